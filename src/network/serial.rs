//! JSON output of roll-ups. Tonnes, shares and years are plain numbers; absent values are
//! `{"absent": "reason"}`. Roll-ups are not deserialised.

use serde::{Serialize, Serializer};

use super::{MemberResult, MemberSum, Membership, MissingReason, RollUp, RollUpChange, YearRollUp};
use crate::serial::{Maybe, object};

object!(MemberSum, this => {
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
    "verdicts": this.counts(),
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
    "missing": this
        .missing()
        .iter()
        .map(|&(place, reason)| MissingMember { place, reason })
        .collect::<Vec<_>>(),
});
object!(RollUpChange<'_, '_>, this => {
    "came": this.came().collect::<Vec<_>>(),
    "went": this.went().collect::<Vec<_>>(),
    "verdicts": this.verdicts().collect::<Vec<_>>(),
    "like_for_like": Maybe(this.like_for_like()),
});

/// A member excluded from the sums, with the reason.
#[derive(Serialize)]
struct MissingMember<'a> {
    place: &'a str,
    reason: MissingReason,
}

impl Serialize for Membership {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}
