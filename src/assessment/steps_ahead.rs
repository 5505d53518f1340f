//! The steps that look ahead: trend, projection, uncertainty, effort and sums.

use super::derivation::{Input, Step, StepValue};
use super::figures::Reach;
use super::level::Levels;
use super::steps::{Steps, input, number, per_year, share, step, tonnes, year};
use crate::quantity::{Absent, Emissions, Known, Year};
use crate::trend::EstimatorKind;

impl<'c, 'a> Steps<'c, 'a> {
    pub(super) fn trend(&self) -> Vec<Step> {
        let trend = self.figures.trend;
        let window = self.window();
        let formula = trend.map_or("slope of the estimator", |t| pace_formula(t.kind()));
        let mut fitted = step("trend", formula, &window, self.pace().1);
        fitted.inputs.extend(self.points());
        vec![
            fitted,
            step(
                "trend, share of variance explained",
                "R2 = 1 - SSE/SST",
                &window,
                share(trend.and_then(|t| t.r_squared())),
            ),
            step(
                "trend, standard error of the slope",
                "s/sqrt(Sxx)",
                &[
                    ("s", number(trend.and_then(|t| t.residual_deviation()))),
                    ("Sxx", number(trend.and_then(|t| t.sxx()))),
                ],
                number(trend.and_then(|t| t.slope_std_error())),
            ),
        ]
    }

    /// The levels a trend is fitted to.
    fn points(&self) -> Vec<Input> {
        let (Ok(trend), Some(levels)) = (self.figures.trend, self.levels) else {
            return Vec::new();
        };
        let years = (trend.from().get()..=trend.to().get()).map(|y| Year::saturating(i64::from(y)));
        let point = |year| {
            let level = levels.observed_in(year)?;
            let left_out = levels.question.case.assessor.estimator.excluded().contains(year);
            (!left_out).then_some(input(format!("E({year})"), tonnes(Ok(level))))
        };
        years.filter_map(point).collect()
    }

    /// The first and last year a trend is fitted to, and the number of points.
    fn window(&self) -> [(&'static str, Known<StepValue>); 3] {
        let trend = self.figures.trend;
        [
            ("first year", year(trend.map(|t| t.from()))),
            ("last year", year(trend.map(|t| t.to()))),
            ("n", number(trend.map(|t| f64::from(t.points())))),
        ]
    }

    /// The slope b of a line, or the rate q.
    fn pace(&self) -> (&'static str, Known<StepValue>) {
        let trend = self.figures.trend;
        if trend.is_ok_and(|t| t.slope().is_err()) {
            ("q", share(trend.and_then(|t| t.rate())))
        } else {
            ("b", per_year(trend.and_then(|t| t.slope())))
        }
    }

    pub(super) fn projection(&self) -> Vec<Step> {
        let figures = &self.figures;
        let (trend, projection, a) = (figures.trend, figures.projection, self.a());
        let pace = self.pace();
        let formula = match pace.0 {
            _ if trend == Err(Absent::GivenProjection) => "T(tT) of the projection that is given",
            "q" => "T(tT) = T(tL) (1 + q)^(tT - tL)",
            _ => "T(tT) = T(tL) + b (tT - tL)",
        };
        let levels = self.levels.as_ref().ok_or(Absent::Composite);
        let now = tonnes(levels.and_then(|levels| levels.trend_in(levels.latest?.0)));
        let level = tonnes(projection.map(|p| p.level));
        let reach = projection.and_then(|p| p.reach?.year());
        vec![
            step(
                "projection",
                formula,
                &[("T(tL)", now), pace, ("tL", self.tl()), ("tT", self.judged())],
                level,
            ),
            step(
                "projected gap",
                "T(tT) - A",
                &[("T(tT)", level), ("A", a)],
                tonnes(projection.and_then(|p| p.gap)),
            ),
            step(
                "year the trend reaches A",
                "T(x) = A",
                &[("T(tL)", now), pace, ("A", a)],
                reach.map(StepValue::Year),
            ),
            step(
                "first inventory that reaches A",
                "the first whole year y with T(y) there",
                &[("x", reach.map(StepValue::Year))],
                year(projection.and_then(|p| Reach::first_year(p.reach?))),
            ),
        ]
    }

    pub(super) fn uncertainty(&self) -> Vec<Step> {
        let figures = &self.figures;
        let projection = figures.projection;
        let spread = figures.trend.and_then(|t| t.spread_in(figures.judged_year));
        let n = self.window()[2];
        let level = ("T(tT)", tonnes(projection.map(|p| p.level)));
        let error = ("se", number(spread.map(|s| s.error)));
        let inputs =
            [level, ("q", number(spread.and_then(|_| Ok(figures.trend?.quantile())))), error];
        let interval = projection.and_then(|p| p.interval);
        let log = figures.trend.is_ok_and(|t| t.kind() == EstimatorKind::LogLinear);
        let (low, high, probability) = if log {
            ("exp(ln T(tT) - q se)", "exp(ln T(tT) + q se)", "F((ln A - ln T(tT))/se)")
        } else {
            ("T(tT) - q se", "T(tT) + q se", "F((A - T(tT))/se)")
        };
        vec![
            step(
                "standard error of one year's level",
                "se = s sqrt(1 + 1/n + (tT - mean year)^2/Sxx)",
                &[
                    ("s", number(figures.trend.and_then(|t| t.residual_deviation()))),
                    n,
                    ("tT", self.judged()),
                    ("mean year", figures.trend.and_then(|t| t.mean_year()).map(StepValue::Year)),
                    ("Sxx", number(figures.trend.and_then(|t| t.sxx()))),
                ],
                error.1,
            ),
            step("projection, low end of 95 %", low, &inputs, tonnes(interval.map(|i| i.low))),
            step("projection, high end of 95 %", high, &inputs, tonnes(interval.map(|i| i.high))),
            step(
                "probability met, F is Student's t with n - 2 degrees of freedom",
                probability,
                &[("A", self.a()), level, error, n],
                share(projection.and_then(|p| p.probability_met)),
            ),
        ]
    }

    pub(super) fn effort(&self) -> Vec<Step> {
        let figures = &self.figures;
        let sums = figures.cumulative;
        let required = per_year(figures.required.and_then(|r| r.linear));
        let levels = self.levels.as_ref().ok_or(Absent::Composite);
        let observed = levels.and_then(|levels| {
            let fall = levels.outlook()?.yearly_fall(levels.latest?.0)?;
            Ok(Emissions::computed(fall))
        });
        vec![
            step(
                "effort ratio",
                "required linear fall / observed linear fall",
                &[("required", required), ("observed", per_year(observed))],
                number(figures.effort_ratio),
            ),
            self.sum(
                "sum of path",
                "sum of P(y) over tL+1 to tT",
                Levels::path_in,
                tonnes(sums.and_then(|c| c.path)),
            ),
            self.sum(
                "sum of trend",
                "sum of T(y) over tL+1 to tT",
                Levels::trend_in,
                tonnes(sums.and_then(|c| c.trend)),
            ),
            step(
                "past excess",
                "sum of E(y) - P(y) over the observed years after the base",
                &[],
                tonnes(self.levels.ok_or(Absent::Composite).and_then(|l| l.past_excess())),
            ),
            step(
                "cumulative excess",
                "sum of T - sum of P over tL+1 to tT",
                &[
                    ("sum of T", tonnes(sums.and_then(|c| c.trend))),
                    ("sum of P", tonnes(sums.and_then(|c| c.path))),
                ],
                tonnes(sums.and_then(|c| c.excess)),
            ),
        ]
    }

    /// A sum over the years ahead, with its first and last term.
    fn sum(
        &self,
        name: &'static str,
        formula: &'static str,
        term: impl Fn(&Levels<'c, 'a>, Year) -> Known<Emissions>,
        value: Known<StepValue>,
    ) -> Step {
        let sums = self.figures.cumulative;
        let at = |when: Known<Year>| {
            let levels = self.levels.as_ref().ok_or(Absent::Composite);
            tonnes(levels.and_then(|levels| term(levels, when?)))
        };
        let inputs = [
            ("first term", at(sums.map(|c| c.from))),
            ("last term", at(sums.map(|c| c.to))),
            ("years", number(sums.map(|c| c.to.since(c.from) + 1.0))),
        ];
        step(name, formula, &inputs, value)
    }
}

/// What an estimator's slope or rate is.
const fn pace_formula(kind: EstimatorKind) -> &'static str {
    match kind {
        EstimatorKind::Ols => "b = Sxy/Sxx over the window",
        EstimatorKind::TheilSen => "b = median of all pairwise slopes over the window",
        EstimatorKind::Lad => "b with the least sum of absolute residuals over the window",
        EstimatorKind::LogLinear => "q = exp(Sxy/Sxx of ln E over the window) - 1",
        EstimatorKind::MeanAnnualChange => "q = mean of E(y)/E(y-1) - 1 over the window",
        EstimatorKind::EndpointRate => "q = (last/first)^(1/years) - 1 over the window",
    }
}
