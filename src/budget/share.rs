use super::{Budget, BudgetError, Side};
use crate::formula::finite;
use crate::formula::level::LevelScale;
use crate::inventory::{Activity, EmissionSeries};
use crate::quantity::{Emissions, Period, Portion, Share, Year};

/// A part of a larger budget, with the share and how it was found.
///
/// Found by [`Budget::by_past_emissions`], [`Budget::per_head`] or [`Budget::given`].
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct BudgetShare {
    /// The own budget, `share * larger`, from the same year on.
    pub budget: Budget,
    /// The budget that is shared.
    pub larger: Budget,
    /// The share of it.
    pub share: Portion,
    /// How the share was found.
    pub found: ShareFound,
}

/// How a share of a budget was found, with the numbers that gave it.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(tag = "kind", rename_all = "snake_case"))]
#[non_exhaustive]
pub enum ShareFound {
    /// Own emissions over larger ones of the same past years.
    ByPastEmissions {
        /// The years that were summed.
        years: Period,
        /// The own sum.
        #[cfg_attr(feature = "serde", serde(rename = "own_t"))]
        own: Emissions,
        /// The larger sum.
        #[cfg_attr(feature = "serde", serde(rename = "larger_t"))]
        larger: Emissions,
    },
    /// Own population over the larger one.
    PerHead {
        /// The year of both.
        year: Year,
        /// The own population.
        own: f64,
        /// The larger population.
        larger: f64,
        /// Whether both are defined by the same words; else one may be of mid-year and the other
        /// of 31 December.
        same_definition: bool,
    },
    /// Given, by whatever reasoning.
    Given,
}

impl BudgetShare {
    pub(super) const fn given(larger: Budget, share: Portion) -> Self {
        Self { budget: larger.part(share), larger, share, found: ShareFound::Given }
    }

    pub(super) fn by_past_emissions(
        budget: Budget,
        own: &EmissionSeries,
        larger: &EmissionSeries,
        years: Period,
    ) -> Result<Self, BudgetError> {
        let fields = own.boundary().compare(larger.boundary()).differing;
        if !fields.is_empty() {
            return Err(BudgetError::BoundariesDiffer { fields });
        }
        let own = complete_sum(own, years, Side::Own)?;
        let larger = complete_sum(larger, years, Side::Larger)?;
        if own < Emissions::ZERO {
            return Err(BudgetError::SumLeavesNoShare { side: Side::Own, sum: own });
        }
        if larger <= Emissions::ZERO {
            return Err(BudgetError::SumLeavesNoShare { side: Side::Larger, sum: larger });
        }
        let share = part_of(own.tonnes(), larger.tonnes())?;
        let found = ShareFound::ByPastEmissions { years, own, larger };
        Ok(Self { found, ..Self::given(budget, share) })
    }

    pub(super) fn per_head(
        budget: Budget,
        own: &Activity,
        larger: &Activity,
        year: Year,
    ) -> Result<Self, BudgetError> {
        let same_definition = own.definition() == larger.definition();
        let own = heads(own, year, Side::Own)?;
        let larger = heads(larger, year, Side::Larger)?;
        let share = part_of(own, larger)?;
        let found = ShareFound::PerHead { year, own, larger, same_definition };
        Ok(Self { found, ..Self::given(budget, share) })
    }
}

/// The sum of a period, each of its years observed.
fn complete_sum(
    series: &EmissionSeries,
    years: Period,
    side: Side,
) -> Result<Emissions, BudgetError> {
    let mut sum = 0.0;
    for year in years.years() {
        let observation = series.get(year).ok_or(BudgetError::YearMissing { side, year })?;
        sum += observation.emissions.tonnes();
    }
    finite(sum).map(Emissions::computed).map_err(|_| BudgetError::SumOutOfRange { side })
}

fn heads(activity: &Activity, year: Year, side: Side) -> Result<f64, BudgetError> {
    if activity.name() != Activity::POPULATION {
        return Err(BudgetError::NotAPopulation { side });
    }
    activity.in_year(year).ok_or(BudgetError::NoPopulation { side, year })
}

/// A part of a positive whole; two sums of the same years may differ in their rounding.
fn part_of(own: f64, larger: f64) -> Result<Portion, BudgetError> {
    let beyond = BudgetError::MoreThanTheWhole { own, larger };
    let fraction = if LevelScale::of(None, larger).equal(own, larger) { 1.0 } else { own / larger };
    Portion::new(Share::computed(fraction)).map_err(|_| beyond)
}
