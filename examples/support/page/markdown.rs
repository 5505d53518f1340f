//! The page as Markdown.

use crate::page::{Block, PageTable, Source};
use crate::support::display::one_line;
use crate::svg::unmarked;

pub fn markdown(title: &str, blocks: &[Block]) -> String {
    let blocks: String = blocks.iter().map(block).collect();
    let page = format!("# {}\n\n{blocks}", inline(title));
    page.trim_end().to_owned() + "\n"
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading(title) => format!("## {}\n\n", inline(title)),
        Block::Part(title) => format!("### {}\n\n", inline(title)),
        Block::Paragraph(text) => format!("{}\n\n", inline(text)),
        Block::List(items) => {
            let items = items.iter().map(|item| format!("- {}\n", inline(item)));
            items.collect::<Vec<_>>().concat() + "\n"
        }
        Block::Sources(sources) => sources.iter().map(source).collect::<String>() + "\n",
        Block::Table(page_table) | Block::Captioned(page_table) => {
            format!("### {}\n\n{}\n", inline(&page_table.caption), table(page_table))
        }
        Block::Figure(..) => String::new(),
    }
}

fn source(source: &Source) -> String {
    let address = source.address.as_ref().map(|address| format!(" <{}>", one_line(address)));
    format!("- {}{}\n", inline(&source.text), address.unwrap_or_default())
}

fn table(table: &PageTable) -> String {
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let rule = |column| if table.numbers.contains(&column) { "---:" } else { "---" };
    let head = table.head.iter().map(|head| inline(head)).collect();
    let rule = (0..table.head.len()).map(|column| rule(column).to_owned()).collect();
    let row = |row: &Vec<String>| line(row.iter().map(|cell| inline(cell)).collect());
    line(head) + &line(rule) + &table.rows.iter().map(row).collect::<String>()
}

/// Text with the characters of Markdown and of HTML escaped.
fn inline(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in one_line(&unmarked(text)).chars() {
        if matches!(
            letter,
            '\\' | '|' | '*' | '_' | '`' | '<' | '>' | '#' | '[' | ']' | '&' | '~' | '!'
        ) {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}
