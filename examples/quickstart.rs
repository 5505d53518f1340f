//! A minimal program: assesses a city against a target, and prints the result and its derivation.
//!
//! `cargo run --example quickstart` runs it; there are no options. The as-of date is 30 June 2024.

use climate_targets::catalogue::covenant_of_mayors;
use climate_targets::{Assessor, Boundary, EmissionSeries, Emissions, Verdict};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // Lahti, kt CO2e, use-based (SYKE, CC BY 4.0).
    let lahti = EmissionSeries::builder("Lahti")
        .boundary(Boundary::use_based())
        .observe(1990, Emissions::from_kilotonnes(792.2))
        .observe(2005, Emissions::from_kilotonnes(802.6))
        .observe(2010, Emissions::from_kilotonnes(939.5))
        .observe(2015, Emissions::from_kilotonnes(639.8))
        .observe(2020, Emissions::from_kilotonnes(428.5))
        .observe(2022, Emissions::from_kilotonnes(401.4))
        .build()?;

    // The Covenant of Mayors: at least 20 % below 1990 by 2020.
    let result = Assessor::as_of_ymd(2024, 6, 30)?.assess(&lahti, &covenant_of_mayors::BY_2020);

    println!("{result}"); // a summary in one paragraph
    println!("{}", result.derivation()); // each step of the calculation

    match result.verdict() {
        Verdict::Met { year, margin, .. } => println!("met in {year}, with {margin} to spare"),
        Verdict::Missed { year, margin, .. } => println!("missed in {year} by {}", -margin),
        other => println!("{other}"),
    }
    Ok(())
}
