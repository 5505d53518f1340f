//! Compares hindcast results with the results of an independent program.

use super::*;

/// `tests/hindcast/recompute.py` computes the same results from the same files in plain Python.
/// Counts must be equal, scores equal within 1e-9.
#[test]
fn hindcasts_and_calibrations_match_an_independent_program() {
    let sets = Sets::new();
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/hindcast.json");
    let text = std::fs::read_to_string(path).unwrap();
    let recomputed: serde_json::Value = serde_json::from_str(&text).unwrap();
    let british = Places::new("United Kingdom", &sets.british);
    let outlook = Estimator::outlook(ReferenceSet::MUNICIPALITIES);
    let ours = [
        ("nations_ols_full", Hindcast::new(Estimator::ols()).full_windows().over(&sets.nations())),
        (
            "british_log_random_walk_full",
            Hindcast::new(Estimator::log_random_walk()).full_windows().over(&british),
        ),
        (
            "municipalities_outlook_spanned",
            Hindcast::new(outlook).horizons(1..=6).over(&sets.municipalities()),
        ),
    ];
    let mut compared = 0;
    for (name, report) in ours {
        let ours = serde_json::to_value(&report).unwrap();
        compared += compare(name, &ours, &recomputed[name]);
    }
    assert!(compared > 500, "{compared}");
    for (name, calibration) in
        [("nations", Calibration::nations()), ("municipalities", Calibration::municipalities())]
    {
        let set = calibration.estimator().kind().reference_set().unwrap();
        let theirs = &recomputed["reference_sets"][name];
        assert_eq!(theirs["drift"].as_f64().unwrap(), set.drift());
        assert_eq!(theirs["deviation"].as_f64().unwrap(), set.deviation());
        let theirs = recomputed["factors"][name].as_array().unwrap();
        assert_eq!(theirs.len(), calibration.horizons().len());
        for (ours, theirs) in calibration.horizons().iter().zip(theirs) {
            let whole = |key: &str| theirs[key].as_i64().unwrap();
            assert_eq!(whole("horizon"), i64::from(ours.horizon));
            assert_eq!(whole("cases"), i64::from(ours.cases));
            assert_eq!(whole("first_origin"), i64::from(ours.first_origin.get()));
            assert_eq!(whole("last_origin"), i64::from(ours.last_origin.get()));
            assert_eq!(theirs["factor_95"].as_f64().unwrap(), ours.factor_95);
            assert_eq!(theirs["factor_80"].as_f64().unwrap(), ours.factor_80);
        }
    }
}

/// Requires that two JSON values hold the same numbers: integers exactly, others within 1e-9.
/// Returns how many numbers were compared.
fn compare(at: &str, ours: &serde_json::Value, theirs: &serde_json::Value) -> usize {
    use serde_json::Value::{Array, Number, Object};
    match (ours, theirs) {
        (Array(ours), Array(theirs)) => {
            assert_eq!(ours.len(), theirs.len(), "{at}");
            ours.iter().zip(theirs).map(|(ours, theirs)| compare(at, ours, theirs)).sum()
        }
        (Object(ours), Object(theirs)) => {
            assert_eq!(ours.len(), theirs.len(), "{at}");
            ours.iter().map(|(key, ours)| compare(&format!("{at} {key}"), ours, &theirs[key])).sum()
        }
        (Number(ours), Number(theirs)) => {
            if ours.is_u64() {
                assert_eq!(ours, theirs, "{at}");
            } else {
                let (ours, theirs) = (ours.as_f64().unwrap(), theirs.as_f64().unwrap());
                let size = ours.abs().max(theirs.abs()).max(1.0);
                assert!((ours - theirs).abs() <= 1e-9 * size, "{at}: {ours} {theirs}");
            }
            1
        }
        _ => panic!("{at}: {ours} against {theirs}"),
    }
}
