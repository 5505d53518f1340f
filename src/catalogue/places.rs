//! The places of the catalogue's networks and targets, the states of the European Union, and the
//! regions around the cities, with names, codes and larger areas.
//!
//! Each spelling is a separate name, such as the name in another language or without accents. A
//! city and its metropolitan area are two places.
//!
//! ```
//! use climate_targets::catalogue::places::{GOTEBORG, GRENOBLE, GRENOBLE_ALPES};
//! use climate_targets::network::CodeKind;
//! assert_eq!((GOTEBORG.name(), GOTEBORG.country()), ("Göteborg", "SE"));
//! assert_eq!(GOTEBORG.code(CodeKind::Lau), Some("1480"));
//! assert!(GOTEBORG.is_named("gothenburg"));
//! assert_eq!(GRENOBLE.part_of(), Some("Grenoble-Alpes Métropole"));
//! assert_ne!(GRENOBLE, GRENOBLE_ALPES);
//! ```
//!
//! # Sources
//! LAU codes, national codes and coordinates: Statistics Sweden, Statistics Finland, INSEE and the
//! French register of intermunicipalities, `GeoNames` (seats of municipalities). NUTS codes:
//! Eurostat, NUTS 2024. Covenant identifiers: A. Kona et al., Earth System Science Data 13, 3551
//! (2021). The register `examples/data/places.csv` of the repository has these codes for all 290
//! Swedish municipalities and 59 Finnish cities, with the source of each column.

pub use crate::network::gazetteer::*;
