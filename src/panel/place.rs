use std::borrow::Cow;

use super::{PanelFigure, PanelTarget};
use crate::assessment::{Assessment, Assessor, Figures};
use crate::inventory::EmissionSeries;
use crate::quantity::{Known, Level, PointsOfBase, Share};

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

/// A figure of an assessment as a number of the quantity that is judged, NaN where it is absent.
pub(super) fn figure(assessment: &Assessment<'_>, figure: PanelFigure) -> f64 {
    match assessment.per_unit() {
        Some(per_unit) => number(per_unit.figures(), figure),
        None => number(&assessment.figures(), figure),
    }
}

fn number<L: Level>(figures: &Figures<L>, figure: PanelFigure) -> f64 {
    let value = match figure {
        PanelFigure::Base => figures.base.map(|base| base.level.number()),
        PanelFigure::Latest => figures.latest.map(|latest| latest.level.number()),
        PanelFigure::LatestYear => figures.latest.map(|latest| latest.year.as_f64()),
        PanelFigure::Allowable => figures.allowable.map(L::number),
        PanelFigure::Change => figures.change.and_then(|change| change.level).map(L::number),
        PanelFigure::ChangeShare => share(figures.change.and_then(|change| change.share_of_base)),
        PanelFigure::Progress => share(figures.progress),
        PanelFigure::Elapsed => share(figures.elapsed),
        PanelFigure::PathLevel => figures.path.map(|path| path.level.number()),
        PanelFigure::Gap => figures.path.and_then(|path| path.gap).map(L::number),
        PanelFigure::GapPointsOfBase => {
            figures.path.and_then(|path| path.gap_points_of_base).map(PointsOfBase::points)
        }
        PanelFigure::GapShareOfPath => share(figures.path.and_then(|path| path.gap_share_of_path)),
        PanelFigure::Needed => figures.needed.map(L::number),
        PanelFigure::RequiredLinear => {
            figures.required.and_then(|required| required.linear).map(L::number)
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
        PanelFigure::Slope => figures.trend.and_then(|trend| trend.slope()).map(L::number),
        PanelFigure::Projection => figures.projection.map(|projection| projection.level.number()),
        PanelFigure::ProjectionGap => {
            figures.projection.and_then(|projection| projection.gap).map(L::number)
        }
        PanelFigure::ProjectionLow => {
            figures.projection.and_then(|p| p.interval).map(|interval| interval.low.number())
        }
        PanelFigure::ProjectionHigh => {
            figures.projection.and_then(|p| p.interval).map(|interval| interval.high.number())
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
