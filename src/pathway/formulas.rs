//! The formulas of a path in the language of derivations: its level, its inverse, and the figures
//! that are computed once for all years.
//!
//! A template writes the variable as `x`. No symbol of a template is `from`, `to`, `tL`, `y` or `E`,
//! so that a variable, and the formula around a path's, can use these.

use core::iter;

use super::Pathway;
use super::course::{Between, Course, Fall, Rate};
use crate::formula::line::Segment;
use crate::formula::progression::{yearly_fall, years_above_zero};
use crate::formula::step::{Amount, Formula, Input, Step, StepUnit, StepValue, Variable};
use crate::quantity::{Emissions, Year};

/// The variable of a formula that has none.
const UNUSED: Variable<'_> = Variable { text: "x", at: &[] };

impl Pathway<'_> {
    /// The level P(x) as an expression, with the values of its symbols but for x. The variable is
    /// a symbol, a call, or a sum, which needs no parentheses before ` - ta`.
    ///
    /// Levels are in tonnes; for a path per head or per unit the caller changes the unit.
    pub(crate) fn formula(&self, x: Variable<'_>) -> Formula {
        self.course.formula(x, "")
    }

    /// The steps of the figures in [`Pathway::formula`] that are computed once for all years: the
    /// yearly factor r, the yearly fall s, the years above zero k.
    pub(crate) fn auxiliary_steps(&self) -> Vec<Step> {
        let mut steps = Vec::new();
        self.course.auxiliary_steps("", &mut steps);
        steps
    }

    /// The formula of the year `x` in which the path equals a level `EL`, as found by
    /// [`Pathway::year_where`]: a closed form, or the equation P(x) = EL.
    pub(crate) fn inverse_formula(
        &self,
        level: f64,
        at_or_under: impl Fn(f64, f64) -> bool,
    ) -> Formula {
        let closed = match self.course.inverse_template() {
            Some(template) => Some((template, self.course.symbols(UNUSED))),
            None => self.course.crossing_template(level, &at_or_under),
        };
        if let Some((template, symbols)) = closed {
            let formula = Formula::of_template(template, symbols, "x", "x", "");
            return formula.with("EL", StepUnit::Tonnes, level);
        }
        // A stepwise part of a sum has the limit in force in that year.
        let year = self.year_where(level, at_or_under);
        let at = &[year.unwrap_or(f64::NAN)];
        Formula { equals: Some(level), ..self.formula(Variable { text: "x", at }) }
    }
}

/// A figure that is computed once for all years: its name, symbol and formula, and what an
/// equation must give.
type Auxiliary = (&'static str, &'static str, &'static str, Option<f64>);

impl Course<'_> {
    /// P(x), each symbol of the path with a suffix: the place of the path in a sum of paths.
    fn formula(&self, x: Variable<'_>, suffix: &str) -> Formula {
        let Self::Sum(paths) = self else {
            return Formula::of_template(self.template(), self.symbols(x), "", x.text, suffix);
        };
        let parts = (1..).zip(*paths);
        let parts = parts.map(|(place, path)| path.course.formula(x, &format!("{suffix}_{place}")));
        parts.fold(Formula::new(""), |mut sum, part| {
            let separator = if sum.text.is_empty() { "" } else { " + " };
            sum.text = format!("{}{separator}({})", sum.text, part.text).into();
            sum.inputs.extend(part.inputs);
            sum
        })
    }

    const fn template(&self) -> &'static str {
        match self {
            Self::Straight { total: None, .. } => "Ea + (A - Ea)*(min(x, tT) - ta)/(tT - ta)",
            Self::Straight { total: Some(_), .. } => "Ea - s*(min(x, tT) - ta)",
            Self::ToZero { source, .. } => match source {
                Fall::Share(_) => "Ea*max(1 - q*(x - ta), 0)",
                Fall::Integral(_) => "Ea*max(1 - Ea/(2*B)*(x - ta), 0)",
                Fall::Total(_) => "max(Ea - s*(x - ta), 0)",
            },
            Self::Geometric { source, end, .. } => match source {
                Rate::Node | Rate::BlendedNode => "Ea*(A/Ea)^((min(x, tT) - ta)/(tT - ta))",
                // With the variable, so that a list of years gives a list of levels.
                Rate::Flat => "Ea + 0*(x - ta)",
                Rate::Cut(_) if end.0.is_infinite() => "Ea*(1 - q)^(x - ta)",
                Rate::Cut(_) => "Ea*(1 - q)^(min(x, tT) - ta)",
                Rate::TargetCut(_) => "E_ts*(1 - q)^(min(x, tT) - ts)",
                Rate::Sum(_) => "Ea*r^(x - ta)",
                Rate::SumUntilEnd(_) => "Ea*r^(min(x, tT) - ta)",
            },
            Self::Decay { .. } => "Ea*exp(-Ea/B*(x - ta))",
            Self::FloorBlend { .. } => {
                "Ea*(1/11.11)^((min(x, tT) - ta)/(tT - ta)) \
                 - (Ea/11.11 - A)*(min(x, tT) - ta)/(tT - ta)"
            }
            Self::Table { between: Between::Steps, .. }
            | Self::Through { between: Between::Steps, .. } => "L",
            Self::Table { .. } => "straight(x, t, a)",
            Self::Scenario { .. } => "Ea*straight(x, t, S)/straight(ta, t, S)",
            Self::Through { between: Between::Rate, .. } => {
                "exp(straight(min(x, max(t)), t, ln(P)))"
            }
            Self::Through { .. } => "straight(min(x, max(t)), t, P)",
            Self::Sum(_) => "",
        }
    }

    /// The year at which the path equals EL, where one expression gives it.
    const fn inverse_template(&self) -> Option<&'static str> {
        Some(match self {
            Self::Straight { total: None, .. } => "ta + (Ea - EL)/(Ea - A)*(tT - ta)",
            Self::Straight { total: Some(_), .. } | Self::ToZero { source: Fall::Total(_), .. } => {
                "ta + (Ea - EL)/s"
            }
            Self::ToZero { source: Fall::Share(_), .. } => "ta + (1 - EL/Ea)/q",
            Self::ToZero { source: Fall::Integral(_), .. } => "ta + (1 - EL/Ea)*2*B/Ea",
            Self::Geometric { source, .. } => match source {
                Rate::Node | Rate::BlendedNode | Rate::Flat => "ta + ln(EL/Ea)/ln(A/Ea)*(tT - ta)",
                Rate::Cut(_) => "ta + ln(EL/Ea)/ln(1 - q)",
                Rate::TargetCut(_) => "ts + ln(EL/E_ts)/ln(1 - q)",
                Rate::Sum(_) | Rate::SumUntilEnd(_) => "ta + ln(EL/Ea)/ln(r)",
            },
            Self::Decay { .. } => "ta - ln(EL/Ea)*B/Ea",
            _ => return None,
        })
    }

    /// The same on the piece that falls through the level, where the path is made of pieces.
    fn crossing_template(
        &self,
        level: f64,
        at_or_under: impl Fn(f64, f64) -> bool,
    ) -> Option<(&'static str, Vec<Input>)> {
        let (Segment { from: (ta, pa), to: (tb, pb) }, _) = self.crossing(level, at_or_under)?;
        let template = match self {
            Self::Through { between: Between::Rate, .. } => "ta + ln(EL/Pa)/ln(Pb/Pa)*(tb - ta)",
            _ => "ta + (Pa - EL)/(Pa - Pb)*(tb - ta)",
        };
        let symbols = Formula::new(template)
            .with("Pa", StepUnit::Tonnes, pa)
            .with("ta", StepUnit::Year, ta)
            .with("Pb", StepUnit::Tonnes, pb)
            .with("tb", StepUnit::Year, tb);
        Some((template, symbols.inputs))
    }

    /// The symbols of all templates with their values.
    fn symbols(&self, x: Variable<'_>) -> Vec<Input> {
        let from = |(ta, ea): (f64, f64)| {
            Formula::new("").with("Ea", StepUnit::Tonnes, ea).with("ta", StepUnit::Year, ta)
        };
        let to = |symbols: Formula, (tt, a): (f64, f64)| {
            symbols.with("A", StepUnit::Tonnes, a).with("tT", StepUnit::Year, tt)
        };
        let cut = |symbols: Formula, q| symbols.with("q", StepUnit::Share, q);
        let budget = |symbols: Formula, b| symbols.with("B", StepUnit::Tonnes, b);
        let through = |symbols: Formula, levels: &'static str, nodes: &[(f64, f64)]| {
            let (t, p) = nodes.iter().copied().unzip();
            let symbols = symbols.with_list("t", StepUnit::Year, t);
            symbols.with_list(levels, StepUnit::Tonnes, p)
        };
        let in_table = |nodes: &[(Year, Emissions)]| -> Vec<_> {
            nodes.iter().map(|(year, level)| (year.as_f64(), level.tonnes())).collect()
        };
        let symbols = match *self {
            Self::Straight { segment, total } => {
                let (n, limit) = (segment.to.0 - segment.from.0, total.unwrap_or(0.0));
                to(from(segment.from), segment.to)
                    .with("n", StepUnit::Years, n)
                    .with("limit", StepUnit::Tonnes, limit)
                    .with("s", StepUnit::TonnesPerYear, yearly_fall(segment.from.1, n, limit))
            }
            Self::ToZero { anchor, fall, source } => match source {
                Fall::Share(q) => cut(from(anchor), q),
                Fall::Integral(b) => budget(from(anchor), b),
                Fall::Total(limit) => from(anchor)
                    .with("k", StepUnit::Years, years_above_zero(anchor.1, limit))
                    .with("limit", StepUnit::Tonnes, limit)
                    .with("s", StepUnit::TonnesPerYear, fall),
            },
            Self::Geometric { anchor, left, end, source } => match source {
                Rate::Node | Rate::BlendedNode | Rate::Flat => to(from(anchor), end),
                Rate::Cut(q) => cut(to(from(anchor), end), q),
                Rate::TargetCut(q) => cut(to(Formula::new(""), end), q)
                    .with("E_ts", StepUnit::Tonnes, anchor.1)
                    .with("ts", StepUnit::Year, anchor.0),
                Rate::Sum(b) | Rate::SumUntilEnd(b) => budget(to(from(anchor), end), b)
                    .with("n", StepUnit::Years, end.0 - anchor.0.floor())
                    .with("r", StepUnit::Number, left),
            },
            Self::Decay { anchor, budget: b, .. } => budget(from(anchor), b),
            Self::FloorBlend { anchor, node } => to(from(anchor), node),
            Self::Table { between: Between::Steps, .. }
            | Self::Through { between: Between::Steps, .. } => self.limit_in_force(x),
            Self::Table { nodes, .. } => through(Formula::new(""), "a", &in_table(nodes)),
            Self::Scenario { nodes, anchor, .. } => through(from(anchor), "S", &in_table(nodes)),
            Self::Through { anchor, .. } => {
                let nodes: Vec<_> =
                    iter::once(anchor).chain(self.pieces().map(|piece| piece.to)).collect();
                through(Formula::new(""), "P", &nodes)
            }
            Self::Sum(_) => Formula::new(""),
        };
        symbols.inputs
    }

    /// The limit in force at a variable: a number at a symbol of one value, else a list.
    fn limit_in_force(&self, x: Variable<'_>) -> Formula {
        let limits: Vec<_> = x.at.iter().filter_map(|t| self.level_at(*t).ok()).collect();
        match *limits {
            [limit] if !x.text.contains('(') => Formula::new("").with("L", StepUnit::Tonnes, limit),
            _ => Formula::new("").with_list("L", StepUnit::Tonnes, limits),
        }
    }

    /// Figures that are computed once for all years.
    fn auxiliary(&self) -> [Option<Auxiliary>; 2] {
        const FALL: &str = "yearly fall of the path";
        const FACTOR: &str = "yearly factor of the path";
        match *self {
            Self::Straight { total: Some(_), .. } => {
                [Some((FALL, "s", "2*(n*Ea - limit)/(n*(n + 1))", None)), None]
            }
            Self::ToZero { source: Fall::Total(_), .. } => [
                Some(("years of the path above zero", "k", "max(ceil(2*limit/Ea), 1)", None)),
                Some((FALL, "s", "2*(k*Ea - limit)/(k*(k + 1))", None)),
            ],
            Self::Geometric { anchor, source, .. } => {
                let from_end_of_year = anchor.0.fract() == 0.0;
                let formula = match source {
                    Rate::Sum(_) if from_end_of_year => ("B/(Ea + B)", None),
                    Rate::Sum(b) => ("Ea*r^(floor(ta) + 1 - ta)/(1 - r)", Some(b)),
                    Rate::SumUntilEnd(b) if from_end_of_year => ("Ea*sum(r^years(1, n))", Some(b)),
                    Rate::SumUntilEnd(b) => ("Ea*sum(r^(floor(ta) - ta + years(1, n)))", Some(b)),
                    _ => return [None; 2],
                };
                [Some((FACTOR, "r", formula.0, formula.1)), None]
            }
            _ => [None; 2],
        }
    }

    fn auxiliary_steps(&self, suffix: &str, steps: &mut Vec<Step>) {
        if let Self::Sum(paths) = self {
            for (place, path) in (1..).zip(*paths) {
                path.course.auxiliary_steps(&format!("{suffix}_{place}"), steps);
            }
        }
        for (name, symbol, template, equals) in self.auxiliary().into_iter().flatten() {
            let symbols = self.symbols(UNUSED);
            let own = symbols.iter().find(|input| input.symbol == symbol);
            let Some(StepValue { unit, amount: Amount::Number(value) }) =
                own.map(|input| input.value.clone())
            else {
                continue;
            };
            let formula =
                Formula { equals, ..Formula::of_template(template, symbols, symbol, "x", suffix) };
            steps.push(formula.step(name, format!("{symbol}{suffix}"), unit, Ok(value)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pathway::MilestoneNodes;
    use crate::quantity::{Deadline, Period, Portion};
    use crate::target::{Ambition, BaseReference, Commitment, Target, YearlyLimits};

    fn text(path: &Pathway<'_>, text: &str) -> String {
        path.formula(Variable { text, at: &[2026.0] }).text.into_owned()
    }

    fn input(formula: &Formula, symbol: &str) -> Amount {
        let input = formula.inputs.iter().find(|input| input.symbol == symbol);
        input.unwrap_or_else(|| panic!("no {symbol} in {formula:?}")).value.amount.clone()
    }

    /// 700 t over 2016-2040 from 100 t in 2015: `ceil(1400/100)` is 14, `2 (1400 - 700)/(14 15)` is
    /// 20/3.
    #[test]
    fn auxiliary_steps_of_a_period() {
        let (level, limit) = (Emissions::constant(100.0), Emissions::constant(700.0));
        let path = Pathway::to_total(level, Period::constant(2016, 2040), limit);
        assert_eq!(text(&path, "tL"), "max(Ea - s*(tL - ta), 0)");
        let steps: Vec<_> = path.auxiliary_steps().iter().map(ToString::to_string).collect();
        let k = "years of the path above zero: k = max(ceil(2*limit/Ea), 1)";
        assert_eq!(steps[0], format!("{k} [Ea = 100 t, limit = 700 t] = 14 years"));
        assert!(
            steps[1].contains("k = 14 years, limit = 700 t] = 6.66666666666666"),
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

    /// From the middle of a year `100 r^0.5/(1 - r) = 700` has no closed form.
    #[test]
    fn an_equation_gives_what_it_equals() {
        let path = Pathway::within_sum((2015.5, 100.0), 700.0).unwrap();
        let [step] = &path.auxiliary_steps()[..] else { panic!() };
        assert_eq!((&*step.symbol, step.equals), ("r", Some(700.0)));
        assert_eq!(step.formula, "Ea*r^(floor(ta) + 1 - ta)/(1 - r)");
        assert!(step.inputs.iter().all(|input| input.symbol != "r"));
        let Ok(StepValue { amount: Amount::Number(r), .. }) = step.value else { panic!() };
        assert!((100.0 * r.sqrt() / (1.0 - r) / 700.0 - 1.0).abs() < 1e-12, "{r}");
    }

    #[test]
    fn parts_of_a_sum_have_suffixes() {
        let straight = Pathway::straight((2020.0, 100.0), (2030.0, 50.0)).unwrap();
        let limits = [(2020, 90.0), (2025, 80.0)];
        let limits = limits.map(|(y, t)| (Year::constant(y), Emissions::constant(t)));
        let limits = YearlyLimits::new(limits.into()).unwrap();
        let inner = [Pathway::stepwise(&limits), straight];
        let outer = [straight, Pathway::sum_of(&inner)];
        let sum = Pathway::sum_of(&outer);
        let line = |i| format!("(Ea{i} + (A{i} - Ea{i})*(min(x, tT{i}) - ta{i})/(tT{i} - ta{i}))");
        assert_eq!(text(&sum, "x"), format!("{} + ((L_2_1) + {})", line("_1"), line("_2_2")));
        let inverse = sum.inverse_formula(230.0, |a, b| a <= b);
        assert_eq!(inverse.equals, Some(230.0));
        assert_eq!(input(&inverse, "L_2_1"), Amount::Number(80.0));
        let two = Variable { text: "years(from, to)", at: &[2024.0, 2025.0] };
        assert_eq!(input(&sum.formula(two), "L_2_1"), Amount::List(vec![90.0, 80.0]));
    }

    /// Halved by 2020 and halved again by 2030, from 100 t in 2010.
    #[test]
    fn milestones_are_a_table() {
        let cut = |cut, by| {
            let ambition = Ambition::ReduceBy(Portion::constant(cut));
            let target = Target::builder("t", ambition, Deadline::By(Year::constant(by)));
            target.reference(BaseReference::constant(2010)).build().unwrap()
        };
        let commitment = Commitment::new("c", "", vec![cut(0.5, 2020), cut(0.75, 2030)]).unwrap();
        let milestones =
            MilestoneNodes { commitment: &commitment, base: 100.0, as_of: chrono::NaiveDate::MIN };
        let path = Pathway::through(milestones, (2010.0, 100.0));
        assert_eq!(text(&path, "tL"), "straight(min(tL, max(t)), t, P)");
        let nodes = path.formula(Variable { text: "tL", at: &[2026.0] });
        assert_eq!(input(&nodes, "t"), Amount::List(vec![2010.0, 2020.0, 2030.0]));
        assert_eq!(input(&nodes, "P"), Amount::List(vec![100.0, 50.0, 25.0]));
        let inverse = path.inverse_formula(30.0, |a, b| a <= b);
        assert_eq!(inverse.text, "ta + (Pa - EL)/(Pa - Pb)*(tb - ta)");
        assert_eq!(input(&inverse, "ta"), Amount::Number(2020.0));
        let path = Pathway::through_at_rates(milestones, (2010.0, 100.0)).unwrap();
        assert_eq!(text(&path, "tL"), "exp(straight(min(tL, max(t)), t, ln(P)))");
        let inverse = path.inverse_formula(12.5_f64.sqrt() * 10.0, |a, b| a <= b);
        assert_eq!(inverse.text, "ta + ln(EL/Pa)/ln(Pb/Pa)*(tb - ta)");
        let year = path.year_where(12.5_f64.sqrt() * 10.0, |a, b| a <= b).unwrap();
        assert!((year - 2025.0).abs() < 1e-9, "{year}");
    }
}
