//! The examples, run as a user runs them.

#[path = "../support/mod.rs"]
mod support;

mod assess;
mod covenant;
mod hindcast;
mod network;
mod panel;
mod sectors;
