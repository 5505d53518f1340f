//! Net Zero Carbon Metrics: where a linear trend stands against the level of a net-zero scenario.
//!
//! Symbols: t0 is the year of the latest observation, CE(t) the observed emissions, t* the year of
//! the scenario and NZE its level in that year. The trend T(t) is the least-squares line of all
//! observations up to t0, its slope b(t0); b(t) is the slope of the line of all observations up to
//! t. Here are the measures of the trend; those of an announced target, the time contributions, and
//! the scores that the paper builds of them are not.
//!
//! Source: T. Le Guenedal, F. Lombard, T. Roncalli, T. Sekine, *Net Zero Carbon Metrics*, Amundi
//! working paper (2022), sections on static and dynamic measures.

use chrono::NaiveDate;

use super::value::{emissions, positive};
use crate::formula::finite;
use crate::formula::least_squares::Line;
use crate::formula::trend::line_level;
use crate::inventory::EmissionSeries;
use crate::pathway::Pathway;
use crate::quantity::{Absent, Emissions, Known, Year};
use crate::resolve::ObservedLevels;

/// The measures of a linear trend against a net-zero scenario.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct NetZeroMetrics {
    /// t0, the year of the latest observation.
    pub year: Year,
    /// n, how many observations the trend is fitted to.
    pub points: u32,
    /// b(t0), the slope of the trend, t CO2e a year each year.
    pub trend_slope: Known<Emissions>,
    /// Duration: when the trend is at the scenario's level, `t0 + (NZE - T(t0))/b(t0)`, a
    /// fractional year, however far ahead.
    pub duration: Known<f64>,
    /// Gap: `T(t*) - NZE`, positive misses.
    pub gap: Known<Emissions>,
    /// Slope: `(NZE - CE(t0))/(t* - t0)`, the yearly change from the latest level that closes the
    /// gap; negative is a fall.
    pub slope: Known<Emissions>,
    /// Slope multiplier: the slope over that of the trend. Above 1 the fall must become faster;
    /// below 0 the trend goes the other way.
    pub slope_multiplier: Known<f64>,
    /// Budget: the trend over the scenario's level, as a right Riemann sum with steps of a year:
    /// the sum of `T(s) - NZE` over the years s = t0+1 ..= t*.
    pub budget: Known<Emissions>,
    /// Velocity: by how much the latest observation changed the slope of the trend, each year:
    /// `(b(t0) - b(t1))/(t0 - t1)`, t1 the year of the observation before. Negative is an effort.
    pub velocity: Known<Emissions>,
    /// Zero-velocity scenario: the emissions of the year t0+1 that leave the slope as it is, a
    /// point on the line, `T(t0 + 1)`.
    pub zero_velocity: Known<Emissions>,
    /// Burn-out scenario: the emissions of the year t0+1 with which the line, fitted anew, closes
    /// the gap: `T(t0+1) + (NZE - T(t*))/k`,
    /// `k = (1/n + (t* - m)(t0+1 - m)/Sxx)/(1 + 1/n + (t0+1 - m)^2/Sxx)`, m the mean of the years
    /// and Sxx their sum of squares about it. It may be negative.
    pub burn_out: Known<Emissions>,
}

/// The measures of the linear trend of all observations against a net-zero scenario, given as its
/// year and level.
///
/// ```
/// use climate_targets::indicator::net_zero_metrics::net_zero_metrics;
/// use climate_targets::{EmissionSeries, Emissions, Year};
/// // Lahti, t CO2e, use-based (SYKE, CC BY 4.0), against 20 % of 1990 in 2025.
/// let levels = [667_400.0, 550_300.0, 428_500.0, 421_900.0, 401_400.0];
/// let lahti = EmissionSeries::from_tonnes("Lahti", (2018..).zip(levels))?;
/// let as_of = "2024-06-30".parse().unwrap();
/// let scenario = (Year::constant(2025), Emissions::constant(158_440.0));
/// let metrics = net_zero_metrics(&lahti, scenario, as_of).unwrap();
/// // -66.04 kt a year since 2018; -80.99 kt a year are needed from now on.
/// assert!((metrics.trend_slope.unwrap().kilotonnes() + 66.04).abs() < 1e-9);
/// assert!((metrics.slope.unwrap().kilotonnes() + 80.99).abs() < 0.01);
/// assert!((metrics.slope_multiplier.unwrap() - 1.226).abs() < 0.001);
/// # Ok::<(), climate_targets::inventory::SeriesError>(())
/// ```
///
/// # Errors
/// [`Absent::NoObservation`] for an empty series; [`Absent::TooFewPoints`] for one observation.
///
/// Within the result: [`Absent::Due`] for gap, slope, multiplier, budget and burn-out if t* is not
/// after the latest observation; [`Absent::AlreadyReached`] for the duration if the latest level or
/// the trend is at or under NZE now, and [`Absent::NeverReached`] if the trend does not fall;
/// [`Absent::NotFalling`] for the multiplier of a trend of slope 0; [`Absent::TooFewPoints`] for
/// the velocity of two observations; [`Absent::OutOfRange`] on overflow.
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
        points: trend.line.n as u32,
        trend_slope: emissions(trend.line.slope),
        duration: trend.duration(nze),
        gap: ahead.and_then(|ahead| emissions(trend.level(ahead) - nze)),
        slope: slope.and_then(emissions),
        slope_multiplier: slope.and_then(|slope| trend.multiplier_to(slope)),
        budget: ahead.and_then(|ahead| {
            // An arithmetic progression from the next year to t*.
            let mean = f64::midpoint(trend.level(1.0), trend.level(ahead));
            emissions(ahead * (mean - nze))
        }),
        velocity: trend.velocity(all),
        zero_velocity: emissions(trend.level(1.0)),
        burn_out: ahead.and_then(|ahead| trend.burn_out(ahead, nze)),
    })
}

/// A carbon budget of any path against a level, as a right Riemann sum with steps of a year: the
/// sum of `P(s) - level` over the years s = from+1 ..= to. With a level of 0 t it is the paper's
/// gross budget, else its net budget.
///
/// ```
/// use climate_targets::indicator::net_zero_metrics::budget_of;
/// use climate_targets::pathway::Pathway;
/// use climate_targets::{Emissions, Year};
/// let (from, to) = (Year::constant(2020), Year::constant(2025));
/// let (high, low) = (Emissions::constant(4.875), Emissions::constant(4.2));
/// let path = Pathway::linear((from, high), (to, low)).unwrap();
/// // 4.74 + 4.605 + 4.47 + 4.335 + 4.2
/// assert!((budget_of(&path, from, to, Emissions::ZERO).unwrap().tonnes() - 22.35).abs() < 1e-12);
/// ```
///
/// # Errors
/// [`Absent::Due`] if `to` is not after `from`; [`Absent::NotAfterAnchor`] before the path begins;
/// [`Absent::OutOfRange`] on overflow.
pub fn budget_of(path: &Pathway<'_>, from: Year, to: Year, level: Emissions) -> Known<Emissions> {
    if to <= from {
        return Err(Absent::Due);
    }
    let sum = path.sum(from.next(), to)?;
    emissions(sum.tonnes() - to.since(from) * level.tonnes())
}

/// The line of all observations, with years counted from the latest.
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

    /// T, x years after the latest observation.
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

    /// The next year's level y moves the line at t* by `k (y - T(t0 + 1))`: one step of recursive
    /// least squares.
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
    /// 1.5 Mt in 2020, 2025, 2030 and 2035, straight between; 51.75 Mt gross, 6.75 Mt over 3 Mt.
    #[test]
    fn the_published_budgets() {
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
