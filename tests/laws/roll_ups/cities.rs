//! Roll-ups of Swedish cities and of the Alliance for Urban Sustainability.

use super::*;

const FIVE: [&str; 5] = ["Borås", "Göteborg", "Linköping", "Malmö", "Umeå"];

/// Sources: SMHI, release 2025; Statistics Sweden. The expected sums and ratios, for a target of
/// -40 % from 1990, were computed in decimal arithmetic outside this crate.
#[test]
fn sums_and_ratios_of_the_five_swedish_cities_of_the_alliance() {
    let five = cities("se_cities.csv", &FIVE);
    let each = five.iter().map(|series| Member::new(series.place()).series(series));
    let roll_up = RollUp::new(as_of_2024(), &BY_2030, each).unwrap();
    assert_eq!(roll_up.latest_year(), Ok(Year::constant(2023)));
    let sums = roll_up.in_latest_year().unwrap();
    assert!(sums.is_complete());
    assert_relative_eq!(t(sums.base().of_all()).unwrap(), 5_904_830.63, max_relative = 1e-10);
    assert_relative_eq!(t(sums.level().of_all()).unwrap(), 3_988_353.01, max_relative = 1e-10);
    assert_relative_eq!(t(sums.allowable().of_all()).unwrap(), 3_542_898.378, max_relative = 1e-10);
    // The five cities have 1 381 836 inhabitants.
    let per_head = sums.per_head().unwrap().tonnes_per_unit();
    assert_relative_eq!(per_head, 2.886_270_881_6, max_relative = 1e-10);
    let expected = [
        (
            2023,
            [-0.324_560_980_7, -0.380_704_260_8, -0.463_345_878_3, -0.316_813_772_9],
            [0.811_402_451_7, 0.951_760_652_1, 1.158_364_695_7, 0.792_034_432_2],
        ),
        (
            2005,
            [-0.095_193_895_5, -0.118_831_400_8, -0.095_838_246_4, -0.070_623_083_1],
            [0.237_984_738_8, 0.297_078_502_0, 0.239_595_615_9, 0.176_557_707_7],
        ),
    ];
    for (year, change, progress) in expected {
        let year = roll_up.in_year(Year::constant(year));
        for (found, expected) in [(year.change(), change), (year.progress(), progress)] {
            for ((name, found), expected) in four_ratios(&found).into_iter().zip(expected) {
                assert_relative_eq!(found.unwrap(), expected, epsilon = 1e-10);
                assert!(!name.is_empty());
            }
        }
    }
}

/// Of the ten members in May 2018, only the five Swedish cities have an open inventory.
#[test]
fn half_of_the_2018_members_of_the_alliance_have_a_series() {
    let table = cities("se_cities.csv", &FIVE);
    let members = networks::ALLIANCE_FOR_URBAN_SUSTAINABILITY.members_on(day(2018, 5, 22));
    let roll_up = RollUp::new(as_of_2024(), &BY_2030, members.with_series(&table)).unwrap();
    assert_eq!(roll_up.coverage().fraction(), 0.5);
    let without: BTreeSet<_> = roll_up.without_series().collect();
    let french = ["Grenoble", "La Rochelle", "Paris", "Saint-Brieuc", "Strasbourg"];
    assert_eq!(without, BTreeSet::from(french));
    let sums = roll_up.in_latest_year().unwrap();
    assert_eq!(sums.level().of_all(), Err(Absent::MembersMissing));
    assert!(sums.level().to_string().ends_with("t CO2e (5 of 10 members)"));
    assert_eq!(sums.missing().len(), 5);
    assert!(sums.missing().iter().all(|(_, why)| *why == MissingReason::NoSeries));
}

/// Göteborg's base level of 1990 is 2 485 948 t in release 2025 and 2 542 606 t in release 2026.
/// From 2023 to 2024, in the newer release, Göteborg rose from 2 101 270.625 to 2 252 706.82 t and
/// Borås from 227 396.574 to 271 879.273 t.
#[test]
fn like_for_like_uses_only_the_newer_release() {
    let names = ["Göteborg", "Borås"];
    let old = cities("se_municipalities_release2025.csv", &names);
    let new = cities("se_municipalities_release2026.csv", &names);
    let of = |table: &[EmissionSeries], year| {
        table[0].get(Year::constant(year)).unwrap().emissions.tonnes()
    };
    assert_eq!((of(&old, 1990), of(&new, 1990)), (2_485_948.33, 2_542_606.156));
    let roll_up = |table: &'static [EmissionSeries], date| {
        let each = table.iter().map(|series| Member::new(series.place()).series(series));
        RollUp::new(Assessor::as_of(date), &BY_2030, each).unwrap()
    };
    let earlier = roll_up(Vec::leak(old), day(2025, 6, 30));
    let later = roll_up(Vec::leak(new), day(2026, 6, 30));
    let change = RollUpChange::between(&earlier, &later);
    let LikeForLike { counted, from, to, earlier, later, change, .. } =
        change.like_for_like().unwrap();
    assert_eq!((counted, from.get(), to.get()), (2, 2023, 2024));
    assert_relative_eq!(earlier.tonnes(), 2_101_270.625 + 227_396.574, max_relative = 1e-12);
    assert_relative_eq!(later.tonnes(), 2_252_706.82 + 271_879.273, max_relative = 1e-12);
    // The change is 2 524 586.093 / 2 328 667.199 - 1.
    assert_relative_eq!(f(change).unwrap(), 0.084_133_488_1, epsilon = 1e-10);
}

/// A member with a different boundary does not affect the comparison if only one roll-up contains
/// the member. If both roll-ups contain the member, there is no comparison, even if the member has
/// no base and is not part of the sums.
#[test]
fn like_for_like_checks_the_boundaries_of_the_compared_members_only() {
    let levels = [(1990, 100.0), (2020, 80.0), (2021, 70.0)];
    let with = |name: &str, boundary, levels: &[(i32, f64)]| {
        series_named(name, series(name, levels).observations(), None, &boundary)
    };
    let territorial = with("Aby", Boundary::territorial(), &levels);
    let use_based = with("Berga", Boundary::use_based(), &levels);
    let without_base = with("Berga", Boundary::use_based(), &levels[1..]);
    let target = reduce_by(0.4, 1990, 2030);
    let roll_up = |year, series: &[&'static EmissionSeries]| {
        let each = series.iter().map(|series| Member::new(series.place()).series(series));
        let target: &'static Target = Box::leak(Box::new(target.clone()));
        RollUp::new(Assessor::as_of(day(year, 6, 30)), target, each).unwrap()
    };
    let leak = |series: EmissionSeries| -> &'static EmissionSeries { Box::leak(Box::new(series)) };
    let (aby, use_based, without_base) = (leak(territorial), leak(use_based), leak(without_base));
    let (earlier, later) = (roll_up(2021, &[aby]), roll_up(2022, &[aby, use_based]));
    let compared = RollUpChange::between(&earlier, &later).like_for_like().unwrap();
    assert_eq!((compared.counted, compared.members), (1, 2));
    assert_eq!((compared.earlier.tonnes(), compared.later.tonnes()), (80.0, 70.0));

    let (earlier, later) =
        (roll_up(2021, &[aby, without_base]), roll_up(2022, &[aby, without_base]));
    let compared = RollUpChange::between(&earlier, &later).like_for_like();
    assert_eq!(compared, Err(Absent::BoundariesDiffer));
}

#[test]
fn overlapping_areas_are_refused_if_both_have_a_series() {
    let levels = [(1990, 100.0), (2020, 80.0)];
    let (town, area) = (series("Grenoble", &levels), series("Grenoble-Alpes Métropole", &levels));
    let of_town = Member::of(&places::GRENOBLE);
    let of_area = Member::of(&places::GRENOBLE_ALPES);
    let target = reduce_by(0.4, 1990, 2030);
    let roll_up = |members: &[Member<'_>]| {
        RollUp::new(as_of_2024(), &target, members.iter().copied())
            .map(|roll_up| roll_up.members().len())
            .map_err(|error| fields!(error, NetworkError::Overlap { part, area }))
    };
    let overlap = Err(("Grenoble".into(), "Grenoble-Alpes Métropole".into()));
    assert_eq!(roll_up(&[of_town.series(&town), of_area.series(&area)]), overlap);
    assert_eq!(roll_up(&[of_area.series(&area), of_town.series(&town)]), overlap);
    assert_eq!(roll_up(&[of_town.series(&town), of_area]), Ok(2));
    assert_eq!(roll_up(&[of_area.series(&area), of_town]), Ok(2));
    // Two towns of one area do not overlap.
    let (one, other) = (Member::of(&places::SAINT_BRIEUC), Member::of(&places::TREGUEUX));
    let [of_one, of_other] = ["Saint-Brieuc", "Trégueux"].map(|name| series(name, &levels));
    assert_eq!(roll_up(&[one.series(&of_one), other.series(&of_other)]), Ok(2));

    // The quarter is part of the town, and the town is part of the county. The town itself has no
    // series.
    let [quarter, between, outer] = [
        Member::new("a quarter").part_of("a town"),
        Member::new("A Town").part_of("a county"),
        Member::new("a county"),
    ];
    let overlap_of_quarter = Err(("a quarter".into(), "a county".into()));
    assert_eq!(roll_up(&[quarter.series(&town), between, outer.series(&area)]), overlap_of_quarter);
    assert_eq!(roll_up(&[outer.series(&area), between, quarter.series(&town)]), overlap_of_quarter);
    // Two members that are part of each other are accepted if at most one has a series.
    let circle = [Member::new("a").part_of("b"), Member::new("b").part_of("a")];
    assert_eq!(roll_up(&[circle[0], circle[1]]), Ok(2));
    let alone = [Member::new("a").part_of("b").series(&town), Member::new("b").part_of("c")];
    assert_eq!(roll_up(&alone), Ok(2));
    // A member does not overlap with itself.
    assert_eq!(roll_up(&[circle[0].series(&town), circle[1]]), Ok(2));
    assert_eq!(roll_up(&[Member::new("a").part_of("a").series(&town)]), Ok(1));
    let overlap_in_circle = Err(("a".into(), "b".into()));
    assert_eq!(roll_up(&[circle[0].series(&town), circle[1].series(&area)]), overlap_in_circle);
}

#[test]
fn a_place_under_two_names_is_refused() {
    let goteborg = series("Göteborg", &[(1990, 100.0), (2020, 80.0)]);
    let target = reduce_by(0.4, 1990, 2030);
    let twice = |names: [&'static str; 2]| {
        let each = names.map(|name| Member::new(name).series(&goteborg));
        RollUp::new(as_of_2024(), &target, each).err()
    };
    let named = |name: &str| {
        let (name, other) = (name.to_owned(), "Göteborg".to_owned());
        (name, other)
    };
    let names =
        |members| fields!(twice(members).unwrap(), NetworkError::DuplicateMember { name, other });
    assert_eq!(names(["Göteborg", "GÖTEBORG"]), named("GÖTEBORG"));
    assert_eq!(names(["Göteborg", "Gothenburg"]), named("Gothenburg"));
    let message = twice(["Göteborg", "GÖTEBORG"]).unwrap().to_string();
    assert_eq!(
        message,
        "members: \"GÖTEBORG\" can be the same place as \"Göteborg\", or has the same series"
    );
    let none = RollUp::new(as_of_2024(), &target, []);
    assert_eq!(none, Err(NetworkError::NoMembers));
    let nameless = [Member::new("Göteborg").series(&goteborg), Member::new(" ")];
    assert_eq!(RollUp::new(as_of_2024(), &target, nameless).err(), Some(NetworkError::NoName));
}

/// The catalogue knows that Sweden is a part of the European Union.
#[test]
fn a_union_and_its_member_state_overlap() {
    let union = EmissionSeries::from_tonnes("European Union", [(1990, 1e9), (2020, 7e8)]).unwrap();
    let sweden = EmissionSeries::from_tonnes("Sweden", [(1990, 4e8), (2020, 25e7)]).unwrap();
    let members = [
        Member::new("European Union").series(&union),
        Member::of(climate_targets::catalogue::place("Sverige").unwrap()).series(&sweden),
    ];
    let assessor = Assessor::as_of(day(2024, 6, 30));
    let target = &climate_targets::catalogue::covenant_of_mayors::BY_2020;
    let refused = RollUp::new(assessor, target, members).unwrap_err();
    let overlap = fields!(refused, NetworkError::Overlap { part, area });
    assert_eq!(overlap, ("Sweden".into(), "European Union".into()));
}
