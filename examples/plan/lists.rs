//! The measures that are in no sum, by name, and the caveats.

use climate_targets::plan::{Measure, MeasureStatus};

use crate::page::Block;
use crate::plan::section::Section;
use crate::plan::words;
use crate::support::display::one_line;
use crate::svg::{capitalised, say};

pub fn blocks(section: &Section<'_>) -> Vec<Block> {
    let language = section.language;
    let mut blocks = Vec::new();
    let mut add = |title: String, items: Vec<String>| {
        if !items.is_empty() {
            blocks.push(Block::Part(title));
            blocks.push(Block::List(items));
        }
    };
    let measures = || section.plan.plan().measures();
    let without_number = measures().filter(|measure| is_without_number(section, measure));
    let with_status = |measure: &Measure| {
        let status = say(&measure.get_status(), language);
        with(section, measure, &status)
    };
    add(words::without_number(language), without_number.map(with_status).collect());
    let outside =
        measures().filter_map(|measure| Some(with(section, measure, &role(section, measure)?)));
    add(words::outside_sums(language), outside.collect());
    let caveats = section.plan.assessment().map(|assessment| {
        let sentence = |caveat| capitalised(&one_line(&say(&caveat, language))) + ".";
        assessment.caveats().map(sentence).collect()
    });
    add(words::caveats(language), caveats.unwrap_or_default());
    blocks
}

/// The title of a measure, with its owner and a word on it.
fn with(section: &Section<'_>, measure: &Measure, word: &str) -> String {
    let title = section.case.text(measure.title());
    match measure.get_owner() {
        "" => format!("{title} ({word})"),
        owner => format!("{title} ({word}; {})", section.case.text(owner)),
    }
}

fn is_without_number(section: &Section<'_>, measure: &Measure) -> bool {
    let effect = section.plan.plan().effect_of(measure.id(), section.plan.year());
    effect.is_none() && role(section, measure).is_none()
}

/// Why a measure is outside the sums; `None` for one that is in them, or should be.
fn role(section: &Section<'_>, measure: &Measure) -> Option<String> {
    let language = section.language;
    if measure.get_status() == MeasureStatus::Done {
        return Some(words::is_done(language));
    }
    if let Some(other) = measure.get_included_in() {
        return Some(words::included_in(language, &section.case.text(other)));
    }
    if measure.is_facilitating() {
        return Some(words::facilitating(language));
    }
    measure.is_offset().then(|| words::offset(language))
}
