//! A series with other values after a year, to show that an assessment does not look ahead.

use climate_targets::{Activity, EmissionSeries, Observation, Year};

use crate::generate::{Input, tonnes};

/// The series with the values after the year `last` replaced or removed, and with activities that it
/// reports only after that year.
pub fn changed_after(series: &EmissionSeries, last: i32, input: &mut Input<'_>) -> EmissionSeries {
    let is_known = |year: Year| year.get() <= last;
    let mut builder =
        EmissionSeries::builder(series.place().to_owned()).boundary(series.boundary().clone());
    for observation in series.observations() {
        if is_known(observation.year) {
            builder = builder.observation(*observation);
        } else if !input.once_in(3) {
            // The size is valid for every boundary.
            let level = tonnes(input.size());
            let mut changed = Observation::new(observation.year, level);
            changed.land_sector = observation.land_sector.map(|_| tonnes(input.level()));
            builder = builder.observation(changed);
        }
        if let Some(half_width) = series.half_width(observation.year) {
            if is_known(observation.year) {
                builder = builder.half_width(observation.year, half_width);
            }
        }
    }
    for activity in series.activities() {
        let mut values: Vec<(i32, f64)> = Vec::new();
        for (year, value) in activity.values() {
            if is_known(*year) {
                values.push((year.get(), *value));
            } else if !input.once_in(3) {
                values.push((year.get(), 1.0 + input.size()));
            }
        }
        if !values.is_empty() {
            builder = builder.activity(Activity::named(
                activity.name().to_owned(),
                activity.definition().to_owned(),
                values,
            ));
        }
    }
    for name in [Activity::POPULATION, "GDP"] {
        if series.activity(name).is_none() && input.once_in(2) {
            builder = builder.activity(Activity::named(name, "a later report", [(last + 1, 10.0)]));
        }
    }
    for measures in series.measures() {
        let (used, sold) = if is_known(measures.year) {
            (measures.used, measures.units_sold)
        } else {
            (tonnes(input.size()), tonnes(input.size()))
        };
        builder = builder.measures(measures.year, used, sold);
    }
    builder.build().unwrap_or_else(|problem| panic!("a changed series: {problem}"))
}
