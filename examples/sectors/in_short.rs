//! Figures and names for sentences and cells.

use climate_targets::quantity::MassUnit;
use climate_targets::sectors::SectorContribution;
use climate_targets::{Emissions, Known, Share};

use crate::support::readable::{printable, rounded};
use crate::support::words::list;

/// A share in percent, without the percent sign; beyond a hundredfold, only that it is larger.
pub fn whole_percent(share: Share) -> String {
    match share.percent() {
        percent if percent >= 9999.5 => ">9999".into(),
        percent if percent <= -9999.5 => "<-9999".into(),
        percent => without_minus_nothing(format!("{percent:.0}")),
    }
}

/// A change as a share of its own base, without the percent sign.
pub fn signed_tenths(share: Share) -> String {
    match share.percent() {
        percent if percent >= 9999.5 => ">9999".into(),
        percent => format!("{percent:+.1}"),
    }
}

fn without_minus_nothing(text: String) -> String {
    if text == "-0" { "0".into() } else { text }
}

pub fn percent(share: Known<Share>) -> String {
    let text = share.map_or_else(|_| "some".into(), |share| whole_percent(share) + " %");
    text.replace('>', "more than ")
}

/// Whether a fraction is above 1, also in whole percent.
pub fn is_beyond(fraction: f64) -> bool {
    fraction >= 1.005
}

/// The magnitude of an amount; `None` if it rounds to zero.
pub fn size(level: Known<Emissions>, unit: MassUnit) -> Option<String> {
    let text = rounded(level.ok()?, unit);
    let text = text.trim_start_matches('-');
    (text != "0.0").then(|| format!("{text} {unit}"))
}

pub fn names(parts: &[&SectorContribution<'_>]) -> String {
    let names: Vec<String> = parts.iter().map(|part| printable(part.name)).collect();
    listed(&names)
}

pub fn listed(texts: &[String]) -> String {
    list(&texts.iter().map(String::as_str).collect::<Vec<_>>())
}
