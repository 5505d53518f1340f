//! Observed levels, the levels that a target allows, and the levels that a plan leads to.

use climate_targets::Language;

use super::canvas::{Anchor, Canvas, Layout, Marker, Point, at};
use super::figure::{Drawing, Title};
use super::frame::{Frame, Margins, axis_width};
use super::key::{self, EndLabel, KeyItem};
use super::scale::range_with_zero;
use super::table::{Cell, Table};
use super::unit::LevelUnit;
use super::words::{ChartWord, pair};

/// One year, in the unit of the chart.
#[derive(Clone, Copy, Default)]
pub struct PlanYearsRow {
    pub year: f64,
    pub observed: Option<f64>,
    pub allowed: Option<f64>,
    pub reference: Option<f64>,
    /// The low and the high end of the expected level.
    pub expected: Option<(f64, f64)>,
}

/// The levels of a plan year by year.
pub struct PlanYears {
    pub title: Title,
    pub unit: LevelUnit,
    /// What the expected level is expected with.
    pub expected: ChartWord,
    pub rows: Vec<PlanYearsRow>,
}

type Level = fn(&PlanYearsRow) -> Option<f64>;

/// A line: its class, its marker, and its level in a year.
type Line = (&'static str, Option<(Marker, &'static str)>, Level);

/// The lines with their classes and markers, from the back to the front.
const LINES: [Line; 4] = [
    ("limit", Some((Marker::Triangle, "limit full")), |row| row.allowed),
    ("trend", Some((Marker::Diamond, "trend hollow")), |row| row.reference),
    ("path", Some((Marker::Square, "path full")), |row| Some(row.expected?.1)),
    ("observed", Some((Marker::Circle, "observed full")), |row| row.observed),
];

impl PlanYears {
    /// The names of the lines, in their order.
    const fn words(&self) -> [ChartWord; 4] {
        [ChartWord::Allowed, ChartWord::Reference, self.expected, ChartWord::Observed]
    }

    fn key(&self) -> Vec<KeyItem> {
        let lines = LINES.into_iter().zip(self.words());
        let drawn =
            lines.filter(|((_, _, level), _)| self.rows.iter().any(|row| level(row).is_some()));
        let item = |((line, marker, _), word): (Line, ChartWord)| KeyItem {
            line,
            marker,
            name: word.text(self.unit.language).to_owned(),
        };
        drawn.map(item).collect()
    }

    fn years(&self) -> (f64, f64) {
        let years = self.rows.iter().map(|row| row.year);
        years.fold((f64::MAX, f64::MIN), |(low, high), year| (low.min(year), high.max(year)))
    }

    fn levels(&self) -> (f64, f64) {
        let ends = |row: &PlanYearsRow| {
            let (low, high) = row.expected.unzip();
            [row.observed, row.allowed, row.reference, low, high]
        };
        range_with_zero(self.rows.iter().flat_map(ends).flatten())
    }

    /// The last year of a line, and its level.
    fn last(&self, level: Level) -> Option<(f64, f64)> {
        self.rows.iter().rev().find_map(|row| Some((row.year, level(row)?)))
    }

    /// The last level of each line at its right end.
    fn label_ends(&self, canvas: &mut Canvas, frame: &Frame) {
        let end = self.years().1;
        let label = |(_, _, level): Line| {
            let (_, level) = self.last(level).filter(|(year, _)| *year >= end)?;
            Some(EndLabel { y: frame.y.at(level), text: self.unit.number(level) })
        };
        let labels = LINES.into_iter().filter_map(label).collect();
        key::end_labels(canvas, labels, frame.right + 8.0, (frame.top, frame.bottom));
    }
}

impl Drawing for PlanYears {
    fn language(&self) -> Language {
        self.unit.language
    }

    fn title(&self) -> &Title {
        &self.title
    }

    fn description(&self) -> String {
        let language = self.unit.language;
        let part = |((_, _, level), word): (Line, ChartWord)| {
            let (year, level) = self.last(level)?;
            let name = format!("{} {year:.0}", word.heading(language));
            Some(pair(&name, &self.unit.level(level), language))
        };
        let lines = LINES.into_iter().zip(self.words());
        let parts: Vec<String> = lines.filter_map(part).collect();
        parts.join(". ") + "."
    }

    fn height(&self, layout: Layout) -> f64 {
        layout.choose(310.0, 270.0) + key::height(&self.key(), layout.width())
    }

    fn draw(&self, canvas: &mut Canvas) {
        let (language, key) = (self.unit.language, self.key());
        let margins = Margins {
            left: axis_width(self.levels(), language),
            right: 52.0,
            top: key::height(&key, canvas.width()) + 28.0,
            bottom: 24.0,
        };
        let frame = Frame::new(canvas, &margins, self.years(), self.levels());
        key::draw(canvas, &key);
        frame.level_axis(canvas, language, &self.unit.name);
        frame.year_axis(canvas);
        for row in &self.rows {
            if let Some((low, high)) = row.expected {
                canvas.line("reach", frame.point(row.year, low), frame.point(row.year, high));
            }
        }
        for (line, marker, level) in LINES {
            let points: Vec<Point> = self
                .rows
                .iter()
                .filter_map(|row| Some(frame.point(row.year, level(row)?)))
                .collect();
            canvas.polyline(line, &points);
            // A limit is a line with a marker at each end; the others have one for each level.
            let last = points.len().saturating_sub(1);
            let is_marked = |index: usize| line != "limit" || index == 0 || index == last;
            for (_, point) in points.iter().enumerate().filter(|(index, _)| is_marked(*index)) {
                if let Some((marker, class)) = marker {
                    canvas.marker(marker, class, *point);
                }
            }
        }
        self.label_ends(canvas, &frame);
    }

    fn table(&self) -> Table {
        let language = self.unit.language;
        let unit = &self.unit.name;
        let column = |word: ChartWord| format!("{} ({unit})", word.heading(language));
        let head = [
            ChartWord::Year.heading(language),
            column(ChartWord::Observed),
            column(ChartWord::Allowed),
            column(ChartWord::Reference),
            column(self.expected),
        ];
        let number = |level: Option<f64>| level.map(|level| self.unit.number(level));
        let row = |row: &PlanYearsRow| {
            let expected =
                row.expected.map(|(low, high)| match (number(Some(low)), number(Some(high))) {
                    (low, high) if low == high => low.unwrap_or_default(),
                    (low, high) => [low, high].map(Option::unwrap_or_default).join(" … "),
                });
            vec![
                Cell::Text(format!("{:.0}", row.year)),
                Cell::number(number(row.observed)),
                Cell::number(number(row.allowed)),
                Cell::number(number(row.reference)),
                Cell::number(expected),
            ]
        };
        Table { head: head.into(), rows: self.rows.iter().map(row).collect() }
    }
}
