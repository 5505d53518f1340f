//! What the JSON forms of several floors share.

use core::fmt;
use core::marker::PhantomData;
use std::borrow::Cow;

use serde::de::{Error, IgnoredAny, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserializer, Serialize, Serializer};

use crate::quantity::Known;

/// A value whose JSON form is an object with exactly one key, which says what kind it is.
pub(crate) trait OneKeyed: Sized {
    /// The keys that are known.
    const KEYS: &'static [&'static str];

    /// The value under a key; `None` for a key that is not known.
    fn under<'de, A: MapAccess<'de>>(key: &str, map: &mut A) -> Result<Option<Self>, A::Error>;

    /// What is expected, for a message, up to the keys.
    const EXPECTED: &'static str = "";
}

/// Reads an object with exactly one key.
pub(crate) fn one_keyed<'de, D: Deserializer<'de>, T: OneKeyed>(
    deserializer: D,
) -> Result<T, D::Error> {
    struct OneKey<T>(PhantomData<T>);

    impl<'de, T: OneKeyed> Visitor<'de> for OneKey<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "{}an object with one of the keys {}", T::EXPECTED, T::KEYS.join(", "))
        }

        fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
            read_one_key(map)
        }
    }

    deserializer.deserialize_map(OneKey(PhantomData))
}

/// Reads a map with exactly one key; refuses an empty one and a second key.
pub(crate) fn read_one_key<'de, A: MapAccess<'de>, T: OneKeyed>(mut map: A) -> Result<T, A::Error> {
    let one_of = || format!("give exactly one of {}", T::KEYS.join(", "));
    let key: String = map.next_key()?.ok_or_else(|| A::Error::custom(one_of()))?;
    let value = T::under(&key, &mut map)?.ok_or_else(|| A::Error::unknown_field(&key, T::KEYS))?;
    let Some(second) = map.next_key::<Cow<'de, str>>()? else { return Ok(value) };
    map.next_value::<IgnoredAny>()?;
    Err(A::Error::custom(format!("{}; both {key:?} and {second:?} are given", one_of())))
}

/// An error with the key of the value at fault, unless it names that key already.
pub(crate) fn at_key<E: Error>(key: &str, error: E) -> E {
    let text = error.to_string();
    let is_named = text.strip_prefix(key).is_some_and(|rest| rest.starts_with(':'));
    if is_named { error } else { E::custom(format!("{key}: {text}")) }
}

/// The keys of a type, each with the function that makes its value (`=>`) or checks it (`=>?`).
macro_rules! keys {
    ($type:ident $(, $expected:literal =>)? { $($key:literal $(=> $make:expr)? $(=>? $check:expr)?),+ $(,)? }) => {
        impl $crate::serial::OneKeyed for $type {
            const KEYS: &'static [&'static str] = &[$($key),+];
            $(const EXPECTED: &'static str = $expected;)?

            fn under<'de, A: ::serde::de::MapAccess<'de>>(
                key: &str,
                map: &mut A,
            ) -> Result<Option<Self>, A::Error> {
                let value = match key {
                    $($key => {
                        map.next_value()
                            $(.map($make))?
                            $(.and_then(|value| {
                                let check = $check;
                                check(value).map_err(::serde::de::Error::custom)
                            }))?
                    })+
                    _ => return Ok(None),
                };
                value.map(Some).map_err(|error| $crate::serial::at_key(key, error))
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $type {
            fn deserialize<D: ::serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                $crate::serial::one_keyed(from)
            }
        }
    };
}

pub(crate) use keys;

/// A type that is read as another one, by a function that checks it.
macro_rules! checked {
    ($type:ty: $raw:ty => $check:expr) => {
        impl<'de> ::serde::Deserialize<'de> for $type {
            fn deserialize<D: ::serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let check: fn($raw) -> Result<Self, _> = $check;
                check(::serde::Deserialize::deserialize(from)?).map_err(::serde::de::Error::custom)
            }
        }
    };
}

pub(crate) use checked;

/// A value, or `{"absent": "reason"}`.
pub(crate) struct Maybe<T>(pub(crate) Known<T>);

impl<T: Serialize> Serialize for Maybe<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        known(&self.0, serializer)
    }
}

/// The one way in which a value or its absence is written.
pub(crate) fn known<T: Serialize, S: Serializer>(
    value: &Known<T>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match value {
        Ok(value) => value.serialize(serializer),
        Err(reason) => {
            let mut map = serializer.serialize_map(Some(1))?;
            map.serialize_entry("absent", reason.name())?;
            map.end()
        }
    }
}

/// A result that is written as an object, by one list of keys and values.
macro_rules! object {
    ($(#[$doc:meta])* $type:ty, $this:ident => { $($key:literal: $value:expr),+ $(,)? }) => {
        impl ::serde::Serialize for $type {
            $(#[$doc])*
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let $this = self;
                let mut map = serializer.serialize_map(None)?;
                $(::serde::ser::SerializeMap::serialize_entry(&mut map, $key, &$value)?;)+
                ::serde::ser::SerializeMap::end(map)
            }
        }
    };
}

pub(crate) use object;
