//! Verdicts under every combination of method choices.

use core::fmt;

use super::grid_sizes::GridSizes;
use super::{GridError, MethodAxis, MethodGrid, MethodVariant};
use crate::assessment::engine::Case;
use crate::assessment::{
    Assessor, Figures, Rule, Undetermined, Verdict, VerdictCounts, VerdictKind, WordedKind,
};
use crate::inventory::EmissionSeries;
use crate::language::{InLanguage, Language, Phrase, phrase, text};
use crate::pathway::PathShape;
use crate::quantity::{Absent, Known};
use crate::target::{Ambition, Commitment, Goal, Metric, Target, WordingReading};
use crate::trend::{GivenProjection, TrendFit};

/// A combination of choices and its verdict.
///
/// ```
/// use climate_targets::robustness::MethodGrid;
/// use climate_targets::{Absent, Assessor, EmissionSeries, catalogue::covenant_of_mayors::BY_2020};
/// // Without 1990, the base policy "exact" has no base level.
/// let city = EmissionSeries::from_tonnes("a city", [(1991, 100.0), (2020, 75.0)])?;
/// let assessor = Assessor::as_of_ymd(2024, 6, 30)?;
/// let robustness = assessor.robustness(&city, &BY_2020, &MethodGrid::for_target(&BY_2020))?;
/// let (exact, nearest_later) = (robustness.outcomes()[0], robustness.outcomes()[1]);
/// assert_eq!(exact.refused, Some(Absent::NoBase));
/// assert_eq!((nearest_later.verdict.name(), nearest_later.refused), ("met", None));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct MethodOutcome<'a> {
    /// The combination of choices.
    pub method: MethodVariant<'a>,
    /// The verdict under these choices.
    pub verdict: Verdict,
    /// The reason why the combination cannot be applied and is not counted, such as a constant rate
    /// to a level of zero, the logarithm of zero, an unobserved base year, a projection that does
    /// not cover the judged year, or a projection, which is in tonnes, for a target per head. `None` if the combination can be applied.
    pub refused: Option<Absent>,
}

/// The verdicts under every combination of defensible method choices.
///
/// `Display` writes one line, such as "on track under 14 of 18 defensible methods; deciding: the base
/// year". The words are conditional ("would be on track") if the boundaries of series and target
/// differ.
///
/// ```
/// use climate_targets::pathway::PathShape;
/// use climate_targets::robustness::{MethodAxis, MethodGrid};
/// use climate_targets::trend::{EstimatorKind, TrendWindow};
/// use climate_targets::{Assessor, EmissionSeries, Target, VerdictKind};
/// // 100 t until 2015, then 4 t less each year; 60 t are allowed in 2030.
/// let levels = (2005..=2020).map(|year| (year, 100.0 - 4.0 * f64::from((year - 2015).max(0))));
/// let city = EmissionSeries::from_tonnes("a city", levels)?;
/// let target = Target::builder("-40 %").reduce_by_percent(40.0).base_year(2010).by(2030).build()?;
/// let choices = MethodGrid::for_target(&target)
///     .windows([TrendWindow::LastYears(5), TrendWindow::LastYears(15)])
///     .estimators([EstimatorKind::Ols])
///     .paths([PathShape::OfTarget]);
/// let robustness = Assessor::as_of_ymd(2022, 6, 30)?.robustness(&city, &target, &choices)?;
/// assert_eq!((robustness.methods(), robustness.refused()), (4, 0));
/// assert!(robustness.outcomes().iter().all(|outcome| outcome.refused.is_none()));
/// assert_eq!(robustness.counts(), [(VerdictKind::OnTrack, 2), (VerdictKind::Slipping, 2)]);
/// assert!(!robustness.is_robust());
/// assert_eq!(robustness.deciding(), [MethodAxis::Window]);
/// assert_eq!(robustness.report().deciding, [MethodAxis::Window]); // owned, for JSON
/// let line = "on track under 2 of 4 defensible methods; deciding: the trend's window";
/// assert_eq!(robustness.to_string(), line);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Robustness<'a> {
    outcomes: Vec<MethodOutcome<'a>>,
    sizes: GridSizes,
    /// Whether the boundaries of series and target differ, so that the words are conditional.
    is_conditional: bool,
}

impl<'a> Robustness<'a> {
    /// The combinations with their verdicts, in the order of [`MethodGrid::methods`].
    pub fn outcomes(&self) -> &[MethodOutcome<'a>] {
        &self.outcomes
    }

    fn counted(&self) -> impl Iterator<Item = &MethodOutcome<'a>> {
        self.outcomes.iter().filter(|outcome| outcome.refused.is_none())
    }

    /// The number of combinations that can be applied.
    pub fn methods(&self) -> usize {
        self.counted().count()
    }

    /// The number of combinations that cannot be applied.
    pub fn refused(&self) -> usize {
        self.outcomes.len() - self.methods()
    }

    /// The number of combinations by kind of verdict, without zeros. The most frequent kind comes
    /// first; on a tie, the better kind.
    pub fn counts(&self) -> Vec<(VerdictKind, usize)> {
        let kinds = self.counted().map(|outcome| Some(outcome.verdict.kind()));
        let mut counts: Vec<_> =
            VerdictCounts::of(kinds).each().filter(|(_, count)| *count > 0).collect();
        counts.sort_by_key(|(kind, count)| core::cmp::Reverse((*count, *kind)));
        counts
    }

    /// Whether all combinations that can be applied have the same kind of verdict; false if there
    /// are none.
    pub fn is_robust(&self) -> bool {
        self.counts().len() == 1
    }

    /// The choices that change the verdict while all other choices stay the same, the most frequent
    /// first.
    ///
    /// The frequency is the number of pairs of combinations that differ in this choice only and
    /// have different verdicts. A choice with three options forms more pairs than a choice with
    /// two. A projection has no window and no estimator: it differs from every trend in the outlook
    /// only.
    pub fn deciding(&self) -> Vec<MethodAxis> {
        let flips = MethodAxis::ALL.iter().map(|choice| (self.flips(*choice), *choice));
        let mut flips: Vec<_> = flips.filter(|(count, _)| *count > 0).collect();
        flips.sort_by_key(|(count, choice)| (core::cmp::Reverse(*count), *choice));
        flips.into_iter().map(|(_, choice)| choice).collect()
    }

    /// The number of pairs of combinations that differ only in `choice` and have different
    /// verdicts.
    fn flips(&self, choice: MethodAxis) -> usize {
        let all = self.flips_among(choice, |_| true);
        match choice {
            // Two trends differ in the window or the estimator, not in the outlook.
            MethodAxis::Outlook => {
                all - self.flips_among(choice, |index| self.sizes.is_trend(index))
            }
            _ => all,
        }
    }

    /// [`Robustness::flips`] among some of the combinations. Pairs are counted by group, so that
    /// the time grows as n log n.
    fn flips_among(&self, choice: MethodAxis, is_counted: impl Fn(usize) -> bool) -> usize {
        let usable = self.outcomes.iter().enumerate().filter(|(_, o)| o.refused.is_none());
        let mut verdicts: Vec<_> = usable
            .filter(|(index, _)| is_counted(*index))
            .filter_map(|(index, o)| Some((self.sizes.others(choice, index)?, o.verdict.name())))
            .collect();
        verdicts.sort_unstable();
        let pairs = |group: &[_]| group.len() * (group.len() - 1) / 2;
        let all = verdicts.chunk_by(|(a, _), (b, _)| a == b).map(pairs);
        let alike = verdicts.chunk_by(|a, b| a == b).map(pairs);
        all.sum::<usize>() - alike.sum::<usize>()
    }
}

phrase! { Robustness<'_>, this, f, language => {
    let (counts, methods) = (this.counts(), this.methods());
    let Some((kind, count)) = counts.first() else {
        let methods = this.outcomes.len();
        return text!(f, language,
            en: "none of {methods} methods can be applied",
            sv: "ingen av {methods} metoder kan tillämpas",
            fr: "aucune des {methods} méthodes n’est applicable",
            fi: "yhtäkään {methods} menetelmästä ei voida soveltaa",
        );
    };
    let kind = WordedKind { kind: *kind, is_conditional: this.is_conditional };
    let kind = kind.in_language(language);
    if this.is_robust() {
        text!(f, language,
            en: "{kind} under all {methods} defensible methods",
            sv: "{kind} enligt alla {methods} försvarbara metoder",
            fr: "{kind} selon les {methods} méthodes défendables",
            fi: "{kind} kaikilla {methods} perusteltavissa olevalla menetelmällä",
        )?;
    } else {
        text!(f, language,
            en: "{kind} under {count} of {methods} defensible methods; ",
            sv: "{kind} enligt {count} av {methods} försvarbara metoder; ",
            fr: "{kind} selon {count} des {methods} méthodes défendables\u{202f}; ",
            fi: "{kind}: {count} kaikista {methods} perusteltavissa olevasta menetelmästä; ",
        )?;
        write_deciding(&this.deciding(), f, language)?;
    }
    let refused = this.refused();
    if refused == 0 {
        return Ok(());
    }
    text!(f, language,
        en: " ({refused} more cannot be applied)",
        sv: " (ytterligare {refused} kan inte tillämpas)",
        fr: " (autres méthodes, non applicables\u{a0}: {refused})",
        fi: " (lisäksi {refused} menetelmää ei voida soveltaa)",
    )
} }

/// Writes the choices that decide the verdict, the most frequent first.
fn write_deciding(
    choices: &[MethodAxis],
    f: &mut fmt::Formatter<'_>,
    language: Language,
) -> fmt::Result {
    let [first, others @ ..] = choices else {
        return text!(f, language,
            en: "no choice alone decides",
            sv: "inget enskilt val avgör",
            fr: "aucun choix ne décide à lui seul",
            fi: "mikään valinta ei yksin ratkaise",
        );
    };
    text!(f, language,
        en: "deciding: ",
        sv: "avgörande: ",
        fr: "choix décisifs\u{a0}: ",
        fi: "ratkaisevaa: ",
    )?;
    first.write(f, language)?;
    others.iter().try_for_each(|choice| write!(f, ", {}", choice.in_language(language)))
}

impl Assessor {
    /// Assesses a series against a target under every combination of choices. All other settings
    /// are those of this assessor.
    ///
    /// ```
    /// use climate_targets::robustness::MethodGrid;
    /// use climate_targets::{Assessor, EmissionSeries, catalogue::france};
    /// // France, Mt CO2e gross (Tidy GHG Inventories, CC BY 4.0).
    /// let levels = [
    ///     (1990, 548.5e6), (2015, 465.6e6), (2018, 454.0e6), (2019, 444.9e6), (2020, 404.5e6),
    ///     (2021, 428.4e6), (2022, 412.3e6), (2023, 384.8e6), (2024, 371.1e6),
    /// ];
    /// let series = EmissionSeries::from_tonnes("France", levels)?;
    /// let assessor = Assessor::as_of_ymd(2026, 6, 30)?;
    /// let choices = MethodGrid::for_target(&france::LTECV_2030);
    /// let robustness = assessor.robustness(&series, &france::LTECV_2030, &choices)?;
    /// assert_eq!(robustness.outcomes().len(), 36);
    /// println!("{robustness}"); // one line with the verdicts and the deciding choices
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// Each trend is fitted once for all paths and base policies. [`EstimatorKind::TheilSen`] and
    /// [`EstimatorKind::Lad`] take O(n^2 log n) for n levels in the window, other estimators O(n).
    ///
    /// [`EstimatorKind::TheilSen`]: crate::trend::EstimatorKind::TheilSen
    /// [`EstimatorKind::Lad`]: crate::trend::EstimatorKind::Lad
    ///
    /// # Errors
    /// [`GridError::TooManyMethods`] for more than [`MethodGrid::MOST_METHODS`] combinations.
    pub fn robustness<'a>(
        &self,
        series: &'a EmissionSeries,
        target: &'a Target,
        choices: &MethodGrid<'a>,
    ) -> Result<Robustness<'a>, GridError> {
        let count = choices.count();
        if count > MethodGrid::MOST_METHODS {
            return Err(GridError::TooManyMethods { count });
        }
        let outcomes = self.method_outcomes(series, target, choices).collect();
        let differing = series.boundary().compare(target.boundary()).differing;
        let is_conditional = !differing.is_empty();
        Ok(Robustness { outcomes, sizes: choices.sizes(), is_conditional })
    }

    /// Iterates over the combinations of choices with their verdicts, in the order of
    /// [`MethodGrid::methods`]. A combination is assessed only when the iterator reaches it, so a
    /// search can stop early.
    ///
    /// ```
    /// use climate_targets::robustness::MethodGrid;
    /// use climate_targets::catalogue::covenant_of_mayors;
    /// use climate_targets::{Assessor, EmissionSeries, Verdict};
    /// // Lahti, use-based (SYKE, CC BY 4.0).
    /// let levels = [(1990, 792_200.0), (2015, 639_800.0), (2020, 428_500.0)];
    /// let lahti = EmissionSeries::from_tonnes("Lahti", levels)?;
    /// let assessor = Assessor::as_of_ymd(2026, 6, 30)?;
    /// let target = &covenant_of_mayors::BY_2020;
    /// let choices = MethodGrid::for_target(target);
    /// // The target is due, so the trend does not matter. `all` stops at the first other verdict.
    /// let mut outcomes = assessor.method_outcomes(&lahti, target, &choices);
    /// assert!(outcomes.all(|outcome| matches!(outcome.verdict, Verdict::Met { .. })));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn method_outcomes<'a: 'c, 'c>(
        &self,
        series: &'a EmissionSeries,
        target: &'a Target,
        choices: &'c MethodGrid<'a>,
    ) -> impl Iterator<Item = MethodOutcome<'a>> + 'c {
        let assessor = *self;
        let milestone = choices.wording.map_or(0, |(_, milestone)| milestone);
        let mut trends = TrendCache::default();
        choices.methods().map(move |method| {
            let series = method.vintage.unwrap_or(series);
            let commitment = method.reading.map(WordingReading::commitment);
            let of_reading = commitment.and_then(|c: &'a Commitment| c.milestones().nth(milestone));
            let target = of_reading.unwrap_or(target);
            let figures =
                trends.figures(method.assessor(assessor), series, target, commitment, method);
            let unusable = method.projection.and_then(|given| unusable(given, &figures, target));
            let refused = unusable.or_else(|| refusal(&figures, &method));
            MethodOutcome { method, verdict: figures.verdict, refused }
        })
    }
}

/// The trend of the previous combination. Path and base policy vary fastest and do not change the
/// trend, so most combinations reuse the trend instead of fitting it again.
#[derive(Default)]
struct TrendCache<'a> {
    last: Option<(MethodVariant<'a>, Known<TrendFit>)>,
}

impl<'a> TrendCache<'a> {
    fn figures(
        &mut self,
        assessor: Assessor,
        series: &'a EmissionSeries,
        target: &'a Target,
        commitment: Option<&'a Commitment>,
        method: MethodVariant<'a>,
    ) -> Figures {
        let same = |known: &MethodVariant<'a>| {
            (known.window, known.estimator) == (method.window, method.estimator)
                && known.reading.map(WordingReading::name)
                    == method.reading.map(WordingReading::name)
                && core::ptr::eq(known.vintage.unwrap_or(series), method.vintage.unwrap_or(series))
        };
        let known = self.last.filter(|(known, _)| is_trend_reusable(series, target) && same(known));
        let trend = known.map(|(_, trend)| trend);
        let case = Case { assessor, series, target, commitment, given: method.overrides() };
        let figures = case.judge(trend.as_ref(), |judged| judged.in_tonnes());
        if trend.is_none() {
            self.last = Some((method, figures.trend));
        }
        figures
    }
}

/// Whether all combinations with the same window and estimator have the same trend. For net zero
/// and for goals with several parts, path and base select the test or part whose trend is reported;
/// with supplementary measures, a cap that is a share of the base changes the levels.
fn is_trend_reusable(series: &EmissionSeries, target: &Target) -> bool {
    let single = match target.goal() {
        Goal::One(ambition) => !matches!(ambition, Ambition::NetZero(_)),
        Goal::Range(_) => true,
        Goal::AnyOf(_) | Goal::AllOf(_) => false,
    };
    single && series.measures().is_empty() && target.metric().is_absolute()
}

/// The reason why a combination cannot be applied; `None` if it can.
fn refusal(figures: &Figures, method: &MethodVariant<'_>) -> Option<Absent> {
    if figures.verdict == Verdict::Undetermined(Undetermined::NoBase) {
        return Some(Absent::NoBase);
    }
    let no_lens = Verdict::Undetermined(Undetermined::NoLens);
    if !figures.ruling.rule.is_by_lenses() && figures.verdict != no_lens {
        return None;
    }
    let of_outlook = |reason: &Absent| {
        matches!(
            reason,
            Absent::LevelNotPositive
                | Absent::GapInWindow
                | Absent::TooFewPoints
                | Absent::NoObservation
                | Absent::NotDefined
                | Absent::OutOfRange
                | Absent::OutsideBaseline
        )
    };
    // A missing base makes a combination inapplicable only if a path was chosen, because a target
    // without a base has no path of its own. A path from the latest level never has a lens
    // (`NotAfterAnchor`); this does not make the combination inapplicable either.
    let chosen = method.path != PathShape::OfTarget;
    let of_path = |reason: &Absent| match reason {
        Absent::NotAfterAnchor | Absent::Composite => false,
        Absent::NoBase => chosen,
        _ => true,
    };
    let path = figures.path.err().filter(of_path);
    path.or(figures.lenses.trend.err().filter(of_outlook))
}

/// The reason why a projection cannot be used for a verdict that needs an outlook: the target is
/// judged per unit, but a projection is in tonnes; or the projection does not cover the judged year.
fn unusable(projection: &GivenProjection, figures: &Figures, target: &Target) -> Option<Absent> {
    let rule = figures.ruling.rule;
    let by_lenses = match figures.verdict {
        Verdict::Undetermined(Undetermined::NoLens) => true,
        // The figures of a combined verdict have the lenses of one test, or none.
        Verdict::OnTrack | Verdict::CatchingUp | Verdict::Slipping | Verdict::OffTrack { .. } => {
            rule.is_by_lenses() || matches!(rule, Rule::NetZero | Rule::AnyOf | Rule::AllOf)
        }
        _ => false,
    };
    if !by_lenses {
        return None;
    }
    let of_parts = target.goal().parts().iter().filter_map(|part| part.metric.as_ref());
    if !of_parts.chain([target.metric()]).all(Metric::is_absolute) {
        return Some(Absent::JudgedPerUnit);
    }
    projection.level_in(figures.judged_year).err()
}
