//! Shared code of the examples: command-line arguments, tables in and out, formats, words.

#![allow(dead_code, reason = "each example uses a part of it")]

pub mod arguments;
pub mod bundled;
pub mod data;
pub mod format;
pub mod only_named;
pub mod print;
pub mod readable;
pub mod sheet;
pub mod words;
