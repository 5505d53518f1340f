//! Stockholm, Sweden: climate positive by 2040, the carbon budgets, and the goals of the programme
//! of 2020.
//!
//! All goals cover greenhouse gases of the area. The Klimatkollen series covers CO2 only (-54.5 %
//! from 1990 to 2022) and cannot test them. The newer of the two budgets superseded the older one;
//! they must not be added.
//!
//! ```
//! use chrono::NaiveDate;
//! use climate_targets::catalogue::{self, stockholm};
//! use climate_targets::target::InForce;
//! let date = NaiveDate::from_ymd_opt(2025, 6, 30).unwrap();
//! let budgets = catalogue::in_force_on("Stockholm", date)
//!     .filter(|target| target.deadline().period().is_some())
//!     .map(|target| target.to_string());
//! assert!(budgets.eq(["STO-2040-B9: at most 9 Mt CO2e in total over 2024-2040"]));
//! assert_eq!(stockholm::BUDGET_2020_2040.in_force_on(date), InForce::No);
//! ```

use super::prelude::*;

entries! {
    targets: PER_HEAD_2023, TRANSPORT_2030, NET_ZERO_2040, BUDGET_2020_2040, BUDGET_2024_2040;
    groups: CLIMATE_POSITIVE;
}

/// The year of the council's decision; the day is unknown.
const DECIDED_2020: PartialDate = in_year(2020);

/// The month of the newer plan; the day is unknown.
const PLAN_2024: PartialDate = PartialDate::constant_month(2024, 12);

const SOURCE: &str = "CDP 2021; miljobarometern.stockholm.se; newz9.com; polisnetwork.eu";

/// `STO-2040-NZ`: net zero by 2040, and negative emissions afterwards.
///
/// - Base: none; no reduction is required.
/// - Boundary: greenhouse gases of the area. Capture of biogenic carbon (BECCS) balances the
///   remainder. The land sector is unspecified and the net test stays undetermined.
/// - After 2040: the city must be climate positive. The entry omits this requirement.
/// - Adoption: by the council in 2020.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static NET_ZERO_2040: Target = target! {
    id: "STO-2040-NZ", title: "Stockholm, climate positive 2040", actor: "Stockholm",
    wording: "Net zero greenhouse gas emissions of the area by 2040, with capture of biogenic \
              carbon; negative afterwards",
    source: SOURCE,
    goal: BALANCE, deadline: 2040, boundary: TERRITORY,
}
.with_adoption(DECIDED_2020, LegalStatus::Council, Evidence::Confirmed);

/// `STO-2040-B19`: a total of at most 19 Mt over 2020 to 2040.
///
/// - Base: none. The budget is a total over 21 years, 0.90 Mt a year on average. It is judged when
///   all its years are reported.
/// - Boundary: greenhouse gases of the area.
/// - Adoption: by the council in 2020. Superseded by [`BUDGET_2024_2040`] in December 2024; the day
///   is not known. The newer budget replaces it from 2024 and is not added to it.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static BUDGET_2020_2040: Target = target! {
    id: "STO-2040-B19", title: "Stockholm, carbon budget 2020-2040", actor: "Stockholm",
    wording: "At most 19 Mt CO2e in total over 2020 to 2040",
    source: SOURCE,
    superseded_by: "STO-2040-B9",
    goal: Goal::One(Ambition::TotalAtMost(Emissions::constant(19e6))),
    deadline: Deadline::Period(Period::constant(2020, 2040)), boundary: TERRITORY,
}
.with_adoption(DECIDED_2020, LegalStatus::Council, Evidence::Confirmed)
.with_supersession_date(PLAN_2024);

/// `STO-2040-B9`: a total of at most 9 Mt over 2024 to 2040.
///
/// - Base: none. The budget is a total over 17 years, 0.53 Mt a year on average. It is judged when
///   all its years are reported.
/// - Boundary: greenhouse gases of the area.
/// - Adoption: in the plan of December 2024. The budget superseded [`BUDGET_2020_2040`].
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static BUDGET_2024_2040: Target = target! {
    id: "STO-2040-B9", title: "Stockholm, carbon budget 2024-2040", actor: "Stockholm",
    wording: "At most 9 Mt CO2e in total over 2024 to 2040",
    source: SOURCE,
    goal: Goal::One(Ambition::TotalAtMost(Emissions::constant(9e6))),
    deadline: Deadline::Period(Period::constant(2024, 2040)), boundary: TERRITORY,
}
.with_adoption(PLAN_2024, LegalStatus::Council, Evidence::Confirmed);

/// `STO-2040-PC`: at most 1.5 t per head by 2023.
///
/// - Base: none; the level is fixed.
/// - Boundary: greenhouse gases of the area, per head.
/// - Adoption: by the council in 2020.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static PER_HEAD_2023: Target = target! {
    id: "STO-2040-PC", title: "Stockholm, per head 2023", actor: "Stockholm",
    wording: "At most 1.5 t CO2e per inhabitant by 2023",
    source: SOURCE,
    goal: at_most(1.5), deadline: 2023, boundary: TERRITORY,
}
.per_capita()
.with_adoption(DECIDED_2020, LegalStatus::Council, Evidence::Confirmed);

/// `STO-2040-TR`: an 80 % cut in transport emissions from 2010 levels by 2030.
///
/// - Base: 2010.
/// - Boundary: greenhouse gases of transport in the area. Which flights and ships are included is
///   not stated.
/// - Adoption: by the council in 2020.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static TRANSPORT_2030: Target = target! {
    id: "STO-2040-TR", title: "Stockholm, transport 2030", actor: "Stockholm",
    wording: "Transport emissions 80 % below 2010 by 2030",
    source: SOURCE,
    goal: reduce_by(0.80), base: 2010, deadline: 2030,
    boundary: Boundary::covering(Sectors::Transport)
        .gases(Gases::KyotoBasket)
        .accounting(Accounting::Territorial),
}
.with_adoption(DECIDED_2020, LegalStatus::Council, Evidence::Confirmed);

/// `STO-2040`: [`NET_ZERO_2040`], the consecutive budgets [`BUDGET_2020_2040`] and
/// [`BUDGET_2024_2040`], [`PER_HEAD_2023`] and [`TRANSPORT_2030`].
pub static CLIMATE_POSITIVE: TargetGroup = group! {
    "STO-2040", "Stockholm, climate positive 2040":
    NET_ZERO_2040, BUDGET_2020_2040, BUDGET_2024_2040, PER_HEAD_2023, TRANSPORT_2030,
};
