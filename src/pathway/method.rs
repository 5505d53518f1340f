use core::fmt;

use crate::quantity::{Emissions, Portion, QuantityError, Year, getters, named};

named! {
    /// Which way a path takes from its anchor to the target.
    #[derive(Debug, Clone, Copy, PartialEq, Default)]
    #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
    #[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
    #[non_exhaustive]
    pub enum PathShape {
        /// As the target says: by the cuts or limits that it words, through the milestones of its
        /// commitment, else straight.
        #[default]
        OfTarget = "of_target",
        /// Straight to the allowable level of the judged year, whatever milestones lie between.
        Linear = "linear",
        /// At a constant rate to the allowable level, or from milestone to milestone.
        ConstantRate = "constant_rate",
        /// At a constant rate, blended with a floor for targets near zero.
        FloorBlend = "floor_blend",
        /// Cut by the same share every year, whatever the target: 11.72 % for the Carbon Law.
        FixedAnnualCut(Portion) = "fixed_annual_cut",
        /// Less by the same share of the anchor's level every year until zero, whatever the target.
        LinearShare(Portion) = "linear_share",
        /// Falling exponentially within a budget, which is its integral.
        BudgetContinuous(Emissions) = "budget_continuous",
        /// Falling by the same share every year within a budget, which is the sum of its whole
        /// years after the anchor.
        BudgetAnnual(Emissions) = "budget_annual",
        /// Straight to zero within a budget, which is its integral.
        LineToZero(Emissions) = "line_to_zero",
        /// At a constant yearly rate within a budget, which is the sum of the whole years after the
        /// anchor.
        ConstantRateWithin {
            /// The budget.
            #[cfg_attr(feature = "serde", serde(rename = "budget_t"))]
            budget: Emissions,
            /// The last year of the sum.
            until: Year,
        } = "constant_rate_within",
        /// Each milestone's limit from its year until the year before the next.
        Stepwise = "stepwise",
    }
}

/// Where a path starts.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum PathAnchor {
    /// The base: its year and its level.
    #[default]
    Base,
    /// The year in which the target was adopted, at the level observed there.
    Adoption,
    /// The latest observation. Such a path gives levels and rates; nothing can be on or off it.
    Latest,
    /// A point of one's own.
    At(AnchorPoint),
}

/// A point in time, whole or fractional years, and a level.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(try_from = "RawAnchorPoint"))]
pub struct AnchorPoint {
    year: f64,
    #[cfg_attr(feature = "serde", serde(rename = "level_t"))]
    level: Emissions,
}

#[cfg(feature = "serde")]
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a point of a path: year and level_t")]
struct RawAnchorPoint {
    year: f64,
    level_t: Emissions,
}

#[cfg(feature = "serde")]
impl TryFrom<RawAnchorPoint> for AnchorPoint {
    type Error = QuantityError;

    fn try_from(raw: RawAnchorPoint) -> Result<Self, QuantityError> {
        Self::new(raw.year, raw.level_t)
    }
}

impl PathAnchor {
    /// A point of one's own: 2019.41666 is 2019 and five months.
    ///
    /// # Errors
    /// [`QuantityError::NotFinite`] for NaN and infinities; [`QuantityError::YearOutOfRange`] for a
    /// year without four digits; [`QuantityError::NotALevel`] for 1e300 t.
    pub fn at(year: f64, level: Emissions) -> Result<Self, QuantityError> {
        AnchorPoint::new(year, level).map(Self::At)
    }
}

impl AnchorPoint {
    fn new(year: f64, level: Emissions) -> Result<Self, QuantityError> {
        if !year.is_finite() {
            return Err(QuantityError::NotFinite { quantity: "year", value: year });
        }
        if !(1000.0..10_000.0).contains(&year) {
            return Err(QuantityError::YearOutOfRange { value: year as i64 });
        }
        Ok(Self { year, level: level.as_level()? })
    }

    /// The point as (year, level).
    pub(crate) const fn node(self) -> (f64, f64) {
        (self.year, self.level.tonnes())
    }
}

/// The path of an assessment: its way and its anchor.
///
/// ```
/// use climate_targets::pathway::{PathAnchor, PathShape};
/// use climate_targets::{Assessor, PathMethod};
/// let since_adoption = PathMethod::new(PathShape::ConstantRate).from(PathAnchor::Adoption);
/// let assessor = Assessor::as_of_ymd(2026, 6, 30)?.path(since_adoption);
/// # Ok::<(), climate_targets::quantity::QuantityError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default, deny_unknown_fields, expecting = "a path method"))]
pub struct PathMethod {
    shape: PathShape,
    anchor: PathAnchor,
}

impl PathMethod {
    /// The way of a shape, from the base.
    pub const fn new(shape: PathShape) -> Self {
        Self { shape, anchor: PathAnchor::Base }
    }

    /// Sets the anchor.
    #[must_use]
    pub const fn from(mut self, anchor: PathAnchor) -> Self {
        self.anchor = anchor;
        self
    }

    getters! { self;
        /// Which way.
        shape: PathShape => self.shape,
        /// From where.
        anchor: PathAnchor => self.anchor,
    }

    /// Whether nothing is chosen, so that the target decides.
    #[inline]
    pub(crate) const fn is_of_target(self) -> bool {
        matches!((self.shape, self.anchor), (PathShape::OfTarget, PathAnchor::Base))
    }
}

impl fmt::Display for PathMethod {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shape = self.shape.name().replace('_', " ");
        match self.anchor {
            PathAnchor::Base => write!(f, "{shape} from the base"),
            PathAnchor::Adoption => write!(f, "{shape} from adoption"),
            PathAnchor::Latest => write!(f, "{shape} from the latest level"),
            PathAnchor::At(point) => write!(f, "{shape} from {} in {}", point.level, point.year),
        }
    }
}
