//! The example `network`, run as a program. Expected figures were computed from the bundled files
//! in Python, independently of this crate.

use super::network_evidence::CLAIMS;
use crate::support::process::{TempFile, built, is_refused, says, words};
use roxmltree::{Document, Node, ParsingOptions};
use std::path::PathBuf;
use std::process::{Command, Output};
use std::sync::OnceLock;

fn run(arguments: &[&str]) -> Output {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    Command::new(BUILT.get_or_init(|| built("network"))).args(arguments).output().unwrap()
}

pub fn page(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert!(output.status.success(), "{output:?}");
    assert!(output.stderr.is_empty(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

pub const TODAY: [&str; 2] = ["--as-of", "2026-11-28"];
pub const LANGUAGES: [&str; 4] = ["en", "sv", "fr", "fi"];

/// The page of a network, in words.
fn of_network(network: &str, arguments: &[&str]) -> String {
    words(&page(&[&TODAY, &["--network", network][..], arguments].concat()))
}

/// The sentence of a member in the list of what is known.
#[track_caller]
pub fn sentence(page: &str, member: &str) -> String {
    let start = format!("- {member}: ");
    let mut lines = page.lines().skip_while(|line| !line.starts_with(&start));
    let first = lines.next().unwrap_or_else(|| panic!("no sentence of {member}: {page}"));
    let rest = lines.take_while(|line| line.starts_with("  "));
    words(&[first].into_iter().chain(rest).collect::<Vec<_>>().join(" "))
}

/// Source: SMHI, release 2026. The five cities emitted 5 966 kt CO2e in 1990 and 4 439 kt in 2024.
#[test]
fn the_change_of_swedish_members_is_summarised_in_four_ways() {
    let sweden = "Sweden, 5 named members (Borås, Göteborg, Linköping, Malmö and Umeå; territorial \
                  emissions): 5,966 kt in 1990, 4,439 kt in 2024. Change: -25.6 % for the sum; mean \
                  of the members -30.5 %, median -34.1 %, weighted by inhabitants -24.7 %. Emissions \
                  per head in 2024: 3.2 t.";
    says(&of_network("GSCN", &[]), &[sweden]);
}

/// Göteborg cut its emissions by 16.0 % by 2020, less than the 20 % of the target. The other
/// members cut theirs by 32 to 47 %.
#[test]
fn one_member_would_have_missed_the_covenant_target() {
    let page = page(&[&TODAY, &["--network", "GSCN"][..]].concat());
    let line = |name: &str| {
        let mut lines = page.lines().map(words).filter(|line| line.starts_with(name));
        lines.next().unwrap_or_else(|| panic!("no line of {name}: {page}"))
    };
    let goteborg = "Göteborg 2,543 (1990) 2,136 -16.0 % 2,034 2,253 (2024) would be missed";
    assert_eq!(line("Göteborg 2,543 (1990)"), goteborg);
    let umea = "Umeå 482 (1990) 330 -31.6 % 385 365 (2024) would be met";
    assert_eq!(line("Umeå 482 (1990)"), umea);
    let lahti = "Lahti 792 (1990) 428 -45.9 % 634 401 (2022) would be met";
    assert_eq!(line("Lahti 792 (1990)"), lahti);
    let counts = "6 of 6 named members have an inventory of their own with two or more years: 5 met, \
                  1 missed.";
    says(&words(&page), &[counts]);
}

/// The Alliance is the network by default; its predecessor is another network. Grenoble's inventory
/// of 2014 (501 902 t) is 26.4 % below that of 2005 (681 832 t).
#[test]
fn the_default_network_is_the_alliance_and_each_member_without_a_verdict_has_a_reason() {
    let page = words(&page(&TODAY));
    assert!(!page.contains("Lahti") && !page.contains("Global Sustainable Cities"), "{page}");
    says(
        &page,
        &[
            "5 of 9 members have an inventory of their own with two or more years: 3 met, 1 missed, \
             1 undetermined.",
            "Not in the table, because there is no verdict: Grenoble (data end in 2014, before 2020; \
             -26.4 %, already within the limit of -20 %).",
            "Grenoble alone, the only one of 5 members in the country with such an inventory (France; \
             Covenant inventory, 5 sectors)",
        ],
    );
}

/// Göteborg's level of 1990 is 2 485 948 t in release 2025 and 2 542 606 t in release 2026.
#[test]
fn a_new_year_and_a_recalculated_year_are_reported_separately() {
    let page = of_network("GSCN", &[]);
    let goteborg = "Göteborg: 2024 is new, +7.2 % since 2023. The level of 1990 was recalculated: \
                    +2.3 %.";
    says(&page, &[goteborg, "Lahti: no new year since 2022."]);
}

/// Malmö has promised -70 %. It emitted 1 233 101 t in 1990 and 812 995 t in 2024, a change of
/// -34.1 %. Göteborg's annual cuts start from 2018, a year that release 2026 no longer contains; in
/// release 2025 it emitted 2 461 027 t in 2018 and 2 109 779 t in 2023 (-14.3 %).
#[test]
fn members_are_also_judged_by_their_own_targets() {
    let predecessor = of_network("GSCN", &[]);
    says(&predecessor, &["MAL-2030: reduce by 70 % of 1990 by off track (-34.1 % by 2024)"]);
    let page = words(&page(&TODAY));
    says(&page, &["BOR-16: cut by 16 % a year"]);
    // The cell is wrapped over several lines, which also contain the other cells of the row.
    let row = page.split("GOT-2030-T:").nth(1).and_then(|rest| rest.split("GOT-2030-TR").next());
    says(
        row.unwrap_or_default(),
        &[
            "undetermined: release 2026 has no 2018;",
            "with release 2025: missed (-14.3 % from",
            "2018 to 2023)",
        ],
    );
    // The Covenant's inventory counts less than the plan, so it does not test the plan.
    let plan = "SBR-2030: reduce by 40 % of 2010 by not comparable (goal: Kyoto basket,";
    says(&page, &[plan, "the inventory has a single year,"]);
    // What a goal and an inventory count, and the caveats that can decide a verdict.
    says(&page, &["LIN-2025: net zero by 2025 not comparable (goal: CO2 only;"]);
    says(
        &page,
        &["on track (-32.7 % by 2021) [2] [3]", "[2] The latest observation is 5 years old."],
    );
}

/// MAL-2020 (40 % less than 1990) was replaced in 2021, after its year; Malmö emitted 699 kt in 2020
/// (-43.3 %). UME-2025 was replaced in 2021, before its year.
#[test]
fn a_replaced_goal_is_listed_if_it_was_in_force_in_its_year() {
    let page = of_network("GSCN", &[]);
    says(&page, &["MAL-2020: reduce by 40 % of 1990 by met"]);
    let out = page.split("Goals left out, because others replaced them before their target year:");
    let ids = out.clone().nth(1).and_then(|ids| ids.split('.').next()).unwrap();
    assert!(ids.contains("UME-2025") && !ids.contains("MAL-2020"), "{ids}");
    let goals = page
        .split("The members’ own goals")
        .nth(1)
        .and_then(|rest| rest.split("Goals left").next());
    assert!(!goals.unwrap().contains("UME-2025"), "{page}");
}

#[test]
fn membership_says_what_is_known_from_which_source() {
    let early = words(&page(&["--network", "AUS", "--as-of", "2019-01-01"]));
    let open =
        "Whether Malmö, Paris and Montpellier belonged to the network on this day is not known.";
    says(&early, &[open]);
    let today = words(&page(&TODAY));
    says(
        &today,
        &[
            "Alliance for Urban Sustainability, 9 members: Borås, Göteborg,",
            "(written between September 2019 and 21 November 2026)",
            "The source names all members of its time. Whether cities have joined or left since is \
             not known.",
        ],
    );
    says(&of_network("GSCN", &[]), &["Lahti: CEM news, 27 August 2013."]);
}

/// The source leaves 18 members unnamed, so a sum over the five named members is not the network's
/// total.
#[test]
fn a_sum_over_named_members_is_not_called_a_sum_of_all() {
    let viable = of_network("VIABLE", &[]);
    says(
        &viable,
        &["The source counts 18 more members", "5 of 5 named members", "Sweden, 5 named members ("],
    );
    let covenant = of_network("COM", &[]);
    says(&covenant, &["The sources may omit members.", "Västerås: eumayors.eu"]);
    // The table of declared cuts has 8 135 different codes; Trégueux has none.
    let others = "has 8,135 signatories. 12 of them are among these members; the page leaves out the \
                  other 8,123.";
    says(&covenant, &[others]);
    // All nine members of the Alliance are named.
    says(&of_network("AUS", &[]), &["5 of 9 members have", "Sweden, 4 members (Borås,"]);
}

/// Grenoble is a part of Grenoble-Alpes Métropole; both are signatories.
#[test]
fn an_area_and_its_part_are_not_added() {
    let page = of_network("COM", &[]);
    says(
        &page,
        &[
            "Not counted a second time, because the area around them is a member: Grenoble.",
            "France: the inventories count different emissions, so there is no sum. Different from \
             the others: Paris: sectors.",
        ],
    );
}

/// Source: UNFCCC inventories: Sweden 71 256 kt in 1990 and 47 494 kt in 2024, Denmark 72 255 and
/// 38 181 kt. The Covenant is a promise of cities, and the Union no area around a nation.
#[test]
fn a_member_government_is_not_held_against_the_promise_of_cities() {
    let page = of_network("CEM", &[]);
    says(
        &page,
        &[
            "Sweden: national inventory, all sectors, without the land sector: 71,256 kt in 1990, \
             47,494 kt in 2024 (-33.3 %); SE-2045-NZ: off track.",
            "72,255 kt in 1990, 38,181 kt in 2024 (-47.2 %); no verdict: no own target that counts \
             the same.",
            "The members are nations, so they are not held against it.",
        ],
    );
    assert!(!page.contains("COM-2020:") && !page.contains("surrounding area"), "{page}");
}

#[test]
fn no_line_but_an_address_is_wider_than_96_columns() {
    for network in ["AUS", "GSCN", "MISSION", "COM", "C40", "CEM", "UNDER2", "HINKU", "VIABLE"] {
        for language in LANGUAGES {
            let text =
                page(&[&TODAY, &["--network", network, "--language", language][..]].concat());
            let is_address =
                |line: &str| line.starts_with("  https://") && !line[2..].contains(' ');
            let too_wide: Vec<&str> = text
                .lines()
                .filter(|line| line.chars().count() > 96 && !is_address(line))
                .collect();
            assert!(too_wide.is_empty(), "{network}, {language}: {too_wide:?}");
            assert!(!text.contains(['\u{fdd0}', '\u{fdd1}']), "{network}, {language}");
        }
    }
}

#[test]
fn a_network_without_a_list_of_members_is_reported() {
    let page = of_network("UNDER2", &[]);
    let target = "Target of the network: UNDER2: reduce by 80 % or under 2 t CO2e per head by 2050 \
                  (theclimategroup.org; under2mou.org/background).";
    says(&page, &["the catalogue has no list of its members for this day.", target]);
    assert!(page.ends_with("No member is known on that day."), "{page}");
    let hinku = of_network("hinku", &[]);
    let applied = "Lahti: decision to apply for membership, June 2019; the admission is not confirmed \
                   (lahti.fi/en 2019-06-05).";
    says(&hinku, &[applied, "Target of the network: FI-HINKU: reduce by 80 % of 2007 by 2030"]);
    // Before the decision of June 2019, and before the criteria of November 2021.
    let early = words(&self::page(&["--network", "HINKU", "--as-of", "2018-12-31"]));
    says(&early, &["The first record in the catalogue: June 2019."]);
    assert!(!early.contains("FI-HINKU") && !early.contains("apply"), "{early}");
}

#[test]
fn a_network_is_found_by_id_or_name_in_any_case() {
    let page = of_network("AUS", &[]);
    for name in ["aus", "alliance for urban sustainability", "ALLIANCE FOR URBAN SUSTAINABILITY"] {
        assert_eq!(of_network(name, &[]), page, "{name}");
    }
    let help = words(&self::page(&["--help"]));
    says(&help, &["AUS Alliance for Urban Sustainability", "MISSION EU Cities Mission", "--out"]);
}

#[test]
fn codes_are_read_in_capital_letters_and_a_page_is_written_to_a_file() {
    let file = TempFile::new("network.html", b"");
    let options = ["--language", "FR", "--format", "HTML"];
    let printed = page(&[&TODAY, &["--out", file.path()], &options[..]].concat());
    assert_eq!(printed, "");
    let written = std::fs::read_to_string(file.path()).unwrap();
    assert_eq!(written, html(&["--language", "fr"]));
}

/// Each address stands on one line of the text, below the place and the figure, and is a link in HTML.
#[test]
fn the_sources_of_claims_name_place_figure_date_and_address() {
    let text = page(&TODAY);
    let address = "https://www.lejournaldesentreprises.com/article/plan-climat-strasbourg-revendique-\
                   des-resultats-concrets-dans-sa-transition-ecologique-2124892";
    let lines: Vec<&str> = text.lines().collect();
    let at = lines.iter().position(|line| line.trim() == address).expect("an unbroken address");
    let above = words(&lines[at - 3..at].join(" "));
    let claim = "- Eurométropole de Strasbourg, territorial emissions: -55 % since 1990, last year not \
                 stated (lejournaldesentreprises.com, press, August 2025, after the city). Published \
                 claim, quoted and not checked.";
    says(&above, &[claim]);
    says(
        &words(&text),
        &[
            "(larochelle-zerocarbone.fr, public authority, undated, quoted since 28 November 2026)",
            "(europesays.com, press, not confirmed according to the publisher itself, undated, quoted since",
        ],
    );
    let page = html(&[]);
    let document = parsed(&page);
    let links: Vec<&str> =
        document.descendants().filter_map(|node| node.attribute("href")).collect();
    assert_eq!(links.len(), CLAIMS.len(), "{links:?}");
    assert!(links.contains(&address) && links.iter().all(|link| link.starts_with("https://")));
}

/// The words of the cells in HTML, which has no columns of fixed width, are whole in the text.
#[test]
fn no_word_of_a_table_is_broken_in_the_text() {
    for network in ["AUS", "MISSION", "COM"] {
        for language in LANGUAGES {
            let options = ["--network", network, "--language", language];
            let text = page(&[&TODAY, &options[..]].concat());
            let page = html(&options);
            let document = parsed(&page);
            let is_cell = |node: &Node<'_, '_>| ["td", "th"].contains(&node.tag_name().name());
            for cell in document.descendants().filter(is_cell) {
                let cell: String = cell
                    .descendants()
                    .filter(Node::is_text)
                    .filter_map(|node| node.text())
                    .collect();
                for word in cell.split_whitespace() {
                    assert!(text.contains(word), "{network}, {language}: {word:?} of {cell:?}");
                }
            }
        }
    }
}

/// On a narrow screen, the heading of the column stands before each cell.
#[test]
fn each_cell_has_the_heading_of_its_column() {
    let page = html(&["--language", "fi"]);
    let document = parsed(&page);
    let named = |node: Node<'_, '_>, name: &str| node.has_tag_name(name);
    let mut rows = 0;
    for table in document.descendants().filter(|node| named(*node, "table")) {
        let head = table.descendants().filter(|node| named(*node, "th"));
        let head: Vec<Option<&str>> =
            head.filter(|th| th.attribute("scope") == Some("col")).map(|th| th.text()).collect();
        for row in table.descendants().filter(|node| named(*node, "tr")).skip(1) {
            let cells = row.children().filter(|node| named(*node, "td"));
            let labels: Vec<Option<&str>> = cells.map(|td| td.attribute("data-label")).collect();
            assert_eq!(labels, head[1..]);
            rows += 1;
        }
    }
    assert!(rows > 30, "{rows}");
}

#[test]
fn french_years_and_terms_are_written_in_one_way() {
    let text = page(&[&TODAY, &["--language", "fr"][..]].concat());
    let digits = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    for (at, dash) in text.match_indices('–') {
        let before = text[..at].chars().next_back();
        let after = text[at + dash.len()..].chars().next();
        assert!(!(digits(before) && digits(after)), "{}", &text[at - 4..at + 8]);
    }
    let text = words(&text);
    says(
        &text,
        &["Göteborg, 1990-2024", "à climat normal", "Göteborg, nouvelle année : 2024, +7,2 %"],
    );
    let swedish = words(&page(&[&TODAY, &["--language", "sv"][..]].concat()));
    says(&swedish, &["Borgmästaravtalet: minst 20 % lägre utsläpp 2020", "−11,4 %"]);
}

pub(crate) fn html(arguments: &[&str]) -> String {
    page(&[&TODAY, &["--format", "html"][..], arguments].concat())
}

#[track_caller]
fn parsed(page: &str) -> Document<'_> {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    Document::parse_with_options(page, options).unwrap()
}

#[test]
fn the_html_is_well_formed_and_names_its_language() {
    for language in LANGUAGES {
        for network in ["AUS", "COM", "MISSION", "UNDER2"] {
            let page = html(&["--language", language, "--network", network]);
            let document = parsed(&page);
            assert_eq!(document.root_element().attribute("lang"), Some(language));
            let tables = document.descendants().filter(|node| node.has_tag_name("table"));
            for table in tables {
                assert!(table.ancestors().any(|node| node.attribute("class") == Some("stacked")));
                assert!(table.children().any(|node| node.has_tag_name("caption")));
            }
            assert!(!page.contains("<script") && !page.contains("src="));
        }
    }
}

/// English words that no other language of the page uses.
const ENGLISH: [&str; 30] = [
    "the",
    "and",
    "of",
    "is",
    "with",
    "by",
    "not",
    "level",
    "year",
    "years",
    "target",
    "met",
    "missed",
    "track",
    "from",
    "to",
    "than",
    "has",
    "have",
    "are",
    "claim",
    "press",
    "since",
    "inventory",
    "emissions",
    "members",
    "known",
    "city",
    "only",
    "about",
];

/// Text outside of elements in English, of names and of addresses.
fn own_text(node: Node<'_, '_>, language: &str, text: &mut String) {
    let other = node.attribute("lang").is_some_and(|lang| lang != language);
    if other || ["a", "bdi", "style", "title"].contains(&node.tag_name().name()) {
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
    for language in &LANGUAGES[1..] {
        for network in ["AUS", "GSCN", "COM", "MISSION", "C40", "CEM", "UNDER2", "HINKU"] {
            let page = html(&["--language", language, "--network", network]);
            let mut text = String::new();
            own_text(parsed(&page).root_element(), language, &mut text);
            let words = text.split(|c: char| !c.is_alphabetic() && c != '’').collect::<Vec<_>>();
            for (index, word) in words.iter().enumerate() {
                let around = words[index.saturating_sub(8)..words.len().min(index + 9)].join(" ");
                // In Swedish, "press" is the press.
                let is_own = *language == "sv" && *word == "press";
                assert!(is_own || !ENGLISH.contains(word), "{language}: {word:?} in {around:?}");
            }
            if *language == "fr" {
                for mark in [": ", "; "] {
                    let spaced = |at: usize| text[..at].ends_with(['\u{202f}', '\u{a0}']);
                    assert!(text.match_indices(mark).all(|(at, _)| spaced(at)), "{text}");
                }
            }
        }
    }
}

#[test]
fn the_claims_are_marked_in_every_language() {
    // Without the first letter, which is a capital within the text.
    let marks = [
        "ublished claim, not a figure of this page",
        "ublicerad uppgift, inte beräknad här",
        "hiffre publié, non calculé ici",
        "ulkaistu luku, ei tämän sivun laskelma",
    ];
    for (language, mark) in LANGUAGES.into_iter().zip(marks) {
        let text = words(&page(&[&TODAY, &["--language", language][..]].concat()));
        assert_eq!(text.matches(mark).count(), CLAIMS.len(), "{language}: {text}");
        let page = html(&["--language", language]);
        assert_eq!(page.matches(mark).count(), CLAIMS.len(), "{language}");
    }
}

#[test]
fn invalid_options_are_reported() {
    let bad: [(&[&str], &str); 8] = [
        (&["--network", "XX"], "--network XX: unknown network"),
        (&["--network", "XX"], "AUS (Alliance for Urban Sustainability), C40, CEM ("),
        (&["--out", "no-such-folder/page.html"], "no-such-folder/page.html: "),
        (&["--as-of", "2026-13-01"], "--as-of 2026-13-01: expected a date"),
        (&["--as-of", "2026-11-28", "--last-report", "2027-01-01"], "is not before 2026-11-28"),
        (&["--language", "de"], "expected en, sv, fr or fi"),
        (&["--format", "pdf"], "--format pdf: expected text or html"),
        (&["--nonsense"], "invalid option '--nonsense'"),
    ];
    for (arguments, expected) in bad {
        is_refused(&run(arguments), arguments, &[expected]);
    }
}
