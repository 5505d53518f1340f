//! Properties ("laws") that hold for all inputs, tested on generated inputs.

#[path = "../support/mod.rs"]
#[macro_use]
mod support;

mod assessments;
mod city_and_nation;
mod covered;
mod derivations;
mod ends_of_ranges;
mod expression;
mod formats;
mod hindcasts;
mod hostile_text;
mod kinds;
mod languages;
mod long_lists;
mod networks;
mod no_look_ahead;
mod panels;
mod plans;
mod recalculations;
mod reports;
mod roll_ups;
mod round_trips;
mod sectors;
mod strict_reading;
