//! The axes of a chart.

use climate_targets::Language;

use super::canvas::{Anchor, Canvas, Point, at};
use super::scale::{Scale, Ticks};

/// The area of a chart between its axes.
#[derive(Clone, Copy)]
pub struct Frame {
    pub x: Scale,
    pub y: Scale,
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
}

/// The distances between the edges of the canvas and the axes.
pub struct Margins {
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
}

impl Frame {
    pub fn new(canvas: &Canvas, margins: &Margins, x: (f64, f64), y: (f64, f64)) -> Self {
        let (left, right) = (margins.left, canvas.width() - margins.right);
        let (top, bottom) = (margins.top, canvas.height - margins.bottom);
        Self {
            x: Scale::new(x, (left, right)),
            y: Scale::new(y, (bottom, top)),
            left,
            right,
            top,
            bottom,
        }
    }

    pub fn point(&self, x: f64, y: f64) -> Point {
        at(self.x.at(x), self.y.at(y))
    }

    /// The corners of the area at the top left and the bottom right.
    pub const fn corners(&self) -> (Point, Point) {
        (at(self.left, self.top), at(self.right, self.bottom))
    }

    /// Horizontal grid lines with their levels, and the name of the unit above them.
    pub fn level_axis(&self, canvas: &mut Canvas, language: Language, unit: &str) {
        let ticks = self.y.ticks((self.bottom - self.top) / 45.0);
        for value in &ticks.values {
            let y = self.y.at(*value);
            let class = if *value == 0.0 { "axis" } else { "grid" };
            canvas.line(class, at(self.left, y), at(self.right, y));
            let label = label(*value, &ticks, language);
            canvas.text("tick", at(self.left - 6.0, y + 4.0), Anchor::End, &label);
        }
        canvas.text("tick name", at(0.0, self.top - 10.0), Anchor::Start, unit);
    }

    /// One to three round levels above zero, the first and the last year, for a small chart.
    pub fn ends_of_axes(&self, canvas: &mut Canvas, language: Language, unit: &str) {
        let ticks = self.y.ticks(3.0);
        for value in &ticks.values {
            let y = self.y.at(*value);
            let class = if *value == 0.0 { "axis" } else { "grid" };
            canvas.line(class, at(self.left, y), at(self.right, y));
            let text = label(*value, &ticks, language);
            canvas.text("tick", at(self.left - 4.0, y + 4.0), Anchor::End, &text);
        }
        canvas.text("tick name", at(self.left, self.top - 6.0), Anchor::Start, unit);
        let ends = [(self.x.from, self.left, Anchor::Start), (self.x.to, self.right, Anchor::End)];
        for (year, x, anchor) in ends {
            canvas.text("tick", at(x, self.bottom + 16.0), anchor, &format!("{year:.0}"));
        }
    }

    /// The years below the plot.
    pub fn year_axis(&self, canvas: &mut Canvas) {
        canvas.line("axis", at(self.left, self.bottom), at(self.right, self.bottom));
        let ticks = self.x.ticks((self.right - self.left) / 50.0);
        for year in ticks.values.iter().filter(|year| year.fract() == 0.0) {
            let x = self.x.at(*year);
            canvas.line("axis", at(x, self.bottom), at(x, self.bottom + 4.0));
            canvas.text("tick", at(x, self.bottom + 17.0), Anchor::Middle, &format!("{year:.0}"));
        }
    }
}

fn label(value: f64, ticks: &Ticks, language: Language) -> String {
    language.number(value, ticks.decimals).to_string()
}

/// The width of the labels of a range of levels, with the distance to the axis.
pub fn axis_width(levels: (f64, f64), language: Language) -> f64 {
    let ticks = Scale::new(levels, (0.0, 1.0)).ticks(5.0);
    let longest = ticks.values.iter().map(|value| label(*value, &ticks, language).chars().count());
    14.0 + 7.0 * longest.max().unwrap_or(1) as f64
}
