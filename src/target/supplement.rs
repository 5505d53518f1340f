use super::TargetError;
use super::ambition::LARGEST_PERCENT;
use crate::formula::expression::{Formula, expr};
use crate::formula::step::StepUnit;
use crate::language::{InLanguage, count, phrase, text};
use crate::quantity::{Emissions, Known, PointsOfBase, Portion};

/// A cap on supplementary measures: credits, extra sinks, cuts abroad.
///
/// The allowable level A is the *net limit*. If the cap S_max is used in full, gross emissions may
/// reach the *gross limit* `A + S_max`.
///
/// ```
/// use climate_targets::quantity::PointsOfBase;
/// use climate_targets::target::SupplementaryCap;
/// // Sweden 2030: at most 8 of the 63 points.
/// let sweden = SupplementaryCap::points_of_base(PointsOfBase::from_points(8.0)?)?;
/// assert_eq!(sweden.to_string(), "at most 8 points of the base");
/// # Ok::<(), climate_targets::target::TargetError>(())
/// ```
///
/// ```
/// use climate_targets::target::SupplementaryCap;
/// use climate_targets::{Emissions, Portion};
/// let share = SupplementaryCap::share_of_base(Portion::from_percent(8.0)?);
/// let level = SupplementaryCap::at_most(Emissions::from_tonnes(500.0)?)?;
/// assert_eq!(share.to_string(), "at most 8 % of the base");
/// assert_eq!(level, SupplementaryCap::constant_level(Emissions::constant(500.0)));
/// assert_eq!(SupplementaryCap::constant_points(8.0).to_string(), "at most 8 points of the base");
/// # Ok::<(), climate_targets::Error>(())
/// ```
///
/// Source: Sweden, prop. 2016/17:146.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct SupplementaryCap(Cap);

#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "snake_case"))]
enum Cap {
    PointsOfBase(PointsOfBase),
    ShareOfBase(Portion),
    #[cfg_attr(feature = "serde", serde(serialize_with = "super::serial::amount"))]
    AtMost(Emissions),
}

/// The cap on supplementary measures in one year, in the metric of the target or in tonnes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum CapInUnit {
    /// A cap in the metric of the target.
    OfLevel(f64),
    /// A cap in tonnes, whatever the metric.
    Tonnes(f64),
}

impl CapInUnit {
    /// The cap in the metric of the target. A cap in tonnes is divided by `per`, the value of the
    /// activity in that year, such as the number of inhabitants.
    pub(crate) fn per(self, per: f64) -> f64 {
        match self {
            Self::OfLevel(cap) => cap,
            Self::Tonnes(cap) => cap / per,
        }
    }
}

impl SupplementaryCap {
    /// Creates a cap in percentage points of the base: 8 points are 8 % of the base level.
    ///
    /// # Errors
    /// [`TargetError::Negative`] below zero; [`TargetError::TooLarge`] above 1e8 points.
    pub const fn points_of_base(points: PointsOfBase) -> Result<Self, TargetError> {
        if points.points() > LARGEST_PERCENT {
            let percent = points.points();
            return Err(TargetError::TooLarge { field: "supplement", percent });
        }
        Self::checked(Cap::PointsOfBase(points), points.points())
    }

    /// Creates a cap as a portion of the base level.
    pub const fn share_of_base(portion: Portion) -> Self {
        Self(Cap::ShareOfBase(portion))
    }

    /// Creates a cap as an amount, t CO2e a year.
    ///
    /// # Errors
    /// [`TargetError::Negative`] below zero; [`TargetError::Value`] for an amount out of range,
    /// such as 1e20 t.
    pub const fn at_most(level: Emissions) -> Result<Self, TargetError> {
        match level.as_level() {
            Ok(_) => Self::checked(Cap::AtMost(level), level.tonnes()),
            Err(problem) => Err(TargetError::Value { field: "supplement", problem }),
        }
    }

    const fn checked(cap: Cap, value: f64) -> Result<Self, TargetError> {
        if value >= 0.0 {
            return Ok(Self(cap));
        }
        Err(TargetError::Negative { field: "supplement", what: "cap", value })
    }

    /// Creates a cap in percentage points of the base, in a constant or static.
    ///
    /// # Panics
    /// If the number is negative, not finite, between 0 and 1, or above 1e8; in a constant this is a
    /// compile error.
    #[allow(clippy::panic, reason = "documented const constructor: fails to compile in a constant")]
    pub const fn constant_points(points: f64) -> Self {
        match Self::points_of_base(PointsOfBase::constant(points)) {
            Ok(cap) => cap,
            Err(_) => panic!("a cap must not be negative, nor above 1e8 points"),
        }
    }

    /// Creates a cap as an amount, t CO2e a year, in a constant or static.
    ///
    /// # Panics
    /// If the amount is negative, or outside the range of levels, such as 1e300 t; in a constant
    /// this is a compile error.
    #[allow(clippy::panic, reason = "documented const constructor: fails to compile in a constant")]
    pub const fn constant_level(level: Emissions) -> Self {
        match Self::at_most(level) {
            Ok(cap) => cap,
            Err(_) => panic!("a cap must be a level, and must not be negative"),
        }
    }

    /// The cap S_max; `None` for a relative cap without a base level. A relative cap is in the unit
    /// of the base level; a fixed cap is always in tonnes a year.
    pub(crate) fn cap(self, base: Option<f64>) -> Option<CapInUnit> {
        Some(match self.0 {
            Cap::PointsOfBase(points) => CapInUnit::OfLevel(base? * points.points() / 100.0),
            Cap::ShareOfBase(portion) => CapInUnit::OfLevel(base? * portion.fraction()),
            Cap::AtMost(level) => CapInUnit::Tonnes(level.tonnes()),
        })
    }

    /// The formula of S_max. `per` is the value of the activity by which tonnes are divided; `None`
    /// for levels in tonnes.
    pub(crate) fn formula(self, base: Known<f64>, per: Option<f64>) -> Known<Formula> {
        use StepUnit::{Number, Share, Tonnes};
        Ok(match (self.0, per) {
            (Cap::PointsOfBase(points), _) => Formula::from(expr!("E0*points/100"))
                .with("E0", Tonnes, base?)
                .with("points", StepUnit::PointsOfBase, points.points()),
            (Cap::ShareOfBase(portion), _) => Formula::from(expr!("E0*share"))
                .with("E0", Tonnes, base?)
                .with("share", Share, portion.fraction()),
            (Cap::AtMost(level), None) => {
                Formula::from(expr!("cap")).with("cap", Tonnes, level.tonnes())
            }
            (Cap::AtMost(level), Some(per)) => Formula::from(expr!("cap/X"))
                .with("cap", Number, level.tonnes())
                .with("X", Number, per),
        })
    }

    /// Whether the cap is relative to the base: in points or as a portion.
    pub(crate) const fn needs_base(self) -> bool {
        matches!(self.0, Cap::PointsOfBase(_) | Cap::ShareOfBase(_))
    }
}

phrase! { SupplementaryCap, this, f, language => match this.0 {
    Cap::PointsOfBase(points) => {
        // Exactly one point is singular.
        let is_one = points.points() == 1.0;
        let points = language.exact(points.points());
        count!(f, language, if is_one { 1 } else { 2 },
            {
                en: "at most {points} point of the base",
                sv: "högst {points} procentenhet av basnivån",
                fr: "au plus {points} point de pourcentage du niveau de référence",
                fi: "enintään {points} prosenttiyksikkö perustasosta",
            },
            {
                en: "at most {points} points of the base",
                sv: "högst {points} procentenheter av basnivån",
                fr: "au plus {points} points de pourcentage du niveau de référence",
                fi: "enintään {points} prosenttiyksikköä perustasosta",
            }
        )
    }
    Cap::ShareOfBase(portion) => {
        let portion = portion.in_language(language);
        text!(f, language,
            en: "at most {portion} of the base",
            sv: "högst {portion} av basnivån",
            fr: "au plus {portion} du niveau de référence",
            fi: "enintään {portion} perustasosta",
        )
    }
    Cap::AtMost(level) => {
        let worded = level.as_worded();
        let level = worded.in_language(language);
        text!(f, language,
            en: "at most {level} a year",
            sv: "högst {level} per år",
            fr: "au plus {level} par an",
            fi: "enintään {level} vuodessa",
        )
    }
} }
