//! Checks whether a city or country meets its climate target, and shows every step.
//!
//! From a series of yearly emissions and a target, the crate computes an [`Assessment`]: a typed
//! [`Verdict`]; every figure behind it, or the reason why the figure is absent; the caveats; and
//! the [`Derivation`], step by step, so that anyone can check it by hand.
//!
//! ```
//! use climate_targets::{Assessor, Boundary, EmissionSeries, Emissions, Verdict};
//! use climate_targets::catalogue::covenant_of_mayors;
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! // Lahti, kt CO2e, use-based (SYKE, CC BY 4.0).
//! let lahti = EmissionSeries::builder("Lahti")
//!     .boundary(Boundary::use_based())
//!     .observe(1990, Emissions::from_kilotonnes(792.2))
//!     .observe(2005, Emissions::from_kilotonnes(802.6))
//!     .observe(2010, Emissions::from_kilotonnes(939.5))
//!     .observe(2015, Emissions::from_kilotonnes(639.8))
//!     .observe(2020, Emissions::from_kilotonnes(428.5))
//!     .observe(2022, Emissions::from_kilotonnes(401.4))
//!     .build()?;
//!
//! // The Covenant of Mayors: at least 20 % below 1990 by 2020.
//! let result = Assessor::as_of_ymd(2024, 6, 30)?.assess(&lahti, &covenant_of_mayors::BY_2020);
//!
//! println!("{result}"); // a paragraph a person can read
//! println!("{}", result.derivation()); // the steps to every number
//!
//! match result.verdict() {
//!     Verdict::Met { year, margin, .. } => println!("met in {year}, with {margin} to spare"),
//!     Verdict::Missed { year, margin, .. } => println!("missed in {year} by {}", -margin),
//!     other => println!("{other}"),
//! }
//! # assert!(matches!(result.verdict(), Verdict::Met { .. }));
//! # Ok(())
//! # }
//! ```
//!
//! # Overview
//!
//! To begin, read [`guide::start`] (five minutes). The root exports the names that most programs
//! need; the modules contain the rest:
//!
//! | subject | first call | module |
//! |---|---|---|
//! | quantities with units | [`Emissions::from_kilotonnes`], `"2 Mt".parse::<Emissions>()` | [`quantity`] |
//! | the boundary: gases, sectors, accounting | [`Boundary::use_based`] | [`boundary`] |
//! | emission series | [`EmissionSeries::builder`], [`EmissionSeries::from_tonnes`] | [`inventory`] |
//! | published tables (feature `csv`) | `TableReader::new().read(bytes)` | `table` |
//! | custom targets | [`Target::builder`], [`Commitment::new`] | [`target`] |
//! | published targets and networks | [`catalogue::target`], [`catalogue::search`] | [`catalogue`] |
//! | paths from base to target | [`PathMethod::new`], [`pathway::PathShape`] | [`pathway`] |
//! | trends, intervals, calibrations | [`Estimator::theil_sen`], [`trend::Calibration`] | [`trend`] |
//! | base and allowable levels without an assessment | [`resolve::base_level`] | [`resolve`] |
//! | assessments | [`Assessor::as_of_ymd`], [`Assessor::assess`] | [`assessment`] |
//! | verdicts under every defensible method | [`robustness::MethodGrid::for_target`], [`Assessor::robustness`] | [`robustness`] |
//! | targets on a part of an inventory | [`covered::CoveredTarget::new`] | [`covered`] |
//! | a target under two releases of a series | [`Assessor::compare_vintages`] | [`robustness`] |
//! | emission budgets | [`budget::Budget::new`] | [`budget`] |
//! | indicators of other publishers | one module each, such as [`indicator::eea`] | [`indicator`] |
//! | uncertainty of inventories | [`uncertainty::Approach1::new`] | [`uncertainty`] |
//! | sectors of a total | [`sectors::SectorBreakdown::new`] | [`sectors`] |
//! | measures of a climate plan | [`plan::Plan::builder`], [`plan::Plan::assess`] | [`plan`] |
//! | members of a network | [`catalogue::network`], [`network::RollUp::new`] | [`network`] |
//! | many places at once | [`panel::Panel::from_columns`] | [`panel`] |
//! | reports for programs, as JSON | [`Assessment::report`] | [`assessment::report`], [`guide::json`] |
//! | texts in four languages | [`InLanguage::in_language`] | [`language`] |
//! | hit rates of past outlooks | [`hindcast::Hindcast::new`] | [`hindcast`] |
//!
//! # Principles
//!
//! - **A target is a level.** Reduce *by*, reduce *to*, divide by, net zero: each wording is
//!   converted once to the allowable emissions of the judged year.
//! - **Every doubt is typed.** A missing base year, a different boundary or an undefined ratio is a
//!   variant to match on ([`Absent`], [`Undetermined`]), never NaN, a panic or a silent default.
//! - **Assessments do not fail.** Constructors refuse invalid input; the error names the field and
//!   the value. A valid series and a valid target always give an assessment.
//! - **Progress is not reduction.** [`Figures::progress`] is the delivered share of the *needed*
//!   reduction; [`Figures::change`] is the change since the base.
//! - **Pure functions.** No clock, files, environment or hidden state; the as-of date is given.
//!
//! Where authorities disagree, the terms are those of the GHG Protocol Mitigation Goal Standard
//! (WRI 2014), the GPC, the European Environment Agency and EU law.
//!
//! # Out of scope
//!
//! The crate does not estimate inventories, fill gaps, or forecast beyond a named trend: a missing
//! year stays missing. It does not rank cities: series with different boundaries are not
//! comparable.
//!
//! # Features
//!
//! - `serde` (default): reads and validates inputs; writes inputs and results; reads reports back
//!   ([`guide::json`]). Enable the feature `float_roundtrip` of `serde_json`; otherwise some numbers
//!   change in their last digit.
//! - `csv`, `json-stat`, `xlsx`: read published tables, cubes and workbooks into series (`table`).
//! - `languages`: texts in Swedish, French and Finnish beside English ([`Language`]).
//! - `schema`: the JSON Schema of the reports (`schema`).
//! - `approx`: the approx traits on the public quantities.
//! - `rayon`: assesses panels in parallel, with bit-identical results in the same order.
//!
//! # Stability
//!
//! Versions follow [semantic versioning](https://semver.org).
//!
//! - What the library returns can grow: an enum gains variants, and a struct, or a variant with
//!   named fields, gains fields. Match with `_` and `..`, such as `Verdict::Met { year, .. }`.
//! - What a program writes as a literal does not gain fields: [`BaseReference`],
//!   [`PathShape`](pathway::PathShape), [`PlanReference`](plan::PlanReference),
//!   [`RestRule`](covered::RestRule), [`ShareRule`](budget::ShareRule),
//!   [`TargetText`](target::TargetText), [`HorizonCalibration`](trend::HorizonCalibration) and
//!   [`Coverage`](trend::Coverage).
//! - Texts for people can change in every version. Stable are names (`name()`), the fields of
//!   errors (`field()`), and the keys of JSON within the version of a report.
//! - Types of other crates in the API: [`chrono::NaiveDate`] of chrono 0.4 ([re-exported](chrono));
//!   the traits of serde 1 (feature `serde`); the traits of approx 0.5 (feature `approx`);
//!   `JsonSchema` and `Schema` of schemars 1 (feature `schema`). Another major version of these is
//!   another major version of this crate.

#![cfg_attr(docsrs, feature(doc_cfg))]
#![forbid(unsafe_code)]
#![warn(missing_docs, unreachable_pub)]
#![warn(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![warn(clippy::print_stdout, clippy::print_stderr)]
#![warn(clippy::exhaustive_enums, clippy::exhaustive_structs, clippy::disallowed_methods)]
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::disallowed_methods))]

pub mod assessment;
pub mod boundary;
pub mod budget;
pub mod catalogue;
pub mod covered;
mod error;
mod formula;
pub mod guide;
pub mod hindcast;
pub mod indicator;
pub mod inventory;
pub mod language;
pub mod network;
pub mod panel;
pub mod pathway;
pub mod plan;
pub mod quantity;
mod record;
pub mod resolve;
pub mod robustness;
#[cfg(feature = "schema")]
pub mod schema;
pub mod sectors;
#[cfg(feature = "serde")]
mod serial;
#[cfg(feature = "csv")]
pub mod table;
pub mod target;
pub mod trend;
pub mod uncertainty;

/// Compiles and runs the program in the README.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

/// The crate [`chrono`], whose [`NaiveDate`](chrono::NaiveDate) is the date of functions such as
/// [`Assessor::as_of`].
///
/// ```
/// use climate_targets::Assessor;
/// use climate_targets::chrono::NaiveDate;
/// let day = NaiveDate::from_ymd_opt(2024, 6, 30).ok_or("no such day")?;
/// assert_eq!(Assessor::as_of(day), Assessor::as_of_ymd(2024, 6, 30)?);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub use chrono;

#[doc(inline)]
pub use assessment::{
    Assessment, AssessmentReport, Assessor, Caveat, Derivation, Details, Figures, Overrides,
    Undetermined, Verdict, VerdictKind,
};
#[doc(inline)]
pub use boundary::Boundary;
pub use error::Error;
#[doc(inline)]
pub use inventory::{Activity, EmissionSeries, Observation};
#[doc(inline)]
pub use language::{InLanguage, Language};
#[doc(inline)]
pub use pathway::PathMethod;
#[doc(inline)]
pub use quantity::{Absent, Deadline, Emissions, Intensity, Known, Period, Portion, Share, Year};
#[doc(inline)]
pub use target::{Ambition, BasePolicy, BaseReference, Commitment, Goal, Metric, Target};
#[doc(inline)]
pub use trend::Estimator;
