//! Limits that a workbook must meet before it is opened: its size once unpacked, and the number of
//! cells that its sheets span.

use std::collections::{HashMap, HashSet};
use std::io::{Cursor, Read, copy, sink};

use zip::ZipArchive;
use zip::result::ZipError;

use super::book::damaged;
use super::facts::{Facts, OdsLayout};
use super::grid::span_limit;
use super::{guard_ods, guard_xls, guard_xlsb, guard_xlsx, superscripts};
use crate::table::grid::MAX_TEXT;
use crate::table::{ProblemKind, TableReader};

/// The format of a workbook.
pub(super) enum Kind {
    /// With the texts of numbers that have a raised footnote mark.
    Xlsx(HashSet<String>),
    /// With the checked parts of the file.
    Xlsb(Vec<u8>),
    /// With the checked records of the file.
    Xls(Vec<u8>),
    /// With the layouts of the sheets, by name.
    Ods(HashMap<String, OdsLayout>),
}

/// A workbook that can be opened.
pub(super) struct Checked {
    pub kind: Kind,
    pub facts: Facts,
}

/// The size that each workbook may have once unpacked.
const SMALL: usize = 32 << 20;

/// The number of bytes that one byte of a larger workbook may unpack to. The text of a large sheet
/// unpacks to 10 or 20 times its size, a zip bomb to a thousand times.
const RATIO: usize = 100;

/// Checks the size of a workbook, and finds its format.
pub(super) fn check(bytes: &[u8], reader: &TableReader) -> Result<Checked, ProblemKind> {
    if !bytes.starts_with(b"PK") {
        let (checked, facts) = guard_xls::checked(bytes)?;
        return Ok(Checked { kind: Kind::Xls(checked), facts });
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(zip_problem)?;
    let limit = reader.max_bytes.min(SMALL.max(bytes.len().saturating_mul(RATIO)));
    let mut unpacked = 0;
    for index in 0..archive.len() {
        let file = archive.by_index(index).map_err(zip_problem)?;
        let left = (limit - unpacked) as u64;
        let size = copy(&mut file.take(left + 1), &mut sink());
        unpacked += size.map_err(|error| damaged("workbook", &error))? as usize;
        if unpacked > limit {
            return Err(ProblemKind::UnpacksTooFar { limit });
        }
    }
    let has = |name: &str| archive.index_for_name(name).is_some();
    let mut facts = Facts::default();
    let kind = if has("content.xml") {
        check_manifest(&mut archive)?;
        let content = archive.by_name("content.xml").map_err(zip_problem)?;
        Kind::Ods(guard_ods::check(content, &mut facts)?)
    } else if has("xl/workbook.bin") {
        Kind::Xlsb(guard_xlsb::checked(&mut archive)?)
    } else if has("_rels/.rels") {
        let mut raised = HashSet::new();
        for index in 0..archive.len() {
            let file = archive.by_index(index).map_err(zip_problem)?;
            let name = file.name().map_err(zip_problem)?.into_owned();
            facts.has_comments |= name.contains("/comments") || name.contains("/threadedComments");
            // The strings have no references.
            if name == "xl/sharedStrings.xml" {
                raised = superscripts::in_strings(file)?;
            } else {
                guard_xlsx::check(file, &mut facts)?;
            }
        }
        Kind::Xlsx(raised)
    } else {
        return Err(damaged("ZIP", &"it holds no workbook"));
    };
    Ok(Checked { kind, facts })
}

/// Refuses an ODS file whose manifest says that its content is encrypted.
fn check_manifest(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<(), ProblemKind> {
    let mut manifest = Vec::new();
    if let Ok(file) = archive.by_name("META-INF/manifest.xml") {
        let read = file.take(1 << 20).read_to_end(&mut manifest);
        read.map_err(|error| damaged("ODS", &error))?;
    }
    let mark = b"encryption-data";
    let is_encrypted = manifest.windows(mark.len()).any(|window| window == mark);
    if is_encrypted { Err(ProblemKind::Password) } else { Ok(()) }
}

pub(super) fn zip_problem(error: ZipError) -> ProblemKind {
    match error {
        ZipError::UnsupportedArchive(reason) if reason == ZipError::PASSWORD_REQUIRED => {
            ProblemKind::Password
        }
        error => damaged("workbook", &error),
    }
}

/// The cells of one sheet: their number, and the rectangle that they span.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Span {
    cells: usize,
    rows: usize,
    columns: usize,
}

impl Span {
    /// Adds one cell, or a repeated cell, that ends before a row and a column.
    pub(super) fn add(&mut self, row: usize, column: usize) {
        self.cells += 1;
        self.rows = self.rows.max(row);
        self.columns = self.columns.max(column);
    }
}

/// The cells and texts of all sheets, which are in memory at the same time.
#[derive(Debug, Default)]
pub(super) struct Spans {
    cells: usize,
    span: usize,
    texts: usize,
}

impl Spans {
    /// Adds a sheet. Refuses sheets that span many more cells than they have.
    pub(super) fn add(&mut self, sheet: Span) -> Result<(), ProblemKind> {
        self.cells += sheet.cells;
        self.span = self.span.saturating_add(sheet.rows.saturating_mul(sheet.columns));
        let limit = span_limit(self.cells);
        if self.span > limit { Err(ProblemKind::SpansTooFar { limit }) } else { Ok(()) }
    }

    /// Adds the text of a cell, in bytes.
    pub(super) fn add_text(&mut self, length: usize) -> Result<(), ProblemKind> {
        self.texts = self.texts.saturating_add(length);
        let limit = MAX_TEXT;
        if self.texts > limit { Err(ProblemKind::TooManyBytes { limit }) } else { Ok(()) }
    }
}
