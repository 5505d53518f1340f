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
//! LAU codes: the municipality codes of Statistics Sweden, Statistics Finland, Statistics Norway and
//! Statistics Denmark, and the official geographic code of INSEE. NUTS codes: Eurostat, NUTS 2021.
//! Covenant identifiers: A. Kona et al., Earth System Science Data 13, 3551 (2021).

pub use crate::network::gazetteer::*;
