//! The figures of a panel's results, and the choice of output columns.

/// Declares the figures with their stable names.
macro_rules! figures {
    (
        $(#[$meta:meta])*
        pub enum PanelFigure { $($(#[$doc:meta])* $figure:ident = $name:literal,)+ }
    ) => {
        $(#[$meta])*
        pub enum PanelFigure {
            $($(#[$doc])* $figure,)+
        }

        impl PanelFigure {
            /// Every figure, in the order of declaration.
            pub const ALL: [Self; Self::NAMES.len()] = [$(Self::$figure),+];

            /// The stable names, in the order of declaration.
            pub const NAMES: [&'static str; [$($name),+].len()] = [$($name),+];
        }
    };
}

figures! {
    /// A figure of a panel's results: a column with one number per place, NaN if absent.
    ///
    /// Symbols: t0 and E0 are base year and base level, tL and EL latest year and level, tT and A
    /// judged year and allowable level, P(t) the path, T(t) the trend. Shares are fractions, 0.4
    /// for 40 %. [`Figures`](crate::Figures) of a single assessment has the same figures, with the
    /// reason for each absent figure. For an intensity target (per head, per unit of GDP), levels
    /// are in the unit of the target.
    ///
    /// ```
    /// use climate_targets::panel::PanelFigure;
    /// assert_eq!(PanelFigure::GapPointsOfBase.name(), "path_gap_points_of_base");
    /// assert_eq!(PanelFigure::ALL.len(), 23);
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    #[non_exhaustive]
    pub enum PanelFigure {
        /// E0, the base level, t CO2e.
        Base = "base_level",
        /// EL, the latest level, t CO2e.
        Latest = "latest_level",
        /// tL, the year of the latest level.
        LatestYear = "latest_year",
        /// A, the allowable emissions of the judged year, t CO2e.
        Allowable = "allowable",
        /// The change `EL - E0`, t CO2e.
        Change = "change_level",
        /// The change as a share of the base level, `EL/E0 - 1`.
        ChangeShare = "change_share",
        /// The delivered share of the needed reduction, `(E0 - EL)/(E0 - A)`.
        Progress = "progress",
        /// The elapsed share of the time from base to judged year, `(tL - t0)/(tT - t0)`.
        Elapsed = "elapsed",
        /// P(tL), the path level of the latest year, t CO2e.
        PathLevel = "path_level",
        /// The gap to the path, `EL - P(tL)`, t CO2e.
        Gap = "path_gap",
        /// The gap in percentage points of the base, `100 (EL - P(tL))/E0`.
        GapPointsOfBase = "path_gap_points_of_base",
        /// The gap as a share of the path level, `(EL - P(tL))/P(tL)`.
        GapShare = "path_gap_share",
        /// The reduction still needed, `EL - A`, t CO2e.
        Needed = "needed",
        /// The required linear rate, `(EL - A)/(tT - tL)`, t CO2e per year.
        RequiredLinear = "required_linear_per_year",
        /// The required linear rate divided by EL, a share per year.
        RequiredShareOfLatest = "required_share_of_latest",
        /// The required linear rate divided by E0, a share per year.
        RequiredShareOfBase = "required_share_of_base",
        /// The required compound rate per year, `1 - (A/EL)^(1/(tT - tL))`.
        RequiredCompound = "required_compound",
        /// The slope of the trend, t CO2e per year; NaN for rate estimators and damped random
        /// walks.
        Slope = "trend_slope_per_year",
        /// The projection T(tT), the trend in the judged year, t CO2e; NaN if tL is not before tT.
        Projection = "projection_level",
        /// The gap of the projection to A, `T(tT) - A`, t CO2e.
        ProjectionGap = "projection_gap",
        /// The lower end of the 95 % interval of T(tT), t CO2e.
        ProjectionLow = "projection_low",
        /// The upper end of the 95 % interval of T(tT), t CO2e.
        ProjectionHigh = "projection_high",
        /// The probability that the level in tT is at or under A, from 0 to 1.
        ProbabilityMet = "projection_probability_met",
    }
}

impl PanelFigure {
    /// The stable name in snake case, the key of the figure in JSON: the path of the figure in an
    /// [`AssessmentReport`](crate::AssessmentReport), such as `path.gap`, joined by underscores.
    #[allow(clippy::indexing_slicing, reason = "there are as many names as figures")]
    pub const fn name(self) -> &'static str {
        Self::NAMES[self as usize]
    }

    const fn bit(self) -> u32 {
        1 << self as u32
    }
}

/// A choice of output columns. A column that is not chosen needs no memory and is computed only if
/// a chosen column depends on it.
///
/// ```
/// use climate_targets::panel::{PanelFigure, PanelOutputs};
/// let gaps = PanelOutputs::NONE.with(PanelFigure::Gap).with_verdicts();
/// assert!(gaps.has(PanelFigure::Gap) && !gaps.has(PanelFigure::Slope));
/// assert!(gaps.has_verdicts() && gaps.figures().eq([PanelFigure::Gap]));
/// assert_eq!(gaps.without_verdicts(), PanelOutputs::NONE.with(PanelFigure::Gap));
/// assert_eq!(gaps.without(PanelFigure::Gap), PanelOutputs::NONE.with_verdicts());
/// assert!(PanelOutputs::ALL.has(PanelFigure::ProbabilityMet));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PanelOutputs {
    figures: u32,
    verdicts: bool,
}

impl PanelOutputs {
    /// No figure and no verdicts.
    pub const NONE: Self = Self { figures: 0, verdicts: false };

    /// Every figure and the verdicts.
    pub const ALL: Self = {
        let (mut all, mut rest) = (Self::NONE.with_verdicts(), PanelFigure::ALL.as_slice());
        while let [figure, others @ ..] = rest {
            all = all.with(*figure);
            rest = others;
        }
        all
    };

    /// The default, the columns of a typical list of places: allowable level, change as a share,
    /// progress, path level, gap in tonnes and in points of the base, slope, projection, verdict.
    pub const USUAL: Self = Self::NONE
        .with(PanelFigure::Allowable)
        .with(PanelFigure::ChangeShare)
        .with(PanelFigure::Progress)
        .with(PanelFigure::PathLevel)
        .with(PanelFigure::Gap)
        .with(PanelFigure::GapPointsOfBase)
        .with(PanelFigure::Slope)
        .with(PanelFigure::Projection)
        .with_verdicts();

    /// Adds a figure.
    #[must_use]
    pub const fn with(mut self, figure: PanelFigure) -> Self {
        self.figures |= figure.bit();
        self
    }

    /// Removes a figure.
    #[must_use]
    pub const fn without(mut self, figure: PanelFigure) -> Self {
        self.figures &= !figure.bit();
        self
    }

    /// Adds the verdicts.
    #[must_use]
    pub const fn with_verdicts(mut self) -> Self {
        self.verdicts = true;
        self
    }

    /// Removes the verdicts.
    #[must_use]
    pub const fn without_verdicts(mut self) -> Self {
        self.verdicts = false;
        self
    }

    /// Whether a figure is chosen.
    pub const fn has(self, figure: PanelFigure) -> bool {
        self.figures & figure.bit() != 0
    }

    /// Whether at least one of the figures is chosen.
    pub(super) fn has_any(self, figures: &[PanelFigure]) -> bool {
        figures.iter().any(|figure| self.has(*figure))
    }

    /// Whether the verdicts are chosen.
    pub const fn has_verdicts(self) -> bool {
        self.verdicts
    }

    /// Iterates over the chosen figures, in the order of declaration.
    pub fn figures(self) -> impl Iterator<Item = PanelFigure> + Clone {
        PanelFigure::ALL.into_iter().filter(move |figure| self.has(*figure))
    }

    /// The index of a figure among the chosen figures; `None` if the figure is not chosen.
    pub(super) fn index(self, figure: PanelFigure) -> Option<usize> {
        let before = self.figures & (figure.bit() - 1);
        self.has(figure).then_some(before.count_ones() as usize)
    }
}

impl Default for PanelOutputs {
    fn default() -> Self {
        Self::USUAL
    }
}
