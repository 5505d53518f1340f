//! Command-line arguments.

use std::ffi::OsStr;
use std::fmt::Display;
use std::time::{SystemTime, UNIX_EPOCH};

use chrono::{DateTime, Datelike, NaiveDate};
use climate_targets::Language;
use lexopt::ValueExt as _;

/// Parses the command line. An error message ends with a hint to `--help`.
pub fn command_line<T>(
    read: impl FnOnce(&mut lexopt::Parser) -> Result<T, lexopt::Error>,
) -> Result<T, String> {
    read(&mut lexopt::Parser::from_env())
        .map_err(|error| format!("{error} (--help lists the options)"))
}

pub fn date(text: &str) -> Result<NaiveDate, String> {
    let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
    day.filter(|day| day.year() >= 1000).ok_or_else(|| "expected a date, YYYY-MM-DD".into())
}

/// Parses the value of an option. An error message starts with the option and its value.
pub fn value<T, E: Display>(
    arguments: &mut lexopt::Parser,
    option: &str,
    read: impl FnOnce(&str) -> Result<T, E>,
) -> Result<T, lexopt::Error> {
    let text = arguments.value()?.string()?;
    read(&text).map_err(|error| format!("--{option} {text}: {error}").into())
}

/// Parses the code of a language, in small or capital letters.
pub fn language(code: &str) -> Result<Language, String> {
    code.to_ascii_lowercase().parse().map_err(|error| format!("{error}, expected en, sv, fr or fi"))
}

/// The error for a second file on the command line.
pub fn second_file(path: &OsStr) -> lexopt::Error {
    format!("only one data file can be read, got {} as well", path.to_string_lossy()).into()
}

/// Today in UTC. The library never reads the clock.
pub fn today() -> NaiveDate {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let now = i64::try_from(seconds).ok().and_then(|seconds| DateTime::from_timestamp(seconds, 0));
    now.unwrap_or_default().date_naive()
}

/// A separator or a mark: one character, or the words "tab" and "space".
pub fn one_character(text: &str) -> Result<char, String> {
    let mut letters = text.chars();
    match (text, letters.next(), letters.next()) {
        ("tab", _, _) => Ok('\t'),
        ("space", _, _) => Ok(' '),
        (_, Some(letter), None) => Ok(letter),
        _ => Err("expected one character".into()),
    }
}
