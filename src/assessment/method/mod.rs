//! The method of an assessment, and the inputs that override parts of it.

mod assessor;

pub use assessor::{Assessor, CalibratedAssessor, Overrides};
