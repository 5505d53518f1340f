//! Borås, Sweden: the carbon dioxide budget of 2019, a cut in every year.
//!
//! The budget covers the consumption of the residents and the municipal organisation. The figures
//! published for every Swedish municipality are territorial, and those of Klimatkollen cover CO2
//! only (-50.8 % from 1990 to 2022). Neither series can test the budget.
//!
//! ```
//! use climate_targets::catalogue::boras;
//! use climate_targets::{Emissions, Year};
//! let budget = boras::CO2_BUDGET.goal().deciding().expect("one ambition");
//! let level_2019 = Emissions::from_kilotonnes(100.0)?; // made up
//! let limit = |year| budget.allowable(Ok(level_2019), Year::constant(year)).unwrap().kilotonnes();
//! assert!((limit(2020) - 84.0).abs() < 1e-9); // 100 x 0.84
//! assert!((limit(2029) - 17.5).abs() < 0.05); // 100 x 0.84^10
//! assert!((limit(2039) - 3.1).abs() < 0.05); // 100 x 0.84^20
//! # Ok::<(), climate_targets::quantity::QuantityError>(())
//! ```

use super::prelude::*;

entries! { targets: CO2_BUDGET; }

/// `BOR-16`: a cut of 16 % a year from 2020.
///
/// - Base: the level of 2019, the last year before the cuts. Each year from 2020 is 16 % below the
///   previous year: 17.5 % of the base remains after ten cuts, 3.1 % after twenty.
/// - Boundary: consumption-based emissions of the residents. The budget also covers the municipal
///   organisation, but a boundary has only one accounting method. The title says carbon dioxide;
///   whether other gases count is not stated. Gases and sectors are unspecified.
/// - Deadline: no end year is stated; the press mentions twenty years.
/// - Adoption: by the council on 13 December 2019. The city has reported that it missed the cut of
///   2021.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static CO2_BUDGET: Target = target! {
    id: "BOR-16", title: "Borås, carbon dioxide budget", actor: "Borås",
    wording: "Consumption-based emissions of residents and of the municipal organisation: a cut \
              of 16 % a year from and including 2020",
    source: "boras.se, koldioxidbudget (and on the cut missed in 2021); klimatkommunerna.se; \
             viablecities.se",
    goal: cut_each_year(0.16, 2019), deadline: Deadline::EachYearFrom(Year::constant(2020)),
    boundary: Boundary::UNSPECIFIED.accounting(Accounting::Consumption),
}
.with_adoption(PartialDate::constant(2019, 12, 13), LegalStatus::Council, Evidence::Confirmed);
