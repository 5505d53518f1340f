use core::fmt;
use core::marker::PhantomData;
use std::borrow::Cow;

use serde::Deserializer;
use serde::de::{self, IgnoredAny, MapAccess, Visitor};
use serde::ser::SerializeStruct;

/// An object that can share its JSON object with others.
pub(crate) trait Record: Sized {
    /// The fields that are read so far.
    type Draft: Default;

    /// Whether levels are in tonnes; their keys then end in `_t`.
    const IS_TONNES: bool;

    /// The number of keys that are written.
    fn count(&self) -> usize;

    /// Writes the fields.
    fn write_fields<M: SerializeStruct>(&self, map: &mut M) -> Result<(), M::Error>;

    /// Reads the value of a key into the draft. Returns `false` for a key of no field.
    fn accept<'de, A: MapAccess<'de>>(
        draft: &mut Self::Draft,
        key: &str,
        map: &mut A,
    ) -> Result<bool, A::Error>;

    /// Completes the record; the error names a missing field.
    fn finish<E: de::Error>(draft: Self::Draft) -> Result<Self, E>;

    /// Lists the fields for the schema.
    #[cfg(feature = "schema")]
    fn properties(properties: &mut super::Properties<'_>);
}

/// Reads a record. Unknown keys are ignored: a later writer may add fields.
pub(crate) fn read<'de, D: Deserializer<'de>, R: Record>(
    deserializer: D,
    name: &'static str,
) -> Result<R, D::Error> {
    struct Reader<R>(&'static str, PhantomData<R>);

    impl<'de, R: Record> Visitor<'de> for Reader<R> {
        type Value = R;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "an object: {}", self.0)
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<R, A::Error> {
            let mut draft = R::Draft::default();
            while let Some(key) = map.next_key::<Cow<'de, str>>()? {
                if !R::accept(&mut draft, &key, &mut map)? {
                    map.next_value::<IgnoredAny>()?;
                }
            }
            R::finish(draft)
        }
    }

    deserializer.deserialize_map(Reader(name, PhantomData))
}
