//! The totals of Paris: which of them each target of the city can be held against.
//!
//! Sources: City of Paris, Climate Action Plan 2024-2030, in the Climate City Contract of April 2025
//! (local emissions: 7.42 Mt in 2004, 4.82 Mt in 2021; footprint: 28.35 and 18.54 Mt); Global
//! Covenant of Mayors, data set of 2019, Kona et al. (9 604 606 t in 2004, with life-cycle factors).
//! For the two totals by the GPC only the accounting matters here.

use climate_targets::boundary::{Accounting, BoundaryField, BoundaryFields, Gases, Sectors};
use climate_targets::catalogue::paris;
use climate_targets::{Assessor, Boundary, EmissionSeries, Emissions, Verdict, VerdictKind};

fn total(accounting: Accounting, sectors: Option<Sectors>, mt: [f64; 2]) -> EmissionSeries {
    let mut boundary = Boundary::UNSPECIFIED.gases(Gases::KyotoBasket).accounting(accounting);
    boundary.sectors = sectors;
    EmissionSeries::builder("Paris")
        .boundary(boundary)
        .observe(2004, Emissions::from_megatonnes(mt[0]))
        .observe(2021, Emissions::from_megatonnes(mt[1]))
        .build()
        .unwrap()
}

const LOCAL: [f64; 2] = [7.42, 4.82];
const FOOTPRINT: [f64; 2] = [28.35, 18.54];

fn verdicts(series: &EmissionSeries) -> [Verdict; 5] {
    let targets = [
        &paris::TERRITORY_2020,
        &paris::LOCAL_2030,
        &paris::FOOTPRINT_2030,
        &paris::LOCAL_2050,
        &paris::FOOTPRINT_2050,
    ];
    let assessor = Assessor::as_of_ymd(2026, 11, 24).unwrap();
    targets.map(|target| assessor.assess(series, target).verdict())
}

fn differing(fields: &[BoundaryField]) -> Verdict {
    let fields = fields.iter().fold(BoundaryFields::NONE, |all, field| all.with(*field));
    Verdict::NotComparable(fields)
}

/// The straight path of the local goal allows 7.42 - 3.71 x 17/26 = 4.99 Mt in 2021, that of the
/// goal for 2050 7.42 x 29/46 = 4.68 Mt. With two points there is no trend, so the path decides.
#[test]
fn the_local_total_tests_the_local_goals_only() {
    use BoundaryField::{Accounting as A, Gases as G, Sectors as S};
    let sectors = Sectors::Named("buildings, industry, transport within the city, waste".into());
    let local = total(Accounting::Territorial, Some(sectors), LOCAL);
    let [by_2020, local_2030, beyond_2030, local_2050, footprint_2050] = verdicts(&local);
    // The plan of 2007 counts CO2 alone.
    assert_eq!(by_2020, differing(&[G]));
    assert_eq!(local_2030.kind(), VerdictKind::OnTrack);
    assert_eq!(beyond_2030, differing(&[A, S]));
    assert_eq!(local_2050.kind(), VerdictKind::OffTrack);
    assert_eq!(footprint_2050, differing(&[A]));
}

/// The path to -80 % in 2050 allows 28.35 x (1 - 0.8 x 17/46) = 19.97 Mt in 2021.
#[test]
fn the_footprint_tests_the_goal_for_the_footprint_only() {
    use BoundaryField::{Accounting as A, Gases as G, Sectors as S};
    let footprint = total(Accounting::Consumption, Some(Sectors::All), FOOTPRINT);
    let [by_2020, local_2030, beyond_2030, local_2050, footprint_2050] = verdicts(&footprint);
    assert_eq!(by_2020, differing(&[G, A]));
    assert_eq!([local_2030, local_2050], [differing(&[A]); 2]);
    // The goal is for the part beyond the local emissions.
    assert_eq!(beyond_2030, differing(&[S]));
    assert_eq!(footprint_2050.kind(), VerdictKind::OnTrack);
}

/// Footprint minus local: 20.93 Mt in 2004, 13.72 Mt in 2021. The path to -40 % in 2030 allows
/// 20.93 x (1 - 0.4 x 17/26) = 15.46 Mt in 2021.
#[test]
fn the_difference_of_both_tests_the_goal_beyond_the_local_emissions() {
    let beyond = [0, 1].map(|year| FOOTPRINT[year] - LOCAL[year]);
    let sectors = paris::FOOTPRINT_2030.boundary().sectors.clone();
    let [_, _, beyond_2030, ..] = verdicts(&total(Accounting::Consumption, sectors, beyond));
    assert_eq!(beyond_2030.kind(), VerdictKind::OnTrack);
}

#[test]
fn totals_by_other_accounting_test_no_goal() {
    for accounting in [Accounting::GpcBasic, Accounting::GpcTerritorial, Accounting::UseBased] {
        for verdict in verdicts(&total(accounting, None, LOCAL)) {
            let Verdict::NotComparable(fields) = verdict else { panic!("{accounting}: {verdict}") };
            assert!(fields.contains(BoundaryField::Accounting), "{accounting}");
        }
    }
}
