//! Tables of emissions from files, in any form that the library reads.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use climate_targets::table::{
    ColumnRole, Ledger, LedgerError, LedgerProblem, LedgerProblemKind, LeftOut, ProblemKind,
    SheetSummary, Table, TableColumn, TableError, TableReader, TableRows,
};

use crate::support::display::one_line;

/// The largest size of a file, in bytes.
const MAX_BYTES: usize = 1 << 30;

/// Reads a table. An error has one line for each problem. Each line starts with the file, the line
/// and the column.
pub fn read(path: &Path, reader: &TableReader) -> Result<Table, String> {
    parse(path, &bytes(path)?, reader)
}

/// The sheets of a workbook, and how each is read; none for another file.
pub fn sheets(path: &Path, reader: &TableReader) -> Result<Vec<SheetSummary>, String> {
    reader.sheets(&bytes(path)?).map_err(|error| message(path, &error))
}

/// Two lines on a sheet: its name, and how it is read or why it is refused.
pub fn described(sheet: &SheetSummary) -> String {
    let hidden = if sheet.is_hidden { " (hidden)" } else { "" };
    let text = match &sheet.report {
        Ok(report) => report.to_string(),
        Err(error) => {
            let first = error.problems().first().map(ToString::to_string).unwrap_or_default();
            let more = error.problems().len() + error.unlisted() - 1;
            let more = match more {
                0 => String::new(),
                1 => " (and one more problem)".to_owned(),
                more => format!(" (and {more} more problems)"),
            };
            format!("Not read: {first}{more}")
        }
    };
    one_line(&format!("{:?}{hidden}", sheet.name)) + "\n  " + &one_line(&text) + "\n"
}

/// Reads the rows of a table as texts.
pub fn rows(path: &Path, reader: &TableReader) -> Result<TableRows, String> {
    parse_rows(path, &bytes(path)?, reader)
}

/// Reads rows from the bytes of a file.
pub fn parse_rows(path: &Path, bytes: &[u8], reader: &TableReader) -> Result<TableRows, String> {
    reader.rows(bytes).map_err(|error| message(path, &error))
}

fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    let shown = path.display();
    let file = File::open(path).map_err(|error| format!("{shown}: {error}"))?;
    // The size of a pipe is unknown.
    let size = file.metadata().map_or(0, |metadata| metadata.len() as usize);
    let mut bytes = Vec::with_capacity(size.min(MAX_BYTES) + 1);
    // The limit ends the reading of a device or pipe that never ends.
    file.take(MAX_BYTES as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| format!("{shown}: {error}"))?;
    Ok(bytes)
}

/// Reads a table from the bytes of a file.
pub fn parse(path: &Path, bytes: &[u8], reader: &TableReader) -> Result<Table, String> {
    let reader = reader.clone().max_bytes(MAX_BYTES);
    reader.read(bytes).map_err(|error| message(path, &error))
}

/// Reads ledgers of measures, as far as they can be read. Adds one line for each problem.
pub fn ledgers(path: &Path, reader: &TableReader, problems: &mut Vec<String>) -> Vec<Ledger> {
    match bytes(path) {
        Ok(bytes) => parse_ledgers(path, &bytes, reader, problems),
        Err(problem) => {
            problems.push(problem);
            Vec::new()
        }
    }
}

/// Reads ledgers from the bytes of a file, as far as they can be read.
pub fn parse_ledgers(
    path: &Path,
    bytes: &[u8],
    reader: &TableReader,
    problems: &mut Vec<String>,
) -> Vec<Ledger> {
    let reader = reader.clone().max_bytes(MAX_BYTES);
    reader.ledgers(bytes).unwrap_or_else(|error| {
        match &error {
            LedgerError::Table(error) => problems.push(message(path, error)),
            error => {
                problems.extend(error.problems().iter().map(|one| ledger_problem(path, one)));
            }
        }
        error.ledgers().to_vec()
    })
}

/// A problem of a ledger with its line, and the command-line option that resolves it.
fn ledger_problem(path: &Path, problem: &LedgerProblem) -> String {
    let line = problem.line.map(|line| format!(":{line}")).unwrap_or_default();
    let hint = match &problem.kind {
        LedgerProblemKind::UnreadColumn { heading, .. } => format!(" (--ignore {heading:?})"),
        LedgerProblemKind::UnclearNumber { .. } => " (--decimal or --thousands)".to_owned(),
        LedgerProblemKind::NoUnit => " (--unit)".to_owned(),
        _ => String::new(),
    };
    one_line(&format!("{}{line}: {}{hint}", path.display(), problem.kind))
}

fn message(path: &Path, error: &TableError) -> String {
    let shown = path.display();
    let lines = error.problems().iter().map(|problem| {
        let position = match (problem.line, problem.column) {
            (Some(line), Some(column)) => format!(":{line}:{column}"),
            (Some(line), None) => format!(":{line}"),
            _ => String::new(),
        };
        let options = options_for(&problem.kind);
        let hint = if options.is_empty() { String::new() } else { format!(" ({options})") };
        let sheet = error.sheet().map(|sheet| format!("sheet {sheet:?}: ")).unwrap_or_default();
        one_line(&format!("{shown}{position}: {sheet}{}{hint}", problem.kind))
    });
    let mut lines: Vec<String> = lines.collect();
    match error.unlisted() {
        0 => {}
        1 => lines.push(format!("{shown}: and one more problem")),
        more => lines.push(format!("{shown}: and {more} more problems")),
    }
    lines.join("\n")
}

/// The command-line options that resolve a problem: those of the library, with the column, the
/// heading or the word at issue.
fn options_for(problem: &ProblemKind) -> String {
    let (column, value) = match problem {
        ProblemKind::UnclearHeading { heading: column, .. }
        | ProblemKind::AmbiguousLayout { column, .. }
        | ProblemKind::PlannedRemark { column, .. }
        | ProblemKind::TotalAmongParts { column, .. }
        | ProblemKind::NoTotal { column, .. }
        | ProblemKind::SeveralValues { column, .. }
        | ProblemKind::YearColumnsDiffer { second: column, .. } => (Some(column), None),
        ProblemKind::UnknownStatus { text, .. } => (None, Some(text)),
        _ => (None, None),
    };
    let option = |name: &&str| {
        let flag = match *name {
            "filter" => "--where".to_owned(),
            "planned_status" => "--planned".to_owned(),
            // The limits are no options of the command line.
            name if name.starts_with("max_") => return None,
            name => format!("--{}", name.replace('_', "-")),
        };
        Some(match (*name, column, value) {
            ("filter", Some(column), _) => format!("{flag} \"{column}=VALUE\""),
            ("ignore" | "sum_over" | "value_column" | "year_column", Some(column), _) => {
                format!("{flag} \"{column}\"")
            }
            ("planned_status", _, Some(value)) => format!("{flag} \"{value}\""),
            _ => flag,
        })
    };
    let options: Vec<String> = problem.options().iter().filter_map(option).collect();
    match options.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
        Some((last, _)) => last.clone(),
        None => String::new(),
    }
}

/// Notes on what the reader left out of a file: columns, rows that look like data, and the titles
/// and notes that can change the meaning of the values.
pub fn notes(table: &Table, path: &Path) -> Vec<String> {
    let (report, shown) = (table.report(), path.display());
    let columns = report.columns.iter().enumerate();
    let not_read = columns.filter(|(_, column)| column.role == ColumnRole::NotRead);
    let named = |(index, column): (usize, &TableColumn)| match column.name.as_str() {
        "" => format!("{shown}: column {} is not read", index + 1),
        name => format!("{shown}: column {name:?} is not read"),
    };
    let mut notes: Vec<String> = not_read.map(named).take(50).collect();
    for (sheet, problem) in &report.refused_sheets {
        notes.push(format!("{shown}: sheet {sheet:?} is not read: {problem}"));
    }
    for text in &report.texts {
        notes.push(format!("{shown}: title or note: {text:?}"));
    }
    for (reason, count) in &report.left_out {
        let what = match reason {
            LeftOut::Planned => "planned values",
            LeftOut::Part => "rows of parts beside the total",
            LeftOut::Copy => "copies of rows",
            LeftOut::NoTotal => "years with parts and no total",
            LeftOut::Incomplete => "years whose sum lacks a part",
            LeftOut::AfterAsOf => "values of years after the as-of date",
            _ => continue,
        };
        notes.push(format!("{shown}: not used: {what}, {count}"));
    }
    notes.iter().map(|note| one_line(note)).collect()
}
