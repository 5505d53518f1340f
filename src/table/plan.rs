//! The decisions about a table: which column has which role, the unit, and the total.

use super::error::shown;
use super::heading::{Heading, HeadingRole};
use super::number::Marks;
use super::number::{Evidence, MarksFault};
use super::profile::{PlaceColumns, Profiles, profile};
use super::sheet::{Sheet, line_of};
use super::status_words::{RowStatus, parse_status};
use super::titles;
use super::unit_words::{UnitFault, find_unit, parse_unit};
use super::words::{LAND_SECTOR, LULUCF, fold, is_one_of, is_total};
use super::year_text::parse_year;
use super::{ColumnRole, ProblemKind, TableLayout, TableProblem, TableReader, UnitSource};
use crate::boundary::{Accounting, LandSector};
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
    /// Columns of powers of ten that multiply the values.
    pub multipliers: Vec<usize>,
    /// The gas that the heading of the values names.
    pub substance: Option<Substance>,
    pub accounting: Option<Accounting>,
    /// Columns of free text, in which a word can make a value planned.
    pub remarks: Vec<usize>,
    /// A value column and the next one, in which the rest of a number with an unquoted comma
    /// stands.
    pub comma_columns: Option<(usize, usize)>,
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
            } else if self.multipliers.contains(&index) {
                ColumnRole::Multiplier
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
    /// The heading of the value column, if it has words of unknown meaning.
    pub(super) fn unclear_heading<'s>(&self, sheet: &'s Sheet<'_>) -> Option<&'s str> {
        let [value] = self.values.as_slice() else { return None };
        let heading = sheet.headings.get(value.index)?;
        let is_unclear = self.layout == TableLayout::Long
            && heading.role == HeadingRole::Unknown
            && heading.names_emissions;
        is_unclear.then_some(heading.name.as_str())
    }

    pub(super) fn of(sheet: &Sheet<'_>, reader: &TableReader) -> Result<Self, Vec<TableProblem>> {
        let mut decisions = Decisions { sheet, reader, problems: Vec::new() };
        let plan = decisions.plan();
        match plan {
            Some(plan) if decisions.problems.is_empty() => Ok(plan),
            _ => Err(decisions.problems),
        }
    }
}

impl<'a> Decisions<'a, '_> {
    /// The titles above the header.
    fn titles(&self) -> impl Iterator<Item = &'a str> + Clone + use<'a> {
        let sheet: &'a Sheet<'_> = self.sheet;
        let titles = if self.reader.ignore_titles { &[] } else { sheet.titles.as_slice() };
        titles.iter().map(String::as_str)
    }

    /// The notes between and below the rows.
    fn notes<'p>(&self, profiles: &'p Profiles) -> impl Iterator<Item = &'p str> + Clone + use<'p> {
        let notes = if self.reader.ignore_titles { &[] } else { profiles.notes.as_slice() };
        notes.iter().map(String::as_str)
    }
}

impl Decisions<'_, '_> {
    fn plan(&mut self) -> Option<Plan> {
        let filters = self.columns_of(self.reader.filters.iter());
        let ignored = self.named(&self.reader.ignored.clone());
        let summed = self.named(&self.reader.sum_over.clone());
        let (layout, years) = self.layout(&ignored);
        let year = match layout {
            TableLayout::Long => self.year_column(),
            _ => None,
        };
        let place = self.place_columns(&ignored);
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
        if self.titles().any(|title| is_one_of(&fold(title), LAND_SECTOR)) {
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
                let heading = self.sheet.headings.get(*index);
                // The number of a scenario or sector is a property; other numbers are not.
                let is_code = heading.is_some_and(|heading| {
                    use HeadingRole::{Gas, Place, Sector, Status};
                    matches!(heading.role, Status | Sector | Gas | Place(_))
                });
                profile.is_some_and(|profile| {
                    !profile.is_blank() && (is_code || !profile.is_numeric())
                })
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
        let heading = values.first().and_then(|value| self.sheet.headings.get(value.index));
        let substance = heading.and_then(|heading| heading.substance);
        let values = self.marked_years(values, &profiles);
        let heading = values.first().and_then(|value| self.sheet.headings.get(value.index));
        let is_territorial = heading.is_some_and(|heading| heading.is_territorial)
            || titles::is_territorial(&self.titles());
        let accounting = is_territorial.then_some(Accounting::Territorial);
        let comma_columns = self.comma_columns(&values, &ignored);
        self.check_land_unit(land_column);
        self.check_places(place, &profiles);
        self.check_summed(&summed, &profiles);
        self.check_texts(unit, unit_source, unit_column, !status.is_empty(), &profiles);
        let land = self.land(&values, land_column, &totals, &profiles);
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
            multipliers: self.kept(HeadingRole::Multiplier, &ignored),
            substance,
            accounting,
            remarks: self.kept(HeadingRole::Remarks, &ignored),
            comma_columns,
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

    /// Reads the marks of years: `2023*`. A note that begins with the mark must explain it.
    fn marked_years(
        &mut self,
        mut values: Vec<ValueColumn>,
        profiles: &Profiles,
    ) -> Vec<ValueColumn> {
        for value in &mut values {
            let Some(heading) = self.sheet.headings.get(value.index) else { continue };
            let mark = heading.name.trim_start_matches(|c: char| !c.is_ascii_digit());
            let mark = mark.trim_start_matches(|c: char| c.is_ascii_digit()).trim();
            let is_mark = matches!(mark, "*" | "**" | "†" | "1)" | "¹" | "²");
            let Some((_, status)) = value.year.as_mut().filter(|_| is_mark) else { continue };
            let texts = self.notes(profiles).chain(self.titles());
            let mut explained = texts.filter_map(|note| note.strip_prefix(mark));
            let found = explained.find_map(|note| {
                fold(note).split(' ').find_map(|word| match parse_status(word) {
                    Some(RowStatus::Observed(found)) if !word.is_empty() => Some(found),
                    _ => None,
                })
            });
            if let Some(found) = found {
                *status = found;
            } else {
                let text = shown(&heading.name);
                self.problems.push(
                    ProblemKind::UnknownFlag { text }
                        .at(Some(self.sheet.header_line()), Some(value.index + 1)),
                );
            }
        }
        values
    }

    /// The columns of a role that are not ignored.
    fn kept(&self, role: HeadingRole, ignored: &[usize]) -> Vec<usize> {
        let mut columns = self.of_role(|found| found == role);
        columns.retain(|index| !ignored.contains(index));
        columns
    }

    /// The value column and the next one, if that is free text or has no heading.
    fn comma_columns(&self, values: &[ValueColumn], ignored: &[usize]) -> Option<(usize, usize)> {
        let [value] = values else { return None };
        let next = value.index + 1;
        let heading = self.sheet.headings.get(next);
        let is_text = heading
            .is_none_or(|heading| heading.role == HeadingRole::Remarks || heading.name.is_empty());
        let applies = self.sheet.separator == b',' && is_text && !ignored.contains(&next);
        applies.then_some((value.index, next))
    }

    fn check_land_unit(&mut self, land_column: Option<usize>) {
        let heading = land_column.and_then(|column| self.sheet.headings.get(column));
        if let Some(heading) = heading
            && let Some(Err(fault)) = heading.unit.map(|unit| self.substance(unit))
        {
            let (text, reason) = (shown(&heading.name), fault.reason());
            self.header_problem(ProblemKind::UnitRefused { text, reason });
        }
    }

    /// A place column of numbers beside another column that can name the place.
    fn check_places(&mut self, place: PlaceColumns, profiles: &Profiles) {
        let is_numeric = |column: usize| {
            profiles.columns.get(column).is_some_and(super::profile::Profile::is_numeric)
        };
        if let (Some(place), Some(country)) = place
            && self.reader.place_column.is_none()
            && is_numeric(place)
            && !is_numeric(country)
        {
            self.ambiguous("place", place, country);
        }
    }

    /// A total among the parts that are added up.
    fn check_summed(&mut self, summed: &[usize], profiles: &Profiles) {
        for column in summed {
            let Some(profile) = profiles.columns.get(*column) else { continue };
            if let Some(value) = profile.distinct.iter().find(|value| is_total(value)) {
                let name = self.sheet.headings.get(*column).map_or("", |h| h.name.as_str());
                let (column, value) = (shown(name), shown(value));
                self.header_problem(ProblemKind::TotalAmongParts { column, value });
            }
        }
    }

    /// Titles and notes that contradict the table.
    fn check_texts(
        &mut self,
        unit: Option<EmissionUnit>,
        source: UnitSource,
        unit_column: Option<usize>,
        has_status: bool,
        profiles: &Profiles,
    ) {
        let cells = unit_column.and_then(|column| profiles.columns.get(column));
        let in_rows = cells.into_iter().flat_map(|profile| &profile.distinct);
        let in_rows = in_rows.filter_map(|cell| parse_unit(cell)?.ok());
        let units: Vec<EmissionUnit> = in_rows.chain(unit).collect();
        // A unit that the caller states is not compared.
        let is_compared = self.reader.unit.is_none();
        let stated = titles::Stated {
            units: if is_compared { &units } else { &[] },
            unit_in_heading: source == UnitSource::Heading,
            has_status,
        };
        let titles = self.titles().map(|text| (text, true));
        let texts = titles.chain(self.notes(profiles).map(|text| (text, false)));
        let conflicts: Vec<ProblemKind> = texts
            .filter_map(|(text, is_title)| titles::conflict(text, is_title, &stated))
            .collect();
        for kind in conflicts {
            self.header_problem(kind);
        }
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
    fn layout(&mut self, ignored: &[usize]) -> (TableLayout, Vec<ValueColumn>) {
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
        let year_column = (self.sheet.headings.iter().enumerate())
            .find(|(index, heading)| {
                heading.role == HeadingRole::Year
                    && !ignored.contains(index)
                    && self.holds_years(*index)
            })
            .map(|(_, heading)| heading);
        if years.len() < 2 || self.reader.year_column.is_some() {
            return (TableLayout::Long, Vec::new());
        }
        if let (Some(column), Some(first)) = (year_column, first) {
            if differing.is_none() {
                let (column, heading) = (shown(&column.name), shown(&first.name));
                self.header_problem(ProblemKind::AmbiguousLayout { column, heading });
            }
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

    /// Whether one of the first rows has a year in a column.
    fn holds_years(&self, column: usize) -> bool {
        let mut records = self.sheet.body();
        let mut record = csv::StringRecord::new();
        (0..100).any(|_| {
            records.next_into(&mut record).is_some()
                && record.get(column).is_some_and(|cell| parse_year(cell).is_ok())
        })
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
    fn place_columns(&mut self, ignored: &[usize]) -> PlaceColumns {
        let of_role = |wanted| {
            let mut columns = self.of_role(|role| role == wanted);
            columns.retain(|index| !ignored.contains(index));
            columns
        };
        let (mut countries, codes) =
            (of_role(HeadingRole::Country), of_role(HeadingRole::CountryCode));
        let ranks: Vec<Vec<usize>> = (0..3).map(|rank| of_role(HeadingRole::Place(rank))).collect();
        // A code tells two places of one name apart, or names the country itself.
        if countries.is_empty() {
            countries.extend(codes.first());
        }
        if let Some(name) = &self.reader.place_column {
            let place = self.column(name);
            return (place, countries.first().copied().filter(|country| Some(*country) != place));
        }
        for places in ranks {
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
            [single] if names(&single) => {
                let heading = headings.get(*single).map_or("", |heading| heading.name.as_str());
                let heading = shown(heading);
                self.header_problem(ProblemKind::UnclearHeading { heading });
                None
            }
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

    /// The columns of places, which must agree in their units.
    fn places(&mut self, columns: &[usize]) -> Vec<ValueColumn> {
        let headings = columns.iter().filter_map(|index| self.sheet.headings.get(*index));
        let units: Vec<_> = headings.map(|heading| heading.unit.and_then(Result::ok)).collect();
        if let Some((first, second)) = first_difference(&units) {
            let name = |unit: Option<EmissionUnit>| {
                unit.map_or_else(|| "no unit".to_owned(), |unit| unit.to_string())
            };
            let (first, second) = (name(first), name(second));
            self.header_problem(ProblemKind::UnitsDiffer { first, second });
        }
        let named = |index: &usize| {
            let heading = self.sheet.headings.get(*index)?;
            let has_unit = heading.unit.is_some();
            let name = heading.name.split('(').next().filter(|_| has_unit).unwrap_or(&heading.name);
            let name = name.trim().to_owned();
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
            Some(Ok(unit)) => Some((with_substance(unit, value.substance), UnitSource::Heading)),
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
                let titles = self.titles().chain(self.notes(profiles));
                let titles: Vec<&str> = titles.flat_map(unit_texts).collect();
                match self.single_unit(&in_rows) {
                    Some(unit) => Some((unit, UnitSource::RowText)),
                    None => self.single_unit(&titles).map(|unit| {
                        let gas = titles::substance_of(self.titles());
                        (with_substance(unit, gas), UnitSource::Title)
                    }),
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
        profiles: &Profiles,
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
            .or_else(|| titles::land_of(self.titles().chain(self.notes(profiles))))
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

fn first_difference<T: Copy + PartialEq>(values: &[T]) -> Option<(T, T)> {
    let first = *values.first()?;
    values.iter().find(|value| **value != first).map(|other| (first, *other))
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

/// A unit with the gas that the words beside it name.
pub(super) const fn with_substance(unit: EmissionUnit, gas: Option<Substance>) -> EmissionUnit {
    match (unit.substance(), gas) {
        (Substance::Unstated, Some(gas)) => EmissionUnit::new(unit.mass(), gas),
        _ => unit,
    }
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
