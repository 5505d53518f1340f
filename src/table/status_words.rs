//! Words for the status of a value, and marks of missing values.

use super::words::fold;
use crate::inventory::ObservationStatus;

/// The kind of value that a status word denotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RowStatus {
    /// An observation.
    Observed(ObservationStatus),
    /// A target, scenario or projection: never an observation.
    Planned,
}

/// The status that a cell names; `None` for an unknown word. A blank cell means a final value.
pub(super) fn parse_status(text: &str) -> Option<RowStatus> {
    use ObservationStatus::{Estimated, Final, Interpolated, Provisional, Proxy};
    let status = match fold(text).as_str() {
        "" | "real" | "historical" | "hist" | "historic" | "observed" | "actual" | "final"
        | "ist" | "utfall" | "toteuma" | "toteutunut" | "endgultig" | "definitive"
        | "definitif" | "realise" | "lopullinen" | "reel" | "observe" | "historique"
        | "inventory" | "a" | "normal" | "r" | "revised" | "faktisk" | "slutlig" | "endelig"
        | "gemessen" | "measured" | "reported" | "historisch" | "historisk" => {
            RowStatus::Observed(Final)
        }
        "provisional" | "preliminary" | "prelim" | "p" | "vorlaufig" | "preliminar"
        | "forelopig" | "forelobig" | "semi definitif" | "ennakko" | "ennakkotieto"
        | "provisoire" | "preliminart" => RowStatus::Observed(Provisional),
        "estimated" | "estimate" | "e" | "s" | "geschatzt" | "schatzung" | "skattad"
        | "uppskattad" | "estime" | "estimation" | "arvioitu" | "arvio" | "anslatt"
        | "estimert" | "anslaet" => RowStatus::Observed(Estimated),
        "interpolated" | "imputed" | "i" | "interpoliert" | "interpolerad" | "interpole"
        | "interpoloitu" | "interpolert" => RowStatus::Observed(Interpolated),
        "proxy" | "nowcast" | "snabbestimat" | "pikaennakko" => RowStatus::Observed(Proxy),
        "planned"
        | "geplant"
        | "planerad"
        | "planerat"
        | "prevu"
        | "planifie"
        | "suunniteltu"
        | "planlagt"
        | "plan"
        | "target"
        | "ziel"
        | "soll"
        | "mal"
        | "objectif"
        | "tavoite"
        | "wem"
        | "wam"
        | "wom"
        | "projection"
        | "projected"
        | "projektion"
        | "prognos"
        | "prognose"
        | "ennuste"
        | "forecast"
        | "f"
        | "scenario"
        | "szenario"
        | "scenariet"
        | "bau"
        | "business as usual"
        | "with existing measures"
        | "with additional measures"
        | "without measures"
        | "skenaario"
        | "tendanciel"
        | "framskrivning"
        | "prognosewert"
        | "erwartet"
        | "prevision"
        | "previsions"
        | "expected"
        | "forventet"
        | "forvantat"
        | "projections"
        | "forecasts" => RowStatus::Planned,
        _ => return None,
    };
    Some(status)
}

/// Whether a cell marks a missing value: blank, `NA`, `..`, `:`, `-`, or a GPC notation key.
pub(super) fn is_missing(cell: &str) -> bool {
    matches!(
        cell,
        "" | "-"
            | "\u{2013}"
            | "\u{2014}"
            | ":"
            | "."
            | ".."
            | "..."
            | "\u{2026}"
            | "NA"
            | "N/A"
            | "n/a"
            | "na"
            | "n.a."
            | "NaN"
            | "nan"
            | "null"
            | "NULL"
            | "None"
            | "NO"
            | "NE"
            | "IE"
            | "C"
            | "#N/A"
            | "false"
            | "FALSE"
            | "Do not know"
            | "Not Applicable"
            | "Not applicable"
            | "Not available"
            | "k. A."
            | "k.A."
            | "x"
            | "/"
            | "n. v."
            | "n.v."
            | "nd"
            | "n.d."
            | "ND"
            | "NO,NE"
            | "NE,NO"
            | "IE,NE"
            | "NO, NE"
            | "IE,NO"
            | "NO,IE"
    )
}

/// Splits a value from the publisher's flag after it: `46.3 p`, `46.3 (e)`. Returns the value and
/// its status; `None` for an unknown flag.
pub(super) fn split_flag(cell: &str) -> Option<(&str, ObservationStatus)> {
    let bare = cell.trim_end_matches(|c: char| c.is_alphabetic() || matches!(c, '(' | ')' | '*'));
    if bare.len() == cell.len() || !bare.trim_end().ends_with(|c: char| c.is_ascii_digit()) {
        return Some((cell, ObservationStatus::Final));
    }
    let flag = cell.get(bare.len()..)?.trim_matches(['(', ')']);
    let status = match flag {
        "p" | "P" => ObservationStatus::Provisional,
        "e" | "E" | "s" => ObservationStatus::Estimated,
        "r" => ObservationStatus::Final,
        _ => return None,
    };
    Some((bare.trim_end(), status))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_flags_and_status_words_give_a_status() {
        assert_eq!(split_flag("46.3 p"), Some(("46.3", ObservationStatus::Provisional)));
        assert_eq!(split_flag("46.3(e)"), Some(("46.3", ObservationStatus::Estimated)));
        assert_eq!(split_flag("46.3"), Some(("46.3", ObservationStatus::Final)));
        assert_eq!(split_flag("46.3 b"), None);
        assert_eq!(split_flag("46.3*"), None);
        assert_eq!(split_flag("CAIT"), Some(("CAIT", ObservationStatus::Final)));
        assert_eq!(parse_status("geplant"), Some(RowStatus::Planned));
        assert_eq!(parse_status("HIST"), Some(RowStatus::Observed(ObservationStatus::Final)));
        assert_eq!(parse_status("Einwohner"), None);
    }
}
