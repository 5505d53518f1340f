//! The words of the page, in every language.

use std::fmt::Display;

use climate_targets::Language;

use crate::plan::cases::Remark;
use crate::support::phrases::{in_language, phrases};

phrases! {
    title() {
        en: "Do the measures of climate plans close the gap?",
        sv: "Sluter klimatplanernas åtgärder gapet?",
        fr: "Les mesures des plans climat comblent-elles l’écart\u{a0}?",
        fi: "Kattavatko ilmastosuunnitelmien toimet vajeen?",
    }
    lead(date: impl Display) {
        en: "As of {date}. Reductions are yearly. A blank is not zero: a measure without a number counts in no sum.",
        sv: "Per den {date}. Minskningarna är årliga. En tom ruta är inte noll: en åtgärd utan siffra ingår inte i någon summa.",
        fr: "Au {date}. Les réductions sont annuelles. Une case vide n’est pas un zéro\u{a0}: une mesure non chiffrée n’entre dans aucune somme.",
        fi: "Tilanne {date}. Vähennykset ovat vuotuisia. Tyhjä kohta ei ole nolla: toimi, jolla ei ole lukua, ei sisälly mihinkään summaan.",
    }
    overview() {
        en: "Overview",
        sv: "Översikt",
        fr: "Vue d’ensemble",
        fi: "Yleiskatsaus",
    }
    plans_and_targets() {
        en: "Plans and targets",
        sv: "Planer och mål",
        fr: "Plans et objectifs",
        fi: "Suunnitelmat ja tavoitteet",
    }
    part_of_sector() {
        en: "the target sets no level for a sector: the sector’s part is that of its base level",
        sv: "målet anger ingen nivå för en sektor: sektorns del motsvarar dess andel av basnivån",
        fr: "l’objectif ne fixe pas de niveau par secteur\u{a0}: la part du secteur est celle de son niveau de référence",
        fi: "tavoite ei aseta tasoa sektorille: sektorin osuus määräytyy sen perustasosta",
    }
    not_in_breakdown() {
        en: "the inventory by sector has no sector of this name",
        sv: "inventeringen per sektor har ingen sektor med det namnet",
        fr: "l’inventaire par secteur n’a pas de secteur de ce nom",
        fi: "sektorikohtaisessa inventaariossa ei ole tämännimistä sektoria",
    }
    no_target() {
        en: "no target",
        sv: "inget mål",
        fr: "aucun objectif",
        fi: "ei tavoitetta",
    }
    heading(plan: &str, target: &str, year: impl Display) {
        en: "{plan}: {target}, {year}",
        sv: "{plan}: {target}, {year}",
        fr: "{plan}\u{a0}: {target}, {year}",
        fi: "{plan}: {target}, {year}",
    }
    range(low: &str, high: &str) {
        en: "{low} to {high}",
        sv: "{low} till {high}",
        fr: "{low} à {high}",
        fi: "{low} … {high}",
    }
    n_of_m(n: usize, m: usize) {
        en: "{n} of {m}",
        sv: "{n} av {m}",
        fr: "{n} sur {m}",
        fi: "{n}/{m}",
    }
    sums(year: impl Display, unit: &str) {
        en: "Yearly reductions in {year} by status ({unit})",
        sv: "Årliga minskningar {year} efter status ({unit})",
        fr: "Réductions annuelles en {year} par statut ({unit})",
        fi: "Vuotuiset vähennykset vuonna {year} tilan mukaan ({unit})",
    }
    whole_plan() {
        en: "whole plan",
        sv: "hela planen",
        fr: "ensemble du plan",
        fi: "koko suunnitelma",
    }
    decided() {
        en: "in force and adopted",
        sv: "i kraft och beslutade",
        fr: "en vigueur et adoptées",
        fi: "voimassa olevat ja päätetyt",
    }
    with_identified() {
        en: "with the identified measures as well",
        sv: "identifierade åtgärder inräknade",
        fr: "mesures identifiées comprises",
        fi: "tunnistetut toimet mukaan lukien",
    }
    levels(year: impl Display, unit: &str) {
        en: "From the base to the gap in {year} ({unit})",
        sv: "Från basnivån till gapet år {year} ({unit})",
        fr: "Du niveau de référence à l’écart en {year} ({unit})",
        fi: "Perustasosta vajeeseen vuonna {year} ({unit})",
    }
    base(years: &str) {
        en: "base level{years}",
        sv: "basnivå{years}",
        fr: "niveau de référence{years}",
        fi: "perustaso{years}",
    }
    allowable() {
        en: "level that the target allows",
        sv: "nivå som målet tillåter",
        fr: "niveau autorisé par l’objectif",
        fi: "tavoitteen sallima taso",
    }
    asked() {
        en: "reduction that the target asks for",
        sv: "minskning som målet kräver",
        fr: "réduction exigée par l’objectif",
        fi: "tavoitteen edellyttämä vähennys",
    }
    reference() {
        en: "reference level, against which effects are counted",
        sv: "referensnivå som effekterna räknas mot",
        fr: "niveau de la référence à laquelle les effets sont comparés",
        fi: "vertailutaso, johon vaikutuksia verrataan",
    }
    done() {
        en: "reduction inside the reference",
        sv: "minskning som ingår i referensen",
        fr: "réduction comprise dans la référence",
        fi: "vertailutasoon sisältyvä vähennys",
    }
    gap_before() {
        en: "gap before the adopted measures",
        sv: "gap före beslutade åtgärder",
        fr: "écart avant les mesures adoptées",
        fi: "vaje ennen päätettyjä toimia",
    }
    outcomes(year: impl Display, unit: &str) {
        en: "Gap and verdict in {year} ({unit}); a negative gap is a margin",
        sv: "Gap och bedömning {year} ({unit}); ett negativt gap är en marginal",
        fr: "Écart et appréciation en {year} ({unit})\u{202f}; un écart négatif est une marge",
        fi: "Vaje ja arvio vuonna {year} ({unit}); negatiivinen vaje on marginaali",
    }
    by_sector(year: impl Display, unit: &str) {
        en: "Yearly reductions in {year} by sector ({unit})",
        sv: "Årliga minskningar {year} per sektor ({unit})",
        fr: "Réductions annuelles en {year} par secteur ({unit})",
        fi: "Vuotuiset vähennykset vuonna {year} sektoreittain ({unit})",
    }
    credibility(year: impl Display, unit: &str) {
        en: "What the needed reduction in {year} rests on (needed: {unit})",
        sv: "Vad den nödvändiga minskningen {year} vilar på (nödvändig: {unit})",
        fr: "Sur quoi repose la réduction nécessaire en {year} (nécessaire\u{a0}: {unit})",
        fi: "Mihin vuonna {year} tarvittava vähennys perustuu (tarve: {unit})",
    }
    all_sectors() {
        en: "whole place",
        sv: "hela platsen",
        fr: "ensemble du territoire",
        fi: "koko alue",
    }
    no_sector() {
        en: "sector not stated",
        sv: "sektor ej angiven",
        fr: "secteur non indiqué",
        fi: "sektori ilmoittamatta",
    }
    residual(year: impl Display, unit: &str) {
        en: "What remains in {year}, in three readings ({unit})",
        sv: "Vad som återstår år {year}, enligt tre tolkningar ({unit})",
        fr: "Ce qui reste en {year}, selon trois lectures ({unit})",
        fi: "Mitä vuonna {year} jää jäljelle, kolme tulkintaa ({unit})",
    }
    target_leaves() {
        en: "level that the target allows",
        sv: "nivå som målet tillåter",
        fr: "niveau autorisé par l’objectif",
        fi: "tavoitteen sallima taso",
    }
    after_all() {
        en: "after all measures in force and adopted",
        sv: "efter alla åtgärder i kraft och beslutade åtgärder",
        fr: "après toutes les mesures en vigueur et adoptées",
        fi: "kaikkien voimassa olevien ja päätettyjen toimien jälkeen",
    }
    after_portfolio() {
        en: "after the portfolio of adopted measures alone",
        sv: "efter enbart portföljen av beslutade åtgärder",
        fr: "après le seul portefeuille de mesures adoptées",
        fi: "vain päätettyjen toimien jälkeen",
    }
    cap() {
        en: "largest amount that may be balanced",
        sv: "största mängd som får balanseras",
        fr: "quantité maximale qui peut être compensée",
        fi: "suurin määrä, jonka saa kompensoida",
    }
    to_balance() {
        en: "to be balanced",
        sv: "att balansera",
        fr: "à compenser",
        fi: "kompensoitavaa",
    }
    over_cap() {
        en: "over the cap: a gap",
        sv: "över taket: ett gap",
        fr: "au-delà du plafond\u{a0}: un écart",
        fi: "katon yli: vaje",
    }
    stated_totals(unit: &str) {
        en: "Totals that the plan states, and the sums of its measures ({unit})",
        sv: "Summor som planen anger, och summan av åtgärderna ({unit})",
        fr: "Totaux indiqués par le plan et sommes de ses mesures ({unit})",
        fi: "Suunnitelman ilmoittamat summat ja toimien summat ({unit})",
    }
    agrees() {
        en: "agrees within rounding",
        sv: "stämmer inom avrundningen",
        fr: "concorde aux arrondis près",
        fi: "täsmää pyöristyksen rajoissa",
    }
    differs() {
        en: "differs",
        sv: "skiljer sig",
        fr: "diffère",
        fi: "poikkeaa",
    }
    by_year(unit: &str) {
        en: "Year by year, with the measures in force and adopted ({unit})",
        sv: "År för år, med åtgärder i kraft och beslutade åtgärder ({unit})",
        fr: "Année par année, avec les mesures en vigueur et adoptées ({unit})",
        fi: "Vuosittain, voimassa olevat ja päätetyt toimet ({unit})",
    }
    overlap() {
        en: "Measures of an overlap group act on the same emissions. Where their joint effect is not stated, a sum is a range: from the largest single effect to the sum of all. The ranges of sectors that share a group do not add up to the range of the plan.",
        sv: "Åtgärder i en överlappsgrupp påverkar samma utsläpp. Där den gemensamma effekten inte är angiven är en summa ett intervall: från den största enskilda effekten till summan av alla. Intervallen för sektorer som delar en grupp kan inte adderas till planens intervall.",
        fr: "Les mesures d’un groupe de recoupement agissent sur les mêmes émissions. Si leur effet conjoint n’est pas indiqué, la somme est une fourchette\u{a0}: du plus grand effet isolé à la somme de tous. La somme des fourchettes de secteurs qui partagent un groupe n’est pas la fourchette du plan.",
        fi: "Päällekkäisyysryhmän toimet vaikuttavat samoihin päästöihin. Jos yhteisvaikutusta ei ole ilmoitettu, summa on vaihteluväli: suurimmasta yksittäisestä vaikutuksesta kaikkien summaan. Saman ryhmän jakavien sektorien vaihteluvälit eivät summaudu suunnitelman vaihteluväliksi.",
    }
    years_heading(plan: &str, target: &str, first: impl Display, last: impl Display) {
        en: "{plan}: {target}, {first}–{last}",
        sv: "{plan}: {target}, {first}–{last}",
        fr: "{plan}\u{a0}: {target}, {first}-{last}",
        fi: "{plan}: {target}, {first}–{last}",
    }
    without_number() {
        en: "Measures without a number",
        sv: "Åtgärder utan siffra",
        fr: "Mesures non chiffrées",
        fi: "Toimet, joilla ei ole lukua",
    }
    outside_sums() {
        en: "Measures outside the sums",
        sv: "Åtgärder utanför summorna",
        fr: "Mesures hors des sommes",
        fi: "Summien ulkopuoliset toimet",
    }
    is_done() {
        en: "done, inside the reference or the inventory",
        sv: "genomförd, ingår i referensen eller inventeringen",
        fr: "réalisée, comprise dans la référence ou l’inventaire",
        fi: "toteutettu, sisältyy vertailutasoon tai inventaarioon",
    }
    facilitating() {
        en: "facilitating, without an effect of its own",
        sv: "möjliggörande, utan egen effekt",
        fr: "facilitatrice, sans effet propre",
        fi: "mahdollistava, ei omaa päästövaikutusta",
    }
    included_in(other: &str) {
        en: "included in “{other}”",
        sv: "ingår i ”{other}”",
        fr: "incluse dans «\u{a0}{other}\u{a0}»",
        fi: "sisältyy toimeen ”{other}”",
    }
    offset() {
        en: "removal or credit, no reduction",
        sv: "upptag eller utsläppskredit, ingen minskning",
        fr: "absorption ou crédit carbone, et non une réduction",
        fi: "poistuma tai hiilihyvitys, ei vähennys",
    }
    caveats() {
        en: "Caveats of inventory and target",
        sv: "Förbehåll om inventering och mål",
        fr: "Réserves sur l’inventaire et l’objectif",
        fi: "Inventaariota ja tavoitetta koskevat varaumat",
    }
    derivation() {
        en: "Derivation",
        sv: "Beräkningssteg",
        fr: "Étapes du calcul",
        fi: "Laskennan vaiheet",
    }
    sources() {
        en: "Sources",
        sv: "Källor",
        fr: "Sources",
        fi: "Lähteet",
    }
    source_of_measures(source: &str) {
        en: "Measures: {source}",
        sv: "Åtgärder: {source}",
        fr: "Mesures\u{a0}: {source}",
        fi: "Toimet: {source}",
    }
    reworded(source: &str) {
        en: "{source}; titles reworded, no licence stated, figures with attribution",
        sv: "{source}; titlarna omformulerade, ingen licens angiven, siffror med källhänvisning",
        fr: "{source}\u{202f}; intitulés reformulés, licence non indiquée, chiffres avec mention de la source",
        fi: "{source}; nimet muotoiltu uudelleen, lisenssiä ei ilmoitettu, luvut lähdeviittein",
    }
    source_of_data(place: &str, data: &str) {
        en: "Emissions: {place}, {data}",
        sv: "Utsläpp: {place}, {data}",
        fr: "Émissions\u{a0}: {place}, {data}",
        fi: "Päästöt: {place}, {data}",
    }
    source_of_target(id: &str, source: &str) {
        en: "Target {id}: {source}",
        sv: "Mål {id}: {source}",
        fr: "Objectif {id}\u{a0}: {source}",
        fi: "Tavoite {id}: {source}",
    }
    surplus() {
        en: "margin",
        sv: "marginal",
        fr: "marge",
        fi: "marginaali",
    }
    chart_of_steps(year: i32) {
        en: "From the base to the target in {year}",
        sv: "Från basnivån till målet {year}",
        fr: "Du niveau de référence à l’objectif en {year}",
        fi: "Perustasosta tavoitteeseen vuonna {year}",
    }
    chart_of_years() {
        en: "Expected and allowed levels",
        sv: "Förväntade och tillåtna nivåer",
        fr: "Niveaux attendus et autorisés",
        fi: "Odotetut ja sallitut tasot",
    }
    oslo_reference() {
        en: "The reference path contains the cuts so far: in 2023, it is 28\u{a0}% below the 1,442,878\u{a0}t of 2009, and in 2026, 32\u{a0}% below. The city rounded to whole percent, so that a level is known to about 7\u{a0}kt (City of Oslo, Klimabudsjett 2023, Samlet effekt, klimaoslo.no). Between the two years it is taken as linear.",
        sv: "Referensbanan omfattar minskningarna hittills: år 2023 ligger den 28\u{a0}% under de 1\u{a0}442\u{a0}878\u{a0}t som släpptes ut 2009, år 2026 32\u{a0}% under. Kommunen har avrundat till hela procent, så att en nivå är känd på cirka 7\u{a0}kt när (Oslo kommun, Klimabudsjett 2023, Samlet effekt, klimaoslo.no). Mellan de två åren antas banan vara linjär.",
        fr: "Trajectoire de référence, qui comprend les baisses déjà obtenues\u{a0}: en 2023, 28\u{202f}% sous les 1\u{202f}442\u{202f}878\u{202f}t de 2009, et en 2026, 32\u{202f}%. La ville a arrondi à l’unité, de sorte qu’un niveau est connu à environ 7\u{202f}kt près (Ville d’Oslo, Klimabudsjett 2023, Samlet effekt, klimaoslo.no). Entre ces deux années, elle est supposée linéaire.",
        fi: "Tähänastiset vähennykset sisältyvät vertailupolkuun: vuonna 2023 se on 28\u{a0}% ja vuonna 2026 32\u{a0}% alle vuoden 2009 tason, joka on 1\u{a0}442\u{a0}878\u{a0}t. Kaupunki on pyöristänyt luvut kokonaisiksi prosenteiksi, joten taso tunnetaan noin 7\u{a0}kt:n tarkkuudella (Oslon kaupunki, Klimabudsjett 2023, Samlet effekt, klimaoslo.no). Vuosien välillä polku oletetaan lineaariseksi.",
    }
    oslo_reference_of_2030() {
        en: "The budget states no reference level for 2030, so there is no gap for that year.",
        sv: "Klimatbudgeten anger ingen referensnivå för 2030, så det finns inget gap för det året.",
        fr: "Le budget climat n’indique pas de niveau de référence pour 2030\u{202f}; il n’y a donc pas d’écart pour cette année.",
        fi: "Ilmastobudjetti ei ilmoita vertailutasoa vuodelle 2030, joten sille vuodelle ei ole vajetta.",
    }
    oslo_limits() {
        en: "Yearly limits of the climate budget: in 2023, 52\u{a0}% below 2009, then 56, 61, 73, 81, 86, 90 and 95\u{a0}% in 2030 (City of Oslo, Vedlegg til Klimabudsjettet 2023, Utslippsrammer mot 2030, klimaoslo.no). The budget states effects for 2023 and 2030; in between, those of 2023 hold. Years without a reference level have no expected level.",
        sv: "Klimatbudgetens årliga gränser: år 2023 52\u{a0}% under 2009 års nivå, därefter 56, 61, 73, 81, 86, 90 och 95\u{a0}% år 2030 (Oslo kommun, Vedlegg til Klimabudsjettet 2023, Utslippsrammer mot 2030, klimaoslo.no). Klimatbudgeten anger effekter för 2023 och 2030; däremellan gäller de för 2023. År utan referensnivå har ingen förväntad nivå.",
        fr: "Limites annuelles du budget climat\u{a0}: en 2023, 52\u{202f}% sous le niveau de 2009, puis 56, 61, 73, 81, 86, 90 et 95\u{202f}% en 2030 (Ville d’Oslo, Vedlegg til Klimabudsjettet 2023, Utslippsrammer mot 2030, klimaoslo.no). Le budget indique des effets pour 2023 et 2030\u{202f}; entre les deux, ceux de 2023 sont maintenus. Les années sans niveau de référence n’ont pas de niveau attendu.",
        fi: "Ilmastobudjetin vuosirajat: vuonna 2023 52\u{a0}% alle vuoden 2009 tason, sitten 56, 61, 73, 81, 86, 90 ja 95\u{a0}% vuonna 2030 (Oslon kaupunki, Vedlegg til Klimabudsjettet 2023, Utslippsrammer mot 2030, klimaoslo.no). Budjetti ilmoittaa vaikutukset vuosille 2023 ja 2030; välivuosina käytetään vuoden 2023 vaikutuksia. Vuosilla, joilla ei ole vertailutasoa, ei ole odotettua tasoa.",
    }
    path_without_levels() {
        en: "The source names the reference path and does not state its levels.",
        sv: "Källan namnger referensbanan men anger inte dess nivåer.",
        fr: "La source nomme la trajectoire de référence sans en indiquer les niveaux.",
        fi: "Lähde nimeää vertailupolun mutta ei ilmoita sen tasoja.",
    }
    reference_unknown() {
        en: "The source does not say what the effects are counted against.",
        sv: "Källan säger inte vad effekterna räknas mot.",
        fr: "La source ne dit pas par rapport à quoi les effets sont comptés.",
        fi: "Lähde ei kerro, mihin vaikutuksia verrataan.",
    }
    no_inventory() {
        en: "The bundled data have no emissions of the boundary of this plan, so that only the sums are shown.",
        sv: "De medföljande uppgifterna saknar utsläpp med planens systemgräns; därför visas bara summorna.",
        fr: "Les données fournies ne contiennent pas d’émissions pour le périmètre de ce plan\u{202f}; seules les sommes sont présentées.",
        fi: "Mukana olevissa tiedoissa ei ole tämän suunnitelman rajauksen päästöjä, joten esitetään vain summat.",
    }
}

pub fn remark(remark: Remark, language: Language) -> String {
    match remark {
        Remark::OsloReference => oslo_reference(language),
        Remark::OsloReferenceOf2030 => oslo_reference_of_2030(language),
        Remark::OsloLimits => oslo_limits(language),
        Remark::PathWithoutLevels => path_without_levels(language),
        Remark::ReferenceUnknown => reference_unknown(language),
        Remark::NoInventory => no_inventory(language),
    }
}

/// The columns of the overview.
pub fn overview_columns(language: Language) -> Vec<&'static str> {
    in_language!(language,
        en: ["Plan", "Target", "Year", "Whole plan", "In force and adopted", "Whole plan: verdict"],
        sv: ["Plan", "Mål", "År", "Hela planen", "I kraft och beslutade", "Hela planen: bedömning"],
        fr: ["Plan", "Objectif", "Année", "Ensemble du plan", "En vigueur et adoptées", "Ensemble du plan\u{a0}: appréciation"],
        fi: ["Suunnitelma", "Tavoite", "Vuosi", "Koko suunnitelma", "Voimassa olevat ja päätetyt", "Koko suunnitelma: arvio"],
    )
    .into()
}

pub fn sum_columns(language: Language) -> Vec<&'static str> {
    in_language!(language,
        en: ["Status", "Measures with a number", "Reduction"],
        sv: ["Status", "Åtgärder med siffra", "Minskning"],
        fr: ["Statut", "Mesures chiffrées", "Réduction"],
        fi: ["Tila", "Toimet, joilla on luku", "Vähennys"],
    )
    .into()
}

pub fn level_columns(language: Language) -> Vec<&'static str> {
    in_language!(language,
        en: ["Figure", "Level"],
        sv: ["Storhet", "Nivå"],
        fr: ["Grandeur", "Niveau"],
        fi: ["Suure", "Taso"],
    )
    .into()
}

pub fn outcome_columns(language: Language) -> Vec<&'static str> {
    in_language!(language,
        en: ["Measures", "Expected level", "Gap left", "Share of the gap closed", "Verdict"],
        sv: ["Åtgärder", "Förväntad nivå", "Återstående gap", "Andel av gapet som sluts", "Bedömning"],
        fr: ["Mesures", "Niveau attendu", "Écart restant", "Part de l’écart comblée", "Appréciation"],
        fi: ["Toimet", "Odotettu taso", "Jäljelle jäävä vaje", "Katettu osuus vajeesta", "Arvio"],
    )
    .into()
}

pub fn sector_columns(language: Language) -> Vec<&'static str> {
    in_language!(language,
        en: ["Sector", "With a number", "In force", "Adopted", "Identified", "No status", "Total"],
        sv: ["Sektor", "Med siffra", "I kraft", "Beslutade", "Identifierade", "Utan status", "Summa"],
        fr: ["Secteur", "Chiffrées", "En vigueur", "Adoptées", "Identifiées", "Sans statut", "Total"],
        fi: ["Sektori", "Luku ilmoitettu", "Voimassa", "Päätetyt", "Tunnistetut", "Tila puuttuu", "Summa"],
    )
    .into()
}

pub fn credibility_columns(language: Language) -> Vec<&'static str> {
    in_language!(language,
        en: ["Sector", "Needed", "In the reference", "In force", "Adopted", "Identified", "No status", "No measure"],
        sv: ["Sektor", "Nödvändig", "I referensen", "I kraft", "Beslutade", "Identifierade", "Utan status", "Ingen åtgärd"],
        fr: ["Secteur", "Nécessaire", "Dans la référence", "En vigueur", "Adoptées", "Identifiées", "Sans statut", "Sans mesure"],
        fi: ["Sektori", "Tarve", "Vertailutasossa", "Voimassa", "Päätetyt", "Tunnistetut", "Tila puuttuu", "Ei toimia"],
    )
    .into()
}

pub fn total_columns(language: Language) -> Vec<&'static str> {
    in_language!(language,
        en: ["Year", "Stated", "Sum", "Difference", "Comparison"],
        sv: ["År", "Angiven", "Summa", "Skillnad", "Jämförelse"],
        fr: ["Année", "Indiqué", "Somme", "Différence", "Comparaison"],
        fi: ["Vuosi", "Ilmoitettu", "Summa", "Ero", "Vertailu"],
    )
    .into()
}

pub fn year_columns(language: Language) -> Vec<&'static str> {
    in_language!(language,
        en: ["Year", "Reference", "Effects", "Expected", "Allowed", "Set by", "Gap", "Verdict"],
        sv: ["År", "Referens", "Effekter", "Förväntad", "Tillåten", "Enligt", "Gap", "Bedömning"],
        fr: ["Année", "Référence", "Effets", "Attendu", "Autorisé", "Fixé par", "Écart", "Appréciation"],
        fi: ["Vuosi", "Vertailutaso", "Vaikutukset", "Odotettu", "Sallittu", "Peruste", "Vaje", "Arvio"],
    )
    .into()
}
