//! Inputs at the ends of every accepted range give finite figures, or reasons.
//!
//! The other generators draw numbers as inventories have them. Here, years lie anywhere from 1000
//! to 9999, and every number is as small or as large as its constructor accepts.

use crate::support::*;
use climate_targets::pathway::{PathAnchor, PathShape, Pathway};
use climate_targets::quantity::PointsOfBase;
use climate_targets::target::{
    AnnualRate, Divisor, PermittedGrowth, SupplementaryCap, TargetBuilder,
};
use climate_targets::trend::{GivenProjection, ProjectedLevel};
use climate_targets::{
    Activity, Ambition, Assessment, Assessor, BasePolicy, BaseReference, Deadline, EmissionSeries,
    Emissions, Overrides, PathMethod, Period, Portion, Share, Target, Year,
};
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;

fn any_year() -> impl Strategy<Value = i32> {
    prop_oneof![1 => Just(1000), 1 => Just(9999), 10 => 1990..=2030_i32, 1 => 1000..=9999_i32]
}

/// Emissions of any size that `f64` has.
pub fn any_emissions() -> impl Strategy<Value = Emissions> {
    let numbers = [0.0, 5e-324, 1e-300, -1e-300, 1e300, 1e308, -1e308, f64::MAX, f64::MIN];
    prop_oneof![
        1 => extreme_level(),
        1 => proptest::sample::select(numbers.to_vec()),
    ]
    .prop_map(tonnes)
}

pub fn extreme_portion() -> impl Strategy<Value = Portion> {
    let numbers = [0.0, 1e-100, 1e-99, 1e-17, 0.5, 1.0 - f64::EPSILON, 1.0];
    proptest::sample::select(numbers.to_vec()).prop_map(Portion::constant)
}

fn extreme_ambition() -> impl Strategy<Value = Ambition> {
    let factor = proptest::sample::select(vec![1.0 + f64::EPSILON, 2.0, 1e99, 1e100]);
    let growth = proptest::sample::select(vec![0.0, 5e-324, 1.0, 1e6]);
    let level = || extreme_level().prop_map(tonnes);
    prop_oneof![
        extreme_portion().prop_map(Ambition::ReduceBy),
        extreme_portion().prop_map(Ambition::ReduceTo),
        extreme_portion().prop_map(Ambition::NetNegativeBy),
        growth.prop_map(|growth| {
            let growth = Share::try_from(growth).unwrap();
            Ambition::MayGrowBy(PermittedGrowth::new(growth).unwrap())
        }),
        factor.prop_map(|factor| Ambition::DivideBy(Divisor::new(factor).unwrap())),
        (extreme_portion(), any_year())
            .prop_map(|(rate, from)| Ambition::AnnualRate(AnnualRate::new(rate, year(from)))),
        level().prop_map(Ambition::AtMost),
        level().prop_map(Ambition::Under),
        level().prop_map(Ambition::MeanAtMost),
        level().prop_map(Ambition::TotalAtMost),
    ]
}

fn year(number: i32) -> Year {
    Year::constant(number)
}

pub fn extreme_target() -> impl Strategy<Value = Target> {
    let deadline = prop_oneof![
        any_year().prop_map(|to| Deadline::By(year(to))),
        any_year().prop_map(|from| Deadline::EachYearFrom(year(from))),
        (any_year(), any_year()).prop_filter_map("a period", |(from, to)| {
            Period::new(from, to).ok().map(Deadline::Period)
        }),
    ];
    let policy = prop_oneof![
        Just(BasePolicy::Exact),
        Just(BasePolicy::Nearest),
        Just(BasePolicy::Interpolated),
        extreme_level().prop_map(|level| BasePolicy::Declared(tonnes(level))),
    ];
    let reference = (any_year(), policy)
        .prop_map(|(base, policy)| BaseReference::Year { year: year(base), policy });
    let supplement = prop_oneof![
        extreme_level().prop_map(|level| SupplementaryCap::at_most(tonnes(level.abs())).unwrap()),
        proptest::sample::select(vec![0.0, 1.0, 1e8]).prop_map(|points| {
            let points = PointsOfBase::from_points(points).unwrap();
            SupplementaryCap::points_of_base(points).unwrap()
        }),
    ];
    let parts = (extreme_ambition(), deadline, option::weighted(0.8, reference), metric());
    (parts, option::weighted(0.3, supplement)).prop_filter_map(
        "the target is consistent",
        |((ambition, deadline, reference, metric), supplement)| {
            let builder = Target::builder("t").goal(ambition).deadline(deadline).metric(metric);
            let builder = reference.into_iter().fold(builder, TargetBuilder::reference);
            supplement.into_iter().fold(builder, TargetBuilder::supplement).build().ok()
        },
    )
}

pub fn extreme_series() -> impl Strategy<Value = EmissionSeries> {
    let level = prop_oneof![2 => extreme_level(), 1 => Just(1e15), 1 => Just(1e-9)];
    let amount = proptest::sample::select(vec![1e-9, 1.0, 1e6, 1e21]);
    (
        btree_map(any_year(), level, 0..12),
        btree_map(any_year(), amount, 1..12),
        btree_map(any_year(), (extreme_level(), extreme_level()), 0..4),
    )
        .prop_map(|(levels, values, measures)| {
            let builder = EmissionSeries::builder("a place")
                .activity(Activity::population("on 1 January", values.clone()))
                .activity(Activity::named("GDP", "at prices of 2015", values));
            let builder = levels.into_iter().fold(builder, |b, (y, t)| b.observe(y, tonnes(t)));
            let builder = measures.into_iter().fold(builder, |b, (y, (used, sold))| {
                b.measures(y, tonnes(used.abs()), tonnes(sold.abs()))
            });
            builder.build().unwrap()
        })
}

/// An assessor whose options take emissions of any size, because they are not inventory data.
pub fn extreme_assessor() -> impl Strategy<Value = Assessor> {
    let shape = prop_oneof![
        Just(PathShape::OfTarget),
        Just(PathShape::Linear),
        Just(PathShape::ConstantRate),
        Just(PathShape::FloorBlend),
        extreme_portion().prop_map(PathShape::FixedAnnualCut),
        extreme_portion().prop_map(PathShape::LinearShare),
        any_emissions().prop_map(PathShape::BudgetContinuous),
        any_emissions().prop_map(PathShape::BudgetAnnual),
        any_emissions().prop_map(PathShape::LineToZero),
        (any_emissions(), any_year()).prop_map(|(budget, until)| PathShape::ConstantRateWithin {
            budget,
            until: year(until)
        }),
        Just(PathShape::Stepwise),
    ];
    let anchor = prop_oneof![
        2 => Just(PathAnchor::Base),
        1 => Just(PathAnchor::Latest),
        1 => (any_year(), extreme_level())
            .prop_map(|(at, level)| PathAnchor::at(f64::from(at), tonnes(level)).unwrap()),
    ];
    let declared = option::weighted(0.3, any_emissions().prop_map(BasePolicy::Declared));
    (any_year(), estimator(), shape, anchor, declared).prop_map(
        |(as_of, estimator, shape, anchor, declared)| {
            let path = PathMethod::new(shape).with_anchor(anchor);
            let assessor = Assessor::as_of(day(as_of, 6, 30)).estimator(estimator).path(path);
            let assessor = assessor.allow_boundary_difference().reach_horizon(u16::MAX);
            declared.into_iter().fold(assessor, Assessor::base_policy)
        },
    )
}

pub fn extreme_projection() -> impl Strategy<Value = GivenProjection> {
    btree_map(any_year(), extreme_level(), 1..6).prop_map(|levels| {
        let levels = levels.into_iter().map(|(y, t)| ProjectedLevel::new(year(y), tonnes(t)));
        GivenProjection::new("a plan", "a source", levels.collect()).unwrap()
    })
}

/// A number that is not finite is `null` in JSON, and `inf` or `NaN` in a text.
fn is_finite(result: &Assessment<'_>) -> Result<(), TestCaseError> {
    let steps: Vec<_> = result.derivation().steps().collect();
    let json = serde_json::to_string(&(result, &steps)).unwrap();
    prop_assert!(!json.contains("null"), "{}", json);
    for text in [result.to_string(), result.derivation().to_string()] {
        let mut words = text.split(|c: char| !c.is_alphabetic());
        prop_assert!(words.all(|word| !["inf", "NaN"].contains(&word)), "{}", text);
    }
    prop_assert_eq!(result.figures(), result.figures());
    Ok(())
}

proptest! {
    #![proptest_config(config("ends_of_ranges"))]

    #[test]
    fn figures_derivations_and_texts_are_finite(
        series in extreme_series(), target in extreme_target(), assessor in extreme_assessor(),
        projection in option::weighted(0.3, extreme_projection()),
        nodes in option::weighted(0.3, vec((any_year(), any_emissions()), 2)),
    ) {
        let path = nodes.and_then(|nodes| {
            let [from, to] = [nodes[0], nodes[1]].map(|(y, level)| (year(y), level));
            Pathway::linear(from, to)
        });
        let mut given = Overrides::NONE;
        (given.projection, given.path) = (projection.as_ref(), path.as_ref());
        is_finite(&assessor.assess_given(&series, &target, given))?;
        is_finite(&assessor.assess(&series, &target))?;
    }
}
