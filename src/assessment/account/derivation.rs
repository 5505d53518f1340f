use super::Details;
use super::level_text::substance;
use super::step_names as names;
use super::steps::{Steps, T, heading, symbols_of};
use crate::assessment::engine::{AmbitionEvaluation, Evaluation, Evidence};
use crate::assessment::result::Rule;
use crate::formula::expression::{Formula, expr};
use crate::formula::step::{Step, StepUnit};
use crate::formula::step_name::StepName;
use crate::language::{InLanguage, phrase, printable, text};
use crate::target::Goal;

/// The steps from the observations to the verdict, in order.
///
/// Each step has a name, a formula, its inputs and its value, so that a person or a program can
/// recompute the value.
///
/// # Formula language
///
/// A formula is an expression over the inputs of its step: `+ - * / ^`, parentheses, numbers, and
/// names made of letters, digits and `_`. The operator `^` binds before the unary minus and groups
/// from the right: `-2^2` is -4, `2^3^2` is 512. An input is a number or a list of numbers. An
/// operation between a number and a list applies to each element; two lists must have equal length
/// and are combined element by element.
///
/// | function | value |
/// |---|---|
/// | `sum mean median count` of a list | one number |
/// | `min max` | of one list, a number; of two arguments, element by element |
/// | `abs sqrt ln exp ceil floor round` | element by element |
/// | `at_or_under(x, limit, scale)`, `under(x, limit, scale)` | 1 if the test holds, else 0 (see below) |
/// | `t_cdf(x, n)`, `t_quantile(p, n)` | Student's t distribution with n degrees of freedom |
/// | `normal_cdf(x)` | the standard normal distribution |
/// | `straight(x, t, v)` | linear interpolation at year x in a table of years t and levels v |
/// | `years(a, b)` | the list of whole years from a to b; empty if b is before a |
/// | `nth(v, k)` | the element of rank k of v in ascending order, counted from 0 |
/// | `first(v, w)` | the first element of v for which the corresponding element of w is not 0 |
/// | `pairwise_slopes(t, E)` | the slopes between all pairs of points |
/// | `lad_low(t, E)`, `lad_high(t, E)` | smallest and largest slope of least absolute deviations |
///
/// The optimal slopes are found among `pairwise_slopes(t, E)`. The cost of a slope b is
/// `sum(abs(d - median(d)))` with `d = E - b*t`, and its rounding error is at most
/// `u = 4 * 2.22e-16 * count(t) * max(tL - t, 1) * max(abs(E))`, with the latest year tL. Slopes at
/// most 4u from the next form a group, which counts as its midpoint; each group whose cost exceeds
/// the smallest by at most 2u is optimal.
///
/// A test counts two levels as equal if they differ by at most 1e-12 of the scale. The function
/// `straight` has no value outside its table.
///
/// A step that only reads a value, such as an observation, has its own symbol as formula. A value
/// without a closed form has an equation step: its formula contains the step's own symbol and must
/// give the number in [`Step::equals`](crate::assessment::Step::equals). The value of a test is 1
/// if the test holds, else 0. The verdict is a word. Its formula gives a number, and the step name
/// lists the word for each number. A step whose value is absent has a reason and no formula. The
/// printed value is the value that the assessment uses. Formulas reproduce this value to within
/// 1e-12, equations and quantiles to within 1e-9. These tolerances are relative to the largest
/// magnitude among the value and the inputs in the same unit (at least 1 for shares and plain
/// numbers).
///
/// `Display` prints one step per line, in English; [`InLanguage`] prints other languages, in which
/// numbers and formulas stay the same. With the feature `serde` the steps serialise as an array.
///
/// ```
/// use climate_targets::catalogue::covenant_of_mayors::BY_2020;
/// use climate_targets::{Assessor, EmissionSeries};
/// // Lahti, t CO2e (SYKE, CC BY 4.0).
/// let lahti = EmissionSeries::from_tonnes("Lahti", [(1990, 792_200.0), (2020, 428_500.0)])?;
/// let result = Assessor::as_of_ymd(2024, 6, 30)?.assess(&lahti, &BY_2020);
/// let allowable = result.derivation().steps().find(|step| step.symbol == "A");
/// let allowable = allowable.expect("the target sets a limit");
/// assert_eq!(allowable.name, "allowable emissions");
/// assert_eq!(allowable.formula, "E0*(1 - r)");
/// # Ok::<(), Box<dyn std::error::Error>>(())
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
    /// The steps, in an order in which each step follows the steps whose values it uses.
    pub fn steps(&self) -> impl Iterator<Item = Step> + use<> {
        let details = &self.0;
        let mut steps = Vec::with_capacity(64);
        if let Some(own) = &details.own {
            add_ambition(details, own, &mut steps);
        }
        for (index, part) in details.parts.iter().enumerate() {
            let (number, ambition) = (index + 1, part.part.ambition.clone());
            let name = StepName::of(names::Part { number, ambition });
            steps.push(heading(name, number));
            add_ambition(details, &part.evaluation, &mut steps);
        }
        if details.own.is_none() {
            steps.push(composite_verdict(details));
        }
        if let Some(aspiration) = &details.aspiration {
            add_aspiration(&aspiration.evidence, &mut steps);
        }
        details.calibrated_steps(&mut steps);
        steps.into_iter()
    }
}

/// The verdict step of a composite target: the best or the worst rank among its parts.
fn composite_verdict(details: &Details<'_>) -> Step {
    let ranks = details.parts.iter().map(|part| f64::from(part.evaluation.verdict().rank()));
    let (rule, formula) = match details.target().goal() {
        Goal::AnyOf(_) => (Rule::AnyOf, "min(rank)"),
        _ => (Rule::AllOf, "max(rank)"),
    };
    let formula = Formula::new(formula).with_list("rank", StepUnit::Number, ranks.collect());
    super::steps_of_verdict::verdict_step(formula, rule, &details.assessment.verdict())
}

phrase! { Derivation<'_>, this, f, language => {
    let assessment = &this.0.assessment;
    let substance = substance(assessment.series().boundary());
    text!(f, language,
        en: "Levels are in t: tonnes of {substance} a year.\n",
        sv: "Nivåer anges i t: ton {substance} per år.\n",
        fr: "Les niveaux sont en t\u{a0}: tonnes de {substance} par an.\n",
        fi: "Tasojen yksikkö on t: {substance}-tonnia vuodessa.\n",
    )?;
    let parts_per_unit = this.0.parts().filter_map(|part| part.per_unit);
    for per_unit in assessment.per_unit().into_iter().chain(parts_per_unit) {
        let metric = per_unit.metric().in_language(language);
        text!(f, language,
            en: "Levels in t/unit are tonnes {metric} a year",
            sv: "Nivåer i t/enhet är ton {metric} och år",
            fr: "Les niveaux en t/unité sont des tonnes {metric} et par an",
            fi: "Yksikkö t/yksikkö on tonnia vuodessa {metric}",
        )?;
        match per_unit.activity() {
            // The definition of the activity is data.
            Some(activity) => writeln!(f, " ({}).", printable(activity.definition()))?,
            None => writeln!(f, ".")?,
        }
    }
    for (index, step) in this.steps().enumerate() {
        writeln!(f, "{:>2}. {}", index + 1, step.in_language(language))?;
    }
    Ok(())
} }

#[cfg(feature = "serde")]
impl serde::Serialize for Derivation<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.steps())
    }
}

/// Adds the steps of an ambition; for net zero, those of both tests.
fn add_ambition(details: &Details<'_>, evaluation: &AmbitionEvaluation<'_>, steps: &mut Vec<Step>) {
    let AmbitionEvaluation { own, net, decision } = evaluation;
    let Some(net) = net else { return add_evaluation(details, own, steps) };
    steps.push(heading(names::OWN_REDUCTION_TEST, 1));
    add_evaluation(details, own, steps);
    match net {
        Ok(net) => {
            steps.push(heading(names::NET_TEST, 2));
            add_evaluation(details, net, steps);
        }
        Err(reason) => steps.push(Step::absent(names::NET_TEST, "net", *reason)),
    }
    // If the own-reduction test alone decides, its steps have already given the verdict.
    if decision.ruling.rule != own.decision.ruling.rule {
        let net = net.as_ref().ok().map(|net| net.decision);
        steps.push(super::steps_of_verdict::two_tests(own, net, decision));
    }
}

/// Adds the steps of one evaluation.
fn add_evaluation(details: &Details<'_>, evaluation: &Evaluation<'_>, steps: &mut Vec<Step>) {
    let Evaluation { evidence, decision } = evaluation;
    let (reported, symbols) = (evidence.as_reported(), symbols_of(evidence));
    let figures = evidence.figures_with(evidence.supplement(reported.as_ref()), decision);
    let reported = reported.as_ref().unwrap_or(evidence);
    let mut writer =
        Steps { details, evidence, reported, decision: *decision, figures, symbols, list: steps };
    writer.carried_over();
    writer.levels();
    writer.standing();
    writer.required();
    writer.trend();
    writer.projection();
    writer.sums();
    writer.supplement();
    writer.period();
    writer.every_year();
    writer.lenses();
    writer.verdict();
}

/// Adds the steps of a range target's aspiration, the level beyond the target's floor.
fn add_aspiration(evidence: &Evidence<'_>, steps: &mut Vec<Step>) {
    let (a, level) = (evidence.allowable, evidence.judged_or_projected());
    let mut symbols = symbols_of(evidence);
    symbols.add("A_aspired", T, a);
    symbols.add("E", T, level);
    let gap = level.and_then(|level| Ok(level - a?));
    let gap_name = names::GAP_TO_ASPIRATION;
    let (needed, gap_formula) =
        (Ok(expr!("EL - A_aspired").into()), Ok(expr!("E - A_aspired").into()));
    let rows = [
        (names::ASPIRATION, "A_aspired", evidence.allowable_formula(), a),
        (names::NEEDED_FOR_ASPIRATION, "needed_aspired", needed, evidence.needed()),
        (gap_name, "gap_aspired", gap_formula, gap),
    ];
    for (name, symbol, formula, value) in rows {
        let mut step = symbols.step(name, symbol, formula, T, value);
        evidence.give_unit(&mut step);
        steps.push(step);
    }
}
