use crate::formula::finite;
use crate::quantity::Known;

/// The rule that computes the allowable level A from the base level E0 for one judged year or
/// period. The number in each variant applies to that year or period.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum LevelRule {
    /// `A = E0 f`
    Times(f64),
    /// `A = E0 / N`
    Over(f64),
    /// `A = -E0 n`
    MinusTimes(f64),
    /// A fixed level, independent of E0.
    Fixed(f64),
}

impl LevelRule {
    /// Returns A for a base level; the base level is ignored if A is fixed.
    #[inline]
    pub(crate) const fn level(self, base: f64) -> f64 {
        match self {
            Self::Times(factor) => base * factor,
            Self::Over(divisor) => base / divisor,
            Self::MinusTimes(factor) => -base * factor,
            Self::Fixed(level) => level,
        }
    }

    /// Returns A, or the reason why E0 is absent. A fixed level needs no E0.
    #[inline]
    pub(crate) fn level_of(self, base: Known<f64>) -> Known<f64> {
        match self {
            Self::Fixed(level) => finite(level),
            _ => finite(self.level(base?)),
        }
    }
}
