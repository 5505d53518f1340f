use core::f64::consts::SQRT_2;

use super::{Category, FactorBetweenYears, UncertainChange, UncertaintyError};
use crate::formula::functions::hypot;
use crate::formula::{finite, sum};
use crate::quantity::{Absent, Emissions, HalfWidth, Known, PointsOfBase};
use crate::record::record;

/// The categories of an inventory, with the propagation of their uncertainties to the total and to
/// its change since the base year.
///
/// | uncertainty | formula | unit |
/// |---|---|---|
/// | category x | `U_x = sqrt(U_AD^2 + U_EF^2)` | % of the category |
/// | total | `sqrt(sum of (U_x E_x)^2) / abs(sum of E_x)` | % of the total |
/// | change | `U_trend = sqrt(sum of squares of the contributions)` | points of the base total |
///
/// `U_AD` and `U_EF` are the half-widths of activity data and emission factor, and `E_x` is the
/// level of the category. A category has the level C in the base year and D in the latest year; the
/// totals of the two years are SC and SD. The contributions of a category to `U_trend` are:
///
/// - `I U_EF` from an emission factor that is correlated between the years,
/// - `J U_EF sqrt(2)` from an independent emission factor,
/// - `J U_AD sqrt(2)` from the activity data.
///
/// The sensitivity `I` is the shift of the change, in points, if the category is 1 % larger in both
/// years: `|100 ((0.01 D + SD) - (0.01 C + SC))/(0.01 C + SC) - 100 (SD - SC)/SC|`. The sensitivity
/// `J = |D/SC|` is the shift if the category is 1 % larger in the latest year only.
///
/// ```
/// use climate_targets::uncertainty::{Approach1, Category, FactorBetweenYears};
/// use climate_targets::quantity::HalfWidth;
/// use climate_targets::Emissions;
/// let category = |base, latest, activity, factor, between| {
///     let (kt, percent) = (Emissions::from_kilotonnes, HalfWidth::from_percent);
///     Ok(Category::new(kt(base)?, kt(latest)?, percent(activity)?, percent(factor)?, between))
/// };
/// let inventory = Approach1::new(vec![
///     category(100.0, 80.0, 5.0, 10.0, FactorBetweenYears::Correlated)?,
///     category(50.0, 40.0, 3.0, 20.0, FactorBetweenYears::Correlated)?,
///     category(20.0, 30.0, 10.0, 50.0, FactorBetweenYears::Independent)?,
/// ])
/// .expect("three categories");
/// assert_eq!((inventory.categories().len(), inventory.contributions().count()), (3, 3));
/// assert_eq!(inventory.base_total().unwrap().kilotonnes(), 170.0);
/// assert_eq!(inventory.latest_total().unwrap().kilotonnes(), 150.0);
/// assert_eq!(format!("{:.1}", inventory.uncertainty_of_base().unwrap()), "±10.7 %");
/// assert_eq!(format!("{:.1}", inventory.uncertainty_of_latest().unwrap()), "±13.0 %");
/// let change = inventory.change().unwrap();
/// assert_eq!(format!("{change:.1}"), "-11.8 ± 13.2 points of the base");
/// assert!(!change.is_significant()); // the interval includes zero
/// # Ok::<(), climate_targets::quantity::QuantityError>(())
/// ```
///
/// Source: IPCC, 2006 Guidelines for National Greenhouse Gas Inventories, volume 1, chapter 3,
/// sections 3.2.3.1 and 3A.1.
#[derive(Debug, Clone, PartialEq)]
pub struct Approach1 {
    /// The categories; at least one.
    categories: Vec<Category>,
}

record! {
    /// The contributions of one category to the uncertainty of the latest total and of the change:
    /// a row of the reporting table of Approach 1. [`Approach1::contributions`] yields these rows.
    ///
    /// The symbols are those of [`Approach1`].
    ///
    /// ```
    /// use climate_targets::uncertainty::{Approach1, Category, FactorBetweenYears};
    /// use climate_targets::quantity::HalfWidth;
    /// use climate_targets::Emissions;
    /// let kt = Emissions::from_kilotonnes;
    /// let percent = HalfWidth::from_percent;
    /// let correlated = FactorBetweenYears::Correlated;
    /// let inventory = Approach1::new(vec![
    ///     Category::new(kt(100.0)?, kt(60.0)?, percent(3.0)?, percent(4.0)?, correlated),
    ///     Category::new(kt(100.0)?, kt(100.0)?, percent(0.0)?, percent(0.0)?, correlated),
    /// ])?;
    /// let row = inventory.contributions().next().expect("two categories");
    /// // U_x = sqrt(3^2 + 4^2) = 5 %, and 60 kt of 160 kt.
    /// assert!((row.to_latest?.percent() - 5.0 * 60.0 / 160.0).abs() < 1e-12);
    /// // I = 20/201 and J = 60/200.
    /// assert!((row.to_change_by_factor?.points() - 4.0 * 20.0 / 201.0).abs() < 1e-12);
    /// assert!((row.to_change_by_activity?.points() - 3.0 * 0.3 * 2f64.sqrt()).abs() < 1e-12);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct CategoryContribution {
        /// The category.
        pub category: Category,
        /// `|U_x D/SD|`, in percent of SD: the contribution to the half-width of the latest total.
        pub to_latest: Known<HalfWidth>,
        /// `I U_EF` or `J U_EF sqrt(2)`, in points of SC: the contribution of the emission factor
        /// to the half-width of the change.
        pub to_change_by_factor: Known<PointsOfBase>,
        /// `J U_AD sqrt(2)`, in points of SC: the contribution of the activity data to the
        /// half-width of the change.
        pub to_change_by_activity: Known<PointsOfBase>,
    }
}

impl Approach1 {
    /// Creates an inventory from all its categories, in any order.
    ///
    /// # Errors
    /// [`UncertaintyError::NoCategory`] for an empty list.
    pub fn new(categories: Vec<Category>) -> Result<Self, UncertaintyError> {
        if categories.is_empty() {
            return Err(UncertaintyError::NoCategory);
        }
        for (position, category) in (1..).zip(&categories) {
            for level in [category.base, category.latest] {
                level
                    .as_level()
                    .map_err(|problem| UncertaintyError::Level { position, problem })?;
            }
        }
        Ok(Self { categories })
    }

    /// The categories, in the order of the input.
    pub fn categories(&self) -> &[Category] {
        &self.categories
    }

    /// SC, the sum of all categories in the base year, t CO2e.
    ///
    /// # Errors
    /// [`Absent::OutOfRange`] on overflow.
    pub fn base_total(&self) -> Known<Emissions> {
        self.total(|category| category.base)
    }

    /// SD, the sum of all categories in the latest year, t CO2e.
    ///
    /// # Errors
    /// [`Absent::OutOfRange`] on overflow.
    pub fn latest_total(&self) -> Known<Emissions> {
        self.total(|category| category.latest)
    }

    /// The half-width of the base year's total, in percent of the total. A series accepts this
    /// value as the uncertainty of the year
    /// ([`half_width`](crate::inventory::EmissionSeriesBuilder::half_width)).
    ///
    /// # Errors
    /// [`Absent::BaseNotPositive`] for a total of zero, which has no uncertainty in percent;
    /// [`Absent::OutOfRange`] on overflow.
    pub fn uncertainty_of_base(&self) -> Known<HalfWidth> {
        self.uncertainty_of(|category| category.base, Absent::BaseNotPositive)
    }

    /// The half-width of the latest year's total, in percent of the total.
    ///
    /// # Errors
    /// [`Absent::LatestNotPositive`] for a total of zero, which has no uncertainty in percent;
    /// [`Absent::OutOfRange`] on overflow.
    pub fn uncertainty_of_latest(&self) -> Known<HalfWidth> {
        self.uncertainty_of(|category| category.latest, Absent::LatestNotPositive)
    }

    /// The change of the total, `100 (SD - SC)/SC`, with its half-width `U_trend`, in points of
    /// the base total.
    ///
    /// # Errors
    /// [`Absent::BaseNotPositive`] unless the base total is positive; [`Absent::OutOfRange`] on
    /// overflow, or if the base level of a sink is -100 times the base total, for which the divisor
    /// of `I` is zero.
    pub fn change(&self) -> Known<UncertainChange> {
        let totals = self.totals()?;
        let terms = self
            .categories
            .iter()
            .map(|category| Ok(hypot(totals.by_factor(category)?, totals.by_activity(category)?)));
        let half_width = root_of_squares(terms)?;
        UncertainChange::computed(100.0 * (totals.latest / totals.base - 1.0), half_width)
    }

    /// The contributions of each category, in the order of the input.
    pub fn contributions(&self) -> impl Iterator<Item = CategoryContribution> + '_ {
        let latest = self.latest_total();
        let totals = self.totals();
        let points = |value: Known<f64>| value.map(PointsOfBase::computed);
        self.categories.iter().map(move |category| CategoryContribution {
            category: *category,
            to_latest: latest.and_then(|total| part_of(*category, category.latest, total)),
            to_change_by_factor: points(totals.and_then(|totals| totals.by_factor(category))),
            to_change_by_activity: points(totals.and_then(|totals| totals.by_activity(category))),
        })
    }

    fn total(&self, level: impl Fn(&Category) -> Emissions) -> Known<Emissions> {
        let levels = self.categories.iter().map(|category| level(category).tonnes());
        finite(sum(levels)).map(Emissions::computed)
    }

    fn uncertainty_of(
        &self,
        level: impl Fn(&Category) -> Emissions,
        zero: Absent,
    ) -> Known<HalfWidth> {
        let total = self.total(&level)?;
        if total == Emissions::ZERO {
            return Err(zero);
        }
        let parts = self
            .categories
            .iter()
            .map(|category| part_of(*category, level(category), total).map(HalfWidth::percent));
        HalfWidth::computed(root_of_squares(parts)?)
    }

    fn totals(&self) -> Known<Totals> {
        let (base, latest) = (self.base_total()?.tonnes(), self.latest_total()?.tonnes());
        if base > 0.0 { Ok(Totals { base, latest }) } else { Err(Absent::BaseNotPositive) }
    }
}

/// The totals of the two years, t CO2e. The base total is positive.
#[derive(Clone, Copy)]
struct Totals {
    base: f64,
    latest: f64,
}

impl Totals {
    /// I, the sensitivity to an error in both years, as `|D - C SD/SC|/(SC + 0.01 C)`. This form
    /// equals the definition as a difference of two changes, but loses no digits if the two changes
    /// are nearly equal.
    fn to_both_years(self, category: &Category) -> f64 {
        let (base, latest) = (category.base.tonnes(), category.latest.tonnes());
        ((latest - base * (self.latest / self.base)) / (self.base + 0.01 * base)).abs()
    }

    /// J, the sensitivity to an error in the latest year only.
    fn to_latest_year(self, category: &Category) -> f64 {
        (category.latest.tonnes() / self.base).abs()
    }

    fn by_factor(self, category: &Category) -> Known<f64> {
        let sensitivity = match category.factor_between_years {
            FactorBetweenYears::Correlated => self.to_both_years(category),
            FactorBetweenYears::Independent => self.to_latest_year(category) * SQRT_2,
        };
        finite(sensitivity * category.factor.percent())
    }

    fn by_activity(self, category: &Category) -> Known<f64> {
        finite(self.to_latest_year(category) * category.activity.percent() * SQRT_2)
    }
}

/// Returns `|U_x E_x/total|`, in percent of the total.
fn part_of(category: Category, level: Emissions, total: Emissions) -> Known<HalfWidth> {
    let share = (level.tonnes() / total.tonnes()).abs();
    HalfWidth::computed(category.uncertainty()?.percent() * share)
}

/// Returns the square root of the sum of squares. `hypot` does not overflow for large terms whose
/// squares would overflow.
fn root_of_squares(terms: impl Iterator<Item = Known<f64>>) -> Known<f64> {
    let mut root = 0.0_f64;
    for term in terms {
        root = hypot(root, term?);
    }
    finite(root)
}

#[cfg(feature = "serde")]
crate::serial::checked!(Approach1: Vec<Category> => Self::new);
#[cfg(feature = "serde")]
crate::serial::written!(Approach1, this => this.categories);
