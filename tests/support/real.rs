//! Real series, read from the data files of the examples.

use climate_targets::{Activity, Boundary, EmissionSeries, Emissions, Observation, Year};

use super::series_of;

/// Sweden's gross emissions and land sector (`nations.csv`).
pub fn sweden() -> EmissionSeries {
    let text = include_str!("../../examples/data/nations.csv");
    let rows = text.lines().filter_map(|line| line.strip_prefix("Sweden,SE,"));
    let observations: Vec<Observation> = rows
        .map(|row| {
            let cells: Vec<&str> = row.split(',').collect();
            let mt = |cell: &str| Emissions::from_megatonnes(cell.parse().unwrap()).unwrap();
            let year = Year::constant(cells[0].parse().unwrap());
            let mut observation = Observation::new(year, mt(cells[1]));
            observation.land_sector = Some(mt(cells[2]));
            observation
        })
        .collect();
    series_of(&observations)
}

/// Lahti's use-based emissions, with its population (`fi_lahti.csv`).
pub fn lahti() -> EmissionSeries {
    let text = include_str!("../../examples/data/fi_lahti.csv");
    let rows = text.lines().skip(1).map(|line| line.split(',').collect::<Vec<_>>());
    let year = |row: &[&str]| row[2].parse::<i32>().unwrap();
    let heads = rows.clone().map(|row| (year(&row), row[5].parse::<f64>().unwrap()));
    let population = Activity::population("31 December", heads).unwrap();
    let builder = EmissionSeries::builder("Lahti").boundary(Boundary::use_based());
    let builder = builder.activity(population);
    rows.fold(builder, |b, row| {
        b.observe(year(&row), Emissions::from_kilotonnes(row[3].parse().unwrap()))
    })
    .build()
    .unwrap()
}

/// Göteborg's emissions, with its population (`se_cities.csv`).
pub fn goteborg() -> EmissionSeries {
    let text = include_str!("../../examples/data/se_cities.csv");
    let rows = text.lines().filter_map(|line| line.strip_prefix("Göteborg,SE,"));
    let rows = rows.map(|row| row.split(',').collect::<Vec<_>>());
    let year = |row: &[&str]| row[0].parse::<i32>().unwrap();
    let heads = rows.clone().map(|row| (year(&row), row[3].parse::<f64>().unwrap()));
    let population = Activity::population("31 December", heads).unwrap();
    let builder = EmissionSeries::builder("Göteborg").activity(population);
    rows.fold(builder, |b, row| {
        b.observe(year(&row), Emissions::from_tonnes(row[1].parse().unwrap()))
    })
    .build()
    .unwrap()
}
