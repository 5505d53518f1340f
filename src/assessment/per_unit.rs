//! Targets per head or per unit: judged in their own unit, with tonnes beside.

use core::fmt;

use super::figures::{
    Change, Figures, Latest, PathStanding, Projection, Reach, Required, SupplementStanding,
};
use super::verdict::Verdict;
use super::yearly::{AnnualCuts, CutOfYear};
use super::{Aspiration, Peak, YearLevels};
use crate::formula::finite;
use crate::inventory::Activity;
use crate::quantity::{Absent, Emissions, Intensity, Known, Share, Year};
use crate::resolve::{Base, BaseYears};
use crate::target::Metric;

/// The figures of a target per head or per unit of an activity, in their own unit: t CO2e per
/// inhabitant.
///
/// Base, allowable level, path, trend and verdict run on `e(y) = E(y)/X(y)`, of the years in which
/// both are observed. [`Figures`] holds the tonnes beside: each level times the activity of its
/// year. Shares and lenses are the same in both: those of what is judged.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PerUnit<'a> {
    metric: &'a Metric,
    activity: Option<&'a Activity>,
    figures: Figures,
}

/// What an aspiration beyond the floor asks, per unit.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct AspirationPerUnit {
    /// The level hoped for.
    pub allowable: Known<Intensity>,
    /// Latest level less that level.
    pub needed: Known<Intensity>,
    /// Projected level less that level; once due, the judged level less that level.
    pub gap: Known<Intensity>,
}

impl AspirationPerUnit {
    pub(super) fn of(own: Aspiration) -> Self {
        let Aspiration { allowable, needed, gap } = own;
        Self { allowable: intensity(allowable), needed: intensity(needed), gap: intensity(gap) }
    }
}

/// Path, trend and observation of one year, per unit.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct YearIntensities {
    /// The year.
    pub year: Year,
    /// P(t).
    pub path: Known<Intensity>,
    /// T(t).
    pub trend: Known<Intensity>,
    /// What was observed.
    pub observed: Option<Intensity>,
}

fn intensity(level: Known<Emissions>) -> Known<Intensity> {
    level.map(own)
}

const fn own(level: Emissions) -> Intensity {
    Intensity::computed(level.tonnes())
}

impl<'a> PerUnit<'a> {
    /// `None` for a target in tonnes.
    pub(super) fn of(
        metric: &'a Metric,
        activity: Option<&'a Activity>,
        figures: Figures,
    ) -> Option<Self> {
        (!metric.is_absolute()).then_some(Self { metric, activity, figures })
    }

    /// What the levels are measured in.
    pub const fn metric(&self) -> &'a Metric {
        self.metric
    }

    /// What emissions are divided by, with its definition, if the series reports it.
    pub const fn activity(&self) -> Option<&'a Activity> {
        self.activity
    }

    /// E0, the base level.
    ///
    /// # Errors
    /// As [`Figures::base`].
    pub fn base(&self) -> Known<Intensity> {
        intensity(self.figures.base.map(|base| base.level))
    }

    /// The years of the base.
    ///
    /// # Errors
    /// As [`Figures::base`].
    pub fn base_years(&self) -> Known<BaseYears> {
        self.figures.base.map(|base| base.years)
    }

    /// A, the allowable level.
    ///
    /// # Errors
    /// As [`Figures::allowable`].
    pub fn allowable(&self) -> Known<Intensity> {
        intensity(self.figures.allowable)
    }

    /// EL, the level of the latest year with both emissions and activity.
    ///
    /// # Errors
    /// As [`Figures::latest`].
    pub fn latest(&self) -> Known<Intensity> {
        intensity(self.figures.latest.map(|latest| latest.level))
    }

    /// `EL - E0`.
    ///
    /// # Errors
    /// As [`Figures::change`].
    pub fn change(&self) -> Known<Intensity> {
        intensity(self.figures.change.and_then(|change| change.level))
    }

    /// P(tL), what the path allows in the latest year.
    ///
    /// # Errors
    /// As [`Figures::path`].
    pub fn path_level(&self) -> Known<Intensity> {
        intensity(self.figures.path.map(|path| path.level))
    }

    /// `EL - P(tL)`.
    ///
    /// # Errors
    /// As [`Figures::path`].
    pub fn gap_to_path(&self) -> Known<Intensity> {
        intensity(self.figures.path.and_then(|path| path.gap))
    }

    /// `EL - A`.
    ///
    /// # Errors
    /// As [`Figures::needed`].
    pub fn needed(&self) -> Known<Intensity> {
        intensity(self.figures.needed)
    }

    /// `(EL - A)/(tT - tL)`.
    ///
    /// # Errors
    /// As [`Figures::required`].
    pub fn required_per_year(&self) -> Known<Intensity> {
        intensity(self.figures.required.and_then(|required| required.linear))
    }

    /// The slope of the trend, by how much the level changes each year.
    ///
    /// # Errors
    /// As [`TrendFit::slope`](crate::TrendFit::slope).
    pub fn slope_per_year(&self) -> Known<Intensity> {
        intensity(self.figures.trend.and_then(|trend| trend.slope()))
    }

    /// The signed yearly growth of an estimator of a rate.
    ///
    /// # Errors
    /// As [`TrendFit::rate`](crate::TrendFit::rate).
    pub fn rate_per_year(&self) -> Known<Share> {
        self.figures.trend.and_then(|trend| trend.rate())
    }

    /// T(tT), where the trend leads.
    ///
    /// # Errors
    /// As [`Figures::projection`].
    pub fn projected(&self) -> Known<Intensity> {
        intensity(self.figures.projection.map(|projection| projection.level))
    }

    /// `T(tT) - A`.
    ///
    /// # Errors
    /// As [`Figures::projection`].
    pub fn projected_gap(&self) -> Known<Intensity> {
        intensity(self.figures.projection.and_then(|projection| projection.gap))
    }

    /// The two ends of the 95 % prediction interval of the projection.
    ///
    /// # Errors
    /// As [`Projection::interval`].
    pub fn interval(&self) -> Known<(Intensity, Intensity)> {
        let interval = self.figures.projection.and_then(|projection| projection.interval)?;
        Ok((own(interval.low), own(interval.high)))
    }

    /// The probability that the level in tT is at or under A.
    ///
    /// # Errors
    /// As [`Projection::probability_met`].
    pub fn probability_met(&self) -> Known<Share> {
        self.figures.projection.and_then(|projection| projection.probability_met)
    }

    /// When the trend reaches A.
    ///
    /// # Errors
    /// As [`Projection::reach`].
    pub fn reach(&self) -> Known<Reach> {
        self.figures.projection.and_then(|projection| projection.reach)
    }

    /// Level and margin of a verdict that compares two levels: met, missed, achieved early.
    pub const fn judged(&self) -> Option<(Intensity, Intensity)> {
        match self.figures.verdict {
            Verdict::Met { level, margin, .. }
            | Verdict::Missed { level, margin, .. }
            | Verdict::AchievedEarly { level, margin, .. } => Some((own(level), own(margin))),
            _ => None,
        }
    }

    /// All figures in the unit of the target, behind the type of tonnes; for what writes them.
    pub(super) const fn figures(&self) -> &Figures {
        &self.figures
    }
}

impl fmt::Display for PerUnit<'_> {
    /// The unit: `t CO2e per head`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "t CO2e {}", self.metric)
    }
}

impl YearIntensities {
    pub(super) fn of(levels: YearLevels) -> Self {
        Self {
            year: levels.year,
            path: intensity(levels.path),
            trend: intensity(levels.trend),
            observed: levels.observed.map(own),
        }
    }
}

/// Turns levels per unit into tonnes: each times the activity of its year.
#[derive(Clone, Copy)]
pub(super) struct Tonnes<'a>(pub(super) Option<&'a Activity>);

impl Tonnes<'_> {
    pub(super) fn of(self, year: Year, level: Emissions) -> Known<Emissions> {
        let value = self.0.and_then(|activity| activity.in_year(year));
        let value = value.ok_or(Absent::ActivityNotReported)?;
        finite(level.tonnes() * value).map(Emissions::computed)
    }

    /// The figures in tonnes; a figure that spans several years has none.
    pub(super) fn beside(self, own: &Figures) -> Figures {
        let tl = own.latest.map(|latest| latest.year);
        let tt = own.judged_year;
        let base = own.base.and_then(|base| self.base(base));
        let latest = own
            .latest
            .and_then(|latest| Ok(Latest { level: self.of(latest.year, latest.level)?, ..latest }));
        let allowable = own.allowable.and_then(|a| self.of(tt, a));
        let (e0, el) = (base.map(|base| base.level), latest.map(|latest| latest.level));
        let needed = own.needed.and_then(|_| difference(el?, allowable?));
        let years = tl.map_or(1.0, |tl| tt.since(tl));
        Figures {
            base,
            allowable,
            latest,
            change: own
                .change
                .map(|change| Change { level: e0.and_then(|e0| difference(el?, e0)), ..change }),
            path: own.path.and_then(|path| {
                let gap = path.gap.and_then(|gap| self.of(tl?, gap));
                Ok(PathStanding { level: self.of(tl?, path.level)?, gap, ..path })
            }),
            needed,
            required: own.required.map(|required| {
                let linear = needed.and_then(|needed| finite(needed.tonnes() / years));
                Required { linear: linear.map(Emissions::computed), ..required }
            }),
            trend: own.trend.and(Err(Absent::PerUnit)),
            projection: own.projection.and_then(|projection| self.projection(tt, projection)),
            cumulative: own.cumulative.and(Err(Absent::PerUnit)),
            supplement: own.supplement.and_then(|supplement| self.supplement(tt, tl, supplement)),
            verdict: self.verdict(own.verdict),
            ..*own
        }
    }

    fn base(self, base: Base) -> Known<Base> {
        match base.years {
            BaseYears::Year(year) => Ok(Base { level: self.of(year, base.level)?, ..base }),
            BaseYears::Period(_) => Err(Absent::PerUnit),
        }
    }

    fn projection(self, tt: Year, own: Projection) -> Known<Projection> {
        Ok(Projection {
            level: self.of(tt, own.level)?,
            gap: own.gap.and_then(|gap| self.of(tt, gap)),
            interval: own.interval.and_then(|interval| {
                Ok(crate::Interval {
                    low: self.of(tt, interval.low)?,
                    high: self.of(tt, interval.high)?,
                })
            }),
            ..own
        })
    }

    fn supplement(
        self,
        tt: Year,
        tl: Known<Year>,
        own: SupplementStanding,
    ) -> Known<SupplementStanding> {
        let at = |level: Known<Emissions>| level.and_then(|level| self.of(tt, level));
        Ok(SupplementStanding {
            cap: self.of(tt, own.cap)?,
            used: own.used.and_then(|used| self.of(tl?, used)),
            gross_limit: at(own.gross_limit),
            gap_without: at(own.gap_without),
            gap_with: at(own.gap_with),
            ..own
        })
    }

    /// The level and the margin of a verdict are those of an observed year, so that its activity
    /// is known; should they not fit a number, they stand at its end.
    fn verdict(self, own: Verdict) -> Verdict {
        let at = |year: Year, level: Emissions| {
            let sign = level.tonnes().signum();
            self.of(year, level).unwrap_or(Emissions::computed(sign * f64::MAX))
        };
        match own {
            Verdict::Met { year, level, margin, reversed } => {
                Verdict::Met { year, level: at(year, level), margin: at(year, margin), reversed }
            }
            Verdict::Missed { year, level, margin, reached } => {
                Verdict::Missed { year, level: at(year, level), margin: at(year, margin), reached }
            }
            Verdict::AchievedEarly { year, level, margin } => {
                Verdict::AchievedEarly { year, level: at(year, level), margin: at(year, margin) }
            }
            other => other,
        }
    }

    pub(super) fn year(self, own: YearLevels) -> YearLevels {
        let at = |level: Known<Emissions>| level.and_then(|level| self.of(own.year, level));
        let observed = own.observed.and_then(|level| self.of(own.year, level).ok());
        YearLevels { year: own.year, path: at(own.path), trend: at(own.trend), observed }
    }

    pub(super) fn peak(self, own: Peak) -> Option<Peak> {
        Some(Peak { level: self.of(own.year, own.level).ok()?, ..own })
    }

    pub(super) fn cuts(self, own: AnnualCuts) -> AnnualCuts {
        let year = |cut: CutOfYear| {
            let path = cut.path.and_then(|path| self.of(cut.year, path));
            Some(CutOfYear { level: self.of(cut.year, cut.level).ok()?, path, ..cut })
        };
        AnnualCuts::summed(own.asked, own.years.into_iter().filter_map(year).collect())
    }
}

fn difference(a: Emissions, b: Emissions) -> Known<Emissions> {
    a.checked_sub(b).ok_or(Absent::OutOfRange)
}
