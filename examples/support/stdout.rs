//! Output on the terminal or to a file.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;

use climate_targets::language::is_hidden;

/// The largest number of characters of a line on standard error.
const LONGEST_NOTE: usize = 5000;

/// Writes a page without colours to standard output. A closed pipe is no error.
pub fn print(text: &str) -> Result<(), String> {
    write_out(&shown(text, Form::of(text)))
}

/// Writes a page for a terminal, with the colours of `console`, to standard output.
#[allow(dead_code, reason = "only some examples have colours")]
pub fn print_in_colour(text: &str) -> Result<(), String> {
    let mut page = String::with_capacity(text.len());
    for (part, is_sequence) in console::AnsiCodeIterator::new(text) {
        let is_style = is_sequence && console::colors_enabled() && STYLES.contains(&part);
        page.push_str(&if is_style { part.into() } else { shown(part, Form::Text) });
    }
    write_out(&page)
}

/// The escape sequences of the styles that a page has: reset, bold, dim and the colours.
const STYLES: [&str; 11] = [
    "\u{1b}[0m",
    "\u{1b}[1m",
    "\u{1b}[2m",
    "\u{1b}[30m",
    "\u{1b}[31m",
    "\u{1b}[32m",
    "\u{1b}[33m",
    "\u{1b}[34m",
    "\u{1b}[35m",
    "\u{1b}[36m",
    "\u{1b}[37m",
];

fn write_out(page: &str) -> Result<(), String> {
    let mut out = std::io::stdout().lock();
    match out.write_all(page.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(format!("standard output: {error}"))
        }
        _ => Ok(()),
    }
}

/// Writes to a file; without one, to standard output.
#[allow(dead_code, reason = "only some examples write a file")]
pub fn write(text: &str, file: Option<&Path>) -> Result<(), String> {
    match file {
        None => print(text),
        Some(path) => fs::write(path, text).map_err(|error| format!("{}: {error}", path.display())),
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Text,
    Markup,
    Json,
}

impl Form {
    fn of(page: &str) -> Self {
        match page.chars().next() {
            Some('<') => Self::Markup,
            Some('[' | '{') => Self::Json,
            _ => Self::Text,
        }
    }
}

/// A page as a terminal shows it. Names in a page have no hidden characters; this is the last guard.
/// Only line breaks remain, and isolated names in markup. In JSON, a hidden character is written as its
/// code, which has the same meaning.
fn shown(text: &str, form: Form) -> Cow<'_, str> {
    let is_plain = |c| match c {
        '\n' => true,
        '\u{2068}' | '\u{2069}' => form == Form::Markup,
        _ => false,
    };
    if !text.contains(|c| is_hidden(c) && !is_plain(c)) {
        return text.into();
    }
    let mut shown = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            _ if !is_hidden(letter) || is_plain(letter) => shown.push(letter),
            _ if form == Form::Json => {
                let units = &mut [0; 2];
                for unit in letter.encode_utf16(units) {
                    let _ = write!(shown, "\\u{unit:04x}");
                }
            }
            _ => shown.push(' '),
        }
    }
    shown.into()
}

/// Writes a message to standard error: each line without hidden characters, and cut. A message that
/// cannot be written is lost; the result on standard output is not.
pub fn note(message: &str) {
    let mut err = std::io::stderr().lock();
    for line in message.lines() {
        let mut letters = line.chars().map(|c| if is_hidden(c) { ' ' } else { c });
        let line: String = letters.by_ref().take(LONGEST_NOTE).collect();
        let rest = if letters.next().is_some() { "\u{2026}" } else { "" };
        let _ = writeln!(err, "{line}{rest}");
    }
}

/// Ends a program: 0 on success; otherwise 2, with one line for each problem on standard error.
pub fn exit(result: Result<(), String>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            note(&message);
            ExitCode::from(2)
        }
    }
}
