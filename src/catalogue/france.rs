//! France: the factor of four of 2005, the targets of article L. 100-4 of the code de l'énergie as
//! the laws of 2015 and of 2019 set them, the carbon budgets, and the country's shares under the
//! EU's effort sharing.
//!
//! The law says *by* 40 % (1990 to 2030), which leaves 60 %, and *divide by* four (1990 to 2050),
//! which leaves 25 %. Pages about it sometimes say "to 40 % of 1990 levels by 2030 and 75 % by
//! 2050", under which emissions could rise after 2030: a misquotation, not another target.
//! The low-carbon strategy SNBC 3, a project when last seen (December 2025), aims at -50 % by
//! 2030 ([`SNBC3_2030`]); the article itself was amended in 2021 and 2023, and that its 40 % stood unchanged is not
//! confirmed.

pub use super::alliance_page::{ALLIANCE_PAGE_ENGLISH, ALLIANCE_PAGE_SWEDISH};
pub use super::carbon_budgets::{
    SNBC1, SNBC1_2015_2018, SNBC1_2019_2023, SNBC1_2024_2028, SNBC2, SNBC2_2019_2023,
    SNBC2_2024_2028, SNBC2_2029_2033,
};
use super::effort_sharing_acts::{self as acts, by_2020, by_2030, share_of_2005};
use super::prelude::*;

entries! {
    targets: SNBC1_2015_2018, EFFORT_SHARING_2020, SNBC1_2019_2023, SNBC2_2019_2023,
        SNBC1_2024_2028, SNBC2_2024_2028, LTECV_2030, LOI_ENERGIE_CLIMAT_2030, EFFORT_SHARING_2030,
        SNBC3_2030, SNBC2_2029_2033, POPE_2050, LTECV_2050, LOI_ENERGIE_CLIMAT_2050;
    commitments: LTECV, SNBC1, SNBC2;
    wordings: ALLIANCE_PAGE_ENGLISH, ALLIANCE_PAGE_SWEDISH;
}

/// The national inventory, all sectors, gross.
const GROSS: Boundary = ALL_SECTORS.land_sector(LandSector::Excluded);

/// `FR-POPE-2050`: divide by four between 1990 and 2050 (law of 2005), the first "facteur 4".
///
/// - Base: 1990. Dividing by exactly four is enough: -75 %.
/// - Counts: greenhouse gases. That they are gross is not confirmed; sectors and accounting are not
///   stated.
/// - Restated in 2009 and in 2015 ([`LTECV_2050`]). Superseded by [`LOI_ENERGIE_CLIMAT_2050`], in
///   force since 10 November 2019.
///
/// Wording: a description. Evidence: seen.
pub static POPE_2050: Target = target! {
    id: "FR-POPE-2050", title: "France, loi POPE 2050", actor: "France",
    wording: "greenhouse gas emissions divided by four between 1990 and 2050",
    source: "loi 2005-781 of 13 July 2005: igedd.documentation.developpement-durable.gouv.fr \
             Affaires-0007378; vie-publique (Grenelle 1, 3 August 2009)",
    superseded_by: "FR-LEC-2050",
    goal: Goal::One(Ambition::DivideBy(Divisor::constant(4.0, false))), base: 1990, deadline: 2050,
    boundary: Boundary::UNSPECIFIED.gases(Gases::KyotoBasket).land_sector(LandSector::Excluded),
}
.with_adoption(PartialDate::constant(2005, 7, 13), LegalStatus::Statute, Evidence::Confirmed)
.with_supersession_date(IN_FORCE_2019);

/// `FR-LTECV-2030`: reduce by 40 % between 1990 and 2030 (law of 2015).
///
/// - Base: 1990, as the text of 2019 has it; the wording of 2015 was seen in summary only
///   ("d'ici à 2030").
/// - Counts: greenhouse gases. That they are those of the whole national inventory, without the
///   land sector, is not confirmed for 2015.
/// - The law of 2019 kept the target: [`LOI_ENERGIE_CLIMAT_2030`].
///
/// Wording: a legal publisher's summary of the law. Evidence: seen.
pub static LTECV_2030: Target = target! {
    id: "FR-LTECV-2030", title: "France, LTECV 2030", actor: "France",
    wording: "“réduction de 40 % des émissions de gaz à effet de serre”, by 2030 from 1990",
    source: "loi 2015-992 of 17 August 2015, art. 1 (code de l'énergie, L. 100-4 I 1°): \
             lexbase brève 25781287; doctrine.fr, list of versions, 19/08/2015",
    goal: reduce_by(0.40), base: 1990, deadline: 2030, boundary: GROSS,
}
.with_adoption(PartialDate::constant(2015, 8, 17), LegalStatus::Statute, Evidence::Confirmed);

/// `FR-LTECV-2050`: divide by four between 1990 and 2050 (law of 2015): -75 %, the "facteur 4".
///
/// - Base: 1990. Dividing by exactly four is enough.
/// - Counts: greenhouse gases, gross; all sectors of the national inventory is not confirmed.
/// - Superseded on 10 November 2019 by [`LOI_ENERGIE_CLIMAT_2050`].
///
/// Wording: the words replaced in 2019, as the press printed them, brackets included.
/// Evidence: seen.
pub static LTECV_2050: Target = target! {
    id: "FR-LTECV-2050", title: "France, LTECV 2050", actor: "France",
    wording: "“diviser par quatre les émissions de gaz à effet de serre” between 1990 and 2050",
    source: "loi 2015-992 of 17 August 2015: lexbase brève 25781287; Libération, 7 February \
             2019 (shows the replaced words)",
    superseded_by: "FR-LEC-2050",
    goal: Goal::One(Ambition::DivideBy(Divisor::constant(4.0, false))), base: 1990, deadline: 2050,
    boundary: GROSS,
}
.with_adoption(PartialDate::constant(2015, 8, 17), LegalStatus::Statute, Evidence::Confirmed)
.with_supersession_date(IN_FORCE_2019);

/// `FR-LEC-2030`: reduce by 40 % between 1990 and 2030, as the law of 2019 restates it.
///
/// - Base: 1990.
/// - Counts: greenhouse gases as in the national inventories reported to the EU and the UNFCCC,
///   without international credits. It is not confirmed that the 40 % refers to gross
///   emissions.
/// - In force since 10 November 2019.
///
/// Wording: the law's. Evidence: seen.
pub static LOI_ENERGIE_CLIMAT_2030: Target = target! {
    id: "FR-LEC-2030", title: "France, loi énergie-climat 2030", actor: "France",
    wording: "“réduire les émissions de gaz à effet de serre de 40 %” between 1990 and 2030",
    source: LAW_OF_2019,
    goal: reduce_by(0.40), base: 1990, deadline: 2030, boundary: GROSS,
}
.with_adoption(DATED_2019, LegalStatus::Statute, Evidence::Confirmed);

/// `FR-LEC-2050`: carbon neutral by 2050, *and* divide by more than six from 1990.
///
/// Two parts, both of which must hold:
/// - emissions and removals on the national territory in balance, land sector included, without
///   international credits; this part has no base;
/// - *gross* emissions, without the land sector, divided by more than six from 1990. More than is
///   strict: a cut of exactly five sixths (-83.33 %) fails.
///
/// "À l'horizon 2050" is read as by 2050. In force since 10 November 2019.
///
/// Wording: the law's. Evidence: seen.
pub static LOI_ENERGIE_CLIMAT_2050: Target = target! {
    id: "FR-LEC-2050", title: "France, carbon neutral 2050", actor: "France",
    wording: "“neutralité carbone à l'horizon 2050” and emissions divided by “un facteur \
              supérieur à six” from 1990 to 2050; emissions and removals on the territory in \
              balance, without international credits",
    source: LAW_OF_2019,
    goal: Goal::AllOf(GoalParts::constant(&NEUTRAL_AND_FACTOR_SIX)), deadline: 2050,
    boundary: ALL_SECTORS.land_sector(LandSector::Included),
}
.with_adoption(DATED_2019, LegalStatus::Statute, Evidence::Confirmed);

static NEUTRAL_AND_FACTOR_SIX: [GoalPart; 2] = [
    GoalPart::new(Ambition::NetZero(NetZero::BALANCE)),
    GoalPart::new(Ambition::DivideBy(Divisor::constant(6.0, true)))
        .reference(BaseReference::constant(1990))
        .land_sector(LandSector::Excluded),
];

const LAW_OF_2019: &str = "loi 2019-1147 of 8 November 2019, art. 1 (code de l'énergie, L. 100-4 I \
                           1°): doctrine.fr LEGIARTI000039369320; lexbase L9722MHK";
const DATED_2019: PartialDate = PartialDate::constant(2019, 11, 8);
const IN_FORCE_2019: PartialDate = PartialDate::constant(2019, 11, 10);

/// `FR-SNBC3`: 50 % below 1990 by 2030, the low-carbon strategy SNBC 3: a *project*.
///
/// Published on 12 December 2025 for a last consultation, with adoption expected in the spring of
/// 2026. No decree was found; whether and when it was adopted is not known, so that the entry has
/// neither a date nor a status. It would take the place of [`SNBC2`].
/// - Base: 1990.
/// - Counts: greenhouse gases on the territory, gross; sinks stand apart. All sectors of the
///   national inventory is not confirmed. The press gives at most 270 Mt in 2030, for the EU's
///   -55 %, which the entry does not hold.
///
/// Wording: a description. Evidence: seen.
pub static SNBC3_2030: Target = target! {
    id: "FR-SNBC3", title: "France, SNBC 3 (project)", actor: "France",
    wording: "project: gross greenhouse gas emissions on the territory 50 % below 1990 by 2030",
    source: "vie-publique 301431; cdurable; gazdaujourdhui 2026-02-06; contexte 169313",
    goal: reduce_by(0.50), base: 1990, deadline: 2030, boundary: GROSS,
}
.with_evidence(Evidence::Confirmed);

/// `FR-ESD-2020`: 14 % below 2005 by 2020, France's share of the EU's effort sharing.
///
/// - Base: 2005.
/// - Counts: greenhouse gases outside emissions trading, without the land sector; the accounting
///   is not stated.
/// - The end point of yearly limits from 2013 on, which the entry does not hold, nor the
///   flexibilities between states that count towards them.
/// - It ran out with its year.
///
/// Wording: a description. Evidence: seen.
pub static EFFORT_SHARING_2020: Target =
    by_2020!("FR", "France", 14, Evidence::Confirmed, "Decision 406/2009/EC: politico.eu p=30562");

/// `FR-ESR-2030`: 47.5 % below 2005 by 2030, France's share of the EU's effort sharing.
///
/// - Base: 2005.
/// - Counts: greenhouse gases of the sectors under effort sharing; land sector and accounting are
///   not stated.
/// - The end point of yearly limits from 2021 on, which the entry does not hold, nor the
///   flexibilities between states.
/// - Regulation (EU) 2018/842 had set 37 % (`FR-ESR-2030-2018` in
///   [`effort_sharing`](super::effort_sharing)); that of 2023 raised it to 47.5 %, and is what the
///   entry is dated by, the day not being stated.
///
/// Wording: a description. Evidence: seen.
pub static EFFORT_SHARING_2030: Target = by_2030!("FR", "France", 47.5, Evidence::Confirmed);

/// `FR-LTECV`: [`LTECV_2030`] and [`LTECV_2050`] on one path from 1990.
///
/// The two targets of 2019 are no commitment: that for 2050 is no single level.
pub static LTECV: Commitment =
    commitment!("FR-LTECV", "France, LTECV 2030 and 2050": LTECV_2030, LTECV_2050);
