//! The sheets and cells of a workbook.

use std::io::Cursor;

use calamine::{
    CellErrorType, Data, DataRef, Dimensions, ExcelDateTime, Ods, OdsError, Reader, SheetType,
    SheetVisible, Xls, XlsError, Xlsb, XlsbError, Xlsx, XlsxError,
};

use super::guard::{self, Kind};
use super::merged::Region;
use crate::table::error::shown;
use crate::table::grid::{Grid, GridCell, text_limit};
use crate::table::{ProblemKind, TableReader};

type Bytes<'b> = Cursor<&'b [u8]>;

/// An open workbook.
pub(super) enum Book<'b> {
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
        let kind = guard::check(bytes, reader)?;
        let cursor = Cursor::new(bytes);
        match kind {
            Kind::Xlsx => Xlsx::new(cursor).map(|book| Self::Xlsx(book.into())).map_err(xlsx),
            Kind::Xlsb(checked) => {
                Xlsb::new(Cursor::new(checked)).map(|book| Self::Xlsb(book.into())).map_err(xlsb)
            }
            Kind::Xls(checked) => {
                Xls::new(Cursor::new(checked)).map(|book| Self::Xls(book.into())).map_err(xls)
            }
            Kind::Ods => Ods::new(cursor).map(|book| Self::Ods(book.into())).map_err(ods),
        }
    }

    /// The worksheets in their order.
    pub(super) fn sheets(&self) -> Vec<SheetName> {
        let sheets = match self {
            Self::Xlsx(book) => book.sheets_metadata(),
            Self::Xlsb(book) => book.sheets_metadata(),
            Self::Xls(book) => book.sheets_metadata(),
            Self::Ods(book) => book.sheets_metadata(),
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
        match self {
            Self::Xlsx(book) => {
                {
                    let mut source = book.worksheet_cells_reader(sheet).map_err(xlsx)?;
                    while let Some(cell) = source.next_cell().map_err(xlsx)? {
                        cells.add(cell.get_position(), cell.get_value())?;
                    }
                }
                regions = book.merge_cells_by_sheet_name(sheet).map_err(xlsx)?;
            }
            Self::Xlsb(book) => {
                let mut source = book.worksheet_cells_reader(sheet).map_err(xlsb)?;
                while let Some(cell) = source.next_cell().map_err(xlsb)? {
                    cells.add(cell.get_position(), cell.get_value())?;
                }
            }
            Self::Xls(book) => {
                cells.add_range(&book.worksheet_range(sheet).map_err(xls)?)?;
                regions = book.merge_cells_by_sheet_name(sheet).map_err(xls)?;
            }
            Self::Ods(book) => cells.add_range(&book.worksheet_range(sheet).map_err(ods)?)?,
        }
        let mut grid = cells.grid;
        let regions: Vec<Region> = regions.iter().map(region).collect();
        grid.fill_merged(&regions);
        Ok(grid)
    }
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
    fn add_range(&mut self, range: &calamine::Range<Data>) -> Result<(), ProblemKind> {
        let (first_row, first_column) = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            let position = (first_row + row as u32, first_column + column as u32);
            self.add(position, &reference(value))?;
        }
        Ok(())
    }

    fn add(&mut self, (row, column): (u32, u32), value: &DataRef<'_>) -> Result<(), ProblemKind> {
        let Some(cell) = cell(value) else { return Ok(()) };
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
