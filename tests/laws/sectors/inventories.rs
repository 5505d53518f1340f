//! Inventories of Swedish cities and Lahti by sector.

use super::*;

/// The breakdown of a place into sectors, from a bundled table.
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

/// SMHI publishes nine sectors to 0.01 t (release 2025), SYKE fourteen to 0.1 kt. The total and the
/// sum of sectors differ by no more than the rounding of the published levels.
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
            assert!(found.within_tolerance && found.missing.is_empty());
            let of = usize::from(half > 1.0);
            largest[of] = largest[of].max(off);
        }
    }
    // The largest differences are 0.02 t (Umeå, 1990) and 0.2 kt (Lahti, 2013).
    assert_relative_eq!(largest[0], 0.02, epsilon = 1e-6);
    assert_relative_eq!(largest[1], 200.0, epsilon = 1e-6);
}

/// The table by sector and the table of cities come from the same release.
#[test]
fn totals_of_the_sector_table_match_the_table_of_cities() {
    let mut reader = csv::Reader::from_path("examples/data/se_cities.csv").unwrap();
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.unwrap()).collect();
    for place in SIX {
        let breakdown = swedish(place);
        let own = rows.iter().filter(|row| row[0] == *place && !row[3].is_empty());
        let levels = own.map(|row| (row[2].parse().unwrap(), row[3].parse().unwrap()));
        assert_eq!(self::levels(breakdown.total()), levels.collect::<Vec<(i32, f64)>>());
    }
}

/// Changes are from 1990 to 2023 (Lahti: 2022). A sector with a negative share changed in the
/// opposite direction to the total. The expected shares were computed in decimal arithmetic outside
/// this crate.
#[test]
fn sectors_with_the_largest_and_smallest_share_of_the_change() {
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
        let shares = all_parts(&found).map(|part| f(part.share_of_change).unwrap());
        assert_relative_eq!(shares.sum::<f64>(), 1.0, epsilon = 1e-12);
    }
}

const PRODUCTS: &str = "Product use (incl. solvents)";

const HEATING: &str = "Electricity and district heating";

/// The straight path to -40 % by 2030 allows 67 % of the level of 1990 in 2023. The gap is
/// 444 193.9089 t, including 350 016.8041 t from industry; 618 210.292 t are still needed.
#[test]
fn industry_accounts_for_most_of_the_gap_of_goteborg() {
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
    // Heating of homes is below its own path, so its share of the gap is negative.
    let homes = named("Own heating of homes and premises");
    assert_relative_eq!(f(homes.share_of_gap).unwrap(), -0.170_994_135_6, epsilon = 1e-10);
    assert_relative_eq!(t(found.in_no_sector.change).unwrap(), 0.01, epsilon = 1e-6);
    // A sector without emissions has a contribution of zero, never -0.
    let none = named("International transport");
    assert_eq!(none.change, Ok(Emissions::ZERO));
    assert_eq!(none.needed, Ok(Emissions::ZERO));
    assert_eq!(none.share_of_change.unwrap().to_string(), "0 %");
}

/// The target is -40 % by 2030. Heating of homes has achieved it early, and industry is off track.
#[test]
fn sectors_of_goteborg_have_their_own_verdicts() {
    let breakdown = swedish("Göteborg");
    let method = as_of_2024().allow_boundary_difference();
    let assessments = breakdown.assess(method, &BY_2030);
    let verdict = |name: &str| {
        let (_, judged) = assessments.sectors.iter().find(|(sector, _)| *sector == name).unwrap();
        judged.map(|judged| judged.verdict().name())
    };
    assert_eq!(verdict("Own heating of homes and premises"), Ok("achieved_early"));
    assert_eq!(verdict("Industry (energy + processes)"), Ok("off_track"));
    // This sector has no emissions in any year, so it has no base and no verdict.
    assert_eq!(verdict("International transport"), Ok("undetermined"));
}

/// Even at a tolerance of zero, 0.1 + 0.2 equals 0.3 within rounding; 0.31 differs.
#[test]
fn a_rounding_error_of_the_sum_is_not_a_difference() {
    let sum = 0.1_f64 + 0.2;
    assert!(sum != 0.3, "0.1 + 0.2 must differ from 0.3 in the last digit");
    let sectors = [("a", series(&[(1990, 0.1)])), ("b", series(&[(1990, 0.2)]))];
    for (total, within) in [(0.3, true), (0.31, false)] {
        let none = Portion::constant(0.0);
        let breakdown =
            SectorBreakdown::new(series(&[(1990, total)]), sectors.clone(), none).unwrap();
        assert_eq!(
            breakdown.differences().next().map(|d| d.within_tolerance),
            Some(within),
            "{total}"
        );
    }
}

/// The change of the total is only a rounding error.
#[test]
fn sectors_have_no_share_of_a_rounding_error() {
    let sectors =
        [("a", series(&[(1990, 0.1), (2020, 0.2)])), ("b", series(&[(1990, 0.2), (2020, 0.1)]))];
    let total = series(&[(1990, 0.1 + 0.2), (2020, 0.3)]);
    let breakdown = SectorBreakdown::new(total, sectors, Portion::constant(0.0)).unwrap();
    let target = target(cut(0.4));
    let found = breakdown.contributions(as_of_2024(), &target).unwrap();
    assert_ne!(found.total.change, Ok(Emissions::ZERO));
    assert_eq!(found.sectors[0].share_of_change, Err(Absent::TotalZero));
    assert_relative_eq!(t(found.sectors[0].change).unwrap(), 0.1, max_relative = 1e-12);
}

#[test]
fn a_limit_in_tonnes_for_the_total_does_not_apply_to_a_sector() {
    let levels = [(1990, 100.0), (2020, 80.0)];
    let whole = || [("all", series(&levels))];
    let breakdown = SectorBreakdown::new(series(&levels), whole(), Portion::constant(0.0)).unwrap();
    let judged = |method: Assessor, target: &Target| {
        let assessments = breakdown.assess(method, target);
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

    // A declared base level applies to the total, whether the target or the assessor declares it.
    let declared = base.with_policy(BasePolicy::Declared(tonnes(110.0)));
    let declared = by(cut(0.4).into()).reference(declared).build().unwrap();
    assert_eq!(judged(as_of_2024(), &declared), not);
    assert_eq!(breakdown.contributions(as_of_2024(), &declared).err(), Some(Absent::NoBase));
    let method = as_of_2024().base_policy(BasePolicy::Declared(tonnes(110.0)));
    assert_eq!(judged(method, &share), not);
    assert_eq!(breakdown.contributions(method, &share).err(), Some(Absent::NoBase));
    // If the assessor uses the observed base instead, each sector has its own base.
    assert!(judged(as_of_2024().base_policy(BasePolicy::Exact), &declared).is_ok());
    assert_eq!(
        breakdown.assess(as_of_2024(), &share).total,
        as_of_2024().assess(breakdown.total(), &share)
    );
}
