//! From the base level to the limit: the change so far and the reduction still needed.

use climate_targets::Language;

use super::canvas::{Anchor, Canvas, Layout, at, text_width};
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
    /// The other ends of the two levels, if they are ranges; otherwise the same levels.
    ends: (f64, f64),
}

impl Bar {
    pub const fn new(name: String, from: f64, to: f64, kind: BarKind) -> Self {
        Self { name, from, to, kind, ends: (from, to) }
    }

    /// A bar whose levels are ranges, with their other ends.
    #[must_use]
    pub fn with_ends(self, from: f64, to: f64) -> Self {
        Self { ends: (from, to), ..self }
    }

    /// The changes of the bar: one, or the two of a range.
    fn changes(&self) -> Vec<f64> {
        let (one, other) = (self.to - self.from, self.ends.1 - self.ends.0);
        if one.total_cmp(&other).is_eq() { vec![one] } else { vec![one, other] }
    }
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
    /// The effect of measures in force.
    InForce,
    /// The effect of adopted measures.
    Adopted,
    /// The effect of other measures.
    Proposed,
}

impl BarKind {
    const fn class(self) -> &'static str {
        match self {
            Self::Level => "bar observed",
            Self::Change => "bar trend open",
            Self::Needed => "bar limit open",
            Self::Limit => "bar limit",
            Self::InForce => "bar path full",
            Self::Adopted => "bar path half",
            Self::Proposed => "bar path open",
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
    /// The value of a bar without its unit; a change has a sign.
    fn number(&self, bar: &Bar) -> String {
        let mut changes = bar.changes();
        changes.sort_by(|one, other| one.abs().total_cmp(&other.abs()));
        let numbers: Vec<String> = match bar.kind {
            BarKind::Level | BarKind::Limit => return self.unit.number(bar.to),
            // The name says the direction, unless a range has both.
            BarKind::Needed if changes.iter().any(|change| *change < 0.0) => {
                changes.iter().map(|change| self.unit.number(-change)).collect()
            }
            BarKind::Needed => changes.iter().map(|change| self.unit.number(*change)).collect(),
            _ => changes.iter().map(|change| self.unit.signed(*change)).collect(),
        };
        numbers.join(" … ")
    }

    fn value(&self, bar: &Bar) -> String {
        format!("{}\u{a0}{}", self.number(bar), self.unit.name)
    }

    /// The width of the names and values beside the bars, for the longest.
    fn left(&self) -> f64 {
        let texts = self.bars.iter().flat_map(|bar| [bar.name.clone(), self.value(bar)]);
        texts.map(|text| text_width(&text) + 12.0).fold(210.0, f64::max).min(330.0)
    }

    /// Hatches the part of a bar that is within a range.
    fn hatch(canvas: &mut Canvas, (one, other): (f64, f64), (above, below): (f64, f64)) {
        let (left, right) = (one.min(other), one.max(other));
        if right - left < 1.0 {
            return;
        }
        canvas.clipped(at(left, above), at(right, below), |canvas| {
            let height = below - above;
            let count = ((right - left + height) / 5.0) as usize;
            for index in 0..=count {
                let x = left + 5.0 * index as f64;
                canvas.line("hatch", at(x, above), at(x - height, below));
            }
        });
    }

    fn range(&self) -> (f64, f64) {
        let levels = self.bars.iter().flat_map(|bar| [bar.from, bar.to, bar.ends.0, bar.ends.1]);
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
        let (left, right) = (canvas.layout.choose(self.left(), 2.0), canvas.width() - 2.0);
        // In the wide layout, names and values stand to the left of the bars; else above them.
        let wide = canvas.layout == Layout::Wide;
        let x = Scale::new(self.range(), (left, right));
        canvas.line("axis", at(x.at(0.0), 0.0), at(x.at(0.0), canvas.height));
        for (index, bar) in self.bars.iter().enumerate() {
            let top = BAR * index as f64;
            let (above, below) =
                if wide { (top + 6.0, top + 32.0) } else { (top + 20.0, top + 35.0) };
            canvas.rectangle(bar.kind.class(), at(x.at(bar.from), above), at(x.at(bar.to), below));
            for (one, other) in [(bar.from, bar.ends.0), (bar.to, bar.ends.1)] {
                Self::hatch(canvas, (x.at(one), x.at(other)), (above, below));
            }
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
        let row = |bar: &Bar| vec![Cell::Text(bar.name.clone()), Cell::Number(self.number(bar))];
        Table { head, rows: self.bars.iter().map(row).collect() }
    }
}
