//! Compares the total with the sum of the sectors.

use std::fmt::Write as _;

use climate_targets::quantity::MassUnit;
use climate_targets::sectors::SectorDifference;
use climate_targets::{Emissions, Known};

use crate::sectors::labels::join;
use crate::sectors::place_result::PlaceResult;
use crate::support::display::{printable, rounded};
use crate::support::text::{count, item, paragraph};

/// States for how many years the sectors add up to the total, and lists the other years.
pub fn agreement(result: &PlaceResult<'_>) -> String {
    let (tolerance, unit) = (result.breakdown.tolerance(), result.unit());
    let (within, outside): (Vec<_>, Vec<_>) =
        result.differences().partition(|year| year.within_tolerance);
    if outside.is_empty() && within.is_empty() {
        return paragraph("No year has a value.");
    }
    if outside.is_empty() {
        let years = count(within.len(), "year");
        let accuracy = accuracy(&within);
        return paragraph(&format!(
            "The sectors add up to the total in each of {years}, {accuracy} (tolerance: {tolerance})."
        ));
    }
    let mut text = paragraph(&format!(
        "The sectors do not add up to the total within {tolerance} in {} of {}:",
        outside.len(),
        count(outside.len() + within.len(), "year"),
    ));
    for year in &outside {
        text.push_str(&item(&difference(year, unit)));
    }
    if !within.is_empty() {
        let others = count(within.len(), "other year");
        text.push_str(&item(&format!("They add up in {others}, {}.", accuracy(&within))));
    }
    text
}

/// The largest difference in these years, rounded up to a hundredth of a percent.
fn accuracy(years: &[SectorDifference<'_>]) -> String {
    let shares = years.iter().filter_map(|year| year.share_of_total.ok());
    let largest = shares.map(|share| share.percent().abs()).fold(0.0, f64::max);
    if largest == 0.0 {
        "exactly".into()
    } else {
        format!("within {:.2} %", (largest * 100.0).ceil() / 100.0)
    }
}

fn difference(year: &SectorDifference<'_>, unit: MassUnit) -> String {
    let kt = |level: Emissions| format!("{} {unit}", rounded(level, unit));
    let known = |level: Known<Emissions>| level.map_or_else(|_| "unknown".into(), kt);
    let mut text = format!(
        "{}: the total is {}, the sum of the sectors {}",
        year.year,
        known(year.total),
        known(year.sum),
    );
    if let Ok(difference) = year.difference {
        let _ = write!(text, "; the difference is {}", kt(difference));
    }
    if let Ok(share) = year.share_of_total {
        let _ = write!(text, ", {share:.2}");
    }
    if !year.missing.is_empty() {
        let names: Vec<String> = year.missing.iter().map(|name| printable(name)).collect();
        let _ = write!(text, "; no value for {}", join(&names));
    }
    text + "."
}
