//! The words on what is known of each member.

use climate_targets::Language;

use crate::support::sentences::{in_language, sentences};

/// The headings of the table.
pub fn columns(language: Language) -> [&'static str; 6] {
    in_language!(language,
        en: ["Member", "Data", "First year", "Latest year", "Change", "Verdict"],
        sv: ["Medlem", "Data", "Första året", "Senaste året", "Förändring", "Bedömning"],
        fr: ["Membre", "Données", "Première année", "Dernière année", "Évolution", "Appréciation"],
        fi: ["Jäsen", "Tiedot", "Ensimmäinen vuosi", "Viimeisin vuosi", "Muutos", "Arvio"],
    )
}

sentences! {
    /// Before the table.
    introduction() {
        en: "Each row is one inventory, or one claim of a publisher. Inventories that count \
             different emissions must not be compared. If no target of the member counts what the \
             inventory counts, the verdict applies the Covenant of Mayors’ target of 2020.",
        sv: "Varje rad är en inventering eller en publicerad uppgift. Inventeringar som omfattar \
             olika utsläpp får inte jämföras. Om inget av medlemmens mål omfattar samma utsläpp som \
             inventeringen avser bedömningen Borgmästaravtalets mål för 2020.",
        fr: "Chaque ligne est un inventaire, ou un chiffre publié par un tiers. Les inventaires de \
             périmètres différents ne se comparent pas. Si aucun objectif du membre n’a le périmètre \
             de l’inventaire, l’appréciation porte sur l’objectif 2020 de la Convention des maires.",
        fi: "Kukin rivi on yksi inventaario tai yksi julkaistu väite. Eri päästöjä kattavia \
             inventaarioita ei voi verrata. Jos mikään jäsenen tavoite ei kata samoja päästöjä kuin \
             inventaario, arvio koskee kaupunginjohtajien ilmasto- ja energiasopimuksen vuoden 2020 \
             tavoitetta.",
    }
    /// The data of an area around the member.
    of_area(area: &str, counts: &str) {
        en: "{area} (surrounding area), {counts}",
        sv: "{area} (omgivande område), {counts}",
        fr: "{area} (territoire englobant), {counts}",
        fi: "{area} (ympäröivä alue), {counts}",
    }
    /// A level in kilotonnes.
    kilotonnes(level: &str) {
        en: "{level}\u{a0}kt",
        sv: "{level}\u{a0}kt",
        fr: "{level}\u{a0}kt",
        fi: "{level}\u{a0}kt",
    }
    /// A level with its year, in the table.
    level_of_year(level: &str, year: i32) {
        en: "{level} ({year})",
        sv: "{level} ({year})",
        fr: "{level} ({year})",
        fi: "{level} ({year})",
    }
    /// The sentence on a series with a verdict.
    series(data: &str, base: &str, from: i32, latest: &str, to: i32, change: &str, verdict: &str) {
        en: "{data}: {base} in {from}, {latest} in {to} ({change}); {verdict}.",
        sv: "{data}: {base} år {from}, {latest} år {to} ({change}); {verdict}.",
        fr: "{data}\u{a0}: {base} en {from}, {latest} en {to} ({change})\u{202f}; {verdict}.",
        fi: "{data}: {base} vuonna {from}, {latest} vuonna {to} ({change}); {verdict}.",
    }
    /// The sentence on a single inventory.
    single(data: &str, level: &str, year: i32) {
        en: "{data}: one inventory, a base of {year}, {level}, no later year.",
        sv: "{data}: en enda inventering, basår {year}, {level}, inget senare år.",
        fr: "{data}\u{a0}: un seul inventaire, année de référence {year}, {level}, aucune année \
             ultérieure.",
        fi: "{data}: yksi inventaario, perusvuosi {year}, {level}, ei myöhempää vuotta.",
    }
    no_later_year() {
        en: "no later year",
        sv: "inget senare år",
        fr: "aucune année ultérieure",
        fi: "ei myöhempää vuotta",
    }
    /// The verdict on a single inventory.
    base_only() {
        en: "none: a base only",
        sv: "ingen: endast ett basår",
        fr: "aucune\u{a0}: année de référence seule",
        fi: "ei arviota: vain perusvuosi",
    }
    /// The verdict on a claim.
    not_judged() {
        en: "none: a claim is not judged",
        sv: "ingen: uppgiften bedöms inte",
        fr: "aucune\u{a0}: chiffre non évalué",
        fi: "ei arviota: väitettä ei arvioida",
    }
    /// The verdict against a target, by its id.
    verdict(id: &str, verdict: &str) {
        en: "{id}: {verdict}",
        sv: "{id}: {verdict}",
        fr: "{id}\u{a0}: {verdict}",
        fi: "{id}: {verdict}",
    }
    /// A member of which this example has neither data nor a claim.
    nothing_bundled() {
        en: "not in the data of this example",
        sv: "saknas i exemplets data",
        fr: "absent des données de cet exemple",
        fi: "ei mukana esimerkin tiedoissa",
    }
}
