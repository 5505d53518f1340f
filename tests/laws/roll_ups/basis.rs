//! What sums are of: halves of the members, base years, data releases and boundaries.

use super::*;
use climate_targets::network::{OtherBoundary, SumBasis};

/// Towns whose series have one of two releases or none.
fn towns_of_releases() -> impl Strategy<Value = Vec<Town>> {
    let releases = vec(select(vec![None, Some("release 1"), Some("release 2")]), 7);
    (towns(), releases).prop_map(|(mut towns, releases)| {
        for (town, release) in towns.iter_mut().zip(releases) {
            let Some((series, release)) = town.series.as_ref().zip(release) else { continue };
            let builder = EmissionSeries::builder(town.name.clone()).vintage(release);
            let builder = series.observations().iter().fold(builder, |b, o| b.observation(*o));
            town.series = builder.build().ok();
        }
        towns
    })
}

fn nearest_later(cut: f64) -> Target {
    let reference = BaseReference::constant(1990);
    Target::builder("a cut")
        .goal(Ambition::ReduceBy(Portion::constant(cut)))
        .deadline(Deadline::By(Year::constant(2030)))
        .reference(reference.with_policy(climate_targets::BasePolicy::NearestLater))
        .build()
        .unwrap()
}

proptest! {
    #![proptest_config(config("roll_ups"))]

    #[test]
    fn the_sum_over_disjoint_members_is_the_sum_of_its_halves(
        towns in towns(), at in any::<Index>(), target in a_cut(), year in year(),
    ) {
        let cut = at.index(towns.len() + 1);
        let all = roll_up(as_of_2024(), &target, &towns).in_year(year);
        let halves = [&towns[..cut], &towns[cut..]].map(|half| {
            (!half.is_empty()).then(|| roll_up(as_of_2024(), &target, half).in_year(year))
        });
        for sum in [YearRollUp::base, YearRollUp::level, YearRollUp::allowable] {
            let whole = sum(&all);
            let each = halves.iter().flatten().map(sum);
            let counted: usize = each.clone().map(MemberSum::counted).sum();
            prop_assert_eq!(whole.counted(), counted);
            let parts: f64 =
                each.clone().filter_map(|half| t(half.of_counted()).ok()).sum();
            let scale: f64 = all.counted().iter().map(|m| m.base.tonnes().abs() + m.level.tonnes().abs()).sum();
            match t(whole.of_counted()) {
                Ok(whole) => prop_assert!((whole - parts).abs() <= 1e-9 * scale, "{} {}", whole, parts),
                // A half lacks the same value, or the sum overflows.
                Err(_) => prop_assert!(
                    counted == 0
                        || each.clone().any(|half| half.counted() > 0 && half.of_counted().is_err())
                        || !parts.is_finite()
                ),
            }
        }
    }

    #[test]
    fn a_sum_of_bases_is_mixed_if_years_or_releases_differ(
        towns in towns_of_releases(), cut in 0.05..=1.0_f64, year in year(),
    ) {
        let target = nearest_later(cut);
        let sums = roll_up(as_of_2024(), &target, &towns).in_year(year);
        let kinds: HashSet<(String, Option<&str>)> = sums
            .counted()
            .iter()
            .map(|member| {
                let town = towns.iter().find(|town| town.name == member.name).unwrap();
                let series = town.series.as_ref().unwrap();
                // The base is the first observation from 1990 on: all generated years are.
                (series.observations()[0].year.to_string(), series.vintage())
            })
            .collect();
        let basis = if kinds.len() > 1 { SumBasis::Mixed } else { SumBasis::Uniform };
        prop_assert_eq!(sums.base().basis(), basis);
        prop_assert_eq!(sums.allowable().basis(), basis);
        prop_assert_eq!((sums.change().basis, sums.progress().basis), (basis, basis));
        let releases: HashSet<_> = kinds.iter().map(|(_, release)| release).collect();
        let of_levels = if releases.len() > 1 { SumBasis::Mixed } else { SumBasis::Uniform };
        prop_assert_eq!(sums.level().basis(), of_levels);
        prop_assert_eq!(sums.base().to_string().contains("; mixed basis)"), basis == SumBasis::Mixed);
        // The groups divide the counted members and the sum.
        let groups = sums.base_groups();
        prop_assert_eq!(groups.len(), kinds.len());
        let members: usize = groups.iter().map(|group| group.members).sum();
        prop_assert_eq!(members, sums.counted().len());
        let parts: f64 = groups.iter().map(|group| t(group.base).unwrap()).sum();
        let whole = t(sums.base().of_counted()).unwrap_or(0.0);
        let scale: f64 = sums.counted().iter().map(|member| member.base.tonnes().abs()).sum();
        prop_assert!((whole - parts).abs() <= 1e-9 * scale);
    }

    #[test]
    fn members_of_another_boundary_are_named_if_boundaries_differ(
        towns in towns_of((1.0..1e7_f64).boxed(), some_boundary()), target in a_cut(),
        year in year(),
    ) {
        let assessor = as_of_2024().allow_boundary_difference();
        let sums = roll_up(assessor, &target, &towns).in_year(year);
        let others = sums.other_boundaries();
        prop_assert!(others.iter().all(|other| sums.differing().includes(other.fields)));
        prop_assert_eq!(others.is_empty(), sums.differing().is_empty());
        if !others.is_empty() {
            prop_assert!(others.len() < sums.counted().len());
            prop_assert_eq!(sums.level().of_counted(), Err(Absent::BoundariesDiffer));
        }
    }
}

/// Swedish cities are territorial, Lahti is use-based (`boundaries` of the publishers, SMHI and
/// SYKE). Three against one: Lahti is named, in any order.
#[test]
fn the_member_of_another_boundary_is_named_in_any_order() {
    let of = |name: &str, boundary: Boundary| {
        let builder = EmissionSeries::builder(name.to_owned()).boundary(boundary);
        let builder = builder.observe(1990, tonnes(100.0)).observe(2020, tonnes(80.0));
        builder.build().unwrap()
    };
    let towns = ["Borås", "Umeå", "Malmö"].map(|name| of(name, Boundary::territorial()));
    let lahti = of("Lahti", Boundary::use_based());
    let all: Vec<&EmissionSeries> = [&lahti].into_iter().chain(&towns).collect();
    let target = reduce_by(0.4, 1990, 2030);
    for turn in 0..all.len() {
        let order = all.iter().cycle().skip(turn).take(all.len());
        let members = order.map(|series| Member::new(series.place()).series(series));
        let roll_up = RollUp::new(as_of_2024(), &target, members).unwrap();
        let sums = roll_up.in_latest_year().unwrap();
        let named: Vec<OtherBoundary<'_>> = sums.other_boundaries();
        assert_eq!(named.len(), 1);
        assert_eq!(named[0].to_string(), "Lahti: accounting");
    }
}
