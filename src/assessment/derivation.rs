use core::fmt;
use std::borrow::Cow;

use super::Assessment;
use super::Verdict;
use super::steps::step;
use super::text::substance;
use crate::quantity::{Emissions, Known};
use crate::target::Part;

/// The steps from the observations to the verdict, in order: each with its name, its formula,
/// its inputs and its value, so that they can be redone by hand.
///
/// `Display` prints them; with the feature `serde` they serialise as an array of steps.
///
/// ```
/// use chrono::NaiveDate;
/// use climate_targets::{Assessor, EmissionSeries, Emissions, catalogue::covenant_of_mayors};
/// let series = EmissionSeries::builder("Lahti")
///     .observe(1990, Emissions::from_kilotonnes(792.2))
///     .observe(2020, Emissions::from_kilotonnes(428.5))
///     .build()?;
/// let as_of = NaiveDate::from_ymd_opt(2024, 6, 30).unwrap();
/// let result = Assessor::as_of(as_of).assess(&series, &covenant_of_mayors::BY_2020);
/// let steps: Vec<_> = result.derivation().steps().collect();
/// assert_eq!(steps[1].name, "allowable emissions");
/// assert_eq!(steps[1].formula, "A = E0 (1 - r)");
/// # Ok::<(), climate_targets::SeriesError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Derivation<'a>(Assessment<'a>);

/// One step of a derivation.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Step {
    /// What is computed.
    pub name: &'static str,
    /// How, in the symbols of the method.
    pub formula: &'static str,
    /// The values of the symbols.
    pub inputs: Vec<Input>,
    /// The result, or why there is none.
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::serial::known"))]
    pub value: Known<StepValue>,
}

/// The value of a symbol in a formula.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Input {
    /// The symbol.
    pub symbol: Cow<'static, str>,
    /// Its value, or why there is none.
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::serial::known"))]
    pub value: Known<StepValue>,
}

/// A value with its unit.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum StepValue {
    /// A level, tonnes a year, or a sum of levels, tonnes.
    Tonnes(f64),
    /// A change of the yearly level each year.
    TonnesPerYear(f64),
    /// A level per head or per unit: tonnes a year divided by an activity.
    TonnesPerUnit(f64),
    /// A change of such a level each year.
    TonnesPerUnitPerYear(f64),
    /// A share as a fraction.
    Share(f64),
    /// Percentage points of the base.
    PointsOfBase(f64),
    /// A point in time, a fractional year.
    Year(f64),
    /// A span of years.
    Years(f64),
    /// A number without a unit.
    Number(f64),
    /// Whether something holds.
    Holds(bool),
    /// A word.
    Word(&'static str),
}

impl StepValue {
    /// The value where levels are per head or per unit.
    pub(super) const fn per_unit(self) -> Self {
        match self {
            Self::Tonnes(t) => Self::TonnesPerUnit(t),
            Self::TonnesPerYear(t) => Self::TonnesPerUnitPerYear(t),
            other => other,
        }
    }
}

impl fmt::Display for StepValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Tonnes(t) => write!(f, "{t} t"),
            Self::TonnesPerYear(t) => write!(f, "{t} t/year"),
            Self::TonnesPerUnit(t) => write!(f, "{t} t/unit"),
            Self::TonnesPerUnitPerYear(t) => write!(f, "{t} t/unit/year"),
            Self::Share(share) => write!(f, "{share} ({:.2} %)", 100.0 * share),
            Self::PointsOfBase(points) => write!(f, "{points} points of the base"),
            Self::Year(year) | Self::Number(year) => write!(f, "{year}"),
            Self::Years(years) => write!(f, "{years} years"),
            Self::Holds(holds) => f.write_str(if holds { "yes" } else { "no" }),
            Self::Word(word) => f.write_str(word),
        }
    }
}

impl<'a> Derivation<'a> {
    pub(super) const fn new(assessment: Assessment<'a>) -> Self {
        Self(assessment)
    }

    /// The steps, in the order in which they build on each other.
    pub fn steps(&self) -> impl Iterator<Item = Step> + use<> {
        let assessment = &self.0;
        let mut steps = Vec::new();
        if assessment.is_composite() {
            for (index, part) in assessment.parts().enumerate() {
                steps.push(heading("part", "judged by itself", index + 1, part.figures.verdict));
                steps.extend(assessment.steps_of_part(part.part).all());
                steps.extend(net_test(assessment, Some(part.part)));
            }
            steps.push(heading(
                "verdict",
                "any of: the best of the parts; all of: the worst",
                assessment.parts().count(),
                assessment.verdict(),
            ));
        } else {
            steps.extend(assessment.own_steps().all());
        }
        steps.extend(net_test(assessment, None));
        if let Some(aspiration) = assessment.own_aspiration() {
            let per_unit = assessment.per_unit().is_some();
            let t = |level: Known<Emissions>| {
                let value = level.map(|level| StepValue::Tonnes(level.tonnes()));
                if per_unit { value.map(StepValue::per_unit) } else { value }
            };
            let asked = [("aspiration", t(aspiration.allowable))];
            steps.push(step("aspiration", "as A, of the aspiration", &[], asked[0].1));
            steps.push(step(
                "needed for the aspiration",
                "EL - aspiration",
                &asked,
                t(aspiration.needed),
            ));
            steps.push(step(
                "gap to the aspiration",
                "T(tT) - aspiration, once due E(tT) - aspiration",
                &asked,
                t(aspiration.gap),
            ));
        }
        steps.into_iter()
    }
}

/// The other test of net zero with an own reduction.
fn net_test<'a>(assessment: &Assessment<'a>, part: Option<&'a Part>) -> Vec<Step> {
    let Some((net, verdict)) = assessment.steps_of_net_test(part) else {
        return Vec::new();
    };
    let formula = "net at or under 0, the other test of net zero";
    let mut steps = vec![heading("net test", formula, 2, verdict)];
    steps.extend(net.all());
    steps
}

/// The beginning of steps that belong together, with the verdict that they lead to.
fn heading(name: &'static str, formula: &'static str, number: usize, verdict: Verdict) -> Step {
    let number = StepValue::Number(number as f64);
    step(name, formula, &[("number", Ok(number))], Ok(StepValue::Word(verdict.name())))
}

impl fmt::Display for Derivation<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let of = substance(self.0.series().boundary());
        writeln!(f, "t is tonnes of {of} a year")?;
        let of_parts = self.0.parts().filter_map(|part| part.per_unit);
        for per_unit in self.0.per_unit().into_iter().chain(of_parts) {
            write!(f, "t/unit is tonnes {}", per_unit.metric())?;
            match per_unit.activity() {
                Some(activity) => writeln!(f, ": {}", activity.definition())?,
                None => writeln!(f)?,
            }
        }
        for (index, step) in self.steps().enumerate() {
            writeln!(f, "{:>2}. {step}", index + 1)?;
        }
        Ok(())
    }
}

impl fmt::Display for Step {
    /// `name: formula [symbol = value, ...] = value`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fn write(f: &mut fmt::Formatter<'_>, value: &Known<StepValue>) -> fmt::Result {
            match value {
                Ok(value) => value.fmt(f),
                Err(reason) => write!(f, "absent ({reason})"),
            }
        }
        write!(f, "{}: {}", self.name, self.formula)?;
        if let Err(reason) = self.value {
            return write!(f, " = absent ({reason})");
        }
        for (index, input) in self.inputs.iter().enumerate() {
            let opening = if index == 0 { " [" } else { ", " };
            write!(f, "{opening}{} = ", input.symbol)?;
            write(f, &input.value)?;
        }
        f.write_str(if self.inputs.is_empty() { " = " } else { "] = " })?;
        write(f, &self.value)
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Derivation<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.steps())
    }
}
