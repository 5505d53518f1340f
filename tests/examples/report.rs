//! The examples `report` and `charts`, run as programs: well-formed pages in four languages, with
//! accessible charts.

use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::{Mutex, OnceLock};

use crate::support::process::{TempFile, built, is_refused};
use roxmltree::{Document, Node, ParsingOptions};

pub(crate) const LANGUAGES: [&str; 4] = ["en", "sv", "fr", "fi"];

/// Names with markup, in Arabic, and longer than a chart is wide.
pub(crate) const AWKWARD: &str = "tests/data/report_places.csv";

fn report() -> &'static Path {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT.get_or_init(|| built("report"))
}

fn charts() -> &'static Path {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT.get_or_init(|| built("charts"))
}

fn run(arguments: &[&str]) -> Output {
    Command::new(report()).args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap()
}

#[track_caller]
fn text(output: Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The output of a program, which runs once for each list of arguments.
#[track_caller]
fn output(program: &Path, arguments: &[&str]) -> String {
    type Outputs = Mutex<HashMap<Vec<String>, String>>;
    static OUTPUTS: OnceLock<Outputs> = OnceLock::new();
    let mut key = vec![program.to_str().unwrap().to_owned()];
    key.extend(arguments.iter().map(ToString::to_string));
    let mut outputs = OUTPUTS.get_or_init(Outputs::default).lock().unwrap();
    let run = || {
        let mut command = Command::new(program);
        text(command.args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap())
    };
    outputs.entry(key).or_insert_with(run).clone()
}

/// The report of a fixed day with further options.
#[track_caller]
pub(crate) fn page(options: &[&str]) -> String {
    output(report(), &[&["--as-of", "2026-11-21"], options].concat())
}

#[track_caller]
pub(crate) fn gallery(language: &str) -> String {
    output(charts(), &["--language", language])
}

#[track_caller]
fn parsed(page: &str) -> Document<'_> {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    Document::parse_with_options(page, options).unwrap()
}

fn elements<'a>(root: Node<'a, 'a>, name: &'static str) -> impl Iterator<Item = Node<'a, 'a>> {
    root.descendants().filter(move |node| node.tag_name().name() == name)
}

/// All pages whose form is tested: the default report and the gallery in each language, the nations,
/// and awkward names.
fn all_pages() -> Vec<String> {
    let mut pages: Vec<String> = Vec::new();
    for language in LANGUAGES {
        pages.push(page(&["--language", language]));
        pages.push(page(&["--language", language, AWKWARD]));
        pages.push(gallery(language));
    }
    pages.push(page(&["--place", "Sweden", "--place", "France", "--language", "fr"]));
    pages
}

#[test]
fn pages_are_well_formed_with_unique_ids_and_no_script() {
    for page in all_pages() {
        let document = parsed(&page);
        let ids = document.descendants().filter_map(|node| node.attribute("id"));
        let mut seen = BTreeSet::new();
        for id in ids {
            assert!(seen.insert(id), "the id {id:?} occurs twice");
        }
        assert_eq!(elements(document.root(), "script").count(), 0);
        assert!(!page.contains("<script"));
        assert!(
            !page.contains("http://")
                || !page.replace("http://www.w3.org/", "").contains("http://")
        );
        for node in document.descendants() {
            assert!(node.attribute("src").is_none(), "a page refers to no other file");
            let href = node.attribute("href").unwrap_or("#");
            assert!(href.starts_with('#') && (href == "#" || seen.contains(&href[1..])), "{href}");
        }
    }
}

#[test]
fn pages_name_their_language() {
    for language in LANGUAGES {
        let page = page(&["--language", language]);
        let document = parsed(&page);
        assert_eq!(document.root_element().attribute("lang"), Some(language));
    }
}

#[test]
fn every_chart_has_title_description_role_and_table() {
    for page in all_pages() {
        let document = parsed(&page);
        let figures: Vec<_> = elements(document.root(), "figure").collect();
        assert!(!figures.is_empty());
        for figure in figures {
            let id = figure.attribute("id").unwrap();
            let drawn: Vec<_> =
                elements(figure, "svg").filter(|svg| svg.has_attribute("role")).collect();
            assert_eq!(drawn.len(), 2, "{id}: a wide and a narrow layout");
            drawn.into_iter().for_each(is_accessible);
            let table = elements(figure, "table").next().expect("a table");
            let rows = elements(table, "tr").filter(|row| elements(*row, "td").count() > 0).count();
            assert!(rows > 0, "{id}: a table with rows");
            let columns = elements(table, "th").filter(|th| th.attribute("scope") == Some("col"));
            let columns = columns.count();
            for row in elements(table, "tr").skip(1) {
                assert_eq!(row.children().filter(Node::is_element).count(), columns, "{id}");
            }
        }
    }
}

#[track_caller]
fn is_accessible(svg: Node<'_, '_>) {
    assert_eq!(svg.attribute("role"), Some("img"));
    let labels: Vec<&str> = svg.attribute("aria-labelledby").unwrap().split(' ').collect();
    for (name, label) in ["title", "desc"].into_iter().zip(labels) {
        let node = elements(svg, name).next().unwrap();
        assert_eq!(node.attribute("id"), Some(label));
        let text = node.text().unwrap_or_default();
        assert!(text.chars().count() > 10, "{label}: {text:?}");
        assert!(!text.contains("..") && !text.contains(": ."), "{label}: {text:?}");
    }
    assert!(svg.attribute("viewBox").is_some());
}

/// No colour stands in the markup, each line class but two has its own dashes, and the two solid
/// lines have different markers.
#[test]
fn no_chart_speaks_by_colour_alone() {
    let page = gallery("en");
    let style = page.split("</style>").next().unwrap();
    let dashes = |class: &str| {
        let rule = style.split(&format!(".chart .{class}{{")).nth(1)?.split('}').next()?;
        rule.split("stroke-dasharray:").nth(1).map(|rest| rest.split(';').next().unwrap_or(rest))
    };
    let classes = ["path", "trend", "rate", "earlier", "edge"];
    let patterns: BTreeSet<_> = classes.into_iter().map(|class| dashes(class).unwrap()).collect();
    assert_eq!(patterns.len(), classes.len(), "each line has its own dashes");
    let document = parsed(&page);
    for svg in elements(document.root(), "svg").filter(|svg| svg.has_attribute("role")) {
        for node in svg.descendants() {
            for attribute in ["fill", "stroke", "style"] {
                assert!(!node.has_attribute(attribute), "colours stand in the style sheet");
            }
        }
        let lines = elements(svg, "polyline").filter_map(|line| line.attribute("class"));
        let classes: BTreeSet<_> = lines.map(|class| class.trim_start_matches("line ")).collect();
        for class in classes.iter().filter(|class| dashes(class).is_none()) {
            let marked = svg.descendants().filter_map(|node| node.attribute("class"));
            let marks = marked.filter(|c| c.contains("mark") && c.contains(class)).count();
            assert!(marks > 0, "the solid line {class} has markers");
        }
    }
}

#[test]
fn verdicts_have_a_sign_beside_their_colour() {
    let page = page(&[]);
    let document = parsed(&page);
    let spans = elements(document.root(), "span");
    let is_verdict = |span: &Node<'_, '_>| {
        span.attribute("class").is_some_and(|class| class.starts_with("verdict "))
    };
    let verdicts: Vec<_> = spans.filter(is_verdict).collect();
    assert!(verdicts.len() > 20);
    for verdict in verdicts {
        let sign = verdict.first_element_child().unwrap();
        assert_eq!(sign.attribute("aria-hidden"), Some("true"));
        assert!("✓✗●○◐◑≠?–".contains(sign.text().unwrap()));
    }
}

#[test]
fn colours_have_a_contrast_of_three_to_one_in_both_themes() {
    let page = gallery("en");
    let themes: Vec<&str> =
        page.split(":root{").skip(1).map(|rule| rule.split('}').next().unwrap()).collect();
    assert_eq!(themes.len(), 2, "light and dark");
    for theme in themes {
        let colours: Vec<(&str, f64)> = theme
            .split(';')
            .filter_map(|rule| rule.trim().strip_prefix("--")?.split_once(":#"))
            .map(|(name, hex)| (name, luminance(hex)))
            .collect();
        let ground = colours.iter().find(|(name, _)| *name == "ground").unwrap().1;
        assert_eq!(colours.len(), 8);
        for (name, colour) in colours.iter().filter(|(name, _)| *name != "ground") {
            let ratio = (colour.max(ground) + 0.05) / (colour.min(ground) + 0.05);
            let least = if *name == "grid" { 3.0 } else { 4.5 };
            assert!(ratio >= least, "--{name}: {ratio:.2}");
        }
    }
}

/// The relative luminance of a colour by WCAG 2.2.
fn luminance(hex: &str) -> f64 {
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4)
}

#[test]
fn awkward_names_are_escaped_and_isolated() {
    let page = page(&[AWKWARD]);
    let document = parsed(&page);
    for name in ["<script>alert(\"1\")</script>", "القاهرة"] {
        let headings: Vec<_> = elements(document.root(), "h2").collect();
        assert!(headings.iter().any(|h2| {
            h2.first_element_child()
                .is_some_and(|bdi| bdi.tag_name().name() == "bdi" && bdi.text() == Some(name))
        }));
        let titles = elements(document.root(), "title").filter_map(|title| title.text());
        let isolated = format!("\u{2068}{name}\u{2069}");
        assert!(titles.filter(|title| title.contains(&isolated)).count() > 1, "{name}");
        let labels = elements(document.root(), "text");
        let labels = labels.filter(|label| label.text() == Some(name));
        for label in labels {
            assert!(label.attribute("class").unwrap().contains("name"), "isolated by its class");
        }
    }
}

#[test]
fn control_characters_of_names_are_not_in_the_page() {
    let text = "place,year,emissions_kt\n\
                a\u{7}b\u{1b}[31m,1990,1000\na\u{7}b\u{1b}[31m,2020,700\n\
                x\u{202e}y,1990,1000\nx\u{202e}y,2020,700\n\
                \u{62a}\u{647}\u{200c}\u{634},1990,1000\n\u{62a}\u{647}\u{200c}\u{634},2020,700\n";
    let file = TempFile::new("control.csv", text.as_bytes());
    let page = page(&[file.path()]);
    parsed(&page);
    assert!(!page.contains(|c: char| c.is_control() && c != '\n') && !page.contains('\u{202e}'));
    assert!(page.contains("a b [31m") && page.contains("x y"));
    assert!(page.contains("<bdi>\u{62a}\u{647}\u{200c}\u{634}</bdi>"), "the joiner is spelling");
}

/// English words that no other language of the page uses.
const ENGLISH: [&str; 33] = [
    "the", "and", "of", "is", "with", "by", "not", "level", "levels", "path", "release", "earlier",
    "latest", "observed", "change", "year", "years", "target", "met", "missed", "track", "from",
    "to", "than", "has", "have", "are", "at", "below", "above", "head", "needed", "reached",
];

/// Text outside of elements in English, names of places, formulas, and ids of targets.
fn own_text(node: Node<'_, '_>, language: &str, text: &mut String) {
    let other = node.attribute("lang").is_some_and(|lang| lang != language);
    let is_data =
        ["bdi", "code"].contains(&node.tag_name().name()) || node.attribute("class") == Some("id");
    if other || is_data || node.tag_name().name() == "style" {
        return;
    }
    if node.is_text() {
        text.push_str(node.text().unwrap_or_default());
        text.push(' ');
    }
    for child in node.children() {
        own_text(child, language, text);
    }
}

#[test]
fn no_english_is_left_in_other_languages() {
    let of_nations = ["--place", "Sweden", "--place", "France", "--place", "Finland"];
    for language in &LANGUAGES[1..] {
        for options in [&[][..], &of_nations, &[AWKWARD]] {
            let page = page(&[&["--language", language], options].concat());
            let mut text = String::new();
            own_text(parsed(&page).root_element(), language, &mut text);
            let words = text.split(|c: char| !c.is_alphabetic() && c != '’').collect::<Vec<_>>();
            for (index, word) in words.iter().enumerate() {
                let around = words[index.saturating_sub(8)..words.len().min(index + 9)].join(" ");
                assert!(!ENGLISH.contains(word), "{language}: {word:?} in {around:?}");
            }
        }
    }
}

#[test]
fn french_has_a_space_before_colons_and_semicolons() {
    for page in [page(&["--language", "fr"]), gallery("fr")] {
        let mut text = String::new();
        own_text(parsed(&page).root_element(), "fr", &mut text);
        for mark in [": ", "; "] {
            for (at, _) in text.match_indices(mark) {
                let before = &text[..at];
                let around: Vec<&str> = before.split(' ').rev().take(6).collect();
                assert!(before.ends_with(['\u{202f}', '\u{a0}']), "{around:?}");
            }
        }
    }
}

#[test]
fn a_line_break_never_splits_the_id_of_a_target() {
    let page = page(&[]);
    let document = parsed(&page);
    let style = page.split("</style>").next().unwrap();
    assert!(style.contains(".id{white-space:nowrap"));
    for node in document.descendants().filter(Node::is_text) {
        let parent = node.parent_element().unwrap();
        let is_split = ["h2", "h3", "p", "figcaption"].contains(&parent.tag_name().name())
            && node.text().unwrap().contains("COM-2");
        assert!(!is_split, "{:?}", node.text());
    }
}

#[test]
fn the_report_says_what_changed_and_where_the_data_is_from() {
    let page = page(&["--place", "Göteborg"]);
    for part in [
        "Earlier: 2025",
        "New: 2026",
        "2,486\u{a0}kt",
        "2,543\u{a0}kt",
        "CC BY 4.0",
        "SMHI",
        "missed",
        "GOT-2030-C",
        "differ",
        "Required from now on",
        "defensible methods",
    ] {
        assert!(page.contains(part), "{part}");
    }
}

/// The plan stands under the target it is for, and is not part of a report on a file.
#[test]
fn a_place_with_a_climate_plan_shows_it_under_the_target() {
    let headings = ["Climate plan", "Klimatplan", "Plan climat", "Ilmastosuunnitelma"];
    for (language, heading) in LANGUAGES.into_iter().zip(headings) {
        let page = page(&["--place", "Paris", "--language", language]);
        let document = parsed(&page);
        let articles: Vec<_> = elements(document.root(), "article").collect();
        let of_target = articles.iter().find(|article| {
            elements(**article, "h3").flat_map(|h3| h3.children()).any(|node| {
                node.attribute("class") == Some("id") && node.text() == Some("PAR-2030-L")
            })
        });
        let of_target = of_target.expect("an article on PAR-2030-L");
        assert!(elements(*of_target, "h4").any(|h4| h4.text() == Some(heading)), "{language}");
        let ids = elements(*of_target, "figure").filter_map(|figure| figure.attribute("id"));
        let charts: Vec<&str> = ids.filter(|id| id.contains("-plan-")).collect();
        let id = of_target.attribute("id").unwrap();
        assert_eq!(charts, [format!("{id}-plan-steps"), format!("{id}-plan-years")]);
        let paragraphs = elements(*of_target, "p").filter_map(|p| p.text());
        let named = paragraphs.filter(|text| text.starts_with("Paris, climate plan 2024-2030"));
        assert_eq!(named.count(), 1, "{language}");
    }
    assert!(!page(&[AWKWARD]).contains(headings[0]));
}

#[test]
fn a_file_has_the_name_that_was_given() {
    let file = TempFile::new("page.html", b"");
    let output = run(&["--as-of", "2026-11-21", "--place", "Lahti", "--out", file.path()]);
    assert!(output.status.success() && output.stdout.is_empty());
    assert_eq!(std::fs::read_to_string(file.path()).unwrap(), page(&["--place", "Lahti"]));
}

#[test]
fn standalone_charts_are_svg_with_their_own_style() {
    let folder =
        std::env::temp_dir().join(format!("climate-targets-charts-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let out = folder.to_str().unwrap();
    assert_eq!(text(Command::new(charts()).args(["--out", out]).output().unwrap()), "");
    let files: Vec<_> =
        std::fs::read_dir(&folder).unwrap().map(|file| file.unwrap().path()).collect();
    assert_eq!(files.len(), 12);
    for file in files {
        let svg = std::fs::read_to_string(file).unwrap();
        let document = parsed(&svg);
        is_accessible(document.root_element());
        let style = elements(document.root(), "style").next().unwrap().text().unwrap();
        assert!(style.contains("prefers-color-scheme:dark"));
    }
    std::fs::remove_dir_all(folder).unwrap();
}

/// Every name of a place in the catalogue, in any case, and with accents composed or decomposed.
#[test]
fn a_place_is_found_by_every_name() {
    let goteborg = page(&["--place", "Göteborg"]);
    for name in ["gothenburg", "GÖTEBORG", "Go\u{308}teborg"] {
        assert_eq!(page(&["--place", name]), goteborg, "{name}");
    }
    let area = page(&["--place", "Grenoble-Alpes Métropole"]);
    assert_eq!(page(&["--place", "grenoble-alpes metropole"]), area);
}

/// The bundled series is of Grenoble-Alpes Métropole, the area around Grenoble.
#[test]
fn a_city_shows_the_series_of_its_area_and_says_so() {
    let notes = [
        "Grenoble: no yearly series of its own. These data are of the surrounding area,",
        "Grenoble: ingen egen årsserie. Uppgifterna gäller det omgivande området,",
        "Grenoble\u{a0}: pas de série annuelle propre. Les données sont celles du territoire englobant,",
        "Grenoble: ei omaa vuosisarjaa. Tiedot koskevat ympäröivää aluetta (",
    ];
    for (language, note) in LANGUAGES.into_iter().zip(notes) {
        let page = page(&["--place", "grenoble", "--language", language]);
        assert!(page.contains("<h2><bdi>Grenoble-Alpes Métropole</bdi></h2>"), "{page}");
        assert_eq!(page.matches(note).count(), 1, "{language}");
    }
    assert!(!page(&["--place", "Grenoble-Alpes Métropole"]).contains("surrounding area"));
}

/// The error names the examples that know the place, and their commands work.
#[test]
fn a_known_place_without_a_series_is_referred_to_other_examples() {
    for (place, network, id, reporter) in [
        ("Strasbourg", "AUS", "FR0007", "Eurométropole de Strasbourg"),
        ("La Rochelle", "AUS", "FR0029", "La Rochelle Agglomération"),
        ("Nantes", "MISSION", "FR0005", "Nantes Métropole"),
    ] {
        let member = format!("`network --network {network}` shows what is known of {place}");
        let report = format!("`covenant --id {id}` shows what {reporter} reported to the Covenant");
        let arguments = ["--as-of", "2026-11-21", "--place", place];
        let said = format!("--place {place}: no yearly series in the data");
        is_refused(&run(&arguments), &arguments, &[&said, &member, &report]);
        let page = output(&built("network"), &["--as-of", "2026-11-21", "--network", network]);
        assert!(page.contains(&format!("- {place}: ")), "{page}");
        text(Command::new(built("covenant")).args(["--id", id]).output().unwrap());
    }
}

#[test]
fn bad_input_is_refused_in_one_line() {
    let refused = |arguments: &[&str], says: &[&str]| is_refused(&run(arguments), arguments, says);
    refused(&["--language", "de"], &["--language de", "en, sv, fr or fi"]);
    refused(&["--target", "COM-1999"], &["--target", "COM-1999"]);
    refused(&["--place", "Atlantis"], &["--place", "Atlantis", "Stockholm"]);
    refused(&["--place", "Goteborgg"], &["no place \"Goteborgg\"; similar names: Göteborg"]);
    refused(&["no-such-file.csv"], &["no-such-file.csv"]);
    refused(&["one.csv", "two.csv"], &["two.csv"]);
    refused(&["--earlier", "one.csv"], &["--earlier requires a data file"]);
    refused(&["--allow", "colour", "one.csv"], &["unknown field"]);
    refused(&["--place", "Lahti", "--out", "no-such-folder/page.html"], &["no-such-folder"]);
}
