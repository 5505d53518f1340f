//! France's carbon budgets: those of the low-carbon strategies SNBC 1 and SNBC 2.

use super::prelude::*;

/// The national inventory, gross. Which parts of France overseas belong to it has no field.
const GROSS: Boundary = ALL_SECTORS.land_sector(LandSector::Excluded);

/// The decree of each strategy, with its day.
const DECREE_2015: (&str, PartialDate) = (
    "décret 2015-1491 of 18 November 2015 (D. 222-1-A): lemoniteur 921209; \
     legal.tricoteuses.fr JORFARTI000031493789",
    PartialDate::constant(2015, 11, 18),
);
const DECREE_2020: (&str, PartialDate) = (
    "décret 2020-457 of 21 April 2020: doctrine.fr JORFTEXT000041814459, commentaries; \
     green-finance.fr",
    PartialDate::constant(2020, 4, 21),
);

/// The decree of 2020 replaced that of 2015 in 2020; the day is unknown.
const REPLACED: PartialDate = in_year(2020);

/// Megatonnes a year as the mean of a period, without a base: a budget by the numbers of the
/// strategy and of the budget in it, its decree, and the id of the budget that took its place.
macro_rules! budget {
    (
        $strategy:literal - $number:literal: $megatonnes:literal Mt, $from:literal to $to:literal,
        $decree:expr $(, $superseded_by:literal)?
    ) => {
        target! {
            id: concat!("FR-SNBC", $strategy, "-", $number),
            title: concat!("France, SNBC ", $strategy, ", carbon budget ", $from, "-", $to),
            actor: "France",
            wording: concat!(
                "at most ", $megatonnes, " Mt CO2e a year in the mean of ", $from, " to ", $to
            ),
            source: $decree.0,
            $(superseded_by: $superseded_by,)?
            goal: Goal::One(Ambition::MeanAtMost(Emissions::constant($megatonnes as f64 * 1e6))),
            deadline: Deadline::Period(Period::constant($from, $to)), boundary: GROSS,
        }
        .with_adoption($decree.1, LegalStatus::Political, Evidence::Confirmed)
    };
}

/// `FR-SNBC1-1`: at most 442 Mt a year as the mean of 2015 to 2018.
///
/// - No base: the budget is the mean over the period, judged when all its years are observed.
/// - Counts: greenhouse gases of metropolitan France and of the parts overseas that the decree
///   lists, which the boundary cannot say; without international bunkers and without the land
///   sector.
/// - No supplementary measures.
/// - Set by decree, which is no statute. The decree of 2020 replaced that of 2015 but sets nothing
///   for these years, so that no budget took the place of this one.
///
/// Wording: a description. Evidence: seen.
pub static SNBC1_2015_2018: Target = budget!(1 - 1: 442 Mt, 2015 to 2018, DECREE_2015);

/// `FR-SNBC1-2`: at most 399 Mt a year as the mean of 2019 to 2023.
///
/// Base, boundary and evidence: as [`SNBC1_2015_2018`]. Superseded by [`SNBC2_2019_2023`], which
/// allows more, in 2020; the day is unknown.
pub static SNBC1_2019_2023: Target =
    budget!(1 - 2: 399 Mt, 2019 to 2023, DECREE_2015, "FR-SNBC2-1")
        .with_supersession_date(REPLACED);

/// `FR-SNBC1-3`: at most 358 Mt a year as the mean of 2024 to 2028.
///
/// Base, boundary and evidence: as [`SNBC1_2015_2018`]. Superseded by [`SNBC2_2024_2028`], which
/// allows a little more, in 2020; the day is unknown.
pub static SNBC1_2024_2028: Target =
    budget!(1 - 3: 358 Mt, 2024 to 2028, DECREE_2015, "FR-SNBC2-2")
        .with_supersession_date(REPLACED);

/// `FR-SNBC2-1`: at most 422 Mt a year as the mean of 2019 to 2023.
///
/// - No base: the budget is the mean over the period, judged when all its years are observed.
/// - Counts: greenhouse gases as [`SNBC1_2015_2018`] does. That the figure is without the land
///   sector is not confirmed.
/// - No supplementary measures.
/// - Set by decree, which is no statute. SNBC 3 is to take the place of these budgets
///   ([`SNBC3_2030`](super::france::SNBC3_2030)); that it has is not known.
///
/// Wording: a description. Evidence: seen.
pub static SNBC2_2019_2023: Target = budget!(2 - 1: 422 Mt, 2019 to 2023, DECREE_2020);

/// `FR-SNBC2-2`: at most 359 Mt a year as the mean of 2024 to 2028.
///
/// Base, boundary and evidence: as [`SNBC2_2019_2023`].
pub static SNBC2_2024_2028: Target = budget!(2 - 2: 359 Mt, 2024 to 2028, DECREE_2020);

/// `FR-SNBC2-3`: at most 300 Mt a year as the mean of 2029 to 2033.
///
/// Base and evidence: as [`SNBC2_2019_2023`]. The boundary too, and here it is doubtful: article
/// D. 222-1-A counts the land sector from this period on, while the figure of 300 Mt is one
/// without it (not confirmed). The entry holds the figure with what it was made for; whether the
/// budget is judged net of the land sector, and by which figure, is not known.
pub static SNBC2_2029_2033: Target = budget!(2 - 3: 300 Mt, 2029 to 2033, DECREE_2020);

/// `FR-SNBC1`: [`SNBC1_2015_2018`], [`SNBC1_2019_2023`] and [`SNBC1_2024_2028`], each less what the
/// one before it was exceeded by.
pub static SNBC1: Commitment = commitment! {
    "FR-SNBC1", "France, carbon budgets of SNBC 1":
    SNBC1_2015_2018, SNBC1_2019_2023, SNBC1_2024_2028,
}
.with_banking(Banking::Overshoot);

/// `FR-SNBC2`: [`SNBC2_2019_2023`], [`SNBC2_2024_2028`] and [`SNBC2_2029_2033`], each less what the
/// one before it was exceeded by.
///
/// What the budget of 2015 to 2018 was exceeded by is not taken from them: it was of the decree
/// before, and nothing is known of a debt that outlasted it.
pub static SNBC2: Commitment = commitment! {
    "FR-SNBC2", "France, carbon budgets of SNBC 2":
    SNBC2_2019_2023, SNBC2_2024_2028, SNBC2_2029_2033,
}
.with_banking(Banking::Overshoot);
