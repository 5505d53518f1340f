//! The words of the page, in every language, by section.

pub mod beside_nation;
pub mod claims;
pub mod covenant;
pub mod covenant_inventories;
pub mod datasets;
pub mod evidence;
pub mod goals;
pub mod members;
pub mod verdicts;

use std::fmt::Display;

use climate_targets::Language;

use crate::support::phrases::{in_language, phrases};

phrases! {
    /// The first line under the title.
    lead(date: impl Display) {
        en: "Progress of the members, as of {date}.",
        sv: "Läget för medlemmarna den {date}.",
        fr: "Situation des membres au {date}.",
        fi: "Jäsenten tilanne {date}.",
    }
    members_heading() {
        en: "Members",
        sv: "Medlemmar",
        fr: "Membres",
        fi: "Jäsenet",
    }
    evidence_heading() {
        en: "What is known of each member",
        sv: "Vad som är känt om varje medlem",
        fr: "Ce que l’on sait de chaque membre",
        fi: "Mitä kustakin jäsenestä tiedetään",
    }
    covenant_heading() {
        en: "Covenant of Mayors: at least 20 % less by 2020",
        sv: "Borgmästaravtalet: minst 20\u{a0}% lägre utsläpp 2020",
        fr: "Convention des maires\u{a0}: réduction d’au moins 20\u{202f}% d’ici 2020",
        fi: "Kaupunginjohtajien ilmasto- ja energiasopimus: vähintään 20\u{a0}% vähemmän päästöjä vuonna 2020",
    }
    changes_heading() {
        en: "Changes since the last report",
        sv: "Förändringar sedan förra rapporten",
        fr: "Changements depuis le rapport précédent",
        fi: "Muutokset edellisen raportin jälkeen",
    }
    goals_heading() {
        en: "The members’ own goals",
        sv: "Medlemmarnas egna mål",
        fr: "Objectifs propres des membres",
        fi: "Jäsenten omat tavoitteet",
    }
    nations_heading() {
        en: "National targets",
        sv: "Nationella mål",
        fr: "Objectifs nationaux",
        fi: "Kansalliset tavoitteet",
    }
    beside_nation_heading() {
        en: "Members beside their nations",
        sv: "Medlemmarna jämförda med sina länder",
        fr: "Les membres comparés à leur pays",
        fi: "Jäsenet verrattuina omaan maahansa",
    }
    sources_heading() {
        en: "Data and sources",
        sv: "Data och källor",
        fr: "Données et sources",
        fi: "Tiedot ja lähteet",
    }
    no_member() {
        en: "No member is known on that day.",
        sv: "Ingen medlem är känd den dagen.",
        fr: "Aucun membre n’est connu à cette date.",
        fi: "Kyseisen päivän jäseniä ei ole tiedossa.",
    }
}

/// Names in a sentence: "Borås, Göteborg and Umeå".
pub fn list<T: AsRef<str>>(names: &[T], language: Language) -> String {
    let and = in_language!(language, en: "and", sv: "och", fr: "et", fi: "ja");
    match names {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [others @ .., last] => {
            let others: Vec<&str> = others.iter().map(AsRef::as_ref).collect();
            format!("{} {and} {}", others.join(", "), last.as_ref())
        }
    }
}

/// The name of a country or a group of states; for a country without a name here, its code.
pub fn country(code: &str, language: Language) -> String {
    let names = match code {
        "AE" => [
            "United Arab Emirates",
            "Förenade Arabemiraten",
            "Émirats arabes unis",
            "Yhdistyneet arabiemiirikunnat",
        ],
        "CN" => ["China", "Kina", "Chine", "Kiina"],
        "DK" => ["Denmark", "Danmark", "Danemark", "Tanska"],
        "EU" => ["European Union", "Europeiska unionen", "Union européenne", "Euroopan unioni"],
        "FI" => ["Finland", "Finland", "Finlande", "Suomi"],
        "FR" => ["France", "Frankrike", "France", "Ranska"],
        "NO" => ["Norway", "Norge", "Norvège", "Norja"],
        "SE" => ["Sweden", "Sverige", "Suède", "Ruotsi"],
        other => return other.to_owned(),
    };
    let [en, sv, fr, fi] = names;
    in_language!(language, en: en, sv: sv, fr: fr, fi: fi).to_owned()
}
