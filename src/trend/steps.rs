//! The formulas of a trend in the language of derivations: its fit, its level, its spread, and the
//! year in which it comes to a limit.
//!
//! Levels are in tonnes; for a trend per head or per unit the caller changes the unit. A variable
//! is a symbol, a call, or a sum, which needs no parentheses before ` - tL`.

use super::fit::TrendFit;
use super::mann_kendall::{tie_sizes, variance_of_s};
use super::{Anchoring, EstimatorKind, GivenProjection};
use crate::formula::step::StepUnit::{self, Number, Tonnes, TonnesPerYear, Year as AtYear};
use crate::formula::step::{Formula, Step, Text, Variable};
use crate::quantity::{Absent, Known, Level, Share, Year};

/// A step by its name, its symbol and its formula; values stand in a table of symbols.
type Row = (Text, &'static str, Text);

fn row(name: impl Into<Text>, symbol: &'static str, formula: impl Into<Text>) -> Row {
    (name.into(), symbol, formula.into())
}

// Least squares of e, levels or their logarithms, with slope b. Logarithms of residuals are taken of
// shares of the latest level, as in the fit, so that small scatter keeps its digits.
macro_rules! slope {
    ($e:literal) => {
        concat!("sum((t - mean(t))*(", $e, " - mean(", $e, ")))/sum((t - mean(t))^2)")
    };
}

macro_rules! squares {
    ($e:literal, $b:literal) => {
        concat!("sum((", $e, " - mean(", $e, ") - ", $b, "*(t - mean(t)))^2)")
    };
}

macro_rules! deviation {
    ($e:literal, $b:literal) => {
        concat!("sqrt(", squares!($e, $b), "/(count(", $e, ") - 2))")
    };
}

macro_rules! explained {
    ($e:literal, $b:literal) => {
        concat!("1 - ", squares!($e, $b), "/sum((", $e, " - mean(", $e, "))^2)")
    };
}

impl<L: Level> TrendFit<L> {
    /// The steps from the points of the window, given as years and levels, to slope or rate, scatter,
    /// and the level in the latest year. Figures that the estimator does not define are left out.
    pub(crate) fn fit_steps(&self, t: &[f64], e: &[f64]) -> Vec<Step> {
        let symbols = self.symbols_of_fit(t, e);
        let step = |(name, symbol, formula)| symbols.step_of(name, symbol, formula);
        self.rows_of_fit().into_iter().filter_map(step).collect()
    }

    fn is_of_logarithms(&self) -> bool {
        self.kind() == EstimatorKind::LogLinear
    }

    fn rows_of_fit(&self) -> Vec<Row> {
        let (mut rows, latest) = match self.kind() {
            EstimatorKind::Ols => (self.least_squares_rows(), "mean(E) + b*(tL - mean(t))"),
            EstimatorKind::LogLinear => {
                (self.least_squares_rows(), "exp(mean(ln(E)) + beta*(tL - mean(t)))")
            }
            EstimatorKind::TheilSen => (theil_sen_rows(), "median(E - b*(t - tL))"),
            EstimatorKind::Lad => {
                let rows = vec![
                    row("trend, least optimal slope", "b_low", "lad_low(t, E)"),
                    row("trend, greatest optimal slope", "b_high", "lad_high(t, E)"),
                    row("trend, slope", "b", "(b_low + b_high)/2"),
                ];
                (rows, "median(E - b*(t - tL))")
            }
            EstimatorKind::EndpointRate => {
                let rate = "(E_last/E_first)^(1/(t_last - t_first)) - 1";
                (vec![row("trend, yearly growth", "g", rate)], "EL")
            }
            EstimatorKind::MeanAnnualChange => {
                (vec![row("trend, yearly growth", "g", "mean(E_after/E_before) - 1")], "EL")
            }
        };
        let name = "trend, level in the latest year";
        rows.push(match self.fit.anchoring {
            Anchoring::AsFitted => row(name, "T_tL", latest),
            Anchoring::ThroughLatest => {
                row(format!("{name}, through which it is shifted"), "T_tL", "EL")
            }
        });
        rows
    }

    fn least_squares_rows(&self) -> Vec<Row> {
        let is_exact = self.scatter_of_three().is_ok_and(|scatter| scatter.exact);
        let mut rows = if self.is_of_logarithms() {
            let growth = row("trend, yearly growth", "g", "exp(beta) - 1");
            vec![row("trend, slope of the logarithm", "beta", slope!("ln(E)")), growth]
        } else {
            vec![row("trend, slope", "b", slope!("E"))]
        };
        let (s, r2, error) = if self.is_of_logarithms() {
            (deviation!("ln(E/EL)", "beta"), explained!("ln(E/EL)", "beta"), "se_beta")
        } else {
            (deviation!("E", "b"), explained!("E", "b"), "se_b")
        };
        let [s, r2] = if is_exact {
            [
                row(
                    "trend, standard deviation of the residuals, which are rounding noise",
                    "s",
                    "0",
                ),
                row(
                    "trend, share of variance explained, the residuals being rounding noise",
                    "R2",
                    "1",
                ),
            ]
        } else {
            [
                row("trend, standard deviation of the residuals", "s", s),
                row("trend, share of variance explained", "R2", r2),
            ]
        };
        let sxx = "trend, sum of squares of the years about their mean";
        rows.extend([
            row("trend, mean year", "mean_t", "mean(t)"),
            row(sxx, "Sxx", "sum((t - mean(t))^2)"),
            s,
            r2,
            row("trend, standard error of the slope", error, "s/sqrt(Sxx)"),
            row(LOW_SLOPE, "b_low", "b - t_quantile(0.975, n - 2)*se_b"),
            row(HIGH_SLOPE, "b_high", "b + t_quantile(0.975, n - 2)*se_b"),
        ]);
        rows
    }

    /// The values of the symbols of a fit, those that there are.
    fn symbols_of_fit(&self, t: &[f64], e: &[f64]) -> Formula {
        let (level, slope, error) = if self.is_of_logarithms() {
            (Number, Number, "se_beta")
        } else {
            (Tonnes, TonnesPerYear, "se_b")
        };
        let ends = self.slope_interval().or_else(|_| self.optimal_slopes());
        let (tl, n) = (self.fit.origin.as_f64(), f64::from(self.points()));
        let points = Formula::new("").with_list("t", AtYear, t.to_vec());
        let symbols = points.with_list("E", Tonnes, e.to_vec()).with_known([
            ("b_low", TonnesPerYear, ends.map(|ends| ends.low.number())),
            ("b_high", TonnesPerYear, ends.map(|ends| ends.high.number())),
            ("b", TonnesPerYear, self.slope().map(L::number)),
            ("beta", Number, Ok(self.fit.shape.slope)),
            ("g", StepUnit::Share, self.rate().map(Share::fraction)),
            ("EL", Tonnes, Ok(self.fit.latest_level)),
            ("tL", AtYear, Ok(tl)),
            ("T_tL", Tonnes, self.level_at(tl)),
            ("s", level, self.residual_deviation()),
            (error, slope, self.slope_std_error()),
            ("n", Number, Ok(n)),
            ("mean_t", AtYear, self.mean_year()),
            ("Sxx", Number, self.scatter_of_three().map(|scatter| scatter.sxx)),
            ("R2", StepUnit::Share, self.r_squared().map(Share::fraction)),
        ]);
        match self.kind() {
            EstimatorKind::TheilSen if ends.is_ok() => {
                // Ties as the estimator counts them, among differences from the latest level.
                let relative: Vec<f64> = e.iter().map(|e| e - self.fit.latest_level).collect();
                let variance = variance_of_s(&relative);
                symbols.with_list("g", Number, tie_sizes(&relative)).with_known([
                    ("V", Number, Ok(variance)),
                    ("N", Number, Ok(n * (n - 1.0) / 2.0)),
                    ("C", Number, Ok(1.959_964 * variance.sqrt())),
                ])
            }
            EstimatorKind::EndpointRate => {
                let end = |end: Option<&f64>| end.copied().ok_or(Absent::TooFewPoints);
                symbols.with_known([
                    ("E_last", Tonnes, end(e.last())),
                    ("E_first", Tonnes, end(e.first())),
                    ("t_last", AtYear, end(t.last())),
                    ("t_first", AtYear, end(t.first())),
                ])
            }
            EstimatorKind::MeanAnnualChange => {
                let (after, before) = (e.get(1..), e.get(..e.len().saturating_sub(1)));
                let list = |part: Option<&[f64]>| part.unwrap_or_default().to_vec();
                let symbols = symbols.with_list("E_after", Tonnes, list(after));
                symbols.with_list("E_before", Tonnes, list(before))
            }
            _ => symbols,
        }
    }

    /// A formula of what follows the latest year.
    fn formula_ahead(&self, text: impl Into<Text>) -> Formula {
        let symbols = Formula::new("").with_known([
            ("T_tL", Tonnes, Ok(self.raw(0.0))),
            ("tL", AtYear, Ok(self.fit.origin.as_f64())),
            ("b", TonnesPerYear, self.slope().map(L::number)),
            ("g", StepUnit::Share, self.rate().map(Share::fraction)),
            ("beta", Number, Ok(self.fit.shape.slope)),
            ("T_next", Tonnes, Ok(self.raw(1.0))),
        ]);
        Formula::of(text, &symbols)
    }

    /// T(x) from the level in the latest year.
    pub(crate) fn formula(&self, x: Variable<'_>) -> Formula {
        let x = x.text;
        if self.slope().is_err() {
            return self.formula_ahead(format!("T_tL*(1 + g)^({x} - tL)"));
        }
        // Levels are counted from the latest one, and are as exact as it is.
        let formula = self.formula_ahead(format!("T_tL + b*({x} - tL)"));
        formula.with("E_last", Tonnes, self.fit.latest_level)
    }

    /// The year in which the trend takes a level: of [`TrendFit::year_at`], and, after the latest
    /// year, of [`TrendFit::falls_to`].
    pub(crate) fn reach_formula(&self, limit: f64) -> Formula {
        let text = match self.fit.shape.growth {
            None => "tL + (A - T_tL)/b",
            Some(_) if self.is_of_logarithms() => "tL + ln(A/T_tL)/beta",
            // 1 + g would lose the digits of a small g, which the quotient needs.
            Some(growth) if growth.abs() < 1e-5 => {
                let formula = self.formula_ahead("T_tL*(1 + g)^(x - tL)");
                return Formula { equals: Some(limit), ..formula };
            }
            Some(_) => "tL + ln(A/T_tL)/ln(1 + g)",
        };
        self.formula_ahead(text).with("A", Tonnes, limit)
    }

    /// The fall in the year after the latest one: of [`TrendFit::yearly_fall`].
    pub(crate) fn fall_formula(&self) -> Formula {
        self.formula_ahead(if self.slope().is_ok() { "-b" } else { "T_tL - T_next" })
    }

    /// The steps from the level `T_tT` of the judged year to its standard error, the ends of its
    /// 95 % interval, and the probability of a level at or under a limit; where the trend has no
    /// interval, only why there is no probability.
    pub(crate) fn spread_steps(&self, judged: Year, limit: Known<f64>) -> Vec<Step> {
        let found = self.spread_in(judged);
        let found = found.and_then(|spread| Ok((spread, self.interval(spread)?)));
        let name = "probability of a level at or under A";
        let (spread, interval) = match found {
            Ok(found) => found,
            Err(reason) => return vec![Step::absent(name, "p", reason)],
        };
        let unit = if self.is_of_logarithms() { Number } else { Tonnes };
        let symbols = Formula::new("").with_known([
            ("s", unit, self.residual_deviation()),
            ("T_tT", Tonnes, Ok(spread.level)),
            ("se", unit, Ok(spread.error)),
            ("n", Number, Ok(f64::from(self.points()))),
            ("tT", AtYear, Ok(judged.as_f64())),
            ("mean_t", AtYear, self.mean_year()),
            ("Sxx", Number, self.scatter_of_three().map(|scatter| scatter.sxx)),
            ("A", Tonnes, limit),
            ("T_low", Tonnes, Ok(interval.low.number())),
            ("T_high", Tonnes, Ok(interval.high.number())),
        ]);
        let [low, high, mut probability] = if self.is_of_logarithms() {
            [
                "T_tT*exp(-t_quantile(0.975, n - 2)*se)",
                "T_tT*exp(t_quantile(0.975, n - 2)*se)",
                "t_cdf(ln(A/T_tT)/se, n - 2)",
            ]
        } else {
            [
                "T_tT - t_quantile(0.975, n - 2)*se",
                "T_tT + t_quantile(0.975, n - 2)*se",
                "t_cdf((A - T_tT)/se, n - 2)",
            ]
        };
        let mut name = Text::Borrowed(name);
        if self.is_of_logarithms() && limit.is_ok_and(|limit| limit <= 0.0) {
            name += ", to which a rate never comes";
            probability = "0";
        }
        let p = limit.and_then(|limit| self.probability(spread, limit)).map(Share::fraction);
        let error = "s*sqrt(1 + 1/n + (tT - mean_t)^2/Sxx)";
        let rows = [
            ("standard error of the level of one year", "se", error),
            ("projection, low end of 95 %", "T_low", low),
            ("projection, high end of 95 %", "T_high", high),
        ];
        let steps =
            rows.into_iter().filter_map(|(name, symbol, of)| symbols.step_of(name, symbol, of));
        let of_p = Formula::of(probability, &symbols);
        steps.chain([of_p.step(name, "p", StepUnit::Share, p)]).collect()
    }
}

const LOW_SLOPE: &str = "trend, low end of the 95 % interval of the slope";
const HIGH_SLOPE: &str = "trend, high end of the 95 % interval of the slope";

fn theil_sen_rows() -> Vec<Row> {
    let ties = "trend, variance of the Mann-Kendall S, g the sizes of groups of equal levels";
    let low = "nth(pairwise_slopes(t, E), max(floor((N - C)/2 + 0.5) - 1, 0))";
    let high = "nth(pairwise_slopes(t, E), min(floor((N + C)/2 + 0.5), N - 1))";
    vec![
        row("trend, slope", "b", "median(pairwise_slopes(t, E))"),
        row(ties, "V", "(n*(n - 1)*(2*n + 5) - sum(g*(g - 1)*(2*g + 5)))/18"),
        row("trend, half the width of the 95 % interval of S", "C", "1.959964*sqrt(V)"),
        row("trend, number of pairwise slopes", "N", "n*(n - 1)/2"),
        row(LOW_SLOPE, "b_low", low),
        row(HIGH_SLOPE, "b_high", high),
    ]
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
    pub(crate) fn reach_formula(&self, limit: f64, latest: Year, strict: bool) -> Known<Formula> {
        let piece = self.crossing(limit, latest, strict).ok_or(Absent::OutsideBaseline)?;
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
