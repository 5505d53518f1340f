//! What cities' own plans under the Covenant of Mayors for 2020 have in common.
//!
//! They go beyond the 20 % of the common commitment, each from a base year of its own. The figures
//! are those of an extract of the Covenant's data file; when a plan was made was not found for any
//! of them.

/// A cut by 2020 from the base year that the plan names, in the Covenant's inventory: the id, the
/// city and what the actor is called, percent and base year, and the city's code in the file.
macro_rules! covenant_plan {
    ($id:literal, $city:literal, $actor:literal, $cut:literal from $base:literal, $code:literal) => {
        target! {
            id: $id, title: concat!($city, ", Covenant of Mayors 2020"), actor: $actor,
            wording: concat!(
                "CO2 emissions of the Covenant's inventory ", $cut, " % below ", $base,
                " by 2020"
            ),
            source: concat!("DDL-EUCoM Target.csv (", $code, ")"),
            goal: reduce_by($cut as f64 / 100.0), base: $base, deadline: 2020, boundary: COVENANT,
        }
        .with_status(LegalStatus::Voluntary)
        .with_evidence(Evidence::Confirmed)
    };
}

pub(super) use covenant_plan;
