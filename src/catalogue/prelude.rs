//! Types and constants shared by the modules of the catalogue.

pub(super) use std::borrow::Cow;

pub(super) use super::entries::{Entries, entries};
pub(super) use super::group::TargetGroup;
pub(super) use crate::boundary::{Accounting, Boundary, Gases, LandSector, Sectors};
pub(super) use crate::quantity::{Deadline, Emissions, PartialDate, Period, Portion, Year};
pub(super) use crate::target::{
    Ambition, AmbitionRange, AnnualRate, Banking, BasePolicy, BaseReference, Commitment, Divisor,
    Evidence, Goal, GoalPart, GoalParts, LegalStatus, NetZero, SupplementaryCap, Target,
    TargetText, Wording, WordingReading,
};

/// Expands to `Some` of the argument, or to `None` without an argument.
macro_rules! option {
    () => {
        None
    };
    ($value:expr) => {
        Some($value)
    };
}

/// Builds a catalogue target field by field. `superseded_by` and `base` are optional. A number as
/// base is the base year; a number as deadline is the target year.
macro_rules! target {
    (
        id: $id:expr, title: $title:expr, actor: $actor:expr,
        wording: $wording:expr,
        source: $source:expr,
        $(superseded_by: $by:expr,)?
        goal: $goal:expr, $(base: $base:expr,)?
        deadline: $deadline:expr, boundary: $boundary:expr $(,)?
    ) => {
        Target::constant(
            TargetText {
                id: $id,
                title: $title,
                actor: $actor,
                wording: $wording,
                source: $source,
                superseded_by: option!($($by)?),
            },
            $goal,
            option!($(base!($base))?),
            deadline!($deadline),
            $boundary,
        )
    };
}

/// Builds a base reference from a literal year or from an expression.
macro_rules! base {
    ($year:literal) => {
        BaseReference::constant($year)
    };
    ($reference:expr) => {
        $reference
    };
}

/// Builds a deadline from a literal target year or from an expression.
macro_rules! deadline {
    ($year:literal) => {
        Deadline::By(Year::constant($year))
    };
    ($deadline:expr) => {
        $deadline
    };
}

/// Builds a commitment from an id, a title and the targets on its path.
macro_rules! commitment {
    ($id:literal, $title:literal: $($target:ident),+ $(,)?) => {
        Commitment::constant($id, $title, &[$(&$target),+])
    };
}

/// Builds a group from an id, a title and its targets.
macro_rules! group {
    ($id:literal, $title:literal: $($target:ident),+ $(,)?) => {
        TargetGroup::constant($id, $title, &[$(&$target),+])
    };
}

pub(super) use {base, commitment, deadline, group, option, target};

/// Greenhouse gases of an area, by territorial accounting.
pub(super) const TERRITORY: Boundary = Boundary::territorial().gases(Gases::KyotoBasket);

/// Greenhouse gases of an area from all sectors, inside and outside emissions trading.
pub(super) const ALL_SECTORS: Boundary =
    Boundary::covering(Sectors::All).gases(Gases::KyotoBasket).accounting(Accounting::Territorial);

/// CO2 from final energy use in the Covenant's key sectors, hence without the land sector.
pub(super) const COVENANT: Boundary =
    Boundary::covering(Sectors::CovenantKey).gases(Gases::Co2).land_sector(LandSector::Excluded);

/// Net zero without a minimum own reduction.
pub(super) const BALANCE: Goal = Goal::One(Ambition::NetZero(NetZero::BALANCE));

/// Net zero with a minimum own reduction, a share of the base level.
pub(super) const fn net_zero(own_cut: f64) -> Goal {
    Goal::One(Ambition::NetZero(NetZero::with_own_reduction(Portion::constant(own_cut))))
}

/// A cut by a share of the base level.
pub(super) const fn reduce_by(cut: f64) -> Goal {
    Goal::One(Ambition::ReduceBy(Portion::constant(cut)))
}

/// At most a fixed level: t CO2e, or t CO2e per head if the target is per capita.
pub(super) const fn at_most(level: f64) -> Goal {
    Goal::One(Ambition::AtMost(Emissions::constant(level)))
}

/// A yearly cut by a rate, starting from the level of a year.
pub(super) const fn cut_each_year(share: f64, from: i32) -> Goal {
    let (share, from) = (Portion::constant(share), Year::constant(from));
    Goal::One(Ambition::AnnualRate(AnnualRate::new(share, from)))
}

/// A goal in words, without a number.
pub(super) const fn qualitative(words: &'static str) -> Goal {
    Goal::One(Ambition::Qualitative(Cow::Borrowed(words)))
}

/// A date of which only the year is known.
pub(super) const fn in_year(year: i32) -> PartialDate {
    PartialDate::year(Year::constant(year))
}
