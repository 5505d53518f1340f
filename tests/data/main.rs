//! Compares the catalogue with independent transcriptions of its sources, the register of places
//! with facts of its publishers, and results with golden files. Tests the table reader on files in
//! published forms.

#[path = "../support/mod.rs"]
#[macro_use]
mod support;

mod catalogue;
mod catalogue_traps;
mod golden;
mod golden_hash;
mod ledgers;
mod places;
mod promises;
mod publishers;
mod table_as_of;
mod table_files;
mod table_rules;
mod table_sums;
mod workbooks;
