//! Allocation counts. An assessment with path, required rates, trend, interval, probability and
//! verdict allocates nothing. Looking up catalogue entries allocates nothing either.

use chrono::NaiveDate;
use climate_targets::catalogue::effort_sharing;
use climate_targets::catalogue::networks::ALLIANCE_FOR_URBAN_SUSTAINABILITY as ALLIANCE;
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
    // Cloning allocates, which shows that the counter works.
    assert!(allocation_counter::measure(|| drop(black_box(series.clone()))).count_total > 0);
}

#[test]
fn catalogue_lookups_allocate_nothing() {
    let date = NaiveDate::from_ymd_opt(2024, 6, 30).unwrap();
    let counted = allocation_counter::measure(|| {
        for entry in black_box(catalogue::entries()) {
            assert!(black_box(catalogue::entry(black_box(entry.id()))).is_some());
            assert!(black_box(entry.targets()).count() > 0);
        }
        for target in catalogue::targets() {
            assert!(black_box(catalogue::target(black_box(target.id()))).is_some());
        }
        for commitment in catalogue::commitments() {
            assert!(black_box(catalogue::commitment(black_box(commitment.id()))).is_some());
        }
        for actor in ["Lahti", "Lahtis", "Gothenburg", "European Union", "Atlantis"] {
            black_box(catalogue::of_actor(black_box(actor)).count());
            black_box(catalogue::in_force_on(black_box(actor), date).count());
            black_box(catalogue::place(black_box(actor)));
        }
        for network in catalogue::networks() {
            assert_eq!(catalogue::network(black_box(network.id())), Some(network));
            black_box(catalogue::of_network(network).count());
        }
        assert!(black_box(effort_sharing::of_state(black_box("EL"))).is_some());
    });
    assert_eq!(counted.count_total, 0);
    // Listing a network's members on a day allocates, which shows that the counter works.
    let members = || ALLIANCE.members_on(date).members().count();
    assert!(allocation_counter::measure(|| assert!(black_box(members()) > 0)).count_total > 0);
}
