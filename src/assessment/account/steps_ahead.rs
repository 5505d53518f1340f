//! The steps that look ahead: trend, projection, its uncertainty, effort, and sums over years.

use super::steps::{Steps, draft};
use crate::assessment::engine::Outlook;
use crate::assessment::result::Reach;
use crate::formula::step::{Formula, Step, StepUnit, Variable};
use crate::quantity::{Absent, Emissions, Known, Year};

const T: StepUnit = StepUnit::Tonnes;

impl Outlook<'_> {
    /// T(x), given T(tL) and tL where it is a trend.
    pub(super) fn formula(self, x: Variable<'_>) -> Formula {
        match self {
            Self::Fitted(trend) => trend.formula(x),
            Self::Given(projection) => projection.formula(x),
        }
    }
}

impl Steps<'_, '_> {
    pub(super) fn trend(&mut self) {
        match (self.evidence.trend, self.evidence.outlook()) {
            (Ok(trend), _) => {
                let points = self.evidence.trend_points();
                let years: Vec<f64> = points.iter().map(|(year, _)| year.as_f64()).collect();
                let levels: Vec<f64> = points.iter().map(|(_, level)| *level).collect();
                for step in trend.fit_steps(&years, &levels) {
                    self.push(step);
                }
            }
            (_, Ok(outlook)) => {
                let Ok((tl, _)) = self.evidence.latest else { return };
                let at = [tl.as_f64()];
                let formula = outlook.formula(Variable { text: "tL", at: &at });
                let formula = formula.with("tL", StepUnit::Year, tl.as_f64());
                let level = outlook.level_in(tl);
                self.push(formula.step("projection in the latest year", "T_tL", T, level));
            }
            (Err(reason), _) => self.push(Step::absent("trend", "b", reason)),
        }
    }

    pub(super) fn projection(&mut self) {
        let (a, tt) = (self.a(), self.evidence.judged);
        let projection = match self.figures.projection {
            Ok(projection) => projection,
            Err(reason) => {
                if self.evidence.period.is_none() {
                    self.push(Step::absent("projection", "T_tT", reason));
                }
                return;
            }
        };
        let (Ok(outlook), Ok((tl, _))) = (self.evidence.outlook(), self.evidence.latest) else {
            return;
        };
        let level = projection.level.tonnes();
        let at = [tt.as_f64()];
        let formula = outlook.formula(Variable { text: "tT", at: &at });
        let formula = formula.with("tT", StepUnit::Year, tt.as_f64());
        self.push(formula.step("projection", "T_tT", T, Ok(level)));
        let gap = draft("T_tT - A").level("T_tT", Ok(level)).level("A", a);
        let value = projection.gap.map(Emissions::tonnes);
        self.push(gap.step("projected gap", "projected_gap", T, value));
        let spread = match outlook {
            Outlook::Fitted(trend) => trend.spread_steps(tt, self.evidence.single_level()),
            Outlook::Given(projection) => projection.interval_steps(tt),
        };
        for step in spread {
            self.push(step);
        }
        self.reach(outlook, tl, projection.reach);
        self.effort(outlook, tl);
    }

    /// The year in which the trend reaches A, and the first inventory that shows it.
    fn reach(&mut self, outlook: Outlook<'_>, tl: Year, reach: Known<Reach>) {
        let Ok(reach) = reach else { return };
        let (x, first_year) = match reach {
            Reach::At { year, first_year } => (year, first_year),
            other => {
                let reason = other.year().err().unwrap_or(Absent::NeverReached);
                self.push(Step::absent("year the trend reaches A", "x", reason));
                return;
            }
        };
        let Ok(a) = self.a() else { return };
        let formula = match outlook {
            Outlook::Fitted(trend) => Ok(trend.reach_formula(a)),
            Outlook::Given(projection) => projection.reach_formula(a, tl),
        };
        let Ok(formula) = formula else { return };
        self.push(formula.step("year the trend reaches A", "x", StepUnit::Year, Ok(x)));
        let strict = self.evidence.question.ambition.is_strict();
        let (text, by_rule) =
            if strict { ("floor(x) + 1", x.floor() + 1.0) } else { ("ceil(x)", x.ceil()) };
        let first = first_year.as_f64();
        let formula = if by_rule == first {
            draft(text).year("x", Ok(x))
        } else {
            // Rounding has put x on the other side of a whole year: the levels decide.
            let years: Vec<Year> =
                [first_year.previous(), first_year].into_iter().filter(|y| *y >= tl).collect();
            let levels = years.iter().map(|year| outlook.level_in(*year).unwrap_or(a)).collect();
            let test = if strict { "under" } else { "at_or_under" };
            draft(format!("first(y, {test}(T, A, scale))"))
                .list("y", StepUnit::Year, years.iter().map(|year| year.as_f64()).collect())
                .list("T", T, levels)
                .level("A", Ok(a))
                .level("scale", self.scale())
        };
        self.push(formula.step(
            "first inventory that reaches A",
            "first_year",
            StepUnit::Year,
            Ok(first),
        ));
    }

    fn effort(&mut self, outlook: Outlook<'_>, tl: Year) {
        let ratio = self.figures.effort_ratio;
        let Ok(fall) = outlook.yearly_fall(tl) else { return };
        let formula = match outlook {
            Outlook::Fitted(trend) => trend.fall_formula(),
            Outlook::Given(projection) => projection.fall_formula(tl),
        };
        let per_year = StepUnit::TonnesPerYear;
        self.push(formula.step("observed fall a year", "fall", per_year, Ok(fall)));
        let linear = self.figures.required.and_then(|r| r.linear).map(Emissions::tonnes);
        let formula =
            draft("linear/fall").with("linear", per_year, linear).with("fall", per_year, Ok(fall));
        self.push(formula.step("effort ratio", "effort_ratio", StepUnit::Number, ratio));
    }

    /// The sums of path and trend over the years ahead, and of the excess so far.
    pub(super) fn sums(&mut self) {
        self.past_excess();
        let Ok(sums) = self.figures.cumulative else { return };
        let (from, to) = (sums.from, sums.to);
        let at: Vec<f64> = (from.get()..=to.get()).map(f64::from).collect();
        let years = Variable { text: "years(y_first, y_last)", at: &at };
        let over = |formula: Formula| {
            let text = format!("sum({})", formula.text);
            Formula { text: text.into(), ..formula }
                .with("y_first", StepUnit::Year, from.as_f64())
                .with("y_last", StepUnit::Year, to.as_f64())
        };
        let tonnes = |sum: Known<Emissions>| sum.map(Emissions::tonnes);
        if let Ok(path) = self.evidence.path {
            let step = over(path.formula(years)).step("sum of path", "sum_P", T, tonnes(sums.path));
            self.push(step);
        }
        if let Ok(outlook) = self.evidence.outlook() {
            let formula = over(outlook.formula(years));
            self.push(formula.step("sum of trend", "sum_T", T, tonnes(sums.trend)));
        }
        let excess = draft("sum_T - sum_P")
            .level("sum_T", tonnes(sums.trend))
            .level("sum_P", tonnes(sums.path));
        self.push(excess.step("cumulative excess", "excess", T, tonnes(sums.excess)));
    }

    fn past_excess(&mut self) {
        let (Ok((excess, past)), Ok(path)) = (self.evidence.past_excess(), self.evidence.path)
        else {
            return;
        };
        let levels = self.evidence.used.since(past.years.from()).levels();
        let (years, levels): (Vec<f64>, Vec<f64>) =
            levels.map(|(year, level)| (year.as_f64(), level)).unzip();
        if years.is_empty() {
            return;
        }
        let formula = path.formula(Variable { text: "y", at: &years });
        let text = format!("sum(E - ({}))", formula.text);
        let formula = Formula { text: text.into(), ..formula }
            .with_list("y", StepUnit::Year, years.clone())
            .with_list("E", T, levels);
        let (name, symbol) = if past.gap.is_none() {
            ("past excess", "past_excess")
        } else {
            ("excess over the observed years of a period with gaps", "observed_excess")
        };
        self.push(formula.step(name, symbol, T, Ok(excess)));
    }
}
