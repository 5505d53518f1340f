use super::functions::{exp_m1, larger, ln};

/// The relative tolerance of equality: two levels are equal if they differ by at most this share of
/// the scale.
const EQUAL_WITHIN: f64 = 1e-12;

/// The scale on which the levels of one assessment are compared: the larger of |E0| and |A|, the
/// base level and the allowable level.
///
/// All comparisons of levels use this scale, because 1000 t less 90 % *is* 100 t, although
/// `1000 (1 - 0.9)` is 99.99999999999997 in floating point.
#[derive(Debug, Clone, Copy)]
pub(crate) struct LevelScale(f64);

impl LevelScale {
    /// The scale for a base level, which counts as 0 if absent, and an allowable level.
    #[inline]
    pub(crate) fn of(base: Option<f64>, allowable: f64) -> Self {
        Self(larger(base.map_or(0.0, f64::abs), allowable.abs()))
    }

    /// The scale for sums over a number of years.
    pub(crate) fn over(self, years: f64) -> Self {
        Self(self.0 * years)
    }

    /// The scale enlarged, if necessary, to the magnitude of a further level.
    pub(crate) fn with(self, level: f64) -> Self {
        Self(larger(self.0, level.abs()))
    }

    /// Whether two levels are equal within the tolerance.
    #[inline]
    pub(crate) fn equal(self, a: f64, b: f64) -> bool {
        (a == b) | ((a - b).abs() <= self.tolerance().0)
    }

    /// The magnitude: the larger of |E0| and |A|, times the number of years for a sum.
    pub(crate) const fn magnitude(self) -> f64 {
        self.0
    }

    /// The largest difference at which two levels count as equal, `1e-12 scale`.
    #[inline]
    pub(crate) fn tolerance(self) -> Tolerance {
        Tolerance(EQUAL_WITHIN * self.0)
    }

    /// Whether a level is smaller than a limit, or equal to it within the tolerance.
    #[inline]
    pub(crate) fn at_or_under(self, level: f64, limit: f64) -> bool {
        self.tolerance().at_or_under(level, limit)
    }

    /// Whether a level is smaller than a limit by more than the tolerance.
    #[inline]
    pub(crate) fn under(self, level: f64, limit: f64) -> bool {
        self.tolerance().under(level, limit)
    }

    /// Whether a level satisfies a limit: under it if the target is strict, otherwise at or under
    /// it.
    #[inline]
    pub(crate) fn reaches(self, level: f64, limit: f64, strict: bool) -> bool {
        if strict { self.under(level, limit) } else { self.at_or_under(level, limit) }
    }
}

/// The largest difference at which two levels count as equal, in tonnes.
///
/// Each method that compares levels is one subtraction and one comparison, without a branch, so
/// that the compiler can vectorise it over many places.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Tolerance(f64);

impl Tolerance {
    /// The tolerance in tonnes.
    pub(crate) const fn tonnes(self) -> f64 {
        self.0
    }

    /// A tolerance that was computed earlier, in tonnes.
    pub(crate) const fn of_tonnes(tonnes: f64) -> Self {
        Self(tonnes)
    }

    /// Whether a level is smaller than a limit, or equal to it within the tolerance.
    #[inline]
    pub(crate) fn at_or_under(self, level: f64, limit: f64) -> bool {
        level - limit <= self.0
    }

    /// Whether a level is smaller than a limit by more than the tolerance.
    #[inline]
    pub(crate) fn under(self, level: f64, limit: f64) -> bool {
        limit - level > self.0
    }
}

/// The constant yearly rate of reduction `1 - (to/from)^(1/years)`, a fraction a year. Both levels
/// and the number of years must be positive.
#[inline]
pub(crate) fn compound_cut(from: f64, to: f64, years: f64) -> f64 {
    // The logarithm keeps the digits of a small rate. Subtraction from 0.0 turns -0.0 into 0.0.
    0.0 - exp_m1(ln(to / from) / years)
}

/// The linear cut required each year, `(from - to)/years`, in the unit of the levels.
#[inline]
pub(crate) fn linear_cut(from: f64, to: f64, years: f64) -> f64 {
    (from - to) / years
}

/// The relative change `latest/base - 1`, for a positive base level.
#[inline]
pub(crate) fn change_share(latest: f64, base: f64) -> f64 {
    latest / base - 1.0
}

/// A gap in percentage points of the base, `100 gap/base`, for a positive base level.
#[inline]
pub(crate) fn points_of_base(gap: f64, base: f64) -> f64 {
    100.0 * gap / base
}

/// The elapsed share of the time, `(latest - base)/(judged - base)`; the arguments are years.
#[inline]
pub(crate) fn elapsed(base: f64, latest: f64, judged: f64) -> f64 {
    (latest - base) / (judged - base)
}

/// The delivered share of the needed reduction, `(base - latest)/(base - allowable)`; the arguments
/// are levels.
#[inline]
pub(crate) fn progress(base: f64, latest: f64, allowable: f64) -> f64 {
    (base - latest) / (base - allowable)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thousand_tonnes_less_ninety_percent_is_a_hundred() {
        let allowed = 1000.0 * (1.0 - 0.9);
        assert!(allowed < 100.0, "the rounding error exists");
        let scale = LevelScale::of(Some(1000.0), allowed);
        assert!(scale.at_or_under(100.0, allowed));
        assert!(!scale.under(100.0, allowed));
        assert!(!scale.at_or_under(100.0 + 1e-8, allowed));
    }

    #[test]
    fn on_a_scale_of_zero_only_identical_levels_are_equal() {
        let scale = LevelScale::of(None, 0.0);
        assert!(scale.at_or_under(0.0, 0.0));
        assert!(!scale.at_or_under(1e-300, 0.0));
        assert!(scale.under(-1e-300, 0.0));
    }
}
