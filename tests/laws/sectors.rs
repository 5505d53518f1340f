//! A total and its sectors: laws over generated breakdowns, and the inventories of Swedish cities
//! and Lahti by sector.

use crate::support::*;
use approx::assert_relative_eq;
use climate_targets::boundary::{Gases, LandSector, Sectors};
use climate_targets::catalogue::covenant_of_mayors::BY_2030;
use climate_targets::sectors::{Contributions, SectorBreakdown, SectorContribution, SectorError};
use climate_targets::target::{
    AmbitionRange, AnnualRate, GoalPart, GoalParts, NetZero, SupplementaryCap,
};
use climate_targets::{
    Absent, Activity, Ambition, Assessor, BasePolicy, BaseReference, Boundary, Deadline,
    EmissionSeries, Emissions, Goal, Known, Metric, Observation, Period, Portion, Share, Target,
    Year,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

const YEARS: [i32; 8] = [1990, 1995, 2000, 2010, 2018, 2020, 2022, 2023];

/// A total and its sectors, as levels of the same years.
#[derive(Debug, Clone)]
struct Whole {
    total: EmissionSeries,
    sectors: Vec<(String, EmissionSeries)>,
}

impl Whole {
    fn breakdown(&self) -> SectorBreakdown {
        let sectors = self.sectors.iter().cloned();
        SectorBreakdown::new(self.total.clone(), sectors, Portion::constant(0.01)).unwrap()
    }
}

fn series(levels: &[(i32, f64)]) -> EmissionSeries {
    let builder = EmissionSeries::builder("a place");
    let add = |b: climate_targets::inventory::EmissionSeriesBuilder,
               &(year, level): &(i32, f64)| { b.observe(year, tonnes(level)) };
    levels.iter().fold(builder, add).build().unwrap()
}

fn levels(series: &EmissionSeries) -> Vec<(i32, f64)> {
    series.observations().iter().map(|o| (o.year.get(), o.emissions.tonnes())).collect()
}

/// The same series with the level of each year mapped.
fn mapped(series: &EmissionSeries, level: impl Fn(i32, f64) -> f64) -> EmissionSeries {
    let mapped = levels(series).into_iter().map(|(year, was)| (year, level(year, was)));
    self::series(&mapped.collect::<Vec<_>>())
}

/// The sum of several series, year by year.
fn added(sectors: &[(String, EmissionSeries)]) -> EmissionSeries {
    let sum = |year: i32| {
        let in_year =
            |s: &EmissionSeries| s.get(Year::constant(year)).map(|o| o.emissions.tonnes());
        sectors.iter().filter_map(|(_, series)| in_year(series)).sum::<f64>()
    };
    series(&YEARS.map(|year| (year, sum(year))))
}

/// Sectors that sum to the total but for something that is in none of them.
fn parts_of(level: BoxedStrategy<f64>, off: BoxedStrategy<f64>) -> impl Strategy<Value = Whole> {
    let sector = vec(level, YEARS.len());
    (vec(sector, 1..6), vec(off, YEARS.len())).prop_map(|(sectors, off)| {
        let named = |(index, levels): (usize, Vec<f64>)| {
            let levels: Vec<_> = YEARS.into_iter().zip(levels).collect();
            (format!("Sector {index}"), series(&levels))
        };
        let sectors: Vec<_> = sectors.into_iter().enumerate().map(named).collect();
        let index = |year: i32| YEARS.iter().position(|y| *y == year).unwrap();
        let total = mapped(&added(&sectors), |year, sum| sum + off[index(year)]);
        Whole { total, sectors }
    })
}

fn parts() -> impl Strategy<Value = Whole> {
    let off = prop_oneof![3 => Just(0.0), 2 => -100.0..100.0_f64];
    parts_of(level(), off.boxed())
}

fn an_assessor() -> impl Strategy<Value = Assessor> {
    (2011..2026_i32).prop_map(|year| Assessor::as_of(day(year, 6, 30)).allow_boundary_difference())
}

/// Targets with a base in tonnes, of every kind that has a level.
fn a_target() -> impl Strategy<Value = Target> {
    let ambition =
        prop_oneof![3 => share_of_base(), 1 => level().prop_map(|l| Ambition::AtMost(tonnes(l)))];
    let policy = select(vec![
        BasePolicy::Exact,
        BasePolicy::NearestLater,
        BasePolicy::Nearest,
        BasePolicy::Interpolated,
    ]);
    (ambition, 1990..2008_i32, policy, 2012..2040_i32).prop_map(|(ambition, base, policy, by)| {
        Target::builder("a target")
            .goal(ambition)
            .deadline(Deadline::By(Year::constant(by)))
            .reference(BaseReference::constant(base).with_policy(policy))
            .build()
            .unwrap()
    })
}

fn cut(portion: f64) -> Ambition {
    Ambition::ReduceBy(Portion::constant(portion))
}

fn target(ambition: impl Into<Goal>) -> Target {
    Target::builder("a target")
        .goal(ambition)
        .deadline(Deadline::By(Year::constant(2030)))
        .reference(BaseReference::constant(1990))
        .build()
        .unwrap()
}

fn as_of_2024() -> Assessor {
    Assessor::as_of(day(2024, 6, 30))
}

fn t(level: Known<Emissions>) -> Known<f64> {
    level.map(Emissions::tonnes)
}

fn f(share: Known<Share>) -> Known<f64> {
    share.map(Share::fraction)
}

fn figures(part: &SectorContribution<'_>) -> [(&'static str, Known<f64>); 5] {
    [
        ("base", t(part.base)),
        ("latest", t(part.latest)),
        ("change", t(part.change)),
        ("gap", t(part.gap)),
        ("needed", t(part.needed)),
    ]
}

fn shares(part: &SectorContribution<'_>) -> [(&'static str, Known<f64>); 3] {
    [
        ("change", f(part.share_of_change)),
        ("gap", f(part.share_of_gap)),
        ("needed", f(part.share_of_needed)),
    ]
}

/// Every part, what is in no sector among them.
fn all<'c, 'a>(
    found: &'c Contributions<'a>,
) -> impl Iterator<Item = &'c SectorContribution<'a>> + Clone {
    found.sectors.iter().chain([&found.in_no_sector])
}

/// The largest level among the parts, the scale of what rounding does to them.
fn scale(found: &Contributions<'_>) -> f64 {
    let of = |part: &SectorContribution<'_>| {
        let levels = figures(part).map(|(_, level)| level.map_or(0.0, f64::abs));
        levels.into_iter().fold(0.0, f64::max)
    };
    all(found).chain([&found.total]).map(of).fold(0.0, f64::max)
}

proptest! {
    #![proptest_config(config("sectors"))]

    #[test]
    fn contributions_add_up_to_the_total_s(
        parts in parts(), target in a_target(), assessor in an_assessor(),
    ) {
        let breakdown = parts.breakdown();
        let Ok(found) = breakdown.contributions(assessor, &target) else {
            let figures = assessor.assess(&parts.total, &target).figures();
            let positive = figures.base.is_ok_and(|base| base.level.tonnes() > 0.0);
            prop_assert!(!positive || figures.latest.is_err());
            return Ok(());
        };
        let within = 1e-9 * scale(&found);
        for (index, (name, of_total)) in figures(&found.total).into_iter().enumerate() {
            let each: Known<Vec<f64>> = all(&found).map(|part| figures(part)[index].1).collect();
            match (of_total, each) {
                (Ok(total), Ok(each)) => {
                    let sum = each.iter().sum::<f64>();
                    prop_assert!((sum - total).abs() <= within, "{}: {} {}", name, sum, total);
                }
                (total, each) => prop_assert_eq!(total.err(), each.err(), "{}", name),
            }
        }
        for (index, (name, of_total)) in shares(&found.total).into_iter().enumerate() {
            let each: Known<Vec<f64>> = all(&found).map(|part| shares(part)[index].1).collect();
            match (of_total, each) {
                (Ok(total), Ok(each)) => {
                    prop_assert!((total - 1.0).abs() < 1e-9, "{}: {}", name, total);
                    let largest = each.iter().fold(1.0, |l: f64, share| l.max(share.abs()));
                    let sum = each.iter().sum::<f64>();
                    prop_assert!((sum - 1.0).abs() <= 1e-9 * largest, "{}: {}", name, sum);
                }
                (total, each) => prop_assert_eq!(total.err(), each.err(), "{}", name),
            }
        }
    }

    /// The total's own line is what its assessment says.
    #[test]
    fn the_total_s_line_is_its_assessment(
        parts in parts(), target in a_target(), assessor in an_assessor(),
    ) {
        let breakdown = parts.breakdown();
        let Ok(found) = breakdown.contributions(assessor, &target) else { return Ok(()) };
        let own = assessor.assess(&parts.total, &target).figures();
        prop_assert_eq!(found.total.base, own.base.map(|base| base.level));
        prop_assert_eq!(found.total.latest, own.latest.map(|latest| latest.level));
        prop_assert_eq!(found.total.change, own.change.and_then(|change| change.level));
        prop_assert_eq!(found.total.gap, own.path.and_then(|path| path.gap));
        prop_assert_eq!(found.total.needed, own.needed);
        prop_assert_eq!(Ok(found.latest_year), own.latest.map(|latest| latest.year));
        prop_assert_eq!(Ok(found.base_years), own.base.map(|base| base.years));
    }

    #[test]
    fn a_sector_that_is_the_total_has_all_of_it(
        total in parts(), target in a_target(), assessor in an_assessor(),
    ) {
        let sectors = vec![("All".to_owned(), total.total.clone())];
        let breakdown = Whole { total: total.total, sectors }.breakdown();
        let Ok(found) = breakdown.contributions(assessor, &target) else { return Ok(()) };
        let alone = found.sectors[0];
        prop_assert_eq!(figures(&alone), figures(&found.total));
        for (name, share) in shares(&alone) {
            prop_assert!(matches!(share, Ok(1.0) | Err(_)), "{}: {:?}", name, share);
        }
        prop_assert_eq!(found.in_no_sector.change, Ok(Emissions::ZERO));
        for found in breakdown.differences() {
            prop_assert!(found.is_within);
            prop_assert_eq!(found.difference, Ok(Emissions::ZERO));
        }
    }

    #[test]
    fn splitting_a_sector_leaves_the_others(
        parts in parts(), target in a_target(), assessor in an_assessor(), at in any::<Index>(),
        portion in 0.0..1.0_f64,
    ) {
        let index = at.index(parts.sectors.len());
        let mut split = parts.clone();
        let (name, whole) = split.sectors.remove(index);
        let one = mapped(&whole, |_, level| level * portion);
        let other = mapped(&whole, |_, level| level - level * portion);
        split.sectors.extend([(format!("{name} a"), one), (format!("{name} b"), other)]);
        let (before, after) = (parts.breakdown(), split.breakdown());
        let (before, after) =
            (before.contributions(assessor, &target), after.contributions(assessor, &target));
        prop_assert_eq!(before.as_ref().err(), after.as_ref().err());
        let (Ok(before), Ok(after)) = (before, after) else { return Ok(()) };
        prop_assert_eq!(before.total, after.total);
        for part in before.sectors.iter().filter(|part| part.name != name) {
            let same = after.sectors.iter().find(|other| other.name == part.name);
            prop_assert_eq!(same, Some(part));
        }
    }

    /// Its own boundary names the sector; as a part of the total it is judged by the total's.
    #[test]
    fn a_sector_is_assessed_as_its_series_in_the_total_s_boundary(
        parts in parts(), target in a_target(), year in 2011..2026_i32, at in any::<Index>(),
    ) {
        let boundary = Boundary::territorial().gases(Gases::KyotoBasket).sectors(Sectors::All);
        let own = boundary.clone().sectors(Sectors::Named("one of them".into()));
        let under = |series: &EmissionSeries, boundary: &Boundary| {
            let builder = EmissionSeries::builder("a place").boundary(boundary.clone());
            let builder = series.observations().iter().fold(builder, |b, o| b.observation(*o));
            builder.build().unwrap()
        };
        let named = |(name, series): &(String, EmissionSeries)| (name.clone(), under(series, &own));
        let bounded = Whole {
            total: under(&parts.total, &boundary),
            sectors: parts.sectors.iter().map(named).collect(),
        };
        let assessor = Assessor::as_of(day(year, 6, 30));
        let breakdown = bounded.breakdown();
        let assessments = breakdown.assess(assessor, &target);
        prop_assert_eq!(assessments.total, assessor.assess(&bounded.total, &target));
        let index = at.index(parts.sectors.len());
        let alone = under(&parts.sectors[index].1, &boundary);
        let (name, judged) = &assessments.sectors[index];
        prop_assert_eq!(*name, &parts.sectors[index].0);
        let is_share = target.goal().deciding().is_some_and(Ambition::needs_base);
        match judged {
            Ok(judged) => {
                let expected = assessor.assess(&alone, &target);
                prop_assert_eq!(judged.figures(), expected.figures());
                prop_assert!(is_share);
            }
            Err(reason) => {
                prop_assert_eq!(*reason, Absent::NotPartOfTarget);
                prop_assert!(!is_share);
            }
        }
        prop_assert_eq!(breakdown.sectors()[index].series().boundary(), &own);
    }

    #[test]
    fn what_the_total_has_more_goes_into_no_sector(
        parts in parts_of((1.0..1e6_f64).boxed(), Just(0.0).boxed()), more in 1.0..1e6_f64,
        assessor in an_assessor(), at in 0..YEARS.len(),
    ) {
        // In one year, be it the base, the latest or another.
        let moved = Whole {
            total: mapped(&parts.total, |y, was| if y == YEARS[at] { was + more } else { was }),
            ..parts.clone()
        };
        let target = target(cut(0.4));
        let (was, is) = (parts.breakdown(), moved.breakdown());
        for (was, is) in was.differences().zip(is.differences()) {
            prop_assert_eq!(was.sum, is.sum);
            let off = t(is.difference).unwrap() - t(was.difference).unwrap();
            let expected = if is.year.get() == YEARS[at] { more } else { 0.0 };
            prop_assert!((off - expected).abs() <= 1e-9 * t(is.total).unwrap().abs());
        }
        let [was, is] = [&was, &is].map(|held| held.contributions(assessor, &target).unwrap());
        for (was, is) in was.sectors.iter().zip(&is.sectors) {
            prop_assert_eq!((was.base, was.latest, was.change), (is.base, is.latest, is.change));
        }
        let rest = |found: &Contributions<'_>| {
            (t(found.in_no_sector.base).unwrap(), t(found.in_no_sector.latest).unwrap())
        };
        let (was, is, scale) = (rest(&was), rest(&is), scale(&is));
        let in_base = if YEARS[at] == 1990 { more } else { 0.0 };
        prop_assert!((is.0 - was.0 - in_base).abs() <= 1e-9 * scale);
        let latest = *YEARS.iter().rev().find(|y| day(**y, 12, 31) <= assessor.date()).unwrap();
        let in_latest = if YEARS[at] == latest { more } else { 0.0 };
        prop_assert!((is.1 - was.1 - in_latest).abs() <= 1e-9 * scale);
    }

    #[test]
    fn a_sector_without_a_year_is_named(
        parts in parts(), target in a_target(), assessor in an_assessor(), at in any::<Index>(),
        year in 0..YEARS.len(),
    ) {
        let index = at.index(parts.sectors.len());
        let mut gap = parts.clone();
        let (name, series) = &mut gap.sectors[index];
        let name = name.clone();
        let left: Vec<_> = levels(series).into_iter().filter(|(y, _)| *y != YEARS[year]).collect();
        *series = self::series(&left);
        let breakdown = gap.breakdown();
        for difference in breakdown.differences() {
            if difference.year.get() == YEARS[year] {
                prop_assert_eq!(difference.difference, Err(Absent::MembersMissing));
                prop_assert_eq!(difference.share_of_total, Err(Absent::MembersMissing));
                prop_assert_eq!(&difference.missing, &[name.as_str()]);
                prop_assert!(!difference.is_within);
                let alone = parts.sectors.len() == 1;
                prop_assert_eq!(difference.sum.is_err(), alone);
            } else {
                prop_assert!(difference.missing.is_empty());
                prop_assert!(difference.difference.is_ok());
            }
        }
        // Without the base or the latest year it has no part, nor has what is in no sector.
        if let Ok(found) = breakdown.contributions(assessor, &target) {
            let part = found.sectors[index];
            for (own, rest) in [
                (part.base, found.in_no_sector.base),
                (part.latest, found.in_no_sector.latest),
            ] {
                prop_assert_eq!(own.is_err(), rest == Err(Absent::MembersMissing));
            }
            if part.base.is_err() || part.latest.is_err() {
                prop_assert_eq!(found.in_no_sector.change, Err(Absent::MembersMissing));
                prop_assert!(part.change.is_err() && part.share_of_change.is_err());
            }
            let latest = found.latest_year.get() == YEARS[year];
            prop_assert_eq!(part.latest.is_err(), latest);
        }
    }

    /// Where sectors sum to the total in what is observed, they do in a base between two years.
    #[test]
    fn an_interpolated_base_is_the_sum_of_the_sectors(
        parts in parts_of((1.0..1e6_f64).boxed(), Just(0.0).boxed()), base in 1991..2010_i32,
        more in vec((1991..2009_i32, 1.0..1e6_f64), 0..3), assessor in an_assessor(),
    ) {
        let interpolated = BaseReference::constant(base).with_policy(BasePolicy::Interpolated);
        let target = Target::builder("between").goal(cut(0.4)).deadline(Deadline::By(Year::constant(2030)))
            .reference(interpolated)
            .build()
            .unwrap();
        // A sector may be observed in more years than the total is.
        let mut parts = parts;
        let (_, first) = &mut parts.sectors[0];
        let mut observed = levels(first);
        let new = more.into_iter().filter(|(year, _)| !YEARS.contains(year));
        for (year, level) in new {
            if observed.iter().all(|(other, _)| *other != year) {
                observed.push((year, level));
            }
        }
        *first = series(&observed);
        let breakdown = parts.breakdown();
        let found = breakdown.contributions(assessor, &target).unwrap();
        let rest = t(found.in_no_sector.base).unwrap();
        prop_assert!(rest.abs() <= 1e-9 * scale(&found), "{} in no sector", rest);
    }

    #[test]
    fn the_sum_is_held_against_the_total_within_the_tolerance(
        parts in parts(), tolerance in portion(),
    ) {
        let sectors = parts.sectors.iter().cloned();
        let breakdown = SectorBreakdown::new(parts.total.clone(), sectors, tolerance).unwrap();
        prop_assert_eq!(breakdown.tolerance(), tolerance);
        let differences: Vec<_> = breakdown.differences().collect();
        prop_assert_eq!(differences.iter().map(|d| d.year.get()).collect::<Vec<_>>(), YEARS);
        for found in differences {
            let (total, sum) = (t(found.total).unwrap(), t(found.sum).unwrap());
            let off = t(found.difference).unwrap();
            prop_assert!((total - sum - off).abs() <= 1e-12 * total.abs().max(sum.abs()));
            let (allowed, rounding) =
                (tolerance.fraction() * total.abs(), 1e-12 * total.abs().max(sum.abs()));
            // But for a difference that is the tolerance itself up to rounding.
            if (off.abs() - allowed).abs() > 1e-9 * total.abs().max(sum.abs()) {
                prop_assert_eq!(found.is_within, off.abs() <= allowed.max(rounding));
            }
            match f(found.share_of_total) {
                Ok(share) => prop_assert!((share * total - off).abs() <= 1e-9 * off.abs()),
                Err(reason) => prop_assert_eq!(reason, Absent::TotalZero),
            }
        }
    }

    #[test]
    fn extreme_levels_never_give_what_is_no_number(
        parts in (vec(vec(extreme_level(), YEARS.len()), 1..4), vec(extreme_level(), YEARS.len())),
        target in a_target(), assessor in an_assessor(),
    ) {
        let of = |levels: Vec<f64>| series(&YEARS.into_iter().zip(levels).collect::<Vec<_>>());
        let (sectors, total) = parts;
        let sectors = sectors.into_iter().enumerate().map(|(i, s)| (format!("Sector {i}"), of(s)));
        let breakdown = Whole { total: of(total), sectors: sectors.collect() }.breakdown();
        for difference in breakdown.differences() {
            let json = serde_json::to_string(&difference).unwrap();
            prop_assert!(!json.contains("null"), "{}", json);
        }
        if let Ok(found) = breakdown.contributions(assessor, &target) {
            let numbers = all(&found).chain([&found.total]);
            let numbers = numbers.flat_map(|p| figures(p).into_iter().chain(shares(p)));
            for (name, number) in numbers {
                prop_assert!(number.is_err() || number.is_ok_and(f64::is_finite), "{}", name);
            }
            let json = serde_json::to_string(&found).unwrap();
            prop_assert!(!json.contains("null"), "{}", json);
        }
    }
}

/// The totals and sectors of a bundled table, by place.
fn bundled(file: &str, place: &str, boundary: &Boundary) -> SectorBreakdown {
    let mut reader = csv::Reader::from_path(format!("examples/data/{file}")).unwrap();
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.unwrap()).collect();
    let own = || rows.iter().filter(|row| row[0] == *place);
    let of = |sector: &str| {
        let builder = EmissionSeries::builder(place.to_owned()).boundary(boundary.clone());
        let rows = own().filter(|row| row[3] == *sector);
        let observed = rows.fold(builder, |b, row| {
            let level = format!("{} {}", &row[4], &row[5]).parse::<Emissions>().unwrap();
            b.observe(row[2].parse::<i32>().unwrap(), level)
        });
        observed.build().unwrap()
    };
    let mut names: Vec<String> = own().map(|row| row[3].to_owned()).collect();
    names.sort_unstable();
    names.dedup();
    let sectors = names.into_iter().filter(|name| name != "total").map(|name| {
        let series = of(&name);
        (name, series)
    });
    SectorBreakdown::new(of("total"), sectors, Portion::constant(0.0003)).unwrap()
}

fn swedish(place: &str) -> SectorBreakdown {
    bundled("se_cities_by_sector.csv", place, &Boundary::territorial())
}

fn lahti() -> SectorBreakdown {
    bundled("fi_lahti_by_sector.csv", "Lahti", &Boundary::use_based())
}

const SIX: [&str; 6] = ["Borås", "Göteborg", "Linköping", "Malmö", "Stockholm", "Umeå"];

/// Published to the hundredth of a tonne (SMHI, release 2025, nine sectors) and of a kilotonne to
/// the tenth (SYKE, fourteen): totals and sectors differ by no more than their rounding.
#[test]
fn published_sectors_add_up_to_their_totals_within_rounding() {
    let swedish = SIX.map(|place| (swedish(place), 9, 13, 0.005));
    let all = swedish.into_iter().chain([(lahti(), 14, 19, 50.0)]);
    let mut largest: [f64; 2] = [0.0, 0.0];
    for (breakdown, sectors, years, half) in all {
        assert_eq!(breakdown.sectors().len(), sectors);
        let differences: Vec<_> = breakdown.differences().collect();
        assert_eq!(differences.len(), years);
        for found in differences {
            let off = t(found.difference).unwrap().abs();
            assert!(off <= half * (sectors as f64 + 1.0) + 1e-6, "{}: {off}", found.year);
            assert!(found.is_within && found.missing.is_empty());
            let of = usize::from(half > 1.0);
            largest[of] = largest[of].max(off);
        }
    }
    // Umeå in 1990, 0.02 t; Lahti in 2013, 0.2 kt.
    assert_relative_eq!(largest[0], 0.02, epsilon = 1e-6);
    assert_relative_eq!(largest[1], 200.0, epsilon = 1e-6);
}

/// The same release by place and by sector.
#[test]
fn totals_are_those_of_the_cities_table() {
    let mut reader = csv::Reader::from_path("examples/data/se_cities.csv").unwrap();
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.unwrap()).collect();
    for place in SIX {
        let breakdown = swedish(place);
        let own = rows.iter().filter(|row| row[0] == *place && !row[3].is_empty());
        let levels = own.map(|row| (row[2].parse().unwrap(), row[3].parse().unwrap()));
        assert_eq!(self::levels(breakdown.total()), levels.collect::<Vec<(i32, f64)>>());
    }
}

/// Of the change from 1990 to 2023 (Lahti: 2022), the sector with the largest share and the one
/// that worked most against it; computed in decimal numbers outside this crate.
#[test]
fn which_sector_made_the_change() {
    let expected = [
        ("Borås", "Own heating of homes and premises", 0.329_442_969_9, PRODUCTS, -0.025_926_239_7),
        ("Göteborg", "Transport", 0.386_372_174_6, PRODUCTS, -0.085_460_993_8),
        ("Linköping", HEATING, 0.642_497_967_0, "Agriculture", -0.028_743_690_3),
        ("Malmö", "Transport", 0.403_892_024_4, PRODUCTS, -0.034_004_904_9),
        ("Stockholm", "Transport", 0.448_763_889_4, PRODUCTS, -0.049_866_871_9),
        ("Umeå", "Transport", 0.332_135_590_2, PRODUCTS, -0.048_869_946_9),
        ("Lahti", "District heating", 0.414_534_288_6, "F-gases", -0.035_823_950_9),
    ];
    for (place, most, share, least, against) in expected {
        let breakdown = if place == "Lahti" { lahti() } else { swedish(place) };
        let found = breakdown.contributions(as_of_2024(), &BY_2030).unwrap();
        let share_of = |part: &&SectorContribution<'_>| f(part.share_of_change).unwrap();
        let by_share = |a: &&SectorContribution<'_>, b: &&SectorContribution<'_>| {
            share_of(a).total_cmp(&share_of(b))
        };
        let largest = found.sectors.iter().max_by(by_share).unwrap();
        let smallest = found.sectors.iter().min_by(by_share).unwrap();
        assert_eq!((largest.name, smallest.name), (most, least), "{place}");
        assert_relative_eq!(share_of(&largest), share, epsilon = 1e-10);
        assert_relative_eq!(share_of(&smallest), against, epsilon = 1e-10);
        let shares = all(&found).map(|part| f(part.share_of_change).unwrap());
        assert_relative_eq!(shares.sum::<f64>(), 1.0, epsilon = 1e-12);
    }
}

const PRODUCTS: &str = "Product use (incl. solvents)";
const HEATING: &str = "Electricity and district heating";

/// Göteborg in 2023 against -40 % by 2030: on the straight path 67 % of 1990 would be left, so the
/// gap is 444 193.9089 t, of which 350 016.8041 t are industry's; 618 210.292 t are still needed.
#[test]
fn which_sector_makes_the_gap_of_goteborg() {
    let breakdown = swedish("Göteborg");
    let found = breakdown.contributions(as_of_2024(), &BY_2030).unwrap();
    let named = |name: &str| *found.sectors.iter().find(|part| part.name == name).unwrap();
    assert_relative_eq!(t(found.total.gap).unwrap(), 444_193.908_9, max_relative = 1e-10);
    assert_relative_eq!(t(found.total.needed).unwrap(), 618_210.292, max_relative = 1e-10);
    let industry = named("Industry (energy + processes)");
    assert_relative_eq!(t(industry.change).unwrap(), 18_381.07, max_relative = 1e-9);
    assert_relative_eq!(t(industry.gap).unwrap(), 350_016.804_1, max_relative = 1e-10);
    assert_relative_eq!(f(industry.share_of_gap).unwrap(), 0.787_981_998_6, epsilon = 1e-10);
    assert_relative_eq!(t(industry.needed).unwrap(), 420_363.778, max_relative = 1e-10);
    assert_relative_eq!(f(industry.share_of_needed).unwrap(), 0.679_968_909_3, epsilon = 1e-10);
    // Homes no longer heated by oil are further than their part.
    let homes = named("Own heating of homes and premises");
    assert_relative_eq!(f(homes.share_of_gap).unwrap(), -0.170_994_135_6, epsilon = 1e-10);
    assert_relative_eq!(t(found.in_no_sector.change).unwrap(), 0.01, epsilon = 1e-6);
    // What never emitted has no part in anything, and no share below zero either.
    let none = named("International transport");
    assert_eq!(none.change, Ok(Emissions::ZERO));
    assert_eq!(none.needed, Ok(Emissions::ZERO));
    assert_eq!(none.share_of_change.unwrap().to_string(), "0 %");
}

/// Each of Göteborg's sectors alone against -40 % by 2030: heating of homes is there, industry is
/// not on the way.
#[test]
fn sectors_of_goteborg_alone() {
    let breakdown = swedish("Göteborg");
    let method = as_of_2024().allow_boundary_difference();
    let assessments = breakdown.assess(method, &BY_2030);
    let verdict = |name: &str| {
        let (_, judged) = assessments.sectors.iter().find(|(sector, _)| *sector == name).unwrap();
        judged.map(|judged| judged.verdict().name())
    };
    assert_eq!(verdict("Own heating of homes and premises"), Ok("achieved_early"));
    assert_eq!(verdict("Industry (energy + processes)"), Ok("off_track"));
    // No base, no verdict: there was never any.
    assert_eq!(verdict("International transport"), Ok("undetermined"));
}

/// 0.1 and 0.2 are 0.3, also where no tolerance is given; 0.31 are not.
#[test]
fn rounding_of_the_addition_is_no_difference() {
    let sum = 0.1_f64 + 0.2;
    assert!(sum != 0.3, "the rounding this guards against");
    let sectors = [("a", series(&[(1990, 0.1)])), ("b", series(&[(1990, 0.2)]))];
    for (total, within) in [(0.3, true), (0.31, false)] {
        let none = Portion::constant(0.0);
        let held = SectorBreakdown::new(series(&[(1990, total)]), sectors.clone(), none).unwrap();
        assert_eq!(held.differences().next().map(|d| d.is_within), Some(within), "{total}");
    }
}

/// Exactly on the path a total has no gap but rounding, and of that no sector has a share.
#[test]
fn rounding_of_the_total_has_no_shares() {
    let sectors =
        [("a", series(&[(1990, 0.1), (2020, 0.2)])), ("b", series(&[(1990, 0.2), (2020, 0.1)]))];
    let total = series(&[(1990, 0.1 + 0.2), (2020, 0.3)]);
    let held = SectorBreakdown::new(total, sectors, Portion::constant(0.0)).unwrap();
    let target = target(cut(0.4));
    let found = held.contributions(as_of_2024(), &target).unwrap();
    assert_ne!(found.total.change, Ok(Emissions::ZERO));
    assert_eq!(found.sectors[0].share_of_change, Err(Absent::TotalZero));
    assert_relative_eq!(t(found.sectors[0].change).unwrap(), 0.1, max_relative = 1e-12);
}

/// A change of the total that no number holds leaves no share of 0 either.
#[test]
fn a_total_that_overflows_has_no_shares() {
    let (high, low) = (f64::MAX, -f64::MAX);
    let sectors = [("a", series(&[(1990, 1.0), (2020, 2.0)]))];
    let total = series(&[(1990, high), (2020, low)]);
    let held = SectorBreakdown::new(total, sectors, Portion::constant(0.0)).unwrap();
    let target = target(cut(0.4));
    let found = held.contributions(as_of_2024(), &target).unwrap();
    assert_eq!(found.sectors[0].change, Ok(tonnes(1.0)));
    assert_eq!(found.total.change, Err(Absent::OutOfRange));
    assert_eq!(found.sectors[0].share_of_change, Err(Absent::OutOfRange));
}

/// What names tonnes of the total says nothing of a sector.
#[test]
fn a_sector_is_not_judged_by_tonnes_of_the_total() {
    let levels = [(1990, 100.0), (2020, 80.0)];
    let whole = || [("all", series(&levels))];
    let held = SectorBreakdown::new(series(&levels), whole(), Portion::constant(0.0)).unwrap();
    let judged = |method: Assessor, target: &Target| {
        let assessments = held.assess(method, target);
        assessments.sectors[0].1.map(|judged| judged.verdict().name())
    };
    let by =
        |goal: Goal| Target::builder("x").goal(goal).deadline(Deadline::By(Year::constant(2030)));
    let base = BaseReference::constant(1990);
    let of_1990 = |goal: Goal| by(goal).reference(base).build().unwrap();
    let not = Err(Absent::NotPartOfTarget);
    let share = of_1990(Goal::One(cut(0.4)));
    assert!(judged(as_of_2024(), &share).is_ok());

    let level = tonnes(60.0);
    assert_eq!(judged(as_of_2024(), &of_1990(Ambition::AtMost(level).into())), not);
    assert_eq!(judged(as_of_2024(), &of_1990(Ambition::NetZero(NetZero::BALANCE).into())), not);
    let own = NetZero::with_own_reduction(Portion::constant(0.8));
    assert!(judged(as_of_2024(), &of_1990(Ambition::NetZero(own).into())).is_ok());
    let rate = AnnualRate::new(Portion::constant(0.1), Year::constant(1990));
    assert!(judged(as_of_2024(), &of_1990(Ambition::AnnualRate(rate).into())).is_ok());
    assert_eq!(judged(as_of_2024(), &of_1990(Ambition::Qualitative("less".into()).into())), not);
    let both = GoalParts::new(vec![GoalPart::new(cut(0.4)), GoalPart::new(cut(0.5))]).unwrap();
    assert_eq!(judged(as_of_2024(), &of_1990(Goal::AllOf(both))), not);

    let range = AmbitionRange::new(cut(0.4), cut(0.5)).unwrap();
    assert!(judged(as_of_2024(), &of_1990(Goal::Range(range))).is_ok());
    let hoped = AmbitionRange::new(cut(0.4), Ambition::AtMost(tonnes(10.0))).unwrap();
    assert_eq!(judged(as_of_2024(), &of_1990(Goal::Range(hoped))), not);

    let points = SupplementaryCap::constant_points(8.0);
    let capped = |cap| by(cut(0.4).into()).reference(base).supplement(cap).build().unwrap();
    assert!(judged(as_of_2024(), &capped(points)).is_ok());
    assert_eq!(judged(as_of_2024(), &capped(SupplementaryCap::constant_level(level))), not);
    let removals = by(cut(0.4).into()).reference(base).removals_cap(level).build().unwrap();
    assert_eq!(judged(as_of_2024(), &removals), not);

    // A declared base is the total's, whoever declares it.
    let declared = base.with_policy(BasePolicy::Declared(tonnes(110.0)));
    let declared = by(cut(0.4).into()).reference(declared).build().unwrap();
    assert_eq!(judged(as_of_2024(), &declared), not);
    assert_eq!(held.contributions(as_of_2024(), &declared).err(), Some(Absent::NoBase));
    let method = as_of_2024().base_policy(BasePolicy::Declared(tonnes(110.0)));
    assert_eq!(judged(method, &share), not);
    assert_eq!(held.contributions(method, &share).err(), Some(Absent::NoBase));
    // And where the method takes the observed base instead, there is one of each sector.
    assert!(judged(as_of_2024().base_policy(BasePolicy::Exact), &declared).is_ok());
    assert_eq!(held.assess(as_of_2024(), &share).total, as_of_2024().assess(held.total(), &share));
}

#[test]
fn contributions_that_do_not_exist_say_why() {
    let levels = [(1990, 100.0), (2020, 80.0)];
    let held = |total: EmissionSeries| {
        let sectors = [("all", series(&levels))];
        SectorBreakdown::new(total, sectors, Portion::constant(0.0)).unwrap()
    };
    let plain = held(series(&levels));
    let why =
        |held: &SectorBreakdown, target: &Target| held.contributions(as_of_2024(), target).err();
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
    let early = held(series(&levels));
    let before = Assessor::as_of(day(1980, 1, 1));
    assert!(early.contributions(before, &share).is_err());

    let zero = held(series(&[(1990, 0.0), (2020, 80.0)]));
    assert_eq!(why(&zero, &share), Some(Absent::BaseNotPositive));
    let fixed = target(Ambition::AtMost(tonnes(60.0)));
    assert_eq!(why(&zero, &fixed), Some(Absent::BaseNotPositive));

    // Net of a land sector, of which a sector reports nothing.
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
    assert_eq!(why(&held(net), &with_land), Some(Absent::BoundariesDiffer));
}

/// The mean of 1990 to 1992, of the total and of each sector.
#[test]
fn the_base_of_a_period_is_each_sector_s_mean() {
    let heat = [(1990, 60.0), (1991, 70.0), (1992, 80.0), (2020, 10.0)];
    let roads = [(1990, 40.0), (1991, 40.0), (1992, 10.0), (2020, 50.0)];
    let total = [(1990, 100.0), (1991, 110.0), (1992, 90.0), (2020, 60.0)];
    let sectors = [("Heat", series(&heat)), ("Roads", series(&roads))];
    let held = SectorBreakdown::new(series(&total), sectors, Portion::constant(0.0)).unwrap();
    let period = Period::new(1990, 1992).unwrap();
    let target = Target::builder("x")
        .goal(cut(0.4))
        .deadline(Deadline::By(Year::constant(2030)))
        .reference(BaseReference::Period(period))
        .build()
        .unwrap();
    let found = held.contributions(as_of_2024(), &target).unwrap();
    let bases: Vec<_> = found.sectors.iter().map(|part| t(part.base).unwrap()).collect();
    assert_eq!((bases, t(found.total.base)), (vec![70.0, 30.0], Ok(100.0)));
    let shares: Vec<_> =
        found.sectors.iter().map(|part| f(part.share_of_change).unwrap()).collect();
    assert_eq!(shares, [1.5, -0.5]);
    assert_eq!(found.in_no_sector.change, Ok(Emissions::ZERO));
}

/// A target per head: contributions are of tonnes, of which there is no allowable level and no path.
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
    let held = SectorBreakdown::new(total, [heat, roads], Portion::constant(0.0)).unwrap();
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
    let found = held.contributions(as_of_2024(), &target).unwrap();
    assert_relative_eq!(t(found.total.base).unwrap(), 1000.0, max_relative = 1e-12);
    assert_relative_eq!(t(found.total.latest).unwrap(), 800.0, max_relative = 1e-12);
    assert_relative_eq!(t(found.total.change).unwrap(), -200.0, max_relative = 1e-12);
    let roads = &found.sectors[1];
    assert_relative_eq!(t(roads.change).unwrap(), 200.0, max_relative = 1e-12);
    assert_relative_eq!(f(roads.share_of_change).unwrap(), -1.0, max_relative = 1e-12);
    // What is allowed is 5 t per head, and no tonnes.
    for part in [&found.total, roads] {
        assert_eq!(part.needed, Err(Absent::JudgedPerUnit));
        assert_eq!(part.gap, Err(Absent::JudgedPerUnit));
        assert_eq!(part.share_of_needed, Err(Absent::JudgedPerUnit));
        assert_eq!(part.share_of_gap, Err(Absent::JudgedPerUnit));
    }
    // A sector alone is judged per head of all inhabitants.
    let assessments = held.assess(as_of_2024(), &target);
    let heat = assessments.sectors[0].1.unwrap();
    let per_head = heat.per_unit().unwrap().figures().latest.unwrap().level.tonnes_per_unit();
    assert_relative_eq!(per_head, 1.0, max_relative = 1e-12);
    // Between two years the level per head is on a line, and tonnes are not.
    let between = of(BaseReference::constant(2000).with_policy(BasePolicy::Interpolated));
    let total = EmissionSeries::builder("a place")
        .observe(1990, tonnes(1000.0))
        .observe(2020, tonnes(800.0))
        .activity(Activity::population("mid-year", [(1990, 1.0), (2000, 2.0), (2020, 3.0)]))
        .build()
        .unwrap();
    let all = [("All", series(&[(1990, 1000.0), (2020, 800.0)]))];
    let held = SectorBreakdown::new(total, all, Portion::constant(0.0)).unwrap();
    let found = held.contributions(as_of_2024(), &between);
    assert_eq!(found.err(), Some(Absent::PerUnit));
}

#[test]
fn refusals_name_the_sector_and_what_is_wrong() {
    let release = |place: &'static str, vintage: &'static str, boundary: Boundary| {
        let builder = EmissionSeries::builder(place).vintage(vintage).boundary(boundary);
        builder.observe(1990, tonnes(1.0)).build().unwrap()
    };
    let plain = || release("Göteborg", "release 2025", Boundary::territorial());
    let held = |sectors: Vec<(&'static str, EmissionSeries)>| {
        SectorBreakdown::new(plain(), sectors, Portion::constant(0.0))
            .map(|held| held.sectors().len())
    };
    let says = |sectors, words: &[&str]| {
        let message = held(sectors).unwrap_err().to_string();
        for word in words {
            assert!(message.contains(word), "{message:?} does not say {word:?}");
        }
    };
    assert_eq!(held(vec![]), Err(SectorError::NoSectors));
    let unnamed = Err(SectorError::Unnamed { position: 2 });
    assert_eq!(held(vec![("Roads", plain()), (" ", plain())]), unnamed);
    let twice = vec![("Roads", plain()), ("ROADS", plain())];
    assert_eq!(held(twice), Err(SectorError::Twice { name: "ROADS".into() }));

    let of_malmo = release("Malmö", "release 2025", Boundary::territorial());
    says(vec![("Roads", of_malmo)], &["Roads", "place", "Malmö", "Göteborg"]);
    let newer = release("Göteborg", "release 2026", Boundary::territorial());
    says(vec![("Roads", newer)], &["Roads", "vintage", "release 2026", "release 2025"]);
    let co2 = Boundary::use_based().gases(Gases::Co2);
    let other = release("Göteborg", "release 2025", co2);
    // Gases are unspecified in the total, so that only the accounting differs.
    says(vec![("Roads", other)], &["Roads", "accounting"]);
    let message = held(vec![("Roads", release("Göteborg", "release 2025", Boundary::use_based()))]);
    assert!(!message.unwrap_err().to_string().contains("gases"));

    // The same place in capitals, its sector and how much of the inventory that is.
    let named = Boundary::territorial().sectors(Sectors::Transport);
    let named = release("GÖTEBORG", "release 2025", named.coverage(Portion::constant(0.2)));
    let unstated = EmissionSeries::builder("Göteborg").observe(1990, tonnes(1.0)).build().unwrap();
    assert_eq!(held(vec![("Roads", named), ("Homes", unstated)]), Ok(2));
}

/// Years of the total alone, of a sector alone, and of both.
#[test]
fn differences_are_of_every_year_that_anything_has() {
    let total = series(&[(1990, 10.0), (2000, 0.0), (2020, 10.0)]);
    let heat = series(&[(1990, 6.0), (2000, 0.0), (2010, 5.0)]);
    let roads = series(&[(1990, 5.0), (2000, 0.0)]);
    let sectors = [("Heat", heat), ("Roads", roads)];
    let held = SectorBreakdown::new(total, sectors, Portion::constant(0.05)).unwrap();
    let found: Vec<_> = held.differences().collect();
    let years: Vec<i32> = found.iter().map(|d| d.year.get()).collect();
    assert_eq!(years, [1990, 2000, 2010, 2020]);
    // 11 t of 10: said, and not spread.
    assert_eq!((t(found[0].sum), t(found[0].difference)), (Ok(11.0), Ok(-1.0)));
    assert_eq!(f(found[0].share_of_total), Ok(-0.1));
    assert!(!found[0].is_within);
    // Nothing is nothing.
    assert!(found[1].is_within);
    assert_eq!(found[1].share_of_total, Err(Absent::TotalZero));
    assert_eq!(found[2].total, Err(Absent::NoObservation));
    assert_eq!(found[2].difference, Err(Absent::NoObservation));
    assert_eq!(found[2].missing, ["Roads"]);
    assert_eq!(found[3].sum, Err(Absent::NoObservation));
    assert_eq!(found[3].difference, Err(Absent::MembersMissing));
    assert_eq!(found[3].missing, ["Heat", "Roads"]);
    let json = serde_json::to_value(&found[3]).unwrap();
    assert_eq!(json["missing"], serde_json::json!(["Heat", "Roads"]));
    assert_eq!(json["difference_t"]["absent"], "members_missing");
    assert_eq!(json["total_t"], 10.0);
}

/// An observation of a year that is not over is no latest level, of a sector either.
#[test]
fn the_as_of_date_holds_for_sectors_too() {
    let observed = [(1990, 100.0), (2020, 80.0), (2024, 10.0)];
    let halves = observed.map(|(year, level)| (year, level / 2.0));
    let sectors = [("a", series(&halves)), ("b", series(&halves))];
    let held = SectorBreakdown::new(series(&observed), sectors, Portion::constant(0.0)).unwrap();
    let target = target(cut(0.4));
    let found = held.contributions(as_of_2024(), &target).unwrap();
    assert_eq!(found.latest_year.get(), 2020);
    assert_eq!(t(found.sectors[0].latest), Ok(40.0));
    let observation = Observation::new(Year::constant(2020), tonnes(40.0));
    assert_eq!(held.sectors()[0].series().get(Year::constant(2020)), Some(&observation));
}
