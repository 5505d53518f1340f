//! The unit, the land sector and the marks of the numbers.

use super::{Decisions, ValueColumn};
use crate::boundary::LandSector;
use crate::quantity::{EmissionUnit, Substance};
use crate::table::error::shown;
use crate::table::heading::{Heading, HeadingRole};
use crate::table::land_words::LandText;
use crate::table::late::Late;
use crate::table::number::{CellAt, Evidence, Marks, MarksFault};
use crate::table::profile::Profiles;
use crate::table::sheet::line_of;
use crate::table::titles;
use crate::table::unit_words::{UnitFault, find_unit, parse_unit};
use crate::table::words::{fold, in_parentheses};
use crate::table::{ProblemKind, TableProblem, UnitSource};

impl Decisions<'_, '_> {
    pub(super) fn unit(
        &mut self,
        values: &[ValueColumn],
        unit_column: Option<usize>,
        properties: &[usize],
        totals: &[(usize, String)],
        profiles: &Profiles,
    ) -> (Option<EmissionUnit>, UnitSource) {
        let value = values.first().and_then(|value| self.sheet.headings.get(value.index));
        let Some(value) = value else { return (None, UnitSource::Column) };
        let Ok(of_heading) = self.unit_of_heading(value) else {
            return (None, UnitSource::Heading);
        };
        let has_cells = unit_column
            .and_then(|column| profiles.columns.get(column))
            .is_some_and(|profile| profile.texts > 0);
        let stated = match of_heading {
            Some(unit) => Some((unit, UnitSource::Heading)),
            None if has_cells => None,
            None => self.unit_of_texts(value, (properties, totals), profiles),
        };
        let Ok(given) = self.given_unit() else { return (None, UnitSource::Caller) };
        match (stated, given) {
            (Some((stated, source)), Some(given)) => {
                if let Some(unit) = merged(stated, given) {
                    return (Some(unit), source);
                }
                let (first, second) = (stated.to_string(), given.to_string());
                self.header_problem(ProblemKind::UnitsDiffer { first, second });
                (None, source)
            }
            (Some((stated, source)), None) => (Some(stated), source),
            (None, given) if has_cells => (given, UnitSource::Column),
            (None, Some(given)) => {
                (Some(with_substance(given, value.substance)), UnitSource::Caller)
            }
            (None, None) => {
                if self.problems.iter().all(|problem| problem.kind.field() != "unit") {
                    self.header_problem(ProblemKind::NoUnit { column: shown(&value.name) });
                }
                (None, UnitSource::Caller)
            }
        }
    }

    /// The unit in the heading of the values; an error if it is refused.
    fn unit_of_heading(&mut self, value: &Heading) -> Result<Option<EmissionUnit>, ()> {
        let unit = value.unit.map(|unit| self.substance(unit));
        let fault = match unit {
            _ if value.is_per_head => UnitFault::PerHead,
            Some(Err(fault)) => fault,
            Some(Ok(unit)) => return Ok(Some(with_substance(unit, value.substance))),
            None => return Ok(None),
        };
        let (text, reason) = (shown(&value.name), fault.reason());
        self.header_problem(ProblemKind::UnitRefused { text, reason });
        Err(())
    }

    /// The unit in a text of the rows, or else in a title or note.
    fn unit_of_texts(
        &mut self,
        value: &Heading,
        (properties, totals): (&[usize], &[(usize, String)]),
        profiles: &Profiles,
    ) -> Option<(EmissionUnit, UnitSource)> {
        let texts = properties
            .iter()
            .filter_map(|column| profiles.columns.get(*column))
            .flat_map(|profile| profile.distinct.iter().flat_map(|cell| enclosed_units(cell)));
        let chosen: Vec<&str> = totals.iter().flat_map(|(_, cell)| enclosed_units(cell)).collect();
        let in_rows = if chosen.is_empty() { texts.collect() } else { chosen };
        if let Some(unit) = self.single_unit(&in_rows) {
            return Some((unit, UnitSource::RowText));
        }
        let sheet = self.sheet;
        let titles = self.titles().chain(self.notes(profiles));
        let mut titles: Vec<&str> = titles.flat_map(unit_texts).collect();
        // "Stadt (kt CO2e)" above the places, with years as columns.
        let first = sheet.headings.first().filter(|_| value.year.is_some());
        titles.extend(first.into_iter().flat_map(|heading| unit_texts(&heading.name)));
        let unit = self.single_unit(&titles)?;
        let gas = titles::substance_of(self.titles());
        Some((with_substance(unit, gas), UnitSource::Title))
    }

    /// The unit that the caller states; an error if it is refused.
    fn given_unit(&mut self) -> Result<Option<EmissionUnit>, ()> {
        let Some(unit) = self.reader.unit else { return Ok(None) };
        match self.substance(Ok(unit)) {
            Ok(unit) => Ok(Some(unit)),
            Err(fault) => {
                let (text, reason) = (unit.to_string(), fault.reason());
                self.header_problem(ProblemKind::UnitRefused { text, reason });
                Err(())
            }
        }
    }

    /// The unit, converted from carbon to CO2 if the caller requests this.
    pub(super) fn substance(
        &self,
        unit: Result<EmissionUnit, UnitFault>,
    ) -> Result<EmissionUnit, UnitFault> {
        if self.reader.carbon { UnitFault::of_carbon(unit) } else { unit }
    }

    /// The unit that all texts state. Reports a refused unit, and units that differ.
    pub(super) fn single_unit(&mut self, texts: &[&str]) -> Option<EmissionUnit> {
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

    /// Whether the emissions include the land sector: as the caller declares, or as the heading, a
    /// total, a filter, a property or a title states. They exclude it if it has its own column, or
    /// if the heading is `emissions` or begins with `emissions_`.
    pub(super) fn land(
        &self,
        values: &[ValueColumn],
        land_column: Option<usize>,
        (properties, totals): (&[usize], &[(usize, String)]),
        profiles: &Profiles,
    ) -> Option<LandSector> {
        if let Some(declared) = self.reader.declared_land() {
            return Some(declared);
        }
        let heading = values.first().and_then(|value| self.sheet.headings.get(value.index))?;
        let of_totals = totals.iter().find_map(|(_, value)| land_of(value));
        let of_filters = self.reader.filters.iter().find_map(|(_, value)| land_of(value));
        let of_properties = properties.iter().find_map(|column| {
            let profile = profiles.columns.get(*column).filter(|profile| !profile.varies)?;
            profile.distinct.first().and_then(|value| land_of(value))
        });
        let rest = heading.name.strip_prefix("emissions");
        let is_plain = rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('_'));
        heading
            .land
            .or(of_totals)
            .or(of_filters)
            .or(of_properties)
            .or_else(|| self.land_texts(profiles).statements.first().copied())
            .or_else(|| (land_column.is_some() || is_plain).then_some(LandSector::Excluded))
    }

    pub(super) fn marks(
        &mut self,
        values: &[ValueColumn],
        (population, land): (Option<usize>, Option<usize>),
        late: &Late,
        profiles: &Profiles,
    ) -> Option<Marks> {
        let is_late =
            |value: &&ValueColumn| value.year.is_some_and(|(year, _)| late.is_after(year));
        let (after, known): (Vec<_>, Vec<_>) = values.iter().partition(is_late);
        let merge = |evidence: &mut Evidence, columns: Vec<usize>| {
            for profile in columns.into_iter().filter_map(|column| profiles.columns.get(column)) {
                evidence.merge(&profile.evidence);
            }
        };
        let mut evidence = Evidence::default();
        let known = known.iter().map(|value| value.index).chain(population).chain(land);
        merge(&mut evidence, known.collect());
        // A year after the as-of date can only add a mark that the other years do not have.
        let marks = evidence.marks(self.reader.marks).and_then(|marks| {
            merge(&mut evidence, after.iter().map(|value| value.index).collect());
            evidence.marks(marks)
        });
        match marks {
            Ok(marks) => Some(marks),
            Err(fault) => {
                let problem = self.marks_problem(fault);
                self.problems.push(problem);
                None
            }
        }
    }

    fn marks_problem(&self, fault: MarksFault) -> TableProblem {
        let (cell, line) = (|at| self.cell(at), |at: CellAt| line_of(self.sheet.text, at.row));
        let (at, kind) = match fault {
            MarksFault::Unclear { at, mark } => {
                let text = cell(at);
                let (fraction, thousands) = (text.replace(mark, "."), text.replace(mark, ""));
                (at, ProblemKind::UnclearNumber { text, fraction, thousands })
            }
            MarksFault::Mixed { first, second } => {
                let (at, earlier) = (first.max(second), first.min(second));
                let (other, other_line) = (cell(earlier), line(earlier));
                (at, ProblemKind::MixedNumbers { text: cell(at), other, other_line })
            }
        };
        kind.at(Some(line(at)), Some(at.column + 1))
    }

    fn cell(&self, at: CellAt) -> String {
        let record = self.sheet.record_at(at.row);
        shown(record.as_ref().and_then(|record| record.get(at.column)).unwrap_or_default())
    }
}

/// Whether a cell says that the land sector is included or excluded: "Total without LULUCF", "net".
pub(super) fn land_of(value: &str) -> Option<LandSector> {
    let land = LandText::of(&fold(value));
    // "Groß-Gerau" is a place: "gross" alone says something about emissions only.
    let is_about_emissions = || {
        land.rest.is_empty() || matches!(Heading::of(&land.rest).role, HeadingRole::Value { .. })
    };
    let is_stated = !land.statements.is_empty() || is_about_emissions();
    land.meaning().filter(|_| is_stated)
}

/// The texts in parentheses that are units.
fn enclosed_units(text: &str) -> impl Iterator<Item = &str> {
    in_parentheses(text).filter(|part| parse_unit(part).is_some())
}

/// The parts of a title that can state the unit: after "Unit:" or a like word, in parentheses or
/// brackets, or the end of the title after a comma or "in".
fn unit_texts(title: &str) -> Vec<&str> {
    if let Some(unit) = titles::unit_label(title).filter(|unit| parse_unit(unit).is_some()) {
        return vec![unit];
    }
    let enclosed: Vec<&str> = enclosed_units(title).collect();
    if !enclosed.is_empty() {
        return enclosed;
    }
    let in_brackets = title.split('[').skip(1).filter_map(|part| part.split(']').next());
    let after = [", ", " in ", " i ", " en ", ": "];
    let ends = after.iter().filter_map(|word| Some(title.rsplit_once(word)?.1));
    // A single letter is no unit: "t" can be a word.
    let is_unit = |part: &&str| part.trim().len() > 1 && parse_unit(part).is_some();
    in_brackets.chain(ends).chain([title]).find(is_unit).into_iter().collect()
}

/// Adds a gas, named elsewhere, to a unit that states none.
pub(in crate::table) const fn with_substance(
    unit: EmissionUnit,
    gas: Option<Substance>,
) -> EmissionUnit {
    match (unit.substance(), gas) {
        (Substance::Unstated, Some(gas)) => EmissionUnit::new(unit.mass(), gas),
        _ => unit,
    }
}

/// The unit on which two statements agree: the masses are equal, and the substances are equal or
/// one is unstated. `None` if they disagree.
pub(in crate::table) fn merged(stated: EmissionUnit, given: EmissionUnit) -> Option<EmissionUnit> {
    if stated.mass() != given.mass() {
        return None;
    }
    match (stated.substance(), given.substance()) {
        (Substance::Unstated, _) => Some(given),
        (_, Substance::Unstated) => Some(stated),
        (one, other) => (one == other).then_some(stated),
    }
}
