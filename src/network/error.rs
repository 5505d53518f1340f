use thiserror::Error;

/// Why a place, a membership record, a network or the members of a roll-up are invalid.
///
/// ```
/// use climate_targets::network::{NetworkError, Place};
/// let error: NetworkError = Place::new("Stockholm", "Sweden").unwrap_err();
/// // The country must be a code of two letters, such as SE.
/// assert!(error.to_string().contains("Sweden"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum NetworkError {
    /// A place, network or member without a name.
    #[error("name: it is empty")]
    NoName,
    /// A network without an id.
    #[error("id: it is empty")]
    NoId,
    /// A country that is not two capital letters.
    #[error("country: {country:?} is not two capital letters, as \"SE\"")]
    NotACountry {
        /// What was given.
        country: String,
    },
    /// A record at a network that does not say where it was taken from.
    #[error("source: it is empty; say where the members stand")]
    NoSource,
    /// A time that ends before it begins.
    #[error("the membership record is dated {from} to {to}, which ends before it begins")]
    DatesReversed {
        /// The date given as the earlier.
        from: String,
        /// The date given as the later.
        to: String,
    },
    /// Nobody to sum over.
    #[error("members: there are none")]
    NoMembers,
    /// One name among the members twice, or one series under two.
    #[error("members: {name:?} is there twice")]
    MemberTwice {
        /// Its name.
        name: String,
    },
    /// A place beside a larger area that it is part of: summed, it would count twice.
    #[error(
        "members: {part:?} is part of {area:?}, and both are members; a sum would count it twice"
    )]
    Overlap {
        /// The place.
        part: String,
        /// The area around it.
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
            Self::NoMembers | Self::MemberTwice { .. } | Self::Overlap { .. } => "members",
        }
    }
}
