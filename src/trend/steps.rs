//! The formulas of a trend in the language of derivations: its fit, its level, its spread, and the
//! year in which it comes to a limit.
//!
//! Levels are in tonnes; for a trend per head or per unit the caller changes the unit. A variable
//! is a symbol, a call, or a sum, which needs no parentheses before ` - tL`.

#![allow(dead_code, reason = "for the steps of a derivation")]

use std::borrow::Cow;

use super::fit::{Shape, TrendFit};
use super::mann_kendall::{tie_sizes, variance_of_s};
use super::{Anchoring, EstimatorKind, GivenProjection};
use crate::formula::step::StepUnit::{Number, Tonnes, TonnesPerYear, Year as AtYear};
use crate::formula::step::{Formula, Step, StepUnit, Variable};
use crate::quantity::{Absent, Known, Level, Share, Year};

/// The years and levels that a trend is fitted to: the lists `t` and `E`.
#[derive(Clone, Copy)]
struct Points<'p> {
    t: &'p [f64],
    e: &'p [f64],
}

impl Points<'_> {
    fn years(self, text: impl Into<Cow<'static, str>>) -> Formula {
        Formula::new(text).with_list("t", AtYear, self.t.to_vec())
    }

    fn formula(self, text: impl Into<Cow<'static, str>>) -> Formula {
        self.years(text).with_list("E", Tonnes, self.e.to_vec())
    }
}

impl<L: Level> TrendFit<L> {
    /// The steps from the points of the window, given as years and levels, to slope or rate, scatter,
    /// and the level in the latest year. Figures that the estimator does not define are left out.
    pub(crate) fn fit_steps(&self, t: &[f64], e: &[f64]) -> Vec<Step> {
        let points = Points { t, e };
        let mut steps = match self.kind {
            EstimatorKind::Ols | EstimatorKind::LogLinear => self.least_squares_steps(points),
            EstimatorKind::TheilSen => self.theil_sen_steps(points),
            EstimatorKind::Lad => self.lad_steps(points),
            EstimatorKind::EndpointRate => vec![self.pace_step(endpoint_rate(points))],
            EstimatorKind::MeanAnnualChange => {
                let (before, after) = (e.split_last(), e.split_first());
                let list = |part: Option<(&f64, &[f64])>| {
                    part.map_or(Vec::new(), |(_, list)| list.to_vec())
                };
                let formula = Formula::new("mean(E_after/E_before) - 1")
                    .with_list("E_after", Tonnes, list(after))
                    .with_list("E_before", Tonnes, list(before));
                vec![self.pace_step(formula)]
            }
        };
        steps.push(self.latest_step(points));
        steps
    }

    /// The slope b of a line, or the yearly growth g.
    fn pace(&self) -> (&'static str, StepUnit, Known<f64>) {
        match self.shape {
            Shape::Line { slope, .. } => ("b", TonnesPerYear, Ok(slope)),
            _ => ("g", StepUnit::Share, self.rate().map(Share::fraction)),
        }
    }

    fn pace_step(&self, formula: Formula) -> Step {
        let (symbol, unit, pace) = self.pace();
        let name = if symbol == "b" { "trend, slope" } else { "trend, yearly growth" };
        formula.step(name, symbol, unit, pace)
    }

    /// A formula with slope or rate among its symbols.
    fn with_pace(&self, formula: Formula) -> Formula {
        let (symbol, unit, pace) = self.pace();
        formula.with(symbol, unit, pace.unwrap_or(f64::NAN))
    }

    /// The same, with the slope of the logarithm in the place of a rate that follows from it.
    fn with_fitted_pace(&self, formula: Formula) -> Formula {
        match self.shape {
            Shape::Exponential { slope, .. } => formula.with("beta", Number, slope),
            _ => self.with_pace(formula),
        }
    }

    /// A formula with the year and level from which the trend goes on.
    fn formula_from_latest(&self, text: impl Into<Cow<'static, str>>) -> Formula {
        let formula = Formula::new(text).with("T_tL", Tonnes, self.raw(0.0));
        formula.with("tL", AtYear, self.origin.as_f64())
    }

    fn latest_step(&self, points: Points<'_>) -> Step {
        let is_shifted = self.anchoring == Anchoring::ThroughLatest;
        let fitted = match self.shape {
            Shape::Compound { .. } => None,
            _ if is_shifted => None,
            Shape::Exponential { .. } => Some("exp(mean(ln(E)) + beta*(tL - mean(t)))"),
            _ if self.kind == EstimatorKind::Ols => Some("mean(E) + b*(tL - mean(t))"),
            Shape::Line { .. } => Some("median(E - b*(t - tL))"),
        };
        let formula = match fitted {
            None => Formula::new("EL").with("EL", Tonnes, self.latest_level),
            Some(text) => {
                let formula = self.with_fitted_pace(points.formula(text));
                formula.with("tL", AtYear, self.origin.as_f64())
            }
        };
        let name = if is_shifted {
            "trend, level in the latest year, through which it is shifted"
        } else {
            "trend, level in the latest year"
        };
        formula.step(name, "T_tL", Tonnes, self.level_at(self.origin.as_f64()))
    }

    fn least_squares_steps(&self, points: Points<'_>) -> Vec<Step> {
        let log = matches!(self.shape, Shape::Exponential { .. });
        let mut steps = Vec::new();
        let fitted = "sum((t - mean(t))*(E - mean(E)))/sum((t - mean(t))^2)";
        if let Shape::Exponential { slope, .. } = self.shape {
            let fitted = points.formula(fitted.replace('E', "ln(E)"));
            steps.push(fitted.step("trend, slope of the logarithm", "beta", Number, Ok(slope)));
            steps.push(self.pace_step(Formula::new("exp(beta) - 1").with("beta", Number, slope)));
        } else {
            steps.push(self.pace_step(points.formula(fitted)));
        }
        let Ok(scatter) = self.scatter_of_three() else { return steps };
        // Logarithms are taken of shares of the latest level, as in the fit, so that small scatter
        // keeps its digits.
        let of_residuals = |text: &'static str| match self.shape {
            Shape::Exponential { .. } => {
                let text = text.replace("b*", "beta*").replace('E', "ln(E/EL)");
                let formula = self.with_fitted_pace(points.formula(text));
                formula.with("EL", Tonnes, self.latest_level)
            }
            _ => self.with_pace(points.formula(text)),
        };
        let (s, explained, of_s, of_explained) = if scatter.exact {
            let s = "trend, standard deviation of the residuals, which are rounding noise";
            let explained =
                "trend, share of variance explained, the residuals being rounding noise";
            (s, explained, Formula::new("0"), Formula::new("1"))
        } else {
            let s = "sqrt(sum((E - mean(E) - b*(t - mean(t)))^2)/(count(E) - 2))";
            let explained = "1 - sum((E - mean(E) - b*(t - mean(t)))^2)/sum((E - mean(E))^2)";
            (
                "trend, standard deviation of the residuals",
                "trend, share of variance explained",
                of_residuals(s),
                of_residuals(explained),
            )
        };
        let (unit, of_slope, se) =
            if log { (Number, Number, "se_beta") } else { (Tonnes, TonnesPerYear, "se_b") };
        let squares = "trend, sum of squares of the years about their mean";
        let error = Formula::new("s/sqrt(Sxx)")
            .with("s", unit, self.residual_deviation().unwrap_or(f64::NAN))
            .with("Sxx", Number, scatter.sxx);
        let share = self.r_squared().map(Share::fraction);
        steps.extend([
            points.years("mean(t)").step("trend, mean year", "mean_t", AtYear, self.mean_year()),
            points.years("sum((t - mean(t))^2)").step(squares, "Sxx", Number, Ok(scatter.sxx)),
            of_s.step(s, "s", unit, self.residual_deviation()),
            of_explained.step(explained, "R2", StepUnit::Share, share),
            error.step("trend, standard error of the slope", se, of_slope, self.slope_std_error()),
        ]);
        let ends = ["b - t_quantile(0.975, n - 2)*se_b", "b + t_quantile(0.975, n - 2)*se_b"];
        steps.extend(self.interval_of_slope(ends, |text| {
            let error = self.slope_std_error().unwrap_or(f64::NAN);
            let formula = self.with_pace(Formula::new(text)).with("se_b", TonnesPerYear, error);
            formula.with("n", Number, f64::from(self.points))
        }));
        steps.retain(|step| step.value.is_ok());
        steps
    }

    fn theil_sen_steps(&self, points: Points<'_>) -> Vec<Step> {
        let slope = self.pace_step(points.formula("median(pairwise_slopes(t, E))"));
        if self.slope_interval().is_err() {
            return vec![slope];
        }
        // Ties as the estimator counts them, among differences from the latest level.
        let relative: Vec<f64> = points.e.iter().map(|e| e - self.latest_level).collect();
        let (n, variance) = (f64::from(self.points), variance_of_s(&relative));
        let (half, pairs) = (1.959_964 * variance.sqrt(), n * (n - 1.0) / 2.0);
        let of_ties = Formula::new("(n*(n - 1)*(2*n + 5) - sum(g*(g - 1)*(2*g + 5)))/18");
        let of_ties = of_ties.with("n", Number, n).with_list("g", Number, tie_sizes(&relative));
        let of_variance = Formula::new("1.959964*sqrt(V)").with("V", Number, variance);
        let of_count = Formula::new("n*(n - 1)/2").with("n", Number, n);
        let ties = "trend, variance of the Mann-Kendall S, g the sizes of groups of equal levels";
        let width = "trend, half the width of the 95 % interval of S";
        let mut steps = vec![
            slope,
            of_ties.step(ties, "V", Number, Ok(variance)),
            of_variance.step(width, "C", Number, Ok(half)),
            of_count.step("trend, number of pairwise slopes", "N", Number, Ok(pairs)),
        ];
        let ends = [
            "nth(pairwise_slopes(t, E), max(floor((N - C)/2 + 0.5) - 1, 0))",
            "nth(pairwise_slopes(t, E), min(floor((N + C)/2 + 0.5), N - 1))",
        ];
        steps.extend(self.interval_of_slope(ends, |text| {
            points.formula(text).with("N", Number, pairs).with("C", Number, half)
        }));
        steps
    }

    /// The ends of the 95 % interval of a slope, where it is defined.
    fn interval_of_slope(
        &self,
        [low, high]: [&'static str; 2],
        formula: impl Fn(&'static str) -> Formula,
    ) -> Vec<Step> {
        let Ok(ends) = self.slope_interval() else { return Vec::new() };
        let end = |text, name, symbol, end: L| {
            formula(text).step(name, symbol, TonnesPerYear, Ok(end.number()))
        };
        vec![
            end(low, "trend, low end of the 95 % interval of the slope", "b_low", ends.low),
            end(high, "trend, high end of the 95 % interval of the slope", "b_high", ends.high),
        ]
    }

    fn lad_steps(&self, points: Points<'_>) -> Vec<Step> {
        let Ok(ends) = self.optimal_slopes() else { return Vec::new() };
        let (low, high) = (ends.low.number(), ends.high.number());
        let slope = Formula::new("(b_low + b_high)/2").with("b_low", TonnesPerYear, low);
        let end = |text: &'static str, name, symbol, end| {
            points.formula(text).step(name, symbol, TonnesPerYear, Ok(end))
        };
        vec![
            end("lad_low(t, E)", "trend, least optimal slope", "b_low", low),
            end("lad_high(t, E)", "trend, greatest optimal slope", "b_high", high),
            self.pace_step(slope.with("b_high", TonnesPerYear, high)),
        ]
    }

    /// T(x) from the level in the latest year.
    pub(crate) fn formula(&self, x: Variable<'_>) -> Formula {
        let x = x.text;
        match self.shape {
            // Levels are counted from the latest one, and are as exact as it is.
            Shape::Line { .. } => self
                .with_pace(self.formula_from_latest(format!("T_tL + b*({x} - tL)")))
                .with("EL", Tonnes, self.latest_level),
            _ => self.with_pace(self.formula_from_latest(format!("T_tL*(1 + g)^({x} - tL)"))),
        }
    }

    /// The steps from the level `T_tT` of the judged year to its standard error, the ends of its
    /// 95 % interval, and the probability of a level at or under a limit; where the trend has no
    /// interval, only why there is no probability.
    pub(crate) fn spread_steps(&self, judged: Year, limit: Known<f64>) -> Vec<Step> {
        let found = self
            .spread_in(judged)
            .and_then(|spread| Ok((spread, self.scatter_of_three()?, self.interval(spread)?)));
        let mut name = "probability of a level at or under A";
        let (spread, scatter, interval) = match found {
            Ok(found) => found,
            Err(reason) => return vec![Step::absent(name, "p", reason)],
        };
        let log = matches!(self.shape, Shape::Exponential { .. });
        let (unit, n) = (if log { Number } else { Tonnes }, f64::from(self.points));
        let of_spread = |line: &'static str, logarithm: &'static str| {
            let formula = Formula::new(if log { logarithm } else { line });
            formula
                .with("T_tT", Tonnes, spread.level)
                .with("se", unit, spread.error)
                .with("n", Number, n)
        };
        let error = Formula::new("s*sqrt(1 + 1/n + (tT - mean_t)^2/Sxx)")
            .with("s", unit, self.residual_deviation().unwrap_or(f64::NAN))
            .with("n", Number, n)
            .with("tT", AtYear, judged.as_f64())
            .with("mean_t", AtYear, self.mean_year().unwrap_or(f64::NAN))
            .with("Sxx", Number, scatter.sxx);
        let low = of_spread(
            "T_tT - t_quantile(0.975, n - 2)*se",
            "T_tT*exp(-t_quantile(0.975, n - 2)*se)",
        );
        let high = of_spread(
            "T_tT + t_quantile(0.975, n - 2)*se",
            "T_tT*exp(t_quantile(0.975, n - 2)*se)",
        );
        let mut probability =
            of_spread("t_cdf((A - T_tT)/se, n - 2)", "t_cdf(ln(A/T_tT)/se, n - 2)");
        if log && limit.is_ok_and(|limit| limit <= 0.0) {
            name = "probability of a level at or under A, to which a rate never comes";
            probability = Formula::new("0");
        } else if let Ok(limit) = limit {
            probability = probability.with("A", Tonnes, limit);
        }
        let reached = limit.and_then(|limit| self.probability(spread, limit));
        let (low_end, high_end) = (Ok(interval.low.number()), Ok(interval.high.number()));
        vec![
            error.step("standard error of the level of one year", "se", unit, Ok(spread.error)),
            low.step("projection, low end of 95 %", "T_low", Tonnes, low_end),
            high.step("projection, high end of 95 %", "T_high", Tonnes, high_end),
            probability.step(name, "p", StepUnit::Share, reached.map(Share::fraction)),
        ]
    }

    /// The year in which the trend takes a level: of [`TrendFit::year_at`], and, after the latest
    /// year, of [`TrendFit::falls_to`].
    pub(crate) fn reach_formula(&self, limit: f64) -> Formula {
        let formula = match self.shape {
            Shape::Line { .. } => "tL + (A - T_tL)/b",
            Shape::Exponential { .. } => "tL + ln(A/T_tL)/beta",
            // 1 + g would lose the digits of a small g, which the quotient needs.
            Shape::Compound { rate } if rate.abs() < 1e-5 => {
                let formula = self.formula_from_latest("T_tL*(1 + g)^(x - tL)");
                return Formula { equals: Some(limit), ..self.with_pace(formula) };
            }
            Shape::Compound { .. } => "tL + ln(A/T_tL)/ln(1 + g)",
        };
        self.with_fitted_pace(self.formula_from_latest(formula)).with("A", Tonnes, limit)
    }

    /// The fall in the year after the latest one: of [`TrendFit::yearly_fall`].
    pub(crate) fn fall_formula(&self) -> Formula {
        let Shape::Line { .. } = self.shape else {
            let formula = Formula::new("T_tL - T_next").with("T_tL", Tonnes, self.raw(0.0));
            return formula.with("T_next", Tonnes, self.raw(1.0));
        };
        self.with_pace(Formula::new("-b"))
    }
}

fn endpoint_rate(Points { t, e }: Points<'_>) -> Formula {
    let formula = Formula::new("(E_last/E_first)^(1/(t_last - t_first)) - 1");
    let ends = [
        ("E_last", Tonnes, e.last()),
        ("E_first", Tonnes, e.first()),
        ("t_last", AtYear, t.last()),
        ("t_first", AtYear, t.first()),
    ];
    ends.into_iter().fold(formula, |formula, (symbol, unit, end)| {
        formula.with(symbol, unit, end.copied().unwrap_or(f64::NAN))
    })
}

impl GivenProjection {
    /// Its level in x.
    pub(crate) fn formula(&self, x: Variable<'_>) -> Formula {
        self.table().inputs(Formula::new(format!("straight({}, t, W)", x.text)), "W")
    }

    /// The ends of the interval that it gives for a year.
    pub(crate) fn interval_steps(&self, judged: Year) -> Vec<Step> {
        let Ok(interval) = self.interval_in(judged) else { return Vec::new() };
        let end = |name, symbol: &'static str, end: f64| {
            Formula::new(symbol).with(symbol, Tonnes, end).step(name, symbol, Tonnes, Ok(end))
        };
        vec![
            end("projection, low end as given", "T_low", interval.low.tonnes()),
            end("projection, high end as given", "T_high", interval.high.tonnes()),
        ]
    }

    /// The year of [`GivenProjection::falls_to`], on the straight piece that falls through the limit.
    ///
    /// [`Absent::OutsideBaseline`] where none does.
    pub(crate) fn reach_formula(&self, limit: f64, latest: Year) -> Known<Formula> {
        let piece = self.crossing(limit, latest).ok_or(Absent::OutsideBaseline)?;
        Ok(Formula::new("max(ta + (Wa - A)/(Wa - Wb)*(tb - ta), tL)")
            .with("ta", AtYear, piece.from.0)
            .with("Wa", Tonnes, piece.from.1)
            .with("tb", AtYear, piece.to.0)
            .with("Wb", Tonnes, piece.to.1)
            .with("A", Tonnes, limit)
            .with("tL", AtYear, latest.as_f64()))
    }

    /// The fall in the year after the latest one.
    pub(crate) fn fall_formula(&self, latest: Year) -> Formula {
        let formula = Formula::new("straight(tL, t, W) - straight(tL + 1, t, W)");
        self.table().inputs(formula, "W").with("tL", AtYear, latest.as_f64())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trend::Estimator;

    /// The symbols of the steps of a fit to levels from 2018 on, and of its spread in 2030.
    fn symbols(estimator: Estimator, levels: &[f64]) -> (Vec<String>, Vec<String>) {
        let years = (2018..).map(Year::constant).zip(levels.iter().copied());
        let fit = TrendFit::of(
            estimator,
            years.map(|(y, e)| (y, crate::Emissions::constant(e))).collect::<Vec<_>>().into_iter(),
        )
        .unwrap();
        let t: Vec<f64> = (2018..).take(levels.len()).map(f64::from).collect();
        let symbols = |steps: Vec<Step>| {
            let symbol = |step: Step| {
                format!("{}{}", step.symbol, if step.value.is_ok() { "" } else { "?" })
            };
            steps.into_iter().map(symbol).collect()
        };
        let spread = fit.spread_steps(Year::constant(2030), Ok(0.0));
        (symbols(fit.fit_steps(&t, levels)), symbols(spread))
    }

    #[test]
    fn steps_that_do_not_exist_are_left_out() {
        let levels = [100.0, 90.0, 85.0, 81.0];
        let (fit, spread) = symbols(Estimator::ols(), &levels);
        assert_eq!(fit, ["b", "mean_t", "Sxx", "s", "R2", "se_b", "b_low", "b_high", "T_tL"]);
        assert_eq!(spread, ["se", "T_low", "T_high", "p"]);
        let (fit, spread) = symbols(Estimator::ols(), &levels[..2]);
        assert_eq!((fit.join(" "), spread.join(" ")), ("b T_tL".into(), "p?".into()));
        let (fit, spread) = symbols(Estimator::ols(), &[1.0; 3]);
        assert_eq!(fit, ["b", "mean_t", "Sxx", "s", "se_b", "b_low", "b_high", "T_tL"]);
        assert_eq!(spread, ["se", "T_low", "T_high", "p?"]);
        let (fit, spread) = symbols(Estimator::log_linear(), &levels);
        assert_eq!(fit, ["beta", "g", "mean_t", "Sxx", "s", "R2", "se_beta", "T_tL"]);
        assert_eq!(spread, ["se", "T_low", "T_high", "p"]);
        let (fit, _) = symbols(Estimator::theil_sen(), &levels);
        assert_eq!(fit, ["b", "V", "C", "N", "b_low", "b_high", "T_tL"]);
        let (fit, _) = symbols(Estimator::lad(), &levels);
        assert_eq!(fit, ["b_low", "b_high", "b", "T_tL"]);
        for estimator in [Estimator::endpoint_rate(), Estimator::mean_annual_change()] {
            assert_eq!(symbols(estimator, &levels).0, ["g", "T_tL"]);
        }
    }
}
