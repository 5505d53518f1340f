//! The Covenant of Mayors: the common commitments of 2008, 2015 and 2021 for its signatories.
//!
//! Each city chooses its base year. The Covenant recommends 1990, "or the closest subsequent year"
//! with reliable data; of 1 394 plans read, 64 use 1990 and 478 use 2005. A city may also choose a
//! cut per head. The entries of 2008 and 2015 follow the common rule: an absolute cut from 1990, or
//! from the first observed year after it. If a city's plan names another base year, use that year
//! ([`BasePolicy`], [`Target::builder`]).
//!
//! The commitment of 2021 states no number. It follows the target of the European Union in force on
//! a given day:
//! ```
//! use chrono::NaiveDate;
//! use climate_targets::catalogue::{self, covenant_of_mayors};
//! use climate_targets::{Assessor, EmissionSeries, Emissions};
//! let as_of = NaiveDate::from_ymd_opt(2024, 6, 30).unwrap();
//! let resolved = covenant_of_mayors::AS_AMBITIOUS_2030.resolved(as_of, catalogue::target)?;
//! assert_eq!(resolved.to_string(), "COM-2050-2030: reduce by 55 % of 1990 by 2030");
//! assert_eq!(resolved.follows(), Some("EU-2030-55"));
//! // A made-up city, 60 % below 1990.
//! let city = EmissionSeries::from_tonnes("Anywhere", [(1990, 500_000.0), (2022, 200_000.0)])?;
//! let result = Assessor::as_of(as_of).assess(&city, &resolved);
//! assert_eq!(result.verdict().name(), "achieved_early");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use super::prelude::*;

entries! {
    targets: BY_2020, BY_2030, AS_AMBITIOUS_2030, CLIMATE_NEUTRAL_2050;
    groups: VISION_2021;
}

/// 1990, or the first observed year after it.
const BASE: BaseReference = BaseReference::constant(1990).with_policy(BasePolicy::NearestLater);

/// The date of the commitment of 2021.
const VISION_DATED: PartialDate = PartialDate::constant(2021, 4, 21);

/// `COM-2020`: the commitment of 2008, a cut in CO2 of at least 20 % by 2020.
///
/// - Base: 1990 or the closest later year with reliable data; the signatory chooses.
/// - Boundary: CO2 from final energy use in the territory, in municipal, tertiary and residential
///   buildings and in transport, without industry under emissions trading. Methane and nitrous
///   oxide are optional; the entry excludes them.
/// - Level: "at least" 20 % in some sources, "more than" or "beyond" 20 % in others; read as at
///   least.
/// - Adoption: launched on 29 January 2008. The first signing was on 10 or 11 February 2009
///   (sources differ). Superseded for new signatories by [`BY_2030`] in October 2015.
///
/// Wording: quoted from the city of Barcelona's page; the base rule is quoted from the page of the
/// Joint Research Centre. Evidence: confirmed.
pub static BY_2020: Target = target! {
    id: "COM-2020", title: "Covenant of Mayors 2020", actor: "Covenant of Mayors",
    wording: "CO2 emissions reduced by “more than 20% by 2020” (at least 20 % in other sources); \
              recommended base: “1990, or the closest subsequent year” with reliable data",
    source: "bcn.cat; IP/08/103 (europeansources.info); \
             edgar.jrc.ec.europa.eu/covenant_of_mayors_approach.php",
    superseded_by: "COM-2030",
    goal: reduce_by(0.20), base: BASE, deadline: 2020, boundary: COVENANT,
}
.with_adoption(PartialDate::constant(2008, 1, 29), LegalStatus::Voluntary, Evidence::Confirmed)
.with_supersession_date(PartialDate::constant_month(2015, 10));

/// `COM-2030`: the commitment of 2015, a cut in CO2 of at least 40 % by 2030.
///
/// - Base: as [`BY_2020`].
/// - Boundary: CO2 "and possibly other greenhouse gas". The entry covers CO2 only, in the
///   Covenant's key sectors.
/// - Metric: tonnes or tonnes per head; the signatory chooses. The entry is in tonnes.
/// - Supersession: for new signatories on 21 April 2021, by [`AS_AMBITIOUS_2030`], which states no
///   number.
///
/// Wording: quoted from the Covenant's list of questions and answers. Evidence: confirmed.
pub static BY_2030: Target = target! {
    id: "COM-2030", title: "Covenant of Mayors for Climate and Energy 2030",
    actor: "Covenant of Mayors",
    wording: "“reduce their CO2 emissions (and possibly other greenhouse gas) by at least 40%” \
              by 2030",
    source: "eumayors.eu FAQ id 4; edgar.jrc.ec.europa.eu/covenant_of_mayors_approach.php",
    superseded_by: "COM-2050-2030",
    goal: reduce_by(0.40), base: BASE, deadline: 2030, boundary: COVENANT,
}
.with_adoption(PartialDate::constant(2015, 10, 15), LegalStatus::Voluntary, Evidence::Confirmed)
.with_supersession_date(VISION_DATED);

/// `COM-2050-2030`: the mid-term commitment of 2021, at least as ambitious as the Union's target
/// for 2030.
///
/// - Base: that of the followed target, once resolved ([`Target::resolved`]). An unresolved target
///   is not judged.
/// - Followed target: `EU-2030-55`, 55 % below 1990. It is not confirmed that the commitment names
///   this number. If the national target is more ambitious, build a target that follows it instead.
///   From 21 April to 29 June 2021 the Union's target was not in force, so the commitment cannot be
///   resolved on those days.
/// - Boundary: that of the signatory's inventory; every field is unspecified. The Union's target is
///   net of the land sector; the commitment takes only its share and its base year.
/// - Deadline: "mid-term" is read as 2030.
///
/// Wording: a paraphrase that quotes the ambition. Evidence: partly confirmed.
pub static AS_AMBITIOUS_2030: Target = target! {
    id: "COM-2050-2030", title: "Covenant of Mayors - Europe, mid-term 2030",
    actor: "Covenant of Mayors",
    wording: "Mid-term targets “consistent with the EU objectives, and at least as ambitious \
              as national targets”",
    source: VISION_SOURCE,
    goal: Goal::One(Ambition::AsAmbitiousAs(Cow::Borrowed("EU-2030-55"))), deadline: 2030,
    boundary: Boundary::UNSPECIFIED,
}
.with_adoption(VISION_DATED, LegalStatus::Voluntary, Evidence::PartlyConfirmed);

/// `COM-2050-2050`: the long-term commitment of 2021, climate neutrality by 2050.
///
/// - Base: none. The goal is a balance, without a required reduction.
/// - Boundary: as [`AS_AMBITIOUS_2030`]. The means of balancing the emissions are not stated.
///
/// Wording: a paraphrase. Evidence: partly confirmed.
pub static CLIMATE_NEUTRAL_2050: Target = target! {
    id: "COM-2050-2050", title: "Covenant of Mayors - Europe, climate neutral 2050",
    actor: "Covenant of Mayors",
    wording: "Climate neutrality by 2050",
    source: VISION_SOURCE,
    goal: BALANCE, deadline: 2050, boundary: Boundary::UNSPECIFIED,
}
.with_adoption(VISION_DATED, LegalStatus::Voluntary, Evidence::PartlyConfirmed);

const VISION_SOURCE: &str = "energy-cities.eu 2021-05-04";

/// `COM-2050`: [`AS_AMBITIOUS_2030`] and [`CLIMATE_NEUTRAL_2050`], the vision of 2021.
pub static VISION_2021: TargetGroup = group! {
    "COM-2050", "Covenant of Mayors - Europe, vision of 2021":
    AS_AMBITIOUS_2030, CLIMATE_NEUTRAL_2050,
};
