//! The key and the labels of the chart of progress.

use super::{ProgressChart, Row};
use crate::svg::canvas::{Anchor, Canvas, Layout, Marker, Point, at};
use crate::svg::frame::Frame;
use crate::svg::key::{EndLabel, KeyItem};
use crate::svg::words::ChartWord;

impl ProgressChart {
    pub(super) fn key(&self, layout: Layout) -> Vec<KeyItem> {
        let lines = layout == Layout::Narrow;
        let any = |level: fn(&Row) -> bool| self.rows.iter().any(level);
        let item = |line, marker, word| KeyItem { line, marker, name: self.word(word) };
        let mut items = Vec::new();
        if lines {
            let marker = Some((Marker::Circle, "observed full"));
            items.push(item("observed", marker, ChartWord::Observed));
        }
        if any(|row| row.observed.is_some() && !row.is_final) {
            let marker = Some((Marker::Circle, "observed hollow"));
            items.push(item("", marker, ChartWord::NotFinal));
        }
        if lines && any(|row| row.path.is_some()) {
            items.push(item("path", None, ChartWord::Path));
        }
        if lines && any(|row| row.trend.is_some()) {
            items.push(item("trend", None, ChartWord::Trend));
        }
        if any(|row| row.band.is_some()) {
            items.push(item("area", None, ChartWord::Interval));
        }
        if any(|row| row.limit.is_some()) {
            items.push(item("", Some((Marker::Triangle, "limit full")), ChartWord::Limit));
        }
        if any(Row::has_milestone) {
            items.push(item("", Some((Marker::Diamond, "limit hollow")), ChartWord::Milestone));
        }
        items
    }

    /// The latest observed level beside its marker, unless it stands at the right end.
    pub(super) fn label_observed(&self, canvas: &mut Canvas, frame: &Frame) {
        if let Some((year, level)) = self.last(|row| row.observed)
            && year < self.years().1
        {
            let point = frame.point(year, level);
            let place = at(point.x + 6.0, point.y - 10.0);
            canvas.text("", place, Anchor::Start, &self.observed_text(level, canvas.layout));
        }
    }

    /// The limit beside its marker: above it, or below it if the latest level stands there.
    pub(super) fn label_limit(&self, canvas: &mut Canvas, frame: &Frame) {
        let Some(point) = self.last(|row| row.limit).map(|(x, y)| frame.point(x, y)) else {
            return;
        };
        let observed = self.last(|row| row.observed).map(|(x, y)| frame.point(x, y));
        let is_near = |other: Point| {
            (point.x - other.x).abs() < 70.0 && (-5.0..40.0).contains(&(point.y - other.y))
        };
        let y = if observed.is_some_and(is_near) { point.y + 19.0 } else { point.y - 9.0 };
        let text = self.unit.number(self.last(|row| row.limit).map_or(0.0, |last| last.1));
        canvas.text("", at(point.x + 8.0, y), Anchor::End, &text);
    }

    fn observed_text(&self, level: f64, layout: Layout) -> String {
        let number = self.unit.number(level);
        match layout {
            Layout::Wide => format!("{} {number}", self.word(ChartWord::Observed)),
            Layout::Narrow => number,
        }
    }

    /// The names of lines at their right ends, with the last levels of observation and limit.
    pub(super) fn end_labels(&self, frame: &Frame) -> Vec<EndLabel> {
        let end = self.years().1;
        let name = |word, last: Option<(f64, f64)>| {
            last.map(|(_, level)| EndLabel { y: frame.y.clamped(level), text: self.word(word) })
        };
        let observed = self.last(|row| row.observed).filter(|last| last.0 >= end);
        let limit = self.last(|row| row.limit);
        let with_level = |label: EndLabel, last: Option<(f64, f64)>| {
            let number = last.map_or_else(String::new, |(_, level)| self.unit.number(level));
            EndLabel { text: format!("{} {number}", label.text), ..label }
        };
        let labels = [
            name(ChartWord::Observed, observed).map(|label| with_level(label, observed)),
            name(ChartWord::Path, self.last(|row| row.path)),
            name(ChartWord::Trend, self.last(|row| row.trend)),
            name(ChartWord::Limit, limit).map(|label| with_level(label, limit)),
        ];
        labels.into_iter().flatten().collect()
    }
}
