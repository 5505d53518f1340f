use std::borrow::Cow;

use super::fields::{Fields, TargetText};
use super::{
    Ambition, BaseReference, Evidence, Goal, Metric, Status, Superseded, Supplement, Target,
    TargetError,
};
use crate::boundary::Boundary;
use crate::quantity::{Deadline, Emissions, PartialDate, setters};

/// A target in the making; begin with [`Target::builder`].
#[derive(Debug, Clone)]
#[must_use = "a builder does nothing until it is built"]
pub struct TargetBuilder(pub(super) Fields);

impl Target {
    /// Begins a target: its id, what is asked, until when.
    pub fn builder(
        id: impl Into<Cow<'static, str>>,
        goal: impl Into<Goal>,
        deadline: Deadline,
    ) -> TargetBuilder {
        let (title, actor, wording, source) = ("", "", "", "");
        let text = TargetText { id: "", title, actor, wording, source, superseded_by: None };
        let fields = Fields::of(text, goal.into(), None, deadline, Boundary::UNSPECIFIED);
        TargetBuilder(Fields { id: id.into(), ..fields })
    }
}

impl TargetBuilder {
    setters! { self;
        /// A short title.
        title(title: impl Into<Cow<'static, str>>) => self.0.title = title.into(),
        /// Whose target it is.
        actor(actor: impl Into<Cow<'static, str>>) => self.0.actor = actor.into(),
        /// The words of the promise.
        wording(wording: impl Into<Cow<'static, str>>) => self.0.wording = wording.into(),
        /// Where it stands.
        source(source: impl Into<Cow<'static, str>>) => self.0.source = source.into(),
        /// The base that shares refer to.
        reference(reference: BaseReference) => self.0.reference = Some(reference),
        /// What its levels are measured in; tonnes by default.
        metric(metric: Metric) => self.0.metric = metric,
        /// How much of the removals of the land sector may count, t CO2e a year: the EU's net
        /// target for 2030 lets 225 Mt count.
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
        removals_cap(removals_cap: Emissions) => self.0.removals_cap = Some(removals_cap),
        /// How much supplementary measures may count.
        supplement(supplement: Supplement) => self.0.supplement = Some(supplement),
        /// What it counts; unspecified by default.
        boundary(boundary: Boundary) => self.0.boundary = boundary,
        /// When it was adopted, as far as known.
        adopted(adopted: PartialDate) => self.0.adopted = Some(adopted),
        /// What kind of act it stands in.
        status(status: Status) => self.0.status = Some(status),
        /// What took its place.
        superseded(superseded: Superseded) => self.0.superseded = Some(superseded),
        /// How well it is confirmed.
        evidence(evidence: Evidence) => self.0.evidence = Some(evidence),
        /// Holds only under a condition, which the caller must declare triggered.
        conditional() => self.0.conditional = true,
        /// Speaks of the members of a network together: no single place is judged by it, only a
        /// series that the caller declares to be that of all of them
        /// ([`Assessor::collective`](crate::Assessor::collective)).
        ///
        /// ```
        /// use climate_targets::{Assessor, EmissionSeries, Undetermined, Verdict, catalogue::c40};
        /// let city = EmissionSeries::from_tonnes("one of them", [(2020, 10.0)])?;
        /// let result = Assessor::as_of_ymd(2024, 6, 30)?.assess(&city, &c40::MEAN_2030);
        /// assert_eq!(result.verdict(), Verdict::Undetermined(Undetermined::OnlyCollective));
        /// # Ok::<(), Box<dyn std::error::Error>>(())
        /// ```
        collective() => self.0.collective = true,
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
