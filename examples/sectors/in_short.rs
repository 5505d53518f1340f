//! Figures and names as they stand in sentences and cells.

use climate_targets::quantity::MassUnit;
use climate_targets::sectors::SectorContribution;
use climate_targets::{Emissions, Known, Share};

use crate::support::readable::{printable, rounded};
use crate::support::words::list;

/// A share in percent, without the sign of percent. Beyond a hundredfold, where the whole is next
/// to nothing, only that it is beyond.
pub fn whole_percent(share: Share) -> String {
    match share.percent() {
        percent if percent >= 9999.5 => ">9999".into(),
        percent if percent <= -9999.5 => "<-9999".into(),
        percent => without_minus_nothing(format!("{percent:.0}")),
    }
}

/// A change of its own base, without the sign of percent.
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

/// Whether a fraction is more than all, in whole percent too.
pub fn is_beyond(fraction: f64) -> bool {
    fraction >= 1.005
}

/// An amount without its sign; `None` if it rounds to nothing.
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
