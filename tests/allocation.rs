//! One assessment, with path, required rates, least squares, interval, probability and verdict,
//! allocates nothing; nor does one against the catalogue's statics.

use chrono::NaiveDate;
use climate_targets::{Assessor, EmissionSeries, Emissions, Verdict, catalogue};
use std::hint::black_box;

#[test]
fn an_assessment_allocates_nothing() {
    let levels = (1990..=2022).map(|year| {
        let age = f64::from(year - 1990);
        (year, Emissions::from_kilotonnes(800.0 - 7.0 * age + (1.7 * age).sin()))
    });
    let builder = EmissionSeries::builder("a city");
    let series = levels.fold(builder, |b, (year, level)| b.observe(year, level)).build().unwrap();
    let as_of = NaiveDate::from_ymd_opt(2024, 6, 30).unwrap();
    let assessor = Assessor::as_of(as_of).allow_boundary_difference();
    let counted = allocation_counter::measure(|| {
        for target in catalogue::targets() {
            let result = black_box(assessor.assess(black_box(&series), target));
            assert!(!matches!(result.verdict(), Verdict::NotComparable(_)));
        }
        for commitment in catalogue::commitments() {
            assert!(black_box(assessor.assess_commitment(&series, commitment)).count() > 1);
        }
    });
    assert_eq!(counted.count_total, 0);
    // The check can fail: what does allocate is counted.
    assert!(allocation_counter::measure(|| drop(black_box(series.clone()))).count_total > 0);
}
