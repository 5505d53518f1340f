//! The level that a target allows in any year.

use super::{Assessment, Verdict};
use crate::quantity::{Absent, Deadline, Emissions, Known, Year, named};

named! {
    /// What sets the level that a target allows in a year.
    ///
    /// ```
    /// use climate_targets::assessment::AllowedBy;
    /// assert_eq!(AllowedBy::Path.name(), "path");
    /// assert_eq!(AllowedBy::YearlyLimit.to_string(), "yearly limit");
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
    #[cfg_attr(feature = "serde", serde(crate = "crate::serial::shown", rename_all = "snake_case"))]
    #[non_exhaustive]
    pub enum AllowedBy {
        /// The target itself, in its judged year.
        Target = "target" {
            en: "target", sv: "mål", fr: "objectif", fi: "tavoite",
        }
        /// The limit of a goal for each year.
        YearlyLimit = "yearly_limit" {
            en: "yearly limit", sv: "årlig gräns", fr: "limite annuelle", fi: "vuosiraja",
        }
        /// The path to the target.
        Path = "path" {
            en: "path", sv: "målbana", fr: "trajectoire", fi: "tavoitepolku",
        }
    }
}

crate::record::plain!(AllowedBy);

/// The level that a target allows in a year, and what sets it. [`Assessment::allowed_in`] returns it.
///
/// ```
/// use climate_targets::assessment::{Allowed, AllowedBy};
/// use climate_targets::{Absent, Assessor, EmissionSeries, Target, Year};
/// let city = EmissionSeries::from_tonnes("a city", [(1990, 1000.0), (2020, 700.0)])?;
/// let target = Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(2030).build()?;
/// let result = Assessor::as_of_ymd(2021, 6, 30)?.assess(&city, &target);
/// let judged: Allowed = result.allowed_in(Year::constant(2030));
/// assert_eq!((judged.level?.tonnes(), judged.by), (500.0, AllowedBy::Target));
/// let halfway = result.allowed_in(Year::constant(2010));
/// assert_eq!((halfway.level?.tonnes(), halfway.by), (750.0, AllowedBy::Path));
/// assert_eq!(result.allowed_in(Year::constant(1990)).level, Err(Absent::NotAfterBase));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Allowed {
    /// The allowed level of the judged quantity, t CO2e.
    pub level: Known<Emissions>,
    /// What sets the level.
    pub by: AllowedBy,
}

impl Assessment<'_> {
    /// The level that the target allows in a year: the allowable level in the judged year, the limit
    /// of a goal for each year, otherwise the level of the path. In a period, the path gives the
    /// level of each year.
    ///
    /// ```
    /// use climate_targets::{Assessor, EmissionSeries, Target, Year};
    /// let city = EmissionSeries::from_tonnes("a city", [(1990, 1000.0), (2020, 700.0)])?;
    /// let target = Target::builder("h").reduce_by_percent(50.0).base_year(1990).by(2030).build()?;
    /// let result = Assessor::as_of_ymd(2021, 6, 30)?.assess(&city, &target);
    /// assert_eq!(result.allowed_in(Year::constant(2030)).level?.tonnes(), 500.0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// The level is absent with [`Absent::BoundariesDiffer`] for a series with another boundary,
    /// with [`Absent::NotAfterBase`] up to the base year, and with the reason of the path.
    pub fn allowed_in(&self, year: Year) -> Allowed {
        let (figures, target) = (self.figures(), self.target());
        let base = figures.base.map(|base| base.level);
        let is_after_base = figures.base.map_or(true, |base| year > base.years.last());
        let is_period = matches!(target.deadline(), Deadline::Period(_));
        let limit = target.limit_of_year(figures.as_of, base, year);
        let by = match limit {
            Some(_) => AllowedBy::YearlyLimit,
            None if year == target.judged_year() && !is_period => AllowedBy::Target,
            None => AllowedBy::Path,
        };
        let level = if matches!(figures.verdict, Verdict::NotComparable(_)) {
            Err(Absent::BoundariesDiffer)
        } else if !is_after_base {
            Err(Absent::NotAfterBase)
        } else if let Some(limit) = limit {
            limit
        } else if by == AllowedBy::Target {
            figures.allowable
        } else {
            self.details().path_level_in(year)
        };
        Allowed { level, by }
    }
}
