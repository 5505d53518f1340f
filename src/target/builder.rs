use std::borrow::Cow;

use super::target::Fields;
use super::{
    Ambition, BaseReference, Evidence, Goal, Metric, Status, Superseded, Supplement, Target,
    TargetError, TargetText,
};
use crate::boundary::Boundary;
use crate::quantity::{Deadline, Emissions, PartialDate};

/// A target in the making; begin with [`Target::builder`].
#[derive(Debug, Clone)]
#[must_use = "a builder does nothing until it is built"]
pub struct TargetBuilder(pub(super) Fields);

impl TargetBuilder {
    pub(super) fn new(id: Cow<'static, str>, goal: Goal, deadline: Deadline) -> Self {
        let (title, actor, wording, source) = ("", "", "", "");
        let text = TargetText { id: "", title, actor, wording, source, superseded_by: None };
        Self(Fields { id, ..Target::fields(text, goal, None, deadline, Boundary::UNSPECIFIED) })
    }

    /// A short title.
    pub fn title(mut self, title: impl Into<Cow<'static, str>>) -> Self {
        self.0.title = title.into();
        self
    }

    /// Whose target it is.
    pub fn actor(mut self, actor: impl Into<Cow<'static, str>>) -> Self {
        self.0.actor = actor.into();
        self
    }

    /// The words of the promise.
    pub fn wording(mut self, wording: impl Into<Cow<'static, str>>) -> Self {
        self.0.wording = wording.into();
        self
    }

    /// Where it stands.
    pub fn source(mut self, source: impl Into<Cow<'static, str>>) -> Self {
        self.0.source = source.into();
        self
    }

    /// The base that shares refer to.
    pub fn reference(mut self, reference: BaseReference) -> Self {
        self.0.reference = Some(reference);
        self
    }

    /// What its levels are measured in; tonnes by default.
    pub fn metric(mut self, metric: Metric) -> Self {
        self.0.metric = metric;
        self
    }

    /// How much of the removals of the land sector may count, t CO2e a year: the EU's net target
    /// for 2030 lets 225 Mt count.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use climate_targets::{Assessor, EmissionSeries, Emissions, catalogue};
    /// // The EU27, Mt CO2e (Tidy GHG Inventories, CC BY 4.0): a sink of 237.4 Mt in 2020.
    /// let mt = Emissions::from_megatonnes;
    /// let union = EmissionSeries::builder("European Union")
    ///     .observe_with_land(1990, mt(4863.8), mt(-258.2))
    ///     .observe_with_land(2020, mt(3286.1), mt(-237.4))
    ///     .build()?;
    /// let as_of = NaiveDate::from_ymd_opt(2022, 6, 30).unwrap();
    /// let target = catalogue::target("EU-2030-55").unwrap();
    /// let result = Assessor::as_of(as_of).assess(&union, target);
    /// let latest = result.figures().latest.unwrap().level;
    /// assert!((latest.megatonnes() - 3061.1).abs() < 1e-9); // 3286.1 - 225
    /// # Ok::<(), climate_targets::SeriesError>(())
    /// ```
    pub fn removals_cap(mut self, cap: Emissions) -> Self {
        self.0.removals_cap = Some(cap);
        self
    }

    /// How much supplementary measures may count.
    pub fn supplement(mut self, supplement: Supplement) -> Self {
        self.0.supplement = Some(supplement);
        self
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
    /// use chrono::NaiveDate;
    /// use climate_targets::{
    ///     Ambition, Assessor, Deadline, EmissionSeries, Emissions, Target, Undetermined, Verdict,
    ///     Year,
    /// };
    /// let together = Ambition::AtMost(Emissions::constant(1000.0));
    /// let target = Target::builder("together", together, Deadline::By(Year::constant(2020)))
    ///     .collective()
    ///     .build()
    ///     .expect("the target is valid");
    /// let city = EmissionSeries::builder("one of them")
    ///     .observe(2020, Emissions::from_tonnes(10.0))
    ///     .build()?;
    /// let assessor = Assessor::as_of(NaiveDate::from_ymd_opt(2024, 6, 30).unwrap());
    /// let only_collective = Verdict::Undetermined(Undetermined::OnlyCollective);
    /// assert_eq!(assessor.assess(&city, &target).verdict(), only_collective);
    /// # Ok::<(), climate_targets::SeriesError>(())
    /// ```
    pub fn collective(mut self) -> Self {
        self.0.collective = true;
        self
    }

    /// What it counts; unspecified by default.
    pub fn boundary(mut self, boundary: Boundary) -> Self {
        self.0.boundary = boundary;
        self
    }

    /// When it was adopted, as far as known.
    pub fn adopted(mut self, on: PartialDate) -> Self {
        self.0.adopted = Some(on);
        self
    }

    /// What kind of act it stands in.
    pub fn status(mut self, status: Status) -> Self {
        self.0.status = Some(status);
        self
    }

    /// What took its place.
    pub fn superseded(mut self, superseded: Superseded) -> Self {
        self.0.superseded = Some(superseded);
        self
    }

    /// How well it is confirmed.
    pub fn evidence(mut self, evidence: Evidence) -> Self {
        self.0.evidence = Some(evidence);
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
