//! The words of the lists of signatories, in every language.

use std::fmt::Display;

use climate_targets::{Language, Year};

use crate::covenant::signatory::Standing;
use crate::support::phrases::{in_language, phrases};

/// A result as a title.
pub fn standing(language: Language, standing: Standing) -> &'static str {
    let texts = in_language!(language,
        en: ["Limit met at the last inventory", "Open, at or below the path", "Open, above the path", "Missed"],
        sv: ["Inom gränsen i den senaste inventeringen", "Öppet, på eller under målbanan", "Öppet, över målbanan", "Ej hållet"],
        fr: ["Limite respectée dans le dernier inventaire", "En suspens, sur ou sous la trajectoire",
             "En suspens, au-dessus de la trajectoire", "Non tenu"],
        fi: ["Raja saavutettu viimeisimmässä inventaariossa", "Avoin, tavoitepolulla tai sen alla", "Avoin, tavoitepolun yläpuolella",
             "Ei pidetty"],
    );
    texts[standing as usize]
}

/// The headings of the list of results.
pub fn columns(language: Language) -> [&'static str; 6] {
    in_language!(language,
        en: ["Signatory", "Base year", "Last inventory", "Change", "Declared cut",
             "Share of the cut reached"],
        sv: ["Undertecknare", "Basår", "Senaste inventering", "Förändring", "Anmäld minskning",
             "Uppnådd andel av minskningen"],
        fr: ["Signataire", "Année de référence", "Dernier inventaire", "Évolution",
             "Réduction déclarée", "Part réalisée de la réduction"],
        fi: ["Allekirjoittaja", "Perusvuosi", "Viimeisin inventaario", "Muutos",
             "Ilmoitettu vähennystavoite", "Toteutunut osuus vähennystavoitteesta"],
    )
}

phrases! {
    names() {
        en: "Signatories by name",
        sv: "Undertecknare med namn",
        fr: "Liste nominative des signataires",
        fi: "Luettelo allekirjoittajista",
    }
    /// The heading of a list with the number of its items.
    title_and_count(title: &str, count: impl Display) {
        en: "{title}: {count}",
        sv: "{title}: {count}",
        fr: "{title}\u{a0}: {count}",
        fi: "{title}: {count}",
    }
    per_head(cut: &str) {
        en: "{cut} per inhabitant",
        sv: "{cut} per invånare",
        fr: "{cut} par habitant",
        fi: "{cut} asukasta kohti",
    }
    not_judged_by_name() {
        en: "Not judged, by reason and country",
        sv: "Ej bedömda, efter skäl och land",
        fr: "Non évalués, par motif et par pays",
        fi: "Arvioimatta, syyn ja maan mukaan",
    }
    without_declaration(count: impl Display) {
        en: "Signatories with inventories but without a declaration, in no count above: {count}",
        sv: "Undertecknare med inventeringar men utan anmälan, inte medräknade ovan: {count}",
        fr: "Signataires ayant des inventaires mais aucune déclaration, non compris dans les décomptes ci-dessus\u{a0}: {count}",
        fi: "Allekirjoittajat, joilla on inventaarioita mutta ei ilmoitusta ja jotka eivät sisälly yllä oleviin lukuihin: {count}",
    }
    rows_without_id(count: impl Display) {
        en: "Rows of inventories without gcom_id, which cannot be joined: {count}.",
        sv: "Rader med inventeringar utan gcom_id, som inte kan kopplas: {count}.",
        fr: "Lignes d’inventaires sans gcom_id, impossibles à rapprocher\u{a0}: {count}.",
        fi: "Inventaariorivejä, joilta puuttuu gcom_id-tunnus ja joita ei siksi voi yhdistää: {count}.",
    }
    names_missing() {
        en: "no name and no country in the data set",
        sv: "utan namn och land i datamängden",
        fr: "sans nom ni pays dans le jeu de données",
        fi: "aineistossa ei nimeä eikä maata",
    }
    unnamed(id: &str) {
        en: "no name, {id}",
        sv: "inget namn, {id}",
        fr: "sans nom, {id}",
        fi: "ei nimeä, {id}",
    }
    not_judged(letter: char, cause: &str, detail: &str) {
        en: "Not judged: ({letter}) {cause}{detail}.",
        sv: "Ej bedömd: ({letter}) {cause}{detail}.",
        fr: "Non évalué\u{a0}: ({letter}) {cause}{detail}.",
        fi: "Arvioimatta: ({letter}) {cause}{detail}.",
    }
    baseline() {
        en: "baseline inventory",
        sv: "basinventering",
        fr: "inventaire de référence",
        fi: "perusinventaario",
    }
    monitoring() {
        en: "last monitoring inventory",
        sv: "senaste uppföljningsinventering",
        fr: "dernier inventaire de suivi",
        fi: "viimeisin seurantainventaario",
    }
    tonnes(level: impl Display) {
        en: "{level} t CO2e",
        sv: "{level}\u{a0}t CO2e",
        fr: "{level}\u{202f}t CO2e",
        fi: "{level}\u{a0}t CO2e",
    }
    population(people: impl Display) {
        en: "{people} inhabitants",
        sv: "{people} invånare",
        fr: "{people}\u{a0}habitants",
        fi: "{people} asukasta",
    }
    /// The number of sectors and the emission factors of an inventory.
    coverage(sectors: &str, factors: &str) {
        en: "sectors: {sectors}, factors: {factors}",
        sv: "sektorer: {sectors}, faktorer: {factors}",
        fr: "secteurs\u{a0}: {sectors}, facteurs\u{a0}: {factors}",
        fi: "sektoreita: {sectors}, kertoimet: {factors}",
    }
    inventory(kind: &str, year: Year, facts: &str) {
        en: "{kind} of {year}: {facts}",
        sv: "{kind} för {year}: {facts}",
        fr: "{kind} de {year}\u{a0}: {facts}",
        fi: "{kind} vuodelta {year}: {facts}",
    }
    /// How many rows of the declarations have a valid target, and the option that shows them.
    declarations(accepted: impl Display, rows: impl Display, first: impl Display, only_second: impl Display) {
        en: "{accepted} of {rows} rows have a valid cut for 2020 or for 2030: {first} for 2020, {only_second} for 2030 only. `--declarations` shows the cuts, the refused rows and the rows with unusual values; `--format csv` every signatory with its numbers.",
        sv: "{accepted} av {rows} rader har en giltig minskning till 2020 eller 2030: {first} till 2020, {only_second} bara till 2030. `--declarations` visar minskningarna, avvisade rader och rader med ovanliga värden; `--format csv` varje undertecknare med alla tal.",
        fr: "{accepted} lignes sur {rows} indiquent une réduction valide pour 2020 ou pour 2030\u{a0}: {first} pour 2020, {only_second} pour 2030 seulement. `--declarations` montre les réductions, les lignes refusées et celles aux valeurs inhabituelles\u{202f}; `--format csv`, chaque signataire avec ses chiffres.",
        fi: "{rows} rivistä {accepted} sisältää kelvollisen vähennystavoitteen vuodelle 2020 tai 2030: {first} vuodelle 2020, {only_second} vain vuodelle 2030. `--declarations` näyttää vähennystavoitteet, hylätyt rivit ja rivit, joilla on epätavallisia arvoja; `--format csv` jokaisen allekirjoittajan lukuineen.",
    }
}
