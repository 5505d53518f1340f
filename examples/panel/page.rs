//! The page.

use std::fmt::Write as _;

use climate_targets::VerdictKind;
use climate_targets::panel::{Panel, PanelTarget};
use comfy_table::CellAlignment;

use crate::panel::found::{Found, OfTarget, Over};
use crate::panel::held::Held;
use crate::panel::options::{Options, Source};
use crate::support::readable::printable;
use crate::support::sheet::sheet;

/// The maximum width of the page, in characters.
const WIDTH: u16 = 100;

pub fn page(
    options: &Options,
    panel: &Panel<'_>,
    held: &Held,
    found: &Found,
    whose: &str,
) -> String {
    let targets = held.each();
    let places = count(panel.len(), "place");
    let of = count(targets.len(), "target");
    let mut page =
        wrapped(&format!("{places} against {of}, as of {}. Data: {whose}.", options.as_of));
    page.push_str(&wrapped(
        "What series and targets count may differ; that is let pass. A place is held against a \
         target as if it were its own.",
    ));
    page.push('\n');
    for target in &targets {
        page.push_str(&wrapped(&target.target().to_string()));
    }
    let _ = write!(page, "\n{}", counts(&targets, found));
    for (target, found) in targets.iter().zip(&found.of_targets) {
        let id = target.target().id();
        let _ = write!(page, "\n{}", unjudged(id, found, panel));
        page.push_str(&over(id, found, panel));
    }
    if let Source::Simulated(_) = options.source {
        let seconds = found.took.as_secs_f64();
        let each = 1e9 * seconds / panel.len().max(1) as f64;
        let _ = write!(
            page,
            "\n{}",
            wrapped(&format!(
                "Assessed in {seconds:.3} s: {each:.0} ns a place for {of} together, on one thread."
            ))
        );
    }
    tidy(&page)
}

/// The counts: one row a verdict, one column a target.
fn counts(targets: &[PanelTarget<'_>], found: &Found) -> String {
    let ids = targets.iter().map(|target| target.target().id());
    let header: Vec<&str> = std::iter::once("Verdict").chain(ids).collect();
    let mut table = sheet(WIDTH, &header);
    for kind in VerdictKind::ALL {
        let of: Vec<usize> = found.of_targets.iter().map(|one| one.counts.count(kind)).collect();
        if of.iter().any(|count| *count > 0) {
            let cells = of.iter().map(ToString::to_string);
            table.add_row(std::iter::once(kind.to_string()).chain(cells));
        }
    }
    for column in table.column_iter_mut().skip(1) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    format!("{table}\n")
}

/// The number of undetermined places, with an example of each reason.
fn unjudged(id: &str, found: &OfTarget, panel: &Panel<'_>) -> String {
    let number: usize = found.unjudged.values().map(|one| one.count).sum();
    if number == 0 {
        return wrapped(&format!("{id}: every place can be judged."));
    }
    let mut text = wrapped(&format!("{id}: {} cannot be judged.", count(number, "place")));
    for one in found.unjudged.values() {
        let first = printable(&panel.place(one.first));
        let (number, says) = (one.count, printable(&one.says));
        text.push_str(&wrapped(&format!("- {number}, as {first}: {says}")));
    }
    text
}

/// The places with the largest gap to their path.
fn over(id: &str, found: &OfTarget, panel: &Panel<'_>) -> String {
    if found.over.is_empty() {
        return String::new();
    }
    let title = format!("{id}: furthest over the path, in points of the base");
    let mut table =
        sheet(WIDTH, &["Place", "Base, kt", "Latest, kt", "", "Change", "Gap", "Verdict"]);
    for one in &found.over {
        table.add_row(row(one, panel));
    }
    for index in [1, 2, 4, 5] {
        if let Some(column) = table.column_mut(index) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    let met = found.over.iter().any(|one| one.verdict == VerdictKind::Met);
    let note = if met {
        wrapped("Met in the year that was asked for; the gap is of now.")
    } else {
        String::new()
    };
    format!("\n{}{table}\n{note}", wrapped(&title))
}

fn row(one: &Over, panel: &Panel<'_>) -> [String; 7] {
    [
        short(&printable(&panel.place(one.place))),
        kilotonnes(one.base_t),
        kilotonnes(one.latest_t),
        format!("({:.0})", one.latest_year),
        format!("{:+.1} %", 100.0 * one.change_share),
        format!("{:+.1}", one.gap_points),
        one.verdict.to_string(),
    ]
}

fn kilotonnes(tonnes: f64) -> String {
    let value = tonnes / 1000.0;
    if value.abs() >= 1e7 { format!("{value:.1e}") } else { format!("{value:.1}") }
}

/// The name, cut to leave room for the figures.
fn short(name: &str) -> String {
    const LONGEST: usize = 32;
    if name.chars().count() <= LONGEST {
        return name.to_owned();
    }
    name.chars().take(LONGEST - 1).chain(std::iter::once('…')).collect()
}

/// "1 place", "2 places".
fn count(number: usize, one: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {one}{plural}")
}

/// Text wrapped to the page; a word longer than a line is cut.
fn wrapped(text: &str) -> String {
    let width = usize::from(WIDTH);
    let (mut lines, mut at) = (String::new(), 0);
    for word in text.split_whitespace() {
        let length = word.chars().count();
        if at > 0 && at + 1 + length > width {
            lines.push('\n');
            at = 0;
        }
        if at > 0 {
            lines.push(' ');
            at += 1;
        }
        for letter in word.chars() {
            if at == width {
                lines.push('\n');
                at = 0;
            }
            lines.push(letter);
            at += 1;
        }
    }
    lines.push('\n');
    lines
}

/// Without blanks at the ends of lines.
fn tidy(page: &str) -> String {
    page.lines().fold(String::new(), |text, line| text + line.trim_end() + "\n")
}
