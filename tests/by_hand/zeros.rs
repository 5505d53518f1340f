//! Texts of zero: 0 and -0 are one number, which is written without a sign.

use climate_targets::assessment::StepValue;
use climate_targets::quantity::{HalfWidth, PointsOfBase};
use climate_targets::{Emissions, Language, Share, Target};

fn tonnes(value: f64) -> Emissions {
    Emissions::from_tonnes(value).unwrap()
}

/// A zero has no minus sign in a text, whether it was read, written as a literal or rounded.
#[test]
fn a_zero_has_no_minus_sign() {
    let target: Target = serde_json::from_str(
        r#"{"id": "z", "reference": {"base_year": 1990, "declared_t": -0.0},
            "ambition": {"at_most": {"value": -0.0, "unit": "t"}}, "deadline": {"by": 2030}}"#,
    )
    .unwrap();
    let target = format!("{} {:?}", target.goal(), target.reference());
    for text in [
        target,
        Emissions::constant(-0.0).to_string(),
        format!("{:+} {:>9} {:+.1}", tonnes(-0.0), tonnes(-0.0), tonnes(-0.0)),
        format!("{:.0} {:9.0} {:.2}", tonnes(-0.4), tonnes(-0.5), tonnes(-0.0049)),
        format!("{:+.0}", tonnes(-0.5)),
        HalfWidth::constant(-0.0).to_string(),
        PointsOfBase::constant(-0.0).to_string(),
        format!("{:.0}", PointsOfBase::constant(0.0)),
        Share::from_percent(-0.0).unwrap().to_string(),
        "-0 %".parse::<Share>().unwrap().to_string(),
        format!("{:?}", "-0 %".parse::<Share>()),
        format!("{:.1}", Share::from_percent(-0.04).unwrap()),
        Language::English.number(-0.5, 0).to_string(),
        Language::English.number(-0.04, 1).to_string(),
    ] {
        assert!(!text.contains('-'), "{text}");
    }
    // A half is rounded by its decimal digits.
    assert_eq!(
        format!("{:.0} {:.1} {:.1}", tonnes(-0.6), tonnes(-0.05), tonnes(-1.0)),
        "-1 t CO2e -0.1 t CO2e -1.0 t CO2e"
    );
    let zero: f64 = serde_json::to_string(&tonnes(-0.0)).unwrap().parse().unwrap();
    assert!(zero.is_sign_positive());
}

/// The rate 0 of an ambition can be written as -0.
#[test]
fn a_zero_in_a_derivation_has_no_minus_sign() {
    let share = |number: f64| -> StepValue { step_value(&format!(r#"{{"share": {number:?}}}"#)) };
    assert_eq!(share(-0.0).to_string(), "0 (0.00 %)");
    assert_eq!(share(-0.00001).to_string(), "-0.00001 (0.00 %)");
    assert_eq!(step_value(r#"{"tonnes": [-0.0, -1.0]}"#).to_string(), "(0, -1) t");
}

fn step_value(json: &str) -> StepValue {
    serde_json::from_str(json).unwrap()
}
