//! Hindcasts: how often the interval of each estimator held for nations, municipalities or a file
//! of yours, whether probabilities came true, and the track record of verdicts.
//!
//! `cargo run --release --example hindcast -- --help` lists the options. Exit status 2 on bad input,
//! with one line on standard error that names file, line and column.

use climate_targets::EmissionSeries;
use climate_targets::hindcast::{Hindcast, Places};
use climate_targets::trend::Calibration;
use hindcast::options::{Format, Options, Task};
use hindcast::page::Found;
use hindcast::sets::Sets;
use hindcast::{options, page, rebuild, track, trial};
use std::fmt::Write;
use std::process::ExitCode;
use support::data;
use support::print::print;

/// The hindcasts of each method on one set.
fn over(
    options: &Options,
    set: &str,
    places: &Places<'_>,
    windows: Windows,
    found: &mut Vec<Found>,
) {
    let mut add = |method: String, hindcast: Hindcast<'_>| {
        let hindcast = hindcast.event(options.event);
        let (hindcast, note) = match windows {
            Windows::Full => (hindcast.full_windows(), ""),
            Windows::Spanned => (hindcast, ", windows with gaps"),
        };
        let report = hindcast.over(places);
        found.push(Found { set: set.to_owned(), method: format!("{method}{note}"), report });
    };
    if let Some(calibration) = options.calibration {
        let hindcast = Hindcast::calibrated(calibration);
        let hindcast = match &options.horizons {
            Some(horizons) => hindcast.horizons(horizons.iter().copied()),
            None => hindcast,
        };
        return add(format!("outlook calibrated on {}", calibration.reference()), hindcast);
    }
    for estimator in options.estimators() {
        let hindcast = Hindcast::new(estimator).horizons(options.horizons());
        add(estimator.to_string(), hindcast);
    }
}

fn main() -> ExitCode {
    match Options::from_arguments().and_then(|options| run(&options)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::from(2)
        }
    }
}

fn run(options: &Options) -> Result<(), String> {
    if options.task != Task::Hindcast && options.file.is_some() {
        return Err("--rebuild, --trial and --help take no file".into());
    }
    match options.task {
        Task::Help => return print(options::HELP),
        Task::Rebuild => return print(&rebuild::constants(&Sets::read()?)?),
        Task::Trial => return print(&trial::page(&Sets::read()?)),
        Task::Hindcast => {}
    }
    let Some(path) = &options.file else { return of_the_bundled_sets(options) };
    let read = data::read(path, options.unit)?;
    for note in &read.notes {
        eprintln!("{note}");
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut found = Vec::new();
    over(options, &name, &Places::new(name.clone(), &read.series), Windows::Spanned, &mut found);
    print(&written(options, &found)?)
}

/// The hindcasts of every bundled set, and the track record of verdicts.
fn of_the_bundled_sets(options: &Options) -> Result<(), String> {
    let sets = Sets::read()?;
    let mut found = Vec::new();
    for (name, places, windows) in [
        ("nations", sets.nations(), Windows::Full),
        ("british authorities", group("United Kingdom", &sets.british), Windows::Full),
        ("finnish cities", group("Finland", &sets.finnish), Windows::Full),
        // Swedish municipalities report 1990, 2000, 2005, 2010 and every year from 2015 on.
        ("swedish municipalities", group("Sweden", &sets.swedish), Windows::Spanned),
    ] {
        over(options, name, &places, windows, &mut found);
    }
    let mut page = written(options, &found)?;
    if options.format == Format::Table {
        if options.estimator.is_none() && options.calibration.is_none() {
            page += &of_the_calibrations(options, &sets);
        }
        page += "\n";
        page += &track::page(&sets).map_err(|error| error.to_string())?;
    }
    print(&page)
}

/// The calibrated outlooks of nations and municipalities, each on its own set.
fn of_the_calibrations(options: &Options, sets: &Sets) -> String {
    let horizons = options.horizons();
    let mut page = String::from(
        "\nCalibrated outlooks, over windows with gaps: first tested on the set of the calibration,\n\
         which favours them; then on places and on years left out of the calibration.\n",
    );
    for (name, places, calibration) in [
        ("Nations", sets.nations(), Calibration::nations()),
        ("Municipalities", sets.municipalities(), Calibration::municipalities()),
    ] {
        let hindcast = Hindcast::calibrated(calibration).event(options.event);
        let report = hindcast.horizons(horizons.iter().copied()).over(&places);
        let method = "calibrated outlook".to_owned();
        let found = Found { set: name.to_owned(), method, report };
        let _ = writeln!(page, "\n{name}");
        for line in found.report.to_string().lines() {
            let _ = writeln!(page, "  {line}");
        }
        page += &page::left_out(calibration, &horizons);
        page += "\n";
        page += &page::reliability(&found, options.event.fraction());
    }
    page
}

fn group<'s>(name: &str, series: &'s [EmissionSeries]) -> Places<'s> {
    Places::new(name, series)
}

/// The windows used.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Windows {
    /// Windows with every year observed.
    Full,
    /// Windows with three observations or more that span half of them.
    Spanned,
}

fn written(options: &Options, found: &[Found]) -> Result<String, String> {
    let event = options.event.fraction();
    match options.format {
        Format::Json => page::json(found),
        Format::Csv => page::csv(found),
        Format::Table => {
            let mut page = page::table(found, event);
            // The reliability tables of all methods would fill pages.
            if options.estimator.is_some() || options.calibration.is_some() {
                for found in found {
                    page += "\n";
                    page += &page::reliability(found, event);
                }
            }
            Ok(page)
        }
    }
}

/// Arguments, tables and formats that the examples share.
mod support;

/// The parts of this example.
mod hindcast {
    pub mod options;
    pub mod page;
    pub mod rebuild;
    pub mod sets;
    pub mod track;
    pub mod trial;
}
