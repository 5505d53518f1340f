//! Many members against one target: laws over generated members, and Swedish cities by hand.

use std::collections::{BTreeSet, HashSet};

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

/// A member and what it reports.
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

fn both<'a>(
    assessor: Assessor,
    target: &'a Target,
    one: &'a [Town],
    other: &'a [Town],
) -> (RollUp<'a>, RollUp<'a>) {
    (roll_up(assessor, target, one), roll_up(assessor, target, other))
}

/// The series of a place of that name, with a population if there is one.
fn series_named(
    name: &str,
    observations: &[Observation],
    population: Option<Activity>,
    boundary: Boundary,
) -> EmissionSeries {
    let builder = EmissionSeries::builder(name.to_owned()).boundary(boundary);
    let builder = observations.iter().fold(builder, |b, o| b.observation(*o));
    let builder = population
        .into_iter()
        .fold(builder, climate_targets::inventory::EmissionSeriesBuilder::activity);
    builder.build().unwrap()
}

/// The same series with as many inhabitants every year, and a boundary.
fn peopled(series: &EmissionSeries, inhabitants: f64, boundary: Boundary) -> EmissionSeries {
    let population = Activity::population("mid-year", (1990..2031).map(|y| (y, inhabitants)));
    series_named(series.place(), series.observations(), population.ok(), boundary)
}

/// The same series with every level mapped.
fn mapped(series: &EmissionSeries, level: impl Fn(Emissions) -> Emissions) -> EmissionSeries {
    let observations = series.observations().iter().map(|o| Observation {
        emissions: level(o.emissions),
        land_sector: o.land_sector.map(&level),
        ..*o
    });
    let observations: Vec<_> = observations.collect();
    let population = series.activity(Activity::POPULATION).cloned();
    series_named(series.place(), &observations, population, series.boundary().clone())
}

/// Inventories as they are: a base, most years since, now and then a gap or an odd level.
fn inventory(level: BoxedStrategy<f64>) -> impl Strategy<Value = Vec<Observation>> {
    let year = (level, proptest::bool::weighted(0.8));
    vec(year, 12).prop_map(|levels| {
        let years = [1990, 1995, 2000, 2005, 2010, 2015, 2018, 2019, 2020, 2021, 2022, 2023];
        let observed = years.into_iter().zip(levels).filter(|(_, (_, is_there))| *is_there);
        let one = |(year, (level, _))| Observation::new(Year::constant(year), tonnes(level));
        observed.map(one).collect()
    })
}

fn inhabitants() -> impl Strategy<Value = Option<Activity>> {
    let each = vec((1.0..1e6_f64, proptest::bool::weighted(0.97)), 41);
    let some = each.prop_map(|values| {
        let reported = (1990..).zip(values).filter(|(_, (_, is_there))| *is_there);
        let values = reported.map(|(year, (value, _))| (year, value));
        Activity::population("on 31 December", values).ok()
    });
    prop_oneof![1 => Just(None), 4 => some]
}

fn no_boundary() -> BoxedStrategy<Boundary> {
    Just(Boundary::UNSPECIFIED).boxed()
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

fn towns_of(
    level: BoxedStrategy<f64>,
    boundary: BoxedStrategy<Boundary>,
) -> impl Strategy<Value = Vec<Town>> {
    let series = (inventory(level), inhabitants(), boundary);
    vec(option::weighted(0.85, series), 1..7).prop_map(|reported| {
        let named = |(index, reported): (usize, Option<(Vec<Observation>, _, _)>)| {
            let name = format!("Town {index}");
            let series = reported.map(|(observations, population, boundary)| {
                series_named(&name, &observations, population, boundary)
            });
            Town { name, series }
        };
        reported.into_iter().enumerate().map(named).collect()
    })
}

fn towns() -> impl Strategy<Value = Vec<Town>> {
    towns_of(level(), no_boundary())
}

/// Positive levels, so that every ratio there can be is there.
fn steady_towns() -> impl Strategy<Value = Vec<Town>> {
    towns_of((1.0..1e7_f64).boxed(), no_boundary())
}

fn an_assessor() -> impl Strategy<Value = Assessor> {
    (2010..2026_i32).prop_map(|year| Assessor::as_of(day(year, 6, 30)).allow_boundary_difference())
}

/// A share of the level of a year that inventories have.
fn a_target() -> impl Strategy<Value = Target> {
    let base = select(vec![1990, 1995, 2000, 2005]);
    (share_of_base(), base, 2012..2040_i32).prop_map(|(ambition, base, by)| {
        Target::builder("a target")
            .goal(ambition)
            .deadline(Deadline::By(Year::constant(by)))
            .reference(BaseReference::constant(base))
            .build()
            .unwrap()
    })
}

/// A target that asks for a cut, so that the divisors of progress are positive.
fn a_cut() -> impl Strategy<Value = Target> {
    (0.05..=1.0_f64, 2012..2040_i32).prop_map(|(cut, by)| reduce_by(cut, 1990, by))
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

fn four(ratios: &MemberRatios) -> [(&'static str, Known<f64>); 4] {
    [
        ("ratio of sums", f(ratios.ratio_of_sums)),
        ("mean", f(ratios.mean_of_ratios)),
        ("median", f(ratios.median)),
        ("weighted", f(ratios.population_weighted)),
    ]
}

/// The members' own ratios, from what is counted of each.
fn own(year: &YearRollUp<'_>, of: &str) -> Vec<f64> {
    let counted = year.counted().iter();
    let one = |c: &climate_targets::network::CountedMember<'_>| {
        let (base, level) = (c.base.tonnes(), c.level.tonnes());
        let divisor = if of == "change" { base } else { base - t(c.allowable).unwrap() };
        if of == "change" { (level - base) / divisor } else { (base - level) / divisor }
    };
    counted.map(one).collect()
}

fn is_a_number(value: Known<f64>) -> bool {
    value.is_err() || value.is_ok_and(f64::is_finite)
}

/// Alike but for the order in which numbers were added.
fn alike(a: Known<f64>, b: Known<f64>, scale: f64) -> bool {
    match (a, b) {
        (Ok(a), Ok(b)) => (a - b).abs() <= 1e-9 * scale.max(a.abs()).max(b.abs()),
        (a, b) => a == b,
    }
}

/// The largest level that is summed, the scale of what rounding does to a sum.
fn scale(towns: &[Town]) -> f64 {
    let all = towns.iter().flat_map(|town| &town.series).flat_map(EmissionSeries::observations);
    all.map(|o| o.emissions.tonnes().abs()).fold(0.0, f64::max)
}

proptest! {
    #![proptest_config(config("roll_ups"))]

    #[test]
    fn the_order_of_members_changes_no_count_and_no_sum(
        towns in towns_of(level(), some_boundary())
            .prop_flat_map(|towns| (Just(towns.clone()), Just(towns).prop_shuffle())),
        target in a_target(), assessor in an_assessor(), year in year(),
    ) {
        let (given, shuffled) = towns;
        let (one, other) = both(assessor, &target, &given, &shuffled);
        prop_assert_eq!(one.verdicts(), other.verdicts());
        prop_assert_eq!(one.coverage(), other.coverage());
        prop_assert_eq!(one.latest_year(), other.latest_year());
        let set = |roll_up: &RollUp<'_>| -> BTreeSet<String> {
            roll_up.without_series().map(str::to_owned).collect()
        };
        prop_assert_eq!(set(&one), set(&other));
        let (one, other) = (one.in_year(year), other.in_year(year));
        prop_assert_eq!(one.differing(), other.differing());
        let missing = |year: &YearRollUp<'_>| -> HashSet<(String, MissingReason)> {
            year.missing().iter().map(|(name, why)| ((*name).to_owned(), *why)).collect()
        };
        prop_assert_eq!(missing(&one), missing(&other));
        for ((name, a), (_, b)) in sums(&one).into_iter().zip(sums(&other)) {
            prop_assert_eq!((a.counted(), a.members()), (b.counted(), b.members()));
            prop_assert!(alike(t(a.of_counted()), t(b.of_counted()), scale(&given)), "{}", name);
            prop_assert!(alike(t(a.of_all()), t(b.of_all()), scale(&given)), "{}", name);
        }
        prop_assert_eq!(f(one.change().median), f(other.change().median));
        for (_, r) in ratios(&one) {
            prop_assert_eq!((r.counted, r.members), (one.counted().len(), given.len()));
        }
    }

    /// Nor a ratio, where no base is near zero.
    #[test]
    fn the_order_of_members_changes_no_ratio(
        towns in steady_towns()
            .prop_flat_map(|towns| (Just(towns.clone()), Just(towns).prop_shuffle())),
        target in a_cut(), assessor in an_assessor(), year in year(),
    ) {
        let (given, shuffled) = towns;
        let (one, other) = both(assessor, &target, &given, &shuffled);
        let (one, other) = (one.in_year(year), other.in_year(year));
        for ((of, a), (_, b)) in ratios(&one).into_iter().zip(ratios(&other)) {
            for ((name, a), (_, b)) in four(&a).into_iter().zip(four(&b)) {
                prop_assert!(alike(a, b, 1.0), "{} of {}: {:?} {:?}", name, of, a, b);
            }
        }
        let per_head = |year: &YearRollUp<'_>| year.per_head().map(f64::from);
        prop_assert!(alike(per_head(&one), per_head(&other), 0.0));
    }

    #[test]
    fn a_member_without_a_series_changes_coverage_alone(
        towns in towns(), target in a_target(), assessor in an_assessor(), year in year(),
    ) {
        let more = [&towns[..], &[Town { name: "Silent".into(), series: None }]].concat();
        let (before, after) = both(assessor, &target, &towns, &more);
        let with_series = towns.iter().filter(|town| town.series.is_some()).count() as f64;
        prop_assert_eq!(before.coverage().fraction(), with_series / towns.len() as f64);
        prop_assert_eq!(after.coverage().fraction(), with_series / more.len() as f64);
        prop_assert_eq!(before.latest_year(), after.latest_year());
        let (before, after) = (before.in_year(year), after.in_year(year));
        prop_assert!(!after.is_complete());
        prop_assert_eq!(after.missing().last(), Some(&("Silent", MissingReason::NoSeries)));
        for ((_, a), (_, b)) in ratios(&before).into_iter().zip(ratios(&after)) {
            prop_assert_eq!(four(&a), four(&b));
            prop_assert!(!b.is_complete());
            prop_assert_eq!((a.counted, a.members + 1), (b.counted, b.members));
        }
        for ((_, a), (_, b)) in sums(&before).into_iter().zip(sums(&after)) {
            prop_assert_eq!(a.of_counted(), b.of_counted());
            prop_assert_eq!(b.of_all(), Err(Absent::MembersMissing));
        }
        prop_assert_eq!(before.per_head(), after.per_head());
    }

    /// By a power of two, so that no rounding stands between.
    #[test]
    fn scaling_all_members_scales_sums_and_leaves_ratios(
        towns in towns(), target in a_target(), assessor in an_assessor(), year in year(),
        power in -20..20_i32,
    ) {
        let factor = 2.0_f64.powi(power);
        let scaled: Vec<Town> = towns
            .iter()
            .map(|town| Town {
                series: town.series.as_ref().map(|s| mapped(s, |e| tonnes(e.tonnes() * factor))),
                ..town.clone()
            })
            .collect();
        let (one, other) = both(assessor, &target, &towns, &scaled);
        prop_assert_eq!(one.verdicts(), other.verdicts());
        let (one, other) = (one.in_year(year), other.in_year(year));
        for ((name, a), (_, b)) in sums(&one).into_iter().zip(sums(&other)) {
            prop_assert_eq!(t(a.of_counted()).map(|a| a * factor), t(b.of_counted()), "{}", name);
        }
        for ((_, a), (_, b)) in ratios(&one).into_iter().zip(ratios(&other)) {
            prop_assert_eq!(four(&a), four(&b));
        }
        let per_head = |year: &YearRollUp<'_>| year.per_head().map(f64::from);
        prop_assert_eq!(per_head(&one).map(|a| a * factor), per_head(&other));
    }

    #[test]
    fn every_ratio_lies_between_those_of_the_members(
        towns in steady_towns(), target in a_cut(), assessor in an_assessor(), year in year(),
    ) {
        let roll_up = roll_up(assessor, &target, &towns);
        let year = roll_up.in_year(year);
        for (of, found) in ratios(&year) {
            let own = own(&year, of);
            let (low, high) =
                own.iter().fold((f64::MAX, f64::MIN), |(l, h), o| (l.min(*o), h.max(*o)));
            let slack = 1e-9 * low.abs().max(high.abs()).max(1.0);
            for (name, ratio) in four(&found) {
                match ratio {
                    Ok(ratio) => {
                        prop_assert!(low - slack <= ratio && ratio <= high + slack, "{}", name);
                    }
                    Err(Absent::ActivityNotReported) => prop_assert_eq!(name, "weighted"),
                    Err(reason) => prop_assert!(own.is_empty(), "{} of {}: {}", name, of, reason),
                }
            }
        }
    }

    #[test]
    fn of_one_member_all_ratios_are_its_own(
        observations in inventory((1.0..1e7_f64).boxed()), inhabitants in 1.0..1e6_f64,
        target in a_cut(), assessor in an_assessor(),
    ) {
        let series = series_named("Alone", &observations, None, Boundary::UNSPECIFIED);
        let series = peopled(&series, inhabitants, Boundary::UNSPECIFIED);
        let one = RollUp::new(assessor, &target, [Member::new("Alone").series(&series)]).unwrap();
        let assessment = one.member("ALONE").unwrap().assessment.unwrap();
        let Ok(latest) = one.latest_year() else {
            let (base, latest) = (assessment.figures().base, assessment.figures().latest);
            let after = base.ok().zip(latest.ok()).is_some_and(|(b, l)| l.year > b.years.last());
            prop_assert!(!after);
            return Ok(());
        };
        // It is the latest of its years.
        prop_assert_eq!(assessment.figures().latest.map(|l| l.year), Ok(latest));
        let year = one.in_year(latest);
        let figures = assessment.figures();
        let change = f(figures.change.and_then(|change| change.share_of_base));
        for ((_, ratios), own) in ratios(&year).into_iter().zip([change, f(figures.progress)]) {
            for (name, ratio) in four(&ratios) {
                prop_assert!(alike(ratio, own, 1.0), "{}: {:?} {:?}", name, ratio, own);
            }
        }
        prop_assert_eq!(year.base().of_all(), figures.base.map(|base| base.level));
        prop_assert_eq!(year.level().of_all(), figures.latest.map(|latest| latest.level));
        prop_assert_eq!(year.allowable().of_all(), figures.allowable);
    }

    #[test]
    fn weighing_by_equal_populations_is_the_mean(
        towns in steady_towns(), inhabitants in 1.0..1e6_f64, target in a_cut(),
        assessor in an_assessor(), year in year(),
    ) {
        let of = |series: &EmissionSeries| peopled(series, inhabitants, Boundary::UNSPECIFIED);
        let alike_peopled =
            |town: &Town| Town { series: town.series.as_ref().map(of), ..town.clone() };
        let towns: Vec<Town> = towns.iter().map(alike_peopled).collect();
        let roll_up = roll_up(assessor, &target, &towns);
        let year = roll_up.in_year(year);
        for (_, ratios) in ratios(&year) {
            let (mean, weighted) = (f(ratios.mean_of_ratios), f(ratios.population_weighted));
            prop_assert!(alike(mean, weighted, 1.0), "{:?} {:?}", mean, weighted);
        }
        let mean = t(year.level().of_counted()).map(|level| level / year.counted().len() as f64);
        let per_head = year.per_head().map(f64::from);
        prop_assert!(alike(per_head, mean.map(|mean| mean / inhabitants), 0.0));
    }

    #[test]
    fn counts_of_verdicts_add_up_to_the_members(
        towns in towns(), target in any_kind_of_target(), assessor in an_assessor(),
    ) {
        let roll_up = roll_up(assessor, &target, &towns);
        let counts = roll_up.verdicts();
        let judged: usize = counts.each().map(|(_, count)| count).sum();
        prop_assert_eq!(judged + counts.without_series(), towns.len());
        prop_assert_eq!(counts.without_series(), roll_up.without_series().count());
        for (kind, count) in counts.each() {
            prop_assert_eq!(count, counts.count(kind));
            let those = roll_up.members().iter().filter_map(MemberResult::verdict);
            prop_assert_eq!(those.filter(|verdict| verdict.kind() == kind).count(), count);
        }
        // Each is judged as it would be alone.
        for (town, member) in towns.iter().zip(roll_up.members()) {
            let alone = town.series.as_ref().map(|series| assessor.assess(series, &target));
            prop_assert_eq!(&town.name, member.name);
            prop_assert_eq!(member.assessment, alone);
        }
    }

    #[test]
    fn a_sum_of_some_is_never_that_of_all(
        towns in towns_of(level(), some_boundary()), target in any_kind_of_target(),
        assessor in an_assessor(), year in year(),
    ) {
        let roll_up = roll_up(assessor, &target, &towns);
        let year = roll_up.in_year(year);
        prop_assert_eq!(year.counted().len() + year.missing().len(), towns.len());
        prop_assert_eq!(year.members(), towns.len());
        let covered = year.counted().len() as f64 / towns.len() as f64;
        prop_assert_eq!(year.coverage().fraction(), covered);
        prop_assert_eq!(year.is_complete(), year.counted().len() == towns.len());
        for (name, sum) in sums(&year) {
            prop_assert_eq!(sum.is_complete(), year.is_complete());
            if sum.of_all().is_ok() {
                prop_assert!(sum.is_complete(), "{}", name);
                prop_assert_eq!(sum.of_all(), sum.of_counted());
            } else if !sum.is_complete() {
                prop_assert_eq!(sum.of_all(), Err(Absent::MembersMissing));
            }
        }
    }

    /// What is counted is base and level of the member's own series.
    #[test]
    fn what_is_counted_is_the_member_s_own(
        towns in towns(), target in a_target(), assessor in an_assessor(), year in year(),
    ) {
        let roll_up = roll_up(assessor, &target, &towns);
        let sums = roll_up.in_year(year);
        for town in &towns {
            let counted = sums.counted().iter().find(|counted| counted.name == town.name);
            let missing = sums.missing().iter().find(|(name, _)| *name == town.name);
            prop_assert_eq!(counted.is_some(), missing.is_none());
            let Some(counted) = counted else { continue };
            let series = town.series.as_ref().unwrap();
            let base = assessor.assess(series, &target).figures().base.unwrap();
            prop_assert!(year > base.years.last());
            prop_assert_eq!(counted.base, base.level);
            prop_assert_eq!(counted.level, series.get(year).unwrap().emissions);
            let population = series.activity("population").and_then(|p| p.in_year(year));
            prop_assert_eq!(counted.population, population);
        }
    }

    /// The mode of the years in which members have a level after their base; of several the latest.
    #[test]
    fn the_latest_year_is_the_one_that_most_have(
        towns in towns(), target in a_target(), assessor in an_assessor(),
    ) {
        let roll_up = roll_up(assessor, &target, &towns);
        let counted = |year: i32| roll_up.in_year(Year::constant(year)).counted().len();
        let most = (1985..2031).map(counted).max().unwrap();
        let latest = (1985..2031).rev().find(|year| counted(*year) == most && most > 0);
        prop_assert_eq!(roll_up.latest_year().ok().map(Year::get), latest);
        let sums = roll_up.in_latest_year().map(|year| year.year());
        prop_assert_eq!(sums, roll_up.latest_year());
    }

    #[test]
    fn members_of_different_boundaries_have_no_sum_but_a_mean(
        towns in steady_towns(), target in a_cut(), assessor in an_assessor(), year in year(),
    ) {
        let accounted = |(index, town): (usize, &Town)| {
            let kinds = [Boundary::territorial(), Boundary::use_based()];
            let of = |series: &EmissionSeries| {
                let population = series.activity("population").cloned();
                let boundary = kinds[index % 2].clone();
                series_named(series.place(), series.observations(), population, boundary)
            };
            Town { series: town.series.as_ref().map(of), ..town.clone() }
        };
        let unlike: Vec<Town> = towns.iter().enumerate().map(accounted).collect();
        let (alike, unlike) = both(assessor, &target, &towns, &unlike);
        let (alike, unlike) = (alike.in_year(year), unlike.in_year(year));
        let even = |name: &str| name.ends_with(['0', '2', '4', '6']);
        let sides: BTreeSet<bool> = unlike.counted().iter().map(|c| even(c.name)).collect();
        prop_assert_eq!(unlike.differing().is_empty(), sides.len() < 2);
        for ((of, a), (_, b)) in ratios(&alike).into_iter().zip(ratios(&unlike)) {
            prop_assert_eq!(&four(&a)[1..], &four(&b)[1..], "{}", of);
            if sides.len() == 2 {
                prop_assert_eq!(b.ratio_of_sums, Err(Absent::BoundariesDiffer));
            }
        }
        if sides.len() == 2 {
            for (name, sum) in sums(&unlike) {
                prop_assert_eq!(sum.of_counted(), Err(Absent::BoundariesDiffer), "{}", name);
            }
            prop_assert_eq!(unlike.per_head(), Err(Absent::BoundariesDiffer));
        }
    }

    #[test]
    fn extreme_levels_never_give_what_is_no_number(
        towns in towns_of(extreme_level(), no_boundary()), target in a_target(),
        assessor in an_assessor(), year in year(), weights in vec(1.0..f64::MAX, 7),
    ) {
        let weighed = |(town, weight): (&Town, f64)| {
            let of = |series: &EmissionSeries| peopled(series, weight, Boundary::UNSPECIFIED);
            Town { series: town.series.as_ref().map(of), ..town.clone() }
        };
        let crowded: Vec<Town> = towns.iter().zip(weights).map(weighed).collect();
        for towns in [&towns, &crowded] {
            let roll_up = roll_up(assessor, &target, towns);
            let year = roll_up.in_year(year);
            for (name, sum) in sums(&year) {
                prop_assert!(is_a_number(t(sum.of_counted())), "{}", name);
            }
            for (_, ratios) in ratios(&year) {
                for (name, ratio) in four(&ratios) {
                    prop_assert!(is_a_number(ratio), "{}", name);
                }
            }
            prop_assert!(is_a_number(year.per_head().map(f64::from)));
            // What is no number would be written as null.
            let json = serde_json::to_string(&year).unwrap().replace("\"population\":null", "");
            prop_assert!(!json.contains("null"), "{}", json);
        }
    }

    #[test]
    fn one_name_twice_is_refused_however_spelt(towns in steady_towns(), at in any::<Index>()) {
        let name = at.get(&towns).name.to_uppercase().replace(' ', "-");
        let target = reduce_by(0.4, 1990, 2030);
        let twice = members(&towns).into_iter().chain([Member::new(&name)]);
        let refused = RollUp::new(Assessor::as_of(day(2024, 6, 30)), &target, twice);
        prop_assert_eq!(refused, Err(NetworkError::MemberTwice { name: name.clone() }));
    }

    #[test]
    fn what_came_and_what_went_are_what_the_two_do_not_share(
        towns in towns_of(level(), some_boundary()), keep in vec(any::<(bool, bool)>(), 7),
        target in a_target(), one in an_assessor(), other in an_assessor(),
    ) {
        let part = |keeps: fn(&(bool, bool)) -> bool| -> Vec<Town> {
            let kept = towns.iter().zip(&keep).filter(|(_, keep)| keeps(keep));
            kept.map(|(town, _)| town.clone()).collect()
        };
        let (was, is) = (part(|keep| keep.0), part(|keep| keep.1));
        if was.is_empty() || is.is_empty() {
            return Ok(());
        }
        let (earlier, later) = (roll_up(one, &target, &was), roll_up(other, &target, &is));
        let change = RollUpChange::between(&earlier, &later);
        let back = RollUpChange::between(&later, &earlier);
        let names = |towns: &[Town]| -> BTreeSet<String> {
            towns.iter().map(|town| town.name.clone()).collect()
        };
        let (was, is) = (names(&was), names(&is));
        let came: BTreeSet<String> = change.came().map(str::to_owned).collect();
        let went: BTreeSet<String> = change.went().map(str::to_owned).collect();
        prop_assert_eq!(&came, &(&is - &was));
        prop_assert_eq!(&went, &(&was - &is));
        prop_assert!(back.came().eq(change.went()) && back.went().eq(change.came()));

        let moved: Vec<_> = change.verdicts().collect();
        let expected = earlier.members().iter().filter(|member| {
            let then = later.member(member.name);
            let kind = |verdict: Option<Verdict>| verdict.map(|v| v.name());
            then.is_some_and(|then| kind(then.verdict()) != kind(member.verdict()))
        });
        prop_assert_eq!(moved.len(), expected.count());
        let mut reversed: Vec<_> = back.verdicts().map(|v| (v.name, v.later, v.earlier)).collect();
        reversed.sort_by_key(|v| v.0);
        let mut forward: Vec<_> = moved.iter().map(|v| (v.name, v.earlier, v.later)).collect();
        forward.sort_by_key(|v| v.0);
        prop_assert_eq!(forward, reversed);
    }

    /// Both sums are of the later inventories, and of the same members.
    #[test]
    fn like_for_like_is_of_the_later_inventories(
        towns in steady_towns(), restated in vec(0.8..1.25_f64, 7), target in a_cut(),
        one in an_assessor(), other in an_assessor(),
    ) {
        let restate = |(town, factor): (&Town, &f64)| Town {
            series: town.series.as_ref().map(|s| mapped(s, |e| tonnes(e.tonnes() * factor))),
            ..town.clone()
        };
        let new: Vec<Town> = towns.iter().zip(&restated).map(restate).collect();
        let (earlier, later) = (roll_up(one, &target, &towns), roll_up(other, &target, &new));
        let change = RollUpChange::between(&earlier, &later);
        let (from, to) = match (earlier.latest_year(), later.latest_year()) {
            (Ok(from), Ok(to)) => (from, to),
            (Err(reason), _) | (_, Err(reason)) => {
                prop_assert_eq!(change.like_for_like(), Err(reason));
                return Ok(());
            }
        };
        // By hand, from the restated series, of what is over by the later date.
        let known = other.date();
        let level = |series: &EmissionSeries, year: Year| {
            let over = day(year.get(), 12, 31) <= known;
            series.get(year).filter(|_| over).map(|o| o.emissions.tonnes())
        };
        let series = new.iter().flat_map(|town| &town.series);
        let both: Vec<(f64, f64)> =
            series.filter_map(|s| Some((level(s, from)?, level(s, to)?))).collect();
        match change.like_for_like() {
            Err(reason) => {
                prop_assert_eq!(reason, Absent::NoObservation);
                prop_assert!(both.is_empty());
            }
            Ok(found) => {
                prop_assert_eq!((found.from, found.to), (from, to));
                prop_assert_eq!((found.counted, found.members), (both.len(), towns.len()));
                let sum = |of: fn(&(f64, f64)) -> f64| both.iter().map(of).sum::<f64>();
                prop_assert!(alike(Ok(found.earlier.tonnes()), Ok(sum(|b| b.0)), 0.0));
                prop_assert!(alike(Ok(found.later.tonnes()), Ok(sum(|b| b.1)), 0.0));
                let change = sum(|b| b.1) / sum(|b| b.0) - 1.0;
                prop_assert!(alike(f(found.change), Ok(change), 1.0));
            }
        }
    }
}

fn series(place: &str, levels: &[(i32, f64)]) -> EmissionSeries {
    let builder = EmissionSeries::builder(place.to_owned());
    let add = |b: climate_targets::inventory::EmissionSeriesBuilder,
               &(year, level): &(i32, f64)| { b.observe(year, tonnes(level)) };
    levels.iter().fold(builder, add).build().unwrap()
}

const AS_OF: fn() -> Assessor = || Assessor::as_of(day(2024, 6, 30));

/// The cities of a bundled table, in its order: release 2025 or 2026.
fn cities(file: &str, names: &[&str]) -> Vec<EmissionSeries> {
    let mut reader = csv::Reader::from_path(format!("examples/data/{file}")).unwrap();
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.unwrap()).collect();
    let of = |name: &&str| {
        let own = || rows.iter().filter(|row| row[0] == **name && !row[3].is_empty());
        let builder = EmissionSeries::builder((*name).to_owned()).boundary(Boundary::territorial());
        let number = |row: &csv::StringRecord, column: usize| row[column].parse::<f64>().unwrap();
        let year = |row: &csv::StringRecord| row[2].parse::<i32>().unwrap();
        let builder = own().fold(builder, |b, row| {
            assert_eq!(&row[4], "t CO2e");
            b.observe(year(row), tonnes(number(row, 3)))
        });
        let people = own().map(|row| (year(row), number(row, 5)));
        let population = Activity::population("on 31 December, Statistics Sweden", people);
        builder.activity(population).build().unwrap()
    };
    names.iter().map(of).collect()
}

const FIVE: [&str; 5] = ["Borås", "Göteborg", "Linköping", "Malmö", "Umeå"];

/// The five Swedish cities of the Alliance from 1990 to 2023 against -40 % (SMHI, release 2025;
/// Statistics Sweden), computed in decimal numbers outside this crate.
#[test]
fn the_five_swedish_cities_of_the_alliance() {
    let five = cities("se_cities.csv", &FIVE);
    let each = five.iter().map(|series| Member::new(series.place()).series(series));
    let roll_up = RollUp::new(AS_OF(), &BY_2030, each).unwrap();
    assert_eq!(roll_up.latest_year(), Ok(Year::constant(2023)));
    let sums = roll_up.in_latest_year().unwrap();
    assert!(sums.is_complete());
    assert_relative_eq!(t(sums.base().of_all()).unwrap(), 5_904_830.63, max_relative = 1e-10);
    assert_relative_eq!(t(sums.level().of_all()).unwrap(), 3_988_353.01, max_relative = 1e-10);
    assert_relative_eq!(t(sums.allowable().of_all()).unwrap(), 3_542_898.378, max_relative = 1e-10);
    // 1 381 836 inhabitants.
    let per_head = sums.per_head().unwrap().tonnes_per_unit();
    assert_relative_eq!(per_head, 2.886_270_881_6, max_relative = 1e-10);
    let expected = [
        (
            2023,
            [-0.324_560_980_7, -0.380_704_260_8, -0.463_345_878_3, -0.316_813_772_9],
            [0.811_402_451_7, 0.951_760_652_1, 1.158_364_695_7, 0.792_034_432_2],
        ),
        (
            2005,
            [-0.095_193_895_5, -0.118_831_400_8, -0.095_838_246_4, -0.070_623_083_1],
            [0.237_984_738_8, 0.297_078_502_0, 0.239_595_615_9, 0.176_557_707_7],
        ),
    ];
    for (year, change, progress) in expected {
        let year = roll_up.in_year(Year::constant(year));
        for (found, expected) in [(year.change(), change), (year.progress(), progress)] {
            for ((name, found), expected) in four(&found).into_iter().zip(expected) {
                assert_relative_eq!(found.unwrap(), expected, epsilon = 1e-10);
                assert!(!name.is_empty());
            }
        }
    }
}

/// Of the Alliance's ten members of May 2018 only the five Swedish ones have an open inventory.
#[test]
fn the_alliance_of_2018_is_half_covered() {
    let table = cities("se_cities.csv", &FIVE);
    let members = networks::ALLIANCE_FOR_URBAN_SUSTAINABILITY.members_on(day(2018, 5, 22));
    let roll_up = RollUp::new(AS_OF(), &BY_2030, members.with_series(&table)).unwrap();
    assert_eq!(roll_up.coverage().fraction(), 0.5);
    let without: BTreeSet<_> = roll_up.without_series().collect();
    let french = ["Grenoble", "La Rochelle", "Paris", "Saint-Brieuc", "Strasbourg"];
    assert_eq!(without, BTreeSet::from(french));
    let sums = roll_up.in_latest_year().unwrap();
    assert_eq!(sums.level().of_all(), Err(Absent::MembersMissing));
    assert!(sums.level().to_string().ends_with("t CO2e (5 of 10 members)"));
    assert_eq!(sums.missing().len(), 5);
    assert!(sums.missing().iter().all(|(_, why)| *why == MissingReason::NoSeries));
}

/// Göteborg's base of 1990 is 2 485 948 t in release 2025 and 2 542 606 t in release 2026. From
/// 2023 to 2024 it rose, by the newer release alone, from 2 101 270.625 to 2 252 706.82 t; Borås,
/// from 227 396.574 to 271 879.273 t.
#[test]
fn restated_inventories_are_compared_with_themselves() {
    let names = ["Göteborg", "Borås"];
    let old = cities("se_municipalities_release2025.csv", &names);
    let new = cities("se_municipalities_release2026.csv", &names);
    let of = |table: &[EmissionSeries], year| {
        table[0].get(Year::constant(year)).unwrap().emissions.tonnes()
    };
    assert_eq!((of(&old, 1990), of(&new, 1990)), (2_485_948.33, 2_542_606.156));
    let roll_up = |table: &'static [EmissionSeries], date| {
        let each = table.iter().map(|series| Member::new(series.place()).series(series));
        RollUp::new(Assessor::as_of(date), &BY_2030, each).unwrap()
    };
    let earlier = roll_up(Vec::leak(old), day(2025, 6, 30));
    let later = roll_up(Vec::leak(new), day(2026, 6, 30));
    let change = RollUpChange::between(&earlier, &later);
    let LikeForLike { counted, from, to, earlier, later, change, .. } =
        change.like_for_like().unwrap();
    assert_eq!((counted, from.get(), to.get()), (2, 2023, 2024));
    assert_relative_eq!(earlier.tonnes(), 2_101_270.625 + 227_396.574, max_relative = 1e-12);
    assert_relative_eq!(later.tonnes(), 2_252_706.82 + 271_879.273, max_relative = 1e-12);
    // 2 524 586.093 / 2 328 667.199 - 1.
    assert_relative_eq!(f(change).unwrap(), 0.084_133_488_1, epsilon = 1e-10);
}

/// A member that only the one roll-up has, of another boundary, takes nothing from the comparison
/// of the others; one that is compared does, even where it has no base and is in no sum.
#[test]
fn like_for_like_looks_at_the_boundaries_of_those_it_compares() {
    let levels = [(1990, 100.0), (2020, 80.0), (2021, 70.0)];
    let with = |name: &str, boundary, levels: &[(i32, f64)]| {
        series_named(name, series(name, levels).observations(), None, boundary)
    };
    let territorial = with("Aby", Boundary::territorial(), &levels);
    let use_based = with("Berga", Boundary::use_based(), &levels);
    let without_base = with("Berga", Boundary::use_based(), &levels[1..]);
    let target = reduce_by(0.4, 1990, 2030);
    let roll_up = |year, series: &[&'static EmissionSeries]| {
        let each = series.iter().map(|series| Member::new(series.place()).series(series));
        let target: &'static Target = Box::leak(Box::new(target.clone()));
        RollUp::new(Assessor::as_of(day(year, 6, 30)), target, each).unwrap()
    };
    let leak = |series: EmissionSeries| -> &'static EmissionSeries { Box::leak(Box::new(series)) };
    let (aby, use_based, without_base) = (leak(territorial), leak(use_based), leak(without_base));
    let (earlier, later) = (roll_up(2021, &[aby]), roll_up(2022, &[aby, use_based]));
    let compared = RollUpChange::between(&earlier, &later).like_for_like().unwrap();
    assert_eq!((compared.counted, compared.members), (1, 2));
    assert_eq!((compared.earlier.tonnes(), compared.later.tonnes()), (80.0, 70.0));

    let (earlier, later) =
        (roll_up(2021, &[aby, without_base]), roll_up(2022, &[aby, without_base]));
    let compared = RollUpChange::between(&earlier, &later).like_for_like();
    assert_eq!(compared, Err(Absent::BoundariesDiffer));
}

#[test]
fn overlapping_areas_are_refused_where_both_would_be_counted() {
    let levels = [(1990, 100.0), (2020, 80.0)];
    let (town, area) = (series("Grenoble", &levels), series("Grenoble-Alpes Métropole", &levels));
    let of_town = Member::of(&places::GRENOBLE);
    let of_area = Member::of(&places::GRENOBLE_ALPES);
    let target = reduce_by(0.4, 1990, 2030);
    let roll_up = |members: &[Member<'_>]| {
        RollUp::new(AS_OF(), &target, members.iter().copied())
            .map(|roll_up| roll_up.members().len())
    };
    let overlap = Err(NetworkError::Overlap {
        part: "Grenoble".into(),
        area: "Grenoble-Alpes Métropole".into(),
    });
    assert_eq!(roll_up(&[of_town.series(&town), of_area.series(&area)]), overlap);
    assert_eq!(roll_up(&[of_area.series(&area), of_town.series(&town)]), overlap);
    assert_eq!(roll_up(&[of_town.series(&town), of_area]), Ok(2));
    assert_eq!(roll_up(&[of_area.series(&area), of_town]), Ok(2));
    // Two towns of one area do not overlap.
    let (one, other) = (Member::of(&places::SAINT_BRIEUC), Member::of(&places::TREGUEUX));
    assert_eq!(roll_up(&[one.series(&town), other.series(&area)]), Ok(2));

    // A part of a part, where the area between has no series.
    let [quarter, between, outer] = [
        Member::new("a quarter").part_of("a town"),
        Member::new("A Town").part_of("a county"),
        Member::new("a county"),
    ];
    let through = Err(NetworkError::Overlap { part: "a quarter".into(), area: "a county".into() });
    assert_eq!(roll_up(&[quarter.series(&town), between, outer.series(&area)]), through);
    assert_eq!(roll_up(&[outer.series(&area), between, quarter.series(&town)]), through);
    // Round in a circle, none of which has a series but one.
    let round = [Member::new("a").part_of("b"), Member::new("b").part_of("a")];
    assert_eq!(roll_up(&[round[0], round[1]]), Ok(2));
    let alone = [Member::new("a").part_of("b").series(&town), Member::new("b").part_of("c")];
    assert_eq!(roll_up(&alone), Ok(2));
    // The way round leads back to the one that has: it does not overlap with itself.
    assert_eq!(roll_up(&[round[0].series(&town), round[1]]), Ok(2));
    assert_eq!(roll_up(&[Member::new("a").part_of("a").series(&town)]), Ok(1));
    let of_two = Err(NetworkError::Overlap { part: "a".into(), area: "b".into() });
    assert_eq!(roll_up(&[round[0].series(&town), round[1].series(&area)]), of_two);
}

#[test]
fn one_place_is_not_counted_twice() {
    let goteborg = series("Göteborg", &[(1990, 100.0), (2020, 80.0)]);
    let target = reduce_by(0.4, 1990, 2030);
    let twice = |names: [&'static str; 2]| {
        let each = names.map(|name| Member::new(name).series(&goteborg));
        RollUp::new(AS_OF(), &target, each).err()
    };
    let named = |name: &str| Some(NetworkError::MemberTwice { name: name.to_owned() });
    assert_eq!(twice(["Göteborg", "GÖTEBORG"]), named("GÖTEBORG"));
    assert_eq!(twice(["Göteborg", "Gothenburg"]), named("Gothenburg"));
    let message = twice(["Göteborg", "GÖTEBORG"]).unwrap().to_string();
    assert_eq!(message, "members: \"GÖTEBORG\" is there twice");
    let none = RollUp::new(AS_OF(), &target, []);
    assert_eq!(none, Err(NetworkError::NoMembers));
    let nameless = [Member::new("Göteborg").series(&goteborg), Member::new(" ")];
    assert_eq!(RollUp::new(AS_OF(), &target, nameless).err(), Some(NetworkError::NoName));
}

/// Found by shuffling: which potentials matter must not hang on who comes first.
#[test]
fn boundaries_differ_in_whatever_order_they_come() {
    let of = |name: &str, gases: Option<Gases>, set: GwpSet| {
        let mut boundary = Boundary::UNSPECIFIED.gwp_set(set);
        boundary.gases = gases;
        series_named(name, series(name, &[(1990, 2.0), (2020, 1.0)]).observations(), None, boundary)
    };
    // Carbon dioxide alone has no potentials to differ in; what counts unknown gases has.
    let series = [
        of("Aby", Some(Gases::Co2), GwpSet::Ar5),
        of("Berga", Some(Gases::Co2), GwpSet::Ar4),
        of("Dala", None, GwpSet::Ar4),
    ];
    let target = reduce_by(0.4, 1990, 2030);
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let each = order.map(|i: usize| Member::new(series[i].place()).series(&series[i]));
        let roll_up = RollUp::new(AS_OF(), &target, each).unwrap();
        let sums = roll_up.in_latest_year().unwrap();
        assert_eq!(sums.differing().to_string(), "warming potentials", "{order:?}");
    }
    let alone = [&series[0], &series[1]].map(|s| Member::new(s.place()).series(s));
    let roll_up = RollUp::new(AS_OF(), &target, alone).unwrap();
    assert_eq!(roll_up.in_latest_year().unwrap().level().of_all(), Ok(tonnes(2.0)));
}

/// A target per head: levels are summed in tonnes, and divided by the inhabitants after that.
#[test]
fn per_head_values_are_recomputed_after_summing() {
    let of = |name: &str, people: [(i32, f64); 2], levels: [(i32, f64); 2]| {
        let population = Activity::population("on 31 December", people);
        let series = series(name, &levels);
        series_named(name, series.observations(), population.ok(), Boundary::UNSPECIFIED)
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
    let roll_up = RollUp::new(AS_OF(), &target, each).unwrap();
    let sums = roll_up.in_latest_year().unwrap();
    assert_eq!(sums.year().get(), 2020);
    assert_relative_eq!(t(sums.base().of_all()).unwrap(), 1500.0, max_relative = 1e-12);
    assert_relative_eq!(t(sums.level().of_all()).unwrap(), 1200.0, max_relative = 1e-12);
    // Half of 10 and of 50 t per head are allowed, which are no tonnes to sum.
    assert_eq!(sums.allowable().of_all(), Err(Absent::JudgedPerUnit));
    // 1200 t of 220 inhabitants; the sum of 4 and 20 t per head, or their mean, is another thing.
    let per_head = f64::from(sums.per_head().unwrap());
    assert_relative_eq!(per_head, 1200.0 / 220.0, max_relative = 1e-12);
    // In tonnes -20 % each, although per head it is -60 %.
    assert_relative_eq!(f(sums.change().mean_of_ratios).unwrap(), -0.2, max_relative = 1e-12);
    let own = roll_up.members()[0].assessment.unwrap();
    let change_of_tonnes = own.figures().change.unwrap().share_of_base;
    assert_relative_eq!(f(change_of_tonnes).unwrap(), -0.2, max_relative = 1e-12);
    let own_change = own.per_unit().unwrap().figures().change.unwrap().share_of_base;
    assert_relative_eq!(f(own_change).unwrap(), -0.6, max_relative = 1e-12);
    assert_eq!(roll_up.verdicts().count(VerdictKind::Met), 2);
    // The needed reduction is one of t per head: progress towards it has no ratio of tonnes.
    assert_eq!(sums.progress().mean_of_ratios, Err(Absent::JudgedPerUnit));
}

#[test]
fn without_inhabitants_nothing_is_per_head() {
    let aby = series("Aby", &[(1990, 1000.0), (2020, 800.0)]);
    let population = Activity::population("on 31 December", [(2020, 20.0)]);
    let berga = series("Berga", &[(1990, 500.0), (2020, 400.0)]);
    let berga = series_named("Berga", berga.observations(), population.ok(), Boundary::UNSPECIFIED);
    let target = reduce_by(0.4, 1990, 2030);
    let each = [&aby, &berga].map(|series| Member::new(series.place()).series(series));
    let roll_up = RollUp::new(AS_OF(), &target, each).unwrap();
    let sums = roll_up.in_latest_year().unwrap();
    assert_eq!(sums.per_head(), Err(Absent::ActivityNotReported));
    assert_eq!(sums.change().population_weighted, Err(Absent::ActivityNotReported));
    assert!(sums.change().mean_of_ratios.is_ok());
}

/// A target that includes the land sector is judged net, and so are its sums; a series of gross
/// emissions alone is no part of them.
#[test]
fn sums_are_on_the_basis_that_is_judged() {
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
    // It reports net emissions as such.
    let as_such = series_named(
        "Ekeby",
        series("Ekeby", &[(1990, 7.0), (2020, 5.0)]).observations(),
        None,
        Boundary::UNSPECIFIED.land_sector(LandSector::Included),
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
        let roll_up = RollUp::new(AS_OF(), &target, each).unwrap();
        let sums = roll_up.in_latest_year().unwrap();
        let levels = [sums.base(), sums.level()].map(|sum| t(sum.of_all()));
        levels.into_iter().collect::<Known<Vec<f64>>>()
    };
    assert_eq!(level(&[&net, &also_net]), Ok(vec![150.0, 100.0]));
    assert_eq!(level(&[&net, &gross]), Err(Absent::BoundariesDiffer));
    assert_eq!(level(&[&gross, &net]), Err(Absent::BoundariesDiffer));
    assert_eq!(level(&[&as_such, &net]), Ok(vec![97.0, 55.0]));
    assert_eq!(level(&[&net, &as_such]), Ok(vec![97.0, 55.0]));
}

/// A goal of several parts has verdicts to count, and no level of its own to sum.
#[test]
fn a_composite_target_is_counted_and_not_summed() {
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
    let roll_up = RollUp::new(AS_OF(), &target, each).unwrap();
    assert_eq!(roll_up.verdicts().to_string(), "1 met, 1 missed");
    assert_eq!(roll_up.latest_year(), Err(Absent::Composite));
    assert_eq!(roll_up.in_latest_year().err(), Some(Absent::Composite));
    let sums = roll_up.in_year(Year::constant(2020));
    assert!(sums.missing().iter().all(|(_, why)| *why == MissingReason::NoBase(Absent::Composite)));
    assert_eq!(sums.level().of_counted(), Err(Absent::Composite));
    assert_eq!(sums.change().mean_of_ratios, Err(Absent::Composite));
    assert_eq!(sums.per_head(), Err(Absent::Composite));
    // Where reasons differ, none of them speaks for all.
    let empty = series("Dala", &[]);
    let each = [Member::new("Aby").series(&aby), Member::new("Dala").series(&empty)];
    let fixed =
        Target::builder("fixed").goal(Ambition::AtMost(tonnes(1.0))).deadline(target.deadline());
    let fixed = fixed.build().unwrap();
    let roll_up = RollUp::new(AS_OF(), &fixed, each).unwrap();
    assert_eq!(roll_up.latest_year(), Err(Absent::NoBase));
}

/// Each reason for a member not to be counted.
#[test]
fn who_is_missing_and_why() {
    let levels = |years: &[i32]| years.iter().map(|year| (*year, 10.0)).collect::<Vec<_>>();
    let whole = series("Aby", &levels(&[1990, 2019, 2020]));
    let no_base = series("Berga", &levels(&[2000, 2020]));
    let no_level = series("Dala", &levels(&[1990, 2019]));
    let not_over = series("Ekeby", &levels(&[1990, 2024]));
    let target = reduce_by(0.4, 1990, 2030);
    let each = [&whole, &no_base, &no_level, &not_over].map(|s| Member::new(s.place()).series(s));
    let each = each.into_iter().chain([Member::new("Falun")]);
    let roll_up = RollUp::new(AS_OF(), &target, each).unwrap();
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
    // 2024 is not over on 30 June 2024.
    let in_2024 = roll_up.in_year(Year::constant(2024));
    assert_eq!(in_2024.counted().len(), 0);
    assert_eq!(in_2024.level().of_counted(), Err(Absent::NoObservation));
    // 2019 has two members, 2020 one of those with a base.
    assert_eq!(roll_up.latest_year(), Ok(Year::constant(2019)));
    assert_eq!(roll_up.coverage().fraction(), 0.8);
}

/// Base less what is allowed may be rounding; a share of that is no progress.
#[test]
fn a_cut_of_nothing_has_no_progress() {
    let base = 1000.0 * 3.1;
    let aby = series("Aby", &[(1990, base), (2020, 3000.0)]);
    let just_under = tonnes(base * (1.0 - 1e-15));
    let target = Target::builder("x")
        .goal(Ambition::AtMost(just_under))
        .deadline(Deadline::By(Year::constant(2030)))
        .reference(BaseReference::constant(1990))
        .build()
        .unwrap();
    let roll_up = RollUp::new(AS_OF(), &target, [Member::new("Aby").series(&aby)]).unwrap();
    let own = roll_up.members()[0].assessment.unwrap().figures().progress;
    assert_eq!(own, Err(Absent::NoReductionAsked));
    let progress = roll_up.in_latest_year().unwrap().progress();
    for (name, found) in four(&progress) {
        assert!(found == Err(Absent::NoReductionAsked), "{name}: {found:?}");
    }
}

/// A member that may grow has no progress of its own, and the sums have one all the same.
#[test]
fn who_may_grow_is_still_summed() {
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
    let roll_up = RollUp::new(AS_OF(), &target, each).unwrap();
    let sums = roll_up.in_latest_year().unwrap();
    assert_eq!(sums.allowable().of_all(), Ok(tonnes(720.0)));
    let progress = sums.progress();
    // (1100 - 810)/(1100 - 720).
    assert_relative_eq!(f(progress.ratio_of_sums).unwrap(), 290.0 / 380.0, max_relative = 1e-12);
    assert_eq!(progress.mean_of_ratios, Err(Absent::NoReductionAsked));
    assert_eq!(progress.median, Err(Absent::NoReductionAsked));
}

/// What is divided by more than a number holds is not 0.
#[test]
fn weights_that_overflow_are_no_zero() {
    let of = |name: &str| {
        let population = Activity::population("too many", [(2020, f64::MAX)]);
        let series = series(name, &[(1990, 1000.0), (2020, 999.0)]);
        series_named(name, series.observations(), population.ok(), Boundary::UNSPECIFIED)
    };
    let (aby, berga) = (of("Aby"), of("Berga"));
    let target = reduce_by(0.4, 1990, 2030);
    let each = [&aby, &berga].map(|series| Member::new(series.place()).series(series));
    let roll_up = RollUp::new(AS_OF(), &target, each).unwrap();
    let sums = roll_up.in_latest_year().unwrap();
    assert_eq!(sums.change().population_weighted, Err(Absent::OutOfRange));
    assert_eq!(sums.per_head(), Err(Absent::OutOfRange));
}

/// Of an even number the median is half-way between the two in the middle.
#[test]
fn medians_by_hand() {
    let levels = [90.0, 80.0, 40.0, 10.0];
    let towns: Vec<EmissionSeries> = levels
        .iter()
        .zip(["Aby", "Berga", "Dala", "Ekeby"])
        .map(|(level, name)| series(name, &[(1990, 100.0), (2020, *level)]))
        .collect();
    let target = reduce_by(0.4, 1990, 2030);
    let median = |count: usize| {
        let each = towns.iter().take(count).map(|s| Member::new(s.place()).series(s));
        let roll_up = RollUp::new(AS_OF(), &target, each).unwrap();
        f(roll_up.in_latest_year().unwrap().change().median).unwrap()
    };
    assert_relative_eq!(median(3), -0.2, max_relative = 1e-12);
    assert_relative_eq!(median(4), -0.4, max_relative = 1e-12);
}

/// A program reads the same numbers and reasons as a person.
#[test]
fn json_of_a_roll_up() {
    let table = cities("se_cities.csv", &["Borås"]);
    let each = [Member::new("Borås").series(&table[0]), Member::new("Grenoble")];
    let roll_up = RollUp::new(AS_OF(), &BY_2030, each).unwrap();
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
    assert_eq!(json["level"]["counted_t"], 227_921.3);
    assert_eq!(json["level"]["all_t"]["absent"], "members_missing");
    let missing = serde_json::json!([{"place": "Grenoble", "reason": {"kind": "no_series"}}]);
    assert_eq!(json["missing"], missing);
    let change = RollUpChange::between(&roll_up, &roll_up);
    let json = serde_json::to_value(change).unwrap();
    assert_eq!(json["verdicts"], serde_json::json!([]));
    assert_eq!(json["like_for_like"]["change"], 0.0);
}
