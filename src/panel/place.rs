//! The full assessment of one place of a panel.

use std::borrow::Cow;

use super::{PanelFigure, PanelTarget};
use crate::assessment::{Assessment, Assessor, Figures};
use crate::inventory::EmissionSeries;
use crate::quantity::{Known, Level, PointsOfBase, Share};

/// One place and one target of a panel, with the full assessment behind a result row and the reason
/// for each absent figure.
///
/// ```
/// use climate_targets::panel::{Panel, PanelFigure};
/// use climate_targets::{Absent, Assessor, catalogue::covenant_of_mayors::BY_2020};
/// // The only level is the base level of 1990.
/// let panel = Panel::from_columns(&[1990, 2020], &[&[100.0], &[f64::NAN]])?;
/// let results = Assessor::as_of_ymd(2024, 6, 30)?.assess_panel(&panel, &[&BY_2020]);
/// assert!(results.figure(0, PanelFigure::Slope).unwrap()[0].is_nan());
/// let place = results.get(0, 0).expect("place 0, target 0");
/// assert_eq!(place.series().observations().len(), 1);
/// assert_eq!(place.assessment().figures().trend.err(), Some(Absent::TooFewPoints));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
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

    /// Computes the assessment: every figure or the reason why it is absent, and the derivation.
    pub fn assessment(&self) -> Assessment<'_> {
        self.target.assess(self.assessor, &self.series)
    }
}

/// A figure of an assessment as a number in the judged unit (tonnes, or tonnes per unit of
/// activity); NaN if it is absent.
pub(super) fn figure(assessment: &Assessment<'_>, figure: PanelFigure) -> f64 {
    match assessment.per_unit() {
        Some(per_unit) => number(per_unit.figures(), figure),
        None => number(&assessment.figures(), figure),
    }
}

fn number<L: Level>(figures: &Figures<L>, figure: PanelFigure) -> f64 {
    let (change, path) = (figures.change, figures.path);
    let (required, projection) = (figures.required, figures.projection);
    let value = match figure {
        PanelFigure::Base => figures.base.map(|base| base.level.number()),
        PanelFigure::Latest => figures.latest.map(|latest| latest.level.number()),
        PanelFigure::LatestYear => figures.latest.map(|latest| latest.year.as_f64()),
        PanelFigure::Allowable => figures.allowable.map(L::number),
        PanelFigure::Change => change.and_then(|c| c.level).map(L::number),
        PanelFigure::ChangeShare => share(change.and_then(|c| c.share)),
        PanelFigure::Progress => share(figures.progress),
        PanelFigure::Elapsed => share(figures.elapsed),
        PanelFigure::PathLevel => path.map(|p| p.level.number()),
        PanelFigure::Gap => path.and_then(|p| p.gap).map(L::number),
        PanelFigure::GapPointsOfBase => {
            path.and_then(|p| p.gap_points_of_base).map(PointsOfBase::points)
        }
        PanelFigure::GapShare => share(path.and_then(|p| p.gap_share)),
        PanelFigure::Needed => figures.needed.map(L::number),
        PanelFigure::RequiredLinear => required.and_then(|r| r.linear_per_year).map(L::number),
        PanelFigure::RequiredShareOfLatest => share(required.and_then(|r| r.share_of_latest)),
        PanelFigure::RequiredShareOfBase => share(required.and_then(|r| r.share_of_base)),
        PanelFigure::RequiredCompound => share(required.and_then(|r| r.compound)),
        PanelFigure::Slope => figures.trend.and_then(|trend| trend.slope()).map(L::number),
        PanelFigure::Projection => projection.map(|p| p.level.number()),
        PanelFigure::ProjectionGap => projection.and_then(|p| p.gap).map(L::number),
        PanelFigure::ProjectionLow => {
            projection.and_then(|p| p.interval).map(|interval| interval.low.number())
        }
        PanelFigure::ProjectionHigh => {
            projection.and_then(|p| p.interval).map(|interval| interval.high.number())
        }
        PanelFigure::ProbabilityMet => share(projection.and_then(|p| p.probability_met)),
    };
    value.unwrap_or(f64::NAN)
}

fn share(share: Known<Share>) -> Known<f64> {
    share.map(Share::fraction)
}
