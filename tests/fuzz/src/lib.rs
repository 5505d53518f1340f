//! What the fuzz targets share: inputs built from bytes, and oracles that do not use the library's
//! arithmetic.

pub mod finite;
pub mod generate;
pub mod look_ahead;
pub mod round_trip;
pub mod verdicts;

/// The evaluator of derivations that the tests use.
#[path = "../../support"]
pub mod support {
    pub mod expression;
    pub mod step_names;
    pub mod steps;
}
