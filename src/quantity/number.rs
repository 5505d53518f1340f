//! What the quantities that are one number have in common, and how constructors serve constants.

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

/// What a checked constructor gives, for one that serves constants: an error fails to compile there.
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

/// A quantity written as its number between two texts; a precision rounds the number.
macro_rules! is_written {
    ($type:ty, $before:literal, $after:literal) => {
        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match f.precision() {
                    Some(digits) => write!(f, "{}{:.digits$}{}", $before, self.0, $after),
                    None => write!(f, "{}{}{}", $before, self.0, $after),
                }
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

pub(super) use {is_number, is_text, is_written, made_of_number, or_panic};
