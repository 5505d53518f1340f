//! Places, assessor and target shared by the panel benchmarks.

#![allow(dead_code, reason = "no bench uses every item")]

use chrono::NaiveDate;
use climate_targets::Assessor;
use climate_targets::catalogue::france;
use climate_targets::panel::{Panel, PanelFigure, PanelOutputs, PanelTarget};

pub const YEARS: std::ops::RangeInclusive<i32> = 1990..=2022;

/// Simulated levels of many places over 33 years. The levels of each place fall or rise at a rate
/// of their own, with a ripple.
pub struct Places {
    pub years: Vec<i32>,
    pub columns: Vec<Vec<f64>>,
}

impl Places {
    /// Simulates `count` places; `gaps` is the share of missing levels.
    pub fn new(count: usize, gaps: f64) -> Self {
        let mut state = 0x9e37_79b9_7f4a_7c15_u64;
        let mut uniform = move || {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            (state >> 11) as f64 / (1_u64 << 53) as f64
        };
        let places: Vec<(f64, f64)> = (0..count)
            .map(|_| (10_f64.powf(4.0 + 2.5 * uniform()), -0.012 + 0.024 * (uniform() - 0.5)))
            .collect();
        let mut column = |year: i32| {
            let age = f64::from(year - 1990);
            let level = |(base, rate): &(f64, f64)| {
                let level = base * (rate * age).exp() * (1.0 + 0.08 * (uniform() - 0.5));
                if uniform() < gaps { f64::NAN } else { level }
            };
            places.iter().map(level).collect()
        };
        Self { years: YEARS.collect(), columns: YEARS.map(&mut column).collect() }
    }

    pub fn panel(&self) -> Panel<'_> {
        let columns: Vec<&[f64]> = self.columns.iter().map(Vec::as_slice).collect();
        Panel::from_columns(&self.years, &columns).unwrap()
    }
}

pub fn assessor() -> Assessor {
    let as_of = NaiveDate::from_ymd_opt(2024, 6, 30).unwrap();
    Assessor::as_of(as_of).allow_boundary_difference()
}

/// France's milestone of -40 % by 2030, on the path that continues to -75 % by 2050.
pub fn milestone() -> [PanelTarget<'static>; 1] {
    [PanelTarget::milestones(&france::LTECV).next().unwrap()]
}

/// All outputs except the compound required rate, the only output that needs a logarithm.
pub const WITH_INTERVAL: PanelOutputs = PanelOutputs::ALL.without(PanelFigure::RequiredCompound);
