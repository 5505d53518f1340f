//! The page for a terminal: a heading, the places with their results, the notes.

use climate_targets::{Assessment, Caveat, Language};
use console::Style;

use crate::assess::notes::Notes;
use crate::assess::options::Options;
use crate::assess::row::{self, row};
use crate::assess::sparkline::sparkline;
use crate::assess::words;
use crate::support::display::{one_line, printable};
use crate::support::layout::{self, Cell, Line, wrapped};
use crate::support::terminal;

/// The page of all results. `source` says where the data come from.
pub fn page(results: &[Assessment<'_>], source: &str, options: &Options) -> String {
    let (language, width) = (options.language, terminal::width());
    let mut notes = Notes::new(language);
    let places: Vec<(&Assessment<'_>, Vec<Vec<Cell>>)> = results
        .chunk_by(|one, next| one.series().place() == next.series().place())
        .map(|place| {
            let rows = in_order(place).into_iter().map(|result| row(result, &mut notes, language));
            (&place[0], rows.collect())
        })
        .collect();
    let header = header(language);
    let rows: Vec<&Vec<Cell>> = places.iter().flat_map(|(_, rows)| rows).collect();
    let columns = row::columns(&header, &rows, width);
    let mut page = heading(source, options, width);
    page.push_str(&layout::row(&header, &columns));
    page.extend(["─".repeat(width).as_str(), "\n"]);
    for (place, rows) in &places {
        page.push_str(&place_heading(place, options, width));
        page.extend(rows.iter().map(|cells| row::lines(cells, &columns, width)));
        page.push('\n');
    }
    page.push_str(&notes.list(width));
    if options.explain {
        page.extend(results.iter().map(|result| explanation(result, language, width)));
    }
    page
}

/// The results of a place: those of targets in force, then those of superseded targets.
fn in_order<'a, 'r>(place: &'r [Assessment<'a>]) -> Vec<&'r Assessment<'a>> {
    let mut results: Vec<_> = place.iter().collect();
    results.sort_by_key(|result| is_superseded(result));
    results
}

pub fn is_superseded(result: &Assessment<'_>) -> bool {
    result.caveats().any(|caveat| matches!(caveat, Caveat::Superseded { .. }))
}

fn heading(source: &str, options: &Options, width: usize) -> String {
    let language = options.language;
    let trend = words::library_text(language, &options.estimator());
    let first = words::heading(language, language.date(options.as_of), &trend);
    let paragraphs = [first, source.to_owned(), words::legend(language)];
    paragraphs.iter().map(|text| wrapped(text, width, 0)).collect::<String>() + "\n"
}

fn header(language: Language) -> Vec<Cell> {
    words::columns(language).map(|title| vec![Line::plain(title)]).into()
}

/// The name of a place and its series as bars, in one line or, if they are too long, two.
fn place_heading(place: &Assessment<'_>, options: &Options, width: usize) -> String {
    let name = Line::styled(printable(place.series().place()), Style::new().bold());
    let title: String = wrapped(&name.text, width, 2);
    let bars = sparkline(place.series(), options.as_of, width);
    let Some(bars) = bars.map(|bars| Line::styled(bars, Style::new().cyan())) else {
        return format!("{}\n", name.style.apply_to(title.trim_end()));
    };
    let gap = if name.width() + 2 + bars.width() <= width { "  " } else { "\n" };
    let (title, bars) = (name.style.apply_to(title.trim_end()), bars.style.apply_to(&bars.text));
    format!("{title}{gap}{bars}\n")
}

/// The paragraph of a result, and the steps of its calculation.
fn explanation(result: &Assessment<'_>, language: Language, width: usize) -> String {
    let paragraph = wrapped(&one_line(&words::library_text(language, result)), width, 0);
    let steps = words::library_text(language, &result.derivation());
    let steps: String = steps.lines().map(|step| wrapped(&one_line(step), width, 4)).collect();
    format!("\n{paragraph}{steps}")
}
