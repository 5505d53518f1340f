//! Levels that fall or grow by the same amount or the same factor every year.

use super::bisect::border;

/// The anchor's level over the floor of the blend: a fall of 91 %, the steepest for which a constant
/// rate is taken to be meaningful.
pub(crate) const FLOOR_DIVISOR: f64 = 11.11;

/// A power; over whole years by multiplying, so that a target's own level comes out the same.
pub(crate) fn power(left: f64, years: f64) -> f64 {
    let whole = years.fract() == 0.0 && years.abs() < 1e5;
    if whole { left.powi(years as i32) } else { left.powf(years) }
}

/// `Ea (1/11.11)^(y/n) - (Ea/11.11 - A) y/n`, for A under Ea/11.11.
pub(crate) fn floor_blend((ta, ea): (f64, f64), (tt, a): (f64, f64), t: f64) -> f64 {
    let along = (t - ta) / (tt - ta);
    let blend = ea * (1.0 / FLOOR_DIVISOR).powf(along) - (ea / FLOOR_DIVISOR - a) * along;
    if along >= 1.0 { a } else { blend }
}

/// `2 (n Ea - limit)/(n (n + 1))`: the yearly fall by which n years from Ea on sum to a limit.
pub(crate) fn yearly_fall(level: f64, years: f64, limit: f64) -> f64 {
    2.0 * (level - limit / years) / (years + 1.0)
}

/// `max(ceil(2 limit/Ea), 1)`: in how many years a line falls from Ea to zero if they sum to a limit.
pub(crate) fn years_above_zero(level: f64, limit: f64) -> f64 {
    (2.0 * limit / level).ceil().max(1.0)
}

/// The yearly factor by which the whole years after an anchor sum to a budget: `r = B/(Ea + B)`
/// from the end of a year; from within one, with y of it to come, the r of `Ea r^y/(1 - r) = B`.
pub(crate) fn factor_within_sum(anchor_year: f64, level_by_budget: f64) -> f64 {
    let to_come = anchor_year.floor() + 1.0 - anchor_year;
    if to_come == 1.0 {
        // Not B/(Ea + B), whose sum may be out of range.
        return 1.0 / (1.0 + level_by_budget);
    }
    // The sum by the budget grows with r.
    border(0.0, 1.0, |r| level_by_budget * r.powf(to_come) < 1.0 - r)
}

/// The yearly factor by which n whole years after an anchor sum to a budget: the r of
/// `Ea r^y (1 + r + ... + r^(n - 1)) = B`, with y of the anchor's year to come.
pub(crate) fn factor_within_years(anchor_year: f64, years: f64, budget_by_level: f64) -> f64 {
    let to_come = anchor_year.floor() + 1.0 - anchor_year;
    let is_under_budget = |r: f64| {
        let sum = (1..years as u32).fold(1.0, |sum, _| 1.0 + r * sum);
        r.powf(to_come) * sum < budget_by_level
    };
    let mut high = 1.0;
    while is_under_budget(high) {
        high *= 2.0;
    }
    border(0.0, high, is_under_budget)
}
