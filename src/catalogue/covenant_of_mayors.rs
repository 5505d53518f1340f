//! The Covenant of Mayors: what every signatory promised in common.
//!
//! The base year is the city's own choice: 1990 is recommended, "or the closest subsequent year
//! for which the most comprehensive and reliable data can be provided"; of 1 394 plans looked at,
//! 64 use 1990 and 478 use 2005. A city may also promise the cut per inhabitant. These entries hold
//! the common rule, in absolute terms, from 1990 or the first observed year after it; where a
//! city's plan names another year, take that ([`BasePolicy`], [`Target::builder`]).

use crate::boundary::{Boundary, Gases, LandSector, Sectors};
use crate::quantity::{Deadline, PartialDate, Portion, Year};
use crate::target::{
    Ambition, BasePolicy, BaseReference, Evidence, Goal, Status, Target, TargetText,
};

pub(super) static TARGETS: &[&Target] = &[&BY_2020, &BY_2030];

/// 1990, or the first observed year after it.
const BASE: BaseReference = BaseReference::constant(1990).with_policy(BasePolicy::NearestLater);

/// CO2 of the final energy use of the Covenant's key sectors, hence no land sector.
const BOUNDARY: Boundary =
    Boundary::covering(Sectors::CovenantKey).gases(Gases::Co2).land_sector(LandSector::Excluded);

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
pub static BY_2020: Target = Target::constant(
    TargetText {
        id: "COM-2020",
        title: "Covenant of Mayors 2020",
        actor: "Covenant of Mayors",
        wording: "“go beyond the objectives of the EU in terms of reducing their CO2 emissions by \
                  more than 20% by 2020”, at least 20 % in other sources; “the recommended \
                  baseline year is 1990, or the closest subsequent year for which the most \
                  comprehensive and reliable data can be provided”",
        source: "bcn.cat; IP/08/103 (europeansources.info); \
                 edgar.jrc.ec.europa.eu/covenant_of_mayors_approach.php",
        superseded_by: Some("COM-2030"),
    },
    Goal::One(Ambition::ReduceBy(Portion::constant(0.20))),
    Some(BASE),
    Deadline::By(Year::constant(2020)),
    BOUNDARY,
)
.adopted(PartialDate::constant(2008, 1, 29), Status::Voluntary, Evidence::Seen)
.superseded_on(PartialDate::constant_month(2015, 10));

/// `COM-2030`: the commitment of 2015, at least 40 % of CO2 by 2030.
///
/// - Base: the same rule as for [`BY_2020`].
/// - Counts: CO2 "and possibly other greenhouse gas"; the entry holds CO2 alone, in the
///   Covenant's key sectors.
/// - Absolute or per inhabitant, the signatory's choice; the entry is absolute.
/// - Superseded for new signatories on 21 April 2021 by `COM-2050`, which has no number of its own
///   ("at least as ambitious as national targets") and is not in this catalogue yet.
///
/// Wording: the Covenant's own list of questions and answers. Evidence: seen.
pub static BY_2030: Target = Target::constant(
    TargetText {
        id: "COM-2030",
        title: "Covenant of Mayors for Climate and Energy 2030",
        actor: "Covenant of Mayors",
        wording: "“Since October 2015, local authorities commit to reduce their CO2 emissions (and \
                  possibly other greenhouse gas) by at least 40%”, by 2030",
        source: "eumayors.eu FAQ id 4; edgar.jrc.ec.europa.eu/covenant_of_mayors_approach.php",
        superseded_by: Some("COM-2050"),
    },
    Goal::One(Ambition::ReduceBy(Portion::constant(0.40))),
    Some(BASE),
    Deadline::By(Year::constant(2030)),
    BOUNDARY,
)
.adopted(PartialDate::constant(2015, 10, 15), Status::Voluntary, Evidence::Seen)
.superseded_on(PartialDate::constant(2021, 4, 21));
