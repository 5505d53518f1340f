//! The annual emission allocations of the EU's effort sharing, as the Regulation of 2018 draws
//! them.
//!
//! Source: Regulation (EU) 2018/842, Article 4(2) and (3), before its amendment by Regulation (EU)
//! 2023/857, which draws the years from 2023 on anew.

use chrono::NaiveDate;

use super::value::{emissions, positive};
use crate::formula::line::Segment;
use crate::inventory::EmissionSeries;
use crate::pathway::Pathway;
use crate::quantity::{Absent, Emissions, Known, Period, Portion, Year};
use crate::resolve::ObservedLevels;

/// The year whose emissions the limit of 2030 is a share of.
const BASE: Year = Year::constant(2005);
/// The years whose mean the line starts from.
const START: Period = Period::constant(2016, 2018);
/// The years that have an allocation.
const ALLOCATED: Period = Period::constant(2021, 2030);

/// Where the line starts: whichever gives the lower allocation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum AllocationStart {
    /// Five twelfths of the way from 2019 to 2020: for a line that falls or stays level.
    FiveTwelfthsOf2019,
    /// In 2020: for a line that rises.
    In2020,
}

impl AllocationStart {
    /// The point in time as a fractional year.
    pub const fn year(self) -> f64 {
        match self {
            Self::FiveTwelfthsOf2019 => 2019.0 + 5.0 / 12.0,
            Self::In2020 => 2020.0,
        }
    }
}

/// The allocations of 2021 to 2030, a straight line.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Allocation {
    /// The mean of 2016 to 2018, from which the line starts.
    #[cfg_attr(feature = "serde", serde(rename = "start_level_t"))]
    pub start_level: Emissions,
    /// Where it starts.
    pub start: AllocationStart,
    /// The limit of 2030, `E(2005) (1 - r)`.
    #[cfg_attr(feature = "serde", serde(rename = "limit_2030_t"))]
    pub limit_2030: Emissions,
}

impl Allocation {
    /// The allocation of a year from 2021 to 2030.
    ///
    /// # Errors
    /// [`Absent::NotPartOfTarget`] for other years, as 2020; [`Absent::OutOfRange`] on overflow.
    pub fn in_year(&self, year: Year) -> Known<Emissions> {
        if !ALLOCATED.has(year) {
            return Err(Absent::NotPartOfTarget);
        }
        emissions(self.line().level_at(year.as_f64()))
    }

    /// The sum of the ten allocations.
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

/// The allocations of a Member State that must cut by r from 2005 to 2030: the line from the mean
/// of 2016 to 2018, placed at 2019 + 5/12, or at 2020 if that gives less, to `E(2005) (1 - r)` in
/// 2030.
///
/// The series counts the sectors of the Regulation, with the greenhouse-gas potentials of its
/// inventories; what the Commission fixed by decision, and the flexibilities, are not part of it.
///
/// ```
/// use climate_targets::indicator::esr::{self, AllocationStart};
/// use climate_targets::{EmissionSeries, Portion, Year};
/// let levels = [(2005, 100e6), (2016, 86e6), (2017, 85e6), (2018, 84e6)];
/// let state = EmissionSeries::from_tonnes("A Member State, sectors of effort sharing", levels)?;
/// let as_of = "2020-12-16".parse().unwrap();
/// let allocation = esr::allocation_2018(&state, Portion::constant(0.40), as_of).unwrap();
/// assert_eq!(allocation.start, AllocationStart::FiveTwelfthsOf2019);
/// // 85 Mt in 2019.42 to 60 Mt in 2030: 25 Mt over 127/12 years.
/// let first = allocation.in_year(Year::constant(2021)).unwrap();
/// assert!((first.megatonnes() - (85.0 - 25.0 * 19.0 / 127.0)).abs() < 1e-9);
/// # Ok::<(), climate_targets::inventory::SeriesError>(())
/// ```
///
/// # Errors
/// [`Absent::NoObservation`] for an empty series; [`Absent::NoBase`] if 2005 is not observed;
/// [`Absent::BaseNotPositive`] if it is 0 t or less; [`Absent::AnchorNotObserved`] if one of 2016
/// to 2018 is missing; [`Absent::OutOfRange`] on overflow.
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
    // The earlier a line starts to fall, and the later it starts to rise, the lower it is.
    let start =
        if limit > mean { AllocationStart::In2020 } else { AllocationStart::FiveTwelfthsOf2019 };
    Ok(Allocation { start_level: emissions(mean)?, start, limit_2030: emissions(limit)? })
}
