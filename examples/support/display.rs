//! Numbers and names as text.

use climate_targets::language::{self, is_hidden};
use climate_targets::quantity::MassUnit;
use climate_targets::{Assessment, Emissions, Share, VerdictKind};

/// A name of the data on one line, without the hidden characters that change what a terminal or a
/// page shows, and cut.
pub fn printable(name: &str) -> String {
    language::printable(name).into_owned()
}

/// A text of any length on one line, without hidden characters.
pub fn one_line(text: &str) -> String {
    text.replace(is_hidden, " ")
}

/// A CSV cell that no spreadsheet runs as a formula. Control characters become spaces, and a text
/// that begins with one of `= + - @`, also in full width, a tab or a line break gets a leading
/// apostrophe, unless it is a number. A spreadsheet in Swedish, French or Finnish splits cells at
/// semicolons, in quotes or not, so that each part of a text counts as a cell.
pub fn csv_text(text: &str) -> String {
    let cells: Vec<String> = text.split(';').map(csv_cell).collect();
    cells.join(";")
}

fn csv_cell(text: &str) -> String {
    let clean = one_line(text);
    let is_number = text.trim().parse::<f64>().is_ok_and(f64::is_finite);
    let signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
    let start = clean.trim_start_matches(|c: char| c.is_whitespace() || c == '"');
    let is_formula = start.starts_with(signs) || text.starts_with(['\t', '\r', '\n']);
    if is_formula && !is_number { format!("'{clean}") } else { clean }
}

pub fn signed_percent(share: Share) -> String {
    format!("{:+.1} %", share.percent())
}

/// Formats a level with about three digits.
pub fn rounded(level: Emissions, unit: MassUnit) -> String {
    let value = level.in_unit(unit);
    with_decimals(value, decimals(value))
}

/// The number of decimals for a level and its limit, in one unit: for about three digits, or as many
/// as the two need to differ.
pub fn decimals_of_pair(level: f64, limit: f64) -> usize {
    let (at_least, at_most) = (decimals(level).max(decimals(limit)), 12);
    let differ = |d: &usize| with_decimals(level, *d) != with_decimals(limit, *d);
    let is_equal = level.total_cmp(&limit).is_eq();
    let enough = if is_equal { None } else { (at_least..=at_most).find(differ) };
    enough.unwrap_or(at_least)
}

/// The number of decimals for about three digits.
pub fn decimals(value: f64) -> usize {
    usize::from(value.abs() < 99.95 || value.abs() >= 1e7)
}

fn with_decimals(value: f64, decimals: usize) -> String {
    if value.abs() >= 1e7 {
        return format!("{value:.decimals$e}");
    }
    let text = format!("{value:.decimals$}");
    if text.trim_start_matches(['-', '0', '.']).is_empty() { text.replace('-', "") } else { text }
}

/// The mark of a verdict. Of the two comparisons of a running target, the left half of the circle
/// is the trend, and the right half the path.
pub const fn verdict_mark(kind: VerdictKind) -> char {
    match kind {
        VerdictKind::Met | VerdictKind::AchievedEarly => '✓',
        VerdictKind::OnTrack => '●',
        VerdictKind::CatchingUp => '◐',
        VerdictKind::Slipping => '◑',
        VerdictKind::OffTrack => '○',
        VerdictKind::Missed => '✗',
        VerdictKind::NotComparable => '≠',
        VerdictKind::Undetermined => '?',
        _ => '–',
    }
}

/// The unit for the levels of a result, chosen by the largest level.
pub fn readable_unit(result: &Assessment<'_>) -> MassUnit {
    let figures = result.figures();
    let levels = [
        figures.base.map(|base| base.level),
        figures.latest.map(|latest| latest.level),
        figures.allowable,
    ];
    let largest = levels.into_iter().flatten().map(|l| l.tonnes().abs()).fold(0.0, f64::max);
    match largest {
        t if t >= 1e10 => MassUnit::Gigatonne,
        t if t >= 1e7 => MassUnit::Megatonne,
        t if t >= 1e4 => MassUnit::Kilotonne,
        _ => MassUnit::Tonne,
    }
}
