//! The derivation steps for future years: trend, projection, uncertainty, effort, and sums over
//! years.

use super::step_names as names;
use super::steps::{Steps, T, YEAR, in_year, lists};
use crate::assessment::engine::Outlook;
use crate::assessment::result::Reach;
use crate::formula::expression::{Formula, Variable, expr};
use crate::formula::step::StepUnit;
use crate::quantity::{Absent, Known, Year};
use crate::trend::step_names::{PROJECTION, TREND};

impl Outlook<'_> {
    /// The formula of T(x). The formula of a trend uses T(tL) and tL.
    pub(super) fn formula(self, x: Variable<'_>) -> Formula {
        match self {
            Self::Trend(trend) => trend.formula(x),
            Self::Projection(projection) => projection.formula(x),
        }
    }
}

impl Steps<'_, '_> {
    /// Adds the steps for the fit of the trend; for a given projection, the step for the projected
    /// level in the latest year.
    pub(super) fn trend(&mut self) {
        match (self.evidence.trend, self.evidence.outlook()) {
            (Ok(trend), _) => {
                let (years, levels) = lists(self.evidence.trend_points().iter().copied());
                self.push_all(trend.fit_steps(TREND, years, levels), None);
            }
            (_, Ok(outlook)) => {
                let Ok((tl, _)) = self.evidence.latest else { return };
                let formula = in_year("tL", tl, |x| outlook.formula(x));
                let level = outlook.level_in(tl);
                self.step(names::LATEST_PROJECTION, "T_tL", formula, T, level);
            }
            (Err(reason), _) => self.absent(TREND, "b", reason),
        }
    }

    /// Adds the steps for the projected level of the judged year, its gap and interval, and the
    /// year in which the outlook reaches A.
    pub(super) fn projection(&mut self) {
        let evidence = self.evidence;
        let projection = match self.figures.projection {
            Ok(projection) => projection,
            Err(_) if evidence.period.is_some() => return,
            Err(reason) => return self.absent(PROJECTION, "T_tT", reason),
        };
        let (Ok(outlook), Ok((tl, _))) = (evidence.outlook(), evidence.latest) else { return };
        let tt = evidence.judged;
        let formula = in_year("tT", tt, |x| outlook.formula(x));
        self.step(PROJECTION, "T_tT", formula, T, Ok(projection.level));
        self.step(names::PROJECTED_GAP, "projected_gap", expr!("T_tT - A"), T, projection.gap);
        let spread = match outlook {
            Outlook::Trend(trend) => trend.spread_steps(tt, evidence.single_level()),
            Outlook::Projection(projection) => projection.interval_steps(tt),
        };
        self.push_all(spread, None);
        self.reach(outlook, tl, projection.reach);
        self.effort(outlook, tl);
    }

    /// Adds the steps for the fractional year in which the outlook reaches A, and for the first
    /// year whose inventory is at or under A.
    fn reach(&mut self, outlook: Outlook<'_>, tl: Year, reach: Known<Reach>) {
        let name = names::YEAR_OF_REACH;
        let (x, first_year) = match reach {
            Ok(Reach::At { year, first_year }) => (year, first_year),
            Ok(other) => {
                let reason = other.year().err().unwrap_or(Absent::NeverReached);
                return self.absent(name, "x", reason);
            }
            Err(_) => return,
        };
        let Ok(a) = self.evidence.allowable else { return };
        let strict = self.evidence.question.ambition.is_strict();
        let formula = match outlook {
            Outlook::Trend(trend) => Ok(trend.reach_formula(a)),
            Outlook::Projection(projection) => {
                projection.reach_formula(a, tl, |level| self.evidence.reaches(level, a))
            }
        };
        let Ok(formula) = formula else { return };
        self.step(name, "x", formula, YEAR, Ok(x));
        let (text, by_rule) =
            if strict { ("floor(x) + 1", x.floor() + 1.0) } else { ("ceil(x)", x.ceil()) };
        let formula = if by_rule == first_year.as_f64() {
            text.into()
        } else {
            // Rounding has moved x across a whole year. The levels of the first year and of the
            // year before it decide instead.
            let years = [first_year.previous(), first_year].into_iter().filter(|y| *y >= tl);
            let (years, levels) = lists(years.map(|y| (y, outlook.level_in(y).unwrap_or(a))));
            Formula::new(format!("first(y, {}(T, A, scale))", self.test()))
                .with_list("y", YEAR, years)
                .with_list("T", T, levels)
        };
        let name = names::FIRST_YEAR;
        self.step(name, "first_year", formula, YEAR, Ok(first_year));
    }

    /// Adds the steps for the yearly fall of the outlook, and for the effort ratio: the required
    /// yearly cut divided by that fall.
    fn effort(&mut self, outlook: Outlook<'_>, tl: Year) {
        let Ok(fall) = outlook.yearly_fall(tl) else { return };
        let formula = match outlook {
            Outlook::Trend(trend) => trend.fall_formula(),
            Outlook::Projection(projection) => projection.fall_formula(tl),
        };
        self.step(names::FALL_OF_TREND, "fall", formula, StepUnit::TonnesPerYear, Ok(fall));
        let ratio = self.figures.effort_ratio;
        self.step(
            names::EFFORT_RATIO,
            "effort_ratio",
            expr!("linear/fall"),
            StepUnit::Number,
            ratio,
        );
    }

    /// Adds the steps for the sums of path and outlook over future years, and for the past excess.
    pub(super) fn sums(&mut self) {
        self.past_excess();
        let Ok(sums) = self.figures.cumulative else { return };
        let (from, to) = (sums.from, sums.to);
        let at: Vec<f64> = (from.get()..=to.get()).map(f64::from).collect();
        let years = Variable { text: "years(y_first, y_last)", at: &at };
        let over = |formula: Formula| {
            let sum = formula.inside("sum(", ")");
            sum.with("y_first", YEAR, from.as_f64()).with("y_last", YEAR, to.as_f64())
        };
        if let Ok(path) = self.evidence.path {
            self.step(names::SUM_OF_PATH, "sum_P", over(path.formula(years)), T, sums.path);
        }
        if let Ok(outlook) = self.evidence.outlook() {
            self.step(names::SUM_OF_TREND, "sum_T", over(outlook.formula(years)), T, sums.trend);
        }
        self.step(names::EXCESS_OF_TREND, "excess", expr!("sum_T - sum_P"), T, sums.excess);
    }

    /// Adds the step for the sum of emissions minus path over the observed years.
    fn past_excess(&mut self) {
        let evidence = self.evidence;
        let (Ok((excess, past)), Ok(path)) = (evidence.past_excess(), evidence.path) else {
            return;
        };
        let (years, levels) = lists(evidence.used.since(past.years.from()).levels());
        if years.is_empty() {
            return;
        }
        let formula = path.formula(Variable { text: "y", at: &years }).inside("sum(E - (", "))");
        let formula = formula.with_list("y", YEAR, years).with_list("E", T, levels);
        let (name, symbol) = if past.gap.is_none() {
            (names::PAST_EXCESS, "past_excess")
        } else {
            (names::OBSERVED_EXCESS, "observed_excess")
        };
        self.step(name, symbol, formula, T, Ok(excess));
    }
}
