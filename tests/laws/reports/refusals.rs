//! What a reader refuses, and what it ignores.

use crate::support::*;
use climate_targets::network::{Member, RollUp, RollUpReport};
use climate_targets::{AssessmentReport, Assessor, Caveat, catalogue};
use serde_json::{Value, json};

fn report() -> Value {
    let assessor = Assessor::as_of_ymd(2024, 6, 30).unwrap();
    let series = real::lahti();
    let result = assessor.assess(&series, &catalogue::covenant_of_mayors::BY_2030);
    serde_json::to_value(result.details().report_with_derivation()).unwrap()
}

/// Reads the report with a value put at a pointer.
fn read(pointer: &str, value: Value) -> Result<AssessmentReport, String> {
    let mut report = report();
    *report.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer}")) = value;
    // From text, as a program reads it.
    serde_json::from_str(&report.to_string()).map_err(|error| error.to_string())
}

#[track_caller]
fn is_refused(pointer: &str, value: Value, says: &[&str]) {
    let error = read(pointer, value).unwrap_err();
    for part in says {
        assert!(error.contains(part), "{error:?} does not say {part:?}");
    }
}

#[test]
fn an_unknown_version_is_refused_by_its_number() {
    is_refused("/version", json!(2), &["version 2 is not supported", "only version 1"]);
    is_refused("/version", json!("1"), &["version"]);
    let series = real::lahti();
    let members = [Member::new("Lahti").series(&series)];
    let assessor = Assessor::as_of_ymd(2026, 6, 30).unwrap();
    let target = &catalogue::covenant_of_mayors::BY_2020;
    let roll_up = RollUp::new(assessor, target, members).unwrap();
    let mut json = serde_json::to_value(&roll_up).unwrap();
    json["version"] = json!(7);
    let error = serde_json::from_value::<RollUpReport>(json).unwrap_err().to_string();
    assert!(error.contains("version 7 is not supported"), "{error}");
}

#[test]
fn an_unknown_name_is_refused_with_its_key() {
    is_refused("/verdict/kind", json!("on_tracks"), &["verdict", "kind", "on_tracks"]);
    is_refused("/path", json!({"absent": "no_bases"}), &["path", "unknown reason \"no_bases\""]);
    is_refused("/base/policy", json!("exactly"), &["base", "policy", "exactly"]);
    is_refused("/trend/estimator", json!("olso"), &["trend", "estimator", "olso"]);
    is_refused("/basis", json!("nett"), &["basis", "nett"]);
    is_refused("/caveats", json!([{"kind": "stales"}]), &["caveats", "stales"]);
}

#[test]
fn a_missing_key_or_a_wrong_type_is_refused_with_its_place() {
    for (pointer, value, says) in [
        ("/path", json!({"name": "linear"}), ["path", "missing field `level_t`"]),
        ("/latest/level_t", json!("46 Mt"), ["latest: level_t", "string"]),
        ("/judged_year", json!(20450), ["judged_year", "20450"]),
        ("/as_of", json!("30 June 2026"), ["as_of", "invalid"]),
        ("/allowable_t", json!(null), ["allowable_t", "null"]),
        ("/derivation/0/value", json!({"tons": 1.0}), ["derivation", "tons"]),
    ] {
        is_refused(pointer, value, &says);
    }
    let mut without = report();
    without.as_object_mut().unwrap().remove("verdict");
    let error = serde_json::from_value::<AssessmentReport>(without).unwrap_err().to_string();
    assert!(error.contains("missing field `verdict`"), "{error}");
    let twice = report().to_string().replacen(r#""place":"#, r#""place":"x","place":"#, 1);
    let error = serde_json::from_str::<AssessmentReport>(&twice).unwrap_err().to_string();
    assert!(error.contains("duplicate field `place`"), "{error}");
}

/// Input levels have a physical range; the levels of a report, such as differences, have none.
#[test]
fn numbers_are_not_range_checked() {
    let huge = read("/allowable_t", json!(-1e40)).unwrap();
    assert_eq!(huge.figures.allowable.unwrap().tonnes(), -1e40);
    let tiny = read("/path/gap_points_of_base", json!(0.001)).unwrap();
    assert_eq!(tiny.figures.path.unwrap().gap_points_of_base.unwrap().points(), 0.001);
    assert!(read("/progress", json!(-17)).unwrap().figures.progress.unwrap().fraction() == -17.0);
}

/// A later writer of version 1 can add keys, in any object and at any position.
#[test]
fn additional_keys_are_ignored_and_the_order_is_free() {
    fn add(value: &mut Value) {
        match value {
            Value::Object(object) => {
                object.values_mut().for_each(add);
                // A reason, and the value of a step with its unit, are the only keys of an object.
                if object.len() > 1 {
                    object.insert("a_key_of_later".to_owned(), json!({"more": [1, null]}));
                }
            }
            Value::Array(list) => list.iter_mut().for_each(add),
            _ => {}
        }
    }
    let mut more = report();
    let expected: AssessmentReport = serde_json::from_value(more.clone()).unwrap();
    add(&mut more);
    let read: AssessmentReport = serde_json::from_str(&more.to_string()).unwrap();
    assert_eq!(read, expected);
    let reversed: Vec<String> = report()
        .as_object()
        .unwrap()
        .iter()
        .rev()
        .map(|(key, value)| format!("{}: {value}", json!(key)))
        .collect();
    let reversed = format!("{{{}}}", reversed.join(","));
    assert_eq!(serde_json::from_str::<AssessmentReport>(&reversed).unwrap(), expected);
}

/// Caveats read back can be printed in text.
#[test]
fn a_caveat_read_back_has_its_sentence() {
    let assessor = Assessor::as_of_ymd(2026, 6, 30).unwrap();
    for series in [real::sweden(), real::lahti(), real::goteborg()] {
        for target in catalogue::targets() {
            let result = assessor.assess(&series, target);
            for caveat in result.caveats() {
                let text = serde_json::to_string(&caveat).unwrap();
                let read: Caveat<'static> = serde_json::from_str(&text).unwrap();
                assert_eq!(read.to_string(), caveat.to_string());
                assert_eq!(read, caveat);
                let json: Value = serde_json::from_str(&text).unwrap();
                assert_eq!(json["kind"], caveat.name());
            }
        }
    }
}
