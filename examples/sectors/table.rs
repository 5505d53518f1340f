//! The table of sectors, with contributions and verdicts.

use climate_targets::quantity::MassUnit;
use climate_targets::sectors::{Contributions, SectorContribution};
use climate_targets::{Absent, Emissions, Known, Share, Verdict};
use comfy_table::{Cell, CellAlignment, ColumnConstraint, Table, Width};

use crate::sectors::labels::{signed_tenths, whole_percent};
use crate::sectors::place_result::PlaceResult;
use crate::support::display::{printable, rounded};
use crate::support::table_style::plain_table;
use crate::support::text::WIDTH;

/// The length of the longest bar in characters.
const BAR: f64 = 8.0;

pub fn table(result: &PlaceResult<'_>, contributions: &Contributions<'_>) -> String {
    let unit = result.unit();
    let header = header(contributions, unit);
    let mut table = plain_table(WIDTH as u16, &header.each_ref().map(String::as_str));
    let total = result.assessments.total.verdict();
    table.add_row(cells("Total", &contributions.total, &verdict(total), unit, String::new()));
    let sectors = result.sorted_sectors();
    let sizes = sectors.iter().filter_map(|sector| sector.contribution.needed.ok());
    let longest = sizes.map(|needed| needed.tonnes().abs()).fold(0.0, f64::max);
    for sector in &sectors {
        let contribution = &sector.contribution;
        // If a level of the sector is missing, the verdict on the sector applies to other years
        // than the verdict on the total.
        let alone = contribution.change.and(sector.verdict).map_or_else(|_| "-".into(), verdict);
        let bar = bar(contribution.needed, longest);
        table.add_row(cells(&printable(contribution.name), contribution, &alone, unit, bar));
    }
    // The remainder results from rounding, so a percentage change has no meaning.
    let mut remainder = contributions.in_no_sector;
    remainder.change_share = Err(Absent::NotDefined);
    table.add_row(cells("In no sector", &remainder, "", unit, String::new()));
    with_column_styles(table)
}

/// The headings. For the three share columns, they depend on the signs of the total: fall or rise,
/// gap or lead, need or room.
fn header(contributions: &Contributions<'_>, unit: MassUnit) -> [String; 10] {
    let is_positive = |level: Known<Emissions>| level.is_ok_and(|level| level > Emissions::ZERO);
    let total = &contributions.total;
    let of =
        |above: bool, one: &str, other: &str| format!("% of\n{}", if above { one } else { other });
    [
        "Sector".into(),
        format!("{}\n{unit}", contributions.base_years),
        format!("{}\n{unit}", contributions.year),
        "Change\n%".into(),
        "Alone".into(),
        of(is_positive(total.change), "rise", "fall"),
        of(is_positive(total.gap), "gap", "lead"),
        of(is_positive(total.needed), "need", "room"),
        format!("Needs\n{unit}"),
        String::new(),
    ]
}

fn cells(
    name: &str,
    part: &SectorContribution<'_>,
    alone: &str,
    unit: MassUnit,
    bar: String,
) -> [Cell; 10] {
    let dash = |text: Known<String>| text.unwrap_or_else(|_| "-".into());
    let level = |level: Known<Emissions>| dash(level.map(|level| rounded(level, unit)));
    let percent = |share: Known<Share>| dash(share.map(whole_percent));
    [
        name.to_owned(),
        level(part.base),
        level(part.level),
        dash(part.change_share.map(signed_tenths)),
        alone.to_owned(),
        percent(part.share_of_change),
        percent(part.share_of_gap),
        percent(part.share_of_needed),
        level(part.needed),
        bar,
    ]
    .map(Cell::new)
}

/// The kind of verdict; "-" if there is no verdict. The sentence on the total gives the details.
fn verdict(verdict: Verdict) -> String {
    match verdict {
        Verdict::Undetermined(_) | Verdict::NotComparable(_) => "-".into(),
        other => other.name().replace('_', " "),
    }
}

/// The bar of a sector: dark for emissions above the limit, light for room under the limit.
fn bar(needed: Known<Emissions>, longest: f64) -> String {
    let Ok(needed) = needed.map(Emissions::tonnes) else { return String::new() };
    if needed == 0.0 {
        return String::new();
    }
    let cells = (needed.abs() / longest * BAR).round().max(1.0) as usize;
    if needed > 0.0 { "█" } else { "░" }.repeat(cells)
}

/// Sets the column styles: names may wrap, numbers may not.
fn with_column_styles(mut table: Table) -> String {
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
