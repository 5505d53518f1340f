//! The verdict of an assessment, derived again from the published figures and the series.
//!
//! Levels, base, allowable level, sums, maxima and the order of the rules are worked out here from
//! the documentation of the library, not by its engine. Where a number is worked out again, it may
//! differ from the published one in its last digits; a comparison within that difference of the
//! tolerance accepts both answers.

use climate_targets::assessment::{Lenses, NetZeroTests, Peak, PeriodStanding, Undetermined};
use climate_targets::chrono::Datelike;
use climate_targets::quantity::Level;
use climate_targets::resolve::{BaseYears, Basis};
use climate_targets::target::{BaselineScenario, NetZero};
use climate_targets::{
    Absent, Ambition, Assessment, Assessor, BasePolicy, BaseReference, Deadline, EmissionSeries,
    Figures, Goal, Known, Metric, Target, Verdict, VerdictKind, Year,
};

/// Panics unless the verdict is the one that the figures and the series give.
#[track_caller]
pub fn check(result: &Assessment<'_>) {
    let details = result.details();
    let (target, figures) = (result.target(), result.figures());
    let case = Case { result, series: result.series(), target, assessor: result.assessor() };
    // The milestones of a commitment share a base, which a milestone may leave out.
    let first = result.commitment().and_then(|commitment| commitment.milestones().next());
    let reference = target.reference().or(first.and_then(Target::reference));
    if let Some(ambition) = target.goal().deciding() {
        let own = Own {
            reference,
            metric: target.metric(),
            period: details.period(),
            peak: details.peak(),
            is_net_test: false,
        };
        match result.per_unit() {
            Some(per_unit) => {
                case.ambition(ambition, &own, per_unit.figures(), details.net_zero(), true)
            }
            None => case.ambition(ambition, &own, &figures, details.net_zero(), false),
        }
        return;
    }
    let mut best: Option<Verdict> = None;
    let any = matches!(target.goal(), Goal::AnyOf(_));
    for part in details.parts() {
        let own = Own {
            reference: part.part.reference.or(reference),
            metric: part.part.metric.as_ref().unwrap_or(target.metric()),
            period: part.period,
            peak: part.peak,
            is_net_test: false,
        };
        let ambition = &part.part.ambition;
        match part.per_unit {
            Some(per_unit) => {
                case.ambition(ambition, &own, per_unit.figures(), part.net_zero, true)
            }
            None => case.ambition(ambition, &own, &part.figures, part.net_zero, false),
        }
        let verdict = part.figures.verdict;
        let better = |best: Verdict| {
            if any {
                order(verdict.kind()) < order(best.kind())
            } else {
                order(verdict.kind()) > order(best.kind())
            }
        };
        if best.is_none_or(better) {
            best = Some(verdict);
        }
    }
    case.holds("a composite is the best or the worst of its parts", best == Some(figures.verdict));
}

/// The order of verdicts, best first; those without a judgement rank alike.
const fn order(kind: VerdictKind) -> u8 {
    match kind {
        VerdictKind::Met => 0,
        VerdictKind::AchievedEarly => 1,
        VerdictKind::OnTrack => 2,
        VerdictKind::CatchingUp => 3,
        VerdictKind::Slipping => 4,
        VerdictKind::OffTrack => 6,
        VerdictKind::Missed => 7,
        _ => 5,
    }
}

struct Case<'r, 'a> {
    result: &'r Assessment<'a>,
    series: &'a EmissionSeries,
    target: &'a Target,
    assessor: Assessor,
}

/// What an ambition has of its own in a composite.
struct Own<'p> {
    reference: Option<BaseReference>,
    metric: &'p Metric,
    period: Option<PeriodStanding>,
    peak: Option<Peak>,
    /// Whether this is the net test of net zero.
    is_net_test: bool,
}

/// Yearly levels; `valued` is false if only their years are certain.
struct Levels {
    of_years: Vec<(i32, f64)>,
    valued: bool,
}

impl Levels {
    fn at(&self, year: i32) -> Option<f64> {
        self.of_years.iter().find(|(y, _)| *y == year).map(|(_, level)| *level)
    }

    fn latest(&self) -> Option<(i32, f64)> {
        self.of_years.last().copied()
    }
}

/// Compares a level with its limit. `None` if the last digits decide and `exact` is false.
fn reaches(level: f64, limit: f64, scale: f64, strict: bool, slack: f64) -> Option<bool> {
    let tolerance = 1e-12 * scale;
    let over = level - limit;
    let (distance, answer) = if strict {
        (-over - tolerance, -over > tolerance)
    } else {
        (over - tolerance, over <= tolerance)
    };
    (slack == 0.0 || distance.abs() > slack).then_some(answer)
}

/// The difference that working out a number again may make.
fn slack(numbers: &[f64]) -> f64 {
    1e-13 * numbers.iter().fold(0.0, |largest: f64, x| largest.max(x.abs()))
}

fn near(a: f64, b: f64, scale: f64) -> bool {
    (a - b).abs() <= 1e-12 * scale.max(a.abs()).max(b.abs())
}

impl Case<'_, '_> {
    #[track_caller]
    fn holds(&self, law: &str, holds: bool) {
        assert!(
            holds,
            "{law}\n{:?}\n{:?}\n{:?}\n{:?}\n{:?}",
            self.result.figures(),
            self.result.per_unit(),
            self.series,
            self.target,
            self.assessor,
        );
    }

    fn last_year(&self) -> i32 {
        let date = self.assessor.date();
        date.year() - i32::from((date.month(), date.day()) != (12, 31))
    }

    fn levels(&self, metric: &Metric, net: bool, cap: Option<f64>) -> Levels {
        let last = self.last_year();
        let activity = metric.activity().map(|name| self.series.activity(name));
        let removals = self.target.removals_cap().map(|cap| cap.tonnes());
        let measures = self.series.measures();
        let level = |o: &climate_targets::Observation| {
            let mut level = o.emissions.tonnes();
            if net {
                let land = o.land_sector?.tonnes();
                level += removals.map_or(land, |cap| land.max(-cap));
            }
            if let Some(cap) = cap {
                if let Some(m) = measures.iter().find(|m| m.year == o.year) {
                    level += m.units_sold.tonnes() - m.used.tonnes().min(cap);
                }
            }
            let divisor = match activity {
                Some(activity) => activity?.in_year(o.year)?,
                None => 1.0,
            };
            Some((o.year.get(), level / divisor))
        };
        let used = self.series.observations().iter().filter(|o| o.year.get() <= last);
        Levels { of_years: used.filter_map(level).collect(), valued: true }
    }

    /// The levels on the basis of the figures.
    fn levels_of<L: Level>(&self, own: &Own<'_>, figures: &Figures<L>) -> Levels {
        let net = matches!(figures.basis, Basis::Net | Basis::NetAccounted);
        let accounted = matches!(figures.basis, Basis::Accounted | Basis::NetAccounted);
        let cap = match (self.target.supplement(), figures.supplement) {
            _ if !accounted => None,
            // Extra sinks and other measures balance what is left, without a limit of their own.
            (None, _) if own.is_net_test => Some(f64::INFINITY),
            (None, _) => Some(0.0),
            (Some(_), Ok(standing)) if own.metric.is_absolute() => Some(standing.cap.number()),
            _ => {
                let levels = self.levels(own.metric, net, None);
                return Levels { valued: false, ..levels };
            }
        };
        self.levels(own.metric, net, cap)
    }

    fn ambition<L: Level>(
        &self,
        ambition: &Ambition,
        own: &Own<'_>,
        figures: &Figures<L>,
        tests: Option<NetZeroTests>,
        per_unit: bool,
    ) {
        let Ambition::NetZero(net_zero) = ambition else {
            return self.level(ambition, own, figures);
        };
        let Some(tests) = tests else { return self.holds("net zero has its tests", false) };
        let verdict = self.result.figures().verdict;
        let composite = self.target.goal().deciding().is_none();
        // A composite, or a quotient, has the verdict of the ambition in its own figures.
        let kind = if composite || per_unit { figures.verdict.kind() } else { verdict.kind() };
        // A declared base is gross, and is no base of a net level.
        let undeclared = |reference: &BaseReference| {
            let replaced = self.assessor.get_base_policy().map(|p| reference.with_policy(p));
            !matches!(replaced.unwrap_or(*reference).policy(), BasePolicy::Declared(_))
        };
        let reference = own.reference.filter(undeclared);
        let of_net = Own { reference, period: None, peak: None, is_net_test: true, ..*own };
        match (net_zero.own_reduction, tests.own) {
            (None, None) => match tests.net {
                // Without an own reduction the figures are those of the net test.
                Ok(_) if !per_unit => {
                    self.level(&Ambition::NetZero(NetZero::BALANCE), &of_net, figures)
                }
                Ok(_) => {}
                Err(_) => self.holds(
                    "without a net there is no verdict",
                    !matches!(
                        kind,
                        VerdictKind::Met
                            | VerdictKind::Missed
                            | VerdictKind::AchievedEarly
                            | VerdictKind::OnTrack
                    ),
                ),
            },
            (Some(_), Some(own_test)) => {
                if !per_unit {
                    self.two_tests(
                        ambition,
                        own,
                        &of_net,
                        (&own_test, tests.net),
                        verdict_of(figures),
                    );
                }
            }
            _ => self.holds("the own test exists if the target sets it", false),
        }
    }

    /// `own_test` and `net` have the verdict of their own test.
    fn two_tests(
        &self,
        ambition: &Ambition,
        own: &Own<'_>,
        of_net: &Own<'_>,
        (own_test, net): (&Figures, Known<Figures>),
        verdict: (VerdictKind, Option<Undetermined>),
    ) {
        let plain = Own { period: None, peak: None, ..*own };
        let own_kind = own_test.verdict.kind();
        self.level_without_supplement(ambition, &plain, own_test);
        let kind = verdict.0;
        match net {
            Ok(net) => {
                self.level_without_supplement(&Ambition::NetZero(NetZero::BALANCE), of_net, &net);
                let net_kind = net.verdict.kind();
                let worse = if order(net_kind) > order(own_kind) { net_kind } else { own_kind };
                self.holds("net zero is the worse of its tests", kind == worse);
            }
            Err(_) => match own_kind {
                VerdictKind::Met => self.holds(
                    "a gross level within its limit says nothing about the net",
                    verdict.1 == Some(Undetermined::NetNotReported),
                ),
                VerdictKind::AchievedEarly => {
                    let (expected, _) = by_lenses(&own_test.lenses);
                    self.holds("with the net unknown the lenses decide", kind == expected);
                }
                other => self.holds("with the net unknown the own test decides", kind == other),
            },
        }
    }

    fn level_without_supplement(&self, ambition: &Ambition, own: &Own<'_>, figures: &Figures) {
        self.level_given(ambition, own, figures, false);
    }

    fn level<L: Level>(&self, ambition: &Ambition, own: &Own<'_>, figures: &Figures<L>) {
        self.level_given(ambition, own, figures, true);
    }

    #[allow(clippy::too_many_lines, reason = "the rules in their order")]
    fn level_given<L: Level>(
        &self,
        ambition: &Ambition,
        own: &Own<'_>,
        figures: &Figures<L>,
        supplement_counts: bool,
    ) {
        let verdict = figures.verdict;
        let reason = match verdict {
            Verdict::Undetermined(reason) => Some(reason),
            _ => None,
        };
        if matches!(ambition, Ambition::Qualitative(_)) {
            return self.holds("words are not quantified", verdict == Verdict::NotQuantified);
        }
        let differing = figures.comparison.differing;
        if !differing.is_empty() && !self.assessor.allows_boundary_difference() {
            return self.holds("boundaries differ", verdict == Verdict::NotComparable(differing));
        }
        self.holds(
            "only boundaries that differ are not comparable",
            !matches!(verdict, Verdict::NotComparable(_)),
        );
        if self.target.is_collective() && !self.assessor.is_collective() {
            return self.holds("collective", reason == Some(Undetermined::OnlyCollective));
        }
        let levels = self.levels_of(own, figures);
        let strict = match ambition {
            Ambition::DivideBy(divisor) => divisor.is_strict(),
            Ambition::Under(_) => true,
            _ => false,
        };
        let e0 = self.base(ambition, own, figures);
        let Some((tl, el)) = levels.latest() else {
            let expected = if own.metric.is_absolute() || self.has_no_level(figures) {
                Undetermined::NoObservation
            } else {
                Undetermined::ActivityNotReported
            };
            return self.holds("nothing is observed", reason == Some(expected));
        };
        let Ok(latest) = figures.latest else { return self.holds("the latest level", false) };
        self.holds("the latest year", latest.year.get() == tl);
        // Figures in tonnes of a commitment or a supplement come from the same levels.
        let published = latest.level.number();
        if levels.valued {
            let scale = self.gross_at(own.metric, tl);
            self.holds("the latest level", near(published, el, scale));
        }
        let el = published;
        if needs_base(ambition) {
            match (figures.base, e0) {
                (Err(_), _) | (_, None) => {
                    return self.holds(
                        "no base",
                        reason == Some(Undetermined::NoBase) && figures.base.is_err(),
                    );
                }
                (Ok(base), _) if base.level.number() <= 0.0 => {
                    return self.holds(
                        "a base not above zero",
                        reason == Some(Undetermined::BaseNotPositive),
                    );
                }
                (Ok(base), _) if tl <= base.years.last().get() => {
                    return self.holds(
                        "nothing after the base",
                        reason == Some(Undetermined::NoObservationAfterBase),
                    );
                }
                _ => {}
            }
        }
        let judged = self.judged_year(ambition, tl);
        self.holds("the judged year", figures.judged_year.get() == judged);
        let e0 = figures.base.map_or(0.0, |base| base.level.number().abs());
        let scale = e0.max(figures.allowable.map_or(0.0, |a| a.number().abs()));
        let judged_level = levels.at(judged);
        let limits = self.due_limits(ambition, tl, judged);
        let over = limits.iter().find_map(|(year, limit)| {
            let level = levels.at(*year)?;
            let within = reaches(
                level,
                *limit,
                scale.max(limit.abs()),
                false,
                slack(&[level, *limit, scale]),
            );
            (within != Some(true)).then_some((*year, within))
        });
        let ended = self.assessor.date().year() > judged;
        if ended && !matches!(ambition, Ambition::Peaked) {
            let complete = own.period.is_none() && judged_level.is_some();
            let gap = own.period.and_then(|standing| {
                let mut years = standing.period.years();
                years.find(|year| year.get() < tl && levels.at(year.get()).is_none())
            });
            if complete || over.is_some_and(|(_, within)| within == Some(false)) {
                // The level or the list decides.
            } else if over.is_some() {
                return;
            } else if let (Some(gap), true) = (gap, tl >= judged) {
                return self
                    .holds("a gap in the period", reason == Some(Undetermined::GapInPeriod(gap)));
            } else if judged_level.is_none() {
                let year = Year::constant(judged);
                let is_observed = self.series.get(judged).is_some() && judged <= self.last_year();
                let net = matches!(figures.basis, Basis::Net | Basis::NetAccounted);
                let expected = if !own.metric.is_absolute() && is_observed {
                    Undetermined::ActivityNotReported
                } else if tl < judged {
                    Undetermined::AwaitingInventory(year)
                } else {
                    Undetermined::GapAtDeadline(year)
                };
                let _ = net;
                return self.holds("the judged year is missing", reason == Some(expected));
            }
        }
        if self.target.is_conditional() && !self.assessor.is_condition_triggered() {
            return self.holds("conditional", reason == Some(Undetermined::ConditionNotTriggered));
        }
        if matches!(ambition, Ambition::Peaked) {
            return self.peak(own, figures, &levels, el);
        }
        let Ok(a) = figures.allowable else {
            let expected = match ambition {
                Ambition::AsAmbitiousAs(_) => Undetermined::NotResolved,
                Ambition::BelowBaseline(_) => Undetermined::OutsideBaseline,
                Ambition::NetZero(_) => Undetermined::NetNotReported,
                _ => return self.holds("no allowable level", reason.is_some()),
            };
            return self.holds("no allowable level", reason == Some(expected));
        };
        let a = a.number();
        self.allowable(ambition, figures, judged, own.period.is_some(), a);
        if let Some(standing) = own.period {
            if !own.metric.is_absolute() {
                return;
            }
            return self.period(figures, &levels, &standing, scale, strict);
        }
        if let Some((year, within)) = over {
            if within.is_none() {
                return;
            }
            let Verdict::Missed { year: missed, level, margin, .. } = verdict else {
                return self.holds("a year over its limit is missed", false);
            };
            let limit = limits.iter().find(|(y, _)| *y == year).map_or(0.0, |(_, limit)| *limit);
            self.holds("the first year over its limit", missed.get() == year);
            return self.holds("its margin", margin.number() == limit - level.number());
        }
        if let Some((gap, _)) = limits.iter().find(|(year, _)| levels.at(*year).is_none()) {
            let gap = Undetermined::GapInPeriod(Year::constant(*gap));
            return self.holds("a missing year of the list", reason == Some(gap));
        }
        if let Some(level) = judged_level {
            return self.due(
                own,
                figures,
                &levels,
                (judged, level),
                (a, scale, strict),
                supplement_counts,
            );
        }
        self.lenses(figures, el, a, scale, strict);
        if reaches(el, a, scale, strict, 0.0) == Some(true) {
            let Verdict::AchievedEarly { year, level, margin, .. } = verdict else {
                return self.holds("achieved early", false);
            };
            self.holds(
                "the year and level achieved early",
                year.get() == tl && level.number() == el,
            );
            return self.holds("the margin achieved early", margin.number() == a - el);
        }
        self.by_lenses(figures);
    }

    fn by_lenses<L: Level>(&self, figures: &Figures<L>) {
        let (kind, _) = by_lenses(&figures.lenses);
        self.holds("the lenses decide", figures.verdict.kind() == kind);
        if kind == VerdictKind::Undetermined {
            let no_lens = Verdict::Undetermined(Undetermined::NoLens);
            self.holds("no lens", figures.verdict == no_lens);
        }
        if let (Verdict::OffTrack { rising, .. }, Ok(trend)) = (figures.verdict, figures.trend) {
            self.holds("rising", rising == trend.is_rising());
        }
    }

    /// The lenses of a target that judges one year.
    fn lenses<L: Level>(&self, figures: &Figures<L>, el: f64, a: f64, scale: f64, strict: bool) {
        match (
            figures.path.and_then(|path| path.gap.map(|_| path.level.number())),
            figures.lenses.path,
        ) {
            (Ok(level), Ok(lens)) => {
                self.holds("the path lens", reaches(el, level, scale, strict, 0.0) == Some(lens));
            }
            (Err(_), Err(_)) => {}
            _ => self.holds("the path lens exists with the gap", false),
        }
        let given = self.result.overrides() != climate_targets::Overrides::default();
        match (figures.projection, figures.lenses.trend) {
            (Ok(projection), Ok(lens)) => {
                let level = projection.level.number();
                self.holds("the trend lens", reaches(level, a, scale, strict, 0.0) == Some(lens));
            }
            (Ok(_), Err(reason)) => {
                self.holds(
                    "the trend lens needs three points",
                    given || reason == Absent::TooFewPoints,
                );
            }
            (Err(_), Err(_)) => {}
            (Err(_), Ok(_)) => self.holds("the trend lens needs a projection", false),
        }
    }

    fn due<L: Level>(
        &self,
        own: &Own<'_>,
        figures: &Figures<L>,
        levels: &Levels,
        (judged, level): (i32, f64),
        (a, scale, strict): (f64, f64, bool),
        supplement_counts: bool,
    ) {
        let gross = self.gross_at(own.metric, judged);
        let published = match figures.verdict {
            Verdict::Met { level, margin, year, .. }
            | Verdict::Missed { level, margin, year, .. } => {
                self.holds("the year that is due", year.get() == judged);
                self.holds("the margin", margin.number() == a - level.number());
                if levels.valued {
                    self.holds(
                        "the level that is due",
                        near(level.number(), self.at(levels, judged), gross),
                    );
                }
                Some(level.number())
            }
            _ => None,
        };
        let answer = match published {
            Some(level) => reaches(level, a, scale, strict, 0.0),
            None if levels.valued => reaches(level, a, scale, strict, slack(&[level, a, gross])),
            None => None,
        };
        let Some(answer) = answer else { return };
        let later = |reached: bool| {
            let mut after = levels.of_years.iter().filter(|(year, _)| *year > judged);
            // `Err` if the last digits decide.
            after.find_map(|(year, level)| {
                match reaches(
                    *level,
                    a,
                    scale,
                    strict,
                    slack(&[*level, a, self.gross_at(own.metric, *year)]),
                ) {
                    None => Some(Err(())),
                    Some(answer) => (answer == reached).then_some(Ok(*year)),
                }
            })
        };
        let agrees = |published: Option<Year>, reached: bool| match later(reached) {
            Some(Err(())) => true,
            Some(Ok(year)) => published.map(Year::get) == Some(year),
            None => published.is_none(),
        };
        match figures.verdict {
            Verdict::Met { reversed, .. } => {
                self.holds("met", answer);
                self.holds("what followed", !levels.valued || agrees(reversed, false));
            }
            Verdict::Missed { reached, .. } => {
                self.holds("missed", !answer);
                self.holds("what followed", !levels.valued || agrees(reached, true));
                if let (true, Some(_), Some(level)) =
                    (supplement_counts, self.target.supplement(), published)
                {
                    let reported = self.measures(judged);
                    let limit = figures.supplement.and_then(|standing| standing.gross_limit);
                    let within = limit.is_ok_and(|limit| {
                        reaches(level, limit.number(), scale, strict, 0.0) == Some(true)
                    });
                    self.holds("unreported measures could still count", reported || !within);
                }
            }
            Verdict::Undetermined(Undetermined::SupplementNotReported) => {
                self.holds(
                    "over the limit, and measures are not reported",
                    !answer && supplement_counts && !self.measures(judged),
                );
            }
            Verdict::Undetermined(Undetermined::ActivityNotReported | Undetermined::NoBase) => {
                self.holds(
                    "the cap is unknown",
                    !answer && supplement_counts && self.target.supplement().is_some(),
                );
            }
            _ => self.holds("a due target is met or missed", false),
        }
    }

    fn at(&self, levels: &Levels, year: i32) -> f64 {
        levels.at(year).unwrap_or(0.0)
    }

    /// Whether measures are reported for a year up to the as-of date.
    fn measures(&self, year: i32) -> bool {
        year <= self.last_year() && self.series.measures().iter().any(|m| m.year.get() == year)
    }

    /// The largest number behind a level, which sets the size of its rounding.
    fn gross_at(&self, metric: &Metric, year: i32) -> f64 {
        let Some(o) = self.series.get(year) else { return 0.0 };
        let land = o.land_sector.map_or(0.0, |land| land.tonnes().abs());
        let measures = self.series.measures().iter().find(|m| m.year.get() == year);
        let measures = measures.map_or(0.0, |m| m.used.tonnes().max(m.units_sold.tonnes()));
        let largest = o.emissions.tonnes().abs().max(land).max(measures);
        let activity =
            metric.activity().and_then(|name| self.series.activity(name)?.in_year(o.year));
        largest / activity.unwrap_or(1.0)
    }

    fn has_no_level<L: Level>(&self, figures: &Figures<L>) -> bool {
        let _ = figures;
        let last = self.last_year();
        !self.series.observations().iter().any(|o| o.year.get() <= last)
    }

    fn judged_year(&self, ambition: &Ambition, tl: i32) -> i32 {
        let Deadline::EachYearFrom(first) = self.target.deadline() else {
            return self.target.judged_year().get();
        };
        match ambition {
            Ambition::EachYearAtMost(limits) => {
                let listed = || {
                    limits
                        .as_slice()
                        .iter()
                        .map(|(year, _)| year.get())
                        .filter(|year| *year >= first.get())
                };
                let due = listed().filter(|year| *year <= tl).last();
                due.or_else(|| listed().next()).unwrap_or(first.get())
            }
            _ => tl.max(first.get()),
        }
    }

    /// The limits of a list that are due.
    fn due_limits(&self, ambition: &Ambition, tl: i32, judged: i32) -> Vec<(i32, f64)> {
        let Ambition::EachYearAtMost(limits) = ambition else { return Vec::new() };
        let first = match self.target.deadline() {
            Deadline::EachYearFrom(first) => first.get(),
            _ => i32::MIN,
        };
        let listed = limits.as_slice().iter().map(|(year, limit)| (year.get(), limit.tonnes()));
        listed.filter(|(year, _)| (first..=tl.min(judged)).contains(year)).collect()
    }

    /// E0 worked out again; `None` if it does not exist. Also compares it with the published base.
    fn base<L: Level>(
        &self,
        ambition: &Ambition,
        own: &Own<'_>,
        figures: &Figures<L>,
    ) -> Option<f64> {
        let rate = match ambition {
            Ambition::AnnualRate(rate) => Some(BaseReference::year(rate.from())),
            _ => None,
        };
        let reference = match (own.reference, self.assessor.get_base_policy()) {
            (Some(reference), _) if rate.is_some() => Some(reference),
            (None, _) => rate,
            (Some(reference), Some(policy)) => Some(reference.with_policy(policy)),
            (reference, None) => reference,
        };
        let Some(reference) = reference else {
            self.holds("no base without a reference", figures.base.is_err());
            return None;
        };
        let net = matches!(figures.basis, Basis::Net | Basis::NetAccounted);
        // The cap on removals does not limit the base.
        let first = self.result.commitment().and_then(|commitment| commitment.milestones().next());
        let before = first.unwrap_or(self.target).deadline().judged_years().from().get();
        let mut levels = self.levels(own.metric, net, None);
        if net && self.target.removals_cap().is_some() {
            levels.valued = false;
        }
        levels.of_years.retain(|(year, _)| *year < before);
        let years = &levels.of_years;
        let (expected, of_year) = match reference {
            BaseReference::Period(period) => {
                let values: Option<Vec<f64>> =
                    period.years().map(|year| levels.at(year.get())).collect();
                let mean = values.map(|values| values.iter().sum::<f64>() / values.len() as f64);
                (mean, None)
            }
            BaseReference::Year { year, policy } => {
                let year = year.get();
                let after = || years.iter().find(|(y, _)| *y >= year).copied();
                let earlier = || years.iter().rev().find(|(y, _)| *y < year).copied();
                let found = match policy {
                    BasePolicy::Exact => levels.at(year).map(|level| (year, level)),
                    BasePolicy::NearestLater => after(),
                    BasePolicy::Nearest => match (earlier(), after()) {
                        (Some(e), Some(a)) if year - e.0 < a.0 - year => Some(e),
                        (e, a) => a.or(e),
                    },
                    BasePolicy::Interpolated => match (levels.at(year), earlier(), after()) {
                        (Some(level), ..) => Some((year, level)),
                        (None, Some(e), Some(a)) => {
                            let along = f64::from(year - e.0) / f64::from(a.0 - e.0);
                            Some((year, e.1 + (a.1 - e.1) * along))
                        }
                        _ => None,
                    },
                    BasePolicy::Declared(level) => {
                        levels.valued = true;
                        Some((year, level.tonnes()))
                    }
                    _ => return figures.base.ok().map(|base| base.level.number()),
                };
                (found.map(|(_, level)| level), found.map(|(year, _)| year))
            }
            _ => return figures.base.ok().map(|base| base.level.number()),
        };
        self.holds("the base exists", figures.base.is_ok() == expected.is_some());
        let (published, expected) = (figures.base.ok()?, expected?);
        if let (BaseYears::Year(year), Some(of_year)) = (published.years, of_year) {
            self.holds("the base year", year.get() == of_year);
        }
        if levels.valued {
            let largest = self
                .series
                .observations()
                .iter()
                .filter(|o| o.year.get() < before)
                .map(|o| self.gross_at(own.metric, o.year.get()));
            let scale = largest.fold(0.0, f64::max);
            self.holds("the base level", near(published.level.number(), expected, scale));
        }
        Some(published.level.number())
    }

    /// A worked out again from the published base level.
    fn allowable<L: Level>(
        &self,
        ambition: &Ambition,
        figures: &Figures<L>,
        judged: i32,
        over_period: bool,
        a: f64,
    ) {
        let e0 = figures.base.map_or(0.0, |base| base.level.number());
        let length = match (over_period, self.target.deadline()) {
            (true, Deadline::Period(period)) => f64::from(period.length()),
            _ => 1.0,
        };
        let expected = match ambition {
            Ambition::ReduceBy(r) => e0 - e0 * r.fraction(),
            Ambition::NetZero(NetZero { own_reduction: Some(r), .. }) => e0 - e0 * r.fraction(),
            Ambition::ReduceTo(s) => e0 * s.fraction(),
            Ambition::MayGrowBy(g) => e0 + e0 * g.share().fraction(),
            Ambition::NetNegativeBy(n) => -(e0 * n.fraction()),
            Ambition::DivideBy(divisor) => e0 / divisor.factor(),
            Ambition::AtMost(l) | Ambition::Under(l) | Ambition::MeanAtMost(l) => l.tonnes(),
            Ambition::TotalAtMost(total) => total.tonnes() / length,
            Ambition::NetZero(NetZero { own_reduction: None, .. }) => 0.0,
            Ambition::AnnualRate(rate) => {
                let years = judged - rate.from().get();
                let mut left = e0;
                for _ in 0..years.max(0) {
                    left *= 1.0 - rate.rate().fraction();
                }
                left
            }
            Ambition::EachYearAtMost(limits) => match limits.in_year(Year::constant(judged)) {
                Some(limit) => limit.tonnes(),
                None => return,
            },
            Ambition::BelowBaseline(scenario) => return self.baseline(scenario, judged, a),
            _ => return,
        };
        let carried = self.result.commitment().is_some() && over_period;
        self.holds("the allowable level", carried || near(a, expected, e0.abs()));
    }

    fn baseline(&self, scenario: &BaselineScenario, judged: i32, a: f64) {
        let expected = scenario.allowable_on(self.assessor.date(), Year::constant(judged));
        self.holds(
            "the allowable level of a scenario",
            expected.is_ok_and(|expected| expected.tonnes() == a),
        );
    }

    fn peak<L: Level>(&self, own: &Own<'_>, figures: &Figures<L>, levels: &Levels, el: f64) {
        let by = self.target.judged_year().get();
        let Some((tl, _)) = levels.latest() else { return };
        let reason = match figures.verdict {
            Verdict::Undetermined(reason) => Some(reason),
            _ => None,
        };
        if tl < by + 5 {
            let settled = Undetermined::PeakNotSettled(Year::constant(by + 5));
            return self.holds("a peak needs five years", reason == Some(settled));
        }
        if levels.of_years.len() < 3 || levels.of_years[0].0 > by {
            return self.holds(
                "a peak needs three years",
                reason == Some(Undetermined::TooFewObservations),
            );
        }
        if !levels.valued || !own.metric.is_absolute() {
            return;
        }
        let Some(peak) = own.peak else { return self.holds("the peak", false) };
        let highest = levels
            .of_years
            .iter()
            .fold(f64::NEG_INFINITY, |highest, (_, level)| highest.max(*level));
        let largest = levels
            .of_years
            .iter()
            .fold(0.0, |largest: f64, (year, _)| largest.max(self.gross_at(own.metric, *year)));
        self.holds("the height of the peak", near(peak.level.tonnes(), highest, largest));
        let first = levels.of_years.iter().find(|(_, level)| *level == highest);
        if self.series.measures().is_empty() {
            self.holds(
                "the year of the peak",
                first.map(|(year, _)| *year) == Some(peak.year.get()),
            );
        }
        if highest <= 0.0 {
            return self.holds("a peak above zero", reason == Some(Undetermined::PeakNotPositive));
        }
        let scale = figures.base.map_or(0.0, |base| base.level.number().abs()).max(highest);
        let fell = reaches(el, 0.9 * highest, scale, false, slack(&[highest, el]));
        let expected = if peak.year.get() > by { Some(false) } else { fell };
        match (expected, figures.verdict) {
            (None, _)
            | (Some(true), Verdict::Met { .. })
            | (Some(false), Verdict::Missed { .. }) => {}
            _ => self.holds("the fall since the peak", false),
        }
    }

    fn period<L: Level>(
        &self,
        figures: &Figures<L>,
        levels: &Levels,
        standing: &PeriodStanding,
        scale: f64,
        strict: bool,
    ) {
        let period = standing.period;
        let n = f64::from(period.length());
        let within =
            |(year, _): &&(i32, f64)| (period.from().get()..=period.to().get()).contains(year);
        let observed: Vec<(i32, f64)> = levels.of_years.iter().filter(within).copied().collect();
        self.holds("the observed years", usize::from(standing.years_observed) == observed.len());
        let sum = standing.sum.tonnes();
        let largest: f64 =
            observed.iter().map(|(year, _)| self.gross_at(&Metric::Absolute, *year)).sum();
        if levels.valued {
            let again: f64 = observed.iter().map(|(_, level)| *level).sum();
            self.holds("the sum so far", near(sum, again, largest));
        }
        let Ok(limit) = standing.limit else { return self.holds("the limit", false) };
        let limit = limit.tonnes();
        // The limit is what the target states and what earlier periods left over, which can cancel.
        let stated = match self.target.goal().deciding() {
            Some(Ambition::TotalAtMost(total)) => total.tonnes().abs(),
            Some(Ambition::MeanAtMost(mean)) => n * mean.tonnes().abs(),
            _ => 0.0,
        };
        let mean = figures.allowable.map_or(0.0, |a| a.number());
        self.holds("the limit is n times the mean", near(limit, n * mean, stated + scale * n));
        let scale = n * scale;
        let answer = reaches(sum, limit, scale, strict, slack(&[scale]) / 1e3);
        if observed.len() == usize::from(period.length()) {
            match (answer, figures.verdict) {
                (None, _) => {}
                (Some(true), Verdict::Met { .. }) | (Some(false), Verdict::Missed { .. }) => {}
                (
                    Some(false),
                    Verdict::Undetermined(
                        Undetermined::SupplementNotReported | Undetermined::NoBase,
                    ),
                ) => {
                    self.holds("a cap on measures", self.target.supplement().is_some());
                }
                _ => self.holds("the sum against its limit", false),
            }
            if let Verdict::Met { level, margin, .. } | Verdict::Missed { level, margin, .. } =
                figures.verdict
            {
                self.holds("the mean of the period", near(level.number() * n, sum, sum.abs()));
                self.holds(
                    "the margin of the mean",
                    near(margin.number() * n, limit - sum, scale.max(sum.abs())),
                );
            }
            return;
        }
        match standing.path_sum {
            Ok(path) if !observed.is_empty() => {
                let lens = reaches(sum, path.tonnes(), scale, strict, slack(&[scale]) / 1e3);
                self.holds(
                    "the path lens of a period",
                    lens.is_none() || figures.lenses.path.ok() == lens,
                );
            }
            _ => self.holds("no path lens without a path", figures.lenses.path.is_err()),
        }
        if let (Ok(lens), Ok(projected)) = (figures.lenses.trend, standing.projected) {
            let again = reaches(projected.tonnes(), limit, scale, strict, slack(&[scale]) / 1e3);
            self.holds("the trend lens of a period", again.is_none() || again == Some(lens));
        }
        if let Some(exceeded) = standing.exceeded_in {
            self.holds("the limit is exceeded", answer != Some(true));
            let off = matches!(figures.verdict, Verdict::OffTrack { exceeded: Some(year), .. } if year == exceeded);
            return self.holds("an exceeded limit is off track", off);
        }
        self.holds("the limit is not exceeded", answer != Some(false) || observed.is_empty());
        self.by_lenses(figures);
    }
}

fn verdict_of<L: Level>(figures: &Figures<L>) -> (VerdictKind, Option<Undetermined>) {
    let reason = match figures.verdict {
        Verdict::Undetermined(reason) => Some(reason),
        _ => None,
    };
    (figures.verdict.kind(), reason)
}

const fn needs_base(ambition: &Ambition) -> bool {
    matches!(
        ambition,
        Ambition::ReduceBy(_)
            | Ambition::ReduceTo(_)
            | Ambition::MayGrowBy(_)
            | Ambition::NetNegativeBy(_)
            | Ambition::DivideBy(_)
            | Ambition::AnnualRate(_)
            | Ambition::NetZero(NetZero { own_reduction: Some(_), .. })
    )
}

/// The verdict of the table of lenses, and whether one lens alone gives it.
const fn by_lenses(lenses: &Lenses) -> (VerdictKind, bool) {
    match (lenses.path, lenses.trend) {
        (Ok(true), Ok(true)) => (VerdictKind::OnTrack, false),
        (Ok(false), Ok(true)) => (VerdictKind::CatchingUp, false),
        (Ok(true), Ok(false)) => (VerdictKind::Slipping, false),
        (Ok(false), Ok(false)) => (VerdictKind::OffTrack, false),
        (Ok(true), Err(_)) | (Err(_), Ok(true)) => (VerdictKind::OnTrack, true),
        (Ok(false), Err(_)) | (Err(_), Ok(false)) => (VerdictKind::OffTrack, true),
        (Err(_), Err(_)) => (VerdictKind::Undetermined, false),
    }
}
