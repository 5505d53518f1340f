//! Tables in HTML.

use std::fmt::Write as _;

use super::markup::{escape, marked};

/// A cell of a table.
pub enum Cell {
    Text(String),
    /// A printable name from the data, in any language and direction of writing.
    Name(String),
    Number(String),
}

impl Cell {
    /// A number; an empty cell if it is absent.
    pub fn number(text: Option<String>) -> Self {
        Self::Number(text.unwrap_or_default())
    }

    /// The cell as an element; in a column of numbers, every text ends at the same edge.
    fn html(&self, tag: &str, attribute: &str, is_number: bool) -> String {
        let (class, content) = match self {
            Self::Number(text) => (" class=\"n\"", escape(text)),
            Self::Text(text) if is_number => (" class=\"end\"", marked(text)),
            Self::Text(text) => ("", marked(text)),
            Self::Name(name) => ("", format!("<bdi>{}</bdi>", marked(name))),
        };
        format!("<{tag}{attribute}{class}>{content}</{tag}>")
    }
}

/// How a table fits a narrow screen.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Narrow {
    /// The table scrolls.
    Scroll,
    /// The cells of a row stand one below the other, each after the heading of its column.
    Stack,
}

/// A table with a heading for each column; the first cell of a row is its heading.
pub struct Table {
    pub head: Vec<String>,
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// Whether a column has numbers.
    fn is_number(&self, column: usize) -> bool {
        self.rows.iter().any(|row| matches!(row.get(column), Some(Cell::Number(_))))
    }

    /// The table, which scrolls on a narrow screen.
    pub fn html(&self, caption: &str) -> String {
        self.element(caption, Narrow::Scroll)
    }

    /// The table, whose cells stand one below the other on a narrow screen.
    pub fn stacked_html(&self, caption: &str) -> String {
        self.element(caption, Narrow::Stack)
    }

    fn element(&self, caption: &str, narrow: Narrow) -> String {
        let class = if narrow == Narrow::Stack { "stacked" } else { "scroll" };
        let mut html = format!(
            "<div class=\"{class}\"><table><caption>{}</caption>\n<thead><tr>",
            marked(caption)
        );
        for (column, head) in self.head.iter().enumerate() {
            let class = if self.is_number(column) { " class=\"n\"" } else { "" };
            let _ = write!(html, "<th scope=\"col\"{class}>{}</th>", escape(head));
        }
        html.push_str("</tr></thead>\n<tbody>\n");
        for row in &self.rows {
            html.push_str("<tr>");
            for (column, cell) in row.iter().enumerate() {
                let head = self.head.get(column).filter(|_| narrow == Narrow::Stack);
                let label = head.map(|head| format!(" data-label=\"{}\"", escape(head)));
                html += &match column {
                    0 => cell.html("th", " scope=\"row\"", false),
                    _ => cell.html("td", &label.unwrap_or_default(), self.is_number(column)),
                };
            }
            html.push_str("</tr>\n");
        }
        html.push_str("</tbody></table></div>\n");
        html
    }
}
