//! Computed values, each on its one way out.

use crate::formula::finite;
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

/// A number that something is a share of, or that compounds; unless it is positive, the reason why
/// nothing does.
pub(super) fn positive(value: f64, not_positive: Absent) -> Known<f64> {
    if value > 0.0 { Ok(value) } else { Err(not_positive) }
}

/// The yearly growth that leads from one positive level to another, negative for a fall.
pub(super) fn yearly_growth(from: Known<f64>, to: Known<f64>, years: f64) -> Known<Share> {
    let (from, to) = (from?, to?);
    // By logarithms, so that a small rate keeps its digits.
    share(((to / from).ln() / years).exp_m1())
}
