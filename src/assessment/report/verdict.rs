use crate::assessment::result::{Figures, Undetermined, Verdict, VerdictKind, WordedVerdict};
use crate::assessment::{Assessment, Assessor};
use crate::boundary::BoundaryFields;
use crate::language::phrase;
use crate::quantity::{Level, Name, Year};
use crate::record::record;

record! {
    /// A verdict, with the numbers behind it.
    ///
    /// ```
    /// use climate_targets::{Assessor, EmissionSeries, Target, VerdictKind};
    /// let city = EmissionSeries::from_tonnes("a city", [(1990, 1000.0), (2020, 450.0)])?;
    /// let target = Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(2020);
    /// let target = target.build()?;
    /// let report = Assessor::as_of_ymd(2021, 6, 30)?.assess(&city, &target).report();
    /// let verdict = report.figures.verdict;
    /// assert_eq!(verdict.kind, VerdictKind::Met);
    /// assert_eq!(verdict.margin.map(|margin| margin.tonnes()), Some(50.0));
    /// // In words, in any language:
    /// assert_eq!(verdict.to_string(), "met");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct VerdictReport<L> {
        /// The kind of the verdict.
        pub kind: VerdictKind,
        /// The year that decides: for `met` and `missed`, the judged year or the deciding year; for
        /// `achieved_early`, the latest observed year; for `undetermined`, the year of the reason,
        /// if it has one. Omitted otherwise.
        pub year: Option<Year>,
        /// The level of that year; for a period, the mean of its years. Only for `met`, `missed`
        /// and `achieved_early`.
        pub level: Option<L> => "level_t",
        /// The allowable level minus the level: negative if the target is missed. Only for `met`,
        /// `missed` and `achieved_early`.
        pub margin: Option<L> => "margin_t",
        /// For `met`: the first later observed year above the allowable level. Omitted if there is
        /// none.
        pub reversed_in: Option<Year>,
        /// For `missed`: the first later observed year at or under the allowable level. Omitted if
        /// there is none.
        pub reached_in: Option<Year>,
        /// For `off_track`: whether the trend or the given projection rises.
        pub rising: Option<bool>,
        /// For `off_track`: the year in which the sum of a running period first exceeded its limit.
        /// Omitted if the sum is within the limit.
        pub exceeded_in: Option<Year>,
        /// For `undetermined`: the reason.
        pub reason: Option<Name<Undetermined>>,
        /// For `not_comparable`: the boundary fields that differ.
        pub differences: Option<BoundaryFields>,
        /// The boundary fields that differ and whose difference the caller allowed. Omitted if
        /// there are none.
        pub allowed_differences: Option<BoundaryFields>,
    }
}

impl<L: Level> VerdictReport<L> {
    pub(super) fn new(figures: &Figures<L>, assessor: &Assessor) -> Self {
        let differing = figures.comparison.differing;
        let is_allowed = !differing.is_empty() && assessor.allows(differing);
        let allowed_differences = is_allowed.then_some(differing);
        Self { allowed_differences, ..Self::from(&figures.verdict) }
    }
}

impl VerdictReport {
    /// The verdict of an assessment, with levels in tonnes.
    pub(crate) fn of(assessment: &Assessment<'_>) -> Self {
        Self::new(&assessment.figures(), &assessment.assessor())
    }
}

impl<L: Level> From<&Verdict<L>> for VerdictReport<L> {
    fn from(verdict: &Verdict<L>) -> Self {
        let (year, level, margin) = match verdict.judged() {
            Some((year, level, margin)) => (Some(year), Some(level), Some(margin)),
            None => (None, None, None),
        };
        let mut report = Self {
            kind: verdict.kind(),
            year,
            level,
            margin,
            reversed_in: None,
            reached_in: None,
            rising: None,
            exceeded_in: None,
            reason: None,
            differences: None,
            allowed_differences: None,
        };
        match *verdict {
            Verdict::Met { reversed, .. } => report.reversed_in = reversed,
            Verdict::Missed { reached, .. } => report.reached_in = reached,
            Verdict::OffTrack { rising, exceeded } => {
                (report.rising, report.exceeded_in) = (Some(rising), exceeded);
            }
            Verdict::Undetermined(reason) => {
                (report.reason, report.year) = (Some(Name::new(reason.name())), reason.year());
            }
            Verdict::NotComparable(fields) => report.differences = Some(fields),
            _ => {}
        }
        report
    }
}

impl<L> VerdictReport<L> {
    /// The verdict without levels; `None` if the report lacks what its kind needs.
    fn without_levels(&self) -> Option<Verdict<()>> {
        let (level, margin) = ((), ());
        Some(match self.kind {
            VerdictKind::Met => {
                Verdict::Met { year: self.year?, level, margin, reversed: self.reversed_in }
            }
            VerdictKind::Missed => {
                Verdict::Missed { year: self.year?, level, margin, reached: self.reached_in }
            }
            VerdictKind::AchievedEarly => {
                Verdict::AchievedEarly { year: self.year?, level, margin }
            }
            VerdictKind::OnTrack => Verdict::OnTrack,
            VerdictKind::CatchingUp => Verdict::CatchingUp,
            VerdictKind::Slipping => Verdict::Slipping,
            VerdictKind::OffTrack => {
                Verdict::OffTrack { rising: self.rising?, exceeded: self.exceeded_in }
            }
            VerdictKind::Undetermined => {
                Verdict::Undetermined(Undetermined::named(self.reason?.as_str(), self.year)?)
            }
            VerdictKind::NotComparable => Verdict::NotComparable(self.differences?),
            VerdictKind::NotQuantified => Verdict::NotQuantified,
        })
    }
}

// The words of the verdict, as `Assessment::worded_verdict` gives them.
phrase! { @L VerdictReport<L>, this, f, language => match this.without_levels() {
    Some(verdict) => {
        WordedVerdict::new(verdict, this.allowed_differences.is_some()).write(f, language)
    }
    None => this.kind.write(f, language),
} }

#[cfg(feature = "serde")]
crate::serial::through!(Verdict<L> => VerdictReport<L>);
