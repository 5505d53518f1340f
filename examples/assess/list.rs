//! The list of every target, commitment and group that `--target` accepts.

use climate_targets::boundary::LandSector;
use climate_targets::{Language, Target, catalogue};
use comfy_table::ColumnConstraint;

use crate::assess::format::Format;
use crate::assess::words;
use crate::support::table_style::plain_table;
use crate::support::terminal;
use crate::support::text::tidy;

pub fn list(format: Format, language: Language) -> Result<String, String> {
    match format {
        Format::Json => {
            let targets: Vec<_> = catalogue::targets().collect();
            serde_json::to_string_pretty(&targets)
                .map(|text| text + "\n")
                .map_err(|error| error.to_string())
        }
        Format::Table => Ok(table(language)),
        Format::Csv | Format::Markdown => Err("--list requires --format table or json".into()),
    }
}

fn table(language: Language) -> String {
    let mut table = plain_table(terminal::width() as u16, &words::list_columns(language));
    // Ids do not wrap.
    if let Some(ids) = table.column_mut(0) {
        ids.set_constraint(ColumnConstraint::ContentWidth);
    }
    for target in catalogue::targets() {
        let adopted =
            target.adoption().map_or_else(|| words::unknown(language), |on| on.to_string());
        let evidence = target.evidence().map_or("", |evidence| evidence.name());
        table.add_row(vec![
            target.id().to_owned(),
            target.actor().to_owned(),
            definition(target, language),
            adopted,
            evidence.to_owned(),
        ]);
    }
    for commitment in catalogue::commitments() {
        let ids = joined(commitment.milestones());
        let is_budget = |target: &Target| target.deadline().period().is_some();
        let milestones = if commitment.milestones().all(is_budget) {
            words::consecutive_budgets(language, &ids)
        } else {
            words::milestones_on_one_path(language, &ids)
        };
        table.add_row(vec![commitment.id(), commitment.title(), &milestones]);
    }
    for group in catalogue::groups() {
        let ids = joined(group.targets().iter().copied());
        let targets = words::separate_targets(language, &ids);
        table.add_row(vec![group.id(), group.title(), &targets]);
    }
    tidy(&table.to_string())
}

/// The definition of a target without its id, and its conditions.
fn definition(target: &Target, language: Language) -> String {
    let text = words::library_text(language, target);
    let definition = text.strip_prefix(target.id()).unwrap_or(&text);
    let definition = definition.trim_start_matches([':', ' ', '\u{a0}']);
    let is_net = target.boundary().land_sector == Some(LandSector::Included);
    let conditions = [
        (is_net, words::net_of_the_land_sector(language)),
        (target.is_conditional(), words::conditional(language)),
        (target.is_collective(), words::all_members_together(language)),
    ];
    let conditions = conditions.into_iter().filter(|(applies, _)| *applies);
    let conditions: String = conditions.map(|(_, words)| words).collect();
    format!("{definition}{conditions}")
}

fn joined<'a>(targets: impl Iterator<Item = &'a Target>) -> String {
    targets.map(Target::id).collect::<Vec<_>>().join(", ")
}
