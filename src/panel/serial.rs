//! What a panel's results are for other programs.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::{PanelFigure, PanelRow};

impl Serialize for PanelFigure {
    /// Its stable name.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl Serialize for PanelRow<'_> {
    /// The place, its verdict and the figures that were asked for by name, null where one is absent.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("place", &self.place())?;
        if let Some(verdict) = self.verdict() {
            map.serialize_entry("verdict", &verdict)?;
        }
        for figure in self.results.columns().outputs().figures() {
            map.serialize_entry(figure.name(), &self.figure(figure))?;
        }
        map.end()
    }
}
