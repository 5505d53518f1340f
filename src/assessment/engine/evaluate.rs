//! One ambition of a case, evaluated once: its evidence, the verdict, and for net zero both tests.

use super::question::MeasureTreatment;
use super::{Case, Evaluation, Evidence, Question, Ruled, rule_composite, rule_net_zero, rules};
use crate::assessment::result::{JudgedFigures, Verdict, in_tonnes};
use crate::quantity::{Absent, Emissions, Known};
use crate::resolve::Basis;
use crate::target::{Ambition, Banking, CapInUnit, GoalPart, Target};
use crate::trend::TrendFit;

/// One ambition with its answer: of net zero both tests.
#[derive(Clone, Copy)]
pub(crate) struct Evaluated<'a> {
    /// The ambition's own levels: of net zero those of the own reduction, or, where the wording
    /// sets none, of the net test.
    pub(crate) own: Evaluation<'a>,
    /// The net test beside an own reduction.
    pub(crate) net: Option<Known<Evaluation<'a>>>,
    /// The verdict of the ambition as a whole.
    pub(crate) ruled: Ruled,
}

impl<'a> Evaluated<'a> {
    #[inline]
    pub(crate) fn of(question: &Question<'a>, trend: Option<&Known<TrendFit>>) -> Self {
        match question.ambition {
            Ambition::NetZero(net_zero) if net_zero.own_reduction.is_some() => {
                Self::two_tests(question)
            }
            Ambition::NetZero(_) => {
                let net = net_evidence(question, None);
                let evidence = net.unwrap_or_else(|reason| {
                    let basis = Basis::AsReported;
                    Evidence::find(&Question { basis, withheld: Some(reason), ..*question })
                });
                Self::alone(Evaluation { evidence, ruled: rules::decide(&evidence) })
            }
            _ => Self::alone(Evaluation::of(question, trend)),
        }
    }

    #[inline]
    fn alone(own: Evaluation<'a>) -> Self {
        Self { own, net: None, ruled: own.ruled }
    }

    fn two_tests(question: &Question<'a>) -> Self {
        let own = Evaluation::of(&question.own_test(), None);
        let net = net_evidence(question, Some(&own.evidence));
        let net = net.map(|evidence| Evaluation { ruled: rules::decide(&evidence), evidence });
        let ruled = match &net {
            Ok(net) => rule_net_zero::worse_test(&own.ruled, &net.ruled),
            Err(_) => rule_net_zero::net_unknown(&own),
        };
        Self { own, net: Some(net), ruled }
    }

    /// The figures in the judged quantity, with the tonnes beside where it is not tonnes.
    pub(crate) fn judged_figures(&self) -> JudgedFigures<'a> {
        self.own.evidence.judged_figures(&self.ruled)
    }

    /// The verdict with its levels in tonnes.
    pub(crate) fn verdict(&self) -> Verdict {
        let question = &self.own.evidence.question;
        if question.metric.is_absolute() {
            self.ruled.verdict.map(|_, level| Emissions::computed(level))
        } else {
            self.ruled.verdict.map(in_tonnes(question.activity()))
        }
    }
}

impl<'a> Evidence<'a> {
    /// The figures in the judged quantity.
    pub(crate) fn judged_figures(&self, ruled: &Ruled) -> JudgedFigures<'a> {
        if self.question.metric.is_absolute() {
            JudgedFigures::Tonnes(self.figures(ruled))
        } else {
            JudgedFigures::PerUnit { own: self.figures(ruled), activity: self.question.activity() }
        }
    }
}

/// The evidence of the net test, if net emissions are known wherever gross ones are judged; the gross
/// ones are those of the own test, where there is one.
fn net_evidence<'a>(
    question: &Question<'a>,
    own_test: Option<&Evidence<'a>>,
) -> Known<Evidence<'a>> {
    let basis = question.net_basis.ok_or(Absent::NetNotReported)?;
    let gross = match own_test {
        Some(evidence) => evidence.known_years(),
        None => question.own_test().known_years(),
    };
    let measures = if basis.is_accounted() {
        // A cap may be a share of the gross base.
        let e0 = own_test.map_or_else(|| question.own_test().base_level(), Evidence::e0);
        MeasureTreatment::UpTo(balancing_cap(question, e0)?)
    } else {
        MeasureTreatment::Ignored
    };
    let net = Evidence::find(&question.net_test(basis, measures));
    let known = net.knows_as_much_as(gross)
        && (!basis.is_accounted()
            || net.deciding_year().is_some_and(|year| net.reports_measures(year)));
    if known { Ok(net) } else { Err(Absent::NetNotReported) }
}

/// The cap on the measures that balance the rest: the target's, if it has one.
fn balancing_cap(question: &Question<'_>, e0: Known<f64>) -> Known<CapInUnit> {
    match question.supplement() {
        Some(supplement) => supplement.cap(e0.ok()).ok_or(Absent::NetNotReported),
        None => Ok(CapInUnit::OfLevel(f64::INFINITY)),
    }
}

impl<'a> Case<'a> {
    /// The figures of the case, handed to what keeps them.
    #[expect(clippy::inline_always, reason = "a call would copy the figures, which are large")]
    #[inline(always)]
    pub(crate) fn judge<R>(
        &self,
        trend: Option<&Known<TrendFit>>,
        keep: impl FnOnce(JudgedFigures<'a>) -> R,
    ) -> R {
        let carried = self.carried(|_| ());
        let Some(ambition) = self.target.goal().deciding() else {
            let parts = self.target.goal().parts().iter();
            let verdicts = parts.map(|part| self.evaluate_part(part, carried).verdict());
            return keep(JudgedFigures::Tonnes(rule_composite::decide(self, verdicts)));
        };
        let question = Question::of(self, ambition, carried);
        if matches!(ambition, Ambition::NetZero(_)) {
            return keep(Evaluated::of(&question, trend).judged_figures());
        }
        // In place, and without the room for a second test: large values are not moved.
        let mut evidence = Evidence::levels(&question, trend);
        evidence.complete();
        let ruled = rules::decide(&evidence);
        if question.metric.is_absolute() {
            return keep(JudgedFigures::Tonnes(evidence.figures(&ruled)));
        }
        keep(evidence.judged_figures(&ruled))
    }

    pub(crate) fn evaluate_part(&self, part: &'a GoalPart, carried: Known<f64>) -> Evaluated<'a> {
        Evaluated::of(&Question::of_part(self, part, carried), None)
    }

    /// The carry-over from the budget before, by the commitment's banking. Each budget from the first
    /// on is shown on the way.
    #[inline]
    pub(crate) fn carried(&self, show: impl FnMut(&Evidence<'a>)) -> Known<f64> {
        match self.commitment {
            Some(commitment) if commitment.banking() != Banking::None => {
                self.carried_by(commitment.banking(), commitment.milestones(), show)
            }
            _ => Ok(0.0),
        }
    }

    /// Each budget is judged with the carry-over of the one before; an incomplete budget carries
    /// over an unknown amount.
    #[cold]
    fn carried_by(
        &self,
        banking: Banking,
        milestones: impl Iterator<Item = &'a Target>,
        mut show: impl FnMut(&Evidence<'a>),
    ) -> Known<f64> {
        let judged = self.target.judged_year();
        let mut carried = 0.0;
        for target in milestones.take_while(|target| target.judged_year() < judged) {
            let ambition = target.goal().deciding().ok_or(Absent::Composite)?;
            let alone = Self { target, commitment: None, ..*self };
            let evidence = Evidence::find(&Question::of(&alone, ambition, Ok(carried)));
            show(&evidence);
            let left = evidence.left_of_period().map_err(|_| Absent::CarriedNotKnown)?;
            carried = banking.carried(left);
        }
        Ok(carried)
    }
}
