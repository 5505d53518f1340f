//! One level against one series: every figure, before anything is said of them.

use chrono::NaiveDate;

use super::Given;
use super::outlook::Outlook;
use crate::boundary::BoundaryComparison;
use crate::formula::finite;
use crate::formula::level::LevelScale;
use crate::formula::line::Segment;
use crate::inventory::{EmissionSeries, ObservationStatus};
use crate::pathway::{MilestoneNodes, PathAnchor, PathMethod, PathShape, Pathway};
use crate::quantity::{Absent, Deadline, Emissions, Known, Period, Year};
use crate::resolve::{Base, Basis, Used, resolve_base};
use crate::target::{Ambition, BaseReference, Commitment, MeasuresCap, Metric, Supplement};
use crate::trend::{Estimator, TrendFit};

/// What is asked of a series.
#[derive(Debug, Clone, Copy)]
pub(super) struct LevelQuestion<'a> {
    pub(super) series: &'a EmissionSeries,
    pub(super) as_of: NaiveDate,
    pub(super) estimator: Estimator,
    pub(super) path: PathMethod,
    pub(super) given: Given<'a>,
    /// The trend, where it was fitted before.
    pub(super) trend: Option<&'a Known<TrendFit>>,
    /// The year in which the target was adopted.
    pub(super) adopted: Option<Year>,
    pub(super) basis: Basis,
    pub(super) ambition: &'a Ambition,
    /// Set where A does not exist for a reason of its own.
    pub(super) withheld: Option<Absent>,
    pub(super) reference: Option<BaseReference>,
    pub(super) metric: &'a Metric,
    pub(super) deadline: Deadline,
    /// The year whose inventory decides; where each year is due, the latest observed one, once
    /// the levels are found.
    pub(super) judged: Year,
    /// The base lies before this year: the judged one, or that of a commitment's first milestone.
    pub(super) base_before: Year,
    pub(super) supplement: Option<Supplement>,
    /// Whether reported supplementary measures are accounted for, and up to what cap.
    pub(super) measures: Measured,
    pub(super) removals_cap: Option<Emissions>,
    /// What a budget has from the one before it.
    pub(super) carried: Known<f64>,
    /// The milestones whose common path is taken, if any.
    pub(super) commitment: Option<&'a Commitment>,
    /// Whether the path starts only from a positive base, as that of a net test.
    pub(super) base_must_be_positive: bool,
    pub(super) comparison: BoundaryComparison,
}

/// What is made of the supplementary measures that a series reports.
#[derive(Debug, Clone, Copy)]
pub(super) enum Measured {
    /// Nothing: levels are as reported.
    Left,
    /// They count, up to a cap if there is one.
    Counted(Option<Supplement>),
    /// They count up to so much, found elsewhere.
    UpTo(MeasuresCap),
}

impl LevelQuestion<'_> {
    /// The period, if several years are judged together.
    pub(super) const fn period(&self) -> Option<Period> {
        self.deadline.period()
    }

    /// The year that is judged once it is known how far the observations reach.
    fn judged_by(&self, latest: Known<(Year, f64)>) -> Year {
        let Deadline::EachYearFrom(first) = self.deadline else {
            return self.judged;
        };
        let latest = latest.ok().map(|(year, _)| year);
        match self.ambition {
            Ambition::EachYearAtMost(limits) => limits.judged_by(first, latest).unwrap_or(first),
            _ => latest.map_or(first, |latest| latest.max(first)),
        }
    }
}

#[inline]
pub(super) fn emissions(value: f64) -> Known<Emissions> {
    finite(value).map(Emissions::computed)
}

/// The levels that every figure is made of.
#[derive(Clone, Copy)]
pub(super) struct Levels<'a> {
    pub(super) question: LevelQuestion<'a>,
    pub(super) used: Used<'a>,
    pub(super) base: Known<Base>,
    pub(super) allowable: Known<f64>,
    pub(super) latest: Known<(Year, f64)>,
    pub(super) latest_status: ObservationStatus,
    /// The judged year's level.
    pub(super) judged: Option<f64>,
    pub(super) scale: LevelScale,
    pub(super) path: Known<Pathway<'a>>,
    pub(super) trend: Known<TrendFit>,
}

impl<'a> Levels<'a> {
    #[inline]
    pub(super) fn find(mut question: LevelQuestion<'a>) -> Self {
        let series = question.series;
        let reported = Used::up_to(question.as_of, series.observations(), question.basis);
        let (reported, unit_is_missing) = Self::in_unit(&question, reported);
        let base = question
            .reference
            .ok_or(Absent::NoBase)
            .and_then(|reference| resolve_base(reported, reference, question.base_before));
        let e0 = base.ok().map(|b| b.level.tonnes());
        let used = Self::counted(&question, reported, e0);
        let newest = used.latest();
        let latest_status = newest.map_or(ObservationStatus::Final, |(newest, _)| newest.status);
        let latest = newest.map(|(o, level)| (o.year, level)).ok_or_else(|| {
            // Emissions or activity, but no year with both.
            let never_both = used.activity().is_some() && !used.is_empty();
            if unit_is_missing || never_both {
                Absent::ActivityNotReported
            } else {
                Absent::NoObservation
            }
        });
        question.judged = question.judged_by(latest);
        let allowable = Self::allowable(&question, base);
        let scale = LevelScale::of(e0, allowable.unwrap_or(0.0));
        let trend = match (question.given.projection, question.trend) {
            (Some(_), _) => Err(Absent::GivenProjection),
            (None, Some(fitted)) => *fitted,
            (None, None) => latest.and_then(|latest| Self::trend(used, question.estimator, latest)),
        };
        let path = Self::path(&question, used, base, allowable, latest);
        let judged = used.at(question.judged);
        Self { question, used, base, allowable, latest, latest_status, judged, scale, path, trend }
    }

    /// The observations in the unit of the target, and whether the series lacks what that needs.
    #[inline]
    fn in_unit(question: &LevelQuestion<'a>, reported: Used<'a>) -> (Used<'a>, bool) {
        let Some(name) = question.metric.activity() else {
            return (reported, false);
        };
        match question.series.activity(name) {
            Some(activity) => (reported.per(activity), false),
            None => (reported.none(), !reported.is_empty()),
        }
    }

    /// The levels as they count: no more removals and measures than the target lets count. The
    /// base level stays what it was.
    #[inline]
    fn counted(question: &LevelQuestion<'a>, reported: Used<'a>, e0: Option<f64>) -> Used<'a> {
        let used = match question.removals_cap {
            Some(cap) => reported.removals_capped(cap.tonnes()),
            None => reported,
        };
        let supplement = match question.measures {
            Measured::Left => return used,
            Measured::UpTo(cap) => return used.accounting(question.series.measures(), cap),
            Measured::Counted(supplement) => supplement,
        };
        let cap = match supplement {
            Some(supplement) => supplement.cap(e0),
            None => Some(MeasuresCap::OfLevel(f64::INFINITY)),
        };
        // With a cap that is a share of a base that is not there, nothing is accounted for; the
        // verdict sees to it that nothing is said either.
        match cap {
            Some(cap) => used.accounting(question.series.measures(), cap),
            None => used,
        }
    }

    /// A, with what a budget has from the one before.
    #[inline]
    fn allowable(question: &LevelQuestion<'a>, base: Known<Base>) -> Known<f64> {
        if let Some(reason) = question.withheld {
            return Err(reason);
        }
        let positive = |b: Base| {
            if b.level.tonnes() > 0.0 { Ok(b) } else { Err(Absent::BaseNotPositive) }
        };
        let base = if question.ambition.needs_base() { base.and_then(positive) } else { base };
        let level = base.map(|b| b.level);
        if let Ambition::BelowBaseline(scenario) = question.ambition {
            let level = scenario.allowable_on(question.as_of, question.judged);
            return level.map(Emissions::tonnes);
        }
        let Some(period) = question.period() else {
            return question.ambition.allowable(level, question.judged).map(Emissions::tonnes);
        };
        let a = question.ambition.allowable(level, period)?.tonnes();
        finite(a + question.carried? / f64::from(period.length()))
    }

    /// The trend of the window that ends with the latest observation.
    #[inline]
    fn trend(used: Used<'a>, estimator: Estimator, latest: (Year, f64)) -> Known<TrendFit> {
        let window = used.since(estimator.first_year(latest.0));
        if !estimator.excluded().is_empty() {
            let fitted = window.levels().filter(|(year, _)| !estimator.excluded().contains(*year));
            return TrendFit::ending_at(estimator, latest, fitted);
        }
        match window.all_reported() {
            // No point is tested for whether it has a level.
            Some(observations) => {
                let levels = observations.iter().map(|o| (o.year, o.emissions.tonnes()));
                TrendFit::ending_at(estimator, latest, levels)
            }
            None => TrendFit::ending_at(estimator, latest, window.levels()),
        }
    }

    /// The path that the target words itself, else the one from its base to its level.
    #[inline]
    fn path(
        question: &LevelQuestion<'a>,
        used: Used<'a>,
        base: Known<Base>,
        allowable: Known<f64>,
        latest: Known<(Year, f64)>,
    ) -> Known<Pathway<'a>> {
        if let Some(path) = question.given.path {
            return Ok(*path);
        }
        if let Some(scenario) = question.given.scenario {
            return Pathway::scaled(Self::anchor(question, used, base, latest)?, scenario);
        }
        if let Some(period) = question.period() {
            let limit = Self::limit_over(question, period, allowable?);
            return Self::path_over(question, used, period, limit);
        }
        if !question.path.is_of_target() {
            return Self::chosen_path(question, used, base, allowable, latest);
        }
        if let Ambition::EachYearAtMost(limits) = question.ambition {
            return Ok(Pathway::given(limits));
        }
        let base = base?;
        let (anchor, allowable) = ((base.years.mean_year(), base.level.tonnes()), allowable?);
        if let Ambition::AnnualRate(rate) = question.ambition {
            let anchor = (rate.from().as_f64(), anchor.1);
            return Ok(Pathway::fixed_cut(anchor, *rate, question.judged));
        }
        if question.base_must_be_positive && anchor.1 <= 0.0 {
            return Err(Absent::BaseNotPositive);
        }
        Self::path_to(question, anchor, allowable, Pathway::through)
    }

    /// The straight path of a period; no other is defined for one.
    pub(super) fn path_over(
        question: &LevelQuestion<'a>,
        used: Used<'a>,
        period: Period,
        limit: f64,
    ) -> Known<Pathway<'a>> {
        if question.path.shape() != PathShape::OfTarget {
            return Err(Absent::OverPeriod);
        }
        let before = used.at(period.from().previous()).ok_or(Absent::AnchorNotObserved)?;
        Ok(Pathway::over_period(before, period, limit))
    }

    /// The year and the level that the path starts from.
    fn anchor(
        question: &LevelQuestion<'a>,
        used: Used<'a>,
        base: Known<Base>,
        latest: Known<(Year, f64)>,
    ) -> Known<(f64, f64)> {
        match question.path.anchor() {
            PathAnchor::Base => base.map(|base| (base.years.mean_year(), base.level.tonnes())),
            PathAnchor::Adoption => {
                let year = question.adopted.ok_or(Absent::AnchorNotObserved)?;
                Ok((year.as_f64(), used.at(year).ok_or(Absent::AnchorNotObserved)?))
            }
            PathAnchor::Latest => latest.map(|(year, level)| (year.as_f64(), level)),
            PathAnchor::At(point) => Ok(point.node()),
        }
    }

    /// The path of a method that was chosen.
    pub(super) fn chosen_path(
        question: &LevelQuestion<'a>,
        used: Used<'a>,
        base: Known<Base>,
        allowable: Known<f64>,
        latest: Known<(Year, f64)>,
    ) -> Known<Pathway<'a>> {
        let anchor = Self::anchor(question, used, base, latest)?;
        let to = |a: f64| (question.judged.as_f64(), a);
        // The milestones' levels are shares of the base, wherever the path begins.
        let through = || match question.commitment {
            Some(_) if question.judged.as_f64() <= anchor.0 => Err(Absent::NotAfterAnchor),
            Some(commitment) => Ok(Some(MilestoneNodes { commitment, base: base?.level.tonnes() })),
            None => Ok(None),
        };
        match question.path.shape() {
            PathShape::FixedAnnualCut(rate) => Ok(Pathway::cut_without_end(anchor, rate)),
            PathShape::LinearShare(rate) => Ok(Pathway::share_of_anchor(anchor, rate)),
            PathShape::BudgetContinuous(budget) => {
                Pathway::within_integral(anchor, budget.tonnes())
            }
            PathShape::BudgetAnnual(budget) => Pathway::within_sum(anchor, budget.tonnes()),
            PathShape::OfTarget => match (question.ambition, through()?) {
                (Ambition::EachYearAtMost(limits), _) => Ok(Pathway::given(limits)),
                (Ambition::AnnualRate(rate), _) => {
                    Ok(Pathway::fixed_cut(anchor, *rate, question.judged))
                }
                (_, Some(milestones)) => Ok(Pathway::through(milestones, anchor)),
                (_, None) => {
                    Pathway::straight(anchor, to(allowable?)).ok_or(Absent::NotAfterAnchor)
                }
            },
            PathShape::Linear => {
                Pathway::straight(anchor, to(allowable?)).ok_or(Absent::NotAfterAnchor)
            }
            PathShape::FloorBlend => Pathway::blended(anchor, to(allowable?)),
            PathShape::ConstantRate => match through()? {
                Some(milestones) => Pathway::through_at_rates(milestones, anchor),
                None => Pathway::at_rate(anchor, to(allowable?)),
            },
            PathShape::Stepwise => match (question.ambition, through()?) {
                (Ambition::EachYearAtMost(limits), _) => Ok(Pathway::stepwise(limits)),
                (_, Some(milestones)) => Ok(Pathway::through_in_steps(milestones, anchor)),
                (_, None) => Err(Absent::NotPartOfTarget),
            },
        }
    }

    /// The sum that a period allows; A is a year's share of it.
    pub(super) fn limit_over(question: &LevelQuestion<'a>, period: Period, a: f64) -> f64 {
        match question.ambition {
            Ambition::TotalAtMost(total) => total.tonnes() + question.carried.unwrap_or(0.0),
            _ => a * f64::from(period.length()),
        }
    }

    /// The straight path to a limit, or, for a commitment, the one through its milestones.
    #[inline]
    pub(super) fn path_to(
        question: &LevelQuestion<'a>,
        anchor: (f64, f64),
        limit: f64,
        through: fn(MilestoneNodes<'a>, (f64, f64)) -> Pathway<'a>,
    ) -> Known<Pathway<'a>> {
        match question.commitment {
            Some(commitment) => Ok(through(MilestoneNodes { commitment, base: anchor.1 }, anchor)),
            None => {
                Pathway::straight(anchor, (question.judged.as_f64(), limit)).ok_or(Absent::NoBase)
            }
        }
    }

    /// Where emissions are heading: the trend, or the projection that stands in for it.
    #[inline]
    pub(super) fn outlook(&self) -> Known<Outlook<'_>> {
        match self.question.given.projection {
            Some(projection) => Ok(Outlook::Given(projection)),
            None => self.trend.as_ref().map(Outlook::Fitted).map_err(|reason| *reason),
        }
    }

    /// The year after which the path says something of a level.
    pub(super) fn path_begins_after(&self) -> Known<Year> {
        if let Some(period) = self.question.period() {
            return Ok(period.from().previous());
        }
        if let Some(path) = self.question.given.path {
            return Ok(Year::saturating(path.begins() as i64));
        }
        if self.question.given.scenario.is_some() {
            return Ok(Year::saturating(self.path?.begins() as i64));
        }
        match self.question.path.anchor() {
            PathAnchor::Base => {}
            PathAnchor::Latest => return Ok(self.latest?.0),
            // The last whole year up to the anchor.
            _ => return Ok(Year::saturating(self.path?.begins() as i64)),
        }
        match self.question.ambition {
            Ambition::EachYearAtMost(limits) => {
                let first = limits.as_slice().first().ok_or(Absent::NotPartOfTarget)?;
                Ok(first.0.previous())
            }
            _ => Ok(self.base?.years.last()),
        }
    }

    /// Whether the judged year is reached: its own inventory or a later one is observed.
    pub(super) fn is_due(&self) -> bool {
        self.latest.is_ok_and(|(year, _)| year >= self.question.judged)
    }

    /// The latest observation and the years left until the judged year.
    pub(super) fn before_due(&self) -> Known<(Year, f64, f64)> {
        let (year, level) = self.latest?;
        if self.is_due() {
            Err(Absent::Due)
        } else {
            Ok((year, level, self.question.judged.since(year)))
        }
    }

    /// Whether a level does what the target asks.
    #[inline]
    pub(super) fn reaches(&self, level: f64, limit: f64) -> bool {
        self.scale.reaches(level, limit, self.question.ambition.is_strict())
    }

    /// The same levels without anything made of supplementary measures.
    pub(super) fn as_reported(&self) -> Self {
        match self.question.measures {
            Measured::Left => *self,
            _ => Self::find(LevelQuestion { measures: Measured::Left, ..self.question }),
        }
    }

    /// The year whose level decides: the judged one once it is observed, the latest before.
    pub(super) fn deciding_year(&self) -> Option<Year> {
        let latest = self.latest.ok().map(|(year, _)| year);
        if self.judged.is_some() { Some(self.question.judged) } else { latest }
    }

    /// Whether these levels answer what others do: the judged year once it is observed, the
    /// latest year before.
    pub(super) fn knows_as_much_as(&self, other: &Self) -> bool {
        let latest = |levels: &Self| levels.latest.map(|(year, _)| year);
        match other.judged {
            Some(_) => self.judged.is_some() && self.question.judged == other.question.judged,
            None => latest(self) == latest(other),
        }
    }

    /// Base and allowable level, where the target asks for less than the base.
    pub(super) fn reduction_asked(&self) -> Known<(f64, f64)> {
        let (e0, a) = (self.base?.level.tonnes(), self.allowable?);
        if self.scale.under(a, e0) { Ok((e0, a)) } else { Err(Absent::NoReductionAsked) }
    }

    /// The straight piece of the path around the latest observation.
    pub(super) fn piece_at_latest(&self) -> Known<Segment> {
        let (tl, _) = self.latest?;
        self.path?.piece_around(tl.as_f64()).ok_or(Absent::NotAfterAnchor)
    }

    /// P(t) for a year, where there is a path.
    pub(super) fn path_in(&self, year: Year) -> Known<Emissions> {
        self.path?.level_in(year)
    }

    /// T(t) for a year, where there is a trend.
    pub(super) fn trend_in(&self, year: Year) -> Known<Emissions> {
        self.outlook()?.level_in(year).map(Emissions::computed)
    }

    /// The level of a year on this basis.
    pub(super) fn observed_in(&self, year: Year) -> Option<Emissions> {
        self.used.at(year).map(Emissions::computed)
    }

    /// The observed years before and after a year that was not observed itself.
    pub(super) fn neighbours(&self, year: Year) -> Option<(Year, Year)> {
        let candidates = self.used.before(self.question.base_before);
        if candidates.at(year).is_some() {
            return None;
        }
        let ((earlier, _), (later, _)) = candidates.neighbours(year)?;
        Some((earlier, later))
    }

    /// How many used observations have no level on this basis.
    pub(super) fn dropped(&self) -> usize {
        self.used.dropped()
    }

    /// Whether the measures of a year are reported, where measures count.
    pub(super) fn reports_measures(&self, year: Year) -> bool {
        self.used.measures_of(year).is_some()
    }
}
