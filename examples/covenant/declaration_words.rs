//! The words of the page on declarations, in every language.

use std::fmt::Display;

use climate_targets::Language;

use crate::support::phrases::{in_language, phrases};

/// The headings of the table of refusals.
pub fn refusal_columns(language: Language) -> [&'static str; 3] {
    in_language!(language,
        en: ["Reason", "Rows", "One of two targets"],
        sv: ["Skäl", "Rader", "Ett av två mål"],
        fr: ["Motif", "Lignes", "Un seul des deux objectifs"],
        fi: ["Syy", "Rivit", "Toinen kahdesta tavoitteesta"],
    )
}

/// The headings of the table of targets.
pub fn target_columns(language: Language) -> [&'static str; 7] {
    in_language!(language,
        en: ["Year", "Targets", "Absolute", "Per head", "At minimum", "Under it", "Over it"],
        sv: ["År", "Mål", "Absoluta", "Per invånare", "På miniminivån", "Under", "Över"],
        fr: ["Année", "Objectifs", "Absolus", "Par habitant", "Égaux au minimum", "Inférieurs", "Supérieurs"],
        fi: ["Vuosi", "Tavoitteet", "Absoluuttiset", "Asukasta kohti", "Vähimmäistavoite", "Alle", "Yli"],
    )
}

/// The headings of the table of base years.
pub fn base_year_columns(language: Language) -> [&'static str; 3] {
    in_language!(language,
        en: ["Base year", "Rows with a target", "Share"],
        sv: ["Basår", "Rader med mål", "Andel"],
        fr: ["Année de référence", "Lignes avec objectif", "Part"],
        fi: ["Perusvuosi", "Rivit, joilla on tavoite", "Osuus"],
    )
}

/// The headings of the table of medians.
pub fn median_columns(language: Language) -> [&'static str; 7] {
    in_language!(language,
        en: ["Country", "Rows", "With target", "for 2020", "Median", "for 2030", "Median"],
        sv: ["Land", "Rader", "Med mål", "för 2020", "Median", "för 2030", "Median"],
        fr: ["Pays", "Lignes", "Avec objectif", "pour 2020", "Médiane", "pour 2030", "Médiane"],
        fi: ["Maa", "Rivit", "Joilla tavoite", "vuodelle 2020", "Mediaani", "vuodelle 2030", "Mediaani"],
    )
}

phrases! {
    title() {
        en: "Cuts declared to the Covenant of Mayors",
        sv: "Minskningar anmälda till Borgmästaravtalet",
        fr: "Réductions déclarées au titre de la Convention des maires",
        fi: "Kaupunginjohtajien ilmasto- ja energiasopimuksen puitteissa ilmoitetut vähennystavoitteet",
    }
    data(file: &str, rows: impl Display, ids: impl Display) {
        en: "{file}: rows: {rows}, signatories by gcom_id: {ids}.",
        sv: "{file}: rader: {rows}, undertecknare enligt gcom_id: {ids}.",
        fr: "{file}, lignes\u{a0}: {rows}, signataires selon le gcom_id\u{a0}: {ids}.",
        fi: "{file}: rivejä: {rows}, allekirjoittajia gcom_id-tunnuksen mukaan: {ids}.",
    }
    selected(rows: impl Display, criteria: &str) {
        en: "Selected from {rows} rows: {criteria}.",
        sv: "Urval av {rows} rader: {criteria}.",
        fr: "Sélection parmi {rows} lignes\u{a0}: {criteria}.",
        fi: "Rajattu {rows} rivistä: {criteria}.",
    }
    rows_and_targets() {
        en: "Rows and targets",
        sv: "Rader och mål",
        fr: "Lignes et objectifs",
        fi: "Rivit ja tavoitteet",
    }
    sum_of_rows(rows: impl Display, accepted: impl Display, refused: impl Display) {
        en: "{rows} rows = {accepted} with targets + {refused} refused",
        sv: "{rows} rader = {accepted} med mål + {refused} avvisade",
        fr: "{rows} lignes = {accepted} avec objectifs + {refused} refusées",
        fi: "{rows} riviä = {accepted} tavoitteen sisältävää + {refused} hylättyä",
    }
    sum_of_targets(all: impl Display, first: impl Display, second: impl Display, rows: impl Display, both: impl Display) {
        en: "{all} targets = {first} for 2020 + {second} for 2030 = {rows} rows + {both} rows with both",
        sv: "{all} mål = {first} för 2020 + {second} för 2030 = {rows} rader + {both} rader med båda",
        fr: "{all} objectifs = {first} pour 2020 + {second} pour 2030 = {rows} lignes + {both} lignes avec les deux",
        fi: "{all} tavoitetta = {first} vuodelle 2020 + {second} vuodelle 2030 = {rows} riviä + {both} riviä, joilla on molemmat",
    }
    one_refused(count: impl Display) {
        en: "in {count} more, one target is refused and the other accepted",
        sv: "i ytterligare {count} är ett mål avvisat och det andra godtaget",
        fr: "dans {count} autres, un objectif est refusé et l’autre accepté",
        fi: "lisäksi {count} rivillä toinen tavoite on hylätty ja toinen hyväksytty",
    }
    refused_by_reason() {
        en: "Refused rows by reason",
        sv: "Avvisade rader efter skäl",
        fr: "Lignes refusées par motif",
        fi: "Hylätyt rivit syyn mukaan",
    }
    all() {
        en: "all",
        sv: "totalt",
        fr: "total",
        fi: "yhteensä",
    }
    places_of_refusals() {
        en: "Line and column of each refusal:",
        sv: "Rad och kolumn för varje avvisning (på engelska):",
        fr: "Ligne et colonne de chaque refus (en anglais)\u{a0}:",
        fi: "Kunkin hylkäyksen rivi ja sarake (englanniksi):",
    }
    more_refused(count: impl Display) {
        en: "and {count} more (--refused lists them)",
        sv: "och {count} till (visas med --refused)",
        fr: "et {count} de plus (--refused en donne la liste)",
        fi: "ja {count} muuta (--refused luettelee ne)",
    }
    no_target() {
        en: "No row has a valid target.",
        sv: "Ingen rad har ett giltigt mål.",
        fr: "Aucune ligne n’a d’objectif valide.",
        fi: "Millään rivillä ei ole kelvollista tavoitetta.",
    }
    targets() {
        en: "Targets",
        sv: "Mål",
        fr: "Objectifs",
        fi: "Tavoitteet",
    }
    year_and_minimum(year: impl Display, minimum: impl Display) {
        en: "{year}, at least {minimum}",
        sv: "{year}, minst {minimum}",
        fr: "{year}, au moins {minimum}",
        fi: "{year}, vähintään {minimum}",
    }
    base_years() {
        en: "Base years",
        sv: "Basår",
        fr: "Années de référence",
        fi: "Perusvuodet",
    }
    other_years(count: impl Display) {
        en: "{count} other years",
        sv: "{count} andra år",
        fr: "{count} autres années",
        fi: "{count} muuta vuotta",
    }
    with_1990(count: impl Display, all: impl Display) {
        en: "{count} of {all} rows use 1990, which the Covenant recommends.",
        sv: "{count} av {all} rader har 1990 som basår, vilket Borgmästaravtalet rekommenderar.",
        fr: "{count} lignes sur {all} prennent pour référence 1990, année que recommande la Convention.",
        fi: "{all} rivistä {count} käyttää vuotta 1990, jota sopimus suosittelee.",
    }
    medians() {
        en: "Median cut by country, for the ten countries with the most rows",
        sv: "Medianminskning per land, för de tio länderna med flest rader",
        fr: "Réduction médiane par pays, pour les dix pays ayant le plus de lignes",
        fi: "Vähennystavoitteen mediaani maittain: kymmenen maata, joilla on eniten rivejä",
    }
    other_countries(count: impl Display) {
        en: "{count} others",
        sv: "{count} andra",
        fr: "{count} autres",
        fi: "{count} muuta",
    }
    doubtful() {
        en: "Notes on rows with unusual values, which are not refused",
        sv: "Anmärkningar om rader med ovanliga värden, som inte avvisas",
        fr: "Remarques sur les lignes aux valeurs inhabituelles, qui ne sont pas refusées",
        fi: "Huomautuksia riveistä, joilla on epätavallisia arvoja mutta joita ei hylätä",
    }
    /// A note: its title, the number of items, and the first of them.
    note(title: &str, count: impl Display, items: &str, more: &str) {
        en: "{title}: {count}. {items}{more}.",
        sv: "{title}: {count}. {items}{more}.",
        fr: "{title}\u{a0}: {count}. {items}{more}.",
        fi: "{title} ({count}): {items}{more}.",
    }
    more_items(count: impl Display) {
        en: "; and {count} more",
        sv: "; och {count} till",
        fr: "\u{202f}; et {count} de plus",
        fi: "; ja {count} muuta",
    }
    without_population(count: impl Display) {
        en: "Rows without a population, which the targets do not need: {count}.",
        sv: "Rader utan uppgift om folkmängd, som inte behövs för målen: {count}.",
        fr: "Lignes sans donnée de population, celle-ci n’étant pas nécessaire aux objectifs\u{a0}: {count}.",
        fi: "Rivejä, joilta puuttuu väkiluku, jota tavoitteisiin ei tarvita: {count}.",
    }
}
