//! Targets of every kind, with values worked out by hand.

use chrono::NaiveDate;
use climate_targets::assessment::{AnnualCuts, PeriodStanding, Rule};
use climate_targets::boundary::LandSector;
use climate_targets::inventory::EmissionSeriesBuilder;
use climate_targets::pathway::PathName;
use climate_targets::quantity::PointsOfBase;
use climate_targets::resolve::Basis;
use climate_targets::target::{
    AnnualRate, Banking, GoalPart, GoalParts, NetZero, SupplementaryCap, TargetBuilder,
    TargetError, YearlyLimits,
};
use climate_targets::{
    Absent, Activity, Ambition, Assessment, Assessor, BaseReference, Boundary, Caveat, Commitment,
    Deadline, EmissionSeries, Emissions, Figures, Goal, Known, Metric, Period, Portion, Share,
    Target, Undetermined, Verdict, Year, catalogue,
};

pub(super) fn day(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 6, 30).unwrap()
}

pub(super) fn t(value: f64) -> Emissions {
    Emissions::from_tonnes(value).unwrap()
}

pub(super) fn year(year: i32) -> Year {
    Year::constant(year)
}

pub(super) fn by(y: i32) -> Deadline {
    Deadline::By(year(y))
}

pub(super) fn over(from: i32, to: i32) -> Deadline {
    Deadline::Period(Period::constant(from, to))
}

pub(super) fn observed(levels: &[(i32, f64)]) -> EmissionSeriesBuilder {
    let builder = EmissionSeries::builder("a place");
    levels.iter().fold(builder, |b, (year, level)| b.observe(*year, t(*level)))
}

pub(super) fn series(levels: &[(i32, f64)]) -> EmissionSeries {
    observed(levels).build().unwrap()
}

fn builder(goal: impl Into<Goal>, deadline: Deadline) -> TargetBuilder {
    Target::builder("a target").goal(goal).deadline(deadline)
}

fn target(goal: impl Into<Goal>, deadline: Deadline) -> Target {
    builder(goal, deadline).build().unwrap()
}

fn of_1990(goal: impl Into<Goal>, deadline: Deadline) -> TargetBuilder {
    builder(goal, deadline).reference(BaseReference::constant(1990))
}

#[track_caller]
fn near<T: Into<f64>>(known: Known<T>, expected: f64) {
    let value: f64 = known.unwrap().into();
    assert!((value - expected).abs() <= 1e-9 * expected.abs().max(1.0), "{value}, not {expected}");
}

fn level_and_margin(verdict: Verdict) -> (f64, f64) {
    match verdict {
        Verdict::Met { level, margin, .. }
        | Verdict::Missed { level, margin, .. }
        | Verdict::AchievedEarly { level, margin, .. } => (level.tonnes(), margin.tonnes()),
        other => panic!("{other}"),
    }
}

// ---- per head, per unit

/// Of a target per unit the record in tonnes has no figure of what is judged.
#[track_caller]
fn all_judged_per_unit(figures: &Figures) {
    let absent = Some(Absent::JudgedPerUnit);
    assert_eq!(figures.allowable.err(), absent);
    assert_eq!(figures.progress.err(), absent);
    assert_eq!(figures.path.err(), absent);
    assert_eq!(figures.needed.err(), absent);
    assert_eq!(figures.required.err(), absent);
    assert_eq!(figures.trend.err(), absent);
    assert_eq!(figures.projection.err(), absent);
    assert_eq!(figures.effort_ratio.err(), absent);
    assert_eq!(figures.cumulative.err(), absent);
    assert_eq!(figures.supplement.err(), absent);
}

/// 100 t and 10 inhabitants in 1990, 90 t and 15 in 2020: 10 and 6 t per head.
fn growing_town() -> EmissionSeriesBuilder {
    let population = Activity::population("on 31 December", [(1990, 10.0), (2020, 15.0)]);
    observed(&[(1990, 100.0), (2020, 90.0)]).activity(population)
}

#[test]
fn a_target_per_head_is_judged_per_head() {
    let town = growing_town().build().unwrap();
    let halve = of_1990(Ambition::ReduceBy(Portion::constant(0.5)), by(2030))
        .metric(Metric::PerCapita)
        .build()
        .unwrap();
    let result = Assessor::as_of(day(2021)).assess(&town, &halve);
    let per_unit = result.per_unit().unwrap();
    let own = per_unit.figures();
    near(own.base.map(|base| base.level), 10.0);
    near(own.latest.map(|latest| latest.level), 6.0);
    near(own.allowable, 5.0);
    near(own.change.and_then(|change| change.level), -4.0);
    near(own.needed, 1.0);
    near(own.required.and_then(|required| required.linear), 0.1);
    // The path falls from 10 to 5 in 40 years: 6.25 in 2020.
    near(own.path.map(|path| path.level), 6.25);
    near(own.path.and_then(|path| path.gap), -0.25);
    // Shares are those of what is judged.
    near(own.change.and_then(|change| change.share_of_base), -0.4);
    near(own.progress, 0.8);
    assert_eq!(own.verdict, Verdict::OnTrack);
    // Tonnes beside: each level times the inhabitants of its year; shares are shares of tonnes.
    let figures = result.figures();
    near(figures.base.map(|base| base.level), 100.0);
    near(figures.latest.map(|latest| latest.level), 90.0);
    near(figures.change.and_then(|change| change.level), -10.0);
    near(figures.change.and_then(|change| change.share_of_base), -0.1);
    near(figures.elapsed, 0.75);
    assert_eq!(figures.elapsed, own.elapsed);
    assert_eq!(figures.lenses, own.lenses);
    assert_eq!(result.verdict(), Verdict::OnTrack);
    all_judged_per_unit(&figures);
}

#[test]
fn a_population_to_come_does_not_turn_the_allowed_level_into_tonnes() {
    let population =
        Activity::population("counted and projected", [(1990, 10.0), (2020, 15.0), (2030, 20.0)]);
    let town = observed(&[(1990, 100.0), (2020, 90.0)]).activity(population).build().unwrap();
    let target = builder(Ambition::AtMost(t(5.0)), by(2030)).metric(Metric::PerCapita);
    let target = target.build().unwrap();
    let result = Assessor::as_of(day(2021)).assess(&town, &target);
    // 5 t per head of 20 would be 100 t, more than the 90 t of 2020, although the level per head must
    // fall: the record in tonnes has neither.
    all_judged_per_unit(&result.figures());
    let per_unit = result.per_unit().unwrap();
    near(per_unit.figures().allowable, 5.0);
    near(per_unit.figures().needed, 1.0);
}

#[test]
fn a_trend_per_head_has_no_tonnes() {
    // 10, 9 and 8 t per head, of 10, 20 and 30 inhabitants.
    let population =
        Activity::population("on 31 December", [(2018, 10.0), (2019, 20.0), (2020, 30.0)]);
    let town = observed(&[(2018, 100.0), (2019, 180.0), (2020, 240.0)]).activity(population);
    let town = town.build().unwrap();
    let target = builder(Ambition::AtMost(t(5.0)), by(2023)).metric(Metric::PerCapita);
    let target = target.build().unwrap();
    let result = Assessor::as_of(day(2021)).assess(&town, &target);
    let per_unit = result.per_unit().unwrap();
    let own = per_unit.figures();
    near(own.trend.and_then(|trend| trend.slope()), -1.0);
    let projection = own.projection.unwrap();
    near(Ok(projection.level), 5.0);
    assert_eq!(projection.reach.unwrap().first_year(), Ok(year(2023)));
    all_judged_per_unit(&result.figures());
    // The path lens has no base to start from; emissions in all rise, those per head fall.
    assert_eq!(result.verdict(), Verdict::OnTrack);
    let chart = result.details().chart_per_unit().unwrap();
    let observed: Vec<_> = chart.rows().filter_map(|row| row.observed).collect();
    assert_eq!(observed.iter().map(|e| e.tonnes_per_unit()).collect::<Vec<_>>(), [10.0, 9.0, 8.0]);
    let first = result.chart().into_iter().next().unwrap();
    assert_eq!(first.observed, Some(t(100.0)));
    assert_eq!(first.path, Err(Absent::JudgedPerUnit));
    assert_eq!(first.trend, Err(Absent::JudgedPerUnit));
    assert_eq!(first.limit, None);
}

#[test]
fn years_without_a_population_are_left_out_and_said() {
    let population = Activity::population("on 31 December", [(1990, 10.0), (2019, 10.0)]);
    let town = observed(&[(1990, 100.0), (2019, 60.0), (2020, 50.0)]).activity(population);
    let town = town.build().unwrap();
    let target = |y| builder(Ambition::AtMost(t(7.0)), by(y)).metric(Metric::PerCapita).build();
    let (in_2019, in_2020) = (target(2019).unwrap(), target(2020).unwrap());
    let result = Assessor::as_of(day(2021)).assess(&town, &in_2019);
    assert_eq!(level_and_margin(result.verdict()), (60.0, 10.0));
    let Verdict::Met { level, margin, .. } = result.per_unit().unwrap().figures().verdict else {
        panic!("{}", result.verdict())
    };
    assert_eq!((level.tonnes_per_unit(), margin.tonnes_per_unit()), (6.0, 1.0));
    let left_out = Caveat::DroppedYears { count: 1, activity: Some("population") };
    assert!(result.caveats().any(|caveat| caveat == left_out));
    // The emissions of 2020 are there; what they are divided by is not.
    let unknown = Assessor::as_of(day(2021)).assess(&town, &in_2020).verdict();
    assert_eq!(unknown, Verdict::Undetermined(Undetermined::ActivityNotReported));
}

#[test]
fn an_activity_that_the_series_does_not_have() {
    let town = growing_town().build().unwrap();
    let per_gdp =
        builder(Ambition::AtMost(t(5.0)), by(2030)).metric(Metric::PerUnitOf("GDP".into()));
    let per_gdp = per_gdp.build().unwrap();
    let result = Assessor::as_of(day(2021)).assess(&town, &per_gdp);
    assert_eq!(result.verdict(), Verdict::Undetermined(Undetermined::ActivityNotReported));
    all_judged_per_unit(&result.figures());
    let per_unit = result.per_unit().unwrap();
    near(per_unit.figures().allowable, 5.0);
    assert_eq!(per_unit.figures().latest.err(), Some(Absent::ActivityNotReported));
    // A place of which nothing is known at all is another matter.
    let nothing = series(&[]);
    let result = Assessor::as_of(day(2021)).assess(&nothing, &per_gdp);
    assert_eq!(result.verdict(), Verdict::Undetermined(Undetermined::NoObservation));
}

#[test]
fn any_of_a_share_in_tonnes_and_a_level_per_head() {
    // The Under2 memorandum: 80 % below 1990, or less than 2 t per head, by 2050.
    let cut = GoalPart::new(Ambition::ReduceBy(Portion::constant(0.8)))
        .reference(BaseReference::constant(1990));
    let per_head = GoalPart::new(Ambition::AtMost(t(2.0))).metric(Metric::PerCapita);
    let parts = GoalParts::new(vec![cut, per_head]).unwrap();
    let under2 = target(Goal::AnyOf(parts), by(2050));
    let population = Activity::population("on 31 December", [(1990, 10.0), (2050, 20.0)]);
    let town = observed(&[(1990, 100.0), (2050, 38.0)]).activity(population).build().unwrap();
    let result = Assessor::as_of(day(2052)).assess(&town, &under2);
    let verdicts: Vec<_> =
        result.details().parts().map(|part| part.figures.verdict.name()).collect();
    assert_eq!(verdicts, ["missed", "met"]); // 62 % less; 1.9 t per head
    assert_eq!(result.verdict().name(), "met");
    let parts: Vec<_> = result.details().parts().collect();
    assert!(parts[0].per_unit.is_none() && parts[1].per_unit.is_some());
}

// ---- a yearly cut

fn cut_by(rate: f64, from: i32) -> Ambition {
    Ambition::AnnualRate(AnnualRate::new(Portion::constant(rate), year(from)))
}

#[test]
fn a_yearly_cut_year_by_year_and_in_sum() {
    // 10 % a year from 100 t in 2018: 90, 81, 72.9 are asked.
    let place = series(&[(2018, 100.0), (2019, 95.0), (2020, 80.0), (2021, 73.0)]);
    let target = target(cut_by(0.1, 2018), by(2030));
    let result = Assessor::as_of(day(2022)).assess(&place, &target);
    let figures = result.figures();
    near(figures.allowable, 100.0 * 0.9_f64.powi(12));
    near(figures.path.map(|path| path.level), 72.9);
    assert_eq!(figures.path.unwrap().name, PathName::FixedAnnualCut);
    near(figures.path.and_then(|path| path.gap), 0.1);
    assert_eq!(figures.lenses.path, Ok(false));
    let cuts: AnnualCuts = result.details().annual_cuts().unwrap();
    let on_path: Vec<_> = cuts.years.iter().map(|cut| cut.on_path.unwrap()).collect();
    assert_eq!(on_path, [false, true, false]); // 95 > 90, 80 < 81, 73 > 72.9
    let made: Vec<_> = cuts.years.iter().map(|cut| cut.cut_made.unwrap()).collect();
    assert_eq!(made, [false, true, false]); // 95 > 90, 80 < 85.5, 73 > 72
    near(cuts.sum, 248.0);
    near(cuts.path_sum, 243.9);
    near(cuts.excess(), 4.1);
}

#[test]
fn a_cut_is_unknown_after_a_gap() {
    let place = series(&[(2018, 100.0), (2020, 81.0)]);
    let cut = target(cut_by(0.1, 2018), by(2030));
    let cuts = Assessor::as_of(day(2022)).assess(&place, &cut).details().annual_cuts().unwrap();
    assert_eq!(cuts.years.len(), 1);
    assert_eq!(cuts.years[0].on_path, Ok(true)); // 81 exactly
    assert_eq!(cuts.years[0].cut_made, Err(Absent::NoObservation));
}

#[test]
fn years_ahead_of_a_yearly_cut() {
    // 90 t in 2020, where the path was in 2019: one year behind.
    let place = series(&[(2018, 100.0), (2020, 90.0)]);
    let cut = target(cut_by(0.1, 2018), by(2030));
    let figures = Assessor::as_of(day(2022)).assess(&place, &cut).figures();
    near(figures.path.and_then(|path| path.years_ahead), -1.0);
}

#[test]
fn each_year_is_due_every_year() {
    let place = series(&[(2018, 100.0), (2019, 95.0), (2020, 80.0)]);
    let each_year = target(cut_by(0.1, 2018), Deadline::EachYearFrom(year(2019)));
    let on = |y| Assessor::as_of(day(y)).assess(&place, &each_year).verdict();
    let Verdict::Missed { year: in_2019, level, reached, .. } = on(2020) else { panic!() };
    assert_eq!((in_2019.get(), level.tonnes(), reached), (2019, 95.0, None));
    let Verdict::Met { year: in_2020, margin, .. } = on(2021) else { panic!() };
    assert_eq!(in_2020.get(), 2020);
    assert!((margin.tonnes() - 1.0).abs() < 1e-9);
    // Before the first year that is due there is only the base.
    assert_eq!(on(2019), Verdict::Undetermined(Undetermined::NoObservationAfterBase));
}

#[test]
fn each_year_at_most_a_level() {
    let place = series(&[(2019, 60.0), (2020, 40.0), (2021, 52.0)]);
    let fifty = target(Ambition::AtMost(t(50.0)), Deadline::EachYearFrom(year(2021)));
    let on = |y| Assessor::as_of(day(y)).assess(&place, &fifty).verdict();
    assert_eq!(level_and_margin(on(2022)), (52.0, -2.0));
    assert_eq!(on(2021).name(), "achieved_early");
    assert_eq!(on(2023).name(), "missed"); // still judged by 2021, the latest
}

// ---- a list of limits

fn limits(list: &[(i32, f64)]) -> Ambition {
    let list = list.iter().map(|(y, limit)| (year(*y), t(*limit))).collect();
    Ambition::EachYearAtMost(YearlyLimits::new(list).unwrap())
}

#[test]
fn a_list_is_missed_at_the_first_year_over() {
    let list = target(limits(&[(2019, 50.0), (2020, 45.0), (2021, 40.0), (2022, 35.0)]), by(2022));
    let judge =
        |levels: &[(i32, f64)]| Assessor::as_of(day(2030)).assess(&series(levels), &list).verdict();
    let Verdict::Missed { year: first, margin, reached, .. } =
        judge(&[(2019, 49.0), (2020, 47.0), (2021, 39.0)])
    else {
        panic!()
    };
    assert_eq!((first.get(), margin.tonnes(), reached), (2020, -2.0, Some(year(2021))));
    let kept = judge(&[(2019, 50.0), (2020, 45.0), (2021, 40.0), (2022, 35.0)]);
    assert_eq!(level_and_margin(kept), (35.0, 0.0));
    let gap = judge(&[(2019, 50.0), (2021, 40.0), (2022, 35.0)]);
    assert_eq!(gap, Verdict::Undetermined(Undetermined::GapInPeriod(year(2020))));
}

#[test]
fn a_list_ahead_has_its_limits_for_a_path() {
    let list = target(limits(&[(2019, 50.0), (2021, 40.0), (2030, 10.0)]), by(2030));
    let place = series(&[(2018, 51.0), (2019, 48.0), (2020, 44.0)]);
    let result = Assessor::as_of(day(2021)).assess(&place, &list);
    let path = result.figures().path.unwrap();
    assert_eq!((path.name, path.level.tonnes()), (PathName::Given, 45.0)); // between 2019 and 2021
    assert_eq!(result.figures().lenses.path, Ok(true));
    assert_eq!(path.gap_points_of_base, Err(Absent::NoBase));
}

// ---- budgets

fn standing(result: &Assessment<'_>) -> PeriodStanding {
    result.details().period().unwrap()
}

#[test]
fn a_budget_is_judged_once_all_its_years_are_observed() {
    let budget = target(Ambition::TotalAtMost(t(240.0)), over(2019, 2021));
    let judge = |levels: &[(i32, f64)], y| {
        Assessor::as_of(day(y)).assess(&series(levels), &budget).verdict()
    };
    let full = [(2019, 90.0), (2020, 80.0), (2021, 70.0)];
    assert_eq!(level_and_margin(judge(&full, 2022)), (80.0, 0.0));
    assert_eq!(judge(&full, 2022).name(), "met");
    let over = [(2019, 90.0), (2020, 80.0), (2021, 73.0)];
    assert_eq!(level_and_margin(judge(&over, 2022)), (81.0, -1.0));
    let waiting = Undetermined::AwaitingInventory(year(2021));
    assert_eq!(judge(&full[..2], 2022), Verdict::Undetermined(waiting));
    let gap = Undetermined::GapInPeriod(year(2020));
    let holed = [(2019, 1.0), (2021, 1.0), (2022, 1.0)];
    assert_eq!(judge(&holed, 2023), Verdict::Undetermined(gap));
}

#[test]
fn a_budget_that_runs() {
    // From 100 t in 2018, so that three years sum to 240: 90, 80, 70.
    let budget = target(Ambition::TotalAtMost(t(240.0)), over(2019, 2021));
    let place = series(&[(2016, 120.0), (2017, 110.0), (2018, 100.0), (2019, 95.0)]);
    let result = Assessor::as_of(day(2020)).assess(&place, &budget);
    let so_far = standing(&result);
    assert_eq!(so_far.sum.tonnes(), 95.0);
    near(so_far.path_sum, 90.0);
    near(so_far.left, 145.0);
    near(so_far.allowed_mean, 72.5);
    assert_eq!((so_far.years_observed, so_far.years_left), (1, 2));
    // The line through the four points falls by 8.5 t a year, from 93.5 t in 2019.
    near(so_far.projected, 95.0 + 85.0 + 76.5);
    assert_eq!(result.figures().lenses.path, Ok(false)); // 95 > 90
    assert_eq!(result.figures().lenses.trend, Ok(false)); // 256.5 > 240
    assert_eq!(result.verdict(), Verdict::OffTrack { rising: false, exceeded: None });
    assert_eq!(result.figures().path.unwrap().name, PathName::LinearToTotal);
    assert_eq!(result.figures().required.err(), Some(Absent::OverPeriod));
    // The mean of 80 t a year is the same budget.
    let mean = target(Ambition::MeanAtMost(t(80.0)), over(2019, 2021));
    let of_mean = Assessor::as_of(day(2020)).assess(&place, &mean);
    assert_eq!(of_mean.details().period(), result.details().period());
}

#[test]
fn a_budget_is_exceeded_in_a_year_and_never_achieved_early() {
    let budget = target(Ambition::TotalAtMost(t(200.0)), over(2019, 2022));
    let place = series(&[(2018, 100.0), (2019, 110.0), (2020, 100.0)]);
    let result = Assessor::as_of(day(2021)).assess(&place, &budget);
    let exceeded = Verdict::OffTrack { rising: false, exceeded: Some(year(2020)) };
    assert_eq!(result.verdict(), exceeded);
    // 110 + 100 = 210 of 200 t: the sum that exceeds the limit.
    let ruling = result.ruling();
    assert_eq!(ruling.rule, Rule::PeriodExceeded);
    let compared = ruling.compared.unwrap();
    assert_eq!((compared.level, compared.limit), (t(210.0), t(200.0)));
    let step = result.derivation().steps().find(|step| step.symbol == "verdict").unwrap();
    assert!(step.name.contains("the period's limit is exceeded"), "{}", step.name);
    assert!(result.to_string().contains("exceeded in 2020"), "{result}");
    // Far under the mean that is allowed, but not due.
    let low = series(&[(2017, 3.0), (2018, 2.0), (2019, 1.0)]);
    let verdict = Assessor::as_of(day(2020)).assess(&low, &budget).verdict();
    assert_eq!(verdict, Verdict::OnTrack);
}

#[test]
fn a_share_of_the_base_over_a_period_is_held_against_the_mean() {
    // May grow by 4 % of 100 t over 2008-2012: 104 t a year, 520 t in all.
    let growth =
        climate_targets::target::PermittedGrowth::new(Share::from_percent(4.0).unwrap()).unwrap();
    let kyoto = of_1990(Ambition::MayGrowBy(growth), over(2008, 2012)).build().unwrap();
    let levels = [(1990, 100.0), (2008, 110.0), (2009, 110.0), (2010, 100.0), (2011, 100.0)];
    let due: Vec<_> = levels.into_iter().chain([(2012, 100.0)]).collect();
    let place = series(&due);
    let result = Assessor::as_of(day(2013)).assess(&place, &kyoto);
    assert_eq!(level_and_margin(result.verdict()), (104.0, 0.0));
    near(standing(&result).limit, 520.0);
}

fn budgets(banking: Banking) -> Commitment {
    let total = |limit, from, to| target(Ambition::TotalAtMost(t(limit)), over(from, to));
    let milestones = vec![total(100.0, 2015, 2016), total(90.0, 2017, 2018)];
    Commitment::new("budgets", milestones).unwrap().with_banking(banking)
}

#[test]
fn what_a_budget_hands_on() {
    let second = |levels: &[(i32, f64)], banking| {
        let (place, budgets) = (series(levels), budgets(banking));
        let assessor = Assessor::as_of(day(2020));
        let result = assessor.assess_commitment(&place, &budgets).nth(1).unwrap();
        (standing(&result).limit.unwrap().tonnes(), result.verdict().name())
    };
    let surplus = [(2015, 45.0), (2016, 45.0), (2017, 48.0), (2018, 48.0)];
    assert_eq!(second(&surplus, Banking::None), (90.0, "missed"));
    assert_eq!(second(&surplus, Banking::Surplus), (100.0, "met"));
    assert_eq!(second(&surplus, Banking::Overshoot), (90.0, "missed"));
    assert_eq!(second(&surplus, Banking::Both), (100.0, "met"));
    let overshoot = [(2015, 55.0), (2016, 55.0), (2017, 44.0), (2018, 44.0)];
    assert_eq!(second(&overshoot, Banking::Surplus), (90.0, "met"));
    assert_eq!(second(&overshoot, Banking::Overshoot), (80.0, "missed"));
}

#[test]
fn what_is_carried_over_may_not_be_known() {
    let budgets = budgets(Banking::Surplus);
    let place = series(&[(2016, 45.0), (2017, 48.0)]);
    let result = Assessor::as_of(day(2018)).assess_commitment(&place, &budgets).nth(1).unwrap();
    assert_eq!(standing(&result).carried, Err(Absent::CarriedNotKnown));
    assert_eq!(standing(&result).limit, Err(Absent::CarriedNotKnown));
    assert_eq!(result.verdict(), Verdict::Undetermined(Undetermined::CarriedNotKnown));
    // What is known is there all the same.
    assert_eq!(standing(&result).sum.tonnes(), 48.0);
}

// ---- a peak

#[test]
fn peaked_by_a_year() {
    let peaked = target(Ambition::Peaked, by(2015));
    let judge = |levels: &[(i32, f64)]| {
        Assessor::as_of(day(2022)).assess(&series(levels), &peaked).verdict()
    };
    let fallen = judge(&[(2010, 90.0), (2014, 100.0), (2020, 90.0)]);
    assert_eq!(level_and_margin(fallen), (90.0, 0.0)); // by a tenth exactly
    assert_eq!(fallen.name(), "met");
    let too_little = judge(&[(2010, 90.0), (2014, 100.0), (2020, 91.0)]);
    assert_eq!(level_and_margin(too_little), (91.0, -1.0));
    let later = judge(&[(2010, 90.0), (2014, 100.0), (2017, 120.0), (2020, 80.0)]);
    assert_eq!(level_and_margin(later), (120.0, -20.0)); // 120 after 2015, 100 before
    assert_eq!(later.name(), "missed");
    // The first of two equal maxima is the peak.
    let twice = judge(&[(2010, 100.0), (2014, 90.0), (2017, 100.0), (2020, 80.0)]);
    assert_eq!(twice.name(), "met");
    let soon = judge(&[(2010, 90.0), (2014, 100.0), (2019, 50.0)]);
    assert_eq!(soon, Verdict::Undetermined(Undetermined::PeakNotSettled(year(2020))));
    let few = judge(&[(2010, 90.0), (2020, 50.0)]);
    assert_eq!(few, Verdict::Undetermined(Undetermined::TooFewObservations));
}

#[test]
fn a_peak_is_no_level() {
    let peaked = target(Ambition::Peaked, by(2015));
    let place = series(&[(2010, 90.0), (2014, 100.0), (2020, 80.0)]);
    let result = Assessor::as_of(day(2022)).assess(&place, &peaked);
    assert_eq!(result.figures().allowable, Err(Absent::NotALevel));
    let peak = result.details().peak().unwrap();
    assert_eq!((peak.year.get(), peak.level.tonnes()), (2014, 100.0));
    near(peak.fall, 0.2);
}

// ---- another target's share

#[test]
fn a_target_that_follows_another() {
    let follower = target(Ambition::AsAmbitiousAs("EU-2030-40".into()), by(2030));
    let place = series(&[(1990, 100.0), (2020, 50.0)]);
    let assessor = Assessor::as_of(day(2022));
    let unresolved = assessor.assess(&place, &follower).verdict();
    assert_eq!(unresolved, Verdict::Undetermined(Undetermined::NotResolved));

    let union = |id: &'static str, cut, adopted, superseded: Option<&'static str>| {
        let mut target = of_1990(Ambition::ReduceBy(Portion::constant(cut)), by(2030))
            .adoption(climate_targets::quantity::PartialDate::constant(adopted, 7, 1));
        if let Some(by) = superseded {
            let on = climate_targets::quantity::PartialDate::constant(2021, 7, 1);
            target = target.superseded(climate_targets::target::Superseded::new(by, Some(on)));
        }
        (id, target.build().unwrap())
    };
    let known =
        [union("EU-2030-40", 0.4, 2014, Some("EU-2030-55")), union("EU-2030-55", 0.55, 2021, None)];
    let find = |id: &str| known.iter().find(|(known, _)| *known == id).map(|(_, target)| target);
    // The share of the day: 40 % before July 2021, 55 % after.
    let cut = |y| follower.resolved(day(y), find).unwrap().goal().to_string();
    assert_eq!(cut(2020), "reduce by 40 %");
    assert_eq!(cut(2022), "reduce by 55 %");
    let problem = |y| follower.resolved(day(y), find).map_err(|error| error.problem);
    assert_eq!(problem(2013), Err(TargetError::FollowsNothingInForce));
    let nobody = |_: &str| None;
    let unknown = follower.resolved(day(2022), nobody).unwrap_err();
    assert_eq!(unknown.to_string(), "as_ambitious_as \"EU-2030-40\": no such target is known");

    let resolved = follower.resolved(day(2022), find).unwrap();
    let result = assessor.assess(&place, &resolved);
    near(result.figures().allowable, 45.0);
    let said = |caveat: Caveat<'_>| matches!(caveat, Caveat::Follows { .. });
    assert!(result.caveats().any(said));
}

#[test]
fn only_a_share_of_a_base_can_be_followed() {
    let follower = |id: &'static str| target(Ambition::AsAmbitiousAs(id.into()), by(2050));
    let resolved = |id| follower(id).resolved(day(2026), catalogue::target);
    assert!(resolved("EU-2030-55").is_ok());
    let problem = |id| resolved(id).err().map(|error| error.problem);
    assert_eq!(problem("SE-2045-NZ"), Some(TargetError::FollowsNoShare));
    assert_eq!(problem("FR-LEC-2050"), Some(TargetError::FollowsNoShare));
}

// ---- supplementary measures, units sold, removals

fn supplemented(deadline: Deadline) -> TargetBuilder {
    of_1990(Ambition::ReduceBy(Portion::constant(0.5)), deadline)
        .supplement(SupplementaryCap::points_of_base(PointsOfBase::constant(8.0)).unwrap())
}

#[test]
fn reported_measures_count_up_to_their_cap() {
    let judge = |gross, used, sold| {
        let place = observed(&[(1990, 100.0), (2020, gross)]).measures(2020, t(used), t(sold));
        let (place, target) = (place.build().unwrap(), supplemented(by(2020)).build().unwrap());
        let result = Assessor::as_of(day(2021)).assess(&place, &target);
        let counted = result.figures().supplement.unwrap().used.unwrap().tonnes();
        (result.verdict().name(), level_and_margin(result.verdict()).0, counted)
    };
    assert_eq!(judge(55.0, 5.0, 0.0), ("met", 50.0, 5.0));
    assert_eq!(judge(55.0, 4.0, 0.0), ("missed", 51.0, 4.0));
    // No more than 8 points of 100 t.
    assert_eq!(judge(60.0, 30.0, 0.0), ("missed", 52.0, 8.0));
    // Units sold to others are emissions again.
    assert_eq!(judge(55.0, 5.0, 3.0), ("missed", 53.0, 5.0));
}

#[test]
fn gaps_without_and_with_are_of_the_emissions_as_reported() {
    let place = observed(&[(1990, 100.0), (2020, 55.0)]).measures(2020, t(5.0), t(0.0));
    let (place, target) = (place.build().unwrap(), supplemented(by(2020)).build().unwrap());
    let result = Assessor::as_of(day(2021)).assess(&place, &target);
    let supplement = result.figures().supplement.unwrap();
    near(supplement.gap_without, 5.0);
    near(supplement.gap_with, -3.0);
    assert_eq!(result.figures().basis, Basis::Accounted);
    near(result.figures().latest.map(|latest| latest.level), 50.0);
    // Unreported, they decide between the limits.
    let silent = series(&[(1990, 100.0), (2020, 55.0)]);
    let result = Assessor::as_of(day(2021)).assess(&silent, &target);
    let reason = Undetermined::SupplementNotReported;
    assert_eq!(result.verdict(), Verdict::Undetermined(reason));
    assert_eq!(result.figures().basis, Basis::AsReported);
}

#[test]
fn the_caveat_of_unreported_measures_goes_with_their_report() {
    let target = supplemented(by(2030)).build().unwrap();
    let levels = [(1990, 100.0), (2018, 70.0), (2019, 68.0), (2020, 66.0)];
    let silent = series(&levels);
    let reporting = observed(&levels).measures(2020, t(1.0), t(0.0)).build().unwrap();
    let says = |place: &EmissionSeries| {
        let result = Assessor::as_of(day(2021)).assess(place, &target);
        result.caveats().any(|caveat| caveat == Caveat::SupplementNotReported)
    };
    assert!(says(&silent) && !says(&reporting));
}

fn extra_sinks_only() -> Boundary {
    Boundary::UNSPECIFIED.land_sector(LandSector::ExtraSinksOnly)
}

/// Net zero with an own reduction of 85 %, the rest balanced by extra sinks.
fn swedish(deadline: Deadline) -> Target {
    let net_zero = NetZero::with_own_reduction(Portion::constant(0.85));
    of_1990(Ambition::NetZero(net_zero), deadline).boundary(extra_sinks_only()).build().unwrap()
}

#[test]
fn net_zero_with_extra_sinks_is_balanced_by_reported_measures_alone() {
    let target = swedish(by(2045));
    let judge = |gross, used: Option<f64>| {
        // An existing sink of 40 t, which never counts.
        let base = EmissionSeries::builder("a place").observe_with_land(1990, t(100.0), t(-40.0));
        let place = base.observe_with_land(2045, t(gross), t(-40.0));
        let place = match used {
            Some(used) => place.measures(2045, t(used), t(0.0)),
            None => place,
        };
        let place = place.build().unwrap();
        Assessor::as_of(day(2046)).assess(&place, &target).verdict()
    };
    assert_eq!(judge(14.0, Some(14.0)).name(), "met");
    assert_eq!(judge(14.0, Some(13.0)).name(), "missed");
    assert_eq!(judge(16.0, Some(16.0)).name(), "missed"); // own reduction 84 %
    assert_eq!(judge(14.0, None), Verdict::Undetermined(Undetermined::NetNotReported));
    assert_eq!(judge(16.0, None).name(), "missed");
}

#[test]
fn removals_count_up_to_their_cap_but_in_the_base() {
    // Net base 100 - 20 = 80 t; half of it, 40 t, is allowed.
    let net = Boundary::UNSPECIFIED.land_sector(LandSector::Included);
    let judge = |cap: Option<f64>| {
        let mut target =
            of_1990(Ambition::ReduceBy(Portion::constant(0.5)), by(2020)).boundary(net.clone());
        if let Some(cap) = cap {
            target = target.removals_cap(t(cap));
        }
        let base = EmissionSeries::builder("a place").observe_with_land(1990, t(100.0), t(-20.0));
        let place = base.observe_with_land(2020, t(70.0), t(-35.0)).build().unwrap();
        let target = target.build().unwrap();
        level_and_margin(Assessor::as_of(day(2021)).assess(&place, &target).verdict())
    };
    assert_eq!(judge(None), (35.0, 5.0));
    assert_eq!(judge(Some(30.0)), (40.0, 0.0));
    assert_eq!(judge(Some(10.0)), (60.0, -20.0)); // the base stays 80
}

#[test]
fn gross_and_net_side_by_side() {
    let base = EmissionSeries::builder("a place").observe_with_land(1990, t(100.0), t(-20.0));
    let place = base.observe_with_land(2020, t(70.0), t(-35.0)).build().unwrap();
    let target = of_1990(Ambition::ReduceBy(Portion::constant(0.5)), by(2030)).build().unwrap();
    let result = Assessor::as_of(day(2021)).assess(&place, &target);
    let (base, latest) = result.details().gross_and_net().unwrap();
    assert_eq!((base.unwrap().gross.tonnes(), base.unwrap().net.tonnes()), (100.0, 80.0));
    assert_eq!((latest.unwrap().gross.tonnes(), latest.unwrap().net.tonnes()), (70.0, 35.0));
    let plain = series(&[(1990, 1.0)]);
    assert!(Assessor::as_of(day(2021)).assess(&plain, &target).details().gross_and_net().is_none());
}

// ---- versions

#[test]
fn which_target_was_in_force() {
    let in_force = |y| {
        let date = NaiveDate::from_ymd_opt(y, 1, 1).unwrap();
        catalogue::in_force_on("France", date).map(Target::id).collect::<Vec<_>>()
    };
    assert!(in_force(2018).contains(&"FR-LTECV-2050") && !in_force(2018).contains(&"FR-LEC-2050"));
    assert!(in_force(2021).contains(&"FR-LEC-2050") && !in_force(2021).contains(&"FR-LTECV-2050"));
    assert!(in_force(2000).is_empty());
}
