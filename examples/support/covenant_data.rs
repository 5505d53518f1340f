//! What signatories of the Covenant of Mayors declared and reported, from the data set of 2019: the
//! inventories and the declared cuts of selected places, joined by the code of the signatory.

use std::collections::BTreeMap;

use climate_targets::boundary::{LandSector, Sectors};
use climate_targets::catalogue::covenant_of_mayors::BY_2020;
use climate_targets::inventory::Activity;
use climate_targets::network::{CodeKind, Place};
use climate_targets::target::{Evidence, LegalStatus};
use climate_targets::{
    Ambition, BaseReference, Boundary, Deadline, EmissionSeries, Emissions, Metric, Portion, Share,
    Target, Year,
};
use csv::StringRecord;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::support::bundled_data::bundled;
use crate::support::city_inventories::{CityInventory, CovenantScope, Dataset};

/// The inventories and the declared targets of the selected places.
pub struct CovenantData {
    pub inventories: Vec<CityInventory>,
    /// The actor of a target is the name of its place in the catalogue.
    pub declared: Vec<Target>,
    /// The number of all signatories with a row of declared cuts.
    pub signatories: usize,
}

impl CovenantData {
    pub fn read(places: &[&Place]) -> Result<Self, String> {
        let by_code: BTreeMap<&str, &Place> = places
            .iter()
            .filter_map(|place| Some((place.code(CodeKind::Covenant)?, *place)))
            .collect();
        let (inventories, _) =
            rows::<InventoryRow>(bundled!("covenant_inventories.csv"), &by_code)?;
        let (declarations, codes) =
            rows::<DeclarationRow>(bundled!("covenant_targets.csv"), &by_code)?;
        let inventories = inventories.iter().map(|(place, rows)| inventory(place, rows));
        let mut declared = Vec::new();
        for (place, rows) in &declarations {
            for row in rows {
                declared.extend(row.targets(place)?);
            }
        }
        Ok(Self {
            inventories: inventories.collect::<Result<_, _>>()?,
            declared,
            signatories: codes,
        })
    }
}

type Rows<'a, T> = BTreeMap<&'a str, Vec<T>>;

/// The rows of each place, by its name, and the number of different codes in the file. Other rows
/// are not parsed.
fn rows<'a, T: DeserializeOwned>(
    (path, bytes): (&str, &[u8]),
    by_code: &BTreeMap<&str, &'a Place>,
) -> Result<(Rows<'a, T>, usize), String> {
    let message = |error: csv::Error| format!("{path}: {error}");
    let mut reader = csv::Reader::from_reader(bytes);
    let headers = reader.headers().map_err(message)?.clone();
    let code = headers.iter().position(|name| name == "gcom_id");
    let code = code.ok_or_else(|| format!("{path}: no column gcom_id"))?;
    let (mut rows, mut codes) = (Rows::new(), std::collections::BTreeSet::new());
    let mut record = StringRecord::new();
    while reader.read_record(&mut record).map_err(message)? {
        let id = record.get(code).unwrap_or_default();
        if let Some(place) = by_code.get(id) {
            let row = record.deserialize(Some(&headers)).map_err(message)?;
            rows.entry(place.name()).or_default().push(row);
        }
        codes.insert(id.to_owned());
    }
    Ok((rows, codes.len()))
}

/// A row of `covenant_inventories.csv`.
#[derive(Deserialize)]
struct InventoryRow {
    year: i32,
    emissions: f64,
    population: Option<f64>,
    inventory: String,
    factors: String,
    sectors: u32,
}

impl InventoryRow {
    fn scope(&self) -> CovenantScope {
        CovenantScope { sectors: self.sectors, life_cycle: self.factors == "LCA" }
    }
}

/// The boundary of an inventory for the Covenant. The data set does not state whether it counts CO2
/// or CO2 equivalents, nor by which accounting principle.
const BOUNDARY: Boundary =
    Boundary::covering(Sectors::CovenantKey).land_sector(LandSector::Excluded);

/// The inventory of a signatory: the baseline, and the later years that count as many sectors with
/// the same kind of emission factors. Any other year is not of the same series.
fn inventory(place: &str, rows: &[InventoryRow]) -> Result<CityInventory, String> {
    let base = rows.iter().find(|row| row.inventory == "baseline").or(rows.first());
    let base = base.ok_or_else(|| format!("{place}: no inventory"))?;
    let (same, others): (Vec<_>, Vec<_>) = rows.iter().partition(|row| row.scope() == base.scope());
    let other = others.iter().max_by_key(|row| row.year).map(|row| (row.year, row.scope()));
    let populations = same.iter().filter_map(|row| Some((row.year, row.population?)));
    let populations: Vec<(i32, f64)> = populations.collect();
    let mut builder =
        EmissionSeries::builder(place.to_owned()).boundary(BOUNDARY).vintage("data set of 2019");
    for row in &same {
        let year = Year::new(row.year).map_err(|error| format!("{place}: {error}"))?;
        builder = builder.observe(year, Emissions::from_tonnes(row.emissions));
    }
    if !populations.is_empty() {
        let definition = "inhabitants as stated in the inventory";
        builder = builder.activity(Activity::population(definition, populations));
    }
    let series = builder.build().map_err(|error| format!("{place}: {error}"))?;
    Ok(CityInventory { series, dataset: Dataset::Covenant { scope: base.scope(), other } })
}

/// A row of `covenant_targets.csv`.
#[derive(Deserialize)]
struct DeclarationRow {
    gcom_id: String,
    base_year: Option<i32>,
    reduce_by_2020_percent: Option<f64>,
    reduce_by_2030_percent: Option<f64>,
    reduction_type: String,
}

impl DeclarationRow {
    /// The declared cuts as targets. A row without a base year or a type declares none.
    fn targets(&self, place: &str) -> Result<Vec<Target>, String> {
        let metric = match self.reduction_type.as_str() {
            "absolute" => Metric::Absolute,
            "per_capita" => Metric::PerCapita,
            _ => return Ok(Vec::new()),
        };
        let Some(base) = self.base_year else { return Ok(Vec::new()) };
        let cuts = [(2020, self.reduce_by_2020_percent), (2030, self.reduce_by_2030_percent)];
        let cuts = cuts.into_iter().filter_map(|(by, percent)| Some((by, percent?)));
        let target = |(by, percent)| self.target(place, base, by, percent, metric.clone());
        let target =
            |cut| target(cut).map_err(|error| format!("{place}, {}: {error}", self.gcom_id));
        cuts.map(target).collect()
    }

    fn target(
        &self,
        place: &str,
        base: i32,
        by: i32,
        percent: f64,
        metric: Metric,
    ) -> Result<Target, climate_targets::Error> {
        let cut = Portion::new(Share::from_percent(percent)?)?;
        let target = Target::builder(format!("COM-{}-{by}", self.gcom_id))
            .goal(Ambition::ReduceBy(cut))
            .deadline(Deadline::By(Year::new(by)?))
            .title(format!("{place}, declared to the Covenant of Mayors for {by}"))
            .actor(place.to_owned())
            .source(format!("A. Kona et al., ESSD 13, 3551 (2021), gcom_id {}", self.gcom_id))
            .reference(BaseReference::year(Year::new(base)?))
            .metric(metric)
            .boundary(BY_2020.boundary().clone())
            .status(LegalStatus::Voluntary)
            .evidence(Evidence::Confirmed);
        Ok(target.build()?)
    }
}
