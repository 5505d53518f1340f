//! Command-line options of the `hindcast` example.

use std::path::PathBuf;

use climate_targets::trend::Calibration;
use climate_targets::trend::EstimatorKind;
use climate_targets::{Estimator, Portion};
use lexopt::prelude::*;

use crate::support::arguments::{command_line, second_file, value};
use crate::support::table_options::TableOptions;

pub const HELP: &str = "\
Compares predictions with outcomes: predicts later years from the data up to each past year, and
counts how often the interval contained the outcome.

Usage: cargo run --release --example hindcast -- [OPTIONS] [FILE]

Without a file, it uses nations and the municipalities of Finland, Sweden and the United Kingdom.

FILE is a table as a city or an agency publishes it. An ambiguous table is refused; the error names
the option that resolves it.

Options:
  --trend NAME        only this estimator, with a reliability table: ols, log-linear, random-walk,
                      random-walk-log, damped or damped-log (default: the first four). The drift of
                      a damped random walk shrinks by a tenth each year
  --window YEARS      length of the trend window in calendar years (default: 10)
  --horizons LIST     years ahead (default: 1,3,6,10; with --calibrated: all years of the set)
  --event SHARE       the event of the probabilities: a level at or under this share of the latest
                      level (default: 0.9)
  --calibrated SET    the outlook calibrated on nations or municipalities, with a reliability table;
                      places of that set get better results than other places
  --format FORMAT     table (default), json or csv
  --rebuild           recompute the constants of the library from the bundled data
  --trial             compare nine methods, each tested on places and years left out of its
                      calibration
  --help              print this help

For nations, British and Finnish places, every year of a window is observed. Windows \"with gaps\"
(Swedish places, a file, calibrated outlooks by default) have three observations or more that span
at least half of the window.

Exit status: 0, or 2 for bad input.
";

pub struct Options {
    pub estimator: Option<EstimatorKind>,
    pub window: u16,
    pub horizons: Option<Vec<u16>>,
    pub event: Portion,
    pub calibration: Option<&'static Calibration>,
    pub table: TableOptions,
    pub format: Format,
    pub file: Option<PathBuf>,
    pub task: Task,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Table,
    Json,
    Csv,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Task {
    Hindcast,
    Rebuild,
    Trial,
    Help,
}

impl Options {
    pub fn from_arguments() -> Result<Self, String> {
        let mut options = Self {
            estimator: None,
            window: 10,
            horizons: None,
            event: Portion::constant(0.9),
            calibration: None,
            table: TableOptions::default(),
            format: Format::Table,
            file: None,
            task: Task::Hindcast,
        };
        command_line(|arguments| options.read(arguments))?;
        if let (Some(calibration), Some(horizons)) = (options.calibration, &options.horizons) {
            let unsupported = |years: &&u16| calibration.horizon(i32::from(**years)).is_err();
            if let Some(years) = horizons.iter().find(unsupported) {
                let last = calibration.horizons().last().map_or(0, |last| last.horizon);
                let reference = calibration.reference();
                return Err(format!(
                    "--horizons: the calibration on {reference} supports 1 to {last} years, not {years}"
                ));
            }
        }
        if options.calibration.is_some() && (options.estimator.is_some() || options.window != 10) {
            return Err("--calibrated has its own estimator and window".into());
        }
        Ok(options)
    }

    fn read(&mut self, arguments: &mut lexopt::Parser) -> Result<(), lexopt::Error> {
        while let Some(argument) = arguments.next()? {
            match argument {
                Long("trend") => self.estimator = Some(value(arguments, "trend", estimator)?),
                Long("window") => self.window = value(arguments, "window", window)?,
                Long("horizons") => self.horizons = Some(value(arguments, "horizons", horizons)?),
                Long("event") => self.event = value(arguments, "event", event)?,
                Long("calibrated") => {
                    self.calibration = Some(value(arguments, "calibrated", calibration)?);
                }
                Long("format") => self.format = value(arguments, "format", format)?,
                Long("rebuild") => self.task = Task::Rebuild,
                Long("trial") => self.task = Task::Trial,
                Long("help") | Short('h') => self.task = Task::Help,
                Long(option) if TableOptions::contain(option) => {
                    let option = option.to_owned();
                    self.table.set(&option, arguments)?;
                }
                Value(path) if self.file.is_none() => self.file = Some(path.into()),
                Value(path) => return Err(second_file(&path)),
                other => return Err(other.unexpected()),
            }
        }
        Ok(())
    }

    pub fn horizons(&self) -> Vec<u16> {
        self.horizons.clone().unwrap_or_else(|| vec![1, 3, 6, 10])
    }

    /// The estimator selected by `--trend`; by default, all estimators with measured coverage.
    pub fn estimators(&self) -> Vec<Estimator> {
        let kinds = match self.estimator {
            Some(kind) => vec![kind],
            None => crate::hindcast::constants::TEXTBOOK.to_vec(),
        };
        kinds.into_iter().map(|kind| Estimator::new(kind).last_years(self.window)).collect()
    }
}

fn estimator(text: &str) -> Result<EstimatorKind, String> {
    match text {
        "ols" => Ok(EstimatorKind::Ols),
        "log-linear" => Ok(EstimatorKind::LogLinear),
        "random-walk" => Ok(EstimatorKind::RandomWalk),
        "random-walk-log" => Ok(EstimatorKind::LogRandomWalk),
        "damped" => Ok(EstimatorKind::DampedRandomWalk(crate::hindcast::trial::tenth_damping())),
        "damped-log" => {
            Ok(EstimatorKind::DampedLogRandomWalk(crate::hindcast::trial::tenth_damping()))
        }
        _ => Err("expected ols, log-linear, random-walk, random-walk-log, damped or damped-log; \
                  the other estimators have no interval"
            .into()),
    }
}

fn window(text: &str) -> Result<u16, String> {
    match text.parse() {
        Ok(years) if years >= 3 => Ok(years),
        _ => Err("expected a number of years, 3 or more".into()),
    }
}

fn horizons(text: &str) -> Result<Vec<u16>, String> {
    let years = |text: &str| match text.trim().parse() {
        Ok(years) if years > 0 => Ok(years),
        _ => Err("expected years ahead, for example 1,3,6".to_owned()),
    };
    text.split(',').map(years).collect()
}

fn event(text: &str) -> Result<Portion, String> {
    let share: Portion = text.parse().map_err(|error| {
        format!("expected a share of the latest level, for example 0.9: {error}")
    })?;
    if share.fraction() > 0.0 {
        Ok(share)
    } else {
        Err("expected a share above 0, for example 0.9".into())
    }
}

fn calibration(text: &str) -> Result<&'static Calibration, String> {
    match text {
        "nations" => Ok(Calibration::nations()),
        "municipalities" => Ok(Calibration::municipalities()),
        _ => Err("expected nations or municipalities".into()),
    }
}

fn format(text: &str) -> Result<Format, String> {
    match text {
        "table" => Ok(Format::Table),
        "json" => Ok(Format::Json),
        "csv" => Ok(Format::Csv),
        _ => Err("expected table, json or csv".into()),
    }
}
