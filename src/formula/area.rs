//! How long it takes until the area under a curve is used up.
//!
//! Levels under zero are what they are: a curve that is under zero first gives area back, and
//! takes longer. `None` where the area is never used up.

use super::level::LevelScale;

/// The years u after which a straight line has an area under it:
/// `level u + slope u^2/2 = area`, the first such u; the area is not negative.
pub(crate) fn years_under_line(
    level: f64,
    slope: f64,
    area: f64,
    scale: LevelScale,
) -> Option<f64> {
    if level <= 0.0 {
        // Until the line is at zero it gives back; then it takes that again, and the area.
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
        // Next to the area and the slope, the level is nothing.
        return (slope > 0.0).then(|| (2.0 * (area / slope)).sqrt());
    }
    // Written so that nothing cancels and a slope of zero divides nothing.
    let under_root = 1.0 + 2.0 * product;
    (under_root >= 0.0).then(|| 2.0 * (area / level) / (1.0 + under_root.sqrt()))
}

/// The years u after which an exponential has an area under it:
/// `level (e^(growth u) - 1)/growth = area`; the area is not negative.
pub(crate) fn years_under_exponential(level: f64, growth: f64, area: f64) -> Option<f64> {
    if level <= 0.0 {
        return None;
    }
    if growth == 0.0 {
        return Some(area / level);
    }
    // A falling one has no more than level/-growth under it, ever.
    let grown = growth * (area / level);
    (grown > -1.0).then(|| grown.ln_1p() / growth)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(level: f64, slope: f64, area: f64) -> Option<f64> {
        years_under_line(level, slope, area, LevelScale::of(None, area))
    }

    /// By hand: triangles and rectangles.
    #[test]
    fn under_a_line() {
        let near = |years: Option<f64>, expected: f64| {
            assert!((years.unwrap() / expected - 1.0).abs() < 1e-15, "{years:?}, not {expected}");
        };
        near(line(10.0, 0.0, 35.0), 3.5);
        near(line(10.0, -2.0, 25.0), 5.0); // the whole triangle
        near(line(10.0, -2.0, 16.0), 2.0); // from 10 down to 6
        near(line(-2.0, 1.0, 0.0), 4.0); // 2 given back, 2 taken
        near(line(0.0, 2.0, 9.0), 3.0);
        near(line(1e200, -1e190, 1e201), 10.000_000_005); // 5e-11 u^2 more than at 1e200 a year
        near(line(1e-300, 2.0, 1e10), 1e5);
        assert_eq!(line(10.0, -2.0, 25.1), None);
        assert_eq!(line(0.0, 0.0, 9.0), None);
        assert_eq!(line(-1.0, -1.0, 9.0), None);
        assert_eq!(line(1e-300, -2.0, 1e10), None);
        assert_eq!(line(1.0, -1.0, 0.0), Some(0.0));
    }

    #[test]
    fn under_an_exponential() {
        let half_life =
            |level: f64, area| years_under_exponential(level, -core::f64::consts::LN_2, area);
        // 2/ln 2 in all, half of it in the first half-life.
        let all = 2.0 / core::f64::consts::LN_2;
        assert!((half_life(2.0, all / 2.0).unwrap() - 1.0).abs() < 1e-15);
        assert_eq!(half_life(2.0, all * 1.000_001), None);
        assert_eq!(half_life(0.0, 1.0), None);
        assert_eq!(years_under_exponential(4.0, 0.0, 10.0), Some(2.5));
    }
}
