use thiserror::Error;

use crate::language::{printable, short};

/// Why a place, a membership record, a network or the member list of a roll-up is invalid.
///
/// ```
/// use climate_targets::network::{NetworkError, Place};
/// let error: NetworkError = Place::new("Stockholm", "Sweden").unwrap_err();
/// // The country must be a code of two letters, such as SE.
/// assert!(error.to_string().contains("Sweden"));
/// assert_eq!(error.field(), "country");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum NetworkError {
    /// The name of a place, a network or a member is blank.
    #[error("name: must not be empty")]
    NoName,
    /// The id of a network is blank.
    #[error("id: must not be empty")]
    NoId,
    /// The country code is not two capital letters.
    #[error("country: {country:?} is not a code of two capital letters, such as \"SE\"", country = short(country))]
    #[non_exhaustive]
    NotACountry {
        /// The rejected country code.
        country: String,
    },
    /// A code does not have the form of its register.
    #[error("{kind}: {code:?} does not have the form of a code", code = short(code))]
    #[non_exhaustive]
    NotACode {
        /// The name of the register ([`CodeKind::name`](super::CodeKind::name)).
        kind: &'static str,
        /// The rejected code.
        code: String,
    },
    /// The coordinates are not on the Earth.
    #[error(
        "coordinates: ({latitude}, {longitude}) are not a latitude from -90 to 90 and a longitude \
         from -180 to 180 degrees",
        latitude = printable(latitude),
        longitude = printable(longitude)
    )]
    #[non_exhaustive]
    NotCoordinates {
        /// The rejected latitude.
        latitude: String,
        /// The rejected longitude.
        longitude: String,
    },
    /// The source of a membership record is blank.
    #[error("source: must not be empty; state the source of the record")]
    NoSource,
    /// The latest date of a membership record is before its earliest date.
    #[error(
        "membership record: the latest date {} is before the earliest date {}",
        printable(to),
        printable(from)
    )]
    #[non_exhaustive]
    DatesReversed {
        /// The earliest date of the record.
        from: String,
        /// The latest date of the record.
        to: String,
    },
    /// The list of members is empty.
    #[error("members: a roll-up needs at least one")]
    NoMembers,
    /// Two members can be the same place, by a name or a code that they share, or they have the same
    /// series. If they are two places of one name, both must be created with
    /// [`Member::of`](super::Member::of).
    #[error("members: {name:?} can be the same place as {other:?}, or has the same series", name = short(name), other = short(other))]
    #[non_exhaustive]
    DuplicateMember {
        /// The name of the second member.
        name: String,
        /// The name of the first member.
        other: String,
    },
    /// A place and the larger area that contains it are both members with a series; a sum would
    /// count the place twice.
    #[error(
        "members: {part:?} is part of {area:?}, and both are members; a sum would count it twice", part = short(part), area = short(area))]
    #[non_exhaustive]
    Overlap {
        /// The name of the place.
        part: String,
        /// The name of the larger area.
        area: String,
    },
}

impl NetworkError {
    /// The invalid field, such as `name` or `members`.
    pub const fn field(&self) -> &'static str {
        match self {
            Self::NoName => "name",
            Self::NoId => "id",
            Self::NotACountry { .. } => "country",
            Self::NotACode { kind, .. } => kind,
            Self::NotCoordinates { .. } => "coordinates",
            Self::NoSource => "source",
            Self::DatesReversed { .. } => "to",
            Self::NoMembers | Self::DuplicateMember { .. } | Self::Overlap { .. } => "members",
        }
    }
}
