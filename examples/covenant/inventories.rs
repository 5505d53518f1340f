//! Inventories: the emissions that signatories reported for single years.

use std::collections::BTreeMap;

use climate_targets::quantity::EmissionUnit;
use climate_targets::{Emissions, Year};

use crate::covenant::columns::{Columns as _, InventoryColumn};
use crate::covenant::table::{Row, Table};

type InventoryRow = Row<InventoryColumn>;

/// An inventory of one signatory and one year.
pub struct Inventory {
    /// Whether this is the baseline inventory; any other is a monitoring inventory.
    pub is_baseline: bool,
    pub year: Year,
    pub level: Emissions,
    pub population: Option<f64>,
    /// The number of sectors that the inventory counts; `None` if it is not stated.
    pub sectors: Option<u32>,
    /// The kind of emission factors, such as "IPCC" or "LCA".
    pub factors: String,
}

/// The inventories of a table, by signatory.
pub struct Inventories<'a> {
    by_id: BTreeMap<&'a str, SignatoryInventories<'a>>,
    /// The number of rows without `gcom_id`, which cannot be joined.
    pub without_id: usize,
    /// The number of all rows.
    pub rows: usize,
}

/// All inventories of one signatory.
pub struct SignatoryInventories<'a> {
    pub id: &'a str,
    pub place: &'a str,
    pub country: &'a str,
    /// Each inventory, or the message on a row that cannot be read.
    pub each: Vec<Result<Inventory, String>>,
}

impl<'a> Inventories<'a> {
    pub fn new(table: &'a Table<InventoryColumn>) -> Self {
        let mut by_id: BTreeMap<&str, SignatoryInventories<'_>> = BTreeMap::new();
        let mut without_id = 0;
        for row in &table.rows {
            let id = row.text(InventoryColumn::Id);
            if id.is_empty() {
                without_id += 1;
                continue;
            }
            let signatory = by_id.entry(id).or_insert_with(|| SignatoryInventories {
                id,
                place: row.text(InventoryColumn::Place),
                country: row.text(InventoryColumn::Country),
                each: Vec::new(),
            });
            signatory.each.push(inventory(row));
        }
        Self { by_id, without_id, rows: table.rows.len() }
    }

    pub fn of(&self, id: &str) -> Option<&SignatoryInventories<'a>> {
        self.by_id.get(id)
    }

    pub fn signatories(&self) -> impl ExactSizeIterator<Item = &SignatoryInventories<'a>> {
        self.by_id.values()
    }
}

fn inventory(row: &InventoryRow) -> Result<Inventory, String> {
    use InventoryColumn as Column;
    let is_baseline = match row.text(Column::Inventory) {
        "baseline" => true,
        "monitoring" => false,
        _ => return Err(malformed(row, Column::Inventory, "baseline or monitoring")),
    };
    let year = row.text(Column::Year).parse();
    let year = year.map_err(|_| malformed(row, Column::Year, "a year of four digits"))?;
    let unit: EmissionUnit = row
        .text(Column::Unit)
        .parse()
        .map_err(|_| malformed(row, Column::Unit, "a unit such as t CO2e"))?;
    let level = number(row, Column::Emissions)?
        .and_then(|value| Emissions::from_unit(value, unit.mass()).ok())
        .ok_or_else(|| malformed(row, Column::Emissions, "a level of emissions"))?;
    let population = number(row, Column::Population)?;
    if population.is_some_and(|people| people <= 0.0) {
        return Err(malformed(row, Column::Population, "a number of people"));
    }
    let sectors = match row.text(Column::Sectors) {
        "" => None,
        text => Some(text.parse().map_err(|_| malformed(row, Column::Sectors, "a whole number"))?),
    };
    let factors = row.text(Column::Factors).to_owned();
    Ok(Inventory { is_baseline, year, level, population, sectors, factors })
}

/// Parses a cell as a number; `None` for a blank cell.
fn number(row: &InventoryRow, column: InventoryColumn) -> Result<Option<f64>, String> {
    match row.text(column) {
        "" => Ok(None),
        text => match text.parse::<f64>() {
            Ok(number) if number.is_finite() => Ok(Some(number)),
            _ => Err(malformed(row, column, "a number")),
        },
    }
}

fn malformed(row: &InventoryRow, column: InventoryColumn, expected: &str) -> String {
    let (at, name, text) = (row.at(column), column.name(), row.text(column));
    format!("{at}: {name}: expected {expected}, got {text:?}")
}
