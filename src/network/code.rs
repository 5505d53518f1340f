//! Codes of places in registers of authorities, and coordinates.

use core::fmt;
use std::borrow::Cow;

use super::NetworkError;
use crate::quantity::named;

named! {
    /// A register that gives a code to a place, so that tables of different publishers can be
    /// joined without names.
    ///
    /// A code is unique within its register and country.
    ///
    /// ```
    /// use climate_targets::network::{CodeKind, Place};
    /// let boras = Place::new("Borås", "SE")?.with_code(CodeKind::Lau, "1490")?;
    /// assert_eq!(boras.code(CodeKind::Lau), Some("1490"));
    /// assert_eq!(boras.code(CodeKind::Covenant), None);
    /// assert_eq!(CodeKind::Nuts.name(), "nuts");
    /// # Ok::<(), climate_targets::network::NetworkError>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
    #[cfg_attr(feature = "serde", serde(crate = "crate::serial::shown", rename_all = "snake_case"))]
    #[non_exhaustive]
    pub enum CodeKind {
        /// The code of a municipality as a local administrative unit (Eurostat, LAU): in Sweden
        /// the four digits of Statistics Sweden, in Finland the three digits of Statistics
        /// Finland, in France the five characters of INSEE. The catalogue has those of its own
        /// places; `examples/data/places.csv` of the repository has all of Sweden.
        Lau = "lau",
        /// The code of a region, or of the region around a municipality, in the statistical
        /// nomenclature of the European Union (Eurostat, NUTS): `SE`, `SE23` or `SE232`.
        Nuts = "nuts",
        /// A code in a national register, such as the nine digits of SIREN for an
        /// intermunicipality in France.
        National = "national",
        /// The identifier of a signatory in the data set of the Covenant of Mayors: `SE0002`.
        Covenant = "covenant",
    }
}

impl CodeKind {
    /// All registers.
    pub const ALL: [Self; 4] = [Self::Lau, Self::Nuts, Self::National, Self::Covenant];

    /// The registers with one code for each place. A NUTS code is shared by all places of a region.
    pub(super) const OF_ONE_PLACE: [Self; 3] = [Self::Lau, Self::National, Self::Covenant];
}

/// The codes of a place.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(
    feature = "serde",
    serde(
        crate = "crate::serial::shown",
        deny_unknown_fields,
        expecting = "codes: an object of codes by register"
    )
)]
pub(super) struct Codes {
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub(super) lau: Option<Cow<'static, str>>,
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub(super) nuts: Option<Cow<'static, str>>,
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub(super) national: Option<Cow<'static, str>>,
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub(super) covenant: Option<Cow<'static, str>>,
}

impl Codes {
    pub(super) const NONE: Self = Self { lau: None, nuts: None, national: None, covenant: None };

    #[cfg(feature = "serde")]
    pub(super) fn is_empty(&self) -> bool {
        *self == Self::NONE
    }

    pub(super) const fn get(&self, kind: CodeKind) -> Option<&Cow<'static, str>> {
        match kind {
            CodeKind::Lau => self.lau.as_ref(),
            CodeKind::Nuts => self.nuts.as_ref(),
            CodeKind::National => self.national.as_ref(),
            CodeKind::Covenant => self.covenant.as_ref(),
        }
    }

    pub(super) const fn get_mut(&mut self, kind: CodeKind) -> &mut Option<Cow<'static, str>> {
        match kind {
            CodeKind::Lau => &mut self.lau,
            CodeKind::Nuts => &mut self.nuts,
            CodeKind::National => &mut self.national,
            CodeKind::Covenant => &mut self.covenant,
        }
    }
}

/// The number of characters of the longest code.
const LONGEST: usize = 20;

/// Whether a text has the form of a code of a country: 1 to 20 letters, digits, hyphens or points, of
/// ASCII, that begin with a letter or digit. A NUTS code begins with the two letters of the country,
/// followed by up to three capital letters or digits.
pub(super) const fn is_code(kind: CodeKind, country: &str, code: &str) -> bool {
    let is_nuts = matches!(kind, CodeKind::Nuts);
    let (shortest, longest) = if is_nuts { (2, 5) } else { (1, LONGEST) };
    let (length, mut rest) = (code.len(), code.as_bytes());
    let mut fits = shortest <= length && length <= longest && (!is_nuts || is_of(country, rest));
    while let [first, others @ ..] = rest {
        fits &= match (is_nuts, length - rest.len()) {
            (true, 0 | 1) => first.is_ascii_uppercase(),
            (true, _) => first.is_ascii_uppercase() || first.is_ascii_digit(),
            (false, 0) => first.is_ascii_alphanumeric(),
            (false, _) => first.is_ascii_alphanumeric() || matches!(first, b'-' | b'.'),
        };
        rest = others;
    }
    fits
}

/// Whether a NUTS code begins with the letters of a country. Eurostat writes EL for Greece and UK for
/// the United Kingdom.
const fn is_of(country: &str, code: &[u8]) -> bool {
    let [first, second, ..] = code else { return false };
    let letters = match country.as_bytes() {
        b"GR" => b"EL",
        b"GB" => b"UK",
        other => other,
    };
    matches!(letters, [one, two] if *one == *first && *two == *second)
}

/// A position on the Earth in decimal degrees (WGS 84), to a millionth of a degree.
///
/// ```
/// use climate_targets::network::{Coordinates, NetworkError, Place};
/// let goteborg = Coordinates::new(57.7072, 11.9668)?;
/// assert_eq!((goteborg.latitude(), goteborg.longitude()), (57.7072, 11.9668));
/// assert_eq!(goteborg.to_string(), "57.7072, 11.9668");
/// let place = Place::new("Göteborg", "SE")?.located_at(goteborg);
/// assert_eq!(place.coordinates(), Some(goteborg));
/// assert!(Coordinates::new(91.0, 0.0).is_err());
/// # Ok::<(), NetworkError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Coordinates {
    /// Millionths of a degree, so that coordinates are equal or not without a tolerance.
    latitude: i32,
    longitude: i32,
}

/// The number of steps of [`Coordinates`] in a degree.
const STEPS: f64 = 1e6;

impl Coordinates {
    /// Creates a position from its latitude, positive to the north, and its longitude, positive to
    /// the east.
    ///
    /// # Errors
    /// [`NetworkError::NotCoordinates`] unless the latitude is from -90 to 90 and the longitude from
    /// -180 to 180 degrees: (91, 0) and (0, NaN) are refused.
    pub fn new(latitude: f64, longitude: f64) -> Result<Self, NetworkError> {
        if is_position(latitude, longitude) {
            Ok(Self { latitude: steps(latitude), longitude: steps(longitude) })
        } else {
            let [latitude, longitude] = [latitude, longitude].map(|degrees| degrees.to_string());
            Err(NetworkError::NotCoordinates { latitude, longitude })
        }
    }

    /// Creates a position in a constant or static.
    ///
    /// ```
    /// use climate_targets::network::Coordinates;
    /// const OSLO: Coordinates = Coordinates::constant(59.9127, 10.7461);
    /// assert_eq!(OSLO, Coordinates::new(59.9127, 10.7461)?);
    /// # Ok::<(), climate_targets::network::NetworkError>(())
    /// ```
    ///
    /// # Panics
    /// If the position is not on the Earth. In a constant, the panic is a compile error.
    #[allow(clippy::panic, reason = "documented const constructor: fails to compile in a constant")]
    pub const fn constant(latitude: f64, longitude: f64) -> Self {
        assert!(is_position(latitude, longitude), "the position must be on the Earth");
        Self { latitude: steps(latitude), longitude: steps(longitude) }
    }

    /// The latitude in degrees, positive to the north.
    pub fn latitude(self) -> f64 {
        f64::from(self.latitude) / STEPS
    }

    /// The longitude in degrees, positive to the east.
    pub fn longitude(self) -> f64 {
        f64::from(self.longitude) / STEPS
    }
}

impl fmt::Debug for Coordinates {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (latitude, longitude) = (self.latitude(), self.longitude());
        let mut degrees = f.debug_struct("Coordinates");
        degrees.field("latitude", &latitude).field("longitude", &longitude).finish()
    }
}

impl fmt::Display for Coordinates {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, {}", self.latitude(), self.longitude())
    }
}

const fn is_position(latitude: f64, longitude: f64) -> bool {
    -90.0 <= latitude && latitude <= 90.0 && -180.0 <= longitude && longitude <= 180.0
}

/// The nearest number of steps. `f64::round` is not a constant function.
const fn steps(degrees: f64) -> i32 {
    let half = if degrees < 0.0 { -0.5 } else { 0.5 };
    (degrees * STEPS + half) as i32
}

#[cfg(feature = "serde")]
mod serial {
    use super::Coordinates;

    /// Degrees by name. A list of two numbers is refused, because some writers put the latitude
    /// first, and others the longitude.
    #[derive(serde::Serialize, serde::Deserialize)]
    #[serde(
        crate = "crate::serial::shown",
        deny_unknown_fields,
        expecting = "coordinates: expected latitude and longitude"
    )]
    struct Degrees {
        latitude: f64,
        longitude: f64,
    }

    crate::serial::written!(Coordinates, this => {
        Degrees { latitude: this.latitude(), longitude: this.longitude() }
    });
    crate::serial::checked!(Coordinates: Degrees => |at| Self::new(at.latitude, at.longitude));
}
