//! The terminal: its width, and whether it shows colours.

use std::env;

use console::Term;

/// The width of a page without a terminal.
const DEFAULT_WIDTH: u16 = 80;

/// The number of columns of a page: the variable `COLUMNS`, else the width of the terminal, else
/// 80. A page has at least 72 columns, because a table needs them, and at most 160.
pub fn width() -> usize {
    let columns = env::var("COLUMNS").ok().and_then(|text| text.trim().parse().ok());
    let terminal = || Term::stdout().size_checked().map(|(_, columns)| columns);
    let columns = columns.filter(|&columns| columns > 0).or_else(terminal);
    usize::from(columns.unwrap_or(DEFAULT_WIDTH).clamp(72, 160))
}

/// Turns colours off if `NO_COLOR` is set and not empty, even beside `CLICOLOR_FORCE`. Otherwise
/// colours are on for a terminal other than `TERM=dumb`, and where `CLICOLOR_FORCE` asks for them.
pub fn heed_no_color() {
    if env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
        console::set_colors_enabled(false);
    }
}
