use core::fmt;

use super::Details;
use super::paragraph::substance;
use super::steps::{Steps, T, heading, symbols_of};
use crate::assessment::engine::{AmbitionEvaluation, Evaluation, Evidence};
use crate::assessment::result::Rule;
use crate::formula::expression::{Formula, expr};
use crate::formula::step::{Step, StepUnit};
use crate::target::Goal;

/// The steps from the observations to the verdict, in order: each with its name, its formula, its
/// inputs and its value, so that a program or a person can work it out again.
///
/// # The language of formulas
///
/// A formula is an expression over the inputs of its step: `+ - * / ^`, parentheses, numbers, and
/// names of letters, digits and `_`. `^` binds before the unary minus and groups from the right:
/// `-2^2` is -4, `2^3^2` is 512. An input is a number or a list of numbers. A number meets each element
/// of a list; two lists are of equal length and are combined element by element.
///
/// | function | value |
/// |---|---|
/// | `sum mean median count` of a list | one number |
/// | `min max` | of a list one number; of two arguments element by element |
/// | `abs sqrt ln exp ceil floor round` | element by element |
/// | `at_or_under(x, limit, scale)`, `under(x, limit, scale)` | 1 if x is at or under (under) the limit, else 0; two levels are equal if they differ by at most 1e-12 of the scale |
/// | `t_cdf(x, n)`, `t_quantile(p, n)` | Student's t with n degrees of freedom |
/// | `normal_cdf(x)` | the normal distribution |
/// | `straight(x, t, v)` | the table of years t and levels v at x: exact at its years, straight between, refused outside |
/// | `years(a, b)` | the list of whole years from a to b; empty if b is before a |
/// | `nth(v, k)` | the element of rank k of v in ascending order, counted from 0 |
/// | `first(v, w)` | the first element of v whose element of w is not 0 |
/// | `pairwise_slopes(t, E)` | the slopes between all pairs of points |
/// | `lad_low(t, E)`, `lad_high(t, E)` | the ends of the slopes with the least sum of absolute deviations |
///
/// A value that is only read, as an observation, has its own symbol as formula. Where there is no
/// closed form the formula contains the step's own symbol, and gives the number in
/// [`Step::equals`](crate::assessment::Step::equals). A test is 1 where it holds, else 0. The verdict is a word: the
/// formula of its step gives the number that stands before the word in the step's name. A step whose
/// value is absent has no formula, only the reason. The printed value is the value used: formulas give
/// it to within 1e-12 of the largest magnitude among the value and the inputs of its unit (1 counts
/// among shares and numbers), equations and quantiles to within 1e-9.
///
/// `Display` prints the steps; with the feature `serde` they serialise as an array.
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
/// let allowable = steps.iter().find(|step| step.symbol == "A").unwrap();
/// assert_eq!((&*allowable.name, &*allowable.formula), ("allowable emissions", "E0*(1 - r)"));
/// # Ok::<(), climate_targets::inventory::SeriesError>(())
/// ```
#[derive(Clone)]
pub struct Derivation<'a>(pub(super) Details<'a>);

impl<'a> Details<'a> {
    /// The steps from the observations to the verdict.
    pub fn derivation(&self) -> Derivation<'a> {
        Derivation(self.clone())
    }
}

impl Derivation<'_> {
    /// The steps, in the order in which they build on each other.
    pub fn steps(&self) -> impl Iterator<Item = Step> + use<> {
        let details = &self.0;
        let mut steps = Vec::with_capacity(64);
        if let Some(own) = &details.own {
            of_ambition(details, own, &mut steps);
        }
        for (index, part) in details.parts.iter().enumerate() {
            steps.push(heading(format!("part {}: {}", index + 1, part.part.ambition), index + 1));
            of_ambition(details, &part.evaluated, &mut steps);
        }
        if details.own.is_none() {
            steps.push(composite(details));
        }
        if let Some(aspiration) = &details.aspiration {
            of_aspiration(&aspiration.evidence, &mut steps);
        }
        details.calibrated_steps(&mut steps);
        steps.into_iter()
    }
}

/// The verdict of a composite: the best or the worst rank of its parts.
fn composite(details: &Details<'_>) -> Step {
    let ranks = details.parts.iter().map(|part| f64::from(part.evaluated.verdict().rank()));
    let (rule, formula) = match details.target().goal() {
        Goal::AnyOf(_) => (Rule::AnyOf, "min(rank)"),
        _ => (Rule::AllOf, "max(rank)"),
    };
    let formula = Formula::new(formula).with_list("rank", StepUnit::Number, ranks.collect());
    super::steps_of_verdict::word(formula, rule, &details.assessment.verdict())
}

impl fmt::Display for Derivation<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let assessment = &self.0.assessment;
        let of = substance(assessment.series().boundary());
        writeln!(f, "t is tonnes of {of} a year")?;
        let of_parts = self.0.parts().filter_map(|part| part.per_unit);
        for per_unit in assessment.per_unit().into_iter().chain(of_parts) {
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

#[cfg(feature = "serde")]
impl serde::Serialize for Derivation<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.steps())
    }
}

/// All steps of an ambition: of net zero those of both tests.
fn of_ambition(details: &Details<'_>, evaluated: &AmbitionEvaluation<'_>, steps: &mut Vec<Step>) {
    let AmbitionEvaluation { own, net, decision } = evaluated;
    let Some(net) = net else { return of_evaluation(details, own, steps) };
    steps.push(heading("own test of net zero", 1));
    of_evaluation(details, own, steps);
    match net {
        Ok(net) => {
            steps.push(heading("net test of net zero", 2));
            of_evaluation(details, net, steps);
        }
        Err(reason) => steps.push(Step::absent("net test of net zero", "net", *reason)),
    }
    // The verdict of the own test alone is there already.
    if decision.ruling.rule != own.decision.ruling.rule {
        let net = net.as_ref().ok().map(|net| net.decision);
        steps.push(super::steps_of_verdict::of_two_tests(own, net, decision));
    }
}

fn of_evaluation(details: &Details<'_>, evaluation: &Evaluation<'_>, steps: &mut Vec<Step>) {
    let Evaluation { evidence, decision } = evaluation;
    let (reported, symbols) = (evidence.as_reported(), symbols_of(evidence));
    let figures = evidence.figures_with(evidence.supplement(reported.as_ref()), decision);
    let reported = reported.as_ref().unwrap_or(evidence);
    let mut of =
        Steps { details, evidence, reported, decision: *decision, figures, symbols, list: steps };
    of.carried_over();
    of.levels();
    of.standing();
    of.required();
    of.trend();
    of.projection();
    of.sums();
    of.supplement();
    of.period();
    of.every_year();
    of.lenses();
    of.verdict();
}

/// The steps of an aspiration beyond the floor.
fn of_aspiration(evidence: &Evidence<'_>, steps: &mut Vec<Step>) {
    let (a, level) = (evidence.allowable, evidence.judged_or_projected());
    let mut symbols = symbols_of(evidence);
    symbols.add("A_aspired", T, a);
    symbols.add("E", T, level);
    let gap = level.and_then(|level| Ok(level - a?));
    let name_of_gap = "gap to the aspiration, of the judged or projected level";
    let (needed, of_gap) = (Ok(expr!("EL - A_aspired").into()), Ok(expr!("E - A_aspired").into()));
    let rows = [
        ("aspiration", "A_aspired", evidence.allowable_formula(), a),
        ("needed for the aspiration", "needed_aspired", needed, evidence.needed()),
        (name_of_gap, "gap_aspired", of_gap, gap),
    ];
    for (name, symbol, formula, value) in rows {
        let mut step = symbols.step(name, symbol, formula, T, value);
        evidence.give_unit(&mut step);
        steps.push(step);
    }
}
