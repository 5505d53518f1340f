//! Properties of roll-ups, tested on generated members.

use super::*;
use climate_targets::Intensity;

/// The series with a constant population.
fn with_inhabitants(series: &EmissionSeries, inhabitants: f64) -> EmissionSeries {
    let population = Activity::population("mid-year", (1990..2031).map(|y| (y, inhabitants)));
    series_named(series.place(), series.observations(), population.ok(), &Boundary::UNSPECIFIED)
}

/// The series with `level` applied to emissions and land sector of every year.
fn mapped(series: &EmissionSeries, level: impl Fn(Emissions) -> Emissions) -> EmissionSeries {
    let observations = series.observations().iter().map(|o| {
        let mut mapped = *o;
        mapped.emissions = level(o.emissions);
        mapped.land_sector = o.land_sector.map(&level);
        mapped
    });
    let observations: Vec<_> = observations.collect();
    let population = series.activity(Activity::POPULATION).cloned();
    series_named(series.place(), &observations, population, series.boundary())
}

/// Towns with only positive levels, so that every ratio exists.
fn steady_towns() -> impl Strategy<Value = Vec<Town>> {
    towns_of((1.0..1e7_f64).boxed(), no_boundary())
}

fn an_assessor() -> impl Strategy<Value = Assessor> {
    (2010..2026_i32).prop_map(|year| Assessor::as_of(day(year, 6, 30)).allow_boundary_difference())
}

/// A target for a share of the base level. Most inventories include the base year.
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

fn is_finite_or_absent(value: Known<f64>) -> bool {
    value.is_err() || value.is_ok_and(f64::is_finite)
}

/// Whether two values are equal within the rounding of sums in different orders, or absent for the
/// same reason.
fn alike(a: Known<f64>, b: Known<f64>, scale: f64) -> bool {
    match (a, b) {
        (Ok(a), Ok(b)) => (a - b).abs() <= 1e-9 * scale.max(a.abs()).max(b.abs()),
        (a, b) => a == b,
    }
}

/// The largest absolute level, with which the rounding error of a sum scales.
fn scale(towns: &[Town]) -> f64 {
    let all = towns.iter().flat_map(|town| &town.series).flat_map(EmissionSeries::observations);
    all.map(|o| o.emissions.tonnes().abs()).fold(0.0, f64::max)
}

proptest! {
    #![proptest_config(config("roll_ups"))]

    #[test]
    fn the_order_of_members_changes_no_count_sum_or_median(
        towns in towns_of(level(), some_boundary())
            .prop_flat_map(|towns| (Just(towns.clone()), Just(towns).prop_shuffle())),
        target in a_target(), assessor in an_assessor(), year in year(),
    ) {
        let (given, shuffled) = towns;
        let (one, other) = two_roll_ups(assessor, &target, &given, &shuffled);
        prop_assert_eq!(one.counts(), other.counts());
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

    /// Levels must be positive, because a base near zero magnifies the rounding of a ratio.
    #[test]
    fn the_order_of_members_changes_no_ratio(
        towns in steady_towns()
            .prop_flat_map(|towns| (Just(towns.clone()), Just(towns).prop_shuffle())),
        target in a_cut(), assessor in an_assessor(), year in year(),
    ) {
        let (given, shuffled) = towns;
        let (one, other) = two_roll_ups(assessor, &target, &given, &shuffled);
        let (one, other) = (one.in_year(year), other.in_year(year));
        for ((of, a), (_, b)) in ratios(&one).into_iter().zip(ratios(&other)) {
            for ((name, a), (_, b)) in four_ratios(&a).into_iter().zip(four_ratios(&b)) {
                prop_assert!(alike(a, b, 1.0), "{} of {}: {:?} {:?}", name, of, a, b);
            }
        }
        let per_head = |year: &YearRollUp<'_>| year.per_head().map(Intensity::tonnes_per_unit);
        prop_assert!(alike(per_head(&one), per_head(&other), 0.0));
    }

    #[test]
    fn a_member_without_a_series_changes_only_coverage_and_completeness(
        towns in towns(), target in a_target(), assessor in an_assessor(), year in year(),
    ) {
        let more = [&towns[..], &[Town { name: "Silent".into(), series: None }]].concat();
        let (before, after) = two_roll_ups(assessor, &target, &towns, &more);
        let with_series = towns.iter().filter(|town| town.series.is_some()).count() as f64;
        prop_assert_eq!(before.coverage().fraction(), with_series / towns.len() as f64);
        prop_assert_eq!(after.coverage().fraction(), with_series / more.len() as f64);
        prop_assert_eq!(before.latest_year(), after.latest_year());
        let (before, after) = (before.in_year(year), after.in_year(year));
        prop_assert!(!after.is_complete());
        prop_assert_eq!(after.missing().last(), Some(&("Silent", MissingReason::NoSeries)));
        for ((_, a), (_, b)) in ratios(&before).into_iter().zip(ratios(&after)) {
            prop_assert_eq!(four_ratios(&a), four_ratios(&b));
            prop_assert!(!b.is_complete());
            prop_assert_eq!((a.counted, a.members + 1), (b.counted, b.members));
        }
        for ((_, a), (_, b)) in sums(&before).into_iter().zip(sums(&after)) {
            prop_assert_eq!(a.of_counted(), b.of_counted());
            prop_assert_eq!(b.of_all(), Err(Absent::MembersMissing));
        }
        prop_assert_eq!(before.per_head(), after.per_head());
    }

    /// Scaling by a power of two does not round, so the comparison is exact.
    #[test]
    fn scaling_all_members_scales_sums_and_keeps_ratios(
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
        let (one, other) = two_roll_ups(assessor, &target, &towns, &scaled);
        prop_assert_eq!(one.counts(), other.counts());
        let (one, other) = (one.in_year(year), other.in_year(year));
        for ((name, a), (_, b)) in sums(&one).into_iter().zip(sums(&other)) {
            prop_assert_eq!(t(a.of_counted()).map(|a| a * factor), t(b.of_counted()), "{}", name);
        }
        for ((_, a), (_, b)) in ratios(&one).into_iter().zip(ratios(&other)) {
            prop_assert_eq!(four_ratios(&a), four_ratios(&b));
        }
        let per_head = |year: &YearRollUp<'_>| year.per_head().map(Intensity::tonnes_per_unit);
        prop_assert_eq!(per_head(&one).map(|a| a * factor), per_head(&other));
    }

    #[test]
    fn every_combined_ratio_lies_between_the_ratios_of_the_members(
        towns in steady_towns(), target in a_cut(), assessor in an_assessor(), year in year(),
    ) {
        let roll_up = roll_up(assessor, &target, &towns);
        let year = roll_up.in_year(year);
        for (of, found) in ratios(&year) {
            let own = own_ratios(&year, of);
            let (low, high) =
                own.iter().fold((f64::MAX, f64::MIN), |(l, h), o| (l.min(*o), h.max(*o)));
            let slack = 1e-9 * low.abs().max(high.abs()).max(1.0);
            for (name, ratio) in four_ratios(&found) {
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
    fn with_one_member_every_combined_ratio_equals_its_own_ratio(
        observations in inventory((1.0..1e7_f64).boxed()), inhabitants in 1.0..1e6_f64,
        target in a_cut(), assessor in an_assessor(),
    ) {
        let series = series_named("Alone", &observations, None, &Boundary::UNSPECIFIED);
        let series = with_inhabitants(&series, inhabitants);
        let one = RollUp::new(assessor, &target, [Member::new("Alone").series(&series)]).unwrap();
        let assessment = one.member("ALONE").unwrap().assessment.unwrap();
        let Ok(latest) = one.latest_year() else {
            let (base, latest) = (assessment.figures().base, assessment.figures().latest);
            let after = base.ok().zip(latest.ok()).is_some_and(|(b, l)| l.year > b.years.last());
            prop_assert!(!after);
            return Ok(());
        };
        // The roll-up's latest year is the member's own latest year.
        prop_assert_eq!(assessment.figures().latest.map(|l| l.year), Ok(latest));
        let year = one.in_year(latest);
        let figures = assessment.figures();
        let change = f(figures.change.and_then(|change| change.share));
        for ((_, ratios), own) in ratios(&year).into_iter().zip([change, f(figures.progress)]) {
            for (name, ratio) in four_ratios(&ratios) {
                prop_assert!(alike(ratio, own, 1.0), "{}: {:?} {:?}", name, ratio, own);
            }
        }
        prop_assert_eq!(year.base().of_all(), figures.base.map(|base| base.level));
        prop_assert_eq!(year.level().of_all(), figures.latest.map(|latest| latest.level));
        prop_assert_eq!(year.allowable().of_all(), figures.allowable);
    }

    #[test]
    fn the_weighted_mean_equals_the_mean_for_equal_populations(
        towns in steady_towns(), inhabitants in 1.0..1e6_f64, target in a_cut(),
        assessor in an_assessor(), year in year(),
    ) {
        let of = |series: &EmissionSeries| with_inhabitants(series, inhabitants);
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
        let per_head = year.per_head().map(Intensity::tonnes_per_unit);
        prop_assert!(alike(per_head, mean.map(|mean| mean / inhabitants), 0.0));
    }

    #[test]
    fn verdict_counts_add_up_to_the_number_of_members(
        towns in towns(), target in any_kind_of_target(), assessor in an_assessor(),
    ) {
        let roll_up = roll_up(assessor, &target, &towns);
        let counts = roll_up.counts();
        let judged: usize = counts.each().map(|(_, count)| count).sum();
        prop_assert_eq!(judged + counts.without_series(), towns.len());
        prop_assert_eq!(counts.without_series(), roll_up.without_series().count());
        for (kind, count) in counts.each() {
            prop_assert_eq!(count, counts.count(kind));
            let verdicts = roll_up.members().iter().filter_map(MemberResult::verdict);
            prop_assert_eq!(verdicts.filter(|verdict| verdict.kind() == kind).count(), count);
        }
        // The roll-up gives each member the same assessment as a single assessment of its series.
        for (town, member) in towns.iter().zip(roll_up.members()) {
            let alone = town.series.as_ref().map(|series| assessor.assess(series, &target));
            prop_assert_eq!(&town.name, member.name);
            prop_assert_eq!(member.assessment, alone);
        }
    }

    #[test]
    fn an_incomplete_sum_is_never_the_sum_of_all_members(
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

    #[test]
    fn sums_count_the_base_and_level_of_each_member(
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

    /// A member counts in a year if it has a level in that year and a base in an earlier year.
    #[test]
    fn the_latest_year_is_the_last_of_the_years_with_the_most_members(
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
    fn members_with_different_boundaries_have_no_sum_but_a_mean(
        towns in steady_towns(), target in a_cut(), assessor in an_assessor(), year in year(),
    ) {
        let accounted = |(index, town): (usize, &Town)| {
            let kinds = [Boundary::territorial(), Boundary::use_based()];
            let of = |series: &EmissionSeries| {
                let population = series.activity("population").cloned();
                let boundary = kinds[index % 2].clone();
                series_named(series.place(), series.observations(), population, &boundary)
            };
            Town { series: town.series.as_ref().map(of), ..town.clone() }
        };
        let unlike: Vec<Town> = towns.iter().enumerate().map(accounted).collect();
        let (alike, unlike) = two_roll_ups(assessor, &target, &towns, &unlike);
        let (alike, unlike) = (alike.in_year(year), unlike.in_year(year));
        let even = |name: &str| name.ends_with(['0', '2', '4', '6']);
        let sides: BTreeSet<bool> = unlike.counted().iter().map(|c| even(c.name)).collect();
        prop_assert_eq!(unlike.differing().is_empty(), sides.len() < 2);
        for ((of, a), (_, b)) in ratios(&alike).into_iter().zip(ratios(&unlike)) {
            prop_assert_eq!(&four_ratios(&a)[1..], &four_ratios(&b)[1..], "{}", of);
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
    fn extreme_levels_never_give_nan_or_infinity(
        towns in towns_of(extreme_level(), no_boundary()), target in a_target(),
        assessor in an_assessor(), year in year(), weights in vec(1.0..f64::MAX, 7),
    ) {
        let with_weight = |(town, weight): (&Town, f64)| {
            let of = |series: &EmissionSeries| with_inhabitants(series, weight);
            Town { series: town.series.as_ref().map(of), ..town.clone() }
        };
        let weighted: Vec<Town> = towns.iter().zip(weights).map(with_weight).collect();
        for towns in [&towns, &weighted] {
            let roll_up = roll_up(assessor, &target, towns);
            let year = roll_up.in_year(year);
            for (name, sum) in sums(&year) {
                prop_assert!(is_finite_or_absent(t(sum.of_counted())), "{}", name);
            }
            for (_, ratios) in ratios(&year) {
                for (name, ratio) in four_ratios(&ratios) {
                    prop_assert!(is_finite_or_absent(ratio), "{}", name);
                }
            }
            prop_assert!(is_finite_or_absent(year.per_head().map(Intensity::tonnes_per_unit)));
            // serde_json writes null for a number that is not finite.
            let json = serde_json::to_string(&year).unwrap();
            prop_assert!(!json.contains("null"), "{}", json);
        }
    }

    #[test]
    fn a_repeated_name_is_refused_in_any_spelling(towns in steady_towns(), at in any::<Index>()) {
        let name = at.get(&towns).name.to_uppercase().replace(' ', "-");
        let target = reduce_by(0.4, 1990, 2030);
        let twice = members(&towns).into_iter().chain([Member::new(&name)]);
        let refused = RollUp::new(Assessor::as_of(day(2024, 6, 30)), &target, twice);
        let Err(NetworkError::DuplicateMember { name: second, .. }) = refused else {
            return Err(TestCaseError::fail("a repeated name is accepted"));
        };
        prop_assert_eq!(&second, &name);
    }

    #[test]
    fn a_change_lists_added_and_removed_members_and_changed_verdicts(
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

    #[test]
    fn like_for_like_compares_the_later_inventories_of_the_same_members(
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
        // The expected sums use the restated series, in years that have ended by the later date.
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
