//! The words on inventories for the Covenant of Mayors, and on its signatories.

use crate::support::phrases::phrases;

phrases! {
    covenant_inventory(scope: &str) {
        en: "Covenant inventory, {scope}",
        sv: "inventering för Borgmästaravtalet, {scope}",
        fr: "inventaire de la Convention des maires, {scope}",
        fi: "kaupunginjohtajien sopimuksen inventaario, {scope}",
    }
    sector() {
        en: "1 sector",
        sv: "1 sektor",
        fr: "1 secteur",
        fi: "1 sektori",
    }
    sectors(number: u32) {
        en: "{number}\u{a0}sectors",
        sv: "{number}\u{a0}sektorer",
        fr: "{number}\u{a0}secteurs",
        fi: "{number}\u{a0}sektoria",
    }
    life_cycle(sectors: &str) {
        en: "{sectors}, life-cycle factors",
        sv: "{sectors}, livscykelfaktorer",
        fr: "{sectors}, facteurs d’émission ACV",
        fi: "{sectors}, elinkaarikertoimet",
    }
    /// The verdict on a base with a later inventory of another scope.
    other_scope(year: i32, scope: &str) {
        en: "no verdict: a base only; the inventory of {year} counts another scope ({scope})",
        sv: "ingen bedömning: endast ett basår; inventeringen för {year} har en annan omfattning ({scope})",
        fr: "pas d’appréciation\u{a0}: année de référence seule\u{202f}; l’inventaire de {year} a un autre \
             périmètre ({scope})",
        fi: "ei arviota: vain perusvuosi; vuoden {year} inventaario kattaa eri päästöt ({scope})",
    }
    /// The sentence on such a base.
    base_of(data: &str, level: &str, year: i32, verdict: &str) {
        en: "{data}: {level} in {year}; {verdict}.",
        sv: "{data}: {level} år {year}; {verdict}.",
        fr: "{data}\u{a0}: {level} en {year}\u{202f}; {verdict}.",
        fi: "{data}: {level} vuonna {year}; {verdict}.",
    }
    /// The verdict on levels that cannot be true.
    implausible(finding: &str) {
        en: "no verdict: {finding}",
        sv: "ingen bedömning: {finding}",
        fr: "pas d’appréciation\u{a0}: {finding}",
        fi: "ei arviota: {finding}",
    }
    /// Why a city has two totals.
    two_totals(names: &str) {
        en: "{names}: the Covenant inventory counts what the city’s energy use causes, with \
             electricity and heat from plants elsewhere; the national database counts what is \
             emitted within the municipality, in all sectors. Neither total replaces the other.",
        sv: "{names}: inventeringen för Borgmästaravtalet omfattar utsläppen från \
             energianvändningen i kommunen, även för el och värme från anläggningar på annan ort; \
             den nationella emissionsdatabasen omfattar det som släpps ut inom kommunen, i alla \
             sektorer. Den ena summan ersätter inte den andra.",
        fr: "{names}\u{a0}: l’inventaire de la Convention compte les émissions dues à la \
             consommation d’énergie de la ville, y compris l’électricité et la chaleur produites ailleurs\u{202f}; \
             la base nationale, celles du territoire communal, tous secteurs. \
             Aucun des deux totaux ne remplace l’autre.",
        fi: "{names}: kaupunginjohtajien sopimuksen inventaarioon lasketaan kaupungin \
             energiankäytön aiheuttamat päästöt, myös muualla tuotetun sähkön ja lämmön päästöt; \
             kansalliseen tietokantaan lasketaan kunnan alueella syntyvät päästöt kaikilta \
             sektoreilta. Luvut eivät korvaa toisiaan.",
    }
    /// The signatories that the page leaves out.
    left_out(all: &str, here: usize, others: &str) {
        en: "The data set of the Covenant of 2019 has {all} signatories. {here} of them are among \
             these members; the page leaves out the other {others}.",
        sv: "Borgmästaravtalets datamängd från 2019 omfattar {all} undertecknare. {here} av dem \
             finns bland dessa medlemmar; sidan utelämnar de övriga {others}.",
        fr: "Le jeu de données de la Convention de 2019 compte {all} signataires. {here} d’entre eux \
             figurent parmi ces membres\u{202f}; la page omet les {others} autres.",
        fi: "Kaupunginjohtajien sopimuksen vuoden 2019 aineistossa on {all} allekirjoittajaa. Niistä \
             {here} on näiden jäsenten joukossa; muut {others} eivät ole tällä sivulla.",
    }
    /// A cut that a signatory declared, with its id.
    declared(definition: &str) {
        en: "declared to the Covenant of Mayors, {definition}",
        sv: "anmält till Borgmästaravtalet, {definition}",
        fr: "déclaré au titre de la Convention des maires, {definition}",
        fi: "ilmoitettu kaupunginjohtajien sopimuksen puitteissa, {definition}",
    }
}
