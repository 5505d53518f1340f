//! Rows of columns and wrapped text, in a fixed number of columns of a terminal.

use console::{Style, measure_text_width};
use textwrap::{Options, WordSplitter};

use crate::support::display::one_line;

/// A paragraph of a cell, in one style, without hidden characters.
#[derive(Clone)]
pub struct Line {
    pub text: String,
    pub style: Style,
    /// The number of blanks before the first line.
    pub indent: usize,
    /// The number of blanks before the other lines.
    pub hanging_indent: usize,
}

impl Line {
    pub fn plain(text: impl Into<String>) -> Self {
        Self::styled(text, Style::new())
    }

    pub fn styled(text: impl Into<String>, style: Style) -> Self {
        Self { text: one_line(&text.into()), style, indent: 0, hanging_indent: 0 }
    }

    /// Sets the number of blanks before every line.
    pub fn indented(self, blanks: usize) -> Self {
        Self { indent: blanks, hanging_indent: blanks, ..self }
    }

    /// Sets the number of blanks before every line but the first.
    pub fn hanging(self, blanks: usize) -> Self {
        Self { hanging_indent: blanks, ..self }
    }

    pub fn width(&self) -> usize {
        self.indent + measure_text_width(&self.text)
    }
}

/// The paragraphs of a cell, one below the other.
pub type Cell = Vec<Line>;

pub struct Column {
    /// The first column of the terminal that it takes.
    pub start: usize,
    pub width: usize,
    pub right_aligned: bool,
}

/// A row of cells. A paragraph wider than its column is wrapped; the row has no trailing blanks.
pub fn row(cells: &[Cell], columns: &[Column]) -> String {
    let wrapped: Vec<Vec<(String, &Style)>> =
        cells.iter().zip(columns).map(|(cell, column)| lines(cell, column)).collect();
    let height = wrapped.iter().map(Vec::len).max().unwrap_or_default();
    let mut page = String::new();
    for index in 0..height {
        let mut end = 0;
        for (cell, column) in wrapped.iter().zip(columns) {
            let Some((text, style)) = cell.get(index) else { continue };
            let width = measure_text_width(text);
            let blanks = if column.right_aligned { column.width.saturating_sub(width) } else { 0 };
            let start = column.start + blanks;
            page.push_str(&" ".repeat(start.saturating_sub(end)));
            let text_only = text.trim_start_matches(' ');
            page.push_str(&text[..text.len() - text_only.len()]);
            page.push_str(&style.apply_to(text_only).to_string());
            end = start + width;
        }
        page.push('\n');
    }
    page
}

fn lines<'a>(cell: &'a Cell, column: &Column) -> Vec<(String, &'a Style)> {
    cell.iter()
        .filter(|line| !line.text.is_empty())
        .flat_map(|line| {
            let [first, others] = [line.indent, line.hanging_indent].map(|n| " ".repeat(n));
            let lines = wrap(&line.text, column.width, &first, &others);
            lines.into_iter().map(|text| (text, &line.style))
        })
        .collect()
}

/// Text in lines of at most this width, each with a line break. Lines after the first start with
/// blanks.
pub fn wrapped(text: &str, width: usize, hanging_indent: usize) -> String {
    wrap(text, width, "", &" ".repeat(hanging_indent)).join("\n") + "\n"
}

/// Breaks text at its spaces, at no hyphen and no no-break space. A word longer than a line is
/// broken.
fn wrap(text: &str, width: usize, first: &str, others: &str) -> Vec<String> {
    let options = Options::new(width)
        .initial_indent(first)
        .subsequent_indent(others)
        .word_splitter(WordSplitter::NoHyphenation);
    textwrap::wrap(text, options).iter().map(|line| line.trim_end().to_owned()).collect()
}
