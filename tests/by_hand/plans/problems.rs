//! Each problem of a plan, with its message and its field.

use super::*;

/// Checks that a plan has one problem.
#[track_caller]
fn refused(plan: PlanBuilder, field: &str, message: &str) {
    let error = plan.build().unwrap_err();
    assert_eq!(error.to_string(), message);
    assert_eq!(error.problems().len(), 1);
    assert_eq!(error.problems()[0].field(), field);
}

fn empty() -> PlanBuilder {
    plan([])
}

fn a() -> Measure {
    Measure::new("A")
}

#[test]
fn a_plan_and_its_measures_have_names() {
    refused(Plan::builder(" "), "name", "plan: the name is empty");
    refused(plan([a(), Measure::new("")]), "title", "measure 2: the title is empty");
    refused(
        plan([a(), Measure::new("B").with_id("A")]),
        "id",
        "measure \"A\": a second measure has this identifier; give each its own",
    );
}

#[test]
fn a_reduction_is_a_positive_number_of_tonnes() {
    let of = |tonnes| plan([a().reduces(2030, Emissions::from_tonnes(tonnes))]);
    refused(
        of(-5.0),
        "reductions",
        "measure \"A\": 2030: a reduction is positive, got -5 t; an increase of emissions is not a \
         measure",
    );
    refused(
        of(0.4),
        "reductions",
        "measure \"A\": 2030: 0.4 t looks like a share; state a reduction in tonnes, or as a share \
         of the sector's level",
    );
    refused(
        plan([a().reduces_between(2030, t(150.0), t(100.0))]),
        "reductions",
        "measure \"A\": 2030: the low end 150 t is above the high end 100 t",
    );
    let of_nan = of(f64::NAN).build().unwrap_err().to_string();
    assert!(of_nan.starts_with("measure \"A\": 2030: reduction: "), "{of_nan}");
    let of_year = plan([a().reduces(20_230, t(5.0))]).build().unwrap_err().to_string();
    assert!(of_year.starts_with("measure \"A\": year: "), "{of_year}");
    assert!(of(0.0).build().is_ok());
}

#[test]
fn a_measure_states_each_effect_once() {
    refused(
        plan([a().reduces(2030, t(5.0)).reduces(2030, t(6.0))]),
        "reductions",
        "measure \"A\": 2030: a second reduction",
    );
    let tenth = Portion::from_percent(10.0).unwrap();
    let both = a().sector("heat").reduces(2030, t(5.0)).reduces_share(2035, tenth);
    refused(
        plan([both]).sector_level("heat", t(100.0)),
        "reductions",
        "measure \"A\": reductions in tonnes and as shares of a level; give one of them",
    );
    refused(
        plan([a().reduces(2030, t(5.0)).facilitating()]),
        "reductions",
        "measure \"A\": it has a reduction, and it is facilitating; give one of them",
    );
    refused(
        plan([Measure::new("B"), a().reduces(2030, t(5.0)).included_in("B")]),
        "reductions",
        "measure \"A\": it has a reduction, and it is included in another measure; give one of them",
    );
    refused(
        plan([a().sector("heat").reduces_share(2030, tenth)]),
        "shares",
        "measure \"A\": a share of the sector \"heat\", whose level the plan does not state",
    );
}

#[test]
fn a_year_has_one_stated_total() {
    let twice = empty().stated_total(2030, "5 kt").stated_total(2030, "6 kt");
    refused(twice, "stated_totals", "stated total: 2030: a second total");
}

#[test]
fn an_inclusion_leads_to_another_measure() {
    refused(
        plan([a().included_in("B")]),
        "included_in",
        "measure \"A\": included in \"B\", which is not in the plan",
    );
    refused(
        plan([a().included_in("A")]),
        "included_in",
        "measure \"A\": included in itself through A",
    );
    let circle = plan([a().included_in("B"), Measure::new("B").included_in("A")]);
    assert_eq!(
        circle.build().unwrap_err().to_string(),
        "measure \"A\": included in itself through B, A"
    );
    // A circle is one problem, also if another measure leads into it.
    let circle = plan([
        a().included_in("C"),
        Measure::new("B").included_in("C"),
        Measure::new("C").included_in("B"),
    ]);
    refused(circle, "included_in", "measure \"B\": included in itself through C, B");
}

#[test]
fn a_plan_has_one_reference_before_its_effects() {
    refused(
        empty().counted_from(2021).counted_against("as usual"),
        "reference",
        "reference: the level of 2021 and the path \"as usual\"; the effects of a plan are counted \
         against one reference",
    );
    refused(empty().counted_against(""), "reference", "reference: the path has no name");
    refused(
        empty().reference_level(2030, t(5.0)),
        "reference",
        "reference: a level for 2030 without a path; name the path",
    );
    let path = empty().counted_against("as usual").reference_level(2030, t(5.0));
    refused(
        path.clone().reference_level(2030, t(6.0)),
        "reference",
        "reference: 2030: a second level",
    );
    let level = path.reference_level(2031, Emissions::from_tonnes(f64::NAN));
    let level = level.build().unwrap_err();
    assert!(level.to_string().starts_with("reference: 2031: "), "{level}");
    let year = empty().counted_from(20_210).build().unwrap_err();
    assert!(year.to_string().starts_with("reference: year: "), "{year}");
    refused(
        plan([a().reduces(2021, t(5.0))]).counted_from(2021),
        "reductions",
        "measure \"A\": 2021 is not after the reference year 2021",
    );
}

#[test]
fn a_sector_has_one_positive_level() {
    refused(
        empty().sector_level("heat", t(0.0)),
        "sector_levels",
        "sector \"heat\": level: 0 t is not the positive level of a sector",
    );
    refused(
        empty().sector_level("heat", t(5.0)).sector_level("Heat", t(6.0)),
        "sector_levels",
        "sector \"Heat\": a second level",
    );
}

#[test]
fn a_joint_effect_belongs_to_its_group() {
    let two = || plan([a(), Measure::new("B")].map(|m| m.group("g").reduces(2030, t(50.0))));
    refused(
        two().joint_effect("h", 2030, t(60.0)),
        "groups",
        "group \"h\": no measure is in this group",
    );
    refused(
        two().joint_effect_between("g", 2030, t(70.0), t(60.0)),
        "groups",
        "group \"g\": 2030: joint effect: 70 t to 60 t is not a reduction",
    );
    let outside = |joint| {
        format!(
            "group \"g\": 2030: the joint effect of {joint} t is outside the range from the largest \
             single effect, 50 t, to the sum, 100 t"
        )
    };
    refused(two().joint_effect("g", 2030, t(40.0)), "groups", &outside(40));
    refused(two().joint_effect("g", 2030, t(120.0)), "groups", &outside(120));
    let tenth = Portion::from_percent(10.0).unwrap();
    let shares = plan([a().sector("heat").group("g").reduces_share(2030, tenth)]);
    let shares = shares.sector_level("heat", t(1000.0)).independent("g");
    refused(
        shares.clone().joint_effect("g", 2030, t(100.0)),
        "groups",
        "group \"g\": a joint effect and independent shares; give one of them",
    );
    refused(
        shares.measure(measure("B", ADOPTED, 50.0).group("g")),
        "groups",
        "group \"g\": measure \"B\": independent effects are shares of the level of one sector",
    );
}

#[test]
fn a_stated_total_has_a_unit() {
    let error = empty().stated_total(2030, "997").build().unwrap_err();
    assert!(error.to_string().starts_with("stated total: 2030: "), "{error}");
    assert_eq!(error.problems()[0].field(), "stated_totals");
}

#[test]
fn all_problems_are_reported_at_once() {
    let error = Plan::builder("")
        .counted_from(2021)
        .counted_from(2022)
        .measure(a().reduces(2030, Emissions::from_tonnes(-5.0)))
        .measure(Measure::new("B").included_in("C"))
        .joint_effect("g", 2030, t(60.0))
        .stated_total(2030, "much")
        .build()
        .unwrap_err();
    let fields: Vec<_> =
        error.problems().iter().map(climate_targets::plan::PlanProblem::field).collect();
    assert_eq!(
        fields,
        ["name", "reference", "reductions", "included_in", "groups", "stated_totals"]
    );
}

/// A group in a file states something about its measures; a group without a statement is refused.
#[test]
fn a_group_in_a_file_has_a_joint_effect_or_independent_shares() {
    let plan = |group: &str| {
        let json = format!(r#"{{"name": "p", "groups": [{{"name": {group}}}], "measures": []}}"#);
        serde_json::from_str::<Plan>(&json).unwrap_err().to_string()
    };
    assert!(
        plan(r#""ghost""#)
            .starts_with(r#"group "ghost": give joint_effects, or independent: true"#)
    );
    let of_none = r#""ghost", "joint_effects": [{"year": 2030, "reduction_t": 5}]"#;
    assert!(plan(of_none).contains(r#"group "ghost": no measure is in this group"#));
}

/// A composed and a decomposed É, and another letter case.
#[test]
fn two_spellings_of_a_measure_are_one_measure() {
    let two = |first, second| plan([measure(first, ADOPTED, 10.0), measure(second, ADOPTED, 20.0)]);
    for second in ["E\u{301}nergie", "énergie "] {
        let error = two("Énergie", second).build().unwrap_err();
        assert!(error.to_string().contains("a second measure has this identifier"), "{error}");
    }
    assert!(two("Énergie", "Energie").build().is_ok());

    let inside = Measure::new("Solar").included_in("E\u{301}nergie");
    let plan = plan([measure("Énergie", ADOPTED, 10.0), inside]).build().unwrap();
    let effect = plan.effect_of("E\u{301}nergie", Year::constant(2030));
    assert_eq!(effect, Some(exact(10.0)));
}

/// The last digit of 0e300 t is worth 1e300 t; 1e-400 is no number but 0.
#[test]
fn a_stated_total_has_a_last_digit() {
    for total in ["0e99999999999 t", "0e300 t", "1e-400 t", "1e-99999999999 t"] {
        let error = plan([]).stated_total(2030, total).build().unwrap_err();
        assert!(error.to_string().contains(total), "{error}");
    }
    for total in ["0 t", "1.21e6 t", "9e+2 kt", "1210000.0000000002 t"] {
        assert!(plan([]).stated_total(2030, total).build().is_ok(), "{total}");
    }
}
