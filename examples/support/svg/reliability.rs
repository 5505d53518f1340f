//! Predicted probabilities against observed frequencies.

use climate_targets::Language;
use climate_targets::hindcast::Reliability;

use super::canvas::{Anchor, Canvas, Layout, Point, at};
use super::figure::{Drawing, Title};
use super::frame::{Frame, Margins};
use super::key::{self, KeyItem};
use super::table::{Cell, Table};
use super::words::ChartWord;

/// The reliability of an outlook at one horizon: a point for each tenth of the predicted
/// probability, with an area in proportion to the number of cases.
pub struct ReliabilityChart {
    pub title: Title,
    pub language: Language,
    pub tenths: Vec<Reliability>,
}

impl ReliabilityChart {
    fn percent(&self, share: climate_targets::Portion) -> String {
        self.language.percent(share.percent(), 0).to_string()
    }

    fn key(&self) -> Vec<KeyItem> {
        let perfect = ChartWord::Perfect.text(self.language).to_owned();
        vec![KeyItem { line: "path", marker: None, name: perfect }]
    }

    fn draw_axes(&self, canvas: &mut Canvas, frame: &Frame) {
        for percent in [0.0, 25.0, 50.0, 75.0, 100.0] {
            let (x, y) = (frame.x.at(percent), frame.y.at(percent));
            let class = if percent == 0.0 { "axis" } else { "grid" };
            canvas.line(class, at(frame.left, y), at(frame.right, y));
            canvas.line(class, at(x, frame.top), at(x, frame.bottom));
            let text = self.language.percent(percent, 0).to_string();
            canvas.text("tick", at(frame.left - 6.0, y + 4.0), Anchor::End, &text);
            canvas.text("tick", at(x, frame.bottom + 17.0), Anchor::Middle, &text);
        }
        let frequency = ChartWord::Frequency.heading(self.language);
        canvas.text("tick", at(0.0, frame.top - 12.0), Anchor::Start, &frequency);
        let predicted = ChartWord::Predicted.heading(self.language);
        canvas.text("tick", at(frame.right, frame.bottom + 36.0), Anchor::End, &predicted);
    }
}

impl Drawing for ReliabilityChart {
    fn language(&self) -> Language {
        self.language
    }

    fn title(&self) -> &Title {
        &self.title
    }

    fn description(&self) -> String {
        let part = |tenth: &Reliability| {
            format!("{} → {}", self.percent(tenth.predicted), self.percent(tenth.observed))
        };
        let parts: Vec<String> = self.tenths.iter().map(part).collect();
        let [predicted, observed] = [ChartWord::Predicted, ChartWord::Frequency];
        let (predicted, observed) =
            (predicted.heading(self.language), observed.text(self.language));
        format!("{predicted} → {observed}. {}.", parts.join(". "))
    }

    fn height(&self, layout: Layout) -> f64 {
        layout.choose(440.0, 380.0)
    }

    fn draw(&self, canvas: &mut Canvas) {
        let key = self.key();
        let top = key::height(&key, canvas.width()) + 30.0;
        let side = canvas.height - top - 44.0;
        let margins = Margins {
            left: 52.0,
            right: (canvas.width() - 52.0 - side).max(24.0),
            top,
            bottom: 44.0,
        };
        let frame = Frame::new(canvas, &margins, (0.0, 100.0), (0.0, 100.0));
        key::draw(canvas, &key);
        self.draw_axes(canvas, &frame);
        canvas.polyline("path", &[frame.point(0.0, 0.0), frame.point(100.0, 100.0)]);
        let cases = |tenth: &Reliability| f64::from(tenth.cases);
        let most = self.tenths.iter().map(cases).fold(1.0, f64::max);
        let place =
            |tenth: &Reliability| frame.point(tenth.predicted.percent(), tenth.observed.percent());
        let points: Vec<Point> = self.tenths.iter().map(place).collect();
        canvas.polyline("observed", &points);
        for (tenth, point) in self.tenths.iter().zip(&points) {
            let radius = 3.0 + 11.0 * (cases(tenth) / most).sqrt();
            canvas.circle("observed hollow", *point, radius);
            let text = self.language.number(cases(tenth), 0).to_string();
            let x = point.x.max(frame.left + 22.0);
            canvas.text("", at(x, point.y - radius - 5.0), Anchor::Middle, &text);
        }
    }

    fn table(&self) -> Table {
        let head = [ChartWord::Predicted, ChartWord::Frequency, ChartWord::Cases];
        let row = |tenth: &Reliability| {
            vec![
                Cell::Text(self.percent(tenth.predicted)),
                Cell::Number(self.percent(tenth.observed)),
                Cell::Number(self.language.number(f64::from(tenth.cases), 0).to_string()),
            ]
        };
        Table {
            head: head.map(|word| word.heading(self.language)).into(),
            rows: self.tenths.iter().map(row).collect(),
        }
    }
}
