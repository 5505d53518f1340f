//! The elements of a chart.

use std::fmt::Write as _;

use super::markup::escape;

/// The layout of a chart.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// For paper and screens from 640 px.
    Wide,
    /// For telephones.
    Narrow,
}

impl Layout {
    pub const BOTH: [Self; 2] = [Self::Wide, Self::Narrow];

    pub const fn class(self) -> &'static str {
        match self {
            Self::Wide => "wide",
            Self::Narrow => "narrow",
        }
    }

    /// The width of a chart in its own units. A unit is about one pixel on the screen.
    pub const fn width(self) -> f64 {
        match self {
            Self::Wide => 720.0,
            Self::Narrow => 340.0,
        }
    }

    /// The first value for the wide layout, the second for the narrow one.
    pub const fn choose(self, wide: f64, narrow: f64) -> f64 {
        match self {
            Self::Wide => wide,
            Self::Narrow => narrow,
        }
    }
}

#[derive(Clone, Copy)]
pub struct Point {
    pub x: f64,
    pub y: f64,
}

pub const fn at(x: f64, y: f64) -> Point {
    Point { x, y }
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Marker {
    Circle,
    Square,
    Diamond,
    Triangle,
}

#[derive(Clone, Copy)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

/// A canvas that collects the elements of a chart.
pub struct Canvas {
    pub layout: Layout,
    pub height: f64,
    body: String,
}

impl Canvas {
    pub const fn new(layout: Layout, height: f64) -> Self {
        Self { layout, height, body: String::new() }
    }

    pub const fn width(&self) -> f64 {
        self.layout.width()
    }

    pub fn into_body(self) -> String {
        self.body
    }

    pub fn line(&mut self, class: &str, from: Point, to: Point) {
        let _ = writeln!(
            self.body,
            r#"<line class="{class}" x1="{:.1}" y1="{:.1}" x2="{:.1}" y2="{:.1}"/>"#,
            from.x, from.y, to.x, to.y
        );
    }

    /// Draws elements that are cut at the edges of an area. A nested `svg` cuts without an id.
    pub fn clipped(&mut self, from: Point, to: Point, draw: impl FnOnce(&mut Self)) {
        let (width, height) = (to.x - from.x, to.y - from.y);
        let area = format!("{:.1} {:.1} {width:.1} {height:.1}", from.x, from.y);
        let _ = writeln!(
            self.body,
            r#"<svg x="{:.1}" y="{:.1}" width="{width:.1}" height="{height:.1}" viewBox="{area}">"#,
            from.x, from.y
        );
        draw(self);
        self.body.push_str("</svg>\n");
    }

    /// A line through points; nothing for less than two points.
    pub fn polyline(&mut self, class: &str, points: &[Point]) {
        if points.len() > 1 {
            let points = list(points);
            let _ = writeln!(self.body, r#"<polyline class="line {class}" points="{points}"/>"#);
        }
    }

    pub fn area(&mut self, class: &str, points: &[Point]) {
        if points.len() > 2 {
            let points = list(points);
            let _ = writeln!(self.body, r#"<polygon class="{class}" points="{points}"/>"#);
        }
    }

    /// A rectangle between two opposite corners.
    pub fn rectangle(&mut self, class: &str, one: Point, other: Point) {
        let (x, y) = (one.x.min(other.x), one.y.min(other.y));
        let (width, height) = ((one.x - other.x).abs().max(1.0), (one.y - other.y).abs());
        let _ = writeln!(
            self.body,
            r#"<rect class="{class}" x="{x:.1}" y="{y:.1}" width="{width:.1}" height="{height:.1}"/>"#
        );
    }

    pub fn circle(&mut self, class: &str, centre: Point, radius: f64) {
        let Point { x, y } = centre;
        let _ = writeln!(
            self.body,
            r#"<circle class="mark {class}" cx="{x:.1}" cy="{y:.1}" r="{radius:.1}"/>"#
        );
    }

    pub fn marker(&mut self, marker: Marker, class: &str, centre: Point) {
        let Point { x, y } = centre;
        let corners = match marker {
            Marker::Circle => return self.circle(class, centre, 3.5),
            Marker::Square => vec![
                at(x - 3.3, y - 3.3),
                at(x + 3.3, y - 3.3),
                at(x + 3.3, y + 3.3),
                at(x - 3.3, y + 3.3),
            ],
            Marker::Diamond => vec![at(x, y - 5.0), at(x + 5.0, y), at(x, y + 5.0), at(x - 5.0, y)],
            Marker::Triangle => vec![at(x - 5.0, y - 4.0), at(x + 5.0, y - 4.0), at(x, y + 5.0)],
        };
        self.area(&format!("mark {class}"), &corners);
    }

    pub fn text(&mut self, class: &str, point: Point, anchor: Anchor, text: &str) {
        let anchor = match anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let _ = writeln!(
            self.body,
            r#"<text class="{class}" x="{:.1}" y="{:.1}" text-anchor="{anchor}">{}</text>"#,
            point.x,
            point.y,
            escape(text)
        );
    }
}

fn list(points: &[Point]) -> String {
    let points: Vec<String> = points.iter().map(|p| format!("{:.1},{:.1}", p.x, p.y)).collect();
    points.join(" ")
}

/// The approximate width of a text.
pub fn text_width(text: &str) -> f64 {
    let visible = |c: &char| !matches!(c, '\u{2066}'..='\u{2069}');
    7.3 * text.chars().filter(visible).count() as f64
}

/// A text of at most this width, with an ellipsis if it is cut.
pub fn shortened(text: &str, width: f64) -> String {
    if text_width(text) <= width {
        return text.to_owned();
    }
    let count = (width / 7.3) as usize;
    let kept: String = text.chars().take(count.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}
