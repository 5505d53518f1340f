//! JSON and CSV output.

use climate_targets::sectors::{
    Contributions, SectorAssessments, SectorContribution, SectorDifference,
};
use climate_targets::{Emissions, Known, Portion, Share, Verdict};
use serde::Serialize;

use crate::sectors::place_result::PlaceResult;
use crate::sectors::summary;
use crate::support::display::csv_text;

#[derive(Serialize)]
struct Entry<'a> {
    place: &'a str,
    vintage: Option<&'a str>,
    target: &'a str,
    as_of: String,
    tolerance_share_of_total: Portion,
    in_words: String,
    contributions: ContributionsOrReason<'a>,
    differences: Vec<SectorDifference<'a>>,
    assessments: &'a SectorAssessments<'a>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum ContributionsOrReason<'a> {
    Known(&'a Contributions<'a>),
    Absent { absent: &'static str },
}

pub fn json(results: &[PlaceResult<'_>]) -> Result<String, String> {
    let entries: Vec<Entry<'_>> = results.iter().map(entry).collect();
    serde_json::to_string_pretty(&entries)
        .map(|text| text + "\n")
        .map_err(|error| error.to_string())
}

fn entry<'a>(result: &'a PlaceResult<'_>) -> Entry<'a> {
    let total = result.breakdown.total();
    let total_assessment = &result.assessments.total;
    let contributions = match &result.contributions {
        Ok(contributions) => ContributionsOrReason::Known(contributions),
        Err(reason) => ContributionsOrReason::Absent { absent: reason.name() },
    };
    Entry {
        place: total.place(),
        vintage: total.vintage(),
        target: total_assessment.target().id(),
        as_of: total_assessment.figures().as_of.to_string(),
        tolerance_share_of_total: result.breakdown.tolerance(),
        in_words: summary::sentences(result),
        contributions,
        differences: result.differences().collect(),
        assessments: &result.assessments,
    }
}

const HEADER: [&str; 17] = [
    "place",
    "target",
    "as_of",
    "part",
    "sector",
    "verdict",
    "base_years",
    "base_t",
    "year",
    "level_t",
    "change_t",
    "change_share",
    "share_of_change",
    "gap_t",
    "share_of_gap",
    "needed_t",
    "share_of_needed",
];

/// Writes CSV rows for the total, each sector and the emissions in no sector. A blank cell is an
/// absent figure; only the JSON output gives the reason.
pub fn csv(results: &[PlaceResult<'_>]) -> Result<String, String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let fault = |error: csv::Error| error.to_string();
    writer.write_record(HEADER).map_err(fault)?;
    for result in results {
        for row in rows(result) {
            writer.write_record(row).map_err(fault)?;
        }
    }
    let bytes = writer.into_inner().map_err(|error| error.to_string())?;
    String::from_utf8(bytes).map_err(|error| error.to_string())
}

fn rows(result: &PlaceResult<'_>) -> Vec<Vec<String>> {
    let total_assessment = &result.assessments.total;
    let row = |part: &str, sector: &str, verdict: &str, figures: [String; 11]| {
        let (place, target) = (result.breakdown.total().place(), total_assessment.target().id());
        let as_of = total_assessment.figures().as_of.to_string();
        let front = [place, target, &as_of, part, sector, verdict].map(csv_text);
        front.into_iter().chain(figures).collect()
    };
    let total = total_assessment.verdict().name();
    let Ok(contributions) = &result.contributions else {
        return vec![row("total", "", total, Default::default())];
    };
    let mut rows = vec![row("total", "", total, figures(contributions, &contributions.total))];
    for sector in result.sectors() {
        let (name, verdict) = (sector.contribution.name, sector.verdict);
        let verdict = verdict.map_or("", |verdict: Verdict| verdict.name());
        rows.push(row("sector", name, verdict, figures(contributions, &sector.contribution)));
    }
    rows.push(row("in_no_sector", "", "", figures(contributions, &contributions.in_no_sector)));
    rows
}

fn figures(contributions: &Contributions<'_>, part: &SectorContribution<'_>) -> [String; 11] {
    let level = |level: Known<Emissions>| level.map(|level| level.tonnes().to_string());
    let share = |share: Known<Share>| share.map(|share| share.fraction().to_string());
    [
        Ok(contributions.base_years.to_string()),
        level(part.base),
        Ok(contributions.year.to_string()),
        level(part.level),
        level(part.change),
        share(part.change_share),
        share(part.share_of_change),
        level(part.gap),
        share(part.share_of_gap),
        level(part.needed),
        share(part.share_of_needed),
    ]
    .map(Result::unwrap_or_default)
}
