//! The words on the Covenant's target, the sums by country, and the changes.

use std::fmt::Display;

use climate_targets::{Language, Year};

use crate::support::phrases::{in_language, phrases};

/// The headings of the table.
pub fn columns(language: Language) -> [&'static str; 7] {
    in_language!(language,
        en: ["Member", "Base, kt", "2020, kt", "Change", "Limit, kt", "Latest, kt", "Verdict"],
        sv: ["Medlem", "Basår, kt", "2020, kt", "Förändring", "Gräns, kt", "Senast, kt", "Bedömning"],
        fr: ["Membre", "Référence, kt", "2020, kt", "Évolution", "Limite, kt", "Dernier, kt", "Appréciation"],
        fi: ["Jäsen", "Perustaso, kt", "2020, kt", "Muutos", "Raja, kt", "Viimeisin, kt", "Arvio"],
    )
}

phrases! {
    /// The counts of verdicts on the members with a series of their own.
    counts(with: usize, members: &str, counts: &str) {
        en: "{with} of {members} have an inventory of their own with two or more years: {counts}.",
        sv: "{with} av {members} har en egen inventering för minst två år – {counts}.",
        fr: "Sur {members}, {with} ont leur propre inventaire portant sur au moins deux années \
             ({counts}).",
        fi: "Jäseniä, joilla on oma inventaario vähintään kahdelta vuodelta: {with} (yhteensä \
             {members}). Arviot: {counts}.",
    }
    /// The members without a series of their own.
    others(names: &str) {
        en: "Not counted, because they have no such inventory: {names}. The first table of \
             this page shows what is known of them.",
        sv: "Ej medräknade, eftersom de saknar en sådan inventering: {names}. Sidans första \
             tabell visar vad som är känt om dem.",
        fr: "Non comptés, faute d’un tel inventaire\u{a0}: {names}. Le premier tableau de la \
             page présente ce que l’on en sait.",
        fi: "Ei laskettu mukaan, koska tällaista inventaariota ei ole: {names}. Sivun ensimmäinen \
             taulukko näyttää, mitä niistä tiedetään.",
    }
    /// The members with an inventory of several years and no verdict, each with the reason.
    without_verdict(reasons: &str) {
        en: "Not in the table, because there is no verdict: {reasons}.",
        sv: "Inte i tabellen, eftersom bedömning saknas: {reasons}.",
        fr: "Absents du tableau, faute d’appréciation\u{a0}: {reasons}.",
        fi: "Ei taulukossa, koska arviota ei ole: {reasons}.",
    }
    /// No member is a city.
    for_cities_only() {
        en: "The Covenant’s target is a promise of cities. The members are nations, so they are not \
             held against it.",
        sv: "Avtalets mål är ett löfte från städer. Medlemmarna är länder och jämförs därför inte \
             med det.",
        fr: "L’objectif de la Convention est un engagement de villes. Les membres étant des pays, ils \
             n’y sont pas comparés.",
        fi: "Sopimuksen tavoite on kaupunkien lupaus. Jäsenet ovat maita, joten niitä ei verrata \
             siihen.",
    }
    /// The members whose surrounding area is a member, too.
    parts(names: &str) {
        en: "Not counted a second time, because the area around them is a member: {names}.",
        sv: "Räknas inte en gång till, eftersom det omgivande området är medlem: {names}.",
        fr: "Non comptés une seconde fois, le territoire englobant étant membre\u{a0}: {names}.",
        fi: "Ei laskettu toiseen kertaan, koska ympäröivä alue on jäsen: {names}.",
    }
    /// The scope of the inventories.
    scope() {
        en: "The Covenant counts CO2 from energy use in buildings and transport; the first table \
             of this page says what each inventory counts. The verdicts say what would hold if the Covenant’s percentage \
             applied to these inventories.",
        sv: "Borgmästaravtalet omfattar koldioxid från energianvändning i byggnader och transporter; \
             sidans första tabell anger vad varje inventering omfattar. Bedömningarna säger vad som skulle \
             gälla om avtalets procentsats tillämpades på inventeringarna.",
        fr: "La Convention des maires prend en compte le CO2 lié à la consommation d’énergie des \
             bâtiments et des transports\u{202f}; le premier tableau de la page précise ce que compte chaque inventaire. Les appréciations indiquent \
             ce qu’il en serait si le pourcentage de la Convention s’appliquait à ces inventaires.",
        fi: "Kaupunginjohtajien sopimus kattaa rakennusten ja liikenteen energiankäytön \
             hiilidioksidipäästöt; sivun ensimmäinen taulukko kertoo, mitä kukin inventaario kattaa. Arviot \
             kertovat, mikä tulos olisi, jos sopimuksen prosenttilukua sovellettaisiin näihin inventaarioihin.",
    }
    /// The caption of the table.
    caption() {
        en: "Members with a level of 2020",
        sv: "Medlemmar med ett värde för 2020",
        fr: "Membres disposant d’une valeur pour 2020",
        fi: "Jäsenet, joiden vuoden 2020 taso on tiedossa",
    }
    /// No member of a country has a sum.
    no_sum(country: &str, members: &str) {
        en: "{country}: {members}, none with two or more years of its own, so there is no sum.",
        sv: "{country}: {members}, ingen med egna värden för minst två år; därför ingen summa.",
        fr: "{country}\u{a0}: {members} sans inventaire propre d’au moins deux années\u{202f}; pas de \
             somme.",
        fi: "{country}: {members}, yhdelläkään ei ole omia tietoja vähintään kahdelta vuodelta, \
             joten summaa ei ole.",
    }
    /// The members of a country whose inventories count different emissions.
    not_summable(country: &str, others: &str) {
        en: "{country}: the inventories count different emissions, so there is no sum. Different from \
             the others: {others}.",
        sv: "{country}: inventeringarna omfattar olika utsläpp; därför ingen summa. Avviker från de \
             övriga: {others}.",
        fr: "{country}\u{a0}: les inventaires ne comptent pas les mêmes émissions\u{202f}; pas de \
             somme. Diffèrent des autres\u{a0}: {others}.",
        fi: "{country}: inventaariot kattavat eri päästöjä, joten summaa ei ole. Muista poikkeavat: \
             {others}.",
    }
    /// What the sum of a country is of.
    sum_of(country: &str, share: &str, names: &str, inventory: &str) {
        en: "{country}, {share} ({names}; {inventory})",
        sv: "{country}, {share} ({names}; {inventory})",
        fr: "{country}, {share} ({names}\u{202f}; {inventory})",
        fi: "{country}, {share} ({names}; {inventory})",
    }
    /// The two levels of a sum, with the base years.
    sum(of: &str, base: &str, years: &str, level: &str, year: i32) {
        en: "{of}: {base} in {years}, {level} in {year}.",
        sv: "{of}: {base} år {years}, {level} år {year}.",
        fr: "{of}\u{a0}: {base} en {years}, {level} en {year}.",
        fi: "{of}: {base} vuonna {years}, {level} vuonna {year}.",
    }
    /// A part of the members.
    part(counted: usize, members: &str) {
        en: "{counted} of {members}",
        sv: "{counted} av {members}",
        fr: "{counted} des {members}",
        fi: "{members}, joista mukana {counted}",
    }
    /// The levels of the only counted member of a country, which are no total of the country.
    one_of(name: &str, members: &str, country: &str, inventory: &str) {
        en: "{name} alone, the only one of {members} in the country with such an inventory \
             ({country}; {inventory})",
        sv: "Endast {name}, den enda av {members} i landet med en sådan inventering ({country}; \
             {inventory})",
        fr: "{name}, seul des {members} du pays à disposer d’un tel inventaire ({country}\u{202f}; \
             {inventory})",
        fi: "Vain {name}; maassa {members}, muilla ei ole tällaista inventaariota ({country}; \
             {inventory})",
    }
    change(change: &str) {
        en: "Change: {change}.",
        sv: "Förändring: {change}.",
        fr: "Évolution\u{a0}: {change}.",
        fi: "Muutos: {change}.",
    }
    changes(sum: &str, mean: &str, median: &str, weighted: &str) {
        en: "Change: {sum} for the sum; mean of the members {mean}, median {median}, weighted by \
             inhabitants {weighted}.",
        sv: "Förändring: {sum} för summan; medlemmarnas medelvärde {mean}, median {median}, \
             medelvärde vägt efter folkmängd {weighted}.",
        fr: "Évolution\u{a0}: {sum} pour la somme\u{202f}; moyenne simple des membres {mean}, médiane \
             {median}, moyenne pondérée par la population {weighted}.",
        fi: "Summan muutos: {sum}; jäsenten muutosten keskiarvo {mean}, mediaani {median}, \
             väkiluvulla painotettu keskiarvo {weighted}.",
    }
    per_head(tonnes: &str, year: Year) {
        en: "Emissions per head in {year}: {tonnes}\u{a0}t.",
        sv: "Utsläpp per invånare {year}: {tonnes}\u{a0}t.",
        fr: "Émissions par habitant en {year}\u{a0}: {tonnes}\u{a0}t.",
        fi: "Päästöt asukasta kohti vuonna {year}: {tonnes}\u{a0}t.",
    }
    not_in_the_sum(names: &str) {
        en: "Not in the sum: {names}.",
        sv: "Ingår inte i summan: {names}.",
        fr: "Hors de la somme\u{a0}: {names}.",
        fi: "Ei mukana summassa: {names}.",
    }
    /// What the changes compare.
    compared(date: impl Display) {
        en: "Compared with the same members in the previous data release, as of {date}.",
        sv: "Jämfört med samma medlemmar i den föregående datautgåvan, läget den {date}.",
        fr: "Comparaison avec les mêmes membres dans l’édition précédente des données, au {date}.",
        fi: "Vertailukohtana samat jäsenet edellisen julkaisun tiedoilla, tilanne {date}.",
    }
    no_change() {
        en: "No verdict on the Covenant’s target has changed.",
        sv: "Ingen bedömning av Borgmästaravtalets mål har ändrats.",
        fr: "Aucune appréciation de l’objectif de la Convention n’a changé.",
        fi: "Yksikään arvio sopimuksen tavoitteen saavuttamisesta ei ole muuttunut.",
    }
    changed(member: &str, before: &str, after: &str) {
        en: "{member}: was {before}, is now {after}.",
        sv: "{member}: tidigare {before}, nu {after}.",
        fr: "{member}\u{a0}: auparavant {before}, désormais {after}.",
        fi: "{member}: aiemmin {before}, nyt {after}.",
    }
    /// A member without a verdict at one of the two dates.
    no_verdict() {
        en: "without a series",
        sv: "utan serie",
        fr: "sans série",
        fi: "ilman sarjaa",
    }
    no_new_year(member: &str, year: i32) {
        en: "{member}: no new year since {year}.",
        sv: "{member}: inget nytt år sedan {year}.",
        fr: "{member}\u{a0}: pas de nouvelle année depuis {year}.",
        fi: "{member}: ei uusia tietoja vuoden {year} jälkeen.",
    }
    new_year(member: &str, year: i32, change: &str, since: i32) {
        en: "{member}: {year} is new, {change} since {since}.",
        sv: "{member}: nytt år {year}, {change} sedan {since}.",
        fr: "{member}, nouvelle année\u{a0}: {year}, {change} par rapport à {since}.",
        fi: "{member}: uutena vuosi {year}, muutos vuodesta {since} {change}.",
    }
    new_year_alone(member: &str, year: i32, since: i32) {
        en: "{member}: {year} is new; the current release does not have {since}.",
        sv: "{member}: nytt år {year}; {since} saknas i den nya utgåvan.",
        fr: "{member}, nouvelle année\u{a0}: {year}\u{202f}; l’édition actuelle ne contient pas l’année \
             {since}.",
        fi: "{member}: uutena vuosi {year}; uudessa julkaisussa ei ole vuotta {since}.",
    }
    recalculated(year: impl Display, change: &str) {
        en: "The level of {year} was recalculated: {change}.",
        sv: "Nivån för {year} har räknats om: {change}.",
        fr: "Le niveau de {year} a été recalculé\u{a0}: {change}.",
        fi: "Vuoden {year} taso on laskettu uudelleen: {change}.",
    }
}
