//! The index of the catalogue: all entries, and lookups by id, actor and network.

use chrono::NaiveDate;

use super::entries::Entries;
use super::entry::Entry;
use super::group::TargetGroup;
use super::places::places_named;
use crate::network::Network;
use crate::target::{Commitment, InForce, Target, Wording};

/// Expands to references to the entries of the named modules.
macro_rules! entries_of {
    ($($module:ident)+) => { &[$(&super::$module::ENTRIES),+] };
}

/// The entries of the modules, in alphabetical order of the module names.
static MODULES: &[&Entries] = entries_of! {
    boras c40 copenhagen covenant_of_mayors effort_sharing espoo eu_mission european_union
    finland france global_covenant goteborg grenoble helsinki hinku la_rochelle lahti
    linkoping malmo montpellier nantes oslo paris partnerships race_to_zero saint_brieuc stockholm
    strasbourg sweden turku umea under2 united_nations uppsala vaxjo viable_cities
};

/// Returns all targets, by module in alphabetical order and within a module by judged year. The
/// targets of [`effort_sharing`](super::effort_sharing) are in the order of the states.
///
/// ```
/// use climate_targets::target::LegalStatus;
/// use climate_targets::catalogue;
/// let statutes = catalogue::targets().filter(|t| t.status() == Some(LegalStatus::Statute));
/// assert_eq!(statutes.clone().next().map(|t| t.id()), Some("FI-2030-60"));
/// assert_eq!(statutes.count(), 10);
/// ```
pub fn targets() -> impl Iterator<Item = &'static Target> + Clone {
    MODULES.iter().flat_map(|module| module.targets).copied()
}

/// Returns all commitments (targets on one path, or consecutive budgets), in the order of the
/// modules.
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
    MODULES.iter().flat_map(|module| module.commitments).copied()
}

/// Returns all ambiguous wordings, in the order of the modules.
///
/// ```
/// use climate_targets::catalogue;
/// assert!(catalogue::wordings().map(|wording| wording.id()).eq(["FR-PAGE-EN", "FR-PAGE-SV"]));
/// ```
pub fn wordings() -> impl Iterator<Item = &'static Wording> + Clone {
    MODULES.iter().flat_map(|module| module.wordings).copied()
}

/// Returns all groups (targets of one decision that are judged separately), in the order of the
/// modules.
///
/// ```
/// use climate_targets::catalogue;
/// let ids: Vec<_> = catalogue::groups().map(|group| group.id()).collect();
/// assert_eq!(ids[..4], ["C40-D2020", "CPH-2035", "COM-2050", "FI-ESD/ESR"]);
/// let group = catalogue::groups().find(|group| group.id() == "FI-ESD/ESR").expect("a group");
/// assert!(group.targets().iter().map(|target| target.id()).eq(["FI-ESD-2020", "FI-ESR-2030"]));
///
/// // "Carbon neutral" in Paris: two inventories with one cut each, not a single target.
/// let paris = catalogue::groups().find(|group| group.id() == "PAR-2050").expect("a group");
/// let cuts = paris.targets().iter().map(|target| target.to_string());
/// assert!(cuts.eq([
///     "PAR-2050-L: reduce by 100 % of 2004 by 2050",
///     "PAR-2050-F: reduce by 80 % of 2004 by 2050",
/// ]));
/// assert!(catalogue::target("PAR-2050").is_none());
/// ```
pub fn groups() -> impl Iterator<Item = &'static TargetGroup> + Clone {
    MODULES.iter().flat_map(|module| module.groups).copied()
}

/// Returns all entries: targets, then commitments, wordings and groups.
///
/// ```
/// use climate_targets::catalogue;
/// let ids: std::collections::BTreeSet<_> = catalogue::entries().map(|e| e.id()).collect();
/// assert_eq!(ids.len(), catalogue::entries().count()); // each id is unique
/// ```
pub fn entries() -> impl Iterator<Item = Entry> + Clone {
    targets()
        .map(Entry::Target)
        .chain(commitments().map(Entry::Commitment))
        .chain(wordings().map(Entry::Wording))
        .chain(groups().map(Entry::Group))
}

/// Returns the entry with the given id, if any; ids are compared exactly.
///
/// ```
/// use climate_targets::catalogue;
/// let entry = catalogue::entry("FI-CLIMATE-ACT").expect("an id of the catalogue");
/// assert_eq!(entry.targets().count(), 3);
/// ```
pub fn entry(id: &str) -> Option<Entry> {
    entries().find(|entry| entry.id() == id)
}

/// Returns the target with the given id, if any; ids are compared exactly.
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

/// Returns the commitment with the given id, if any; ids are compared exactly.
///
/// ```
/// use climate_targets::catalogue;
/// let milestones = catalogue::commitment("SE-MILESTONES").expect("an id of the catalogue");
/// assert!(milestones.milestones().map(|target| target.id()).eq(["SE-2030-63", "SE-2040-75"]));
/// ```
pub fn commitment(id: &str) -> Option<&'static Commitment> {
    commitments().find(|commitment| commitment.id() == id)
}

/// Returns the targets of an actor, including superseded ones, in the order of [`targets()`]. Any
/// name of the actor is accepted ([`places_named`]).
///
/// ```
/// use climate_targets::catalogue;
/// let ids: Vec<_> = catalogue::of_actor("Lahti").map(|target| target.id()).collect();
/// assert_eq!(ids, ["LAH-2020", "LAH-2025-CN", "LAH-2030-40", "LAH-2030-70"]);
/// assert_eq!(catalogue::of_actor("Atlantis").count(), 0);
/// assert!(catalogue::of_actor("Lahtis").eq(catalogue::of_actor("Lahti"))); // in Swedish
/// ```
pub fn of_actor(actor: &str) -> impl Iterator<Item = &'static Target> + Clone {
    // The places are looked up once, not for every target, and without allocation: hardly a name
    // has more than two.
    let mut others = places_named(actor);
    let first = [others.next(), others.next()];
    targets().filter(move |target| {
        let (name, others) = (target.actor(), others.clone());
        name == actor || first.into_iter().flatten().chain(others).any(|place| place.is_named(name))
    })
}

/// Returns the targets of a network, both collective targets and targets for each member, in the
/// order of [`targets()`].
///
/// ```
/// use climate_targets::catalogue::{self, networks};
/// let mut targets = catalogue::of_network(&networks::COVENANT_OF_MAYORS);
/// assert_eq!(targets.next().map(|target| target.id()), Some("COM-2020"));
/// ```
pub fn of_network(network: &Network) -> impl Iterator<Item = &'static Target> + Clone {
    of_actor(network.name())
}

/// Returns the targets of an actor in force on a day: adopted, and not yet superseded.
///
/// Targets whose dates are missing or too imprecise for a decision are omitted;
/// [`Target::in_force_on`] returns [`InForce::Unknown`] for them.
///
/// ```
/// use chrono::NaiveDate;
/// use climate_targets::catalogue;
/// let on = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
/// let for_2050 = |date| {
///     let in_force = catalogue::in_force_on("France", date);
///     in_force.filter(|target| target.judged_year().get() == 2050).map(|target| target.id())
/// };
/// // In November 2019 net zero superseded the division by four of 2005, restated in 2015.
/// assert!(for_2050(on(2018, 5, 22)).eq(["FR-POPE-2050", "FR-LTECV-2050"]));
/// assert!(for_2050(on(2021, 1, 1)).eq(["FR-LEC-2050"]));
/// ```
pub fn in_force_on(actor: &str, date: NaiveDate) -> impl Iterator<Item = &'static Target> + Clone {
    of_actor(actor).filter(move |target| target.in_force_on(date) == InForce::Yes)
}
