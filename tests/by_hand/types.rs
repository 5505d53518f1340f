//! What the public types are, for programs that keep them: shared between threads, small, and
//! comparable with a tolerance.

use approx::{assert_abs_diff_eq, assert_relative_eq, assert_ulps_eq};
use climate_targets::inventory::SeriesError;
use climate_targets::quantity::PointsOfBase;
use climate_targets::target::TargetError;
use climate_targets::trend::TrendFit;
use climate_targets::{
    Absent, Assessment, Assessor, Boundary, Caveat, Commitment, Derivation, EmissionSeries,
    Emissions, Estimator, Figures, Goal, Portion, Share, Target, Verdict,
};

#[test]
fn every_type_is_send_and_sync() {
    fn is<T: Send + Sync + 'static>() {}
    is::<Absent>();
    is::<Assessment<'static>>();
    is::<Assessor>();
    is::<Boundary>();
    is::<Caveat<'static>>();
    is::<Commitment>();
    is::<Derivation<'static>>();
    is::<EmissionSeries>();
    is::<Estimator>();
    is::<Goal>();
    is::<SeriesError>();
    is::<Target>();
    is::<TargetError>();
}

#[test]
fn results_are_copied_not_owned() {
    fn is<T: Copy>() {}
    is::<Assessment<'static>>();
    is::<Figures>();
    is::<TrendFit>();
    is::<Verdict>();
    is::<TargetError>();
}

#[test]
fn quantities_compare_with_a_tolerance() {
    let third = Emissions::from_tonnes(1.0 / 3.0).unwrap();
    let near = Emissions::from_tonnes(0.333_333_333_3).unwrap();
    assert_relative_eq!(third, near, max_relative = 1e-9);
    assert_abs_diff_eq!(third, near, epsilon = 1e-9);
    let tenth = Share::from_fraction(0.1 + 0.2).unwrap();
    assert_ulps_eq!(tenth, Share::from_fraction(0.3).unwrap());
    assert_ulps_eq!(Portion::new(tenth).unwrap(), Portion::constant(0.3));
    assert_relative_eq!(PointsOfBase::constant(8.0), PointsOfBase::constant(8.000_000_000_000_001));
}
