//! The ratio of actual to required growth, by which Eurostat and Open SDG rate progress towards a
//! target with a number.
//!
//! Sources: Eurostat, *Sustainable development in the European Union, monitoring report on
//! progress towards the SDGs in an EU context*, annex on method (indicators with a quantitative
//! target); Open SDG, *Progress measurement methodology*, quantitative targets.

use core::fmt;

use chrono::NaiveDate;

use super::Reduction;
use super::value::{positive, yearly_growth};
use crate::formula::finite;
use crate::inventory::EmissionSeries;
use crate::quantity::{Absent, Known, Share, Year, named};

named! {
    /// The published categories, from best to worst; the names are Eurostat's words.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    #[cfg_attr(feature = "serde", derive(serde::Serialize))]
    #[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
    #[non_exhaustive]
    pub enum ProgressCategory {
        /// The latest level is at or under the target's.
        TargetAchieved = "target_achieved",
        /// The ratio is at least 0.95.
        SignificantProgress = "significant_progress",
        /// The ratio is at least 0.60.
        ModerateProgress = "moderate_progress",
        /// The ratio is at least 0.
        InsufficientProgress = "insufficient_progress",
        /// The ratio is negative.
        MovementAway = "movement_away",
    }
}

impl ProgressCategory {
    /// Every category, from best to worst.
    pub const ALL: [Self; 5] = [
        Self::TargetAchieved,
        Self::SignificantProgress,
        Self::ModerateProgress,
        Self::InsufficientProgress,
        Self::MovementAway,
    ];

    /// The name that Open SDG gives the same category.
    ///
    /// ```
    /// use climate_targets::indicator::eurostat::ProgressCategory;
    /// assert_eq!(ProgressCategory::MovementAway.open_sdg_name(), "deterioration");
    /// ```
    pub const fn open_sdg_name(self) -> &'static str {
        match self {
            Self::TargetAchieved | Self::ModerateProgress => self.name(),
            Self::SignificantProgress => "substantial_progress",
            Self::InsufficientProgress => "limited_progress",
            Self::MovementAway => "deterioration",
        }
    }

    fn of(ratio: f64) -> Self {
        if ratio >= 0.95 {
            Self::SignificantProgress
        } else if ratio >= 0.60 {
            Self::ModerateProgress
        } else if ratio >= 0.0 {
            Self::InsufficientProgress
        } else {
            Self::MovementAway
        }
    }
}

impl fmt::Display for ProgressCategory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name().replace('_', " "))
    }
}

/// Actual and required growth since the base, and what their ratio is called.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct GrowthRatio {
    /// tL, the year of the latest observation.
    pub year: Year,
    /// `(EL/E0)^(1/(tL - t0)) - 1`, the yearly growth since the base.
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::serial::known"))]
    pub actual: Known<Share>,
    /// `(A/E0)^(1/(tT - t0)) - 1`, the yearly growth that leads from the base to the target.
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::serial::known"))]
    pub required: Known<Share>,
    /// R, actual over required growth. Not clamped; above 1 the pace is faster than required.
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::serial::known"))]
    pub ratio: Known<f64>,
    /// The category: achieved first, then by the ratio.
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::serial::known"))]
    pub category: Known<ProgressCategory>,
}

/// The ratio of the compound annual growth since the base to the one that the target requires,
/// both from the base year.
///
/// `R = ((EL/E0)^(1/(tL - t0)) - 1) / ((A/E0)^(1/(tT - t0)) - 1)`. The categories: achieved if EL
/// is at or under A, whatever R is; else at least 0.95, at least 0.60, at least 0, and under 0.
///
/// ```
/// use climate_targets::indicator::{Reduction, eurostat};
/// use climate_targets::{EmissionSeries, catalogue::covenant_of_mayors};
/// // Lahti, t CO2e, use-based (SYKE, CC BY 4.0), against -20 % by 2020.
/// let lahti = EmissionSeries::from_tonnes("Lahti", [(1990, 792_200.0), (2018, 667_400.0)])?;
/// let as_of = "2019-06-30".parse().unwrap();
/// let reduction = Reduction::of(&covenant_of_mayors::BY_2020, &lahti, as_of).unwrap();
/// let result = eurostat::growth_ratio(&lahti, reduction, as_of).unwrap();
/// // -0.61 % a year where -0.74 % were required.
/// assert!((result.ratio.unwrap() - 0.824).abs() < 0.001);
/// assert_eq!(result.category.unwrap().to_string(), "moderate progress");
/// # Ok::<(), climate_targets::inventory::SeriesError>(())
/// ```
///
/// # Errors
/// [`Absent::AllowableNotPositive`] for a target of 0 t or less, for which no compound rate exists,
/// even where it is achieved: putting 0.001 in its place, as published code does, lets the unit
/// decide the category. [`Absent::NoObservation`] for an empty series;
/// [`Absent::NotAfterAnchor`] if the latest observation is the base year or earlier.
///
/// Within the result: [`Absent::BaseNotPositive`] and [`Absent::LatestNotPositive`] for levels of
/// 0 t or less; [`Absent::NoReductionAsked`] for the ratio to a target at or over the base: with
/// emissions that must not grow by more than 4 %, growing faster than that gives a ratio above 1.
pub fn growth_ratio(
    series: &EmissionSeries,
    reduction: Reduction,
    as_of: NaiveDate,
) -> Known<GrowthRatio> {
    let (year, level) = reduction.latest(series, as_of)?;
    let ((t0, e0), (tt, allowable)) = reduction.nodes();
    let allowable = positive(allowable, Absent::AllowableNotPositive)?;
    let base = positive(e0, Absent::BaseNotPositive);
    let latest = positive(level, Absent::LatestNotPositive);
    let actual = yearly_growth(base, latest, year.as_f64() - t0);
    let required = yearly_growth(base, Ok(allowable), tt - t0);
    let ratio = required.and_then(|required| {
        reduction.asked_change()?;
        finite(actual?.fraction() / required.fraction())
    });
    let by_ratio = ratio.map(ProgressCategory::of);
    let category = reduction.rating(level, ProgressCategory::TargetAchieved, by_ratio);
    Ok(GrowthRatio { year, actual, required, ratio, category })
}
