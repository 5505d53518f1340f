//! Compares nine methods on places and years left out of the calibration.

use std::fmt::Write;

use climate_targets::hindcast::{
    Hindcast, HindcastCase, HindcastReport, HorizonReport, Places, reference_set,
};
use climate_targets::trend::Damping;
use climate_targets::{EmissionSeries, Estimator, Observation, Year};

use crate::hindcast::sets::Sets;

/// The damping at which the drift shrinks by a tenth each year.
pub fn tenth_damping() -> Damping {
    Damping::from_percent(90).unwrap_or_else(|_| unreachable!("between 1 and 99"))
}

/// The number of random splits of the places into halves, with fixed seeds.
const DIVISIONS: u64 = 5;

/// The minimum number of calibration cases, and of test cases, for a cut year to be used.
const MIN_CASES: u32 = 100;

type Groups<'s> = Vec<(&'static str, &'s [EmissionSeries])>;

/// The methods to compare; outlooks are built from the given places.
fn methods(places: &Places<'_>) -> Vec<(&'static str, Estimator)> {
    let outlook = |window: u16| {
        let window = Estimator::ols().last_years(window);
        let set = reference_set(places, window);
        set.map(|set| Estimator::outlook(set).with_window(window.window()))
    };
    let mut methods = vec![
        ("least squares", Estimator::ols()),
        ("log-linear", Estimator::log_linear()),
        ("random walk", Estimator::random_walk()),
        ("log random walk", Estimator::log_random_walk()),
        ("log random walk, 15 years", Estimator::log_random_walk().last_years(15)),
        ("damped walk, 0.9", Estimator::damped_random_walk(tenth_damping())),
        ("damped log walk, 0.9", Estimator::damped_log_random_walk(tenth_damping())),
    ];
    methods.extend(outlook(10).map(|outlook| ("outlook", outlook)));
    methods.extend(outlook(15).map(|outlook| ("outlook, 15 years", outlook)));
    methods
}

/// The totals of a method over its trials: the lowest coverage in `lowest`, sums in the other
/// fields.
#[derive(Default)]
struct TrialSums {
    trials: f64,
    coverage: f64,
    lowest: f64,
    score: f64,
    brier: f64,
}

impl TrialSums {
    fn add(&mut self, report: &HorizonReport) {
        let coverage = report.coverage.fraction();
        self.lowest = if self.trials == 0.0 { coverage } else { self.lowest.min(coverage) };
        self.trials += 1.0;
        self.coverage += coverage;
        self.score += report.interval_score.fraction();
        self.brier += report.brier;
    }

    fn line(&self) -> String {
        if self.trials == 0.0 {
            return format!("{:>7}  {:>7}  {:>6}  {:>6}", "-", "-", "-", "-");
        }
        let score = self.score / self.trials;
        let score = if score < 1e3 { format!("{score:.2}") } else { format!("{score:.0e}") };
        format!(
            "{:>5.1} %  {:>5.1} %  {score:>6}  {:>6.3}",
            100.0 * self.coverage / self.trials,
            100.0 * self.lowest,
            self.brier / self.trials
        )
    }
}

pub fn page(sets: &Sets) -> String {
    let nations: Groups<'_> = vec![("nations", &sets.nations)];
    let municipalities: Groups<'_> = vec![
        ("Finland", &sets.finnish),
        ("Sweden", &sets.swedish),
        ("United Kingdom", &sets.british),
    ];
    let mut page = String::from(
        "Each method is calibrated on one part of the data and tested on the other part. Columns:\n\
         coverage of the 95 % interval (mean and lowest of the trials), interval score as a share of\n\
         the latest level, Brier score for a fall by a tenth. Lower scores are better.\n",
    );
    for (name, groups, years) in
        [("Nations", &nations, [1, 3, 6]), ("Municipalities", &municipalities, [1, 3, 6])]
    {
        for years in years {
            let _ = writeln!(
                page,
                "\n{:34}{:36}years left out",
                format!("{name}, years ahead: {years}"),
                "places left out"
            );
            let heading = format!("{:>7}  {:>7}  {:>6}  {:>6}", "mean", "lowest", "score", "Brier");
            let _ = writeln!(page, "{:26}{heading}    {heading}", "");
            let places = all_places(groups);
            for (method, estimator) in methods(&places) {
                let hindcast = Hindcast::new(estimator).horizons([years]);
                let places_row = places_left_out(&hindcast, &places, years);
                let years_row = years_left_out(&hindcast, groups, years);
                let _ = writeln!(page, "{method:26}{}    {}", places_row.line(), years_row.line());
            }
        }
    }
    page
}

/// Combines the places of all groups into a single set.
fn all_places<'s>(groups: &Groups<'s>) -> Places<'s> {
    groups.iter().fold(Places::new("", []), |places, (group, series)| places.and(*group, *series))
}

/// Tests each half of the places with a calibration on the other half.
fn places_left_out(hindcast: &Hindcast<'_>, places: &Places<'_>, years: u16) -> TrialSums {
    let mut sums = TrialSums::default();
    for seed in 0..DIVISIONS {
        let [half, rest] = places.halves(seed);
        for (calibrated, left_out) in [(&half, &rest), (&rest, &half)] {
            let Ok(calibration) = hindcast.calibrate_untested("half", calibrated) else { continue };
            let report = Hindcast::calibrated(&calibration).over(left_out);
            if let Some(report) = report.horizon(years) {
                sums.add(report);
            }
        }
    }
    sums
}

/// For each cut year, calibrates on data up to that year, and tests the predictions from that year
/// on.
fn years_left_out(hindcast: &Hindcast<'_>, groups: &Groups<'_>, years: u16) -> TrialSums {
    let mut sums = TrialSums::default();
    let all = all_places(groups);
    for cut in (1995..2024).map(Year::constant) {
        let earlier: Vec<(&str, Vec<EmissionSeries>)> = groups
            .iter()
            .map(|(group, series)| (*group, series.iter().filter_map(|s| until(s, cut)).collect()))
            .collect();
        let earlier_places =
            earlier.iter().fold(Places::new("", []), |places, (group, s)| places.and(*group, s));
        let Ok(calibration) = hindcast.calibrate_untested("before", &earlier_places) else {
            continue;
        };
        let has_cases = calibration.horizons().iter().any(|h| h.cases >= MIN_CASES);
        let calibrated = Hindcast::calibrated(&calibration);
        let after = |case: &HindcastCase<'_>| case.origin >= cut;
        let report = HindcastReport::of(calibrated.cases(&all).filter(after));
        if let Some(report) = report.horizon(years).filter(|r| has_cases && r.cases >= MIN_CASES) {
            sums.add(report);
        }
    }
    sums
}

/// The series up to and including `year`; `None` if the shortened series is invalid.
fn until(series: &EmissionSeries, year: Year) -> Option<EmissionSeries> {
    let earlier = series.observations().iter().filter(|o| o.year <= year).copied();
    let empty = EmissionSeries::builder(series.place().to_owned());
    earlier.fold(empty, |builder, o: Observation| builder.observation(o)).build().ok()
}
