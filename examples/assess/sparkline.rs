//! A series as a line of bars.

use chrono::{Datelike, Days, NaiveDate};
use climate_targets::{EmissionSeries, Observation, Year};

const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// The levels observed by a date, as `1990 ▇▆ ▅ 2024`: one bar a year, from zero; a blank is a year
/// without a level. If the years are more than the columns, the first years are left out. `None`
/// for a series without levels.
pub fn sparkline(series: &EmissionSeries, as_of: NaiveDate, columns: usize) -> Option<String> {
    // A year has ended by a date if the next day lies in a later year.
    let tomorrow = as_of.checked_add_days(Days::new(1))?;
    let last = series.years().rfind(|year| year.get() < tomorrow.year())?.get();
    let years = i32::try_from(columns.saturating_sub("1990  2024".len())).ok()?;
    let has_room = |year: &i32| last - year < years;
    let first = series.years().map(Year::get).find(has_room)?;
    let levels = (first..=last).map(|year| series.get(year).map(tonnes));
    let highest = levels.clone().flatten().fold(0.0, f64::max);
    let bars: String = levels.map(|level| level.map_or(' ', |level| bar(level, highest))).collect();
    Some(format!("{first} {bars} {last}"))
}

fn tonnes(observation: &Observation) -> f64 {
    observation.emissions.tonnes()
}

/// The bar of a level. Zero and negative levels have the lowest bar.
fn bar(level: f64, highest: f64) -> char {
    let share = if highest > 0.0 { (level / highest).clamp(0.0, 1.0) } else { 0.0 };
    let eighths = (share * BARS.len() as f64).ceil() as usize;
    BARS[eighths.saturating_sub(1)]
}
