//! Climate plans whose figures can be computed on paper.
//!
//! Unless stated otherwise, the place emits 1000 t in 1990 and 900 t in 2020, and the target is half
//! of 1990 by 2030: B = 1000 t, A = 500 t.

mod caveats;
mod exactly;
mod problems;

use climate_targets::plan::{
    Bounds, Measure, MeasureStatus, Plan, PlanBuilder, PlanFigures, PlanVerdict,
};
use climate_targets::{
    Absent, Ambition, Assessor, EmissionSeries, Emissions, Known, Portion, Share, Target, Year,
};

const ADOPTED: MeasureStatus = MeasureStatus::Adopted;
const IDENTIFIED: MeasureStatus = MeasureStatus::Identified;

fn t(tonnes: f64) -> Emissions {
    Emissions::from_tonnes(tonnes).unwrap()
}

fn range(low: f64, high: f64) -> Bounds {
    Bounds::new(t(low), t(high))
}

fn exact(level: f64) -> Bounds {
    Bounds::exact(t(level))
}

fn percent(share: Known<Share>) -> f64 {
    (share.unwrap().percent() * 1e6).round() / 1e6
}

/// A measure with one reduction in 2030.
fn measure(title: &'static str, status: MeasureStatus, tonnes: f64) -> Measure {
    Measure::new(title).status(status).reduces(2030, t(tonnes))
}

fn between(title: &'static str, low: f64, high: f64) -> Measure {
    Measure::new(title).status(ADOPTED).reduces_between(2030, t(low), t(high))
}

fn plan(measures: impl IntoIterator<Item = Measure>) -> PlanBuilder {
    Plan::builder("a plan").measures(measures)
}

fn city() -> EmissionSeries {
    EmissionSeries::from_tonnes("a city", [(1990, 1000.0), (2020, 900.0)]).unwrap()
}

fn halve() -> Target {
    Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(2030).build().unwrap()
}

fn assessor() -> Assessor {
    Assessor::as_of_ymd(2024, 6, 30).unwrap()
}

fn figures_for(plan: PlanBuilder, target: &Target) -> PlanFigures {
    plan.build().unwrap().assess(assessor(), &city(), target).figures()
}

fn figures(plan: PlanBuilder) -> PlanFigures {
    figures_for(plan, &halve())
}

/// Two adopted measures of 30 and 20 t and an identified one of 50 t, in one group.
fn group() -> PlanBuilder {
    plan([
        measure("A", ADOPTED, 30.0).group("cars"),
        measure("B", ADOPTED, 20.0).group("cars"),
        measure("C", IDENTIFIED, 50.0).group("cars"),
    ])
}

/// Together at most the sum, at least the largest. Of a stated effect of 90 t, the identified measure
/// gives at most 50 t, so the adopted ones give at least 40 t.
#[test]
fn a_group_with_two_statuses_has_bounds_for_each() {
    let open = figures(group());
    assert_eq!((open.adopted, open.identified), (range(30.0, 50.0), exact(50.0)));
    assert_eq!(open.total, range(50.0, 100.0));
    assert_eq!(open.decided.gap_left, Ok(range(450.0, 470.0)));

    let stated = figures(group().joint_effect("cars", 2030, t(90.0)));
    assert_eq!((stated.adopted, stated.identified), (range(40.0, 50.0), exact(50.0)));
    assert_eq!(stated.total, exact(90.0));
    assert_eq!(stated.decided.gap_left, Ok(range(450.0, 460.0)));
    assert_eq!(stated.with_identified.gap_left, Ok(exact(410.0)));

    let wide = figures(group().joint_effect_between("cars", 2030, t(60.0), t(90.0)));
    assert_eq!((wide.adopted, wide.total), (range(30.0, 50.0), range(60.0, 90.0)));
}

/// The effect of a done measure is in the reference: it adds nothing to a joint effect, and does not
/// widen the range in which one can be.
#[test]
fn one_group_in_two_spellings_is_one_group() {
    let of = |title, name, tonnes| measure(title, ADOPTED, tonnes).group(name);
    let two = plan([of("A", "Cars", 100.0), of("B", "cars", 200.0)]);
    assert_eq!(figures(two.clone()).adopted, range(200.0, 300.0));
    assert_eq!(figures(two.joint_effect("CARS", 2030, t(250.0))).adopted, exact(250.0));
}

#[test]
fn a_done_measure_is_in_no_joint_effect() {
    let done = measure("D", MeasureStatus::Done, 500.0).group("cars");
    let with_done = group().measure(done.clone()).joint_effect("cars", 2030, t(90.0));
    assert_eq!(figures(with_done).adopted, range(40.0, 50.0));
    assert_eq!(figures(group().measure(done.clone())).total, range(50.0, 100.0));
    assert!(group().measure(done).joint_effect("cars", 2030, t(110.0)).build().is_err());
}

/// 1000 t less 20 % and then less 50 % is 400 t: 600 t together, 200 t alone.
#[test]
fn independent_shares_multiply() {
    let share = |title, status, percent| {
        let share = Portion::from_percent(percent).unwrap();
        let measure = Measure::new(title).sector("heat").status(status).group("heat");
        measure.reduces_share(2030, share)
    };
    let measures = [share("A", ADOPTED, 20.0), share("B", IDENTIFIED, 50.0)];
    let figures = figures(plan(measures).sector_level("heat", t(1000.0)).independent("heat"));
    assert!((figures.adopted.low().tonnes() - 200.0).abs() < 1e-9);
    assert!((figures.total.low().tonnes() - 600.0).abs() < 1e-9);
    assert!(figures.total.is_exact());
}

#[test]
fn the_verdict_follows_from_the_ends_of_the_gap() {
    let verdict = |measures: &[Measure]| figures(plan(measures.to_vec())).decided.verdict;
    let closes = |measures: &[Measure]| fields!(verdict(measures), PlanVerdict::Closes { by });
    let short = |measures: &[Measure]| {
        fields!(verdict(measures), PlanVerdict::FallsShort { by, without_number })
    };
    let overlap =
        |measures: &[Measure]| fields!(verdict(measures), PlanVerdict::DependsOnOverlap { gap });
    let by_range =
        |measures: &[Measure]| fields!(verdict(measures), PlanVerdict::DependsOnRange { gap });
    assert_eq!(closes(&[measure("A", ADOPTED, 600.0)]), exact(100.0));
    assert_eq!(closes(&[measure("A", ADOPTED, 500.0)]), exact(0.0));
    assert_eq!(closes(&[between("A", 500.0, 700.0)]), range(0.0, 200.0));
    assert_eq!(short(&[between("A", 300.0, 450.0)]), (range(50.0, 200.0), 0));
    let blank = Measure::new("B").status(ADOPTED);
    assert_eq!(short(&[measure("A", ADOPTED, 300.0), blank]), (exact(200.0), 1));

    // 400 to 700 t by overlap.
    let [a, b] = [("A", 300.0), ("B", 400.0)].map(|(n, t)| measure(n, ADOPTED, t).group("g"));
    assert_eq!(overlap(&[a, b]), range(-200.0, 100.0));
    // 400 to 600 t by range.
    assert_eq!(by_range(&[between("A", 400.0, 600.0)]), range(-100.0, 100.0));
    // With the range at its middle of 510 t, the overlap does not matter.
    let [a, b] = ["A", "B"].map(|name| measure(name, ADOPTED, 10.0).group("g"));
    assert_eq!(by_range(&[a, b, between("C", 400.0, 610.0)]), range(-130.0, 90.0));
}

#[test]
fn under_a_level_is_not_at_the_level() {
    let under = Target::builder("under").goal(Ambition::Under(t(500.0))).base_year(1990).by(2030);
    let under = under.build().unwrap();
    let of = |tonnes| figures_for(plan([measure("A", ADOPTED, tonnes)]), &under).decided.verdict;
    assert_eq!(of(500.0).name(), "falls_short");
    assert_eq!(of(501.0).name(), "closes");
}

#[test]
fn without_a_level_or_a_target_there_is_no_gap() {
    let unstated = figures(plan([measure("A", ADOPTED, 300.0)]).counted_against("as usual"));
    let reason = Absent::ReferenceNotStated;
    let undetermined = fields!(unstated.decided.verdict, PlanVerdict::Undetermined { reason });
    assert_eq!(undetermined, reason);
    assert_eq!((unstated.reference, unstated.decided.gap_left), (Err(reason), Err(reason)));
    assert_eq!((unstated.asked, unstated.adopted), (Ok(t(500.0)), exact(300.0)));

    let plan = plan([measure("A", ADOPTED, 300.0)]).build().unwrap();
    let none = plan.without_target(Year::constant(2030));
    assert_eq!(none.verdict(), PlanVerdict::NoTarget);
    assert_eq!(none.figures().total, exact(300.0));
    assert_eq!(none.figures().asked, Err(Absent::NoTarget));
}

/// From 900 t in 2020: D = 100 t, and 300 of the 400 t that are left.
#[test]
fn a_reference_year_contains_what_was_reduced_before() {
    let plan = plan([
        measure("A", ADOPTED, 300.0),
        measure("B", IDENTIFIED, 50.0),
        measure("C", MeasureStatus::Unstated, 10.0),
    ]);
    let figures = figures(plan.counted_from(2020));
    assert_eq!((figures.reference, figures.done), (Ok(t(900.0)), Ok(t(100.0))));
    assert_eq!(figures.gap_before, Ok(exact(400.0)));
    assert_eq!(figures.decided.expected, Ok(exact(600.0)));
    assert_eq!(figures.decided.gap_left, Ok(exact(100.0)));
    assert_eq!(figures.with_identified.gap_left, Ok(exact(50.0)));
    assert_eq!(figures.whole_plan.gap_left, Ok(exact(40.0)));
    assert_eq!(percent(figures.decided.share_of_gap_closed), 75.0);
    assert_eq!(figures.decided.reference_at_most, Ok(exact(800.0)));
    let shares = figures.shares.unwrap();
    let shares = [
        shares.done,
        shares.existing,
        shares.adopted,
        shares.identified,
        shares.unstated,
        shares.nothing,
    ];
    assert_eq!(shares.map(|share| percent(Ok(share))), [20.0, 0.0, 60.0, 10.0, 2.0, 8.0]);
}

/// The path is at 1050 t in 2030, half way from 1000 to 1100 t: 550 t are needed.
#[test]
fn a_reference_path_above_the_base_asks_for_more() {
    let plan = plan([measure("A", MeasureStatus::Existing, 110.0), measure("B", ADOPTED, 165.0)]);
    let plan = plan.counted_against("as usual");
    let plan = plan.reference_level(2035, t(1100.0)).reference_level(2025, t(1000.0));
    let figures = figures(plan);
    assert_eq!((figures.reference, figures.done), (Ok(t(1050.0)), Ok(t(-50.0))));
    assert_eq!(figures.gap_before, Ok(exact(440.0)));
    assert_eq!(figures.decided.gap_left, Ok(exact(275.0)));
    assert_eq!(percent(figures.decided.share_of_gap_closed), 37.5); // 165 of 440
    let shares = figures.shares.unwrap();
    assert_eq!(percent(Ok(shares.existing)), 20.0);
    assert_eq!(percent(Ok(shares.adopted)), 30.0);
    assert_eq!(percent(Ok(shares.nothing)), 50.0);
    assert_eq!(figures.residual.after_portfolio, Ok(exact(885.0)));
}

#[test]
fn each_status_takes_what_is_left_and_the_rest_is_a_surplus() {
    let plan = plan([measure("A", ADOPTED, 200.0), measure("B", IDENTIFIED, 900.0)]);
    let shares = figures(plan.counted_from(2020)).shares.unwrap();
    assert_eq!(percent(Ok(shares.done)), 20.0);
    assert_eq!(percent(Ok(shares.adopted)), 40.0);
    assert_eq!(percent(Ok(shares.identified)), 40.0);
    assert_eq!(percent(Ok(shares.nothing)), 0.0);
    assert_eq!(shares.surplus, t(700.0)); // 100 + 200 + 900 - 500
}

/// Net zero with an own reduction of 80 % of 1000 t: at most 200 t may be balanced.
#[test]
fn what_is_over_the_cap_of_net_zero_is_a_gap() {
    let mission: Target = serde_json::from_str(
        r#"{"id": "M", "title": "net zero", "reference": {"base_year": 1990},
            "ambition": {"net_zero": {"own_reduction": 0.8}}, "deadline": {"by": 2030}}"#,
    )
    .unwrap();
    let residual = |tonnes| {
        let plan = plan([measure("A", ADOPTED, tonnes)]);
        let residual = figures_for(plan, &mission).residual;
        let low = |bounds: Known<Bounds>| (bounds.unwrap().low().tonnes() * 1e6).round() / 1e6;
        assert!((residual.cap.unwrap().tonnes() - 200.0).abs() < 1e-9);
        [residual.after_all_measures, residual.to_balance, residual.over_cap].map(low)
    };
    assert_eq!(residual(700.0), [300.0, 200.0, 100.0]);
    assert_eq!(residual(900.0), [100.0, 100.0, 0.0]);
    assert_eq!(residual(1100.0), [-100.0, 0.0, 0.0]);
    let none = figures(plan([measure("A", ADOPTED, 100.0)])).residual;
    assert_eq!(
        (none.cap, none.to_balance.err()),
        (Err(Absent::NotPartOfTarget), Some(Absent::NotPartOfTarget),)
    );
}

#[test]
fn an_effect_grows_or_holds_and_has_no_number_before_its_first_year() {
    let steps = || Measure::new("A").status(ADOPTED).reduces(2030, t(50.0)).reduces(2026, t(10.0));
    let effects = |measure: Measure| {
        let plan = plan([measure]).build().unwrap();
        [2025, 2026, 2028, 2030, 2040].map(|year| {
            let year = Year::constant(year);
            let figures = plan.without_target(year).figures();
            assert_eq!(figures.without_number, usize::from(year.get() < 2026));
            plan.effect_of("A", year).map(|effect| effect.low().tonnes())
        })
    };
    assert_eq!(effects(steps()), [None, Some(10.0), Some(10.0), Some(50.0), Some(50.0)]);
    assert_eq!(effects(steps().grows()), [None, Some(10.0), Some(30.0), Some(50.0), Some(50.0)]);
}

#[test]
fn a_stated_total_agrees_within_the_printed_digits() {
    let check = |sum, printed: &str| {
        let plan = plan([measure("A", ADOPTED, sum)]).stated_total(2030, printed);
        plan.build().unwrap().total_checks().next().unwrap()
    };
    assert!(check(997_200.0, "997 kt CO2e").agrees);
    assert!(check(997_499.0, "997 kt CO2e").agrees);
    assert!(!check(997_600.0, "997 kt CO2e").agrees);
    assert!(!check(997_200.0, "997.0 kt CO2e").agrees);
    assert!(check(1_214_000.0, "1.21 Mt").agrees);
    let oslo = check(75_300.0, "74300 t CO2e");
    assert!(!oslo.agrees);
    assert_eq!((oslo.difference, oslo.stated.rounding), (exact(1000.0), t(0.5)));
    let range = plan([between("A", 90.0, 110.0)]).stated_total(2030, "100 t").build().unwrap();
    assert!(range.total_checks().next().unwrap().agrees);
}

#[test]
fn one_sector_in_two_spellings_is_one_sector() {
    let plan = plan([
        measure("A", ADOPTED, 30.0).sector("Transport"),
        measure("B", ADOPTED, 20.0).sector("transport"),
        measure("C", ADOPTED, 10.0),
    ]);
    let plan = plan.build().unwrap();
    assert!(plan.sectors().eq(["Transport"]));
    let sectors = plan.without_target(Year::constant(2030)).sectors();
    let sums: Vec<_> = sectors.iter().map(|s| (&*s.sector, s.figures.adopted)).collect();
    assert_eq!(sums, [("Transport", exact(50.0)), ("", exact(10.0))]);
}
