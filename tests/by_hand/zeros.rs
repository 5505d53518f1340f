//! Zeros: 0 and -0 are one number, which has no sign in a text, in JSON or in a figure.

use climate_targets::assessment::{Amount, StepValue};
use climate_targets::budget::total_of_fixed_cut;
use climate_targets::indicator::{Reduction, un_2023};
use climate_targets::pathway::{PathShape, Pathway};
use climate_targets::quantity::{HalfWidth, PointsOfBase};
use climate_targets::{
    Assessor, EmissionSeries, Emissions, Intensity, Language, PathMethod, Portion, Share, Target,
    Year,
};

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
    assert!(matches!(share(-0.0).amount, Amount::Number(zero) if zero.is_sign_positive()));
    assert_eq!(step_value(r#"{"tonnes": [-0.0, -1.0]}"#).to_string(), "(0, -1) t");
}

fn step_value(json: &str) -> StepValue {
    serde_json::from_str(json).unwrap()
}

/// Products, quotients and powers that are zero, or too small for a number, with a negative factor.
#[test]
fn a_computed_zero_has_no_sign() {
    let debt = tonnes(-100.0);
    // All of -100 t is cut in the first year; the total is -100 t in whole years. The continuous
    // curve falls to zero at once.
    let path = Pathway::fixed_annual_cut((Year::constant(2000), debt), Portion::constant(1.0));
    let total = total_of_fixed_cut(debt, Portion::constant(1.0)).unwrap();
    assert_eq!(total.whole_years, debt);
    // -1e-300 t for 1e300 inhabitants, and an increase of 1e-300 t where 1e300 t less are due.
    let per_head = Intensity::of(tonnes(-1e-300), 1e300).unwrap();
    let series = EmissionSeries::from_tonnes("a city", [(2000, 100.0), (2010, 100.0)]).unwrap();
    let target = Target::builder("t").reduce_by_percent(50.0).base_year(2000).by(2030);
    let reduction = Reduction::of(&target.build().unwrap(), &series, "2012-06-30".parse().unwrap());
    let expected =
        un_2023::expected_progress(&series, reduction.unwrap(), "2012-06-30".parse().unwrap());
    for zero in [
        path.level_in(Year::constant(2001)).unwrap().tonnes(),
        total.integral.tonnes(),
        per_head.tonnes_per_unit(),
        expected.unwrap().share_of_path_change.unwrap().fraction(),
    ] {
        assert!(zero == 0.0 && zero.is_sign_positive(), "{zero}");
    }
}

#[test]
fn a_zero_level_of_a_report_has_no_sign() {
    let sink = EmissionSeries::from_tonnes("a forest", [(1990, -100.0), (2020, -50.0)]).unwrap();
    let target: Target = serde_json::from_str(
        r#"{"id": "z", "reference": {"base_year": 1990},
            "ambition": {"at_most": {"value": -10.0, "unit": "t"}}, "deadline": {"by": 2030}}"#,
    )
    .unwrap();
    let assessor = Assessor::as_of_ymd(2022, 6, 30).unwrap();
    let cut = PathShape::FixedAnnualCut(Portion::constant(1.0));
    let assessor = assessor.path(PathMethod::new(cut));
    let result = assessor.assess(&sink, &target);
    assert_eq!(result.figures().path.unwrap().level, tonnes(0.0));
    for json in [
        serde_json::to_string(&result.report()).unwrap(),
        serde_json::to_string(&result.derivation()).unwrap(),
    ] {
        assert!(
            json.contains(":0.0") && !json.contains("-0.0,") && !json.contains("-0.0}"),
            "{json}"
        );
    }
}

/// A share in JSON can be so large that its percentage is not a finite number.
#[test]
fn a_percentage_in_a_derivation_is_finite() {
    let text = step_value(r#"{"share": 1e308}"#).to_string();
    assert!(!text.contains("inf") && text.ends_with(".00 %)"), "{text}");
}

/// 30 % of 1000.3 t less 40 % is 180.054 t, which the rest of -180.054 t takes up.
#[test]
fn a_limit_of_a_covered_target_that_balances_is_zero() {
    use climate_targets::covered::{CoveredTarget, RestRule};
    let levels = [(1990, 1000.3), (2022, 0.0), (2030, 0.0)];
    let city = EmissionSeries::from_tonnes("a city", levels).unwrap();
    let target = Target::builder("T").reduce_by_percent(40.0).base_year(1990);
    let target = target.by(2030).build().unwrap();
    let rest = RestRule::Level { level: Emissions::constant(-180.054) };
    let share = Portion::from_percent(30.0).unwrap();
    let covered = CoveredTarget::new(&target, share, rest).unwrap();
    let assessor = Assessor::as_of_ymd(2032, 6, 30).unwrap();
    let standing = covered.standing(assessor, &city);
    assert_eq!(standing.allowable.map(Emissions::tonnes), Ok(0.0));
    assert_eq!(standing.verdict.unwrap().to_string(), "met");
}

/// A decomposed ö, and a space at the end.
#[test]
fn two_spellings_of_a_place_are_one_place() {
    use climate_targets::panel::{Panel, PanelError};
    let row = |name, year| (name, year, Emissions::from_tonnes(100.0));
    for other in ["Go\u{308}teborg", "Göteborg ", "GÖTEBORG"] {
        let panel = Panel::from_rows([row("Göteborg", 1990), row(other, 2022)]).unwrap();
        assert_eq!((panel.len(), &*panel.place(0)), (1, "Göteborg"));
        assert_eq!(panel.series(0).unwrap().observations().len(), 2);
        let twice = Panel::from_rows([row("Göteborg", 1990), row(other, 1990)]);
        assert!(matches!(twice, Err(PanelError::DuplicateYear { .. })));
    }
}
