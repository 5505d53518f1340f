use core::fmt;

use chrono::NaiveDate;

use super::{BudgetError, BudgetShare, BudgetStanding, RunOuts};
use crate::inventory::{Activity, EmissionSeries};
use crate::quantity::{Emissions, Period, Portion, Year};
use crate::trend::Estimator;

/// How much may be emitted from a year on, in all: t CO2e, the plain sum of whole calendar years.
///
/// ```
/// use climate_targets::budget::Budget;
/// use climate_targets::{Emissions, Year};
/// // Stockholm: 19 Mt over 2020-2040.
/// let stockholm = Budget::new(Emissions::from_megatonnes(19.0)?, Year::new(2020)?);
/// assert_eq!(stockholm.expect("it is not negative").to_string(), "19 Mt CO2e from 2020 on");
/// let negative = Budget::new(Emissions::from_megatonnes(-19.0)?, Year::new(2020)?).unwrap_err();
/// assert_eq!(negative.to_string(), "amount: must not be negative, got -19000000 t CO2e");
/// # Ok::<(), climate_targets::QuantityError>(())
/// ```
///
/// Source: Stockholm, climate action plan 2020-2023.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(try_from = "Raw", into = "Raw"))]
pub struct Budget {
    amount: Emissions,
    from: Year,
}

impl Budget {
    /// An amount to be emitted from 1 January of a year on.
    ///
    /// # Errors
    /// [`BudgetError::Negative`] for an amount below zero, as -19 Mt. Zero is an amount.
    pub const fn new(amount: Emissions, from: Year) -> Result<Self, BudgetError> {
        if amount.tonnes() < 0.0 {
            return Err(BudgetError::Negative { amount });
        }
        Ok(Self { amount, from })
    }

    /// For literals in constants and statics: t CO2e, and the first year.
    ///
    /// # Panics
    /// As [`Budget::new`] errs; in a constant that is a compile error.
    #[allow(clippy::panic, reason = "documented const constructor: fails to compile in a constant")]
    pub const fn constant(tonnes: f64, from: i32) -> Self {
        match Self::new(Emissions::constant(tonnes), Year::constant(from)) {
            Ok(budget) => budget,
            Err(_) => panic!("a budget is not negative"),
        }
    }

    /// A part of this budget, from the same year on; the portion keeps it from being negative.
    pub(super) const fn part(self, portion: Portion) -> Self {
        let amount = Emissions::computed(self.amount.tonnes() * portion.fraction());
        Self { amount, from: self.from }
    }

    /// The amount, a cumulative sum in t CO2e.
    pub const fn amount(self) -> Emissions {
        self.amount
    }

    /// The first year whose emissions are taken from it.
    pub const fn from(self) -> Year {
        self.from
    }

    /// The share that was emitted in past years: own sum over larger sum of the same years, also
    /// called grandfathering. Who emitted more gets more.
    ///
    /// ```
    /// use climate_targets::budget::Budget;
    /// use climate_targets::{EmissionSeries, Emissions, Period};
    /// // Stockholm (SMHI, release 2025, CC BY 4.0) and Sweden (Tidy GHG Inventories, CC BY 4.0),
    /// // territorial, without the land sector; the national budget of 300 Mt is assumed.
    /// let series = |place, levels: [f64; 2]| {
    ///     EmissionSeries::builder(place)
    ///         .observe(2018, Emissions::from_tonnes(levels[0]))
    ///         .observe(2019, Emissions::from_tonnes(levels[1]))
    ///         .build()
    /// };
    /// let stockholm = series("Stockholm", [1_724_821.15, 1_453_184.61])?;
    /// let sweden = series("Sweden", [51_430_252.0, 50_191_095.0])?;
    /// let national = Budget::constant(300e6, 2020);
    /// let past = Period::constant(2018, 2019);
    /// let own = national.by_past_emissions(&stockholm, &sweden, past).expect("both are complete");
    /// assert!((own.share.share().percent() - 3.127).abs() < 0.001);
    /// assert!((own.budget.amount().megatonnes() - 9.38).abs() < 0.005);
    /// # Ok::<(), climate_targets::SeriesError>(())
    /// ```
    ///
    /// # Errors
    /// [`BudgetError::YearMissing`] where a year of the period is not observed on either side: an
    /// incomplete sum never passes as complete; [`BudgetError::BoundariesDiffer`] for series that
    /// count different things; [`BudgetError::SumLeavesNoShare`] for a larger sum of zero or below
    /// and an own one below zero; [`BudgetError::MoreThanTheWhole`] for an own sum beyond the
    /// larger one; [`BudgetError::SumOutOfRange`] on overflow.
    pub fn by_past_emissions(
        self,
        own: &EmissionSeries,
        larger: &EmissionSeries,
        years: Period,
    ) -> Result<BudgetShare, BudgetError> {
        BudgetShare::by_past_emissions(self, own, larger, years)
    }

    /// The share by heads: own population over the larger one in a year.
    ///
    /// ```
    /// use climate_targets::budget::Budget;
    /// use climate_targets::{Activity, Year};
    /// // Statistics Sweden, 31 December 2019; the national budget of 300 Mt is assumed.
    /// let stockholm = Activity::population("31 December", [(2019, 974_073.0)])?;
    /// let sweden = Activity::population("31 December", [(2019, 10_327_589.0)])?;
    /// let national = Budget::constant(300e6, 2020);
    /// let own = national.per_head(&stockholm, &sweden, Year::constant(2019));
    /// let own = own.expect("both are known");
    /// assert!((own.share.share().percent() - 9.432).abs() < 0.001);
    /// # Ok::<(), climate_targets::SeriesProblem>(())
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
        BudgetShare::per_head(self, own, larger, year)
    }

    /// A share that is given, by whatever reasoning.
    ///
    /// ```
    /// use climate_targets::Portion;
    /// use climate_targets::budget::Budget;
    /// let own = Budget::constant(300e6, 2020).given(Portion::constant(0.06));
    /// assert_eq!(own.budget.amount().megatonnes(), 18.0);
    /// ```
    pub const fn given(self, share: Portion) -> BudgetShare {
        BudgetShare::given(self, share)
    }

    /// Where the budget stands with what a series had observed by a date.
    ///
    /// An observation of a year is used if its 31 December is not after the date.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use climate_targets::budget::{Budget, RunOut};
    /// use climate_targets::{EmissionSeries, Emissions};
    /// // Stockholm's 19 Mt from 2020 on, and SMHI's levels (release 2025, CC BY 4.0).
    /// let stockholm = EmissionSeries::builder("Stockholm")
    ///     .observe(2019, Emissions::from_tonnes(1_453_184.61))
    ///     .observe(2020, Emissions::from_tonnes(1_064_749.47))
    ///     .observe(2021, Emissions::from_tonnes(1_147_739.22))
    ///     .observe(2022, Emissions::from_tonnes(1_077_664.59))
    ///     .observe(2023, Emissions::from_tonnes(1_008_395.99))
    ///     .build()?;
    /// let as_of = NaiveDate::from_ymd_opt(2025, 6, 30).unwrap();
    /// let standing = Budget::constant(19e6, 2020).standing(&stockholm, as_of);
    /// assert!((standing.used.unwrap().tonnes() - 4_298_549.27).abs() < 1e-6);
    /// // 14.58 years from the end of 2023 on, at the rate of 2023.
    /// assert!((standing.years_left_at_latest_rate.unwrap() - 14.579).abs() < 0.001);
    /// let run_out = standing.run_out_at_latest_rate.unwrap();
    /// assert_eq!(run_out.to_string(), "used up on 2038-07-31");
    /// # Ok::<(), climate_targets::SeriesError>(())
    /// ```
    pub fn standing(self, series: &EmissionSeries, as_of: NaiveDate) -> BudgetStanding {
        BudgetStanding::of(self, series, as_of)
    }

    /// When the budget is used up, all three ways, with the trend of an estimator through what a
    /// series had observed by a date.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use climate_targets::budget::{Budget, RunOut};
    /// use climate_targets::{EmissionSeries, Emissions, Estimator, Year};
    /// // Stockholm's later budget: 9 Mt over 2024-2040.
    /// let stockholm = EmissionSeries::builder("Stockholm")
    ///     .observe(2020, Emissions::from_tonnes(1_064_749.47))
    ///     .observe(2021, Emissions::from_tonnes(1_147_739.22))
    ///     .observe(2022, Emissions::from_tonnes(1_077_664.59))
    ///     .observe(2023, Emissions::from_tonnes(1_008_395.99))
    ///     .build()?;
    /// let as_of = NaiveDate::from_ymd_opt(2025, 6, 30).unwrap();
    /// let estimator = Estimator::ols().since(Year::constant(2020));
    /// let run_outs = Budget::constant(9e6, 2024).run_outs(&stockholm, as_of, estimator);
    /// let on = |run_out: RunOut| run_out.date().map(|date| date.to_string());
    /// assert_eq!(on(run_outs.at_latest_rate.unwrap()).as_deref(), Some("2032-12-04"));
    /// assert_eq!(on(run_outs.along_trend.unwrap()).as_deref(), Some("2033-11-28"));
    /// assert_eq!(on(run_outs.under_trend_line.unwrap()).as_deref(), Some("2034-01-23"));
    /// # Ok::<(), climate_targets::SeriesError>(())
    /// ```
    pub fn run_outs(
        self,
        series: &EmissionSeries,
        as_of: NaiveDate,
        estimator: Estimator,
    ) -> RunOuts {
        RunOuts::of(self, series, as_of, estimator)
    }
}

impl fmt::Display for Budget {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} from {} on", self.amount.as_worded(), self.from)
    }
}

#[cfg(feature = "serde")]
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a budget: an object with amount_t and from")]
struct Raw {
    amount_t: Emissions,
    from: Year,
}

#[cfg(feature = "serde")]
impl TryFrom<Raw> for Budget {
    type Error = BudgetError;

    fn try_from(raw: Raw) -> Result<Self, BudgetError> {
        Self::new(raw.amount_t, raw.from)
    }
}

#[cfg(feature = "serde")]
impl From<Budget> for Raw {
    fn from(budget: Budget) -> Self {
        Self { amount_t: budget.amount, from: budget.from }
    }
}
