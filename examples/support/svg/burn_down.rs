//! What is left of a budget, year by year.

use std::fmt::Write as _;

use climate_targets::Language;
use climate_targets::budget::{Budget, RunOut};
use climate_targets::chrono::{Datelike, NaiveDate};
use climate_targets::{EmissionSeries, Estimator, Known, Period};

use super::canvas::{Anchor, Canvas, Layout, Marker, Point, at};
use super::figure::{Drawing, Title};
use super::frame::{Frame, Margins, axis_width};
use super::key::{self, KeyItem};
use super::scale::{range_with_zero, year_number};
use super::table::{Cell, Table};
use super::unit::LevelUnit;
use super::words::{ChartWord, pair, say};

/// A budget over a period: the amount left at the end of each observed year, even use of the whole,
/// and two continuations to the day on which nothing is left.
pub struct BurnDown {
    title: Title,
    unit: LevelUnit,
    period: Period,
    amount: f64,
    /// The year and the amount left at its end; the first entry is the start of the budget.
    left: Vec<(f64, f64)>,
    run_outs: [(ChartWord, &'static str, Known<RunOut>); 2],
}

impl BurnDown {
    /// `None` before the first year of the budget, and from the first missing year on.
    pub fn new(
        title: Title,
        unit: LevelUnit,
        (budget, period): (Budget, Period),
        series: &EmissionSeries,
        (as_of, estimator): (NaiveDate, Estimator),
    ) -> Option<Self> {
        let amount = unit.value(budget.amount());
        let mut left = vec![(year_number(period.from()), amount)];
        let run_outs = budget.run_outs(series, as_of, estimator);
        let latest = run_outs.standing.latest.ok()?.year;
        for year in period.years().take_while(|year| *year <= latest) {
            let observation = series.get(year.get())?;
            let before = left.last().map_or(amount, |last| last.1);
            left.push((year_number(year) + 1.0, before - unit.value(observation.emissions)));
        }
        let run_outs = [
            (ChartWord::LatestRate, "rate", run_outs.at_latest_rate),
            (ChartWord::AlongTrend, "trend", run_outs.along_trend),
        ];
        (left.len() > 1).then_some(Self { title, unit, period, amount, left, run_outs })
    }

    fn end(&self) -> f64 {
        year_number(self.period.to()) + 1.0
    }

    /// The day on which nothing is left, as a fractional year, if it is within ten years of the end
    /// of the period.
    fn run_out_year(&self, run_out: Known<RunOut>) -> Option<f64> {
        let day = run_out.ok()?.date()?;
        let year = f64::from(day.year()) + f64::from(day.ordinal0()) / 366.0;
        (year < self.end() + 10.0).then_some(year)
    }

    fn run_out_text(&self, run_out: Known<RunOut>) -> String {
        let language = self.unit.language;
        match run_out {
            Ok(RunOut::Exhausted(day)) => language.date(day).to_string(),
            Ok(RunOut::AlreadyExceeded) => ChartWord::Exceeded.text(language).to_owned(),
            Ok(_) => ChartWord::Lasts.text(language).to_owned(),
            Err(reason) => say(&reason, language),
        }
    }

    fn years(&self) -> (f64, f64) {
        let run_outs = self.run_outs.iter().filter_map(|one| self.run_out_year(one.2));
        (year_number(self.period.from()), run_outs.fold(self.end(), f64::max))
    }

    fn key(&self) -> Vec<KeyItem> {
        let marker = Some((Marker::Circle, "observed full"));
        let lines =
            [("observed", marker, ChartWord::Remaining), ("path", None, ChartWord::EvenUse)];
        let run_outs = self.run_outs.iter().filter(|one| self.run_out_year(one.2).is_some());
        let run_outs = run_outs.map(|(word, class, _)| (*class, None, *word));
        let item = |(line, marker, word): (&'static str, _, ChartWord)| KeyItem {
            line,
            marker,
            name: word.text(self.unit.language).to_owned(),
        };
        lines.into_iter().chain(run_outs).map(item).collect()
    }
}

impl Drawing for BurnDown {
    fn language(&self) -> Language {
        self.unit.language
    }

    fn title(&self) -> &Title {
        &self.title
    }

    fn description(&self) -> String {
        let (year, left) = self.left.last().copied().unwrap_or_default();
        let language = self.unit.language;
        let last = format!("{} {:.0}", ChartWord::Remaining.heading(language), year - 1.0);
        let mut text = pair(&last, &self.unit.level(left), language) + ".";
        for (word, _, run_out) in &self.run_outs {
            let run_out = self.run_out_text(*run_out);
            let _ = write!(text, " {}.", pair(&word.heading(language), &run_out, language));
        }
        text
    }

    fn height(&self, layout: Layout) -> f64 {
        layout.choose(280.0, 250.0) + key::height(&self.key(), layout.width())
    }

    fn draw(&self, canvas: &mut Canvas) {
        let levels = range_with_zero(self.left.iter().map(|one| one.1));
        let key = self.key();
        let margins = Margins {
            left: axis_width(levels, self.unit.language),
            right: 20.0,
            top: key::height(&key, canvas.width()) + 28.0,
            bottom: 24.0,
        };
        let frame = Frame::new(canvas, &margins, self.years(), levels);
        key::draw(canvas, &key);
        frame.level_axis(canvas, self.unit.language, &self.unit.name);
        frame.year_axis(canvas);
        let even = [
            frame.point(year_number(self.period.from()), self.amount),
            frame.point(self.end(), 0.0),
        ];
        canvas.polyline("path", &even);
        let points: Vec<Point> = self.left.iter().map(|(x, y)| frame.point(*x, *y)).collect();
        let Some(last) = points.last().copied() else { return };
        for (index, (_, class, run_out)) in self.run_outs.iter().enumerate() {
            if let Some(year) = self.run_out_year(*run_out) {
                let end = frame.point(year, 0.0);
                canvas.polyline(class, &[last, end]);
                let place = at(end.x - 6.0, end.y - 8.0 - 17.0 * index as f64);
                canvas.text("", place, Anchor::End, &self.run_out_text(*run_out));
            }
        }
        canvas.polyline("observed", &points);
        for point in &points {
            canvas.marker(Marker::Circle, "observed full", *point);
        }
        let left = self.left.last().map_or(0.0, |last| last.1);
        let (x, anchor) = if last.x + 70.0 < canvas.width() {
            (last.x + 8.0, Anchor::Start)
        } else {
            (frame.right, Anchor::End)
        };
        canvas.text("", at(x, last.y - 10.0), anchor, &self.unit.level(left));
    }

    fn table(&self) -> Table {
        let language = self.unit.language;
        let head = vec![
            ChartWord::EndOfYear.heading(language),
            format!("{} ({})", ChartWord::Remaining.heading(language), self.unit.name),
        ];
        let observed = self.left.iter().map(|(year, left)| {
            vec![Cell::Text(format!("{:.0}", year - 1.0)), Cell::Number(self.unit.number(*left))]
        });
        let run_outs = self.run_outs.iter().map(|(word, _, run_out)| {
            vec![Cell::Text(word.heading(language)), Cell::Text(self.run_out_text(*run_out))]
        });
        Table { head, rows: observed.chain(run_outs).collect() }
    }
}
