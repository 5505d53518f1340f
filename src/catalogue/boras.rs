//! Borås, Sweden: the carbon dioxide budget of 2019, a cut of every year.
//!
//! The budget is for the consumption of the inhabitants and for the municipality's own
//! organisation. The figures that are published for every Swedish municipality are territorial
//! ones, and those of Klimatkollen count CO2 alone (-50.8 % from 1990 to 2022): neither tests it.

use super::prelude::*;

entries! { targets: CO2_BUDGET; }

/// `BOR-16`: a cut of 16 % a year, each year from 2020 on.
///
/// - Base: the level of 2019, the last year without the cut; from and including 2020 each year is
///   16 % under the year before. Ten such cuts leave 17.5 % of it, twenty 3.1 %.
/// - Counts: consumption-based emissions of the residents, and those of the municipal organisation,
///   which the boundary cannot say beside them. It is called a budget of carbon dioxide; whether
///   other gases are counted is not stated, so the field is unspecified, as are the sectors.
/// - No end year is named; the press speaks of twenty years.
/// - Decided by the council on 13 December 2019. The city has said that the cut was missed in 2021.
///
/// ```
/// use climate_targets::{Emissions, Year, catalogue::boras};
/// let budget = boras::CO2_BUDGET.goal().deciding().expect("one ambition");
/// let start = Emissions::from_kilotonnes(100.0)?; // made up
/// let after = |year| budget.allowable(Ok(start), Year::constant(year)).unwrap().kilotonnes();
/// assert!((after(2020) - 84.0).abs() < 1e-9);
/// assert!((after(2029) - 17.5).abs() < 0.05);
/// assert!((after(2039) - 3.1).abs() < 0.05);
/// # Ok::<(), climate_targets::quantity::QuantityError>(())
/// ```
///
/// Wording: a description. Evidence: seen.
pub static CO2_BUDGET: Target = target! {
    id: "BOR-16", title: "Borås, carbon dioxide budget", actor: "Borås",
    wording: "consumption-based emissions of the residents and of the municipal organisation \
              cut by 16 % a year from and including 2020",
    source: "boras.se, koldioxidbudget (and on the cut missed in 2021); klimatkommunerna.se; \
             viablecities.se",
    goal: cut_each_year(0.16, 2019), deadline: Deadline::EachYearFrom(Year::constant(2020)),
    boundary: Boundary::UNSPECIFIED.accounting(Accounting::Consumption),
}
.with_adoption(PartialDate::constant(2019, 12, 13), LegalStatus::Council, Evidence::Confirmed);
