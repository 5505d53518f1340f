//! Arithmetic and geometric progressions: levels that change by a constant amount or a constant
//! factor each year.

use super::bisect::border;
use super::functions::{larger, powf, powi};

/// The ratio of the anchor's level to the floor in the floor blend: the floor is 91 % below the
/// anchor. A path with a larger fall departs from the constant rate.
pub(crate) const FLOOR_DIVISOR: f64 = 11.11;

/// `factor^years`. Whole years use repeated multiplication, like the allowable level of a target,
/// so that both give the same bits.
pub(crate) fn power(factor: f64, years: f64) -> f64 {
    let is_whole = years.fract() == 0.0 && years.abs() < 1e5;
    if is_whole { powi(factor, years as i32) } else { powf(factor, years) }
}

/// The floor blend `P(t) = Ea (1/11.11)^(y/n) - (Ea/11.11 - A) y/n`, with y = t - ta and n = tT -
/// ta, from the anchor (ta, Ea) to the target (tT, A), for A < Ea/11.11.
pub(crate) fn floor_blend((ta, ea): (f64, f64), (tt, a): (f64, f64), t: f64) -> f64 {
    let along = (t - ta) / (tt - ta);
    let blend = ea * powf(1.0 / FLOOR_DIVISOR, along) - (ea / FLOOR_DIVISOR - a) * along;
    if along >= 1.0 { a } else { blend }
}

/// The yearly fall `s = 2 (n Ea - limit)/(n (n + 1))` of a straight line that starts at a level Ea
/// and whose next n whole years sum to the limit.
pub(crate) fn yearly_fall(level: f64, years: f64, limit: f64) -> f64 {
    2.0 * (level - limit / years) / (years + 1.0)
}

/// The number of years above zero, `max(ceil(2 limit/Ea), 1)`, of a line that falls from a level Ea
/// to zero and whose whole years sum to the limit.
pub(crate) fn years_above_zero(level: f64, limit: f64) -> f64 {
    larger((2.0 * limit / level).ceil(), 1.0)
}

/// The yearly factor r with which all whole years after an anchor sum to a budget B.
///
/// For an anchor at a whole year, `r = B/(Ea + B)`. For an anchor within a year, r solves
/// `Ea r^y/(1 - r) = B`, where y is the remaining fraction of that year. `level_by_budget` is Ea/B.
pub(crate) fn factor_within_sum(anchor_year: f64, level_by_budget: f64) -> f64 {
    let rest_of_year = anchor_year.floor() + 1.0 - anchor_year;
    if rest_of_year == 1.0 {
        // Equal to B/(Ea + B), whose denominator could overflow.
        return 1.0 / (1.0 + level_by_budget);
    }
    // `Ea r^y/(1 - r) < B`, divided by B and multiplied by 1 - r. The sum grows with r.
    border(0.0, 1.0, |r| level_by_budget * powf(r, rest_of_year) < 1.0 - r)
}

/// The yearly factor r with which the n whole years after an anchor sum to a budget B: r solves
/// `Ea r^y (1 + r + ... + r^(n - 1)) = B`, where y is the remaining fraction of the anchor's year.
/// `budget_by_level` is B/Ea.
pub(crate) fn factor_within_years(anchor_year: f64, years: f64, budget_by_level: f64) -> f64 {
    let rest_of_year = anchor_year.floor() + 1.0 - anchor_year;
    let is_under_budget = |r: f64| {
        let sum = (1..years as u32).fold(1.0, |sum, _| 1.0 + r * sum);
        powf(r, rest_of_year) * sum < budget_by_level
    };
    let mut high = 1.0;
    while is_under_budget(high) {
        high *= 2.0;
    }
    border(0.0, high, is_under_budget)
}
