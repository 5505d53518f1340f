use core::fmt;

use super::Assessment;
use crate::pathway::PathName;
use crate::quantity::{Absent, Emissions, Known, MassUnit, Share, Year};
use crate::target::{Ambition, NetZero};

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
    #[cfg_attr(feature = "serde", serde(serialize_with = "serial::known"))]
    pub value: Known<StepValue>,
}

/// The value of a symbol in a formula.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Input {
    /// The symbol.
    pub symbol: &'static str,
    /// Its value, or why there is none.
    #[cfg_attr(feature = "serde", serde(serialize_with = "serial::known"))]
    pub value: Known<StepValue>,
}

/// A value with its unit.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum StepValue {
    /// A level, t CO2e a year, or a sum of levels, t CO2e.
    Tonnes(f64),
    /// A change of the yearly level each year.
    TonnesPerYear(f64),
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

impl fmt::Display for StepValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Tonnes(t) => write!(f, "{}", Emissions::computed(t).display_in(MassUnit::Tonne)),
            Self::TonnesPerYear(t) => write!(f, "{t} t CO2e/year"),
            Self::Share(share) => write!(f, "{share} ({:.2} %)", 100.0 * share),
            Self::PointsOfBase(points) => write!(f, "{points} points of the base"),
            Self::Year(year) | Self::Number(year) => write!(f, "{year}"),
            Self::Years(years) => write!(f, "{years} years"),
            Self::Holds(holds) => f.write_str(if holds { "yes" } else { "no" }),
            Self::Word(word) => f.write_str(word),
        }
    }
}

fn tonnes(level: Known<Emissions>) -> Known<StepValue> {
    level.map(|level| StepValue::Tonnes(level.tonnes()))
}

fn per_year(slope: Known<Emissions>) -> Known<StepValue> {
    slope.map(|slope| StepValue::TonnesPerYear(slope.tonnes()))
}

fn share(share: Known<Share>) -> Known<StepValue> {
    share.map(|share| StepValue::Share(share.fraction()))
}

fn year(year: Known<Year>) -> Known<StepValue> {
    year.map(|year| StepValue::Year(year.as_f64()))
}

fn number(number: Known<f64>) -> Known<StepValue> {
    number.map(StepValue::Number)
}

fn step(
    name: &'static str,
    formula: &'static str,
    inputs: &[(&'static str, Known<StepValue>)],
    value: Known<StepValue>,
) -> Step {
    let inputs = inputs.iter().map(|&(symbol, value)| Input { symbol, value }).collect();
    Step { name, formula, inputs, value }
}

impl<'a> Derivation<'a> {
    pub(super) const fn new(assessment: Assessment<'a>) -> Self {
        Self(assessment)
    }

    /// The steps, in the order in which they build on each other.
    pub fn steps(&self) -> impl Iterator<Item = Step> + use<> {
        let mut steps = self.levels();
        steps.extend(self.standing());
        steps.extend(self.required());
        steps.extend(self.outlook());
        steps.extend(self.judgement());
        steps.into_iter()
    }

    fn e0(&self) -> Known<StepValue> {
        tonnes(self.0.figures().base.map(|base| base.level))
    }

    fn t0(&self) -> Known<StepValue> {
        self.0.figures().base.map(|base| StepValue::Year(base.years.mean_year()))
    }

    fn a(&self) -> Known<StepValue> {
        tonnes(self.0.figures().allowable)
    }

    fn el(&self) -> Known<StepValue> {
        tonnes(self.0.figures().latest.map(|latest| latest.level))
    }

    fn tl(&self) -> Known<StepValue> {
        year(self.0.figures().latest.map(|latest| latest.year))
    }

    fn judged(&self) -> Known<StepValue> {
        year(Ok(self.0.figures().judged_year))
    }

    fn levels(&self) -> Vec<Step> {
        let figures = self.0.figures();
        let policy = figures.base.map(|base| StepValue::Word(base.policy.name()));
        let (formula, of_wording) = allowable_formula(self.0.asked());
        let mut wording = vec![("E0", self.e0())];
        wording.extend(of_wording);
        vec![
            step("base level", "E0 = E(t0)", &[("t0", self.t0()), ("policy", policy)], self.e0()),
            step("allowable emissions", formula, &wording, self.a()),
            step("latest level", "EL = E(tL)", &[("tL", self.tl())], self.el()),
        ]
    }

    fn standing(&self) -> Vec<Step> {
        let (figures, e0, el, a) = (self.0.figures(), self.e0(), self.el(), self.a());
        let levels = [("E0", e0), ("EL", el)];
        let times = [("t0", self.t0()), ("tL", self.tl()), ("tT", self.judged())];
        let path = figures.path;
        let through = path.is_ok_and(|path| path.name == PathName::Milestones);
        let path_formula = if through {
            "P(tL) on the straight piece between the milestones around tL"
        } else {
            "P(tL) = E0 + (A - E0) (tL - t0)/(tT - t0), and A after tT"
        };
        let p = tonnes(path.map(|path| path.level));
        let gap = tonnes(path.and_then(|path| path.gap));
        let change = figures.change;
        let points = path.and_then(|path| path.gap_points_of_base);
        vec![
            step("change", "EL - E0", &levels, tonnes(change.and_then(|c| c.level))),
            step(
                "change, share of base",
                "EL/E0 - 1",
                &levels,
                share(change.and_then(|c| c.share_of_base)),
            ),
            step(
                "progress",
                "(E0 - EL)/(E0 - A)",
                &[("E0", e0), ("EL", el), ("A", a)],
                share(figures.progress),
            ),
            step("elapsed", "(tL - t0)/(tT - t0)", &times, share(figures.elapsed)),
            step(
                "path level",
                path_formula,
                &[("E0", e0), ("A", a), times[0], times[1], times[2]],
                p,
            ),
            step("gap to path", "EL - P(tL)", &[("EL", el), ("P(tL)", p)], gap),
            step(
                "gap, points of base",
                "100 (EL - P(tL))/E0",
                &[("EL - P(tL)", gap), ("E0", e0)],
                points.map(|points| StepValue::PointsOfBase(points.points())),
            ),
            step(
                "years ahead of path",
                "P^-1(EL) - tL",
                &[("EL", el), ("tL", self.tl())],
                path.and_then(|path| path.years_ahead).map(StepValue::Years),
            ),
            step("needed", "EL - A", &[("EL", el), ("A", a)], tonnes(figures.needed)),
        ]
    }

    fn required(&self) -> Vec<Step> {
        let (required, el, e0) = (self.0.figures().required, self.el(), self.e0());
        let linear = per_year(required.and_then(|r| r.linear));
        let inputs = [("EL", el), ("A", self.a()), ("tL", self.tl()), ("tT", self.judged())];
        vec![
            step("required, linear", "(EL - A)/(tT - tL)", &inputs, linear),
            step(
                "required, share of latest",
                "linear/EL",
                &[("linear", linear), ("EL", el)],
                share(required.and_then(|r| r.share_of_latest)),
            ),
            step(
                "required, share of base",
                "linear/E0",
                &[("linear", linear), ("E0", e0)],
                share(required.and_then(|r| r.share_of_base)),
            ),
            step(
                "required, compound",
                "1 - (A/EL)^(1/(tT - tL))",
                &inputs,
                share(required.and_then(|r| r.compound)),
            ),
        ]
    }

    fn outlook(&self) -> Vec<Step> {
        let figures = self.0.figures();
        let (trend, projection, a) = (figures.trend, figures.projection, self.a());
        let (tl, judged) = (figures.latest.map(|latest| latest.year), self.judged());
        let window = [
            ("first year", year(trend.map(|t| t.from()))),
            ("last year", year(trend.map(|t| t.to()))),
            ("n", number(trend.map(|t| f64::from(t.points())))),
        ];
        let is_rate = trend.is_ok_and(|t| t.slope().is_err());
        let pace = if is_rate {
            share(trend.and_then(|t| t.rate()))
        } else {
            per_year(trend.and_then(|t| t.slope()))
        };
        let (pace_formula, level_formula) = if is_rate {
            ("yearly rate q of the estimator over the window", "T(tT) = T(tL) (1 + q)^(tT - tL)")
        } else {
            ("slope b of the estimator over the window", "T(tT) = T(tL) + b (tT - tL)")
        };
        let now = tonnes(trend.and_then(|t| t.level_in(tl?)));
        let level = tonnes(projection.map(|p| p.level));
        let spread = trend.and_then(|t| t.spread_in(figures.judged_year));
        let spread_inputs = [
            ("T(tT)", level),
            ("q", number(spread.map(|s| s.quantile))),
            ("se", number(spread.map(|s| s.error))),
        ];
        let interval = projection.and_then(|p| p.interval);
        let sums = figures.cumulative;
        vec![
            step("trend", pace_formula, &window, pace),
            step(
                "trend, share of variance explained",
                "1 - SSE/SST",
                &window,
                share(trend.and_then(|t| t.r_squared())),
            ),
            step(
                "projection",
                level_formula,
                &[
                    ("T(tL)", now),
                    (if is_rate { "q" } else { "b" }, pace),
                    ("tL", self.tl()),
                    ("tT", judged),
                ],
                level,
            ),
            step(
                "projected gap",
                "T(tT) - A",
                &[("T(tT)", level), ("A", a)],
                tonnes(projection.and_then(|p| p.gap)),
            ),
            step(
                "projection, low",
                "T(tT) - q se, of 95 %; exp(ln T(tT) - q se) if log-linear",
                &spread_inputs,
                tonnes(interval.map(|i| i.low)),
            ),
            step(
                "projection, high",
                "T(tT) + q se, of 95 %; exp(ln T(tT) + q se) if log-linear",
                &spread_inputs,
                tonnes(interval.map(|i| i.high)),
            ),
            step(
                "probability met",
                "Student t with n - 2 degrees of freedom at (A - T(tT))/se",
                &[("A", a), spread_inputs[0], spread_inputs[2], window[2]],
                share(projection.and_then(|p| p.probability_met)),
            ),
            step(
                "year the trend reaches A",
                "T(x) = A",
                &[("A", a)],
                projection.and_then(|p| p.reach?.year()).map(StepValue::Year),
            ),
            step(
                "effort ratio",
                "required linear fall / observed linear fall",
                &[
                    ("required", per_year(figures.required.and_then(|r| r.linear))),
                    ("observed", per_year(trend.map(|t| Emissions::computed(t.yearly_fall())))),
                ],
                number(figures.effort_ratio),
            ),
            step(
                "cumulative excess",
                "sum of T - sum of P over tL+1 to tT",
                &[
                    ("sum of T", tonnes(sums.and_then(|c| c.trend))),
                    ("sum of P", tonnes(sums.and_then(|c| c.path))),
                ],
                tonnes(sums.and_then(|c| c.excess)),
            ),
        ]
    }

    fn judgement(&self) -> Vec<Step> {
        let figures = self.0.figures();
        let p = tonnes(figures.path.map(|path| path.level));
        let t = tonnes(figures.projection.map(|projection| projection.level));
        let strict = self.0.asked().is_some_and(Ambition::is_strict);
        let (path_formula, trend_formula) = if strict {
            ("EL under P(tL)", "T(tT) under A")
        } else {
            ("EL at or under P(tL)", "T(tT) at or under A")
        };
        vec![
            step(
                "path lens",
                path_formula,
                &[("EL", self.el()), ("P(tL)", p)],
                figures.lenses.path.map(StepValue::Holds),
            ),
            step(
                "trend lens",
                trend_formula,
                &[("T(tT)", t), ("A", self.a())],
                figures.lenses.trend.map(StepValue::Holds),
            ),
            step(
                "verdict",
                "due: E(tT) against A; before: EL against A, else both lenses",
                &[
                    ("path lens", figures.lenses.path.map(StepValue::Holds)),
                    ("trend lens", figures.lenses.trend.map(StepValue::Holds)),
                ],
                Ok(StepValue::Word(figures.verdict.name())),
            ),
        ]
    }
}

/// The formula of A for an ambition, and what its wording gives.
fn allowable_formula(
    asked: Option<&Ambition>,
) -> (&'static str, Option<(&'static str, Known<StepValue>)>) {
    let portion = |p: crate::Portion| Ok(StepValue::Share(p.fraction()));
    match asked {
        Some(Ambition::ReduceBy(r)) => ("A = E0 (1 - r)", Some(("r", portion(*r)))),
        Some(Ambition::ReduceTo(s)) => ("A = E0 s", Some(("s", portion(*s)))),
        Some(Ambition::MayGrowBy(g)) => {
            ("A = E0 (1 + g)", Some(("g", Ok(StepValue::Share(g.share().fraction())))))
        }
        Some(Ambition::DivideBy(n)) => ("A = E0/N", Some(("N", Ok(StepValue::Number(n.factor()))))),
        Some(Ambition::AtMost(level)) => ("A = L", Some(("L", tonnes(Ok(*level))))),
        Some(Ambition::NetZero(NetZero { own_reduction: Some(own) })) => {
            ("A = E0 (1 - own reduction), gross", Some(("own reduction", portion(*own))))
        }
        Some(Ambition::NetZero(NetZero { own_reduction: None })) => ("A = 0, net", None),
        None => ("that of each part", Some(("parts", Err(Absent::Composite)))),
    }
}

impl fmt::Display for Derivation<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
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
mod serial {
    use super::{Derivation, StepValue};
    use crate::quantity::Known;
    use serde::Serializer;
    use serde::ser::SerializeMap;

    pub(super) fn known<S: Serializer>(
        value: &Known<StepValue>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match value {
            Ok(value) => serializer.serialize_some(value),
            Err(reason) => {
                let mut map = serializer.serialize_map(Some(1))?;
                map.serialize_entry("absent", reason.name())?;
                map.end()
            }
        }
    }

    impl serde::Serialize for Derivation<'_> {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_seq(self.steps())
        }
    }
}
