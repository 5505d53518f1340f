//! Malmö, Sweden: the environment programmes 2009-2020 and 2021-2030.
//!
//! Both goals cover greenhouse gases of the area. The programmes also set goals for the city's own
//! organisation, which is another inventory; the catalogue omits them. The Klimatkollen series
//! covers CO2 only (-44.2 % from 1990 to 2022) and cannot test either goal.
//!
//! ```
//! use climate_targets::catalogue::malmo;
//! use climate_targets::{Emissions, Target};
//! // The level of 1990 as reported to CDP in 2021.
//! let base = Emissions::from_tonnes(1_460_000.0)?;
//! let limit = |target: &Target| {
//!     let cut = target.goal().deciding().expect("one ambition");
//!     cut.allowable(Ok(base), target.judged_year()).unwrap().tonnes().round()
//! };
//! assert_eq!(limit(&malmo::BY_2020), 876_000.0); // 40 % below
//! assert_eq!(limit(&malmo::BY_2030), 438_000.0); // 70 % below
//! # Ok::<(), climate_targets::quantity::QuantityError>(())
//! ```

use super::prelude::*;

entries! {
    targets: BY_2020, BY_2030;
}

/// The year of the council's decision on the second programme; a press release is dated 9 March.
const DECIDED_2021: PartialDate = in_year(2021);

/// `MAL-2020`: a cut of at least 40 % from 1990 levels by 2020, set by the programme of 2009.
///
/// - Base: 1990.
/// - Boundary: greenhouse gases of the area.
/// - Other goals: the programme also required a climate-neutral city organisation in 2020 and only
///   renewable energy in 2030. The entry omits both.
/// - Adoption: by the council in 2009. The city reports that the programme was partly achieved.
///   Superseded by [`BY_2030`] in 2021; the day is unknown.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static BY_2020: Target = target! {
    id: "MAL-2020", title: "Malmö, environment programme 2020", actor: "Malmö",
    wording: "Greenhouse gas emissions of the area at least 40 % below 1990 by 2020",
    source: "miljobarometern.malmo.se; malmo.se, redovisning",
    superseded_by: "MAL-2030",
    goal: reduce_by(0.40), base: 1990, deadline: 2020, boundary: TERRITORY,
}
.with_adoption(in_year(2009), LegalStatus::Council, Evidence::Confirmed)
.with_supersession_date(DECIDED_2021);

/// `MAL-2030`: a cut of 70 % from 1990 levels by 2030, set by the programme of 2021.
///
/// - Base: 1990, reported to CDP in 2021 as 1 460 000 t. The reported goal is 438 000 t, set in
///   2009, which is the year of the previous programme.
/// - Boundary: the *actual* territorial greenhouse gases, without compensation. Carbon storage,
///   possibly only local, counts only towards the goal for the city's own organisation (net zero in
///   scopes 1 to 3), which the entry omits.
/// - Adoption: by the council in 2021; the day is unknown.
///
/// Wording: a paraphrase that quotes the boundary. Evidence: confirmed.
pub static BY_2030: Target = target! {
    id: "MAL-2030", title: "Malmö, environment programme 2030", actor: "Malmö",
    wording: "Actual territorial (“faktiska territoriella”) greenhouse gas emissions 70 % below \
              1990 by 2030",
    source: "malmo.se, Klimat; CDP 2021",
    goal: reduce_by(0.70), base: 1990, deadline: 2030, boundary: TERRITORY,
}
.with_adoption(DECIDED_2021, LegalStatus::Council, Evidence::Confirmed);
