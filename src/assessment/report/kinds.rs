//! The groups for particular kinds of target.

use super::{ChartRowReport, FiguresReport};
use crate::assessment::{
    AnnualCuts, Assessor, CutOfYear, GrossAndNet, NetZeroTests, PartFigures, Peak, PerUnit,
    PeriodStanding,
};
use crate::inventory::Activity;
use crate::quantity::{Absent, Emissions, Intensity, Known, Portion, Year};
use crate::record::record;
use crate::target::Ambition;

record! {
    /// The figures of a target per head or per unit of an activity, in the unit of the target.
    ///
    /// The JSON keys of levels have no suffix `_t`.
    ///
    /// ```
    /// use climate_targets::{Activity, Assessor, EmissionSeries, Emissions, Target};
    /// let city = EmissionSeries::builder("a city")
    ///     .observe(2020, Emissions::from_tonnes(420.0))
    ///     .activity(Activity::population("31 December", [(2020, 120.0)]))
    ///     .build()?;
    /// let two_tonnes = Emissions::from_tonnes(2.0)?;
    /// let target = Target::builder("2 t").at_most(two_tonnes).per_capita().by(2035).build()?;
    /// let report = Assessor::as_of_ymd(2021, 6, 30)?.assess(&city, &target).report();
    /// let per_head = report.per_unit.ok_or("the target is per head")?;
    /// assert_eq!(per_head.unit, "t CO2e per head");
    /// assert_eq!(per_head.figures.latest?.level.tonnes_per_unit(), 3.5);
    /// assert_eq!(per_head.definition?, "31 December");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, PartialEq)]
    pub struct PerUnitReport {
        /// The unit of the levels, such as `t CO2e per head`.
        pub unit: String,
        /// The definition of the activity, such as the day of a population count. Absent if the
        /// series does not report the activity.
        pub definition: Known<String>,
        /// The figures.
        pub figures: FiguresReport<Intensity> => ..,
        /// The chart rows; omitted in the compact form.
        pub chart: Option<Vec<ChartRowReport<Intensity>>>,
    }
}

record! {
    /// The two tests of a net-zero target, in tonnes.
    ///
    /// ```
    /// use climate_targets::{Assessor, EmissionSeries, catalogue::sweden};
    /// // Sweden, t CO2e (Tidy GHG Inventories, CC BY 4.0), without supplementary measures.
    /// let country = EmissionSeries::from_tonnes("Sweden", [(1990, 71.26e6), (2024, 47.49e6)])?;
    /// let result = Assessor::as_of_ymd(2026, 6, 30)?.assess(&country, &sweden::NET_ZERO_2045);
    /// let tests = result.report().net_zero.ok_or("a net-zero target")?;
    /// assert_eq!(tests.own?.verdict.kind.name(), "off_track");
    /// assert!(tests.net.is_err()); // net emissions are unknown
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, PartialEq)]
    pub struct NetZeroReport {
        /// The test of gross emissions against the own-reduction limit. Absent if the target sets
        /// no such limit.
        pub own: Known<FiguresReport>,
        /// The test of net emissions against zero. Absent if net emissions are unknown.
        pub net: Known<FiguresReport>,
    }
}

record! {
    /// The figures of one part of a composite target.
    ///
    /// ```
    /// use climate_targets::target::{GoalPart, GoalParts};
    /// use climate_targets::{Ambition, Assessor, EmissionSeries, Emissions, Goal, Target};
    /// let at_most = |tonnes| GoalPart::new(Ambition::AtMost(Emissions::constant(tonnes)));
    /// let parts = GoalParts::new(vec![at_most(50.0), at_most(60.0)])?;
    /// let target = Target::builder("either").goal(Goal::AnyOf(parts)).by(2020).build()?;
    /// let city = EmissionSeries::from_tonnes("a city", [(2010, 100.0), (2020, 55.0)])?;
    /// let report = Assessor::as_of_ymd(2021, 6, 30)?.assess(&city, &target).report();
    /// let parts = report.parts.ok_or("a composite target")?;
    /// let verdicts = parts.iter().map(|part| part.figures.verdict.kind.name());
    /// assert!(verdicts.eq(["missed", "met"]));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, PartialEq)]
    pub struct PartReport {
        /// The ambition of the part, as in a target file.
        pub ambition: Ambition,
        /// The figures and the verdict of the part, in tonnes.
        pub figures: FiguresReport => ..,
        /// The figures in the part's own unit. Omitted for a part in tonnes.
        pub per_unit: Option<PerUnitReport>,
        /// The two tests of a net-zero part. Omitted for any other part.
        pub net_zero: Option<NetZeroReport>,
        /// The sums of a part that is judged over a period. Omitted for any other part.
        pub period: Option<PeriodStanding>,
        /// The maximum of a part that requires a peak. Omitted for any other part.
        pub peak: Option<Peak>,
    }
}

record! {
    /// The observed years of a target that sets a yearly cut, with their totals.
    ///
    /// ```
    /// use climate_targets::target::AnnualRate;
    /// use climate_targets::{Ambition, Assessor, EmissionSeries, Portion, Target, Year};
    /// // A cut of 10 % a year; 2018 is the last year without it.
    /// let rate = Ambition::AnnualRate(AnnualRate::new(Portion::constant(0.1), Year::new(2018)?));
    /// let target = Target::builder("-10 % a year").goal(rate).by(2030).build()?;
    /// let levels = [(2018, 100.0), (2019, 95.0), (2020, 85.0)];
    /// let city = EmissionSeries::from_tonnes("a city", levels)?;
    /// let report = Assessor::as_of_ymd(2021, 6, 30)?.assess(&city, &target).report();
    /// let cuts = report.annual_rate.ok_or("a yearly cut")?;
    /// assert_eq!((cuts.rate.percent(), cuts.from.get(), cuts.years.len()), (10.0, 2018, 2));
    /// assert!((cuts.excess?.tonnes() - 9.0).abs() < 1e-9);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, PartialEq)]
    pub struct AnnualCutsReport {
        /// The yearly cut q.
        pub rate: Portion,
        /// ts, the last year without the cut.
        pub from: Year,
        /// The sum of the observed levels after ts.
        pub sum: Known<Emissions> => "sum_t",
        /// The sum of the path `E(ts) (1 - q)^(y - ts)` over the same years. Absent without a
        /// positive level in ts.
        pub path_sum: Known<Emissions> => "path_sum_t",
        /// The sum of the observed levels minus the sum of the path. Absent if either is absent.
        pub excess: Known<Emissions> => "excess_t",
        /// The observed years after ts, ascending.
        pub years: Vec<CutOfYear>,
    }
}

record! {
    /// The gross and net emissions of the base year and of the latest year.
    ///
    /// ```
    /// use climate_targets::{Assessor, EmissionSeries, Emissions, catalogue::sweden};
    /// // Sweden, Mt CO2e (Tidy GHG Inventories, CC BY 4.0).
    /// let mt = Emissions::from_megatonnes;
    /// let country = EmissionSeries::builder("Sweden")
    ///     .observe_with_land(1990, mt(71.26), mt(-59.56))
    ///     .observe_with_land(2024, mt(47.49), mt(-54.23))
    ///     .build()?;
    /// let result = Assessor::as_of_ymd(2026, 6, 30)?.assess(&country, &sweden::NET_ZERO_2045);
    /// let land = result.report().gross_and_net.ok_or("the land sector is reported")?;
    /// assert!((land.latest?.net.megatonnes() + 6.74).abs() < 1e-9);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct GrossAndNetReport {
        /// The base year; for a base period, its last year. Absent without a base.
        pub base: Known<GrossAndNet>,
        /// The latest year. Absent without an observation.
        pub latest: Known<GrossAndNet>,
    }
}

impl PerUnitReport {
    pub(super) fn new(per_unit: &PerUnit<'_>, assessor: &Assessor) -> Self {
        let activity = per_unit.activity().ok_or(Absent::ActivityNotReported);
        Self {
            unit: per_unit.to_string(),
            definition: activity.map(Activity::definition).map(str::to_owned),
            figures: FiguresReport::new(per_unit.figures(), assessor),
            chart: None,
        }
    }
}

impl NetZeroReport {
    pub(super) fn new(tests: &NetZeroTests, assessor: &Assessor) -> Self {
        let own = tests.own.as_ref().ok_or(Absent::NotPartOfTarget);
        Self {
            own: own.map(|own| FiguresReport::new(own, assessor)),
            net: tests
                .net
                .as_ref()
                .map_err(|reason| *reason)
                .map(|net| FiguresReport::new(net, assessor)),
        }
    }
}

impl PartReport {
    pub(super) fn new(part: &PartFigures<'_>, assessor: &Assessor) -> Self {
        Self {
            ambition: part.part.ambition.clone(),
            figures: FiguresReport::new(&part.figures, assessor),
            per_unit: part.per_unit.map(|per_unit| PerUnitReport::new(&per_unit, assessor)),
            net_zero: part.net_zero.map(|tests| NetZeroReport::new(&tests, assessor)),
            period: part.period,
            peak: part.peak,
        }
    }
}

impl From<&AnnualCuts> for AnnualCutsReport {
    fn from(cuts: &AnnualCuts) -> Self {
        Self {
            rate: cuts.rate.rate(),
            from: cuts.rate.from(),
            sum: cuts.sum,
            path_sum: cuts.path_sum,
            excess: cuts.excess(),
            years: cuts.years.clone(),
        }
    }
}

#[cfg(feature = "serde")]
crate::serial::through!(AnnualCuts => AnnualCutsReport);
