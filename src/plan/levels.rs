//! The levels against which the effects of a plan are set: base, reference, and allowed level.

use std::collections::HashMap;

use super::{PlanAssessment, PlanFigures, PlanReference};
use crate::assessment::{AllowedBy, Assessment};
use crate::formula::level::LevelScale;
use crate::formula::level_table::LevelTable;
use crate::inventory::folded_name;
use crate::quantity::{Absent, Emissions, Known, Year};
use crate::resolve::BaseYears;
use crate::sectors::{Contributions, SectorContribution};
use crate::target::{Ambition, Target};

/// The levels of the whole place or of one sector in one year, t CO2e.
#[derive(Debug, Clone, Copy)]
pub(super) struct Levels {
    /// B, the base level of the target.
    pub(super) base: Known<f64>,
    /// Q, the level of the plan's reference.
    pub(super) reference: Known<f64>,
    /// A, the level that the target allows.
    pub(super) allowable: Known<f64>,
    /// What sets A; `None` without an allowed level.
    pub(super) allowed_by: Option<AllowedBy>,
    /// The level over which a residual may be balanced: 0 for net zero, otherwise A.
    pub(super) balanced_over: Known<f64>,
    /// The largest amount that may be balanced.
    pub(super) cap: Known<f64>,
    /// Whether the expected level must be under A.
    pub(super) is_strict: bool,
}

impl Levels {
    /// The levels of a plan without a target.
    const NO_TARGET: Self = Self {
        base: Err(Absent::NoTarget),
        reference: Err(Absent::NoTarget),
        allowable: Err(Absent::NoTarget),
        allowed_by: None,
        balanced_over: Err(Absent::NoTarget),
        cap: Err(Absent::NoTarget),
        is_strict: false,
    };

    pub(super) fn of_total(plan: &PlanAssessment<'_>) -> Self {
        let Some(assessment) = &plan.assessment else {
            return Self { reference: plan.reference_on_path(), ..Self::NO_TARGET };
        };
        let (figures, target) = (assessment.figures(), assessment.target());
        let base = figures.base.map(|base| base.level.tonnes());
        let base = if target.metric().is_absolute() { base } else { Err(Absent::JudgedPerUnit) };
        let allowed = assessment.allowed_in(plan.year);
        let allowable = allowed.level.map(Emissions::tonnes);
        let (balanced_over, cap) = balance(target, base, allowable, plan.year);
        Self {
            base,
            reference: plan.reference(assessment, base),
            allowable,
            allowed_by: allowable.is_ok().then_some(allowed.by),
            balanced_over,
            cap,
            is_strict: target.goal().deciding().is_some_and(Ambition::is_strict),
        }
    }

    /// The levels of a sector: its own levels, and the part of A in proportion to the base levels.
    pub(super) fn of_sector(
        plan: &PlanAssessment<'_>,
        total: &Self,
        levels: Option<&SectorLevels>,
        sector: &str,
    ) -> Self {
        let Some(levels) = levels.filter(|_| !sector.is_empty()) else {
            let reason =
                if plan.assessment.is_some() { Absent::NoObservation } else { Absent::NoTarget };
            let (base, reference, allowable) = (Err(reason), Err(reason), Err(reason));
            let (balanced_over, cap) = (Err(reason), Err(reason));
            return Self { base, reference, allowable, balanced_over, cap, ..*total };
        };
        let sector = folded_name(sector);
        let level_of =
            |levels: &SectorMap| levels.get(&sector).copied().unwrap_or(Err(Absent::NoObservation));
        let base = level_of(&levels.base);
        let reference = match (&plan.plan.reference, &levels.reference) {
            (PlanReference::Path { .. }, _) => plan.sector_level(&sector),
            (_, Some(of_year)) => level_of(of_year),
            (_, None) => base,
        };
        let part = |whole: Known<f64>| {
            let (whole, of_total) = (whole?, total.base?);
            if of_total > 0.0 {
                Ok(whole * (base? / of_total))
            } else {
                Err(Absent::BaseNotPositive)
            }
        };
        let (allowable, balanced_over) = (part(total.allowable), part(total.balanced_over));
        let cap = part(total.cap);
        Self { base, reference, allowable, balanced_over, cap, ..*total }
    }

    /// The scale on which levels are compared.
    pub(super) fn scale(&self) -> LevelScale {
        let scale = LevelScale::of(self.base.ok(), self.allowable.unwrap_or(0.0));
        scale.with(self.reference.unwrap_or(0.0))
    }
}

impl PlanFigures {
    /// The scale on which the levels of the figures are compared.
    pub(super) fn scale(&self) -> LevelScale {
        let [base, reference, allowable] =
            [self.base, self.reference, self.allowable].map(|level| level.map(Emissions::tonnes));
        Levels { base, reference, allowable, ..Levels::NO_TARGET }.scale()
    }
}

/// The level over which a residual may be balanced, and the cap on what may be balanced.
fn balance(
    target: &Target,
    base: Known<f64>,
    allowable: Known<f64>,
    year: Year,
) -> (Known<f64>, Known<f64>) {
    let none = (Err(Absent::NotPartOfTarget), Err(Absent::NotPartOfTarget));
    if year != target.judged_year() {
        return none;
    }
    if let Some(Ambition::NetZero(net_zero)) = target.goal().deciding() {
        // The own reduction leaves A, which may be balanced. Without one, there is no cap.
        return match net_zero.own_reduction {
            Some(_) => (Ok(0.0), allowable),
            None => none,
        };
    }
    let Some(cap) = target.supplement() else { return none };
    let cap = cap.cap(base.ok()).ok_or(Absent::NoBase);
    (allowable, cap.map(|cap| cap.per(1.0)))
}

/// The levels of the sectors of a place: in the base year, and in the reference year of the plan if
/// it is another.
pub(super) struct SectorLevels {
    base: SectorMap,
    reference: Option<SectorMap>,
}

/// Levels by the normalised names of the sectors, t CO2e.
type SectorMap = HashMap<String, Known<f64>>;

/// The levels of the sectors; `None` without a target or a breakdown.
pub(super) fn sector_levels(plan: &PlanAssessment<'_>) -> Option<SectorLevels> {
    let (assessment, breakdown) = (plan.assessment.as_ref()?, plan.breakdown?);
    let (assessor, target) = (assessment.assessor(), assessment.target());
    let base = breakdown.contributions(assessor, target).ok()?;
    let reference = match plan.plan.reference {
        PlanReference::Year(year) if base.base_years != BaseYears::Year(year) => {
            let of_year = breakdown.contributions_in(assessor, target, year).ok()?;
            Some(by_sector(&of_year, |own| own.level))
        }
        _ => None,
    };
    Some(SectorLevels { base: by_sector(&base, |own| own.base), reference })
}

fn by_sector(
    levels: &Contributions<'_>,
    level: fn(&SectorContribution<'_>) -> Known<Emissions>,
) -> SectorMap {
    let each = levels.sectors.iter();
    each.map(|own| (folded_name(own.name), level(own).map(Emissions::tonnes))).collect()
}

impl PlanAssessment<'_> {
    /// Q, the level of the reference in the year.
    fn reference(&self, assessment: &Assessment<'_>, base: Known<f64>) -> Known<f64> {
        match &self.plan.reference {
            PlanReference::TargetBase => base,
            PlanReference::Year(year) => {
                let is_base = assessment
                    .figures()
                    .base
                    .is_ok_and(|base| base.years == BaseYears::Year(*year));
                if is_base {
                    base
                } else {
                    assessment.details().level_in(*year).map(Emissions::tonnes)
                }
            }
            PlanReference::Path { .. } => self.reference_on_path(),
        }
    }

    /// The level of the reference path in the year; [`Absent::NoTarget`] for another reference.
    fn reference_on_path(&self) -> Known<f64> {
        match &self.plan.reference {
            // A path without levels states none, and another path none outside its years.
            PlanReference::Path { levels, .. } => LevelTable(levels)
                .level_at(self.year.as_f64())
                .map_err(|_| Absent::ReferenceNotStated),
            _ => Err(Absent::NoTarget),
        }
    }

    /// The reference level that the plan states for a sector with a normalised name.
    fn sector_level(&self, sector: &str) -> Known<f64> {
        let found = self.plan.sector_levels.get(sector);
        found.map(|(_, level)| level.tonnes()).ok_or(Absent::ReferenceNotStated)
    }
}
