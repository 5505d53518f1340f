//! Macros that implement common traits for quantities stored as a single `f64`.

use core::fmt::{self, Write};

use crate::language::without_sign_of_zero;

/// Implements the approx traits, with the feature `approx`, on the number that a getter returns.
macro_rules! impl_approx {
    ($type:ty, $number:ident) => {
        #[cfg(feature = "approx")]
        impl approx::AbsDiffEq for $type {
            type Epsilon = f64;

            fn default_epsilon() -> f64 {
                f64::default_epsilon()
            }

            fn abs_diff_eq(&self, other: &Self, epsilon: f64) -> bool {
                self.$number().abs_diff_eq(&other.$number(), epsilon)
            }
        }

        #[cfg(feature = "approx")]
        impl approx::RelativeEq for $type {
            fn default_max_relative() -> f64 {
                f64::default_max_relative()
            }

            fn relative_eq(&self, other: &Self, epsilon: f64, max_relative: f64) -> bool {
                self.$number().relative_eq(&other.$number(), epsilon, max_relative)
            }
        }

        #[cfg(feature = "approx")]
        impl approx::UlpsEq for $type {
            fn default_max_ulps() -> u32 {
                f64::default_max_ulps()
            }

            fn ulps_eq(&self, other: &Self, epsilon: f64, max_ulps: u32) -> bool {
                self.$number().ulps_eq(&other.$number(), epsilon, max_ulps)
            }
        }
    };
}

/// Unwraps the result of a checked constructor in a `const fn`. In a constant, an error is a
/// compile error.
macro_rules! unwrap_const {
    ($checked:expr, $message:literal) => {{
        #[allow(
            clippy::panic,
            reason = "documented const constructor: fails to compile in a constant"
        )]
        let Ok(value) = $checked else { panic!($message) };
        value
    }};
}

/// Writes a number with a prefix and a suffix. Obeys the formatter's width, fill, alignment, sign
/// and precision; the default alignment is right, as for numbers. A zero has no minus sign, even
/// one that is the result of rounding.
pub(super) fn write_number(
    f: &mut fmt::Formatter<'_>,
    before: &str,
    number: f64,
    after: impl fmt::Display,
) -> fmt::Result {
    let number = match f.precision() {
        Some(digits) => without_sign_of_zero(number, digits),
        None => number + 0.0,
    };
    match (f.precision(), f.sign_plus()) {
        _ if f.width().is_some() => write_aligned(f, before, number, &after),
        (None, false) => write!(f, "{before}{number}{after}"),
        (Some(digits), false) => write!(f, "{before}{number:.digits$}{after}"),
        (None, true) => write!(f, "{before}{number:+}{after}"),
        (Some(digits), true) => write!(f, "{before}{number:+.digits$}{after}"),
    }
}

/// Formats the text as a `String` first, because the length of the text determines the padding.
#[cold]
fn write_aligned(
    f: &mut fmt::Formatter<'_>,
    before: &str,
    number: f64,
    after: &dyn fmt::Display,
) -> fmt::Result {
    let text = match (f.precision(), f.sign_plus()) {
        (None, false) => format!("{before}{number}{after}"),
        (Some(digits), false) => format!("{before}{number:.digits$}{after}"),
        (None, true) => format!("{before}{number:+}{after}"),
        (Some(digits), true) => format!("{before}{number:+.digits$}{after}"),
    };
    write_padded(f, &text)
}

/// Writes a text, padded to the formatter's width; the default alignment is right.
pub(super) fn write_padded(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    let missing = f.width().unwrap_or(0).saturating_sub(text.chars().count());
    let left = match f.align() {
        Some(fmt::Alignment::Left) => 0,
        Some(fmt::Alignment::Center) => missing / 2,
        Some(fmt::Alignment::Right) | None => missing,
    };
    let fill = f.fill();
    let mut write_fill = |count: usize| (0..count).try_for_each(|_| f.write_char(fill));
    write_fill(left)?;
    f.write_str(text)?;
    (left..missing).try_for_each(|_| f.write_char(fill))
}

/// Implements `Display` as a number between a prefix and a suffix; see [`write_number`].
macro_rules! impl_display {
    ($type:ty, $before:literal, $after:literal) => {
        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                $crate::quantity::number::write_number(f, $before, self.0, $after)
            }
        }
    };
}

/// Implements `Eq`, `Ord` and `Hash` by the number that a getter returns. Values must be finite. No
/// quantity is -0, so that equal values have equal hashes.
macro_rules! impl_total_order {
    ($type:ty, $number:ident) => {
        impl Eq for $type {}

        impl PartialOrd for $type {
            #[inline]
            fn partial_cmp(&self, other: &Self) -> Option<::core::cmp::Ordering> {
                Some(self.cmp(other))
            }
        }

        impl Ord for $type {
            #[inline]
            fn cmp(&self, other: &Self) -> ::core::cmp::Ordering {
                // Finite numbers are always comparable; the fallback `Equal` is never used.
                let order = self.$number().partial_cmp(&other.$number());
                order.unwrap_or(::core::cmp::Ordering::Equal)
            }
        }

        impl ::core::hash::Hash for $type {
            fn hash<H: ::core::hash::Hasher>(&self, state: &mut H) {
                self.$number().to_bits().hash(state);
            }
        }
    };
}

/// Clamps a sum to the range of finite numbers, and turns -0 into 0.
pub(super) const fn nearest_finite(sum: f64) -> f64 {
    sum.clamp(f64::MIN, f64::MAX) + 0.0
}

/// Implements addition, subtraction, negation and `Sum`. On overflow, the result saturates at the
/// largest or smallest finite number.
macro_rules! impl_arithmetic {
    ($type:ident) => {
        impl ::core::ops::Add for $type {
            type Output = Self;

            fn add(self, other: Self) -> Self {
                Self($crate::quantity::number::nearest_finite(self.0 + other.0))
            }
        }

        impl ::core::ops::Sub for $type {
            type Output = Self;

            fn sub(self, other: Self) -> Self {
                Self($crate::quantity::number::nearest_finite(self.0 - other.0))
            }
        }

        impl ::core::ops::Neg for $type {
            type Output = Self;

            fn neg(self) -> Self {
                // `-self.0` would turn 0 into -0.
                Self(0.0 - self.0)
            }
        }

        impl ::core::iter::Sum for $type {
            fn sum<I: Iterator<Item = Self>>(quantities: I) -> Self {
                quantities.fold(Self(0.0), |sum, quantity| sum + quantity)
            }
        }

        impl<'a> ::core::iter::Sum<&'a $type> for $type {
            fn sum<I: Iterator<Item = &'a $type>>(quantities: I) -> Self {
                quantities.copied().sum()
            }
        }
    };
}

pub(super) use {impl_approx, impl_arithmetic, impl_display, impl_total_order, unwrap_const};
