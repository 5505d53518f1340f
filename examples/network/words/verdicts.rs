//! The words on verdicts, and on the reasons why there is none.

use climate_targets::Year;

use crate::support::phrases::phrases;

phrases! {
    /// The fields in which a goal and an inventory differ.
    not_comparable(goal: &str, inventory: &str) {
        en: "not comparable (goal: {goal}; inventory: {inventory})",
        sv: "inte jämförbart (målet: {goal}; inventeringen: {inventory})",
        fr: "non comparable (objectif\u{a0}: {goal}\u{202f}; inventaire\u{a0}: {inventory})",
        fi: "ei vertailukelpoinen (tavoite: {goal}; inventaario: {inventory})",
    }
    /// An inventory that ends before the target year.
    ends_before(latest: Year, by: Year) {
        en: "data end in {latest}, before {by}",
        sv: "serien slutar {latest}, före {by}",
        fr: "données jusqu’en {latest}, avant {by}",
        fi: "tiedot päättyvät vuoteen {latest}, ennen vuotta {by}",
    }
    /// The same with the limit of a cut. The change is blank or ends with a comma.
    within(latest: Year, by: Year, change: &str, limit: &str) {
        en: "data end in {latest}, before {by}; {change}already within the limit of {limit}",
        sv: "serien slutar {latest}, före {by}; {change}redan inom gränsen {limit}",
        fr: "données jusqu’en {latest}, avant {by}\u{202f}; {change}limite de {limit} déjà respectée",
        fi: "tiedot päättyvät vuoteen {latest}, ennen vuotta {by}; {change}raja {limit} jo saavutettu",
    }
    not_within(latest: Year, by: Year, change: &str, limit: &str) {
        en: "data end in {latest}, before {by}; {change}not yet within the limit of {limit}",
        sv: "serien slutar {latest}, före {by}; {change}ännu inte inom gränsen {limit}",
        fr: "données jusqu’en {latest}, avant {by}\u{202f}; {change}limite de {limit} pas \
             encore respectée",
        fi: "tiedot päättyvät vuoteen {latest}, ennen vuotta {by}; {change}rajaa {limit} ei vielä \
             saavutettu",
    }
    /// The note on an inventory for the Covenant.
    covenant_leaves_open() {
        en: "the data set of the Covenant states the number of sectors, but neither which they are \
             nor whether the inventory counts CO2 or CO2e",
        sv: "Borgmästaravtalets datamängd anger antalet sektorer, men varken vilka de är eller om \
             inventeringen avser koldioxid eller koldioxidekvivalenter",
        fr: "le jeu de données de la Convention indique le nombre de secteurs, mais ni lesquels, ni \
             si l’inventaire compte le CO2 ou le CO2e",
        fi: "kaupunginjohtajien sopimuksen aineisto kertoo sektorien määrän mutta ei sitä, mitkä \
             sektorit ovat kyseessä, eikä sitä, onko inventaario laskettu hiilidioksidina vai \
             hiilidioksidiekvivalentteina",
    }
    /// The inventory of a single year, of a goal without a verdict.
    single_inventory(year: Year) {
        en: "the inventory has a single year, {year}",
        sv: "inventeringen har ett enda år, {year}",
        fr: "inventaire d’une seule année, {year}",
        fi: "inventaariossa on vain yksi vuosi, {year}",
    }
}
