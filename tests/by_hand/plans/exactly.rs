//! Plans whose effects reach the allowed level exactly, although the difference of the decimal
//! numbers is not 0 in floating point.

use super::*;
use climate_targets::InLanguage as _;
use climate_targets::Language;
use climate_targets::plan::{PlanReport, WaterfallStep};

/// The report of a plan for a place with one level, in 1990.
fn report(base: f64, target: &Target, plan: PlanBuilder) -> PlanReport {
    let city = EmissionSeries::from_tonnes("a city", [(1990, base)]).unwrap();
    let plan = plan.build().unwrap();
    let result = plan.assess(assessor(), &city, target);
    assert!(!result.to_string().contains("0.00 t"), "{result}");
    result.report()
}

fn less(percent: f64) -> Target {
    Target::builder("T").reduce_by_percent(percent).base_year(1990).by(2030).build().unwrap()
}

/// 1000.7 t less 300.21 t is 700.49 t, the limit of -30 %.
fn under_700_49() -> Target {
    let under = Ambition::Under(t(1000.7 * 0.7));
    Target::builder("T").goal(under).base_year(1990).by(2030).build().unwrap()
}

#[test]
fn at_the_limit_is_not_under_it_in_every_language() {
    let at_limit = plan([measure("A", ADOPTED, 300.21)]);
    let report = report(1000.7, &under_700_49(), at_limit);
    let verdict = report.figures.decided.verdict;
    let by = fields!(verdict, PlanVerdict::FallsShort { by, without_number });
    assert_eq!(by, (exact(0.0), 0));
    let texts = [
        (Language::English, "reaches the limit, but must be under it"),
        (Language::Swedish, "når gränsen men måste ligga under den"),
        (Language::French, "atteint la limite, mais doit être au-dessous"),
        (Language::Finnish, "saavuttaa rajan mutta sen on alitettava se"),
    ];
    for (language, text) in texts {
        assert_eq!(verdict.in_language(language).to_string(), text);
    }
}

/// One end of the gap is 0.
#[test]
fn a_range_or_an_overlap_that_ends_at_the_limit_leaves_no_surplus() {
    let range_of = plan([between("A", 150.105, 300.21)]);
    let verdict = report(1000.7, &less(30.0), range_of).figures.decided.verdict;
    let gap = fields!(verdict, PlanVerdict::DependsOnRange { gap });
    assert_eq!(gap.low(), t(0.0));
    assert_eq!(
        verdict.to_string(),
        "depends on the ranges of the effects: from 0 t CO2e to spare to a gap of 150 t CO2e"
    );

    let two = ["A", "B"].map(|name| measure(name, ADOPTED, 150.105).group("cars"));
    let verdict = report(1000.7, &less(30.0), plan(two)).figures.decided.verdict;
    let gap = fields!(verdict, PlanVerdict::DependsOnOverlap { gap });
    assert_eq!(gap.low(), t(0.0));
    assert_eq!(
        verdict.to_string(),
        "depends on how far measures overlap: from 0 t CO2e to spare to a gap of 150 t CO2e"
    );

    // Between the limit and a shortfall, a strict target is missed.
    let range_of = plan([between("A", 150.105, 300.21)]);
    let verdict = report(1000.7, &under_700_49(), range_of).figures.decided.verdict;
    assert_eq!(verdict.to_string(), "falls short by 0 t CO2e to 150 t CO2e");
}

/// 30 % of 300.21 t are 90.063 t.
#[test]
fn a_gap_closed_exactly_has_no_remainder() {
    for status in [ADOPTED, MeasureStatus::Existing] {
        let report = report(300.21, &less(30.0), plan([measure("A", status, 90.063)]));
        let (figures, is_adopted) = (report.figures, status == ADOPTED);
        assert_eq!(figures.decided.gap_left, Ok(exact(0.0)));
        let closed = figures.decided.share_of_gap_closed.map(Share::fraction);
        assert_eq!(closed, if is_adopted { Ok(1.0) } else { Err(Absent::NoReductionAsked) });
        let shares = figures.shares.unwrap();
        let of_measures = if is_adopted { shares.adopted } else { shares.existing };
        assert_eq!((of_measures.fraction(), shares.nothing.fraction()), (1.0, 0.0));
        assert_eq!(shares.surplus, t(0.0));
        let steps: Vec<_> = report.waterfall.iter().map(|bar| bar.step).collect();
        let step = if is_adopted { WaterfallStep::Adopted } else { WaterfallStep::Existing };
        assert_eq!(steps, [WaterfallStep::Base, step, WaterfallStep::Residual]);
    }
}

/// A billionth of a millionth of the base is within the tolerance of equal levels: no gap, in the
/// figures and by the formula.
#[test]
fn a_gap_within_the_tolerance_is_zero_by_its_formula() {
    let city = EmissionSeries::from_tonnes("a city", [(1990, 0.016_078_1)]).unwrap();
    let none = plan([]).build().unwrap();
    let target = less(1e-13);
    let result = none.assess(assessor(), &city, &target);
    assert_eq!(result.figures().gap_before, Ok(exact(0.0)));
    let steps = result.derivation();
    let gaps: Vec<_> = steps.iter().filter(|step| step.symbol.starts_with("gap_")).collect();
    assert_eq!(gaps.len(), 4);
    for gap in gaps {
        assert_eq!(crate::support::steps::check(gap), Ok(()), "{gap}");
    }
}

/// Net zero with an own reduction of 70 % of 1000.3 t: the residual is the cap.
#[test]
fn a_residual_equal_to_the_cap_is_not_over_it() {
    let mission: Target = serde_json::from_str(
        r#"{"id": "M", "title": "net zero", "reference": {"base_year": 1990},
            "ambition": {"net_zero": {"own_reduction": 0.7}}, "deadline": {"by": 2030}}"#,
    )
    .unwrap();
    let report = report(1000.3, &mission, plan([measure("A", ADOPTED, 700.21)]));
    assert_eq!(report.figures.residual.over_cap, Ok(exact(0.0)));
}
