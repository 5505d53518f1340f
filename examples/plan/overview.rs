//! The overview of several plans and targets.

use climate_targets::plan::PlanVerdict;
use climate_targets::{Assessor, InLanguage as _, Language};

use crate::page::{Block, Notes, PageTable};
use crate::plan::cases::Case;
use crate::plan::section::target;
use crate::plan::tables::short;
use crate::plan::words;
use crate::svg::say;

pub fn blocks(cases: &[Case], assessor: Assessor, language: Language) -> Vec<Block> {
    let mut notes = Notes::default();
    let rows = cases.iter().map(|case| row(case, assessor, language, &mut notes)).collect();
    let table = PageTable {
        caption: words::plans_and_targets(language),
        head: words::overview_columns(language),
        numbers: &[],
        widths: &[(0, 22), (1, 14), (2, 6), (3, 15), (4, 19)],
        rows,
    };
    let mut blocks = vec![Block::Heading(words::overview(language)), Block::Table(table)];
    blocks.extend(notes.block());
    blocks
}

fn row(case: &Case, assessor: Assessor, language: Language, notes: &mut Notes) -> Vec<String> {
    let plan = case.assess(assessor);
    let figures = plan.figures();
    let mut verdict = |verdict: PlanVerdict| match verdict {
        PlanVerdict::NoTarget => "–".to_owned(),
        PlanVerdict::Undetermined { reason, .. } => {
            format!("–{}", notes.marks(&[say(&reason, language)]))
        }
        verdict => say(&short(verdict), language),
    };
    vec![
        case.text(plan.plan().name()),
        target(&plan, language),
        plan.year().to_string(),
        figures.total.in_language(language).to_string(),
        verdict(figures.decided.verdict),
        verdict(figures.whole_plan.verdict),
    ]
}
