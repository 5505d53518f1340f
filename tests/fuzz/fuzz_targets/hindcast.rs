//! Hindcasts of a few short series, their calibration and the track record of verdicts.
#![no_main]

use climate_targets::hindcast::{Hindcast, Places, TrackRecord, reference_set};
use climate_targets::{EmissionSeries, Portion, VerdictKind};
use climate_targets_fuzz::finite::assert_finite;
use climate_targets_fuzz::generate::Input;
use climate_targets_fuzz::lot;
use climate_targets_fuzz::round_trip::{assert_kept, assert_one_line};
use libfuzzer_sys::{Corpus, fuzz_target};

fuzz_target!(|bytes: &[u8]| -> Corpus { run(bytes) });

fn run(bytes: &[u8]) -> Corpus {
    let mut input = Input::new(bytes);
    let control = input.byte();
    let estimator = input.estimator();
    let mut hindcast = Hindcast::new(estimator).horizons(1..=1 + u16::from(input.below(4)));
    if control & 8 != 0 {
        hindcast = hindcast.event(input.portion());
    }
    if control & 16 != 0 {
        hindcast = hindcast.full_windows();
    }
    let target = if control % 8 == 7 { input.target() } else { None };
    let assessor = input.assessor();
    let series: Vec<EmissionSeries> = (0..=1 + input.below(3)).map(|_| input.series()).collect();
    let (first, rest) = series.split_at(1);
    let places = Places::new("one", first).and("two", rest);
    if let Some(target) = target {
        let years = u16::from(input.below(12));
        let record = TrackRecord::of(&assessor, &target, years, &series);
        let known: u32 = record.each().map(|(_, outcomes)| outcomes.places).sum();
        assert_eq!(known + record.left_out(), u32::try_from(series.len()).unwrap());
        for case in TrackRecord::cases(&assessor, &target, years, &series) {
            let kind = case.outcome.kind();
            assert!(matches!(kind, VerdictKind::Met | VerdictKind::Missed));
        }
        assert_kept(&record);
        return Corpus::Keep;
    }
    let report = hindcast.over(&places);
    assert_finite(&report);
    let total: usize = hindcast.cases(&places).count();
    let counted: usize =
        report.horizons().iter().map(|horizon| usize::try_from(horizon.cases).unwrap()).sum();
    assert_eq!(total, counted);
    for horizon in report.horizons() {
        let is_share = |share: f64| (0.0..=1.0).contains(&share);
        assert!(is_share(horizon.coverage.fraction()) && is_share(horizon.coverage_80.fraction()));
        assert!(is_share(horizon.brier));
    }
    for case in hindcast.cases(&places) {
        assert!(
            case.interval.low <= case.interval_80.low
                && case.interval_80.high <= case.interval.high
        );
        assert!(
            case.interval_score().fraction().is_finite() && case.error().fraction().is_finite()
        );
        let series = series.iter().filter(|series| series.get(case.origin).is_some());
        assert!(series.count() > 0);
    }
    let checks = lot(bytes) % 16;
    if checks == 1 {
        assert_kept(&report);
    }
    if checks == 2 {
        match reference_set(&places, estimator) {
            Ok(set) => assert_kept(&set),
            Err(problem) => assert_one_line(&problem),
        }
    }
    if (3..6).contains(&checks) {
        let found = if checks == 3 {
            hindcast.calibrate("a set", &places)
        } else {
            hindcast.calibrate_untested("a set", &places)
        };
        match found {
            Ok(calibration) => {
                assert_kept(&calibration);
                let again =
                    Hindcast::calibrated(&calibration).event(Portion::constant(0.9)).over(&places);
                assert_finite(&again);
            }
            Err(problem) => assert_one_line(&problem),
        }
    }
    Corpus::Keep
}
