//! Small charts side by side: sectors of a place, or many places.

use climate_targets::Language;
use climate_targets::assessment::ChartRow;
use climate_targets::quantity::Level;

use super::canvas::{Anchor, Canvas, Layout, Marker, at, shortened};
use super::figure::{Drawing, Title};
use super::frame::{Frame, axis_width};
use super::key::{self, KeyItem};
use super::markup::isolate;
use super::scale::{Scale, range_with_zero, year_number};
use super::table::{Cell, Table};
use super::unit::LevelUnit;
use super::words::{ChartWord, pair};
use crate::support::display::printable;

/// One year of a panel.
struct Row {
    year: f64,
    observed: Option<f64>,
    path: Option<f64>,
}

/// The observed levels and the path of one sector or place.
pub struct Panel {
    name: String,
    rows: Vec<Row>,
    unit: LevelUnit,
}

impl Panel {
    pub fn new<L: Level>(
        name: &str,
        unit: &LevelUnit,
        rows: impl IntoIterator<Item = ChartRow<L>>,
    ) -> Self {
        let row = |row: ChartRow<L>| Row {
            year: year_number(row.year),
            observed: row.observed.map(|level| unit.value(level)),
            path: row.path.ok().map(|level| unit.value(level)),
        };
        let rows = rows.into_iter().map(row).collect();
        Self { name: printable(name), rows, unit: unit.clone() }
    }

    fn levels(&self) -> (f64, f64) {
        range_with_zero(
            self.rows.iter().flat_map(|row| [row.observed, row.path].into_iter().flatten()),
        )
    }

    fn latest(&self) -> Option<(f64, f64)> {
        self.rows.iter().rev().find_map(|row| Some((row.year, row.observed?)))
    }
}

/// Small charts with common years. Sectors have common levels too; places have their own.
pub struct Panels {
    pub title: Title,
    pub language: Language,
    /// What a panel is: a sector or a place.
    pub of: PanelKind,
    pub items: Vec<Panel>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum PanelKind {
    Sectors,
    Places,
}

const HEIGHT: f64 = 130.0;

impl Panels {
    fn columns(layout: Layout) -> usize {
        layout.choose(4.0, 2.0) as usize
    }

    fn years(&self) -> (f64, f64) {
        let years = self.items.iter().flat_map(|panel| panel.rows.iter().map(|row| row.year));
        years.fold((f64::MAX, f64::MIN), |(low, high), year| (low.min(year), high.max(year)))
    }

    fn common_levels(&self) -> (f64, f64) {
        let levels = self.items.iter().map(Panel::levels);
        levels.fold((0.0, 0.0), |(low, high), levels| (levels.0.min(low), levels.1.max(high)))
    }

    fn key(&self) -> [KeyItem; 2] {
        let marker = Some((Marker::Circle, "observed full"));
        [("observed", marker, ChartWord::Observed), ("path", None, ChartWord::Path)].map(
            |(line, marker, word)| KeyItem {
                line,
                marker,
                name: word.text(self.language).to_owned(),
            },
        )
    }

    fn draw_panel(&self, canvas: &mut Canvas, panel: &Panel, corner: (f64, f64), width: f64) {
        let levels = match self.of {
            PanelKind::Sectors => self.common_levels(),
            PanelKind::Places => panel.levels(),
        };
        let left = corner.0 + axis_width(levels, self.language) - 8.0;
        let frame = Frame {
            x: Scale::new(self.years(), (left, corner.0 + width - 12.0)),
            y: Scale::new(levels, (corner.1 + HEIGHT - 26.0, corner.1 + 36.0)),
            left,
            right: corner.0 + width - 12.0,
            top: corner.1 + 36.0,
            bottom: corner.1 + HEIGHT - 26.0,
        };
        let name = shortened(&panel.name, 0.86 * width - 14.0);
        canvas.text("name head", at(corner.0, corner.1 + 14.0), Anchor::Start, &name);
        frame.ends_of_axes(canvas, self.language, &panel.unit.name);
        let points = |level: fn(&Row) -> Option<f64>| {
            let point = |row: &Row| Some(frame.point(row.year, level(row)?));
            panel.rows.iter().filter_map(point).collect::<Vec<_>>()
        };
        canvas.polyline("path", &points(|row| row.path));
        let observed = points(|row| row.observed);
        canvas.polyline("observed", &observed);
        if let Some(last) = observed.last() {
            canvas.marker(Marker::Circle, "observed full", *last);
        }
    }
}

impl Drawing for Panels {
    fn language(&self) -> Language {
        self.language
    }

    fn title(&self) -> &Title {
        &self.title
    }

    fn description(&self) -> String {
        let part = |panel: &Panel| {
            let (year, level) = panel.latest()?;
            let name = format!("{} {year:.0}", isolate(&panel.name));
            Some(pair(&name, &panel.unit.level(level), self.language))
        };
        let parts: Vec<String> = self.items.iter().filter_map(part).collect();
        parts.join(". ") + "."
    }

    fn height(&self, layout: Layout) -> f64 {
        let rows = self.items.len().div_ceil(Self::columns(layout));
        key::height(&self.key(), layout.width()) + HEIGHT * rows as f64 + 8.0
    }

    fn draw(&self, canvas: &mut Canvas) {
        let (columns, key) = (Self::columns(canvas.layout), self.key());
        let top = key::height(&key, canvas.width()) + 8.0;
        let width = canvas.width() / columns as f64;
        key::draw(canvas, &key);
        for (index, panel) in self.items.iter().enumerate() {
            let (row, column) = (index / columns, index % columns);
            let corner = (width * column as f64, top + HEIGHT * row as f64);
            self.draw_panel(canvas, panel, corner, width);
        }
    }

    fn table(&self) -> Table {
        let first = match self.of {
            PanelKind::Sectors => ChartWord::Sector,
            PanelKind::Places => ChartWord::Place,
        };
        let head = [first, ChartWord::Year, ChartWord::Observed, ChartWord::Path];
        let row = |panel: &Panel, row: &Row| {
            let level =
                |level: Option<f64>| Cell::number(level.map(|level| panel.unit.level(level)));
            let year = Cell::Text(format!("{:.0}", row.year));
            vec![Cell::Name(panel.name.clone()), year, level(row.observed), level(row.path)]
        };
        let rows = self.items.iter().flat_map(|panel| {
            let observed = panel.rows.iter().filter(|row| row.observed.is_some());
            observed.map(move |one| row(panel, one))
        });
        Table { head: head.map(|word| word.heading(self.language)).into(), rows: rows.collect() }
    }
}
