//! The standard normal distribution.

use super::functions::exp;
use core::f64::consts::PI;

/// The distance from 0 at which the continued fraction replaces the series. Both are accurate at
/// this distance.
const FAR: f64 = 3.0;

/// The probability `P(Z <= z)` of a standard normal variable Z.
pub(crate) fn lower_tail(z: f64) -> f64 {
    if z > 0.0 {
        1.0 - lower_tail(-z)
    } else if z > -FAR {
        near(z)
    } else {
        far(-z)
    }
}

/// The standard normal density at z.
fn density(z: f64) -> f64 {
    exp(-0.5 * z * z) / (2.0 * PI).sqrt()
}

/// `P(Z <= z) = 1/2 + density(z) (z + z^3/3 + z^5/15 + ...)`, for |z| < 3: Abramowitz and Stegun
/// 26.2.11.
fn near(z: f64) -> f64 {
    let (mut sum, mut term, mut k) = (z, z, 1.0);
    while term.abs() > 1e-17 * sum.abs() {
        k += 2.0;
        term *= z * z / k;
        sum += term;
    }
    0.5 + density(z) * sum
}

/// The upper tail `P(Z > z)` by its continued fraction, for z >= 3: Abramowitz and Stegun 26.2.14.
fn far(z: f64) -> f64 {
    // Evaluated from the inside out. For z >= 3, a hundred terms reach full precision.
    let fraction = (1..=100).rev().fold(z, |inner, k| z + f64::from(k) / inner);
    density(z) / fraction
}

#[cfg(test)]
mod tests {
    use super::*;
    use statrs::distribution::{ContinuousCDF, Normal};

    #[test]
    fn lower_tail_agrees_with_statrs() {
        let reference = Normal::standard();
        for step in -320..=320 {
            let z = f64::from(step) / 20.0;
            let (own, theirs) = (lower_tail(z), reference.cdf(z));
            // statrs itself loses digits in the far tail.
            assert!((own - theirs).abs() <= 1e-10 * theirs + 1e-300, "{z}: {own} {theirs}");
        }
    }

    #[test]
    fn lower_tail_matches_tabulated_values() {
        // Abramowitz and Stegun, table 26.1: P(1) and P(2) to 15 digits.
        assert!((lower_tail(1.0) - 0.841_344_746_068_543).abs() < 1e-15);
        assert!((lower_tail(2.0) - 0.977_249_868_051_821).abs() < 1e-15);
        assert!((lower_tail(0.0) - 0.5).abs() < 1e-16);
    }
}
