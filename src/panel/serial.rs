//! The JSON form of panels, outputs and results.

use std::borrow::Cow;

use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::{
    Panel, PanelAssessment, PanelBlock, PanelColumns, PanelFigure, PanelOutputs, PanelRow,
    PanelTarget, PlaceAssessment,
};
use crate::serial::object;

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
        figure_named(&name).ok_or_else(|| de::Error::unknown_variant(&name, &Self::NAMES))
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
        write!(f, "unknown output `{}`, expected `{VERDICT}`", self.0)?;
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

impl Serialize for PanelTarget<'_> {
    /// Writes the id of the `target` and, for a milestone, the id of its `commitment`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("target", self.target().id())?;
        if let Some(commitment) = self.commitment() {
            map.serialize_entry("commitment", commitment.id())?;
        }
        map.end()
    }
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

object!(
    /// Writes the `as_of` date, the names of the `places`, the `targets`, and the `columns`.
    PanelAssessment<'_>, this => {
        "as_of": this.as_of().to_string(),
        "places": names(this.panel()),
        "targets": this.targets(),
        "columns": this.columns(),
    }
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
