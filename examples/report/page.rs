//! The page of the report.

use crate::report::cases::PlaceReport;
use crate::report::options::Options;
use crate::report::words::Word;
use crate::report::{cases, overview, section};
use crate::svg::{colon, document, escape, isolate, say};

/// The page: an overview if there are several places, and a section for each place.
pub fn html(reports: &[PlaceReport<'_>], options: &Options) -> String {
    let language = options.language;
    let title = Word::Title.text(language);
    let full_title = match reports {
        [only] => format!("{title}, {}", isolate(only.inventory.series.place())),
        _ => title.to_owned(),
    };
    let mut body = format!(
        "<header><h1>{}</h1>\n<p>{} {}. {}{} {}.</p></header>\n<main>\n",
        escape(title),
        Word::AsOf.text(language),
        language.date(options.as_of),
        Word::TrendMethod.text(language),
        colon(language),
        escape(&say(&cases::trend(), language)),
    );
    if reports.len() > 1 {
        body += &overview::html(reports, language);
    }
    for (number, report) in reports.iter().enumerate() {
        body += &section::html(report, number, language);
    }
    document(&full_title, language, &(body + "</main>\n"))
}
