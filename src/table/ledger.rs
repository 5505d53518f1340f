//! Ledgers of measures: tables with one row for each measure and year.

use std::collections::HashMap;

use super::ledger_error::{LedgerError, LedgerProblem, LedgerProblemKind as Kind};
use super::ledger_words::{Column, StatusText, is_subtotal, is_total_of_plan};
use super::number::{CellAt, Evidence, Marks, MarksFault};
use super::status_words::is_missing;
use super::unit_words::{find_unit, parse_unit};
use super::words::{fold, is_total};
use super::year_text::parse_year;
use super::{TableReader, TableRows, TextRow};
use crate::formula::functions::powi;
use crate::inventory::folded_name;
use crate::plan::{Measure, Plan, PlanBuilder};
use crate::quantity::{EmissionUnit, Emissions, MassUnit};

/// A plan as its ledger states it, not yet checked.
///
/// ```
/// use climate_targets::table::TableReader;
/// let text = "measure,sector,status,year,reduction,unit\n\
///             Road toll,transport,adopted,2030,12,kt CO2e\n\
///             Bus lanes,transport,identified,2030,,kt CO2e\n";
/// let ledgers = TableReader::new().ledgers(text.as_bytes())?;
/// assert_eq!((ledgers[0].name.as_str(), ledgers[0].line_of("Bus lanes")), ("", Some(3)));
/// let plan = ledgers[0].builder.clone().build();
/// assert!(plan.is_err(), "a plan needs a name");
/// let plan = ledgers[0].builder.clone().name("a plan").counted_from(2022).build()?;
/// assert_eq!(plan.measures().len(), 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Ledger {
    /// The name of the plan; empty if the table has no column `plan`.
    pub name: String,
    /// The plan, to which a reference can be added.
    pub builder: PlanBuilder,
    /// The measures with the line of their first row.
    lines: Vec<(String, u64)>,
}

impl Ledger {
    /// The line of the first row of a measure, by its title.
    pub fn line_of(&self, measure: &str) -> Option<u64> {
        self.lines.iter().find(|(title, _)| title == measure).map(|(_, line)| *line)
    }
}

impl TableReader {
    /// Reads ledgers of measures: one row for each measure and year, in the columns `measure`,
    /// `sector`, `status`, `year`, `reduction` and `unit`, and optionally `plan`, `group`,
    /// `reduction_high`, `included_in`, `owner`, `grows`, `reference` and `reference_year`. Columns
    /// for sources and notes are not read. A table with a column `plan` gives one ledger for each
    /// plan, in the order of the table.
    ///
    /// - A blank reduction is a measure without a number, whose year is not used. `reduction_high` is
    ///   the high end of a range.
    /// - The unit stands in its column, in the heading (`reduction_kt`), or in the option
    ///   [`unit`](Self::unit).
    /// - `status` is done, existing, adopted, identified or unstated; `facilitating` or `offset` can
    ///   follow after a comma.
    /// - A row with the measure `Total` is a total that the plan states; with a group, the joint
    ///   effect of that group. Totals of sectors and other subtotals are refused.
    ///
    /// Of the options of the reader, those on the file, the unit, the marks of numbers and the
    /// ignored columns apply.
    ///
    /// ```
    /// use climate_targets::table::TableReader;
    /// let text = "plan;measure;status;year;reduction (kt);reference_year\n\
    ///             A;Heat pumps;beslutad;2030;1,5;2022\n\
    ///             A;Total;;2030;1,5;2022\n";
    /// let ledger = &TableReader::new().ledgers(text.as_bytes())?[0];
    /// let plan = ledger.builder.clone().build()?;
    /// assert!(plan.total_checks().all(|check| check.agrees));
    ///
    /// let percent = "measure,status,year,reduction,unit\nRoad toll,adopted,2030,12,%\n";
    /// let error = TableReader::new().ledgers(percent.as_bytes()).unwrap_err();
    /// assert_eq!(
    ///     error.to_string(),
    ///     "line 2: unit: \"%\" is not a mass of emissions; state each reduction in t, kt or Mt"
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`LedgerError`] with all problems: a missing or an unread column, a unit that is not a mass, a
    /// cell that is not a number or a year, an unknown status, two sectors for one measure.
    pub fn ledgers(&self, bytes: &[u8]) -> Result<Vec<Ledger>, LedgerError> {
        self.check_options()?;
        let table = self.rows(bytes)?;
        let (columns, problems) = Columns::of(&table, self)?;
        let mut reading = Reading { columns, reader: self, marks: Marks::default(), problems };
        reading.find_marks(&table);
        let (mut ledgers, mut known): (Vec<Draft>, HashMap<String, usize>) = Default::default();
        let has_plans =
            table.rows.iter().any(|row| !reading.columns.cell(row, Column::Plan).is_empty());
        for row in &table.rows {
            let plan = reading.columns.cell(row, Column::Plan);
            if has_plans && plan.is_empty() {
                reading.problem(row.line, Kind::NoPlan);
                continue;
            }
            let key = folded_name(plan);
            let index = known.get(&key).copied().unwrap_or(ledgers.len());
            if index == ledgers.len() {
                known.insert(key, index);
                ledgers.push(Draft::new(plan));
            }
            if let Some(draft) = ledgers.get_mut(index) {
                reading.row(row, draft);
            }
        }
        let ledgers: Vec<Ledger> = ledgers.into_iter().map(Draft::ledger).collect();
        let problems = reading.problems;
        if problems.is_empty() {
            Ok(ledgers)
        } else {
            Err(LedgerError::Problems { problems, ledgers })
        }
    }
}

/// The columns of the table, and the unit in the heading.
struct Columns {
    at: Vec<(Column, usize)>,
    unit: Option<MassUnit>,
}

impl Columns {
    fn of(
        table: &TableRows,
        reader: &TableReader,
    ) -> Result<(Self, Vec<LedgerProblem>), LedgerError> {
        let line = Some(table.header_line);
        let mut problems = Vec::new();
        let (mut at, mut unit): (Vec<(Column, usize)>, _) = (Vec::new(), None);
        for (index, heading) in table.headings.iter().enumerate() {
            if reader.ignored.iter().any(|ignored| fold(ignored) == fold(heading)) {
                continue;
            }
            let found = find_unit(heading);
            let name = found.as_ref().map_or_else(|| fold(heading), |found| found.rest.clone());
            match Column::of(&name).or_else(|| Column::per_year(&name)) {
                Some(Column::NotRead) => {}
                Some(column) if at.iter().any(|(other, _)| *other == column) => {
                    let heading = heading.clone();
                    problems.push(LedgerProblem::at(line, Kind::SecondColumn { heading }));
                }
                Some(column) => {
                    if let (Column::Reduction, Some(Ok(found))) = (column, found.map(|f| f.unit)) {
                        unit = Some(found.mass());
                    }
                    at.push((column, index));
                }
                None => {
                    let heading = heading.clone();
                    problems.push(LedgerProblem::at(line, Kind::UnreadColumn { heading }));
                }
            }
        }
        let columns = Self { at, unit: unit.or(reader.unit.map(EmissionUnit::mass)) };
        let before = problems.len();
        for column in [Column::Measure, Column::Status, Column::Year, Column::Reduction] {
            if columns.index(column).is_none() {
                let column = column.name();
                problems.push(LedgerProblem::at(line, Kind::MissingColumn { column }));
            }
        }
        if columns.index(Column::Unit).is_none() && columns.unit.is_none() {
            problems.push(LedgerProblem::at(line, Kind::NoUnit));
        }
        // Without a column, its cells have no problems to report.
        if problems.len() > before {
            return Err(LedgerError::Problems { problems, ledgers: Vec::new() });
        }
        Ok((columns, problems))
    }

    fn index(&self, column: Column) -> Option<usize> {
        self.at.iter().find(|(found, _)| *found == column).map(|(_, index)| *index)
    }

    /// The cell of a row; empty without the column.
    fn cell<'r>(&self, row: &'r TextRow, column: Column) -> &'r str {
        let cell = self.index(column).and_then(|index| row.cells.get(index));
        cell.map_or("", |cell| cell.as_str())
    }
}

/// A plan being read.
struct Draft {
    name: String,
    builder: PlanBuilder,
    measures: Vec<DraftMeasure>,
    /// The index of each measure by its folded title.
    known: HashMap<String, usize>,
    /// The cells `reference` and `reference_year` of earlier rows.
    reference: Option<(String, String)>,
}

/// A measure being read: its cells, and the reductions so far.
struct DraftMeasure {
    line: u64,
    cells: Vec<(Column, String)>,
    measure: Measure,
}

impl Draft {
    /// Takes the builder out, to be changed and put back.
    fn take(&mut self) -> PlanBuilder {
        core::mem::replace(&mut self.builder, Plan::builder(""))
    }

    fn new(name: &str) -> Self {
        let (name, builder) = (name.to_owned(), Plan::builder(name.to_owned()));
        let (measures, known) = (Vec::new(), HashMap::new());
        Self { name, builder, measures, known, reference: None }
    }

    fn ledger(self) -> Ledger {
        let lines = self.measures.iter();
        let lines = lines.map(|draft| (draft.measure.title().to_owned(), draft.line)).collect();
        let measures = self.measures.into_iter().map(|draft| draft.measure);
        Ledger { name: self.name, builder: self.builder.measures(measures), lines }
    }
}

struct Reading<'r> {
    columns: Columns,
    reader: &'r TableReader,
    marks: Marks,
    problems: Vec<LedgerProblem>,
}

impl Reading<'_> {
    /// Finds the decimal sign and the thousands mark of the file.
    fn find_marks(&mut self, table: &TableRows) {
        let mut evidence = Evidence::default();
        let columns = [Column::Reduction, Column::ReductionHigh];
        let columns = columns.into_iter().filter_map(|column| self.columns.index(column));
        for (at, row) in table.rows.iter().enumerate() {
            for column in columns.clone().filter(|column| !row.numbers.contains(column)) {
                let cell = row.cells.get(column).map_or("", |cell| cell.as_str());
                evidence.add(cell, CellAt { row: at, column });
            }
        }
        match evidence.marks(self.reader.marks) {
            Ok(marks) => self.marks = marks,
            Err(MarksFault::Unclear { at, .. } | MarksFault::Mixed { second: at, .. }) => {
                let Some(row) = table.rows.get(at.row) else { return };
                let text = row.cells.get(at.column).cloned().unwrap_or_default();
                self.problem(row.line, Kind::UnclearNumber { text });
            }
        }
    }

    fn problem(&mut self, line: u64, kind: Kind) {
        self.problems.push(LedgerProblem::at(Some(line), kind));
    }

    fn row(&mut self, row: &TextRow, draft: &mut Draft) {
        let title = self.columns.cell(row, Column::Measure).to_owned();
        self.reference(row, draft);
        if title.is_empty() {
            self.problem(row.line, Kind::NoMeasure);
            // The other cells of the row are checked as well.
            if !is_missing(self.columns.cell(row, Column::Reduction)) {
                self.amount(row);
            }
        } else if is_total_of_plan(&title) {
            self.total(row, draft);
        } else if is_subtotal(&title, self.columns.cell(row, Column::Sector)) {
            self.problem(row.line, Kind::Subtotal { measure: title });
        } else {
            self.measure(row, &title, draft);
        }
    }

    /// The reference of the plan, which is the same in every row.
    fn reference(&mut self, row: &TextRow, draft: &mut Draft) {
        let cell = |column| self.columns.cell(row, column).to_owned();
        let (path, year) = (cell(Column::Reference), cell(Column::ReferenceYear));
        if path.is_empty() && year.is_empty() {
            return;
        }
        let given = (path, year);
        if draft.reference.as_ref() == Some(&given) {
            return;
        }
        let (path, year) = &given;
        if !path.is_empty() {
            draft.builder = draft.take().counted_against(path.clone());
        }
        if !year.is_empty() {
            match parse_year(year) {
                Ok(year) => draft.builder = draft.take().counted_from(year.get()),
                Err(reason) => {
                    let text = year.clone();
                    self.problem(row.line, Kind::Year { text, reason });
                }
            }
        }
        draft.reference = Some(given);
    }

    /// A stated total of the plan, or the joint effect of a group.
    fn total(&mut self, row: &TextRow, draft: &mut Draft) {
        let Some((year, (low, high), unit)) = self.amount(row) else { return };
        let group = self.columns.cell(row, Column::Group).to_owned();
        let builder = draft.take();
        draft.builder = if group.is_empty() {
            let sector = self.columns.cell(row, Column::Sector).to_owned();
            if !sector.is_empty() && !is_total(&sector) {
                self.problem(row.line, Kind::TotalOfSector { sector });
            }
            let high_end = self.columns.cell(row, Column::ReductionHigh).to_owned();
            if low != high {
                self.problem(row.line, Kind::TotalIsRange { text: high_end });
            }
            builder.stated_total(year, format!("{} {unit} CO2e", self.as_printed(row, low)))
        } else {
            let tonnes = |value| Emissions::from_unit(value, unit);
            builder.joint_effect_between(group, year, tonnes(low), tonnes(high))
        };
    }

    /// A total with the digits of its cell, which decide the rounding: `75300`, `74.3`, `7.53e4`.
    fn as_printed(&self, row: &TextRow, total: f64) -> String {
        let text = self.columns.cell(row, Column::Reduction);
        let (digits, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let sign = if self.is_among(&row.numbers, Column::Reduction) {
            '.'
        } else {
            self.marks.decimal_sign()
        };
        let decimals = match sign {
            mark if digits.contains(mark) => digits.rsplit(mark).next().map_or(0, str::len),
            _ => 0,
        };
        match exponent.parse().unwrap_or(0_i32) {
            0 => format!("{total:.decimals$}"),
            power => format!("{:.decimals$}e{power}", total / powi(10.0, power)),
        }
    }

    fn measure(&mut self, row: &TextRow, title: &str, draft: &mut Draft) {
        let texts = [
            Column::Sector,
            Column::Status,
            Column::Group,
            Column::IncludedIn,
            Column::Owner,
            Column::Grows,
        ];
        let cells: Vec<(Column, String)> =
            texts.map(|column| (column, self.columns.cell(row, column).to_owned())).into();
        let key = folded_name(title);
        let known = draft.known.get(&key).copied();
        if let Some(first) = known.and_then(|index| draft.measures.get(index)) {
            self.same_cells(row, &cells, first);
        } else {
            draft.known.insert(key, draft.measures.len());
            draft.measures.push(self.new_measure(row, title, cells));
        }
        let index = known.unwrap_or(draft.measures.len() - 1);
        let Some(found) = draft.measures.get_mut(index) else { return };
        let [low, high] = [Column::Reduction, Column::ReductionHigh]
            .map(|column| is_missing(self.columns.cell(row, column)));
        if low {
            if !high {
                self.problem(row.line, Kind::HighWithoutLow);
            }
            return;
        }
        if let Some((year, (low, high), unit)) = self.amount(row) {
            let tonnes = |value| Emissions::from_unit(value, unit);
            let measure = core::mem::replace(&mut found.measure, Measure::new(""));
            found.measure = measure.reduces_between(year, tonnes(low), tonnes(high));
        }
    }

    /// The rows of one measure must agree.
    fn same_cells(&mut self, row: &TextRow, cells: &[(Column, String)], first: &DraftMeasure) {
        for ((column, first), (_, second)) in first.cells.iter().zip(cells) {
            if first != second {
                let (column, first, second) = (column.name(), first.clone(), second.clone());
                let measure = self.columns.cell(row, Column::Measure).to_owned();
                self.problem(row.line, Kind::Differs { measure, column, first, second });
            }
        }
    }

    fn new_measure(
        &mut self,
        row: &TextRow,
        title: &str,
        cells: Vec<(Column, String)>,
    ) -> DraftMeasure {
        let of = |column| {
            let cell = cells.iter().find(|(other, _)| *other == column);
            cell.map_or("", |(_, text)| text.as_str()).to_owned()
        };
        let text = of(Column::Status);
        let status = StatusText::parse(&text).unwrap_or_else(|| {
            self.problem(row.line, Kind::UnknownStatus { text });
            StatusText::UNSTATED
        });
        let grows = of(Column::Grows);
        let mut measure = Measure::new(title.to_owned())
            .sector(of(Column::Sector))
            .owner(of(Column::Owner))
            .status(status.status);
        measure = if status.is_facilitating { measure.facilitating() } else { measure };
        measure = if status.is_offset { measure.offset() } else { measure };
        let (group, container) = (of(Column::Group), of(Column::IncludedIn));
        measure = if group.is_empty() { measure } else { measure.group(group) };
        measure = if container.is_empty() { measure } else { measure.included_in(container) };
        match super::ledger_words::yes_or_no(&grows) {
            Some(true) => measure = measure.grows(),
            Some(false) => {}
            None => self.problem(row.line, Kind::NotYesOrNo { text: grows }),
        }
        DraftMeasure { line: row.line, cells, measure }
    }

    /// The year, the low and high end, and the unit of a row; `None` after a problem.
    fn amount(&mut self, row: &TextRow) -> Option<(i32, (f64, f64), MassUnit)> {
        let cell = |column| self.columns.cell(row, column).to_owned();
        let [year, low, high, unit] =
            [Column::Year, Column::Reduction, Column::ReductionHigh, Column::Unit].map(cell);
        let year = match parse_year(&year) {
            Ok(year) => Some(year.get()),
            Err(reason) => {
                self.problem(row.line, Kind::Year { text: year, reason });
                None
            }
        };
        let unit = self.unit(row, &unit);
        let low = self.number(row, Column::Reduction, &low);
        let high =
            if high.is_empty() { low } else { self.number(row, Column::ReductionHigh, &high) };
        Some((year?, (low?, high?), unit?))
    }

    fn unit(&mut self, row: &TextRow, text: &str) -> Option<MassUnit> {
        if text.is_empty() {
            if self.columns.unit.is_none() {
                self.problem(row.line, Kind::NoUnit);
            }
            return self.columns.unit;
        }
        let reason = match parse_unit(text) {
            Some(Ok(unit)) => return Some(unit.mass()),
            Some(Err(fault)) => fault.reason(),
            None => "is not a mass of emissions; state each reduction in t, kt or Mt",
        };
        self.problem(row.line, Kind::Unit { text: text.to_owned(), reason });
        None
    }

    /// Whether a column is one of those of a row.
    fn is_among(&self, columns: &[usize], column: Column) -> bool {
        self.columns.index(column).is_some_and(|column| columns.contains(&column))
    }

    fn number(&mut self, row: &TextRow, column: Column, text: &str) -> Option<f64> {
        if self.is_among(&row.formatted, column) {
            let (column, text) = (column.name(), text.to_owned());
            self.problem(row.line, Kind::CellFormat { column, text });
            return None;
        }
        let is_number = self.is_among(&row.numbers, column);
        let number = if is_number { text.parse().ok() } else { self.marks.parse(text) };
        if number.is_none() {
            let (column, text) = (column.name(), text.to_owned());
            self.problem(row.line, Kind::NotANumber { column, text });
        }
        number
    }
}
