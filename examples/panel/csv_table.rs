//! CSV output: one row for each place and target.

use std::io::{self, BufWriter};
use std::ops::ControlFlow;

use climate_targets::panel::{Panel, PanelBlock, PanelFigure, PanelOutputs, PanelTarget};
use climate_targets::{Assessor, VerdictKind};

use crate::support::display::csv_text;

/// The figure columns, named as in the CSV output of the `assess` example.
const FIGURES: [(&str, PanelFigure); 11] = [
    ("base_level_t", PanelFigure::Base),
    ("latest_year", PanelFigure::LatestYear),
    ("latest_level_t", PanelFigure::Latest),
    ("change_share", PanelFigure::ChangeShare),
    ("allowable_t", PanelFigure::Allowable),
    ("progress", PanelFigure::Progress),
    ("path_level_t", PanelFigure::PathLevel),
    ("path_gap_t", PanelFigure::Gap),
    ("path_gap_points_of_base", PanelFigure::GapPointsOfBase),
    ("trend_slope_t_per_year", PanelFigure::Slope),
    ("projection_level_t", PanelFigure::Projection),
];

/// Writes the rows in blocks. A closed pipe is not an error.
pub fn write<'a>(
    assessor: &Assessor,
    panel: &'a Panel<'a>,
    targets: &[PanelTarget<'a>],
) -> Result<(), String> {
    match write_all(assessor, panel, targets) {
        Err(error) if !is_closed_pipe(&error) => Err(format!("standard output: {error}")),
        _ => Ok(()),
    }
}

fn write_all<'a>(
    assessor: &Assessor,
    panel: &'a Panel<'a>,
    targets: &[PanelTarget<'a>],
) -> csv::Result<()> {
    let ids: Vec<String> = targets.iter().map(|target| csv_text(target.target().id())).collect();
    let mut writer = csv::Writer::from_writer(BufWriter::new(io::stdout().lock()));
    let names = FIGURES.iter().map(|(name, _)| *name);
    writer.write_record(["place", "target", "verdict"].into_iter().chain(names))?;
    let outputs = FIGURES.iter().fold(PanelOutputs::NONE, |all, (_, figure)| all.with(*figure));
    let outputs = outputs.with_verdicts();
    // A closed pipe ends the assessment.
    let stopped = assessor.try_for_each_panel_block(panel, targets, outputs, |block| {
        match write_block(&mut writer, panel, &ids, &block) {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => ControlFlow::Break(error),
        }
    });
    if let ControlFlow::Break(error) = stopped {
        return Err(error);
    }
    Ok(writer.flush()?)
}

fn is_closed_pipe(error: &csv::Error) -> bool {
    matches!(error.kind(), csv::ErrorKind::Io(error) if error.kind() == io::ErrorKind::BrokenPipe)
}

fn write_block<W: io::Write>(
    writer: &mut csv::Writer<W>,
    panel: &Panel<'_>,
    ids: &[String],
    block: &PanelBlock<'_>,
) -> csv::Result<()> {
    for k in 0..block.len() {
        let place = csv_text(&panel.place(block.from() + k));
        for (target, id) in ids.iter().enumerate() {
            let verdict = block.verdicts(target).get(k).copied().map_or("", VerdictKind::name);
            for cell in [&place, id, verdict] {
                writer.write_field(cell)?;
            }
            for (_, figure) in FIGURES {
                let column = block.figure(target, figure).unwrap_or_default();
                let value = column.get(k).copied().filter(|value| !value.is_nan());
                writer.write_field(value.map_or_else(String::new, |value| value.to_string()))?;
            }
            writer.write_record(None::<&[u8]>)?;
        }
    }
    Ok(())
}
