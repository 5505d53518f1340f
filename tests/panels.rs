//! A panel gives what one assessment after the other gives, bit for bit.

mod common;

use climate_targets::panel::{Panel, PanelFigure, PanelOutputs, PanelTarget};
use climate_targets::{
    Ambition, Assessor, BasePolicy, BaseReference, Boundary, Commitment, Deadline, EmissionSeries,
    Emissions, Estimator, EstimatorKind, Gases, NetZero, Portion, Target, Year,
};
use common::{any_kind_of_target, assessor, config, day, level, portion, rich_series, series_of};
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

/// Up to three blocks of places over 33 years or fewer, without gaps, with a few, or with many, and
/// levels from ordinary to those whose sums leave the range of numbers.
fn columns() -> impl Strategy<Value = Columns> {
    let years = prop_oneof![
        2 => Just((1990..=2022).collect::<Vec<i32>>()),
        1 => Just(vec![1990, 2000, 2005, 2010, 2015, 2016, 2017, 2018, 2019, 2020]),
        1 => proptest::sample::subsequence((1985..=2030).collect::<Vec<i32>>(), 1..20),
    ];
    let gaps = prop_oneof![2 => Just(0.0), 1 => Just(0.01), 1 => Just(0.2), 1 => Just(0.7)];
    let levels = prop_oneof![
        6 => level(),
        1 => Just(1000.0).boxed(),
        1 => common::extreme_level(),
        1 => prop_oneof![Just(1e308), Just(-1e308), Just(1e-200), 1.0..10.0_f64].boxed(),
    ];
    let size = prop_oneof![2 => 1..5_usize, 2 => 120..140_usize, 1 => 250..300_usize];
    // A few levels drawn from, so that large panels stay quick to generate and to shrink.
    (years, gaps, vec(levels, 40), size, any::<u64>()).prop_map(
        |(years, gaps, levels, size, seed)| {
            let mut state = seed | 1;
            let mut next = move || {
                state ^= state << 13;
                state ^= state >> 7;
                state ^= state << 17;
                state
            };
            let mut cell = || {
                let missing = (next() % 1000) as f64 / 1000.0 < gaps;
                let index = next() as usize % levels.len();
                if missing { f64::NAN } else { levels[index] }
            };
            let levels = years.iter().map(|_| (0..size).map(|_| cell()).collect()).collect();
            Columns { years, levels }
        },
    )
}

/// Targets that are computed in columns: shares of a base and fixed levels, by or before a year.
fn plain_target() -> impl Strategy<Value = Target> {
    let ambition = prop_oneof![
        6 => common::share_of_base(),
        1 => level().prop_map(|level| Ambition::AtMost(common::tonnes(level))),
        1 => level().prop_map(|level| Ambition::Under(common::tonnes(level))),
    ];
    let policy = prop_oneof![Just(BasePolicy::Exact), Just(BasePolicy::NearestLater)];
    (ambition, 1985..2010_i32, policy, 2011..=2040_i32, any::<bool>()).prop_map(
        |(ambition, base, policy, year, before)| {
            let year = Year::constant(year);
            let deadline = if before { Deadline::Before(year) } else { Deadline::By(year) };
            Target::builder("plain", ambition, deadline)
                .reference(BaseReference::constant(base).with_policy(policy))
                .build()
                .unwrap()
        },
    )
}

/// Three milestones of one base, the last one possibly a balance.
fn milestones() -> impl Strategy<Value = Commitment> {
    let base = (1985..2005_i32, any::<bool>());
    (base, vec(portion(), 3), 2010..2020_i32, any::<bool>()).prop_map(
        |((base, nearest), cuts, first, balance)| {
            let policy = if nearest { BasePolicy::NearestLater } else { BasePolicy::Exact };
            let reference = BaseReference::constant(base).with_policy(policy);
            let of = |(index, cut): (usize, &Portion)| {
                let ambition = if balance && index == 2 {
                    Ambition::NetZero(NetZero::with_own_reduction(*cut))
                } else {
                    Ambition::ReduceBy(*cut)
                };
                let year = Year::constant(first + 7 * index as i32);
                Target::builder(format!("m{index}"), ambition, Deadline::By(year))
                    .reference(reference)
                    .build()
                    .unwrap()
            };
            let targets = cuts.iter().enumerate().map(of).collect();
            Commitment::new("c", "", targets).unwrap()
        },
    )
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

/// The same figure of a single assessment; `None` where it is absent.
fn expected(assessment: &climate_targets::Assessment<'_>, figure: PanelFigure) -> Option<f64> {
    let figures = assessment.figures();
    let tonnes = Emissions::tonnes;
    let (change, path) = (figures.change.ok(), figures.path.ok());
    let (required, projection) = (figures.required.ok(), figures.projection.ok());
    match figure {
        PanelFigure::Base => figures.base.ok().map(|base| tonnes(base.level)),
        PanelFigure::Latest => figures.latest.ok().map(|latest| tonnes(latest.level)),
        PanelFigure::LatestYear => figures.latest.ok().map(|l| f64::from(l.year.get())),
        PanelFigure::Allowable => figures.allowable.ok().map(tonnes),
        PanelFigure::Change => change?.level.ok().map(tonnes),
        PanelFigure::ChangeShare => change?.share_of_base.ok().map(|s| s.fraction()),
        PanelFigure::Progress => figures.progress.ok().map(|s| s.fraction()),
        PanelFigure::Elapsed => figures.elapsed.ok().map(|s| s.fraction()),
        PanelFigure::PathLevel => Some(tonnes(path?.level)),
        PanelFigure::Gap => path?.gap.ok().map(tonnes),
        PanelFigure::GapPointsOfBase => path?.gap_points_of_base.ok().map(|p| p.points()),
        PanelFigure::GapShareOfPath => path?.gap_share_of_path.ok().map(|s| s.fraction()),
        PanelFigure::Needed => figures.needed.ok().map(tonnes),
        PanelFigure::RequiredLinear => required?.linear.ok().map(tonnes),
        PanelFigure::RequiredShareOfLatest => required?.share_of_latest.ok().map(|s| s.fraction()),
        PanelFigure::RequiredShareOfBase => required?.share_of_base.ok().map(|s| s.fraction()),
        PanelFigure::RequiredCompound => required?.compound.ok().map(|s| s.fraction()),
        PanelFigure::Slope => figures.trend.ok()?.slope().ok().map(tonnes),
        PanelFigure::Projection => Some(tonnes(projection?.level)),
        PanelFigure::ProjectionGap => projection?.gap.ok().map(tonnes),
        PanelFigure::ProjectionLow => projection?.interval.ok().map(|i| tonnes(i.low)),
        PanelFigure::ProjectionHigh => projection?.interval.ok().map(|i| tonnes(i.high)),
        PanelFigure::ProbabilityMet => projection?.probability_met.ok().map(|s| s.fraction()),
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
    ) {
        let targets: Vec<PanelTarget> = targets.iter().map(PanelTarget::from).collect();
        same_bits(&columns.panel(), &targets, assessor);
    }

    #[test]
    fn milestones_give_the_bits_of_the_single_path(
        columns in columns(),
        commitment in milestones(),
        assessor in plain_assessor(),
    ) {
        let targets: Vec<PanelTarget> = PanelTarget::milestones(&commitment).collect();
        same_bits(&columns.panel(), &targets, assessor);
    }

    #[test]
    fn any_target_and_method_give_the_bits_of_the_single_path(
        series in vec(rich_series(), 1..12),
        plain in vec(common::observations(level()), 0..12),
        targets in vec(any_kind_of_target(), 1..4),
        assessor in assessor(),
    ) {
        let all: Vec<EmissionSeries> =
            series.into_iter().chain(plain.iter().map(|one| series_of(one))).collect();
        let targets: Vec<PanelTarget> = targets.iter().map(PanelTarget::from).collect();
        same_bits(&Panel::of_series(&all), &targets, assessor);
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
