//! The selection of signatories by country, name and identifier.

use std::collections::BTreeSet;

use crate::covenant::columns::{Column, InventoryColumn};
use crate::covenant::table::{Row, Table};
use crate::support::display::one_line;

/// The selected signatories; an empty list selects all.
#[derive(Default)]
pub struct Selection {
    /// Codes of countries, in capital letters.
    pub countries: Vec<String>,
    /// Names of places; the case does not matter.
    pub places: Vec<String>,
    pub ids: Vec<String>,
}

impl Selection {
    /// The selected rows of the declarations. An error names the first criterion without a row in
    /// either table.
    pub fn rows<'a>(
        &self,
        table: &'a Table,
        inventories: &Table<InventoryColumn>,
    ) -> Result<Vec<&'a Row>, String> {
        let known: BTreeSet<&str> =
            table.rows.iter().map(|row| row.text(Column::Country)).collect();
        if let Some(unknown) = self.countries.iter().find(|code| !known.contains(code.as_str())) {
            let known: Vec<&str> = known.into_iter().filter(|code| !code.is_empty()).collect();
            let (name, known) = (&table.name, one_line(&known.join(", ")));
            return Err(format!("--country {unknown}: no row in {name}; it has {known}"));
        }
        let is_known = |id: &String| {
            table.rows.iter().any(|row| row.text(Column::Id) == id)
                || inventories.rows.iter().any(|row| row.text(InventoryColumn::Id) == id)
        };
        if let Some(unknown) = self.ids.iter().find(|id| !is_known(id)) {
            let (targets, inventories) = (&table.name, &inventories.name);
            return Err(format!("--id {unknown}: no row in {targets} and none in {inventories}"));
        }
        let is_named = |name: &String| {
            table.rows.iter().any(|row| is_same(name, row.text(Column::Place)))
                || inventories
                    .rows
                    .iter()
                    .any(|row| is_same(name, row.text(InventoryColumn::Place)))
        };
        if let Some(unknown) = self.places.iter().find(|name| !is_named(name)) {
            let (targets, inventories) = (&table.name, &inventories.name);
            return Err(format!(
                "--place {unknown}: no row in {targets} and none in {inventories}"
            ));
        }
        let [country, place, id] = [Column::Country, Column::Place, Column::Id];
        let contains = |row: &&Row| self.contains(row.text(country), row.text(place), row.text(id));
        Ok(table.rows.iter().filter(contains).collect())
    }

    /// Whether a signatory is selected: by its country, and by its name or its identifier.
    pub fn contains(&self, country: &str, place: &str, id: &str) -> bool {
        let is_one_of = |codes: &[String], code: &str| codes.iter().any(|one| one == code);
        let in_country = self.countries.is_empty() || is_one_of(&self.countries, country);
        let is_all = self.places.is_empty() && self.ids.is_empty();
        let is_named = self.places.iter().any(|name| is_same(name, place));
        in_country && (is_all || is_named || is_one_of(&self.ids, id))
    }

    /// All criteria as texts.
    pub fn criteria(&self) -> Vec<String> {
        let criteria = [&self.countries, &self.places, &self.ids].into_iter().flatten();
        criteria.map(|text| one_line(text)).collect()
    }

    /// Whether single signatories are selected, which the page then shows one by one.
    pub fn names_signatories(&self) -> bool {
        !self.places.is_empty() || !self.ids.is_empty()
    }
}

fn is_same(name: &str, place: &str) -> bool {
    let words = |text: &str| text.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>();
    !place.is_empty() && words(name) == words(place)
}
