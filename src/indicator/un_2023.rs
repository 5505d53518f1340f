//! United Nations, 2023: expected share of the needed change.
//!
//! # What it is
//!
//! The share of the change from base to target that will be delivered by the target year if the
//! mean compound growth since the base year continues. Each share is assigned one of four ratings.
//!
//! # Formula
//!
//! ```text
//! expected = E0 (EL/E0)^((tT - t0)/(tL - t0))        f = (expected - E0)/(A - E0)
//! ```
//!
//! E0 is the level of the base year t0, EL the level of the latest year tL, and A the allowable
//! level of the target year tT.
//!
//! | condition | [`Trend2023`] |
//! |---|---|
//! | `EL <= A`, for any f | target met |
//! | `f >= 0.95` | on track |
//! | `f >= 0.10` | fair progress, but acceleration needed |
//! | `f < 0.10` | stagnation or regression |
//!
//! f is also defined for a target of 0 t: no compound rate leads to 0 t, but f does not need one.
//!
//! # Source
//!
//! United Nations Statistics Division, *Sustainable Development Goals Progress Chart 2023*,
//! technical note, indicators with a numerical target.
//!
//! # Use it for
//!
//! - Reproducing a rating of the progress chart of 2023.
//! - Expressing the outlook in one number: the share of the needed change that is expected.
//!
//! # Do not use it for
//!
//! - A verdict. A [`Verdict`](crate::Verdict) is on track only if the trend reaches the target;
//!   here 95 % of the change is enough. The rating extrapolates from two observations, base and
//!   latest, and ignores the years between them, the path and the boundary of the series. If the
//!   latest year is after the target year, f is absent, and "target met" is the only possible
//!   rating.
//!
//! # Example
//!
//! ```
//! use climate_targets::indicator::{Reduction, un_2023};
//! use climate_targets::{EmissionSeries, Emissions, Year};
//! // 10 % less in ten years; another ten years give 81 t, 38 % of the way to 50 t.
//! let city = EmissionSeries::from_tonnes("a city", [(2010, 100.0), (2020, 90.0)])?;
//! let base = (Year::constant(2010), Emissions::constant(100.0));
//! let goal = (Year::constant(2030), Emissions::constant(50.0));
//! let reduction = Reduction::new(base, goal).ok_or("2030 is after 2010")?;
//! let result = un_2023::expected_progress(&city, reduction, "2022-06-30".parse().unwrap())?;
//! assert!((result.expected?.tonnes() - 81.0).abs() < 1e-9);
//! assert!((result.expected_share_of_change?.percent() - 38.0).abs() < 1e-9);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use chrono::NaiveDate;

use super::Reduction;
use super::value::{emissions, positive, share, yearly_growth};
use crate::inventory::EmissionSeries;
use crate::pathway::Pathway;
use crate::quantity::{Absent, Emissions, Known, Share, Year, named};
use crate::record::record;

named! {
    /// The published ratings, from best to worst. The chart shows the first two in one colour, "on
    /// track or target met".
    ///
    /// ```
    /// use climate_targets::indicator::un_2023::Trend2023;
    /// let best = Trend2023::ALL[0];
    /// assert_eq!(best, Trend2023::TargetMet);
    /// assert_eq!((best.name(), best.to_string().as_str()), ("target_met", "target met"));
    /// assert!(best < Trend2023::StagnationOrRegression);
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
    #[cfg_attr(feature = "serde", serde(crate = "crate::serial::shown", rename_all = "snake_case"))]
    #[non_exhaustive]
    pub enum Trend2023 {
        /// The latest level is at or under the allowable level.
        TargetMet = "target_met" {
            en: "target met",
            sv: "målet uppnått",
            fr: "cible atteinte",
            fi: "tavoite saavutettu",
        }
        /// The expected share of the needed change is at least 95 %.
        OnTrack = "on_track" {
            en: "on track",
            sv: "på rätt väg",
            fr: "en bonne voie",
            fi: "oikealla tiellä",
        }
        /// The expected share is at least 10 %: fair progress, but acceleration needed.
        FairProgress = "fair_progress" {
            en: "fair progress, but acceleration needed",
            sv: "rimliga framsteg, men takten måste öka",
            fr: "progrès satisfaisants, mais accélération nécessaire",
            fi: "kohtuullista edistystä, mutta vauhtia on lisättävä",
        }
        /// The expected share is less than 10 %, or negative: stagnation or regression.
        StagnationOrRegression = "stagnation_or_regression" {
            en: "stagnation or regression",
            sv: "stillastående eller tillbakagång",
            fr: "stagnation ou régression",
            fi: "paikallaan tai taantumassa",
        }
    }
}

impl Trend2023 {
    /// Every rating, from best to worst.
    pub const ALL: [Self; 4] =
        [Self::TargetMet, Self::OnTrack, Self::FairProgress, Self::StagnationOrRegression];

    fn of(fraction: f64) -> Self {
        if fraction >= 0.95 {
            Self::OnTrack
        } else if fraction >= 0.10 {
            Self::FairProgress
        } else {
            Self::StagnationOrRegression
        }
    }
}

record! {
    /// The level expected in the target year, its share of the needed change, and the rating.
    ///
    /// ```
    /// use climate_targets::indicator::{Reduction, un_2023};
    /// use climate_targets::{EmissionSeries, Emissions, Year};
    /// // Half of the time has passed, and half of the reduction is delivered.
    /// let city = EmissionSeries::from_tonnes("a city", [(2010, 100.0), (2020, 80.0)])?;
    /// let base = (Year::constant(2010), Emissions::constant(100.0));
    /// let goal = (Year::constant(2030), Emissions::constant(60.0));
    /// let reduction = Reduction::new(base, goal).ok_or("2030 is after 2010")?;
    /// let result = un_2023::expected_progress(&city, reduction, "2022-06-30".parse().unwrap())?;
    /// assert_eq!(result.year, Year::constant(2020));
    /// // Compound growth falls ever more slowly: 64 t in 2030, 90 % of the needed change.
    /// assert!((result.expected?.tonnes() - 64.0).abs() < 1e-9);
    /// assert!((result.expected_share_of_change?.percent() - 90.0).abs() < 1e-9);
    /// // On the straight path the latest level is exactly right.
    /// assert!((result.share_of_path_change?.percent() - 100.0).abs() < 1e-9);
    /// assert_eq!(result.rating?, un_2023::Trend2023::FairProgress);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct ExpectedProgress {
        /// tL, the year of the latest observation.
        pub year: Year,
        /// The expected level in tT if the compound growth since the base continues,
        /// `E0 (EL/E0)^((tT - t0)/(tL - t0))`, t CO2e.
        pub expected: Known<Emissions> => "expected_t",
        /// f, the expected share of the needed change, `(expected - E0)/(A - E0)`. Not clamped.
        pub expected_share_of_change: Known<Share>,
        /// The change so far as a share of the change on the straight path P,
        /// `(EL - E0)/(P(tL) - E0)`. Not part of the rating.
        pub share_of_path_change: Known<Share>,
        /// The rating according to the published table.
        pub rating: Known<Trend2023>,
    }
}

/// Computes the expected level, its share of the needed change, and the rating. Formula and
/// symbols: [module page](self).
///
/// ```
/// use climate_targets::indicator::un_2023::{Trend2023, expected_progress};
/// use climate_targets::{EmissionSeries, Emissions, Year, indicator::Reduction};
/// // Lahti, t CO2e, use-based (SYKE, CC BY 4.0), against the city's -80 % of 1990 by 2025.
/// let lahti = EmissionSeries::from_tonnes("Lahti", [(1990, 792_200.0), (2022, 401_400.0)])?;
/// let base = (Year::constant(1990), Emissions::constant(792_200.0));
/// let goal = (Year::constant(2025), Emissions::constant(158_440.0));
/// let reduction = Reduction::new(base, goal).ok_or("2025 is after 1990")?;
/// let result = expected_progress(&lahti, reduction, "2024-06-30".parse().unwrap())?;
/// // 376.6 kt in 2025: a fall by 415.6 kt, of the needed 633.8 kt.
/// assert!((result.expected_share_of_change?.percent() - 65.6).abs() < 0.1);
/// assert_eq!(result.rating, Ok(Trend2023::FairProgress));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`Absent::NoObservation`] for an empty series; [`Absent::NotAfterAnchor`] if the latest
/// observation is the base year or earlier.
///
/// Within the result: [`Absent::BaseNotPositive`] and [`Absent::LatestNotPositive`] for levels of
/// 0 t or less, for which no compound growth exists; [`Absent::NoReductionAsked`] for the shares if
/// the target is at or over the base; [`Absent::Due`] for the expected level and its share if the
/// latest observation is after the target year.
pub fn expected_progress(
    series: &EmissionSeries,
    reduction: Reduction,
    as_of: NaiveDate,
) -> Known<ExpectedProgress> {
    let (year, level) = reduction.latest(series, as_of)?;
    let (base, goal) = reduction.nodes();
    let ((t0, e0), tl) = (base, year.as_f64());
    let expected = if tl > goal.0 {
        Err(Absent::Due)
    } else {
        // With the span from t0 to tT as the unit of time, `yearly_growth` gives the growth over
        // that whole span.
        let spans = (tl - t0) / (goal.0 - t0);
        let base = positive(e0, Absent::BaseNotPositive);
        let growth = yearly_growth(base, positive(level, Absent::LatestNotPositive), spans);
        growth.and_then(|growth| emissions(e0 * (1.0 + growth.fraction())))
    };
    let expected_share_of_change =
        reduction.needed_change().and_then(|needed| share((expected?.tonnes() - e0) / needed));
    let path = Pathway::straight(base, goal).ok_or(Absent::NotAfterAnchor)?;
    let share_of_path_change = reduction.needed_change().and_then(|_| {
        let by_now = path.level_at(tl)? - e0;
        share((level - e0) / by_now)
    });
    let by_share = expected_share_of_change.map(|f| Trend2023::of(f.fraction()));
    let rating = reduction.rating(level, Trend2023::TargetMet, by_share);
    Ok(ExpectedProgress { year, expected, expected_share_of_change, share_of_path_change, rating })
}

crate::record::plain!(Trend2023);
