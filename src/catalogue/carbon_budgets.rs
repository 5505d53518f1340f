//! France's carbon budgets: those of the low-carbon strategies SNBC 1 and SNBC 2.

use super::prelude::*;

/// The gross national inventory. It includes overseas territories, for which the boundary has no
/// field.
const GROSS: Boundary = ALL_SECTORS.land_sector(LandSector::Excluded);

/// The source and the date of the decree for SNBC 1.
const DECREE_2015: (&str, PartialDate) = (
    "décret 2015-1491 of 18 November 2015 (D. 222-1-A): lemoniteur 921209; \
     legal.tricoteuses.fr JORFARTI000031493789",
    PartialDate::constant(2015, 11, 18),
);
/// The source and the date of the decree for SNBC 2.
const DECREE_2020: (&str, PartialDate) = (
    "décret 2020-457 of 21 April 2020: doctrine.fr JORFTEXT000041814459, commentaries; \
     green-finance.fr",
    PartialDate::constant(2020, 4, 21),
);

/// The year in which the decree of 2020 superseded the decree of 2015; the day is unknown.
const SUPERSEDED_2020: PartialDate = in_year(2020);

/// Declares a carbon budget, in Mt CO2e a year as the mean of a period. Arguments: the numbers of
/// the strategy and of the budget, the level, the period, the decree, and the id of the superseding
/// budget, if any.
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
                "Mean of ", $from, " to ", $to, " of at most ", $megatonnes, " Mt CO2e a year"
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
/// - Base: none. The budget is the mean of the period, judged when all its years are reported.
/// - Boundary: greenhouse gases of metropolitan France and of the overseas territories that the
///   decree lists (the boundary has no field for these), without international bunkers and without
///   the land sector.
/// - Supplementary measures: none.
/// - Adoption: by decree, not by statute. The decree of 2020 replaced that of 2015 but sets no
///   budget for these years, so this budget is not superseded.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static SNBC1_2015_2018: Target = budget!(1 - 1: 442 Mt, 2015 to 2018, DECREE_2015);

/// `FR-SNBC1-2`: at most 399 Mt a year as the mean of 2019 to 2023.
///
/// Base, boundary and evidence: as [`SNBC1_2015_2018`]. Superseded in 2020 by the higher
/// [`SNBC2_2019_2023`]; the day is unknown.
pub static SNBC1_2019_2023: Target =
    budget!(1 - 2: 399 Mt, 2019 to 2023, DECREE_2015, "FR-SNBC2-1")
        .with_supersession_date(SUPERSEDED_2020);

/// `FR-SNBC1-3`: at most 358 Mt a year as the mean of 2024 to 2028.
///
/// Base, boundary and evidence: as [`SNBC1_2015_2018`]. Superseded in 2020 by the slightly higher
/// [`SNBC2_2024_2028`]; the day is unknown.
pub static SNBC1_2024_2028: Target =
    budget!(1 - 3: 358 Mt, 2024 to 2028, DECREE_2015, "FR-SNBC2-2")
        .with_supersession_date(SUPERSEDED_2020);

/// `FR-SNBC2-1`: at most 422 Mt a year as the mean of 2019 to 2023.
///
/// - Base: none. The budget is the mean of the period, judged when all its years are reported.
/// - Boundary: as [`SNBC1_2015_2018`]. It is not confirmed that the figure excludes the land
///   sector.
/// - Supplementary measures: none.
/// - Adoption: by decree, not by statute. SNBC 3 is intended to replace these budgets
///   ([`SNBC3_2030`](super::france::SNBC3_2030)); whether it has done so is not known.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static SNBC2_2019_2023: Target = budget!(2 - 1: 422 Mt, 2019 to 2023, DECREE_2020);

/// `FR-SNBC2-2`: at most 359 Mt a year as the mean of 2024 to 2028.
///
/// Base, boundary and evidence: as [`SNBC2_2019_2023`].
pub static SNBC2_2024_2028: Target = budget!(2 - 2: 359 Mt, 2024 to 2028, DECREE_2020);

/// `FR-SNBC2-3`: at most 300 Mt a year as the mean of 2029 to 2033.
///
/// Base and evidence: as [`SNBC2_2019_2023`].
///
/// The boundary is that of [`SNBC2_2019_2023`], but doubtful for this period. Article D. 222-1-A
/// includes the land sector from this period, while the figure of 300 Mt excludes it (not
/// confirmed). The entry combines the figure with the boundary for which it was computed. Whether
/// the budget will be judged net of the land sector, and against which figure, is not known.
pub static SNBC2_2029_2033: Target = budget!(2 - 3: 300 Mt, 2029 to 2033, DECREE_2020);

/// `FR-SNBC1`: [`SNBC1_2015_2018`], [`SNBC1_2019_2023`] and [`SNBC1_2024_2028`]. The overshoot of
/// a budget is deducted from the next one.
pub static SNBC1: Commitment = commitment! {
    "FR-SNBC1", "France, carbon budgets of SNBC 1":
    SNBC1_2015_2018, SNBC1_2019_2023, SNBC1_2024_2028,
}
.with_banking(Banking::Overshoot);

/// `FR-SNBC2`: [`SNBC2_2019_2023`], [`SNBC2_2024_2028`] and [`SNBC2_2029_2033`]. The overshoot of
/// a budget is deducted from the next one.
///
/// The overshoot of the budget for 2015 to 2018 is not deducted: that budget belongs to the earlier
/// decree, and no source mentions a carry-over to the later decree.
pub static SNBC2: Commitment = commitment! {
    "FR-SNBC2", "France, carbon budgets of SNBC 2":
    SNBC2_2019_2023, SNBC2_2024_2028, SNBC2_2029_2033,
}
.with_banking(Banking::Overshoot);
