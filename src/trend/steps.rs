//! The derivation steps of a trend: fit, level, standard error, interval, probability, and the year
//! in which the trend reaches a limit.
//!
//! Levels are in tonnes; for a trend per head or per unit, the caller replaces the unit. The text
//! of a variable must be a symbol, a call or a sum: ` - tL` follows it without parentheses.

use std::sync::Arc;

use super::calibration::{CalibratedOutlook, CalibratedSpread, ScaleSegment};
use super::fit::{CurveForm, TrendFit};
use super::mann_kendall::{tie_sizes, variance_of_s};
use super::step_names as names;
use super::{Anchoring, Damping, EstimatorKind, GivenProjection, ReferenceSet};
use crate::formula::expression::{Expression, Formula, Variable, expr};
use crate::formula::step::StepUnit::{self, Number, Tonnes, TonnesPerYear, Year as AtYear};
use crate::formula::step::{Step, StepValue};
use crate::formula::step_name::StepName;
use crate::language::Words;
use crate::quantity::{Absent, Emissions, Known, Level, Year};

/// The name, the symbol and the formula of a step.
type Row = (Words, &'static str, &'static Expression);

// The formulas of least squares: $e stands for the levels or their logarithms, $b for the slope.
// Residuals of logarithms use E/EL, as in the fit, so that a small scatter loses no digits.
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

const MEAN_YEAR: Row = (names::MEAN_YEAR, "mean_t", expr!("mean(t)"));
const SXX: Row = (names::SQUARES_OF_YEARS, "Sxx", expr!("sum((t - mean(t))^2)"));

const OLS: &[Row] = &[
    (names::SLOPE, "b", expr!(slope!("E"))),
    MEAN_YEAR,
    SXX,
    (names::DEVIATION, "s", expr!(deviation!("E", "b"))),
    (names::EXPLAINED, "R2", expr!(explained!("E", "b"))),
    (names::SLOPE_ERROR, "se_b", expr!("s/sqrt(Sxx)")),
    (names::LOW_SLOPE, "b_low", expr!("b - t_quantile(0.975, n - 2)*se_b")),
    (names::HIGH_SLOPE, "b_high", expr!("b + t_quantile(0.975, n - 2)*se_b")),
    (names::LEVEL_OF_LATEST_YEAR, "T_tL", expr!("mean(E) + b*(tL - mean(t))")),
];

const LOG_LINEAR: &[Row] = &[
    (names::LOG_SLOPE, "beta", expr!(slope!("ln(E)"))),
    (names::YEARLY_GROWTH, "g", expr!("exp(beta) - 1")),
    MEAN_YEAR,
    SXX,
    (names::DEVIATION, "s", expr!(deviation!("ln(E/EL)", "beta"))),
    (names::EXPLAINED, "R2", expr!(explained!("ln(E/EL)", "beta"))),
    (names::SLOPE_ERROR, "se_beta", expr!("s/sqrt(Sxx)")),
    (names::LEVEL_OF_LATEST_YEAR, "T_tL", expr!("exp(mean(ln(E)) + beta*(tL - mean(t)))")),
];

const THEIL_SEN: &[Row] = &[
    (names::SLOPE, "b", expr!("median(pairwise_slopes(t, E))")),
    (names::VARIANCE_OF_S, "V", expr!("(n*(n - 1)*(2*n + 5) - sum(g*(g - 1)*(2*g + 5)))/18")),
    (names::HALF_WIDTH_OF_S, "C", expr!("1.959964*sqrt(V)")),
    (names::SLOPES, "N", expr!("n*(n - 1)/2")),
    (
        names::LOW_SLOPE,
        "b_low",
        expr!("nth(pairwise_slopes(t, E), max(floor((N - C)/2 + 0.5) - 1, 0))"),
    ),
    (
        names::HIGH_SLOPE,
        "b_high",
        expr!("nth(pairwise_slopes(t, E), min(floor((N + C)/2 + 0.5), N - 1))"),
    ),
    (names::LEVEL_OF_LATEST_YEAR, "T_tL", expr!("median(E - b*(t - tL))")),
];

const LAD: &[Row] = &[
    (names::SMALLEST_SLOPE, "b_low", expr!("lad_low(t, E)")),
    (names::LARGEST_SLOPE, "b_high", expr!("lad_high(t, E)")),
    (names::SLOPE, "b", expr!("(b_low + b_high)/2")),
    (names::LEVEL_OF_LATEST_YEAR, "T_tL", expr!("median(E - b*(t - tL))")),
];

const ENDPOINT_RATE: &[Row] = &[
    (names::YEARLY_GROWTH, "g", expr!("(E_last/E_first)^(1/(t_last - t_first)) - 1")),
    (names::LEVEL_OF_LATEST_YEAR, "T_tL", expr!("EL")),
];

const MEAN_ANNUAL_CHANGE: &[Row] = &[
    (names::YEARLY_GROWTH, "g", expr!("mean(E_after/E_before) - 1")),
    (names::LEVEL_OF_LATEST_YEAR, "T_tL", expr!("EL")),
];

const WALK_YEARS: Row = (names::YEARS_OF_WALK, "K", expr!("sum(t_after - t_before)"));

const RANDOM_WALK: &[Row] = &[
    (names::YEARLY_CHANGE, "b", expr!("sum(E_after - E_before)/sum(t_after - t_before)")),
    WALK_YEARS,
    (
        names::DEVIATION_OF_CHANGE,
        "s",
        expr!(
            "sqrt(sum((E_after - E_before - (t_after - t_before)*b)^2/(t_after - t_before))\
             /(count(E_after) - 1))"
        ),
    ),
    (names::LEVEL_OF_LATEST_YEAR, "T_tL", expr!("EL")),
];

const LOG_DRIFT: Row =
    (names::LOG_CHANGE, "beta", expr!("sum(ln(E_after/E_before))/sum(t_after - t_before)"));
const LOG_WALK_DEVIATION: Row = (
    names::DEVIATION_OF_CHANGE,
    "s",
    expr!(
        "sqrt(sum((ln(E_after/E_before) - (t_after - t_before)*beta)^2/(t_after - t_before))\
         /(count(E_after) - 1))"
    ),
);

const LOG_RANDOM_WALK: &[Row] = &[
    LOG_DRIFT,
    (names::YEARLY_GROWTH, "g", expr!("exp(beta) - 1")),
    WALK_YEARS,
    LOG_WALK_DEVIATION,
    (names::LEVEL_OF_LATEST_YEAR, "T_tL", expr!("EL")),
];

const DAMPED_LOG_RANDOM_WALK: &[Row] = &[
    LOG_DRIFT,
    WALK_YEARS,
    LOG_WALK_DEVIATION,
    (names::LEVEL_OF_LATEST_YEAR, "T_tL", expr!("EL")),
];

const OUTLOOK: &[Row] = &[
    (
        names::LOG_CHANGE_WITH_SET,
        "beta",
        expr!("(sum(ln(E_after/E_before))/sum(t_after - t_before) + m_set)/2"),
    ),
    (names::YEARLY_GROWTH, "g", expr!("exp(beta) - 1")),
    WALK_YEARS,
    (
        names::DEVIATION_WITH_SET,
        "s",
        expr!(
            "sqrt((8*s_set^2 + sum((ln(E_after/E_before) - (t_after - t_before)\
             *(sum(ln(E_after/E_before))/sum(t_after - t_before)))^2/(t_after - t_before)))\
             /(count(E_after) + 7))"
        ),
    ),
    (names::LEVEL_OF_LATEST_YEAR, "T_tL", expr!("EL")),
];

impl<L: Level> TrendFit<L> {
    /// The steps from the points (years t, levels e) to slope or rate, scatter, and the level in
    /// the latest year, with a prefix before their names. Figures that the estimator does not define
    /// have no step.
    pub(crate) fn fit_steps(
        &self,
        prefix: Words,
        t: Vec<f64>,
        e: Vec<f64>,
    ) -> impl Iterator<Item = Step> {
        let (t, e): (Arc<[f64]>, Arc<[f64]>) = (t.into(), e.into());
        let is_exact = self.scatter_of_three().is_ok_and(|scatter| scatter.exact)
            || self.walk_of_three().is_ok_and(|walk| walk.exact);
        let is_shifted = self.fit.anchoring == Anchoring::ThroughLatest && !self.is_walk();
        self.rows_of_fit().iter().filter_map(move |row| {
            let (name, symbol, formula) = match row.1 {
                "s" if is_exact && self.is_walk() => {
                    (names::DEVIATION_OF_CHANGE_OF_NOISE, "s", expr!("0"))
                }
                "s" if is_exact => (names::DEVIATION_OF_NOISE, "s", expr!("0")),
                "R2" if is_exact => (names::EXPLAINED_OF_NOISE, "R2", expr!("1")),
                "T_tL" if is_shifted => (names::SHIFTED_LEVEL, "T_tL", expr!("EL")),
                _ => *row,
            };
            let name = StepName::from(name).after(prefix);
            formula.step_of(name, symbol, &|symbol: &str| self.value_of_fit(symbol, &t, &e))
        })
    }

    fn rows_of_fit(&self) -> &'static [Row] {
        match self.kind() {
            EstimatorKind::Ols => OLS,
            EstimatorKind::LogLinear => LOG_LINEAR,
            EstimatorKind::TheilSen => THEIL_SEN,
            EstimatorKind::Lad => LAD,
            EstimatorKind::EndpointRate => ENDPOINT_RATE,
            EstimatorKind::MeanAnnualChange => MEAN_ANNUAL_CHANGE,
            EstimatorKind::RandomWalk | EstimatorKind::DampedRandomWalk(_) => RANDOM_WALK,
            EstimatorKind::LogRandomWalk => LOG_RANDOM_WALK,
            EstimatorKind::DampedLogRandomWalk(_) => DAMPED_LOG_RANDOM_WALK,
            EstimatorKind::Outlook(_) => OUTLOOK,
        }
    }

    /// Whether the estimator fits the logarithms of the levels. Endpoint rate and mean annual
    /// change do not.
    fn is_of_logarithms(&self) -> bool {
        matches!(self.kind(), EstimatorKind::LogLinear)
            || self.is_walk() && self.fit.curve.form.is_of_logarithms()
    }

    fn is_walk(&self) -> bool {
        self.kind().is_walk()
    }

    fn damping(&self) -> Known<f64> {
        self.kind().damping().map(Damping::factor).ok_or(Absent::NotDefined)
    }

    /// The value of a symbol in the steps of a fit; `None` if the symbol has no value for this
    /// estimator.
    fn value_of_fit(
        &self,
        symbol: &str,
        t: &Arc<[f64]>,
        e: &Arc<[f64]>,
    ) -> Option<Known<StepValue>> {
        let (level, slope) =
            if self.is_of_logarithms() { (Number, Number) } else { (Tonnes, TonnesPerYear) };
        let ends = || self.slope_interval().or_else(|_| self.optimal_slopes());
        let n = f64::from(self.points());
        let end =
            |unit, end: Option<&f64>| StepValue::of(unit, end.copied().ok_or(Absent::TooFewPoints));
        Some(match symbol {
            "t" => Ok(StepValue::list(AtYear, Arc::clone(t))),
            "E" => Ok(StepValue::list(Tonnes, Arc::clone(e))),
            "b_low" => StepValue::of(TonnesPerYear, ends().map(|ends| ends.low.number())),
            "b_high" => StepValue::of(TonnesPerYear, ends().map(|ends| ends.high.number())),
            "b" => StepValue::of(TonnesPerYear, Ok(self.fit.curve.slope)),
            "beta" => StepValue::of(Number, Ok(self.fit.curve.slope)),
            "m_set" => StepValue::of(Number, self.set().map(ReferenceSet::drift)),
            "s_set" => StepValue::of(Number, self.set().map(ReferenceSet::deviation)),
            "EL" => StepValue::of(Tonnes, Ok(self.fit.level_origin)),
            "tL" => StepValue::of(AtYear, Ok(self.fit.origin)),
            "T_tL" => StepValue::of(Tonnes, self.level_at(self.fit.origin.as_f64())),
            "s" => StepValue::of(level, self.residual_deviation()),
            "se_b" | "se_beta" => StepValue::of(slope, self.slope_std_error()),
            "n" => StepValue::of(Number, Ok(n)),
            "mean_t" => StepValue::of(AtYear, self.mean_year()),
            "Sxx" => StepValue::of(Number, self.scatter_of_three().map(|scatter| scatter.sxx)),
            "R2" => StepValue::of(StepUnit::Share, self.r_squared()),
            "g" if self.kind() == EstimatorKind::TheilSen => {
                Ok(StepValue::list(Number, tie_sizes(&Self::from_last(e))))
            }
            "g" => StepValue::of(StepUnit::Share, self.rate()),
            "V" | "N" | "C" if ends().is_err() => return None,
            "V" => StepValue::of(Number, Ok(variance_of_s(&Self::from_last(e)))),
            "N" => StepValue::of(Number, Ok(n * (n - 1.0) / 2.0)),
            "C" => StepValue::of(Number, Ok(1.959_964 * variance_of_s(&Self::from_last(e)).sqrt())),
            "E_first" => end(Tonnes, e.first()),
            "E_last" => end(Tonnes, e.last()),
            "t_first" => end(AtYear, t.first()),
            "t_last" => end(AtYear, t.last()),
            "K" => StepValue::of(StepUnit::Years, self.walk_of_three().map(|walk| walk.years)),
            "E_after" => Ok(StepValue::list(Tonnes, all_but_first(e))),
            "E_before" => Ok(StepValue::list(Tonnes, all_but_last(e))),
            "t_after" => Ok(StepValue::list(AtYear, all_but_first(t))),
            "t_before" => Ok(StepValue::list(AtYear, all_but_last(t))),
            _ => return None,
        })
    }

    fn set(&self) -> Known<ReferenceSet> {
        self.kind().reference_set().ok_or(Absent::NotDefined)
    }

    /// The levels minus the last level. The estimator uses these differences to count equal levels.
    fn from_last(e: &[f64]) -> Vec<f64> {
        e.iter().map(|level| level - e.last().unwrap_or(&0.0)).collect()
    }

    /// Fills in a formula for a year after the latest year; `x` is the text of the variable.
    fn formula_ahead(&self, text: &'static Expression, x: &str) -> Formula {
        text.filled(x, "", &|symbol: &str| {
            Some(match symbol {
                "T_tL" => StepValue::of(Tonnes, Ok(self.raw(0.0))),
                "tL" => StepValue::of(AtYear, Ok(self.fit.origin)),
                "b" => StepValue::of(TonnesPerYear, Ok(self.fit.curve.slope)),
                "phi" => StepValue::of(Number, self.damping()),
                "g" => StepValue::of(StepUnit::Share, self.rate()),
                "beta" => StepValue::of(Number, Ok(self.fit.curve.slope)),
                "T_next" => StepValue::of(Tonnes, Ok(self.raw(1.0))),
                _ => return None,
            })
        })
    }

    /// The formula of T(x), starting at the level in the latest year.
    pub(crate) fn formula(&self, x: Variable<'_>) -> Formula {
        let text = match self.fit.curve.form {
            CurveForm::Rate(_) => {
                return self.formula_ahead(expr!("T_tL*(1 + g)^(x - tL)"), x.text);
            }
            CurveForm::DampedRate(_) => {
                expr!("T_tL*exp(beta*phi*(1 - phi^(x - tL))/(1 - phi))")
            }
            CurveForm::DampedLine(_) => expr!("T_tL + b*phi*(1 - phi^(x - tL))/(1 - phi)"),
            CurveForm::Line => expr!("T_tL + b*(x - tL)"),
        };
        let formula = self.formula_ahead(text, x.text);
        if self.fit.curve.form.is_of_logarithms() {
            return formula;
        }
        // The reference level is an input, because its magnitude limits the precision of the value.
        formula.with("E_last", Tonnes, self.fit.level_origin)
    }

    /// The formula of [`TrendFit::year_at`] and [`TrendFit::falls_to`]: the year in which the trend
    /// equals a limit A.
    pub(crate) fn reach_formula(&self, limit: f64) -> Formula {
        let text = match self.fit.curve.form {
            CurveForm::Line => expr!("tL + (A - T_tL)/b"),
            CurveForm::DampedLine(_) => {
                expr!("tL + ln(1 - (A - T_tL)/b*(1 - phi)/phi)/ln(phi)")
            }
            CurveForm::DampedRate(_) => {
                expr!("tL + ln(1 - ln(A/T_tL)/beta*(1 - phi)/phi)/ln(phi)")
            }
            CurveForm::Rate(_) if self.is_of_logarithms() => expr!("tL + ln(A/T_tL)/beta"),
            // For a small g, 1 + g loses digits of g, so the step is the equation T(x) = A instead.
            CurveForm::Rate(growth) if growth.abs() < 1e-5 => {
                let formula = self.formula_ahead(expr!("T_tL*(1 + g)^(x - tL)"), "x");
                return Formula { equals: Some(limit), ..formula };
            }
            CurveForm::Rate(_) => expr!("tL + ln(A/T_tL)/ln(1 + g)"),
        };
        self.formula_ahead(text, "x").with("A", Tonnes, limit)
    }

    /// The formula of [`TrendFit::yearly_fall`], the fall of the level in the year after the latest
    /// year.
    pub(crate) fn fall_formula(&self) -> Formula {
        let text = if self.slope().is_ok() { expr!("-b") } else { expr!("T_tL - T_next") };
        self.formula_ahead(text, "x")
    }

    /// The formula of the degrees of freedom of Student's t, from the number n of points.
    fn degrees_formula(&self) -> &'static Expression {
        match self.kind() {
            EstimatorKind::Outlook(_) => expr!("n + 6"),
            _ => expr!("n - 2"),
        }
    }

    /// The formula of the standard error of one year's level.
    fn error_formula(&self) -> &'static Expression {
        match (self.kind(), self.kind().damping()) {
            (EstimatorKind::Outlook(_), _) => expr!("s*sqrt(tT - tL + (tT - tL)^2/(4*K))"),
            (_, Some(_)) => {
                expr!("s*sqrt(tT - tL + (phi*(1 - phi^(tT - tL))/(1 - phi))^2/K)")
            }
            _ if self.is_walk() => expr!("s*sqrt(tT - tL + (tT - tL)^2/K)"),
            _ => expr!("s*sqrt(1 + 1/n + (tT - mean_t)^2/Sxx)"),
        }
    }

    /// The steps from the projected level `T_tT` to its standard error, the ends of the 95 %
    /// interval, and the probability of a level at or under a limit. Without an interval, there is
    /// one step, with the reason why the probability is absent.
    pub(crate) fn spread_steps(&self, judged: Year, limit: Known<f64>) -> Vec<Step> {
        let spread = self.spread_in(judged);
        let projection = spread.and_then(|spread| Ok((spread, self.interval(spread)?)));
        let mut name = names::PROBABILITY;
        let (spread, interval) = match projection {
            Ok(projection) => projection,
            Err(reason) => return vec![Step::absent(name, "p", reason)],
        };
        let unit = if self.is_of_logarithms() { Number } else { Tonnes };
        let p = limit.and_then(|limit| self.probability(spread, limit));
        let values = |symbol: &str| {
            Some(match symbol {
                "s" => StepValue::of(unit, self.residual_deviation()),
                "T_tT" => StepValue::of(Tonnes, Ok(spread.level)),
                "se" => StepValue::of(unit, Ok(spread.error)),
                "n" => StepValue::of(Number, Ok(f64::from(self.points()))),
                "phi" => StepValue::of(Number, self.damping()),
                "tT" => StepValue::of(AtYear, Ok(judged)),
                "tL" => StepValue::of(AtYear, Ok(self.fit.origin)),
                "K" => StepValue::of(StepUnit::Years, self.walk_of_three().map(|walk| walk.years)),
                "mean_t" => StepValue::of(AtYear, self.mean_year()),
                "Sxx" => StepValue::of(Number, self.scatter_of_three().map(|scatter| scatter.sxx)),
                "A" => StepValue::of(Tonnes, limit),
                "T_low" => StepValue::of(Tonnes, Ok(interval.low.number())),
                "T_high" => StepValue::of(Tonnes, Ok(interval.high.number())),
                "p" => StepValue::of(StepUnit::Share, p),
                _ => return None,
            })
        };
        let is_outlook = matches!(self.kind(), EstimatorKind::Outlook(_));
        let [low, high, mut probability] = if is_outlook {
            [
                expr!("T_tT*exp(-t_quantile(0.975, n + 6)*se)"),
                expr!("T_tT*exp(t_quantile(0.975, n + 6)*se)"),
                expr!("t_cdf(ln(A/T_tT)/se, n + 6)"),
            ]
        } else if self.is_of_logarithms() {
            [
                expr!("T_tT*exp(-t_quantile(0.975, n - 2)*se)"),
                expr!("T_tT*exp(t_quantile(0.975, n - 2)*se)"),
                expr!("t_cdf(ln(A/T_tT)/se, n - 2)"),
            ]
        } else {
            [
                expr!("T_tT - t_quantile(0.975, n - 2)*se"),
                expr!("T_tT + t_quantile(0.975, n - 2)*se"),
                expr!("t_cdf((A - T_tT)/se, n - 2)"),
            ]
        };
        if self.is_of_logarithms() && limit.is_ok_and(|limit| limit <= 0.0) {
            name = names::PROBABILITY_OF_NEVER;
            probability = expr!("0");
        }
        let rows = [
            (names::ERROR_OF_LEVEL.into(), "se", self.error_formula()),
            (name_of_projection(names::LOW_95), "T_low", low),
            (name_of_projection(names::HIGH_95), "T_high", high),
        ];
        let steps =
            rows.into_iter().filter_map(|(name, symbol, of)| of.step_of(name, symbol, &values));
        let of_p = match p {
            Ok(_) => probability.step_of(name, "p", &values),
            Err(reason) => Some(Step::absent(name, "p", reason)),
        };
        steps.chain(of_p).collect()
    }
}

impl TrendFit {
    /// The steps from the projected level `T_tT` to the calibrated intervals and the calibrated
    /// probability of a level at or under a limit.
    pub(crate) fn calibrated_steps(
        &self,
        outlook: &CalibratedOutlook<'_>,
        judged: Year,
        limit: Known<f64>,
    ) -> Vec<Step> {
        let Ok(spread) = self.spread_in(judged) else { return Vec::new() };
        let horizon = &outlook.record;
        let calibrated = CalibratedSpread::of(horizon, spread);
        let [f95, f80] = calibrated.factors;
        let errors = limit.ok().and_then(|limit| self.errors_to(spread, limit));
        let errors = errors.unwrap_or(Err(Absent::NotDefined));
        let t_value = errors.map(|errors| calibrated.t_value(errors.abs()).copysign(errors));
        let unit = if self.is_of_logarithms() { Number } else { Tonnes };
        let values = |symbol: &str| {
            let number = |value: f64| StepValue::of(Number, Ok(value));
            let tonnes = |value: Emissions| StepValue::of(Tonnes, Ok(value.tonnes()));
            Some(match symbol {
                "s" => StepValue::of(unit, self.residual_deviation()),
                "K" => StepValue::of(StepUnit::Years, self.walk_of_three().map(|walk| walk.years)),
                "phi" => StepValue::of(Number, self.damping()),
                "mean_t" => StepValue::of(AtYear, self.mean_year()),
                "Sxx" => StepValue::of(Number, self.scatter_of_three().map(|scatter| scatter.sxx)),
                "n" => number(f64::from(self.points())),
                "tT" => StepValue::of(AtYear, Ok(judged)),
                "tL" => StepValue::of(AtYear, Ok(self.fit.origin)),
                "T_tT" => StepValue::of(Tonnes, Ok(spread.level)),
                "A" => StepValue::of(Tonnes, limit),
                "se" => StepValue::of(unit, Ok(spread.error)),
                "nu" => number(f64::from(spread.degrees)),
                "h" => StepValue::of(StepUnit::Years, Ok(f64::from(horizon.horizon))),
                "first" => StepValue::of(AtYear, Ok(horizon.first_origin)),
                "last" => StepValue::of(AtYear, Ok(horizon.last_origin)),
                "J" => number(horizon.spans()),
                "c95" => number(horizon.factor_95),
                "c80" => number(horizon.factor_80),
                "f95" => number(f95),
                "f80" => number(f80),
                "low" => tonnes(outlook.interval.low),
                "high" => tonnes(outlook.interval.high),
                "low_80" => tonnes(outlook.interval_80.low),
                "high_80" => tonnes(outlook.interval_80.high),
                "z" => StepValue::of(Number, errors),
                "w" => StepValue::of(Number, t_value),
                "p" => StepValue::of(StepUnit::Share, outlook.probability_met),
                _ => return None,
            })
        };
        let rows = self.calibrated_rows(errors.map(|errors| calibrated.segment(errors.abs())));
        let steps =
            rows.into_iter().filter_map(|(name, symbol, of)| of.step_of(name, symbol, &values));
        let of_p = match outlook.probability_met {
            Err(reason) => Some(Step::absent(names::CALIBRATED_PROBABILITY, "p", reason)),
            Ok(_) if errors.is_err() => {
                expr!("0").step_of(names::CALIBRATED_PROBABILITY_OF_NEVER, "p", &values)
            }
            Ok(_) => None,
        };
        steps.chain(of_p).collect()
    }

    /// The rows of [`TrendFit::calibrated_steps`]. `segment` contains the distance from the
    /// projected level to the limit; without a segment, there are no rows for the probability.
    fn calibrated_rows(
        &self,
        segment: Known<ScaleSegment>,
    ) -> Vec<(StepName, &'static str, &'static Expression)> {
        let [low, high, low_80, high_80, z] = if self.is_of_logarithms() {
            [
                expr!("T_tT*exp(-f95*t_quantile(0.975, nu)*se)"),
                expr!("T_tT*exp(f95*t_quantile(0.975, nu)*se)"),
                expr!("T_tT*exp(-f80*t_quantile(0.9, nu)*se)"),
                expr!("T_tT*exp(f80*t_quantile(0.9, nu)*se)"),
                expr!("ln(A/T_tT)/se"),
            ]
        } else {
            [
                expr!("T_tT - f95*t_quantile(0.975, nu)*se"),
                expr!("T_tT + f95*t_quantile(0.975, nu)*se"),
                expr!("T_tT - f80*t_quantile(0.9, nu)*se"),
                expr!("T_tT + f80*t_quantile(0.9, nu)*se"),
                expr!("(A - T_tT)/se"),
            ]
        };
        let calibrated = |name: Words| StepName::from(name).after(names::CALIBRATED_OUTLOOK);
        let mut rows = vec![
            (calibrated(names::ERROR_OF_YEAR), "se", self.error_formula()),
            (calibrated(names::DEGREES_OF_FREEDOM), "nu", self.degrees_formula()),
            (names::SPANS.into(), "J", expr!("(last - first)/h + 1")),
            (names::FACTOR_95.into(), "f95", expr!("c95*sqrt(1 + 1/J)")),
            (names::FACTOR_80.into(), "f80", expr!("c80*sqrt(1 + 1/J)")),
            (calibrated(names::LOW_95), "low", low),
            (calibrated(names::HIGH_95), "high", high),
            (calibrated(names::LOW_80), "low_80", low_80),
            (calibrated(names::HIGH_80), "high_80", high_80),
        ];
        let Ok(segment) = segment else { return rows };
        let t_value = match segment {
            ScaleSegment::UpTo80 => expr!("z/f80"),
            // z/abs(z) is the sign of z.
            ScaleSegment::Between => expr!(
                "z/abs(z)*(t_quantile(0.9, nu) + (abs(z) - f80*t_quantile(0.9, nu))\
                 *(t_quantile(0.975, nu) - t_quantile(0.9, nu))\
                 /(f95*t_quantile(0.975, nu) - f80*t_quantile(0.9, nu)))"
            ),
            ScaleSegment::Beyond95 => expr!("z/f95"),
        };
        rows.extend([
            (calibrated(names::DISTANCE_IN_ERRORS), "z", z),
            (calibrated(names::DISTANCE_ON_T), "w", t_value),
            (names::CALIBRATED_PROBABILITY.into(), "p", expr!("t_cdf(w, nu)")),
        ]);
        rows
    }
}

/// The name of a figure of the projection: `projection, low end of 95 %`.
fn name_of_projection(name: Words) -> StepName {
    StepName::from(name).after(names::PROJECTION)
}

fn all_but_first(list: &[f64]) -> &[f64] {
    list.split_first().map_or(&[], |(_, after)| after)
}

fn all_but_last(list: &[f64]) -> &[f64] {
    list.split_last().map_or(&[], |(_, before)| before)
}

impl GivenProjection {
    /// The formula of the level in the year x.
    pub(crate) fn formula(&self, x: Variable<'_>) -> Formula {
        self.table().inputs(Formula::new(format!("straight({}, t, W)", x.text)), "W")
    }

    /// The steps for the interval that the projection states for a year; empty without an interval.
    pub(crate) fn interval_steps(&self, judged: Year) -> Vec<Step> {
        let Ok(interval) = self.interval_in(judged) else { return Vec::new() };
        let end = |name: StepName, symbol: &'static str, end: f64| {
            Formula::new(symbol).with(symbol, Tonnes, end).step(
                name,
                symbol,
                StepValue::new(Tonnes, end),
            )
        };
        vec![
            end(name_of_projection(names::LOW_AS_GIVEN), "T_low", interval.low.tonnes()),
            end(name_of_projection(names::HIGH_AS_GIVEN), "T_high", interval.high.tonnes()),
        ]
    }

    /// The formula of [`GivenProjection::falls_to`], on the linear segment that falls to the limit.
    ///
    /// # Errors
    /// [`Absent::OutsideBaseline`] if no segment falls to the limit.
    pub(crate) fn reach_formula(
        &self,
        limit: f64,
        latest: Year,
        reaches: impl Fn(f64) -> bool,
    ) -> Known<Formula> {
        let piece = self.crossing(latest, reaches).ok_or(Absent::OutsideBaseline)?;
        Ok(Formula::new("min(max(ta + (Wa - A)/(Wa - Wb)*(tb - ta), max(ta, tL)), tb)")
            .with("ta", AtYear, piece.from.0)
            .with("Wa", Tonnes, piece.from.1)
            .with("tb", AtYear, piece.to.0)
            .with("Wb", Tonnes, piece.to.1)
            .with("A", Tonnes, limit)
            .with("tL", AtYear, latest.as_f64()))
    }

    /// The formula of the fall of the level in the year after the latest year.
    pub(crate) fn fall_formula(&self, latest: Year) -> Formula {
        let formula = Formula::new("straight(tL, t, W) - straight(tL + 1, t, W)");
        self.table().inputs(formula, "W").with("tL", AtYear, latest.as_f64())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trend::Estimator;

    /// The step symbols of a fit to levels that start in 2018, and of its projection to 2030; `?`
    /// marks an absent value.
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
        (symbols(fit.fit_steps(names::TREND, t, levels.to_vec()).collect()), symbols(spread))
    }

    #[test]
    fn a_fit_has_steps_only_for_figures_that_the_estimator_defines() {
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
