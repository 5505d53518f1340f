//! Umeå, Sweden: the Covenant of Mayors, the former goal for 2025, climate neutrality in three
//! steps, and consumption per person.
//!
//! Climate neutrality has three boundaries and three years: the municipality's own organisation in
//! 2025, the urban area in 2030, the whole municipality in 2040. Consumption is a further
//! inventory.
//!
//! The reports to CDP contain errors. Consumption of 11.5 t per person is reported as 11.5 t for
//! the whole city; only CO2 is reported; 2017 and 2018 have the same value, 256 449 t. The
//! Klimatkollen series covers CO2 only (-35.2 % from 1990 to 2022).
//!
//! ```
//! use climate_targets::catalogue::umea;
//! use climate_targets::{Emissions, boundary::Accounting};
//! // The emissions of 1990 and the goal for 2025 as reported to CDP in 2021.
//! let base = Emissions::from_tonnes(390_887.0)?;
//! let halved = umea::BY_2025.goal().deciding().expect("one ambition");
//! let limit = halved.allowable(Ok(base), umea::BY_2025.judged_year()).unwrap();
//! assert_eq!(limit.tonnes(), 195_443.5);
//! let years = umea::CLIMATE_NEUTRAL.targets().iter().map(|target| target.judged_year().get());
//! assert!(years.eq([2025, 2030, 2040]));
//! assert_eq!(umea::CONSUMPTION_2040.boundary().accounting, Some(Accounting::Consumption));
//! # Ok::<(), climate_targets::quantity::QuantityError>(())
//! ```

use super::covenant_plan::covenant_plan;
use super::prelude::*;

entries! {
    targets: COVENANT_2020, BY_2025, ORGANISATION_2025, URBAN_AREA_2030, NET_ZERO_2040,
        CONSUMPTION_2040, CONSUMPTION_2050;
    commitments: CONSUMPTION;
    groups: CLIMATE_NEUTRAL;
}

/// The base year of consumption, 11.5 t per person.
const CONSUMPTION_BASE: BaseReference = BaseReference::constant(2018);

/// The year of the council's decision on the current goals; the day is unknown.
const DECIDED_2020: PartialDate = in_year(2020);

/// The footprint, in CO2 equivalents, hence greenhouse gases.
const FOOTPRINT: Boundary =
    Boundary::UNSPECIFIED.gases(Gases::KyotoBasket).accounting(Accounting::Consumption);

const SOURCE: &str = "umea.se: climate programme, FAQ (roughly 85 % below 1990) and climate goals; \
                      bioenergitidningen";
const SOURCE_OF_CONSUMPTION: &str = "umea.se; CDP 2021";

/// `UME-2020`: a 40 % cut in CO2 from 1990 levels by 2020, under the Covenant of Mayors.
///
/// - Base: 1990.
/// - Boundary: CO2 in the Covenant's key sectors.
/// - Adoption: the dates on which Umeå joined and set the target are not known.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static COVENANT_2020: Target =
    covenant_plan!("UME-2020", "Umeå", "Umeå", 40 from 1990, "SE UME");

/// `UME-2025`: a cut of 50 % from 1990 levels by 2025, adopted in 2008.
///
/// - Base: 1990, reported to CDP in 2021 as 390 887 t (goal 195 443.5 t).
/// - Boundary: emissions of the area. The gases are not stated; the report to CDP covers CO2 only.
/// - Adoption: by the council in 2008. Superseded by [`NET_ZERO_2040`] in 2020; the day is
///   unknown.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static BY_2025: Target = target! {
    id: "UME-2025", title: "Umeå, -50 % by 2025", actor: "Umeå",
    wording: "Emissions of the area 50 % below 1990 by 2025",
    source: "CDP 2021",
    superseded_by: "UME-2040-2040",
    goal: reduce_by(0.50), base: 1990, deadline: 2025, boundary: Boundary::territorial(),
}
.with_adoption(in_year(2008), LegalStatus::Council, Evidence::Confirmed)
.with_supersession_date(DECIDED_2020);

/// `UME-2040-2025`: climate neutrality of the municipality's own organisation by 2025.
///
/// - Base: 1990, the base of the whole decision. The balance does not depend on it, and it is not
///   confirmed for the organisation.
/// - Boundary: greenhouse gases of the municipal group, an inventory separate from that of the
///   area. The rules of the balance are not stated, so the land sector is unspecified and the net
///   test stays undetermined.
/// - Adoption: by the council in 2020.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static ORGANISATION_2025: Target = target! {
    id: "UME-2040-2025", title: "Umeå, own organisation climate neutral 2025", actor: "Umeå",
    wording: "The municipal group climate neutral by 2025",
    source: SOURCE,
    goal: BALANCE, base: 1990, deadline: 2025,
    boundary: Boundary::UNSPECIFIED.gases(Gases::KyotoBasket).accounting(Accounting::Organisation),
}
.with_adoption(DECIDED_2020, LegalStatus::Council, Evidence::Confirmed);

/// `UME-2040-2030`: climate neutrality of the urban area by 2030.
///
/// - Base: 1990. No reduction is stated for the urban area.
/// - Boundary: geographic greenhouse gases of the urban area, a part of the municipality that a
///   boundary cannot express. A series of the whole municipality therefore counts as comparable,
///   although it is not. The land sector is unspecified and the net test stays undetermined.
/// - Adoption: by the council in 2020.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static URBAN_AREA_2030: Target = target! {
    id: "UME-2040-2030", title: "Umeå, urban area climate neutral 2030", actor: "Umeå",
    wording: "The urban area climate neutral by 2030, in geographic greenhouse gases",
    source: SOURCE,
    goal: BALANCE, base: 1990, deadline: 2030, boundary: TERRITORY,
}
.with_adoption(DECIDED_2020, LegalStatus::Council, Evidence::Confirmed);

/// `UME-2040-2040`: climate neutrality of the whole municipality by 2040, with a reduction of gross
/// emissions of about 85 %.
///
/// - Base: 1990. The reduction of gross emissions is *roughly* 85 % according to the city's answers
///   to questions; it is not confirmed that the decision states it. The entry uses 85 %.
/// - Boundary: geographic greenhouse gases according to the city; the report to CDP covers CO2
///   only. The means of balancing the remainder are not stated, so the land sector is unspecified
///   and the net test stays undetermined.
/// - Adoption: by the council in 2020.
///
/// Wording: a paraphrase. Evidence: partly confirmed.
pub static NET_ZERO_2040: Target = target! {
    id: "UME-2040-2040", title: "Umeå, climate neutral 2040", actor: "Umeå",
    wording: "The whole municipality climate neutral by 2040, in geographic greenhouse gases: \
              roughly 85 % below 1990",
    source: SOURCE,
    goal: net_zero(0.85), base: 1990, deadline: 2040, boundary: TERRITORY,
}
.with_adoption(DECIDED_2020, LegalStatus::Council, Evidence::PartlyConfirmed);

/// `UME-C-2040`: consumption-based emissions of at most 2 t per person by 2040.
///
/// - Base: 2018, 11.5 t per person (reported to CDP as the figure of the whole city). The path
///   depends on the base; the allowable level does not.
/// - Boundary: consumption-based emissions per person, in CO2 equivalents, hence greenhouse gases.
/// - Adoption: by the council in 2020.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static CONSUMPTION_2040: Target = target! {
    id: "UME-C-2040", title: "Umeå, consumption 2040", actor: "Umeå",
    wording: "Consumption-based emissions of 2 t CO2e per person by 2040",
    source: SOURCE_OF_CONSUMPTION,
    goal: at_most(2.0), base: CONSUMPTION_BASE, deadline: 2040, boundary: FOOTPRINT,
}
.per_capita()
.with_adoption(DECIDED_2020, LegalStatus::Council, Evidence::Confirmed);

/// `UME-C-2050`: consumption-based emissions of at most 1 t per person by 2050.
///
/// Base, boundary, source and evidence: as [`CONSUMPTION_2040`].
pub static CONSUMPTION_2050: Target = target! {
    id: "UME-C-2050", title: "Umeå, consumption 2050", actor: "Umeå",
    wording: "Consumption-based emissions of 1 t CO2e per person by 2050",
    source: SOURCE_OF_CONSUMPTION,
    goal: at_most(1.0), base: CONSUMPTION_BASE, deadline: 2050, boundary: FOOTPRINT,
}
.per_capita()
.with_adoption(DECIDED_2020, LegalStatus::Council, Evidence::Confirmed);

/// `UME-2040`: [`ORGANISATION_2025`], [`URBAN_AREA_2030`] and [`NET_ZERO_2040`], one decision with
/// three boundaries.
pub static CLIMATE_NEUTRAL: TargetGroup = group! {
    "UME-2040", "Umeå, climate neutral 2025, 2030 and 2040":
    ORGANISATION_2025, URBAN_AREA_2030, NET_ZERO_2040,
};

/// `UME-C`: [`CONSUMPTION_2040`] and [`CONSUMPTION_2050`] on one path from 2018, per person.
pub static CONSUMPTION: Commitment =
    commitment!("UME-C", "Umeå, consumption 2040 and 2050": CONSUMPTION_2040, CONSUMPTION_2050);
