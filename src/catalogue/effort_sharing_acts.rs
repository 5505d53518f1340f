//! The three acts of the EU's effort sharing, and the entry of a state for each act.

use super::prelude::*;

/// The date of Decision 406/2009/EC.
pub(super) const DECISION: PartialDate = PartialDate::constant(2009, 4, 23);

/// The year of Regulation (EU) 2018/842; the day is not stated.
pub(super) const REGULATION: PartialDate = in_year(2018);

/// The year of Regulation (EU) 2023/857; the day is not stated.
pub(super) const AMENDMENT: PartialDate = in_year(2023);

/// Greenhouse gases of the sectors under effort sharing. No source states the accounting, and the
/// sources of the acts of 2018 and 2023 do not state whether the land sector is included.
pub(super) const GREENHOUSE_GASES: Boundary =
    Boundary::covering(Sectors::EffortSharing).gases(Gases::KyotoBasket);

/// Creates a goal from a cut in percent with at most one decimal.
///
/// For such a percentage, division by 100 can differ from the decimal fraction in the last digit.
/// Division of the tenths by 1000 gives the nearest value.
pub(super) const fn cut(percent: f64) -> Goal {
    let tenths = percent * 10.0;
    assert!(tenths == (tenths as u32) as f64, "a percentage with at most one decimal");
    reduce_by(tenths / 1000.0)
}

/// Declares a state's entry for an act, a cut by a share of the 2005 level. Arguments: the state,
/// the id, the end of the title, the emissions covered, the cut, the year, the source, the
/// boundary, and the id of the superseding entry, if any.
macro_rules! share_of_2005 {
    (
        $state:literal, $id:expr, $title:literal, $scope:literal $cut:literal by $year:literal,
        $source:literal, $boundary:expr $(, superseded_by: $by:expr)?
    ) => {
        target! {
            id: $id, title: concat!($state, ", effort sharing ", $title), actor: $state,
            wording: concat!("Emissions ", $scope, " ", $cut, " % below 2005 by ", $year),
            source: $source,
            $(superseded_by: $by,)?
            goal: acts::cut($cut as f64), base: 2005, deadline: $year, boundary: $boundary,
        }
    };
}

/// Declares `XX-ESD-2020`, the end point of a state's limits for 2013 to 2020. Arguments: the
/// state's code, its name, the cut in percent, the evidence, and the source.
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

/// Declares `XX-ESR-2030`, the end point of a state's limits for 2021 to 2030 as amended in 2023.
/// Arguments: the state's code, its name, the cut in percent, and the evidence.
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

/// Declares `XX-ESR-2030-2018`, the end point of a state's limits for 2021 to 2030 before the
/// amendment. Arguments: the state's code, its name, the cut in percent, and the evidence.
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
