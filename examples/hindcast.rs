//! Hindcasts for nations, municipalities or the places in a given file: how often the intervals of
//! each estimator contained the outcome, how well predicted probabilities matched observed
//! frequencies, and how many places with each verdict met the target.
//!
//! `cargo run --release --example hindcast -- --help` lists the options. Exit status: 0, or 2 for
//! bad input; an error is a single line on standard error with file, line and column.

use climate_targets::hindcast::{Hindcast, HindcastReport, Places};
use climate_targets::trend::Calibration;
use climate_targets::{EmissionSeries, Estimator};
use hindcast::options::{self, Format, Options, Task};
use hindcast::page::MethodReport;
use hindcast::sets::Sets;
use hindcast::{constants, page, track_record, trial};
use std::fmt::Write;
use std::process::ExitCode;
use support::display::printable;
use support::stdout::{self, exit, print};
use support::{table_file, table_options};

/// Runs the hindcast of an estimator: makes predictions from every past year of every place, and
/// compares each prediction with the outcome.
fn hindcast_estimator(
    estimator: Estimator,
    options: &Options,
    places: &Places<'_>,
    windows: Windows,
) -> HindcastReport {
    let hindcast = Hindcast::new(estimator).horizons(options.horizons()).event(options.event);
    match windows {
        Windows::Full => hindcast.full_windows().over(places),
        Windows::WithGaps => hindcast.over(places),
    }
}

fn main() -> ExitCode {
    exit(Options::from_arguments().and_then(|options| run(&options)))
}

/// Runs the hindcast of a calibrated outlook, with its corrected intervals and probabilities.
fn hindcast_calibrated(
    calibration: &Calibration,
    options: &Options,
    places: &Places<'_>,
    windows: Windows,
) -> HindcastReport {
    let hindcast = Hindcast::calibrated(calibration).event(options.event);
    let hindcast = match &options.horizons {
        Some(horizons) => hindcast.horizons(horizons.iter().copied()),
        None => hindcast,
    };
    match windows {
        Windows::Full => hindcast.full_windows().over(places),
        Windows::WithGaps => hindcast.over(places),
    }
}

/// The trend windows that a hindcast accepts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Windows {
    /// Windows with an observation in every year.
    Full,
    /// Windows with three or more observations that span at least half of the years.
    WithGaps,
}

fn run(options: &Options) -> Result<(), String> {
    if options.task != Task::Hindcast && options.file.is_some() {
        return Err("--rebuild, --trial and --help do not read a file".into());
    }
    match options.task {
        Task::Help => return print(&table_options::help(options::HELP)),
        Task::Rebuild => return print(&constants::source_text(&Sets::read()?)?),
        Task::Trial => return print(&trial::page(&Sets::read()?)),
        Task::Hindcast => {}
    }
    let Some(path) = &options.file else { return hindcast_bundled_sets(options) };
    let table = options.table.read(path, None)?;
    for note in table_file::notes(&table, path) {
        stdout::note(&note);
    }
    let name = printable(&path.file_name().unwrap_or_default().to_string_lossy());
    let places = Places::new(name.clone(), table.series());
    let reports = hindcast_set(options, &name, &places, Windows::WithGaps);
    print(&format_reports(options, &reports)?)
}

/// Runs the hindcast of each method on a set of places.
fn hindcast_set(
    options: &Options,
    set: &str,
    places: &Places<'_>,
    windows: Windows,
) -> Vec<MethodReport> {
    let report = |method: String, report| {
        let gaps = if windows == Windows::WithGaps { ", windows with gaps" } else { "" };
        MethodReport { set: set.to_owned(), method: format!("{method}{gaps}"), report }
    };
    if let Some(calibration) = options.calibration {
        let method = format!("outlook calibrated on {}", calibration.reference());
        return vec![report(method, hindcast_calibrated(calibration, options, places, windows))];
    }
    let estimators = options.estimators().into_iter();
    let reports = estimators.map(|estimator| {
        report(estimator.to_string(), hindcast_estimator(estimator, options, places, windows))
    });
    reports.collect()
}

/// Prints the hindcasts of all bundled sets; the table format adds the track record of verdicts.
fn hindcast_bundled_sets(options: &Options) -> Result<(), String> {
    let sets = Sets::read()?;
    let mut reports = Vec::new();
    for (name, places, windows) in [
        ("nations", sets.nations(), Windows::Full),
        ("british authorities", group("United Kingdom", &sets.british), Windows::Full),
        ("finnish cities", group("Finland", &sets.finnish), Windows::Full),
        // Swedish municipalities report 1990, 2000, 2005, 2010 and every year from 2015 on.
        ("swedish municipalities", group("Sweden", &sets.swedish), Windows::WithGaps),
    ] {
        reports.extend(hindcast_set(options, name, &places, windows));
    }
    let mut page = format_reports(options, &reports)?;
    if options.format == Format::Table {
        if options.estimator.is_none() && options.calibration.is_none() {
            page += &calibrated_outlooks(options, &sets);
        }
        page += "\n";
        page += &track_record::page(&sets).map_err(|error| error.to_string())?;
    }
    print(&page)
}

/// Tests each of the two calibrated outlooks on its own kind of place: nations or municipalities.
fn calibrated_outlooks(options: &Options, sets: &Sets) -> String {
    let horizons = options.horizons();
    let mut page = String::from(
        "\nCalibrated outlooks, over windows with gaps. The first table of each set is a test on the\n\
         data of the calibration, which gives better results; the second is a test on places and\n\
         years left out of the calibration.\n",
    );
    for (name, places, calibration) in [
        ("Nations", sets.nations(), Calibration::nations()),
        ("Municipalities", sets.municipalities(), Calibration::municipalities()),
    ] {
        let hindcast = Hindcast::calibrated(calibration).event(options.event);
        let report = hindcast.horizons(horizons.iter().copied()).over(&places);
        let method = "calibrated outlook".to_owned();
        let report = MethodReport { set: name.to_owned(), method, report };
        let _ = writeln!(page, "\n{name}");
        for line in report.report.to_string().lines() {
            let _ = writeln!(page, "  {line}");
        }
        page += &page::left_out(calibration, &horizons);
        page += "\n";
        page += &page::reliability(&report, options.event.fraction());
    }
    page
}

fn group<'s>(name: &str, series: &'s [EmissionSeries]) -> Places<'s> {
    Places::new(name, series)
}

fn format_reports(options: &Options, reports: &[MethodReport]) -> Result<String, String> {
    let event = options.event.fraction();
    match options.format {
        Format::Json => page::json(reports),
        Format::Csv => page::csv(reports),
        Format::Table => {
            let mut page = page::table(reports, event);
            // A reliability table is printed only for a single selected method; for all methods
            // the page would be too long.
            if options.estimator.is_some() || options.calibration.is_some() {
                for report in reports {
                    page += "\n";
                    page += &page::reliability(report, event);
                }
            }
            Ok(page)
        }
    }
}

/// Command-line parsing, table reading and text formatting shared by the examples.
mod support;

/// The modules in `examples/hindcast/`.
mod hindcast {
    pub mod constants;
    pub mod options;
    pub mod page;
    pub mod sets;
    pub mod track_record;
    pub mod trial;
}
