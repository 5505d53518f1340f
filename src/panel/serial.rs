//! The JSON form of panels, outputs and results.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::{
    Panel, PanelBlock, PanelColumns, PanelFigure, PanelOutputs, PanelRow, PlaceAssessment,
};
use crate::assessment::VerdictKind;
use crate::language::printable;
use crate::serial::{Finite, object, readable, twice};

/// The JSON key of the verdict column.
const VERDICT: &str = "verdict";

impl Serialize for PanelFigure {
    /// Writes the stable name.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl<'de> Deserialize<'de> for PanelFigure {
    /// Reads the stable name.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = Cow::<str>::deserialize(deserializer)?;
        figure_named(&name).ok_or_else(|| readable(de::Error::unknown_variant(&name, &Self::NAMES)))
    }
}

fn figure_named(name: &str) -> Option<PanelFigure> {
    PanelFigure::ALL.into_iter().find(|figure| figure.name() == name)
}

impl Serialize for PanelOutputs {
    /// Writes a list of names: `verdict` if chosen, then the chosen figures.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut names = serializer.serialize_seq(None)?;
        if self.has_verdicts() {
            names.serialize_element(VERDICT)?;
        }
        for figure in self.figures() {
            names.serialize_element(&figure)?;
        }
        names.end()
    }
}

impl<'de> Deserialize<'de> for PanelOutputs {
    /// Reads a list of names in any order.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut outputs = Self::NONE;
        for name in Vec::<Cow<'de, str>>::deserialize(deserializer)? {
            outputs = match figure_named(&name) {
                Some(figure) => outputs.with(figure),
                None if name == VERDICT => outputs.with_verdicts(),
                None => return Err(de::Error::custom(UnknownOutput(&name))),
            };
        }
        Ok(outputs)
    }
}

/// The error for an unknown output name; it lists the valid names.
struct UnknownOutput<'n>(&'n str);

impl core::fmt::Display for UnknownOutput<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "unknown output `{}`, expected `{VERDICT}`", printable(self.0))?;
        PanelFigure::NAMES.iter().try_for_each(|name| write!(f, ", `{name}`"))
    }
}

/// A column of levels or figures; an absent value (NaN) is written as null.
struct Numbers<'n>(&'n [f64]);

impl Serialize for Numbers<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(|value| (!value.is_nan()).then_some(value)))
    }
}

object!(
    /// Writes `years`, the names of the `places`, the `boundary`, and `levels_t`: one column of
    /// levels per year, a missing level as null. Further data of the series, such as land sectors,
    /// are not written.
    Panel<'_>, this => {
        "years": this.years().collect::<Vec<_>>(),
        "places": names(this),
        "boundary": this.boundary(),
        "levels_t": this.columns().map(|(_, levels)| Numbers(levels)).collect::<Vec<_>>(),
    }
);

fn names<'p>(panel: &'p Panel<'_>) -> Vec<Cow<'p, str>> {
    (0..panel.len()).map(|place| panel.place(place)).collect()
}

/// The columns of the target with the given index.
struct TargetColumnsJson<'c>(&'c PanelColumns, usize);

impl Serialize for TargetColumnsJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(columns, target) = *self;
        let mut map = serializer.serialize_map(None)?;
        if columns.outputs().has_verdicts() {
            map.serialize_entry(VERDICT, columns.verdicts(target))?;
        }
        for figure in columns.outputs().figures() {
            let column = columns.figure(target, figure).unwrap_or_default();
            map.serialize_entry(figure.name(), &Numbers(column))?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for PanelColumns {
    /// Reads a list with one object per target. The objects have the same columns, all of the same
    /// length.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let read = Vec::<TargetColumnsRead>::deserialize(deserializer)?;
        Self::from_targets(read.into_iter().map(|target| (target.figures, target.verdicts)))
            .map_err(de::Error::custom)
    }
}

/// The columns of one target, as read.
#[derive(Default)]
struct TargetColumnsRead {
    figures: BTreeMap<PanelFigure, Vec<f64>>,
    verdicts: Option<Vec<VerdictKind>>,
}

impl<'de> Deserialize<'de> for TargetColumnsRead {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;

        impl<'de> de::Visitor<'de> for Reader {
            type Value = TargetColumnsRead;

            fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str("the columns of a target, by name")
            }

            fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut read = TargetColumnsRead::default();
                while let Some(name) = map.next_key::<Cow<'de, str>>()? {
                    if name == VERDICT {
                        if read.verdicts.replace(map.next_value()?).is_some() {
                            return Err(twice(&name));
                        }
                    } else if let Some(figure) = figure_named(&name) {
                        let column = map.next_value::<Vec<Option<Finite>>>()?;
                        let number = |value: Option<Finite>| value.map_or(f64::NAN, |Finite(x)| x);
                        let column = column.into_iter().map(number).collect();
                        if read.figures.insert(figure, column).is_some() {
                            return Err(twice(&name));
                        }
                    } else {
                        map.next_value::<de::IgnoredAny>()?;
                    }
                }
                Ok(read)
            }
        }

        deserializer.deserialize_map(Reader)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for PanelColumns {
    fn schema_name() -> Cow<'static, str> {
        "PanelColumns".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let numbers =
            serde_json::json!({ "type": "array", "items": { "type": ["number", "null"] } });
        let mut columns = serde_json::Map::new();
        let verdicts = schemars::json_schema!({
            "type": "array",
            "items": generator.subschema_for::<VerdictKind>(),
        });
        columns.insert(VERDICT.to_owned(), verdicts.to_value());
        for figure in PanelFigure::ALL {
            columns.insert(figure.name().to_owned(), numbers.clone());
        }
        schemars::json_schema!({
            "type": "array",
            "items": { "type": "object", "properties": columns },
        })
    }
}

crate::record::plain!(PanelColumns);

impl Serialize for PanelColumns {
    /// Writes a list with one object per target: its columns by name, an absent figure as null.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq((0..self.targets()).map(|target| TargetColumnsJson(self, target)))
    }
}

object!(
    /// Writes the index of the first place, `from`, and the `columns`.
    PanelBlock<'_>, this => { "from": this.from(), "columns": this.columns }
);

impl Serialize for PanelRow<'_> {
    /// Writes the `place`, the `verdict` and the figures by name; an absent figure is null.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("place", &self.place())?;
        if let Some(verdict) = self.verdict() {
            map.serialize_entry(VERDICT, &verdict)?;
        }
        for figure in self.results.columns().outputs().figures() {
            map.serialize_entry(figure.name(), &self.figure(figure))?;
        }
        map.end()
    }
}

impl Serialize for PlaceAssessment<'_> {
    /// Writes the full [`Assessment`](crate::Assessment).
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.assessment().serialize(serializer)
    }
}
