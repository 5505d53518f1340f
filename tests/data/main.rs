//! The catalogue against its independent transcriptions, and pages kept whole.

#[path = "../support/mod.rs"]
mod support;

mod catalogue;
mod catalogue_traps;
mod golden;
