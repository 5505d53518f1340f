//! Says whether a city or a country keeps its climate promise, and shows how it knows.
//!
//! Give it a series of yearly emissions and a target, and it returns an [`Assessment`]: a typed
//! [`Verdict`], every figure behind it with its reason where it is absent, the caveats, and the
//! [`Derivation`], step by step, so that anyone can redo it by hand.
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
//! // The Covenant of Mayors' promise: by 2020, at least 20 % less than in 1990.
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
//! # The way through
//!
//! | step | types | floor |
//! |---|---|---|
//! | observations become a series | [`Emissions`], [`EmissionSeries`] | [`inventory`] |
//! | a wording becomes a target | [`Ambition`], [`Deadline`], [`Target`] | [`target`], [`catalogue`] |
//! | the two are compared in what they count | [`Boundary`] | [`boundary`] |
//! | base and allowable level are found | [`resolve::Base`] | [`resolve`] |
//! | levels between here and there | [`Pathway`] | [`pathway`] |
//! | where emissions are heading | [`Estimator`], [`TrendFit`] | [`trend`] |
//! | how much may be emitted in all | [`Budget`], [`RunOut`] | [`budget`] |
//! | how well emissions are known | [`HalfWidth`] | [`uncertainty`] |
//! | what can be said | [`Assessor`], [`Assessment`], [`Verdict`] | [`assessment`] |
//! | what others publish | [`indicator::Aim`] and a function each | [`indicator`] |
//! | many places at once, in columns | [`Panel`], [`PanelAssessment`] | [`panel`] |
//! | how often outlooks held | [`hindcast::Hindcast`], [`trend::Calibration`] | [`hindcast`], [`guide::outlooks`] |
//! | how many places do, and which sectors | [`Network`], [`RollUp`], [`SectorBreakdown`] | [`network`] |
//!
//! # What it holds to
//!
//! - **A target is a level.** Reduce *by*, reduce *to*, divide by, net zero: each wording becomes,
//!   once, the allowable emissions of the judged year.
//! - **Every doubt is typed.** A missing base year, another boundary, a ratio that does not exist:
//!   a variant to match on ([`Absent`], [`Undetermined`]), never NaN, a panic or a silent default.
//! - **Assessing does not fail.** Bad input is refused when a value is built, with the field and
//!   the value. Once a series and a target exist, assessing them always gives an assessment.
//! - **Progress is not reduction.** [`Figures::progress`] is the share of the *needed* reduction
//!   that is delivered; a change since the base is [`Figures::change`].
//! - **Pure.** No clock, input or output, environment or hidden state: the as-of date is an
//!   argument.
//!
//! Where authorities disagree, the terms are those of the GHG Protocol Mitigation Goal Standard
//! (WRI 2014), the GPC, the European Environment Agency and EU law.
//!
//! # What it does not do
//!
//! It does not estimate inventories, fill gaps, or forecast beyond a named trend: what was not
//! observed stays visible as missing. It does not rank cities: series of different boundaries do
//! not compare, and it says so.
//!
//! # Features
//!
//! - `serde` (default): inputs are read and written, checked on the way in; results are written.
//!   With `serde_json`, enable its feature `float_roundtrip`, or some numbers change in their last
//!   digit on the way back.
//! - `approx`: the approx traits on the public quantities.
//! - `rayon`: panels in parallel, with the same bits in the same order.

#![forbid(unsafe_code)]
#![warn(missing_docs, unreachable_pub)]
#![warn(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![warn(clippy::print_stdout, clippy::print_stderr, clippy::exhaustive_enums)]
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::indexing_slicing))]

pub mod assessment;
pub mod boundary;
pub mod budget;
pub mod catalogue;
mod formula;
pub mod guide;
pub mod hindcast;
pub mod indicator;
pub mod inventory;
pub mod network;
pub mod panel;
pub mod pathway;
pub mod quantity;
pub mod resolve;
pub mod robustness;
#[cfg(feature = "serde")]
mod serial;
pub mod target;
pub mod trend;
pub mod uncertainty;

/// Dates: the crate [`chrono`], of which [`Assessor::as_of`] takes a day.
pub use chrono;

pub use assessment::{
    Assessment, Assessor, Caveat, Derivation, Figures, Given, NetUnknown, PerUnit, Reach,
    Undetermined, Verdict, VerdictCounts, VerdictKind,
};
pub use boundary::{
    Accounting, Boundary, BoundaryField, BoundaryFields, Gases, GwpSet, LandSector, Sectors,
};
pub use budget::{Budget, BudgetError, BudgetShare, BudgetStanding, RunOut};
pub use inventory::{
    Activity, EmissionSeries, EmissionSeriesBuilder, Measures, Observation, ObservationStatus,
    SeriesError, SeriesProblem, YearUncertainty,
};
pub use network::{Network, Place, RollUp, SectorBreakdown};
pub use panel::{Panel, PanelAssessment, PanelColumns, PanelFigure, PanelOutputs, PanelTarget};
pub use pathway::{PathAnchor, PathMethod, PathName, PathShape, Pathway};
pub use quantity::{
    Absent, Deadline, EmissionUnit, Emissions, HalfWidth, Intensity, Known, MassUnit,
    ParseQuantityError, PartialDate, Period, PointsOfBase, Portion, QuantityError, Share,
    Substance, Year,
};
pub use target::{
    Ambition, AnnualRate, Banking, BasePolicy, BaseReference, BaselineCut, BaselineScenario,
    Commitment, Divisor, Evidence, FollowError, Goal, Growth, InForce, Metric, NetZero, Part,
    Parts, Range, Reading, Status, Superseded, Supplement, Target, TargetBuilder, TargetError,
    TargetProblems, TargetText, Wording, YearlyLimits,
};
pub use trend::{
    Anchoring, Estimator, EstimatorKind, ExcludedYears, GivenProjection, Interval, ProjectedLevel,
    SlopeRange, TrendError, TrendFit, TrendWindow,
};
