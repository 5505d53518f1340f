//! Assessments read back as equal reports.

use super::Checker;
use crate::support::*;
use climate_targets::{Assessment, AssessmentReport, Assessor, EmissionSeries, catalogue};
use proptest::prelude::*;

/// Writes and reads the full and the compact form of a report.
#[track_caller]
fn is_kept(checker: &mut Checker, result: &Assessment<'_>) {
    let details = result.details();
    let full = details.report_with_derivation();
    checker.check("assessment", &full);
    Checker::check_binary(&full);
    // The compact form lacks only what is given on request.
    let compact = serde_json::to_value(&details).unwrap();
    checker.output("assessment", &compact);
    let mut expected = full;
    (expected.chart, expected.paragraph, expected.language) = (None, None, None);
    (expected.verdict_text, expected.caveat_texts) = (None, None);
    expected.derivation = None;
    if let Some(own) = &mut expected.per_unit {
        own.chart = None;
    }
    let read: AssessmentReport = serde_json::from_value(compact).unwrap();
    assert_eq!(read, expected);
    assert_eq!(serde_json::to_value(result).unwrap(), serde_json::to_value(&expected).unwrap());
}

fn fewer_cases() -> ProptestConfig {
    config_with("reports", 100)
}

proptest! {
    #![proptest_config(fewer_cases())]

    #[test]
    fn reports_of_every_kind_survive_a_round_trip(
        series in rich_series(), target in any_kind_of_target(), assessor in assessor(),
        path in crate::derivations::path(),
    ) {
        let result = assessor.path(path).assess(&series, &target);
        is_kept(&mut Checker::default(), &result);
    }

    #[test]
    fn reports_of_extreme_levels_survive_a_round_trip(
        observations in observations(extreme_level()), target in any_kind_of_target(),
        assessor in assessor(), population in population(),
    ) {
        let builder = EmissionSeries::builder("a place");
        let builder = observations.iter().fold(builder, |b, o| b.observation(*o));
        let Ok(series) = builder.activity(population).build() else { return Ok(()) };
        is_kept(&mut Checker::default(), &assessor.assess(&series, &target));
    }
}

#[test]
fn every_catalogue_entry_survives_a_round_trip() {
    let assessor = Assessor::as_of_ymd(2026, 6, 30).unwrap();
    let mut checker = Checker::default();
    for series in [real::sweden(), real::lahti(), real::goteborg()] {
        for target in catalogue::targets() {
            for assessor in [assessor, assessor.allow_boundary_difference()] {
                is_kept(&mut checker, &assessor.assess(&series, target));
            }
        }
    }
}

#[test]
fn every_awkward_series_survives_a_round_trip() {
    let assessor = Assessor::as_of_ymd(2026, 6, 30).unwrap().allow_boundary_difference();
    for (_, series) in awkward_series() {
        for target in catalogue::targets().step_by(8) {
            let report = assessor.assess(&series, target).details().report_with_derivation();
            let text = serde_json::to_string(&report).unwrap();
            assert_eq!(serde_json::from_str::<AssessmentReport>(&text).unwrap(), report, "{text}");
        }
    }
}
