//! Deserialisation of objects with an id; the message of an error after the `id` key contains the
//! id.

use core::fmt;
use core::marker::PhantomData;

use serde::de::value::{MapAccessDeserializer, StringDeserializer};
use serde::de::{DeserializeSeed, Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::language::short;
use crate::serial::readable;

/// Reads the raw form `R` of a target, a commitment or a wording.
///
/// An error in any field after `id` is prefixed with the kind and the id: `target "x": ...`.
pub(super) fn identified<'de, D: Deserializer<'de>, R: Deserialize<'de>>(
    deserializer: D,
    kind: &'static str,
    fields: &'static str,
) -> Result<R, D::Error> {
    deserializer.deserialize_map(Identified { kind, fields, raw: PhantomData })
}

struct Identified<R> {
    kind: &'static str,
    fields: &'static str,
    raw: PhantomData<R>,
}

impl<'de, R: Deserialize<'de>> Visitor<'de> for Identified<R> {
    type Value = R;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a {}: an object with at least {}", self.kind, self.fields)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<R, A::Error> {
        let mut map = IdMap { map, kind: self.kind, id: None, at_id: false };
        let raw = R::deserialize(MapAccessDeserializer::new(&mut map));
        raw.map_err(|error| map.named(error))
    }
}

/// A map that keeps the value of the key `id`, for error messages.
struct IdMap<A> {
    map: A,
    kind: &'static str,
    id: Option<String>,
    at_id: bool,
}

impl<A> IdMap<A> {
    fn named<E: Error>(&self, error: E) -> E {
        match &self.id {
            Some(id) => {
                let (id, error) = (short(id), readable(error));
                E::custom(format_args!("{} {id:?}: {error}", self.kind))
            }
            None => readable(error),
        }
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for IdMap<A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, A::Error> {
        let Some(key) = self.map.next_key::<String>()? else { return Ok(None) };
        self.at_id = key == "id";
        seed.deserialize(StringDeserializer::new(key)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        if !self.at_id {
            return self.map.next_value_seed(seed);
        }
        let id: String = self.map.next_value()?;
        self.id = Some(id.clone());
        seed.deserialize(StringDeserializer::new(id))
    }
}
