use chrono::NaiveDate;

use super::TargetError;
use super::limits::check_years;
use crate::formula::finite;
use crate::formula::level_table::LevelTable;
use crate::language::{phrase, text};
use crate::quantity::{Emissions, Known, Portion, Year, getters};

/// A baseline scenario and the cut below it.
///
/// The scenario is a table of years and levels, interpolated linearly and never extrapolated.
///
/// ```
/// use climate_targets::target::BaselineScenario;
/// use climate_targets::{Absent, Ambition, Emissions, Portion, Year};
/// // DR Congo's contribution: 17 % below a baseline of 430 Mt in 2030.
/// let nodes = vec![(Year::constant(2030), Emissions::from_megatonnes(430.0)?)];
/// let congo = BaselineScenario::reduce_by(Portion::constant(0.17), nodes)?;
/// let allowed = |year| Ambition::BelowBaseline(congo.clone()).allowable(Err(Absent::NoBase), year);
/// assert!((allowed(Year::constant(2030)).unwrap().megatonnes() - 356.9).abs() < 1e-9);
/// assert_eq!(allowed(Year::constant(2031)), Err(Absent::OutsideBaseline));
/// # Ok::<(), climate_targets::target::TargetError>(())
/// ```
///
/// Source: GHG Protocol Mitigation Goal Standard (WRI 2014), ch. 4: baseline scenario goals.
#[derive(Debug, Clone, PartialEq)]
pub struct BaselineScenario {
    nodes: Vec<(Year, Emissions)>,
    cut: BaselineCut,
    /// Revised tables in date order, each with the first day on which it is in force.
    revisions: Vec<(NaiveDate, Vec<(Year, Emissions)>)>,
}

/// The size of the cut below a baseline scenario.
///
/// ```
/// use climate_targets::target::{BaselineCut, BaselineScenario};
/// use climate_targets::{Emissions, Year};
/// // 50 t below a scenario that rises from 100 t to 200 t.
/// let node = |year, t| (Year::constant(year), Emissions::constant(t));
/// let scenario = BaselineScenario::by_tonnes(Emissions::constant(50.0), vec![node(2020, 100.0), node(2030, 200.0)])?;
/// assert_eq!(scenario.cut(), BaselineCut::Tonnes(Emissions::constant(50.0)));
/// assert_eq!(scenario.level_in(Year::constant(2025))?.tonnes(), 150.0);
/// # Ok::<(), climate_targets::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum BaselineCut {
    /// A cut by a portion r of the scenario level B: `A = B (1 - r)`.
    By(Portion),
    /// A cut by an amount d, t CO2e a year: `A = B - d`.
    Tonnes(Emissions),
}

impl BaselineScenario {
    /// Creates a cut by a portion of the scenario level. `nodes` are the years and levels of the
    /// scenario.
    ///
    /// # Errors
    /// [`TargetError::NoYear`] for no nodes; [`TargetError::YearsOutOfOrder`] if the years do not
    /// increase; [`TargetError::Value`] for a level out of range, such as 1e20 t.
    pub fn reduce_by(portion: Portion, nodes: Vec<(Year, Emissions)>) -> Result<Self, TargetError> {
        Self::checked(nodes, BaselineCut::By(portion))
    }

    /// Creates a cut by an amount, t CO2e a year, below the scenario level. `nodes` are the
    /// years and levels of the scenario.
    ///
    /// ```
    /// use climate_targets::target::BaselineScenario;
    /// use climate_targets::{Emissions, Year};
    /// let nodes = vec![(Year::constant(2030), Emissions::constant(430.0))];
    /// let scenario = BaselineScenario::by_tonnes(Emissions::constant(30.0), nodes)?;
    /// assert_eq!(scenario.cut().to_owned(), climate_targets::target::BaselineCut::Tonnes(Emissions::constant(30.0)));
    /// assert_eq!(scenario.level_in(Year::constant(2030))?.tonnes(), 430.0);
    /// assert!(scenario.revisions().is_empty() && scenario.nodes().len() == 1);
    /// # Ok::<(), climate_targets::Error>(())
    /// ```
    ///
    /// # Errors
    /// The errors of [`BaselineScenario::reduce_by`]; [`TargetError::Negative`] for a negative cut.
    pub fn by_tonnes(cut: Emissions, nodes: Vec<(Year, Emissions)>) -> Result<Self, TargetError> {
        if cut < Emissions::ZERO {
            let (field, what) = ("below_baseline", "cut");
            return Err(TargetError::Negative { field, what, value: cut.tonnes() });
        }
        if let Err(problem) = cut.as_level() {
            return Err(TargetError::Value { field: "below_baseline", problem });
        }
        Self::checked(nodes, BaselineCut::Tonnes(cut))
    }

    fn checked(nodes: Vec<(Year, Emissions)>, cut: BaselineCut) -> Result<Self, TargetError> {
        check_years("below_baseline", "scenario", &nodes)?;
        Ok(Self { nodes, cut, revisions: Vec::new() })
    }

    /// Adds a revision: from the day `on`, this table replaces the previous table. An assessment
    /// uses the table in force on its as-of date.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use climate_targets::target::BaselineScenario;
    /// use climate_targets::{Emissions, Portion, Year};
    /// let node = |t: f64| vec![(Year::constant(2030), Emissions::constant(t))];
    /// let on = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
    /// // Had DR Congo's 430 Mt been revised to 400 Mt in 2024:
    /// let congo = BaselineScenario::reduce_by(Portion::constant(0.17), node(430e6))?
    ///     .revised(on(2024), node(400e6))?;
    /// let allowed = |date| congo.allowable_on(date, Year::constant(2030)).unwrap().megatonnes();
    /// assert!((allowed(on(2023)) - 356.9).abs() < 1e-9);
    /// assert!((allowed(on(2024)) - 332.0).abs() < 1e-9);
    /// # Ok::<(), climate_targets::target::TargetError>(())
    /// ```
    ///
    /// # Errors
    /// The errors of [`BaselineScenario::reduce_by`]; [`TargetError::RevisionsOutOfOrder`] unless
    /// `on` is later than the day of the previous revision.
    pub fn revised(
        mut self,
        on: NaiveDate,
        nodes: Vec<(Year, Emissions)>,
    ) -> Result<Self, TargetError> {
        check_years("below_baseline", "scenario", &nodes)?;
        if self.revisions.last().is_some_and(|(earlier, _)| on <= *earlier) {
            return Err(TargetError::RevisionsOutOfOrder { on });
        }
        self.revisions.push((on, nodes));
        Ok(self)
    }

    getters! { &self;
        /// The revised tables in date order, each with the first day on which it is in force;
        /// empty for a scenario without revisions.
        revisions: &[(NaiveDate, Vec<(Year, Emissions)>)] => self.revisions.as_slice(),
        /// The nodes of the first table, in year order.
        nodes: &[(Year, Emissions)] => self.nodes.as_slice(),
        /// The size of the cut below the scenario.
        cut: BaselineCut => self.cut,
    }

    /// The table in force on `date`: the latest revision not after the date, or the first table if
    /// every revision is later.
    pub(super) fn table_on(&self, date: NaiveDate) -> LevelTable<'_, (Year, Emissions)> {
        let is_in_force = |(on, _): &&(NaiveDate, _)| *on <= date;
        LevelTable(self.revisions.iter().rfind(is_in_force).map_or(&self.nodes, |(_, nodes)| nodes))
    }

    /// Returns the scenario level in a year, interpolated linearly in the latest table.
    ///
    /// # Errors
    /// [`Absent::OutsideBaseline`](crate::Absent::OutsideBaseline) before the first node or after
    /// the last node.
    pub fn level_in(&self, year: Year) -> Known<Emissions> {
        self.table_on(NaiveDate::MAX).level_at(year.as_f64()).map(Emissions::computed)
    }

    /// Returns the allowable level in `year`, computed from the table in force on `date`.
    ///
    /// # Errors
    /// The errors of [`BaselineScenario::level_in`].
    pub fn allowable_on(&self, date: NaiveDate, year: Year) -> Known<Emissions> {
        self.allowed(date, year).map(Emissions::computed)
    }

    /// The allowable level in `year`, `B (1 - r)` or `B - d`, from the table in force on `date`.
    pub(super) fn allowed(&self, date: NaiveDate, year: Year) -> Known<f64> {
        let scenario = self.table_on(date).level_at(year.as_f64())?;
        finite(match self.cut {
            BaselineCut::By(portion) => scenario * (1.0 - portion.fraction()),
            BaselineCut::Tonnes(cut) => scenario - cut.tonnes(),
        })
    }
}

phrase! { BaselineScenario, this, f, language => {
    match this.cut {
        BaselineCut::By(portion) => portion.write(f, language)?,
        BaselineCut::Tonnes(cut) => cut.as_worded().write(f, language)?,
    }
    text!(f, language,
        en: " below the baseline scenario",
        sv: " under referensscenariot",
        fr: " sous le scénario de référence",
        fi: " alle perusskenaarion",
    )
} }
