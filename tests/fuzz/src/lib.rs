//! What the fuzz targets share: inputs built from bytes, and oracles that do not use the library's
//! arithmetic.

pub mod finite;
pub mod generate;
pub mod look_ahead;
pub mod round_trip;
pub mod verdicts;

/// A number that depends on every byte of the input, to choose which expensive checks it gets.
///
/// The fuzzer keeps the inputs that reach much code and changes them further. Were a check chosen by
/// one byte, most inputs would soon have it; by this number, a check stays as rare as it is meant.
pub fn lot(bytes: &[u8]) -> u64 {
    let mut hash = support::fnv::Fnv::new();
    hash.bytes(bytes);
    // The high bits of the product are mixed best.
    hash.hash().wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32
}

/// What the tests use: the evaluator of derivations, a hash, the figures of a panel.
#[path = "../../support"]
pub mod support {
    pub mod expression;
    pub mod fnv;
    pub mod panel_figures;
    pub mod step_names;
    pub mod steps;
}
