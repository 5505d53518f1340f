//! The catalogue against its independent transcriptions, and golden pages of results.

#[path = "../support/mod.rs"]
mod support;

mod catalogue;
mod catalogue_traps;
mod golden;
