//! Evaluates one ambition of a case: computes its evidence and its verdict. A net-zero ambition can
//! have two tests, each with evidence and a verdict.

use super::question::MeasureTreatment;
use super::{Case, Decision, Evaluation, Evidence, Question, rule_composite, rule_net_zero, rules};
use crate::assessment::result::{JudgedFigures, Rule, Verdict, in_tonnes};
use crate::quantity::{Absent, Emissions, Known};
use crate::resolve::Basis;
use crate::target::{Ambition, Banking, CapInUnit, GoalPart, Target};
use crate::trend::TrendFit;

/// The evaluation of one ambition; for net zero, of both tests.
#[derive(Clone, Copy)]
pub(crate) struct AmbitionEvaluation<'a> {
    /// The evaluation that supplies the figures. For net zero it is the own-reduction test, or the
    /// net test if the target sets no minimum own reduction.
    pub(crate) own: Evaluation<'a>,
    /// The net test; `None` unless a net-zero target also sets a minimum own reduction.
    pub(crate) net: Option<Known<Evaluation<'a>>>,
    /// The verdict on the whole ambition; for two tests, the worse of the two verdicts.
    pub(crate) decision: Decision,
}

impl<'a> AmbitionEvaluation<'a> {
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
                Self::single_test(Evaluation { evidence, decision: rules::decide(&evidence) })
            }
            _ => Self::single_test(Evaluation::of(question, trend)),
        }
    }

    #[inline]
    fn single_test(own: Evaluation<'a>) -> Self {
        Self { own, net: None, decision: own.decision }
    }

    fn two_tests(question: &Question<'a>) -> Self {
        let own = Evaluation::of(&question.own_test(), None);
        let net = net_evidence(question, Some(&own.evidence));
        let net = net.map(|evidence| Evaluation { decision: rules::decide(&evidence), evidence });
        let decision = match &net {
            Ok(net) => rule_net_zero::worse_test(&own.decision, &net.decision),
            Err(_) => rule_net_zero::net_unknown(&own),
        };
        Self { own, net: Some(net), decision }
    }

    /// The decision that matches the figures: for net zero, the decision of the test that supplies
    /// the figures.
    pub(crate) const fn figures_decision(&self) -> &Decision {
        match self.decision.ruling.rule {
            Rule::NetZero => &self.own.decision,
            _ => &self.decision,
        }
    }

    /// Whether the trend lens contributes to the decision on the figures.
    pub(crate) const fn is_decided_by_trend(&self) -> bool {
        let by_lenses = self.figures_decision().ruling.rule.is_by_lenses();
        by_lenses && self.own.evidence.lenses.trend.is_ok()
    }

    /// The figures in the judged unit; for a target per head or per unit, with its activity.
    pub(crate) fn judged_figures(&self) -> JudgedFigures<'a> {
        self.own.evidence.judged_figures(&self.decision)
    }

    /// The verdict, with its levels converted to tonnes.
    pub(crate) fn verdict(&self) -> Verdict {
        let question = &self.own.evidence.question;
        if question.metric.is_absolute() {
            self.decision.verdict.map(|_, level| Emissions::computed(level))
        } else {
            self.decision.verdict.map(in_tonnes(question.activity()))
        }
    }
}

impl<'a> Evidence<'a> {
    /// The figures in the judged unit.
    pub(crate) fn judged_figures(&self, decision: &Decision) -> JudgedFigures<'a> {
        if self.question.metric.is_absolute() {
            JudgedFigures::Tonnes(self.figures(decision))
        } else {
            JudgedFigures::PerUnit {
                own: self.figures(decision),
                activity: self.question.activity(),
            }
        }
    }
}

/// The evidence of the net test; `own_test` is the evidence of the own-reduction test, if there is
/// one.
///
/// # Errors
/// [`Absent::NetNotReported`] if net emissions are unknown for the year that decides the
/// own-reduction test: both tests must judge the same year. Also if measures count but are not
/// reported for the year that decides the net test.
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
        // The cap may be a share of the base, and that base is gross.
        let e0 = own_test.map_or_else(|| question.own_test().base_level(), Evidence::e0);
        MeasureTreatment::UpTo(balancing_cap(question, e0)?)
    } else {
        MeasureTreatment::Ignored
    };
    let net = Evidence::find(&question.net_test(basis, measures));
    let known = net.has_same_deciding_year(gross)
        && (!basis.is_accounted()
            || net.deciding_year().is_some_and(|year| net.reports_measures(year)));
    if known { Ok(net) } else { Err(Absent::NetNotReported) }
}

/// The cap on the measures that balance residual emissions; infinite if the target sets none.
/// Absent if the cap is a share of an unknown base.
fn balancing_cap(question: &Question<'_>, e0: Known<f64>) -> Known<CapInUnit> {
    match question.supplement() {
        Some(supplement) => supplement.cap(e0.ok()).ok_or(Absent::NetNotReported),
        None => Ok(CapInUnit::OfLevel(f64::INFINITY)),
    }
}

impl<'a> Case<'a> {
    /// Evaluates the case and passes the figures to `keep`, which stores them.
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
            return keep(AmbitionEvaluation::of(&question, trend).judged_figures());
        }
        // Evaluated in place, because `Evidence` and `AmbitionEvaluation` are large and moving
        // them takes a measurable share of the time.
        let mut evidence = Evidence::levels(&question, trend);
        evidence.complete();
        let decision = rules::decide(&evidence);
        if question.metric.is_absolute() {
            return keep(JudgedFigures::Tonnes(evidence.figures(&decision)));
        }
        keep(evidence.judged_figures(&decision))
    }

    pub(crate) fn evaluate_part(
        &self,
        part: &'a GoalPart,
        carried: Known<f64>,
    ) -> AmbitionEvaluation<'a> {
        AmbitionEvaluation::of(&Question::of_part(self, part, carried), None)
    }

    /// The carry-over from the previous budget under the commitment's banking rule, t CO2e; 0
    /// without banking. `show` receives the evidence of the earlier budgets in chronological order.
    #[inline]
    pub(crate) fn carried(&self, show: impl FnMut(&Evidence<'a>)) -> Known<f64> {
        match self.commitment {
            Some(commitment) if commitment.banking() != Banking::None => {
                self.carried_by(commitment.banking(), commitment.milestones(), show)
            }
            _ => Ok(0.0),
        }
    }

    /// Computes the carry-over of each earlier budget in turn. After a budget with a missing year,
    /// the carry-over is unknown ([`Absent::CarryOverUnknown`]).
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
            let single = Self { target, commitment: None, ..*self };
            let evidence = Evidence::find(&Question::of(&single, ambition, Ok(carried)));
            show(&evidence);
            let left = evidence.left_of_period().map_err(|_| Absent::CarryOverUnknown)?;
            carried = banking.carried(left);
        }
        Ok(carried)
    }
}
