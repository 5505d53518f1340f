//! The table style of the examples.

use comfy_table::{ContentArrangement, LineStyle, Table, TableStyle};

/// A table without borders, with a rule below the header and a maximum width.
pub fn plain_table(width: u16, header: &[&str]) -> Table {
    let rule = LineStyle::none().fill('─').junction('─');
    let mut table = Table::new();
    table
        .load_style(TableStyle::new().header_separator(rule))
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(width)
        .set_header(header.to_vec());
    for column in table.column_iter_mut() {
        column.set_padding((0, 1));
    }
    table
}
