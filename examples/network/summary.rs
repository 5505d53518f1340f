//! The results of the members, and sums by country.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use chrono::NaiveDate;
use climate_targets::network::{MemberRatios, MemberResult, MissingReason, RollUp};
use climate_targets::{Emissions, Known, Share, Verdict};
use comfy_table::CellAlignment;

use crate::covenant_roll_up;
use crate::network::places::{MemberData, Places, Release};
use crate::support::table_style::plain_table;
use crate::support::text::{WIDTH, count, item, list, paragraph};

/// A table with one row for each member with an inventory: the levels in 1990, in 2020 and in the
/// latest year, and the verdict.
pub fn table(roll_up: &RollUp<'_>) -> String {
    let header =
        ["Member", "1990 kt", "2020 kt", "Change", "Allowed kt", "Latest kt", "", "Verdict"];
    let mut table = plain_table(WIDTH as u16, &header);
    for member in roll_up.members().iter().filter(|member| member.assessment.is_some()) {
        table.add_row(row(member));
    }
    for column in 1..=5 {
        if let Some(column) = table.column_mut(column) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    format!("{table}\n\n")
}

fn row(member: &MemberResult<'_>) -> Vec<String> {
    let Some(assessment) = member.assessment else { return vec![member.name.to_owned()] };
    let figures = assessment.figures();
    let judged = match figures.verdict {
        Verdict::Met { level, .. } | Verdict::Missed { level, .. } => Some(level),
        _ => None,
    };
    let base = figures.base.ok().map(|base| base.level);
    let change = judged.zip(base).map(|(level, base)| level.tonnes() / base.tonnes() - 1.0);
    let latest = figures.latest.ok();
    let kt = |level: Option<Emissions>| {
        level.map_or_else(|| "-".to_owned(), |level| format!("{:.0}", level.kilotonnes()))
    };
    vec![
        member.name.to_owned(),
        kt(base),
        kt(judged),
        change.map_or_else(|| "-".to_owned(), |change| format!("{:+.1} %", change * 100.0)),
        kt(figures.allowable.ok()),
        kt(latest.map(|latest| latest.level)),
        latest.map_or_else(String::new, |latest| format!("({})", latest.year)),
        figures.verdict.to_string(),
    ]
}

/// The number of members by verdict, the missing members, and the scope of the inventories.
///
/// If the list of members is incomplete, the counts include only the named members.
pub fn counts(roll_up: &RollUp<'_>, is_complete: bool) -> String {
    let missing: Vec<&str> = roll_up.without_series().collect();
    let mut text = paragraph(&format!(
        "{}: {}. {:.0} % of {} have an inventory in this example.",
        count(roll_up.members().len(), if is_complete { "member" } else { "named member" }),
        roll_up.counts(),
        roll_up.coverage().percent(),
        if is_complete { "the members" } else { "the named members" },
    ));
    if !missing.is_empty() {
        text.push_str(&paragraph(&format!(
            "Missing, because this example has no yearly inventory: {}.",
            list(&missing)
        )));
    }
    text.push_str(&paragraph(
        "The Covenant covers CO2 from energy use in buildings and transport. These inventories \
         cover all greenhouse gases of all sectors (in Finland, without industry under emissions \
         trading). The verdicts apply the Covenant's percentage to the inventories.",
    ));
    text
}

/// The sums over the members, separately for each country, because inventories from different
/// countries have different boundaries.
pub fn country_sums(
    members: &[MemberData<'_>],
    places: &Places,
    as_of: NaiveDate,
    is_complete: bool,
) -> Result<String, String> {
    let countries: BTreeSet<&str> = members.iter().map(|member| member.place.country()).collect();
    let mut text = String::new();
    for country in countries {
        let of_country = members.iter().filter(|member| member.place.country() == country);
        let of_country: Vec<MemberData<'_>> = of_country.copied().collect();
        let roll_up = covenant_roll_up(&of_country, Release::Current, as_of)?;
        text.push_str(&item(&country_sum(&roll_up, places.country_name(country), is_complete)));
    }
    Ok(text)
}

fn country_sum(roll_up: &RollUp<'_>, country: &str, is_complete: bool) -> String {
    let Ok(year) = roll_up.in_latest_year() else {
        let of = count(roll_up.members().len(), "member");
        return format!("{country}: {of} without an inventory, so there is no sum.");
    };
    let counted = year.counted().len();
    let share = counted_members(counted, year.members(), is_complete);
    let mut text = format!("{country}, {share} in {}: ", year.year());
    if let (Ok(base), Ok(level)) = (year.base().of_counted(), year.level().of_counted()) {
        let (base, level) = (base.kilotonnes(), level.kilotonnes());
        let _ = write!(text, "{base:.0} kt in the base year, {level:.0} kt now. ");
    }
    text.push_str(&change(&year.change()));
    if let Ok(per_head) = year.per_head() {
        let _ = write!(text, " Emissions per head: {:.1} t.", per_head.tonnes_per_unit());
    }
    let others = year.missing().iter().filter(|(_, reason)| *reason != MissingReason::NoSeries);
    let others: Vec<String> = others.map(|(name, reason)| format!("{name} ({reason})")).collect();
    if !others.is_empty() {
        let _ = write!(text, " Not in the sum: {}.", others.join(", "));
    }
    text
}

/// The change of a single member; for several members, the change summarised in four ways.
fn change(ratios: &MemberRatios) -> String {
    let of_sums = percent(ratios.ratio_of_sums);
    if ratios.counted == 1 {
        return format!("Change: {of_sums}.");
    }
    format!(
        "Change: {of_sums} for the sum; mean of the members {}, median {}, weighted by inhabitants \
         {}.",
        percent(ratios.mean_of_ratios),
        percent(ratios.median),
        percent(ratios.population_weighted),
    )
}

fn counted_members(counted: usize, members: usize, is_complete: bool) -> String {
    let of = count(members, if is_complete { "member" } else { "named member" });
    if counted < members {
        format!("{counted} of {of}")
    } else if is_complete && members > 1 {
        format!("all {of}")
    } else {
        of
    }
}

pub fn percent(share: Known<Share>) -> String {
    share.map_or_else(|reason| format!("({reason})"), |s| format!("{:+.1} %", s.percent()))
}
