//! Generators of series, targets and methods for property tests. They favour awkward inputs: gaps,
//! two points, years far apart, zero and negative levels, equal levels, levels exactly on the
//! limit.
#![allow(dead_code, reason = "each test program uses only some of the helpers")]

pub mod contract;
pub mod expression;
pub mod figures;
pub mod fnv;
pub mod panel_figures;
pub mod process;
pub mod real;
pub mod sets;
pub mod step_names;
pub mod steps;

use chrono::NaiveDate;
use climate_targets::boundary::LandSector;
use climate_targets::inventory::ObservationStatus;
use climate_targets::quantity::PointsOfBase;
use climate_targets::target::{
    AmbitionRange, AnnualRate, BaselineScenario, Divisor, GoalPart, GoalParts, NetZero,
    PermittedGrowth, SupplementaryCap, YearlyLimits,
};
use climate_targets::trend::EstimatorKind;
use climate_targets::trend::{Damping, ReferenceSet};
use climate_targets::{
    Activity, Ambition, Assessor, BasePolicy, BaseReference, Boundary, Deadline, EmissionSeries,
    Emissions, Estimator, Goal, Metric, Observation, Period, Portion, Share, Target, Verdict, Year,
};
use proptest::collection::btree_map;
use proptest::option;
use proptest::prelude::*;
use proptest::test_runner::FileFailurePersistence;

/// The named fields of a value, as a tuple or as the one field; another variant fails the test.
macro_rules! fields {
    ($value:expr, $type:ident::$variant:ident { $($field:ident),+ }) => {
        match $value {
            $type::$variant { $($field,)+ .. } => ($($field),+),
            other => panic!("{other:?}"),
        }
    };
}

/// Whether the emissions rise, and the year in which a budget was exceeded.
#[track_caller]
pub fn off_track(verdict: Verdict) -> (bool, Option<Year>) {
    fields!(verdict, Verdict::OffTrack { rising, exceeded })
}

/// The configuration of property tests. The counterexamples recorded in
/// `tests/regressions/{file}.txt` run first, followed by 1000 generated cases.
pub fn config(file: &str) -> ProptestConfig {
    config_with(file, 1000)
}

/// The configuration of property tests with this many generated cases; at most `PROPTEST_CASES`, if
/// the environment sets it.
pub fn config_with(file: &str, cases: u32) -> ProptestConfig {
    let path = format!("{}/tests/regressions/{file}.txt", env!("CARGO_MANIFEST_DIR"));
    let kept = FileFailurePersistence::Direct(Box::leak(path.into_boxed_str()));
    let default = ProptestConfig::default();
    let most = if std::env::var_os("PROPTEST_CASES").is_some() { default.cases } else { cases };
    ProptestConfig { cases: cases.min(most), failure_persistence: Some(Box::new(kept)), ..default }
}

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub fn tonnes(value: f64) -> Emissions {
    Emissions::from_tonnes(value).unwrap()
}

/// Adapts an observation to a boundary. If the boundary requires gross emissions, which cannot be
/// negative, the level becomes its absolute value.
pub fn admitted(boundary: &Boundary, observation: &Observation) -> Observation {
    let is_gross = !matches!(boundary.land_sector, None | Some(LandSector::Included));
    let size = tonnes(observation.emissions.tonnes().abs());
    let mut admitted = *observation;
    admitted.emissions = if is_gross { size } else { observation.emissions };
    admitted
}

/// Emissions in tonnes: usually positive, sometimes zero, negative or exactly 1000 t.
pub fn level() -> BoxedStrategy<f64> {
    prop_oneof![
        8 => 1.0..1e7_f64,
        2 => (1..2000_i32).prop_map(f64::from),
        1 => Just(0.0),
        1 => -1e6..0.0_f64,
        1 => Just(1000.0),
    ]
    .boxed()
}

/// A valid level in tonnes of any size: zero, or 1e-9 to 1e15 with either sign, both ends included.
pub fn extreme_level() -> BoxedStrategy<f64> {
    let sized = (any::<bool>(), -9.0..=15.0_f64).prop_map(|(negative, power)| {
        let size = 10_f64.powf(power).clamp(1e-9, 1e15);
        if negative { -size } else { size }
    });
    prop_oneof![
        4 => sized,
        1 => Just(1e15),
        1 => Just(-1e15),
        1 => Just(1e-9),
        1 => Just(-0.0),
        1 => Just(0.0),
    ]
    .boxed()
}

/// Up to 29 observations in distinct years from 1985 to 2030. Some report a land sector.
pub fn observations(level: BoxedStrategy<f64>) -> impl Strategy<Value = Vec<Observation>> {
    let status = prop_oneof![
        6 => Just(ObservationStatus::Final),
        1 => Just(ObservationStatus::Provisional),
    ];
    let one = (level.clone(), option::weighted(0.3, level), status);
    btree_map(1985..=2030_i32, one, 0..30).prop_map(|by_year| {
        let observation = |(year, (level, land, status)): (i32, (f64, Option<f64>, _))| {
            let mut observation = Observation::new(Year::constant(year), tonnes(level));
            observation.land_sector = land.map(tonnes);
            observation.status = status;
            observation
        };
        by_year.into_iter().map(observation).collect()
    })
}

pub fn series_of(observations: &[Observation]) -> EmissionSeries {
    let builder = EmissionSeries::builder("a place");
    observations.iter().fold(builder, |b, o| b.observation(*o)).build().unwrap()
}

pub fn series() -> impl Strategy<Value = EmissionSeries> {
    observations(level()).prop_map(|observations| series_of(&observations))
}

pub fn portion() -> impl Strategy<Value = Portion> {
    prop_oneof![
        Just(0.0),
        Just(1.0),
        Just(0.4),
        Just(0.9),
        (0..=100).prop_map(|p| f64::from(p) / 100.0),
        0.0..=1.0_f64
    ]
    .prop_map(Portion::constant)
}

pub fn share_of_base() -> BoxedStrategy<Ambition> {
    let growth = prop_oneof![3 => 0.0..=100.0_f64, 1 => 100.0..1000.0_f64]
        .prop_map(|percent| PermittedGrowth::new(Share::from_percent(percent).unwrap()));
    prop_oneof![
        4 => portion().prop_map(Ambition::ReduceBy),
        2 => portion().prop_map(Ambition::ReduceTo),
        1 => growth.prop_map(|growth| Ambition::MayGrowBy(growth.unwrap())),
        1 => portion().prop_map(Ambition::NetNegativeBy),
        1 => (1.01..20.0_f64, any::<bool>())
            .prop_map(|(n, strict)| Ambition::DivideBy(Divisor::constant(n, strict))),
    ]
    .boxed()
}

/// A cut below a baseline scenario. Some scenarios do not cover the judged year.
pub fn below_baseline() -> BoxedStrategy<Ambition> {
    let nodes = btree_map(2005..2045_i32, level(), 1..5).prop_map(|nodes| {
        nodes.into_iter().map(|(y, t)| (Year::constant(y), tonnes(t))).collect::<Vec<_>>()
    });
    (nodes, portion(), option::of(0.0..1e4_f64))
        .prop_map(|(nodes, portion, cut)| {
            let scenario = match cut {
                Some(cut) => BaselineScenario::by_tonnes(tonnes(cut), nodes),
                None => BaselineScenario::reduce_by(portion, nodes),
            };
            Ambition::BelowBaseline(scenario.unwrap())
        })
        .boxed()
}

pub fn ambition() -> BoxedStrategy<Ambition> {
    prop_oneof![
        6 => share_of_base(),
        2 => level().prop_map(|level| Ambition::AtMost(tonnes(level))),
        1 => below_baseline(),
        1 => portion().prop_map(|own| Ambition::NetZero(NetZero::with_own_reduction(own))),
        1 => Just(Ambition::NetZero(NetZero::BALANCE)),
        1 => Just(Ambition::Qualitative("words".into())),
    ]
    .boxed()
}

pub fn reference() -> BoxedStrategy<BaseReference> {
    let policy = prop_oneof![
        3 => Just(BasePolicy::Exact),
        2 => Just(BasePolicy::NearestLater),
        1 => Just(BasePolicy::Nearest),
        1 => Just(BasePolicy::Interpolated),
        1 => level().prop_map(|level| BasePolicy::Declared(tonnes(level))),
    ];
    prop_oneof![
        6 => (1985..2010_i32, policy)
            .prop_map(|(year, policy)| BaseReference::constant(year).with_policy(policy)),
        1 => (1985..2005_i32, 0..5_i32)
            .prop_map(|(from, more)| Period::new(from, from + more).unwrap())
            .prop_map(BaseReference::Period),
    ]
    .boxed()
}

pub fn supplement() -> BoxedStrategy<SupplementaryCap> {
    prop_oneof![
        (1..20_i32).prop_map(|points| SupplementaryCap::constant_points(f64::from(points))),
        portion().prop_map(SupplementaryCap::share_of_base),
        (0.0..1e5_f64).prop_map(|cap| SupplementaryCap::at_most(tonnes(cap)).unwrap()),
        Just(SupplementaryCap::points_of_base(PointsOfBase::constant(0.0)).unwrap()),
    ]
    .boxed()
}

/// Targets due around the end of the observations, so that every verdict occurs.
pub fn target_of(goal: impl Strategy<Value = Ambition>) -> impl Strategy<Value = Target> {
    (goal, reference(), 2011..=2040_i32, any::<bool>(), option::weighted(0.2, supplement()))
        .prop_map(|(ambition, reference, year, before, supplement)| {
            let deadline = if before {
                Deadline::Before(Year::constant(year))
            } else {
                Deadline::By(Year::constant(year))
            };
            let builder = Target::builder("a target")
                .goal(Goal::One(ambition))
                .deadline(deadline)
                .reference(reference);
            let builder = match supplement {
                Some(supplement) => builder.supplement(supplement),
                None => builder,
            };
            builder.build().unwrap()
        })
}

pub fn target() -> impl Strategy<Value = Target> {
    target_of(ambition())
}

pub fn damping() -> impl Strategy<Value = Damping> {
    (1..=99_u8).prop_map(|percent| Damping::from_percent(percent).unwrap())
}

pub fn reference_set() -> impl Strategy<Value = ReferenceSet> {
    (-0.2..0.2_f64, 1e-6..0.5_f64)
        .prop_map(|(drift, deviation)| ReferenceSet::new(drift, deviation).unwrap())
}

pub fn estimator() -> impl Strategy<Value = Estimator> {
    let kind = prop_oneof![
        4 => Just(EstimatorKind::Ols),
        1 => Just(EstimatorKind::TheilSen),
        1 => Just(EstimatorKind::Lad),
        1 => Just(EstimatorKind::LogLinear),
        1 => Just(EstimatorKind::EndpointRate),
        1 => Just(EstimatorKind::MeanAnnualChange),
        1 => Just(EstimatorKind::RandomWalk),
        1 => Just(EstimatorKind::LogRandomWalk),
        1 => damping().prop_map(EstimatorKind::DampedRandomWalk),
        1 => damping().prop_map(EstimatorKind::DampedLogRandomWalk),
        1 => reference_set().prop_map(EstimatorKind::Outlook),
    ];
    let excluded = proptest::collection::vec((1995..2030_i32).prop_map(Year::constant), 0..4);
    let options =
        (prop_oneof![3 => Just(Vec::new()), 1 => excluded], proptest::bool::weighted(0.2));
    (kind, prop_oneof![Just(10_u16), 1..40_u16], options).prop_map(
        |(kind, years, (excluded, shifted))| {
            let estimator = Estimator::new(kind).last_years(years).excluding(&excluded).unwrap();
            if shifted { estimator.through_latest() } else { estimator }
        },
    )
}

/// Assessors whose as-of dates are within or after the observed years.
pub fn assessor() -> impl Strategy<Value = Assessor> {
    let date = prop_oneof![
        3 => (1990..2045_i32).prop_map(|year| day(year, 6, 30)),
        1 => (1990..2045_i32).prop_map(|year| day(year, 12, 31)),
    ];
    (date, estimator()).prop_map(|(date, estimator)| {
        Assessor::as_of(date).estimator(estimator).allow_boundary_difference()
    })
}

/// A population for some of the years from 1985 to 2045. Generated observations end in 2030.
pub fn population() -> impl Strategy<Value = Activity> {
    btree_map(1985..=2045_i32, 1.0..1e6_f64, 1..40)
        .prop_map(|values| Activity::population("on 31 December", values).unwrap())
}

/// A series of emissions. Some years report a land sector or supplementary measures, and some
/// series have a population.
pub fn rich_series() -> impl Strategy<Value = EmissionSeries> {
    let measures = btree_map(2000..=2030_i32, (0.0..1e5_f64, 0.0..1e3_f64), 0..8);
    (observations(level()), option::weighted(0.7, population()), measures).prop_map(
        |(observations, population, measures)| {
            let builder = EmissionSeries::builder("a place");
            let builder = observations.iter().fold(builder, |b, o| b.observation(*o));
            let builder = population
                .into_iter()
                .fold(builder, climate_targets::inventory::EmissionSeriesBuilder::activity);
            let add = |b: climate_targets::inventory::EmissionSeriesBuilder,
                       (year, (used, sold))| {
                b.measures(year, tonnes(used), tonnes(sold))
            };
            measures.into_iter().fold(builder, add).build().unwrap()
        },
    )
}

/// Yearly limits for some years around the end of the observations.
pub fn yearly_limits() -> impl Strategy<Value = YearlyLimits> {
    btree_map(2005..=2040_i32, level(), 1..8).prop_map(|limits| {
        let limits = limits.into_iter().map(|(y, t)| (Year::constant(y), tonnes(t)));
        YearlyLimits::new(limits.collect()).unwrap()
    })
}

pub fn annual_rate() -> impl Strategy<Value = AnnualRate> {
    (portion(), 1995..=2020_i32).prop_map(|(rate, y)| AnnualRate::new(rate, Year::constant(y)))
}

/// An ambition of any kind.
pub fn any_ambition() -> BoxedStrategy<Ambition> {
    prop_oneof![
        6 => ambition(),
        2 => annual_rate().prop_map(Ambition::AnnualRate),
        2 => yearly_limits().prop_map(Ambition::EachYearAtMost),
        2 => level().prop_map(|level| Ambition::MeanAtMost(tonnes(level))),
        2 => level().prop_map(|level| Ambition::TotalAtMost(tonnes(8.0 * level))),
        1 => level().prop_map(|level| Ambition::Under(tonnes(level))),
        1 => Just(Ambition::Peaked),
        1 => Just(Ambition::AsAmbitiousAs("another".into())),
    ]
    .boxed()
}

pub fn metric() -> BoxedStrategy<Metric> {
    prop_oneof![
        3 => Just(Metric::Absolute),
        2 => Just(Metric::PerCapita),
        1 => Just(Metric::PerUnitOf("GDP".into())),
    ]
    .boxed()
}

pub fn any_goal() -> BoxedStrategy<Goal> {
    let land = option::of(prop_oneof![
        Just(LandSector::Excluded),
        Just(LandSector::Included),
        Just(LandSector::ExtraSinksOnly),
    ]);
    let part = (any_ambition(), option::of(reference()), option::of(metric()), land).prop_map(
        |(ambition, reference, metric, land)| {
            let mut part = GoalPart::new(ambition);
            part.reference = reference;
            part.metric = metric;
            part.land_sector = land;
            part
        },
    );
    let parts =
        proptest::collection::vec(part, 1..4).prop_map(|p| GoalParts::new(p).unwrap()).boxed();
    prop_oneof![
        6 => any_ambition().prop_map(Goal::One),
        1 => (share_of_base(), share_of_base()).prop_filter_map("a range", |(one, other)| {
            let range = AmbitionRange::new(one.clone(), other.clone());
            range.or_else(|_| AmbitionRange::new(other, one)).ok().map(Goal::Range)
        }),
        1 => parts.clone().prop_map(Goal::AnyOf),
        1 => parts.prop_map(Goal::AllOf),
    ]
    .boxed()
}

pub fn any_deadline() -> BoxedStrategy<Deadline> {
    let year = || (2005..=2040_i32).prop_map(Year::constant);
    prop_oneof![
        3 => year().prop_map(Deadline::By),
        1 => year().prop_map(Deadline::Before),
        3 => (2005..=2030_i32, 0..12_i32)
            .prop_map(|(from, more)| Deadline::Period(Period::constant(from, from + more))),
        2 => year().prop_map(Deadline::EachYearFrom),
    ]
    .boxed()
}

/// A target of any kind. Combinations that the builder refuses are skipped.
pub fn any_kind_of_target() -> BoxedStrategy<Target> {
    let caps = (option::weighted(0.3, supplement()), option::weighted(0.2, 0.0..1e5_f64));
    let boundary = prop_oneof![
        3 => Just(Boundary::UNSPECIFIED),
        1 => Just(Boundary::UNSPECIFIED.land_sector(LandSector::Included)),
        1 => Just(Boundary::UNSPECIFIED.land_sector(LandSector::ExtraSinksOnly)),
    ];
    (any_goal(), option::weighted(0.8, reference()), any_deadline(), metric(), caps, boundary)
        .prop_filter_map(
            "the target is consistent",
            |(goal, reference, deadline, metric, caps, boundary)| {
                let mut builder = Target::builder("a target")
                    .goal(goal)
                    .deadline(deadline)
                    .metric(metric)
                    .boundary(boundary);
                if let Some(reference) = reference {
                    builder = builder.reference(reference);
                }
                if let Some(supplement) = caps.0 {
                    builder = builder.supplement(supplement);
                }
                if let Some(cap) = caps.1 {
                    builder = builder.removals_cap(tonnes(cap));
                }
                builder.build().ok()
            },
        )
        .boxed()
}

fn series_with_levels(levels: &[(i32, f64)]) -> EmissionSeries {
    let builder = EmissionSeries::builder("a place");
    levels
        .iter()
        .fold(builder, |b, (year, level)| b.observe(*year, tonnes(*level)))
        .build()
        .unwrap()
}

/// Series with awkward data, each with a name for failure messages and golden files.
pub fn awkward_series() -> [(&'static str, EmissionSeries); 12] {
    let from_2016 = |base: f64, later: [f64; 5]| {
        let mut levels = vec![(2005, base)];
        levels.extend((2016..).zip(later));
        series_with_levels(&levels)
    };
    [
        ("empty", series_with_levels(&[])),
        ("two points", series_with_levels(&[(2005, 100.0), (2018, 80.0)])),
        ("gaps", series_with_levels(&[(2005, 100.0), (2016, 90.0), (2018, 80.0), (2020, 70.0)])),
        ("zeros", from_2016(100.0, [60.0, 40.0, 20.0, 0.0, 0.0])),
        ("negative", from_2016(100.0, [20.0, 10.0, 0.0, -10.0, -20.0])),
        ("negative base", from_2016(-10.0, [6.0, 7.0, 8.0, 9.0, 10.0])),
        ("flat", from_2016(100.0, [100.0; 5])),
        ("rising", from_2016(100.0, [110.0, 120.0, 130.0, 140.0, 150.0])),
        ("on the path", from_2016(100.0, [78.0, 76.0, 74.0, 72.0, 70.0])),
        ("on the limit", from_2016(100.0, [90.0, 80.0, 70.0, 60.0, 50.0])),
        ("land sector, not in every year", with_land()),
        ("inhabitants and measures", with_inhabitants()),
    ]
}

/// A series with a land sector in every year except 2018. In 2019, the sink exceeds the gross
/// emissions.
fn with_land() -> EmissionSeries {
    let rows =
        [(2005, 100.0, -20.0), (2016, 80.0, -30.0), (2017, 75.0, -45.0), (2019, 50.0, -60.0)];
    let builder = EmissionSeries::builder("place").observe(2018, tonnes(60.0));
    let with_land = rows.into_iter().fold(builder, |builder, (year, gross, land)| {
        builder.observe_with_land(year, tonnes(gross), tonnes(land))
    });
    with_land.build().unwrap()
}

/// A series with a population in every observed year except 2017, and with supplementary measures
/// in 2020.
fn with_inhabitants() -> EmissionSeries {
    let years = [2005, 2015, 2016, 2017, 2018, 2020];
    let emissions = [100.0, 90.0, 85.0, 80.0, 78.0, 70.0].map(tonnes);
    let builder = years
        .into_iter()
        .zip(emissions)
        .fold(EmissionSeries::builder("place"), |builder, (year, level)| {
            builder.observe(year, level)
        });
    let inhabitants =
        [(2005, 10.0), (2015, 12.0), (2016, 12.5), (2018, 13.0), (2020, 14.0), (2030, 16.0)];
    let builder = builder.activity(Activity::population("on 31 December", inhabitants));
    builder.measures(2020, tonnes(6.0), tonnes(1.0)).build().unwrap()
}
