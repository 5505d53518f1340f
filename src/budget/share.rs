use super::{Budget, BudgetError, Side};
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

impl Budget {
    /// The share that was emitted in past years: own sum over larger sum of the same years, also
    /// called grandfathering. Who emitted more gets more.
    ///
    /// ```
    /// use climate_targets::{EmissionSeries, Period, budget::Budget};
    /// // Stockholm (SMHI, release 2025, CC BY 4.0) and Sweden (Tidy GHG Inventories, CC BY 4.0),
    /// // territorial, without the land sector; the national budget of 300 Mt is assumed.
    /// let of = EmissionSeries::from_tonnes;
    /// let stockholm = of("Stockholm", [(2018, 1_724_821.15), (2019, 1_453_184.61)])?;
    /// let sweden = of("Sweden", [(2018, 51_430_252.0), (2019, 50_191_095.0)])?;
    /// let national = Budget::constant(300e6, 2020);
    /// let past = Period::constant(2018, 2019);
    /// let own = national.by_past_emissions(&stockholm, &sweden, past).expect("both are complete");
    /// assert!((own.share.share().percent() - 3.127).abs() < 0.001);
    /// assert!((own.budget.amount().megatonnes() - 9.38).abs() < 0.005);
    /// # Ok::<(), climate_targets::inventory::SeriesError>(())
    /// ```
    ///
    /// # Errors
    /// [`BudgetError::YearMissing`] where a year of the period is not observed on either side: an
    /// incomplete sum never passes as complete; [`BudgetError::BoundariesDiffer`] for series that
    /// count different things; [`BudgetError::SumLeavesNoShare`] for a larger sum of zero or below
    /// and an own one below zero; [`BudgetError::MoreThanTheWhole`] for an own sum beyond the
    /// larger one.
    pub fn by_past_emissions(
        self,
        own: &EmissionSeries,
        larger: &EmissionSeries,
        years: Period,
    ) -> Result<BudgetShare, BudgetError> {
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
        Ok(BudgetShare { found, ..self.given(share) })
    }

    /// The share by heads: own population over the larger one in a year.
    ///
    /// ```
    /// use climate_targets::{Activity, Year, budget::Budget};
    /// // Statistics Sweden, 31 December 2019; the national budget of 300 Mt is assumed.
    /// let stockholm = Activity::population("31 December", [(2019, 974_073.0)])?;
    /// let sweden = Activity::population("31 December", [(2019, 10_327_589.0)])?;
    /// let national = Budget::constant(300e6, 2020);
    /// let own = national.per_head(&stockholm, &sweden, Year::constant(2019));
    /// let own = own.expect("both are known");
    /// assert!((own.share.share().percent() - 9.432).abs() < 0.001);
    /// # Ok::<(), climate_targets::inventory::SeriesProblem>(())
    /// ```
    ///
    /// # Errors
    /// [`BudgetError::NoPopulation`] where either has no value for the year;
    /// [`BudgetError::NotAPopulation`] for another activity, as GDP;
    /// [`BudgetError::MoreThanTheWhole`] for an own population beyond the larger one.
    pub fn per_head(
        self,
        own: &Activity,
        larger: &Activity,
        year: Year,
    ) -> Result<BudgetShare, BudgetError> {
        let same_definition = own.definition() == larger.definition();
        let own = heads(own, year, Side::Own)?;
        let larger = heads(larger, year, Side::Larger)?;
        let share = part_of(own, larger)?;
        let found = ShareFound::PerHead { year, own, larger, same_definition };
        Ok(BudgetShare { found, ..self.given(share) })
    }

    /// A share that is given, by whatever reasoning.
    ///
    /// ```
    /// use climate_targets::{Portion, budget::Budget};
    /// let own = Budget::constant(300e6, 2020).given(Portion::constant(0.06));
    /// assert_eq!(own.budget.amount().megatonnes(), 18.0);
    /// ```
    pub const fn given(self, share: Portion) -> BudgetShare {
        BudgetShare { budget: self.part(share), larger: self, share, found: ShareFound::Given }
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
    Ok(Emissions::computed(sum))
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
