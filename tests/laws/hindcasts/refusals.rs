//! Invalid input of hindcasts and calibrations, and their output as text and JSON.

use super::*;

#[test]
fn invalid_calibrations_are_refused() {
    let good = *Calibration::nations().horizon(3).unwrap();
    let new = |name: &str, horizons| Calibration::new(name, Estimator::ols(), horizons);
    let with = |change: fn(&mut HorizonCalibration)| {
        let mut horizon = good;
        change(&mut horizon);
        new("a set", vec![horizon]).unwrap_err()
    };
    assert_eq!(new(" ", vec![good]), Err(TrendError::NoName));
    let out_of_order = |horizons| {
        fields!(new("a set", horizons).unwrap_err(), TrendError::HorizonsOutOfOrder { years })
    };
    assert_eq!(out_of_order(vec![]), 0);
    assert_eq!(out_of_order(vec![good, good]), 3);
    let nan = with(|h| h.factor_95 = f64::NAN);
    assert!(matches!(nan, TrendError::FactorOutOfRange { years: 3, value, .. } if value.is_nan()));
    let bad = |error| fields!(error, TrendError::FactorOutOfRange { years, value });
    assert_eq!(bad(with(|h| h.factor_80 = 0.0)), (3, 0.0));
    assert_eq!(bad(with(|h| h.factor_80 = f64::INFINITY)), (3, f64::INFINITY));
    let origin = good.first_origin;
    let too_few = with(|h| h.last_origin = h.first_origin);
    let too_few = fields!(too_few, TrendError::TooFewSpans { years, first, last });
    assert_eq!(too_few, (3, origin, origin));
    let one = series(&(2000..2012).map(|y| (y, 1e5 + f64::from(y % 3))).collect::<Vec<_>>());
    let outlook = Hindcast::new(Estimator::outlook(ReferenceSet::NATIONS));
    let calibrate = |places: &Places<'_>| outlook.calibrate("a set", places).unwrap_err();
    let two = Places::new("", [&one, &one]);
    assert_eq!(calibrate(&two), HindcastError::NoHorizon);
    let alone = calibrate(&Places::new("", [&one]));
    assert_eq!(fields!(alone, HindcastError::TooFewPlaces { count }), 1);
    let theil_sen = Hindcast::new(Estimator::theil_sen());
    let no_interval = theil_sen.calibrate("a set", &two).unwrap_err();
    let no_interval = fields!(no_interval, HindcastError::NoInterval { estimator });
    assert_eq!(no_interval, EstimatorKind::TheilSen);
    assert_eq!(theil_sen.cases(&two).count(), 0);
    let empty = Places::new("", []);
    assert_eq!(reference_set(&empty, Estimator::ols()), Err(HindcastError::NoWindow));
    let in_percent = Share::from_percent(9530.0).unwrap();
    let mut coverage = good.places_left_out.unwrap();
    coverage.coverage_95 = in_percent;
    let bad = HorizonCalibration { places_left_out: Some(coverage), ..good };
    let bad = new("a set", vec![bad]).unwrap_err();
    let bad = fields!(bad, TrendError::CoverageOutOfRange { years, share });
    assert_eq!(bad, (3, in_percent));
    let drift = ReferenceSet::new(-2.6, 0.05).unwrap_err();
    assert_eq!(fields!(drift, TrendError::DriftOutOfRange { value }), -2.6);
    let deviation = ReferenceSet::new(0.0, 0.0).unwrap_err();
    assert_eq!(fields!(deviation, TrendError::DeviationOutOfRange { value }), 0.0);
    assert!(ReferenceSet::new(f64::NAN, 0.05).is_err_and(|error| error.field() == "drift"));
    assert!(ReferenceSet::new(0.0, f64::NAN).is_err_and(|error| error.field() == "deviation"));
}

#[test]
fn calibrations_and_estimators_survive_a_round_trip() {
    let text = serde_json::to_string(Calibration::nations()).unwrap();
    assert_eq!(&serde_json::from_str::<Calibration>(&text).unwrap(), Calibration::nations());
    let broken = text.replace("\"horizon\":2,", "\"horizon\":1,");
    let error = serde_json::from_str::<Calibration>(&broken).unwrap_err().to_string();
    assert!(error.contains("horizons: need one or more, increasing from 1; got 1"), "{error}");
    for estimator in [
        Estimator::outlook(ReferenceSet::MUNICIPALITIES),
        Estimator::damped_random_walk(Damping::from_percent(85).unwrap()).last_years(7),
        Estimator::damped_log_random_walk(Damping::from_percent(1).unwrap()),
    ] {
        let text = serde_json::to_string(&estimator).unwrap();
        assert_eq!(serde_json::from_str::<Estimator>(&text).unwrap(), estimator, "{text}");
    }
    let text = serde_json::to_string(&Estimator::outlook(ReferenceSet::NATIONS)).unwrap();
    assert!(text.contains(r#"{"outlook":{"drift":0.001305,"deviation":0.037068}}"#), "{text}");
    let refused = text.replace("0.037068", "-1");
    assert!(serde_json::from_str::<Estimator>(&refused).is_err());
}

/// A horizon of 0 years has no outlook.
#[test]
fn horizons_are_sorted_and_omit_duplicates_and_zero() {
    let hindcast = Hindcast::new(Estimator::ols()).horizons([6, 0, 1, 6]);
    assert_eq!(hindcast.get_horizons(), [1, 6]);
    let event = hindcast.event(Portion::constant(0.8)).event_share();
    assert_eq!(event, Portion::constant(0.8));
}

#[test]
fn a_track_record_counts_each_place_under_its_earlier_verdict() {
    let target = &catalogue::covenant_of_mayors::BY_2020;
    // `early` halves its emissions by 2010 and keeps that level. `late` is off track in 2015 but
    // meets the target. `never` misses the target.
    let early = series(&[(1990, 100.0), (2010, 50.0), (2015, 50.0), (2020, 50.0)]);
    let late = series(&[(1990, 100.0), (2010, 110.0), (2015, 110.0), (2020, 70.0)]);
    let never = series(&[(1990, 100.0), (2010, 110.0), (2015, 120.0), (2020, 130.0)]);
    // The outcome is unknown without an inventory of 2020.
    let unknown = series(&[(1990, 100.0), (2010, 110.0), (2015, 120.0)]);
    let assessor = Assessor::as_of_ymd(2024, 6, 30).unwrap();
    let record = TrackRecord::of(&assessor, target, 5, [&early, &late, &never, &unknown]);
    let outcomes = |kind| {
        let Outcomes { places, met, .. } = record.outcomes(kind);
        (places, met)
    };
    assert_eq!(outcomes(VerdictKind::AchievedEarly), (1, 1));
    assert_eq!(outcomes(VerdictKind::OffTrack), (2, 1));
    assert_eq!((record.each().count(), record.left_out()), (2, 1));
    let twice = record.and(&record).outcomes(VerdictKind::OffTrack);
    assert_eq!((twice.places, twice.met), (4, 2));
    assert_eq!(
        record.to_string(),
        "achieved early: 1 of 1 met the target (100 %)\n\
                 off track: 1 of 2 met the target (50 %)\noutcome unknown: 1\n"
    );
    let json = serde_json::to_value(record).unwrap();
    assert_eq!(json["off_track"], serde_json::json!({"places": 2, "met": 1}));
}

/// A horizon with 1,000 cases: 600 with a predicted probability of 0.5, 400 with 0.9.
const HORIZON: &str = r#"[{"horizon":1,"cases":1000,"coverage":1,"coverage_80":1,
    "lowest_coverage":1,"lowest_origin":2000,"highest_coverage":1,"highest_origin":2000,
    "mean_width_share":1,"median_width_share":1,"interval_score":1,"error":1,"bias":1,"brier":0,
    "reliability":[{"predicted":0.5,"observed":0.25,"cases":600},
    {"predicted":0.9,"observed":1,"cases":400}]}]"#;

#[test]
fn a_report_whose_parts_contradict_each_other_is_refused() {
    let report: HindcastReport = serde_json::from_str(HORIZON).unwrap();
    let all = report.horizons()[0].at_least(Share::ZERO).unwrap();
    // (0.5*600 + 0.9*400)/1000 and (0.25*600 + 400)/1000.
    assert!(close(all.predicted.fraction(), 0.66) && close(all.observed.fraction(), 0.55));
    assert_eq!(all.cases, 1_000);
    for (good, bad, message) in [
        (r#""cases":400"#, r#""cases":401"#, "reliability: 1001 cases, but the horizon has 1000"),
        (r#""cases":600"#, r#""cases":4294967295"#, "reliability: 4294967695 cases"),
        (r#""predicted":0.9"#, r#""predicted":1e308"#, "predicted: a share must be a fraction"),
        (r#""observed":0.25"#, r#""observed":-0.25"#, "observed: a portion must be between"),
        (r#""coverage":1"#, r#""coverage":95.3"#, "coverage"),
    ] {
        let error = serde_json::from_str::<HindcastReport>(&HORIZON.replace(good, bad));
        let error = error.unwrap_err().to_string();
        assert!(error.contains(message), "{error}");
    }
}

/// The fields of a report are public, so that a program can set them to any value.
#[test]
fn counts_of_a_changed_report_do_not_overflow() {
    let report: HindcastReport = serde_json::from_str(HORIZON).unwrap();
    let mut horizon = report.horizons()[0].clone();
    for tenth in &mut horizon.reliability {
        tenth.cases = u32::MAX;
    }
    let all = horizon.at_least(Share::ZERO).unwrap();
    assert_eq!(all.cases, u32::MAX);
    // Both tenths have the same weight: (0.5 + 0.9)/2.
    assert!(close(all.predicted.fraction(), 0.7));
}

#[test]
fn a_calibrated_horizon_is_checked_when_it_is_read() {
    let good = *Calibration::nations().horizon(3).unwrap();
    let text = serde_json::to_string(&good).unwrap();
    assert_eq!(serde_json::from_str::<HorizonCalibration>(&text).unwrap(), good);
    let mut json = serde_json::to_value(good).unwrap();
    let mut refused = |key: &str, bad: serde_json::Value, message: &str| {
        let kept = std::mem::replace(&mut json[key], bad);
        let error = serde_json::from_value::<HorizonCalibration>(json.clone());
        let error = error.unwrap_err().to_string();
        assert!(error.starts_with(message), "{error}");
        json[key] = kept;
    };
    refused("horizon", 0.into(), "horizons: need one or more, increasing from 1; got 0");
    refused("first_origin", 2030.into(), "origins: horizon 3: the origins 2030 to ");
    refused("factor_95", 1e308.into(), "factor: horizon 3: must be above 0 and below 1e6");
    refused("share_under", 95.3.into(), "coverage: horizon 3: must be a share of cases");
}

/// A literal of a horizon is not checked, but its figures are finite.
#[test]
fn figures_of_an_unchecked_horizon_are_finite() {
    let good = *Calibration::nations().horizon(3).unwrap();
    let none = HorizonCalibration { horizon: 0, last_origin: good.first_origin, ..good };
    let reverse = HorizonCalibration { last_origin: year(1900), ..good };
    for horizon in [none, reverse] {
        // One span, so the factors are multiplied by the root of 2.
        assert_eq!(horizon.spans(), 1.0);
        assert!(close(horizon.widened()[0], good.factor_95 * 2.0_f64.sqrt()));
    }
    for (factor, applied) in [(f64::MAX, f64::MAX), (f64::INFINITY, f64::MAX), (f64::NAN, 0.0)] {
        let horizon = HorizonCalibration { factor_95: factor, factor_80: -factor, ..good };
        assert_eq!(horizon.widened(), [applied, 0.0]);
    }
}
