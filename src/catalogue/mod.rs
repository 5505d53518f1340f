//! The real targets of the field, each with its wording, source and evidence, as statics.
//!
//! | module | whose targets |
//! |---|---|
//! | [`boras`] | Borås: the carbon dioxide budget, a cut every year |
//! | [`c40`] | C40: the plan and the standards its cities share |
//! | [`copenhagen`] | Copenhagen: 2025, given up, and the climate plan for 2035 |
//! | [`covenant_of_mayors`] | the Covenant of Mayors' common commitments of 2008, 2015 and 2021 |
//! | [`effort_sharing`] | the 27 states of the European Union: effort sharing 2030, two acts |
//! | [`espoo`] | Espoo: carbon neutral 2030 |
//! | [`eu_mission`] | the EU Cities Mission: climate neutral by 2030 |
//! | [`european_union`] | the European Union: 2020, 2030, 2040, 2050 |
//! | [`finland`] | Finland's two Climate Acts, and effort sharing |
//! | [`france`] | France: the laws of 2005, 2015 and 2019, the carbon budgets, and effort sharing |
//! | [`global_covenant`] | the Global Covenant of Mayors: as ambitious as the country |
//! | [`goteborg`] | Göteborg: the programmes of 2014 and 2021, territory and consumption |
//! | [`grenoble`] | Grenoble-Alpes Métropole: the plans of 2009 and 2020, and the Covenant |
//! | [`helsinki`] | Helsinki: a chain of goals since 2013 |
//! | [`hinku`] | the Hinku network of Finnish municipalities |
//! | [`la_rochelle`] | La Rochelle Agglomération: the zero-carbon territory |
//! | [`lahti`] | Lahti: two Covenant commitments and two goals of its own |
//! | [`linkoping`] | Linköping: CO2-neutral 2025, net zero 2045 |
//! | [`malmo`] | Malmö: the environment programmes to 2020 and 2030 |
//! | [`montpellier`] | Montpellier Méditerranée Métropole: net zero 2050 |
//! | [`nantes`] | Nantes Métropole: cuts per inhabitant |
//! | [`oslo`] | Oslo: the climate strategy |
//! | [`paris`] | Paris: the plans of 2007 and 2018, local and footprint |
//! | [`race_to_zero`] | Cities Race to Zero: a fair share of halving, and net zero |
//! | [`saint_brieuc`] | Saint-Brieuc Armor Agglomération: the plan of 2019 |
//! | [`stockholm`] | Stockholm: climate positive 2040, and its carbon budgets |
//! | [`strasbourg`] | Eurométropole de Strasbourg: the plan of 2019, and the Covenant |
//! | [`sweden`] | Sweden: the milestone for 2020, the framework of 2017, and effort sharing |
//! | [`turku`] | Turku: carbon neutral 2029 |
//! | [`umea`] | Umeå: climate neutral in three steps, consumption, and the Covenant |
//! | [`under2`] | the Under2 Coalition: 80 % less, or less than 2 t per head |
//! | [`united_nations`] | the United Nations: Sustainable Development Goal 11 |
//! | [`uppsala`] | Uppsala: *to* 28 % of 2020 |
//! | [`vaxjo`] | Växjö: fossil free 2030 |
//! | [`viable_cities`] | Viable Cities in Sweden: climate neutral by 2030 |
//!
//! Name an entry directly, look it up by its id ([`target()`], [`commitment()`]), or go through
//! them ([`targets()`], [`commitments()`], [`of_actor()`]). Entries are statics made at compile
//! time: using one allocates nothing and copies nothing, and what is not used costs nothing.
//!
//! ```
//! use climate_targets::{Assessor, EmissionSeries, Emissions, Evidence, Verdict, catalogue};
//!
//! let target = catalogue::target("FR-LTECV-2030").expect("an id of the catalogue");
//! assert_eq!(target.to_string(), "FR-LTECV-2030: reduce by 40 % of 1990 by 2030");
//! assert_eq!(target.evidence(), Some(Evidence::Seen));
//! assert!(target.source().contains("loi 2015-992"));
//!
//! // A made-up place that has already cut by more.
//! let series = EmissionSeries::builder("Anywhere")
//!     .observe(1990, Emissions::from_megatonnes(10.0))
//!     .observe(2022, Emissions::from_megatonnes(5.5))
//!     .build()?;
//! let as_of = chrono::NaiveDate::from_ymd_opt(2024, 1, 1).unwrap();
//! let result = Assessor::as_of(as_of).assess(&series, target);
//! assert!(matches!(result.verdict(), Verdict::AchievedEarly { .. }));
//! # Ok::<(), climate_targets::SeriesError>(())
//! ```
//!
//! # How far to trust an entry
//! Each carries an [`Evidence`](crate::Evidence) mark: `Seen`, the main fact stands in the named
//! source; `Part`, some of it does; `Memory`, it is not confirmed. The mark is of the main fact
//! (number, base year, deadline); where a detail is weaker than its entry, as a field of the
//! boundary, the entry's documentation says *not confirmed*. A field of the boundary that no
//! source settles is left unspecified, and an assessment says so.
//!
//! In [`wording`](crate::Target::wording), what stands in quotation marks are the words of the
//! source, in its language; the rest is a description.
//!
//! A proposal that is not known to have been adopted has neither a date nor a status, and whether
//! it is in force is [unknown](crate::InForce::Unknown).
//!
//! Dates are as precise as the sources give them. The adoption of a law is the date of the act,
//! and it takes another's place on the day it enters into force; between the two both count as
//! in force. Nothing here proves what holds today: laws change, and goals are given up in a
//! press release.
//!
//! What an actor is called ([`Target::actor`]) is what emission tables call it: "Sweden",
//! "European Union", "Lahti".
//!
//! # Networks
//! What the members of a network promise has the network as its actor, and is judged on a member's
//! own series. Two kinds are not judged at once: what they promise *together*
//! ([`Target::is_collective`]: [`c40`]) never judges one of them, and what follows another target
//! ([`covenant_of_mayors`], [`global_covenant`]) has no number until it is
//! [resolved](Target::resolved). Who was seen as a member, and when, is in [`mod@networks`].

mod alliance_page;
pub mod boras;
pub mod c40;
mod carbon_budgets;
pub mod copenhagen;
pub mod covenant_of_mayors;
mod covenant_plan;
pub mod effort_sharing;
mod entry;
pub mod espoo;
pub mod eu_mission;
pub mod european_union;
pub mod finland;
pub mod france;
pub mod global_covenant;
pub mod goteborg;
pub mod grenoble;
mod group;
pub mod helsinki;
pub mod hinku;
pub mod la_rochelle;
pub mod lahti;
pub mod linkoping;
pub mod malmo;
pub mod montpellier;
pub mod nantes;
pub mod networks;
pub mod oslo;
pub mod paris;
pub mod places;
pub mod race_to_zero;
pub mod saint_brieuc;
mod search;
pub mod stockholm;
pub mod strasbourg;
pub mod sweden;
pub mod turku;
pub mod umea;
pub mod under2;
pub mod united_nations;
pub mod uppsala;
pub mod vaxjo;
pub mod viable_cities;

use chrono::NaiveDate;

pub use entry::Entry;
pub use group::TargetGroup;
pub use networks::{network, networks};
pub use places::{place, places, places_named};
pub use search::search;

use crate::network::Network;
use crate::target::{Commitment, InForce, Target, Wording};

/// Module by module, in alphabetical order; within one, as the module lists them.
static TARGETS: [&[&Target]; 35] = [
    boras::TARGETS,
    c40::TARGETS,
    copenhagen::TARGETS,
    covenant_of_mayors::TARGETS,
    effort_sharing::TARGETS,
    espoo::TARGETS,
    eu_mission::TARGETS,
    european_union::TARGETS,
    finland::TARGETS,
    france::TARGETS,
    global_covenant::TARGETS,
    goteborg::TARGETS,
    grenoble::TARGETS,
    helsinki::TARGETS,
    hinku::TARGETS,
    la_rochelle::TARGETS,
    lahti::TARGETS,
    linkoping::TARGETS,
    malmo::TARGETS,
    montpellier::TARGETS,
    nantes::TARGETS,
    oslo::TARGETS,
    paris::TARGETS,
    race_to_zero::TARGETS,
    saint_brieuc::TARGETS,
    stockholm::TARGETS,
    strasbourg::TARGETS,
    sweden::TARGETS,
    turku::TARGETS,
    umea::TARGETS,
    under2::TARGETS,
    united_nations::TARGETS,
    uppsala::TARGETS,
    vaxjo::TARGETS,
    viable_cities::TARGETS,
];

static COMMITMENTS: [&Commitment; 10] = [
    &european_union::CLIMATE_LAW,
    &finland::CLIMATE_ACT,
    &france::LTECV,
    &france::SNBC1,
    &france::SNBC2,
    &la_rochelle::ZERO_CARBON_TERRITORY,
    &nantes::PER_INHABITANT,
    &oslo::CLIMATE_STRATEGY,
    &sweden::MILESTONES,
    &umea::CONSUMPTION,
];

static WORDINGS: [&Wording; 2] = [&france::ALLIANCE_PAGE_ENGLISH, &france::ALLIANCE_PAGE_SWEDISH];

static GROUPS: [&TargetGroup; 12] = [
    &c40::DEADLINE_2020,
    &copenhagen::CLIMATE_PLAN_2035,
    &covenant_of_mayors::VISION_2021,
    &finland::EFFORT_SHARING,
    &goteborg::PROGRAMME_2014,
    &helsinki::CHAIN,
    &paris::PLAN_2007,
    &paris::PLAN_2018,
    &paris::CARBON_NEUTRAL_2050,
    &race_to_zero::PLEDGE,
    &stockholm::CLIMATE_POSITIVE,
    &umea::CLIMATE_NEUTRAL,
];

/// All targets: by module in alphabetical order, within one by the year they are judged in, and
/// under effort sharing by state.
///
/// ```
/// use climate_targets::{Status, catalogue};
/// let statutes = catalogue::targets().filter(|t| t.status() == Some(Status::Statute));
/// assert_eq!(statutes.clone().next().map(|t| t.id()), Some("FI-2030-60"));
/// assert_eq!(statutes.count(), 10);
/// ```
pub fn targets() -> impl Iterator<Item = &'static Target> + Clone {
    TARGETS.iter().copied().flatten().copied()
}

/// All commitments: targets that lie on one path, or budgets that follow one another, in the order
/// of the modules.
///
/// ```
/// use climate_targets::catalogue;
/// let ids: Vec<_> = catalogue::commitments().map(|commitment| commitment.id()).collect();
/// let of_france = ["FR-LTECV", "FR-SNBC1", "FR-SNBC2"];
/// assert_eq!(ids[..2], ["EU-CLIMATE-LAW", "FI-CLIMATE-ACT"]);
/// assert_eq!(ids[2..5], of_france);
/// assert_eq!(ids[5..], ["LRO-2040", "NAN-2030", "OSL-2030", "SE-MILESTONES", "UME-C"]);
/// ```
pub fn commitments() -> impl Iterator<Item = &'static Commitment> + Clone {
    COMMITMENTS.iter().copied()
}

/// All wordings that are read in more than one way.
///
/// ```
/// use climate_targets::catalogue;
/// assert!(catalogue::wordings().map(|wording| wording.id()).eq(["FR-PAGE-EN", "FR-PAGE-SV"]));
/// ```
pub fn wordings() -> impl Iterator<Item = &'static Wording> + Clone {
    WORDINGS.iter().copied()
}

/// All groups of targets that are named together and judged apart, in the order of the modules.
///
/// ```
/// use climate_targets::catalogue;
/// let ids: Vec<_> = catalogue::groups().map(|group| group.id()).collect();
/// assert_eq!(ids[..4], ["C40-D2020", "CPH-2035", "COM-2050", "FI-ESD/ESR"]);
/// let group = catalogue::groups().find(|group| group.id() == "FI-ESD/ESR").expect("a group");
/// assert!(group.targets().iter().map(|target| target.id()).eq(["FI-ESD-2020", "FI-ESR-2030"]));
///
/// // What "carbon neutral" means for Paris: two inventories, two cuts, and not one target.
/// let paris = catalogue::groups().find(|group| group.id() == "PAR-2050").expect("a group");
/// let asked = paris.targets().iter().map(|target| target.to_string());
/// assert!(asked.eq([
///     "PAR-2050-L: reduce by 100 % of 2004 by 2050",
///     "PAR-2050-F: reduce by 80 % of 2004 by 2050",
/// ]));
/// assert!(catalogue::target("PAR-2050").is_none());
/// ```
pub fn groups() -> impl Iterator<Item = &'static TargetGroup> + Clone {
    GROUPS.iter().copied()
}

/// Everything that has an id: the targets, then commitments, wordings and groups.
///
/// ```
/// use climate_targets::catalogue;
/// let ids: std::collections::BTreeSet<_> = catalogue::entries().map(|e| e.id()).collect();
/// assert_eq!(ids.len(), catalogue::entries().count()); // no id twice
/// ```
pub fn entries() -> impl Iterator<Item = Entry> + Clone {
    targets()
        .map(Entry::Target)
        .chain(commitments().map(Entry::Commitment))
        .chain(wordings().map(Entry::Wording))
        .chain(groups().map(Entry::Group))
}

/// What stands under an id; ids are compared exactly.
///
/// ```
/// use climate_targets::catalogue;
/// let entry = catalogue::entry("FI-CLIMATE-ACT").expect("an id of the catalogue");
/// assert_eq!(entry.targets().count(), 3);
/// ```
pub fn entry(id: &str) -> Option<Entry> {
    entries().find(|entry| entry.id() == id)
}

/// The target with an id; ids are compared exactly.
///
/// ```
/// use climate_targets::catalogue;
/// let target = catalogue::target("LAH-2025-CN").expect("an id of the catalogue");
/// assert_eq!(target.actor(), "Lahti");
/// assert!(catalogue::target("lah-2025-cn").is_none());
/// ```
pub fn target(id: &str) -> Option<&'static Target> {
    targets().find(|target| target.id() == id)
}

/// The commitment with an id; ids are compared exactly.
///
/// ```
/// use climate_targets::catalogue;
/// let milestones = catalogue::commitment("SE-MILESTONES").expect("an id of the catalogue");
/// assert!(milestones.milestones().map(|target| target.id()).eq(["SE-2030-63", "SE-2040-75"]));
/// ```
pub fn commitment(id: &str) -> Option<&'static Commitment> {
    commitments().find(|commitment| commitment.id() == id)
}

/// The targets of an actor, in the order of [`targets()`], superseded ones among them. The actor
/// goes by any of its names ([`places_named`]).
///
/// ```
/// use climate_targets::catalogue;
/// let ids: Vec<_> = catalogue::of_actor("Lahti").map(|target| target.id()).collect();
/// assert_eq!(ids, ["LAH-2020", "LAH-2025-CN", "LAH-2030-40", "LAH-2030-70"]);
/// assert_eq!(catalogue::of_actor("Atlantis").count(), 0);
/// assert!(catalogue::of_actor("Lahtis").eq(catalogue::of_actor("Lahti"))); // in Swedish
/// ```
pub fn of_actor(actor: &str) -> impl Iterator<Item = &'static Target> + Clone {
    targets().filter(move |target| {
        let theirs = target.actor();
        theirs == actor || places_named(actor).any(|place| place.is_named(theirs))
    })
}

/// What a network promised, or asks of its members, in the order of [`targets()`].
///
/// ```
/// use climate_targets::catalogue::{self, networks};
/// let ids: Vec<_> = catalogue::of_network(&networks::COVENANT_OF_MAYORS).map(|t| t.id()).collect();
/// assert_eq!(ids[..2], ["COM-2020", "COM-2030"]);
/// ```
pub fn of_network(network: &Network) -> impl Iterator<Item = &'static Target> + Clone {
    of_actor(network.name())
}

/// The targets of an actor that were in force on a day: adopted by then, and not superseded by
/// then. Those whose dates are not known well enough to say are left out;
/// [`Target::in_force_on`] tells them from those that were not.
///
/// ```
/// use chrono::NaiveDate;
/// use climate_targets::catalogue;
/// let on = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
/// let for_2050 = |date| {
///     let in_force = catalogue::in_force_on("France", date);
///     in_force.filter(|target| target.judged_year().get() == 2050).map(|target| target.id())
/// };
/// // The factor of four, of 2005 and restated in 2015, gave way to net zero in November 2019.
/// assert!(for_2050(on(2018, 5, 22)).eq(["FR-POPE-2050", "FR-LTECV-2050"]));
/// assert!(for_2050(on(2021, 1, 1)).eq(["FR-LEC-2050"]));
/// ```
pub fn in_force_on(actor: &str, date: NaiveDate) -> impl Iterator<Item = &'static Target> + Clone {
    of_actor(actor).filter(move |target| target.in_force_on(date) == InForce::Yes)
}
