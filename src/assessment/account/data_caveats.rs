//! The caveats on the data behind a verdict: implausible values, and a series that is only part of
//! its source table.

use std::borrow::Cow;

use super::Caveat;
use crate::assessment::engine::Evidence;
use crate::inventory::{EmissionSeries, PlausibilityLimits, findings};
use crate::quantity::Year;
use crate::resolve::{BaseYears, last_full_year};

/// The caveats on implausible values in the years that the evaluation uses: the base, the latest
/// and the judged year, the points of the trend, and the years of the period. Years that end after
/// the as-of date are not examined.
pub(super) fn implausible<'a>(evidence: &Evidence<'a>) -> Vec<Caveat<'a>> {
    let case = &evidence.question.case;
    let last = last_full_year(case.assessor.date());
    let levels = case.series.observations();
    let count = levels.partition_point(|observation| observation.year.get() <= last);
    let levels = levels.get(..count).unwrap_or_default();
    let found = findings(case.series, levels, &PlausibilityLimits::DEFAULT);
    if found.is_empty() {
        return Vec::new();
    }
    let spans = spans(evidence);
    let is_used =
        |(from, to): (Year, Year)| spans.iter().any(|(first, last)| *first <= to && from <= *last);
    // A change of unit anywhere between two used years makes their levels incomparable.
    let first = spans.iter().map(|(first, _)| *first).min();
    let last = spans.iter().map(|(_, last)| *last).max();
    let separates = |(from, to): (Year, Year)| {
        first.is_some_and(|first| first <= from) && last.is_some_and(|last| to <= last)
    };
    let used = found.into_iter().filter(|finding| {
        is_used(finding.years()) || finding.is_unit_change() && separates(finding.years())
    });
    used.map(|finding| Caveat::Implausible { finding }).collect()
}

/// The spans of years that the evaluation rests on.
fn spans(evidence: &Evidence<'_>) -> Vec<(Year, Year)> {
    let base = evidence.base.ok().map(|base| match base.years {
        BaseYears::Year(year) => (year, year),
        BaseYears::Period(period) => (period.from(), period.to()),
    });
    let latest = evidence.latest.ok().map(|(year, _)| (year, year));
    let trend = evidence.trend.ok().map(|trend| (trend.from(), trend.to()));
    let period = evidence.period.map(|standing| (standing.period.from(), standing.period.to()));
    let judged = Some((evidence.judged, evidence.judged));
    [base, latest, trend, period, judged].into_iter().flatten().collect()
}

/// The caveats on the table columns by which the series was selected, one for each column.
pub(super) fn selections(series: &EmissionSeries) -> impl Iterator<Item = Caveat<'_>> {
    series.selections().iter().map(|selection| Caveat::Selection {
        column: Cow::Borrowed(&selection.column),
        value: Cow::Borrowed(&selection.value),
    })
}
