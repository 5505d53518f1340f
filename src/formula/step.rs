//! The step of a derivation: a formula, its inputs and its value.
//!
//! Each module defines the formulas of its own arithmetic and builds steps of this type from them.
//! The module of assessments defines their text.

use std::borrow::Cow;
use std::sync::Arc;

use super::finite;
use super::step_name::StepName;
use crate::quantity::{Absent, Emissions, Known, Share, Year, named};
use crate::record::record;

/// A static or computed text.
pub(crate) type Text = Cow<'static, str>;

/// One step of a derivation: a formula, the values of its symbols, and the result.
///
/// A program can re-evaluate the printed formula; the formula language is documented at
/// [`Derivation`](crate::Derivation). JSON: `name`, `symbol`, `formula`, `equals` (equation steps
/// only), `inputs` and `value`. If the result is absent, the object has only `name`, `symbol` and
/// `value`, and `value` holds the reason.
///
/// ```
/// use climate_targets::{Assessor, EmissionSeries, Target};
/// let city = EmissionSeries::from_tonnes("a city", [(1990, 1000.0), (2020, 700.0)])?;
/// let target = Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(2030).build()?;
/// let derivation = Assessor::as_of_ymd(2021, 6, 30)?.assess(&city, &target).derivation();
/// let step = derivation.steps().find(|step| step.symbol == "A").ok_or("a step for A")?;
/// let printed = "allowable emissions: A = E0*(1 - r) [E0 = 1000 t, r = 0.5 (50.00 %)] = 500 t";
/// assert_eq!(step.to_string(), printed);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Step {
    /// The name of the computed figure, such as `allowable emissions`.
    pub name: StepName,
    /// The symbol of the result, such as `A`.
    pub symbol: Cow<'static, str>,
    /// The expression over the inputs whose value is the result; empty if the result is absent.
    pub formula: Cow<'static, str>,
    /// The value that the formula must have, if the step is an equation. The formula then contains
    /// the step's own symbol as the unknown. `None` for a closed formula.
    pub equals: Option<f64>,
    /// The symbols of the formula with their values, and further inputs that explain them.
    pub inputs: Vec<Input>,
    /// The result, or the reason for its absence.
    pub value: Known<StepValue>,
}

record! {
    /// The value of one symbol in the formula of a [`Step`].
    ///
    /// ```
    /// use climate_targets::assessment::StepUnit;
    /// use climate_targets::{Assessor, EmissionSeries, Target};
    /// let city = EmissionSeries::from_tonnes("a city", [(1990, 1000.0), (2020, 700.0)])?;
    /// let target = Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(2030);
    /// let target = target.build()?;
    /// let derivation = Assessor::as_of_ymd(2021, 6, 30)?.assess(&city, &target).derivation();
    /// let step = derivation.steps().find(|step| step.symbol == "A").ok_or("a step for A")?;
    /// let input = &step.inputs[0];
    /// assert_eq!((&*input.symbol, input.value.unit), ("E0", StepUnit::Tonnes));
    /// assert_eq!(input.value.to_string(), "1000 t");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, PartialEq)]
    pub struct Input {
        /// The symbol, as in the formula.
        pub symbol: Cow<'static, str>,
        /// The value of the symbol.
        pub value: StepValue,
    }
}

/// A value with its unit: a number, a list of numbers, or a word.
///
/// JSON: an object whose only key is the unit name: `{"tonnes": 500.0}`.
///
/// ```
/// use climate_targets::assessment::{Amount, StepUnit};
/// use climate_targets::{Assessor, EmissionSeries, Target};
/// let city = EmissionSeries::from_tonnes("a city", [(1990, 1000.0), (2020, 700.0)])?;
/// let target = Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(2030).build()?;
/// let derivation = Assessor::as_of_ymd(2021, 6, 30)?.assess(&city, &target).derivation();
/// let step = derivation.steps().find(|step| step.symbol == "A").ok_or("a step for A")?;
/// let value = step.value?;
/// assert_eq!((value.unit, &value.amount), (StepUnit::Tonnes, &Amount::Number(500.0)));
/// assert_eq!(serde_json::to_string(&value)?, r#"{"tonnes":500.0}"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct StepValue {
    /// The unit.
    pub unit: StepUnit,
    /// The amount in this unit.
    pub amount: Amount,
}

/// The amount of a [`StepValue`], without its unit.
///
/// ```
/// use climate_targets::assessment::Amount;
/// use climate_targets::{Assessor, EmissionSeries, Target};
/// let city = EmissionSeries::from_tonnes("a city", [(1990, 1000.0), (2020, 450.0)])?;
/// let target = Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(2030).build()?;
/// let derivation = Assessor::as_of_ymd(2021, 6, 30)?.assess(&city, &target).derivation();
/// let step = derivation.steps().find(|step| step.symbol == "verdict").ok_or("a verdict")?;
/// assert_eq!(step.value?.amount, Amount::Word("achieved_early".into()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Amount {
    /// One number.
    Number(f64),
    /// A list of numbers, such as levels in the order of their years.
    List(Arc<[f64]>),
    /// A word, such as a verdict or a base policy.
    Word(Cow<'static, str>),
}

named! {
    /// The unit of a [`StepValue`].
    ///
    /// The name is stable and is the key of the value in JSON.
    ///
    /// ```
    /// use climate_targets::assessment::StepUnit;
    /// assert_eq!(StepUnit::TonnesPerYear.name(), "tonnes_per_year");
    /// assert_eq!(StepUnit::PointsOfBase.name(), "points_of_base");
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum StepUnit {
        /// A level in t CO2e a year, or a sum of levels in t CO2e.
        Tonnes = "tonnes",
        /// A yearly change of a level, in t CO2e a year per year.
        TonnesPerYear = "tonnes_per_year",
        /// A level per head or per unit of an activity, t CO2e a year per unit.
        TonnesPerUnit = "tonnes_per_unit",
        /// A yearly change of a level per unit, in t CO2e a year per unit per year.
        TonnesPerUnitPerYear = "tonnes_per_unit_per_year",
        /// A share as a fraction: 0.4 is 40 %.
        Share = "share",
        /// A difference in percentage points of the base level.
        PointsOfBase = "points_of_base",
        /// A point in time as a fractional year: 2031.5 is the middle of 2031.
        Year = "year",
        /// A duration in years.
        Years = "years",
        /// A number without a unit.
        Number = "number",
        /// The result of a test: 1 if the tested condition holds, otherwise 0.
        Holds = "holds",
        /// A word.
        Word = "word",
    }
}

impl StepUnit {
    /// All units.
    #[cfg(feature = "serde")]
    pub(super) const ALL: [Self; 11] = [
        Self::Tonnes,
        Self::TonnesPerYear,
        Self::TonnesPerUnit,
        Self::TonnesPerUnitPerYear,
        Self::Share,
        Self::PointsOfBase,
        Self::Year,
        Self::Years,
        Self::Number,
        Self::Holds,
        Self::Word,
    ];

    /// The corresponding unit for levels per head or per unit of an activity; any other unit
    /// stays the same.
    pub(crate) const fn per_unit(self) -> Self {
        match self {
            Self::Tonnes => Self::TonnesPerUnit,
            Self::TonnesPerYear => Self::TonnesPerUnitPerYear,
            other => other,
        }
    }
}

/// A quantity that a step can print as a number.
pub(crate) trait Figure {
    /// The number in the unit of the step, such as tonnes, a fraction or a year.
    fn number(self) -> f64;
}

/// Implements [`Figure`] for each type with the function that returns the number.
macro_rules! figures {
    ($($figure:ty: $number:expr;)*) => {
        $(impl Figure for $figure {
            fn number(self) -> f64 {
                $number(self)
            }
        })*
    };
}

figures! {
    f64: f64::from;
    u16: f64::from;
    bool: f64::from;
    Emissions: Emissions::tonnes;
    Share: Share::fraction;
    Year: Year::as_f64;
}

impl StepValue {
    /// Creates a value from a number in a unit.
    pub(crate) const fn new(unit: StepUnit, number: f64) -> Self {
        // Adding 0 turns -0 into 0.
        Self { unit, amount: Amount::Number(number + 0.0) }
    }

    /// Creates a value from a figure in a unit, or returns the reason why the figure is absent.
    pub(crate) fn of(unit: StepUnit, figure: Known<impl Figure>) -> Known<Self> {
        figure.and_then(|figure| finite(figure.number())).map(|number| Self::new(unit, number))
    }

    /// Creates a value from a list of numbers in a unit.
    pub(crate) fn list(unit: StepUnit, list: impl Into<Arc<[f64]>>) -> Self {
        Self { unit, amount: Amount::List(list.into()) }
    }

    /// Creates a value from a word.
    pub(crate) const fn word(word: &'static str) -> Self {
        Self { unit: StepUnit::Word, amount: Amount::Word(Cow::Borrowed(word)) }
    }
}

impl Step {
    /// Creates a step without a value; `reason` says why the value is absent.
    pub(crate) fn absent(
        name: impl Into<StepName>,
        symbol: impl Into<Text>,
        reason: Absent,
    ) -> Self {
        let (name, symbol) = (name.into(), symbol.into());
        let (formula, inputs) = (Cow::Borrowed(""), Vec::new());
        Self { name, symbol, formula, equals: None, inputs, value: Err(reason) }
    }
}
