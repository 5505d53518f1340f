/// How far two levels may differ and still be equal, as a share of the larger of base and allowable.
const EQUAL_WITHIN: f64 = 1e-12;

/// Compares levels of one assessment: `scale` is the larger of |E0| and |A|.
///
/// 1000 t less 90 % *is* 100 t, although 1000 (1 - 0.9) is 99.99999999999997 in floating point.
#[derive(Debug, Clone, Copy)]
pub(crate) struct LevelScale(f64);

impl LevelScale {
    #[inline]
    pub(crate) fn of(base: Option<f64>, allowable: f64) -> Self {
        Self(larger(base.map_or(0.0, f64::abs), allowable.abs()))
    }

    /// The scale of a sum of that many years.
    pub(crate) fn over(self, years: f64) -> Self {
        Self(self.0 * years)
    }

    /// The scale with another level among those compared.
    pub(crate) fn with(self, level: f64) -> Self {
        Self(larger(self.0, level.abs()))
    }

    #[inline]
    pub(crate) fn equal(self, a: f64, b: f64) -> bool {
        (a == b) | ((a - b).abs() <= self.tolerance().0)
    }

    /// The magnitude: the larger of |E0| and |A|, times the years of a sum.
    pub(crate) const fn magnitude(self) -> f64 {
        self.0
    }

    /// By how much two levels may differ and still be equal.
    #[inline]
    pub(crate) fn tolerance(self) -> Tolerance {
        Tolerance(EQUAL_WITHIN * self.0)
    }

    /// Smaller or equal.
    #[inline]
    pub(crate) fn at_or_under(self, level: f64, limit: f64) -> bool {
        self.tolerance().at_or_under(level, limit)
    }

    /// Smaller and not equal.
    #[inline]
    pub(crate) fn under(self, level: f64, limit: f64) -> bool {
        self.tolerance().under(level, limit)
    }

    /// The test a target makes: strict targets want to be under, the others at or under.
    #[inline]
    pub(crate) fn reaches(self, level: f64, limit: f64, strict: bool) -> bool {
        if strict { self.under(level, limit) } else { self.at_or_under(level, limit) }
    }
}

/// By how much two levels may differ and still be equal, tonnes.
///
/// A level within it of a limit is equal to it, so one comparison of their difference tells on which
/// side it is; without a branch, so that many places can be compared side by side.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Tolerance(f64);

impl Tolerance {
    pub(crate) const fn tonnes(self) -> f64 {
        self.0
    }

    /// That of so many tonnes, found before.
    pub(crate) const fn of_tonnes(tonnes: f64) -> Self {
        Self(tonnes)
    }

    /// Smaller or equal.
    #[inline]
    pub(crate) fn at_or_under(self, level: f64, limit: f64) -> bool {
        level - limit <= self.0
    }

    /// Smaller and not equal.
    #[inline]
    pub(crate) fn under(self, level: f64, limit: f64) -> bool {
        limit - level > self.0
    }
}

/// The larger of two numbers, which are numbers: in one instruction, where `max` would also look.
#[inline]
pub(crate) const fn larger(a: f64, b: f64) -> f64 {
    if a > b { a } else { b }
}

/// `1 - (A/EL)^(1/years)`: the constant yearly cut that leads from one level to another.
/// Both levels and the years are positive.
#[inline]
pub(crate) fn compound_cut(from: f64, to: f64, years: f64) -> f64 {
    // By logarithms, so that a small cut keeps its digits.
    // Subtracted from zero, so that no cut is 0 and not -0.
    0.0 - ((to / from).ln() / years).exp_m1()
}

/// `(EL - A)/years`: the cut of each year, all of them the same, that leads from one level to another.
#[inline]
pub(crate) fn linear_cut(from: f64, to: f64, years: f64) -> f64 {
    (from - to) / years
}

/// `EL/E0 - 1`, for a positive base.
#[inline]
pub(crate) fn change_share(latest: f64, base: f64) -> f64 {
    latest / base - 1.0
}

/// `100 gap/E0`, for a positive base.
#[inline]
pub(crate) fn points_of_base(gap: f64, base: f64) -> f64 {
    100.0 * gap / base
}

/// Share of the time that has gone: `(tL - t0)/(tT - t0)`.
#[inline]
pub(crate) fn elapsed(base: f64, latest: f64, judged: f64) -> f64 {
    (latest - base) / (judged - base)
}

/// Share of the needed reduction that is delivered: `(E0 - EL)/(E0 - A)`.
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
        assert!(allowed < 100.0, "the rounding this guards against");
        let scale = LevelScale::of(Some(1000.0), allowed);
        assert!(scale.at_or_under(100.0, allowed));
        assert!(!scale.under(100.0, allowed));
        assert!(!scale.at_or_under(100.0 + 1e-8, allowed));
    }

    #[test]
    fn without_any_scale_only_identical_levels_are_equal() {
        let scale = LevelScale::of(None, 0.0);
        assert!(scale.at_or_under(0.0, 0.0));
        assert!(!scale.at_or_under(1e-300, 0.0));
        assert!(scale.under(-1e-300, 0.0));
    }
}
