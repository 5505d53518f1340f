use thiserror::Error;

use crate::quantity::{Portion, QuantityError};

/// Why a target cannot cover a share of an inventory.
///
/// ```
/// use climate_targets::covered::{CoveredError, CoveredTarget, RestRule};
/// use climate_targets::{Emissions, Portion, Target};
/// let espoo = Target::builder("a limit").at_most(Emissions::from_kilotonnes(245.0)?).by(2030);
/// let (espoo, share) = (espoo.build()?, Portion::constant(0.8));
/// let error = CoveredTarget::new(&espoo, share, RestRule::HeldAtBase).unwrap_err();
/// assert_eq!((error, error.field()), (CoveredError::NotAShareOfBase, "ambition"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Error)]
#[non_exhaustive]
pub enum CoveredError {
    /// A covered share of 0: the target covers nothing.
    #[error("covered_share: must be greater than 0")]
    NothingCovered,
    /// A stated level of the part that is not covered is out of range, such as 1e300 t.
    #[error("rest: {problem}")]
    #[non_exhaustive]
    RestLevel {
        /// Why the level is invalid.
        problem: QuantityError,
    },
    /// An ambition that is not one share of a base level, such as a limit in tonnes, a yearly cut,
    /// net zero, or a goal of several parts.
    #[error("ambition: must be one share of a base level")]
    NotAShareOfBase,
    /// A target per head or per unit of an activity.
    #[error("metric: must be tonnes, not tonnes per unit")]
    PerUnit,
    /// A target over a period, or for each year from a first year on.
    #[error("deadline: must be one year")]
    NotOneYear,
    /// A target with a cap on supplementary measures: whether the cap is a share of the whole or of
    /// the covered base level is open.
    #[error("supplement: not defined for a covered share")]
    Supplement,
    /// The boundary of the target states another coverage than the given share.
    #[error("coverage: the target states {stated}, got {given}")]
    #[non_exhaustive]
    CoverageDiffers {
        /// The coverage in the boundary of the target.
        stated: Portion,
        /// The covered share given.
        given: Portion,
    },
}

impl CoveredError {
    /// The name of the field at fault.
    pub const fn field(&self) -> &'static str {
        match self {
            Self::NothingCovered => "covered_share",
            Self::RestLevel { .. } => "rest",
            Self::NotAShareOfBase => "ambition",
            Self::PerUnit => "metric",
            Self::NotOneYear => "deadline",
            Self::Supplement => "supplement",
            Self::CoverageDiffers { .. } => "coverage",
        }
    }
}
