use crate::assessment::{Chart, ChartRow};
use crate::inventory::ObservationStatus;
use crate::quantity::{Absent, Known, Level, Year};
use crate::record::record;

record! {
    /// One year of a chart.
    ///
    /// ```
    /// use climate_targets::{Assessor, EmissionSeries, Target};
    /// let city = EmissionSeries::from_tonnes("a city", [(1990, 1000.0), (2020, 700.0)])?;
    /// let target = Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(2030);
    /// let target = target.build()?;
    /// let report = Assessor::as_of_ymd(2021, 6, 30)?.assess(&city, &target).report();
    /// let row = report.chart().last().ok_or("a row for 2030")?;
    /// assert_eq!((row.year.get(), row.path?.tonnes(), row.limit?.tonnes()), (2030, 500.0, 500.0));
    /// assert!(row.observed.is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct ChartRowReport<L> {
        /// The year.
        pub year: Year,
        /// The observed level of the judged quantity. Absent if the year is not observed.
        pub observed: Known<L> => "observed_t",
        /// The status of the observation. Omitted if the year is not observed.
        pub status: Option<ObservationStatus>,
        /// P(t), the level of the path. Absent outside the path.
        pub path: Known<L> => "path_t",
        /// T(t), the level of the trend or the given projection. Absent before the first point of
        /// the trend.
        pub trend: Known<L> => "trend_t",
        /// The lower end of the 95 % prediction interval of the trend or the given projection.
        /// Absent if there is no interval.
        pub low: Known<L> => "low_t",
        /// The upper end of the 95 % prediction interval.
        pub high: Known<L> => "high_t",
        /// The limit for the year. Absent if the target sets no limit for this year.
        pub limit: Known<L> => "limit_t",
        /// The limit of the commitment's milestone that is due in the year. Omitted if no milestone
        /// is due.
        pub milestone: Option<L> => "milestone_t",
    }
}

impl<L: Level> From<&ChartRow<L>> for ChartRowReport<L> {
    fn from(row: &ChartRow<L>) -> Self {
        Self {
            year: row.year,
            observed: row.observed.ok_or(Absent::NoObservation),
            status: row.status,
            path: row.path,
            trend: row.trend,
            low: row.band.map(|band| band.low),
            high: row.band.map(|band| band.high),
            limit: row.limit.ok_or(Absent::NotPartOfTarget),
            milestone: row.milestone,
        }
    }
}

impl<L: Level> ChartRowReport<L> {
    pub(super) fn all(chart: &Chart<L>) -> Vec<Self> {
        chart.rows().map(Self::from).collect()
    }
}

#[cfg(feature = "serde")]
impl<L: Level> serde::Serialize for Chart<L> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.rows().map(ChartRowReport::from))
    }
}

#[cfg(feature = "serde")]
crate::serial::through!(ChartRow<L> => ChartRowReport<L>);
