//! Published figures, each with its source.

#[path = "../support/mod.rs"]
mod support;

mod figures;
mod kinds;
