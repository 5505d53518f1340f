//! JSON of any type that the library reads; the first byte chooses the type. What is read is finite
//! and reads back equal; an error prints on one line.
#![no_main]

#[path = "../src/json.rs"]
mod json;

use libfuzzer_sys::{Corpus, fuzz_target};

fuzz_target!(|bytes: &[u8]| -> Corpus {
    let Some((number, text)) = bytes.split_first() else { return Corpus::Reject };
    json::read_as(*number, text);
    Corpus::Keep
});
