//! The TSV files of Eurostat: the keys of a row in one cell, years as columns, flags after values.
//!
//! Source: Eurostat, API - Detailed guidelines, TSV format.

use super::content::Content;
use super::encoding::Encoding;
use super::grid::{Grid, GridCell};
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
    let mut grid = Grid::default();
    for (column, heading) in keys.iter().chain(&years).enumerate() {
        grid.set(0, column as u32, GridCell::text(heading));
    }
    for (row, line) in text.lines().enumerate().skip(1).filter(|(_, line)| !line.trim().is_empty())
    {
        let mut cells = line.split('\t');
        let row_keys: Vec<&str> = cells.next().unwrap_or_default().split(',').collect();
        let values: Vec<&str> = cells.map(str::trim).collect();
        if row_keys.len() != keys.len() || values.len() > years.len() {
            return Err(damaged(format!("line {} differs from the header", row + 1)));
        }
        for (column, key) in row_keys.iter().enumerate() {
            grid.set(row as u32, column as u32, GridCell::text(key.trim()));
        }
        for (column, value) in values.iter().enumerate().filter(|(_, value)| !value.is_empty()) {
            grid.set(row as u32, (keys.len() + column) as u32, cell(value));
        }
    }
    let content = grid.content(TableFormat::EurostatTsv, reader)?;
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
