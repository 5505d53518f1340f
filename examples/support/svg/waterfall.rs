//! From the base level to the limit: the change so far and the reduction still needed.

use climate_targets::Language;

use super::canvas::{Anchor, Canvas, Layout, at};
use super::figure::{Drawing, Title};
use super::scale::Scale;
use super::table::{Cell, Table};
use super::unit::LevelUnit;
use super::words::{ChartWord, pair};

/// A bar between two levels.
pub struct Bar {
    pub name: String,
    pub from: f64,
    pub to: f64,
    pub kind: BarKind,
}

/// The kinds of bars.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum BarKind {
    /// A level, from zero.
    Level,
    /// A change that happened.
    Change,
    /// A reduction that is still needed.
    Needed,
    /// The limit, from zero.
    Limit,
}

impl BarKind {
    const fn class(self) -> &'static str {
        match self {
            Self::Level => "bar observed",
            Self::Change => "bar trend open",
            Self::Needed => "bar limit open",
            Self::Limit => "bar limit",
        }
    }
}

pub struct Waterfall {
    pub title: Title,
    pub unit: LevelUnit,
    pub bars: Vec<Bar>,
}

const BAR: f64 = 38.0;

impl Waterfall {
    /// The value of a bar with its unit; a change has a sign.
    fn value(&self, bar: &Bar) -> String {
        match bar.kind {
            BarKind::Level | BarKind::Limit => return self.unit.level(bar.to),
            // The name says the direction.
            BarKind::Needed => return self.unit.level((bar.to - bar.from).abs()),
            BarKind::Change => {}
        }
        format!("{}\u{a0}{}", self.unit.signed(bar.to - bar.from), self.unit.name)
    }

    fn range(&self) -> (f64, f64) {
        let levels = self.bars.iter().flat_map(|bar| [bar.from, bar.to]);
        levels.fold((0.0, 0.0), |(low, high), level| (level.min(low), level.max(high)))
    }
}

impl Drawing for Waterfall {
    fn language(&self) -> Language {
        self.unit.language
    }

    fn title(&self) -> &Title {
        &self.title
    }

    fn description(&self) -> String {
        let part = |bar: &Bar| pair(&bar.name, &self.value(bar), self.unit.language);
        let parts: Vec<String> = self.bars.iter().map(part).collect();
        parts.join(". ") + "."
    }

    fn height(&self, _layout: Layout) -> f64 {
        BAR * self.bars.len() as f64 + 4.0
    }

    fn draw(&self, canvas: &mut Canvas) {
        let (left, right) = (canvas.layout.choose(210.0, 2.0), canvas.width() - 2.0);
        // In the wide layout, names and values stand to the left of the bars; else above them.
        let wide = canvas.layout == Layout::Wide;
        let x = Scale::new(self.range(), (left, right));
        canvas.line("axis", at(x.at(0.0), 0.0), at(x.at(0.0), canvas.height));
        for (index, bar) in self.bars.iter().enumerate() {
            let top = BAR * index as f64;
            let (above, below) =
                if wide { (top + 6.0, top + 32.0) } else { (top + 20.0, top + 35.0) };
            canvas.rectangle(bar.kind.class(), at(x.at(bar.from), above), at(x.at(bar.to), below));
            if index + 1 < self.bars.len() {
                let end = x.at(bar.to);
                canvas.line("step", at(end, below), at(end, above + BAR));
            }
            if wide {
                canvas.text("head", at(0.0, top + 16.0), Anchor::Start, &bar.name);
                canvas.text("", at(0.0, top + 31.0), Anchor::Start, &self.value(bar));
            } else {
                let text = pair(&bar.name, &self.value(bar), self.unit.language);
                canvas.text("", at(2.0, top + 15.0), Anchor::Start, &text);
            }
        }
    }

    fn table(&self) -> Table {
        let language = self.unit.language;
        let head = vec![ChartWord::Step.heading(language), self.unit.name.clone()];
        let row = |bar: &Bar| {
            let value = match bar.kind {
                BarKind::Level | BarKind::Limit => self.unit.number(bar.to),
                BarKind::Needed => self.unit.number((bar.to - bar.from).abs()),
                BarKind::Change => self.unit.signed(bar.to - bar.from),
            };
            vec![Cell::Text(bar.name.clone()), Cell::Number(value)]
        };
        Table { head, rows: self.bars.iter().map(row).collect() }
    }
}
