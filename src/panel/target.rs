//! The targets of a panel.

use crate::assessment::{Assessment, Assessor, Overrides};
use crate::inventory::EmissionSeries;
use crate::target::{Commitment, Target};

/// A target of a panel: a single target on its own path, or a milestone on the common path of its
/// commitment.
///
/// ```
/// use climate_targets::catalogue::{covenant_of_mayors::BY_2020, france::LTECV};
/// use climate_targets::panel::PanelTarget;
/// let single = PanelTarget::from(&BY_2020);
/// assert_eq!((single.target().id(), single.commitment()), ("COM-2020", None));
/// let milestones: Vec<PanelTarget> = PanelTarget::milestones(&LTECV).collect();
/// assert_eq!(milestones.len(), 2);
/// assert_eq!(milestones[0].commitment(), Some(&LTECV));
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PanelTarget<'t> {
    target: &'t Target,
    commitment: Option<&'t Commitment>,
}

impl<'t> PanelTarget<'t> {
    /// Iterates over the milestones of a commitment, each on the path through all of them.
    pub fn milestones(commitment: &'t Commitment) -> impl Iterator<Item = Self> + Clone {
        commitment.milestones().map(move |target| Self { target, commitment: Some(commitment) })
    }

    /// The target, or the milestone of the commitment.
    pub const fn target(&self) -> &'t Target {
        self.target
    }

    /// The commitment to which the milestone belongs; `None` for a single target.
    pub const fn commitment(&self) -> Option<&'t Commitment> {
        self.commitment
    }

    /// Assesses one series against the target. A milestone is assessed on the common path of its
    /// commitment.
    pub(super) fn assess<'a>(
        &self,
        assessor: Assessor,
        series: &'a EmissionSeries,
    ) -> Assessment<'a>
    where
        't: 'a,
    {
        assessor.assess_milestone(series, self.target, self.commitment, Overrides::NONE)
    }
}

impl<'t> From<&'t Target> for PanelTarget<'t> {
    fn from(target: &'t Target) -> Self {
        Self { target, commitment: None }
    }
}
