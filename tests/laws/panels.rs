//! A panel gives the same results as assessing each place alone, bit for bit.

mod bits;
mod repeats;
mod results;

use crate::support::panel_figures::figure_of;
use crate::support::{
    any_kind_of_target, assessor, config_with, day, level, portion, rich_series, series_of,
};
use climate_targets::assessment::VerdictCounts;
use climate_targets::boundary::LandSector;
use climate_targets::inventory::SupplementaryMeasures;
use climate_targets::panel::{
    Panel, PanelColumns, PanelError, PanelFigure, PanelOutputs, PanelTarget,
};
use climate_targets::pathway::{PathAnchor, PathShape};
use climate_targets::target::{Banking, NetZero, PermittedGrowth};
use climate_targets::trend::EstimatorKind;
use climate_targets::trend::{Damping, ReferenceSet};
use climate_targets::{
    Ambition, Assessor, BasePolicy, BaseReference, Boundary, Commitment, Deadline, EmissionSeries,
    Emissions, Estimator, PathMethod, Portion, Share, Target, VerdictKind, Year,
};
use proptest::collection::vec;
use proptest::prelude::*;
use std::ops::ControlFlow;

/// The input of a panel: increasing years, and one column of levels for each year. NaN is a missing
/// level.
#[derive(Debug, Clone)]
struct Columns {
    years: Vec<i32>,
    levels: Vec<Vec<f64>>,
}

impl Columns {
    fn panel(&self) -> Panel<'_> {
        let columns: Vec<&[f64]> = self.levels.iter().map(Vec::as_slice).collect();
        Panel::from_columns(&self.years, &columns).unwrap()
    }
}

fn columns() -> impl Strategy<Value = Columns> {
    prop_oneof![2 => columns_of_one_kind(), 1 => columns_with_few_extreme_levels()]
}

/// An endless sequence of pseudo-random numbers from a seed.
fn numbers(seed: u64) -> impl FnMut() -> u64 {
    let mut state = seed | 1;
    move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    }
}

/// A missing level, or a level of any magnitude and either sign.
fn extreme_or_missing_level() -> impl Strategy<Value = f64> {
    prop_oneof![4 => crate::support::extreme_level(), 1 => Just(f64::NAN)]
}

/// One or more blocks of ordinary levels, in which at most two places are unusual. An unusual place
/// has an extreme or missing level in one year, two levels that cancel in consecutive years, or
/// extreme or missing levels in all years up to some year or from some year on.
fn columns_with_few_extreme_levels() -> impl Strategy<Value = Columns> {
    let years = (1985..2008_i32, 2..40_i32).prop_map(|(first, more)| first..=first + more);
    let thinned = (years, 1..6_usize).prop_map(|(years, step)| years.step_by(step).collect());
    let places = prop_oneof![3 => Just(128_usize), 1 => 129..260_usize];
    let column = (0..5_usize, any::<proptest::sample::Index>());
    let own = proptest::option::weighted(0.5, extreme_or_missing_level());
    let cell = (column, 0..4_usize, any::<bool>(), own);
    let odd = (extreme_or_missing_level(), vec(cell, 0..5), 0..128_usize);
    (thinned, places, odd, any::<u64>()).prop_map(|(years, places, odd, seed)| {
        let years: Vec<i32> = years;
        let mut next = numbers(seed);
        let mut level = || 1.0 + (next() % 10_000_000) as f64 / 8.0;
        let mut levels: Vec<Vec<f64>> =
            years.iter().map(|_| (0..places).map(|_| level()).collect()).collect();
        let (shared, cells, place) = odd;
        for ((kind, index), aside, negative, own) in cells {
            let column = match kind {
                // One of the last years, which can be in the trend window.
                3 => years.len() - 1 - index.index(years.len().min(6)),
                _ => index.index(years.len()),
            };
            let changed = match kind {
                0 => 0..=column,
                1 => column..=years.len() - 1,
                _ => column..=column,
            };
            let value = own.unwrap_or(if negative { -shared } else { shared });
            let place = (place + aside / 3) % 128;
            for levels in &mut levels[changed] {
                levels[place] = value;
            }
            if let (3, Some(next)) = (kind, levels.get_mut(column + 1)) {
                next[place] = -value;
            }
        }
        Columns { years, levels }
    })
}

/// Up to three blocks of places over at most 33 years, with no, few or many gaps. The levels are
/// ordinary or extreme, up to the ends of the accepted range.
fn columns_of_one_kind() -> impl Strategy<Value = Columns> {
    let years = prop_oneof![
        2 => Just((1990..=2022).collect::<Vec<i32>>()),
        1 => Just(vec![1990, 2000, 2005, 2010, 2015, 2016, 2017, 2018, 2019, 2020]),
        1 => proptest::sample::subsequence((1985..=2030).collect::<Vec<i32>>(), 1..20),
    ];
    let gaps = prop_oneof![2 => Just(0.0), 1 => Just(0.01), 1 => Just(0.2), 1 => Just(0.7)];
    let levels = prop_oneof![
        6 => level(),
        1 => Just(1000.0).boxed(),
        1 => crate::support::extreme_level(),
        1 => prop_oneof![Just(1e15), Just(-1e15), Just(1e-9), 1.0..10.0_f64].boxed(),
    ];
    // Levels are typical, or near the ends of the accepted range.
    let ordinary = prop_oneof![1.0..1e7_f64, 1.0..1e7_f64, 1.0..1e7_f64, Just(1000.0), level()];
    let bounds = prop_oneof![
        (0.1..=1.0_f64).prop_map(|factor| factor * 1e15),
        (0.1..=1.0_f64).prop_map(|factor| -factor * 1e15),
        (1.0..10.0_f64).prop_map(|factor| factor * 1e-9),
        (1e-9..1e12_f64).boxed(),
    ];
    // Every level is one of two or three values.
    let sizes = vec(crate::support::extreme_level(), 2..4);
    let sizes = sizes.prop_map(|sizes| sizes.iter().copied().cycle().take(40).collect());
    let levels = prop_oneof![
        10 => vec(levels, 40),
        10 => vec(ordinary, 40),
        1 => vec(1.0..1e7_f64, 40),
        2 => vec(bounds, 40),
        2 => sizes,
        2 => vec(1e-9..1e12_f64, 40),
        1 => vec(9e14..=1e15_f64, 40),
        1 => vec(-1e15..-1e-9_f64, 40),
    ];
    let size = prop_oneof![2 => 1..5_usize, 2 => 120..140_usize, 1 => 250..300_usize];
    // All cells come from a short list of levels, so that large panels are quick to generate and
    // shrink.
    (years, gaps, levels, size, any::<u64>()).prop_map(|(years, gaps, levels, size, seed)| {
        let mut next = numbers(seed);
        let mut cell = || {
            let missing = (next() % 1000) as f64 / 1000.0 < gaps;
            let index = next() as usize % levels.len();
            if missing { f64::NAN } else { levels[index] }
        };
        let levels = years.iter().map(|_| (0..size).map(|_| cell()).collect()).collect();
        Columns { years, levels }
    })
}

/// Targets that the panel computes in columns: shares of a base and fixed levels, by or before a
/// year.
fn plain_target() -> impl Strategy<Value = Target> {
    // The permitted growth can have any size. Some cuts are so small that the allowable level
    // equals the base within rounding.
    let growth = (-14.0..8.0_f64).prop_map(|power| {
        PermittedGrowth::new(Share::from_percent(10_f64.powf(power)).unwrap()).unwrap()
    });
    let slight = (0.0..2e-12_f64).prop_map(Portion::constant);
    let ambition = prop_oneof![
        12 => crate::support::share_of_base(),
        1 => growth.prop_map(Ambition::MayGrowBy),
        1 => slight.prop_map(Ambition::ReduceBy),
        2 => level().prop_map(|level| Ambition::AtMost(crate::support::tonnes(level))),
        2 => level().prop_map(|level| Ambition::Under(crate::support::tonnes(level))),
    ];
    let policy = prop_oneof![Just(BasePolicy::Exact), Just(BasePolicy::NearestLater)];
    (ambition, 1985..2010_i32, policy, 2011..=2040_i32, any::<bool>()).prop_map(
        |(ambition, base, policy, year, before)| {
            let year = Year::constant(year);
            let deadline = if before { Deadline::Before(year) } else { Deadline::By(year) };
            Target::builder("plain")
                .goal(ambition)
                .deadline(deadline)
                .reference(BaseReference::constant(base).with_policy(policy))
                .build()
                .unwrap()
        },
    )
}

/// Three milestones with a common base year: shares of the base, or fixed levels. The last may be
/// net zero. Some commitments bank a surplus.
fn milestones() -> impl Strategy<Value = Commitment> {
    let base = (1985..2005_i32, any::<bool>());
    let fixed = prop_oneof![
        level(),
        crate::support::extreme_level(),
        proptest::sample::select(vec![1e15, -1e15, -0.0]).boxed()
    ];
    let banking = prop_oneof![3 => Just(Banking::None), 1 => Just(Banking::Surplus)];
    let ends = (vec((portion(), proptest::option::weighted(0.4, fixed)), 3), any::<bool>());
    (base, ends, 2010..2020_i32, banking).prop_map(
        |((base, nearest), (cuts, balance), first, banking)| {
            let policy = if nearest { BasePolicy::NearestLater } else { BasePolicy::Exact };
            let reference = BaseReference::constant(base).with_policy(policy);
            let of = |(index, (cut, fixed)): (i32, &(Portion, Option<f64>))| {
                let ambition = match fixed {
                    _ if balance && index == 2 => {
                        Ambition::NetZero(NetZero::with_own_reduction(*cut))
                    }
                    Some(level) => Ambition::AtMost(crate::support::tonnes(*level)),
                    None if cut.fraction() == 0.9 => Ambition::MayGrowBy(
                        PermittedGrowth::new(Share::from_percent(90.0).unwrap()).unwrap(),
                    ),
                    None => Ambition::ReduceBy(*cut),
                };
                let year = Year::constant(first + 7 * index);
                Target::builder(format!("m{index}"))
                    .goal(ambition)
                    .deadline(Deadline::By(year))
                    .reference(reference)
                    .build()
                    .unwrap()
            };
            let targets = (0..).zip(&cuts).map(of).collect::<Vec<_>>();
            Commitment::new("c", targets).unwrap().with_banking(banking)
        },
    )
}

/// A boundary for a series or a target that specifies only the land sector, or nothing.
fn land_sector() -> impl Strategy<Value = Boundary> {
    let land = proptest::sample::select(vec![
        LandSector::Excluded,
        LandSector::Included,
        LandSector::ExtraSinksOnly,
    ]);
    proptest::option::of(land).prop_map(|land| match land {
        Some(land) => Boundary::UNSPECIFIED.land_sector(land),
        None => Boundary::UNSPECIFIED,
    })
}

/// An assessor whose trend the panel computes in columns.
fn plain_assessor() -> impl Strategy<Value = Assessor> {
    let years = prop_oneof![2 => Just(10_u16), 1 => 1..40_u16];
    let since = proptest::option::weighted(0.2, 1985..2025_i32);
    let estimator = (years, since).prop_map(|(years, since)| match since {
        Some(year) => Estimator::ols().since(Year::constant(year)),
        None => Estimator::ols().last_years(years),
    });
    (1990..2045_i32, any::<bool>(), estimator).prop_map(|(year, end, estimator)| {
        let date = if end { day(year, 12, 31) } else { day(year, 6, 30) };
        Assessor::as_of(date).estimator(estimator)
    })
}

/// The bits of a number. Every NaN gives the same bits, because an absent figure may be any NaN.
fn bits(value: f64) -> u64 {
    if value.is_nan() { f64::NAN.to_bits() } else { value.to_bits() }
}

/// Requires that a panel gives each place the same verdict and figures, bit for bit, as an
/// assessment of that place alone.
fn assert_same_bits(panel: &Panel<'_>, targets: &[PanelTarget<'_>], assessor: Assessor) {
    let results = assessor.assess_panel_for(panel, targets, PanelOutputs::ALL);
    for target in 0..targets.len() {
        for place in 0..panel.len() {
            let alone = results.get(place, target).unwrap();
            let alone = alone.assessment();
            let kind = results.verdicts(target)[place];
            assert_eq!(kind, alone.verdict().kind(), "place {place}: {alone}");
            for figure in PanelFigure::ALL {
                let ours = results.figure(target, figure).unwrap()[place];
                let theirs = figure_of(&alone, figure).unwrap_or(f64::NAN);
                let same = ours.to_bits() == theirs.to_bits() || ours.is_nan() && theirs.is_nan();
                assert!(same, "{figure:?} of place {place}: {ours:e}, alone {theirs:e}\n{alone}");
            }
        }
    }
}

/// Fewer cases than in other tests, since a case has up to several hundred places.
fn fewer_cases() -> ProptestConfig {
    config_with("panels", 250)
}
