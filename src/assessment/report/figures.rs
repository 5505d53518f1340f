use chrono::NaiveDate;

use super::{ProjectionReport, TrendReport, VerdictReport};
use crate::assessment::Assessor;
use crate::assessment::result::{
    Change, Cumulative, Figures, Latest, Lenses, PathStanding, Required, SupplementStanding,
};
use crate::quantity::{Absent, Known, Level, Name, Share, Year};
use crate::record::record;
use crate::resolve::{Base, BaseYears, Basis};
use crate::target::BasePolicy;

record! {
    /// The figures of an assessment; an absent figure holds the reason.
    ///
    /// The symbols are those of [`Figures`](crate::Figures), whose fields have the same names.
    ///
    /// ```
    /// use climate_targets::{Absent, Assessor, EmissionSeries, Target};
    /// let city = EmissionSeries::from_tonnes("a city", [(1990, 1000.0), (2020, 700.0)])?;
    /// let target = Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(2030);
    /// let target = target.build()?;
    /// let result = Assessor::as_of_ymd(2021, 6, 30)?.assess(&city, &target);
    /// let figures = result.report().figures;
    /// assert_eq!(figures.path?.gap, result.figures().path?.gap);
    /// assert_eq!(figures.trend, Err(Absent::TooFewPoints));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, PartialEq)]
    pub struct FiguresReport<L> {
        /// The as-of date. Observations of years that end after this date are not used.
        pub as_of: NaiveDate,
        /// The verdict.
        pub verdict: VerdictReport<L>,
        /// The path lens and the trend lens, the two comparisons for a target that is not due.
        pub lenses: Lenses,
        /// E0, the base level, with its base year or period. Absent without a base.
        pub base: Known<BaseReport<L>>,
        /// A, the allowable emissions in the judged year; for a period, the yearly mean of its
        /// limit. Absent if the target sets no level.
        pub allowable: Known<L> => "allowable_t",
        /// tT, the year whose inventory decides; for a period, its last year.
        pub judged_year: Year,
        /// The kind of level that is judged: emissions as reported, net of the land sector, or
        /// after supplementary measures.
        pub basis: Basis,
        /// tL and EL, the latest observation up to the as-of date. Absent without an observation.
        pub latest: Known<Latest<L>>,
        /// The change from the base to the latest level. Absent without a base.
        pub change: Known<Change<L>>,
        /// The delivered share of the needed reduction, `(E0 - EL)/(E0 - A)`; above 1 if EL is
        /// below A, negative if EL is above the base. Absent for a period and if A is not below E0.
        pub progress: Known<Share>,
        /// The elapsed share of the time from the base to the judged year, `(tL - t0)/(tT - t0)`;
        /// above 1 after the judged year. Absent without a base.
        pub elapsed: Known<Share>,
        /// P(tL), the level of the path in year tL, and the gap between EL and P(tL). Absent
        /// without a path.
        pub path: Known<PathStanding<L>>,
        /// The reduction still needed, `EL - A`; negative once EL is below A. Absent without A and
        /// for a period.
        pub needed: Known<L> => "needed_t",
        /// The yearly reduction required from tL to tT. Absent once the judged year is observed,
        /// without A, and for a period.
        pub required: Known<Required<L>>,
        /// The fitted trend. Absent with too few points and if a given projection replaces it.
        pub trend: Known<TrendReport<L>>,
        /// The outlook for the judged year, from the trend or a given projection. Absent once the
        /// judged year is observed, and without a trend or projection.
        pub projection: Known<ProjectionReport<L>>,
        /// The required linear cut divided by the observed yearly fall; above 1 if emissions fall
        /// too slowly. Absent if emissions do not fall, and without `required` or an outlook.
        pub effort_ratio: Known<f64>,
        /// The sums of the path and of the outlook over the years tL + 1 to tT. Absent once the
        /// target is due and for a target per unit.
        pub cumulative: Known<Cumulative>,
        /// The cap on supplementary measures, and the gaps without and with their full use. Omitted
        /// if the target has no such cap.
        pub supplement: Option<Known<SupplementStanding<L>>>,
    }
}

record! {
    /// The base level, with its base year or base period.
    ///
    /// ```
    /// use climate_targets::{Assessor, EmissionSeries, Target};
    /// let city = EmissionSeries::from_tonnes("a city", [(1990, 1000.0), (2020, 700.0)])?;
    /// let target = Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(2030);
    /// let target = target.build()?;
    /// let report = Assessor::as_of_ymd(2021, 6, 30)?.assess(&city, &target).report();
    /// let base = report.figures.base?;
    /// assert_eq!((base.year.map(|year| year.get()), base.from), (Some(1990), None));
    /// assert_eq!((base.level.tonnes(), base.policy.as_str()), (1000.0, "exact"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct BaseReport<L> {
        /// The base year; for an interpolated or declared level, the base year that the target
        /// names. Omitted for a base period.
        pub year: Option<Year>,
        /// The first year of the base period. Omitted for a base year.
        pub from: Option<Year>,
        /// The last year of the base period. Omitted for a base year.
        pub to: Option<Year>,
        /// E0, the yearly base level; for a base period, the mean level of its years.
        pub level: L => "level_t",
        /// The base policy, which determines the level if the base year has no observation.
        pub policy: Name<BasePolicy>,
    }
}

impl<L: Level> FiguresReport<L> {
    pub(super) fn new(figures: &Figures<L>, assessor: &Assessor) -> Self {
        Self {
            as_of: figures.as_of,
            verdict: VerdictReport::new(figures, assessor),
            lenses: figures.lenses,
            base: figures.base.as_ref().map(BaseReport::from).map_err(|reason| *reason),
            allowable: figures.allowable,
            judged_year: figures.judged_year,
            basis: figures.basis,
            latest: figures.latest,
            change: figures.change,
            progress: figures.progress,
            elapsed: figures.elapsed,
            path: figures.path,
            needed: figures.needed,
            required: figures.required,
            trend: figures.trend.as_ref().map(TrendReport::from).map_err(|reason| *reason),
            projection: figures
                .projection
                .as_ref()
                .map(ProjectionReport::from)
                .map_err(|reason| *reason),
            effort_ratio: figures.effort_ratio,
            cumulative: figures.cumulative,
            supplement: match figures.supplement {
                Err(Absent::NotPartOfTarget | Absent::Composite | Absent::JudgedPerUnit) => None,
                supplement => Some(supplement),
            },
        }
    }
}

impl<L: Level> From<&Base<L>> for BaseReport<L> {
    fn from(base: &Base<L>) -> Self {
        let (year, from, to) = match base.years {
            BaseYears::Year(year) => (Some(year), None, None),
            BaseYears::Period(years) => (None, Some(years.from()), Some(years.to())),
        };
        Self { year, from, to, level: base.level, policy: Name::new(base.policy.name()) }
    }
}

#[cfg(feature = "serde")]
crate::serial::through!(Base<L> => BaseReport<L>);
