//! The verdicts of this crate, for each combination of estimator and path.
//!
//! Yes: met, achieved early and on track. No: catching up, slipping, off track and missed. "On
//! track" requires both a latest level at or under the path and a trend that reaches the limit.

use climate_targets::pathway::PathShape;
use climate_targets::robustness::{MethodGrid, MethodOutcome};
use climate_targets::trend::{EstimatorKind, TrendWindow};
use climate_targets::{Assessment, BasePolicy, BaseReference, Emissions, Target, Verdict};

use crate::methods::answer::{Answer, Finding, Question, Reply, Subject};

const ESTIMATORS: [EstimatorKind; 6] = [
    EstimatorKind::Ols,
    EstimatorKind::TheilSen,
    EstimatorKind::Lad,
    EstimatorKind::LogLinear,
    EstimatorKind::EndpointRate,
    EstimatorKind::MeanAnnualChange,
];

/// The grid of methods: every estimator over ten years, with every path. The base policy is the
/// target's.
pub fn method_grid(target: &Target) -> MethodGrid<'_> {
    let grid = MethodGrid::for_target(target)
        .windows([TrendWindow::LastYears(10)])
        .estimators(ESTIMATORS)
        .paths([PathShape::OfTarget, PathShape::ConstantRate]);
    // Without a base, the policy has no effect.
    let policy = target.reference().map_or(BasePolicy::Exact, BaseReference::policy);
    grid.base_policies([policy])
}

pub fn answer(question: Question<'_>, outcome: &MethodOutcome<'_>) -> Answer {
    let method = outcome.method;
    let path = match method.path {
        PathShape::OfTarget => "target's path",
        _ => "constant rate",
    };
    let assessor = method.assessor(question.assessor);
    let result = assessor.assess(question.series, question.target);
    let finding = match outcome.refused {
        Some(reason) => Err(reason),
        None => Ok(finding(&result)),
    };
    let estimator =
        method.estimator.map_or_else(|| "projection".to_owned(), |kind| kind.to_string());
    Answer::new(format!("{estimator}, {path}"), Subject::Target, finding)
}

fn finding(result: &Assessment<'_>) -> Finding {
    let (verdict, figures) = (result.verdict(), result.figures());
    let trend = figures.projection.map(|projection| projection.level.kilotonnes());
    let gap = figures.path.and_then(|path| path.gap).map(Emissions::kilotonnes);
    let figure = match (trend, gap) {
        (Ok(trend), Ok(gap)) => format!("trend {trend:.1}, path {gap:+.1} kt"),
        (Ok(trend), Err(_)) => format!("trend {trend:.1} kt"),
        (Err(_), Ok(gap)) => format!("path {gap:+.1} kt"),
        (Err(_), Err(_)) => "-".into(),
    };
    (figure, verdict.to_string(), reply(&verdict))
}

const fn reply(verdict: &Verdict) -> Reply {
    match verdict {
        Verdict::Met { .. } | Verdict::AchievedEarly { .. } | Verdict::OnTrack => Reply::Yes,
        Verdict::CatchingUp
        | Verdict::Slipping
        | Verdict::OffTrack { .. }
        | Verdict::Missed { .. } => Reply::No,
        _ => Reply::Unknown,
    }
}
