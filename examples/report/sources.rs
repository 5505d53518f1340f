//! The sources of targets and data.

use climate_targets::quantity::PartialDate;
use climate_targets::{Language, Target};

use crate::report::inventories::{Inventory, Source};
use crate::report::section::name;
use crate::report::words::{Status, Word};
use crate::svg::{capitalised, colon, escape, pair};

/// The id, title, status and source of a target. Title and source are English data.
pub fn target(target: &Target, language: Language) -> String {
    let status =
        target.status().and_then(Status::of).map(|status| status.text(language).to_owned());
    let adopted = target
        .adoption()
        .map(|on| pair(Word::Adopted.text(language), &date(on, language), language));
    let facts: Vec<String> = status.into_iter().chain(adopted).collect();
    let facts = if facts.is_empty() { String::new() } else { format!(" ({})", facts.join(", ")) };
    let source = match target.source() {
        "" => String::new(),
        source => format!(
            "<br/>{}{} <span lang=\"en\">{}</span>.",
            capitalised(Word::SourceOfTarget.text(language)),
            colon(language),
            escape(source)
        ),
    };
    format!(
        "<p class=\"source\">{}{} <span class=\"id\">{}</span>, <span lang=\"en\">{}</span>{}.{source}</p>\n",
        Word::Target.text(language),
        colon(language),
        escape(target.id()),
        escape(target.title()),
        escape(&facts),
    )
}

/// A day in the form of the language; a month or a year as in ISO 8601.
fn date(date: PartialDate, language: Language) -> String {
    if date.earliest() == date.latest() {
        language.date(date.latest()).to_string()
    } else {
        date.to_string()
    }
}

/// The publisher, title, release and licence of the data, or the name of the file.
pub fn data(inventory: &Inventory, language: Language) -> String {
    let source = match &inventory.source {
        Source::Published { publisher, title, language: of_title, release, licence } => {
            let edition = Word::Release.text(language);
            let permit = match licence {
                Some(licence) => format!("{} {licence}", Word::Licence.text(language)),
                None => Word::NoLicence.text(language).to_owned(),
            };
            format!(
                "{}, <span lang=\"{of_title}\">{}</span>, {edition} {release}, {permit}",
                escape(publisher),
                escape(title),
            )
        }
        Source::File(file) => format!("{} {}", Word::File.text(language), name(file)),
    };
    let data = Word::Data.text(language);
    format!("<p class=\"source\">{data}{} {source}.</p>\n", colon(language))
}
