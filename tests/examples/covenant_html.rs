//! The HTML page of the example `covenant`: well-formed, in four languages, and safe against names.

use roxmltree::{Document, Node, ParsingOptions};

use super::covenant::{HEADER, page, run};
use super::covenant_results::rows;
use super::report::LANGUAGES;
use crate::support::process::TempFile;

fn html(arguments: &[&str]) -> String {
    page(&[&["--format", "html"], arguments].concat())
}

#[track_caller]
fn parsed(page: &str) -> Document<'_> {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    Document::parse_with_options(page, options).unwrap()
}

/// English words that are no words of the other languages.
const ENGLISH: [&str; 17] = [
    "the",
    "of",
    "and",
    "with",
    "is",
    "are",
    "not",
    "signatory",
    "signatories",
    "inventory",
    "inventories",
    "kept",
    "judged",
    "missed",
    "rows",
    "country",
    "inhabitants",
];

/// The first English word in a text, other than in the names of the bundled files and the name of an
/// option.
fn english_word(text: &str) -> Option<String> {
    let lower = text.to_lowercase().replace("--country xx", "");
    let lower = ["targets", "inventories"]
        .iter()
        .fold(lower, |text, table| text.replace(&format!("covenant_{table}.csv"), ""));
    let mut words = lower.split(|c: char| !c.is_alphanumeric());
    words.find(|word| ENGLISH.contains(word)).map(str::to_owned)
}

/// Whether a text is a name or a code from the data, or marked as English.
fn is_foreign(node: Node<'_, '_>) -> bool {
    node.ancestors().any(|one| {
        let name = one.tag_name().name();
        let is_english = name != "html" && one.attribute("lang") == Some("en");
        is_english || name == "style" || name == "bdi" || one.attribute("translate") == Some("no")
    })
}

#[test]
fn pages_are_well_formed_in_every_language() {
    for language in LANGUAGES {
        let page = html(&["--language", language]);
        let document = parsed(&page);
        assert_eq!(document.root_element().attribute("lang"), Some(language));
        let tables = document.descendants().filter(|node| node.has_tag_name("table"));
        for table in tables {
            let cells = |row: Node<'_, '_>| row.children().filter(Node::is_element).count();
            let mut rows = table.descendants().filter(|node| node.has_tag_name("tr")).map(cells);
            let columns = rows.next().unwrap();
            assert!(rows.all(|row| row == columns), "{language}");
        }
        if language == "en" {
            continue;
        }
        let texts = document.descendants().filter(|node| node.is_text() && !is_foreign(*node));
        for text in texts.filter_map(|node| node.text()) {
            assert_eq!(english_word(text), None, "{language}: {text}");
        }
    }
}

#[test]
fn the_text_page_has_no_english_words_in_other_languages() {
    for language in LANGUAGES.iter().filter(|language| **language != "en") {
        for arguments in [&[][..], &["--country", "SE"]] {
            let page = page(&[arguments, &["--language", language]].concat());
            assert_eq!(english_word(&page), None, "{language}: {page}");
        }
    }
}

#[test]
fn messages_on_refused_rows_are_marked_as_english() {
    let page = html(&["--language", "fr", "--id", "ES2172"]);
    let message = "<span lang=\"en\">line 7332 has the same gcom_id</span>";
    assert!(page.contains(message), "{page}");
}

#[test]
fn every_signatory_is_named_once() {
    let page = html(&[]);
    let document = parsed(&page);
    let titles = document.descendants().filter(|node| node.has_tag_name("summary"));
    let counts = titles.filter_map(|node| {
        let count = node.text()?.rsplit(": ").next()?;
        count.replace(',', "").parse::<usize>().ok()
    });
    // All rows, and the 39 signatories without a declaration.
    assert_eq!(counts.sum::<usize>(), 8136 + 39);
    let in_details = |node: &Node<'_, '_>| node.ancestors().any(|one| one.has_tag_name("details"));
    let names = document.descendants().filter(|node| node.has_tag_name("bdi"));
    assert_eq!(names.filter(in_details).count(), 8136);
}

/// Names that are formulas, markup, control characters and overrides of the direction of writing.
#[test]
fn hostile_names_do_no_harm() {
    let names =
        ["=cmd|' /C calc'!A0", "<script>alert(1)</script>", "a\u{202e}b\u{7}c\u{2066}d", "@x"];
    let targets = names.iter().enumerate();
    let targets: Vec<String> = targets
        .map(|(i, name)| format!("\"{name}\",\"<b>{i}\",XX{i},2000,20,,absolute,\n"))
        .collect();
    let targets = targets.concat();
    let inventories: String = names
        .iter()
        .enumerate()
        .flat_map(|(i, name)| {
            let factors = if i == 3 { "=1+1" } else { "<i>" };
            [("baseline", 2000, 1000), ("monitoring", 2010, 500)].map(|(kind, year, level)| {
                format!("\"{name}\",XX,XX{i},{kind},{year},{level},t CO2e,200,{factors},4\n")
            })
        })
        .chain(names.map(|name| format!("\"{name}\",XX,\"{name}\",baseline,2000,9,t,,IPCC,4\n")))
        .collect();
    let targets = TempFile::new("covenant-hostile.csv", format!("{HEADER}{targets}").as_bytes());
    let header = "place,country,gcom_id,inventory,year,emissions,unit,population,factors,sectors\n";
    let inventories =
        TempFile::new("covenant-hostile-inv.csv", format!("{header}{inventories}").as_bytes());
    let files = [targets.path(), "--inventories", inventories.path()];

    let is_bad = |c: char| {
        (c.is_control() && c != '\n')
            || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let singles = ["--id", "XX0", "--id", "XX1", "--id", "XX2"];
    for format in ["table", "html", "csv"] {
        for more in [&[][..], &singles, &["--refused"]] {
            let text = page(&[&files, &["--format", format][..], more].concat());
            assert!(!text.contains(is_bad), "{format}: {text:?}");
            assert!(format != "html" || !text.contains("<script"), "{text}");
            assert!(format != "html" || !text.contains("<b>") && !text.contains("<i>"), "{text}");
        }
    }
    parsed(&html(&files));
    parsed(&html(&[&files[..], &singles].concat()));
    let output = run(&[&files[..], &["--format", "csv"]].concat());
    let rows = rows(&output.stdout);
    assert_eq!(rows.len(), 4);
    for cell in rows.iter().flat_map(|row| row.values()) {
        let is_number = cell.parse::<f64>().is_ok();
        assert!(is_number || !cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell:?}");
    }
    assert_eq!((rows[3]["place"].as_str(), rows[3]["latest_factors"].as_str()), ("'@x", "'=1+1"));
}
