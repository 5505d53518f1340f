//! Figures that someone printed, each with its source.

#[path = "../support/mod.rs"]
mod support;

mod figures;
mod kinds;
