//! Properties of sector breakdowns, tested on generated levels.

use super::*;

const YEARS: [i32; 8] = [1990, 1995, 2000, 2010, 2018, 2020, 2022, 2023];

/// The series in which `level(year, old level)` replaces each level, in tonnes.
fn mapped(series: &EmissionSeries, level: impl Fn(i32, f64) -> f64) -> EmissionSeries {
    let mapped = levels(series).into_iter().map(|(year, was)| (year, level(year, was)));
    self::series(&mapped.collect::<Vec<_>>())
}

/// The series of the sums over all sectors, year by year.
fn added(sectors: &[(String, EmissionSeries)]) -> EmissionSeries {
    let sum = |year: i32| {
        let in_year =
            |s: &EmissionSeries| s.get(Year::constant(year)).map(|o| o.emissions.tonnes());
        sectors.iter().filter_map(|(_, series)| in_year(series)).sum::<f64>()
    };
    series(&YEARS.map(|year| (year, sum(year))))
}

/// A total and its sectors. The total differs from the sum of sectors by `off` in each year.
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

/// Targets with a base year: shares of the base, or fixed levels.
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

/// The largest absolute level among the contributions, with which the rounding error scales.
fn scale(found: &Contributions<'_>) -> f64 {
    let of = |part: &SectorContribution<'_>| {
        let levels = figures(part).map(|(_, level)| level.map_or(0.0, f64::abs));
        levels.into_iter().fold(0.0, f64::max)
    };
    all_parts(found).chain([&found.total]).map(of).fold(0.0, f64::max)
}

proptest! {
    #![proptest_config(config("sectors"))]

    #[test]
    fn contributions_add_up_to_the_figures_of_the_total(
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
            let each: Known<Vec<f64>> =
                all_parts(&found).map(|part| figures(part)[index].1).collect();
            match (of_total, each) {
                (Ok(total), Ok(each)) => {
                    let sum = each.iter().sum::<f64>();
                    prop_assert!((sum - total).abs() <= within, "{}: {} {}", name, sum, total);
                }
                (total, each) => prop_assert_eq!(total.err(), each.err(), "{}", name),
            }
        }
        for (index, (name, of_total)) in shares(&found.total).into_iter().enumerate() {
            let each: Known<Vec<f64>> =
                all_parts(&found).map(|part| shares(part)[index].1).collect();
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

    #[test]
    fn the_contribution_of_the_total_equals_its_assessment(
        parts in parts(), target in a_target(), assessor in an_assessor(),
    ) {
        let breakdown = parts.breakdown();
        let Ok(found) = breakdown.contributions(assessor, &target) else { return Ok(()) };
        let own = assessor.assess(&parts.total, &target).figures();
        prop_assert_eq!(found.total.base, own.base.map(|base| base.level));
        prop_assert_eq!(found.total.level, own.latest.map(|latest| latest.level));
        prop_assert_eq!(found.total.change, own.change.and_then(|change| change.level));
        prop_assert_eq!(found.total.gap, own.path.and_then(|path| path.gap));
        prop_assert_eq!(found.total.needed, own.needed);
        prop_assert_eq!(Ok(found.year), own.latest.map(|latest| latest.year));
        prop_assert_eq!(Ok(found.base_years), own.base.map(|base| base.years));
    }

    #[test]
    fn a_sector_equal_to_the_total_has_the_whole_contribution(
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
            prop_assert!(found.within_tolerance);
            prop_assert_eq!(found.difference, Ok(Emissions::ZERO));
        }
    }

    #[test]
    fn splitting_a_sector_does_not_change_the_other_sectors(
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

    /// A sector's own boundary names the sector, but the sector is judged within the total's
    /// boundary.
    #[test]
    fn a_sector_is_assessed_within_the_boundary_of_the_total(
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
    fn emissions_added_to_the_total_alone_are_in_no_sector(
        parts in parts_of((1.0..1e6_f64).boxed(), Just(0.0).boxed()), more in 1.0..1e6_f64,
        assessor in an_assessor(), at in 0..YEARS.len(),
    ) {
        // The changed year may be the base year, the latest year or any other.
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
        let [was, is] = [&was, &is].map(|whole| whole.contributions(assessor, &target).unwrap());
        for (was, is) in was.sectors.iter().zip(&is.sectors) {
            prop_assert_eq!((was.base, was.level, was.change), (is.base, is.level, is.change));
        }
        let rest = |found: &Contributions<'_>| {
            (t(found.in_no_sector.base).unwrap(), t(found.in_no_sector.level).unwrap())
        };
        let (was, is, scale) = (rest(&was), rest(&is), scale(&is));
        let in_base = if YEARS[at] == 1990 { more } else { 0.0 };
        prop_assert!((is.0 - was.0 - in_base).abs() <= 1e-9 * scale);
        let latest = *YEARS.iter().rev().find(|y| day(**y, 12, 31) <= assessor.date()).unwrap();
        let in_latest = if YEARS[at] == latest { more } else { 0.0 };
        prop_assert!((is.1 - was.1 - in_latest).abs() <= 1e-9 * scale);
    }

    /// The contributions in a year are those of a report of that time: later levels change nothing.
    #[test]
    fn contributions_in_a_year_are_the_contributions_as_of_its_end(
        parts in parts(), assessor in an_assessor(), at in 1..YEARS.len(),
    ) {
        let (breakdown, target) = (parts.breakdown(), target(cut(0.4)));
        let year = Year::constant(YEARS[at]);
        let found = breakdown.contributions_in(assessor, &target, year);
        if day(YEARS[at], 12, 31) <= assessor.date() {
            let then = Assessor::as_of(day(YEARS[at], 12, 31));
            prop_assert_eq!(&found, &breakdown.contributions(then, &target));
        } else {
            prop_assert!(found.is_err());
        }
        if let Ok(latest) = breakdown.contributions(assessor, &target) {
            let found = breakdown.contributions_in(assessor, &target, latest.year);
            prop_assert_eq!(found, Ok(latest));
        }
        let in_base = breakdown.contributions_in(assessor, &target, Year::constant(YEARS[0]));
        prop_assert_eq!(in_base, Err(Absent::NotAfterBase));
    }

    #[test]
    fn differences_name_the_sectors_without_a_level_in_the_year(
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
                prop_assert!(!difference.within_tolerance);
                let alone = parts.sectors.len() == 1;
                prop_assert_eq!(difference.sum.is_err(), alone);
            } else {
                prop_assert!(difference.missing.is_empty());
                prop_assert!(difference.difference.is_ok());
            }
        }
        // Without a level in the base year or the latest year, neither the sector nor the emissions
        // in no sector have a change.
        if let Ok(found) = breakdown.contributions(assessor, &target) {
            let part = found.sectors[index];
            for (own, rest) in [
                (part.base, found.in_no_sector.base),
                (part.level, found.in_no_sector.level),
            ] {
                prop_assert_eq!(own.is_err(), rest == Err(Absent::MembersMissing));
            }
            if part.base.is_err() || part.level.is_err() {
                prop_assert_eq!(found.in_no_sector.change, Err(Absent::MembersMissing));
                prop_assert!(part.change.is_err() && part.share_of_change.is_err());
            }
            let latest = found.year.get() == YEARS[year];
            prop_assert_eq!(part.level.is_err(), latest);
        }
    }

    /// Sectors that sum to the total in observed years also sum to it in an interpolated base year.
    #[test]
    fn an_interpolated_base_is_the_sum_of_the_sectors(
        parts in parts_of((1.0..1e6_f64).boxed(), Just(0.0).boxed()), base in 1991..2010_i32,
        more in vec((1991..2009_i32, 1.0..1e6_f64), 0..3), assessor in an_assessor(),
    ) {
        let interpolated = BaseReference::constant(base).with_policy(BasePolicy::Interpolated);
        let target = Target::builder("between")
            .goal(cut(0.4))
            .deadline(Deadline::By(Year::constant(2030)))
            .reference(interpolated)
            .build()
            .unwrap();
        // A sector may have observations in more years than the total.
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
    fn the_sum_of_sectors_is_compared_with_the_total_within_the_tolerance(
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
            // At a difference equal to the tolerance, rounding would decide the comparison.
            if (off.abs() - allowed).abs() > 1e-9 * total.abs().max(sum.abs()) {
                prop_assert_eq!(found.within_tolerance, off.abs() <= allowed.max(rounding));
            }
            match f(found.share_of_total) {
                Ok(share) => prop_assert!((share * total - off).abs() <= 1e-9 * off.abs()),
                Err(reason) => prop_assert_eq!(reason, Absent::TotalZero),
            }
        }
    }

    #[test]
    fn extreme_levels_never_give_nan_or_infinity(
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
            let numbers = all_parts(&found).chain([&found.total]);
            let numbers = numbers.flat_map(|p| figures(p).into_iter().chain(shares(p)));
            for (name, number) in numbers {
                prop_assert!(number.is_err() || number.is_ok_and(f64::is_finite), "{}", name);
            }
            let json = serde_json::to_string(&found).unwrap();
            prop_assert!(!json.contains("null"), "{}", json);
        }
    }
}
