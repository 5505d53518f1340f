//! The question that one ambition poses: which levels of the series are judged, against which base,
//! in which year.

use super::Case;
use crate::boundary::{BoundaryComparison, LandSector};
use crate::inventory::Activity;
use crate::quantity::{Absent, Deadline, Emissions, Known, Period, Year};
use crate::resolve::{Basis, Comparability, last_full_year};
use crate::target::{
    Ambition, BasePolicy, BaseReference, CapInUnit, Commitment, GoalPart, Metric, NetZero,
    SupplementaryCap,
};

/// The ambition of the net test: net emissions at or under zero, without a base.
pub(in crate::assessment) static BALANCE: Ambition = Ambition::NetZero(NetZero::BALANCE);

/// One ambition of a case, with the choices that determine how it is judged.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Question<'a> {
    /// The series, the target and the method.
    pub(crate) case: Case<'a>,
    /// The last year that has ended by the as-of date.
    pub(crate) last_year: i32,
    /// The boundary fields that differ or are unspecified.
    pub(crate) comparison: BoundaryComparison,
    /// The judged quantity: gross or net emissions, before or after supplementary measures.
    pub(crate) basis: Basis,
    /// The quantity that a net test judges; `None` if the series does not report this quantity, or
    /// if the target's boundary does not define net emissions.
    pub(crate) net_basis: Option<Basis>,
    pub(crate) ambition: &'a Ambition,
    /// The base year or period and its policy.
    pub(crate) reference: Option<BaseReference>,
    /// Tonnes, or tonnes per unit of an activity.
    pub(crate) metric: &'a Metric,
    /// The period, for a target that judges a sum or mean of several years.
    pub(crate) period: Option<Period>,
    /// The year whose inventory decides; if every year is due, the first due year.
    pub(crate) first_judged: Year,
    /// The base must lie before this year: the judged year of the target or, in a commitment, of
    /// the first milestone.
    pub(crate) base_before: Year,
    /// Whether the target's cap on supplementary measures applies to this question.
    pub(super) supplement_counts: bool,
    /// How reported supplementary measures are treated.
    pub(crate) measures: MeasureTreatment,
    /// The carry-over from the previous budget, t CO2e; 0 unless budgets carry over.
    pub(crate) carried: Known<f64>,
    /// The commitment whose milestone path applies, if any.
    pub(crate) commitment: Option<&'a Commitment>,
    /// If set, the reason why A is absent, whatever the ambition.
    pub(crate) withheld: Option<Absent>,
    /// Whether the path requires a positive base, as in a net test.
    pub(crate) base_must_be_positive: bool,
}

/// How reported supplementary measures are treated.
#[derive(Debug, Clone, Copy)]
pub(crate) enum MeasureTreatment {
    /// No measure is counted: levels are as reported.
    Ignored,
    /// Measures count up to the target's cap.
    UpToTargetCap,
    /// Measures count up to this cap.
    UpTo(CapInUnit),
}

impl<'a> Question<'a> {
    /// The question of a target's own ambition, with the target's base, boundary and cap.
    #[inline]
    pub(crate) fn of(case: &Case<'a>, ambition: &'a Ambition, carried: Known<f64>) -> Self {
        // All milestones of a commitment share a base, but a net-zero milestone may omit it.
        let shared = || case.commitment.and_then(|c| c.milestones().next()?.reference());
        let reference = case.target.reference().or_else(shared);
        Self::new(case, ambition, reference, (case.target.metric(), None), carried)
    }

    /// The question of a part of a composite target. A part may set a base and a metric of its own.
    pub(crate) fn of_part(case: &Case<'a>, part: &'a GoalPart, carried: Known<f64>) -> Self {
        let reference = part.reference.or(case.target.reference());
        let metric = part.metric.as_ref().unwrap_or(case.target.metric());
        Self::new(case, &part.ambition, reference, (metric, part.land_sector), carried)
    }

    #[inline]
    fn new(
        case: &Case<'a>,
        ambition: &'a Ambition,
        reference: Option<BaseReference>,
        (metric, land): (&'a Metric, Option<LandSector>),
        carried: Known<f64>,
    ) -> Self {
        let target = case.target;
        // The method's base policy does not apply to a base that the ambition itself names.
        let reference = match (ambition.own_reference(), case.assessor.base_policy) {
            (None, None) => reference,
            (Some(own), _) => reference.or(Some(own)),
            (None, Some(policy)) => reference.map(|reference| reference.with_policy(policy)),
        };
        let last_year = last_full_year(case.assessor.as_of);
        let Comparability { comparison, basis, net } =
            case.compare(last_year, land, Some(ambition));
        let first = case.commitment.and_then(|c| c.milestones().next()).unwrap_or(target);
        Self {
            case: *case,
            last_year,
            comparison,
            basis,
            net_basis: net,
            ambition,
            reference,
            metric,
            period: target.deadline().period(),
            first_judged: target.judged_year(),
            base_before: first.deadline().first_judged_year(),
            supplement_counts: true,
            measures: case.measures(last_year),
            carried,
            commitment: case.commitment,
            withheld: None,
            base_must_be_positive: false,
        }
    }

    /// The own-reduction test of net zero: gross emissions without supplementary measures.
    pub(super) const fn own_test(self) -> Self {
        Self {
            basis: Basis::AsReported,
            supplement_counts: false,
            measures: MeasureTreatment::Ignored,
            ..self
        }
    }

    /// The net test of net zero, on a quantity that includes removals or measures.
    ///
    /// A commitment's path leads through the levels of its milestones. With a minimum own reduction
    /// these levels are gross, so the net test takes the straight path instead.
    pub(super) fn net_test(self, basis: Basis, measures: MeasureTreatment) -> Self {
        let has_own_test = self.ambition.needs_base();
        // A declared base is a gross level and cannot serve as the base of net emissions.
        let undeclared =
            |reference: &BaseReference| !matches!(reference.policy(), BasePolicy::Declared(_));
        Self {
            basis,
            measures,
            ambition: &BALANCE,
            reference: self.reference.filter(undeclared),
            supplement_counts: false,
            commitment: self.commitment.filter(|_| !has_own_test),
            base_must_be_positive: true,
            ..self
        }
    }

    /// The target's cap on supplementary measures, if it applies to this question.
    #[inline]
    pub(crate) fn supplement(&self) -> Option<SupplementaryCap> {
        if self.supplement_counts { self.case.target.supplement() } else { None }
    }

    /// The activity that emissions are divided by, if the series reports a value up to the as-of
    /// date.
    pub(crate) fn activity(&self) -> Option<&'a Activity> {
        self.case.series.activity_until(self.last_year, self.metric.activity()?)
    }

    /// The limit on the sum of a period, including the carry-over; `a` is the allowed yearly mean.
    pub(super) fn limit_over(&self, period: Period, a: f64) -> f64 {
        match self.ambition {
            Ambition::TotalAtMost(total) => total.tonnes() + self.carried.unwrap_or(0.0),
            _ => a * f64::from(period.length()),
        }
    }
}

impl Case<'_> {
    /// Compares the boundaries of series and target and selects the judged quantity.
    pub(crate) fn compare(
        &self,
        last_year: i32,
        land: Option<LandSector>,
        ambition: Option<&Ambition>,
    ) -> Comparability {
        let last = match self.target.deadline() {
            Deadline::EachYearFrom(_) => last_year,
            deadline => last_year.min(deadline.judged_year().get()),
        };
        Comparability::of(self.series, last, self.target.boundary(), land, ambition)
    }

    /// The treatment of the supplementary measures reported up to `last_year`. Later reports are
    /// ignored: an assessment must not depend on data from after its as-of date.
    #[inline]
    fn measures(&self, last_year: i32) -> MeasureTreatment {
        let known = || self.series.measures().iter().filter(|m| m.year.get() <= last_year);
        match self.target.supplement() {
            _ if known().next().is_none() => MeasureTreatment::Ignored,
            Some(_) => MeasureTreatment::UpToTargetCap,
            // No measure counts, but a reduction sold to others must still be added back.
            None if known().any(|m| m.units_sold > Emissions::ZERO) => {
                MeasureTreatment::UpTo(CapInUnit::OfLevel(0.0))
            }
            None => MeasureTreatment::Ignored,
        }
    }
}
