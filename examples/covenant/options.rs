//! Command-line options of the `covenant` example.

use std::path::PathBuf;

use chrono::NaiveDate;
use climate_targets::Language;
use climate_targets::table::TableReader;
use lexopt::prelude::*;

use crate::covenant::selection::Selection;
use crate::support::arguments::{command_line, date, language, one_character, second_file, value};

pub const HELP: &str = "\
Did the signatories of the Covenant of Mayors keep their promise for 2020? Joins the declared cuts
with the inventories, judges each signatory that can be judged, and counts the others by reason.
Without files, it reads the bundled data set.

Usage: cargo run --example covenant -- [OPTIONS] [TARGETS]

TARGETS is a table as delimited text or as a workbook. It has the columns place, country, gcom_id,
base_year, reduce_by_2020_percent, reduce_by_2030_percent, reduction_type (absolute or per_capita)
and population_2018, in any order.

Options:
  --inventories FILE   a table with the columns place, country, gcom_id, inventory (baseline or
                       monitoring), year, emissions, unit, population, factors and sectors
  --as-of YYYY-MM-DD   date of the results; later years are not used (default: 2019-12-31, the end
                       of the last year of the data set)
  --country XX         only signatories of this country, by its code in the table (FR, EL, UK);
                       may be repeated
  --place NAME         only the signatories of this name, one by one; may be repeated
  --id GCOM_ID         only the signatory with this identifier; may be repeated
  --declarations       the declared targets, the refused rows and the rows with unusual values
                       instead
  --refused            the same, with every refused row and every note (default: the count for each
                       reason, with the first three rows)
  --format FORMAT      table: a page (default); html: a page for a council; csv: a row for each
                       signatory with every input and output; results: the same as JSON; json: the
                       declared targets for `assess --targets`, with the refused rows on standard
                       error
  --language CODE      en (default), sv, fr or fi; messages on single rows stay English
  --sheet NAME         sheet of a workbook (default: the only visible sheet with cells)
  --separator CHAR     , ; | or tab (default: the one that fits)
  --help               print this help

Columns of `csv`, which are the keys of `results`. Shares are fractions, levels in t CO2e (for
per_unit, per inhabitant). A blank cell, or a missing key, is an absent figure.
  gcom_id, place, country  the signatory
  result                   kept (the limit is met at the last inventory), open_within_path,
                           open_above_path, missed or not_judged
  rule, reason, detail     why it is not judged: the letter (a) to (h), a name, the values
  notes                    unusual values, which do not change the result: level_factor_over_3,
                           population_factor_over_2, under_0.3_t_per_inhabitant; or implausible:
                           a level as in (g) beside another reason
  as_of                    the date of the results
  declared_base_year, reduce_by_2020_percent, reduction_type
                           the declaration, as in the file
  committed                the declared cut
  base_*, latest_*         year, level_t, population, sectors and factors of the baseline and of
                           the last monitoring inventory
  verdict                  the verdict of the library, such as achieved_early or on_track
  change_share             the change of the level in tonnes since the base year
  allowable_t              the limit in 2020
  path_level_t             the level of the straight path in the year of the last inventory
  per_unit_*               base_level, latest_level, change_share, allowable and path_level of a
                           cut per inhabitant
  progress                 the achieved share of the declared cut
  jrc_achieved, jrc_share_of_commitment
                           JRC's rule for an absolute cut: 1 - EL/E0, and (1 - EL/E0)/cut
  reaches_common_minimum
                           whether the last level is at least 20 % below the base
  reaches_cut_in_tonnes    whether a cut per inhabitant is also reached in tonnes
  caveats                  the caveats of the library; those on projections are left out

Exit status: 0 whatever the results are and even if rows are refused, 2 for bad input.
";

#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Format {
    #[default]
    Table,
    Html,
    Csv,
    Results,
    Json,
}

pub struct Options {
    pub path: Option<PathBuf>,
    pub inventories: Option<PathBuf>,
    pub as_of: NaiveDate,
    pub selection: Selection,
    /// The reader of both files.
    pub reader: TableReader,
    /// Whether the page is on the declarations instead of the results.
    pub declarations: bool,
    pub refused: bool,
    pub format: Format,
    pub language: Language,
}

pub enum Command {
    Help,
    Run(Box<Options>),
}

pub fn read() -> Result<Command, String> {
    command_line(command)
}

/// The end of the last year of the data set.
const AS_OF: &str = "2019-12-31";

fn command(arguments: &mut lexopt::Parser) -> Result<Command, lexopt::Error> {
    let mut help = false;
    let mut options = Options {
        path: None,
        inventories: None,
        as_of: date(AS_OF)?,
        selection: Selection::default(),
        reader: TableReader::new(),
        declarations: false,
        refused: false,
        format: Format::default(),
        language: Language::English,
    };
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("help") | Short('h') => help = true,
            Long("inventories") => options.inventories = Some(arguments.value()?.into()),
            Long("as-of") => options.as_of = value(arguments, "as-of", date)?,
            Long("country") => {
                options.selection.countries.push(value(arguments, "country", country)?);
            }
            Long("place") => options.selection.places.push(arguments.value()?.string()?),
            Long("id") => options.selection.ids.push(arguments.value()?.string()?),
            Long("sheet") => {
                let sheet: String = arguments.value()?.string()?;
                options.reader = options.reader.sheet(sheet);
            }
            Long("separator") => {
                let separator = value(arguments, "separator", one_character)?;
                options.reader = options.reader.separator(separator);
            }
            Long("declarations") => options.declarations = true,
            Long("refused") => options.refused = true,
            Long("format") => options.format = value(arguments, "format", format)?,
            Long("language") => options.language = value(arguments, "language", language)?,
            Value(path) if options.path.is_none() => options.path = Some(path.into()),
            Value(path) => return Err(second_file(&path)),
            other => return Err(other.unexpected()),
        }
    }
    Ok(if help { Command::Help } else { Command::Run(options.into()) })
}

fn country(code: &str) -> Result<String, &'static str> {
    let code = code.trim().to_uppercase();
    if code.is_empty() { Err("expected a country code") } else { Ok(code) }
}

fn format(name: &str) -> Result<Format, &'static str> {
    match name {
        "table" => Ok(Format::Table),
        "html" => Ok(Format::Html),
        "csv" => Ok(Format::Csv),
        "results" => Ok(Format::Results),
        "json" => Ok(Format::Json),
        _ => Err("expected table, html, csv, results or json"),
    }
}
