//! Texts of an XLSX file that end with a raised footnote mark: "401.4" with a small "1" reads as
//! "401.41" without its formatting.

use std::collections::HashSet;
use std::io::{BufReader, Read};

use quick_xml::Reader;
use quick_xml::events::Event;

use super::book::damaged;
use crate::table::ProblemKind;

/// The texts of numbers that contain a raised part.
pub(super) fn in_strings(part: impl Read) -> Result<HashSet<String>, ProblemKind> {
    let mut reader = Reader::from_reader(BufReader::new(part));
    reader.config_mut().check_end_names = false;
    let mut buffer = Vec::new();
    let mut found = HashSet::new();
    let (mut text, mut is_text, mut is_raised) = (String::new(), false, false);
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(|error| damaged("XLSX", &error))? {
            Event::Start(tag) | Event::Empty(tag) => match tag.local_name().into_inner() {
                "si" => (text, is_raised) = (String::new(), false),
                "t" => is_text = true,
                "vertAlign" => {
                    let value = tag.try_get_attribute("val").ok().flatten();
                    is_raised |= value.is_some_and(|value| &*value.value == "superscript");
                }
                _ => {}
            },
            Event::End(tag) => match tag.local_name().into_inner() {
                "t" => is_text = false,
                "si" if is_raised && is_number(&text) => {
                    found.insert(core::mem::take(&mut text));
                }
                _ => {}
            },
            // The text of no number is longer.
            Event::Text(part) if is_text && text.len() < 100 => text.push_str(&part),
            Event::Eof => return Ok(found),
            _ => {}
        }
    }
}

fn is_number(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit()) && !text.contains(char::is_alphabetic)
}
