//! The JSON forms of the fields of records.

use std::collections::BTreeMap;

use serde::de::{self, MapAccess};
use serde::ser::SerializeStruct;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::quantity::Absent;
use crate::serial::{Maybe, at_key, finite, known, unique};

/// A type whose own JSON form is the form of a field.
#[doc(hidden)]
pub trait Plain: Serialize + for<'de> Deserialize<'de> + Schema {
    /// Reads the form.
    fn read_plain<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::deserialize(deserializer)
    }
}

/// The bound that the feature `schema` adds to [`Plain`].
#[cfg(feature = "schema")]
use schemars::JsonSchema as Schema;

/// Without the feature `schema`, no bound.
#[cfg(not(feature = "schema"))]
pub trait Schema {}
#[cfg(not(feature = "schema"))]
impl<T> Schema for T {}

/// A value that always has a form: a plain value, or a known one.
pub(crate) trait Value: Sized {
    /// The plain type.
    #[cfg(feature = "schema")]
    type Plain: Plain;

    /// Whether the value can be `{"absent": "reason"}`.
    #[cfg(feature = "schema")]
    const CAN_BE_ABSENT: bool;

    /// Writes the value.
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;

    /// Reads the value.
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error>;
}

impl<T: Plain> Value for T {
    #[cfg(feature = "schema")]
    type Plain = T;
    #[cfg(feature = "schema")]
    const CAN_BE_ABSENT: bool = false;

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.serialize(serializer)
    }

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::read_plain(deserializer)
    }
}

impl<T: Plain> Value for Result<T, Absent> {
    #[cfg(feature = "schema")]
    type Plain = T;
    #[cfg(feature = "schema")]
    const CAN_BE_ABSENT: bool = true;

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        known(self, serializer)
    }

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Maybe::deserialize(deserializer)?.0.map(|Read(value)| value))
    }
}

/// A field of a record: a value, or an optional value whose key is omitted for `None`.
pub(crate) trait Entry: Sized {
    /// The value under the key.
    #[cfg(feature = "schema")]
    type Value: Value;

    /// Whether the key can be omitted.
    #[cfg(feature = "schema")]
    const IS_OPTIONAL: bool;

    /// 1, or 0 for an optional field whose key is omitted.
    fn count(&self) -> usize;

    /// Writes the key and the value.
    fn write_under<M: SerializeStruct>(
        &self,
        key: &'static str,
        map: &mut M,
    ) -> Result<(), M::Error>;

    /// Reads the value after the key.
    fn read_under<'de, A: MapAccess<'de>>(
        key: &'static str,
        draft: &mut Option<Self>,
        map: &mut A,
    ) -> Result<(), A::Error>;

    /// The value that was read. Without one, `None` for an optional field, otherwise an error.
    fn or_missing<E: de::Error>(draft: Option<Self>, key: &'static str) -> Result<Self, E>;
}

/// A value in the form of its field.
struct Written<'v, V>(&'v V);

impl<V: Value> Serialize for Written<'_, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.write(serializer)
    }
}

/// A value that was read from the form of its field.
struct Read<V>(V);

impl<'de, V: Value> Deserialize<'de> for Read<V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        V::read(deserializer).map(Self)
    }
}

/// Reads the value after a key that must not occur twice.
fn next<'de, V: Value, A: MapAccess<'de>>(
    key: &'static str,
    is_second: bool,
    map: &mut A,
) -> Result<V, A::Error> {
    if is_second {
        return Err(de::Error::duplicate_field(key));
    }
    map.next_value().map(|Read(value)| value).map_err(|error| at_key(key, error))
}

impl<V: Value> Entry for V {
    #[cfg(feature = "schema")]
    type Value = V;
    #[cfg(feature = "schema")]
    const IS_OPTIONAL: bool = false;

    fn count(&self) -> usize {
        1
    }

    fn write_under<M: SerializeStruct>(
        &self,
        key: &'static str,
        map: &mut M,
    ) -> Result<(), M::Error> {
        map.serialize_field(key, &Written(self))
    }

    fn read_under<'de, A: MapAccess<'de>>(
        key: &'static str,
        draft: &mut Option<Self>,
        map: &mut A,
    ) -> Result<(), A::Error> {
        *draft = Some(next(key, draft.is_some(), map)?);
        Ok(())
    }

    fn or_missing<E: de::Error>(draft: Option<Self>, key: &'static str) -> Result<Self, E> {
        draft.ok_or_else(|| E::missing_field(key))
    }
}

impl<V: Value> Entry for Option<V> {
    #[cfg(feature = "schema")]
    type Value = V;
    #[cfg(feature = "schema")]
    const IS_OPTIONAL: bool = true;

    fn count(&self) -> usize {
        usize::from(self.is_some())
    }

    fn write_under<M: SerializeStruct>(
        &self,
        key: &'static str,
        map: &mut M,
    ) -> Result<(), M::Error> {
        self.as_ref().map_or(Ok(()), |value| value.write_under(key, map))
    }

    fn read_under<'de, A: MapAccess<'de>>(
        key: &'static str,
        draft: &mut Option<Self>,
        map: &mut A,
    ) -> Result<(), A::Error> {
        *draft = Some(Some(next(key, draft.is_some(), map)?));
        Ok(())
    }

    fn or_missing<E: de::Error>(draft: Option<Self>, _: &'static str) -> Result<Self, E> {
        Ok(draft.flatten())
    }
}

impl Plain for f64 {
    fn read_plain<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        finite(deserializer)
    }
}

impl<T: Plain> Plain for Vec<T> {
    fn read_plain<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let values = Vec::<Read<T>>::deserialize(deserializer)?;
        Ok(values.into_iter().map(|Read(value)| value).collect())
    }
}

impl<K: Plain + Ord, T: Plain> Plain for BTreeMap<K, T> {
    fn read_plain<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let values = unique::<D, K, Read<T>>(deserializer)?;
        Ok(values.into_iter().map(|(key, Read(value))| (key, value)).collect())
    }
}

super::plain!(
    bool,
    u16,
    u32,
    i64,
    usize,
    String,
    std::borrow::Cow<'static, str>,
    chrono::NaiveDate
);
