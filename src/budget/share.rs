use super::{Budget, BudgetError, Side};
use crate::formula::level::LevelScale;
use crate::inventory::{Activity, EmissionSeries};
use crate::quantity::{Emissions, Period, Portion, Year};
use crate::record::record;

record! {
    /// A share of a larger budget, with the rule and the data behind it.
    ///
    /// [`Budget::by_past_emissions`], [`Budget::per_head`] and [`Budget::given`] return this
    /// record.
    ///
    /// ```
    /// use climate_targets::budget::{Budget, BudgetShare, ShareRule};
    /// use climate_targets::Portion;
    /// // A national budget of 300 Mt from 2020 on, of which a city gets 6 %.
    /// let national = Budget::constant(300e6, 2020);
    /// let city: BudgetShare = national.given(Portion::constant(0.06));
    /// assert_eq!(city.budget.amount().megatonnes(), 18.0);
    /// assert_eq!((city.larger, city.share.fraction()), (national, 0.06));
    /// assert_eq!(city.rule, ShareRule::Given);
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct BudgetShare {
        /// The resulting budget, `share * larger`, with the first year of the larger budget. An
        /// amount under 1 mg counts as zero.
        pub budget: Budget,
        /// The larger budget.
        pub larger: Budget,
        /// The share of the larger budget.
        pub share: Portion,
        /// The rule that gives the share, with the data that the rule uses.
        pub rule: ShareRule,
    }
}

/// The rule that gives a budget share, with the data that the rule uses.
///
/// ```
/// use climate_targets::budget::{Budget, ShareRule};
/// use climate_targets::{Activity, Year};
/// let city = Activity::population("31 December", [(2019, 100_000.0)])?;
/// let nation = Activity::population("mid-year", [(2019, 2_000_000.0)])?;
/// let year = Year::new(2019)?;
/// let share = Budget::constant(300e6, 2020).per_head(&city, &nation, year)?;
/// let ShareRule::PerHead { own, larger, same_definition, .. } = share.rule else { panic!() };
/// assert_eq!(own / larger, 0.05);
/// assert!(!same_definition); // the reference days of the two populations differ
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(
    feature = "serde",
    serde(crate = "crate::serial::shown", tag = "kind", rename_all = "snake_case")
)]
#[non_exhaustive]
pub enum ShareRule {
    /// Own emissions divided by the emissions of the larger place, over the same past years.
    ByPastEmissions {
        /// The past years that both sums cover.
        years: Period,
        /// The past emissions of the place that gets the share, t CO2e.
        #[cfg_attr(feature = "serde", serde(rename = "own_t"))]
        own: Emissions,
        /// The past emissions of the larger place, t CO2e.
        #[cfg_attr(feature = "serde", serde(rename = "larger_t"))]
        larger: Emissions,
    },
    /// Own population divided by the population of the larger place.
    PerHead {
        /// The year of both populations.
        year: Year,
        /// The population of the place that gets the share.
        #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::serial::finite"))]
        own: f64,
        /// The population of the larger place.
        #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::serial::finite"))]
        larger: f64,
        /// Whether the two populations have the same definition text. If false, they may not be
        /// comparable: one may be counted at mid-year and the other on 31 December.
        same_definition: bool,
    },
    /// A share that the caller states.
    Given,
}

impl Budget {
    /// Returns the share by past emissions (grandfathering): the sum of own emissions divided by
    /// the sum of the larger place's emissions, over the same years. Higher past emissions give a
    /// larger share.
    ///
    /// ```
    /// use climate_targets::{EmissionSeries, Period, budget::Budget};
    /// // Stockholm (SMHI, release 2025, CC BY 4.0) and Sweden (Tidy GHG Inventories, CC BY 4.0),
    /// // territorial, without the land sector; the national budget of 300 Mt is assumed.
    /// let series = EmissionSeries::from_tonnes;
    /// let stockholm = series("Stockholm", [(2018, 1_724_821.15), (2019, 1_453_184.61)])?;
    /// let sweden = series("Sweden", [(2018, 51_430_252.0), (2019, 50_191_095.0)])?;
    /// let national = Budget::constant(300e6, 2020);
    /// let past = Period::constant(2018, 2019);
    /// let own = national.by_past_emissions(&stockholm, &sweden, past)?;
    /// assert!((own.share.share().percent() - 3.127).abs() < 0.001);
    /// assert!((own.budget.amount().megatonnes() - 9.38).abs() < 0.005);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`BudgetError::YearMissing`] if either series lacks a year of the period;
    /// [`BudgetError::BoundariesDiffer`] for series with different boundaries;
    /// [`BudgetError::SumLeavesNoShare`] if the larger place's sum is zero or negative, or the own
    /// sum is negative; [`BudgetError::ShareAboveOne`] if the own sum exceeds the larger place's
    /// sum.
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
        let rule = ShareRule::ByPastEmissions { years, own, larger };
        Ok(BudgetShare { rule, ..self.given(share) })
    }

    /// Returns the share per head: the own population divided by the population of the larger
    /// place, in one year.
    ///
    /// ```
    /// use climate_targets::{Activity, Year, budget::Budget};
    /// // Statistics Sweden, 31 December 2019; the national budget of 300 Mt is assumed.
    /// let stockholm = Activity::population("31 December", [(2019, 974_073.0)])?;
    /// let sweden = Activity::population("31 December", [(2019, 10_327_589.0)])?;
    /// let national = Budget::constant(300e6, 2020);
    /// let own = national.per_head(&stockholm, &sweden, Year::constant(2019))?;
    /// assert!((own.share.share().percent() - 9.432).abs() < 0.001);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`BudgetError::NoPopulation`] if either population lacks the year;
    /// [`BudgetError::NotAPopulation`] for another activity, such as GDP;
    /// [`BudgetError::ShareAboveOne`] if the own population exceeds that of the larger place.
    pub fn per_head(
        self,
        own: &Activity,
        larger: &Activity,
        year: Year,
    ) -> Result<BudgetShare, BudgetError> {
        let same_definition = own.definition() == larger.definition();
        let own = population_in(own, year, Side::Own)?;
        let larger = population_in(larger, year, Side::Larger)?;
        let share = part_of(own, larger)?;
        let rule = ShareRule::PerHead { year, own, larger, same_definition };
        Ok(BudgetShare { rule, ..self.given(share) })
    }

    /// Returns the share that the caller states, such as a share agreed in a plan.
    ///
    /// ```
    /// use climate_targets::{Portion, budget::Budget};
    /// let own = Budget::constant(300e6, 2020).given(Portion::constant(0.06));
    /// assert_eq!(own.budget.amount().megatonnes(), 18.0);
    /// ```
    pub const fn given(self, share: Portion) -> BudgetShare {
        BudgetShare { budget: self.part(share), larger: self, share, rule: ShareRule::Given }
    }
}

/// Sums the emissions of a period; [`BudgetError::YearMissing`] if a year is not observed.
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

/// Returns the population in a year; [`BudgetError::NotAPopulation`] for another activity,
/// [`BudgetError::NoPopulation`] if the year has no value.
fn population_in(activity: &Activity, year: Year, side: Side) -> Result<f64, BudgetError> {
    if activity.name() != Activity::POPULATION {
        return Err(BudgetError::NotAPopulation { side });
    }
    activity.in_year(year).ok_or(BudgetError::NoPopulation { side, year })
}

/// Returns the share `own/larger`; `larger` must be positive. Two sums of the same levels may
/// differ by rounding, so sums that are equal within the tolerance give exactly 1.
fn part_of(own: f64, larger: f64) -> Result<Portion, BudgetError> {
    let fraction = if LevelScale::of(None, larger).equal(own, larger) { 1.0 } else { own / larger };
    let is_part = (0.0..=1.0).contains(&fraction);
    is_part.then(|| Portion::computed(fraction)).ok_or(BudgetError::ShareAboveOne { own, larger })
}

crate::record::plain!(ShareRule);
