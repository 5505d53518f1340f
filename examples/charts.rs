//! Each chart once, on the bundled data as of 21 November 2026: as one HTML page, or as SVG files.
//!
//! `cargo run --example charts -- --out FOLDER` writes the SVG files to a folder, which it creates if
//! necessary; without `--out`, the page goes to standard output. `--language` chooses the language, `--help` lists the
//! options. Exit status: 0, or 2 for bad input.

use std::fs;
use std::process::ExitCode;

use charts::options::{self, Options};
use charts::sector_charts::{sectors, steps_by_sector};
use climate_targets::catalogue::covenant_of_mayors::{BY_2020, BY_2030};
use climate_targets::catalogue::{stockholm, sweden};
use climate_targets::hindcast::{Hindcast, Places};
use climate_targets::{Assessor, Estimator, Language, Portion};
use plan::bundled;
use report::drawings::{budget, common_title, place_panel, progress, ranking_row, releases, steps};
use report::words::Word;
use support::stdout::{exit, print};
use support::{bundled_data, sector_data};
use svg::document;
use svg::{Drawing, PanelKind, Panels, Ranking, ReliabilityChart, Title, figure, standalone};

fn main() -> ExitCode {
    exit(Options::from_command_line().and_then(|options| run(&options)))
}

/// A chart and its name, which is the name of its file and its id on the page.
type Named = (&'static str, Box<dyn Drawing>);

fn run(options: &Options) -> Result<(), String> {
    if options.help {
        return print(options::HELP);
    }
    let charts = charts_of_bundled_data(options.language)?;
    let Some(folder) = &options.out else {
        let figures: String =
            charts.iter().map(|(name, chart)| figure(chart.as_ref(), name)).collect();
        let body = format!("<main>\n{figures}</main>\n");
        return print(&document(Word::Title.text(options.language), options.language, &body));
    };
    fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for (name, chart) in &charts {
        let path = folder.join(name).with_extension("svg");
        fs::write(&path, standalone(chart.as_ref()))
            .map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(())
}

fn charts_of_bundled_data(language: Language) -> Result<Vec<Named>, String> {
    let assessor = Assessor::as_of_ymd(2026, 11, 21).map_err(|error| error.to_string())?;
    let assessor = assessor.estimator(Estimator::ols().last_years(10)).allow_boundary_difference();
    let mut charts: Vec<Named> = Vec::new();
    city_charts(assessor, language, &mut charts)?;
    sector_charts(assessor, language, &mut charts)?;
    let nations = bundled_data::nations()?;
    if let Some(series) = nations.iter().find(|series| series.place() == "Sweden") {
        let result = assessor.assess(series, &sweden::NET_ZERO_2045);
        charts.push(("net-zero", Box::new(progress(&result, language))));
    }
    plan_charts(assessor, language, &mut charts)?;
    charts.push(("reliability", Box::new(reliability(language)?)));
    Ok(charts)
}

fn city_charts(
    assessor: Assessor,
    language: Language,
    charts: &mut Vec<Named>,
) -> Result<(), String> {
    let cities = bundled_data::cities()?;
    let results: Vec<_> = cities.iter().map(|series| assessor.assess(series, &BY_2020)).collect();
    let rows = results.iter().map(|result| ranking_row(result, language)).collect();
    let id = BY_2020.id();
    let title = common_title(Word::GapsOfPlaces, id, language);
    charts.push(("ranking", Box::new(Ranking::new(title, language, rows))));
    let panels = results.iter().map(|result| place_panel(result, language)).collect();
    let title = common_title(Word::PathsOfPlaces, id, language);
    let places = Panels { title, language, of: PanelKind::Places, items: panels };
    charts.push(("places", Box::new(places)));
    let city = |name: &str| cities.iter().find(|series| series.place() == name);
    if let Some(stockholm) = city("Stockholm") {
        let result = assessor.assess(stockholm, &stockholm::BUDGET_2024_2040);
        let chart = budget(&result, assessor.get_estimator(), language);
        charts.extend(chart.map(|chart| ("budget", Box::new(chart) as Box<dyn Drawing>)));
    }
    let earlier = bundled_data::swedish_cities_of_2025()?;
    let earlier = earlier.iter().find(|series| series.place() == "Göteborg");
    if let (Some(series), Some(earlier)) = (city("Göteborg"), earlier) {
        let result = assessor.assess(series, &BY_2030);
        charts.push(("progress", Box::new(progress(&result, language))));
        charts.push(("releases", Box::new(releases(&result, earlier, language))));
    }
    Ok(())
}

fn sector_charts(
    assessor: Assessor,
    language: Language,
    charts: &mut Vec<Named>,
) -> Result<(), String> {
    let all = sector_data::bundled(Portion::constant(0.005))?;
    let Some(lahti) = all.iter().find(|place| place.total().place() == "Lahti") else {
        return Ok(());
    };
    let results = lahti.assess(assessor, &BY_2030);
    let contributions = lahti.contributions(assessor, &BY_2030).map_err(|e| e.to_string())?;
    let steps = steps(&results.total, language);
    charts.extend(steps.map(|chart| ("steps", Box::new(chart) as Box<dyn Drawing>)));
    let steps = steps_by_sector(&results.total, &contributions, language);
    charts.extend(steps.map(|chart| ("steps-by-sector", Box::new(chart) as Box<dyn Drawing>)));
    charts.push(("sectors", Box::new(sectors(&results, language))));
    Ok(())
}

/// Oslo's climate budget of 2023: the steps to the target of 2023, and the years up to 2030.
fn plan_charts(
    assessor: Assessor,
    language: Language,
    charts: &mut Vec<Named>,
) -> Result<(), String> {
    for case in bundled::cases()? {
        let plan = case.assess(assessor);
        let target = plan.assessment().map_or("", |assessment| assessment.target().id());
        if target == "OSL-2030-2023" {
            let steps = plan::charts::waterfall(&plan, language);
            charts.extend(steps.map(|chart| ("plan", Box::new(chart) as Box<dyn Drawing>)));
        }
        if case.is_of_years() {
            let years = plan::charts::years(&plan, language);
            charts.extend(years.map(|chart| ("plan-years", Box::new(chart) as Box<dyn Drawing>)));
        }
    }
    Ok(())
}

/// How often a fall by a tenth came true, by its predicted probability.
fn reliability(language: Language) -> Result<ReliabilityChart, String> {
    const YEARS: u16 = 6;
    let nations = bundled_data::national_inventories()?;
    let hindcast = Hindcast::new(Estimator::ols().last_years(10)).horizons([YEARS]);
    let report = hindcast.over(&Places::new("nations", &nations));
    let tenths = report.horizon(YEARS).map(|report| report.reliability.clone()).unwrap_or_default();
    Ok(ReliabilityChart { title: Title::new(Word::Reliability.text(language)), language, tenths })
}

/// Command-line parsing, table reading and text formatting shared by the examples.
mod support;

/// Charts as SVG.
#[path = "support/svg/mod.rs"]
mod svg;

/// Pages as text or HTML.
#[path = "support/page/mod.rs"]
mod page;

/// The modules in `examples/plan/` that read the bundled plans and draw charts.
#[allow(dead_code, reason = "some functions are of the plan's page only")]
#[path = "plan"]
mod plan {
    pub mod bundled;
    pub mod cases;
    pub mod charts;
    pub mod oslo;
    pub mod words;
}

/// The modules in `examples/charts/`.
mod charts {
    pub mod options;
    pub mod sector_charts;
}

/// The modules in `examples/report/` that draw charts.
#[allow(dead_code, reason = "some words are of the report only")]
#[path = "report"]
mod report {
    pub mod drawings;
    pub mod words;
}
