//! The verdicts of this crate by every estimator and path, and whether the choice decides.
//!
//! Met, achieved early and on track count as "on track"; catching up, slipping, off track and
//! missed as "not". On track needs both lenses: the latest level at or under the path, and a trend
//! that reaches the limit.

use climate_targets::pathway::PathShape;
use climate_targets::robustness::{MethodGrid, MethodOutcome, Robustness};
use climate_targets::trend::{EstimatorKind, TrendWindow};
use climate_targets::{
    Assessment, BasePolicy, BaseReference, EmissionSeries, Emissions, Target, Verdict,
};

use crate::methods::answer::{About, Answer, Found, Question, Says};

const ESTIMATORS: [EstimatorKind; 6] = [
    EstimatorKind::Ols,
    EstimatorKind::TheilSen,
    EstimatorKind::Lad,
    EstimatorKind::LogLinear,
    EstimatorKind::EndpointRate,
    EstimatorKind::MeanAnnualChange,
];

/// Every estimator over ten years on every path, with the base of the target.
fn methods(target: &Target) -> MethodGrid<'_> {
    let choices = MethodGrid::for_target(target)
        .windows([TrendWindow::LastYears(10)])
        .estimators(ESTIMATORS)
        .paths([PathShape::OfTarget, PathShape::ConstantRate]);
    // A target without a base has none, or its parts have their own.
    let policy = target.reference().map_or(BasePolicy::Exact, BaseReference::policy);
    choices.base_policies([policy])
}

pub fn answers(question: Question<'_>) -> Vec<Answer> {
    let choices = methods(question.target);
    let outcomes = question.assessor.method_outcomes(question.series, question.target, &choices);
    outcomes.map(|outcome| answer(question, &outcome)).collect()
}

fn answer(question: Question<'_>, outcome: &MethodOutcome<'_>) -> Answer {
    let method = outcome.method;
    let path = match method.path {
        PathShape::OfTarget => "target's path",
        _ => "constant rate",
    };
    let assessor = method.assessor(question.assessor);
    let result = assessor.assess(question.series, question.target);
    let found = match outcome.refused {
        Some(reason) => Err(reason),
        None => Ok(found(&result)),
    };
    Answer::new(format!("{}, {path}", method.estimator), About::Target, found)
}

fn found(result: &Assessment<'_>) -> Found {
    let (verdict, figures) = (result.verdict(), result.figures());
    let trend = figures.projection.map(|projection| projection.level.kilotonnes());
    let gap = figures.path.and_then(|path| path.gap).map(Emissions::kilotonnes);
    let figure = match (trend, gap) {
        (Ok(trend), Ok(gap)) => format!("trend {trend:.1}, path {gap:+.1} kt"),
        (Ok(trend), Err(_)) => format!("trend {trend:.1} kt"),
        (Err(_), Ok(gap)) => format!("path {gap:+.1} kt"),
        (Err(_), Err(_)) => "-".into(),
    };
    (figure, verdict.to_string(), says(&verdict))
}

const fn says(verdict: &Verdict) -> Says {
    match verdict {
        Verdict::Met { .. } | Verdict::AchievedEarly { .. } | Verdict::OnTrack => Says::Yes,
        Verdict::CatchingUp
        | Verdict::Slipping
        | Verdict::OffTrack { .. }
        | Verdict::Missed { .. } => Says::No,
        _ => Says::Nothing,
    }
}

/// Every defensible combination: windows, estimators, paths and bases, and, if several are given,
/// data releases.
pub fn robustness<'a>(
    question: Question<'a>,
    releases: impl IntoIterator<Item = &'a EmissionSeries>,
) -> Robustness<'a> {
    let choices = MethodGrid::for_target(question.target).vintages(releases);
    question.assessor.robustness(question.series, question.target, &choices)
}
