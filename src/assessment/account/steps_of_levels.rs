//! The derivation steps for the base level, the allowable level, the latest level and the progress
//! between them.

use super::step_names as names;
use super::steps::{SHARE, Steps, T, YEAR, in_year, lists, symbols_of};
use crate::assessment::engine::Evidence;
use crate::formula::expression::{Formula, expr};
use crate::formula::step::{StepUnit, StepValue};
use crate::formula::step_name::StepName;
use crate::quantity::{Absent, Known, PointsOfBase, Year};
use crate::resolve::BaseYears;
use crate::target::{Ambition, Banking, BasePolicy, Commitment};

impl Evidence<'_> {
    /// The formula of a year's level from the reported numbers. A base level includes all removals
    /// and no measures; other levels include removals and measures up to the target's caps.
    pub(super) fn level_formula(&self, year: Year, is_base: bool) -> Known<Formula> {
        let observation = self.used.observation(year).ok_or(Absent::NoObservation)?;
        let measures = self.used.measures_of(year).filter(|_| !is_base);
        let limit = self.used.measures_limit(year);
        let cap = self.question.case.target.removals_cap().filter(|_| !is_base);
        let (over, unit) = match self.used.activity() {
            Some(_) => ("/X", StepUnit::TonnesPerUnit),
            None => ("", T),
        };
        let is_net = self.used.basis().is_net();
        let level = match (is_net, cap) {
            (true, Some(_)) => "gross + max(land, -cap)",
            (true, None) => "gross + land",
            (false, _) if measures.is_some() => "gross",
            (false, _) => "E",
        };
        let is_term = !over.is_empty() || measures.is_some();
        let (open, close) = if is_net && is_term { ("(", ")") } else { ("", "") };
        let mut text = format!("{open}{level}{close}{over}");
        if measures.is_some() {
            text.extend(match limit {
                Some(_) => [" - min(S", over, ", S_max) + sold", over],
                None => [" - S", over, " + sold", over],
            });
        }
        let values = |symbol: &str| {
            Some(match symbol {
                "E" | "gross" => StepValue::of(T, Ok(observation.emissions)),
                "land" => StepValue::of(T, observation.land_sector.ok_or(Absent::NetNotReported)),
                "cap" => StepValue::of(T, cap.ok_or(Absent::NotPartOfTarget)),
                "X" => {
                    let per = self.used.divisor(year).ok_or(Absent::ActivityNotReported);
                    StepValue::of(StepUnit::Number, per)
                }
                "S_max" => StepValue::of(unit, limit.ok_or(Absent::NotPartOfTarget)),
                "S" => StepValue::of(T, Ok(measures?.used)),
                "sold" => StepValue::of(T, Ok(measures?.units_sold)),
                _ => return None,
            })
        };
        let mut formula = Formula::new(text);
        formula.complete("", &values)?;
        Ok(formula)
    }

    /// The formula of the allowable level, which depends on the kind of ambition.
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
    /// Adds the steps for the limits of the earlier budgets and for the carry-over from each.
    pub(super) fn carried_over(&mut self) {
        let banking = self.details.case().commitment.map_or(Banking::None, Commitment::banking);
        let text = match banking {
            Banking::None => return,
            Banking::Surplus => "max(limit - sum(E), 0)",
            Banking::Overshoot => "min(limit - sum(E), 0)",
            Banking::Both => "limit - sum(E)",
        };
        for budget in &self.details.earlier {
            let Some(standing) = budget.period else { continue };
            let (period, symbols) = (standing.period, symbols_of(budget));
            let (name, limit) = (StepName::of(names::LimitOf(period)), limit_formula(budget));
            self.push(symbols.step(name, "limit", limit, T, standing.limit));
            let levels = budget.within(period).map(|(_, level)| level).collect();
            let left = budget.left_of_period().map_err(|_| Absent::CarryOverUnknown);
            let carried = left.map(|left| banking.carried(left));
            let formula = Formula::new(text).with_list("E", T, levels);
            let name = StepName::of(names::CarryOverFrom(period));
            self.push(symbols.step(name, "carried", Ok(formula), T, carried));
        }
    }

    /// Adds the steps for base level, allowable level, latest level and judged level.
    pub(super) fn levels(&mut self) {
        self.base();
        let (e0, a) = (self.evidence.e0(), self.evidence.allowable);
        let formula = self.evidence.allowable_formula();
        self.push(self.symbols.step(names::ALLOWABLE, "A", formula, T, a));
        match self.evidence.latest {
            Ok((year, level)) => self.observed(names::LATEST_LEVEL, "EL", year, level),
            Err(reason) => self.absent(names::LATEST_LEVEL, "EL", reason),
        }
        let (judged, latest) = (self.evidence.judged, self.evidence.latest.map(|(year, _)| year));
        if let (Some(level), true) = (self.evidence.judged_level, latest != Ok(judged)) {
            self.observed(names::JUDGED_LEVEL, "E_tT", judged, level);
        }
        let text = match (e0.is_ok(), a.is_ok()) {
            (true, true) => expr!("max(abs(E0), abs(A))"),
            (true, false) => expr!("abs(E0)"),
            (false, true) => expr!("abs(A)"),
            (false, false) => return,
        };
        let scale = self.evidence.scale.magnitude();
        self.step(names::TOLERANCE_SCALE, "scale", text, T, Ok(scale));
    }

    /// Adds the step that derives an observed level, in the judged unit, from the reported tonnes.
    fn observed(
        &mut self,
        name: impl Into<StepName>,
        symbol: &'static str,
        year: Year,
        level: f64,
    ) {
        let is_base = symbol == "E0";
        let year_symbol = if is_base { "t0" } else { "year" };
        let formula = self.evidence.level_formula(year, is_base);
        let formula = formula.map(|formula| formula.with(year_symbol, YEAR, year.as_f64()));
        let absolute = self.evidence.question.metric.is_absolute();
        let unit = if absolute { T } else { StepUnit::TonnesPerUnit };
        self.list.push(self.symbols.step(name, symbol, formula, unit, Ok(level)));
    }

    /// Adds the steps for the base year and the base level, which depend on the base policy.
    fn base(&mut self) {
        let base = match self.evidence.base {
            Ok(base) => base,
            // A target without a base reference has no step for the base.
            Err(_) if self.evidence.question.reference.is_none() => return,
            Err(reason) => return self.absent(names::BASE_LEVEL, "E0", reason),
        };
        let level = Ok(base.level);
        let reported = self.evidence.question.reported().0;
        let candidates = reported.before(self.evidence.question.base_before);
        let name = StepName::of(names::BaseLevelBy(base.policy));
        let year = match base.years {
            BaseYears::Period(period) => {
                let (years, levels) =
                    lists(candidates.levels().filter(|(year, _)| period.has(*year)));
                let t0 = Ok(base.years.mean_year());
                let mean = Formula::from(expr!("mean(t)")).with_list("t", YEAR, years);
                self.step(names::MEAN_BASE_YEAR, "t0", mean, YEAR, t0);
                let mean = Formula::from(expr!("mean(E)")).with_list("E", T, levels);
                return self.step(names::MEAN_BASE_LEVEL, "E0", mean, T, level);
            }
            BaseYears::Year(year) => year,
        };
        let (t0, stated_year) = (year.as_f64(), base.reference_years.last().as_f64());
        let neighbours = candidates.neighbours(year).filter(|_| candidates.at(year).is_none());
        match (base.policy, neighbours) {
            (BasePolicy::Declared(_), _) => {
                let declared = Formula::from(expr!("E0")).with("E0", T, base.level.tonnes());
                return self.step(name, "E0", declared.with("t0", YEAR, t0), T, level);
            }
            (BasePolicy::Interpolated, Some(((ta, ea), (tb, eb)))) => {
                let between = Formula::from(expr!("Ea + (Eb - Ea)*(t0 - ta)/(tb - ta)"))
                    .with("Ea", T, ea)
                    .with("Eb", T, eb)
                    .with("ta", YEAR, ta.as_f64())
                    .with("tb", YEAR, tb.as_f64());
                return self.step(name, "E0", between, T, level);
            }
            (BasePolicy::NearestLater, _) => {
                let years = candidates.since(base.reference_years.last()).levels();
                let years = years.take(3).map(|(year, _)| year.as_f64()).collect();
                let formula = Formula::from(expr!("first(t, at_or_under(t_asked, t, 0))"))
                    .with("t_asked", YEAR, stated_year)
                    .with_list("t", YEAR, years);
                let name = names::NEXT_BASE_YEAR;
                self.step(name, "t0", formula, YEAR, Ok(t0));
            }
            (BasePolicy::Nearest, _) => {
                let (text, symbol, name) = if stated_year <= t0 {
                    ("t_asked + after", "after", names::LATER_NEAREST_BASE_YEAR)
                } else {
                    ("t_asked - before", "before", names::NEAREST_BASE_YEAR)
                };
                let formula = Formula::new(text).with("t_asked", YEAR, stated_year);
                let formula = formula.with(symbol, StepUnit::Years, (t0 - stated_year).abs());
                self.step(name, "t0", formula, YEAR, Ok(t0));
            }
            (BasePolicy::Exact | BasePolicy::Interpolated, _) => {}
        }
        self.observed(name, "E0", year, base.level.tonnes());
    }

    /// Adds the steps for change, progress, elapsed time, gap to the path, and the reduction still
    /// needed.
    pub(super) fn standing(&mut self) {
        let figures = self.figures;
        let change = figures.change.and_then(|change| change.level);
        let share = figures.change.and_then(|change| change.share);
        self.step(names::CHANGE, "change", expr!("EL - E0"), T, change);
        self.step(names::CHANGE_SHARE, "change_share", expr!("EL/E0 - 1"), SHARE, share);
        self.step(
            names::PROGRESS,
            "progress",
            expr!("(E0 - EL)/(E0 - A)"),
            SHARE,
            figures.progress,
        );
        self.step(names::ELAPSED, "elapsed", expr!("(tL - t0)/(tT - t0)"), SHARE, figures.elapsed);
        self.path();
        self.step(names::NEEDED, "needed", expr!("EL - A"), T, self.evidence.needed());
    }

    /// Adds the steps for the path's level in the year of the latest observation, and for the gap
    /// between the latest level and the path.
    fn path(&mut self) {
        let standing = match self.figures.path {
            Ok(standing) => standing,
            Err(reason) => return self.absent(names::PATH_LEVEL, "P_tL", reason),
        };
        let (Ok(path), Ok((tl, el))) = (self.evidence.path, self.evidence.latest) else { return };
        self.push_all(path.auxiliary_steps(), None);
        let formula = in_year("tL", tl, |x| path.formula(x));
        let name = StepName::of(names::PathLevelOn(standing.name));
        self.step(name, "P_tL", formula, T, Ok(standing.level));
        self.step(names::GAP, "gap", expr!("EL - P_tL"), T, standing.gap);
        let points = standing.gap_points_of_base.map(PointsOfBase::points);
        let unit = StepUnit::PointsOfBase;
        self.step(names::GAP_POINTS, "gap_points", expr!("100*gap/E0"), unit, points);
        let share = standing.gap_share;
        self.step(names::GAP_SHARE, "gap_share", expr!("gap/P_tL"), SHARE, share);
        let Ok(ahead) = standing.years_ahead else { return };
        let scale = self.evidence.scale;
        let mut inverse = path.inverse_formula(el, |a, b| scale.at_or_under(a, b));
        if inverse.equals.is_some() {
            // An equation step also needs the scale of the equality tolerance.
            inverse = inverse.with("scale", T, scale.magnitude());
        }
        let name = names::YEAR_OF_LATEST_LEVEL;
        self.step(name, "x", inverse, YEAR, Ok(tl.as_f64() + ahead));
        self.step(names::YEARS_AHEAD, "years_ahead", expr!("x - tL"), StepUnit::Years, Ok(ahead));
    }

    /// Adds the steps for the required yearly cut: linear, as shares, and as a compound rate.
    pub(super) fn required(&mut self) {
        let Ok(required) = self.figures.required else { return };
        let (linear, per_year) = (required.linear_per_year, StepUnit::TonnesPerYear);
        self.step(names::REQUIRED_LINEAR, "linear", expr!("(EL - A)/(tT - tL)"), per_year, linear);
        let share = required.share_of_latest;
        self.step(names::REQUIRED_OF_LATEST, "linear_of_latest", expr!("linear/EL"), SHARE, share);
        let share = required.share_of_base;
        self.step(names::REQUIRED_OF_BASE, "linear_of_base", expr!("linear/E0"), SHARE, share);
        let compound = "1 - (A/EL)^(1/(tT - tL))";
        self.step(names::REQUIRED_COMPOUND, "compound", compound, SHARE, required.compound);
    }
}

/// The formula of the limit on the sum of a period, including the carry-over.
pub(super) fn limit_formula(evidence: &Evidence<'_>) -> Known<Formula> {
    let mut formula = match evidence.question.ambition {
        Ambition::TotalAtMost(total) => {
            Formula::from(expr!("B + carried")).with("B", T, total.tonnes())
        }
        Ambition::MeanAtMost(mean) => {
            Formula::from(expr!("n*m + carried")).with("m", T, mean.tonnes())
        }
        _ => Formula::from(expr!("n*A")),
    };
    formula.complete("limit", &symbols_of(evidence))?;
    Ok(formula)
}
