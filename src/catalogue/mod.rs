//! The catalogue: published targets as statics, each with its wording, source and evidence.
//!
//! Each actor has a module, and so does each act that applies to several actors.
//!
//! Each entry is a static, used by name or looked up by id ([`target()`], [`commitment()`]), by
//! actor ([`of_actor()`]) or in the full lists ([`targets()`], [`commitments()`]). Entries are
//! built at compile time, so using them allocates and copies nothing.
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
//! // A made-up place, 45 % below 1990.
//! let series = EmissionSeries::from_tonnes("Anywhere", [(1990, 10e6), (2022, 5.5e6)])?;
//! let result = Assessor::as_of_ymd(2024, 1, 1)?.assess(&series, target);
//! assert!(matches!(result.verdict(), Verdict::AchievedEarly { .. }));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Evidence
//! Each entry has an [`Evidence`](crate::target::Evidence) mark for its main fact (number, base
//! year, deadline):
//! - `Confirmed`: the named source states the fact;
//! - `PartlyConfirmed`: the source states part of it;
//! - `Unconfirmed`: no source that states the fact was read.
//!
//! If a detail of an entry, such as a field of the boundary, has weaker evidence than the main
//! fact, the documentation of the entry marks the detail as *not confirmed*. A field of the
//! boundary without a source is unspecified, and an assessment reports this as a caveat.
//!
//! In [`wording`](crate::Target::wording), words in quotation marks are quoted from the source, in
//! its language. All other words are a paraphrase.
//!
//! # Dates
//! Dates have the precision of their sources. The adoption date of a law is the date of the act. A
//! law supersedes another law on the day it enters into force. Between the date of the act and that
//! day, both laws count as in force. A proposal without a known adoption has neither a date nor a
//! status; whether it is in force is [unknown](crate::target::InForce::Unknown).
//!
//! The catalogue is not evidence of the law in force: laws change, and goals are abandoned by press
//! release.
//!
//! # Actors
//! The name of an actor ([`Target::actor`](crate::Target::actor)) is the name in emission tables:
//! "Sweden", "European Union", "Lahti".
//!
//! # Networks
//! A target that applies to each member of a network has the network as its actor, and is judged on
//! the series of the member. A collective target
//! ([`Target::is_collective`](crate::Target::is_collective), see [`c40`]) applies to all members
//! together and never to a single member. A target that follows another target
//! ([`covenant_of_mayors`], [`global_covenant`]) has no number until it is
//! [resolved](crate::Target::resolved). Dated memberships are in [`mod@networks`].

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
pub mod partnerships;
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
pub use places::{place, place_by_code, places, places_named, region_of};
pub use search::search;
