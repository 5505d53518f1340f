use thiserror::Error;

use crate::quantity::{QuantityError, Year};

/// A target that cannot be meant.
#[derive(Debug, Clone, Copy, PartialEq, Error)]
#[non_exhaustive]
pub enum TargetError {
    /// The judged year is not after the base: reduce by 40 % from 2030 to 2030.
    #[error("deadline: the judged year {judged} must be after the base year {base}")]
    NotAfterBase {
        /// The year whose inventory decides.
        judged: Year,
        /// The base year, or the last year of the base period.
        base: Year,
    },
    /// An ambition that is a share of a base, without a base.
    #[error("reference: a share of a base needs a base year or base period")]
    MissingReference,
    /// `any_of` or `all_of` without parts.
    #[error("ambition: any_of and all_of need at least one part")]
    NoParts,
    /// A divisor that does not divide: `divide_by` 1, 0.25 or NaN.
    #[error("divide_by: a divisor is greater than 1, got {value}")]
    NotADivisor {
        /// The value given.
        value: f64,
    },
    /// A permitted growth below zero: a reduction is written `reduce_by`.
    #[error("may_grow_by: a permitted growth is not negative, got {value}")]
    NegativeGrowth {
        /// The value given.
        value: f64,
    },
    /// A cap on supplementary measures below zero.
    #[error("supplement: a cap is not negative, got {value}")]
    NegativeCap {
        /// The value given.
        value: f64,
    },
    /// A range of something that is no level: net zero has two tests of its own, words none.
    #[error("range: floor and aspiration are levels, neither net zero nor words")]
    RangeWithoutLevel,
    /// A range whose aspiration asks for less than its floor.
    #[error("range: the aspiration asks for less than the floor")]
    RangeReversed,
    /// A baseline scenario without a single year.
    #[error("below_baseline: the scenario has no year")]
    NoBaseline,
    /// A baseline scenario whose years do not increase.
    #[error("below_baseline: {year} stands behind the same or a later year")]
    BaselineOutOfOrder {
        /// The year out of order.
        year: Year,
    },
    /// A cut below zero: staying 5 Mt *above* a scenario.
    #[error("below_baseline: a cut is not negative, got {value}")]
    NegativeCut {
        /// The value given, in tonnes.
        value: f64,
    },
    /// A blank id.
    #[error("id: a target needs an id")]
    NoId,
    /// A commitment without milestones.
    #[error("milestones: a commitment needs at least one")]
    NoMilestones,
    /// Milestones not in the order of their judged years.
    #[error("milestones: {later} stands before {earlier}")]
    MilestonesOutOfOrder {
        /// The judged year that stands first.
        later: Year,
        /// The judged year that stands after it, equal or earlier.
        earlier: Year,
    },
    /// A wording without a reading.
    #[error("readings: a wording needs at least one")]
    NoReadings,
    /// Readings of one wording with different numbers of milestones.
    #[error("readings: all need the same number of milestones")]
    ReadingsDiffer,
    /// Milestones that do not share a base.
    #[error("milestones: {year} has another base than the first milestone")]
    MilestonesDifferInBase {
        /// The judged year of the milestone that differs.
        year: Year,
    },
    /// Milestones that do not share a boundary.
    #[error("milestones: {year} has another boundary than the first milestone")]
    MilestonesDifferInBoundary {
        /// The judged year of the milestone that differs.
        year: Year,
    },
    /// A milestone that is no level, so that no path leads through it: any of, all of, words.
    #[error("milestones: {year} is no level that a path could lead through")]
    MilestoneWithoutLevel {
        /// The judged year of the milestone.
        year: Year,
    },
    /// A number in it is impossible.
    #[error(transparent)]
    Quantity(#[from] QuantityError),
}
