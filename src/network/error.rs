use thiserror::Error;

use crate::boundary::BoundaryFields;

/// What cannot be meant of places, networks and their members.
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
    /// A look at a network that does not say where it was taken from.
    #[error("source: it is empty; say where the members stand")]
    NoSource,
    /// A time that ends before it begins.
    #[error("the look is dated {from} to {to}, which ends before it begins")]
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
    /// A breakdown without sectors.
    #[error("sectors: there are none")]
    NoSectors,
    /// A sector without a name.
    #[error("sectors: sector {position} has no name")]
    UnnamedSector {
        /// Its place in the order given, from 1.
        position: usize,
    },
    /// Two sectors of one name.
    #[error("sectors: {name:?} is there twice")]
    SectorTwice {
        /// The name.
        name: String,
    },
    /// A sector of another place or data release than the total's.
    #[error("sectors: {name:?} is of another {what} than the total: {theirs:?}, not {ours:?}")]
    SectorOfAnother {
        /// The sector.
        name: String,
        /// "place" or "vintage".
        what: &'static str,
        /// What the total's is.
        ours: String,
        /// What the sector's is.
        theirs: String,
    },
    /// A sector that counts other things than the total, beyond being a sector of it.
    #[error("sectors: {name:?} counts other {fields} than the total")]
    SectorCountsOther {
        /// The sector.
        name: String,
        /// What differs.
        fields: BoundaryFields,
    },
}
