//! The method of an assessment, and what the caller gives.

mod assessor;

pub use assessor::{Assessor, CalibratedAssessor, Overrides};
