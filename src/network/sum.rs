use core::fmt;
use core::iter::repeat;

use crate::formula::level::LevelScale;
use crate::formula::median::median;
use crate::formula::sum;
use crate::quantity::{Absent, Emissions, Known, Share};

/// A sum over the members that could be counted, which says how many these were.
///
/// A sum over some never passes for the sum over all: the first has to be asked for by its name.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MemberSum {
    value: Known<Emissions>,
    counted: usize,
    of: usize,
}

impl MemberSum {
    pub(super) const fn new(value: Known<Emissions>, counted: usize, of: usize) -> Self {
        Self { value, counted, of }
    }

    /// The sum over all members.
    ///
    /// # Errors
    /// [`Absent::MembersMissing`] if not all are counted; else as [`MemberSum::of_counted`].
    pub const fn of_all(self) -> Known<Emissions> {
        if self.is_complete() { self.value } else { Err(Absent::MembersMissing) }
    }

    /// The sum over the members that are counted.
    ///
    /// # Errors
    /// If none is counted, the reason that all with a series have in common, else
    /// [`Absent::NoObservation`]; [`Absent::BoundariesDiffer`] if they count different things; the
    /// reason of a summand that is not there; [`Absent::OutOfRange`] on overflow.
    pub const fn of_counted(self) -> Known<Emissions> {
        self.value
    }

    /// How many members are counted.
    pub const fn counted(self) -> usize {
        self.counted
    }

    /// How many members there are.
    pub const fn members(self) -> usize {
        self.of
    }

    /// Whether all members are counted.
    pub const fn is_complete(self) -> bool {
        self.counted == self.of
    }
}

impl fmt::Display for MemberSum {
    /// The sum and how many it is of: `2110 t CO2e (1 of 2 members)`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.value {
            Ok(value) => write!(f, "{value} ({} of {} members)", self.counted, self.of),
            Err(reason) => reason.fmt(f),
        }
    }
}

/// One share of many members, four ways, each with a name of its own.
///
/// The ratio of sums weighs each member by its emissions, the mean counts each alike, the median is
/// that of the member in the middle, the last weighs by inhabitants. They can differ in sign.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct MemberRatios {
    /// The quotient of the sums.
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::serial::known"))]
    pub ratio_of_sums: Known<Share>,
    /// The mean of the members' own.
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::serial::known"))]
    pub mean_of_ratios: Known<Share>,
    /// The median of the members' own; of an even number the mean of the two in the middle.
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::serial::known"))]
    pub median: Known<Share>,
    /// The mean of the members' own, weighted by the population of the year.
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::serial::known"))]
    pub population_weighted: Known<Share>,
    /// How many members are counted in each of them.
    pub counted: usize,
    /// How many members there are.
    pub members: usize,
}

/// A dividend and a divisor, which may be the difference of two levels of some scale.
#[derive(Debug, Clone, Copy)]
pub(super) struct Quotient {
    pub(super) dividend: f64,
    pub(super) divisor: f64,
    /// The larger of the two levels; 0 where the divisor is a level itself.
    pub(super) scale: f64,
}

impl Quotient {
    /// The share; absent unless the divisor is positive, and not the difference of equal levels.
    fn share(self, not_positive: Absent) -> Known<f64> {
        let positive = LevelScale::of(None, self.scale).under(0.0, self.divisor);
        if positive { Ok(self.dividend / self.divisor) } else { Err(not_positive) }
    }

    fn sum(each: &[Self]) -> Self {
        let total = |of: fn(&Self) -> f64| sum(each.iter().map(of));
        Self {
            dividend: total(|one| one.dividend),
            divisor: total(|one| one.divisor),
            scale: total(|one| one.scale),
        }
    }
}

impl MemberRatios {
    /// The ratios of one member or more; those of their own are there only if all divisors are
    /// positive.
    pub(super) fn of(
        each: &Known<Vec<Quotient>>,
        populations: impl Iterator<Item = Option<f64>>,
        summable: Known<()>,
        not_positive: Absent,
        (counted, members): (usize, usize),
    ) -> Self {
        let each = each.as_deref().map_err(|reason| *reason);
        let own: Known<Vec<f64>> =
            each.and_then(|each| each.iter().map(|one| one.share(not_positive)).collect());
        let own = own.as_deref().map_err(|reason| *reason);
        let share = |value| Ok(Share::computed(value));
        let of_sums = || Quotient::sum(each?).share(not_positive);
        let populations = populations.map(|heads| heads.ok_or(Absent::ActivityNotReported));
        Self {
            ratio_of_sums: summable.and_then(|()| of_sums()).map(Share::computed),
            mean_of_ratios: own.and_then(|own| share(mean(own, repeat(Ok(1.0)))?)),
            median: own
                .and_then(|own| share(median(&mut own.to_vec()).ok_or(Absent::NoObservation)?)),
            population_weighted: own.and_then(|own| share(mean(own, populations)?)),
            counted,
            members,
        }
    }

    /// Whether all members are counted.
    pub const fn is_complete(&self) -> bool {
        self.counted == self.members
    }
}

/// The mean of values, each with its weight.
fn mean(values: &[f64], each_weight: impl Iterator<Item = Known<f64>>) -> Known<f64> {
    let (mut sum, mut weights) = (0.0, 0.0);
    for (value, weight) in values.iter().zip(each_weight) {
        let weight = weight?;
        sum += value * weight;
        weights += weight;
    }
    Ok(sum / weights)
}
