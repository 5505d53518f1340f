//! A cube has the same meaning in each format: CSV, PX, JSON-stat with all values or with those that
//! exist.

use std::fmt::Write;

use climate_targets::EmissionSeries;
use climate_targets::table::TableReader;
use proptest::prelude::*;

/// The values of places, gases and years, the year varying fastest.
#[derive(Debug, Clone)]
struct Cube {
    places: usize,
    gases: usize,
    years: usize,
    values: Vec<Option<f64>>,
}

const GASES: [&str; 3] = ["Total", "CO2", "CH4"];

fn cubes() -> impl Strategy<Value = Cube> {
    (1_usize..4, 1_usize..4, 2_usize..6).prop_flat_map(|(places, gases, years)| {
        let value = prop_oneof![
            1 => Just(None),
            2 => (0_u32..2_000_000).prop_map(|n| Some(f64::from(n))),
            4 => (0.001_f64..1e6).prop_map(Some),
            2 => (0_u32..9_000).prop_map(|n| Some(f64::from(n) / 8.0)),
        ];
        let values = prop::collection::vec(value, places * gases * years);
        values.prop_map(move |values| Cube { places, gases, years, values })
    })
}

impl Cube {
    fn place(index: usize) -> String {
        format!("Ort {}", char::from(b'A' + index as u8))
    }

    fn year(index: usize) -> String {
        (1990 + 10 * index).to_string()
    }

    fn each_gas_has_a_value(&self) -> bool {
        let gas_at = |at: usize| at / self.years % self.gases;
        let has_value = |gas| {
            let mut values = self.values.iter().enumerate();
            values.any(|(at, value)| gas_at(at) == gas && value.is_some())
        };
        (0..self.gases).all(has_value)
    }

    fn lists(&self) -> [Vec<String>; 3] {
        [
            (0..self.places).map(Self::place).collect(),
            GASES[..self.gases].iter().map(|gas| (*gas).to_owned()).collect(),
            (0..self.years).map(Self::year).collect(),
        ]
    }

    fn csv(&self) -> String {
        let mut text = "Unit: kt CO2e\nmunicipality,greenhouse gas,year,value\n".to_owned();
        for (at, value) in self.values.iter().enumerate() {
            let year = Self::year(at % self.years);
            let gas = GASES[at / self.years % self.gases];
            let place = Self::place(at / self.years / self.gases);
            let value = value.map_or_else(String::new, |value| value.to_string());
            writeln!(text, "{place},{gas},{year},{value}").unwrap();
        }
        text
    }

    fn px(&self) -> String {
        let quoted = |texts: &[String]| format!("\"{}\"", texts.join("\",\""));
        let [places, gases, years] = self.lists();
        let data: Vec<String> = self
            .values
            .iter()
            .map(|value| value.map_or_else(|| "\"..\"".to_owned(), |value| value.to_string()))
            .collect();
        format!(
            "CHARSET=\"ANSI\";\nCODEPAGE=\"utf-8\";\nUNITS=\"kt CO2e\";\n\
             STUB=\"municipality\",\"greenhouse gas\";\nHEADING=\"year\";\n\
             VALUES(\"municipality\")={};\nVALUES(\"greenhouse gas\")={};\nVALUES(\"year\")={};\n\
             DATA=\n{};\n",
            quoted(&places),
            quoted(&gases),
            quoted(&years),
            data.join(" ")
        )
    }

    fn json(&self, is_sparse: bool) -> String {
        let dimension = |name: &str, categories: &[String]| serde_json::json!({ "label": name, "category": { "index": categories } });
        let [places, gases, years] = self.lists();
        let value = if is_sparse {
            let known = self.values.iter().enumerate().filter_map(|(at, v)| Some((at, (*v)?)));
            let known = known.map(|(at, value)| (at.to_string(), serde_json::json!(value)));
            serde_json::Value::Object(known.collect())
        } else {
            serde_json::json!(self.values)
        };
        let unit = serde_json::json!({ "E": { "label": "kt CO2e" } });
        serde_json::json!({
            "class": "dataset",
            "id": ["m", "g", "e", "y"],
            "size": [self.places, self.gases, 1, self.years],
            "dimension": {
                "m": dimension("municipality", &places),
                "g": dimension("greenhouse gas", &gases),
                "e": { "label": "e", "category": { "label": { "E": "Emissions" }, "unit": unit } },
                "y": dimension("year", &years),
            },
            "value": value,
        })
        .to_string()
    }
}

/// The series without those that have no values, or the number of problems.
fn read(text: &str) -> Result<Vec<EmissionSeries>, usize> {
    // The decimal sign of the text formats is stated; the other formats know it.
    let table = TableReader::new().decimal('.').read(text.as_bytes());
    table.map(|table| table.series().to_vec()).map_err(|error| error.problems().len())
}

proptest! {
    #[test]
    fn a_cube_has_the_same_series_in_each_format(cube in cubes()) {
        let csv = read(&cube.csv());
        prop_assert_eq!(&read(&cube.px()), &csv, "PX: {}", cube.px());
        prop_assert_eq!(&read(&cube.json(false)), &csv, "JSON-stat: {}", cube.json(false));
        // A sparse file does not name the places and the gases without values. Without its total, a
        // file of one gas is read as this gas.
        if let (Ok(sparse), Ok(csv), true) =
            (read(&cube.json(true)), csv, cube.each_gas_has_a_value())
        {
            let with_values = csv.into_iter().filter(|series| !series.observations().is_empty());
            prop_assert_eq!(sparse, with_values.collect::<Vec<_>>());
        }
    }
}
