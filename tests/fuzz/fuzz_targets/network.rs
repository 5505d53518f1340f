//! Roll-ups of a few members, membership at a date, cities beside a nation and sectors of a total.
#![no_main]

use climate_targets::network::{
    CityAndNation, Member, MembershipRecord, Network, Place, RecordKind, RollUp, RollUpChange,
    UnlistedStatus,
};
use climate_targets::quantity::PartialDate;
use climate_targets::sectors::SectorBreakdown;
use climate_targets::target::Evidence;
use climate_targets::{Assessor, EmissionSeries, VerdictKind};
use climate_targets_fuzz::finite::assert_finite;
use climate_targets_fuzz::generate::Input;
use climate_targets_fuzz::lot;
use climate_targets_fuzz::round_trip::{assert_kept, assert_one_line};
use libfuzzer_sys::{Corpus, fuzz_target};

fuzz_target!(|bytes: &[u8]| -> Corpus { run(bytes) });

fn run(bytes: &[u8]) -> Corpus {
    let mut input = Input::new(bytes);
    let control = input.byte();
    let written = lot(bytes).is_multiple_of(8);
    match control % 8 {
        0..=3 => roll_up(&mut input, written),
        4 => city_and_nation(&mut input, written),
        5 => sectors(&mut input, written),
        _ => membership(&mut input, written),
    }
}

const NAMES: [&str; 6] = ["Aby", "Berga", "Dala", "Ekeby", "Fors", "Göteborg"];

/// The series under the name of a place.
fn named(series: &EmissionSeries, name: &str) -> EmissionSeries {
    let mut builder = EmissionSeries::builder(name.to_owned()).boundary(series.boundary().clone());
    for observation in series.observations() {
        builder = builder.observation(*observation);
    }
    for activity in series.activities() {
        builder = builder.activity(activity.clone());
    }
    for m in series.measures() {
        builder = builder.measures(m.year, m.used, m.units_sold);
    }
    builder.build().unwrap()
}

fn roll_up(input: &mut Input<'_>, written: bool) -> Corpus {
    let assessor = input.assessor();
    let Some(target) = input.target() else { return Corpus::Reject };
    let count = 1 + usize::from(input.below(5));
    let series: Vec<Option<EmissionSeries>> = NAMES[..count]
        .iter()
        .map(|name| (!input.once_in(8)).then(|| named(&input.series(), name)))
        .collect();
    let members = || {
        NAMES.iter().zip(&series).map(|(name, series)| match series {
            Some(series) => Member::new(*name).series(series),
            None => Member::new(*name),
        })
    };
    let later = match RollUp::new(assessor, &target, members()) {
        Ok(later) => later,
        Err(problem) => {
            assert_one_line(&problem);
            return Corpus::Keep;
        }
    };
    let counts = later.counts();
    let counted: usize = VerdictKind::ALL.iter().map(|kind| counts.count(*kind)).sum();
    let known = series.iter().flatten().count();
    assert_eq!((counted, counts.without_series()), (known, count - known));
    for (member, own) in later.members().iter().zip(&series) {
        let alone = own.as_ref().map(|own| assessor.assess(own, &target).verdict());
        assert!(member.verdict() == alone, "{alone:?}");
    }
    let year = input.year(1985, 2035);
    let sums = later.in_year(year);
    assert_eq!(sums.counted().len() + sums.missing().len(), count);
    assert_eq!(sums.is_complete(), sums.missing().is_empty());
    // The base, levels and limits of the members add up.
    if let Ok(sum) = sums.level().of_counted() {
        let tonnes = |(_, own): (&&str, &Option<EmissionSeries>)| {
            Some(own.as_ref()?.get(year)?.emissions.tonnes())
        };
        let is_counted = |name: &&str| sums.counted().iter().any(|member| member.name == *name);
        let levels: Vec<f64> = NAMES
            .iter()
            .zip(&series)
            .filter(|(name, _)| is_counted(name))
            .filter_map(tonnes)
            .collect();
        // Where the target does not judge gross levels, another level is summed.
        let gross = series
            .iter()
            .flatten()
            .all(|own| !own.reports_land_sector() && own.measures().is_empty());
        if gross && levels.len() == sums.counted().len() {
            let scale: f64 = levels.iter().map(|level| level.abs()).sum();
            let again: f64 = levels.iter().sum();
            assert!((sum.tonnes() - again).abs() <= 1e-12 * scale, "{sum} {again}");
        }
    }
    assert_finite(&sums.report());
    let before = Assessor::as_of(input.date());
    let Ok(earlier) = RollUp::new(before, &target, members().take(2)) else { return Corpus::Keep };
    let change = RollUpChange::between(&earlier, &later);
    assert_finite(&change.report());
    if written {
        assert_kept(&later.report());
        assert_kept(&sums.report());
        assert_kept(&change.report());
    }
    Corpus::Keep
}

fn city_and_nation(input: &mut Input<'_>, written: bool) -> Corpus {
    let assessor = input.assessor();
    let (Some(one), Some(other)) = (input.target(), input.target()) else { return Corpus::Reject };
    let (city, nation) = (input.series(), input.series());
    let both = CityAndNation::new(assessor, &city, &nation);
    let report = both.report([(&one, &other)]);
    assert_finite(&report);
    if written {
        assert_kept(&report);
    }
    Corpus::Keep
}

fn sectors(input: &mut Input<'_>, written: bool) -> Corpus {
    let assessor = input.assessor();
    let Some(target) = input.target() else { return Corpus::Reject };
    let tolerance = input.portion();
    let total = input.series();
    let parts: Vec<(&str, EmissionSeries)> = NAMES[..1 + usize::from(input.below(4))]
        .iter()
        .map(|name| (*name, input.series()))
        .collect();
    let breakdown = match SectorBreakdown::new(total, parts, tolerance) {
        Ok(breakdown) => breakdown,
        Err(problem) => {
            assert_one_line(&problem);
            return Corpus::Keep;
        }
    };
    for difference in breakdown.differences() {
        assert_finite(&difference.report());
    }
    match breakdown.contributions(assessor, &target) {
        Ok(found) => {
            assert_finite(&found.report());
            if written {
                assert_kept(&found.report());
            }
        }
        Err(problem) => assert_one_line(&problem),
    }
    let report = breakdown.assess(assessor, &target).report();
    assert_finite(&report);
    Corpus::Keep
}

fn membership(input: &mut Input<'_>, written: bool) -> Corpus {
    let places: Vec<Place> = NAMES.iter().map(|name| Place::new(*name, "SE").unwrap()).collect();
    let mut records = Vec::new();
    for _ in 0..input.below(7) {
        let kind = input.pick([RecordKind::Members, RecordKind::Joined, RecordKind::Left]);
        let year = input.year_number(2008, 2018);
        let on = match input.below(3) {
            0 => PartialDate::constant(
                year,
                1 + u32::from(input.below(12)),
                1 + u32::from(input.below(28)),
            ),
            1 => PartialDate::constant_month(year, 1 + u32::from(input.below(12))),
            _ => PartialDate::year(climate_targets::Year::constant(year)),
        };
        let chosen = input.byte();
        let named = places.iter().enumerate().filter(|(at, _)| chosen >> at & 1 == 1);
        let named = named.map(|(_, place)| place.clone()).collect();
        let record = match MembershipRecord::new(kind, on, named, "a list", Evidence::Confirmed) {
            Ok(record) => record,
            Err(problem) => {
                assert_one_line(&problem);
                continue;
            }
        };
        let unlisted = match input.below(4) {
            1 => UnlistedStatus::NotMembers,
            2 => UnlistedStatus::Unnamed(u32::from(input.byte())),
            _ => record.unlisted_status(),
        };
        records.push(record.with_unlisted_status(unlisted));
    }
    let network = match Network::new("N", "a network", records) {
        Ok(network) => network,
        Err(problem) => {
            assert_one_line(&problem);
            return Corpus::Keep;
        }
    };
    let day = input.date();
    let then = network.members_on(day);
    let members: Vec<&Place> = then.members().collect();
    for (place, membership) in then.each() {
        assert_eq!(membership.is_member(), members.contains(&place));
        assert!(network.membership(place, day) == membership);
    }
    let _ = (then.unnamed(), then.is_complete());
    if written {
        assert_kept(&network);
    }
    Corpus::Keep
}
