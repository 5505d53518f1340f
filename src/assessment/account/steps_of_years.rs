//! The derivation steps that cover several years: the sums of a period, the years of a yearly cut
//! or of a list of limits, and the maximum of a peak target.

use super::step_names as names;
use super::steps::{HOLDS, SHARE, Steps, T, YEAR, lists};
use super::steps_of_levels::limit_formula;
use crate::assessment::engine::LEFT_AFTER_FALL;
use crate::assessment::result::PeriodStanding;
use crate::formula::expression::{Formula, Variable, expr};
use crate::formula::step::StepUnit;
use crate::formula::step_name::StepName;
use crate::quantity::Year;
use crate::target::{Ambition, AnnualRate, YearlyLimits};

impl Steps<'_, '_> {
    /// Adds the steps for the sums of a period: limit, observed, remaining and projected.
    pub(super) fn period(&mut self) {
        let Some(standing) = self.evidence.period else { return };
        if let Ok(formula) = limit_formula(self.evidence) {
            self.step(names::LIMIT_OF_PERIOD, "limit", formula, T, standing.limit);
        }
        let (years, levels) = lists(self.evidence.within(standing.period));
        let formula = Formula::from(expr!("sum(E)")).with_list("E", T, levels.clone());
        self.step(names::OBSERVED_SUM, "sum_E", formula, T, Ok(standing.sum));
        if let (Ok(path), false) = (self.evidence.path, years.is_empty()) {
            let formula = path.formula(Variable { text: "y", at: &years }).inside("sum(", ")");
            let formula = formula.with_list("y", YEAR, years.clone());
            self.step(names::OBSERVED_SUM_OF_PATH, "sum_P", formula, T, standing.path_sum);
        }
        self.step(names::REMAINING_BUDGET, "left", expr!("limit - sum_E"), T, standing.left);
        self.symbols.add("years_left", StepUnit::Years, Ok(standing.years_left));
        let (name, mean) = (names::ALLOWED_MEAN, standing.allowed_mean);
        self.step(name, "allowed_mean", expr!("left/years_left"), T, mean);
        let formula = self.projected_sum(&standing);
        self.step(names::PROJECTED_SUM, "sum_if", formula, T, standing.projected);
        if let (Some(over), true) = (standing.exceeded_in, standing.limit.is_ok()) {
            let running = levels.iter().scan(0.0, |sum, level| {
                *sum += level;
                Some(*sum)
            });
            let text = format!("first(y, 1 - {}(running, limit, n*scale))", self.test());
            let formula = Formula::new(text).with_list("y", YEAR, years);
            let formula = formula.with_list("running", T, running.collect());
            let name = names::EXCEEDED_IN;
            self.step(name, "exceeded_in", formula, YEAR, Ok(over));
        }
    }

    /// The formula of the projected sum of the period.
    fn projected_sum(&self, standing: &PeriodStanding) -> Formula {
        let ahead = self.evidence.years_ahead_in(standing.period);
        let (Some(ahead), Ok(outlook)) = (ahead, self.evidence.outlook()) else {
            return expr!("sum_E").into();
        };
        let at: Vec<f64> = ahead.years().map(Year::as_f64).collect();
        let rest = outlook.formula(Variable { text: "years(y_first, y_last)", at: &at });
        rest.inside("sum_E + sum(", ")")
            .with("y_first", YEAR, ahead.from().as_f64())
            .with("y_last", YEAR, ahead.to().as_f64())
            .with("sum_E", T, standing.sum.tonnes())
    }

    /// Adds the steps for each year under a yearly cut or a list of limits, or for the maximum of a
    /// peak target. Any other ambition has no such steps.
    pub(super) fn every_year(&mut self) {
        match self.evidence.question.ambition {
            Ambition::AnnualRate(rate) => self.yearly_cuts(*rate),
            Ambition::EachYearAtMost(limits) => self.yearly_limits(limits),
            Ambition::Peaked => self.peak(),
            _ => {}
        }
    }

    /// Adds the steps for the two tests of each year under a yearly cut, and for the total excess
    /// over the path of the cut.
    fn yearly_cuts(&mut self, rate: AnnualRate) {
        let Some(cuts) = self.evidence.annual_cuts() else { return };
        self.symbols.add("E_ts", T, self.evidence.e0());
        self.symbols.add("q", SHARE, Ok(rate.rate().fraction()));
        self.symbols.add("ts", YEAR, Ok(rate.from()));
        for cut in &cuts.years {
            let on_path = Formula::from(expr!("at_or_under(E, E_ts*(1 - q)^(y - ts), scale)"))
                .with("E", T, cut.level)
                .with("y", YEAR, cut.year.as_f64());
            let name = StepName::of(names::OnPathIn(cut.year));
            self.step(name, "on_path", on_path, HOLDS, cut.on_path);
            let Some(before) = self.evidence.used.at(cut.year.previous()) else { continue };
            let made = Formula::from(expr!("at_or_under(E, (1 - q)*E_before, scale)"))
                .with("E", T, cut.level)
                .with("E_before", T, before);
            self.step(
                StepName::of(names::CutAchievedIn(cut.year)),
                "cut_made",
                made,
                HOLDS,
                cut.cut_made,
            );
        }
        if cuts.years.is_empty() || !self.evidence.question.metric.is_absolute() {
            return;
        }
        let (years, levels) = lists(cuts.years.iter().map(|cut| (cut.year, cut.level)));
        let excess = Formula::from(expr!("sum(E - E_ts*(1 - q)^(y - ts))"));
        let excess = excess.with_list("E", T, levels).with_list("y", YEAR, years);
        self.step(names::EXCESS_OF_CUTS, "excess", excess, T, cuts.excess());
    }

    /// Adds the step for the margin of each due year under a list of limits.
    fn yearly_limits(&mut self, limits: &YearlyLimits) {
        for (year, limit) in self.evidence.due_limits(limits) {
            let Some(level) = self.evidence.used.at(year) else { continue };
            let margin = Formula::from(expr!("a - E")).with("a", T, limit).with("E", T, level);
            self.step(StepName::of(names::MarginIn(year)), "margin", margin, T, Ok(limit - level));
        }
    }

    /// Adds the steps for the maximum level, its year, and the fall since then.
    fn peak(&mut self) {
        let Some(peak) = self.evidence.peak() else { return };
        let (years, levels) = lists(self.evidence.used.levels());
        let maximum = Formula::from(expr!("max(E)")).with_list("E", T, levels.clone());
        self.step(names::MAXIMUM, "Emax", maximum, T, Ok(peak.level));
        let year = Formula::from(expr!("first(t, at_or_under(max(E), E, 0))"));
        let year = year.with_list("t", YEAR, years).with_list("E", T, levels);
        self.step(names::YEAR_OF_MAXIMUM, "year_max", year, YEAR, Ok(peak.year));
        self.step(names::FALL_SINCE_MAXIMUM, "fall_since", expr!("1 - EL/Emax"), SHARE, peak.fall);
        self.symbols.add("left", StepUnit::Number, Ok(LEFT_AFTER_FALL));
        let name = names::PEAKED_LEVEL;
        self.step(name, "E_peaked", expr!("left*Emax"), T, Ok(LEFT_AFTER_FALL * peak.level));
    }
}
