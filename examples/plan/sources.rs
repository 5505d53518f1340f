//! The sources of a section.

use crate::page::{Block, Source, english};
use crate::plan::section::Section;
use crate::plan::words;
use crate::support::display::printable;

pub fn blocks(section: &Section<'_>) -> Vec<Block> {
    let (case, language) = (section.case, section.language);
    let mut sources = vec![case.source(language)];
    if let Some(assessment) = section.plan.assessment() {
        let (series, target) = (assessment.series(), assessment.target());
        let place = printable(series.place());
        sources.push(words::source_of_data(language, &place, &case.text(&case.data)));
        if !target.source().is_empty() {
            let source = english(&printable(target.source()));
            sources.push(words::source_of_target(language, &printable(target.id()), &source));
        }
    }
    let source = |text| Source { text, address: None };
    vec![
        Block::Part(words::sources(language)),
        Block::Sources(sources.into_iter().map(source).collect()),
    ]
}
