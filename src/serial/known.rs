//! A value that may be absent: the value itself, or `{"absent": "reason"}`.

use core::fmt;
use core::marker::PhantomData;
use std::borrow::Cow;

use serde::de::value::{
    BoolDeserializer, F64Deserializer, I64Deserializer, MapAccessDeserializer,
    SeqAccessDeserializer, StrDeserializer, U64Deserializer,
};
use serde::de::{DeserializeSeed, Error, IntoDeserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::quantity::{Absent, Known};

/// The key of a reason.
const ABSENT: &str = "absent";

/// A figure in JSON: its value, or `{"absent": "reason"}`.
pub(crate) struct Maybe<T>(pub(crate) Known<T>);

impl<T: Serialize> Serialize for Maybe<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        known(&self.0, serializer)
    }
}

/// Writes a figure as its value or as `{"absent": "reason"}`. All JSON forms use this function.
pub(crate) fn known<T: Serialize, S: Serializer>(
    value: &Known<T>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match value {
        Ok(value) => value.serialize(serializer),
        Err(reason) => {
            let mut map = serializer.serialize_map(Some(1))?;
            map.serialize_entry(ABSENT, reason.name())?;
            map.end()
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Maybe<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(KnownVisitor(PhantomData)).map(Self)
    }
}

/// Reads a reason, or hands the value on to its own type.
struct KnownVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for KnownVisitor<T> {
    type Value = Known<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value, or an object with the key `absent`")
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Self::Value, E> {
        T::deserialize::<BoolDeserializer<E>>(value.into_deserializer()).map(Ok)
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Self::Value, E> {
        T::deserialize::<I64Deserializer<E>>(value.into_deserializer()).map(Ok)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Self::Value, E> {
        T::deserialize::<U64Deserializer<E>>(value.into_deserializer()).map(Ok)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Self::Value, E> {
        T::deserialize::<F64Deserializer<E>>(value.into_deserializer()).map(Ok)
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Self::Value, E> {
        T::deserialize::<StrDeserializer<'_, E>>(value.into_deserializer()).map(Ok)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Self::Value, A::Error> {
        T::deserialize(SeqAccessDeserializer::new(list)).map(Ok)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let first = map.next_key::<Cow<'de, str>>()?;
        if first.as_deref() == Some(ABSENT) {
            let reason = map.next_value()?;
            return match map.next_key::<Cow<'de, str>>()? {
                None => Ok(Err(reason)),
                Some(_) => Err(contradictory()),
            };
        }
        T::deserialize(MapAccessDeserializer::new(Resumed { first, map })).map(Ok)
    }
}

/// The error of an object that is an absent value and has another key: the key can hold a value.
fn contradictory<E: Error>() -> E {
    E::custom("an absent value has no key besides `absent`")
}

/// A map whose first key has been read, and in which the key `absent` is refused.
struct Resumed<'de, A> {
    first: Option<Cow<'de, str>>,
    map: A,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Resumed<'de, A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, A::Error> {
        let key = match self.first.take() {
            None => self.map.next_key::<Cow<'de, str>>()?,
            first => first,
        };
        match key {
            Some(key) if key == ABSENT => Err(contradictory()),
            Some(key) => seed.deserialize(key.into_deserializer()).map(Some),
            None => Ok(None),
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        self.map.next_value_seed(seed)
    }
}

impl<'de> Deserialize<'de> for Absent {
    /// Reads the stable name of a reason.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = Cow::<str>::deserialize(deserializer)?;
        let found = Self::ALL.into_iter().find(|reason| reason.name() == name);
        found.ok_or_else(|| {
            D::Error::custom(format_args!("unknown reason {:?}", super::short(&name)))
        })
    }
}
