//! Tables of hindcasts, as text, JSON and CSV.

use std::fmt::Write;

use climate_targets::hindcast::{HindcastReport, HorizonReport};
use serde::Serialize;

/// One method over one set.
pub struct Found {
    pub set: String,
    pub method: String,
    pub report: HindcastReport,
}

pub fn table(found: &[Found], event: f64) -> String {
    let mut page = String::from(
        "95 %, 80 %: the share of outcomes inside the interval. Width, score: of the 95 % interval, as\n\
         shares of the latest level; the score adds what was missed. Brier: of the probability of a\n",
    );
    let _ = writeln!(page, "level at or under {:.0} % of the latest.", 100.0 * event);
    let mut set = "";
    for Found { set: of_set, method, report } in found {
        if of_set != set {
            let _ = write!(page, "\n{of_set}\n");
            set = of_set;
        }
        let _ = writeln!(page, "  {method}");
        for line in report.to_string().lines() {
            let _ = writeln!(page, "  {line}");
        }
        if report.horizons().is_empty() {
            let _ = writeln!(page, "  no window whose outcome is known");
        }
    }
    page
}

/// Predicted against observed frequency, in tenths.
pub fn reliability(found: &Found, event: f64) -> String {
    let mut page = String::new();
    let _ = writeln!(
        page,
        "{}, {}: of the levels that were to come at or under {:.0} % of the latest with a\n\
         probability in each tenth, so many did.\n",
        found.set,
        found.method,
        100.0 * event
    );
    for horizon in found.report.horizons() {
        let years = if horizon.years == 1 { "year" } else { "years" };
        let _ = writeln!(page, "{} {years} ahead", horizon.years);
        for tenth in &horizon.reliability {
            let (predicted, observed) = (tenth.predicted.percent(), tenth.observed.percent());
            let bar = "#".repeat((observed / 2.5).round() as usize);
            let _ = writeln!(
                page,
                "  predicted {predicted:>3.0} %  came {observed:>3.0} %  of {:>5}  {bar}",
                tenth.cases
            );
        }
    }
    page
}

/// A horizon with the set and the method that it is of.
#[derive(Serialize)]
struct Row<'f> {
    set: &'f str,
    method: &'f str,
    #[serde(flatten)]
    horizon: &'f HorizonReport,
}

pub fn json(found: &[Found]) -> Result<String, String> {
    let rows = found.iter().flat_map(|found| {
        let Found { set, method, report } = found;
        report.horizons().iter().map(move |horizon| Row { set, method, horizon })
    });
    let rows: Vec<_> = rows.collect();
    serde_json::to_string_pretty(&rows).map_err(|error| error.to_string())
}

/// A row a horizon, without the tenths.
pub fn csv(found: &[Found]) -> Result<String, String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut write = || -> Result<(), csv::Error> {
        writer.write_record([
            "set",
            "method",
            "horizon",
            "cases",
            "coverage",
            "coverage_80",
            "lowest_coverage",
            "highest_coverage",
            "mean_width_share",
            "median_width_share",
            "interval_score",
            "error",
            "bias",
            "brier",
        ])?;
        for Found { set, method, report } in found {
            for h in report.horizons() {
                let numbers = [
                    h.coverage,
                    h.coverage_80,
                    h.lowest_coverage.1,
                    h.highest_coverage.1,
                    h.mean_width,
                    h.median_width,
                    h.interval_score,
                    h.error,
                    h.bias,
                ];
                let head = [set.clone(), method.clone(), h.years.to_string(), h.cases.to_string()];
                let numbers = numbers.into_iter().map(|share| share.fraction().to_string());
                writer
                    .write_record(head.into_iter().chain(numbers).chain([h.brier.to_string()]))?;
            }
        }
        Ok(())
    };
    write().map_err(|error| error.to_string())?;
    let bytes = writer.into_inner().map_err(|error| error.to_string())?;
    String::from_utf8(bytes).map_err(|error| error.to_string())
}
