//! Contributions and assessments of sectors as owned, plain data, which are written as JSON and
//! read back.

use super::{Contributions, SectorAssessments, SectorContribution, SectorDifference};
use crate::assessment::Assessment;
use crate::assessment::report::{AssessmentReport, ReportVersion};
use crate::quantity::{Emissions, Known, Share, Year};
use crate::record::record;
use crate::resolve::BaseYears;

record! {
    /// The contributions of every sector as owned, plain data.
    ///
    /// ```
    /// use climate_targets::catalogue::covenant_of_mayors::BY_2030;
    /// use climate_targets::sectors::{ContributionsReport, SectorBreakdown};
    /// use climate_targets::{Assessor, EmissionSeries, Portion};
    /// let series = |base, latest| {
    ///     EmissionSeries::from_tonnes("a city", [(1990, base), (2022, latest)])
    /// };
    /// let sectors = [("Transport", series(60.0, 54.0)?), ("Heating", series(40.0, 26.0)?)];
    /// let city = SectorBreakdown::new(series(100.0, 80.0)?, sectors, Portion::constant(0.0))?;
    /// let report = city.contributions(Assessor::as_of_ymd(2024, 6, 30)?, &BY_2030)?.report();
    /// let json = serde_json::to_string(&report)?;
    /// assert_eq!(serde_json::from_str::<ContributionsReport>(&json)?, report);
    /// assert_eq!((report.base_from.get(), report.base_to.get()), (1990, 1990));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, PartialEq)]
    pub struct ContributionsReport {
        /// The version of the form.
        pub version: ReportVersion,
        /// The base year, or the first year of the base period.
        pub base_from: Year,
        /// The base year, or the last year of the base period.
        pub base_to: Year,
        /// The year of the levels.
        pub year: Year,
        /// The figures of the total.
        pub total: SectorContributionReport,
        /// The figures of every sector.
        pub sectors: Vec<SectorContributionReport>,
        /// The figures of the difference between the total and the sum of the sectors.
        pub in_no_sector: SectorContributionReport,
    }
}

record! {
    /// The contribution of one sector to the figures of the total.
    ///
    /// ```
    /// use climate_targets::catalogue::covenant_of_mayors::BY_2030;
    /// use climate_targets::sectors::SectorBreakdown;
    /// use climate_targets::{Assessor, EmissionSeries, Portion};
    /// let series = |base, latest| {
    ///     EmissionSeries::from_tonnes("a city", [(1990, base), (2022, latest)])
    /// };
    /// let sectors = [("Transport", series(60.0, 54.0)?), ("Heating", series(40.0, 26.0)?)];
    /// let city = SectorBreakdown::new(series(100.0, 80.0)?, sectors, Portion::constant(0.0))?;
    /// let report = city.contributions(Assessor::as_of_ymd(2024, 6, 30)?, &BY_2030)?.report();
    /// let transport = &report.sectors[0];
    /// assert_eq!((transport.sector.as_str(), transport.change?.tonnes()), ("Transport", -6.0));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, PartialEq)]
    pub struct SectorContributionReport {
        /// The name of the sector; empty for the total and for the difference.
        pub sector: String,
        /// e0, the base level of the sector. Absent if the sector lacks the base year.
        pub base: Known<Emissions> => "base_t",
        /// eL, the level of the sector in the year. Absent if the sector lacks the year.
        pub level: Known<Emissions> => "level_t",
        /// `eL - e0`, the change since the base; negative for a fall.
        pub change: Known<Emissions> => "change_t",
        /// `eL/e0 - 1`, the change as a share of the sector's own base. Absent unless e0 is
        /// positive.
        pub change_share: Known<Share>,
        /// The change as a share of the total's change. Absent if the total did not change.
        pub share_of_change: Known<Share>,
        /// The gap to the sector's part of the path; positive above the path. Absent without a
        /// path.
        pub gap: Known<Emissions> => "gap_t",
        /// The gap as a share of the total's gap. Absent if the total has no gap.
        pub share_of_gap: Known<Share>,
        /// The reduction still needed. Absent if the target sets no level.
        pub needed: Known<Emissions> => "needed_t",
        /// The needed reduction as a share of the total's needed reduction. Absent if none is
        /// needed.
        pub share_of_needed: Known<Share>,
    }
}

record! {
    /// The assessments of a total and of its sectors as owned, plain data.
    ///
    /// ```
    /// use climate_targets::catalogue::covenant_of_mayors::BY_2020;
    /// use climate_targets::sectors::{SectorAssessmentsReport, SectorBreakdown};
    /// use climate_targets::{Assessor, EmissionSeries, Portion};
    /// let series = |base, latest| {
    ///     EmissionSeries::from_tonnes("a city", [(1990, base), (2020, latest)])
    /// };
    /// let sectors = [("Transport", series(60.0, 54.0)?), ("Heating", series(40.0, 16.0)?)];
    /// let city = SectorBreakdown::new(series(100.0, 70.0)?, sectors, Portion::constant(0.0))?;
    /// let report = city.assess(Assessor::as_of_ymd(2024, 6, 30)?, &BY_2020).report();
    /// let json = serde_json::to_string(&report)?;
    /// assert_eq!(serde_json::from_str::<SectorAssessmentsReport>(&json)?, report);
    /// assert_eq!(report.total.figures.verdict.kind.name(), "met");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, PartialEq)]
    pub struct SectorAssessmentsReport {
        /// The version of the form.
        pub version: ReportVersion,
        /// The assessment of the total, in the compact form.
        pub total: AssessmentReport,
        /// The assessment of every sector.
        pub sectors: Vec<SectorResultReport>,
    }
}

record! {
    /// The assessment of one sector.
    ///
    /// ```
    /// use climate_targets::catalogue::covenant_of_mayors::BY_2020;
    /// use climate_targets::sectors::SectorBreakdown;
    /// use climate_targets::{Assessor, EmissionSeries, Portion};
    /// let series = |base, latest| {
    ///     EmissionSeries::from_tonnes("a city", [(1990, base), (2020, latest)])
    /// };
    /// let sectors = [("Transport", series(60.0, 54.0)?), ("Heating", series(40.0, 16.0)?)];
    /// let city = SectorBreakdown::new(series(100.0, 70.0)?, sectors, Portion::constant(0.0))?;
    /// let report = city.assess(Assessor::as_of_ymd(2024, 6, 30)?, &BY_2020).report();
    /// assert_eq!(report.sectors[0].sector, "Transport");
    /// let assessment = report.sectors[0].assessment.as_ref().map_err(|reason| *reason)?;
    /// assert_eq!(assessment.figures.verdict.kind.name(), "missed"); // -10 %
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, PartialEq)]
    pub struct SectorResultReport {
        /// The name of the sector.
        pub sector: String,
        /// The assessment, in the compact form. Absent if the target does not apply to a sector.
        pub assessment: Known<AssessmentReport>,
    }
}

record! {
    /// The total of one year compared with the sum of its sectors, as owned, plain data.
    ///
    /// ```
    /// use climate_targets::sectors::{SectorBreakdown, SectorDifferenceReport};
    /// use climate_targets::{EmissionSeries, Portion};
    /// let series = |level| EmissionSeries::from_tonnes("a city", [(2020, level)]);
    /// let sectors = [("Transport", series(60.0)?), ("Heating", series(39.0)?)];
    /// let city = SectorBreakdown::new(series(100.0)?, sectors, Portion::constant(0.02))?;
    /// let report = city.differences().next().ok_or("the year 2020")?.report();
    /// let json = serde_json::to_string(&report)?;
    /// assert_eq!(serde_json::from_str::<SectorDifferenceReport>(&json)?, report);
    /// assert!(report.within_tolerance);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, PartialEq)]
    pub struct SectorDifferenceReport {
        /// The compared year.
        pub year: Year,
        /// The total. Absent if the total series lacks the year.
        pub total: Known<Emissions> => "total_t",
        /// The sum of the sectors that have a level for the year. Absent if no sector has one.
        pub sum: Known<Emissions> => "sum_t",
        /// The total minus the sum. Absent if the total or any sector lacks the year.
        pub difference: Known<Emissions> => "difference_t",
        /// The difference as a share of the total. Absent for a total of zero.
        pub share_of_total: Known<Share>,
        /// Whether the difference is within the tolerance of the breakdown or the rounding error of
        /// the addition.
        pub within_tolerance: bool,
        /// The names of the sectors without a level for the year.
        pub missing: Vec<String>,
    }
}

impl Contributions<'_> {
    /// The contributions as owned, plain data, to be written and read back; [`ContributionsReport`]
    /// has an example.
    pub fn report(&self) -> ContributionsReport {
        ContributionsReport::from(self)
    }
}

impl SectorAssessments<'_> {
    /// The assessments as owned, plain data, to be written and read back;
    /// [`SectorAssessmentsReport`] has an example.
    pub fn report(&self) -> SectorAssessmentsReport {
        SectorAssessmentsReport::from(self)
    }
}

impl SectorDifference<'_> {
    /// The difference as owned, plain data, to be written and read back; [`SectorDifferenceReport`]
    /// has an example.
    pub fn report(&self) -> SectorDifferenceReport {
        SectorDifferenceReport::from(self)
    }
}

impl From<&Contributions<'_>> for ContributionsReport {
    fn from(contributions: &Contributions<'_>) -> Self {
        let base_years = contributions.base_years;
        Self {
            version: ReportVersion::CURRENT,
            base_from: match base_years {
                BaseYears::Year(year) => year,
                BaseYears::Period(period) => period.from(),
            },
            base_to: base_years.last(),
            year: contributions.year,
            total: SectorContributionReport::from(&contributions.total),
            sectors: contributions.sectors.iter().map(SectorContributionReport::from).collect(),
            in_no_sector: SectorContributionReport::from(&contributions.in_no_sector),
        }
    }
}

impl From<&SectorContribution<'_>> for SectorContributionReport {
    fn from(part: &SectorContribution<'_>) -> Self {
        Self {
            sector: part.name.to_owned(),
            base: part.base,
            level: part.level,
            change: part.change,
            change_share: part.change_share,
            share_of_change: part.share_of_change,
            gap: part.gap,
            share_of_gap: part.share_of_gap,
            needed: part.needed,
            share_of_needed: part.share_of_needed,
        }
    }
}

impl From<&SectorAssessments<'_>> for SectorAssessmentsReport {
    fn from(results: &SectorAssessments<'_>) -> Self {
        let sector = |&(sector, assessment): &(&str, Known<Assessment<'_>>)| SectorResultReport {
            sector: sector.to_owned(),
            assessment: assessment
                .map(|assessment| AssessmentReport::compact(&assessment.details())),
        };
        Self {
            version: ReportVersion::CURRENT,
            total: AssessmentReport::compact(&results.total.details()),
            sectors: results.sectors.iter().map(sector).collect(),
        }
    }
}

impl From<&SectorDifference<'_>> for SectorDifferenceReport {
    fn from(difference: &SectorDifference<'_>) -> Self {
        Self {
            year: difference.year,
            total: difference.total,
            sum: difference.sum,
            difference: difference.difference,
            share_of_total: difference.share_of_total,
            within_tolerance: difference.within_tolerance,
            missing: difference.missing.iter().map(|name| (*name).to_owned()).collect(),
        }
    }
}

#[cfg(feature = "serde")]
crate::serial::through!(
    Contributions<'_> => ContributionsReport,
    SectorContribution<'_> => SectorContributionReport,
    SectorAssessments<'_> => SectorAssessmentsReport,
    SectorDifference<'_> => SectorDifferenceReport,
);
