//! A summary of a panel, collected in blocks.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::io::{IsTerminal as _, stderr};
use std::time::{Duration, Instant};

use climate_targets::assessment::VerdictCounts;
use climate_targets::panel::{PanelBlock, PanelFigure, PanelOutputs};
use climate_targets::{Verdict, VerdictKind};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::panel::options::{Options, Source};

pub struct Summary {
    /// The summaries by target, in the order of the options.
    pub targets: Vec<TargetSummary>,
    /// The time for the assessment, without the time for this summary.
    pub duration: Duration,
    /// The number of places to list for each target.
    top: usize,
    progress: ProgressBar,
    started: Instant,
    own_time: Duration,
}

#[derive(Default)]
pub struct TargetSummary {
    pub counts: VerdictCounts,
    /// The places with the largest gaps above the path, largest gap first.
    pub above_path: Vec<PlaceAbovePath>,
    /// The places without a verdict, grouped by reason.
    pub without_verdict: BTreeMap<String, MissingVerdicts>,
}

/// A place whose latest level is above its path. `place` is the index in the panel.
pub struct PlaceAbovePath {
    pub place: usize,
    pub base_t: f64,
    pub latest_year: f64,
    pub latest_t: f64,
    pub change_share: f64,
    pub gap_points: f64,
    pub verdict: VerdictKind,
}

/// The places without a verdict for one reason.
pub struct MissingVerdicts {
    pub count: usize,
    /// The panel index of the first such place. `text` is the verdict on that place in words.
    pub first: usize,
    pub text: String,
}

/// The panel figures that the summary needs.
pub const FIGURES: PanelOutputs = PanelOutputs::NONE
    .with(PanelFigure::Base)
    .with(PanelFigure::Latest)
    .with(PanelFigure::LatestYear)
    .with(PanelFigure::ChangeShare)
    .with(PanelFigure::GapPointsOfBase)
    .with_verdicts();

impl Summary {
    /// Starts the clock and shows the progress bar.
    pub fn new(options: &Options, places: usize, targets: usize) -> Self {
        Self {
            targets: std::iter::repeat_with(TargetSummary::default).take(targets).collect(),
            duration: Duration::ZERO,
            top: options.top,
            progress: progress_bar(options, places),
            started: Instant::now(),
            own_time: Duration::ZERO,
        }
    }

    pub fn add(&mut self, block: &PanelBlock<'_>) {
        let started = Instant::now();
        for (target, summary) in self.targets.iter_mut().enumerate() {
            summary.counts += block.counts(target);
            summary.add_missing_verdicts(block, target);
            summary.add_above_path(block, target, self.top);
        }
        self.progress.inc(block.len() as u64);
        self.own_time += started.elapsed();
    }

    /// Stops the clock and removes the progress bar.
    pub fn finish(mut self) -> Self {
        self.duration = self.started.elapsed().saturating_sub(self.own_time);
        self.progress.finish_and_clear();
        self
    }
}

/// The progress bar, visible only for simulated series on a terminal.
fn progress_bar(options: &Options, places: usize) -> ProgressBar {
    let is_visible = matches!(options.source, Source::Simulated(_)) && stderr().is_terminal();
    let target =
        if is_visible { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
    let bar = ProgressBar::with_draw_target(Some(places as u64), target);
    match ProgressStyle::with_template("{bar:40} {human_pos} of {human_len} places, {eta} left") {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

impl TargetSummary {
    /// Adds the places without a verdict, grouped by reason. The verdict column holds only the
    /// kind; the reason comes from a separate assessment of each such place.
    fn add_missing_verdicts(&mut self, block: &PanelBlock<'_>, target: usize) {
        for (k, kind) in block.verdicts(target).iter().enumerate() {
            let has_verdict = !matches!(
                kind,
                VerdictKind::Undetermined | VerdictKind::NotComparable | VerdictKind::NotQuantified
            );
            if has_verdict {
                continue;
            }
            let Some(place) = block.get(k, target) else { continue };
            let verdict = place.assessment().verdict();
            let reason = match verdict {
                Verdict::Undetermined(reason) => reason.name(),
                other => other.name(),
            };
            if let Some(missing) = self.without_verdict.get_mut(reason) {
                missing.count += 1;
            } else {
                let (first, text) = (block.from() + k, verdict.to_string());
                let missing = MissingVerdicts { count: 1, first, text };
                self.without_verdict.insert(reason.to_owned(), missing);
            }
        }
    }

    fn add_above_path(&mut self, block: &PanelBlock<'_>, target: usize, top: usize) {
        let gaps = block.figure(target, PanelFigure::GapPointsOfBase).unwrap_or_default();
        for (k, gap_points) in gaps.iter().copied().enumerate() {
            // If the list is full, a place is listed only if its gap exceeds the smallest listed
            // gap. An absent gap is NaN; every comparison with NaN is false.
            let is_full = self.above_path.len() >= top;
            let smallest =
                self.above_path.last().filter(|_| is_full).map_or(0.0, |last| last.gap_points);
            let is_listed = gap_points > smallest;
            if !is_listed {
                continue;
            }
            let value = |figure| {
                let column = block.figure(target, figure).unwrap_or_default();
                column.get(k).copied().unwrap_or(f64::NAN)
            };
            let Some(verdict) = block.verdicts(target).get(k).copied() else { continue };
            let entry = PlaceAbovePath {
                place: block.from() + k,
                base_t: value(PanelFigure::Base),
                latest_year: value(PanelFigure::LatestYear),
                latest_t: value(PanelFigure::Latest),
                change_share: value(PanelFigure::ChangeShare),
                gap_points,
                verdict,
            };
            // Among equal gaps, the order of the panel is kept.
            let is_before = |listed: &PlaceAbovePath| {
                listed.gap_points.total_cmp(&gap_points) != Ordering::Less
            };
            self.above_path.insert(self.above_path.partition_point(is_before), entry);
            self.above_path.truncate(top);
        }
    }
}
