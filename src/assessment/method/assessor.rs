use chrono::NaiveDate;

use crate::boundary::{BoundaryField, BoundaryFields};
use crate::pathway::{PathMethod, PathShape, Pathway};
use crate::quantity::QuantityError;
use crate::target::{BasePolicy, YearlyLimits};
use crate::trend::{Calibration, Estimator, GivenProjection};

/// The method of an assessment: the as-of date, and choices such as the estimator, the path and the
/// base policy.
///
/// | choice | default | reason for the default |
/// |---|---|---|
/// | path | the target's own | milestones and yearly cuts are part of the commitment |
/// | estimator | least squares, last ten years | an interval; one unusual year has little effect |
/// | base policy | the target's own | the target states its base |
/// | differing boundaries | refused | a percentage applies to the emissions it was set for |
/// | condition of a conditional target | not fulfilled | only a fulfilled condition binds |
/// | series | one place | a network-wide target does not apply to single members |
/// | reach horizon | 100 years | a later year has no practical meaning |
///
/// ```
/// use chrono::NaiveDate;
/// use climate_targets::{Assessor, BasePolicy, Estimator};
/// let assessor = Assessor::as_of_ymd(2024, 6, 30)?
///     .estimator(Estimator::ols().last_years(5))
///     .base_policy(BasePolicy::NearestLater)
///     .allow_boundary_difference();
/// let day = NaiveDate::from_ymd_opt(2024, 6, 30).ok_or("a day of the calendar")?;
/// assert_eq!(assessor.date(), day);
/// assert_eq!(assessor.get_estimator(), Estimator::ols().last_years(5));
/// assert_eq!(assessor.get_base_policy(), Some(BasePolicy::NearestLater));
/// assert!(assessor.allows_boundary_difference());
/// assert!(!assessor.is_condition_triggered() && !assessor.is_collective());
///
/// let default = Assessor::as_of(day);
/// assert_eq!((default.get_estimator(), default.get_base_policy()), (Estimator::ols(), None));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// The JSON form is an object. The key `as_of` is required; every other key defaults to the value
/// in the table: `estimator`, `base_policy`, `path`, `reach_horizon`, `allow_boundary_fields` (a
/// list such as `["gases"]`), and the flags `allow_boundary_difference`, `condition_triggered` and
/// `collective`.
///
/// ```
/// use climate_targets::{Assessor, Estimator};
/// let text = r#"{"as_of": "2024-06-30", "estimator": {"kind": "theil_sen"}}"#;
/// let read: Assessor = serde_json::from_str(text)?;
/// assert_eq!(read, Assessor::as_of_ymd(2024, 6, 30)?.estimator(Estimator::theil_sen()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(
    feature = "serde",
    serde(
        crate = "crate::serial::shown",
        deny_unknown_fields,
        expecting = "an assessor: an object with at least as_of"
    )
)]
pub struct Assessor {
    pub(in crate::assessment) as_of: NaiveDate,
    #[cfg_attr(feature = "serde", serde(default))]
    pub(in crate::assessment) estimator: Estimator,
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub(in crate::assessment) base_policy: Option<BasePolicy>,
    #[cfg_attr(feature = "serde", serde(default))]
    pub(in crate::assessment) allow_boundary_difference: bool,
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "is_empty"))]
    pub(in crate::assessment) allow_boundary_fields: BoundaryFields,
    #[cfg_attr(feature = "serde", serde(default))]
    pub(in crate::assessment) condition_triggered: bool,
    #[cfg_attr(feature = "serde", serde(default))]
    pub(in crate::assessment) collective: bool,
    #[cfg_attr(feature = "serde", serde(default))]
    pub(in crate::assessment) path: PathMethod,
    #[cfg_attr(feature = "serde", serde(default = "reach_horizon"))]
    pub(in crate::assessment) reach_horizon: u16,
}

/// The default horizon, in years after the latest observation: how far ahead to search for the year
/// in which the trend reaches the allowable level.
const REACH_HORIZON: u16 = 100;

#[cfg(feature = "serde")]
#[allow(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde requires")]
const fn is_empty(fields: &BoundaryFields) -> bool {
    fields.is_empty()
}

#[cfg(feature = "serde")]
const fn reach_horizon() -> u16 {
    REACH_HORIZON
}

/// Optional inputs that replace or extend parts of the method: a projection, a path, a scenario, a
/// calibration.
///
/// ```
/// use climate_targets::pathway::Pathway;
/// use climate_targets::target::YearlyLimits;
/// use climate_targets::trend::{Calibration, GivenProjection, ProjectedLevel};
/// use climate_targets::{Assessor, EmissionSeries, Emissions, Overrides, Target, Verdict, Year};
/// let city = EmissionSeries::from_tonnes("a city", [(1990, 1000.0), (2020, 700.0)])?;
/// let target = Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(2030).build()?;
/// let assessor = Assessor::as_of_ymd(2021, 6, 30)?;
///
/// // The city's own projection leads to 480 t, its own path allows 720 t in 2020.
/// let at = |year, tonnes| (Year::constant(year), Emissions::constant(tonnes));
/// let levels = [at(2020, 700.0), at(2030, 480.0)].map(|(year, t)| ProjectedLevel::new(year, t));
/// let projection = GivenProjection::new("with measures", "climate plan", levels.to_vec())?;
/// let table = YearlyLimits::new(vec![at(2015, 850.0), at(2020, 720.0), at(2030, 500.0)])?;
/// let path = Pathway::given(&table);
/// let overrides = Overrides::projection(&projection).and_path(&path);
/// let result = assessor.assess_given(&city, &target, overrides);
/// assert_eq!(result.verdict(), Verdict::OnTrack);
/// assert_eq!(result.overrides(), overrides);
///
/// let calibrated = Overrides::calibration(Calibration::municipalities());
/// assert!(assessor.assess_given(&city, &target, calibrated).details().calibrated().is_some());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
#[non_exhaustive]
pub struct Overrides<'a> {
    /// A projection that replaces the fitted trend.
    pub projection: Option<&'a GivenProjection>,
    /// A path, such as a table of levels or a sum of sector paths. It replaces the path that the
    /// target or the assessor sets.
    pub path: Option<&'a Pathway<'a>>,
    /// A reference scenario, scaled to the level at the anchor of the assessor's path. It replaces
    /// the path that the target or the assessor sets, unless `path` is given too.
    pub scenario: Option<&'a YearlyLimits>,
    /// A calibration. It adds an interval and a probability that were tested on a reference set.
    pub calibration: Option<&'a Calibration>,
}

impl<'a> Overrides<'a> {
    /// No overrides: the trend is fitted, and the target or the assessor sets the path.
    pub const NONE: Self = Self { projection: None, path: None, scenario: None, calibration: None };

    /// Creates overrides that replace the trend with a projection.
    pub const fn projection(projection: &'a GivenProjection) -> Self {
        Self { projection: Some(projection), ..Self::NONE }
    }

    /// Creates overrides that replace the path, including the path of a period or of a list of
    /// yearly limits.
    ///
    /// ```
    /// use climate_targets::pathway::Pathway;
    /// use climate_targets::{Ambition, Assessor, Deadline, EmissionSeries, Emissions};
    /// use climate_targets::{Overrides, Period, Target, Year};
    /// let limit = Ambition::TotalAtMost(Emissions::constant(100.0));
    /// let deadline = Deadline::Period(Period::new(2020, 2024)?);
    /// let target = Target::builder("100 t").goal(limit).deadline(deadline).build()?;
    /// let city = EmissionSeries::from_tonnes("a city", [(2020, 24.0), (2021, 22.0)])?;
    /// // A straight line from 26 t in 2019 to 16 t in 2024 allows 24 t in 2020 and 22 t in 2021.
    /// let at = |year, tonnes| (Year::constant(year), Emissions::constant(tonnes));
    /// let path = Pathway::linear(at(2019, 26.0), at(2024, 16.0)).ok_or("the years increase")?;
    /// let assessor = Assessor::as_of_ymd(2022, 6, 30)?;
    /// let result = assessor.assess_given(&city, &target, Overrides::path(&path));
    /// let standing = result.details().period().ok_or("the target judges a period")?;
    /// assert_eq!(standing.path_sum?, Emissions::constant(46.0));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub const fn path(path: &'a Pathway<'a>) -> Self {
        Self { path: Some(path), ..Self::NONE }
    }

    /// Creates overrides that replace the path with a reference scenario, scaled to the level at
    /// the path's anchor.
    ///
    /// The allowed level is `P(t) = Ea S(t)/S(ta)`, where S is the scenario and (ta, Ea) the
    /// anchor: the base by default, otherwise the year of adoption, the latest observation or any
    /// other point ([`PathMethod::with_anchor`]).
    ///
    /// ```
    /// use climate_targets::catalogue::covenant_of_mayors;
    /// use climate_targets::target::YearlyLimits;
    /// use climate_targets::{Assessor, EmissionSeries, Emissions, Overrides, Year};
    /// // Lahti, use-based (SYKE, CC BY 4.0). The scenario: France's budgets of SNBC 2.
    /// let lahti = EmissionSeries::from_tonnes("Lahti", [(1990, 792_200.0), (2020, 428_500.0)])?;
    /// let years = [(1990, 548e6), (2021, 422e6), (2026, 359e6), (2031, 300e6)];
    /// let nodes = years.map(|(year, t)| (Year::constant(year), Emissions::constant(t)));
    /// let scenario = YearlyLimits::new(nodes.to_vec())?;
    /// let assessor = Assessor::as_of_ymd(2024, 6, 30)?;
    /// let overrides = Overrides::scenario(&scenario);
    /// let result = assessor.assess_given(&lahti, &covenant_of_mayors::BY_2030, overrides);
    /// // 792.2 kt in 1990, and 359/548 of it in 2026.
    /// let allowed = result.path()?.level_in(Year::constant(2026))?;
    /// assert!((allowed.kilotonnes() - 792.2 * 359.0 / 548.0).abs() < 1e-9);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub const fn scenario(scenario: &'a YearlyLimits) -> Self {
        Self { scenario: Some(scenario), ..Self::NONE }
    }

    /// Creates overrides that add a calibration.
    pub const fn calibration(calibration: &'a Calibration) -> Self {
        Self { calibration: Some(calibration), ..Self::NONE }
    }

    /// Adds a path to the other overrides.
    #[must_use]
    pub const fn and_path(mut self, path: &'a Pathway<'a>) -> Self {
        self.path = Some(path);
        self
    }
}

/// An assessor with a calibration, from [`Assessor::calibrated`].
///
/// ```
/// use climate_targets::trend::Calibration;
/// use climate_targets::{Assessor, EmissionSeries, catalogue::france};
/// let levels = [(1990, 548.5e6), (2022, 412.3e6), (2023, 384.8e6), (2024, 371.1e6)];
/// let series = EmissionSeries::from_tonnes("France", levels)?;
/// let assessor = Assessor::as_of_ymd(2025, 12, 31)?;
/// let calibrated = assessor.calibrated(Calibration::nations());
/// assert_eq!(calibrated.assessor(), assessor);
/// assert_eq!(calibrated.calibration(), Calibration::nations());
///
/// let result = calibrated.assess(&series, &france::LTECV_2030);
/// assert!(result.details().calibrated().is_some());
/// // The verdict is that of the assessor without a calibration.
/// assert_eq!(result.verdict(), assessor.assess(&series, &france::LTECV_2030).verdict());
/// assert_eq!(calibrated.assess_commitment(&series, &france::LTECV).count(), 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CalibratedAssessor<'c> {
    pub(in crate::assessment) assessor: Assessor,
    pub(in crate::assessment) calibration: &'c Calibration,
}

impl<'c> CalibratedAssessor<'c> {
    /// The assessor without the calibration.
    pub const fn assessor(&self) -> Assessor {
        self.assessor
    }

    /// The calibration.
    pub const fn calibration(&self) -> &'c Calibration {
        self.calibration
    }
}

impl Assessor {
    /// Creates an assessor with an as-of date and the default choices.
    ///
    /// An observation is used if 31 December of its year is on or before the as-of date. The date
    /// selects years, not publications: to use only data *published* by that date, pass the series
    /// of the corresponding data release.
    pub const fn as_of(date: NaiveDate) -> Self {
        Self {
            as_of: date,
            estimator: Estimator::ols(),
            base_policy: None,
            allow_boundary_difference: false,
            allow_boundary_fields: BoundaryFields::NONE,
            condition_triggered: false,
            collective: false,
            path: PathMethod::new(PathShape::OfTarget),
            reach_horizon: REACH_HORIZON,
        }
    }

    /// Creates an assessor from the year, month and day of the as-of date; see [`Assessor::as_of`].
    ///
    /// # Errors
    /// [`QuantityError::NoSuchDay`] for a date that does not exist, such as 2026, 2, 30.
    pub const fn as_of_ymd(year: i32, month: u32, day: u32) -> Result<Self, QuantityError> {
        match NaiveDate::from_ymd_opt(year, month, day) {
            Some(date) => Ok(Self::as_of(date)),
            None => Err(QuantityError::NoSuchDay { year, month, day }),
        }
    }

    /// Sets the as-of date to 31 December of a year; `None` for a year outside the calendar's
    /// range.
    pub(crate) fn at_end_of(mut self, year: i32) -> Option<Self> {
        self.as_of = NaiveDate::from_ymd_opt(year, 12, 31)?;
        Some(self)
    }

    /// Sets the estimator of the trend, including its window of years.
    #[must_use]
    pub const fn estimator(mut self, estimator: Estimator) -> Self {
        self.estimator = estimator;
        self
    }

    /// Sets the shape and the anchor of the path, which then replaces the target's own path.
    ///
    /// A path that cannot be computed is absent, with the reason; no other path replaces it. A
    /// period target allows only its own path: any other shape gives
    /// [`Absent::OverPeriod`](crate::Absent::OverPeriod).
    ///
    /// ```
    /// use climate_targets::catalogue::france;
    /// use climate_targets::pathway::PathShape;
    /// use climate_targets::{Assessor, EmissionSeries, PathMethod};
    /// let country = EmissionSeries::from_tonnes("France", [(1990, 548.5e6), (2024, 371.1e6)])?;
    /// let assessor = Assessor::as_of_ymd(2026, 6, 30)?;
    /// let path = |shape| {
    ///     let assessor = assessor.path(PathMethod::new(shape));
    ///     assert_eq!(assessor.get_path(), PathMethod::new(shape));
    ///     assessor.assess(&country, &france::LTECV_2030).figures().path
    /// };
    /// // Between base and target, a constant rate allows less than the straight line.
    /// assert!((path(PathShape::Linear)?.level.megatonnes() - 362.0).abs() < 0.05);
    /// assert!((path(PathShape::ConstantRate)?.level.megatonnes() - 355.3).abs() < 0.05);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub const fn path(mut self, method: PathMethod) -> Self {
        self.path = method;
        self
    }

    /// The shape and the anchor of the path.
    pub const fn get_path(&self) -> PathMethod {
        self.path
    }

    /// Sets the base policy, overriding the policy of the target.
    ///
    /// A base year that the ambition itself names, such as the start of a yearly cut, keeps its
    /// policy.
    #[must_use]
    pub const fn base_policy(mut self, policy: BasePolicy) -> Self {
        self.base_policy = Some(policy);
        self
    }

    /// Allows the boundaries of series and target to differ. The difference becomes a caveat of the
    /// assessment instead of the verdict [`Verdict::NotComparable`](crate::Verdict::NotComparable).
    #[must_use]
    pub const fn allow_boundary_difference(mut self) -> Self {
        self.allow_boundary_difference = true;
        self
    }

    /// Allows the boundaries of series and target to differ in the given fields only. Repeated
    /// calls add fields.
    ///
    /// ```
    /// use climate_targets::boundary::{BoundaryField, Gases};
    /// use climate_targets::{Assessor, Boundary, EmissionSeries, Target, Verdict};
    /// let gases = Boundary::UNSPECIFIED.gases(Gases::Co2);
    /// let target = Target::builder("t").reduce_by_percent(20.0).base_year(1990).by(2020);
    /// let target = target.boundary(gases).build()?;
    /// let all_gases = Boundary::use_based().gases(Gases::KyotoBasket);
    /// let city = EmissionSeries::builder("a city").boundary(all_gases).build()?;
    /// let strict = Assessor::as_of_ymd(2024, 6, 30)?;
    /// let allows = strict.allow_boundary_fields([BoundaryField::Gases]);
    /// assert!(matches!(strict.assess(&city, &target).verdict(), Verdict::NotComparable(_)));
    /// assert!(!matches!(allows.assess(&city, &target).verdict(), Verdict::NotComparable(_)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn allow_boundary_fields(
        mut self,
        fields: impl IntoIterator<Item = BoundaryField>,
    ) -> Self {
        self.allow_boundary_fields =
            fields.into_iter().fold(self.allow_boundary_fields, BoundaryFields::with);
        self
    }

    /// Whether the caller allows the boundaries of series and target to differ in these fields.
    pub(crate) const fn allows(&self, differing: BoundaryFields) -> bool {
        self.allow_boundary_difference || self.allow_boundary_fields.includes(differing)
    }

    /// Declares the condition of a conditional target fulfilled.
    ///
    /// ```
    /// use climate_targets::{Assessor, EmissionSeries, Target};
    /// // The EU offered -30 % by 2020 on condition of comparable efforts by others.
    /// let offer = Target::builder("EU-2020-30C")
    ///     .reduce_by_percent(30.0)
    ///     .base_year(1990)
    ///     .by(2020)
    ///     .conditional()
    ///     .build()?;
    /// let levels = [(1990, 4863.8e6), (2020, 3286.1e6)];
    /// let union = EmissionSeries::from_tonnes("European Union", levels)?;
    /// let assessor = Assessor::as_of_ymd(2022, 6, 30)?;
    /// assert_eq!(assessor.assess(&union, &offer).verdict().name(), "undetermined");
    /// let fulfilled = assessor.condition_triggered();
    /// assert_eq!(fulfilled.assess(&union, &offer).verdict().name(), "met"); // -32 %
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub const fn condition_triggered(mut self) -> Self {
        self.condition_triggered = true;
        self
    }

    /// Declares the series to be the sum of all members of a network.
    ///
    /// Only such a series is judged against a collective target
    /// ([`Target::is_collective`](crate::Target::is_collective)).
    ///
    /// ```
    /// use climate_targets::{Assessor, EmissionSeries, Target};
    /// // Halve the emissions of all members from 2019 to 2030.
    /// let target = Target::builder("together")
    ///     .reduce_by_percent(50.0)
    ///     .base_year(2019)
    ///     .by(2030)
    ///     .collective()
    ///     .build()?;
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

    /// Sets the horizon of [`Reach`](crate::assessment::Reach), in years after the latest
    /// observation. The default is 100.
    ///
    /// A trend that reaches the allowable level later, or after the year 9999, is
    /// [`Reach::BeyondHorizon`](crate::assessment::Reach::BeyondHorizon).
    ///
    /// ```
    /// use climate_targets::assessment::Reach;
    /// use climate_targets::{Assessor, EmissionSeries, Target};
    /// // A fall of 10 t a year reaches the limit of 500 t in 2040, after 20 years.
    /// let levels = [(1990, 1000.0), (2012, 780.0), (2016, 740.0), (2020, 700.0)];
    /// let city = EmissionSeries::from_tonnes("a city", levels)?;
    /// let target =
    ///     Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(2030).build()?;
    /// let assessor = Assessor::as_of_ymd(2021, 6, 30)?.reach_horizon(15);
    /// let reach = assessor.assess(&city, &target).figures().projection?.reach?;
    /// assert_eq!(reach, Reach::BeyondHorizon);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub const fn reach_horizon(mut self, years: u16) -> Self {
        self.reach_horizon = years;
        self
    }

    /// Adds a calibration, whose interval and probability are reported next to those of the trend.
    ///
    /// The calibration does not change the verdict.
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
    /// // For 2030: 345 Mt, with an interval from 252 to 473 Mt; 329.1 Mt are allowed.
    /// assert!((outlook.interval.high.megatonnes() - 472.6).abs() < 0.05);
    /// assert!((outlook.probability_met?.percent() - 37.0).abs() < 0.05);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub const fn calibrated(self, calibration: &Calibration) -> CalibratedAssessor<'_> {
        CalibratedAssessor { assessor: self, calibration }
    }

    /// The base policy that replaces the policy of the target, if one is set.
    pub const fn get_base_policy(&self) -> Option<BasePolicy> {
        self.base_policy
    }

    /// Whether the condition of conditional targets is declared fulfilled.
    pub const fn is_condition_triggered(&self) -> bool {
        self.condition_triggered
    }

    /// Whether the series is declared to be the sum of all members of a network.
    pub const fn is_collective(&self) -> bool {
        self.collective
    }

    /// The as-of date.
    pub const fn date(&self) -> NaiveDate {
        self.as_of
    }

    /// Whether the boundaries of series and target may differ in any field.
    pub const fn allows_boundary_difference(&self) -> bool {
        self.allow_boundary_difference
    }

    /// The estimator of the trend, with its window of years.
    pub const fn get_estimator(&self) -> Estimator {
        self.estimator
    }
}
