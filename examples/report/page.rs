//! The page around the sections.

use crate::report::cases::PlaceReport;
use crate::report::options::Options;
use crate::report::style::STYLE;
use crate::report::words::Word;
use crate::report::{overview, section};
use crate::svg::{self, escape, isolate};

/// The whole page.
pub fn html(reports: &[PlaceReport<'_>], options: &Options) -> String {
    let language = options.language;
    let title = Word::Title.text(language);
    let full_title = match reports {
        [only] => format!("{title}, {}", isolate(only.inventory.series.place())),
        _ => title.to_owned(),
    };
    let mut html = format!(
        "<!DOCTYPE html>\n<html lang=\"{code}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{full_title}</title>\n<style>\n{charts}{STYLE}</style>\n</head>\n<body>\n\
         <header><h1>{title}</h1>\n<p>{as_of} {date}.</p></header>\n<main>\n",
        code = language.code(),
        full_title = escape(&full_title),
        charts = svg::STYLE,
        title = escape(title),
        as_of = Word::AsOf.text(language),
        date = language.date(options.as_of),
    );
    if reports.len() > 1 {
        html += &overview::html(reports, language);
    }
    for (number, report) in reports.iter().enumerate() {
        html += &section::html(report, number, language);
    }
    html + "</main>\n</body>\n</html>\n"
}
