//! Words of published tables, in English, German, French, Swedish, Finnish, Norwegian and Danish.
//! All lists hold folded words (see [`fold`]), separated by bars.

/// Folds a text for comparison: lower case, without accents, markup, zero-width characters and
/// punctuation; words are separated by one space.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut in_markup = false;
    for letter in text.chars() {
        match letter {
            '<' => in_markup = true,
            '>' if in_markup => in_markup = false,
            '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}' => {}
            _ if in_markup => {}
            _ => fold_letter(letter, &mut folded),
        }
    }
    // A single "<" is no markup.
    if in_markup && folded.trim().is_empty() {
        text.chars().for_each(|letter| fold_letter(letter, &mut folded));
    }
    let mut words = String::with_capacity(folded.len());
    for word in folded.split_whitespace() {
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(word);
    }
    words
}

fn fold_letter(letter: char, folded: &mut String) {
    for letter in letter.to_lowercase() {
        match letter {
            'å' | 'ä' | 'á' | 'à' | 'â' | 'ã' => folded.push('a'),
            'ö' | 'ó' | 'ò' | 'ô' | 'ø' | 'õ' => folded.push('o'),
            'é' | 'è' | 'ê' | 'ë' => folded.push('e'),
            'ü' | 'ú' | 'ù' | 'û' => folded.push('u'),
            'í' | 'ì' | 'î' | 'ï' => folded.push('i'),
            'ç' => folded.push('c'),
            'ñ' => folded.push('n'),
            'æ' => folded.push_str("ae"),
            'ß' => folded.push_str("ss"),
            '₂' => folded.push('2'),
            // A decomposed accent follows its letter.
            '\u{300}'..='\u{36f}' => {}
            '%' => folded.push_str(" percent "),
            _ if letter.is_alphanumeric() => folded.push(letter),
            _ => folded.push(' '),
        }
    }
}

pub(super) const YEAR: &str = "year|years|ar|jahr|annee|annees|vuosi|aar|time|time period|accounting year|reporting year|\
     inventory year|emissions year|calendar year|kalenderjahr|period|date|dato|datum|pvm|tid|berichtsjahr|bilanzjahr|\
     annee d inventaire";

/// The index of the words for countries in [`PLACES`].
pub(super) const COUNTRY_RANK: usize = 3;

/// Words for places, from the smallest area to the largest.
pub(super) const PLACES: [&str; 4] = [
    "city|town|municipality|kommun|kommune|kunta|stad|stadt|gemeinde|commune|ville|\
     local authority|signatory|signatory name|city name|kaupunki|member|organization|\
     organisation|metropole|municipalities",
    "place|name|area|geo|ref area|entity|official name|place name|area name|paikka|alue|omrade|ort|lieu|\
     sted|territoire|geography|location",
    "region|regions|lan|county|state|province|departement|maakunta|fylke|bundesland|prefecture",
    "country|country name|country region|country or area|nation|land|pays|maa|countries",
];

/// Headings of columns of country codes.
pub(super) const COUNTRY_CODE: &str =
    "country code|iso|iso code|iso3|iso2|country iso code|landkod|landerkurzel|maakoodi";

pub(super) const UNIT: &str = "unit|units|masseinheit|maaleenhed|maleenhet|unit measure|enhet|einheit|unite|yksikko|enhed|unit of measure|maateenhet";

pub(super) const POPULATION: &str = "population|inhabitants|einwohner|einwohnerzahl|befolkning|folkmangd|invanare|habitants|\
     vaesto|asukasluku|vakiluku|asukkaat|asukkaita|innbyggere|indbyggere|folketal|folketall|residents|\
     bevolkerung|total population|number of inhabitants|nombre d habitants|antal invanare";

pub(super) const LAND_SECTOR: &str = "land sector|lulucf|lucf|utcatf|land use|land sector emissions|lulucf emissions|\
     land use change and forestry|markanvandning|net lulucf";

pub(super) const STATUS: &str = "status|obs status|obs flag|observation status|type|typ|flag|flags|scenario|szenario|\
     scenariot|skenaario|data type|kind|tila|statut";

pub(super) const SECTOR: &str = "sector|sektor|secteur|sektori|category|kategorie|kategori|categorie|source category|kilde|\
     kilde aktivitet|scope|scopes|crf code|crf|subsector|undersektor|huvudsektor|sectors|verursacher";

pub(super) const GAS: &str = "gas|gases|komponent|vaxthusgas|pollutant|gaz|kaasu|greenhouse gas|treibhausgas|klimagass|\
     drivhusgas|kasvihuonekaasu|substance";

/// Headings of columns that cannot change the meaning of a value.
pub(super) const HARMLESS: &str = "source|sources|kalla|quelle|data source|lahde|note|notes|comment|comments|kommentar|\
     anmerkung|bemerkung|remark|remarks|id|url|link|last update|updated|date of update|\
     footnote|footnotes|value footnotes|lanskod|kommunkod|nuts3|lau1|lau2|kommunenummer|kuntakoodi|local authority code|remarque|huomautus|ags|\
     merknad|notering|gcom id|fua id|latitude|longitude";

/// Words for the source of data.
pub(super) const SOURCE: &str =
    "source|sources|kalla|kallor|quelle|quellen|data source|lahde|lahteet|kilde|kilder";

/// Labels of texts that name a publisher, a licence or a date of update.
pub(super) const IMPRINT: &str = "data|datakalla|datenquelle|copyright|contact|contacts|kontakt|licence|license|lizenz|licens|\
     publisher|herausgeber|utgivare|utgiver|udgiver|julkaisija|editeur|updated|last updated|\
     last update|senast uppdaterad|stand|paivitetty|telefon|e mail|email";

/// Headings of columns of free text, which are harmless unless a remark names a planned value.
pub(super) const REMARKS: &str = "source|sources|kalla|quelle|data source|lahde|note|notes|comment|comments|kommentar|\
     anmerkung|bemerkung|remark|remarks|footnote|footnotes|value footnotes|remarque|huomautus|\
     merknad|notering|anmarkning|anmarkningar";

/// Headings of a power of ten by which the values are multiplied.
pub(super) const MULTIPLIER: &str = "unit multiplier|unit mult|multiplier|powercode|powercode code|power code|scale|\
     power of ten|magnitude";

/// Words for millions.
pub(super) const MILLIONS: &str =
    "million|millions|mio|miljon|miljoner|miljoona|miljoonaa|miljoonia|millioner|millionen";

/// Words for thousands: "in thousands".
pub(super) const THOUSANDS: &str = "thousand|thousands|000s|tusen|tusental|tusinde|tausend|tsd|milliers|tuhat|tuhansia|tuhansina|tuhatta";

/// Words for a quantity that is not the emissions of a place in a year.
pub(super) const OTHER_QUANTITY: &str = "index|percent|percentage|procent|prozent|change|forandring|veranderung|avoided|saved|\
     savings|saving|reduction|reductions|minskning|reduktion|einsparung|removals|removal|\
     allowances|allowance|cumulative|cumulated|kumuliert|kumulativ|intensity|price|budget|biogenic|biogent|biogene|forandringar|\
     uncertainty|share|andel|anteil";

/// Names of single gases other than CO2.
pub(super) const OTHER_GASES: &str = "ch4|n2o|sf6|nf3|hfc|hfcs|pfc|pfcs|methane|metan|methan|methanemissionen|lustgas|lachgas|\
     nitrous|nox|so2|sox|nh3|nmvoc|pm10|pm2|metaani|metane|partiklar|particulates|feinstaub|\
     stickoxide|kvaveoxider|svaveldioxid";

/// Names of all greenhouse gases as the whole of a cell.
const ALL_GASES: &str = "ghg|ghgs|co2e|co2eq|co2 eq|greenhouse gas|greenhouse gases|all ghg|all gases|vaxthusgaser|\
     klimagasser|klimagass|drivhusgasser|drivhusgas|treibhausgase|treibhausgas|thg|ges|kyoto|\
     kyotoghg|kyotogas|kyoto gases|kyoto basket|sum of gases|co2 equivalent|co2 equivalents|\
     co2 ekv|kasvihuonekaasut|gaz a effet de serre|aggregate ghgs";

/// Whether a folded cell names all greenhouse gases.
pub(super) fn names_all_gases(folded: &str) -> bool {
    is_one_of(folded, ALL_GASES)
}

/// Words that name emissions, or values in general.
pub(super) const VALUE: &str = "emissions|emission|emissionen|utslapp|utslappen|utslipp|udledning|udledninger|paastot|\
     paasto|value|values|wert|werte|valeur|varde|verdi|arvo|ghg|ghgs|klimagassutslipp|udslip|\
     vaxthusgasutslapp|drivhusgasudledning|drivhusgasudledninger|\
     vaxthusgaser|vaxthusgas|klimagasser|klimagass|treibhausgase|treibhausgas|\
     treibhausgasemissionen|thg|ges|co2|co2e|co2eq|kasvihuonekaasupaastot|\
     hiilidioksidipaastot|drivhusgasser|klimatpaverkan";

/// Words for the sum of all parts.
pub(super) const TOTAL: &str = "total|totalt|totala|totale|totals|gesamt|insgesamt|summe|summa|alla|alle|all|kaikki|\
     yhteensa|ensemble|ialt|toutes|tous|totales|totaux|totalen|sum|aggregate|gesamtemissionen|kokonaispaastot";

/// Words that do not restrict a total.
pub(super) const NEUTRAL: &str = "of|the|av|for|fran|from|in|i|und|and|och|og|de|des|du|a|d|l|von|der|national|nationell|\
     nationale|annual|yearly|per|year|yr|ar|an|sources|kilder|kallor|sektorer|sectors|sektoren|\
     secteurs|sektorit|grand|level|obs|amount";

/// Phrases that name emissions of greenhouse gases; their words alone do not.
const PHRASES: [&str; 8] = [
    "greenhouse gases",
    "greenhouse gas",
    "gaz a effet de serre",
    "gaz effet serre",
    "utslapp till luft",
    "utslipp til luft",
    "udledning til luft",
    "emissions to air",
];

/// Replaces the phrases for greenhouse gases by "ghg".
pub(super) fn with_phrases(folded: &str) -> String {
    let mut text = folded.to_owned();
    for phrase in PHRASES {
        if contains_phrase(&text, phrase) {
            text = text.replace(phrase, "ghg");
        }
    }
    text
}

/// Headings of columns of months, quarters, weeks or days.
pub(super) const PART_OF_YEAR: &str = "month|months|quarter|monat|manad|mois|kuukausi|maned|quartal|kvartal|trimestre|week|\
     day";

/// Words for a sum of some parts.
pub(super) const SUBTOTAL: &str =
    "subtotal|delsumma|delsum|zwischensumme|sous|valisumma|mellansumma|teilsumme";

/// Words for levels per inhabitant.
const PER_HEAD: &str = "per capita|per head|per person|per inhabitant|per invanare|pro kopf|par habitant|\
     per innbygger|pr indbygger|asukasta kohti|asukasta kohden|capita|per resident|\
     je einwohner|hab";

/// Words for the emissions within a territory.
pub(super) const TERRITORIAL: &str =
    "territorial|territoriella|territoriale|territoriales|alueelliset";

/// Names of the land sector in a phrase such as "incl. LULUCF".
pub(super) const LULUCF: &str = "lulucf|lucf|utcatf|land use|landuse|sinks|sink|carbon sinks|removals|markanvandning|kolsankor|\
     nielut|nieluja|puits|senken";

pub(super) const WITH: &str =
    "incl|including|with|inklusive|inkl|mit|med|avec|einschliesslich|inclusive";

pub(super) const WITHOUT: &str =
    "excl|excluding|without|exklusive|exkl|ohne|utan|uten|hors|sans|ex|exclusive|ilman|uden";

/// Words that make "net" the name of a goal: "net zero".
pub(super) const ZERO: &str = "zero|null|noll|nolla|nul";

/// Words that negate the next word.
const NEGATIONS: &str = "not|ej|inte|nicht|non|ikke|ei|no";

pub(super) fn is_negation(word: &str) -> bool {
    is_one_of(word, NEGATIONS)
}

pub(super) const NET: &str = "net|netto|nette|nettes|netti";

pub(super) const GROSS: &str = "gross|brutto|brut|brutes";

/// Whether a folded text is in a list, whose items are separated by bars.
pub(super) fn is_one_of(folded: &str, list: &str) -> bool {
    list.split('|').any(|item| item == folded)
}

/// Whether a word of a folded text is in a list, whose items are separated by bars.
pub(super) fn has_word(folded: &str, list: &str) -> bool {
    folded.split(' ').any(|word| is_one_of(word, list))
}

/// Whether a word, or a text, begins with one of the stems.
pub(super) fn has_stem(word: &str, stems: &[&str]) -> bool {
    stems.iter().any(|stem| word.starts_with(stem))
}

/// Whether a folded text names a part of another row: "davon Strom", "of which transport".
pub(super) fn is_within(folded: &str) -> bool {
    let first = folded.split(' ').next().unwrap_or_default();
    is_one_of(first, "davon|darunter|varav|dont|heraf|herav|hereof|josta")
        || folded.starts_with("of which")
}

/// The texts in parentheses.
pub(super) fn in_parentheses(text: &str) -> impl Iterator<Item = &str> {
    text.split('(').skip(1).filter_map(|part| part.split(')').next())
}

/// Whether a folded text names levels per inhabitant.
pub(super) fn names_per_head(folded: &str) -> bool {
    PER_HEAD.split('|').any(|phrase| contains_phrase(folded, phrase))
}

/// Whether a folded text contains a folded phrase as whole words.
pub(super) fn contains_phrase(folded: &str, phrase: &str) -> bool {
    folded.match_indices(phrase).any(|(at, _)| {
        let before = folded[..at].chars().next_back();
        let after = folded[at + phrase.len()..].chars().next();
        before.is_none_or(|letter| letter == ' ') && after.is_none_or(|letter| letter == ' ')
    })
}

/// Whether a cell names the sum of all parts: "Gesamt", "A10 Klimagasser i alt", "Aggregate GHGs".
/// A restricting word makes the cell the name of a part: "Industry total", "Total CO2".
pub(super) fn is_total(text: &str) -> bool {
    // The unit in parentheses does not restrict the total: "Total (kt CO2e)".
    let without_unit: String = match text.split_once('(') {
        Some((name, rest)) => match rest.split_once(')') {
            Some((unit, after)) if super::unit_words::parse_unit(unit).is_some() => {
                format!("{name} {after}")
            }
            _ => text.to_owned(),
        },
        None => text.to_owned(),
    };
    let folded = fold(&without_unit);
    let without_land = with_phrases(&super::land_words::LandText::of(&folded).rest);
    let mut names_total = contains_phrase(&without_land, "i alt");
    let all_allowed = without_land.split(' ').filter(|word| !word.is_empty()).all(|word| {
        let total = is_one_of(word, TOTAL) || word == "alt";
        names_total |= total && word != "alt";
        let is_code = is_first_word(word, &without_land) && is_code_of_total(word);
        let is_gas_basket = is_one_of(word, VALUE) && word != "co2";
        total || is_gas_basket || is_one_of(word, NEUTRAL) || is_code
    });
    names_total && all_allowed
}

fn is_first_word(word: &str, text: &str) -> bool {
    text.split_whitespace().next() == Some(word)
}

/// The code of a total: "0", or letters with a number that ends in 0, such as "A10" and "VT0". "1"
/// is the code of a part.
fn is_code_of_total(word: &str) -> bool {
    let letters = word.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_matter = letters == "pm";
    word.ends_with('0') && letters.len() <= 3 && !is_matter && (word == "0" || !letters.is_empty())
}
