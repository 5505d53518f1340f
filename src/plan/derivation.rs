//! The steps behind the figures of a plan.

use super::figures::PlanOutcome;
use super::levels::{Levels, sector_levels};
use super::step_names as names;
use super::sums::{GroupRule, GroupTerm, MeasureSet, Terms};
use super::{Bounds, PlanAssessment, PlanReference};
use crate::assessment::AllowedBy;
use crate::formula::expression::Formula;
use crate::formula::functions::larger;
use crate::formula::level_table::LevelTable;
use crate::formula::step::{Input, Step, StepUnit, StepValue};
use crate::formula::step_name::StepName;
use crate::inventory::folded_name;
use crate::language::Words;
use crate::quantity::{Absent, Emissions, Known, Share};

const T: StepUnit = StepUnit::Tonnes;

/// The sets of measures whose sums have a step, with the name, the symbol, and the sum as other
/// symbols if no group is in the set.
const SUMS: [(Words, &str, MeasureSet<'static>, &str); 7] = [
    (names::EXISTING, "S", MeasureSet::EXISTING, ""),
    (names::ADOPTED, "N", MeasureSet::ADOPTED, ""),
    (names::IDENTIFIED, "I", MeasureSet::IDENTIFIED, ""),
    (names::UNSTATED, "U", MeasureSet::UNSTATED, ""),
    (names::DECIDED, "F", MeasureSet::DECIDED, "S + N"),
    (names::WITH_IDENTIFIED, "F_identified", MeasureSet::WITH_IDENTIFIED, "S + N + I"),
    (names::WHOLE_PLAN, "F_plan", MeasureSet::WHOLE_PLAN, "S + N + I + U"),
];

impl PlanAssessment<'_> {
    /// The steps from the levels and effects to the verdicts, for the whole place. The formulas are
    /// those of [`Derivation`](crate::Derivation). A range has two steps, whose symbols end in
    /// `_low` and `_high`.
    ///
    /// ```
    /// use climate_targets::plan::{Measure, MeasureStatus, Plan};
    /// use climate_targets::{Assessor, EmissionSeries, Emissions, Target};
    /// let toll = Measure::new("Road toll").status(MeasureStatus::Adopted);
    /// let toll = toll.reduces(2030, Emissions::from_tonnes(300.0));
    /// let plan = Plan::builder("a plan").measure(toll).build()?;
    /// let city = EmissionSeries::from_tonnes("a city", [(1990, 1000.0), (2020, 900.0)])?;
    /// let target = Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(2030);
    /// let target = target.build()?;
    /// let plan = plan.assess(Assessor::as_of_ymd(2024, 6, 30)?, &city, &target);
    /// let steps = plan.derivation();
    /// let gap = steps.iter().find(|step| step.symbol == "gap_left").ok_or("a gap")?;
    /// assert_eq!(gap.to_string(), "gap left by the measures in force and adopted: \
    ///     gap_left = B - A - (B - Q) - F \
    ///     [B = 1000 t, A = 500 t, Q = 1000 t, F = 300 t] = 200 t");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn derivation(&self) -> Vec<Step> {
        let levels = Levels::of_total(self);
        let mut writer = Writer::default();
        self.level_steps(&levels, &mut writer);
        self.steps_of(&levels, None, writer)
    }

    /// The steps for one sector, by name.
    ///
    /// ```
    /// use climate_targets::plan::{Measure, Plan};
    /// use climate_targets::{Emissions, Year};
    /// let buses = Measure::new("Buses").sector("transport");
    /// let plan = Plan::builder("a plan").measure(buses.reduces(2030, Emissions::from_tonnes(10.0)));
    /// let plan = plan.build()?;
    /// let steps = plan.without_target(Year::constant(2030)).sector_derivation("transport");
    /// let unstated = steps.iter().find(|step| step.symbol == "U").ok_or("a sum")?;
    /// assert_eq!((&*unstated.formula, unstated.value.is_ok()), ("sum(e)", true));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn sector_derivation(&self, sector: &str) -> Vec<Step> {
        let total = Levels::of_total(self);
        let levels = Levels::of_sector(self, &total, sector_levels(self).as_ref(), sector);
        let mut writer = Writer::default();
        writer.read(names::TOTAL_BASE, "B_total", total.base);
        writer.read(names::TOTAL_ALLOWABLE, "A_total", total.allowable);
        writer.read(names::BASE, "B", levels.base);
        writer.read(names::REFERENCE, "Q", levels.reference);
        writer.add(names::ALLOWABLE, "A", "A_total*B/B_total", T, levels.allowable);
        self.steps_of(&levels, Some(&folded_name(sector)), writer)
    }

    /// The steps for base, reference and allowed level.
    fn level_steps(&self, levels: &Levels, writer: &mut Writer) {
        let Some(assessment) = &self.assessment else {
            writer.read(names::REFERENCE, "Q", levels.reference);
            return;
        };
        let steps: Vec<Step> = assessment.derivation().steps().collect();
        let step_of = |symbol: &str| steps.iter().find(|step| step.symbol == symbol).cloned();
        match step_of("E0").filter(|_| levels.base.is_ok()) {
            Some(step) => {
                writer.list(step);
                writer.add(names::BASE, "B", "E0", T, levels.base);
            }
            None => writer.read(names::BASE, "B", levels.base),
        }
        match (&self.plan.reference, levels.reference) {
            (PlanReference::TargetBase, reference) => {
                writer.add(names::REFERENCE, "Q", "B", T, reference);
            }
            (PlanReference::Path { levels: path, .. }, Ok(_)) => {
                let (years, path) = LevelTable(path).lists();
                writer.input("year", StepValue::new(StepUnit::Year, self.year.as_f64()));
                writer.input("t", StepValue::list(StepUnit::Year, years));
                writer.input("v", StepValue::list(T, path));
                let formula = "straight(year, t, v)";
                writer.add(names::REFERENCE, "Q", formula, T, levels.reference);
            }
            (PlanReference::Year(year), Ok(level)) => {
                writer.input("E", StepValue::new(T, level));
                writer.input("year", StepValue::new(StepUnit::Year, year.as_f64()));
                writer.add(names::REFERENCE, "Q", "E", T, levels.reference);
            }
            (_, reference) => writer.read(names::REFERENCE, "Q", reference),
        }
        let is_target = levels.allowed_by == Some(AllowedBy::Target);
        match step_of("A").filter(|step| is_target && step.value.is_ok()) {
            Some(step) => writer.list(step),
            None => writer.read(names::ALLOWABLE, "A", levels.allowable),
        }
    }

    fn steps_of(&self, levels: &Levels, sector: Option<&str>, mut writer: Writer) -> Vec<Step> {
        let figures = self.figures_of(levels, sector);
        writer.add(names::ASKED, "T", "B - A", T, figures.asked.map(Emissions::tonnes));
        writer.add(names::DONE, "D", "B - Q", T, figures.done.map(Emissions::tonnes));
        for (name, symbol, set, of_others) in SUMS {
            let terms = self.plan.terms(set.in_sector(sector), self.year);
            writer.effects(name, symbol, &terms, of_others);
        }
        writer.bounds(
            names::GAP_BEFORE,
            "gap_before",
            "B - A - (B - Q) - {S-}",
            figures.gap_before,
        );
        let scale = levels.reference.and(levels.allowable).and(levels.base);
        let scale = scale.map(|_| levels.scale().magnitude());
        writer.add(names::SCALE, "scale", "max(max(abs(B), abs(A)), abs(Q))", T, scale);
        let outcomes = [
            (&names::OF_DECIDED, "", "{F-}", &figures.decided),
            (&names::OF_IDENTIFIED, "_identified", "{F_identified-}", &figures.with_identified),
            (&names::OF_PLAN, "_plan", "{F_plan-}", &figures.whole_plan),
        ];
        for (names, suffix, effects, outcome) in outcomes {
            writer.outcome(names, suffix, effects, outcome, levels.is_strict);
        }
        writer.shares(figures.shares);
        writer.residual(&figures, levels);
        writer.steps
    }
}

/// The steps so far, and the values of their symbols.
#[derive(Default)]
struct Writer {
    steps: Vec<Step>,
    known: Vec<(String, Known<StepValue>)>,
    /// Inputs of the next step only.
    inputs: Vec<Input>,
}

/// An end of a range.
#[derive(Clone, Copy, PartialEq)]
enum End {
    Low,
    High,
}

impl End {
    /// The ends that differ: one of a number, two of a range.
    fn all_of(bounds: Bounds) -> &'static [Self] {
        if bounds.is_exact() { &[Self::Low] } else { &[Self::Low, Self::High] }
    }

    const fn suffix(self) -> &'static str {
        match self {
            Self::Low => "_low",
            Self::High => "_high",
        }
    }

    const fn words(self) -> Words {
        match self {
            Self::Low => names::LOW_END,
            Self::High => names::HIGH_END,
        }
    }

    const fn other(self) -> Self {
        match self {
            Self::Low => Self::High,
            Self::High => Self::Low,
        }
    }

    const fn of<T: Copy>(self, ends: (T, T)) -> T {
        match self {
            Self::Low => ends.0,
            Self::High => ends.1,
        }
    }
}

impl Writer {
    /// Lists a step that exists already.
    fn list(&mut self, step: Step) {
        self.known.push((step.symbol.clone().into_owned(), step.value.clone()));
        self.steps.push(step);
    }

    fn input(&mut self, symbol: impl Into<String>, value: StepValue) {
        self.inputs.push(Input { symbol: symbol.into().into(), value });
    }

    /// Adds a step that only reads its value.
    fn read(&mut self, name: Words, symbol: &str, value: Known<f64>) {
        if let Ok(tonnes) = value {
            self.input(symbol, StepValue::new(T, tonnes));
        }
        self.add(name, symbol, symbol, T, value);
    }

    /// Adds a step, whose formula takes its symbols from the steps before.
    fn add(
        &mut self,
        name: impl Into<StepName>,
        symbol: &str,
        formula: &str,
        unit: StepUnit,
        value: Known<f64>,
    ) {
        let mut complete = Formula::new(formula.to_owned());
        complete.inputs = core::mem::take(&mut self.inputs);
        let value = value.map(|number| StepValue::new(unit, number));
        let known = &self.known;
        let values = |wanted: &str| {
            let found = known.iter().rev().find(|(known, _)| known == wanted);
            found.map(|(_, value)| value.clone())
        };
        let step = match value.and_then(|value| Ok((complete.complete("", &values)?, value))) {
            Ok(((), value)) => complete.step(name, symbol.to_owned(), value),
            Err(reason) => Step::absent(name, symbol.to_owned(), reason),
        };
        self.list(step);
    }

    /// Adds the step of a range: one step if it is one number, otherwise one for each end. In the
    /// formula, `{S+}` is the same end of another range, and `{S-}` the other end.
    fn bounds(&mut self, name: Words, symbol: &str, formula: &str, value: Known<Bounds>) {
        let Ok(bounds) = value else {
            let reason = value.err().unwrap_or(Absent::NotDefined);
            return self.list(Step::absent(name, symbol.to_owned(), reason));
        };
        for end in End::all_of(bounds) {
            let formula = self.with_ends(formula, *end);
            self.end(name, symbol, &formula, bounds, *end);
        }
    }

    /// Adds the step of one end of a range; of a number, the step of the number itself.
    fn end(&mut self, name: Words, symbol: &str, formula: &str, bounds: Bounds, end: End) {
        let value = Ok(end.of(bounds.tonnes()));
        if bounds.is_exact() {
            return self.add(name, symbol, formula, T, value);
        }
        let name = StepName::from(name).before(end.words());
        self.add(name, &[symbol, end.suffix()].concat(), formula, T, value);
    }

    /// Replaces `{S+}` and `{S-}` by the symbol of an end of S, or by S if it is one number.
    fn with_ends(&self, formula: &str, end: End) -> String {
        let mut text = String::with_capacity(formula.len());
        let mut rest = formula;
        while let Some((before, after)) = rest.split_once('{') {
            let (marked, after) = after.split_once('}').unwrap_or((after, ""));
            text.push_str(before);
            let (symbol, end) = match marked.strip_suffix('-') {
                Some(symbol) => (symbol, end.other()),
                None => (marked.trim_end_matches('+'), end),
            };
            text.push_str(&self.end_of(symbol, end));
            rest = after;
        }
        text.push_str(rest);
        text
    }

    /// The symbol of an end of a range.
    fn end_of(&self, symbol: &str, end: End) -> String {
        let with_suffix = [symbol, end.suffix()].concat();
        if self.known.iter().any(|(known, _)| *known == with_suffix) {
            with_suffix
        } else {
            symbol.to_owned()
        }
    }

    /// Adds the sum of the effects of a set of measures.
    fn effects(&mut self, name: Words, symbol: &str, terms: &Terms, of_others: &str) {
        let bounds = terms.bounds();
        if !of_others.is_empty() && terms.groups.is_empty() {
            let marked: Vec<String> =
                of_others.split(" + ").map(|other| format!("{{{other}+}}")).collect();
            return self.bounds(name, symbol, &marked.join(" + "), Ok(bounds));
        }
        for end in End::all_of(bounds) {
            let mut parts = Vec::new();
            if !terms.singles.is_empty() {
                let list: Vec<f64> = terms.singles.iter().map(|ends| end.of(*ends)).collect();
                self.input("e", StepValue::list(T, list));
                parts.push("sum(e)".to_owned());
            }
            for (index, group) in terms.groups.iter().enumerate() {
                parts.push(self.group(index + 1, group, *end));
            }
            let formula = if parts.is_empty() { "0".to_owned() } else { parts.join(" + ") };
            self.end(name, symbol, &formula, bounds, *end);
        }
    }

    /// The expression for an end of a group's effect; its numbers become inputs of the next step.
    fn group(&mut self, number: usize, group: &GroupTerm, end: End) -> String {
        let [g, joint, rest] = ["g", "joint", "rest"].map(|symbol| format!("{symbol}{number}"));
        let tonnes = |level: f64| StepValue::new(T, level);
        let list = |ends: &[(f64, f64)], end: End| {
            let list: Vec<f64> = ends.iter().map(|ends| end.of(*ends)).collect();
            StepValue::list(T, list)
        };
        match &group.rule {
            GroupRule::Bounded(ends) => {
                self.input(g.clone(), list(ends, end));
                let function = if end == End::Low { "max" } else { "sum" };
                format!("{function}({g})")
            }
            GroupRule::Stated(low, high) => {
                self.input(joint.clone(), tonnes(end.of((*low, *high))));
                joint
            }
            GroupRule::PartOfStated { joint: stated, ends, others, is_complete } => {
                let (low, high) = (end == End::Low, [&*g, "_high"].concat());
                let most = if *is_complete {
                    self.input(high.clone(), list(ends, End::High));
                    format!("min(sum({high}), {joint}_high)")
                } else {
                    format!("{joint}_high")
                };
                self.input(format!("{joint}_high"), tonnes(stated.1));
                if !low {
                    return most;
                }
                let mut least = Vec::new();
                if !ends.is_empty() {
                    self.input(g.clone(), list(ends, End::Low));
                    least.push(format!("max({g})"));
                }
                if let Some(others) = others {
                    self.input(format!("{joint}_low"), tonnes(stated.0));
                    self.input(rest.clone(), tonnes(*others));
                    least.push(format!("{joint}_low - {rest}"));
                }
                let at_least = least
                    .iter()
                    .fold("0".to_owned(), |so_far, next| format!("max({so_far}, {next})"));
                format!("min({at_least}, {most})")
            }
            GroupRule::Independent(level, shares) => {
                let level_symbol = format!("level{number}");
                self.input(level_symbol.clone(), tonnes(*level));
                let factors = shares.iter().enumerate().map(|(index, share)| {
                    let symbol = format!("r{number}_{}", index + 1);
                    self.input(symbol.clone(), StepValue::new(StepUnit::Share, *share));
                    format!("(1 - {symbol})")
                });
                let product: Vec<String> = factors.collect();
                let product = if product.is_empty() { "1".to_owned() } else { product.join("*") };
                format!("{level_symbol}*(1 - {product})")
            }
        }
    }

    fn outcome(
        &mut self,
        names: &names::OfOutcome,
        suffix: &str,
        effects: &str,
        outcome: &PlanOutcome,
        is_strict: bool,
    ) {
        let symbol = |name: &str| [name, suffix].concat();
        let same_end = effects.replace('-', "+");
        let expected = symbol("L");
        self.bounds(names.expected, &expected, &format!("Q - {effects}"), outcome.expected);
        self.bounds(
            names.gap_left,
            &symbol("gap_left"),
            &format!("B - A - (B - Q) - {effects}"),
            outcome.gap_left,
        );
        let low = |marked: &str| self.with_ends(marked, End::Low);
        let closed = format!("({} - {})/(T - D - {})", low(&same_end), low("{S+}"), low("{S+}"));
        let share = outcome.share_of_gap_closed.map(Share::fraction);
        self.add(names.share_closed, &symbol("closed"), &closed, StepUnit::Share, share);
        self.bounds(
            names.reference_at_most,
            &symbol("Q_max"),
            &format!("A + {same_end}"),
            outcome.reference_at_most,
        );
        let test = if is_strict { "under" } else { "at_or_under" };
        for (end, name) in [(End::High, names.closes), (End::Low, names.can_close)] {
            let level = self.end_of(&expected, end);
            let number = outcome.expected.map(|bounds| end.of(bounds.tonnes()));
            let holds = number.and_then(|_| outcome.holds(end == End::High));
            let symbol = symbol(if end == End::High { "closes" } else { "can_close" });
            let formula = format!("{test}({level}, A, scale)");
            self.add(name, &symbol, &formula, StepUnit::Holds, holds.map(f64::from));
        }
    }

    /// Adds the shares of the needed reduction.
    fn shares(&mut self, shares: Known<super::StatusShares>) {
        let needed = shares.map(|_| ());
        let number = |symbol: &str| {
            let found = self.known.iter().rev().find(|(known, _)| known == symbol);
            found.and_then(|(_, value)| match &value.as_ref().ok()?.amount {
                crate::formula::step::Amount::Number(number) => Some(*number),
                _ => None,
            })
        };
        let levels = [number("B"), number("Q"), number("A")];
        let value = match (needed, levels) {
            (Ok(()), [Some(base), Some(reference), Some(allowable)]) => {
                Ok(larger(base, reference) - allowable)
            }
            (Err(reason), _) => Err(reason),
            _ => Err(Absent::NotDefined),
        };
        self.add(names::NEEDED, "needed", "max(B, Q) - A", T, value);
        let low = |symbol: &str| self.end_of(symbol, End::Low);
        let covered = ["", "S", "F", "F_identified", "F_plan"].map(|symbol| match symbol {
            "" => "min(max(D, 0), needed)".to_owned(),
            _ => format!("min(max(D, 0) + {}, needed)", low(symbol)),
        });
        let [done, existing, decided, identified, plan] = &covered;
        let between = |up_to: &str, before: &str| format!("({up_to} - {before})/needed");
        let rows = [
            (names::SHARE_DONE, "share_done", format!("{done}/needed"), shares.map(|s| s.done)),
            (
                names::SHARE_EXISTING,
                "share_existing",
                between(existing, done),
                shares.map(|s| s.existing),
            ),
            (
                names::SHARE_ADOPTED,
                "share_adopted",
                between(decided, existing),
                shares.map(|s| s.adopted),
            ),
            (
                names::SHARE_IDENTIFIED,
                "share_identified",
                between(identified, decided),
                shares.map(|s| s.identified),
            ),
            (
                names::SHARE_UNSTATED,
                "share_unstated",
                between(plan, identified),
                shares.map(|s| s.unstated),
            ),
            (
                names::SHARE_NOTHING,
                "share_nothing",
                between("needed", plan),
                shares.map(|s| s.nothing),
            ),
        ];
        let surplus = format!("max(max(D, 0) + {} - needed, 0)", low("F_plan"));
        for (name, symbol, formula, share) in rows {
            self.add(name, symbol, &formula, StepUnit::Share, share.map(Share::fraction));
        }
        let value = shares.map(|shares| shares.surplus.tonnes());
        self.add(names::SURPLUS, "surplus", &surplus, T, value);
    }

    /// Adds the readings of the residual, and the amounts to be balanced.
    fn residual(&mut self, figures: &super::PlanFigures, levels: &Levels) {
        let residual = &figures.residual;
        self.bounds(names::AFTER_ALL, "R_all", "Q - {F-}", residual.after_all_measures);
        self.bounds(names::AFTER_PORTFOLIO, "R_portfolio", "Q - {N-}", residual.after_portfolio);
        if levels.cap == Err(Absent::NotPartOfTarget) {
            return;
        }
        self.read(names::CAP, "cap", levels.cap);
        self.read(names::BALANCED_OVER, "limit", levels.balanced_over);
        let to_balance = "min(max({R_all+} - limit, 0), cap)";
        self.bounds(names::TO_BALANCE, "balance", to_balance, residual.to_balance);
        let over_cap = "max(max({R_all+} - limit, 0) - cap, 0)";
        self.bounds(names::OVER_CAP, "over_cap", over_cap, residual.over_cap);
    }
}

impl PlanOutcome {
    /// Whether the gap is closed: at the lower ends of all effects, or at their upper ends.
    fn holds(&self, at_lower_ends: bool) -> Known<bool> {
        use super::PlanVerdict;
        match self.verdict {
            PlanVerdict::Closes { .. } => Ok(true),
            PlanVerdict::FallsShort { .. } => Ok(false),
            PlanVerdict::DependsOnOverlap { .. } | PlanVerdict::DependsOnRange { .. } => {
                Ok(!at_lower_ends)
            }
            PlanVerdict::NoTarget => Err(Absent::NoTarget),
            PlanVerdict::Undetermined { reason } => Err(reason),
        }
    }
}
