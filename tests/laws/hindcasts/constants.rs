//! The crate's calibration constants, recomputed from the data.

use super::*;

/// The calibrations for nations and for municipalities are recomputed from the bundled data.
#[test]
fn the_calibrations_are_reproduced_from_the_data() {
    let sets = Sets::new();
    let shipped = [
        (sets.nations(), 1..=10, Calibration::nations(), ReferenceSet::NATIONS),
        (sets.municipalities(), 1..=6, Calibration::municipalities(), ReferenceSet::MUNICIPALITIES),
    ];
    for (places, horizons, calibration, set) in shipped {
        assert_eq!(reference_set(&places, Estimator::default()), Ok(set));
        // Calibrating must replace the estimator's reference set with a set from these places.
        let another = Estimator::outlook(ReferenceSet::new(0.5, 0.5).unwrap());
        let made =
            Hindcast::new(another).horizons(horizons).calibrate(calibration.reference(), &places);
        assert_eq!(made.as_ref(), Ok(calibration));
    }
}

/// The crate's constants give these coverages to three decimals. The text of an assessment states
/// the coverages for intervals without a calibration.
#[test]
fn the_textbook_coverages_are_reproduced_from_the_data() {
    let sets = Sets::new();
    for kind in [
        EstimatorKind::Ols,
        EstimatorKind::LogLinear,
        EstimatorKind::RandomWalk,
        EstimatorKind::LogRandomWalk,
    ] {
        let hindcast = Hindcast::new(Estimator::new(kind)).full_windows().horizons(1..=10);
        let (nations, municipalities) =
            (hindcast.over(&sets.nations()), hindcast.over(&sets.municipalities()));
        for years in 1..=10 {
            let shipped = TextbookCoverage::of(kind, years).unwrap();
            let measured = nations.horizon(years).unwrap().coverage.fraction();
            assert!((shipped.nations.fraction() - measured).abs() < 5.01e-4, "{kind} {years}");
            let of_municipalities = shipped.municipalities.map(Share::fraction);
            assert_eq!(of_municipalities.is_some(), years <= 6);
            if let Some(shipped) = of_municipalities {
                let measured = municipalities.horizon(years).unwrap().coverage.fraction();
                assert!((shipped - measured).abs() < 5.01e-4, "{kind} {years}");
            }
        }
        assert_eq!(TextbookCoverage::of(kind, 27).unwrap().years, 10);
    }
    assert_eq!(TextbookCoverage::of(EstimatorKind::TheilSen, 6), None);
    assert_eq!(TextbookCoverage::of(EstimatorKind::Ols, 0), None);
}

/// On places left out, 95 % intervals contain 92 to 98 % of the outcomes (98.03 % for
/// municipalities six years ahead), and 80 % intervals contain 76 to 88 %. On years left out, 95 %
/// intervals contain at least 90 % of the outcomes on average and at least 85 % in every trial.
#[test]
fn calibrated_intervals_cover_the_outcomes_of_places_and_years_left_out() {
    let within = |share: Share, from: f64, to: f64| (from..=to).contains(&share.percent());
    for calibration in [Calibration::nations(), Calibration::municipalities()] {
        for horizon in calibration.horizons() {
            let HorizonCalibration { horizon: years, places_left_out, years_left_out, .. } =
                *horizon;
            let places = places_left_out.unwrap();
            assert_eq!(places.trials, 10);
            assert!(within(places.coverage_95, 92.0, 98.05), "{years}: {places:?}");
            assert!(within(places.coverage_80, 76.0, 88.0), "{years}: {places:?}");
            if let Some(later) = years_left_out {
                assert!(later.coverage_95.percent() >= 90.0, "{years}: {later:?}");
                assert!(later.lowest_coverage_95.percent() >= 85.0, "{years}: {later:?}");
            }
        }
    }
}

/// For nations, at most 60 % of the outcomes at any horizon lie on one side of the predictions. For
/// municipalities, from two years ahead on, more than 60 % of the outcomes are lower than
/// predicted.
#[test]
fn horizons_with_most_outcomes_on_one_side_of_the_prediction_are_marked() {
    let is_common = |calibration: &Calibration| -> Vec<bool> {
        calibration.horizons().iter().map(HorizonCalibration::is_one_common_period).collect()
    };
    assert_eq!(is_common(Calibration::nations()), [false; 10]);
    let municipalities = is_common(Calibration::municipalities());
    assert_eq!(municipalities, [false, true, true, true, true, true]);
}

/// Cases are grouped by tenths of predicted probability. In each group of 100 cases or more, the
/// event occurred in about the predicted share of cases. The test covers nations 1, 3 and 6 years
/// ahead, and municipalities 1 year ahead.
#[test]
fn calibrated_probabilities_match_observed_shares() {
    let sets = Sets::new();
    let checked = [
        (Calibration::nations(), sets.nations(), &[1, 3, 6][..]),
        (Calibration::municipalities(), sets.municipalities(), &[1]),
    ];
    for (calibration, places, horizons) in checked {
        let report = Hindcast::calibrated(calibration).over(&places);
        for years in horizons {
            let many: Vec<_> = report
                .horizon(*years)
                .unwrap()
                .reliability
                .iter()
                .filter(|tenth| tenth.cases >= 100)
                .collect();
            assert!(!many.is_empty());
            for tenth in many {
                let by = tenth.predicted.fraction() - tenth.observed.fraction();
                assert!(by.abs() <= 0.15, "{years} ahead: {tenth:?}");
            }
        }
    }
}

/// Compares scores six years ahead; a lower score is better. In full windows of ten years, the
/// calibrated outlook has at most three quarters of the interval score of least squares for
/// nations. It also has a lower Brier score for nations and for British and Finnish places. If
/// windows with gaps are included, the Brier score of the calibrated outlook is higher for British
/// places.
#[test]
fn the_calibrated_outlook_scores_better_than_least_squares_in_full_windows() {
    let sets = Sets::new();
    let six = |hindcast: Hindcast<'_>, places: &Places<'_>| {
        hindcast.horizons([6]).over(places).horizon(6).unwrap().clone()
    };
    let textbook = || Hindcast::new(Estimator::ols());
    let nations = six(textbook().full_windows(), &sets.nations());
    // The textbook interval contains the outcome in 58.1 % of 1 444 cases.
    assert_eq!((nations.cases, (nations.coverage.percent() * 10.0).round()), (1444, 581.0));
    let british = Places::new("United Kingdom", &sets.british);
    let finnish = Places::new("Finland", &sets.finnish);
    let of_nations = Hindcast::calibrated(Calibration::nations());
    let of_municipalities = Hindcast::calibrated(Calibration::municipalities());
    let better = six(of_nations.clone().full_windows(), &sets.nations());
    assert!(better.interval_score.fraction() <= 0.75 * nations.interval_score.fraction());
    for (places, calibrated) in [
        (&sets.nations(), &of_nations),
        (&british, &of_municipalities),
        (&finnish, &of_municipalities),
    ] {
        let textbook = six(textbook().full_windows(), places);
        let calibrated = six(calibrated.clone().full_windows(), places);
        assert!(calibrated.brier < textbook.brier, "{} {}", calibrated.brier, textbook.brier);
    }
    assert!(six(of_municipalities, &british).brier > six(textbook(), &british).brier);
}

/// Tests each half of the nations with the calibration of the other half.
#[test]
fn calibrated_probabilities_match_observed_shares_on_places_left_out() {
    let sets = Sets::new();
    let nations = sets.nations();
    let outlook = Hindcast::new(Calibration::nations().estimator()).horizons([1, 3, 6]);
    let mut checked = 0;
    for seed in 0..3 {
        let [half, rest] = nations.halves(seed);
        assert_eq!((half.len(), rest.len()), (51, 51));
        for (used, left_out) in [(&half, &rest), (&rest, &half)] {
            let calibration = outlook.calibrate_untested("half", used).unwrap();
            let report = Hindcast::calibrated(&calibration).over(left_out);
            let tenths = report.reliability_rows().filter(|tenth| tenth.cases >= 100);
            for tenth in tenths {
                let by = tenth.predicted.fraction() - tenth.observed.fraction();
                assert!(by.abs() <= 0.15, "{tenth:?}");
                checked += 1;
            }
        }
    }
    assert!(checked > 20, "{checked}");
}

/// The series of Lahti is assessed as of the end of 2018. For -20 % by 2020, the text states the
/// calibrated interval, probability and coverage, and the caveat on bias. For -40 % by 2030, the
/// text says that the calibration does not cover the horizon.
#[test]
fn the_text_states_the_calibrated_outlook_and_its_coverage() {
    let lahti = crate::support::real::lahti();
    let assessor = Assessor::as_of_ymd(2018, 12, 31).unwrap().allow_boundary_difference();
    let calibrated = assessor.calibrated(Calibration::municipalities());
    let result = calibrated.assess(&lahti, &catalogue::covenant_of_mayors::BY_2020);
    let text = result.to_string();
    let outlook = result.details().calibrated().unwrap().unwrap();
    assert_eq!(outlook.record.horizon, 2);
    let [low, high] = [outlook.interval.low, outlook.interval.high].map(Emissions::kilotonnes);
    let probability = outlook.probability_met.unwrap().percent();
    let said = format!(
        "the outlook calibrated on municipalities, which the verdict does not use, is {:.0} kt CO2e \
         (95 % interval: {low:.0} kt CO2e to {high:.0} kt CO2e; in tests, 97 % of such intervals \
         contained the outcome for other places and 97 % in later years), with a \
         {probability:.0} % probability of meeting the target.",
        outlook.level.kilotonnes()
    );
    assert!(text.contains(&said), "{text}\n{said}");
    let caveat = "in the reference set, predictions 2 years ahead were 2.7 % too high on average; \
                  the probability has the same bias, and the coming years may differ";
    assert!(text.contains(caveat), "{text}");
    assert!(!text.contains("is not calibrated"), "{text}");
    let text = calibrated.assess(&lahti, &catalogue::covenant_of_mayors::BY_2030).to_string();
    let said = "the calibration on municipalities has no outlook for this year: it covers 1, 2, 3, \
                4, 5, 6 years ahead.";
    assert!(text.contains(said), "{text}");
    let said = "the 95 % interval 12 years ahead is not calibrated; in tests on past data, \
                least squares intervals 10 years ahead contained the outcome in 45 % of cases for \
                nations";
    assert!(text.contains(said), "{text}");
    // The coverage was measured only for windows of ten years, so the text omits it here.
    let short = assessor.estimator(Estimator::ols().last_years(5));
    let text = short.assess(&lahti, &catalogue::covenant_of_mayors::BY_2030).to_string();
    assert!(text.contains("12 years ahead is not calibrated;"), "{text}");
}
