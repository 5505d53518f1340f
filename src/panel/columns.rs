#[cfg(feature = "serde")]
use std::collections::BTreeMap;

use super::lanes::equal_or_both_nan;
use super::{PanelFigure, PanelOutputs};
use crate::assessment::{VerdictCounts, VerdictKind};

/// The result columns of a panel: for each target, one column per figure and one for the verdicts.
///
/// Columns can be reused: if the number of targets, figures and places stays the same, filling them
/// again allocates nothing.
///
/// An absent figure is NaN, with an unspecified bit pattern. All other figures equal those of
/// [`Assessor::assess`](crate::Assessor::assess) bit for bit, for any choice of outputs and any
/// number of threads.
///
/// ```
/// use climate_targets::panel::{Panel, PanelColumns, PanelFigure, PanelOutputs};
/// use climate_targets::{Assessor, VerdictKind, catalogue::covenant_of_mayors::BY_2020};
/// let outputs = PanelOutputs::NONE.with(PanelFigure::Needed).with_verdicts();
/// let mut columns = PanelColumns::of(outputs);
/// assert_eq!((columns.places(), columns.targets()), (0, 0)); // empty until filled
/// let (of_1990, of_2020) = ([100.0, 200.0], [75.0, 180.0]);
/// let panel = Panel::from_columns(&[1990, 2020], &[&of_1990, &of_2020])?;
/// Assessor::as_of_ymd(2024, 6, 30)?.assess_panel_into(&panel, &[&BY_2020], &mut columns);
/// assert_eq!((columns.places(), columns.targets(), columns.outputs()), (2, 1, outputs));
/// assert_eq!(columns.figure(0, PanelFigure::Needed).unwrap(), [-5.0, 20.0]);
/// assert_eq!(columns.verdicts(0), [VerdictKind::Met, VerdictKind::Missed]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct PanelColumns {
    outputs: PanelOutputs,
    places: usize,
    targets: Vec<TargetColumns>,
}

/// The result columns of one target.
#[derive(Debug, Clone, Default)]
struct TargetColumns {
    figures: Vec<Vec<f64>>,
    verdicts: Vec<VerdictKind>,
}

impl PartialEq for TargetColumns {
    fn eq(&self, other: &Self) -> bool {
        let mut pairs = self.figures.iter().zip(&other.figures);
        self.verdicts == other.verdicts
            && self.figures.len() == other.figures.len()
            && pairs.all(|(one, other)| equal_or_both_nan(one, other))
    }
}

/// Absent figures (NaN) are equal to each other. Without outputs or without targets there are no
/// columns, so the number of places does not count; without targets, the outputs do not either.
impl PartialEq for PanelColumns {
    fn eq(&self, other: &Self) -> bool {
        let has_columns = self.outputs != PanelOutputs::NONE && !self.targets.is_empty();
        (self.outputs == other.outputs || self.targets.is_empty())
            && (self.places == other.places || !has_columns)
            && self.targets == other.targets
    }
}

impl PanelColumns {
    /// Creates empty columns for a choice of outputs.
    pub const fn of(outputs: PanelOutputs) -> Self {
        Self { outputs, places: 0, targets: Vec::new() }
    }

    /// Creates columns from the named columns of each target.
    ///
    /// # Errors
    /// If two targets have different columns, or two columns different lengths.
    #[cfg(feature = "serde")]
    pub(super) fn from_targets(
        read: impl Iterator<Item = (BTreeMap<PanelFigure, Vec<f64>>, Option<Vec<VerdictKind>>)>,
    ) -> Result<Self, &'static str> {
        let mut columns: Option<Self> = None;
        for (figures, verdicts) in read {
            let mut outputs = figures.keys().copied().fold(PanelOutputs::NONE, PanelOutputs::with);
            if verdicts.is_some() {
                outputs = outputs.with_verdicts();
            }
            let first = figures.values().next().map(Vec::len);
            let places = first.or(verdicts.as_ref().map(Vec::len)).unwrap_or_default();
            let columns = columns.get_or_insert(Self { places, ..Self::of(outputs) });
            if columns.outputs != outputs {
                return Err("columns: each target must have the same columns");
            }
            let lengths = figures.values().map(Vec::len).chain(verdicts.as_ref().map(Vec::len));
            if lengths.into_iter().any(|length| length != columns.places) {
                return Err("columns: each column must have one value for each place");
            }
            let figures = figures.into_values().collect();
            columns.targets.push(TargetColumns { figures, verdicts: verdicts.unwrap_or_default() });
        }
        Ok(columns.unwrap_or(Self::of(PanelOutputs::NONE)))
    }

    /// The chosen outputs.
    pub const fn outputs(&self) -> PanelOutputs {
        self.outputs
    }

    /// The number of places, the length of each column.
    pub const fn places(&self) -> usize {
        self.places
    }

    /// The number of targets.
    pub const fn targets(&self) -> usize {
        self.targets.len()
    }

    /// Returns the column of a figure for the target with the given index, from 0; `None` if the
    /// figure is not among the outputs or the index is too large.
    pub fn figure(&self, target: usize, figure: PanelFigure) -> Option<&[f64]> {
        let index = self.outputs.index(figure)?;
        self.targets.get(target)?.figures.get(index).map(Vec::as_slice)
    }

    /// Returns the verdicts for the target with the given index, from 0; an empty slice if verdicts
    /// are not among the outputs or the index is too large.
    pub fn verdicts(&self, target: usize) -> &[VerdictKind] {
        self.targets.get(target).map_or(&[], |of| &of.verdicts)
    }

    /// The number of places by verdict for a target.
    pub(super) fn counts(&self, target: usize) -> VerdictCounts {
        VerdictCounts::of(self.verdicts(target).iter().copied().map(Some))
    }

    /// Resizes the columns to a number of places and targets. The content is then unspecified: the
    /// caller must write every cell.
    pub(super) fn make_room(&mut self, places: usize, targets: usize) {
        self.places = places;
        self.targets.resize_with(targets, TargetColumns::default);
        let figures = self.outputs.figures().count();
        let verdicts = if self.outputs.has_verdicts() { places } else { 0 };
        for of_target in &mut self.targets {
            of_target.figures.resize_with(figures, Vec::new);
            for column in &mut of_target.figures {
                column.resize(places, f64::NAN);
            }
            of_target.verdicts.resize(verdicts, VerdictKind::Undetermined);
        }
    }

    /// Splits the columns into pieces, in order. Each piece has `places` places; the last piece may
    /// have fewer.
    pub(super) fn pieces(&mut self, places: usize) -> Vec<ColumnPiece<'_>> {
        let outputs = self.outputs;
        let count = self.places.div_ceil(places);
        let mut pieces: Vec<ColumnPiece<'_>> = (0..count)
            .map(|piece| ColumnPiece {
                outputs,
                from: piece * places,
                len: places.min(self.places - piece * places),
                targets: Vec::new(),
            })
            .collect();
        for of_target in &mut self.targets {
            let mut parts: Vec<TargetPiece<'_>> = Vec::new();
            parts.resize_with(count, TargetPiece::default);
            for column in &mut of_target.figures {
                for (part, cut) in parts.iter_mut().zip(column.chunks_mut(places)) {
                    part.figures.push(cut);
                }
            }
            for (part, cut) in parts.iter_mut().zip(of_target.verdicts.chunks_mut(places)) {
                part.verdicts = cut;
            }
            for (piece, part) in pieces.iter_mut().zip(parts) {
                piece.targets.push(part);
            }
        }
        pieces
    }
}

/// A range of places in all columns, to be filled by one thread.
pub(super) struct ColumnPiece<'c> {
    pub(super) outputs: PanelOutputs,
    /// The index, in the panel, of the first place of the range.
    pub(super) from: usize,
    /// The number of places in the range.
    pub(super) len: usize,
    pub(super) targets: Vec<TargetPiece<'c>>,
}

/// The part of a [`ColumnPiece`] that belongs to one target.
#[derive(Default)]
pub(super) struct TargetPiece<'c> {
    /// For each chosen figure, a slice of its column, in output order.
    pub(super) figures: Vec<&'c mut [f64]>,
    /// A slice of the verdicts; empty if verdicts are not among the outputs.
    pub(super) verdicts: &'c mut [VerdictKind],
}
