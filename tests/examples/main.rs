//! Tests that run the examples as programs.

#[path = "../support/mod.rs"]
#[macro_use]
mod support;

mod assess;
mod assess_page;
mod contract;
mod covenant;
mod covenant_html;
mod covenant_results;
mod gallery;
mod hindcast;
mod hostile_text;
mod nations;
mod network;
mod network_evidence;
mod panel;
mod plan;
mod report;
mod report_in_browser;
mod sectors;
