//! The time until the area under a curve of emissions equals a budget.
//!
//! Negative levels count as negative area: a curve that starts below zero reaches the budget later.
//! The functions return `None` if the area never equals the budget.

use super::functions::ln_1p;
use super::level::LevelScale;

/// The smallest number of years u >= 0 with `level u + slope u^2/2 = area`, where `level` is the
/// line's level at u = 0 and `area` is at least 0.
pub(crate) fn years_under_line(
    level: f64,
    slope: f64,
    area: f64,
    scale: LevelScale,
) -> Option<f64> {
    if level <= 0.0 {
        // The negative area before the line reaches zero must be offset first.
        let until_zero = -level / slope;
        let years = until_zero + (until_zero * until_zero + 2.0 * area / slope).sqrt();
        return (slope > 0.0).then_some(years);
    }
    let years_to_zero = -level / slope;
    if slope < 0.0 && scale.equal(level * years_to_zero / 2.0, area) {
        return Some(years_to_zero);
    }
    if area == 0.0 {
        return Some(0.0);
    }
    let product = (slope / level) * (area / level);
    if !product.is_finite() {
        // The level is negligible compared with area and slope.
        return (slope > 0.0).then(|| (2.0 * (area / slope)).sqrt());
    }
    // This form of the quadratic formula has no cancellation and no division by the slope.
    let under_root = 1.0 + 2.0 * product;
    (under_root >= 0.0).then(|| 2.0 * (area / level) / (1.0 + under_root.sqrt()))
}

/// The number of years u >= 0 with `level (e^(growth u) - 1)/growth = area`, where `level` is the
/// level at u = 0 and `area` is at least 0.
pub(crate) fn years_under_exponential(level: f64, growth: f64, area: f64) -> Option<f64> {
    if level <= 0.0 {
        return None;
    }
    if growth == 0.0 {
        return Some(area / level);
    }
    // The total area under a falling exponential is level/-growth.
    let relative = growth * (area / level);
    (relative > -1.0).then(|| ln_1p(relative) / growth)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(level: f64, slope: f64, area: f64) -> Option<f64> {
        years_under_line(level, slope, area, LevelScale::of(None, area))
    }

    /// Expected values are computed by hand from triangles and rectangles.
    #[test]
    fn years_under_a_line_match_hand_calculations() {
        let near = |years: Option<f64>, expected: f64| {
            assert!((years.unwrap() / expected - 1.0).abs() < 1e-15, "{years:?}, not {expected}");
        };
        near(line(10.0, 0.0, 35.0), 3.5);
        near(line(10.0, -2.0, 25.0), 5.0); // the whole triangle
        near(line(10.0, -2.0, 16.0), 2.0); // from 10 down to 6
        near(line(-2.0, 1.0, 0.0), 4.0); // area -2, then +2
        near(line(0.0, 2.0, 9.0), 3.0);
        near(line(1e200, -1e190, 1e201), 10.000_000_005); // u = 10 + 5e-11 u^2
        near(line(1e-300, 2.0, 1e10), 1e5);
        assert_eq!(line(10.0, -2.0, 25.1), None);
        assert_eq!(line(0.0, 0.0, 9.0), None);
        assert_eq!(line(-1.0, -1.0, 9.0), None);
        assert_eq!(line(1e-300, -2.0, 1e10), None);
        // An area of zero is reached at once, unless the level is zero and falls.
        assert_eq!(line(1.0, -1.0, 0.0), Some(0.0));
        assert_eq!((line(1.0, 0.0, 0.0), line(0.0, 1.0, 0.0)), (Some(0.0), Some(0.0)));
        assert_eq!((line(0.0, -1.0, 0.0), line(0.0, 0.0, 0.0)), (None, None));
        // Here, the slope by the level has no finite quotient.
        assert_eq!(line(1e-5, -1e304, 0.0), Some(0.0));
    }

    #[test]
    fn years_under_an_exponential_match_the_closed_form() {
        let half_life =
            |level: f64, area| years_under_exponential(level, -core::f64::consts::LN_2, area);
        // The total area is 2/ln 2; half of it lies in the first half-life.
        let all = 2.0 / core::f64::consts::LN_2;
        assert!((half_life(2.0, all / 2.0).unwrap() - 1.0).abs() < 1e-15);
        assert_eq!(half_life(2.0, all * 1.000_001), None);
        assert_eq!(half_life(0.0, 1.0), None);
        assert_eq!(years_under_exponential(4.0, 0.0, 10.0), Some(2.5));
    }
}
