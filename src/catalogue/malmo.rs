//! Malmö, Sweden: the environment programmes for 2009 to 2020 and for 2021 to 2030.
//!
//! Both goals here are for greenhouse gases of the area; beside them stand goals for the city's own
//! organisation, which are another inventory and not in the catalogue. Klimatkollen's series counts
//! CO2 alone (-44.2 % from 1990 to 2022) and tests neither.

use super::prelude::*;

entries! {
    targets: BY_2020, BY_2030;
}

/// The council decided on the second programme in 2021; a press release is of 9 March.
const DECIDED_2021: PartialDate = in_year(2021);

/// `MAL-2020`: at least 40 % below 1990 by 2020, set by the programme of 2009.
///
/// - Base: 1990.
/// - Counts: greenhouse gases of the area. The programme also had the city's own organisation
///   climate neutral in 2020, and renewable energy alone in 2030, which the entry does not hold.
/// - Decided by the council in 2009. The city calls the programme met in part. Superseded by
///   [`BY_2030`] in 2021; the day is unknown.
///
/// Wording: a description. Evidence: seen.
pub static BY_2020: Target = target! {
    id: "MAL-2020", title: "Malmö, environment programme 2020", actor: "Malmö",
    wording: "greenhouse gas emissions of the area at least 40 % below 1990 by 2020",
    source: "miljobarometern.malmo.se; malmo.se, redovisning",
    superseded_by: "MAL-2030",
    goal: reduce_by(0.40), base: 1990, deadline: 2020, boundary: TERRITORY,
}
.with_adoption(in_year(2009), LegalStatus::Council, Evidence::Confirmed)
.with_supersession_date(DECIDED_2021);

/// `MAL-2030`: 70 % below 1990 by 2030, the programme of 2021.
///
/// - Base: 1990, reported to CDP in 2021 as 1 460 000 t (and the goal as 438 000 t, set in 2009,
///   which is the year of the programme before).
/// - Counts: the *actual* territorial greenhouse gases: nothing is compensated for the territory.
///   (Local) carbon storage is for the goal of the city's own organisation, net zero in scopes 1 to
///   3, which the entry does not hold.
/// - Decided by the council in 2021; the day is unknown.
///
/// Wording: a description, with the Swedish words for what is counted. Evidence: seen.
pub static BY_2030: Target = target! {
    id: "MAL-2030", title: "Malmö, environment programme 2030", actor: "Malmö",
    wording: "the actual territorial (“faktiska territoriella”) greenhouse gas emissions 70 % \
              below 1990 by 2030",
    source: "malmo.se, Klimat; CDP 2021",
    goal: reduce_by(0.70), base: 1990, deadline: 2030, boundary: TERRITORY,
}
.with_adoption(DECIDED_2021, LegalStatus::Council, Evidence::Confirmed);
