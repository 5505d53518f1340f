//! Records: plain objects that are written as JSON, read back and described by a JSON Schema.
//!
//! The macro [`record!`] declares a record once. A field is written under its own name, or under
//! the key after `=>`. A record of levels (`<L>`) uses these keys for tonnes only; per head or per
//! unit, each key is the name of its field, without the suffix `_t`. The key `..` writes the fields
//! of another record into the same object. After the fields, `check` names a function that refuses
//! a record whose fields contradict each other.

#[cfg(feature = "serde")]
mod entry;
#[cfg(feature = "serde")]
mod object;
#[cfg(feature = "schema")]
mod schema;
mod version;

#[cfg(feature = "schema")]
use entry::Value;
#[cfg(feature = "serde")]
pub(crate) use entry::{Entry, Plain};
#[cfg(feature = "serde")]
pub(crate) use object::{Record, read};
#[cfg(feature = "schema")]
pub(crate) use schema::{Properties, description, object_schema};
pub use version::ReportVersion;

/// Declares a struct with public fields and implements its JSON form: `Serialize`, `Deserialize`
/// and, with the feature `schema`, `JsonSchema`.
macro_rules! record {
    (
        $(#[doc = $doc:literal])*
        #[derive($($derive:ident),+)]
        pub struct $name:ident $(<$L:ident>)? {
            $(
                $(#[doc = $field_doc:literal])*
                pub $field:ident: $type:ty $(=> $key:tt)?,
            )+
        }
        $(check $check:path)?
    ) => {
        $(#[doc = $doc])*
        #[derive($($derive),+)]
        #[non_exhaustive]
        pub struct $name $(<$L = $crate::quantity::Emissions>)? {
            $(
                $(#[doc = $field_doc])*
                pub $field: $type,
            )+
        }

        #[cfg(feature = "serde")]
        const _: () = {
            use ::serde::{de, ser};
            use $crate::record::{Entry, Record};

            /// The fields that are read so far.
            pub(crate) struct Draft $(<$L: $crate::quantity::Level>)? {
                $($field: $crate::record::record!(@draft $type $(, $key)?),)+
            }

            impl $(<$L: $crate::quantity::Level>)? Default for Draft $(<$L>)? {
                fn default() -> Self {
                    Self { $($field: Default::default(),)+ }
                }
            }

            impl $(<$L: $crate::quantity::Level>)? Record for $name $(<$L>)? {
                type Draft = Draft $(<$L>)?;
                const IS_TONNES: bool = $crate::record::record!(@is_in_tonnes $($L)?);

                fn count(&self) -> usize {
                    0 $(+ $crate::record::record!(@count self $field $(, $key)?))+
                }

                fn write_fields<M: ser::SerializeStruct>(&self, map: &mut M) -> Result<(), M::Error> {
                    $($crate::record::record!(@write self map $field $(, $key)?);)+
                    Ok(())
                }

                fn accept<'de, A: de::MapAccess<'de>>(
                    draft: &mut Self::Draft,
                    key: &str,
                    map: &mut A,
                ) -> Result<bool, A::Error> {
                    $($crate::record::record!(
                        @accept draft key map $field $type $(, $key)?
                    );)+
                    Ok(false)
                }

                fn finish<E: de::Error>(draft: Self::Draft) -> Result<Self, E> {
                    let record = Self {
                        $($field: $crate::record::record!(
                            @finish draft $field $type $(, $key)?
                        ),)+
                    };
                    $($check(&record).map_err(E::custom)?;)?
                    Ok(record)
                }

                #[cfg(feature = "schema")]
                fn properties(properties: &mut $crate::record::Properties<'_>) {
                    $($crate::record::record!(
                        @property properties $field $type,
                        concat!($($field_doc, "\n",)*) $(, $key)?
                    );)+
                }
            }

            impl $(<$L: $crate::quantity::Level>)? ser::Serialize for $name $(<$L>)? {
                fn serialize<S: ser::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    let fields = Record::count(self);
                    let mut map = serializer.serialize_struct(stringify!($name), fields)?;
                    self.write_fields(&mut map)?;
                    ser::SerializeStruct::end(map)
                }
            }

            impl<'de $(, $L: $crate::quantity::Level)?> de::Deserialize<'de> for $name $(<$L>)? {
                fn deserialize<D: de::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                    $crate::record::read(from, stringify!($name))
                }
            }

            #[cfg(feature = "schema")]
            impl $(<$L: $crate::quantity::Level>)? ::schemars::JsonSchema for $name $(<$L>)? {
                fn schema_name() -> ::std::borrow::Cow<'static, str> {
                    if <Self as Record>::IS_TONNES {
                        stringify!($name).into()
                    } else {
                        concat!(stringify!($name), "PerUnit").into()
                    }
                }

                fn schema_id() -> ::std::borrow::Cow<'static, str> {
                    let name = <Self as ::schemars::JsonSchema>::schema_name();
                    format!("{}::{name}", module_path!()).into()
                }

                fn json_schema(generator: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
                    let doc = concat!($($doc, "\n",)*);
                    $crate::record::object_schema(generator, doc, Self::properties)
                }
            }

            impl $(<$L: $crate::quantity::Level>)? $crate::record::Plain for $name $(<$L>)? {}
        };
    };

    // The key of a field.
    (@key $field:ident) => { stringify!($field) };
    (@key $field:ident, $key:literal) => {
        if <Self as Record>::IS_TONNES { $key } else { stringify!($field) }
    };

    // Whether levels are in tonnes.
    (@is_in_tonnes) => { true };
    (@is_in_tonnes $L:ident) => { <$L as $crate::quantity::Level>::IS_TONNES };

    (@draft $type:ty, ..) => { <$type as $crate::record::Record>::Draft };
    (@draft $type:ty $(, $key:literal)?) => { Option<$type> };

    (@count $this:ident $field:ident, ..) => { Record::count(&$this.$field) };
    (@count $this:ident $field:ident $(, $key:literal)?) => { Entry::count(&$this.$field) };

    (@write $this:ident $map:ident $field:ident, ..) => {
        $this.$field.write_fields($map)?
    };
    (@write $this:ident $map:ident $field:ident $(, $key:literal)?) => {
        $this.$field.write_under($crate::record::record!(@key $field $(, $key)?), $map)?
    };

    (@accept $draft:ident $at:ident $map:ident $field:ident $type:ty, ..) => {
        if <$type as Record>::accept(&mut $draft.$field, $at, $map)? {
            return Ok(true);
        }
    };
    (@accept $draft:ident $at:ident $map:ident $field:ident $type:ty
        $(, $key:literal)?) => {
        let own = $crate::record::record!(@key $field $(, $key)?);
        if $at == own {
            return <$type as Entry>::read_under(own, &mut $draft.$field, $map).map(|()| true);
        }
    };

    (@finish $draft:ident $field:ident $type:ty, ..) => {
        <$type as Record>::finish($draft.$field)?
    };
    (@finish $draft:ident $field:ident $type:ty $(, $key:literal)?) => {
        <$type as Entry>::or_missing(
            $draft.$field,
            $crate::record::record!(@key $field $(, $key)?),
        )?
    };

    (@property $properties:ident $field:ident $type:ty, $doc:expr, ..) => {
        $properties.flattened(stringify!($field), <$type as Record>::properties)
    };
    (@property $properties:ident $field:ident $type:ty, $doc:expr
        $(, $key:literal)?) => {
        $properties.add::<$type>(
            $crate::record::record!(@key $field $(, $key)?),
            stringify!($field),
            $doc,
        )
    };
}

/// Lists types whose own JSON form is the form of a field.
macro_rules! plain {
    ($($type:ty),+ $(,)?) => {
        $(#[cfg(feature = "serde")] impl $crate::record::Plain for $type {})+
    };
}

/// Implements the schema of a number or text in a unit or format.
macro_rules! unit_schema {
    ($($type:ident: $kind:literal = $unit:literal),+ $(,)?) => {$(
        #[cfg(feature = "schema")]
        impl ::schemars::JsonSchema for $type {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> ::std::borrow::Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
                ::schemars::json_schema!({ "type": $kind, "x-unit": $unit })
            }
        }

        $crate::record::plain!($type);
    )+};
}

pub(crate) use {plain, record, unit_schema};
