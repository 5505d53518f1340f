//! The words on the Covenant's target, the sums by country, and the changes.

use std::fmt::Display;

use climate_targets::Language;

use crate::support::sentences::{in_language, sentences};

/// The headings of the table.
pub fn columns(language: Language) -> [&'static str; 7] {
    in_language!(language,
        en: ["Member", "1990, kt", "2020, kt", "Change", "Limit, kt", "Latest, kt", "Verdict"],
        sv: ["Medlem", "1990, kt", "2020, kt", "Förändring", "Gräns, kt", "Senast, kt", "Bedömning"],
        fr: ["Membre", "1990, kt", "2020, kt", "Évolution", "Limite, kt", "Dernier, kt", "Appréciation"],
        fi: ["Jäsen", "1990, kt", "2020, kt", "Muutos", "Raja, kt", "Viimeisin, kt", "Arvio"],
    )
}

sentences! {
    /// The counts of verdicts on the members with a series of their own.
    counts(counts: &str, with: usize, members: &str) {
        en: "{counts}. {with} of {members} have an inventory of their own with two or more years.",
        sv: "{counts}. {with} av {members} har en egen inventering med minst två år.",
        fr: "{counts}. {with} sur {members} ont leur propre inventaire d’au moins deux années.",
        fi: "{counts}. {with}/{members}: oma inventaario vähintään kahdelta vuodelta.",
    }
    /// The members without a series of their own.
    others(names: &str) {
        en: "Not counted, because they have no such inventory: {names}. The table of what is known \
             shows their single inventories, those of the area around them, and published claims.",
        sv: "Ej medräknade, eftersom de saknar en sådan inventering: {names}. Tabellen över vad som \
             är känt visar deras enstaka inventeringar, det omgivande områdets och publicerade \
             uppgifter.",
        fr: "Non comptés, faute d’un tel inventaire\u{a0}: {names}. Le tableau de ce que l’on sait \
             présente leurs inventaires isolés, ceux du territoire englobant et les chiffres publiés.",
        fi: "Ei laskettu mukaan, koska tällaista inventaariota ei ole: {names}. Tiedossa olevien \
             taulukko näyttää yksittäiset inventaariot, ympäröivän alueen inventaariot ja julkaistut \
             väitteet.",
    }
    /// The scope of the inventories.
    scope() {
        en: "The Covenant counts CO2 from energy use in buildings and transport. These inventories \
             count all greenhouse gases of all sectors (in Finland, without industry under emissions \
             trading). The verdicts say what would hold if the Covenant’s percentage applied to them.",
        sv: "Borgmästaravtalet omfattar koldioxid från energianvändning i byggnader och transporter. \
             Dessa inventeringar omfattar alla växthusgaser från alla sektorer (i Finland utan \
             industri inom utsläppshandeln). Bedömningarna säger vad som skulle gälla om avtalets \
             procentsats tillämpades på dem.",
        fr: "La Convention des maires compte le CO2 de l’énergie des bâtiments et des transports. Ces \
             inventaires comptent tous les gaz à effet de serre de tous les secteurs (en Finlande, \
             hors industrie soumise aux quotas). Les appréciations indiquent ce qu’il en serait si le \
             pourcentage de la Convention leur était appliqué.",
        fi: "Kaupunginjohtajien sopimus kattaa rakennusten ja liikenteen energiankäytön \
             hiilidioksidipäästöt. Nämä inventaariot kattavat kaikkien sektoreiden \
             kasvihuonekaasut (Suomessa ilman päästökauppateollisuutta). Arviot kertovat, mikä \
             pätisi, jos sopimuksen prosenttia sovellettaisiin niihin.",
    }
    /// No member of a country has a sum.
    no_sum(country: &str, members: &str) {
        en: "{country}: {members}, none with two or more years of its own, so there is no sum.",
        sv: "{country}: {members}, ingen med egna värden för minst två år; därför ingen summa.",
        fr: "{country}\u{a0}: {members}, aucun avec au moins deux années propres\u{202f}; pas de somme.",
        fi: "{country}: {members}, yhdelläkään ei ole omia tietoja vähintään kahdelta vuodelta, \
             joten summaa ei ole.",
    }
    /// The sum of a country: what it is of, and its two levels.
    sum(country: &str, share: &str, names: &str, counts: &str, base: &str, years: &str, level: &str, year: i32) {
        en: "{country}, {share} ({names}; {counts}): {base} in {years}, {level} in {year}.",
        sv: "{country}, {share} ({names}; {counts}): {base} år {years}, {level} år {year}.",
        fr: "{country}, {share} ({names}\u{202f}; {counts})\u{a0}: {base} en {years}, {level} en {year}.",
        fi: "{country}, {share} ({names}; {counts}): {base} vuonna {years}, {level} vuonna {year}.",
    }
    /// A part of the members.
    part(counted: usize, members: &str) {
        en: "{counted} of {members}",
        sv: "{counted} av {members}",
        fr: "{counted} sur {members}",
        fi: "{counted}/{members}",
    }
    /// More than one base year.
    mixed(years: &str) {
        en: "{years} (mixed base years)",
        sv: "{years} (olika basår)",
        fr: "{years} (années de référence différentes)",
        fi: "{years} (eri perusvuodet)",
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
        sv: "Förändring: {sum} för summan; medlemmarnas medelvärde {mean}, median {median}, vägt \
             efter invånare {weighted}.",
        fr: "Évolution\u{a0}: {sum} pour la somme\u{202f}; moyenne des membres {mean}, médiane \
             {median}, pondérée par habitants {weighted}.",
        fi: "Muutos: {sum} summassa; jäsenten keskiarvo {mean}, mediaani {median}, asukasluvulla \
             painotettu {weighted}.",
    }
    per_head(tonnes: &str) {
        en: "Emissions per head: {tonnes}\u{a0}t.",
        sv: "Utsläpp per invånare: {tonnes}\u{a0}t.",
        fr: "Émissions par habitant\u{a0}: {tonnes}\u{a0}t.",
        fi: "Päästöt asukasta kohti: {tonnes}\u{a0}t.",
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
        fi: "Verrattu samoihin jäseniin edellisessä aineistossa, tilanne {date}.",
    }
    no_change() {
        en: "No verdict on the Covenant’s target has changed.",
        sv: "Ingen bedömning av Borgmästaravtalets mål har ändrats.",
        fr: "Aucune appréciation de l’objectif de la Convention n’a changé.",
        fi: "Yksikään arvio sopimuksen tavoitteesta ei ole muuttunut.",
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
        fi: "{member}: ei uutta vuotta vuoden {year} jälkeen.",
    }
    new_year(member: &str, year: i32, change: &str, since: i32) {
        en: "{member}: {year} is new, {change} since {since}.",
        sv: "{member}: {year} är nytt, {change} sedan {since}.",
        fr: "{member}\u{a0}: {year} est nouveau, {change} depuis {since}.",
        fi: "{member}: {year} on uusi, {change} vuodesta {since}.",
    }
    new_year_alone(member: &str, year: i32, since: i32) {
        en: "{member}: {year} is new; the current release does not have {since}.",
        sv: "{member}: {year} är nytt; den nya utgåvan saknar {since}.",
        fr: "{member}\u{a0}: {year} est nouveau\u{202f}; l’édition actuelle n’a pas {since}.",
        fi: "{member}: {year} on uusi; uudessa julkaisussa ei ole vuotta {since}.",
    }
    recalculated(year: i32, change: &str) {
        en: "The level of {year} was recalculated: {change}.",
        sv: "Nivån för {year} har räknats om: {change}.",
        fr: "Le niveau de {year} a été recalculé\u{a0}: {change}.",
        fi: "Vuoden {year} taso on laskettu uudelleen: {change}.",
    }
}
