//! The trial: nine methods on places and years left out.

use std::fmt::Write;

use climate_targets::hindcast::{
    Hindcast, HindcastCase, HindcastReport, HorizonReport, Places, reference_set,
};
use climate_targets::trend::Damping;
use climate_targets::{EmissionSeries, Estimator, Observation, Year};

use crate::hindcast::sets::Sets;

/// A drift that shrinks by a tenth each year.
pub fn a_tenth() -> Damping {
    Damping::from_percent(90).unwrap_or_else(|_| unreachable!("between 1 and 99"))
}

/// The number of random halvings of the places; the seeds are fixed.
const HALVINGS: u64 = 5;

/// The minimum number of cases on either side of a cut.
const CASES_OF_CUT: u32 = 100;

type Groups<'s> = Vec<(&'static str, &'s [EmissionSeries])>;

/// The methods, on a set.
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
        ("damped walk, 0.9", Estimator::damped_random_walk(a_tenth())),
        ("damped log walk, 0.9", Estimator::damped_log_random_walk(a_tenth())),
    ];
    methods.extend(outlook(10).map(|outlook| ("outlook", outlook)));
    methods.extend(outlook(15).map(|outlook| ("outlook, 15 years", outlook)));
    methods
}

/// The coverage in the trials of one method.
#[derive(Default)]
struct Held {
    trials: f64,
    coverage: f64,
    lowest: f64,
    score: f64,
    brier: f64,
}

impl Held {
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
        "Each method is calibrated on a part of the data and tested on the rest: coverage of the\n\
         95 % interval (mean, and lowest of the trials), interval score as a share of the latest\n\
         level, Brier score of a fall by a tenth. Lower scores are better.\n",
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
            let places = of(groups);
            for (method, estimator) in methods(&places) {
                let hindcast = Hindcast::new(estimator).horizons([years]);
                let of_places = places_left_out(&hindcast, &places, years);
                let of_years = years_left_out(&hindcast, groups, years);
                let _ = writeln!(page, "{method:26}{}    {}", of_places.line(), of_years.line());
            }
        }
    }
    page
}

/// All places of a set.
fn of<'s>(groups: &Groups<'s>) -> Places<'s> {
    groups.iter().fold(Places::new("", []), |places, (group, series)| places.and(*group, *series))
}

/// Each half of the places is tested with the calibration of the other half.
fn places_left_out(hindcast: &Hindcast<'_>, places: &Places<'_>, years: u16) -> Held {
    let mut held = Held::default();
    for seed in 0..HALVINGS {
        let [half, rest] = places.halves(seed);
        for (used, left_out) in [(&half, &rest), (&rest, &half)] {
            let Ok(calibration) = hindcast.calibrate_untested("half", used) else { continue };
            let report = Hindcast::calibrated(&calibration).over(left_out);
            if let Some(report) = report.horizon(years) {
                held.add(report);
            }
        }
    }
    held
}

/// The years before a cut are calibrated and tested on the predictions after it.
fn years_left_out(hindcast: &Hindcast<'_>, groups: &Groups<'_>, years: u16) -> Held {
    let mut held = Held::default();
    let all = of(groups);
    for cut in (1995..2024).map(Year::constant) {
        let known: Vec<(&str, Vec<EmissionSeries>)> = groups
            .iter()
            .map(|(group, series)| (*group, series.iter().filter_map(|s| until(s, cut)).collect()))
            .collect();
        let known_places =
            known.iter().fold(Places::new("", []), |places, (group, s)| places.and(*group, s));
        let Ok(calibration) = hindcast.calibrate_untested("before", &known_places) else {
            continue;
        };
        let enough = calibration.horizons().iter().any(|h| h.cases >= CASES_OF_CUT);
        let calibrated = Hindcast::calibrated(&calibration);
        let after = |case: &HindcastCase<'_>| case.origin >= cut;
        let report = HindcastReport::of(calibrated.cases(&all).filter(after));
        if let Some(report) = report.horizon(years).filter(|r| enough && r.cases >= CASES_OF_CUT) {
            held.add(report);
        }
    }
    held
}

/// The series up to the end of a year.
fn until(series: &EmissionSeries, year: Year) -> Option<EmissionSeries> {
    let known = series.observations().iter().filter(|o| o.year <= year).copied();
    let empty = EmissionSeries::builder(series.place().to_owned());
    known.fold(empty, |builder, observed: Observation| builder.observation(observed)).build().ok()
}
