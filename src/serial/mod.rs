//! Helpers for JSON forms.

use core::fmt;
use core::marker::PhantomData;
use std::borrow::Cow;

use serde::Deserializer;
use serde::de::{Error, IgnoredAny, MapAccess, Visitor};

mod known;
mod objects;
pub(crate) mod shown;
mod values;

pub(crate) use known::{Maybe, known};
pub(crate) use values::{Finite, check_finite, finite, twice, unique};

use crate::language::{printable, short};

/// The error of a format with a readable message: formats repeat unknown keys and names as given.
pub(crate) fn readable<E: Error>(error: E) -> E {
    let text = error.to_string();
    match printable(&text) {
        Cow::Borrowed(_) => error,
        Cow::Owned(readable) => E::custom(readable),
    }
}

/// A value whose JSON form is an object with exactly one key, which states the kind of the value.
pub(crate) trait OneKeyed: Sized {
    /// The allowed keys of the object.
    const KEYS: &'static [&'static str];

    /// Reads the value for `key`; returns `None` if the key is not allowed.
    fn under<'de, A: MapAccess<'de>>(key: &str, map: &mut A) -> Result<Option<Self>, A::Error>;

    /// The start of an error message on the expected form; the list of allowed keys follows.
    const EXPECTED: &'static str = "";
}

/// Reads a value from an object with exactly one key.
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

/// Reads a value from a map with exactly one key.
///
/// # Errors
/// For an empty map, a key that is not allowed, or a second key.
pub(crate) fn read_one_key<'de, A: MapAccess<'de>, T: OneKeyed>(mut map: A) -> Result<T, A::Error> {
    let one_of = || format!("give exactly one of {}", T::KEYS.join(", "));
    let key: String = map.next_key()?.ok_or_else(|| A::Error::custom(one_of()))?;
    let unknown = || readable(A::Error::unknown_field(&key, T::KEYS));
    let value = T::under(&key, &mut map)?.ok_or_else(unknown)?;
    let Some(second) = map.next_key::<Cow<'de, str>>()? else { return Ok(value) };
    map.next_value::<IgnoredAny>()?;
    let (key, second) = (short(&key), short(&second));
    Err(A::Error::custom(format!("{}; both {key:?} and {second:?} are given", one_of())))
}

/// Puts the key of an invalid value before an error message, unless the message starts with it.
pub(crate) fn at_key<E: Error>(key: &str, error: E) -> E {
    let text = error.to_string();
    let is_named = text.strip_prefix(key).is_some_and(|rest| rest.starts_with(':'));
    if is_named { error } else { E::custom(format!("{key}: {text}")) }
}

/// Implements [`OneKeyed`] and `Deserialize`. For each key, a function converts the value: an
/// infallible function (`=>`), or a function that returns a `Result` (`=>?`).
macro_rules! keys {
    ($type:ident $(, $expected:literal =>)? {
        $($key:literal $(=> $make:expr)? $(=>? $check:expr)?),+ $(,)?
    }) => {
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

/// Implements `Deserialize` for a type through a raw type and a validating function.
macro_rules! checked {
    ($type:ty: $raw:ty => $check:expr) => {
        impl<'de> ::serde::Deserialize<'de> for $type {
            fn deserialize<D: ::serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let check: fn($raw) -> Result<Self, _> = $check;
                let raw = ::serde::Deserialize::deserialize(from);
                check(raw.map_err($crate::serial::readable)?).map_err(::serde::de::Error::custom)
            }
        }
    };
}

pub(crate) use checked;

/// Implements `Serialize` for a type through its JSON form.
macro_rules! written {
    ($type:ty, $this:ident => $form:expr) => {
        impl ::serde::Serialize for $type {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let $this = self;
                ::serde::Serialize::serialize(&$form, serializer)
            }
        }
    };
}

pub(crate) use written;

/// Implements `Serialize` for results through their reports.
macro_rules! through {
    ($($type:ident $(<$L:ident>)? $(<$a:lifetime>)? => $report:ty),+ $(,)?) => {$(
        impl $(<$L: $crate::quantity::Level>)? ::serde::Serialize for $type $(<$L>)? $(<$a>)? {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                <$report>::from(self).serialize(serializer)
            }
        }
    )+};
}

pub(crate) use through;

/// Implements `Serialize` for a result as an object, from a list of keys and values. After `?`,
/// the value is an `Option`, and the key is omitted for `None`.
macro_rules! object {
    ($(#[$doc:meta])* $type:ty, $this:ident => { $($key:literal $mode:tt $value:expr),+ $(,)? }) => {
        impl ::serde::Serialize for $type {
            $(#[$doc])*
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let $this = self;
                let mut map = serializer.serialize_map(None)?;
                $($crate::serial::object!(@entry map, $key $mode $value);)+
                ::serde::ser::SerializeMap::end(map)
            }
        }
    };
    (@entry $map:ident, $key:literal : $value:expr) => {
        ::serde::ser::SerializeMap::serialize_entry(&mut $map, $key, &$value)?
    };
    (@entry $map:ident, $key:literal ? $value:expr) => {
        if let Some(value) = $value {
            ::serde::ser::SerializeMap::serialize_entry(&mut $map, $key, &value)?;
        }
    };
}

pub(crate) use object;
