//! The Covenant of Mayors: what every signatory promised in common, in 2008, 2015 and 2021.
//!
//! The base year is the city's own choice: 1990 is recommended, "or the closest subsequent year
//! for which the most comprehensive and reliable data can be provided"; of 1 394 plans looked at,
//! 64 use 1990 and 478 use 2005. A city may also promise the cut per inhabitant. The entries of
//! 2008 and 2015 hold the common rule, in absolute terms, from 1990 or the first observed year
//! after it; where a city's plan names another year, take that ([`BasePolicy`],
//! [`Target::builder`]).
//!
//! The commitment of 2021 has no number of its own. It follows the Union's, which is found on the
//! day that is asked about:
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

/// The day of the commitment of 2021.
const VISION_DATED: PartialDate = PartialDate::constant(2021, 4, 21);

/// `COM-2020`: the commitment of 2008, at least 20 % of CO2 by 2020.
///
/// - Base: 1990 or the closest later year with reliable data, the signatory's choice.
/// - Counts: CO2 of final energy use in the territory, in municipal, tertiary and residential
///   buildings and transport, without industry under emissions trading. Methane and nitrous oxide
///   are optional, which the entry leaves out.
/// - "At least" in some sources, "more than" or "beyond" in others; read as at least.
/// - Launched on 29 January 2008; the first signing was on 10 or 11 February 2009 (sources differ).
///   Superseded for new signatories by [`BY_2030`] in October 2015.
///
/// Wording: the city of Barcelona's page, and the rule on the base from the Joint Research
/// Centre's. Evidence: seen.
pub static BY_2020: Target = target! {
    id: "COM-2020", title: "Covenant of Mayors 2020", actor: "Covenant of Mayors",
    wording: "CO2 emissions reduced by “more than 20% by 2020”, in other sources at least 20 %; \
              the recommended base year is “1990, or the closest subsequent year” with reliable \
              data",
    source: "bcn.cat; IP/08/103 (europeansources.info); \
             edgar.jrc.ec.europa.eu/covenant_of_mayors_approach.php",
    superseded_by: "COM-2030",
    goal: reduce_by(0.20), base: BASE, deadline: 2020, boundary: COVENANT,
}
.with_adoption(PartialDate::constant(2008, 1, 29), LegalStatus::Voluntary, Evidence::Confirmed)
.with_supersession_date(PartialDate::constant_month(2015, 10));

/// `COM-2030`: the commitment of 2015, at least 40 % of CO2 by 2030.
///
/// - Base: the same rule as for [`BY_2020`].
/// - Counts: CO2 "and possibly other greenhouse gas"; the entry holds CO2 alone, in the
///   Covenant's key sectors.
/// - Absolute or per inhabitant, the signatory's choice; the entry is absolute.
/// - Superseded for new signatories on 21 April 2021 by [`AS_AMBITIOUS_2030`], which has no number
///   of its own.
///
/// Wording: the Covenant's own list of questions and answers. Evidence: seen.
pub static BY_2030: Target = target! {
    id: "COM-2030", title: "Covenant of Mayors for Climate and Energy 2030",
    actor: "Covenant of Mayors",
    wording: "“reduce their CO2 emissions (and possibly other greenhouse gas) by at least 40%”, \
              by 2030",
    source: "eumayors.eu FAQ id 4; edgar.jrc.ec.europa.eu/covenant_of_mayors_approach.php",
    superseded_by: "COM-2050-2030",
    goal: reduce_by(0.40), base: BASE, deadline: 2030, boundary: COVENANT,
}
.with_adoption(PartialDate::constant(2015, 10, 15), LegalStatus::Voluntary, Evidence::Confirmed)
.with_supersession_date(VISION_DATED);

/// `COM-2050-2030`: the commitment of 2021 for the middle of the way, at least as ambitious as the
/// Union's target for 2030.
///
/// - Base: the followed target's, once resolved ([`Target::resolved`]). Unresolved, it is not
///   judged.
/// - It follows `EU-2030-55`, 55 % below 1990. That the commitment names this number is not
///   confirmed. Where the national target goes further it is that which is to be followed, by a
///   target of one's own. From 21 April to 29 June 2021 that of the Union was not yet in force, and
///   nothing can be resolved.
/// - Counts: what the signatory's inventory counts, so that every field is unspecified. The Union's
///   target is net of the land sector; what is followed is its share and its base year alone.
/// - 2030 is what "mid-term" is read as.
///
/// Wording: the words of the source for the ambition, the rest described. Evidence: part.
pub static AS_AMBITIOUS_2030: Target = target! {
    id: "COM-2050-2030", title: "Covenant of Mayors - Europe, mid-term 2030",
    actor: "Covenant of Mayors",
    wording: "mid-term targets “consistent with the EU objectives, and at least as ambitious \
              as national targets”",
    source: VISION_SOURCE,
    goal: Goal::One(Ambition::AsAmbitiousAs(Cow::Borrowed("EU-2030-55"))), deadline: 2030,
    boundary: Boundary::UNSPECIFIED,
}
.with_adoption(VISION_DATED, LegalStatus::Voluntary, Evidence::PartlyConfirmed);

/// `COM-2050-2050`: the commitment of 2021 for the end of the way, climate neutral by 2050.
///
/// - A balance without an own cut, hence without a base.
/// - Counts: as [`AS_AMBITIOUS_2030`]; by what emissions are balanced is not stated.
///
/// Wording: a description. Evidence: part.
pub static CLIMATE_NEUTRAL_2050: Target = target! {
    id: "COM-2050-2050", title: "Covenant of Mayors - Europe, climate neutral 2050",
    actor: "Covenant of Mayors",
    wording: "climate neutrality by 2050",
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
