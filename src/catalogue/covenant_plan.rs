//! What cities' own plans under the Covenant of Mayors for 2020 have in common.
//!
//! They go beyond the 20 % of the common commitment, each from a base year of its own. The figures
//! are those of an extract of the Covenant's data file; when a plan was made was not found for any
//! of them.

use super::prelude::*;

/// A cut by 2020 from the base year that the plan names, in the Covenant's inventory.
pub(super) const fn by_2020(text: TargetText, cut: Portion, base: BaseReference) -> Target {
    Target::constant(
        text,
        Goal::One(Ambition::ReduceBy(cut)),
        Some(base),
        Deadline::By(Year::constant(2020)),
        Boundary::covering(Sectors::CovenantKey)
            .gases(Gases::Co2)
            .land_sector(LandSector::Excluded),
    )
    .of_status(Status::Voluntary)
    .confirmed(Evidence::Seen)
}
