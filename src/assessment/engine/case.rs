use crate::assessment::{Assessor, Overrides};
use crate::inventory::EmissionSeries;
use crate::target::{Commitment, Target};

/// The input of an assessment: a series, a target and a method.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Case<'a> {
    /// The method and the as-of date.
    pub(crate) assessor: Assessor,
    pub(crate) series: &'a EmissionSeries,
    pub(crate) target: &'a Target,
    /// The commitment, if the target is assessed as one of its milestones.
    pub(crate) commitment: Option<&'a Commitment>,
    /// The path, scenario, projection and calibration that the caller supplies.
    pub(crate) given: Overrides<'a>,
}
