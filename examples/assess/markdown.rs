//! The results in Markdown: for each a heading, the paragraph, the figures and the caveats.

use climate_targets::{Assessment, Caveat, Known, Language};

use crate::assess::levels::Levels;
use crate::assess::words;
use crate::support::display::printable;

/// All results, each under a heading.
pub fn markdown(results: &[Assessment<'_>], language: Language) -> String {
    let results: Vec<String> = results.iter().map(|result| section(result, language)).collect();
    results.join("\n")
}

fn section(result: &Assessment<'_>, language: Language) -> String {
    let levels = Levels::new(result, language);
    let [_, _, base, latest, change, limit, then, verdict] = words::columns(language);
    let year = result.figures().judged_year.to_string();
    let dated =
        |level: Known<(String, String)>| level.unwrap_or_else(|_| ("-".into(), String::new()));
    let undated =
        |level: Known<String>, year: &str| (level.unwrap_or_else(|_| "-".into()), year.to_owned());
    let verdict_text = words::library_text(language, &result.verdict());
    let rows = [
        (base, dated(levels.base)),
        (latest, dated(levels.latest)),
        (change, undated(levels.change, "")),
        (limit, undated(levels.allowed, &year)),
        (then, undated(levels.then, &year)),
        (verdict, (verdict_text, String::new())),
    ];
    let unit = text(&levels.unit);
    let row = |(name, (level, year)): &(&str, (String, String))| {
        format!("| {name} | {} | {year} |", text(level))
    };
    let rows = rows.each_ref().map(row).join("\n");
    let caveats: String = result.caveats().map(|caveat| item(&caveat, language)).collect();
    format!(
        "## {} / {}\n\n{}\n\n| | {unit} | |\n|---|---:|---:|\n{rows}\n\n{caveats}",
        text(result.series().place()),
        text(result.target().id()),
        text(&words::library_text(language, result)),
    )
}

fn item(caveat: &Caveat<'_>, language: Language) -> String {
    format!("- {}\n", text(&words::library_text(language, caveat)))
}

/// Text without the characters that Markdown reads as marks.
fn text(plain: &str) -> String {
    let is_mark = |c: char| matches!(c, '\\' | '*' | '_' | '`' | '[' | ']' | '<' | '>' | '|' | '#');
    let marks = |c| is_mark(c).then_some('\\').into_iter().chain([c]);
    printable(plain).chars().flat_map(marks).collect()
}
