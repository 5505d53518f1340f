//! Roll-ups of many members against one target: properties that hold for all members, and Swedish
//! cities computed by hand.

mod basis;
mod cities;
mod generated;
mod identity;
mod sums;

use crate::support::*;
use approx::assert_relative_eq;
use climate_targets::boundary::{Accounting, Gases, GwpSet, LandSector};
use climate_targets::catalogue::covenant_of_mayors::BY_2030;
use climate_targets::catalogue::{networks, places};
use climate_targets::network::{
    LikeForLike, Member, MemberRatios, MemberResult, MemberSum, MissingReason, NetworkError,
    RollUp, RollUpChange, YearRollUp,
};
use climate_targets::target::{GoalPart, GoalParts};
use climate_targets::{
    Absent, Activity, Ambition, Assessor, BaseReference, Boundary, Deadline, EmissionSeries,
    Emissions, Goal, Known, Metric, Observation, Portion, Share, Target, Verdict, VerdictKind,
    Year,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use std::collections::{BTreeSet, HashSet};

/// The name of a member, and the series that the member reports, if any.
#[derive(Debug, Clone, PartialEq)]
struct Town {
    name: String,
    series: Option<EmissionSeries>,
}

fn member(town: &Town) -> Member<'_> {
    let member = Member::new(&town.name);
    town.series.as_ref().map_or(member, |series| member.series(series))
}

fn members(towns: &[Town]) -> Vec<Member<'_>> {
    towns.iter().map(member).collect()
}

fn roll_up<'a>(assessor: Assessor, target: &'a Target, towns: &'a [Town]) -> RollUp<'a> {
    RollUp::new(assessor, target, members(towns)).unwrap()
}

fn two_roll_ups<'a>(
    assessor: Assessor,
    target: &'a Target,
    one: &'a [Town],
    other: &'a [Town],
) -> (RollUp<'a>, RollUp<'a>) {
    (roll_up(assessor, target, one), roll_up(assessor, target, other))
}

/// A series of the place `name`, with the population if given. The observations are adapted to the
/// boundary.
fn series_named(
    name: &str,
    observations: &[Observation],
    population: Option<Activity>,
    boundary: &Boundary,
) -> EmissionSeries {
    let builder = EmissionSeries::builder(name.to_owned()).boundary(boundary.clone());
    let builder = observations.iter().fold(builder, |b, o| b.observation(admitted(boundary, o)));
    let builder = population
        .into_iter()
        .fold(builder, climate_targets::inventory::EmissionSeriesBuilder::activity);
    builder.build().unwrap()
}

/// Observations in most of twelve years between 1990 and 2023, with levels from `level`.
fn inventory(level: BoxedStrategy<f64>) -> impl Strategy<Value = Vec<Observation>> {
    let year = (level, proptest::bool::weighted(0.8));
    vec(year, 12).prop_map(|levels| {
        let years = [1990, 1995, 2000, 2005, 2010, 2015, 2018, 2019, 2020, 2021, 2022, 2023];
        let observed = years.into_iter().zip(levels).filter(|(_, (_, is_reported))| *is_reported);
        let one = |(year, (level, _))| Observation::new(Year::constant(year), tonnes(level));
        observed.map(one).collect()
    })
}

fn inhabitants() -> impl Strategy<Value = Option<Activity>> {
    let each = vec((1.0..1e6_f64, proptest::bool::weighted(0.97)), 41);
    let some = each.prop_map(|values| {
        let reported = (1990..).zip(values).filter(|(_, (_, is_reported))| *is_reported);
        let values = reported.map(|(year, (value, _))| (year, value));
        Activity::population("on 31 December", values).ok()
    });
    prop_oneof![1 => Just(None), 4 => some]
}

fn no_boundary() -> BoxedStrategy<Boundary> {
    Just(Boundary::UNSPECIFIED).boxed()
}

fn towns_of(
    level: BoxedStrategy<f64>,
    boundary: BoxedStrategy<Boundary>,
) -> impl Strategy<Value = Vec<Town>> {
    let series = (inventory(level), inhabitants(), boundary);
    vec(option::weighted(0.85, series), 1..7).prop_map(|reported| {
        let named = |(index, reported): (usize, Option<(Vec<Observation>, _, Boundary)>)| {
            let name = format!("Town {index}");
            let series = reported.map(|(observations, population, boundary)| {
                series_named(&name, &observations, population, &boundary)
            });
            Town { name, series }
        };
        reported.into_iter().enumerate().map(named).collect()
    })
}

fn towns() -> impl Strategy<Value = Vec<Town>> {
    towns_of(level(), no_boundary())
}

fn reduce_by(cut: f64, base: i32, by: i32) -> Target {
    let ambition = Ambition::ReduceBy(Portion::constant(cut));
    Target::builder("a cut")
        .goal(ambition)
        .deadline(Deadline::By(Year::constant(by)))
        .reference(BaseReference::constant(base))
        .build()
        .unwrap()
}

fn year() -> impl Strategy<Value = Year> {
    select(vec![1995, 2010, 2015, 2018, 2020, 2022, 2023, 2024]).prop_map(Year::constant)
}

fn t(level: Known<Emissions>) -> Known<f64> {
    level.map(Emissions::tonnes)
}

fn f(share: Known<Share>) -> Known<f64> {
    share.map(Share::fraction)
}

fn sums(year: &YearRollUp<'_>) -> [(&'static str, MemberSum); 3] {
    [("base", year.base()), ("level", year.level()), ("allowable", year.allowable())]
}

fn ratios(year: &YearRollUp<'_>) -> [(&'static str, MemberRatios); 2] {
    [("change", year.change()), ("progress", year.progress())]
}

fn four_ratios(ratios: &MemberRatios) -> [(&'static str, Known<f64>); 4] {
    [
        ("ratio of sums", f(ratios.ratio_of_sums)),
        ("mean", f(ratios.mean_of_ratios)),
        ("median", f(ratios.median)),
        ("weighted", f(ratios.population_weighted)),
    ]
}

/// The ratio of each counted member, computed from its levels: the change if `of` is "change",
/// otherwise the progress.
fn own_ratios(year: &YearRollUp<'_>, of: &str) -> Vec<f64> {
    let counted = year.counted().iter();
    let one = |c: &climate_targets::network::CountedMember<'_>| {
        let (base, level) = (c.base.tonnes(), c.level.tonnes());
        let divisor = if of == "change" { base } else { base - t(c.allowable).unwrap() };
        if of == "change" { (level - base) / divisor } else { (base - level) / divisor }
    };
    counted.map(one).collect()
}

fn series(place: &str, levels: &[(i32, f64)]) -> EmissionSeries {
    let builder = EmissionSeries::builder(place.to_owned());
    let add = |b: climate_targets::inventory::EmissionSeriesBuilder,
               &(year, level): &(i32, f64)| { b.observe(year, tonnes(level)) };
    levels.iter().fold(builder, add).build().unwrap()
}

fn as_of_2024() -> Assessor {
    Assessor::as_of(day(2024, 6, 30))
}

/// The series of the named cities from a bundled table, in the order of the names.
fn cities(file: &str, names: &[&str]) -> Vec<EmissionSeries> {
    let mut reader = csv::Reader::from_path(format!("examples/data/{file}")).unwrap();
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.unwrap()).collect();
    let of = |name: &&str| {
        let own_rows = || rows.iter().filter(|row| row[0] == **name && !row[3].is_empty());
        let builder = EmissionSeries::builder((*name).to_owned()).boundary(Boundary::territorial());
        let number = |row: &csv::StringRecord, column: usize| row[column].parse::<f64>().unwrap();
        let year = |row: &csv::StringRecord| row[2].parse::<i32>().unwrap();
        let builder = own_rows().fold(builder, |b, row| {
            assert_eq!(&row[4], "t CO2e");
            b.observe(year(row), tonnes(number(row, 3)))
        });
        let people = own_rows().map(|row| (year(row), number(row, 5)));
        let population = Activity::population("on 31 December, Statistics Sweden", people);
        builder.activity(population).build().unwrap()
    };
    names.iter().map(of).collect()
}

fn some_boundary() -> BoxedStrategy<Boundary> {
    let gases = option::of(select(vec![Gases::Co2, Gases::KyotoBasket]));
    let sets = option::of(select(vec![GwpSet::Ar4, GwpSet::Ar5]));
    let accounting =
        option::weighted(0.2, select(vec![Accounting::Territorial, Accounting::UseBased]));
    let land =
        option::weighted(0.3, select(vec![LandSector::Excluded, LandSector::ExtraSinksOnly]));
    (gases, sets, accounting, land)
        .prop_map(|(gases, set, accounting, land)| {
            let mut boundary = Boundary::UNSPECIFIED;
            (boundary.gases, boundary.gwp_set) = (gases, set);
            (boundary.accounting, boundary.land_sector) = (accounting, land);
            boundary
        })
        .boxed()
}

/// A target that requires a cut, so that the denominator of progress is positive.
fn a_cut() -> impl Strategy<Value = Target> {
    (0.05..=1.0_f64, 2012..2040_i32).prop_map(|(cut, by)| reduce_by(cut, 1990, by))
}
