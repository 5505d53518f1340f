//! The results as JSON.

use climate_targets::plan::PlanReport;

use crate::plan::cases::Case;
use crate::plan::options::Options;

/// The reports as an array, on request with the derivation. Keys and values are the same in every
/// language.
pub fn json(cases: &[Case], options: &Options) -> Result<String, String> {
    let assessor = options.assessor();
    let report = |case: &Case| {
        let plan = case.assess(assessor);
        if options.explain { plan.report_with_derivation() } else { plan.report() }
    };
    let reports: Vec<PlanReport> = cases.iter().map(report).collect();
    let json = serde_json::to_string_pretty(&reports);
    json.map(|text| text + "\n").map_err(|error| error.to_string())
}
