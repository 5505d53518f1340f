//! Sums and ratios computed by hand, and the reasons why members are missing from sums.

use super::*;

/// Regression test: the order of members once changed the result.
#[test]
fn differing_boundaries_do_not_depend_on_the_order_of_members() {
    let of = |name: &str, gases: Option<Gases>, set: GwpSet| {
        let mut boundary = Boundary::UNSPECIFIED.gwp_set(set);
        boundary.gases = gases;
        series_named(
            name,
            series(name, &[(1990, 2.0), (2020, 1.0)]).observations(),
            None,
            &boundary,
        )
    };
    // Warming potentials do not matter for CO2 alone, but they do for unspecified gases.
    let series = [
        of("Aby", Some(Gases::Co2), GwpSet::Ar5),
        of("Berga", Some(Gases::Co2), GwpSet::Ar4),
        of("Dala", None, GwpSet::Ar4),
    ];
    let target = reduce_by(0.4, 1990, 2030);
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let each = order.map(|i: usize| Member::new(series[i].place()).series(&series[i]));
        let roll_up = RollUp::new(as_of_2024(), &target, each).unwrap();
        let sums = roll_up.in_latest_year().unwrap();
        assert_eq!(sums.differing().to_string(), "warming potentials", "{order:?}");
    }
    let alone = [&series[0], &series[1]].map(|s| Member::new(s.place()).series(s));
    let roll_up = RollUp::new(as_of_2024(), &target, alone).unwrap();
    assert_eq!(roll_up.in_latest_year().unwrap().level().of_all(), Ok(tonnes(2.0)));
}

/// For a per-head target, levels are summed in tonnes and then divided by the total population.
#[test]
fn levels_per_head_are_computed_from_the_sums() {
    let of = |name: &str, people: [(i32, f64); 2], levels: [(i32, f64); 2]| {
        let population = Activity::population("on 31 December", people);
        let series = series(name, &levels);
        series_named(name, series.observations(), population.ok(), &Boundary::UNSPECIFIED)
    };
    let aby = of("Aby", [(1990, 100.0), (2020, 200.0)], [(1990, 1000.0), (2020, 800.0)]);
    let berga = of("Berga", [(1990, 10.0), (2020, 20.0)], [(1990, 500.0), (2020, 400.0)]);
    let half = Ambition::ReduceBy(Portion::constant(0.5));
    let target = Target::builder("per head")
        .goal(half)
        .deadline(Deadline::By(Year::constant(2020)))
        .reference(BaseReference::constant(1990))
        .metric(Metric::PerCapita)
        .build()
        .unwrap();
    let each = [&aby, &berga].map(|series| Member::new(series.place()).series(series));
    let roll_up = RollUp::new(as_of_2024(), &target, each).unwrap();
    let sums = roll_up.in_latest_year().unwrap();
    assert_eq!(sums.year().get(), 2020);
    assert_relative_eq!(t(sums.base().of_all()).unwrap(), 1500.0, max_relative = 1e-12);
    assert_relative_eq!(t(sums.level().of_all()).unwrap(), 1200.0, max_relative = 1e-12);
    // The members are allowed half of 10 and half of 50 t per head. These limits cannot be summed
    // in tonnes.
    assert_eq!(sums.allowable().of_all(), Err(Absent::JudgedPerUnit));
    // The level per head is 1200 t for 220 inhabitants, not the sum or mean of 4 and 20 t per head.
    let per_head = sums.per_head().unwrap().tonnes_per_unit();
    assert_relative_eq!(per_head, 1200.0 / 220.0, max_relative = 1e-12);
    // Each member's change is -20 % in tonnes and -60 % per head.
    assert_relative_eq!(f(sums.change().mean_of_ratios).unwrap(), -0.2, max_relative = 1e-12);
    let own = roll_up.members()[0].assessment.unwrap();
    let change_of_tonnes = own.figures().change.unwrap().share;
    assert_relative_eq!(f(change_of_tonnes).unwrap(), -0.2, max_relative = 1e-12);
    let own_change = own.per_unit().unwrap().figures().change.unwrap().share;
    assert_relative_eq!(f(own_change).unwrap(), -0.6, max_relative = 1e-12);
    assert_eq!(roll_up.counts().count(VerdictKind::Met), 2);
    // The needed reduction is in tonnes per head, so there is no progress in tonnes.
    assert_eq!(sums.progress().mean_of_ratios, Err(Absent::JudgedPerUnit));
}

#[test]
fn without_a_population_for_every_member_there_is_no_level_per_head() {
    let aby = series("Aby", &[(1990, 1000.0), (2020, 800.0)]);
    let population = Activity::population("on 31 December", [(2020, 20.0)]);
    let berga = series("Berga", &[(1990, 500.0), (2020, 400.0)]);
    let berga =
        series_named("Berga", berga.observations(), population.ok(), &Boundary::UNSPECIFIED);
    let target = reduce_by(0.4, 1990, 2030);
    let each = [&aby, &berga].map(|series| Member::new(series.place()).series(series));
    let roll_up = RollUp::new(as_of_2024(), &target, each).unwrap();
    let sums = roll_up.in_latest_year().unwrap();
    assert_eq!(sums.per_head(), Err(Absent::ActivityNotReported));
    assert_eq!(sums.change().population_weighted, Err(Absent::ActivityNotReported));
    assert!(sums.change().mean_of_ratios.is_ok());
}

/// A series with only gross emissions cannot be part of net sums.
#[test]
fn sums_are_net_if_the_target_includes_the_land_sector() {
    let net = EmissionSeries::builder("Aby")
        .observe_with_land(1990, tonnes(100.0), tonnes(-10.0))
        .observe_with_land(2020, tonnes(80.0), tonnes(-30.0))
        .build()
        .unwrap();
    let also_net = EmissionSeries::builder("Berga")
        .observe_with_land(1990, tonnes(50.0), tonnes(10.0))
        .observe_with_land(2020, tonnes(50.0), tonnes(0.0))
        .build()
        .unwrap();
    let gross = series("Dala", &[(1990, 10.0), (2020, 8.0)]);
    // This series reports net emissions directly.
    let reported_net = series_named(
        "Ekeby",
        series("Ekeby", &[(1990, 7.0), (2020, 5.0)]).observations(),
        None,
        &Boundary::UNSPECIFIED.land_sector(LandSector::Included),
    );
    let ambition = Ambition::ReduceBy(Portion::constant(0.5));
    let target = Target::builder("net")
        .goal(ambition)
        .deadline(Deadline::By(Year::constant(2030)))
        .reference(BaseReference::constant(1990))
        .boundary(Boundary::UNSPECIFIED.land_sector(LandSector::Included))
        .build()
        .unwrap();
    let level = |series: &[&EmissionSeries]| {
        let each = series.iter().map(|series| Member::new(series.place()).series(series));
        let roll_up = RollUp::new(as_of_2024(), &target, each).unwrap();
        let sums = roll_up.in_latest_year().unwrap();
        let levels = [sums.base(), sums.level()].map(|sum| t(sum.of_all()));
        levels.into_iter().collect::<Known<Vec<f64>>>()
    };
    assert_eq!(level(&[&net, &also_net]), Ok(vec![150.0, 100.0]));
    assert_eq!(level(&[&net, &gross]), Err(Absent::BoundariesDiffer));
    assert_eq!(level(&[&gross, &net]), Err(Absent::BoundariesDiffer));
    assert_eq!(level(&[&reported_net, &net]), Ok(vec![97.0, 55.0]));
    assert_eq!(level(&[&net, &reported_net]), Ok(vec![97.0, 55.0]));
}

#[test]
fn a_composite_target_has_verdict_counts_and_no_sums() {
    let aby = series("Aby", &[(1990, 1000.0), (2020, 100.0)]);
    let berga = series("Berga", &[(1990, 500.0), (2020, 400.0)]);
    let parts = [0.5, 0.8].map(|cut| GoalPart::new(Ambition::ReduceBy(Portion::constant(cut))));
    let goal = Goal::AllOf(GoalParts::new(parts.to_vec()).unwrap());
    let target = Target::builder("both")
        .goal(goal)
        .deadline(Deadline::By(Year::constant(2020)))
        .reference(BaseReference::constant(1990))
        .build()
        .unwrap();
    let each = [&aby, &berga].map(|series| Member::new(series.place()).series(series));
    let roll_up = RollUp::new(as_of_2024(), &target, each).unwrap();
    assert_eq!(roll_up.counts().to_string(), "1 met, 1 missed");
    assert_eq!(roll_up.latest_year(), Err(Absent::Composite));
    assert_eq!(roll_up.in_latest_year().err(), Some(Absent::Composite));
    let sums = roll_up.in_year(Year::constant(2020));
    assert!(sums.missing().iter().all(|(_, why)| *why == MissingReason::NoBase(Absent::Composite)));
    assert_eq!(sums.level().of_counted(), Err(Absent::Composite));
    assert_eq!(sums.change().mean_of_ratios, Err(Absent::Composite));
    assert_eq!(sums.per_head(), Err(Absent::Composite));
    // No member with a series has a base, so the roll-up reports this reason.
    let empty = series("Dala", &[]);
    let each = [Member::new("Aby").series(&aby), Member::new("Dala").series(&empty)];
    let fixed =
        Target::builder("fixed").goal(Ambition::AtMost(tonnes(1.0))).deadline(target.deadline());
    let fixed = fixed.build().unwrap();
    let roll_up = RollUp::new(as_of_2024(), &fixed, each).unwrap();
    assert_eq!(roll_up.latest_year(), Err(Absent::NoBase));
}

#[test]
fn every_missing_member_has_a_reason() {
    let levels = |years: &[i32]| years.iter().map(|year| (*year, 10.0)).collect::<Vec<_>>();
    let whole = series("Aby", &levels(&[1990, 2019, 2020]));
    let no_base = series("Berga", &levels(&[2000, 2020]));
    let no_level = series("Dala", &levels(&[1990, 2019]));
    let not_over = series("Ekeby", &levels(&[1990, 2024]));
    let target = reduce_by(0.4, 1990, 2030);
    let each = [&whole, &no_base, &no_level, &not_over].map(|s| Member::new(s.place()).series(s));
    let each = each.into_iter().chain([Member::new("Falun")]);
    let roll_up = RollUp::new(as_of_2024(), &target, each).unwrap();
    let sums = roll_up.in_year(Year::constant(2020));
    let expected = [
        ("Berga", MissingReason::NoBase(Absent::NoBase)),
        ("Dala", MissingReason::NoLevel(Absent::NoObservation)),
        ("Ekeby", MissingReason::NoLevel(Absent::NoObservation)),
        ("Falun", MissingReason::NoSeries),
    ];
    assert_eq!(sums.missing(), expected);
    let in_1990 = roll_up.in_year(Year::constant(1990));
    assert!(in_1990.missing().contains(&("Aby", MissingReason::NotAfterBase)));
    // The year 2024 has not ended by 30 June 2024.
    let in_2024 = roll_up.in_year(Year::constant(2024));
    assert_eq!(in_2024.counted().len(), 0);
    assert_eq!(in_2024.level().of_counted(), Err(Absent::NoObservation));
    // Of the members with a base, two have a level in 2019 and only one has a level in 2020.
    assert_eq!(roll_up.latest_year(), Ok(Year::constant(2019)));
    assert_eq!(roll_up.coverage().fraction(), 0.8);
}

/// The needed reduction is only a rounding error, so shares of it are meaningless.
#[test]
fn a_cut_within_rounding_of_zero_has_no_progress() {
    let base = 1000.0 * 3.1;
    let aby = series("Aby", &[(1990, base), (2020, 3000.0)]);
    let limit = tonnes(base * (1.0 - 1e-15));
    let target = Target::builder("x")
        .goal(Ambition::AtMost(limit))
        .deadline(Deadline::By(Year::constant(2030)))
        .reference(BaseReference::constant(1990))
        .build()
        .unwrap();
    let roll_up = RollUp::new(as_of_2024(), &target, [Member::new("Aby").series(&aby)]).unwrap();
    let own = roll_up.members()[0].assessment.unwrap().figures().progress;
    assert_eq!(own, Err(Absent::NoReductionAsked));
    let progress = roll_up.in_latest_year().unwrap().progress();
    for (name, found) in four_ratios(&progress) {
        assert!(found == Err(Absent::NoReductionAsked), "{name}: {found:?}");
    }
}

/// A member that may increase its emissions has no progress of its own, but it counts in the
/// progress of the sums.
#[test]
fn members_with_permitted_growth_are_part_of_the_sums() {
    let aby = series("Aby", &[(1990, 1000.0), (2020, 700.0)]);
    let berga = series("Berga", &[(1990, 100.0), (2020, 110.0)]);
    let target = reduce_by(0.4, 1990, 2030);
    let growth =
        climate_targets::target::PermittedGrowth::new(Share::from_percent(20.0).unwrap()).unwrap();
    let deadline = Deadline::By(Year::constant(2030));
    let may_grow = Target::builder("may grow")
        .goal(Ambition::MayGrowBy(growth))
        .deadline(deadline)
        .reference(BaseReference::constant(1990))
        .build()
        .unwrap();
    let each =
        [Member::new("Aby").series(&aby), Member::new("Berga").series(&berga).target(&may_grow)];
    let roll_up = RollUp::new(as_of_2024(), &target, each).unwrap();
    let sums = roll_up.in_latest_year().unwrap();
    assert_eq!(sums.allowable().of_all(), Ok(tonnes(720.0)));
    let progress = sums.progress();
    // Progress is (1100 - 810)/(1100 - 720) = 290/380.
    assert_relative_eq!(f(progress.ratio_of_sums).unwrap(), 290.0 / 380.0, max_relative = 1e-12);
    assert_eq!(progress.mean_of_ratios, Err(Absent::NoReductionAsked));
    assert_eq!(progress.median, Err(Absent::NoReductionAsked));
}

#[test]
fn the_median_of_an_even_number_of_members_is_the_mean_of_the_middle_two() {
    let levels = [90.0, 80.0, 40.0, 10.0];
    let towns: Vec<EmissionSeries> = levels
        .iter()
        .zip(["Aby", "Berga", "Dala", "Ekeby"])
        .map(|(level, name)| series(name, &[(1990, 100.0), (2020, *level)]))
        .collect();
    let target = reduce_by(0.4, 1990, 2030);
    let median = |count: usize| {
        let each = towns.iter().take(count).map(|s| Member::new(s.place()).series(s));
        let roll_up = RollUp::new(as_of_2024(), &target, each).unwrap();
        f(roll_up.in_latest_year().unwrap().change().median).unwrap()
    };
    assert_relative_eq!(median(3), -0.2, max_relative = 1e-12);
    assert_relative_eq!(median(4), -0.4, max_relative = 1e-12);
}

#[test]
fn roll_up_json_has_numbers_and_reasons() {
    let table = cities("se_cities.csv", &["Borås"]);
    let each = [Member::new("Borås").series(&table[0]), Member::new("Grenoble")];
    let roll_up = RollUp::new(as_of_2024(), &BY_2030, each).unwrap();
    let json = serde_json::to_value(&roll_up).unwrap();
    assert_eq!(json["target"], "COM-2030");
    assert_eq!(json["coverage"], 0.5);
    assert_eq!(json["without_series"], serde_json::json!(["Grenoble"]));
    assert_eq!(json["verdicts"]["without_series"], 1);
    let counts = json["verdicts"].as_object().unwrap().values();
    assert_eq!(counts.map(|count| count.as_u64().unwrap()).sum::<u64>(), 2);
    let json = serde_json::to_value(roll_up.in_latest_year().unwrap()).unwrap();
    assert_eq!(json["year"], 2023);
    assert_eq!(json["complete"], false);
    assert_eq!(json["level"]["of_counted_t"], 227_921.3);
    assert_eq!(json["level"]["of_all_t"]["absent"], "members_missing");
    let missing = serde_json::json!([{"place": "Grenoble", "reason": {"kind": "no_series"}}]);
    assert_eq!(json["missing"], missing);
    let change = RollUpChange::between(&roll_up, &roll_up);
    let json = serde_json::to_value(change).unwrap();
    assert_eq!(json["verdicts"], serde_json::json!([]));
    assert_eq!(json["like_for_like"]["change"], 0.0);
}
