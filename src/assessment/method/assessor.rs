use chrono::NaiveDate;

use crate::pathway::{PathMethod, PathShape, Pathway};
use crate::quantity::QuantityError;
use crate::target::{BasePolicy, YearlyLimits};
use crate::trend::{Calibration, Estimator, GivenProjection};

/// The method of an assessment: its as-of date and choices.
///
/// | choice | default | why |
/// |---|---|---|
/// | path | the target's own | milestones and yearly cuts are part of the promise |
/// | estimator | least squares over ten years | it has an interval; ten years outlast one odd year |
/// | base policy | the target's own | the promise says what it is measured against |
/// | differing boundaries | refused | a percentage holds for what it was promised for |
/// | conditions | not triggered | a conditional offer is no promise until its condition holds |
/// | the series | one place's | what a network promises together judges none of its members |
/// | reach horizon | 100 years | a later year says no more than "not in our time" |
///
/// ```
/// use climate_targets::{Assessor, Estimator};
/// let assessor = Assessor::as_of_ymd(2024, 6, 30)?.estimator(Estimator::ols().last_years(5));
/// # Ok::<(), climate_targets::quantity::QuantityError>(())
/// ```
///
/// As JSON an object of `as_of` and what differs from the default: `estimator`, `base_policy`, `path`,
/// `reach_horizon`, and the flags `allow_boundary_difference`, `condition_triggered`, `collective`.
///
/// ```
/// use climate_targets::{Assessor, Estimator};
/// let text = r#"{"as_of": "2024-06-30", "estimator": {"kind": "theil_sen"}}"#;
/// let read: Assessor = serde_json::from_str(text).unwrap();
/// let written = Assessor::as_of_ymd(2024, 6, 30)?.estimator(Estimator::theil_sen());
/// assert_eq!(read, written);
/// # Ok::<(), climate_targets::quantity::QuantityError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields, expecting = "an assessor"))]
pub struct Assessor {
    pub(in crate::assessment) as_of: NaiveDate,
    #[cfg_attr(feature = "serde", serde(default))]
    pub(in crate::assessment) estimator: Estimator,
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub(in crate::assessment) base_policy: Option<BasePolicy>,
    #[cfg_attr(feature = "serde", serde(default))]
    pub(in crate::assessment) allow_boundary_difference: bool,
    #[cfg_attr(feature = "serde", serde(default))]
    pub(in crate::assessment) condition_triggered: bool,
    #[cfg_attr(feature = "serde", serde(default))]
    pub(in crate::assessment) collective: bool,
    #[cfg_attr(feature = "serde", serde(default))]
    pub(in crate::assessment) path: PathMethod,
    #[cfg_attr(feature = "serde", serde(default = "reach_horizon"))]
    pub(in crate::assessment) reach_horizon: u16,
}

/// Years after the latest observation in which the trend may come to a level.
const REACH_HORIZON: u16 = 100;

#[cfg(feature = "serde")]
const fn reach_horizon() -> u16 {
    REACH_HORIZON
}

/// Optional inputs: a projection instead of the trend, a path or scenario instead of the method's
/// path, a calibration.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
#[non_exhaustive]
pub struct Overrides<'a> {
    /// Stands in for a fitted trend.
    pub projection: Option<&'a GivenProjection>,
    /// The path that the gap is measured to: a scaled scenario, a table, a sum of sectors.
    pub path: Option<&'a Pathway<'a>>,
    /// A reference scenario, scaled to the level at the anchor of the assessor's path; not used
    /// where a path is given.
    pub scenario: Option<&'a YearlyLimits>,
    /// Gives an interval and a probability that held on a reference set, beside those of the trend.
    pub calibration: Option<&'a Calibration>,
}

impl<'a> Overrides<'a> {
    /// Nothing: trend and path are computed.
    pub const NONE: Self = Self { projection: None, path: None, scenario: None, calibration: None };

    /// A projection.
    pub const fn projection(projection: &'a GivenProjection) -> Self {
        Self { projection: Some(projection), ..Self::NONE }
    }

    /// A path.
    pub const fn path(path: &'a Pathway<'a>) -> Self {
        Self { path: Some(path), ..Self::NONE }
    }

    /// A reference scenario, scaled to the level at the path's anchor: that of the base, of the
    /// adoption, the latest, or a point of one's own ([`PathMethod::from`]).
    ///
    /// ```
    /// use climate_targets::Overrides;
    /// use climate_targets::catalogue::covenant_of_mayors;
    /// use climate_targets::target::YearlyLimits;
    /// use climate_targets::{Assessor, EmissionSeries, Emissions, Year};
    /// // Lahti, use-based (SYKE, CC BY 4.0), along France's budgets of SNBC 2 as a scenario.
    /// let lahti = EmissionSeries::from_tonnes("Lahti", [(1990, 792_200.0), (2020, 428_500.0)])?;
    /// let years = [(1990, 548e6), (2021, 422e6), (2026, 359e6), (2031, 300e6)];
    /// let nodes = years.map(|(year, t)| (Year::constant(year), Emissions::constant(t)));
    /// let scenario = YearlyLimits::new(nodes.to_vec())?;
    /// let assessor = Assessor::as_of_ymd(2024, 6, 30)?;
    /// let given = Overrides::scenario(&scenario);
    /// let result = assessor.assess_given(&lahti, &covenant_of_mayors::BY_2030, given);
    /// // 792.2 kt in 1990, and 359/548 of it in 2026.
    /// let allowed = result.path().unwrap().level_in(Year::constant(2026)).unwrap();
    /// assert!((allowed.kilotonnes() - 792.2 * 359.0 / 548.0).abs() < 1e-9);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub const fn scenario(scenario: &'a YearlyLimits) -> Self {
        Self { scenario: Some(scenario), ..Self::NONE }
    }

    /// A calibration.
    pub const fn calibration(calibration: &'a Calibration) -> Self {
        Self { calibration: Some(calibration), ..Self::NONE }
    }

    /// The same with a path.
    #[must_use]
    pub const fn and_path(mut self, path: &'a Pathway<'a>) -> Self {
        self.path = Some(path);
        self
    }
}

/// An assessor whose outlooks are calibrated: [`Assessor::calibrated`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CalibratedAssessor<'c> {
    pub(in crate::assessment) assessor: Assessor,
    pub(in crate::assessment) calibration: &'c Calibration,
}

impl<'c> CalibratedAssessor<'c> {
    /// The method.
    pub const fn assessor(&self) -> Assessor {
        self.assessor
    }

    /// The calibration.
    pub const fn calibration(&self) -> &'c Calibration {
        self.calibration
    }
}

impl Assessor {
    /// Judges with what had happened by a date.
    ///
    /// An observation of a year is used if its 31 December is not after the date. The date
    /// selects years, not publications: to judge with what was *published* by then, use the
    /// series of that vintage.
    pub const fn as_of(date: NaiveDate) -> Self {
        Self {
            as_of: date,
            estimator: Estimator::ols(),
            base_policy: None,
            allow_boundary_difference: false,
            condition_triggered: false,
            collective: false,
            path: PathMethod::new(PathShape::OfTarget),
            reach_horizon: REACH_HORIZON,
        }
    }

    /// Judges with what had happened by a date, given as year, month and day.
    ///
    /// # Errors
    /// [`QuantityError::NoSuchDay`] for 2026, 2, 30.
    pub const fn as_of_ymd(year: i32, month: u32, day: u32) -> Result<Self, QuantityError> {
        match NaiveDate::from_ymd_opt(year, month, day) {
            Some(date) => Ok(Self::as_of(date)),
            None => Err(QuantityError::NoSuchDay { year, month, day }),
        }
    }

    /// The same at the end of a year; none for a year that a calendar does not have.
    pub(crate) fn at_end_of(mut self, year: i32) -> Option<Self> {
        self.as_of = NaiveDate::from_ymd_opt(year, 12, 31)?;
        Some(self)
    }

    /// Sets the trend's estimator and window.
    #[must_use]
    pub const fn estimator(mut self, estimator: Estimator) -> Self {
        self.estimator = estimator;
        self
    }

    /// Measures the gap to this path instead of the one that follows from the target. A path that
    /// cannot be drawn is absent with its reason, never another one; a budget over a period keeps
    /// its own.
    ///
    /// ```
    /// use climate_targets::catalogue::france;
    /// use climate_targets::pathway::PathShape;
    /// use climate_targets::{Assessor, EmissionSeries, PathMethod};
    /// let country = EmissionSeries::from_tonnes("France", [(1990, 548.5e6), (2024, 371.1e6)])?;
    /// let assessor = Assessor::as_of_ymd(2026, 6, 30)?;
    /// let level = |shape| {
    ///     let assessor = assessor.path(PathMethod::new(shape));
    ///     let result = assessor.assess(&country, &france::LTECV_2030);
    ///     result.figures().path.unwrap().level.megatonnes()
    /// };
    /// // A constant rate allows less on the way than the straight line.
    /// assert!((level(PathShape::Linear) - 362.0).abs() < 0.05);
    /// assert!((level(PathShape::ConstantRate) - 355.3).abs() < 0.05);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub const fn path(mut self, method: PathMethod) -> Self {
        self.path = method;
        self
    }

    /// The path that the gap is measured to.
    pub const fn get_path(&self) -> PathMethod {
        self.path
    }

    /// Finds base levels by this policy instead of the target's own.
    #[must_use]
    pub const fn base_policy(mut self, policy: BasePolicy) -> Self {
        self.base_policy = Some(policy);
        self
    }

    /// Judges although series and target count different things; the difference is a caveat of
    /// the result instead of its verdict.
    #[must_use]
    pub const fn allow_boundary_difference(mut self) -> Self {
        self.allow_boundary_difference = true;
        self
    }

    /// Declares the condition of conditional targets triggered.
    ///
    /// ```
    /// use climate_targets::{
    ///     Ambition, Assessor, BaseReference, Deadline, EmissionSeries, Portion, Target, Year,
    /// };
    /// // The EU's offer of -30 % by 2020, if others made comparable efforts; it was never triggered.
    /// let offer = Ambition::ReduceBy(Portion::constant(0.30));
    /// let offer = Target::builder("EU-2020-30C").goal(offer).deadline(Deadline::By(Year::constant(2020)))
    ///     .reference(BaseReference::constant(1990))
    ///     .conditional()
    ///     .build()
    ///     .expect("the target is consistent");
    /// let levels = [(1990, 4863.8e6), (2020, 3286.1e6)];
    /// let union = EmissionSeries::from_tonnes("European Union", levels)?;
    /// let assessor = Assessor::as_of_ymd(2022, 6, 30)?;
    /// assert_eq!(assessor.assess(&union, &offer).verdict().name(), "undetermined");
    /// let supposed = assessor.condition_triggered().assess(&union, &offer);
    /// assert_eq!(supposed.verdict().name(), "met"); // -32 %
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub const fn condition_triggered(mut self) -> Self {
        self.condition_triggered = true;
        self
    }

    /// Declares the series to be that of all members of a network together, so that collective
    /// targets are judged on it ([`Target::is_collective`](crate::Target::is_collective)).
    ///
    /// ```
    /// use climate_targets::{
    ///     Ambition, Assessor, BaseReference, Deadline, EmissionSeries, Portion, Target, Year,
    /// };
    /// // Halve the emissions of all members from 2019 to 2030.
    /// let halve = Ambition::ReduceBy(Portion::constant(0.5));
    /// let target = Target::builder("together").goal(halve).deadline(Deadline::By(Year::constant(2030)))
    ///     .reference(BaseReference::constant(2019))
    ///     .collective()
    ///     .build()
    ///     .expect("the target is consistent");
    /// // Made-up sums of all of them.
    /// let levels = [(2019, 100.0e6), (2023, 45.0e6)];
    /// let all = EmissionSeries::from_tonnes("all cities of a network", levels)?;
    /// let assessor = Assessor::as_of_ymd(2024, 6, 30)?;
    /// assert_eq!(assessor.assess(&all, &target).verdict().name(), "undetermined");
    /// assert_eq!(assessor.collective().assess(&all, &target).verdict().name(), "achieved_early");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub const fn collective(mut self) -> Self {
        self.collective = true;
        self
    }

    /// Sets how many years after the latest observation the year is searched in which the trend
    /// reaches the allowable level; beyond, the answer is
    /// [`Reach::BeyondHorizon`](crate::assessment::Reach::BeyondHorizon).
    #[must_use]
    pub const fn reach_horizon(mut self, years: u16) -> Self {
        self.reach_horizon = years;
        self
    }

    /// Adds a calibrated interval and probability to those of the trend; the verdict still rests on
    /// the trend.
    ///
    /// ```
    /// use climate_targets::trend::Calibration;
    /// use climate_targets::{Assessor, EmissionSeries, catalogue::france};
    /// // France, Mt CO2e (Tidy GHG Inventories, CC BY 4.0).
    /// let levels = [467.1, 470.7, 473.1, 454.0, 444.9, 404.5, 428.4, 412.3, 384.8, 371.1];
    /// let levels = (2015..).zip(levels).chain([(1990, 548.5)]);
    /// let france = EmissionSeries::from_tonnes("France", levels.map(|(y, mt)| (y, mt * 1e6)))?;
    /// let assessor = Assessor::as_of_ymd(2025, 12, 31)?.calibrated(Calibration::nations());
    /// let details = assessor.assess(&france, &france::LTECV_2030).details();
    /// let outlook = details.calibrated().expect("a calibration is given")?;
    /// assert_eq!(outlook.record.horizon, 6);
    /// // 345 Mt, of 252 to 473; 329.1 Mt are allowed in 2030.
    /// assert!((outlook.interval.high.megatonnes() - 472.6).abs() < 0.05);
    /// assert!((outlook.probability_met?.percent() - 37.0).abs() < 0.05);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub const fn calibrated(self, calibration: &Calibration) -> CalibratedAssessor<'_> {
        CalibratedAssessor { assessor: self, calibration }
    }

    /// The base policy that is taken instead of the target's own, if any.
    pub const fn get_base_policy(&self) -> Option<BasePolicy> {
        self.base_policy
    }

    /// Whether the condition of conditional targets is declared triggered.
    pub const fn is_condition_triggered(&self) -> bool {
        self.condition_triggered
    }

    /// Whether the series is declared to be that of all members of a network.
    pub const fn is_collective(&self) -> bool {
        self.collective
    }

    /// The as-of date.
    pub const fn date(&self) -> NaiveDate {
        self.as_of
    }

    /// Whether differing boundaries are a caveat instead of a verdict.
    pub const fn allows_boundary_difference(&self) -> bool {
        self.allow_boundary_difference
    }

    /// The trend's estimator and window.
    pub const fn get_estimator(&self) -> Estimator {
        self.estimator
    }
}
