//! The choices that a method makes, and the cross product of several.

use crate::assessment::Assessor;
use crate::inventory::EmissionSeries;
use crate::pathway::{PathMethod, PathShape};
use crate::quantity::worded;
use crate::target::{BasePolicy, BaseReference, Target, Wording, WordingReading};
use crate::trend::{EstimatorKind, TrendWindow};

worded! {
    /// One of the choices behind an assessment that could have been made otherwise.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    #[cfg_attr(feature = "serde", derive(serde::Serialize))]
    #[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
    #[non_exhaustive]
    pub enum MethodAxis {
        /// Which release of the data.
        Vintage = "the data release",
        /// How the wording is read.
        Reading = "the reading of the wording",
        /// Which years the trend is fitted to.
        Window = "the trend's window",
        /// By which formula.
        Estimator = "the estimator",
        /// Which path the gap is measured to.
        Path = "the path",
        /// How the base level is found.
        BaseYear = "the base year",
    }
}

impl MethodAxis {
    /// Every choice, the outermost first.
    pub const ALL: [Self; 6] =
        [Self::Vintage, Self::Reading, Self::Window, Self::Estimator, Self::Path, Self::BaseYear];
}

/// Defensible options for each choice; a robustness check takes every combination of them.
///
/// The default set: windows of 5, 10 and 15 years; least squares, Theil-Sen and log-linear; the
/// target's own path (straight, unless the target words one) and the constant rate; the base year
/// itself and the first observed year after it. Readings and vintages where there are several.
///
/// ```
/// use climate_targets::robustness::MethodGrid;
/// use climate_targets::catalogue::france;
/// use climate_targets::trend::EstimatorKind;
/// let choices = MethodGrid::for_target(&france::LTECV_2030);
/// assert_eq!(choices.count(), 3 * 3 * 2 * 2);
/// let fewer = choices.estimators([EstimatorKind::Ols]);
/// assert_eq!(fewer.count(), 12);
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct MethodGrid<'a> {
    pub(super) windows: Vec<TrendWindow>,
    pub(super) estimators: Vec<EstimatorKind>,
    pub(super) paths: Vec<PathShape>,
    /// `None` is the target's own policy.
    pub(super) policies: Vec<Option<BasePolicy>>,
    pub(super) vintages: Vec<&'a EmissionSeries>,
    /// A wording, and which of its milestones.
    pub(super) wording: Option<(&'a Wording, usize)>,
}

/// One combination of options.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct MethodVariant<'a> {
    /// The trend's window.
    pub window: TrendWindow,
    /// The trend's formula.
    pub estimator: EstimatorKind,
    /// The path.
    pub path: PathShape,
    /// How the base level is found; `None` as the target says.
    pub base_policy: Option<BasePolicy>,
    /// The reading, where the wording has several.
    pub reading: Option<&'a WordingReading>,
    /// The data release, where there are several.
    pub vintage: Option<&'a EmissionSeries>,
}

impl MethodVariant<'_> {
    /// An assessor that makes these choices, with everything else (years left out, anchors, what is
    /// allowed) as it is.
    pub fn assessor(&self, otherwise: Assessor) -> Assessor {
        let estimator = otherwise.get_estimator();
        let estimator = estimator.with_kind(self.estimator).with_window(self.window);
        let path = PathMethod::new(self.path).from(otherwise.get_path().anchor());
        let assessor = otherwise.estimator(estimator).path(path);
        match self.base_policy {
            Some(policy) => assessor.base_policy(policy),
            None => assessor,
        }
    }
}

impl<'a> MethodGrid<'a> {
    /// The default set for a target. A base that the target declares, or takes over a period, is
    /// its own and not chosen otherwise.
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

    /// Sets the windows.
    #[must_use]
    pub fn windows(mut self, windows: impl IntoIterator<Item = TrendWindow>) -> Self {
        self.windows = windows.into_iter().collect();
        self
    }

    /// Sets the estimators.
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

    /// Takes every reading of a wording for its milestone of that number, counted from 0, in the
    /// place of the target.
    #[must_use]
    pub const fn readings(mut self, wording: &'a Wording, milestone: usize) -> Self {
        self.wording = Some((wording, milestone));
        self
    }

    /// Takes every one of these releases in the place of the series.
    #[must_use]
    pub fn vintages(mut self, releases: impl IntoIterator<Item = &'a EmissionSeries>) -> Self {
        self.vintages = releases.into_iter().collect();
        self
    }

    /// How many options each choice has, in the order of [`MethodAxis::ALL`].
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

    /// How many combinations there are; none if a choice has no option.
    pub fn count(&self) -> usize {
        self.sizes().iter().product()
    }

    /// Every combination, one after the other; the base year varies first, the release last.
    pub fn methods(&self) -> impl Iterator<Item = MethodVariant<'a>> + '_ {
        (0..self.count()).filter_map(|index| self.method(index))
    }

    /// The combination of a number.
    fn method(&self, index: usize) -> Option<MethodVariant<'a>> {
        let mut rest = index;
        let mut at = [0; 6];
        for (place, size) in at.iter_mut().zip(self.sizes()).rev() {
            *place = rest % size;
            rest /= size;
        }
        let [vintage, reading, window, estimator, path, policy] = at;
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
