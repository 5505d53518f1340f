//! Contributions that are absent, and breakdowns that are refused.

use super::*;

#[test]
fn absent_contributions_have_a_reason() {
    let levels = [(1990, 100.0), (2020, 80.0)];
    let breakdown = |total: EmissionSeries| {
        let sectors = [("all", series(&levels))];
        SectorBreakdown::new(total, sectors, Portion::constant(0.0)).unwrap()
    };
    let plain = breakdown(series(&levels));
    let why = |breakdown: &SectorBreakdown, target: &Target| {
        breakdown.contributions(as_of_2024(), target).err()
    };
    let by =
        |goal: Goal| Target::builder("x").goal(goal).deadline(Deadline::By(Year::constant(2030)));
    let of = |year| BaseReference::constant(year);
    let share = target(cut(0.4));
    assert_eq!(why(&plain, &share), None);
    let both = GoalParts::new(vec![GoalPart::new(cut(0.4)), GoalPart::new(cut(0.5))]).unwrap();
    assert_eq!(why(&plain, &target(Goal::AllOf(both))), Some(Absent::Composite));
    let without = by(Ambition::AtMost(tonnes(60.0)).into()).build().unwrap();
    assert_eq!(why(&plain, &without), Some(Absent::NoBase));
    let other = by(cut(0.4).into()).reference(of(1991)).build().unwrap();
    assert_eq!(why(&plain, &other), Some(Absent::NoBase));
    let early = breakdown(series(&levels));
    let before = Assessor::as_of(day(1980, 1, 1));
    assert!(early.contributions(before, &share).is_err());

    let zero = breakdown(series(&[(1990, 0.0), (2020, 80.0)]));
    assert_eq!(why(&zero, &share), Some(Absent::BaseNotPositive));
    let fixed = target(Ambition::AtMost(tonnes(60.0)));
    assert_eq!(why(&zero, &fixed), Some(Absent::BaseNotPositive));

    // The net target needs a land sector, which the series of the sector does not report.
    let net = EmissionSeries::builder("a place")
        .observe_with_land(1990, tonnes(100.0), tonnes(-10.0))
        .observe_with_land(2020, tonnes(80.0), tonnes(-10.0))
        .build()
        .unwrap();
    let with_land = by(cut(0.4).into())
        .reference(of(1990))
        .boundary(Boundary::UNSPECIFIED.land_sector(LandSector::Included))
        .build()
        .unwrap();
    assert_eq!(why(&breakdown(net), &with_land), Some(Absent::BoundariesDiffer));
}

/// The base period is 1990 to 1992.
#[test]
fn the_base_over_a_period_is_the_mean_level_of_each_sector() {
    let heat = [(1990, 60.0), (1991, 70.0), (1992, 80.0), (2020, 10.0)];
    let roads = [(1990, 40.0), (1991, 40.0), (1992, 10.0), (2020, 50.0)];
    let total = [(1990, 100.0), (1991, 110.0), (1992, 90.0), (2020, 60.0)];
    let sectors = [("Heat", series(&heat)), ("Roads", series(&roads))];
    let breakdown = SectorBreakdown::new(series(&total), sectors, Portion::constant(0.0)).unwrap();
    let period = Period::new(1990, 1992).unwrap();
    let target = Target::builder("x")
        .goal(cut(0.4))
        .deadline(Deadline::By(Year::constant(2030)))
        .reference(BaseReference::Period(period))
        .build()
        .unwrap();
    let contributions = breakdown.contributions(as_of_2024(), &target).unwrap();
    let bases: Vec<_> = contributions.sectors.iter().map(|part| t(part.base).unwrap()).collect();
    assert_eq!((bases, t(contributions.total.base)), (vec![70.0, 30.0], Ok(100.0)));
    let shares: Vec<_> =
        contributions.sectors.iter().map(|part| f(part.share_of_change).unwrap()).collect();
    assert_eq!(shares, [1.5, -0.5]);
    assert_eq!(contributions.in_no_sector.change, Ok(Emissions::ZERO));
}

/// A per-head target has no allowable level and no path in tonnes.
#[test]
fn contributions_to_a_target_per_head_are_in_tonnes() {
    let population =
        Activity::population("on 31 December", [(1990, 100.0), (2020, 200.0), (2030, 250.0)]);
    let total = EmissionSeries::builder("a place")
        .observe(1990, tonnes(1000.0))
        .observe(2020, tonnes(800.0))
        .activity(population)
        .build()
        .unwrap();
    let heat = ("Heat", series(&[(1990, 600.0), (2020, 200.0)]));
    let roads = ("Roads", series(&[(1990, 400.0), (2020, 600.0)]));
    let breakdown = SectorBreakdown::new(total, [heat, roads], Portion::constant(0.0)).unwrap();
    let of = |reference| {
        Target::builder("x")
            .goal(cut(0.5))
            .deadline(Deadline::By(Year::constant(2030)))
            .reference(reference)
            .metric(Metric::PerCapita)
            .build()
            .unwrap()
    };
    let target = of(BaseReference::constant(1990));
    let contributions = breakdown.contributions(as_of_2024(), &target).unwrap();
    assert_relative_eq!(t(contributions.total.base).unwrap(), 1000.0, max_relative = 1e-12);
    assert_relative_eq!(t(contributions.total.level).unwrap(), 800.0, max_relative = 1e-12);
    assert_relative_eq!(t(contributions.total.change).unwrap(), -200.0, max_relative = 1e-12);
    let roads = &contributions.sectors[1];
    assert_relative_eq!(t(roads.change).unwrap(), 200.0, max_relative = 1e-12);
    assert_relative_eq!(f(roads.share_of_change).unwrap(), -1.0, max_relative = 1e-12);
    // The limit is 5 t per head, so there is no limit in tonnes.
    for part in [&contributions.total, roads] {
        assert_eq!(part.needed, Err(Absent::JudgedPerUnit));
        assert_eq!(part.gap, Err(Absent::JudgedPerUnit));
        assert_eq!(part.share_of_needed, Err(Absent::JudgedPerUnit));
        assert_eq!(part.share_of_gap, Err(Absent::JudgedPerUnit));
    }
    // A sector is judged per head of the total's population.
    let assessments = breakdown.assess(as_of_2024(), &target);
    let heat = assessments.sectors[0].1.unwrap();
    let per_head = heat.per_unit().unwrap().figures().latest.unwrap().level.tonnes_per_unit();
    assert_relative_eq!(per_head, 1.0, max_relative = 1e-12);
    // The interpolated base is computed per head and not in tonnes, so there are no contributions.
    let between = of(BaseReference::constant(2000).with_policy(BasePolicy::Interpolated));
    let total = EmissionSeries::builder("a place")
        .observe(1990, tonnes(1000.0))
        .observe(2020, tonnes(800.0))
        .activity(Activity::population("mid-year", [(1990, 1.0), (2000, 2.0), (2020, 3.0)]))
        .build()
        .unwrap();
    let all = [("All", series(&[(1990, 1000.0), (2020, 800.0)]))];
    let breakdown = SectorBreakdown::new(total, all, Portion::constant(0.0)).unwrap();
    let contributions = breakdown.contributions(as_of_2024(), &between);
    assert_eq!(contributions.err(), Some(Absent::PerUnit));
}

#[test]
fn refusals_name_the_sector_and_the_fault() {
    let release = |place: &'static str, vintage: &'static str, boundary: Boundary| {
        let builder = EmissionSeries::builder(place).vintage(vintage).boundary(boundary);
        builder.observe(1990, tonnes(1.0)).build().unwrap()
    };
    let plain = || release("Göteborg", "release 2025", Boundary::territorial());
    let breakdown = |sectors: Vec<(&'static str, EmissionSeries)>| {
        SectorBreakdown::new(plain(), sectors, Portion::constant(0.0))
            .map(|breakdown| breakdown.sectors().len())
    };
    let says = |sectors, words: &[&str]| {
        let message = breakdown(sectors).unwrap_err().to_string();
        for word in words {
            assert!(message.contains(word), "{message:?} does not say {word:?}");
        }
    };
    assert_eq!(breakdown(vec![]), Err(SectorError::NoSectors));
    let unnamed = breakdown(vec![("Roads", plain()), (" ", plain())]).unwrap_err();
    assert_eq!(fields!(unnamed, SectorError::Unnamed { position }), 2);
    let twice = vec![("Roads", plain()), ("ROADS", plain())];
    let twice = breakdown(twice).unwrap_err();
    assert_eq!(fields!(twice, SectorError::DuplicateSector { name }), "ROADS");

    let of_malmo = release("Malmö", "release 2025", Boundary::territorial());
    says(vec![("Roads", of_malmo)], &["Roads", "place", "Malmö", "Göteborg"]);
    let newer = release("Göteborg", "release 2026", Boundary::territorial());
    says(vec![("Roads", newer)], &["Roads", "vintage", "release 2026", "release 2025"]);
    let co2 = Boundary::use_based().gases(Gases::Co2);
    let other = release("Göteborg", "release 2025", co2);
    // The total does not specify gases, so only the accounting approach differs.
    says(vec![("Roads", other)], &["Roads", "accounting"]);
    let message =
        breakdown(vec![("Roads", release("Göteborg", "release 2025", Boundary::use_based()))]);
    assert!(!message.unwrap_err().to_string().contains("gases"));

    // Accepted: the place name in capitals, and a sector boundary with its own sectors and
    // coverage.
    let named = Boundary::territorial().sectors(Sectors::Transport);
    let named = release("GÖTEBORG", "release 2025", named.coverage(Portion::constant(0.2)));
    let unstated = EmissionSeries::builder("Göteborg").observe(1990, tonnes(1.0)).build().unwrap();
    assert_eq!(breakdown(vec![("Roads", named), ("Homes", unstated)]), Ok(2));
}

/// Some years are observed only for the total, some only for a sector, and some for both.
#[test]
fn differences_cover_every_year_of_the_total_or_a_sector() {
    let total = series(&[(1990, 10.0), (2000, 0.0), (2020, 10.0)]);
    let heat = series(&[(1990, 6.0), (2000, 0.0), (2010, 5.0)]);
    let roads = series(&[(1990, 5.0), (2000, 0.0)]);
    let sectors = [("Heat", heat), ("Roads", roads)];
    let breakdown = SectorBreakdown::new(total, sectors, Portion::constant(0.05)).unwrap();
    let differences: Vec<_> = breakdown.differences().collect();
    let years: Vec<i32> = differences.iter().map(|d| d.year.get()).collect();
    assert_eq!(years, [1990, 2000, 2010, 2020]);
    // The sectors sum to 11 t, the total is 10 t. The difference is reported and not
    // distributed over the sectors.
    assert_eq!((t(differences[0].sum), t(differences[0].difference)), (Ok(11.0), Ok(-1.0)));
    assert_eq!(f(differences[0].share_of_total), Ok(-0.1));
    assert!(!differences[0].within_tolerance);
    // All levels are zero.
    assert!(differences[1].within_tolerance);
    assert_eq!(differences[1].share_of_total, Err(Absent::TotalZero));
    assert_eq!(differences[2].total, Err(Absent::NoObservation));
    assert_eq!(differences[2].difference, Err(Absent::NoObservation));
    assert_eq!(differences[2].missing, ["Roads"]);
    assert_eq!(differences[3].sum, Err(Absent::NoObservation));
    assert_eq!(differences[3].difference, Err(Absent::MembersMissing));
    assert_eq!(differences[3].missing, ["Heat", "Roads"]);
    let json = serde_json::to_value(&differences[3]).unwrap();
    assert_eq!(json["missing"], serde_json::json!(["Heat", "Roads"]));
    assert_eq!(json["difference_t"]["absent"], "members_missing");
    assert_eq!(json["total_t"], 10.0);
}

/// The year 2024 has not ended by 30 June 2024.
#[test]
fn levels_after_the_as_of_date_are_ignored_for_sectors() {
    let observed = [(1990, 100.0), (2020, 80.0), (2024, 10.0)];
    let halves = observed.map(|(year, level)| (year, level / 2.0));
    let sectors = [("a", series(&halves)), ("b", series(&halves))];
    let breakdown =
        SectorBreakdown::new(series(&observed), sectors, Portion::constant(0.0)).unwrap();
    let target = target(cut(0.4));
    let contributions = breakdown.contributions(as_of_2024(), &target).unwrap();
    assert_eq!(contributions.year.get(), 2020);
    assert_eq!(t(contributions.sectors[0].level), Ok(40.0));
    let observation = Observation::new(Year::constant(2020), tonnes(40.0));
    assert_eq!(breakdown.sectors()[0].series().get(Year::constant(2020)), Some(&observation));
}

/// 16 % less each year from the level of 2019: 84 t are allowed in 2020, whatever year is the latest.
#[test]
fn contributions_in_a_year_take_the_limit_of_that_year() {
    let of = |levels: [f64; 3]| {
        EmissionSeries::from_tonnes("a city", [2019, 2020, 2021].into_iter().zip(levels)).unwrap()
    };
    let sectors = [("X", of([60.0, 55.0, 50.0])), ("Y", of([40.0, 35.0, 30.0]))];
    let total = of([100.0, 90.0, 80.0]);
    let breakdown = SectorBreakdown::new(total, sectors, Portion::constant(0.0)).unwrap();
    let target: Vec<Target> = serde_json::from_str(
        r#"[{"id":"R","ambition":{"annual_rate":{"rate":0.16,"from":2019}},
            "deadline":{"each_year_from":2020}}]"#,
    )
    .unwrap();
    for as_of in [2021, 2024] {
        let assessor = Assessor::as_of(day(as_of, 6, 30));
        let found = breakdown.contributions_in(assessor, &target[0], Year::constant(2020)).unwrap();
        assert!((t(found.total.needed).unwrap() - 6.0).abs() < 1e-9, "{as_of}");
        assert!((t(found.total.gap).unwrap() - 6.0).abs() < 1e-9, "{as_of}");
    }
}

/// A total without land use can have a negative sector, such as the capture of biogenic carbon.
#[test]
fn the_series_of_a_negative_sector_reads_back() {
    let gross = Boundary::territorial().land_sector(LandSector::Excluded);
    let named = |levels: [f64; 2], boundary: &Boundary| {
        let builder = EmissionSeries::builder("Göteborg").boundary(boundary.clone());
        let [base, latest] = levels.map(tonnes);
        builder.observe(1990, base).observe(2020, latest).build().unwrap()
    };
    let capture = named([0.0, -5.0], &Boundary::territorial());
    let sectors = [("Heat", named([10.0, 9.0], &gross)), ("Capture", capture)];
    let total = named([10.0, 4.0], &gross);
    let breakdown = SectorBreakdown::new(total, sectors, Portion::constant(0.0)).unwrap();
    let results =
        breakdown.assess(as_of_2024(), &climate_targets::catalogue::covenant_of_mayors::BY_2020);
    for (sector, result) in &results.sectors {
        let series = result.unwrap().series();
        let text = serde_json::to_string(series).unwrap();
        assert_eq!(&serde_json::from_str::<EmissionSeries>(&text).unwrap(), series, "{sector}");
    }
    assert_eq!(results.sectors[0].1.unwrap().series().boundary(), &gross);
}
