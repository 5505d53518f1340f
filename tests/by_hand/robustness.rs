//! Robustness: verdicts under every combination of method choices.

use crate::support::*;
use climate_targets::catalogue::france::{ALLIANCE_PAGE_ENGLISH, LTECV_2030};
use climate_targets::inventory::Activity;
use climate_targets::pathway::{PathAnchor, PathShape};
use climate_targets::robustness::{
    GridError, MethodAxis, MethodGrid, MethodOutcome, MethodVariant, Robustness,
};
use climate_targets::target::{GoalPart, GoalParts};
use climate_targets::trend::{
    Damping, EstimatorKind, GivenProjection, ProjectedLevel, ReferenceSet, TrendWindow,
};
use climate_targets::{
    Absent, Ambition, Assessor, BasePolicy, BaseReference, Deadline, EmissionSeries, Goal, Metric,
    Overrides, PathMethod, Portion, Target, VerdictKind, Year,
};
use proptest::prelude::*;
use std::sync::LazyLock;

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
    let robustness =
        Assessor::as_of(day(2024, 6, 30)).robustness(&series, &target, &choices).unwrap();
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
    let robustness =
        Assessor::as_of(day(2024, 6, 30)).robustness(&series, &target, &choices).unwrap();
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
    let robustness =
        Assessor::as_of(day(2024, 6, 30)).robustness(&series, &target, &choices).unwrap();
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
    let robustness =
        Assessor::as_of(day(2024, 6, 30)).robustness(&series, &target, &choices).unwrap();
    for outcome in robustness.outcomes() {
        let MethodVariant { path, estimator, .. } = outcome.method;
        let expected = if path == PathShape::ConstantRate {
            Some(Absent::AllowableNotPositive)
        } else if estimator == Some(EstimatorKind::LogLinear) {
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
    let robustness = assessor.robustness(&series, &target, &choices).unwrap();
    assert_eq!((robustness.methods(), robustness.refused()), (18, 18));
    let from_adoption = PathMethod::new(PathShape::OfTarget).with_anchor(PathAnchor::Adoption);
    let choices = MethodGrid::for_target(&target);
    let robustness = assessor.path(from_adoption).robustness(&series, &target, &choices).unwrap();
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
    let robustness = assessor.robustness(&first, &LTECV_2030, &choices).unwrap();
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

/// Four lists of 65,536 options have 2^64 combinations, one more than `usize::MAX`.
#[test]
fn the_number_of_combinations_saturates() {
    const OPTIONS: usize = 65_536;
    let target = target_below_1990(60.0);
    let grid = MethodGrid::for_target(&target)
        .windows((0..=u16::MAX).map(TrendWindow::LastYears))
        .estimators(vec![EstimatorKind::Ols; OPTIONS])
        .paths(vec![PathShape::Linear; OPTIONS])
        .base_policies(vec![BasePolicy::Exact; OPTIONS]);
    assert_eq!(grid.count(), usize::MAX);
    let first = grid.methods().next().unwrap();
    assert_eq!(first.window, Some(TrendWindow::LastYears(0)));
    assert_eq!(grid.clone().paths([]).count(), 0);
    let windows = OPTIONS * OPTIONS;
    assert_eq!(grid.paths([PathShape::Linear]).base_policies([BasePolicy::Exact]).count(), windows);
}

#[test]
fn a_choice_without_an_option_leaves_no_method() {
    let (series, target) = (series_with(&falling_by(20.0)), target_below_1990(60.0));
    let choices = MethodGrid::for_target(&target).windows([]);
    assert_eq!((choices.count(), choices.methods().count()), (0, 0));
    let robustness =
        Assessor::as_of(day(2024, 6, 30)).robustness(&series, &target, &choices).unwrap();
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

fn projection(name: &'static str, levels: &[(i32, f64)]) -> GivenProjection {
    let level = |(year, t): &(i32, f64)| ProjectedLevel::new(Year::constant(*year), tonnes(*t));
    GivenProjection::new(name, "an agency", levels.iter().map(level).collect()).unwrap()
}

/// 100 t until 2015, then 4 t less each year: 80 t in 2020. The straight path from 100 t in 2010 to
/// 60 t in 2030 is at 80 t in 2020, so the path lens is always fulfilled.
fn late_fall() -> (EmissionSeries, Target) {
    let levels =
        (2005..=2020).map(|year| (year, f64::from((year - 2015).max(0)).mul_add(-4.0, 100.0)));
    let target = Target::builder("t").reduce_by_percent(40.0).base_year(2010).by(2030);
    (series_with(&levels.collect::<Vec<_>>()), target.build().unwrap())
}

/// In 2030, 60 t are allowed. The trend of 5 years leads to 40 t. The levels of 2006-2020 have the
/// mean 96 t in 2013 and the slope `-(3*4 + 4*8 + 5*12 + 6*16 + 7*20)/280 = -340/280`: that trend
/// leads to 75.4 t. The plan leads to 50 t, the existing measures lead to 70 t.
#[test]
fn trend_and_plan_are_two_outlooks() {
    let (series, target) = late_fall();
    let plan = projection("climate plan", &[(2020, 80.0), (2030, 50.0)]);
    let measures = projection("existing measures", &[(2020, 80.0), (2030, 70.0)]);
    let choices = MethodGrid::for_target(&target)
        .windows([TrendWindow::LastYears(5), TrendWindow::LastYears(15)])
        .estimators([EstimatorKind::Ols])
        .paths([PathShape::OfTarget])
        .base_policies([BasePolicy::Exact])
        .projections([&plan, &measures]);
    assert_eq!(choices.count(), 4);
    let robustness =
        Assessor::as_of(day(2022, 6, 30)).robustness(&series, &target, &choices).unwrap();
    let kinds: Vec<&str> = robustness.outcomes().iter().map(kind).collect();
    assert_eq!(kinds, ["on_track", "slipping", "on_track", "slipping"]);
    // One pair of windows; three pairs of outlooks: the trend of 5 years and the measures, the
    // trend of 15 years and the plan, the plan and the measures.
    assert_eq!(robustness.deciding(), [MethodAxis::Outlook, MethodAxis::Window]);
    assert_eq!(
        robustness.to_string(),
        "on track under 2 of 4 defensible methods; deciding: the outlook (trend or projection), \
         the trend's window"
    );
    let json = serde_json::to_value(&robustness).unwrap();
    assert_eq!(json["deciding"], serde_json::json!(["outlook", "window"]));
    let outcomes = json["outcomes"].as_array().unwrap();
    let names: Vec<_> = outcomes.iter().map(|o| o["projection"].as_str()).collect();
    assert_eq!(names, [None, None, Some("climate plan"), Some("existing measures")]);
    for key in ["window", "estimator"] {
        let has: Vec<bool> = outcomes.iter().map(|o| o.get(key).is_some()).collect();
        assert_eq!(has, [true, true, false, false]);
    }
}

/// A steady rise is off track under all 36 combinations with the trend. The plan leads to 300 t,
/// where 400 t are allowed; the latest level is above the path, so the verdict is catching up. Two
/// paths and two base policies give four combinations with the plan.
#[test]
fn a_projection_counts_once_and_not_for_each_window_and_estimator() {
    let (series, target) = (series_with(&falling_by(-20.0)), target_below_1990(60.0));
    let plan = projection("climate plan", &[(2022, 1640.0), (2030, 300.0)]);
    let choices = MethodGrid::for_target(&target).projections([&plan]);
    let robustness =
        Assessor::as_of(day(2024, 6, 30)).robustness(&series, &target, &choices).unwrap();
    assert_eq!(robustness.counts(), [(VerdictKind::OffTrack, 36), (VerdictKind::CatchingUp, 4)]);
    assert_eq!(robustness.deciding(), [MethodAxis::Outlook]);
}

/// The plan ends a year before the judged year 2030. Once 2030 is observed, no outlook is needed.
#[test]
fn a_projection_that_does_not_cover_the_judged_year_is_refused() {
    let short = projection("short plan", &[(2020, 80.0), (2029, 50.0)]);
    let assessor = Assessor::as_of(day(2022, 6, 30));
    let refused = |series: &EmissionSeries, target: &Target, assessor: Assessor| {
        let choices = MethodGrid::for_target(target).windows([]).projections([&short]);
        let robustness = assessor.robustness(series, target, &choices).unwrap();
        let reasons = robustness.outcomes().iter().map(|outcome| outcome.refused);
        reasons.collect::<Vec<_>>()
    };
    let (series, target) = late_fall();
    assert_eq!(refused(&series, &target, assessor), [Some(Absent::OutsideBaseline); 4]);
    // A target with two parts has no figures of its own.
    let parts = [0.4, 0.5].map(|cut| GoalPart::new(Ambition::ReduceBy(Portion::constant(cut))));
    let both = Target::builder("both")
        .goal(Goal::AllOf(GoalParts::new(parts.to_vec()).unwrap()))
        .deadline(Deadline::By(Year::constant(2030)))
        .reference(BaseReference::constant(2010))
        .build()
        .unwrap();
    assert_eq!(refused(&series, &both, assessor), [Some(Absent::OutsideBaseline); 4]);
    let due = series_with(&[(2010, 100.0), (2029, 70.0), (2030, 65.0)]);
    for target in [&target, &both] {
        assert_eq!(refused(&due, target, Assessor::as_of(day(2032, 6, 30))), [None; 4]);
    }
}

/// A projection is in tonnes, and the population of 2030 is not observed.
#[test]
fn a_projection_is_refused_for_a_target_per_head() {
    let population = Activity::population("x", [(2010, 10.0), (2020, 10.0)]).unwrap();
    let series = EmissionSeries::builder("a city").activity(population);
    let levels = [(2010, 100.0), (2020, 80.0)];
    let series = levels.into_iter().fold(series, |b, (year, t)| b.observe(year, tonnes(t)));
    let series = series.build().unwrap();
    let target = Target::builder("6 t").goal(Ambition::AtMost(tonnes(6.0)));
    let target = target.metric(Metric::PerCapita).base_year(2010).by(2030).build().unwrap();
    let plan = projection("climate plan", &[(2020, 80.0), (2030, 50.0)]);
    let choices = MethodGrid::for_target(&target).windows([]).projections([&plan]);
    let robustness =
        Assessor::as_of(day(2022, 6, 30)).robustness(&series, &target, &choices).unwrap();
    let mut reasons = robustness.outcomes().iter().map(|outcome| outcome.refused);
    assert!(reasons.all(|reason| reason == Some(Absent::JudgedPerUnit)));
    assert_eq!(robustness.refused(), 4);
}

/// A rising, a falling and a short projection, for the laws.
static PROJECTIONS: LazyLock<[GivenProjection; 3]> = LazyLock::new(|| {
    let long = |name, last| projection(name, &[(1980, 1000.0), (2010, 500.0), (2100, last)]);
    let short = projection("short", &[(2010, 100.0), (2025, 50.0)]);
    [long("rising", 1e6), long("falling", -100.0), short]
});

fn projections() -> impl Strategy<Value = Vec<&'static GivenProjection>> {
    prop::sample::subsequence(PROJECTIONS.iter().collect::<Vec<_>>(), 0..=3)
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
        projections in projections(),
    ) -> MethodGrid<'static> {
        MethodGrid::for_target(&LTECV_2030)
            .windows(windows)
            .estimators(estimators)
            .paths(paths)
            .base_policies(policies)
            .projections(projections)
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
        .unwrap()
}

proptest! {
    #![proptest_config(config("robustness"))]

    /// The grid's options override the settings of the assessor that runs the grid.
    #[test]
    fn every_outcome_equals_an_assessment_with_its_method(
        series in rich_series(), target in any_kind_of_target(), choices in choices(),
        otherwise in assessor(),
    ) {
        let robustness = otherwise.robustness(&series, &target, &choices).unwrap();
        prop_assert_eq!(robustness.outcomes().len(), choices.count());
        for outcome in robustness.outcomes() {
            let assessor = outcome.method.assessor(otherwise);
            let result = assessor.assess_given(&series, &target, outcome.method.overrides());
            prop_assert_eq!(outcome.verdict, result.verdict());
        }
    }

    /// Window and estimator do not act on a projection.
    #[test]
    fn the_verdict_on_a_projection_is_the_same_for_every_estimator(
        series in rich_series(), target in any_kind_of_target(), one in assessor(),
        other in estimator(), projections in projections(),
    ) {
        for projection in projections {
            let verdict = |assessor: Assessor| {
                let given = Overrides::projection(projection);
                assessor.assess_given(&series, &target, given).verdict()
            };
            prop_assert_eq!(verdict(one), verdict(one.estimator(other)));
        }
    }

    #[test]
    fn projections_add_outcomes_and_change_none(
        series in rich_series(), target in any_kind_of_target(), choices in choices(),
        assessor in assessor(),
    ) {
        let with = assessor.robustness(&series, &target, &choices).unwrap();
        let only_trends = choices.clone().projections([]);
        let only_trends = assessor.robustness(&series, &target, &only_trends).unwrap();
        let only_projections = choices.windows([]);
        let only_projections = assessor.robustness(&series, &target, &only_projections).unwrap();
        let (planned, trends): (Vec<_>, Vec<_>) =
            with.outcomes().iter().copied().partition(|o| o.method.projection.is_some());
        prop_assert_eq!(&trends[..], only_trends.outcomes());
        prop_assert_eq!(&planned[..], only_projections.outcomes());
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
                // A projection differs from a trend in the outlook only.
                let outlook = x.projection != y.projection;
                let differing: Vec<MethodAxis> = [
                    (MethodAxis::Outlook, outlook),
                    (MethodAxis::Window, !outlook && x.window != y.window),
                    (MethodAxis::Estimator, !outlook && x.estimator != y.estimator),
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
        let robustness = due.robustness(&series, &target, &choices).unwrap();
        if robustness.counts().iter().any(|(kind, _)| [VerdictKind::Met, VerdictKind::Missed].contains(kind)) {
            prop_assert!(robustness.is_robust());
        }
    }
}

/// 500 001 windows, times two base policies, are 1 000 002 combinations.
#[test]
fn a_grid_above_the_limit_is_refused_with_its_size() {
    let (series, target) = (series_with(&falling_by(10.0)), target_below_1990(40.0));
    let assessor = Assessor::as_of(day(2024, 6, 30));
    let windows = (0..500_001_u32).map(|_| TrendWindow::LastYears(5));
    let grid = MethodGrid::for_target(&target)
        .windows(windows)
        .estimators([EstimatorKind::Ols])
        .paths([PathShape::OfTarget]);
    let refused = assessor.robustness(&series, &target, &grid).unwrap_err();
    assert_eq!(fields!(refused, GridError::TooManyMethods { count }), 1_000_002);
    assert_eq!(refused.to_string(), "methods: 1000002 combinations, at most 1000000");
    // The outcomes can still be read one by one.
    // The series falls by 320 t in 32 years, and the target needs 400 t in 40 years.
    let kinds = assessor.method_outcomes(&series, &target, &grid).take(3);
    assert!(kinds.map(|outcome| outcome.verdict.name()).eq(["on_track"; 3]));
}
