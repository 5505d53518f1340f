//! The members, one by one and together.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use climate_targets::catalogue::covenant_of_mayors::BY_2020;
use climate_targets::network::{MemberRatios, MemberResult, MissingReason, RollUp};
use climate_targets::{Assessor, Emissions, Known, Share, Verdict};
use comfy_table::CellAlignment;

use crate::network::places::{NOW, Places, WithInventories};
use crate::support::sheet::sheet;
use crate::support::words::{WIDTH, count, item, list, paragraph};

/// One line a member: base, judged year, latest year, verdict.
pub fn table(roll_up: &RollUp<'_>) -> String {
    let header =
        ["Member", "1990 kt", "2020 kt", "Change", "Allowed kt", "Latest kt", "", "Verdict"];
    let mut table = sheet(WIDTH as u16, &header);
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

/// The count of each verdict, the missing members, and the omissions of the figures.
///
/// If not all members are known, the counts are of the named ones, and the page says so.
pub fn counts(roll_up: &RollUp<'_>, are_all: bool) -> String {
    let missing: Vec<&str> = roll_up.without_series().collect();
    let mut text = paragraph(&format!(
        "{}: {}. {:.0} % of {} have an inventory here.",
        count(roll_up.members().len(), if are_all { "member" } else { "named member" }),
        roll_up.verdicts(),
        roll_up.coverage().percent(),
        if are_all { "them" } else { "those named" },
    ));
    if !missing.is_empty() {
        text.push_str(&paragraph(&format!(
            "Missing, since no yearly inventory of theirs is bundled here: {}.",
            list(&missing)
        )));
    }
    text.push_str(&paragraph(
        "The Covenant counts CO2 of the energy used in buildings and transport; these inventories \
         count all greenhouse gases of all sectors (in Finland without industry under emissions \
         trading). The verdicts say what would hold if the Covenant's percentage were meant for \
         them.",
    ));
    text
}

/// The sums of the members of each country: inventories of two countries count different things.
pub fn sums(
    members: &[WithInventories<'_>],
    places: &Places,
    assessor: Assessor,
    are_all: bool,
) -> Result<String, String> {
    let countries: BTreeSet<&str> = members.iter().map(|member| member.place.country()).collect();
    let mut text = String::new();
    for country in countries {
        let of_country = members.iter().filter(|member| member.place.country() == country);
        let of_country = of_country.map(|member| member.in_release(NOW));
        let roll_up = RollUp::new(assessor, &BY_2020, of_country).map_err(|e| e.to_string())?;
        text.push_str(&item(&together(&roll_up, places.name_of(country), are_all)));
    }
    Ok(text)
}

fn together(roll_up: &RollUp<'_>, country: &str, are_all: bool) -> String {
    let Ok(year) = roll_up.in_latest_year() else {
        let of = count(roll_up.members().len(), "member");
        return format!("{country}: {of}, and no inventory, so no sum.");
    };
    let counted = year.counted().len();
    let of = of_all(counted, year.members(), are_all);
    let mut said = format!("{country}, {of} in {}: ", year.year());
    if let (Ok(base), Ok(level)) = (year.base().of_counted(), year.level().of_counted()) {
        let (base, level) = (base.kilotonnes(), level.kilotonnes());
        let _ = write!(said, "{base:.0} kt at the base, {level:.0} kt now. ");
    }
    said.push_str(&change(&year.change()));
    if let Ok(per_head) = year.per_head() {
        let _ = write!(said, " Together {:.1} t a head.", per_head.tonnes_per_unit());
    }
    let others = year.missing().iter().filter(|(_, why)| *why != MissingReason::NoSeries);
    let others: Vec<String> = others.map(|(name, why)| format!("{name} ({why})")).collect();
    if !others.is_empty() {
        let _ = write!(said, " Not in the sum: {}.", others.join(", "));
    }
    said
}

/// The change of one member, or the four ratios of several.
fn change(ratios: &MemberRatios) -> String {
    let of_sums = percent(ratios.ratio_of_sums);
    if ratios.counted == 1 {
        return format!("Change: {of_sums}.");
    }
    format!(
        "Change: {of_sums} of the sum; {} in the mean of the members, {} in the median, {} weighted \
         by inhabitants.",
        percent(ratios.mean_of_ratios),
        percent(ratios.median),
        percent(ratios.population_weighted),
    )
}

fn of_all(counted: usize, members: usize, are_all: bool) -> String {
    let of = count(members, if are_all { "member" } else { "named member" });
    if counted < members {
        format!("{counted} of {of}")
    } else if are_all {
        format!("{of}, all of them,")
    } else {
        format!("{of}, all that are named,")
    }
}

pub fn percent(share: Known<Share>) -> String {
    share.map_or_else(|reason| format!("({reason})"), |s| format!("{:+.1} %", s.percent()))
}
