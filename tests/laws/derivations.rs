//! Evaluates every step of a derivation again from its printed inputs. The result must be the
//! printed value. The names of the steps are checked in every language. The evaluator (`support/expression.rs`) does not use the crate's arithmetic.
//!
//! `DERIVATION_CASES=1000000 cargo test --release --test laws derivations` checks more cases.

pub use crate::support::steps::check;
use crate::support::{any_kind_of_target, assessor, level, rich_series, tonnes, yearly_limits};
use climate_targets::assessment::Step;
use climate_targets::pathway::{PathAnchor, PathShape};
use climate_targets::target::Banking;
use climate_targets::trend::{Calibration, Damping, HorizonCalibration, ReferenceSet};
use climate_targets::trend::{GivenProjection, ProjectedLevel};
use climate_targets::{Assessment, Overrides};
use climate_targets::{
    Assessor, Commitment, Deadline, EmissionSeries, Estimator, PathMethod, Period, Portion, Share,
    Target, Year, catalogue,
};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

/// Checks all steps of an assessment's derivation. Returns the number of steps, or the first error.
fn check_all(result: &Assessment<'_>) -> Result<usize, String> {
    let steps: Vec<Step> = result.derivation().steps().collect();
    for step in &steps {
        check(step).map_err(|problem| {
            let (series, target) = (result.series(), result.target());
            format!("{problem}\n{step}\n{target}\n{series:?}\n{target:?}\n{:?}", result.assessor())
        })?;
    }
    Ok(steps.len())
}

pub fn path() -> impl Strategy<Value = PathMethod> {
    let share = || (0..=30_u32).prop_map(|p| Portion::constant(f64::from(p) / 100.0));
    let budget = || (-1e3..1e7_f64).prop_map(tonnes);
    let shape = prop_oneof![
        6 => Just(PathShape::OfTarget),
        1 => Just(PathShape::Linear),
        2 => Just(PathShape::ConstantRate),
        2 => Just(PathShape::FloorBlend),
        1 => share().prop_map(PathShape::FixedAnnualCut),
        1 => share().prop_map(PathShape::LinearShare),
        1 => budget().prop_map(PathShape::BudgetContinuous),
        1 => budget().prop_map(PathShape::BudgetAnnual),
        1 => budget().prop_map(PathShape::LineToZero),
        1 => (budget(), 2010..2060_i32).prop_map(|(budget, until)| {
            PathShape::ConstantRateWithin { budget, until: Year::constant(until) }
        }),
        2 => Just(PathShape::Stepwise),
    ];
    let point = prop_oneof![1990.0..2030.0_f64, (1990..2030_i32).prop_map(f64::from)];
    let anchor = prop_oneof![
        6 => Just(PathAnchor::Base),
        1 => Just(PathAnchor::Adoption),
        1 => Just(PathAnchor::Latest),
        2 => (point, level()).prop_map(|(year, e)| PathAnchor::at(year, tonnes(e)).unwrap()),
    ];
    (shape, anchor).prop_map(|(shape, anchor)| PathMethod::new(shape).with_anchor(anchor))
}

fn method() -> impl Strategy<Value = Assessor> {
    (assessor(), path()).prop_map(|(assessor, path)| assessor.path(path))
}

/// A projection with an interval in some years.
fn projection() -> impl Strategy<Value = GivenProjection> {
    let one = (level(), proptest::option::of(0.0..1e4_f64));
    proptest::collection::btree_map(2005..=2045_i32, one, 1..8).prop_map(|levels| {
        let levels = levels.into_iter().map(|(year, (level, half))| {
            let projected = ProjectedLevel::new(Year::constant(year), tonnes(level));
            match half {
                Some(half) => projected.with_interval(tonnes(level - half), tonnes(level + half)),
                None => projected,
            }
        });
        GivenProjection::new("a projection", "a test", levels.collect()).unwrap()
    })
}

/// Two or three milestones with a common base year, or two or three consecutive budgets with any
/// banking rule.
fn commitment() -> impl Strategy<Value = Commitment> {
    let milestones = (1990..2005_i32, 2012..2020_i32, proptest::collection::vec(0..=100_u32, 2..4));
    let of_levels = milestones.prop_map(|(base, first, cuts)| {
        let targets = cuts.iter().enumerate().map(|(index, cut)| {
            let ambition =
                climate_targets::Ambition::ReduceBy(Portion::constant(f64::from(*cut) / 100.0));
            let year = Year::constant(first + 10 * i32::try_from(index).unwrap());
            Target::builder(format!("milestone {index}"))
                .goal(ambition)
                .deadline(Deadline::By(year))
                .reference(climate_targets::BaseReference::constant(base))
                .build()
                .unwrap()
        });
        Commitment::new("a commitment", targets.collect::<Vec<_>>()).unwrap()
    });
    let banking = prop_oneof![
        Just(Banking::None),
        Just(Banking::Surplus),
        Just(Banking::Overshoot),
        Just(Banking::Both),
    ];
    let limits = proptest::collection::vec((level(), any::<bool>()), 2..4);
    let of_budgets =
        (2000..2020_i32, 1..6_i32, limits, banking).prop_map(|(from, years, limits, banking)| {
            let targets = limits.iter().enumerate().map(|(index, (limit, total))| {
                let first = from + years * i32::try_from(index).unwrap();
                let period = Period::constant(first, first + years - 1);
                let ambition = if *total {
                    climate_targets::Ambition::TotalAtMost(tonnes(f64::from(years) * limit))
                } else {
                    climate_targets::Ambition::MeanAtMost(tonnes(*limit))
                };
                Target::builder(format!("budget {index}"))
                    .goal(ambition)
                    .deadline(Deadline::Period(period))
                    .build()
                    .unwrap()
            });
            Commitment::new("budgets", targets.collect::<Vec<_>>()).unwrap().with_banking(banking)
        });
    prop_oneof![of_levels, of_budgets]
}

fn cases() -> u32 {
    std::env::var("DERIVATION_CASES").ok().and_then(|text| text.parse().ok()).unwrap_or(10_000)
}

/// Tests a property on the configured number of cases, divided by `share`. Prints the number of
/// steps checked.
fn run<S: Strategy>(
    share: u32,
    strategy: S,
    law: impl Fn(S::Value) -> Result<usize, TestCaseError>,
) {
    let config = ProptestConfig {
        cases: cases() / share,
        max_local_rejects: u32::MAX,
        ..crate::support::config("derivations")
    };
    let checked = std::cell::Cell::new(0_usize);
    let result = TestRunner::new(config).run(&strategy, |case| {
        checked.set(checked.get() + law(case)?);
        Ok(())
    });
    println!("{} steps checked", checked.get());
    if let Err(failure) = result {
        panic!("{failure}");
    }
}

#[test]
fn every_step_of_a_derivation_gives_its_printed_value() {
    let case = (rich_series(), any_kind_of_target(), method());
    run(1, case, |(series, target, assessor)| {
        check_all(&assessor.assess(&series, &target)).map_err(TestCaseError::fail)
    });
}

#[test]
fn every_step_gives_its_printed_value_with_a_given_projection_or_scenario() {
    let case = (rich_series(), any_kind_of_target(), method(), projection(), yearly_limits());
    run(4, case, |(series, target, assessor, projection, scenario)| {
        let mut checked = 0;
        let line = climate_targets::pathway::Pathway::given(&scenario);
        for given in [
            Overrides::projection(&projection),
            Overrides::projection(&projection).and_path(&line),
            Overrides::scenario(&scenario),
        ] {
            let result = assessor.assess_given(&series, &target, given);
            checked += check_all(&result).map_err(TestCaseError::fail)?;
        }
        Ok(checked)
    });
}

/// A calibration of any estimator for the horizons of 1 to 60 years, with generated factors.
fn calibration() -> impl Strategy<Value = Calibration> {
    let factors = (0.1..3.0_f64, 0.1..1.4_f64, 1970..2000_i32);
    (crate::support::estimator(), factors).prop_map(|(estimator, (factor_95, ratio, first))| {
        let horizons = (1..=60_u16).map(|years| HorizonCalibration {
            horizon: years,
            cases: 100,
            first_origin: Year::constant(first),
            last_origin: Year::constant(first + 150),
            factor_95,
            factor_80: factor_95 * ratio,
            bias: Share::from_percent(1.0).unwrap(),
            share_under: Share::from_percent(50.0).unwrap(),
            places_left_out: None,
            years_left_out: None,
        });
        Calibration::new("a set", estimator, horizons.collect()).unwrap()
    })
}

#[test]
fn every_step_gives_its_printed_value_with_a_calibration() {
    let case = (rich_series(), any_kind_of_target(), method(), calibration());
    let calibrated = std::cell::Cell::new(0);
    run(2, case, |(series, target, assessor, calibration)| {
        let result = assessor.calibrated(&calibration).assess(&series, &target);
        let found = result.details().calibrated().is_some_and(|found| found.is_ok());
        calibrated.set(calibrated.get() + u32::from(found));
        check_all(&result).map_err(TestCaseError::fail)
    });
    assert!(calibrated.get() > cases() / 100, "{} are calibrated", calibrated.get());
}

#[test]
fn every_step_gives_its_printed_value_on_the_path_of_a_commitment() {
    let case = (rich_series(), commitment(), method());
    run(2, case, |(series, commitment, assessor)| {
        let results = assessor.assess_commitment(&series, &commitment);
        results.map(|result| check_all(&result).map_err(TestCaseError::fail)).sum()
    });
}

/// The budget is a hundred million times the yearly level. The yearly factor is so near to 1 that
/// `1 - r` loses its digits.
#[test]
fn steps_with_a_yearly_factor_near_one_give_the_budget() {
    let level = tonnes(100.0);
    let series = EmissionSeries::from_tonnes("a place", [(1990, 100.0), (2020, 90.0)]).unwrap();
    let target = &catalogue::covenant_of_mayors::BY_2030;
    let anchor = PathAnchor::at(2015.5, level).unwrap();
    let path = PathMethod::new(PathShape::BudgetAnnual(tonnes(1e10))).with_anchor(anchor);
    let result = Assessor::as_of_ymd(2022, 6, 30).unwrap().path(path).assess(&series, target);
    assert!(result.derivation().steps().any(|step| step.equals == Some(1e10)));
    check_all(&result).unwrap();
}

/// Assesses every target and commitment of the catalogue on three real series, for every path
/// shape, anchor and estimator. By default only a sample is checked; `DERIVATIONS=all` checks all
/// combinations.
#[test]
fn every_step_for_the_catalogue_gives_its_printed_value() {
    let stride = if std::env::var("DERIVATIONS").is_ok_and(|word| word == "all") { 1 } else { 101 };
    let series = [
        crate::support::real::sweden(),
        crate::support::real::lahti(),
        crate::support::real::goteborg(),
    ];
    let portion = Portion::constant(0.07);
    let budget = tonnes(3e6);
    let shapes = [
        PathShape::OfTarget,
        PathShape::Linear,
        PathShape::ConstantRate,
        PathShape::FloorBlend,
        PathShape::FixedAnnualCut(portion),
        PathShape::LinearShare(portion),
        PathShape::BudgetContinuous(budget),
        PathShape::BudgetAnnual(budget),
        PathShape::LineToZero(budget),
        PathShape::ConstantRateWithin { budget, until: Year::constant(2045) },
        PathShape::Stepwise,
    ];
    let anchors = [
        PathAnchor::Base,
        PathAnchor::Adoption,
        PathAnchor::Latest,
        PathAnchor::at(2019.0 + 5.0 / 12.0, tonnes(1e6)).unwrap(),
    ];
    let estimators = [
        Estimator::ols(),
        Estimator::theil_sen(),
        Estimator::lad(),
        Estimator::log_linear(),
        Estimator::endpoint_rate(),
        Estimator::mean_annual_change(),
        Estimator::random_walk(),
        Estimator::log_random_walk().last_years(15),
        Estimator::damped_random_walk(Damping::from_percent(90).unwrap()),
        Estimator::damped_log_random_walk(Damping::from_percent(80).unwrap()),
        Estimator::outlook(ReferenceSet::NATIONS),
        Estimator::ols().last_years(15).through_latest(),
        Estimator::log_linear().since(Year::constant(2005)).through_latest(),
    ];
    let (mut case, mut assessments, mut steps) = (0, 0, 0);
    for series in &series {
        for shape in shapes {
            for anchor in anchors {
                for estimator in estimators {
                    let assessor = Assessor::as_of_ymd(2026, 6, 30)
                        .unwrap()
                        .estimator(estimator)
                        .path(PathMethod::new(shape).with_anchor(anchor))
                        .allow_boundary_difference();
                    let targets =
                        catalogue::targets().map(|target| assessor.assess(series, target));
                    let milestones = catalogue::commitments()
                        .flat_map(|commitment| assessor.assess_commitment(series, commitment));
                    for result in targets.chain(milestones) {
                        case += 1;
                        if case % stride == 0 {
                            assessments += 1;
                            steps +=
                                check_all(&result).unwrap_or_else(|problem| panic!("{problem}"));
                        }
                    }
                }
            }
        }
    }
    println!("{steps} steps of {assessments} assessments of {case} checked");
    assert!(steps > 10 * assessments);
}

/// Levels of 10^15 t beside small ones: the rounding error of the sums of deviations, about 600 t,
/// decides which slopes of least absolute deviations are optimal.
#[test]
fn steps_of_least_absolute_deviations_hold_for_levels_of_very_different_size() {
    let first = [(2004, -1e15), (2005, -39_540.0), (2006, 1e15), (2007, -37.0)];
    let levels = first.into_iter().chain((2024..=2038).map(|year| (year, 0.0)));
    let series = EmissionSeries::from_tonnes("a place", levels).unwrap();
    let target =
        Target::builder("t").reduce_by_percent(40.0).by(2045).base_year(2005).build().unwrap();
    for years in [100, 15, 17, 18] {
        let estimator = Estimator::lad().last_years(years);
        let assessor = Assessor::as_of_ymd(2040, 6, 30).unwrap().estimator(estimator);
        let steps = check_all(&assessor.assess(&series, &target));
        assert!(steps.is_ok_and(|steps| steps > 20), "{years}");
    }
}
