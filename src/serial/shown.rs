//! What the code of `derive(Deserialize)` uses as serde: `serde(crate = "crate::serial::shown")`.
//!
//! It is serde with two differences. A struct, or an enum with a tag, is read from an object only:
//! serde also accepts a list of the fields in their order, in which a wrong order goes unnoticed.
//! And errors repeat an unknown variant or field of the input without control characters, which
//! could change what a terminal shows.

use ::serde::de::Visitor;
pub(crate) use ::serde::*;

use super::objects::NoList;

/// The methods of serde's trait that derived code calls.
pub(crate) trait Deserializer<'de>: ::serde::Deserializer<'de> {
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Self::Error> {
        ::serde::Deserializer::deserialize_struct(self, name, fields, NoList(visitor))
    }

    /// Reads an enum with its tag inside the object.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        ::serde::Deserializer::deserialize_any(self, NoList(visitor))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Self::Error> {
        ::serde::Deserializer::deserialize_enum(self, name, variants, NoList(visitor))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Self::Error> {
        ::serde::Deserializer::deserialize_newtype_struct(self, name, visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        ::serde::Deserializer::deserialize_identifier(self, visitor)
    }
}

impl<'de, D: ::serde::Deserializer<'de>> Deserializer<'de> for D {}

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
