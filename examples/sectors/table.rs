//! The table of sectors.

use climate_targets::quantity::MassUnit;
use climate_targets::sectors::{Contributions, SectorContribution};
use climate_targets::{Absent, Emissions, Known, Share, Verdict};
use comfy_table::{Cell, CellAlignment, ColumnConstraint, Table, Width};

use crate::sectors::in_short::{signed_tenths, whole_percent};
use crate::sectors::standing::Standing;
use crate::support::readable::{printable, rounded};
use crate::support::sheet::sheet;
use crate::support::words::WIDTH;

/// The number of cells of the longest bar.
const BAR: f64 = 8.0;

pub fn table(standing: &Standing<'_>, shares: &Contributions<'_>) -> String {
    let unit = standing.unit();
    let header = header(shares, unit);
    let mut table = sheet(WIDTH as u16, &header.each_ref().map(String::as_str));
    let total = standing.judged.total.verdict();
    table.add_row(cells("Total", &shares.total, &verdict(total), unit, String::new()));
    let lines = standing.lines();
    let sizes = lines.iter().filter_map(|line| line.part.needed.ok());
    let longest = sizes.map(|needed| needed.tonnes().abs()).fold(0.0, f64::max);
    for line in &lines {
        // With a missing level, the sector's verdict is of other years than the total's.
        let own = line.part.change.and(line.own).map_or_else(|_| "-".into(), verdict);
        let bar = bar(line.part.needed, longest);
        table.add_row(cells(&printable(line.part.name), &line.part, &own, unit, bar));
    }
    // A remainder from rounding can change by any percentage.
    let mut rest = shares.in_no_sector;
    rest.change_share_of_base = Err(Absent::NotDefined);
    table.add_row(cells("In no sector", &rest, "", unit, String::new()));
    arranged(table)
}

/// Shares of a rise, a lead or a room are not shares of a fall, a gap or a need.
fn header(shares: &Contributions<'_>, unit: MassUnit) -> [String; 10] {
    let is_over = |level: Known<Emissions>| level.is_ok_and(|level| level > Emissions::ZERO);
    let total = &shares.total;
    let of =
        |over: bool, one: &str, other: &str| format!("% of\n{}", if over { one } else { other });
    [
        "Sector".into(),
        format!("{}\n{unit}", shares.base_years),
        format!("{}\n{unit}", shares.latest_year),
        "Change\n%".into(),
        "Alone".into(),
        of(is_over(total.change), "rise", "fall"),
        of(is_over(total.gap), "gap", "lead"),
        of(is_over(total.needed), "need", "room"),
        format!("Needs\n{unit}"),
        String::new(),
    ]
}

fn cells(
    name: &str,
    part: &SectorContribution<'_>,
    own: &str,
    unit: MassUnit,
    bar: String,
) -> [Cell; 10] {
    let dash = |text: Known<String>| text.unwrap_or_else(|_| "-".into());
    let level = |level: Known<Emissions>| dash(level.map(|level| rounded(level, unit)));
    let percent = |share: Known<Share>| dash(share.map(whole_percent));
    [
        name.to_owned(),
        level(part.base),
        level(part.latest),
        dash(part.change_share_of_base.map(signed_tenths)),
        own.to_owned(),
        percent(part.share_of_change),
        percent(part.share_of_gap),
        percent(part.share_of_needed),
        level(part.needed),
        bar,
    ]
    .map(Cell::new)
}

/// The kind of verdict; details are printed for the total alone.
fn verdict(verdict: Verdict) -> String {
    match verdict {
        Verdict::Undetermined(_) | Verdict::NotComparable(_) => "-".into(),
        other => other.name().replace('_', " "),
    }
}

/// A full bar for the excess over a sector's part of the limit, a pale one for the room under it.
fn bar(needed: Known<Emissions>, longest: f64) -> String {
    let Ok(needed) = needed.map(Emissions::tonnes) else { return String::new() };
    if needed == 0.0 {
        return String::new();
    }
    let cells = (needed.abs() / longest * BAR).round().max(1.0) as usize;
    if needed > 0.0 { "█" } else { "░" }.repeat(cells)
}

/// Names can wrap; numbers never do.
fn arranged(mut table: Table) -> String {
    for (index, column) in table.column_iter_mut().enumerate() {
        if index > 0 {
            column.set_constraint(ColumnConstraint::ContentWidth);
        }
        if !matches!(index, 0 | 4 | 9) {
            column.set_cell_alignment(CellAlignment::Right);
        }
        column.set_padding((0, 0));
    }
    if let Some(names) = table.column_mut(0) {
        names.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(12)));
    }
    format!("{table}\n\n")
}
