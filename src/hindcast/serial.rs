//! The JSON of a report: an array of horizons, each its row with its tenths.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::{HindcastReport, HorizonReport};

impl Serialize for HindcastReport {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.horizons())
    }
}

impl Serialize for HorizonReport {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let row = self.row();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("horizon", &row.horizon)?;
        map.serialize_entry("cases", &row.cases)?;
        map.serialize_entry("coverage", &row.coverage)?;
        map.serialize_entry("coverage_80", &row.coverage_80)?;
        map.serialize_entry("lowest_coverage", &row.lowest_coverage)?;
        map.serialize_entry("lowest_origin", &row.lowest_origin)?;
        map.serialize_entry("highest_coverage", &row.highest_coverage)?;
        map.serialize_entry("highest_origin", &row.highest_origin)?;
        map.serialize_entry("mean_width_share", &row.mean_width_share)?;
        map.serialize_entry("median_width_share", &row.median_width_share)?;
        map.serialize_entry("interval_score", &row.interval_score)?;
        map.serialize_entry("error", &row.error)?;
        map.serialize_entry("bias", &row.bias)?;
        map.serialize_entry("brier", &row.brier)?;
        map.serialize_entry("reliability", &self.reliability)?;
        map.end()
    }
}
