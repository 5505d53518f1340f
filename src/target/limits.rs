use core::fmt;
use std::borrow::Cow;

use super::TargetError;
use crate::formula::level_table::{LevelTable, first_node_out_of_order};
use crate::quantity::{Emissions, Year};

/// A limit of its own for each year of a list.
///
/// ```
/// use climate_targets::{Emissions, Year, YearlyLimits};
/// // The means that France's second strategy allows from these years on, Mt CO2e a year (décret
/// // 2020-457), held against single years.
/// let limits = YearlyLimits::new(vec![
///     (Year::constant(2019), Emissions::from_megatonnes(422.0)?),
///     (Year::constant(2024), Emissions::from_megatonnes(359.0)?),
///     (Year::constant(2029), Emissions::from_megatonnes(300.0)?),
/// ])?;
/// assert_eq!(limits.in_year(Year::constant(2024)).unwrap().megatonnes(), 359.0);
/// assert_eq!(limits.in_year(Year::constant(2025)), None);
/// # Ok::<(), climate_targets::TargetError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct YearlyLimits(Cow<'static, [(Year, Emissions)]>);

impl YearlyLimits {
    /// Years and limits, in the order of the years; years may be left out.
    ///
    /// # Errors
    /// [`TargetError::NoLimits`] for none, [`TargetError::LimitsOutOfOrder`] for years that do not
    /// increase.
    pub fn new(limits: Vec<(Year, Emissions)>) -> Result<Self, TargetError> {
        if limits.is_empty() {
            return Err(TargetError::NoLimits);
        }
        match first_node_out_of_order(&limits) {
            Some(year) => Err(TargetError::LimitsOutOfOrder { year }),
            None => Ok(Self(Cow::Owned(limits))),
        }
    }

    /// For literals in constants and statics.
    ///
    /// # Panics
    /// As [`YearlyLimits::new`] errs; in a constant that is a compile error.
    #[allow(clippy::panic, reason = "documented const constructor: fails to compile in a constant")]
    pub const fn constant(limits: &'static [(Year, Emissions)]) -> Self {
        assert!(!limits.is_empty(), "a list of limits needs at least one year");
        assert!(first_node_out_of_order(limits).is_none(), "the years of the limits increase");
        Self(Cow::Borrowed(limits))
    }

    /// The limits in the order of their years.
    pub const fn as_slice(&self) -> &[(Year, Emissions)] {
        match &self.0 {
            Cow::Borrowed(limits) => limits,
            Cow::Owned(limits) => limits.as_slice(),
        }
    }

    /// The limit of a year, if the list has it.
    pub fn in_year(&self, year: Year) -> Option<Emissions> {
        self.table().node_in(year).map(|(_, limit)| limit)
    }

    /// The limits as a table, straight between their years.
    pub(crate) const fn table(&self) -> LevelTable<'_, (Year, Emissions)> {
        LevelTable(self.as_slice())
    }

    /// Whether the list has a limit for a year, or for it or a later one.
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

    /// The year that is judged: the last listed one up to the latest observation, or before any
    /// is observed the first listed one from `first` on.
    pub(crate) fn judged_by(&self, first: Year, latest: Option<Year>) -> Option<Year> {
        let years = self.0.iter().map(|(year, _)| *year).filter(|year| *year >= first);
        let is_observed = |year: &Year| latest.is_some_and(|latest| *year <= latest);
        years.clone().rfind(is_observed).or_else(|| years.clone().next())
    }
}

impl fmt::Display for YearlyLimits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.as_slice() {
            [(year, limit)] => write!(f, "at most {} in {year}", limit.as_worded()),
            [(first, from), .., (last, to)] => {
                let (from, to) = (from.as_worded(), to.as_worded());
                write!(f, "each year at most its limit, {from} in {first} to {to} in {last}")
            }
            [] => f.write_str("no limit"),
        }
    }
}
