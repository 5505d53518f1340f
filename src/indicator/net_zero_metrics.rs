//! Net Zero Carbon Metrics (Le Guenedal and others, 2022): a linear trend against a net-zero
//! scenario.
//!
//! # What it is
//!
//! Measures that compare the linear trend of all observations with the level of a net-zero scenario
//! in a given year: when the trend reaches the level, by how much it misses the level, and how much
//! steeper the trend must become.
//!
//! # Formula
//!
//! t0 is the year of the latest observation (not the base year), CE(t) the observed level of year
//! t, t* the year of the scenario and NZE the scenario's level in t*. T(t) is the least-squares
//! line through all observations up to t0, b(t0) its slope; b(t) is the slope of the line through
//! all observations up to t; t1 is the year of the observation before the latest.
//!
//! | measure | formula |
//! |---|---|
//! | duration | `t0 + (NZE - T(t0))/b(t0)` |
//! | gap | `T(t*) - NZE` |
//! | slope | `(NZE - CE(t0))/(t* - t0)` |
//! | slope multiplier | `slope/b(t0)` |
//! | budget | sum of `T(s) - NZE` over s = t0+1 ..= t* |
//! | velocity | `(b(t0) - b(t1))/(t0 - t1)` |
//! | zero velocity | `T(t0 + 1)` |
//! | burn-out | `T(t0+1) + (NZE - T(t*))/k` |
//!
//! `k = (1/n + (t* - m)(t0+1 - m)/Sxx)/(1 + 1/n + (t0+1 - m)^2/Sxx)`, with n the number of
//! observations, m the mean of their years and Sxx the sum of squares of the years about m.
//!
//! # Source
//!
//! T. Le Guenedal, F. Lombard, T. Roncalli, T. Sekine, *Net Zero Carbon Metrics*, Amundi working
//! paper (2022), sections on static and dynamic measures. This module has the measures of the
//! trend, but not the paper's measures of an announced target, time contributions and scores.
//!
//! # Use it for
//!
//! - Reproducing the measures of the paper.
//! - Seeing how the latest observation changed the trend (velocity).
//!
//! # Do not use it for
//!
//! - A verdict. The line runs through *all* observations, however old; the trend of an assessment
//!   uses a window of ten years by default. The measures ignore the scatter about the line, the
//!   base year, the path and the boundary of the series.
//! - The verdict on a net-zero target. The measures compare one series with one level. An
//!   assessment of [`Ambition::NetZero`](crate::Ambition::NetZero) tests the net and the place's
//!   own reduction separately.
//!
//! # Example
//!
//! ```
//! use climate_targets::indicator::net_zero_metrics::net_zero_metrics;
//! use climate_targets::{EmissionSeries, Emissions, Year};
//! // 100, 90 and 80 t; the scenario allows 20 t in 2030.
//! let levels = [(2020, 100.0), (2021, 90.0), (2022, 80.0)];
//! let city = EmissionSeries::from_tonnes("a city", levels)?;
//! let scenario = (Year::constant(2030), Emissions::constant(20.0));
//! let metrics = net_zero_metrics(&city, scenario, "2023-06-30".parse().unwrap())?;
//! assert_eq!(metrics.duration_year?, 2028.0); // two years before the scenario
//! assert_eq!(metrics.gap?.tonnes(), -20.0); // 0 t instead of 20 t in 2030
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use chrono::NaiveDate;

use super::value::{emissions, positive};
use crate::formula::finite;
use crate::formula::least_squares::Line;
use crate::formula::trend::line_level;
use crate::inventory::EmissionSeries;
use crate::pathway::Pathway;
use crate::quantity::{Absent, Emissions, Known, Year};
use crate::record::record;
use crate::resolve::ObservedLevels;

record! {
    /// The measures of a linear trend against a net-zero scenario. Symbols: [module page](self).
    ///
    /// ```
    /// use climate_targets::indicator::net_zero_metrics::net_zero_metrics;
    /// use climate_targets::{EmissionSeries, Emissions, Year};
    /// let levels = [(2020, 100.0), (2021, 90.0), (2022, 80.0)];
    /// let city = EmissionSeries::from_tonnes("a city", levels)?;
    /// let scenario = (Year::constant(2026), Emissions::constant(20.0));
    /// let metrics = net_zero_metrics(&city, scenario, "2023-06-30".parse().unwrap())?;
    /// assert_eq!((metrics.year, metrics.n), (Year::constant(2022), 3));
    /// assert_eq!(metrics.trend_slope_per_year?.tonnes(), -10.0);
    /// assert_eq!(metrics.slope_per_year?.tonnes(), -15.0);
    /// assert_eq!(metrics.slope_multiplier?, 1.5); // the fall must become 1.5 times as fast
    /// // 70, 60, 50 and 40 t along the trend, less 20 t each
    /// assert_eq!(metrics.budget?.tonnes(), 140.0);
    /// assert_eq!(metrics.velocity_per_year?.tonnes(), 0.0);
    /// assert_eq!(metrics.zero_velocity?.tonnes(), 70.0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct NetZeroMetrics {
        /// t0, the year of the latest observation.
        pub year: Year,
        /// n, the number of observations in the trend.
        pub n: u32,
        /// b(t0), the slope of the trend, t CO2e per year; negative for a fall.
        pub trend_slope_per_year: Known<Emissions> => "trend_slope_t_per_year",
        /// Duration: the fractional year at which the trend reaches the scenario's level,
        /// `t0 + (NZE - T(t0))/b(t0)`. There is no upper bound.
        pub duration_year: Known<f64>,
        /// Gap: `T(t*) - NZE`, t CO2e; positive if the trend misses the scenario.
        pub gap: Known<Emissions> => "gap_t",
        /// Slope: `(NZE - CE(t0))/(t* - t0)`, the yearly change from the latest level to the
        /// scenario's level, t CO2e per year; negative for a fall.
        pub slope_per_year: Known<Emissions> => "slope_t_per_year",
        /// Slope multiplier: the slope divided by b(t0). Above 1 the fall must become faster; below
        /// 0 the trend has the wrong direction.
        pub slope_multiplier: Known<f64>,
        /// Budget: the sum of `T(s) - NZE` over the years s = t0+1 ..= t*, a right Riemann sum with
        /// steps of one year, t CO2e.
        pub budget: Known<Emissions> => "budget_t",
        /// Velocity: the change of the trend's slope due to the latest observation, `(b(t0) -
        /// b(t1))/(t0 - t1)`, where t1 is the year of the previous observation; t CO2e per year
        /// squared. Negative if the observation made the trend fall faster or rise more slowly.
        pub velocity_per_year: Known<Emissions> => "velocity_t_per_year",
        /// Zero-velocity scenario: the emissions in the year t0+1 that leave the slope unchanged,
        /// `T(t0 + 1)`, t CO2e.
        pub zero_velocity: Known<Emissions> => "zero_velocity_t",
        /// Burn-out scenario: the emissions in the year t0+1 that make the refitted line reach NZE
        /// in t*, `T(t0+1) + (NZE - T(t*))/k`, t CO2e; the [module page](self) defines k. May be
        /// negative.
        pub burn_out: Known<Emissions> => "burn_out_t",
    }
}

/// Computes the measures of the linear trend of all observations against a net-zero scenario;
/// `scenario` holds its year t* and its level NZE. Formulas and symbols: [module page](self).
///
/// ```
/// use climate_targets::indicator::net_zero_metrics::net_zero_metrics;
/// use climate_targets::{EmissionSeries, Emissions, Year};
/// // Lahti, t CO2e, use-based (SYKE, CC BY 4.0), against 20 % of 1990 in 2025.
/// let levels = [667_400.0, 550_300.0, 428_500.0, 421_900.0, 401_400.0];
/// let lahti = EmissionSeries::from_tonnes("Lahti", (2018..).zip(levels))?;
/// let scenario = (Year::constant(2025), Emissions::constant(158_440.0));
/// let metrics = net_zero_metrics(&lahti, scenario, "2024-06-30".parse().unwrap())?;
/// // -66.04 kt a year since 2018; -80.99 kt a year are needed from 2022 on.
/// assert!((metrics.trend_slope_per_year?.kilotonnes() + 66.04).abs() < 1e-9);
/// assert!((metrics.slope_per_year?.kilotonnes() + 80.99).abs() < 0.01);
/// assert!((metrics.slope_multiplier? - 1.226).abs() < 0.001);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`Absent::NoObservation`] for an empty series; [`Absent::TooFewPoints`] for one observation.
///
/// Within the result:
/// - [`Absent::Due`] for gap, slope, multiplier, budget and burn-out if t* is not after t0;
/// - [`Absent::AlreadyReached`] for the duration if CE(t0) or T(t0) is at or under NZE,
///   [`Absent::NeverReached`] if the trend does not fall;
/// - [`Absent::NotFalling`] for the multiplier if the slope of the trend is 0;
/// - [`Absent::TooFewPoints`] for the velocity if there are only two observations;
/// - [`Absent::OutOfRange`] on overflow.
pub fn net_zero_metrics(
    series: &EmissionSeries,
    scenario: (Year, Emissions),
    as_of: NaiveDate,
) -> Known<NetZeroMetrics> {
    let all = ObservedLevels::as_reported(series, as_of);
    let trend = Trend::of(all)?;
    let nze = scenario.1.tonnes();
    let ahead = positive(scenario.0.since(trend.year), Absent::Due);
    let slope = ahead.map(|ahead| (nze - trend.latest) / ahead);
    Ok(NetZeroMetrics {
        year: trend.year,
        n: trend.line.n as u32,
        trend_slope_per_year: emissions(trend.line.slope),
        duration_year: trend.duration(nze),
        gap: ahead.and_then(|ahead| emissions(trend.level(ahead) - nze)),
        slope_per_year: slope.and_then(emissions),
        slope_multiplier: slope.and_then(|slope| trend.multiplier_to(slope)),
        budget: ahead.and_then(|ahead| {
            // The levels of a line are an arithmetic progression: count times mean of the ends.
            let mean = f64::midpoint(trend.level(1.0), trend.level(ahead));
            emissions(ahead * (mean - nze))
        }),
        velocity_per_year: trend.velocity(all),
        zero_velocity: emissions(trend.level(1.0)),
        burn_out: ahead.and_then(|ahead| trend.burn_out(ahead, nze)),
    })
}

/// Computes the carbon budget of a path P against a level, t CO2e: the sum of `P(s) - level` over
/// the years s = from+1 ..= to, a right Riemann sum with steps of one year. A level of 0 t gives
/// the paper's gross budget, any other level its net budget.
///
/// ```
/// use climate_targets::indicator::net_zero_metrics::budget_of;
/// use climate_targets::pathway::Pathway;
/// use climate_targets::{Emissions, Year};
/// let (from, to) = (Year::constant(2020), Year::constant(2025));
/// let (high, low) = (Emissions::constant(4.875), Emissions::constant(4.2));
/// let path = Pathway::linear((from, high), (to, low)).expect("2025 is after 2020");
/// // 4.74 + 4.605 + 4.47 + 4.335 + 4.2
/// assert!((budget_of(&path, from, to, Emissions::ZERO)?.tonnes() - 22.35).abs() < 1e-12);
/// # Ok::<(), climate_targets::Absent>(())
/// ```
///
/// # Errors
/// [`Absent::Due`] if `to` is not after `from`; [`Absent::NotAfterAnchor`] if the path begins after
/// `from + 1`; [`Absent::OutOfRange`] on overflow.
pub fn budget_of(path: &Pathway<'_>, from: Year, to: Year, level: Emissions) -> Known<Emissions> {
    if to <= from {
        return Err(Absent::Due);
    }
    let sum = path.sum(from.next(), to)?;
    emissions(sum.tonnes() - to.since(from) * level.tonnes())
}

/// The least-squares line of all observations; x counts years from the latest observation.
struct Trend {
    year: Year,
    latest: f64,
    line: Line,
}

impl Trend {
    fn of(used: ObservedLevels<'_>) -> Known<Self> {
        let (latest, level) = used.latest().ok_or(Absent::NoObservation)?;
        let points = used.levels().map(|(year, e)| (year.since(latest.year), e));
        let line = Line::fit(points, level).ok_or(Absent::TooFewPoints)?;
        Ok(Self { year: latest.year, latest: level, line })
    }

    /// The trend level T(t0 + x).
    fn level(&self, x: f64) -> f64 {
        let Line { mean_x, mean_d, slope, .. } = self.line;
        line_level(self.latest, mean_d, slope, mean_x, x)
    }

    fn duration(&self, nze: f64) -> Known<f64> {
        let (now, slope) = (finite(self.level(0.0))?, self.line.slope);
        if self.latest <= nze || now <= nze {
            Err(Absent::AlreadyReached)
        } else if slope < 0.0 {
            finite(self.year.as_f64() + (nze - now) / slope)
        } else {
            Err(Absent::NeverReached)
        }
    }

    fn multiplier_to(&self, slope: f64) -> Known<f64> {
        let own = self.line.slope;
        if own == 0.0 { Err(Absent::NotFalling) } else { finite(slope / own) }
    }

    fn velocity(&self, all: ObservedLevels<'_>) -> Known<Emissions> {
        let before = Self::of(all.before(self.year)).map_err(|_| Absent::TooFewPoints)?;
        emissions((self.line.slope - before.line.slope) / self.year.since(before.year))
    }

    /// One step of recursive least squares: a level y in the year t0+1 moves the line at t* by
    /// `k (y - T(t0 + 1))`. Returns the y that moves T(t*) to NZE.
    fn burn_out(&self, ahead: f64, nze: f64) -> Known<Emissions> {
        let Line { n, mean_x, sxx, .. } = self.line;
        let (next, goal) = (1.0 - mean_x, ahead - mean_x);
        let k = (1.0 / n + goal * next / sxx) / (1.0 + 1.0 / n + next * next / sxx);
        emissions(self.level(1.0) + (nze - self.level(ahead)) / k)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::target::YearlyLimits;

    /// Source: Le Guenedal and others (2022), the example of a carbon budget: 4.875, 4.2, 3.3 and
    /// 1.5 Mt in 2020, 2025, 2030 and 2035, linear in between; 51.75 Mt gross, 6.75 Mt over 3 Mt.
    #[test]
    fn budgets_match_the_published_example() {
        let nodes = [(2020, 4.875), (2025, 4.2), (2030, 3.3), (2035, 1.5)];
        let nodes = nodes.map(|(year, level)| (Year::constant(year), Emissions::constant(level)));
        let nodes = YearlyLimits::new(nodes.to_vec()).unwrap();
        let path = Pathway::given(&nodes);
        let (from, to) = (Year::constant(2020), Year::constant(2035));
        let budget = |level| budget_of(&path, from, to, Emissions::constant(level));
        assert!((budget(0.0).unwrap().tonnes() - 51.75).abs() < 1e-12);
        assert!((budget(3.0).unwrap().tonnes() - 6.75).abs() < 1e-12);
    }
}
