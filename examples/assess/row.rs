//! The row of a result, and the widths of the columns.

use climate_targets::resolve::Basis;
use climate_targets::{Assessment, Caveat, Known, Language, VerdictKind};
use console::Style;

use crate::assess::levels::Levels;
use crate::assess::notes::Notes;
use crate::assess::page::is_superseded;
use crate::assess::words;
use crate::support::display::{printable, verdict_mark};
use crate::support::layout::{self, Cell, Column, Line};

/// The longest id in a column of its own; a longer id has a line of its own.
const LONGEST_ID: usize = 24;

/// The widths of a column at most.
const WIDEST_UNIT: usize = 8;
const WIDEST_TITLE: usize = 46;
const WIDEST_VERDICT: usize = 46;

/// The cells of a result: id and title, unit, base, latest, change, limit, level, verdict.
pub fn row(result: &Assessment<'_>, notes: &mut Notes, language: Language) -> Vec<Cell> {
    let (figures, levels) = (result.figures(), Levels::new(result, language));
    let unit = match (&levels.latest, figures.basis) {
        (Err(_), _) => Vec::new(),
        (Ok(_), Basis::Net | Basis::NetAccounted) => {
            vec![Line::plain(levels.unit), faint(words::net(language))]
        }
        (Ok(_), _) => vec![Line::plain(levels.unit)],
    };
    let period = result.details().period().map(|standing| standing.period);
    let due = period.map_or_else(
        || figures.judged_year.to_string(),
        |period| words::short_period(language, period.from().get(), period.to().get() % 100),
    );
    vec![
        target(result, language),
        unit,
        level(levels.base),
        level(levels.latest),
        level(levels.change.map(|change| (change, String::new()))),
        level(levels.allowed.map(|allowed| (allowed, due))),
        level(levels.then.map(|then| (then, String::new()))),
        verdict(result, notes, language),
    ]
}

/// A level above its year; a dash without a level.
fn level(level: Known<(String, String)>) -> Cell {
    level.map_or_else(
        |_| vec![Line::plain("-")],
        |(level, year)| vec![Line::plain(level), faint(year)],
    )
}

fn faint(text: impl Into<String>) -> Line {
    Line::styled(text, Style::new().dim())
}

/// The id above the title. The title of a superseded target says so. The name of the place is left
/// out: it stands above.
fn target(result: &Assessment<'_>, language: Language) -> Cell {
    let (target, is_superseded) = (result.target(), is_superseded(result));
    let style = if is_superseded { Style::new() } else { Style::new().bold() };
    let after_place = target.title().strip_prefix(result.series().place());
    let title = after_place.and_then(|title| title.strip_prefix(", ")).unwrap_or(target.title());
    let title = if title == target.id() { "" } else { title };
    let word = if is_superseded { words::superseded(language) } else { String::new() };
    let title = format!("{} {word}", printable(title));
    vec![Line::styled(printable(target.id()), style), faint(title.trim()).indented(2)]
}

/// The verdict, the fields in which the boundaries differ, and the numbers of the notes.
fn verdict(result: &Assessment<'_>, notes: &mut Notes, language: Language) -> Cell {
    let (verdict, kind) = (result.worded_verdict(), result.verdict().kind());
    let (mark, style) = (verdict_mark(kind), style(kind));
    let text = format!("{mark} {}", words::library_text(language, &verdict));
    let fields = result.caveats().filter_map(|caveat| match caveat {
        Caveat::BoundaryDiffers { fields, .. } => {
            Some(words::other_fields(language, &words::library_text(language, &fields)))
        }
        _ => None,
    });
    let details: Vec<String> = fields.chain([notes.numbers(result)]).collect();
    vec![Line::styled(text, style).hanging(2), faint(details.join(" ").trim()).indented(2)]
}

/// The colour of a verdict.
fn style(kind: VerdictKind) -> Style {
    let style = Style::new();
    match kind {
        VerdictKind::Met | VerdictKind::AchievedEarly | VerdictKind::OnTrack => style.green(),
        VerdictKind::CatchingUp | VerdictKind::Slipping => style.yellow(),
        VerdictKind::OffTrack | VerdictKind::Missed => style.red(),
        VerdictKind::NotComparable | VerdictKind::Undetermined => style.magenta(),
        _ => style,
    }
}

/// The columns for these rows in a page of this width. Numbers take what they need; id with title
/// and verdict share the rest.
pub fn columns(header: &[Cell], rows: &[&Vec<Cell>], width: usize) -> Vec<Column> {
    let widest = |index: usize| {
        let cells = rows.iter().map(|row| &row[index]).chain([&header[index]]);
        cells.flatten().map(Line::width).max().unwrap_or_default()
    };
    let gap = if width < 100 { 1 } else { 2 };
    let unit = widest(1).min(WIDEST_UNIT);
    let numbers: Vec<usize> = [unit].into_iter().chain((2..7).map(widest)).collect();
    let rest = width.saturating_sub(numbers.iter().map(|width| width + gap).sum::<usize>() + gap);
    let ids = rows.iter().map(|row| row[0][0].width()).filter(|&width| width <= LONGEST_ID);
    let ids = ids.max().unwrap_or_default().max(header[0][0].width());
    let (titles, verdicts) = (widest(0).min(WIDEST_TITLE), widest(7).min(WIDEST_VERDICT));
    // Where there is too little room, each takes half of the rest, and wraps.
    let title = titles.min(rest.saturating_sub(verdicts).max(rest / 2)).max(ids);
    let verdict = rest.saturating_sub(title).min(WIDEST_VERDICT);
    let widths = [title].into_iter().chain(numbers).chain([verdict]);
    let mut start = 0;
    let column = |(index, width): (usize, usize)| {
        let column = Column { start, width, right_aligned: (2..7).contains(&index) };
        start += width + gap;
        column
    };
    widths.enumerate().map(column).collect()
}

/// The lines of a row. An id that is wider than its column has a line of its own.
pub fn lines(cells: &[Cell], columns: &[Column], width: usize) -> String {
    let id = &cells[0][0];
    if id.width() <= columns[0].width {
        return layout::row(cells, columns);
    }
    let whole = Column { start: 0, width: width.max(id.width()), right_aligned: false };
    let mut others = cells.to_vec();
    let id = others[0].remove(0);
    layout::row(&[vec![id]], &[whole]) + &layout::row(&others, columns)
}
