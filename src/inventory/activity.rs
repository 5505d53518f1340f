use std::borrow::Cow;

use super::SeriesProblem;
use crate::boundary::POPULATION;
use crate::quantity::{Year, getters};

/// The denominator of an emission intensity by year: population, GDP or another activity.
///
/// An activity states its definition, because the population of 31 December and the mid-year
/// population give different emissions per inhabitant. Missing years are not interpolated. Future
/// years may have values, which convert an allowable level per inhabitant to tonnes.
///
/// ```
/// use climate_targets::{Activity, Year};
/// let population = Activity::population(
///     "inhabitants on 31 December, Statistics Sweden",
///     [(1990, 433_042.0), (2020, 583_056.0)],
/// )?;
/// assert_eq!(population.name(), "population");
/// assert!(population.definition().contains("31 December"));
/// assert_eq!(population.values().len(), 2);
/// assert_eq!(population.in_year(Year::constant(2020)), Some(583_056.0));
/// assert_eq!(population.in_year(Year::constant(2000)), None);
/// assert!(Activity::named("GDP", "current prices", [(2020, 0.0)]).is_err());
/// # Ok::<(), climate_targets::inventory::SeriesProblem>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Activity {
    name: Cow<'static, str>,
    definition: Cow<'static, str>,
    /// Sorted by year; not empty, no year twice, all values positive.
    values: Vec<(Year, f64)>,
}

impl Activity {
    /// The name of the activity that counts inhabitants: "population".
    pub const POPULATION: &'static str = POPULATION;

    /// Creates an activity named `population` from the number of inhabitants by year, in any
    /// order. The definition states who is counted and on which date.
    ///
    /// # Errors
    /// The errors of [`Activity::named`].
    pub fn population(
        definition: impl Into<Cow<'static, str>>,
        values: impl IntoIterator<Item = (i32, f64)>,
    ) -> Result<Self, SeriesProblem> {
        Self::named(Self::POPULATION, definition, values)
    }

    /// Creates a named activity, such as "GDP", from its values by year, in any order.
    ///
    /// # Errors
    /// - [`SeriesProblem::NoActivityName`] and [`SeriesProblem::NoActivityDefinition`] for a blank
    ///   name or definition;
    /// - [`SeriesProblem::ActivityYear`] for a year outside 1000..=9999, such as 20220;
    /// - [`SeriesProblem::ActivityNotPositive`] for a value outside 1e-9..=1e21, such as zero, a
    ///   negative value or NaN;
    /// - [`SeriesProblem::DuplicateActivityYear`] for a second value for a year;
    /// - [`SeriesProblem::EmptyActivity`] for an activity without values.
    pub fn named(
        name: impl Into<Cow<'static, str>>,
        definition: impl Into<Cow<'static, str>>,
        values: impl IntoIterator<Item = (i32, f64)>,
    ) -> Result<Self, SeriesProblem> {
        let (name, definition) = (name.into(), definition.into());
        if name.trim().is_empty() {
            return Err(SeriesProblem::NoActivityName);
        }
        if definition.trim().is_empty() {
            return Err(SeriesProblem::NoActivityDefinition { name: name.into_owned() });
        }
        let named = || name.clone().into_owned();
        let checked =
            values.into_iter().map(|(year, value)| {
                let year = Year::new(year)
                    .map_err(|problem| SeriesProblem::ActivityYear { name: named(), problem })?;
                let positive = (1e-9..=1e21).contains(&value);
                positive.then_some((year, value)).ok_or_else(|| {
                    SeriesProblem::ActivityNotPositive { name: named(), year, value }
                })
            });
        let mut values = checked.collect::<Result<Vec<_>, _>>()?;
        // The sort is stable: for two values of one year, the error reports them in input order.
        values.sort_by_key(|(year, _)| *year);
        for pair in values.windows(2) {
            if let [(year, first), (later_year, second)] = *pair
                && year == later_year
            {
                return Err(SeriesProblem::DuplicateActivityYear {
                    name: named(),
                    year,
                    first,
                    second,
                });
            }
        }
        if values.is_empty() {
            return Err(SeriesProblem::EmptyActivity { name: named() });
        }
        Ok(Self { name, definition, values })
    }

    getters! { fn &self;
        /// The name of the activity, such as "population".
        name: &str => &self.name,
        /// The definition: the quantity counted, the date in the year, and the source.
        definition: &str => &self.definition,
        /// The years and values, in ascending order of years.
        values: &[(Year, f64)] => &self.values,
    }

    /// Returns the value X(y) in a year y; `None` if the year has no value.
    pub fn in_year(&self, year: Year) -> Option<f64> {
        let index = self.values.binary_search_by_key(&year, |(year, _)| *year).ok()?;
        self.values.get(index).map(|(_, value)| *value)
    }
}

/// Lets a function accept either a checked activity or the result of a constructor.
impl From<Activity> for Result<Activity, SeriesProblem> {
    fn from(activity: Activity) -> Self {
        Ok(activity)
    }
}
