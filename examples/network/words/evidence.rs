//! The words of the inventories and claims of each member.

use climate_targets::Language;

use crate::support::phrases::{in_language, phrases};

/// The headings of the table.
pub fn columns(language: Language) -> [&'static str; 5] {
    in_language!(language,
        en: ["Member", "Inventory or claim", "Emissions, kt", "Change", "Target and verdict"],
        sv: ["Medlem", "Inventering eller uppgift", "Utsläpp, kt", "Ändring", "Mål och bedömning"],
        fr: ["Membre", "Inventaire ou chiffre publié", "Émissions, kt", "Évolution", "Objectif et appréciation"],
        fi: ["Jäsen", "Inventaario tai julkaistu luku", "Päästöt, kt", "Muutos", "Tavoite ja arvio"],
    )
}

phrases! {
    /// Before the table.
    introduction() {
        en: "Each row is one inventory, or one claim of a publisher. Inventories that count \
             different emissions must not be compared. The last column names the target first. An \
             inventory for the Covenant of Mayors (energy use in buildings and transport, without \
             agriculture and without industry under emissions trading) is held against the cut \
             that its signatory declared, other inventories of cities with the year 1990 against \
             the Covenant’s common target of 2020 (COM-2020), and all others against the own target \
             of the city, area or nation that counts the same emissions. A city or area without \
             such a target is held against COM-2020, a nation is not. kt is 1,000 tonnes of CO2e.",
        sv: "Varje rad är en inventering eller en publicerad uppgift. Inventeringar som omfattar \
             olika utsläpp får inte jämföras med varandra. I den sista kolumnen står målet först. \
             En inventering för Borgmästaravtalet (energianvändning i byggnader och transporter, \
             utan jordbruk och utan industri inom utsläppshandeln) jämförs med den minskning som \
             undertecknaren har anmält. Städernas övriga inventeringar jämförs med avtalets \
             gemensamma mål för 2020 (COM-2020) om de innehåller året 1990. Alla andra jämförs med \
             det av stadens, områdets eller landets egna mål som omfattar samma utsläpp. En stad \
             eller ett område utan sådant mål jämförs med COM-2020; ett land gör det inte. \
             1\u{a0}kt är 1\u{a0}000 ton koldioxidekvivalenter.",
        fr: "Chaque ligne correspond à un inventaire ou à un chiffre publié par une autre source. \
             Les inventaires de périmètres différents ne doivent pas être comparés. La dernière \
             colonne indique d’abord l’objectif. Un inventaire pour la Convention des maires \
             (énergie des bâtiments et des transports, hors agriculture et hors industrie relevant \
             du système d’échange de quotas d’émission, SEQE) est comparé à la réduction que son \
             signataire a déclarée\u{202f}; les autres inventaires de villes qui \
             comprennent l’année 1990, à l’objectif commun de la Convention pour 2020 \
             (COM-2020)\u{202f}; tous les autres, à l’objectif propre de la ville, du territoire ou \
             du pays qui a le même périmètre. À défaut, une ville ou un territoire est comparé à \
             COM-2020\u{202f}; un pays ne l’est pas. kt\u{a0}: 1\u{202f}000 tonnes d’équivalent CO2.",
        fi: "Kukin rivi on yksi inventaario tai yksi julkaistu luku. Eri päästöjä kattavia \
             inventaarioita ei voi verrata keskenään. Viimeisessä sarakkeessa mainitaan ensin \
             tavoite. Kaupunginjohtajien ilmasto- ja energiasopimuksen inventaariota (rakennusten \
             ja liikenteen energiankäyttö ilman maataloutta ja päästökauppateollisuutta) verrataan \
             allekirjoittajan ilmoittamaan vähennystavoitteeseen, kaupunkien muita inventaarioita, \
             jotka sisältävät vuoden 1990, sopimuksen yhteiseen vuoden 2020 tavoitteeseen \
             (COM-2020) ja kaikkia muita siihen kaupungin, alueen tai maan omaan tavoitteeseen, \
             joka kattaa samat päästöt. Jos tällaista tavoitetta ei ole, kaupunkia tai aluetta \
             verrataan COM-2020-tavoitteeseen, maata ei. Yksikkö kt on 1\u{a0}000 tonnia hiilidioksidiekvivalenttia.",
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
        fi: "Inventaariot ja julkaistut luvut",
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
             ultérieure selon la même méthode.",
        fi: "{data}: yksi inventaario, perusvuosi {year}, {level}, ei myöhempää vuotta samalla menetelmällä.",
    }
    /// The verdict on a single inventory.
    base_only() {
        en: "no verdict: a base only, no later year",
        sv: "ingen bedömning: endast ett basår, inget senare år",
        fr: "pas d’appréciation\u{a0}: année de référence seule, aucune année ultérieure",
        fi: "ei arviota: vain perusvuosi, ei myöhempää vuotta",
    }
    /// A claim in the place of a verdict.
    claimed(claim: &str) {
        en: "claim, not judged: {claim}",
        sv: "uppgift, ej bedömd: {claim}",
        fr: "chiffre publié, non évalué\u{a0}: {claim}",
        fi: "julkaistu luku, ei arvioitu: {claim}",
    }
    /// The inventory of a nation without a target that counts the same.
    no_own_target() {
        en: "no verdict: no own target that counts the same",
        sv: "ingen bedömning: inget eget mål som omfattar samma utsläpp",
        fr: "pas d’appréciation\u{a0}: pas d’objectif propre de même périmètre",
        fi: "ei arviota: ei omaa tavoitetta, joka kattaa samat päästöt",
    }
    /// A member of which this example has goals only.
    goals_only() {
        en: "only its goals, which are listed below",
        sv: "endast mål, se längre ned",
        fr: "ses objectifs seulement, cités plus bas",
        fi: "vain tavoitteet, jotka luetellaan alempana",
    }
    /// A member of which this example has neither data nor a claim.
    nothing_bundled() {
        en: "not in the data of this example",
        sv: "saknas i exemplets data",
        fr: "absent des données de cet exemple",
        fi: "ei mukana tämän esimerkin aineistossa",
    }
}
