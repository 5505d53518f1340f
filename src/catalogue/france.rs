//! France: the factor of four of 2005, the targets of article L. 100-4 of the code de l'énergie as
//! set by the laws of 2015 and 2019, the carbon budgets, and the national targets under the EU's
//! effort sharing.
//!
//! The law requires a cut *by* 40 % from 1990 to 2030, which leaves 60 %, and a division *by* four
//! from 1990 to 2050, which leaves 25 %. Some pages quote it as "to 40 % of 1990 levels by 2030 and
//! 75 % by 2050", under which emissions could rise after 2030. This is a misquotation, not another
//! target.
//!
//! The low-carbon strategy SNBC 3 aims at -50 % by 2030 ([`SNBC3_2030`]). In the latest source, of
//! December 2025, it was still a draft. The article was amended in 2021 and 2023; it is not
//! confirmed that its 40 % remained unchanged.
//!
//! ```
//! use climate_targets::catalogue::france;
//! use climate_targets::{Assessor, EmissionSeries};
//! // Made-up gross emissions, Mt: 100 in 1990.
//! let gross = EmissionSeries::from_tonnes("France", [(1990, 100e6), (2020, 70e6)])?;
//! let assessor = Assessor::as_of_ymd(2022, 1, 1)?;
//! let limit = |target| assessor.assess(&gross, target).figures().allowable.unwrap().megatonnes();
//! assert_eq!(limit(&france::LTECV_2030), 60.0);
//! assert_eq!(limit(&france::LTECV_2050), 25.0);
//! // The law of 2019 replaced the division by four for 2050.
//! assert_eq!(
//!     france::LOI_ENERGIE_CLIMAT_2050.to_string(),
//!     "FR-LEC-2050: net zero and divide by more than 6 by 2050"
//! );
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

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

/// `FR-POPE-2050`: division by four between 1990 and 2050 (law of 2005), the first "facteur 4".
///
/// - Base: 1990. A division by exactly four is enough: -75 %.
/// - Boundary: greenhouse gases. It is not confirmed that the target covers gross emissions;
///   sectors and accounting are not stated.
/// - Status: restated in 2009 and in 2015 ([`LTECV_2050`]). Superseded by
///   [`LOI_ENERGIE_CLIMAT_2050`], in force since 10 November 2019.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static POPE_2050: Target = target! {
    id: "FR-POPE-2050", title: "France, loi POPE 2050", actor: "France",
    wording: "Greenhouse gas emissions divided by four between 1990 and 2050",
    source: "loi 2005-781 of 13 July 2005: igedd.documentation.developpement-durable.gouv.fr \
             Affaires-0007378; vie-publique (Grenelle 1, 3 August 2009)",
    superseded_by: "FR-LEC-2050",
    goal: Goal::One(Ambition::DivideBy(Divisor::constant(4.0, false))), base: 1990, deadline: 2050,
    boundary: Boundary::UNSPECIFIED.gases(Gases::KyotoBasket).land_sector(LandSector::Excluded),
}
.with_adoption(PartialDate::constant(2005, 7, 13), LegalStatus::Statute, Evidence::Confirmed)
.with_supersession_date(IN_FORCE_2019);

/// `FR-LTECV-2030`: a cut of 40 % from 1990 to 2030 (law of 2015).
///
/// - Base: 1990, as in the text of 2019. Only a summary of the text of 2015 was read ("d'ici à
///   2030").
/// - Boundary: greenhouse gases. For 2015, it is not confirmed that they cover the whole national
///   inventory without the land sector.
/// - Status: kept by the law of 2019 ([`LOI_ENERGIE_CLIMAT_2030`]).
///
/// Wording: quoted from a legal publisher's summary of the law. Evidence: confirmed.
pub static LTECV_2030: Target = target! {
    id: "FR-LTECV-2030", title: "France, LTECV 2030", actor: "France",
    wording: "“réduction de 40 % des émissions de gaz à effet de serre” from 1990 to 2030",
    source: "loi 2015-992 of 17 August 2015, art. 1 (code de l'énergie, L. 100-4 I 1°): \
             lexbase brève 25781287; doctrine.fr, list of versions, 19/08/2015",
    goal: reduce_by(0.40), base: 1990, deadline: 2030, boundary: GROSS,
}
.with_adoption(PartialDate::constant(2015, 8, 17), LegalStatus::Statute, Evidence::Confirmed);

/// `FR-LTECV-2050`: division by four between 1990 and 2050 (law of 2015), the "facteur 4".
///
/// - Base: 1990. A division by exactly four is enough: -75 %.
/// - Boundary: greenhouse gases, gross. It is not confirmed that all sectors of the national
///   inventory are covered.
/// - Status: superseded on 10 November 2019 by [`LOI_ENERGIE_CLIMAT_2050`].
///
/// Wording: quoted from the press, which printed the words that the law of 2019 replaced.
/// Evidence: confirmed.
pub static LTECV_2050: Target = target! {
    id: "FR-LTECV-2050", title: "France, LTECV 2050", actor: "France",
    wording: "“diviser par quatre les émissions de gaz à effet de serre” from 1990 to 2050",
    source: "loi 2015-992 of 17 August 2015: lexbase brève 25781287; Libération, 7 February \
             2019 (shows the replaced words)",
    superseded_by: "FR-LEC-2050",
    goal: Goal::One(Ambition::DivideBy(Divisor::constant(4.0, false))), base: 1990, deadline: 2050,
    boundary: GROSS,
}
.with_adoption(PartialDate::constant(2015, 8, 17), LegalStatus::Statute, Evidence::Confirmed)
.with_supersession_date(IN_FORCE_2019);

/// `FR-LEC-2030`: a cut of 40 % from 1990 to 2030, as restated by the law of 2019.
///
/// - Base: 1990.
/// - Boundary: greenhouse gases as in the national inventories reported to the EU and the UNFCCC,
///   without international credits. It is not confirmed that the target covers gross emissions.
/// - Status: in force since 10 November 2019.
///
/// Wording: quoted from the law. Evidence: confirmed.
pub static LOI_ENERGIE_CLIMAT_2030: Target = target! {
    id: "FR-LEC-2030", title: "France, loi énergie-climat 2030", actor: "France",
    wording: "“réduire les émissions de gaz à effet de serre de 40 %” from 1990 to 2030",
    source: LAW_OF_2019,
    goal: reduce_by(0.40), base: 1990, deadline: 2030, boundary: GROSS,
}
.with_adoption(DATED_2019, LegalStatus::Statute, Evidence::Confirmed);

/// `FR-LEC-2050`: carbon neutrality by 2050 *and* division by more than six from 1990.
///
/// Both parts must hold:
/// - Balance: emissions and removals on the national territory, with the land sector and without
///   international credits. This part has no base.
/// - Division: *gross* emissions, without the land sector, divided by more than six from 1990. The
///   comparison is strict: a cut of exactly five sixths (-83.33 %) fails.
///
/// Deadline: "à l'horizon 2050" is read as by 2050. In force since 10 November 2019.
///
/// Wording: quoted from the law. Evidence: confirmed.
pub static LOI_ENERGIE_CLIMAT_2050: Target = target! {
    id: "FR-LEC-2050", title: "France, carbon neutral 2050", actor: "France",
    wording: "“neutralité carbone à l'horizon 2050” on the territory, without international \
              credits; gross emissions divided by “un facteur supérieur à six” from 1990 to 2050",
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

/// `FR-SNBC3`: a cut of 50 % from 1990 levels by 2030, set by the *draft* of the low-carbon
/// strategy SNBC 3.
///
/// - Base: 1990.
/// - Boundary: greenhouse gases on the territory, gross; sinks are reported separately. It is not
///   confirmed that all sectors of the national inventory are covered.
/// - Level: the press mentions at most 270 Mt in 2030, for the EU's -55 %. The entry omits this
///   figure.
/// - Adoption: published on 12 December 2025 for a final consultation, with adoption expected in
///   the spring of 2026. No decree was found, and whether or when it was adopted is not known; the
///   entry has neither a date nor a status. SNBC 3 would supersede [`SNBC2`].
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static SNBC3_2030: Target = target! {
    id: "FR-SNBC3", title: "France, SNBC 3 (draft)", actor: "France",
    wording: "Draft: gross greenhouse gas emissions on the territory 50 % below 1990 by 2030",
    source: "vie-publique 301431; cdurable; gazdaujourdhui 2026-02-06; contexte 169313",
    goal: reduce_by(0.50), base: 1990, deadline: 2030, boundary: GROSS,
}
.with_evidence(Evidence::Confirmed);

/// `FR-ESD-2020`: a cut of 14 % from 2005 levels by 2020, France's target under EU effort sharing.
///
/// - Base: 2005.
/// - Boundary: greenhouse gases outside emissions trading, without the land sector. The accounting
///   is not stated.
/// - Level: the end point of yearly limits from 2013. The entry omits the other years and the
///   flexibilities between states, which count towards the limits.
/// - Status: expired at the end of 2020.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static EFFORT_SHARING_2020: Target =
    by_2020!("FR", "France", 14, Evidence::Confirmed, "Decision 406/2009/EC: politico.eu p=30562");

/// `FR-ESR-2030`: a cut of 47.5 % from 2005 levels by 2030, France's target under EU effort
/// sharing.
///
/// - Base: 2005.
/// - Boundary: greenhouse gases of the sectors under effort sharing. Land sector and accounting are
///   not stated.
/// - Level: the end point of yearly limits from 2021. The entry omits the other years and the
///   flexibilities between states.
/// - Adoption: Regulation (EU) 2018/842 set 37 % (`FR-ESR-2030-2018` in
///   [`effort_sharing`](super::effort_sharing)). The Regulation of 2023 raised it to 47.5 %; the
///   entry has the year of that Regulation, whose day is not stated.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static EFFORT_SHARING_2030: Target = by_2030!("FR", "France", 47.5, Evidence::Confirmed);

/// `FR-LTECV`: [`LTECV_2030`] and [`LTECV_2050`] on one path from 1990.
///
/// The two targets of 2019 form no commitment, because the target for 2050 is not a single level.
pub static LTECV: Commitment =
    commitment!("FR-LTECV", "France, LTECV 2030 and 2050": LTECV_2030, LTECV_2050);
