//! Edge cases of each kind of target, computed by hand.

use super::kinds::{by, day, observed, over, series, t, year};
use crate::support::off_track;
use climate_targets::assessment::Rule;
use climate_targets::boundary::LandSector;
use climate_targets::indicator::Reduction;
use climate_targets::network::CityAndNation;
use climate_targets::quantity::PointsOfBase;
use climate_targets::sectors::SectorBreakdown;
use climate_targets::target::{
    AmbitionRange, AnnualRate, Banking, BaselineScenario, GoalPart, GoalParts, NetZero,
    SupplementaryCap, TargetBuilder, TargetError, TargetProblems, YearlyLimits,
};
use climate_targets::{
    Absent, Activity, Ambition, Assessor, BasePolicy, BaseReference, Boundary, Caveat, Commitment,
    Deadline, EmissionSeries, Emissions, Goal, Metric, Period, Portion, Target, Undetermined,
    Verdict,
};

fn people(count: f64) -> Activity {
    Activity::population("constant", (1990..=2060).map(|year| (year, count))).unwrap()
}

fn builder(goal: impl Into<Goal>, deadline: Deadline) -> TargetBuilder {
    Target::builder("a target").goal(goal).deadline(deadline)
}

fn builder_from_1990(goal: impl Into<Goal>, deadline: Deadline) -> TargetBuilder {
    builder(goal, deadline).reference(BaseReference::constant(1990))
}

fn reduce_by(share: f64) -> Ambition {
    Ambition::ReduceBy(Portion::constant(share))
}

fn verdict(series: &EmissionSeries, target: &Target, as_of: i32) -> Verdict {
    Assessor::as_of(day(as_of)).assess(series, target).verdict()
}

fn level_and_margin(verdict: Verdict) -> (f64, f64) {
    match verdict {
        Verdict::Met { level, margin, .. } | Verdict::Missed { level, margin, .. } => {
            (level.tonnes(), margin.tonnes())
        }
        other => panic!("{other}"),
    }
}

#[test]
fn net_negative_is_minus_a_portion_of_the_base() {
    let base = Emissions::from_tonnes(1000.0);
    let level =
        Ambition::NetNegativeBy(Portion::constant(0.1)).allowable(Ok(base.unwrap()), year(2050));
    assert_eq!(level.unwrap().tonnes(), -100.0);
}

#[test]
fn under_a_limit_excludes_the_limit_itself() {
    let exactly = observed(&[(2050, 20.0)]).activity(people(10.0)).build().unwrap();
    let target = |ambition| builder(ambition, by(2050)).metric(Metric::PerCapita).build().unwrap();
    assert_eq!(verdict(&exactly, &target(Ambition::AtMost(t(2.0))), 2052).name(), "met");
    assert_eq!(verdict(&exactly, &target(Ambition::Under(t(2.0))), 2052).name(), "missed");
}

#[test]
fn extra_sinks_count_under_a_declared_base_too() {
    let place = observed(&[(1990, 100.0), (2021, 14.0)]).measures(2021, t(14.0), t(0.0));
    let place = place.build().unwrap();
    let net_zero = Ambition::NetZero(NetZero::with_own_reduction(Portion::constant(0.85)));
    let boundary = Boundary::UNSPECIFIED.land_sector(LandSector::ExtraSinksOnly);
    let judged = |policy| {
        let target = builder(net_zero.clone(), by(2021))
            .reference(BaseReference::constant(1990).with_policy(policy))
            .boundary(boundary.clone())
            .supplement(SupplementaryCap::points_of_base(PointsOfBase::constant(15.0)).unwrap());
        verdict(&place, &target.build().unwrap(), 2022).name()
    };
    assert_eq!(judged(BasePolicy::Exact), "met");
    assert_eq!(judged(BasePolicy::Declared(t(100.0))), "met");
}

#[test]
fn a_cap_as_a_share_of_the_base_needs_a_base() {
    let cap = SupplementaryCap::points_of_base(PointsOfBase::constant(15.0)).unwrap();
    let no_base = builder(Ambition::AtMost(t(5.0)), by(2021)).supplement(cap).build();
    assert_eq!(no_base.unwrap_err(), TargetError::CapWithoutBase);
    // A stated base year without an observation leaves the cap unknown.
    let target =
        builder_from_1990(Ambition::AtMost(t(5.0)), by(2021)).supplement(cap).build().unwrap();
    let over_the_level = verdict(&series(&[(2021, 14.0)]), &target, 2022);
    assert_eq!(over_the_level, Verdict::Undetermined(Undetermined::NoBase));
    assert_eq!(verdict(&series(&[(2021, 5.0)]), &target, 2022).name(), "met");
}

#[test]
fn an_absolute_cap_is_in_tonnes_whatever_the_metric() {
    let place = observed(&[(1990, 100.0), (2021, 70.0)]).measures(2021, t(60.0), t(0.0));
    let place = place.activity(people(40.0)).build().unwrap();
    let judged = |metric| {
        let cap = SupplementaryCap::at_most(t(10.0)).unwrap();
        let target = builder_from_1990(reduce_by(0.5), by(2021)).metric(metric).supplement(cap);
        let target = target.build().unwrap();
        let result = Assessor::as_of(day(2022)).assess(&place, &target);
        let (cap, used) = match result.per_unit() {
            None => {
                let supplement = result.figures().supplement.unwrap();
                (supplement.cap.tonnes(), supplement.used.unwrap().tonnes())
            }
            Some(own) => {
                assert_eq!(result.figures().supplement.err(), Some(Absent::JudgedPerUnit));
                let supplement = own.figures().supplement.unwrap();
                (supplement.cap.tonnes_per_unit(), supplement.used.unwrap().tonnes_per_unit())
            }
        };
        let (level, margin) = level_and_margin(result.verdict());
        (level, margin, cap, used)
    };
    assert_eq!(judged(Metric::Absolute), (60.0, -10.0, 10.0, 10.0));
    // 10 t for 40 inhabitants are 0.25 t per head.
    assert_eq!(judged(Metric::PerCapita), (60.0, -10.0, 0.25, 0.25));
}

#[test]
fn units_sold_count_as_emissions_even_without_supplementary_measures() {
    let place = observed(&[(1990, 100.0), (2021, 48.0)]).measures(2021, t(30.0), t(20.0));
    let place = place.build().unwrap();
    let target = builder_from_1990(reduce_by(0.5), by(2021)).build().unwrap();
    assert_eq!(level_and_margin(verdict(&place, &target, 2022)), (68.0, -18.0));
    // For a per-head target, units sold and measures are divided by the population too.
    let town = observed(&[(1990, 100.0), (2021, 48.0)]).measures(2021, t(8.0), t(4.0));
    let town = town.activity(people(4.0)).build().unwrap();
    let cap = SupplementaryCap::share_of_base(Portion::constant(0.5));
    let target =
        builder_from_1990(reduce_by(0.5), by(2021)).metric(Metric::PerCapita).supplement(cap);
    let target = target.build().unwrap();
    let result = Assessor::as_of(day(2022)).assess(&town, &target);
    let per_unit = result.per_unit().unwrap();
    let own = per_unit.figures();
    assert_eq!(own.latest.unwrap().level.tonnes_per_unit(), 11.0); // (48 - 8 + 4)/4
    let supplement = own.supplement.unwrap();
    assert_eq!(supplement.used.unwrap().tonnes_per_unit(), 2.0); // 8/4
    assert_eq!(supplement.gross_limit.unwrap().tonnes_per_unit(), 25.0); // 100/4
    assert_eq!(result.figures().latest.unwrap().level, t(44.0));
    assert_eq!(result.figures().supplement.err(), Some(Absent::JudgedPerUnit));
}

#[test]
fn a_period_with_partly_reported_measures_may_be_undetermined() {
    // The limit is 50 t a year plus at most 5 t of measures a year. Measures of 5 t are reported
    // for 2020; for 2021, none are reported.
    let judged = |second: f64| {
        let place =
            observed(&[(1990, 100.0), (2020, 60.0), (2021, second)]).measures(2020, t(5.0), t(0.0));
        let cap = SupplementaryCap::at_most(t(5.0)).unwrap();
        let target =
            builder_from_1990(reduce_by(0.5), over(2020, 2021)).supplement(cap).build().unwrap();
        verdict(&place.build().unwrap(), &target, 2022)
    };
    // 55 + 52 = 107 t exceed the 105 t allowed even with 5 t of measures in 2021.
    assert_eq!(judged(52.0).name(), "missed");
    let unreported = Undetermined::SupplementNotReported;
    assert_eq!(judged(49.0), Verdict::Undetermined(unreported));
    assert_eq!(judged(45.0).name(), "met");
}

#[test]
fn gaps_of_a_period_are_given_without_and_with_measures() {
    let cap = SupplementaryCap::at_most(t(5.0)).unwrap();
    let target =
        builder_from_1990(reduce_by(0.5), over(2020, 2021)).supplement(cap).build().unwrap();
    let place = series(&[(1990, 100.0), (2019, 58.0), (2020, 54.0), (2021, 52.0)]);
    let result = Assessor::as_of(day(2022)).assess(&place, &target);
    let supplement = result.figures().supplement.unwrap();
    assert_eq!(supplement.gap_without.unwrap().tonnes(), 3.0); // a mean of 53 t
    assert_eq!(supplement.gap_with.unwrap().tonnes(), -2.0);
    assert_eq!(supplement.lenses.path, Ok(true));
}

#[test]
fn the_carry_over_accumulates_over_all_earlier_budgets() {
    let budget = |limit, from: i32| {
        builder(Ambition::TotalAtMost(t(limit)), over(from, from + 2)).build().unwrap()
    };
    let three = vec![budget(300.0, 2020), budget(270.0, 2023), budget(240.0, 2026)];
    let budgets = Commitment::new("c", three).unwrap().with_banking(Banking::Both);
    let third = |levels: &[(i32, f64)]| {
        let place = series(levels);
        let result = Assessor::as_of(day(2030)).assess_commitment(&place, &budgets).nth(2).unwrap();
        (result.details().period().unwrap().carried.map(Emissions::tonnes), result.verdict().name())
    };
    let years = |skip: i32| -> Vec<_> {
        let level = |year: i32| {
            if year < 2023 {
                96.0
            } else if year < 2026 {
                91.0
            } else {
                83.0
            }
        };
        (2020..=2028).filter(|year| *year != skip).map(|year| (year, level(year))).collect()
    };
    // The first budget leaves 300 - 288 = 12 t, the second 270 + 12 - 273 = 9 t. The third allows
    // 240 + 9 = 249 t and emits 249 t.
    assert_eq!(third(&years(0)), (Ok(9.0), "met"));
    assert_eq!(third(&years(2021)), (Err(Absent::CarryOverUnknown), "undetermined"));
}

#[test]
fn a_chain_of_two_thousand_budgets_does_not_overflow_the_stack() {
    let budget = |from| builder(Ambition::TotalAtMost(t(1.0)), over(from, from)).build().unwrap();
    let budgets = Commitment::new("c", (1100..3100).map(budget).collect::<Vec<_>>()).unwrap();
    let place = series(&[(2020, 1.0)]);
    let both = budgets.with_banking(Banking::Both);
    let last = Assessor::as_of(day(2022)).assess_commitment(&place, &both).last().unwrap();
    assert_eq!(last.details().period().unwrap().carried, Err(Absent::CarryOverUnknown));
}

#[test]
fn removals_within_net_emissions_cannot_be_capped() {
    let net = Boundary::UNSPECIFIED.land_sector(LandSector::Included);
    let place = observed(&[(1990, 100.0), (2021, -76.0)]).boundary(net.clone()).build().unwrap();
    let target = builder(Ambition::NetZero(NetZero::BALANCE), by(2021)).boundary(net);
    let target = target.removals_cap(t(5.0)).build().unwrap();
    let result = Assessor::as_of(day(2022)).assess(&place, &target);
    assert!(result.caveats().any(|caveat| caveat == Caveat::RemovalsCapNotApplied));
    // A land sector that is a source has no removals to cap.
    let source = EmissionSeries::builder("a place").observe_with_land(2021, t(10.0), t(40.0));
    let source = source.build().unwrap();
    assert_eq!(level_and_margin(verdict(&source, &target, 2022)), (50.0, -50.0));
}

#[test]
fn net_zero_every_year_is_undetermined_in_a_year_without_net_emissions() {
    let net = Boundary::UNSPECIFIED.land_sector(LandSector::Included);
    let target = builder(Ambition::NetZero(NetZero::BALANCE), Deadline::EachYearFrom(year(2021)));
    let target = target.boundary(net).build().unwrap();
    let place = EmissionSeries::builder("a place").observe_with_land(2021, t(10.0), t(-15.0));
    let known = place.clone().build().unwrap();
    assert_eq!(verdict(&known, &target, 2023).name(), "met");
    let unknown = place.observe(2022, t(11.0)).build().unwrap();
    let reason = Undetermined::NetNotReported;
    assert_eq!(verdict(&unknown, &target, 2023), Verdict::Undetermined(reason));
}

#[test]
fn peak_targets_in_edge_cases() {
    let judge = |by_year: i32, levels: &[(i32, f64)]| {
        let target = builder(Ambition::Peaked, by(by_year)).build().unwrap();
        verdict(&series(levels), &target, 2022)
    };
    let sinking = judge(2012, &[(2010, -5.0), (2015, -20.0), (2021, -50.0)]);
    assert_eq!(sinking, Verdict::Undetermined(Undetermined::PeakNotPositive));
    let late = judge(2010, &[(2013, 100.0), (2017, 80.0), (2021, 50.0)]);
    assert_eq!(late, Verdict::Undetermined(Undetermined::TooFewObservations));
    // A peak in the target year itself is in time.
    assert_eq!(judge(2014, &[(2010, 90.0), (2014, 100.0), (2021, 80.0)]).name(), "met");
    let after = judge(2014, &[(2010, 90.0), (2014, 95.0), (2016, 100.0), (2021, 80.0)]);
    let Verdict::Missed { year, level, margin, .. } = after else { panic!("{after}") };
    assert_eq!((year.get(), level.tonnes(), margin.tonnes()), (2016, 100.0, -5.0));
    // A per-head target is judged by the peak of the levels per head.
    let population = Activity::population("p", [(2010, 10.0), (2014, 20.0), (2021, 20.0)]);
    let town = observed(&[(2010, 90.0), (2014, 100.0), (2021, 96.0)]).activity(population);
    let town = town.build().unwrap();
    let target = builder(Ambition::Peaked, by(2014)).metric(Metric::PerCapita).build().unwrap();
    let result = Assessor::as_of(day(2022)).assess(&town, &target);
    let peak = result.details().peak().unwrap();
    assert_eq!((peak.year.get(), peak.level.tonnes()), (2010, 90.0));
    // The fall is in tonnes per head, so the details in tonnes omit it.
    assert_eq!(peak.fall, Err(Absent::JudgedPerUnit));
    let own = result.per_unit().unwrap().figures().ruling;
    let compared = own.compared.unwrap();
    assert_eq!((own.rule, compared.year.get()), (Rule::DuePeak, 2021));
    // 96 t for 20 people are 4.8 t per head; nine tenths of 9 t per head are 8.1 t.
    assert!((compared.level.tonnes_per_unit() - 4.8).abs() < 1e-12);
    assert!((compared.limit.tonnes_per_unit() - 8.1).abs() < 1e-12);
}

#[test]
fn a_follower_takes_metric_condition_and_base_year_of_the_followed_target() {
    let followed =
        builder_from_1990(reduce_by(0.5), by(2040)).metric(Metric::PerCapita).conditional();
    let followed = followed.build().unwrap();
    let find = |_: &str| Some(&followed);
    let follower = builder(Ambition::AsAmbitiousAs("it".into()), by(2030)).build().unwrap();
    let resolved = follower.resolved(day(2026), find).unwrap();
    assert_eq!((resolved.metric(), resolved.is_conditional()), (&Metric::PerCapita, true));
    let with_base = builder_from_1990(Ambition::AsAmbitiousAs("it".into()), by(2030)).build();
    assert_eq!(with_base.unwrap_err(), TargetError::FollowsWithOwnBase);
    // The deadline 1985 lies before the followed target's base year.
    let too_early = builder(Ambition::AsAmbitiousAs("it".into()), by(1985)).build().unwrap();
    let problem = too_early.resolved(day(2026), find).unwrap_err().problem;
    assert!(matches!(problem, TargetError::NotAfterBase { .. }));
    // A follower does not adopt the declared base level of the followed target.
    let declared = BaseReference::constant(1990).with_policy(BasePolicy::Declared(t(7.0)));
    let declared = builder(reduce_by(0.5), by(2040)).reference(declared).build().unwrap();
    let resolved = follower.resolved(day(2026), |_| Some(&declared)).unwrap();
    assert_eq!(resolved.reference(), Some(BaseReference::constant(1990)));
    // A composite goal counts as following if one of its parts follows a target.
    let part = GoalPart::new(Ambition::AsAmbitiousAs("it".into()));
    let either =
        builder(Goal::AnyOf(GoalParts::new(vec![part]).unwrap()), by(2030)).build().unwrap();
    assert_eq!(either.resolved(day(2026), find).unwrap().follows(), Some("a target"));
    // A supersession without a date has no effect; a circular supersession is refused.
    let circle = |by: &'static str, on| {
        let superseded = climate_targets::target::Superseded::new(by, on);
        builder_from_1990(reduce_by(0.5), self::by(2040)).superseded(superseded).build().unwrap()
    };
    let unknown_day = circle("nowhere", None);
    assert!(follower.resolved(day(2026), |_| Some(&unknown_day)).is_ok());
    let on = climate_targets::quantity::PartialDate::constant(2020, 1, 1);
    let round = circle("it", Some(on));
    let problem = follower.resolved(day(2026), |_| Some(&round)).unwrap_err().problem;
    assert_eq!(problem, TargetError::CircularReference);
}

#[test]
fn floor_and_aspiration_are_compared_as_yearly_means() {
    let range = |floor, aspiration| Goal::Range(AmbitionRange::new(floor, aspiration).unwrap());
    let mean = |kt: f64| Ambition::MeanAtMost(t(kt));
    let total = |kt: f64| Ambition::TotalAtMost(t(kt));
    assert!(builder(range(mean(700.0), total(3000.0)), over(2020, 2024)).build().is_ok());
    let reversed = builder(range(mean(500.0), total(3000.0)), over(2020, 2024)).build();
    // A total of 3000 t over five years is a mean of 600 t a year.
    let ends = |refused: TargetProblems| {
        let [error] = refused.problems() else { panic!("{refused}") };
        fields!(*error, TargetError::RangeReversed { floor, aspiration })
    };
    assert_eq!(ends(reversed.unwrap_err()), (500.0, 600.0));
    let below = |cut| {
        let nodes = vec![(year(2030), t(100.0))];
        Ambition::BelowBaseline(BaselineScenario::reduce_by(Portion::constant(cut), nodes).unwrap())
    };
    assert!(builder(range(below(0.1), below(0.3)), by(2030)).build().is_ok());
    let reversed = builder(range(below(0.3), below(0.1)), by(2030)).build();
    assert_eq!(ends(reversed.unwrap_err()), (70.0, 90.0));
    assert!(AmbitionRange::new(reduce_by(0.5), reduce_by(0.5)).is_ok());
}

#[test]
fn an_aspiration_per_head_has_no_figures_in_tonnes() {
    let town = observed(&[(1990, 1000.0), (2021, 400.0)])
        .activity(Activity::population("p", [(1990, 100.0), (2021, 100.0)]));
    let town = town.build().unwrap();
    let range = AmbitionRange::new(reduce_by(0.5), reduce_by(0.7)).unwrap();
    let target =
        builder_from_1990(Goal::Range(range), by(2030)).metric(Metric::PerCapita).build().unwrap();
    let result = Assessor::as_of(day(2022)).assess(&town, &target);
    let own = result.details().aspiration_per_unit().unwrap();
    assert!((own.allowable.unwrap().tonnes_per_unit() - 3.0).abs() < 1e-12);
    assert!((own.needed.unwrap().tonnes_per_unit() - 1.0).abs() < 1e-12);
    assert_eq!(result.details().aspiration().unwrap().allowable, Err(Absent::JudgedPerUnit));
}

#[test]
fn an_annual_rate_has_its_first_year_as_its_only_base() {
    let place = series(&[(2010, 100.0), (2015, 90.0), (2020, 60.0)]);
    let cuts = || Ambition::AnnualRate(AnnualRate::new(Portion::constant(0.1), year(2012)));
    let worded = builder(cuts(), by(2030)).build().unwrap();
    let stated =
        builder(cuts(), by(2030)).reference(BaseReference::constant(2012)).build().unwrap();
    let later = Assessor::as_of(day(2022)).base_policy(BasePolicy::NearestLater);
    for target in [&worded, &stated] {
        let verdict = later.assess(&place, target).verdict();
        assert_eq!(verdict, Verdict::Undetermined(Undetermined::NoBase));
    }
    assert_eq!(worded.to_string(), stated.to_string());
    // A declared base level is part of the target, so it needs no observation.
    let declared = BaseReference::constant(2012).with_policy(BasePolicy::Declared(t(100.0)));
    let declared = builder(cuts(), by(2014)).reference(declared).build().unwrap();
    let figures = Assessor::as_of(day(2022)).assess(&place, &declared).figures();
    assert!((figures.allowable.unwrap().tonnes() - 81.0).abs() < 1e-9);
    // The path stays constant after the last cut.
    let path = figures.path.unwrap();
    assert!((path.level.tonnes() - 81.0).abs() < 1e-9);
}

#[test]
fn a_budget_exceeded_and_then_repaid_by_removals_is_not_exceeded() {
    let budget = builder(Ambition::TotalAtMost(t(8.0)), over(2020, 2022)).build().unwrap();
    let place = series(&[(2020, 10.0), (2021, -8.0)]);
    let result = Assessor::as_of(day(2022)).assess(&place, &budget);
    assert_eq!(result.details().period().unwrap().exceeded_in, None);
    assert_ne!(result.verdict().name(), "off_track");
    // Rising emissions exceed the budget of 8 t in its second year: 4 + 5 = 9 t.
    let rising = series(&[(2017, 1.0), (2018, 2.0), (2019, 3.0), (2020, 4.0), (2021, 5.0)]);
    assert_eq!(off_track(verdict(&rising, &budget, 2022)), (true, Some(year(2021))));
}

#[test]
fn periods_with_a_gap_and_periods_that_have_not_begun() {
    let budget = builder(Ambition::TotalAtMost(t(30.0)), over(2019, 2022)).build().unwrap();
    // 2019, the first year, is missing.
    let late = series(&[(2018, 9.0), (2020, 9.0), (2021, 9.0)]);
    let standing = Assessor::as_of(day(2022)).assess(&late, &budget).details().period().unwrap();
    assert_eq!((standing.gap, standing.left), (Some(year(2019)), Err(Absent::GapInPeriod)));
    // Before the period's first year there is no path lens, and the sum is zero.
    let before = series(&[(2016, 9.0), (2017, 8.5), (2018, 8.0)]);
    let result = Assessor::as_of(day(2019)).assess(&before, &budget);
    assert_eq!(result.figures().lenses.path, Err(Absent::NotAfterAnchor));
    let sum = result.details().period().unwrap().sum.tonnes();
    assert!(sum == 0.0 && sum.is_sign_positive());
    assert_eq!(result.figures().cumulative.unwrap().from, year(2019));
    // A period of one year is also judged by its sum.
    let one = builder_from_1990(Ambition::TotalAtMost(t(8.0)), over(2020, 2020)).build().unwrap();
    let figures =
        Assessor::as_of(day(2019)).assess(&series(&[(1990, 10.0), (2018, 9.0)]), &one).figures();
    assert_eq!(figures.progress, Err(Absent::OverPeriod));
}

#[test]
fn yearly_limits_apply_from_the_first_judged_year_to_the_deadline() {
    let limits = [(2018, 1.0), (2020, 50.0), (2021, 45.0), (2023, 10.0)];
    let limits: Vec<_> = limits.into_iter().map(|(y, limit)| (year(y), t(limit))).collect();
    let list = || Ambition::EachYearAtMost(YearlyLimits::new(limits.clone()).unwrap());
    let place = series(&[(2018, 49.0), (2020, 49.0), (2021, 44.0), (2023, 43.0)]);
    let each_year = builder(list(), Deadline::EachYearFrom(year(2020))).build().unwrap();
    // 2018 lies before 2020, and 2023 is not yet observed.
    assert_eq!(verdict(&place, &each_year, 2022).name(), "met");
    let Verdict::Missed { year: first, .. } = verdict(&place, &each_year, 2024) else { panic!() };
    assert_eq!(first.get(), 2023);
    let by_2021 = builder(list(), by(2021)).build().unwrap();
    let Verdict::Missed { year: first, .. } = verdict(&place, &by_2021, 2024) else { panic!() };
    assert_eq!(first.get(), 2018);
    // The path lens exists from the first year of the list on.
    let first_year = Assessor::as_of(day(2019)).assess(&place, &by_2021);
    assert_eq!(first_year.figures().lenses.path, Ok(false));
}

#[test]
fn level_and_margin_of_a_composite_verdict_are_in_tonnes() {
    let town = observed(&[(1990, 100.0), (2021, 38.0)]).activity(people(20.0)).build().unwrap();
    let per_head = GoalPart::new(Ambition::AtMost(t(2.0))).metric(Metric::PerCapita);
    let parts =
        vec![GoalPart::new(reduce_by(0.8)).reference(BaseReference::constant(1990)), per_head];
    let either = builder(Goal::AnyOf(GoalParts::new(parts).unwrap()), by(2021)).build().unwrap();
    let result = Assessor::as_of(day(2022)).assess(&town, &either);
    let (level, margin) = level_and_margin(result.verdict());
    assert!(level == 38.0 && (margin - 2.0).abs() < 1e-12);
    // Each part has its own limit; the whole has none.
    let text = result.to_string();
    let parts = [
        "part 1, reduce by 80 %: missed (the limit for 2021 is 20.0 t CO2e, the 2021 level is 18.0 t \
         CO2e above the limit)",
        "part 2, at most 2 t CO2e per head: met (the limit for 2021 is 2.00 t CO2e per head, the 2021 \
         level is 100 kg CO2e per head below the limit)",
    ];
    for part in parts {
        assert!(text.contains(&part[1..]), "{text}");
    }
}

#[test]
fn the_text_names_a_met_own_reduction_and_a_missed_net_test() {
    let net = Boundary::UNSPECIFIED.land_sector(LandSector::Included);
    let place = EmissionSeries::builder("a place").observe_with_land(1990, t(100.0), t(0.0));
    let place = place.observe_with_land(2021, t(15.0), t(-5.0)).build().unwrap();
    let net_zero = Ambition::NetZero(NetZero::with_own_reduction(Portion::constant(0.8)));
    let target = builder_from_1990(net_zero, by(2021)).boundary(net).build().unwrap();
    let result = Assessor::as_of(day(2022)).assess(&place, &target);
    assert_eq!(result.verdict().name(), "missed");
    let text = result.to_string();
    assert!(text.contains("Own reduction: met; net emissions: missed."), "{text}");
    let steps: Vec<_> = result.derivation().steps().collect();
    assert_eq!(result.ruling().rule, Rule::NetZero);
    let step = steps.iter().rfind(|step| step.symbol == "verdict").unwrap();
    assert!(step.name.to_string().contains("the worse result of the two tests"), "{}", step.name);
    assert_eq!(step.formula, "max(own, net)");
}

#[test]
fn required_rates_of_a_target_per_head_are_per_head() {
    let population = Activity::population("p", [(1990, 10.0), (2020, 10.0), (2030, 20.0)]);
    let town = observed(&[(1990, 100.0), (2020, 90.0)]).activity(population).build().unwrap();
    let target =
        builder_from_1990(reduce_by(0.8), by(2030)).metric(Metric::PerCapita).build().unwrap();
    let result = Assessor::as_of(day(2021)).assess(&town, &target);
    // A fall from 9 to 2 t per head in ten years is 0.7 t per head a year. The figures in tonnes
    // omit the 40 t that 20 people may emit in 2030.
    let required = result.per_unit().unwrap().figures().required.unwrap();
    assert!((required.linear_per_year.unwrap().tonnes_per_unit() - 0.7).abs() < 1e-12);
    assert_eq!(result.figures().required.err(), Some(Absent::JudgedPerUnit));
    // A per-head target with a base period has no base level in tonnes.
    let period = BaseReference::Period(Period::constant(1990, 1990));
    let target = builder(reduce_by(0.8), by(2030)).reference(period).metric(Metric::PerCapita);
    let figures = Assessor::as_of(day(2021)).assess(&town, &target.build().unwrap()).figures();
    assert_eq!(figures.base.err(), Some(Absent::PerUnit));
}

#[test]
fn a_revised_baseline_applies_from_its_revision_date() {
    let node = |level: f64| vec![(year(2030), t(level))];
    let scenario = BaselineScenario::reduce_by(Portion::constant(0.1), node(100.0)).unwrap();
    let on = |y| chrono::NaiveDate::from_ymd_opt(y, 1, 1).unwrap();
    let scenario = scenario.revised(on(2024), node(80.0)).unwrap();
    let backwards = scenario.clone().revised(on(2024), node(70.0));
    let backwards = backwards.unwrap_err();
    assert_eq!(fields!(backwards, TargetError::RevisionsOutOfOrder { on }), on(2024));
    let target = builder(Ambition::BelowBaseline(scenario), by(2030)).build().unwrap();
    let place = series(&[(2020, 100.0), (2022, 90.0)]);
    let allowed = |y| Assessor::as_of(day(y)).assess(&place, &target).figures().allowable.unwrap();
    assert!((allowed(2023).tonnes() - 90.0).abs() < 1e-9);
    assert!((allowed(2025).tonnes() - 72.0).abs() < 1e-9);
    let json = serde_json::to_string(&target).unwrap();
    assert_eq!(serde_json::from_str::<Target>(&json).unwrap(), target);
}

/// 10 % under a scenario of 1000 t in 2018 and 900 t in 2030 is 877.5 t in 2021 and 810 t in 2030. A
/// revision of 2025 to 500 and 300 t does not count on 30 June 2024.
#[test]
fn a_later_revision_of_a_baseline_changes_no_allowed_level() {
    let nodes = |first, last| vec![(year(2018), t(first)), (year(2030), t(last))];
    let scenario = BaselineScenario::reduce_by(Portion::constant(0.1), nodes(1000.0, 900.0));
    let on = chrono::NaiveDate::from_ymd_opt(2025, 1, 1).unwrap();
    let scenario = scenario.unwrap().revised(on, nodes(500.0, 300.0)).unwrap();
    let target = |deadline| {
        builder_from_1990(Ambition::BelowBaseline(scenario.clone()), deadline).build().unwrap()
    };
    let each_year = target(Deadline::EachYearFrom(year(2019)));
    let city =
        series(&[(1990, 1000.0), (2018, 880.0), (2020, 800.0), (2021, 760.0), (2022, 700.0)]);
    let assessor = Assessor::as_of(day(2024));
    let result = assessor.assess(&city, &each_year);
    let allowed = |y| result.allowed_in(year(y)).level.unwrap().tonnes();
    assert!((allowed(2021) - 877.5).abs() < 1e-9 && (allowed(2030) - 810.0).abs() < 1e-9);
    let reduction = Reduction::of(&target(by(2030)), &city, day(2024)).unwrap();
    assert!((reduction.allowable().tonnes() - 810.0).abs() < 1e-9);
    let sectors = [("All", city.clone())];
    let sectors = SectorBreakdown::new(city.clone(), sectors, Portion::constant(0.0)).unwrap();
    let in_2021 = sectors.contributions_in(assessor, &each_year, year(2021)).unwrap();
    // 760 t less 877.5 t.
    assert!((in_2021.total.needed.unwrap().tonnes() + 117.5).abs() < 1e-9);
    let targets = CityAndNation::new(assessor, &city, &city).targets(&each_year, &each_year);
    assert!((targets.city.level.unwrap().tonnes() - allowed(targets.year.get())).abs() < 1e-9);
    // From 2025 on, the revision counts: 270 t in 2030.
    let later = Assessor::as_of(day(2025)).assess(&city, &each_year);
    assert!((later.allowed_in(year(2030)).level.unwrap().tonnes() - 270.0).abs() < 1e-9);
}
