//! The page as text.

use comfy_table::{CellAlignment, ColumnConstraint, Width};

use crate::page::{Block, PageTable, Source};
use crate::support::layout::wrapped;
use crate::support::table_style::plain_table;
use crate::support::text::{WIDTH, tidy};
use crate::svg::unmarked;

pub fn text(title: &str, blocks: &[Block]) -> String {
    let blocks: String = blocks.iter().map(block).collect();
    let page = wrapped(title, WIDTH, 0) + &blocks;
    tidy(&unmarked(&page))
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading(title) => {
            let rule = "─".repeat(title.chars().count().min(WIDTH));
            format!("\n{}{rule}\n", lines(title, 0))
        }
        Block::Part(title) => format!("\n{}", lines(title, 0)),
        Block::Paragraph(text) => lines(text, 0) + "\n",
        Block::List(items) => {
            let items: String = items.iter().map(|item| lines(&format!("- {item}"), 2)).collect();
            items + "\n"
        }
        Block::Sources(sources) => sources.iter().map(source).collect::<String>() + "\n",
        Block::Captioned(table) => {
            format!("\n{}\n{}\n\n", lines(&table.caption, 0), text_table(table))
        }
        Block::Figure(..) => String::new(),
        Block::Table(table) => format!("{}\n\n", text_table(table)),
    }
}

/// A source; an address stays in one piece, even if it is wider than the page.
fn source(source: &Source) -> String {
    let address = source.address.as_ref().map(|address| format!("  {address}\n"));
    lines(&format!("- {}", source.text), 2) + &address.unwrap_or_default()
}

/// Wrapped text. A line never breaks at a no-break space.
fn lines(text: &str, indent: usize) -> String {
    wrapped(&unmarked(text), WIDTH, indent)
}

fn text_table(page_table: &PageTable) -> comfy_table::Table {
    let mut table = plain_table(WIDTH as u16, &page_table.head);
    let mut previous = "";
    for row in &page_table.rows {
        let name = row.first().map_or("", String::as_str);
        let mut cells: Vec<String> = row.iter().map(|cell| cell_text(cell)).collect();
        if let Some(first) = cells.first_mut().filter(|name| *name == previous) {
            first.clear();
        }
        table.add_row(cells);
        previous = name;
    }
    for column in page_table.numbers {
        if let Some(column) = table.column_mut(*column) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    for &(index, width) in page_table.widths {
        let width = width.max(longest_word(page_table, index));
        if let Some(column) = table.column_mut(index) {
            column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(width)));
        }
    }
    table
}

/// A cell without marks, so that its width is that of its text. In a narrow column, a line may break
/// before the number of a note.
fn cell_text(cell: &str) -> String {
    unmarked(cell).replace("\u{a0}[", " [")
}

/// The width of the longest word of a column, with the blank after it, so that no word is broken.
fn longest_word(table: &PageTable, column: usize) -> u16 {
    let cells = table.rows.iter().filter_map(|row| row.get(column)).map(String::as_str);
    let cells = cells.chain(table.head.get(column).copied());
    let words = cells.flat_map(|cell| cell.split(' ')).map(|word| word.chars().count() + 1);
    words.max().and_then(|width| u16::try_from(width).ok()).unwrap_or_default()
}
