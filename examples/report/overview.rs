//! The overview of many places.

use std::fmt::Write as _;

use climate_targets::Language;

use crate::report::cases::{Case, PlaceReport};
use crate::report::drawings::{common_title, place_panel, ranking_row};
use crate::report::section::{name, verdict};
use crate::report::words::Word;
use crate::svg::{PanelKind, Panels, Ranking, escape, figure};

/// The numbers of places in one chart, so that it fits on a printed page.
const PLACES_OF_RANKING: usize = 30;
const PLACES_OF_PANELS: usize = 20;

/// A table of all verdicts with links, and charts of each target that several places have.
pub fn html(reports: &[PlaceReport<'_>], language: Language) -> String {
    let mut html =
        format!("<section class=\"overview\">\n<h2>{}</h2>\n", Word::Overview.text(language));
    html += &verdicts(reports, language);
    for (number, id) in common_targets(reports).into_iter().enumerate() {
        let cases: Vec<&Case<'_>> = reports
            .iter()
            .filter_map(|report| report.cases.iter().find(|case| case.result.target().id() == id))
            .collect();
        html += &charts(&cases, id, number, language);
    }
    html + "</section>\n"
}

fn verdicts(reports: &[PlaceReport<'_>], language: Language) -> String {
    let [place, target, heading] =
        [Word::Place, Word::Target, Word::Verdict].map(|w| w.text(language));
    let mut html = format!(
        "<div class=\"scroll\"><table class=\"verdicts\"><thead><tr><th scope=\"col\">{place}</th>\
         <th scope=\"col\">{target}</th><th scope=\"col\">{heading}</th></tr></thead>\n<tbody>\n"
    );
    for (index, report) in reports.iter().enumerate() {
        for case in &report.cases {
            let _ = writeln!(
                html,
                "<tr><th scope=\"row\"><a href=\"#p{index}\">{}</a></th><td class=\"id\">{}</td><td>{}</td></tr>",
                name(report.inventory.series.place()),
                escape(case.result.target().id()),
                verdict(&case.result, language),
            );
        }
    }
    html + "</tbody></table></div>\n"
}

/// The targets that at least two places have, in the order of the page.
fn common_targets<'a>(reports: &'a [PlaceReport<'a>]) -> Vec<&'a str> {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for case in reports.iter().flat_map(|report| &report.cases) {
        let id = case.result.target().id();
        match counts.iter_mut().find(|(known, _)| *known == id) {
            Some((_, count)) => *count += 1,
            None => counts.push((id, 1)),
        }
    }
    counts.into_iter().filter(|(_, count)| *count > 1).map(|(id, _)| id).collect()
}

fn charts(cases: &[&Case<'_>], id: &str, number: usize, language: Language) -> String {
    let rows = cases.iter().map(|case| ranking_row(&case.result, language)).collect();
    let title = common_title(Word::GapsOfPlaces, id, language);
    let mut html = String::new();
    let ranking = Ranking::new(title, language, rows);
    for (part, chart) in ranking.split(PLACES_OF_RANKING).iter().enumerate() {
        html += &figure(chart, &format!("ranking-{number}-{part}"));
    }
    let _ = writeln!(html, "<p>{}</p>", escape(Word::NoRanking.text(language)));
    let title = common_title(Word::PathsOfPlaces, id, language);
    let parts = cases.chunks(PLACES_OF_PANELS);
    let count = parts.len();
    for (part, cases) in parts.enumerate() {
        let items = cases.iter().map(|case| place_panel(&case.result, language)).collect();
        let title = title.part(part + 1, count);
        let chart = Panels { title, language, of: PanelKind::Places, items };
        html += &figure(&chart, &format!("panels-{number}-{part}"));
    }
    html
}
