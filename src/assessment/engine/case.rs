use crate::assessment::{Assessor, Overrides};
use crate::inventory::EmissionSeries;
use crate::target::{Commitment, Target};

/// A series against a target under a method.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Case<'a> {
    pub(crate) assessor: Assessor,
    pub(crate) series: &'a EmissionSeries,
    pub(crate) target: &'a Target,
    pub(crate) commitment: Option<&'a Commitment>,
    pub(crate) given: Overrides<'a>,
}
