//! The charts of a plan against a target.

use climate_targets::assessment::{AllowedBy, ChartRow};
use climate_targets::plan::{PlanAssessment, PlanYear, WaterfallBar, WaterfallStep};
use climate_targets::{Emissions, Language};

use crate::plan::words;
use crate::svg::{
    Bar, BarKind, ChartWord, LevelUnit, PlanYears, PlanYearsRow, Title, Waterfall, capitalised,
    isolate, say,
};

fn title(text: &str, plan: &PlanAssessment<'_>) -> Title {
    let title = Title::new(format!("{text}, {}", isolate(plan.plan().name())));
    match plan.assessment() {
        Some(assessment) => title.with_target(assessment.target().id()),
        None => title,
    }
}

/// From the base level to what the target leaves; `None` without these levels.
pub fn waterfall(plan: &PlanAssessment<'_>, language: Language) -> Option<Waterfall> {
    let unit = LevelUnit::of_tonnes(&plan.assessment()?, language);
    let bars: Vec<Bar> = plan.waterfall().iter().map(|one| bar(one, plan, &unit)).collect();
    let title = title(&words::chart_of_steps(language, plan.year().get()), plan);
    (!bars.is_empty()).then_some(Waterfall { title, unit, bars })
}

fn bar(bar: &WaterfallBar, plan: &PlanAssessment<'_>, unit: &LevelUnit) -> Bar {
    let value = |level: Emissions| unit.value(level);
    let (from, to) = (value(bar.from.high()), value(bar.to.high()));
    let name = name(bar, plan, unit.language);
    Bar::new(name, from, to, kind(bar.step)).with_ends(value(bar.from.low()), value(bar.to.low()))
}

fn name(bar: &WaterfallBar, plan: &PlanAssessment<'_>, language: Language) -> String {
    let name = capitalised(&say(&bar.step, language));
    let base = plan.assessment().and_then(|assessment| assessment.figures().base.ok());
    match (bar.step, base) {
        (WaterfallStep::Base, Some(base)) => format!("{name} {}", base.years),
        (WaterfallStep::Residual, _) => format!("{name} {}", plan.year()),
        (WaterfallStep::Gap, _) if bar.to.low() >= bar.from.high() => {
            capitalised(&words::surplus(language))
        }
        _ => name,
    }
}

const fn kind(step: WaterfallStep) -> BarKind {
    match step {
        WaterfallStep::Base => BarKind::Level,
        WaterfallStep::Existing => BarKind::InForce,
        WaterfallStep::Adopted => BarKind::Adopted,
        WaterfallStep::Identified | WaterfallStep::Unstated => BarKind::Proposed,
        WaterfallStep::Gap => BarKind::Needed,
        WaterfallStep::Residual => BarKind::Limit,
        _ => BarKind::Change,
    }
}

/// The years in which the target says something: after the judged year, a path does not.
pub fn years_of_target(plan: &PlanAssessment<'_>) -> Vec<PlanYear> {
    let judged = plan.assessment().map(|assessment| assessment.target().judged_year());
    let is_past = |year: &PlanYear| {
        year.allowed_by == Some(AllowedBy::Path) && judged.is_some_and(|judged| year.year > judged)
    };
    plan.years().into_iter().filter(|year| !is_past(year)).collect()
}

/// The expected levels against the observed and the allowed ones; `None` without an expected level
/// and an allowed one.
pub fn years(plan: &PlanAssessment<'_>, language: Language) -> Option<PlanYears> {
    let assessment = plan.assessment()?;
    let unit = LevelUnit::of_tonnes(&assessment, language);
    let is_of_whole = is_of_whole(plan);
    let chart = assessment.chart().into_iter();
    let mut rows: Vec<PlanYearsRow> = chart.map(|row| observed(&row, &unit)).collect();
    for year in years_of_target(plan) {
        let expected = if is_of_whole {
            plan.in_year(year.year).figures().whole_plan.expected
        } else {
            year.expected
        };
        let row = row_of(&mut rows, f64::from(year.year.get()));
        row.allowed = year.allowable.ok().map(|level| unit.value(level));
        row.reference = year.reference.ok().map(|level| unit.value(level));
        row.expected = expected.ok().map(|ends| (unit.value(ends.low()), unit.value(ends.high())));
    }
    let is_drawn = rows.iter().any(|row| row.expected.is_some())
        && rows.iter().any(|row| row.allowed.is_some());
    let expected = if is_of_whole { ChartWord::ExpectedWhole } else { ChartWord::Expected };
    let title = title(&words::chart_of_years(language), plan);
    is_drawn.then_some(PlanYears { title, unit, expected, rows })
}

/// The observed level and the path of a year.
fn observed(row: &ChartRow<Emissions>, unit: &LevelUnit) -> PlanYearsRow {
    PlanYearsRow {
        year: f64::from(row.year.get()),
        observed: row.observed.map(|level| unit.value(level)),
        allowed: row.path.ok().or(row.limit).map(|level| unit.value(level)),
        reference: None,
        expected: None,
    }
}

/// The row of a year, which is added in its place if there is none.
fn row_of(rows: &mut Vec<PlanYearsRow>, year: f64) -> &mut PlanYearsRow {
    let at = rows.iter().position(|row| row.year >= year).unwrap_or(rows.len());
    if rows.get(at).is_none_or(|row| row.year > year) {
        rows.insert(at, PlanYearsRow { year, ..PlanYearsRow::default() });
    }
    &mut rows[at]
}

/// Whether no measure is in force or adopted, so that the chart shows the whole plan.
fn is_of_whole(plan: &PlanAssessment<'_>) -> bool {
    let figures = plan.figures();
    let decided = [figures.existing, figures.adopted];
    decided.iter().all(|sum| sum.high().tonnes() <= 0.0)
}
