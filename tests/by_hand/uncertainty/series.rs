//! Half-widths of a series: margins smaller than the half-width, and the probability that a target
//! was truly met.

use super::*;

/// Source: Lahti, use-based, kt CO2e (SYKE, CC BY 4.0). The half-width is assumed.
fn lahti(half_width_of_2020: f64) -> EmissionSeries {
    EmissionSeries::builder("Lahti")
        .observe(1990, Emissions::from_kilotonnes(792.2))
        .observe(2015, Emissions::from_kilotonnes(639.8))
        .observe(2020, Emissions::from_kilotonnes(428.5))
        .half_width(2020, percent(half_width_of_2020))
        .build()
        .unwrap()
}

#[test]
fn half_widths_of_a_series_as_json() {
    let series = lahti(5.0);
    assert_eq!(series.half_width(Year::constant(2020)), Some(percent(5.0)));
    assert_eq!(series.half_width(Year::constant(2015)), None);
    let listed = [YearUncertainty::new(Year::constant(2020), percent(5.0))];
    assert_eq!(series.uncertainties(), listed);
    let text = serde_json::to_string(&series).unwrap();
    assert!(text.contains(r#""uncertainties":[{"year":2020,"half_width_percent":5.0}]"#), "{text}");
    assert_eq!(serde_json::from_str::<EmissionSeries>(&text).unwrap(), series);
    let read = |half_width: &str| {
        serde_json::from_str::<EmissionSeries>(&text.replace("5.0}]", half_width))
            .unwrap_err()
            .to_string()
    };
    assert!(read("-5.0}]").contains("must not be negative, got -5"), "{}", read("-5.0}]"));
    assert!(read("5.0,\"of\":1}]").contains("of"));
    let twice = r#"5.0},{"year":2020,"half_width_percent":5.0}]"#;
    assert!(read(twice).contains("2020: uncertainty: given twice"), "{}", read(twice));
    let other = r#"5.0},{"year":2019,"half_width_percent":5.0}]"#;
    assert!(
        read(other).contains("2019: uncertainty: the year has no emissions"),
        "{}",
        read(other)
    );
}

#[test]
fn one_error_lists_all_problems_of_half_widths() {
    let series = EmissionSeries::builder("Lahti")
        .observe(2020, Emissions::from_kilotonnes(428.5))
        .half_width(2020, HalfWidth::from_percent(-5.0))
        .half_width(20_200, percent(5.0))
        .half_width(2021, percent(5.0))
        .half_width(2020, percent(5.0))
        .half_width(2020, percent(5.0))
        .build();
    let error = series.unwrap_err();
    assert_eq!(error.problems().len(), 4, "{error}");
    for needle in
        ["got -5", "20200", "2021: uncertainty: the year has no", "2020: uncertainty: given twice"]
    {
        assert!(error.to_string().contains(needle), "{error}");
    }
}

fn at_most(kilotonnes: f64, by: i32) -> Target {
    let ambition = Ambition::AtMost(Emissions::from_kilotonnes(kilotonnes).unwrap());
    Target::builder("at most")
        .goal(ambition)
        .deadline(Deadline::By(Year::constant(by)))
        .build()
        .unwrap()
}

fn margin_within(series: &EmissionSeries, target: &Target) -> Option<(Year, f64)> {
    let result = Assessor::as_of(day(2021, 6, 30)).assess(series, target);
    let mut caveats = result.caveats();
    caveats.find_map(|caveat| match caveat {
        Caveat::MarginWithinInventoryUncertainty { year, margin_share_of_half_width, .. } => {
            Some((year, margin_share_of_half_width.fraction()))
        }
        _ => None,
    })
}

/// The half-width is 5 % of 428.5 kt, which is 21.425 kt.
#[test]
fn a_margin_within_the_half_width_has_a_caveat() {
    let lahti = lahti(5.0);
    let (_, share) = margin_within(&lahti, &at_most(449.9, 2020)).unwrap(); // met by 21.4 kt
    assert_relative_eq!(share, 21.4 / 21.425, max_relative = 1e-9);
    assert_eq!(margin_within(&lahti, &at_most(449.95, 2020)), None);
    assert!(margin_within(&lahti, &at_most(420.0, 2020)).is_some()); // missed by 8.5 kt
    assert_eq!(margin_within(&lahti, &at_most(400.0, 2020)), None);
    // For a target achieved early, the margin is that of the latest year. A target not yet reached
    // has no margin.
    let (year, share) = margin_within(&lahti, &at_most(430.0, 2030)).unwrap();
    assert_eq!(year.get(), 2020);
    assert_relative_eq!(share, 1.5 / 21.425, max_relative = 1e-9);
    assert_eq!(margin_within(&lahti, &at_most(420.0, 2030)), None);
    // 2015, the judged year, has no half-width.
    assert_eq!(margin_within(&lahti, &at_most(640.0, 2015)), None);
    let text = Assessor::as_of(day(2021, 6, 30)).assess(&lahti, &at_most(449.9, 2020)).to_string();
    let said = "the margin is smaller than the uncertainty of the 2020 inventory";
    assert!(text.contains(said), "{text}");
    // The margin of a sum of years is not compared with the half-width of one year.
    let total = Ambition::TotalAtMost(tonnes(428_500.0));
    let period = Deadline::Period(Period::constant(2020, 2020));
    let budget = Target::builder("budget").goal(total).deadline(period).build().unwrap();
    assert_eq!(margin_within(&lahti, &budget), None);
}

/// Source: a table of the normal distribution. A half-width of 10 % of 428.5 kt is a standard
/// deviation of 21.8626 kt.
#[test]
fn the_probability_that_a_target_was_truly_met() {
    let lahti = lahti(10.0);
    let deviation = 42.85 / 1.959_964;
    for (deviations, expected) in [
        (0.0, 0.5),
        (1.0, 0.841_344_746),
        (-1.0, 0.158_655_254),
        (2.0, 0.977_249_868),
        (1.959_964, 0.975),
        (-1.959_964, 0.025),
    ] {
        let target = at_most(428.5 + deviations * deviation, 2020);
        let found = probability(&lahti, &target).unwrap().fraction();
        assert_abs_diff_eq!(found, expected, epsilon = 1e-8);
        let limit = Emissions::from_kilotonnes(428.5 + deviations * deviation).unwrap();
        let level = Emissions::from_kilotonnes(428.5).unwrap();
        let alone = probability_at_or_under(level, percent(10.0), limit).unwrap();
        assert_abs_diff_eq!(alone.fraction(), found, epsilon = 1e-12);
    }
    let exact = self::lahti(0.0);
    assert_eq!(probability(&exact, &at_most(428.5, 2020)), Ok(Share::ONE));
    assert_eq!(probability(&exact, &at_most(428.4, 2020)), Ok(Share::ZERO));
    assert_eq!(margin_within(&exact, &at_most(428.5, 2020)), None);
}

#[test]
fn targets_without_a_probability_give_a_reason() {
    let lahti = lahti(10.0);
    assert_eq!(probability(&lahti, &at_most(400.0, 2030)), Err(Absent::NoObservation));
    assert_eq!(probability(&lahti, &at_most(400.0, 2015)), Err(Absent::UncertaintyNotReported));
    let total = Ambition::TotalAtMost(tonnes(1.0));
    let period = Deadline::Period(Period::constant(2020, 2020));
    let budget = Target::builder("budget").goal(total).deadline(period).build().unwrap();
    assert_eq!(probability(&lahti, &budget), Err(Absent::OverPeriod));
    let by_2020 = Deadline::By(Year::constant(2020));
    let parts = GoalParts::new(vec![GoalPart::new(Ambition::AtMost(tonnes(1.0)))]).unwrap();
    let any = Target::builder("any").goal(Goal::AnyOf(parts)).deadline(by_2020).build().unwrap();
    assert_eq!(probability(&lahti, &any), Err(Absent::Composite));
    let share = Ambition::ReduceBy(Portion::constant(0.2));
    let no_base = Target::builder("no base")
        .goal(share)
        .deadline(by_2020)
        .reference(BaseReference::constant(1991))
        .build()
        .unwrap();
    assert_eq!(probability(&lahti, &no_base), Err(Absent::NoBase));
    let own = Ambition::NetZero(NetZero::with_own_reduction(Portion::constant(0.2)));
    let net_zero = Target::builder("net zero")
        .goal(own)
        .deadline(by_2020)
        .reference(BaseReference::constant(1990))
        .build()
        .unwrap();
    assert_eq!(probability(&lahti, &net_zero), Err(Absent::Composite));
}

/// The half-width covers emissions without the land sector, so net emissions are at least as
/// uncertain. The caveat applies, but the probability is unknown.
#[test]
fn a_net_margin_has_a_caveat_but_no_probability() {
    let included = Boundary::UNSPECIFIED.land_sector(LandSector::Included);
    let country = EmissionSeries::builder("a country")
        .observe_with_land(2020, tonnes(100.0), tonnes(-97.0))
        .half_width(2020, percent(5.0))
        .build()
        .unwrap();
    let limit = Ambition::AtMost(tonnes(4.0));
    let target = Target::builder("net").goal(limit).deadline(Deadline::By(Year::constant(2020)));
    let target = target.boundary(included).build().unwrap();
    let (_, share) = margin_within(&country, &target).unwrap(); // margin 1 t, half-width 5 t
    assert_relative_eq!(share, 0.2, max_relative = 1e-9);
    assert_eq!(probability(&country, &target), Err(Absent::UncertaintyNotReported));
}

/// 50 t for 10 inhabitants are 5 t per head, and the half-width of 20 % is 1 t per head.
#[test]
fn the_half_width_per_head_is_the_same_percentage() {
    let town = EmissionSeries::builder("a town")
        .observe(2020, tonnes(50.0))
        .activity(Activity::population("31 December", [(2020, 10.0)]))
        .half_width(2020, percent(20.0))
        .build()
        .unwrap();
    let target = |limit: f64| {
        let by = Deadline::By(Year::constant(2020));
        let builder =
            Target::builder("per head").goal(Ambition::AtMost(tonnes(limit))).deadline(by);
        builder.metric(Metric::PerCapita).build().unwrap()
    };
    assert_relative_eq!(margin_within(&town, &target(5.5)).unwrap().1, 0.5, max_relative = 1e-9);
    assert_eq!(margin_within(&town, &target(6.5)), None);
    let certain = probability(&town, &target(6.0)).unwrap().fraction();
    assert_abs_diff_eq!(certain, 0.975, epsilon = 1e-8);
}
