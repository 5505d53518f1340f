//! Checks the names of derivation steps in every language.

use climate_targets::assessment::StepName;
use climate_targets::{Assessment, InLanguage, Language};

/// Names that are the same in English and in another language.
const COGNATES: [(Language, &str); 2] =
    [(Language::Swedish, "trend"), (Language::French, "projection")];

/// Words that no Swedish, French or Finnish text contains.
const ENGLISH: [&str; 8] =
    [" the ", " of ", " with ", " from ", " by ", " year", "verdict", "level"];

/// Checks that a name differs from its English text in every other language, and that no English
/// word, no stable name and no empty part is left in it.
pub fn check(name: &StepName) -> Result<(), String> {
    let english = name.in_language(Language::English).to_string();
    if name != english.as_str() {
        return Err(format!("{name} is not the English text {english}"));
    }
    for language in Language::ALL.into_iter().filter(|language| *language != Language::English) {
        let text = name.in_language(language).to_string();
        let is_same = text == english && !COGNATES.contains(&(language, &text));
        let is_english = ENGLISH.iter().any(|word| text.contains(word));
        let is_broken = text.contains('_') || text.contains(", ,") || text.contains("  ");
        if is_same || is_english || is_broken || text.trim() != text || text.is_empty() {
            return Err(format!("{english}: {} is {text:?}", language.own_name()));
        }
    }
    Ok(())
}

/// Checks the names of all steps of an assessment's derivation.
pub fn check_all(result: &Assessment<'_>) -> Result<(), String> {
    result.derivation().steps().try_for_each(|step| check(&step.name))
}
