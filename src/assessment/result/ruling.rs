use crate::quantity::{Emissions, Year};

/// The rule that gave a verdict, and the comparison behind it.
///
/// ```
/// use climate_targets::assessment::Rule;
/// use climate_targets::{Assessor, EmissionSeries, Emissions, Target};
/// let city = EmissionSeries::from_tonnes("a city", [(1990, 1000.0), (2020, 450.0)])?;
/// let target = Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(2020).build()?;
/// let ruling = Assessor::as_of_ymd(2021, 6, 30)?.assess(&city, &target).ruling();
/// assert_eq!(ruling.rule, Rule::Due);
/// let compared = ruling.compared.ok_or("rule 4 compares a level with a limit")?;
/// assert_eq!(compared.level, Emissions::constant(450.0));
/// assert_eq!(compared.limit, Emissions::constant(500.0));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Ruling<L = Emissions> {
    /// The rule that decided.
    pub rule: Rule,
    /// The level and the limit that the rule compared. `None` for rules that do not compare one
    /// level with one limit: the preconditions, the lenses, net zero and composites.
    pub compared: Option<Comparison<L>>,
}

/// The comparison of a level with a limit.
///
/// Two levels are equal if they differ by at most `1e-12 * scale`. The tolerance absorbs rounding:
/// 1000 t less 90 % is 100 t, although `1000 (1 - 0.9)` is 99.99999999999997 in floating point.
///
/// ```
/// use climate_targets::target::Divisor;
/// use climate_targets::{Ambition, Assessor, EmissionSeries, Emissions, Target, Year};
/// // "Divide by more than four" is a strict limit: exactly a quarter does not meet it.
/// let ambition = Ambition::DivideBy(Divisor::more_than(4.0)?);
/// let target = Target::builder("factor 4").goal(ambition).base_year(1990).by(2020).build()?;
/// let city = EmissionSeries::from_tonnes("a city", [(1990, 1000.0), (2020, 250.0)])?;
/// let result = Assessor::as_of_ymd(2021, 6, 30)?.assess(&city, &target);
/// let compared = result.ruling().compared.ok_or("a level is compared with a limit")?;
/// assert_eq!((compared.year, compared.strict), (Year::new(2020)?, true));
/// assert_eq!((compared.level, compared.limit), (Emissions::constant(250.0), compared.level));
/// assert_eq!(compared.scale, Emissions::constant(1000.0));
/// assert_eq!(result.verdict().name(), "missed");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Comparison<L = Emissions> {
    /// The year of the level; for a sum, the last observed year of the period.
    pub year: Year,
    /// The yearly level; for a period, the sum of its observed years.
    pub level: L,
    /// The limit, in the unit of the level.
    pub limit: L,
    /// The magnitude that sets the tolerance of the comparison: the larger of |E0| and |A|, times
    /// the number of years for a sum. The scale is at least the maximum level for a peak, and at
    /// least the listed limit for a yearly list.
    pub scale: L,
    /// Whether the level must be under the limit. If false, a level equal to the limit is enough.
    pub strict: bool,
}

/// The rules that give a verdict, in order of evaluation. The first applicable rule decides.
///
/// EL is the latest level, A the allowable level. [`Rule::number`] is the step in which a rule is
/// evaluated. `Display` writes the rule in words.
///
/// ```
/// use climate_targets::assessment::Rule;
/// use climate_targets::{Assessor, EmissionSeries, Target};
/// let target = Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(2030).build()?;
/// let assessor = Assessor::as_of_ymd(2021, 6, 30)?;
/// let rule = |latest| -> Result<Rule, Box<dyn std::error::Error>> {
///     let city = EmissionSeries::from_tonnes("a city", [(1990, 1000.0), (2020, latest)])?;
///     Ok(assessor.assess(&city, &target).ruling().rule)
/// };
/// assert_eq!(rule(450.0)?, Rule::AchievedEarly); // 500 t are allowed
/// assert_eq!(rule(700.0)?, Rule::OneLens); // a path, but too few points for a trend
/// assert_eq!((Rule::AchievedEarly.number(), Rule::OneLens.number()), (Some(5), Some(6)));
/// assert!(Rule::OneLens.is_by_lenses());
/// assert_eq!(Rule::OneLens.to_string(), "rule 6, not due, one lens");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Rule {
    /// Rule 1: the target sets no number.
    NotQuantified,
    /// Rule 2: the boundaries of series and target differ, and the assessor does not allow the
    /// difference.
    NotComparable,
    /// Rule 3: a precondition fails. For example, there is no observation, no base, or no inventory
    /// of the judged year.
    Undetermined,
    /// Rule 4: the judged year is observed. Its level is compared with A.
    Due,
    /// Rule 4: the judged year is observed, and supplementary measures may count but are not
    /// reported. The level is compared with A and with A plus the cap on the measures.
    DueMeasuresNotReported,
    /// Rule 4: an observed year of a list of yearly limits is above its limit. The first such year
    /// decides.
    DueList,
    /// Rule 4: every year of the period is observed. The sum of the years is compared with the
    /// limit.
    DuePeriod,
    /// Rule 4: emissions must have peaked. The maximum must lie at or before the judged year, and
    /// EL must be at least a tenth below the maximum.
    DuePeak,
    /// Rule 5: the target is not due, and EL is at or under A.
    AchievedEarly,
    /// Rule 6: the target is not due. The path lens and the trend lens decide together.
    TwoLenses,
    /// Rule 6: the target is not due. Only one lens exists, and it decides.
    OneLens,
    /// Rule 6: the period is not over, and the sum of its observed years already exceeds the limit.
    PeriodExceeded,
    /// Net zero: the worse result of the two tests, gross emissions against the target's
    /// own-reduction limit and net emissions against zero.
    NetZero,
    /// Net zero: gross emissions in the judged year meet the own-reduction limit, and net emissions
    /// are unknown.
    NetUnknown,
    /// "Any of": the best verdict of the parts.
    AnyOf,
    /// "All of": the worst verdict of the parts.
    AllOf,
}

impl Rule {
    /// The number of the rule in the order of evaluation, 1 to 6. `None` for net zero, "any of" and
    /// "all of", which combine verdicts.
    pub const fn number(self) -> Option<u8> {
        match self {
            Self::NotQuantified => Some(1),
            Self::NotComparable => Some(2),
            Self::Undetermined => Some(3),
            Self::Due
            | Self::DueMeasuresNotReported
            | Self::DueList
            | Self::DuePeriod
            | Self::DuePeak
            | Self::NetUnknown => Some(4),
            Self::AchievedEarly => Some(5),
            Self::TwoLenses | Self::OneLens | Self::PeriodExceeded => Some(6),
            Self::NetZero | Self::AnyOf | Self::AllOf => None,
        }
    }

    /// Whether the lenses decide: both of them, or the only one that exists.
    pub const fn is_by_lenses(self) -> bool {
        matches!(self, Self::TwoLenses | Self::OneLens)
    }
}

impl<L> Ruling<L> {
    /// Creates the ruling of a rule that compares no level with a limit.
    pub(in crate::assessment) const fn of(rule: Rule) -> Self {
        Self { rule, compared: None }
    }

    /// Converts each level of the ruling; `level_in` receives the year and the level.
    pub(in crate::assessment) fn map<M>(self, level_in: impl Fn(Year, L) -> M) -> Ruling<M> {
        let compared = self.compared.map(|Comparison { year, level, limit, scale, strict }| {
            let [level, limit, scale] = [level, limit, scale].map(|level| level_in(year, level));
            Comparison { year, level, limit, scale, strict }
        });
        Ruling { rule: self.rule, compared }
    }
}
