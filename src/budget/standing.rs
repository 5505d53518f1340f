use chrono::NaiveDate;

use super::Budget;
use super::run_out::{Left, RunOut};
use crate::formula::{finite, sum};
use crate::inventory::{EmissionSeries, Observation};
use crate::quantity::{Absent, Emissions, Known, Period, Share, Year};
use crate::resolve::ObservedLevels;
use crate::trend::{Estimator, GivenProjection, TrendFit};

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
    #[cfg_attr(
        feature = "serde",
        serde(rename = "used_t", serialize_with = "crate::serial::known")
    )]
    pub used: Known<Emissions>,
    /// `amount - used`: what is left at the end of tL, or, negative, by how much more was emitted.
    #[cfg_attr(
        feature = "serde",
        serde(rename = "remaining_t", serialize_with = "crate::serial::known")
    )]
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

/// When a budget is used up, the three ways side by side. Found by [`Budget::run_outs`].
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct RunOuts {
    /// What was used, and what is left.
    pub standing: BudgetStanding,
    /// The trend through the used observations.
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::serial::known"))]
    pub trend: Known<TrendFit>,
    /// Every year to come emits as much as the latest one.
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::serial::known"))]
    pub at_latest_rate: Known<RunOut>,
    /// Every whole year to come emits what the trend gives for it
    /// ([`BudgetStanding::run_out_along_trend`]).
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::serial::known"))]
    pub along_trend: Known<RunOut>,
    /// By the integral under the trend ([`BudgetStanding::run_out_under_trend_line`]).
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::serial::known"))]
    pub under_trend_line: Known<RunOut>,
}

impl Budget {
    /// Where the budget stands with what a series had observed by a date.
    ///
    /// An observation of a year is used if its 31 December is not after the date.
    ///
    /// ```
    /// use climate_targets::budget::Budget;
    /// use climate_targets::EmissionSeries;
    /// // Stockholm's 19 Mt from 2020 on, and SMHI's levels (release 2025, CC BY 4.0).
    /// let levels = [1_453_184.61, 1_064_749.47, 1_147_739.22, 1_077_664.59, 1_008_395.99];
    /// let stockholm = EmissionSeries::from_tonnes("Stockholm", (2019..).zip(levels))?;
    /// let as_of = "2025-06-30".parse().unwrap();
    /// let standing = Budget::constant(19e6, 2020).standing(&stockholm, as_of);
    /// assert!((standing.used.unwrap().tonnes() - 4_298_549.27).abs() < 1e-6);
    /// // 14.58 years from the end of 2023 on, at the rate of 2023.
    /// assert!((standing.years_left_at_latest_rate.unwrap() - 14.579).abs() < 0.001);
    /// let run_out = standing.run_out_at_latest_rate.unwrap();
    /// assert_eq!(run_out.to_string(), "used up on 2038-07-31");
    /// # Ok::<(), climate_targets::inventory::SeriesError>(())
    /// ```
    pub fn standing(self, series: &EmissionSeries, as_of: NaiveDate) -> BudgetStanding {
        let used = ObservedLevels::as_reported(series, as_of);
        let latest = used.latest().map(|(latest, _)| *latest).ok_or(Absent::NoObservation);
        let observed = used.since(self.from()).levels();
        // The budget's years up to the latest observation, if it has any yet.
        let years = latest.ok().and_then(|o| Period::new(self.from().get(), o.year.get()).ok());
        let gap = years.and_then(|years| years.years().find(|year| used.at(*year).is_none()));
        let complete = gap.map_or(latest.map(|_| ()), |_| Err(Absent::GapInPeriod));
        let sum = complete.map(|()| sum(observed.clone().map(|(_, level)| level)));
        let amount = self.amount().tonnes();
        let remaining = sum.map(|sum| amount - sum);
        let share_of_amount = |part: Known<f64>| match amount {
            0.0 => Err(Absent::BudgetNotPositive),
            amount => finite(part? / amount).map(Share::computed),
        };
        let years_left = remaining.and_then(|remaining| match latest?.emissions {
            level if level > Emissions::ZERO => finite(remaining / level.tonnes()),
            _ => Err(Absent::LatestNotPositive),
        });
        let left = remaining.and_then(|amount| Ok(Left::of(self, amount, latest?.year)));
        let at_latest_rate =
            left.and_then(|left| left.by_whole_years(|_| Ok(latest?.emissions.tonnes())));
        BudgetStanding {
            budget: self,
            as_of,
            latest,
            years_observed: u16::try_from(observed.count()).unwrap_or(u16::MAX),
            gap,
            used: sum.map(Emissions::computed),
            remaining: remaining.map(Emissions::computed),
            share_used: share_of_amount(sum),
            share_left: share_of_amount(remaining),
            years_left_at_latest_rate: years_left,
            run_out_at_latest_rate: at_latest_rate,
        }
    }

    /// When the budget is used up, all three ways, with the trend of an estimator through what a
    /// series had observed by a date.
    ///
    /// ```
    /// use climate_targets::budget::{Budget, RunOut};
    /// use climate_targets::{EmissionSeries, Estimator, Year};
    /// // Stockholm's later budget: 9 Mt over 2024-2040.
    /// let levels = [1_064_749.47, 1_147_739.22, 1_077_664.59, 1_008_395.99];
    /// let stockholm = EmissionSeries::from_tonnes("Stockholm", (2020..).zip(levels))?;
    /// let as_of = "2025-06-30".parse().unwrap();
    /// let estimator = Estimator::ols().since(Year::constant(2020));
    /// let run_outs = Budget::constant(9e6, 2024).run_outs(&stockholm, as_of, estimator);
    /// let on = |run_out: RunOut| run_out.date().map(|date| date.to_string());
    /// assert_eq!(on(run_outs.at_latest_rate.unwrap()).as_deref(), Some("2032-12-04"));
    /// assert_eq!(on(run_outs.along_trend.unwrap()).as_deref(), Some("2033-11-28"));
    /// assert_eq!(on(run_outs.under_trend_line.unwrap()).as_deref(), Some("2034-01-23"));
    /// # Ok::<(), climate_targets::inventory::SeriesError>(())
    /// ```
    pub fn run_outs(
        self,
        series: &EmissionSeries,
        as_of: NaiveDate,
        estimator: Estimator,
    ) -> RunOuts {
        let standing = self.standing(series, as_of);
        let levels = ObservedLevels::as_reported(series, as_of).levels();
        let levels = levels.map(|(year, level)| (year, Emissions::computed(level)));
        let trend = TrendFit::of(estimator, levels);
        RunOuts {
            standing,
            trend,
            at_latest_rate: standing.run_out_at_latest_rate,
            along_trend: trend.and_then(|trend| standing.run_out_along_trend(&trend)),
            under_trend_line: trend.and_then(|trend| standing.run_out_under_trend_line(&trend)),
        }
    }
}

impl BudgetStanding {
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
    /// use climate_targets::budget::Budget;
    /// use climate_targets::trend::TrendFit;
    /// use climate_targets::{EmissionSeries, Estimator};
    /// let falling = EmissionSeries::from_tonnes("a city", [(2022, 100.0), (2023, 90.0)])?;
    /// let levels = falling.observations().iter().map(|o| (o.year, o.emissions));
    /// let trend = TrendFit::of(Estimator::ols(), levels).expect("two points");
    /// let as_of = "2024-06-30".parse().unwrap();
    /// let run_out = |tonnes| {
    ///     let standing = Budget::constant(tonnes, 2023).standing(&falling, as_of);
    ///     standing.run_out_along_trend(&trend).unwrap().to_string()
    /// };
    /// // 90 in 2023, then 80, 70, 60 and so on, 450 in all: half of 60 is left for 2026.
    /// assert_eq!(run_out(270.0), "used up on 2026-07-02");
    /// assert_eq!(run_out(450.0), "used up on 2032-01-01");
    /// assert_eq!(run_out(451.0), "lasts");
    /// assert_eq!(run_out(89.0), "exceeded already");
    /// # Ok::<(), climate_targets::inventory::SeriesError>(())
    /// ```
    ///
    /// # Errors
    /// The reason why there is no remaining amount, or no level of the trend.
    pub fn run_out_along_trend(&self, trend: &TrendFit) -> Known<RunOut> {
        self.left()?.by_whole_years(|year| trend.level_at(f64::from(year)))
    }

    /// When the budget is used up if every whole year to come emits what a given projection says,
    /// as [`BudgetStanding::run_out_along_trend`].
    ///
    /// # Errors
    /// The reason why there is no remaining amount; [`Absent::OutsideBaseline`] where the
    /// projection ends before the budget does, since it is never extrapolated.
    pub fn run_out_along_projection(&self, projection: &GivenProjection) -> Known<RunOut> {
        self.left()?.by_whole_years(|year| {
            let year = Year::new(year).map_err(|_| Absent::OutsideBaseline)?;
            projection.level_in(year).map(Emissions::tonnes)
        })
    }

    /// When the area under a trend line, from the end of tL on, is what is left of the budget.
    ///
    /// The trend is read as a rate at each instant, T(2024) being that of 1 January 2024: another
    /// quantity than the sum of whole years, and for a falling trend a smaller one, so that the
    /// budget lasts longer. Where the line is under zero it gives back to the budget.
    ///
    /// # Errors
    /// The reason why there is no remaining amount; [`Absent::NotDefined`] for a trend that is
    /// neither a line nor a constant rate; [`Absent::OutOfRange`] on overflow.
    pub fn run_out_under_trend_line(&self, trend: &TrendFit) -> Known<RunOut> {
        self.left()?.under(trend)
    }
}
