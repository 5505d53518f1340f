//! A plan, with the target and the emissions it is set against.

use climate_targets::plan::{Plan, PlanAssessment};
use climate_targets::sectors::SectorBreakdown;
use climate_targets::{Assessor, Deadline, EmissionSeries, Language, Target, Year};

use crate::page::english;
use crate::plan::words;
use crate::support::display::printable;

/// A plan, and what it is set against.
pub struct Case {
    pub place: String,
    pub plan: Plan,
    pub against: Option<Against>,
    pub sectors: Option<SectorBreakdown>,
    /// The year of the figures.
    pub year: Year,
    pub remarks: &'static [Remark],
    /// Whether the plan is bundled. Its texts are English.
    pub is_bundled: bool,
    /// Where the emissions come from; empty without emissions.
    pub data: String,
}

/// The emissions and the target.
pub struct Against {
    pub series: EmissionSeries,
    pub target: Target,
}

/// What the page says of a bundled plan besides its figures.
#[derive(Clone, Copy)]
pub enum Remark {
    /// The levels of Oslo's reference path, and their source.
    OsloReference,
    /// The path of Oslo has no level for 2030.
    OsloReferenceOf2030,
    /// The yearly limits of Oslo, and their source.
    OsloLimits,
    /// The name of the reference path stands in the source, and its levels do not.
    PathWithoutLevels,
    /// The source names no reference.
    ReferenceUnknown,
    /// The bundled data have no emissions of the place.
    NoInventory,
}

impl Case {
    pub fn assess(&self, assessor: Assessor) -> PlanAssessment<'_> {
        let assessed = match &self.against {
            Some(Against { series, target }) => self.plan.assess(assessor, series, target),
            None => self.plan.without_target(self.year),
        };
        let assessed = assessed.in_year(self.year);
        match &self.sectors {
            Some(sectors) => assessed.with_sectors(sectors),
            None => assessed,
        }
    }

    /// Whether the target is a limit for each year, so that the section is about the years.
    pub fn is_of_years(&self) -> bool {
        let deadline = self.against.as_ref().map(|against| against.target.deadline());
        matches!(deadline, Some(Deadline::EachYearFrom(_)))
    }

    /// What the page says of the plan besides its figures.
    pub fn remarks(&self, language: Language) -> impl Iterator<Item = String> {
        let has_group = self.plan.measures().any(|measure| measure.get_group().is_some());
        let overlap = has_group.then(|| words::overlap(language));
        let remarks = self.remarks.iter().map(move |remark| words::remark(*remark, language));
        remarks.chain(overlap)
    }

    /// The source of the measures.
    pub fn source(&self, language: Language) -> String {
        let source = self.text(self.plan.source());
        let source = if self.is_bundled { words::reworded(language, &source) } else { source };
        words::source_of_measures(language, &source)
    }

    /// A text of the plan: a name, a title or a sector.
    pub fn text(&self, text: &str) -> String {
        if self.is_bundled { english(text) } else { printable(text) }
    }
}

/// The last year with an effect; for a plan without effects, another year.
pub fn last_year(plan: &Plan, otherwise: Year) -> Year {
    plan.without_target(otherwise).years().last().map_or(otherwise, |last| last.year)
}
