//! The levels of a result as texts.

use climate_targets::assessment::PerUnit;
use climate_targets::quantity::{Level, MassUnit};
use climate_targets::resolve::BaseYears;
use climate_targets::{
    Absent, Assessment, Emissions, Figures, InLanguage, Intensity, Known, Language, Metric, Share,
    Verdict,
};

use crate::assess::words;
use crate::support::display::{decimals, decimals_of_pair, printable, readable_unit};

/// The rounded levels of a row, all in one unit, with the years of the base and of the latest
/// level.
pub struct Levels {
    pub unit: String,
    pub base: Known<(String, String)>,
    pub latest: Known<(String, String)>,
    pub change: Known<String>,
    pub allowed: Known<String>,
    /// The level of the judged year; before that year is observed, the projection of the trend.
    pub then: Known<String>,
}

impl Levels {
    pub fn new(result: &Assessment<'_>, language: Language) -> Self {
        match result.per_unit() {
            Some(own) => Self::per_unit(&own, language),
            None => Self::tonnes(result, language),
        }
    }

    /// All levels come from the same figures, so that they have the same unit.
    fn from_figures<L: Level>(
        figures: &Figures<L>,
        language: Language,
        unit: String,
        level: impl Fn(L) -> String,
        (allowed, then): (Known<String>, Known<String>),
    ) -> Self {
        Self {
            unit,
            base: figures.base.map(|base| (level(base.level), years(base.years, language))),
            latest: figures.latest.map(|latest| (level(latest.level), latest.year.to_string())),
            change: figures
                .change
                .and_then(|change| change.share)
                .map(|share| signed_percent(share, language)),
            allowed,
            then,
        }
    }

    fn tonnes(result: &Assessment<'_>, language: Language) -> Self {
        let (figures, unit) = (result.figures(), readable_unit(result));
        let level = |level: Emissions| rounded(level, unit, language);
        let projected = match result.details().period() {
            // The limit of a period is shown as a yearly mean, so the projection is one too.
            Some(standing) => standing.projected.and_then(|sum| {
                let mean = sum.tonnes() / f64::from(standing.period.length());
                Emissions::from_tonnes(mean).map_err(|_| Absent::OutOfRange)
            }),
            None => figures.projection.map(|projection| projection.level),
        };
        let (then, mark) = match limit_verdict(result) {
            _ if result.details().parts().next().is_some() => (Err(Absent::Composite), ""),
            Verdict::Met { level: observed, .. } | Verdict::Missed { level: observed, .. } => {
                (Ok(observed), "")
            }
            _ => (projected, "~"),
        };
        let pair = match (figures.allowable, then) {
            (Ok(allowed), Ok(then)) => {
                let (then, allowed) = (then.in_unit(unit), allowed.in_unit(unit));
                let decimals = decimals_of_pair(then, allowed);
                let text = |value| number(value, decimals, language);
                (Ok(text(allowed)), Ok(format!("{mark}{}", text(then))))
            }
            (allowed, then) => {
                (allowed.map(level), then.map(|then| format!("{mark}{}", level(then))))
            }
        };
        Self::from_figures(&figures, language, unit.to_string(), level, pair)
    }

    fn per_unit(own: &PerUnit<'_>, language: Language) -> Self {
        let level = |level: Intensity| {
            let value = level.tonnes_per_unit();
            if value.abs() >= 0.1 { number(value, 2, language) } else { format!("{value:.2e}") }
        };
        let figures = own.figures();
        let then = match figures.verdict {
            Verdict::Met { level: observed, .. } | Verdict::Missed { level: observed, .. } => {
                Ok(level(observed))
            }
            _ => figures.projection.map(|projection| format!("~{}", level(projection.level))),
        };
        let unit = match own.metric() {
            Metric::PerCapita => words::tonnes_per_head(language),
            metric => printable(&format!("t {}", metric.in_language(language))),
        };
        Self::from_figures(figures, language, unit, level, (figures.allowable.map(level), then))
    }
}

/// The verdict that compares a level with the limit; for net zero, the verdict on the own reduction.
fn limit_verdict(result: &Assessment<'_>) -> Verdict {
    let own = result.details().net_zero().and_then(|tests| tests.own);
    own.map_or(result.verdict(), |own| own.verdict)
}

fn years(base: BaseYears, language: Language) -> String {
    match base {
        BaseYears::Period(period) => words::library_text(language, &period),
        year => year.to_string(),
    }
}

fn rounded(level: Emissions, unit: MassUnit, language: Language) -> String {
    let value = level.in_unit(unit);
    number(value, decimals(value), language)
}

fn number(value: f64, decimals: usize, language: Language) -> String {
    if value.abs() >= 1e7 {
        return format!("{value:.decimals$e}");
    }
    language.number(value, decimals).to_string()
}

fn signed_percent(share: Share, language: Language) -> String {
    let sign = if share.percent() >= 0.05 { "+" } else { "" };
    format!("{sign}{}", language.percent(share.percent(), 1))
}
