use chrono::NaiveDate;

use super::Budget;
use super::run_out::{Left, RunOut};
use crate::formula::{finite, sum};
use crate::inventory::{EmissionSeries, Observation};
use crate::quantity::{Absent, Emissions, Known, Period, Share, Year};
use crate::resolve::Used;
use crate::trend::{GivenProjection, TrendFit};

/// Where a budget stands: what was used of it by the end of the latest observed year.
///
/// The emissions are those that the series reports; whether these are gross or net is its
/// boundary's. Found by [`Budget::standing`].
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct BudgetStanding {
    /// The budget.
    pub budget: Budget,
    /// The date whose knowledge is used.
    pub as_of: NaiveDate,
    /// The latest used observation, tL and EL; it may be older than the budget.
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::serial::known"))]
    pub latest: Known<Observation>,
    /// How many years of the budget are observed.
    pub years_observed: u16,
    /// The first year of the budget that is missing although a later one is observed.
    pub gap: Option<Year>,
    /// The plain sum of the budget's years up to tL; zero if tL is before its first.
    #[cfg_attr(feature = "serde", serde(rename = "used_t"))]
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::serial::known"))]
    pub used: Known<Emissions>,
    /// `amount - used`: what is left at the end of tL, or, negative, by how much more was emitted.
    #[cfg_attr(feature = "serde", serde(rename = "remaining_t"))]
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::serial::known"))]
    pub remaining: Known<Emissions>,
    /// `used/amount`, as a share of the budget: above 1 where the budget is exceeded. Absent for a
    /// budget of 0 t ([`Absent::BudgetNotPositive`]).
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::serial::known"))]
    pub share_used: Known<Share>,
    /// `remaining/amount`, as a share of the budget: negative where the budget is exceeded. Absent
    /// for a budget of 0 t ([`Absent::BudgetNotPositive`]).
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::serial::known"))]
    pub share_left: Known<Share>,
    /// `remaining/EL`: how many years the rest lasts from the end of tL (or the beginning of the
    /// budget, if that is later) at the latest rate. Not clamped: negative where the budget is
    /// exceeded.
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::serial::known"))]
    pub years_left_at_latest_rate: Known<f64>,
    /// When the budget is used up if every year to come emits as much as the latest one; within
    /// the year, evenly.
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::serial::known"))]
    pub run_out_at_latest_rate: Known<RunOut>,
}

impl BudgetStanding {
    pub(super) fn of(budget: Budget, series: &EmissionSeries, as_of: NaiveDate) -> Self {
        let used = Used::as_reported(series, as_of);
        let latest = used.latest().map(|(latest, _)| *latest).ok_or(Absent::NoObservation);
        let observed = used.since(budget.from()).levels();
        // The budget's years up to the latest observation, if it has any yet.
        let years = latest.ok().and_then(|o| Period::new(budget.from().get(), o.year.get()).ok());
        let gap = years.and_then(|years| years.years().find(|year| used.at(*year).is_none()));
        let complete = gap.map_or(latest.map(|_| ()), |_| Err(Absent::GapInPeriod));
        let sum = complete.and_then(|()| finite(sum(observed.clone().map(|(_, level)| level))));
        let amount = budget.amount().tonnes();
        let remaining = sum.and_then(|sum| finite(amount - sum));
        let share_of_amount = |part: Known<f64>| match amount {
            0.0 => Err(Absent::BudgetNotPositive),
            amount => finite(part? / amount).map(Share::computed),
        };
        let mut standing = Self {
            budget,
            as_of,
            latest,
            years_observed: u16::try_from(observed.count()).unwrap_or(u16::MAX),
            gap,
            used: sum.map(Emissions::computed),
            remaining: remaining.map(Emissions::computed),
            share_used: share_of_amount(sum),
            share_left: share_of_amount(remaining),
            years_left_at_latest_rate: Err(Absent::NoObservation),
            run_out_at_latest_rate: Err(Absent::NoObservation),
        };
        standing.years_left_at_latest_rate = standing.years_left();
        standing.run_out_at_latest_rate = standing.left().and_then(|left| left.at(latest?));
        standing
    }

    fn years_left(&self) -> Known<f64> {
        let (remaining, level) = (self.remaining?, self.latest?.emissions);
        if level <= Emissions::ZERO {
            return Err(Absent::LatestNotPositive);
        }
        finite(remaining.tonnes() / level.tonnes())
    }

    /// What is left, and from when on.
    fn left(&self) -> Known<Left> {
        Ok(Left::of(self.budget, self.remaining?.tonnes(), self.latest?.year))
    }

    /// When the budget is used up if every whole year to come emits what a trend gives for it;
    /// within the year in which the sum reaches the budget, evenly.
    ///
    /// Years in which the trend is under zero give back to the budget: nothing is clamped. A trend
    /// fitted to other years than those used here is followed as it stands.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use climate_targets::budget::{Budget, RunOut};
    /// use climate_targets::{EmissionSeries, Emissions, Estimator, TrendFit};
    /// let falling = EmissionSeries::builder("a city")
    ///     .observe(2022, Emissions::from_tonnes(100.0))
    ///     .observe(2023, Emissions::from_tonnes(90.0))
    ///     .build()?;
    /// let levels = falling.observations().iter().map(|o| (o.year, o.emissions));
    /// let trend = TrendFit::of(Estimator::ols(), levels).expect("two points");
    /// let as_of = NaiveDate::from_ymd_opt(2024, 6, 30).unwrap();
    /// let run_out = |tonnes| {
    ///     let standing = Budget::constant(tonnes, 2023).standing(&falling, as_of);
    ///     standing.run_out_along_trend(&trend).unwrap().to_string()
    /// };
    /// // 90 in 2023, then 80, 70, 60 and so on, 450 in all: half of 60 is left for 2026.
    /// assert_eq!(run_out(270.0), "used up on 2026-07-02");
    /// assert_eq!(run_out(450.0), "used up on 2032-01-01");
    /// assert_eq!(run_out(451.0), "lasts");
    /// assert_eq!(run_out(89.0), "exceeded already");
    /// # Ok::<(), climate_targets::SeriesError>(())
    /// ```
    ///
    /// # Errors
    /// The reason why there is no remaining amount, or no level of the trend.
    pub fn run_out_along_trend(&self, trend: &TrendFit) -> Known<RunOut> {
        self.left()?.along(trend)
    }

    /// When the budget is used up if every whole year to come emits what a given projection says,
    /// as [`BudgetStanding::run_out_along_trend`].
    ///
    /// # Errors
    /// The reason why there is no remaining amount; [`Absent::OutsideBaseline`] where the
    /// projection ends before the budget does, since it is never extrapolated.
    pub fn run_out_along_projection(&self, projection: &GivenProjection) -> Known<RunOut> {
        self.left()?.projected(projection)
    }

    /// When the area under a trend line, from the end of tL on, is what is left of the budget.
    ///
    /// The trend is read as a rate at each instant, T(2024) being that of 1 January 2024: another
    /// quantity than the sum of whole years, and for a falling trend a smaller one, so that the
    /// budget lasts longer. Where the line
    /// is under zero it gives back to the budget.
    ///
    /// # Errors
    /// The reason why there is no remaining amount; [`Absent::NotDefined`] for a trend that is
    /// neither a line nor a constant rate; [`Absent::OutOfRange`] on overflow.
    pub fn run_out_under_trend_line(&self, trend: &TrendFit) -> Known<RunOut> {
        self.left()?.under(trend)
    }
}
