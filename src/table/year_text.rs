//! Years as publishers write them: 1990, 1990.0, 12/31/2014, 2018-01-01 - 2018-12-31.

use crate::inventory::ObservationStatus;
use crate::quantity::Year;

/// The year that a cell names, or the reason why the cell is not a year. A date counts as a year
/// only on 1 January or 31 December, and a span only from 1 January to 31 December of one year.
pub(super) fn parse_year(text: &str) -> Result<Year, &'static str> {
    let text = text.trim();
    if let Some(year) = plain_year(text) {
        return Ok(year);
    }
    if let Some((from, to)) = span(text) {
        return match (from, to) {
            ((first, 1, 1), (last, 12, 31)) if first == last => in_range(first),
            _ => Err("the span is not one calendar year"),
        };
    }
    match date(text) {
        Some((year, 1, 1) | (year, 12, 31)) => in_range(year),
        Some(_) => Err("the date is neither 1 January nor 31 December"),
        None => Err("it is not a year"),
    }
}

/// Whether two texts for one category, such as its code and its label, are years that differ.
pub(super) fn are_other_years((one, other): (&String, &String)) -> bool {
    matches!((parse_year(one), parse_year(other)), (Ok(one), Ok(other)) if one != other)
}

/// Whether a number in a heading or beside a unit can be a year.
pub(super) const fn is_plausible(year: i32) -> bool {
    1750 <= year && year <= 2200
}

fn in_range(year: i32) -> Result<Year, &'static str> {
    Year::new(year).map_err(|_| "it is not a year")
}

/// "1990", "1990.0" or "1990,0".
fn plain_year(text: &str) -> Option<Year> {
    let digits = text.strip_suffix(".0").or_else(|| text.strip_suffix(",0")).unwrap_or(text);
    let is_year = digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_year.then(|| digits.parse().ok()).flatten().and_then(|year| Year::new(year).ok())
}

type Date = (i32, u32, u32);

fn span(text: &str) -> Option<(Date, Date)> {
    for separator in [" - ", " \u{2013} ", " to ", "/"] {
        if let Some((from, to)) = text.split_once(separator)
            && let (Some(from), Some(to)) = (date(from), date(to))
        {
            return Some((from, to));
        }
    }
    None
}

/// An ISO date, a date with slashes (month first), a German date, or "01 January 2016". A time of
/// day is ignored.
fn date(text: &str) -> Option<Date> {
    let text = text.trim();
    let day = match text.split_once('T') {
        Some((day, time)) if time.contains(':') => day,
        _ => text,
    };
    let mut words = day.split_whitespace();
    let first = words.next()?;
    let rest: Vec<&str> = words.collect();
    if let [month, year] = rest.as_slice()
        && let Some(month) = month_of(month)
    {
        return valid(number(year)?, month, u32::try_from(number(first)?).ok()?);
    }
    if rest.iter().any(|word| !word.contains(':') && !matches!(*word, "AM" | "PM")) {
        return None;
    }
    let parts = |separator: char| -> Option<[i32; 3]> {
        let parts: Option<Vec<i32>> = first.split(separator).map(number).collect();
        parts?.try_into().ok()
    };
    let positive = |value: i32| u32::try_from(value).ok();
    if let Some([first, month, last]) = parts('-') {
        let (year, day) = if first > 999 { (first, last) } else { (last, first) };
        return valid(year, positive(month)?, positive(day)?);
    }
    if let Some([day, month, year]) = parts('.') {
        return valid(year, positive(month)?, positive(day)?);
    }
    match parts('/')? {
        [year, month, day] if year > 999 => valid(year, positive(month)?, positive(day)?),
        // 31/12/2014 and 12/31/2014 are both the last day of the year.
        [31, 12, year] => valid(year, 12, 31),
        [month, day, year] => valid(year, positive(month)?, positive(day)?),
    }
}

fn valid(year: i32, month: u32, day: u32) -> Option<Date> {
    chrono::NaiveDate::from_ymd_opt(year, month, day).filter(|_| year > 999)?;
    Some((year, month, day))
}

fn number(text: &str) -> Option<i32> {
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().ok()).flatten()
}

fn month_of(text: &str) -> Option<u32> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let text = text.to_lowercase();
    let is_month = |month: &&str| **month == text || (text.len() == 3 && month.starts_with(&text));
    MONTHS.iter().position(is_month).map(|index| index as u32 + 1)
}

/// A heading that contains one year, such as "1990", "CO2 1990", "X1990" or "2023 (p)".
#[derive(Debug, Clone, PartialEq)]
pub(super) struct YearHeading {
    pub year: Year,
    /// The heading without the year.
    pub rest: String,
    pub status: ObservationStatus,
}

pub(super) fn year_heading(text: &str) -> Option<YearHeading> {
    let text = text.trim();
    if let Ok(year) = parse_year(text) {
        let plausible = is_plausible(year.get());
        let heading = YearHeading { year, rest: String::new(), status: ObservationStatus::Final };
        return plausible.then_some(heading);
    }
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let starts: Vec<usize> = (0..bytes.len())
        .filter(|at| is_digit(*at) && (*at == 0 || !is_digit(at - 1)))
        .filter(|at| (1..4).all(|offset| is_digit(at + offset)) && !is_digit(at + 4))
        .collect();
    let years = starts.iter().filter_map(|at| {
        let year: i32 = text.get(*at..at + 4)?.parse().ok()?;
        is_plausible(year).then_some((*at, year))
    });
    let years: Vec<(usize, i32)> = years.collect();
    // "1990 [YR1990]" names one year twice; "2000 to 2017" is a period.
    let (at, year) = *years.first()?;
    if years.iter().any(|(_, other)| *other != year) {
        return None;
    }
    let mut rest = text.replace(&year.to_string(), " ");
    let after = text.get(at + 4..)?.trim_matches([' ', '(', ')']);
    let before = text.get(..at)?.trim();
    let status = match after {
        "p" | "P" if before.is_empty() => Some(ObservationStatus::Provisional),
        "e" | "E" if before.is_empty() => Some(ObservationStatus::Estimated),
        _ => None,
    };
    if status.is_some() {
        rest.clear();
    }
    let rest = super::words::fold(&rest);
    let status = status.unwrap_or_default();
    Some(YearHeading { year: Year::new(year).ok()?, rest, status })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_forms_of_a_year_are_read_and_other_spans_refused() {
        for (text, year) in [
            ("1990", 1990),
            ("1990.0", 1990),
            ("12/31/2014 12:00:00 AM", 2014),
            ("31.12.2014", 2014),
            ("31/12/2014", 2014),
            ("2018-01-01", 2018),
            ("2018-01-01T00:00:00", 2018),
            ("2018-01-01 - 2018-12-31", 2018),
            ("01 January 2016 - 31 December 2016", 2016),
        ] {
            assert_eq!(parse_year(text).map(Year::get), Ok(year), "{text}");
        }
        for text in ["2016/17", "2016-07-01 - 2017-06-30", "2014-07-01", "20", "CAIT", "1990-1995"]
        {
            assert!(parse_year(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_heading_with_exactly_one_year_is_split_into_year_and_rest() {
        let rest =
            |text: &str| year_heading(text).map(|heading| (heading.year.get(), heading.rest));
        assert_eq!(rest("CO2 1990"), Some((1990, "co2".into())));
        assert_eq!(rest("X1990"), Some((1990, "x".into())));
        assert_eq!(rest("1990 [YR1990]"), Some((1990, "yr".into())));
        assert_eq!(rest("2000 to 2017"), None);
        assert_eq!(rest("emissions"), None);
        let provisional = year_heading("2023 (p)").unwrap();
        assert_eq!(provisional.status, ObservationStatus::Provisional);
    }
}
