//! The page as text.

use comfy_table::{CellAlignment, ColumnConstraint, Width};

use crate::network::blocks::{Block, ENGLISH_ENDS, ENGLISH_STARTS, PageTable};
use crate::support::layout::wrapped;
use crate::support::table_style::plain_table;
use crate::support::text::{WIDTH, tidy};

pub fn text(title: &str, blocks: &[Block]) -> String {
    let blocks: String = blocks.iter().map(block).collect();
    let page = wrapped(title, WIDTH, 0) + &blocks;
    tidy(&page.replace([ENGLISH_STARTS, ENGLISH_ENDS], ""))
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading(title) => {
            let rule = "─".repeat(title.chars().count().min(WIDTH));
            format!("\n{}{rule}\n", lines(title, 0))
        }
        Block::Paragraph(text) => lines(text, 0) + "\n",
        Block::List(items) => {
            let items: String = items.iter().map(|item| lines(&format!("- {item}"), 2)).collect();
            items + "\n"
        }
        Block::Table(table) => format!("{}\n\n", text_table(table)),
    }
}

/// Wrapped text. A line never breaks at a no-break space.
fn lines(text: &str, indent: usize) -> String {
    wrapped(&text.replace([ENGLISH_STARTS, ENGLISH_ENDS], ""), WIDTH, indent)
}

fn text_table(page_table: &PageTable) -> comfy_table::Table {
    let mut table = plain_table(WIDTH as u16, &page_table.head);
    let mut previous = "";
    for row in &page_table.rows {
        let name = row.first().map_or("", String::as_str);
        let mut cells: Vec<&str> = row.iter().map(String::as_str).collect();
        if let Some(first) = cells.first_mut().filter(|name| **name == previous) {
            *first = "";
        }
        table.add_row(cells);
        previous = name;
    }
    for column in page_table.numbers {
        if let Some(column) = table.column_mut(*column) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    for (column, width) in page_table.widths {
        if let Some(column) = table.column_mut(*column) {
            column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(*width)));
        }
    }
    table
}
