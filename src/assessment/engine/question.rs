//! The question that one ambition asks of a series: which numbers are compared, under which base.

use super::Case;
use crate::boundary::{BoundaryComparison, LandSector};
use crate::inventory::Activity;
use crate::quantity::{Absent, Deadline, Emissions, Known, Period, Year};
use crate::resolve::{Basis, Comparability, last_full_year};
use crate::target::{
    Ambition, BasePolicy, BaseReference, CapInUnit, Commitment, GoalPart, Metric, NetZero,
    SupplementaryCap,
};

/// The net test: a level of zero that needs no base.
pub(in crate::assessment) static BALANCE: Ambition = Ambition::NetZero(NetZero::BALANCE);

/// One ambition of a case.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Question<'a> {
    /// The method, the series, the target, and what the caller gives.
    pub(crate) case: Case<'a>,
    /// The last year that is over on the as-of date.
    pub(crate) last_year: i32,
    pub(crate) comparison: BoundaryComparison,
    /// Which number of the series is judged.
    pub(crate) basis: Basis,
    /// Which number a net test judges, if the series reports it.
    pub(crate) net_basis: Option<Basis>,
    pub(crate) ambition: &'a Ambition,
    pub(crate) reference: Option<BaseReference>,
    pub(crate) metric: &'a Metric,
    /// The period, if several years are judged together.
    pub(crate) period: Option<Period>,
    /// The year whose inventory decides; where each year is due, the first one.
    pub(crate) first_judged: Year,
    /// The base lies before this year: the judged one, or that of a commitment's first milestone.
    pub(crate) base_before: Year,
    /// Whether the measures that the target lets count are looked at.
    pub(super) supplement_counts: bool,
    pub(crate) measures: MeasureTreatment,
    /// The carry-over from the budget before.
    pub(crate) carried: Known<f64>,
    /// The milestones whose common path is taken, if any.
    pub(crate) commitment: Option<&'a Commitment>,
    /// Overrides A with the reason why there is none.
    pub(crate) withheld: Option<Absent>,
    /// Whether the path starts only from a positive base, as that of a net test.
    pub(crate) base_must_be_positive: bool,
}

/// How reported supplementary measures are treated.
#[derive(Debug, Clone, Copy)]
pub(crate) enum MeasureTreatment {
    /// Levels are as reported.
    Ignored,
    /// They count up to the target's cap.
    UpToTargetCap,
    /// They count up to a cap that is known already.
    UpTo(CapInUnit),
}

impl<'a> Question<'a> {
    /// The question of a target's own ambition, under the target's base, boundary and supplement.
    #[inline]
    pub(crate) fn of(case: &Case<'a>, ambition: &'a Ambition, carried: Known<f64>) -> Self {
        // The milestones of a commitment share a base; a balance may leave it to the others.
        let shared = || case.commitment.and_then(|c| c.milestones().next()?.reference());
        let reference = case.target.reference().or_else(shared);
        Self::new(case, ambition, reference, (case.target.metric(), None), carried)
    }

    /// The question of a part of a composite target.
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
        // A base that the wording itself names is taken as it stands.
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

    /// The own test of net zero: gross emissions, before any measure counts.
    pub(super) const fn own_test(self) -> Self {
        Self {
            basis: Basis::AsReported,
            supplement_counts: false,
            measures: MeasureTreatment::Ignored,
            ..self
        }
    }

    /// The net test of net zero on a basis.
    ///
    /// A commitment's path leads through the levels of its milestones; the net test takes it only
    /// where it is its milestone's own, not beside an own reduction on gross emissions.
    pub(super) fn net_test(self, basis: Basis, measures: MeasureTreatment) -> Self {
        let beside_own_test = self.ambition.needs_base();
        // A declared base is the level of what the target's own reduction is measured on.
        let undeclared =
            |reference: &BaseReference| !matches!(reference.policy(), BasePolicy::Declared(_));
        Self {
            basis,
            measures,
            ambition: &BALANCE,
            reference: self.reference.filter(undeclared),
            supplement_counts: false,
            commitment: self.commitment.filter(|_| !beside_own_test),
            base_must_be_positive: true,
            ..self
        }
    }

    /// The measures that the target lets count, if this question looks at them.
    #[inline]
    pub(crate) fn supplement(&self) -> Option<SupplementaryCap> {
        if self.supplement_counts { self.case.target.supplement() } else { None }
    }

    /// The activity that levels are divided by, if the series reports it.
    pub(crate) fn activity(&self) -> Option<&'a Activity> {
        self.case.series.activity(self.metric.activity()?)
    }

    /// The sum that a period allows; A is a year's share of it.
    pub(super) fn limit_over(&self, period: Period, a: f64) -> f64 {
        match self.ambition {
            Ambition::TotalAtMost(total) => total.tonnes() + self.carried.unwrap_or(0.0),
            _ => a * f64::from(period.length()),
        }
    }
}

impl Case<'_> {
    /// Boundaries of series and target, and the number that is judged.
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

    /// The treatment of the measures that the series reports up to a year: later ones change nothing.
    #[inline]
    fn measures(&self, last_year: i32) -> MeasureTreatment {
        let known = || self.series.measures().iter().filter(|m| m.year.get() <= last_year);
        match self.target.supplement() {
            _ if known().next().is_none() => MeasureTreatment::Ignored,
            Some(_) => MeasureTreatment::UpToTargetCap,
            // No measure counts, but what was sold to others is emitted all the same.
            None if known().any(|m| m.units_sold > Emissions::ZERO) => {
                MeasureTreatment::UpTo(CapInUnit::OfLevel(0.0))
            }
            None => MeasureTreatment::Ignored,
        }
    }
}
