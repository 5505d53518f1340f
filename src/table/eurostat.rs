//! The TSV files of Eurostat: the keys of a row in one cell, years as columns, flags after values.
//!
//! Source: Eurostat, API - Detailed guidelines, TSV format.

use super::content::Content;
use super::encoding::Encoding;
use super::grid::{GridCell, TextWriter};
use super::status_words::split_flag;
use super::{ProblemKind, TableFormat, TableReader};

/// Whether the first line has keys and the name of the columns in one cell: `unit,geo\TIME_PERIOD`.
pub(super) fn is_eurostat(text: &str) -> bool {
    keys_of_header(text).is_some()
}

/// The keys of the first line, and its other cells.
fn keys_of_header(text: &str) -> Option<(Vec<&str>, Vec<&str>)> {
    let mut cells = text.lines().next()?.split('\t');
    let (keys, columns) = cells.next()?.split_once('\\')?;
    let is_time = matches!(columns.trim().to_lowercase().as_str(), "time_period" | "time");
    let years: Vec<&str> = cells.map(str::trim).collect();
    (is_time && !years.is_empty()).then(|| (keys.split(',').map(str::trim).collect(), years))
}

pub(super) fn content(
    text: &str,
    encoding: Encoding,
    reader: &TableReader,
) -> Result<Content<'static>, ProblemKind> {
    let damaged = |reason: String| ProblemKind::Damaged { format: "Eurostat TSV", reason };
    let (keys, years) = keys_of_header(text).ok_or_else(|| damaged("no header".into()))?;
    let headings: Vec<GridCell> =
        keys.iter().chain(&years).map(|text| GridCell::text(text)).collect();
    let mut writer = TextWriter::new(headings.len() as u32, reader)?;
    writer.row((0..).zip(&headings))?;
    for (row, line) in text.lines().enumerate().skip(1).filter(|(_, line)| !line.trim().is_empty())
    {
        let mut cells = line.split('\t');
        let row_keys: Vec<&str> = cells.next().unwrap_or_default().split(',').collect();
        let values: Vec<&str> = cells.map(str::trim).collect();
        if row_keys.len() != keys.len() || values.len() > years.len() {
            return Err(damaged(format!("line {} differs from the header", row + 1)));
        }
        writer.blank_rows_before(row as u32);
        let keys: Vec<GridCell> = row_keys.iter().map(|key| GridCell::text(key.trim())).collect();
        let values: Vec<(u32, GridCell)> = (keys.len() as u32..)
            .zip(&values)
            .filter(|(_, value)| !value.is_empty())
            .map(|(column, value)| (column, cell(value)))
            .collect();
        writer.row((0..).zip(&keys).chain(values.iter().map(|(at, cell)| (*at, cell))))?;
    }
    let content = writer.content(TableFormat::EurostatTsv);
    Ok(Content { encoding: Some(encoding), ..content })
}

/// A value with its flag. A missing value can have a flag, too: ": c".
fn cell(value: &str) -> GridCell {
    if value.starts_with(':') {
        return GridCell::text(":");
    }
    match value.parse::<f64>() {
        Ok(number) if number.is_finite() => GridCell::Number(number),
        _ if split_flag(value).is_some_and(|(number, _)| number.parse::<f64>().is_ok()) => {
            GridCell::Flagged(value.into())
        }
        _ => GridCell::text(value),
    }
}
