use core::fmt;
use std::borrow::Cow;

use chrono::NaiveDate;

use super::{
    AnnualRate, BaseReference, BaselineCut, BaselineScenario, LevelRule, TargetError, YearlyLimits,
};
use crate::formula::expression::{Expression, Formula, expr};
use crate::formula::step::StepUnit;
use crate::language::{InLanguage, Language, Phrase, phrase, printable, text};
use crate::quantity::{Absent, Deadline, Emissions, Known, Period, Portion, Share, getters};

/// The ambition of a target: how its wording determines the allowable level A.
///
/// | wording | allowable emissions A |
/// |---|---|
/// | reduce by r | `E0 (1 - r)` |
/// | reduce to s | `E0 s` |
/// | may grow by g | `E0 (1 + g)` |
/// | divide by N | `E0 / N` |
/// | at most L, or strictly under it | `L` |
/// | net negative by n | `-E0 n` |
/// | below a baseline scenario B by r, or by d | `B (1 - r)`, `B - d` |
/// | cut by q a year from the level of the year ts | `E(ts) (1 - q)^(tT - ts)` |
/// | at most a(y) in each year of a list | `a(tT)` |
/// | over a period of n years: mean at most m; total at most B | `m`; `B/n` |
/// | at least as ambitious as another target | share and base year of that target, once resolved |
/// | peaked | none |
/// | qualitative | none |
/// | net zero, own reduction r | net at or under 0 **and** gross at or under `E0 (1 - r)` |
///
/// E0 is the base level, tT the judged year. *By* and *to* differ: reducing to 40 % leaves 40 %,
/// reducing by 40 % leaves 60 %. An ambition with a single level can also be judged over a period:
/// A then limits the mean of the years, as under the Kyoto Protocol.
///
/// Levels are in the metric of the target: tonnes a year, or tonnes a year per unit of an activity
/// such as the population ([`Metric`](super::Metric)).
///
/// ```
/// use climate_targets::{Ambition, Portion};
/// let by = Ambition::ReduceBy(Portion::constant(0.40));
/// let to = Ambition::ReduceTo(Portion::constant(0.40));
/// assert_eq!(by.to_string(), "reduce by 40 %");
/// assert_ne!(by, to);
/// ```
///
/// An allowable level below zero, and a qualitative goal without a level:
/// ```
/// use climate_targets::{Absent, Ambition, Emissions, Portion, Year};
/// // The EU27's net emissions of 1990, Mt CO2e (Tidy GHG Inventories, CC BY 4.0).
/// let (net, by) = (Emissions::from_megatonnes(4605.6)?, Year::constant(2060));
/// // After neutrality: net removals of a tenth of the level of 1990.
/// let negative = Ambition::NetNegativeBy(Portion::constant(0.10)).allowable(Ok(net), by);
/// assert!((negative.unwrap().megatonnes() + 460.56).abs() < 1e-9);
/// // Sustainable Development Goal 11 names no number of emissions, and is never judged by one.
/// let words = Ambition::Qualitative("sustainable cities and communities".into());
/// assert_eq!(words.allowable(Ok(net), by), Err(Absent::NotQuantified));
/// # Ok::<(), climate_targets::quantity::QuantityError>(())
/// ```
///
/// ```
/// use climate_targets::{Ambition, Deadline, Emissions, Portion, Year};
/// use climate_targets::target::{AnnualRate, Divisor};
/// let by_2030 = Year::new(2030)?;
/// let cut = Ambition::ReduceBy(Portion::from_percent(40.0)?);
/// let base = Ok(Emissions::from_tonnes(1000.0)?);
/// assert_eq!(cut.allowable(base, by_2030)?.tonnes(), 600.0);
/// assert!(cut.needs_base() && !cut.is_strict());
/// let more_than_six = Ambition::DivideBy(Divisor::more_than(6.0)?);
/// assert!(more_than_six.is_strict());
/// // A yearly cut names its own base year.
/// let yearly = Ambition::AnnualRate(AnnualRate::new(Portion::from_percent(10.0)?, Year::new(2018)?));
/// assert_eq!(yearly.own_reference().map(|base| base.last_year().get()), Some(2018));
/// # Ok::<(), climate_targets::Error>(())
/// ```
///
/// Source: GHG Protocol Mitigation Goal Standard (WRI 2014), ch. 4 and 7.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Ambition {
    /// A cut by a portion of the base level. Sweden 2030: by 63 %.
    ReduceBy(Portion),
    /// A cut to a portion of the base level. Uppsala 2030: to 28 %.
    ReduceTo(Portion),
    /// A growth limit, as a share of the base level. Sweden under the Kyoto Protocol: 4 %.
    MayGrowBy(PermittedGrowth),
    /// A division of the base level. France 2050: by four; a later law: by more than six.
    DivideBy(Divisor),
    /// A fixed limit, independent of the base level; emissions equal to the limit meet it. Espoo:
    /// 245 kt.
    #[cfg_attr(feature = "serde", serde(serialize_with = "super::serial::amount"))]
    AtMost(Emissions),
    /// A strict fixed limit: emissions equal to the limit miss the target. Under2 memorandum: "less
    /// than 2 t per head".
    #[cfg_attr(
        feature = "serde",
        serde(rename = "at_most", serialize_with = "super::serial::under")
    )]
    Under(Emissions),
    /// Net removals equal to a portion of the base level.
    NetNegativeBy(Portion),
    /// A cut below a baseline scenario.
    BelowBaseline(BaselineScenario),
    /// A cut by a constant rate each year. Göteborg: 10.3 % a year from the 2018 level.
    AnnualRate(AnnualRate),
    /// A separate limit for each listed year, such as the yearly allocations of EU effort sharing.
    EachYearAtMost(YearlyLimits),
    /// A limit on the yearly mean over a period, such as a French carbon budget.
    #[cfg_attr(feature = "serde", serde(serialize_with = "super::serial::amount"))]
    MeanAtMost(Emissions),
    /// A limit on the sum over a period, such as a United Kingdom carbon budget.
    #[cfg_attr(feature = "serde", serde(serialize_with = "super::serial::amount"))]
    TotalAtMost(Emissions),
    /// A peak in or before the judged year, followed by a fall of at least a tenth. Confirmation
    /// needs the inventory of the fifth year after the judged year.
    #[cfg_attr(feature = "serde", serde(serialize_with = "super::serial::no_fields"))]
    Peaked,
    /// At least as ambitious as the target with this id, as in the Covenant of Mayors since 2021.
    /// An assessment needs the target to be resolved first
    /// ([`Target::resolved`](super::Target::resolved)).
    AsAmbitiousAs(Cow<'static, str>),
    /// A goal in words that gives no emission level; it is never judged.
    Qualitative(Cow<'static, str>),
    /// Net zero: emissions and removals in balance, with an optional minimum own reduction.
    NetZero(NetZero),
}

impl Ambition {
    /// Whether the allowable level A is computed from a base level.
    pub const fn needs_base(&self) -> bool {
        matches!(
            self,
            Self::ReduceBy(_)
                | Self::ReduceTo(_)
                | Self::MayGrowBy(_)
                | Self::NetNegativeBy(_)
                | Self::AnnualRate(_)
                | Self::DivideBy(_)
                | Self::NetZero(NetZero { own_reduction: Some(_) })
        )
    }

    /// The base year stated in the ambition: for a yearly cut, the last year without the cut.
    /// `None` for any other ambition.
    pub const fn own_reference(&self) -> Option<BaseReference> {
        match self {
            Self::AnnualRate(rate) => Some(BaseReference::year(rate.from())),
            _ => None,
        }
    }

    /// Returns the allowable level A of a judged year, or the allowable yearly mean of a judged
    /// period, computed from the base level E0. For a baseline scenario, A is computed from the
    /// latest table; [`Ambition::allowable_on`] uses the table in force on a date.
    ///
    /// For net zero with a minimum own reduction, A is the limit on gross emissions. Without a
    /// minimum, A is zero and applies to net emissions.
    ///
    /// ```
    /// use climate_targets::target::Divisor;
    /// use climate_targets::{Ambition, Emissions, Year};
    /// let base = Emissions::from_tonnes(1_000_000.0)?;
    /// let factor_four = Ambition::DivideBy(Divisor::constant(4.0, false));
    /// let allowable = factor_four.allowable(Ok(base), Year::constant(2050));
    /// assert_eq!(allowable.unwrap().tonnes(), 250_000.0);
    /// # Ok::<(), climate_targets::quantity::QuantityError>(())
    /// ```
    ///
    /// # Errors
    /// The reason why the base level is absent, if A depends on it; [`Absent::OutsideBaseline`]
    /// for a year outside the baseline scenario; [`Absent::NotPartOfTarget`] for a year without a
    /// listed limit; [`Absent::NotALevel`] for a peak; [`Absent::NotResolved`] for a target that
    /// follows another; [`Absent::NotQuantified`] for a qualitative goal; [`Absent::OutOfRange`] on
    /// overflow.
    ///
    /// Source: GHG Protocol Mitigation Goal Standard (WRI 2014), ch. 7.
    #[inline]
    pub fn allowable(&self, base: Known<Emissions>, judged: impl Into<Period>) -> Known<Emissions> {
        self.allowable_on(NaiveDate::MAX, base, judged)
    }

    /// Returns the allowable level as known on a date: for a baseline scenario, from the table in
    /// force on `as_of`. No other ambition depends on the date.
    ///
    /// ```
    /// use climate_targets::target::BaselineScenario;
    /// use climate_targets::{Absent, Ambition, Assessor, Emissions, Portion, Year};
    /// let node = |t: f64| vec![(Year::constant(2030), Emissions::constant(t))];
    /// let on = |year| Assessor::as_of_ymd(year, 1, 1).map(|assessor| assessor.date());
    /// // 10 % below 900 t; the scenario was revised to 300 t in 2025.
    /// let scenario = BaselineScenario::reduce_by(Portion::constant(0.1), node(900.0))?;
    /// let ambition = Ambition::BelowBaseline(scenario.revised(on(2025)?, node(300.0))?);
    /// let allowed = |date| ambition.allowable_on(date, Err(Absent::NoBase), Year::constant(2030));
    /// assert_eq!(allowed(on(2024)?)?.tonnes(), 810.0);
    /// assert_eq!(allowed(on(2025)?)?.tonnes(), 270.0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// The errors of [`Ambition::allowable`].
    #[inline]
    pub fn allowable_on(
        &self,
        as_of: NaiveDate,
        base: Known<Emissions>,
        judged: impl Into<Period>,
    ) -> Known<Emissions> {
        let level = self.rule(judged.into(), as_of)?.level_of(base.map(Emissions::tonnes));
        level.map(Emissions::computed)
    }

    /// The rule that computes A from the base level for a judged year or period. For a baseline
    /// scenario, the rule uses the table in force on `as_of`.
    #[inline]
    pub(crate) fn rule(&self, judged: Period, as_of: NaiveDate) -> Known<LevelRule> {
        let year = judged.to();
        Ok(match self {
            Self::ReduceBy(portion) | Self::NetZero(NetZero { own_reduction: Some(portion) }) => {
                LevelRule::Times(1.0 - portion.fraction())
            }
            Self::ReduceTo(portion) => LevelRule::Times(portion.fraction()),
            Self::MayGrowBy(growth) => LevelRule::Times(1.0 + growth.share().fraction()),
            Self::AnnualRate(rate) => LevelRule::Times(rate.left_in(year)),
            Self::DivideBy(divisor) => LevelRule::Over(divisor.factor()),
            Self::NetNegativeBy(portion) => LevelRule::MinusTimes(portion.fraction()),
            Self::AtMost(level) | Self::Under(level) | Self::MeanAtMost(level) => {
                LevelRule::Fixed(level.tonnes())
            }
            Self::NetZero(NetZero { own_reduction: None }) => LevelRule::Fixed(0.0),
            Self::TotalAtMost(total) => {
                LevelRule::Fixed(total.tonnes() / f64::from(judged.length()))
            }
            Self::BelowBaseline(scenario) => LevelRule::Fixed(scenario.allowed(as_of, year)?),
            Self::EachYearAtMost(limits) => {
                LevelRule::Fixed(limits.in_year(year).ok_or(Absent::NotPartOfTarget)?.tonnes())
            }
            Self::Peaked => return Err(Absent::NotALevel),
            Self::AsAmbitiousAs(_) => return Err(Absent::NotResolved),
            Self::Qualitative(_) => return Err(Absent::NotQuantified),
        })
    }

    /// The formula of A with its inputs. `carried` is the carry-over from the previous budget;
    /// `None` if the commitment has none.
    ///
    /// Returns the reason if A is absent.
    pub(crate) fn allowable_formula(
        &self,
        base: Known<f64>,
        judged: Period,
        as_of: NaiveDate,
        carried: Option<f64>,
    ) -> Known<Formula> {
        use StepUnit::{Number, Share, Tonnes, Year, Years};
        let of_base = |text: &'static Expression| {
            Ok::<_, Absent>(Formula::from(text).with("E0", Tonnes, base?))
        };
        let (t_judged, n) = (judged.to().as_f64(), f64::from(judged.length()));
        let formula = match self {
            Self::ReduceBy(r) => of_base(expr!("E0*(1 - r)"))?.with("r", Share, r.fraction()),
            Self::ReduceTo(s) => of_base(expr!("E0*s"))?.with("s", Share, s.fraction()),
            Self::MayGrowBy(g) => {
                of_base(expr!("E0*(1 + g)"))?.with("g", Share, g.share().fraction())
            }
            Self::DivideBy(divisor) => of_base(expr!("E0/N"))?.with("N", Number, divisor.factor()),
            Self::NetNegativeBy(n) => of_base(expr!("-E0*n"))?.with("n", Share, n.fraction()),
            Self::NetZero(NetZero { own_reduction: Some(own) }) => {
                of_base(expr!("E0*(1 - r_own)"))?.with("r_own", Share, own.fraction())
            }
            Self::NetZero(NetZero { own_reduction: None }) => Formula::from(expr!("0")),
            Self::AnnualRate(rate) => Formula::from(expr!("E_ts*(1 - q)^(tT - ts)"))
                .with("E_ts", Tonnes, base?)
                .with("q", Share, rate.rate().fraction())
                .with("tT", Year, t_judged)
                .with("ts", Year, rate.from().as_f64()),
            Self::BelowBaseline(scenario) => {
                let (text, symbol, unit, number) = match scenario.cut() {
                    BaselineCut::By(r) => ("straight(tT, t, B)*(1 - r)", "r", Share, r.fraction()),
                    BaselineCut::Tonnes(d) => ("straight(tT, t, B) - d", "d", Tonnes, d.tonnes()),
                };
                let formula = Formula::new(text).with("tT", Year, t_judged);
                scenario.table_on(as_of).inputs(formula, "B").with(symbol, unit, number)
            }
            Self::AtMost(limit) | Self::Under(limit) => {
                Formula::from(expr!("L")).with("L", Tonnes, limit.tonnes())
            }
            Self::EachYearAtMost(limits) => {
                let limit = limits.in_year(judged.to()).ok_or(Absent::NotPartOfTarget)?;
                Formula::from(expr!("a")).with("a", Tonnes, limit.tonnes())
            }
            Self::MeanAtMost(mean) => Formula::from(expr!("m")).with("m", Tonnes, mean.tonnes()),
            Self::TotalAtMost(total) => {
                let text = if carried.is_some() { "(B + carried)/n" } else { "B/n" };
                Formula::new(text).with("B", Tonnes, total.tonnes()).with("n", Years, n)
            }
            Self::Peaked => return Err(Absent::NotALevel),
            Self::AsAmbitiousAs(_) => return Err(Absent::NotResolved),
            Self::Qualitative(_) => return Err(Absent::NotQuantified),
        };
        let Some(carried) = carried else { return Ok(formula) };
        let formula = formula.with("carried", Tonnes, carried);
        // In the net-negative formula `n` is the share, so the number of years is `k`.
        let years = match self {
            Self::TotalAtMost(_) => return Ok(formula),
            Self::NetNegativeBy(_) => "k",
            _ => "n",
        };
        let text = format!("{} + carried/{years}", formula.text).into();
        Ok(Formula { text, ..formula }.with(years, Years, n))
    }

    /// Whether emissions equal to A miss the target: true for "divide by *more than* six".
    pub const fn is_strict(&self) -> bool {
        match self {
            Self::DivideBy(divisor) => divisor.is_strict(),
            Self::Under(_) => true,
            _ => false,
        }
    }

    /// Whether the ambition sets no single level for the judged year. Net zero has two tests. A
    /// list of limits and a yearly cut have a level for each year. A qualitative goal, a peak and a
    /// followed target have no level.
    pub(crate) const fn is_no_level(&self) -> bool {
        matches!(
            self,
            Self::NetZero(_)
                | Self::Qualitative(_)
                | Self::AnnualRate(_)
                | Self::EachYearAtMost(_)
                | Self::Peaked
                | Self::AsAmbitiousAs(_)
        )
    }

    /// Whether A changes with the judged year or with the length of the judged period.
    pub(super) const fn depends_on_years(&self) -> bool {
        matches!(self, Self::TotalAtMost(_) | Self::BelowBaseline(_))
    }

    /// Checks that the ambition fits the kind of deadline: year, period, or each year.
    pub(super) const fn check_deadline(&self, deadline: Deadline) -> Result<(), TargetError> {
        let over_period = deadline.period().is_some();
        let each_year = matches!(deadline, Deadline::EachYearFrom(_));
        match self {
            Self::MeanAtMost(_) | Self::TotalAtMost(_) if !over_period => {
                Err(TargetError::NeedsPeriod)
            }
            Self::NetZero(_)
            | Self::Peaked
            | Self::AnnualRate(_)
            | Self::EachYearAtMost(_)
            | Self::BelowBaseline(_)
            | Self::Qualitative(_)
                if over_period =>
            {
                Err(TargetError::NotOverPeriod)
            }
            Self::Peaked if each_year => Err(TargetError::PeakEachYear),
            Self::EachYearAtMost(limits) if !limits.covers(deadline.judged_year(), each_year) => {
                Err(TargetError::NoLimitFor { year: deadline.judged_year() })
            }
            _ => Ok(()),
        }
    }
}

phrase! { Ambition, this, f, language => match this {
    Self::ReduceBy(portion) => {
        let portion = portion.in_language(language);
        text!(f, language,
            en: "reduce by {portion}",
            sv: "minskning med {portion}",
            fr: "réduction de {portion}",
            fi: "vähennys {portion}",
        )
    }
    Self::ReduceTo(portion) => {
        let portion = portion.in_language(language);
        text!(f, language,
            en: "reduce to {portion}",
            sv: "minskning till {portion} av basnivån",
            fr: "émissions ramenées à {portion} du niveau de référence",
            fi: "enintään {portion} perustasosta",
        )
    }
    Self::MayGrowBy(growth) => {
        let growth = growth.share();
        let growth = growth.in_language(language);
        text!(f, language,
            en: "may grow by {growth}",
            sv: "ökning med högst {growth}",
            fr: "hausse d’au plus {growth}",
            fi: "kasvu enintään {growth}",
        )
    }
    Self::DivideBy(divisor) => {
        let factor = language.exact(divisor.factor());
        if divisor.is_strict() {
            text!(f, language,
                en: "divide by more than {factor}",
                sv: "utsläppen delade med mer än {factor}",
                fr: "émissions divisées par plus de {factor}",
                fi: "päästöjen jakaminen lukua {factor} suuremmalla luvulla",
            )
        } else {
            text!(f, language,
                en: "divide by {factor}",
                sv: "utsläppen delade med {factor}",
                fr: "émissions divisées par {factor}",
                fi: "päästöjen jakaminen luvulla {factor}",
            )
        }
    }
    Self::NetNegativeBy(portion) => {
        let portion = portion.in_language(language);
        text!(f, language,
            en: "net negative by {portion}",
            sv: "nettonegativa utsläpp, {portion} av basnivån",
            fr: "émissions nettes négatives, {portion} du niveau de référence",
            fi: "nettonegatiiviset päästöt, {portion} perustasosta",
        )
    }
    Self::AtMost(level) => at_most(&level.as_worded(), f, language),
    Self::Under(level) => {
        let worded = level.as_worded();
        let level = worded.in_language(language);
        text!(f, language,
            en: "under {level}",
            sv: "under {level}",
            fr: "moins de {level}",
            fi: "alle {level}",
        )
    }
    Self::BelowBaseline(scenario) => scenario.write(f, language),
    Self::AnnualRate(rate) => rate.write(f, language),
    Self::EachYearAtMost(limits) => limits.write(f, language),
    Self::MeanAtMost(mean) => {
        let worded = mean.as_worded();
        let mean = worded.in_language(language);
        text!(f, language,
            en: "at most {mean} a year on average",
            sv: "högst {mean} per år i genomsnitt",
            fr: "au plus {mean} par an en moyenne",
            fi: "keskimäärin enintään {mean} vuodessa",
        )
    }
    Self::TotalAtMost(total) => {
        let worded = total.as_worded();
        let total = worded.in_language(language);
        text!(f, language,
            en: "at most {total} in total",
            sv: "högst {total} totalt",
            fr: "au plus {total} au total",
            fi: "yhteensä enintään {total}",
        )
    }
    Self::Peaked => text!(f, language,
        en: "peaked",
        sv: "utsläppstoppen passerad",
        fr: "pic d’émissions passé",
        fi: "päästöhuippu ohitettu",
    ),
    Self::AsAmbitiousAs(id) => {
        let id = printable(id);
        text!(f, language,
            en: "at least as ambitious as {id}",
            sv: "minst lika ambitiöst som {id}",
            fr: "au moins aussi ambitieux que {id}",
            fi: "vähintään yhtä kunnianhimoinen kuin {id}",
        )
    }
    // The wording is data.
    Self::Qualitative(words) => f.write_str(&printable(words)),
    Self::NetZero(NetZero { own_reduction }) => {
        text!(f, language,
            en: "net zero",
            sv: "nettonollutsläpp",
            fr: "zéro émission nette",
            fi: "nettonollapäästöt",
        )?;
        let Some(own) = own_reduction else { return Ok(()) };
        let own = own.in_language(language);
        text!(f, language,
            en: ", own reduction at least {own}",
            sv: ", egen minskning minst {own}",
            fr: ", avec une réduction d’au moins {own} de ses propres émissions",
            fi: ", oma vähennys vähintään {own}",
        )
    }
} }

fn at_most(level: &impl Phrase, f: &mut fmt::Formatter<'_>, language: Language) -> fmt::Result {
    let level = level.in_language(language);
    text!(f, language,
        en: "at most {level}",
        sv: "högst {level}",
        fr: "au plus {level}",
        fi: "enintään {level}",
    )
}

/// The largest permitted growth, in percent of the base, and the largest cap, in points of the
/// base.
pub(super) const LARGEST_PERCENT: f64 = 1e8;

/// A permitted growth: a share of the base level, 0 to 1e8 %.
///
/// ```
/// use climate_targets::target::PermittedGrowth;
/// use climate_targets::Share;
/// assert!(PermittedGrowth::new(Share::from_percent(4.0)?).is_ok());
/// assert!(PermittedGrowth::new(Share::from_percent(-4.0)?).is_err());
/// # Ok::<(), climate_targets::quantity::QuantityError>(())
/// ```
///
/// ```
/// use climate_targets::Share;
/// use climate_targets::target::PermittedGrowth;
/// let sweden_under_kyoto = PermittedGrowth::new(Share::from_percent(4.0)?)?;
/// assert_eq!(sweden_under_kyoto.share().percent(), 4.0);
/// # Ok::<(), climate_targets::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct PermittedGrowth(Share);

impl PermittedGrowth {
    /// Creates a permitted growth from a share of the base level, such as 4 %.
    ///
    /// # Errors
    /// [`TargetError::Negative`] below zero; [`TargetError::TooLarge`] above 1e8 %.
    pub const fn new(share: Share) -> Result<Self, TargetError> {
        if share.percent() > LARGEST_PERCENT {
            Err(TargetError::TooLarge { field: "may_grow_by", percent: share.percent() })
        } else if share.fraction() >= 0.0 {
            Ok(Self(share))
        } else {
            let (field, what) = ("may_grow_by", "permitted growth");
            Err(TargetError::Negative { field, what, value: share.fraction() })
        }
    }

    /// The growth as a share of the base level.
    pub const fn share(self) -> Share {
        self.0
    }
}

/// A divisor of the base level, greater than 1.
///
/// ```
/// use climate_targets::target::Divisor;
/// let factor_four = Divisor::new(4.0)?;
/// let more_than_six = Divisor::more_than(6.0)?;
/// assert!(more_than_six.is_strict() && !factor_four.is_strict());
/// assert!(Divisor::new(0.25).is_err());
/// # Ok::<(), climate_targets::target::TargetError>(())
/// ```
///
/// ```
/// use climate_targets::target::Divisor;
/// const FACTOR_FOUR: Divisor = Divisor::constant(4.0, false);
/// assert_eq!(FACTOR_FOUR.factor(), 4.0);
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Divisor {
    factor: f64,
    strict: bool,
}

impl Divisor {
    /// Creates the divisor of "divide by N": emissions of exactly E0/N meet the target.
    ///
    /// # Errors
    /// [`TargetError::NotADivisor`] unless `factor` is greater than 1 and at most 1e100.
    pub const fn new(factor: f64) -> Result<Self, TargetError> {
        Self::checked(factor, false)
    }

    /// Creates the divisor of "divide by more than N": emissions of exactly E0/N miss the target.
    ///
    /// # Errors
    /// [`TargetError::NotADivisor`] unless `factor` is greater than 1 and at most 1e100.
    pub const fn more_than(factor: f64) -> Result<Self, TargetError> {
        Self::checked(factor, true)
    }

    pub(super) const fn checked(factor: f64, strict: bool) -> Result<Self, TargetError> {
        // As for the smallest portion: a smaller level has quotients without a logarithm in `f64`.
        if factor > 1.0 && factor <= 1e100 {
            Ok(Self { factor, strict })
        } else {
            Err(TargetError::NotADivisor { value: factor })
        }
    }

    /// Creates a divisor in a constant or static.
    ///
    /// # Panics
    /// If [`Divisor::new`] returns an error; in a constant this is a compile error.
    pub const fn constant(factor: f64, strict: bool) -> Self {
        assert!(Self::checked(factor, strict).is_ok(), "a divisor must be greater than 1");
        Self { factor, strict }
    }

    getters! { self;
        /// The divisor N.
        factor: f64 => self.factor,
        /// Whether emissions of exactly E0/N miss the target.
        is_strict: bool => self.strict,
    }
}

/// Net zero: a net test and, with a minimum own reduction, an own-reduction test. Both must pass.
///
/// Net test: net emissions are at or under zero. If the target's boundary includes the land sector,
/// net emissions are gross emissions plus the land sector. If only extra sinks count, net emissions
/// are gross emissions minus the *reported* supplementary measures; an existing sink is not an
/// extra sink.
///
/// Own-reduction test: gross emissions are at or under `E0 (1 - own reduction)`.
///
/// Sources: Sweden, prop. 2016/17:146 (own reduction at least 85 %); Lahti, Helsinki, Turku
/// (80 %).
///
/// ```
/// use climate_targets::target::NetZero;
/// use climate_targets::{Ambition, Portion};
/// // Sweden 2045: net zero, and gross emissions at least 85 % below 1990.
/// let sweden = NetZero::with_own_reduction(Portion::from_percent(85.0)?);
/// assert_eq!(Ambition::NetZero(sweden).to_string(), "net zero, own reduction at least 85 %");
/// assert_eq!(Ambition::NetZero(NetZero::BALANCE).to_string(), "net zero");
/// # Ok::<(), climate_targets::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(
    feature = "serde",
    serde(
        crate = "crate::serial::shown",
        deny_unknown_fields,
        expecting = "an object with own_reduction, or {}"
    )
)]
#[non_exhaustive]
pub struct NetZero {
    /// The minimum cut in gross emissions, as a portion of the base level; `None` if not set.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub own_reduction: Option<Portion>,
}

impl NetZero {
    /// Net zero without a minimum own reduction.
    pub const BALANCE: Self = Self { own_reduction: None };

    /// Creates net zero with a minimum own reduction, given as a portion of the base level.
    pub const fn with_own_reduction(own_reduction: Portion) -> Self {
        Self { own_reduction: Some(own_reduction) }
    }
}
