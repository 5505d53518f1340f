//! The networks of the catalogue, with dated records of their members.
//!
//! Most networks do not publish the dates on which a city joined or left. The catalogue therefore
//! has records, each of which lists the members that a source names and has the date of the source.
//! Between two records that differ, the membership is unknown ([`Network::membership`]).
//!
//! ```
//! use chrono::NaiveDate;
//! use climate_targets::catalogue::networks::ALLIANCE_FOR_URBAN_SUSTAINABILITY as ALLIANCE;
//! let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
//! let in_2018 = ALLIANCE.members_on(date(2018, 5, 22));
//! assert!(in_2018.members().any(|place| place.name() == "Malmö"));
//! // Malmö and Paris left and Montpellier joined after May 2018, on unpublished dates.
//! let in_2019 = ALLIANCE.members_on(date(2019, 1, 1));
//! let not_known: Vec<_> = in_2019.not_known().map(|place| place.name()).collect();
//! assert_eq!(not_known, ["Malmö", "Paris", "Montpellier"]);
//! ```

use super::prelude::in_year;
use crate::network::{MembershipRecord, Network, Place, RecordKind, UnlistedStatus};
use crate::quantity::PartialDate;
use crate::target::Evidence;

/// Expands to an array of references to the named places.
macro_rules! places {
    ($($place:ident),+) => { [$(&super::places::$place),+] };
}

/// Returns all networks, in alphabetical order of their ids.
///
/// ```
/// use climate_targets::catalogue;
/// assert!(catalogue::networks().map(|network| network.id()).is_sorted());
/// ```
pub fn networks() -> impl Iterator<Item = &'static Network> + Clone {
    NETWORKS.iter().copied()
}

/// Returns the network with a given id or name; ids are compared exactly, names without regard to
/// case. `None` if there is no such network.
///
/// ```
/// use climate_targets::catalogue;
/// let network = catalogue::network("covenant of mayors").expect("a network");
/// assert_eq!(network.id(), "COM");
/// ```
pub fn network(id_or_name: &str) -> Option<&'static Network> {
    let by_id = networks().find(|network| network.id() == id_or_name);
    by_id.or_else(|| networks().find(|network| network.is_named(id_or_name)))
}

/// Declares the networks (static, id, name, records) and their list, in the order of the ids.
macro_rules! networks {
    ($(
        $(#[$doc:meta])*
        $network:ident = $id:literal, $name:literal, [$($record:expr),* $(,)?];
    )+) => {
        $(
            $(#[$doc])*
            pub static $network: Network = {
                static RECORDS: &[MembershipRecord] = &[$($record),*];
                Network::constant($id, $name, RECORDS)
            };
        )+

        static NETWORKS: &[&Network] = &[$(&$network),+];
    };
}

/// Creates a confirmed record with a single date.
const fn dated(
    kind: RecordKind,
    on: PartialDate,
    places: &'static [&'static Place],
    others: UnlistedStatus,
    source: &'static str,
) -> MembershipRecord {
    MembershipRecord::constant(kind, (on, on), places, others, source, Evidence::Confirmed)
}

/// Creates a record of members on a date; the source may omit other members.
const fn members(
    on: PartialDate,
    places: &'static [&'static Place],
    source: &'static str,
) -> MembershipRecord {
    dated(RecordKind::Members, on, places, UnlistedStatus::NotKnown, source)
}

/// Creates a record of a place that joined on a date.
const fn joined(
    on: PartialDate,
    place: &'static [&'static Place],
    source: &'static str,
) -> MembershipRecord {
    dated(RecordKind::Joined, on, place, UnlistedStatus::NotKnown, source)
}

/// Creates a record of members on a date for which the source gives only part of the evidence.
const fn partly_confirmed(
    on: PartialDate,
    places: &'static [&'static Place],
    source: &'static str,
) -> MembershipRecord {
    let (kind, others) = (RecordKind::Members, UnlistedStatus::NotKnown);
    MembershipRecord::constant(kind, (on, on), places, others, source, Evidence::PartlyConfirmed)
}

/// The date of the page on the networks of Lahti.
const PAGE_ON_LAHTI: PartialDate = PartialDate::constant(2012, 11, 6);

/// The source of the records of Lahti's networks before the autumn of 2012.
const EARLIER_COOPERATION: &str = "kuntatekniikka.fi 2012-11-06 (in Finnish), earlier cooperation";

/// The source of the records taken from the 2022 lists in the `ClimActor` data set.
const CLIMACTOR_2022: &str = "ClimActor, contextual tags of lists of 2022";

/// The five Swedish cities of the Alliance for Urban Sustainability.
static SWEDISH_FIVE: [&Place; 5] = places! { BORAS, GOTEBORG, LINKOPING, MALMO, UMEA };

/// The latest possible date of the undated page on the Alliance: the day on which it was read.
const LAST_READ: PartialDate = PartialDate::constant(2026, 11, 21);

networks! {
    /// `AUS`: the Alliance for Urban Sustainability of French and Swedish cities, successor of
    /// [`GLOBAL_SUSTAINABLE_CITIES`].
    ///
    /// Records:
    /// - 2016: the five Swedish cities, and four French cities without names;
    /// - 2017: Grenoble, named on a page;
    /// - 22 May 2018: ten members;
    /// - an undated page from after the summer of 2019: nine members, without Malmö and Paris, with
    ///   Montpellier.
    ALLIANCE_FOR_URBAN_SUSTAINABILITY = "AUS", "Alliance for Urban Sustainability", [
        dated(
            RecordKind::Members, in_year(2016), &SWEDISH_FIVE, UnlistedStatus::Unnamed(4),
            "eceee 2017, abstract: “five Swedish cities” and “four new cities from France”",
        ),
        members(
            in_year(2017), &places! { GRENOBLE },
            "a page on the Alliance of 2017, which names Grenoble",
        ),
        dated(
            RecordKind::Members, PartialDate::constant(2018, 5, 22),
            &places! {
                BORAS, GOTEBORG, LINKOPING, MALMO, UMEA, GRENOBLE, LA_ROCHELLE, PARIS, SAINT_BRIEUC,
                STRASBOURG
            },
            UnlistedStatus::NotMembers, "Swedish Energy Agency, news page, May 2018",
        ),
        MembershipRecord::constant(
            RecordKind::Members, (PartialDate::constant_month(2019, 9), LAST_READ),
            &places! {
                BORAS, GOTEBORG, LINKOPING, UMEA, GRENOBLE, LA_ROCHELLE, MONTPELLIER, SAINT_BRIEUC,
                STRASBOURG
            },
            UnlistedStatus::NotMembers,
            "Swedish Energy Agency, page on the Alliance, in Swedish and English; undated, written \
             after the summer of 2019",
            Evidence::Confirmed,
        ),
    ];

    /// `C40`: the C40 cities that are in the catalogue.
    C40 = "C40", "C40", [
        members(in_year(2022), &places! { PARIS, STOCKHOLM, COPENHAGEN, OSLO }, CLIMACTOR_2022),
        dated(
            RecordKind::NotMembers, in_year(2022),
            &places! {
                BORAS, GOTEBORG, LINKOPING, MALMO, UMEA, GRENOBLE, LA_ROCHELLE, MONTPELLIER,
                SAINT_BRIEUC, STRASBOURG, LAHTI, HELSINKI
            },
            UnlistedStatus::NotKnown, CLIMACTOR_2022,
        ),
    ];

    /// `CEM`: the governments behind the Global Sustainable Cities Network, an initiative of the
    /// Clean Energy Ministerial, launched in London in April 2012.
    ///
    /// The sources disagree on the founders: all name Sweden, China and the Emirates, but not all
    /// name Denmark. The 23 governments on a page of Lahti's region are those of the ministerial,
    /// the parent body.
    CLEAN_ENERGY_MINISTERIAL = "CEM", "Global Sustainable Cities of the Clean Energy Ministerial", [
        members(
            PartialDate::constant_month(2012, 4), &places! { SWEDEN, CHINA, EMIRATES },
            "government.se; greenercities; eceee 2017",
        ),
        partly_confirmed(
            PartialDate::constant_month(2012, 4), &places! { DENMARK },
            "government.se; greenercities (not in eceee 2017)",
        ),
    ];

    /// `COM`: the Covenant of Mayors, limited to those of its thousands of signatories that are in
    /// the catalogue.
    ///
    /// No date of adhesion was found for Paris, Strasbourg, Malmö, Linköping, Umeå, Borås, La
    /// Rochelle, Montpellier and Saint-Brieuc.
    COVENANT_OF_MAYORS = "COM", "Covenant of Mayors", [
        joined(
            PartialDate::constant(2008, 9, 3), &places! { GOTEBORG },
            "eumayors.eu, signatories, city_id=312",
        ),
        members(PartialDate::constant(2009, 4, 23), &places! { GRENOBLE }, "cipra.org 3484"),
        joined(
            PartialDate::constant(2009, 12, 9), &places! { VASTERAS },
            "eumayors.eu, signatories, city_id=5281",
        ),
        joined(
            PartialDate::constant(2012, 9, 10), &places! { LAHTI },
            "Lahti region news page, autumn 2012 (in Finnish)",
        ),
        joined(
            in_year(2013), &places! { TREGUEUX }, "action plan of April 2016 (council 2012-12-19)",
        ),
        members(
            in_year(2022),
            &places! {
                GOTEBORG, LINKOPING, UMEA, STOCKHOLM, HELSINKI, OSLO, PARIS, GRENOBLE,
                GRENOBLE_ALPES, SAINT_BRIEUC_AREA
            },
            "ClimActor, contextual tag EUCovenantofMayors2022 (an action plan is listed)",
        ),
    ];

    /// `ECOCITIES`: the EcoCities group of ICLEI, formed at its World Congress in Belo Horizonte
    /// in June 2012. The only source for the formation of the group is a page of Lahti's region.
    ECOCITIES = "ECOCITIES", "ICLEI EcoCities", [
        members(
            PartialDate::constant_month(2012, 6), &places! { LAHTI },
            "Lahti region news page, autumn 2012 (in Finnish); iclei-europe.org, calendar",
        ),
    ];

    /// `GCOM`: the Global Covenant of Mayors. Its lists also name cities of [`COVENANT_OF_MAYORS`].
    GLOBAL_COVENANT_OF_MAYORS = "GCOM", "Global Covenant of Mayors", [
        members(
            in_year(2019), &places! { BORAS },
            "ClimActor, contextual tag GlobalCovenantofMayors2019",
        ),
        members(
            in_year(2022), &places! { LAHTI, MALMO, MONTPELLIER, STRASBOURG, LA_ROCHELLE },
            "ClimActor, contextual tag GCoM2022 (La Rochelle under three names)",
        ),
    ];

    /// `GSCN`: the cities of the Global Sustainable Cities Network, the predecessor of
    /// [`ALLIANCE_FOR_URBAN_SUSTAINABILITY`].
    ///
    /// Lahti's Science and Business Park represented the city. The governments of the network are
    /// in [`CLEAN_ENERGY_MINISTERIAL`].
    GLOBAL_SUSTAINABLE_CITIES = "GSCN", "Global Sustainable Cities Network", [
        MembershipRecord::constant(
            RecordKind::Members,
            (PartialDate::constant_month(2012, 9), PartialDate::constant_month(2012, 11)),
            &places! { LAHTI }, UnlistedStatus::NotKnown,
            "Lahti region news page, autumn 2012 (in Finnish)",
            Evidence::Confirmed,
        ),
        members(PartialDate::constant(2013, 8, 27), &places! { LAHTI }, "CEM news, 27 August 2013"),
        members(
            PartialDate::constant_month(2013, 6), &SWEDISH_FIVE,
            "Swedish Energy Agency at mynewsdesk.com, meeting of 4 and 5 June 2013",
        ),
    ];

    /// `HINKU`: the network of Finnish municipalities with a target of -80 %. Lahti decided in June
    /// 2019 to apply; its admission is not confirmed.
    HINKU = "HINKU", "Hinku network", [
        dated(
            RecordKind::Applied, PartialDate::constant_month(2019, 6), &places! { LAHTI },
            UnlistedStatus::NotKnown, "lahti.fi/en 2019-06-05",
        ),
    ];

    /// `ICLEI`: the network of local governments, limited to the city for which a source was read.
    ///
    /// The page on Lahti of 2012 names ICLEI among the networks of the city's earlier cooperation.
    /// It does not state a membership in words. [`ECOCITIES`] is a group in this network.
    ICLEI = "ICLEI", "ICLEI", [
        partly_confirmed(PAGE_ON_LAHTI, &places! { LAHTI }, EARLIER_COOPERATION),
    ];

    /// `MISSION`: the EU's Mission for 100 climate-neutral cities by 2030. The list of 28 April
    /// 2022 names 112 cities; the record names those in Sweden, Finland and France.
    EU_CITIES_MISSION = "MISSION", "EU Cities Mission", [
        dated(
            RecordKind::Members, PartialDate::constant(2022, 4, 28),
            &places! {
                GAVLE, GOTEBORG, HELSINGBORG, LUND, MALMO, STOCKHOLM, UMEA, ESPOO, HELSINKI, LAHTI,
                LAPPEENRANTA, TAMPERE, TURKU, ANGERS_LOIRE, BORDEAUX, DIJON, DUNKERQUE,
                GRENOBLE_ALPES, LYON, MARSEILLE, NANTES, PARIS
            },
            UnlistedStatus::Unnamed(90), "the Mission's list of 112 cities of 28 April 2022",
        ),
        dated(
            RecordKind::NotMembers, PartialDate::constant(2022, 4, 28),
            &places! { BORAS, LINKOPING, LA_ROCHELLE, MONTPELLIER, SAINT_BRIEUC, STRASBOURG },
            UnlistedStatus::NotKnown, "the Mission's list of 112 cities of 28 April 2022",
        ),
    ];

    /// `R2Z`: the campaign Cities Race to Zero.
    RACE_TO_ZERO = "R2Z", "Cities Race to Zero", [
        members(
            in_year(2022),
            &places! {
                MALMO, UMEA, GRENOBLE_ALPES, LA_ROCHELLE, MONTPELLIER, PARIS, STRASBOURG, STOCKHOLM,
                HELSINKI, OSLO, COPENHAGEN
            },
            CLIMACTOR_2022,
        ),
    ];

    /// `UBC`: the Union of the Baltic Cities, founded in September 1991, limited to its members in
    /// the catalogue.
    ///
    /// Records:
    /// - 6 November 2012: the page on Lahti names the union among the networks of the city's
    ///   earlier cooperation. It does not state a membership in words;
    /// - 2022: the members in the union's bulletin;
    /// - an undated list that mentions an event of May 2025: the same members without Linköping.
    UNION_OF_THE_BALTIC_CITIES = "UBC", "Union of the Baltic Cities", [
        partly_confirmed(PAGE_ON_LAHTI, &places! { LAHTI }, EARLIER_COOPERATION),
        dated(
            RecordKind::Members, in_year(2022),
            &places! { ESPOO, HELSINKI, LAHTI, TURKU, GAVLE, LINKOPING, MALMO, UMEA, VAXJO },
            UnlistedStatus::NotMembers, "Baltic Cities Bulletin, autumn 2022, list of the members",
        ),
        MembershipRecord::constant(
            RecordKind::Members,
            // From the year of the event to the day on which the list was read.
            (in_year(2025), PartialDate::constant(2026, 11, 30)),
            &places! { ESPOO, HELSINKI, LAHTI, TURKU, GAVLE, MALMO, UMEA, VAXJO },
            UnlistedStatus::NotMembers, "ubc-sustainable.net, list of the members, undated",
            Evidence::Confirmed,
        ),
    ];

    /// `UNDER2`: the coalition of states and regions, none of which is in the catalogue.
    UNDER2 = "UNDER2", "Under2 Coalition", [];

    /// `VIABLE`: the programme Viable Cities, climate-neutral cities 2030.
    ///
    /// Nine cities signed contracts on 11 December 2020. In 2021 there were 23 cities, among them
    /// the five Swedish cities of the Alliance. Of the first nine, Umeå is confirmed; Göteborg and
    /// Malmö are not.
    VIABLE_CITIES = "VIABLE", "Viable Cities", [
        members(PartialDate::constant(2020, 12, 11), &places! { UMEA }, "umea.se; viablecities.se"),
        dated(
            RecordKind::Members, in_year(2021), &SWEDISH_FIVE, UnlistedStatus::Unnamed(18),
            "landetsfria.nu 2021, list of 23; viablecities.se",
        ),
    ];
}
