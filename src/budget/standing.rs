use chrono::NaiveDate;

use super::Budget;
use super::run_out::{Remainder, RunOut};
use crate::formula::{finite, sum};
use crate::inventory::{EmissionSeries, Observation};
use crate::quantity::{Absent, Emissions, Known, Period, Share, Year};
use crate::record::{ReportVersion, record};
use crate::resolve::ObservedLevels;
use crate::trend::{Estimator, GivenProjection, TrendFit, TrendReport};

record! {
    /// The used and the remaining amount of a budget at the end of the latest observed year.
    ///
    /// The emissions are the levels that the series reports, gross or net as its boundary states.
    /// [`Budget::standing`] returns this record. Below, tL is the latest observed year and EL its
    /// level.
    ///
    /// ```
    /// use climate_targets::budget::{Budget, BudgetStanding};
    /// use climate_targets::EmissionSeries;
    /// let levels = [(2021, 110.0), (2022, 100.0), (2023, 90.0)];
    /// let city = EmissionSeries::from_tonnes("a city", levels)?;
    /// let as_of = "2024-06-30".parse().unwrap();
    /// let standing: BudgetStanding = Budget::constant(380.0, 2022).standing(&city, as_of);
    /// assert_eq!((standing.years_observed, standing.gap), (2, None));
    /// assert_eq!(standing.used?.tonnes(), 100.0 + 90.0);
    /// assert_eq!(standing.remaining?.tonnes(), 190.0);
    /// assert_eq!(standing.share_left?.percent(), 50.0);
    /// assert_eq!(standing.years_left_at_latest_rate?, 190.0 / 90.0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct BudgetStanding {
        /// The budget.
        pub budget: Budget,
        /// The as-of date. Observations of years that end after this date are not used.
        pub as_of: NaiveDate,
        /// The latest used observation, with year tL and level EL. Year tL may be before the
        /// budget's first year.
        pub latest: Known<Observation>,
        /// The number of observed years from the budget's first year on.
        pub years_observed: u16,
        /// The first year without an observation between the budget's first year and tL; `None` if
        /// every year is observed.
        pub gap: Option<Year>,
        /// The sum of the emissions in the budget's years up to tL, t CO2e; zero if tL is before
        /// the budget's first year. Absent if a year is missing ([`Absent::GapInPeriod`]).
        pub used: Known<Emissions> => "used_t",
        /// `amount - used`, t CO2e: the amount left at the end of year tL; negative if the budget
        /// is exceeded.
        pub remaining: Known<Emissions> => "remaining_t",
        /// `used/amount`, the used share of the budget: above 1 if the budget is exceeded. Absent
        /// for a budget of 0 t ([`Absent::BudgetNotPositive`]).
        pub share_used: Known<Share>,
        /// `remaining/amount`, the remaining share of the budget: negative if the budget is
        /// exceeded. Absent for a budget of 0 t ([`Absent::BudgetNotPositive`]).
        pub share_left: Known<Share>,
        /// `remaining/EL`: the number of years until the budget is used up at the latest rate, from
        /// the end of tL or the beginning of the budget, whichever is later. Not clamped: negative
        /// if the budget is exceeded. Absent unless EL is positive ([`Absent::LatestNotPositive`]).
        pub years_left_at_latest_rate: Known<f64>,
        /// The run-out date if the emissions of every future year are EL, evenly distributed within
        /// the year.
        pub run_out_at_latest_rate: Known<RunOut>,
    }
}

/// The run-out dates of a budget by three methods. [`Budget::run_outs`] returns this record.
///
/// ```
/// use climate_targets::budget::{Budget, RunOut, RunOuts};
/// use climate_targets::{Absent, EmissionSeries, Estimator};
/// let city = EmissionSeries::from_tonnes("a city", [(2023, 100.0)])?;
/// let as_of = "2024-06-30".parse().unwrap();
/// let run_outs: RunOuts = Budget::constant(300.0, 2023).run_outs(&city, as_of, Estimator::ols());
/// // 200 t remain: two years at 100 t.
/// assert_eq!(run_outs.at_latest_rate, Ok(RunOut::Exhausted("2026-01-01".parse().unwrap())));
/// // One observation gives no trend.
/// assert_eq!(run_outs.along_trend, Err(Absent::TooFewPoints));
/// assert_eq!(run_outs.report().at_latest_rate, run_outs.at_latest_rate); // for JSON
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct RunOuts {
    /// The used and the remaining amount.
    pub standing: BudgetStanding,
    /// The trend through the used observations.
    pub trend: Known<TrendFit>,
    /// The run-out date if every future year has the emissions of the latest observed year
    /// ([`BudgetStanding::run_out_at_latest_rate`]).
    pub at_latest_rate: Known<RunOut>,
    /// The run-out date if the emissions of every future year are the trend's level for that year
    /// ([`BudgetStanding::run_out_along_trend`]).
    pub along_trend: Known<RunOut>,
    /// The run-out date at which the integral of the trend equals the remaining amount
    /// ([`BudgetStanding::run_out_under_trend_line`]).
    pub under_trend_line: Known<RunOut>,
}

record! {
    /// The run-outs of a budget as plain data.
    ///
    /// ```
    /// use climate_targets::budget::{Budget, RunOutsReport};
    /// use climate_targets::{EmissionSeries, Estimator};
    /// let city = EmissionSeries::from_tonnes("a city", [(2022, 10.0), (2023, 20.0)])?;
    /// let as_of = "2024-06-30".parse().unwrap();
    /// let report = Budget::constant(50.0, 2022).run_outs(&city, as_of, Estimator::ols()).report();
    /// let json = serde_json::to_string(&report).unwrap();
    /// assert_eq!(serde_json::from_str::<RunOutsReport>(&json).unwrap(), report);
    /// assert_eq!(report.standing.remaining.unwrap().tonnes(), 20.0);
    /// # Ok::<(), climate_targets::inventory::SeriesError>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct RunOutsReport {
        /// The version of the form.
        pub version: ReportVersion,
        /// The standing of the budget.
        pub standing: BudgetStanding,
        /// The trend. Absent if the estimator cannot be fitted.
        pub trend: Known<TrendReport>,
        /// The run-out at the latest level.
        pub at_latest_rate: Known<RunOut>,
        /// The run-out along the trend, in whole years.
        pub along_trend: Known<RunOut>,
        /// The run-out from the area under the trend's curve.
        pub under_trend_line: Known<RunOut>,
    }
}

impl RunOuts {
    /// The run-outs as plain data, to be written and read back; [`RunOutsReport`] has an example.
    pub fn report(&self) -> RunOutsReport {
        RunOutsReport::from(self)
    }
}

impl From<&RunOuts> for RunOutsReport {
    fn from(run_outs: &RunOuts) -> Self {
        let RunOuts { standing, trend, at_latest_rate, along_trend, under_trend_line } = *run_outs;
        Self {
            version: ReportVersion::CURRENT,
            standing,
            trend: trend.as_ref().map(TrendReport::from).map_err(|reason| *reason),
            at_latest_rate,
            along_trend,
            under_trend_line,
        }
    }
}

#[cfg(feature = "serde")]
crate::serial::through!(RunOuts => RunOutsReport);

impl Budget {
    /// Compares the budget with the observations of a series up to an as-of date.
    ///
    /// An observation is used if 31 December of its year is on or before the date.
    ///
    /// ```
    /// use climate_targets::budget::Budget;
    /// use climate_targets::EmissionSeries;
    /// // Stockholm: 19 Mt from 2020 on; levels by SMHI (release 2025, CC BY 4.0).
    /// let levels = [1_453_184.61, 1_064_749.47, 1_147_739.22, 1_077_664.59, 1_008_395.99];
    /// let stockholm = EmissionSeries::from_tonnes("Stockholm", (2019..).zip(levels))?;
    /// let as_of = "2025-06-30".parse().unwrap();
    /// let standing = Budget::constant(19e6, 2020).standing(&stockholm, as_of);
    /// assert!((standing.used.unwrap().tonnes() - 4_298_549.27).abs() < 1e-6);
    /// // At the level of 2023, the budget lasts 14.58 years from the end of 2023 on.
    /// assert!((standing.years_left_at_latest_rate.unwrap() - 14.579).abs() < 0.001);
    /// let run_out = standing.run_out_at_latest_rate.unwrap();
    /// assert_eq!(run_out.to_string(), "used up on 2038-07-31");
    /// # Ok::<(), climate_targets::inventory::SeriesError>(())
    /// ```
    pub fn standing(self, series: &EmissionSeries, as_of: NaiveDate) -> BudgetStanding {
        let used = ObservedLevels::as_reported(series, as_of);
        let latest = used.latest().map(|(latest, _)| *latest).ok_or(Absent::NoObservation);
        let observed = used.since(self.from()).levels();
        // From the budget's first year to tL; `None` if tL is before the budget's first year.
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
        let remainder = remaining.and_then(|amount| Ok(Remainder::of(self, amount, latest?.year)));
        let at_latest_rate =
            remainder.and_then(|rest| rest.by_whole_years(|_| Ok(latest?.emissions.tonnes())));
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

    /// Computes the run-out date by three methods. The trend is fitted by the estimator to the
    /// observations up to the as-of date.
    ///
    /// ```
    /// use climate_targets::budget::{Budget, RunOut};
    /// use climate_targets::{EmissionSeries, Estimator, Year};
    /// // Stockholm: a later budget of 9 Mt for 2024-2040.
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
    fn remainder(&self) -> Known<Remainder> {
        Ok(Remainder::of(self.budget, self.remaining?.tonnes(), self.latest?.year))
    }

    /// Returns the run-out date if the emissions of every future year are the trend's level for
    /// that year. Within the year in which the sum reaches the budget, emissions are evenly
    /// distributed.
    ///
    /// Nothing is clamped: years with a negative level increase the remaining amount. The trend may
    /// be fitted to any years, not only to the years of this standing.
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
    /// // 90 t in 2023, then 80 t, 70 t, 60 t and so on: 450 t in total.
    /// // Of 270 t, 30 t remain for 2026: half of that year's 60 t.
    /// assert_eq!(run_out(270.0), "used up on 2026-07-02");
    /// assert_eq!(run_out(450.0), "used up on 2032-01-01");
    /// assert_eq!(run_out(451.0), "lasts");
    /// assert_eq!(run_out(89.0), "already exceeded");
    /// # Ok::<(), climate_targets::inventory::SeriesError>(())
    /// ```
    ///
    /// # Errors
    /// The reason why the remaining amount or a level of the trend is absent.
    pub fn run_out_along_trend(&self, trend: &TrendFit) -> Known<RunOut> {
        self.remainder()?.by_whole_years(|year| trend.level_at(f64::from(year)))
    }

    /// Returns the run-out date if the emissions of every future year are the level of a given
    /// projection. The rules are those of [`BudgetStanding::run_out_along_trend`].
    ///
    /// ```
    /// use climate_targets::budget::Budget;
    /// use climate_targets::trend::{GivenProjection, ProjectedLevel};
    /// use climate_targets::{Absent, EmissionSeries, Emissions, Year};
    /// let level = |year, t| ProjectedLevel::new(Year::constant(year), Emissions::constant(t));
    /// let levels = vec![level(2024, 80.0), level(2026, 40.0)]; // 2025: 60 t, on the line
    /// let plan = GivenProjection::new("a plan", "a city's plan of 2024", levels)?;
    /// let city = EmissionSeries::from_tonnes("a city", [(2023, 90.0)])?;
    /// let as_of = "2024-06-30".parse().unwrap();
    /// let standing = |tonnes| Budget::constant(tonnes, 2024).standing(&city, as_of);
    /// let run_out = standing(140.0).run_out_along_projection(&plan)?;
    /// assert_eq!(run_out.date(), Some("2026-01-01".parse().unwrap()));
    /// // 200 t: the projection ends in 2026 with a sum of 180 t.
    /// let too_late = standing(200.0).run_out_along_projection(&plan);
    /// assert_eq!(too_late, Err(Absent::OutsideBaseline));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// The reason why the remaining amount is absent; [`Absent::OutsideBaseline`] if the projection
    /// does not begin by the first future year, or ends before the budget is used up. A projection
    /// is never extrapolated.
    pub fn run_out_along_projection(&self, projection: &GivenProjection) -> Known<RunOut> {
        self.remainder()?.by_whole_years(|year| {
            let year = Year::new(year).map_err(|_| Absent::OutsideBaseline)?;
            projection.level_in(year).map(Emissions::tonnes)
        })
    }

    /// Returns the run-out date at which the integral of the trend equals the remaining amount.
    ///
    /// The trend is a rate at each instant: T(2024) is the rate on 1 January 2024. The integral
    /// begins at the end of year tL, or at the beginning of the budget if that is later. For a
    /// falling trend, the integral is smaller than the sum of whole years, so the budget lasts
    /// longer. Where the trend is negative, the remaining amount increases.
    ///
    /// ```
    /// use climate_targets::budget::Budget;
    /// use climate_targets::trend::TrendFit;
    /// use climate_targets::{EmissionSeries, Estimator};
    /// let city = EmissionSeries::from_tonnes("a city", [(2022, 100.0), (2023, 90.0)])?;
    /// let levels = city.observations().iter().map(|o| (o.year, o.emissions));
    /// let trend = TrendFit::of(Estimator::ols(), levels)?;
    /// let standing = Budget::constant(330.0, 2023).standing(&city, "2024-06-30".parse().unwrap());
    /// // From 80 t a year on 1 January 2024 to 40 t a year on 1 January 2028, the integral is
    /// // 4 (80 + 40)/2 = 240 t: the remaining amount.
    /// let run_out = standing.run_out_under_trend_line(&trend)?;
    /// assert_eq!(run_out.to_string(), "used up on 2028-01-01");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// The reason why the remaining amount is absent; [`Absent::NotDefined`] for a trend that is
    /// neither a line nor a constant rate; [`Absent::OutOfRange`] on overflow.
    pub fn run_out_under_trend_line(&self, trend: &TrendFit) -> Known<RunOut> {
        self.remainder()?.under_trend_line(trend)
    }
}
