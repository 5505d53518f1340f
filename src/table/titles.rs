//! Titles above the header and notes below the data, which can contradict the table or change the
//! meaning of its values.

use super::ProblemKind;
use super::error::shown;
use super::land_words::LandText;
use super::plan_words::{explains_plan, names_planned};
use super::unit_words::{UnitFault, find_unit, parse_unit};
use super::words::{
    IMPRINT, MILLIONS, OTHER_GASES, OTHER_QUANTITY, POPULATION, SOURCE, TERRITORIAL, THOUSANDS,
    UNIT, contains_phrase, fold, has_stem, has_word, in_parentheses, is_one_of, is_within,
    names_per_head,
};
use crate::boundary::LandSector;
use crate::quantity::{EmissionUnit, Substance};

/// The facts that the headings and rows of a table state, without its titles and notes.
#[allow(clippy::struct_excessive_bools, reason = "independent facts about one table")]
pub(super) struct Stated<'a> {
    /// The unit of the table, or the units of its rows.
    pub units: &'a [EmissionUnit],
    /// Whether the heading of the values states their unit.
    pub unit_in_heading: bool,
    /// Whether a column holds levels per inhabitant; a title that names such levels is then no
    /// conflict.
    pub has_ratio_column: bool,
    /// Whether a column of sectors or gases divides the emissions.
    pub has_parts: bool,
    /// Whether the table has columns of other quantities, which a text can describe.
    pub has_other_columns: bool,
    /// Whether a column says which rows are planned.
    pub has_status: bool,
}

/// The first conflict between a text and the table. A text that names its source is no conflict.
pub(super) fn conflict(text: &str, is_title: bool, stated: &Stated<'_>) -> Option<ProblemKind> {
    if is_source(text) {
        return None;
    }
    let folded = fold(text);
    let conflict = |reason| Some(ProblemKind::TitleConflict { text: shown(text), reason });
    if explains_plan(text) || !stated.has_status && names_planned(text, &folded) {
        return conflict(PLANNED_REASON);
    }
    if is_imprint(text, &folded) {
        return None;
    }
    if explains_zero(text) {
        return conflict("gives a mark of missing values the meaning of zero");
    }
    if unit_label(text).is_some_and(|unit| parse_unit(unit).is_none()) {
        return conflict("states a unit that is not read");
    }
    if let Some(problem) = unit_conflict(text, is_title, stated.units) {
        return Some(problem);
    }
    if names_scale(text, &folded) {
        return conflict(SCALE_REASON);
    }
    if !stated.has_ratio_column && names_ratio(&folded) {
        return conflict("names values per inhabitant or another ratio");
    }
    if !stated.has_parts && names_part(&folded) {
        return conflict("names a part of the emissions, or an accounting other than territorial");
    }
    if let Some(problem) = gas_conflict(&folded, stated.units) {
        return Some(problem);
    }
    if names_single_gas(text, &folded) && !stated.has_parts {
        return conflict(SINGLE_GAS_REASON);
    }
    if is_title && !stated.unit_in_heading && names_people(&folded) {
        return conflict("names a population, not emissions");
    }
    if !stated.has_other_columns && names_other_quantity(&folded) {
        return conflict(OTHER_QUANTITY_REASON);
    }
    None
}

/// The conflict between the table and a cell of a column that is neither a place, a sector nor a
/// gas: the cell names something other than emissions.
pub(super) fn cell_conflict(cell: &str, is_open: bool) -> Option<ProblemKind> {
    let folded = fold(cell);
    let conflict = |reason| Some(ProblemKind::TitleConflict { text: shown(cell), reason });
    if names_planned(cell, &folded) {
        return conflict(PLANNED_REASON);
    }
    if names_scale(cell, &folded) {
        return conflict(SCALE_REASON);
    }
    if names_single_gas(cell, &folded) {
        return conflict(SINGLE_GAS_REASON);
    }
    if names_other_quantity(&folded) {
        return conflict(OTHER_QUANTITY_REASON);
    }
    let land = LandText::of(&folded);
    let is_unclear = is_open && land.statements.is_empty() && land.names_land();
    is_unclear.then(|| ProblemKind::LandUnclear { text: shown(cell) })
}

/// Whether a name in the column of places names a quantity, a part or a plan: "Lunds andel, %",
/// "1990 = 100", "dont transport".
pub(super) fn names_no_place(name: &str) -> bool {
    let folded = fold(name);
    // A single word can be the name of a place: "Plan", "Wem", "Monthey".
    let is_phrase = folded.contains(' ');
    is_within(&folded)
        || name.contains(" = ")
        || is_phrase && (names_planned(name, &folded) || names_other_quantity(&folded))
}

const PLANNED_REASON: &str = "names planned values, and no column says which values are planned";
const SCALE_REASON: &str = "names a scale of the numbers, such as thousands";
const SINGLE_GAS_REASON: &str = "names a single gas";
const OTHER_QUANTITY_REASON: &str = "names a quantity other than the emissions of a year, such as \
     an index, a change, a mean or a part of a year";

/// Whether a text names a gas other than CO2 and no others, or says that CO2 is the only one.
fn names_single_gas(text: &str, folded: &str) -> bool {
    let rest = find_unit(text).map_or_else(|| folded.to_owned(), |found| found.rest);
    let words = || rest.split(' ');
    let is_wider = |word: &str| {
        matches!(word, "co2" | "co2e" | "ghg" | "ghgs" | "greenhouse" | "thg")
            || word.starts_with("treibhausgas")
            || word.starts_with("vaxthusgas")
    };
    let is_only = |word: &str| {
        is_one_of(word, "only|nur|endast|bara|enbart|seulement|uniquement|vain|kun|kan|bare")
    };
    has_word(&rest, OTHER_GASES) && !words().any(is_wider)
        || super::heading::substance_of(folded).is_some() && words().any(is_only)
}

/// Whether a text names a quantity other than the emissions of a year.
fn names_other_quantity(folded: &str) -> bool {
    let stems = [
        "vermied",
        "eingespart",
        "kumul",
        "cumul",
        "undvik",
        "gleitend",
        "glidande",
        "liukuv",
        "quartal",
        "hiilinielu",
        "veranderung",
        "forandring",
        "muutos",
        "quarter",
        "kvartal",
        "halbjahr",
        "halvar",
        "monat",
        "fiscal",
        "interpol",
        "month",
        "manad",
        "kuukau",
        "trimestr",
        "semestr",
        "durchschnitt",
        "genomsnitt",
        "medelvard",
        "mittelwert",
        "funfjahresmittel",
        "utslappsminsk",
        "abate",
    ];
    let words = "mean|average|rolling|moving|moyenne|keskiarvo|stored|snitt|januar|january|januari|halfyear|\
                 averages|reduced|voc|vocs";
    let phrases = ["half year", "financial year", "financial years", "black carbon"];
    folded.starts_with("base period")
        || has_word(folded, OTHER_QUANTITY)
        || has_word(folded, words)
        || phrases.iter().any(|phrase| contains_phrase(folded, phrase))
        || folded.split(' ').any(|word| has_stem(word, &stems))
}

/// Whether a legend gives a mark the meaning of zero: "- = nul".
fn explains_zero(text: &str) -> bool {
    text.split([';', ',']).any(|part| {
        let Some((mark, meaning)) = part.rsplit_once('=') else { return false };
        let mark = mark.trim().rsplit([' ', ':']).next().unwrap_or_default();
        let first = fold(meaning);
        let first = first.split(' ').next().unwrap_or_default();
        super::status_words::is_missing(mark) && is_one_of(first, "0|nul|null|noll|nolla|zero")
    })
}

/// The problem of a text that names CO2 equivalents beside a table of CO2.
fn gas_conflict(folded: &str, units: &[EmissionUnit]) -> Option<ProblemKind> {
    let is_glued = |word: &str| matches!(word, "co2e" | "co2eq" | "co2ekv" | "co2aq");
    let is_gas = |word: &str| matches!(word, "co2" | "dioxide" | "koldioxid" | "kohlendioxid");
    let is_equivalent = |word: &str| has_stem(word, &["eq", "ekv", "aq", "aekv"]);
    let is_pair = |(one, other): (&str, &str)| {
        is_gas(one) && is_equivalent(other) || is_equivalent(one) && is_gas(other)
    };
    let words = folded.split(' ');
    let names_equivalents =
        words.clone().any(is_glued) || words.clone().zip(words.skip(1)).any(is_pair);
    let unit = *units.first()?;
    let is_co2 = units.iter().all(|unit| unit.substance() == Substance::Co2);
    (names_equivalents && is_co2).then(|| {
        let second = EmissionUnit::new(unit.mass(), Substance::Co2e).to_string();
        ProblemKind::UnitsDiffer { first: unit.to_string(), second }
    })
}

/// Whether a title names a ratio: "per invånare", "per 1 000 inhabitants", "per square kilometre".
fn names_ratio(folded: &str) -> bool {
    let words: Vec<&str> = folded.split(' ').collect();
    let is_base = |word: &&str| {
        is_one_of(word, POPULATION)
            || is_one_of(word, "capita|head|person|inhabitant|invanare|kopf|einwohner|habitant")
            || is_one_of(word, "innbygger|indbygger|resident|household|haushalt|menage|square")
            || is_one_of(word, "km2|hectare|hektar|gdp|bip|bnp|pib|kwh|mwh")
    };
    let is_ratio = |at: usize| {
        let is_per = words.get(at).is_some_and(|word| is_one_of(word, "per|pro|par|pr|je"));
        is_per && words.iter().skip(at + 1).take(3).any(is_base)
    };
    (0..words.len()).any(is_ratio) || names_per_head(folded)
}

/// Whether a title names a sector, a scope, or an accounting other than territorial.
fn names_part(folded: &str) -> bool {
    let stems = [
        "transport",
        "vagtransport",
        "traffic",
        "trafik",
        "verkehr",
        "industri",
        "energy",
        "scope",
        "consumption",
        "konsum",
        "landwirt",
        "jordbruk",
        "agricultur",
        "building",
        "gebaude",
        "administration",
        "verwaltung",
        "stadtverwaltung",
        "forvaltning",
        "export",
        "import",
        "footprint",
        "heating",
        "aviation",
        "shipping",
        "waste",
    ];
    folded.split(' ').any(|word| has_stem(word, &stems))
}

/// Whether a title names a population and no emissions.
fn names_people(folded: &str) -> bool {
    let people = ["population", "folkmangd", "bevolkerung", "einwohner", "vaesto", "folketal"];
    let emissions =
        ["emission", "utslapp", "paasto", "utslipp", "udledning", "treibhausgas", "co2", "ghg"];
    let names = |stems: &[&str]| folded.split(' ').any(|word| has_stem(word, stems));
    names(&people) && !names(&emissions)
}

/// The problem of a unit in the text: it differs from all units of the table, is a mass of carbon,
/// or is not metric.
pub(super) fn unit_conflict(
    text: &str,
    is_title: bool,
    units: &[EmissionUnit],
) -> Option<ProblemKind> {
    let after_in = [" in ", " i ", " en "].iter().filter_map(|word| Some(text.split_once(word)?.1));
    let whole = is_title.then_some(text).filter(|text| !has_bare_tonne(text));
    let label = unit_label(text);
    // A cell that is a unit, beside a cell with the label.
    let only = Some(text).filter(|text| parse_unit(text).is_some());
    for part in in_parentheses(text).chain(after_in).chain(label).chain(whole).chain(only) {
        let Some(found) = find_unit(part) else { continue };
        match found.unit {
            Ok(unit) => {
                let differs = |known: &&EmissionUnit| known.mass() != unit.mass();
                let Some(known) = units.iter().find(differs) else { continue };
                if units.iter().all(|known| known.mass() != unit.mass()) {
                    let (first, second) = (known.to_string(), unit.to_string());
                    return Some(ProblemKind::UnitsDiffer { first, second });
                }
            }
            Err(fault @ (UnitFault::Carbon(_) | UnitFault::NotMetric)) => {
                let (text, reason) = (shown(part), fault.reason());
                return Some(ProblemKind::UnitRefused { text, reason });
            }
            Err(_) => {}
        }
    }
    None
}

/// The text after a label such as "Unit:".
pub(super) fn unit_label(text: &str) -> Option<&str> {
    let (label, rest) = text.split_once(':')?;
    is_one_of(&fold(label), UNIT).then(|| rest.trim())
}

/// Whether the letter "t" is a word of the text; it is often not a unit.
fn has_bare_tonne(text: &str) -> bool {
    find_unit(text).is_some() && text.split(|c: char| !c.is_alphanumeric()).any(|word| word == "t")
}

/// Whether a text says that the numbers are in thousands or millions, other than as part of a unit:
/// "Scale: thousands", "1000 units".
fn names_scale(text: &str, folded: &str) -> bool {
    let rest = find_unit(text).map_or_else(|| folded.to_owned(), |found| found.rest);
    let words: Vec<&str> = rest.split(' ').collect();
    if words.iter().any(|word| is_one_of(word, POPULATION)) {
        return false;
    }
    let is_thousand = |pair: &[&str]| matches!(pair, ["1" | "x1", "000"]);
    let is_scale = |word: &&str| [THOUSANDS, MILLIONS, SCALES].iter().any(|l| is_one_of(word, l));
    words.iter().any(is_scale) || words.windows(2).any(is_thousand)
}

/// Words of a scale besides those for thousands and millions.
const SCALES: &str = "1000|x1000|billion|billions|mrd|milliard|milliards|milliarden";

/// What titles and notes say about the land sector. Addresses and sources say nothing.
pub(super) struct LandTexts<'a> {
    pub statements: Vec<LandSector>,
    /// The first text that names the land sector without a statement, such as "after sinks".
    pub unclear: Option<&'a str>,
    /// The first text that names the land sector and something that is left out, without a
    /// statement.
    pub denied: Option<&'a str>,
}

impl<'a> LandTexts<'a> {
    pub(super) fn of(texts: impl Iterator<Item = &'a str>) -> Self {
        let mut found = Self { statements: Vec::new(), unclear: None, denied: None };
        for text in texts.filter(|text| !is_source(text)).flat_map(|text| text.split(';')) {
            let land = LandText::of(&fold(text));
            if land.statements.is_empty() && land.names_land() {
                found.unclear = found.unclear.or(Some(text.trim()));
                found.denied = found.denied.or(Some(text.trim()).filter(|_| land.denies_land()));
            }
            found.statements.extend(land.statements);
            found.statements.extend(land.word);
        }
        found
    }
}

/// Whether a text is an address or names a source: "Källa: Skogsstyrelsen".
pub(super) fn is_source(text: &str) -> bool {
    text.contains("://") || text.contains("www.") || is_one_of(&label_of(text), SOURCE)
}

/// Whether a text names a publisher, a licence or a date of update.
fn is_imprint(text: &str, folded: &str) -> bool {
    let begins = ["copyright", "published by", "data from", "downloaded", "hamtad", "hamtat"];
    text.starts_with('\u{a9}') || is_one_of(&label_of(text), IMPRINT) || has_stem(folded, &begins)
}

/// The folded words before a colon.
fn label_of(text: &str) -> String {
    text.split_once(':').map(|(label, _)| fold(label)).unwrap_or_default()
}

/// The gas that a title names: "CO2 (kt)".
pub(super) fn substance_of<'a>(titles: impl Iterator<Item = &'a str>) -> Option<Substance> {
    let mut found = titles.filter_map(|title| super::heading::substance_of(&fold(title)));
    found.next()
}

/// Whether a title names the emissions within a territory, and no title those of consumption.
pub(super) fn is_territorial<'a>(titles: &(impl Iterator<Item = &'a str> + Clone)) -> bool {
    let names = |list: &str| {
        let mut folded = titles.clone().map(fold);
        folded.any(|title| has_word(&title, list))
    };
    names(TERRITORIAL)
        && !names("consumption|konsumtion|konsum|consommation|footprint|import|imports")
}
