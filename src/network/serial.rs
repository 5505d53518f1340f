//! The JSON of roll-ups and sectors: tonnes, shares and years as plain numbers, and what is not
//! there as `{"absent": "reason"}`. Results are written, never read.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::{
    Contribution, Contributions, Counted, LikeForLike, MemberResult, Membership, Missing, Ratios,
    RollUp, RollUpChange, SectorAssessments, SectorDifference, Sum, VerdictChange, YearRollUp,
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
object!(Ratios, this => {
    "ratio_of_sums": Maybe(this.ratio_of_sums),
    "mean_of_ratios": Maybe(this.mean_of_ratios),
    "median": Maybe(this.median),
    "population_weighted": Maybe(this.population_weighted),
    "counted": this.counted,
    "members": this.members,
});
object!(Counted<'_>, this => {
    "place": this.name,
    "base_t": this.base,
    "level_t": this.level,
    "allowable_t": Maybe(this.allowable),
    "population": this.population,
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
    "missing": this.missing().iter().map(|(place, why)| Left { place, why: *why }).collect::<Vec<_>>(),
});
object!(VerdictChange<'_>, this => {
    "place": this.name,
    "earlier": this.earlier,
    "later": this.later,
});
object!(RollUpChange<'_, '_>, this => {
    "came": this.came().collect::<Vec<_>>(),
    "went": this.went().collect::<Vec<_>>(),
    "verdicts": this.verdicts().collect::<Vec<_>>(),
    "like_for_like": Maybe(this.like_for_like()),
});
object!(LikeForLike, this => {
    "counted": this.counted,
    "members": this.members,
    "from": this.from,
    "to": this.to,
    "earlier_t": this.earlier,
    "later_t": this.later,
    "change": Maybe(this.change),
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
    "sectors": this.sectors.iter().map(|(sector, result)| OwnResult { sector, result }).collect::<Vec<_>>(),
});
object!(SectorDifference<'_>, this => {
    "year": this.year,
    "total_t": Maybe(this.total),
    "sum_t": Maybe(this.sum),
    "difference_t": Maybe(this.difference),
    "share_of_total": Maybe(this.share_of_total),
    "within_tolerance": this.is_within,
    "missing": this.missing,
});

/// A sector as if the target held for it alone.
struct OwnResult<'a> {
    sector: &'a str,
    result: &'a Known<Assessment<'a>>,
}

object!(OwnResult<'_>, this => {
    "sector": this.sector,
    "assessment": Maybe(*this.result),
});

/// A member that is not counted.
struct Left<'a> {
    place: &'a str,
    why: Missing,
}

object!(Left<'_>, this => {
    "place": this.place,
    "reason": this.why,
});

fn first(years: BaseYears) -> crate::quantity::Year {
    match years {
        BaseYears::Year(year) => year,
        BaseYears::Period(period) => period.from(),
    }
}

impl Serialize for Missing {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("kind", self.name())?;
        if let Self::NoBase(reason) | Self::NoLevel(reason) = self {
            map.serialize_entry("reason", reason.name())?;
        }
        map.end()
    }
}

impl Serialize for Membership {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}
