use std::borrow::Cow;

use super::{Ambition, BaseReference, Metric, TargetError};
use crate::boundary::LandSector;
use crate::language::{InLanguage, phrase, text};
use crate::quantity::{Emissions, Period, Year, getters, setters};

/// The goal of a target: a single ambition, a range, or a composite of several parts.
///
/// ```
/// use climate_targets::target::{AmbitionRange, GoalPart, GoalParts};
/// use climate_targets::{Ambition, Goal, Portion};
/// let cut = |percent| Portion::from_percent(percent).map(Ambition::ReduceBy);
/// let one = Goal::from(cut(40.0)?);
/// assert_eq!(one.deciding(), Some(&cut(40.0)?));
/// let all = Goal::AllOf(GoalParts::new(vec![GoalPart::new(cut(40.0)?), GoalPart::new(cut(50.0)?)])?);
/// assert_eq!((all.deciding(), all.parts().len()), (None, 2));
/// let range = Goal::Range(AmbitionRange::new(cut(40.0)?, cut(60.0)?)?);
/// assert_eq!(range.deciding(), Some(&cut(40.0)?)); // the floor
/// # Ok::<(), climate_targets::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Goal {
    /// A range, judged at its floor. Finland 2050: by 90 %, aiming at 95 %.
    Range(AmbitionRange),
    /// A composite goal that requires only one part: the best verdict of the parts counts.
    AnyOf(GoalParts),
    /// A composite goal that requires all parts: the worst verdict of the parts counts. France
    /// 2050: net zero, and divide by more than six.
    AllOf(GoalParts),
    /// A single ambition.
    #[cfg_attr(feature = "serde", serde(untagged))]
    One(Ambition),
}

impl Goal {
    /// The ambition that decides the verdict: the single ambition, or the floor of a range. `None`
    /// for a composite goal.
    pub const fn deciding(&self) -> Option<&Ambition> {
        match self {
            Self::One(ambition) => Some(ambition),
            Self::Range(range) => Some(&range.floor),
            Self::AnyOf(_) | Self::AllOf(_) => None,
        }
    }

    /// The parts of a composite goal; empty for a single ambition and for a range.
    pub const fn parts(&self) -> &[GoalPart] {
        match self {
            Self::One(_) | Self::Range(_) => &[],
            Self::AnyOf(parts) | Self::AllOf(parts) => parts.as_slice(),
        }
    }
}

impl From<AmbitionRange> for Goal {
    fn from(range: AmbitionRange) -> Self {
        Self::Range(range)
    }
}

impl From<Ambition> for Goal {
    fn from(ambition: Ambition) -> Self {
        Self::One(ambition)
    }
}

phrase! { Goal, this, f, language => {
    let (parts, is_any) = match this {
        Self::One(ambition) => return ambition.write(f, language),
        Self::Range(range) => {
            let floor = range.floor.in_language(language);
            let aspiration = range.aspiration.in_language(language);
            return text!(f, language,
                en: "{floor}, aiming to {aspiration}",
                sv: "{floor}, med den högre ambitionen {aspiration}",
                fr: "{floor}, avec l’ambition suivante\u{a0}: {aspiration}",
                fi: "{floor}, pyrkimyksenä {aspiration}",
            );
        }
        Self::AnyOf(parts) => (parts, true),
        Self::AllOf(parts) => (parts, false),
    };
    for (index, part) in parts.as_slice().iter().enumerate() {
        match (index, is_any) {
            (0, _) => Ok(()),
            (_, true) => text!(f, language, en: " or ", sv: " eller ", fr: " ou ", fi: " tai "),
            (_, false) => text!(f, language, en: " and ", sv: " och ", fr: " et ", fi: " ja "),
        }?;
        part.ambition.write(f, language)?;
        if let Some(metric) = part.metric.as_ref().filter(|metric| !metric.is_absolute()) {
            write!(f, " {}", metric.in_language(language))?;
        }
    }
    Ok(())
} }

/// A range between two ambitions: the floor decides the verdict; the aspiration has a gap but no
/// verdict.
///
/// ```
/// use climate_targets::target::AmbitionRange;
/// use climate_targets::{Ambition, Portion};
/// // At least 80 %, aspiring to 95 %.
/// static RANGE: AmbitionRange = AmbitionRange::constant(
///     Ambition::ReduceBy(Portion::constant(0.80)),
///     Ambition::ReduceBy(Portion::constant(0.95)),
/// );
/// let same = AmbitionRange::new(RANGE.floor().clone(), RANGE.aspiration().clone())?;
/// assert_eq!(same, RANGE);
/// # Ok::<(), climate_targets::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct AmbitionRange {
    floor: Ambition,
    aspiration: Ambition,
}

impl AmbitionRange {
    /// Creates a range from a floor and an aspiration.
    ///
    /// # Errors
    /// [`TargetError::RangeWithoutLevel`] if the floor or the aspiration sets no single level for
    /// the judged year: net zero, a qualitative goal, a peak, a list of limits, a yearly cut or a
    /// followed target. [`TargetError::RangeReversed`] if the aspiration allows more than the
    /// floor: floor -90 %, aspiration -80 %.
    pub fn new(floor: Ambition, aspiration: Ambition) -> Result<Self, TargetError> {
        if floor.is_no_level() || aspiration.is_no_level() {
            return Err(TargetError::RangeWithoutLevel);
        }
        let range = Self { floor, aspiration };
        // If a level depends on the judged years, `TargetBuilder::build` checks the order.
        if !range.floor.depends_on_years() && !range.aspiration.depends_on_years() {
            range.check_order(Year::MAX.into())?;
        }
        Ok(range)
    }

    /// Checks that the aspiration allows no more than the floor in the judged years. Two shares
    /// are compared on a base of 1 t. A share is not compared with a fixed level.
    pub(super) fn check_order(&self, judged: Period) -> Result<(), TargetError> {
        if self.floor.needs_base() != self.aspiration.needs_base() {
            return Ok(());
        }
        let of_one = |ambition: &Ambition| ambition.allowable(Ok(Emissions::constant(1.0)), judged);
        match (of_one(&self.floor), of_one(&self.aspiration)) {
            (Ok(floor), Ok(aspiration)) if aspiration > floor => {
                let (floor, aspiration) = (floor.tonnes(), aspiration.tonnes());
                Err(TargetError::RangeReversed { floor, aspiration })
            }
            _ => Ok(()),
        }
    }

    /// Creates a range in a constant or static.
    ///
    /// # Panics
    /// If floor or aspiration does not set a single level for the judged year; in a constant this
    /// is a compile error. The order of floor and aspiration is not checked.
    pub const fn constant(floor: Ambition, aspiration: Ambition) -> Self {
        assert!(
            !(floor.is_no_level() || aspiration.is_no_level()),
            "floor and aspiration are levels of the judged year"
        );
        Self { floor, aspiration }
    }

    getters! { &self;
        /// The floor, which decides the verdict.
        floor: &Ambition => &self.floor,
        /// The aspiration, which has its own gap but no verdict.
        aspiration: &Ambition => &self.aspiration,
    }
}

/// A part of a composite goal. It has the deadline and, except for the land sector, the boundary of
/// the target.
///
/// ```
/// use climate_targets::boundary::LandSector;
/// use climate_targets::target::GoalPart;
/// use climate_targets::{Ambition, Emissions, Metric};
/// const PER_HEAD: GoalPart = GoalPart::new(Ambition::Under(Emissions::constant(2.0)))
///     .per_capita()
///     .land_sector(LandSector::Excluded);
/// assert_eq!(PER_HEAD.metric, Some(Metric::PerCapita));
/// ```
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(
    feature = "serde",
    serde(
        crate = "crate::serial::shown",
        deny_unknown_fields,
        expecting = "a part: an object with at least ambition"
    )
)]
#[non_exhaustive]
pub struct GoalPart {
    /// The ambition of the part.
    pub ambition: Ambition,
    /// The metric, if different from the target's: "80 % less, or less than 2 t per head".
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub metric: Option<Metric>,
    /// The base, if different from the target's.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub reference: Option<BaseReference>,
    /// The land-sector treatment, if different from the target's. France 2050: the factor of six
    /// applies to gross emissions, neutrality to net emissions.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub land_sector: Option<LandSector>,
}

impl GoalPart {
    /// Creates a part with the metric, base and land sector of the target.
    pub const fn new(ambition: Ambition) -> Self {
        Self { ambition, reference: None, metric: None, land_sector: None }
    }

    /// Sets the metric of the part.
    ///
    /// ```
    /// use climate_targets::target::{GoalPart, GoalParts};
    /// use climate_targets::{Ambition, BaseReference, Emissions, Goal, Metric, Portion};
    /// // The Under2 memorandum: 80 % below 1990, or less than 2 t per head.
    /// let cut = GoalPart::new(Ambition::ReduceBy(Portion::constant(0.80)))
    ///     .reference(BaseReference::constant(1990));
    /// let per_head = GoalPart::new(Ambition::Under(Emissions::constant(2.0))).metric(Metric::PerCapita);
    /// let either = Goal::AnyOf(GoalParts::new(vec![cut, per_head])?);
    /// assert_eq!(either.to_string(), "reduce by 80 % or under 2 t CO2e per head");
    /// # Ok::<(), climate_targets::target::TargetError>(())
    /// ```
    #[must_use]
    pub fn metric(mut self, metric: Metric) -> Self {
        self.metric = Some(metric);
        self
    }

    setters! { const self;
        /// Sets the base of the part.
        reference(reference: BaseReference) => self.reference = Some(reference),
        /// Sets the metric of the part to tonnes per head, in a static.
        per_capita() => {
            // The replaced metric owns no memory, so it need not be dropped.
            core::mem::forget(self.metric.replace(Metric::PerCapita));
        },
        /// Sets the land-sector treatment of the part.
        land_sector(land_sector: LandSector) => self.land_sector = Some(land_sector),
    }
}

/// The parts of a composite goal, at least one. Each part has a single ambition.
///
/// ```
/// use climate_targets::target::{GoalPart, GoalParts, TargetError};
/// use climate_targets::{Ambition, Emissions};
/// static LIMITS: [GoalPart; 1] = [GoalPart::new(Ambition::AtMost(Emissions::constant(100.0)))];
/// static PARTS: GoalParts = GoalParts::constant(&LIMITS);
/// assert_eq!(PARTS.as_slice().len(), 1);
/// assert_eq!(GoalParts::new(vec![]), Err(TargetError::NoParts));
/// ```
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct GoalParts(pub(super) Cow<'static, [GoalPart]>);

impl GoalParts {
    /// Creates the list of parts.
    ///
    /// # Errors
    /// [`TargetError::NoParts`] for an empty list.
    pub fn new(parts: Vec<GoalPart>) -> Result<Self, TargetError> {
        if parts.is_empty() { Err(TargetError::NoParts) } else { Ok(Self(Cow::Owned(parts))) }
    }

    /// Creates the list of parts in a constant or static.
    ///
    /// # Panics
    /// If the list is empty; in a constant this is a compile error.
    pub const fn constant(parts: &'static [GoalPart]) -> Self {
        assert!(!parts.is_empty(), "a composite goal needs at least one part");
        Self(Cow::Borrowed(parts))
    }

    /// The parts in the given order.
    pub const fn as_slice(&self) -> &[GoalPart] {
        match &self.0 {
            Cow::Borrowed(parts) => parts,
            Cow::Owned(parts) => parts.as_slice(),
        }
    }
}
