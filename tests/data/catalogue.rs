//! The catalogue, checked against a table typed by hand from the sources.

mod entries;
mod history;
mod table;

use chrono::NaiveDate;
use climate_targets::boundary::LandSector;
use climate_targets::catalogue::{
    self, Entry, covenant_of_mayors, european_union, finland, france, sweden,
};
use climate_targets::quantity::PointsOfBase;
use climate_targets::target::{
    AmbitionRange, AnnualRate, Banking, Divisor, Evidence, GoalPart, GoalParts, InForce, NetZero,
    SupplementaryCap,
};
use climate_targets::{
    Ambition, Assessor, BasePolicy, BaseReference, Commitment, Deadline, EmissionSeries, Emissions,
    Goal, Metric, Period, Portion, Share, Target, Undetermined, Verdict, Year,
};
use core::fmt::Debug;
use std::collections::{BTreeMap, BTreeSet};

/// The serialised name of a value; empty for `None`.
#[track_caller]
fn name<T: serde::Serialize>(value: Option<T>) -> String {
    match serde_json::to_value(value).unwrap() {
        serde_json::Value::Null => String::new(),
        serde_json::Value::String(name) => name,
        // A set of sectors that the table names.
        other => match other["named"].as_str() {
            Some(name) => name.to_owned(),
            None => panic!("{other} is not a name"),
        },
    }
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// The differences between the catalogue and the table, collected so that one run shows all of
/// them. `id` is the target under comparison.
struct Differences {
    id: String,
    lines: Vec<String>,
}

impl Differences {
    fn compare<T: PartialEq + Debug + ?Sized>(&mut self, what: &str, catalogue: &T, table: &T) {
        if catalogue != table {
            let id = &self.id;
            self.lines.push(format!("{id} {what}: catalogue {catalogue:?}, table {table:?}"));
        }
    }
}
