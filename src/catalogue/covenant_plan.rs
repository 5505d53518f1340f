//! Targets for 2020 from cities' own plans under the Covenant of Mayors.
//!
//! Each target exceeds the 20 % of the common commitment and has the base year of the city's plan.
//! The figures are from an extract of the Covenant's data file. The dates of the plans were not
//! found.

/// Declares a cut by 2020 within the Covenant's inventory. Arguments: the id, the city, the actor,
/// the cut in percent, the base year of the plan, and the city's code in the data file.
macro_rules! covenant_plan {
    (
        $id:literal, $city:literal, $actor:literal, $cut:literal from $base:literal, $code:literal
    ) => {
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
