//! Reports read back are equal to the reports written.

use crate::support::*;
use climate_targets::{Assessment, AssessmentReport, EmissionSeries, catalogue};
use proptest::prelude::*;

/// Writes and reads both forms of a report.
#[track_caller]
fn is_kept(result: &Assessment<'_>) {
    let details = result.details();
    let full = details.report_with_derivation();
    let text = serde_json::to_string(&full).unwrap();
    let read: AssessmentReport =
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
    assert_eq!(read, full, "{text}");
    // The compact form lacks only what is given on request.
    let compact = serde_json::to_string(&details).unwrap();
    let mut expected = full;
    (expected.chart, expected.paragraph, expected.language) = (None, None, None);
    expected.derivation = None;
    if let Some(own) = &mut expected.per_unit {
        own.chart = None;
    }
    assert_eq!(serde_json::from_str::<AssessmentReport>(&compact).unwrap(), expected, "{compact}");
}

proptest! {
    #![proptest_config(config("reports"))]

    #[test]
    fn reports_of_every_kind_survive_a_round_trip(
        series in rich_series(), target in any_kind_of_target(), assessor in assessor(),
    ) {
        is_kept(&assessor.assess(&series, &target));
    }

    #[test]
    fn reports_of_extreme_levels_survive_a_round_trip(
        observations in observations(extreme_level()), target in any_kind_of_target(),
        assessor in assessor(), population in population(),
    ) {
        let builder = EmissionSeries::builder("a place");
        let builder = observations.iter().fold(builder, |b, o| b.observation(*o));
        let Ok(series) = builder.activity(population).build() else { return Ok(()) };
        is_kept(&assessor.assess(&series, &target));
    }
}

#[test]
fn every_catalogue_entry_survives_a_round_trip() {
    let assessor = climate_targets::Assessor::as_of_ymd(2026, 6, 30).unwrap();
    let all = awkward_series().map(|(_, series)| series);
    for series in all.iter().chain([&real::sweden(), &real::lahti(), &real::goteborg()]) {
        for target in catalogue::targets() {
            for assessor in [assessor, assessor.allow_boundary_difference()] {
                is_kept(&assessor.assess(series, target));
            }
        }
    }
}
