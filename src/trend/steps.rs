//! The formulas of a trend in the language of derivations: its fit, its level, its spread, and the
//! year in which it comes to a limit.
//!
//! Levels are in tonnes; for a trend per head or per unit the caller changes the unit. A variable
//! is a symbol, a call, or a sum, which needs no parentheses before ` - tL`.

use super::fit::{SlopeRange, TrendFit};
use super::mann_kendall::{tie_sizes, variance_of_s};
use super::{Anchoring, EstimatorKind, GivenProjection};
use crate::formula::step::StepUnit::{self, Number, Tonnes, TonnesPerYear, Year as AtYear};
use crate::formula::step::{Formula, Step, Variable};
use crate::quantity::{Absent, Known, Level, Share, Year};

/// The years and levels that a trend is fitted to: the lists `t` and `E`.
#[derive(Clone, Copy)]
struct Points<'p> {
    t: &'p [f64],
    e: &'p [f64],
}

impl Points<'_> {
    fn years(self, text: &'static str) -> Formula {
        Formula::new(text).with_list("t", AtYear, self.t.to_vec())
    }

    fn formula(self, text: impl Into<String>) -> Formula {
        let years = Formula::new(text.into()).with_list("t", AtYear, self.t.to_vec());
        years.with_list("E", Tonnes, self.e.to_vec())
    }
}

impl<L: Level> TrendFit<L> {
    /// The steps from the points of the window, given as years and levels, to slope or rate, scatter,
    /// and the level in the latest year. Figures that the estimator does not define are left out.
    pub(crate) fn fit_steps(&self, t: &[f64], e: &[f64]) -> Vec<Step> {
        let points = Points { t, e };
        let mut steps = match self.kind() {
            EstimatorKind::Ols | EstimatorKind::LogLinear => self.least_squares_steps(points),
            EstimatorKind::TheilSen => self.theil_sen_steps(points),
            EstimatorKind::Lad => self.lad_steps(points),
            EstimatorKind::EndpointRate => {
                let end = |end: Option<&f64>| end.copied().unwrap_or(f64::NAN);
                let formula = Formula::new("(E_last/E_first)^(1/(t_last - t_first)) - 1")
                    .with("E_last", Tonnes, end(e.last()))
                    .with("E_first", Tonnes, end(e.first()))
                    .with("t_last", AtYear, end(t.last()))
                    .with("t_first", AtYear, end(t.first()));
                vec![self.pace_step(formula)]
            }
            EstimatorKind::MeanAnnualChange => {
                let formula = Formula::new("mean(E_after/E_before) - 1")
                    .with_list("E_after", Tonnes, e.iter().skip(1).copied().collect())
                    .with_list(
                        "E_before",
                        Tonnes,
                        e.split_last().map_or(&[][..], |(_, e)| e).to_vec(),
                    );
                vec![self.pace_step(formula)]
            }
        };
        steps.push(self.latest_step(points));
        steps
    }

    /// The slope b of a line, or the yearly growth g.
    fn pace(&self) -> (&'static str, StepUnit, Known<f64>) {
        match self.slope() {
            Ok(slope) => ("b", TonnesPerYear, Ok(slope.number())),
            Err(_) => ("g", StepUnit::Share, self.rate().map(Share::fraction)),
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
        match self.kind() {
            EstimatorKind::LogLinear => formula.with("beta", Number, self.fit.shape.slope),
            _ => self.with_pace(formula),
        }
    }

    /// A formula with the year and level from which the trend goes on.
    fn formula_from_latest(&self, text: String) -> Formula {
        let formula = Formula::new(text).with("T_tL", Tonnes, self.raw(0.0));
        formula.with("tL", AtYear, self.fit.origin.as_f64())
    }

    fn latest_step(&self, points: Points<'_>) -> Step {
        let tl = self.fit.origin.as_f64();
        let is_shifted = self.fit.anchoring == Anchoring::ThroughLatest;
        let fitted = match self.kind() {
            _ if is_shifted => None,
            EstimatorKind::Ols => Some("mean(E) + b*(tL - mean(t))"),
            EstimatorKind::LogLinear => Some("exp(mean(ln(E)) + beta*(tL - mean(t)))"),
            EstimatorKind::TheilSen | EstimatorKind::Lad => Some("median(E - b*(t - tL))"),
            EstimatorKind::EndpointRate | EstimatorKind::MeanAnnualChange => None,
        };
        let formula = match fitted {
            None => Formula::new("EL").with("EL", Tonnes, self.fit.latest_level),
            Some(text) => self.with_fitted_pace(points.formula(text)).with("tL", AtYear, tl),
        };
        let shifted = if is_shifted { ", through which it is shifted" } else { "" };
        let name = format!("trend, level in the latest year{shifted}");
        formula.step(name, "T_tL", Tonnes, self.level_at(tl))
    }

    fn least_squares_steps(&self, points: Points<'_>) -> Vec<Step> {
        let slope = |e| format!("sum((t - mean(t))*({e} - mean({e})))/sum((t - mean(t))^2)");
        let log = self.kind() == EstimatorKind::LogLinear;
        let mut steps = if log {
            let beta = Ok(self.fit.shape.slope);
            let fitted = points.formula(slope("ln(E)"));
            vec![
                fitted.step("trend, slope of the logarithm", "beta", Number, beta),
                self.pace_step(self.with_fitted_pace(Formula::new("exp(beta) - 1"))),
            ]
        } else {
            vec![self.pace_step(points.formula(slope("E")))]
        };
        let Ok(scatter) = self.scatter_of_three() else { return steps };
        // Logarithms are taken of shares of the latest level, as in the fit, so that small scatter
        // keeps its digits.
        let (e, b) = if log { ("ln(E/EL)", "beta") } else { ("E", "b") };
        let squares = format!("sum(({e} - mean({e}) - {b}*(t - mean(t)))^2)");
        let of_residuals = |text: String| {
            let formula = self.with_fitted_pace(points.formula(text));
            if log { formula.with("EL", Tonnes, self.fit.latest_level) } else { formula }
        };
        let (s_noise, r2_noise, of_s, of_r2) = if scatter.exact {
            let noise = (", which are rounding noise", ", the residuals being rounding noise");
            (noise.0, noise.1, Formula::new("0"), Formula::new("1"))
        } else {
            let of_s = of_residuals(format!("sqrt({squares}/(count({e}) - 2))"));
            ("", "", of_s, of_residuals(format!("1 - {squares}/sum(({e} - mean({e}))^2)")))
        };
        let s_name = format!("trend, standard deviation of the residuals{s_noise}");
        let r2_name = format!("trend, share of variance explained{r2_noise}");
        let of_sxx = "trend, sum of squares of the years about their mean";
        let (unit, of_slope, se) =
            if log { (Number, Number, "se_beta") } else { (Tonnes, TonnesPerYear, "se_b") };
        let (s, r2) = (self.residual_deviation(), self.r_squared().map(Share::fraction));
        let of_error = Formula::new("s/sqrt(Sxx)").with("s", unit, s.unwrap_or(f64::NAN));
        let (of_error, error) = (of_error.with("Sxx", Number, scatter.sxx), self.slope_std_error());
        steps.extend([
            points.years("mean(t)").step("trend, mean year", "mean_t", AtYear, self.mean_year()),
            points.years("sum((t - mean(t))^2)").step(of_sxx, "Sxx", Number, Ok(scatter.sxx)),
            of_s.step(s_name, "s", unit, s),
            of_r2.step(r2_name, "R2", StepUnit::Share, r2),
            of_error.step("trend, standard error of the slope", se, of_slope, error),
        ]);
        let ends = ["b - t_quantile(0.975, n - 2)*se_b", "b + t_quantile(0.975, n - 2)*se_b"];
        let ends = ends.map(|text| {
            let formula = self.with_pace(Formula::new(text));
            let formula = formula.with("se_b", TonnesPerYear, error.unwrap_or(f64::NAN));
            formula.with("n", Number, f64::from(self.points()))
        });
        steps.extend(slope_ends(self.slope_interval(), OF_INTERVAL, ends));
        steps.retain(|step| step.value.is_ok());
        steps
    }

    fn theil_sen_steps(&self, points: Points<'_>) -> Vec<Step> {
        let slope = self.pace_step(points.formula("median(pairwise_slopes(t, E))"));
        if self.slope_interval().is_err() {
            return vec![slope];
        }
        // Ties as the estimator counts them, among differences from the latest level.
        let relative: Vec<f64> = points.e.iter().map(|e| e - self.fit.latest_level).collect();
        let (n, variance) = (f64::from(self.points()), variance_of_s(&relative));
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
        let ends =
            ends.map(|end| points.formula(end).with("N", Number, pairs).with("C", Number, half));
        steps.extend(slope_ends(self.slope_interval(), OF_INTERVAL, ends));
        steps
    }

    fn lad_steps(&self, points: Points<'_>) -> Vec<Step> {
        let names = ["trend, least optimal slope", "trend, greatest optimal slope"];
        let ends = ["lad_low(t, E)", "lad_high(t, E)"].map(|end| points.formula(end));
        let mut steps = slope_ends(self.optimal_slopes(), names, ends);
        if let Ok(SlopeRange { low, high }) = self.optimal_slopes() {
            let middle =
                Formula::new("(b_low + b_high)/2").with("b_low", TonnesPerYear, low.number());
            steps.push(self.pace_step(middle.with("b_high", TonnesPerYear, high.number())));
        }
        steps
    }

    /// T(x) from the level in the latest year.
    pub(crate) fn formula(&self, x: Variable<'_>) -> Formula {
        let x = x.text;
        if self.slope().is_err() {
            return self.with_pace(self.formula_from_latest(format!("T_tL*(1 + g)^({x} - tL)")));
        }
        // Levels are counted from the latest one, and are as exact as it is.
        let formula = self.with_pace(self.formula_from_latest(format!("T_tL + b*({x} - tL)")));
        formula.with("EL", Tonnes, self.fit.latest_level)
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
        let log = self.kind() == EstimatorKind::LogLinear;
        let (unit, n) = (if log { Number } else { Tonnes }, f64::from(self.points()));
        let of_spread = |[line, logarithm]: [&'static str; 2]| {
            let formula = Formula::new(if log { logarithm } else { line });
            let formula = formula.with("T_tT", Tonnes, spread.level);
            formula.with("se", unit, spread.error).with("n", Number, n)
        };
        let error = Formula::new("s*sqrt(1 + 1/n + (tT - mean_t)^2/Sxx)")
            .with("s", unit, self.residual_deviation().unwrap_or(f64::NAN))
            .with("n", Number, n)
            .with("tT", AtYear, judged.as_f64())
            .with("mean_t", AtYear, self.mean_year().unwrap_or(f64::NAN))
            .with("Sxx", Number, scatter.sxx);
        let low = ["T_tT - t_quantile(0.975, n - 2)*se", "T_tT*exp(-t_quantile(0.975, n - 2)*se)"];
        let high = ["T_tT + t_quantile(0.975, n - 2)*se", "T_tT*exp(t_quantile(0.975, n - 2)*se)"];
        let mut of_p = of_spread(["t_cdf((A - T_tT)/se, n - 2)", "t_cdf(ln(A/T_tT)/se, n - 2)"]);
        if log && limit.is_ok_and(|limit| limit <= 0.0) {
            name = "probability of a level at or under A, to which a rate never comes";
            of_p = Formula::new("0");
        } else if let Ok(limit) = limit {
            of_p = of_p.with("A", Tonnes, limit);
        }
        let p = limit.and_then(|limit| self.probability(spread, limit)).map(Share::fraction);
        let end = |texts, name, symbol, end: L| {
            of_spread(texts).step(name, symbol, Tonnes, Ok(end.number()))
        };
        vec![
            error.step("standard error of the level of one year", "se", unit, Ok(spread.error)),
            end(low, "projection, low end of 95 %", "T_low", interval.low),
            end(high, "projection, high end of 95 %", "T_high", interval.high),
            of_p.step(name, "p", StepUnit::Share, p),
        ]
    }

    /// The year in which the trend takes a level: of [`TrendFit::year_at`], and, after the latest
    /// year, of [`TrendFit::falls_to`].
    pub(crate) fn reach_formula(&self, limit: f64) -> Formula {
        let text = match (self.kind(), self.fit.shape.growth) {
            (_, None) => "tL + (A - T_tL)/b",
            (EstimatorKind::LogLinear, _) => "tL + ln(A/T_tL)/beta",
            // 1 + g would lose the digits of a small g, which the quotient needs.
            (_, Some(growth)) if growth.abs() < 1e-5 => {
                let formula = self.formula_from_latest("T_tL*(1 + g)^(x - tL)".into());
                return Formula { equals: Some(limit), ..self.with_pace(formula) };
            }
            _ => "tL + ln(A/T_tL)/ln(1 + g)",
        };
        self.with_fitted_pace(self.formula_from_latest(text.into())).with("A", Tonnes, limit)
    }

    /// The fall in the year after the latest one: of [`TrendFit::yearly_fall`].
    pub(crate) fn fall_formula(&self) -> Formula {
        if self.slope().is_ok() {
            return self.with_pace(Formula::new("-b"));
        }
        let formula = Formula::new("T_tL - T_next").with("T_tL", Tonnes, self.raw(0.0));
        formula.with("T_next", Tonnes, self.raw(1.0))
    }
}

/// The names of the ends of an interval of slopes.
const OF_INTERVAL: [&str; 2] = [
    "trend, low end of the 95 % interval of the slope",
    "trend, high end of the 95 % interval of the slope",
];

/// The ends of a range of slopes, where it is defined.
fn slope_ends<L: Level>(
    range: Known<SlopeRange<L>>,
    names: [&'static str; 2],
    formulas: [Formula; 2],
) -> Vec<Step> {
    let Ok(SlopeRange { low, high }) = range else { return Vec::new() };
    let ends = formulas.into_iter().zip(names).zip([("b_low", low), ("b_high", high)]);
    let step = |((formula, name), (symbol, end)): ((Formula, _), (_, L))| {
        formula.step(name, symbol, TonnesPerYear, Ok(end.number()))
    };
    ends.map(step).collect()
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
