//! The charts of an assessment.

use climate_targets::budget::Budget;
use climate_targets::quantity::Level;
use climate_targets::{Assessment, EmissionSeries, Figures, Language, VerdictKind};

use crate::report::words::Word;
use crate::support::display::printable;
use crate::svg::{
    Bar, BarKind, BurnDown, ChartWord, LevelUnit, Panel, ProgressChart, RankingRow, ReleasesChart,
    Title, Waterfall, say,
};

/// The title of a chart of one place and target.
pub fn title(word: Word, result: &Assessment<'_>, language: Language) -> Title {
    let place = crate::svg::isolate(result.series().place());
    Title::new(format!("{}, {place}", word.text(language))).with_target(result.target().id())
}

/// The title of a chart of many places.
pub fn common_title(word: Word, target: &str, language: Language) -> Title {
    Title::new(word.text(language)).with_target(target)
}

pub fn progress(result: &Assessment<'_>, language: Language) -> ProgressChart {
    let (details, unit) = (result.details(), LevelUnit::of(result, language));
    let title = title(Word::ChartOfProgress, result, language);
    match details.chart_per_unit() {
        Some(rows) => ProgressChart::new(title, unit, rows),
        None => ProgressChart::new(title, unit, details.chart()),
    }
}

/// The steps from the base to the limit; `None` without a base or a limit.
pub fn steps(result: &Assessment<'_>, language: Language) -> Option<Waterfall> {
    let unit = LevelUnit::of(result, language);
    let bars = match result.per_unit() {
        Some(own) => bars(own.figures(), &unit),
        None => bars(&result.figures(), &unit),
    };
    Some(Waterfall { title: title(Word::ChartOfSteps, result, language), unit, bars: bars? })
}

fn bars<L: Level>(figures: &Figures<L>, unit: &LevelUnit) -> Option<Vec<Bar>> {
    let (base, latest, limit) = (figures.base.ok()?, figures.latest.ok()?, figures.allowable.ok()?);
    let name = |word: ChartWord| word.heading(unit.language);
    let [from, now, to] = [unit.value(base.level), unit.value(latest.level), unit.value(limit)];
    let rest = if now > to { ChartWord::Needed } else { ChartWord::BelowLimit };
    Some(vec![
        Bar::new(format!("{} {}", name(ChartWord::Base), base.years), 0.0, from, BarKind::Level),
        Bar::new(name(ChartWord::Change), from, now, BarKind::Change),
        Bar::new(format!("{} {}", name(ChartWord::Latest), latest.year), 0.0, now, BarKind::Level),
        Bar::new(name(rest), now, to, BarKind::Needed),
        Bar::new(
            format!("{} {}", name(ChartWord::Limit), figures.judged_year),
            0.0,
            to,
            BarKind::Limit,
        ),
    ])
}

/// What is left of a budget; `None` for a target that is not due over a period.
pub fn budget(
    result: &Assessment<'_>,
    estimator: climate_targets::Estimator,
    language: Language,
) -> Option<BurnDown> {
    let standing = result.details().period()?;
    let budget = Budget::new(standing.limit.ok()?, standing.period.from()).ok()?;
    let unit = LevelUnit::of(result, language);
    BurnDown::new(
        title(Word::ChartOfBudget, result, language),
        unit,
        (budget, standing.period),
        result.series(),
        (result.figures().as_of, estimator),
    )
}

pub fn releases(
    result: &Assessment<'_>,
    earlier: &EmissionSeries,
    language: Language,
) -> ReleasesChart {
    let place = crate::svg::isolate(result.series().place());
    let title = Title::new(format!("{}, {place}", Word::ChartOfReleases.text(language)));
    let unit = LevelUnit::of_tonnes(result, language);
    ReleasesChart::new(title, unit, [earlier, result.series()])
}

/// A row of the ranking of places. A place whose boundary differs has no gap.
pub fn ranking_row(result: &Assessment<'_>, language: Language) -> RankingRow {
    let gap = match result.per_unit() {
        Some(own) => own.figures().path.and_then(|path| path.gap_share),
        None => result.figures().path.and_then(|path| path.gap_share),
    };
    let verdict = kind(result);
    let gap = match (gap, verdict) {
        (_, VerdictKind::NotComparable) => Err(say(&verdict, language)),
        (Ok(gap), _) => Ok(gap.percent()),
        (Err(reason), _) => Err(say(&reason, language)),
    };
    let place = printable(result.series().place());
    RankingRow { place, gap, verdict: say(&result.worded_verdict(), language) }
}

/// The verdict in the unit of the target.
pub fn kind(result: &Assessment<'_>) -> VerdictKind {
    match result.per_unit() {
        Some(own) => own.figures().verdict.kind(),
        None => result.verdict().kind(),
    }
}

/// A place among others, with levels in a unit of its own.
pub fn place_panel(result: &Assessment<'_>, language: Language) -> Panel {
    let (details, unit) = (result.details(), LevelUnit::of(result, language));
    match details.chart_per_unit() {
        Some(rows) => Panel::new(result.series().place(), &unit, rows),
        None => Panel::new(result.series().place(), &unit, details.chart()),
    }
}
