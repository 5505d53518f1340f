//! The words of the page, in every language.

use std::fmt::Display;

use climate_targets::{InLanguage, Language};

use crate::support::phrases::{in_language, phrases};

/// A text of the library: a verdict, a caveat, a paragraph.
pub fn library_text(language: Language, value: &impl InLanguage) -> String {
    value.in_language(language).to_string()
}

/// The headings of the columns.
pub fn columns(language: Language) -> [&'static str; 8] {
    in_language!(language,
        en: ["Target", "", "Base", "Latest", "Change", "Limit", "Then", "Verdict"],
        sv: ["Mål", "", "Bas", "Senast", "Ändring", "Gräns", "Då", "Bedömning"],
        fr: ["Objectif", "", "Réf.", "Dernier", "Évolution", "Limite", "À terme", "Appréciation"],
        fi: ["Tavoite", "", "Perus", "Uusin", "Muutos", "Raja", "Silloin", "Arvio"],
    )
}

/// The headings of the list of the catalogue.
pub fn list_columns(language: Language) -> [&'static str; 5] {
    in_language!(language,
        en: ["Id", "Actor", "Target", "Adopted", "Evidence"],
        sv: ["Id", "Aktör", "Mål", "Antaget", "Underlag"],
        fr: ["Id", "Acteur", "Objectif", "Adopté", "Source"],
        fi: ["Tunnus", "Toimija", "Tavoite", "Hyväksytty", "Lähde"],
    )
}

phrases! {
    /// The first line.
    heading(date: impl Display, trend: &str) {
        en: "As of {date}; trend: {trend}.",
        sv: "Läget den {date}; trend: {trend}.",
        fr: "Situation au {date}\u{202f}; tendance\u{a0}: {trend}.",
        fi: "Tilanne {date}; trendi: {trend}.",
    }
    /// The publishers and releases of the bundled data.
    bundled_sources() {
        en: "Data: Swedish cities, national emission database (SMHI), release 2026; Lahti, SYKE, \
             ALas, Hinku calculation; Paris, Grenoble-Alpes Métropole and Oslo, published by the \
             cities in their Climate City Contracts (Paris 2022: paris.fr; Oslo: Norwegian \
             Environment Agency); nations, Tidy GHG Inventories v2.",
        sv: "Data: svenska kommuner, Nationella emissionsdatabasen (SMHI), utgåva 2026; \
             Lahti, SYKE, ALas, Hinku-beräkning; Paris, Grenoble-Alpes Métropole och Oslo, \
             publicerade av städerna i deras klimatkontrakt (Paris 2022: paris.fr; Oslo: \
             Miljødirektoratet); länder, Tidy GHG Inventories v2.",
        fr: "Données\u{a0}: villes suédoises, base nationale des émissions (SMHI), édition \
             2026\u{202f}; Lahti, SYKE, ALas, calcul Hinku\u{202f}; Paris, Grenoble-Alpes Métropole \
             et Oslo, publiées par les villes dans leurs contrats de ville climatique (Paris \
             2022\u{a0}: paris.fr\u{202f}; Oslo\u{a0}: Miljødirektoratet)\u{202f}; pays, Tidy GHG \
             Inventories v2.",
        fi: "Tiedot: Ruotsin kunnat, kansallinen päästötietokanta (SMHI), julkaisu 2026; Lahti, \
             SYKE, ALas, Hinku-laskenta; Pariisi, Grenoble-Alpes Métropole ja Oslo, kaupunkien \
             ilmastokaupunkisopimuksissa julkaisemat tiedot (Pariisi 2022: paris.fr; Oslo: \
             Miljødirektoratet); maat, Tidy GHG Inventories v2.",
    }
    /// The boundary differences that the bundled run allows.
    bundled_boundaries() {
        en: "The inventories of the Swedish cities and Lahti count other gases and sectors than the \
             Covenant of Mayors; these differences are allowed here. Paris, Grenoble-Alpes and Oslo \
             are held against those of their own targets that count the same.",
        sv: "De svenska kommunernas och Lahtis inventeringar omfattar andra gaser och sektorer än \
             Borgmästaravtalet; dessa skillnader tillåts här. Paris, Grenoble-Alpes och Oslo \
             jämförs med de egna mål som omfattar samma utsläpp.",
        fr: "Les inventaires des villes suédoises et de Lahti comptent d’autres gaz et d’autres \
             secteurs que la Convention des maires\u{202f}; ces écarts sont admis ici. Paris, \
             Grenoble-Alpes et Oslo sont comparés à ceux de leurs propres objectifs qui ont le \
             même périmètre.",
        fi: "Ruotsin kuntien ja Lahden inventaariot kattavat muita kaasuja ja sektoreita kuin \
             kaupunginjohtajien ilmasto- ja energiasopimus; nämä erot sallitaan tässä. Pariisia, \
             Grenoble-Alpesia ja Osloa verrataan niihin omiin tavoitteisiin, jotka kattavat samat \
             päästöt.",
    }
    /// The file of the user: its name, its series, and its years with a value.
    file_source(name: &str, series: usize, first: i32, last: i32, years: usize) {
        en: "Data: {name}; series: {series}; years: {first}–{last} ({years} with values).",
        sv: "Data: {name}; serier: {series}; år: {first}–{last} ({years} med värden).",
        fr: "Données\u{a0}: {name}\u{202f}; séries\u{a0}: {series}\u{202f}; années\u{a0}: \
             {first}-{last} ({years} renseignées).",
        fi: "Tiedot: {name}; sarjoja: {series}; vuodet: {first}–{last} (arvoja {years} vuodelta).",
    }
    /// The file of the user, if no series has a value.
    file_without_values(name: &str, series: usize) {
        en: "Data: {name}; series: {series}; no values.",
        sv: "Data: {name}; serier: {series}; inga värden.",
        fr: "Données\u{a0}: {name}\u{202f}; séries\u{a0}: {series}\u{202f}; aucune valeur.",
        fi: "Tiedot: {name}; sarjoja: {series}; ei arvoja.",
    }
    /// How to read the table.
    legend() {
        en: "Change: since the base. Limit: the allowable level in the judged year. Then: the \
             level in that year, observed or, with ~, projected by the trend. Bars: observed \
             emissions, one bar a year, from zero; a blank is a year without a value.",
        sv: "Ändring: förändring sedan basåret. Gräns: tillåtna utsläpp det bedömda året. Då: nivån \
             det året, observerad eller, med ~, enligt trenden. Staplar: observerade utsläpp, en \
             stapel per år, från noll; ett mellanrum är ett år utan värde.",
        fr: "Évolution\u{a0}: depuis l’année de référence (Réf.). Limite\u{a0}: le niveau \
             autorisé l’année évaluée. À terme\u{a0}: le niveau de cette année, observé ou, avec \
             ~, projeté par la tendance. Barres\u{a0}: émissions observées, une barre par an, à \
             partir de zéro\u{202f}; un blanc est une année sans valeur.",
        fi: "Muutos: perustasosta. Raja: sallittu taso arvioitavana vuonna. Silloin: sen vuoden \
             havaittu taso tai, merkillä ~, trendin mukainen ennuste. Pylväät: havaitut \
             päästöt, yksi pylväs vuodessa, nollasta alkaen; tyhjä kohta on vuosi ilman arvoa.",
    }
    /// After the title of a target that is no longer in force.
    superseded() {
        en: "(superseded)",
        sv: "(ersatt)",
        fr: "(remplacé)",
        fi: "(korvattu)",
    }
    /// The boundary fields that differ, after the verdict.
    other_fields(fields: &str) {
        en: "(other {fields})",
        sv: "(skillnad: {fields})",
        fr: "(périmètre différent\u{a0}: {fields})",
        fi: "(eri rajaus: {fields})",
    }
    /// Below the unit of net emissions.
    net() {
        en: "net",
        sv: "netto",
        fr: "net",
        fi: "netto",
    }
    /// The years of a period, the last with two digits, as in the budgets of France.
    short_period(from: i32, to: i32) {
        en: "{from}-{to:02}",
        sv: "{from}–{to:02}",
        fr: "{from}-{to:02}",
        fi: "{from}–{to:02}",
    }
    /// The unit of levels per inhabitant.
    tonnes_per_head() {
        en: "t per head",
        sv: "t per inv.",
        fr: "t par hab.",
        fi: "t/as.",
    }
    /// The heading of the numbered notes.
    notes() {
        en: "Notes",
        sv: "Anmärkningar",
        fr: "Remarques",
        fi: "Huomautukset",
    }
    /// The targets used for a file without `--target`.
    covenant_by_default() {
        en: "no target given: using Covenant of Mayors 2020 and 2030",
        sv: "inget mål angivet: Borgmästaravtalets mål för 2020 och 2030 används",
        fr: "aucun objectif indiqué\u{a0}: ceux de la Convention des maires pour 2020 et 2030 sont \
             utilisés",
        fi: "tavoitetta ei annettu: käytetään kaupunginjohtajien ilmasto- ja \
             energiasopimuksen tavoitteita vuosille 2020 ja 2030",
    }
    /// The day of adoption, if unknown.
    unknown() {
        en: "unknown",
        sv: "okänt",
        fr: "inconnu",
        fi: "ei tiedossa",
    }
    conditional() {
        en: ", conditional",
        sv: ", villkorat",
        fr: ", conditionnel",
        fi: ", ehdollinen",
    }
    all_members_together() {
        en: ", all members together",
        sv: ", alla medlemmar tillsammans",
        fr: ", tous les membres ensemble",
        fi: ", kaikki jäsenet yhdessä",
    }
    net_of_the_land_sector() {
        en: ", net of the land sector",
        sv: ", netto med markanvändningssektorn",
        fr: ", net du secteur des terres",
        fi: ", nettopäästöt (maankäyttösektori mukana)",
    }
    milestones_on_one_path(ids: &str) {
        en: "milestones on one path: {ids}",
        sv: "etappmål på en målbana: {ids}",
        fr: "objectifs intermédiaires sur une même trajectoire\u{a0}: {ids}",
        fi: "välitavoitteet yhdellä tavoitepolulla: {ids}",
    }
    consecutive_budgets(ids: &str) {
        en: "consecutive budgets: {ids}",
        sv: "budgetar i följd: {ids}",
        fr: "budgets consécutifs\u{a0}: {ids}",
        fi: "peräkkäiset budjetit: {ids}",
    }
    separate_targets(ids: &str) {
        en: "separate targets: {ids}",
        sv: "skilda mål: {ids}",
        fr: "objectifs distincts\u{a0}: {ids}",
        fi: "erilliset tavoitteet: {ids}",
    }
}
