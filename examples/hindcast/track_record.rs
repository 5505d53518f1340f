//! The track record of verdicts: how many places with each verdict met the target.

use std::fmt::Write;

use climate_targets::catalogue::covenant_of_mayors::BY_2020;
use climate_targets::hindcast::TrackRecord;
use climate_targets::quantity::QuantityError;
use climate_targets::{Assessor, EmissionSeries};

use crate::hindcast::sets::Sets;

/// The track record for the Covenant's 2020 target, for municipalities and for nations. The nations
/// did not adopt this target.
pub fn page(sets: &Sets) -> Result<String, QuantityError> {
    let assessor = Assessor::as_of_ymd(2024, 12, 31)?.allow_boundary_difference();
    let municipalities: Vec<&EmissionSeries> = sets.finnish.iter().chain(&sets.swedish).collect();
    let nations: Vec<&EmissionSeries> = sets.nations.iter().collect();
    let mut page = String::from(
        "Track record of the verdicts of 2010 and 2015 on COM-2020, -20 % of 1990 by 2020. British\n\
         authorities are left out, because their series begin in 2005.\n",
    );
    for (name, series) in [
        ("municipalities of Finland and Sweden", &municipalities),
        ("nations, which did not promise this target", &nations),
    ] {
        for year in [2010, 2015] {
            let record = TrackRecord::of(&assessor, &BY_2020, 2020 - year, series.iter().copied());
            let _ = writeln!(page, "\nVerdicts of {year} on {name}:");
            for line in record.to_string().lines() {
                let _ = writeln!(page, "  {line}");
            }
        }
    }
    Ok(page)
}
