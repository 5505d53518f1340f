//! What the JSON forms of several floors share.

use std::borrow::Cow;

use serde::de::{Error, IgnoredAny, MapAccess};

/// Reads the single entry of a map and refuses an empty map and a second key.
pub(crate) fn exactly_one<'de, A: MapAccess<'de>, T>(
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
