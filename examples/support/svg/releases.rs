//! Two releases of a series.

use std::collections::BTreeSet;

use climate_targets::{EmissionSeries, Language};

use super::canvas::{Canvas, Layout, Marker, Point};
use super::figure::{Drawing, Title};
use super::frame::{Frame, Margins, axis_width};
use super::key::{self, KeyItem};
use super::scale::{range_with_zero, year_number};
use super::table::{Cell, Table};
use super::unit::LevelUnit;
use super::words::{ChartWord, pair};

pub struct ReleasesChart {
    title: Title,
    unit: LevelUnit,
    /// The names of the earlier and the later release.
    names: [String; 2],
    /// A year with its level in the earlier and in the later release.
    rows: Vec<(f64, [Option<f64>; 2])>,
}

/// The line and the marker of each release.
const STYLES: [(&str, Marker, &str); 2] =
    [("earlier", Marker::Square, "earlier hollow"), ("observed", Marker::Circle, "observed full")];

/// The name of a release without the word for it.
pub fn release_number(name: &str) -> &str {
    name.strip_prefix("release ").unwrap_or(name)
}

impl ReleasesChart {
    pub fn new(title: Title, unit: LevelUnit, releases: [&EmissionSeries; 2]) -> Self {
        let names = [0, 1].map(|index| {
            let word = [ChartWord::Earlier, ChartWord::Later][index].text(unit.language);
            releases[index].vintage().map_or_else(
                || word.to_owned(),
                |name| format!("{word} ({})", release_number(name)),
            )
        });
        let years: BTreeSet<_> = releases.iter().flat_map(|series| series.years()).collect();
        let level = |series: &EmissionSeries, year: i32| {
            series.get(year).map(|observation| unit.value(observation.emissions))
        };
        let row = |year: climate_targets::Year| {
            (year_number(year), releases.map(|series| level(series, year.get())))
        };
        let rows = years.into_iter().map(row).collect();
        Self { title, unit, names, rows }
    }

    fn key(&self) -> Vec<KeyItem> {
        let item =
            |((line, marker, class), name): ((&'static str, Marker, &'static str), &String)| {
                KeyItem { line, marker: Some((marker, class)), name: name.clone() }
            };
        STYLES.into_iter().zip(&self.names).map(item).collect()
    }

    /// The largest difference between the releases, with its year.
    fn largest(&self) -> Option<(f64, f64)> {
        let difference =
            |(year, levels): &(f64, [Option<f64>; 2])| Some((*year, levels[1]? - levels[0]?));
        let differences = self.rows.iter().filter_map(difference);
        differences.max_by(|one, other| one.1.abs().total_cmp(&other.1.abs()))
    }
}

impl Drawing for ReleasesChart {
    fn language(&self) -> Language {
        self.unit.language
    }

    fn title(&self) -> &Title {
        &self.title
    }

    fn description(&self) -> String {
        let names = self.names.join(" – ");
        let largest = self.largest().map(|(year, difference)| {
            let word = ChartWord::Difference.heading(self.unit.language);
            let value = format!("{}\u{a0}{}", self.unit.signed(difference), self.unit.name);
            format!(" {}.", pair(&format!("{word} {year:.0}"), &value, self.unit.language))
        });
        format!("{names}.{}", largest.unwrap_or_default())
    }

    fn height(&self, layout: Layout) -> f64 {
        layout.choose(250.0, 230.0) + key::height(&self.key(), layout.width())
    }

    fn draw(&self, canvas: &mut Canvas) {
        let levels = range_with_zero(self.rows.iter().flat_map(|row| row.1.into_iter().flatten()));
        let years = (self.rows.first(), self.rows.last());
        let years = (years.0.map_or(0.0, |row| row.0), years.1.map_or(0.0, |row| row.0));
        let key = self.key();
        let margins = Margins {
            left: axis_width(levels, self.unit.language),
            right: 20.0,
            top: key::height(&key, canvas.width()) + 28.0,
            bottom: 24.0,
        };
        let frame = Frame::new(canvas, &margins, years, levels);
        key::draw(canvas, &key);
        frame.level_axis(canvas, self.unit.language, &self.unit.name);
        frame.year_axis(canvas);
        for (index, (line, marker, class)) in STYLES.into_iter().enumerate() {
            let point = |row: &(f64, [Option<f64>; 2])| Some(frame.point(row.0, row.1[index]?));
            let points: Vec<Point> = self.rows.iter().filter_map(point).collect();
            canvas.polyline(line, &points);
            for point in points {
                canvas.marker(marker, class, point);
            }
        }
    }

    fn table(&self) -> Table {
        let [earlier, later] = &self.names;
        let language = self.unit.language;
        let difference =
            format!("{} ({})", ChartWord::Difference.heading(language), self.unit.name);
        let head =
            vec![ChartWord::Year.heading(language), earlier.clone(), later.clone(), difference];
        let number = |level: Option<f64>| Cell::number(level.map(|level| self.unit.number(level)));
        let row = |(year, [one, other]): &(f64, [Option<f64>; 2])| {
            let difference = one.zip(*other).map(|(one, other)| self.unit.signed(other - one));
            vec![
                Cell::Text(format!("{year:.0}")),
                number(*one),
                number(*other),
                Cell::number(difference),
            ]
        };
        Table { head, rows: self.rows.iter().map(row).collect() }
    }
}
