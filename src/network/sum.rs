use core::fmt;
use core::iter::repeat;

use super::SumBasis;
use crate::formula::level::LevelScale;
use crate::formula::median::median;
use crate::formula::sum;
use crate::language::{InLanguage, Language, phrase, text};
use crate::quantity::{Absent, Emissions, Known, Share};
use crate::record::record;

/// A sum over the members that have data. It states how many members are counted and how many there
/// are in total.
///
/// An incomplete sum is never presented as complete: [`MemberSum::of_all`] is absent unless all
/// members are counted. [`MemberSum::of_counted`] is the sum of the counted members.
/// [`YearRollUp`] returns member sums.
///
/// ```
/// use climate_targets::network::{Member, MemberSum, RollUp};
/// use climate_targets::{Absent, Assessor, EmissionSeries, catalogue::covenant_of_mayors::BY_2020};
/// let city = EmissionSeries::from_tonnes("a city", [(1990, 100.0), (2020, 70.0)])?;
/// let members = [Member::new("a city").series(&city), Member::new("a town")];
/// let roll_up = RollUp::new(Assessor::as_of_ymd(2024, 6, 30)?, &BY_2020, members)?;
/// let sum: MemberSum = roll_up.in_latest_year()?.level();
/// assert_eq!((sum.counted(), sum.members(), sum.is_complete()), (1, 2, false));
/// assert_eq!(sum.of_counted()?.tonnes(), 70.0);
/// assert_eq!(sum.of_all(), Err(Absent::MembersMissing));
/// assert_eq!(sum.to_string(), "70 t CO2e (1 of 2 members)");
/// assert_eq!(sum.basis().name(), "uniform"); // one data release
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// [`YearRollUp`]: super::YearRollUp
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MemberSum {
    value: Known<Emissions>,
    counted: usize,
    members: usize,
    basis: SumBasis,
}

impl MemberSum {
    pub(super) const fn new(
        value: Known<Emissions>,
        (counted, members): (usize, usize),
        basis: SumBasis,
    ) -> Self {
        Self { value, counted, members, basis }
    }

    /// The sum over all members, t CO2e.
    ///
    /// # Errors
    /// [`Absent::MembersMissing`] if any member is not counted; otherwise the errors of
    /// [`MemberSum::of_counted`].
    pub const fn of_all(self) -> Known<Emissions> {
        if self.is_complete() { self.value } else { Err(Absent::MembersMissing) }
    }

    /// The sum over the counted members, t CO2e.
    ///
    /// # Errors
    /// If no member is counted: the reason common to all members with a series, otherwise
    /// [`Absent::NoObservation`]. [`Absent::BoundariesDiffer`] if the boundaries of counted members
    /// differ; the reason for an absent value if a counted member lacks the value;
    /// [`Absent::OutOfRange`] on overflow.
    pub const fn of_counted(self) -> Known<Emissions> {
        self.value
    }

    /// The number of counted members.
    pub const fn counted(self) -> usize {
        self.counted
    }

    /// The number of all members.
    pub const fn members(self) -> usize {
        self.members
    }

    /// Whether all members are counted.
    pub const fn is_complete(self) -> bool {
        self.counted == self.members
    }

    /// Whether the summed levels are of one data release and, for base levels and the allowable
    /// levels derived from them, of one base year or base period.
    pub const fn basis(self) -> SumBasis {
        self.basis
    }
}

// The sum, the numbers of counted and all members, and a mixed basis:
// `2110 t CO2e (1 of 2 members; mixed basis)`.
phrase! { MemberSum, this, f, language => {
    let value = match this.value {
        Ok(value) => value.tonnes(),
        Err(reason) => return write!(f, "{}", reason.in_language(language)),
    };
    let (counted, members) = (this.counted, this.members);
    // English shows all digits without separators, as the sum of tonnes elsewhere.
    let value: &dyn fmt::Display = match language {
        Language::English => &value,
        #[cfg(feature = "languages")]
        _ => &language.exact(value),
    };
    text!(f, language,
        en: "{value} t CO2e ({counted} of {members} members",
        sv: "{value} ton CO2e ({counted} av {members} medlemmar",
        fr: "{value}\u{a0}t CO2e (membres\u{a0}: {counted} sur {members}",
        fi: "{value} t CO2e ({members} jäsenestä mukana {counted}",
    )?;
    if this.basis == SumBasis::Mixed {
        let basis = this.basis.in_language(language);
        text!(f, language,
            en: "; {basis}",
            sv: "; {basis}",
            fr: "\u{202f}; {basis}",
            fi: "; {basis}",
        )?;
    }
    f.write_str(")")
} }

record! {
    /// A ratio for several members, such as their change since the base, combined in four ways.
    /// [`YearRollUp::change`] and [`YearRollUp::progress`] return it.
    ///
    /// The ratio of sums weights members by the divisor, such as base emissions. The mean weights
    /// all members equally; the population-weighted mean weights them by inhabitants. The results
    /// can differ even in sign.
    ///
    /// ```
    /// use climate_targets::network::{Member, MemberRatios, RollUp};
    /// use climate_targets::catalogue::covenant_of_mayors::BY_2020;
    /// use climate_targets::{Absent, Assessor, EmissionSeries};
    /// let city = EmissionSeries::from_tonnes("a city", [(1990, 100.0), (2020, 75.0)])?;
    /// let town = EmissionSeries::from_tonnes("a town", [(1990, 25.0), (2020, 25.0)])?;
    /// let members = [Member::new("a city").series(&city), Member::new("a town").series(&town)];
    /// let roll_up = RollUp::new(Assessor::as_of_ymd(2024, 6, 30)?, &BY_2020, members)?;
    /// let change: MemberRatios = roll_up.in_latest_year()?.change();
    /// assert!(change.is_complete());
    /// assert_eq!(change.ratio_of_sums?.percent(), -20.0); // (100 - 125)/125
    /// assert_eq!(change.mean_of_ratios?.percent(), -12.5); // (-25 % + 0 %)/2
    /// assert_eq!(change.median?.percent(), -12.5);
    /// assert_eq!(change.population_weighted, Err(Absent::ActivityNotReported));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// [`YearRollUp::change`]: super::YearRollUp::change
    /// [`YearRollUp::progress`]: super::YearRollUp::progress
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct MemberRatios {
        /// The sum of the dividends divided by the sum of the divisors.
        pub ratio_of_sums: Known<Share>,
        /// The arithmetic mean of the members' ratios.
        pub mean_of_ratios: Known<Share>,
        /// The median of the members' ratios; for an even number of members, the mean of the two
        /// middle ratios.
        pub median: Known<Share>,
        /// The mean of the members' ratios, weighted by the population of each member in the year.
        pub population_weighted: Known<Share>,
        /// Whether the levels are of one data release and of one base year or base period.
        pub basis: SumBasis,
        /// The number of members in each of the four ratios.
        pub counted: usize,
        /// The number of all members.
        pub members: usize,
    }
}

/// A dividend and a divisor, both in t CO2e. The divisor is a level or a difference of levels.
#[derive(Debug, Clone, Copy)]
pub(super) struct Quotient {
    pub(super) dividend: f64,
    pub(super) divisor: f64,
    /// If the divisor is a difference, the larger magnitude of its two levels; otherwise 0.
    pub(super) scale: f64,
}

impl Quotient {
    /// Returns the quotient, or `not_positive` if the divisor is not positive. A difference of two
    /// levels that are equal within the tolerance is not positive.
    fn share(self, not_positive: Absent) -> Known<f64> {
        let positive = LevelScale::of(None, self.scale).under(0.0, self.divisor);
        if positive { Ok(self.dividend / self.divisor) } else { Err(not_positive) }
    }

    fn sum(each: &[Self]) -> Self {
        let total = |term: fn(&Self) -> f64| sum(each.iter().map(term));
        Self {
            dividend: total(|one| one.dividend),
            divisor: total(|one| one.divisor),
            scale: total(|one| one.scale),
        }
    }
}

impl MemberRatios {
    /// Combines the quotients of the counted members. Mean, median and weighted mean require every
    /// divisor to be positive; the ratio of sums requires only a positive sum of divisors.
    pub(super) fn of(
        each: &Known<Vec<Quotient>>,
        populations: impl Iterator<Item = Option<f64>>,
        summable: Known<()>,
        not_positive: Absent,
        (counted, members): (usize, usize),
        basis: SumBasis,
    ) -> Self {
        let each = each.as_deref().map_err(|reason| *reason);
        let ratios: Known<Vec<f64>> =
            each.and_then(|each| each.iter().map(|one| one.share(not_positive)).collect());
        let ratios = ratios.as_deref().map_err(|reason| *reason);
        let share = |value| Ok(Share::computed(value));
        let of_sums = || Quotient::sum(each?).share(not_positive);
        let populations = populations.map(|heads| heads.ok_or(Absent::ActivityNotReported));
        Self {
            ratio_of_sums: summable.and_then(|()| of_sums()).map(Share::computed),
            mean_of_ratios: ratios.and_then(|ratios| share(mean(ratios, repeat(Ok(1.0)))?)),
            median: ratios.and_then(|ratios| {
                share(median(&mut ratios.to_vec()).ok_or(Absent::NoObservation)?)
            }),
            population_weighted: ratios.and_then(|ratios| share(mean(ratios, populations)?)),
            basis,
            counted,
            members,
        }
    }

    /// Whether all members are counted.
    pub const fn is_complete(&self) -> bool {
        self.counted == self.members
    }
}

/// Returns the weighted mean, or the reason why a weight is absent.
fn mean(values: &[f64], weights: impl Iterator<Item = Known<f64>>) -> Known<f64> {
    let (mut sum, mut sum_of_weights) = (0.0, 0.0);
    for (value, weight) in values.iter().zip(weights) {
        let weight = weight?;
        sum += value * weight;
        sum_of_weights += weight;
    }
    Ok(sum / sum_of_weights)
}
