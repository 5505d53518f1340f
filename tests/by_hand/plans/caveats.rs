//! Each caveat of a plan, alone.

use super::*;
use climate_targets::plan::PlanCaveat;

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

#[test]
fn an_ordinary_plan_has_no_caveat() {
    assert_eq!(caveats(from_2020([measure("A", ADOPTED, 300.0)])), []);
    assert_eq!(caveats(plan([])), []);
}

#[test]
fn levels_typed_as_reductions_are_found() {
    let [reduction, asked] = [600.0, 500.0].map(t);
    let above = PlanCaveat::ReductionAboveAsked { measure: "A".into(), reduction, asked };
    assert_eq!(caveats(from_2020([measure("A", ADOPTED, 600.0)])), [above]);

    // 490 + 480 = 970 t of 900 t.
    let two = [measure("A", ADOPTED, 490.0), measure("B", ADOPTED, 480.0)];
    let [reduction, reference] = [970.0, 900.0].map(t);
    let caveat = PlanCaveat::ReductionsAboveReference { reduction, reference };
    assert_eq!(caveats(from_2020(two)), [caveat]);

    // A quarter less leaves 750 t; the reductions sum to 745 t.
    let quarter = Target::builder("quarter").reduce_by_percent(25.0).base_year(1990).by(2030);
    let quarter = quarter.build().unwrap();
    let five = ["A", "B", "C", "D", "E"].map(|name| measure(name, ADOPTED, 149.0));
    let [reduction, allowable] = [745.0, 750.0].map(t);
    let caveat = PlanCaveat::ReductionsSumToTarget { reduction, allowable };
    assert_eq!(caveats_for(from_2020(five), &quarter), [caveat]);

    let falling = Measure::new("A").status(ADOPTED).reduces(2026, t(90.0));
    let falling = falling.reduces(2028, t(80.0)).reduces(2030, t(70.0));
    let [from, to] = [2026, 2030].map(Year::constant);
    let caveat = PlanCaveat::ReductionsFall { measure: "A".into(), from, to };
    assert_eq!(caveats(from_2020([falling])), [caveat]);
}

/// Against a path of 1200 t, a target of 500 t needs 700 t.
#[test]
fn a_reduction_that_the_reference_needs_is_no_level() {
    let against = |reduction| {
        let plan = plan([measure("A", ADOPTED, reduction)]).counted_against("as usual");
        caveats(plan.reference_level(2030, t(1200.0)))
    };
    assert_eq!(against(600.0), []);
    let [reduction, asked] = [710.0, 500.0].map(t);
    let above = PlanCaveat::ReductionAboveAsked { measure: "A".into(), reduction, asked };
    assert_eq!(against(710.0), [above]);
}

#[test]
fn what_the_plan_does_not_state_is_found() {
    let differs = from_2020([measure("A", ADOPTED, 300.0)]).stated_total(2030, "310 t");
    let (year, [stated, sum]) = (Year::constant(2030), [310.0, 300.0].map(t));
    assert_eq!(caveats(differs), [PlanCaveat::StatedTotalDiffers { year, stated, sum }]);

    let blank = [Measure::new("A").status(ADOPTED), Measure::new("B").status(IDENTIFIED)];
    assert_eq!(caveats(from_2020(blank)), [PlanCaveat::WithoutNumber { measures: 2 }]);

    let unstated = [measure("A", MeasureStatus::Unstated, 10.0)];
    assert_eq!(caveats(from_2020(unstated)), [PlanCaveat::StatusNotStated { measures: 1 }]);
}

#[test]
fn an_effect_on_the_wrong_side_of_the_base_is_found() {
    let fall = PlanCaveat::FallSinceBase { year: Year::constant(2020), fall: t(100.0) };
    assert_eq!(caveats(plan([measure("A", ADOPTED, 300.0)])), std::slice::from_ref(&fall));

    let early = Measure::new("A").status(ADOPTED).reduces(1985, t(5.0));
    let year = Year::constant(1985);
    let before = PlanCaveat::EffectBeforeBase { measure: "A".into(), year };
    assert_eq!(caveats(plan([early])), [fall, before]);
}
