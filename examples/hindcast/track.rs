//! The track record: how many places with each verdict met their target.

use std::fmt::Write;

use climate_targets::catalogue::covenant_of_mayors::BY_2020;
use climate_targets::hindcast::TrackRecord;
use climate_targets::quantity::QuantityError;
use climate_targets::{Assessor, EmissionSeries};

use crate::hindcast::sets::Sets;

/// Municipalities against the Covenant's target for 2020, and nations against the same target as a
/// yardstick.
pub fn page(sets: &Sets) -> Result<String, QuantityError> {
    let assessor = Assessor::as_of_ymd(2024, 12, 31)?.allow_boundary_difference();
    let municipalities: Vec<&EmissionSeries> = sets.finnish.iter().chain(&sets.swedish).collect();
    let nations: Vec<&EmissionSeries> = sets.nations.iter().collect();
    let mut page = String::from(
        "Outcomes of verdicts on -20 % of 1990 by 2020 (COM-2020), from the levels up to then.\n\
         The British series begin in 2005 and have no base.\n",
    );
    for (name, series) in [
        ("municipalities of Finland and Sweden", &municipalities),
        ("nations, for which it is a yardstick and no promise", &nations),
    ] {
        for year in [2010, 2015] {
            let record = TrackRecord::of(&assessor, &BY_2020, 2020 - year, series.iter().copied());
            let _ = writeln!(page, "\nOf the {name}, called in {year}:");
            for line in record.to_string().lines() {
                let _ = writeln!(page, "  {line}");
            }
        }
    }
    Ok(page)
}
