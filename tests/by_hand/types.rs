//! Public types are `Send` and `Sync`, results are `Copy`, and quantities compare with a tolerance.

use approx::{assert_abs_diff_eq, assert_relative_eq, assert_ulps_eq};
use climate_targets::assessment::Step;
use climate_targets::inventory::SeriesError;
use climate_targets::quantity::{MassUnit, PointsOfBase};
use climate_targets::target::TargetError;
use climate_targets::trend::TrendFit;
use climate_targets::{
    Absent, Assessment, Assessor, Boundary, Caveat, Commitment, Derivation, EmissionSeries,
    Emissions, Estimator, Figures, Goal, Portion, Share, Target, Verdict,
};

#[test]
fn every_type_is_send_and_sync() {
    fn assert_traits<T: Send + Sync + 'static>() {}
    assert_traits::<Absent>();
    assert_traits::<Assessment<'static>>();
    assert_traits::<Assessor>();
    assert_traits::<Boundary>();
    assert_traits::<Caveat<'static>>();
    assert_traits::<Commitment>();
    assert_traits::<Derivation<'static>>();
    assert_traits::<EmissionSeries>();
    assert_traits::<Estimator>();
    assert_traits::<Goal>();
    assert_traits::<SeriesError>();
    assert_traits::<Step>();
    assert_traits::<Target>();
    assert_traits::<TargetError>();
}

#[test]
fn results_are_copy() {
    fn assert_traits<T: Copy>() {}
    assert_traits::<Assessment<'static>>();
    assert_traits::<Figures>();
    assert_traits::<TrendFit>();
    assert_traits::<Verdict>();
    assert_traits::<TargetError>();
}

#[test]
fn emissions_are_subtracted_and_negated_in_tonnes() {
    let t = |tonnes| Emissions::from_tonnes(tonnes).unwrap();
    assert_eq!(t(60.0) - t(100.0), t(-40.0));
    assert_eq!(t(60.0) - t(-100.0), t(160.0));
    assert_eq!((-t(60.0), -t(-60.0)), (t(-60.0), t(60.0)));
    // There is no negative zero, which would be printed as -0.
    assert_eq!((-Emissions::ZERO).to_string(), "0 t CO2e");
    assert_eq!((t(60.0) - t(60.0)).to_string(), "0 t CO2e");
    // Differences beyond the range of `f64` saturate.
    assert_eq!(t(f64::MIN) - t(1e300), t(f64::MIN));
    assert_eq!(t(f64::MAX) - t(-f64::MAX), t(f64::MAX));
    // Numbers in other units saturate as well.
    assert_eq!(t(f64::MAX).in_unit(MassUnit::Kilogram), f64::MAX);
    assert_eq!(t(f64::MIN).in_unit(MassUnit::Kilogram), f64::MIN);
    assert_eq!(Share::try_from(f64::MAX).unwrap().percent(), f64::MAX);
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
