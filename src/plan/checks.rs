//! The checks that turn the inputs of a builder into a plan.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::effect::{Amount, CheckedGroup, CheckedMeasure};
use super::measure::{EffectKind, Measure, Stated, StatedAmount};
use super::plan::{GivenJoint, GivenReference, LevelsBySector, PlanBuilder};
use super::reference::{PlanReference, ReferenceLevel};
use super::sector_index::SectorIndex;
use super::stated::StatedTotal;
use super::{Plan, PlanError, PlanProblem};
use crate::formula::functions::larger;
use crate::formula::level::LevelScale;
use crate::formula::level_table::first_out_of_order;
use crate::inventory::folded_name;
use crate::language::short;
use crate::quantity::{Emissions, QuantityError, Year};

/// The problems found so far.
#[derive(Default)]
pub(super) struct Checks(Vec<PlanProblem>);

impl Checks {
    pub(super) fn plan(mut self, given: PlanBuilder) -> Result<Plan, PlanError> {
        if given.name.trim().is_empty() {
            self.0.push(PlanProblem::NoName);
        }
        let reference = self.reference(given.references, given.reference_levels);
        let sector_levels = self.sector_levels(given.sector_levels);
        let mut measures: Vec<CheckedMeasure> = Vec::new();
        let mut ids: HashSet<String> = HashSet::new();
        for (index, measure) in given.measures.into_iter().enumerate() {
            self.title(index + 1, &measure, &mut ids);
            measures.push(self.measure(measure, &reference, &sector_levels));
        }
        self.inclusions(&measures);
        let groups =
            self.groups(&measures, given.joint_effects, &given.independent, &sector_levels);
        let stated_totals = self.stated_totals(&given.stated_totals);
        PlanError::of(self.0)?;
        let (name, source) = (given.name, given.source);
        let by_sector = SectorIndex::new(&measures, &groups);
        Ok(Plan {
            name,
            source,
            reference,
            sector_levels,
            measures,
            groups,
            by_sector,
            stated_totals,
        })
    }

    fn reference(
        &mut self,
        given: Vec<GivenReference>,
        levels: Vec<(i32, Result<Emissions, QuantityError>)>,
    ) -> PlanReference {
        let has_path = given.iter().any(|given| matches!(given, GivenReference::Path(_)));
        if let (false, Some((year, _))) = (has_path, levels.first()) {
            self.0.push(PlanProblem::LevelWithoutPath { year: *year });
        }
        let mut given = given.into_iter();
        let Some(first) = given.next() else { return PlanReference::TargetBase };
        if let Some(second) = given.next() {
            let (first, second) = (first.text(), second.text());
            self.0.push(PlanProblem::TwoReferences { first, second });
        }
        match first {
            GivenReference::Year(year) => match Year::new(year) {
                Ok(year) => PlanReference::Year(year),
                Err(problem) => {
                    self.0.push(PlanProblem::ReferenceYear { problem });
                    PlanReference::TargetBase
                }
            },
            GivenReference::Path(name) => {
                if name.trim().is_empty() {
                    self.0.push(PlanProblem::NoReferenceName);
                }
                PlanReference::Path { name, levels: self.reference_levels(levels) }
            }
        }
    }

    fn reference_levels(
        &mut self,
        given: Vec<(i32, Result<Emissions, QuantityError>)>,
    ) -> Vec<ReferenceLevel> {
        let mut levels = Vec::with_capacity(given.len());
        for (year, level) in given {
            let level = level.and_then(Emissions::as_level);
            match Year::new(year).and_then(|year| Ok(ReferenceLevel::new(year, level?))) {
                Ok(level) => levels.push(level),
                Err(problem) => self.0.push(PlanProblem::ReferenceLevel { year, problem }),
            }
        }
        levels.sort_by_key(|level| level.year);
        if let Some(year) = first_out_of_order(levels.iter().map(|level| level.year)) {
            self.0.push(PlanProblem::DuplicateReferenceYear { year });
        }
        levels
    }

    fn sector_levels(
        &mut self,
        given: Vec<(Cow<'static, str>, Result<Emissions, QuantityError>)>,
    ) -> LevelsBySector {
        let mut levels = LevelsBySector::new();
        for (sector, level) in given {
            let sector_name = || sector.clone().into_owned();
            let key = folded_name(&sector);
            if levels.contains_key(&key) {
                self.0.push(PlanProblem::DuplicateSector { sector: sector_name() });
            }
            match level.and_then(Emissions::as_level) {
                Ok(level) if level > Emissions::ZERO => {
                    levels.entry(key).or_insert((sector, level));
                }
                other => {
                    let value_t = other.map_or(f64::INFINITY, Emissions::tonnes);
                    self.0.push(PlanProblem::SectorLevel { sector: sector_name(), value_t });
                }
            }
        }
        levels
    }

    fn title(&mut self, position: usize, measure: &Measure, ids: &mut HashSet<String>) {
        if measure.title().trim().is_empty() {
            self.0.push(PlanProblem::NoTitle { position });
        } else if !ids.insert(folded_name(measure.id())) {
            self.0.push(PlanProblem::DuplicateMeasure { id: measure.id().to_owned() });
        }
    }

    fn measure(
        &mut self,
        measure: Measure,
        reference: &PlanReference,
        sector_levels: &LevelsBySector,
    ) -> CheckedMeasure {
        let id = || measure.id().to_owned();
        let role = match measure.kind {
            EffectKind::Facilitating => Some("it is facilitating"),
            EffectKind::IncludedIn(_) => Some("it is included in another measure"),
            EffectKind::Reduction | EffectKind::Offset => None,
        };
        if let Some(role) = role.filter(|_| !measure.stated.is_empty()) {
            self.0.push(PlanProblem::EffectOfNone { id: id(), role });
        }
        let (mut tonnes, mut shares): (Vec<Amount>, Vec<Amount>) = (Vec::new(), Vec::new());
        for stated in &measure.stated {
            match stated.amount {
                StatedAmount::Tonnes(_) => tonnes.extend(self.tonnes(&measure, stated)),
                StatedAmount::ShareOfSector(share) => {
                    let share = share.fraction();
                    let year = self.year(&measure, stated.year);
                    shares.extend(year.map(|year| (year, share, share)));
                }
            }
        }
        if !tonnes.is_empty() && !shares.is_empty() {
            self.0.push(PlanProblem::TonnesAndShares { id: id() });
        }
        for amounts in [&mut tonnes, &mut shares] {
            self.in_order(&measure, amounts, reference);
        }
        let sector = folded_name(measure.get_sector());
        if let Some(level) = level_of(&sector, sector_levels).map(Emissions::tonnes) {
            let of_level = |(year, low, high): &Amount| (*year, low * level, high * level);
            tonnes.extend(shares.iter().map(of_level));
        } else if !shares.is_empty() {
            let sector = measure.get_sector().to_owned();
            self.0.push(PlanProblem::ShareWithoutLevel { id: id(), sector });
        }
        CheckedMeasure { measure, sector, amounts: tonnes, shares }
    }

    fn year(&mut self, measure: &Measure, year: i32) -> Option<Year> {
        let problem = match Year::new(year) {
            Ok(year) => return Some(year),
            Err(problem) => problem,
        };
        self.0.push(PlanProblem::Year { id: measure.id().to_owned(), problem });
        None
    }

    /// The checked ends of a reduction in tonnes.
    fn tonnes(&mut self, measure: &Measure, stated: &Stated) -> Option<Amount> {
        let StatedAmount::Tonnes(ends) = stated.amount else { return None };
        let (id, year) = (measure.id().to_owned(), stated.year);
        let levels = ends.and_then(|(low, high)| Ok([low.as_level()?, high.as_level()?]));
        let ends = levels.map(|levels| levels.map(Emissions::tonnes));
        let is_share = |value: &f64| *value > 0.0 && *value < 1.0;
        let find = |wrong: fn(&f64) -> bool| ends.ok()?.into_iter().find(wrong);
        let problem = match ends {
            Err(problem) => PlanProblem::Reduction { id, year, problem },
            Ok([low_t, high_t]) => {
                if let Some(value_t) = find(|value| *value < 0.0) {
                    PlanProblem::NegativeReduction { id, year, value_t }
                } else if let Some(value_t) = find(is_share) {
                    PlanProblem::LooksLikeShare { id, year, value_t }
                } else if low_t > high_t {
                    PlanProblem::RangeReversed { id, year, low_t, high_t }
                } else {
                    return self.year(measure, year).map(|year| (year, low_t, high_t));
                }
            }
        };
        self.0.push(problem);
        None
    }

    /// Sorts the amounts of a measure by year, and checks their years.
    fn in_order(&mut self, measure: &Measure, amounts: &mut [Amount], reference: &PlanReference) {
        amounts.sort_by_key(|amount| amount.0);
        if let Some(year) = first_out_of_order(amounts.iter().map(|amount| amount.0)) {
            self.0.push(PlanProblem::DuplicateYear { id: measure.id().to_owned(), year });
        }
        let Some((year, ..)) = amounts.first() else { return };
        // A path has levels from its first year on; a base year is before every effect.
        let is_early = |first: Year| match reference {
            PlanReference::Path { .. } => *year < first,
            PlanReference::Year(_) | PlanReference::TargetBase => *year <= first,
        };
        if let Some(reference) = reference.first_year().filter(|first| is_early(*first)) {
            let (id, year) = (measure.id().to_owned(), *year);
            self.0.push(PlanProblem::NotAfterReference { id, year, reference });
        }
    }

    fn inclusions(&mut self, measures: &[CheckedMeasure]) {
        let ids = measures.iter().enumerate();
        let ids = ids.map(|(index, checked)| (folded_name(checked.measure.id()), index));
        let ids: HashMap<String, usize> = ids.collect();
        for checked in measures {
            let (id, container) = (checked.measure.id(), checked.measure.get_included_in());
            if let Some(other) = container.filter(|other| !ids.contains_key(&folded_name(other))) {
                let (id, other) = (id.to_owned(), other.to_owned());
                self.0.push(PlanProblem::UnknownInclusion { id, other });
            }
        }
        let container = |checked: &CheckedMeasure| {
            checked
                .measure
                .get_included_in()
                .and_then(|other| ids.get(&folded_name(other)).copied())
        };
        for circle in circles(&measures.iter().map(container).collect::<Vec<_>>()) {
            let id =
                |index: &usize| measures.get(*index).map(|found| found.measure.id().to_owned());
            let circle: Vec<String> = circle.iter().filter_map(id).collect();
            let Some(id) = circle.last().cloned() else { continue };
            self.0.push(PlanProblem::CircularInclusion { id, circle });
        }
    }

    fn groups(
        &mut self,
        measures: &[CheckedMeasure],
        joint_effects: Vec<GivenJoint>,
        independent: &[Cow<'static, str>],
        sector_levels: &LevelsBySector,
    ) -> Vec<CheckedGroup> {
        let mut groups: Vec<CheckedGroup> = Vec::new();
        let mut known: HashMap<String, usize> = HashMap::new();
        for (index, checked) in measures.iter().enumerate() {
            let Some(name) = checked.measure.get_group() else { continue };
            let group = *known.entry(folded_name(name)).or_insert_with(|| {
                groups.push(CheckedGroup::new(name.to_owned()));
                groups.len() - 1
            });
            if let Some(group) = groups.get_mut(group) {
                group.members.push(index);
                group.grows |= checked.measure.grows;
            }
        }
        let mut stated = HashSet::new();
        for joint in joint_effects {
            let found = known.get(&folded_name(&joint.group)).copied();
            let found = found.and_then(|group| Some((group, groups.get_mut(group)?)));
            self.joint(found, joint, &mut stated);
        }
        for name in independent {
            let found = known.get(&folded_name(name)).copied();
            match found.and_then(|group| groups.get_mut(group)) {
                Some(group) => {
                    group.independent_of = self.independent(group, measures, sector_levels);
                }
                None => self.0.push(PlanProblem::UnknownGroup { group: name.clone().into() }),
            }
        }
        for group in &mut groups {
            group.joint.sort_by_key(|amount| amount.0);
        }
        for group in &groups {
            self.joint_in_range(group, measures);
        }
        // A sum does not depend on the order of the measures.
        groups.sort_by_cached_key(|group| folded_name(&group.name));
        groups
    }

    /// Adds a joint effect to its group. `stated` has the groups and years of the effects so far.
    fn joint(
        &mut self,
        found: Option<(usize, &mut CheckedGroup)>,
        given: GivenJoint,
        stated: &mut HashSet<(usize, Year)>,
    ) {
        let GivenJoint { group, year, low, high } = given;
        let name = || group.clone().into_owned();
        let tonnes = |level: Result<Emissions, QuantityError>| {
            level.and_then(Emissions::as_level).map_or(f64::INFINITY, Emissions::tonnes)
        };
        let (low_t, high_t) = (tonnes(low), tonnes(high));
        let is_reduction = low_t >= 0.0 && low_t <= high_t && high_t.is_finite();
        let (Ok(checked), true) = (Year::new(year), is_reduction) else {
            self.0.push(PlanProblem::JointEffect { group: name(), year, low_t, high_t });
            return;
        };
        let Some((index, found)) = found else {
            self.0.push(PlanProblem::UnknownGroup { group: name() });
            return;
        };
        if !stated.insert((index, checked)) {
            self.0.push(PlanProblem::JointEffect { group: name(), year, low_t, high_t });
        }
        found.joint.push((checked, low_t, high_t));
    }

    /// The level to which the independent shares of a group refer.
    fn independent(
        &mut self,
        group: &CheckedGroup,
        measures: &[CheckedMeasure],
        sector_levels: &LevelsBySector,
    ) -> Option<Emissions> {
        let name = || group.name.clone().into_owned();
        if !group.joint.is_empty() {
            self.0.push(PlanProblem::JointAndIndependent { group: name() });
        }
        let sector = &group.of(measures).next()?.sector;
        let is_other = |member: &&CheckedMeasure| {
            let is_share = member.shares.is_empty() == member.amounts.is_empty();
            !is_share || member.sector != *sector
        };
        if let Some(other) = group.of(measures).find(is_other) {
            let id = other.measure.id().to_owned();
            self.0.push(PlanProblem::NotIndependent { group: name(), id });
        }
        level_of(sector, sector_levels)
    }

    /// Checks that a joint effect lies between the largest single effect and the sum. The effects
    /// are piecewise linear, so the years with a stated number and the years before them suffice.
    fn joint_in_range(&mut self, group: &CheckedGroup, measures: &[CheckedMeasure]) {
        let members: Vec<_> = group.of(measures).filter(|m| m.is_counted()).collect();
        let stated = members.iter().flat_map(|m| m.amounts.iter()).chain(&group.joint);
        let mut years: Vec<Year> = stated
            .flat_map(|amount| [Year::new(amount.0.get() - 1).ok(), Some(amount.0)])
            .flatten()
            .collect();
        years.sort_unstable();
        years.dedup();
        for year in years {
            let Some(joint) = group.joint_in(year) else { continue };
            let ends: Vec<_> = members.iter().filter_map(|m| m.tonnes_in(year)).collect();
            let largest =
                ends.iter().map(|ends| ends.0).fold(0.0, |so_far, low| larger(low, so_far));
            let sum: f64 = ends.iter().map(|ends| ends.1).sum();
            let scale = LevelScale::of(Some(sum), joint.1);
            let is_complete = ends.len() == members.len();
            let joint_t = if scale.under(joint.0, largest) {
                joint.0
            } else if is_complete && scale.under(sum, joint.1) {
                joint.1
            } else {
                continue;
            };
            let group = group.name.clone().into_owned();
            let (largest_t, sum_t) = (largest, sum);
            self.0.push(PlanProblem::JointOutside { group, year, joint_t, largest_t, sum_t });
            return;
        }
    }

    fn stated_totals(&mut self, given: &[(i32, String)]) -> Vec<StatedTotal> {
        let mut totals: Vec<StatedTotal> = Vec::with_capacity(given.len());
        let mut years = HashSet::new();
        for (year, total) in given {
            match StatedTotal::parse(*year, total) {
                Ok(total) if years.insert(total.year) => totals.push(total),
                Ok(total) => self.0.push(PlanProblem::DuplicateTotal { year: total.year }),
                Err(problem) => self.0.push(PlanProblem::StatedTotal { year: *year, problem }),
            }
        }
        totals
    }
}

/// The circles of a chain, each once: from the element after its first one to its first one.
fn circles(next: &[Option<usize>]) -> Vec<Vec<usize>> {
    let mut circles = Vec::new();
    // The start of the walk that came to each element.
    let mut walks: Vec<Option<usize>> = vec![None; next.len()];
    for start in 0..next.len() {
        let (mut walk, mut at) = (Vec::new(), Some(start));
        while let Some(index) = at
            && let Some(visited) = walks.get_mut(index)
            && visited.is_none()
        {
            *visited = Some(start);
            walk.push(index);
            at = next.get(index).copied().flatten();
        }
        // A walk that ends at an earlier walk closes no circle.
        let Some(closes) = at.and_then(|end| walk.iter().position(|index| *index == end)) else {
            continue;
        };
        let mut circle = walk.split_off(closes);
        let first = circle.iter().enumerate().min_by_key(|(_, index)| **index);
        let first = first.map_or(0, |(position, _)| position);
        let after = (first + 1) % circle.len().max(1);
        circle.rotate_left(after);
        circles.push(circle);
    }
    circles
}

/// The level of a sector with a normalised name.
fn level_of(sector: &str, levels: &LevelsBySector) -> Option<Emissions> {
    levels.get(sector).map(|(_, level)| *level)
}

impl GivenReference {
    fn text(&self) -> String {
        match self {
            Self::Year(year) => format!("the level of {year}"),
            Self::Path(name) => format!("the path {:?}", short(name)),
        }
    }
}
