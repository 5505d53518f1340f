//! The page as HTML.

use climate_targets::Language;

use crate::page::{Block, PageTable, Source};
use crate::svg::{Cell, Table, document, escape, figure, marked, unmarked};

pub fn html(title: &str, blocks: &[Block], language: Language) -> String {
    let mut body = format!("<header><h1>{}</h1></header>\n<main>\n", marked(title));
    let mut is_open = false;
    for (index, block) in blocks.iter().enumerate() {
        if let Block::Heading(_) = block {
            body.push_str(if is_open { "</section>\n<section>\n" } else { "<section>\n" });
            is_open = true;
        }
        body.push_str(&element(block, index));
    }
    body.push_str(if is_open { "</section>\n</main>\n" } else { "</main>\n" });
    document(&unmarked(title), language, &body)
}

fn element(block: &Block, index: usize) -> String {
    match block {
        Block::Heading(title) => format!("<h2>{}</h2>\n", marked(title)),
        Block::Part(title) => format!("<h3>{}</h3>\n", marked(title)),
        Block::Paragraph(text) => format!("<p>{}</p>\n", marked(text)),
        Block::List(items) => {
            let items: Vec<String> =
                items.iter().map(|item| format!("<li>{}</li>\n", marked(item))).collect();
            format!("<ul>\n{}</ul>\n", items.concat())
        }
        Block::Sources(sources) => {
            format!("<ul>\n{}</ul>\n", sources.iter().map(source).collect::<String>())
        }
        Block::Table(table) => html_table(table).stacked_html(&table.caption),
        Block::Captioned(table) => html_table(table).html(&table.caption),
        Block::Figure(name, drawing) => figure(drawing.as_ref(), &format!("{name}-{index}")),
    }
}

/// A source. Only an address of the web becomes a link.
fn source(source: &Source) -> String {
    let text = marked(&source.text);
    let Some(address) = &source.address else { return format!("<li>{text}</li>\n") };
    let shown = escape(address);
    let is_of_web = ["https://", "http://"].iter().any(|scheme| address.starts_with(scheme));
    let link = if is_of_web { format!("<a href=\"{shown}\">{shown}</a>") } else { shown };
    format!("<li>{text}<br/><span class=\"address\">{link}</span></li>\n")
}

fn html_table(table: &PageTable) -> Table {
    let cell = |(column, text): (usize, &String)| match column {
        0 => Cell::Name(text.clone()),
        column if table.numbers.contains(&column) => Cell::Number(text.clone()),
        _ => Cell::Text(text.clone()),
    };
    let rows = table.rows.iter().map(|row| row.iter().enumerate().map(cell).collect()).collect();
    let head = table.head.iter().map(|head| (*head).to_owned()).collect();
    Table { head, rows }
}
