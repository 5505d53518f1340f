//! From figures to a verdict: single ambitions, the two tests of net zero, composites.

use super::figures::{Figures, Lenses};
use super::level::{LevelQuestion, Levels, Measured};
use super::per_unit::Tonnes;
use super::views::Views;
use super::{Assessment, Assessor, Given, NetZeroTests, Peak, PerUnit, Undetermined, Verdict};
use crate::boundary::LandSector;
use crate::inventory::{Activity, EmissionSeries};
use crate::quantity::{Absent, Deadline, Emissions, Known};
use crate::resolve::{Base, Basis, Comparability, last_full_year};
use crate::target::{
    Ambition, Banking, BasePolicy, BaseReference, Commitment, Goal, MeasuresCap, Metric, NetZero,
    Part, Target,
};
use crate::trend::TrendFit;

/// The net test: a level of zero that needs no base.
pub(super) static BALANCE: Ambition = Ambition::NetZero(NetZero::BALANCE);

pub(super) fn assess<'a>(
    assessor: Assessor,
    series: &'a EmissionSeries,
    target: &'a Target,
    commitment: Option<&'a Commitment>,
    given: Given<'a>,
) -> Assessment<'a> {
    let case = Case { assessor, series, target, commitment, given, trend: None };
    let figures = case.figures();
    Assessment::new(case, figures)
}

/// A series against a target under a method.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Case<'a> {
    pub(super) assessor: Assessor,
    pub(super) series: &'a EmissionSeries,
    pub(super) target: &'a Target,
    pub(super) commitment: Option<&'a Commitment>,
    pub(super) given: Given<'a>,
    /// The trend, where it was fitted before.
    pub(super) trend: Option<&'a Known<TrendFit>>,
}

/// One ambition of a case.
#[derive(Debug, Clone, Copy)]
pub(super) struct Single<'c, 'a> {
    /// What is asked of the levels, before any of it is made another by the tests of net zero.
    question: LevelQuestion<'c, 'a>,
    /// The number that a net test is judged by.
    net: Option<Basis>,
}

impl<'a> Case<'a> {
    /// The case's own figures.
    pub(super) fn figures(&self) -> Figures {
        match self.target.goal() {
            Goal::One(ambition) => self.single(ambition).figures_in_tonnes(),
            Goal::Range(range) => self.single(range.floor()).figures_in_tonnes(),
            Goal::AnyOf(parts) => self.composite(parts.as_slice(), Verdict::better),
            Goal::AllOf(parts) => self.composite(parts.as_slice(), Verdict::worse),
        }
    }

    /// The ambition under the target's own base, boundary and supplement.
    #[inline]
    pub(super) fn single(&self, ambition: &'a Ambition) -> Single<'_, 'a> {
        // The milestones of a commitment share a base; a balance may leave it to the others.
        let shared = || self.commitment.and_then(|c| c.milestones().next()?.reference());
        let reference = self.target.reference().or_else(shared);
        self.with(ambition, reference, self.target.metric(), None)
    }

    pub(super) fn part(&self, part: &'a Part) -> Single<'_, 'a> {
        let reference = part.reference.or(self.target.reference());
        let metric = part.metric.as_ref().unwrap_or(self.target.metric());
        self.with(&part.ambition, reference, metric, part.land_sector)
    }

    /// What the budget has from the one before it, by the commitment's banking.
    #[inline]
    fn carried(&self) -> Known<f64> {
        match self.commitment {
            Some(commitment) if commitment.banking() != Banking::None => {
                self.carried_in(commitment)
            }
            _ => Ok(0.0),
        }
    }

    /// From the first budget on: each is judged with what the one before hands on. A budget that
    /// is not complete hands on what is not known.
    fn carried_in(&self, commitment: &'a Commitment) -> Known<f64> {
        let judged = self.target.judged_year();
        let mut carried = 0.0;
        for target in commitment.milestones().take_while(|target| target.judged_year() < judged) {
            let ambition = target.goal().deciding().ok_or(Absent::Composite)?;
            let alone = Self { target, commitment: None, ..*self };
            let mut single = alone.single(ambition);
            single.question.carried = Ok(carried);
            let left = single.levels().left_of_period().map_err(|_| Absent::CarriedNotKnown)?;
            carried = commitment.banking().carried(left);
        }
        Ok(carried)
    }

    fn compare(
        &self,
        known: i32,
        land: Option<LandSector>,
        ambition: Option<&Ambition>,
    ) -> Comparability {
        let last = match self.target.deadline() {
            Deadline::EachYearFrom(_) => known,
            deadline => known.min(deadline.judged_year().get()),
        };
        Comparability::of(self.series, last, self.target.boundary(), land, ambition)
    }

    #[inline]
    fn with(
        &self,
        ambition: &'a Ambition,
        reference: Option<BaseReference>,
        metric: &'a Metric,
        land: Option<LandSector>,
    ) -> Single<'_, 'a> {
        // A base that the wording itself names is taken as it stands.
        let reference = match (ambition.own_reference(), self.assessor.base_policy) {
            (None, None) => reference,
            (Some(own), _) => reference.or(Some(own)),
            (None, Some(policy)) => reference.map(|reference| reference.with_policy(policy)),
        };
        let last_year = last_full_year(self.assessor.as_of);
        let Comparability { comparison, basis, net } =
            self.compare(last_year, land, Some(ambition));
        let target = self.target;
        let first = self.commitment.and_then(|c| c.milestones().next()).unwrap_or(target);
        let question = LevelQuestion {
            case: self,
            last_year,
            comparison,
            basis,
            ambition,
            reference,
            metric,
            period: target.deadline().period(),
            first_judged: target.judged_year(),
            base_before: first.deadline().first_judged_year(),
            supplement: target.supplement(),
            measures: self.measured(),
            carried: self.carried(),
            commitment: self.commitment,
            withheld: None,
            base_must_be_positive: false,
        };
        Single { question, net }
    }

    /// What is made of the measures that the series reports.
    #[inline]
    fn measured(&self) -> Measured {
        let measures = self.series.measures();
        match self.target.supplement() {
            _ if measures.is_empty() => Measured::Left,
            Some(supplement) => Measured::Counted(Some(supplement)),
            // No measure counts, but what was sold to others is emitted all the same.
            None if measures.iter().any(|m| m.units_sold > Emissions::ZERO) => {
                Measured::UpTo(MeasuresCap::OfLevel(0.0))
            }
            None => Measured::Left,
        }
    }

    /// The composite's own numbers are absent; its parts stand beside.
    fn composite(&self, parts: &'a [Part], choose: fn(Verdict, Verdict) -> Verdict) -> Figures {
        let verdicts = parts.iter().map(|part| self.part(part).figures_in_tonnes().verdict);
        let verdict = verdicts.reduce(choose).unwrap_or(Verdict::NotQuantified);
        let as_of = self.assessor.as_of;
        let comparison = self.compare(last_full_year(as_of), None, None).comparison;
        let judged = self.target.judged_year();
        Figures::absent(as_of, judged, Absent::Composite, verdict, comparison)
    }

    /// The levels behind the case's own figures; none for a composite.
    pub(super) fn levels(&self) -> Option<Levels<'_, 'a>> {
        let ambition = self.target.goal().deciding()?;
        Some(self.single(ambition).levels())
    }
}

impl<'c, 'a> Single<'c, 'a> {
    pub(super) fn figures(&self) -> Figures {
        let levels = self.levels();
        let views = levels.views();
        levels.figures(&views, self.verdict(&levels, &views))
    }

    #[inline]
    fn figures_in_tonnes(&self) -> Figures {
        if self.question.metric.is_absolute() {
            self.figures()
        } else {
            self.tonnes(&self.figures())
        }
    }

    /// What the levels are divided by, if the series reports it.
    fn activity(&self) -> Option<&'a Activity> {
        let name = self.question.metric.activity()?;
        self.question.case.series.activity(name)
    }

    /// Figures in the unit that is judged, turned into tonnes.
    pub(super) fn tonnes(&self, own: &Figures) -> Figures {
        let absolute = self.question.metric.is_absolute();
        if absolute { *own } else { Tonnes(self.activity()).beside(own) }
    }

    /// The figures in the unit that is judged, unless that is tonnes.
    pub(super) fn per_unit(&self) -> Option<PerUnit<'a>> {
        let metric = self.question.metric;
        if metric.is_absolute() {
            return None;
        }
        PerUnit::of(metric, self.activity(), self.figures())
    }

    /// The maximum that a peak is about, in tonnes; its fall is that of what is judged.
    pub(super) fn peak_in_tonnes(&self) -> Option<Peak> {
        let peak = self.levels().peak()?;
        let absolute = self.question.metric.is_absolute();
        if absolute { Some(peak) } else { Tonnes(self.activity()).peak(peak) }
    }

    /// The two tests of net zero in tonnes; `None` for another ambition.
    pub(super) fn net_zero_in_tonnes(&self) -> Option<NetZeroTests> {
        let (own, net) = self.net_zero_tests()?;
        let tonnes = |figures: Figures| self.tonnes(&figures);
        Some(NetZeroTests { own: own.map(tonnes), net: net.map(tonnes) })
    }

    /// The levels of the ambition's own figures: for net zero those of the own reduction, or,
    /// where the wording sets none, of the net test.
    pub(super) fn levels(&self) -> Levels<'c, 'a> {
        match self.question.ambition {
            Ambition::NetZero(net_zero) => self.levels_of_net_zero(*net_zero),
            _ => Levels::find(&self.question),
        }
    }

    fn levels_of_net_zero(&self, net_zero: NetZero) -> Levels<'c, 'a> {
        let question = LevelQuestion { basis: Basis::AsReported, ..self.question };
        if net_zero.own_reduction.is_some() {
            // Its own reduction is what must be real before any measure counts.
            return Levels::find(&LevelQuestion {
                supplement: None,
                measures: Measured::Left,
                ..question
            });
        }
        match self.net_levels(true) {
            Ok(levels) => levels,
            Err(reason) => Levels::find(&LevelQuestion { withheld: Some(reason), ..question }),
        }
    }

    /// The levels of the net test, if net emissions are known wherever gross ones are judged.
    ///
    /// A commitment's path leads through the levels of its milestones; the net test takes it only
    /// where it is its milestone's own, not beside an own reduction on gross emissions.
    pub(super) fn net_levels(&self, on_common_path: bool) -> Known<Levels<'c, 'a>> {
        let basis = self.net.ok_or(Absent::NetNotReported)?;
        let own = &self.question;
        // A declared base is the level of what the target's own reduction is measured on.
        let reference = own
            .reference
            .filter(|reference| !matches!(reference.policy(), BasePolicy::Declared(_)));
        let question = LevelQuestion {
            basis,
            ambition: &BALANCE,
            reference,
            supplement: None,
            commitment: own.commitment.filter(|_| on_common_path),
            base_must_be_positive: true,
            ..*own
        };
        let gross = Levels::find(&LevelQuestion {
            basis: Basis::AsReported,
            measures: Measured::Left,
            reference: own.reference,
            ..question
        });
        let measures = if basis.is_accounted() {
            Measured::UpTo(self.balancing_cap(gross.base)?)
        } else {
            Measured::Left
        };
        let net = Levels::find(&LevelQuestion { measures, ..question });
        let known = net.knows_as_much_as(&gross)
            && (!basis.is_accounted()
                || net.deciding_year().is_some_and(|y| net.reports_measures(y)));
        if known { Ok(net) } else { Err(Absent::NetNotReported) }
    }

    /// How much of the reported measures may balance what is left: up to the target's cap, if it
    /// has one.
    fn balancing_cap(&self, base: Known<Base>) -> Known<MeasuresCap> {
        match self.question.supplement {
            Some(supplement) => {
                let e0 = base.ok().map(|base| base.level.tonnes());
                supplement.cap(e0).ok_or(Absent::NetNotReported)
            }
            None => Ok(MeasuresCap::OfLevel(f64::INFINITY)),
        }
    }

    /// The two tests of net zero; `None` for another ambition.
    pub(super) fn net_zero_tests(&self) -> Option<(Option<Figures>, Known<Figures>)> {
        let Ambition::NetZero(net_zero) = self.question.ambition else {
            return None;
        };
        let judged = |levels: Levels<'_, '_>| {
            let views = levels.views();
            levels.figures(&views, self.level_verdict(&levels, &views))
        };
        let own = net_zero.own_reduction.map(|_| judged(self.levels()));
        Some((own, self.net_levels(net_zero.own_reduction.is_none()).map(judged)))
    }

    #[inline]
    fn verdict(&self, levels: &Levels<'_, '_>, views: &Views) -> Verdict {
        match self.question.ambition {
            Ambition::Peaked => self.withheld(levels).unwrap_or_else(|| levels.peak_verdict()),
            Ambition::NetZero(NetZero { own_reduction: Some(_) }) => {
                self.worse_of_two_tests(levels, views)
            }
            _ => self.level_verdict(levels, views),
        }
    }

    fn worse_of_two_tests(&self, own: &Levels<'_, '_>, views: &Views) -> Verdict {
        match self.net_levels(false) {
            Ok(net) => {
                let verdict = self.level_verdict(own, views);
                verdict.worse(self.level_verdict(&net, &net.views()))
            }
            Err(_) => self.own_test_alone(own, views),
        }
    }

    /// What stands before any comparison of levels.
    fn withheld(&self, levels: &Levels<'_, '_>) -> Option<Verdict> {
        let Case { assessor, target, .. } = self.question.case;
        if matches!(self.question.ambition, Ambition::Qualitative(_)) {
            return Some(Verdict::NotQuantified);
        }
        let differing = self.question.comparison.differing;
        if !differing.is_empty() && !assessor.allow_boundary_difference {
            return Some(Verdict::NotComparable(differing));
        }
        if target.is_collective() && !assessor.collective {
            return Some(Verdict::Undetermined(Undetermined::OnlyCollective));
        }
        if let Some(reason) = levels.undetermined() {
            return Some(Verdict::Undetermined(reason));
        }
        (target.is_conditional() && !assessor.condition_triggered)
            .then_some(Verdict::Undetermined(Undetermined::ConditionNotTriggered))
    }

    fn level_verdict(&self, levels: &Levels<'_, '_>, views: &Views) -> Verdict {
        if let Some(verdict) = self.withheld(levels) {
            return verdict;
        }
        let a = match levels.allowable {
            Ok(a) => a,
            Err(reason) => return Verdict::Undetermined(no_level(reason)),
        };
        let judged = if self.question.period.is_some() {
            levels.period_verdict(views)
        } else {
            let listed = levels.listed_verdict();
            listed.or_else(|| levels.due_verdict(a)).or_else(|| levels.achieved_early(a))
        };
        judged.unwrap_or_else(|| levels.lens_verdict(views))
    }

    /// Net zero with its net test unknown: never achieved early, and at the deadline never met.
    fn own_test_alone(&self, levels: &Levels<'_, '_>, views: &Views) -> Verdict {
        if let Some(verdict) = self.withheld(levels) {
            return verdict;
        }
        let Ok(a) = levels.allowable else {
            return Verdict::Undetermined(Undetermined::OutOfRange);
        };
        match levels.due_verdict(a) {
            Some(Verdict::Met { .. }) => Verdict::Undetermined(Undetermined::NetNotReported),
            Some(verdict) => verdict,
            None => levels.lens_verdict(views),
        }
    }
}

/// Why nothing can be said where there is no A.
const fn no_level(reason: Absent) -> Undetermined {
    match reason {
        Absent::NetNotReported => Undetermined::NetNotReported,
        Absent::OutsideBaseline => Undetermined::OutsideBaseline,
        Absent::NotResolved => Undetermined::NotResolved,
        Absent::CarriedNotKnown => Undetermined::CarriedNotKnown,
        _ => Undetermined::OutOfRange,
    }
}

impl Lenses {
    /// Whether a verdict was drawn from the lenses, so that a missing one matters.
    pub(super) const fn decide(verdict: &Verdict) -> bool {
        matches!(
            verdict,
            Verdict::OnTrack
                | Verdict::CatchingUp
                | Verdict::Slipping
                | Verdict::OffTrack { exceeded: None, .. }
                | Verdict::Undetermined(Undetermined::NoLens)
        )
    }
}
