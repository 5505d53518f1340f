//! A chart as a figure of a page, or as a file of its own.

use std::fmt::Write as _;

use climate_targets::Language;

use super::canvas::{Canvas, Layout};
use super::markup::escape;
use super::table::Table;
use super::theme::STYLE;
use super::words::ChartWord;
use crate::support::display::printable;

/// The title of a chart: what it shows and, if it is about one target, the id of the target.
#[derive(Clone)]
pub struct Title {
    pub text: String,
    pub target: Option<String>,
}

impl Title {
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), target: None }
    }

    #[must_use]
    pub fn with_target(self, id: &str) -> Self {
        Self { target: Some(printable(id)), ..self }
    }

    /// The title of one of several charts.
    #[must_use]
    pub fn part(&self, number: usize, of: usize) -> Self {
        let number = if of > 1 { format!(" {number}/{of}") } else { String::new() };
        Self { text: self.text.clone() + &number, ..self.clone() }
    }

    fn plain(&self) -> String {
        let target = self.target.as_ref().map(|id| format!(" ({id})"));
        self.text.clone() + &target.unwrap_or_default()
    }

    /// The title with the id in an element of its own, which no line break splits.
    fn html(&self) -> String {
        let id = |id: &String| format!(" <span class=\"id\">{}</span>", escape(id));
        escape(&self.text) + &self.target.as_ref().map(id).unwrap_or_default()
    }
}

/// A chart that can be drawn in each layout.
pub trait Drawing {
    fn language(&self) -> Language;

    fn title(&self) -> &Title;

    /// The main numbers of the chart, for readers who do not see it.
    fn description(&self) -> String;

    fn height(&self, layout: Layout) -> f64;

    fn draw(&self, canvas: &mut Canvas);

    /// The numbers of the chart.
    fn table(&self) -> Table;
}

/// The chart in both layouts, of which the style sheet of the page shows one, and its table.
///
/// The id must be unique on the page.
pub fn figure(drawing: &dyn Drawing, id: &str) -> String {
    let title = drawing.title();
    let mut html = format!("<figure id=\"{id}\">\n<figcaption>{}</figcaption>\n", title.html());
    for layout in Layout::BOTH {
        html += &svg(drawing, layout, &format!("{id}-{}", layout.class()), "");
    }
    let summary = ChartWord::NumbersOfChart.text(drawing.language());
    let _ = write!(
        html,
        "<details><summary>{}</summary>\n{}</details>\n</figure>\n",
        escape(summary),
        drawing.table().html(&title.plain())
    );
    html
}

/// The chart as a file, in the wide layout, with its style sheet and a visible title.
pub fn standalone(drawing: &dyn Drawing) -> String {
    let title = format!(
        "<style>{STYLE}</style>\n<rect class=\"ground\" x=\"-12\" y=\"-34\" width=\"100%\" \
         height=\"100%\"/>\n<text class=\"head\" x=\"0\" y=\"-12\">{}</text>\n",
        escape(&drawing.title().plain())
    );
    svg(drawing, Layout::Wide, "chart", &title)
}

fn svg(drawing: &dyn Drawing, layout: Layout, id: &str, title: &str) -> String {
    let mut canvas = Canvas::new(layout, drawing.height(layout));
    drawing.draw(&mut canvas);
    let (width, height) = (canvas.width(), canvas.height);
    let frame = if title.is_empty() {
        format!("0 0 {width} {height:.0}")
    } else {
        format!("-12 -34 {} {:.0}", width + 24.0, height + 46.0)
    };
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart {class}\" viewBox=\"{frame}\" \
         role=\"img\" lang=\"{lang}\" aria-labelledby=\"{id}-title {id}-desc\">\n\
         <title id=\"{id}-title\">{name}</title>\n<desc id=\"{id}-desc\">{description}</desc>\n\
         {title}{body}</svg>\n",
        class = layout.class(),
        lang = drawing.language().code(),
        name = escape(&drawing.title().plain()),
        description = escape(&drawing.description()),
        body = canvas.into_body(),
    )
}
