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
        en: ["Rows", "Judged", "Limit met", "Open, on/below path", "Open, above path", "Missed",
             "Not judged"],
        sv: ["Rader", "Bedömda", "Inom gränsen", "Öppet, på eller under målbanan",
             "Öppet, över målbanan", "Ej hållet", "Ej bedömda"],
        fr: ["Lignes", "Évalués", "Limite respectée", "En suspens, sur ou sous la trajectoire",
             "En suspens, au-dessus", "Non tenu", "Non évalués"],
        fi: ["Rivit", "Arvioidut", "Raja saavutettu", "Avoin, polulla tai alla", "Avoin, polun yläpuolella",
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
        en: ["Declared cut", "Judged", "Own limit met", "Minimum met"],
        sv: ["Anmäld minskning", "Bedömda", "Inom egen gräns", "Miniminivån nådd"],
        fr: ["Réduction déclarée", "Évalués", "Limite propre respectée", "Minimum atteint"],
        fi: ["Ilmoitettu vähennystavoite", "Arvioidut", "Oma raja saavutettu", "Vähimmäistavoite saavutettu"],
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
        fi: "Pitivätkö kaupunginjohtajien ilmasto- ja energiasopimuksen allekirjoittajat vuotta 2020 koskevan lupauksensa?",
    }
    /// The files, the rows and the date.
    data(targets: &str, inventories: &str, date: impl Display) {
        en: "Declarations: {targets}. Inventories: {inventories}. As of {date}.",
        sv: "Anmälningar: {targets}. Inventeringar: {inventories}. Läget den {date}.",
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
    /// The declarations with a valid cut for 2020, and those of them that can be judged.
    judged(rows: impl Display, valid: impl Display, judged: impl Display, share: &str) {
        en: "Of {rows} declarations, {valid} have a valid cut for 2020. Of these, {judged}{share} can be judged: they have a baseline inventory of the declared base year, and a later inventory that can be compared with it.",
        sv: "Av {rows} anmälningar har {valid} en giltig minskning till 2020. Av dessa kan {judged}{share} bedömas: de har en basinventering för det anmälda basåret och en senare inventering som kan jämföras med den.",
        fr: "Sur {rows} déclarations, {valid} indiquent une réduction valide pour 2020. Parmi ces dernières, {judged}{share} peuvent être évaluées\u{a0}: elles ont un inventaire de référence de l’année déclarée et un inventaire ultérieur comparable.",
        fi: "{rows} ilmoituksesta {valid} sisältää kelvollisen vähennystavoitteen vuodelle 2020. Niistä {judged}{share} voidaan arvioida: niillä on perusinventaario ilmoitetulta perusvuodelta ja siihen verrattavissa oleva myöhempi inventaario.",
    }
    share(share: impl Display) {
        en: " ({share})",
        sv: " ({share})",
        fr: " ({share})",
        fi: " ({share})",
    }
    /// Before an inventory of 2020: the promise is not due.
    limit_met(count: impl Display, share: &str) {
        en: "Limit already met: {count}{share}. The last inventory, of a year before 2020, is at or below the limit for 2020. It does not show whether the promise was kept in 2020.",
        sv: "Redan inom gränsen: {count}{share}. Den senaste inventeringen, för ett år före 2020, ligger på eller under gränsen för 2020. Den visar inte om löftet hölls 2020.",
        fr: "Limite déjà respectée\u{a0}: {count}{share}. Le dernier inventaire, antérieur à 2020, ne dépasse pas la limite fixée pour 2020. Il ne montre pas si l’engagement a été tenu en 2020.",
        fi: "Raja jo saavutettu: {count}{share}. Viimeisimmän, vuotta 2020 edeltävän inventaarion päästöt eivät ylitä vuoden 2020 rajaa. Tämä ei osoita, pidettiinkö lupaus vuonna 2020.",
    }
    kept(count: impl Display, share: &str) {
        en: "Kept: {count}{share}. The inventory of 2020 is at or below the limit.",
        sv: "Hållet: {count}{share}. Inventeringen för 2020 ligger på eller under gränsen.",
        fr: "Tenu\u{a0}: {count}{share}. L’inventaire de 2020 ne dépasse pas la limite.",
        fi: "Pidetty: {count}{share}. Vuoden 2020 inventaarion päästöt eivät ylitä rajaa.",
    }
    /// Signatories with a cut per inhabitant: all judged, those that meet the limit, and those of
    /// the latter that would not meet it in tonnes.
    per_head(judged: impl Display, kept: impl Display, above: impl Display) {
        en: "Cuts per inhabitant, included above: {judged} judged, {kept} at or below the limit. In tonnes, {above} of the latter would be above it.",
        sv: "Minskningar per invånare, medräknade ovan: {judged} bedömda, {kept} på eller under gränsen. Räknat i ton skulle {above} av de senare ligga över den.",
        fr: "Réductions par habitant, comprises ci-dessus\u{a0}: {judged} évaluées, dont {kept} respectent la limite. En tonnes, {above} de ces dernières la dépasseraient.",
        fi: "Asukaskohtaiset vähennystavoitteet (sisältyvät yllä oleviin): arvioituja {judged}, joista {kept} ei ylitä rajaa. Tonneina laskettuna näistä {above} ylittäisi sen.",
    }
    /// The share of the two countries with the most judged signatories, and the result without the
    /// country with the most that meet the limit.
    not_a_sample(share: impl Display, first: &str, second: &str, without: &str, kept: impl Display, judged: impl Display) {
        en: "The judged signatories are not a sample of all: {share} of them are in {first} and {second}. Without {without}, which has the most that meet the limit, {kept} of {judged} meet it.",
        sv: "De bedömda är inget representativt urval: {share} av dem finns i {first} och {second}. Utan {without}, som har flest inom gränsen, ligger {kept} av {judged} inom den.",
        fr: "Les signataires évalués ne constituent pas un échantillon représentatif\u{a0}: {share} d’entre eux se trouvent dans les pays {first} et {second}. Sans {without}, où ils sont les plus nombreux à respecter la limite, {kept} des {judged} autres la respectent.",
        fi: "Arvioidut eivät ole edustava otos kaikista: {share} niistä on maista {first} ja {second}. Kun pois jätetään {without}, jossa rajan saavuttaneita on eniten, rajan on saavuttanut {kept} jäljelle jäävistä {judged} allekirjoittajasta.",
    }
    open(count: impl Display, share: &str) {
        en: "Open: {count}{share}. The last inventory, of a year before 2020, is above the limit:",
        sv: "Öppet: {count}{share}. Den senaste inventeringen, för ett år före 2020, ligger över gränsen:",
        fr: "En suspens\u{a0}: {count}{share}. Le dernier inventaire, antérieur à 2020, dépasse la limite\u{a0}:",
        fi: "Avoin: {count}{share}. Viimeisimmän, vuotta 2020 edeltävän inventaarion päästöt ylittävät rajan:",
    }
    within_path(count: impl Display, verdict: &str) {
        en: "{count} at or below the straight path to the limit in that year{verdict}",
        sv: "{count} på eller under den linjära målbanan det året{verdict}",
        fr: "{count} sur ou sous la trajectoire linéaire vers la limite, l’année de cet inventaire{verdict}",
        fi: "{count} on inventaariovuonna lineaarisella tavoitepolulla tai sen alla{verdict}",
    }
    above_path(count: impl Display, verdict: &str) {
        en: "{count} above that path{verdict}",
        sv: "{count} över målbanan{verdict}",
        fr: "{count} au-dessus de cette trajectoire{verdict}",
        fi: "{count} on tavoitepolun yläpuolella{verdict}",
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
        fi: "Ei pidetty: {count}{share}. Vuoden 2020 inventaarion päästöt ylittävät rajan.",
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
    /// The range of the last years of the judged signatories, and how many are of the year `old_from`
    /// or earlier.
    last_years(first: Year, last: Year, median: Year, old: impl Display, all: impl Display, old_from: i32) {
        en: "The last inventories are of {first} to {last} (median {median}); {old} of {all} are more than 3 years old ({old_from} or earlier). By 2020, an open promise may have been kept, and a limit that was met may have been exceeded again.",
        sv: "De senaste inventeringarna gäller {first}–{last} (median {median}); {old} av {all} är mer än 3 år gamla ({old_from} eller tidigare). Fram till 2020 kan ett öppet löfte ha infriats, och den som låg inom gränsen kan ha överskridit den igen.",
        fr: "Les derniers inventaires vont de {first} à {last} (médiane\u{a0}: {median})\u{202f}; {old} sur {all} datent de plus de 3\u{a0}ans ({old_from} ou avant). En 2020, un engagement en suspens peut avoir été tenu, et une limite respectée avoir été de nouveau dépassée.",
        fi: "Viimeisimmät inventaariot ovat vuosilta {first}–{last} (mediaani {median}); {all} inventaariosta {old} on yli 3 vuotta vanhoja (vuodelta {old_from} tai sitä aiemmilta vuosilta). Vuoteen 2020 mennessä avoin lupaus on voinut täyttyä ja saavutettu raja ylittyä uudelleen.",
    }
    /// The rule of the Joint Research Centre.
    achieved_share(median: impl Display, count: impl Display, negative: impl Display) {
        en: "Share of the cut achieved by JRC’s rule, (1\u{a0}−\u{a0}EL/E0)/cut, where E0 is the level of the baseline inventory and EL that of the last inventory: median {median} over the {count} judged signatories with an absolute cut. Of these shares, {negative} are negative: emissions grew.",
        sv: "Uppnådd andel av minskningen enligt JRC:s regel, (1\u{a0}−\u{a0}EL/E0)/minskning, där E0 är basinventeringens nivå och EL den senaste inventeringens: median {median} för de {count} bedömda undertecknarna med absolut minskning. Av andelarna är {negative} negativa: utsläppen ökade.",
        fr: "Part réalisée de la réduction selon la règle du JRC, (1\u{a0}−\u{a0}EL/E0)/réduction, où E0 est le niveau de l’inventaire de référence et EL celui du dernier inventaire\u{a0}: médiane de {median} pour les {count} signataires évalués ayant une réduction absolue. Parmi ces parts, {negative} sont négatives\u{a0}: les émissions ont augmenté.",
        fi: "Toteutunut osuus vähennystavoitteesta JRC:n laskentasäännön mukaan, (1\u{a0}−\u{a0}EL/E0)/vähennystavoite, jossa E0 on perusinventaarion ja EL viimeisimmän inventaarion taso: mediaani {median}; arvioituja allekirjoittajia, joilla on absoluuttinen vähennystavoite, on {count}. Osuuksista {negative} on negatiivisia: päästöt kasvoivat.",
    }
    minimum(minimum: impl Display) {
        en: "Against the common minimum of {minimum}, from the same base",
        sv: "Jämfört med den gemensamma miniminivån {minimum}, från samma basnivå",
        fr: "Au regard du minimum commun de {minimum}, depuis la même référence",
        fi: "Verrattuna yhteiseen {minimum}:n vähimmäistavoitteeseen samasta perustasosta laskettuna",
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
    /// The signatories that declare the common minimum itself.
    at_minimum(count: impl Display, minimum: impl Display) {
        en: "The other {count} declare {minimum} itself: their own limit is the minimum.",
        sv: "Övriga {count} har anmält just {minimum}: deras egen gräns är miniminivån.",
        fr: "Les {count} autres déclarent exactement {minimum}\u{a0}: leur propre limite est le minimum.",
        fi: "Muut {count} ilmoittavat tasan {minimum}: niiden oma raja on sama kuin vähimmäistavoitteen raja.",
    }
    reasons() {
        en: "Why signatories are not judged: the first reason that applies",
        sv: "Varför undertecknare inte bedöms: det första skälet som gäller",
        fr: "Pourquoi certains signataires ne sont pas évalués\u{a0}: le premier motif applicable",
        fi: "Miksi allekirjoittajia ei arvioida: ensimmäinen soveltuva syy",
    }
    /// The number of signatories with another reason that also have an implausible level.
    also_implausible(count: impl Display) {
        en: "Levels as in (g) also occur among those counted under (e) or (f): {count}.",
        sv: "Nivåer som i (g) förekommer även bland dem som räknas under (e) eller (f): {count}.",
        fr: "Signataires comptés en (e) ou (f) présentant aussi un niveau visé en (g)\u{a0}: {count}.",
        fi: "Kohdan (g) mukaisia tasoja on myös kohtaan (e) tai (f) luetuilla allekirjoittajilla: {count}.",
    }
    no_rows() {
        en: "No declaration is selected.",
        sv: "Ingen anmälan är vald.",
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
    shown_countries() {
        en: "Shown: the countries with the most judged signatories; `--country XX` selects one.",
        sv: "Här visas länderna med flest bedömda undertecknare; `--country XX` väljer ett land.",
        fr: "Pays affichés\u{a0}: ceux qui comptent le plus de signataires évalués\u{202f}; `--country XX` en sélectionne un.",
        fi: "Näkyvissä ovat maat, joissa on eniten arvioituja allekirjoittajia; `--country XX` valitsee maan.",
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
        fr: "Résultats par taille\u{a0}: population du dernier inventaire, à défaut celle de 2018",
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
