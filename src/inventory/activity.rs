use std::borrow::Cow;

use super::SeriesProblem;
use crate::boundary::POPULATION;
use crate::quantity::{Year, getters};

/// What emissions are divided by: inhabitants, GDP, or any named activity, year by year.
///
/// It carries its definition, since a population of 31 December and one of mid-year differ, and
/// so do the emissions per head. Nothing is interpolated: a year without a value has none. Values
/// for years still to come are allowed; they turn an allowable level per head into tonnes.
///
/// ```
/// use climate_targets::{Activity, Year};
/// let population = Activity::population(
///     "inhabitants on 31 December, Statistics Sweden",
///     [(1990, 433_042.0), (2020, 583_056.0)],
/// )?;
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
    /// In the order of their years; not empty, each positive.
    values: Vec<(Year, f64)>,
}

impl Activity {
    /// The name of the population among activities.
    pub const POPULATION: &'static str = POPULATION;

    /// Inhabitants, year by year, in any order; the definition says who is counted and when.
    ///
    /// # Errors
    /// As [`Activity::named`].
    pub fn population(
        definition: impl Into<Cow<'static, str>>,
        values: impl IntoIterator<Item = (i32, f64)>,
    ) -> Result<Self, SeriesProblem> {
        Self::named(Self::POPULATION, definition, values)
    }

    /// Another activity, by its name: "GDP".
    ///
    /// # Errors
    /// [`SeriesProblem::NoActivityName`], [`SeriesProblem::NoActivityDefinition`] for a blank;
    /// [`SeriesProblem::ActivityYear`] for 20220; [`SeriesProblem::ActivityNotPositive`] for 0,
    /// negative values, NaN and infinities; [`SeriesProblem::ActivityTwice`] for a second value of
    /// a year; [`SeriesProblem::EmptyActivity`] for none at all.
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
        // Stable, so that "first" and "second" are those of the order given.
        values.sort_by_key(|(year, _)| *year);
        for pair in values.windows(2) {
            if let [(year, first), (again, second)] = *pair
                && year == again
            {
                return Err(SeriesProblem::ActivityTwice { name: named(), year, first, second });
            }
        }
        if values.is_empty() {
            return Err(SeriesProblem::EmptyActivity { name: named() });
        }
        Ok(Self { name, definition, values })
    }

    getters! { fn &self;
        /// Its name.
        name: &str => &self.name,
        /// What is counted, when in the year, by whom.
        definition: &str => &self.definition,
        /// The values in the order of their years.
        values: &[(Year, f64)] => &self.values,
    }

    /// X(y), the value of a year.
    pub fn in_year(&self, year: Year) -> Option<f64> {
        let index = self.values.binary_search_by_key(&year, |(year, _)| *year).ok()?;
        self.values.get(index).map(|(_, value)| *value)
    }
}

/// So that a checked activity and one still to be checked can be handed on alike.
impl From<Activity> for Result<Activity, SeriesProblem> {
    fn from(activity: Activity) -> Self {
        Ok(activity)
    }
}
