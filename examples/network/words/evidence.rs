//! The words on what is known of each member.

use climate_targets::Language;

use crate::support::sentences::{in_language, sentences};

/// The headings of the table.
pub fn columns(language: Language) -> [&'static str; 6] {
    in_language!(language,
        en: ["Member", "Inventory or claim", "First, kt", "Latest, kt", "Change", "Verdict"],
        sv: ["Medlem", "Inventering eller uppgift", "Första, kt", "Senaste, kt", "Förändring", "Bedömning"],
        fr: ["Membre", "Inventaire ou chiffre publié", "Premier, kt", "Dernier, kt", "Évolution", "Appréciation"],
        fi: ["Jäsen", "Inventaario tai väite", "Ensimmäinen, kt", "Viimeisin, kt", "Muutos", "Arvio"],
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
    /// The caption of the table.
    caption() {
        en: "Inventories and published claims",
        sv: "Inventeringar och publicerade uppgifter",
        fr: "Inventaires et chiffres publiés",
        fi: "Inventaariot ja julkaistut väitteet",
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
        en: "{data}: one inventory, a base of {year}, {level}, no later year by the same method.",
        sv: "{data}: en enda inventering, basår {year}, {level}, inget senare år med samma metod.",
        fr: "{data}\u{a0}: un seul inventaire, année de référence {year}, {level}, aucune année \
             ultérieure par la même méthode.",
        fi: "{data}: yksi inventaario, perusvuosi {year}, {level}, ei myöhempää vuotta samalla menetelmällä.",
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
    /// A claim in the place of a verdict.
    claimed(claim: &str) {
        en: "claim, not judged: {claim}",
        sv: "uppgift, ej bedömd: {claim}",
        fr: "chiffre publié, non évalué\u{a0}: {claim}",
        fi: "väite, ei arvioitu: {claim}",
    }
    /// The verdict against a target, by its id.
    verdict(id: &str, verdict: &str) {
        en: "{verdict} ({id})",
        sv: "{verdict} ({id})",
        fr: "{verdict} ({id})",
        fi: "{verdict} ({id})",
    }
    /// A member of which this example has neither data nor a claim.
    nothing_bundled() {
        en: "not in the data of this example",
        sv: "saknas i exemplets data",
        fr: "absent des données de cet exemple",
        fi: "ei mukana esimerkin tiedoissa",
    }
}
