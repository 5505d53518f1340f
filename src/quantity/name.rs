use core::fmt;
use core::marker::PhantomData;

/// A type whose variants have stable names.
#[doc(hidden)]
pub trait Named {
    /// The names of all variants.
    const ALL_NAMES: &'static [&'static str];
}

/// The stable name of a variant of `T`, without the data of the variant.
///
/// A report holds the name where the data of the variant are in other fields.
///
/// JSON: the name. An unknown name is refused.
///
/// ```
/// use climate_targets::quantity::Name;
/// use climate_targets::trend::EstimatorKind;
/// let name: Name<EstimatorKind> = serde_json::from_str(r#""theil_sen""#)?;
/// assert_eq!(name.as_str(), "theil_sen");
/// assert_eq!(name, "theil_sen");
/// assert!(serde_json::from_str::<Name<EstimatorKind>>(r#""theil""#).is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Name<T> {
    text: &'static str,
    of: PhantomData<fn() -> T>,
}

impl<T> Name<T> {
    /// Wraps a name of `T`.
    pub(crate) const fn new(text: &'static str) -> Self {
        Self { text, of: PhantomData }
    }

    /// The name.
    pub const fn as_str(self) -> &'static str {
        self.text
    }
}

impl<T> Clone for Name<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Name<T> {}

impl<T> PartialEq for Name<T> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl<T> Eq for Name<T> {}

impl<T> PartialEq<&str> for Name<T> {
    fn eq(&self, other: &&str) -> bool {
        self.text == *other
    }
}

impl<T> fmt::Debug for Name<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.text, f)
    }
}

impl<T> fmt::Display for Name<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.text)
    }
}

/// The known name that equals a text.
#[cfg(feature = "serde")]
pub(crate) fn known_name<E: serde::de::Error>(
    text: &str,
    names: &'static [&'static str],
) -> Result<&'static str, E> {
    let found = names.iter().copied().find(|name| *name == text);
    found.ok_or_else(|| crate::serial::readable(E::unknown_variant(text, names)))
}

#[cfg(feature = "serde")]
impl<T> serde::Serialize for Name<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.text)
    }
}

#[cfg(feature = "serde")]
impl<'de, T: Named> serde::Deserialize<'de> for Name<T> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        known_name(&text, T::ALL_NAMES).map(Self::new)
    }
}

#[cfg(feature = "schema")]
impl<T: Named> schemars::JsonSchema for Name<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        core::any::type_name::<T>().into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "enum": T::ALL_NAMES })
    }
}

#[cfg(feature = "serde")]
impl<T: Named> crate::record::Plain for Name<T> {}
