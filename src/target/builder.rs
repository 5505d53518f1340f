use std::borrow::Cow;

use super::fields::{Fields, TargetText};
use super::{
    Ambition, BaseReference, Divisor, Evidence, Goal, LegalStatus, Metric, NetZero, Superseded,
    SupplementaryCap, Target, TargetError, TargetProblems,
};
use crate::boundary::Boundary;
use crate::quantity::{
    Deadline, Emissions, PartialDate, Period, Portion, QuantityError, Year, setters,
};

/// The builder of a target; [`Target::builder`] creates it.
///
/// [`TargetBuilder::build`] reports all problems at once: invalid values, such as a cut of -4 % or
/// the year 20300, and missing or blank fields.
///
/// ```
/// use climate_targets::boundary::Gases;
/// use climate_targets::quantity::{PartialDate, PointsOfBase};
/// use climate_targets::target::{Evidence, LegalStatus, Superseded, SupplementaryCap};
/// use climate_targets::{Boundary, Emissions, Target};
/// // Sweden, -63 % by 2030, at most 8 of the 63 points by supplementary measures.
/// let cap = SupplementaryCap::points_of_base(PointsOfBase::from_points(8.0)?)?;
/// let sweden = Target::builder("SE-2030-63")
///     .title("Sweden, -63 % by 2030")
///     .actor("Sweden")
///     .wording("at least 63 % below 1990 by 2030")
///     .source("prop. 2016/17:146")
///     .reduce_by_percent(63.0)
///     .base_year(1990)
///     .by(2030)
///     .supplement(cap)
///     .boundary(Boundary::UNSPECIFIED.gases(Gases::KyotoBasket))
///     .adoption(PartialDate::constant(2017, 6, 15))
///     .status(LegalStatus::Political)
///     .evidence(Evidence::Confirmed)
///     .build()?;
/// assert_eq!((sweden.actor(), sweden.judged_year().get()), ("Sweden", 2030));
///
/// // Other ambitions and deadlines.
/// let to_28 = Target::builder("to").reduce_to_percent(28.0).base_year(1990).before(2030).build()?;
/// assert_eq!(to_28.judged_year().get(), 2029);
/// let neutral = Target::builder("neutral").net_zero().by(2045).conditional().build()?;
/// let own = Target::builder("own").net_zero_with_own_reduction_percent(85.0);
/// let own = own.base_year(1990).by(2045);
/// let old = Target::builder("old").at_most(Emissions::from_tonnes(2.0)).per_capita().by(2050);
/// let old = old.superseded(Superseded::new("own", None)).build()?;
/// assert!(neutral.is_conditional() && own.build().is_ok() && old.superseded().is_some());
/// # Ok::<(), climate_targets::Error>(())
/// ```
#[derive(Debug, Clone)]
#[must_use = "a builder does nothing until it is built"]
pub struct TargetBuilder {
    /// Goal and deadline hold placeholders until they are set.
    fields: Fields,
    has_goal: bool,
    has_deadline: bool,
    problems: Vec<TargetError>,
}

impl Target {
    /// Creates a builder for the target with the given id.
    ///
    /// ```
    /// use climate_targets::{Emissions, Target};
    /// let france = Target::builder("FR-2030").reduce_by_percent(40.0).base_year(1990).by(2030).build()?;
    /// assert_eq!(france.to_string(), "FR-2030: reduce by 40 % of 1990 by 2030");
    /// let two_tonnes = Emissions::from_tonnes(2.0)?;
    /// let per_head = Target::builder("2t").at_most(two_tonnes).per_capita().by(2050).build()?;
    /// assert_eq!(per_head.to_string(), "2t: at most 2 t CO2e per head by 2050");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn builder(id: impl Into<String>) -> TargetBuilder {
        let (title, actor, wording, source) = ("", "", "", "");
        let text = TargetText { id: "", title, actor, wording, source, superseded_by: None };
        let (goal, deadline) = (Goal::One(Ambition::Peaked), Deadline::By(Year::MAX));
        let fields = Fields::of(text, goal, None, deadline, Boundary::UNSPECIFIED);
        TargetBuilder {
            fields: Fields { id: Cow::Owned(id.into()), ..fields },
            has_goal: false,
            has_deadline: false,
            problems: Vec::new(),
        }
    }
}

impl TargetBuilder {
    /// Creates a builder from deserialised fields.
    #[cfg(feature = "serde")]
    pub(super) fn of(fields: Fields) -> Self {
        Self { fields, has_goal: true, has_deadline: true, problems: Vec::new() }
    }

    /// Returns the value. On error, records a problem of `field` and returns `None`.
    fn value<T>(&mut self, field: &'static str, value: Result<T, QuantityError>) -> Option<T> {
        value.map_err(|problem| self.problems.push(TargetError::Value { field, problem })).ok()
    }

    /// Sets an ambition given as a percentage of the base level, or records that the
    /// percentage is invalid.
    fn percent_goal(
        mut self,
        field: &'static str,
        percent: f64,
        ambition: impl FnOnce(Portion) -> Ambition,
    ) -> Self {
        self.has_goal = true;
        match self.value(field, Portion::from_percent(percent)) {
            Some(portion) => self.goal(ambition(portion)),
            None => self,
        }
    }

    /// Sets the deadline, or records that its year or period is invalid.
    fn checked_deadline(mut self, deadline: Result<Deadline, QuantityError>) -> Self {
        self.has_deadline = true;
        match self.value("deadline", deadline) {
            Some(deadline) => self.deadline(deadline),
            None => self,
        }
    }

    /// Sets a cut *by* a percentage of the base level, 0 to 100: 40 leaves 60 %.
    pub fn reduce_by_percent(self, percent: f64) -> Self {
        self.percent_goal("reduce_by", percent, Ambition::ReduceBy)
    }

    /// Sets a cut *to* a percentage of the base level, 0 to 100: 40 leaves 40 %.
    pub fn reduce_to_percent(self, percent: f64) -> Self {
        self.percent_goal("reduce_to", percent, Ambition::ReduceTo)
    }

    /// Sets a division of the base level by a number above 1: 4 leaves a quarter.
    ///
    /// ```
    /// use climate_targets::Target;
    /// // France, law of 2005: divide emissions by four between 1990 and 2050.
    /// let factor_4 = Target::builder("FR-2050").divide_by(4.0).base_year(1990).by(2050).build()?;
    /// assert_eq!(factor_4.to_string(), "FR-2050: divide by 4 of 1990 by 2050");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn divide_by(mut self, factor: f64) -> Self {
        self.has_goal = true;
        match Divisor::new(factor) {
            Ok(divisor) => self.goal(Ambition::DivideBy(divisor)),
            Err(problem) => {
                self.problems.push(problem);
                self
            }
        }
    }

    /// Sets a fixed level as the limit. Accepts a level or the result of an [`Emissions`]
    /// constructor; [`build`](Self::build) reports an error in the result.
    pub fn at_most(self, level: impl Into<Result<Emissions, QuantityError>>) -> Self {
        self.level_goal("at_most", level.into(), Ambition::AtMost)
    }

    /// Sets a limit on the sum of the years of a period ([`over`](Self::over)): a carbon budget.
    ///
    /// ```
    /// use climate_targets::{Emissions, Target};
    /// // Stockholm, council of 2020: at most 19 Mt in total over 2020 to 2040.
    /// let budget = Target::builder("STO")
    ///     .total_at_most(Emissions::from_megatonnes(19.0))
    ///     .over(2020, 2040)
    ///     .build()?;
    /// assert_eq!(budget.to_string(), "STO: at most 19 Mt CO2e in total over 2020-2040");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn total_at_most(self, total: impl Into<Result<Emissions, QuantityError>>) -> Self {
        self.level_goal("total_at_most", total.into(), Ambition::TotalAtMost)
    }

    /// Sets a limit on the mean of the years of a period ([`over`](Self::over)).
    ///
    /// ```
    /// use climate_targets::{Emissions, Target};
    /// let mean = Emissions::from_megatonnes(422.0);
    /// let budget = Target::builder("budget").mean_at_most(mean).over(2019, 2023).build()?;
    /// assert!(budget.to_string().contains("422 Mt"));
    /// # Ok::<(), climate_targets::Error>(())
    /// ```
    pub fn mean_at_most(self, mean: impl Into<Result<Emissions, QuantityError>>) -> Self {
        self.level_goal("mean_at_most", mean.into(), Ambition::MeanAtMost)
    }

    /// Sets an ambition given as a level, or records that the level is invalid.
    fn level_goal(
        mut self,
        field: &'static str,
        level: Result<Emissions, QuantityError>,
        ambition: impl FnOnce(Emissions) -> Ambition,
    ) -> Self {
        self.has_goal = true;
        match self.value(field, level) {
            Some(level) => self.goal(ambition(level)),
            None => self,
        }
    }

    /// Sets net zero as the goal, without a minimum own reduction.
    pub fn net_zero(self) -> Self {
        self.goal(Ambition::NetZero(NetZero::BALANCE))
    }

    /// Sets net zero with a minimum own reduction: gross emissions at least `percent` % below the
    /// base level. Sweden 2045: 85.
    pub fn net_zero_with_own_reduction_percent(self, percent: f64) -> Self {
        self.percent_goal("net_zero", percent, |portion| {
            Ambition::NetZero(NetZero { own_reduction: Some(portion) })
        })
    }

    /// Sets the base year. The base level comes from the inventory of exactly that year.
    pub fn base_year(mut self, year: i32) -> Self {
        match self.value("reference", Year::new(year)) {
            Some(year) => self.reference(BaseReference::year(year)),
            None => self,
        }
    }

    /// Sets the deadline *by* a year: the inventory of that year is judged.
    pub fn by(self, year: i32) -> Self {
        self.checked_deadline(Deadline::by(year))
    }

    /// Sets the deadline *before* a year: the inventory of the previous year is judged.
    pub fn before(self, year: i32) -> Self {
        self.checked_deadline(Deadline::before(year))
    }

    /// Sets the judged period, including its first and last year. The sum or the mean of the years
    /// is judged.
    pub fn over(self, from: i32, to: i32) -> Self {
        self.checked_deadline(Period::new(from, to).map(Deadline::Period))
    }

    /// Sets the metric to tonnes a year per inhabitant.
    pub fn per_capita(self) -> Self {
        self.metric(Metric::PerCapita)
    }

    /// Sets the goal: a single [`Ambition`], a range, or several parts, of which one or all must
    /// be met.
    ///
    /// ```
    /// use climate_targets::target::AnnualRate;
    /// use climate_targets::{Ambition, BaseReference, Deadline, Metric, Portion, Target, Year};
    /// // A cut of 10.3 % a year per head, from the level of 2018 on.
    /// let cut = AnnualRate::new(Portion::from_percent(10.3)?, Year::new(2018)?);
    /// let yearly = Target::builder("yearly")
    ///     .goal(Ambition::AnnualRate(cut))
    ///     .reference(BaseReference::year(Year::new(2018)?))
    ///     .metric(Metric::PerCapita)
    ///     .deadline(Deadline::EachYearFrom(Year::new(2019)?))
    ///     .build()?;
    /// assert!(!yearly.metric().is_absolute());
    /// // A range: at least 40 %, aiming at 55 %.
    /// use climate_targets::target::AmbitionRange;
    /// let cut = |percent| Portion::from_percent(percent).map(Ambition::ReduceBy);
    /// let range = AmbitionRange::new(cut(40.0)?, cut(55.0)?)?;
    /// let ranged = Target::builder("range").goal(range).base_year(1990).by(2030).build()?;
    /// assert!(ranged.to_string().contains("40 %"));
    /// # Ok::<(), climate_targets::Error>(())
    /// ```
    pub fn goal(mut self, goal: impl Into<Goal>) -> Self {
        (self.fields.goal, self.has_goal) = (goal.into(), true);
        self
    }

    /// Sets the deadline: by or before a year, over a period, or each year from a year.
    pub fn deadline(mut self, deadline: Deadline) -> Self {
        (self.fields.deadline, self.has_deadline) = (deadline, true);
        self
    }
}

impl TargetBuilder {
    setters! { self;
        /// Sets a short title.
        title(title: impl Into<Cow<'static, str>>) => self.fields.title = title.into(),
        /// Sets the owner of the target.
        actor(actor: impl Into<Cow<'static, str>>) => self.fields.actor = actor.into(),
        /// Sets the decisive words of the source text.
        wording(wording: impl Into<Cow<'static, str>>) => self.fields.wording = wording.into(),
        /// Sets the source, such as a law or a council decision.
        source(source: impl Into<Cow<'static, str>>) => self.fields.source = source.into(),
        /// Sets the base of all shares: a base year or a base period.
        reference(reference: BaseReference) => self.fields.reference = Some(reference),
        /// Sets the metric of the levels; the default is tonnes a year.
        metric(metric: Metric) => self.fields.metric = metric,
        /// Sets the cap on land-sector removals, t CO2e a year: 225 Mt in the EU's net
        /// target for 2030.
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
        removals_cap(removals_cap: Emissions) => self.fields.removals_cap = Some(removals_cap),
        /// Sets the cap on supplementary measures, such as credits.
        supplement(supplement: SupplementaryCap) => self.fields.supplement = Some(supplement),
        /// Sets the boundary; unspecified by default.
        boundary(boundary: Boundary) => self.fields.boundary = boundary,
        /// Sets the date of adoption; the day, or the day and month, may be unknown.
        adoption(adopted: PartialDate) => self.fields.adopted = Some(adopted),
        /// Sets the legal status, such as statute, council decision or voluntary commitment.
        status(status: LegalStatus) => self.fields.status = Some(status),
        /// Sets the superseding target and the date of supersession.
        superseded(superseded: Superseded) => self.fields.superseded = Some(superseded),
        /// Sets how well the source confirms the target.
        evidence(evidence: Evidence) => self.fields.evidence = Some(evidence),
        /// Marks the target as conditional: it is judged only if the caller declares
        /// that its condition has been triggered.
        conditional() => self.fields.conditional = true,
        /// Marks the target as collective: it applies to all members of a network together. It
        /// is judged only on a series declared to be the sum of all members
        /// ([`Assessor::collective`](crate::Assessor::collective)).
        ///
        /// ```
        /// use climate_targets::{Assessor, EmissionSeries, Undetermined, Verdict, catalogue::c40};
        /// let city = EmissionSeries::from_tonnes("one of them", [(2020, 10.0)])?;
        /// let result = Assessor::as_of_ymd(2024, 6, 30)?.assess(&city, &c40::MEAN_2030);
        /// assert_eq!(result.verdict(), Verdict::Undetermined(Undetermined::OnlyCollective));
        /// # Ok::<(), Box<dyn std::error::Error>>(())
        /// ```
        collective() => self.fields.collective = true,
    }

    /// Checks the fields and returns the target.
    ///
    /// # Errors
    /// All invalid fields: [`TargetError::MissingAmbition`], [`TargetError::MissingDeadline`],
    /// [`TargetError::Value`], [`TargetError::NotADivisor`]; [`TargetError::Negative`] for a
    /// removals cap; [`TargetError::NoActivity`], [`TargetError::NoWords`] and
    /// [`TargetError::NoId`] for blank texts.
    ///
    /// In addition, the first conflict between base, deadline and ambition:
    /// [`TargetError::PerUnitOverPeriod`], [`TargetError::FollowsWithOwnBase`],
    /// [`TargetError::RateFromAnotherYear`], [`TargetError::NotAfterBase`],
    /// [`TargetError::MissingReference`], [`TargetError::NeedsPeriod`],
    /// [`TargetError::NotOverPeriod`], [`TargetError::PeakEachYear`], [`TargetError::NoLimitFor`],
    /// [`TargetError::CapWithoutBase`], or [`TargetError::RangeReversed`] for an aspiration that
    /// allows more than the floor. If the ambition or the deadline is missing, or a setter
    /// rejected a value, only [`TargetError::NotAfterBase`] is checked.
    pub fn build(mut self) -> Result<Target, TargetProblems> {
        let mut problems = core::mem::take(&mut self.problems);
        let has_faults = !problems.is_empty();
        problems.extend(self.field_problems());
        if !self.has_goal {
            problems.push(TargetError::MissingAmbition);
        }
        if !self.has_deadline {
            problems.push(TargetError::MissingDeadline);
        }
        let target = Target(self.fields);
        let is_whole = self.has_goal && self.has_deadline && !has_faults;
        let checked = if is_whole { target.check_whole() } else { target.check_years() };
        // Without a deadline there is no judged year to compare with the base year.
        problems.extend(checked.err().filter(|_| self.has_deadline));
        TargetProblems::of(problems).map_or(Ok(target), Err)
    }

    /// The problems of single fields: blank texts and names, and a removals cap that is negative or
    /// out of range.
    fn field_problems(&self) -> impl Iterator<Item = TargetError> + use<> {
        let Fields { id, metric, removals_cap, goal, .. } = &self.fields;
        let mut metrics =
            goal.parts().iter().filter_map(|part| part.metric.as_ref()).chain([metric]);
        let no_activity =
            metrics.any(|metric| metric.activity().is_some_and(|name| name.trim().is_empty()));
        let negative = removals_cap.filter(|cap| *cap < Emissions::ZERO).map(|cap| {
            let (field, what) = ("removals_cap", "cap");
            TargetError::Negative { field, what, value: cap.tonnes() }
        });
        let impossible = removals_cap
            .and_then(|cap| cap.as_level().err())
            .map(|problem| TargetError::Value { field: "removals_cap", problem });
        let no_words = matches!(
            goal,
            Goal::One(Ambition::Qualitative(words)) if words.trim().is_empty()
        );
        [
            id.trim().is_empty().then_some(TargetError::NoId),
            no_activity.then_some(TargetError::NoActivity),
            negative.or(impossible),
            no_words.then_some(TargetError::NoWords),
        ]
        .into_iter()
        .flatten()
    }
}
