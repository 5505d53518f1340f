//! Each step of a derivation, built from an assessment.

use std::borrow::Cow;

use super::derivation::{Input, Step, StepValue};
use super::figures::Lenses;
use super::{Assessment, Verdict};
use crate::quantity::{Absent, Emissions, Known, Portion, Share, Year};
use crate::resolve::{BaseYears, Basis};
use crate::target::{Ambition, BasePolicy, BaselineCut, NetZero};
use crate::trend::EstimatorKind;

/// Builds the steps of an assessment.
pub(super) struct Steps<'a>(pub(super) Assessment<'a>);

fn tonnes(level: Known<Emissions>) -> Known<StepValue> {
    level.map(|level| StepValue::Tonnes(level.tonnes()))
}

fn per_year(slope: Known<Emissions>) -> Known<StepValue> {
    slope.map(|slope| StepValue::TonnesPerYear(slope.tonnes()))
}

fn share(share: Known<Share>) -> Known<StepValue> {
    share.map(|share| StepValue::Share(share.fraction()))
}

fn year(year: Known<Year>) -> Known<StepValue> {
    year.map(|year| StepValue::Year(year.as_f64()))
}

fn number(number: Known<f64>) -> Known<StepValue> {
    number.map(StepValue::Number)
}

fn step(
    name: &'static str,
    formula: &'static str,
    inputs: &[(&'static str, Known<StepValue>)],
    value: Known<StepValue>,
) -> Step {
    let inputs = inputs.iter().map(|&(symbol, value)| input(symbol, value)).collect();
    Step { name, formula, inputs, value }
}

fn input(symbol: impl Into<Cow<'static, str>>, value: Known<StepValue>) -> Input {
    Input { symbol: symbol.into(), value }
}

impl Steps<'_> {
    pub(super) fn all(&self) -> Vec<Step> {
        let groups = [
            self.levels(),
            self.standing(),
            self.required(),
            self.trend(),
            self.projection(),
            self.uncertainty(),
            self.effort(),
            self.judgement(),
        ];
        groups.into_iter().flatten().collect()
    }

    fn e0(&self) -> Known<StepValue> {
        tonnes(self.0.figures().base.map(|base| base.level))
    }

    fn t0(&self) -> Known<StepValue> {
        self.0.figures().base.map(|base| StepValue::Year(base.years.mean_year()))
    }

    fn a(&self) -> Known<StepValue> {
        tonnes(self.0.figures().allowable)
    }

    fn el(&self) -> Known<StepValue> {
        tonnes(self.0.figures().latest.map(|latest| latest.level))
    }

    fn tl(&self) -> Known<StepValue> {
        year(self.0.figures().latest.map(|latest| latest.year))
    }

    fn judged(&self) -> Known<StepValue> {
        year(Ok(self.0.figures().judged_year))
    }

    fn levels(&self) -> Vec<Step> {
        let (formula, of_wording) = allowable_formula(self.0.asked());
        let mut wording = vec![("E0", self.e0())];
        wording.extend(of_wording);
        vec![
            self.base(),
            step("allowable emissions", formula, &wording, self.a()),
            self.observed("latest level", "EL = E(tL)", ("tL", self.tl()), self.el()),
        ]
    }

    /// The base level as its policy found it.
    fn base(&self) -> Step {
        let Ok(base) = self.0.figures().base else {
            return step("base level", "E0 = E(t0)", &[], self.e0());
        };
        let policy = input("policy", Ok(StepValue::Word(base.policy.name())));
        let at = |year: Year| {
            let level = self.0.levels().and_then(|levels| levels.observed_in(year));
            input(format!("E({year})"), tonnes(level.ok_or(Absent::NoObservation)))
        };
        let (formula, inputs) = match (base.years, base.policy) {
            (BaseYears::Period(period), _) => {
                ("E0 = mean of E(y) over the period", period.years().map(at).collect())
            }
            (_, BasePolicy::Declared(_)) => ("E0 as the target declares it", Vec::new()),
            (BaseYears::Year(year), BasePolicy::Interpolated) => {
                let neighbours = self.0.levels().and_then(|levels| levels.neighbours(year));
                match neighbours {
                    Some((earlier, later)) => (
                        "E0 = E(t0) on the line between its neighbours",
                        vec![at(earlier), at(later)],
                    ),
                    None => ("E0 = E(t0)", Vec::new()),
                }
            }
            (BaseYears::Year(_), _) => {
                let found = self.observed("base level", "E0 = E(t0)", ("t0", self.t0()), self.e0());
                return Step {
                    inputs: found.inputs.into_iter().chain([policy]).collect(),
                    ..found
                };
            }
        };
        let inputs = [input("t0", self.t0()), policy].into_iter().chain(inputs).collect();
        Step { name: "base level", formula, inputs, value: self.e0() }
    }

    /// A level that was observed; net of the land sector, where that is what is judged.
    fn observed(
        &self,
        name: &'static str,
        formula: &'static str,
        when: (&'static str, Known<StepValue>),
        level: Known<StepValue>,
    ) -> Step {
        let found = step(name, formula, &[when], level);
        let (Basis::Net, Ok(StepValue::Year(year))) = (self.0.figures().basis, when.1) else {
            return found;
        };
        let Some(observation) = self.0.series().get(Year::saturating(year as i64)) else {
            return found;
        };
        let land = observation.land_sector.ok_or(Absent::NetNotReported);
        let parts =
            [input("gross", tonnes(Ok(observation.emissions))), input("land sector", tonnes(land))];
        Step { inputs: found.inputs.into_iter().chain(parts).collect(), ..found }
    }

    fn standing(&self) -> Vec<Step> {
        let (figures, e0, el, a) = (self.0.figures(), self.e0(), self.el(), self.a());
        let levels = [("E0", e0), ("EL", el)];
        let times = [("t0", self.t0()), ("tL", self.tl()), ("tT", self.judged())];
        let path = figures.path;
        let piece = self.0.levels().ok_or(Absent::Composite).and_then(|l| l.piece_at_latest());
        let level_of = |node: Known<(f64, f64)>| node.map(|(_, level)| StepValue::Tonnes(level));
        let year_of = |node: Known<(f64, f64)>| node.map(|(year, _)| StepValue::Year(year));
        let (from, to) = (piece.map(|piece| piece.from), piece.map(|piece| piece.to));
        let p = tonnes(path.map(|path| path.level));
        let gap = tonnes(path.and_then(|path| path.gap));
        let change = figures.change;
        let points = path.and_then(|path| path.gap_points_of_base);
        vec![
            step("change", "EL - E0", &levels, tonnes(change.and_then(|c| c.level))),
            step(
                "change, share of base",
                "EL/E0 - 1",
                &levels,
                share(change.and_then(|c| c.share_of_base)),
            ),
            step(
                "progress",
                "(E0 - EL)/(E0 - A)",
                &[("E0", e0), ("EL", el), ("A", a)],
                share(figures.progress),
            ),
            step("elapsed", "(tL - t0)/(tT - t0)", &times, share(figures.elapsed)),
            step(
                "path level",
                "P(tL) = Pa + (Pb - Pa) (tL - ta)/(tb - ta), and Pb after tb",
                &[
                    ("Pa", level_of(from)),
                    ("Pb", level_of(to)),
                    ("ta", year_of(from)),
                    ("tb", year_of(to)),
                    ("tL", self.tl()),
                ],
                p,
            ),
            step("gap to path", "EL - P(tL)", &[("EL", el), ("P(tL)", p)], gap),
            step(
                "gap, points of base",
                "100 (EL - P(tL))/E0",
                &[("EL - P(tL)", gap), ("E0", e0)],
                points.map(|points| StepValue::PointsOfBase(points.points())),
            ),
            step(
                "years ahead of path",
                "P^-1(EL) - tL",
                &[("EL", el), ("tL", self.tl())],
                path.and_then(|path| path.years_ahead).map(StepValue::Years),
            ),
            step("needed", "EL - A", &[("EL", el), ("A", a)], tonnes(figures.needed)),
        ]
    }

    fn required(&self) -> Vec<Step> {
        let (required, el, e0) = (self.0.figures().required, self.el(), self.e0());
        let linear = per_year(required.and_then(|r| r.linear));
        let inputs = [("EL", el), ("A", self.a()), ("tL", self.tl()), ("tT", self.judged())];
        vec![
            step("required, linear", "(EL - A)/(tT - tL)", &inputs, linear),
            step(
                "required, share of latest",
                "linear/EL",
                &[("linear", linear), ("EL", el)],
                share(required.and_then(|r| r.share_of_latest)),
            ),
            step(
                "required, share of base",
                "linear/E0",
                &[("linear", linear), ("E0", e0)],
                share(required.and_then(|r| r.share_of_base)),
            ),
            step(
                "required, compound",
                "1 - (A/EL)^(1/(tT - tL))",
                &inputs,
                share(required.and_then(|r| r.compound)),
            ),
        ]
    }

    fn trend(&self) -> Vec<Step> {
        let trend = self.0.figures().trend;
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
        ]
    }

    /// The levels a trend is fitted to.
    fn points(&self) -> Vec<Input> {
        let (Ok(trend), Some(levels)) = (self.0.figures().trend, self.0.levels()) else {
            return Vec::new();
        };
        let years = (trend.from().get()..=trend.to().get()).map(|y| Year::saturating(i64::from(y)));
        let point = |year| {
            let level = levels.observed_in(year)?;
            Some(input(format!("E({year})"), tonnes(Ok(level))))
        };
        years.filter_map(point).collect()
    }

    /// The first and last year a trend is fitted to, and the number of points.
    fn window(&self) -> [(&'static str, Known<StepValue>); 3] {
        let trend = self.0.figures().trend;
        [
            ("first year", year(trend.map(|t| t.from()))),
            ("last year", year(trend.map(|t| t.to()))),
            ("n", number(trend.map(|t| f64::from(t.points())))),
        ]
    }

    /// The slope b of a line, or the rate q.
    fn pace(&self) -> (&'static str, Known<StepValue>) {
        let trend = self.0.figures().trend;
        if trend.is_ok_and(|t| t.slope().is_err()) {
            ("q", share(trend.and_then(|t| t.rate())))
        } else {
            ("b", per_year(trend.and_then(|t| t.slope())))
        }
    }

    fn projection(&self) -> Vec<Step> {
        let figures = self.0.figures();
        let (trend, projection, a) = (figures.trend, figures.projection, self.a());
        let pace = self.pace();
        let formula = match pace.0 {
            "q" => "T(tT) = T(tL) (1 + q)^(tT - tL)",
            _ => "T(tT) = T(tL) + b (tT - tL)",
        };
        let now = tonnes(trend.and_then(|t| t.level_in(figures.latest?.year)));
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
        ]
    }

    fn uncertainty(&self) -> Vec<Step> {
        let figures = self.0.figures();
        let projection = figures.projection;
        let spread = figures.trend.and_then(|t| t.spread_in(figures.judged_year));
        let line = figures.trend.and_then(|t| t.line());
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
                    ("s", number(line.map(|line| line.residual_deviation()))),
                    n,
                    ("tT", self.judged()),
                    ("mean year", figures.trend.and_then(|t| t.mean_year()).map(StepValue::Year)),
                    ("Sxx", number(line.map(|line| line.sxx))),
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

    fn effort(&self) -> Vec<Step> {
        let figures = self.0.figures();
        let sums = figures.cumulative;
        let required = per_year(figures.required.and_then(|r| r.linear));
        let observed = figures.trend.map(|t| Emissions::computed(t.yearly_fall()));
        vec![
            step(
                "effort ratio",
                "required linear fall / observed linear fall",
                &[("required", required), ("observed", per_year(observed))],
                number(figures.effort_ratio),
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

    fn judgement(&self) -> Vec<Step> {
        let figures = self.0.figures();
        let p = tonnes(figures.path.map(|path| path.level));
        let t = tonnes(figures.projection.map(|projection| projection.level));
        let strict = self.0.asked().is_some_and(Ambition::is_strict);
        let (path_formula, trend_formula) = if strict {
            ("EL under P(tL)", "T(tT) under A")
        } else {
            ("EL at or under P(tL)", "T(tT) at or under A")
        };
        vec![
            step(
                "path lens",
                path_formula,
                &[("EL", self.el()), ("P(tL)", p)],
                figures.lenses.path.map(StepValue::Holds),
            ),
            step(
                "trend lens",
                trend_formula,
                &[("T(tT)", t), ("A", self.a())],
                figures.lenses.trend.map(StepValue::Holds),
            ),
            self.verdict(),
        ]
    }

    /// The comparison that gave the verdict.
    fn verdict(&self) -> Step {
        let figures = self.0.figures();
        let levels = |symbol, level| vec![(symbol, tonnes(Ok(level))), ("A", self.a())];
        let (formula, inputs) = match figures.verdict {
            Verdict::Met { level, .. } | Verdict::Missed { level, .. } => {
                ("due: E(tT) against A", levels("E(tT)", level))
            }
            Verdict::AchievedEarly { level, .. } => {
                ("not due: EL at or under A", levels("EL", level))
            }
            _ if Lenses::decide(&figures.verdict) => (
                "not due, EL above A: path lens and trend lens",
                vec![
                    ("path lens", figures.lenses.path.map(StepValue::Holds)),
                    ("trend lens", figures.lenses.trend.map(StepValue::Holds)),
                ],
            ),
            _ => ("nothing is compared", Vec::new()),
        };
        step("verdict", formula, &inputs, Ok(StepValue::Word(figures.verdict.name())))
    }
}

/// What an estimator's slope or rate is.
const fn pace_formula(kind: EstimatorKind) -> &'static str {
    match kind {
        EstimatorKind::Ols => "b = Sxy/Sxx over the window",
        EstimatorKind::TheilSen => "b = median of all pairwise slopes over the window",
        EstimatorKind::Lad => "b with the least sum of absolute residuals over the window",
        EstimatorKind::LogLinear => "q = exp(Sxy/Sxx of ln E over the window) - 1",
        EstimatorKind::EndpointRate => "q = (last/first)^(1/years) - 1 over the window",
    }
}

/// The formula of A for an ambition, and what its wording gives.
fn allowable_formula(
    asked: Option<&Ambition>,
) -> (&'static str, Option<(&'static str, Known<StepValue>)>) {
    let portion = |p: Portion| Ok(StepValue::Share(p.fraction()));
    match asked {
        Some(Ambition::ReduceBy(r)) => ("A = E0 (1 - r)", Some(("r", portion(*r)))),
        Some(Ambition::ReduceTo(s)) => ("A = E0 s", Some(("s", portion(*s)))),
        Some(Ambition::MayGrowBy(g)) => {
            ("A = E0 (1 + g)", Some(("g", Ok(StepValue::Share(g.share().fraction())))))
        }
        Some(Ambition::DivideBy(n)) => ("A = E0/N", Some(("N", Ok(StepValue::Number(n.factor()))))),
        Some(Ambition::NetNegativeBy(n)) => ("A = -E0 n", Some(("n", portion(*n)))),
        Some(Ambition::BelowBaseline(scenario)) => match scenario.cut() {
            BaselineCut::By(r) => ("A = B(tT) (1 - r)", Some(("r", portion(r)))),
            BaselineCut::Tonnes(d) => ("A = B(tT) - d", Some(("d", tonnes(Ok(d))))),
        },
        Some(Ambition::AtMost(level)) => ("A = L", Some(("L", tonnes(Ok(*level))))),
        Some(Ambition::NetZero(NetZero { own_reduction: Some(own) })) => {
            ("A = E0 (1 - own reduction), gross", Some(("own reduction", portion(*own))))
        }
        Some(Ambition::NetZero(NetZero { own_reduction: None })) => ("A = 0, net", None),
        Some(Ambition::Qualitative(_)) => ("none: the target names no number", None),
        None => ("that of each part", Some(("parts", Err(Absent::Composite)))),
    }
}
