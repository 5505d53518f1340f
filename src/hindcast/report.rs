use core::fmt;
use std::collections::BTreeMap;

use super::HindcastCase;
use crate::formula::median::median;
use crate::quantity::{Portion, Share, Year};
use crate::record::record;

/// The statistics of a hindcast, by horizon.
///
/// `Display` writes a table with one line per horizon; with the feature `serde`, the report
/// serialises as an array of horizons.
///
/// ```
/// use climate_targets::hindcast::{Hindcast, HindcastReport, Places};
/// use climate_targets::{EmissionSeries, Estimator};
/// let level = |year: i32| 1e6 - 2e4 * f64::from(year - 1990) + 1e4 * f64::from(year % 3);
/// let city = EmissionSeries::from_tonnes("a city", (1990..=2022).map(|y| (y, level(y))))?;
/// let report = Hindcast::new(Estimator::ols()).over(&Places::new("cities", [&city]));
/// let one_year = report.horizon(1).expect("a case one year ahead");
/// // Origins from 1994, when half of the window is observed, to 2021.
/// assert_eq!(one_year.cases, 28);
/// assert_eq!(report.horizons().len(), report.to_string().lines().count() - 1); // one heading
///
/// // The report of a selection of cases.
/// let hindcast = Hindcast::new(Estimator::ols()).horizons([1]);
/// let places = Places::new("cities", [&city]);
/// let since_2010 = hindcast.cases(&places).filter(|case| case.origin.get() >= 2010);
/// let selection = HindcastReport::of(since_2010);
/// assert_eq!(selection.horizon(1).expect("a case").cases, 12); // 2010 to 2021
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(crate = "crate::serial::shown", transparent)
)]
pub struct HindcastReport {
    horizons: Vec<HorizonReport>,
}

record! {
    /// The statistics at one horizon.
    ///
    /// Widths and scores are shares of the latest level; error and bias are shares of the outcome.
    ///
    /// ```
    /// use climate_targets::hindcast::{Hindcast, Places};
    /// use climate_targets::{EmissionSeries, Estimator, Share};
    /// let level = |year: i32| 1e6 - 2e4 * f64::from(year - 1990) + 1e4 * f64::from(year % 3);
    /// let city = EmissionSeries::from_tonnes("a city", (1990..=2022).map(|y| (y, level(y))))?;
    /// let report = Hindcast::new(Estimator::ols()).over(&Places::new("cities", [&city]));
    /// let one_year = report.horizon(1).expect("a case one year ahead");
    /// assert!(one_year.coverage >= one_year.coverage_80);
    /// assert_eq!(one_year.row().cases, one_year.cases);
    /// let all = one_year.at_least(Share::from_percent(0.0)?).expect("cases");
    /// assert_eq!(all.cases, one_year.cases);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, PartialEq)]
    pub struct HorizonReport {
        /// The horizon, in years ahead.
        pub horizon: u16,
        /// The number of cases.
        pub cases: u32,
        /// The share of outcomes inside the 95 % interval.
        pub coverage: Portion,
        /// The share of outcomes inside the 80 % interval.
        pub coverage_80: Portion,
        /// The lowest coverage of the 95 % interval among the years of origin. Outcomes of the same
        /// year are not independent: a pandemic, for example, affects all places.
        pub lowest_coverage: Portion,
        /// The year of origin with the lowest coverage.
        pub lowest_origin: Year,
        /// The highest coverage of the 95 % interval among the years of origin.
        pub highest_coverage: Portion,
        /// The year of origin with the highest coverage.
        pub highest_origin: Year,
        /// The mean width of the 95 % interval.
        pub mean_width_share: Share,
        /// The median width of the 95 % interval.
        pub median_width_share: Share,
        /// The mean of [`HindcastCase::interval_score`].
        pub interval_score: Share,
        /// The mean absolute value of [`HindcastCase::error`].
        pub error: Share,
        /// The mean of [`HindcastCase::error`]; positive if predictions were too high on average.
        pub bias: Share,
        /// The Brier score of the event: the mean of `(p - o)^2`, where p is the predicted
        /// probability and o is 1 if the event occurred, else 0. The best score is 0; a constant
        /// probability of 0.5 has a score of 0.25.
        pub brier: f64,
        /// The reliability for each tenth of the predicted probability; a tenth without cases is
        /// omitted.
        pub reliability: Vec<Reliability>,
    }
    check HorizonReport::check
}

record! {
    /// The predicted and the observed frequency of the event, over the cases whose predicted
    /// probability lies in one tenth of the range from 0 to 1.
    ///
    /// ```
    /// use climate_targets::hindcast::{Hindcast, Places};
    /// use climate_targets::{EmissionSeries, Estimator};
    /// let level = |year: i32| 1e6 - 2e4 * f64::from(year - 1990) + 1e4 * f64::from(year % 3);
    /// let city = EmissionSeries::from_tonnes("a city", (1990..=2022).map(|y| (y, level(y))))?;
    /// let report = Hindcast::new(Estimator::ols()).over(&Places::new("cities", [&city]));
    /// let tenths = &report.horizon(6).expect("a case six years ahead").reliability;
    /// // Every tenth with a case is listed, and each case is in one tenth.
    /// let cases: u32 = tenths.iter().map(|tenth| tenth.cases).sum();
    /// assert_eq!(cases, 23); // origins from 1994 to 2016
    /// assert!(tenths.iter().all(|tenth| tenth.observed.percent() <= 100.0));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct Reliability {
        /// The mean predicted probability.
        pub predicted: Portion,
        /// The share of cases in which the event occurred.
        pub observed: Portion,
        /// The number of cases.
        pub cases: u32,
    }
}

record! {
    /// A row of a reliability chart or table, by horizon and tenth of the predicted probability.
    ///
    /// ```
    /// use climate_targets::hindcast::{Hindcast, Places};
    /// use climate_targets::{EmissionSeries, Estimator};
    /// let level = |year: i32| 1e6 - 2e4 * f64::from(year - 1990) + 1e4 * f64::from(year % 3);
    /// let city = EmissionSeries::from_tonnes("a city", (1990..=2022).map(|y| (y, level(y))))?;
    /// let report = Hindcast::new(Estimator::ols()).over(&Places::new("cities", [&city]));
    /// let cases = |years| report.horizon(years).map_or(0, |horizon| horizon.cases);
    /// let rows = report.reliability_rows().filter(|row| row.horizon == 6);
    /// assert_eq!(rows.map(|row| row.cases).sum::<u32>(), cases(6));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct ReliabilityRow {
        /// The horizon, in years ahead.
        pub horizon: u16,
        /// The mean predicted probability.
        pub predicted: Portion,
        /// The share of cases in which the event occurred.
        pub observed: Portion,
        /// The number of cases.
        pub cases: u32,
    }
}

record! {
    /// A row of a chart or table, one per horizon: a [`HorizonReport`] without its reliability
    /// table.
    ///
    /// ```
    /// use climate_targets::hindcast::{Hindcast, Places};
    /// use climate_targets::{EmissionSeries, Estimator};
    /// let level = |year: i32| 1e6 - 2e4 * f64::from(year - 1990) + 1e4 * f64::from(year % 3);
    /// let city = EmissionSeries::from_tonnes("a city", (1990..=2022).map(|y| (y, level(y))))?;
    /// let report = Hindcast::new(Estimator::ols()).over(&Places::new("cities", [&city]));
    /// let coverages = report.rows().map(|row| (row.horizon, row.coverage));
    /// assert!(coverages.map(|(horizon, _)| horizon).eq([1, 3, 6, 10]));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct HorizonRow {
        /// The horizon, in years ahead.
        pub horizon: u16,
        /// The number of cases.
        pub cases: u32,
        /// See [`HorizonReport::coverage`].
        pub coverage: Portion,
        /// See [`HorizonReport::coverage_80`].
        pub coverage_80: Portion,
        /// The lowest coverage among the years of origin.
        pub lowest_coverage: Portion,
        /// The year of origin with the lowest coverage.
        pub lowest_origin: Year,
        /// The highest coverage among the years of origin.
        pub highest_coverage: Portion,
        /// The year of origin with the highest coverage.
        pub highest_origin: Year,
        /// See [`HorizonReport::mean_width_share`].
        pub mean_width_share: Share,
        /// See [`HorizonReport::median_width_share`].
        pub median_width_share: Share,
        /// See [`HorizonReport::interval_score`].
        pub interval_score: Share,
        /// See [`HorizonReport::error`].
        pub error: Share,
        /// See [`HorizonReport::bias`].
        pub bias: Share,
        /// See [`HorizonReport::brier`].
        pub brier: f64,
    }
}

/// The number of cases, the number of hits, and the sum of predicted probabilities. A hit is an
/// outcome inside the 95 % interval or, in a tally by tenth, an event that occurred.
#[derive(Debug, Clone, Copy, Default)]
struct Tally {
    cases: u32,
    hits: u32,
    predicted: f64,
}

impl Tally {
    fn add(&mut self, predicted: f64, is_hit: bool) {
        self.cases += 1;
        self.hits += u32::from(is_hit);
        self.predicted += predicted;
    }

    /// The share of hits; 0 without cases.
    fn share(&self) -> Portion {
        portion(f64::from(self.hits), self.cases)
    }
}

/// The mean of numbers between 0 and 1; 0 without cases. Rounding is monotonic, so the sum is at
/// most the number of cases.
fn portion(sum: f64, cases: u32) -> Portion {
    Portion::computed(share(sum, cases).fraction())
}

fn share(sum: f64, cases: u32) -> Share {
    Share::computed(sum / f64::from(cases.max(1)))
}

/// The running sums at one horizon.
#[derive(Debug, Default)]
struct HorizonSums {
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

impl HorizonSums {
    fn add(&mut self, case: &HindcastCase<'_>) {
        let probability = case.probability.fraction();
        self.all.add(probability, case.is_inside());
        self.inside_80 += u32::from(case.is_inside_80());
        self.widths.push(case.width().fraction());
        self.score += case.interval_score().fraction();
        let error = case.error().fraction();
        self.error += error.abs();
        self.bias += error;
        let difference = probability - f64::from(u8::from(case.happened));
        self.brier += difference * difference;
        self.by_origin.entry(case.origin).or_default().add(probability, case.is_inside());
        // A probability of exactly 1 belongs to the last tenth.
        let tenth = ((10.0 * probability) as usize).min(9);
        if let Some(tally) = self.by_tenth.get_mut(tenth) {
            tally.add(probability, case.happened);
        }
    }

    /// The statistics of the horizon `years`; `None` without cases.
    fn report(mut self, years: u16) -> Option<HorizonReport> {
        let cases = self.all.cases;
        let coverages = || self.by_origin.iter().map(|(year, tally)| (*year, tally.share()));
        // If several years have the same coverage, the earliest is reported.
        let lowest = coverages().reduce(|a, b| if b.1 < a.1 { b } else { a })?;
        let highest = coverages().reduce(|a, b| if b.1 > a.1 { b } else { a })?;
        let width: f64 = self.widths.iter().sum();
        let reliability = self.by_tenth.iter().filter(|tally| tally.cases > 0).map(|tally| {
            let predicted = portion(tally.predicted, tally.cases);
            Reliability { predicted, observed: tally.share(), cases: tally.cases }
        });
        Some(HorizonReport {
            horizon: years,
            cases,
            coverage: self.all.share(),
            coverage_80: portion(f64::from(self.inside_80), cases),
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
    /// Creates a report from all cases of a hindcast, or from a selection.
    pub fn of<'a>(cases: impl IntoIterator<Item = HindcastCase<'a>>) -> Self {
        let mut sums: BTreeMap<u16, HorizonSums> = BTreeMap::new();
        for case in cases {
            sums.entry(case.horizon).or_default().add(&case);
        }
        Self { horizons: sums.into_iter().filter_map(|(years, sums)| sums.report(years)).collect() }
    }

    /// The statistics of each horizon that has cases, in ascending order of horizons.
    pub fn horizons(&self) -> &[HorizonReport] {
        &self.horizons
    }

    /// The statistics at a horizon, in years ahead; `None` if the horizon has no cases.
    pub fn horizon(&self, years: u16) -> Option<&HorizonReport> {
        self.horizons.iter().find(|report| report.horizon == years)
    }

    /// The rows of a chart or a CSV file, one for each horizon.
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

    /// The rows of a chart of predicted against observed frequency, one for each horizon and tenth
    /// of the predicted probability.
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
    /// Returns the statistics without the reliability table.
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

    /// The combined reliability of the tenths of the predicted probability whose mean prediction is
    /// at least `probability`; `None` if no such tenth has cases.
    ///
    /// For 0.7, the result covers the cases with a predicted probability of at least 70 %.
    pub fn at_least(&self, probability: Share) -> Option<Reliability> {
        let is_in_tail = |tenth: &&Reliability| tenth.predicted.share() >= probability;
        let tail = || self.reliability.iter().filter(is_in_tail);
        // The fields are public, so the sum can exceed the range.
        let cases = tail().fold(0_u32, |cases, tenth| cases.saturating_add(tenth.cases));
        let total: f64 = tail().map(|tenth| f64::from(tenth.cases)).sum();
        let mean = |figure: fn(&Reliability) -> Portion| {
            let of_cases = tail().map(|tenth| figure(tenth).fraction() * f64::from(tenth.cases));
            Portion::computed(of_cases.sum::<f64>() / total)
        };
        (cases > 0).then(|| Reliability {
            predicted: mean(|tenth| tenth.predicted),
            observed: mean(|tenth| tenth.observed),
            cases,
        })
    }

    /// Checks that the tenths have no more cases than the horizon.
    #[cfg(feature = "serde")]
    fn check(&self) -> Result<(), String> {
        let of_tenths: u64 = self.reliability.iter().map(|tenth| u64::from(tenth.cases)).sum();
        let cases = self.cases;
        if of_tenths <= u64::from(cases) {
            Ok(())
        } else {
            Err(format!("reliability: {of_tenths} cases, but the horizon has {cases}"))
        }
    }
}

impl fmt::Display for HindcastReport {
    /// Writes one line per horizon: cases, coverage, mean width, interval score, error, bias, Brier
    /// score.
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
