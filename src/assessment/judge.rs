//! From figures to a verdict: single ambitions, the two tests of net zero, composites.

use super::figures::{Figures, Lenses};
use super::level::{LevelQuestion, Levels, Measured};
use super::level_verdict::lens_verdict;
use super::per_unit::Tonnes;
use super::{Assessment, Assessor, Given, NetZeroTests, Peak, PerUnit, Undetermined, Verdict};
use crate::boundary::LandSector;
use crate::inventory::{Activity, EmissionSeries};
use crate::pathway::PathAnchor;
use crate::quantity::{Absent, Deadline, Emissions, Known, PartialDate};
use crate::resolve::{Base, Basis, Comparability, last_full_year};
use crate::target::{
    Ambition, Banking, BasePolicy, BaseReference, Commitment, Goal, MeasuresCap, Metric, NetZero,
    Part, Supplement, Target,
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
    Assessment::new(case, case.figures())
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

/// The figures of a case.
pub(super) fn figures(case: &Case<'_>) -> Figures {
    case.figures()
}

/// One ambition of a case.
#[derive(Debug, Clone, Copy)]
pub(super) struct Single<'a> {
    case: Case<'a>,
    ambition: &'a Ambition,
    reference: Option<BaseReference>,
    metric: &'a Metric,
    supplement: Option<Supplement>,
    comparability: Comparability,
    carried: Known<f64>,
}

impl<'a> Case<'a> {
    fn figures(&self) -> Figures {
        match self.target.goal() {
            Goal::AnyOf(parts) => self.composite(parts.as_slice(), Verdict::better),
            Goal::AllOf(parts) => self.composite(parts.as_slice(), Verdict::worse),
            Goal::One(ambition) => self.single(ambition).figures_in_tonnes(),
            Goal::Range(range) => self.single(range.floor()).figures_in_tonnes(),
        }
    }

    /// The ambition under the target's own base, boundary and supplement.
    #[inline]
    pub(super) fn single(&self, ambition: &'a Ambition) -> Single<'a> {
        // The milestones of a commitment share a base; a balance may leave it to the others.
        let shared = self.commitment.and_then(|c| c.milestones().next()?.reference());
        let reference = self.target.reference().or(shared);
        self.with(ambition, reference, self.target.metric(), None)
    }

    pub(super) fn part(&self, part: &'a Part) -> Single<'a> {
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
            let single = Single { carried: Ok(carried), ..alone.single(ambition) };
            let left = single.levels().left_of_period().map_err(|_| Absent::CarriedNotKnown)?;
            carried = commitment.banking().carried(left);
        }
        Ok(carried)
    }

    fn compare(&self, land: Option<LandSector>, ambition: Option<&Ambition>) -> Comparability {
        let known = last_full_year(self.assessor.as_of);
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
    ) -> Single<'a> {
        // A base that the wording itself names is taken as it stands.
        let reference = match (ambition.own_reference(), self.assessor.base_policy) {
            (Some(own), _) => reference.or(Some(own)),
            (None, Some(policy)) => reference.map(|reference| reference.with_policy(policy)),
            (None, None) => reference,
        };
        Single {
            case: *self,
            ambition,
            reference,
            metric,
            supplement: self.target.supplement(),
            comparability: self.compare(land, Some(ambition)),
            carried: self.carried(),
        }
    }

    /// The composite's own numbers are absent; its parts stand beside.
    fn composite(&self, parts: &'a [Part], choose: fn(Verdict, Verdict) -> Verdict) -> Figures {
        let verdicts = parts.iter().map(|part| self.part(part).figures_in_tonnes().verdict);
        let verdict = verdicts.reduce(choose).unwrap_or(Verdict::NotQuantified);
        let comparison = self.compare(None, None).comparison;
        let judged = self.target.judged_year();
        Figures::absent(self.assessor.as_of, judged, Absent::Composite, verdict, comparison)
    }

    /// The levels behind the case's own figures; none for a composite.
    pub(super) fn levels(&self) -> Option<Levels<'a>> {
        let ambition = self.target.goal().deciding()?;
        Some(self.single(ambition).levels())
    }
}

impl<'a> Single<'a> {
    pub(super) fn figures(&self) -> Figures {
        let levels = self.levels();
        let mut figures = levels.figures();
        figures.verdict = self.verdict(&levels, &figures);
        figures
    }

    #[inline]
    fn figures_in_tonnes(&self) -> Figures {
        let mut figures = self.figures();
        if !self.metric.is_absolute() {
            figures = self.tonnes(&figures);
        }
        figures
    }

    /// What the levels are divided by, if the series reports it.
    fn activity(&self) -> Option<&'a Activity> {
        self.metric.activity().and_then(|name| self.case.series.activity(name))
    }

    /// Figures in the unit that is judged, turned into tonnes.
    pub(super) fn tonnes(&self, own: &Figures) -> Figures {
        if self.metric.is_absolute() { *own } else { Tonnes(self.activity()).beside(own) }
    }

    /// The figures in the unit that is judged, unless that is tonnes.
    pub(super) fn per_unit(&self) -> Option<PerUnit<'a>> {
        if self.metric.is_absolute() {
            return None;
        }
        PerUnit::of(self.metric, self.activity(), self.figures())
    }

    /// The maximum that a peak is about, in tonnes; its fall is that of what is judged.
    pub(super) fn peak_in_tonnes(&self) -> Option<Peak> {
        let peak = self.levels().peak()?;
        let absolute = self.metric.is_absolute();
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
    pub(super) fn levels(&self) -> Levels<'a> {
        match self.ambition {
            Ambition::NetZero(NetZero { own_reduction: None }) => match self.net_levels(true) {
                Ok(levels) => levels,
                Err(reason) => Levels::find(LevelQuestion {
                    withheld: Some(reason),
                    ..self.question(Basis::AsReported, self.ambition)
                }),
            },
            Ambition::NetZero(_) => {
                // Its own reduction is what must be real before any measure counts.
                let question = self.question(Basis::AsReported, self.ambition);
                Levels::find(LevelQuestion {
                    supplement: None,
                    measures: Measured::Left,
                    ..question
                })
            }
            _ => Levels::find(self.question(self.comparability.basis, self.ambition)),
        }
    }

    fn question(&self, basis: Basis, ambition: &'a Ambition) -> LevelQuestion<'a> {
        let Case { assessor, series, target, commitment, given, trend } = self.case;
        LevelQuestion {
            series,
            as_of: assessor.as_of,
            estimator: assessor.estimator,
            path: assessor.path,
            given,
            trend,
            adopted: match assessor.path.anchor() {
                PathAnchor::Adoption => target.adoption().map(PartialDate::in_year),
                _ => None,
            },
            basis,
            ambition,
            withheld: None,
            reference: self.reference,
            metric: self.metric,
            deadline: target.deadline(),
            judged: target.judged_year(),
            base_before: commitment
                .and_then(|commitment| commitment.milestones().next())
                .unwrap_or(target)
                .deadline()
                .first_judged_year(),
            supplement: self.supplement,
            measures: self.measured(),
            removals_cap: target.removals_cap(),
            carried: self.carried,
            commitment,
            base_must_be_positive: false,
            comparison: self.comparability.comparison,
        }
    }

    /// The levels of the net test, if net emissions are known wherever gross ones are judged.
    ///
    /// A commitment's path leads through the levels of its milestones; the net test takes it only
    /// where it is its milestone's own, not beside an own reduction on gross emissions.
    pub(super) fn net_levels(&self, on_common_path: bool) -> Known<Levels<'a>> {
        let basis = self.comparability.net.ok_or(Absent::NetNotReported)?;
        // A declared base is the level of what the target's own reduction is measured on.
        let reference = self
            .reference
            .filter(|reference| !matches!(reference.policy(), BasePolicy::Declared(_)));
        let question = LevelQuestion {
            reference,
            supplement: None,
            commitment: self.case.commitment.filter(|_| on_common_path),
            base_must_be_positive: true,
            ..self.question(basis, &BALANCE)
        };
        let gross = Levels::find(LevelQuestion {
            basis: Basis::AsReported,
            measures: Measured::Left,
            reference: self.reference,
            ..question
        });
        let measures = if basis.is_accounted() {
            Measured::UpTo(self.balancing_cap(gross.base)?)
        } else {
            Measured::Left
        };
        let net = Levels::find(LevelQuestion { measures, ..question });
        let known = net.knows_as_much_as(&gross)
            && (!basis.is_accounted()
                || net.deciding_year().is_some_and(|y| net.reports_measures(y)));
        if known { Ok(net) } else { Err(Absent::NetNotReported) }
    }

    /// How much of the reported measures may balance what is left: up to the target's cap, if it
    /// has one.
    fn balancing_cap(&self, base: Known<Base>) -> Known<MeasuresCap> {
        match self.supplement {
            Some(supplement) => {
                let e0 = base.ok().map(|base| base.level.tonnes());
                supplement.cap(e0).ok_or(Absent::NetNotReported)
            }
            None => Ok(MeasuresCap::OfLevel(f64::INFINITY)),
        }
    }

    /// What is made of the measures that the series reports.
    fn measured(&self) -> Measured {
        let measures = self.case.series.measures();
        match self.supplement {
            _ if measures.is_empty() => Measured::Left,
            Some(supplement) => Measured::Counted(Some(supplement)),
            // No measure counts, but what was sold to others is emitted all the same.
            None if measures.iter().any(|m| m.units_sold > Emissions::ZERO) => {
                Measured::UpTo(MeasuresCap::OfLevel(0.0))
            }
            None => Measured::Left,
        }
    }

    /// The two tests of net zero; `None` for another ambition.
    pub(super) fn net_zero_tests(&self) -> Option<(Option<Figures>, Known<Figures>)> {
        let Ambition::NetZero(net_zero) = self.ambition else {
            return None;
        };
        let judged = |levels: Levels<'a>| {
            let figures = levels.figures();
            Figures { verdict: self.level_verdict(&levels, &figures), ..figures }
        };
        let own = net_zero.own_reduction.map(|_| judged(self.levels()));
        Some((own, self.net_levels(net_zero.own_reduction.is_none()).map(judged)))
    }

    fn verdict(&self, levels: &Levels<'a>, figures: &Figures) -> Verdict {
        match self.ambition {
            Ambition::Peaked => match self.withheld(levels) {
                Some(verdict) => verdict,
                None => levels.peak_verdict(),
            },
            Ambition::NetZero(NetZero { own_reduction: Some(_) }) => match self.net_levels(false) {
                Ok(net) => {
                    let own = self.level_verdict(levels, figures);
                    own.worse(self.level_verdict(&net, &net.figures()))
                }
                Err(_) => self.own_test_alone(levels, figures),
            },
            _ => self.level_verdict(levels, figures),
        }
    }

    /// What stands before any comparison of levels.
    fn withheld(&self, levels: &Levels<'a>) -> Option<Verdict> {
        if matches!(self.ambition, Ambition::Qualitative(_)) {
            return Some(Verdict::NotQuantified);
        }
        let differing = self.comparability.comparison.differing;
        let Assessor { allow_boundary_difference, condition_triggered, collective, .. } =
            self.case.assessor;
        if !differing.is_empty() && !allow_boundary_difference {
            return Some(Verdict::NotComparable(differing));
        }
        if self.case.target.is_collective() && !collective {
            return Some(Verdict::Undetermined(Undetermined::OnlyCollective));
        }
        if let Some(reason) = levels.undetermined() {
            return Some(Verdict::Undetermined(reason));
        }
        (self.case.target.is_conditional() && !condition_triggered)
            .then_some(Verdict::Undetermined(Undetermined::ConditionNotTriggered))
    }

    fn level_verdict(&self, levels: &Levels<'a>, figures: &Figures) -> Verdict {
        if let Some(verdict) = self.withheld(levels) {
            return verdict;
        }
        let a = match levels.allowable {
            Ok(a) => a,
            Err(reason) => {
                return Verdict::Undetermined(match reason {
                    Absent::NetNotReported => Undetermined::NetNotReported,
                    Absent::OutsideBaseline => Undetermined::OutsideBaseline,
                    Absent::NotResolved => Undetermined::NotResolved,
                    Absent::CarriedNotKnown => Undetermined::CarriedNotKnown,
                    _ => Undetermined::OutOfRange,
                });
            }
        };
        let rising = rising(figures);
        if self.case.target.deadline().period().is_some() {
            let judged = levels.period_verdict(rising);
            return judged.unwrap_or_else(|| lens_verdict(figures.lenses, rising));
        }
        levels
            .listed_verdict()
            .or_else(|| levels.due_verdict(a))
            .or_else(|| levels.achieved_early(a))
            .unwrap_or_else(|| lens_verdict(figures.lenses, rising))
    }

    /// Net zero with its net test unknown: never achieved early, and at the deadline never met.
    fn own_test_alone(&self, levels: &Levels<'a>, figures: &Figures) -> Verdict {
        if let Some(verdict) = self.withheld(levels) {
            return verdict;
        }
        let Ok(a) = levels.allowable else {
            return Verdict::Undetermined(Undetermined::OutOfRange);
        };
        match levels.due_verdict(a) {
            Some(Verdict::Met { .. }) => Verdict::Undetermined(Undetermined::NetNotReported),
            Some(verdict) => verdict,
            None => lens_verdict(figures.lenses, rising(figures)),
        }
    }
}

fn rising(figures: &Figures) -> bool {
    match (figures.trend, figures.projection, figures.latest) {
        (Ok(trend), ..) => trend.is_rising(),
        // A given projection rises if it ends above where emissions are.
        (Err(Absent::GivenProjection), Ok(to), Ok(from)) => to.level > from.level,
        _ => false,
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
