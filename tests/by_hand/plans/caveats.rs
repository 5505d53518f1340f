//! Each caveat of a plan, alone.

use super::*;
use climate_targets::plan::PlanCaveat;
use climate_targets::{BaseReference, Period};

fn caveats_for(plan: PlanBuilder, target: &Target) -> Vec<PlanCaveat<'static>> {
    let (plan, city) = (plan.build().unwrap(), city());
    let caveats = plan.assess(assessor(), &city, target).caveats();
    caveats.into_iter().map(PlanCaveat::into_owned).collect()
}

fn caveats(plan: PlanBuilder) -> Vec<PlanCaveat<'static>> {
    caveats_for(plan, &halve())
}

/// A plan whose effects are counted from the 900 t of 2020.
fn from_2020(measures: impl IntoIterator<Item = Measure>) -> PlanBuilder {
    plan(measures).counted_from(2020)
}

/// The only caveat of a list.
fn only(caveats: Vec<PlanCaveat<'static>>) -> PlanCaveat<'static> {
    let [caveat] = <[_; 1]>::try_from(caveats).unwrap();
    caveat
}

#[test]
fn an_ordinary_plan_has_no_caveat() {
    assert_eq!(caveats(from_2020([measure("A", ADOPTED, 300.0)])), []);
    assert_eq!(caveats(plan([])), []);
}

#[test]
fn levels_typed_as_reductions_are_found() {
    let above = only(caveats(from_2020([measure("A", ADOPTED, 600.0)])));
    let above = fields!(above, PlanCaveat::ReductionAboveAsked { measure, reduction, asked });
    assert_eq!(above, ("A".into(), t(600.0), t(500.0)));

    // 490 + 480 = 970 t of 900 t.
    let two = [measure("A", ADOPTED, 490.0), measure("B", ADOPTED, 480.0)];
    let two = only(caveats(from_2020(two)));
    let two = fields!(two, PlanCaveat::ReductionsAboveReference { reduction, reference });
    assert_eq!(two, (t(970.0), t(900.0)));

    // A quarter less leaves 750 t; the reductions sum to 745 t.
    let quarter = Target::builder("quarter").reduce_by_percent(25.0).base_year(1990).by(2030);
    let quarter = quarter.build().unwrap();
    let five = ["A", "B", "C", "D", "E"].map(|name| measure(name, ADOPTED, 149.0));
    let five = only(caveats_for(from_2020(five), &quarter));
    let five = fields!(five, PlanCaveat::ReductionsSumToTarget { reduction, allowable });
    assert_eq!(five, (t(745.0), t(750.0)));

    let falling = Measure::new("A").status(ADOPTED).reduces(2026, t(90.0));
    let falling = falling.reduces(2028, t(80.0)).reduces(2030, t(70.0));
    let falling = only(caveats(from_2020([falling])));
    let falling = fields!(falling, PlanCaveat::ReductionsFall { measure, from, to });
    assert_eq!(falling, ("A".into(), Year::constant(2026), Year::constant(2030)));
}

/// Against a path of 1200 t, a target of 500 t needs 700 t.
#[test]
fn a_reduction_that_the_reference_needs_is_no_level() {
    let against = |reduction| {
        let plan = plan([measure("A", ADOPTED, reduction)]).counted_against("as usual");
        caveats(plan.reference_level(2030, t(1200.0)))
    };
    assert_eq!(against(600.0), []);
    let above = only(against(710.0));
    let above = fields!(above, PlanCaveat::ReductionAboveAsked { measure, reduction, asked });
    assert_eq!(above, ("A".into(), t(710.0), t(500.0)));
}

#[test]
fn what_the_plan_does_not_state_is_found() {
    let differs = from_2020([measure("A", ADOPTED, 300.0)]).stated_total(2030, "310 t");
    let differs = only(caveats(differs));
    let differs = fields!(differs, PlanCaveat::StatedTotalDiffers { year, stated, sum });
    assert_eq!(differs, (Year::constant(2030), t(310.0), exact(300.0)));

    let blank = [Measure::new("A").status(ADOPTED), Measure::new("B").status(IDENTIFIED)];
    let blank = only(caveats(from_2020(blank)));
    assert_eq!(fields!(blank, PlanCaveat::WithoutNumber { measures }), 2);

    let unstated = [measure("A", MeasureStatus::Unstated, 10.0)];
    let unstated = only(caveats(from_2020(unstated)));
    assert_eq!(fields!(unstated, PlanCaveat::StatusNotStated { measures }), 1);
}

#[test]
fn an_effect_on_the_wrong_side_of_the_base_is_found() {
    let since_base = only(caveats(plan([measure("A", ADOPTED, 300.0)])));
    let fall = fields!(since_base.clone(), PlanCaveat::FallSinceBase { year, fall });
    assert_eq!(fall, (Year::constant(2020), t(100.0)));

    let early = Measure::new("A").status(ADOPTED).reduces(1985, t(5.0));
    let [first, before] = <[_; 2]>::try_from(caveats(plan([early]))).unwrap();
    assert_eq!(first, since_base);
    let before = fields!(before, PlanCaveat::EffectBeforeBase { measure, year });
    assert_eq!(before, ("A".into(), Year::constant(1985)));
}

/// The mean of 690.1, 690.2 and 690.3 t is 690.2 t, in floating point 690.2000000000002 t.
#[test]
fn a_base_that_rounds_above_the_latest_level_is_no_fall() {
    let levels = [(2018, 690.1), (2019, 690.2), (2020, 690.3), (2021, 690.2)];
    let city = EmissionSeries::from_tonnes("a city", levels).unwrap();
    let target = Target::builder("T").reduce_by_percent(50.0);
    let period = BaseReference::Period(Period::constant(2018, 2020));
    let target = target.reference(period).by(2030).build().unwrap();
    let plan = plan([measure("A", ADOPTED, 300.0)]).build().unwrap();
    assert_eq!(plan.assess(assessor(), &city, &target).caveats(), []);
}

/// 1000.3 t less 70 % is 300.09 t: the only measure gives the 700.21 t in between.
#[test]
fn reductions_equal_to_what_is_asked_are_no_levels() {
    let of = |base: f64, percent: f64, reductions: &[f64]| {
        let city = EmissionSeries::from_tonnes("a city", [(1990, base)]).unwrap();
        let target = Target::builder("T").reduce_by_percent(percent).base_year(1990).by(2030);
        let target = target.build().unwrap();
        let measures = reductions.iter().zip(["A", "B"]);
        let plan = plan(measures.map(|(reduction, name)| measure(name, ADOPTED, *reduction)));
        let plan = plan.build().unwrap();
        let result = plan.assess(assessor(), &city, &target);
        let caveats: Vec<_> = result.caveats().into_iter().map(PlanCaveat::into_owned).collect();
        (result.verdict().to_string(), caveats)
    };
    let exactly = ("closes the gap exactly".to_owned(), vec![]);
    assert_eq!(of(1000.3, 70.0, &[700.21]), exactly);
    assert_eq!(of(3.3, 100.0, &[1.1, 2.2]), exactly);
    // A tonne more is more than the target asks for.
    let above = only(of(1000.3, 70.0, &[701.21]).1);
    assert!(matches!(above, PlanCaveat::ReductionAboveAsked { .. }));
}

/// Of 100 to 200 t, 200 t are nearest to 250 t, and 100 t to 70 t.
#[test]
fn a_stated_total_differs_from_the_nearest_end_of_a_range() {
    let differs = |printed: &str| {
        let range_of = from_2020([between("A", 100.0, 200.0)]).stated_total(2030, printed);
        only(caveats(range_of)).to_string()
    };
    assert_eq!(
        differs("250 t"),
        "the plan states a total of 250 t CO2e for 2030; its measures sum to 100 t CO2e to \
         200 t CO2e, a difference of -50.0 t CO2e"
    );
    assert!(differs("70 t").ends_with("a difference of 30.0 t CO2e"));
}
