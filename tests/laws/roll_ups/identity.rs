//! Members by any of their names, and members inside the area of another member.

use super::*;
use climate_targets::catalogue::{self, places};
use climate_targets::network::{CodeKind, Place};
use proptest::sample::subsequence;
use std::sync::LazyLock;

/// The places of the catalogue that have one other name at least, each with the names that denote
/// no other place.
static ALIASES: LazyLock<Vec<(&'static Place, Vec<&'static str>)>> = LazyLock::new(|| {
    let is_only = |place: &Place, name: &str| catalogue::place(name) == Some(place);
    let aliases = |place: &'static Place| {
        let names = place.other_names().filter(|name| is_only(place, name));
        (place, names.collect::<Vec<&'static str>>())
    };
    let named = places().filter(|place| is_only(place, place.name())).map(aliases);
    named.filter(|(_, names)| !names.is_empty()).collect()
});

/// Members under names that the closure gives, each with a series of its own place.
fn series_of<'a>(places: &[&'a Place], name: impl Fn(&'a Place) -> &'a str) -> Vec<EmissionSeries> {
    let each = places.iter().enumerate();
    each.map(|(at, place)| {
        let base = 1000.0 * (at + 1) as f64;
        series(name(place), &[(1990, base), (2020, base * 0.7)])
    })
    .collect()
}

fn with_series<'a>(names: &[&'a str], series: &'a [EmissionSeries]) -> Vec<Member<'a>> {
    names.iter().zip(series).map(|(name, series)| Member::new(name).series(series)).collect()
}

/// The name with every accent as a combining character, as in file names of macOS.
fn decomposed(name: &str) -> String {
    let pairs = [
        ('å', "a\u{30a}"),
        ('ä', "a\u{308}"),
        ('ö', "o\u{308}"),
        ('é', "e\u{301}"),
        ('Å', "A\u{30a}"),
        ('Ö', "O\u{308}"),
        ('ß', "ß"),
    ];
    name.chars()
        .map(|c| {
            pairs.iter().find(|(one, _)| *one == c).map_or(c.to_string(), |(_, two)| (*two).into())
        })
        .collect()
}

proptest! {
    #![proptest_config(config("roll_ups"))]

    /// A member under another name of its place has the same sums and counts.
    #[test]
    fn renaming_members_by_an_alias_changes_nothing(
        chosen in subsequence(ALIASES.clone(), 1..8), alias in any::<Index>(),
    ) {
        let target = reduce_by(0.4, 1990, 2030);
        let other = |place: &'static Place| {
            let (_, names) = chosen.iter().find(|(one, _)| *one == place).unwrap();
            names[alias.index(names.len())]
        };
        let chosen: Vec<&'static Place> = chosen.iter().map(|(place, _)| *place).collect();
        let own: Vec<&str> = chosen.iter().map(|place| place.name()).collect();
        let others: Vec<&str> = chosen.iter().map(|place| other(place)).collect();
        let (series_1, series_2) = (series_of(&chosen, |p| p.name()), series_of(&chosen, other));
        let one = RollUp::new(as_of_2024(), &target, with_series(&own, &series_1));
        let two = RollUp::new(as_of_2024(), &target, with_series(&others, &series_2));
        let (Ok(one), Ok(two)) = (&one, &two) else {
            // Two chosen places overlap: refused under both names.
            prop_assert!(one.is_err() && two.is_err());
            return Ok(());
        };
        prop_assert_eq!(one.counts(), two.counts());
        let (sums, renamed) = (one.in_latest_year().unwrap(), two.in_latest_year().unwrap());
        prop_assert_eq!(sums.base(), renamed.base());
        prop_assert_eq!(sums.level(), renamed.level());
        prop_assert_eq!(sums.change(), renamed.change());
        for ((member, own), other) in one.members().iter().zip(&own).zip(&others) {
            prop_assert_eq!(one.member(other).map(|found| found.name), Some(*own));
            prop_assert_eq!(member.data_of, None);
            let found = two.member(own).unwrap();
            prop_assert_eq!((found.name, found.place), (*other, member.place));
        }
        let change = RollUpChange::between(one, two);
        prop_assert_eq!((change.came().count(), change.went().count()), (0, 0));
        prop_assert_eq!(change.verdicts().count(), 0);
    }

    /// A part beside any area around it is refused if both have a series, and changes no sum if one
    /// has none.
    #[test]
    fn an_overlapping_member_is_refused_or_changes_nothing(
        at in any::<Index>(), order in any::<bool>(), levels in vec(1.0..1e9_f64, 3),
    ) {
        let (part, area) = OVERLAPS[at.index(OVERLAPS.len())];
        let target = reduce_by(0.4, 1990, 2030);
        let of = |name: &str, t: f64| series(name, &[(1990, t), (2020, t * 0.8)]);
        let (inner, outer) = (of(part.name(), levels[0]), of(area, levels[1]));
        let other = of("Elsewhere", levels[2]);
        let [inner_member, outer_member] = [
            Member::of(part).series(&inner),
            Member::new(area).series(&outer),
        ];
        let elsewhere = Member::new("Elsewhere").series(&other);
        let both = if order { [inner_member, outer_member] } else { [outer_member, inner_member] };
        let refused = RollUp::new(as_of_2024(), &target, both.into_iter().chain([elsewhere]));
        let overlap = fields!(refused.unwrap_err(), NetworkError::Overlap { part, area });
        prop_assert_eq!(overlap, (part.name().to_owned(), area.to_owned()));
        let sums = |members: Vec<Member<'_>>| {
            let roll_up = RollUp::new(as_of_2024(), &target, members).unwrap();
            let sums = roll_up.in_year(Year::constant(2020));
            (sums.base().of_counted(), sums.level().of_counted())
        };
        let without = sums(vec![inner_member, elsewhere]);
        prop_assert_eq!(sums(vec![inner_member, elsewhere, Member::new(area)]), without);
    }
}

/// Places with the names of areas around them: city, metropolis, region, nation, union.
static OVERLAPS: LazyLock<Vec<(&'static Place, &'static str)>> = LazyLock::new(|| {
    [
        ("Göteborg", vec!["Västra Götalands län", "Sweden", "European Union"]),
        ("Västra Götalands län", vec!["Sweden", "European Union"]),
        ("Lahti", vec!["Päijät-Häme", "Finland", "European Union"]),
        (
            "Grenoble",
            vec!["Grenoble-Alpes Métropole", "Auvergne-Rhône-Alpes", "France", "European Union"],
        ),
        ("Grenoble-Alpes Métropole", vec!["Auvergne-Rhône-Alpes", "France", "European Union"]),
        ("Trégueux", vec!["Saint-Brieuc Armor Agglomération", "Bretagne", "France"]),
        ("Oslo", vec!["Norway"]),
        ("København", vec!["Denmark", "European Union"]),
        ("Greece", vec!["European Union"]),
    ]
    .into_iter()
    .flat_map(|(part, areas)| {
        areas.into_iter().map(move |area| (catalogue::place(part).unwrap(), area))
    })
    .collect()
});

/// Two names of one place are refused, whether both have a series or one.
#[test]
fn an_alias_beside_a_member_is_refused() {
    let target = reduce_by(0.4, 1990, 2030);
    for (place, names) in ALIASES.iter() {
        for (at, name) in names.iter().enumerate() {
            let series = series(name, &[(1990, 100.0), (2020, 80.0)]);
            let second = Member::new(name);
            let second = if at % 2 == 0 { second.series(&series) } else { second };
            let found = RollUp::new(as_of_2024(), &target, [Member::new(place.name()), second]);
            let twice = fields!(found.unwrap_err(), NetworkError::DuplicateMember { name, other });
            assert_eq!(twice, ((*name).to_owned(), place.name().to_owned()));
        }
    }
}

/// The 27 states of the Union since 1 February 2020 (Treaty on European Union, article 52, without
/// the United Kingdom), by their codes.
#[test]
fn the_union_and_its_27_states_overlap() {
    let codes = [
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
        "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
    ];
    let states: Vec<&Place> =
        places().filter(|place| place.part_of() == Some("European Union")).collect();
    let found: BTreeSet<&str> = states.iter().map(|state| state.country()).collect();
    assert_eq!((states.len(), found), (27, codes.into_iter().collect()));
    // Norway, the United Kingdom and China are beside the Union.
    let (target, levels) = (reduce_by(0.4, 1990, 2030), [(1990, 1e9), (2020, 7e8)]);
    let names = ["European Union", "Norway", "United Kingdom", "China"];
    let series = names.map(|name| series(name, &levels));
    let members = with_series(&names, &series);
    assert!(RollUp::new(as_of_2024(), &target, members).is_ok());
}

/// Two places share the name La Rochelle; the name alone may denote either of them, and is not
/// summed with one.
#[test]
fn an_ambiguous_name_is_not_summed_with_a_place_of_the_name() {
    let target = reduce_by(0.4, 1990, 2030);
    let names = ["La Rochelle", "La Rochelle (Haute-Saône)", "La Rochelle (Charente-Maritime)"];
    let series = names.map(|name| series(name, &[(1990, 100.0), (2020, 80.0)]));
    let alone = [Member::new("La Rochelle").series(&series[0])];
    assert_eq!(RollUp::new(as_of_2024(), &target, alone).unwrap().members()[0].place, None);
    for other in [1, 2] {
        let members = [0, other].map(|at| Member::new(names[at]).series(&series[at]));
        let twice = RollUp::new(as_of_2024(), &target, members).unwrap_err();
        let [first, second] = [0, other].map(|at| names[at].to_owned());
        let twice = fields!(twice, NetworkError::DuplicateMember { name, other });
        assert_eq!(twice, (second, first));
    }
    // The two places themselves are disjoint.
    let members = [1, 2].map(|at| Member::new(names[at]).series(&series[at]));
    assert!(RollUp::new(as_of_2024(), &target, members).is_ok());
    // Either of the two lies in France.
    let france = self::series("France", &[(1990, 1e9), (2020, 8e8)]);
    let members =
        [Member::new("La Rochelle").series(&series[0]), Member::new("France").series(&france)];
    let refused = RollUp::new(as_of_2024(), &target, members).unwrap_err();
    let overlap = fields!(refused, NetworkError::Overlap { part, area });
    assert_eq!(overlap, ("La Rochelle".into(), "France".into()));
}

/// Places of the caller under an alias, a code, or a NUTS code of a region, beside a place of the
/// gazetteer.
#[test]
fn places_of_the_caller_are_recognised_by_alias_and_code() {
    let (target, levels) = (reduce_by(0.4, 1990, 2030), [(1990, 100.0), (2020, 80.0)]);
    let place = |name: &'static str, country: &'static str| Place::new(name, country).unwrap();
    let goteborg = || Member::new("Göteborg");
    let coded = |name: &'static str, kind, code: &'static str| {
        place(name, "SE").with_code(kind, code).unwrap()
    };
    let cases: [(Place, Member<'_>); 9] = [
        (place("Gothenburg", "SE"), goteborg()),
        (place("Gothenburg", "SE"), Member::new("Västra Götalands län")),
        (place("Sverige", "SE"), goteborg()),
        (place("EU27", "EU"), Member::new("Sweden")),
        (place("Grenoble-Alpes", "FR"), Member::new("Grenoble")),
        (coded("Ort 1480", CodeKind::Lau, "1480"), goteborg()),
        (coded("Ort 1480", CodeKind::Lau, "1480"), Member::new("Sweden")),
        (coded("Västsverige", CodeKind::Nuts, "SE23"), goteborg()),
        (place("Kiruna", "SE"), Member::new("Ruotsi")),
    ];
    for (place, other) in &cases {
        let (one, two) = (series("one", &levels), series("two", &[(1990, 1e6), (2020, 8e5)]));
        let members = [Member::of(place).series(&one), other.series(&two)];
        let found = RollUp::new(as_of_2024(), &target, members);
        assert!(found.is_err(), "{place:?}");
        let turned = [other.series(&two), Member::of(place).series(&one)];
        assert!(RollUp::new(as_of_2024(), &target, turned).is_err(), "{place:?}");
    }
    // Another country, another code: another place.
    let lund = place("Göteborg", "DE");
    let other = coded("Göteborg", CodeKind::Lau, "9999");
    for place in [&lund, &other] {
        let (one, two) = (series("one", &levels), series("two", &levels[..1]));
        let known = Member::of(catalogue::place("Göteborg").unwrap());
        let members = [Member::of(place).series(&one), known.series(&two)];
        assert!(RollUp::new(as_of_2024(), &target, members).is_ok(), "{place:?}");
    }
    let pair = |one: &Place, other: &Place| {
        let (first, second) = (series("one", &levels), series("two", &[(1990, 1e6), (2020, 8e5)]));
        let members = [Member::of(one).series(&first), Member::of(other).series(&second)];
        RollUp::new(as_of_2024(), &target, members).err()
    };
    let with = |name: &'static str, country: &'static str, codes: &[(CodeKind, &'static str)]| {
        codes
            .iter()
            .fold(place(name, country), |p, (kind, code)| p.with_code(*kind, *code).unwrap())
    };
    // One municipality with two Covenant ids; a region with a national code around a municipality.
    let covenant = |id| with("X", "SE", &[(CodeKind::Lau, "1287"), (CodeKind::Covenant, id)]);
    assert!(pair(&covenant("SE0100"), &covenant("SE0101")).is_some());
    let bretagne = with(
        "Région Bretagne",
        "FR",
        &[(CodeKind::Nuts, "FRH"), (CodeKind::National, "233500016")],
    );
    assert!(pair(&bretagne, &places::SAINT_BRIEUC).is_some());
    // Two municipalities of one name and country (Herøy in Møre og Romsdal, and in Nordland), a
    // municipality with the name of its nation or of a region, and a province with that of a nation.
    let heroy = |code| with("Herøy", "NO", &[(CodeKind::National, code)]);
    assert_eq!(pair(&heroy("1515"), &heroy("1818")), None);
    let luxembourg = with("Luxembourg", "LU", &[(CodeKind::Lau, "0304")]);
    let esch = with("Esch-sur-Alzette", "LU", &[(CodeKind::Lau, "0204")]);
    assert_eq!(pair(&luxembourg, &esch), None);
    let commune = with("Bretagne", "FR", &[(CodeKind::Lau, "36024"), (CodeKind::Nuts, "FRB05")]);
    assert_eq!(pair(&commune, &places::SAINT_BRIEUC), None);
    let arlon = place("Arlon", "BE").within("Luxembourg");
    assert_eq!(pair(&arlon, &places::LUXEMBOURG), None);
    // The order of members does not matter.
    let [a, b, c] = [
        with("X", "FR", &[(CodeKind::Lau, "1"), (CodeKind::Covenant, "FR1")]),
        with("X", "FR", &[(CodeKind::Lau, "2")]),
        with("X", "FR", &[(CodeKind::Covenant, "FR3")]),
    ];
    for order in [[&a, &b, &c], [&b, &a, &c], [&c, &b, &a], [&b, &c, &a]] {
        let members = order.map(Member::of);
        assert!(RollUp::new(as_of_2024(), &target, members).is_err(), "{order:?}");
    }
    // An area between, under another name of it.
    let (inner, outer) =
        (series("village", &levels), series("My region", &[(1990, 1e6), (2020, 8e5)]));
    let members = [
        Member::new("village").part_of("Gothenburg").series(&inner),
        Member::new("Göteborg").part_of("My region"),
        Member::new("My region").series(&outer),
    ];
    assert!(RollUp::new(as_of_2024(), &target, members).is_err());
    // Series with a name that says nothing of the place.
    let totals = [100.0, 200.0].map(|t| series("total", &[(1990, t), (2020, t / 2.0)]));
    let members = [("Umeå", &totals[0]), ("Lund", &totals[1])];
    let members = members.map(|(name, series)| Member::new(name).series(series));
    assert!(RollUp::new(as_of_2024(), &target, members).is_ok());
    // Two places of the caller with one code.
    let (first, second) = (coded("A", CodeKind::Lau, "0001"), coded("B", CodeKind::Lau, "0001"));
    let twice = RollUp::new(as_of_2024(), &target, [Member::of(&first), Member::of(&second)]);
    let twice = fields!(twice.unwrap_err(), NetworkError::DuplicateMember { name, other });
    assert_eq!(twice, ("B".into(), "A".into()));
    // The member has the names of the caller and of the gazetteer.
    let gbg = place("Göteborg", "SE").also_named("Gbg");
    let roll_up = RollUp::new(as_of_2024(), &target, [Member::of(&gbg)]).unwrap();
    for name in ["Göteborg", "Gbg", "Gothenburg"] {
        assert!(roll_up.member(name).is_some(), "{name}");
    }
}

/// The Union under all its names, with and without the United Kingdom, and nations in the four
/// languages.
#[test]
fn nations_and_unions_overlap_under_every_name() {
    let target = reduce_by(0.4, 1990, 2030);
    let pairs = [
        ("Sweden", "EU"),
        ("Suède", "EU28"),
        ("United Kingdom", "EU-28"),
        ("Göteborg", "Ruotsi"),
        ("Lahti", "Finlande"),
        ("Paris", "Frankrike"),
        ("EU27", "EU28"),
        ("Angers", "Angers Loire"),
    ];
    for (part, area) in pairs {
        let (inner, outer) =
            (series(part, &[(1990, 1e6), (2020, 8e5)]), series(area, &[(1990, 1e9), (2020, 8e8)]));
        let members = [Member::new(part).series(&inner), Member::new(area).series(&outer)];
        let refused = RollUp::new(as_of_2024(), &target, members).unwrap_err();
        let overlap = fields!(refused, NetworkError::Overlap { part, area });
        assert_eq!(overlap, (part.to_owned(), area.to_owned()));
    }
}

/// Lund is a municipality in Sweden and one in Norway (Statistics Norway, code 1112). The caller
/// names the country by a place.
#[test]
fn a_place_of_the_caller_wins_over_the_gazetteer() {
    let (target, levels) = (reduce_by(0.4, 1990, 2030), [(1990, 100.0), (2020, 80.0)]);
    let (lund, sweden) = (series("Lund", &levels), series("Sweden", &[(1990, 1e6), (2020, 8e5)]));
    let whole = Member::new("Sweden").series(&sweden);
    let swedish = [Member::new("Lund").series(&lund), whole];
    assert!(RollUp::new(as_of_2024(), &target, swedish).is_err());
    let place = Place::new("Lund", "NO").unwrap();
    let norwegian = [Member::of(&place).series(&lund), whole];
    assert!(RollUp::new(as_of_2024(), &target, norwegian).is_ok());
}

#[test]
fn decomposed_accents_match_composed_ones() {
    let target = reduce_by(0.4, 1990, 2030);
    let names = ["Göteborg", "Umeå", "Saint-Brieuc Armor Agglomération"].map(decomposed);
    assert!(names.iter().all(|name| name.contains(['\u{308}', '\u{30a}', '\u{301}'])));
    let table = names.clone().map(|name| series(&name, &[(1990, 100.0), (2020, 80.0)]));
    let members = networks::ALLIANCE_FOR_URBAN_SUSTAINABILITY
        .members_on(day(2018, 5, 22))
        .with_series(&table);
    let roll_up = RollUp::new(as_of_2024(), &target, members).unwrap();
    let found: Vec<&str> =
        roll_up.members().iter().filter(|m| m.assessment.is_some()).map(|m| m.name).collect();
    assert_eq!(found, ["Göteborg", "Umeå"]);
    let twice = [Member::new("Umeå"), Member::new(&names[1])];
    assert!(RollUp::new(as_of_2024(), &target, twice).is_err());
}

/// The member is the city, its data are of the metropolis: named, and in the way of another part.
#[test]
fn data_of_another_place_are_named() {
    let (target, levels) = (reduce_by(0.4, 1990, 2030), [(1990, 100.0), (2020, 80.0)]);
    let metropolis = series("Grenoble-Alpes Métropole", &levels);
    let grenoble = Member::new("Grenoble").series(&metropolis);
    let roll_up = RollUp::new(as_of_2024(), &target, [grenoble]).unwrap();
    assert_eq!(roll_up.members()[0].data_of, Some("Grenoble-Alpes Métropole"));
    let sums = roll_up.in_latest_year().unwrap();
    assert_eq!(sums.counted()[0].data_of, Some("Grenoble-Alpes Métropole"));
    assert_eq!(roll_up.report().members[0].data_of.as_deref(), Some("Grenoble-Alpes Métropole"));
    // Another commune of the metropolis.
    let part = series("Échirolles", &[(1990, 10.0), (2020, 8.0)]);
    let commune = Member::new("Échirolles").part_of("Grenoble-Alpes Métropole").series(&part);
    let refused = RollUp::new(as_of_2024(), &target, [grenoble, commune]).unwrap_err();
    let overlap = fields!(refused, NetworkError::Overlap { part, area });
    assert_eq!(overlap, ("Échirolles".into(), "Grenoble".into()));
    // The metropolis itself in another release, and the areas around the metropolis.
    let other_release = series("Grenoble-Alpes Métropole", &[(1990, 99.0), (2020, 79.0)]);
    let area = Member::new("Grenoble-Alpes Métropole");
    let both = RollUp::new(as_of_2024(), &target, [grenoble, area.series(&other_release)]);
    assert!(both.is_err());
    assert!(RollUp::new(as_of_2024(), &target, [grenoble, area]).is_ok());
    for around in ["Auvergne-Rhône-Alpes", "France"] {
        let outer = series(around, &[(1990, 1e9), (2020, 8e8)]);
        let x = Member::new("X").series(&metropolis);
        let members = [x, Member::new(around).series(&outer)];
        let refused = RollUp::new(as_of_2024(), &target, members).unwrap_err();
        let overlap = fields!(refused, NetworkError::Overlap { part, area });
        assert_eq!(overlap, ("X".to_owned(), around.to_owned()));
    }
}

/// A place of one name, with some codes from short lists.
fn coded() -> impl Strategy<Value = Place> {
    let code = |codes: &'static [&'static str]| option::weighted(0.6, select(codes));
    let (lau, national) = (code(&["T1", "T2", "T3"]), code(&["N1", "N2"]));
    let (covenant, nuts) = (code(&["C1", "C2"]), code(&["SE2", "SE224"]));
    (lau, national, covenant, nuts).prop_map(|(lau, national, covenant, nuts)| {
        let kinds = [CodeKind::Lau, CodeKind::National, CodeKind::Covenant, CodeKind::Nuts];
        let codes = kinds.into_iter().zip([lau, national, covenant, nuts]);
        let codes = codes.filter_map(|(kind, code)| Some((kind, code?)));
        let place = Place::new("Testby", "SE").unwrap();
        codes.fold(place, |place, (kind, code)| place.with_code(kind, code).unwrap())
    })
}

proptest! {
    #![proptest_config(config_with(file!(), 64))]

    /// The first member that is one place with an earlier one is named, with the first such member.
    #[test]
    fn places_of_one_name_are_compared_pair_by_pair(places in vec(coded(), 2..7)) {
        // Each name is another spelling of one name, which ends with the number of the member.
        let spelling = |index: usize| format!("Testby{}", "-".repeat(index));
        let spellings: Vec<String> = (0..places.len()).map(spelling).collect();
        let member = |index: usize| {
            let (name, place) = (spellings[index].as_str(), &places[index]);
            let codes = place.codes().map(|(kind, code)| (kind, code.to_owned()));
            codes.fold(Place::new(name.to_owned(), "SE").unwrap(), |place, (kind, code)| {
                place.with_code(kind, code).unwrap()
            })
        };
        let members: Vec<Place> = (0..places.len()).map(member).collect();
        let build = |members: &[&Place]| {
            let assessor = Assessor::as_of_ymd(2024, 6, 30).unwrap();
            let members = members.iter().copied().map(Member::of);
            RollUp::new(assessor, &BY_2030, members).map(|roll_up| roll_up.members().len())
        };
        let pairs = (0..members.len()).flat_map(|later| (0..later).map(move |at| (at, later)));
        let mut refused =
            pairs.filter(|(at, later)| build(&[&members[*at], &members[*later]]).is_err());
        match (refused.next(), build(&members.iter().collect::<Vec<_>>())) {
            (None, result) => prop_assert_eq!(result, Ok(members.len())),
            (Some((at, later)), Err(NetworkError::DuplicateMember { name, other, .. })) => {
                prop_assert_eq!((other, name), (spelling(at), spelling(later)));
            }
            (first, result) => prop_assert!(false, "{:?}: {:?}", first, result),
        }
    }
}
