use core::fmt;
use std::borrow::Cow;

use chrono::NaiveDate;

use super::{
    AnnualRate, BaseReference, BaselineCut, BaselineScenario, LevelRule, TargetError, YearlyLimits,
};
use crate::formula::expression::{Expression, Formula, expr};
use crate::formula::step::StepUnit;
use crate::quantity::{Absent, Deadline, Emissions, Known, Period, Portion, Share, getters};

/// The level that a target promises for the judged year, as worded.
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
/// | cut by q a year from ts on | `E(ts) (1 - q)^(tT - ts)` |
/// | at most a(y) in each year of a list | `a(tT)` |
/// | over a period of n years: mean at most m; total at most B | `m`; `B/n` |
/// | at least as ambitious as another target | its share of its base year, once resolved |
/// | peaked | none |
/// | qualitative | none |
/// | net zero, own reduction r | net at or under 0 **and** gross at or under `E0 (1 - r)` |
///
/// E0 is the base level, tT the judged year. *By* and *to* are not synonyms: reducing to 40 %
/// leaves 40 %, reducing by 40 % leaves 60 %. Any other ambition that is a level may be judged
/// over a period too: the mean of its years is then held against A, as under the Kyoto Protocol.
///
/// Levels stand in the metric of the target: tonnes, or tonnes per head
/// ([`Metric`](super::Metric)).
///
/// ```
/// use climate_targets::{Ambition, Portion};
/// let by = Ambition::ReduceBy(Portion::constant(0.40));
/// let to = Ambition::ReduceTo(Portion::constant(0.40));
/// assert_eq!(by.to_string(), "reduce by 40 %");
/// assert_ne!(by, to);
/// ```
///
/// Below zero, and in words:
/// ```
/// use climate_targets::{Absent, Ambition, Emissions, Portion, Year};
/// // The EU27's net emissions of 1990, Mt CO2e (Tidy GHG Inventories, CC BY 4.0).
/// let (net, by) = (Emissions::from_megatonnes(4605.6)?, Year::constant(2060));
/// // After neutrality: net removals of a tenth of them.
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
    /// Cut by a portion of the base: Sweden 2030, by 63 %.
    ReduceBy(Portion),
    /// Cut down to a portion of the base: Uppsala 2030, to 28 %.
    ReduceTo(Portion),
    /// Grow by no more than a share of the base: Sweden under the Kyoto Protocol, by 4 %.
    MayGrowBy(PermittedGrowth),
    /// Divide the base by a number: France 2050, by four, later by more than six.
    DivideBy(Divisor),
    /// Stay at or under a fixed level, whatever the base was.
    #[cfg_attr(feature = "serde", serde(serialize_with = "super::serial::amount"))]
    AtMost(Emissions),
    /// Stay under a fixed level; standing exactly at it is not enough. The Under2 memorandum's "less
    /// than 2 t per head".
    #[cfg_attr(
        feature = "serde",
        serde(rename = "at_most", serialize_with = "super::serial::under")
    )]
    Under(Emissions),
    /// Remove more than is emitted, by a portion of the base.
    NetNegativeBy(Portion),
    /// Stay below a baseline scenario: what would have been emitted.
    BelowBaseline(BaselineScenario),
    /// Cut by the same share every year: Göteborg, by 10.3 % a year from 2018 on.
    AnnualRate(AnnualRate),
    /// Stay at or under a limit of its own in each year of a list: the yearly allocations under
    /// the EU's effort sharing.
    EachYearAtMost(YearlyLimits),
    /// Over a period, emit no more than this in the mean of its years: France's carbon budgets.
    #[cfg_attr(feature = "serde", serde(serialize_with = "super::serial::amount"))]
    MeanAtMost(Emissions),
    /// Over a period, emit no more than this in all: the carbon budgets of the United Kingdom.
    #[cfg_attr(feature = "serde", serde(serialize_with = "super::serial::amount"))]
    TotalAtMost(Emissions),
    /// Emissions have passed their maximum by the judged year, and have fallen by a tenth of it
    /// since; it can be told five years after the judged year.
    #[cfg_attr(feature = "serde", serde(serialize_with = "super::serial::no_fields"))]
    Peaked,
    /// At least as ambitious as another target, given by its id: what the Covenant of Mayors asks
    /// since 2021. To be judged it must be resolved ([`Target::resolved`](super::Target::resolved)).
    AsAmbitiousAs(Cow<'static, str>),
    /// A goal in words that names no number of emissions; it is never judged.
    Qualitative(Cow<'static, str>),
    /// Balance what is emitted by what is removed, with a floor under the own reduction.
    NetZero(NetZero),
}

impl Ambition {
    /// Whether the level is a share of a base, so that nothing can be said without one.
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

    /// The base that the wording names itself: a yearly cut from 2018 on starts from the level of
    /// 2018.
    pub const fn own_reference(&self) -> Option<BaseReference> {
        match self {
            Self::AnnualRate(rate) => Some(BaseReference::year(rate.from())),
            _ => None,
        }
    }

    /// The allowable emissions A of a judged year, or of each year of a judged period in the mean,
    /// from the base level E0.
    ///
    /// For net zero it is the limit of the own reduction, on gross emissions, or zero net
    /// emissions where the wording sets none.
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
    /// The base's own reason where a share of it is asked; [`Absent::OutsideBaseline`] for a year
    /// that a baseline scenario does not cover; [`Absent::NotPartOfTarget`] for a year that is not
    /// in a list of limits; [`Absent::NotALevel`] for a peak; [`Absent::NotResolved`] for a target
    /// that follows another; [`Absent::NotQuantified`] for words; [`Absent::OutOfRange`] on overflow.
    ///
    /// Source: GHG Protocol Mitigation Goal Standard (WRI 2014), ch. 7.
    #[inline]
    pub fn allowable(&self, base: Known<Emissions>, judged: impl Into<Period>) -> Known<Emissions> {
        let level = self.rule(judged.into(), None)?.level_of(base.map(Emissions::tonnes));
        level.map(Emissions::computed)
    }

    /// How A of a judged year or period follows from the base level, by the tables in force on a
    /// day; without a day by the latest ones.
    #[inline]
    pub(crate) fn rule(&self, judged: Period, as_of: Option<NaiveDate>) -> Known<LevelRule> {
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
            Self::BelowBaseline(scenario) => LevelRule::Fixed(scenario.below(as_of, year)?),
            Self::EachYearAtMost(limits) => {
                LevelRule::Fixed(limits.in_year(year).ok_or(Absent::NotPartOfTarget)?.tonnes())
            }
            Self::Peaked => return Err(Absent::NotALevel),
            Self::AsAmbitiousAs(_) => return Err(Absent::NotResolved),
            Self::Qualitative(_) => return Err(Absent::NotQuantified),
        })
    }

    /// The formula of A, with the base level and the numbers of the wording; `carried` is what a
    /// budget has from the one before, where its commitment carries anything over.
    ///
    /// Absent as A itself, but for a result that is too large.
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
                scenario.table_on(Some(as_of)).inputs(formula, "B").with(symbol, unit, number)
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
        // The n of a net negative wording is a share.
        let years = match self {
            Self::TotalAtMost(_) => return Ok(formula),
            Self::NetNegativeBy(_) => "k",
            _ => "n",
        };
        let text = format!("{} + carried/{years}", formula.text).into();
        Ok(Formula { text, ..formula }.with(years, Years, n))
    }

    /// Whether equality fails: "divide by *more than* six".
    pub const fn is_strict(&self) -> bool {
        match self {
            Self::DivideBy(divisor) => divisor.is_strict(),
            Self::Under(_) => true,
            _ => false,
        }
    }

    /// Whether it is something else than one level of the judged year: net zero has two tests, a
    /// list one level a year, a yearly cut a path of its own; words, a peak and another target have
    /// no level of their own.
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

    /// Whether A of one base differs from one judged year or period to another.
    pub(super) const fn depends_on_years(&self) -> bool {
        matches!(self, Self::TotalAtMost(_) | Self::BelowBaseline(_))
    }

    /// Whether it can be judged by a deadline of that kind.
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

impl fmt::Display for Ambition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ReduceBy(portion) => write!(f, "reduce by {portion}"),
            Self::ReduceTo(portion) => write!(f, "reduce to {portion}"),
            Self::MayGrowBy(growth) => write!(f, "may grow by {}", growth.share()),
            Self::DivideBy(divisor) if divisor.is_strict() => {
                write!(f, "divide by more than {}", divisor.factor())
            }
            Self::DivideBy(divisor) => write!(f, "divide by {}", divisor.factor()),
            Self::NetNegativeBy(portion) => write!(f, "net negative by {portion}"),
            Self::AtMost(level) => write!(f, "at most {}", level.as_worded()),
            Self::Under(level) => write!(f, "under {}", level.as_worded()),
            Self::BelowBaseline(scenario) => scenario.fmt(f),
            Self::AnnualRate(rate) => rate.fmt(f),
            Self::EachYearAtMost(limits) => limits.fmt(f),
            Self::MeanAtMost(mean) => {
                write!(f, "at most {} a year in the mean", mean.as_worded())
            }
            Self::TotalAtMost(total) => write!(f, "at most {} in all", total.as_worded()),
            Self::Peaked => f.write_str("peaked"),
            Self::AsAmbitiousAs(id) => write!(f, "at least as ambitious as {id}"),
            Self::Qualitative(words) => f.write_str(words),
            Self::NetZero(NetZero { own_reduction: None }) => f.write_str("net zero"),
            Self::NetZero(NetZero { own_reduction: Some(own) }) => {
                write!(f, "net zero, own reduction at least {own}")
            }
        }
    }
}

/// The largest percentage of a base that a growth or a cap may be.
pub(super) const LARGEST_PERCENT: f64 = 1e8;

/// A permitted growth: a share of the base that is not negative.
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
    /// A growth that a target permits.
    ///
    /// # Errors
    /// [`TargetError::Negative`] below zero; [`TargetError::TooLarge`] for more than
    /// 1e8 %.
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

    /// The growth as a share of the base.
    pub const fn share(self) -> Share {
        self.0
    }
}

/// A number greater than 1 that the base is divided by.
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
    /// "Divide by N": dividing by exactly N is enough.
    ///
    /// # Errors
    /// [`TargetError::NotADivisor`] unless `factor` is finite and greater than 1.
    pub const fn new(factor: f64) -> Result<Self, TargetError> {
        Self::checked(factor, false)
    }

    /// "Divide by more than N": dividing by exactly N is not enough.
    ///
    /// # Errors
    /// [`TargetError::NotADivisor`] unless `factor` is finite and greater than 1.
    pub const fn more_than(factor: f64) -> Result<Self, TargetError> {
        Self::checked(factor, true)
    }

    pub(super) const fn checked(factor: f64, strict: bool) -> Result<Self, TargetError> {
        if factor.is_finite() && factor > 1.0 {
            Ok(Self { factor, strict })
        } else {
            Err(TargetError::NotADivisor { value: factor })
        }
    }

    /// For literals in constants and statics.
    ///
    /// # Panics
    /// As [`Divisor::new`] errs; in a constant that is a compile error.
    pub const fn constant(factor: f64, strict: bool) -> Self {
        assert!(Self::checked(factor, strict).is_ok(), "a divisor is greater than 1");
        Self { factor, strict }
    }

    getters! { self;
        /// The number.
        factor: f64 => self.factor,
        /// Whether dividing by exactly this number is not enough.
        is_strict: bool => self.strict,
    }
}

/// Net zero: two tests, each of which must hold.
///
/// The net test wants emissions and removals in balance, counted as the target's boundary says:
/// gross plus land sector where it includes the land sector; gross less *reported* supplementary
/// measures where only extra sinks count. A series' existing sink never stands in for those.
/// The own test wants gross emissions at or under `E0 (1 - own reduction)`.
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
    serde(deny_unknown_fields, expecting = "an object with own_reduction, or {}")
)]
#[non_exhaustive]
pub struct NetZero {
    /// The cut that must be real, before anything is balanced, as a portion of the base.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub own_reduction: Option<Portion>,
}

impl NetZero {
    /// A balance only; the wording sets no floor under the own reduction.
    pub const BALANCE: Self = Self { own_reduction: None };

    /// A balance, and an own reduction of at least this portion of the base.
    pub const fn with_own_reduction(own_reduction: Portion) -> Self {
        Self { own_reduction: Some(own_reduction) }
    }
}
