//! The types that entries are made of, for the modules that hold them.

pub(super) use std::borrow::Cow;

pub(super) use super::entries::{Entries, entries};
pub(super) use super::group::TargetGroup;
pub(super) use crate::boundary::{Accounting, Boundary, Gases, LandSector, Sectors};
pub(super) use crate::quantity::{Deadline, Emissions, PartialDate, Period, Portion, Year};
pub(super) use crate::target::{
    Ambition, AnnualRate, Banking, BasePolicy, BaseReference, Commitment, Divisor, Evidence, Goal,
    NetZero, Part, Parts, Range, Reading, Status, Supplement, Target, TargetText, Wording,
};

/// `None`, or `Some` of what is given.
macro_rules! option {
    () => {
        None
    };
    ($value:expr) => {
        Some($value)
    };
}

/// The text of a target, field by field; most have no `superseded_by`.
macro_rules! text {
    (
        id: $id:literal, title: $title:expr, actor: $actor:expr,
        wording: $wording:expr,
        source: $source:expr,
        $(superseded_by: $by:literal,)?
    ) => {
        TargetText {
            id: $id,
            title: $title,
            actor: $actor,
            wording: $wording,
            source: $source,
            superseded_by: option!($($by)?),
        }
    };
}

pub(super) use {option, text};
