use core::fmt;

use super::TargetError;
use crate::formula::step::{Formula, StepUnit};
use crate::quantity::{Absent, Emissions, Known, PointsOfBase, Portion};

/// How much supplementary measures may count: credits, extra sinks, cuts abroad.
///
/// The target's allowable level A is its *net limit*; with the cap S_max used in full, gross
/// emissions may stand at the *gross limit* `A + S_max`.
///
/// ```
/// use climate_targets::{PointsOfBase, Supplement};
/// // Sweden 2030: at most 8 of the 63 points.
/// let sweden = Supplement::points_of_base(PointsOfBase::from_points(8.0)?)?;
/// assert_eq!(sweden.to_string(), "at most 8 points of the base");
/// # Ok::<(), climate_targets::TargetError>(())
/// ```
///
/// Source: Sweden, prop. 2016/17:146.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Supplement(Cap);

#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::target) enum Cap {
    PointsOfBase(PointsOfBase),
    ShareOfBase(Portion),
    AtMost(Emissions),
}

/// How much of the measures of a year counts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum MeasuresCap {
    /// So much of a level, in the level's own unit.
    OfLevel(f64),
    /// So many tonnes, whatever levels are measured in.
    Tonnes(f64),
}

impl MeasuresCap {
    /// The cap in the unit of levels that are tonnes divided by `per`.
    pub(crate) fn per(self, per: f64) -> f64 {
        match self {
            Self::OfLevel(cap) => cap,
            Self::Tonnes(cap) => cap / per,
        }
    }
}

impl Supplement {
    /// At most these percentage points of the base.
    ///
    /// # Errors
    /// [`TargetError::NegativeCap`] below zero.
    pub const fn points_of_base(points: PointsOfBase) -> Result<Self, TargetError> {
        if points.points() >= 0.0 {
            Ok(Self(Cap::PointsOfBase(points)))
        } else {
            Err(TargetError::NegativeCap { value: points.points() })
        }
    }

    /// At most this portion of the base.
    pub const fn share_of_base(portion: Portion) -> Self {
        Self(Cap::ShareOfBase(portion))
    }

    /// At most this much a year.
    ///
    /// # Errors
    /// [`TargetError::NegativeCap`] below zero.
    pub const fn at_most(level: Emissions) -> Result<Self, TargetError> {
        if level.tonnes() >= 0.0 {
            Ok(Self(Cap::AtMost(level)))
        } else {
            Err(TargetError::NegativeCap { value: level.tonnes() })
        }
    }

    /// For literals in constants and statics: at most these percentage points of the base.
    ///
    /// # Panics
    /// Below 1 point; in a constant that is a compile error.
    #[allow(clippy::panic, reason = "documented const constructor: fails to compile in a constant")]
    pub const fn constant_points(points: f64) -> Self {
        match Self::points_of_base(PointsOfBase::constant(points)) {
            Ok(supplement) => supplement,
            Err(_) => panic!("a cap is not negative"),
        }
    }

    /// For literals in constants and statics: at most this much a year.
    ///
    /// # Panics
    /// Below zero; in a constant that is a compile error.
    #[allow(clippy::panic, reason = "documented const constructor: fails to compile in a constant")]
    pub const fn constant_level(level: Emissions) -> Self {
        match Self::at_most(level) {
            Ok(supplement) => supplement,
            Err(_) => panic!("a cap is not negative"),
        }
    }

    /// S_max; `None` if it is a share of a base that is not there. A share of the base is in the
    /// unit of the base, a fixed cap always in tonnes a year.
    pub(crate) fn cap(self, base: Option<f64>) -> Option<MeasuresCap> {
        match self.0 {
            Cap::PointsOfBase(points) => {
                base.map(|e0| MeasuresCap::OfLevel(e0 * points.points() / 100.0))
            }
            Cap::ShareOfBase(portion) => {
                base.map(|e0| MeasuresCap::OfLevel(e0 * portion.fraction()))
            }
            Cap::AtMost(level) => Some(MeasuresCap::Tonnes(level.tonnes())),
        }
    }

    /// The formula of S_max, for levels that are tonnes, or tonnes divided by `per`.
    pub(crate) fn formula(self, base: Known<f64>, per: Option<f64>) -> Known<Formula> {
        let of_base = |text: &'static str| {
            Ok::<_, Absent>(Formula::new(text).with("E0", StepUnit::Tonnes, base?))
        };
        Ok(match (self.0, per) {
            (Cap::PointsOfBase(points), _) => {
                of_base("E0*points/100")?.with("points", StepUnit::PointsOfBase, points.points())
            }
            (Cap::ShareOfBase(portion), _) => {
                of_base("E0*share")?.with("share", StepUnit::Share, portion.fraction())
            }
            (Cap::AtMost(level), None) => {
                Formula::new("cap").with("cap", StepUnit::Tonnes, level.tonnes())
            }
            (Cap::AtMost(level), Some(per)) => Formula::new("cap/X")
                .with("cap", StepUnit::Number, level.tonnes())
                .with("X", StepUnit::Number, per),
        })
    }

    /// Whether the cap is a share of a base.
    pub(crate) const fn needs_base(self) -> bool {
        matches!(self.0, Cap::PointsOfBase(_) | Cap::ShareOfBase(_))
    }

    #[cfg(feature = "serde")]
    pub(in crate::target) const fn inner(self) -> Cap {
        self.0
    }
}

impl fmt::Display for Supplement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Cap::PointsOfBase(points) => write!(f, "at most {points}"),
            Cap::ShareOfBase(portion) => write!(f, "at most {portion} of the base"),
            Cap::AtMost(level) => write!(f, "at most {} a year", level.as_worded()),
        }
    }
}
