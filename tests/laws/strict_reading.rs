//! What was not written is not read: a number that is not finite, a key that occurs twice, a list
//! in the place of an object, an absent value with a value beside its reason.

use std::collections::BTreeSet;
use std::fmt::Debug;

use ciborium::Value;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::support::*;
use climate_targets::assessment::{Step, StepValue, VerdictCounts};
use climate_targets::budget::{Budget, RunOut, ShareRule};
use climate_targets::covered::RestRule;
use climate_targets::hindcast::{Outcomes, TrackRecord};
use climate_targets::inventory::Implausible;
use climate_targets::network::{
    CodeKind, Coordinates, Membership, MembershipBasis, MissingReason, Place,
};
use climate_targets::panel::PanelColumns;
use climate_targets::pathway::PathShape;
use climate_targets::plan::Plan;
use climate_targets::quantity::{HalfWidth, PartialDate};
use climate_targets::trend::{Calibration, HorizonCalibration, ReferenceSet};
use climate_targets::uncertainty::{Category, FactorBetweenYears};
use climate_targets::{
    Absent, Activity, AssessmentReport, Assessor, Caveat, Emissions, Estimator, PathMethod, Period,
    Year, catalogue,
};

/// Reads values with one place changed, for each place in the form of a type once.
#[derive(Default)]
pub struct Strict {
    checked: BTreeSet<String>,
}

impl Strict {
    /// Requires that a value is not read with any one place changed.
    #[track_caller]
    pub fn check<T: Serialize + DeserializeOwned>(&mut self, form: &str, value: &T) {
        let written = Value::serialized(value).unwrap();
        assert!(written.deserialized::<T>().is_ok(), "{form}: {written:?}");
        let (mut places, mut read) = (Vec::new(), Vec::new());
        list_places(&written, form, &mut Vec::new(), &mut places);
        for (name, path) in places {
            if !self.checked.insert(name.clone()) {
                continue;
            }
            for (change, changed) in changes(at(&mut written.clone(), &path)) {
                let mut other = written.clone();
                *at(&mut other, &path) = changed;
                let is_read = match at(&mut other, &path) {
                    // JSON has no such number.
                    Value::Float(_) => other.deserialized::<T>().is_ok(),
                    _ => serde_json::from_str::<T>(&json(&other)).is_ok(),
                };
                if is_read {
                    read.push(format!("{name}: {change}"));
                }
            }
        }
        assert_eq!(read, [""; 0], "in {written:?}");
    }
}

/// The JSON of a value, with the keys that occur twice.
fn json(value: &Value) -> String {
    let joined = |parts: Vec<String>| parts.join(",");
    match value {
        Value::Map(entries) => {
            let entry = |(key, value): &(Value, Value)| format!("{}:{}", json(key), json(value));
            format!("{{{}}}", joined(entries.iter().map(entry).collect()))
        }
        Value::Array(list) => format!("[{}]", joined(list.iter().map(json).collect())),
        plain => serde_json::to_string(plain).unwrap(),
    }
}

/// The changes of a value, each with a description.
fn changes(value: &Value) -> Vec<(&'static str, Value)> {
    let mut changes = Vec::new();
    match value {
        Value::Float(_) => {
            changes.push(("NaN", Value::Float(f64::NAN)));
            changes.push(("infinity", Value::Float(f64::INFINITY)));
            changes.push(("minus infinity", Value::Float(f64::NEG_INFINITY)));
        }
        Value::Map(entries) => {
            let list = entries.iter().map(|(_, value)| value.clone()).collect();
            changes.push(("a list of the values", Value::Array(list)));
            for (key, value) in entries {
                let mut twice = entries.clone();
                twice.push((key.clone(), value.clone()));
                changes.push(("a key twice", Value::Map(twice)));
            }
            if entries.iter().any(|(key, _)| key.as_text() == Some("absent")) {
                let mut more = entries.clone();
                more.push(("level_t".into(), Value::Float(1.0)));
                changes.push(("a value after the reason", Value::Map(more.clone())));
                more.reverse();
                changes.push(("a value before the reason", Value::Map(more)));
            }
        }
        _ => {}
    }
    changes
}

/// Lists every value with its name, in which all elements of a list have the same name, and its
/// path.
fn list_places(
    value: &Value,
    name: &str,
    path: &mut Vec<usize>,
    places: &mut Vec<(String, Vec<usize>)>,
) {
    places.push((name.to_owned(), path.clone()));
    let inner: Vec<(String, &Value)> = match value {
        Value::Array(list) => list.iter().map(|value| (format!("{name}[]"), value)).collect(),
        Value::Map(entries) => entries
            .iter()
            .map(|(key, value)| (format!("{name}.{}", key.as_text().unwrap()), value))
            .collect(),
        _ => Vec::new(),
    };
    for (index, (name, value)) in inner.into_iter().enumerate() {
        path.push(index);
        list_places(value, &name, path, places);
        path.pop();
    }
}

/// The value at a path.
fn at<'v>(value: &'v mut Value, path: &[usize]) -> &'v mut Value {
    path.iter().fold(value, |value, index| match value {
        Value::Array(list) => &mut list[*index],
        Value::Map(entries) => &mut entries[*index].1,
        other => panic!("{other:?}"),
    })
}

#[test]
fn inputs_are_read_strictly() {
    let mut strict = Strict::default();
    let year = Year::constant;
    let assessor = Assessor::as_of_ymd(2026, 6, 30).unwrap();
    strict.check("Assessor", &assessor);
    strict.check("Estimator", &Estimator::ols().excluding(&[year(2020)]).unwrap());
    let within = PathShape::ConstantRateWithin { budget: tonnes(1e6), until: year(2045) };
    strict.check("PathMethod", &PathMethod::new(within));
    for series in [real::sweden(), real::lahti(), real::goteborg()] {
        strict.check("EmissionSeries", &series);
        strict.check("Boundary", series.boundary());
    }
    for target in catalogue::targets() {
        strict.check("Target", target);
    }
    for commitment in catalogue::commitments() {
        strict.check("Commitment", commitment);
    }
    strict.check("Calibration", Calibration::nations());
    let horizon: &HorizonCalibration = Calibration::nations().horizon(6).unwrap();
    strict.check("HorizonCalibration", horizon);
    strict.check("ReferenceSet", &ReferenceSet::new(-0.02, 0.05).unwrap());
    strict.check("Period", &Period::new(2020, 2030).unwrap());
    strict.check("Budget", &Budget::new(tonnes(1e6), year(2020)).unwrap());
    strict.check("Activity", &Activity::population("residents", [(2020, 100.0)]).unwrap());
    let percent = HalfWidth::constant(5.0);
    let between = FactorBetweenYears::Correlated;
    strict.check("Category", &Category::new(tonnes(1.0), tonnes(2.0), percent, percent, between));
    let at = Coordinates::new(57.7, 11.9).unwrap();
    let place = Place::new("Göteborg", "SE").unwrap().also_named("Gothenburg").located_at(at);
    strict.check("Place", &place.with_code(CodeKind::Lau, "1480").unwrap());
    strict.check("Coordinates", &at);
    for network in catalogue::networks() {
        strict.check("Network", network);
    }
    let plan: Plan = serde_json::from_str(PLAN).unwrap();
    strict.check("Plan", &plan);
}

#[test]
fn a_kind_with_its_values_is_read_strictly() {
    let mut strict = Strict::default();
    let day = day(2020, 5, 1);
    let month = PartialDate::constant_month(2018, 5);
    for membership in [
        Membership::Member(MembershipBasis::LatestRecord(month)),
        Membership::NotMember(MembershipBasis::JoinedLater(month)),
    ] {
        strict.check(membership.name(), &membership);
    }
    strict.check("MissingReason", &MissingReason::NoLevel(Absent::NoObservation));
    strict.check("RunOut", &RunOut::Exhausted(day));
    strict.check("RestRule", &RestRule::Level { level: tonnes(5.0) });
    let (years, own, larger) = (Period::constant(2018, 2019), tonnes(1.0), tonnes(9.0));
    strict.check("ShareRule", &ShareRule::ByPastEmissions { years, own, larger });
    let per_head = r#"{"kind": "per_head", "year": 2020, "own": 1.0, "larger": 9.0,
        "same_definition": true}"#;
    strict.check("ShareRule per head", &serde_json::from_str::<ShareRule>(per_head).unwrap());
    let caveat = r#"{"kind": "implausible", "finding": {"kind": "negative_level", "year": 2020}}"#;
    strict.check("Caveat", &serde_json::from_str::<Caveat<'_>>(caveat).unwrap());
    let finding = r#"{"kind": "negative_level", "year": 2020}"#;
    strict.check("Implausible", &serde_json::from_str::<Implausible>(finding).unwrap());
}

/// A plan with every kind of object.
const PLAN: &str = r#"{"name": "p", "reference": {"path": "b", "levels": [[2030, 9]]},
    "sector_levels": {"heat": 5}, "groups": [
        {"name": "g", "joint_effects": [{"year": 2030, "low_t": 3, "high_t": 4}]}],
    "stated_totals": [{"year": 2030, "total": "3 t CO2e"}], "measures": [
        {"title": "a", "group": "g", "reductions": [{"year": 2030, "reduction_t": 2}]},
        {"title": "b", "group": "g", "reductions": [{"year": 2030, "low_t": 1, "high_t": 2}]},
        {"title": "c", "sector": "heat", "shares": [[2030, 0.1]]}]}"#;

/// A list that states a length of 2^40 and ends there.
#[test]
fn a_stated_length_reserves_no_memory() {
    let mut bytes = Vec::new();
    let text = |text: &str| Value::Text(text.to_owned());
    let step = Value::Map(vec![
        (text("name"), text("base")),
        (text("symbol"), text("E0")),
        (text("value"), Value::Map(vec![(text("tonnes"), Value::Array(Vec::new()))])),
    ]);
    ciborium::into_writer(&step, &mut bytes).unwrap();
    assert_eq!(bytes.pop(), Some(0x80));
    bytes.push(0x9b);
    bytes.extend((1_u64 << 40).to_be_bytes());
    assert!(ciborium::from_reader::<Step, _>(bytes.as_slice()).is_err());
}

fn error_of<T: DeserializeOwned + Debug>(json: &str) -> String {
    serde_json::from_str::<T>(json).unwrap_err().to_string()
}

#[test]
fn a_key_that_occurs_twice_is_named() {
    let plan = r#"{"name": "p", "measures": [], "sector_levels": {"heat": 1, "heat": 2}}"#;
    assert!(error_of::<Plan>(plan).contains("duplicate field `heat`"));
    let counts = r#"{"met": 1, "met": 2}"#;
    assert!(error_of::<VerdictCounts>(counts).contains("duplicate field `met`"));
    let columns = r#"[{"progress": [1], "progress": [2]}]"#;
    let columns = error_of::<PanelColumns>(columns);
    assert!(columns.contains("duplicate field `progress`"), "{columns}");
    let record = r#"{"left_out": 1, "left_out": 2}"#;
    assert!(error_of::<TrackRecord>(record).contains("duplicate field `left_out`"));
    let record = r#"{"met": {"places": 1, "met": 1}, "met": {"places": 2, "met": 1}}"#;
    assert!(error_of::<TrackRecord>(record).contains("duplicate field `met`"));
    let at = r#"{"latitude": 1, "longitude": 2, "latitude": 3}"#;
    assert!(error_of::<Coordinates>(at).contains("duplicate field `latitude`"));
    assert!(error_of::<Coordinates>("[1, 2]").contains("expected latitude and longitude"));
}

#[test]
fn counts_that_contradict_each_other_are_refused() {
    let error = error_of::<TrackRecord>(r#"{"met": {"places": 1, "met": 5}, "left_out": 0}"#);
    assert!(error.contains("met: 5 of 1 places"), "{error}");
    assert!(error_of::<Outcomes>(r#"{"places": 0, "met": 5}"#).contains("5 of 0"));
    let unknown = error_of::<Outcomes>(r#"{"places": 1, "met": 1, "missed": 0}"#);
    assert!(unknown.contains("unknown field `missed`"), "{unknown}");
    let unknown = error_of::<VerdictCounts>(r#"{"met": 1, "nearly_met": 3}"#);
    assert!(unknown.contains("unknown field `nearly_met`"), "{unknown}");
}

#[test]
fn the_largest_counts_can_be_added() {
    let largest = format!(r#"{{"met": {0}, "without_series": {0}}}"#, usize::MAX);
    let counts: VerdictCounts = serde_json::from_str(&largest).unwrap();
    assert_eq!(counts + counts, counts);
    assert_eq!([counts; 3].into_iter().sum::<VerdictCounts>(), counts);
    let outcomes = format!(r#"{{"places": {0}, "met": {0}}}"#, u32::MAX);
    let record = format!(r#"{{"met": {outcomes}, "left_out": {}}}"#, u32::MAX);
    let record: TrackRecord = serde_json::from_str(&record).unwrap();
    assert_eq!(record.and(&record), record);
}

#[test]
fn an_absent_figure_has_no_figure_beside_it() {
    let report = |path: &str| {
        let assessor = Assessor::as_of_ymd(2024, 6, 30).unwrap();
        let series = real::lahti();
        let result = assessor.assess(&series, &catalogue::covenant_of_mayors::BY_2030);
        let mut report = serde_json::to_value(result).unwrap();
        report["path"] = "the path".into();
        report.to_string().replace(r#""the path""#, path)
    };
    for path in [
        r#"{"absent":"no_base","name":"linear","level_t":5.0}"#,
        r#"{"name":"linear","level_t":5.0,"absent":"no_base"}"#,
        r#"{"absent":"no_base","absent":"no_base"}"#,
        r#"{"absent":"no_base","absent":"due"}"#,
    ] {
        let error = error_of::<AssessmentReport>(&report(path));
        assert!(error.contains("no key besides `absent`"), "{error}");
    }
    assert!(serde_json::from_str::<AssessmentReport>(&report(r#"{"absent":"no_base"}"#)).is_ok());
}

#[test]
fn a_list_in_the_place_of_an_object_is_refused() {
    let series = |text: &str| error_of::<climate_targets::EmissionSeries>(text);
    assert!(series(r#"["a", {}, "v", []]"#).contains("sequence"));
    let observation = r#"{"place": "a", "observations": [[2000, 5, -3, "final"]]}"#;
    assert!(series(observation).contains("sequence"));
    let assessor = error_of::<Assessor>(r#"["2024-06-30", {"kind": "ols"}]"#);
    assert!(assessor.contains("expected an assessor"), "{assessor}");
    let goal = |text: &str| error_of::<climate_targets::Goal>(text);
    assert!(goal(r#"{"at_most": [2, "t"]}"#).contains("expected a level"));
    assert!(goal(r#"{"peaked": []}"#).contains("expected {}"));
    assert!(error_of::<StepValue>("[1]").contains("sequence"));
    assert!(error_of::<Emissions>("[1]").contains("sequence"));
    // A shape of a path is an enum whose variant has fields.
    let path = r#"{"shape": {"constant_rate_within": [1000, 2045]}}"#;
    assert!(error_of::<PathMethod>(path).contains("sequence"));
}
