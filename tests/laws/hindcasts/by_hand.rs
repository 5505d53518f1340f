//! Outlooks computed by hand.

use super::*;

/// The logarithms of the levels 100, 90, 99 and 81 t change by ln 0.9, ln 1.1 and ln(9/11). The
/// reference set has drift -0.02 and deviation 0.05.
#[test]
fn an_outlook_matches_a_computation_by_hand() {
    let points = [(2018, 100.0), (2019, 90.0), (2020, 99.0), (2021, 81.0)];
    let points = points.map(|(y, t)| (year(y), Emissions::constant(t)));
    let set = ReferenceSet::new(-0.02, 0.05).unwrap();
    let fit = TrendFit::of(Estimator::outlook(set), points.into_iter()).unwrap();
    let d = [0.9_f64.ln(), 1.1_f64.ln(), (9.0 / 11.0_f64).ln()];
    let m = 0.81_f64.ln() / 3.0;
    let mu = (m - 0.02) / 2.0;
    let squares: f64 = d.iter().map(|d| (d - m) * (d - m)).sum();
    // The place has n = 3 changes over K = 3 years. The outlook has n + 7 degrees of freedom.
    let v = (8.0 * 0.05 * 0.05 + squares) / 10.0;
    let se = (v * (4.0 + 16.0 / 12.0)).sqrt();
    let level = 81.0 * (4.0 * mu).exp();
    assert!(close(fit.level_in(year(2025)).unwrap().tonnes(), level));
    let t = StudentsT::new(0.0, 1.0, 10.0).unwrap();
    let interval = fit.interval_in(year(2025)).unwrap();
    assert!(
        (interval.high.tonnes() / (level * (t.inverse_cdf(0.975) * se).exp()) - 1.0).abs() < 1e-9
    );
    let probability = fit.probability_at_or_under(Emissions::constant(60.0), year(2025)).unwrap();
    assert!((probability.fraction() - t.cdf((60.0 / level).ln() / se)).abs() < 1e-9);
}

/// The mean change is -10 t a year. Damping reduces it to 90 % each year, so the level falls by
/// 9 + 8.1 + 7.29 = 24.39 t in three years.
#[test]
fn a_damped_random_walk_matches_a_computation_by_hand() {
    let points = [(2018, 130.0), (2019, 125.0), (2020, 110.0), (2021, 100.0)];
    let points = points.map(|(y, t)| (year(y), Emissions::constant(t)));
    let damped = Estimator::damped_random_walk(Damping::from_percent(90).unwrap());
    let fit = TrendFit::of(damped, points.into_iter()).unwrap();
    assert!(close(fit.level_in(year(2024)).unwrap().tonnes(), 100.0 - 24.39));
    assert_eq!((fit.slope(), fit.rate()), (Err(Absent::NotDefined), Err(Absent::NotDefined)));
    // In the limit the level falls by phi/(1 - phi) = 9 times 10 t. It falls below 11 t, but never
    // below 10 t.
    assert!(fit.year_at(Emissions::constant(11.0)).is_ok());
    assert_eq!(fit.year_at(Emissions::constant(9.0)), Err(Absent::NeverReached));
    let at = fit.year_at(Emissions::constant(100.0 - 24.39)).unwrap();
    assert!((at - 2024.0).abs() < 1e-9);
    // The variance is s^2 = (25 + 25 + 0)/2 = 25. Over three years the drift counts g = 2.439
    // times, and it is estimated from K = 3 observed years.
    let se = (25.0 * (3.0 + 2.439 * 2.439 / 3.0_f64)).sqrt();
    let half = StudentsT::new(0.0, 1.0, 2.0).unwrap().inverse_cdf(0.975) * se;
    let interval = fit.interval_in(year(2024)).unwrap();
    assert!((interval.high.tonnes() - 75.61 - half).abs() < 1e-6 * half);
}

/// The calibrated horizon has the factors 2 and 1.5. Its J = 4 independent spans widen both by
/// sqrt(5/4). Least squares through three points has one degree of freedom, with quantiles of
/// 12.706 and 3.078.
#[test]
fn a_calibrated_outlook_matches_a_computation_by_hand() {
    let horizon = HorizonCalibration {
        horizon: 2,
        cases: 100,
        first_origin: year(2000),
        last_origin: year(2006),
        factor_95: 2.0,
        factor_80: 1.5,
        bias: Share::ZERO,
        share_under: Share::from_percent(50.0).unwrap(),
        places_left_out: None,
        years_left_out: None,
    };
    let estimator = Estimator::ols().last_years(3);
    let calibration = Calibration::new("a set", estimator, vec![horizon]).unwrap();
    let points = [(2018, 110.0), (2019, 96.0), (2020, 94.0)];
    let points = points.map(|(y, t)| (year(y), Emissions::constant(t)));
    let fit = TrendFit::of(estimator, points.into_iter()).unwrap();
    // The line has slope -8 and mean 100. The residuals are 2, -4, 2, so s^2 = 24 and
    // se^2 = 24 (1 + 1/3 + 9/2).
    let (level, se) = (100.0 - 24.0, (24.0 * (4.0 / 3.0 + 4.5_f64)).sqrt());
    let (q95, q80) = ((0.475 * std::f64::consts::PI).tan(), (0.4 * std::f64::consts::PI).tan());
    let (f95, f80) = (2.0 * 1.25_f64.sqrt(), 1.5 * 1.25_f64.sqrt());
    let cauchy = |x: f64| 0.5 + x.atan() / std::f64::consts::PI;
    for (distance, worth) in [
        (f80 * q80 * 0.5, 0.5 * q80),
        (f64::midpoint(f80 * q80, f95 * q95), f64::midpoint(q80, q95)),
        (f95 * q95 * 3.0, 3.0 * q95),
    ] {
        for sign in [1.0, -1.0] {
            let limit = Emissions::constant(level + sign * distance * se);
            let outlook = calibration.outlook(&fit, year(2022), Ok(limit)).unwrap();
            assert!(close(outlook.level.tonnes(), level));
            assert!(close(outlook.interval.high.tonnes() - level, f95 * q95 * se));
            assert!(close(level - outlook.interval_80.low.tonnes(), f80 * q80 * se));
            let probability = outlook.probability_met.unwrap().fraction();
            assert!((probability - cauchy(sign * worth)).abs() < 1e-9, "{distance} {sign}");
        }
    }
    // A calibration does not apply to another window, or to a window with too few observed years.
    let refused = |estimator: Estimator, horizon| {
        let calibration = Calibration::new("a set", estimator, vec![horizon]).unwrap();
        calibration.outlook(&fit, year(2022), Ok(Emissions::ZERO)).map(|_| ()).unwrap_err()
    };
    assert_eq!(refused(Estimator::ols().last_years(2), horizon), Absent::NotDefined);
    assert_eq!(refused(Estimator::ols().last_years(10), horizon), Absent::TooFewPoints);
    // The factor of 10 for 80 % is five times the factor for 95 %, so the 80 % interval is wider
    // than the 95 % interval.
    let crossed = HorizonCalibration { factor_80: 10.0, ..horizon };
    assert_eq!(refused(estimator, crossed), Absent::HorizonNotCalibrated);
    let beyond = calibration.outlook(&fit, year(2023), Ok(Emissions::ZERO));
    assert_eq!(beyond.map(|_| ()), Err(Absent::HorizonNotCalibrated));
}
