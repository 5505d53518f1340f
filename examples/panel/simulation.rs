//! Series simulated from a fixed seed.

use climate_targets::panel::{Panel, PanelError};

/// The years in the Swedish emission database.
const YEARS: [i32; 10] = [1990, 2000, 2005, 2010, 2015, 2020, 2021, 2022, 2023, 2024];

/// Simulated levels in tonnes, one column for each year. Base levels range from 10 000 t to
/// 3 000 000 t. Each place has its own rate of change, with noise; one level in fifty is missing.
pub struct Simulation(Vec<Vec<f64>>);

impl Simulation {
    pub fn new(count: usize) -> Self {
        let mut state = SEED;
        let mut uniform = move || {
            state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            ((mixed ^ (mixed >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
        };
        let places: Vec<(f64, f64)> = (0..count)
            .map(|_| (10_f64.powf(4.0 + 2.5 * uniform()), -0.015 + 0.03 * (uniform() - 0.5)))
            .collect();
        let column = |year: i32| {
            let age = f64::from(year - 1990);
            let level = |(base, rate): &(f64, f64)| {
                let level = base * (rate * age).exp() * (1.0 + 0.08 * (uniform() - 0.5));
                if uniform() < 0.02 { f64::NAN } else { level }
            };
            places.iter().map(level).collect()
        };
        Self(YEARS.into_iter().map(column).collect())
    }

    /// Creates a panel that borrows the columns.
    pub fn panel(&self) -> Result<Panel<'_>, PanelError> {
        let columns: Vec<&[f64]> = self.0.iter().map(Vec::as_slice).collect();
        Panel::from_columns(&YEARS, &columns)
    }
}

/// The seed of the `SplitMix64` generator (Steele, Lea and Flood 2014).
const SEED: u64 = 2030;
