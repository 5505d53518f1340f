//! Contradictions within a table.

use super::Decisions;
use crate::quantity::EmissionUnit;
use crate::table::error::shown;
use crate::table::profile::{PlaceColumns, Profile, Profiles};
use crate::table::titles;
use crate::table::unit_words::parse_unit;
use crate::table::words::is_total;
use crate::table::{ProblemKind, UnitSource};

impl Decisions<'_, '_> {
    pub(super) fn check_land_unit(&mut self, land_column: Option<usize>) {
        let heading = land_column.and_then(|column| self.sheet.headings.get(column));
        if let Some(heading) = heading
            && let Some(Err(fault)) = heading.unit.map(|unit| self.substance(unit))
        {
            let (text, reason) = (shown(&heading.name), fault.reason());
            self.header_problem(ProblemKind::UnitRefused { text, reason });
        }
    }

    /// A place column of numbers beside another column that can name the place.
    pub(super) fn check_places(&mut self, place: PlaceColumns, profiles: &Profiles) {
        let is_numeric =
            |column: usize| profiles.columns.get(column).is_some_and(Profile::is_numeric);
        if let (Some(place), Some(country)) = place
            && self.reader.place_column.is_none()
            && is_numeric(place)
            && !is_numeric(country)
        {
            self.ambiguous("place", place, country);
        }
    }

    /// A total among the parts that are added up.
    pub(super) fn check_summed(&mut self, summed: &[usize], profiles: &Profiles) {
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
    pub(super) fn check_texts(
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

    pub(super) fn check_filters(&mut self, filters: &[(usize, String)], profiles: &Profiles) {
        let has_rows = profiles.columns.iter().any(|profile| !profile.is_blank());
        if has_rows {
            return;
        }
        if let Some((column, value)) = filters.first() {
            let name = self.sheet.headings.get(*column).map_or("", |h| h.name.as_str());
            let (column, value) = (shown(name), shown(value));
            self.problems.push(ProblemKind::NoSuchValue { column, value }.at(None, None));
        }
    }
}
