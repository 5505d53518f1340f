//! The first two phases of the decisions: the cells are profiled, then the columns get their roles.

use super::{Decisions, ValueColumn};
use crate::resolve::last_full_year;
use crate::table::TableLayout;
use crate::table::heading::HeadingRole;
use crate::table::late::Late;
use crate::table::profile::{PlaceColumns, Profiles, RowFilter, profile};
use crate::table::words::fold;

/// The columns that are found by their headings, and the profiles of all columns.
pub(super) struct Profiled {
    pub filters: Vec<RowFilter>,
    pub ignored: Vec<usize>,
    pub summed: Vec<usize>,
    pub layout: TableLayout,
    /// The columns of years; none in a long table.
    years: Vec<ValueColumn>,
    pub year: Option<usize>,
    pub place: PlaceColumns,
    is_property: Vec<bool>,
    pub late: Late,
    pub profiles: Profiles,
}

/// The columns by their roles.
pub(super) struct Columns {
    pub values: Vec<ValueColumn>,
    pub unit: Option<usize>,
    pub population: Option<usize>,
    pub land: Option<usize>,
    pub sector_of_series: Option<usize>,
    pub status: Vec<usize>,
    pub properties: Vec<usize>,
    /// The columns that tell totals from parts, each with the value that names the total.
    pub totals: Vec<(usize, String)>,
}

impl Decisions<'_, '_> {
    pub(super) fn profiled(&mut self) -> Option<Profiled> {
        let filters = self.row_filters();
        let mut ignored = self.named(&self.reader.ignored.clone());
        ignored.extend(self.unread_by_publisher());
        let summed = self.named(&self.reader.sum_over.clone());
        let (layout, years) = self.layout(&ignored);
        let year = match layout {
            TableLayout::Long => self.year_column(&ignored),
            _ => None,
        };
        let place = self.place_columns(&ignored);
        let is_property = self.properties(layout, (&ignored, &summed), &years, year, place);
        let late = self.late(&ignored, year, &years);
        let columns = (place, year, is_property.as_slice());
        match profile(self.sheet, self.reader, &filters, columns, &late) {
            Ok(profiles) => Some(Profiled {
                filters,
                ignored,
                summed,
                layout,
                years,
                year,
                place,
                is_property,
                late,
                profiles,
            }),
            Err(problem) => {
                self.problems.push(problem);
                None
            }
        }
    }

    /// What finds the rows of years after the as-of date.
    fn late(&self, ignored: &[usize], year: Option<usize>, years: &[ValueColumn]) -> Late {
        let years = years.iter().filter_map(|value| Some((value.index, value.year?.0)));
        Late {
            last: self.reader.as_of.map(last_full_year),
            year,
            years: years.collect(),
            status: self.kept(HeadingRole::Status, ignored),
            planned_words: self.reader.planned_words.iter().map(|word| fold(word)).collect(),
        }
    }

    pub(super) fn columns(&mut self, profiled: &mut Profiled) -> Option<Columns> {
        let years = core::mem::take(&mut profiled.years);
        let Profiled { ignored, summed, layout, year, place, is_property, profiles, .. } = profiled;
        let (year, place) = (*year, *place);
        let mut values = years;
        if *layout == TableLayout::Long {
            (*layout, values) = self.value_columns(profiles, (is_property, ignored))?;
        }
        let is_long = *layout == TableLayout::Long;
        let unit = self.unit_column(ignored, profiles);
        let population =
            self.only_column(HeadingRole::Population, "population", ignored).filter(|_| is_long);
        let land = self.land_column(ignored, profiles).filter(|_| is_long);
        let sector_of_series = self.sector_of_series(ignored);
        let is_taken = |index: usize| {
            values.iter().any(|value| value.index == index)
                || [year, sector_of_series].contains(&Some(index))
                || [place.0, place.1, unit, population, land].contains(&Some(index))
                || summed.contains(&index)
        };
        let (status, properties): (Vec<usize>, Vec<usize>) = (0..self.sheet.headings.len())
            .filter(|index| is_property.get(*index) == Some(&true) && !is_taken(*index))
            .filter(|index| self.holds_properties(*index, profiles))
            .partition(|index| self.role(*index) == Some(HeadingRole::Status));
        let totals = self.totals(&properties, profiles);
        let mut others = vec![
            ("holds the years", year),
            ("holds the places", place.0),
            ("holds the countries", place.1),
            ("holds the units", unit),
            ("holds the population", population),
            ("holds the land sector", land),
            ("gives each series its sector", sector_of_series),
        ];
        others.extend(values.iter().map(|value| ("holds the values", Some(value.index))));
        others.extend(ignored.iter().map(|index| ("is ignored", Some(*index))));
        self.check_roles_of_summed(summed, &others);
        Some(Columns {
            values,
            unit,
            population,
            land,
            sector_of_series,
            status,
            properties,
            totals,
        })
    }
}
