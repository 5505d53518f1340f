//! Tables of hindcasts, as text, JSON and CSV.

use std::fmt::Write;

use climate_targets::Share;
use climate_targets::hindcast::{HindcastReport, HorizonReport};
use climate_targets::trend::Calibration;
use serde::Serialize;

/// The hindcast of one method on one set.
pub struct Found {
    pub set: String,
    pub method: String,
    pub report: HindcastReport,
}

pub fn table(found: &[Found], event: f64) -> String {
    let mut page = String::from(
        "95 %, 80 %: the share of outcomes inside the interval. Width, score: of the 95 % interval, as\n\
         shares of the latest level; the score adds 40 x the miss. Brier: of the probability of a\n",
    );
    let _ = writeln!(page, "level at or under {:.0} % of the latest.", 100.0 * event);
    let mut set = "";
    for Found { set: of_set, method, report } in found {
        if of_set != set {
            let _ = write!(page, "\n{of_set}\n");
            set = of_set;
        }
        let _ = writeln!(page, "  {method}");
        if report.horizons().is_empty() {
            let _ = writeln!(page, "  no window whose outcome is known");
            continue;
        }
        for line in report.to_string().lines() {
            let _ = writeln!(page, "  {line}");
        }
    }
    page
}

/// The coverage on places and years left out of the calibration.
pub fn left_out(calibration: &Calibration, years: &[u16]) -> String {
    let mut page = String::from("  left out: places, 95 %    80 %    years, 95 %    lowest cut\n");
    let of = calibration.horizons().iter().filter(|of| years.contains(&of.horizon));
    for of in of {
        let Some(places) = of.places_left_out else { continue };
        let [coverage_95, coverage_80] =
            [places.coverage_95, places.coverage_80].map(Share::percent);
        let _ =
            write!(page, "  {:>8}        {coverage_95:>5.1} %  {coverage_80:>5.1} %  ", of.horizon);
        let _ = match of.years_left_out {
            Some(later) => {
                let [mean, lowest] =
                    [later.coverage_95, later.lowest_coverage_95].map(Share::percent);
                writeln!(page, "     {mean:>5.1} %       {lowest:>5.1} %")
            }
            None => writeln!(page, "   untested"),
        };
    }
    page
}

/// Predicted against observed frequency, in tenths.
pub fn reliability(found: &Found, event: f64) -> String {
    let mut page = String::new();
    let _ = writeln!(page, "{}, {}", found.set, found.method);
    let _ = writeln!(
        page,
        "How often levels fell to {:.0} % of the latest or less, by predicted probability; # is 2.5 %.",
        100.0 * event
    );
    for horizon in found.report.horizons() {
        let years = if horizon.horizon == 1 { "year" } else { "years" };
        let _ = writeln!(page, "{} {years} ahead", horizon.horizon);
        for tenth in &horizon.reliability {
            let (predicted, observed) = (tenth.predicted.percent(), tenth.observed.percent());
            let bar = "#".repeat((observed / 2.5).round() as usize);
            let _ = writeln!(
                page,
                "  predicted {predicted:>3.0} %  happened {observed:>3.0} %  of {:>5}  {bar}",
                tenth.cases
            );
        }
        if let Some(tail) = horizon.at_least(Share::from_percent(70.0).unwrap_or(Share::ZERO)) {
            let _ = writeln!(
                page,
                "  70 % and more: predicted {:.0} %, happened {:.0} % of {}",
                tail.predicted.percent(),
                tail.observed.percent(),
                tail.cases
            );
        }
    }
    page
}

/// A horizon with its set and method.
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

/// CSV with one row per horizon, without the reliability table.
pub fn csv(found: &[Found]) -> Result<String, String> {
    let mut writer = csv::WriterBuilder::new().has_headers(false).from_writer(Vec::new());
    let head = "set,method,horizon,cases,coverage,coverage_80,lowest_coverage,lowest_origin,\
                highest_coverage,highest_origin,mean_width_share,median_width_share,\
                interval_score,error,bias,brier";
    let mut write = || -> Result<(), csv::Error> {
        writer.write_record(head.split(','))?;
        for Found { set, method, report } in found {
            for row in report.rows() {
                writer.serialize((set, method, row))?;
            }
        }
        Ok(())
    };
    write().map_err(|error| error.to_string())?;
    let bytes = writer.into_inner().map_err(|error| error.to_string())?;
    String::from_utf8(bytes).map_err(|error| error.to_string())
}
