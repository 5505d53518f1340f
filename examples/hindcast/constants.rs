//! Recomputes the calibration constants of the library from bundled data.

use std::fmt::Write;
use std::ops::RangeInclusive;

use climate_targets::hindcast::{Hindcast, HindcastError, Places, reference_set};
use climate_targets::trend::EstimatorKind;
use climate_targets::trend::{Calibration, Coverage, HorizonCalibration};
use climate_targets::{Estimator, Share};

use crate::hindcast::sets::Sets;

/// The horizons of the nations calibration, in years ahead.
pub const NATIONS: RangeInclusive<u16> = 1..=10;
/// The horizons of the municipalities calibration, in years ahead.
pub const MUNICIPALITIES: RangeInclusive<u16> = 1..=6;

/// The estimators for which the library states the measured coverage of the textbook interval.
pub const TEXTBOOK: [EstimatorKind; 4] = [
    EstimatorKind::Ols,
    EstimatorKind::LogLinear,
    EstimatorKind::RandomWalk,
    EstimatorKind::LogRandomWalk,
];

/// Builds the outlook from a set of places, and calibrates it on the same set.
pub fn calibration(
    name: &str,
    places: &Places<'_>,
    horizons: RangeInclusive<u16>,
) -> Result<Calibration, HindcastError> {
    let outlook = Estimator::outlook(reference_set(places, Estimator::default())?);
    Hindcast::new(outlook).horizons(horizons).calibrate(name, places)
}

/// All constants as Rust source text, in the notation of `src/trend/shipped.rs`.
pub fn source_text(sets: &Sets) -> Result<String, String> {
    let mut text = String::new();
    let calibrated_sets = [
        ("NATIONS", sets.nations(), NATIONS),
        ("MUNICIPALITIES", sets.municipalities(), MUNICIPALITIES),
    ];
    for (name, places, horizons) in calibrated_sets {
        let calibration = calibration(&name.to_lowercase(), &places, horizons.clone())
            .map_err(|error| format!("{name}: {error}"))?;
        let set = calibration.estimator().kind().reference_set().ok_or("no outlook")?;
        let millionths = |value: f64| (value * 1e6).round() as i64;
        let (drift, deviation) = (millionths(set.drift()), millionths(set.deviation()));
        _ = writeln!(text, "{name}: of_millionths({drift}, {deviation})");
        for horizon in calibration.horizons() {
            _ = writeln!(text, "    {}", row(horizon));
        }
        for kind in TEXTBOOK {
            let hindcast = Hindcast::new(Estimator::new(kind)).full_windows();
            let hindcast = hindcast.horizons(horizons.clone());
            let report = hindcast.over(&places);
            let coverages =
                report.horizons().iter().map(|h| format!("{:.3}", h.coverage.fraction()));
            let coverages: Vec<_> = coverages.collect();
            _ = writeln!(text, "    {}: [{}]", kind.name(), coverages.join(", "));
        }
    }
    Ok(text)
}

fn row(horizon: &HorizonCalibration) -> String {
    let coverage = |coverage: Option<Coverage>| match coverage {
        None => "None".to_owned(),
        Some(Coverage { coverage_95, coverage_80, lowest_coverage_95, trials }) => {
            let [coverage_95, coverage_80, lowest] =
                [coverage_95, coverage_80, lowest_coverage_95].map(Share::fraction);
            format!("Some(tested([{coverage_95}, {coverage_80}, {lowest}], {trials}))")
        }
    };
    format!(
        "horizon({}, {}, ({}, {}), [{}, {}], [{}, {}], [{}, {}]),",
        horizon.horizon,
        horizon.cases,
        horizon.first_origin,
        horizon.last_origin,
        horizon.factor_95,
        horizon.factor_80,
        horizon.bias.fraction(),
        horizon.share_under.fraction(),
        coverage(horizon.places_left_out),
        coverage(horizon.years_left_out),
    )
}
