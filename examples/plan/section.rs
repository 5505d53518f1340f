//! The section of one plan and target.

use climate_targets::plan::{PlanAssessment, PlanFigures};
use climate_targets::{Absent, Assessor, Known, Language};

use crate::page::{Block, Notes, PageTable};
use crate::plan::cases::Case;
use crate::plan::options::Options;
use crate::plan::unit::PageUnit;
use crate::plan::{charts, lists, sources, tables, words};
use crate::support::display::printable;
use crate::svg::say;

/// What the tables of a section are made of.
pub struct Section<'a> {
    pub case: &'a Case,
    pub plan: PlanAssessment<'a>,
    pub figures: PlanFigures,
    pub unit: PageUnit,
    pub language: Language,
}

pub fn blocks(case: &Case, assessor: Assessor, options: &Options) -> Vec<Block> {
    let plan = case.assess(assessor);
    let language = options.language;
    let unit = PageUnit::of(&plan, language);
    let section = Section { case, plan, figures: plan.figures(), unit, language };
    let mut blocks =
        vec![Block::Heading(section.heading()), Block::Paragraph(printable(&say(&plan, language)))];
    let remarks = case.remarks.iter().map(|remark| words::remark(*remark, language));
    blocks.extend(remarks.map(Block::Paragraph));
    let steps = charts::waterfall(&plan, language);
    blocks.extend(steps.map(|chart| Block::Figure("steps", Box::new(chart))));
    blocks.extend(section.tables());
    let years = charts::years(&plan, language);
    blocks.extend(years.map(|chart| Block::Figure("years", Box::new(chart))));
    blocks.extend(lists::blocks(&section));
    if options.explain {
        blocks.push(Block::Part(words::derivation(language)));
        let steps = plan.derivation();
        blocks
            .push(Block::List(steps.iter().map(|step| printable(&say(step, language))).collect()));
    }
    blocks.extend(sources::blocks(&section));
    blocks
}

impl Section<'_> {
    fn heading(&self) -> String {
        let plan = self.case.text(self.plan.plan().name());
        words::heading(self.language, &plan, &target(&self.plan, self.language), self.plan.year())
    }

    /// The tables, each with its notes.
    fn tables(&self) -> Vec<Block> {
        let has_target = self.plan.assessment().is_some();
        let tables: [Option<Builder>; 8] = [
            Some(tables::sums),
            has_target.then_some(tables::levels),
            has_target.then_some(tables::outcomes),
            Some(tables::sectors),
            has_target.then_some(tables::credibility),
            has_target.then_some(tables::residual),
            Some(tables::stated_totals),
            Some(tables::years),
        ];
        let mut blocks = Vec::new();
        for build in tables.into_iter().flatten() {
            let mut notes = Notes::default();
            let table = build(self, &mut notes);
            if !table.rows.is_empty() {
                blocks.push(Block::Captioned(table));
                blocks.extend(notes.block());
            }
        }
        blocks
    }

    /// A figure as a cell; an absent one is a dash with a note on the reason.
    pub fn cell<T>(
        &self,
        notes: &mut Notes,
        value: Known<T>,
        show: impl FnOnce(T) -> String,
    ) -> String {
        match value {
            Ok(value) => show(value),
            Err(Absent::NotPartOfTarget) => "–".to_owned(),
            Err(reason) => format!("–{}", notes.marks(&[say(&reason, self.language)])),
        }
    }
}

type Builder = fn(&Section<'_>, &mut Notes) -> PageTable;

/// The id of the target, or that there is none.
pub fn target(plan: &PlanAssessment<'_>, language: Language) -> String {
    let assessment = plan.assessment();
    assessment.map_or_else(
        || words::no_target(language),
        |assessment| printable(assessment.target().id()),
    )
}
