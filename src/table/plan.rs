//! The decisions about a table: which column has which role, the unit, and the total.

use super::error::shown;
use super::heading::{Heading, HeadingRole};
use super::number::Marks;
use super::number::{Evidence, MarksFault};
use super::profile::{PlaceColumns, Profiles, profile};
use super::sheet::{Sheet, line_of};
use super::unit_words::{UnitFault, find_unit, parse_unit};
use super::words::{LAND_SECTOR, LULUCF, fold, is_one_of, is_total};
use super::{ColumnRole, ProblemKind, TableLayout, TableProblem, TableReader, UnitSource};
use crate::boundary::LandSector;
use crate::inventory::ObservationStatus;
use crate::quantity::{EmissionUnit, Substance, Year};

/// How to read the rows of a table.
pub(super) struct Plan {
    pub layout: TableLayout,
    pub place: PlaceColumns,
    pub year: Option<usize>,
    pub values: Vec<ValueColumn>,
    pub unit_column: Option<usize>,
    /// The unit of the table, unless it stands in each row.
    pub unit: Option<EmissionUnit>,
    pub unit_source: UnitSource,
    /// Whether the values are masses of carbon.
    pub carbon: bool,
    pub population: Option<usize>,
    pub land_column: Option<usize>,
    pub status: Vec<usize>,
    pub properties: Vec<usize>,
    pub gas: Option<usize>,
    pub sector: Option<usize>,
    pub filters: Vec<(usize, String)>,
    /// The columns in which rows of the total are chosen, with the value.
    pub totals: Vec<(usize, String)>,
    pub summed: Vec<usize>,
    /// The column of sectors, in a table that is read by sector.
    pub sector_of_series: Option<usize>,
    pub land: Option<LandSector>,
    pub marks: Marks,
    pub roles: Vec<ColumnRole>,
}

/// A column of values: of a year in a wide table, of a place, or the only one.
pub(super) struct ValueColumn {
    pub index: usize,
    pub year: Option<(Year, ObservationStatus)>,
    pub place: Option<String>,
}

impl Plan {
    /// The role of each column.
    fn roles(&self, columns: usize) -> Vec<ColumnRole> {
        let single = [
            (self.place.0, ColumnRole::Place),
            (self.place.1, ColumnRole::Country),
            (self.year, ColumnRole::Year),
            (self.unit_column, ColumnRole::Unit),
            (self.population, ColumnRole::Population),
            (self.land_column, ColumnRole::LandSector),
            (self.sector_of_series, ColumnRole::Sector),
        ];
        let role = |index: usize| {
            if self.values.iter().any(|value| value.index == index) {
                ColumnRole::Value
            } else if let Some((_, role)) = single.iter().find(|(at, _)| *at == Some(index)) {
                *role
            } else if self.status.contains(&index) {
                ColumnRole::Status
            } else if self.properties.contains(&index) || self.summed.contains(&index) {
                ColumnRole::Property
            } else {
                ColumnRole::NotRead
            }
        };
        (0..columns).map(role).collect()
    }
}

/// Collects problems while the columns are decided.
struct Decisions<'a, 't> {
    sheet: &'a Sheet<'t>,
    reader: &'a TableReader,
    problems: Vec<TableProblem>,
}

impl Plan {
    pub(super) fn of(sheet: &Sheet<'_>, reader: &TableReader) -> Result<Self, Vec<TableProblem>> {
        let mut decisions = Decisions { sheet, reader, problems: Vec::new() };
        let plan = decisions.plan();
        match plan {
            Some(plan) if decisions.problems.is_empty() => Ok(plan),
            _ => Err(decisions.problems),
        }
    }
}

impl Decisions<'_, '_> {
    fn plan(&mut self) -> Option<Plan> {
        let filters = self.columns_of(self.reader.filters.iter());
        let ignored = self.named(&self.reader.ignored.clone());
        let summed = self.named(&self.reader.sum_over.clone());
        let (layout, years) = self.layout();
        let year = match layout {
            TableLayout::Long => self.year_column(),
            _ => None,
        };
        let place = self.place_columns();
        let is_property = self.properties(layout, &ignored, &years, year, place);
        let filter_columns: Vec<(usize, String)> =
            filters.iter().map(|(column, value)| (*column, value.clone())).collect();
        let profiles =
            match profile(self.sheet, self.reader, &filter_columns, place, year, &is_property) {
                Ok(profiles) => profiles,
                Err(problem) => {
                    self.problems.push(problem);
                    return None;
                }
            };
        self.check_filters(&filter_columns, &profiles);
        if self.sheet.titles.iter().any(|title| is_one_of(&fold(title), LAND_SECTOR)) {
            self.header_problem(ProblemKind::LandSectorOnly);
        }
        let (layout, values) = match layout {
            TableLayout::Long => self.value_columns(&profiles, &is_property)?,
            other => (other, years),
        };
        let unit_column = self.unit_column(&ignored, &profiles);
        let long = layout == TableLayout::Long;
        let population =
            self.only_column(HeadingRole::Population, "population", &ignored).filter(|_| long);
        let land_column =
            self.only_column(HeadingRole::LandSector, "land sector", &ignored).filter(|_| long);
        let sector_of_series = self.sector_of_series(&ignored);
        let is_value = |index: usize| values.iter().any(|value| value.index == index);
        let taken = |index: usize| {
            is_value(index)
                || [year, sector_of_series].contains(&Some(index))
                || [place.0, place.1, unit_column, population, land_column].contains(&Some(index))
                || summed.contains(&index)
        };
        let candidates: Vec<usize> = (0..self.sheet.headings.len())
            .filter(|index| is_property.get(*index) == Some(&true) && !taken(*index))
            .filter(|index| {
                let profile = profiles.columns.get(*index);
                profile.is_some_and(|profile| !profile.is_numeric() && !profile.is_blank())
            })
            .collect();
        let role = |index: usize| self.sheet.headings.get(index).map(|heading| heading.role);
        let status: Vec<usize> = candidates
            .iter()
            .copied()
            .filter(|index| role(*index) == Some(HeadingRole::Status))
            .collect();
        let properties: Vec<usize> =
            candidates.into_iter().filter(|index| !status.contains(index)).collect();
        let of_role = |wanted| properties.iter().copied().find(|i| role(*i) == Some(wanted));
        let (gas, sector) = (of_role(HeadingRole::Gas), of_role(HeadingRole::Sector));
        let totals = self.totals(&properties, &profiles);
        let (unit, unit_source) = self.unit(&values, unit_column, &properties, &totals, &profiles);
        let land = self.land(&values, land_column, &totals);
        let marks = self.marks(&values, population, land_column, &profiles);
        let plan = Plan {
            layout,
            place,
            year,
            values,
            unit_column,
            unit,
            unit_source,
            carbon: self.reader.carbon,
            population,
            land_column,
            status,
            properties,
            gas,
            sector,
            filters: filter_columns,
            totals,
            summed,
            sector_of_series,
            land,
            marks: marks?,
            roles: Vec::new(),
        };
        Some(Plan { roles: plan.roles(self.sheet.headings.len()), ..plan })
    }

    /// Which columns can hold a property of the rows, by their headings.
    fn properties(
        &self,
        layout: TableLayout,
        ignored: &[usize],
        years: &[ValueColumn],
        year: Option<usize>,
        place: PlaceColumns,
    ) -> Vec<bool> {
        let keeps = |(index, heading): (usize, &Heading)| {
            let by_role = match heading.role {
                HeadingRole::Status
                | HeadingRole::Sector
                | HeadingRole::Gas
                | HeadingRole::Unknown
                | HeadingRole::Unit
                | HeadingRole::Place(_) => true,
                HeadingRole::Year => layout != TableLayout::Long,
                _ => false,
            };
            by_role
                && !ignored.contains(&index)
                && !years.iter().any(|value| value.index == index)
                && Some(index) != year
                && Some(index) != place.0
        };
        self.sheet.headings.iter().enumerate().map(keeps).collect()
    }

    /// The column of sectors, if the table is read by sector.
    fn sector_of_series(&mut self, ignored: &[usize]) -> Option<usize> {
        if !self.reader.by_sector {
            return None;
        }
        if let Some(name) = &self.reader.sector_column {
            return self.column(name);
        }
        let column = self.only_column(HeadingRole::Sector, "sector", ignored);
        if column.is_none() && self.of_role(|role| role == HeadingRole::Sector).is_empty() {
            let columns = self.sheet.columns();
            self.header_problem(ProblemKind::MissingColumn { missing: "sector", columns });
        }
        column
    }

    /// The column of units: by its heading, or one without a heading that holds units.
    fn unit_column(&mut self, ignored: &[usize], profiles: &Profiles) -> Option<usize> {
        let named = self.only_column(HeadingRole::Unit, "unit", ignored);
        let holds_units = |index: &usize| {
            let heading = self.sheet.headings.get(*index);
            let is_unit = |cell: &String| find_unit(cell).is_some();
            heading.is_some_and(|heading| heading.name.is_empty())
                && profiles.columns.get(*index).is_some_and(|profile| {
                    profile.texts > 0 && profile.distinct.iter().any(is_unit)
                })
        };
        named.or_else(|| (0..self.sheet.headings.len()).find(holds_units))
    }

    fn header_problem(&mut self, kind: ProblemKind) {
        self.problems.push(kind.at(Some(self.sheet.header_line()), None));
    }

    fn column(&mut self, name: &str) -> Option<usize> {
        match self.sheet.column(name) {
            Ok(index) => Some(index),
            Err(problem) => {
                self.problems.push(problem);
                None
            }
        }
    }

    fn named(&mut self, names: &[String]) -> Vec<usize> {
        names.iter().filter_map(|name| self.column(name)).collect()
    }

    fn columns_of<'s>(
        &mut self,
        pairs: impl Iterator<Item = &'s (String, String)>,
    ) -> Vec<(usize, String)> {
        pairs.filter_map(|(name, value)| Some((self.column(name)?, value.clone()))).collect()
    }

    /// Years as columns, if at least two headings are years of one quantity.
    fn layout(&mut self) -> (TableLayout, Vec<ValueColumn>) {
        let mut years = Vec::new();
        let mut first: Option<&Heading> = None;
        let mut differing = None;
        for (index, heading) in self.sheet.headings.iter().enumerate() {
            let Some(year) = &heading.year else { continue };
            match first {
                Some(first) if first.year.as_ref().is_some_and(|y| y.rest != year.rest) => {
                    differing.get_or_insert((first.name.clone(), heading.name.clone()));
                }
                Some(_) => {}
                None => first = Some(heading),
            }
            years.push(ValueColumn { index, year: Some((year.year, year.status)), place: None });
        }
        let has_year_column = self.reader.year_column.is_some()
            || self.sheet.headings.iter().any(|heading| heading.role == HeadingRole::Year);
        if years.len() < 2 || (has_year_column && differing.is_some()) {
            return (TableLayout::Long, Vec::new());
        }
        if let Some((first, second)) = differing {
            let (first, second) = (shown(&first), shown(&second));
            self.header_problem(ProblemKind::YearColumnsDiffer { first, second });
        } else if let Some(heading) = first
            && let Some(year) = &heading.year
            && !names_emissions_or_nothing(&year.rest)
        {
            let columns = self.sheet.columns();
            self.header_problem(ProblemKind::MissingColumn { missing: "value", columns });
        }
        (TableLayout::YearsAsColumns, years)
    }

    fn year_column(&mut self) -> Option<usize> {
        if let Some(name) = &self.reader.year_column {
            return self.column(name);
        }
        let years = self.of_role(|role| role == HeadingRole::Year);
        match years.as_slice() {
            [] => {
                let columns = self.sheet.columns();
                self.header_problem(ProblemKind::MissingColumn { missing: "year", columns });
                None
            }
            [only] => Some(*only),
            [first, second, ..] => {
                self.ambiguous("year", *first, *second);
                None
            }
        }
    }

    fn of_role(&self, is_role: impl Fn(HeadingRole) -> bool) -> Vec<usize> {
        let headings = self.sheet.headings.iter().enumerate();
        headings.filter(|(_, heading)| is_role(heading.role)).map(|(index, _)| index).collect()
    }

    fn ambiguous(&mut self, purpose: &'static str, first: usize, second: usize) {
        let name = |index: usize| {
            shown(self.sheet.headings.get(index).map_or("", |heading| heading.name.as_str()))
        };
        let (first, second) = (name(first), name(second));
        self.header_problem(ProblemKind::AmbiguousColumn { purpose, first, second });
    }

    /// The column of a role, if there is exactly one that is not ignored.
    fn only_column(
        &mut self,
        role: HeadingRole,
        purpose: &'static str,
        ignored: &[usize],
    ) -> Option<usize> {
        let mut columns = self.of_role(|found| found == role);
        columns.retain(|index| !ignored.contains(index));
        match columns.as_slice() {
            [] => None,
            [only] => Some(*only),
            [first, second, ..] => {
                self.ambiguous(purpose, *first, *second);
                None
            }
        }
    }

    /// The column of places, smallest areas first, and the column of their countries.
    fn place_columns(&mut self) -> PlaceColumns {
        let countries = self.of_role(|role| role == HeadingRole::Country);
        if let Some(name) = &self.reader.place_column {
            let place = self.column(name);
            return (place, countries.first().copied().filter(|country| Some(*country) != place));
        }
        for rank in 0..3 {
            let places = self.of_role(|role| role == HeadingRole::Place(rank));
            match places.as_slice() {
                [] => {}
                [only] => return (Some(*only), countries.first().copied()),
                [first, second, ..] => {
                    self.ambiguous("place", *first, *second);
                    return (None, None);
                }
            }
        }
        match countries.as_slice() {
            [] => (None, None),
            [only] => (Some(*only), None),
            [first, second, ..] => {
                self.ambiguous("place", *first, *second);
                (None, None)
            }
        }
    }

    /// The column of emissions, or the columns of places.
    fn value_columns(
        &mut self,
        profiles: &Profiles,
        is_property: &[bool],
    ) -> Option<(TableLayout, Vec<ValueColumn>)> {
        let only = |index| {
            let value = ValueColumn { index, year: None, place: None };
            Some((TableLayout::Long, vec![value]))
        };
        if let Some(name) = &self.reader.value_column {
            let index = self.column(name)?;
            return only(index);
        }
        let headings = &self.sheet.headings;
        let numeric: Vec<usize> = (0..headings.len())
            .filter(|index| is_property.get(*index) == Some(&true))
            .filter(|index| {
                headings.get(*index).is_some_and(|heading| heading.role == HeadingRole::Unknown)
                    && profiles.columns.get(*index).is_some_and(super::profile::Profile::is_numeric)
            })
            .collect();
        if self.reader.places_as_columns {
            return Some((TableLayout::PlacesAsColumns, self.places(&numeric)));
        }
        let values = self.of_role(|role| matches!(role, HeadingRole::Value { .. }));
        match values.as_slice() {
            [only_value] => return only(*only_value),
            [first, second, ..] => {
                self.ambiguous("value", *first, *second);
                return None;
            }
            [] => {}
        }
        let named = |index: &&usize| {
            headings
                .get(**index)
                .is_some_and(|heading| crate::catalogue::place(&heading.name).is_some())
        };
        if numeric.len() > 1 && numeric.iter().filter(named).count() == numeric.len() {
            return Some((TableLayout::PlacesAsColumns, self.places(&numeric)));
        }
        let names =
            |index: &&usize| headings.get(**index).is_some_and(|heading| heading.names_emissions);
        match numeric.as_slice() {
            [single] if names(&single) => only(*single),
            [_, _, ..] => {
                let names: Vec<&str> = numeric
                    .iter()
                    .take(4)
                    .filter_map(|index| headings.get(*index))
                    .map(|heading| heading.name.as_str())
                    .collect();
                let names = shown(&names.join(", "));
                self.header_problem(ProblemKind::PlacesOrParts { names });
                None
            }
            _ => {
                let columns = self.sheet.columns();
                self.header_problem(ProblemKind::MissingColumn { missing: "value", columns });
                None
            }
        }
    }

    fn places(&self, columns: &[usize]) -> Vec<ValueColumn> {
        let named = |index: &usize| {
            let name = self.sheet.headings.get(*index)?.name.clone();
            Some(ValueColumn { index: *index, year: None, place: Some(name) })
        };
        columns.iter().filter_map(named).collect()
    }

    fn check_filters(&mut self, filters: &[(usize, String)], profiles: &Profiles) {
        let has_rows = profiles.columns.iter().any(|profile| !profile.is_blank());
        if has_rows {
            return;
        }
        match filters.first() {
            Some((column, value)) => {
                let name = self.sheet.headings.get(*column).map_or("", |h| h.name.as_str());
                let (column, value) = (shown(name), shown(value));
                self.problems.push(ProblemKind::NoSuchValue { column, value }.at(None, None));
            }
            None => self.problems.push(ProblemKind::NoRows.at(None, None)),
        }
    }

    /// The columns that vary among the rows of a place and have one value that names the total.
    fn totals(&self, properties: &[usize], profiles: &Profiles) -> Vec<(usize, String)> {
        let total = |index: &usize| {
            let profile = profiles.columns.get(*index)?;
            let heading = self.sheet.headings.get(*index)?;
            let is_place = matches!(heading.role, HeadingRole::Place(_));
            if !profile.varies || profile.overflows || is_place {
                return None;
            }
            let mut totals = profile.distinct.iter().filter(|value| is_total(value));
            match (totals.next(), totals.next()) {
                (Some(total), None) => Some((*index, total.clone())),
                _ => None,
            }
        };
        properties.iter().filter_map(total).collect()
    }

    fn unit(
        &mut self,
        values: &[ValueColumn],
        unit_column: Option<usize>,
        properties: &[usize],
        totals: &[(usize, String)],
        profiles: &Profiles,
    ) -> (Option<EmissionUnit>, UnitSource) {
        let value = values.first().and_then(|value| self.sheet.headings.get(value.index));
        let Some(value) = value else { return (None, UnitSource::Column) };
        let name = shown(&value.name);
        if value.is_per_head {
            let reason = UnitFault::PerHead.reason();
            self.header_problem(ProblemKind::UnitRefused { text: name, reason });
            return (None, UnitSource::Heading);
        }
        let stated = match value.unit.map(|unit| self.substance(unit)) {
            Some(Err(fault)) => {
                let reason = fault.reason();
                self.header_problem(ProblemKind::UnitRefused { text: name, reason });
                return (None, UnitSource::Heading);
            }
            Some(Ok(unit)) => Some((unit, UnitSource::Heading)),
            None => None,
        };
        let has_cells = unit_column
            .and_then(|column| profiles.columns.get(column))
            .is_some_and(|profile| profile.texts > 0);
        let texts = properties
            .iter()
            .filter_map(|column| profiles.columns.get(*column))
            .flat_map(|profile| profile.distinct.iter().flat_map(|cell| in_parentheses(cell)));
        let chosen: Vec<&str> = totals.iter().flat_map(|(_, cell)| in_parentheses(cell)).collect();
        let in_rows = if chosen.is_empty() { texts.collect() } else { chosen };
        let stated = match stated {
            Some(stated) => Some(stated),
            None if has_cells => None,
            None => {
                let titles = self.sheet.titles.iter().chain(&profiles.notes);
                let titles: Vec<&str> = titles.flat_map(|title| unit_texts(title)).collect();
                match self.single_unit(&in_rows) {
                    Some(unit) => Some((unit, UnitSource::RowText)),
                    None => self.single_unit(&titles).map(|unit| (unit, UnitSource::Title)),
                }
            }
        };
        let given = match self.reader.unit.map(|unit| self.substance(Ok(unit))) {
            Some(Err(fault)) => {
                let text = self.reader.unit.map(|unit| unit.to_string()).unwrap_or_default();
                self.header_problem(ProblemKind::UnitRefused { text, reason: fault.reason() });
                return (None, UnitSource::Caller);
            }
            Some(Ok(unit)) => Some(unit),
            None => None,
        };
        match (stated, given) {
            (Some((stated, source)), Some(given)) => {
                if let Some(unit) = merged(stated, given) {
                    (Some(unit), source)
                } else {
                    let (first, second) = (stated.to_string(), given.to_string());
                    self.header_problem(ProblemKind::UnitsDiffer { first, second });
                    (None, source)
                }
            }
            (Some((stated, source)), None) => (Some(stated), source),
            (None, given) if has_cells => (given, UnitSource::Column),
            (None, Some(given)) => (Some(given), UnitSource::Caller),
            (None, None) => {
                if self.problems.iter().all(|problem| problem.kind.field() != "unit") {
                    self.header_problem(ProblemKind::NoUnit { column: name });
                }
                (None, UnitSource::Caller)
            }
        }
    }

    /// The unit, with the caller's conversion from carbon.
    fn substance(&self, unit: Result<EmissionUnit, UnitFault>) -> Result<EmissionUnit, UnitFault> {
        if self.reader.carbon { UnitFault::of_carbon(unit) } else { unit }
    }

    /// The unit that all texts agree on. A refused unit is a problem.
    fn single_unit(&mut self, texts: &[&str]) -> Option<EmissionUnit> {
        let mut unit: Option<EmissionUnit> = None;
        for text in texts {
            match self.substance(find_unit(text)?.unit) {
                Ok(found) if unit.is_none_or(|unit| unit == found) => unit = Some(found),
                Ok(found) => {
                    let first = unit.map(|unit| unit.to_string()).unwrap_or_default();
                    let second = found.to_string();
                    self.header_problem(ProblemKind::UnitsDiffer { first, second });
                    return None;
                }
                Err(fault) => {
                    let (text, reason) = (shown(text), fault.reason());
                    self.header_problem(ProblemKind::UnitRefused { text, reason });
                    return None;
                }
            }
        }
        unit
    }

    /// The land sector: as declared, as the heading or the chosen total says, or excluded if it has
    /// a column of its own. A column named "emissions" is gross.
    fn land(
        &self,
        values: &[ValueColumn],
        land_column: Option<usize>,
        totals: &[(usize, String)],
    ) -> Option<LandSector> {
        if self.reader.net {
            return Some(LandSector::Included);
        }
        let heading = values.first().and_then(|value| self.sheet.headings.get(value.index))?;
        let of_totals = totals.iter().find_map(|(_, value)| land_of(value));
        let of_filters = self.reader.filters.iter().find_map(|(_, value)| land_of(value));
        let is_plain = fold(&heading.name).split(' ').next() == Some("emissions")
            && heading.role == HeadingRole::Value { total: false };
        heading
            .land
            .or(of_totals)
            .or(of_filters)
            .or_else(|| (land_column.is_some() || is_plain).then_some(LandSector::Excluded))
    }

    fn marks(
        &mut self,
        values: &[ValueColumn],
        population: Option<usize>,
        land: Option<usize>,
        profiles: &Profiles,
    ) -> Option<Marks> {
        let mut evidence = Evidence::default();
        let columns = values.iter().map(|value| value.index).chain(population).chain(land);
        for profile in columns.filter_map(|column| profiles.columns.get(column)) {
            evidence.merge(&profile.evidence);
        }
        match evidence.marks(self.reader.marks) {
            Ok(marks) => Some(marks),
            Err(fault) => {
                let mut columns: Vec<usize> = values.iter().map(|value| value.index).collect();
                columns.extend(population.into_iter().chain(land));
                let problem = self.marks_problem(fault, &columns);
                self.problems.push(problem);
                None
            }
        }
    }

    fn marks_problem(&self, fault: MarksFault, columns: &[usize]) -> TableProblem {
        let text = self.sheet.text;
        match fault {
            MarksFault::Unclear { at, mark } => {
                let (cell, column) = self.marked_cell(at, columns, mark);
                let (fraction, thousands) = (cell.replace(mark, "."), cell.replace(mark, ""));
                ProblemKind::UnclearNumber { text: cell, fraction, thousands }
                    .at(Some(line_of(text, at)), column)
            }
            MarksFault::Mixed { first, second } => {
                let (first, second) = (first.max(second), first.min(second));
                let (cell, column) = self.marked_cell(first, columns, ' ');
                let (other, _) = self.marked_cell(second, columns, ' ');
                let other_line = line_of(text, second);
                ProblemKind::MixedNumbers { text: cell, other, other_line }
                    .at(Some(line_of(text, first)), column)
            }
        }
    }

    /// The first cell of the row at an offset with a mark; without one, the first with any mark.
    fn marked_cell(&self, at: usize, columns: &[usize], mark: char) -> (String, Option<usize>) {
        let Some(record) = self.sheet.record_at(at) else { return (String::new(), None) };
        let has = |cell: &str, mark: char| cell.contains(mark);
        let find = |test: &dyn Fn(&str) -> bool| {
            columns.iter().find_map(|column| {
                let cell = record.get(*column)?.trim();
                test(cell).then(|| (shown(cell), Some(column + 1)))
            })
        };
        find(&|cell| has(cell, mark))
            .or_else(|| find(&|cell| cell.contains(['.', ',', ' ', '\''])))
            .unwrap_or_default()
    }
}

/// The land sector in the name of a total: "Total without LULUCF".
fn land_of(value: &str) -> Option<LandSector> {
    let folded = fold(value);
    let names_land = folded.split(' ').any(|word| is_one_of(word, LULUCF));
    super::land_words::take_land_phrase(&folded).1.filter(|_| names_land)
}

/// Whether the words beside the year of a heading name emissions, or nothing: "CO2 1990", "X1990".
fn names_emissions_or_nothing(rest: &str) -> bool {
    let heading = Heading::of(rest);
    let is_prefix = matches!(rest, "" | "x" | "y" | "f" | "yr" | "v" | "year" | "ar");
    is_prefix || matches!(heading.role, HeadingRole::Value { .. } | HeadingRole::Gas)
}

/// The texts inside parentheses.
fn in_parentheses(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split('(').skip(1).filter_map(|part| part.split(')').next());
    parts.filter(|part| parse_unit(part).is_some())
}

/// The parts of a title that can state the unit: after "Unit:" or a like word, or in parentheses.
fn unit_texts(title: &str) -> Vec<&str> {
    const LABELS: [&str; 6] = ["unit", "enhet", "einheit", "unité", "yksikkö", "enhed"];
    if let Some((label, rest)) = title.split_once(':') {
        let label = label.trim().to_lowercase();
        if LABELS.contains(&label.as_str()) && find_unit(rest).is_some() {
            return vec![rest.trim()];
        }
    }
    in_parentheses(title).collect()
}

/// One unit from two statements, if they agree: the mass is the same, and at most one names another
/// substance.
pub(super) fn merged(stated: EmissionUnit, given: EmissionUnit) -> Option<EmissionUnit> {
    if stated.mass() != given.mass() {
        return None;
    }
    match (stated.substance(), given.substance()) {
        (Substance::Unstated, _) => Some(given),
        (_, Substance::Unstated) => Some(stated),
        (one, other) => (one == other).then_some(stated),
    }
}
