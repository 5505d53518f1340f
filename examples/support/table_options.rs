//! Command-line options for reading a data file.

use std::path::Path;

use chrono::NaiveDate;
use climate_targets::quantity::EmissionUnit;
use climate_targets::table::publishers::{self, Publisher};
use climate_targets::table::{Table, TableReader};
use lexopt::ValueExt as _;

use crate::support::arguments::{one_character, value};
use crate::support::table_file;

const HELP: &str = "
Options of the data file:
  --unit UNIT          unit of a file without a unit: t, kt CO2, Mt CO2e ...
  --place-column NAME  column of places; also --year-column and --value-column
  --place-name NAME    place of a file without a column of places (default: the name of the file)
  --where COLUMN=VALUE only rows with this value; may be repeated
  --planned WORD       a word of a status column that marks planned values; may be repeated
  --ignore COLUMN      leave a column out, even if it can change the meaning; may be repeated
  --sum-over COLUMN    add up the rows that differ in this column; may be repeated
  --publisher ID       layout of a publisher, such as eurostat or smhi-municipalities; before the
                       other options of the file
  --except COLUMN=VALUE leave out rows with this value; may be repeated
  --sheet NAME         sheet of a workbook (default: the only sheet that can be read)
  --header-row LINE    line of the header
  --ignore-titles      take no unit or other fact from titles and notes
  --separator CHAR     , ; | or tab
  --decimal CHAR       decimal sign, . or ,
  --thousands CHAR     thousands mark: . , ' or space
  --gross              the emissions are without the land sector
  --net                the emissions are net of the land sector
  --carbon-to-co2      the values are masses of carbon: convert them to CO2 by 44/12
  --places-as-columns  each column of numbers is a place
";

/// The help page of an example, with the options of the data file.
pub fn help(page: &str) -> String {
    format!("{page}{HELP}")
}

const OPTIONS: [&str; 21] = [
    "unit",
    "place-column",
    "year-column",
    "value-column",
    "place-name",
    "where",
    "ignore",
    "sum-over",
    "header-row",
    "sheet",
    "publisher",
    "planned",
    "except",
    "ignore-titles",
    "separator",
    "decimal",
    "thousands",
    "net",
    "gross",
    "carbon-to-co2",
    "places-as-columns",
];

/// The options given for a data file.
#[derive(Default)]
pub struct TableOptions {
    pub reader: TableReader,
    names_place: bool,
    names_sheet: bool,
    /// Whether any of these options was given.
    pub is_set: bool,
}

impl TableOptions {
    pub fn contain(option: &str) -> bool {
        OPTIONS.contains(&option)
    }

    /// Applies an option, and reads its value from the command line if it has one.
    pub fn set(&mut self, option: &str, line: &mut lexopt::Parser) -> Result<(), lexopt::Error> {
        let reader = std::mem::take(&mut self.reader);
        let had_options = std::mem::replace(&mut self.is_set, true);
        let mut text = || line.value()?.string();
        self.reader = match option {
            "net" => reader.net(),
            "gross" => reader.gross(),
            "ignore-titles" => reader.ignore_titles(),
            "carbon-to-co2" => reader.carbon_to_co2(),
            "places-as-columns" => reader.places_as_columns(),
            "unit" => reader.unit(value(line, option, str::parse::<EmissionUnit>)?),
            "header-row" => reader.header_row(value(line, option, str::parse)?),
            "separator" => reader.separator(value(line, option, one_character)?),
            "decimal" => reader.decimal(value(line, option, one_character)?),
            "thousands" => reader.thousands(value(line, option, one_character)?),
            "place-column" => reader.place_column(text()?),
            "year-column" => reader.year_column(text()?),
            "value-column" => reader.value_column(text()?),
            "sheet" => {
                self.names_sheet = true;
                reader.sheet(text()?)
            }
            "ignore" => reader.ignore(text()?),
            "planned" => reader.planned_status(text()?),
            "sum-over" => reader.sum_over(text()?),
            "place-name" => {
                self.names_place = true;
                reader.place_name(text()?)
            }
            "publisher" if had_options => {
                return Err("--publisher comes before the other options of the file".into());
            }
            "publisher" => value(line, option, publisher)?.reader(),
            "except" => {
                let (column, value) = value(line, option, pair)?;
                reader.exclude(column, value)
            }
            "where" => {
                let (column, value) = value(line, option, pair)?;
                reader.filter(column, value)
            }
            _ => reader,
        };
        Ok(())
    }

    /// Reads a file. A file that names no place is named after itself.
    pub fn read(&self, path: &Path, as_of: Option<NaiveDate>) -> Result<Table, String> {
        table_file::read(path, &self.for_file(path, as_of))
    }

    /// Describes how a file is read; for a workbook, each sheet, or the sheet that is named.
    pub fn describe(&self, path: &Path, as_of: NaiveDate) -> Result<String, String> {
        let reader = self.for_file(path, Some(as_of));
        let sheets = table_file::sheets(path, &reader)?;
        if sheets.is_empty() || self.names_sheet {
            return Ok(format!("{}\n", table_file::read(path, &reader)?.report()));
        }
        Ok(sheets.iter().map(table_file::described).collect())
    }

    /// The reader with the place and the date of a file.
    fn for_file(&self, path: &Path, as_of: Option<NaiveDate>) -> TableReader {
        let mut reader = self.reader.clone();
        if let Some(date) = as_of {
            reader = reader.as_of(date);
        }
        if !self.names_place {
            let stem = path.file_stem().unwrap_or_default();
            reader = reader.place_name(stem.to_string_lossy());
        }
        reader
    }
}

/// A layout; an unknown identifier lists all.
fn publisher(id: &str) -> Result<&'static Publisher, String> {
    publishers::find(id).ok_or_else(|| {
        let ids: Vec<&str> = publishers::ALL.iter().map(|publisher| publisher.id).collect();
        format!("unknown publisher; known are {}", ids.join(", "))
    })
}

fn pair(text: &str) -> Result<(String, String), String> {
    let pair = text.split_once('=').ok_or("expected COLUMN=VALUE")?;
    Ok((pair.0.to_owned(), pair.1.to_owned()))
}
