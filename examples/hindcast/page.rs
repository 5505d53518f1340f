//! Formats the reports as text, JSON and CSV.

use std::fmt::Write;

use climate_targets::Share;
use climate_targets::hindcast::{HindcastReport, HorizonReport};
use climate_targets::trend::Calibration;
use serde::Serialize;

use crate::support::display::csv_text;

/// The hindcast report for one method on one set of places.
pub struct MethodReport {
    pub set: String,
    pub method: String,
    pub report: HindcastReport,
}

pub fn table(reports: &[MethodReport], event: f64) -> String {
    let mut page = String::from(
        "95 %, 80 %: share of outcomes inside the interval. Width, score: of the 95 % interval, as a share\n\
         of the latest level; the score is the mean width plus 40 times the distance of outcomes outside\n\
         the interval. Brier: score of the probability of a ",
    );
    let _ = writeln!(page, "level at or under {:.0} % of the latest level.", 100.0 * event);
    let mut set = "";
    for MethodReport { set: report_set, method, report } in reports {
        if report_set != set {
            let _ = write!(page, "\n{report_set}\n");
            set = report_set;
        }
        let _ = writeln!(page, "  {method}");
        if report.horizons().is_empty() {
            let _ = writeln!(page, "  no window with a known outcome");
            continue;
        }
        for line in report.to_string().lines() {
            let _ = writeln!(page, "  {line}");
        }
    }
    page
}

/// The coverage on places and on years that were left out of the calibration.
pub fn left_out(calibration: &Calibration, years: &[u16]) -> String {
    let mut page = String::from("  left out: places, 95 %    80 %    years, 95 %    lowest 95 %\n");
    let horizons = calibration.horizons().iter();
    for horizon in horizons.filter(|horizon| years.contains(&horizon.horizon)) {
        let Some(places) = horizon.places_left_out else { continue };
        let [coverage_95, coverage_80] =
            [places.coverage_95, places.coverage_80].map(Share::percent);
        let _ = write!(
            page,
            "  {:>8}        {coverage_95:>5.1} %  {coverage_80:>5.1} %  ",
            horizon.horizon
        );
        let _ = match horizon.years_left_out {
            Some(later) => {
                let [mean, lowest] =
                    [later.coverage_95, later.lowest_coverage_95].map(Share::percent);
                writeln!(page, "     {mean:>5.1} %       {lowest:>5.1} %")
            }
            None => writeln!(page, "   not tested"),
        };
    }
    page
}

/// The reliability table: for each tenth of predicted probability, the observed frequency of the
/// event.
pub fn reliability(report: &MethodReport, event: f64) -> String {
    let mut page = String::new();
    let _ = writeln!(page, "{}, {}", report.set, report.method);
    let _ = writeln!(
        page,
        "Frequency of a level at or under {:.0} % of the latest level, by predicted probability; # is 2.5 %.",
        100.0 * event
    );
    for horizon in report.report.horizons() {
        let years = if horizon.horizon == 1 { "year" } else { "years" };
        let _ = writeln!(page, "{} {years} ahead", horizon.horizon);
        for tenth in &horizon.reliability {
            let (predicted, observed) = (tenth.predicted.percent(), tenth.observed.percent());
            let bar = "#".repeat((observed / 2.5).round() as usize);
            let _ = writeln!(
                page,
                "  predicted {predicted:>3.0} %  observed {observed:>3.0} %  of {:>5}  {bar}",
                tenth.cases
            );
        }
        if let Some(tail) = horizon.at_least(Share::from_percent(70.0).unwrap_or(Share::ZERO)) {
            let _ = writeln!(
                page,
                "  70 % and more: predicted {:.0} %, observed {:.0} % of {}",
                tail.predicted.percent(),
                tail.observed.percent(),
                tail.cases
            );
        }
    }
    page
}

/// A row of the JSON output: the results for one horizon, with set and method.
#[derive(Serialize)]
struct Row<'f> {
    set: &'f str,
    method: &'f str,
    #[serde(flatten)]
    horizon: &'f HorizonReport,
}

pub fn json(reports: &[MethodReport]) -> Result<String, String> {
    let rows = reports.iter().flat_map(|report| {
        let MethodReport { set, method, report } = report;
        report.horizons().iter().map(move |horizon| Row { set, method, horizon })
    });
    let rows: Vec<_> = rows.collect();
    serde_json::to_string_pretty(&rows).map_err(|error| error.to_string())
}

/// Writes CSV with one row for each set, method and horizon, without the reliability table.
pub fn csv(reports: &[MethodReport]) -> Result<String, String> {
    let mut writer = csv::WriterBuilder::new().has_headers(false).from_writer(Vec::new());
    let header = "set,method,horizon,cases,coverage,coverage_80,lowest_coverage,lowest_origin,\
                highest_coverage,highest_origin,mean_width_share,median_width_share,\
                interval_score,error,bias,brier";
    let mut write = || -> Result<(), csv::Error> {
        writer.write_record(header.split(','))?;
        for MethodReport { set, method, report } in reports {
            for row in report.rows() {
                writer.serialize((csv_text(set), csv_text(method), row))?;
            }
        }
        Ok(())
    };
    write().map_err(|error| error.to_string())?;
    let bytes = writer.into_inner().map_err(|error| error.to_string())?;
    String::from_utf8(bytes).map_err(|error| error.to_string())
}
