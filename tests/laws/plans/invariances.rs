//! Changes of a plan that change no figure, or one figure by a stated amount.

use super::*;
use climate_targets::plan::{Bounds, PlanOutcome};
use proptest::sample::Index;
use serde_json::Value;

/// The numbers of a JSON value, each with its path.
fn numbers(value: &Value, path: &str, found: &mut Vec<(String, f64)>) {
    match value {
        Value::Number(number) => found.push((path.to_owned(), number.as_f64().unwrap())),
        Value::Array(list) => list.iter().for_each(|item| numbers(item, path, found)),
        Value::Object(map) => {
            map.iter().for_each(|(key, item)| numbers(item, &format!("{path}.{key}"), found));
        }
        _ => {}
    }
}

/// The figures without the numbers of measures.
fn numbers_of(figures: &PlanFigures) -> Vec<(String, f64)> {
    let mut value = serde_json::to_value(figures).unwrap();
    let map = value.as_object_mut().unwrap();
    map.remove("counts");
    map.remove("measures");
    map.remove("without_number");
    let mut found = Vec::new();
    numbers(&value, "", &mut found);
    found.retain(|(path, _)| !path.contains("verdict"));
    found
}

/// Checks that the figures are equal, apart from rounding and the numbers of measures.
fn is_close(one: &PlanFigures, other: &PlanFigures) -> Result<(), TestCaseError> {
    let (before, after) = (numbers_of(one), numbers_of(other));
    prop_assert_eq!(before.len(), after.len(), "{:?}\n{:?}", before, after);
    let scale = scale(one);
    for ((path, a), (_, b)) in before.iter().zip(&after) {
        let is_level = path.contains("_t");
        let within = if is_level { 1e-9 * scale } else { 1e-7 * a.abs().max(1.0).powi(2) };
        prop_assert!((a - b).abs() <= within, "{}: {} {}", path, a, b);
    }
    Ok(())
}

/// The figures as text, in which every bit of a number counts; without the numbers of measures.
fn bits(figures: &PlanFigures) -> String {
    let text: Vec<_> = numbers_of(figures)
        .into_iter()
        .map(|(path, number)| format!("{path} {:x}", number.to_bits()))
        .collect();
    text.join("\n")
}

fn outcomes(figures: &PlanFigures) -> [PlanOutcome; 3] {
    [figures.decided, figures.with_identified, figures.whole_plan]
}

fn is_inside(outer: Bounds, inner: Bounds, scale: f64) -> bool {
    let within = 1e-9 * scale;
    outer.low().tonnes() - within <= inner.low().tonnes()
        && inner.high().tonnes() <= outer.high().tonnes() + within
}

fn shuffled() -> impl Strategy<Value = (Case, Vec<Row>)> {
    case().prop_flat_map(|case| {
        let rows = Just(case.spec.rows.clone()).prop_shuffle();
        (Just(case), rows)
    })
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn the_order_of_measures_changes_no_figure((case, rows) in shuffled()) {
        let other = case.with(Spec { rows, ..case.spec.clone() });
        let (one, other_plan) = (case.spec.plan(), other.spec.plan());
        let (before, after) = (case.assess(&one), other.assess(&other_plan));
        prop_assert_eq!(before.figures(), after.figures());
        prop_assert_eq!(bits(&before.figures()), bits(&after.figures()));
        prop_assert_eq!(before.years(), after.years());
        prop_assert_eq!(before.waterfall(), after.waterfall());
        prop_assert_eq!(before.derivation(), after.derivation());
        let sectors = |plan: &PlanAssessment<'_>| {
            let sectors = plan.sectors().into_iter();
            let mut all: Vec<_> = sectors
                .map(|one| (one.sector.to_lowercase(), bits(&one.figures)))
                .collect();
            all.sort();
            all
        };
        prop_assert_eq!(sectors(&before), sectors(&after));
    }

    #[test]
    fn a_measure_outside_groups_can_be_split_in_two(
        case in case(), at in any::<Index>(), part in 0.3..0.7_f64,
    ) {
        let outside: Vec<usize> = (0..case.spec.rows.len())
            .filter(|at| case.spec.rows[*at].is_outside_groups())
            .filter(|at| !case.spec.rows[*at].amounts().is_empty())
            .collect();
        prop_assume!(!outside.is_empty());
        let at = outside[at.index(outside.len())];
        let mut spec = case.spec.clone();
        let parts = |part: f64| {
            let of = |(year, low, high): &(i32, f64, f64)| (*year, low * part, high * part);
            Effect::Tonnes(case.spec.rows[at].amounts().iter().map(of).collect())
        };
        spec.rows[at].effect = parts(part);
        let second = Row { id: 100, effect: parts(1.0 - part), ..spec.rows[at].clone() };
        spec.rows.push(second);
        let (one, two) = (case.spec.plan(), spec.plan());
        let (before, after) = (case.assess(&one), case.assess(&two));
        is_close(&before.figures(), &after.figures())?;
        for (one, two) in before.sectors().iter().zip(after.sectors()) {
            is_close(&one.figures, &two.figures)?;
        }
        for year in [2015, 2030, 2040].map(Year::constant) {
            is_close(&before.in_year(year).figures(), &after.in_year(year).figures())?;
        }
    }

    #[test]
    fn a_done_measure_changes_no_level(case in case(), row in row()) {
        prop_assume!(!matches!(row.effect, Effect::Inside));
        let mut spec = case.spec.clone();
        spec.rows.push(Row { id: 100, status: MeasureStatus::Done, ..row });
        let (one, two) = (case.spec.plan(), spec.plan());
        let (before, after) = (case.assess(&one), case.assess(&two));
        for year in [case.target.judged_year(), Year::constant(2030)] {
            let (before, after) = (before.in_year(year).figures(), after.in_year(year).figures());
            prop_assert_eq!(bits(&before), bits(&after));
            prop_assert_eq!(before.decided, after.decided);
            prop_assert_eq!(before.whole_plan, after.whole_plan);
        }
    }

    #[test]
    fn the_bounds_contain_every_joint_effect(case in case(), place in 0.0..=1.0_f64) {
        let spec = case.spec.clone();
        for group in ["one", "two"] {
            let members = spec.members(group);
            let is_complete = members.iter().all(|row| matches!(row.effect, Effect::Tonnes(_)));
            let Some((year, ..)) = spec.range_of(group).filter(|_| is_complete) else { continue };
            let mut open = spec.clone();
            open.joints.retain(|(other, _)| *other != group);
            let mut stated = open.clone();
            stated.joints.push((group, place));
            let (open, stated) = (open.plan(), stated.plan());
            let year = Year::constant(year);
            let (open, stated) =
                (case.assess(&open).in_year(year), case.assess(&stated).in_year(year));
            let sectors = open.sectors().into_iter().zip(stated.sectors());
            let pairs = sectors.map(|(one, other)| (one.figures, other.figures));
            for (outer, inner) in pairs.chain([(open.figures(), stated.figures())]) {
                let scale = scale(&outer);
                let sums = |f: &PlanFigures| {
                    [f.existing, f.adopted, f.identified, f.unstated, f.total]
                };
                for (outer, inner) in sums(&outer).into_iter().zip(sums(&inner)) {
                    prop_assert!(is_inside(outer, inner, scale), "{} {}", outer, inner);
                }
                for (outer, inner) in outcomes(&outer).into_iter().zip(outcomes(&inner)) {
                    let pairs = [
                        (outer.expected, inner.expected),
                        (outer.gap_left, inner.gap_left),
                        (outer.reference_at_most, inner.reference_at_most),
                    ];
                    for (outer, inner) in pairs {
                        prop_assert_eq!(outer.err(), inner.err());
                        if let (Ok(outer), Ok(inner)) = (outer, inner) {
                            prop_assert!(is_inside(outer, inner, scale), "{} {}", outer, inner);
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn a_plan_of_no_measures_leaves_the_gap(case in case()) {
        let spec = Spec { rows: Vec::new(), joints: Vec::new(), ..case.spec.clone() };
        let plan = spec.plan();
        let figures = case.assess(&plan).figures();
        let gap = figures.reference.and_then(|q| Ok(Bounds::exact(q - figures.allowable?)));
        prop_assert_eq!(figures.gap_before.ok(), gap.ok());
        for outcome in outcomes(&figures) {
            prop_assert_eq!(outcome.gap_left.ok(), gap.ok());
            prop_assert_eq!(outcome.expected, figures.reference.map(Bounds::exact));
        }
        prop_assert_eq!((figures.measures, figures.without_number), (0, 0));
    }

    #[test]
    fn a_measure_that_is_adopted_moves_its_effect(case in case(), at in any::<Index>()) {
        let rows = &case.spec.rows;
        prop_assume!(!rows.is_empty());
        let at = at.index(rows.len());
        prop_assume!(rows[at].is_outside_groups() && !rows[at].amounts().is_empty());
        let mut spec = case.spec.clone();
        spec.rows[at].status = MeasureStatus::Identified;
        let identified = spec.plan();
        spec.rows[at].status = MeasureStatus::Adopted;
        let adopted = spec.plan();
        let year = case.target.judged_year();
        let (low, high) = spec.rows[at].effect_in(year.get()).unwrap_or_default();
        let (before, after) =
            (case.assess(&identified).figures(), case.assess(&adopted).figures());
        let within = 1e-9 * scale(&before);
        let moved = |after: Bounds, before: Bounds, low: f64, high: f64| {
            let low_moved = after.low().tonnes() - before.low().tonnes();
            let high_moved = after.high().tonnes() - before.high().tonnes();
            (low_moved - low).abs() <= within && (high_moved - high).abs() <= within
        };
        prop_assert!(moved(after.adopted, before.adopted, low, high));
        prop_assert!(moved(before.identified, after.identified, low, high));
        prop_assert!(moved(after.existing, before.existing, 0.0, 0.0));
        prop_assert!(moved(after.total, before.total, 0.0, 0.0));
        prop_assert_eq!(before.decided.gap_left.err(), after.decided.gap_left.err());
        if let (Ok(before), Ok(after)) = (before.decided.gap_left, after.decided.gap_left) {
            prop_assert!(moved(after, before, -high, -low), "{} {}", before, after);
        }
        prop_assert_eq!(before.with_identified, after.with_identified);
        prop_assert_eq!(before.whole_plan, after.whole_plan);
    }

    #[test]
    fn the_sums_of_the_sectors_add_up_to_the_total(case in case()) {
        let mut spec = case.spec.clone();
        // Every group stays in one sector.
        for row in &mut spec.rows {
            row.sector = match row.group {
                Some("one") => "heating",
                Some("two") => "waste",
                Some("not stated") => "",
                Some(_) => "transport",
                None => row.sector,
            };
        }
        let plan = spec.plan();
        let plan = case.assess(&plan);
        let (total, sectors) = (plan.figures(), plan.sectors());
        let sums = |f: &PlanFigures| [f.existing, f.adopted, f.identified, f.unstated, f.total];
        for (index, whole) in sums(&total).into_iter().enumerate() {
            for end in [Bounds::low, Bounds::high] {
                let parts: f64 = sectors.iter().map(|s| end(sums(&s.figures)[index]).tonnes()).sum();
                prop_assert!((parts - end(whole).tonnes()).abs() <= 1e-9 * scale(&total));
            }
        }
        let measures: usize = sectors.iter().map(|s| s.figures.measures).sum();
        let without: usize = sectors.iter().map(|s| s.figures.without_number).sum();
        prop_assert_eq!((measures, without), (total.measures, total.without_number));
    }
}
