//! The gallery of the examples, `examples/README.md`: every quoted line and every SVG file is compared
//! with the output of the programs.
//!
//! No test compares the PNG files. They are screenshots of the report by Chromium (`--headless
//! --hide-scrollbars --screenshot --window-size=1280,1300`, dark with
//! `--blink-settings=preferredColorScheme=0`), cropped, and reduced to 40 colours by pngquant.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::report::LANGUAGES;
use crate::support::process::built;

const PACKAGE: &str = env!("CARGO_MANIFEST_DIR");

/// Marks omitted lines in a quotation.
const OMITTED: &str = "...";

fn read(file: &str) -> String {
    fs::read_to_string(Path::new(PACKAGE).join(file)).unwrap()
}

/// The files of a folder of the package with the given ending, by name.
fn files(folder: &Path, ending: &str) -> BTreeMap<String, PathBuf> {
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let paths = paths.filter(|path| path.extension().is_some_and(|of_path| of_path == ending));
    paths.map(|path| (path.file_stem().unwrap().to_str().unwrap().to_owned(), path)).collect()
}

/// An example and its arguments, from a line such as `cargo run --example assess -- --list`.
fn example_and_arguments(command: &str) -> (&str, Vec<&str>) {
    let command = command.split(" > ").next().unwrap();
    let rest = command.split_once("--example ").expect(command).1;
    let (example, arguments) = rest.split_once(" -- ").unwrap_or((rest, ""));
    (example, arguments.split(' ').filter(|argument| !argument.is_empty()).collect())
}

/// The output on a page of 80 columns, line by line. An HTML page is its text without the tags.
fn printed(example: &str, arguments: &[&str]) -> Vec<String> {
    let mut command = Command::new(built(example));
    command.args(arguments).current_dir(PACKAGE).env("COLUMNS", "80").env("NO_COLOR", "1");
    let output = command.output().unwrap();
    assert!(output.status.success(), "{example} {arguments:?}");
    let page = String::from_utf8(output.stdout).unwrap();
    if page.to_lowercase().starts_with("<!doctype html") {
        return page.lines().map(without_tags).collect();
    }
    page.lines().map(|line| line.trim_end().to_owned()).collect()
}

fn without_tags(line: &str) -> String {
    let texts = line.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    let text = texts.collect::<Vec<_>>().join(" ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Requires that the output contains the quoted lines in their order, without a gap except at
/// `...`.
#[track_caller]
fn quotes(lines: &[&str], output: &[String]) {
    let mut rest = output;
    for chunk in lines.split(|line| *line == OMITTED) {
        assert!(!chunk.is_empty(), "a quotation starts and ends with a line of the output");
        let at = rest.windows(chunk.len()).position(|window| window == chunk);
        let at = at.unwrap_or_else(|| panic!("not in the output: {chunk:#?}"));
        rest = &rest[at + chunk.len()..];
    }
}

/// A block `console` of a page: its commands, the quoted lines, and the quoted paragraphs that
/// follow it.
struct Block<'a> {
    commands: Vec<&'a str>,
    lines: Vec<&'a str>,
    paragraphs: Vec<&'a str>,
}

fn blocks(page: &str) -> Vec<Block<'_>> {
    let parts = page.split("```console\n").skip(1);
    parts
        .map(|part| {
            let (block, after) = part.split_once("```").unwrap();
            let commands = block.lines().filter_map(|line| line.strip_prefix("$ ")).collect();
            let lines = block.lines().filter(|line| !line.starts_with("$ ")).collect();
            let paragraphs = after.lines().filter_map(|line| line.strip_prefix("> ")).collect();
            Block { commands, lines, paragraphs }
        })
        .collect()
}

#[test]
fn the_gallery_quotes_the_current_output() {
    let page = read("examples/README.md");
    for block in blocks(&page) {
        let calls = block.commands.iter().map(|command| example_and_arguments(command));
        let calls: Vec<_> = calls.filter(|(_, arguments)| !arguments.contains(&"--out")).collect();
        let output: Vec<String> =
            calls.iter().flat_map(|(example, arguments)| printed(example, arguments)).collect();
        if !block.lines.is_empty() {
            quotes(&block.lines, &output);
        }
        for paragraph in &block.paragraphs {
            quotes(&[*paragraph], &output);
        }
        assert_eq!(block.lines.is_empty() && block.paragraphs.is_empty(), calls.is_empty());
    }
}

#[test]
fn the_gallery_shows_every_example_and_every_language() {
    let page = read("examples/README.md");
    let blocks = blocks(&page);
    let commands = || blocks.iter().flat_map(|block| &block.commands);
    let shown: BTreeSet<&str> =
        commands().map(|command| example_and_arguments(command).0).collect();
    let examples = files(&Path::new(PACKAGE).join("examples"), "rs");
    assert_eq!(shown, examples.keys().map(String::as_str).collect());
    let readme = read("README.md");
    for example in shown {
        assert!(page.contains(&format!("\n## `{example}`: ")), "{example}");
        assert!(readme.contains(&format!("| `{example}` |")), "{example}");
    }
    for language in LANGUAGES {
        assert!(commands().any(|command| command.contains(&format!("--language {language}"))));
    }
}

#[test]
fn the_charts_of_the_gallery_are_current() {
    let folder =
        std::env::temp_dir().join(format!("climate-targets-gallery-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let status = Command::new(built("charts"))
        .args([Path::new("--out"), &folder])
        .current_dir(PACKAGE)
        .status()
        .unwrap();
    assert!(status.success());
    let drawn = files(&folder, "svg");
    let kept = files(&Path::new(PACKAGE).join("examples/gallery"), "svg");
    assert_eq!(kept.keys().collect::<Vec<_>>(), drawn.keys().collect::<Vec<_>>());
    for (name, path) in &drawn {
        let (drawn, kept) =
            (fs::read_to_string(path).unwrap(), fs::read_to_string(&kept[name]).unwrap());
        assert!(
            drawn == kept,
            "{name}.svg: `cargo run --example charts -- --out examples/gallery` draws it again"
        );
    }
    fs::remove_dir_all(folder).unwrap();
}

/// Every picture is on the page, and all together are small.
#[test]
fn the_pictures_of_the_gallery_are_shown_and_small() {
    let page = read("examples/README.md");
    let folder = Path::new(PACKAGE).join("examples/gallery");
    let mut bytes = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        assert!(page.contains(&format!("gallery/{name}")), "{name} is not on the page");
        bytes += entry.metadata().unwrap().len();
    }
    assert!(bytes < 600_000, "{bytes} bytes");
    let shown = page.split("gallery/").skip(1).filter_map(|rest| rest.split(['"', ')']).next());
    for name in shown {
        assert!(Path::new(PACKAGE).join("examples/gallery").join(name).exists(), "{name}");
    }
}
