//! The results as Markdown, JSON or CSV. The keys of JSON and CSV are the same in every language.

use climate_targets::{
    Absent, Assessment, AssessmentReport, Emissions, Figures, Intensity, Known, Language, Share,
    Verdict,
};

use super::columns::COLUMNS;
use crate::support::display::{csv_text, one_line};

/// All results, each under a heading.
pub fn markdown(results: &[Assessment<'_>], language: Language) -> String {
    let results: Vec<String> =
        results.iter().map(|result| result.to_markdown_in(language)).collect();
    let lines: Vec<String> = results.join("\n").lines().map(one_line).collect();
    lines.join("\n") + "\n"
}

/// The reports as a JSON array, with the paragraph in a language and, on request, the derivation.
pub fn json(
    results: &[Assessment<'_>],
    language: Language,
    explain: bool,
) -> Result<String, String> {
    let report = |result: &Assessment<'_>| {
        let details = result.details();
        let mut report = details.report_in(language);
        report.derivation = explain.then(|| details.derivation().steps().collect());
        report
    };
    let reports: Vec<AssessmentReport> = results.iter().map(report).collect();
    let json = serde_json::to_string_pretty(&reports);
    json.map(|text| text + "\n").map_err(|error| error.to_string())
}

/// The figures as CSV. A blank cell is an absent figure; the JSON has the reason.
pub fn csv(results: &[Assessment<'_>]) -> Result<String, String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let fault = |error: csv::Error| error.to_string();
    writer.write_record(COLUMNS).map_err(fault)?;
    for result in results {
        writer.write_record(csv_row(result)).map_err(fault)?;
    }
    let bytes = writer.into_inner().map_err(|error| error.to_string())?;
    String::from_utf8(bytes).map_err(|error| error.to_string())
}

fn csv_row(result: &Assessment<'_>) -> [String; COLUMNS.len()] {
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
