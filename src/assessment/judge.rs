//! From figures to a verdict: single ambitions, the two tests of net zero, composites.

use super::figures::{Figures, Lenses};
use super::level::{LevelQuestion, Levels, lens_verdict};
use super::{Assessment, Assessor, Undetermined, Verdict};
use crate::boundary::LandSector;
use crate::inventory::EmissionSeries;
use crate::quantity::{Absent, Known};
use crate::resolve::{Basis, Comparability, last_full_year};
use crate::target::{
    Ambition, BasePolicy, BaseReference, Commitment, Goal, NetZero, Part, Supplement, Target,
};

/// The net test: a level of zero that needs no base.
pub(super) static BALANCE: Ambition = Ambition::NetZero(NetZero::BALANCE);

pub(super) fn assess<'a>(
    assessor: Assessor,
    series: &'a EmissionSeries,
    target: &'a Target,
    commitment: Option<&'a Commitment>,
) -> Assessment<'a> {
    let case = Case { assessor, series, target, commitment };
    Assessment::new(case, case.figures())
}

/// A series against a target under a method.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Case<'a> {
    pub(super) assessor: Assessor,
    pub(super) series: &'a EmissionSeries,
    pub(super) target: &'a Target,
    pub(super) commitment: Option<&'a Commitment>,
}

/// One ambition of a case.
#[derive(Debug, Clone, Copy)]
pub(super) struct Single<'a> {
    case: Case<'a>,
    ambition: &'a Ambition,
    reference: Option<BaseReference>,
    supplement: Option<Supplement>,
    comparability: Comparability,
}

impl<'a> Case<'a> {
    fn figures(&self) -> Figures {
        match self.target.goal() {
            Goal::AnyOf(parts) => self.composite(parts.as_slice(), Verdict::better),
            Goal::AllOf(parts) => self.composite(parts.as_slice(), Verdict::worse),
            Goal::One(ambition) => self.single(ambition).figures(),
            Goal::Range(range) => self.single(range.floor()).figures(),
        }
    }

    /// The ambition under the target's own base, boundary and supplement.
    pub(super) fn single(&self, ambition: &'a Ambition) -> Single<'a> {
        // The milestones of a commitment share a base; a balance may leave it to the others.
        let shared = self.commitment.and_then(|c| c.milestones().next()?.reference());
        self.with(ambition, self.target.reference().or(shared), None)
    }

    pub(super) fn part(&self, part: &'a Part) -> Single<'a> {
        self.with(&part.ambition, part.reference.or(self.target.reference()), part.land_sector)
    }

    fn compare(&self, land: Option<LandSector>, ambition: Option<&Ambition>) -> Comparability {
        let judged = self.target.judged_year().get();
        let last = last_full_year(self.assessor.as_of).min(judged);
        Comparability::of(self.series, last, self.target.boundary(), land, ambition)
    }

    fn with(
        &self,
        ambition: &'a Ambition,
        reference: Option<BaseReference>,
        land: Option<LandSector>,
    ) -> Single<'a> {
        Single {
            case: *self,
            ambition,
            reference: match self.assessor.base_policy {
                Some(policy) => reference.map(|reference| reference.with_policy(policy)),
                None => reference,
            },
            supplement: self.target.supplement(),
            comparability: self.compare(land, Some(ambition)),
        }
    }

    /// The composite's own numbers are absent; its parts stand beside.
    fn composite(&self, parts: &'a [Part], choose: fn(Verdict, Verdict) -> Verdict) -> Figures {
        let verdicts = parts.iter().map(|part| self.part(part).figures().verdict);
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
                Levels::find(LevelQuestion { supplement: None, ..question })
            }
            _ => Levels::find(self.question(self.comparability.basis, self.ambition)),
        }
    }

    fn question(&self, basis: Basis, ambition: &'a Ambition) -> LevelQuestion<'a> {
        let Case { assessor, series, target, commitment } = self.case;
        LevelQuestion {
            series,
            as_of: assessor.as_of,
            estimator: assessor.estimator,
            basis,
            ambition,
            withheld: None,
            reference: self.reference,
            judged: target.judged_year(),
            base_before: commitment
                .and_then(|commitment| commitment.milestones().next())
                .unwrap_or(target)
                .judged_year(),
            supplement: self.supplement,
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
        let net = Levels::find(LevelQuestion {
            reference,
            supplement: None,
            commitment: self.case.commitment.filter(|_| on_common_path),
            base_must_be_positive: true,
            ..self.question(basis, &BALANCE)
        });
        let gross = Levels::find(self.question(Basis::AsReported, &BALANCE));
        if net.knows_as_much_as(&gross) { Ok(net) } else { Err(Absent::NetNotReported) }
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
        let Assessor { allow_boundary_difference, condition_triggered, .. } = self.case.assessor;
        if !differing.is_empty() && !allow_boundary_difference {
            return Some(Verdict::NotComparable(differing));
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
                    _ => Undetermined::OutOfRange,
                });
            }
        };
        levels
            .due_verdict(a)
            .or_else(|| levels.achieved_early(a))
            .unwrap_or_else(|| lens_verdict(figures.lenses, rising(figures)))
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
    figures.trend.is_ok_and(|trend| trend.is_rising())
}

impl Lenses {
    /// Whether a verdict was drawn from the lenses, so that a missing one matters.
    pub(super) const fn decide(verdict: &Verdict) -> bool {
        matches!(
            verdict,
            Verdict::OnTrack
                | Verdict::CatchingUp
                | Verdict::Slipping
                | Verdict::OffTrack { .. }
                | Verdict::Undetermined(Undetermined::NoLens)
        )
    }
}
