//! Command-line options of the `plan` example.

use std::path::PathBuf;

use chrono::NaiveDate;
use climate_targets::{Assessor, Language, Year};
use lexopt::prelude::*;

use crate::support::allowed_fields::{Allowed, allowed};
use crate::support::arguments::{command_line, date, language, second_file, today, value};
use crate::support::table_options::{self, TableOptions};

const HELP: &str = "\
Adds up the measures of climate plans, and says whether they close the gap to a target.

Usage: cargo run --example plan -- [OPTIONS]
       cargo run --example plan -- LEDGER [--series FILE --target ID] [OPTIONS]

Without LEDGER: the bundled plans of Paris, Oslo, Grenoble, Bordeaux, Aarhus and Stavanger.

LEDGER is a table with one row for each measure and year, and the columns
  measure, status, year, reduction, unit; optional: sector, plan, group, reduction_high, included_in,
  owner, grows, reference, reference_year
  status: done, existing, adopted, identified or unstated; facilitating or offset after a comma
  reduction: a yearly reduction in t, kt or Mt; blank for a measure without a number, whose year is
             then not used

Options:
  --series FILE        table of the yearly emissions of the place
  --target ID          target of the catalogue; may be repeated. Without a target: sums only
  --targets FILE       JSON array of targets; may be repeated
  --place NAME         place of the series; of the bundled plans, only those of this place
  --reference-year YEAR
                       the effects are counted from the level of this year (default: as the ledger
                       says, else from the base of the target)
  --year YEAR          year of the figures (default: the year of the target; without one, the last
                       year with an effect; without an effect, the year of the date of the assessment)
  --sectors FILE       table of the emissions of the place by sector
  --as-of YYYY-MM-DD   date of the assessment; later years are not used (default: today)
  --allow FIELDS       boundary fields that may differ between series and target: all, or gases,
                       gwp_set, accounting, sectors, land_sector, coverage, separated by commas
  --language CODE      en (default), sv, fr or fi
  --format FORMAT      table (default), json or markdown
  --explain            with table or json: the derivation of every figure
  --out FOLDER         write one HTML page with charts, plan.html, to this folder, which is created
                       if it does not exist
  --help               print this help

The options of the data file below are for LEDGER; after --series, for the series and the sectors.

Exit status: 0 for every verdict, 2 for bad input.
";

pub fn help() -> String {
    table_options::help(HELP)
}

pub struct Options {
    pub ledger: Option<PathBuf>,
    pub series: Option<PathBuf>,
    pub targets: Vec<String>,
    pub target_files: Vec<PathBuf>,
    pub places: Vec<String>,
    pub reference_year: Option<Year>,
    pub year: Option<Year>,
    pub sectors: Option<PathBuf>,
    pub as_of: NaiveDate,
    pub allow: Option<Allowed>,
    pub ledger_table: TableOptions,
    /// The options for the series and the sectors.
    pub table: TableOptions,
    pub language: Language,
    pub format: Format,
    pub explain: bool,
    pub out: Option<PathBuf>,
    pub help: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Table,
    Json,
    Markdown,
}

pub fn read() -> Result<Options, String> {
    let mut options = Options {
        ledger: None,
        series: None,
        targets: Vec::new(),
        target_files: Vec::new(),
        places: Vec::new(),
        reference_year: None,
        year: None,
        sectors: None,
        as_of: today(),
        allow: None,
        ledger_table: TableOptions::default(),
        table: TableOptions::default(),
        language: Language::English,
        format: Format::Table,
        explain: false,
        out: None,
        help: false,
    };
    command_line(|line| options.read(line))?;
    let problems: Vec<&str> = problems(&options).collect();
    if options.help || problems.is_empty() { Ok(options) } else { Err(problems.join("\n")) }
}

/// Options that do not go together.
fn problems(options: &Options) -> impl Iterator<Item = &'static str> {
    let has_target = !options.targets.is_empty() || !options.target_files.is_empty();
    let has_input = options.series.is_some()
        || options.sectors.is_some()
        || options.reference_year.is_some()
        || options.ledger_table.is_set
        || options.table.is_set;
    let is_own = options.ledger.is_some();
    [
        (
            !is_own && (has_target || has_input),
            "give a LEDGER; these options are for one of your own",
        ),
        (
            is_own && has_target && options.series.is_none(),
            "--series: a target needs the emissions",
        ),
        (is_own && !has_target && options.series.is_some(), "--target: the series needs a target"),
        (
            is_own && !has_target && options.sectors.is_some(),
            "--sectors: needs --series and --target",
        ),
        (
            options.explain && options.format == Format::Markdown,
            "--explain requires --format table or json",
        ),
        (
            options.out.is_some() && options.format != Format::Table,
            "--out writes HTML; leave --format out",
        ),
    ]
    .into_iter()
    .filter_map(|(is_wrong, problem)| is_wrong.then_some(problem))
}

impl Options {
    fn read(&mut self, line: &mut lexopt::Parser) -> Result<(), lexopt::Error> {
        while let Some(argument) = line.next()? {
            match argument {
                Long("help") | Short('h') => self.help = true,
                Long("series") => self.series = Some(line.value()?.into()),
                Long("target") => self.targets.push(line.value()?.string()?),
                Long("targets") => self.target_files.push(line.value()?.into()),
                Long("place") => self.places.push(line.value()?.string()?),
                Long("reference-year") => {
                    self.reference_year = Some(value(line, "reference-year", year)?);
                }
                Long("year") => self.year = Some(value(line, "year", year)?),
                Long("sectors") => self.sectors = Some(line.value()?.into()),
                Long("as-of") => self.as_of = value(line, "as-of", date)?,
                Long("allow") => self.allow = Some(value(line, "allow", allowed)?),
                Long("language") => self.language = value(line, "language", language)?,
                Long("format") => self.format = value(line, "format", format)?,
                Long("explain") => self.explain = true,
                Long("out") => self.out = Some(line.value()?.into()),
                Long(option) if TableOptions::contain(option) => {
                    let option = option.to_owned();
                    let is_of_series = self.series.is_some();
                    let table = if is_of_series { &mut self.table } else { &mut self.ledger_table };
                    table.set(&option, line)?;
                }
                Value(path) if self.ledger.is_none() => self.ledger = Some(path.into()),
                Value(path) => return Err(second_file(&path)),
                other => return Err(other.unexpected()),
            }
        }
        Ok(())
    }

    pub fn assessor(&self) -> Assessor {
        let assessor = Assessor::as_of(self.as_of);
        match &self.allow {
            Some(allowed) => allowed.apply(assessor),
            None => assessor,
        }
    }
}

fn format(name: &str) -> Result<Format, &'static str> {
    match name.to_ascii_lowercase().as_str() {
        "table" => Ok(Format::Table),
        "json" => Ok(Format::Json),
        "markdown" => Ok(Format::Markdown),
        _ => Err("expected table, json or markdown"),
    }
}

fn year(text: &str) -> Result<Year, String> {
    let year: i32 = text.parse().map_err(|_| "expected a year".to_owned())?;
    Year::new(year).map_err(|error| error.to_string())
}
