use crate::formula::finite;
use crate::quantity::Known;

/// How an allowable level follows from the base level E0, in one operation; what a judged year or
/// period adds is in the number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum LevelRule {
    /// `E0 f`
    Times(f64),
    /// `E0 / N`
    Over(f64),
    /// `-E0 n`
    MinusTimes(f64),
    /// A level of its own, whatever the base.
    Fixed(f64),
}

impl LevelRule {
    /// A, from a base level that exists.
    #[inline]
    pub(crate) const fn level(self, base: f64) -> f64 {
        match self {
            Self::Times(factor) => base * factor,
            Self::Over(divisor) => base / divisor,
            Self::MinusTimes(factor) => -base * factor,
            Self::Fixed(level) => level,
        }
    }

    /// A, or the reason why there is no base to take it from.
    #[inline]
    pub(crate) fn level_of(self, base: Known<f64>) -> Known<f64> {
        match self {
            Self::Fixed(level) => finite(level),
            _ => finite(self.level(base?)),
        }
    }
}
