//! Eurostat and Open SDG: ratio of actual to required growth.
//!
//! # What it is
//!
//! The compound yearly growth since the base year, divided by the compound yearly growth that leads
//! from the base year to the target. The ratio is assigned to one of five categories.
//!
//! # Formula
//!
//! ```text
//! actual   = (EL/E0)^(1/(tL - t0)) - 1
//! required = (A/E0)^(1/(tT - t0)) - 1
//! R        = actual/required
//! ```
//!
//! E0 is the level of the base year t0, EL the level of the latest year tL, and A the allowable
//! level of the target year tT.
//!
//! | condition | [`ProgressCategory`] | Open SDG |
//! |---|---|---|
//! | `EL <= A`, for any R | target achieved | target achieved |
//! | `R >= 0.95` | significant progress | substantial progress |
//! | `R >= 0.60` | moderate progress | moderate progress |
//! | `R >= 0` | insufficient progress | limited progress |
//! | `R < 0` | movement away | deterioration |
//!
//! # Source
//!
//! - Eurostat, *Sustainable development in the European Union, monitoring report on progress
//!   towards the SDGs in an EU context*, annex on method (indicators with a quantitative target).
//! - Open SDG, *Progress measurement methodology*, quantitative targets.
//!
//! # Use it for
//!
//! - Reproducing the category of an SDG report.
//! - Comparing the mean pace since the base year with the required pace.
//!
//! # Do not use it for
//!
//! - Targets of net zero or below: no compound rate leads to 0 t. Published programs replace 0 by
//!   0.001; the category then depends on the unit.
//! - A verdict. A [`Verdict`](crate::Verdict) uses the trend of recent years before the deadline
//!   and the level of the target year after it. The ratio uses two observations only, base and
//!   latest; it ignores the years between them, the deadline and the boundary of the series.
//!
//! # Example
//!
//! ```
//! use climate_targets::indicator::{Reduction, eurostat};
//! use climate_targets::{EmissionSeries, Emissions, Year};
//! // 10 % less in ten years, where 20 % in twenty years are the target.
//! let city = EmissionSeries::from_tonnes("a city", [(2010, 100.0), (2020, 90.0)])?;
//! let base = (Year::constant(2010), Emissions::constant(100.0));
//! let goal = (Year::constant(2030), Emissions::constant(80.0));
//! let reduction = Reduction::new(base, goal).ok_or("2030 is after 2010")?;
//! let result = eurostat::growth_ratio(&city, reduction, "2022-06-30".parse().unwrap())?;
//! // -1.05 % a year of -1.11 % a year
//! assert!((result.ratio? - 0.945).abs() < 0.001);
//! assert_eq!(result.category?.name(), "moderate_progress");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use chrono::NaiveDate;

use super::Reduction;
use super::value::{positive, yearly_growth};
use crate::formula::finite;
use crate::inventory::EmissionSeries;
use crate::quantity::{Absent, Known, Share, Year, named};
use crate::record::record;

named! {
    /// The published categories, from best to worst, under Eurostat's names.
    ///
    /// ```
    /// use climate_targets::indicator::eurostat::ProgressCategory;
    /// let best = ProgressCategory::ALL[0];
    /// assert_eq!(best.name(), "target_achieved");
    /// assert_eq!(best.to_string(), "target achieved");
    /// assert!(best < ProgressCategory::MovementAway);
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
    #[cfg_attr(feature = "serde", serde(crate = "crate::serial::shown", rename_all = "snake_case"))]
    #[non_exhaustive]
    pub enum ProgressCategory {
        /// The latest level is at or under the allowable level.
        TargetAchieved = "target_achieved" {
            en: "target achieved",
            sv: "målet uppnått",
            fr: "cible atteinte",
            fi: "tavoite saavutettu",
        }
        /// The ratio is at least 0.95.
        SignificantProgress = "significant_progress" {
            en: "significant progress",
            sv: "betydande framsteg",
            fr: "progrès importants",
            fi: "merkittävää edistystä",
        }
        /// The ratio is at least 0.60.
        ModerateProgress = "moderate_progress" {
            en: "moderate progress",
            sv: "måttliga framsteg",
            fr: "progrès modérés",
            fi: "kohtalaista edistystä",
        }
        /// The ratio is at least 0.
        InsufficientProgress = "insufficient_progress" {
            en: "insufficient progress",
            sv: "otillräckliga framsteg",
            fr: "progrès insuffisants",
            fi: "riittämätöntä edistystä",
        }
        /// The ratio is negative.
        MovementAway = "movement_away" {
            en: "movement away",
            sv: "rörelse bort från målet",
            fr: "éloignement de la cible",
            fi: "etääntyminen tavoitteesta",
        }
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

    /// Open SDG's name of this category, in snake case.
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

record! {
    /// The actual and the required growth since the base, their ratio, and its category.
    ///
    /// ```
    /// use climate_targets::indicator::{Reduction, eurostat};
    /// use climate_targets::{EmissionSeries, Emissions, Year};
    /// // From 100 t to 81 t in two years is -10 % a year; to 25 t would be -50 % a year.
    /// let city = EmissionSeries::from_tonnes("a city", [(2018, 100.0), (2020, 81.0)])?;
    /// let base = (Year::constant(2018), Emissions::constant(100.0));
    /// let goal = (Year::constant(2020), Emissions::constant(25.0));
    /// let reduction = Reduction::new(base, goal).ok_or("2020 is after 2018")?;
    /// let result = eurostat::growth_ratio(&city, reduction, "2021-06-30".parse().unwrap())?;
    /// assert!((result.actual?.percent() + 10.0).abs() < 1e-9);
    /// assert!((result.required?.percent() + 50.0).abs() < 1e-9);
    /// assert!((result.ratio? - 0.2).abs() < 1e-9);
    /// assert_eq!(result.category?, eurostat::ProgressCategory::InsufficientProgress);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct GrowthRatio {
        /// tL, the year of the latest observation.
        pub year: Year,
        /// The actual yearly growth `(EL/E0)^(1/(tL - t0)) - 1`; negative for a fall.
        pub actual: Known<Share>,
        /// The required yearly growth `(A/E0)^(1/(tT - t0)) - 1`; negative for a fall.
        pub required: Known<Share>,
        /// R, the actual divided by the required growth. Not clamped: above 1 emissions fall faster
        /// than required, below 0 they rise.
        pub ratio: Known<f64>,
        /// The category according to the published table.
        pub category: Known<ProgressCategory>,
    }
}

/// Computes actual growth, required growth, their ratio and its category. Formula and symbols:
/// [module page](self).
///
/// ```
/// use climate_targets::indicator::{Reduction, eurostat};
/// use climate_targets::{EmissionSeries, catalogue::covenant_of_mayors};
/// // Lahti, t CO2e, use-based (SYKE, CC BY 4.0), against -20 % by 2020.
/// let lahti = EmissionSeries::from_tonnes("Lahti", [(1990, 792_200.0), (2018, 667_400.0)])?;
/// let as_of = "2019-06-30".parse().unwrap();
/// let reduction = Reduction::of(&covenant_of_mayors::BY_2020, &lahti, as_of)?;
/// let result = eurostat::growth_ratio(&lahti, reduction, as_of)?;
/// // -0.61 % a year where -0.74 % were required.
/// assert!((result.ratio? - 0.824).abs() < 0.001);
/// assert_eq!(result.category?.to_string(), "moderate progress");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`Absent::AllowableNotPositive`] for a target of 0 t or less, achieved or not, because no
/// compound rate exists; [`Absent::NoObservation`] for an empty series; [`Absent::NotAfterAnchor`]
/// if the latest observation is the base year or earlier.
///
/// Within the result: [`Absent::BaseNotPositive`] and [`Absent::LatestNotPositive`] for levels of
/// 0 t or less; [`Absent::NoReductionAsked`] for the ratio if the target is at or over the base.
/// With a target of +4 %, for instance, emissions that grow too fast would have a ratio above 1.
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
        reduction.needed_change()?;
        finite(actual?.fraction() / required.fraction())
    });
    let by_ratio = ratio.map(ProgressCategory::of);
    let category = reduction.rating(level, ProgressCategory::TargetAchieved, by_ratio);
    Ok(GrowthRatio { year, actual, required, ratio, category })
}

crate::record::plain!(ProgressCategory);
