//! The choices of a method, and the cross product of their options.

use super::grid_sizes::GridSizes;
use crate::assessment::{Assessor, Overrides};
use crate::inventory::EmissionSeries;
use crate::pathway::{PathMethod, PathShape};
use crate::quantity::worded;
use crate::target::{BasePolicy, BaseReference, Target, Wording, WordingReading};
use crate::trend::{EstimatorKind, GivenProjection, TrendWindow};

worded! {
    /// A method choice with several defensible options.
    ///
    /// ```
    /// use climate_targets::robustness::MethodAxis;
    /// assert_eq!(MethodAxis::ALL.len(), 7);
    /// assert_eq!(MethodAxis::Window.to_string(), "the trend's window");
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
    #[cfg_attr(feature = "serde", serde(crate = "crate::serial::shown", rename_all = "snake_case"))]
    #[non_exhaustive]
    pub enum MethodAxis {
        /// The release of the data.
        Vintage {
            en: "the data release",
            sv: "datautgåvan",
            fr: "l’édition des données",
            fi: "aineistojulkaisu",
        }
        /// The reading of an ambiguous wording.
        Reading {
            en: "the reading of the wording",
            sv: "tolkningen av ordalydelsen",
            fr: "la lecture du libellé",
            fi: "sanamuodon tulkinta",
        }
        /// The outlook for emissions: the fitted trend or a given projection.
        Outlook {
            en: "the outlook (trend or projection)",
            sv: "utblicken (trend eller prognos)",
            fr: "la perspective (tendance ou projection)",
            fi: "näkymä (trendi tai ennuste)",
        }
        /// The years to which the trend is fitted.
        Window {
            en: "the trend's window",
            sv: "trendens tidsfönster",
            fr: "la fenêtre de la tendance",
            fi: "trendin aikaikkuna",
        }
        /// The formula of the trend.
        Estimator {
            en: "the estimator",
            sv: "skattningsmetoden",
            fr: "l’estimateur",
            fi: "estimointimenetelmä",
        }
        /// The path from base to target.
        Path {
            en: "the path",
            sv: "målbanan",
            fr: "la trajectoire",
            fi: "tavoitepolku",
        }
        /// The policy that gives the base level.
        BaseYear {
            en: "the base year",
            sv: "basåret",
            fr: "l’année de référence",
            fi: "perusvuosi",
        }
    }
}

impl MethodAxis {
    /// Every choice, in the order of [`MethodGrid::methods`]: the first choice varies slowest, the
    /// last fastest.
    pub const ALL: [Self; 7] = [
        Self::Vintage,
        Self::Reading,
        Self::Outlook,
        Self::Window,
        Self::Estimator,
        Self::Path,
        Self::BaseYear,
    ];
}

/// The defensible options of each choice. A robustness check assesses every combination.
///
/// The default options, from [`MethodGrid::for_target`], are: windows of 5, 10 and 15 years; the
/// estimators least squares, Theil-Sen and log-linear; the target's own path (linear, unless the
/// target defines another path) and the constant rate; the base policies [`BasePolicy::Exact`] and
/// [`BasePolicy::NearestLater`]. The trend is the only outlook unless [`MethodGrid::projections`]
/// adds others. Readings and releases have no default; add them where there are several.
///
/// ```
/// use climate_targets::BasePolicy;
/// use climate_targets::catalogue::france;
/// use climate_targets::pathway::PathShape;
/// use climate_targets::robustness::MethodGrid;
/// use climate_targets::trend::{EstimatorKind, TrendWindow};
/// let choices = MethodGrid::for_target(&france::LTECV_2030);
/// assert_eq!(choices.count(), 3 * 3 * 2 * 2);
/// let fewer = choices
///     .windows([TrendWindow::LastYears(10)])
///     .estimators([EstimatorKind::Ols])
///     .paths([PathShape::OfTarget, PathShape::ConstantRate])
///     .base_policies([BasePolicy::Exact]);
/// let paths: Vec<PathShape> = fewer.methods().map(|method| method.path).collect();
/// assert_eq!(paths, [PathShape::OfTarget, PathShape::ConstantRate]);
/// // Three readings of a wording, for its first milestone, triple the combinations.
/// assert_eq!(fewer.readings(&france::ALLIANCE_PAGE_ENGLISH, 0).count(), 6);
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct MethodGrid<'a> {
    pub(super) windows: Vec<TrendWindow>,
    pub(super) estimators: Vec<EstimatorKind>,
    pub(super) projections: Vec<&'a GivenProjection>,
    pub(super) paths: Vec<PathShape>,
    /// The base policies; `None` stands for the target's own policy.
    pub(super) policies: Vec<Option<BasePolicy>>,
    pub(super) vintages: Vec<&'a EmissionSeries>,
    /// An ambiguous wording and the index of the milestone to assess.
    pub(super) wording: Option<(&'a Wording, usize)>,
}

/// One combination of method options.
///
/// ```
/// use climate_targets::catalogue::france;
/// use climate_targets::robustness::MethodGrid;
/// use climate_targets::{Assessor, BasePolicy};
/// let choices = MethodGrid::for_target(&france::LTECV_2030);
/// let first = choices.methods().next().expect("36 combinations");
/// assert!(first.projection.is_none() && first.overrides() == climate_targets::Overrides::NONE);
/// assert_eq!(first.base_policy, Some(BasePolicy::Exact));
/// // The assessor with these options; all other settings are those of the given assessor.
/// let assessor = first.assessor(Assessor::as_of_ymd(2026, 6, 30)?);
/// assert_eq!(assessor.get_estimator().window(), first.window.ok_or("a trend")?);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct MethodVariant<'a> {
    /// The projection that replaces the trend; `None` for the trend.
    pub projection: Option<&'a GivenProjection>,
    /// The window of the trend; `None` for a projection, which needs no fit.
    pub window: Option<TrendWindow>,
    /// The formula of the trend; `None` for a projection, which needs no fit.
    pub estimator: Option<EstimatorKind>,
    /// The shape of the path.
    pub path: PathShape,
    /// The base policy; `None` stands for the target's own policy.
    pub base_policy: Option<BasePolicy>,
    /// The reading of the wording; `None` unless readings are among the choices.
    pub reading: Option<&'a WordingReading>,
    /// The release of the series; `None` unless releases are among the choices.
    pub vintage: Option<&'a EmissionSeries>,
}

impl<'a> MethodVariant<'a> {
    /// Returns an assessor with these options. All other settings, such as excluded years, the
    /// path's anchor and allowed boundary differences, are those of `otherwise`. The projection is
    /// not a setting of an assessor: it is in [`MethodVariant::overrides`].
    pub fn assessor(&self, otherwise: Assessor) -> Assessor {
        let estimator = otherwise.get_estimator();
        let estimator = match (self.estimator, self.window) {
            (Some(kind), Some(window)) => estimator.with_kind(kind).with_window(window),
            _ => estimator,
        };
        let path = PathMethod::new(self.path).with_anchor(otherwise.get_path().anchor());
        let assessor = otherwise.estimator(estimator).path(path);
        match self.base_policy {
            Some(policy) => assessor.base_policy(policy),
            None => assessor,
        }
    }

    /// Returns the overrides for [`Assessor::assess_given`]: the projection, if there is one.
    pub const fn overrides(&self) -> Overrides<'a> {
        Overrides { projection: self.projection, ..Overrides::NONE }
    }
}

impl<'a> MethodGrid<'a> {
    /// The largest number of combinations that [`Assessor::robustness`] assesses, whose
    /// result keeps every outcome. [`Assessor::method_outcomes`] has no limit.
    ///
    /// ```
    /// use climate_targets::catalogue::france::LTECV_2030;
    /// use climate_targets::robustness::MethodGrid;
    /// assert!(MethodGrid::for_target(&LTECV_2030).count() < MethodGrid::MOST_METHODS);
    /// ```
    pub const MOST_METHODS: usize = 1_000_000;

    /// Returns the default options for a target. For a target with a declared base level or a base
    /// period, the target's own base policy is the only option.
    pub fn for_target(target: &Target) -> Self {
        let parts = target.goal().parts().iter().filter_map(|part| part.reference);
        let open = |reference: BaseReference| match reference {
            BaseReference::Year { policy, .. } => !matches!(policy, BasePolicy::Declared(_)),
            BaseReference::Period(_) => false,
        };
        let policies = if target.reference().into_iter().chain(parts).any(open) {
            vec![Some(BasePolicy::Exact), Some(BasePolicy::NearestLater)]
        } else {
            vec![None]
        };
        Self {
            windows: [5, 10, 15].map(TrendWindow::LastYears).to_vec(),
            estimators: vec![EstimatorKind::Ols, EstimatorKind::TheilSen, EstimatorKind::LogLinear],
            projections: Vec::new(),
            paths: vec![PathShape::OfTarget, PathShape::ConstantRate],
            policies,
            vintages: Vec::new(),
            wording: None,
        }
    }

    /// Sets the projections. Each projection, such as an agency's or that of a climate plan, is an
    /// outlook beside the fitted trend and replaces it in turn.
    ///
    /// A projection has no window and no estimator. It is therefore combined with every release,
    /// reading, path and base policy, and counted once for each, not once for each window and
    /// estimator. Without a window or an estimator, the projections are the only outlooks.
    ///
    /// While the target is not due, a projection that does not cover the judged year is refused
    /// ([`Absent::OutsideBaseline`](crate::Absent::OutsideBaseline)), and so is every projection,
    /// which is in tonnes, for a target per head or per unit
    /// ([`Absent::JudgedPerUnit`](crate::Absent::JudgedPerUnit)).
    ///
    /// ```
    /// use climate_targets::robustness::{MethodAxis, MethodGrid};
    /// use climate_targets::trend::{GivenProjection, ProjectedLevel};
    /// use climate_targets::{Assessor, EmissionSeries, Emissions, Target, VerdictKind, Year};
    /// // A fall of 1 t a year leads to 70 t in 2030, where 50 t are allowed.
    /// let levels = (2000..=2020).map(|year| (year, 100.0 - f64::from(year - 2000)));
    /// let city = EmissionSeries::from_tonnes("a city", levels)?;
    /// let target = Target::builder("halve").reduce_by_percent(50.0).base_year(2000).by(2030).build()?;
    /// // The climate plan leads to 45 t.
    /// let levels = [(2020, 80.0), (2030, 45.0)]
    ///     .map(|(year, t)| ProjectedLevel::new(Year::constant(year), Emissions::constant(t)));
    /// let plan = GivenProjection::new("climate plan", "the city's council", levels.to_vec())?;
    /// let choices = MethodGrid::for_target(&target).projections([&plan]);
    /// // 36 combinations with the trend, and two paths times two base policies with the plan.
    /// assert_eq!(choices.count(), 36 + 4);
    /// let robustness = Assessor::as_of_ymd(2021, 6, 30)?.robustness(&city, &target, &choices)?;
    /// let counts = [(VerdictKind::OffTrack, 36), (VerdictKind::CatchingUp, 4)];
    /// assert_eq!(robustness.counts(), counts);
    /// assert_eq!(robustness.deciding(), [MethodAxis::Outlook]);
    /// let last = robustness.outcomes()[39].method;
    /// assert_eq!((last.projection, last.window, last.estimator), (Some(&plan), None, None));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn projections(
        mut self,
        projections: impl IntoIterator<Item = &'a GivenProjection>,
    ) -> Self {
        self.projections = projections.into_iter().collect();
        self
    }

    /// Sets the windows of the trend.
    #[must_use]
    pub fn windows(mut self, windows: impl IntoIterator<Item = TrendWindow>) -> Self {
        self.windows = windows.into_iter().collect();
        self
    }

    /// Sets the estimators of the trend.
    #[must_use]
    pub fn estimators(mut self, estimators: impl IntoIterator<Item = EstimatorKind>) -> Self {
        self.estimators = estimators.into_iter().collect();
        self
    }

    /// Sets the paths.
    #[must_use]
    pub fn paths(mut self, paths: impl IntoIterator<Item = PathShape>) -> Self {
        self.paths = paths.into_iter().collect();
        self
    }

    /// Sets the base policies.
    #[must_use]
    pub fn base_policies(mut self, policies: impl IntoIterator<Item = BasePolicy>) -> Self {
        self.policies = policies.into_iter().map(Some).collect();
        self
    }

    /// Sets the readings of an ambiguous wording. Each reading's milestone with the index
    /// `milestone`, from 0, replaces the target.
    #[must_use]
    pub const fn readings(mut self, wording: &'a Wording, milestone: usize) -> Self {
        self.wording = Some((wording, milestone));
        self
    }

    /// Sets the data releases. Each release replaces the series in turn.
    ///
    /// ```
    /// use climate_targets::EmissionSeries;
    /// use climate_targets::catalogue::covenant_of_mayors::BY_2020;
    /// use climate_targets::robustness::MethodGrid;
    /// let earlier = EmissionSeries::from_tonnes("a city", [(1990, 100.0), (2020, 79.0)])?;
    /// let later = EmissionSeries::from_tonnes("a city", [(1990, 104.0), (2020, 84.0)])?;
    /// let choices = MethodGrid::for_target(&BY_2020).vintages([&earlier, &later]);
    /// assert_eq!(choices.count(), 2 * 36);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn vintages(mut self, releases: impl IntoIterator<Item = &'a EmissionSeries>) -> Self {
        self.vintages = releases.into_iter().collect();
        self
    }

    /// The number of options of each choice.
    pub(super) fn sizes(&self) -> GridSizes {
        GridSizes {
            vintages: self.vintages.len().max(1),
            readings: self.wording.map_or(1, |(wording, _)| wording.readings().len()),
            windows: self.windows.len(),
            estimators: self.estimators.len(),
            projections: self.projections.len(),
            paths: self.paths.len(),
            policies: self.policies.len(),
        }
    }

    /// The number of combinations, at most `usize::MAX`; 0 if a choice has no option.
    pub fn count(&self) -> usize {
        self.sizes().count()
    }

    /// Iterates over the combinations; the base policy varies fastest, the release slowest. The
    /// trends of all windows and estimators come before the projections.
    pub fn methods(&self) -> impl Iterator<Item = MethodVariant<'a>> + '_ {
        (0..self.count()).filter_map(|index| self.method(index))
    }

    /// The combination at an index.
    fn method(&self, index: usize) -> Option<MethodVariant<'a>> {
        let sizes = self.sizes();
        let [vintage, reading, outlook, path, policy] = sizes.digits(index);
        let (projection, window, estimator) = if outlook < sizes.trends() {
            let window = *self.windows.get(outlook / sizes.estimators)?;
            (None, Some(window), Some(*self.estimators.get(outlook % sizes.estimators)?))
        } else {
            (Some(*self.projections.get(outlook - sizes.trends())?), None, None)
        };
        Some(MethodVariant {
            projection,
            window,
            estimator,
            path: *self.paths.get(path)?,
            base_policy: *self.policies.get(policy)?,
            reading: match self.wording {
                Some((wording, _)) => Some(wording.readings().get(reading)?),
                None => None,
            },
            vintage: self.vintages.get(vintage).copied(),
        })
    }
}

crate::record::plain!(MethodAxis);
