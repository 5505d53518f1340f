//! The real targets of the field, each with its wording, source and evidence, as statics.
//!
//! | module | whose targets |
//! |---|---|
//! | [`c40`] | C40: the plan and the standards its cities share |
//! | [`covenant_of_mayors`] | the Covenant of Mayors' common commitments of 2008, 2015 and 2021 |
//! | [`effort_sharing`] | the 27 states of the European Union: effort sharing 2030, two acts |
//! | [`eu_mission`] | the EU Cities Mission: climate neutral by 2030 |
//! | [`european_union`] | the European Union: 2020, 2030, 2040, 2050 |
//! | [`finland`] | Finland's two Climate Acts, and effort sharing |
//! | [`france`] | France: the laws of 2005, 2015 and 2019, the carbon budgets, and effort sharing |
//! | [`global_covenant`] | the Global Covenant of Mayors: as ambitious as the country |
//! | [`hinku`] | the Hinku network of Finnish municipalities |
//! | [`lahti`] | Lahti: two Covenant commitments and two goals of its own |
//! | [`race_to_zero`] | Cities Race to Zero: a fair share of halving, and net zero |
//! | [`sweden`] | Sweden: the milestone for 2020, the framework of 2017, and effort sharing |
//! | [`under2`] | the Under2 Coalition: 80 % less, or less than 2 t per head |
//! | [`united_nations`] | the United Nations: Sustainable Development Goal 11 |
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
//! [resolved](Target::resolved). Who was seen as a member, and when, is in [`networks`].

mod alliance_page;
pub mod c40;
mod carbon_budgets;
pub mod covenant_of_mayors;
pub mod effort_sharing;
mod entry;
pub mod eu_mission;
pub mod european_union;
pub mod finland;
pub mod france;
pub mod global_covenant;
mod group;
pub mod hinku;
pub mod lahti;
pub mod networks;
pub mod places;
pub mod race_to_zero;
mod search;
pub mod sweden;
pub mod under2;
pub mod united_nations;
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
static TARGETS: [&[&Target]; 15] = [
    c40::TARGETS,
    covenant_of_mayors::TARGETS,
    effort_sharing::TARGETS,
    eu_mission::TARGETS,
    european_union::TARGETS,
    finland::TARGETS,
    france::TARGETS,
    global_covenant::TARGETS,
    hinku::TARGETS,
    lahti::TARGETS,
    race_to_zero::TARGETS,
    sweden::TARGETS,
    under2::TARGETS,
    united_nations::TARGETS,
    viable_cities::TARGETS,
];

static COMMITMENTS: [&Commitment; 6] = [
    &european_union::CLIMATE_LAW,
    &finland::CLIMATE_ACT,
    &france::LTECV,
    &france::SNBC1,
    &france::SNBC2,
    &sweden::MILESTONES,
];

static WORDINGS: [&Wording; 2] = [&france::ALLIANCE_PAGE_ENGLISH, &france::ALLIANCE_PAGE_SWEDISH];

static GROUPS: [&TargetGroup; 4] = [
    &c40::DEADLINE_2020,
    &covenant_of_mayors::VISION_2021,
    &finland::EFFORT_SHARING,
    &race_to_zero::PLEDGE,
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
/// assert_eq!(ids[5..], ["SE-MILESTONES"]);
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
/// assert_eq!(ids, ["C40-D2020", "COM-2050", "FI-ESD/ESR", "R2Z"]);
/// let group = catalogue::groups().find(|group| group.id() == "FI-ESD/ESR").expect("a group");
/// assert!(group.targets().iter().map(|target| target.id()).eq(["FI-ESD-2020", "FI-ESR-2030"]));
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
