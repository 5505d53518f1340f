//! Assessing: a method, a series and a target become an assessment.

use super::engine::Case;
use super::{Assessment, Assessor, CalibratedAssessor, Overrides};
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
    /// use climate_targets::catalogue::covenant_of_mayors::BY_2020;
    /// use climate_targets::{Assessor, EmissionSeries, Verdict};
    /// let lahti = EmissionSeries::from_tonnes("Lahti", [(1990, 792_200.0), (2020, 428_500.0)])?;
    /// let result = Assessor::as_of_ymd(2024, 6, 30)?.assess(&lahti, &BY_2020);
    /// assert!(matches!(result.verdict(), Verdict::Met { .. }));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn assess<'a>(&self, series: &'a EmissionSeries, target: &'a Target) -> Assessment<'a> {
        self.assess_given(series, target, Overrides::NONE)
    }

    /// Assesses a series against a target with a projection or a path that is given. A budget over a
    /// period keeps its own path.
    ///
    /// ```
    /// use climate_targets::catalogue::france;
    /// use climate_targets::trend::{GivenProjection, ProjectedLevel};
    /// use climate_targets::{Assessor, EmissionSeries, Emissions, Overrides, Verdict, Year};
    /// let mt = |mt| Emissions::from_megatonnes(mt).unwrap();
    /// let country = EmissionSeries::from_tonnes("France", [(1990, 548.5e6), (2024, 371.1e6)])?;
    /// let levels = [(2024, 371.1), (2030, 320.0)];
    /// let levels = levels.map(|(year, level)| ProjectedLevel::new(Year::constant(year), mt(level)));
    /// let measures = GivenProjection::new("with measures", "an example", levels.to_vec())
    ///     .expect("a projection");
    /// let (assessor, given) = (Assessor::as_of_ymd(2026, 6, 30)?, Overrides::projection(&measures));
    /// let result = assessor.assess_given(&country, &france::LTECV_2030, given);
    /// // 329.1 Mt are allowed: the projection comes under it although today is above the path.
    /// assert_eq!(result.verdict(), Verdict::CatchingUp);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn assess_given<'a>(
        &self,
        series: &'a EmissionSeries,
        target: &'a Target,
        given: Overrides<'a>,
    ) -> Assessment<'a> {
        self.assess_milestone(series, target, None, given)
    }

    /// Assesses a series against each milestone of a commitment, on the path through all of them.
    ///
    /// ```
    /// use climate_targets::{Assessor, EmissionSeries, catalogue::france};
    /// let series = EmissionSeries::from_tonnes("France", [(1990, 548.5e6), (2024, 371.1e6)])?;
    /// let assessor = Assessor::as_of_ymd(2026, 6, 30)?;
    /// let [to_2030, to_2050] = [0, 1].map(|milestone| {
    ///     assessor.assess_commitment(&series, &france::LTECV).nth(milestone).unwrap()
    /// });
    /// // One path: both allow the same in the latest year.
    /// let [of_2030, of_2050] = [to_2030, to_2050].map(|result| result.figures().path.unwrap());
    /// assert_eq!(of_2030.level, of_2050.level);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn assess_commitment<'a>(
        &self,
        series: &'a EmissionSeries,
        commitment: &'a Commitment,
    ) -> impl Iterator<Item = Assessment<'a>> + 'a {
        self.assess_commitment_given(series, commitment, Overrides::NONE)
    }

    /// As [`Assessor::assess_commitment`], with what is given for each milestone.
    pub fn assess_commitment_given<'a>(
        &self,
        series: &'a EmissionSeries,
        commitment: &'a Commitment,
        given: Overrides<'a>,
    ) -> impl Iterator<Item = Assessment<'a>> + use<'a> {
        let assessor = *self;
        let judge =
            move |target| assessor.assess_milestone(series, target, Some(commitment), given);
        commitment.milestones().map(judge)
    }

    /// Assesses a series against a target, or a milestone on the path of its commitment.
    pub(crate) fn assess_milestone<'a>(
        &self,
        series: &'a EmissionSeries,
        target: &'a Target,
        commitment: Option<&'a Commitment>,
        given: Overrides<'a>,
    ) -> Assessment<'a> {
        Case { assessor: *self, series, target, commitment, given }.assess()
    }
}

impl<'c> CalibratedAssessor<'c> {
    /// As [`Assessor::assess`].
    pub fn assess<'a>(&self, series: &'a EmissionSeries, target: &'a Target) -> Assessment<'a>
    where
        'c: 'a,
    {
        self.assess_given(series, target, Overrides::NONE)
    }

    /// As [`Assessor::assess_given`]; a calibration that is given is replaced by this one.
    pub fn assess_given<'a>(
        &self,
        series: &'a EmissionSeries,
        target: &'a Target,
        given: Overrides<'a>,
    ) -> Assessment<'a>
    where
        'c: 'a,
    {
        let given = Overrides { calibration: Some(self.calibration), ..given };
        self.assessor.assess_given(series, target, given)
    }

    /// As [`Assessor::assess_commitment`].
    pub fn assess_commitment<'a>(
        &self,
        series: &'a EmissionSeries,
        commitment: &'a Commitment,
    ) -> impl Iterator<Item = Assessment<'a>> + use<'a>
    where
        'c: 'a,
    {
        let given = Overrides::calibration(self.calibration);
        self.assessor.assess_commitment_given(series, commitment, given)
    }
}
