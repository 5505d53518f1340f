use chrono::NaiveDate;

use super::{Ruling, Verdict};
use crate::boundary::BoundaryComparison;
pub use crate::budget::Cumulative;
use crate::inventory::ObservationStatus;
use crate::pathway::PathName;
use crate::quantity::{Absent, Emissions, Known, PointsOfBase, Share, Year};
use crate::record::record;
use crate::resolve::{Base, Basis};
use crate::trend::{PredictionInterval, TrendFit};

/// The figures of an assessment; an absent figure carries the reason.
///
/// | symbol | meaning |
/// |---|---|
/// | `t0`, `E0` | base year (for a base period, its mean year) and base level |
/// | `tL`, `EL` | year and level of the latest observation up to the as-of date |
/// | `tT`, `A` | judged year and allowable level in that year |
/// | `P(t)` | level that the path allows in year t |
/// | `T(t)` | level that the trend or a given projection yields for year t |
///
/// Levels (`L`) are in t CO2e a year ([`Emissions`]), or in t CO2e a year per unit of an activity
/// ([`Intensity`](crate::Intensity), in [`PerUnit`](super::PerUnit)). Shares are fractions: 0.4 is
/// 40 %.
///
/// The following reasons apply to many figures; the fields do not repeat them:
/// - [`Absent::NoObservation`]: the series has no observation up to the as-of date.
/// - [`Absent::NoBase`], [`Absent::BaseNotPositive`]: the figure needs a base level, or a positive
///   base level.
/// - [`Absent::Composite`]: the target is "any of" or "all of" several parts. Each part has
///   figures of its own ([`Details::parts`](crate::Details::parts)).
/// - [`Absent::JudgedPerUnit`]: the target is judged per head or per unit, and this record is in
///   tonnes. The record then holds only base, latest level, change, elapsed time, lenses and
///   verdict.
/// - [`Absent::OutOfRange`]: the result overflows the range of floating-point numbers.
///
/// ```
/// use climate_targets::{Absent, Assessor, EmissionSeries, Emissions, Target};
/// let levels = [(1990, 1000.0), (2012, 780.0), (2016, 740.0), (2020, 700.0)];
/// let city = EmissionSeries::from_tonnes("a city", levels)?;
/// let target = Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(2030).build()?;
/// let result = Assessor::as_of_ymd(2021, 6, 30)?.assess(&city, &target);
///
/// let figures = result.figures();
/// assert_eq!(figures.base?.level, Emissions::constant(1000.0));
/// assert_eq!(figures.allowable?, Emissions::constant(500.0));
/// assert_eq!(figures.latest?.level, Emissions::constant(700.0));
/// assert_eq!(figures.progress?.percent(), 60.0); // 300 t of the needed 500 t
/// assert_eq!(figures.elapsed?.percent(), 75.0); // 30 of 40 years
/// assert_eq!(figures.needed?, Emissions::constant(200.0));
/// assert_eq!(figures.effort_ratio?, 2.0); // 20 t a year are required, 10 t are observed
/// assert_eq!(figures.cumulative?.excess?, Emissions::constant(887.5)); // 6450 t - 5562.5 t
/// assert_eq!(figures.supplement.unwrap_err(), Absent::NotPartOfTarget);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// Source: GHG Protocol Mitigation Goal Standard (WRI 2014), chapter 7, for the definition of
/// allowable emissions.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Figures<L = Emissions> {
    /// The as-of date. Observations of years that end after this date are not used.
    pub as_of: NaiveDate,
    /// tT, the year whose inventory decides. For a period, tT is the last year. For a target that
    /// is due every year, tT is the latest observed year from the first due year on; if such a
    /// target is a list of yearly limits, the last listed year up to the latest observed year.
    pub judged_year: Year,
    /// The kind of level that is judged: emissions as reported, net of the land sector, or after
    /// supplementary measures.
    pub basis: Basis,
    /// E0, the base level, with its base year or period. Absent ([`Absent::NoBase`]) if the target
    /// names no base or the base policy finds no observation. For a target per unit, a base period
    /// has no level in tonnes ([`Absent::PerUnit`]).
    pub base: Known<Base<L>>,
    /// A, the allowable emissions in the judged year; for a period, the limit divided by the number
    /// of years. Absent if the target sets no level ([`Absent::NotALevel`],
    /// [`Absent::NotQuantified`]), if a baseline scenario does not cover the judged year
    /// ([`Absent::OutsideBaseline`]), if the target follows an unresolved target
    /// ([`Absent::NotResolved`]), if the net emissions of a net-zero target are not reported
    /// ([`Absent::NetNotReported`]), or if a carry-over is unknown ([`Absent::CarryOverUnknown`]).
    pub allowable: Known<L>,
    /// tL and EL, the latest observation up to the as-of date that has a level on the judged basis.
    /// Absent with [`Absent::ActivityNotReported`] if the series has emissions but not the activity
    /// of the target.
    pub latest: Known<Latest<L>>,
    /// The change from the base to the latest level. Absent if either level is absent.
    pub change: Known<Change<L>>,
    /// The share of the needed reduction delivered so far, `(E0 - EL)/(E0 - A)`. It is not clamped:
    /// above 1 if EL is below A, negative if EL is above the base. Absent for a period
    /// ([`Absent::OverPeriod`]), and if A is not below E0 ([`Absent::NoReductionAsked`]).
    pub progress: Known<Share>,
    /// The elapsed share of the time from the base to the judged year, `(tL - t0)/(tT - t0)`; above
    /// 1 once a year after the judged year is observed. Absent without a base.
    pub elapsed: Known<Share>,
    /// P(tL), the level of the path in year tL, and the gap between EL and P(tL). Absent, with the
    /// reason, if there is no path.
    pub path: Known<PathStanding<L>>,
    /// The reduction still needed, `EL - A`; negative once EL is below A. Absent without A, and for
    /// a period ([`Absent::OverPeriod`]).
    pub needed: Known<L>,
    /// The yearly reduction required from tL to tT. Absent once the judged year or a later one is
    /// observed ([`Absent::Due`]), without A, and for a period ([`Absent::OverPeriod`]).
    pub required: Known<Required<L>>,
    /// The fitted trend. Absent if the estimator cannot be fitted, for example to too few points
    /// ([`Absent::TooFewPoints`]), and if a given projection replaces the trend
    /// ([`Absent::GivenProjection`]).
    pub trend: Known<TrendFit<L>>,
    /// The outlook for the judged year, from the trend or a given projection. Absent once the
    /// judged year or a later one is observed ([`Absent::Due`]), and if there is neither a trend
    /// nor a projection.
    pub projection: Known<Projection<L>>,
    /// The required linear cut divided by the observed yearly fall; above 1 if emissions fall too
    /// slowly. The observed fall is minus the slope of the trend. For a trend with a constant rate,
    /// and for a given projection, the fall is `T(tL) - T(tL + 1)`. Absent if the fall is not
    /// positive ([`Absent::NotFalling`]), if a base exists and A is not below E0
    /// ([`Absent::NoReductionAsked`]), and if `required` or the outlook is absent.
    pub effort_ratio: Known<f64>,
    /// The sum of the path and the sum of the outlook over the whole years tL + 1 to tT, t CO2e;
    /// for a period, over the years of the period only. Absent once the target is due
    /// ([`Absent::Due`]), and for a target per unit ([`Absent::PerUnit`]), because levels per head
    /// of different years cannot be added.
    pub cumulative: Known<Cumulative>,
    /// The cap on supplementary measures (credits, extra sinks, cuts abroad), and the figures with
    /// their full use. Absent if the target has no such cap ([`Absent::NotPartOfTarget`]).
    pub supplement: Known<SupplementStanding<L>>,
    /// The path lens and the trend lens, the two comparisons for a target that is not due.
    pub lenses: Lenses,
    /// The verdict.
    pub verdict: Verdict<L>,
    /// The rule that gave the verdict, and the two numbers it compared, if any.
    pub ruling: Ruling<L>,
    /// The boundary fields that differ between series and target, and the fields that the series or
    /// the target leaves unspecified.
    pub comparison: BoundaryComparison,
}

record! {
    /// The latest observation that an assessment uses.
    ///
    /// This is the last observation that has a level on the judged [`Basis`] and whose year has
    /// ended by the as-of date.
    ///
    /// ```
    /// use climate_targets::inventory::ObservationStatus;
    /// use climate_targets::{Assessor, EmissionSeries, Emissions, Year, catalogue};
    /// let city = EmissionSeries::builder("a city")
    ///     .observe(1990, Emissions::from_tonnes(1000.0))
    ///     .observe_as(2020, Emissions::from_tonnes(700.0), ObservationStatus::Provisional)
    ///     .build()?;
    /// let assessor = Assessor::as_of_ymd(2024, 6, 30)?;
    /// let result = assessor.assess(&city, &catalogue::covenant_of_mayors::BY_2030);
    /// let latest = result.figures().latest?;
    /// assert_eq!((latest.year, latest.level), (Year::new(2020)?, Emissions::constant(700.0)));
    /// assert_eq!(latest.status, ObservationStatus::Provisional);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct Latest<L> {
        /// tL, the year of the observation.
        pub year: Year,
        /// EL, the yearly level on the judged basis.
        pub level: L => "level_t",
        /// The status of the observation: final, provisional, proxy, estimated or interpolated.
        pub status: ObservationStatus,
    }
}

record! {
    /// The change from the base level E0 to the latest level EL. A fall is negative.
    ///
    /// ```
    /// use climate_targets::{Assessor, EmissionSeries, Emissions, catalogue};
    /// let city = EmissionSeries::from_tonnes("a city", [(1990, 1000.0), (2020, 700.0)])?;
    /// let assessor = Assessor::as_of_ymd(2024, 6, 30)?;
    /// let result = assessor.assess(&city, &catalogue::covenant_of_mayors::BY_2030);
    /// let change = result.figures().change?;
    /// assert_eq!(change.level?, Emissions::constant(-300.0));
    /// assert!((change.share?.percent() - -30.0).abs() < 1e-9);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct Change<L> {
        /// `EL - E0`, the change of the yearly level.
        pub level: Known<L> => "tonnes",
        /// `EL/E0 - 1`, the change as a share of the base. Absent unless E0 > 0
        /// ([`Absent::BaseNotPositive`]).
        pub share: Known<Share>,
    }
}

record! {
    /// The path's level P(tL) in the year of the latest observation, and the gap between the
    /// observed level EL and P(tL).
    ///
    /// A gap is positive if the level is above the path. If tL is not after the year of the path's
    /// anchor, only P(tL) is known: the gap, its shares and the years ahead are absent
    /// ([`Absent::NotAfterAnchor`]).
    ///
    /// ```
    /// use climate_targets::pathway::PathName;
    /// use climate_targets::{Assessor, EmissionSeries, Emissions, Target};
    /// let city = EmissionSeries::from_tonnes("a city", [(1990, 1000.0), (2020, 700.0)])?;
    /// let target = Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(2030);
    /// let target = target.build()?;
    /// let result = Assessor::as_of_ymd(2021, 6, 30)?.assess(&city, &target);
    /// let path = result.figures().path?;
    /// assert_eq!(path.name, PathName::Linear);
    /// assert_eq!(path.level, Emissions::constant(625.0)); // three quarters of the way to 500 t
    /// assert_eq!(path.gap?, Emissions::constant(75.0));
    /// assert_eq!(path.gap_points_of_base?.points(), 7.5);
    /// assert_eq!(path.gap_share?.percent(), 12.0);
    /// assert_eq!(path.years_ahead?, -6.0); // the path was at 700 t in 2014
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct PathStanding<L> {
        /// The kind of path.
        pub name: PathName,
        /// P(tL), a yearly level.
        pub level: L => "level_t",
        /// `EL - P(tL)`, the gap to the path; positive above the path.
        pub gap: Known<L> => "gap_t",
        /// The gap in percentage points of the base, `100 (EL - P(tL))/E0`, which the EEA calls
        /// "distance to target path". Absent without a positive base.
        pub gap_points_of_base: Known<PointsOfBase>,
        /// The gap as a share of the path's level, `(EL - P(tL))/P(tL)`. Absent unless P(tL) > 0
        /// ([`Absent::PathNotPositive`]).
        pub gap_share: Known<Share>,
        /// The years ahead of the path (positive) or behind it (negative): `x - tL`, where x is the
        /// earliest year with `P(x) = EL`. Absent unless A < E0 ([`Absent::NoReductionAsked`]) and
        /// EL lies on the strictly falling part of the path ([`Absent::OutsidePath`]).
        pub years_ahead: Known<f64>,
    }
}

record! {
    /// The yearly reduction required from the latest observation to the judged year, expressed in
    /// four ways.
    ///
    /// ```
    /// use climate_targets::{Assessor, EmissionSeries, Emissions, Target};
    /// // Citepa's example of 2022: 403.8 Mt in 2022, 270 Mt in 2030.
    /// let france = EmissionSeries::from_tonnes("France", [(2022, 403.8e6)])?;
    /// let goal = Emissions::from_megatonnes(270.0)?;
    /// let target = Target::builder("270 Mt").at_most(goal).by(2030).build()?;
    /// let result = Assessor::as_of_ymd(2023, 6, 30)?.assess(&france, &target);
    /// let required = result.figures().required?;
    /// // 133.8 Mt over 8 years.
    /// assert!((required.linear_per_year?.megatonnes() - 16.725).abs() < 1e-9);
    /// assert!((required.share_of_latest?.percent() - 4.14).abs() < 0.005);
    /// assert!((required.compound?.percent() - 4.91).abs() < 0.005);
    /// assert!(required.share_of_base.is_err()); // the target has no base
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct Required<L> {
        /// The linear cut required each year, `(EL - A)/(tT - tL)`; negative if the level may rise.
        pub linear_per_year: Known<L> => "linear_t_per_year",
        /// The linear cut as a share of EL, a fraction a year. Absent unless EL > 0
        /// ([`Absent::LatestNotPositive`]).
        pub share_of_latest: Known<Share>,
        /// The linear cut as a share of E0, a fraction a year. Absent without a positive base.
        pub share_of_base: Known<Share>,
        /// The constant yearly rate of reduction `1 - (A/EL)^(1/(tT - tL))`, a fraction a year.
        /// Absent unless A > 0 ([`Absent::AllowableNotPositive`]) and EL > 0
        /// ([`Absent::LatestNotPositive`]).
        pub compound: Known<Share>,
    }
}

/// The outlook for the judged year tT, from the fitted trend or a given projection.
///
/// ```
/// use climate_targets::{Absent, Assessor, EmissionSeries, Emissions, Target};
/// // A steady fall of 10 t a year.
/// let levels = [(1990, 1000.0), (2012, 780.0), (2016, 740.0), (2020, 700.0)];
/// let city = EmissionSeries::from_tonnes("a city", levels)?;
/// let target = Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(2030).build()?;
/// let result = Assessor::as_of_ymd(2021, 6, 30)?.assess(&city, &target);
/// let projection = result.figures().projection?;
/// assert_eq!(projection.level, Emissions::constant(600.0));
/// assert_eq!(projection.gap?, Emissions::constant(100.0));
/// assert_eq!(projection.reach?.year()?, 2040.0);
/// // The points lie exactly on a line: the interval has no width, and there is no probability.
/// assert_eq!(projection.interval?.high, projection.level);
/// assert_eq!(projection.probability_met, Err(Absent::NoResidualVariance));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Projection<L = Emissions> {
    /// T(tT), the projected yearly level.
    pub level: L,
    /// `T(tT) - A`, the projected gap; positive if the trend misses the target. Absent without A,
    /// and for a period ([`Absent::OverPeriod`]).
    pub gap: Known<L>,
    /// The 95 % prediction interval of the level in tT. Absent with fewer than three points
    /// ([`Absent::TooFewPoints`]), and if the estimator or the given projection gives no interval.
    pub interval: Known<PredictionInterval<L>>,
    /// The probability that the level in tT is at or under A, a fraction from 0 to 1. Absent if the
    /// interval is absent, if the points lie exactly on the trend
    /// ([`Absent::NoResidualVariance`]), for a given projection ([`Absent::NotDefined`]), and for a
    /// period ([`Absent::OverPeriod`]).
    pub probability_met: Known<Share>,
    /// The point in time at which the trend reaches A. Absent without A, for a period
    /// ([`Absent::OverPeriod`]), and if a given projection ends before it reaches A
    /// ([`Absent::OutsideBaseline`]).
    pub reach: Known<Reach>,
}

/// The point in time at which a trend reaches the allowable level A. The search starts at the
/// latest observation, tL.
///
/// ```
/// use climate_targets::assessment::Reach;
/// use climate_targets::{Absent, Assessor, EmissionSeries, Target, Year};
/// // A fall of 15 t a year from 2012 to 2020; the limit of 500 t is 200 t below the latest level.
/// let levels = [(1990, 1000.0), (2012, 820.0), (2016, 760.0), (2020, 700.0)];
/// let city = EmissionSeries::from_tonnes("a city", levels)?;
/// let target = Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(2030).build()?;
/// let assessor = Assessor::as_of_ymd(2021, 6, 30)?;
/// let reach = assessor.assess(&city, &target).figures().projection?.reach?;
/// assert!((reach.year()? - 2033.33).abs() < 0.01); // 200/15 years after 2020
/// assert_eq!(reach.first_year()?, Year::new(2034)?);
///
/// let soon = assessor.reach_horizon(10).assess(&city, &target).figures().projection?.reach?;
/// assert_eq!((soon, soon.year()), (Reach::BeyondHorizon, Err(Absent::BeyondHorizon)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum Reach {
    /// The trend is already at or below A in tL: T(tL) <= A, or T(tL) < A for a strict target.
    Already,
    /// The trend reaches A later. For a strict target, the trend is below A just after that point.
    #[non_exhaustive]
    At {
        /// The point in time as a fractional year: 2031.5 is the middle of 2031.
        year: f64,
        /// The first whole year in which the trend satisfies the target. Deadlines are compared
        /// with this year.
        first_year: Year,
    },
    /// The trend never falls to A.
    Never,
    /// The trend reaches A only after the horizon: 100 years after tL, or the number of years set
    /// by [`Assessor::reach_horizon`](crate::Assessor::reach_horizon).
    BeyondHorizon,
}

impl Reach {
    const fn point(self) -> Known<(f64, Year)> {
        match self {
            Self::At { year, first_year } => Ok((year, first_year)),
            Self::Already => Err(Absent::AlreadyReached),
            Self::Never => Err(Absent::NeverReached),
            Self::BeyondHorizon => Err(Absent::BeyondHorizon),
        }
    }

    /// The fractional year in which the trend reaches A.
    ///
    /// # Errors
    /// [`Absent::AlreadyReached`], [`Absent::NeverReached`] or [`Absent::BeyondHorizon`] for
    /// [`Reach::Already`], [`Reach::Never`] and [`Reach::BeyondHorizon`].
    pub const fn year(self) -> Known<f64> {
        match self.point() {
            Ok((year, _)) => Ok(year),
            Err(reason) => Err(reason),
        }
    }

    /// The first whole year in which the trend satisfies the target.
    ///
    /// # Errors
    /// The same reasons as for [`Reach::year`].
    pub const fn first_year(self) -> Known<Year> {
        match self.point() {
            Ok((_, first_year)) => Ok(first_year),
            Err(reason) => Err(reason),
        }
    }
}

record! {
    /// The cap on the supplementary measures of a target, and the gap to the target without and
    /// with these measures.
    ///
    /// Supplementary measures are credits, extra sinks and cuts abroad. S is the amount that the
    /// series reports for a year, S_max the cap.
    ///
    /// ```
    /// use climate_targets::target::SupplementaryCap;
    /// use climate_targets::{Assessor, EmissionSeries, Emissions, Target};
    /// let levels = [(1990, 1000.0), (2012, 780.0), (2016, 740.0), (2020, 700.0)];
    /// let country = EmissionSeries::from_tonnes("a country", levels)?;
    /// // Halve emissions by 2030; measures may count for 8 percentage points of the base.
    /// let target = Target::builder("halve")
    ///     .reduce_by_percent(50.0)
    ///     .base_year(1990)
    ///     .by(2030)
    ///     .supplement(SupplementaryCap::constant_points(8.0))
    ///     .build()?;
    /// let result = Assessor::as_of_ymd(2021, 6, 30)?.assess(&country, &target);
    /// let supplement = result.figures().supplement?;
    /// assert_eq!(supplement.cap, Emissions::constant(80.0));
    /// assert_eq!(supplement.gross_limit?, Emissions::constant(580.0));
    /// assert_eq!(supplement.gap_without?, Emissions::constant(100.0)); // the trend leads to 600 t
    /// assert_eq!(supplement.gap_with?, Emissions::constant(20.0));
    /// assert!(supplement.used.is_err()); // the series reports no measures
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct SupplementStanding<L> {
        /// S_max, the cap on the measures that count, as a yearly level.
        pub cap: L => "cap_t",
        /// `min(S, S_max)`, the measures that count in the year of the latest observation. Absent
        /// if the series reports no measures for that year ([`Absent::SupplementNotReported`]).
        pub used: Known<L> => "used_t",
        /// `A + S_max`, the limit on gross emissions with full use of the measures.
        pub gross_limit: Known<L> => "gross_limit_t",
        /// The gap without supplementary measures: the level before measures, minus A. The level is
        /// that of the judged year or, until that year is observed, the projection `T(tT)`.
        pub gap_without: Known<L> => "gap_without_t",
        /// The gap with full use of the measures: the same level minus `A + S_max`.
        pub gap_with: Known<L> => "gap_with_t",
        /// The path lens and the trend lens, evaluated with the gross limit `A + S_max` instead of
        /// A.
        pub lenses: Lenses,
    }
}

record! {
    /// The two comparisons that judge a target before its judged year is observed.
    ///
    /// Both comparisons are made whatever the verdict. For a period they compare sums. The path
    /// lens compares the sum so far with the path's sum over the same years; the trend lens
    /// compares the projected sum of the whole period with the limit.
    ///
    /// ```
    /// use climate_targets::{Absent, Assessor, EmissionSeries, Target, Verdict};
    /// let city = EmissionSeries::from_tonnes("a city", [(1990, 1000.0), (2020, 700.0)])?;
    /// let target = Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(2030);
    /// let target = target.build()?;
    /// let result = Assessor::as_of_ymd(2021, 6, 30)?.assess(&city, &target);
    /// let lenses = result.figures().lenses;
    /// assert_eq!(lenses.path, Ok(false)); // 700 t, where the path allows 625 t
    /// assert_eq!(lenses.trend, Err(Absent::TooFewPoints)); // only 2020 lies in the last ten years
    /// assert!(matches!(result.verdict(), Verdict::OffTrack { .. }));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub struct Lenses {
        /// The path lens: whether EL is at or under P(tL); under it, for a strict target. Absent
        /// without a path, and if tL is not after the path's anchor ([`Absent::NotAfterAnchor`]).
        pub path: Known<bool>,
        /// The trend lens: whether T(tT) is at or under A; under it, for a strict target. Absent
        /// once the judged year or a later one is observed ([`Absent::Due`]), without A, and with
        /// fewer than three points in the trend's window ([`Absent::TooFewPoints`]).
        pub trend: Known<bool>,
    }
}

impl Lenses {
    /// Returns two lenses that are absent for the same reason.
    pub(in crate::assessment) const fn absent(reason: Absent) -> Self {
        Self { path: Err(reason), trend: Err(reason) }
    }
}

impl<L> Figures<L> {
    /// Returns figures that hold only a verdict and its ruling; every other figure is absent for
    /// the same reason.
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
