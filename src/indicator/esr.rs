//! EU effort sharing: annual emission allocations under the Regulation of 2018.
//!
//! # What it is
//!
//! A Member State's yearly emission limits for 2021 to 2030, for the sectors outside emissions
//! trading. The limits lie on a straight line from the mean emissions of 2016-2018 to the limit for
//! 2030.
//!
//! # Formula
//!
//! ```text
//! a(y) = M + (L - M)(y - s)/(2030 - s)
//! M = (E(2016) + E(2017) + E(2018))/3
//! L = E(2005)(1 - r)
//! ```
//!
//! The symbols: a(y) is the allocation of year y, E(y) the emissions of year y, M the start level,
//! L the limit for 2030, r the State's reduction from 2005 to 2030, and s the start of the line,
//! which is 2019 + 5/12, or 2020 if that gives lower allocations. A falling or level line starts at
//! 2019 + 5/12, a rising line in 2020.
//!
//! # Source
//!
//! Regulation (EU) 2018/842, Article 4(2) and (3), before its amendment by Regulation (EU)
//! 2023/857, which defines new lines from 2023 onwards.
//!
//! # Use it for
//!
//! - Recomputing the allocations of the Regulation of 2018 from an inventory.
//! - Testing how a different reduction or a recalculated inventory would change the yearly limits.
//!
//! # Do not use it for
//!
//! - The limits in force since 2023, or the tonnes that the Commission fixed by decision.
//! - Legal compliance. The indicator ignores the flexibilities of the Regulation: banking,
//!   borrowing, transfers and credits from the land sector.
//! - A verdict. Allocations are limits, not a judgement. To judge emissions, turn the allocations
//!   into an [`Ambition::EachYearAtMost`](crate::Ambition::EachYearAtMost) and assess the series.
//!
//! The series must cover the sectors of the Regulation and use the same global warming potentials
//! as the inventories under the Regulation.
//!
//! # Example
//!
//! ```
//! use climate_targets::indicator::esr;
//! use climate_targets::{EmissionSeries, Portion, Year};
//! let levels = [(2005, 100e6), (2016, 86e6), (2017, 85e6), (2018, 84e6)];
//! let state = EmissionSeries::from_tonnes("a Member State", levels)?;
//! let as_of = "2020-12-16".parse().unwrap();
//! let allocation = esr::allocation_2018(&state, Portion::constant(0.40), as_of)?;
//! // The line falls from 85 Mt in 2019 + 5/12 to 60 Mt in 2030.
//! assert_eq!(allocation.start_level.megatonnes(), 85.0);
//! assert!((allocation.in_year(Year::constant(2030))?.megatonnes() - 60.0).abs() < 1e-9);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use chrono::NaiveDate;

use super::value::{emissions, positive};
use crate::formula::line::Segment;
use crate::inventory::EmissionSeries;
use crate::pathway::Pathway;
use crate::quantity::{Absent, Emissions, Known, Period, Portion, Year};
use crate::record::record;
use crate::resolve::ObservedLevels;

/// The base year of the reduction r.
const BASE: Year = Year::constant(2005);
/// The years whose mean emissions are the start level.
const START: Period = Period::constant(2016, 2018);
/// The years with an allocation.
const ALLOCATED: Period = Period::constant(2021, 2030);

/// The start of the line. The Regulation takes whichever of the two gives lower allocations.
///
/// ```
/// use climate_targets::indicator::esr::{AllocationStart, allocation_2018};
/// use climate_targets::{EmissionSeries, Portion};
/// // A State below its limit of 2030: 90 t, but 70 t emitted. The line rises.
/// let levels = [(2005, 100.0), (2016, 70.0), (2017, 70.0), (2018, 70.0)];
/// let state = EmissionSeries::from_tonnes("a Member State", levels)?;
/// let as_of = "2020-12-16".parse().unwrap();
/// let allocation = allocation_2018(&state, Portion::constant(0.10), as_of)?;
/// assert_eq!(allocation.start, AllocationStart::In2020);
/// assert_eq!(allocation.start.year(), 2020.0);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(crate = "crate::serial::shown", rename_all = "snake_case"))]
#[non_exhaustive]
pub enum AllocationStart {
    /// 2019 + 5/12, for a falling or level line.
    FiveTwelfthsOf2019,
    /// 2020, for a rising line.
    In2020,
}

impl AllocationStart {
    /// The start s as a fractional year.
    pub const fn year(self) -> f64 {
        match self {
            Self::FiveTwelfthsOf2019 => 2019.0 + 5.0 / 12.0,
            Self::In2020 => 2020.0,
        }
    }
}

record! {
    /// The line of the allocations from 2021 to 2030.
    ///
    /// ```
    /// use climate_targets::indicator::esr::allocation_2018;
    /// use climate_targets::{Absent, EmissionSeries, Portion, Year};
    /// // A level line: 60 t emitted, and 60 t allowed in 2030.
    /// let levels = [(2005, 100.0), (2016, 61.0), (2017, 60.0), (2018, 59.0)];
    /// let state = EmissionSeries::from_tonnes("a Member State", levels)?;
    /// let as_of = "2020-12-16".parse().unwrap();
    /// let allocation = allocation_2018(&state, Portion::constant(0.40), as_of)?;
    /// assert_eq!(allocation.limit_2030.tonnes(), 60.0);
    /// assert_eq!(allocation.in_year(Year::constant(2025))?.tonnes(), 60.0);
    /// assert_eq!(allocation.total()?.tonnes(), 600.0); // ten years
    /// assert_eq!(allocation.in_year(Year::constant(2020)), Err(Absent::NotPartOfTarget));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct Allocation {
        /// M, the mean emissions of 2016 to 2018, t CO2e: the level at the start.
        pub start_level: Emissions => "start_level_t",
        /// The start s of the line.
        pub start: AllocationStart,
        /// L, the limit for 2030, `E(2005) (1 - r)`, t CO2e.
        pub limit_2030: Emissions => "limit_2030_t",
    }
}

impl Allocation {
    /// Returns the allocation a(y) of a year from 2021 to 2030, t CO2e.
    ///
    /// # Errors
    /// [`Absent::NotPartOfTarget`] for other years, such as 2020; [`Absent::OutOfRange`] on
    /// overflow.
    pub fn in_year(&self, year: Year) -> Known<Emissions> {
        if !ALLOCATED.has(year) {
            return Err(Absent::NotPartOfTarget);
        }
        emissions(self.line().level_at(year.as_f64()))
    }

    /// Returns the sum of the ten allocations, t CO2e.
    ///
    /// # Errors
    /// [`Absent::OutOfRange`] on overflow.
    pub fn total(&self) -> Known<Emissions> {
        let line = self.line();
        let path = Pathway::straight(line.from, line.to).ok_or(Absent::NotAfterAnchor)?;
        path.sum(ALLOCATED.from(), ALLOCATED.to())
    }

    fn line(&self) -> Segment {
        let to = (ALLOCATED.to().as_f64(), self.limit_2030.tonnes());
        Segment { from: (self.start.year(), self.start_level.tonnes()), to }
    }
}

/// Computes the allocations of a Member State that must reduce its emissions by `reduction` (r)
/// from 2005 to 2030. Formula and symbols: [module page](self).
///
/// ```
/// use climate_targets::indicator::esr::{self, AllocationStart};
/// use climate_targets::{EmissionSeries, Portion, Year};
/// let levels = [(2005, 100e6), (2016, 86e6), (2017, 85e6), (2018, 84e6)];
/// let state = EmissionSeries::from_tonnes("A Member State, sectors of effort sharing", levels)?;
/// let as_of = "2020-12-16".parse().unwrap();
/// let allocation = esr::allocation_2018(&state, Portion::constant(0.40), as_of)?;
/// assert_eq!(allocation.start, AllocationStart::FiveTwelfthsOf2019);
/// // 85 Mt in 2019.42 to 60 Mt in 2030: 25 Mt over 127/12 years.
/// let first = allocation.in_year(Year::constant(2021))?;
/// assert!((first.megatonnes() - (85.0 - 25.0 * 19.0 / 127.0)).abs() < 1e-9);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`Absent::NoObservation`] for an empty series; [`Absent::NoBase`] if 2005 is not observed;
/// [`Absent::BaseNotPositive`] if the level of 2005 is 0 t or less; [`Absent::AnchorNotObserved`]
/// if a year from 2016 to 2018 is missing; [`Absent::OutOfRange`] on overflow.
pub fn allocation_2018(
    series: &EmissionSeries,
    reduction: Portion,
    as_of: NaiveDate,
) -> Known<Allocation> {
    let used = ObservedLevels::as_reported(series, as_of);
    if used.is_empty() {
        return Err(Absent::NoObservation);
    }
    let base = positive(used.at(BASE).ok_or(Absent::NoBase)?, Absent::BaseNotPositive)?;
    let observed = START.years().map(|year| used.at(year).ok_or(Absent::AnchorNotObserved));
    let mean = observed.sum::<Known<f64>>()? / f64::from(START.length());
    let limit = base * (1.0 - reduction.fraction());
    // An early start lowers a falling line; a late start lowers a rising one.
    let start =
        if limit > mean { AllocationStart::In2020 } else { AllocationStart::FiveTwelfthsOf2019 };
    Ok(Allocation { start_level: emissions(mean)?, start, limit_2030: emissions(limit)? })
}

crate::record::plain!(AllocationStart);
