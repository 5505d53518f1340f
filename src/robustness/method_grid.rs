//! The choices of a method, and the cross product of their options.

use crate::assessment::Assessor;
use crate::inventory::EmissionSeries;
use crate::pathway::{PathMethod, PathShape};
use crate::quantity::worded;
use crate::target::{BasePolicy, BaseReference, Target, Wording, WordingReading};
use crate::trend::{EstimatorKind, TrendWindow};

worded! {
    /// A method choice with several defensible options.
    ///
    /// ```
    /// use climate_targets::robustness::MethodAxis;
    /// assert_eq!(MethodAxis::ALL.len(), 6);
    /// assert_eq!(MethodAxis::Window.to_string(), "the trend's window");
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
    #[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
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
    pub const ALL: [Self; 6] =
        [Self::Vintage, Self::Reading, Self::Window, Self::Estimator, Self::Path, Self::BaseYear];
}

/// The defensible options of each choice. A robustness check assesses every combination.
///
/// The default options, from [`MethodGrid::for_target`], are: windows of 5, 10 and 15 years; the
/// estimators least squares, Theil-Sen and log-linear; the target's own path (linear, unless the
/// target defines another path) and the constant rate; the base policies [`BasePolicy::Exact`] and
/// [`BasePolicy::NearestLater`]. Readings and releases have no default; add them where there are
/// several.
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
/// assert_eq!(first.base_policy, Some(BasePolicy::Exact));
/// // The assessor with these options; all other settings are those of the given assessor.
/// let assessor = first.assessor(Assessor::as_of_ymd(2026, 6, 30)?);
/// assert_eq!(assessor.get_estimator().window(), first.window);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct MethodVariant<'a> {
    /// The window of the trend.
    pub window: TrendWindow,
    /// The formula of the trend.
    pub estimator: EstimatorKind,
    /// The shape of the path.
    pub path: PathShape,
    /// The base policy; `None` stands for the target's own policy.
    pub base_policy: Option<BasePolicy>,
    /// The reading of the wording; `None` unless readings are among the choices.
    pub reading: Option<&'a WordingReading>,
    /// The release of the series; `None` unless releases are among the choices.
    pub vintage: Option<&'a EmissionSeries>,
}

impl MethodVariant<'_> {
    /// Returns an assessor with these options. All other settings, such as excluded years, the
    /// path's anchor and allowed boundary differences, are those of `otherwise`.
    pub fn assessor(&self, otherwise: Assessor) -> Assessor {
        let estimator = otherwise.get_estimator();
        let estimator = estimator.with_kind(self.estimator).with_window(self.window);
        let path = PathMethod::new(self.path).with_anchor(otherwise.get_path().anchor());
        let assessor = otherwise.estimator(estimator).path(path);
        match self.base_policy {
            Some(policy) => assessor.base_policy(policy),
            None => assessor,
        }
    }
}

impl<'a> MethodGrid<'a> {
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
            paths: vec![PathShape::OfTarget, PathShape::ConstantRate],
            policies,
            vintages: Vec::new(),
            wording: None,
        }
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

    /// The number of options of each choice, in the order of [`MethodAxis::ALL`].
    pub(super) fn sizes(&self) -> [usize; 6] {
        let readings = self.wording.map_or(1, |(wording, _)| wording.readings().len());
        [
            self.vintages.len().max(1),
            readings,
            self.windows.len(),
            self.estimators.len(),
            self.paths.len(),
            self.policies.len(),
        ]
    }

    /// The number of combinations; 0 if a choice has no option.
    pub fn count(&self) -> usize {
        self.sizes().iter().product()
    }

    /// Iterates over the combinations; the base policy varies fastest, the release slowest.
    pub fn methods(&self) -> impl Iterator<Item = MethodVariant<'a>> + '_ {
        (0..self.count()).filter_map(|index| self.method(index))
    }

    /// The combination at an index. The index is a mixed-radix number whose digits are the options;
    /// the last choice of [`MethodAxis::ALL`] is the lowest digit.
    fn method(&self, index: usize) -> Option<MethodVariant<'a>> {
        let mut rest = index;
        let mut digits = [0; 6];
        for (digit, size) in digits.iter_mut().zip(self.sizes()).rev() {
            *digit = rest % size;
            rest /= size;
        }
        let [vintage, reading, window, estimator, path, policy] = digits;
        Some(MethodVariant {
            window: *self.windows.get(window)?,
            estimator: *self.estimators.get(estimator)?,
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
