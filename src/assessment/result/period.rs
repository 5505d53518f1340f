use crate::quantity::{Emissions, Known, Period, Year};
use crate::record::record;

record! {
    /// The emissions of a period compared with its limit.
    ///
    /// All sums cover whole calendar years, in t CO2e. [`Details::period`](crate::Details::period)
    /// returns this record for a target whose deadline is a period.
    ///
    /// ```
    /// use climate_targets::{Absent, Ambition, Assessor, Deadline, EmissionSeries, Emissions};
    /// use climate_targets::{Period, Target};
    /// // At most 100 t over the five years from 2020 to 2024.
    /// let limit = Ambition::TotalAtMost(Emissions::constant(100.0));
    /// let deadline = Deadline::Period(Period::new(2020, 2024)?);
    /// let target = Target::builder("100 t").goal(limit).deadline(deadline).build()?;
    /// let levels = [(2020, 24.0), (2021, 22.0), (2022, 20.0)];
    /// let city = EmissionSeries::from_tonnes("a city", levels)?;
    /// let result = Assessor::as_of_ymd(2023, 6, 30)?.assess(&city, &target);
    /// let standing = result.details().period().ok_or("the target judges a period")?;
    /// assert_eq!((standing.years_observed, standing.years_left), (3, 2));
    /// assert_eq!(standing.sum, Emissions::constant(66.0));
    /// assert_eq!(standing.left?, Emissions::constant(34.0));
    /// assert_eq!(standing.allowed_mean?, Emissions::constant(17.0)); // 34 t in two years
    /// assert_eq!(standing.projected?, Emissions::constant(100.0)); // the trend adds 18 t and 16 t
    /// assert_eq!(standing.path_sum, Err(Absent::AnchorNotObserved)); // 2019 is not observed
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct PeriodStanding {
        /// The judged period: the years whose emissions are added up.
        pub period: Period => ..,
        /// The limit on the sum of all years of the period, t CO2e, including the carry-over.
        /// Absent if the target's limit or the carry-over is unknown.
        pub limit: Known<Emissions> => "limit_t",
        /// The carry-over from the previous budget, t CO2e: 0 without a banking rule in the
        /// commitment. Absent ([`Absent::CarryOverUnknown`](crate::Absent::CarryOverUnknown)) if
        /// the previous budget still runs or one of its years is missing.
        pub carried: Known<Emissions> => "carried_t",
        /// The number of observed years of the period.
        pub years_observed: u16,
        /// The first missing year of the period that is followed by an observed year; `None` if
        /// there is no such gap.
        pub gap: Option<Year>,
        /// The sum of the observed years of the period, t CO2e.
        pub sum: Emissions => "sum_t",
        /// The sum of the path levels over the observed years, t CO2e. Absent without a path: the
        /// path of a period needs an observed level in the year before the period
        /// ([`Absent::AnchorNotObserved`](crate::Absent::AnchorNotObserved)).
        pub path_sum: Known<Emissions> => "path_sum_t",
        /// The remaining emissions, `limit - sum`, t CO2e; negative if the limit is exceeded.
        /// Absent while a year is missing between observed years
        /// ([`Absent::GapInPeriod`](crate::Absent::GapInPeriod)).
        pub left: Known<Emissions> => "left_t",
        /// The number of years of the period after the latest observed year.
        pub years_left: u16,
        /// The yearly mean that the limit allows in the remaining years, `(limit -
        /// sum)/years_left`, t CO2e. Absent if no year remains
        /// ([`Absent::Due`](crate::Absent::Due)), and if `left` is absent.
        pub allowed_mean: Known<Emissions> => "allowed_mean_t",
        /// The projected sum of the period, t CO2e: the observed levels, plus T(y), from the trend
        /// or a given projection, for the remaining years. Absent without an outlook, and while a
        /// year is missing between observed years.
        pub projected: Known<Emissions> => "projected_t",
        /// The first year in which the running sum exceeds the limit. `None` if the sum of all
        /// observed years is within the limit: net removals can bring a running sum back under it.
        pub exceeded_in: Option<Year>,
    }
}

impl PeriodStanding {
    /// The projected sum divided by the number of years in the period, t CO2e a year; for a
    /// complete period, the mean of its observed years.
    pub(in crate::assessment) fn mean(&self) -> Known<f64> {
        let n = f64::from(self.period.length());
        self.projected.map(|projected| projected.tonnes() / n)
    }
}
