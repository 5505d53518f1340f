//! The words on membership.

use climate_targets::Language;

use crate::support::phrases::{in_language, phrases};

/// A number of members, which are "named" members if the lists may omit others.
pub fn members(count: usize, is_complete: bool, language: Language) -> String {
    let forms = in_language!(language,
        en: [["named member", "named members"], ["member", "members"]],
        sv: [["namngiven medlem", "namngivna medlemmar"], ["medlem", "medlemmar"]],
        fr: [["membre cité", "membres cités"], ["membre", "membres"]],
        fi: [["nimetty jäsen", "nimettyä jäsentä"], ["jäsen", "jäsentä"]],
    );
    let [one, many] = forms[usize::from(is_complete)];
    format!("{count} {}", if count == 1 { one } else { many })
}

phrases! {
    /// The members of a network.
    list_of(network: &str, count: &str, names: &str) {
        en: "{network}, {count}: {names}.",
        sv: "{network}, {count}: {names}.",
        fr: "{network}, {count}\u{a0}: {names}.",
        fi: "{network}, {count}: {names}.",
    }
    /// A network without a known member on the day.
    none_of(network: &str) {
        en: "{network}: the catalogue has no list of its members for this day.",
        sv: "{network}: katalogen har ingen medlemsförteckning för den dagen.",
        fr: "{network}\u{a0}: le catalogue ne contient pas de liste de ses membres à cette date.",
        fi: "{network}: jäsenluettelo kyseiseltä päivältä puuttuu aineistosta.",
    }
    /// A decision to apply for membership.
    applied(names: &str, date: &str, source: &str) {
        en: "{names}: decision to apply for membership, {date}; the admission is not confirmed \
             ({source}).",
        sv: "{names}: beslut att ansöka om medlemskap, {date}; att ansökan har beviljats är inte \
             bekräftat ({source}).",
        fr: "{names}\u{a0}: décision de demander l’adhésion, {date}\u{202f}; l’admission n’est pas \
             confirmée ({source}).",
        fi: "{names}: päätös hakea jäsenyyttä, {date}; hyväksymistä ei ole vahvistettu ({source}).",
    }
    /// The date of the first record, if it is after the day of the page.
    first_record(date: &str) {
        en: "The first record in the catalogue: {date}.",
        sv: "Katalogens första uppgift: {date}.",
        fr: "Première mention dans le catalogue\u{a0}: {date}.",
        fi: "Ensimmäinen merkintä luettelossa: {date}.",
    }
    /// A target of the network.
    target(definition: &str, source: &str) {
        en: "Target of the network: {definition} ({source}).",
        sv: "Nätverkets mål: {definition} ({source}).",
        fr: "Objectif du réseau\u{a0}: {definition} ({source}).",
        fi: "Verkoston tavoite: {definition} ({source}).",
    }
    /// A source of all members.
    source(source: &str) {
        en: "Source: {source}.",
        sv: "Källa: {source}.",
        fr: "Source\u{a0}: {source}.",
        fi: "Lähde: {source}.",
    }
    /// A source of some members.
    source_of(names: &str, source: &str) {
        en: "{names}: {source}.",
        sv: "{names}: {source}.",
        fr: "{names}\u{a0}: {source}.",
        fi: "{names}: {source}.",
    }
    /// A source without a date.
    dated_between(from: &str, to: &str) {
        en: "written between {from} and {to}",
        sv: "skriven någon gång mellan {from} och {to}",
        fr: "date de rédaction inconnue\u{202f}; au plus tôt\u{a0}: {from}\u{202f}; au plus tard\u{a0}: {to}",
        fi: "kirjoitettu aikavälillä {from} – {to}",
    }
    /// The source lists all members.
    complete() {
        en: "The source names all members of its time. Whether cities have joined or left since is \
             not known.",
        sv: "Källan anger alla dåvarande medlemmar. Det är inte känt om städer har gått med i \
             eller lämnat nätverket därefter.",
        fr: "La source cite tous les membres de l’époque. On ignore si des villes ont rejoint ou \
             quitté le réseau depuis.",
        fi: "Lähde mainitsee kaikki silloiset jäsenet. Ei tiedetä, onko kaupunkeja sen jälkeen \
             liittynyt tai eronnut.",
    }
    /// The sources may omit members.
    incomplete() {
        en: "The sources may omit members. Whether cities have joined or left since is not known.",
        sv: "Medlemmar kan saknas i källorna. Det är inte känt om städer har gått med i eller \
             lämnat nätverket därefter.",
        fr: "Les sources peuvent omettre des membres. On ignore si des villes ont rejoint ou \
             quitté le réseau depuis.",
        fi: "Lähteistä voi puuttua jäseniä. Ei tiedetä, onko kaupunkeja sen jälkeen liittynyt tai \
             eronnut.",
    }
    /// The source counts more members than it names.
    unnamed(more: u32) {
        en: "The source counts {more} more members without naming them here. Whether cities have \
             joined or left since is not known.",
        sv: "Enligt källan finns ytterligare {more} medlemmar, som inte namnges här. Det är inte \
             känt om städer har gått med i eller lämnat nätverket därefter.",
        fr: "La source compte {more} autres membres, dont le nom n’est pas repris ici. On ignore si \
             des villes ont rejoint ou quitté le réseau depuis.",
        fi: "Lähteen mukaan jäseniä on lisäksi {more}; niitä ei nimetä tässä. Ei tiedetä, onko \
             kaupunkeja sen jälkeen liittynyt tai eronnut.",
    }
    /// Places that were members on an earlier or later day.
    not_known(names: &str) {
        en: "Whether {names} belonged to the network on this day is not known.",
        sv: "Det är inte känt om {names} tillhörde nätverket den dagen.",
        fr: "Appartenance au réseau à cette date non établie\u{a0}: {names}.",
        fi: "Jäsenyys verkostossa kyseisenä päivänä ei ole tiedossa: {names}.",
    }
}
