use std::borrow::Cow;

use super::TargetError;
use crate::formula::level_table::{LevelTable, first_node_out_of_order};
use crate::language::{InLanguage, phrase, text};
use crate::quantity::{Emissions, Year};

/// The yearly limits of a target: a list of years, each with a limit.
///
/// ```
/// use climate_targets::target::YearlyLimits;
/// use climate_targets::{Emissions, Year};
/// // The means that France's second strategy allows from these years on, t CO2e a year (décret
/// // 2020-457), used here as the limits of single years.
/// let means = [(2019, 422e6), (2024, 359e6), (2029, 300e6)];
/// let limits = means.map(|(year, t)| (Year::constant(year), Emissions::constant(t))).to_vec();
/// let limits = YearlyLimits::new(limits)?;
/// assert_eq!(limits.in_year(Year::constant(2024)).unwrap().megatonnes(), 359.0);
/// assert_eq!(limits.in_year(Year::constant(2025)), None);
/// # Ok::<(), climate_targets::target::TargetError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct YearlyLimits(Cow<'static, [(Year, Emissions)]>);

impl YearlyLimits {
    /// Creates the list from years and limits. Years must increase; gaps are allowed.
    ///
    /// # Errors
    /// [`TargetError::NoYear`] for an empty list; [`TargetError::YearsOutOfOrder`] if the years do
    /// not increase; [`TargetError::Value`] for a limit out of range, such as 1e300 t.
    pub fn new(limits: Vec<(Year, Emissions)>) -> Result<Self, TargetError> {
        check_years("each_year_at_most", "list", &limits)?;
        Ok(Self(Cow::Owned(limits)))
    }

    /// Creates a list in a constant or static.
    ///
    /// # Panics
    /// If [`YearlyLimits::new`] returns an error; in a constant this is a compile error.
    pub const fn constant(limits: &'static [(Year, Emissions)]) -> Self {
        let checked = check_years("each_year_at_most", "list", limits);
        assert!(checked.is_ok(), "a list of limits has at least one year, and its years increase");
        Self(Cow::Borrowed(limits))
    }

    /// The years and limits, in year order.
    ///
    /// ```
    /// use climate_targets::target::YearlyLimits;
    /// use climate_targets::{Emissions, Year};
    /// static LIMITS: YearlyLimits =
    ///     YearlyLimits::constant(&[(Year::constant(2024), Emissions::constant(50.0))]);
    /// assert_eq!(LIMITS.as_slice().len(), 1);
    /// ```
    pub const fn as_slice(&self) -> &[(Year, Emissions)] {
        match &self.0 {
            Cow::Borrowed(limits) => limits,
            Cow::Owned(limits) => limits.as_slice(),
        }
    }

    /// The limit in a year; `None` for an unlisted year.
    pub fn in_year(&self, year: Year) -> Option<Emissions> {
        self.table().node_in(year).map(|(_, limit)| limit)
    }

    /// The limits as a table with linear interpolation between the listed years.
    pub(crate) const fn table(&self) -> LevelTable<'_, (Year, Emissions)> {
        LevelTable(self.as_slice())
    }

    /// Whether the list has a limit for `year`; if `or_later` is true, a limit for a later year is
    /// enough.
    pub(super) const fn covers(&self, year: Year, or_later: bool) -> bool {
        let mut rest = self.as_slice();
        while let [(listed, _), later @ ..] = rest {
            if listed.get() == year.get() || (or_later && listed.get() > year.get()) {
                return true;
            }
            rest = later;
        }
        false
    }

    /// Returns the judged year: the last listed year from `first` on that is not after the latest
    /// observation. If all these years are after the observation, returns the first; `None` if no
    /// year is listed from `first` on.
    pub(crate) fn judged_by(&self, first: Year, latest: Option<Year>) -> Option<Year> {
        let years = self.0.iter().map(|(year, _)| *year).filter(|year| *year >= first);
        let is_observed = |year: &Year| latest.is_some_and(|latest| *year <= latest);
        years.clone().rfind(is_observed).or_else(|| years.clone().next())
    }
}

/// Checks that a table has at least one year, that the years increase, and that the levels are in
/// range.
pub(super) const fn check_years(
    field: &'static str,
    table: &'static str,
    nodes: &[(Year, Emissions)],
) -> Result<(), TargetError> {
    let mut rest = nodes;
    while let [(_, level), later @ ..] = rest {
        if let Err(problem) = level.as_level() {
            return Err(TargetError::Value { field, problem });
        }
        rest = later;
    }
    match first_node_out_of_order(nodes) {
        _ if nodes.is_empty() => Err(TargetError::NoYear { field, table }),
        Some(year) => Err(TargetError::YearsOutOfOrder { field, year }),
        None => Ok(()),
    }
}

phrase! { YearlyLimits, this, f, language => match this.as_slice() {
    [(year, limit)] => {
        let worded = limit.as_worded();
        let limit = worded.in_language(language);
        text!(f, language,
            en: "at most {limit} in {year}",
            sv: "högst {limit} år {year}",
            fr: "au plus {limit} en {year}",
            fi: "enintään {limit} vuonna {year}",
        )
    }
    [(first, from), .., (last, to)] => {
        let (from, to) = (from.as_worded(), to.as_worded());
        let (from, to) = (from.in_language(language), to.in_language(language));
        text!(f, language,
            en: "each year at most its limit, {from} in {first} to {to} in {last}",
            sv: "varje år högst det årets gräns, från {from} år {first} till {to} år {last}",
            fr: "chaque année au plus la limite de l’année, de {from} en {first} à {to} en {last}",
            fi: "joka vuosi enintään kyseisen vuoden raja, vuoden {first} rajasta {from} vuoden {last} rajaan {to}",
        )
    }
    [] => text!(f, language,
        en: "no limit",
        sv: "ingen gräns",
        fr: "aucune limite",
        fi: "ei rajaa",
    ),
} }
