//! The derivation formulas of a path: its level, its inverse, and the auxiliary figures that do not
//! depend on the year.
//!
//! The variable of a template is `x`. No template uses the symbols `from`, `to`, `tL`, `y` or `E`:
//! they are reserved for the variable's text and for formulas that contain the path's formula.

use core::iter;

use super::Pathway;
use super::form::{FallSource, Interpolation, PathForm, RateSource};
use super::step_names::{FACTOR_OF_PATH, FALL_OF_PATH, YEARS_ABOVE_ZERO};
use crate::formula::expression::{Expression, Formula, Values, Variable, expr};
use crate::formula::level_table::LevelTable;
use crate::formula::line::Segment;
use crate::formula::progression::{yearly_fall, years_above_zero};
use crate::formula::step::StepUnit::{self, Number, Share, Tonnes, TonnesPerYear, Years};
use crate::formula::step::{Step, StepValue};
use crate::language::Words;

/// A placeholder variable for formulas that do not contain x.
const UNUSED: Variable<'_> = Variable { text: "x", at: &[] };

impl Pathway<'_> {
    /// The formula of the level P(x), with the values of its symbols other than x. The variable's
    /// text must be a symbol, a call or a sum, because ` - ta` follows it without parentheses.
    ///
    /// Levels are in tonnes; for a path per head or per unit, the caller replaces the unit.
    pub(crate) fn formula(&self, x: Variable<'_>) -> Formula {
        self.form.formula(x, "")
    }

    /// The steps of the auxiliary figures in [`Pathway::formula`] that do not depend on the year:
    /// the yearly factor r, the yearly fall s, and the number k of years above zero.
    pub(crate) fn auxiliary_steps(&self) -> Vec<Step> {
        self.form.auxiliary_steps("")
    }

    /// The formula of [`Pathway::year_where`], the year x in which the path equals a level EL: a
    /// closed form, or the equation P(x) = EL.
    pub(crate) fn inverse_formula(
        &self,
        level: f64,
        at_or_under: impl Fn(f64, f64) -> bool,
    ) -> Formula {
        let (_, whole) = self.form.templates();
        let closed = match whole {
            Some(template) => Some(template.filled("x", "", &self.form.values(UNUSED))),
            None => self.form.crossing_formula(level, &at_or_under),
        };
        if let Some(formula) = closed {
            return formula.with("EL", Tonnes, level);
        }
        // A stepwise path within a sum needs the year to find the limit that applies.
        let year = self.year_where(level, at_or_under);
        let at = &[year.unwrap_or(f64::NAN)];
        Formula { equals: Some(level), ..self.formula(Variable { text: "x", at }) }
    }
}

/// An auxiliary figure that does not depend on the year: name, symbol, formula and, for an
/// equation, its right-hand side.
type Auxiliary = (Words, &'static str, &'static Expression, Option<f64>);

impl PathForm<'_> {
    /// The formula of P(x). In a sum of paths, each symbol ends with the position of its path.
    fn formula(&self, x: Variable<'_>, suffix: &str) -> Formula {
        let Self::Sum(paths) = self else {
            return self.templates().0.filled(x.text, suffix, &self.values(x));
        };
        let mut sum = Formula::new("");
        for (place, path) in (1..).zip(*paths) {
            let part = path.form.formula(x, &format!("{suffix}_{place}"));
            let separator = if place == 1 { "" } else { " + " };
            sum.text.to_mut().extend([separator, "(", &part.text, ")"]);
            sum.inputs.extend(part.inputs);
        }
        sum
    }

    /// The template of the level, and the template of the year in which the path equals EL; the
    /// latter is `None` unless that year has a closed form over the whole path.
    const fn templates(&self) -> (&'static Expression, Option<&'static Expression>) {
        let (level, year) = match self {
            Self::Straight { total: None, .. } => (
                expr!("Ea + (A - Ea)*(min(x, tT) - ta)/(tT - ta)"),
                expr!("ta + (Ea - EL)/(Ea - A)*(tT - ta)"),
            ),
            Self::Straight { .. } => (expr!("Ea - s*(min(x, tT) - ta)"), expr!("ta + (Ea - EL)/s")),
            Self::ToZero { source, .. } => match source {
                FallSource::Share(_) => {
                    (expr!("Ea*max(1 - q*(x - ta), 0)"), expr!("ta + (1 - EL/Ea)/q"))
                }
                FallSource::Integral(_) => {
                    (expr!("Ea*max(1 - Ea/(2*B)*(x - ta), 0)"), expr!("ta + (1 - EL/Ea)*2*B/Ea"))
                }
                FallSource::Total(_) => {
                    (expr!("max(Ea - s*(x - ta), 0)"), expr!("ta + (Ea - EL)/s"))
                }
            },
            Self::Geometric { source, end, .. } => match source {
                RateSource::Node | RateSource::BlendedNode => (
                    expr!("Ea*(A/Ea)^((min(x, tT) - ta)/(tT - ta))"),
                    expr!("ta + ln(EL/Ea)/ln(A/Ea)*(tT - ta)"),
                ),
                // The term in x makes the formula yield a list of levels for a list of years.
                RateSource::Flat => return (expr!("Ea + 0*(x - ta)"), None),
                RateSource::Cut(_) if end.0.is_infinite() => {
                    (expr!("Ea*(1 - q)^(x - ta)"), expr!("ta + ln(EL/Ea)/ln(1 - q)"))
                }
                RateSource::Cut(_) => {
                    (expr!("Ea*(1 - q)^(min(x, tT) - ta)"), expr!("ta + ln(EL/Ea)/ln(1 - q)"))
                }
                RateSource::TargetCut(_) => {
                    (expr!("E_ts*(1 - q)^(min(x, tT) - ts)"), expr!("ts + ln(EL/E_ts)/ln(1 - q)"))
                }
                RateSource::Sum(_) => (expr!("Ea*r^(x - ta)"), expr!("ta + ln(EL/Ea)/ln(r)")),
                RateSource::SumUntilEnd(_) => {
                    (expr!("Ea*r^(min(x, tT) - ta)"), expr!("ta + ln(EL/Ea)/ln(r)"))
                }
            },
            Self::Decay { .. } => (expr!("Ea*exp(-Ea/B*(x - ta))"), expr!("ta - ln(EL/Ea)*B/Ea")),
            _ => return (self.template_without_inverse(), None),
        };
        (level, Some(year))
    }

    /// The level template of a path whose inverse has no closed form.
    const fn template_without_inverse(&self) -> &'static Expression {
        match self {
            Self::FloorBlend { .. } => {
                expr!(
                    "Ea*(1/11.11)^((min(x, tT) - ta)/(tT - ta)) \
                 - (Ea/11.11 - A)*(min(x, tT) - ta)/(tT - ta)"
                )
            }
            Self::Scenario { .. } => expr!("Ea/straight(ta, t, S)*straight(x, t, S)"),
            Self::Table { interpolation: Interpolation::Straight, .. } => {
                expr!("straight(x, t, a)")
            }
            Self::Through { interpolation: Interpolation::Straight, .. } => {
                expr!("straight(min(x, max(t)), t, P)")
            }
            Self::Through { interpolation: Interpolation::Rate, .. } => {
                expr!("exp(straight(min(x, max(t)), t, ln(P)))")
            }
            _ => expr!("L"),
        }
    }

    /// The formula of the year in which the path equals EL, on the segment that falls through EL;
    /// `None` if there is no such segment.
    fn crossing_formula(
        &self,
        level: f64,
        at_or_under: impl Fn(f64, f64) -> bool,
    ) -> Option<Formula> {
        let (Segment { from: (ta, pa), to: (tb, pb) }, _) = self.crossing(level, at_or_under)?;
        let template = match self {
            Self::Through { interpolation: Interpolation::Rate, .. } => {
                expr!("ta + ln(EL/Pa)/ln(Pb/Pa)*(tb - ta)")
            }
            _ => expr!("ta + (Pa - EL)/(Pa - Pb)*(tb - ta)"),
        };
        let formula = template.filled("x", "", &|symbol: &str| match symbol {
            "ta" => Some(Ok(StepValue::new(StepUnit::Year, ta))),
            "Pa" => Some(Ok(StepValue::new(Tonnes, pa))),
            "Pb" => Some(Ok(StepValue::new(Tonnes, pb))),
            "tb" => Some(Ok(StepValue::new(StepUnit::Year, tb))),
            _ => None,
        });
        Some(formula)
    }

    /// The values of the symbols in the templates.
    fn values(&self, x: Variable<'_>) -> impl Values {
        move |symbol: &str| self.value_of(symbol, x).map(Ok)
    }

    /// The value of one symbol; `None` for a symbol that the path does not have.
    fn value_of(&self, symbol: &str, x: Variable<'_>) -> Option<StepValue> {
        let (unit, number) = match (symbol, self) {
            (
                "E_ts",
                Self::Geometric { anchor: (_, level), source: RateSource::TargetCut(_), .. },
            ) => (Tonnes, *level),
            ("ts", Self::Geometric { anchor: (year, _), .. }) => (StepUnit::Year, *year),
            ("Ea", _) => (Tonnes, self.anchor()?.1),
            ("ta", _) => (StepUnit::Year, self.anchor()?.0),
            ("A", _) => (Tonnes, self.node()?.1),
            ("tT", _) => (StepUnit::Year, self.node()?.0),
            ("n", Self::Straight { segment: Segment { from, to }, .. }) => (Years, to.0 - from.0),
            ("n", Self::Geometric { anchor, end, .. }) => (Years, end.0 - anchor.0.floor()),
            ("r", Self::Geometric { factor, .. }) => (Number, *factor),
            ("s", Self::Straight { segment: Segment { from, to }, total: Some(limit) }) => {
                (TonnesPerYear, yearly_fall(from.1, to.0 - from.0, *limit))
            }
            ("s", Self::ToZero { fall, .. }) => (TonnesPerYear, *fall),
            ("k", Self::ToZero { anchor, source: FallSource::Total(limit), .. }) => {
                (Years, years_above_zero(anchor.1, *limit))
            }
            (
                "limit",
                Self::Straight { total: Some(limit), .. }
                | Self::ToZero { source: FallSource::Total(limit), .. },
            ) => (Tonnes, *limit),
            (
                "q",
                Self::ToZero { source: FallSource::Share(q), .. }
                | Self::Geometric { source: RateSource::Cut(q) | RateSource::TargetCut(q), .. },
            ) => (Share, *q),
            (
                "B",
                Self::ToZero { source: FallSource::Integral(budget), .. }
                | Self::Decay { budget, .. }
                | Self::Geometric {
                    source: RateSource::Sum(budget) | RateSource::SumUntilEnd(budget),
                    ..
                },
            ) => (Tonnes, *budget),
            _ => return self.list_of(symbol, x),
        };
        Some(StepValue::new(unit, number))
    }

    /// The value of a symbol that stands for a list: the years or levels of the nodes, or the
    /// limits that apply in the variable's years. `None` for other symbols.
    fn list_of(&self, symbol: &str, x: Variable<'_>) -> Option<StepValue> {
        let (t, levels): (Vec<f64>, Vec<f64>) = match (symbol, self) {
            ("L", _) => {
                let limits: Vec<_> = x.at.iter().filter_map(|t| self.level_at(*t).ok()).collect();
                return Some(match *limits {
                    // A symbol as the variable stands for one year, a call for a list of years.
                    [limit] if !x.text.contains('(') => StepValue::new(Tonnes, limit),
                    _ => StepValue::list(Tonnes, limits),
                });
            }
            ("t" | "a", Self::Table { nodes, .. }) | ("t" | "S", Self::Scenario { nodes, .. }) => {
                LevelTable(nodes).lists()
            }
            ("t" | "P", Self::Through { anchor, .. }) => {
                iter::once(*anchor).chain(self.segments().map(|segment| segment.to)).unzip()
            }
            _ => return None,
        };
        Some(if symbol == "t" {
            StepValue::list(StepUnit::Year, t)
        } else {
            StepValue::list(Tonnes, levels)
        })
    }

    /// The auxiliary figures that do not depend on the year.
    fn auxiliary(&self) -> Vec<Auxiliary> {
        match *self {
            Self::Straight { total: Some(_), .. } => {
                vec![(FALL_OF_PATH, "s", expr!("2*(n*Ea - limit)/(n*(n + 1))"), None)]
            }
            Self::ToZero { source: FallSource::Total(_), .. } => vec![
                (YEARS_ABOVE_ZERO, "k", expr!("max(ceil(2*limit/Ea), 1)"), None),
                (FALL_OF_PATH, "s", expr!("2*(k*Ea - limit)/(k*(k + 1))"), None),
            ],
            Self::Geometric { anchor, factor, source, .. } => {
                let (formula, equals) = match (source, anchor.0.fract() == 0.0) {
                    (RateSource::Sum(_), true) => (expr!("B/(Ea + B)"), None),
                    // For r near 1, 1 - r would lose digits.
                    (RateSource::Sum(b), false) if 1.0 - factor < 1e-6 => {
                        (expr!("Ea*r^(floor(ta) + 1 - ta) + B*r"), Some(b))
                    }
                    (RateSource::Sum(b), false) => {
                        (expr!("Ea*r^(floor(ta) + 1 - ta)/(1 - r)"), Some(b))
                    }
                    (RateSource::SumUntilEnd(b), true) => (expr!("Ea*sum(r^years(1, n))"), Some(b)),
                    (RateSource::SumUntilEnd(b), false) => {
                        (expr!("Ea*sum(r^(floor(ta) - ta + years(1, n)))"), Some(b))
                    }
                    _ => return Vec::new(),
                };
                vec![(FACTOR_OF_PATH, "r", formula, equals)]
            }
            _ => Vec::new(),
        }
    }

    /// The steps of the auxiliary figures, with a suffix appended to each symbol.
    fn auxiliary_steps(&self, suffix: &str) -> Vec<Step> {
        if let Self::Sum(paths) = self {
            let parts = (1..).zip(*paths);
            let steps = |(place, path): (i32, &Pathway<'_>)| {
                path.form.auxiliary_steps(&format!("{suffix}_{place}"))
            };
            return parts.flat_map(steps).collect();
        }
        let values = self.values(UNUSED);
        let step = |(name, symbol, template, equals): Auxiliary| {
            let step = template.step_of(name, symbol, &values)?;
            let formula = template.filled("x", suffix, &values);
            let (symbol, mut inputs) = (format!("{symbol}{suffix}"), formula.inputs);
            inputs.retain(|input| input.symbol != symbol);
            Some(Step { symbol: symbol.into(), formula: formula.text, inputs, equals, ..step })
        };
        self.auxiliary().into_iter().filter_map(step).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formula::step::{Amount, StepValue};
    use crate::pathway::{MilestoneNodes, PathShape};
    use crate::quantity::{Absent, Deadline, Emissions, Period, Portion, Year};
    use crate::target::{Ambition, BaseReference, Commitment, Target, YearlyLimits};

    fn text(path: &Pathway<'_>, text: &str) -> String {
        path.formula(Variable { text, at: &[2026.0] }).text.into_owned()
    }

    fn input(formula: &Formula, symbol: &str) -> Amount {
        formula.inputs.iter().find(|input| input.symbol == symbol).unwrap().value.amount.clone()
    }

    /// 700 t over 2016-2040, starting from 100 t in 2015: `k = ceil(1400/100) = 14` and
    /// `s = 2 (1400 - 700)/(14 15) = 20/3`.
    #[test]
    fn a_period_path_lists_its_auxiliary_steps() {
        let (level, limit) = (Emissions::constant(100.0), Emissions::constant(700.0));
        let path = Pathway::to_total(level, Period::constant(2016, 2040), limit).unwrap();
        assert_eq!(text(&path, "tL"), "max(Ea - s*(tL - ta), 0)");
        let steps: Vec<_> = path.auxiliary_steps().iter().map(ToString::to_string).collect();
        let k = "years of the path above zero: k = max(ceil(2*limit/Ea), 1)";
        assert_eq!(steps[0], format!("{k} [limit = 700 t, Ea = 100 t] = 14 years"));
        assert!(
            steps[1].contains("[k = 14 years, Ea = 100 t, limit = 700 t] = 6.66666666666666"),
            "{}",
            steps[1]
        );
        let inverse = path.inverse_formula(40.0, |a, b| a <= b);
        assert_eq!((&*inverse.text, inverse.equals), ("ta + (Ea - EL)/s", None));
        assert_eq!(
            path.year_where(40.0, |a, b| a <= b),
            Ok(2015.0 + (100.0 - 40.0) / (20.0 / 3.0))
        );
    }

    /// With an anchor in the middle of a year, `100 r^0.5/(1 - r) = 700` has no closed form.
    #[test]
    fn a_rate_without_closed_form_is_an_equation_step() {
        let path = Pathway::of_shape(
            PathShape::BudgetAnnual(Emissions::constant(700.0)),
            (2015.5, 100.0),
            Err(Absent::NotDefined),
        )
        .unwrap();
        let steps = path.auxiliary_steps();
        assert_eq!(steps.len(), 1);
        let step = &steps[0];
        assert_eq!((&*step.symbol, step.equals), ("r", Some(700.0)));
        assert_eq!(step.formula, "Ea*r^(floor(ta) + 1 - ta)/(1 - r)");
        assert!(step.inputs.iter().all(|input| input.symbol != "r"));
        let Ok(StepValue { amount: Amount::Number(r), .. }) = step.value else {
            unreachable!("the rate is a number")
        };
        assert!((100.0 * r.sqrt() / (1.0 - r) / 700.0 - 1.0).abs() < 1e-12, "{r}");
    }

    #[test]
    fn symbols_of_a_sum_of_paths_have_suffixes() {
        let straight = Pathway::straight((2020.0, 100.0), (2030.0, 50.0)).unwrap();
        let limits = [(2020, 90.0), (2025, 80.0)];
        let limits = limits.map(|(y, t)| (Year::constant(y), Emissions::constant(t)));
        let limits = YearlyLimits::new(limits.into()).unwrap();
        let paths = [straight, Pathway::stepwise(&limits), straight];
        let sum = Pathway::sum_of(&paths).unwrap();
        let line = |i| format!("(Ea{i} + (A{i} - Ea{i})*(min(x, tT{i}) - ta{i})/(tT{i} - ta{i}))");
        assert_eq!(text(&sum, "x"), format!("{} + (L_2) + {}", line("_1"), line("_3")));
        let inverse = sum.inverse_formula(230.0, |a, b| a <= b);
        assert_eq!(inverse.equals, Some(230.0));
        assert_eq!(input(&inverse, "L_2"), Amount::Number(80.0));
        let two = Variable { text: "years(from, to)", at: &[2024.0, 2025.0] };
        assert_eq!(input(&sum.formula(two), "L_2"), Amount::List([90.0, 80.0].into()));
    }

    /// From 100 t in 2010, the level is halved by 2020 and halved again by 2030.
    #[test]
    fn formulas_of_a_milestone_path_interpolate_between_its_nodes() {
        let cut = |cut, by| {
            let ambition = Ambition::ReduceBy(Portion::constant(cut));
            let target =
                Target::builder("t").goal(ambition).deadline(Deadline::By(Year::constant(by)));
            target.reference(BaseReference::constant(2010)).build().unwrap()
        };
        let commitment = Commitment::new("c", vec![cut(0.5, 2020), cut(0.75, 2030)]).unwrap();
        let milestones =
            MilestoneNodes { commitment: &commitment, base: 100.0, as_of: chrono::NaiveDate::MIN };
        let path = Pathway::through(milestones, (2010.0, 100.0), false);
        assert_eq!(text(&path, "tL"), "straight(min(tL, max(t)), t, P)");
        let nodes = path.formula(Variable { text: "tL", at: &[2026.0] });
        assert_eq!(input(&nodes, "t"), Amount::List([2010.0, 2020.0, 2030.0].into()));
        assert_eq!(input(&nodes, "P"), Amount::List([100.0, 50.0, 25.0].into()));
        let inverse = path.inverse_formula(30.0, |a, b| a <= b);
        assert_eq!(inverse.text, "ta + (Pa - EL)/(Pa - Pb)*(tb - ta)");
        assert_eq!(input(&inverse, "ta"), Amount::Number(2020.0));
        let path = Pathway::through_in_shape(PathShape::ConstantRate, milestones, (2010.0, 100.0))
            .unwrap();
        assert_eq!(text(&path, "tL"), "exp(straight(min(tL, max(t)), t, ln(P)))");
        let inverse = path.inverse_formula(12.5_f64.sqrt() * 10.0, |a, b| a <= b);
        assert_eq!(inverse.text, "ta + ln(EL/Pa)/ln(Pb/Pa)*(tb - ta)");
        let year = path.year_where(12.5_f64.sqrt() * 10.0, |a, b| a <= b).unwrap();
        assert!((year - 2025.0).abs() < 1e-9, "{year}");
    }
}
