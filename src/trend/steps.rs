//! The formulas of a trend in the language of derivations: its fit, its level, its spread, and the
//! year in which it comes to a limit.
//!
//! Levels are in tonnes; for a trend per head or per unit the caller changes the unit.

use std::borrow::Cow;

use super::fit::{Shape, TrendFit};
use super::mann_kendall::{tie_sizes, variance_of_s};
use super::{Anchoring, EstimatorKind, GivenProjection};
use crate::formula::step::{Formula, Step, StepUnit, Variable};
use crate::quantity::{Absent, Emissions, Known, Level, Share, Year};

/// The years and levels that a trend is fitted to, as the lists `t` and `E`.
#[derive(Clone, Copy)]
struct Points<'p> {
    t: &'p [f64],
    e: &'p [f64],
}

impl Points<'_> {
    fn formula(self, text: impl Into<Cow<'static, str>>) -> Formula {
        let years = Formula::new(text).with_list("t", StepUnit::Year, self.t.to_vec());
        years.with_list("E", StepUnit::Tonnes, self.e.to_vec())
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
            EstimatorKind::EndpointRate => {
                let end = |list: &[f64], last: bool| {
                    let end = if last { list.last() } else { list.first() };
                    end.copied().unwrap_or(f64::NAN)
                };
                let rate = Formula::new("(E_last/E_first)^(1/(t_last - t_first)) - 1")
                    .with("E_last", StepUnit::Tonnes, end(e, true))
                    .with("E_first", StepUnit::Tonnes, end(e, false))
                    .with("t_last", StepUnit::Year, end(t, true))
                    .with("t_first", StepUnit::Year, end(t, false));
                vec![self.pace_step(rate)]
            }
            EstimatorKind::MeanAnnualChange => {
                let (after, before) = (e.get(1..), e.get(..e.len().saturating_sub(1)));
                let rate = Formula::new("mean(E_after/E_before) - 1")
                    .with_list("E_after", StepUnit::Tonnes, after.unwrap_or_default().to_vec())
                    .with_list("E_before", StepUnit::Tonnes, before.unwrap_or_default().to_vec());
                vec![self.pace_step(rate)]
            }
        };
        steps.push(self.latest_step(points));
        steps
    }

    /// The slope b of a line, or the yearly growth g.
    fn pace(&self) -> (&'static str, StepUnit, Known<f64>) {
        match self.shape {
            Shape::Line { slope, .. } => ("b", StepUnit::TonnesPerYear, Ok(slope)),
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
        match self.pace() {
            (symbol, unit, Ok(pace)) => formula.with(symbol, unit, pace),
            (.., Err(_)) => formula,
        }
    }

    /// A formula with the slope of the line that least squares fit: of the levels, or of their
    /// logarithms.
    fn with_fitted_slope(&self, formula: Formula) -> Formula {
        match self.shape {
            Shape::Exponential { slope, .. } => formula.with("beta", StepUnit::Number, slope),
            _ => self.with_pace(formula),
        }
    }

    fn latest_step(&self, points: Points<'_>) -> Step {
        let is_shifted = self.anchoring == Anchoring::ThroughLatest;
        let name = if is_shifted {
            "trend, level in the latest year, through which it is shifted"
        } else {
            "trend, level in the latest year"
        };
        let formula = match (self.shape, self.kind) {
            _ if is_shifted => Formula::new("EL"),
            (Shape::Compound { .. }, _) => Formula::new("EL"),
            (_, EstimatorKind::Ols) => points.formula("mean(E) + b*(tL - mean(t))"),
            (Shape::Exponential { .. }, _) => {
                points.formula("exp(mean(ln(E)) + beta*(tL - mean(t)))")
            }
            (Shape::Line { .. }, _) => points.formula("median(E - b*(t - tL))"),
        };
        let formula = if formula.inputs.is_empty() {
            formula.with("EL", StepUnit::Tonnes, self.latest_level)
        } else {
            self.with_fitted_slope(formula).with("tL", StepUnit::Year, self.origin.as_f64())
        };
        formula.step(name, "T_tL", StepUnit::Tonnes, self.level_at(self.origin.as_f64()))
    }

    fn least_squares_steps(&self, points: Points<'_>) -> Vec<Step> {
        use StepUnit::{Number, Tonnes, TonnesPerYear};
        let log = matches!(self.shape, Shape::Exponential { .. });
        let (y, slope, level, per_year, se) = if log {
            ("ln(E)", "beta", Number, Number, "se_beta")
        } else {
            ("E", "b", Tonnes, TonnesPerYear, "se_b")
        };
        let fitted =
            points.formula(format!("sum((t - mean(t))*({y} - mean({y})))/sum((t - mean(t))^2)"));
        let mut steps = match self.shape {
            Shape::Exponential { slope: beta, .. } => vec![
                fitted.step("trend, slope of the logarithm", slope, Number, Ok(beta)),
                self.pace_step(Formula::new("exp(beta) - 1").with("beta", Number, beta)),
            ],
            _ => vec![self.pace_step(fitted)],
        };
        let (Ok(scatter), Ok(mean_year)) = (self.scatter_of_three(), self.mean_year()) else {
            return steps;
        };
        let of_years = |text| Formula::new(text).with_list("t", StepUnit::Year, points.t.to_vec());
        // Counted from the latest level, as the fit counts them, small scatter keeps its digits.
        let y = if log { "ln(E/EL)" } else { "E" };
        let residuals = format!("sum(({y} - mean({y}) - {slope}*(t - mean(t)))^2)");
        let of_residuals = |text| {
            let formula = self.with_fitted_slope(points.formula(text));
            if log { formula.with("EL", Tonnes, self.latest_level) } else { formula }
        };
        let exact = scatter.exact;
        let s = if exact { Ok(0.0) } else { self.residual_deviation() };
        let deviation = if exact {
            Formula::new("0")
        } else {
            of_residuals(format!("sqrt({residuals}/(count(E) - 2))"))
        };
        let explained = if exact {
            Formula::new("1")
        } else {
            of_residuals(format!("1 - {residuals}/sum(({y} - mean({y}))^2)"))
        };
        let noise = |name: &'static str, noise| if exact { noise } else { name };
        steps.extend([
            of_years("mean(t)").step("trend, mean year", "mean_t", StepUnit::Year, Ok(mean_year)),
            of_years("sum((t - mean(t))^2)").step(
                "trend, sum of squares of the years about their mean",
                "Sxx",
                Number,
                Ok(scatter.sxx),
            ),
            deviation.step(
                noise(
                    "trend, standard deviation of the residuals",
                    "trend, standard deviation of the residuals, which are rounding noise",
                ),
                "s",
                level,
                s,
            ),
        ]);
        if let Ok(share) = self.r_squared() {
            steps.push(explained.step(
                noise(
                    "trend, share of variance explained",
                    "trend, share of variance explained: all, the residuals are rounding noise",
                ),
                "R2",
                StepUnit::Share,
                Ok(share.fraction()),
            ));
        }
        let (Ok(s), Ok(error)) = (s, self.slope_std_error()) else { return steps };
        let formula = Formula::new("s/sqrt(Sxx)").with("s", level, s);
        steps.push(formula.with("Sxx", Number, scatter.sxx).step(
            "trend, standard error of the slope",
            se,
            per_year,
            Ok(error),
        ));
        steps.extend(self.slope_ends(
            ["b - t_quantile(0.975, n - 2)*se_b", "b + t_quantile(0.975, n - 2)*se_b"],
            |formula| {
                let formula = self.with_pace(formula).with("se_b", per_year, error);
                formula.with("n", Number, f64::from(self.points))
            },
        ));
        steps
    }

    /// The ends of the 95 % interval of a slope, where it is defined.
    fn slope_ends(
        &self,
        [low, high]: [&'static str; 2],
        with_inputs: impl Fn(Formula) -> Formula,
    ) -> Vec<Step> {
        let Ok(ends) = self.slope_interval() else { return Vec::new() };
        let end = |text, name, symbol, end: L| {
            let formula = with_inputs(Formula::new(text));
            formula.step(name, symbol, StepUnit::TonnesPerYear, Ok(end.number()))
        };
        vec![
            end(low, "trend, low end of the 95 % interval of the slope", "b_low", ends.low),
            end(high, "trend, high end of the 95 % interval of the slope", "b_high", ends.high),
        ]
    }

    fn theil_sen_steps(&self, points: Points<'_>) -> Vec<Step> {
        use StepUnit::Number;
        let mut steps = vec![self.pace_step(points.formula("median(pairwise_slopes(t, E))"))];
        if self.slope_interval().is_err() {
            return steps;
        }
        // Ties are counted as the estimator counts them, from the latest level.
        let relative: Vec<f64> = points.e.iter().map(|e| e - self.latest_level).collect();
        let (n, variance) = (f64::from(self.points), variance_of_s(&relative));
        let (half, pairs) = (1.959_964 * variance.sqrt(), n * (n - 1.0) / 2.0);
        steps.extend([
            Formula::new("(n*(n - 1)*(2*n + 5) - sum(g*(g - 1)*(2*g + 5)))/18")
                .with("n", Number, n)
                .with_list("g", Number, tie_sizes(&relative))
                .step(
                    "trend, variance of the Mann-Kendall S, g the sizes of groups of equal levels",
                    "V",
                    Number,
                    Ok(variance),
                ),
            Formula::new("1.959964*sqrt(V)").with("V", Number, variance).step(
                "trend, half the width of the 95 % interval of S",
                "C",
                Number,
                Ok(half),
            ),
            Formula::new("n*(n - 1)/2").with("n", Number, n).step(
                "trend, number of pairwise slopes",
                "N",
                Number,
                Ok(pairs),
            ),
        ]);
        steps.extend(self.slope_ends(
            [
                "nth(pairwise_slopes(t, E), max(floor((N - C)/2 + 0.5) - 1, 0))",
                "nth(pairwise_slopes(t, E), min(floor((N + C)/2 + 0.5), N - 1))",
            ],
            |formula| {
                let formula = points.formula(formula.text);
                formula.with("N", Number, pairs).with("C", Number, half)
            },
        ));
        steps
    }

    fn lad_steps(&self, points: Points<'_>) -> Vec<Step> {
        let unit = StepUnit::TonnesPerYear;
        let Ok(ends) = self.optimal_slopes() else { return Vec::new() };
        let (low, high) = (ends.low.number(), ends.high.number());
        let slope = Formula::new("(b_low + b_high)/2").with("b_low", unit, low);
        let end = |text, name, symbol, end| points.formula(text).step(name, symbol, unit, Ok(end));
        vec![
            end("lad_low(t, E)", "trend, least optimal slope", "b_low", low),
            end("lad_high(t, E)", "trend, greatest optimal slope", "b_high", high),
            self.pace_step(slope.with("b_high", unit, high)),
        ]
    }

    /// T(x) from the level in the latest year. The variable is a symbol, a call, or a sum, which
    /// needs no parentheses before ` - tL`.
    pub(crate) fn formula(&self, x: Variable<'_>) -> Formula {
        let x = x.text;
        self.with_pace(self.from_latest(match self.shape {
            Shape::Line { .. } => format!("T_tL + b*({x} - tL)"),
            _ => format!("T_tL*(1 + g)^({x} - tL)"),
        }))
    }

    /// A formula with the year and level from which the trend goes on.
    fn from_latest(&self, text: impl Into<Cow<'static, str>>) -> Formula {
        let formula = Formula::new(text).with("T_tL", StepUnit::Tonnes, self.raw(0.0));
        formula.with("tL", StepUnit::Year, self.origin.as_f64())
    }

    /// The steps from the level `T_tT` of the judged year to its standard error, the ends of its
    /// 95 % interval, and the probability of a level at or under a limit; where the trend has no
    /// interval, only why there is no probability.
    pub(crate) fn spread_steps(&self, judged: Year, limit: Known<f64>) -> Vec<Step> {
        use StepUnit::{Number, Tonnes};
        const PROBABILITY: &str = "probability of a level at or under A";
        let spread = self.spread_in(judged);
        let found = spread
            .and_then(|spread| Ok((spread, self.scatter_of_three()?, self.interval(spread)?)));
        let (spread, scatter, interval) = match found {
            Ok(found) => found,
            Err(reason) => return vec![Step::absent(PROBABILITY, "p", reason)],
        };
        let log = matches!(self.shape, Shape::Exponential { .. });
        let unit = if log { Number } else { Tonnes };
        let n = f64::from(self.points);
        let s = if scatter.exact { Ok(0.0) } else { self.residual_deviation() };
        let error = Formula::new("s*sqrt(1 + 1/n + (tT - mean_t)^2/Sxx)")
            .with("s", unit, s.unwrap_or(0.0))
            .with("n", Number, n)
            .with("tT", StepUnit::Year, judged.as_f64())
            .with("mean_t", StepUnit::Year, self.origin.as_f64() + scatter.mean_x)
            .with("Sxx", Number, scatter.sxx);
        let of_spread = |text| {
            let formula = Formula::new(text).with("T_tT", Tonnes, spread.level);
            formula.with("se", unit, spread.error).with("n", Number, n)
        };
        let (low, high, probability) = if log {
            (
                "T_tT*exp(-t_quantile(0.975, n - 2)*se)",
                "T_tT*exp(t_quantile(0.975, n - 2)*se)",
                "t_cdf(ln(A/T_tT)/se, n - 2)",
            )
        } else {
            (
                "T_tT - t_quantile(0.975, n - 2)*se",
                "T_tT + t_quantile(0.975, n - 2)*se",
                "t_cdf((A - T_tT)/se, n - 2)",
            )
        };
        let reached = limit.and_then(|limit| self.probability(spread, limit));
        let (name, probability) = match limit {
            Ok(limit) if log && limit <= 0.0 => (
                "probability of a level at or under A, to which a rate never comes",
                Formula::new("0"),
            ),
            limit => {
                let formula = of_spread(probability);
                (PROBABILITY, formula.with("A", Tonnes, limit.unwrap_or(f64::NAN)))
            }
        };
        vec![
            error.step("standard error of the level of one year", "se", unit, Ok(spread.error)),
            of_spread(low).step(
                "projection, low end of 95 %",
                "T_low",
                Tonnes,
                Ok(interval.low.number()),
            ),
            of_spread(high).step(
                "projection, high end of 95 %",
                "T_high",
                Tonnes,
                Ok(interval.high.number()),
            ),
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
                let formula = self.from_latest("T_tL*(1 + g)^(x - tL)");
                return Formula { equals: Some(limit), ..self.with_pace(formula) };
            }
            Shape::Compound { .. } => "tL + ln(A/T_tL)/ln(1 + g)",
        };
        self.with_fitted_slope(self.from_latest(formula)).with("A", StepUnit::Tonnes, limit)
    }

    /// The fall in the year after the latest one: of [`TrendFit::yearly_fall`].
    pub(crate) fn fall_formula(&self) -> Formula {
        match self.shape {
            Shape::Line { .. } => self.with_pace(Formula::new("-b")),
            _ => Formula::new("T_tL - T_next").with("T_tL", StepUnit::Tonnes, self.raw(0.0)).with(
                "T_next",
                StepUnit::Tonnes,
                self.raw(1.0),
            ),
        }
    }
}

impl GivenProjection {
    /// Its level as an expression of the variable.
    pub(crate) fn formula(&self, x: Variable<'_>) -> Formula {
        self.table().inputs(Formula::new(format!("straight({}, t, W)", x.text)), "W")
    }

    /// The ends of the interval that it gives for a year.
    pub(crate) fn interval_steps(&self, judged: Year) -> Vec<Step> {
        let Ok(interval) = self.interval_in(judged) else { return Vec::new() };
        let ends = [
            ("projection, low end as given", "T_low", interval.low),
            ("projection, high end as given", "T_high", interval.high),
        ];
        let step = |(name, symbol, end): (&'static str, &'static str, Emissions)| {
            let (unit, end) = (StepUnit::Tonnes, end.tonnes());
            Formula::new(symbol).with(symbol, unit, end).step(name, symbol, unit, Ok(end))
        };
        ends.map(step).into()
    }

    /// The year of [`GivenProjection::falls_to`], on the straight piece that falls through the limit.
    ///
    /// [`Absent::OutsideBaseline`] where none does.
    pub(crate) fn reach_formula(&self, limit: f64, latest: Year) -> Known<Formula> {
        let piece = self.crossing(limit, latest).ok_or(Absent::OutsideBaseline)?;
        Ok(Formula::new("max(ta + (Wa - A)/(Wa - Wb)*(tb - ta), tL)")
            .with("ta", StepUnit::Year, piece.from.0)
            .with("Wa", StepUnit::Tonnes, piece.from.1)
            .with("tb", StepUnit::Year, piece.to.0)
            .with("Wb", StepUnit::Tonnes, piece.to.1)
            .with("A", StepUnit::Tonnes, limit)
            .with("tL", StepUnit::Year, latest.as_f64()))
    }

    /// The fall in the year after the latest one.
    pub(crate) fn fall_formula(&self, latest: Year) -> Formula {
        let formula = Formula::new("straight(tL, t, W) - straight(tL + 1, t, W)");
        self.table().inputs(formula, "W").with("tL", StepUnit::Year, latest.as_f64())
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
            years.map(|(y, e)| (y, Emissions::constant(e))).collect::<Vec<_>>().into_iter(),
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
