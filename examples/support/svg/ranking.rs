//! Many places by their gap to the path.

use climate_targets::Language;

use super::canvas::{Anchor, Canvas, Layout, Marker, at, shortened};
use super::figure::{Drawing, Title};
use super::key::{self, KeyItem};
use super::markup::isolate;
use super::scale::Scale;
use super::table::{Cell, Table};
use super::words::{ChartWord, pair};

/// A place with its gap to the path in percent of the path level, or the reason for its absence.
pub struct RankingRow {
    /// Printable.
    pub place: String,
    pub gap: Result<f64, String>,
    pub verdict: String,
}

pub struct Ranking {
    pub title: Title,
    pub language: Language,
    /// The places in the order of the chart.
    pub rows: Vec<RankingRow>,
    /// The range of the axis, in percent.
    range: (f64, f64),
}

/// The range of the gaps with zero. Very large gaps are drawn at the right end.
fn range(rows: &[RankingRow]) -> (f64, f64) {
    let gaps = rows.iter().filter_map(|row| row.gap.as_ref().ok());
    let (low, high) =
        gaps.fold((-10.0_f64, 10.0_f64), |(low, high), gap| (low.min(*gap), high.max(*gap)));
    (low, high.min(100.0))
}

impl Ranking {
    /// Sorts the places by their gap, the smallest first, and those without a gap last.
    pub fn new(title: Title, language: Language, mut rows: Vec<RankingRow>) -> Self {
        let gap = |row: &RankingRow| row.gap.as_ref().map_or(f64::MAX, |gap| *gap);
        rows.sort_by(|one, other| gap(one).total_cmp(&gap(other)));
        let range = range(&rows);
        Self { title, language, rows, range }
    }

    /// The same in charts of at most `count` places, all with the same axis.
    pub fn split(self, count: usize) -> Vec<Self> {
        let parts = self.rows.len().div_ceil(count);
        let mut rows = self.rows.into_iter();
        let part = |number| Self {
            title: self.title.part(number, parts),
            language: self.language,
            rows: rows.by_ref().take(count).collect(),
            range: self.range,
        };
        (1..=parts).map(part).collect()
    }

    fn row_height(layout: Layout) -> f64 {
        layout.choose(24.0, 40.0)
    }

    fn percent(&self, gap: f64) -> String {
        let sign = if gap > 0.0 { "+" } else { "" };
        format!("{sign}{}", self.language.percent(gap, 0))
    }

    fn value(&self, row: &RankingRow) -> String {
        let unknown = || ChartWord::Unknown.text(self.language).to_owned();
        row.gap.as_ref().map_or_else(|_| unknown(), |gap| self.percent(*gap))
    }

    fn key(&self) -> Vec<KeyItem> {
        let items = [
            ("", Some((Marker::Circle, "observed full")), ChartWord::Below),
            ("", Some((Marker::Triangle, "limit hollow")), ChartWord::Above),
        ];
        items
            .map(|(line, marker, word)| KeyItem {
                line,
                marker,
                name: word.text(self.language).to_owned(),
            })
            .into()
    }

    fn draw_row(&self, canvas: &mut Canvas, row: &RankingRow, x: Scale, top: f64) {
        let wide = canvas.layout == Layout::Wide;
        let y = top + if wide { 12.0 } else { 28.0 };
        let name_width = canvas.layout.choose(170.0, 250.0);
        let name = shortened(&row.place, name_width);
        let name_y = top + if wide { 16.0 } else { 15.0 };
        canvas.text("name", at(0.0, name_y), Anchor::Start, &name);
        canvas.text("", at(canvas.width(), name_y), Anchor::End, &self.value(row));
        let Ok(gap) = row.gap else { return };
        canvas.line("grid", at(x.at(x.from), y), at(x.at(x.to), y));
        let (class, marker) = if gap > 0.0 {
            ("limit", (Marker::Triangle, "limit hollow"))
        } else {
            ("observed", (Marker::Circle, "observed full"))
        };
        canvas.line(&format!("line {class}"), at(x.at(0.0), y), at(x.clamped(gap), y));
        canvas.marker(marker.0, marker.1, at(x.clamped(gap), y));
    }
}

impl Drawing for Ranking {
    fn language(&self) -> Language {
        self.language
    }

    fn title(&self) -> &Title {
        &self.title
    }

    fn description(&self) -> String {
        let part = |row: &RankingRow| pair(&isolate(&row.place), &self.value(row), self.language);
        let parts: Vec<String> = self.rows.iter().map(part).collect();
        format!("{}. {}.", ChartWord::GapToPath.heading(self.language), parts.join(". "))
    }

    fn height(&self, layout: Layout) -> f64 {
        let key = key::height(&self.key(), layout.width());
        key + 26.0 + Self::row_height(layout) * self.rows.len() as f64
    }

    fn draw(&self, canvas: &mut Canvas) {
        let (key, layout) = (self.key(), canvas.layout);
        key::draw(canvas, &key);
        let top = key::height(&key, layout.width()) + 24.0;
        let ends = (layout.choose(185.0, 24.0), canvas.width() - layout.choose(82.0, 24.0));
        let x = Scale::new(self.range, ends);
        for tick in &x.ticks(layout.choose(6.0, 4.0)).values {
            let class = if *tick == 0.0 { "axis" } else { "grid" };
            canvas.line(class, at(x.at(*tick), top), at(x.at(*tick), canvas.height));
            canvas.text("tick", at(x.at(*tick), top - 6.0), Anchor::Middle, &self.percent(*tick));
        }
        for (index, row) in self.rows.iter().enumerate() {
            self.draw_row(canvas, row, x, top + Self::row_height(layout) * index as f64);
        }
    }

    fn table(&self) -> Table {
        let head = [ChartWord::Place, ChartWord::GapToPath].map(|word| word.heading(self.language));
        let row = |row: &RankingRow| {
            let gap = match &row.gap {
                Ok(gap) => Cell::Number(self.percent(*gap)),
                Err(reason) => Cell::Text(reason.clone()),
            };
            vec![Cell::Name(row.place.clone()), gap, Cell::Text(row.verdict.clone())]
        };
        let verdict = super::words::capitalised(ChartWord::Verdict.text(self.language));
        let head = head.into_iter().chain([verdict]).collect();
        Table { head, rows: self.rows.iter().map(row).collect() }
    }
}
