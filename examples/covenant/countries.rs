//! The table of median cuts by country.

use std::collections::BTreeMap;

use climate_targets::Language;
use comfy_table::CellAlignment;

use crate::covenant::answer::number;
use crate::covenant::columns::Column;
use crate::covenant::conversion::{AcceptedRow, Conversion};
use crate::covenant::declaration::{TargetYear, cut};
use crate::covenant::declaration_words as words;
use crate::support::display::one_line;
use crate::support::table_style::plain_table;
use crate::support::text::WIDTH;

/// The number of countries with a line of their own; all other countries share one line.
const LARGEST: usize = 10;

/// The table of medians: a line for each of the countries with the most rows, a line for all other
/// countries, and a total.
pub fn medians(conversion: &Conversion<'_>, language: Language) -> String {
    let mut rows_of: BTreeMap<&str, usize> = BTreeMap::new();
    for row in &conversion.rows {
        *rows_of.entry(row.text(Column::Country)).or_default() += 1;
    }
    let mut by_size: Vec<(&str, usize)> = rows_of.into_iter().collect();
    // The sort is stable, so countries with the same number of rows stay in alphabetical order.
    by_size.sort_by_key(|(_, rows)| std::cmp::Reverse(*rows));
    let (largest, others) = by_size.split_at(by_size.len().min(LARGEST));

    let header = words::median_columns(language);
    let mut table = plain_table(WIDTH as u16, &header);
    let mut groups: Vec<(String, &[(&str, usize)])> =
        largest.chunks(1).map(|one| (one[0].0.to_owned(), one)).collect();
    if !others.is_empty() {
        let name = words::other_countries(language, number(language, others.len()));
        groups.push((name, others));
    }
    groups.push((words::all(language), &by_size));
    for (name, group) in groups {
        let is_in = |accepted: &&AcceptedRow<'_>| {
            group.iter().any(|(code, _)| *code == accepted.row.text(Column::Country))
        };
        let accepted: Vec<&AcceptedRow<'_>> = conversion.accepted.iter().filter(is_in).collect();
        let rows: usize = group.iter().map(|(_, rows)| rows).sum();
        let mut line =
            vec![one_line(&name), number(language, rows), number(language, accepted.len())];
        for by in TargetYear::ALL {
            let targets = accepted.iter().flat_map(|accepted| &accepted.targets);
            let targets = targets.filter(|target| target.judged_year() == by.year());
            let cuts: Vec<f64> = targets.filter_map(cut).map(|cut| cut.share().percent()).collect();
            line.push(number(language, cuts.len()));
            line.push(
                median(cuts).map_or_else(|| "-".into(), |cut| language.percent(cut, 1).to_string()),
            );
        }
        table.add_row(line);
    }
    for column in 1..header.len() {
        if let Some(column) = table.column_mut(column) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    format!("{table}\n")
}

/// The median: the middle value, or the mean of the two middle values; `None` without values.
pub fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let (lower, upper) = (values.len().checked_sub(1)? / 2, values.len() / 2);
    Some(f64::midpoint(values[lower], values[upper]))
}
