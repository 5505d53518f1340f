//! Wordings that have more than one reading.

use crate::support::{config, day, series};
use climate_targets::catalogue::france::{ALLIANCE_PAGE_ENGLISH, ALLIANCE_PAGE_SWEDISH, LTECV};
use climate_targets::robustness::ReadingVerdict;
use climate_targets::target::{TargetError, Wording, WordingReading};
use climate_targets::{Assessor, EmissionSeries, Emissions};
use proptest::prelude::*;

fn country(levels: &[(i32, f64)]) -> EmissionSeries {
    let builder = EmissionSeries::builder("a country");
    let add = |b: climate_targets::inventory::EmissionSeriesBuilder, (year, mt): &(i32, f64)| {
        b.observe(*year, Emissions::from_megatonnes(*mt))
    };
    levels.iter().fold(builder, add).build().unwrap()
}

/// Sources: L.100-4 code de l'énergie (2015) for reading A, both language versions of the
/// Alliance's page for readings B and C. With 1990 = 100, readings A, B and C allow 60, 40 and 40
/// in 2030, and 25, 75 and 25 in 2050.
#[test]
fn limits_of_the_three_readings_of_the_english_page() {
    let france = country(&[(1990, 100.0), (2020, 70.0)]);
    let results = Assessor::as_of(day(2021, 6, 30)).assess_wording(&france, &ALLIANCE_PAGE_ENGLISH);
    let limits = |milestone: usize| -> Vec<f64> {
        let outcomes = results[milestone].outcomes().iter();
        outcomes.map(|o| o.assessment.figures().allowable.unwrap().megatonnes()).collect()
    };
    assert_eq!(limits(0), [60.0, 40.0, 40.0]);
    assert_eq!(limits(1), [25.0, 75.0, 25.0]);
    let coherent: Vec<bool> =
        ALLIANCE_PAGE_ENGLISH.readings().iter().map(WordingReading::is_coherent).collect();
    assert_eq!(coherent, [true, false, true]);
    // Reading A and the law allow the same levels.
    let law = Assessor::as_of(day(2021, 6, 30));
    let of_law: Vec<f64> = law
        .assess_commitment(&france, &LTECV)
        .map(|a| a.figures().allowable.unwrap().megatonnes())
        .collect();
    assert_eq!([limits(0)[0], limits(1)[0]], of_law[..]);
}

/// A level of 50 in 2030 meets reading A and misses B and C. At 30 or 70 all readings agree.
#[test]
fn the_verdict_depends_on_the_reading_only_if_readings_disagree() {
    let judged = |level: f64| -> Vec<(String, &'static str)> {
        let series = country(&[(1990, 100.0), (2029, level), (2030, level)]);
        let results =
            Assessor::as_of(day(2032, 1, 1)).assess_wording(&series, &ALLIANCE_PAGE_ENGLISH);
        match results[0].verdict() {
            ReadingVerdict::Settled(verdict) => vec![("all".to_owned(), verdict.name())],
            ReadingVerdict::DependsOnReading(verdicts) => {
                verdicts.iter().map(|(r, v)| (r.name().to_owned(), v.name())).collect()
            }
            other => panic!("{other:?}"),
        }
    };
    let named = |kinds: &[(&str, &'static str)]| -> Vec<(String, &'static str)> {
        kinds.iter().map(|(name, kind)| ((*name).to_owned(), *kind)).collect()
    };
    assert_eq!(judged(50.0), named(&[("A", "met"), ("B", "missed"), ("C", "missed")]));
    assert_eq!(judged(30.0), named(&[("all", "met")]));
    assert_eq!(judged(70.0), named(&[("all", "missed")]));
}

/// "Före 2030" means before 2030. The level of 2029 is over the limit, the level of 2030 is not.
#[test]
fn before_2030_is_judged_in_2029() {
    let series = country(&[(1990, 100.0), (2029, 61.0), (2030, 59.0)]);
    let results = Assessor::as_of(day(2032, 1, 1)).assess_wording(&series, &ALLIANCE_PAGE_SWEDISH);
    let kinds: Vec<(&str, &str)> = results[0]
        .outcomes()
        .iter()
        .map(|o| (o.reading.name(), o.assessment.verdict().name()))
        .collect();
    assert_eq!(kinds[0], ("A", "met"));
    assert_eq!(kinds[3], ("A before", "missed"));
}

#[test]
fn wordings_without_valid_readings_are_refused() {
    for wording in [&ALLIANCE_PAGE_ENGLISH, &ALLIANCE_PAGE_SWEDISH] {
        wording.check().unwrap();
        let json = serde_json::to_string(wording).unwrap();
        let read: Wording = serde_json::from_str(&json).unwrap();
        assert_eq!(read.readings().len(), wording.readings().len());
        assert_eq!(serde_json::to_string(&read).unwrap(), json);
    }
    let readings = ALLIANCE_PAGE_ENGLISH.readings();
    let of = |readings: Vec<WordingReading>| Wording::new("w", "words", "", readings);
    assert_eq!(of(Vec::new()).unwrap_err(), TargetError::NoReadings);
    assert_eq!(Wording::new(" ", "words", "", readings.to_vec()).unwrap_err(), TargetError::NoId);
    let one: Vec<_> = LTECV.milestones().take(1).cloned().collect();
    let short = climate_targets::Commitment::new("short", one).unwrap();
    let uneven = vec![readings[0].clone(), WordingReading::new("short", "", short)];
    let uneven = of(uneven).unwrap_err();
    let uneven = fields!(uneven, TargetError::ReadingsDiffer { position, milestones, of_first });
    assert_eq!(uneven, (2, 1, 2));
}

proptest! {
    #![proptest_config(config("readings"))]

    #[test]
    fn equal_readings_settle_the_verdict(series in series(), year in 1990..2040_i32) {
        let reading = ALLIANCE_PAGE_ENGLISH.readings()[0].clone();
        let wording = Wording::new("w", "words", "", vec![reading.clone(), reading]).unwrap();
        let assessor = Assessor::as_of(day(year, 6, 30));
        for (milestone, result) in assessor.assess_wording(&series, &wording).iter().enumerate() {
            let alone = assessor
                .assess_commitment(&series, wording.readings()[0].commitment())
                .nth(milestone)
                .unwrap()
                .verdict();
            prop_assert_eq!(result.verdict(), ReadingVerdict::Settled(alone));
        }
    }
}
