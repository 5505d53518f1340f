//! The conversion of a target to a fixed level in tonnes.

use super::{Ambition, BasePolicy, BaseReference, Goal, Target};
use crate::quantity::{Absent, Emissions, Known, Portion};

impl Target {
    /// Whether the limit is an amount that does not follow the base level of a series: a limit in
    /// tonnes, or a share of a declared base level.
    pub(crate) fn is_in_tonnes(&self) -> bool {
        let is_declared = matches!(
            self.reference(),
            Some(BaseReference::Year { policy: BasePolicy::Declared(_), .. })
        );
        let is_amount = |ambition: &Ambition| {
            matches!(
                ambition,
                Ambition::AtMost(_)
                    | Ambition::Under(_)
                    | Ambition::BelowBaseline(_)
                    | Ambition::EachYearAtMost(_)
                    | Ambition::MeanAtMost(_)
                    | Ambition::TotalAtMost(_)
            )
        };
        is_declared || self.goal().deciding().is_some_and(is_amount)
    }

    /// The same target with a fixed level in tonnes instead of its ambition. Base, deadline and
    /// boundary stay, so that the path still starts at the base. The title is dropped, because it
    /// can state the ambition.
    ///
    /// # Errors
    /// [`Absent::JudgedPerUnit`] for a target per head or per unit; [`Absent::Composite`] for
    /// several parts; [`Absent::NoSingleLevel`] for an ambition with two tests or a level for each
    /// year; [`Absent::OutOfRange`] for a level that no target can state, such as 2e15 t.
    pub(crate) fn at_level(&self, level: Emissions) -> Known<Self> {
        if !self.metric().is_absolute() {
            return Err(Absent::JudgedPerUnit);
        }
        let ambition = self.goal().deciding().ok_or(Absent::Composite)?;
        if ambition.is_no_level() {
            return Err(Absent::NoSingleLevel);
        }
        let level = level.as_level().map_err(|_| Absent::OutOfRange)?;
        let fixed =
            if ambition.is_strict() { Ambition::Under(level) } else { Ambition::AtMost(level) };
        let mut target = self.clone();
        target.0.goal = Goal::One(fixed);
        target.0.title = "".into();
        Ok(target)
    }

    /// The same target with a boundary that covers the whole inventory, if the boundary states a
    /// coverage.
    pub(crate) fn of_whole_inventory(&self) -> Self {
        let mut target = self.clone();
        target.0.boundary.coverage = self.boundary().coverage.map(|_| Portion::constant(1.0));
        target
    }
}
