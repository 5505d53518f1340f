//! Robustness: verdicts under every combination of method choices.

use crate::support::*;
use climate_targets::catalogue::france::{ALLIANCE_PAGE_ENGLISH, LTECV_2030};
use climate_targets::pathway::{PathAnchor, PathShape};
use climate_targets::robustness::{
    MethodAxis, MethodGrid, MethodOutcome, MethodVariant, Robustness,
};
use climate_targets::trend::{Damping, ReferenceSet};
use climate_targets::trend::{EstimatorKind, TrendWindow};
use climate_targets::{
    Absent, Ambition, Assessor, BasePolicy, BaseReference, Deadline, EmissionSeries, PathMethod,
    Portion, Target, VerdictKind, Year,
};
use proptest::prelude::*;

fn series_with(levels: &[(i32, f64)]) -> EmissionSeries {
    let builder = EmissionSeries::builder("a city");
    levels
        .iter()
        .fold(builder, |b, (year, level)| b.observe(*year, tonnes(*level)))
        .build()
        .unwrap()
}

/// A target to cut emissions to `percent` % below 1990 by 2030.
fn target_below_1990(percent: f64) -> Target {
    let ambition = Ambition::ReduceBy(Portion::constant(percent / 100.0));
    Target::builder("t")
        .goal(ambition)
        .deadline(Deadline::By(Year::constant(2030)))
        .reference(BaseReference::constant(1990))
        .build()
        .unwrap()
}

/// Levels in tonnes for 1990-2022, which fall from 1000 t by `slope` t a year.
fn falling_by(slope: f64) -> Vec<(i32, f64)> {
    (1990..=2022).map(|year| (year, f64::from(year - 1990).mul_add(-slope, 1000.0))).collect()
}

/// A grid with one option on each axis, and therefore with one method.
fn single_method(
    window: TrendWindow,
    estimator: EstimatorKind,
    path: PathShape,
) -> MethodGrid<'static> {
    MethodGrid::for_target(&LTECV_2030)
        .windows([window])
        .estimators([estimator])
        .paths([path])
        .base_policies([BasePolicy::Exact])
}

fn kind(outcome: &MethodOutcome<'_>) -> &'static str {
    outcome.verdict.name()
}

#[test]
fn a_steady_rise_is_off_track_under_every_method() {
    let (series, target) = (series_with(&falling_by(-20.0)), target_below_1990(60.0));
    let choices = MethodGrid::for_target(&target);
    let robustness = Assessor::as_of(day(2024, 6, 30)).robustness(&series, &target, &choices);
    assert!(robustness.is_robust());
    assert_eq!(robustness.methods(), 36);
    assert_eq!((robustness.refused(), robustness.deciding()), (0, vec![]));
    assert_eq!(robustness.counts(), [(VerdictKind::OffTrack, 36)]);
    assert_eq!(robustness.to_string(), "off track under all 36 defensible methods");
}

/// The target is 400 in 2030, from 1000 in 1990. In 2022 the straight path is at 520 and the
/// constant-rate path at 1000 x 0.4^(32/40) = 480. Emissions fall fast to 500 in 2022, between the
/// two paths.
#[test]
fn the_path_alone_decides_a_level_between_two_paths() {
    let mut levels: Vec<(i32, f64)> =
        (2008..=2022).map(|year| (year, f64::from(2022 - year).mul_add(40.0, 500.0))).collect();
    levels.push((1990, 1000.0));
    let (series, target) = (series_with(&levels), target_below_1990(60.0));
    let choices = MethodGrid::for_target(&target).base_policies([BasePolicy::Exact]);
    let robustness = Assessor::as_of(day(2024, 6, 30)).robustness(&series, &target, &choices);
    assert_eq!(robustness.methods(), 18);
    assert_eq!(robustness.counts(), [(VerdictKind::OnTrack, 9), (VerdictKind::CatchingUp, 9)]);
    assert_eq!(robustness.deciding(), [MethodAxis::Path]);
    assert_eq!(
        robustness.to_string(),
        "on track under 9 of 18 defensible methods; deciding: the path"
    );
}

/// The series starts in 2000. The exact base policy finds no base for 1990; the nearest-later
/// policy takes 2000.
#[test]
fn methods_that_cannot_be_applied_are_counted_separately() {
    let (series, target) = (series_with(&falling_by(20.0)[10..]), target_below_1990(60.0));
    let choices = MethodGrid::for_target(&target);
    let robustness = Assessor::as_of(day(2024, 6, 30)).robustness(&series, &target, &choices);
    assert_eq!((robustness.methods(), robustness.refused()), (18, 18));
    for outcome in robustness.outcomes() {
        let exact = outcome.method.base_policy == Some(BasePolicy::Exact);
        assert_eq!(outcome.refused.is_some(), exact);
        assert!(outcome.refused.is_none_or(|reason| reason == Absent::NoBase));
    }
    assert!(robustness.to_string().ends_with(" (18 more cannot be applied)"));
}

/// No constant rate reaches zero, and zero has no logarithm.
#[test]
fn constant_rates_and_logarithms_refuse_a_level_of_zero() {
    let ambition = Ambition::ReduceBy(Portion::constant(100.0 / 100.0));
    let target = Target::builder("t")
        .goal(ambition)
        .deadline(Deadline::By(Year::constant(2045)))
        .reference(BaseReference::constant(1990))
        .build()
        .unwrap();
    let mut levels = falling_by(20.0);
    levels[30].1 = 0.0;
    let series = series_with(&levels);
    let choices = MethodGrid::for_target(&target);
    let robustness = Assessor::as_of(day(2024, 6, 30)).robustness(&series, &target, &choices);
    for outcome in robustness.outcomes() {
        let MethodVariant { path, estimator, .. } = outcome.method;
        let expected = if path == PathShape::ConstantRate {
            Some(Absent::AllowableNotPositive)
        } else if estimator == EstimatorKind::LogLinear {
            Some(Absent::LevelNotPositive)
        } else {
            None
        };
        assert_eq!(outcome.refused, expected, "{:?}", outcome.method);
    }
    assert_eq!((robustness.methods(), robustness.refused()), (12, 24));
}

/// A single target has no stepwise path. A target without an adoption date has no path anchored at
/// its adoption.
#[test]
fn methods_without_a_path_count_as_refused() {
    let (series, target) = (series_with(&falling_by(5.0)), target_below_1990(60.0));
    let choices = MethodGrid::for_target(&target).paths([PathShape::OfTarget, PathShape::Stepwise]);
    let assessor = Assessor::as_of(day(2024, 6, 30));
    let robustness = assessor.robustness(&series, &target, &choices);
    assert_eq!((robustness.methods(), robustness.refused()), (18, 18));
    let from_adoption = PathMethod::new(PathShape::OfTarget).with_anchor(PathAnchor::Adoption);
    let choices = MethodGrid::for_target(&target);
    let robustness = assessor.path(from_adoption).robustness(&series, &target, &choices);
    assert_eq!((robustness.methods(), robustness.refused()), (0, 36));
    assert_eq!(robustness.to_string(), "none of 36 methods can be applied");
}

/// Three readings and two data releases give six methods. In 2030, reading A allows 60 % of 1990,
/// readings B and C allow 40 %.
#[test]
fn readings_and_data_releases_multiply_the_methods() {
    let first = series_with(&[(1990, 1000.0), (2029, 550.0), (2030, 550.0)]);
    let second = series_with(&[(1990, 900.0), (2029, 550.0), (2030, 550.0)]);
    let choices = MethodGrid::for_target(&LTECV_2030)
        .windows([TrendWindow::LastYears(10)])
        .estimators([EstimatorKind::Ols])
        .paths([PathShape::OfTarget])
        .base_policies([BasePolicy::Exact])
        .readings(&ALLIANCE_PAGE_ENGLISH, 0)
        .vintages([&first, &second]);
    assert_eq!(choices.count(), 6);
    let assessor = Assessor::as_of(day(2032, 6, 30));
    let robustness = assessor.robustness(&first, &LTECV_2030, &choices);
    // 550 is at most 60 % of 1000, but not of 900.
    let kinds: Vec<&str> = robustness.outcomes().iter().map(kind).collect();
    assert_eq!(kinds, ["met", "missed", "missed", "missed", "missed", "missed"]);
    assert_eq!(robustness.deciding(), [MethodAxis::Reading, MethodAxis::Vintage]);
    assert_eq!(
        robustness.to_string(),
        "missed under 5 of 6 defensible methods; deciding: the reading of the wording, the data \
         release"
    );
    let json = serde_json::to_value(&robustness).unwrap();
    assert_eq!(json["verdicts"], serde_json::json!({ "missed": 5, "met": 1 }));
    assert_eq!(json["deciding"], serde_json::json!(["reading", "vintage"]));
    assert_eq!(json["outcomes"][0]["reading"], "A");
}

#[test]
fn a_choice_without_an_option_leaves_no_method() {
    let (series, target) = (series_with(&falling_by(20.0)), target_below_1990(60.0));
    let choices = MethodGrid::for_target(&target).windows([]);
    assert_eq!((choices.count(), choices.methods().count()), (0, 0));
    let robustness = Assessor::as_of(day(2024, 6, 30)).robustness(&series, &target, &choices);
    assert!(!robustness.is_robust() && robustness.outcomes().is_empty());
    assert_eq!(robustness.to_string(), "none of 0 methods can be applied");
}

#[test]
fn a_declared_base_leaves_no_choice_of_base_policy() {
    let own = target_below_1990(60.0);
    assert_eq!(MethodGrid::for_target(&own).count(), 36);
    let declared = BaseReference::constant(1990).with_policy(BasePolicy::Declared(tonnes(1000.0)));
    let ambition = Ambition::ReduceBy(Portion::constant(60.0 / 100.0));
    let target = Target::builder("t")
        .goal(ambition)
        .deadline(Deadline::By(Year::constant(2030)))
        .reference(declared)
        .build()
        .unwrap();
    assert_eq!(MethodGrid::for_target(&target).count(), 18);
    // A target without a base, or with a base period, leaves no choice of base policy either.
    let zero = Ambition::AtMost(tonnes(100.0));
    let target = Target::builder("t")
        .goal(zero)
        .deadline(Deadline::By(Year::constant(2030)))
        .build()
        .unwrap();
    assert_eq!(MethodGrid::for_target(&target).count(), 18);
    let period = BaseReference::Period(climate_targets::Period::constant(2016, 2018));
    let ambition = Ambition::ReduceBy(Portion::constant(0.5));
    let target = Target::builder("t")
        .goal(ambition)
        .deadline(Deadline::By(Year::constant(2030)))
        .reference(period)
        .build()
        .unwrap();
    assert_eq!(MethodGrid::for_target(&target).count(), 18);
}

fn windows() -> impl Strategy<Value = TrendWindow> {
    prop_oneof![
        (3..30_u16).prop_map(TrendWindow::LastYears),
        (1990..2020).prop_map(|year| TrendWindow::Since(Year::constant(year))),
    ]
}

fn estimators() -> impl Strategy<Value = EstimatorKind> {
    prop::sample::select(vec![
        EstimatorKind::Ols,
        EstimatorKind::TheilSen,
        EstimatorKind::Lad,
        EstimatorKind::LogLinear,
        EstimatorKind::EndpointRate,
        EstimatorKind::MeanAnnualChange,
        EstimatorKind::RandomWalk,
        EstimatorKind::LogRandomWalk,
        EstimatorKind::DampedRandomWalk(Damping::from_percent(90).unwrap()),
        EstimatorKind::Outlook(ReferenceSet::NATIONS),
    ])
}

fn paths() -> impl Strategy<Value = PathShape> {
    prop::sample::select(vec![PathShape::OfTarget, PathShape::Linear, PathShape::ConstantRate])
}

fn policies() -> impl Strategy<Value = BasePolicy> {
    prop::sample::select(vec![BasePolicy::Exact, BasePolicy::NearestLater, BasePolicy::Nearest])
}

prop_compose! {
    fn choices()(
        windows in prop::collection::vec(windows(), 1..4),
        estimators in prop::collection::vec(estimators(), 1..4),
        paths in prop::collection::vec(paths(), 1..4),
        policies in prop::collection::vec(policies(), 1..3),
    ) -> MethodGrid<'static> {
        MethodGrid::for_target(&LTECV_2030)
            .windows(windows)
            .estimators(estimators)
            .paths(paths)
            .base_policies(policies)
    }
}

fn robustness<'a>(
    series: &'a EmissionSeries,
    target: &'a Target,
    choices: &MethodGrid<'a>,
) -> Robustness<'a> {
    Assessor::as_of(day(2024, 6, 30))
        .allow_boundary_difference()
        .robustness(series, target, choices)
}

proptest! {
    #![proptest_config(config("robustness"))]

    /// The grid's options override the settings of the assessor that runs the grid.
    #[test]
    fn every_outcome_equals_an_assessment_with_its_method(
        series in rich_series(), target in any_kind_of_target(), choices in choices(),
        otherwise in assessor(),
    ) {
        let robustness = otherwise.robustness(&series, &target, &choices);
        prop_assert_eq!(robustness.outcomes().len(), choices.count());
        for outcome in robustness.outcomes() {
            let assessor = outcome.method.assessor(otherwise);
            prop_assert_eq!(outcome.verdict, assessor.assess(&series, &target).verdict());
        }
    }

    /// A result is robust if all verdicts are of one kind. If every method can be applied, a result
    /// is robust exactly if no choice decides it.
    #[test]
    fn counts_add_up_and_robust_means_one_verdict(
        series in series(), target in target(), choices in choices(),
    ) {
        let robustness = robustness(&series, &target, &choices);
        let counted: usize = robustness.counts().iter().map(|(_, count)| count).sum();
        prop_assert_eq!(counted, robustness.methods());
        prop_assert_eq!(robustness.methods() + robustness.refused(), choices.count());
        prop_assert!(robustness.counts().windows(2).all(|pair| pair[0].1 >= pair[1].1));
        prop_assert_eq!(robustness.is_robust(), robustness.counts().len() == 1);
        if robustness.refused() == 0 {
            prop_assert_eq!(robustness.is_robust(), robustness.deciding().is_empty());
        }
    }

    #[test]
    fn a_choice_decides_if_two_methods_differ_only_in_that_choice_and_in_the_verdict(
        series in series(), target in target(), choices in choices(),
    ) {
        let robustness = robustness(&series, &target, &choices);
        let counted: Vec<_> =
            robustness.outcomes().iter().filter(|o| o.refused.is_none()).collect();
        let mut expected = Vec::new();
        for a in &counted {
            for b in counted.iter().filter(|b| kind(a) != kind(b)) {
                let (x, y) = (a.method, b.method);
                let differing: Vec<MethodAxis> = [
                    (MethodAxis::Window, x.window != y.window),
                    (MethodAxis::Estimator, x.estimator != y.estimator),
                    (MethodAxis::Path, x.path != y.path),
                    (MethodAxis::BaseYear, x.base_policy != y.base_policy),
                ].into_iter().filter_map(|(choice, differs)| differs.then_some(choice)).collect();
                if let [only] = differing[..] {
                    expected.push(only);
                }
            }
        }
        expected.sort_unstable();
        expected.dedup();
        let mut deciding = robustness.deciding();
        deciding.sort_unstable();
        prop_assert_eq!(deciding, expected);
    }

    #[test]
    fn a_single_method_is_robust_unless_it_refuses(
        series in series(), target in target(),
        window in windows(), estimator in estimators(), path in paths(),
    ) {
        let choices = single_method(window, estimator, path);
        let robustness = robustness(&series, &target, &choices);
        prop_assert_eq!(robustness.outcomes().len(), 1);
        prop_assert_eq!(robustness.is_robust(), robustness.refused() == 0);
    }

    #[test]
    fn verdicts_of_due_targets_do_not_depend_on_the_method(series in series(), target in target()) {
        let choices = MethodGrid::for_target(&target).base_policies([BasePolicy::NearestLater]);
        let due = Assessor::as_of(day(2090, 1, 1)).allow_boundary_difference();
        let robustness = due.robustness(&series, &target, &choices);
        if robustness.counts().iter().any(|(kind, _)| [VerdictKind::Met, VerdictKind::Missed].contains(kind)) {
            prop_assert!(robustness.is_robust());
        }
    }
}
