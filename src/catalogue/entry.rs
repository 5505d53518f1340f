use core::fmt;

use super::group::TargetGroup;
use crate::language::printable;
use crate::target::{Commitment, Target, Wording};

/// A catalogue entry: a target, a commitment, a wording or a group.
///
/// ```
/// use climate_targets::catalogue::{self, Entry};
/// assert!(matches!(catalogue::entry("SE-2045-NZ"), Some(Entry::Target(_))));
/// assert!(matches!(catalogue::entry("FR-SNBC2"), Some(Entry::Commitment(_))));
/// let page = catalogue::entry("FR-PAGE-EN").expect("an id of the catalogue");
/// assert_eq!(page.title(), "cut emissions to 40 % of 1990 levels by 2030 and 75 % by 2050");
/// assert_eq!(page.targets().count(), 6); // three readings of two milestones
///
/// let group = catalogue::entry("FI-ESD/ESR").expect("an id of the catalogue");
/// assert_eq!(group.id(), "FI-ESD/ESR");
/// assert_eq!(group.to_string(), "FI-ESD/ESR: Finland, effort sharing 2020 and 2030");
/// assert!(group.targets().map(|t| t.id()).eq(["FI-ESD-2020", "FI-ESR-2030"]));
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum Entry {
    /// A target.
    Target(&'static Target),
    /// A commitment: targets on one path, or consecutive budgets.
    Commitment(&'static Commitment),
    /// An ambiguous wording with its readings.
    Wording(&'static Wording),
    /// A group: targets of one decision that are judged separately.
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

    /// The title; for a wording, its text.
    pub fn title(self) -> &'static str {
        match self {
            Self::Target(target) => target.title(),
            Self::Commitment(commitment) => commitment.title(),
            Self::Wording(wording) => wording.text(),
            Self::Group(group) => group.title(),
        }
    }

    /// The targets in order: the target itself, the milestones of the commitment, or the targets of
    /// the group; for a wording, the milestones of each reading in turn.
    pub fn targets(self) -> impl Iterator<Item = &'static Target> + Clone {
        // The iterators of the four kinds have different types; three of the four are empty.
        let (one, group, commitment, wording) = match self {
            Self::Target(target) => (Some(target), None, None, None),
            Self::Group(group) => (None, Some(group), None, None),
            Self::Commitment(commitment) => (None, None, Some(commitment), None),
            Self::Wording(wording) => (None, None, None, Some(wording)),
        };
        let members = group.into_iter().flat_map(TargetGroup::targets).copied();
        let milestones = commitment.into_iter().flat_map(Commitment::milestones);
        let readings = wording.into_iter().flat_map(Wording::readings);
        let of_readings = readings.flat_map(|reading| reading.commitment().milestones());
        one.into_iter().chain(members).chain(milestones).chain(of_readings)
    }
}

impl fmt::Display for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Target(target) => target.fmt(f),
            Self::Commitment(_) | Self::Wording(_) | Self::Group(_) => {
                write!(f, "{}: {}", printable(self.id()), printable(self.title()))
            }
        }
    }
}
