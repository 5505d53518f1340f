//! Shared code of the examples: command-line arguments, input tables, formats and text.

#![allow(dead_code, reason = "each example uses only some of these functions")]

pub mod allowed_fields;
pub mod arguments;
pub mod bundled_data;
pub mod city_inventories;
pub mod covenant_data;
pub mod display;
pub mod format;
pub mod layout;
pub mod missing_place;
pub mod phrases;
pub mod place_filter;
pub mod sector_data;
pub mod stdout;
pub mod table_file;
pub mod table_options;
pub mod table_style;
pub mod target_file;
pub mod terminal;
pub mod text;
pub mod utf8;
