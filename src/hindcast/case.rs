use crate::quantity::{Emissions, Share, Year};
use crate::trend::PredictionInterval;

/// A prediction and its outcome.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct HindcastCase<'a> {
    /// The place.
    pub place: &'a str,
    /// The index of the place in its set.
    pub index: usize,
    /// The index of its group.
    pub group: usize,
    /// The year of the prediction. A reference set or a calibration may use later levels.
    pub origin: Year,
    /// Years from there to the outcome.
    pub horizon: u16,
    /// The level in the year of origin.
    pub latest: Emissions,
    /// The level that was predicted.
    pub predicted: Emissions,
    /// The interval of 95 %.
    pub interval: PredictionInterval,
    /// The interval of 80 %.
    pub interval_80: PredictionInterval,
    /// The predicted probability of the event: of a level at or under a share of the latest one.
    pub probability: Share,
    /// The level that came.
    pub outcome: Emissions,
    /// Whether the event happened.
    pub happened: bool,
    /// By how many standard errors the outcome lies over what was predicted.
    pub(super) errors: f64,
    /// The degrees of freedom of these.
    pub(super) degrees: u32,
}

impl HindcastCase<'_> {
    /// Outcome minus prediction in standard errors, before any calibration; of logarithms for an
    /// estimator of a rate.
    pub const fn standard_errors(&self) -> f64 {
        self.errors
    }

    /// The degrees of freedom of the Student's t that they are held against.
    pub const fn degrees(&self) -> u32 {
        self.degrees
    }

    /// Whether the outcome lies in the interval of 95 %.
    pub fn is_inside(&self) -> bool {
        self.interval.low <= self.outcome && self.outcome <= self.interval.high
    }

    /// Whether it lies in the interval of 80 %.
    pub fn is_inside_80(&self) -> bool {
        self.interval_80.low <= self.outcome && self.outcome <= self.interval_80.high
    }

    /// A number as a share of the latest level, which is positive.
    fn of_latest(&self, tonnes: f64) -> f64 {
        tonnes / self.latest.tonnes()
    }

    /// The width of the interval of 95 % as a share of the latest level.
    pub fn width(&self) -> Share {
        Share::computed(self.of_latest(self.interval.high.tonnes() - self.interval.low.tonnes()))
    }

    /// The interval score: the width, and forty times the distance by which the outcome lies outside,
    /// as shares of the latest level. The lower the better; an interval that is wide enough to hold
    /// always pays for its width.
    ///
    /// Source: T. Gneiting and A. E. Raftery, *Strictly Proper Scoring Rules, Prediction, and
    /// Estimation*, JASA 102 (2007), 359-378.
    pub fn interval_score(&self) -> Share {
        let [low, high, outcome] =
            [self.interval.low, self.interval.high, self.outcome].map(Emissions::tonnes);
        let outside = (low - outcome).max(outcome - high).max(0.0);
        Share::computed(self.of_latest(high - low + outside * 2.0 / 0.05))
    }

    /// `(T - E)/E`: by how much the level was predicted too high.
    pub fn error(&self) -> Share {
        let outcome = self.outcome.tonnes();
        Share::computed((self.predicted.tonnes() - outcome) / outcome)
    }
}
