//! What the quantities that are one number have in common, and how constructors serve constants.

use core::fmt::{self, Write};

/// The number that a quantity is, and the approx traits by comparing these numbers.
macro_rules! is_number {
    ($type:ty) => {
        impl From<$type> for f64 {
            fn from(quantity: $type) -> Self {
                Self::from(quantity.0)
            }
        }

        #[cfg(feature = "approx")]
        impl approx::AbsDiffEq for $type {
            type Epsilon = f64;

            fn default_epsilon() -> f64 {
                f64::default_epsilon()
            }

            fn abs_diff_eq(&self, other: &Self, epsilon: f64) -> bool {
                f64::from(*self).abs_diff_eq(&f64::from(*other), epsilon)
            }
        }

        #[cfg(feature = "approx")]
        impl approx::RelativeEq for $type {
            fn default_max_relative() -> f64 {
                f64::default_max_relative()
            }

            fn relative_eq(&self, other: &Self, epsilon: f64, max_relative: f64) -> bool {
                f64::from(*self).relative_eq(&f64::from(*other), epsilon, max_relative)
            }
        }

        #[cfg(feature = "approx")]
        impl approx::UlpsEq for $type {
            fn default_max_ulps() -> u32 {
                f64::default_max_ulps()
            }

            fn ulps_eq(&self, other: &Self, epsilon: f64, max_ulps: u32) -> bool {
                f64::from(*self).ulps_eq(&f64::from(*other), epsilon, max_ulps)
            }
        }
    };
}

/// A quantity that is made of a number by a checked constructor, and read so by serde.
macro_rules! made_of_number {
    ($type:ident, $constructor:ident) => {
        impl TryFrom<f64> for $type {
            type Error = QuantityError;

            fn try_from(value: f64) -> Result<Self, QuantityError> {
                Self::$constructor(value)
            }
        }

        $crate::quantity::number::is_number!($type);
    };
}

/// Unwraps the result of a checked constructor; in a constant, an error fails to compile.
macro_rules! or_panic {
    ($checked:expr, $message:literal) => {{
        #[allow(
            clippy::panic,
            reason = "documented const constructor: fails to compile in a constant"
        )]
        let Ok(value) = $checked else { panic!($message) };
        value
    }};
}

/// A number between two texts, by width, fill, alignment, sign and precision of the formatter: right
/// aligned, as numbers are.
pub(super) fn write_number(
    f: &mut fmt::Formatter<'_>,
    before: &str,
    number: f64,
    after: impl fmt::Display,
) -> fmt::Result {
    match (f.precision(), f.sign_plus()) {
        _ if f.width().is_some() => write_aligned(f, before, number, &after),
        (None, false) => write!(f, "{before}{number}{after}"),
        (Some(digits), false) => write!(f, "{before}{number:.digits$}{after}"),
        (None, true) => write!(f, "{before}{number:+}{after}"),
        (Some(digits), true) => write!(f, "{before}{number:+.digits$}{after}"),
    }
}

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

/// A text by width, fill and alignment of the formatter, right aligned.
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

/// A quantity written as its number between two texts; it obeys width, sign and precision.
macro_rules! is_written {
    ($type:ty, $before:literal, $after:literal) => {
        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                $crate::quantity::number::write_number(f, $before, self.0, $after)
            }
        }
    };
}

/// A quantity of finite numbers: equal, ordered and hashed by value, 0 and -0 being one.
macro_rules! is_ordered {
    ($type:ty) => {
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
                // Numbers are finite, so that they always compare.
                let order = f64::from(*self).partial_cmp(&f64::from(*other));
                order.unwrap_or(::core::cmp::Ordering::Equal)
            }
        }

        impl ::core::hash::Hash for $type {
            fn hash<H: ::core::hash::Hasher>(&self, state: &mut H) {
                (f64::from(*self) + 0.0).to_bits().hash(state);
            }
        }
    };
}

/// The number nearest to a sum that is finite; -0 becomes 0.
pub(super) const fn nearest_finite(sum: f64) -> f64 {
    sum.clamp(f64::MIN, f64::MAX) + 0.0
}

/// Addition, subtraction, negation and sums of a quantity; a result out of range is clamped to the
/// finite numbers.
macro_rules! is_added {
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

/// A quantity that is read from its text by serde, and written as it.
macro_rules! is_text {
    ($type:ident) => {
        impl TryFrom<String> for $type {
            type Error = ParseQuantityError;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                text.parse()
            }
        }

        impl From<$type> for String {
            fn from(quantity: $type) -> Self {
                quantity.to_string()
            }
        }
    };
}

pub(super) use {is_added, is_number, is_ordered, is_text, is_written, made_of_number, or_panic};
