//! France's carbon budgets: those of the low-carbon strategies SNBC 1 and SNBC 2.

use super::prelude::*;

/// The national inventory, gross. Which parts of France overseas belong to it has no field.
const GROSS: Boundary = Boundary::covering(Sectors::All)
    .gases(Gases::KyotoBasket)
    .accounting(Accounting::Territorial)
    .land_sector(LandSector::Excluded);

const DECREE_2015: &str = "décret 2015-1491 of 18 November 2015 (D. 222-1-A): lemoniteur 921209; \
                           legal.tricoteuses.fr JORFARTI000031493789";
const DECREE_2020: &str = "décret 2020-457 of 21 April 2020: doctrine.fr JORFTEXT000041814459, \
                           commentaries; green-finance.fr";

const DATED_2015: PartialDate = PartialDate::constant(2015, 11, 18);
const DATED_2020: PartialDate = PartialDate::constant(2020, 4, 21);

/// The decree of 2020 took the place of that of 2015 in 2020; from which day on is not known.
const REPLACED: PartialDate = PartialDate::year(Year::constant(2020));

/// Megatonnes a year, in the mean of a period; no base.
const fn budget(text: TargetText, megatonnes: f64, period: Period, dated: PartialDate) -> Target {
    Target::constant(
        text,
        Goal::One(Ambition::MeanAtMost(Emissions::constant(megatonnes * 1e6))),
        None,
        Deadline::Period(period),
        GROSS,
    )
    .adopted(dated, Status::Political, Evidence::Seen)
}

/// `FR-SNBC1-1`: at most 442 Mt a year in the mean of 2015 to 2018.
///
/// - No base: the budget is a mean of the whole period, judged once all its years are in.
/// - Counts: greenhouse gases of metropolitan France and of the parts overseas that the decree
///   lists, which the boundary cannot say; without international bunkers and without the land
///   sector.
/// - No supplementary measures.
/// - Set by decree, which is no statute. The decree of 2020 replaced that of 2015 but sets nothing
///   for these years, so that no budget took the place of this one.
///
/// Wording: a description. Evidence: seen.
pub static SNBC1_2015_2018: Target = budget(
    TargetText {
        id: "FR-SNBC1-1",
        title: "France, SNBC 1, carbon budget 2015-2018",
        actor: "France",
        wording: "at most 442 Mt CO2e a year in the mean of 2015 to 2018",
        source: DECREE_2015,
        superseded_by: None,
    },
    442.0,
    Period::constant(2015, 2018),
    DATED_2015,
);

/// `FR-SNBC1-2`: at most 399 Mt a year in the mean of 2019 to 2023.
///
/// Base, boundary and evidence: as [`SNBC1_2015_2018`]. Superseded by [`SNBC2_2019_2023`], which
/// allows more, in 2020; the day is not known.
pub static SNBC1_2019_2023: Target = budget(
    TargetText {
        id: "FR-SNBC1-2",
        title: "France, SNBC 1, carbon budget 2019-2023",
        actor: "France",
        wording: "at most 399 Mt CO2e a year in the mean of 2019 to 2023",
        source: DECREE_2015,
        superseded_by: Some("FR-SNBC2-1"),
    },
    399.0,
    Period::constant(2019, 2023),
    DATED_2015,
)
.superseded_on(REPLACED);

/// `FR-SNBC1-3`: at most 358 Mt a year in the mean of 2024 to 2028.
///
/// Base, boundary and evidence: as [`SNBC1_2015_2018`]. Superseded by [`SNBC2_2024_2028`], which
/// allows a little more, in 2020; the day is not known.
pub static SNBC1_2024_2028: Target = budget(
    TargetText {
        id: "FR-SNBC1-3",
        title: "France, SNBC 1, carbon budget 2024-2028",
        actor: "France",
        wording: "at most 358 Mt CO2e a year in the mean of 2024 to 2028",
        source: DECREE_2015,
        superseded_by: Some("FR-SNBC2-2"),
    },
    358.0,
    Period::constant(2024, 2028),
    DATED_2015,
)
.superseded_on(REPLACED);

/// `FR-SNBC2-1`: at most 422 Mt a year in the mean of 2019 to 2023.
///
/// - No base: the budget is a mean of the whole period, judged once all its years are in.
/// - Counts: greenhouse gases as [`SNBC1_2015_2018`] does. That the figure is without the land
///   sector is not confirmed.
/// - No supplementary measures.
/// - Set by decree, which is no statute. SNBC 3 is to take the place of these budgets
///   ([`SNBC3_2030`](super::france::SNBC3_2030)); that it has is not known.
///
/// Wording: a description. Evidence: seen.
pub static SNBC2_2019_2023: Target = budget(
    TargetText {
        id: "FR-SNBC2-1",
        title: "France, SNBC 2, carbon budget 2019-2023",
        actor: "France",
        wording: "at most 422 Mt CO2e a year in the mean of 2019 to 2023",
        source: DECREE_2020,
        superseded_by: None,
    },
    422.0,
    Period::constant(2019, 2023),
    DATED_2020,
);

/// `FR-SNBC2-2`: at most 359 Mt a year in the mean of 2024 to 2028.
///
/// Base, boundary and evidence: as [`SNBC2_2019_2023`].
pub static SNBC2_2024_2028: Target = budget(
    TargetText {
        id: "FR-SNBC2-2",
        title: "France, SNBC 2, carbon budget 2024-2028",
        actor: "France",
        wording: "at most 359 Mt CO2e a year in the mean of 2024 to 2028",
        source: DECREE_2020,
        superseded_by: None,
    },
    359.0,
    Period::constant(2024, 2028),
    DATED_2020,
);

/// `FR-SNBC2-3`: at most 300 Mt a year in the mean of 2029 to 2033.
///
/// Base and evidence: as [`SNBC2_2019_2023`]. The boundary too, and here it is doubtful: article
/// D. 222-1-A counts the land sector from this period on, while the figure of 300 Mt is one
/// without it (not confirmed). The entry holds the figure with what it was made for; whether the
/// budget is judged net of the land sector, and by which figure, is not known.
pub static SNBC2_2029_2033: Target = budget(
    TargetText {
        id: "FR-SNBC2-3",
        title: "France, SNBC 2, carbon budget 2029-2033",
        actor: "France",
        wording: "at most 300 Mt CO2e a year in the mean of 2029 to 2033",
        source: DECREE_2020,
        superseded_by: None,
    },
    300.0,
    Period::constant(2029, 2033),
    DATED_2020,
);

/// `FR-SNBC1`: [`SNBC1_2015_2018`], [`SNBC1_2019_2023`] and [`SNBC1_2024_2028`], each less what the
/// one before it was exceeded by.
pub static SNBC1: Commitment = Commitment::constant(
    "FR-SNBC1",
    "France, carbon budgets of SNBC 1",
    &[&SNBC1_2015_2018, &SNBC1_2019_2023, &SNBC1_2024_2028],
)
.with_banking(Banking::Overshoot);

/// `FR-SNBC2`: [`SNBC2_2019_2023`], [`SNBC2_2024_2028`] and [`SNBC2_2029_2033`], each less what the
/// one before it was exceeded by.
///
/// What the budget of 2015 to 2018 was exceeded by is not taken from them: it was of the decree
/// before, and nothing is known of a debt that outlasted it.
pub static SNBC2: Commitment = Commitment::constant(
    "FR-SNBC2",
    "France, carbon budgets of SNBC 2",
    &[&SNBC2_2019_2023, &SNBC2_2024_2028, &SNBC2_2029_2033],
)
.with_banking(Banking::Overshoot);
