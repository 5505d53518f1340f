//! A plan set against a target as owned, plain data.

use super::levels::Levels;
use super::{
    PlanAssessment, PlanCaveat, PlanFigures, PlanReference, PlanSector, PlanYear, TotalCheck,
    WaterfallBar,
};
use crate::assessment::report::ReportVersion;
use crate::assessment::{AllowedBy, Step};
use crate::quantity::{Absent, Emissions, Known, Year, named};
use crate::record::record;

named! {
    /// The kind of a plan's reference, as in reports.
    ///
    /// ```
    /// use climate_targets::plan::ReferenceKind;
    /// assert_eq!(ReferenceKind::Path.name(), "path");
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
    #[cfg_attr(feature = "serde", serde(crate = "crate::serial::shown", rename_all = "snake_case"))]
    #[non_exhaustive]
    pub enum ReferenceKind {
        /// The base level of the target.
        TargetBase = "target_base",
        /// The level of a year.
        Year = "year",
        /// A reference path.
        Path = "path",
    }
}

crate::record::plain!(ReferenceKind);

record! {
    /// A plan set against a target as owned, plain data, to be written and read back.
    ///
    /// ```
    /// use climate_targets::plan::{Measure, MeasureStatus, Plan, PlanReport};
    /// use climate_targets::{Assessor, EmissionSeries, Emissions, Target};
    /// let toll = Measure::new("Road toll").sector("transport").status(MeasureStatus::Adopted);
    /// let toll = toll.reduces(2030, Emissions::from_tonnes(300.0));
    /// let plan = Plan::builder("a plan").measure(toll).stated_total(2030, "310 t").build()?;
    /// let city = EmissionSeries::from_tonnes("a city", [(1990, 1000.0), (2020, 900.0)])?;
    /// let target = Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(2030);
    /// let target = target.build()?;
    /// let plan = plan.assess(Assessor::as_of_ymd(2024, 6, 30)?, &city, &target);
    /// let report: PlanReport = plan.report();
    /// assert_eq!((report.target?.as_str(), report.stated_total.map(|t| t.tonnes())), ("halve", Some(310.0)));
    /// let report = plan.report_with_derivation();
    /// let json = serde_json::to_string(&report)?;
    /// assert_eq!(serde_json::from_str::<PlanReport>(&json)?, report);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, PartialEq)]
    pub struct PlanReport {
        /// The version of the form.
        pub version: ReportVersion,
        /// The name of the plan.
        pub plan: String,
        /// The place of the series; omitted without a target.
        pub place: Option<String>,
        /// The identifier of the target.
        pub target: Known<String>,
        /// The year of the figures.
        pub year: Year,
        /// What the effects are counted against.
        pub counted_against: ReferenceKind,
        /// The reference year; omitted for another reference.
        pub reference_year: Option<Year>,
        /// The name of the reference path; omitted for another reference.
        pub reference_path: Option<String>,
        /// What sets the allowed level; omitted without one.
        pub allowed_by: Option<AllowedBy>,
        /// The figures of the whole place.
        pub figures: PlanFigures => ..,
        /// The total that the plan states for the year; omitted if it states none.
        pub stated_total: Option<Emissions> => "stated_total_t",
        /// All stated totals beside the sums of the measures.
        pub total_checks: Vec<TotalCheck>,
        /// The figures of each sector.
        pub sectors: Vec<PlanSector>,
        /// The plan year by year.
        pub years: Vec<PlanYear>,
        /// The bars from the base level to what the target leaves.
        pub waterfall: Vec<WaterfallBar>,
        /// The caveats.
        pub caveats: Vec<PlanCaveat<'static>>,
        /// The steps behind the figures of the whole place; omitted unless asked for.
        pub derivation: Option<Vec<Step>>,
    }
}

impl PlanAssessment<'_> {
    /// The assessment of the plan as owned, plain data, without the derivation.
    pub fn report(&self) -> PlanReport {
        let (counted_against, reference_year, reference_path) = match &self.plan.reference {
            PlanReference::TargetBase => (ReferenceKind::TargetBase, None, None),
            PlanReference::Year(year) => (ReferenceKind::Year, Some(*year), None),
            PlanReference::Path { name, .. } => {
                (ReferenceKind::Path, None, Some(name.clone().into_owned()))
            }
        };
        let assessment = self.assessment.as_ref();
        let figures = self.figures();
        let stated = self.plan.stated_totals.iter().find(|total| total.year == self.year);
        PlanReport {
            version: ReportVersion::CURRENT,
            plan: self.plan.name().to_owned(),
            place: assessment.map(|assessment| assessment.series().place().to_owned()),
            target: assessment
                .map(|assessment| assessment.target().id().to_owned())
                .ok_or(Absent::NoTarget),
            year: self.year,
            counted_against,
            reference_year,
            reference_path,
            allowed_by: Levels::of_total(self).allowed_by,
            stated_total: stated.map(|total| total.level),
            total_checks: self.plan.total_checks().collect(),
            sectors: self.sectors(),
            years: self.years(),
            waterfall: figures.waterfall(),
            caveats: self.caveats_of(&figures).into_iter().map(PlanCaveat::into_owned).collect(),
            derivation: None,
            figures,
        }
    }

    /// The assessment of the plan as owned, plain data, with the derivation.
    pub fn report_with_derivation(&self) -> PlanReport {
        PlanReport { derivation: Some(self.derivation()), ..self.report() }
    }
}
