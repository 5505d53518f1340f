use core::fmt;
use std::borrow::Cow;

use chrono::NaiveDate;

use super::{
    Ambition, BaseReference, Evidence, Goal, InForce, Metric, Status, Superseded, Supplement,
    TargetBuilder, TargetError,
};
use crate::boundary::Boundary;
use crate::quantity::{Deadline, Emissions, PartialDate, Year};

/// A promise: what is asked, of what base, until when, of what is counted, and who said so.
///
/// Targets of the field stand ready in the [`catalogue`](crate::catalogue); one's own is built:
/// ```
/// use climate_targets::{Ambition, BaseReference, Deadline, Portion, Share, Target, Year};
/// let target = Target::builder(
///     "SE-2030-63",
///     Ambition::ReduceBy(Portion::new(Share::from_percent(63.0)?)?),
///     Deadline::By(Year::new(2030)?),
/// )
/// .title("Sweden, -63 % by 2030")
/// .reference(BaseReference::year(Year::new(1990)?))
/// .build()?;
/// assert_eq!(target.judged_year().get(), 2030);
/// assert_eq!(target.to_string(), "SE-2030-63: reduce by 63 % of 1990 by 2030");
/// # Ok::<(), climate_targets::TargetError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Target {
    pub(super) id: Cow<'static, str>,
    pub(super) title: Cow<'static, str>,
    pub(super) actor: Cow<'static, str>,
    pub(super) wording: Cow<'static, str>,
    pub(super) source: Cow<'static, str>,
    pub(super) reference: Option<BaseReference>,
    pub(super) goal: Goal,
    pub(super) deadline: Deadline,
    pub(super) metric: Metric,
    pub(super) supplement: Option<Supplement>,
    pub(super) removals_cap: Option<Emissions>,
    pub(super) follows: Option<Cow<'static, str>>,
    pub(super) conditional: bool,
    pub(super) collective: bool,
    pub(super) boundary: Boundary,
    pub(super) adopted: Option<PartialDate>,
    pub(super) status: Option<Status>,
    pub(super) superseded: Option<Superseded>,
    pub(super) evidence: Option<Evidence>,
}

/// The texts of a target in a static.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(clippy::exhaustive_structs, reason = "written as a literal, in statics")]
pub struct TargetText {
    /// A stable id.
    pub id: &'static str,
    /// A short title.
    pub title: &'static str,
    /// Whose target it is.
    pub actor: &'static str,
    /// The words of the promise, or of the source that reports it.
    pub wording: &'static str,
    /// Where it stands.
    pub source: &'static str,
    /// The id of the target that took its place, if one did.
    pub superseded_by: Option<&'static str>,
}

impl Target {
    /// Begins a target: its id, what is asked, until when.
    pub fn builder(
        id: impl Into<Cow<'static, str>>,
        goal: impl Into<Goal>,
        deadline: Deadline,
    ) -> TargetBuilder {
        TargetBuilder::new(id.into(), goal.into(), deadline)
    }

    /// For constants and statics; nothing is allocated.
    ///
    /// # Panics
    /// As [`TargetBuilder::build`] errs; in a static that is a compile error.
    #[allow(clippy::panic, reason = "documented const constructor: fails to compile in a constant")]
    pub const fn constant(
        text: TargetText,
        goal: Goal,
        reference: Option<BaseReference>,
        deadline: Deadline,
        boundary: Boundary,
    ) -> Self {
        let target = Self::new(text, goal, reference, deadline, boundary);
        assert!(target.check().is_ok(), "base, deadline and ambition must fit each other");
        target
    }

    /// A target of these parts, not checked yet.
    pub(super) const fn new(
        text: TargetText,
        goal: Goal,
        reference: Option<BaseReference>,
        deadline: Deadline,
        boundary: Boundary,
    ) -> Self {
        let superseded = match text.superseded_by {
            Some(by) => Some(Superseded { by: Cow::Borrowed(by), on: None }),
            None => None,
        };
        Self {
            id: Cow::Borrowed(text.id),
            title: Cow::Borrowed(text.title),
            actor: Cow::Borrowed(text.actor),
            wording: Cow::Borrowed(text.wording),
            source: Cow::Borrowed(text.source),
            reference,
            goal,
            deadline,
            metric: Metric::Absolute,
            supplement: None,
            removals_cap: None,
            follows: None,
            conditional: false,
            collective: false,
            boundary,
            adopted: None,
            status: None,
            superseded,
            evidence: None,
        }
    }

    /// In a static: sets the cap on supplementary measures.
    #[must_use]
    pub const fn supplemented(mut self, supplement: Supplement) -> Self {
        self.supplement = Some(supplement);
        self
    }

    /// In a static: its levels are per head.
    #[must_use]
    pub const fn per_capita(mut self) -> Self {
        self.metric.set(Metric::PerCapita);
        self
    }

    /// In a static: sets how much of the removals of the land sector may count.
    ///
    /// # Panics
    /// Below zero; in a static that is a compile error.
    #[must_use]
    pub const fn removals_capped(mut self, cap: Emissions) -> Self {
        assert!(cap.tonnes() >= 0.0, "a cap is not negative");
        self.removals_cap = Some(cap);
        self
    }

    /// In a static: it holds only under a condition, which the caller must declare triggered.
    #[must_use]
    pub const fn on_condition(mut self) -> Self {
        self.conditional = true;
        self
    }

    /// In a static: it speaks of the members of a network together, never of one of them.
    #[must_use]
    pub const fn collective(mut self) -> Self {
        self.collective = true;
        self
    }

    /// In a static: sets in what kind of act it stands, where its date is not known.
    #[must_use]
    pub const fn of_status(mut self, status: Status) -> Self {
        self.status = Some(status);
        self
    }

    /// In a static: sets when it was adopted, in what kind of act, and how well that is confirmed.
    #[must_use]
    pub const fn adopted(mut self, on: PartialDate, status: Status, evidence: Evidence) -> Self {
        self.adopted = Some(on);
        self.status = Some(status);
        self.evidence = Some(evidence);
        self
    }

    /// In a static: sets how well it is confirmed, where it is not known to have been adopted.
    #[must_use]
    pub const fn confirmed(mut self, evidence: Evidence) -> Self {
        self.evidence = Some(evidence);
        self
    }

    /// In a static: sets since when it is superseded; only where the text says by what.
    #[must_use]
    pub const fn superseded_on(mut self, on: PartialDate) -> Self {
        if let Some(superseded) = &mut self.superseded {
            superseded.on = Some(on);
        }
        self
    }

    /// Whether base, deadline and ambition can stand together.
    pub(super) const fn check(&self) -> Result<(), TargetError> {
        let mut checked = Ok(());
        if let (Goal::One(Ambition::AsAmbitiousAs(_)), Some(_)) = (&self.goal, self.reference) {
            checked = Err(TargetError::FollowsWithOwnBase);
        }
        if self.deadline.period().is_some() && !self.metric.is_absolute() {
            checked = Err(TargetError::PerUnitOverPeriod);
        }
        if let (Ok(()), Some(deciding)) = (&checked, self.goal.deciding()) {
            checked = check(deciding, self.reference, self.deadline);
        }
        if let (Ok(()), Goal::Range(range)) = (&checked, &self.goal) {
            checked = check(range.aspiration(), self.reference, self.deadline);
        }
        if let (Ok(()), Some(supplement)) = (&checked, self.supplement)
            && supplement.needs_base()
            && !self.has_base()
        {
            checked = Err(TargetError::CapWithoutBase);
        }
        let mut parts = self.goal.parts();
        while let (Ok(()), [part, rest @ ..]) = (&checked, parts) {
            // A part without a base of its own has the target's.
            let reference = if part.reference.is_some() { part.reference } else { self.reference };
            checked = check(&part.ambition, reference, self.deadline);
            let absolute = match &part.metric {
                Some(metric) => metric.is_absolute(),
                None => true,
            };
            if self.deadline.period().is_some() && !absolute {
                checked = Err(TargetError::PerUnitOverPeriod);
            }
            parts = rest;
        }
        checked
    }

    /// Whether every ambition of it has a base, stated or worded. The balance of a commitment's
    /// milestone may leave it to the others, and then has no cap of its own.
    const fn has_base(&self) -> bool {
        if self.reference.is_some() {
            return true;
        }
        if let Some(deciding) = self.goal.deciding() {
            // What is followed brings its base.
            return deciding.own_reference().is_some()
                || matches!(deciding, Ambition::AsAmbitiousAs(_));
        }
        let mut parts = self.goal.parts();
        while let [part, rest @ ..] = parts {
            if part.reference.is_none() && part.ambition.own_reference().is_none() {
                return false;
            }
            parts = rest;
        }
        true
    }

    /// The stable id.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// A short title; empty if none was given.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// Whose target it is; empty if not given.
    pub fn actor(&self) -> &str {
        &self.actor
    }

    /// The words of the promise; empty if not given.
    pub fn wording(&self) -> &str {
        &self.wording
    }

    /// Where it stands; empty if not given.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The base that shares refer to; parts of a composite goal may have their own.
    pub const fn reference(&self) -> Option<BaseReference> {
        self.reference
    }

    /// The base, where a share *of* it is asked and the ambition does not word it already, as "from
    /// the level of 2018". A fixed level and a balance have one for their path alone.
    pub(crate) fn worded_reference(&self) -> Option<BaseReference> {
        let is_of_base =
            |ambition: &Ambition| ambition.needs_base() && ambition.own_reference().is_none();
        self.reference.filter(|_| self.goal.deciding().is_none_or(is_of_base))
    }

    /// What is asked.
    pub const fn goal(&self) -> &Goal {
        &self.goal
    }

    /// Until when.
    pub const fn deadline(&self) -> Deadline {
        self.deadline
    }

    /// The year whose inventory decides.
    pub const fn judged_year(&self) -> Year {
        self.deadline.judged_year()
    }

    /// What its levels are measured in; parts of a composite goal may have their own.
    pub const fn metric(&self) -> &Metric {
        &self.metric
    }

    /// How much of the removals of the land sector may count, t CO2e a year, if there is a limit.
    ///
    /// It limits the land sector of the levels that are judged; the base level stays what it was.
    pub const fn removals_cap(&self) -> Option<Emissions> {
        self.removals_cap
    }

    /// The id of the target whose share and base year it has taken
    /// ([`Target::resolved`]), if it follows one.
    pub fn follows(&self) -> Option<&str> {
        self.follows.as_deref()
    }

    /// How much supplementary measures may count.
    pub const fn supplement(&self) -> Option<Supplement> {
        self.supplement
    }

    /// Whether it holds only under a condition, which the caller must declare triggered.
    pub const fn is_conditional(&self) -> bool {
        self.conditional
    }

    /// Whether it speaks of the members of a network together, so that one place is never judged by
    /// it: C40's 2.9 t per head is the mean of its cities.
    pub const fn is_collective(&self) -> bool {
        self.collective
    }

    /// What it counts.
    pub const fn boundary(&self) -> &Boundary {
        &self.boundary
    }

    /// When it was adopted, as far as known.
    pub const fn adoption(&self) -> Option<PartialDate> {
        self.adopted
    }

    /// What kind of act it stands in.
    pub const fn status(&self) -> Option<Status> {
        self.status
    }

    /// What took its place.
    pub const fn superseded(&self) -> Option<&Superseded> {
        self.superseded.as_ref()
    }

    /// How well the entry is confirmed.
    pub const fn evidence(&self) -> Option<Evidence> {
        self.evidence
    }

    /// From when until when it is in force, as far as known: adopted, and superseded.
    pub fn validity(&self) -> (Option<PartialDate>, Option<PartialDate>) {
        (self.adopted, self.superseded.as_ref().and_then(|superseded| superseded.on))
    }

    /// Whether it was in force on a day: adopted by then, and not superseded by then.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use climate_targets::{InForce, catalogue::france};
    /// let on = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
    /// assert_eq!(france::LTECV_2050.in_force_on(on(2015, 1, 1)), InForce::No);
    /// assert_eq!(france::LTECV_2050.in_force_on(on(2018, 5, 22)), InForce::Yes);
    /// assert_eq!(france::LTECV_2050.in_force_on(on(2019, 11, 10)), InForce::No);
    /// ```
    pub fn in_force_on(&self, date: NaiveDate) -> InForce {
        let adopted = self.adopted.and_then(|on| on.is_after(date)).map(|later| !later);
        let superseded = match &self.superseded {
            None => Some(false),
            Some(superseded) => superseded.on.and_then(|on| on.is_after(date)).map(|later| !later),
        };
        match (adopted, superseded) {
            (Some(false), _) | (_, Some(true)) => InForce::No,
            (Some(true), Some(false)) => InForce::Yes,
            _ => InForce::Unknown,
        }
    }
}

/// Whether one ambition has the base it needs, before anything that is judged, and a deadline
/// that it can be judged by.
const fn check(
    ambition: &Ambition,
    reference: Option<BaseReference>,
    deadline: Deadline,
) -> Result<(), TargetError> {
    if let (Some(own), Some(given)) = (ambition.own_reference(), reference)
        && own.last_year().get() != given.last_year().get()
    {
        let (from, base) = (own.last_year(), given.last_year());
        return Err(TargetError::RateFromAnotherYear { from, base });
    }
    if matches!(ambition, Ambition::AsAmbitiousAs(_)) {
        return Ok(());
    }
    let reference = if reference.is_some() { reference } else { ambition.own_reference() };
    let judged = deadline.first_judged_year();
    match reference {
        None if ambition.needs_base() => Err(TargetError::MissingReference),
        Some(reference) if judged.get() <= reference.last_year().get() => {
            Err(TargetError::NotAfterBase { judged, base: reference.last_year() })
        }
        None | Some(_) => ambition.check_deadline(deadline),
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.id, self.goal)?;
        if let Some(reference) = self.worded_reference() {
            write!(f, " of {reference}")?;
        }
        if !self.metric.is_absolute() {
            write!(f, " {}", self.metric)?;
        }
        write!(f, " {}", self.deadline)
    }
}
