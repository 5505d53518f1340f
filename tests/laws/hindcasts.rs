//! Hindcasts and calibrations: laws, the constants against the data they come from, and what holds on
//! places and years left out.

use crate::support::config;
use crate::support::sets::Sets;
use climate_targets::hindcast::{
    Hindcast, HindcastError, Outcomes, Places, TrackRecord, reference_set,
};
use climate_targets::trend::{
    Calibration, Damping, HorizonCalibration, ReferenceSet, TextbookCoverage, TrendError,
};
use climate_targets::trend::{EstimatorKind, TrendFit};
use climate_targets::{
    Absent, Assessor, EmissionSeries, Emissions, Estimator, Portion, Share, VerdictKind, Year,
    catalogue,
};
use proptest::prelude::*;
use statrs::distribution::{ContinuousCDF, StudentsT};

/// Equal but for rounding.
fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-12 * a.abs().max(b.abs()).max(1.0)
}

fn year(year: i32) -> Year {
    Year::constant(year)
}

// ---- The constants of the library.

/// Nations and municipalities, calibrated anew from the bundled data, are the constants.
#[test]
fn the_constants_are_what_the_data_give() {
    let sets = Sets::new();
    let shipped = [
        (sets.nations(), 1..=10, Calibration::nations(), ReferenceSet::NATIONS),
        (sets.municipalities(), 1..=6, Calibration::municipalities(), ReferenceSet::MUNICIPALITIES),
    ];
    for (places, horizons, calibration, set) in shipped {
        assert_eq!(reference_set(&places, Estimator::default()), Ok(set));
        // Whatever it leaned on before, it is made to lean on these places.
        let another = Estimator::outlook(ReferenceSet::new(0.5, 0.5).unwrap());
        let made =
            Hindcast::new(another).horizons(horizons).calibrate(calibration.reference(), &places);
        assert_eq!(made.as_ref(), Ok(calibration));
    }
}

/// The coverages beside intervals that are not calibrated, to three decimals.
#[test]
fn the_coverages_of_textbook_intervals_are_what_the_data_give() {
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

/// On places left out, 95 % intervals hold in 92 to 98 % (of municipalities six years ahead in 98.03 %)
/// and 80 % intervals in 76 to 88 %; on years left out in 90 % in the mean and in 85 % at least.
#[test]
fn calibrated_intervals_hold_on_what_took_no_part() {
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

/// The set of nations is spread about what is predicted; municipalities came out lower from two years
/// on, which is said.
#[test]
fn one_common_period_is_named() {
    let is_common = |calibration: &Calibration| -> Vec<bool> {
        calibration.horizons().iter().map(HorizonCalibration::is_one_common_period).collect()
    };
    assert_eq!(is_common(Calibration::nations()), [false; 10]);
    let municipalities = is_common(Calibration::municipalities());
    assert_eq!(municipalities, [false, true, true, true, true, true]);
}

/// Of the cases that were given a probability in one tenth, nearly so many came: nations 1, 3 and 6
/// years ahead, municipalities one.
#[test]
fn calibrated_probabilities_come_true() {
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

/// Six years ahead, in full windows of ten years: the calibrated outlook's interval score is at most
/// three quarters of that of least squares for nations, and its Brier score is lower on every set.
/// In the shorter British windows it is not.
#[test]
fn the_outlook_is_better_than_the_textbook() {
    let sets = Sets::new();
    let six = |hindcast: Hindcast<'_>, places: &Places<'_>| {
        hindcast.horizons([6]).over(places).horizon(6).unwrap().clone()
    };
    let textbook = || Hindcast::new(Estimator::ols());
    let nations = six(textbook().full_windows(), &sets.nations());
    // 58 % of 1 444 cases.
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

/// The same on places that were not used: each half of the nations calibrated for the other.
#[test]
fn calibrated_probabilities_come_true_on_places_left_out() {
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

/// Paragraph of Lahti, data up to 2018, against -20 % by 2020: calibrated interval, probability, coverage
/// and the caveat on bias. Against -40 % by 2030: the unsupported horizon.
#[test]
fn the_paragraph_says_what_held() {
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
        "The outlook calibrated on municipalities is {:.0} kt CO2e (95 % interval: {low:.0} kt CO2e to \
         {high:.0} kt CO2e), with a {probability:.0} % probability of meeting the target. In tests, \
         97 % of such intervals held on other places and 97 % in later years. The verdict does not \
         use this outlook.",
        outlook.level.kilotonnes()
    );
    assert!(text.contains(&said), "{text}\n{said}");
    let caveat = "in the reference set, predictions 2 years ahead were 2.7 % too high on average; \
                  the probability has the same bias, and the coming years may differ";
    assert!(text.contains(caveat), "{text}");
    assert!(!text.contains("is not calibrated"), "{text}");
    let text = calibrated.assess(&lahti, &catalogue::covenant_of_mayors::BY_2030).to_string();
    let said = "The calibration on municipalities has no outlook for this year: it covers 1, 2, 3, 4, 5, 6 years \
                ahead.";
    assert!(text.contains(said), "{text}");
    let said = "the 95 % interval 12 years ahead is not calibrated; in tests on past data, least squares \
                intervals 10 years ahead contained the outcome in 45 % of cases for nations";
    assert!(text.contains(said), "{text}");
    // Of another window it was not measured.
    let short = assessor.estimator(Estimator::ols().last_years(5));
    let text = short.assess(&lahti, &catalogue::covenant_of_mayors::BY_2030).to_string();
    assert!(text.contains("12 years ahead is not calibrated."), "{text}");
}

// ---- The same numbers by another program.

/// Counts exact, scores to 1e-9: `tests/hindcast/recompute.py`, plain Python, over the same files.
#[test]
fn another_program_counts_the_same() {
    let sets = Sets::new();
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/hindcast.json");
    let text = std::fs::read_to_string(path).unwrap();
    let recomputed: serde_json::Value = serde_json::from_str(&text).unwrap();
    let british = Places::new("United Kingdom", &sets.british);
    let outlook = Estimator::outlook(ReferenceSet::MUNICIPALITIES);
    let ours = [
        ("nations_ols_full", Hindcast::new(Estimator::ols()).full_windows().over(&sets.nations())),
        (
            "british_log_random_walk_full",
            Hindcast::new(Estimator::log_random_walk()).full_windows().over(&british),
        ),
        (
            "municipalities_outlook_spanned",
            Hindcast::new(outlook).horizons(1..=6).over(&sets.municipalities()),
        ),
    ];
    let mut compared = 0;
    for (name, report) in ours {
        let ours = serde_json::to_value(&report).unwrap();
        compared += compare(name, &ours, &recomputed[name]);
    }
    assert!(compared > 500, "{compared}");
    for (name, calibration) in
        [("nations", Calibration::nations()), ("municipalities", Calibration::municipalities())]
    {
        let set = calibration.estimator().kind().reference_set().unwrap();
        let theirs = &recomputed["reference_sets"][name];
        assert_eq!(theirs["drift"].as_f64().unwrap(), set.drift());
        assert_eq!(theirs["deviation"].as_f64().unwrap(), set.deviation());
        let theirs = recomputed["factors"][name].as_array().unwrap();
        assert_eq!(theirs.len(), calibration.horizons().len());
        for (ours, theirs) in calibration.horizons().iter().zip(theirs) {
            let whole = |key: &str| theirs[key].as_i64().unwrap();
            assert_eq!(whole("horizon"), i64::from(ours.horizon));
            assert_eq!(whole("cases"), i64::from(ours.cases));
            assert_eq!(whole("first_origin"), i64::from(ours.first_origin.get()));
            assert_eq!(whole("last_origin"), i64::from(ours.last_origin.get()));
            assert_eq!(theirs["factor_95"].as_f64().unwrap(), ours.factor_95);
            assert_eq!(theirs["factor_80"].as_f64().unwrap(), ours.factor_80);
        }
    }
}

/// Every number of one value in another; how many.
fn compare(at: &str, ours: &serde_json::Value, theirs: &serde_json::Value) -> usize {
    use serde_json::Value::{Array, Number, Object};
    match (ours, theirs) {
        (Array(ours), Array(theirs)) => {
            assert_eq!(ours.len(), theirs.len(), "{at}");
            ours.iter().zip(theirs).map(|(ours, theirs)| compare(at, ours, theirs)).sum()
        }
        (Object(ours), Object(theirs)) => {
            assert_eq!(ours.len(), theirs.len(), "{at}");
            ours.iter().map(|(key, ours)| compare(&format!("{at} {key}"), ours, &theirs[key])).sum()
        }
        (Number(ours), Number(theirs)) => {
            if ours.is_u64() {
                assert_eq!(ours, theirs, "{at}");
            } else {
                let (ours, theirs) = (ours.as_f64().unwrap(), theirs.as_f64().unwrap());
                let size = ours.abs().max(theirs.abs()).max(1.0);
                assert!((ours - theirs).abs() <= 1e-9 * size, "{at}: {ours} {theirs}");
            }
            1
        }
        _ => panic!("{at}: {ours} against {theirs}"),
    }
}

// ---- Laws.

fn estimator() -> impl Strategy<Value = Estimator> {
    let kind = prop_oneof![
        Just(EstimatorKind::Ols),
        Just(EstimatorKind::LogLinear),
        Just(EstimatorKind::RandomWalk),
        Just(EstimatorKind::LogRandomWalk),
        crate::support::damping().prop_map(EstimatorKind::DampedRandomWalk),
        crate::support::damping().prop_map(EstimatorKind::DampedLogRandomWalk),
        crate::support::reference_set().prop_map(EstimatorKind::Outlook),
    ];
    (kind, 3..12_u16).prop_map(|(kind, window)| Estimator::new(kind).last_years(window))
}

/// Levels of a place that scatters, in some of the years.
fn levels() -> impl Strategy<Value = Vec<(i32, f64)>> {
    let one = (proptest::bool::weighted(0.9), 0.5..2.0_f64);
    proptest::collection::vec(one, 8..30).prop_map(|years| {
        let each = years.into_iter().enumerate();
        let known = each.filter(|(_, (observed, _))| *observed);
        known.map(|(age, (_, level))| (1990 + i32::try_from(age).unwrap(), 1e5 * level)).collect()
    })
}

fn series(levels: &[(i32, f64)]) -> EmissionSeries {
    EmissionSeries::from_tonnes("a place", levels.iter().copied()).unwrap()
}

proptest! {
    #![proptest_config(config("hindcasts"))]

    /// Whatever comes after the year of origin, what was predicted from it stays the same.
    #[test]
    fn nothing_later_is_looked_at(
        levels in levels(), estimator in estimator(), factor in 0.2..5.0_f64, at in 0.0..1.0_f64,
    ) {
        let origin = levels[(at * levels.len() as f64) as usize % levels.len()].0;
        let changed: Vec<_> = levels
            .iter()
            .map(|(year, level)| (*year, if *year > origin { level * factor } else { *level }))
            .collect();
        let (before, after) = (series(&levels), series(&changed));
        let hindcast = Hindcast::new(estimator).horizons(1..=6);
        let predicted = |series| -> Vec<_> {
            hindcast
                .cases(&Places::new("", [series]))
                .filter(|case| case.origin <= year(origin))
                .map(|case| {
                    let said = (case.predicted, case.interval, case.interval_80, case.probability);
                    (case.origin, case.horizon, case.latest, said)
                })
                .collect()
        };
        prop_assert_eq!(predicted(&before), predicted(&after));
    }

    /// Other units in other years: the same coverage, the same scores.
    #[test]
    fn scale_and_calendar_change_nothing(levels in levels(), estimator in estimator(), by in 1..99) {
        let moved: Vec<_> = levels.iter().map(|(year, level)| (year + by, 3.7 * level)).collect();
        let (here, there) = (series(&levels), series(&moved));
        let hindcast = Hindcast::new(estimator).horizons(1..=6);
        let [here, there] =
            [&here, &there].map(|series| hindcast.over(&Places::new("", [series])));
        prop_assert_eq!(here.horizons().len(), there.horizons().len());
        for (here, there) in here.horizons().iter().zip(there.horizons()) {
            prop_assert_eq!(here.cases, there.cases);
            prop_assert_eq!(here.coverage, there.coverage);
            prop_assert_eq!(here.coverage_80, there.coverage_80);
            prop_assert!(close(here.interval_score.fraction(), there.interval_score.fraction()));
            prop_assert!(close(here.brier, there.brier));
        }
    }

    /// Held against the set that it was made of, before it is widened, a calibration holds as often as
    /// it says, or in up to two cases more.
    #[test]
    fn a_calibration_holds_on_its_own_set(
        places in proptest::collection::vec(levels(), 3..8), estimator in estimator(),
    ) {
        let places: Vec<_> = places.iter().map(|levels| series(levels)).collect();
        let places = Places::new("", &places);
        let hindcast = Hindcast::new(estimator).horizons(1..=4);
        let calibration = hindcast.calibrate_untested("a set", &places);
        prop_assume!(calibration.is_ok());
        let calibration = calibration.unwrap();
        let of_set = Hindcast::new(calibration.estimator()).horizons(1..=4);
        for horizon in calibration.horizons() {
            for (p, factor) in [(0.95, horizon.factor_95), (0.80, horizon.factor_80)] {
                let cases = of_set.cases(&places).filter(|case| case.horizon == horizon.horizon);
                let (mut count, mut inside) = (0, 0);
                for case in cases {
                    let t = StudentsT::new(0.0, 1.0, f64::from(case.degrees())).unwrap();
                    let ends = factor * t.inverse_cdf(f64::midpoint(1.0, p));
                    count += 1;
                    // The quantile of the reference is right to some ten digits.
                    inside += u32::from(case.standard_errors().abs() <= ends * (1.0 + 1e-9));
                }
                prop_assert_eq!(count, horizon.cases);
                let nominal = (p * f64::from(count)).ceil() as u32;
                prop_assert!((nominal..=nominal + 2).contains(&inside), "{inside} of {count}");
            }
        }
    }
}

/// The places of one country once more leave the reference set as it is: groups have the same weight
/// whatever their size.
#[test]
fn a_group_weighs_the_same_however_many_places_it_has() {
    let sets = Sets::new();
    let once = Places::new("Finland", &sets.finnish).and("Sweden", &sets.swedish);
    let twice = once.clone().and("Sweden", &sets.swedish);
    let (once, twice) = (
        reference_set(&once, Estimator::ols()).unwrap(),
        reference_set(&twice, Estimator::ols()).unwrap(),
    );
    assert_eq!(once, twice);
}

/// A walk in even steps is known exactly: its interval has no width, and there is no probability.
#[test]
fn a_linear_series_leaves_nothing_to_chance() {
    let levels: Vec<_> = (2000..=2020).map(|y| (y, 1000.0 - 10.0 * f64::from(y - 2000))).collect();
    let points = levels.iter().map(|(y, t)| (year(*y), Emissions::constant(*t)));
    let fit = TrendFit::of(Estimator::random_walk(), points).unwrap();
    let interval = fit.interval_in(year(2030)).unwrap();
    assert_eq!(
        (interval.low, interval.high),
        (Emissions::constant(700.0), Emissions::constant(700.0))
    );
    let limit = Emissions::constant(700.0);
    assert_eq!(fit.probability_at_or_under(limit, year(2030)), Err(Absent::NoResidualVariance));
    let place = series(&levels);
    let hindcast = Hindcast::new(Estimator::random_walk());
    assert_eq!(hindcast.cases(&Places::new("", [&place])).count(), 0);
}

// ---- By hand.

/// Four years, 100, 90, 99 and 81 t: changes of the logarithm ln 0.9, ln 1.1 and ln(9/11); a set of
/// drift -0.02 and deviation 0.05.
#[test]
fn an_outlook_by_hand() {
    let points = [(2018, 100.0), (2019, 90.0), (2020, 99.0), (2021, 81.0)];
    let points = points.map(|(y, t)| (year(y), Emissions::constant(t)));
    let set = ReferenceSet::new(-0.02, 0.05).unwrap();
    let fit = TrendFit::of(Estimator::outlook(set), points.into_iter()).unwrap();
    let d = [0.9_f64.ln(), 1.1_f64.ln(), (9.0 / 11.0_f64).ln()];
    let m = 0.81_f64.ln() / 3.0;
    let mu = (m - 0.02) / 2.0;
    let squares: f64 = d.iter().map(|d| (d - m) * (d - m)).sum();
    // n = 3 changes over K = 3 years; n + 7 degrees of freedom.
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

/// 10 t less each year, of which a tenth fades: after three years 9 + 8.1 + 7.29 t.
#[test]
fn a_damped_walk_by_hand() {
    let points = [(2018, 130.0), (2019, 125.0), (2020, 110.0), (2021, 100.0)];
    let points = points.map(|(y, t)| (year(y), Emissions::constant(t)));
    let damped = Estimator::damped_random_walk(Damping::from_percent(90).unwrap());
    let fit = TrendFit::of(damped, points.into_iter()).unwrap();
    assert!(close(fit.level_in(year(2024)).unwrap().tonnes(), 100.0 - 24.39));
    assert_eq!((fit.slope(), fit.rate()), (Err(Absent::NotDefined), Err(Absent::NotDefined)));
    // In all it falls by phi/(1 - phi) = 9 times 10 t: to 10 t, and not to 9.
    assert!(fit.year_at(Emissions::constant(11.0)).is_ok());
    assert_eq!(fit.year_at(Emissions::constant(9.0)), Err(Absent::NeverReached));
    let at = fit.year_at(Emissions::constant(100.0 - 24.39)).unwrap();
    assert!((at - 2024.0).abs() < 1e-9);
    // s^2 = (25 + 25 + 0)/2, and g = 2.439 drifts in three years, of K = 3 observed ones.
    let se = (25.0 * (3.0 + 2.439 * 2.439 / 3.0_f64)).sqrt();
    let half = StudentsT::new(0.0, 1.0, 2.0).unwrap().inverse_cdf(0.975) * se;
    let interval = fit.interval_in(year(2024)).unwrap();
    assert!((interval.high.tonnes() - 75.61 - half).abs() < 1e-6 * half);
}

/// One horizon with factors 2 and 1.5 and J = 4: widened by sqrt(5/4). Least squares through three
/// points has one degree of freedom, with quantiles of 12.706 and 3.078.
#[test]
fn a_calibrated_outlook_by_hand() {
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
    // Slope -8, mean 100; residuals 2, -4, 2; s^2 = 24; se^2 = 24 (1 + 1/3 + 9/2).
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
    // Of a longer window, or of too short a part of one, nothing was measured.
    let refused = |estimator: Estimator, horizon| {
        let calibration = Calibration::new("a set", estimator, vec![horizon]).unwrap();
        calibration.outlook(&fit, year(2022), Ok(Emissions::ZERO)).map(|_| ()).unwrap_err()
    };
    assert_eq!(refused(Estimator::ols().last_years(2), horizon), Absent::NotDefined);
    assert_eq!(refused(Estimator::ols().last_years(10), horizon), Absent::TooFewPoints);
    // Five times the factor of 95 % makes the interval of 80 % the wider one.
    let crossed = HorizonCalibration { factor_80: 10.0, ..horizon };
    assert_eq!(refused(estimator, crossed), Absent::HorizonNotCalibrated);
    let beyond = calibration.outlook(&fit, year(2023), Ok(Emissions::ZERO));
    assert_eq!(beyond.map(|_| ()), Err(Absent::HorizonNotCalibrated));
}

// ---- What is refused, and what is written.

#[test]
fn calibrations_that_are_none_are_refused() {
    let good = *Calibration::nations().horizon(3).unwrap();
    let new = |name: &str, horizons| Calibration::new(name, Estimator::ols(), horizons);
    let with = |change: fn(&mut HorizonCalibration)| {
        let mut horizon = good;
        change(&mut horizon);
        new("a set", vec![horizon]).unwrap_err()
    };
    assert_eq!(new(" ", vec![good]), Err(TrendError::NoName));
    assert_eq!(new("a set", vec![]), Err(TrendError::HorizonsOutOfOrder { years: 0 }));
    assert_eq!(new("a set", vec![good, good]), Err(TrendError::HorizonsOutOfOrder { years: 3 }));
    let bad = TrendError::FactorOutOfRange { years: 3 };
    assert_eq!(with(|h| h.factor_95 = f64::NAN), bad);
    assert_eq!(with(|h| h.factor_80 = 0.0), bad);
    assert_eq!(with(|h| h.factor_80 = f64::INFINITY), bad);
    assert_eq!(with(|h| h.last_origin = h.first_origin), TrendError::TooFewSpans { years: 3 });
    let one = series(&(2000..2012).map(|y| (y, 1e5 + f64::from(y % 3))).collect::<Vec<_>>());
    let outlook = Hindcast::new(Estimator::outlook(ReferenceSet::NATIONS));
    let calibrate = |places: &Places<'_>| outlook.calibrate("a set", places).unwrap_err();
    let two = Places::new("", [&one, &one]);
    assert_eq!(calibrate(&two), HindcastError::NoHorizon);
    assert_eq!(calibrate(&Places::new("", [&one])), HindcastError::TooFewPlaces);
    let theil_sen = Hindcast::new(Estimator::theil_sen());
    assert_eq!(theil_sen.calibrate("a set", &two), Err(HindcastError::NoInterval));
    assert_eq!(theil_sen.cases(&two).count(), 0);
    let empty = Places::new("", []);
    assert_eq!(reference_set(&empty, Estimator::ols()), Err(HindcastError::NoWindow));
    let in_percent = Share::from_percent(9530.0).unwrap();
    let mut coverage = good.places_left_out.unwrap();
    coverage.coverage_95 = in_percent;
    let bad = HorizonCalibration { places_left_out: Some(coverage), ..good };
    assert_eq!(new("a set", vec![bad]), Err(TrendError::CoverageOutOfRange { years: 3 }));
    for (drift, deviation, error) in [
        (-2.6, 0.05, TrendError::DriftOutOfRange),
        (f64::NAN, 0.05, TrendError::DriftOutOfRange),
        (0.0, 0.0, TrendError::DeviationOutOfRange),
        (0.0, f64::NAN, TrendError::DeviationOutOfRange),
    ] {
        assert_eq!(ReferenceSet::new(drift, deviation), Err(error));
    }
}

#[test]
fn calibrations_and_estimators_are_read_back() {
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

/// Horizons are sorted, each once; 0 is no outlook.
#[test]
fn horizons_are_put_in_order() {
    let hindcast = Hindcast::new(Estimator::ols()).horizons([6, 0, 1, 6]);
    assert_eq!(hindcast.get_horizons(), [1, 6]);
    let event = hindcast.event(Portion::constant(0.8)).event_share();
    assert_eq!(event, Portion::constant(0.8));
}

/// A record counts each place once, under the verdict that it was given.
#[test]
fn a_track_record_counts_what_became_of_places() {
    let target = &catalogue::covenant_of_mayors::BY_2020;
    // Halved by 2010 and kept; on no path in 2015 and met all the same; never.
    let early = series(&[(1990, 100.0), (2010, 50.0), (2015, 50.0), (2020, 50.0)]);
    let late = series(&[(1990, 100.0), (2010, 110.0), (2015, 110.0), (2020, 70.0)]);
    let never = series(&[(1990, 100.0), (2010, 110.0), (2015, 120.0), (2020, 130.0)]);
    // Without an inventory of 2020 its outcome is not known.
    let unknown = series(&[(1990, 100.0), (2010, 110.0), (2015, 120.0)]);
    let assessor = Assessor::as_of_ymd(2024, 6, 30).unwrap();
    let record = TrackRecord::of(&assessor, target, 5, [&early, &late, &never, &unknown]);
    let called = |kind| {
        let Outcomes { places, met, .. } = record.outcomes(kind);
        (places, met)
    };
    assert_eq!(called(VerdictKind::AchievedEarly), (1, 1));
    assert_eq!(called(VerdictKind::OffTrack), (2, 1));
    assert_eq!((record.each().count(), record.left_out()), (2, 1));
    let twice = record.and(&record).outcomes(VerdictKind::OffTrack);
    assert_eq!((twice.places, twice.met), (4, 2));
    assert_eq!(
        record.to_string(),
        "achieved early: 1 of 1 met the target (100 %)\noff track: 1 of 2 met the target (50 %)\noutcome unknown: 1\n"
    );
    let json = serde_json::to_value(record).unwrap();
    assert_eq!(json["off_track"], serde_json::json!({"places": 2, "met": 1}));
}
