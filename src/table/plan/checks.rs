//! Contradictions within a table.

use std::collections::BTreeSet;

use super::units::land_of;
use super::{Decisions, ValueColumn};
use crate::quantity::{EmissionUnit, Substance};
use crate::table::error::shown;
use crate::table::heading::{Heading, HeadingRole};
use crate::table::land_words::LandText;
use crate::table::profile::{PlaceColumns, Profile, Profiles, RowFilter};
use crate::table::status_words::{is_missing, parse_status};
use crate::table::titles::{self, LandTexts};
use crate::table::unit_words::parse_unit;
use crate::table::words::{
    LULUCF, OTHER_QUANTITY, SUBTOTAL, TOTAL, fold, has_word, is_one_of, is_total, is_within,
    names_all_gases,
};
use crate::table::{ProblemKind, TableLayout, UnitSource};

impl Decisions<'_, '_> {
    /// The column of the land sector. A column of texts, or of zeros and ones without a unit, can
    /// say whether the land sector is included; it has no amounts.
    pub(super) fn land_column(&mut self, ignored: &[usize], profiles: &Profiles) -> Option<usize> {
        let column = self.only_column(HeadingRole::LandSector, "land sector", ignored)?;
        let has_unit =
            self.sheet.headings.get(column).is_some_and(|heading| heading.unit.is_some());
        let profile = profiles.columns.get(column)?;
        let has_texts = profile.texts > 0 && profile.numbers == 0;
        let is_flag = |cell: &String| matches!(cell.as_str(), "" | "0" | "1");
        let has_flags = profile.is_numeric() && profile.distinct.iter().all(is_flag);
        if has_unit || !has_texts && !has_flags {
            return Some(column);
        }
        if self.reader.leaves_land_open() {
            let text = shown(self.sheet.name(column));
            self.header_problem(ProblemKind::LandUnclear { text });
        }
        None
    }

    pub(super) fn check_columns(
        &mut self,
        (place, land_column, summed): (PlaceColumns, Option<usize>, &[usize]),
        units: &[EmissionUnit],
        profiles: &Profiles,
    ) {
        self.check_land_unit(land_column);
        self.check_places(place, profiles);
        self.check_summed(summed, units, profiles);
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

    /// Reports a place column of numbers if the country column holds names.
    fn check_places(&mut self, place: PlaceColumns, profiles: &Profiles) {
        let is_numeric =
            |column: usize| profiles.columns.get(column).is_some_and(Profile::is_numeric);
        if let Some(country) = place.1.filter(|country| is_numeric(*country)) {
            let heading = self.sheet.name(country);
            let heading = shown(heading);
            self.header_problem(ProblemKind::UnclearHeading { heading });
        }
        if let (Some(place), Some(country)) = place
            && self.reader.place_column.is_none()
            && is_numeric(place)
            && !is_numeric(country)
        {
            self.ambiguous("place", place, country);
        }
    }

    /// Reports the columns that are added up although they have another role.
    pub(super) fn check_roles_of_summed(
        &mut self,
        summed: &[usize],
        others: &[(&'static str, Option<usize>)],
    ) {
        for column in summed {
            if let Some((role, _)) = others.iter().find(|(_, other)| *other == Some(*column)) {
                let column = shown(self.sheet.name(*column));
                self.header_problem(ProblemKind::SummedOtherwise { column, role });
            }
        }
    }

    /// Reports the parts that cannot be added up: totals, the land sector, and gases not in CO2
    /// equivalents.
    fn check_summed(&mut self, summed: &[usize], units: &[EmissionUnit], profiles: &Profiles) {
        for column in summed {
            let Some(profile) = profiles.columns.get(*column) else { continue };
            let heading = self.sheet.headings.get(*column);
            let column = shown(self.sheet.name(*column));
            if profile.overflows {
                self.header_problem(ProblemKind::TooManyParts { column: column.clone() });
            }
            let codes: BTreeSet<&str> =
                profile.distinct.iter().filter_map(|part| code_of(part)).collect();
            // The code of a part of a part follows its own in the order.
            let has_parts = |value: &str| {
                code_of(value).is_some_and(|code| {
                    let after = codes.range(code..).skip(1);
                    let mut longer = after.take_while(|other| other.starts_with(code));
                    longer.any(|other| is_code_within(other, code))
                })
            };
            if let Some(value) =
                profile.distinct.iter().find(|value| is_sum(value) || has_parts(value))
            {
                let (column, value) = (column.clone(), shown(value));
                self.header_problem(ProblemKind::TotalAmongParts { column, value });
            }
            let is_open = self.reader.leaves_land_open();
            if let Some(value) = profile.distinct.iter().find(|value| is_open && is_land(value)) {
                self.header_problem(ProblemKind::LandUnclear { text: shown(value) });
            }
            let holds_gases = heading.is_some_and(|heading| heading.role == HeadingRole::Gas);
            let of_all = profile.distinct.iter().find(|value| names_all_gases(&fold(value)));
            if let Some(value) = of_all.filter(|_| holds_gases && profile.distinct.len() > 1) {
                let (column, value) = (column.clone(), shown(value));
                self.header_problem(ProblemKind::TotalAmongParts { column, value });
            }
            if holds_gases && !units.iter().all(|unit| unit.substance() == Substance::Co2e) {
                self.header_problem(ProblemKind::GasesAdded { column });
            }
        }
    }

    /// Reports titles and notes that contradict the table.
    pub(super) fn check_texts(
        &mut self,
        units: &[EmissionUnit],
        source: UnitSource,
        (layout, has_status): (TableLayout, bool),
        properties: &[usize],
        profiles: &Profiles,
    ) {
        let headings = &self.sheet.headings;
        let divides = |heading: &Heading| {
            use HeadingRole::{Gas, Sector};
            matches!(heading.role, Gas | Sector)
        };
        let has_parts = headings.iter().any(divides)
            || properties.iter().any(|column| {
                profiles.columns.get(*column).is_some_and(|profile| profile.distinct.len() > 1)
            });
        // If the caller states the unit, the units in titles and notes are not compared.
        let is_compared = self.reader.unit.is_none();
        let stated = titles::Stated {
            units: if is_compared { units } else { &[] },
            unit_in_heading: source == UnitSource::Heading,
            has_ratio_column: headings.iter().any(|heading| heading.is_per_head),
            has_parts,
            has_other_columns: source == UnitSource::Heading
                && headings.iter().any(|heading| {
                    heading.role == HeadingRole::Unknown
                        && heading.unit.is_none()
                        && has_word(&fold(&heading.name), OTHER_QUANTITY)
                }),
            has_status,
        };
        let titles = self.titles().map(|text| (text, true));
        let texts = titles.chain(self.notes(profiles).map(|text| (text, false)));
        let conflicts: Vec<ProblemKind> = texts
            .filter_map(|(text, is_title)| titles::conflict(text, is_title, &stated))
            .collect();
        let cells = |column: &usize| {
            let profile = profiles.columns.get(*column);
            profile.into_iter().flat_map(|profile| profile.distinct.iter().take(50))
        };
        let of_cells = properties.iter().flat_map(cells);
        let mut of_cells: Vec<ProblemKind> =
            of_cells.filter_map(|cell| titles::unit_conflict(cell, false, stated.units)).collect();
        let is_open = self.reader.leaves_land_open();
        // The rows of a table with a total are chosen by it.
        let is_plain = |column: &&usize| {
            let heading = headings.get(**column);
            let is_part = heading.is_some_and(divides);
            let varies = profiles.columns.get(**column).is_some_and(|profile| profile.varies);
            !is_part && !varies
        };
        let of_plain = properties.iter().filter(is_plain).flat_map(cells);
        of_cells.extend(of_plain.filter_map(|cell| titles::cell_conflict(cell, is_open)));
        for column in properties.iter().filter(|_| layout == TableLayout::YearsAsColumns) {
            let is_blank = headings.get(*column).is_some_and(|heading| heading.name.is_empty());
            let is_status = |cell: &&String| !is_missing(cell) && parse_status(cell).is_some();
            if let Some(cell) = cells(column).find(is_status).filter(|_| is_blank) {
                of_cells.push(ProblemKind::UnknownStatus { text: shown(cell) });
            }
        }
        for kind in conflicts.into_iter().chain(of_cells) {
            self.header_problem(kind);
        }
    }

    pub(super) fn land_texts<'p>(&'p self, profiles: &'p Profiles) -> LandTexts<'p> {
        LandTexts::of(self.titles().chain(self.notes(profiles)))
    }

    /// All units that the rows or the table state.
    pub(super) fn stated_units(
        unit: Option<EmissionUnit>,
        unit_column: Option<usize>,
        profiles: &Profiles,
    ) -> Vec<EmissionUnit> {
        let cells = unit_column.and_then(|column| profiles.columns.get(column));
        let in_rows = cells.into_iter().flat_map(|profile| &profile.distinct);
        in_rows.filter_map(|cell| parse_unit(cell)?.ok()).chain(unit).collect()
    }

    /// Reports what leaves open whether the land sector is included: a total in a table with a
    /// column of the land sector, a column such as "including LULUCF", or texts that contradict the
    /// heading or each other.
    pub(super) fn check_land(
        &mut self,
        values: &[ValueColumn],
        land_column: Option<usize>,
        (properties, totals): (&[usize], &[(usize, String)]),
        profiles: &Profiles,
    ) {
        if let Some(layout) = self.reader.land_of_layout {
            let of_texts = self.land_texts(profiles).statements;
            if of_texts.iter().any(|other| *other != layout) {
                let text = "the titles and notes".to_owned();
                self.header_problem(ProblemKind::LandUnclear { text });
            }
        }
        if !self.reader.leaves_land_open() {
            return;
        }
        let heading = values.first().and_then(|value| self.sheet.headings.get(value.index));
        let open_total = heading.filter(|heading| {
            let is_total = heading.role == HeadingRole::Value { total: true };
            is_total && heading.land.is_none() && land_column.is_some()
        });
        let of_properties = properties.iter().filter_map(|column| self.sheet.headings.get(*column));
        let open = open_total.into_iter().chain(of_properties.filter(|h| h.land.is_some()));
        let mut texts: Vec<String> = open.map(|heading| shown(&heading.name)).collect();
        // Cells that differ from place to place: "Total incl. LULUCF", "Total excl. LULUCF".
        for column in properties {
            let profile = profiles.columns.get(*column).filter(|profile| !profile.varies);
            let cells = profile.map(|profile| profile.distinct.as_slice()).unwrap_or_default();
            let first = cells.first().and_then(|cell| land_of(cell));
            texts.extend(cells.iter().find(|cell| land_of(cell) != first).map(|cell| shown(cell)));
        }
        // A total beside rows of the land sector can include them.
        let has_land_rows = totals.iter().any(|(column, total)| {
            let profile = profiles.columns.get(*column);
            let names_land = LandText::of(&fold(total)).meaning().is_some();
            !names_land
                && profile.is_some_and(|profile| profile.distinct.iter().any(|v| is_land(v)))
        });
        texts.extend(totals.iter().filter(|_| has_land_rows).map(|(_, total)| shown(total)));
        let of_texts = self.land_texts(profiles);
        let of_heading = heading.and_then(|heading| heading.land);
        let first = of_heading.or_else(|| of_texts.statements.first().copied());
        if of_texts.statements.iter().any(|other| Some(*other) != first) {
            texts.push("the titles and notes".to_owned());
        }
        let open = if of_heading.is_none() { of_texts.unclear } else { of_texts.denied };
        texts.extend(open.map(shown));
        // "of which removals (kt)"
        let names_land = |heading: &&Heading| {
            heading.role == HeadingRole::Unknown
                && heading.unit.is_some()
                && heading.land.is_none()
                && LandText::of(&fold(&heading.name)).names_land()
        };
        if of_heading.is_none() && land_column.is_none() {
            texts.extend(self.sheet.headings.iter().find(names_land).map(|h| shown(&h.name)));
        }
        for text in texts {
            self.header_problem(ProblemKind::LandUnclear { text });
        }
    }

    pub(super) fn check_filters(&mut self, filters: &[RowFilter], profiles: &Profiles) {
        let has_rows = profiles.columns.iter().any(|profile| !profile.is_blank());
        if has_rows {
            return;
        }
        match filters {
            [] => {}
            [filter] if !filter.excludes => {
                let name = self.sheet.name(filter.column);
                let (column, value) = (shown(name), shown(&filter.value));
                self.problems.push(ProblemKind::NoSuchValue { column, value }.at(None, None));
            }
            _ => {
                let condition = |filter: &RowFilter| {
                    let sign = if filter.excludes { "!=" } else { "=" };
                    format!("{}{sign}{}", self.sheet.name(filter.column), filter.value)
                };
                let conditions: Vec<String> = filters.iter().map(condition).collect();
                let conditions = conditions.join(", ");
                self.problems.push(ProblemKind::NoRowPasses { conditions }.at(None, None));
            }
        }
    }
}

/// Whether a part is itself a sum: "Total", "Energy subtotal", "Transport (total)", "1+2".
fn is_sum(value: &str) -> bool {
    let folded = fold(value);
    // "All other sectors" is a part.
    let is_word_of_total = |word: &str| is_one_of(word, TOTAL) && !is_one_of(word, EVERY);
    let mut words = folded.split(' ');
    let ends = [words.next(), words.next_back()];
    ends.into_iter().flatten().any(is_word_of_total)
        || is_total(value)
        || has_word(&folded, SUBTOTAL)
        || is_within(&folded)
        || value.contains('+')
}

/// The code at the start of the name of a part: "1.A.3 Transport", "2".
fn code_of(value: &str) -> Option<&str> {
    let first = value.split_whitespace().next()?;
    let code = first.trim_end_matches(['.', ':', ')', '-']);
    code.starts_with(|c: char| c.is_ascii_digit()).then_some(code)
}

/// Whether a code is that of a part of another: 1.A and 1A of 1, but not 10.
fn is_code_within(code: &str, whole: &str) -> bool {
    let Some(rest) = code.strip_prefix(whole) else { return false };
    let last_is_digit = whole.ends_with(|c: char| c.is_ascii_digit());
    let is_next = |c: char| c == '.' || c.is_alphanumeric() && c.is_ascii_digit() != last_is_digit;
    rest.starts_with(is_next)
}

/// Words of [`TOTAL`] that can also begin the name of a part.
const EVERY: &str = "all|alla|alle|kaikki|tous|toutes|ensemble";

/// Whether a part is the land sector.
fn is_land(value: &str) -> bool {
    let folded = fold(value);
    is_one_of(&folded, LULUCF) || LandText::of(&folded).names_land()
}
