//! The layout of a table, and the columns of places, years and values.

use super::{Decisions, ValueColumn};
use crate::inventory::ObservationStatus;
use crate::quantity::EmissionUnit;
use crate::table::error::shown;
use crate::table::heading::{Heading, HeadingRole};
use crate::table::profile::{PlaceColumns, Profile, Profiles};
use crate::table::status_words::{RowStatus, parse_status};
use crate::table::unit_words::{find_unit, parse_unit};
use crate::table::words::{PART_OF_YEAR, fold, is_one_of, is_total};
use crate::table::year_text::parse_year;
use crate::table::{ProblemKind, TableLayout};

impl Decisions<'_, '_> {
    /// Which columns can hold a property of the rows, by their headings.
    pub(super) fn properties(
        &self,
        layout: TableLayout,
        (ignored, summed): (&[usize], &[usize]),
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
                | HeadingRole::LandSector
                | HeadingRole::Place(_) => true,
                HeadingRole::Year => layout != TableLayout::Long,
                _ => false,
            };
            // The parts that are added up are checked, whatever their heading.
            (by_role || summed.contains(&index))
                && !ignored.contains(&index)
                && !years.iter().any(|value| value.index == index)
                && Some(index) != year
                && Some(index) != place.0
        };
        self.sheet.headings.iter().enumerate().map(keeps).collect()
    }

    /// Whether the cells of a column are properties of their rows: texts, or numbers that stand for
    /// a status, gas, sector, area or part of a year. Other numbers are not.
    pub(super) fn holds_properties(&self, index: usize, profiles: &Profiles) -> bool {
        use HeadingRole::{Gas, Place, Sector, Status};
        let heading = self.sheet.headings.get(index);
        let is_code = heading.is_some_and(|heading| {
            matches!(heading.role, Status | Sector | Gas | Place(_))
                || is_one_of(&fold(&heading.name), PART_OF_YEAR)
        });
        let profile = profiles.columns.get(index);
        profile.is_some_and(|profile| !profile.is_blank() && (is_code || !profile.is_numeric()))
    }

    /// The column of sectors, if the table is read by sector.
    pub(super) fn sector_of_series(&mut self, ignored: &[usize]) -> Option<usize> {
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

    /// The column of units: by its heading, or else a column whose heading is blank or unknown and
    /// whose cells are units.
    pub(super) fn unit_column(&mut self, ignored: &[usize], profiles: &Profiles) -> Option<usize> {
        let named = self.only_column(HeadingRole::Unit, "unit", ignored);
        let holds_units = |index: &usize| {
            let heading = self.sheet.headings.get(*index);
            let is_blank = heading.is_some_and(|heading| heading.name.is_empty());
            let is_unknown = heading.is_some_and(|heading| heading.role == HeadingRole::Unknown);
            if is_unknown && !is_blank && !ignored.contains(index) {
                let cells = profiles.columns.get(*index).map(|profile| &profile.distinct);
                let mut cells =
                    cells.into_iter().flatten().filter(|cell| !cell.is_empty()).peekable();
                return cells.peek().is_some() && cells.all(|cell| is_plainly_unit(cell));
            }
            let is_unit = |cell: &String| find_unit(cell).is_some();
            is_blank
                && profiles.columns.get(*index).is_some_and(|profile| {
                    profile.texts > 0 && profile.distinct.iter().any(is_unit)
                })
        };
        named.or_else(|| (0..self.sheet.headings.len()).find(holds_units))
    }

    /// The footnote marks that notes explain, with their status: "* preliminary".
    pub(super) fn year_marks(&self, profiles: &Profiles) -> Vec<(String, ObservationStatus)> {
        let texts = self.notes(profiles).chain(self.titles());
        let explained = texts.filter_map(|note| {
            let end = note.find(|c: char| c.is_alphabetic() || c == ' ')?;
            let (mark, meaning) = note.split_at(end);
            let words = fold(meaning);
            let status = words.split(' ').find_map(|word| match parse_status(word) {
                Some(RowStatus::Observed(found)) if !word.is_empty() => Some(found),
                _ => None,
            })?;
            is_mark(mark).then(|| (mark.to_owned(), status))
        });
        explained.collect()
    }

    /// Reads the footnote marks of year headings: `2023*`. A note that begins with the mark must
    /// explain it.
    pub(super) fn marked_years(
        &mut self,
        mut values: Vec<ValueColumn>,
        marks: &[(String, ObservationStatus)],
    ) -> Vec<ValueColumn> {
        for value in &mut values {
            let Some(heading) = self.sheet.headings.get(value.index) else { continue };
            let mark = heading.name.trim_start_matches(|c: char| !c.is_ascii_digit());
            let mark = mark.trim_start_matches(|c: char| c.is_ascii_digit()).trim();
            let is_mark = is_mark(mark);
            let Some((_, status)) = value.year.as_mut().filter(|_| is_mark) else { continue };
            if let Some((_, found)) = marks.iter().find(|(explained, _)| explained == mark) {
                *status = *found;
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
    pub(super) fn kept(&self, role: HeadingRole, ignored: &[usize]) -> Vec<usize> {
        let mut columns = self.of_role(|found| found == role);
        columns.retain(|index| !ignored.contains(index));
        columns
    }

    /// The value column and the column after it, if commas separate cells and the second column is
    /// free text or has no heading.
    pub(super) fn comma_columns(
        &self,
        values: &[ValueColumn],
        ignored: &[usize],
    ) -> Option<(usize, usize)> {
        let [value] = values else { return None };
        let next = value.index + 1;
        let heading = self.sheet.headings.get(next);
        let is_text = heading
            .is_none_or(|heading| heading.role == HeadingRole::Remarks || heading.name.is_empty());
        let applies = self.sheet.is_file
            && self.sheet.separator == b','
            && is_text
            && !ignored.contains(&next);
        applies.then_some((value.index, next))
    }

    /// The layout: years as columns if at least two headings are years of one quantity and the
    /// caller names no year column; otherwise long.
    pub(super) fn layout(&mut self, ignored: &[usize]) -> (TableLayout, Vec<ValueColumn>) {
        let mut years = Vec::new();
        let mut first: Option<&Heading> = None;
        let mut differing = None;
        for (index, heading) in self.sheet.headings.iter().enumerate() {
            let Some(year) = heading.year.as_ref().filter(|_| !ignored.contains(&index)) else {
                continue;
            };
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
    pub(super) fn holds_years(&self, column: usize) -> bool {
        let mut records = self.sheet.body();
        let mut record = csv::StringRecord::new();
        (0..100).any(|_| {
            records.next_into(&mut record).is_some()
                && record.get(column).is_some_and(|cell| parse_year(cell).is_ok())
        })
    }

    pub(super) fn year_column(&mut self, ignored: &[usize]) -> Option<usize> {
        if let Some(name) = &self.reader.year_column {
            return self.column(name);
        }
        let years = self.kept(HeadingRole::Year, ignored);
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

    /// The column of places, that is, of the smallest kind of area, and the column of countries.
    pub(super) fn place_columns(&mut self, ignored: &[usize]) -> PlaceColumns {
        let of_role = |wanted| self.kept(wanted, ignored);
        let (mut countries, codes) =
            (of_role(HeadingRole::Country), of_role(HeadingRole::CountryCode));
        let ranks: Vec<Vec<usize>> = (0..3).map(|rank| of_role(HeadingRole::Place(rank))).collect();
        // A country code tells two places of one name apart, or is the only name of the country.
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
    pub(super) fn value_columns(
        &mut self,
        profiles: &Profiles,
        (is_property, ignored): (&[bool], &[usize]),
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
                    && profiles.columns.get(*index).is_some_and(Profile::is_numeric)
            })
            .collect();
        if self.reader.places_as_columns {
            return Some((TableLayout::PlacesAsColumns, self.places(&numeric)));
        }
        let mut values = self.of_role(|role| matches!(role, HeadingRole::Value { .. }));
        values.retain(|index| !ignored.contains(index));
        let named = |index: &&usize| {
            headings
                .get(**index)
                .is_some_and(|heading| crate::catalogue::place(&heading.name).is_some())
        };
        match values.as_slice() {
            // "Lahti, Espoo, Total": the total is one of several places.
            [_] if numeric.iter().any(|index| named(&index)) => {
                let names = self.listed(&numeric);
                self.header_problem(ProblemKind::PlacesOrParts { names });
                return None;
            }
            [only_value] => return only(*only_value),
            [first, second, ..] => {
                self.ambiguous("value", *first, *second);
                return None;
            }
            [] => {}
        }
        if numeric.len() > 1 && numeric.iter().filter(named).count() == numeric.len() {
            return Some((TableLayout::PlacesAsColumns, self.places(&numeric)));
        }
        let names =
            |index: &&usize| headings.get(**index).is_some_and(|heading| heading.names_emissions);
        match numeric.as_slice() {
            [single] if names(&single) => {
                let heading = shown(self.sheet.name(*single));
                self.header_problem(ProblemKind::UnclearHeading { heading });
                None
            }
            [_, _, ..] => {
                let names = self.listed(&numeric);
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

    /// The first names of columns, for a message.
    fn listed(&self, columns: &[usize]) -> String {
        let names: Vec<&str> =
            columns.iter().take(4).map(|index| self.sheet.name(*index)).collect();
        shown(&names.join(", "))
    }

    /// The value columns of a table with places as columns. Reports units that differ.
    pub(super) fn places(&mut self, columns: &[usize]) -> Vec<ValueColumn> {
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
            // "Halle (Saale) (kt)"
            let name = heading.name.rsplit_once('(').map(|(name, _)| name);
            let name = name.filter(|_| has_unit).unwrap_or(&heading.name).trim().to_owned();
            Some(ValueColumn { index: *index, year: None, place: Some(name) })
        };
        columns.iter().filter_map(named).collect()
    }

    /// The columns that vary among the rows of a place and have exactly one value that names a
    /// total, each with that value.
    pub(super) fn totals(&self, properties: &[usize], profiles: &Profiles) -> Vec<(usize, String)> {
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
}

fn first_difference<T: Copy + PartialEq>(values: &[T]) -> Option<(T, T)> {
    let first = *values.first()?;
    values.iter().find(|value| **value != first).map(|other| (first, *other))
}

/// Whether the words of a heading other than its year name emissions, or nothing: "CO2 1990",
/// "X1990".
fn names_emissions_or_nothing(rest: &str) -> bool {
    let heading = Heading::of(rest);
    let is_prefix = matches!(rest, "" | "x" | "y" | "f" | "yr" | "v" | "year" | "ar");
    is_prefix || matches!(heading.role, HeadingRole::Value { .. })
}

/// Whether a text is a footnote mark: `*`, `†`, `1)`.
fn is_mark(text: &str) -> bool {
    let digits = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_number = digits.len() < text.len();
    !digits.is_empty()
        && !digits.contains(|c: char| c.is_alphanumeric() || ".,/- ".contains(c))
        && (!is_number || digits == ")")
        && !digits.starts_with('(')
}

/// Whether a cell is a unit and no code: "t CO2e", "kton", not "T" or "KG".
fn is_plainly_unit(cell: &str) -> bool {
    let is_code = cell.len() <= 3 && cell.chars().all(char::is_uppercase);
    let is_short = cell.len() < 3;
    !is_code && !is_short && parse_unit(cell).is_some()
}
