//! Workbooks: XLSX, XLSB, XLS and ODS.

mod book;
mod facts;
mod grid;
mod guard;
mod guard_ods;
mod guard_xls;
mod guard_xlsb;
mod guard_xlsx;
mod merged;
mod number_format;
mod shared_strings;
mod superscripts;

use super::content::Content;
use super::error::shown;
use super::report::SheetSummary;
use super::{ProblemKind, Table, TableError, TableFormat, TableReader};
use book::{Book, SheetName};

/// Whether the bytes are a ZIP or OLE file, as all workbooks are.
pub(super) fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0")
}

/// Reads the sheet that the caller names, or the only visible sheet that can be read.
pub(super) fn table(bytes: &[u8], reader: &TableReader) -> Result<Table, TableError> {
    let mut book = Book::open(bytes, reader).map_err(whole)?;
    let names = book.sheets();
    let table = match &reader.sheet {
        Some(name) => {
            let found = names.iter().find(|sheet| sheet.name == *name).ok_or_else(|| {
                let sheets = listed(names.iter().map(|sheet| sheet.name.as_str()));
                whole(ProblemKind::NoSuchSheet { name: shown(name), sheets })
            })?;
            read(&mut book, &found.name, reader)?
        }
        None => only_table(&mut book, &names, reader)?,
    };
    let mut table = with_sheets(table, &names);
    table.report.has_hidden_cells = book.facts.has_hidden_cells;
    table.report.has_comments = book.facts.has_comments;
    Ok(table)
}

/// The cells of the sheet that the caller names, or of the only visible sheet with cells.
pub(super) fn content(
    bytes: &[u8],
    reader: &TableReader,
) -> Result<(String, Content<'static>), TableError> {
    let mut book = Book::open(bytes, reader).map_err(whole)?;
    let names = book.sheets();
    let is_chosen = |sheet: &&SheetName| match &reader.sheet {
        Some(name) => sheet.name == *name,
        None => !sheet.is_hidden,
    };
    let mut found = Vec::new();
    for sheet in names.iter().filter(is_chosen) {
        let grid = book.grid(&sheet.name, reader);
        let content = grid.and_then(|grid| grid.content(TableFormat::Workbook, reader));
        let content = content.map_err(|kind| whole(kind).in_sheet(&sheet.name))?;
        if !content.text.trim().is_empty() {
            found.push((sheet.name.clone(), content));
        }
    }
    if found.len() > 1 {
        let names = listed(found.iter().map(|(name, _)| name.as_str()));
        return Err(whole(ProblemKind::SeveralSheets { names }));
    }
    found.pop().ok_or_else(|| match &reader.sheet {
        Some(name) if !names.iter().any(|sheet| sheet.name == *name) => {
            let sheets = listed(names.iter().map(|sheet| sheet.name.as_str()));
            whole(ProblemKind::NoSuchSheet { name: shown(name), sheets })
        }
        _ => whole(ProblemKind::Empty),
    })
}

/// What each sheet holds.
pub(super) fn summaries(
    bytes: &[u8],
    reader: &TableReader,
) -> Result<Vec<SheetSummary>, TableError> {
    let mut book = Book::open(bytes, reader).map_err(whole)?;
    let names = book.sheets();
    let summary = |sheet: &SheetName| SheetSummary {
        name: sheet.name.clone(),
        is_hidden: sheet.is_hidden,
        report: read(&mut book, &sheet.name, reader).map(|table| table.report),
    };
    Ok(names.iter().map(summary).collect())
}

/// A problem of the whole workbook.
fn whole(kind: ProblemKind) -> TableError {
    TableError::new(vec![kind.at(None, None)])
}

fn read(book: &mut Book<'_>, name: &str, reader: &TableReader) -> Result<Table, TableError> {
    let grid = book.grid(name, reader);
    let content = grid.and_then(|grid| grid.content(TableFormat::Workbook, reader));
    let content = content.map_err(|kind| whole(kind).in_sheet(name))?;
    let table = reader.table_of(&content).map_err(TableError::new);
    let mut table = table.map_err(|error| error.in_sheet(name))?;
    table.report.sheet = Some(name.to_owned());
    Ok(table)
}

/// The only visible sheet that can be read. If none can, the problems of the only sheet with a
/// header, or the first problem of each sheet.
fn only_table(
    book: &mut Book<'_>,
    names: &[SheetName],
    reader: &TableReader,
) -> Result<Table, TableError> {
    let (mut tables, mut refused) = (Vec::new(), Vec::new());
    for sheet in names.iter().filter(|sheet| !sheet.is_hidden) {
        match read(book, &sheet.name, reader) {
            Ok(table) => tables.push(table),
            Err(error) => refused.push(error),
        }
    }
    if tables.len() > 1 {
        let sheets = tables.iter().filter_map(|table| table.report.sheet.as_deref());
        return Err(whole(ProblemKind::SeveralSheets { names: listed(sheets) }));
    }
    let has_header = |error: &&TableError| {
        use ProblemKind::{Empty, NoHeader};
        error.problems().iter().all(|problem| !matches!(problem.kind, Empty | NoHeader { .. }))
    };
    if let Some(mut table) = tables.pop() {
        let first = |error: &TableError| {
            let problem = error.problems().first().map(ToString::to_string);
            Some((error.sheet()?.to_owned(), problem?))
        };
        let with_header = refused.iter().filter(has_header).filter_map(first);
        table.report.refused_sheets = with_header.collect();
        return Ok(table);
    }
    let mut with_header = refused.iter().filter(has_header);
    if let (Some(only), None) = (with_header.next(), with_header.next()) {
        return Err(only.clone());
    }
    if let [only] = refused.as_slice() {
        return Err(only.clone());
    }
    if refused.is_empty() {
        return Err(whole(ProblemKind::Empty));
    }
    let reason = |error: &TableError| {
        let first = error.problems().first().map(ToString::to_string).unwrap_or_default();
        format!("{:?}: {first}", shown(error.sheet().unwrap_or_default()))
    };
    let reasons: Vec<String> = refused.iter().take(5).map(reason).collect();
    Err(whole(ProblemKind::NoSheetReads { reasons: reasons.join("; ") }))
}

fn with_sheets(mut table: Table, names: &[SheetName]) -> Table {
    let report = &mut table.report;
    for sheet in names {
        if sheet.is_hidden {
            report.hidden_sheets.push(sheet.name.clone());
        } else if report.sheet.as_ref() != Some(&sheet.name) {
            report.other_sheets.push(sheet.name.clone());
        }
    }
    table
}

/// The first names, for a message.
fn listed<'a>(names: impl Iterator<Item = &'a str>) -> String {
    shown(&names.take(8).collect::<Vec<_>>().join(", "))
}
