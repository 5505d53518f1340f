//! The texts of derivation steps in all languages. Numbers and formulas have the notation of the
//! formula language in every language.

use core::fmt;

use crate::assessment::VerdictKind;
use crate::formula::step::{Amount, Step, StepUnit, StepValue};
use crate::language::{
    InLanguage, Language, Phrase, on_one_line, phrase, printable, text, without_sign_of_zero, words,
};
use crate::quantity::Share;

phrase! { StepValue, this, f, language => {
    match &this.amount {
        // Adding 0 turns -0 into 0.
        Amount::Number(number) => write!(f, "{}", number + 0.0)?,
        Amount::List(numbers) => {
            let numbers: Vec<String> = numbers.iter().map(|x| (x + 0.0).to_string()).collect();
            write!(f, "({})", numbers.join(", "))?;
        }
        Amount::Word(word) => write_word(word, f, language)?,
    }
    write_unit(this, f, language)
} }

/// Writes a word. English has the stable name of a verdict, other languages its words.
fn write_word(word: &str, f: &mut fmt::Formatter<'_>, language: Language) -> fmt::Result {
    let kind = VerdictKind::ALL.into_iter().find(|kind| kind.name() == word);
    match kind.filter(|_| language != Language::English) {
        Some(kind) => kind.write(f, language),
        // A word that is read back is data, as are symbols and formulas.
        None => f.write_str(&printable(word)),
    }
}

/// Writes the unit of a value, with a space before it.
fn write_unit(value: &StepValue, f: &mut fmt::Formatter<'_>, language: Language) -> fmt::Result {
    let unit = match (value.unit, &value.amount) {
        (StepUnit::Tonnes, _) => "t",
        (StepUnit::TonnesPerYear, _) => words!(language,
            en: "t/year",
            sv: "t/år",
            fr: "t/an",
            fi: "t/vuosi",
        ),
        (StepUnit::TonnesPerUnit, _) => words!(language,
            en: "t/unit",
            sv: "t/enhet",
            fr: "t/unité",
            fi: "t/yksikkö",
        ),
        (StepUnit::TonnesPerUnitPerYear, _) => words!(language,
            en: "t/unit/year",
            sv: "t/enhet/år",
            fr: "t/unité/an",
            fi: "t/yksikkö/vuosi",
        ),
        (StepUnit::Share, Amount::Number(share)) => {
            let percent = without_sign_of_zero(Share::computed(*share).percent(), 2);
            return write!(f, " ({percent:.2}{}%)", language.unit_space());
        }
        (StepUnit::PointsOfBase, _) => words!(language,
            en: "points of the base",
            sv: "procentenheter av basnivån",
            fr: "points de pourcentage du niveau de référence",
            fi: "prosenttiyksikköä perustasosta",
        ),
        (StepUnit::Years, amount) => years(amount, language),
        (StepUnit::Holds, Amount::Number(1.0)) => words!(language,
            en: "(yes)",
            sv: "(ja)",
            fr: "(oui)",
            fi: "(kyllä)",
        ),
        (StepUnit::Holds, Amount::Number(_)) => words!(language,
            en: "(no)",
            sv: "(nej)",
            fr: "(non)",
            fi: "(ei)",
        ),
        _ => return Ok(()),
    };
    write!(f, "{}{unit}", language.unit_space())
}

/// The unit of a number of years. In French, the singular ends at 2.
fn years(amount: &Amount, language: Language) -> &'static str {
    let plural = words!(language, en: "years", sv: "år", fr: "ans", fi: "vuotta");
    match amount {
        Amount::Number(1.0) => words!(language, en: "years", sv: "år", fr: "an", fi: "vuosi"),
        Amount::Number(number) if number.abs() < 2.0 => {
            words!(language, en: "years", sv: "år", fr: "an", fi: "vuotta")
        }
        _ => plural,
    }
}

/// Writes `name: symbol = formula [symbol = value, ...] = value`; for an equation,
/// `name: symbol from formula = number [...] = value`; without a value, `name: symbol, absent: reason`.
fn write_step(step: &Step, f: &mut fmt::Formatter<'_>, language: Language) -> fmt::Result {
    let (name, symbol) = (step.name.in_language(language), on_one_line(&step.symbol));
    text!(f, language,
        en: "{name}: {symbol}",
        sv: "{name}: {symbol}",
        fr: "{name}\u{a0}: {symbol}",
        fi: "{name}: {symbol}",
    )?;
    let value = match &step.value {
        Ok(value) => value.in_language(language),
        Err(reason) => {
            let reason = reason.in_language(language);
            return text!(f, language,
                en: ", absent: {reason}",
                sv: ", saknas: {reason}",
                fr: ", valeur absente\u{a0}: {reason}",
                fi: ", puuttuu: {reason}",
            );
        }
    };
    let formula = on_one_line(&step.formula);
    match step.equals {
        None => write!(f, " = {formula}")?,
        Some(equals) => text!(f, language,
            en: " from {formula} = {equals}",
            sv: " ur ekvationen {formula} = {equals}",
            fr: " d’après l’équation {formula} = {equals}",
            fi: " yhtälöstä {formula} = {equals}",
        )?,
    }
    for (index, input) in step.inputs.iter().enumerate() {
        f.write_str(if index == 0 { " [" } else { ", " })?;
        write!(f, "{} = {}", on_one_line(&input.symbol), input.value.in_language(language))?;
    }
    f.write_str(if step.inputs.is_empty() { "" } else { "]" })?;
    write!(f, " = {value}")
}

phrase! { Step, this, f, language => write_step(this, f, language) }
