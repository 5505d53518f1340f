//! The results as JSON and CSV.

use climate_targets::sectors::{
    Contributions, SectorAssessments, SectorContribution, SectorDifference,
};
use climate_targets::{Emissions, Known, Portion, Share, Verdict};
use serde::Serialize;

use crate::sectors::in_words;
use crate::sectors::standing::Standing;

#[derive(Serialize)]
struct Entry<'a> {
    place: &'a str,
    vintage: Option<&'a str>,
    target: &'a str,
    as_of: String,
    tolerance_share_of_total: Portion,
    in_words: String,
    contributions: Found<'a>,
    differences: Vec<SectorDifference<'a>>,
    assessments: &'a SectorAssessments<'a>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Found<'a> {
    Known(&'a Contributions<'a>),
    Not { absent: &'static str },
}

pub fn json(standings: &[Standing<'_>]) -> Result<String, String> {
    let entries: Vec<Entry<'_>> = standings.iter().map(entry).collect();
    serde_json::to_string_pretty(&entries)
        .map(|text| text + "\n")
        .map_err(|error| error.to_string())
}

fn entry<'a>(standing: &'a Standing<'_>) -> Entry<'a> {
    let total = standing.breakdown.total();
    let judged = &standing.judged.total;
    let contributions = match &standing.shares {
        Ok(shares) => Found::Known(shares),
        Err(reason) => Found::Not { absent: reason.name() },
    };
    Entry {
        place: total.place(),
        vintage: total.vintage(),
        target: judged.target().id(),
        as_of: judged.figures().as_of.to_string(),
        tolerance_share_of_total: standing.breakdown.tolerance(),
        in_words: in_words::sentences(standing),
        contributions,
        differences: standing.breakdown.differences().collect(),
        assessments: &standing.judged,
    }
}

const HEADER: [&str; 17] = [
    "place",
    "target",
    "as_of",
    "part",
    "sector",
    "verdict",
    "base",
    "base_t",
    "latest_year",
    "latest_t",
    "change_t",
    "change_share_of_base",
    "share_of_change",
    "gap_t",
    "share_of_gap",
    "needed_t",
    "share_of_needed",
];

/// One line for the total, for each sector and for the remainder; a blank cell is an absent figure,
/// whose reason is in the JSON.
pub fn csv(standings: &[Standing<'_>]) -> Result<String, String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let fault = |error: csv::Error| error.to_string();
    writer.write_record(HEADER).map_err(fault)?;
    for standing in standings {
        for row in rows(standing) {
            writer.write_record(row).map_err(fault)?;
        }
    }
    let bytes = writer.into_inner().map_err(|error| error.to_string())?;
    String::from_utf8(bytes).map_err(|error| error.to_string())
}

fn rows(standing: &Standing<'_>) -> Vec<Vec<String>> {
    let judged = &standing.judged.total;
    let row = |part: &str, sector: &str, verdict: &str, figures: [String; 11]| {
        let (place, target) = (standing.breakdown.total().place(), judged.target().id());
        let as_of = judged.figures().as_of.to_string();
        let front = [place, target, &as_of, part, sector, verdict].map(str::to_owned);
        front.into_iter().chain(figures).collect()
    };
    let total = judged.verdict().name();
    let Ok(shares) = &standing.shares else {
        return vec![row("total", "", total, Default::default())];
    };
    let mut rows = vec![row("total", "", total, figures(shares, &shares.total))];
    for line in standing.every_line() {
        let own = line.own.map_or("", |verdict: Verdict| verdict.name());
        rows.push(row("sector", line.part.name, own, figures(shares, &line.part)));
    }
    rows.push(row("in_no_sector", "", "", figures(shares, &shares.in_no_sector)));
    rows
}

fn figures(of: &Contributions<'_>, part: &SectorContribution<'_>) -> [String; 11] {
    let level = |level: Known<Emissions>| level.map(|level| level.tonnes().to_string());
    let share = |share: Known<Share>| share.map(|share| share.fraction().to_string());
    [
        Ok(of.base_years.to_string()),
        level(part.base),
        Ok(of.latest_year.to_string()),
        level(part.latest),
        level(part.change),
        share(part.change_share_of_base),
        share(part.share_of_change),
        level(part.gap),
        share(part.share_of_gap),
        level(part.needed),
        share(part.share_of_needed),
    ]
    .map(Result::unwrap_or_default)
}
