//! The decisions about a table: which column has which role, the unit, and the total.

mod checks;
mod columns;
mod phases;
mod units;

use phases::{Columns, Profiled};
pub(super) use units::{merged, with_substance};

use super::error::shown;
use super::heading::{Heading, HeadingRole};
use super::late::Late;
use super::number::Marks;
use super::profile::{PlaceColumns, Profiles, RowFilter};
use super::sheet::Sheet;
use super::status_words::{RowStatus, parse_status};
use super::titles;
use super::words::{LAND_SECTOR, fold, is_one_of, is_total};
use super::{ColumnRole, ProblemKind, TableLayout, TableProblem, TableReader, UnitSource};
use crate::boundary::{Accounting, Boundary, LandSector};
use crate::inventory::ObservationStatus;
use crate::quantity::{EmissionUnit, Substance, Year};

/// How to read the rows of a table.
#[allow(clippy::struct_excessive_bools, reason = "independent facts about one table")]
pub(in crate::table) struct Plan {
    pub layout: TableLayout,
    pub place: PlaceColumns,
    pub year: Option<usize>,
    pub values: Vec<ValueColumn>,
    pub unit_column: Option<usize>,
    /// The unit of the table; `None` if each row states its unit.
    pub unit: Option<EmissionUnit>,
    pub unit_source: UnitSource,
    /// Whether the values are masses of carbon.
    pub carbon: bool,
    /// Whether titles and notes are not read.
    pub ignores_titles: bool,
    /// Whether the caller names the column of places.
    pub names_place: bool,
    /// The marks of years that a note explains: `*` for "preliminary".
    pub year_marks: Vec<(String, ObservationStatus)>,
    /// Columns of powers of ten that multiply the values.
    pub multipliers: Vec<usize>,
    pub late: Late,
    /// The filters of the caller on columns that are not read otherwise, and whether the column is
    /// one of sectors.
    pub caller_filters: Vec<(usize, String, bool)>,
    /// The gas that the heading of the values names.
    pub substance: Option<Substance>,
    pub accounting: Option<Accounting>,
    /// Whether CO2 equivalents do not stand for all gases.
    pub has_fewer_gases: bool,
    /// The fields of the boundary that the caller states.
    pub boundary: Boundary,
    /// Columns of free text, in which a word can mark a value as planned.
    pub remarks: Vec<usize>,
    /// The value column and the column after it, which can hold the digits after an unquoted
    /// decimal comma.
    pub comma_columns: Option<(usize, usize)>,
    pub population: Option<usize>,
    pub land_column: Option<usize>,
    pub status: Vec<usize>,
    /// The columns of statuses in which a word marks observed values, so that a blank cell is no
    /// statement.
    pub explicit_status: Vec<usize>,
    pub properties: Vec<usize>,
    pub gas: Option<usize>,
    pub sector: Option<usize>,
    pub filters: Vec<RowFilter>,
    /// The columns that tell totals from parts, each with the value that names the total.
    pub totals: Vec<(usize, String)>,
    pub summed: Vec<usize>,
    /// The column of sectors, in a table that is read by sector.
    pub sector_of_series: Option<usize>,
    pub land: Option<LandSector>,
    /// The first values of the columns of texts.
    pub shown_properties: Vec<(String, Vec<String>)>,
    /// The titles and notes, other than sources.
    pub texts: Vec<String>,
    pub marks: Marks,
    /// Whether a number has a decimal point by the format of the file.
    pub has_point: bool,
    pub roles: Vec<ColumnRole>,
}

/// A column of values: the column of one year, the column of one place, or the only value column.
pub(in crate::table) struct ValueColumn {
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

/// Decides the roles of the columns, and collects the problems found.
struct Decisions<'a, 't> {
    sheet: &'a Sheet<'t>,
    reader: &'a TableReader,
    problems: Vec<TableProblem>,
}

impl Plan {
    /// The heading of the value column, if it has words of unknown meaning.
    pub(in crate::table) fn unclear_heading<'s>(&self, sheet: &'s Sheet<'_>) -> Option<&'s str> {
        let [value] = self.values.as_slice() else { return None };
        let heading = sheet.headings.get(value.index)?;
        let is_unclear = self.layout == TableLayout::Long
            && heading.role == HeadingRole::Unknown
            && heading.names_emissions;
        is_unclear.then_some(heading.name.as_str())
    }

    pub(in crate::table) fn of(
        sheet: &Sheet<'_>,
        reader: &TableReader,
    ) -> Result<Self, Vec<TableProblem>> {
        let mut decisions = Decisions { sheet, reader, problems: Vec::new() };
        let plan = decisions.plan();
        match plan {
            Some(plan) if decisions.problems.is_empty() => Ok(plan),
            _ => Err(decisions.problems),
        }
    }
}

impl<'a> Decisions<'a, '_> {
    /// The titles above the header; none if the caller ignores titles.
    fn titles(&self) -> impl Iterator<Item = &'a str> + Clone + use<'a> {
        let sheet: &'a Sheet<'_> = self.sheet;
        let titles = if self.reader.ignore_titles { &[] } else { sheet.titles.as_slice() };
        titles.iter().map(String::as_str)
    }

    /// The notes between and below the rows; none if the caller ignores titles and notes.
    fn notes<'p>(&self, profiles: &'p Profiles) -> impl Iterator<Item = &'p str> + Clone + use<'p> {
        let notes = if self.reader.ignore_titles { &[] } else { profiles.notes.as_slice() };
        notes.iter().map(String::as_str)
    }
}

impl Decisions<'_, '_> {
    fn shown_properties(
        &self,
        properties: &[usize],
        profiles: &Profiles,
    ) -> Vec<(String, Vec<String>)> {
        let shown_column = |column: &usize| {
            let values = profiles.columns.get(*column)?.distinct.iter();
            let values: Vec<String> =
                values.filter(|v| !v.is_empty()).take(8).map(|v| shown(v)).collect();
            (!values.is_empty()).then(|| (shown(self.sheet.name(*column)), values))
        };
        properties.iter().filter_map(shown_column).collect()
    }

    /// The first titles and notes for the report, without sources and single signs.
    fn texts(&self, profiles: &Profiles) -> Vec<String> {
        let is_text = |text: &&str| text.chars().filter(|c| c.is_alphabetic()).count() > 1;
        let texts = self.sheet.titles.iter().chain(&profiles.notes).map(String::as_str);
        let kept = texts.filter(|text| !titles::is_source(text)).filter(is_text);
        let mut texts: Vec<String> = Vec::new();
        for text in kept.map(shown) {
            if texts.len() < 20 && !texts.contains(&text) {
                texts.push(text);
            }
        }
        texts
    }

    fn plan(&mut self) -> Option<Plan> {
        let mut profiled = self.profiled()?;
        self.check_filters(&profiled.filters, &profiled.profiles);
        self.check_land_titles();
        let columns = self.columns(&mut profiled)?;
        let Profiled { filters, ignored, summed, layout, year, place, late, profiles, .. } =
            profiled;
        let Columns { values, properties, totals, status, .. } = columns;
        let (unit, unit_source) = self.unit(&values, columns.unit, &properties, &totals, &profiles);
        let year_marks = self.year_marks(&profiles);
        let values = self.marked_years(values, &year_marks);
        let heading = values.first().and_then(|value| self.sheet.headings.get(value.index));
        let units = Self::stated_units(unit, columns.unit, &profiles);
        self.check_columns((place, columns.land, &summed), &units, &profiles);
        let statuses = (layout, !status.is_empty());
        self.check_texts(&units, unit_source, statuses, &properties, &profiles);
        self.check_land(&values, columns.land, (&properties, &totals), &profiles);
        let land = self.land(&values, columns.land, (&properties, &totals), &profiles);
        // A net series includes the land sector already.
        let land_column = columns.land.filter(|_| land != Some(LandSector::Included));
        let marks = self.marks(&values, (columns.population, land_column), &late, &profiles)?;
        let of_role = |wanted| properties.iter().copied().find(|i| self.role(*i) == Some(wanted));
        let reader = self.reader;
        let plan = Plan {
            layout,
            place,
            year,
            unit_column: columns.unit,
            unit,
            unit_source,
            carbon: reader.carbon,
            ignores_titles: reader.ignore_titles,
            names_place: reader.place_column.is_some(),
            year_marks,
            caller_filters: Vec::new(),
            multipliers: self.kept(HeadingRole::Multiplier, &ignored),
            substance: heading.and_then(|heading| heading.substance),
            accounting: self.accounting(heading),
            has_fewer_gases: reader.has_fewer_gases,
            boundary: reader.boundary.clone(),
            remarks: self.kept(HeadingRole::Remarks, &ignored),
            comma_columns: self.comma_columns(&values, &ignored),
            values,
            population: columns.population,
            land_column,
            explicit_status: Self::explicit_status(&status, &profiles),
            status,
            shown_properties: self.shown_properties(&properties, &profiles),
            gas: of_role(HeadingRole::Gas),
            sector: of_role(HeadingRole::Sector),
            properties,
            filters,
            late,
            totals,
            summed,
            sector_of_series: columns.sector_of_series,
            land,
            texts: self.texts(&profiles),
            marks,
            has_point: profiles.columns.iter().any(|profile| profile.has_point),
            roles: Vec::new(),
        };
        let roles = plan.roles(self.sheet.headings.len());
        Some(Plan { roles, caller_filters: self.caller_filters(&plan), ..plan })
    }

    /// The filters of the caller on columns that are neither a place, a year nor a property, and that
    /// do not choose a total. They restrict what the emissions are.
    fn caller_filters(&self, plan: &Plan) -> Vec<(usize, String, bool)> {
        use HeadingRole::{Country, CountryCode, Place, Sector, Unit, Year};
        let is_open = |filter: &&RowFilter| {
            let role = self.role(filter.column);
            let is_key = matches!(role, Some(Place(_) | Country | CountryCode | Year | Unit));
            let columns = [plan.place.0, plan.place.1, plan.year, plan.unit_column];
            let chooses_total = !filter.excludes && is_total(&filter.value);
            let is_read =
                columns.contains(&Some(filter.column)) || plan.properties.contains(&filter.column);
            !(filter.is_of_layout || is_key || is_read || chooses_total)
        };
        let selection = |filter: &RowFilter| {
            let value = if filter.excludes {
                format!("other than {}", filter.value)
            } else {
                filter.value.clone()
            };
            (filter.column, shown(&value), self.role(filter.column) == Some(Sector))
        };
        plan.filters.iter().filter(is_open).map(selection).collect()
    }

    fn explicit_status(status: &[usize], profiles: &Profiles) -> Vec<usize> {
        let marks_observed = |cell: &String| {
            let is_final = Some(RowStatus::Observed(ObservationStatus::Final));
            cell.len() > 1 && parse_status(cell) == is_final
        };
        let is_explicit = |column: &usize| {
            let profile = profiles.columns.get(*column);
            profile.is_some_and(|profile| profile.distinct.iter().any(marks_observed))
        };
        status.iter().copied().filter(is_explicit).collect()
    }

    fn accounting(&self, heading: Option<&Heading>) -> Option<Accounting> {
        let is_territorial = heading.is_some_and(|heading| heading.is_territorial)
            || titles::is_territorial(&self.titles());
        is_territorial.then_some(Accounting::Territorial)
    }

    fn check_land_titles(&mut self) {
        if self.titles().any(|title| is_one_of(&fold(title), LAND_SECTOR)) {
            self.header_problem(ProblemKind::LandSectorOnly);
        }
    }

    pub(super) fn header_problem(&mut self, kind: ProblemKind) {
        self.problems.push(kind.at(Some(self.sheet.header_line()), None));
    }

    pub(super) fn column(&mut self, name: &str) -> Option<usize> {
        match self.sheet.column(name) {
            Ok(index) => Some(index),
            Err(problem) => {
                self.problems.push(problem);
                None
            }
        }
    }

    pub(super) fn named(&mut self, names: &[String]) -> Vec<usize> {
        names.iter().filter_map(|name| self.column(name)).collect()
    }

    pub(super) fn role(&self, column: usize) -> Option<HeadingRole> {
        self.sheet.headings.get(column).map(|heading| heading.role)
    }

    pub(super) fn row_filters(&mut self) -> Vec<RowFilter> {
        let mut filters = Vec::new();
        let reader = self.reader;
        for (pairs, excludes, is_of_layout) in [
            (&reader.filters, false, false),
            (&reader.excluded, true, false),
            (&reader.layout_rows, false, true),
            (&reader.layout_excluded, true, true),
        ] {
            for (name, value) in pairs {
                if let Some(column) = self.column(name) {
                    let value = value.clone();
                    filters.push(RowFilter { column, value, excludes, is_of_layout });
                }
            }
        }
        filters
    }

    /// The columns that the layout of the publisher does not read; columns of other releases can be
    /// absent. A star stands for any rest of the heading, two stars for any text around a phrase.
    pub(super) fn unread_by_publisher(&self) -> Vec<usize> {
        let is_unread = |heading: &Heading| {
            let name = fold(&heading.name);
            self.reader.unread.iter().any(|unread| match unread.strip_suffix('*') {
                Some(part) if part.starts_with('*') => name.contains(&fold(part)),
                Some(start) => name.starts_with(&fold(start)),
                None => name == fold(unread),
            })
        };
        let headings = self.sheet.headings.iter().enumerate();
        headings.filter(|(_, heading)| is_unread(heading)).map(|(index, _)| index).collect()
    }

    pub(super) fn of_role(&self, is_role: impl Fn(HeadingRole) -> bool) -> Vec<usize> {
        let headings = self.sheet.headings.iter().enumerate();
        headings.filter(|(_, heading)| is_role(heading.role)).map(|(index, _)| index).collect()
    }

    pub(super) fn ambiguous(&mut self, purpose: &'static str, first: usize, second: usize) {
        let name = |index: usize| shown(self.sheet.name(index));
        let (first, second) = (name(first), name(second));
        self.header_problem(ProblemKind::AmbiguousColumn { purpose, first, second });
    }

    /// The column of a role, if there is exactly one that is not ignored.
    pub(super) fn only_column(
        &mut self,
        role: HeadingRole,
        purpose: &'static str,
        ignored: &[usize],
    ) -> Option<usize> {
        match self.kept(role, ignored).as_slice() {
            [] => None,
            [only] => Some(*only),
            [first, second, ..] => {
                self.ambiguous(purpose, *first, *second);
                None
            }
        }
    }
}
