//! Assesses a series against a target or against each milestone of a commitment.

use super::engine::Case;
use super::{Assessment, Assessor, CalibratedAssessor, Overrides};
use crate::inventory::EmissionSeries;
use crate::target::{Commitment, Target};

impl<'a> Case<'a> {
    #[inline]
    fn assess(self) -> Assessment<'a> {
        // Built in place, because moving a value of this size costs measurable time.
        self.judge(None, |judged| Assessment { judged, case: self })
    }
}

impl Assessor {
    /// Assesses a series against a target.
    ///
    /// By default the path is the target's own: the straight line from the base to the target, the
    /// curve of a constant yearly cut, or the listed yearly limits. An assessment never fails: a
    /// figure that cannot be computed carries the reason, and a verdict that cannot be given is
    /// [`Verdict::Undetermined`](crate::Verdict::Undetermined).
    ///
    /// ```
    /// use climate_targets::catalogue::covenant_of_mayors::BY_2020;
    /// use climate_targets::{Assessor, EmissionSeries, Verdict};
    /// // Lahti, t CO2e (SYKE, CC BY 4.0): at most 80 % of the level of 1990 in 2020.
    /// let lahti = EmissionSeries::from_tonnes("Lahti", [(1990, 792_200.0), (2020, 428_500.0)])?;
    /// let assessor = Assessor::as_of_ymd(2024, 6, 30)?;
    /// assert!(matches!(assessor.assess(&lahti, &BY_2020).verdict(), Verdict::Met { .. }));
    ///
    /// let empty = EmissionSeries::builder("a city").build()?;
    /// let verdict = assessor.assess(&empty, &BY_2020).verdict();
    /// let reason = "undetermined: the series has no observation up to the as-of date";
    /// assert_eq!(verdict.to_string(), reason);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn assess<'a>(&self, series: &'a EmissionSeries, target: &'a Target) -> Assessment<'a> {
        self.assess_given(series, target, Overrides::NONE)
    }

    /// Assesses a series against a target with overrides: a projection, a path, a scenario or a
    /// calibration.
    ///
    /// ```
    /// use climate_targets::catalogue::france;
    /// use climate_targets::trend::{GivenProjection, ProjectedLevel};
    /// use climate_targets::{Assessor, EmissionSeries, Emissions, Overrides, Verdict, Year};
    /// let country = EmissionSeries::from_tonnes("France", [(1990, 548.5e6), (2024, 371.1e6)])?;
    /// let levels = vec![
    ///     ProjectedLevel::new(Year::new(2024)?, Emissions::from_megatonnes(371.1)?),
    ///     ProjectedLevel::new(Year::new(2030)?, Emissions::from_megatonnes(320.0)?),
    /// ];
    /// let projection = GivenProjection::new("with measures", "an example", levels)?;
    /// let overrides = Overrides::projection(&projection);
    /// let assessor = Assessor::as_of_ymd(2026, 6, 30)?;
    /// let result = assessor.assess_given(&country, &france::LTECV_2030, overrides);
    /// // 2024 lies above the path, but the projection ends below the 329.1 Mt allowed in 2030.
    /// assert_eq!(result.verdict(), Verdict::CatchingUp);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn assess_given<'a>(
        &self,
        series: &'a EmissionSeries,
        target: &'a Target,
        overrides: Overrides<'a>,
    ) -> Assessment<'a> {
        self.assess_milestone(series, target, None, overrides)
    }

    /// Assesses a series against each milestone of a commitment, in order, on the common path
    /// through all milestones.
    ///
    /// A commitment as a whole has no verdict.
    ///
    /// ```
    /// use climate_targets::{Assessor, EmissionSeries, catalogue::france};
    /// let series = EmissionSeries::from_tonnes("France", [(1990, 548.5e6), (2024, 371.1e6)])?;
    /// let assessor = Assessor::as_of_ymd(2026, 6, 30)?;
    /// let results: Vec<_> = assessor.assess_commitment(&series, &france::LTECV).collect();
    /// assert_eq!(results.len(), 2); // by 2030 and by 2050
    /// // The common path allows the same level in 2024 for both milestones.
    /// assert_eq!(results[0].figures().path?.level, results[1].figures().path?.level);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn assess_commitment<'a>(
        &self,
        series: &'a EmissionSeries,
        commitment: &'a Commitment,
    ) -> impl Iterator<Item = Assessment<'a>> + 'a {
        self.assess_commitment_given(series, commitment, Overrides::NONE)
    }

    /// Assesses a series against each milestone of a commitment, with overrides that apply to every
    /// milestone.
    ///
    /// ```
    /// use climate_targets::catalogue::france;
    /// use climate_targets::trend::{GivenProjection, ProjectedLevel};
    /// use climate_targets::{Assessor, EmissionSeries, Emissions, Overrides, Year};
    /// let series = EmissionSeries::from_tonnes("France", [(1990, 548.5e6), (2024, 371.1e6)])?;
    /// let levels = vec![
    ///     ProjectedLevel::new(Year::new(2024)?, Emissions::from_megatonnes(371.1)?),
    ///     ProjectedLevel::new(Year::new(2050)?, Emissions::from_megatonnes(111.1)?),
    /// ];
    /// let projection = GivenProjection::new("10 Mt a year less", "an example", levels)?;
    /// let overrides = Overrides::projection(&projection);
    /// let assessor = Assessor::as_of_ymd(2026, 6, 30)?;
    /// let results = assessor.assess_commitment_given(&series, &france::LTECV, overrides);
    /// let verdicts: Vec<_> = results.map(|result| result.verdict().name()).collect();
    /// // 311.1 Mt in 2030 are under the 329.1 Mt allowed; 111.1 Mt in 2050 are under 137.1 Mt.
    /// assert_eq!(verdicts, ["catching_up", "catching_up"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn assess_commitment_given<'a>(
        &self,
        series: &'a EmissionSeries,
        commitment: &'a Commitment,
        overrides: Overrides<'a>,
    ) -> impl Iterator<Item = Assessment<'a>> + use<'a> {
        let assessor = *self;
        let judge =
            move |target| assessor.assess_milestone(series, target, Some(commitment), overrides);
        commitment.milestones().map(judge)
    }

    /// Assesses a series against a target; with a commitment, on the common path through the
    /// milestones of the commitment.
    pub(crate) fn assess_milestone<'a>(
        &self,
        series: &'a EmissionSeries,
        target: &'a Target,
        commitment: Option<&'a Commitment>,
        overrides: Overrides<'a>,
    ) -> Assessment<'a> {
        Case { assessor: *self, series, target, commitment, given: overrides }.assess()
    }
}

impl<'c> CalibratedAssessor<'c> {
    /// Assesses a series against a target, like [`Assessor::assess`], and adds the calibrated
    /// interval and probability.
    pub fn assess<'a>(&self, series: &'a EmissionSeries, target: &'a Target) -> Assessment<'a>
    where
        'c: 'a,
    {
        self.assess_given(series, target, Overrides::NONE)
    }

    /// Assesses a series against a target with overrides, like [`Assessor::assess_given`]. The
    /// calibration of this assessor replaces any calibration in the overrides.
    ///
    /// ```
    /// use climate_targets::catalogue::france;
    /// use climate_targets::trend::{Calibration, GivenProjection, ProjectedLevel};
    /// use climate_targets::{Assessor, EmissionSeries, Emissions, Overrides, Year};
    /// let series = EmissionSeries::from_tonnes("France", [(1990, 548.5e6), (2024, 371.1e6)])?;
    /// let levels = vec![
    ///     ProjectedLevel::new(Year::new(2024)?, Emissions::from_megatonnes(371.1)?),
    ///     ProjectedLevel::new(Year::new(2030)?, Emissions::from_megatonnes(320.0)?),
    /// ];
    /// let projection = GivenProjection::new("with measures", "an example", levels)?;
    /// let assessor = Assessor::as_of_ymd(2025, 12, 31)?.calibrated(Calibration::nations());
    /// let overrides = Overrides::projection(&projection);
    /// let result = assessor.assess_given(&series, &france::LTECV_2030, overrides);
    /// assert_eq!(result.overrides().calibration, Some(Calibration::nations()));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn assess_given<'a>(
        &self,
        series: &'a EmissionSeries,
        target: &'a Target,
        overrides: Overrides<'a>,
    ) -> Assessment<'a>
    where
        'c: 'a,
    {
        let overrides = Overrides { calibration: Some(self.calibration), ..overrides };
        self.assessor.assess_given(series, target, overrides)
    }

    /// Assesses a series against each milestone of a commitment, like
    /// [`Assessor::assess_commitment`], and adds the calibrated interval and probability.
    pub fn assess_commitment<'a>(
        &self,
        series: &'a EmissionSeries,
        commitment: &'a Commitment,
    ) -> impl Iterator<Item = Assessment<'a>> + use<'a>
    where
        'c: 'a,
    {
        let overrides = Overrides::calibration(self.calibration);
        self.assessor.assess_commitment_given(series, commitment, overrides)
    }
}
