//! The words on membership.

use climate_targets::Language;

use crate::support::sentences::{in_language, sentences};

/// A number of members.
pub fn members(count: usize, language: Language) -> String {
    let (one, many) = in_language!(language,
        en: ("member", "members"),
        sv: ("medlem", "medlemmar"),
        fr: ("membre", "membres"),
        fi: ("jäsen", "jäsentä"),
    );
    format!("{count} {}", if count == 1 { one } else { many })
}

sentences! {
    /// The members of a network.
    list_of(network: &str, count: &str, names: &str) {
        en: "{network}: {count} known, {names}.",
        sv: "{network}: kända: {count}, {names}.",
        fr: "{network}\u{a0}: {count}, à notre connaissance\u{a0}: {names}.",
        fi: "{network}: tiedossa {count}: {names}.",
    }
    /// A network without a known member on the day.
    none_of(network: &str) {
        en: "{network}: the catalogue has no list of its members for this day.",
        sv: "{network}: katalogen har ingen medlemsförteckning för den dagen.",
        fr: "{network}\u{a0}: le catalogue ne contient pas de liste de ses membres à cette date.",
        fi: "{network}: luettelossa ei ole jäsenluetteloa tälle päivälle.",
    }
    /// A source of all members.
    source(source: &str, when: &str) {
        en: "Source: {source}; {when}.",
        sv: "Källa: {source}; {when}.",
        fr: "Source\u{a0}: {source}\u{202f}; {when}.",
        fi: "Lähde: {source}; {when}.",
    }
    /// A source of some members.
    source_of(names: &str, source: &str, when: &str) {
        en: "{names}: {source}; {when}.",
        sv: "{names}: {source}; {when}.",
        fr: "{names}\u{a0}: {source}\u{202f}; {when}.",
        fi: "{names}: {source}; {when}.",
    }
    /// The date of a source.
    dated(date: &str) {
        en: "date: {date}",
        sv: "datum: {date}",
        fr: "date\u{a0}: {date}",
        fi: "päiväys: {date}",
    }
    /// A source without a date.
    dated_between(from: &str, to: &str) {
        en: "written between {from} and {to}",
        sv: "skriven mellan {from} och {to}",
        fr: "rédigée entre {from} et {to}",
        fi: "kirjoitettu aikavälillä {from} – {to}",
    }
    /// The source lists all members.
    complete() {
        en: "The source names all members of its time. Whether cities have joined or left since is \
             not known.",
        sv: "Källan anger alla dåvarande medlemmar. Om städer har gått med eller lämnat därefter är \
             inte känt.",
        fr: "La source cite tous les membres de l’époque. On ignore si des villes ont adhéré ou sont \
             parties depuis.",
        fi: "Lähde mainitsee kaikki silloiset jäsenet. Ei tiedetä, onko kaupunkeja sen jälkeen \
             liittynyt tai eronnut.",
    }
    /// The sources may omit members.
    incomplete() {
        en: "The sources may omit members. Whether cities have joined or left since is not known.",
        sv: "Källorna kan sakna medlemmar. Om städer har gått med eller lämnat därefter är inte känt.",
        fr: "Les sources peuvent omettre des membres. On ignore si des villes ont adhéré ou sont \
             parties depuis.",
        fi: "Lähteistä voi puuttua jäseniä. Ei tiedetä, onko kaupunkeja sen jälkeen liittynyt tai \
             eronnut.",
    }
    /// The source counts more members than it names.
    unnamed(more: u32) {
        en: "The source counts {more} more members without naming them here. Whether cities have \
             joined or left since is not known.",
        sv: "Källan räknar ytterligare {more} medlemmar, som inte är namngivna här. Om städer har \
             gått med eller lämnat därefter är inte känt.",
        fr: "La source compte {more} autres membres, dont le nom n’est pas repris ici. On ignore si \
             des villes ont adhéré ou sont parties depuis.",
        fi: "Lähteen mukaan jäseniä on {more} enemmän; heitä ei nimetä tässä. Ei tiedetä, onko \
             kaupunkeja sen jälkeen liittynyt tai eronnut.",
    }
    /// Places that were members on an earlier or later day.
    not_known(names: &str) {
        en: "Whether {names} belonged to the network on this day is not known.",
        sv: "Om {names} tillhörde nätverket den dagen är inte känt.",
        fr: "On ignore si {names} faisaient partie du réseau à cette date.",
        fi: "Ei tiedetä, kuuluivatko verkostoon tuona päivänä: {names}.",
    }
}
