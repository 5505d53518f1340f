use core::fmt;

use super::group::TargetGroup;
use crate::target::{Commitment, Target, Wording};

/// A catalogue entry: a target, a commitment, a wording or a group.
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
    /// A target.
    Target(&'static Target),
    /// Targets on one path, or consecutive budgets.
    Commitment(&'static Commitment),
    /// An ambiguous wording with its readings.
    Wording(&'static Wording),
    /// Targets that are named together and judged separately.
    Group(&'static TargetGroup),
}

impl Entry {
    /// The unique id.
    pub fn id(self) -> &'static str {
        match self {
            Self::Target(target) => target.id(),
            Self::Commitment(commitment) => commitment.id(),
            Self::Wording(wording) => wording.id(),
            Self::Group(group) => group.id(),
        }
    }

    /// The title; of a wording, its text.
    pub fn title(self) -> &'static str {
        match self {
            Self::Target(target) => target.title(),
            Self::Commitment(commitment) => commitment.title(),
            Self::Wording(wording) => wording.text(),
            Self::Group(group) => group.title(),
        }
    }

    /// The targets in order: the target itself, the milestones, or the members of a group; of a
    /// wording, the milestones of each reading in turn.
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
