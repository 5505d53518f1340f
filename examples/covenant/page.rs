//! The page of results as text.

use crate::covenant::answer;
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
    page.extend(answer::caveats(review).iter().map(|text| item(text)));
    page += "\n";
    page + &paragraph(&answer::source(review))
}

fn results(review: &Review<'_>) -> String {
    let language = review.language;
    let mut page = heading(&words::answer(language));
    page.extend(answer::sentences(review).iter().map(|sentence| item(sentence)));
    let (title, minimum) = tables::by_minimum(review);
    page += &(heading(&title) + &minimum.text());
    page +=
        &(heading(&words::by_country(language)) + &tables::by_country(review, COUNTRIES).text());
    page += &(heading(&words::by_size(language)) + &tables::by_size(review).text());
    page += &(heading(&words::reasons(language)) + &tables::by_cause(review).text() + "\n");
    page.extend(named_reasons(review).iter().map(|line| item(line)));
    page += &without_declaration(review);
    page += &heading(&method::rule(language));
    page.extend(method::steps(language).map(item));
    page += "\n";
    let number = |count| answer::number(language, count);
    let declared = list_words::declarations(
        language,
        number(review.accepted),
        number(review.signatories.len()),
    );
    page + &paragraph(&declared)
}

/// The signatories of rare reasons by name, with the values at issue. The messages on refused rows
/// are on the page of the declarations.
fn named_reasons(review: &Review<'_>) -> Vec<String> {
    let unjudged = |one: &&Signatory<'_>| match &one.outcome {
        Err(unjudged) => !matches!(unjudged.cause(), Cause::Refused(_) | Cause::OnlyFor2030),
        Ok(_) => false,
    };
    let all: Vec<&Signatory<'_>> = review.signatories.iter().filter(unjudged).collect();
    let cause = |one: &Signatory<'_>| one.outcome.as_ref().err().map(Unjudged::cause);
    let is_rare = |one: &&&Signatory<'_>| {
        all.iter().filter(|other| cause(other) == cause(one)).count() <= NAMED
    };
    let mut rare: Vec<&&Signatory<'_>> = all.iter().filter(is_rare).collect();
    rare.sort_by_key(|one| cause(one));
    let line = |one: &&&Signatory<'_>| {
        let unjudged = one.outcome.as_ref().err()?;
        let reason = profile::reason(unjudged, review.language);
        Some(format!("{}. {reason}", profile::name(one, review.language)))
    };
    rare.iter().filter_map(line).collect()
}

fn without_declaration(review: &Review<'_>) -> String {
    let language = review.language;
    let mut text = String::new();
    if !review.undeclared.is_empty() {
        let title = list_words::without_declaration(
            language,
            answer::number(language, review.undeclared.len()),
        );
        let names = undeclared_names(review);
        text += &item(&format!("{title} ({names})."));
    }
    if review.inventories.without_id > 0 {
        let count = answer::number(language, review.inventories.without_id);
        text += &item(&list_words::rows_without_id(language, count));
    }
    text
}

/// The names of the signatories without a declaration; their identifiers if no name is known.
pub fn undeclared_names(review: &Review<'_>) -> String {
    let language = review.language;
    let all = &review.undeclared;
    if all.iter().all(|one| one.place.is_empty() && one.country.is_empty()) {
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
