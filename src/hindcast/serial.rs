//! The JSON of a report: an array of horizons.

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
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("horizon", &self.years)?;
        map.serialize_entry("cases", &self.cases)?;
        map.serialize_entry("coverage", &self.coverage)?;
        map.serialize_entry("coverage_80", &self.coverage_80)?;
        map.serialize_entry("lowest_coverage", &self.lowest_coverage.1)?;
        map.serialize_entry("lowest_origin", &self.lowest_coverage.0)?;
        map.serialize_entry("highest_coverage", &self.highest_coverage.1)?;
        map.serialize_entry("highest_origin", &self.highest_coverage.0)?;
        map.serialize_entry("mean_width_share", &self.mean_width)?;
        map.serialize_entry("median_width_share", &self.median_width)?;
        map.serialize_entry("interval_score", &self.interval_score)?;
        map.serialize_entry("error", &self.error)?;
        map.serialize_entry("bias", &self.bias)?;
        map.serialize_entry("brier", &self.brier)?;
        map.serialize_entry("reliability", &self.reliability)?;
        map.end()
    }
}
