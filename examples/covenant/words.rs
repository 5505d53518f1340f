//! The words of the page of results, in every language.
//!
//! A no-break space stands before the colon in French, and a narrow one before the semicolon.

use std::fmt::Display;

use climate_targets::{Language, Year};

use crate::support::phrases::{in_language, phrases};

/// A semicolon between parts of a sentence, with the spaces that the language requires.
pub const fn semicolon(language: Language) -> &'static str {
    match language {
        Language::French => "\u{202f}; ",
        _ => "; ",
    }
}

/// The headings of the tables of results; the first column differs.
pub fn result_columns(language: Language, first: &'static str) -> [&'static str; 8] {
    let [rows, judged, kept, within, above, missed, unjudged] = in_language!(language,
        en: ["Rows", "Judged", "Kept", "Open, on/below path", "Open, above path", "Missed",
             "Not judged"],
        sv: ["Rader", "Bedömda", "Hållet", "Öppet, på eller under målbanan",
             "Öppet, över målbanan", "Ej hållet", "Ej bedömda"],
        fr: ["Lignes", "Évalués", "Tenu", "En suspens, sur la trajectoire ou dessous",
             "En suspens, au-dessus", "Non tenu", "Non évalués"],
        fi: ["Rivit", "Arvioidut", "Pidetty", "Avoin, polulla tai alla", "Avoin, polun yläpuolella",
             "Ei pidetty", "Arvioimatta"],
    );
    [first, rows, judged, kept, within, above, missed, unjudged]
}

pub fn country_column(language: Language) -> &'static str {
    in_language!(language, en: "Country", sv: "Land", fr: "Pays", fi: "Maa")
}

pub fn inhabitants_column(language: Language) -> &'static str {
    in_language!(language, en: "Inhabitants", sv: "Invånare", fr: "Habitants", fi: "Asukkaita")
}

/// The headings of the table of the common minimum.
pub fn minimum_columns(language: Language) -> [&'static str; 4] {
    in_language!(language,
        en: ["Declared cut", "Judged", "Own cut kept", "At or below the minimum"],
        sv: ["Deklarerad minskning", "Bedömda", "Egen minskning hållen", "Miniminivån nådd"],
        fr: ["Réduction déclarée", "Évalués", "Réduction propre tenue", "Minimum atteint"],
        fi: ["Ilmoitettu vähennys", "Arvioidut", "Oma vähennys pidetty", "Vähimmäistaso saavutettu"],
    )
}

/// The headings of the table of reasons.
pub fn reason_columns(language: Language) -> [&'static str; 3] {
    in_language!(language,
        en: ["Rule", "Reason", "Rows"],
        sv: ["Regel", "Skäl", "Rader"],
        fr: ["Règle", "Motif", "Lignes"],
        fi: ["Sääntö", "Syy", "Rivit"],
    )
}

phrases! {
    title() {
        en: "Did the signatories of the Covenant of Mayors keep their promise for 2020?",
        sv: "Höll undertecknarna av Borgmästaravtalet sitt löfte för 2020?",
        fr: "Les signataires de la Convention des maires ont-ils tenu leur engagement pour 2020\u{202f}?",
        fi: "Pitivätkö kaupunginjohtajien ilmasto- ja energiasopimuksen allekirjoittajat lupauksensa vuodelle 2020?",
    }
    /// The files, the rows and the date.
    data(targets: &str, inventories: &str, date: impl Display) {
        en: "Declarations: {targets}. Inventories: {inventories}. As of {date}.",
        sv: "Deklarationer: {targets}. Inventeringar: {inventories}. Läget den {date}.",
        fr: "Déclarations\u{a0}: {targets}. Inventaires\u{a0}: {inventories}. Situation au {date}.",
        fi: "Ilmoitukset: {targets}. Inventaariot: {inventories}. Tilanne {date}.",
    }
    rows_of_file(file: &str, rows: impl Display) {
        en: "{file}, rows: {rows}",
        sv: "{file}, rader: {rows}",
        fr: "{file}, lignes\u{a0}: {rows}",
        fi: "{file}, rivejä: {rows}",
    }
    inventories_of_file(file: &str, rows: impl Display, signatories: impl Display) {
        en: "{file}, rows: {rows}, signatories: {signatories}",
        sv: "{file}, rader: {rows}, undertecknare: {signatories}",
        fr: "{file}, lignes\u{a0}: {rows}, signataires\u{a0}: {signatories}",
        fi: "{file}, rivejä: {rows}, allekirjoittajia: {signatories}",
    }
    selected(criteria: &str) {
        en: "Selected: {criteria}.",
        sv: "Urval: {criteria}.",
        fr: "Sélection\u{a0}: {criteria}.",
        fi: "Rajattu: {criteria}.",
    }
    source() {
        en: "Source of both tables: A. Kona et al., Earth System Science Data 13, 3551 (2021), Joint Research Centre (JRC) of the European Commission, CC BY 4.0.",
        sv: "Källa till båda tabellerna: A. Kona m.fl., Earth System Science Data 13, 3551 (2021), Europeiska kommissionens gemensamma forskningscentrum (JRC), CC BY 4.0.",
        fr: "Source des deux tables\u{a0}: A. Kona et al., Earth System Science Data 13, 3551 (2021), Centre commun de recherche (JRC) de la Commission européenne, CC BY 4.0.",
        fi: "Molempien taulukoiden lähde: A. Kona ym., Earth System Science Data 13, 3551 (2021), Euroopan komission yhteinen tutkimuskeskus (JRC), CC BY 4.0.",
    }
    layout() {
        en: "Layout of the tables: A. Kona et al., Earth System Science Data 13, 3551 (2021).",
        sv: "Tabellernas format: A. Kona m.fl., Earth System Science Data 13, 3551 (2021).",
        fr: "Format des tables\u{a0}: A. Kona et al., Earth System Science Data 13, 3551 (2021).",
        fi: "Taulukoiden rakenne: A. Kona ym., Earth System Science Data 13, 3551 (2021).",
    }
    answer() {
        en: "Answer",
        sv: "Svar",
        fr: "Réponse",
        fi: "Vastaus",
    }
    judged(judged: impl Display, rows: impl Display) {
        en: "{judged} of {rows} declarations can be judged: a valid cut for 2020, a baseline inventory of the declared base year, and a later inventory that can be compared with it.",
        sv: "{judged} av {rows} deklarationer kan bedömas: en giltig minskning till 2020, en basinventering för det deklarerade basåret och en senare inventering som kan jämföras med den.",
        fr: "{judged} déclarations sur {rows} peuvent être évaluées\u{a0}: une réduction valide pour 2020, un inventaire de référence de l’année déclarée et un inventaire ultérieur comparable.",
        fi: "{rows} ilmoituksesta {judged} voidaan arvioida: vuodelle 2020 on kelvollinen vähennys, ilmoitetulta perusvuodelta perusinventaario ja siihen verrattava myöhempi inventaario.",
    }
    kept(count: impl Display, share: &str) {
        en: "Kept: {count}{share}. The last inventory is at or below the declared limit.",
        sv: "Hållet: {count}{share}. Den senaste inventeringen ligger på eller under den deklarerade gränsen.",
        fr: "Tenu\u{a0}: {count}{share}. Le dernier inventaire respecte la limite déclarée.",
        fi: "Pidetty: {count}{share}. Viimeisin inventaario ei ylitä ilmoitettua rajaa.",
    }
    open(count: impl Display, share: &str) {
        en: "Open: {count}{share}. The last inventory, of a year before 2020, is above the limit:",
        sv: "Öppet: {count}{share}. Den senaste inventeringen, för ett år före 2020, ligger över gränsen:",
        fr: "En suspens\u{a0}: {count}{share}. Le dernier inventaire, antérieur à 2020, dépasse la limite\u{a0}:",
        fi: "Avoin: {count}{share}. Viimeisin inventaario, vuotta 2020 edeltävältä ajalta, ylittää rajan:",
    }
    within_path(count: impl Display, verdict: &str) {
        en: "{count} at or below the straight path to the limit in that year{verdict}",
        sv: "{count} på eller under den linjära målbanan det året{verdict}",
        fr: "{count} sur la trajectoire linéaire ou au-dessous cette année-là{verdict}",
        fi: "{count} sinä vuonna lineaarisella tavoitepolulla tai sen alla{verdict}",
    }
    above_path(count: impl Display, verdict: &str) {
        en: "{count} above that path{verdict}",
        sv: "{count} över målbanan{verdict}",
        fr: "{count} au-dessus de cette trajectoire{verdict}",
        fi: "{count} tavoitepolun yläpuolella{verdict}",
    }
    /// The verdicts of the library, after a count.
    verdict(verdicts: &str) {
        en: " (verdict: {verdicts})",
        sv: " (bedömning: {verdicts})",
        fr: " (appréciation\u{a0}: {verdicts})",
        fi: " (arvio: {verdicts})",
    }
    none_missed() {
        en: "Missed: 0. No inventory is of 2020 or later, so no promise can be shown to be missed. This does not mean that all were kept.",
        sv: "Ej hållet: 0. Ingen inventering gäller 2020 eller senare, så inget löfte kan visas vara brutet. Det betyder inte att alla löften hölls.",
        fr: "Non tenu\u{a0}: 0. Aucun inventaire ne porte sur 2020 ou après\u{202f}; aucun manquement ne peut donc être constaté. Cela ne signifie pas que tous les engagements ont été tenus.",
        fi: "Ei pidetty: 0. Yksikään inventaario ei koske vuotta 2020 tai myöhempää, joten yhdenkään lupauksen ei voida osoittaa jääneen pitämättä. Se ei tarkoita, että kaikki lupaukset pidettiin.",
    }
    missed(count: impl Display, share: &str) {
        en: "Missed: {count}{share}. The inventory of 2020 is above the limit.",
        sv: "Ej hållet: {count}{share}. Inventeringen för 2020 ligger över gränsen.",
        fr: "Non tenu\u{a0}: {count}{share}. L’inventaire de 2020 dépasse la limite.",
        fi: "Ei pidetty: {count}{share}. Vuoden 2020 inventaario ylittää rajan.",
    }
    not_judged(count: impl Display) {
        en: "Not judged: {count}, for the reasons below.",
        sv: "Ej bedömda: {count}, av skälen nedan.",
        fr: "Non évalués\u{a0}: {count}, pour les motifs ci-dessous.",
        fi: "Arvioimatta: {count}, alla luetelluista syistä.",
    }
    of_judged(share: impl Display) {
        en: " ({share} of those judged)",
        sv: " ({share} av de bedömda)",
        fr: " ({share} des signataires évalués)",
        fi: " ({share} arvioiduista)",
    }
    /// The range of the last years of the judged signatories.
    last_years(first: Year, last: Year, median: Year) {
        en: "The last inventories are of {first} to {last} (median {median}): by 2020 an open promise may have been kept, and a kept one broken.",
        sv: "De senaste inventeringarna gäller {first}–{last} (median {median}): till 2020 kan ett öppet löfte ha hållits och ett hållet löfte ha brutits.",
        fr: "Les derniers inventaires vont de {first} à {last} (médiane\u{a0}: {median})\u{a0}: d’ici à 2020, un engagement en suspens a pu être tenu, et un engagement tenu ne plus l’être.",
        fi: "Viimeisimmät inventaariot ovat vuosilta {first}–{last} (mediaani {median}): vuoteen 2020 mennessä avoin lupaus on voinut täyttyä ja pidetty lupaus rikkoutua.",
    }
    /// The rule of the Joint Research Centre.
    achieved_share(median: impl Display, count: impl Display) {
        en: "Achieved share by JRC’s rule, (1\u{a0}−\u{a0}EL/E0)/cut: median {median}; signatories with an absolute cut: {count}.",
        sv: "Uppnådd andel enligt JRC:s regel, (1\u{a0}−\u{a0}EL/E0)/minskning: median {median}; undertecknare med absolut minskning: {count}.",
        fr: "Part réalisée selon la règle du JRC, (1\u{a0}−\u{a0}EL/E0)/réduction\u{a0}: médiane {median}\u{202f}; signataires avec une réduction absolue\u{a0}: {count}.",
        fi: "Toteutunut osuus JRC:n säännöllä, (1\u{a0}−\u{a0}EL/E0)/vähennys: mediaani {median}; allekirjoittajia, joilla on absoluuttinen vähennys: {count}.",
    }
    minimum(minimum: impl Display) {
        en: "Against the common minimum of {minimum}, from the same base",
        sv: "Jämfört med den gemensamma miniminivån {minimum}, från samma bas",
        fr: "Au regard du minimum commun de {minimum}, depuis la même référence",
        fi: "Verrattuna yhteiseen {minimum}:n vähimmäistasoon samasta perustasosta",
    }
    under(value: impl Display) {
        en: "under {value}",
        sv: "under {value}",
        fr: "moins de {value}",
        fi: "alle {value}",
    }
    over(value: impl Display) {
        en: "over {value}",
        sv: "över {value}",
        fr: "plus de {value}",
        fi: "yli {value}",
    }
    reasons() {
        en: "Why signatories are not judged: the first reason that applies",
        sv: "Varför undertecknare inte bedöms: det första skälet som gäller",
        fr: "Pourquoi des signataires ne sont pas évalués\u{a0}: le premier motif applicable",
        fi: "Miksi allekirjoittajia ei arvioida: ensimmäinen pätevä syy",
    }
    no_rows() {
        en: "No declaration is selected.",
        sv: "Ingen deklaration är vald.",
        fr: "Aucune déclaration n’est sélectionnée.",
        fi: "Yhtään ilmoitusta ei ole valittu.",
    }
    by_country() {
        en: "Results by country",
        sv: "Resultat per land",
        fr: "Résultats par pays",
        fi: "Tulokset maittain",
    }
    other_countries(count: impl Display) {
        en: "{count} others",
        sv: "{count} andra",
        fr: "{count} autres",
        fi: "{count} muuta",
    }
    codes() {
        en: "Country codes as in the data set; EL is Greece, UK the United Kingdom.",
        sv: "Landskoder som i datamängden; EL är Grekland, UK Storbritannien.",
        fr: "Codes de pays du jeu de données\u{202f}; EL désigne la Grèce, UK le Royaume-Uni.",
        fi: "Maakoodit ovat aineiston koodit; EL on Kreikka, UK Yhdistynyt kuningaskunta.",
    }
    all() {
        en: "all",
        sv: "totalt",
        fr: "total",
        fi: "yhteensä",
    }
    by_size() {
        en: "Results by size: population in the last inventory, otherwise in 2018",
        sv: "Resultat efter storlek: folkmängd i den senaste inventeringen, annars 2018",
        fr: "Résultats par taille\u{a0}: population du dernier inventaire, à défaut de 2018",
        fi: "Tulokset koon mukaan: väkiluku viimeisimmässä inventaariossa, muuten vuonna 2018",
    }
    from_to(from: impl Display, to: impl Display) {
        en: "{from} to {to}",
        sv: "{from}–{to}",
        fr: "de {from} à {to}",
        fi: "{from}–{to}",
    }
    at_least(from: impl Display) {
        en: "{from} and over",
        sv: "{from} och fler",
        fr: "{from} et plus",
        fi: "vähintään {from}",
    }
    unknown() {
        en: "unknown",
        sv: "okänt",
        fr: "inconnu",
        fi: "ei tiedossa",
    }
}
