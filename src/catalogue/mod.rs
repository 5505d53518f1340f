//! The real targets of the field, each with its wording, source and evidence, as statics.
//!
//! One module for each actor, or for an act that several share; the list of modules below says
//! whose targets each holds.
//!
//! Name an entry directly, look it up by its id ([`target()`], [`commitment()`]), or go through
//! them ([`targets()`], [`commitments()`], [`of_actor()`]). Entries are statics made at compile
//! time: using one allocates nothing and copies nothing, and what is not used costs nothing.
//!
//! ```
//! use climate_targets::target::Evidence;
//! use climate_targets::{catalogue, Assessor, EmissionSeries, Verdict};
//!
//! let target = catalogue::target("FR-LTECV-2030").expect("an id of the catalogue");
//! assert_eq!(target.to_string(), "FR-LTECV-2030: reduce by 40 % of 1990 by 2030");
//! assert_eq!(target.evidence(), Some(Evidence::Confirmed));
//! assert!(target.source().contains("loi 2015-992"));
//!
//! // A made-up place that has already cut by more.
//! let series = EmissionSeries::from_tonnes("Anywhere", [(1990, 10e6), (2022, 5.5e6)])?;
//! let result = Assessor::as_of_ymd(2024, 1, 1)?.assess(&series, target);
//! assert!(matches!(result.verdict(), Verdict::AchievedEarly { .. }));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # How far to trust an entry
//! Each carries an [`Evidence`](crate::target::Evidence) mark: `Confirmed`, the main fact stands in the named
//! source; `PartlyConfirmed`, some of it does; `Unconfirmed`, it is not confirmed. The mark is of the main fact
//! (number, base year, deadline); where a detail is weaker than its entry, as a field of the
//! boundary, the entry's documentation says *not confirmed*. A field of the boundary that no
//! source settles is left unspecified, and an assessment says so.
//!
//! In [`wording`](crate::Target::wording), what stands in quotation marks are the words of the
//! source, in its language; the rest is a description.
//!
//! A proposal that is not known to have been adopted has neither a date nor a status, and whether
//! it is in force is [unknown](crate::target::InForce::Unknown).
//!
//! Dates are as precise as the sources give them. The adoption of a law is the date of the act,
//! and it takes another's place on the day it enters into force; between the two both count as
//! in force. Nothing here proves what holds today: laws change, and goals are given up in a
//! press release.
//!
//! What an actor is called ([`Target::actor`](crate::Target::actor)) is what emission tables call
//! it: "Sweden", "European Union", "Lahti".
//!
//! # Networks
//! What the members of a network promise has the network as its actor, and is judged on a member's
//! own series. Two kinds are not judged at once: what they promise *together*
//! ([`Target::is_collective`](crate::Target::is_collective): [`c40`]) never judges one of them, and
//! what follows another target ([`covenant_of_mayors`], [`global_covenant`]) has no number until it
//! is [resolved](crate::Target::resolved). Who was seen as a member, and when, is in
//! [`mod@networks`].

mod alliance_page;
pub mod boras;
pub mod c40;
mod carbon_budgets;
pub mod copenhagen;
pub mod covenant_of_mayors;
mod covenant_plan;
pub mod effort_sharing;
mod effort_sharing_acts;
mod entries;
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
mod index;
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
mod prelude;
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

pub use entry::Entry;
pub use group::TargetGroup;
pub use index::{
    commitment, commitments, entries, entry, groups, in_force_on, of_actor, of_network, target,
    targets, wordings,
};
pub use networks::{network, networks};
pub use places::{place, places, places_named};
pub use search::search;
