use std::borrow::Cow;

use super::{PanelFigure, PanelTarget};
use crate::assessment::{Assessment, Assessor};
use crate::inventory::EmissionSeries;
use crate::quantity::{Known, PointsOfBase, Share};

/// One place of a panel against one target, to be assessed by the single path. An example is at
/// [`PanelAssessment`](super::PanelAssessment).
#[derive(Debug, Clone, PartialEq)]
pub struct PlaceAssessment<'a> {
    pub(super) series: Cow<'a, EmissionSeries>,
    pub(super) target: PanelTarget<'a>,
    pub(super) assessor: Assessor,
}

impl PlaceAssessment<'_> {
    /// The series of the place.
    pub fn series(&self) -> &EmissionSeries {
        &self.series
    }

    /// The assessment, with every figure, its reason where it is absent, and its derivation.
    pub fn assessment(&self) -> Assessment<'_> {
        self.target.assess(self.assessor, &self.series)
    }
}

/// A figure of an assessment as a number, NaN where it is absent.
pub(super) fn figure(assessment: &Assessment<'_>, figure: PanelFigure) -> f64 {
    let figures = assessment.figures();
    let (change, path) = (figures.change, figures.path);
    let (required, projection) = (figures.required, figures.projection);
    let value = match figure {
        PanelFigure::Base => figures.base.map(|base| base.level.tonnes()),
        PanelFigure::Latest => figures.latest.map(|latest| latest.level.tonnes()),
        PanelFigure::LatestYear => figures.latest.map(|latest| latest.year.as_f64()),
        PanelFigure::Allowable => figures.allowable.map(f64::from),
        PanelFigure::Change => change.and_then(|c| c.level).map(f64::from),
        PanelFigure::ChangeShare => share(change.and_then(|c| c.share_of_base)),
        PanelFigure::Progress => share(figures.progress),
        PanelFigure::Elapsed => share(figures.elapsed),
        PanelFigure::PathLevel => path.map(|p| p.level.tonnes()),
        PanelFigure::Gap => path.and_then(|p| p.gap).map(f64::from),
        PanelFigure::GapPointsOfBase => {
            path.and_then(|p| p.gap_points_of_base).map(PointsOfBase::points)
        }
        PanelFigure::GapShareOfPath => share(path.and_then(|p| p.gap_share_of_path)),
        PanelFigure::Needed => figures.needed.map(f64::from),
        PanelFigure::RequiredLinear => required.and_then(|r| r.linear).map(f64::from),
        PanelFigure::RequiredShareOfLatest => share(required.and_then(|r| r.share_of_latest)),
        PanelFigure::RequiredShareOfBase => share(required.and_then(|r| r.share_of_base)),
        PanelFigure::RequiredCompound => share(required.and_then(|r| r.compound)),
        PanelFigure::Slope => figures.trend.and_then(|trend| trend.slope()).map(f64::from),
        PanelFigure::Projection => projection.map(|p| p.level.tonnes()),
        PanelFigure::ProjectionGap => projection.and_then(|p| p.gap).map(f64::from),
        PanelFigure::ProjectionLow => {
            projection.and_then(|p| p.interval).map(|interval| interval.low.tonnes())
        }
        PanelFigure::ProjectionHigh => {
            projection.and_then(|p| p.interval).map(|interval| interval.high.tonnes())
        }
        PanelFigure::ProbabilityMet => share(projection.and_then(|p| p.probability_met)),
    };
    value.unwrap_or(f64::NAN)
}

fn share(share: Known<Share>) -> Known<f64> {
    share.map(Share::fraction)
}
