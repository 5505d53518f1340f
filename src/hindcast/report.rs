use core::fmt;
use std::collections::BTreeMap;

use super::HindcastCase;
use crate::formula::median::median;
use crate::quantity::{Share, Year};

/// The statistics of a hindcast, by horizon.
///
/// `Display` writes a table; with the feature `serde` it serialises as an array of horizons.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(transparent))]
pub struct HindcastReport {
    horizons: Vec<HorizonReport>,
}

/// The statistics of one horizon.
///
/// Widths and scores are shares of the latest level; error and bias are shares of the outcome.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct HorizonReport {
    /// Years ahead.
    pub horizon: u16,
    /// The number of cases.
    pub cases: u32,
    /// The share of outcomes inside the interval of 95 %.
    pub coverage: Share,
    /// The share of outcomes inside the interval of 80 %.
    pub coverage_80: Share,
    /// The lowest coverage of the 95 % interval in a single year of origin. Outcomes of one year are not
    /// independent: a pandemic is common to all places.
    pub lowest_coverage: Share,
    /// That year of origin.
    pub lowest_origin: Year,
    /// The highest coverage in a single year of origin.
    pub highest_coverage: Share,
    /// That year of origin.
    pub highest_origin: Year,
    /// The mean width of the interval of 95 %.
    pub mean_width_share: Share,
    /// Its median.
    pub median_width_share: Share,
    /// [`HindcastCase::interval_score`].
    pub interval_score: Share,
    /// The mean size of [`HindcastCase::error`].
    pub error: Share,
    /// The mean of [`HindcastCase::error`]: positive where levels were predicted too high.
    pub bias: Share,
    /// The Brier score of the event, `(p - o)^2` with o 1 where it happened and 0 where not: 0 at best, and
    /// 0.25 for one who always says a half.
    pub brier: f64,
    /// The cases by predicted probability, in tenths; tenths without a case are left out.
    pub reliability: Vec<Reliability>,
}

/// The cases to which an event was given a probability within one tenth.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Reliability {
    /// The mean predicted probability.
    pub predicted: Share,
    /// The share of the cases in which the event happened.
    pub observed: Share,
    /// How many they are.
    pub cases: u32,
}

/// A row of a reliability chart or table: predicted against observed frequency.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ReliabilityRow {
    /// Years ahead.
    pub horizon: u16,
    /// The mean predicted probability.
    pub predicted: Share,
    /// The share of the cases in which the event happened.
    pub observed: Share,
    /// How many they are.
    pub cases: u32,
}

/// A row of a chart over the years ahead, or of a table: a horizon without its tenths.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct HorizonRow {
    /// Years ahead.
    pub horizon: u16,
    /// The number of cases.
    pub cases: u32,
    /// [`HorizonReport::coverage`].
    pub coverage: Share,
    /// [`HorizonReport::coverage_80`].
    pub coverage_80: Share,
    /// The lowest coverage of a single year of origin.
    pub lowest_coverage: Share,
    /// That year.
    pub lowest_origin: Year,
    /// The highest coverage of a single year of origin.
    pub highest_coverage: Share,
    /// That year.
    pub highest_origin: Year,
    /// [`HorizonReport::mean_width_share`].
    pub mean_width_share: Share,
    /// [`HorizonReport::median_width_share`].
    pub median_width_share: Share,
    /// [`HorizonReport::interval_score`].
    pub interval_score: Share,
    /// [`HorizonReport::error`].
    pub error: Share,
    /// [`HorizonReport::bias`].
    pub bias: Share,
    /// [`HorizonReport::brier`].
    pub brier: f64,
}

/// A count and sums.
#[derive(Debug, Clone, Copy, Default)]
struct Tally {
    cases: u32,
    inside: u32,
    predicted: f64,
}

impl Tally {
    fn add(&mut self, predicted: f64, inside: bool) {
        self.cases += 1;
        self.inside += u32::from(inside);
        self.predicted += predicted;
    }

    /// The share inside; 0 without a case.
    fn share(&self) -> Share {
        share(f64::from(self.inside), self.cases)
    }
}

fn share(sum: f64, cases: u32) -> Share {
    Share::computed(sum / f64::from(cases.max(1)))
}

/// The sums of one horizon.
#[derive(Debug, Default)]
struct Sums {
    all: Tally,
    inside_80: u32,
    widths: Vec<f64>,
    score: f64,
    error: f64,
    bias: f64,
    brier: f64,
    by_origin: BTreeMap<Year, Tally>,
    by_tenth: [Tally; 10],
}

impl Sums {
    fn add(&mut self, case: &HindcastCase<'_>) {
        let probability = case.probability.fraction();
        self.all.add(probability, case.is_inside());
        self.inside_80 += u32::from(case.is_inside_80());
        self.widths.push(case.width().fraction());
        self.score += case.interval_score().fraction();
        let error = case.error().fraction();
        self.error += error.abs();
        self.bias += error;
        let missed_by = probability - f64::from(u8::from(case.happened));
        self.brier += missed_by * missed_by;
        self.by_origin.entry(case.origin).or_default().add(probability, case.is_inside());
        // 1 itself is of the last tenth.
        let tenth = ((10.0 * probability) as usize).min(9);
        if let Some(tally) = self.by_tenth.get_mut(tenth) {
            tally.add(probability, case.happened);
        }
    }

    /// None without a case.
    fn report(mut self, years: u16) -> Option<HorizonReport> {
        let cases = self.all.cases;
        let coverages = || self.by_origin.iter().map(|(year, tally)| (*year, tally.share()));
        // The earliest of equals.
        let lowest = coverages().reduce(|a, b| if b.1 < a.1 { b } else { a })?;
        let highest = coverages().reduce(|a, b| if b.1 > a.1 { b } else { a })?;
        let width: f64 = self.widths.iter().sum();
        let reliability = self.by_tenth.iter().filter(|tally| tally.cases > 0).map(|tally| {
            let predicted = share(tally.predicted, tally.cases);
            Reliability { predicted, observed: tally.share(), cases: tally.cases }
        });
        Some(HorizonReport {
            horizon: years,
            cases,
            coverage: self.all.share(),
            coverage_80: share(f64::from(self.inside_80), cases),
            lowest_coverage: lowest.1,
            lowest_origin: lowest.0,
            highest_coverage: highest.1,
            highest_origin: highest.0,
            mean_width_share: share(width, cases),
            reliability: reliability.collect(),
            median_width_share: Share::computed(median(&mut self.widths)?),
            interval_score: share(self.score, cases),
            error: share(self.error, cases),
            bias: share(self.bias, cases),
            brier: self.brier / f64::from(cases),
        })
    }
}

impl HindcastReport {
    /// Of any cases: those of a hindcast, or some of them.
    pub fn of<'a>(cases: impl IntoIterator<Item = HindcastCase<'a>>) -> Self {
        let mut sums: BTreeMap<u16, Sums> = BTreeMap::new();
        for case in cases {
            sums.entry(case.horizon).or_default().add(&case);
        }
        Self { horizons: sums.into_iter().filter_map(|(years, sums)| sums.report(years)).collect() }
    }

    /// The horizons that have a case, in rising order.
    pub fn horizons(&self) -> &[HorizonReport] {
        &self.horizons
    }

    /// What the cases so many years ahead say; `None` without one.
    pub fn horizon(&self, years: u16) -> Option<&HorizonReport> {
        self.horizons.iter().find(|report| report.horizon == years)
    }

    /// A row a horizon, flat: for a chart over the years ahead, or a CSV.
    ///
    /// ```
    /// use climate_targets::hindcast::{Hindcast, Places};
    /// use climate_targets::{EmissionSeries, Estimator};
    /// let level = |year: i32| 1e6 - 2e4 * f64::from(year - 1990) + 1e4 * f64::from(year % 3);
    /// let city = EmissionSeries::from_tonnes("a city", (1990..=2022).map(|y| (y, level(y))))?;
    /// let report = Hindcast::new(Estimator::ols()).over(&Places::new("cities", [&city]));
    /// let horizons: Vec<u16> = report.rows().map(|row| row.horizon).collect();
    /// assert_eq!(horizons, [1, 3, 6, 10]);
    /// assert!(report.reliability_rows().count() >= 4);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn rows(&self) -> impl Iterator<Item = HorizonRow> + '_ {
        self.horizons.iter().map(HorizonReport::row)
    }

    /// A row a horizon and tenth: for a chart of predicted against observed frequency.
    pub fn reliability_rows(&self) -> impl Iterator<Item = ReliabilityRow> + '_ {
        self.horizons.iter().flat_map(|report| {
            report.reliability.iter().map(|tenth| {
                let Reliability { predicted, observed, cases } = *tenth;
                ReliabilityRow { horizon: report.horizon, predicted, observed, cases }
            })
        })
    }
}

impl HorizonReport {
    /// The same without its tenths.
    pub fn row(&self) -> HorizonRow {
        HorizonRow {
            horizon: self.horizon,
            cases: self.cases,
            coverage: self.coverage,
            coverage_80: self.coverage_80,
            lowest_coverage: self.lowest_coverage,
            lowest_origin: self.lowest_origin,
            highest_coverage: self.highest_coverage,
            highest_origin: self.highest_origin,
            mean_width_share: self.mean_width_share,
            median_width_share: self.median_width_share,
            interval_score: self.interval_score,
            error: self.error,
            bias: self.bias,
            brier: self.brier,
        }
    }

    /// The tenths with a mean predicted probability from a value on; `None` without a case.
    ///
    /// For 0.7 these are the cases with a predicted probability of at least 70 %.
    pub fn at_least(&self, probability: Share) -> Option<Reliability> {
        let tail = || self.reliability.iter().filter(move |tenth| tenth.predicted >= probability);
        let cases: u32 = tail().map(|tenth| tenth.cases).sum();
        let mean = |of: fn(&Reliability) -> Share| {
            share(tail().map(|tenth| of(tenth).fraction() * f64::from(tenth.cases)).sum(), cases)
        };
        (cases > 0).then(|| Reliability {
            predicted: mean(|tenth| tenth.predicted),
            observed: mean(|tenth| tenth.observed),
            cases,
        })
    }
}

impl fmt::Display for HindcastReport {
    /// A line a horizon: cases, coverage, mean width, interval score, error, bias, Brier score.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{:>5} {:>6} {:>8} {:>8} {:>10} {:>8} {:>7} {:>8} {:>6}",
            "years", "cases", "95 %", "80 %", "mean width", "score", "error", "bias", "Brier"
        )?;
        for horizon in &self.horizons {
            writeln!(
                f,
                "{:>5} {:>6} {:>6.1} % {:>6.1} % {:>8.1} % {:>8.2} {:>5.1} % {:>+6.1} % {:>6.3}",
                horizon.horizon,
                horizon.cases,
                horizon.coverage.percent(),
                horizon.coverage_80.percent(),
                horizon.mean_width_share.percent(),
                horizon.interval_score.fraction(),
                horizon.error.percent(),
                horizon.bias.percent(),
                horizon.brier,
            )?;
        }
        Ok(())
    }
}
