//! Signatories in words: their names, and all that is known of a single one.

use climate_targets::{InLanguage as _, Language};

use crate::covenant::columns::Column;
use crate::covenant::inventories::{Inventory, SignatoryInventories};
use crate::covenant::list_words as words;
use crate::covenant::review::Review;
use crate::covenant::signatory::Signatory;
use crate::covenant::unjudged::Unjudged;
use crate::support::display::one_line;
use crate::svg::{capitalised, colon, pair};

/// The name of a signatory with its country, or its identifier if it has no name.
pub fn name(signatory: &Signatory<'_>, language: Language) -> String {
    let row = signatory.row;
    named(row.text(Column::Place), row.text(Column::Country), row.text(Column::Id), language)
}

/// The name of a signatory with its country and its identifier.
pub fn name_and_id(signatory: &Signatory<'_>, language: Language) -> String {
    let name = name(signatory, language);
    match signatory.row.text(Column::Id) {
        "" => name,
        // An unnamed signatory is called by its identifier.
        _ if signatory.row.text(Column::Place).is_empty() => name,
        id => format!("{name}, {}", one_line(id)),
    }
}

/// The name of a signatory without a declaration.
pub fn undeclared_name(one: &SignatoryInventories<'_>, language: Language) -> String {
    named(one.place, one.country, one.id, language)
}

fn named(place: &str, country: &str, id: &str, language: Language) -> String {
    let name = match place {
        "" => words::unnamed(language, id),
        place => place.to_owned(),
    };
    one_line(&if country.is_empty() { name } else { format!("{name} ({country})") })
}

/// The reason why a signatory is not judged, with its values.
pub fn reason(unjudged: &Unjudged, language: Language) -> String {
    let cause = unjudged.cause();
    let detail = match unjudged.detail(language) {
        detail if detail.is_empty() || unjudged.repeats_cause() => String::new(),
        detail => format!("{} {}", colon(language), one_line(&detail)),
    };
    words::not_judged(language, cause.letter(), &cause.text(language), &detail)
}

/// The reason why a signatory is not judged, without its values.
pub fn cause(unjudged: &Unjudged, language: Language) -> String {
    let cause = unjudged.cause();
    words::not_judged(language, cause.letter(), &cause.text(language), "")
}

/// The lines on a single signatory: its name, the result, and its two inventories.
pub struct Profile {
    pub name: String,
    /// The result, and the paragraph of the library.
    pub result: Vec<String>,
    pub inventories: Vec<String>,
}

pub fn profile(signatory: &Signatory<'_>, review: &Review<'_>) -> Profile {
    let language = review.language;
    let id = signatory.row.text(Column::Id);
    let result = match (&signatory.outcome, signatory.target) {
        (Ok(judgement), Some(target)) => {
            let result = judgement.assessment(&review.assessor, target);
            let paragraph = result.details().in_language(language).to_string();
            let standing = words::standing(language, judgement.standing);
            vec![format!("{standing}."), one_line(&paragraph)]
        }
        (Err(unjudged), _) => vec![reason(unjudged, language)],
        (Ok(_), None) => Vec::new(),
    };
    let kinds = [words::baseline(language), words::monitoring(language)];
    let inventories = kinds.iter().zip([signatory.base, signatory.latest]);
    let inventories = inventories.filter_map(|(kind, one)| Some(inventory(kind, one?, language)));
    Profile {
        name: format!("{}, {}", name(signatory, language), one_line(id)),
        result,
        inventories: inventories.collect(),
    }
}

fn inventory(kind: &str, one: &Inventory, language: Language) -> String {
    let mut facts = vec![words::tonnes(language, language.number(one.level.tonnes(), 0))];
    if let Some(people) = one.population {
        facts.push(words::population(language, language.number(people, 0)));
    }
    let sectors = one.sectors.map_or_else(|| "–".to_owned(), |sectors| sectors.to_string());
    facts.push(words::coverage(language, &sectors, &one_line(&one.factors)));
    capitalised(&words::inventory(language, kind, one.year, &facts.join(", ")))
}

/// A list with a title: "title: item, item".
pub fn titled(title: &str, items: &[String], language: Language) -> String {
    pair(title, &items.join(", "), language)
}
