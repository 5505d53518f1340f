//! Key figures and required rates as rows of tables.

use climate_targets::quantity::Level;
use climate_targets::{Absent, Assessment, Figures, InLanguage, Known, Language, Share, Verdict};

use crate::report::words::Word;
use crate::svg::{Cell, LevelUnit, Table, say};

/// Writes levels, shares and reasons of one result.
struct Writer {
    unit: LevelUnit,
    language: Language,
}

impl Writer {
    fn level(&self, level: impl Level) -> String {
        self.unit.level(self.unit.value(level))
    }

    fn percent(&self, share: Share) -> String {
        let sign = if share.fraction() > 0.0 { "+" } else { "" };
        format!("{sign}{}", self.language.percent(share.percent(), 1))
    }

    /// A cell with the value, or with the reason for its absence.
    fn cell(&self, value: Known<String>) -> Cell {
        match value {
            Ok(text) => Cell::Number(text),
            Err(reason) => Cell::Text(say(&reason, self.language)),
        }
    }

    fn row(&self, name: String, value: Known<String>) -> Vec<Cell> {
        vec![Cell::Text(name), self.cell(value)]
    }

    fn table(&self, rows: Vec<Vec<Cell>>) -> Table {
        let head = [Word::Figure, Word::Value].map(|word| word.text(self.language).to_owned());
        Table { head: head.into(), rows }
    }
}

/// The key figures of a result.
pub fn key_figures(result: &Assessment<'_>, language: Language) -> Table {
    let writer = Writer { unit: LevelUnit::of(result, language), language };
    let mut rows = match result.per_unit() {
        Some(own) => levels(&writer, own.figures()),
        None => levels(&writer, &result.figures()),
    };
    if let Some(standing) = result.details().period() {
        let level =
            |level: Known<climate_targets::Emissions>| level.map(|level| writer.level(level));
        let period = standing.period;
        let name = |word: Word| word.text(language).to_owned();
        rows.extend([
            writer.row(
                format!("{}, {}", name(Word::PeriodLimit), period.in_language(language)),
                level(standing.limit),
            ),
            writer.row(name(Word::PeriodSum), level(Ok(standing.sum))),
            writer.row(name(Word::PeriodLeft), level(standing.left)),
        ]);
    }
    writer.table(rows)
}

fn levels<L: Level>(writer: &Writer, figures: &Figures<L>) -> Vec<Vec<Cell>> {
    let name = |word: Word| word.text(writer.language).to_owned();
    let dated = |word: Word, year: Known<String>| match year {
        Ok(year) => format!("{}, {year}", name(word)),
        Err(_) => name(word),
    };
    let judged = Ok(figures.judged_year.to_string());
    let mut rows = vec![
        writer.row(
            dated(Word::BaseLevel, figures.base.map(|base| base.years.to_string())),
            figures.base.map(|base| writer.level(base.level)),
        ),
        writer.row(
            dated(Word::LatestLevel, figures.latest.map(|latest| latest.year.to_string())),
            figures.latest.map(|latest| writer.level(latest.level)),
        ),
        writer.row(
            name(Word::ChangeSinceBase),
            figures.change.and_then(|change| change.share).map(|share| writer.percent(share)),
        ),
        writer.row(
            dated(Word::Limit, judged.clone()),
            figures.allowable.map(|level| writer.level(level)),
        ),
    ];
    if let Verdict::Met { level, year, .. } | Verdict::Missed { level, year, .. } = figures.verdict
    {
        rows.push(
            writer.row(dated(Word::JudgedLevel, Ok(year.to_string())), Ok(writer.level(level))),
        );
    } else {
        rows.extend(outlook(writer, figures, judged));
    }
    rows
}

/// The gap to the path and the projection of the trend, for a target that is not due.
fn outlook<L: Level>(
    writer: &Writer,
    figures: &Figures<L>,
    judged: Known<String>,
) -> Vec<Vec<Cell>> {
    let gap = figures.path.and_then(|path| {
        let (gap, unit) = (path.gap?, &writer.unit);
        let share = path.gap_share.map(|share| format!(" ({})", writer.percent(share)));
        let gap = format!("{}\u{a0}{}", unit.signed(unit.value(gap)), unit.name);
        Ok(gap + &share.unwrap_or_default())
    });
    let interval = figures.projection.and_then(|projection| projection.interval).map(|interval| {
        let (low, high) = (writer.unit.value(interval.low), writer.unit.value(interval.high));
        format!("{} – {}", writer.unit.number(low), writer.unit.level(high))
    });
    let year = judged.unwrap_or_default();
    let name = |word: Word| word.text(writer.language).to_owned();
    vec![
        writer.row(name(Word::GapToPath), gap),
        writer.row(
            format!("{}, {year}", name(Word::Projection)),
            figures.projection.map(|projection| writer.level(projection.level)),
        ),
        writer.row(name(Word::Interval), interval),
    ]
}

/// The four required rates, or the reason why there are none.
pub fn required(result: &Assessment<'_>, language: Language) -> Result<Table, String> {
    let writer = Writer { unit: LevelUnit::of(result, language), language };
    let rows = match result.per_unit() {
        Some(own) => rates(&writer, own.figures()),
        None => rates(&writer, &result.figures()),
    };
    rows.map(|rows| writer.table(rows)).map_err(|reason: Absent| say(&reason, language))
}

fn rates<L: Level>(writer: &Writer, figures: &Figures<L>) -> Known<Vec<Vec<Cell>>> {
    let required = figures.required?;
    let percent = |share: Known<Share>| {
        share.map(|share| writer.language.percent(share.percent(), 1).to_string())
    };
    let rates = [
        (Word::RequiredLinear, required.linear_per_year.map(|level| writer.level(level))),
        (Word::RequiredOfLatest, percent(required.share_of_latest)),
        (Word::RequiredOfBase, percent(required.share_of_base)),
        (Word::RequiredCompound, percent(required.compound)),
    ];
    let row = |(word, rate): (Word, Known<String>)| {
        writer.row(word.text(writer.language).to_owned(), rate)
    };
    Ok(rates.map(row).into())
}
