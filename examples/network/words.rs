//! Words on a page of a fixed width.

use std::fmt::Write as _;

use climate_targets::network::{Ground, Look, Membership, Seen};
use climate_targets::{Network, Place};

use crate::options::Options;

/// The width that the page keeps to.
pub const WIDTH: usize = 96;

pub fn heading(title: &str) -> String {
    format!("\n{title}\n{}\n", "─".repeat(title.chars().count()))
}

/// The page without blanks at the ends of lines, and never two blank lines in a row.
pub fn tidy(page: &str) -> String {
    let (mut tidied, mut blank) = (String::new(), false);
    for line in page.lines().map(str::trim_end) {
        if !(line.is_empty() && blank) {
            tidied.push_str(line);
            tidied.push('\n');
        }
        blank = line.is_empty();
    }
    tidied
}

/// Text in lines that fit, and a blank line.
pub fn paragraph(text: &str) -> String {
    format!("{}\n", wrapped(text, 0))
}

/// An item of a list, its later lines under its text.
pub fn item(text: &str) -> String {
    format!("- {}", wrapped(text, 2))
}

fn wrapped(text: &str, indent: usize) -> String {
    let (mut lines, mut width) = (String::new(), indent);
    for word in text.split_whitespace() {
        let length = word.chars().count();
        if width > indent && width + 1 + length > WIDTH {
            let _ = write!(lines, "\n{:indent$}", "");
            width = indent;
        }
        if width > indent {
            lines.push(' ');
            width += 1;
        }
        lines.push_str(word);
        width += length;
    }
    lines.push('\n');
    lines
}

/// Names in a sentence: "Borås, Göteborg and Umeå".
pub fn list(names: &[&str]) -> String {
    match names {
        [] => "none".to_owned(),
        [one] => (*one).to_owned(),
        [others @ .., last] => format!("{} and {last}", others.join(", ")),
    }
}

/// How many of what: "1 member", "2 members".
pub fn count(number: usize, one: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {one}{plural}")
}

/// The latest looks that show the members of the day.
fn sources(network: &'static Network, options: &Options) -> Vec<&'static Look> {
    let mut sources: Vec<&Look> = Vec::new();
    for place in network.members_on(options.as_of).members() {
        let shows = |look: &&Look| {
            let member = matches!(look.seen(), Seen::Members | Seen::Joined);
            let by_then = look.from().earliest() <= options.as_of;
            member && by_then && look.places().any(|named| named == place)
        };
        let latest = network.looks().iter().filter(shows).max_by_key(|look| look.to().latest());
        sources.extend(latest.filter(|look| !sources.contains(look)));
    }
    sources
}

/// Who the members are on the day, what that rests on, and of whom it is not known.
pub fn who(options: &Options) -> String {
    let mut text = String::new();
    for network in &options.networks {
        let on_the_day = network.members_on(options.as_of);
        let members: Vec<&str> = on_the_day.members().map(Place::name).collect();
        let mut said = format!("{}: {}.", network.name(), list(&members));
        for look in sources(network, options) {
            let _ = write!(said, " Source: {} ({look}).", look.source());
        }
        let last_seen = on_the_day.each().filter_map(|(_, status)| match status {
            Membership::Member(Ground::LastSeen(on)) => Some(on.latest()),
            _ => None,
        });
        if let Some(oldest) = last_seen.min() {
            let _ = write!(said, " Nothing is known of who came or went after {oldest}.");
        }
        let unnamed = on_the_day.unnamed();
        if unnamed > 0 {
            let _ = write!(said, " {unnamed} more members are counted there and not named here.");
        }
        let open: Vec<&str> = on_the_day.not_known().map(Place::name).collect();
        if !open.is_empty() {
            let _ = write!(said, " Not known whether they are members: {}.", list(&open));
        }
        let looks = network.looks().iter().map(Look::places);
        if looks.flatten().next().is_none() {
            said.push_str(" No list of its members is known here.");
        }
        text.push_str(&item(&said));
    }
    text
}
