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

/// The yearly growth that leads from one level to another, negative for a fall.
///
/// # Errors
/// `from_not_positive` or `to_not_positive`: a compound rate wants two positive levels.
pub(super) fn yearly_growth(
    (from, from_not_positive): (f64, Absent),
    (to, to_not_positive): (f64, Absent),
    years: f64,
) -> Known<Share> {
    if from <= 0.0 {
        return Err(from_not_positive);
    }
    if to <= 0.0 {
        return Err(to_not_positive);
    }
    // By logarithms, so that a small rate keeps its digits.
    share(((to / from).ln() / years).exp_m1())
}
