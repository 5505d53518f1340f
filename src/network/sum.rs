use core::fmt;

use crate::formula::finite;
use crate::formula::median::median;
use crate::quantity::{Absent, Emissions, Known, Share};

/// A sum over the members that could be counted, which says how many these were.
///
/// A sum over some never passes for the sum over all: the first has to be asked for by its name.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sum {
    value: Known<Emissions>,
    counted: usize,
    of: usize,
}

impl Sum {
    pub(super) const fn new(value: Known<Emissions>, counted: usize, of: usize) -> Self {
        Self { value, counted, of }
    }

    /// The sum over all members.
    ///
    /// # Errors
    /// [`Absent::MembersMissing`] if not all are counted; else as [`Sum::of_counted`].
    pub const fn of_all(self) -> Known<Emissions> {
        if self.is_complete() { self.value } else { Err(Absent::MembersMissing) }
    }

    /// The sum over the members that are counted.
    ///
    /// # Errors
    /// [`Absent::NoObservation`] if none is counted; [`Absent::BoundariesDiffer`] if they count
    /// different things; the reason of a summand that is not there; [`Absent::OutOfRange`] on
    /// overflow.
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

impl fmt::Display for Sum {
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
#[non_exhaustive]
pub struct Ratios {
    /// The quotient of the sums.
    pub ratio_of_sums: Known<Share>,
    /// The mean of the members' own.
    pub mean_of_ratios: Known<Share>,
    /// The median of the members' own; of an even number the mean of the two in the middle.
    pub median: Known<Share>,
    /// The mean of the members' own, weighted by the population of the year.
    pub population_weighted: Known<Share>,
    /// How many members are counted in each of them.
    pub counted: usize,
    /// How many members there are.
    pub members: usize,
}

/// What a member contributes to ratios: dividend, divisor, and population.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ratio {
    pub(super) dividend: f64,
    pub(super) divisor: f64,
    pub(super) population: Option<f64>,
}

impl Ratios {
    /// The ratios of members whose divisors are all positive, or the reason of those that are not.
    pub(super) fn of(
        each: Known<Vec<Ratio>>,
        summable: Known<()>,
        not_positive: Absent,
        (counted, members): (usize, usize),
    ) -> Self {
        let each = each
            .and_then(|each| if each.is_empty() { Err(Absent::NoObservation) } else { Ok(each) });
        let each = each.as_deref().map_err(|reason| *reason);
        let own = each.and_then(|each| {
            let one = |ratio: &Ratio| {
                let positive = ratio.divisor > 0.0;
                if positive { finite(ratio.dividend / ratio.divisor) } else { Err(not_positive) }
            };
            each.iter().map(one).collect::<Known<Vec<f64>>>()
        });
        let own = own.as_deref().map_err(|reason| *reason);
        Self {
            ratio_of_sums: summable.and(each).and_then(|each| ratio_of_sums(each, not_positive)),
            mean_of_ratios: own.and_then(mean),
            median: own.and_then(|own| {
                let middle = median(&mut own.to_vec()).ok_or(Absent::NoObservation)?;
                finite(middle).map(Share::computed)
            }),
            population_weighted: own.and_then(|own| weighted(own, each?)),
            counted,
            members,
        }
    }

    /// Whether all members are counted.
    pub const fn is_complete(&self) -> bool {
        self.counted == self.members
    }
}

fn ratio_of_sums(each: &[Ratio], not_positive: Absent) -> Known<Share> {
    let dividend = finite(each.iter().map(|ratio| ratio.dividend).sum())?;
    let divisor = finite(each.iter().map(|ratio| ratio.divisor).sum())?;
    if divisor <= 0.0 {
        return Err(not_positive);
    }
    finite(dividend / divisor).map(Share::computed)
}

fn mean(own: &[f64]) -> Known<Share> {
    finite(own.iter().sum::<f64>() / own.len() as f64).map(Share::computed)
}

fn weighted(own: &[f64], each: &[Ratio]) -> Known<Share> {
    let (mut sum, mut weights) = (0.0, 0.0);
    for (value, ratio) in own.iter().zip(each) {
        let weight = ratio.population.ok_or(Absent::ActivityNotReported)?;
        sum += value * weight;
        weights += weight;
    }
    finite(sum / weights).map(Share::computed)
}
