//! The figures of an assessment as (name, number) pairs.

use climate_targets::quantity::Level;
use climate_targets::{Emissions, Figures, Known, Share};

/// The name and value of every level, slope and sum among the figures, in tonnes or tonnes per
/// unit.
pub fn levels<L: Level>(figures: &Figures<L>) -> Vec<(&'static str, Known<f64>)> {
    let n = |level: Known<L>| level.map(L::number);
    let t = |level: Known<Emissions>| level.map(Emissions::tonnes);
    let (path, projection) = (figures.path, figures.projection);
    let interval = projection.and_then(|p| p.interval);
    let required = figures.required;
    let sums = figures.cumulative;
    let supplement = figures.supplement;
    vec![
        ("base", n(figures.base.map(|b| b.level))),
        ("allowable", n(figures.allowable)),
        ("latest", n(figures.latest.map(|l| l.level))),
        ("change", n(figures.change.and_then(|c| c.level))),
        ("path", n(path.map(|p| p.level))),
        ("gap", n(path.and_then(|p| p.gap))),
        ("needed", n(figures.needed)),
        ("required", n(required.and_then(|r| r.linear_per_year))),
        ("slope", n(figures.trend.and_then(|trend| trend.slope()))),
        ("projection", n(projection.map(|p| p.level))),
        ("projected gap", n(projection.and_then(|p| p.gap))),
        ("low", n(interval.map(|i| i.low))),
        ("high", n(interval.map(|i| i.high))),
        ("path sum", t(sums.and_then(|c| c.path))),
        ("trend sum", t(sums.and_then(|c| c.trend))),
        ("excess", t(sums.and_then(|c| c.excess))),
        ("cap", n(supplement.map(|s| s.cap))),
        ("gross limit", n(supplement.and_then(|s| s.gross_limit))),
    ]
}

/// The name and value of every share, ratio and number of years among the figures.
pub fn shares<L: Level>(figures: &Figures<L>) -> Vec<(&'static str, Known<f64>)> {
    let f = |share: Known<Share>| share.map(Share::fraction);
    let (path, projection, required) = (figures.path, figures.projection, figures.required);
    let points = path.and_then(|p| p.gap_points_of_base);
    vec![
        ("change", f(figures.change.and_then(|c| c.share))),
        ("progress", f(figures.progress)),
        ("elapsed", f(figures.elapsed)),
        ("points", points.map(climate_targets::quantity::PointsOfBase::points)),
        ("gap share", f(path.and_then(|p| p.gap_share))),
        ("years ahead", path.and_then(|p| p.years_ahead)),
        ("share of latest", f(required.and_then(|r| r.share_of_latest))),
        ("share of base", f(required.and_then(|r| r.share_of_base))),
        ("compound", f(required.and_then(|r| r.compound))),
        ("rate", f(figures.trend.and_then(|trend| trend.rate()))),
        ("r squared", f(figures.trend.and_then(|trend| trend.r_squared()))),
        ("probability", f(projection.and_then(|p| p.probability_met))),
        ("effort ratio", figures.effort_ratio),
    ]
}
