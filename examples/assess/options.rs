//! Command-line options of the `assess` example.

use std::path::PathBuf;

use chrono::NaiveDate;
use climate_targets::Overrides;
use climate_targets::pathway::{PathAnchor, PathShape};
use climate_targets::trend::Calibration;
use climate_targets::trend::EstimatorKind;
use climate_targets::{Assessor, EmissionSeries, Estimator, Language, PathMethod};
use lexopt::prelude::*;

use crate::assess::format::Format;
use crate::support::allowed_fields::{Allowed, allowed};
use crate::support::arguments::{command_line, date, language, second_file, today, value};
use crate::support::place_filter::filter_places;
use crate::support::table_options::TableOptions;

#[allow(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub struct Options {
    pub targets: Vec<String>,
    pub target_files: Vec<PathBuf>,
    pub places: Vec<String>,
    pub as_of: NaiveDate,
    pub kind: EstimatorKind,
    pub calibration: Option<&'static Calibration>,
    pub window: u16,
    pub path: PathShape,
    pub anchor: PathAnchor,
    pub table: TableOptions,
    pub describe: bool,
    /// The boundary fields that `--allow` names; `None` without the option.
    pub allow: Option<Allowed>,
    pub format: Format,
    pub language: Language,
    pub explain: bool,
    pub list: bool,
    pub help: bool,
    pub data: Option<PathBuf>,
}

impl Options {
    pub fn from_command_line() -> Result<Self, String> {
        let mut options = Self {
            targets: Vec::new(),
            target_files: Vec::new(),
            places: Vec::new(),
            as_of: today(),
            kind: EstimatorKind::Ols,
            calibration: None,
            window: 10,
            path: PathShape::OfTarget,
            anchor: PathAnchor::Base,
            table: TableOptions::default(),
            describe: false,
            allow: None,
            format: Format::Table,
            language: Language::English,
            explain: false,
            list: false,
            help: false,
            data: None,
        };
        command_line(|arguments| options.read(arguments))?;
        if options.explain && matches!(options.format, Format::Csv | Format::Markdown) {
            return Err("--explain requires --format table or json".into());
        }
        Ok(options)
    }

    fn read(&mut self, arguments: &mut lexopt::Parser) -> Result<(), lexopt::Error> {
        while let Some(argument) = arguments.next()? {
            match argument {
                Long("target") => self.targets.push(arguments.value()?.string()?),
                Long("targets") => self.target_files.push(arguments.value()?.into()),
                Long("place") => self.places.push(arguments.value()?.string()?),
                Long("as-of") => self.as_of = value(arguments, "as-of", date)?,
                Long("trend") => self.kind = value(arguments, "trend", estimator)?,
                Long("calibrated") => {
                    self.calibration = Some(value(arguments, "calibrated", calibration)?);
                }
                Long("window") => self.window = value(arguments, "window", window)?,
                Long("path") => self.path = value(arguments, "path", shape)?,
                Long("anchor") => self.anchor = value(arguments, "anchor", anchor)?,
                Long("allow") => self.allow = Some(value(arguments, "allow", allowed)?),
                Long("describe") => self.describe = true,
                Long("format") => self.format = value(arguments, "format", str::parse)?,
                Long("language") => self.language = value(arguments, "language", language)?,
                Long("explain") => self.explain = true,
                Long("list") => self.list = true,
                Long("help") | Short('h') => self.help = true,
                Long(option) if TableOptions::contain(option) => {
                    let option = option.to_owned();
                    self.table.set(&option, arguments)?;
                }
                Value(path) if self.data.is_none() => self.data = Some(path.into()),
                Value(path) => return Err(second_file(&path)),
                other => return Err(other.unexpected()),
            }
        }
        Ok(())
    }

    pub fn estimator(&self) -> Estimator {
        Estimator::new(self.kind).last_years(self.window)
    }

    pub fn assessor(&self) -> Assessor {
        let path = PathMethod::new(self.path).with_anchor(self.anchor);
        let assessor = Assessor::as_of(self.as_of).estimator(self.estimator()).path(path);
        match &self.allow {
            Some(allowed) => allowed.apply(assessor),
            // The bundled inventories cover all gases and sectors; the Covenant does not. Without a
            // data file, the differences are therefore allowed, and the page prints them.
            None if self.data.is_none() => assessor.allow_boundary_difference(),
            None => assessor,
        }
    }

    pub fn overrides(&self) -> Overrides<'static> {
        self.calibration.map_or(Overrides::NONE, Overrides::calibration)
    }

    /// The series of the places that `--place` names; without this option, all series. The notes say
    /// which series are of the area around a named place.
    pub fn filter_places(
        &self,
        series: Vec<EmissionSeries>,
    ) -> Result<(Vec<EmissionSeries>, Vec<String>), String> {
        let selected = filter_places(&self.places, series, EmissionSeries::place, self.as_of)?;
        let notes = selected.iter().flat_map(|one| one.notes(one.item.place(), self.language));
        let notes = notes.collect();
        Ok((selected.into_iter().map(|one| one.item).collect(), notes))
    }
}

fn estimator(text: &str) -> Result<EstimatorKind, String> {
    match text {
        "ols" => Ok(EstimatorKind::Ols),
        "theil-sen" => Ok(EstimatorKind::TheilSen),
        "lad" => Ok(EstimatorKind::Lad),
        "log-linear" => Ok(EstimatorKind::LogLinear),
        "endpoints" => Ok(EstimatorKind::EndpointRate),
        "mean-annual" => Ok(EstimatorKind::MeanAnnualChange),
        "random-walk" => Ok(EstimatorKind::RandomWalk),
        "random-walk-log" => Ok(EstimatorKind::LogRandomWalk),
        _ => {
            Err("expected ols, theil-sen, lad, log-linear, endpoints, mean-annual, random-walk or \
                  random-walk-log"
                .into())
        }
    }
}

/// Returns the calibration on the reference set with this name.
fn calibration(text: &str) -> Result<&'static Calibration, String> {
    match text {
        "nations" => Ok(Calibration::nations()),
        "municipalities" => Ok(Calibration::municipalities()),
        _ => Err("expected nations or municipalities".into()),
    }
}

fn shape(text: &str) -> Result<PathShape, String> {
    match text {
        "of-target" => Ok(PathShape::OfTarget),
        "linear" => Ok(PathShape::Linear),
        "constant-rate" => Ok(PathShape::ConstantRate),
        "floor-blend" => Ok(PathShape::FloorBlend),
        "stepwise" => Ok(PathShape::Stepwise),
        _ => Err("expected of-target, linear, constant-rate, floor-blend or stepwise".into()),
    }
}

fn anchor(text: &str) -> Result<PathAnchor, String> {
    match text {
        "base" => Ok(PathAnchor::Base),
        "adoption" => Ok(PathAnchor::Adoption),
        "latest" => Ok(PathAnchor::Latest),
        _ => Err("expected base, adoption or latest".into()),
    }
}

fn window(text: &str) -> Result<u16, String> {
    match text.parse() {
        Ok(years) if years > 0 => Ok(years),
        _ => Err("expected a number of years, 1 or more".into()),
    }
}
