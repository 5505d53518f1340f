//! The steps about several years: the sums of a period, each year of a yearly cut or of a list of
//! limits, the maximum of a peak.

use super::steps::{Steps, draft};
use super::steps_of_levels::limit_formula;
use super::steps_of_verdict::test;
use crate::assessment::engine::LEFT_AFTER_FALL;
use crate::formula::step::{Formula, StepUnit, Variable};
use crate::quantity::{Emissions, Known};
use crate::target::{Ambition, AnnualRate, YearlyLimits};

const T: StepUnit = StepUnit::Tonnes;
const YEAR: StepUnit = StepUnit::Year;
const HOLDS: StepUnit = StepUnit::Holds;

fn holds(test: bool) -> f64 {
    f64::from(u8::from(test))
}

impl Steps<'_, '_> {
    /// The sums of a period.
    pub(super) fn period(&mut self) {
        let Some(standing) = self.evidence.period else { return };
        let tonnes = |level: Known<Emissions>| level.map(Emissions::tonnes);
        let (limit, sum) = (tonnes(standing.limit), standing.sum.tonnes());
        if let Ok(formula) = limit_formula(self.evidence) {
            self.push(formula.step("limit of the period", "limit", T, limit));
        }
        let (years, levels): (Vec<f64>, Vec<f64>) = self
            .evidence
            .within(standing.period)
            .map(|(year, level)| (year.as_f64(), level))
            .unzip();
        let formula = draft("sum(E)").list("E", T, levels.clone());
        self.push(formula.step("sum so far", "sum_E", T, Ok(sum)));
        if let (Ok(path), false) = (self.evidence.path, years.is_empty()) {
            let formula = path.formula(Variable { text: "y", at: &years });
            let text = format!("sum({})", formula.text);
            let formula =
                Formula { text: text.into(), ..formula }.with_list("y", YEAR, years.clone());
            let value = tonnes(standing.path_sum);
            self.push(formula.step("sum of path so far", "sum_P", T, value));
        }
        let left = draft("limit - sum_E").level("limit", limit).level("sum_E", Ok(sum));
        self.push(left.step("left of the limit", "left", T, tonnes(standing.left)));
        let years_left = f64::from(standing.years_left);
        let mean = draft("left/years_left").level("left", tonnes(standing.left)).with(
            "years_left",
            StepUnit::Years,
            Ok(years_left),
        );
        let value = tonnes(standing.allowed_mean);
        self.push(mean.step("allowed mean for the rest", "allowed_mean", T, value));
        self.sum_if_the_trend_goes_on(sum, tonnes(standing.projected));
        if let (Some(over), Ok(limit)) = (standing.exceeded, limit) {
            let running = levels.iter().scan(0.0, |sum, level| {
                *sum += level;
                Some(*sum)
            });
            let n = f64::from(standing.period.length());
            let test = test(self.evidence.question.ambition.is_strict());
            let formula = draft(format!("first(y, 1 - {test}(running, limit, n*scale))"))
                .list("y", YEAR, years)
                .list("running", T, running.collect())
                .level("limit", Ok(limit))
                .number("n", n)
                .level("scale", self.scale());
            let name = "year in which the sum exceeds the limit";
            self.push(formula.step(name, "exceeded_in", YEAR, Ok(over.as_f64())));
        }
    }

    fn sum_if_the_trend_goes_on(&mut self, sum: f64, projected: Known<f64>) {
        let ahead = self.evidence.period.and_then(|s| self.evidence.years_ahead_in(s.period));
        let formula = match (ahead, self.evidence.outlook()) {
            (Some(ahead), Ok(outlook)) => {
                let at: Vec<f64> = ahead.years().map(|year| year.as_f64()).collect();
                let rest = outlook.formula(Variable { text: "years(y_first, y_last)", at: &at });
                draft(format!("sum_E + sum({})", rest.text))
                    .level("sum_E", Ok(sum))
                    .year("y_first", Ok(ahead.from().as_f64()))
                    .year("y_last", Ok(ahead.to().as_f64()))
                    .inputs(rest)
            }
            _ => draft("sum_E").level("sum_E", Ok(sum)),
        };
        self.push(formula.step("sum if the trend goes on", "sum_if", T, projected));
    }

    /// Each year of a yearly cut or of a list of limits; the maximum of a peak.
    pub(super) fn every_year(&mut self) {
        match self.evidence.question.ambition {
            Ambition::AnnualRate(rate) => self.yearly_cuts(*rate),
            Ambition::EachYearAtMost(limits) => self.yearly_limits(limits),
            Ambition::Peaked => self.peak(),
            _ => {}
        }
    }

    fn yearly_cuts(&mut self, rate: AnnualRate) {
        let Some(cuts) = self.evidence.annual_cuts() else { return };
        let (e_ts, scale) = (self.e0(), self.scale());
        let q = rate.rate().fraction();
        let of_cuts = |text| {
            draft(text)
                .level("E_ts", e_ts)
                .with("q", StepUnit::Share, Ok(q))
                .year("ts", Ok(rate.from().as_f64()))
        };
        for cut in &cuts.years {
            let y = cut.year.as_f64();
            let on_path = of_cuts("at_or_under(E, E_ts*(1 - q)^(y - ts), scale)")
                .level("E", Ok(cut.level))
                .year("y", Ok(y))
                .level("scale", scale);
            let name = format!("on the path of the cuts in {}", cut.year);
            self.push(on_path.step(name, "on_path", HOLDS, cut.on_path.map(holds)));
            let before = self.evidence.used.at(cut.year.previous());
            let Some(before) = before else { continue };
            let made = draft("at_or_under(E, (1 - q)*E_before, scale)")
                .level("E", Ok(cut.level))
                .level("E_before", Ok(before))
                .with("q", StepUnit::Share, Ok(q))
                .level("scale", scale);
            let name = format!("cut of {} made", cut.year);
            self.push(made.step(name, "cut_made", HOLDS, cut.cut_made.map(holds)));
        }
        if cuts.years.is_empty() || !self.evidence.question.metric.is_absolute() {
            return;
        }
        let excess = of_cuts("sum(E - E_ts*(1 - q)^(y - ts))")
            .list("E", T, cuts.years.iter().map(|cut| cut.level).collect())
            .list("y", YEAR, cuts.years.iter().map(|cut| cut.year.as_f64()).collect());
        self.push(excess.step("excess over all years", "excess", T, cuts.excess()));
    }

    fn yearly_limits(&mut self, limits: &YearlyLimits) {
        let due: Vec<_> = self
            .evidence
            .due_limits(limits)
            .filter_map(|(year, limit)| Some((year, limit, self.evidence.used.at(year)?)))
            .collect();
        for (year, limit, level) in &due {
            let margin = draft("a - E").level("a", Ok(*limit)).level("E", Ok(*level));
            let value = crate::formula::finite(limit - level);
            self.push(margin.step(format!("margin of {year}"), "margin", T, value));
        }
    }

    fn peak(&mut self) {
        let Some(peak) = self.evidence.peak() else { return };
        let (years, levels): (Vec<f64>, Vec<f64>) =
            self.evidence.used.levels().map(|(year, level)| (year.as_f64(), level)).unzip();
        let maximum = draft("max(E)").list("E", T, levels.clone());
        self.push(maximum.step("maximum", "Emax", T, Ok(peak.level)));
        let year = draft("first(t, at_or_under(max(E), E, 0))")
            .list("t", YEAR, years)
            .list("E", T, levels);
        let value = Ok(peak.year.as_f64());
        self.push(year.step("year of the maximum", "year_max", YEAR, value));
        let fall = draft("1 - EL/Emax").level("EL", self.el()).level("Emax", Ok(peak.level));
        let value = peak.fall.map(|share| share.fraction());
        self.push(fall.step("fall since", "fall_since", StepUnit::Share, value));
        let left = LEFT_AFTER_FALL;
        let allowed = draft("left*Emax").number("left", left).level("Emax", Ok(peak.level));
        let name = "level at or under which emissions have peaked";
        self.push(allowed.step(name, "E_peaked", T, Ok(left * peak.level)));
    }
}
