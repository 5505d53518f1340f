//! Helsinki, Finland: a chain of goals, each superseding the previous one.
//!
//! All goals cover direct emissions and have the base 1990; the gases are not stated. They differ
//! in the offsets allowed: up to 20 points of the base in the goals of 2017 and 2021, none in the
//! strategy of 2025. The use-based figures of the Finnish Environment Institute belong to another
//! inventory.
//!
//! ```
//! use chrono::NaiveDate;
//! use climate_targets::catalogue::{self, helsinki};
//! let for_2030 = |year| {
//!     let date = NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
//!     let in_force = catalogue::in_force_on("Helsinki", date);
//!     in_force.filter(|target| target.judged_year().get() == 2030).map(|target| target.id())
//! };
//! assert!(for_2030(2019).eq(["HEL-2030-60"]));
//! assert!(for_2030(2023).eq(["HEL-2030-CN"]));
//! assert!(for_2030(2026).eq(["HEL-2030-85"]));
//! assert_eq!(helsinki::CHAIN.targets().len(), 6);
//! ```

use super::prelude::*;

entries! {
    targets: BY_2020, BY_60_PERCENT_2030, CARBON_NEUTRAL_2030, BY_85_PERCENT_2030,
        CARBON_NEUTRAL_2035, NET_ZERO_2040;
    groups: CHAIN;
}

/// Direct emissions of the city's area.
const DIRECT: Boundary = Boundary::territorial();

const IN_2013: PartialDate = in_year(2013);
const IN_2017: PartialDate = in_year(2017);
const IN_2021: PartialDate = in_year(2021);
const IN_2025: PartialDate = in_year(2025);

/// Net zero, with gross emissions at least 80 % below the base level.
const NEUTRAL: Goal =
    Goal::One(Ambition::NetZero(NetZero::with_own_reduction(Portion::constant(0.80))));
const OFFSETS: SupplementaryCap = SupplementaryCap::constant_points(20.0);

const SOURCE: &str = "CDP 2021; carbonneutralcities.org; hel.fi, news";

/// `HEL-2020-30`: a cut of 30 % from 1990 levels by 2020, the goal of 2013.
///
/// - Base: 1990.
/// - Boundary: direct emissions; the gases are not stated.
/// - Supersession: by [`BY_60_PERCENT_2030`] in 2017; the day is unknown.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static BY_2020: Target = target! {
    id: "HEL-2020-30", title: "Helsinki, -30 % by 2020", actor: "Helsinki",
    wording: "Direct emissions 30 % below 1990 by 2020",
    source: SOURCE,
    superseded_by: "HEL-2030-60",
    goal: reduce_by(0.30), base: 1990, deadline: 2020, boundary: DIRECT,
}
.with_adoption(IN_2013, LegalStatus::Council, Evidence::Confirmed)
.with_supersession_date(IN_2017);

/// `HEL-2030-60`: a cut of 60 % from 1990 levels by 2030, set in 2017 with [`CARBON_NEUTRAL_2035`].
///
/// Base and boundary: as [`BY_2020`]. Superseded by [`CARBON_NEUTRAL_2030`] in 2021; the day is
/// unknown.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static BY_60_PERCENT_2030: Target = target! {
    id: "HEL-2030-60", title: "Helsinki, -60 % by 2030", actor: "Helsinki",
    wording: "Direct emissions 60 % below 1990 by 2030",
    source: SOURCE,
    superseded_by: "HEL-2030-CN",
    goal: reduce_by(0.60), base: 1990, deadline: 2030, boundary: DIRECT,
}
.with_adoption(IN_2017, LegalStatus::Council, Evidence::Confirmed)
.with_supersession_date(IN_2021);

/// `HEL-2035-CN`: carbon neutrality by 2035, at least 80 % below 1990 with the remainder
/// compensated.
///
/// - Base: 1990. In the city's report to CDP in 2021, the percentage column gives the reduction of
///   gross emissions, 80.
/// - Boundary: direct emissions; the gases are not stated.
/// - Offsets: at most 20 points of the base. Their kind is not stated, so the land sector is
///   unspecified and the net test stays undetermined.
/// - Adoption: in 2017. Superseded by [`CARBON_NEUTRAL_2030`] in 2021; the day is unknown.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static CARBON_NEUTRAL_2035: Target = target! {
    id: "HEL-2035-CN", title: "Helsinki, carbon neutral 2035", actor: "Helsinki",
    wording: "Carbon neutral by 2035: direct emissions 80 % below 1990, at most 20 % compensated",
    source: SOURCE,
    superseded_by: "HEL-2030-CN",
    goal: NEUTRAL, base: 1990, deadline: 2035, boundary: DIRECT,
}
.with_adoption(IN_2017, LegalStatus::Council, Evidence::Confirmed)
.with_supplement(OFFSETS)
.with_supersession_date(IN_2021);

/// `HEL-2030-CN`: carbon neutrality by 2030, at least 80 % below 1990 with the remainder
/// compensated.
///
/// Base, boundary and offsets: as [`CARBON_NEUTRAL_2035`], with a deadline five years earlier. Set
/// in 2021. Superseded in 2025 by [`BY_85_PERCENT_2030`], which allows no offsets; the day is
/// unknown.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static CARBON_NEUTRAL_2030: Target = target! {
    id: "HEL-2030-CN", title: "Helsinki, carbon neutral 2030", actor: "Helsinki",
    wording: "Carbon neutral by 2030: direct emissions 80 % below 1990, at most 20 % compensated",
    source: SOURCE,
    superseded_by: "HEL-2030-85",
    goal: NEUTRAL, base: 1990, deadline: 2030, boundary: DIRECT,
}
.with_adoption(IN_2021, LegalStatus::Council, Evidence::Confirmed)
.with_supplement(OFFSETS)
.with_supersession_date(IN_2025);

/// `HEL-2030-85`: a cut of 85 % from 1990 levels by 2030, without offsets.
///
/// - Base and boundary: as [`BY_2020`].
/// - Offsets: none. The previous goals allowed them.
/// - Adoption: in the strategy of 2025, whose year is the adoption date of the entry. The sources
///   date the council's decision to the spring of 2026.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static BY_85_PERCENT_2030: Target = target! {
    id: "HEL-2030-85", title: "Helsinki, -85 % by 2030", actor: "Helsinki",
    wording: "Direct emissions 85 % below 1990 by 2030, without offsets",
    source: SOURCE,
    goal: reduce_by(0.85), base: 1990, deadline: 2030, boundary: DIRECT,
}
.with_adoption(IN_2025, LegalStatus::Council, Evidence::Confirmed);

/// `HEL-2040-NZ`: net zero by 2040.
///
/// - Base: 1990. No reduction is stated in addition to the balance.
/// - Boundary: direct emissions; the gases are not stated. The means of balancing are not stated
///   either, so the land sector is unspecified and the net test stays undetermined.
/// - Adoption: as [`BY_85_PERCENT_2030`].
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static NET_ZERO_2040: Target = target! {
    id: "HEL-2040-NZ", title: "Helsinki, net zero 2040", actor: "Helsinki",
    wording: "Net zero emissions by 2040",
    source: SOURCE,
    goal: BALANCE, base: 1990, deadline: 2040, boundary: DIRECT,
}
.with_adoption(IN_2025, LegalStatus::Council, Evidence::Confirmed);

/// `HEL-CHAIN`: all goals in the order of adoption: [`BY_2020`]; [`BY_60_PERCENT_2030`] with
/// [`CARBON_NEUTRAL_2035`]; [`CARBON_NEUTRAL_2030`]; [`BY_85_PERCENT_2030`] with [`NET_ZERO_2040`].
pub static CHAIN: TargetGroup = group! {
    "HEL-CHAIN", "Helsinki, goals since 2013":
    BY_2020, BY_60_PERCENT_2030, CARBON_NEUTRAL_2035, CARBON_NEUTRAL_2030, BY_85_PERCENT_2030,
    NET_ZERO_2040,
};
