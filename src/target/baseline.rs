use core::fmt;
use std::borrow::Cow;

use super::TargetError;
use super::limits::first_out_of_order;
use crate::formula::line::Segment;
use crate::quantity::{Absent, Emissions, Known, Portion, Year};

/// A cut against what would have been emitted: a baseline scenario, and how far to stay below it.
///
/// The scenario is a list of years and levels, straight between its nodes and never extrapolated.
///
/// ```
/// use climate_targets::{BaselineScenario, Emissions, Portion, Year};
/// // DR Congo's contribution: 17 % below a baseline of 430 Mt in 2030.
/// let nodes = vec![(Year::constant(2030), Emissions::from_megatonnes(430.0)?)];
/// let congo = BaselineScenario::reduce_by(Portion::constant(0.17), nodes)?;
/// let allowable = congo.allowable_in(Year::constant(2030)).unwrap();
/// assert!((allowable.megatonnes() - 356.9).abs() < 1e-9);
/// assert!(congo.allowable_in(Year::constant(2031)).is_err());
/// # Ok::<(), climate_targets::TargetError>(())
/// ```
///
/// Source: GHG Protocol Mitigation Goal Standard (WRI 2014), ch. 4: baseline scenario goals.
#[derive(Debug, Clone, PartialEq)]
pub struct BaselineScenario {
    nodes: Cow<'static, [(Year, Emissions)]>,
    cut: BaselineCut,
}

/// How far to stay below a baseline scenario.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum BaselineCut {
    /// By a portion of the scenario's level: `A = B (1 - r)`.
    By(Portion),
    /// By so much a year: `A = B - d`.
    Tonnes(Emissions),
}

impl BaselineScenario {
    /// By a portion below a scenario, given as years and levels in order.
    ///
    /// # Errors
    /// [`TargetError::NoBaseline`] for no node, [`TargetError::BaselineOutOfOrder`] for years that
    /// do not increase.
    pub fn reduce_by(portion: Portion, nodes: Vec<(Year, Emissions)>) -> Result<Self, TargetError> {
        Self::checked(nodes, BaselineCut::By(portion))
    }

    /// By so much a year below a scenario, given as years and levels in order.
    ///
    /// # Errors
    /// As [`BaselineScenario::reduce_by`], and [`TargetError::NegativeCut`] below zero.
    pub fn by_tonnes(cut: Emissions, nodes: Vec<(Year, Emissions)>) -> Result<Self, TargetError> {
        if cut < Emissions::ZERO {
            return Err(TargetError::NegativeCut { value: cut.tonnes() });
        }
        Self::checked(nodes, BaselineCut::Tonnes(cut))
    }

    fn checked(nodes: Vec<(Year, Emissions)>, cut: BaselineCut) -> Result<Self, TargetError> {
        if nodes.is_empty() {
            return Err(TargetError::NoBaseline);
        }
        if let Some(year) = first_out_of_order(&nodes) {
            return Err(TargetError::BaselineOutOfOrder { year });
        }
        Ok(Self { nodes: Cow::Owned(nodes), cut })
    }

    /// The scenario's nodes in the order of their years.
    pub fn nodes(&self) -> &[(Year, Emissions)] {
        &self.nodes
    }

    /// How far to stay below.
    pub const fn cut(&self) -> BaselineCut {
        self.cut
    }

    /// The scenario's level of a year, on the straight line between two nodes.
    ///
    /// # Errors
    /// [`Absent::OutsideBaseline`] before the first node and after the last.
    pub fn level_in(&self, year: Year) -> Known<Emissions> {
        let at = self.nodes.partition_point(|(node, _)| *node < year);
        let later = self.nodes.get(at).ok_or(Absent::OutsideBaseline)?;
        if later.0 == year {
            return Ok(later.1);
        }
        let earlier = at.checked_sub(1).and_then(|before| self.nodes.get(before));
        let earlier = earlier.ok_or(Absent::OutsideBaseline)?;
        let node = |(year, level): &(Year, Emissions)| (year.as_f64(), level.tonnes());
        let between = Segment { from: node(earlier), to: node(later) };
        Emissions::from_tonnes(between.level_at(year.as_f64())).map_err(|_| Absent::OutOfRange)
    }

    /// The allowable emissions of a year.
    ///
    /// # Errors
    /// As [`BaselineScenario::level_in`]; [`Absent::OutOfRange`] on overflow.
    pub fn allowable_in(&self, year: Year) -> Known<Emissions> {
        let scenario = self.level_in(year)?.tonnes();
        let level = match self.cut {
            BaselineCut::By(portion) => scenario * (1.0 - portion.fraction()),
            BaselineCut::Tonnes(cut) => scenario - cut.tonnes(),
        };
        Emissions::from_tonnes(level).map_err(|_| Absent::OutOfRange)
    }
}

impl fmt::Display for BaselineScenario {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.cut {
            BaselineCut::By(portion) => write!(f, "{portion} below the baseline scenario"),
            BaselineCut::Tonnes(cut) => {
                write!(f, "{} below the baseline scenario", cut.as_worded())
            }
        }
    }
}
