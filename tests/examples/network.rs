//! The example `network`, run as a program. Expected figures were computed from the bundled files
//! in Python, independently of this crate.

use crate::support::process::{built, is_refused, words};
use std::path::PathBuf;
use std::process::{Command, Output};
use std::sync::OnceLock;

fn run(arguments: &[&str]) -> Output {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    Command::new(BUILT.get_or_init(|| built("network"))).args(arguments).output().unwrap()
}

fn page(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert!(output.status.success(), "{output:?}");
    assert!(output.stderr.is_empty(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

const TODAY: [&str; 2] = ["--as-of", "2026-11-24"];

/// Source: SMHI, release 2026. The five cities emitted 5 966 kt CO2e in 1990 and 4 439 kt in 2024.
#[test]
fn the_change_of_swedish_members_is_summarised_in_four_ways() {
    let page = words(&page(&TODAY));
    let sweden = "Sweden, 5 named members in 2024: 5966 kt in the base year, 4439 kt now. Change: \
                  -25.6 % for the sum; mean of the members -30.5 %, median -34.1 %, weighted by \
                  inhabitants -24.7 %. Emissions per head: 3.2 t.";
    assert!(page.contains(sweden), "{page}");
    assert!(page.contains("France: 5 members without an inventory, so there is no sum."), "{page}");
}

/// Göteborg cut its emissions by 16.0 % by 2020, less than the 20 % of the target. The other
/// members cut theirs by 32 to 47 %.
#[test]
fn one_member_missed_the_covenant_target() {
    let page = page(&TODAY);
    let line = |name: &str| {
        let mut lines = page.lines().map(words).filter(|line| line.starts_with(name));
        lines.next().unwrap_or_else(|| panic!("no line of {name}: {page}"))
    };
    assert_eq!(line("Göteborg 2543"), "Göteborg 2543 2136 -16.0 % 2034 2253 (2024) missed");
    assert_eq!(line("Umeå 482"), "Umeå 482 330 -31.6 % 385 365 (2024) met");
    assert_eq!(line("Lahti 792"), "Lahti 792 428 -45.9 % 634 401 (2022) met");
    assert!(page.contains("11 named members: 5 met, 1 missed, 5 without data."), "{page}");
}

#[test]
fn members_without_an_inventory_are_named() {
    let page = words(&page(&TODAY));
    let missing = "Missing, because this example has no yearly inventory: Grenoble, La Rochelle, \
                   Montpellier, Saint-Brieuc and Strasbourg.";
    assert!(page.contains(missing), "{page}");
}

/// Göteborg's level of 1990 is 2 485 948 t in release 2025 and 2 542 606 t in release 2026.
#[test]
fn a_new_year_and_a_recalculated_year_are_reported_separately() {
    let page = words(&page(&TODAY));
    let goteborg = "Göteborg: 2024 is new, +7.2 % since 2023. The level of 1990 was recalculated: \
                    +2.3 %.";
    assert!(page.contains(goteborg), "{page}");
    assert!(page.contains("Lahti: no new year since 2022."), "{page}");
}

/// Malmö has promised -70 %. It emitted 1 233 101 t in 1990 and 812 995 t in 2024, a change of
/// -34.1 %. Göteborg's annual cuts start from 2018, a year that release 2026 no longer contains.
#[test]
fn members_are_also_judged_by_their_own_targets() {
    let page = words(&page(&TODAY));
    let malmo = "Malmö MAL-2030: reduce by 70 % of 1990 by 2030 off track (-34.1 % by 2024)";
    assert!(page.contains(malmo), "{page}");
    // The cell is wrapped over several lines, which also contain the other cells of the row.
    let row = page.split("GOT-2030-T:").nth(1).and_then(|rest| rest.split("GOT-2030-TR").next());
    let row = row.unwrap_or_default();
    for part in ["there is no", "base level; with the", "previous release: missed"] {
        assert!(row.contains(part), "{row}");
    }
    assert!(page.contains("BOR-16: cut by 16 % a year"), "{page}");
}

#[test]
fn places_with_unknown_membership_are_named() {
    let page = words(&page(&["--network", "AUS", "--as-of", "2019-01-01"]));
    let open = "Membership is not known for Malmö, Paris and Montpellier.";
    assert!(page.contains(open), "{page}");
}

/// The source leaves 18 members unnamed, so a sum over the five named members is not the network's
/// total.
#[test]
fn a_sum_over_named_members_is_not_called_a_sum_of_all() {
    let viable = words(&page(&["--network", "VIABLE", "--as-of", "2026-11-24"]));
    for phrase in
        ["The source counts 18 more members", "5 named members: 4 met", "5 named members in 2024"]
    {
        assert!(viable.contains(phrase), "{phrase}: {viable}");
    }
    assert!(!viable.contains("all 5"), "{viable}");
    let covenant = words(&page(&["--network", "COM", "--as-of", "2026-11-24"]));
    for phrase in [
        "The list may be incomplete.",
        // Västerås was last listed when it joined, other members in 2022.
        "membership after 2022-12-31 are not known, for some members after 2009-12-09.",
    ] {
        assert!(covenant.contains(phrase), "{phrase}: {covenant}");
    }
    // All nine members of the Alliance are named.
    let alliance = words(&page(&["--network", "AUS", "--as-of", "2026-11-24"]));
    assert!(alliance.contains("9 members: 3 met, 1 missed, 5 without data."), "{alliance}");
    assert!(alliance.contains("Sweden, all 4 members in 2024"), "{alliance}");
}

/// Source: UNFCCC inventory of Sweden: 71 256 kt in 1990 and 45 969 kt in 2020.
#[test]
fn a_member_government_has_the_inventory_of_its_nation() {
    let page = words(&page(&["--network", "CEM", "--as-of", "2026-11-24"]));
    assert!(page.contains("Sweden 71256 45969 -35.5 % 57005 47494 (2024) met"), "{page}");
    assert!(page.contains("United Arab Emirates, China and Denmark."), "{page}");
}

#[test]
fn no_line_is_wider_than_96_columns() {
    for network in ["AUS", "MISSION", "COM", "C40", "UNDER2", "HINKU", "VIABLE"] {
        let text = page(&["--network", network, "--as-of", "2026-11-24"]);
        let too_wide: Vec<&str> = text.lines().filter(|line| line.chars().count() > 96).collect();
        assert!(too_wide.is_empty(), "{network}: {too_wide:?}");
    }
}

#[test]
fn a_network_without_a_list_of_members_is_reported() {
    let page = words(&page(&["--network", "UNDER2", "--as-of", "2026-11-24"]));
    assert!(page.contains("This example has no list of its members."), "{page}");
    assert!(page.ends_with("No member is known on that day."), "{page}");
}

#[test]
fn invalid_options_are_reported() {
    let bad: [(&[&str], &str); 4] = [
        (&["--network", "XX"], "--network XX: unknown network"),
        (&["--as-of", "2026-13-01"], "--as-of 2026-13-01: expected a date"),
        (&["--as-of", "2026-11-24", "--last-report", "2027-01-01"], "is not before 2026-11-24"),
        (&["--nonsense"], "invalid option '--nonsense'"),
    ];
    for (arguments, expected) in bad {
        is_refused(&run(arguments), arguments, &[expected]);
    }
}
