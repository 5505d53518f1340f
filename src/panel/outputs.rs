/// Declares the figures, each with its stable name.
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

            /// The stable names, in the same order.
            pub const NAMES: [&'static str; [$($name),+].len()] = [$($name),+];
        }
    };
}

figures! {
    /// A figure of which a panel's results have a column, one number a place, NaN where it is
    /// absent.
    ///
    /// Symbols as in [`Figures`](crate::Figures), where each stands, or a part of it, with the
    /// reason for its absence. Shares are fractions, 0.4 for 40 %.
    ///
    /// ```
    /// use climate_targets::panel::PanelFigure;
    /// assert_eq!(PanelFigure::GapPointsOfBase.name(), "gap_points_of_base");
    /// assert_eq!(PanelFigure::ALL.len(), 23);
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    #[non_exhaustive]
    pub enum PanelFigure {
        /// E0, the base level, t CO2e.
        Base = "base",
        /// EL, the latest level, t CO2e.
        Latest = "latest",
        /// tL, the year of the latest level.
        LatestYear = "latest_year",
        /// A, the allowable emissions of the judged year, t CO2e.
        Allowable = "allowable",
        /// `EL - E0`, t CO2e.
        Change = "change",
        /// `EL/E0 - 1`.
        ChangeShare = "change_share",
        /// `(E0 - EL)/(E0 - A)`.
        Progress = "progress",
        /// `(tL - t0)/(tT - t0)`.
        Elapsed = "elapsed",
        /// P(tL), t CO2e.
        PathLevel = "path_level",
        /// `EL - P(tL)`, t CO2e.
        Gap = "gap",
        /// `100 (EL - P(tL))/E0`, percentage points of the base.
        GapPointsOfBase = "gap_points_of_base",
        /// `(EL - P(tL))/P(tL)`.
        GapShareOfPath = "gap_share_of_path",
        /// `EL - A`, t CO2e.
        Needed = "needed",
        /// `(EL - A)/(tT - tL)`, t CO2e a year.
        RequiredLinear = "required_linear",
        /// The linear rate as a share of EL, a year.
        RequiredShareOfLatest = "required_share_of_latest",
        /// The linear rate as a share of E0, a year.
        RequiredShareOfBase = "required_share_of_base",
        /// `1 - (A/EL)^(1/(tT - tL))`, a share of each year's level, a year.
        RequiredCompound = "required_compound",
        /// The slope of the trend, t CO2e a year; NaN for an estimator of rates.
        Slope = "slope",
        /// T(tT), the trend in the judged year where that is still ahead, t CO2e.
        Projection = "projection",
        /// `T(tT) - A`, t CO2e.
        ProjectionGap = "projection_gap",
        /// The lower end of the 95 % interval of T(tT), t CO2e.
        ProjectionLow = "projection_low",
        /// The upper end of the 95 % interval of T(tT), t CO2e.
        ProjectionHigh = "projection_high",
        /// The probability of a level at or under A in tT, from 0 to 1.
        ProbabilityMet = "probability_met",
    }
}

impl PanelFigure {
    /// The stable name in snake case, as in serialised rows.
    #[allow(clippy::indexing_slicing, reason = "there are as many names as figures")]
    pub const fn name(self) -> &'static str {
        Self::NAMES[self as usize]
    }

    const fn bit(self) -> u32 {
        1 << self as u32
    }
}

/// Which columns are asked for; what is not asked for takes no memory, and no time but where
/// something else is made of it.
///
/// ```
/// use climate_targets::panel::{PanelFigure, PanelOutputs};
/// let gaps = PanelOutputs::NONE.with(PanelFigure::Gap).with_verdicts();
/// assert!(gaps.has(PanelFigure::Gap) && !gaps.has(PanelFigure::Slope));
/// assert_eq!(gaps.without_verdicts(), PanelOutputs::NONE.with(PanelFigure::Gap));
/// assert!(PanelOutputs::ALL.has(PanelFigure::ProbabilityMet));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PanelOutputs {
    figures: u32,
    verdicts: bool,
}

impl PanelOutputs {
    /// Nothing.
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

    /// What a list of places mostly shows, and the default: allowable level, change as a share,
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

    /// The same with a figure.
    #[must_use]
    pub const fn with(mut self, figure: PanelFigure) -> Self {
        self.figures |= figure.bit();
        self
    }

    /// The same without a figure.
    #[must_use]
    pub const fn without(mut self, figure: PanelFigure) -> Self {
        self.figures &= !figure.bit();
        self
    }

    /// The same with the verdicts.
    #[must_use]
    pub const fn with_verdicts(mut self) -> Self {
        self.verdicts = true;
        self
    }

    /// The same without the verdicts.
    #[must_use]
    pub const fn without_verdicts(mut self) -> Self {
        self.verdicts = false;
        self
    }

    /// Whether a figure is asked for.
    pub const fn has(self, figure: PanelFigure) -> bool {
        self.figures & figure.bit() != 0
    }

    /// Whether any of some figures is asked for.
    pub(super) fn has_any(self, figures: &[PanelFigure]) -> bool {
        figures.iter().any(|figure| self.has(*figure))
    }

    /// Whether the verdicts are.
    pub const fn has_verdicts(self) -> bool {
        self.verdicts
    }

    /// The figures that are asked for, in the order of their declaration.
    pub fn figures(self) -> impl Iterator<Item = PanelFigure> + Clone {
        PanelFigure::ALL.into_iter().filter(move |figure| self.has(*figure))
    }

    /// The place of a figure among those asked for.
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
