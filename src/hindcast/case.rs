use crate::formula::functions::larger;
use crate::quantity::{Emissions, Share, Year};
use crate::trend::PredictionInterval;

/// A prediction in a hindcast, and its outcome.
///
/// ```
/// use climate_targets::hindcast::{Hindcast, Places};
/// use climate_targets::{EmissionSeries, Estimator};
/// // The emissions of a made-up city: 100, 92, 90 and 80 t, and then 110 t.
/// let levels = [(2016, 100.0), (2017, 92.0), (2018, 90.0), (2019, 80.0), (2020, 110.0)];
/// let city = EmissionSeries::from_tonnes("a city", levels)?;
/// let hindcast = Hindcast::new(Estimator::ols().last_years(4)).horizons([1]);
/// let places = Places::new("cities", [&city]);
/// let case = hindcast.cases(&places).find(|case| case.origin.get() == 2019).expect("an outcome");
/// // The slope is -6.2 t a year and the mean 90.5 t, so the line gives 75 t in 2020.
/// assert!((case.predicted.tonnes() - 75.0).abs() < 1e-9);
/// assert!((case.error().fraction() + 35.0 / 110.0).abs() < 1e-9);
/// assert!(!case.is_inside() && !case.is_inside_80());
/// assert_eq!(case.degrees(), 2); // four points less two parameters
/// assert!(case.standard_errors() > 4.3); // the 97.5 % quantile of Student's t
/// assert!(case.interval_score() > case.width());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct HindcastCase<'a> {
    /// The name of the place.
    pub place: &'a str,
    /// The index of the place in [`Places::series`](super::Places::series).
    pub index: usize,
    /// The index of the place's group in [`Places::groups`](super::Places::groups).
    pub group: usize,
    /// The last year of data behind the prediction. The reference set of an outlook and a
    /// calibration may rest on later years.
    pub origin: Year,
    /// The years from the origin to the outcome.
    pub horizon: u16,
    /// The observed level in the year of origin.
    pub latest: Emissions,
    /// The predicted level.
    pub predicted: Emissions,
    /// The 95 % prediction interval.
    pub interval: PredictionInterval,
    /// The 80 % prediction interval.
    pub interval_80: PredictionInterval,
    /// The predicted probability of the event: that the outcome is at or under a given share of the
    /// latest level.
    pub probability: Share,
    /// The observed level in the predicted year.
    pub outcome: Emissions,
    /// Whether the event occurred.
    pub happened: bool,
    /// The value of [`HindcastCase::standard_errors`].
    pub(super) errors: f64,
    /// The degrees of freedom of Student's t.
    pub(super) degrees: u32,
}

impl HindcastCase<'_> {
    /// The outcome minus the prediction, in standard errors before any calibration. For a log-scale
    /// trend, the difference of their logarithms in standard errors.
    pub const fn standard_errors(&self) -> f64 {
        self.errors
    }

    /// The degrees of freedom of Student's t for [`HindcastCase::standard_errors`].
    pub const fn degrees(&self) -> u32 {
        self.degrees
    }

    /// Whether the outcome lies in the 95 % interval.
    pub fn is_inside(&self) -> bool {
        self.interval.low <= self.outcome && self.outcome <= self.interval.high
    }

    /// Whether the outcome lies in the 80 % interval.
    pub fn is_inside_80(&self) -> bool {
        self.interval_80.low <= self.outcome && self.outcome <= self.interval_80.high
    }

    /// Returns a quantity in tonnes as a share of the latest level; every case has a positive
    /// latest level.
    fn share_of_latest(&self, tonnes: f64) -> f64 {
        tonnes / self.latest.tonnes()
    }

    /// The width of the 95 % interval as a share of the latest level.
    pub fn width(&self) -> Share {
        Share::computed(
            self.share_of_latest(self.interval.high.tonnes() - self.interval.low.tonnes()),
        )
    }

    /// The interval score `(high - low) + 2/0.05 d` of the 95 % interval as a share of the latest
    /// level, where d is the distance from the outcome to the interval, 0 inside it. A lower score
    /// is better: wide intervals and missed outcomes both raise it.
    ///
    /// Source: T. Gneiting and A. E. Raftery, *Strictly Proper Scoring Rules, Prediction, and
    /// Estimation*, JASA 102 (2007), 359-378.
    pub fn interval_score(&self) -> Share {
        let [low, high, outcome] =
            [self.interval.low, self.interval.high, self.outcome].map(Emissions::tonnes);
        let outside = larger(larger(low - outcome, outcome - high), 0.0);
        Share::computed(self.share_of_latest(high - low + outside * 2.0 / 0.05))
    }

    /// The relative error `(T - E)/E` with prediction T and outcome E; positive if the prediction
    /// was too high.
    pub fn error(&self) -> Share {
        let outcome = self.outcome.tonnes();
        Share::computed((self.predicted.tonnes() - outcome) / outcome)
    }
}
