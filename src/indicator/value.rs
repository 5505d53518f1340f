//! Checked conversions from computed numbers to quantities. An infinite number or NaN
//! becomes [`Absent::OutOfRange`].

use crate::formula::finite;
use crate::formula::functions::{exp_m1, ln};
use crate::quantity::{Absent, Emissions, Known, PointsOfBase, Share};

pub(super) fn emissions(value: f64) -> Known<Emissions> {
    finite(value).map(Emissions::computed)
}

pub(super) fn share(value: f64) -> Known<Share> {
    finite(value).map(Share::computed)
}

pub(super) fn points(value: f64) -> Known<PointsOfBase> {
    finite(value).map(PointsOfBase::computed)
}

/// Returns `value` if it is positive, else the reason `not_positive`, because ratios and compound
/// rates need positive levels.
pub(super) fn positive(value: f64, not_positive: Absent) -> Known<f64> {
    if value > 0.0 { Ok(value) } else { Err(not_positive) }
}

/// The compound annual growth rate `(to/from)^(1/years) - 1`, negative for a fall. Both levels must
/// be positive.
pub(super) fn yearly_growth(from: Known<f64>, to: Known<f64>, years: f64) -> Known<Share> {
    let (from, to) = (from?, to?);
    // `ln` and `exp_m1` avoid the cancellation of `(to/from)^(1/years) - 1` near a rate of zero.
    share(exp_m1(ln(to / from) / years))
}
