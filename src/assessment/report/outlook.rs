use crate::assessment::result::{Projection, Reach};
use crate::quantity::{Known, Level, Share, Year};
use crate::record::record;
use crate::trend::CalibratedReport;

record! {
    /// The outlook for the judged year tT.
    ///
    /// ```
    /// use climate_targets::{Assessor, EmissionSeries, Target};
    /// let levels = [(1990, 1000.0), (2012, 780.0), (2016, 740.0), (2020, 700.0)];
    /// let city = EmissionSeries::from_tonnes("a city", levels)?;
    /// let target = Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(2030);
    /// let target = target.build()?;
    /// let report = Assessor::as_of_ymd(2021, 6, 30)?.assess(&city, &target).report();
    /// let projection = report.figures.projection?;
    /// assert_eq!((projection.level.tonnes(), projection.gap?.tonnes()), (600.0, 100.0));
    /// assert_eq!(projection.first_year?.get(), 2040);
    /// assert!(projection.calibrated.is_none()); // the caller gave no calibration
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, PartialEq)]
    pub struct ProjectionReport<L> {
        /// T(tT), the projected yearly level.
        pub level: L => "level_t",
        /// `T(tT) - A`, the projected gap; positive if the trend misses the target. Absent without
        /// A and for a period.
        pub gap: Known<L> => "gap_t",
        /// The lower end of the 95 % prediction interval. Absent if the estimator or the given
        /// projection gives no interval.
        pub low: Known<L> => "low_t",
        /// The upper end of the 95 % prediction interval.
        pub high: Known<L> => "high_t",
        /// The probability that the level in tT is at or under A, from 0 to 1. Absent without an
        /// interval, for a given projection and for a period.
        pub probability_met: Known<Share>,
        /// The fractional year in which the trend reaches A: 2031.5 is the middle of 2031. Absent
        /// if A is already reached, never reached, or reached only beyond the horizon.
        pub reach_year: Known<f64>,
        /// The first whole year in which the trend satisfies the target; absent as `reach_year`.
        pub first_year: Known<Year>,
        /// The calibrated outlook. Omitted if the caller supplies no calibration.
        pub calibrated: Option<Known<CalibratedReport>>,
    }
}

impl<L: Level> From<&Projection<L>> for ProjectionReport<L> {
    fn from(projection: &Projection<L>) -> Self {
        Self {
            level: projection.level,
            gap: projection.gap,
            low: projection.interval.map(|interval| interval.low),
            high: projection.interval.map(|interval| interval.high),
            probability_met: projection.probability_met,
            reach_year: projection.reach.and_then(Reach::year),
            first_year: projection.reach.and_then(Reach::first_year),
            calibrated: None,
        }
    }
}

#[cfg(feature = "serde")]
crate::serial::through!(Projection<L> => ProjectionReport<L>);
