//! The effects of a plan year by year, and the projection that they give.

use super::levels::Levels;
use super::sums::MeasureSet;
use super::{Bounds, PlanAssessment, PlanVerdict};
use crate::assessment::AllowedBy;
use crate::quantity::{Absent, Emissions, Known, Year};
use crate::record::record;
use crate::trend::{GivenProjection, ProjectedLevel};

record! {
    /// One year of a plan: the effects of the measures in force and adopted against the level that
    /// the target allows in that year. [`PlanAssessment::years`] returns it.
    ///
    /// ```
    /// use climate_targets::assessment::AllowedBy;
    /// use climate_targets::plan::{Measure, MeasureStatus, Plan, PlanYear};
    /// use climate_targets::{Assessor, EmissionSeries, Emissions, Target};
    /// let t = Emissions::from_tonnes;
    /// let toll = Measure::new("Road toll").status(MeasureStatus::Adopted);
    /// let toll = toll.reduces(2028, t(60.0)).reduces(2030, t(90.0));
    /// let plan = Plan::builder("a climate budget").counted_from(2025).measure(toll).build()?;
    /// let city = EmissionSeries::from_tonnes("a city", [(2020, 1000.0), (2025, 900.0)])?;
    /// // Yearly limits of a climate budget, t CO2e.
    /// let limits: Target = serde_json::from_str(
    ///     r#"{"id": "limits", "title": "yearly limits", "deadline": {"each_year_from": 2028},
    ///         "ambition": {"each_year_at_most": {"unit": "t",
    ///             "levels": [[2028, 850], [2029, 830], [2030, 820]]}}}"#,
    /// )?;
    /// let plan = plan.assess(Assessor::as_of_ymd(2026, 6, 30)?, &city, &limits);
    /// let years: Vec<PlanYear> = plan.years();
    /// let gaps: Vec<f64> = years.iter().map(|y| y.gap.unwrap().high().tonnes()).collect();
    /// assert_eq!(gaps, [-10.0, 10.0, -10.0]); // 840 t of 850 t, 840 of 830, 810 of 820
    /// assert_eq!(years[1].allowed_by, Some(AllowedBy::YearlyLimit));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct PlanYear {
        /// The year.
        pub year: Year,
        /// Q, the level of the reference.
        pub reference: Known<Emissions> => "reference_t",
        /// The effects of the measures in force and adopted.
        pub effects: Bounds => "effects_t",
        /// The effects of the identified measures as well.
        pub effects_with_identified: Bounds => "effects_with_identified_t",
        /// Q minus the effects of the measures in force and adopted.
        pub expected: Known<Bounds> => "expected_t",
        /// The level that the target allows in the year.
        pub allowable: Known<Emissions> => "allowable_t",
        /// What sets this level; omitted without a target.
        pub allowed_by: Option<AllowedBy>,
        /// The expected level minus the allowed level; negative for a surplus.
        pub gap: Known<Bounds> => "gap_t",
        /// Whether the measures in force and adopted close the gap of the year.
        pub verdict: PlanVerdict,
        /// The number of measures in force and adopted without a number in the year.
        pub without_number: usize,
    }
}

impl PlanAssessment<'_> {
    /// The plan year by year, from the first year with an effect to the last, or to the judged year
    /// of the target if that is later. A climate budget compares them with yearly limits.
    pub fn years(&self) -> Vec<PlanYear> {
        let stated = || {
            let measures = self.plan.measures.iter();
            let in_groups = self.plan.groups.iter().flat_map(|group| &group.joint);
            measures.flat_map(|checked| &checked.amounts).chain(in_groups).map(|amount| amount.0)
        };
        let Some(first) = stated().min() else { return Vec::new() };
        let judged = self.assessment.map(|assessment| assessment.target().judged_year());
        let last = stated().chain(judged).max().unwrap_or(first);
        let years = (first.get()..=last.get()).filter_map(|year| Year::new(year).ok());
        years.map(|year| self.in_year(year).as_year()).collect()
    }

    fn as_year(self) -> PlanYear {
        let levels = Levels::of_total(&self);
        let terms = self.plan.terms(MeasureSet::DECIDED, self.year);
        let with_identified = self.plan.sum_of(MeasureSet::WITH_IDENTIFIED, self.year);
        let decided = terms.sum();
        PlanYear {
            year: self.year,
            reference: levels.reference.map(Emissions::computed),
            effects: decided.bounds,
            effects_with_identified: with_identified.bounds,
            expected: levels.expected_after(decided.bounds),
            allowable: levels.allowable.map(Emissions::computed),
            allowed_by: levels.allowed_by,
            gap: levels.gap_after(decided.bounds),
            verdict: levels.verdict(&terms),
            without_number: decided.without_number,
        }
    }

    /// The expected levels as a projection for the place of the trend, named after the plan. A
    /// range becomes the interval around its middle. From the latest observation to the first year
    /// with an effect, the projection is linear.
    ///
    /// ```
    /// use climate_targets::plan::{Measure, MeasureStatus, Plan};
    /// use climate_targets::robustness::MethodGrid;
    /// use climate_targets::{Assessor, EmissionSeries, Emissions, Target};
    /// let levels = (2015..=2024).map(|year| (year, 1000.0 - 8.0 * f64::from(year - 2015)));
    /// let city = EmissionSeries::from_tonnes("a city", levels)?;
    /// let toll = Measure::new("Road toll").status(MeasureStatus::Adopted);
    /// let toll = toll.reduces(2030, Emissions::from_tonnes(500.0));
    /// let plan = Plan::builder("the climate plan").counted_from(2024).measure(toll).build()?;
    /// let target = Target::builder("halve").reduce_by_percent(50.0).base_year(2015).by(2030);
    /// let target = target.build()?;
    /// let assessor = Assessor::as_of_ymd(2025, 6, 30)?;
    /// let projection = plan.assess(assessor, &city, &target).projection()?;
    /// assert_eq!(projection.levels().last().map(|last| last.level.tonnes()), Some(428.0));
    ///
    /// // Trend and plan as two outlooks: the trend stays above 500 t, the plan does not.
    /// let methods = MethodGrid::for_target(&target).projections([&projection]);
    /// let robustness = assessor.robustness(&city, &target, &methods)?;
    /// assert!(!robustness.is_robust());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`Absent::NoTarget`] without a target; the reason why the reference has no level, such as
    /// [`Absent::ReferenceNotStated`]; [`Absent::NoObservation`] for a plan without effects;
    /// [`Absent::OutOfRange`] for a level that is no emission of a place.
    pub fn projection(&self) -> Known<GivenProjection> {
        let assessment = self.assessment.ok_or(Absent::NoTarget)?;
        let latest = assessment.figures().latest?;
        let years = self.years();
        let mut levels = Vec::with_capacity(years.len() + 1);
        let mut reason = Absent::NoObservation;
        for year in years.iter().filter(|year| year.year > latest.year) {
            match year.expected {
                Ok(expected) => levels.push(projected(year.year, expected)),
                Err(absent) => reason = absent,
            }
        }
        if levels.is_empty() {
            return Err(reason);
        }
        levels.insert(0, ProjectedLevel::new(latest.year, latest.level));
        let source = [self.plan.source(), self.plan.name()].into_iter().find(|s| !s.is_empty());
        let (name, source) = (self.plan.name().to_owned(), source.unwrap_or_default().to_owned());
        GivenProjection::new(name, source, levels).map_err(|_| Absent::OutOfRange)
    }
}

fn projected(year: Year, expected: Bounds) -> ProjectedLevel {
    let (low, high) = (expected.low(), expected.high());
    if expected.is_exact() {
        return ProjectedLevel::new(year, low);
    }
    let middle = Emissions::computed(f64::midpoint(low.tonnes(), high.tonnes()));
    ProjectedLevel::new(year, middle).with_interval(low, high)
}
