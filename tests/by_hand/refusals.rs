//! Invalid inputs are refused with a message that names the field and the value.

use climate_targets::inventory::SeriesProblem;
use climate_targets::quantity::{EmissionUnit, MassUnit, PointsOfBase};
use climate_targets::target::{
    AmbitionRange, AnnualRate, BaselineScenario, Divisor, GoalParts, NetZero, PermittedGrowth,
    SupplementaryCap, YearlyLimits,
};
use climate_targets::{
    Activity, Ambition, BaseReference, Commitment, Deadline, EmissionSeries, Emissions, Goal,
    Metric, Period, Portion, Share, Target, Year,
};
use std::fmt::Display;

/// Requires that the result is an error whose message contains all `parts`.
#[track_caller]
fn assert_refused<T, E: Display>(result: Result<T, E>, parts: &[&str]) {
    let Err(error) = result else { panic!("not refused: {parts:?}") };
    let message = error.to_string();
    for part in parts {
        assert!(message.contains(part), "{message:?} does not say {part:?}");
    }
    assert!(!message.ends_with('.') && !message.contains('\n'), "{message:?}");
}

fn by(year: i32) -> Deadline {
    Deadline::By(Year::constant(year))
}

fn cut(share: f64) -> Ambition {
    Ambition::ReduceBy(Portion::constant(share))
}

#[test]
fn numbers_out_of_range_are_refused() {
    assert_refused(Emissions::from_tonnes(f64::NAN), &["emissions", "finite", "NaN"]);
    assert_refused(Emissions::from_kilotonnes(f64::INFINITY), &["inf"]);
    assert_refused(Emissions::from_unit(f64::MAX, MassUnit::Gigatonne), &["finite"]);
    assert_refused(Share::from_fraction(40.0), &["40 percent", "0.4"]);
    assert_refused(Share::from_fraction(f64::NAN), &["share", "NaN"]);
    assert_refused(Portion::new(Share::from_percent(-20.0).unwrap()), &["between 0 and 1", "-0.2"]);
    assert_refused(Portion::new(Share::from_percent(140.0).unwrap()), &["between 0 and 1", "1.4"]);
    assert_refused(PointsOfBase::from_points(0.08), &["0.08", "write 8 for points"]);
    assert_refused(Year::new(20_220), &["four digits", "20220"]);
    assert_refused(Year::new(22), &["four digits", "22"]);
    assert_refused(Period::new(2023, 2019), &["2023", "2019"]);
    assert_refused(Divisor::new(1.0), &["greater than 1", "1"]);
    assert_refused(Divisor::more_than(0.25), &["0.25"]);
    assert_refused(Divisor::new(f64::NAN), &["NaN"]);
    assert_refused(Divisor::new(1e101), &["at most 1e100"]);
    assert_refused(Portion::from_percent(1e-99), &["0 or at least 1e-100"]);
    assert_refused("1e-300".parse::<Portion>(), &["0 or at least 1e-100"]);
    assert_refused(
        PermittedGrowth::new(Share::from_percent(-4.0).unwrap()),
        &["may_grow_by", "-0.04"],
    );
    assert_refused(SupplementaryCap::at_most(Emissions::constant(-1.0)), &["supplement", "-1"]);
    assert_refused(SupplementaryCap::points_of_base(PointsOfBase::constant(-8.0)), &["-8"]);
}

#[test]
fn texts_that_do_not_parse_are_refused() {
    assert_refused("MT".parse::<MassUnit>(), &["\"MT\"", "ambiguous", "Mt"]);
    assert_refused("mt".parse::<MassUnit>(), &["\"mt\"", "ambiguous"]);
    assert_refused("MT CO2e".parse::<EmissionUnit>(), &["\"MT\"", "ambiguous"]);
    assert_refused("lb".parse::<MassUnit>(), &["\"lb\"", "unknown"]);
    assert_refused("kt CH4".parse::<EmissionUnit>(), &["kt CH4"]);
    assert_refused("kt CO2x".parse::<EmissionUnit>(), &["kt CO2x"]);
    assert_refused("".parse::<MassUnit>(), &["empty"]);
    assert_refused("12".parse::<Emissions>(), &["12", "unit"]);
    assert_refused("twelve kt".parse::<Emissions>(), &["twelve kt"]);
    assert_refused("NaN kt".parse::<Emissions>(), &["finite"]);
    assert_refused("1e300 Gt".parse::<Emissions>(), &["finite"]);
    assert_refused("40".parse::<Share>(), &["40 percent"]);
    assert_refused("forty %".parse::<Share>(), &["forty %"]);
    assert_refused("20220".parse::<Year>(), &["20220"]);
    assert_refused("99999999999".parse::<Year>(), &["99999999999"]);
    assert_refused("2030.5".parse::<Year>(), &["2030.5"]);
    assert_refused("until 2030".parse::<Deadline>(), &["until 2030"]);
    assert_refused("2030".parse::<Period>(), &["2030"]);
    assert_refused("2017-13".parse::<climate_targets::quantity::PartialDate>(), &["2017-13"]);
    assert_refused("2017-02-30".parse::<climate_targets::quantity::PartialDate>(), &["2017-02-30"]);
}

/// Each problem names its year and value.
#[test]
fn one_error_lists_all_problems_of_a_series() {
    let built = EmissionSeries::builder(" ")
        .observe(2001, Emissions::from_tonnes(1.0))
        .observe(20_220, Emissions::from_tonnes(2.0))
        .observe(2003, Emissions::from_tonnes(f64::NAN))
        .observe_with_land(2004, Emissions::from_tonnes(3.0), Emissions::from_tonnes(f64::INFINITY))
        .observe(2002, Emissions::from_tonnes(4.0))
        .observe(2001, Emissions::from_tonnes(1.0))
        .observe_with_land(2005, Emissions::from_tonnes(1e16), Emissions::from_tonnes(1e-10))
        .build();
    let error = built.unwrap_err();
    let message = error.to_string();
    for part in ["name is empty", "20220", "2003", "NaN", "2004", "land sector", "2001", "2005"] {
        assert!(message.contains(part), "{message:?} does not say {part:?}");
    }
    assert_eq!(error.problems().len(), 7);
    assert!(
        message.contains("2005: emissions: a level must be 0, or between 1 mg and 10^15 t, got "),
        "{message}"
    );
    assert!(
        message.contains("2005: land sector: a level must be 0, or between 1 mg and 10^15 t"),
        "{message}"
    );
    let twice = |p: &SeriesProblem| matches!(p, SeriesProblem::DuplicateYear { year, .. } if year.get() == 2001);
    assert!(error.problems().iter().any(twice), "an equal second value is refused too");
}

#[test]
fn targets_with_an_invalid_base_deadline_or_level_are_refused() {
    let build = |goal: Goal, base: Option<i32>, deadline| {
        let builder = Target::builder("t").goal(goal).deadline(deadline);
        match base {
            Some(year) => builder.reference(BaseReference::constant(year)).build(),
            None => builder.build(),
        }
    };
    assert_refused(build(cut(0.4).into(), Some(2030), by(2030)), &["deadline", "2030", "after"]);
    assert_refused(build(cut(0.4).into(), Some(2031), by(2030)), &["2031", "2030"]);
    let before = Deadline::Before(Year::constant(1991));
    assert_refused(build(cut(0.4).into(), Some(1990), before), &["1990"]);
    assert_refused(build(cut(0.4).into(), None, by(2030)), &["reference", "base"]);
    assert_refused(Target::builder("  ").goal(cut(0.4)).deadline(by(2030)).build(), &["id"]);
    assert_refused(GoalParts::new(Vec::new()), &["at least one part"]);
    let cut_of = |years: &[i32], tonnes: f64| {
        let nodes = years.iter().map(|y| (Year::constant(*y), Emissions::ZERO)).collect();
        BaselineScenario::by_tonnes(Emissions::constant(tonnes), nodes)
    };
    assert_refused(cut_of(&[], 1.0), &["no year"]);
    assert_refused(cut_of(&[2030, 2025], 1.0), &["2025"]);
    assert_refused(cut_of(&[2030, 2030], 1.0), &["2030"]);
    assert_refused(cut_of(&[2030], -1.0), &["-1", "negative"]);
    assert_refused(AmbitionRange::new(cut(0.5), cut(0.4)), &["aspiration, 0.6", "floor, 0.5"]);
    let net_zero = Ambition::NetZero(NetZero::BALANCE);
    assert_refused(AmbitionRange::new(cut(0.9), net_zero.clone()), &["range", "level"]);
    // A target for a level or for net zero needs no base.
    assert!(build(net_zero.into(), None, by(2045)).is_ok());
    assert!(build(Ambition::AtMost(Emissions::ZERO).into(), None, by(2030)).is_ok());
}

#[test]
fn commitments_with_inconsistent_milestones_are_refused() {
    let target = |base: i32, year: i32| {
        let builder = Target::builder("t").goal(cut(0.4)).deadline(by(year));
        builder.reference(BaseReference::constant(base)).build().unwrap()
    };
    let of = |milestones| Commitment::new("c", milestones);
    assert_refused(of(Vec::new()), &["at least one"]);
    assert_refused(of(vec![target(1990, 2050), target(1990, 2030)]), &["2050", "2030"]);
    assert_refused(of(vec![target(1990, 2030), target(1990, 2030)]), &["2030"]);
    assert_refused(of(vec![target(1990, 2030), target(2005, 2050)]), &["2050", "another base"]);
    let part =
        climate_targets::target::GoalPart::new(cut(0.4)).reference(BaseReference::constant(1990));
    let any_of = Goal::AnyOf(GoalParts::new(vec![part]).unwrap());
    let composite = Target::builder("t").goal(any_of).deadline(by(2050)).build().unwrap();
    assert_refused(of(vec![target(1990, 2030), composite]), &["2050", "no level"]);
    let of_transport =
        climate_targets::Boundary::covering(climate_targets::boundary::Sectors::Transport);
    let builder = Target::builder("t").goal(cut(0.7)).deadline(by(2050)).boundary(of_transport);
    let transport = builder.reference(BaseReference::constant(1990)).build().unwrap();
    assert_refused(of(vec![target(1990, 2030), transport]), &["2050", "another boundary"]);
}

fn year(year: i32) -> Year {
    Year::constant(year)
}

#[test]
fn deadlines_that_do_not_fit_the_ambition_are_refused() {
    let build = |ambition: Ambition, deadline| {
        let builder = Target::builder("t").goal(ambition).deadline(deadline);
        builder.reference(BaseReference::constant(1990)).build()
    };
    let t = Emissions::constant(1.0);
    let period = Deadline::Period(Period::constant(2019, 2023));
    let each_year = Deadline::EachYearFrom(year(2020));
    assert_refused(build(Ambition::TotalAtMost(t), by(2040)), &["deadline", "period"]);
    assert_refused(build(Ambition::MeanAtMost(t), each_year), &["deadline", "period"]);
    let net_zero = || Ambition::NetZero(NetZero::BALANCE);
    for ambition in [Ambition::Peaked, net_zero(), Ambition::Qualitative("words".into())] {
        assert_refused(build(ambition, period), &["deadline", "not a period"]);
    }
    assert_refused(build(Ambition::Peaked, each_year), &["peak"]);
    let limits = |years: &[i32]| YearlyLimits::new(years.iter().map(|y| (year(*y), t)).collect());
    let listed = |years: &[i32]| Ambition::EachYearAtMost(limits(years).unwrap());
    assert_refused(build(listed(&[2024, 2025]), by(2030)), &["each_year_at_most", "2030"]);
    assert_refused(build(listed(&[2018]), each_year), &["2020"]);
    assert!(build(listed(&[2021]), each_year).is_ok());
    assert_refused(limits(&[]), &["no year"]);
    assert_refused(limits(&[2025, 2024]), &["2024"]);
    assert_refused(limits(&[2025, 2025]), &["2025"]);
    // The base year must lie before the judged period.
    let base_within_period = Target::builder("t")
        .goal(cut(0.4))
        .deadline(period)
        .reference(BaseReference::constant(2020));
    assert_refused(base_within_period.build(), &["2019", "2020"]);
}

#[test]
fn invalid_annual_rates_metrics_and_budgets_are_refused() {
    let cuts =
        |from: i32| Ambition::AnnualRate(AnnualRate::new(Portion::constant(0.1), year(from)));
    assert_refused(
        Target::builder("t").goal(cuts(2018)).deadline(by(2018)).build(),
        &["2018", "after"],
    );
    let other_base = Target::builder("t")
        .goal(cuts(2018))
        .deadline(by(2030))
        .reference(BaseReference::constant(1990));
    assert_refused(other_base.build(), &["annual_rate", "2018", "1990"]);
    let unnamed = Target::builder("t").goal(Ambition::AtMost(Emissions::ZERO)).deadline(by(2030));
    assert_refused(unnamed.metric(Metric::PerUnitOf(" ".into())).build(), &["metric", "name"]);
    let per_head = |deadline| {
        let level = Ambition::AtMost(Emissions::constant(2.0));
        Target::builder("t").goal(level).deadline(deadline).metric(Metric::PerCapita).build()
    };
    assert_refused(
        per_head(Deadline::Period(Period::constant(2019, 2023))),
        &["metric", "cannot be judged over a period"],
    );
    assert!(per_head(by(2030)).is_ok());
    let capped = Target::builder("t").goal(Ambition::AtMost(Emissions::ZERO)).deadline(by(2030));
    assert_refused(capped.removals_cap(Emissions::constant(-1.0)).build(), &["removals_cap", "-1"]);
    let budget = |from, to| {
        let period = Deadline::Period(Period::constant(from, to));
        Target::builder("b")
            .goal(Ambition::TotalAtMost(Emissions::ZERO))
            .deadline(period)
            .build()
            .unwrap()
    };
    let of = |milestones| Commitment::new("c", milestones);
    assert_refused(of(vec![budget(2015, 2018), budget(2018, 2022)]), &["2018"]);
    let level = Target::builder("l")
        .goal(Ambition::AtMost(Emissions::ZERO))
        .deadline(by(2030))
        .build()
        .unwrap();
    assert_refused(of(vec![budget(2015, 2018), level.clone()]), &["2030", "period"]);
    assert_refused(of(vec![level, per_head(by(2040)).unwrap()]), &["2040", "unit"]);
    let peaked = Target::builder("p").goal(Ambition::Peaked).deadline(by(2030)).build().unwrap();
    assert_refused(of(vec![peaked]), &["2030", "no level"]);
}

#[test]
fn invalid_activities_and_measures_of_a_series_are_refused() {
    let population = |values: &[(i32, f64)]| Activity::population("mid-year", values.to_vec());
    assert_refused(population(&[(2020, 0.0)]), &["2020", "positive", "0"]);
    assert_refused(population(&[(2020, -5.0)]), &["-5"]);
    assert_refused(population(&[(2020, f64::NAN)]), &["NaN"]);
    assert_refused(population(&[(20_220, 1.0)]), &["20220"]);
    assert_refused(population(&[(2020, 1.0), (2020, 1.0)]), &["2020", "second"]);
    assert_refused(population(&[]), &["no year"]);
    assert_refused(Activity::population(" ", [(2020, 1.0)]), &["definition"]);
    assert_refused(Activity::named("", "mid-year", [(2020, 1.0)]), &["name"]);
    let series = || EmissionSeries::builder("P").observe(2020, Emissions::ZERO);
    let twice = series().activity(population(&[(2020, 1.0)])).activity(population(&[(2021, 1.0)]));
    assert_refused(twice.build(), &["activity", "2021"]);
    let (t, negative) = (Emissions::constant(1.0), Emissions::constant(-1.0));
    assert_refused(series().measures(2020, negative, t).build(), &["2020", "-1"]);
    assert_refused(series().measures(2020, t, negative).build(), &["2020", "-1"]);
    assert_refused(series().measures(20_220, t, t).build(), &["20220"]);
    assert_refused(series().measures(2020, Emissions::from_tonnes(f64::NAN), t).build(), &["NaN"]);
    assert_refused(series().measures(2020, t, t).measures(2020, t, t).build(), &["2020", "twice"]);
}

/// Requires that a target file is refused with a message that contains all `parts`.
#[track_caller]
fn check_file(json: &str, parts: &[&str]) {
    assert_refused(serde_json::from_str::<Vec<Target>>(json), parts);
}

/// An error in a file names the field, and the line if serde knows it.
#[test]
fn target_files_with_invalid_fields_are_refused() {
    let with = |field: &str, value: &str| {
        let mut fields = vec![
            ("id", "\"t\""),
            ("reference", "{\"base_year\":1990}"),
            ("ambition", "{\"reduce_by\":0.4}"),
            ("deadline", "{\"by\":2030}"),
        ];
        fields.retain(|(name, _)| *name != field);
        fields.push((field, value));
        let lines: Vec<String> =
            fields.iter().map(|(name, value)| format!("\"{name}\": {value}")).collect();
        format!("[{{\n{}\n}}]", lines.join(",\n"))
    };
    let without = |field: &str| {
        let all = with("title", "\"x\"");
        let lines: Vec<&str> =
            all.lines().filter(|line| !line.starts_with(&format!("\"{field}\""))).collect();
        lines.join("\n")
    };
    check_file(&without("id"), &["missing field `id`", "line"]);
    check_file(&without("ambition"), &["missing field `ambition`"]);
    check_file(&without("deadline"), &["missing field `deadline`"]);
    check_file(&without("reference"), &["target \"t\"", "reference"]);
    check_file(&with("colour", "1"), &["unknown field `colour`", "line 6"]);
    check_file(&with("ambition", "{\"reduce_by\":40}"), &["40 percent", "line 5"]);
    check_file(&with("ambition", "{\"reduce_by\":-0.4}"), &["between 0 and 1", "-0.4"]);
    check_file(&with("ambition", "{}"), &["exactly one", "reduce_by"]);
    check_file(
        &with("ambition", "{\"reduce_by\":0.4,\"reduce_to\":0.6}"),
        &["exactly one", "reduce_to"],
    );
    check_file(&with("ambition", "{\"halve\":0.4}"), &["`halve`", "reduce_by"]);
    check_file(&with("ambition", "{\"divide_by\":1}"), &["greater than 1"]);
    check_file(
        &with("ambition", "{\"divide_by\":{\"factor\":6,\"strictly\":true}}"),
        &["strictly"],
    );
    check_file(&with("ambition", "{\"at_most\":{\"value\":1,\"unit\":\"MT\"}}"), &["ambiguous"]);
    check_file(&with("ambition", "{\"at_most\":245}"), &["line 5"]);
    check_file(&with("ambition", "{\"all_of\":[]}"), &["at least one part"]);
    check_file(&with("ambition", "{\"net_zero\":{\"own\":0.8}}"), &["unknown field `own`"]);
    check_file(&with("ambition", "{\"net_negative_by\":10}"), &["10 percent"]);
    check_file(
        &with("ambition", "{\"below_baseline\":{\"baseline\":[[2030,1]]}}"),
        &["exactly one"],
    );
    check_file(
        &with("ambition", "{\"below_baseline\":{\"tonnes\":1,\"baseline\":[]}}"),
        &["no year"],
    );
    check_file(&with("ambition", "{\"annual_rate\":{\"rate\":10.3,\"from\":2018}}"), &["percent"]);
    check_file(&with("ambition", "{\"annual_rate\":{\"rate\":0.1}}"), &["`from`"]);
    check_file(&with("ambition", "{\"peaked\":{\"by\":2020}}"), &["`by`"]);
    check_file(&with("ambition", "{\"as_ambitious_as\":55}"), &["string"]);
    check_file(
        &with("ambition", "{\"each_year_at_most\":{\"unit\":\"kt\",\"levels\":[[2029,1]]}}"),
        &["target \"t\"", "2030"],
    );
    check_file(
        &with("ambition", "{\"each_year_at_most\":{\"unit\":\"MT\",\"levels\":[[2030,1]]}}"),
        &["ambiguous"],
    );
    check_file(
        &with("ambition", "{\"total_at_most\":{\"value\":19,\"unit\":\"Mt\"}}"),
        &["target \"t\"", "period"],
    );
    check_file(&with("deadline", "{\"period\":{\"from\":2030,\"to\":2020}}"), &["2030", "2020"]);
    check_file(&with("deadline", "{\"each_year_from\":1990}"), &["1990"]);
    check_file(&with("metric", "{\"per_unit_of\":\"\"}"), &["metric", "name"]);
    check_file(&with("metric", "{\"per_head\":1}"), &["`per_head`"]);
    check_file(&with("removals_cap", "{\"value\":-1,\"unit\":\"Mt\"}"), &["removals_cap", "-1"]);
    check_file(&with("deadline", "{\"by\":20300}"), &["20300", "four digits"]);
    check_file(&with("deadline", "{\"until\":2030}"), &["until", "by"]);
    check_file(&with("deadline", "{\"by\":1990}"), &["target \"t\"", "1990"]);
    check_file(&with("metric", "\"per_cow\""), &["per_cow"]);
    check_file(&with("supplement", "{\"points_of_base\":0.08}"), &["0.08", "write 8 for points"]);
    check_file(&with("reference", "{\"base_year\":1990,\"policy\":\"any\"}"), &["any"]);
    check_file(
        &with("reference", "{\"base_year\":1990,\"base_period\":{\"from\":1990,\"to\":1992}}"),
        &["base_period alone"],
    );
    check_file(&with("boundary", "{\"gas\":\"co2\"}"), &["unknown field `gas`"]);
    // An error in a field after the id names the id and the key.
    check_file(
        &with("ambition", "{\"reduce_by\":55}"),
        &["target \"t\": reduce_by:", "0.55", "line 5"],
    );
    check_file(&with("deadline", "{\"by\":20300}"), &["target \"t\": by:"]);
    let commitment =
        format!("{{\"id\":\"c\",\"milestones\":{}}}", with("ambition", "{\"reduce_by\":55}"));
    assert_refused(
        serde_json::from_str::<Commitment>(&commitment),
        &["commitment \"c\": target \"t\": reduce_by:"],
    );
    check_file("[{\"id\":", &["line 1"]);
    check_file("{\"id\":\"t\"}", &["sequence"]);
}

#[test]
fn series_files_with_invalid_fields_are_refused() {
    let assert_series_refused = |json: &str, parts: &[&str]| {
        assert_refused(serde_json::from_str::<EmissionSeries>(json), parts);
    };
    let one = "{\"place\":\"P\",\"observations\":[{\"year\":1990,\"emissions_t\":1.0}";
    assert_series_refused(
        &format!("{one},{{\"year\":1990,\"emissions_t\":1.0}}]}}"),
        &["1990", "second"],
    );
    assert_series_refused(&format!("{one},{{\"year\":20220,\"emissions_t\":1.0}}]}}"), &["20220"]);
    assert_series_refused(
        &format!("{one},{{\"year\":1991,\"emissions\":1.0}}]}}"),
        &["`emissions`"],
    );
    assert_series_refused(&format!("{one},{{\"year\":1991,\"emissions_t\":null}}]}}"), &["null"]);
    assert_series_refused(&format!("{one}],\"unit\":\"t\"}}"), &["`unit`"]);
    // One error lists all problems.
    assert_series_refused(
        &format!(
            "{one},{{\"year\":1990,\"emissions_t\":2.0}},{{\"year\":22,\"emissions_t\":1.0}}]}}"
        ),
        &[
            "series of \"P\"",
            "observation 3: year",
            "got 22",
            "1990: a second value, 2 t after 1 t",
        ],
    );
    let activity = |values: &str| {
        format!(
            "{one}],\"activities\":[{{\"name\":\"population\",\"definition\":\"d\",\"values\":{values}}}]}}"
        )
    };
    assert_series_refused(&activity("[[2020,0]]"), &["2020", "positive"]);
    assert_series_refused(&activity("[[2020]]"), &["line 1"]);
    assert_series_refused(&format!("{one}],\"measures\":[{{\"year\":2020}}]}}"), &["used_t"]);
}

/// An input level must be 0, or from 1 mg to 10^15 t in absolute value.
#[test]
fn levels_out_of_range_are_refused() {
    let parts = ["a level must be 0, or between 1 mg and 10^15 t"];
    for tonnes in [1e16, -1e300, 1e-10, -5e-324] {
        let level = Emissions::constant(tonnes);
        let year = Year::constant(2030);
        let cut = || Target::builder("t").deadline(by(2030));
        assert_refused(cut().at_most(level).build(), &parts);
        assert_refused(cut().goal(Ambition::Under(level)).build(), &parts);
        assert_refused(YearlyLimits::new(vec![(year, level)]), &parts);
        let nodes = vec![(year, level)];
        assert_refused(BaselineScenario::reduce_by(Portion::constant(0.1), nodes), &parts);
        let base = BaseReference::constant(1990);
        let declared = base.with_policy(climate_targets::BasePolicy::Declared(level));
        assert_refused(cut().reduce_by_percent(40.0).reference(declared).build(), &parts);
        let projected = climate_targets::trend::ProjectedLevel::new(year, level);
        let projection =
            climate_targets::trend::GivenProjection::new("WEM", "an agency", vec![projected]);
        assert_refused(projection, &parts);
        assert_refused(climate_targets::pathway::PathAnchor::at(2020.0, level), &parts);
        if tonnes > 0.0 {
            assert_refused(climate_targets::budget::Budget::new(level, year), &parts);
            assert_refused(SupplementaryCap::at_most(level), &parts);
            assert_refused(cut().at_most(Emissions::ZERO).removals_cap(level).build(), &parts);
        }
        // The range does not apply to differences of levels.
        assert_eq!((Emissions::ZERO - level).tonnes(), -tonnes);
    }
    let growth = Share::from_percent(1e9).unwrap();
    assert_refused(PermittedGrowth::new(growth), &["may_grow_by", "1e8"]);
    let points = PointsOfBase::from_points(1e9).unwrap();
    assert_refused(SupplementaryCap::points_of_base(points), &["supplement", "1e8"]);
}

#[test]
fn malformed_dates_and_years_are_refused() {
    use climate_targets::quantity::PartialDate;
    for text in ["2014-1", "2014-1-5", "2014-+1", "2014-01-5", "14-01-05", "2014-02-30"] {
        assert_refused(text.parse::<PartialDate>(), &["a date such as", text]);
    }
    assert_refused(Deadline::before(1000), &["four digits", "999"]);
    assert_refused("before 1000".parse::<Deadline>(), &["four digits", "999"]);
    assert_refused(serde_json::from_str::<Deadline>(r#"{"before":1000}"#), &["before", "999"]);
    assert_eq!(format!("{:+}", Share::from_fraction(-0.0).unwrap()), "+0 %");
}
