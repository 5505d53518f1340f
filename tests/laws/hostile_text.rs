//! Names, identifiers, titles and cells with characters that a terminal or a page obeys or hides:
//! no text and no error of the library shows them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::support::{config, day, tonnes};
use climate_targets::boundary::{Gas, Gases, Sectors};
use climate_targets::covered::{CoveredTarget, RestRule};
use climate_targets::inventory::SeriesProblem;
use climate_targets::language::printable;
use climate_targets::network::{
    CityAndNation, CodeKind, Member, Network, NetworkError, Place, RollUp,
};
use climate_targets::panel::{Panel, PanelError};
use climate_targets::plan::{Measure, MeasureStatus, Plan, PlanProblem};
use climate_targets::sectors::{SectorBreakdown, SectorError};
use climate_targets::table::TableReader;
use climate_targets::target::Superseded;
use climate_targets::trend::{GivenProjection, ProjectedLevel};
use climate_targets::{
    Activity, Ambition, Assessment, Assessor, Boundary, Caveat, EmissionSeries, Emissions,
    Estimator, InLanguage, Language, Metric, Overrides, Portion, Share, Target, Year, catalogue,
};
use proptest::prelude::*;

/// Control characters of C0 and C1, separators of lines, characters that change the direction of
/// the text, invisible characters, tags, values that are never characters, and what XML does not allow.
const HOSTILE: [char; 62] = [
    '\0',
    '\u{1}',
    '\u{7}',
    '\u{8}',
    '\t',
    '\n',
    '\u{b}',
    '\u{c}',
    '\r',
    '\u{1b}',
    '\u{1f}',
    '\u{7f}',
    '\u{80}',
    '\u{85}',
    '\u{9b}',
    '\u{9f}',
    '\u{61c}',
    '\u{180e}',
    '\u{200b}',
    '\u{200e}',
    '\u{200f}',
    '\u{2028}',
    '\u{2029}',
    '\u{202a}',
    '\u{202b}',
    '\u{202c}',
    '\u{202d}',
    '\u{202e}',
    '\u{2060}',
    '\u{2064}',
    '\u{2066}',
    '\u{2067}',
    '\u{2068}',
    '\u{2069}',
    '\u{206a}',
    '\u{feff}',
    '\u{fff9}',
    '\u{fffb}',
    '\u{ffff}',
    '\u{e0001}',
    '\u{e0041}',
    '\u{e007f}',
    '\u{34f}',
    '\u{115f}',
    '\u{1160}',
    '\u{17b4}',
    '\u{17b5}',
    '\u{2800}',
    '\u{3164}',
    '\u{ffa0}',
    '\u{fff0}',
    '\u{1bca0}',
    '\u{1d159}',
    '\u{e0080}',
    '\u{e01f0}',
    '\u{e0fff}',
    '\u{fdd0}',
    '\u{fdef}',
    '\u{fffe}',
    '\u{1fffe}',
    '\u{10ffff}',
    '\u{2065}',
];

/// A name with a letter, some hostile characters, and at times a great length.
fn name() -> impl Strategy<Value = String> {
    let letter = prop_oneof![
        3 => prop::sample::select(HOSTILE.to_vec()),
        2 => prop::sample::select("aZ9ö -|<&\"'*_#`=\u{5d0}\u{627}\u{200d}".chars().collect::<Vec<_>>()),
    ];
    let length = prop_oneof![9 => 1..30_usize, 1 => 900..1200_usize];
    length
        .prop_flat_map(move |length| prop::collection::vec(letter.clone(), length))
        .prop_map(|letters| format!("x{}", letters.into_iter().collect::<String>()))
}

/// Requires that a text shows no hostile character. Line breaks of the text itself are allowed in
/// texts of several lines. The longest text is a list of 20 problems, each with a name of 1,000
/// characters that are written as codes.
fn clean(what: &str, text: &str, has_lines: bool) -> Result<(), TestCaseError> {
    let found = text.chars().find(|c| HOSTILE.contains(c) && !(has_lines && *c == '\n'));
    prop_assert_eq!(found, None, "{}: {:?}", what, text);
    prop_assert!(text.chars().count() < 200_000, "{}: {} characters", what, text.len());
    Ok(())
}

fn in_languages(what: &str, text: &impl InLanguage, lines: bool) -> Result<(), TestCaseError> {
    for language in Language::ALL {
        clean(what, &text.in_language(language).to_string(), lines)?;
    }
    Ok(())
}

/// A series and a target whose texts are all the given name.
fn series(name: &str) -> EmissionSeries {
    let mut boundary = Boundary::default();
    boundary.sectors = Some(Sectors::Named(name.to_owned().into()));
    let amounts = [(1990, 10.0), (2010, 11.0), (2020, 10.0)];
    [(1990, 1000.0), (2005, 950.0), (2010, 900.0), (2020, 700.0)]
        .into_iter()
        .fold(EmissionSeries::builder(name), |builder, (year, t)| builder.observe(year, tonnes(t)))
        .boundary(boundary)
        .vintage(name.to_owned())
        .selection(name.to_owned(), name.to_owned())
        .activity(Activity::named(name.to_owned(), name.to_owned(), amounts))
        .build()
        .unwrap()
}

fn targets(name: &str) -> Vec<Target> {
    let target = |goal: Ambition| {
        Target::builder(name.to_owned())
            .title(name.to_owned())
            .actor(name.to_owned())
            .wording(name.to_owned())
            .source(name.to_owned())
            .superseded(Superseded::new(name.to_owned(), None))
            .goal(goal)
            .by(2030)
    };
    let cut = || target(Ambition::ReduceBy(Portion::constant(0.4))).base_year(1990);
    let built = [
        cut(),
        cut().metric(Metric::PerUnitOf(name.to_owned().into())),
        target(Ambition::AsAmbitiousAs(name.to_owned().into())),
        target(Ambition::Qualitative(name.to_owned().into())),
    ];
    built.into_iter().map(|builder| builder.build().unwrap()).collect()
}

fn texts_of(result: &Assessment<'_>) -> Result<(), TestCaseError> {
    in_languages("paragraph", result, false)?;
    in_languages("verdict", &result.verdict(), false)?;
    in_languages("derivation", &result.derivation(), true)?;
    for caveat in result.caveats() {
        in_languages("caveat", &caveat, false)?;
    }
    for language in Language::ALL {
        clean("Markdown", &result.to_markdown_in(language), true)?;
    }
    in_languages("target", result.target(), false)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 30, max_shrink_iters: 50, ..config("hostile_text") })]

    #[test]
    fn no_text_shows_a_hidden_character(name in name()) {
        let series = series(&name);
        in_languages("boundary", series.boundary(), false)?;
        let assessor = Assessor::as_of(day(2024, 6, 30)).allow_boundary_difference();
        let levels = [2025, 2030].map(|year| ProjectedLevel::new(Year::constant(year), tonnes(500.0)));
        let projection = GivenProjection::new(name.clone(), name.clone(), levels.to_vec()).unwrap();
        let targets = targets(&name);
        for target in &targets {
            texts_of(&assessor.assess(&series, target))?;
            texts_of(&assessor.assess_given(&series, target, Overrides::projection(&projection)))?;
            let recalculation = assessor.compare_vintages(&series, &series, target).recalculation();
            in_languages("recalculation", &recalculation, false)?;
        }
        let target = &targets[0];
        for rest in [RestRule::HeldAtBase, RestRule::Path { projection }] {
            let covered = CoveredTarget::new(target, Portion::constant(0.5), rest).unwrap();
            in_languages("covered share", &covered.standing(assessor, &series), false)?;
        }
        let nation = CityAndNation::new(assessor, &series, &series);
        in_languages("share of a nation", &nation.change().unwrap(), false)?;
        in_languages("targets in one year", &nation.targets(target, target), false)?;
        let roll_up = RollUp::new(assessor, target, [Member::new(&name).series(&series)]).unwrap();
        let sums = roll_up.in_latest_year().unwrap();
        for group in sums.base_groups() {
            in_languages("base group", &group, false)?;
        }
        for other in sums.other_boundaries() {
            in_languages("other boundary", &other, false)?;
        }
        clean("place", &Place::new(name.clone(), "SE").unwrap().to_string(), false)?;
        clean("network", &Network::new(name.clone(), name.clone(), Vec::new()).unwrap().to_string(), false)?;
    }

    #[test]
    fn no_text_of_a_plan_shows_a_hidden_character(name in name(), level in 1.0..5000.0_f64) {
        let series = series(&name);
        let targets = targets(&name);
        let assessor = Assessor::as_of(day(2024, 6, 30)).allow_boundary_difference();
        let measure = Measure::new(name.clone()).status(MeasureStatus::Adopted);
        let measure = measure.sector(name.clone()).owner(name.clone()).group(name.clone());
        let measure = measure.reduces(2031, tonnes(9.0)).reduces(2030, tonnes(level));
        let plan = Plan::builder(name.clone()).source(name.clone()).measure(measure);
        let against = plan.clone().counted_against(name.clone());
        let with_level = against.clone().reference_level(2029, tonnes(900.0)).reference_level(2030, tonnes(900.0));
        for plan in [plan, against, with_level] {
            let plan = plan.build().unwrap();
            let assessment = plan.assess(assessor, &series, &targets[0]);
            in_languages("plan", &assessment, false)?;
            for caveat in assessment.caveats() {
                in_languages("caveat of a plan", &caveat, false)?;
            }
        }
    }

    /// The reader shows cells, headings and names of files of any form.
    #[test]
    fn no_text_of_a_table_shows_a_hidden_character(name in name(), at in 0..5_usize) {
        let quoted = format!("\"{}\"", name.replace('"', "\"\""));
        let mut cells = ["place", "year", "emissions_kt", "A", "kind"].map(str::to_owned);
        cells[at] = quoted.clone();
        let [place, year, value, of, kind] = cells;
        for text in [
            format!("{place},{year},{value},{kind}\n{of},1990,3,a\n{of},2020,2,a\n"),
            format!("{quoted}\nplace,year,emissions_kt\n{of},1990,3\n{of},2020,{quoted}\n"),
            format!("place,year,emissions_kt,unit\n{of},{quoted},3,kt\n{of},2020,2,{quoted}\n"),
            format!("place,year,emissions_kt,status\n{quoted},1990,3,{quoted}\n"),
            format!("place,year,emissions_kt,{quoted}\nA,1990,3,{quoted}\nA,1990,4,b\n"),
        ] {
            let reader = TableReader::new();
            match reader.read(text.as_bytes()) {
                Ok(table) => clean("report of a table", &table.report().to_string(), false)?,
                Err(error) => clean("error of a table", &error.to_string(), true)?,
            }
            if let Err(error) = reader.place_column(&name).sheet(&name).read(text.as_bytes()) {
                clean("error of a table", &error.to_string(), true)?;
            }
        }
        let ledger = format!("measure,status,year,reduction,unit,{quoted}\nA,{quoted},{quoted},x,kt,b\n");
        if let Err(error) = TableReader::new().ledgers(ledger.as_bytes()) {
            clean("error of a ledger", &error.to_string(), true)?;
        }
        for bytes in [format!("CHARSET=\"ANSI\";\nTITLE=\"{name}\";\n"), format!("{{\"class\":\"{name}\"}}")] {
            if let Err(error) = TableReader::new().read(bytes.as_bytes()) {
                clean("error of a format", &error.to_string(), true)?;
            }
        }
    }

    #[test]
    fn no_error_shows_a_hidden_character(name in name()) {
        for (error, text) in messages(&name) {
            clean(error, &text, error == "TableError" || error == "LedgerError")?;
        }
    }

    /// The reader of JSON repeats unknown keys and names in its own words.
    #[test]
    fn no_message_about_json_shows_a_hidden_character(name in name()) {
        let text = serde_json::to_string(&name).unwrap();
        let target = format!(r#"{{"id":{text},{text}:1}}"#);
        clean("target", &message::<Target>(&target), false)?;
        let target = format!(r#"{{"id":{text},"ambition":{{{text}:1}},"deadline":{{"by":2030}}}}"#);
        clean("target", &message::<Target>(&target), false)?;
        let target = format!(r#"{{"id":{text},"ambition":{{"at_most":{{"value":1,"unit":{text}}}}}}}"#);
        clean("target", &message::<Target>(&target), false)?;
        clean("series", &message::<EmissionSeries>(&format!(r"{{{text}:1}}")), false)?;
        let series = format!(r#"{{"place":{text},"observations":[{{"year":1990,"emissions_t":1e99}}]}}"#);
        clean("series", &message::<EmissionSeries>(&series), false)?;
        clean("plan", &message::<Plan>(&format!(r#"{{"name":{text},{text}:[]}}"#)), false)?;
        clean("network", &message::<Network>(&format!(r#"{{"id":{text},{text}:[]}}"#)), false)?;
        clean("place", &message::<Place>(&format!(r#"{{"name":{text},"country":{text}}}"#)), false)?;
        clean("emissions", &message::<Emissions>(&text), false)?;
        // Derived code.
        clean("gases", &message::<Gases>(&text), false)?;
        clean("metric", &message::<Metric>(&format!(r"{{{text}:1}}")), false)?;
        clean("boundary", &message::<Boundary>(&format!(r"{{{text}:1}}")), false)?;
        clean("estimator", &message::<Estimator>(&format!(r#"{{"kind":{text}}}"#)), false)?;
        clean("caveat", &message::<Caveat<'static>>(&format!(r#"{{"kind":{text}}}"#)), false)?;
    }

    /// What a reader of a text sees of a name.
    #[test]
    fn a_printable_name_keeps_its_other_characters(name in name()) {
        let shown = printable(&name);
        let kept = |text: &str| -> String { text.chars().filter(|c| !HOSTILE.contains(c) && *c != ' ').collect() };
        let (whole, seen) = (kept(&name), kept(&shown));
        if let Some(start) = seen.strip_suffix('…') {
            prop_assert!(name.chars().count() > 1000 && whole.starts_with(start));
        } else {
            prop_assert_eq!(whole, seen);
        }
        prop_assert!(shown.chars().count() <= 1001);
    }
}

/// The city of Katsuragi in Nara, whose first letter has a variant; a flag and a digit as emoji; a
/// Mongolian letter with a variant; a Persian name with a joiner.
#[test]
fn characters_of_a_spelling_are_kept() {
    for name in [
        "\u{845b}\u{e0100}\u{57ce}\u{5e02}",
        "\u{1f3f3}\u{fe0f}\u{200d}\u{1f308}",
        "1\u{fe0f}\u{20e3}",
        "\u{182d}\u{180b}",
        "\u{645}\u{6cc}\u{200c}\u{62e}",
    ] {
        assert_eq!(printable(name), name);
    }
}

fn message<T: serde::de::DeserializeOwned>(json: &str) -> String {
    serde_json::from_str::<T>(json).err().map(|error| error.to_string()).unwrap_or_default()
}

/// The types of errors whose values hold no text of the input.
const WITHOUT_TEXT: [&str; 10] = [
    "Absent",
    "QuantityError",
    "TargetError",
    "TargetProblems",
    "CoveredError",
    "GridError",
    "UncertaintyError",
    "HindcastError",
    "TrendError",
    "BudgetError",
];

/// A message of each type of error that holds text of the input, as many forms as there are.
fn messages(name: &str) -> Vec<(&'static str, String)> {
    let text = || name.to_owned();
    let mut all: Vec<(&str, String)> = Vec::new();
    let quantities = [text(), format!("1 {name}"), format!("1e308 {name}")];
    let parse = quantities.iter().filter_map(|text| text.parse::<Emissions>().err());
    let parse = parse.chain(name.parse::<Share>().err()).chain(name.parse::<Year>().err());
    all.extend(parse.map(|error| ("ParseQuantityError", error.to_string())));
    all.push(("GasError", name.parse::<Gas>().unwrap_err().to_string()));
    all.push(("UnknownLanguage", name.parse::<Language>().unwrap_err().to_string()));
    all.push(("UnknownStatus", name.parse::<MeasureStatus>().unwrap_err().to_string()));
    let series = EmissionSeries::from_tonnes(name, [(20220, 1.0)]).unwrap_err();
    all.push(("Error", climate_targets::Error::from(series.clone()).to_string()));
    all.push(("SeriesError", series.to_string()));
    let activities = [
        Activity::named(text(), "a definition", []),
        Activity::named(text(), " ", [(1990, 1.0)]),
        Activity::named(text(), "a definition", [(1990, -1.0)]),
        Activity::named(text(), "a definition", [(20220, 1.0)]),
        Activity::named(text(), "a definition", [(1990, 1.0), (1990, 2.0)]),
    ];
    let problems = activities.into_iter().map(|activity| activity.unwrap_err());
    all.extend(problems.map(|problem: SeriesProblem| ("SeriesProblem", problem.to_string())));
    let followed = Target::builder("a").goal(Ambition::AsAmbitiousAs(text().into())).by(2030);
    let followed = followed.build().unwrap().resolved(day(2026, 6, 30), |_| None).unwrap_err();
    all.push(("FollowError", followed.to_string()));
    let place: NetworkError = Place::new("a place", text()).unwrap_err();
    all.push(("NetworkError", place.to_string()));
    let one = EmissionSeries::from_tonnes("one", [(2020, 1.0)]).unwrap();
    let two = EmissionSeries::from_tonnes("two", [(2020, 1.0)]).unwrap();
    let twice = [Member::new(name).series(&one), Member::new(name).series(&two)];
    let assessor = Assessor::as_of(day(2024, 6, 30));
    let target = &catalogue::covenant_of_mayors::BY_2020;
    all.push(("NetworkError", RollUp::new(assessor, target, twice).unwrap_err().to_string()));
    if let Err(error) = Place::new(text(), "SE").unwrap().with_code(CodeKind::Lau, text()) {
        all.push(("NetworkError", error.to_string()));
    }
    let other = EmissionSeries::from_tonnes("another place", [(2020, 1.0)]).unwrap();
    let total = EmissionSeries::from_tonnes(name, [(2020, 1.0)]).unwrap();
    let differs = SectorBreakdown::new(total, [(text(), other)], Portion::constant(0.0));
    let differs: SectorError = differs.unwrap_err();
    all.push(("SectorError", differs.to_string()));
    let total = EmissionSeries::from_tonnes(name, [(2020, 1.0)]).unwrap();
    let parts = [(text(), total.clone()), (text(), total.clone())];
    let twice = SectorBreakdown::new(total, parts, Portion::constant(0.0)).unwrap_err();
    all.push(("SectorError", twice.to_string()));
    let rows = [1, 2].map(|t| (text(), 2020, Emissions::from_tonnes(f64::from(t))));
    let twice: PanelError = Panel::from_rows(rows).unwrap_err();
    all.push(("PanelError", twice.to_string()));
    let measure = |suffix: &str| Measure::new(format!("{name}{suffix}")).sector(text());
    let half = Portion::constant(0.5);
    let plan = Plan::builder(text())
        .measure(measure("1").reduces(2030, tonnes(-5.0)).reduces(20300, tonnes(5.0)))
        .measure(measure("1").reduces(2030, tonnes(0.4)))
        .measure(measure("2").reduces_between(2030, tonnes(9.0), tonnes(8.0)))
        .measure(measure("3").reduces(2030, tonnes(9.0)).reduces(2030, tonnes(8.0)))
        .measure(measure("4").reduces(2030, tonnes(9.0)).reduces_share(2031, half))
        .measure(measure("5").reduces(2030, tonnes(9.0)).facilitating())
        .measure(measure("6").reduces(2010, tonnes(9.0)))
        .measure(measure("7").included_in(text()))
        .measure(measure("8").included_in(format!("{name}9")))
        .measure(measure("9").included_in(format!("{name}8")))
        .counted_from(2020)
        .counted_against(text())
        .sector_level(format!("{name}1"), Emissions::from_tonnes(f64::NAN))
        .sector_level(format!("{name}2"), tonnes(5.0))
        .sector_level(format!("{name}2"), tonnes(5.0))
        .joint_effect(text(), 2030, Emissions::from_tonnes(f64::NAN))
        .stated_total(2030, text());
    let plan = plan.build().unwrap_err();
    assert!(plan.problems().len() >= 10, "{plan}");
    let problems = plan.problems().iter();
    all.extend(problems.map(|problem: &PlanProblem| ("PlanProblem", problem.to_string())));
    all.push(("PlanError", plan.to_string()));
    let negative = || Measure::new(text()).reduces(2030, tonnes(-5.0));
    let many = Plan::builder(text()).measures((0..50).map(|_| negative())).build().unwrap_err();
    all.push(("PlanError", many.to_string()));
    let quoted = name.replace('"', "\"\"");
    let table = format!("place,year,emissions_kt\nA,1990,\"many {quoted}\"\n");
    let table = TableReader::new().read(table.as_bytes()).unwrap_err();
    all.push(("TableError", table.to_string()));
    for problem in table.problems() {
        all.push(("TableProblem", problem.to_string()));
        all.push(("ProblemKind", problem.kind.to_string()));
    }
    let ledger = format!("measure,status,year,reduction,unit\nA,adopted,\"soon {quoted}\",1,kt\n");
    let ledger = TableReader::new().ledgers(ledger.as_bytes()).unwrap_err();
    all.push(("LedgerError", ledger.to_string()));
    for problem in ledger.problems() {
        all.push(("LedgerProblem", problem.to_string()));
        all.push(("LedgerProblemKind", problem.kind.to_string()));
    }
    all
}

/// The source files under a folder.
fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// The names of the public types that are errors, from the source: a type that derives `Error`, or
/// implements it.
fn error_types() -> BTreeSet<String> {
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    let mut types = BTreeSet::new();
    for file in files {
        let text = fs::read_to_string(file).unwrap();
        let mut is_derived = false;
        for line in text.lines() {
            is_derived |= line.starts_with("#[derive(") && line.contains("Error)]");
            if let Some((_, implemented)) = line.split_once("::error::Error for ") {
                types.insert(implemented.trim_end_matches([' ', '{', '}']).to_owned());
            }
            let name =
                ["pub enum ", "pub struct "].iter().find_map(|start| line.strip_prefix(start));
            if let Some(name) = name {
                let end = name.find(|c: char| !c.is_alphanumeric()).unwrap_or(name.len());
                if std::mem::take(&mut is_derived) {
                    types.insert(name[..end].to_owned());
                }
            }
        }
    }
    types
}

#[test]
fn every_type_of_error_is_in_the_table() {
    let known: BTreeSet<String> = messages("x")
        .into_iter()
        .map(|(error, _)| error)
        .chain(WITHOUT_TEXT)
        .map(str::to_owned)
        .collect();
    let missing: Vec<String> = error_types().difference(&known).cloned().collect();
    assert!(missing.is_empty(), "{missing:?}");
    assert!(error_types().len() >= 20);
}

/// serde's own code repeats an unknown name as it is; see `src/serial/shown.rs`.
#[test]
fn every_derived_reader_of_json_has_printable_messages() {
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    let mut all = 0;
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let code = || text.lines().filter(|line| !line.contains("//"));
        let is_derive = |line: &&str| line.contains("derive(") && line.contains("Deserialize");
        let derived = code().filter(is_derive).count();
        let is_printable = |line: &&str| line.contains("crate = \"crate::serial::shown\"");
        let printable = code().filter(is_printable).count();
        assert_eq!(derived, printable, "{}", file.display());
        all += derived;
    }
    assert!(all >= 60, "{all}");
}

#[test]
fn a_number_without_a_finite_value_is_named_as_given() {
    let of_text = |text: &str| text.parse::<Emissions>().unwrap_err().to_string();
    for text in ["1e308 kt", "1e999 t", "NaN t", "-1e308 Gt CO2e"] {
        assert_eq!(of_text(text), format!("emissions must be a finite number, got {text:?}"));
    }
    let error = Emissions::from_kilotonnes(1e308).unwrap_err();
    assert_eq!(error.to_string(), "emissions must be a finite number of tonnes, got 1e308 kt");
    let json =
        r#"{"id":"x","ambition":{"at_most":{"value":1e308,"unit":"kt"}},"deadline":{"by":2030}}"#;
    let error = serde_json::from_str::<Target>(json).unwrap_err().to_string();
    assert!(error.contains("got 1e308 kt"), "{error}");
    let share = "1e999 %".parse::<Share>().unwrap_err().to_string();
    assert_eq!(share, "share must be a finite number, got \"1e999 %\"");
    for cell in ["1e308", "1e999"] {
        let table = format!("place,year,emissions_kt\nA,1990,{cell}\n");
        let error = TableReader::new().read(table.as_bytes()).unwrap_err().to_string();
        assert!(error.contains(&format!("{cell:?}")) && !error.contains("inf"), "{error}");
    }
}

#[test]
fn a_long_list_of_problems_is_cut() {
    let years = (0..100_000).map(|year| (20_000 + year, 1.0));
    let error = EmissionSeries::from_tonnes("a city", years).unwrap_err();
    assert_eq!(error.problems().len(), 100_000);
    let text = error.to_string();
    assert!(text.ends_with("; and 99980 more problems") && text.len() < 3000, "{text}");
}

#[test]
fn a_name_of_a_megabyte_is_cut_in_texts_and_kept_as_data() {
    let name = "n".repeat(1_000_000);
    let series = series(&name);
    assert_eq!(series.place().len(), 1_000_000);
    let targets = targets(&name);
    let result = Assessor::as_of(day(2024, 6, 30)).assess(&series, &targets[0]);
    assert!(result.to_string().len() < 10_000);
    assert!(result.to_markdown().len() < 20_000);
    for (error, text) in messages(&name) {
        assert!(text.len() < 60_000, "{error}: {}", text.len());
    }
}
