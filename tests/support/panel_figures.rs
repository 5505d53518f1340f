//! The figures of a panel, taken from the assessment of one place.

use climate_targets::panel::PanelFigure;
use climate_targets::quantity::{Level, PointsOfBase};
use climate_targets::{Assessment, Figures, Share};

/// A figure of a single assessment, per unit if the target is judged per unit; `None` if it is
/// absent.
pub fn figure_of(assessment: &Assessment<'_>, figure: PanelFigure) -> Option<f64> {
    match assessment.per_unit() {
        Some(own) => of_figures(own.figures(), figure),
        None => of_figures(&assessment.figures(), figure),
    }
}

fn of_figures<L: Level>(figures: &Figures<L>, figure: PanelFigure) -> Option<f64> {
    let number = L::number;
    let (change, path) = (figures.change.ok(), figures.path.ok());
    let (required, projection) = (figures.required.ok(), figures.projection.ok());
    match figure {
        PanelFigure::Base => figures.base.ok().map(|base| number(base.level)),
        PanelFigure::Latest => figures.latest.ok().map(|latest| number(latest.level)),
        PanelFigure::LatestYear => figures.latest.ok().map(|l| f64::from(l.year.get())),
        PanelFigure::Allowable => figures.allowable.ok().map(number),
        PanelFigure::Change => change?.level.ok().map(number),
        PanelFigure::ChangeShare => change?.share.ok().map(Share::fraction),
        PanelFigure::Progress => figures.progress.ok().map(Share::fraction),
        PanelFigure::Elapsed => figures.elapsed.ok().map(Share::fraction),
        PanelFigure::PathLevel => Some(number(path?.level)),
        PanelFigure::Gap => path?.gap.ok().map(number),
        PanelFigure::GapPointsOfBase => path?.gap_points_of_base.ok().map(PointsOfBase::points),
        PanelFigure::GapShare => path?.gap_share.ok().map(Share::fraction),
        PanelFigure::Needed => figures.needed.ok().map(number),
        PanelFigure::RequiredLinear => required?.linear_per_year.ok().map(number),
        PanelFigure::RequiredShareOfLatest => required?.share_of_latest.ok().map(Share::fraction),
        PanelFigure::RequiredShareOfBase => required?.share_of_base.ok().map(Share::fraction),
        PanelFigure::RequiredCompound => required?.compound.ok().map(Share::fraction),
        PanelFigure::Slope => figures.trend.ok()?.slope().ok().map(number),
        PanelFigure::Projection => Some(number(projection?.level)),
        PanelFigure::ProjectionGap => projection?.gap.ok().map(number),
        PanelFigure::ProjectionLow => projection?.interval.ok().map(|i| number(i.low)),
        PanelFigure::ProjectionHigh => projection?.interval.ok().map(|i| number(i.high)),
        PanelFigure::ProbabilityMet => projection?.probability_met.ok().map(Share::fraction),
        other => panic!("{other:?} has no counterpart here"),
    }
}
