use chrono::NaiveDate;

use super::fields::{Fields, TargetText};
use super::{
    Ambition, BasePolicy, BaseReference, Evidence, Goal, InForce, LegalStatus, Metric, Superseded,
    SupplementaryCap, TargetError, text,
};
use crate::boundary::Boundary;
use crate::language::{InLanguage, phrase, printable, text};
use crate::quantity::{Absent, Deadline, Emissions, Known, PartialDate, Year, getters, setters};

/// A climate target: ambition, base, deadline, boundary, owner and source.
///
/// Published targets are in the [`catalogue`](crate::catalogue). Other targets come from a builder:
/// ```
/// use climate_targets::Target;
/// let target = Target::builder("SE-2030-63")
///     .title("Sweden, -63 % by 2030")
///     .reduce_by_percent(63.0)
///     .base_year(1990)
///     .by(2030)
///     .build()?;
/// assert_eq!(target.judged_year().get(), 2030);
/// assert_eq!(target.to_string(), "SE-2030-63: reduce by 63 % of 1990 by 2030");
/// # Ok::<(), climate_targets::target::TargetProblems>(())
/// ```
///
/// ```
/// use climate_targets::catalogue::sweden::BY_2030;
/// use climate_targets::target::{Evidence, LegalStatus};
/// assert_eq!((BY_2030.id(), BY_2030.actor()), ("SE-2030-63", "Sweden"));
/// assert!(!BY_2030.wording().is_empty() && !BY_2030.source().is_empty());
/// assert!(BY_2030.metric().is_absolute() && BY_2030.supplement().is_some());
/// assert_eq!(BY_2030.status(), Some(LegalStatus::Political));
/// assert_eq!(BY_2030.evidence(), Some(Evidence::Confirmed));
/// assert!(BY_2030.adoption().is_some() && BY_2030.superseded().is_none());
/// assert!(!BY_2030.is_conditional() && !BY_2030.is_collective());
/// assert_eq!(BY_2030.removals_cap(), None);
/// assert_eq!(BY_2030.boundary().gases, Some(climate_targets::boundary::Gases::KyotoBasket));
/// ```
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Target(pub(super) Fields);

impl Target {
    /// The limit in a year, of a goal for each year from a first year on; `None` for any other goal.
    /// The limit is absent in a year before the first, and for a goal per head or per unit.
    pub(crate) fn limit_of_year(
        &self,
        as_of: NaiveDate,
        base: Known<Emissions>,
        year: Year,
    ) -> Option<Known<Emissions>> {
        let Deadline::EachYearFrom(first) = self.deadline() else { return None };
        let ambition = self.goal().deciding().ok_or(Absent::Composite);
        Some(match (self.metric().is_absolute(), year < first) {
            (false, _) => Err(Absent::JudgedPerUnit),
            (true, true) => Err(Absent::NotPartOfTarget),
            (true, false) => ambition.and_then(|ambition| ambition.allowable_on(as_of, base, year)),
        })
    }

    /// Creates a target in a constant or static, without allocation.
    ///
    /// ```
    /// use climate_targets::quantity::PartialDate;
    /// use climate_targets::target::{Evidence, LegalStatus, SupplementaryCap, TargetText};
    /// use climate_targets::{Ambition, BaseReference, Boundary, Deadline, Emissions, Goal, Portion};
    /// use climate_targets::{Target, Year};
    /// const TEXT: TargetText = TargetText {
    ///     id: "a-city-2030",
    ///     title: "A city, -55 % by 2030",
    ///     actor: "A city",
    ///     wording: "55 % less than in 1990",
    ///     source: "council decision",
    ///     superseded_by: Some("a-city-2035"),
    /// };
    /// static CITY: Target = Target::constant(
    ///     TEXT,
    ///     Goal::One(Ambition::ReduceBy(Portion::constant(0.55))),
    ///     Some(BaseReference::constant(1990)),
    ///     Deadline::By(Year::constant(2030)),
    ///     Boundary::UNSPECIFIED,
    /// )
    /// .with_supplement(SupplementaryCap::constant_level(Emissions::constant(1000.0)))
    /// .with_removals_cap(Emissions::constant(500.0))
    /// .with_adoption(PartialDate::constant(2020, 5, 1), LegalStatus::Council, Evidence::Confirmed)
    /// .with_supersession_date(PartialDate::constant(2024, 1, 1));
    /// assert_eq!(CITY.superseded().unwrap().by, "a-city-2035");
    /// // An offer without a date of adoption.
    /// static OFFER: Target = Target::constant(
    ///     TargetText { superseded_by: None, ..TEXT },
    ///     Goal::One(Ambition::AtMost(Emissions::constant(2.0))),
    ///     None,
    ///     Deadline::By(Year::constant(2030)),
    ///     Boundary::UNSPECIFIED,
    /// )
    /// .per_capita()
    /// .conditional()
    /// .collective()
    /// .with_status(LegalStatus::Voluntary)
    /// .with_evidence(Evidence::Unconfirmed);
    /// assert!(OFFER.is_conditional() && OFFER.is_collective());
    /// ```
    ///
    /// # Panics
    /// If the definition is invalid, as in [`TargetBuilder::build`](super::TargetBuilder::build);
    /// in a static this is a compile error. Blank texts and the order of a range are not checked.
    pub const fn constant(
        text: TargetText,
        goal: Goal,
        reference: Option<BaseReference>,
        deadline: Deadline,
        boundary: Boundary,
    ) -> Self {
        let target = Self(Fields::of(text, goal, reference, deadline, boundary));
        assert!(target.check().is_ok(), "base, deadline and ambition must fit each other");
        target
    }

    setters! { const self;
        /// Sets the cap on supplementary measures, in a static.
        with_supplement(supplement: SupplementaryCap) => self.0.supplement = Some(supplement),
        /// Sets the metric to tonnes a year per inhabitant, in a static.
        per_capita() => self.0.metric.set(Metric::PerCapita),
        /// Sets the cap on land-sector removals, t CO2e a year, in a static.
        ///
        /// # Panics
        /// If the cap is negative, or outside the range of levels, such as 1e300 t; in a static this
        /// is a compile error.
        with_removals_cap(cap: Emissions) => {
            assert!(cap.tonnes() >= 0.0, "a cap must not be negative");
            assert!(cap.as_level().is_ok(), "a cap must be a level");
            self.0.removals_cap = Some(cap);
        },
        /// Marks the target as conditional, in a static.
        conditional() => self.0.conditional = true,
        /// Marks the target as collective, in a static: it applies to all members of a network
        /// together.
        collective() => self.0.collective = true,
        /// Sets the legal status, but not the date of adoption, in a static.
        with_status(status: LegalStatus) => self.0.status = Some(status),
        /// Sets the date of adoption, the legal status and the evidence, in a static.
        with_adoption(on: PartialDate, status: LegalStatus, evidence: Evidence) => {
            self.0.adopted = Some(on);
            self.0.status = Some(status);
            self.0.evidence = Some(evidence);
        },
        /// Sets the evidence, but not the date of adoption, in a static.
        with_evidence(evidence: Evidence) => self.0.evidence = Some(evidence),
        /// Sets the date of supersession, in a static. Without [`TargetText::superseded_by`], the
        /// call has no effect.
        with_supersession_date(on: PartialDate) => if let Some(superseded) = &mut self.0.superseded {
            superseded.on = Some(on);
        },
    }

    /// Checks that base, deadline and ambition are consistent.
    pub(super) const fn check(&self) -> Result<(), TargetError> {
        let over_period = self.0.deadline.period().is_some();
        if over_period && !self.0.metric.is_absolute() {
            return Err(TargetError::PerUnitOverPeriod);
        }
        let mut checked = match (&self.0.goal, self.0.reference) {
            (Goal::One(Ambition::AsAmbitiousAs(_)), Some(_)) => {
                Err(TargetError::FollowsWithOwnBase)
            }
            _ => Ok(()),
        };
        if let (Ok(()), Some(deciding)) = (&checked, self.0.goal.deciding()) {
            checked = check(deciding, self.0.reference, self.0.deadline);
        }
        if let (Ok(()), Goal::Range(range)) = (&checked, &self.0.goal) {
            checked = check(range.aspiration(), self.0.reference, self.0.deadline);
        }
        if let (Ok(()), Some(supplement)) = (&checked, self.0.supplement)
            && supplement.needs_base()
            && !self.has_base()
        {
            checked = Err(TargetError::CapWithoutBase);
        }
        let mut parts = self.0.goal.parts();
        while let (Ok(()), [part, rest @ ..]) = (&checked, parts) {
            // Without its own base, a part uses the target's base.
            let reference =
                if part.reference.is_some() { part.reference } else { self.0.reference };
            checked = match &part.metric {
                Some(metric) if over_period && !metric.is_absolute() => {
                    Err(TargetError::PerUnitOverPeriod)
                }
                _ => check(&part.ambition, reference, self.0.deadline),
            };
            parts = rest;
        }
        checked
    }

    /// Makes the checks of [`Target::check`] and checks the order of a range: the aspiration must
    /// not allow more than the floor.
    pub(super) fn check_whole(&self) -> Result<(), TargetError> {
        self.check()?;
        match self.goal() {
            Goal::Range(range) => range.check_order(self.deadline().judged_years()),
            _ => Ok(()),
        }
    }

    /// Checks only that the judged year is after the base; used if other fields are invalid.
    pub(super) fn check_years(&self) -> Result<(), TargetError> {
        match check(&Ambition::Peaked, self.0.reference, self.0.deadline) {
            Err(error @ TargetError::NotAfterBase { .. }) => Err(error),
            _ => Ok(()),
        }
    }

    /// Whether every ambition has a base: a reference, or a start year in the ambition. A net-zero
    /// milestone may omit the base, but then cannot have a cap that is relative to the base.
    const fn has_base(&self) -> bool {
        if self.0.reference.is_some() {
            return true;
        }
        if let Some(deciding) = self.0.goal.deciding() {
            // A follower takes the base of the followed target.
            return deciding.own_reference().is_some()
                || matches!(deciding, Ambition::AsAmbitiousAs(_));
        }
        let mut parts = self.0.goal.parts();
        while let [part, rest @ ..] = parts {
            if part.reference.is_none() && part.ambition.own_reference().is_none() {
                return false;
            }
            parts = rest;
        }
        true
    }

    getters! { &self;
        /// The stable id.
        id: &str => text(&self.0.id),
        /// The short title; empty if not given.
        title: &str => text(&self.0.title),
        /// The owner of the target; empty if not given.
        actor: &str => text(&self.0.actor),
        /// The decisive words of the source; empty if not given.
        wording: &str => text(&self.0.wording),
        /// The source; empty if not given.
        source: &str => text(&self.0.source),
        /// The base of all shares; `None` if not given. A part of a composite goal can have another
        /// base.
        reference: Option<BaseReference> => self.0.reference,
        /// The goal: a single ambition, a range, or a composite.
        goal: &Goal => &self.0.goal,
        /// The deadline: by or before a year, over a period, or each year from a year.
        deadline: Deadline => self.0.deadline,
        /// The year whose inventory is judged; the last year of a judged period.
        judged_year: Year => self.0.deadline.judged_year(),
        /// The unit of the levels. A part of a composite goal can have another unit.
        metric: &Metric => &self.0.metric,
        /// The cap on land-sector removals, t CO2e a year; `None` if not given.
        ///
        /// The cap applies to judged levels, not to the base level.
        removals_cap: Option<Emissions> => self.0.removals_cap,
        /// The cap on supplementary measures; `None` if not given.
        supplement: Option<SupplementaryCap> => self.0.supplement,
        /// Whether the target is conditional: judged only if the caller declares that its condition
        /// has been triggered.
        is_conditional: bool => self.0.conditional,
        /// Whether the target is collective: it applies to all members of a network together, not
        /// to a single place. Example: C40's 2.9 t per head is the mean of its cities.
        is_collective: bool => self.0.collective,
        /// The boundary: gases, sectors and scope of the emissions.
        boundary: &Boundary => &self.0.boundary,
        /// The date of adoption; the day, or the day and month, may be unknown. `None` if not
        /// given.
        adoption: Option<PartialDate> => self.0.adopted,
        /// The legal status, such as statute, council decision or voluntary commitment; `None` if
        /// not given.
        status: Option<LegalStatus> => self.0.status,
        /// The superseding target and the date; `None` if not superseded.
        superseded: Option<&Superseded> => self.0.superseded.as_ref(),
        /// How well the source confirms the target; `None` if not given.
        evidence: Option<Evidence> => self.0.evidence,
    }

    /// The id of the followed target, for a target returned by [`Target::resolved`]; several ids
    /// are separated by commas. `None` if the target follows no other or is not resolved.
    pub fn follows(&self) -> Option<&str> {
        self.0.follows.as_deref()
    }

    /// The base to print after the goal. `None` for an ambition with its own start year ("from the
    /// level of 2018") and for an ambition that needs no base, such as a fixed level.
    pub(crate) fn worded_reference(&self) -> Option<BaseReference> {
        let is_of_base =
            |ambition: &Ambition| ambition.needs_base() && ambition.own_reference().is_none();
        self.0.reference.filter(|_| self.0.goal.deciding().is_none_or(is_of_base))
    }

    /// Whether the target was in force on a day: adopted and not yet superseded.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use climate_targets::catalogue::france;
    /// use climate_targets::target::InForce;
    /// let on = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
    /// assert_eq!(france::LTECV_2050.in_force_on(on(2015, 1, 1)), InForce::No);
    /// assert_eq!(france::LTECV_2050.in_force_on(on(2018, 5, 22)), InForce::Yes);
    /// assert_eq!(france::LTECV_2050.in_force_on(on(2019, 11, 10)), InForce::No);
    /// ```
    pub fn in_force_on(&self, date: NaiveDate) -> InForce {
        let adopted = self.0.adopted.and_then(|on| on.is_after(date)).map(|later| !later);
        let superseded = match &self.0.superseded {
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

/// Checks that an ambition has the base it needs, that the base is before the judged year, and
/// that the ambition fits the kind of deadline.
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
    if let Err(error) = check_levels(ambition, reference) {
        return Err(error);
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

/// Checks that the limit in the ambition and a declared base level are in range.
const fn check_levels(
    ambition: &Ambition,
    reference: Option<BaseReference>,
) -> Result<(), TargetError> {
    if let Some(reference) = reference
        && let BasePolicy::Declared(level) = reference.policy()
        && let Err(problem) = level.as_level()
    {
        return Err(TargetError::Value { field: "reference", problem });
    }
    let (field, level) = match ambition {
        Ambition::AtMost(level) | Ambition::Under(level) => ("at_most", *level),
        Ambition::MeanAtMost(level) => ("mean_at_most", *level),
        Ambition::TotalAtMost(level) => ("total_at_most", *level),
        _ => return Ok(()),
    };
    match level.as_level() {
        Ok(_) => Ok(()),
        Err(problem) => Err(TargetError::Value { field, problem }),
    }
}

phrase! { Target, this, f, language => {
    let wording = TargetWording(this);
    let (id, wording) = (printable(this.id()), wording.in_language(language));
    text!(f, language,
        en: "{id}: {wording}",
        sv: "{id}: {wording}",
        fr: "{id}\u{a0}: {wording}",
        fi: "{id}: {wording}",
    )
} }

/// The definition of a target in words: goal, base, metric and deadline.
pub(crate) struct TargetWording<'a>(pub(crate) &'a Target);

phrase! { TargetWording<'_>, this, f, language => {
    let target = this.0;
    target.goal().write(f, language)?;
    let metric = MetricOf(target);
    let reference = ReferenceOf(target);
    let (metric, reference) = (metric.in_language(language), reference.in_language(language));
    text!(f, language,
        en: "{reference}{metric}",
        sv: "{metric}{reference}",
        fr: "{metric}{reference}",
        fi: "{metric}{reference}",
    )?;
    write!(f, " {}", target.deadline().in_language(language))
} }

/// The metric of a target after a space; empty for a target in tonnes.
struct MetricOf<'a>(&'a Target);

phrase! { MetricOf<'_>, this, f, language => match this.0.metric() {
    Metric::Absolute => Ok(()),
    metric => write!(f, " {}", metric.in_language(language)),
} }

/// The base of a target as it is worded; empty for a target without one.
struct ReferenceOf<'a>(&'a Target);

phrase! { ReferenceOf<'_>, this, f, language => {
    let Some(reference) = this.0.worded_reference() else { return Ok(()) };
    let reference = reference.in_language(language);
    text!(f, language,
        en: " of {reference}",
        sv: " ({reference})",
        fr: " ({reference})",
        fi: " ({reference})",
    )
} }
