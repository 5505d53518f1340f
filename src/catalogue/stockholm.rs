//! Stockholm, Sweden: climate positive by 2040, its carbon budgets, and the goals of the programme
//! of 2020.
//!
//! All are for greenhouse gases of the area. Klimatkollen's series counts CO2 alone (-54.5 % from
//! 1990 to 2022) and tests none of them. Of the two budgets the newer took the place of the older:
//! they do not add up.

use super::prelude::*;

entries! {
    targets: PER_HEAD_2023, TRANSPORT_2030, NET_ZERO_2040, BUDGET_2020_2040, BUDGET_2024_2040;
    groups: CLIMATE_POSITIVE;
}

/// The council's decision is of 2020; the day is unknown.
const DECIDED_2020: PartialDate = in_year(2020);

/// The newer plan is of December 2024; the day is unknown.
const PLAN_2024: PartialDate = PartialDate::constant_month(2024, 12);

const SOURCE: &str = "CDP 2021; miljobarometern.stockholm.se; newz9.com; polisnetwork.eu";

/// `STO-2040-NZ`: net zero by 2040, and less than that afterwards.
///
/// - No base and no own cut.
/// - Counts: greenhouse gases of the area. What is left is balanced by the capture of biogenic
///   carbon (BECCS); the land sector is unspecified, and the net test stays undetermined.
/// - After 2040 the city is to be climate positive, which the entry does not hold.
/// - Decided by the council in 2020.
///
/// Wording: a description. Evidence: seen.
pub static NET_ZERO_2040: Target = target! {
    id: "STO-2040-NZ", title: "Stockholm, climate positive 2040", actor: "Stockholm",
    wording: "net zero greenhouse gas emissions of the area by 2040, then negative, with \
              capture of biogenic carbon",
    source: SOURCE,
    goal: BALANCE, deadline: 2040, boundary: TERRITORY,
}
.with_adoption(DECIDED_2020, LegalStatus::Council, Evidence::Confirmed);

/// `STO-2040-B19`: at most 19 Mt in all over 2020 to 2040.
///
/// - No base: a total over 21 years (mean 0.90 Mt a year), judged when all 21 years are observed.
/// - Counts: greenhouse gases of the area.
/// - Decided by the council in 2020. Superseded in December 2024 (day unknown) by
///   [`BUDGET_2024_2040`], which replaces this budget from 2024 on; the two are not added.
///
/// Wording: a description. Evidence: seen.
pub static BUDGET_2020_2040: Target = target! {
    id: "STO-2040-B19", title: "Stockholm, carbon budget 2020-2040", actor: "Stockholm",
    wording: "at most 19 Mt CO2e in all over 2020 to 2040",
    source: SOURCE,
    superseded_by: "STO-2040-B9",
    goal: Goal::One(Ambition::TotalAtMost(Emissions::constant(19e6))),
    deadline: Deadline::Period(Period::constant(2020, 2040)), boundary: TERRITORY,
}
.with_adoption(DECIDED_2020, LegalStatus::Council, Evidence::Confirmed)
.with_supersession_date(PLAN_2024);

/// `STO-2040-B9`: at most 9 Mt in all over 2024 to 2040.
///
/// - No base: a total over 17 years (mean 0.53 Mt a year), judged when all 17 years are observed.
/// - Counts: greenhouse gases of the area.
/// - In the plan of December 2024; it replaces [`BUDGET_2020_2040`].
///
/// ```
/// use chrono::NaiveDate;
/// use climate_targets::catalogue::stockholm;
/// use climate_targets::target::InForce;
/// use climate_targets::catalogue;
/// let date = NaiveDate::from_ymd_opt(2025, 6, 30).unwrap();
/// let budgets = catalogue::in_force_on("Stockholm", date)
///     .filter(|target| target.deadline().period().is_some())
///     .map(|target| target.to_string());
/// assert!(budgets.eq(["STO-2040-B9: at most 9 Mt CO2e in all over 2024-2040"]));
/// assert_eq!(stockholm::BUDGET_2020_2040.in_force_on(date), InForce::No);
/// ```
///
/// Wording: a description. Evidence: seen.
pub static BUDGET_2024_2040: Target = target! {
    id: "STO-2040-B9", title: "Stockholm, carbon budget 2024-2040", actor: "Stockholm",
    wording: "at most 9 Mt CO2e in all over 2024 to 2040",
    source: SOURCE,
    goal: Goal::One(Ambition::TotalAtMost(Emissions::constant(9e6))),
    deadline: Deadline::Period(Period::constant(2024, 2040)), boundary: TERRITORY,
}
.with_adoption(PLAN_2024, LegalStatus::Council, Evidence::Confirmed);

/// `STO-2040-PC`: at most 1.5 t per head by 2023.
///
/// - No base: the level is fixed.
/// - Counts: greenhouse gases of the area, per inhabitant.
/// - Decided by the council in 2020.
///
/// Wording: a description. Evidence: seen.
pub static PER_HEAD_2023: Target = target! {
    id: "STO-2040-PC", title: "Stockholm, per head 2023", actor: "Stockholm",
    wording: "at most 1.5 t CO2e per inhabitant by 2023",
    source: SOURCE,
    goal: at_most(1.5), deadline: 2023, boundary: TERRITORY,
}
.per_capita()
.with_adoption(DECIDED_2020, LegalStatus::Council, Evidence::Confirmed);

/// `STO-2040-TR`: transport 80 % below 2010 by 2030.
///
/// - Base: 2010.
/// - Counts: greenhouse gases of transport in the area; which flights and ships belong to it is not
///   stated.
/// - Decided by the council in 2020.
///
/// Wording: a description. Evidence: seen.
pub static TRANSPORT_2030: Target = target! {
    id: "STO-2040-TR", title: "Stockholm, transport 2030", actor: "Stockholm",
    wording: "emissions of transport 80 % below 2010 by 2030",
    source: SOURCE,
    goal: reduce_by(0.80), base: 2010, deadline: 2030,
    boundary: Boundary::covering(Sectors::Transport)
        .gases(Gases::KyotoBasket)
        .accounting(Accounting::Territorial),
}
.with_adoption(DECIDED_2020, LegalStatus::Council, Evidence::Confirmed);

/// `STO-2040`: [`NET_ZERO_2040`], [`BUDGET_2020_2040`] and [`BUDGET_2024_2040`], one after the
/// other, [`PER_HEAD_2023`] and [`TRANSPORT_2030`].
pub static CLIMATE_POSITIVE: TargetGroup = group! {
    "STO-2040", "Stockholm, climate positive 2040":
    NET_ZERO_2040, BUDGET_2020_2040, BUDGET_2024_2040, PER_HEAD_2023, TRANSPORT_2030,
};
