//! What the code of `derive(Deserialize)` uses as serde: `serde(crate = "crate::serial::shown")`.
//!
//! It is serde, but its errors repeat an unknown variant or field of the input without control
//! characters, which could change what a terminal shows.

pub(crate) use ::serde::*;

pub(crate) mod de {
    use core::fmt::Display;

    pub(crate) use ::serde::de::*;

    use crate::language::printable;

    /// The errors that derived code raises.
    pub(crate) trait Error: ::serde::de::Error {
        fn unknown_variant(variant: &str, expected: &'static [&'static str]) -> Self {
            <Self as ::serde::de::Error>::unknown_variant(&printable(variant), expected)
        }

        fn unknown_field(field: &str, expected: &'static [&'static str]) -> Self {
            <Self as ::serde::de::Error>::unknown_field(&printable(field), expected)
        }

        fn custom<T: Display>(message: T) -> Self {
            ::serde::de::Error::custom(message)
        }

        fn invalid_value(unexpected: Unexpected<'_>, expected: &dyn Expected) -> Self {
            ::serde::de::Error::invalid_value(unexpected, expected)
        }

        fn invalid_length(length: usize, expected: &dyn Expected) -> Self {
            ::serde::de::Error::invalid_length(length, expected)
        }

        fn missing_field(field: &'static str) -> Self {
            ::serde::de::Error::missing_field(field)
        }

        fn duplicate_field(field: &'static str) -> Self {
            ::serde::de::Error::duplicate_field(field)
        }
    }

    impl<E: ::serde::de::Error> Error for E {}
}
