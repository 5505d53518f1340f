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
