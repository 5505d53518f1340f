//! The page of results as text.

use climate_targets::Language;

use crate::covenant::answer;
use crate::covenant::counts;
use crate::covenant::list_words;
use crate::covenant::method_words as method;
use crate::covenant::profile::{self, profile};
use crate::covenant::review::Review;
use crate::covenant::signatory::Signatory;
use crate::covenant::tables;
use crate::covenant::unjudged::{Cause, Unjudged};
use crate::covenant::words;
use crate::support::text::{heading, item, paragraph};

/// The number of countries with a line of their own.
const COUNTRIES: usize = 8;

/// A reason with at most this number of signatories has their names on the page.
const NAMED: usize = 5;

pub fn page(review: &Review<'_>) -> String {
    let language = review.language;
    let mut page = paragraph(&words::title(language));
    page += &paragraph(&answer::data(review));
    if review.is_of_single {
        page += &singles(review);
    } else if review.signatories.is_empty() {
        page += &paragraph(&words::no_rows(language));
    } else {
        page += &results(review);
    }
    page += &heading(&method::limits(language));
    page.extend(answer::limits(review).iter().map(|text| item(text)));
    page += "\n";
    page + &paragraph(&answer::source(review))
}

fn results(review: &Review<'_>) -> String {
    let language = review.language;
    let mut page = heading(&words::answer(language));
    page.extend(answer::sentences(review).iter().map(|sentence| item(sentence)));
    let minimum = tables::by_minimum(review);
    page += &(heading(&minimum.title) + &minimum.table.text());
    page.extend(minimum.note.map(|note| paragraph(&note)));
    page +=
        &(heading(&words::by_country(language)) + &tables::by_country(review, COUNTRIES).text());
    let is_shortened = counts::by_country(&review.signatories).len() > COUNTRIES + 1;
    let shown = is_shortened.then(|| words::shown_countries(language));
    let sentences: Vec<String> = shown.into_iter().chain([words::codes(language)]).collect();
    page += &paragraph(&sentences.join(" "));
    page += &(heading(&words::by_size(language)) + &tables::by_size(review).text());
    page += &(heading(&words::reasons(language)) + &tables::by_cause(review).text() + "\n");
    page.extend(named_reasons(review).iter().map(|line| item(line)));
    page.extend(answer::also_implausible(review).map(|line| item(&line)));
    page += &without_declaration(review);
    page += &heading(&method::rule(language));
    page.extend(method::steps(language).map(item));
    page += "\n";
    let number = |count| answer::number(language, count);
    let (accepted, for_2020) = (review.accepted, review.with_target().count());
    let rows = number(review.signatories.len());
    let [for_2020, only_for_2030] = [for_2020, accepted - for_2020].map(number);
    let accepted = number(accepted);
    let declared = list_words::declarations(language, accepted, rows, for_2020, only_for_2030);
    page + &paragraph(&declared)
}

/// The signatories of rare reasons by name, in the order of the reasons. The messages on refused rows
/// are on the page of the declarations.
fn named_reasons(review: &Review<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    for cause in Cause::ALL {
        let with = review.signatories.iter().filter(|one| one.cause() == Some(cause));
        let with: Vec<&Signatory<'_>> = with.collect();
        if with.len() <= NAMED {
            lines.extend(with.into_iter().filter_map(|one| named_reason(one, review.language)));
        }
    }
    lines
}

fn named_reason(signatory: &Signatory<'_>, language: Language) -> Option<String> {
    let unjudged = signatory.outcome.as_ref().err()?;
    Some(if matches!(unjudged, Unjudged::Refused(..)) {
        // Two rows can have one identifier, so the names are listed.
        let name = profile::name_and_id(signatory, language);
        format!("{name}. {}", profile::cause(unjudged, language))
    } else {
        let name = profile::name(signatory, language);
        format!("{name}. {}", profile::reason(unjudged, language))
    })
}

fn without_declaration(review: &Review<'_>) -> String {
    let language = review.language;
    let mut text = String::new();
    if !review.undeclared.is_empty() {
        let title = list_words::without_declaration(
            language,
            answer::number(language, review.undeclared.len()),
        );
        let names = if has_no_names(review) && !review.is_of_single {
            list_words::names_missing(language)
        } else {
            undeclared_names(review)
        };
        text += &item(&format!("{title} ({names})."));
    }
    if review.inventories.without_id > 0 {
        let count = answer::number(language, review.inventories.without_id);
        text += &item(&list_words::rows_without_id(language, count));
    }
    text
}

/// Whether no signatory without a declaration has a name or a country.
fn has_no_names(review: &Review<'_>) -> bool {
    review.undeclared.iter().all(|one| one.place.is_empty() && one.country.is_empty())
}

/// The names of the signatories without a declaration; their identifiers if no name is known.
pub fn undeclared_names(review: &Review<'_>) -> String {
    let language = review.language;
    let all = &review.undeclared;
    if has_no_names(review) {
        let ids: Vec<&str> = all.iter().map(|one| one.id).collect();
        return profile::titled(&list_words::names_missing(language), &[ids.join(", ")], language);
    }
    let names: Vec<String> =
        all.iter().map(|one| profile::undeclared_name(one, language)).collect();
    names.join(", ")
}

fn singles(review: &Review<'_>) -> String {
    let mut text = String::new();
    for signatory in &review.signatories {
        let profile = profile(signatory, review);
        text += &heading(&profile.name);
        text.extend(profile.result.iter().map(|line| paragraph(line)));
        text.extend(profile.inventories.iter().map(|line| item(line)));
    }
    text + &without_declaration(review)
}
