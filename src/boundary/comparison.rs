use crate::language::{InLanguage, phrase};
use crate::quantity::worded;

worded! {
    /// A field of a [`Boundary`](super::Boundary).
    ///
    /// ```
    /// use climate_targets::boundary::BoundaryField;
    /// assert_eq!(BoundaryField::ALL.len(), 6);
    /// assert_eq!(BoundaryField::GwpSet.to_string(), "warming potentials");
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
    #[cfg_attr(feature = "serde", serde(crate = "crate::serial::shown", rename_all = "snake_case"))]
    #[non_exhaustive]
    pub enum BoundaryField {
        /// The counted gases.
        Gases {
            en: "gases",
            sv: "gaser",
            fr: "gaz",
            fi: "kaasut",
        }
        /// The set of global warming potentials.
        GwpSet {
            en: "warming potentials",
            sv: "uppvärmningspotentialer",
            fr: "pouvoirs de réchauffement global",
            fi: "ominaislämmitysvaikutukset",
        }
        /// The accounting principle, such as territorial, use-based or consumption-based.
        Accounting {
            en: "accounting",
            sv: "redovisningsprincip",
            fr: "principe de comptabilisation",
            fi: "laskentaperiaate",
        }
        /// The counted sectors.
        Sectors {
            en: "sectors",
            sv: "sektorer",
            fr: "secteurs",
            fi: "sektorit",
        }
        /// The treatment of the land sector.
        LandSector {
            en: "land sector",
            sv: "markanvändningssektorn",
            fr: "secteur des terres",
            fi: "maankäyttösektori",
        }
        /// The covered share of the inventory.
        Coverage {
            en: "coverage",
            sv: "täckningsgrad",
            fr: "couverture",
            fi: "kattavuus",
        }
    }
}

impl BoundaryField {
    /// All fields, in the order in which reports list them.
    pub const ALL: [Self; 6] = [
        Self::Gases,
        Self::GwpSet,
        Self::Accounting,
        Self::Sectors,
        Self::LandSector,
        Self::Coverage,
    ];

    /// The field's bit in [`BoundaryFields`].
    const fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// A set of boundary fields.
///
/// ```
/// use climate_targets::Boundary;
/// use climate_targets::boundary::{BoundaryField, BoundaryFields, Gases};
/// let city = Boundary::territorial().gases(Gases::KyotoBasket);
/// let differing = city.compare(&Boundary::use_based().gases(Gases::Co2)).differing;
/// assert!(differing.contains(BoundaryField::Gases) && !differing.is_empty());
/// assert_eq!(differing.to_string(), "gases, accounting");
/// let accounting = differing.without(BoundaryField::Gases);
/// assert!(accounting.iter().eq([BoundaryField::Accounting]));
/// assert_eq!(accounting.union(differing), differing);
/// assert!(differing.includes(accounting) && !accounting.includes(differing));
/// assert_eq!(BoundaryFields::NONE.with(BoundaryField::Accounting), accounting);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct BoundaryFields(u8);

impl BoundaryFields {
    /// Whether the field is in the set.
    pub const fn contains(self, field: BoundaryField) -> bool {
        self.0 & field.bit() != 0
    }

    /// Whether the set is empty.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The fields of the set, in the order of [`BoundaryField::ALL`].
    pub fn iter(self) -> impl Iterator<Item = BoundaryField> + Clone {
        BoundaryField::ALL.into_iter().filter(move |field| self.contains(*field))
    }

    /// Returns the fields that are in at least one of the two sets.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The empty set.
    pub const NONE: Self = Self(0);

    /// Returns the set with a field added.
    #[must_use]
    pub const fn with(mut self, field: BoundaryField) -> Self {
        self.set(field, true);
        self
    }

    /// Whether this set contains every field of another set.
    pub const fn includes(self, other: Self) -> bool {
        other.0 & !self.0 == 0
    }

    /// Returns the set with a field removed.
    #[must_use]
    pub const fn without(mut self, field: BoundaryField) -> Self {
        self.set(field, false);
        self
    }

    /// Adds a field to the set if `member` is true, otherwise removes it.
    const fn set(&mut self, field: BoundaryField, member: bool) {
        if member {
            self.0 |= field.bit();
        } else {
            self.0 &= !field.bit();
        }
    }
}

phrase! { BoundaryFields, this, f, language => {
    for (index, field) in this.iter().enumerate() {
        let separator = if index == 0 { "" } else { ", " };
        write!(f, "{separator}{}", field.in_language(language))?;
    }
    Ok(())
} }

#[cfg(feature = "serde")]
impl serde::Serialize for BoundaryFields {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for BoundaryFields {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let fields = Vec::<BoundaryField>::deserialize(deserializer)?;
        Ok(fields.into_iter().fold(Self::NONE, Self::with))
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for BoundaryFields {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "BoundaryFields".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let field = generator.subschema_for::<BoundaryField>();
        schemars::json_schema!({ "type": "array", "items": field, "uniqueItems": true })
    }
}

crate::record::plain!(BoundaryFields);

/// The result of comparing two boundaries with [`Boundary::compare`](super::Boundary::compare).
///
/// A field with the same value in both boundaries is in neither set.
///
/// ```
/// use climate_targets::Boundary;
/// use climate_targets::boundary::{BoundaryField, Sectors};
/// let city = Boundary::covering(Sectors::All);
/// let comparison = city.compare(&Boundary::covering(Sectors::Transport));
/// assert_eq!(comparison.differing.to_string(), "sectors");
/// assert!(comparison.unspecified.contains(BoundaryField::Gases));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct BoundaryComparison {
    /// The fields that both boundaries specify with different values.
    pub differing: BoundaryFields,
    /// The fields that at least one boundary leaves unspecified.
    pub unspecified: BoundaryFields,
}

impl BoundaryComparison {
    /// Compares the values of one field and records the result.
    pub(super) fn compare_field<T: PartialEq>(
        &mut self,
        field: BoundaryField,
        one: Option<&T>,
        other: Option<&T>,
    ) {
        self.set(field, one.zip(other).map(|(one, other)| one != other));
    }

    /// Records whether the two boundaries differ in a field; `None` if at least one leaves the
    /// field unspecified.
    pub(crate) fn set(&mut self, field: BoundaryField, differs: Option<bool>) {
        self.differing.set(field, differs == Some(true));
        self.unspecified.set(field, differs.is_none());
    }
}
