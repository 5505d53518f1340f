//! An assessment of any series, target and method.
//!
//! The verdict is checked always. On a part of the inputs: that every number is finite, every step
//! of the derivation, the texts, the report as JSON, a series with other values after the as-of
//! date, and a series in other units.
#![no_main]

use climate_targets::assessment::AssessmentReport;
use climate_targets::chrono::Datelike;
use climate_targets::pathway::Pathway;
use climate_targets::target::Banking;
use climate_targets::trend::{Calibration, GivenProjection, HorizonCalibration, ProjectedLevel};
use climate_targets::{
    Ambition, Assessment, BaseReference, Commitment, Deadline, InLanguage, Language, Overrides,
    Period, Share, Target, VerdictKind, Year,
};
use climate_targets_fuzz::finite::{assert_finite, assert_finite_text};
use climate_targets_fuzz::generate::{Input, tonnes};
use climate_targets_fuzz::look_ahead::changed_after;
use climate_targets_fuzz::lot;
use climate_targets_fuzz::support::steps;
use climate_targets_fuzz::verdicts;
use libfuzzer_sys::{Corpus, fuzz_target};

fuzz_target!(|bytes: &[u8]| -> Corpus { run(bytes) });

fn run(bytes: &[u8]) -> Corpus {
    let mut input = Input::new(bytes);
    let checks = lot(bytes);
    let (_, given) = (input.byte(), input.byte());
    let assessor = input.assessor();
    if given % 16 == 15 {
        let Some(commitment) = commitment(&mut input) else { return Corpus::Reject };
        let series = input.series();
        for result in assessor.assess_commitment(&series, &commitment) {
            check(&result, checks);
        }
        return Corpus::Keep;
    }
    let Some(target) = input.target() else { return Corpus::Reject };
    let scenario;
    let projection;
    let calibration;
    let path;
    let overrides = match given % 16 {
        11 => {
            projection = self::projection(&mut input);
            Overrides::projection(&projection)
        }
        12 => {
            scenario = input.yearly_limits(2000);
            Overrides::scenario(&scenario)
        }
        13 => {
            scenario = input.yearly_limits(2000);
            path = Pathway::given(&scenario);
            Overrides::path(&path)
        }
        14 => {
            calibration = self::calibration(&mut input);
            Overrides::calibration(&calibration)
        }
        _ => Overrides::default(),
    };
    let series = input.series();
    let result = assessor.assess_given(&series, &target, overrides);
    check(&result, checks);
    if checks & 0xf == 1 {
        let date = assessor.date();
        let last = date.year() - i32::from((date.month(), date.day()) != (12, 31));
        let changed = changed_after(&series, last, &mut input);
        let after = assessor.assess_given(&changed, &target, overrides);
        assert!(
            result.figures() == after.figures()
                && result.per_unit().map(|own| *own.figures())
                    == after.per_unit().map(|own| *own.figures()),
            "{last}\n{series:?}\n{changed:?}\n{target:?}\n{assessor:?}"
        );
        if checks & 0x70 == 0 {
            assert_eq!(all_output(&result), all_output(&after), "{last}");
        }
    }
    if checks & 0xf == 2 && given % 16 < 11 {
        scaled(&result, &mut input);
    }
    Corpus::Keep
}

fn check(result: &Assessment<'_>, checks: u64) {
    verdicts::check(result);
    if checks & 0xf != 0 {
        if checks & 3 == 3 {
            assert_finite(result);
        }
        return;
    }
    let details = result.details();
    let report = details.report_with_derivation();
    assert_finite(&report);
    for step in details.derivation().steps() {
        if let Err(problem) = steps::check(&step) {
            let (series, target) = (result.series(), result.target());
            panic!("{problem}\n{step}\n{series:?}\n{target:?}\n{:?}", result.assessor());
        }
    }
    match checks & 0x70 {
        0x10 => {
            let text = serde_json::to_string(&report).unwrap();
            let read: AssessmentReport = serde_json::from_str(&text).unwrap();
            assert!(read == report, "{text}");
        }
        0x20 => {
            let language = Language::ALL[(checks >> 7) as usize % Language::ALL.len()];
            assert_finite_text(&details.in_language(language).to_string());
            assert_finite_text(&result.verdict().in_language(language).to_string());
        }
        0x30 => {
            assert_finite_text(&result.to_string());
            assert_finite_text(&details.derivation().to_string());
            assert_finite_text(&format!("{details:?}"));
        }
        0x40 => {
            for caveat in result.caveats() {
                let text = serde_json::to_string(&caveat).unwrap();
                let read: climate_targets::Caveat<'static> = serde_json::from_str(&text).unwrap();
                assert!(read == caveat, "{text}");
            }
        }
        _ => {}
    }
}

fn all_output(result: &Assessment<'_>) -> String {
    let details = result.details();
    format!(
        "{details}\n{}\n{}\n{:?}\n{:?}",
        details.derivation(),
        serde_json::to_string(&details.report_with_derivation()).unwrap(),
        details.gross_and_net(),
        details.probability_truly_met(),
    )
}

/// All levels times a power of two: the verdict is the same.
fn scaled(result: &Assessment<'_>, input: &mut Input<'_>) {
    let (series, target, assessor) = (result.series(), result.target(), result.assessor());
    let declared = |reference: BaseReference| {
        matches!(reference.policy(), climate_targets::BasePolicy::Declared(_))
    };
    let of_base = matches!(
        target.goal().deciding(),
        Some(
            Ambition::ReduceBy(_)
                | Ambition::ReduceTo(_)
                | Ambition::MayGrowBy(_)
                | Ambition::NetNegativeBy(_)
                | Ambition::DivideBy(_)
                | Ambition::AnnualRate(_)
                | Ambition::NetZero(_)
                | Ambition::Peaked
        )
    );
    let plain = of_base
        && target.supplement().is_none()
        && target.removals_cap().is_none()
        && !target.reference().is_some_and(declared)
        && assessor.get_base_policy().is_none()
        && assessor.get_path() == climate_targets::PathMethod::default();
    if !plain {
        return;
    }
    let factor = input.pick([2.0, 0.5, 1024.0, 1.0 / 1024.0]);
    let times = |level: climate_targets::Emissions| {
        climate_targets::Emissions::from_tonnes(level.tonnes() * factor)
    };
    let mut builder =
        climate_targets::EmissionSeries::builder("a place").boundary(series.boundary().clone());
    for o in series.observations() {
        let (Ok(emissions), Ok(land)) = (times(o.emissions), o.land_sector.map(times).transpose())
        else {
            return;
        };
        let mut changed = *o;
        (changed.emissions, changed.land_sector) = (emissions, land);
        builder = builder.observation(changed);
    }
    for m in series.measures() {
        let (Ok(used), Ok(sold)) = (times(m.used), times(m.units_sold)) else { return };
        builder = builder.measures(m.year, used, sold);
    }
    for activity in series.activities() {
        builder = builder.activity(activity.clone());
    }
    let Ok(other) = builder.build() else { return };
    let kind = |verdict: VerdictKind| verdict;
    let after = assessor.assess(&other, target);
    assert!(
        kind(result.verdict().kind()) == after.verdict().kind(),
        "{factor}: {} and {}\n{series:?}\n{target:?}\n{assessor:?}",
        result.verdict(),
        after.verdict(),
    );
}

fn projection(input: &mut Input<'_>) -> GivenProjection {
    let mut year = input.year_number(2000, 2030);
    let mut levels = Vec::new();
    for _ in 0..=input.below(8) {
        let level = input.tonnes();
        let projected = ProjectedLevel::new(Year::constant(year), level);
        let half = f64::from(input.byte());
        levels.push(if half > 0.0 && level.tonnes().abs() < 1e14 && level.tonnes().abs() > 300.0 {
            let end = |to: f64| tonnes(level.tonnes() + to);
            projected.with_interval(end(-half), end(half))
        } else {
            projected
        });
        year += 1 + i32::from(input.below(6));
    }
    GivenProjection::new("a projection", "a test", levels).unwrap()
}

fn calibration(input: &mut Input<'_>) -> Calibration {
    let factor_95 = 0.1 + f64::from(input.byte()) / 80.0;
    let ratio = 0.1 + f64::from(input.byte()) / 200.0;
    let estimator = input.estimator();
    let horizons = (1..=20_u16).map(|years| HorizonCalibration {
        horizon: years,
        cases: 100,
        first_origin: Year::constant(1980),
        last_origin: Year::constant(2120),
        factor_95,
        factor_80: factor_95 * ratio,
        bias: Share::from_percent(1.0).unwrap(),
        share_under: Share::from_percent(50.0).unwrap(),
        places_left_out: None,
        years_left_out: None,
    });
    Calibration::new("a set", estimator, horizons.collect()).unwrap()
}

fn commitment(input: &mut Input<'_>) -> Option<Commitment> {
    let count = 2 + i32::from(input.below(2));
    let budgets = input.once_in(2);
    let first = input.year_number(2004, 2030);
    let length = 1 + i32::from(input.below(6));
    let reference = input.reference();
    let mut targets = Vec::new();
    for at in 0..count {
        let id = format!("milestone {at}");
        let target = if budgets {
            let goal = if input.once_in(2) {
                Ambition::MeanAtMost(input.tonnes())
            } else {
                Ambition::TotalAtMost(input.tonnes())
            };
            let from = first + length * at;
            let period = Deadline::Period(Period::constant(from, from + length - 1));
            Target::builder(id).goal(goal).deadline(period)
        } else {
            let goal = match input.below(6) {
                4 => Ambition::AtMost(input.tonnes()),
                5 => Ambition::NetZero(climate_targets::target::NetZero::with_own_reduction(
                    input.portion(),
                )),
                _ => input.share_of_base(),
            };
            let year = Deadline::By(Year::constant(first + length * at));
            Target::builder(id).goal(goal).deadline(year).reference(reference)
        };
        targets.push(target.build().ok()?);
    }
    let banking = input.pick([Banking::None, Banking::Surplus, Banking::Overshoot, Banking::Both]);
    Some(Commitment::new("a commitment", targets).ok()?.with_banking(banking))
}
