//! Nantes Métropole, France: cuts per inhabitant from 2003.
//!
//! They are shares of greenhouse gases per inhabitant; in a population that grows, a series of
//! tonnes shows less of a cut, and without population none of them can be judged. Which inventory
//! is meant is not stated.

use super::prelude::*;

entries! {
    targets: BY_2020, BY_2030, BY_2050;
    commitments: PER_INHABITANT;
}

const WORDING: &str =
    "greenhouse gas emissions per inhabitant 30 % below 2003 by 2020, 50 % by 2030, 75 % by 2050";

/// The cuts stand in one plan; when it was decided on is not known.
macro_rules! per_inhabitant {
    ($year:literal, $cut:literal) => {
        target! {
            id: concat!("NAN-2030-", $year), title: concat!("Nantes, per inhabitant ", $year),
            actor: "Nantes Métropole",
            wording: WORDING,
            source: "Net Zero Tracker, 2022-12-20, quoting the Schéma directeur énergie",
            goal: reduce_by($cut), base: 2003, deadline: $year,
            boundary: Boundary::UNSPECIFIED.gases(Gases::KyotoBasket),
        }
        .per_capita()
        .with_status(LegalStatus::Council)
        .with_evidence(Evidence::Confirmed)
    };
}

/// `NAN-2030-2020`: 30 % per inhabitant below 2003 by 2020.
///
/// - Base: 2003, per inhabitant.
/// - Counts: greenhouse gases per inhabitant; accounting and sectors are not stated.
/// - In a plan of the metropolitan area; when it was decided on is not known, so that the entry has
///   no date.
///
/// Wording: a description of what Net Zero Tracker quotes. Evidence: seen.
pub static BY_2020: Target = per_inhabitant!(2020, 0.30);

/// `NAN-2030-2030`: 50 % per inhabitant below 2003 by 2030.
///
/// Base, boundary, source and evidence: as [`BY_2020`].
pub static BY_2030: Target = per_inhabitant!(2030, 0.50);

/// `NAN-2030-2050`: 75 % per inhabitant below 2003 by 2050.
///
/// Base, boundary, source and evidence: as [`BY_2020`].
pub static BY_2050: Target = per_inhabitant!(2050, 0.75);

/// `NAN-2030`: [`BY_2020`], [`BY_2030`] and [`BY_2050`] on one path from 2003, per inhabitant.
pub static PER_INHABITANT: Commitment = commitment! {
    "NAN-2030", "Nantes, per inhabitant 2020, 2030 and 2050":
    BY_2020, BY_2030, BY_2050,
};
