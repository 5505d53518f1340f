//! Tests that reproduce published figures. Each test names its source.

#[path = "../support/mod.rs"]
#[macro_use]
mod support;

mod figures;
mod kinds;
mod paris;
mod plans;
mod recalculation;
