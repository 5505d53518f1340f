use std::fmt;

use thiserror::Error;

use crate::inventory::SeriesError;
use crate::language::{MAX_LISTED, is_hidden, printable, short, write_unlisted};
use crate::trend::TrendError;

/// Why a table is refused: the problems of the header, or, for a valid header, those of the rows.
///
/// ```
/// use climate_targets::table::TableReader;
/// let error = TableReader::new().read(b"place,year,emissions\nLahti,1990,792.2\n").unwrap_err();
/// let problem = &error.problems()[0];
/// assert_eq!((problem.line, problem.kind.field()), (Some(1), "unit"));
/// assert!(error.to_string().contains("no unit"));
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct TableError {
    problems: Vec<TableProblem>,
    /// The number of problems that are not listed.
    more: usize,
    /// The sheet of a workbook in which the problems are.
    sheet: Option<String>,
}

impl TableError {
    /// The largest number of problems that are listed.
    const LISTED: usize = MAX_LISTED;

    pub(super) fn new(problems: Vec<TableProblem>) -> Self {
        // A title over merged cells, for example, has the same problem in each cell.
        // The problems beyond those that are listed are counted without a comparison.
        let compared = problems.len().min(200);
        let mut unique: Vec<TableProblem> = Vec::with_capacity(problems.len());
        for (index, problem) in problems.into_iter().enumerate() {
            if index >= compared || !unique.contains(&problem) {
                unique.push(problem);
            }
        }
        let mut problems = unique;
        let more = problems.len().saturating_sub(Self::LISTED);
        problems.truncate(Self::LISTED);
        Self { problems, more, sheet: None }
    }

    #[cfg(feature = "xlsx")]
    pub(super) fn in_sheet(self, name: &str) -> Self {
        Self { sheet: Some(name.to_owned()), ..self }
    }

    /// The sheet of a workbook in which the problems are; `None` for another file, or for a problem
    /// of the whole workbook.
    ///
    /// ```
    /// use climate_targets::table::TableReader;
    /// let error = TableReader::new().read(b"place,year,emissions\nA,2020,3\n").unwrap_err();
    /// assert_eq!(error.sheet(), None);
    /// ```
    pub fn sheet(&self) -> Option<&str> {
        self.sheet.as_deref()
    }

    /// The problems, in the order in which the reader finds them; at most 20.
    pub fn problems(&self) -> &[TableProblem] {
        &self.problems
    }

    /// The number of further problems, which are not listed.
    ///
    /// ```
    /// use climate_targets::table::TableReader;
    /// let rows = "A,2020,many\n".repeat(25);
    /// let text = format!("place,year,emissions_kt\n{rows}");
    /// let error = TableReader::new().read(text.as_bytes()).unwrap_err();
    /// assert_eq!((error.problems().len(), error.unlisted()), (20, 5));
    /// ```
    pub const fn unlisted(&self) -> usize {
        self.more
    }
}

impl std::error::Error for TableError {}

impl fmt::Display for TableError {
    /// Writes one line for each problem, after the sheet of a workbook.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.problems.iter().enumerate() {
            let separator = if index == 0 { "" } else { "\n" };
            f.write_str(separator)?;
            if let Some(sheet) = &self.sheet {
                write!(f, "sheet {:?}, ", shown(sheet))?;
            }
            write!(f, "{problem}")?;
        }
        write_unlisted(f, self.more, "\n")
    }
}

/// One problem of a table, with its position.
///
/// ```
/// use climate_targets::table::TableReader;
/// let text = "place,year,emissions_kt\nA,2020,many\n";
/// let error = TableReader::new().read(text.as_bytes()).unwrap_err();
/// let problem = &error.problems()[0];
/// assert_eq!((problem.line, problem.column), (Some(2), Some(3)));
/// assert_eq!(problem.to_string(), "line 2, column 3: expected a number, got \"many\"");
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct TableProblem {
    /// The line in the file or the row of the sheet, from 1; `None` for a problem of the file as a
    /// whole. In a PX or JSON-stat file, the row of the table with one column for each dimension.
    pub line: Option<u64>,
    /// The number of the column, from 1; `None` for a problem of a whole row or file.
    pub column: Option<usize>,
    /// The problem and its values.
    pub kind: ProblemKind,
}

impl fmt::Display for TableProblem {
    /// Writes "line 3, column 2: ...", in one line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.line, self.column) {
            (Some(line), Some(column)) => write!(f, "line {line}, column {column}: ")?,
            (Some(line), None) => write!(f, "line {line}: ")?,
            _ => {}
        }
        write!(f, "{}", self.kind)
    }
}

/// A kind of problem, with the values at fault. Texts are shortened to 60 characters.
///
/// ```
/// use climate_targets::table::{ProblemKind, TableReader};
/// let text = "place,year,emissions_kt\nA,2020,many\n";
/// let error = TableReader::new().read(text.as_bytes()).unwrap_err();
/// let problem = &error.problems()[0];
/// assert!(matches!(&problem.kind, ProblemKind::NotANumber { text, .. } if text == "many"));
/// ```
#[derive(Debug, Clone, PartialEq, Error)]
#[non_exhaustive]
pub enum ProblemKind {
    /// A file without text.
    #[error("the file is empty")]
    Empty,
    /// More bytes than [`TableReader::max_bytes`](super::TableReader::max_bytes).
    #[error("the file has more than {limit} bytes (limit: max_bytes)")]
    #[non_exhaustive]
    TooManyBytes {
        /// The limit.
        limit: usize,
    },
    /// More rows than [`TableReader::max_rows`](super::TableReader::max_rows).
    #[error("the table has more than {limit} rows (limit: max_rows)")]
    #[non_exhaustive]
    TooManyRows {
        /// The limit.
        limit: usize,
    },
    /// More columns than [`TableReader::max_columns`](super::TableReader::max_columns).
    #[error("a row has more than {limit} cells (limit: max_columns)")]
    #[non_exhaustive]
    TooManyColumns {
        /// The limit.
        limit: usize,
    },
    /// A cell longer than [`TableReader::max_cell`](super::TableReader::max_cell).
    #[error("a cell has more than {limit} bytes (limit: max_cell)")]
    #[non_exhaustive]
    CellTooLong {
        /// The limit.
        limit: usize,
    },
    /// A file whose format needs a feature of this crate that is off: a workbook, for example.
    #[error("the file is {format}; enable the feature {feature:?}, or export the table as CSV")]
    #[non_exhaustive]
    NeedsFeature {
        /// The format: "a workbook" or "JSON-stat".
        format: &'static str,
        /// The feature.
        feature: &'static str,
    },
    /// A file of a known format that is damaged, or that has a form that is not read.
    #[error("the {format} file is not read: {reason}", reason = printable(reason))]
    #[non_exhaustive]
    Damaged {
        /// The format, such as "XLSX" or "PX".
        format: &'static str,
        /// The reason.
        reason: String,
    },
    /// A workbook that is protected by a password.
    #[error("the workbook is protected by a password; save it without one")]
    Password,
    /// A workbook that is many times larger once it is unpacked.
    #[error("the workbook unpacks to more than {limit} bytes")]
    #[non_exhaustive]
    UnpacksTooFar {
        /// The limit.
        limit: usize,
    },
    /// A sheet whose cells span many more cells than it has.
    #[error("a sheet spans more than {limit} cells, most of them blank or repeated")]
    #[non_exhaustive]
    SpansTooFar {
        /// The limit.
        limit: usize,
    },
    /// A sheet name from the caller that the workbook does not have.
    #[error("there is no sheet {name:?} among {sheets:?}")]
    #[non_exhaustive]
    NoSuchSheet {
        /// The name.
        name: String,
        /// The sheets.
        sheets: String,
    },
    /// A workbook of which several sheets can be read as tables of emissions.
    #[error("the sheets {names:?} can all be read; name the sheet")]
    #[non_exhaustive]
    SeveralSheets {
        /// The sheets.
        names: String,
    },
    /// A workbook without a visible sheet that can be read as a table of emissions.
    #[error("no visible sheet is read ({reasons}); name the sheet to see all its problems", reasons = printable(reasons))]
    #[non_exhaustive]
    NoSheetReads {
        /// The first problem of each sheet.
        reasons: String,
    },
    /// A binary file, invalid UTF-8 after a byte order mark, or a text in another encoding.
    #[error("the file is not text in UTF-8, UTF-16 or Windows-1252; convert it to UTF-8")]
    NotText,
    /// Letters in UTF-8 together with letters in another encoding.
    #[error("the file has two encodings: UTF-8 and another; convert it to UTF-8")]
    MixedEncoding,
    /// A separator of the caller that no table has.
    #[error("{separator:?} is no separator: expected a comma, a semicolon, a tab or a bar")]
    #[non_exhaustive]
    NotASeparator {
        /// The separator.
        separator: char,
    },
    /// A decimal sign or thousands mark of the caller that no number has.
    #[error(
        "{mark:?} is no mark of a number: a decimal sign is a point or comma, a thousands mark a \
         point, comma, space or apostrophe"
    )]
    #[non_exhaustive]
    NotAMark {
        /// The mark.
        mark: char,
    },
    /// One mark of the caller for both the decimal sign and the thousands mark.
    #[error("the decimal sign and the thousands mark are both {mark:?}; state different marks")]
    #[non_exhaustive]
    SameMark {
        /// The mark.
        mark: char,
    },
    /// A file of another format, such as PDF or HTML.
    #[error("the file is {format}, not a table; export the table as CSV or XLSX")]
    #[non_exhaustive]
    OtherFormat {
        /// The format: "a PDF document", "a web page".
        format: &'static str,
    },
    /// The name of a sheet from the caller, for a file that is no workbook.
    #[error("the file is no workbook and has no sheet {name:?}")]
    #[non_exhaustive]
    NoSheets {
        /// The name of the sheet.
        name: String,
    },
    /// A quote that is not closed.
    #[error("a quote is opened but not closed")]
    OpenQuote,
    /// A quote after a blank: `a, "b"`.
    #[error("a quote must directly follow the separator")]
    QuoteNotAtStart,
    /// No header row: none of the first 100 rows names a year column and another column, or has
    /// years as headings.
    #[error(
        "no header row: expected a row with a year column and a value column, or with years as \
         columns; got {first_row:?}; state the header row if there is one"
    )]
    #[non_exhaustive]
    NoHeader {
        /// The first row.
        first_row: String,
    },
    /// Two separators that give equally good headings.
    #[error("the separator can be {first:?} or {second:?}; state it")]
    #[non_exhaustive]
    AmbiguousSeparator {
        /// One separator.
        first: char,
        /// The other separator.
        second: char,
    },
    /// A table without a column that it needs.
    #[error("{missing}: no column among {columns:?}; name the column")]
    #[non_exhaustive]
    MissingColumn {
        /// What is missing: "place", "year", "value" or "sector".
        missing: &'static str,
        /// The columns.
        columns: String,
    },
    /// A table without a column of places and without a stated place.
    #[error("place: no column among {columns:?}; name the column or state the name of the place")]
    #[non_exhaustive]
    MissingPlace {
        /// The columns.
        columns: String,
    },
    /// Two columns for one purpose.
    #[error("{purpose}: the columns {first:?} and {second:?} both fit; name one")]
    #[non_exhaustive]
    AmbiguousColumn {
        /// The purpose: "place", "year", "value" or another.
        purpose: &'static str,
        /// The first column.
        first: String,
        /// The second column.
        second: String,
    },
    /// A column name from the caller that matches no heading, or more than one.
    #[error("there is not exactly one column {name:?} among {columns:?}")]
    #[non_exhaustive]
    NoSuchColumn {
        /// The name.
        name: String,
        /// The columns.
        columns: String,
    },
    /// A value column whose heading has words of unknown meaning: "Scope 1 emissions (kt)".
    #[error(
        "the heading {heading:?} can name a part of the emissions or another quantity; name the \
         value column to accept it"
    )]
    #[non_exhaustive]
    UnclearHeading {
        /// The heading.
        heading: String,
    },
    /// A column of years beside columns whose headings are years.
    #[error(
        "the years can stand in the column {column:?} or in headings such as {heading:?}; name the \
         year column, or ignore it"
    )]
    #[non_exhaustive]
    AmbiguousLayout {
        /// The column of years.
        column: String,
        /// The first heading with a year.
        heading: String,
    },
    /// A title or note that contradicts the table or changes its meaning.
    #[error("the title or note {text:?} {reason}; ignore titles and notes if it does not apply")]
    #[non_exhaustive]
    TitleConflict {
        /// The title or note.
        text: String,
        /// The reason.
        reason: &'static str,
    },
    /// A row with a single text between rows of values.
    #[error(
        "the line {text:?} between the rows can divide the table; split the file, or ignore titles \
         and notes"
    )]
    #[non_exhaustive]
    Section {
        /// The text.
        text: String,
    },
    /// A second header row among the data.
    #[error("the row is a second header; split the file into one file for each table")]
    SecondHeader,
    /// Columns of numbers that can be places or parts of the emissions.
    #[error(
        "the columns {names:?} can be places or parts of the emissions; name the value column, or \
         state that the columns are places"
    )]
    #[non_exhaustive]
    PlacesOrParts {
        /// The first names.
        names: String,
    },
    /// Years as columns with different words beside the year: `CO2 1990`, `CH4 1990`.
    #[error("the year columns {first:?} and {second:?} have different quantities")]
    #[non_exhaustive]
    YearColumnsDiffer {
        /// One heading.
        first: String,
        /// The other heading.
        second: String,
    },
    /// No unit in header, column, title or option.
    #[error("no unit is stated for {column:?}; state the unit, such as kt CO2e")]
    #[non_exhaustive]
    NoUnit {
        /// The value column.
        column: String,
    },
    /// A unit that is not accepted, such as a mass of carbon or a level per inhabitant.
    #[error("the unit {text:?} {reason}")]
    #[non_exhaustive]
    UnitRefused {
        /// The text.
        text: String,
        /// The reason, with a hint.
        reason: &'static str,
    },
    /// A text that is not a unit.
    #[error("unknown unit {text:?}: expected a unit such as t, kt CO2 or Mt CO2e")]
    #[non_exhaustive]
    UnknownUnit {
        /// The text.
        text: String,
    },
    /// Different units: two in the file, or one in the file and one stated by the caller.
    #[error("the units differ: {first} and {second}", first = printable(first), second = printable(second))]
    #[non_exhaustive]
    UnitsDiffer {
        /// One unit.
        first: String,
        /// The other unit.
        second: String,
    },
    /// A multiplier that is neither a known power of ten (`3`, `6`) nor a known word such as
    /// "Thousands"; or one that differs from another multiplier of the row.
    #[error("unknown multiplier {text:?}; expected 0, 3, 6, 9, or a word such as Thousands")]
    #[non_exhaustive]
    UnknownMultiplier {
        /// The cell.
        text: String,
    },
    /// Digits in the value column and in the text column after it: an unquoted `12,5` can be one
    /// number or two cells.
    #[error(
        "the comma between {whole:?} and {fraction:?} can be the separator or part of a number; \
         quote the number or use another separator"
    )]
    #[non_exhaustive]
    UnquotedComma {
        /// The cell of the value.
        whole: String,
        /// The next cell.
        fraction: String,
    },
    /// A number with one mark before three digits, such as `1.250`, if no other cell shows what the
    /// mark means.
    #[error(
        "{text:?} can be {fraction} or {thousands}, and no other number decides; state the decimal \
         sign or the thousands mark", fraction = printable(fraction), thousands = printable(thousands))]
    #[non_exhaustive]
    UnclearNumber {
        /// The cell.
        text: String,
        /// The value if the mark is a decimal sign.
        fraction: String,
        /// The value if the mark is a thousands mark.
        thousands: String,
    },
    /// Two numbers with conflicting decimal signs or thousands marks: `1,234.5` and `1.234,5`.
    #[error(
        "the decimal signs or thousands marks conflict: {text:?}, and {other:?} in line {other_line}; state the \
         decimal sign and the thousands mark"
    )]
    #[non_exhaustive]
    MixedNumbers {
        /// The cell.
        text: String,
        /// A cell in the other form.
        other: String,
        /// The line of the other cell.
        other_line: u64,
    },
    /// A cell of a workbook whose number format shows another number than it holds.
    #[error(
        "the format of the cell shows {text} as a percentage, with a factor or with a unit; state \
         the number itself", text = printable(text))]
    #[non_exhaustive]
    CellFormat {
        /// The number that the cell holds.
        text: String,
    },
    /// A formula of a workbook without a result: the program that wrote it does not compute.
    #[error(
        "the cell {cell} has a formula without a result; open the workbook in a spreadsheet program \
         and save it there", cell = printable(cell))]
    #[non_exhaustive]
    NoResult {
        /// The cell, such as "B3".
        cell: String,
    },
    /// A cell that is not a number.
    #[error("expected a number, got {text:?}")]
    #[non_exhaustive]
    NotANumber {
        /// The cell.
        text: String,
    },
    /// A number that is not valid for its quantity, such as a population of 52.125.
    #[error("{text:?}: {reason}", reason = printable(reason))]
    #[non_exhaustive]
    OutOfRange {
        /// The cell.
        text: String,
        /// Why the number is not valid.
        reason: String,
    },
    /// A flag of unknown meaning: `46.3 b`.
    #[error(
        "unknown flag or footnote in {text:?}; known are p (provisional), e or s (estimated) and r \
         (revised); a number in parentheses is not read as negative"
    )]
    #[non_exhaustive]
    UnknownFlag {
        /// The cell.
        text: String,
    },
    /// A row with a value and with a year cell that names no calendar year.
    #[error("expected a year, got {text:?}: {reason}")]
    #[non_exhaustive]
    NotAYear {
        /// The cell.
        text: String,
        /// The reason.
        reason: &'static str,
    },
    /// A row with a value and without a sector, in a table that is read by sector.
    #[error("the sector has no name")]
    NoSectorName,
    /// A row with a value and without a place.
    #[error("the place has no name")]
    NoPlaceName,
    /// The name of a quantity in the column of places.
    #[error("{name:?} in the column of places names a quantity; choose the rows with emissions")]
    #[non_exhaustive]
    PlaceIsQuantity {
        /// The name.
        name: String,
    },
    /// A place with a country in some rows and without one in others.
    #[error("{place:?} has no country here but one in other rows; state the country in each row")]
    #[non_exhaustive]
    NoCountry {
        /// The place.
        place: String,
    },
    /// A row whose number of cells differs from the number of headings.
    #[error("the row has {found} {cells}, the header {expected}", cells = if *found == 1 { "cell" } else { "cells" })]
    #[non_exhaustive]
    RowLength {
        /// The number of cells.
        found: usize,
        /// The number of columns.
        expected: usize,
    },
    /// A column that is not read and has several values for one place.
    #[error(
        "the column {column:?} has several values for {place:?} ({values}); choose one, add them up, \
         or ignore the column", values = printable(values))]
    #[non_exhaustive]
    SeveralValues {
        /// The column.
        column: String,
        /// The place.
        place: String,
        /// The first values.
        values: String,
    },
    /// A column of more than 2000 parts that are added up: a total among them cannot be found.
    #[error("the column {column:?} has more than 2000 parts")]
    #[non_exhaustive]
    TooManyParts {
        /// The column.
        column: String,
    },
    /// A total among the rows that are added up.
    #[error("{value:?} in the column {column:?} is a total; the sum would count its parts twice")]
    #[non_exhaustive]
    TotalAmongParts {
        /// The column.
        column: String,
        /// The total.
        value: String,
    },
    /// A column that is added up although it has another role.
    #[error("the column {column:?} {role}, so its values are not parts to add up")]
    #[non_exhaustive]
    SummedOtherwise {
        /// The column.
        column: String,
        /// The other role.
        role: &'static str,
    },
    /// A blank cell in a column that is added up.
    #[error("the part in the column {column:?} has no name")]
    #[non_exhaustive]
    NoPartName {
        /// The column.
        column: String,
    },
    /// Two series with one name, such as "Paris (FR)" beside "Paris" of FR and "Paris" of US.
    #[error("two places have the name {name:?}; rename one")]
    #[non_exhaustive]
    SameName {
        /// The name.
        name: String,
    },
    /// Gases that are added up in a unit other than CO2 equivalents.
    #[error("the column {column:?} holds gases, whose masses cannot be added; use CO2 equivalents")]
    #[non_exhaustive]
    GasesAdded {
        /// The column.
        column: String,
    },
    /// A text that leaves open whether the values include the land sector.
    #[error("{text:?} leaves open whether the land sector is included; state net or gross")]
    #[non_exhaustive]
    LandUnclear {
        /// The heading or cell.
        text: String,
    },
    /// Two statements of the caller that contradict each other: net and gross, for example.
    #[error("{first} and {second} contradict each other on the land sector; state one")]
    #[non_exhaustive]
    LandContradiction {
        /// One statement: "the option net".
        first: &'static str,
        /// The other statement.
        second: &'static str,
    },
    /// Two spellings of one name: of a place, of its country or sector, or of a part that is added
    /// up. The texts keep their hidden characters, which the message shows as codes.
    #[error(
        "the names {:?} and {:?} differ only in case, hyphens, apostrophes, spaces or hidden \
         characters; use one spelling",
        short(first),
        short(second)
    )]
    #[non_exhaustive]
    SimilarNames {
        /// One name.
        first: String,
        /// The other name.
        second: String,
    },
    /// A place with parts and no total, in a table where other places have a total.
    #[error("{place:?} has parts in the column {column:?}, but no total")]
    #[non_exhaustive]
    NoTotal {
        /// The place.
        place: String,
        /// The column.
        column: String,
    },
    /// A remark that says that the value in its row is planned.
    #[error(
        "the remark {text:?} in the column {column:?} names a planned value; choose the observed \
         rows, or ignore the column"
    )]
    #[non_exhaustive]
    PlannedRemark {
        /// The column.
        column: String,
        /// The remark.
        text: String,
    },
    /// A filter that no row satisfies.
    #[error("no row has {value:?} in the column {column:?}")]
    #[non_exhaustive]
    NoSuchValue {
        /// The column.
        column: String,
        /// The value.
        value: String,
    },
    /// Several filters that no row passes together.
    #[error("no row passes all filters: {conditions}", conditions = printable(conditions))]
    #[non_exhaustive]
    NoRowPasses {
        /// The filters.
        conditions: String,
    },
    /// A word in a status column that is not a status.
    #[error(
        "unknown status {text:?}: expected a word such as final, provisional or planned; declare it \
         as planned, or choose other rows"
    )]
    #[non_exhaustive]
    UnknownStatus {
        /// The cell.
        text: String,
    },
    /// A second value for a place and a year.
    #[error("a second value for {place:?} in {year}; the first is in line {first_line}")]
    #[non_exhaustive]
    SecondValue {
        /// The place.
        place: String,
        /// The year.
        year: i32,
        /// The line of the first value.
        first_line: u64,
    },
    /// Values of one place for CO2 and for CO2 equivalents.
    #[error("{place:?} has values in CO2 and in CO2 equivalents")]
    #[non_exhaustive]
    SubstancesDiffer {
        /// The place.
        place: String,
    },
    /// A single gas other than CO2.
    #[error(
        "the column {column:?} holds only {gas:?}, which is not a total; emissions of a single gas \
         other than CO2 are not read"
    )]
    #[non_exhaustive]
    SingleGas {
        /// The column.
        column: String,
        /// The gas.
        gas: String,
    },
    /// A table whose title says that it holds only the land sector.
    #[error("the title says that the values are the land sector, not the emissions of a place")]
    LandSectorOnly,
    /// A table without rows of values, or whose filters exclude all of them.
    #[error("the table has no rows with values")]
    NoRows,
    /// A series that cannot be built.
    #[error(transparent)]
    Series(#[from] SeriesError),
    /// Planned values that cannot be built.
    #[error("planned values of {place:?}: {problem}")]
    #[non_exhaustive]
    Planned {
        /// The place.
        place: String,
        /// The problem.
        problem: TrendError,
    },
}

impl ProblemKind {
    /// The option of [`TableReader`](super::TableReader) or the part of the table at fault: `unit`,
    /// `year`, `place`, `value`, `sector`, `column`, `number`, `status`, `row`, `sheet` or `file`.
    ///
    /// ```
    /// use climate_targets::table::TableReader;
    /// let text = "place,year,emissions_kt\nA,2020,many\n";
    /// let error = TableReader::new().read(text.as_bytes()).unwrap_err();
    /// let problem = &error.problems()[0];
    /// assert_eq!(problem.kind.field(), "number");
    /// ```
    pub const fn field(&self) -> &'static str {
        match self {
            Self::NoSheets { .. }
            | Self::NoSuchSheet { .. }
            | Self::SeveralSheets { .. }
            | Self::NoSheetReads { .. } => "sheet",
            Self::NoUnit { .. }
            | Self::UnitRefused { .. }
            | Self::UnknownUnit { .. }
            | Self::UnitsDiffer { .. }
            | Self::SubstancesDiffer { .. } => "unit",
            Self::UnclearNumber { .. }
            | Self::MixedNumbers { .. }
            | Self::NotAMark { .. }
            | Self::SameMark { .. }
            | Self::NotANumber { .. }
            | Self::CellFormat { .. }
            | Self::NoResult { .. }
            | Self::OutOfRange { .. }
            | Self::UnquotedComma { .. }
            | Self::UnknownMultiplier { .. }
            | Self::UnknownFlag { .. } => "number",
            Self::NotAYear { .. }
            | Self::YearColumnsDiffer { .. }
            | Self::AmbiguousLayout { .. } => "year",
            Self::UnclearHeading { .. } => "value",
            Self::MissingPlace { .. }
            | Self::NoPlaceName
            | Self::NoCountry { .. }
            | Self::PlaceIsQuantity { .. }
            | Self::SimilarNames { .. }
            | Self::SameName { .. }
            | Self::PlacesOrParts { .. } => "place",
            Self::NoSectorName => "sector",
            Self::MissingColumn { missing, .. } => missing,
            Self::AmbiguousColumn { purpose, .. } => purpose,
            Self::NoSuchColumn { .. }
            | Self::SeveralValues { .. }
            | Self::NoSuchValue { .. }
            | Self::NoRowPasses { .. }
            | Self::TotalAmongParts { .. }
            | Self::TooManyParts { .. }
            | Self::SummedOtherwise { .. }
            | Self::NoPartName { .. }
            | Self::GasesAdded { .. }
            | Self::LandUnclear { .. }
            | Self::LandContradiction { .. }
            | Self::NoTotal { .. }
            | Self::PlannedRemark { .. }
            | Self::SingleGas { .. } => "column",
            Self::UnknownStatus { .. } => "status",
            Self::RowLength { .. }
            | Self::SecondValue { .. }
            | Self::SecondHeader
            | Self::Section { .. }
            | Self::NoRows
            | Self::Series(_)
            | Self::Planned { .. } => "row",
            _ => "file",
        }
    }

    /// The options of [`TableReader`](super::TableReader) that resolve the problem, by name; none if
    /// the file must be corrected.
    ///
    /// ```
    /// use climate_targets::table::TableReader;
    /// let error = TableReader::new().read(b"place,year,emissions\nA,2020,3\n").unwrap_err();
    /// assert_eq!(error.problems()[0].kind.options(), ["unit"]);
    /// ```
    pub fn options(&self) -> &'static [&'static str] {
        match self {
            Self::NoHeader { .. } => &["header_row"],
            Self::NoSuchSheet { .. } | Self::SeveralSheets { .. } | Self::NoSheetReads { .. } => {
                &["sheet"]
            }
            Self::AmbiguousSeparator { .. } => &["separator"],
            Self::MissingPlace { .. } => &["place_column", "place_name"],
            Self::MissingColumn { missing: purpose, .. }
            | Self::AmbiguousColumn { purpose, .. } => match *purpose {
                "place" => &["place_column"],
                "year" => &["year_column"],
                "value" => &["value_column"],
                "sector" => &["sector_column"],
                _ => &["ignore"],
            },
            Self::PlacesOrParts { .. } => &["value_column", "places_as_columns"],
            Self::UnclearHeading { .. } => &["value_column"],
            Self::AmbiguousLayout { .. } => &["year_column", "ignore"],
            Self::TitleConflict { .. } | Self::Section { .. } => &["ignore_titles"],
            Self::UnknownStatus { text } if !text.is_empty() => {
                &["planned_status", "filter", "ignore"]
            }
            Self::UnknownStatus { .. }
            | Self::PlaceIsQuantity { .. }
            | Self::PlannedRemark { .. } => &["filter", "ignore"],
            Self::TotalAmongParts { .. } | Self::NoTotal { .. } => &["filter"],
            Self::LandUnclear { .. } => &["net", "gross"],
            Self::YearColumnsDiffer { .. } => &["ignore"],
            Self::NoPlaceName => &["filter", "place_column"],
            Self::NoUnit { .. } => &["unit"],
            Self::UnitRefused { reason, .. } if reason.contains("44/12") => &["carbon_to_co2"],
            Self::UnclearNumber { .. } | Self::MixedNumbers { .. } | Self::SameMark { .. } => {
                &["decimal", "thousands"]
            }
            Self::SeveralValues { .. } => &["filter", "sum_over", "ignore"],
            Self::Series(_) => &["net"],
            Self::TooManyBytes { .. } => &["max_bytes"],
            Self::TooManyRows { .. } => &["max_rows"],
            Self::TooManyColumns { .. } => &["max_columns"],
            Self::CellTooLong { .. } => &["max_cell"],
            _ => &[],
        }
    }

    pub(super) const fn at(self, line: Option<u64>, column: Option<usize>) -> TableProblem {
        TableProblem { line, column, kind: self }
    }
}

/// Shortens a text for a message, and replaces hidden characters by spaces. The result is also
/// kept as data, so that it has no escapes.
pub(super) fn shown(text: &str) -> String {
    first_letters(trimmed(text).chars().map(|c| if is_hidden(c) { ' ' } else { c }))
}

/// A name of the table as data: without blanks and hidden characters at its ends, never cut.
pub(super) fn whole(text: &str) -> String {
    trimmed(text).to_owned()
}

fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || is_hidden(c))
}

/// Shortens a text whose message shows hidden characters as codes.
pub(super) fn cut(text: &str) -> String {
    first_letters(text.chars())
}

fn first_letters(mut letters: impl Iterator<Item = char>) -> String {
    let mut first: String = letters.by_ref().take(60).collect();
    if letters.next().is_some() {
        first.push('\u{2026}');
    }
    first
}
