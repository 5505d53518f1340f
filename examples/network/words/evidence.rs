//! The words on what is known of each member.

use climate_targets::Language;

use crate::support::phrases::{in_language, phrases};

/// The headings of the table.
pub fn columns(language: Language) -> [&'static str; 5] {
    in_language!(language,
        en: ["Member", "Inventory or claim", "Emissions, kt", "Change", "Verdict"],
        sv: ["Medlem", "Inventering eller uppgift", "Utsläpp, kt", "Ändring", "Bedömning"],
        fr: ["Membre", "Inventaire ou chiffre publié", "Émissions, kt", "Évolution", "Appréciation"],
        fi: ["Jäsen", "Inventaario tai väite", "Päästöt, kt", "Muutos", "Arvio"],
    )
}

phrases! {
    /// Before the table.
    introduction() {
        en: "Each row is one inventory, or one claim of a publisher. Inventories that count \
             different emissions must not be compared. An inventory with the year 1990 is held \
             against the Covenant of Mayors’ target of 2020 (COM-2020); any other against the own \
             target of its city or area that counts the same emissions or, without such a target, \
             against COM-2020.",
        sv: "Varje rad är en inventering eller en publicerad uppgift. Inventeringar som omfattar \
             olika utsläpp får inte jämföras. En inventering med året 1990 jämförs med \
             Borgmästaravtalets mål för 2020 (COM-2020); övriga jämförs med det av stadens eller \
             områdets egna mål som omfattar samma utsläpp eller, om ett sådant saknas, med COM-2020.",
        fr: "Chaque ligne est un inventaire, ou un chiffre publié par un tiers. Les inventaires de \
             périmètres différents ne se comparent pas. Un inventaire qui comprend l’année 1990 est \
             comparé à l’objectif 2020 de la Convention des maires (COM-2020)\u{202f}; tout autre, à \
             l’objectif propre de la ville ou du territoire qui a le même périmètre ou, à défaut, à \
             COM-2020.",
        fi: "Kukin rivi on yksi inventaario tai yksi julkaistu väite. Eri päästöjä kattavia \
             inventaarioita ei voi verrata. Vuoden 1990 sisältävää inventaariota verrataan \
             kaupunginjohtajien ilmasto- ja energiasopimuksen vuoden 2020 tavoitteeseen (COM-2020); \
             muita verrataan siihen kaupungin tai alueen omaan tavoitteeseen, joka kattaa samat \
             päästöt, tai sen puuttuessa COM-2020-tavoitteeseen.",
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
    /// A level with its year, in a sentence.
    level_in(level: &str, year: i32) {
        en: "{level} in {year}",
        sv: "{level} år {year}",
        fr: "{level} en {year}",
        fi: "{level} vuonna {year}",
    }
    /// The sentence on a series with a verdict.
    series(data: &str, first: &str, latest: &str, change: &str, verdict: &str) {
        en: "{data}: {first}, {latest} ({change}); {verdict}.",
        sv: "{data}: {first}, {latest} ({change}); {verdict}.",
        fr: "{data}\u{a0}: {first}, {latest} ({change})\u{202f}; {verdict}.",
        fi: "{data}: {first}, {latest} ({change}); {verdict}.",
    }
    /// The sentence on a single inventory.
    single(data: &str, level: &str, year: i32) {
        en: "{data}: one inventory, a base of {year}, {level}, no later year by the same method.",
        sv: "{data}: en enda inventering, basår {year}, {level}, inget senare år med samma metod.",
        fr: "{data}\u{a0}: un seul inventaire, année de référence {year}, {level}, aucune année \
             ultérieure par la même méthode.",
        fi: "{data}: yksi inventaario, perusvuosi {year}, {level}, ei myöhempää vuotta samalla menetelmällä.",
    }
    /// The verdict on a single inventory.
    base_only() {
        en: "none: a base only, no later year",
        sv: "ingen: endast ett basår, inget senare år",
        fr: "aucune\u{a0}: année de référence seule, aucune année ultérieure",
        fi: "ei arviota: vain perusvuosi, ei myöhempää vuotta",
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
