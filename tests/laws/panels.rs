//! A panel gives what one assessment after the other gives, bit for bit.

use std::ops::ControlFlow;

use crate::support::{
    any_kind_of_target, assessor, config, day, level, portion, rich_series, series_of,
};
use climate_targets::assessment::VerdictCounts;
use climate_targets::boundary::LandSector;
use climate_targets::inventory::SupplementaryMeasures;
use climate_targets::panel::{
    Panel, PanelColumns, PanelError, PanelFigure, PanelOutputs, PanelTarget,
};
use climate_targets::pathway::{PathAnchor, PathShape};
use climate_targets::quantity::Level;
use climate_targets::target::{Banking, NetZero, PermittedGrowth};
use climate_targets::trend::EstimatorKind;
use climate_targets::trend::{Damping, ReferenceSet};
use climate_targets::{
    Ambition, Assessor, BasePolicy, BaseReference, Boundary, Commitment, Deadline, EmissionSeries,
    Emissions, Estimator, Figures, Observation, PathMethod, Portion, Share, Target, VerdictKind,
    Year,
};
use proptest::collection::vec;
use proptest::prelude::*;

/// Columns of a panel: increasing years, and for each the levels, NaN where there is none.
#[derive(Debug, Clone)]
struct Columns {
    years: Vec<i32>,
    levels: Vec<Vec<f64>>,
}

impl Columns {
    fn panel(&self) -> Panel<'_> {
        let columns: Vec<&[f64]> = self.levels.iter().map(Vec::as_slice).collect();
        Panel::of_columns(&self.years, &columns).unwrap()
    }
}

fn columns() -> impl Strategy<Value = Columns> {
    prop_oneof![2 => columns_of_one_kind(), 1 => columns_with_few_odd_levels()]
}

/// Any number of numbers, in no order, from a seed.
fn numbers(seed: u64) -> impl FnMut() -> u64 {
    let mut state = seed | 1;
    move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    }
}

/// Sizes of all orders of magnitude, of either sign, and what has no size.
fn odd_level() -> impl Strategy<Value = f64> {
    let power = prop_oneof![
        1 => -323.5..308.25_f64,
        2 => 250.0..300.0_f64,
        1 => 300.0..307.0_f64,
        2 => 307.0..308.25_f64,
        1 => -50.0..-8.0_f64,
        1 => -323.5..-250.0_f64,
    ];
    let sized = (any::<bool>(), power).prop_map(|(negative, power)| {
        let size = 10_f64.powf(power);
        if negative { -size } else { size }
    });
    prop_oneof![
        8 => sized,
        2 => proptest::sample::select(vec![f64::NAN, 0.0, -0.0, f64::MAX, f64::MIN, 5e-324]),
    ]
}

/// Full blocks of ordinary levels without a gap, but for one place or two: one level, two that make up
/// for each other, or all up to a year or from one on.
fn columns_with_few_odd_levels() -> impl Strategy<Value = Columns> {
    let years = (1985..2008_i32, 2..40_i32).prop_map(|(first, more)| first..=first + more);
    let thinned = (years, 1..6_usize).prop_map(|(years, step)| years.step_by(step).collect());
    let places = prop_oneof![3 => Just(128_usize), 1 => 129..260_usize];
    let column = (0..5_usize, any::<proptest::sample::Index>());
    let own = proptest::option::weighted(0.5, odd_level());
    let cell = (column, 0..4_usize, any::<bool>(), own);
    let odd = (odd_level(), vec(cell, 0..5), 0..128_usize);
    (thinned, places, odd, any::<u64>()).prop_map(|(years, places, odd, seed)| {
        let years: Vec<i32> = years;
        let mut next = numbers(seed);
        let mut level = || 1.0 + (next() % 10_000_000) as f64 / 8.0;
        let mut levels: Vec<Vec<f64>> =
            years.iter().map(|_| (0..places).map(|_| level()).collect()).collect();
        let (shared, cells, place) = odd;
        for ((kind, index), aside, negative, own) in cells {
            let column = match kind {
                // Where they may be in the window of a trend.
                3 => years.len() - 1 - index.index(years.len().min(6)),
                _ => index.index(years.len()),
            };
            let some = match kind {
                0 => 0..=column,
                1 => column..=years.len() - 1,
                _ => column..=column,
            };
            let value = own.unwrap_or(if negative { -shared } else { shared });
            let place = (place + aside / 3) % 128;
            for levels in &mut levels[some] {
                levels[place] = value;
            }
            if let (3, Some(next)) = (kind, levels.get_mut(column + 1)) {
                next[place] = -value;
            }
        }
        Columns { years, levels }
    })
}

/// Up to three blocks of places over 33 years or fewer, without gaps, with a few, or with many, and
/// levels from ordinary to those whose sums leave the range of numbers.
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
        1 => prop_oneof![Just(1e308), Just(-1e308), Just(1e-200), 1.0..10.0_f64].boxed(),
    ];
    // As most are, or about the sizes up to which no figure can leave the range of numbers.
    let ordinary = prop_oneof![1.0..1e7_f64, 1.0..1e7_f64, 1.0..1e7_f64, Just(1000.0), level()];
    let bounds = prop_oneof![
        (0.1..10.0_f64).prop_map(|factor| factor * 1e50),
        (0.1..10.0_f64).prop_map(|factor| -factor * 1e50),
        (0.1..10.0_f64).prop_map(|factor| factor * 1e-50),
        (1e-50..1e47_f64).boxed(),
    ];
    // Two sizes, or three, and no more.
    let sizes = vec((-310.0..308.25_f64).prop_map(|power| 10_f64.powf(power)), 2..4);
    let sizes = sizes.prop_map(|sizes| sizes.iter().copied().cycle().take(40).collect());
    // The last ones are so large that a line leaves the range of numbers although its sums do not, or
    // so small that their squares do.
    let levels = prop_oneof![
        10 => vec(levels, 40),
        10 => vec(ordinary, 40),
        1 => vec(1.0..1e7_f64, 40),
        2 => vec(bounds, 40),
        2 => sizes,
        2 => vec(1e-49..1e47_f64, 40),
        1 => vec(1.5e308..=f64::MAX, 40),
        1 => vec(-1e-130..1e-130_f64, 40),
        1 => vec(-1e-128..1e-128_f64, 40),
        1 => vec(-1e154..1e154_f64, 40),
    ];
    let size = prop_oneof![2 => 1..5_usize, 2 => 120..140_usize, 1 => 250..300_usize];
    // A few levels drawn from, so that large panels stay quick to generate and to shrink.
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

/// Targets that are computed in columns: shares of a base and fixed levels, by or before a year.
fn plain_target() -> impl Strategy<Value = Target> {
    // Growth of all sizes, and shares so small that the allowable level is the base's within
    // rounding.
    let growth = (-14.0..308.0_f64).prop_map(|power| {
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

/// Three milestones of one base, shares of it or fixed levels, the last one possibly a balance, with
/// and without banking.
fn milestones() -> impl Strategy<Value = Commitment> {
    let base = (1985..2005_i32, any::<bool>());
    let fixed = prop_oneof![
        level(),
        crate::support::extreme_level(),
        proptest::sample::select(vec![f64::MAX, f64::MIN, f64::MAX, f64::MIN, -0.0]).boxed()
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
                    // Beyond the range of numbers from a base near its end.
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

/// What a series or a target says of the land sector, mostly nothing.
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

/// A method whose trend has columns of its own.
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

/// Years from the judged one, now and then, and whether its last day: the date to judge on instead.
fn about_judged() -> impl Strategy<Value = Option<(i32, bool)>> {
    proptest::option::weighted(0.4, (-1..=1_i32, any::<bool>()))
}

/// The method on such a date.
fn on_date(assessor: Assessor, target: &Target, about: Option<(i32, bool)>) -> Assessor {
    let Some((years, end)) = about else { return assessor };
    let year = target.judged_year().get() + years;
    let date = if end { day(year, 12, 31) } else { day(year, 6, 30) };
    Assessor::as_of(date).estimator(assessor.get_estimator())
}

/// The bits of a number; what is absent is NaN, with whatever bits.
fn bits(value: f64) -> u64 {
    if value.is_nan() { f64::NAN.to_bits() } else { value.to_bits() }
}

/// Every figure and verdict of every place against every target, against the single path.
fn same_bits(panel: &Panel<'_>, targets: &[PanelTarget<'_>], assessor: Assessor) {
    let results = assessor.assess_panel_for(panel, targets, PanelOutputs::ALL);
    for target in 0..targets.len() {
        for place in 0..panel.len() {
            let alone = results.get(place, target).unwrap();
            let alone = alone.assessment();
            let kind = results.verdicts(target)[place];
            assert_eq!(kind, alone.verdict().kind(), "place {place}: {alone}");
            for figure in PanelFigure::ALL {
                let ours = results.figure(target, figure).unwrap()[place];
                let theirs = expected(&alone, figure).unwrap_or(f64::NAN);
                let same = ours.to_bits() == theirs.to_bits() || ours.is_nan() && theirs.is_nan();
                assert!(same, "{figure:?} of place {place}: {ours:e}, alone {theirs:e}\n{alone}");
            }
        }
    }
}

/// The same figure of a single assessment, in the quantity that is judged; `None` where it is absent.
fn expected(assessment: &climate_targets::Assessment<'_>, figure: PanelFigure) -> Option<f64> {
    match assessment.per_unit() {
        Some(own) => expected_of(own.figures(), figure),
        None => expected_of(&assessment.figures(), figure),
    }
}

fn expected_of<L: Level>(figures: &Figures<L>, figure: PanelFigure) -> Option<f64> {
    let number = L::number;
    let (change, path) = (figures.change.ok(), figures.path.ok());
    let (required, projection) = (figures.required.ok(), figures.projection.ok());
    match figure {
        PanelFigure::Base => figures.base.ok().map(|base| number(base.level)),
        PanelFigure::Latest => figures.latest.ok().map(|latest| number(latest.level)),
        PanelFigure::LatestYear => figures.latest.ok().map(|l| f64::from(l.year.get())),
        PanelFigure::Allowable => figures.allowable.ok().map(number),
        PanelFigure::Change => change?.level.ok().map(number),
        PanelFigure::ChangeShare => change?.share_of_base.ok().map(Share::fraction),
        PanelFigure::Progress => figures.progress.ok().map(Share::fraction),
        PanelFigure::Elapsed => figures.elapsed.ok().map(Share::fraction),
        PanelFigure::PathLevel => Some(number(path?.level)),
        PanelFigure::Gap => path?.gap.ok().map(number),
        PanelFigure::GapPointsOfBase => {
            path?.gap_points_of_base.ok().map(climate_targets::quantity::PointsOfBase::points)
        }
        PanelFigure::GapShareOfPath => path?.gap_share_of_path.ok().map(Share::fraction),
        PanelFigure::Needed => figures.needed.ok().map(number),
        PanelFigure::RequiredLinear => required?.linear.ok().map(number),
        PanelFigure::RequiredShareOfLatest => required?.share_of_latest.ok().map(Share::fraction),
        PanelFigure::RequiredShareOfBase => required?.share_of_base.ok().map(Share::fraction),
        PanelFigure::RequiredCompound => required?.compound.ok().map(Share::fraction),
        PanelFigure::Slope => figures.trend.ok()?.slope().ok().map(number),
        PanelFigure::Projection => Some(number(projection?.level)),
        PanelFigure::ProjectionGap => projection?.gap.ok().map(number),
        PanelFigure::ProjectionLow => projection?.interval.ok().map(|i| number(i.low)),
        PanelFigure::ProjectionHigh => projection?.interval.ok().map(|i| number(i.high)),
        PanelFigure::ProbabilityMet => projection?.probability_met.ok().map(Share::fraction),
        other => panic!("{other:?} has no counterpart here"),
    }
}

/// Fewer cases than elsewhere: each is of some hundred places.
fn some() -> ProptestConfig {
    ProptestConfig { cases: 250, ..config("panels") }
}

proptest! {
    #![proptest_config(some())]

    #[test]
    fn columns_give_the_bits_of_the_single_path(
        columns in columns(),
        targets in vec(plain_target(), 1..4),
        assessor in plain_assessor(),
        about in about_judged(),
    ) {
        let assessor = on_date(assessor, &targets[0], about);
        let targets: Vec<PanelTarget<'_>> = targets.iter().map(PanelTarget::from).collect();
        same_bits(&columns.panel(), &targets, assessor);
    }

    /// One place of a block whose base is small, whose latest level is large, or whose trend is steep
    /// although its levels make up for each other.
    #[test]
    fn one_odd_place_gives_the_bits_of_the_single_path(
        base in proptest::option::of(-323.0..-45.0_f64),
        latest in proptest::option::of(prop_oneof![45.0..52.0_f64, 250.0..308.0_f64]),
        steep in proptest::option::of(1e307..=f64::MAX),
        (place, gap) in (0..128_usize, proptest::option::of((0..12_usize, 0..128_usize))),
        (window, target, seed) in (3..6_u16, plain_target(), any::<u64>()),
    ) {
        let first = target.reference().unwrap().last_year().get();
        let years: Vec<i32> = (first..first + 12).collect();
        let mut next = numbers(seed);
        let mut level = || 1.0 + (next() % 10_000_000) as f64 / 8.0;
        let mut levels: Vec<Vec<f64>> =
            years.iter().map(|_| (0..128).map(|_| level()).collect()).collect();
        if let Some(steep) = steep {
            (levels[9][place], levels[10][place]) = (steep, -steep);
        }
        if let Some(power) = base {
            levels[0][place] = 10_f64.powf(power);
        }
        if let Some(power) = latest {
            levels[11][place] = 10_f64.powf(power);
        }
        if let Some((column, place)) = gap {
            levels[column][place] = f64::NAN;
        }
        let estimator = Estimator::ols().last_years(window);
        let assessor = Assessor::as_of(day(first + 12, 6, 30)).estimator(estimator);
        let panel = Columns { years, levels };
        same_bits(&panel.panel(), &[PanelTarget::from(&target)], assessor);
    }

    /// Levels on the straight path to the limit, or at it, but for as much as counts as equal or a
    /// little more.
    #[test]
    fn levels_about_their_limits_give_the_bits_of_the_single_path(
        columns in columns_with_few_odd_levels(),
        target in plain_target(),
        assessor in plain_assessor(),
        (about, seed) in (about_judged(), any::<u64>()),
    ) {
        let assessor = on_date(assessor, &target, about);
        let of_target = [PanelTarget::from(&target)];
        let Columns { years, mut levels } = columns.clone();
        let panel = columns.panel();
        let results = assessor.assess_panel_for(&panel, &of_target, PanelOutputs::ALL);
        let figure = |figure, place: usize| results.figure(0, figure).unwrap()[place];
        let from = target.reference().unwrap().last_year().get();
        let base = years.iter().position(|year| *year >= from).unwrap_or(0);
        let to = target.judged_year().get();
        let mut next = numbers(seed);
        for place in 0..panel.len() {
            let (e0, a) = (figure(PanelFigure::Base, place), figure(PanelFigure::Allowable, place));
            let scale = if a.abs() > e0 { a.abs() } else { e0 };
            let (is_level, is_shared, is_last) = (next() % 2, next() % 2, next().is_multiple_of(4));
            let of_place = (next() % 41) as f64 - 20.0;
            let columns = years.iter().zip(&mut levels).enumerate();
            for (column, (year, levels)) in columns.skip(base + 1) {
                let own = (next() % 41) as f64 - 20.0;
                let aside = 1e-13 * if is_shared == 0 { own } else { of_place } * scale;
                let along = f64::from(*year - years[base]) / f64::from(to - years[base]);
                let limit = if is_level == 0 || along > 1.0 { a } else { e0 + (a - e0) * along };
                let level = limit + aside;
                if level.is_finite() && (!is_last || column + 2 >= years.len()) {
                    levels[place] = level;
                }
            }
        }
        same_bits(&Columns { years, levels }.panel(), &of_target, assessor);
    }

    #[test]
    fn milestones_give_the_bits_of_the_single_path(
        columns in columns(),
        commitment in milestones(),
        assessor in plain_assessor(),
        (milestone, about) in (0..3_usize, about_judged()),
    ) {
        let judged = commitment.milestones().nth(milestone).unwrap();
        let assessor = on_date(assessor, judged, about);
        let targets: Vec<PanelTarget<'_>> = PanelTarget::milestones(&commitment).collect();
        same_bits(&columns.panel(), &targets, assessor);
    }

    /// One place of a block whose base is large, or all of them against a limit far above their bases:
    /// what is computed of both may leave the range of numbers although every level is within it.
    #[test]
    fn large_bases_and_limits_give_the_bits_of_the_single_path(
        base in proptest::option::of(prop_oneof![45.0..55.0_f64, 250.0..308.2_f64]),
        growth in proptest::option::of(prop_oneof![0.0..4.0_f64, 45.0..55.0_f64, 295.0..308.0_f64]),
        (cut, place) in (portion(), 0..128_usize),
        gap in proptest::option::of((0..12_usize, 0..128_usize)),
        (year, as_of, seed) in (2000..2020_i32, 2002..2012_i32, any::<u64>()),
    ) {
        let ambition = match growth {
            Some(power) => Ambition::MayGrowBy(
                PermittedGrowth::new(Share::from_percent(10_f64.powf(power)).unwrap()).unwrap(),
            ),
            None => Ambition::ReduceBy(cut),
        };
        let target = Target::builder("t").goal(ambition).deadline(Deadline::By(Year::constant(year)))
            .reference(BaseReference::constant(1990))
            .build()
            .unwrap();
        let mut next = numbers(seed);
        let mut level = || 1.0 + (next() % 10_000_000) as f64 / 8.0;
        let years: Vec<i32> = (1990..2002).collect();
        let mut levels: Vec<Vec<f64>> =
            years.iter().map(|_| (0..128).map(|_| level()).collect()).collect();
        if let Some(power) = base {
            levels[0][place] = 10_f64.powf(power);
        }
        if let Some((column, place)) = gap {
            levels[column][place] = f64::NAN;
        }
        let panel = Columns { years, levels };
        same_bits(&panel.panel(), &[PanelTarget::from(&target)], Assessor::as_of(day(as_of, 6, 30)));
    }

    /// Latest levels in the years of milestones and next to them, where the pieces of a path meet,
    /// and levels there that have no distance to each other within the range of numbers, or a sign
    /// without a size.
    #[test]
    fn milestones_where_they_meet_give_the_bits_of_the_single_path(
        limits in vec(proptest::sample::select(vec![f64::MAX, f64::MIN, -0.0, 0.0, 1.0]), 3),
        (meets, aside) in (0..3_i32, -1..=1_i32),
        gap in proptest::option::of((0..3_usize, 0..128_usize)),
        (places, base) in (proptest::sample::select(vec![1_usize, 128]), level()),
    ) {
        let of = |(index, limit): (i32, &f64)| {
            let year = Year::constant(2010 + 7 * index);
            let ambition = Ambition::AtMost(crate::support::tonnes(*limit));
            Target::builder(format!("m{index}")).goal(ambition).deadline(Deadline::By(year))
                .reference(BaseReference::constant(1990))
                .build()
                .unwrap()
        };
        let targets = (0..).zip(&limits).map(of).collect::<Vec<_>>();
        let commitment = Commitment::new("c", targets).unwrap();
        let latest = 2010 + 7 * meets + aside;
        let mut levels = vec![vec![base; places], vec![2.0; places], vec![1.0; places]];
        if let Some((column, place)) = gap {
            levels[column][place % places] = f64::NAN;
        }
        let panel = Columns { years: vec![1990, latest - 1, latest], levels };
        let targets: Vec<PanelTarget<'_>> = PanelTarget::milestones(&commitment).collect();
        same_bits(&panel.panel(), &targets, Assessor::as_of(day(latest + 1, 6, 30)));
    }

    #[test]
    fn any_target_and_method_give_the_bits_of_the_single_path(
        series in vec(rich_series(), 1..12),
        plain in vec(crate::support::observations(level()), 0..12),
        targets in vec(any_kind_of_target(), 1..4),
        assessor in assessor(),
    ) {
        let all: Vec<EmissionSeries> =
            series.into_iter().chain(plain.iter().map(|one| series_of(one))).collect();
        let targets: Vec<PanelTarget<'_>> = targets.iter().map(PanelTarget::from).collect();
        same_bits(&Panel::of_series(&all), &targets, assessor);
    }

    /// All ways to one result: at once, into columns of before, in blocks, in parallel, fewer
    /// columns.
    #[test]
    fn every_way_gives_the_same_columns(
        columns in columns(),
        other in columns(),
        targets in vec(plain_target(), 1..3),
        assessor in plain_assessor(),
        figures in proptest::sample::subsequence(PanelFigure::ALL.to_vec(), 0..6),
        verdicts in any::<bool>(),
    ) {
        let panel = columns.panel();
        let targets: Vec<PanelTarget<'_>> = targets.iter().map(PanelTarget::from).collect();
        let all = assessor.assess_panel_for(&panel, &targets, PanelOutputs::ALL);
        let bits = |values: &[f64]| values.iter().copied().map(bits).collect::<Vec<_>>();

        // Columns that hold another panel's results.
        let before = other.panel();
        let mut reused = PanelColumns::of(PanelOutputs::ALL);
        assessor.assess_panel_into(&before, &targets, &mut reused);
        assessor.assess_panel_into(&panel, &targets, &mut reused);
        let parallel = assessor.par_assess_panel(&panel, &targets, PanelOutputs::ALL);
        let mut blocks: Vec<Vec<Vec<f64>>> = vec![vec![Vec::new(); 23]; targets.len()];
        let mut kinds: Vec<Vec<VerdictKind>> = vec![Vec::new(); targets.len()];
        let mut counts = VerdictCounts::default();
        assessor.for_each_panel_block(&panel, &targets, PanelOutputs::ALL, |block| {
            counts += block.counts(0);
            for target in 0..targets.len() {
                assert_eq!(block.from(), kinds[target].len());
                kinds[target].extend(block.verdicts(target));
                for (column, figure) in blocks[target].iter_mut().zip(PanelFigure::ALL) {
                    column.extend(block.figure(target, figure).unwrap());
                }
            }
        });
        for target in 0..targets.len() {
            prop_assert_eq!(all.verdicts(target), reused.verdicts(target));
            prop_assert_eq!(all.verdicts(target), parallel.verdicts(target));
            prop_assert_eq!(all.verdicts(target), &kinds[target][..]);
            for (index, figure) in PanelFigure::ALL.into_iter().enumerate() {
                let once = bits(all.figure(target, figure).unwrap());
                prop_assert_eq!(&once, &bits(reused.figure(target, figure).unwrap()));
                prop_assert_eq!(&once, &bits(parallel.figure(target, figure).unwrap()));
                prop_assert_eq!(&once, &bits(&blocks[target][index]));
            }
        }

        prop_assert_eq!(counts, all.counts(0));

        // A stream stops where it is told to.
        let mut seen = 0;
        let stopped = assessor.try_for_each_panel_block(&panel, &targets, PanelOutputs::USUAL, |_| {
            seen += 1;
            ControlFlow::Break(seen)
        });
        prop_assert_eq!((stopped, seen), (ControlFlow::Break(1), 1));

        // What is not asked for is not there, and changes nothing of the rest.
        let asked = figures.iter().fold(PanelOutputs::NONE, |asked, figure| asked.with(*figure));
        let asked = if verdicts { asked.with_verdicts() } else { asked };
        let few = assessor.assess_panel_for(&panel, &targets, asked);
        prop_assert_eq!(few.verdicts(0), if verdicts { all.verdicts(0) } else { &[] });
        let each = PanelFigure::ALL.map(|figure| PanelOutputs::NONE.with(figure));
        for (figure, outputs) in PanelFigure::ALL.into_iter().zip(each) {
            let alone = assessor.assess_panel_for(&panel, &targets, outputs);
            let expected = all.figure(0, figure).map(bits);
            prop_assert_eq!(alone.figure(0, figure).map(bits), expected, "{:?} alone", figure);
        }
        for figure in PanelFigure::ALL {
            let column = few.figure(0, figure).map(bits);
            let expected = all.figure(0, figure).map(bits).filter(|_| figures.contains(&figure));
            prop_assert_eq!(column, expected);
        }
    }

    /// Columns that were filled before hold what was asked for last and nothing else: of another
    /// panel, of fewer or more targets, and of targets that are assessed one by one.
    #[test]
    fn columns_filled_again_are_as_new_ones(
        fills in vec((columns(), vec(prop_oneof![plain_target(), any_kind_of_target()], 0..4)), 2..4),
        assessor in plain_assessor(),
        figures in proptest::sample::subsequence(PanelFigure::ALL.to_vec(), 0..6),
        (verdicts, parallel) in (any::<bool>(), any::<bool>()),
    ) {
        let asked = figures.iter().fold(PanelOutputs::NONE, |asked, figure| asked.with(*figure));
        let asked = if verdicts { asked.with_verdicts() } else { asked };
        let mut reused = PanelColumns::of(asked);
        for (columns, targets) in &fills {
            let panel = columns.panel();
            let targets: Vec<PanelTarget<'_>> = targets.iter().map(PanelTarget::from).collect();
            let anew = assessor.assess_panel_for(&panel, &targets, asked).into_columns();
            if parallel {
                assessor.par_assess_panel_into(&panel, &targets, &mut reused);
            } else {
                assessor.assess_panel_into(&panel, &targets, &mut reused);
            }
            let size = (targets.len(), panel.len());
            prop_assert_eq!((reused.targets(), reused.places()), size);
            for target in 0..=targets.len() {
                prop_assert_eq!(reused.verdicts(target), anew.verdicts(target));
                for figure in PanelFigure::ALL {
                    let bits = |columns: &PanelColumns| -> Option<Vec<u64>> {
                        let column = columns.figure(target, figure)?;
                        Some(column.iter().copied().map(bits).collect())
                    };
                    prop_assert_eq!(bits(&reused), bits(&anew), "{:?}", figure);
                }
            }
        }
    }

    /// One thing that the columns do not have, of the target or of the method.
    #[test]
    fn what_is_not_plain_gives_the_bits_of_the_single_path(
        columns in columns(),
        target in plain_target(),
        assessor in plain_assessor(),
        flags in (any::<bool>(), any::<bool>()),
        (beside, kind) in (0..11_usize, 0..10_usize),
        amount in (crate::support::supplement(), 0.0..1e5_f64, 1995..2025_i32),
    ) {
        let (supplement, cap, year) = amount;
        let year = Year::constant(year);
        let again = |deadline| {
            let builder = Target::builder("t").goal(target.goal().clone()).deadline(deadline);
            builder.reference(target.reference().unwrap())
        };
        let builder = again(target.deadline());
        let builder = match beside {
            0 => builder.conditional(),
            1 => builder.collective(),
            2 => builder.supplement(supplement),
            3 => builder.removals_cap(crate::support::tonnes(cap)),
            4 => again(Deadline::EachYearFrom(target.judged_year())),
            5 => builder.boundary(Boundary::UNSPECIFIED.land_sector(LandSector::Included)),
            _ => builder,
        };
        let assessor = match beside {
            6 => assessor.path(PathMethod::default().from(PathAnchor::Latest)),
            7 => assessor.path(PathMethod::new(PathShape::ConstantRate)),
            8 => {
                let estimator = assessor.get_estimator();
                assessor.estimator(estimator.excluding(&[year]).unwrap())
            }
            9 => assessor.estimator(assessor.get_estimator().through_latest()),
            10 => {
                let kinds = [
                    EstimatorKind::TheilSen,
                    EstimatorKind::Lad,
                    EstimatorKind::LogLinear,
                    EstimatorKind::EndpointRate,
                    EstimatorKind::MeanAnnualChange,
                    EstimatorKind::RandomWalk,
                    EstimatorKind::LogRandomWalk,
                    EstimatorKind::DampedRandomWalk(Damping::from_percent(90).unwrap()),
                    EstimatorKind::DampedLogRandomWalk(Damping::from_percent(50).unwrap()),
                    EstimatorKind::Outlook(ReferenceSet::MUNICIPALITIES),
                ];
                assessor.estimator(Estimator::new(kinds[kind]))
            }
            _ => assessor,
        };
        let assessor = if flags.0 { assessor.condition_triggered().collective() } else { assessor };
        let assessor = if flags.1 { assessor.allow_boundary_difference() } else { assessor };
        if let Ok(target) = builder.build() {
            let own = Boundary::UNSPECIFIED.land_sector(LandSector::Excluded);
            let panel = columns.panel();
            same_bits(&panel, &[PanelTarget::from(&target)], assessor);
            same_bits(&panel.with_boundary(own), &[PanelTarget::from(&target)], assessor);
        }
    }

    /// Series with a land sector or measures beside, or a boundary of their own, among others that
    /// are in columns, against targets that are.
    #[test]
    fn places_with_more_than_levels_give_the_bits_of_the_single_path(
        series in vec((rich_series(), 0..4_usize, land_sector()), 1..6),
        levels in vec(crate::support::observations(level()), 0..6),
        target in plain_target(),
        assessor in plain_assessor(),
        (wanted, cap, allows) in (land_sector(), proptest::option::of(0.0..1e5_f64), any::<bool>()),
    ) {
        let own = |(series, keeps, land): (EmissionSeries, usize, Boundary)| {
            let builder = EmissionSeries::builder("a place").boundary(land);
            let builder = series.observations().iter().fold(builder, |builder, observation| {
                let land_sector = observation.land_sector.filter(|_| keeps % 2 == 1);
                builder.observation(Observation { land_sector, ..*observation })
            });
            let add = |builder: climate_targets::inventory::EmissionSeriesBuilder, one: &SupplementaryMeasures| {
                builder.measures(one.year.get(), Ok(one.used), Ok(one.units_sold))
            };
            let measures = series.measures().iter().filter(|_| keeps / 2 == 1);
            measures.fold(builder, add).build().unwrap()
        };
        let all: Vec<EmissionSeries> =
            levels.iter().map(|one| series_of(one)).chain(series.into_iter().map(own)).collect();
        let builder = Target::builder("t").goal(target.goal().clone()).deadline(target.deadline())
            .reference(target.reference().unwrap())
            .boundary(wanted);
        let builder = match cap {
            Some(cap) => builder.removals_cap(crate::support::tonnes(cap)),
            None => builder,
        };
        let assessor = if allows { assessor.allow_boundary_difference() } else { assessor };
        let target = builder.build().unwrap();
        let panel = Panel::of_series(&all);
        same_bits(&panel, &[PanelTarget::from(&target)], assessor);
        // What series count is theirs to say.
        prop_assert_eq!(panel.boundary(), all[0].boundary());
        let other = Boundary::UNSPECIFIED.land_sector(LandSector::Included);
        let panel = panel.with_boundary(other);
        prop_assert_eq!(panel.boundary(), all[0].boundary());
        same_bits(&panel, &[PanelTarget::from(&target)], assessor);
    }

    #[test]
    fn a_base_policy_of_the_method_counts(
        columns in columns(),
        target in plain_target(),
        assessor in plain_assessor(),
        policy in prop_oneof![
            Just(BasePolicy::Exact),
            Just(BasePolicy::NearestLater),
            Just(BasePolicy::Nearest),
            Just(BasePolicy::Interpolated),
        ],
    ) {
        same_bits(&columns.panel(), &[PanelTarget::from(&target)], assessor.base_policy(policy));
    }
}

proptest! {
    // Each is of some thousand years or places.
    #![proptest_config(ProptestConfig { cases: 25, ..some() })]

    /// As many years as there are, or fewer, so that the sums over those of a place are large.
    #[test]
    fn many_years_give_the_bits_of_the_single_path(
        (first, step) in (1000..=2000_i32, 1..10_usize),
        gaps in prop_oneof![Just(0), Just(1), Just(50), Just(95)],
        (window, date) in (1..=9000_u16, 5000..=9999_i32),
        target in plain_target(),
        seed in any::<u64>(),
    ) {
        let mut next = numbers(seed);
        let mut cell = || {
            let is_missing = next() % 100 < gaps;
            if is_missing { f64::NAN } else { (next() % 1_000_000) as f64 }
        };
        let years: Vec<i32> = (first..=9999).step_by(step).collect();
        let levels = years.iter().map(|_| vec![cell(), cell()]).collect();
        let estimator = Estimator::ols().last_years(window);
        let assessor = Assessor::as_of(day(date, 12, 31)).estimator(estimator);
        let panel = Columns { years, levels };
        same_bits(&panel.panel(), &[PanelTarget::from(&target)], assessor);
    }

    /// More places than a stretch of any way: the same again and again.
    #[test]
    fn a_panel_that_repeats_its_places_repeats_their_columns(
        columns in columns(),
        target in plain_target(),
        assessor in plain_assessor(),
        places in 4097..9000_usize,
    ) {
        let again = |column: &Vec<f64>| column.iter().copied().cycle().take(places).collect();
        let repeated =
            Columns { years: columns.years.clone(), levels: columns.levels.iter().map(again).collect() };
        repeats(&columns.panel(), &repeated.panel(), &target, assessor);
    }

    /// The same of series, some of which have more to them than levels.
    #[test]
    fn a_panel_that_repeats_its_series_repeats_their_columns(
        series in vec(rich_series(), 1..12),
        target in plain_target(),
        assessor in plain_assessor(),
        (wanted, places) in (land_sector(), 4097..5000_usize),
    ) {
        let repeated: Vec<EmissionSeries> = series.iter().cloned().cycle().take(places).collect();
        let target = Target::builder("t").goal(target.goal().clone()).deadline(target.deadline())
            .reference(target.reference().unwrap())
            .boundary(wanted)
            .build()
            .unwrap();
        repeats(&Panel::of_series(&series), &Panel::of_series(&repeated), &target, assessor);
    }
}

/// Whether a panel of the same places again and again has their columns again and again, whichever
/// way it is assessed.
fn repeats(panel: &Panel<'_>, repeated: &Panel<'_>, target: &Target, assessor: Assessor) {
    let of_target = [PanelTarget::from(target)];
    let once = assessor.assess_panel_for(panel, &of_target, PanelOutputs::ALL);
    let parallel = assessor.par_assess_panel(repeated, &of_target, PanelOutputs::ALL);
    let serial = assessor.assess_panel_for(repeated, &of_target, PanelOutputs::ALL);
    let is_same = |from: usize, figure, ours: &[f64]| {
        let theirs = once.figure(0, figure).unwrap().iter().cycle().skip(from % panel.len());
        ours.iter().zip(theirs).all(|(ours, theirs)| bits(*ours) == bits(*theirs))
    };
    let is_judged_the_same = |from: usize, ours: &[VerdictKind]| {
        let theirs = once.verdicts(0).iter().cycle().skip(from % panel.len());
        ours.iter().zip(theirs).all(|(ours, theirs)| ours == theirs)
    };
    for results in [&parallel, &serial] {
        assert!(is_judged_the_same(0, results.verdicts(0)));
        for figure in PanelFigure::ALL {
            assert!(is_same(0, figure, results.figure(0, figure).unwrap()), "{figure:?}");
        }
    }
    assessor.for_each_panel_block(repeated, &of_target, PanelOutputs::ALL, |block| {
        assert!(is_judged_the_same(block.from(), block.verdicts(0)));
        for figure in PanelFigure::ALL {
            let ours = block.figure(0, figure).unwrap();
            assert!(is_same(block.from(), figure, ours), "{figure:?}");
        }
    });
}

/// One place, and one fewer and one more than a block holds.
#[test]
fn any_number_of_places_gives_the_bits_of_the_single_path() {
    let by_2030 = &climate_targets::catalogue::covenant_of_mayors::BY_2030;
    let assessor = Assessor::as_of(day(2022, 6, 30));
    for places in [1, 127, 128, 129, 1024, 1025] {
        let cell = |year: i32| -> Vec<f64> {
            // The last place has what the others lack, and the other way round.
            let level = |k: usize| f64::from(year % 7) * 100.0 - k as f64;
            (0..places)
                .map(|k| if (k + 1 == places) == (year == 2005) { f64::NAN } else { level(k) })
                .collect()
        };
        let years = [1000, 1990, 2005, 2018, 2019, 2020, 2021, 2022, 9999];
        let levels: Vec<Vec<f64>> = years.iter().map(|year| cell(*year)).collect();
        let columns = Columns { years: years.to_vec(), levels };
        same_bits(&columns.panel(), &[PanelTarget::from(by_2030)], assessor);
        for value in [f64::NAN, -0.0, 0.0] {
            let levels = vec![vec![value; places]; years.len()];
            let columns = Columns { years: years.to_vec(), levels };
            same_bits(&columns.panel(), &[PanelTarget::from(by_2030)], assessor);
        }
    }
}

#[test]
fn what_cannot_be_a_panel_is_refused_by_its_place() {
    let (two, three) = ([1.0, 2.0], [1.0, 2.0, 3.0]);
    let error = |years: &[i32], columns: &[&[f64]]| {
        Panel::of_columns(years, columns).unwrap_err().to_string()
    };
    assert_eq!(error(&[1990], &[&two, &two]), "1 years for 2 columns");
    assert!(error(&[1990, 20220], &[&two, &two]).starts_with("column 2: year: "));
    let backwards = error(&[1990, 1989], &[&two, &two]);
    assert_eq!(backwards, "column 2: the year 1989 does not come after the one before it");
    assert_eq!(error(&[1990, 1991], &[&two, &three]), "column 2: 3 places, not 2");
    let infinite = error(&[1990], &[&[1.0, f64::INFINITY]]);
    assert_eq!(infinite, "column 1, place 1: inf is no level; a missing one is NaN");

    let kt = Emissions::from_kilotonnes;
    let twice = [("Lahti", 1990, kt(792.2)), ("Lahti", 1990, kt(792.2))];
    let twice = Panel::of_rows(twice).unwrap_err();
    assert_eq!(twice.to_string(), "Lahti, 1990: a second value, 792200 t after 792200 t");
    let blank = Panel::of_rows([(" ", 1990, kt(1.0))]).unwrap_err();
    assert_eq!(blank, PanelError::NoNameInRow { row: 1 });
    let no_number = Panel::of_rows([("Lahti", 1990, kt(f64::NAN))]).unwrap_err();
    let message = no_number.to_string();
    assert!(message.starts_with("row 1: ") && message.ends_with("got NaN"), "{message}");
    let far = Panel::of_rows([("Lahti", 1990, kt(1.0)), ("Lahti", 20220, kt(1.0))]).unwrap_err();
    assert!(far.to_string().starts_with("row 2: "), "{far}");

    let panel = Panel::of_columns(&[1990], &[&two]).unwrap();
    let names = panel.clone().with_places(["a"]).unwrap_err();
    assert_eq!(names, PanelError::Names { names: 1, places: 2 });
    assert_eq!(panel.clone().with_places(["a", ""]).unwrap_err(), PanelError::NoName { place: 1 });
    assert_eq!(panel.place(1), "1");
    assert_eq!(panel.with_places(["a", "b"]).unwrap().place(1), "b");
}

#[test]
fn a_panel_without_places_years_or_targets_has_empty_results() {
    let assessor = Assessor::as_of(day(2024, 6, 30));
    let by_2020 = &climate_targets::catalogue::covenant_of_mayors::BY_2020;
    let none = Panel::of_columns(&[], &[]).unwrap();
    assert!(none.is_empty());
    let results = assessor.assess_panel(&none, &[by_2020]);
    assert_eq!(results.verdicts(0), []);
    assert!(results.get(0, 0).is_none());
    let levels = [1.0, 2.0];
    let one = Panel::of_columns(&[1990], &[&levels]).unwrap();
    let results = assessor.assess_panel::<PanelTarget<'_>>(&one, &[]);
    assert_eq!(results.columns().targets(), 0);
    // Nothing is observed by then.
    let early = Assessor::as_of(day(1980, 6, 30)).assess_panel(&one, &[by_2020]);
    assert_eq!(early.verdicts(0), [VerdictKind::Undetermined; 2]);
}

/// The 290 municipalities of both releases, the nations with their land sectors, every target of the
/// catalogue that is judged by a series.
#[test]
fn real_inventories_give_the_bits_of_the_single_path() {
    for file in ["se_municipalities_release2025", "se_municipalities_release2026", "nations"] {
        let path = format!("{}/examples/data/{file}.csv", env!("CARGO_MANIFEST_DIR"));
        let series = read(&path);
        let panel = Panel::of_series(&series);
        let targets: Vec<PanelTarget<'_>> =
            climate_targets::catalogue::targets().step_by(3).map(PanelTarget::from).collect();
        let assessor = Assessor::as_of(day(2026, 6, 30)).allow_boundary_difference();
        same_bits(&panel, &targets, assessor);
    }
}

/// Series of a bundled file, with land sector where there is one.
fn read(path: &str) -> Vec<EmissionSeries> {
    let mut reader = csv::Reader::from_path(path).unwrap();
    let header = reader.headers().unwrap().clone();
    let column = |name: &str| header.iter().position(|h| h == name);
    let (place, year) = (column("place").unwrap(), column("year").unwrap());
    let (emissions, land) = (column("emissions").unwrap(), column("land_sector"));
    let mut rows: std::collections::BTreeMap<String, Vec<(i32, f64, Option<f64>)>> =
        std::collections::BTreeMap::new();
    for record in reader.records() {
        let record = record.unwrap();
        let number = |index: usize| record[index].trim().parse::<f64>().ok();
        let Some(level) = number(emissions) else { continue };
        let row = (record[year].parse().unwrap(), level, land.and_then(number));
        rows.entry(record[place].to_owned()).or_default().push(row);
    }
    let build = |(place, rows): (String, Vec<(i32, f64, Option<f64>)>)| {
        let builder = EmissionSeries::builder(place);
        rows.into_iter()
            .fold(builder, |b, (year, level, land)| match land {
                Some(land) => b.observe_with_land(
                    year,
                    crate::support::tonnes(level),
                    crate::support::tonnes(land),
                ),
                None => b.observe(year, crate::support::tonnes(level)),
            })
            .build()
            .unwrap()
    };
    rows.into_iter().map(build).collect()
}

#[test]
fn rows_counts_and_highest_agree_with_the_columns() {
    let (of_1990, of_2020) = ([100.0; 5], [90.0, 60.0, f64::NAN, 85.0, 85.0]);
    let panel = Panel::of_columns(&[1990, 2020], &[&of_1990, &of_2020]).unwrap();
    let assessor = Assessor::as_of(day(2022, 6, 30));
    let by_2020 = &climate_targets::catalogue::covenant_of_mayors::BY_2020;
    let results = assessor.assess_panel(&panel, &[by_2020]);
    let counts = results.counts(0);
    assert_eq!(counts.count(VerdictKind::Met), 1);
    assert_eq!(counts.count(VerdictKind::Missed), 3);
    assert_eq!(counts.count(VerdictKind::Undetermined), 1);
    assert_eq!(counts.to_string(), "1 met, 3 missed, 1 undetermined");
    let rows: Vec<_> = results.rows(0).collect();
    assert_eq!(rows.len(), 5);
    assert_eq!(rows[2].figure(PanelFigure::ChangeShare), Some(0.0)); // only the base is there
    assert_eq!(rows[1].figure(PanelFigure::Gap), Some(-20.0));
    assert_eq!(rows[1].figure(PanelFigure::Base), None); // not asked for
    let asked = PanelOutputs::NONE.with(PanelFigure::Gap).with(PanelFigure::Slope);
    let few = assessor.assess_panel_for(&panel, &[by_2020], asked.with_verdicts());
    let rows: Vec<_> = few.rows(0).collect();
    let json = serde_json::to_string(&rows[1]).unwrap();
    assert_eq!(json, r#"{"place":"1","verdict":"met","gap":-20.0,"slope":null}"#);
    let json = serde_json::to_string(&rows[2]).unwrap();
    // The path starts at that only level, to which there is no gap.
    assert_eq!(json, r#"{"place":"2","verdict":"undetermined","gap":null,"slope":null}"#);
    let highest = results.highest(0, PanelFigure::Gap, 3);
    assert!(highest.iter().map(climate_targets::panel::PanelRow::index).eq([0, 3, 4]));
    assert_eq!(results.highest(0, PanelFigure::Gap, 99).len(), 4);
    // Of a target that is not there nothing.
    assert_eq!(results.rows(1).count(), 0);
    assert!(results.verdicts(1).is_empty() && results.highest(1, PanelFigure::Gap, 3).is_empty());
    // What is missing or absent here and there is the same.
    assert_eq!(panel, panel.clone());
    assert_eq!(results, results.clone());
    let with_a_level = [90.0, 60.0, 70.0, 85.0, 85.0];
    let other = Panel::of_columns(&[1990, 2020], &[&of_1990, &with_a_level]).unwrap();
    assert_ne!(panel, other);
    assert_ne!(results.columns(), assessor.assess_panel(&other, &[by_2020]).columns());
}

proptest! {
    #![proptest_config(some())]

    /// The highest are the first of all places that have the figure, sorted by it, equal ones (as 0
    /// and -0 are) as they stand in the panel.
    #[test]
    fn the_highest_come_first_and_of_equal_ones_the_earlier(
        levels in vec(prop_oneof![
            Just(f64::NAN), Just(0.0), Just(-0.0), (-3..3_i32).prop_map(f64::from), crate::support::extreme_level(),
        ], 0..40),
        n in 0..45_usize,
    ) {
        let panel = Panel::of_columns(&[2020], &[&levels]).unwrap();
        let asked = PanelOutputs::NONE.with(PanelFigure::Latest);
        let by_2020 = &climate_targets::catalogue::covenant_of_mayors::BY_2020;
        let results = Assessor::as_of(day(2022, 6, 30)).assess_panel_for(&panel, &[by_2020], asked);
        let mut expected: Vec<usize> = (0..levels.len()).filter(|k| !levels[*k].is_nan()).collect();
        // A stable sort.
        expected.sort_by(|one, other| levels[*other].partial_cmp(&levels[*one]).unwrap());
        expected.truncate(n);
        let highest = results.highest(0, PanelFigure::Latest, n);
        let found: Vec<usize> = highest.iter().map(climate_targets::panel::PanelRow::index).collect();
        prop_assert_eq!(found, expected);
    }
}

/// A choice of outputs is written as names and read back, in whatever order they stand.
#[test]
fn outputs_are_chosen_by_name() {
    let asked = PanelOutputs::NONE.with(PanelFigure::Slope).with(PanelFigure::Gap).with_verdicts();
    assert_eq!(serde_json::to_string(&asked).unwrap(), r#"["verdict","gap","slope"]"#);
    let read: PanelOutputs = serde_json::from_str(r#"["slope", "verdict", "gap"]"#).unwrap();
    assert_eq!(read, asked);
    for outputs in [PanelOutputs::NONE, PanelOutputs::USUAL, PanelOutputs::ALL] {
        let json = serde_json::to_string(&outputs).unwrap();
        assert_eq!(serde_json::from_str::<PanelOutputs>(&json).unwrap(), outputs);
    }
    for figure in PanelFigure::ALL {
        let json = serde_json::to_string(&figure).unwrap();
        assert_eq!(json, format!("\"{}\"", figure.name()));
        assert_eq!(serde_json::from_str::<PanelFigure>(&json).unwrap(), figure);
    }
    let error = serde_json::from_str::<PanelOutputs>(r#"["gap", "gapp"]"#).unwrap_err();
    assert!(error.to_string().starts_with("unknown output `gapp`, expected `verdict`, `base`,"));
    let error = serde_json::from_str::<PanelFigure>(r#""verdict""#).unwrap_err();
    assert!(error.to_string().starts_with("unknown variant `verdict`, expected one of `base`,"));
}

/// A page of another program finds in the JSON what stands in the columns.
#[test]
fn panel_and_results_are_written_by_name() {
    let (of_1990, of_2022) = ([100.0, f64::NAN], [65.0, 80.0]);
    let panel = Panel::of_columns(&[1990, 2022], &[&of_1990, &of_2022])
        .unwrap()
        .with_places(["Lahti", "Umeå"])
        .unwrap();
    let json = serde_json::to_value(&panel).unwrap();
    assert_eq!(json["years"], serde_json::json!([1990, 2022]));
    assert_eq!(json["places"], serde_json::json!(["Lahti", "Umeå"]));
    assert_eq!(json["levels_t"], serde_json::json!([[100.0, null], [65.0, 80.0]]));
    assert_eq!(json["boundary"], serde_json::to_value(panel.boundary()).unwrap());

    let assessor = Assessor::as_of(day(2024, 6, 30)).allow_boundary_difference();
    let milestones: Vec<PanelTarget<'_>> =
        PanelTarget::milestones(&climate_targets::catalogue::france::LTECV).collect();
    let asked = PanelOutputs::NONE.with(PanelFigure::Change).with_verdicts();
    let results = assessor.assess_panel_for(&panel, &milestones[..1], asked);
    let columns = serde_json::json!([
        { "verdict": ["on_track", "undetermined"], "change": [-35.0, null] }
    ]);
    let json = serde_json::to_value(&results).unwrap();
    assert_eq!(json["as_of"], "2024-06-30");
    assert_eq!(json["places"], serde_json::json!(["Lahti", "Umeå"]));
    assert_eq!(json["targets"][0]["target"], milestones[0].target().id());
    assert_eq!(json["targets"][0]["commitment"], milestones[0].commitment().unwrap().id());
    assert_eq!(json["columns"], columns);
    assessor.for_each_panel_block(&panel, &milestones[..1], asked, |block| {
        let json = serde_json::to_value(block).unwrap();
        assert_eq!(json, serde_json::json!({ "from": 0, "columns": columns }));
    });
    let place = results.get(0, 0).unwrap();
    let alone = serde_json::to_value(place.assessment()).unwrap();
    assert_eq!(serde_json::to_value(&place).unwrap(), alone);
    assert_eq!(alone["change"]["tonnes"], -35.0);
}

/// Naming the places of series would leave behind what series have beside their levels.
#[test]
fn a_panel_of_series_keeps_its_names() {
    let series = [rich_series_of_one("Lahti"), rich_series_of_one("Umeå")];
    let panel = Panel::of_series(&series).with_places(["one", "other"]).unwrap();
    assert_eq!(panel.place(1), "Umeå");
    assert_eq!(panel.series(1).as_deref(), Some(&series[1]));
    let refused = Panel::of_series(&series).with_places(["one"]).unwrap_err();
    assert_eq!(refused, PanelError::Names { names: 1, places: 2 });
}

fn rich_series_of_one(name: &'static str) -> EmissionSeries {
    EmissionSeries::builder(name)
        .observe_with_land(1990, Emissions::from_tonnes(100.0), Emissions::from_tonnes(-10.0))
        .build()
        .unwrap()
}
