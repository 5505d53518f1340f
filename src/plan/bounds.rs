//! A quantity of emissions as one number or as a range.

use crate::language::{phrase, text};
use crate::quantity::Emissions;

/// A yearly level or a yearly reduction, t CO2e: one number, or a range from a low to a high end.
///
/// A range stands where a measure states one, and where the joint effect of overlapping measures is
/// not stated. In JSON, one number is a number, and a range is an object:
/// `{"low_t": 100, "high_t": 150}`.
///
/// ```
/// use climate_targets::Emissions;
/// use climate_targets::plan::Bounds;
/// let one = Bounds::exact(Emissions::constant(120.0));
/// let range = Bounds::new(Emissions::constant(150.0), Emissions::constant(100.0));
/// assert_eq!((range.low().tonnes(), range.high().tonnes()), (100.0, 150.0)); // in order
/// assert!(one.is_exact() && !range.is_exact());
/// assert!(range.contains(one.low()));
/// assert_eq!(range.to_string(), "100 t CO2e to 150 t CO2e");
/// assert_eq!(serde_json::to_string(&[one, range])?, r#"[120.0,{"low_t":100.0,"high_t":150.0}]"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Bounds {
    low: Emissions,
    high: Emissions,
}

impl Bounds {
    /// The range between two ends, in either order.
    pub fn new(one: Emissions, other: Emissions) -> Self {
        Self { low: one.min(other), high: one.max(other) }
    }

    /// One number.
    pub const fn exact(level: Emissions) -> Self {
        Self { low: level, high: level }
    }

    pub(super) fn computed(one: f64, other: f64) -> Self {
        Self::new(Emissions::computed(one), Emissions::computed(other))
    }

    /// The low end.
    pub const fn low(self) -> Emissions {
        self.low
    }

    /// The high end.
    pub const fn high(self) -> Emissions {
        self.high
    }

    /// Whether both ends are the same number.
    pub fn is_exact(self) -> bool {
        self.low == self.high
    }

    /// Whether a level lies between the ends, or equals one of them.
    pub fn contains(self, level: Emissions) -> bool {
        (self.low..=self.high).contains(&level)
    }

    /// The low and the high end, in tonnes.
    pub(super) const fn tonnes(self) -> (f64, f64) {
        (self.low.tonnes(), self.high.tonnes())
    }

    /// The bounds plus a level.
    pub(super) fn added_to(self, level: f64) -> Self {
        Self::computed(level + self.low.tonnes(), level + self.high.tonnes())
    }

    /// A level minus the bounds: the low end is the level minus the high end.
    pub(super) fn subtracted_from(self, level: f64) -> Self {
        Self::computed(level - self.high.tonnes(), level - self.low.tonnes())
    }
}

phrase! { Bounds, this, f, language => {
    let low = language.level(this.low);
    if this.is_exact() {
        return write!(f, "{low}");
    }
    let high = language.level(this.high);
    text!(f, language,
        en: "{low} to {high}",
        sv: "{low} till {high}",
        fr: "{low} à {high}",
        fi: "{low} … {high}",
    )
} }

#[cfg(feature = "serde")]
mod serial {
    use serde::ser::SerializeStruct;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use super::Bounds;
    use crate::quantity::Emissions;

    impl Serialize for Bounds {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            if self.is_exact() {
                return self.low.serialize(serializer);
            }
            let mut map = serializer.serialize_struct("Bounds", 2)?;
            map.serialize_field("low_t", &self.low)?;
            map.serialize_field("high_t", &self.high)?;
            map.end()
        }
    }

    impl<'de> Deserialize<'de> for Bounds {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            struct Reader;

            impl<'de> serde::de::Visitor<'de> for Reader {
                type Value = Bounds;

                fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                    f.write_str("a number of tonnes, or an object with low_t and high_t")
                }

                fn visit_f64<E: serde::de::Error>(self, tonnes: f64) -> Result<Bounds, E> {
                    Emissions::from_tonnes(tonnes).map(Bounds::exact).map_err(E::custom)
                }

                fn visit_i64<E: serde::de::Error>(self, tonnes: i64) -> Result<Bounds, E> {
                    self.visit_f64(tonnes as f64)
                }

                fn visit_u64<E: serde::de::Error>(self, tonnes: u64) -> Result<Bounds, E> {
                    self.visit_f64(tonnes as f64)
                }

                fn visit_map<A: serde::de::MapAccess<'de>>(
                    self,
                    map: A,
                ) -> Result<Bounds, A::Error> {
                    #[derive(Deserialize)]
                    #[serde(crate = "crate::serial::shown", deny_unknown_fields)]
                    struct Ends {
                        low_t: Emissions,
                        high_t: Emissions,
                    }
                    let from = serde::de::value::MapAccessDeserializer::new(map);
                    let Ends { low_t, high_t } = Ends::deserialize(from)?;
                    Ok(Bounds::new(low_t, high_t))
                }
            }

            deserializer.deserialize_any(Reader)
        }
    }

    crate::record::plain!(Bounds);

    #[cfg(feature = "schema")]
    impl schemars::JsonSchema for Bounds {
        fn schema_name() -> std::borrow::Cow<'static, str> {
            "Bounds".into()
        }

        fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
            let level = generator.subschema_for::<Emissions>().to_value();
            schemars::json_schema!({
                "description": "One number, or a range from a low to a high end.",
                "anyOf": [
                    level,
                    {
                        "type": "object",
                        "properties": { "low_t": level, "high_t": level },
                        "required": ["low_t", "high_t"],
                    },
                ],
            })
        }
    }
}
