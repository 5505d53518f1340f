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
    let value = match figure {
        PanelFigure::Base => figures.base.map(|base| base.level.tonnes()),
        PanelFigure::Latest => figures.latest.map(|latest| latest.level.tonnes()),
        PanelFigure::LatestYear => figures.latest.map(|latest| latest.year.as_f64()),
        PanelFigure::Allowable => figures.allowable.map(f64::from),
        PanelFigure::Change => figures.change.and_then(|change| change.level).map(f64::from),
        PanelFigure::ChangeShare => share(figures.change.and_then(|change| change.share_of_base)),
        PanelFigure::Progress => share(figures.progress),
        PanelFigure::Elapsed => share(figures.elapsed),
        PanelFigure::PathLevel => figures.path.map(|path| path.level.tonnes()),
        PanelFigure::Gap => figures.path.and_then(|path| path.gap).map(f64::from),
        PanelFigure::GapPointsOfBase => {
            figures.path.and_then(|path| path.gap_points_of_base).map(PointsOfBase::points)
        }
        PanelFigure::GapShareOfPath => share(figures.path.and_then(|path| path.gap_share_of_path)),
        PanelFigure::Needed => figures.needed.map(f64::from),
        PanelFigure::RequiredLinear => {
            figures.required.and_then(|required| required.linear).map(f64::from)
        }
        PanelFigure::RequiredShareOfLatest => {
            share(figures.required.and_then(|required| required.share_of_latest))
        }
        PanelFigure::RequiredShareOfBase => {
            share(figures.required.and_then(|required| required.share_of_base))
        }
        PanelFigure::RequiredCompound => {
            share(figures.required.and_then(|required| required.compound))
        }
        PanelFigure::Slope => figures.trend.and_then(|trend| trend.slope()).map(f64::from),
        PanelFigure::Projection => figures.projection.map(|projection| projection.level.tonnes()),
        PanelFigure::ProjectionGap => {
            figures.projection.and_then(|projection| projection.gap).map(f64::from)
        }
        PanelFigure::ProjectionLow => {
            figures.projection.and_then(|p| p.interval).map(|interval| interval.low.tonnes())
        }
        PanelFigure::ProjectionHigh => {
            figures.projection.and_then(|p| p.interval).map(|interval| interval.high.tonnes())
        }
        PanelFigure::ProbabilityMet => {
            share(figures.projection.and_then(|projection| projection.probability_met))
        }
    };
    value.unwrap_or(f64::NAN)
}

fn share(share: Known<Share>) -> Known<f64> {
    share.map(Share::fraction)
}
