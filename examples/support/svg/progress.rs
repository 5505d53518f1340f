//! Observed levels against path, trend, limit and milestones.

mod labels;

use climate_targets::Language;
use climate_targets::assessment::ChartRow;
use climate_targets::inventory::ObservationStatus;
use climate_targets::quantity::Level;

use super::canvas::{Anchor, Canvas, Layout, Marker, Point, at};
use super::figure::{Drawing, Title};
use super::frame::{Frame, Margins, axis_width};
use super::key::{self, EndLabel, KeyItem};
use super::scale::{range_with_zero, year_number};
use super::table::{Cell, Table};
use super::unit::LevelUnit;
use super::words::{ChartWord, pair};

/// One year, in the unit of the chart.
struct Row {
    year: f64,
    observed: Option<f64>,
    is_final: bool,
    path: Option<f64>,
    trend: Option<f64>,
    band: Option<(f64, f64)>,
    limit: Option<f64>,
    milestone: Option<f64>,
}

pub struct ProgressChart {
    title: Title,
    unit: LevelUnit,
    rows: Vec<Row>,
}

impl ProgressChart {
    pub fn new<L: Level>(
        title: Title,
        unit: LevelUnit,
        rows: impl IntoIterator<Item = ChartRow<L>>,
    ) -> Self {
        let row = |row: ChartRow<L>| Row {
            year: year_number(row.year),
            observed: row.observed.map(|level| unit.value(level)),
            is_final: row.status.is_none_or(|status| status == ObservationStatus::Final),
            path: row.path.ok().map(|level| unit.value(level)),
            trend: row.trend.ok().map(|level| unit.value(level)),
            band: row.band.ok().map(|band| (unit.value(band.low), unit.value(band.high))),
            limit: row.limit.map(|level| unit.value(level)),
            milestone: row.milestone.map(|level| unit.value(level)),
        };
        let rows = rows.into_iter().map(row).collect();
        Self { title, unit, rows }
    }

    /// Whether there is anything to draw.
    pub fn is_empty(&self) -> bool {
        self.rows.iter().all(|row| row.observed.is_none())
    }

    fn word(&self, word: ChartWord) -> String {
        word.text(self.unit.language).to_owned()
    }

    fn years(&self) -> (f64, f64) {
        let year = |row: Option<&Row>| row.map_or(0.0, |row| row.year);
        (year(self.rows.first()), year(self.rows.last()))
    }

    /// The range of levels. Trend and interval extend it by a part of the largest level, and are cut
    /// beyond.
    fn levels(&self) -> (f64, f64) {
        let fixed = self.rows.iter().flat_map(|row| {
            [row.observed, row.path, row.limit, row.milestone].into_iter().flatten()
        });
        let (low, high) = range_with_zero(fixed);
        let outlook = self.rows.iter().flat_map(|row| {
            let band = row.band.map_or([None; 2], |band| [Some(band.0), Some(band.1)]);
            band.into_iter().chain([row.trend]).flatten()
        });
        let (lowest, highest) =
            outlook.fold((low, high), |(l, h), level| (l.min(level), h.max(level)));
        (lowest.max(low - 0.15 * high), highest.min(1.3 * high))
    }

    fn points(&self, frame: &Frame, level: impl Fn(&Row) -> Option<f64>) -> Vec<Point> {
        let point = |row: &Row| Some(frame.point(row.year, level(row)?));
        self.rows.iter().filter_map(point).collect()
    }

    /// The trend with its interval, and the path.
    fn draw_outlook(&self, canvas: &mut Canvas, frame: &Frame) {
        let low = self.points(frame, |row| row.band.map(|band| band.0));
        let high = self.points(frame, |row| row.band.map(|band| band.1));
        let outline: Vec<Point> = low.iter().chain(high.iter().rev()).copied().collect();
        canvas.area("area", &outline);
        canvas.polyline("edge", &low);
        canvas.polyline("edge", &high);
        canvas.polyline("path", &self.points(frame, |row| row.path));
        canvas.polyline("trend", &self.points(frame, |row| row.trend));
    }

    /// The limits: a line for consecutive years, with a marker at each end.
    fn draw_limits(&self, canvas: &mut Canvas, frame: &Frame) {
        let points = self.points(frame, |row| row.limit);
        canvas.polyline("limit", &points);
        let ends = [points.first(), points.last().filter(|_| points.len() > 1)];
        for end in ends.into_iter().flatten() {
            canvas.marker(Marker::Triangle, "limit full", *end);
        }
    }

    fn draw_marks(&self, canvas: &mut Canvas, frame: &Frame) {
        for row in &self.rows {
            if let Some(level) = row.observed {
                let class = if row.is_final { "observed full" } else { "observed hollow" };
                canvas.marker(Marker::Circle, class, frame.point(row.year, level));
            }
            if let Some(level) = row.milestone.filter(|_| row.has_milestone()) {
                canvas.marker(Marker::Diamond, "limit hollow", frame.point(row.year, level));
            }
        }
    }

    /// The year and the level of the last row with a level.
    fn last(&self, level: impl Fn(&Row) -> Option<f64>) -> Option<(f64, f64)> {
        self.rows.iter().rev().find_map(|row| Some((row.year, level(row)?)))
    }
}

impl Row {
    /// Whether a milestone other than the limit is due.
    fn has_milestone(&self) -> bool {
        self.milestone.is_some() && self.limit.is_none()
    }
}

impl Drawing for ProgressChart {
    fn language(&self) -> Language {
        self.unit.language
    }

    fn title(&self) -> &Title {
        &self.title
    }

    fn description(&self) -> String {
        let level = |word: ChartWord, level: fn(&Row) -> Option<f64>| {
            let (year, value) = self.rows.iter().rev().find_map(|r| Some((r.year, level(r)?)))?;
            let name = format!("{} {year:.0}", word.heading(self.unit.language));
            Some(pair(&name, &self.unit.level(value), self.unit.language))
        };
        let parts = [
            level(ChartWord::Observed, |row| row.observed),
            level(ChartWord::Path, |row| row.path),
            level(ChartWord::Trend, |row| row.trend),
            level(ChartWord::Limit, |row| row.limit),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        parts.join(". ") + "."
    }

    fn height(&self, layout: Layout) -> f64 {
        layout.choose(340.0, 290.0) + key::height(&self.key(layout), layout.width())
    }

    fn draw(&self, canvas: &mut Canvas) {
        let (layout, language) = (canvas.layout, self.unit.language);
        let key = self.key(layout);
        let margins = Margins {
            left: axis_width(self.levels(), language),
            right: layout.choose(150.0, 20.0),
            top: key::height(&key, layout.width()) + 28.0,
            bottom: 24.0,
        };
        let frame = Frame::new(canvas, &margins, self.years(), self.levels());
        key::draw(canvas, &key);
        frame.level_axis(canvas, language, &self.unit.name);
        frame.year_axis(canvas);
        let (from, to) = frame.corners();
        canvas.clipped(from, to, |canvas| self.draw_outlook(canvas, &frame));
        canvas.polyline("observed", &self.points(&frame, |row| row.observed));
        self.draw_limits(canvas, &frame);
        self.draw_marks(canvas, &frame);
        self.label_observed(canvas, &frame);
        if layout == Layout::Wide {
            let labels = self.end_labels(&frame);
            key::end_labels(canvas, labels, frame.right + 10.0, (frame.top, frame.bottom));
        } else {
            self.label_limit(canvas, &frame);
        }
    }

    fn table(&self) -> Table {
        let language = self.unit.language;
        let head = [
            (ChartWord::Year, false),
            (ChartWord::Observed, true),
            (ChartWord::Path, true),
            (ChartWord::Trend, true),
            (ChartWord::LowEnd, true),
            (ChartWord::HighEnd, true),
            (ChartWord::Limit, true),
        ];
        let head = head.map(|(word, has_unit)| {
            let unit = if has_unit { format!(" ({})", self.unit.name) } else { String::new() };
            word.heading(language) + &unit
        });
        let number = |value: Option<f64>| Cell::number(value.map(|value| self.unit.number(value)));
        let row = |row: &Row| {
            vec![
                Cell::Text(format!("{:.0}", row.year)),
                number(row.observed),
                number(row.path),
                number(row.trend),
                number(row.band.map(|band| band.0)),
                number(row.band.map(|band| band.1)),
                number(row.limit.or(row.milestone)),
            ]
        };
        Table { head: head.into(), rows: self.rows.iter().map(row).collect() }
    }
}
