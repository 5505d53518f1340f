//! What the national targets of the EU's effort sharing have in common.
//!
//! Both acts set a limit for each year and a share of 2005 at the end; the entries hold the end.
//! States may use flexibilities among each other and, until 2020, a limited amount of credits.
//! How much is not held by the entries, which judge emissions alone.

use crate::boundary::{Boundary, Gases, LandSector, Sectors};
use crate::quantity::{Deadline, PartialDate, Portion, Year};
use crate::target::{Ambition, BaseReference, Evidence, Goal, Status, Target, TargetText};

const BASE: BaseReference = BaseReference::constant(2005);

/// The day of Decision 406/2009/EC.
const DECISION: PartialDate = PartialDate::constant(2009, 4, 23);

/// Regulation (EU) 2023/857 is of 2023; its day is not stated.
const AMENDMENT: PartialDate = PartialDate::year(Year::constant(2023));

/// The accounting is not stated in either act's sources.
const GREENHOUSE_GASES: Boundary =
    Boundary::covering(Sectors::EffortSharing).gases(Gases::KyotoBasket);

/// The end point of the limits for 2013 to 2020, a cut from 2005.
pub(super) const fn by_2020(text: TargetText, cut: Portion, evidence: Evidence) -> Target {
    Target::constant(
        text,
        Goal::One(Ambition::ReduceBy(cut)),
        Some(BASE),
        Deadline::By(Year::constant(2020)),
        GREENHOUSE_GASES.land_sector(LandSector::Excluded),
    )
    .adopted(DECISION, Status::UnionLaw, evidence)
}

/// The end point of the limits for 2021 to 2030 as amended in 2023, a cut from 2005. The sources
/// do not speak of the land sector.
pub(super) const fn by_2030(text: TargetText, cut: Portion, evidence: Evidence) -> Target {
    Target::constant(
        text,
        Goal::One(Ambition::ReduceBy(cut)),
        Some(BASE),
        Deadline::By(Year::constant(2030)),
        GREENHOUSE_GASES,
    )
    .adopted(AMENDMENT, Status::UnionLaw, evidence)
}
