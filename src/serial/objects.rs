//! Structs are read from an object only: see [`shown`](super::shown).

use core::fmt;

use serde::Deserializer;
use serde::de::{DeserializeSeed, EnumAccess, Error, MapAccess, VariantAccess, Visitor};

/// A visitor, or the content of an enum, that refuses a list with the visitor's own message.
pub(super) struct NoList<V>(pub(super) V);

/// Forwards methods of [`Visitor`] that take one value.
macro_rules! forward_visits {
    ($($method:ident: $type:ty),+ $(,)?) => {$(
        fn $method<E: Error>(self, value: $type) -> Result<V::Value, E> {
            self.0.$method(value)
        }
    )+};
}

impl<'de, V: Visitor<'de>> Visitor<'de> for NoList<V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.expecting(f)
    }

    forward_visits! {
        visit_bool: bool, visit_i64: i64, visit_i128: i128, visit_u64: u64, visit_u128: u128,
        visit_f64: f64, visit_char: char, visit_str: &str, visit_borrowed_str: &'de str,
        visit_string: String, visit_bytes: &[u8], visit_borrowed_bytes: &'de [u8],
        visit_byte_buf: Vec<u8>,
    }

    fn visit_none<E: Error>(self) -> Result<V::Value, E> {
        self.0.visit_none()
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.0.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<V::Value, D::Error> {
        self.0.visit_some(from)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, from: D) -> Result<V::Value, D::Error> {
        self.0.visit_newtype_struct(from)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<V::Value, A::Error> {
        self.0.visit_map(map)
    }

    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<V::Value, A::Error> {
        self.0.visit_enum(NoList(data))
    }
}

impl<'de, A: EnumAccess<'de>> EnumAccess<'de> for NoList<A> {
    type Error = A::Error;
    type Variant = NoList<A::Variant>;

    fn variant_seed<S: DeserializeSeed<'de>>(
        self,
        seed: S,
    ) -> Result<(S::Value, Self::Variant), A::Error> {
        self.0.variant_seed(seed).map(|(name, variant)| (name, NoList(variant)))
    }
}

impl<'de, A: VariantAccess<'de>> VariantAccess<'de> for NoList<A> {
    type Error = A::Error;

    fn unit_variant(self) -> Result<(), A::Error> {
        self.0.unit_variant()
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, A::Error> {
        self.0.newtype_variant_seed(seed)
    }

    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, A::Error> {
        self.0.tuple_variant(len, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        self.0.struct_variant(fields, NoList(visitor))
    }
}

/// The value of a required key.
pub(crate) fn required<T, E: Error>(value: Option<T>, key: &'static str) -> Result<T, E> {
    value.ok_or_else(|| E::missing_field(key))
}

/// Implements `Deserialize` for a public struct from an object: each key with its field; after `as`,
/// the type that reads the value; and after `=`, the value of a missing key. After `check`, a function
/// that refuses an object whose fields contradict each other.
macro_rules! read_object {
    ($type:ty, $expecting:literal {
        $($key:literal: $field:ident $(as $reader:ident)? $(= $default:expr)?),+ $(,)?
    } $(check $check:path)?) => {
        impl<'de> ::serde::Deserialize<'de> for $type {
            fn deserialize<D: ::serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                use ::serde::de::{Error, MapAccess, Visitor};

                struct Reader;

                impl<'de> Visitor<'de> for Reader {
                    type Value = $type;

                    fn expecting(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                        f.write_str($expecting)
                    }

                    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<$type, A::Error> {
                        const KEYS: &[&str] = &[$($key),+];
                        $(let mut $field = None;)+
                        while let Some(key) = map.next_key::<::std::borrow::Cow<'de, str>>()? {
                            match &*key {
                                $($key if $field.is_some() => {
                                    return Err(A::Error::duplicate_field($key));
                                }
                                $key => {
                                    let value = map.next_value()?;
                                    $field = Some($crate::serial::read_object!(@open value $($reader)?));
                                })+
                                other => {
                                    let error = A::Error::unknown_field(other, KEYS);
                                    return Err($crate::serial::readable(error));
                                }
                            }
                        }
                        let read = Self::Value {
                            $($field: $crate::serial::read_object!(@value $field, $key $(, $default)?),)+
                        };
                        $($check(&read).map_err(A::Error::custom)?;)?
                        Ok(read)
                    }
                }

                from.deserialize_struct(stringify!($type), &[$($key),+], Reader)
            }
        }
    };
    (@open $value:ident) => { $value };
    (@open $value:ident $reader:ident) => {{
        let $crate::serial::$reader(value) = $value;
        value
    }};
    (@value $field:ident, $key:literal) => { $crate::serial::required($field, $key)? };
    (@value $field:ident, $key:literal, $default:expr) => { $field.unwrap_or_else(|| $default) };
}

pub(crate) use read_object;
