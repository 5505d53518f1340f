use super::PathName;
use crate::language::{InLanguage, phrase, text};
use crate::quantity::{Emissions, Portion, QuantityError, Year, getters, named};

named! {
    /// The shape of a path from its anchor to the target. The [guide](crate::guide::paths) gives
    /// each shape's formula and use.
    ///
    /// ```
    /// use climate_targets::pathway::PathShape;
    /// use climate_targets::{Portion, Year};
    /// assert_eq!(PathShape::default(), PathShape::OfTarget);
    /// let carbon_law = PathShape::FixedAnnualCut(Portion::from_percent(11.72)?);
    /// assert_eq!(carbon_law.name(), "fixed_annual_cut");
    /// let (budget, until) = ("19 Mt".parse()?, Year::constant(2040));
    /// let within = PathShape::ConstantRateWithin { budget, until };
    /// assert_eq!(within.name(), "constant_rate_within");
    /// # Ok::<(), climate_targets::Error>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Default)]
    #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
    #[cfg_attr(feature = "serde", serde(crate = "crate::serial::shown", rename_all = "snake_case"))]
    #[non_exhaustive]
    pub enum PathShape {
        /// The path that the target defines: its annual rate, its yearly limits, its period, or the
        /// milestones of its commitment; linear for other targets. The default.
        #[default]
        OfTarget = "of_target",
        /// Linear to the allowable level of the judged year; intermediate milestones are ignored.
        Linear = "linear",
        /// A constant rate to the allowable level, or from milestone to milestone.
        ConstantRate = "constant_rate",
        /// A constant rate, blended with a linear part for allowable levels near zero.
        FloorBlend = "floor_blend",
        /// The same percentage cut each year, independent of the target, such as 11.72 % for the
        /// Carbon Law.
        FixedAnnualCut(Portion) = "fixed_annual_cut",
        /// A yearly fall by a fixed share of the anchor's level down to zero, independent of the
        /// target.
        LinearShare(Portion) = "linear_share",
        /// An exponential fall whose integral is the budget.
        BudgetContinuous(Emissions) = "budget_continuous",
        /// A constant rate at which the whole years after the anchor sum to the budget.
        BudgetAnnual(Emissions) = "budget_annual",
        /// A straight line to zero whose integral is the budget.
        LineToZero(Emissions) = "line_to_zero",
        /// A constant rate at which the whole years after the anchor, up to `until`, sum to the
        /// budget.
        ConstantRateWithin {
            /// The budget, t CO2e.
            #[cfg_attr(feature = "serde", serde(rename = "budget_t"))]
            budget: Emissions,
            /// The last year of the sum.
            until: Year,
        } = "constant_rate_within",
        /// Each milestone's limit holds from its year until the year before the next milestone.
        Stepwise = "stepwise",
    }
}

/// The point at which a path starts.
///
/// ```
/// use climate_targets::pathway::{PathAnchor, PathShape};
/// use climate_targets::PathMethod;
/// // The Effort Sharing Regulation starts its line in May 2019, at 2019 + 5/12.
/// let anchor = PathAnchor::at(2019.0 + 5.0 / 12.0, "43 Mt".parse()?)?;
/// let method = PathMethod::new(PathShape::Linear).with_anchor(anchor);
/// assert_eq!((method.shape(), method.anchor()), (PathShape::Linear, anchor));
/// assert!(PathAnchor::at(19.0, "43 Mt".parse()?).is_err());
/// # Ok::<(), climate_targets::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(crate = "crate::serial::shown", rename_all = "snake_case"))]
#[non_exhaustive]
pub enum PathAnchor {
    /// The base year and the base level, the default.
    #[default]
    Base,
    /// The year in which the target was adopted, and the observed level of that year.
    Adoption,
    /// The latest observation. The path then has no gap and no path lens, because no observation
    /// follows the anchor.
    Latest,
    /// A year and a level chosen by the caller; see [`PathAnchor::at`].
    At(AnchorPoint),
}

/// A whole or fractional year and its level, created by [`PathAnchor::at`].
///
/// JSON: `year` and `level_t`.
///
/// ```
/// use climate_targets::pathway::PathAnchor;
/// let anchor = PathAnchor::at(2020.5, "90 t".parse()?)?;
/// assert!(matches!(anchor, PathAnchor::At(_)));
/// let read: PathAnchor = serde_json::from_str(r#"{"at": {"year": 2020.5, "level_t": 90.0}}"#)?;
/// assert_eq!(read, anchor);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(crate = "crate::serial::shown", try_from = "RawAnchorPoint"))]
pub struct AnchorPoint {
    year: f64,
    #[cfg_attr(feature = "serde", serde(rename = "level_t"))]
    level: Emissions,
}

#[cfg(feature = "serde")]
#[derive(serde::Deserialize)]
#[serde(
    crate = "crate::serial::shown",
    deny_unknown_fields,
    expecting = "a point of a path: year and level_t"
)]
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
    /// Creates an anchor from a year and a level. The year can be fractional: 2019.5 is the middle
    /// of 2019.
    ///
    /// # Errors
    /// [`QuantityError::NotFinite`] for NaN and infinities; [`QuantityError::YearOutOfRange`] for a
    /// year without four digits, such as 19; [`QuantityError::NotALevel`] for 1e300 t.
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

    /// The anchor point as a pair (year, level in tonnes).
    pub(crate) const fn node(self) -> (f64, f64) {
        (self.year, self.level.tonnes())
    }
}

/// The path of an assessment: shape and anchor.
///
/// The default is [`PathShape::OfTarget`] from [`PathAnchor::Base`].
///
/// ```
/// use climate_targets::pathway::{PathAnchor, PathShape};
/// use climate_targets::{Assessor, PathMethod};
/// let since_adoption = PathMethod::new(PathShape::ConstantRate).with_anchor(PathAnchor::Adoption);
/// assert_eq!(since_adoption.to_string(), "constant rate from adoption");
/// assert_eq!(since_adoption.shape(), PathShape::ConstantRate);
/// assert_eq!(since_adoption.anchor(), PathAnchor::Adoption);
/// let assessor = Assessor::as_of_ymd(2026, 6, 30)?.path(since_adoption);
/// # Ok::<(), climate_targets::quantity::QuantityError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(
    feature = "serde",
    serde(
        crate = "crate::serial::shown",
        deny_unknown_fields,
        expecting = "a path method: an object with shape and anchor"
    )
)]
pub struct PathMethod {
    #[cfg_attr(feature = "serde", serde(default))]
    shape: PathShape,
    #[cfg_attr(feature = "serde", serde(default))]
    anchor: PathAnchor,
}

impl PathMethod {
    /// Creates a method with the given shape, anchored at the base.
    pub const fn new(shape: PathShape) -> Self {
        Self { shape, anchor: PathAnchor::Base }
    }

    /// Sets the anchor of the path.
    #[must_use]
    pub const fn with_anchor(mut self, anchor: PathAnchor) -> Self {
        self.anchor = anchor;
        self
    }

    getters! { self;
        /// The shape of the path.
        shape: PathShape => self.shape,
        /// The anchor of the path.
        anchor: PathAnchor => self.anchor,
    }

    /// Whether the method is the default: the path that the target defines, from the base.
    #[inline]
    pub(crate) const fn is_of_target(self) -> bool {
        matches!((self.shape, self.anchor), (PathShape::OfTarget, PathAnchor::Base))
    }
}

phrase! { PathShape, this, f, language => {
    let name = match this {
        Self::OfTarget => {
            return text!(f, language,
                en: "of target",
                sv: "målets egen målbana",
                fr: "trajectoire de l’objectif",
                fi: "tavoitteen oma polku",
            );
        }
        Self::Linear => PathName::Linear,
        Self::ConstantRate => PathName::ConstantRate,
        Self::FloorBlend => PathName::FloorBlend,
        Self::FixedAnnualCut(_) => PathName::FixedAnnualCut,
        Self::LinearShare(_) => PathName::LinearShare,
        Self::BudgetContinuous(_) => PathName::BudgetContinuous,
        Self::BudgetAnnual(_) => PathName::BudgetAnnual,
        Self::LineToZero(_) => PathName::LineToZero,
        Self::ConstantRateWithin { .. } => PathName::ConstantRateWithin,
        Self::Stepwise => PathName::Stepwise,
    };
    name.write(f, language)
} }

phrase! { PathMethod, this, f, language => {
    let shape = this.shape.in_language(language);
    match this.anchor {
        PathAnchor::Base => text!(f, language,
            en: "{shape} from the base",
            sv: "{shape} från basåret",
            fr: "{shape} à partir de l’année de référence",
            fi: "{shape} perusvuodesta alkaen",
        ),
        PathAnchor::Adoption => text!(f, language,
            en: "{shape} from adoption",
            sv: "{shape} från antagandet",
            fr: "{shape} à partir de l’adoption",
            fi: "{shape} hyväksymisestä alkaen",
        ),
        PathAnchor::Latest => text!(f, language,
            en: "{shape} from the latest level",
            sv: "{shape} från den senaste nivån",
            fr: "{shape} à partir du dernier niveau",
            fi: "{shape} viimeisimmästä tasosta alkaen",
        ),
        PathAnchor::At(point) => {
            let worded = point.level.as_worded();
            let (level, year) = (worded.in_language(language), point.year);
            text!(f, language,
                en: "{shape} from {level} in {year}",
                sv: "{shape} från {level} år {year}",
                fr: "{shape} à partir de {level} en {year}",
                fi: "{shape} alkaen tasosta {level} vuonna {year}",
            )
        }
    }
} }
