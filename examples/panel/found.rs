//! The summary of a panel, collected block by block.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::io::{IsTerminal as _, stderr};
use std::time::{Duration, Instant};

use climate_targets::assessment::VerdictCounts;
use climate_targets::panel::{Panel, PanelBlock, PanelFigure, PanelOutputs};
use climate_targets::{Assessor, Verdict, VerdictKind};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::panel::held::Held;
use crate::panel::options::{Options, Source};

pub struct Found {
    /// In the order of the targets.
    pub of_targets: Vec<OfTarget>,
    /// The time of the assessment, without the summary.
    pub took: Duration,
}

#[derive(Default)]
pub struct OfTarget {
    pub counts: VerdictCounts,
    /// The places with the largest gap to their path, largest first.
    pub over: Vec<Over>,
    /// The reasons of undetermined places, by name.
    pub unjudged: BTreeMap<String, Unjudged>,
}

/// A place above its path.
pub struct Over {
    pub place: usize,
    pub base_t: f64,
    pub latest_year: f64,
    pub latest_t: f64,
    pub change_share: f64,
    pub gap_points: f64,
    pub verdict: VerdictKind,
}

/// The undetermined places with one reason.
pub struct Unjudged {
    pub count: usize,
    /// The first place and its message.
    pub first: usize,
    pub says: String,
}

const ASKED: PanelOutputs = PanelOutputs::NONE
    .with(PanelFigure::Base)
    .with(PanelFigure::Latest)
    .with(PanelFigure::LatestYear)
    .with(PanelFigure::ChangeShare)
    .with(PanelFigure::GapPointsOfBase)
    .with_verdicts();

impl Found {
    pub fn of(options: &Options, assessor: &Assessor, panel: &Panel<'_>, held: &Held) -> Self {
        let targets = held.each();
        let mut of_targets: Vec<OfTarget> = Vec::new();
        of_targets.resize_with(targets.len(), OfTarget::default);
        let bar = bar(options, panel.len());
        let started = Instant::now();
        let mut here = Duration::ZERO;
        assessor.for_each_panel_block(panel, &targets, ASKED, |block| {
            let handed_on = Instant::now();
            for (target, found) in of_targets.iter_mut().enumerate() {
                found.counts += block.counts(target);
                found.look_for_unjudged(&block, target);
                found.look_for_over(&block, target, options.top);
            }
            bar.inc(block.len() as u64);
            here += handed_on.elapsed();
        });
        let took = started.elapsed().saturating_sub(here);
        bar.finish_and_clear();
        Self { of_targets, took }
    }
}

/// A progress bar for long runs on a terminal.
fn bar(options: &Options, places: usize) -> ProgressBar {
    let seen = matches!(options.source, Source::Simulated(_)) && stderr().is_terminal();
    let target = if seen { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
    let bar = ProgressBar::with_draw_target(Some(places as u64), target);
    match ProgressStyle::with_template("{bar:40} {human_pos} of {human_len} places, {eta} left") {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

impl OfTarget {
    /// The columns say which places are undetermined; the single assessment of a place gives the
    /// reason.
    fn look_for_unjudged(&mut self, block: &PanelBlock<'_>, target: usize) {
        for (k, kind) in block.verdicts(target).iter().enumerate() {
            let judged = !matches!(
                kind,
                VerdictKind::Undetermined | VerdictKind::NotComparable | VerdictKind::NotQuantified
            );
            if judged {
                continue;
            }
            let Some(place) = block.get(k, target) else { continue };
            let verdict = place.assessment().verdict();
            let reason = match verdict {
                Verdict::Undetermined(reason) => reason.name(),
                other => other.name(),
            };
            if let Some(known) = self.unjudged.get_mut(reason) {
                known.count += 1;
            } else {
                let (first, says) = (block.from() + k, verdict.to_string());
                self.unjudged.insert(reason.to_owned(), Unjudged { count: 1, first, says });
            }
        }
    }

    fn look_for_over(&mut self, block: &PanelBlock<'_>, target: usize, top: usize) {
        let gaps = block.figure(target, PanelFigure::GapPointsOfBase).unwrap_or_default();
        for (k, gap_points) in gaps.iter().copied().enumerate() {
            // A candidate must exceed the smallest kept gap; an absent gap is NaN and never does.
            let full = self.over.len() >= top;
            let least = self.over.last().filter(|_| full).map_or(0.0, |last| last.gap_points);
            let passes = gap_points > least;
            if !passes {
                continue;
            }
            let of = |figure| {
                let column = block.figure(target, figure).unwrap_or_default();
                column.get(k).copied().unwrap_or(f64::NAN)
            };
            let Some(verdict) = block.verdicts(target).get(k).copied() else { continue };
            let one = Over {
                place: block.from() + k,
                base_t: of(PanelFigure::Base),
                latest_year: of(PanelFigure::LatestYear),
                latest_t: of(PanelFigure::Latest),
                change_share: of(PanelFigure::ChangeShare),
                gap_points,
                verdict,
            };
            // Equal gaps keep their order.
            let before = |known: &Over| known.gap_points.total_cmp(&gap_points) != Ordering::Less;
            self.over.insert(self.over.partition_point(before), one);
            self.over.truncate(top);
        }
    }
}
