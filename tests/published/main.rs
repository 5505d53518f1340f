//! Tests that reproduce published figures. Each test names its source.

#[path = "../support/mod.rs"]
mod support;

mod figures;
mod kinds;
mod paris;
mod plans;
mod recalculation;
