use chrono::NaiveDate;

use super::{Ruling, Verdict};
use crate::boundary::BoundaryComparison;
pub use crate::budget::Cumulative;
use crate::inventory::ObservationStatus;
use crate::pathway::PathName;
use crate::quantity::{Absent, Emissions, Known, PointsOfBase, Share, Year};
use crate::resolve::{Base, Basis};
use crate::trend::{PredictionInterval, TrendFit};

/// Every number of an assessment, each with the reason where it is absent.
///
/// All of them are of one quantity: tonnes, or, in [`PerUnit`](super::PerUnit), tonnes per head or
/// per unit of an activity. The record in tonnes of a target that is judged per unit has base, latest
/// level and change; the other figures are absent for [`Absent::JudgedPerUnit`].
///
/// Symbols: t0 and E0 are base year and level, tL and EL year and level of the latest
/// observation, tT the judged year, A the allowable emissions, P(t) the path, T(t) the trend.
/// Levels are t CO2e a year, or per unit.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Figures<L = Emissions> {
    /// The date whose knowledge is used.
    pub as_of: NaiveDate,
    /// tT, the year whose inventory decides.
    pub judged_year: Year,
    /// Which number of the series is judged: as reported, or net of the land sector.
    pub basis: Basis,
    /// E0 and where it comes from.
    pub base: Known<Base<L>>,
    /// A, the allowable emissions of the judged year.
    pub allowable: Known<L>,
    /// The latest used observation.
    pub latest: Known<Latest<L>>,
    /// What has changed since the base.
    pub change: Known<Change<L>>,
    /// Share of the needed reduction that is delivered, `(E0 - EL)/(E0 - A)`. Not clamped: above
    /// 1 the target level is passed, below 0 emissions have grown.
    pub progress: Known<Share>,
    /// Share of the time that has gone, `(tL - t0)/(tT - t0)`; above 1 after the judged year.
    pub elapsed: Known<Share>,
    /// The path at tL, and the distance to it.
    pub path: Known<PathStanding<L>>,
    /// Reduction still needed, `EL - A`; negative where the level is passed.
    pub needed: Known<L>,
    /// The yearly effort that is needed from tL on.
    pub required: Known<Required<L>>,
    /// The trend.
    pub trend: Known<TrendFit<L>>,
    /// The trend at tT, and when it reaches A.
    pub projection: Known<Projection<L>>,
    /// Required linear fall over observed linear fall: above 1 the pace is too slow.
    pub effort_ratio: Known<f64>,
    /// Path and trend summed over the years from tL to tT.
    pub cumulative: Known<Cumulative>,
    /// The supplementary measures that may count, and the limits with them.
    pub supplement: Known<SupplementStanding<L>>,
    /// The two views on a target that is not due.
    pub lenses: Lenses,
    /// What can be said.
    pub verdict: Verdict<L>,
    /// The rule that gave the verdict, and the two numbers that it compared.
    pub ruling: Ruling<L>,
    /// What the boundaries of series and target have in common.
    pub comparison: BoundaryComparison,
}

/// The latest used observation.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Latest<L = Emissions> {
    /// tL.
    pub year: Year,
    /// EL.
    pub level: L,
    /// How firm it is.
    pub status: ObservationStatus,
}

/// Later minus earlier: a fall is negative.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Change<L = Emissions> {
    /// `EL - E0`.
    pub level: Known<L>,
    /// `EL/E0 - 1`, a share of the base.
    pub share_of_base: Known<Share>,
}

/// The path in the year of the latest observation.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct PathStanding<L = Emissions> {
    /// Which way the path takes.
    pub name: PathName,
    /// P(tL).
    pub level: L,
    /// `EL - P(tL)`: positive is above the path.
    pub gap: Known<L>,
    /// The gap in percentage points of the base, `100 (EL - P(tL))/E0`: the EEA's distance to
    /// target path.
    pub gap_points_of_base: Known<PointsOfBase>,
    /// The gap as a share of P(tL).
    pub gap_share_of_path: Known<Share>,
    /// `P^-1(EL) - tL`: years ahead of the path (+) or behind it (-).
    pub years_ahead: Known<f64>,
}

/// The yearly effort from tL to tT, four ways.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Required<L = Emissions> {
    /// `(EL - A)/(tT - tL)`, by how much the level must fall each year.
    pub linear: Known<L>,
    /// The linear rate as a share of EL.
    pub share_of_latest: Known<Share>,
    /// The linear rate as a share of E0.
    pub share_of_base: Known<Share>,
    /// `1 - (A/EL)^(1/(tT - tL))`: the constant yearly cut.
    pub compound: Known<Share>,
}

/// The trend in the judged year.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Projection<L = Emissions> {
    /// T(tT).
    pub level: L,
    /// `T(tT) - A`: positive misses.
    pub gap: Known<L>,
    /// The 95 % prediction interval of the level in tT.
    pub interval: Known<PredictionInterval<L>>,
    /// The probability that the level in tT is at or under A.
    pub probability_met: Known<Share>,
    /// When the trend reaches A.
    pub reach: Known<Reach>,
}

/// When a trend reaches a level, searched from the latest observation on.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum Reach {
    /// T(tL) is there already.
    Already,
    /// At a point in time; a strict target is reached just after it.
    At {
        /// The point in time as a fractional year: 2031.5 is the middle of 2031.
        year: f64,
        /// The first inventory at which the trend is there; what deadlines are compared with.
        first_year: Year,
    },
    /// Never: the trend does not fall that far.
    Never,
    /// Later than the horizon: a hundred years after the latest observation, or the caller's own.
    BeyondHorizon,
}

impl Reach {
    /// Why there is no year, if there is none.
    ///
    /// # Errors
    /// The reason.
    pub const fn year(self) -> Known<f64> {
        match self {
            Self::At { year, .. } => Ok(year),
            Self::Already => Err(Absent::AlreadyReached),
            Self::Never => Err(Absent::NeverReached),
            Self::BeyondHorizon => Err(Absent::BeyondHorizon),
        }
    }

    /// The first inventory at which the trend is there.
    ///
    /// # Errors
    /// The reason why there is none.
    pub const fn first_year(self) -> Known<Year> {
        match (self, self.year()) {
            (Self::At { first_year, .. }, _) => Ok(first_year),
            (_, Err(reason)) => Err(reason),
            (_, Ok(_)) => Err(Absent::NeverReached),
        }
    }
}

/// Supplementary measures: what may count of them, what does, and the gaps without and with.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct SupplementStanding<L = Emissions> {
    /// S_max, how much may count.
    pub cap: L,
    /// min(S, S_max), what counts of the measures reported for the year of the latest level.
    pub used: Known<L>,
    /// `A + S_max`: how much may be emitted with full use.
    pub gross_limit: Known<L>,
    /// Projected level (or, once due, judged level) less A: the gap without any use.
    pub gap_without: Known<L>,
    /// The same less the gross limit: the gap with full use.
    pub gap_with: Known<L>,
    /// The lenses against the gross limit.
    pub lenses: Lenses,
}

/// The two views on a target that is not due; both are always given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Lenses {
    /// Whether EL is at or under P(tL).
    pub path: Known<bool>,
    /// Whether T(tT) is at or under A.
    pub trend: Known<bool>,
}

impl Lenses {
    pub(in crate::assessment) const fn absent(reason: Absent) -> Self {
        Self { path: Err(reason), trend: Err(reason) }
    }
}

impl<L> Figures<L> {
    /// Figures of which none exists for one reason, with a verdict.
    pub(in crate::assessment) fn absent(
        as_of: NaiveDate,
        judged_year: Year,
        reason: Absent,
        (verdict, ruling): (Verdict<L>, Ruling<L>),
        comparison: BoundaryComparison,
    ) -> Self {
        Self {
            as_of,
            judged_year,
            basis: Basis::AsReported,
            base: Err(reason),
            allowable: Err(reason),
            latest: Err(reason),
            change: Err(reason),
            progress: Err(reason),
            elapsed: Err(reason),
            path: Err(reason),
            needed: Err(reason),
            required: Err(reason),
            trend: Err(reason),
            projection: Err(reason),
            effort_ratio: Err(reason),
            cumulative: Err(reason),
            supplement: Err(reason),
            lenses: Lenses::absent(reason),
            verdict,
            ruling,
            comparison,
        }
    }
}
