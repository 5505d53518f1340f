//! JSON output of contributions and sector assessments. Results are serialised, never read back.

use serde::Serialize;

use super::{Contributions, SectorAssessments, SectorContribution};
use crate::assessment::Assessment;
use crate::quantity::{Known, Year};
use crate::resolve::BaseYears;
use crate::serial::{Maybe, object};

object!(SectorContribution<'_>, this => {
    "sector": this.name,
    "base_t": Maybe(this.base),
    "latest_t": Maybe(this.latest),
    "change_t": Maybe(this.change),
    "change_share_of_base": Maybe(this.change_share_of_base),
    "share_of_change": Maybe(this.share_of_change),
    "gap_t": Maybe(this.gap),
    "share_of_gap": Maybe(this.share_of_gap),
    "needed_t": Maybe(this.needed),
    "share_of_needed": Maybe(this.share_of_needed),
});
object!(Contributions<'_>, this => {
    "base_from": first(this.base_years),
    "base_to": this.base_years.last(),
    "latest_year": this.latest_year,
    "total": this.total,
    "sectors": this.sectors,
    "in_no_sector": this.in_no_sector,
});
object!(SectorAssessments<'_>, this => {
    "total": this.total,
    "sectors": this
        .sectors
        .iter()
        .map(|&(sector, assessment)| SectorResult { sector, assessment })
        .collect::<Vec<_>>(),
});

/// The assessment of one sector, or the reason why there is none.
#[derive(Serialize)]
struct SectorResult<'a> {
    sector: &'a str,
    #[serde(serialize_with = "crate::serial::known")]
    assessment: Known<Assessment<'a>>,
}

fn first(years: BaseYears) -> Year {
    match years {
        BaseYears::Year(year) => year,
        BaseYears::Period(period) => period.from(),
    }
}
