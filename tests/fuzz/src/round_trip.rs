//! A value is written as JSON and read back.

use std::fmt::{Debug, Display};
use std::str::FromStr;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::finite::assert_finite;
use climate_targets::language::is_hidden;

/// Panics unless the JSON of the value reads back as an equal value.
#[track_caller]
pub fn assert_kept<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) {
    assert_finite(value);
    let text = serde_json::to_string(value).unwrap();
    match serde_json::from_str::<T>(&text) {
        Ok(read) => assert!(read == *value, "{text}\n{value:?}\n{read:?}"),
        Err(problem) => panic!("{text}\n{problem}"),
    }
}

/// Reads JSON. A value that is read is finite and keeps its value; an error prints on one line.
#[track_caller]
pub fn read<T: Serialize + DeserializeOwned + PartialEq + Debug>(text: &[u8]) -> Option<T> {
    match serde_json::from_slice::<T>(text) {
        Ok(value) => {
            assert_kept(&value);
            Some(value)
        }
        Err(problem) => {
            assert_one_line(&problem);
            None
        }
    }
}

/// Parses text. The text of a value that is parsed parses to an equal value; an error prints on one
/// line.
#[track_caller]
pub fn parse<T: FromStr<Err: Display> + Display + PartialEq + Debug>(text: &str) {
    match text.parse::<T>() {
        Ok(value) => {
            let written = value.to_string();
            match written.parse::<T>() {
                Ok(again) => assert!(again == value, "{text:?} {written:?} {value:?} {again:?}"),
                Err(problem) => panic!("{text:?} {written:?}: {problem}"),
            }
        }
        Err(problem) => assert_one_line(&problem),
    }
}

/// Panics if the text of an error would move the cursor or the direction of a terminal, or has a
/// character that is not seen.
#[track_caller]
pub fn assert_one_line(problem: &impl Display) {
    let text = problem.to_string();
    assert!(!text.is_empty());
    assert!(!text.contains(is_hidden), "{text:?}");
}
