//! The sheets and cells of a workbook.

use std::collections::{HashMap, HashSet};
use std::io::Cursor;

use calamine::{
    CellErrorType, Data, DataRef, Dimensions, ExcelDateTime, Ods, OdsError, Reader, SheetType,
    SheetVisible, Style, Xls, XlsError, Xlsb, XlsbError, Xlsx, XlsxError,
};

use super::facts::{Facts, OdsLayout};
use super::grid::Grid;
use super::guard::{self, Checked, Kind};
use super::merged::Region;
use super::number_format::changes_number;
use crate::table::error::shown;
use crate::table::grid::{GridCell, text_limit};
use crate::table::{ProblemKind, TableReader};

type Bytes<'b> = Cursor<&'b [u8]>;

/// An open workbook.
pub(super) struct Book<'b> {
    file: File<'b>,
    pub facts: Facts,
    /// The layouts of the sheets of an ODS file, by name.
    layouts: HashMap<String, OdsLayout>,
    /// The texts of numbers with a raised footnote mark, in an XLSX file.
    raised: HashSet<String>,
}

enum File<'b> {
    Xlsx(Box<Xlsx<Bytes<'b>>>),
    Xlsb(Box<Xlsb<Cursor<Vec<u8>>>>),
    Xls(Box<Xls<Cursor<Vec<u8>>>>),
    Ods(Box<Ods<Bytes<'b>>>),
}

#[derive(Debug, Clone)]
pub(super) struct SheetName {
    pub name: String,
    pub is_hidden: bool,
}

/// The largest sheet of any format.
const MAX_ROW: u32 = 1 << 20;
const MAX_COLUMN: u32 = 1 << 14;

impl<'b> Book<'b> {
    pub(super) fn open(bytes: &'b [u8], reader: &TableReader) -> Result<Self, ProblemKind> {
        let Checked { kind, facts } = guard::check(bytes, reader)?;
        let cursor = Cursor::new(bytes);
        let (mut layouts, mut raised) = (HashMap::new(), HashSet::new());
        let file = match kind {
            Kind::Xlsx(found) => {
                raised = found;
                Xlsx::new(cursor).map(|book| File::Xlsx(book.into())).map_err(xlsx)?
            }
            Kind::Xlsb(checked) => {
                Xlsb::new(Cursor::new(checked)).map(|book| File::Xlsb(book.into())).map_err(xlsb)?
            }
            Kind::Xls(checked) => {
                Xls::new(Cursor::new(checked)).map(|book| File::Xls(book.into())).map_err(xls)?
            }
            Kind::Ods(found) => {
                layouts = found;
                Ods::new(cursor).map(|book| File::Ods(book.into())).map_err(ods)?
            }
        };
        Ok(Self { file, facts, layouts, raised })
    }

    /// The worksheets in their order.
    pub(super) fn sheets(&self) -> Vec<SheetName> {
        let sheets = match &self.file {
            File::Xlsx(book) => book.sheets_metadata(),
            File::Xlsb(book) => book.sheets_metadata(),
            File::Xls(book) => book.sheets_metadata(),
            File::Ods(book) => book.sheets_metadata(),
        };
        let worksheets = sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
        let name = |sheet: &calamine::Sheet| SheetName {
            name: sheet.name.clone(),
            is_hidden: sheet.visible != SheetVisible::Visible,
        };
        worksheets.map(name).collect()
    }

    /// The cells of a sheet.
    pub(super) fn grid(&mut self, sheet: &str, reader: &TableReader) -> Result<Grid, ProblemKind> {
        let mut cells = Cells { grid: Grid::default(), texts: 0, reader };
        let mut regions: Vec<Dimensions> = Vec::new();
        match &mut self.file {
            File::Xlsx(book) => {
                let mut has_blanks = false;
                {
                    let mut source = book.worksheet_cells_reader(sheet).map_err(xlsx)?;
                    let formats: Vec<bool> = source.styles().iter().map(changes_numbers).collect();
                    while let Some((cell, style)) =
                        source.next_cell_with_style_id().map_err(xlsx)?
                    {
                        let is_formatted = formats.get(style) == Some(&true);
                        let (position, value) = (cell.get_position(), cell.get_value());
                        has_blanks |= *value == DataRef::Empty;
                        match value {
                            DataRef::SharedString(text) if self.raised.contains(*text) => {
                                // A mark of its own, which no number has.
                                let text = DataRef::String(format!("{text} (superscript)"));
                                cells.add(position, &text, false)?;
                            }
                            value => cells.add(position, value, is_formatted)?,
                        }
                    }
                }
                // Only a blank cell can be a formula without a result.
                if has_blanks {
                    check_results(book, sheet)?;
                }
                regions = book.merge_cells_by_sheet_name(sheet).map_err(xlsx)?;
            }
            File::Xlsb(book) => {
                let mut source = book.worksheet_cells_reader(sheet).map_err(xlsb)?;
                while let Some(cell) = source.next_cell().map_err(xlsb)? {
                    cells.add(cell.get_position(), cell.get_value(), false)?;
                }
            }
            File::Xls(book) => {
                cells.add_range(&book.worksheet_range(sheet).map_err(xls)?, &HashSet::new())?;
                regions = book.merge_cells_by_sheet_name(sheet).map_err(xls)?;
            }
            File::Ods(book) => {
                let range = book.worksheet_range(sheet).map_err(ods)?;
                let formulas = book.worksheet_formula(sheet).map_err(ods)?;
                let (first_row, first_column) = formulas.start().unwrap_or_default();
                for (row, column, _) in formulas.used_cells() {
                    let at = (first_row + row as u32, first_column + column as u32);
                    if range.get_value(at).is_none_or(|value| *value == Data::Empty) {
                        return Err(no_result(at.0, at.1));
                    }
                }
                let formatted = self.layouts.get(sheet).map(|layout| &layout.formatted);
                cells.add_range(&range, formatted.unwrap_or(&HashSet::new()))?;
            }
        }
        let mut grid = cells.grid;
        let mut regions: Vec<Region> = regions.iter().map(region).collect();
        let of_layout = self.layouts.get(sheet).map(|layout| layout.merged.iter().copied());
        regions.extend(of_layout.into_iter().flatten());
        grid.fill_merged(&regions);
        Ok(grid)
    }
}

/// Refuses a formula without a result in an XLSX sheet, as programs write it that do not compute.
fn check_results(book: &mut Xlsx<Bytes<'_>>, sheet: &str) -> Result<(), ProblemKind> {
    let mut cells = book.worksheet_cells_reader(sheet).map_err(xlsx)?;
    while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(xlsx)? {
        if cell.formula.is_some() && cell.value == DataRef::Empty {
            return Err(no_result(cell.pos.0, cell.pos.1));
        }
    }
    Ok(())
}

fn no_result(row: u32, column: u32) -> ProblemKind {
    ProblemKind::NoResult { cell: cell_name(row, column) }
}

/// The name of a cell: "B3" for the second column of the third row.
fn cell_name(row: u32, column: u32) -> String {
    let (mut letters, mut rest) = (String::new(), column + 1);
    while rest > 0 {
        let letter = b'A' + ((rest - 1) % 26) as u8;
        letters.insert(0, char::from(letter));
        rest = (rest - 1) / 26;
    }
    format!("{letters}{}", row + 1)
}

/// Whether the number format of a style shows other numbers than the cells hold.
fn changes_numbers(style: &Style) -> bool {
    let format = style.number_format.as_ref();
    format.is_some_and(|format| changes_number(&format.format_code))
}

fn region(merged: &Dimensions) -> Region {
    Region {
        rows: (merged.start.0, merged.end.0.min(MAX_ROW)),
        columns: (merged.start.1, merged.end.1.min(MAX_COLUMN)),
    }
}

struct Cells<'r> {
    grid: Grid,
    /// The length of the texts, in bytes.
    texts: usize,
    reader: &'r TableReader,
}

impl Cells<'_> {
    fn add_range(
        &mut self,
        range: &calamine::Range<Data>,
        formatted: &HashSet<(u32, u32)>,
    ) -> Result<(), ProblemKind> {
        let (first_row, first_column) = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            let position = (first_row + row as u32, first_column + column as u32);
            self.add(position, &reference(value), formatted.contains(&position))?;
        }
        Ok(())
    }

    fn add(
        &mut self,
        (row, column): (u32, u32),
        value: &DataRef<'_>,
        is_formatted: bool,
    ) -> Result<(), ProblemKind> {
        let Some(cell) = cell(value) else { return Ok(()) };
        let cell = match cell {
            GridCell::Number(number) if is_formatted => GridCell::Formatted(number),
            cell => cell,
        };
        if row >= MAX_ROW || column >= MAX_COLUMN {
            let reason = "a cell lies outside the largest sheet".to_owned();
            return Err(ProblemKind::Damaged { format: "workbook", reason });
        }
        if row as usize > self.reader.max_rows {
            return Err(ProblemKind::TooManyRows { limit: self.reader.max_rows });
        }
        if column as usize >= self.reader.max_columns {
            return Err(ProblemKind::TooManyColumns { limit: self.reader.max_columns });
        }
        if let GridCell::Text(text) = &cell {
            if text.len() > self.reader.max_cell {
                return Err(ProblemKind::CellTooLong { limit: self.reader.max_cell });
            }
            self.texts += text.len();
            let limit = text_limit(self.reader);
            if self.texts > limit {
                return Err(ProblemKind::TooManyBytes { limit });
            }
        }
        self.grid.set(row, column, cell);
        Ok(())
    }
}

/// The same value, borrowed.
fn reference(value: &Data) -> DataRef<'_> {
    match value {
        Data::Int(number) => DataRef::Int(*number),
        Data::Float(number) => DataRef::Float(*number),
        Data::Bool(value) => DataRef::Bool(*value),
        Data::DateTime(date) => DataRef::DateTime(*date),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => {
            DataRef::SharedString(text)
        }
        Data::Error(error) => DataRef::Error(error.clone()),
        Data::Empty => DataRef::Empty,
    }
}

/// A cell; `None` for a blank one.
fn cell(value: &DataRef<'_>) -> Option<GridCell> {
    let text = |text: &str| (!text.trim().is_empty()).then(|| GridCell::text(text));
    match value {
        DataRef::Int(number) => Some(GridCell::Number(*number as f64)),
        DataRef::Float(number) if number.is_finite() => Some(GridCell::Number(*number)),
        DataRef::SharedString(string) => text(string),
        DataRef::String(string) | DataRef::DateTimeIso(string) | DataRef::DurationIso(string) => {
            text(string)
        }
        DataRef::DateTime(date) => Some(date_cell(date)),
        DataRef::Bool(value) => text(&value.to_string()),
        DataRef::Error(CellErrorType::NA) => text("#N/A"),
        DataRef::Error(error) => text(&error.to_string()),
        DataRef::Float(_) | DataRef::Empty => None,
    }
}

/// A date as text in ISO 8601; a duration as a number.
fn date_cell(date: &ExcelDateTime) -> GridCell {
    if !date.is_datetime() {
        return GridCell::Number(date.as_f64());
    }
    let (year, month, day, hour, minute, second, _) = date.to_ymd_hms_milli();
    let day = format!("{year:04}-{month:02}-{day:02}");
    match (hour, minute, second) {
        (0, 0, 0) => GridCell::text(&day),
        _ => GridCell::text(&format!("{day}T{hour:02}:{minute:02}:{second:02}")),
    }
}

pub(super) fn damaged(format: &'static str, error: &impl ToString) -> ProblemKind {
    ProblemKind::Damaged { format, reason: shown(&error.to_string()) }
}

fn xlsx(error: XlsxError) -> ProblemKind {
    match error {
        XlsxError::Password => ProblemKind::Password,
        error => damaged("XLSX", &error),
    }
}

fn xlsb(error: XlsbError) -> ProblemKind {
    match error {
        XlsbError::Password => ProblemKind::Password,
        error => damaged("XLSB", &error),
    }
}

fn xls(error: XlsError) -> ProblemKind {
    match error {
        XlsError::Password => ProblemKind::Password,
        error => damaged("XLS", &error),
    }
}

fn ods(error: OdsError) -> ProblemKind {
    match error {
        OdsError::Password => ProblemKind::Password,
        error => damaged("ODS", &error),
    }
}
