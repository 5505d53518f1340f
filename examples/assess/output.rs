//! The results as a table, JSON or CSV.

use std::fmt::Write;

use climate_targets::assessment::PerUnit;
use climate_targets::boundary::LandSector;
use climate_targets::quantity::Level;
use climate_targets::resolve::Basis;
use climate_targets::{
    Absent, Ambition, Assessment, Caveat, Emissions, Figures, Intensity, Known, Metric, Share,
    Verdict, catalogue,
};
use comfy_table::{Cell, CellAlignment, ColumnConstraint, Width};
use serde::Serialize;

use crate::assess::options::Options;
use crate::support::bundled_data;
use crate::support::display::{
    csv_text, printable, readable_unit, rounded, rounded_pair, signed_percent,
};
use crate::support::format::Format;
use crate::support::table_style::plain_table;

/// The maximum width of a page, in characters.
const WIDTH: u16 = 100;

/// The table with one row for each result, the notes and, with `explain`, the derivations.
pub fn table(results: &[Assessment<'_>], options: &Options) -> String {
    let mut notes = Notes::default();
    let mut table = plain_table(
        WIDTH,
        &["Place", "Target", "", "Base", "Latest", "Change", "Limit", "Then", "Verdict", "Notes"],
    );
    for result in results {
        table.add_row(row(result, &mut notes));
    }
    for column in 3..=7 {
        if let Some(column) = table.column_mut(column) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    // Long names wrap; numbers and ids of usual length do not.
    let at_most = |width| ColumnConstraint::UpperBoundary(Width::Fixed(width));
    let ids = results.iter().map(|result| printable(result.target().id()).chars().count());
    let id_width = ids.max().unwrap_or_default().clamp(6, 13) as u16 + 1;
    let constraints = [
        (0, at_most(10)),
        (1, ColumnConstraint::Absolute(Width::Fixed(id_width))),
        (8, ColumnConstraint::LowerBoundary(Width::Fixed(23))),
        (9, at_most(5)),
    ];
    if let Some(last) = table.column_mut(9) {
        last.set_padding((0, 0));
    }
    for index in 2..=7 {
        if let Some(column) = table.column_mut(index) {
            column.set_constraint(ColumnConstraint::ContentWidth);
        }
    }
    for (index, constraint) in constraints {
        if let Some(column) = table.column_mut(index) {
            column.set_constraint(constraint);
        }
    }
    let sources = if options.data.is_none() { bundled_data::SOURCES } else { "" };
    let mut page = format!(
        "As of {}; trend: {}.\n{sources}\
         Change: since the base. Limit: the allowable level in the judged year. Then: the level \
         in that\nyear, observed or, with ~, projected by the trend.\n\n{table}\n\n",
        options.as_of,
        options.estimator()
    );
    for (number, note) in notes.0.iter().enumerate() {
        let _ = writeln!(page, "{:>3}  {note}", number + 1);
    }
    if options.explain {
        for result in results {
            let _ = write!(page, "\n{result}\n{}", result.derivation());
        }
    }
    page
}

fn row(result: &Assessment<'_>, notes: &mut Notes) -> Vec<Cell> {
    let (figures, levels) = (result.figures(), Levels::new(result));
    let or_dash = |text: Known<String>| text.unwrap_or_else(|_| "-".into());
    let due = match result.details().period() {
        Some(standing) => {
            format!("{}-{:02}", standing.period.from(), standing.period.to().get() % 100)
        }
        None => figures.judged_year.to_string(),
    };
    vec![
        Cell::new(printable(result.series().place())),
        Cell::new(printable(result.target().id())),
        Cell::new(match (&levels.latest, figures.basis) {
            (Err(_), _) => String::new(),
            (Ok(_), Basis::Net | Basis::NetAccounted) => format!("{}\nnet", levels.unit),
            (Ok(_), _) => levels.unit,
        }),
        Cell::new(or_dash(levels.base)),
        Cell::new(or_dash(levels.latest)),
        Cell::new(or_dash(levels.change)),
        Cell::new(or_dash(levels.allowed.map(|a| format!("{a}\n{due}")))),
        Cell::new(or_dash(levels.then)),
        Cell::new(verdict(result)),
        Cell::new(notes.numbers(result)),
    ]
}

/// The verdict that compares a level with the limit; for net zero, the verdict on the own reduction.
fn limit_verdict(result: &Assessment<'_>) -> Verdict {
    let own = result.details().net_zero().and_then(|tests| tests.own);
    own.map_or(result.verdict(), |own| own.verdict)
}

/// The rounded levels of a row, all in one unit, with the years of the base and of the latest
/// level.
struct Levels {
    unit: String,
    base: Known<String>,
    latest: Known<String>,
    change: Known<String>,
    allowed: Known<String>,
    /// The level of the judged year; before that year is observed, the projection of the trend.
    then: Known<String>,
}

impl Levels {
    fn new(result: &Assessment<'_>) -> Self {
        result.per_unit().map_or_else(|| Self::tonnes(result), |own| Self::per_unit(&own))
    }

    /// All levels come from the same figures, so that they have the same unit.
    fn from_figures<L: Level>(
        figures: &Figures<L>,
        unit: String,
        level: impl Fn(L) -> String,
        (allowed, then): (Known<String>, Known<String>),
    ) -> Self {
        Self {
            unit,
            base: figures.base.map(|base| format!("{}\n{}", level(base.level), base.years)),
            latest: figures.latest.map(|l| format!("{}\n{}", level(l.level), l.year)),
            change: figures.change.and_then(|change| change.share).map(signed_percent),
            allowed,
            then,
        }
    }

    fn tonnes(result: &Assessment<'_>) -> Self {
        let (figures, unit) = (result.figures(), readable_unit(result));
        let level = |level: Emissions| rounded(level, unit);
        let projected = match result.details().period() {
            // The limit of a period is shown as a yearly mean, so the projection is one too.
            Some(standing) => standing.projected.and_then(|sum| {
                let mean = sum.tonnes() / f64::from(standing.period.length());
                Emissions::from_tonnes(mean).map_err(|_| Absent::OutOfRange)
            }),
            None => figures.projection.map(|projection| projection.level),
        };
        let (then, mark) = match limit_verdict(result) {
            _ if result.details().parts().next().is_some() => (Err(Absent::Composite), ""),
            Verdict::Met { level: observed, .. } | Verdict::Missed { level: observed, .. } => {
                (Ok(observed), "")
            }
            _ => (projected, "~"),
        };
        let pair = match (figures.allowable, then) {
            (Ok(allowed), Ok(then)) => {
                let (then, allowed) = rounded_pair(then, allowed, unit);
                (Ok(allowed), Ok(format!("{mark}{then}")))
            }
            (allowed, then) => {
                (allowed.map(level), then.map(|then| format!("{mark}{}", level(then))))
            }
        };
        Self::from_figures(&figures, unit.to_string(), level, pair)
    }

    fn per_unit(own: &PerUnit<'_>) -> Self {
        let level = |level: Intensity| {
            let value = level.tonnes_per_unit();
            if value.abs() >= 0.1 { format!("{value:.2}") } else { format!("{value:.2e}") }
        };
        let figures = own.figures();
        let then = match figures.verdict {
            Verdict::Met { level: observed, .. } | Verdict::Missed { level: observed, .. } => {
                Ok(level(observed))
            }
            _ => figures.projection.map(|projection| format!("~{}", level(projection.level))),
        };
        let unit = match own.metric() {
            Metric::PerCapita => "t per\nhead".to_owned(),
            metric => format!("t {metric}").replacen(" per unit", "\nper unit", 1),
        };
        Self::from_figures(figures, unit, level, (figures.allowable.map(level), then))
    }
}

/// The verdict, with the fields in which the boundaries differ.
fn verdict(result: &Assessment<'_>) -> String {
    let mut text = result.verdict().to_string();
    for caveat in result.caveats() {
        if let Caveat::BoundaryDiffers { fields } = caveat {
            let _ = write!(text, "\n(other {fields})");
        }
    }
    text
}

/// The caveats of all results, numbered and without duplicates.
#[derive(Default)]
struct Notes(Vec<String>);

impl Notes {
    /// The numbers of the caveats of a result. Boundary differences are printed with the verdict.
    fn numbers(&mut self, result: &Assessment<'_>) -> String {
        // The table shows no interval, so caveats on the calibration of intervals are left out.
        let is_numbered = |caveat: &Caveat<'_>| {
            !matches!(
                caveat,
                Caveat::BoundaryDiffers { .. }
                    | Caveat::NotCalibrated { .. }
                    | Caveat::OneCommonPeriod { .. }
            )
        };
        let mut numbers: Vec<String> = Vec::new();
        for caveat in result.caveats().filter(is_numbered) {
            let number = self.number(&caveat).to_string();
            // Two parts of a target can have the same caveat.
            if !numbers.contains(&number) {
                numbers.push(number);
            }
        }
        numbers.join(" ")
    }

    fn number(&mut self, caveat: &Caveat<'_>) -> usize {
        let text = caveat.to_string();
        let known = self.0.iter().position(|note| *note == text);
        let index = known.unwrap_or_else(|| {
            self.0.push(text);
            self.0.len() - 1
        });
        index + 1
    }
}

/// A result with its derivation.
#[derive(Serialize)]
struct ExplainedResult<'a> {
    #[serde(flatten)]
    result: &'a Assessment<'a>,
    derivation: climate_targets::Derivation<'a>,
}

pub fn json(results: &[Assessment<'_>], explain: bool) -> Result<String, String> {
    let json = if explain {
        let explained: Vec<_> = results
            .iter()
            .map(|result| ExplainedResult { result, derivation: result.derivation() })
            .collect();
        serde_json::to_string_pretty(&explained)
    } else {
        serde_json::to_string_pretty(results)
    };
    json.map(|text| text + "\n").map_err(|error| error.to_string())
}

/// The figures as CSV. A blank cell is an absent figure; the JSON has the reason.
pub fn csv(results: &[Assessment<'_>]) -> Result<String, String> {
    const HEADER: [&str; 29] = [
        "place",
        "target",
        "as_of",
        "verdict",
        "detail",
        "base",
        "base_t",
        "latest_year",
        "latest_t",
        "change_share_of_base",
        "allowable_t",
        "judged_year",
        "judged_level_t",
        "margin_t",
        "progress",
        "path_t",
        "gap_to_path_t",
        "gap_points_of_base",
        "required_t_per_year",
        "slope_t_per_year",
        "projection_t",
        "projection_low_t",
        "projection_high_t",
        "probability_met",
        "metric",
        "base_per_unit",
        "latest_per_unit",
        "allowable_per_unit",
        "caveats",
    ];
    let mut writer = csv::Writer::from_writer(Vec::new());
    let fault = |error: csv::Error| error.to_string();
    writer.write_record(HEADER).map_err(fault)?;
    for result in results {
        writer.write_record(csv_row(result)).map_err(fault)?;
    }
    let bytes = writer.into_inner().map_err(|error| error.to_string())?;
    String::from_utf8(bytes).map_err(|error| error.to_string())
}

fn csv_row(result: &Assessment<'_>) -> [String; 29] {
    let figures = result.figures();
    let blank = |text: Known<String>| text.unwrap_or_default();
    let level = |level: Known<Emissions>| blank(level.map(|level| level.tonnes().to_string()));
    let share = |share: Known<Share>| blank(share.map(|share| share.fraction().to_string()));
    let (path, projection) = (figures.path, figures.projection);
    let interval = projection.and_then(|p| p.interval);
    let points = path.and_then(|p| p.gap_points_of_base);
    let judged = match result.verdict() {
        Verdict::Met { level, margin, .. }
        | Verdict::Missed { level, margin, .. }
        | Verdict::AchievedEarly { level, margin, .. } => Ok((level, margin)),
        _ => Err(Absent::NoObservation),
    };
    let caveats: Vec<String> = result.caveats().map(|caveat| caveat.to_string()).collect();
    let (metric, own) = (result.target().metric(), result.per_unit());
    let per_unit = |figure: fn(&Figures<Intensity>) -> Known<Intensity>| {
        let known = own.and_then(|own| figure(own.figures()).ok());
        known.map_or_else(String::new, |value| value.tonnes_per_unit().to_string())
    };
    [
        csv_text(result.series().place()),
        csv_text(result.target().id()),
        figures.as_of.to_string(),
        result.verdict().name().to_owned(),
        csv_text(&result.verdict().to_string()),
        blank(figures.base.map(|base| base.years.to_string())),
        level(figures.base.map(|base| base.level)),
        blank(figures.latest.map(|latest| latest.year.to_string())),
        level(figures.latest.map(|latest| latest.level)),
        share(figures.change.and_then(|change| change.share)),
        level(figures.allowable),
        figures.judged_year.to_string(),
        level(judged.map(|(level, _)| level)),
        level(judged.map(|(_, margin)| margin)),
        share(figures.progress),
        level(path.map(|path| path.level)),
        level(path.and_then(|path| path.gap)),
        blank(points.map(|points| points.points().to_string())),
        level(figures.required.and_then(|required| required.linear_per_year)),
        level(figures.trend.and_then(|trend| trend.slope())),
        level(projection.map(|p| p.level)),
        level(interval.map(|interval| interval.low)),
        level(interval.map(|interval| interval.high)),
        share(projection.and_then(|p| p.probability_met)),
        csv_text(&metric.to_string()),
        per_unit(|own| own.base.map(|base| base.level)),
        per_unit(|own| own.latest.map(|latest| latest.level)),
        per_unit(|own| own.allowable),
        csv_text(&caveats.join("; ")),
    ]
}

/// The list of every target, commitment and group that `--target` accepts.
pub fn catalogue(format: Format) -> Result<String, String> {
    match format {
        Format::Json => {
            let targets: Vec<_> = catalogue::targets().collect();
            serde_json::to_string_pretty(&targets)
                .map(|text| text + "\n")
                .map_err(|error| error.to_string())
        }
        Format::Csv => Err("--list requires --format table or json".into()),
        Format::Table => {
            let mut table = plain_table(WIDTH, &["Id", "Actor", "Target", "Adopted", "Evidence"]);
            for target in catalogue::targets() {
                let adopted = target.adoption().map_or("unknown".into(), |on| on.to_string());
                let condition = if target.is_conditional() { ", conditional" } else { "" };
                let together = if target.is_collective() { ", all members together" } else { "" };
                let evidence = target.evidence().map_or("", |evidence| evidence.name());
                let is_share = target.goal().deciding().is_none_or(Ambition::needs_base);
                let base = target.reference().filter(|_| is_share);
                let reference = base.map_or_else(String::new, |base| format!(" of {base}"));
                let metric = match target.metric() {
                    Metric::Absolute => String::new(),
                    metric => format!(" {metric}"),
                };
                let is_net = target.boundary().land_sector == Some(LandSector::Included);
                let net = if is_net { ", net of the land sector" } else { "" };
                table.add_row(vec![
                    target.id().to_owned(),
                    target.actor().to_owned(),
                    format!(
                        "{}{reference}{metric} {}{net}{condition}{together}",
                        target.goal(),
                        target.deadline()
                    ),
                    adopted,
                    evidence.to_owned(),
                ]);
            }
            for commitment in catalogue::commitments() {
                let milestones: Vec<&str> =
                    commitment.milestones().map(climate_targets::Target::id).collect();
                let budgets = commitment.milestones().all(|t| t.deadline().period().is_some());
                let kind = if budgets { "consecutive budgets:" } else { "milestones on one path:" };
                table.add_row(vec![
                    commitment.id().to_owned(),
                    commitment.title().to_owned(),
                    format!("{kind} {}", milestones.join(", ")),
                ]);
            }
            for group in catalogue::groups() {
                let targets: Vec<&str> = group.targets().iter().map(|target| target.id()).collect();
                table.add_row(vec![
                    group.id().to_owned(),
                    group.title().to_owned(),
                    format!("separate targets: {}", targets.join(", ")),
                ]);
            }
            Ok(format!("{table}\n"))
        }
    }
}
