//! A page as blocks, which are written as text, as HTML or as Markdown.

#![allow(dead_code, unused_imports, reason = "each example uses only some of the blocks")]

mod html;
mod markdown;
mod notes;
mod text;

pub use html::html;
pub use markdown::markdown;
pub use notes::Notes;
pub use text::text;

use crate::svg::Drawing;
pub use crate::svg::{english, marked};

pub enum Block {
    Heading(String),
    /// The heading of a part of a section.
    Part(String),
    Paragraph(String),
    List(Vec<String>),
    Sources(Vec<Source>),
    /// A table. Its caption is in HTML only, because a heading and a text introduce it.
    Table(PageTable),
    /// A table under its caption.
    Captioned(PageTable),
    /// A chart with its id on the page. HTML only.
    Figure(&'static str, Box<dyn Drawing>),
}

/// A source with its address on the web, if it has one. Text shows the address on a line of its own,
/// unbroken; HTML as a link.
pub struct Source {
    pub text: String,
    pub address: Option<String>,
}

/// A table; the first cell of a row is its heading. Text shows a repeated heading once.
pub struct PageTable {
    pub caption: String,
    pub head: Vec<&'static str>,
    /// The columns of numbers.
    pub numbers: &'static [usize],
    /// The widths of columns in the text; the others share the rest.
    pub widths: &'static [(usize, u16)],
    pub rows: Vec<Vec<String>>,
}
