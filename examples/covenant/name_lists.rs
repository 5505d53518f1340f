//! Signatories by name on the HTML page, folded: a table for each result, a list for each reason.

use std::collections::BTreeMap;

use climate_targets::Language;

use crate::covenant::columns::Column;
use crate::covenant::counts::by_cause;
use crate::covenant::declaration::{cut, percent};
use crate::covenant::html::{folded, message};
use crate::covenant::list_words as words;
use crate::covenant::review::Review;
use crate::covenant::signatory::{Signatory, Standing};
use crate::covenant::unjudged::{Cause, Unjudged};
use crate::covenant::{answer, profile};
use crate::support::display::one_line;
use crate::svg::{Cell, Table, colon, escape};

/// A reason with at most this number of signatories has their values beside the names.
const WITH_VALUES: usize = 30;

pub fn html(review: &Review<'_>) -> String {
    let language = review.language;
    let mut html = String::new();
    for standing in Standing::ALL {
        let with = review.with(standing);
        if !with.is_empty() {
            let title = words::standing(language, standing);
            let count = answer::number(language, with.len());
            let rows = with.iter().filter_map(|signatory| result_row(signatory, language));
            let head = words::columns(language).map(str::to_owned);
            let table = Table { head: head.into(), rows: rows.collect() };
            html += &folded(&words::title_and_count(language, title, count), &table.html(title));
        }
    }
    let mut causes = by_cause(&review.signatories).to_vec();
    causes.retain(|(_, count)| *count > 0);
    if !causes.is_empty() {
        html += "<h3>";
        html += &escape(&words::not_judged_by_name(language));
        html += "</h3>\n";
    }
    for (cause, count) in causes {
        let title = format!("({}) {}", cause.letter(), cause.text(language));
        let title = words::title_and_count(language, &title, answer::number(language, count));
        html += &folded(&title, &with_cause(review, cause, count));
    }
    html
}

/// The cells of a judged signatory.
fn result_row(signatory: &Signatory<'_>, language: Language) -> Option<Vec<Cell>> {
    let judgement = signatory.outcome.as_ref().ok()?;
    let (target, base, latest) = (signatory.target?, signatory.base?, signatory.latest?);
    let declared = match percent(cut(target)?.share(), language) {
        declared if target.metric().is_absolute() => declared,
        declared => words::per_head(language, &declared),
    };
    let change = judgement.change.ok().map(|change| {
        let sign = if change.fraction() > 0.0 { "+" } else { "" };
        format!("{sign}{}", language.percent(change.percent(), 1))
    });
    let reached = judgement.progress.ok();
    let reached = reached.map(|reached| language.percent(reached.percent(), 0).to_string());
    Some(vec![
        Cell::Name(profile::name(signatory, language)),
        Cell::Number(base.year.to_string()),
        Cell::Number(latest.year.to_string()),
        Cell::number(change),
        Cell::Number(declared),
        Cell::number(reached),
    ])
}

/// The signatories with a cause: of a rare cause one by one with the values, otherwise the names by
/// country.
fn with_cause(review: &Review<'_>, cause: Cause, count: usize) -> String {
    let language = review.language;
    let each = review.signatories.iter().filter_map(|signatory| {
        let unjudged = signatory.outcome.as_ref().err()?;
        (unjudged.cause() == cause).then_some((signatory, unjudged))
    });
    let mut each: Vec<(&Signatory<'_>, &Unjudged)> = each.collect();
    each.sort_by_key(|(signatory, _)| signatory.sort_key());
    if count <= WITH_VALUES {
        let items = each.into_iter().map(|(signatory, unjudged)| {
            let name = escape(&profile::name(signatory, language));
            let detail = detail(unjudged, language);
            format!("<li><bdi>{name}</bdi>{detail}</li>\n")
        });
        return format!("<ul>\n{}</ul>\n", items.collect::<String>());
    }
    let mut by_country: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (signatory, _) in each {
        let row = signatory.row;
        let name = match row.text(Column::Place) {
            "" => words::unnamed(language, row.text(Column::Id)),
            place => place.to_owned(),
        };
        let name = format!("<bdi>{}</bdi>", escape(&one_line(&name)));
        by_country.entry(row.text(Column::Country)).or_default().push(name);
    }
    let paragraphs = by_country.into_iter().map(|(country, names)| {
        let country = escape(&one_line(if country.is_empty() { "–" } else { country }));
        let count = answer::number(language, names.len());
        // A code such as "NO" or "IS" is no word.
        let country = format!("<span translate=\"no\">{country}</span>");
        let title = words::title_and_count(language, &country, count);
        format!("<p><strong>{title}.</strong> {}</p>\n", names.join(", "))
    });
    paragraphs.collect()
}

/// The values of a reason after a colon; nothing if the cause says all.
fn detail(unjudged: &Unjudged, language: Language) -> String {
    match unjudged.detail(language) {
        text if text.is_empty() || unjudged.repeats_cause() => String::new(),
        text => {
            format!("{} {}", colon(language), message(&one_line(&text), unjudged, language))
        }
    }
}

/// The reason why a single signatory is not judged, as markup.
pub fn reason(unjudged: &Unjudged, language: Language) -> String {
    let whole = profile::reason(unjudged, language);
    let detail = one_line(&unjudged.detail(language));
    match whole.split_once(&detail) {
        Some((before, after)) if unjudged.is_english() => {
            escape(before) + &message(&detail, unjudged, language) + &escape(after)
        }
        _ => escape(&whole),
    }
}
