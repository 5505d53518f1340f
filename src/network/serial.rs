//! The JSON of roll-ups and sectors: tonnes, shares and years as plain numbers, and what is not
//! there as `{"absent": "reason"}`. Results are written, never read.

use serde::{Serialize, Serializer};

use super::{
    Contribution, Contributions, MemberResult, Membership, Missing, RollUp, RollUpChange,
    SectorAssessments, Sum, YearRollUp,
};
use crate::assessment::Assessment;
use crate::quantity::Known;
use crate::resolve::BaseYears;
use crate::serial::{Maybe, object};

object!(Sum, this => {
    "counted_t": Maybe(this.of_counted()),
    "all_t": Maybe(this.of_all()),
    "counted": this.counted(),
    "members": this.members(),
});
object!(MemberResult<'_>, this => {
    "place": this.name,
    "verdict": this.verdict(),
});
object!(RollUp<'_>, this => {
    "target": this.target().id(),
    "coverage": this.coverage(),
    "verdicts": this.verdicts(),
    "without_series": this.without_series().collect::<Vec<_>>(),
    "members": this.members(),
});
object!(YearRollUp<'_>, this => {
    "year": this.year(),
    "complete": this.is_complete(),
    "coverage": this.coverage(),
    "differing_boundaries": this.differing(),
    "base": this.base(),
    "level": this.level(),
    "allowable": this.allowable(),
    "change": this.change(),
    "progress": this.progress(),
    "per_head": Maybe(this.per_head()),
    "counted": this.counted(),
    "missing": this.missing().iter().map(|&(place, reason)| Left { place, reason }).collect::<Vec<_>>(),
});
object!(RollUpChange<'_, '_>, this => {
    "came": this.came().collect::<Vec<_>>(),
    "went": this.went().collect::<Vec<_>>(),
    "verdicts": this.verdicts().collect::<Vec<_>>(),
    "like_for_like": Maybe(this.like_for_like()),
});
object!(Contribution<'_>, this => {
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
    "sectors": this.sectors.iter().map(|&(sector, assessment)| OwnResult { sector, assessment }).collect::<Vec<_>>(),
});

/// A sector as if the target held for it alone.
#[derive(Serialize)]
struct OwnResult<'a> {
    sector: &'a str,
    #[serde(serialize_with = "crate::serial::known")]
    assessment: Known<Assessment<'a>>,
}

/// A member that is not counted.
#[derive(Serialize)]
struct Left<'a> {
    place: &'a str,
    reason: Missing,
}

fn first(years: BaseYears) -> crate::quantity::Year {
    match years {
        BaseYears::Year(year) => year,
        BaseYears::Period(period) => period.from(),
    }
}

impl Serialize for Membership {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}
