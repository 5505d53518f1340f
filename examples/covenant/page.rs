//! The text report.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use climate_targets::BaseReference;
use comfy_table::CellAlignment;

use crate::covenant::conversion::Conversion;
use crate::covenant::countries;
use crate::covenant::declaration::{TargetYear, cut};
use crate::covenant::notes::notes;
use crate::covenant::options::Options;
use crate::covenant::refusal::Reason;
use crate::covenant::table::{Column, Table};
use crate::support::table_style::plain_table;
use crate::support::text::{WIDTH, count, heading, item, list, paragraph};

/// The maximum number of items in a list, unless `--refused` is given.
const SHOWN: usize = 3;

pub fn page(table: &Table, conversion: &Conversion<'_>, options: &Options) -> String {
    let mut page = "Cuts declared to the Covenant of Mayors\n".to_owned();
    page.push_str(&paragraph(&source(table, conversion, options)));
    page.push_str(&heading("Rows and targets"));
    page.push_str(&sums(conversion));
    page.push_str(&heading("Refused rows by reason"));
    page.push_str(&by_reason(conversion));
    page.push_str(&refused(conversion, options));
    if conversion.accepted.is_empty() {
        page.push_str(&paragraph("\nNo row has a valid target."));
    } else {
        page.push_str(&heading("Targets"));
        page.push_str(&kinds(conversion));
        page.push_str(&heading("Base years"));
        page.push_str(&base_years(conversion));
        page.push_str(&heading("Median cut by country, for the ten countries with the most rows"));
        page.push_str(&countries::medians(conversion));
    }
    page.push_str(&heading("Notes on doubtful rows, which are not refused"));
    page.push_str(&note_list(table, conversion, options));
    page
}

fn source(table: &Table, conversion: &Conversion<'_>, options: &Options) -> String {
    let ids: BTreeSet<&str> = conversion.rows.iter().map(|row| row.text(Column::Id)).collect();
    let ids = ids.iter().filter(|id| !id.is_empty()).count();
    let codes: Vec<&str> = options.countries.iter().map(String::as_str).collect();
    let of = if codes.is_empty() {
        String::new()
    } else {
        format!(" Selected from {}: {}.", count(table.rows.len(), "row"), list(&codes))
    };
    format!(
        "{}: {}, {} by gcom_id.{of} Layout: A. Kona et al., Earth System Science \
         Data 13, 3551 (2021), JRC, CC BY 4.0.",
        table.name,
        count(conversion.rows.len(), "row"),
        count(ids, "signatory").replace("signatorys", "signatories"),
    )
}

/// The counts of rows and targets as sums: "100 rows = 90 with targets + 10 refused".
fn sums(conversion: &Conversion<'_>) -> String {
    let [first, second] = TargetYear::ALL.map(|by| conversion.targets_for(by).count());
    let both = conversion.accepted.iter().filter(|accepted| accepted.targets.len() == 2).count();
    let (rows, accepted) = (conversion.rows.len(), conversion.accepted.len());
    let refused = conversion.refused_rows();
    let singles = conversion.refusals.len() - refused;
    let mut text = item(&format!("{rows} rows = {accepted} with targets + {refused} refused"));
    text.push_str(&item(&format!(
        "{} targets = {first} for 2020 + {second} for 2030 = {accepted} rows + {both} rows with both",
        first + second
    )));
    if singles > 0 {
        text.push_str(&item(&format!(
            "in {singles} more, one target is refused and the other accepted"
        )));
    }
    text
}

fn by_reason(conversion: &Conversion<'_>) -> String {
    let mut table = plain_table(WIDTH as u16, &["Reason", "Rows", "One of two targets"]);
    for reason in Reason::ALL {
        let (whole, single): (Vec<_>, Vec<_>) =
            conversion.refused_for(reason).partition(|refusal| refusal.whole);
        if !whole.is_empty() || !single.is_empty() {
            let (whole, single) = (whole.len().to_string(), single.len().to_string());
            table.add_row(vec![reason.to_string(), whole, single]);
        }
    }
    let rows = conversion.refused_rows();
    let singles = conversion.refusals.len() - rows;
    table.add_row(vec!["all".to_owned(), rows.to_string(), singles.to_string()]);
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
        text.push_str(&shown(&all, options));
    }
    if text.is_empty() {
        String::new()
    } else {
        format!("Line and column of each refusal:\n{text}")
    }
}

/// Lists the first [`SHOWN`] items and the number of omitted items; all items with `--refused`.
fn shown(all: &[String], options: &Options) -> String {
    let few = if options.refused { all.len() } else { all.len().min(SHOWN) };
    let mut text: String = all[..few].iter().map(|one| item(one)).collect();
    if few < all.len() {
        text.push_str(&item(&format!("and {} more (--refused lists them)", all.len() - few)));
    }
    text
}

fn kinds(conversion: &Conversion<'_>) -> String {
    let header = ["Year", "Targets", "Absolute", "Per head", "At minimum", "Under it", "Over it"];
    let mut table = plain_table(WIDTH as u16, &header);
    for by in TargetYear::ALL {
        let minimum = by.minimum();
        let targets = || conversion.targets_for(by);
        let absolute = targets().filter(|target| target.metric().is_absolute()).count();
        let at = targets().filter(|target| cut(target) == minimum).count();
        let under = targets().filter(|target| cut(target) < minimum).count();
        let all = targets().count();
        let year = match minimum {
            Some(minimum) => format!("{}, at least {}", by.year(), minimum.share()),
            None => by.year().to_string(),
        };
        let numbers = [all, absolute, all - absolute, at, under, all - at - under];
        let numbers = numbers.iter().map(ToString::to_string);
        table.add_row(std::iter::once(year).chain(numbers).collect::<Vec<_>>());
    }
    right_aligned(&mut table, 1..=6);
    format!("{table}\n")
}

/// The number of base years with a line of their own; all other years share one line.
const YEARS: usize = 10;

fn base_years(conversion: &Conversion<'_>) -> String {
    let mut rows_of: BTreeMap<i32, usize> = BTreeMap::new();
    for accepted in &conversion.accepted {
        if let Some(BaseReference::Year { year, .. }) = accepted.targets[0].reference() {
            *rows_of.entry(year.get()).or_default() += 1;
        }
    }
    let mut most: Vec<(i32, usize)> = rows_of.iter().map(|(year, rows)| (*year, *rows)).collect();
    // The sort is stable, so years with the same number of rows stay in ascending order.
    most.sort_by_key(|(_, rows)| std::cmp::Reverse(*rows));
    let (own, others) = most.split_at(most.len().min(YEARS));
    let all = conversion.accepted.len();
    let mut table = plain_table(WIDTH as u16, &["Base year", "Rows with a target", "Share"]);
    let mut line = |name: String, rows: usize| {
        let share = format!("{:.1} %", rows as f64 / all as f64 * 100.0);
        table.add_row(vec![name, rows.to_string(), share]);
    };
    for (year, rows) in own {
        line(year.to_string(), *rows);
    }
    if !others.is_empty() {
        let rows = others.iter().map(|(_, rows)| rows).sum();
        line(count(others.len(), "other year"), rows);
    }
    line("all".to_owned(), all);
    right_aligned(&mut table, 1..=2);
    let with_1990 = rows_of.get(&1990).copied().unwrap_or_default();
    let mut text = format!("{table}\n\n");
    let _ = write!(
        text,
        "{}",
        paragraph(&format!("{with_1990} of {all} rows use 1990, which the Covenant recommends."))
    );
    text
}

fn note_list(table: &Table, conversion: &Conversion<'_>, options: &Options) -> String {
    let blank =
        conversion.rows.iter().filter(|row| row.text(Column::Population).is_empty()).count();
    let mut text = String::new();
    for note in notes(table, conversion) {
        let few = if options.refused { note.items.len() } else { note.items.len().min(SHOWN) };
        let more = note.items.len() - few;
        let more = if more == 0 { String::new() } else { format!("; and {more} more") };
        let (title, number) = (note.title, note.items.len());
        text.push_str(&item(&format!(
            "{title}: {number}. {}{more}.",
            note.items[..few].join("; ")
        )));
    }
    text + &item(&format!("Rows without a population, which the targets do not need: {blank}."))
}
