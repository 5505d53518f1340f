//! The command line.

use std::path::PathBuf;

use climate_targets::quantity::EmissionUnit;
use climate_targets::trend::Calibration;
use climate_targets::trend::EstimatorKind;
use climate_targets::{Estimator, Portion};
use lexopt::prelude::*;

use crate::support::arguments::{command_line, value};
use crate::support::data::second_file;

pub const HELP: &str = "\
Compares outlooks with outcomes: from every past year whose window is observed, predicts the years
ahead from the levels up to then, and counts how often the interval held.

Usage: cargo run --release --example hindcast -- [OPTIONS] [FILE]

Without a file: nations, and the municipalities of Finland, Sweden and the United Kingdom.

FILE has the columns place, year and emissions, and may have country and unit, in any order. The unit
stands in each row, in the header (emissions_kt), or in --unit.

Options:
  --trend NAME        ols, log-linear, random-walk, random-walk-log, or a random walk whose drift is
                      nine tenths of the last each year: damped, damped-log (default: the first four
                      each); with a table of reliability
  --window YEARS      calendar years the trend looks back on (default: 10)
  --horizons LIST     years ahead (default: 1,3,6,10; of --calibrated all that the set supports)
  --event SHARE       what probabilities are of: a level at or under this share of the latest
                      (default: 0.9)
  --calibrated SET    the outlook calibrated on nations or on municipalities, which favours places of
                      that set; with a table of reliability
  --unit UNIT         unit of a file that states none: t, kt CO2, Mt CO2e ...
  --format FORMAT     table (default), json or csv
  --rebuild           the constants of the library, as the bundled data give them
  --trial             nine methods, each calibrated on one half of the places for the other, and on
                      the years before a cut for those after it; a table
  --help              this page

Windows of nations, British and Finnish places have every year observed. \"With gaps\" (Swedish
places, a file, calibrated outlooks by default): three observations that span half.

Exit status: 0, or 2 on bad input.
";

pub struct Options {
    pub estimator: Option<EstimatorKind>,
    pub window: u16,
    pub horizons: Option<Vec<u16>>,
    pub event: Portion,
    pub calibration: Option<&'static Calibration>,
    pub unit: Option<EmissionUnit>,
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
            unit: None,
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
                    "--horizons: {reference} support 1 to {last} years, not {years}"
                ));
            }
        }
        if options.calibration.is_some() && (options.estimator.is_some() || options.window != 10) {
            return Err("--calibrated: it has an estimator and a window of its own".into());
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
                Long("unit") => self.unit = Some(value(arguments, "unit", str::parse)?),
                Long("format") => self.format = value(arguments, "format", format)?,
                Long("rebuild") => self.task = Task::Rebuild,
                Long("trial") => self.task = Task::Trial,
                Long("help") | Short('h') => self.task = Task::Help,
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

    /// The requested estimators.
    pub fn estimators(&self) -> Vec<Estimator> {
        let kinds = match self.estimator {
            Some(kind) => vec![kind],
            None => crate::hindcast::rebuild::TEXTBOOK.to_vec(),
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
        "damped" => Ok(EstimatorKind::DampedRandomWalk(crate::hindcast::trial::a_tenth())),
        "damped-log" => Ok(EstimatorKind::DampedLogRandomWalk(crate::hindcast::trial::a_tenth())),
        _ => Err("expected ols, log-linear, random-walk, random-walk-log, damped or damped-log; \
                  the others have no interval"
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
        _ => Err("expected years ahead, as 1,3,6".to_owned()),
    };
    text.split(',').map(years).collect()
}

fn event(text: &str) -> Result<Portion, String> {
    let share: Portion = text
        .parse()
        .map_err(|error| format!("expected a share of the latest level, as 0.9: {error}"))?;
    if share.fraction() > 0.0 { Ok(share) } else { Err("expected a share over 0, as 0.9".into()) }
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
