//! Numbers and maps as read: a number is finite, and a key occurs once.

use core::fmt;
use core::marker::PhantomData;
use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::de::value::StrDeserializer;
use serde::de::{Error, IntoDeserializer, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::at_key;
use crate::language::printable;

/// A number that is not NaN or infinite; binary formats can hold both.
pub(crate) struct Finite(pub(crate) f64);

impl<'de> Deserialize<'de> for Finite {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        finite(deserializer).map(Self)
    }
}

/// Reads a finite number. All JSON forms use this function for a number without a type of its own.
///
/// # Errors
/// For NaN and infinities.
pub(crate) fn finite<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f64, D::Error> {
    check_finite(f64::deserialize(deserializer)?)
}

/// Returns the number, or an error for NaN and infinities.
pub(crate) fn check_finite<E: Error>(number: f64) -> Result<f64, E> {
    if number.is_finite() {
        // Adding 0 turns -0 into 0.
        Ok(number + 0.0)
    } else {
        Err(E::custom(format_args!("a number must be finite; {number} is not")))
    }
}

/// Reads a map with text keys. All JSON forms use this function for maps.
///
/// # Errors
/// For a key that occurs twice: the values can differ, and one would be lost.
pub(crate) fn unique<'de, D, K, V>(deserializer: D) -> Result<BTreeMap<K, V>, D::Error>
where
    D: Deserializer<'de>,
    K: Deserialize<'de> + Ord,
    V: Deserialize<'de>,
{
    struct Reader<K, V>(PhantomData<(K, V)>);

    impl<'de, K: Deserialize<'de> + Ord, V: Deserialize<'de>> Visitor<'de> for Reader<K, V> {
        type Value = BTreeMap<K, V>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut read = BTreeMap::new();
            while let Some(key) = map.next_key::<Cow<'de, str>>()? {
                let known: StrDeserializer<'_, A::Error> = (&*key).into_deserializer();
                let known = K::deserialize(known)?;
                if read.contains_key(&known) {
                    return Err(twice(&key));
                }
                read.insert(
                    known,
                    map.next_value().map_err(|error| at_key(&printable(&key), error))?,
                );
            }
            Ok(read)
        }
    }

    deserializer.deserialize_map(Reader(PhantomData))
}

/// The error of a key that occurs twice in an object.
pub(crate) fn twice<E: Error>(key: &str) -> E {
    E::custom(format_args!("duplicate field `{}`", printable(key)))
}
