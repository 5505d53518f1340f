//! The names of lines and markers: at the ends of the lines, or in rows above the plot.

use super::canvas::{Anchor, Canvas, Marker, Point, at, text_width};

/// A line or a marker with its name.
pub struct KeyItem {
    /// The class of the line; empty without a line.
    pub line: &'static str,
    pub marker: Option<(Marker, &'static str)>,
    pub name: String,
}

const ROW: f64 = 19.0;
const SAMPLE: f64 = 30.0;

/// The height of the key in rows of a given width.
pub fn height(items: &[KeyItem], width: f64) -> f64 {
    places(items, width).last().map_or(0.0, |last| last.y + ROW)
}

/// Draws the key from the top of the canvas.
pub fn draw(canvas: &mut Canvas, items: &[KeyItem]) {
    let places = places(items, canvas.width());
    for (item, place) in items.iter().zip(places) {
        let y = place.y + 10.0;
        sample(canvas, item, at(place.x, y));
        canvas.text("", at(place.x + SAMPLE + 5.0, y + 4.0), Anchor::Start, &item.name);
    }
}

fn sample(canvas: &mut Canvas, item: &KeyItem, start: Point) {
    if item.line == "area" {
        canvas.rectangle("area", at(start.x, start.y - 6.0), at(start.x + SAMPLE, start.y + 6.0));
        for y in [start.y - 6.0, start.y + 6.0] {
            canvas.line("edge", at(start.x, y), at(start.x + SAMPLE, y));
        }
    } else if !item.line.is_empty() {
        let class = format!("line {}", item.line);
        canvas.line(&class, start, at(start.x + SAMPLE, start.y));
    }
    if let Some((marker, class)) = item.marker {
        canvas.marker(marker, class, at(start.x + SAMPLE / 2.0, start.y));
    }
}

/// The corners of the items, row by row.
fn places(items: &[KeyItem], width: f64) -> Vec<Point> {
    let mut next = at(0.0, 0.0);
    let mut places = Vec::new();
    for item in items {
        let length = SAMPLE + 5.0 + text_width(&item.name);
        if next.x > 0.0 && next.x + length > width {
            next = at(0.0, next.y + ROW);
        }
        places.push(next);
        next.x += length + 16.0;
    }
    places
}

/// A text at the right end of a line.
pub struct EndLabel {
    pub y: f64,
    pub text: String,
}

/// Draws labels one below the other, each as near to its line as the others allow.
pub fn end_labels(canvas: &mut Canvas, mut labels: Vec<EndLabel>, x: f64, range: (f64, f64)) {
    const LINE: f64 = 16.0;
    labels.sort_by(|a, b| a.y.total_cmp(&b.y));
    for index in 1..labels.len() {
        labels[index].y = labels[index].y.max(labels[index - 1].y + LINE);
    }
    let mut lowest = range.1;
    for label in labels.iter_mut().rev() {
        label.y = label.y.min(lowest);
        lowest = label.y - LINE;
    }
    for label in labels {
        canvas.text("", at(x, label.y.max(range.0) + 4.0), Anchor::Start, &label.text);
    }
}
