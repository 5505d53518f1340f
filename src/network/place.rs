use core::fmt;
use core::hash::{Hash, Hasher};
use std::borrow::Cow;

use super::code::{Codes, is_code};
use super::{CodeKind, Coordinates, NetworkError};
use crate::inventory::{folded_name, is_same_name};
use crate::language::printable;

/// A place: its names, its country, the larger area that contains it, and optionally its codes and
/// coordinates.
///
/// Data sources use several names for one place: Göteborg is Gothenburg, Saint-Brieuc is St.
/// Brieuc. Several places can share one name: a town and the metropolis around it, or two villages.
/// If a place names its larger area, a sum never includes the place and the area together.
///
/// ```
/// use climate_targets::network::Place;
/// let grenoble = Place::new("Grenoble", "FR")?.within("Grenoble-Alpes Métropole");
/// assert!(grenoble.is_named("GRENOBLE"));
/// assert_eq!(grenoble.part_of(), Some("Grenoble-Alpes Métropole"));
/// let goteborg = Place::new("Göteborg", "SE")?.also_named("Gothenburg");
/// assert!(goteborg.is_named("gothenburg") && goteborg.is_named("Göteborg"));
/// assert_eq!((goteborg.name(), goteborg.country()), ("Göteborg", "SE"));
/// assert!(goteborg.other_names().eq(["Gothenburg"]));
/// assert_eq!(goteborg.to_string(), "Göteborg");
/// // JSON: all but name and country are optional.
/// let json = r#"{"name": "Göteborg", "country": "SE", "other_names": ["Gothenburg"],
///     "part_of": "Västra Götalands län", "codes": {"lau": "1480", "nuts": "SE232"},
///     "coordinates": {"latitude": 57.7072, "longitude": 11.9668}}"#;
/// let read: Place = serde_json::from_str(json).unwrap();
/// assert!(read.is_named("Gothenburg") && read.codes().count() == 2);
/// let at = read.coordinates().expect("stated");
/// assert_eq!(goteborg.located_at(at).coordinates(), Some(at));
/// # Ok::<(), climate_targets::network::NetworkError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Place {
    name: Cow<'static, str>,
    country: Cow<'static, str>,
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "OtherNames::is_empty"))]
    other_names: OtherNames,
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    part_of: Option<Cow<'static, str>>,
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Codes::is_empty"))]
    codes: Codes,
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    coordinates: Option<Coordinates>,
}

#[derive(Debug, Clone)]
struct OtherNames {
    fixed: &'static [&'static str],
    added: Vec<String>,
}

impl OtherNames {
    const fn of(fixed: &'static [&'static str]) -> Self {
        Self { fixed, added: Vec::new() }
    }

    fn iter(&self) -> impl Iterator<Item = &str> {
        self.fixed.iter().copied().chain(self.added.iter().map(String::as_str))
    }

    #[cfg(feature = "serde")]
    const fn is_empty(&self) -> bool {
        self.fixed.is_empty() && self.added.is_empty()
    }
}

impl PartialEq for OtherNames {
    /// Whether both lists have the same names in the same order; static and owned names can be
    /// equal.
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl Eq for OtherNames {}

impl Hash for OtherNames {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.iter().for_each(|name| name.hash(state));
    }
}

impl Place {
    /// Creates a place from its name and the two-letter code of its country (ISO 3166-1), such as
    /// "SE".
    ///
    /// # Errors
    /// [`NetworkError::NoName`] for a name of spaces and hyphens only;
    /// [`NetworkError::NotACountry`] unless the country is two capital letters: "Sweden" and "se"
    /// are refused.
    pub fn new(
        name: impl Into<Cow<'static, str>>,
        country: impl Into<Cow<'static, str>>,
    ) -> Result<Self, NetworkError> {
        let (name, country) = (name.into(), country.into());
        if is_same_name(&name, "") {
            return Err(NetworkError::NoName);
        }
        if !is_country(&country) {
            return Err(NetworkError::NotACountry { country: country.into_owned() });
        }
        let (other_names, codes) = (OtherNames::of(&[]), Codes::NONE);
        Ok(Self { name, country, other_names, part_of: None, codes, coordinates: None })
    }

    /// Creates a place in a constant or static from its name, country code, other names and
    /// larger area.
    ///
    /// ```
    /// use climate_targets::network::Place;
    /// static GOTEBORG: Place = Place::constant("Göteborg", "SE", &["Gothenburg"], None);
    /// assert!(GOTEBORG.is_named("Gothenburg"));
    /// ```
    ///
    /// # Panics
    /// If a name is empty or the country is not two capital letters. In a constant, the panic is a
    /// compile error.
    #[allow(clippy::panic, reason = "documented const constructor: fails to compile in a constant")]
    pub const fn constant(
        name: &'static str,
        country: &'static str,
        other_names: &'static [&'static str],
        part_of: Option<&'static str>,
    ) -> Self {
        assert!(!name.is_empty(), "a place must have a name");
        assert!(is_country(country), "a country must be two capital letters");
        let mut names = other_names;
        while let [first, others @ ..] = names {
            assert!(!first.is_empty(), "another name of a place must not be empty");
            names = others;
        }
        let part_of = match part_of {
            Some(area) => {
                assert!(!area.is_empty(), "the name of an area must not be empty");
                Some(Cow::Borrowed(area))
            }
            None => None,
        };
        Self {
            name: Cow::Borrowed(name),
            country: Cow::Borrowed(country),
            other_names: OtherNames::of(other_names),
            part_of,
            codes: Codes::NONE,
            coordinates: None,
        }
    }

    /// Adds another name, such as the name in another language. A blank name is ignored, and so is a
    /// name that the place has ([`Place::is_named`]).
    ///
    /// ```
    /// use climate_targets::network::Place;
    /// let place = Place::new("Göteborg", "SE")?.also_named("Gothenburg").also_named("GÖTEBORG");
    /// assert!(place.other_names().eq(["Gothenburg"]));
    /// # Ok::<(), climate_targets::network::NetworkError>(())
    /// ```
    #[must_use]
    pub fn also_named(mut self, name: impl Into<String>) -> Self {
        let name = name.into();
        if !is_same_name(&name, "") && !self.is_named(&name) {
            self.other_names.added.push(name);
        }
        self
    }

    /// Sets the name of the larger area that contains the place; by default the place has none. A
    /// blank name is ignored.
    #[must_use]
    pub fn within(mut self, area: impl Into<Cow<'static, str>>) -> Self {
        let area = area.into();
        if !is_same_name(&area, "") {
            self.part_of = Some(area);
        }
        self
    }

    /// Sets the code of the place in a register. A later code of the same register replaces an
    /// earlier one.
    ///
    /// ```
    /// use climate_targets::network::{CodeKind, NetworkError, Place};
    /// let place = Place::new("Göteborg", "SE")?;
    /// let place = place.with_code(CodeKind::Lau, "1480")?.with_code(CodeKind::Nuts, "SE232")?;
    /// assert_eq!(place.codes().count(), 2);
    /// assert!(place.clone().with_code(CodeKind::Lau, "14 80").is_err());
    /// assert!(place.with_code(CodeKind::Nuts, "232").is_err());
    /// # Ok::<(), NetworkError>(())
    /// ```
    ///
    /// # Errors
    /// [`NetworkError::NotACode`] unless the code has 1 to 20 letters, digits, hyphens or points and
    /// begins with a letter or digit, or for [`CodeKind::Nuts`] the two letters of the country (EL
    /// for Greece, UK for the United Kingdom) and up to three capital letters or digits: "" and
    /// "14 80" are refused, and "FI1B1" for a place in Sweden.
    pub fn with_code(
        mut self,
        kind: CodeKind,
        code: impl Into<Cow<'static, str>>,
    ) -> Result<Self, NetworkError> {
        let code = code.into();
        if !is_code(kind, &self.country, &code) {
            return Err(NetworkError::NotACode { kind: kind.name(), code: code.into_owned() });
        }
        *self.codes.get_mut(kind) = Some(code);
        Ok(self)
    }

    /// Sets a code of a place in a constant or static.
    ///
    /// ```
    /// use climate_targets::network::{CodeKind, Place};
    /// static BORAS: Place = Place::constant("Borås", "SE", &["Boras"], None)
    ///     .with_constant_code(CodeKind::Lau, "1490");
    /// assert_eq!(BORAS.code(CodeKind::Lau), Some("1490"));
    /// ```
    ///
    /// # Panics
    /// If the code does not have the form that [`Place::with_code`] requires. In a constant, the
    /// panic is a compile error.
    #[must_use]
    #[allow(clippy::panic, reason = "documented const constructor: fails to compile in a constant")]
    pub const fn with_constant_code(mut self, kind: CodeKind, code: &'static str) -> Self {
        let Cow::Borrowed(country) = self.country else { panic!("a constant place") };
        assert!(is_code(kind, country, code), "the code does not have the form of its register");
        // A constant function cannot drop a text; a place in a constant owns none.
        core::mem::forget(self.codes.get_mut(kind).replace(Cow::Borrowed(code)));
        self
    }

    /// Sets the coordinates of the place.
    #[must_use]
    pub const fn located_at(mut self, coordinates: Coordinates) -> Self {
        self.coordinates = Some(coordinates);
        self
    }

    /// The name of the place in its own language.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The two-letter code of the country (ISO 3166-1).
    pub fn country(&self) -> &str {
        &self.country
    }

    /// The other names of the place.
    pub fn other_names(&self) -> impl Iterator<Item = &str> {
        self.other_names.iter()
    }

    /// The name of the larger area that contains the place; `None` if not stated. The region and the
    /// nation follow from the codes ([`catalogue::region_of`](crate::catalogue::region_of)).
    pub fn part_of(&self) -> Option<&str> {
        self.part_of.as_deref()
    }

    /// The code of the place in a register; `None` if not stated. For [`CodeKind::Nuts`], the code
    /// of a municipality is that of the region around it.
    pub fn code(&self, kind: CodeKind) -> Option<&str> {
        self.codes.get(kind).map(AsRef::as_ref)
    }

    /// The codes of the place, each with its register.
    pub fn codes(&self) -> impl Iterator<Item = (CodeKind, &str)> {
        CodeKind::ALL.into_iter().filter_map(|kind| Some((kind, self.code(kind)?)))
    }

    /// The coordinates of the place; `None` if not stated.
    pub const fn coordinates(&self) -> Option<Coordinates> {
        self.coordinates
    }

    /// Whether both values denote the same place: the same country, and the same name by the rules
    /// of [`Place::is_named`]. Other names and codes are ignored.
    pub(super) fn is(&self, other: &Self) -> bool {
        self.country == other.country && is_same_name(&self.name, &other.name)
    }

    /// The lookup key. Keys are equal exactly if [`Place::is`] holds for the places.
    pub(super) fn key(&self) -> (&str, String) {
        (&self.country, folded_name(&self.name))
    }

    /// Whether `name` is one of the place's names. Case is ignored, a hyphen equals a space, and a
    /// decomposed accent equals a composed one. Accents are significant, because Habo and Håbo are
    /// different places.
    pub fn is_named(&self, name: &str) -> bool {
        is_same_name(&self.name, name) || self.other_names().any(|own| is_same_name(own, name))
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&printable(&self.name))
    }
}

const fn is_country(code: &str) -> bool {
    matches!(code.as_bytes(), [b'A'..=b'Z', b'A'..=b'Z'])
}

#[cfg(feature = "serde")]
mod serial {
    use super::{CodeKind, Codes, Coordinates, OtherNames, Place};
    use crate::inventory::is_same_name;
    use crate::language::short;
    use serde::{Deserialize, Serialize, Serializer};

    impl Serialize for OtherNames {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_seq(self.iter())
        }
    }

    #[derive(Deserialize)]
    #[serde(
        crate = "crate::serial::shown",
        deny_unknown_fields,
        expecting = "a place: an object with name and country"
    )]
    struct Raw {
        name: String,
        country: String,
        #[serde(default)]
        other_names: Vec<String>,
        part_of: Option<String>,
        #[serde(default)]
        codes: Codes,
        coordinates: Option<Coordinates>,
    }

    crate::serial::checked!(Place: Raw => |raw| raw.try_into());

    impl TryFrom<Raw> for Place {
        type Error = String;

        fn try_from(raw: Raw) -> Result<Self, String> {
            let refused = |problem: &str| format!("place {:?}: {problem}", short(&raw.name));
            let place = Self::new(raw.name.clone(), raw.country)
                .map_err(|error| refused(&error.to_string()))?;
            if raw.other_names.iter().any(|name| is_same_name(name, "")) {
                return Err(refused("other_names: a name must not be empty"));
            }
            if raw.part_of.as_deref().is_some_and(|area| is_same_name(area, "")) {
                return Err(refused("part_of: must not be empty"));
            }
            let mut place = raw.other_names.into_iter().fold(place, Self::also_named);
            for kind in CodeKind::ALL {
                if let Some(code) = raw.codes.get(kind) {
                    place = place
                        .with_code(kind, code.clone())
                        .map_err(|error| refused(&error.to_string()))?;
                }
            }
            let part_of = raw.part_of.map(Into::into);
            Ok(Self { part_of, coordinates: raw.coordinates, ..place })
        }
    }
}
