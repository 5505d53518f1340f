use std::borrow::Cow;

use super::target::Fields;
use super::{
    Ambition, BaseReference, Evidence, Goal, Metric, Status, Superseded, Supplement, Target,
    TargetError, TargetText,
};
use crate::boundary::Boundary;
use crate::quantity::{Deadline, Emissions, PartialDate, setters};

/// A target in the making; begin with [`Target::builder`].
#[derive(Debug, Clone)]
#[must_use = "a builder does nothing until it is built"]
pub struct TargetBuilder(pub(super) Fields);

/// Declares a setter for each field, with the value that it gets.
macro_rules! setters {
    ($($(#[$doc:meta])* $field:ident: $type:ty => $value:expr,)+) => {$(
        $(#[$doc])*
        pub fn $field(mut self, $field: $type) -> Self {
            self.0.$field = $value;
            self
        }
    )+};
}

impl TargetBuilder {
    pub(super) fn new(id: Cow<'static, str>, goal: Goal, deadline: Deadline) -> Self {
        let (title, actor, wording, source) = ("", "", "", "");
        let text = TargetText { id: "", title, actor, wording, source, superseded_by: None };
        Self(Fields { id, ..Target::fields(text, goal, None, deadline, Boundary::UNSPECIFIED) })
    }

    setters! {
        /// A short title.
        title: impl Into<Cow<'static, str>> => title.into(),
        /// Whose target it is.
        actor: impl Into<Cow<'static, str>> => actor.into(),
        /// The words of the promise.
        wording: impl Into<Cow<'static, str>> => wording.into(),
        /// Where it stands.
        source: impl Into<Cow<'static, str>> => source.into(),
        /// The base that shares refer to.
        reference: BaseReference => Some(reference),
        /// What its levels are measured in; tonnes by default.
        metric: Metric => metric,
        /// How much of the removals of the land sector may count, t CO2e a year: the EU's net target
        /// for 2030 lets 225 Mt count.
        ///
        /// ```
        /// use climate_targets::{Assessor, EmissionSeries, Emissions, catalogue};
        /// // The EU27, Mt CO2e (Tidy GHG Inventories, CC BY 4.0): a sink of 237.4 Mt in 2020.
        /// let mt = Emissions::from_megatonnes;
        /// let union = EmissionSeries::builder("European Union")
        ///     .observe_with_land(2020, mt(3286.1), mt(-237.4))
        ///     .build()?;
        /// let target = catalogue::target("EU-2030-55").unwrap();
        /// let result = Assessor::as_of_ymd(2022, 6, 30)?.assess(&union, target);
        /// let latest = result.figures().latest.unwrap().level;
        /// assert!((latest.megatonnes() - 3061.1).abs() < 1e-9); // 3286.1 - 225
        /// # Ok::<(), Box<dyn std::error::Error>>(())
        /// ```
        removals_cap: Emissions => Some(removals_cap),
        /// How much supplementary measures may count.
        supplement: Supplement => Some(supplement),
        /// What it counts; unspecified by default.
        boundary: Boundary => boundary,
        /// When it was adopted, as far as known.
        adopted: PartialDate => Some(adopted),
        /// What kind of act it stands in.
        status: Status => Some(status),
        /// What took its place.
        superseded: Superseded => Some(superseded),
        /// How well it is confirmed.
        evidence: Evidence => Some(evidence),
    }

    /// Holds only under a condition, which the caller must declare triggered.
    pub fn conditional(mut self) -> Self {
        self.0.conditional = true;
        self
    }

    /// Speaks of the members of a network together: no single place is judged by it, only a series
    /// that the caller declares to be that of all of them
    /// ([`Assessor::collective`](crate::Assessor::collective)).
    ///
    /// ```
    /// use climate_targets::{Assessor, EmissionSeries, Undetermined, Verdict, catalogue::c40};
    /// let city = EmissionSeries::from_tonnes("one of them", [(2020, 10.0)])?;
    /// let result = Assessor::as_of_ymd(2024, 6, 30)?.assess(&city, &c40::MEAN_2030);
    /// assert_eq!(result.verdict(), Verdict::Undetermined(Undetermined::OnlyCollective));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn collective(mut self) -> Self {
        self.0.collective = true;
        self
    }

    /// The target.
    ///
    /// # Errors
    /// [`TargetError::NotAfterBase`] if the judged year is at or before the base (by 2030 from
    /// 2030; before 1991 from 1990); [`TargetError::MissingReference`] if a share of a base has
    /// no base; [`TargetError::NeedsPeriod`], [`TargetError::NotOverPeriod`],
    /// [`TargetError::PeakEachYear`] and [`TargetError::NoLimitFor`] if the ambition cannot be
    /// judged by that deadline; [`TargetError::RateFromAnotherYear`] if a yearly cut starts from
    /// another year than the base; [`TargetError::Negative`],
    /// [`TargetError::NoActivity`], [`TargetError::NoWords`] and [`TargetError::NoId`] for a negative
    /// cap and for blanks; [`TargetError::RangeReversed`] if an aspiration asks for less than the
    /// floor over the years that are judged.
    pub fn build(self) -> Result<Target, TargetError> {
        if self.0.id.trim().is_empty() {
            return Err(TargetError::NoId);
        }
        if self.0.metric.activity().is_some_and(|name| name.trim().is_empty()) {
            return Err(TargetError::NoActivity);
        }
        if let Some(cap) = self.0.removals_cap.filter(|cap| *cap < Emissions::ZERO) {
            let (field, what) = ("removals_cap", "cap");
            return Err(TargetError::Negative { field, what, value: cap.tonnes() });
        }
        if let Goal::One(Ambition::Qualitative(words)) = &self.0.goal
            && words.trim().is_empty()
        {
            return Err(TargetError::NoWords);
        }
        let target = Target(self.0);
        target.check()?;
        if let Goal::Range(range) = target.goal() {
            range.check_order(target.deadline().judged_years())?;
        }
        Ok(target)
    }
}
