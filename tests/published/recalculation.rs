//! The recalculation of the Swedish municipalities.
//!
//! Source: SMHI, National Emissions Database, releases 2025 and 2026 (CC BY 4.0). The expected
//! figures were computed from the two files outside this crate.

use climate_targets::catalogue::covenant_of_mayors::BY_2020;
use climate_targets::robustness::{Recalculation, RecalculationCaveat};
use climate_targets::{Assessor, EmissionSeries, VerdictKind};

use crate::support::sets;

/// The recalculations of all municipalities, for a fifth less than in 1990 by 2020.
fn recalculations() -> Vec<Recalculation> {
    let releases = ["2025", "2026"].map(|release| {
        let series = sets::read(&format!("se_municipalities_release{release}.csv"));
        series.iter().map(|one| named(one, release)).collect::<Vec<_>>()
    });
    let [earlier, later] = releases;
    let assessor = Assessor::as_of_ymd(2026, 6, 30).unwrap().allow_boundary_difference();
    let both = |new: &EmissionSeries| {
        let old = earlier.iter().find(|old| old.place() == new.place())?;
        Some(assessor.compare_vintages(old, new, &BY_2020).recalculation())
    };
    later.iter().filter_map(both).collect()
}

fn named(series: &EmissionSeries, release: &str) -> EmissionSeries {
    let builder = EmissionSeries::builder(series.place().to_owned()).vintage(release.to_owned());
    series.observations().iter().fold(builder, |b, o| b.observation(*o)).build().unwrap()
}

/// The base year of three cities moved by +2.28, +4.05 and -3.88 %.
#[test]
fn the_base_levels_of_three_cities_moved() {
    let all = recalculations();
    assert_eq!(all.len(), 290);
    let expected = [
        ("Göteborg", 2_485_948.33, 2_542_606.156, 0.022_791_232_4),
        ("Borås", 452_680.08, 471_024.659, 0.040_524_378_7),
        ("Stockholm", 2_161_270.19, 2_077_359.373, -0.038_824_769_5),
    ];
    for (place, old, new, share) in expected {
        let found = all.iter().find(|found| found.place == place).unwrap();
        let base = found.base;
        assert_eq!((base.earlier.unwrap().tonnes(), base.later.unwrap().tonnes()), (old, new));
        assert!((base.moved.unwrap().tonnes() - (new - old)).abs() < 1e-6);
        assert!((base.moved_share.unwrap().fraction() - share).abs() < 1e-10);
        assert_eq!(found.latest_year.unwrap().get(), 2023);
        assert_eq!(found.earlier_release.as_deref(), Some("2025"));
        assert!(!found.stated_in_tonnes);
    }
    // Göteborg in 2023: 2 109 779.29 t became 2 101 270.625 t.
    let goteborg = all.iter().find(|found| found.place == "Göteborg").unwrap();
    assert!((goteborg.latest.moved.unwrap().tonnes() + 8_508.665).abs() < 1e-6);
}

/// In 5 of 290 municipalities the verdict on -20 % by 2020 depends on whether the tonnes are frozen.
/// Mjölby emitted 145 303.094 t in 2020: 80 % of 1990 are 144 714.992 t by the earlier release and
/// 146 726.1712 t by the later one.
#[test]
fn the_verdict_of_five_municipalities_depends_on_frozen_tonnes() {
    let all = recalculations();
    let differing: Vec<&Recalculation> =
        all.iter().filter(|found| found.verdict_differs == Ok(true)).collect();
    let places: Vec<&str> = differing.iter().map(|found| &*found.place).collect();
    assert_eq!(places, ["Mjölby", "Mariestad", "Timrå", "Arvidsjaur", "Boden"]);
    for found in &differing {
        let kinds = (found.verdict_frozen.unwrap().kind, found.verdict_restated.unwrap().kind);
        let expected = match found.place.as_str() {
            "Mjölby" => (VerdictKind::Missed, VerdictKind::Met),
            _ => (VerdictKind::Met, VerdictKind::Missed),
        };
        assert_eq!(kinds, expected, "{found}");
        assert_eq!(found.caveats, [RecalculationCaveat::VerdictDiffers]);
    }
    let mjolby = differing[0];
    assert!((mjolby.allowable_frozen.unwrap().tonnes() - 144_714.992).abs() < 1e-6);
    assert!((mjolby.allowable_restated.unwrap().tonnes() - 146_726.1712).abs() < 1e-6);
}
