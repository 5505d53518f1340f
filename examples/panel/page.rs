//! The text report.

use std::fmt::Write as _;

use climate_targets::VerdictKind;
use climate_targets::panel::{Panel, PanelTarget};
use comfy_table::CellAlignment;

use crate::panel::options::{Options, Source};
use crate::panel::summary::{PlaceAbovePath, Summary, TargetSummary};
use crate::support::display::printable;
use crate::support::table_style::plain_table;
use crate::support::text::count;

/// The maximum width of the page, in characters.
const WIDTH: u16 = 100;

pub fn page(
    options: &Options,
    panel: &Panel<'_>,
    targets: &[PanelTarget<'_>],
    summary: &Summary,
    source: &str,
) -> String {
    let places = count(panel.len(), "place");
    let target_count = count(targets.len(), "target");
    let date = options.as_of;
    let mut page =
        wrapped(&format!("{places} against {target_count}, as of {date}. Data: {source}."));
    page.push_str(&wrapped(
        "The boundaries of series and targets may differ; the verdicts ignore the difference. Each \
         place is assessed against each target, even if it has not adopted the target.",
    ));
    page.push('\n');
    for target in targets {
        page.push_str(&wrapped(&target.target().to_string()));
    }
    let _ = write!(page, "\n{}", verdict_counts(targets, summary));
    for (target, summary) in targets.iter().zip(&summary.targets) {
        let id = target.target().id();
        let _ = write!(page, "\n{}", without_verdict(id, summary, panel));
        page.push_str(&above_path(id, summary, panel));
    }
    if let Source::Simulated(_) = options.source {
        let seconds = summary.duration.as_secs_f64();
        let each = 1e9 * seconds / panel.len().max(1) as f64;
        let _ = write!(
            page,
            "\n{}",
            wrapped(&format!(
                "Computing time: {seconds:.3} s on one thread, {each:.0} ns for each place with \
                 {target_count}."
            ))
        );
    }
    tidy(&page)
}

/// The counts of places, with one row for each verdict and one column for each target.
fn verdict_counts(targets: &[PanelTarget<'_>], summary: &Summary) -> String {
    let ids = targets.iter().map(|target| target.target().id());
    let header: Vec<&str> = std::iter::once("Verdict").chain(ids).collect();
    let mut table = plain_table(WIDTH, &header);
    for kind in VerdictKind::ALL {
        let counts: Vec<usize> =
            summary.targets.iter().map(|target| target.counts.count(kind)).collect();
        if counts.iter().any(|count| *count > 0) {
            let cells = counts.iter().map(ToString::to_string);
            table.add_row(std::iter::once(kind.to_string()).chain(cells));
        }
    }
    for column in table.column_iter_mut().skip(1) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    format!("{table}\n")
}

/// States the number of places without a verdict, with an example for each reason.
fn without_verdict(id: &str, summary: &TargetSummary, panel: &Panel<'_>) -> String {
    let number: usize = summary.without_verdict.values().map(|one| one.count).sum();
    if number == 0 {
        return wrapped(&format!("{id}: every place has a verdict."));
    }
    let mut text = wrapped(&format!("{id}: {} without a verdict.", count(number, "place")));
    for missing in summary.without_verdict.values() {
        let first = printable(&panel.place(missing.first));
        let (number, reason) = (missing.count, printable(&missing.text));
        text.push_str(&wrapped(&format!("- {number}, for example {first}: {reason}")));
    }
    text
}

/// The table of places with the largest gaps above the path.
fn above_path(id: &str, summary: &TargetSummary, panel: &Panel<'_>) -> String {
    if summary.above_path.is_empty() {
        return String::new();
    }
    let title =
        format!("{id}: places furthest above the path. Gap: in percentage points of the base");
    let mut table =
        plain_table(WIDTH, &["Place", "Base, kt", "Latest, kt", "", "Change", "Gap", "Verdict"]);
    for one in &summary.above_path {
        table.add_row(row(one, panel));
    }
    for index in [1, 2, 4, 5] {
        if let Some(column) = table.column_mut(index) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    let met = summary.above_path.iter().any(|one| one.verdict == VerdictKind::Met);
    let note = if met {
        wrapped("Met: in the target year. The gap is that of the latest year.")
    } else {
        String::new()
    };
    format!("\n{}{table}\n{note}", wrapped(&title))
}

fn row(place: &PlaceAbovePath, panel: &Panel<'_>) -> [String; 7] {
    [
        short(&printable(&panel.place(place.place))),
        kilotonnes(place.base_t),
        kilotonnes(place.latest_t),
        format!("({:.0})", place.latest_year),
        format!("{:+.1} %", 100.0 * place.change_share),
        format!("{:+.1}", place.gap_points),
        place.verdict.to_string(),
    ]
}

fn kilotonnes(tonnes: f64) -> String {
    let value = tonnes / 1000.0;
    if value.abs() >= 1e7 { format!("{value:.1e}") } else { format!("{value:.1}") }
}

/// The name of a place, cut to 32 characters to leave room for the figures.
fn short(name: &str) -> String {
    const MAX_LENGTH: usize = 32;
    if name.chars().count() <= MAX_LENGTH {
        return name.to_owned();
    }
    name.chars().take(MAX_LENGTH - 1).chain(std::iter::once('…')).collect()
}

/// Wraps text at the page width. A word longer than a line is split.
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

/// Removes spaces at the ends of lines.
fn tidy(page: &str) -> String {
    page.lines().fold(String::new(), |text, line| text + line.trim_end() + "\n")
}
