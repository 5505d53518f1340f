//! The words on the claims of publishers.

use climate_targets::Language;

use crate::network::claims::{After, Kind, Quantity};
use crate::support::phrases::{in_language, phrases};

/// What a claim is about.
pub fn quantity(quantity: Quantity, language: Language) -> &'static str {
    match quantity {
        Quantity::Territorial => in_language!(language,
            en: "territorial emissions",
            sv: "territoriella utsläpp",
            fr: "émissions territoriales",
            fi: "alueperusteiset päästöt",
        ),
        Quantity::Footprint => in_language!(language,
            en: "carbon footprint",
            sv: "klimatavtryck",
            fr: "empreinte carbone",
            fi: "hiilijalanjälki",
        ),
    }
}

/// Who published a claim.
pub fn kind(kind: Kind, language: Language) -> &'static str {
    match kind {
        Kind::Authority => {
            in_language!(language, en: "public authority", sv: "myndighet", fr: "collectivité", fi: "viranomainen")
        }
        Kind::Press => {
            in_language!(language, en: "press", sv: "press", fr: "presse", fi: "lehdistö")
        }
        Kind::Website => {
            in_language!(language, en: "website", sv: "webbplats", fr: "site web", fi: "verkkosivusto")
        }
    }
}

/// Whom the publisher follows.
pub fn after(after: After, language: Language) -> &'static str {
    match after {
        After::City => in_language!(language,
            en: "after the city",
            sv: "enligt staden",
            fr: "d’après la ville",
            fi: "kaupungin mukaan",
        ),
        After::Consortium => in_language!(language,
            en: "after the consortium and AREC",
            sv: "enligt konsortiet och AREC",
            fr: "d’après le consortium et l’AREC",
            fi: "konsortion ja AREC:n mukaan",
        ),
    }
}

phrases! {
    about(figure: &str) {
        en: "about {figure}",
        sv: "cirka {figure}",
        fr: "environ {figure}",
        fi: "noin {figure}",
    }
    between(from: i32, to: i32) {
        en: "{from}–{to}",
        sv: "{from}–{to}",
        fr: "entre {from} et {to}",
        fi: "vuosina {from}–{to}",
    }
    /// A claim that names no last year.
    since(from: i32) {
        en: "since {from}, last year not stated",
        sv: "sedan {from}, slutår inte angivet",
        fr: "depuis {from}, année finale non précisée",
        fi: "vuodesta {from}, viimeistä vuotta ei ilmoitettu",
    }
    in_year(year: i32) {
        en: "in {year}",
        sv: "år {year}",
        fr: "en {year}",
        fi: "vuonna {year}",
    }
    /// A claim in the table: its publisher and what it is about.
    row(host: &str, quantity: &str) {
        en: "claim of {host}: {quantity}",
        sv: "uppgift, {host}: {quantity}",
        fr: "chiffre publié par {host}\u{a0}: {quantity}",
        fi: "julkaistu luku, {host}: {quantity}",
    }
    /// The claim in a sentence.
    sentence(quantity: &str, figure: &str, period: &str, publisher: &str) {
        en: "published claim, not a figure of this page: {quantity} {figure} {period} ({publisher}).",
        sv: "publicerad uppgift, inte beräknad här: {quantity} {figure} {period} ({publisher}).",
        fr: "chiffre publié, non calculé ici\u{a0}: {quantity}, {figure} {period} ({publisher}).",
        fi: "julkaistu luku, ei tämän sivun laskelma: {quantity} {figure} {period} ({publisher}).",
    }
    /// A claim that the publisher could not confirm.
    unconfirmed() {
        en: "not confirmed according to the publisher itself",
        sv: "inte bekräftad enligt källan själv",
        fr: "non confirmé, selon la source elle-même",
        fi: "lähteen itsensä mukaan vahvistamaton",
    }
    /// A claim after a verdict that the data do not allow.
    beside_verdict(claim: &str) {
        en: "claim: {claim}",
        sv: "publicerad uppgift: {claim}",
        fr: "chiffre publié\u{a0}: {claim}",
        fi: "julkaistu luku: {claim}",
    }
    /// A claim in the list of sources.
    source(subject: &str, figure: &str, publisher: &str) {
        en: "{subject}: {figure} ({publisher}). Published claim, quoted and not checked.",
        sv: "{subject}: {figure} ({publisher}). Publicerad uppgift, återgiven utan kontroll.",
        fr: "{subject}\u{a0}: {figure} ({publisher}). Chiffre publié, cité sans vérification.",
        fi: "{subject}: {figure} ({publisher}). Julkaistu luku, lainattu tarkistamatta.",
    }
    /// A claim whose publisher gives no date, with the day from which it is quoted.
    undated(quoted: &str) {
        en: "undated, quoted since {quoted}",
        sv: "odaterad, återges sedan {quoted}",
        fr: "sans date, cité depuis le {quoted}",
        fi: "ei päiväystä, lainattu {quoted} alkaen",
    }
}
