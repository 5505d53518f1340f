//! The JSON of the indicators: tonnes, shares, points and years as plain numbers, and what is not
//! there as `{"absent": "reason"}`. Results are written, never read.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::eea::TargetPathDistance;
use super::eurostat::GrowthRatio;
use super::un_2023::ExpectedProgress;
use crate::serial::Maybe;

/// Each result is written by one list of keys and values.
macro_rules! object {
    ($type:ty, $this:ident => { $($key:literal: $value:expr),+ $(,)? }) => {
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let $this = self;
                let mut map = serializer.serialize_map(None)?;
                $(map.serialize_entry($key, &$value)?;)+
                map.end()
            }
        }
    };
}

object!(TargetPathDistance, this => {
    "year": this.year,
    "path_t": this.path,
    "gap_t": this.gap,
    "change_points_of_base": this.change,
    "path_change_points_of_base": this.path_change,
    "distance_points_of_base": this.distance,
});
object!(GrowthRatio, this => {
    "year": this.year,
    "actual": Maybe(this.actual),
    "required": Maybe(this.required),
    "ratio": Maybe(this.ratio),
    "category": Maybe(this.category),
});
object!(ExpectedProgress, this => {
    "year": this.year,
    "expected_t": Maybe(this.expected),
    "expected_share_of_change": Maybe(this.expected_share_of_change),
    "share_of_path_change": Maybe(this.share_of_path_change),
    "rating": Maybe(this.rating),
});
