//! The results as CSV and as JSON: one row for each signatory, with every input and every output.
//!
//! The keys are those of the dictionary of the JSON output where the figure is the same. Shares are
//! fractions; levels are in t CO2e or, with the prefix `per_unit`, in t CO2e per inhabitant.

use climate_targets::quantity::Level;
use climate_targets::{Caveat, Figures, Known, Language, Portion, Share};
use serde::Serialize;

use crate::covenant::columns::Column;
use crate::covenant::declaration::cut;
use crate::covenant::doubt::Doubt;
use crate::covenant::review::Review;
use crate::covenant::signatory::{Judgement, Signatory};
use crate::covenant::unjudged::Cause;
use crate::support::display::csv_text;

/// A blank cell, or a missing key in JSON, is an absent figure.
#[derive(Default, Serialize)]
struct Row {
    gcom_id: String,
    place: String,
    country: String,
    /// `kept`, `open_within_path`, `open_above_path`, `missed` or `not_judged`.
    result: &'static str,
    /// The letter of the rule and the name of the reason, if the signatory is not judged.
    rule: Option<char>,
    reason: Option<&'static str>,
    detail: Option<String>,
    /// The names of unusual values, joined by "; "; they do not change the result.
    notes: Option<String>,
    as_of: String,
    /// The declared base year, cut and kind of reduction, as in the file.
    declared_base_year: String,
    reduce_by_2020_percent: String,
    reduction_type: String,
    /// The declared cut as a share of the base, if the target is valid.
    committed: Option<f64>,
    base_year: Option<i32>,
    base_level_t: Option<f64>,
    base_population: Option<f64>,
    base_sectors: Option<u32>,
    base_factors: Option<String>,
    latest_year: Option<i32>,
    latest_level_t: Option<f64>,
    latest_population: Option<f64>,
    latest_sectors: Option<u32>,
    latest_factors: Option<String>,
    /// The verdict of the library.
    verdict: Option<&'static str>,
    change_share: Option<f64>,
    allowable_t: Option<f64>,
    path_level_t: Option<f64>,
    per_unit_base_level: Option<f64>,
    per_unit_latest_level: Option<f64>,
    per_unit_change_share: Option<f64>,
    per_unit_allowable: Option<f64>,
    per_unit_path_level: Option<f64>,
    /// The delivered share of the needed reduction, in the metric of the target.
    progress: Option<f64>,
    /// JRC's rule, for an absolute target only.
    jrc_achieved: Option<f64>,
    jrc_share_of_commitment: Option<f64>,
    reaches_common_minimum: Option<bool>,
    /// Whether the declared cut is reached in tonnes, for a target per inhabitant only.
    reaches_cut_in_tonnes: Option<bool>,
    /// The caveats of the library that apply to the result.
    caveats: Option<String>,
}

/// All signatories as CSV. Texts are safe in a spreadsheet.
pub fn csv(review: &Review<'_>) -> Result<String, String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for signatory in &review.signatories {
        writer.serialize(row(signatory, review, csv_text)).map_err(|error| error.to_string())?;
    }
    let bytes = writer.into_inner().map_err(|error| error.to_string())?;
    String::from_utf8(bytes).map_err(|error| error.to_string())
}

/// All signatories as a JSON array. An absent figure has no key.
pub fn json(review: &Review<'_>) -> Result<String, String> {
    let rows = review.signatories.iter().map(|signatory| {
        let row = serde_json::to_value(row(signatory, review, str::to_owned));
        row.map(|mut row| {
            if let Some(keys) = row.as_object_mut() {
                keys.retain(|_, value| !value.is_null());
            }
            row
        })
    });
    let rows: Vec<serde_json::Value> =
        rows.collect::<Result<_, _>>().map_err(|error| error.to_string())?;
    let json = serde_json::to_string_pretty(&rows);
    json.map(|text| text + "\n").map_err(|error| error.to_string())
}

fn row(signatory: &Signatory<'_>, review: &Review<'_>, text: fn(&str) -> String) -> Row {
    let cell = |column| text(signatory.row.text(column));
    let (base, latest) = (signatory.base, signatory.latest);
    let row = Row {
        gcom_id: cell(Column::Id),
        place: cell(Column::Place),
        country: cell(Column::Country),
        notes: notes(signatory),
        as_of: review.as_of().to_string(),
        declared_base_year: cell(Column::BaseYear),
        reduce_by_2020_percent: cell(Column::By2020),
        reduction_type: cell(Column::Kind),
        committed: signatory.target.and_then(cut).map(Portion::fraction),
        base_year: base.map(|one| one.year.get()),
        base_level_t: base.map(|one| one.level.tonnes()),
        base_population: base.and_then(|one| one.population),
        base_sectors: base.and_then(|one| one.sectors),
        base_factors: base.map(|one| text(&one.factors)),
        latest_year: latest.map(|one| one.year.get()),
        latest_level_t: latest.map(|one| one.level.tonnes()),
        latest_population: latest.and_then(|one| one.population),
        latest_sectors: latest.and_then(|one| one.sectors),
        latest_factors: latest.map(|one| text(&one.factors)),
        ..Row::default()
    };
    match &signatory.outcome {
        Ok(judgement) => judged(row, signatory, judgement, review, text),
        Err(unjudged) => Row {
            result: "not_judged",
            rule: Some(unjudged.cause().letter()),
            reason: Some(unjudged.cause().name()),
            detail: Some(text(&unjudged.detail(Language::English))),
            ..row
        },
    }
}

fn judged(
    row: Row,
    signatory: &Signatory<'_>,
    judgement: &Judgement,
    review: &Review<'_>,
    text: fn(&str) -> String,
) -> Row {
    let Some(target) = signatory.target else { return row };
    let result = judgement.assessment(&review.assessor, target);
    let caveats: Vec<String> = result
        .caveats()
        .filter(|caveat| !is_on_projection(caveat))
        .map(|caveat| caveat.to_string())
        .collect();
    let achieved = judgement.achieved.and_then(Known::ok);
    let row = Row {
        result: judgement.standing.name(),
        verdict: Some(judgement.verdict.name()),
        change_share: share(result.figures().change.and_then(|change| change.share)),
        jrc_achieved: achieved.map(|achieved| achieved.achieved.fraction()),
        jrc_share_of_commitment: achieved.map(|achieved| achieved.share_of_commitment.fraction()),
        reaches_common_minimum: Some(judgement.reaches_minimum),
        reaches_cut_in_tonnes: judgement.reaches_cut_in_tonnes,
        caveats: Some(text(&caveats.join("; "))),
        ..row
    };
    if let Some(own) = result.per_unit() {
        let figures = own.figures();
        return Row {
            per_unit_base_level: level(figures.base.map(|base| base.level)),
            per_unit_latest_level: level(figures.latest.map(|latest| latest.level)),
            per_unit_change_share: share(judgement.change),
            per_unit_allowable: level(figures.allowable),
            per_unit_path_level: path_level(figures),
            progress: share(figures.progress),
            ..row
        };
    }
    let figures = result.figures();
    Row {
        allowable_t: level(figures.allowable),
        path_level_t: path_level(&figures),
        progress: share(figures.progress),
        ..row
    }
}

/// Whether a caveat is on the projection of a trend. No figure of a row is projected: two inventories
/// are too few for a trend, although the library extends the line through them.
const fn is_on_projection(caveat: &Caveat<'_>) -> bool {
    matches!(
        caveat,
        Caveat::TrendBelowZero { .. } | Caveat::FarHorizon { .. } | Caveat::NotCalibrated { .. }
    )
}

/// The notes on a signatory: unusual values of a judged one, or another reason not to judge it.
fn notes(signatory: &Signatory<'_>) -> Option<String> {
    let doubts = Doubt::ALL.into_iter().filter(|doubt| doubt.value(signatory).is_some());
    let mut notes: Vec<&str> = doubts.map(Doubt::name).collect();
    if signatory.is_implausible_too {
        notes.push(Cause::Implausible.name());
    }
    (!notes.is_empty()).then(|| notes.join("; "))
}

fn level<L: Level>(level: Known<L>) -> Option<f64> {
    level.ok().map(Level::number)
}

fn path_level<L: Level>(figures: &Figures<L>) -> Option<f64> {
    level(figures.path.map(|path| path.level))
}

fn share(share: Known<Share>) -> Option<f64> {
    share.ok().map(Share::fraction)
}
