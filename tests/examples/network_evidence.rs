//! What the example `network` says is known of each member: inventories, declared cuts and claims.
//! Expected figures are rows of the bundled files, or were computed from them in Python,
//! independently of this crate.

use super::network::{LANGUAGES, TODAY, page, sentence};
use crate::support::process::{says, words};

/// Sources: Covenant of Mayors (Kona et al. 2021) and Grenoble-Alpes Métropole's observatory.
/// 501 902 / 681 832 t is -26.4 %; 1700 / 2526 kt is -32.7 %, under the straight path to 1263 kt.
#[test]
fn a_city_and_its_metropolis_have_separate_inventories() {
    let grenoble = sentence(&page(&TODAY), "Grenoble");
    says(
        &grenoble,
        &[
            "682 kt in 2005, 502 kt in 2014 (-26.4 %)",
            "Grenoble-Alpes Métropole (surrounding area), direct emissions with large industry",
            "2,526 kt in 2005, 1,700 kt in 2021 (-32.7 %); GRE-2030: on track.",
            // Declared: 35 % less than 2005 by 2020.
            "COM-FR0028-2020: data end in 2014, before 2020; not yet within the limit of -35 %.",
        ],
    );
}

/// Source: Covenant of Mayors (Kona et al. 2021), 562 767 t and 543 417 t in 2010.
#[test]
fn a_single_inventory_is_a_base_without_a_change() {
    let page = page(&TODAY);
    for (member, area, level) in [
        ("Saint-Brieuc", "Saint-Brieuc Armor Agglomération (surrounding area)", "563 kt"),
        ("La Rochelle", "La Rochelle Agglomération (surrounding area)", "543 kt"),
    ] {
        let sentence = sentence(&page, member);
        let base = format!("one inventory, a base of 2010, {level}, no later year");
        says(&sentence, &[area, &base]);
        let inventory = sentence.split("ublished claim").next().unwrap();
        assert!(!inventory.contains(" %"), "{inventory}");
    }
    // Two methods are not one series.
    let mission = super::network::page(&["--network", "MISSION", TODAY[0], TODAY[1]]);
    let nantes = sentence(&mission, "Nantes");
    let (model, observatory) = ("a base of 2019, 2,465 kt", "a base of 2021, 2,404 kt");
    says(&nantes, &["Nantes Métropole (surrounding area)", model, observatory]);
    let own = nantes.split("Covenant inventory").next().unwrap();
    assert!(!own.contains(" %"), "{nantes}");
}

/// Rows of the data set (Kona et al. 2021), joined by the code of the signatory. Bordeaux Métropole
/// 3 289 265 t of 4 sectors in 2007 and 3 204 074 t of 6 in 2017; the urban community of Dunkerque
/// 998 063 t of 6 sectors in 2009 and 914 779 t of 5 in 2014, both with life-cycle factors; Angers
/// 1 926 527 t in 2008; Grand Lyon 6 663 961 t in 2000 and 5 996 981 t in 2012 (-10.0 %); the city
/// of Lyon 22 862 t in 2010 for 479 803 inhabitants.
#[test]
fn every_signatory_has_its_covenant_inventory() {
    let page = page(&[&TODAY, &["--network", "MISSION"][..]].concat());
    let known: [(&str, &[&str]); 6] = [
        (
            "Bordeaux",
            &["Bordeaux Métropole (surrounding area), Covenant inventory, 4 sectors: 3,289 kt in \
                 2007; no verdict: a base only; the inventory of 2017 counts another scope (6 \
                 sectors)."],
        ),
        (
            "Dunkerque",
            &[
                "Covenant inventory, 6 sectors, life-cycle factors: 998 kt in 2009",
                "the inventory of 2014 counts another scope (5 sectors, life-cycle factors)",
            ],
        ),
        ("Angers Loire Métropole", &["a base of 2008, 1,927 kt"]),
        (
            "Lyon",
            &[
                "Covenant inventory, 2 sectors: 22.9 kt in 2010",
                "no verdict: 2010 has 0.048 t per inhabitant, less than 0.1 t",
                "6,664 kt in 2000, 5,997 kt in 2012 (-10.0 %); COM-FR0002-2020: data end in 2012",
            ],
        ),
        ("Dijon", &["only its goals, which are listed below."]),
        ("Marseille", &["not in the data of this example."]),
    ];
    for (member, texts) in known {
        says(&sentence(&page, member), texts);
    }
    // Dijon Métropole declared 20 % and 40 % less than 2017.
    says(
        &words(&page),
        &["COM-FR0196-2020: reduce by 20 % of 2017", "COM-FR0196-2030: reduce by 40 %"],
    );
}

/// Göteborg has 2 542 606 t in the national database (1990) and 3 690 980 t in its inventory for the
/// Covenant, 4.5 % less in 2012 (3 524 985 t); its declared cut is 40 % of 1990.
#[test]
fn a_swedish_member_has_both_inventories_and_the_reason_why_they_differ() {
    let page = page(&TODAY);
    says(
        &sentence(&page, "Göteborg"),
        &[
            "all sectors: 2,543 kt in 1990",
            "Covenant inventory, 4 sectors: 3,691 kt in 1990, 3,525 kt in 2012 (-4.5 %); \
             COM-SE0002-2020: data end in 2012, before 2020; not yet within the limit of -40 %.",
        ],
    );
    let reason = "Göteborg, Linköping and Umeå: the Covenant inventory counts what the city’s energy \
                  use causes";
    says(&words(&page), &[reason]);
}

/// Strasbourg declared 30 % less than 1990 (2 144 937 t); 2007 has 2 612 172 t, 21.8 % more. The
/// catalogue has this cut as STR-2020, so it stands once. On 30 June 2018 the target is not due.
#[test]
fn a_covenant_target_is_judged_by_the_covenant_inventory() {
    let today = words(&page(&TODAY));
    let strasbourg = "STR-2020: data end in 2007, before 2020; not yet within the limit of -30 %";
    says(&today, &[strasbourg, "whether the inventory counts CO2 or CO2e."]);
    assert!(!today.contains("COM-FR0007"), "{today}");
    let then = words(&page(&["--as-of", "2018-06-30"]));
    says(&then, &["STR-2020: reduce by 30 % of 1990 by off track (+21.8 % by 2007)"]);
    // La Rochelle's declared cut of 20 % from 2010 has one inventory only.
    says(&today, &["COM-FR0029-2020: reduce by 20 % of"]);
    // The plan of the city counts more than its energy use.
    says(&today, &["STR-2030: reduce by 40 % of 1990 by not comparable (goal: Kyoto basket,"]);
}

/// The claims of `published_claims.csv` about today's members, each with its web site.
pub const CLAIMS: [(&str, &str, &str); 6] = [
    ("La Rochelle", "about 2,000 kt in 2019", "larochelle-zerocarbone.fr"),
    ("La Rochelle", "about -15 % 2019–2024", "larochelleinfo.media"),
    ("Strasbourg", "-55 % since 1990, last year not stated", "lejournaldesentreprises.com"),
    ("Strasbourg", "-30 % 2009–2016", "carte.uneplanetepourtous.fr"),
    ("Montpellier", "-24 % 2019–2024", "europesays.com"),
    ("Montpellier", "-15 % since 2015, last year not stated", "europesays.com"),
];

#[test]
fn each_claim_has_its_source_and_the_mark_of_a_claim() {
    let page = page(&TODAY);
    for (member, figure, site) in CLAIMS {
        let sentence = sentence(&page, member);
        let claims: Vec<&str> =
            sentence.split("ublished claim, not a figure of this page: ").collect();
        let is_claim = |claim: &&str| claim.contains(figure) && claim.contains(&format!("({site}"));
        assert!(claims[1..].iter().any(is_claim), "{figure}: {sentence}");
        assert!(!claims[0].contains(figure), "{figure} outside of a claim: {sentence}");
    }
    let page = words(&page);
    let count = page.matches("claim, not judged: ").count();
    assert_eq!(count, CLAIMS.len(), "{page}");
    says(&page, &["lejournaldesentreprises.com, press, August 2025, after the city"]);
    says(&page, &["europesays.com, press, not confirmed according to the publisher itself"]);
}

/// Only a claim that was known by the day of the page is on it. The first claim about Strasbourg is
/// of August 2025; the second, without a date, ends in 2016.
#[test]
fn a_claim_is_not_quoted_before_it_was_published() {
    let figures = |day: &str| {
        let page = words(&page(&["--as-of", day]));
        let known = CLAIMS.iter().filter(|(_, figure, _)| page.contains(figure));
        known.map(|(_, figure, _)| *figure).collect::<Vec<_>>()
    };
    assert_eq!(figures("2018-06-30"), ["-30 % 2009–2016"]);
    // Montpellier is not known as a member on these two days.
    let earlier = [CLAIMS[0].1, CLAIMS[1].1, CLAIMS[3].1];
    assert_eq!(figures("2025-08-30"), earlier);
    assert_eq!(figures("2025-08-31"), [CLAIMS[0].1, CLAIMS[1].1, CLAIMS[2].1, CLAIMS[3].1]);
    assert_eq!(figures(TODAY[1]).len(), CLAIMS.len());
}

#[test]
fn no_page_denies_data_that_it_shows() {
    let denials: [&[&str]; 4] = [
        &["no data", "no inventory", "without data", "not in the data"],
        &["inga data", "ingen inventering", "saknas i exemplets data", "utan data"],
        &["aucune donnée", "aucun inventaire", "absent des données", "sans données"],
        &["ei tietoja", "ei inventaariota", "ei mukana esimerkin"],
    ];
    for (language, denials) in LANGUAGES.into_iter().zip(denials) {
        let page = words(&page(&[&TODAY, &["--language", language][..]].concat()));
        for denial in denials {
            assert!(!page.contains(denial), "{language}, {denial}: {page}");
        }
    }
}

/// Paris has several totals for 2004. Each target has the verdict of the inventory that counts the
/// same: 4.72 Mt of 7.42 Mt local, 18.54 Mt of 28.35 Mt footprint, 13.72 Mt of 20.93 Mt between them.
#[test]
fn each_target_of_paris_meets_the_inventory_with_its_boundary() {
    let page = page(&[&TODAY, &["--network", "C40"][..]].concat());
    let goals = page.split("The members’ own goals").nth(1).unwrap();
    let row = |id: &str| {
        let from = goals.find(id).unwrap_or_else(|| panic!("no {id}: {goals}"));
        let rest = &goals[from..];
        let end = rest.find("PAR-2").map_or(0, |start| start + 5);
        words(
            &rest[..rest[end..].find("PAR-2").or_else(|| rest[end..].find("Oslo")).unwrap() + end],
        )
    };
    says(&row("PAR-2020-S"), &["not comparable"]);
    says(&row("PAR-2030-L"), &["on track (-36.4 % by 2022)"]);
    says(&row("PAR-2030-F"), &["on track (-34.4 % by 2021)"]);
    says(&row("PAR-2050-L"), &["off track (-36.4 % by 2022)"]);
    says(&row("PAR-2050-F"), &["on track (-34.6 % by 2021)"]);
    let paris = sentence(&page, "Paris");
    says(
        &paris,
        &[
            "7,420 kt in 2004, 4,720 kt in 2022 (-36.4 %); PAR-2030-L: on track",
            "28,350 kt in 2004, 18,540 kt in 2021 (-34.6 %); PAR-2050-F: on track",
            "derived here from both: 20,930 kt in 2004, 13,720 kt in 2021 (-34.4 %)",
            "life-cycle factors: one inventory, a base of 2004, 9,605 kt, no later year",
        ],
    );
}
