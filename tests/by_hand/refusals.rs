//! What is refused, and that the refusal says field and value.

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

#[track_caller]
fn refused<T, E: Display>(result: Result<T, E>, says: &[&str]) {
    let Err(error) = result else { panic!("not refused: {says:?}") };
    let message = error.to_string();
    for part in says {
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
fn numbers() {
    refused(Emissions::from_tonnes(f64::NAN), &["emissions", "finite", "NaN"]);
    refused(Emissions::from_kilotonnes(f64::INFINITY), &["inf"]);
    refused(Emissions::from_unit(f64::MAX, MassUnit::Gigatonne), &["finite"]);
    refused(Share::from_fraction(40.0), &["40 percent", "0.4"]);
    refused(Share::from_fraction(f64::NAN), &["share", "NaN"]);
    refused(Portion::new(Share::from_percent(-20.0).unwrap()), &["between 0 and 1", "-0.2"]);
    refused(Portion::new(Share::from_percent(140.0).unwrap()), &["between 0 and 1", "1.4"]);
    refused(PointsOfBase::from_points(0.08), &["0.08", "write 8 for points"]);
    refused(Year::new(20_220), &["four digits", "20220"]);
    refused(Year::new(22), &["four digits", "22"]);
    refused(Period::new(2023, 2019), &["2023", "2019"]);
    refused(Divisor::new(1.0), &["greater than 1", "1"]);
    refused(Divisor::more_than(0.25), &["0.25"]);
    refused(Divisor::new(f64::NAN), &["NaN"]);
    refused(PermittedGrowth::new(Share::from_percent(-4.0).unwrap()), &["may_grow_by", "-0.04"]);
    refused(SupplementaryCap::at_most(Emissions::constant(-1.0)), &["supplement", "-1"]);
    refused(SupplementaryCap::points_of_base(PointsOfBase::constant(-8.0)), &["-8"]);
}

#[test]
fn texts() {
    refused("MT".parse::<MassUnit>(), &["\"MT\"", "ambiguous", "Mt"]);
    refused("mt".parse::<MassUnit>(), &["\"mt\"", "ambiguous"]);
    refused("MT CO2e".parse::<EmissionUnit>(), &["\"MT\"", "ambiguous"]);
    refused("lb".parse::<MassUnit>(), &["\"lb\"", "unknown"]);
    refused("kt CH4".parse::<EmissionUnit>(), &["kt CH4"]);
    refused("kt CO2x".parse::<EmissionUnit>(), &["kt CO2x"]);
    refused("".parse::<MassUnit>(), &["empty"]);
    refused("12".parse::<Emissions>(), &["12", "unit"]);
    refused("twelve kt".parse::<Emissions>(), &["twelve kt"]);
    refused("NaN kt".parse::<Emissions>(), &["finite"]);
    refused("1e300 Gt".parse::<Emissions>(), &["finite"]);
    refused("40".parse::<Share>(), &["40 percent"]);
    refused("forty %".parse::<Share>(), &["forty %"]);
    refused("20220".parse::<Year>(), &["20220"]);
    refused("99999999999".parse::<Year>(), &["99999999999"]);
    refused("2030.5".parse::<Year>(), &["2030.5"]);
    refused("until 2030".parse::<Deadline>(), &["until 2030"]);
    refused("2030".parse::<Period>(), &["2030"]);
    refused("2017-13".parse::<climate_targets::quantity::PartialDate>(), &["2017-13"]);
    refused("2017-02-30".parse::<climate_targets::quantity::PartialDate>(), &["2017-02-30"]);
}

/// All problems of a series at once, each with its year and value.
#[test]
fn series() {
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
    let said = error.to_string();
    for part in ["name is empty", "20220", "2003", "NaN", "2004", "land sector", "2001", "2005"] {
        assert!(said.contains(part), "{said:?} does not say {part:?}");
    }
    assert_eq!(error.problems().len(), 7);
    assert!(
        said.contains("2005: emissions: a level must be 0, or between 1 mg and 10^15 t, got "),
        "{said}"
    );
    assert!(
        said.contains("2005: land sector: a level must be 0, or between 1 mg and 10^15 t"),
        "{said}"
    );
    let twice = |p: &SeriesProblem| matches!(p, SeriesProblem::DuplicateYear { year, .. } if year.get() == 2001);
    assert!(error.problems().iter().any(twice), "an equal second value is refused too");
}

#[test]
fn targets() {
    let build = |goal: Goal, base: Option<i32>, deadline| {
        let builder = Target::builder("t").goal(goal).deadline(deadline);
        match base {
            Some(year) => builder.reference(BaseReference::constant(year)).build(),
            None => builder.build(),
        }
    };
    refused(build(cut(0.4).into(), Some(2030), by(2030)), &["deadline", "2030", "after"]);
    refused(build(cut(0.4).into(), Some(2031), by(2030)), &["2031", "2030"]);
    let before = Deadline::Before(Year::constant(1991));
    refused(build(cut(0.4).into(), Some(1990), before), &["1990"]);
    refused(build(cut(0.4).into(), None, by(2030)), &["reference", "base"]);
    refused(Target::builder("  ").goal(cut(0.4)).deadline(by(2030)).build(), &["id"]);
    refused(GoalParts::new(Vec::new()), &["at least one part"]);
    let cut_of = |years: &[i32], tonnes: f64| {
        let nodes = years.iter().map(|y| (Year::constant(*y), Emissions::ZERO)).collect();
        BaselineScenario::by_tonnes(Emissions::constant(tonnes), nodes)
    };
    refused(cut_of(&[], 1.0), &["no year"]);
    refused(cut_of(&[2030, 2025], 1.0), &["2025"]);
    refused(cut_of(&[2030, 2030], 1.0), &["2030"]);
    refused(cut_of(&[2030], -1.0), &["-1", "negative"]);
    refused(AmbitionRange::new(cut(0.5), cut(0.4)), &["aspiration, 0.6", "floor, 0.5"]);
    let net_zero = Ambition::NetZero(NetZero::BALANCE);
    refused(AmbitionRange::new(cut(0.9), net_zero.clone()), &["range", "level"]);
    // What needs no base is fine without one.
    assert!(build(net_zero.into(), None, by(2045)).is_ok());
    assert!(build(Ambition::AtMost(Emissions::ZERO).into(), None, by(2030)).is_ok());
}

#[test]
fn commitments() {
    let target = |base: i32, year: i32| {
        let builder = Target::builder("t").goal(cut(0.4)).deadline(by(year));
        builder.reference(BaseReference::constant(base)).build().unwrap()
    };
    let of = |milestones| Commitment::new("c", milestones);
    refused(of(Vec::new()), &["at least one"]);
    refused(of(vec![target(1990, 2050), target(1990, 2030)]), &["2050", "2030"]);
    refused(of(vec![target(1990, 2030), target(1990, 2030)]), &["2030"]);
    refused(of(vec![target(1990, 2030), target(2005, 2050)]), &["2050", "another base"]);
    let part =
        climate_targets::target::GoalPart::new(cut(0.4)).reference(BaseReference::constant(1990));
    let any_of = Goal::AnyOf(GoalParts::new(vec![part]).unwrap());
    let composite = Target::builder("t").goal(any_of).deadline(by(2050)).build().unwrap();
    refused(of(vec![target(1990, 2030), composite]), &["2050", "no level"]);
    let of_transport =
        climate_targets::Boundary::covering(climate_targets::boundary::Sectors::Transport);
    let builder = Target::builder("t").goal(cut(0.7)).deadline(by(2050)).boundary(of_transport);
    let transport = builder.reference(BaseReference::constant(1990)).build().unwrap();
    refused(of(vec![target(1990, 2030), transport]), &["2050", "another boundary"]);
}

fn year(year: i32) -> Year {
    Year::constant(year)
}

#[test]
fn deadlines_that_do_not_go_with_what_is_asked() {
    let build = |ambition: Ambition, deadline| {
        let builder = Target::builder("t").goal(ambition).deadline(deadline);
        builder.reference(BaseReference::constant(1990)).build()
    };
    let t = Emissions::constant(1.0);
    let period = Deadline::Period(Period::constant(2019, 2023));
    let each_year = Deadline::EachYearFrom(year(2020));
    refused(build(Ambition::TotalAtMost(t), by(2040)), &["deadline", "period"]);
    refused(build(Ambition::MeanAtMost(t), each_year), &["deadline", "period"]);
    let net_zero = || Ambition::NetZero(NetZero::BALANCE);
    for ambition in [Ambition::Peaked, net_zero(), Ambition::Qualitative("words".into())] {
        refused(build(ambition, period), &["deadline", "not a period"]);
    }
    refused(build(Ambition::Peaked, each_year), &["peak"]);
    let limits = |years: &[i32]| YearlyLimits::new(years.iter().map(|y| (year(*y), t)).collect());
    let listed = |years: &[i32]| Ambition::EachYearAtMost(limits(years).unwrap());
    refused(build(listed(&[2024, 2025]), by(2030)), &["each_year_at_most", "2030"]);
    refused(build(listed(&[2018]), each_year), &["2020"]);
    assert!(build(listed(&[2021]), each_year).is_ok());
    refused(limits(&[]), &["no year"]);
    refused(limits(&[2025, 2024]), &["2024"]);
    refused(limits(&[2025, 2025]), &["2025"]);
    // The base lies before all that is judged.
    let in_the_midst = Target::builder("t")
        .goal(cut(0.4))
        .deadline(period)
        .reference(BaseReference::constant(2020));
    refused(in_the_midst.build(), &["2019", "2020"]);
}

#[test]
fn yearly_cuts_and_metrics() {
    let cuts =
        |from: i32| Ambition::AnnualRate(AnnualRate::new(Portion::constant(0.1), year(from)));
    refused(Target::builder("t").goal(cuts(2018)).deadline(by(2018)).build(), &["2018", "after"]);
    let other_base = Target::builder("t")
        .goal(cuts(2018))
        .deadline(by(2030))
        .reference(BaseReference::constant(1990));
    refused(other_base.build(), &["annual_rate", "2018", "1990"]);
    let unnamed = Target::builder("t").goal(Ambition::AtMost(Emissions::ZERO)).deadline(by(2030));
    refused(unnamed.metric(Metric::PerUnitOf(" ".into())).build(), &["metric", "name"]);
    let per_head = |deadline| {
        let level = Ambition::AtMost(Emissions::constant(2.0));
        Target::builder("t").goal(level).deadline(deadline).metric(Metric::PerCapita).build()
    };
    refused(
        per_head(Deadline::Period(Period::constant(2019, 2023))),
        &["metric", "cannot be judged over a period"],
    );
    assert!(per_head(by(2030)).is_ok());
    let capped = Target::builder("t").goal(Ambition::AtMost(Emissions::ZERO)).deadline(by(2030));
    refused(capped.removals_cap(Emissions::constant(-1.0)).build(), &["removals_cap", "-1"]);
    let budget = |from, to| {
        let period = Deadline::Period(Period::constant(from, to));
        Target::builder("b")
            .goal(Ambition::TotalAtMost(Emissions::ZERO))
            .deadline(period)
            .build()
            .unwrap()
    };
    let of = |milestones| Commitment::new("c", milestones);
    refused(of(vec![budget(2015, 2018), budget(2018, 2022)]), &["2018"]);
    let level = Target::builder("l")
        .goal(Ambition::AtMost(Emissions::ZERO))
        .deadline(by(2030))
        .build()
        .unwrap();
    refused(of(vec![budget(2015, 2018), level.clone()]), &["2030", "period"]);
    refused(of(vec![level, per_head(by(2040)).unwrap()]), &["2040", "unit"]);
    let peaked = Target::builder("p").goal(Ambition::Peaked).deadline(by(2030)).build().unwrap();
    refused(of(vec![peaked]), &["2030", "no level"]);
}

#[test]
fn activities_and_measures() {
    let population = |values: &[(i32, f64)]| Activity::population("mid-year", values.to_vec());
    refused(population(&[(2020, 0.0)]), &["2020", "positive", "0"]);
    refused(population(&[(2020, -5.0)]), &["-5"]);
    refused(population(&[(2020, f64::NAN)]), &["NaN"]);
    refused(population(&[(20_220, 1.0)]), &["20220"]);
    refused(population(&[(2020, 1.0), (2020, 1.0)]), &["2020", "second"]);
    refused(population(&[]), &["no year"]);
    refused(Activity::population(" ", [(2020, 1.0)]), &["definition"]);
    refused(Activity::named("", "mid-year", [(2020, 1.0)]), &["name"]);
    let series = || EmissionSeries::builder("P").observe(2020, Emissions::ZERO);
    let twice = series().activity(population(&[(2020, 1.0)])).activity(population(&[(2021, 1.0)]));
    refused(twice.build(), &["activity", "2021"]);
    let (t, negative) = (Emissions::constant(1.0), Emissions::constant(-1.0));
    refused(series().measures(2020, negative, t).build(), &["2020", "-1"]);
    refused(series().measures(2020, t, negative).build(), &["2020", "-1"]);
    refused(series().measures(20_220, t, t).build(), &["20220"]);
    refused(series().measures(2020, Emissions::from_tonnes(f64::NAN), t).build(), &["NaN"]);
    refused(series().measures(2020, t, t).measures(2020, t, t).build(), &["2020", "twice"]);
}

#[track_caller]
fn file_refused(json: &str, says: &[&str]) {
    refused(serde_json::from_str::<Vec<Target>>(json), says);
}

/// A file that would build an impossible target, with the place of the fault.
#[test]
fn target_files() {
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
    file_refused(&without("id"), &["missing field `id`", "line"]);
    file_refused(&without("ambition"), &["missing field `ambition`"]);
    file_refused(&without("deadline"), &["missing field `deadline`"]);
    file_refused(&without("reference"), &["target \"t\"", "reference"]);
    file_refused(&with("colour", "1"), &["unknown field `colour`", "line 6"]);
    file_refused(&with("ambition", "{\"reduce_by\":40}"), &["40 percent", "line 5"]);
    file_refused(&with("ambition", "{\"reduce_by\":-0.4}"), &["between 0 and 1", "-0.4"]);
    file_refused(&with("ambition", "{}"), &["exactly one", "reduce_by"]);
    file_refused(
        &with("ambition", "{\"reduce_by\":0.4,\"reduce_to\":0.6}"),
        &["exactly one", "reduce_to"],
    );
    file_refused(&with("ambition", "{\"halve\":0.4}"), &["`halve`", "reduce_by"]);
    file_refused(&with("ambition", "{\"divide_by\":1}"), &["greater than 1"]);
    file_refused(
        &with("ambition", "{\"divide_by\":{\"factor\":6,\"strictly\":true}}"),
        &["strictly"],
    );
    file_refused(&with("ambition", "{\"at_most\":{\"value\":1,\"unit\":\"MT\"}}"), &["ambiguous"]);
    file_refused(&with("ambition", "{\"at_most\":245}"), &["line 5"]);
    file_refused(&with("ambition", "{\"all_of\":[]}"), &["at least one part"]);
    file_refused(&with("ambition", "{\"net_zero\":{\"own\":0.8}}"), &["unknown field `own`"]);
    file_refused(&with("ambition", "{\"net_negative_by\":10}"), &["10 percent"]);
    file_refused(
        &with("ambition", "{\"below_baseline\":{\"baseline\":[[2030,1]]}}"),
        &["exactly one"],
    );
    file_refused(
        &with("ambition", "{\"below_baseline\":{\"tonnes\":1,\"baseline\":[]}}"),
        &["no year"],
    );
    file_refused(
        &with("ambition", "{\"annual_rate\":{\"rate\":10.3,\"from\":2018}}"),
        &["percent"],
    );
    file_refused(&with("ambition", "{\"annual_rate\":{\"rate\":0.1}}"), &["`from`"]);
    file_refused(&with("ambition", "{\"peaked\":{\"by\":2020}}"), &["`by`"]);
    file_refused(&with("ambition", "{\"as_ambitious_as\":55}"), &["string"]);
    file_refused(
        &with("ambition", "{\"each_year_at_most\":{\"unit\":\"kt\",\"levels\":[[2029,1]]}}"),
        &["target \"t\"", "2030"],
    );
    file_refused(
        &with("ambition", "{\"each_year_at_most\":{\"unit\":\"MT\",\"levels\":[[2030,1]]}}"),
        &["ambiguous"],
    );
    file_refused(
        &with("ambition", "{\"total_at_most\":{\"value\":19,\"unit\":\"Mt\"}}"),
        &["target \"t\"", "period"],
    );
    file_refused(&with("deadline", "{\"period\":{\"from\":2030,\"to\":2020}}"), &["2030", "2020"]);
    file_refused(&with("deadline", "{\"each_year_from\":1990}"), &["1990"]);
    file_refused(&with("metric", "{\"per_unit_of\":\"\"}"), &["metric", "name"]);
    file_refused(&with("metric", "{\"per_head\":1}"), &["`per_head`"]);
    file_refused(&with("removals_cap", "{\"value\":-1,\"unit\":\"Mt\"}"), &["removals_cap", "-1"]);
    file_refused(&with("deadline", "{\"by\":20300}"), &["20300", "four digits"]);
    file_refused(&with("deadline", "{\"until\":2030}"), &["until", "by"]);
    file_refused(&with("deadline", "{\"by\":1990}"), &["target \"t\"", "1990"]);
    file_refused(&with("metric", "\"per_cow\""), &["per_cow"]);
    file_refused(&with("supplement", "{\"points_of_base\":0.08}"), &["0.08", "write 8 for points"]);
    file_refused(&with("reference", "{\"base_year\":1990,\"policy\":\"any\"}"), &["any"]);
    file_refused(
        &with("reference", "{\"base_year\":1990,\"base_period\":{\"from\":1990,\"to\":1992}}"),
        &["base_period alone"],
    );
    file_refused(&with("boundary", "{\"gas\":\"co2\"}"), &["unknown field `gas`"]);
    // Every fault after the id names it, and the key.
    file_refused(
        &with("ambition", "{\"reduce_by\":55}"),
        &["target \"t\": reduce_by:", "0.55", "line 5"],
    );
    file_refused(&with("deadline", "{\"by\":20300}"), &["target \"t\": by:"]);
    let commitment =
        format!("{{\"id\":\"c\",\"milestones\":{}}}", with("ambition", "{\"reduce_by\":55}"));
    refused(
        serde_json::from_str::<Commitment>(&commitment),
        &["commitment \"c\": target \"t\": reduce_by:"],
    );
    file_refused("[{\"id\":", &["line 1"]);
    file_refused("{\"id\":\"t\"}", &["sequence"]);
}

#[test]
fn series_files() {
    let refused_series = |json: &str, says: &[&str]| {
        refused(serde_json::from_str::<EmissionSeries>(json), says);
    };
    let one = "{\"place\":\"P\",\"observations\":[{\"year\":1990,\"emissions_t\":1.0}";
    refused_series(&format!("{one},{{\"year\":1990,\"emissions_t\":1.0}}]}}"), &["1990", "second"]);
    refused_series(&format!("{one},{{\"year\":20220,\"emissions_t\":1.0}}]}}"), &["20220"]);
    refused_series(&format!("{one},{{\"year\":1991,\"emissions\":1.0}}]}}"), &["`emissions`"]);
    refused_series(&format!("{one},{{\"year\":1991,\"emissions_t\":null}}]}}"), &["null"]);
    refused_series(&format!("{one}],\"unit\":\"t\"}}"), &["`unit`"]);
    // All problems at once.
    refused_series(
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
    refused_series(&activity("[[2020,0]]"), &["2020", "positive"]);
    refused_series(&activity("[[2020]]"), &["line 1"]);
    refused_series(&format!("{one}],\"measures\":[{{\"year\":2020}}]}}"), &["used_t"]);
}

/// Input levels are 0, or 1 mg to 10^15 t in magnitude: targets, tables, projections, budgets.
#[test]
fn levels_out_of_range() {
    let says = ["a level must be 0, or between 1 mg and 10^15 t"];
    for tonnes in [1e16, -1e300, 1e-10, -5e-324] {
        let level = Emissions::constant(tonnes);
        let year = Year::constant(2030);
        let cut = || Target::builder("t").deadline(by(2030));
        refused(cut().at_most(level).build(), &says);
        refused(cut().goal(Ambition::Under(level)).build(), &says);
        refused(YearlyLimits::new(vec![(year, level)]), &says);
        let nodes = vec![(year, level)];
        refused(BaselineScenario::reduce_by(Portion::constant(0.1), nodes), &says);
        let base = BaseReference::constant(1990);
        let declared = base.with_policy(climate_targets::BasePolicy::Declared(level));
        refused(cut().reduce_by_percent(40.0).reference(declared).build(), &says);
        let projected = climate_targets::trend::ProjectedLevel::new(year, level);
        let projection =
            climate_targets::trend::GivenProjection::new("WEM", "an agency", vec![projected]);
        refused(projection, &says);
        refused(climate_targets::pathway::PathAnchor::at(2020.0, level), &says);
        if tonnes > 0.0 {
            refused(climate_targets::budget::Budget::new(level, year), &says);
            refused(SupplementaryCap::at_most(level), &says);
            refused(cut().at_most(Emissions::ZERO).removals_cap(level).build(), &says);
        }
        // A difference of levels may be as small or as large as it comes.
        assert_eq!((Emissions::ZERO - level).tonnes(), -tonnes);
    }
    let growth = Share::from_percent(1e9).unwrap();
    refused(PermittedGrowth::new(growth), &["may_grow_by", "1e8"]);
    let points = PointsOfBase::from_points(1e9).unwrap();
    refused(SupplementaryCap::points_of_base(points), &["supplement", "1e8"]);
}

#[test]
fn texts_that_look_like_dates_and_years() {
    use climate_targets::quantity::PartialDate;
    for text in ["2014-1", "2014-1-5", "2014-+1", "2014-01-5", "14-01-05", "2014-02-30"] {
        refused(text.parse::<PartialDate>(), &["a date such as", text]);
    }
    refused(Deadline::before(1000), &["four digits", "999"]);
    assert_eq!(format!("{:+}", Share::from_fraction(-0.0).unwrap()), "+0 %");
}
