//! Long lists: work grows in proportion to the length of a list.
//!
//! Each list has thousands of entries that are all different. Work in proportion to the square of
//! the length would take minutes here.

use crate::support::*;
use climate_targets::boundary::BoundaryField;
use climate_targets::catalogue::covenant_of_mayors::{BY_2020, BY_2030};
use climate_targets::hindcast::Places;
use climate_targets::inventory::SeriesProblem;
use climate_targets::network::{
    CodeKind, Member, MembershipRecord, Network, NetworkError, Place, RecordKind, RollUp,
};
use climate_targets::plan::{Measure, Plan, PlanProblem};
use climate_targets::sectors::{SectorBreakdown, SectorError};
use climate_targets::target::Evidence;
use climate_targets::{
    Activity, Assessor, Boundary, Caveat, EmissionSeries, Portion, Target, Year,
};

const LENGTH: usize = 2_000;

fn in_2024() -> Assessor {
    Assessor::as_of_ymd(2024, 6, 30).unwrap()
}

fn names() -> impl Iterator<Item = String> {
    (0..LENGTH).map(|index| format!("Name {index}"))
}

fn city(base: f64, level: f64) -> EmissionSeries {
    EmissionSeries::from_tonnes("a city", [(1990, base), (2020, level)]).unwrap()
}

/// The emissions are a thousand times larger in every second year.
#[test]
fn a_paragraph_states_thousands_of_caveats() {
    let levels = (1000..=9997).map(|year| (year, if year % 2 == 0 { 1e6 } else { 1e3 }));
    let city = EmissionSeries::from_tonnes("a city", levels).unwrap();
    let target = Target::builder("b").total_at_most(tonnes(1e9)).over(1000, 9997).build().unwrap();
    let result = Assessor::as_of_ymd(9998, 12, 31).unwrap().assess(&city, &target);
    let implausible = |caveat: &Caveat<'_>| matches!(caveat, Caveat::Implausible { .. });
    let count = result.caveats().filter(implausible).count();
    let text = result.to_string();
    assert_eq!((count, text.matches("neighbouring years").count()), (8_998, 8_998));
}

#[test]
fn a_paragraph_states_thousands_of_selections() {
    let builder = EmissionSeries::builder("a city").observe(1990, tonnes(9.0));
    let builder = names().fold(builder, |builder, name| builder.selection("sector", name));
    let city = builder.observe(2020, tonnes(6.0)).build().unwrap();
    let text = in_2024().assess(&city, &BY_2020).to_string();
    assert_eq!(text.matches("Name ").count(), LENGTH);
}

fn plan(sectors: impl Iterator<Item = String>) -> Result<Plan, climate_targets::plan::PlanError> {
    let measure = |name: String| {
        let share = Portion::constant(0.5);
        Measure::new(format!("Measure for {name}")).sector(name).reduces_share(2030, share)
    };
    let builder = Plan::builder("a plan").counted_against("as usual");
    let builder = sectors.fold(builder, |builder, name| builder.sector_level(name, tonnes(2.0)));
    builder.measures(names().map(measure)).build()
}

#[test]
fn a_plan_has_thousands_of_sectors() {
    let plan = plan(names()).unwrap();
    let sectors = plan.without_target(Year::constant(2030)).sectors();
    assert_eq!(sectors.len(), LENGTH);
    assert!(sectors.iter().all(|own| own.figures.total.high() == tonnes(1.0)));
    assert_eq!(plan.total_in(Year::constant(2030)).bounds.low().tonnes(), LENGTH as f64);
}

/// One overlap group has a measure in every sector.
#[test]
fn a_plan_has_a_group_over_thousands_of_sectors() {
    const SECTORS: usize = 10 * LENGTH;
    let measure = |at: usize| {
        let own = Measure::new(format!("Measure {at}")).sector(format!("Sector {at}"));
        own.group("all").reduces(2030, tonnes(5.0))
    };
    let plan = Plan::builder("a plan").measures((0..SECTORS).map(measure)).build().unwrap();
    let sectors = plan.without_target(Year::constant(2030)).sectors();
    assert_eq!(sectors.len(), SECTORS);
    assert!(sectors.iter().all(|own| own.figures.total.high() == tonnes(5.0)));
    // The group as a whole: at least the largest effect, at most the sum.
    let total = plan.total_in(Year::constant(2030)).bounds;
    assert_eq!((total.low(), total.high()), (tonnes(5.0), tonnes(5.0 * SECTORS as f64)));
}

#[test]
fn a_plan_refuses_the_second_of_thousands_of_sectors() {
    let error = plan(names().chain(["name-7".to_owned()])).unwrap_err();
    assert!(matches!(error.problems(), [PlanProblem::DuplicateSector { sector, .. }]
        if sector == "name-7"));
}

fn breakdown(names: impl Iterator<Item = String>) -> Result<SectorBreakdown, SectorError> {
    let sectors = names.map(|name| (name, city(2.0, 1.0)));
    SectorBreakdown::new(city(LENGTH as f64 * 2.0, LENGTH as f64), sectors, Portion::constant(0.0))
}

#[test]
fn a_breakdown_has_thousands_of_sectors() {
    let city = breakdown(names()).unwrap();
    assert_eq!(city.sectors().len(), LENGTH);
    let error = breakdown(names().chain(["name-7".to_owned()])).unwrap_err();
    assert!(matches!(error, SectorError::DuplicateSector { name, .. } if name == "name-7"));
    // The sectors of a plan take their levels from the breakdown and from the plan.
    let plan = plan(names()).unwrap();
    let assessment = plan.assess(in_2024(), city.total(), &BY_2030).with_sectors(&city);
    let sectors = assessment.sectors();
    assert!(sectors.iter().all(|own| own.figures.base == Ok(tonnes(2.0))));
    assert!(sectors.iter().all(|own| own.figures.reference == Ok(tonnes(2.0))));
}

#[test]
fn a_series_has_thousands_of_activities() {
    let build = |names: &mut dyn Iterator<Item = String>| {
        let builder = EmissionSeries::builder("a city").observe(2020, tonnes(6.0));
        let activity = |name| Activity::named(name, "a definition", [(2020, 1.0)]);
        names.fold(builder, |builder, name| builder.activity(activity(name))).build()
    };
    assert_eq!(build(&mut names()).unwrap().activities().len(), LENGTH);
    let error = build(&mut names().chain(["Name 7".to_owned()])).unwrap_err();
    assert!(matches!(error.problems(), [SeriesProblem::DuplicateActivity { name, .. }]
        if name == "Name 7"));
}

#[test]
fn a_roll_up_has_thousands_of_data_releases() {
    let series = |name: String| {
        let builder = EmissionSeries::builder(name.clone()).vintage(name);
        builder.observe(1990, tonnes(2.0)).observe(2020, tonnes(1.0)).build().unwrap()
    };
    let series: Vec<EmissionSeries> = names().map(series).collect();
    let members = series.iter().map(|own| Member::new(own.place()).series(own));
    let roll_up = RollUp::new(in_2024(), &BY_2020, members).unwrap();
    let sums = roll_up.in_latest_year().unwrap();
    let groups = sums.base_groups();
    assert_eq!(groups.len(), LENGTH);
    assert!(groups.iter().all(|group| (group.members, group.base) == (1, Ok(tonnes(2.0)))));
    assert_eq!(sums.report().base_groups.len(), LENGTH);
}

/// The boundary of each member differs from all others.
#[test]
fn a_roll_up_has_thousands_of_boundaries() {
    let series = |(at, name): (usize, String)| {
        let coverage = Portion::from_percent(100.0 * at as f64 / LENGTH as f64).unwrap();
        let boundary = Boundary::UNSPECIFIED.coverage(coverage);
        let builder = EmissionSeries::builder(name).boundary(boundary);
        builder.observe(1990, tonnes(2.0)).observe(2020, tonnes(1.0)).build().unwrap()
    };
    let series: Vec<EmissionSeries> = names().enumerate().map(series).collect();
    let members = series.iter().map(|own| Member::new(own.place()).series(own));
    let roll_up = RollUp::new(in_2024(), &BY_2020, members).unwrap();
    let sums = roll_up.in_latest_year().unwrap();
    assert!(sums.differing().iter().eq([BoundaryField::Coverage]));
    // Each agrees with itself only, so the first one is that of most members.
    assert_eq!(sums.other_boundaries().len(), LENGTH - 1);
    assert_eq!(sums.other_boundaries()[0].name, "Name 1");
}

#[test]
fn a_roll_up_finds_each_of_thousands_of_members() {
    let places: Vec<Place> = (0..LENGTH)
        .map(|at| place(format!("Name {at}")).also_named(format!("Other {at}")))
        .collect();
    let roll_up = RollUp::new(in_2024(), &BY_2020, places.iter().map(Member::of)).unwrap();
    for (at, place) in places.iter().enumerate() {
        for name in [format!("name-{at}"), format!("OTHER {at}")] {
            assert_eq!(roll_up.member(&name).unwrap().name, place.name());
        }
    }
    assert_eq!(roll_up.member("Name"), None);
}

/// The name of a member comes before another name of an earlier member.
#[test]
fn a_roll_up_finds_a_member_by_its_own_name_first() {
    let coded = |name, code| place(name).with_code(CodeKind::Lau, code).unwrap();
    let places = [coded("Name 0", "00000").also_named("Name 1"), coded("Name 1", "00001")];
    let roll_up = RollUp::new(in_2024(), &BY_2020, places.iter().map(Member::of)).unwrap();
    assert_eq!(roll_up.member("Name 1").unwrap().name, "Name 1");
}

fn place(name: impl Into<String>) -> Place {
    Place::new(name.into(), "SE").unwrap()
}

#[test]
fn a_roll_up_has_thousands_of_members_with_a_name_in_common() {
    let places: Vec<Place> = names().map(|name| place(name).also_named("total")).collect();
    let roll_up = RollUp::new(in_2024(), &BY_2020, places.iter().map(Member::of)).unwrap();
    assert_eq!(roll_up.members().len(), LENGTH);
}

/// Places of one name with different codes are different places.
#[test]
fn a_roll_up_has_thousands_of_members_of_one_name() {
    let coded =
        |code: usize| place("Berga").with_code(CodeKind::Lau, format!("{code:05}")).unwrap();
    let mut places: Vec<Place> = (0..LENGTH).map(coded).collect();
    let build = |places: &[Place]| {
        let members = places.iter().map(Member::of);
        RollUp::new(in_2024(), &BY_2020, members).map(|roll_up| roll_up.members().len())
    };
    assert_eq!(build(&places), Ok(LENGTH));
    places.push(coded(7));
    assert!(matches!(build(&places), Err(NetworkError::DuplicateMember { .. })));
}

#[test]
fn a_set_of_places_has_thousands_of_groups() {
    let lahti = city(2.0, 1.0);
    let set = Places::new("Name 0", [&lahti]);
    let set = names().chain(names()).fold(set, |set, name| set.and(name, [&lahti]));
    assert_eq!((set.groups().count(), set.len()), (LENGTH, 2 * LENGTH + 1));
    assert!(set.groups().eq(names()));
}

fn record(kind: RecordKind, on: &str, name: String) -> MembershipRecord {
    let places = vec![place(name)];
    MembershipRecord::new(kind, on.parse().unwrap(), places, "a list", Evidence::Confirmed).unwrap()
}

#[test]
fn a_network_has_thousands_of_records() {
    let records = names().map(|name| record(RecordKind::Joined, "2018-05-22", name));
    let network = Network::new("N", "a network", records.collect()).unwrap();
    let on = |date| network.members_on(date).members().count();
    assert_eq!((on(day(2018, 5, 21)), on(day(2018, 5, 23))), (0, LENGTH));
}

#[test]
fn a_network_has_thousands_of_records_of_one_place() {
    let records = (0..LENGTH).map(|at| {
        let kind = if at % 2 == 0 { RecordKind::Members } else { RecordKind::Joined };
        record(kind, "2018", "a town".to_owned())
    });
    let network = Network::new("N", "a network", records.collect()).unwrap();
    assert!(network.membership(&place("a town"), day(2020, 1, 1)).is_member());
}
