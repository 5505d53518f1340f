//! climate targets
#![forbid(unsafe_code)]
#![warn(missing_docs, unreachable_pub)]
#![warn(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![warn(clippy::print_stdout, clippy::print_stderr, clippy::exhaustive_enums)]
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::indexing_slicing))]

pub mod assessment;
pub mod boundary;
pub mod catalogue;
mod formula;
pub mod inventory;
pub mod pathway;
pub mod quantity;
pub mod resolve;
pub mod target;
pub mod trend;

pub use assessment::{
    Assessment, Assessor, Caveat, Derivation, Figures, Reach, Undetermined, Verdict,
};
pub use boundary::{
    Accounting, Boundary, BoundaryField, BoundaryFields, Gases, GwpSet, LandSector, Sectors,
};
pub use inventory::{
    EmissionSeries, EmissionSeriesBuilder, Observation, ObservationStatus, SeriesError,
    SeriesProblem,
};
pub use pathway::{PathName, Pathway};
pub use quantity::{
    Absent, Deadline, EmissionUnit, Emissions, Known, MassUnit, ParseQuantityError, PartialDate,
    Period, PointsOfBase, Portion, QuantityError, Share, Substance, Year,
};
pub use target::{
    Ambition, BasePolicy, BaseReference, Commitment, Divisor, Evidence, Goal, Growth, InForce,
    NetZero, Part, Parts, Range, Status, Superseded, Supplement, Target, TargetBuilder,
    TargetError, TargetText,
};
pub use trend::{Estimator, EstimatorKind, Interval, TrendFit, TrendWindow};
