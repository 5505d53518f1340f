//! Trends and calibrated outlooks as plain data, which are written as JSON and read back.

use super::{CalibratedOutlook, Damping, EstimatorKind, ReferenceSet, TrendFit};
use crate::quantity::{Emissions, Known, Level, Name, Share, Year};
use crate::record::record;

record! {
    /// A fitted trend.
    ///
    /// ```
    /// use climate_targets::{Assessor, EmissionSeries, Target};
    /// let levels = [(1990, 1000.0), (2012, 780.0), (2016, 740.0), (2020, 700.0)];
    /// let city = EmissionSeries::from_tonnes("a city", levels)?;
    /// let target = Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(2030);
    /// let target = target.build()?;
    /// let report = Assessor::as_of_ymd(2021, 6, 30)?.assess(&city, &target).report();
    /// let trend = report.figures.trend?;
    /// assert_eq!((trend.estimator.as_str(), trend.n), ("ols", 3));
    /// assert_eq!(trend.slope_per_year.map(|slope| slope.tonnes()), Some(-10.0));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct TrendReport<L> {
        /// The estimator.
        pub estimator: Name<EstimatorKind>,
        /// The damping of a damped random walk. Omitted for other estimators.
        pub damping: Option<Damping>,
        /// The reference set of an outlook. Omitted for other estimators.
        pub reference_set: Option<ReferenceSet>,
        /// The year of the first point.
        pub from: Year,
        /// The year of the last point.
        pub to: Year,
        /// The number of points.
        pub n: u32,
        /// The change of the level per year. Omitted for a trend with a constant rate.
        pub slope_per_year: Option<L> => "slope_t_per_year",
        /// The signed yearly growth rate, a fraction a year. Omitted for a line.
        pub rate_per_year: Option<Known<Share>>,
        /// The explained share of the variance. Absent if the estimator does not define it.
        pub r_squared: Known<Share>,
        /// The standard error of the slope, in its unit; for a trend of logarithms, of the slope of
        /// the logarithm. Absent if the estimator does not define it.
        pub slope_std_error: Known<f64>,
    }
}

record! {
    /// The projected level with calibrated intervals and a calibrated probability.
    ///
    /// ```
    /// use climate_targets::trend::Calibration;
    /// use climate_targets::{Assessor, EmissionSeries, Emissions, Target};
    /// // Lahti, kt CO2e (SYKE, CC BY 4.0).
    /// let levels = [(2013, 748.7), (2014, 693.2), (2015, 639.8), (2016, 671.2), (2017, 633.8)];
    /// let levels = levels.map(|(year, kt)| (year, 1e3 * kt));
    /// let lahti = EmissionSeries::from_tonnes("Lahti", levels)?;
    /// let limit = Emissions::from_kilotonnes(580.0);
    /// let target = Target::builder("580 kt").at_most(limit).by(2020).build()?;
    /// let assessor = Assessor::as_of_ymd(2018, 6, 30)?.calibrated(Calibration::municipalities());
    /// let report = assessor.assess(&lahti, &target).report();
    /// let calibrated = report.figures.projection?.calibrated.ok_or("a calibration")??;
    /// assert_eq!((calibrated.reference.as_str(), calibrated.horizon), ("municipalities", 3));
    /// assert!(calibrated.low < calibrated.low_80 && calibrated.high_80 < calibrated.high);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, PartialEq)]
    pub struct CalibratedReport {
        /// The projection of the calibration's estimator.
        pub level: Emissions => "level_t",
        /// The lower end of the calibrated 95 % interval.
        pub low: Emissions => "low_t",
        /// The upper end of the calibrated 95 % interval.
        pub high: Emissions => "high_t",
        /// The lower end of the calibrated 80 % interval.
        pub low_80: Emissions => "low_80_t",
        /// The upper end of the calibrated 80 % interval.
        pub high_80: Emissions => "high_80_t",
        /// The calibrated probability of a level at or under A. Absent without A.
        pub probability_met: Known<Share>,
        /// The name of the reference set.
        pub reference: String,
        /// The number of years from the latest observation to the judged year.
        pub horizon: u16,
        /// The number of cases in the reference set with a known outcome.
        pub cases: u32,
        /// The number of independent spans of this length in the reference set.
        pub spans: f64,
        /// The mean relative error of the reference set; positive if predictions were too high.
        pub bias: Share,
        /// The share of outcomes inside the 95 % interval, for places left out of the calibration.
        /// Absent if untested.
        pub coverage_places_left_out: Known<Share>,
        /// The share of outcomes inside the 95 % interval, for years left out of the calibration.
        /// Absent if untested.
        pub coverage_years_left_out: Known<Share>,
    }
}

impl<L: Level> From<&TrendFit<L>> for TrendReport<L> {
    fn from(trend: &TrendFit<L>) -> Self {
        let slope = trend.slope();
        Self {
            estimator: Name::new(trend.kind().name()),
            damping: trend.kind().damping(),
            reference_set: trend.kind().reference_set(),
            from: trend.from(),
            to: trend.to(),
            n: trend.points(),
            slope_per_year: slope.ok(),
            rate_per_year: slope.is_err().then(|| trend.rate()),
            r_squared: trend.r_squared(),
            slope_std_error: trend.slope_std_error(),
        }
    }
}

impl From<&CalibratedOutlook<'_>> for CalibratedReport {
    fn from(outlook: &CalibratedOutlook<'_>) -> Self {
        let record = &outlook.record;
        Self {
            level: outlook.level,
            low: outlook.interval.low,
            high: outlook.interval.high,
            low_80: outlook.interval_80.low,
            high_80: outlook.interval_80.high,
            probability_met: outlook.probability_met,
            reference: outlook.calibration.reference().to_owned(),
            horizon: record.horizon,
            cases: record.cases,
            spans: record.spans(),
            bias: record.bias,
            coverage_places_left_out: record.coverage_on_other_places(),
            coverage_years_left_out: record.coverage_in_later_years(),
        }
    }
}

#[cfg(feature = "serde")]
crate::serial::through!(
    TrendFit<L> => TrendReport<L>,
    CalibratedOutlook<'_> => CalibratedReport,
);
