//! The three acts of the EU's effort sharing, and an entry of a state by each.

use super::prelude::*;

/// The day of Decision 406/2009/EC.
pub(super) const DECISION: PartialDate = PartialDate::constant(2009, 4, 23);

/// Regulation (EU) 2018/842 is of 2018; its day is not stated.
pub(super) const REGULATION: PartialDate = in_year(2018);

/// Regulation (EU) 2023/857 is of 2023; its day is not stated.
pub(super) const AMENDMENT: PartialDate = in_year(2023);

/// The accounting is not stated in any act's sources; those of the acts of 2018 and 2023 do not
/// speak of the land sector either.
pub(super) const GREENHOUSE_GASES: Boundary =
    Boundary::covering(Sectors::EffortSharing).gases(Gases::KyotoBasket);

/// A cut in percent, with at most one decimal. Dividing by 100 what is not a whole number can miss the
/// fraction by its last digit; dividing the tenths by 1000 cannot.
pub(super) const fn cut(percent: f64) -> Goal {
    let tenths = percent * 10.0;
    assert!(tenths == (tenths as u32) as f64, "a percentage with at most one decimal");
    reduce_by(tenths / 1000.0)
}

/// An entry by an act: its id, title, state and what else differs.
macro_rules! share_of_2005 {
    (
        $state:literal, $id:expr, $title:literal, $what:literal $cut:literal by $year:literal,
        $source:literal, $boundary:expr $(, superseded_by: $by:expr)?
    ) => {
        target! {
            id: $id, title: concat!($state, ", effort sharing ", $title), actor: $state,
            wording: concat!("emissions ", $what, " ", $cut, " % below 2005 by ", $year),
            source: $source,
            $(superseded_by: $by,)?
            goal: acts::cut($cut as f64), base: 2005, deadline: $year, boundary: $boundary,
        }
    };
}

/// `XX-ESD-2020` of a state, the end point of the limits for 2013 to 2020: its code, name and cut in
/// percent, the evidence, and the source.
macro_rules! by_2020 {
    ($code:literal, $state:literal, $cut:literal, $evidence:expr, $source:literal) => {
        share_of_2005!(
            $state, concat!($code, "-ESD-2020"), "2020",
            "outside EU emissions trading" $cut by 2020, $source,
            acts::GREENHOUSE_GASES.land_sector(LandSector::Excluded)
        )
        .with_adoption(acts::DECISION, LegalStatus::UnionLaw, $evidence)
    };
}

/// `XX-ESR-2030` of a state, the end point of the limits for 2021 to 2030 as amended in 2023: its
/// code, name and cut in percent, and the evidence.
macro_rules! by_2030 {
    ($code:literal, $state:literal, $cut:literal, $evidence:expr) => {
        share_of_2005!(
            $state, concat!($code, "-ESR-2030"), "2030",
            "of the effort-sharing sectors" $cut by 2030,
            "Regulation (EU) 2018/842 as amended by Regulation (EU) 2023/857: \
             climate.ec.europa.eu, effort sharing 2021-2030, table",
            acts::GREENHOUSE_GASES
        )
        .with_adoption(acts::AMENDMENT, LegalStatus::UnionLaw, $evidence)
    };
}

/// `XX-ESR-2030-2018` of a state, the same as the act of 2018 had it.
macro_rules! by_2030_until_2023 {
    ($code:literal, $state:literal, $cut:literal, $evidence:expr) => {
        share_of_2005!(
            $state, concat!($code, "-ESR-2030-2018"), "2030, act of 2018",
            "of the effort-sharing sectors" $cut by 2030,
            "Regulation (EU) 2018/842: climate.ec.europa.eu, effort sharing 2021-2030, table",
            acts::GREENHOUSE_GASES, superseded_by: concat!($code, "-ESR-2030")
        )
        .with_adoption(acts::REGULATION, LegalStatus::UnionLaw, $evidence)
        .with_supersession_date(acts::AMENDMENT)
    };
}

pub(super) use {by_2020, by_2030, by_2030_until_2023, share_of_2005};
