//! Assessing: a method, a series and a target become an assessment.

use super::engine::Case;
use super::{Assessment, Assessor, Given};
use crate::inventory::EmissionSeries;
use crate::target::{Commitment, Target};

impl<'a> Case<'a> {
    #[inline]
    fn assess(self) -> Assessment<'a> {
        // Made where it is kept: a large value is not moved.
        self.judge(None, |judged| Assessment { judged, case: self })
    }
}

impl Assessor {
    /// Assesses a series against a target, on the straight path from base to target.
    ///
    /// It does not fail: what cannot be said is part of the assessment.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use climate_targets::{Assessor, Boundary, EmissionSeries, Emissions, Verdict, catalogue};
    /// let lahti = EmissionSeries::builder("Lahti")
    ///     .observe(1990, Emissions::from_kilotonnes(792.2))
    ///     .observe(2020, Emissions::from_kilotonnes(428.5))
    ///     .build()?;
    /// let as_of = NaiveDate::from_ymd_opt(2024, 6, 30).unwrap();
    /// let result = Assessor::as_of(as_of).assess(&lahti, &catalogue::covenant_of_mayors::BY_2020);
    /// assert!(matches!(result.verdict(), Verdict::Met { .. }));
    /// # Ok::<(), climate_targets::SeriesError>(())
    /// ```
    pub fn assess<'a>(&self, series: &'a EmissionSeries, target: &'a Target) -> Assessment<'a> {
        self.assess_given(series, target, Given::NOTHING)
    }

    /// Assesses a series against a target with a projection or a path that is given. A budget over a
    /// period keeps its own path.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use climate_targets::{
    ///     Assessor, EmissionSeries, Emissions, Given, GivenProjection, ProjectedLevel, Verdict, Year,
    ///     catalogue::france,
    /// };
    /// let mt = |mt| Emissions::from_megatonnes(mt).unwrap();
    /// let country = EmissionSeries::builder("France")
    ///     .observe(1990, mt(548.5))
    ///     .observe(2024, mt(371.1))
    ///     .build()?;
    /// let levels = [(2024, 371.1), (2030, 320.0)];
    /// let levels = levels.map(|(year, level)| ProjectedLevel::new(Year::constant(year), mt(level)));
    /// let measures = GivenProjection::new("with measures", "an example", levels.to_vec())
    ///     .expect("a projection");
    /// let as_of = NaiveDate::from_ymd_opt(2026, 6, 30).unwrap();
    /// let given = Given::projection(&measures);
    /// let result = Assessor::as_of(as_of).assess_given(&country, &france::LTECV_2030, given);
    /// // 329.1 Mt are allowed: the projection comes under it although today is above the path.
    /// assert_eq!(result.verdict(), Verdict::CatchingUp);
    /// # Ok::<(), climate_targets::SeriesError>(())
    /// ```
    pub fn assess_given<'a>(
        &self,
        series: &'a EmissionSeries,
        target: &'a Target,
        given: Given<'a>,
    ) -> Assessment<'a> {
        Case { assessor: *self, series, target, commitment: None, given }.assess()
    }

    /// Assesses a series against each milestone of a commitment, on the path through all of them.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use climate_targets::{Assessor, EmissionSeries, Emissions, catalogue::france};
    /// let series = EmissionSeries::builder("France")
    ///     .observe(1990, Emissions::from_megatonnes(548.5))
    ///     .observe(2024, Emissions::from_megatonnes(371.1))
    ///     .build()?;
    /// let as_of = NaiveDate::from_ymd_opt(2026, 6, 30).unwrap();
    /// let assessor = Assessor::as_of(as_of);
    /// let [to_2030, to_2050] = [0, 1].map(|milestone| {
    ///     assessor.assess_commitment(&series, &france::LTECV).nth(milestone).unwrap()
    /// });
    /// // One path: both allow the same in the latest year.
    /// let allowed = |a: &climate_targets::Assessment| a.figures().path.unwrap().level;
    /// assert_eq!(allowed(&to_2030), allowed(&to_2050));
    /// # Ok::<(), climate_targets::SeriesError>(())
    /// ```
    pub fn assess_commitment<'a>(
        &self,
        series: &'a EmissionSeries,
        commitment: &'a Commitment,
    ) -> impl Iterator<Item = Assessment<'a>> + 'a {
        let assessor = *self;
        let judge = move |target| assessor.assess_milestone(series, target, Some(commitment));
        commitment.milestones().map(judge)
    }

    /// Assesses a series against a target, or a milestone on the path of its commitment.
    pub(crate) fn assess_milestone<'a>(
        &self,
        series: &'a EmissionSeries,
        target: &'a Target,
        commitment: Option<&'a Commitment>,
    ) -> Assessment<'a> {
        Case { assessor: *self, series, target, commitment, given: Given::NOTHING }.assess()
    }
}
