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

    /// What is expected, for a message.
    fn expecting(f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object with one of the keys {}", Self::KEYS.join(", "))
    }
}

/// Reads an object with exactly one key.
pub(crate) fn one_keyed<'de, D: Deserializer<'de>, T: OneKeyed>(
    deserializer: D,
) -> Result<T, D::Error> {
    struct OneKey<T>(PhantomData<T>);

    impl<'de, T: OneKeyed> Visitor<'de> for OneKey<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            T::expecting(f)
        }

        fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
            read_one_key(map)
        }
    }

    deserializer.deserialize_map(OneKey(PhantomData))
}

/// Reads a map with exactly one key.
pub(crate) fn read_one_key<'de, A: MapAccess<'de>, T: OneKeyed>(map: A) -> Result<T, A::Error> {
    exactly_one(map, T::KEYS, |key, map| {
        T::under(key, map)?.ok_or_else(|| A::Error::unknown_field(key, T::KEYS))
    })
}

/// Reads the single entry of a map and refuses an empty map and a second key.
fn exactly_one<'de, A: MapAccess<'de>, T>(
    mut map: A,
    keys: &'static [&'static str],
    read: impl FnOnce(&str, &mut A) -> Result<T, A::Error>,
) -> Result<T, A::Error> {
    let one_of = || format!("give exactly one of {}", keys.join(", "));
    let key: String = map.next_key()?.ok_or_else(|| A::Error::custom(one_of()))?;
    let value = read(&key, &mut map)?;
    match map.next_key::<Cow<'de, str>>()? {
        None => Ok(value),
        Some(second) => {
            map.next_value::<IgnoredAny>()?;
            let both = format!("{}; both {key:?} and {second:?} are given", one_of());
            Err(A::Error::custom(both))
        }
    }
}

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
