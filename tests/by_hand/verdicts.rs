//! Every verdict and every reason, each produced by a series of as few years as possible.

use crate::support::{day, off_track, tonnes};
use climate_targets::assessment::Reach;
use climate_targets::boundary::{Gases, LandSector, Sectors};
use climate_targets::inventory::ObservationStatus;
use climate_targets::target::{
    BaselineScenario, GoalPart, GoalParts, InForce, NetZero, SupplementaryCap,
};
use climate_targets::{
    Absent, Ambition, Assessor, BaseReference, Boundary, Caveat, Deadline, EmissionSeries,
    Emissions, Figures, Goal, Known, Portion, Share, Target, Undetermined, Verdict, Year,
    catalogue,
};

fn series(levels: &[(i32, f64)]) -> EmissionSeries {
    let builder = EmissionSeries::builder("a place");
    levels.iter().fold(builder, |b, (year, t)| b.observe(*year, tonnes(*t))).build().unwrap()
}

fn halve_by(year: i32) -> Target {
    let ambition = Ambition::ReduceBy(Portion::constant(0.5));
    Target::builder("halve")
        .goal(ambition)
        .deadline(Deadline::By(Year::constant(year)))
        .reference(BaseReference::constant(1990))
        .build()
        .unwrap()
}

/// The verdict as of 30 June 2021.
fn judge(levels: &[(i32, f64)], target: &Target) -> Verdict {
    Assessor::as_of(day(2021, 6, 30)).assess(&series(levels), target).verdict()
}

fn undetermined(levels: &[(i32, f64)], target: &Target) -> Undetermined {
    match judge(levels, target) {
        Verdict::Undetermined(reason) => reason,
        other => panic!("{other:?}"),
    }
}

/// The limit `E0 (1 - r)` is often a last digit away from the level in tonnes.
#[test]
fn a_level_at_the_limit_is_said_to_be_at_the_limit() {
    for (base, percent) in
        [100, 300, 700, 12_300].into_iter().flat_map(|b| (1..100).map(move |p| (b, p)))
    {
        let (limit, base) = (f64::from(base / 100 * (100 - percent)), f64::from(base));
        let builder = Target::builder("t").reduce_by_percent(f64::from(percent)).base_year(1990);
        let place = series(&[(1990, base), (2019, base + 1.0), (2020, limit)]);
        for (year, verdict) in [(2020, "met"), (2030, "achieved_early")] {
            let target = builder.clone().by(year).build().unwrap();
            let result = Assessor::as_of(day(2021, 6, 30)).assess(&place, &target);
            assert_eq!(result.verdict().name(), verdict, "{base} t, {percent} %");
            let text = result.to_string();
            let says = text.contains("the 2020 level is exactly at the limit");
            assert!(says && !text.contains("must fall"), "{base} t, {percent} %: {text}");
        }
    }
    // Three years of 0.1 t are 0.30000000000000004 t.
    let total = Target::builder("t").total_at_most(tonnes(0.3)).over(2018, 2020);
    let place = series(&[(2018, 0.1), (2019, 0.1), (2020, 0.1)]);
    let total = total.build().unwrap();
    let result = Assessor::as_of(day(2021, 6, 30)).assess(&place, &total);
    assert_eq!(result.verdict().name(), "met");
    assert!(!result.to_string().contains("exceeded"), "{result}");
    let under = Target::builder("t").goal(Ambition::Under(tonnes(8e5))).by(2020).build().unwrap();
    let place = series(&[(1990, 1e6), (2020, 799_999.999_999_9)]);
    let result = Assessor::as_of(day(2021, 6, 30)).assess(&place, &under);
    assert_eq!(result.verdict().name(), "missed");
    assert!(result.to_string().contains("exactly at the limit"), "{result}");
}

#[test]
fn due_targets_are_met_missed_or_reversed() {
    let met = judge(&[(1990, 100.0), (2020, 50.0)], &halve_by(2020));
    let met = fields!(met, Verdict::Met { year, level, margin, reversed });
    assert_eq!(met, (Year::constant(2020), tonnes(50.0), Emissions::ZERO, None));

    let reversed =
        judge(&[(1990, 100.0), (2018, 40.0), (2019, 50.0), (2020, 51.0)], &halve_by(2018));
    let Verdict::Met { reversed, margin, .. } = reversed else { panic!("{reversed:?}") };
    assert_eq!((reversed, margin), (Some(Year::constant(2020)), tonnes(10.0)));

    let missed = judge(&[(1990, 100.0), (2018, 60.0), (2019, 55.0), (2020, 45.0)], &halve_by(2018));
    let Verdict::Missed { reached, margin, .. } = missed else { panic!("{missed:?}") };
    assert_eq!((reached, margin), (Some(Year::constant(2020)), tonnes(-10.0)));
}

/// The target is half of 100 t by 2030; its path is at 62.5 t in 2020.
#[test]
fn targets_not_yet_due_are_judged_by_path_and_trend() {
    let with = |last_three: [f64; 3]| {
        let [a, b, c] = last_three;
        judge(&[(1990, 100.0), (2018, a), (2019, b), (2020, c)], &halve_by(2030))
    };
    assert!(
        matches!(with([60.0, 55.0, 49.0]), Verdict::AchievedEarly { year, .. } if year.get() == 2020)
    );
    assert_eq!(with([70.0, 66.0, 62.0]), Verdict::OnTrack);
    assert_eq!(with([60.0, 60.0, 60.0]), Verdict::Slipping);
    assert_eq!(with([80.0, 75.0, 70.0]), Verdict::CatchingUp);
    assert_eq!(off_track(with([81.0, 80.5, 80.0])), (false, None));
    assert_eq!(off_track(with([80.0, 85.0, 90.0])), (true, None));
    // One observation in the trend window gives no trend, so the path alone decides.
    let two = judge(&[(1990, 100.0), (2020, 70.0)], &halve_by(2030));
    assert_eq!(off_track(two), (false, None));
}

#[test]
fn undetermined_verdicts_give_their_reason() {
    let due = halve_by(2020);
    assert_eq!(undetermined(&[], &due), Undetermined::NoObservation);
    assert_eq!(undetermined(&[(2022, 1.0)], &due), Undetermined::NoObservation);
    assert_eq!(undetermined(&[(1991, 100.0), (2020, 50.0)], &due), Undetermined::NoBase);
    assert_eq!(undetermined(&[(1990, 0.0), (2020, 50.0)], &due), Undetermined::BaseNotPositive);
    assert_eq!(undetermined(&[(1990, -5.0), (2020, -9.0)], &due), Undetermined::BaseNotPositive);
    assert_eq!(undetermined(&[(1990, 100.0)], &due), Undetermined::NoObservationAfterBase);
    let awaited = undetermined(&[(1990, 100.0), (2019, 10.0)], &due);
    assert_eq!(awaited, Undetermined::AwaitingInventory(Year::constant(2020)));
    let gap = undetermined(&[(1990, 100.0), (2020, 10.0)], &halve_by(2019));
    assert_eq!(gap, Undetermined::GapAtDeadline(Year::constant(2019)));

    let at_most = Target::builder("l")
        .goal(Ambition::AtMost(tonnes(5.0)))
        .deadline(Deadline::By(Year::constant(2030)));
    let at_most = at_most.build().unwrap();
    assert_eq!(undetermined(&[(2020, 9.0)], &at_most), Undetermined::NoLens);

    let supplemented = Target::builder("s")
        .goal(halve_by(2020).goal().clone())
        .deadline(Deadline::By(Year::constant(2020)))
        .reference(BaseReference::constant(1990))
        .supplement(SupplementaryCap::constant_points(8.0));
    let supplemented = supplemented.build().unwrap();
    let between = undetermined(&[(1990, 100.0), (2020, 55.0)], &supplemented);
    assert_eq!(between, Undetermined::SupplementNotReported);
    assert!(matches!(judge(&[(1990, 100.0), (2020, 59.0)], &supplemented), Verdict::Missed { .. }));

    let conditional = Target::builder("c")
        .goal(halve_by(2020).goal().clone())
        .deadline(Deadline::By(Year::constant(2020)))
        .reference(BaseReference::constant(1990))
        .conditional();
    let conditional = conditional.build().unwrap();
    let levels = [(1990, 100.0), (2020, 10.0)];
    assert_eq!(undetermined(&levels, &conditional), Undetermined::ConditionNotTriggered);
    let triggered = Assessor::as_of(day(2021, 6, 30)).condition_triggered();
    let verdict = triggered.assess(&series(&levels), &conditional).verdict();
    assert!(matches!(verdict, Verdict::Met { .. }));

    let collective = Target::builder("t")
        .goal(halve_by(2020).goal().clone())
        .deadline(Deadline::By(Year::constant(2020)))
        .reference(BaseReference::constant(1990))
        .collective();
    let collective = collective.build().unwrap();
    // The reason does not depend on the emissions of one place.
    for levels in [&levels[..], &[(1990, 100.0), (2020, 90.0)], &[(2020, 90.0)], &[]] {
        assert_eq!(undetermined(levels, &collective), Undetermined::OnlyCollective);
    }
    let of_all = Assessor::as_of(day(2021, 6, 30)).collective();
    let verdict = of_all.assess(&series(&levels), &collective).verdict();
    assert!(matches!(verdict, Verdict::Met { .. }));

    let nodes = vec![(Year::constant(2015), tonnes(90.0)), (Year::constant(2019), tonnes(110.0))];
    let scenario = BaselineScenario::reduce_by(Portion::constant(0.1), nodes).unwrap();
    let below = |year: i32| {
        let ambition = Ambition::BelowBaseline(scenario.clone());
        Target::builder("b")
            .goal(ambition)
            .deadline(Deadline::By(Year::constant(year)))
            .build()
            .unwrap()
    };
    let levels = [(1990, 100.0), (2017, 90.0), (2020, 80.0)];
    // Halfway between its nodes, the scenario is at 100 t. A cut of 10 % below it allows 90 t.
    assert!(
        matches!(judge(&levels, &below(2017)), Verdict::Met { margin, .. } if margin == Emissions::ZERO)
    );
    assert_eq!(undetermined(&levels, &below(2020)), Undetermined::OutsideBaseline);
}

#[test]
fn a_goal_in_words_is_not_quantified() {
    let words = Ambition::Qualitative("make cities sustainable".into());
    let target = Target::builder("SDG11").goal(words).deadline(Deadline::By(Year::constant(2030)));
    let target = target.build().unwrap();
    let levels = [(1990, 100.0), (2018, 80.0), (2019, 75.0), (2020, 70.0)];
    assert_eq!(judge(&levels, &target), Verdict::NotQuantified);
    assert_eq!(judge(&[], &target), Verdict::NotQuantified);
    let series = series(&levels);
    let result = Assessor::as_of(day(2021, 6, 30)).assess(&series, &target);
    assert_eq!(result.figures().allowable, Err(Absent::NotQuantified));
    assert!(result.figures().trend.is_ok());
}

/// The target's boundary decides whether the whole land sector or only extra sinks count in net
/// emissions. With extra sinks only, net emissions are unknown unless measures are reported.
#[test]
fn net_zero_needs_the_own_reduction_and_the_net_test() {
    let target = |own: Option<f64>, land: LandSector, year: i32| {
        let net_zero =
            own.map_or(NetZero::BALANCE, |own| NetZero::with_own_reduction(Portion::constant(own)));
        Target::builder("nz")
            .goal(Ambition::NetZero(net_zero))
            .deadline(Deadline::By(Year::constant(year)))
            .reference(BaseReference::constant(1990))
            .boundary(Boundary::UNSPECIFIED.land_sector(land))
            .build()
            .unwrap()
    };
    let with_land = |levels: &[(i32, f64, f64)]| {
        let builder = EmissionSeries::builder("a place");
        let add = |b: climate_targets::inventory::EmissionSeriesBuilder,
                   (year, gross, land): &(i32, f64, f64)| {
            b.observe_with_land(*year, tonnes(*gross), tonnes(*land))
        };
        levels.iter().fold(builder, add).build().unwrap()
    };
    let judged = |levels: &[(i32, f64, f64)], target: &Target| {
        Assessor::as_of(day(2021, 6, 30)).assess(&with_land(levels), target).verdict()
    };
    let included = |own, year| target(own, LandSector::Included, year);
    // Both tests are met.
    let both = [(1990, 100.0, -5.0), (2020, 15.0, -16.0)];
    assert!(matches!(judged(&both, &included(Some(0.85), 2020)), Verdict::Met { .. }));
    let by_sinks_alone = [(1990, 100.0, -5.0), (2020, 60.0, -61.0)];
    assert!(matches!(judged(&by_sinks_alone, &included(Some(0.85), 2020)), Verdict::Missed { .. }));
    assert!(matches!(judged(&by_sinks_alone, &included(None, 2020)), Verdict::Met { .. }));
    let unbalanced = [(1990, 100.0, -5.0), (2020, 15.0, -14.0)];
    assert!(matches!(judged(&unbalanced, &included(Some(0.85), 2020)), Verdict::Missed { .. }));
    // A target with extra sinks only, like Sweden's, does not count an existing sink.
    let extra = |year| target(Some(0.85), LandSector::ExtraSinksOnly, year);
    let reason = Verdict::Undetermined(Undetermined::NetNotReported);
    assert_eq!(judged(&both, &extra(2020)), reason);
    assert!(matches!(judged(&by_sinks_alone, &extra(2020)), Verdict::Missed { .. }));
    // Before the deadline, the path and trend lenses on the own reduction decide; the verdict is
    // never "achieved early".
    let ahead = [(1990, 100.0, 0.0), (2018, 20.0, 0.0), (2019, 15.0, 0.0), (2020, 10.0, 0.0)];
    assert_eq!(judged(&ahead, &extra(2045)), Verdict::OnTrack);
    assert!(matches!(judged(&ahead, &included(None, 2045)), Verdict::OnTrack));
    // Without an own reduction and without net emissions, the verdict is undetermined.
    let none = target(None, LandSector::ExtraSinksOnly, 2045);
    assert_eq!(judged(&both, &none), reason);
}

/// Net emissions can be near zero or negative, as in Sweden.
#[test]
fn a_net_base_that_is_not_positive_gives_no_percentage() {
    let builder = EmissionSeries::builder("a sink")
        .observe_with_land(1990, tonnes(10.0), tonnes(-11.0))
        .observe_with_land(2020, tonnes(9.0), tonnes(-12.0));
    let series = builder.build().unwrap();
    let ambition = Ambition::ReduceBy(Portion::constant(0.55));
    let target = Target::builder("net")
        .goal(ambition)
        .deadline(Deadline::By(Year::constant(2030)))
        .reference(BaseReference::constant(1990))
        .boundary(Boundary::UNSPECIFIED.land_sector(LandSector::Included))
        .build()
        .unwrap();
    let result = Assessor::as_of(day(2021, 6, 30)).assess(&series, &target);
    assert_eq!(result.verdict(), Verdict::Undetermined(Undetermined::BaseNotPositive));
    assert_eq!(result.figures().base.unwrap().level, tonnes(-1.0));
    assert_eq!(result.figures().change.unwrap().share, Err(Absent::BaseNotPositive));
    assert_eq!(result.figures().change.unwrap().level, Ok(tonnes(-2.0)));
}

#[test]
fn different_boundaries_are_not_comparable_unless_allowed() {
    let builder = EmissionSeries::builder("a place")
        .boundary(Boundary::covering(Sectors::All).gases(Gases::KyotoBasket));
    let series = builder.observe(1990, tonnes(100.0)).observe(2020, tonnes(10.0)).build().unwrap();
    let target = &catalogue::covenant_of_mayors::BY_2020;
    let strict = Assessor::as_of(day(2021, 6, 30));
    let Verdict::NotComparable(fields) = strict.assess(&series, target).verdict() else {
        panic!("gases and sectors differ")
    };
    assert_eq!(fields.to_string(), "gases, sectors");
    let allowed = strict.allow_boundary_difference();
    let result = allowed.assess(&series, target);
    assert!(matches!(result.verdict(), Verdict::Met { .. }));
    let first = result.caveats().next().unwrap();
    assert_eq!(fields!(first, Caveat::BoundaryDiffers { fields }), fields);
    // A boundary difference withholds the verdict but not the figures.
    let (a, b) = (strict.assess(&series, target), allowed.assess(&series, target));
    assert_eq!(a.figures().progress, b.figures().progress);
}

#[test]
fn caveats_of_catalogue_targets() {
    let builder = EmissionSeries::builder("a place").observe(1991, tonnes(100.0)).observe_as(
        2016,
        tonnes(70.0),
        ObservationStatus::Provisional,
    );
    let series = builder.build().unwrap();
    let as_of = Assessor::as_of(day(2020, 6, 30));
    let caveats_of = |target: &'static Target| {
        let result = as_of.assess(&series, target);
        result.caveats().map(|caveat| caveat.to_string()).collect::<Vec<_>>().join("; ")
    };
    let covenant = caveats_of(&catalogue::covenant_of_mayors::BY_2030);
    let judge = "rests on the path alone; the trend is unavailable: too few points";
    for part in ["1991", "nearest later", "4 years old", "provisional", judge] {
        assert!(covenant.contains(part), "{covenant:?} does not say {part:?}");
    }
    assert!(!covenant.contains("superseded"), "{covenant}");
    assert!(
        caveats_of(&catalogue::european_union::BY_2030)
            .contains("adopted after the as-of date: 30 June 2021")
    );
    assert!(caveats_of(&catalogue::covenant_of_mayors::BY_2020).contains("superseded by COM-2030"));
}

/// Supersession adds a caveat but does not change the verdict.
#[test]
fn a_superseded_target_is_still_judged() {
    let target = &catalogue::france::LTECV_2050;
    assert_eq!(target.in_force_on(day(2026, 6, 30)), InForce::No);
    let france = EmissionSeries::builder("France")
        .observe(1990, Emissions::from_megatonnes(548.5))
        .observe(2024, Emissions::from_megatonnes(371.1))
        .build()
        .unwrap();
    let judged = |date| Assessor::as_of(date).assess(&france, target);
    let later = judged(day(2026, 6, 30));
    let is_replaced = |c| matches!(c, Caveat::Superseded { by, .. } if by == "FR-LEC-2050");
    assert!(later.caveats().any(is_replaced));
    assert_eq!(off_track(later.verdict()), (false, None));
}

#[test]
fn absent_figures_give_their_reason() {
    let assess = |levels: &[(i32, f64)], target: &Target| -> Figures {
        Assessor::as_of(day(2021, 6, 30)).assess(&series(levels), target).figures()
    };
    let with = |ambition: Ambition, base: Option<i32>| {
        let builder =
            Target::builder("t").goal(ambition).deadline(Deadline::By(Year::constant(2030)));
        match base {
            Some(year) => builder.reference(BaseReference::constant(year)).build().unwrap(),
            None => builder.build().unwrap(),
        }
    };
    let at_most = |t: f64| with(Ambition::AtMost(tonnes(t)), None);
    let reason = |figure: Known<f64>| figure.unwrap_err();
    let f = |share: Known<Share>| share.map(Share::fraction);

    let falling = [(1990, 100.0), (2018, 80.0), (2019, 75.0), (2020, 70.0)];
    let none = assess(&[], &halve_by(2030));
    assert_eq!(none.latest.unwrap_err(), Absent::NoObservation);
    let figures = assess(&falling, &at_most(5.0));
    assert_eq!(reason(f(figures.progress)), Absent::NoBase);
    assert_eq!(figures.path.unwrap_err(), Absent::NoBase);
    assert!(figures.effort_ratio.is_ok() && figures.projection.is_ok());
    let keep = with(Ambition::ReduceBy(Portion::constant(0.0)), Some(1990));
    let figures = assess(&falling, &keep);
    assert_eq!(reason(f(figures.progress)), Absent::NoReductionAsked);
    assert_eq!(reason(figures.effort_ratio), Absent::NoReductionAsked);
    assert_eq!(reason(figures.path.unwrap().years_ahead), Absent::NoReductionAsked);
    let due = assess(&falling, &halve_by(2020));
    assert_eq!(due.required.unwrap_err(), Absent::Due);
    assert_eq!(due.projection.unwrap_err(), Absent::Due);
    assert_eq!(due.cumulative.unwrap_err(), Absent::Due);
    assert_eq!(due.lenses.trend, Err(Absent::Due));
    assert_eq!(due.supplement.unwrap_err(), Absent::NotPartOfTarget);

    let two = assess(&[(1990, 100.0), (2019, 80.0), (2020, 70.0)], &halve_by(2030));
    let projection = two.projection.unwrap();
    assert_eq!(projection.interval.unwrap_err(), Absent::TooFewPoints);
    assert_eq!(reason(f(projection.probability_met)), Absent::TooFewPoints);
    assert_eq!(two.lenses.trend, Err(Absent::TooFewPoints));
    let one = assess(&[(1990, 100.0), (2020, 70.0)], &halve_by(2030));
    assert_eq!(one.trend.unwrap_err(), Absent::TooFewPoints);
    let line = assess(&falling, &halve_by(2030)).projection.unwrap();
    assert_eq!(reason(f(line.probability_met)), Absent::NoResidualVariance);
    let flat = assess(&[(1990, 100.0), (2018, 70.0), (2019, 70.0), (2020, 70.0)], &halve_by(2030));
    assert_eq!(reason(f(flat.trend.unwrap().r_squared())), Absent::NoVariance);
    assert_eq!(reason(flat.effort_ratio), Absent::NotFalling);
    assert_eq!(flat.projection.unwrap().reach, Ok(Reach::Never));

    let zero = assess(
        &[(1990, 100.0), (2019, 10.0), (2020, 0.0)],
        &with(Ambition::ReduceBy(Portion::constant(0.5)), Some(1990)),
    );
    let required = zero.required.unwrap();
    assert_eq!(reason(f(required.share_of_latest)), Absent::LatestNotPositive);
    assert_eq!(reason(f(required.compound)), Absent::LatestNotPositive);
    assert_eq!(reason(zero.path.unwrap().years_ahead), Absent::OutsidePath);
    let to_zero = with(Ambition::ReduceBy(Portion::constant(1.0)), Some(1990));
    let figures = assess(&falling, &to_zero);
    assert_eq!(reason(f(figures.required.unwrap().compound)), Absent::AllowableNotPositive);
    let ended = Target::builder("t")
        .goal(to_zero.goal().clone())
        .deadline(Deadline::By(Year::constant(2019)))
        .reference(BaseReference::constant(1990));
    let figures = assess(&falling, &ended.build().unwrap());
    assert_eq!(reason(f(figures.path.unwrap().gap_share)), Absent::PathNotPositive);

    let before = assess(&[(1990, 100.0)], &halve_by(2030));
    assert_eq!(before.lenses.path, Err(Absent::NotAfterAnchor));
    let negative = [(1990, 100.0), (2018, 5.0), (2019, 0.0), (2020, -5.0)];
    let logarithm =
        Assessor::as_of(day(2021, 6, 30)).estimator(climate_targets::Estimator::log_linear());
    let trend = logarithm.assess(&series(&negative), &halve_by(2030)).figures().trend;
    assert_eq!(trend.unwrap_err(), Absent::LevelNotPositive);
    let rate =
        Assessor::as_of(day(2021, 6, 30)).estimator(climate_targets::Estimator::endpoint_rate());
    let trend = rate.assess(&series(&falling), &halve_by(2030)).figures().trend.unwrap();
    assert_eq!(trend.slope().unwrap_err(), Absent::NotDefined);
    let parts = vec![GoalPart::new(Ambition::AtMost(tonnes(1.0)))];
    let composite = Target::builder("c")
        .goal(Goal::AllOf(GoalParts::new(parts).unwrap()))
        .deadline(Deadline::By(Year::constant(2030)));
    let figures = assess(&falling, &composite.build().unwrap());
    assert_eq!(figures.allowable.unwrap_err(), Absent::Composite);
    let balance = with(Ambition::NetZero(NetZero::BALANCE), None);
    assert_eq!(assess(&falling, &balance).allowable.unwrap_err(), Absent::NetNotReported);
}

#[test]
fn a_trend_reaches_the_target_already_in_a_later_year_beyond_the_horizon_or_never() {
    let reach = |levels: &[(i32, f64)], target: &Target| {
        let series = series(levels);
        let result = Assessor::as_of(day(2021, 6, 30)).assess(&series, target);
        result.figures().projection.unwrap().reach.unwrap()
    };
    let halve = halve_by(2030);
    let at = reach(&[(1990, 100.0), (2018, 80.0), (2019, 75.0), (2020, 70.0)], &halve);
    let at = fields!(at, Reach::At { year, first_year });
    assert_eq!(at, (2024.0, Year::constant(2024)));
    let between = reach(&[(1990, 100.0), (2018, 82.0), (2019, 77.0), (2020, 72.0)], &halve);
    let Reach::At { first_year, year, .. } = between else { panic!("{between:?}") };
    assert_eq!((first_year, year), (Year::constant(2025), 2024.4));
    assert_eq!(
        reach(&[(1990, 100.0), (2018, 60.0), (2019, 55.0), (2020, 50.0)], &halve),
        Reach::Already
    );
    assert_eq!(
        reach(&[(1990, 100.0), (2018, 60.0), (2019, 65.0), (2020, 70.0)], &halve),
        Reach::Never
    );
    let slow = [(1990, 100.0), (2018, 90.2), (2019, 90.1), (2020, 90.0)];
    assert_eq!(reach(&slow, &halve), Reach::BeyondHorizon);
}
