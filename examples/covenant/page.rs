//! The page.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use climate_targets::BaseReference;
use comfy_table::CellAlignment;

use crate::covenant::account::Account;
use crate::covenant::countries;
use crate::covenant::declared::{For, cut};
use crate::covenant::notes::notes;
use crate::covenant::options::Options;
use crate::covenant::refusal::Reason;
use crate::covenant::table::{Column, Table};
use crate::support::sheet::sheet;
use crate::support::words::{WIDTH, count, heading, item, list, paragraph};

/// The number of examples beside a count.
const SHOWN: usize = 3;

pub fn page(table: &Table, account: &Account<'_>, options: &Options) -> String {
    let mut page = "Cuts declared to the Covenant of Mayors\n".to_owned();
    page.push_str(&paragraph(&whence(table, account, options)));
    page.push_str(&heading("Every row"));
    page.push_str(&sums(account));
    page.push_str(&heading("Refused, by reason"));
    page.push_str(&by_reason(account));
    page.push_str(&refused(account, options));
    if account.given.is_empty() {
        page.push_str(&paragraph("\nNo row gives a target."));
    } else {
        page.push_str(&heading("Targets"));
        page.push_str(&kinds(account));
        page.push_str(&heading("Base years"));
        page.push_str(&base_years(account));
        page.push_str(&heading("Median cut by country, the ten with the most rows first"));
        page.push_str(&countries::medians(account));
    }
    page.push_str(&heading("Notes, which refuse nothing"));
    page.push_str(&noted(table, account, options));
    page
}

fn whence(table: &Table, account: &Account<'_>, options: &Options) -> String {
    let ids: BTreeSet<&str> = account.rows.iter().map(|row| row.text(Column::Id)).collect();
    let ids = ids.iter().filter(|id| !id.is_empty()).count();
    let codes: Vec<&str> = options.countries.iter().map(String::as_str).collect();
    let of = if codes.is_empty() {
        String::new()
    } else {
        format!(" Of {} in the table, those of {}.", count(table.rows.len(), "row"), list(&codes))
    };
    format!(
        "{}: {}, {} by their gcom_ids.{of} In the form of A. Kona et al., Earth System Science \
         Data 13, 3551 (2021), JRC, CC BY 4.0.",
        table.name,
        count(account.rows.len(), "row"),
        count(ids, "signatory").replace("signatorys", "signatories"),
    )
}

/// The counts, which sum to all rows and to all targets.
fn sums(account: &Account<'_>) -> String {
    let [first, second] = For::BOTH.map(|by| account.targets_for(by).count());
    let both = account.given.iter().filter(|given| given.targets.len() == 2).count();
    let (rows, given) = (account.rows.len(), account.given.len());
    let refused = account.refused_rows();
    let singles = account.refusals.len() - refused;
    let mut text = item(&format!("{rows} rows = {given} that give targets + {refused} refused"));
    text.push_str(&item(&format!(
        "{} targets = {first} for 2020 + {second} for 2030 = {given} rows + {both} that give both",
        first + second
    )));
    if singles > 0 {
        text.push_str(&item(&format!(
            "of {singles} more, one target is refused and the other stands"
        )));
    }
    text
}

fn by_reason(account: &Account<'_>) -> String {
    let mut table = sheet(WIDTH as u16, &["Reason", "Rows", "One of two targets"]);
    for reason in Reason::ALL {
        let (whole, single): (Vec<_>, Vec<_>) =
            account.refused_for(reason).partition(|refusal| refusal.whole);
        if !whole.is_empty() || !single.is_empty() {
            let (whole, single) = (whole.len().to_string(), single.len().to_string());
            table.add_row(vec![reason.to_string(), whole, single]);
        }
    }
    let rows = account.refused_rows();
    let singles = account.refusals.len() - rows;
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

/// Line and column of each, by reason.
fn refused(account: &Account<'_>, options: &Options) -> String {
    let mut text = String::new();
    for reason in Reason::ALL {
        let all: Vec<String> = account.refused_for(reason).map(ToString::to_string).collect();
        text.push_str(&shown(&all, options));
    }
    if text.is_empty() { String::new() } else { format!("By line and column:\n{text}") }
}

/// The first items and the number of the rest, or all items with `--all`.
fn shown(all: &[String], options: &Options) -> String {
    let few = if options.refused { all.len() } else { all.len().min(SHOWN) };
    let mut text: String = all[..few].iter().map(|one| item(one)).collect();
    if few < all.len() {
        text.push_str(&item(&format!("and {} more (--refused lists them)", all.len() - few)));
    }
    text
}

fn kinds(account: &Account<'_>) -> String {
    let header = ["By", "Targets", "Absolute", "Per head", "At the minimum", "Under it", "Over it"];
    let mut table = sheet(WIDTH as u16, &header);
    for by in For::BOTH {
        let minimum = by.minimum();
        let targets = || account.targets_for(by);
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

/// The number of years with their own line.
const YEARS: usize = 10;

fn base_years(account: &Account<'_>) -> String {
    let mut rows_of: BTreeMap<i32, usize> = BTreeMap::new();
    for given in &account.given {
        if let Some(BaseReference::Year { year, .. }) = given.targets[0].reference() {
            *rows_of.entry(year.get()).or_default() += 1;
        }
    }
    let mut most: Vec<(i32, usize)> = rows_of.iter().map(|(year, rows)| (*year, *rows)).collect();
    // Of two equally frequent years, the earlier one.
    most.sort_by_key(|(_, rows)| std::cmp::Reverse(*rows));
    let (own, others) = most.split_at(most.len().min(YEARS));
    let all = account.given.len();
    let mut table = sheet(WIDTH as u16, &["Base year", "Rows with a target", "Share"]);
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
    let recommended = rows_of.get(&1990).copied().unwrap_or_default();
    let mut text = format!("{table}\n\n");
    let _ = write!(
        text,
        "{}",
        paragraph(&format!("{recommended} of {all} use 1990, which the Covenant recommends."))
    );
    text
}

fn noted(table: &Table, account: &Account<'_>, options: &Options) -> String {
    let blank = account.rows.iter().filter(|row| row.text(Column::Population).is_empty()).count();
    let mut text = String::new();
    for note in notes(table, account) {
        let few = if options.refused { note.of.len() } else { note.of.len().min(SHOWN) };
        let more = note.of.len() - few;
        let more = if more == 0 { String::new() } else { format!("; and {more} more") };
        let (says, number) = (note.says, note.of.len());
        text.push_str(&item(&format!("{says}: {number}. {}{more}.", note.of[..few].join("; "))));
    }
    text + &item(&format!("Rows without a population, which no target needs: {blank}."))
}
