use thiserror::Error;

/// Why a place, a membership record, a network or the members of a roll-up are invalid.
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
    /// A place, network or member without a name.
    #[error("name: must not be empty")]
    NoName,
    /// A network without an id.
    #[error("id: must not be empty")]
    NoId,
    /// A country that is not two capital letters.
    #[error("country: {country:?} is not a code of two capital letters, such as \"SE\"")]
    NotACountry {
        /// The country given.
        country: String,
    },
    /// A membership record without a source.
    #[error("source: must not be empty; state the source of the record")]
    NoSource,
    /// A membership record whose latest date is before its earliest date.
    #[error("membership record: the latest date {to} is before the earliest date {from}")]
    DatesReversed {
        /// The earliest date given.
        from: String,
        /// The latest date given.
        to: String,
    },
    /// A roll-up without members.
    #[error("members: a roll-up needs at least one")]
    NoMembers,
    /// Two members with the same name or the same series.
    #[error("members: {name:?} appears twice")]
    DuplicateMember {
        /// The name.
        name: String,
    },
    /// A place and a larger area that contains it, both as members; a sum would count the place
    /// twice.
    #[error(
        "members: {part:?} is part of {area:?}, and both are members; a sum would count it twice"
    )]
    Overlap {
        /// The place.
        part: String,
        /// The larger area.
        area: String,
    },
}

impl NetworkError {
    /// The field at fault.
    pub const fn field(&self) -> &'static str {
        match self {
            Self::NoName => "name",
            Self::NoId => "id",
            Self::NotACountry { .. } => "country",
            Self::NoSource => "source",
            Self::DatesReversed { .. } => "to",
            Self::NoMembers | Self::DuplicateMember { .. } | Self::Overlap { .. } => "members",
        }
    }
}
