//! The results as one HTML page for a council.

use std::fmt::Write as _;

use climate_targets::Language;

use crate::covenant::list_words;
use crate::covenant::method_words as method;
use crate::covenant::name_lists;
use crate::covenant::page::undeclared_names;
use crate::covenant::profile::profile;
use crate::covenant::review::Review;
use crate::covenant::unjudged::Unjudged;
use crate::covenant::{answer, tables, words};
use crate::svg::{document, escape};

pub fn html(review: &Review<'_>) -> String {
    let language = review.language;
    let title = words::title(language);
    let mut body = format!(
        "<header><h1>{}</h1>\n<p>{}</p></header>\n<main>\n",
        escape(&title),
        escape(&answer::data(review))
    );
    if review.is_of_single {
        body += &singles(review);
    } else if review.signatories.is_empty() {
        body += &paragraph(&words::no_rows(language));
    } else {
        body += &section(&words::answer(language), &list(&answer::sentences(review)));
        body += &counts(review);
        body += &section(&list_words::names(language), &name_lists::html(review));
    }
    body += &without_declaration(review);
    let source = format!(
        "<h3>{}</h3>\n{}<h3>{}</h3>\n{}<p class=\"source\">{}</p>\n",
        escape(&method::rule(language)),
        list(&method::steps(language).collect::<Vec<_>>()),
        escape(&method::limits(language)),
        list(&answer::limits(review)),
        escape(&answer::source(review)),
    );
    body += &section(&method::method_and_source(language), &source);
    document(&title, language, &(body + "</main>\n"))
}

fn section(heading: &str, content: &str) -> String {
    format!("<section>\n<h2>{}</h2>\n{content}</section>\n", escape(heading))
}

fn paragraph(text: &str) -> String {
    format!("<p>{}</p>\n", escape(text))
}

/// A list of texts, or nothing if there are none.
pub fn list(items: &[impl AsRef<str>]) -> String {
    if items.is_empty() {
        return String::new();
    }
    let items = items.iter().map(|text| format!("<li>{}</li>\n", escape(text.as_ref())));
    format!("<ul>\n{}</ul>\n", items.collect::<String>())
}

fn counts(review: &Review<'_>) -> String {
    let language = review.language;
    let minimum = tables::by_minimum(review);
    let by_country = tables::by_country(review, usize::MAX).html(&words::by_country(language));
    let mut html = String::new();
    for (title, table, note) in [
        (minimum.title, minimum.table, minimum.note),
        (words::by_size(language), tables::by_size(review), None),
        (words::reasons(language), tables::by_cause(review), answer::also_implausible(review)),
    ] {
        let note = note.map(|note| format!("<p class=\"source\">{}</p>\n", escape(&note)));
        let (table, note) = (table.html(&title), note.unwrap_or_default());
        let _ = write!(html, "<figure>\n{table}{note}</figure>\n");
    }
    let codes = escape(&words::codes(language));
    html + &format!("<figure>\n{by_country}<p class=\"source\">{codes}</p>\n</figure>\n")
}

fn without_declaration(review: &Review<'_>) -> String {
    let language = review.language;
    let mut html = String::new();
    if !review.undeclared.is_empty() {
        let count = answer::number(language, review.undeclared.len());
        let title = list_words::without_declaration(language, count);
        html += &folded(&title, &paragraph(&undeclared_names(review)));
    }
    if review.inventories.without_id > 0 {
        let count = answer::number(language, review.inventories.without_id);
        html += &paragraph(&list_words::rows_without_id(language, count));
    }
    html
}

/// Content that is hidden until the reader opens it.
pub fn folded(title: &str, content: &str) -> String {
    format!("<details><summary>{}</summary>\n{content}</details>\n", escape(title))
}

/// A text of a row; the message on a refused row is English in every language.
pub fn message(text: &str, unjudged: &Unjudged, language: Language) -> String {
    if unjudged.is_english() && language != Language::English {
        format!("<span lang=\"en\">{}</span>", escape(text))
    } else {
        escape(text)
    }
}

fn singles(review: &Review<'_>) -> String {
    let profiles = review.signatories.iter().map(|signatory| {
        let profile = profile(signatory, review);
        let result = match &signatory.outcome {
            Ok(_) => profile.result.iter().map(|text| paragraph(text)).collect(),
            Err(unjudged) => format!("<p>{}</p>\n", name_lists::reason(unjudged, review.language)),
        };
        let name = escape(&profile.name);
        let inventories = list(&profile.inventories);
        format!("<section>\n<h2><bdi>{name}</bdi></h2>\n{result}{inventories}</section>\n")
    });
    profiles.collect()
}
