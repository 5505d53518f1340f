use core::fmt;

use super::group::TargetGroup;
use crate::target::{Commitment, Target, Wording};

/// What stands in the catalogue under one id.
///
/// ```
/// use climate_targets::catalogue::{self, Entry};
/// assert!(matches!(catalogue::entry("SE-2045-NZ"), Some(Entry::Target(_))));
/// assert!(matches!(catalogue::entry("FR-SNBC2"), Some(Entry::Commitment(_))));
/// let page = catalogue::entry("FR-PAGE-EN").expect("an id of the catalogue");
/// assert_eq!(page.to_string(), "FR-PAGE-EN: cut emissions to 40 % of 1990 levels by 2030 and 75 % by 2050");
/// ```
///
/// ```
/// use climate_targets::catalogue;
/// let group = catalogue::entry("FI-ESD/ESR").expect("an id of the catalogue");
/// assert_eq!(group.id(), "FI-ESD/ESR");
/// assert!(!group.title().is_empty() && group.targets().count() == 2);
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum Entry {
    /// One target.
    Target(&'static Target),
    /// Targets on one path, or budgets that follow one another.
    Commitment(&'static Commitment),
    /// Words that are read in more than one way.
    Wording(&'static Wording),
    /// Targets that are named together and judged apart.
    Group(&'static TargetGroup),
}

impl Entry {
    /// The id, which no other entry has.
    pub fn id(self) -> &'static str {
        match self {
            Self::Target(target) => target.id(),
            Self::Commitment(commitment) => commitment.id(),
            Self::Wording(wording) => wording.id(),
            Self::Group(group) => group.id(),
        }
    }

    /// A title, or the words where there is none.
    pub fn title(self) -> &'static str {
        match self {
            Self::Target(target) => target.title(),
            Self::Commitment(commitment) => commitment.title(),
            Self::Wording(wording) => wording.text(),
            Self::Group(group) => group.title(),
        }
    }

    /// Its targets in their order: itself, the milestones, the members of a group. A wording has
    /// those of each of its readings in turn.
    pub fn targets(self) -> impl Iterator<Item = &'static Target> + Clone {
        let (one, group, commitment, wording) = match self {
            Self::Target(target) => (Some(target), None, None, None),
            Self::Group(group) => (None, Some(group), None, None),
            Self::Commitment(commitment) => (None, None, Some(commitment), None),
            Self::Wording(wording) => (None, None, None, Some(wording)),
        };
        let members = group.into_iter().flat_map(TargetGroup::targets).copied();
        let milestones = commitment.into_iter().flat_map(Commitment::milestones);
        let readings = wording.into_iter().flat_map(Wording::readings);
        let read = readings.flat_map(|reading| reading.commitment().milestones());
        one.into_iter().chain(members).chain(milestones).chain(read)
    }
}

impl fmt::Display for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Target(target) => target.fmt(f),
            Self::Commitment(_) | Self::Wording(_) | Self::Group(_) => {
                write!(f, "{}: {}", self.id(), self.title())
            }
        }
    }
}
