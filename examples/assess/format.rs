//! The output formats of the example.

use std::str::FromStr;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A page for a terminal.
    Table,
    Markdown,
    Json,
    Csv,
}

impl FromStr for Format {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.to_ascii_lowercase().as_str() {
            "table" => Ok(Self::Table),
            "markdown" => Ok(Self::Markdown),
            "json" => Ok(Self::Json),
            "csv" => Ok(Self::Csv),
            _ => Err(format!("expected table, markdown, json or csv, got {text:?}")),
        }
    }
}
