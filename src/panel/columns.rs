use super::lanes::equal_or_both_nan;
use super::{PanelFigure, PanelOutputs};
use crate::assessment::{VerdictCounts, VerdictKind};

/// The results of a panel as columns, one a figure and target, to be handed on or filled anew.
///
/// Filling the same columns again allocates none of them anew where their number and length stay.
///
/// An absent figure is NaN; which of the many bit patterns of NaN is not said. All other bits are
/// those of the single path, whatever else is asked for and on however many threads.
///
/// ```
/// use climate_targets::panel::{PanelColumns, PanelOutputs};
/// let columns = PanelColumns::of(PanelOutputs::USUAL);
/// assert_eq!(columns.places(), 0); // nothing is in them yet
/// ```
#[derive(Debug, Clone)]
pub struct PanelColumns {
    outputs: PanelOutputs,
    places: usize,
    targets: Vec<TargetColumns>,
}

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

/// What is absent from both is the same.
impl PartialEq for PanelColumns {
    fn eq(&self, other: &Self) -> bool {
        self.outputs == other.outputs
            && self.places == other.places
            && self.targets == other.targets
    }
}

impl PanelColumns {
    /// Empty columns of what is asked for.
    pub const fn of(outputs: PanelOutputs) -> Self {
        Self { outputs, places: 0, targets: Vec::new() }
    }

    /// What is asked for.
    pub const fn outputs(&self) -> PanelOutputs {
        self.outputs
    }

    /// How many places they hold.
    pub const fn places(&self) -> usize {
        self.places
    }

    /// How many targets they hold.
    pub const fn targets(&self) -> usize {
        self.targets.len()
    }

    /// The column of a figure against a target, by its place in the order given; `None` for what
    /// was not asked for.
    pub fn figure(&self, target: usize, figure: PanelFigure) -> Option<&[f64]> {
        let index = self.outputs.index(figure)?;
        self.targets.get(target)?.figures.get(index).map(Vec::as_slice)
    }

    /// The verdicts against a target; none if they were not asked for, or beyond the last target.
    pub fn verdicts(&self, target: usize) -> &[VerdictKind] {
        self.targets.get(target).map_or(&[], |of| &of.verdicts)
    }

    /// How many places have which verdict against a target.
    pub(super) fn counts(&self, target: usize) -> VerdictCounts {
        VerdictCounts::of(self.verdicts(target).iter().copied().map(Some))
    }

    /// Makes room for so many places and targets; what is in them is to be overwritten.
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

    /// The columns cut into pieces of so many places, in order.
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

/// A stretch of the columns, to be filled.
pub(super) struct ColumnPiece<'c> {
    pub(super) outputs: PanelOutputs,
    /// The first of its places.
    pub(super) from: usize,
    pub(super) len: usize,
    pub(super) targets: Vec<TargetPiece<'c>>,
}

/// What one target's columns have in a stretch.
#[derive(Default)]
pub(super) struct TargetPiece<'c> {
    /// In the order of the outputs.
    pub(super) figures: Vec<&'c mut [f64]>,
    /// Empty where verdicts are not asked for.
    pub(super) verdicts: &'c mut [VerdictKind],
}
