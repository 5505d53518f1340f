//! Units of emissions as publishers write them: "1 000 tonn CO2-ekvivalenter", "`MIO_T`", "teqCO2".

use super::words::{fold, has_stem, names_per_head};
use super::year_text::is_plausible;
use crate::quantity::{EmissionUnit, MassUnit, Substance};

/// The unit that a text contains.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct UnitText {
    pub unit: Result<EmissionUnit, UnitFault>,
    /// The folded words of the text that are not part of the unit.
    pub rest: String,
}

/// Why a unit is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum UnitFault {
    /// "MT" or "mt": megatonne or metric tonne.
    Ambiguous,
    /// Mass of carbon: 1 t C = 44/12 t CO2.
    Carbon(MassUnit),
    /// A mass other than carbon, in a table that the caller declares to hold masses of carbon.
    NotCarbon,
    /// Mass of one gas other than CO2: "kt CH4".
    OtherGas,
    /// Short tons, long tons and pounds.
    NotMetric,
    /// A level per inhabitant.
    PerHead,
    /// A number before the mass that is not a known factor, such as 1000: "100 t".
    Factor,
}

impl UnitFault {
    /// Converts the unit of a table of carbon to the same mass unit of CO2. The values must be
    /// multiplied by 44/12.
    pub(super) const fn of_carbon(unit: Result<EmissionUnit, Self>) -> Result<EmissionUnit, Self> {
        match unit {
            Err(Self::Carbon(mass)) => Ok(EmissionUnit::new(mass, Substance::Co2)),
            Ok(unit) if matches!(unit.substance(), Substance::Unstated) => {
                Ok(EmissionUnit::new(unit.mass(), Substance::Co2))
            }
            Ok(_) => Err(Self::NotCarbon),
            Err(fault) => Err(fault),
        }
    }

    pub(super) const fn reason(self) -> &'static str {
        match self {
            Self::Ambiguous => "can mean megatonnes or metric tonnes; state Mt or t",
            Self::Carbon(_) => {
                "is a mass of carbon, and 1 t of carbon is 44/12 t CO2; request the conversion"
            }
            Self::NotCarbon => {
                "is not a mass of carbon, but the conversion from carbon was requested"
            }
            Self::OtherGas => {
                "is the mass of a gas other than CO2, not CO2 equivalents; convert it with its \
                 warming potential"
            }
            Self::NotMetric => "is not metric; convert to tonnes",
            Self::Factor => "has an unknown factor before the mass; convert to tonnes",
            Self::PerHead => "is a level per inhabitant, not emissions of a place",
        }
    }
}

/// One word of a text: as written, and folded.
struct Word<'a> {
    raw: &'a str,
    folded: String,
    /// Whether only blanks separate the word from the one before.
    is_adjacent: bool,
}

/// Finds the first unit in a text; `None` if the text contains none.
pub(super) fn find_unit(text: &str) -> Option<UnitText> {
    let words = words_of(text);
    let folded = fold(text);
    for start in 0..words.len() {
        let Some((unit, end)) = unit_at(&words, start) else { continue };
        let unit = if has_other_factor(&words, start) { Err(UnitFault::Factor) } else { unit };
        // "CO2eq Mt": the substance can precede the mass.
        let (start, unit) = match (unit, start.checked_sub(1).and_then(|at| words.get(at))) {
            (Ok(unit), Some(before)) if unit.substance() == Substance::Unstated => {
                match substance_word(&before.folded) {
                    Some(substance) => (start - 1, Ok(EmissionUnit::new(unit.mass(), substance))),
                    None => (start, Ok(unit)),
                }
            }
            _ => (start, unit),
        };
        let per_head = names_per_head(&folded);
        let unit = if per_head { Err(UnitFault::PerHead) } else { unit };
        let rest: Vec<&str> = (words.iter().enumerate())
            .filter(|(index, _)| !(start..end).contains(index))
            .map(|(_, word)| word.folded.as_str())
            .collect();
        return Some(UnitText { unit, rest: rest.join(" ") });
    }
    None
}

/// Whether the word before the mass is a number that is neither a known factor nor a year.
fn has_other_factor(words: &[Word<'_>], start: usize) -> bool {
    let before = start.checked_sub(1).and_then(|at| words.get(at));
    let is_adjacent = words.get(start).is_some_and(|word| word.is_adjacent);
    before.filter(|_| is_adjacent).is_some_and(|word| {
        let number: Option<u32> = word.raw.parse().ok();
        number.is_some_and(|number| !i32::try_from(number).is_ok_and(is_plausible))
    })
}

/// Parses a text that is a unit and nothing else, such as the cell of a unit column.
pub(super) fn parse_unit(text: &str) -> Option<Result<EmissionUnit, UnitFault>> {
    let found = find_unit(text)?;
    let harmless = ["of", "in", "per", "year", "yr", "a", "an", "annum", "ar", "pr", "jahr", "v"];
    let is_unit = found.rest.split(' ').all(|word| word.is_empty() || harmless.contains(&word));
    (is_unit || found.unit.is_err()).then_some(found.unit)
}

/// The words of a text. Letters followed by digits are one word ("CO2"), but leading digits are a
/// word of their own ("1000" in "1000tCO2").
fn words_of(text: &str) -> Vec<Word<'_>> {
    let is_separator = |c: char| !(c.is_alphanumeric() || c == '₂');
    let mut words = Vec::new();
    let mut is_adjacent = true;
    for raw in text.split(is_separator) {
        // Two separators in a row, such as ` (`, leave an empty piece between them.
        if raw.is_empty() {
            is_adjacent = false;
            continue;
        }
        let digits = raw.len() - raw.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let (number, letters) = raw.split_at(digits);
        for raw in [number, letters].into_iter().filter(|part| !part.is_empty()) {
            words.push(Word { raw, folded: fold(raw), is_adjacent });
            is_adjacent = true;
        }
    }
    words
}

/// Reads the unit that begins at the word `start`. Returns the unit and the index after its last
/// word.
fn unit_at(words: &[Word<'_>], start: usize) -> Option<(Result<EmissionUnit, UnitFault>, usize)> {
    let (factor, at) = multiplier(words, start);
    let folded = |index: usize| words.get(index).map_or("", |word| word.folded.as_str());
    // "t", "kt", "tonnes", "metric tons", "short tons"
    let (mass, tail, mut end) = match folded(at) {
        "metric" => (mass_word(words.get(at + 1)?)?, "", at + 2),
        "short" | "long" if matches!(folded(at + 1), "ton" | "tons") => {
            return Some((Err(UnitFault::NotMetric), at + 2));
        }
        "lb" | "lbs" | "pound" | "pounds" => return Some((Err(UnitFault::NotMetric), at + 1)),
        _ => {
            let word = words.get(at)?;
            if let Some(mass) = mass_word(word) {
                (mass, "", at + 1)
            } else {
                let (mass, tail) = glued(word)?;
                (Ok(mass), tail, at + 1)
            }
        }
    };
    let mass = match mass.and_then(|mass| scaled(mass, factor).ok_or(UnitFault::Ambiguous)) {
        Ok(mass) => mass,
        Err(fault) => return Some((Err(fault), end)),
    };
    // The substance is a word after the mass ("kt of CO2"), or part of the same word ("ktCO2").
    let substance = if tail.is_empty() {
        while matches!(folded(end), "of" | "av" | "de" | "von") {
            end += 1;
        }
        match substance_at(words, end, mass) {
            Some((substance, next)) => {
                end = next;
                substance
            }
            None => Ok(Substance::Unstated),
        }
    } else {
        let substance = glued_substance(tail, mass)?;
        if matches!(substance, Ok(Substance::Co2)) && is_equivalent(folded(end)) {
            end += 1;
            Ok(Substance::Co2e)
        } else {
            substance
        }
    };
    while is_per_year(words, end) {
        end += 1;
    }
    Some((substance.map(|substance| EmissionUnit::new(mass, substance)), end))
}

/// The factor before the mass ("1 000", "1000", "Mio", "thousand"; 1 without one), and the index of
/// the word after it.
fn multiplier(words: &[Word<'_>], start: usize) -> (f64, usize) {
    let folded = |index: usize| words.get(index).map_or("", |word| word.folded.as_str());
    match folded(start) {
        "1" if folded(start + 1) == "000" && folded(start + 2) == "000" => (1e6, start + 3),
        "1" if folded(start + 1) == "000" && folded(start + 2) == "tal" => (1e3, start + 3),
        "1" if folded(start + 1) == "000" => (1e3, start + 2),
        "milliers" | "millions" if folded(start + 1) == "de" => {
            (if folded(start) == "milliers" { 1e3 } else { 1e6 }, start + 2)
        }
        "mrd" | "milliarden" | "billion" | "miljarder" | "milliards" => (1e9, start + 1),
        "1000" | "thousand" | "thousands" | "tusen" | "tsd" | "ths" | "tuhat" | "tuhansina"
        | "milliers" | "millier" | "tausend" | "tusind" | "tuhatta" => (1e3, start + 1),
        "1000000" | "million" | "millions" | "millionen" | "miljoner" | "miljon" | "mio"
        | "mill" | "miljoonaa" | "milj" | "millioner" => (1e6, start + 1),
        _ => (1.0, start),
    }
}

fn mass_word(word: &Word<'_>) -> Option<Result<MassUnit, UnitFault>> {
    let mass = match word.raw {
        "Mt" => MassUnit::Megatonne,
        "MT" | "mt" => return Some(Err(UnitFault::Ambiguous)),
        "Mg" => MassUnit::Tonne,
        "mg" => return None,
        _ => match word.folded.as_str() {
            "t" | "ton" | "tons" | "tonne" | "tonnes" | "tonn" | "tonner" | "tonnen" | "tonnia"
            | "tonni" | "tonneina" => MassUnit::Tonne,
            "kt" | "gg" | "kton" | "ktonne" | "ktonnes" | "ktonn" | "kiloton" | "kilotons"
            | "kilotonne" | "kilotonnes" | "kilotonnen" => MassUnit::Kilotonne,
            "mmt" | "tg" | "mton" | "mtonne" | "mtonnes" | "megaton" | "megatons" | "megatonne"
            | "megatonnes" | "megatonnen" => MassUnit::Megatonne,
            "gt" | "pg" | "gton" | "gigaton" | "gigatons" | "gigatonne" | "gigatonnes" => {
                MassUnit::Gigatonne
            }
            "kg" | "kilogram" | "kilograms" | "kilogramm" => MassUnit::Kilogram,
            _ => return None,
        },
    };
    Some(Ok(mass))
}

/// The mass, and the text of the substance, in one word that names both: "ktCO2e", "teqCO2".
fn glued<'a>(word: &Word<'a>) -> Option<(MassUnit, &'a str)> {
    let masses = [
        ("kt", MassUnit::Kilotonne),
        ("Kt", MassUnit::Kilotonne),
        ("Gg", MassUnit::Kilotonne),
        ("MMT", MassUnit::Megatonne),
        ("Mt", MassUnit::Megatonne),
        ("Gt", MassUnit::Gigatonne),
        ("kg", MassUnit::Kilogram),
        ("t", MassUnit::Tonne),
    ];
    let with_tail = |(symbol, mass): (&str, MassUnit)| {
        let tail = word.raw.strip_prefix(symbol)?;
        glued_substance(tail, mass).map(|_| (mass, tail))
    };
    masses.into_iter().find_map(with_tail)
}

fn glued_substance(tail: &str, mass: MassUnit) -> Option<Result<Substance, UnitFault>> {
    substance_word(&fold(tail)).map(Ok).or_else(|| other_gas(&fold(tail), mass).map(Err))
}

fn substance_word(folded: &str) -> Option<Substance> {
    match folded {
        "co2" => Some(Substance::Co2),
        "co2e" | "co2eq" | "co2ekv" | "co2aq" | "co2equivalent" | "co2equivalents" | "eqco2"
        | "eco2" | "co2eqv" | "co2equ" => Some(Substance::Co2e),
        _ => None,
    }
}

fn other_gas(folded: &str, mass: MassUnit) -> Option<UnitFault> {
    match folded {
        "c" | "carbon" | "kohlenstoff" | "kol" => Some(UnitFault::Carbon(mass)),
        "ch4" | "n2o" | "sf6" | "nf3" | "methane" | "metan" | "methan" => Some(UnitFault::OtherGas),
        _ => None,
    }
}

fn is_equivalent(folded: &str) -> bool {
    let stems = ["eq", "ekv", "aq", "equ", "aekv", "aeq"];
    folded == "e" || has_stem(folded, &stems)
}

/// Reads the substance that begins at a word: "CO2 eq.", "carbon dioxide", "CO2-ekvivalenter".
fn substance_at(
    words: &[Word<'_>],
    at: usize,
    mass: MassUnit,
) -> Option<(Result<Substance, UnitFault>, usize)> {
    let folded = |index: usize| words.get(index).map_or("", |word| word.folded.as_str());
    let (substance, end) = match folded(at) {
        "carbon" if matches!(folded(at + 1), "dioxide" | "dioxid") => (Substance::Co2, at + 2),
        "koldioxid" | "kohlendioxid" | "hiilidioksidia" | "karbondioksid" | "kuldioxid" => {
            (Substance::Co2, at + 1)
        }
        "koldioxidekvivalenter"
        | "kohlendioxidaquivalente"
        | "co2ekvivalenter"
        | "co2aquivalente" => (Substance::Co2e, at + 1),
        "eq" | "equivalent" | "equivalents" if folded(at + 1) == "co2" => (Substance::Co2e, at + 2),
        word => match substance_word(word) {
            Some(substance) => (substance, at + 1),
            None => return other_gas(word, mass).map(|fault| (Err(fault), at + 1)),
        },
    };
    if substance == Substance::Co2 && is_equivalent(folded(end)) {
        return Some((Ok(Substance::Co2e), end + 1));
    }
    Some((Ok(substance), end))
}

fn is_per_year(words: &[Word<'_>], at: usize) -> bool {
    let folded = words.get(at).map_or("", |word| word.folded.as_str());
    at > 0 && matches!(folded, "yr" | "annum" | "pa")
}

fn scaled(mass: MassUnit, factor: f64) -> Option<MassUnit> {
    match (mass, factor) {
        (mass, 1.0) => Some(mass),
        (MassUnit::Kilogram, 1e3) => Some(MassUnit::Tonne),
        (MassUnit::Kilogram, 1e6) | (MassUnit::Tonne, 1e3) => Some(MassUnit::Kilotonne),
        (MassUnit::Tonne, 1e9) => Some(MassUnit::Gigatonne),
        (MassUnit::Tonne, 1e6) | (MassUnit::Kilotonne, 1e3) => Some(MassUnit::Megatonne),
        (MassUnit::Kilotonne, 1e6) | (MassUnit::Megatonne, 1e3) => Some(MassUnit::Gigatonne),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unit(text: &str) -> String {
        match parse_unit(text) {
            Some(Ok(unit)) => unit.to_string(),
            Some(Err(fault)) => format!("{fault:?}"),
            None => "none".into(),
        }
    }

    #[test]
    fn published_forms_of_a_unit_are_read_or_refused() {
        for (text, expected) in [
            ("tonnes CO2e", "t CO2e"),
            ("1 000 tonn CO2-ekvivalenter", "kt CO2e"),
            ("1000tCO2", "kt CO2"),
            ("Mton", "Mt"),
            ("MIO_T", "Mt"),
            ("THS_T", "kt"),
            ("Tg", "Mt"),
            ("teqCO2", "t CO2e"),
            ("Mt CO2e/yr", "Mt CO2e"),
            ("MtCO₂e", "Mt CO2e"),
            ("Ton CO2e/år", "t CO2e"),
            ("metric tonnes CO2e", "t CO2e"),
            ("million metric tons of CO2 equivalent", "Mt CO2e"),
            ("kt CO2-ekv.", "kt CO2e"),
            ("milliers de tonnes équivalent CO2", "kt CO2e"),
            ("tuhatta tonnia CO2-ekv.", "kt CO2e"),
            ("tusind ton CO2-ækv.", "kt CO2e"),
            ("kt CO2-Äq", "kt CO2e"),
            ("Mio. t", "Mt"),
            ("tuhat tonnia", "kt"),
            ("MT", "Ambiguous"),
            ("kt C", "Carbon(Kilotonne)"),
            ("MtC", "Carbon(Megatonne)"),
            ("1 000 t C", "Carbon(Kilotonne)"),
            ("kt CH4", "OtherGas"),
            ("short tons", "NotMetric"),
            ("lbs", "NotMetric"),
            ("t CO2e per capita", "PerHead"),
            ("persons", "none"),
            ("Anzahl", "none"),
        ] {
            assert_eq!(unit(text), expected, "{text}");
        }
    }

    #[test]
    fn a_unit_is_found_inside_a_heading() {
        let found = find_unit("emissions_Mt_incl_LULUCF").unwrap();
        assert_eq!(found.unit.unwrap().to_string(), "Mt");
        assert_eq!(found.rest, "emissions incl lulucf");
        let found = find_unit("co2eq_Mt_incl_LULUCF").unwrap();
        assert_eq!(found.unit.unwrap().to_string(), "Mt CO2e");
        assert_eq!(find_unit("Total emissions"), None);
    }
}
