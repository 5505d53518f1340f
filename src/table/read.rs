//! From bytes to series: decode the text, find the header, decide the roles of the columns, collect
//! the values and build the series.

use std::collections::{HashMap, HashSet};

use super::collect::{COUNTED, Collected, LandValue, PlaceRows, Value, collect, gas_of};
use super::content::Content;
use super::error::{shown, whole};
use super::heading::{Heading, HeadingRole};
use super::plan::Plan;
use super::rows::open_quote;
use super::sheet::{Sheet, line_of};
use super::unit_words::UnitFault;
use super::words::{fold, is_total, names_all_gases, names_per_head};
use super::{
    LeftOut, PlannedValues, ProblemKind, SheetSummary, Table, TableColumn, TableError,
    TableProblem, TableReader, TableReport, UnitSource,
};
use crate::boundary::{Boundary, Gases, Sectors};
use crate::inventory::{
    Activity, EmissionSeries, Observation, ObservationStatus, Selection, folded_name,
};
use crate::quantity::{Emissions, Substance, Year};
use crate::trend::{GivenProjection, ProjectedLevel};

impl TableReader {
    /// Reads a table.
    ///
    /// # Errors
    /// [`TableError`], with a list of problems: a file of another format, such as PDF; no header row; a
    /// missing or ambiguous column; no unit; a unit of carbon, of another gas or per inhabitant;
    /// `1.250` without another cell that shows what its mark means; a second value for a place and
    /// year; a column that has several values for one place and no total or filter to choose among
    /// them; a negative level of a gross series; options that contradict each other, such as net and
    /// gross.
    ///
    /// ```
    /// use climate_targets::table::TableReader;
    /// let text = "place,year,emissions_kt\nA,1990,1.250\nA,2020,1.100\n";
    /// let error = TableReader::new().read(text.as_bytes()).unwrap_err();
    /// assert!(error.to_string().contains("\"1.250\" can be 1.250 or 1250"));
    /// let table = TableReader::new().thousands('.').read(text.as_bytes())?;
    /// assert_eq!(table.series()[0].latest().unwrap().emissions.tonnes(), 1_100_000.0);
    /// # Ok::<(), climate_targets::table::TableError>(())
    /// ```
    pub fn read(&self, bytes: &[u8]) -> Result<Table, TableError> {
        self.check_size(bytes)?;
        self.check_options()?;
        #[cfg(feature = "xlsx")]
        if super::workbook::is_workbook(bytes) {
            return super::workbook::table(bytes, self);
        }
        self.check_sheet()?;
        self.table(bytes).map_err(TableError::new)
    }

    pub(super) fn check_size(&self, bytes: &[u8]) -> Result<(), TableError> {
        let problem = ProblemKind::TooManyBytes { limit: self.max_bytes }.at(None, None);
        let is_within = bytes.len() <= self.max_bytes;
        if is_within { Ok(()) } else { Err(TableError::new(vec![problem])) }
    }

    fn table(&self, bytes: &[u8]) -> Result<Table, Vec<TableProblem>> {
        let whole = |kind: ProblemKind| vec![kind.at(None, None)];
        self.table_of(&Content::of_text(bytes, self).map_err(whole)?)
    }

    /// The sheets of a workbook, and how each is read; none for another file.
    ///
    /// # Errors
    /// [`TableError`] for options that contradict each other, and for a workbook that cannot be
    /// opened: damaged, protected by a password, or beyond a limit.
    ///
    /// ```
    /// use climate_targets::table::TableReader;
    /// let error = TableReader::new().sheets(b"PK\x03\x04 damaged").unwrap_err();
    /// println!("{error}");
    /// ```
    pub fn sheets(&self, bytes: &[u8]) -> Result<Vec<SheetSummary>, TableError> {
        self.check_size(bytes)?;
        self.check_options()?;
        #[cfg(feature = "xlsx")]
        if super::workbook::is_workbook(bytes) {
            return super::workbook::summaries(bytes, self);
        }
        Content::of_text(bytes, self)
            .map(|_| Vec::new())
            .map_err(|kind| TableError::new(vec![kind.at(None, None)]))
    }

    /// Reads the table of a content.
    pub(super) fn table_of(&self, content: &Content<'_>) -> Result<Table, Vec<TableProblem>> {
        let sheet = Sheet::open(content, self).map_err(|problem| vec![problem])?;
        if let Some(line) = open_quote(sheet.text, sheet.separator) {
            return Err(vec![ProblemKind::OpenQuote.at(Some(line), None)]);
        }
        let plan = Plan::of(&sheet, self);
        let needs_place = match &plan {
            Ok(plan) => {
                plan.place.0.is_none() && plan.values.iter().all(|value| value.place.is_none())
            }
            Err(_) => false,
        };
        let place_name = self.place_name.as_deref().filter(|name| !name.trim().is_empty());
        let plan = match plan {
            Ok(_) if needs_place && place_name.is_none() => {
                let columns = sheet.columns();
                let problem = ProblemKind::MissingPlace { columns };
                return Err(vec![problem.at(Some(sheet.header_line()), None)]);
            }
            Ok(plan) => plan,
            Err(mut problems) => {
                if place_name.is_none() && has_no_place(&sheet, self) {
                    let columns = sheet.columns();
                    let problem = ProblemKind::MissingPlace { columns };
                    problems.push(problem.at(Some(sheet.header_line()), None));
                }
                return Err(problems);
            }
        };
        let collected = collect(&sheet, &plan, place_name)?;
        Self::build(&sheet, &plan, collected, content)
    }

    fn build(
        sheet: &Sheet<'_>,
        plan: &Plan,
        collected: Collected,
        content: &Content<'_>,
    ) -> Result<Table, Vec<TableProblem>> {
        let Collected { places, values, left_out, unit_in_rows } = collected;
        let shared = shared_names(&places);
        let mut builder = Builder { sheet, plan, problems: Vec::new(), copies: 0, incomplete: 0 };
        let (mut series, mut planned) = (Vec::with_capacity(places.len()), Vec::new());
        let mut names = HashSet::with_capacity(places.len());
        for mut place in places {
            let is_shared = shared.contains(&place.name);
            if is_shared && place.country.is_empty() {
                builder.no_country(&place);
            } else if is_shared {
                place.name = format!("{} ({})", place.name, place.country);
            }
            let is_planned = place.values.is_empty() && !place.planned.is_empty();
            builder.planned(&mut place, &mut planned);
            if builder.problems.len() > 100 {
                break;
            }
            if is_planned {
                continue;
            }
            let part = place.part.clone();
            if let Some(built) = builder.series(place) {
                builder.check_name(&mut names, built.place(), part);
                series.push(built);
            }
        }
        let (copies, incomplete) = (builder.copies, builder.incomplete);
        let problems = builder.problems;
        if !problems.is_empty() {
            return Err(problems);
        }
        let mut counts: Vec<(LeftOut, usize)> =
            COUNTED.into_iter().zip(left_out).filter(|(_, count)| *count > 0).collect();
        let of_sums = [(LeftOut::Copy, copies), (LeftOut::Incomplete, incomplete)];
        counts.extend(of_sums.into_iter().filter(|(_, count)| *count > 0));
        counts.sort_by_key(|(reason, _)| *reason == LeftOut::AfterAsOf);
        let name = |index: usize| sheet.name(index).to_owned();
        let columns = (plan.roles.iter().enumerate())
            .map(|(index, role)| TableColumn { name: name(index), role: *role })
            .collect();
        let totals = plan.totals.iter().map(|(column, value)| (name(*column), value.clone()));
        let report = TableReport {
            format: content.format,
            encoding: content.encoding,
            separator: sheet.is_file.then(|| char::from(sheet.separator)),
            sheet: None,
            other_sheets: Vec::new(),
            refused_sheets: Vec::new(),
            hidden_sheets: Vec::new(),
            has_hidden_cells: false,
            has_comments: false,
            header_row: sheet.header_line(),
            layout: plan.layout,
            columns,
            unit: if plan.unit_column.is_some() && unit_in_rows.is_some() {
                None
            } else {
                plan.unit
            },
            unit_source: if unit_in_rows.is_none() && plan.unit_source == UnitSource::Column {
                UnitSource::Caller
            } else {
                plan.unit_source
            },
            land_sector: plan.land,
            texts: plan.texts.clone(),
            decimal: plan.marks.decimal.or(plan.has_point.then_some('.')),
            thousands: plan.marks.thousands,
            totals: totals.collect(),
            properties: plan.shown_properties.clone(),
            selections: selections_of(&series),
            series: series.len(),
            names: series.iter().take(10).map(|series| shown(series.place())).collect(),
            values,
            left_out: counts,
        };
        Ok(Table { series, planned, report })
    }
}

/// A boundary whose unspecified fields are those of another.
fn completed(boundary: Boundary, other: &Boundary) -> Boundary {
    Boundary {
        gases: boundary.gases.or(other.gases),
        gwp_set: boundary.gwp_set.or(other.gwp_set),
        accounting: boundary.accounting.or(other.accounting),
        sectors: boundary.sectors.or_else(|| other.sectors.clone()),
        land_sector: boundary.land_sector.or(other.land_sector),
        coverage: boundary.coverage.or(other.coverage),
    }
}

/// The selections that all series share.
fn selections_of(series: &[EmissionSeries]) -> Vec<(String, String)> {
    let Some((first, rest)) = series.split_first() else { return Vec::new() };
    let is_shared =
        |selection: &&Selection| rest.iter().all(|series| series.selections().contains(selection));
    let shared = first.selections().iter().filter(is_shared);
    shared.map(|selection| (selection.column.to_string(), selection.value.to_string())).collect()
}

/// The names of places in more than one country.
fn shared_names(places: &[PlaceRows]) -> HashSet<String> {
    let mut countries: HashMap<&str, &str> = HashMap::with_capacity(places.len());
    let mut shared = HashSet::new();
    for place in places {
        if *countries.entry(&place.name).or_insert(&place.country) != place.country {
            shared.insert(place.name.clone());
        }
    }
    shared
}

/// Whether the table has no column that can name the place.
fn has_no_place(sheet: &Sheet<'_>, reader: &TableReader) -> bool {
    use HeadingRole::{Country, Place};
    reader.place_column.is_none()
        && !reader.places_as_columns
        && sheet.headings.iter().all(|heading| !matches!(heading.role, Place(_) | Country))
}

struct Builder<'a, 't> {
    sheet: &'a Sheet<'t>,
    plan: &'a Plan,
    problems: Vec<TableProblem>,
    copies: usize,
    /// The number of years whose sum lacks a part.
    incomplete: usize,
}

impl Builder<'_, '_> {
    fn no_country(&mut self, place: &PlaceRows) {
        let line = place.values.first().map(|value| line_of(self.sheet.text, value.at));
        let kind = ProblemKind::NoCountry { place: shown(&place.name) };
        self.problems.push(kind.at(line, self.plan.place.1.map(|column| column + 1)));
    }

    /// Reports a name that an earlier series has, such as "Paris (FR)" beside "Paris" of FR.
    fn check_name(
        &mut self,
        names: &mut HashSet<(String, Option<String>)>,
        name: &str,
        part: Option<String>,
    ) {
        if !names.insert((folded_name(name), part)) {
            self.problems.push(ProblemKind::SameName { name: shown(name) }.at(None, None));
        }
    }

    fn series(&mut self, mut place: PlaceRows) -> Option<EmissionSeries> {
        self.properties(&mut place);
        let values = core::mem::take(&mut place.values);
        let parts = parts_of(&values);
        let values = self.unique(&place.name, values, &parts);
        let land = self.land(core::mem::take(&mut place.land), parts.len());
        let is_sink = self.plan.sector_of_series.is_some()
            && place.part.as_ref().or(place.sector.as_ref()).is_some()
            && values.iter().any(|value| value.tonnes < 0.0);
        let observations = values.into_iter().map(|value| Observation {
            year: value.year,
            emissions: Emissions::computed(value.tonnes),
            land_sector: land.get(&value.year).copied().map(Emissions::computed),
            status: value.status,
        });
        let mut boundary = Boundary::from(place.substance.unwrap_or_default());
        boundary.gases = place.gases.or(boundary.gases.filter(|_| !self.plan.has_fewer_gases));
        let sector = place.part.take().map(|part| whole(&part)).or(place.sector.take());
        // A sum over some of the sectors is no total.
        let chosen = self.plan.caller_filters.iter().find(|(.., is_sector)| *is_sector);
        let sector = sector.or_else(|| chosen.map(|(_, value, _)| value.clone()));
        boundary.sectors = sector.map(|name| Sectors::Named(name.into()));
        // A single sector can be a sink.
        boundary.land_sector = self.plan.land.filter(|_| !is_sink);
        boundary.accounting = self.plan.accounting.or(boundary.accounting);
        let boundary = completed(boundary, &self.plan.boundary);
        let mut series = EmissionSeries::builder(place.name)
            .boundary(boundary)
            .observations(observations.collect());
        if !place.population.is_empty() {
            let people = place.population.into_iter().map(|(year, people)| (year.get(), people));
            series =
                series.activity(Activity::population("population column of the table", people));
        }
        if let Some(heading) = self.plan.unclear_heading(self.sheet) {
            series = series.selection("value column", whole(heading));
        }
        for (column, value, _) in &self.plan.caller_filters {
            series = series.selection(whole(self.sheet.name(*column)), value.clone());
        }
        for (column, value) in place.properties {
            let name = self.sheet.name(column);
            series = series.selection(whole(name), whole(&value));
        }
        match series.build() {
            Ok(series) => Some(series),
            Err(error) => {
                self.problems.push(ProblemKind::Series(error).at(None, None));
                None
            }
        }
    }

    /// Sets the gas and the sector of a place from its properties. The properties other than gases
    /// and totals remain, as selections of the series.
    fn properties(&mut self, place: &mut PlaceRows) {
        let mut kept = Vec::new();
        for (column, value) in core::mem::take(&mut place.properties) {
            let is_gas = self.plan.gas == Some(column);
            let is_chosen_total = self.plan.totals.iter().any(|(total, _)| *total == column);
            // "Emissions to air (kt CO2e)" restricts nothing.
            let heading = Heading::of(&value);
            let is_plain = matches!(heading.role, HeadingRole::Value { .. });
            let folded = fold(&value);
            if place.substance == Some(Substance::Co2) && names_all_gases(&folded) {
                let (first, second) = (shown(&value), "CO2".to_owned());
                self.problems
                    .push(ProblemKind::UnitsDiffer { first, second }.at(None, Some(column + 1)));
                continue;
            }
            if names_per_head(&folded) {
                let (text, reason) = (shown(&value), UnitFault::PerHead.reason());
                let kind = ProblemKind::UnitRefused { text, reason };
                self.problems.push(kind.at(None, Some(column + 1)));
                continue;
            }
            if is_plain && !is_gas && heading.substance == Some(Substance::Co2) {
                place.gases = place.gases.or(Some(Gases::Co2));
            }
            if is_chosen_total || value.is_empty() || is_total(&value) || is_plain && !is_gas {
                continue;
            }
            if is_gas {
                if let Ok(gases) = gas_of(&value) {
                    place.gases = place.gases.or(gases);
                } else {
                    let name = self.sheet.name(column);
                    let (column, gas) = (shown(name), shown(&value));
                    let kind = ProblemKind::SingleGas { column, gas };
                    if self.problems.iter().all(|problem| problem.kind != kind) {
                        self.problems.push(kind.at(Some(self.sheet.header_line()), None));
                    }
                }
                continue;
            }
            if self.plan.sector == Some(column) {
                place.sector = Some(whole(&value));
            }
            kept.push((column, value));
        }
        place.properties = kept;
    }

    /// The values in the order of their years, without exact copies of rows and with one value per
    /// year: if the caller names columns to sum over, the sum of the parts. Reports second values.
    fn unique(&mut self, place: &str, mut values: Vec<Value>, parts: &HashSet<u64>) -> Vec<Value> {
        values.sort_by_key(|value| (value.year, value.part));
        // In place, since a large table has a value for each row.
        values.dedup_by(|value, last| {
            if (last.year, last.part) != (value.year, value.part) {
                return false;
            }
            // The line of each problem is counted from the start of the file.
            if self.problems.len() > 100 {
                return true;
            }
            let is_copy =
                last.at != value.at && self.sheet.text_at(last.at) == self.sheet.text_at(value.at);
            if is_copy {
                self.copies += 1;
            } else {
                let first_line = line_of(self.sheet.text, last.at);
                let (place, year) = (shown(place), value.year.get());
                let kind = ProblemKind::SecondValue { place, year, first_line };
                self.problems.push(kind.at(Some(line_of(self.sheet.text, value.at)), None));
            }
            true
        });
        if self.plan.summed.is_empty() { values } else { self.sums(&values, parts) }
    }

    /// The land sector of each year, without exact copies of rows. In a sum over parts, a year in
    /// which a part has no land sector has none.
    fn land(&self, mut rows: Vec<LandValue>, parts: usize) -> HashMap<Year, f64> {
        rows.sort_by_key(|row| (row.year, row.part));
        rows.dedup_by(|row, last| {
            (last.year, last.part) == (row.year, row.part)
                && self.sheet.text_at(last.at) == self.sheet.text_at(row.at)
        });
        let parts = if self.plan.summed.is_empty() { 1 } else { parts };
        let years = rows.chunk_by(|one, other| one.year == other.year);
        let complete = years.filter(|rows| rows.len() >= parts);
        let of_year = |rows: &[LandValue]| {
            let tonnes: Vec<f64> = rows.iter().map(|row| row.tonnes).collect();
            Some((rows.first()?.year, sum(&tonnes)))
        };
        complete.filter_map(of_year).collect()
    }

    /// The sums of the parts of each year. A year that lacks a part has no sum.
    fn sums(&mut self, values: &[Value], parts: &HashSet<u64>) -> Vec<Value> {
        let years = values.chunk_by(|one, other| one.year == other.year);
        let mut sums = Vec::new();
        for year in years {
            let Some(first) = year.first() else { continue };
            if year.len() < parts.len() {
                self.incomplete += 1;
                continue;
            }
            let status = year.iter().map(|value| value.status);
            let status = status.into_iter().find(|status| *status != ObservationStatus::Final);
            let tonnes = sum(&year.iter().map(|value| value.tonnes).collect::<Vec<_>>());
            sums.push(Value { tonnes, status: status.unwrap_or_default(), ..*first });
        }
        sums
    }

    /// The planned values of a place, one projection for each scenario.
    fn planned(&mut self, place: &mut PlaceRows, planned: &mut Vec<PlannedValues>) {
        let rows = core::mem::take(&mut place.planned);
        let observed =
            if self.plan.summed.is_empty() { HashSet::new() } else { parts_of(&place.values) };
        let sector = place.part.as_deref().map(whole);
        let mut scenarios: Vec<&str> = rows.iter().map(|(name, _)| name.as_str()).collect();
        scenarios.sort_unstable();
        scenarios.dedup();
        for scenario in scenarios {
            let values: Vec<Value> =
                rows.iter().filter(|(name, _)| name == scenario).map(|(_, value)| *value).collect();
            // A plan for some of the parts is no plan for the place.
            let parts = &observed | &parts_of(&values);
            let values = self.unique(&place.name, values, &parts);
            if values.is_empty() {
                continue;
            }
            let levels = values
                .iter()
                .map(|value| ProjectedLevel::new(value.year, Emissions::computed(value.tonnes)));
            let of = sector.as_ref().map(|sector| format!(", {sector},")).unwrap_or_default();
            let source = format!("planned values of {}{of} in the table", whole(&place.name));
            match GivenProjection::new(scenario.to_owned(), source, levels.collect()) {
                Ok(projection) => {
                    let (place, sector) = (place.name.clone(), sector.clone());
                    planned.push(PlannedValues { place, sector, projection });
                }
                Err(problem) => {
                    let place = shown(&place.name);
                    self.problems.push(ProblemKind::Planned { place, problem }.at(None, None));
                }
            }
        }
    }
}

fn parts_of(values: &[Value]) -> HashSet<u64> {
    values.iter().map(|value| value.part).collect()
}

/// The sum of parts. Parts that cancel leave a rest far below the precision of their decimals.
fn sum(parts: &[f64]) -> f64 {
    let magnitudes: f64 = parts.iter().map(|part| part.abs()).sum();
    let sum = parts.iter().sum::<f64>();
    if sum.abs() <= 1e-12 * magnitudes { 0.0 } else { sum }
}

#[cfg(test)]
mod tests {
    /// The vector of values becomes the vector of observations without a copy.
    #[test]
    fn a_value_has_the_size_of_an_observation() {
        assert_eq!(size_of::<super::Value>(), size_of::<super::Observation>());
        assert_eq!(align_of::<super::Value>(), align_of::<super::Observation>());
    }
}
