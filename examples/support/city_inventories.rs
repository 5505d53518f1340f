//! The bundled inventories of French cities, Oslo and Copenhagen, each with its boundary.
//!
//! A boundary states what the publisher states and leaves the rest unspecified. Inventories of one
//! place by two methods are two series: their levels are not comparable.

use climate_targets::boundary::{Accounting, Gases, LandSector, Sectors};
use climate_targets::inventory::SeriesError;
use climate_targets::table::TableReader;
use climate_targets::{Boundary, EmissionSeries, catalogue};

use crate::support::bundled_data::{bundled, read_with};

/// What an inventory counts, and who published it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Dataset {
    /// The national emission database of Sweden.
    Swedish,
    /// The calculation of Finland by the Hinku rules.
    Finnish,
    /// The inventory of a nation.
    National,
    ParisLocal,
    ParisFootprint,
    /// The footprint less the local emissions, derived from both.
    ParisNonLocal,
    GrenobleAlpes,
    Oslo,
    Copenhagen,
    /// The inventories of Nantes by its economic model, and by the regional observatory.
    NantesModel,
    NantesObservatory,
    /// The inventory that a signatory reported to the Covenant of Mayors.
    Covenant {
        scope: CovenantScope,
        /// The latest year with another scope, which is not of the same series.
        other: Option<(i32, CovenantScope)>,
    },
}

/// What is stated of the scope of an inventory for the Covenant of Mayors.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CovenantScope {
    /// The number of sectors.
    pub sectors: u32,
    /// Whether the emission factors are of the life cycle; otherwise they are those of the IPCC.
    pub life_cycle: bool,
}

/// An inventory with its dataset.
pub struct CityInventory {
    pub series: EmissionSeries,
    pub dataset: Dataset,
}

/// Greenhouse gases in CO2 equivalents, by an accounting principle.
fn greenhouse_gases(accounting: Accounting) -> Boundary {
    Boundary::UNSPECIFIED.gases(Gases::KyotoBasket).accounting(accounting)
}

/// Paris's local emissions: energy use in buildings and industry, transport in the city, waste.
pub fn paris_local_boundary() -> Boundary {
    let sectors = "buildings, industry, transport within the city, waste";
    greenhouse_gases(Accounting::Territorial).sectors(Sectors::Named(sectors.into()))
}

/// The sectors of Paris's whole footprint: local emissions, flights, food and other goods.
fn paris_footprint_boundary() -> Boundary {
    greenhouse_gases(Accounting::Consumption).sectors(Sectors::All)
}

/// The Norwegian municipal inventory: CO2, methane and nitrous oxide, a set without a value in
/// [`Gases`].
pub fn oslo_boundary() -> Boundary {
    Boundary::territorial().sectors(Sectors::All).land_sector(LandSector::Excluded)
}

/// All of these inventories: series of several years, and inventories of a single year.
pub fn all() -> Result<Vec<CityInventory>, String> {
    let mut inventories = with_series()?;
    inventories.extend(paris_footprints(&inventories)?);
    inventories.extend(single_years()?);
    Ok(inventories)
}

/// The inventories of several years that a target of their own city can be held against: the local
/// emissions of Paris, Grenoble-Alpes Métropole, and Oslo.
pub fn with_series() -> Result<Vec<CityInventory>, String> {
    let paris = bundled!("fr_paris_local.csv");
    let grenoble = bundled!("fr_grenoble_alpes.csv");
    let oslo = bundled!("no_oslo.csv");
    let direct = greenhouse_gases(Accounting::Territorial).sectors(Sectors::All);
    Ok([
        inventories(paris, Dataset::ParisLocal, &paris_local_boundary(), PARIS_PLAN)?,
        inventories(grenoble, Dataset::GrenobleAlpes, &direct, "Observatory letter 2023")?,
        inventories(oslo, Dataset::Oslo, &oslo_boundary(), OSLO_RELEASE)?,
    ]
    .into_iter()
    .flatten()
    .collect())
}

/// The names of releases.
pub const PARIS_PLAN: &str = "Climate Action Plan 2024-2030";
pub const OSLO_RELEASE: &str = "municipal inventory 2009-2020";

fn inventories(
    file: (&str, &[u8]),
    dataset: Dataset,
    boundary: &Boundary,
    vintage: &'static str,
) -> Result<Vec<CityInventory>, String> {
    filtered(file, &TableReader::new(), dataset, boundary, vintage)
}

fn filtered(
    file: (&str, &[u8]),
    reader: &TableReader,
    dataset: Dataset,
    boundary: &Boundary,
    vintage: &'static str,
) -> Result<Vec<CityInventory>, String> {
    let series = read_with(file, reader, boundary, vintage)?;
    Ok(series.into_iter().map(|series| CityInventory { series, dataset }).collect())
}

/// The footprint of Paris, and its part beyond the local emissions. No publisher prints the second;
/// it is footprint minus local, in the years of both.
fn paris_footprints(others: &[CityInventory]) -> Result<Vec<CityInventory>, String> {
    let file = bundled!("fr_paris_footprint.csv");
    let boundary = paris_footprint_boundary();
    let mut all = inventories(file, Dataset::ParisFootprint, &boundary, PARIS_PLAN)?;
    let local = others.iter().find(|one| one.dataset == Dataset::ParisLocal);
    if let (Some(footprint), Some(local)) = (all.first(), local) {
        let series = non_local(&footprint.series, &local.series);
        let series = series.map_err(|error| format!("{}: {error}", file.0))?;
        all.push(CityInventory { series, dataset: Dataset::ParisNonLocal });
    }
    Ok(all)
}

fn non_local(
    footprint: &EmissionSeries,
    local: &EmissionSeries,
) -> Result<EmissionSeries, SeriesError> {
    // The target for this part names its sectors.
    let mut boundary = footprint.boundary().clone();
    boundary.sectors.clone_from(&catalogue::paris::FOOTPRINT_2030.boundary().sectors);
    let builder = EmissionSeries::builder(footprint.place().to_owned())
        .boundary(boundary)
        .vintage(PARIS_PLAN);
    let both = footprint
        .observations()
        .iter()
        .filter_map(|whole| Some((whole.year, whole.emissions - local.get(whole.year)?.emissions)));
    both.fold(builder, |builder, (year, level)| builder.observe(year, level)).build()
}

/// The inventories of a single year: two of Nantes by different methods, one of Copenhagen.
fn single_years() -> Result<Vec<CityInventory>, String> {
    let nantes = bundled!("fr_nantes_two_methods.csv");
    let copenhagen = bundled!("dk_copenhagen.csv");
    let gases = Boundary::UNSPECIFIED.gases(Gases::KyotoBasket);
    let mut all = inventories(copenhagen, Dataset::Copenhagen, &gases, "Climate City Contract")?;
    for (year, dataset, method) in [
        ("2019", Dataset::NantesModel, "economic model"),
        ("2021", Dataset::NantesObservatory, "BASEMIS V7"),
    ] {
        let reader = TableReader::new().filter("year", year);
        all.extend(filtered(nantes, &reader, dataset, &gases, method)?);
    }
    Ok(all)
}
