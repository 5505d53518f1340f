//! The page on the declarations as text.

use std::collections::{BTreeMap, BTreeSet};

use climate_targets::{BaseReference, Language};
use comfy_table::CellAlignment;

use crate::covenant::answer::number;
use crate::covenant::columns::Column;
use crate::covenant::conversion::Conversion;
use crate::covenant::countries;
use crate::covenant::declaration::{TargetYear, cut, percent};
use crate::covenant::declaration_words as words;
use crate::covenant::notes::notes;
use crate::covenant::options::Options;
use crate::covenant::refusal::Reason;
use crate::covenant::table::Table;
use crate::covenant::words::{layout, semicolon};
use crate::support::display::one_line;
use crate::support::table_style::plain_table;
use crate::support::text::{WIDTH, heading, item, paragraph};

/// The maximum number of items in a list, unless `--refused` is given.
const SHOWN: usize = 3;

pub fn page(table: &Table, conversion: &Conversion<'_>, options: &Options) -> String {
    let language = options.language;
    let mut page = paragraph(&words::title(language));
    page += &paragraph(&source(table, conversion, options));
    page += &heading(&words::rows_and_targets(language));
    page += &sums(conversion, language);
    page += &heading(&words::refused_by_reason(language));
    page += &by_reason(conversion, language);
    page += &refused(conversion, options);
    if conversion.accepted.is_empty() {
        page += "\n";
        page += &paragraph(&words::no_target(language));
    } else {
        page += &heading(&words::targets(language));
        page += &kinds(conversion, language);
        page += &heading(&words::base_years(language));
        page += &base_years(conversion, language);
        page += &heading(&words::medians(language));
        page += &countries::medians(conversion, language);
    }
    page += &heading(&words::doubtful(language));
    page + &note_list(table, conversion, options)
}

fn source(table: &Table, conversion: &Conversion<'_>, options: &Options) -> String {
    let language = options.language;
    let ids: BTreeSet<&str> = conversion.rows.iter().map(|row| row.text(Column::Id)).collect();
    let ids = ids.iter().filter(|id| !id.is_empty()).count();
    let rows = number(language, conversion.rows.len());
    let data = words::data(language, &table.name, rows, number(language, ids));
    let criteria = options.selection.criteria();
    let selected = if criteria.is_empty() {
        String::new()
    } else {
        let rows = number(language, table.rows.len());
        format!(" {}", words::selected(language, rows, &criteria.join(", ")))
    };
    format!("{data}{selected} {}", layout(language))
}

/// The counts of rows and targets as sums: "100 rows = 90 with targets + 10 refused".
fn sums(conversion: &Conversion<'_>, language: Language) -> String {
    let number = |count| number(language, count);
    let [first, second] = TargetYear::ALL.map(|by| conversion.targets_for(by).count());
    let both = conversion.accepted.iter().filter(|accepted| accepted.targets.len() == 2).count();
    let (rows, accepted) = (conversion.rows.len(), conversion.accepted.len());
    let refused = conversion.refused_rows();
    let singles = conversion.refusals.len() - refused;
    let [all, first, second, both] = [first + second, first, second, both].map(number);
    let accepted = number(accepted);
    let mut text = item(&words::sum_of_rows(language, number(rows), &accepted, number(refused)));
    text += &item(&words::sum_of_targets(language, all, first, second, accepted, both));
    if singles > 0 {
        text += &item(&words::one_refused(language, number(singles)));
    }
    text
}

fn by_reason(conversion: &Conversion<'_>, language: Language) -> String {
    let mut table = plain_table(WIDTH as u16, &words::refusal_columns(language));
    for reason in Reason::ALL {
        let (whole, single): (Vec<_>, Vec<_>) =
            conversion.refused_for(reason).partition(|refusal| refusal.whole);
        if !whole.is_empty() || !single.is_empty() {
            let numbers = [whole.len(), single.len()].map(|count| number(language, count));
            table.add_row([vec![reason.text(language)], numbers.into()].concat());
        }
    }
    let rows = conversion.refused_rows();
    let numbers = [rows, conversion.refusals.len() - rows].map(|count| number(language, count));
    table.add_row([vec![words::all(language)], numbers.into()].concat());
    right_aligned(&mut table, 1..=2);
    format!("{table}\n\n")
}

fn right_aligned(table: &mut comfy_table::Table, columns: std::ops::RangeInclusive<usize>) {
    for column in columns {
        if let Some(column) = table.column_mut(column) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
}

/// Lists the refusals by reason, each with line and column.
fn refused(conversion: &Conversion<'_>, options: &Options) -> String {
    let mut text = String::new();
    for reason in Reason::ALL {
        let all: Vec<String> = conversion.refused_for(reason).map(ToString::to_string).collect();
        text += &shown(&all, options);
    }
    if text.is_empty() {
        String::new()
    } else {
        format!("{}\n{text}", words::places_of_refusals(options.language))
    }
}

/// Lists the first [`SHOWN`] items and the number of omitted items; all items with `--refused`.
fn shown(all: &[String], options: &Options) -> String {
    let few = if options.refused { all.len() } else { all.len().min(SHOWN) };
    let mut text: String = all[..few].iter().map(|one| item(&one_line(one))).collect();
    if few < all.len() {
        let more = number(options.language, all.len() - few);
        text += &item(&words::more_refused(options.language, more));
    }
    text
}

fn kinds(conversion: &Conversion<'_>, language: Language) -> String {
    let mut table = plain_table(WIDTH as u16, &words::target_columns(language));
    for by in TargetYear::ALL {
        let minimum = by.minimum();
        let targets = || conversion.targets_for(by);
        let absolute = targets().filter(|target| target.metric().is_absolute()).count();
        let at = targets().filter(|target| cut(target) == minimum).count();
        let under = targets().filter(|target| cut(target) < minimum).count();
        let all = targets().count();
        let year = match minimum {
            Some(minimum) => {
                let minimum = percent(minimum.share(), language);
                words::year_and_minimum(language, by.year(), minimum)
            }
            None => by.year().to_string(),
        };
        let numbers = [all, absolute, all - absolute, at, under, all - at - under];
        let numbers = numbers.map(|count| number(language, count));
        table.add_row(std::iter::once(year).chain(numbers).collect::<Vec<_>>());
    }
    right_aligned(&mut table, 1..=6);
    format!("{table}\n")
}

/// The number of base years with a line of their own; all other years share one line.
const YEARS: usize = 10;

fn base_years(conversion: &Conversion<'_>, language: Language) -> String {
    let mut rows_of: BTreeMap<i32, usize> = BTreeMap::new();
    for accepted in &conversion.accepted {
        if let Some(BaseReference::Year { year, .. }) = accepted.targets[0].reference() {
            *rows_of.entry(year.get()).or_default() += 1;
        }
    }
    let mut most: Vec<(i32, usize)> = rows_of.iter().map(|(year, rows)| (*year, *rows)).collect();
    // The sort is stable, so years with the same number of rows stay in ascending order.
    most.sort_by_key(|(_, rows)| std::cmp::Reverse(*rows));
    // A line "1 other year" would be no shorter than the year.
    let own = if most.len() <= YEARS + 1 { most.len() } else { YEARS };
    let (own, others) = most.split_at(own);
    let all = conversion.accepted.len();
    let mut table = plain_table(WIDTH as u16, &words::base_year_columns(language));
    let mut line = |name: String, rows: usize| {
        let share = language.percent(rows as f64 / all as f64 * 100.0, 1).to_string();
        table.add_row(vec![name, number(language, rows), share]);
    };
    for (year, rows) in own {
        line(year.to_string(), *rows);
    }
    if !others.is_empty() {
        let rows = others.iter().map(|(_, rows)| rows).sum();
        line(words::other_years(language, number(language, others.len())), rows);
    }
    line(words::all(language), all);
    right_aligned(&mut table, 1..=2);
    let with_1990 = rows_of.get(&1990).copied().unwrap_or_default();
    let sentence = words::with_1990(language, number(language, with_1990), number(language, all));
    format!("{table}\n\n{}", paragraph(&sentence))
}

fn note_list(table: &Table, conversion: &Conversion<'_>, options: &Options) -> String {
    let language = options.language;
    let blank =
        conversion.rows.iter().filter(|row| row.text(Column::Population).is_empty()).count();
    let mut text = String::new();
    for note in notes(table, conversion, language) {
        let few = if options.refused { note.items.len() } else { note.items.len().min(SHOWN) };
        let more = match note.items.len() - few {
            0 => String::new(),
            more => words::more_items(language, number(language, more)),
        };
        let items = one_line(&note.items[..few].join(semicolon(language)));
        let count = number(language, note.items.len());
        text += &item(&words::note(language, &note.title, count, &items, &more));
    }
    text + &item(&words::without_population(language, number(language, blank)))
}
