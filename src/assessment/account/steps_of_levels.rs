//! The steps to base, allowable and latest level, and where the series stands between them.

use super::steps::{Steps, draft, read};
use crate::assessment::engine::Evidence;
use crate::formula::step::{Formula, Step, StepUnit, Variable};
use crate::quantity::{Absent, Emissions, Known, Year};
use crate::resolve::BaseYears;
use crate::target::{Banking, BasePolicy};

const T: StepUnit = StepUnit::Tonnes;
const SHARE: StepUnit = StepUnit::Share;

impl Evidence<'_> {
    /// The level of a year from the numbers that the series reports. The base counts all removals
    /// and no measures; other levels only those that the target lets count.
    pub(super) fn level_formula(&self, year: Year, is_base: bool) -> Known<Formula> {
        let observation = self.used.observation(year).ok_or(Absent::NoObservation)?;
        let gross = observation.emissions.tonnes();
        let (mut text, mut formula) = ("gross", draft(""));
        if self.used.basis().is_net() {
            let land = observation.land_sector.map(Emissions::tonnes);
            formula = formula.level("gross", Ok(gross));
            formula = formula.level("land", land.ok_or(Absent::NetNotReported));
            let cap = self.question.case.target.removals_cap().filter(|_| !is_base);
            text = "(gross + land)";
            if let Some(cap) = cap {
                text = "(gross + max(land, -cap))";
                formula = formula.level("cap", Ok(cap.tonnes()));
            }
        }
        let measures = self.used.measures_of(year).filter(|_| !is_base);
        let per = self.used.divisor(year);
        let divides = self.used.activity().is_some();
        if text == "gross" {
            let plain = measures.is_none();
            text = if plain { "E" } else { "gross" };
            formula = formula.level(text, Ok(gross));
        }
        if divides {
            formula = formula.with("X", StepUnit::Number, per.ok_or(Absent::ActivityNotReported));
        }
        let over = if divides { "/X" } else { "" };
        let mut whole = format!("{text}{over}");
        if let Some(measures) = measures {
            formula = formula.level("S", Ok(measures.used.tonnes()));
            formula = formula.level("sold", Ok(measures.units_sold.tonnes()));
            whole += &match self.used.measures_limit(year) {
                Some(limit) => {
                    let unit = if divides { StepUnit::TonnesPerUnit } else { T };
                    formula = formula.with("S_max", unit, Ok(limit));
                    format!(" - min(S{over}, S_max) + sold{over}")
                }
                None => format!(" - S{over} + sold{over}"),
            };
        }
        let mut formula = formula.formula()?;
        let whole = whole.strip_prefix('(').map_or(whole.clone(), |inner| {
            // Parentheses matter only before a division.
            inner.strip_suffix(')').map_or(whole.clone(), str::to_owned)
        });
        formula.text = whole.into();
        Ok(formula)
    }

    /// The allowable level, in the words of the ambition.
    pub(super) fn allowable_formula(&self) -> Known<Formula> {
        let question = &self.question;
        question.ambition.allowable_formula(
            self.e0(),
            question.period.unwrap_or_else(|| self.judged.into()),
            question.case.assessor.date(),
            self.carries().then(|| question.carried.ok()).flatten(),
        )
    }
}

impl Steps<'_, '_> {
    /// The carry-over of each budget before.
    pub(super) fn carried_over(&mut self) {
        let banking = self.details.case().commitment.map_or(Banking::None, |c| c.banking());
        let text = match banking {
            Banking::None => return,
            Banking::Surplus => "max(limit - sum(E), 0)",
            Banking::Overshoot => "min(limit - sum(E), 0)",
            Banking::Both => "limit - sum(E)",
        };
        for budget in &self.details.earlier {
            let Some(standing) = budget.period else { continue };
            let period = standing.period;
            let limit = standing.limit.map(Emissions::tonnes);
            let formula = limit_formula(budget);
            let step = match formula {
                Ok(formula) => formula.step(format!("limit of {period}"), "limit", T, limit),
                Err(reason) => Step::absent(format!("limit of {period}"), "limit", reason),
            };
            self.push(step);
            let levels = budget.within(period).map(|(_, level)| level).collect();
            let left = budget.left_of_period().map_err(|_| Absent::CarriedNotKnown);
            let carried = left.map(|left| banking.carried(left));
            let formula = draft(text).level("limit", limit).list("E", T, levels);
            self.push(formula.step(format!("carried over from {period}"), "carried", T, carried));
        }
    }

    pub(super) fn levels(&mut self) {
        self.base();
        let a = self.a();
        let step = match self.evidence.allowable_formula() {
            Ok(formula) => formula.step("allowable emissions", "A", T, a),
            Err(reason) => {
                let reason = a.err().unwrap_or(reason);
                Step::absent("allowable emissions", "A", reason)
            }
        };
        self.push(step);
        match self.evidence.latest {
            Ok((year, level)) => self.observed("latest level", "EL", year, level),
            Err(reason) => {
                self.push(Step::absent("latest level", "EL", reason));
            }
        }
        if self.evidence.judged_level.is_some() && self.tl() != self.tt() {
            let level = self.evidence.judged_level.unwrap_or_default();
            self.observed("level of the judged year", "E_tT", self.evidence.judged, level);
        }
        let (e0, a) = (self.e0(), self.a());
        let formula = match (e0.is_ok(), a.is_ok()) {
            (true, true) => draft("max(abs(E0), abs(A))").level("E0", e0).level("A", a),
            (true, false) => draft("abs(E0)").level("E0", e0),
            (false, true) => draft("abs(A)").level("A", a),
            (false, false) => return,
        };
        let scale = self.scale();
        self.push(formula.step("magnitude by which levels are compared", "scale", T, scale));
    }

    /// A level that was observed, from the numbers that the series reports.
    fn observed(&mut self, name: &'static str, symbol: &'static str, year: Year, level: f64) {
        let step = match self.evidence.level_formula(year, false) {
            Ok(formula) => formula.with("year", StepUnit::Year, year.as_f64()).step(
                name,
                symbol,
                self.unit(),
                Ok(level),
            ),
            Err(reason) => Step::absent(name, symbol, reason),
        };
        self.push_from_tonnes(step);
    }

    /// The base level as its policy found it.
    fn base(&mut self) {
        let base = match self.evidence.base {
            Ok(base) => base,
            Err(reason) => {
                // A target without a base asks for none.
                if self.evidence.question.reference.is_some() {
                    self.push(Step::absent("base level", "E0", reason));
                }
                return;
            }
        };
        let level = base.level.tonnes();
        let reported = self.evidence.question.reported().0;
        let candidates = reported.before(self.evidence.question.base_before);
        let name = format!("base level, policy {}", base.policy.name());
        let year = match base.years {
            BaseYears::Period(period) => {
                let levels: Vec<(Year, f64)> =
                    candidates.levels().filter(|(year, _)| period.has(*year)).collect();
                let years = levels.iter().map(|(year, _)| year.as_f64()).collect();
                let values = levels.iter().map(|(_, level)| *level).collect();
                let mean = draft("mean(t)").list("t", StepUnit::Year, years);
                let t0 = self.t0();
                self.push(mean.step("base year, mean of the period", "t0", StepUnit::Year, t0));
                let mean = draft("mean(E)").list("E", T, values);
                self.push(mean.step("base level, mean of the period", "E0", T, Ok(level)));
                return;
            }
            BaseYears::Year(year) => year,
        };
        let asked = base.asked.last().as_f64();
        match base.policy {
            BasePolicy::Declared(_) => {
                let declared = read("E0", T, Ok(level)).year("t0", Ok(year.as_f64()));
                self.push(declared.step(name, "E0", T, Ok(level)));
                return;
            }
            BasePolicy::Interpolated => {
                if let Some(((ta, ea), (tb, eb))) =
                    candidates.neighbours(year).filter(|_| candidates.at(year).is_none())
                {
                    let between = draft("Ea + (Eb - Ea)*(t0 - ta)/(tb - ta)")
                        .level("Ea", Ok(ea))
                        .level("Eb", Ok(eb))
                        .year("t0", Ok(year.as_f64()))
                        .year("ta", Ok(ta.as_f64()))
                        .year("tb", Ok(tb.as_f64()));
                    self.push(between.step(name, "E0", T, Ok(level)));
                    return;
                }
            }
            BasePolicy::NearestLater => {
                let years = candidates.since(base.asked.last()).levels();
                let years = years.take(3).map(|(year, _)| year.as_f64()).collect();
                let found = draft("first(t, at_or_under(t_asked, t, 0))")
                    .year("t_asked", Ok(asked))
                    .list("t", StepUnit::Year, years);
                let name = "base year, the first observed from the year asked on";
                self.push(found.step(name, "t0", StepUnit::Year, Ok(year.as_f64())));
            }
            BasePolicy::Nearest => {
                let after = asked <= year.as_f64();
                let (text, name) = if after {
                    (
                        "t_asked + after",
                        "base year, the nearest observed, of two equally near the later",
                    )
                } else {
                    ("t_asked - before", "base year, the nearest observed")
                };
                let distance = (year.as_f64() - asked).abs();
                let symbol = if after { "after" } else { "before" };
                let found = draft(text).year("t_asked", Ok(asked)).with(
                    symbol,
                    StepUnit::Years,
                    Ok(distance),
                );
                self.push(found.step(name, "t0", StepUnit::Year, Ok(year.as_f64())));
            }
            BasePolicy::Exact => {}
        }
        let step = match self.evidence.level_formula(year, true) {
            Ok(formula) => formula.with("t0", StepUnit::Year, year.as_f64()).step(
                name,
                "E0",
                self.unit(),
                Ok(level),
            ),
            Err(reason) => Step::absent(name, "E0", reason),
        };
        self.push_from_tonnes(step);
    }

    pub(super) fn standing(&mut self) {
        let (e0, el, a, figures) = (self.e0(), self.el(), self.a(), self.figures);
        let tonnes = |level: Known<Emissions>| level.map(Emissions::tonnes);
        let change = figures.change;
        let both = |text| draft(text).level("EL", el).level("E0", e0);
        self.push(both("EL - E0").step(
            "change",
            "change",
            T,
            tonnes(change.and_then(|c| c.level)),
        ));
        let share = change.and_then(|c| c.share_of_base).map(|share| share.fraction());
        self.push(both("EL/E0 - 1").step("change, share of base", "change_share", SHARE, share));
        let progress = draft("(E0 - EL)/(E0 - A)").level("E0", e0).level("EL", el).level("A", a);
        let share = figures.progress.map(|share| share.fraction());
        self.push(progress.step("progress", "progress", SHARE, share));
        let elapsed = draft("(tL - t0)/(tT - t0)")
            .year("tL", self.tl())
            .year("t0", self.t0())
            .year("tT", self.tt());
        let share = figures.elapsed.map(|share| share.fraction());
        self.push(elapsed.step("elapsed", "elapsed", SHARE, share));
        self.path();
        let needed = draft("EL - A").level("EL", el).level("A", a);
        self.push(needed.step("needed", "needed", T, self.evidence.needed()));
    }

    /// The path in the year of the latest observation, and the distance to it.
    fn path(&mut self) {
        let (el, e0, tl) = (self.el(), self.e0(), self.tl());
        let standing = match self.figures.path {
            Ok(standing) => standing,
            Err(reason) => {
                self.push(Step::absent("path level", "P_tL", reason));
                return;
            }
        };
        let (Ok(path), Ok(year)) = (self.evidence.path, tl) else { return };
        for step in path.auxiliary_steps() {
            self.push(step);
        }
        let at = [year];
        let formula = path.formula(Variable { text: "tL", at: &at });
        let p = standing.level.tonnes();
        let name = format!("path level, {}", standing.name);
        let with_year = formula.with("tL", StepUnit::Year, year);
        self.push(with_year.step(name, "P_tL", T, Ok(p)));
        let gap = standing.gap.map(Emissions::tonnes);
        let difference = draft("EL - P_tL").level("EL", el).level("P_tL", Ok(p));
        self.push(difference.step("gap to path", "gap", T, gap));
        let points = standing.gap_points_of_base.map(|points| points.points());
        let of_base = draft("100*gap/E0").level("gap", gap).level("E0", e0);
        self.push(of_base.step(
            "gap, points of base",
            "gap_points",
            StepUnit::PointsOfBase,
            points,
        ));
        let share = standing.gap_share_of_path.map(|share| share.fraction());
        let of_path = draft("gap/P_tL").level("gap", gap).level("P_tL", Ok(p));
        self.push(of_path.step("gap, share of path", "gap_share", SHARE, share));
        let (Ok(ahead), Ok(level)) = (standing.years_ahead, el) else { return };
        let x = year + ahead;
        let scale = self.evidence.scale;
        let inverse = path.inverse_formula(level, |a, b| scale.at_or_under(a, b));
        self.push(inverse.step(
            "year in which the path has the latest level",
            "x",
            StepUnit::Year,
            Ok(x),
        ));
        let distance = draft("x - tL").year("x", Ok(x)).year("tL", tl);
        self.push(distance.step("years ahead of path", "years_ahead", StepUnit::Years, Ok(ahead)));
    }

    pub(super) fn required(&mut self) {
        let Ok(required) = self.figures.required else { return };
        let (el, e0, a) = (self.el(), self.e0(), self.a());
        let per_year = StepUnit::TonnesPerYear;
        let linear = required.linear.map(Emissions::tonnes);
        let inputs = |text| {
            draft(text).level("EL", el).level("A", a).year("tT", self.tt()).year("tL", self.tl())
        };
        let steps = [
            inputs("(EL - A)/(tT - tL)").step("required, linear", "linear", per_year, linear),
            draft("linear/EL").with("linear", per_year, linear).level("EL", el).step(
                "required, share of latest",
                "linear_of_latest",
                SHARE,
                required.share_of_latest.map(|share| share.fraction()),
            ),
            draft("linear/E0").with("linear", per_year, linear).level("E0", e0).step(
                "required, share of base",
                "linear_of_base",
                SHARE,
                required.share_of_base.map(|share| share.fraction()),
            ),
            inputs("1 - (A/EL)^(1/(tT - tL))").step(
                "required, compound",
                "compound",
                SHARE,
                required.compound.map(|share| share.fraction()),
            ),
        ];
        for step in steps {
            self.push(step);
        }
    }
}

/// The limit of a period, with the carry-over.
pub(super) fn limit_formula(evidence: &Evidence<'_>) -> Known<Formula> {
    use crate::target::Ambition;
    let question = &evidence.question;
    let period = question.period.ok_or(Absent::NotPartOfTarget)?;
    let n = f64::from(period.length());
    match question.ambition {
        Ambition::TotalAtMost(total) => {
            draft("B + carried").level("B", Ok(total.tonnes())).level("carried", question.carried)
        }
        Ambition::MeanAtMost(mean) => draft("n*m + carried")
            .number("n", n)
            .level("m", Ok(mean.tonnes()))
            .level("carried", question.carried),
        _ => draft("n*A").number("n", n).level("A", evidence.allowable),
    }
    .formula()
}
