//! The JSON Schema of reports (feature `schema`).
//!
//! [`of`] gives the schema of one report, [`reports`] the schemas of all, with shared definitions.
//! The package has them as files in the folder `schema`. The descriptions state the meaning of each
//! key, and when it is absent or omitted. Three keywords that validators ignore state more: `x-unit`
//! the unit of a number, `x-order` the keys of an object in order, `x-rust` the Rust field if it is
//! not the key without the suffix `_t`. The dictionary in [`guide::json`](crate::guide::json) lists
//! the same keys.
//!
//! A schema accepts additional keys, because a later writer of the same version can add some.
//!
//! ```
//! use climate_targets::{AssessmentReport, schema};
//! let schema = schema::of::<AssessmentReport>();
//! let version = schema.pointer("/properties/version/const").ok_or("a version")?;
//! assert_eq!(version.as_u64(), Some(1));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value};

use crate::assessment::VerdictCounts;
use crate::assessment::report::AssessmentReport;
use crate::budget::{BudgetShare, BudgetStanding, PastExcess, RunOutsReport, TotalOfFixedCut};
use crate::covered::CoveredStanding;
use crate::hindcast::{HindcastReport, TrackRecord};
use crate::indicator::{
    c40, eea, esr, eurostat, jrc, klimatkollen_2024, klimatkollen_2026, net_zero_metrics, sbti,
    sweden, un_2023,
};
use crate::network::{
    CityAndNationReport, MemberListReport, Membership, RollUpChangeReport, RollUpReport,
    YearRollUpReport,
};
use crate::panel::PanelAssessmentReport;
use crate::plan::{Plan, PlanReport};
use crate::robustness::{Recalculation, RobustnessReport, WordingReport};
use crate::sectors::{ContributionsReport, SectorAssessmentsReport, SectorDifferenceReport};
use crate::trend::MannKendall;
use crate::uncertainty::{CategoryContribution, UncertainChange};

/// The crate [`schemars`], whose [`Schema`] the functions return.
pub use schemars;

/// The schema of one report.
///
/// ```
/// use climate_targets::network::RollUpReport;
/// let schema = climate_targets::schema::of::<RollUpReport>();
/// let sums = schema.pointer("/properties/sums/description").and_then(|text| text.as_str());
/// assert!(sums.is_some_and(|text| text.starts_with("The sums in the year")));
/// ```
pub fn of<T: JsonSchema>() -> Schema {
    with_plain_descriptions(generator().into_root_schema_for::<T>())
}

/// The schemas of all reports: an object with a property for each report, and the definitions that
/// the reports share.
///
/// ```
/// let schema = climate_targets::schema::reports();
/// let reports = schema.get("properties").and_then(|reports| reports.as_object()).unwrap();
/// assert_eq!(reports["roll_up"]["$ref"], "#/$defs/RollUpReport");
/// assert!(reports.contains_key("assessment"));
/// ```
pub fn reports() -> Schema {
    let mut generator = generator();
    let mut reports = Map::new();
    for (name, schema) in REPORTS {
        reports.insert(name.to_owned(), schema(&mut generator).to_value());
    }
    let definitions = Value::Object(generator.take_definitions(true));
    with_plain_descriptions(json_schema!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Reports",
        "description": "The reports of the crate climate-targets, each under its name.",
        "type": "object",
        "properties": reports,
        "x-order": REPORTS.map(|(name, _)| name).as_slice(),
        "$defs": definitions,
    }))
}

/// A function that gives the schema of a report.
type Subschema = fn(&mut SchemaGenerator) -> Schema;

/// The reports, each with its name.
const REPORTS: [(&str, Subschema); 39] = [
    ("assessment", SchemaGenerator::subschema_for::<AssessmentReport>),
    ("panel_assessment", SchemaGenerator::subschema_for::<PanelAssessmentReport>),
    ("verdict_counts", SchemaGenerator::subschema_for::<VerdictCounts>),
    ("robustness", SchemaGenerator::subschema_for::<RobustnessReport>),
    ("wording", SchemaGenerator::subschema_for::<WordingReport>),
    ("recalculation", SchemaGenerator::subschema_for::<Recalculation>),
    ("covered_standing", SchemaGenerator::subschema_for::<CoveredStanding>),
    ("roll_up", SchemaGenerator::subschema_for::<RollUpReport>),
    ("year_roll_up", SchemaGenerator::subschema_for::<YearRollUpReport>),
    ("roll_up_change", SchemaGenerator::subschema_for::<RollUpChangeReport>),
    ("city_and_nation", SchemaGenerator::subschema_for::<CityAndNationReport>),
    ("member_list", SchemaGenerator::subschema_for::<MemberListReport>),
    ("membership", SchemaGenerator::subschema_for::<Membership>),
    ("plan", SchemaGenerator::subschema_for::<Plan>),
    ("plan_assessment", SchemaGenerator::subschema_for::<PlanReport>),
    ("contributions", SchemaGenerator::subschema_for::<ContributionsReport>),
    ("sector_assessments", SchemaGenerator::subschema_for::<SectorAssessmentsReport>),
    ("sector_difference", SchemaGenerator::subschema_for::<SectorDifferenceReport>),
    ("hindcast", SchemaGenerator::subschema_for::<HindcastReport>),
    ("track_record", SchemaGenerator::subschema_for::<TrackRecord>),
    ("budget_standing", SchemaGenerator::subschema_for::<BudgetStanding>),
    ("run_outs", SchemaGenerator::subschema_for::<RunOutsReport>),
    ("budget_share", SchemaGenerator::subschema_for::<BudgetShare>),
    ("past_excess", SchemaGenerator::subschema_for::<PastExcess>),
    ("total_of_fixed_cut", SchemaGenerator::subschema_for::<TotalOfFixedCut>),
    ("mann_kendall", SchemaGenerator::subschema_for::<MannKendall>),
    ("category_contribution", SchemaGenerator::subschema_for::<CategoryContribution>),
    ("uncertain_change", SchemaGenerator::subschema_for::<UncertainChange>),
    ("c40_peaked_emissions", SchemaGenerator::subschema_for::<c40::PeakedEmissions>),
    ("eea_target_path_distance", SchemaGenerator::subschema_for::<eea::TargetPathDistance>),
    ("esr_allocation", SchemaGenerator::subschema_for::<esr::Allocation>),
    ("eurostat_growth_ratio", SchemaGenerator::subschema_for::<eurostat::GrowthRatio>),
    ("jrc_achieved_share", SchemaGenerator::subschema_for::<jrc::AchievedShare>),
    (
        "klimatkollen_2024_budget_outlook",
        SchemaGenerator::subschema_for::<klimatkollen_2024::BudgetOutlookReport>,
    ),
    (
        "klimatkollen_2026_paris_test",
        SchemaGenerator::subschema_for::<klimatkollen_2026::ParisTestReport>,
    ),
    ("net_zero_metrics", SchemaGenerator::subschema_for::<net_zero_metrics::NetZeroMetrics>),
    ("sbti_required_reduction", SchemaGenerator::subschema_for::<sbti::RequiredReduction>),
    ("sweden_fulfilment", SchemaGenerator::subschema_for::<sweden::Fulfilment>),
    ("un_2023_expected_progress", SchemaGenerator::subschema_for::<un_2023::ExpectedProgress>),
];

fn generator() -> SchemaGenerator {
    SchemaSettings::draft2020_12().into_generator()
}

/// Replaces the documentation of Rust types by its prose.
fn with_plain_descriptions(mut schema: Schema) -> Schema {
    RecursiveTransform(plain_description).transform(&mut schema);
    schema
}

fn plain_description(schema: &mut Schema) {
    let Some(text) = schema.get("description").and_then(Value::as_str) else { return };
    let plain = crate::record::description(text);
    schema.insert("description".to_owned(), plain.into());
}
