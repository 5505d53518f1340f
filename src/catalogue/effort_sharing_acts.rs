//! The three acts of the EU's effort sharing, and an entry of a state by each.

use super::prelude::*;

const BASE: BaseReference = BaseReference::constant(2005);

/// The day of Decision 406/2009/EC.
const DECISION: PartialDate = PartialDate::constant(2009, 4, 23);

/// Regulation (EU) 2018/842 is of 2018; its day is not stated.
const REGULATION: PartialDate = PartialDate::year(Year::constant(2018));

/// Regulation (EU) 2023/857 is of 2023; its day is not stated.
const AMENDMENT: PartialDate = PartialDate::year(Year::constant(2023));

/// The accounting is not stated in any act's sources.
const GREENHOUSE_GASES: Boundary =
    Boundary::covering(Sectors::EffortSharing).gases(Gases::KyotoBasket);

const fn share_of_2005(text: TargetText, percent: f64, by: i32, boundary: Boundary) -> Target {
    let goal = Goal::One(Ambition::ReduceBy(portion(percent)));
    Target::constant(text, goal, Some(BASE), Deadline::By(Year::constant(by)), boundary)
}

/// The end point of the limits for 2013 to 2020, a cut from 2005.
pub(super) const fn by_2020(text: TargetText, percent: f64, evidence: Evidence) -> Target {
    share_of_2005(text, percent, 2020, GREENHOUSE_GASES.land_sector(LandSector::Excluded)).adopted(
        DECISION,
        Status::UnionLaw,
        evidence,
    )
}

/// The end point of the limits for 2021 to 2030 as amended in 2023, a cut from 2005. The sources
/// do not speak of the land sector.
pub(super) const fn under_amendment(text: TargetText, percent: f64, evidence: Evidence) -> Target {
    share_of_2005(text, percent, 2030, GREENHOUSE_GASES).adopted(
        AMENDMENT,
        Status::UnionLaw,
        evidence,
    )
}

/// The same, as the act of 2018 had it.
pub(super) const fn under_regulation(text: TargetText, percent: f64, evidence: Evidence) -> Target {
    share_of_2005(text, percent, 2030, GREENHOUSE_GASES)
        .adopted(REGULATION, Status::UnionLaw, evidence)
        .superseded_on(AMENDMENT)
}

/// A percentage with at most one decimal. Dividing by 100 what is not a whole number can miss the
/// fraction by its last digit; dividing the tenths by 1000 cannot.
const fn portion(percent: f64) -> Portion {
    let tenths = percent * 10.0;
    assert!(tenths == (tenths as u32) as f64, "a percentage with at most one decimal");
    Portion::constant(tenths / 1000.0)
}

/// `XX-ESR-2030` of a state: its code, name and cut in percent, and the evidence.
macro_rules! by_2030 {
    ($code:literal, $state:literal, $cut:literal, $evidence:expr) => {
        $crate::catalogue::effort_sharing_acts::under_amendment(
            TargetText {
                id: concat!($code, "-ESR-2030"),
                title: concat!($state, ", effort sharing 2030"),
                actor: $state,
                wording: concat!(
                    "emissions of the effort-sharing sectors ",
                    $cut,
                    " % below 2005 by 2030"
                ),
                source: "Regulation (EU) 2018/842 as amended by Regulation (EU) 2023/857: \
                         climate.ec.europa.eu, effort sharing 2021-2030, table",
                superseded_by: None,
            },
            $cut as f64,
            $evidence,
        )
    };
}

/// `XX-ESR-2030-2018` of a state, likewise.
macro_rules! by_2030_until_2023 {
    ($code:literal, $state:literal, $cut:literal, $evidence:expr) => {
        $crate::catalogue::effort_sharing_acts::under_regulation(
            TargetText {
                id: concat!($code, "-ESR-2030-2018"),
                title: concat!($state, ", effort sharing 2030, act of 2018"),
                actor: $state,
                wording: concat!(
                    "emissions of the effort-sharing sectors ",
                    $cut,
                    " % below 2005 by 2030"
                ),
                source: "Regulation (EU) 2018/842: climate.ec.europa.eu, effort sharing 2021-2030, \
                         table",
                superseded_by: Some(concat!($code, "-ESR-2030")),
            },
            $cut as f64,
            $evidence,
        )
    };
}

pub(super) use {by_2030, by_2030_until_2023};
