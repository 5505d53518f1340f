//! The United Nations' rating of 2023: what of the needed change is to be expected by the
//! target's year if growth goes on as since the base.
//!
//! Source: United Nations Statistics Division, *Sustainable Development Goals Progress Chart 2023*,
//! technical note, indicators with a numerical target.

use chrono::NaiveDate;

use super::Reduction;
use super::value::{emissions, positive, share, yearly_growth};
use crate::inventory::EmissionSeries;
use crate::pathway::Pathway;
use crate::quantity::{Absent, Emissions, Known, Share, Year, named};

named! {
    /// The rating, from best to worst. The published chart shows the first two under one colour, "on
    /// track or target met".
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    #[cfg_attr(feature = "serde", derive(serde::Serialize))]
    #[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
    #[non_exhaustive]
    pub enum Trend2023 {
        /// The latest level is at or under the target's.
        TargetMet = "target_met", "target met";
        /// At least 95 % of the needed change is to be expected.
        OnTrack = "on_track", "on track";
        /// At least 10 % of it: fair progress, but acceleration needed.
        FairProgress = "fair_progress", "fair progress, but acceleration needed";
        /// Less than 10 %: stagnation or regression.
        StagnationOrRegression = "stagnation_or_regression", "stagnation or regression";
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

/// What is to be expected by the target's year, and how that is rated.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ExpectedProgress {
    /// tL, the year of the latest observation.
    pub year: Year,
    /// `E0 (EL/E0)^((tT - t0)/(tL - t0))`: the level in tT if the growth since the base goes on.
    #[cfg_attr(feature = "serde", serde(rename = "expected_t"))]
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::serial::known"))]
    pub expected: Known<Emissions>,
    /// f, the share of the needed change that is then delivered, `(expected - E0)/(A - E0)`.
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::serial::known"))]
    pub expected_share_of_change: Known<Share>,
    /// Beside it, not part of the rating: the change so far as a share of the one that the straight
    /// path asks by now, `(EL - E0)/(P(tL) - E0)`.
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::serial::known"))]
    pub share_of_path_change: Known<Share>,
    /// The rating: met first, then by f.
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::serial::known"))]
    pub rating: Known<Trend2023>,
}

/// The share of the needed change that is to be expected by the target's year, by extrapolating the
/// compound growth since the base.
///
/// `f = (v_expected - v_base)/(v_target - v_base)` with
/// `v_expected = E0 (EL/E0)^((tT - t0)/(tL - t0))`. Met if EL is at or under A, whatever f is; else
/// on track from 0.95, fair progress from 0.10. A target of 0 t is no obstacle: no compound rate
/// leads to it, but a share of the change does.
///
/// ```
/// use climate_targets::indicator::un_2023::{Trend2023, expected_progress};
/// use climate_targets::{EmissionSeries, Emissions, Year, indicator::Reduction};
/// // Lahti, t CO2e, use-based (SYKE, CC BY 4.0), against the city's -80 % of 1990 by 2025.
/// let lahti = EmissionSeries::from_tonnes("Lahti", [(1990, 792_200.0), (2022, 401_400.0)])?;
/// let base = (Year::constant(1990), Emissions::constant(792_200.0));
/// let goal = (Year::constant(2025), Emissions::constant(158_440.0));
/// let as_of = "2024-06-30".parse().unwrap();
/// let result = expected_progress(&lahti, Reduction::new(base, goal).unwrap(), as_of).unwrap();
/// // 376.6 kt in 2025 are 415.6 of the 633.8 kt that must go.
/// assert!((result.expected_share_of_change.unwrap().percent() - 65.6).abs() < 0.1);
/// assert_eq!(result.rating, Ok(Trend2023::FairProgress));
/// # Ok::<(), climate_targets::inventory::SeriesError>(())
/// ```
///
/// # Errors
/// [`Absent::NoObservation`] for an empty series; [`Absent::NotAfterAnchor`] if the latest
/// observation is the base year or earlier.
///
/// Within the result: [`Absent::BaseNotPositive`] and [`Absent::LatestNotPositive`] for levels of
/// 0 t or less, which do not compound; [`Absent::NoReductionAsked`] for a target at or over the
/// base; [`Absent::Due`] for what is expected once the latest observation is later than the
/// target's year.
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
        // The growth over the whole span, taken as one step.
        let spans = (tl - t0) / (goal.0 - t0);
        let base = positive(e0, Absent::BaseNotPositive);
        let growth = yearly_growth(base, positive(level, Absent::LatestNotPositive), spans);
        growth.and_then(|growth| emissions(e0 * (1.0 + growth.fraction())))
    };
    let expected_share_of_change =
        reduction.asked_change().and_then(|asked| share((expected?.tonnes() - e0) / asked));
    let path = Pathway::straight(base, goal).ok_or(Absent::NotAfterAnchor)?;
    let share_of_path_change = reduction.asked_change().and_then(|_| {
        let by_now = path.level_at(tl)? - e0;
        share((level - e0) / by_now)
    });
    let by_share = expected_share_of_change.map(|f| Trend2023::of(f.fraction()));
    let rating = reduction.rating(level, Trend2023::TargetMet, by_share);
    Ok(ExpectedProgress { year, expected, expected_share_of_change, share_of_path_change, rating })
}
