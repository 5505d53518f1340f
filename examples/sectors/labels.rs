//! Formats numbers and names for sentences and tables.

use climate_targets::quantity::MassUnit;
use climate_targets::sectors::SectorContribution;
use climate_targets::{Emissions, Known, Share};

use crate::support::display::{printable, rounded};
use crate::support::text::list;

/// A share in whole percent without the percent sign; `>9999` or `<-9999` beyond four digits.
pub fn whole_percent(share: Share) -> String {
    match share.percent() {
        percent if percent >= 9999.5 => ">9999".into(),
        percent if percent <= -9999.5 => "<-9999".into(),
        percent => without_negative_zero(format!("{percent:.0}")),
    }
}

/// A signed change in percent with one decimal, without the percent sign; `>9999` beyond
/// four digits.
pub fn signed_tenths(share: Share) -> String {
    match share.percent() {
        percent if percent >= 9999.5 => ">9999".into(),
        percent => format!("{percent:+.1}"),
    }
}

fn without_negative_zero(text: String) -> String {
    if text == "-0" { "0".into() } else { text }
}

pub fn percent(share: Known<Share>) -> String {
    let text =
        share.map_or_else(|_| "an unknown share".into(), |share| whole_percent(share) + " %");
    text.replace('>', "more than ")
}

/// Whether a fraction exceeds 100 % after rounding to whole percent.
pub fn exceeds_whole(fraction: f64) -> bool {
    fraction >= 1.005
}

/// The magnitude of a level with its unit; `None` if the level is absent or rounds to zero.
pub fn size(level: Known<Emissions>, unit: MassUnit) -> Option<String> {
    let text = rounded(level.ok()?, unit);
    let text = text.trim_start_matches('-');
    (text != "0.0").then(|| format!("{text} {unit}"))
}

pub fn names(parts: &[&SectorContribution<'_>]) -> String {
    let names: Vec<String> = parts.iter().map(|part| printable(part.name)).collect();
    join(&names)
}

pub fn join(texts: &[String]) -> String {
    list(&texts.iter().map(String::as_str).collect::<Vec<_>>())
}
