use crate::assessment::{Assessment, Assessor, Overrides};
use crate::inventory::EmissionSeries;
use crate::target::{Commitment, Target};

/// A target that a panel is held against: by itself, or as a milestone on the path of its
/// commitment.
///
/// ```
/// use climate_targets::catalogue::{covenant_of_mayors::BY_2020, france::LTECV};
/// use climate_targets::panel::PanelTarget;
/// let alone = PanelTarget::from(&BY_2020);
/// assert_eq!(alone.target().id(), "COM-2020");
/// let on_one_path: Vec<PanelTarget> = PanelTarget::milestones(&LTECV).collect();
/// assert_eq!(on_one_path.len(), 2);
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PanelTarget<'t> {
    target: &'t Target,
    commitment: Option<&'t Commitment>,
}

impl<'t> PanelTarget<'t> {
    /// Each milestone of a commitment, on the path through all of them.
    pub fn milestones(commitment: &'t Commitment) -> impl Iterator<Item = Self> + Clone {
        commitment.milestones().map(move |target| Self { target, commitment: Some(commitment) })
    }

    /// The target.
    pub const fn target(&self) -> &'t Target {
        self.target
    }

    /// The commitment whose path is taken, if any.
    pub const fn commitment(&self) -> Option<&'t Commitment> {
        self.commitment
    }

    /// One series against it, by the single path.
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
