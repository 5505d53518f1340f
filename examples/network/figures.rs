//! Numbers and dates in the form of the language.

use chrono::NaiveDate;
use climate_targets::quantity::PartialDate;
use climate_targets::{Emissions, InLanguage as _, Known, Language, Share};

use crate::network::words::evidence::kilotonnes;
use crate::support::display::decimals;
use crate::support::phrases::in_language;

/// A level in kilotonnes with about three digits, without its unit.
pub fn number(level: Emissions, language: Language) -> String {
    let value = level.kilotonnes();
    let decimals = if value.abs() < 1e7 { decimals(value) } else { 0 };
    language.number(value, decimals).to_string()
}

/// A level in kilotonnes.
pub fn level(level: Emissions, language: Language) -> String {
    kilotonnes(language, &number(level, language))
}

pub fn signed_percent(percent: f64, decimals: usize, language: Language) -> String {
    let sign = if percent > 0.0 { "+" } else { "" };
    // In English, too, a line must not break before the sign.
    format!("{sign}{}", language.percent(percent, decimals)).replace(' ', "\u{a0}")
}

/// The change from one level to another.
pub fn change(from: Emissions, to: Emissions, language: Language) -> String {
    let share = to.tonnes() / from.tonnes() - 1.0;
    if share.is_finite() { signed_percent(share * 100.0, 1, language) } else { "–".to_owned() }
}

/// A share, or the reason why it does not exist.
pub fn share(share: Known<Share>, language: Language) -> String {
    match share {
        Ok(share) => signed_percent(share.percent(), 1, language),
        Err(reason) => format!("({})", reason.in_language(language)),
    }
}

/// A day, a month or a year.
pub fn date(date: PartialDate, language: Language) -> String {
    let (first, last) = (date.earliest(), date.latest());
    match (last - first).num_days() {
        0 => language.date(first).to_string(),
        1..=31 => month(first, language),
        _ => first.format("%Y").to_string(),
    }
}

/// A month with its year: a date without its day.
fn month(of: NaiveDate, language: Language) -> String {
    let day = language.date(of).to_string();
    let without_day = in_language!(language,
        en: day.split_once(' '),
        sv: day.split_once([' ', '\u{a0}']),
        fr: day.split_once([' ', '\u{a0}']),
        fi: day.split_once('.'),
    );
    let month = without_day.map_or(day.as_str(), |(_, month)| month);
    in_language!(language,
        en: month.to_owned(),
        sv: month.to_owned(),
        fr: month.to_owned(),
        fi: month.replace('.', "/"),
    )
}
