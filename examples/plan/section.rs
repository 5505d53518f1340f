//! The section of one plan and target.

use climate_targets::plan::{PlanAssessment, PlanFigures};
use climate_targets::{Absent, Assessor, Known, Language};

use crate::page::{Block, Notes, PageTable};
use crate::plan::cases::Case;
use crate::plan::options::Options;
use crate::plan::unit::PageUnit;
use crate::plan::{charts, lists, sources, tables, words};
use crate::support::display::{one_line, printable};
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
    let mut blocks = vec![Block::Heading(section.heading())];
    blocks.extend(if case.is_of_years() { section.of_years() } else { section.of_one_year() });
    if options.explain {
        blocks.push(Block::Part(words::derivation(language)));
        let steps = plan.derivation();
        blocks.push(Block::List(steps.iter().map(|step| one_line(&say(step, language))).collect()));
    }
    blocks.extend(sources::blocks(&section));
    blocks
}

/// The tables of a plan without a target, and against one.
const SUMS: [Builder; 3] = [tables::sums, tables::sectors, tables::stated_totals];
const ALL: [Builder; 8] = [
    tables::sums,
    tables::levels,
    tables::outcomes,
    tables::sectors,
    tables::credibility,
    tables::residual,
    tables::stated_totals,
    tables::years,
];

impl Section<'_> {
    fn heading(&self) -> String {
        let (language, plan) = (self.language, self.case.text(self.plan.plan().name()));
        let (target, years) = (target(&self.plan, language), charts::years_of_target(&self.plan));
        match (years.first(), years.last()) {
            (Some(first), Some(last)) if self.case.is_of_years() => {
                words::years_heading(language, &plan, &target, first.year, last.year)
            }
            _ => words::heading(language, &plan, &target, self.plan.year()),
        }
    }

    /// The plan in the year of its figures.
    fn of_one_year(&self) -> Vec<Block> {
        let mut blocks = vec![Block::Paragraph(one_line(&say(&self.plan, self.language)))];
        blocks.extend(self.remarks());
        let steps = charts::waterfall(&self.plan, self.language);
        blocks.extend(steps.map(|chart| Block::Figure("steps", Box::new(chart))));
        blocks.extend(self.tables(if self.case.against.is_some() { &ALL } else { &SUMS }));
        blocks.extend(self.chart_of_years());
        blocks.extend(lists::blocks(self));
        blocks
    }

    /// The plan against the limits of many years.
    fn of_years(&self) -> Vec<Block> {
        let mut blocks: Vec<Block> = self.remarks().collect();
        blocks.extend(self.tables(&[tables::years]));
        blocks.extend(self.chart_of_years());
        blocks
    }

    fn chart_of_years(&self) -> Option<Block> {
        let chart = charts::years(&self.plan, self.language)?;
        Some(Block::Figure("years", Box::new(chart)))
    }

    fn remarks(&self) -> impl Iterator<Item = Block> {
        self.case.remarks(self.language).map(Block::Paragraph)
    }

    /// Tables, each with its notes.
    fn tables(&self, tables: &[Builder]) -> Vec<Block> {
        let mut blocks = Vec::new();
        for build in tables {
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
