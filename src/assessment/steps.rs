//! Each step of a derivation, built from an assessment.

use std::borrow::Cow;

use super::Verdict;
use super::derivation::{Input, Step, StepValue};
use super::figures::{Figures, Lenses};
use super::level::Levels;
use crate::inventory::EmissionSeries;
use crate::quantity::{Absent, Emissions, Known, Portion, Share, Year};
use crate::resolve::{BaseYears, Basis};
use crate::target::{Ambition, BasePolicy, BaselineCut, NetZero};

/// Builds the steps to one set of figures: an assessment's own, those of a part, of a net test.
pub(super) struct Steps<'a> {
    pub(super) series: &'a EmissionSeries,
    pub(super) figures: Figures,
    /// The ambition that is asked; none for a composite.
    pub(super) asked: Option<&'a Ambition>,
    /// The levels behind the figures; none for a composite.
    pub(super) levels: Option<Levels<'a>>,
}

pub(super) fn tonnes(level: Known<Emissions>) -> Known<StepValue> {
    level.map(|level| StepValue::Tonnes(level.tonnes()))
}

pub(super) fn per_year(slope: Known<Emissions>) -> Known<StepValue> {
    slope.map(|slope| StepValue::TonnesPerYear(slope.tonnes()))
}

pub(super) fn share(share: Known<Share>) -> Known<StepValue> {
    share.map(|share| StepValue::Share(share.fraction()))
}

pub(super) fn year(year: Known<Year>) -> Known<StepValue> {
    year.map(|year| StepValue::Year(year.as_f64()))
}

pub(super) fn number(number: Known<f64>) -> Known<StepValue> {
    number.map(StepValue::Number)
}

pub(super) fn step(
    name: &'static str,
    formula: &'static str,
    inputs: &[(&'static str, Known<StepValue>)],
    value: Known<StepValue>,
) -> Step {
    let inputs = inputs.iter().map(|&(symbol, value)| input(symbol, value)).collect();
    Step { name, formula, inputs, value }
}

pub(super) fn input(symbol: impl Into<Cow<'static, str>>, value: Known<StepValue>) -> Input {
    Input { symbol: symbol.into(), value }
}

impl Steps<'_> {
    pub(super) fn all(&self) -> Vec<Step> {
        let groups = [
            self.found(),
            self.standing(),
            self.required(),
            self.trend(),
            self.projection(),
            self.uncertainty(),
            self.effort(),
            self.supplement(),
            self.judgement(),
        ];
        groups.into_iter().flatten().collect()
    }

    pub(super) fn e0(&self) -> Known<StepValue> {
        tonnes(self.figures.base.map(|base| base.level))
    }

    fn t0(&self) -> Known<StepValue> {
        self.figures.base.map(|base| StepValue::Year(base.years.mean_year()))
    }

    pub(super) fn a(&self) -> Known<StepValue> {
        tonnes(self.figures.allowable)
    }

    pub(super) fn el(&self) -> Known<StepValue> {
        tonnes(self.figures.latest.map(|latest| latest.level))
    }

    pub(super) fn tl(&self) -> Known<StepValue> {
        year(self.figures.latest.map(|latest| latest.year))
    }

    pub(super) fn judged(&self) -> Known<StepValue> {
        year(Ok(self.figures.judged_year))
    }

    fn found(&self) -> Vec<Step> {
        let (formula, of_wording) = allowable_formula(self.asked);
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
        let Ok(base) = self.figures.base else {
            return step("base level", "E0 = E(t0)", &[], self.e0());
        };
        let policy = input("policy", Ok(StepValue::Word(base.policy.name())));
        let at = |year: Year| {
            let level = self.levels.and_then(|levels| levels.observed_in(year));
            input(format!("E({year})"), tonnes(level.ok_or(Absent::NoObservation)))
        };
        let (formula, inputs) = match (base.years, base.policy) {
            (BaseYears::Period(period), _) => {
                ("E0 = mean of E(y) over the period", period.years().map(at).collect())
            }
            (_, BasePolicy::Declared(_)) => ("E0 as the target declares it", Vec::new()),
            (BaseYears::Year(year), BasePolicy::Interpolated) => {
                let neighbours = self.levels.and_then(|levels| levels.neighbours(year));
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
        let (Basis::Net, Ok(StepValue::Year(year))) = (self.figures.basis, when.1) else {
            return found;
        };
        let Some(observation) = self.series.get(Year::saturating(year as i64)) else {
            return found;
        };
        let land = observation.land_sector.ok_or(Absent::NetNotReported);
        let parts =
            [input("gross", tonnes(Ok(observation.emissions))), input("land sector", tonnes(land))];
        Step { inputs: found.inputs.into_iter().chain(parts).collect(), ..found }
    }

    fn standing(&self) -> Vec<Step> {
        let (figures, e0, el, a) = (&self.figures, self.e0(), self.el(), self.a());
        let levels = [("E0", e0), ("EL", el)];
        let times = [("t0", self.t0()), ("tL", self.tl()), ("tT", self.judged())];
        let path = figures.path;
        let piece = self.levels.ok_or(Absent::Composite).and_then(|l| l.piece_at_latest());
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
                "gap, share of path",
                "(EL - P(tL))/P(tL)",
                &[("EL - P(tL)", gap), ("P(tL)", p)],
                share(path.and_then(|path| path.gap_share_of_path)),
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
        let (required, el, e0) = (self.figures.required, self.el(), self.e0());
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

    /// The limits with supplementary measures, where the target has a cap on them.
    fn supplement(&self) -> Vec<Step> {
        let Ok(supplement) = self.figures.supplement else { return Vec::new() };
        let cap = ("S_max", tonnes(Ok(supplement.cap)));
        let limit = ("gross limit", tonnes(supplement.gross_limit));
        let levels = self.levels.ok_or(Absent::Composite);
        let level = levels.and_then(|l| l.judged_or_projected(&self.figures.projection));
        let level = ("level", level.map(StepValue::Tonnes));
        let a = ("A", self.a());
        vec![
            step("cap on measures", "S_max, as the target words it", &[("E0", self.e0())], cap.1),
            step("gross limit", "A + S_max", &[a, cap], limit.1),
            step(
                "gap without measures",
                "T(tT) - A, once due E(tT) - A",
                &[level, a],
                tonnes(supplement.gap_without),
            ),
            step(
                "gap with full use of measures",
                "T(tT) - (A + S_max), once due E(tT) - (A + S_max)",
                &[level, limit],
                tonnes(supplement.gap_with),
            ),
            step(
                "path lens, gross limit",
                "EL at or under the path to the gross limit",
                &[("EL", self.el()), limit],
                supplement.lenses.path.map(StepValue::Holds),
            ),
            step(
                "trend lens, gross limit",
                "T(tT) at or under the gross limit",
                &[level, limit],
                supplement.lenses.trend.map(StepValue::Holds),
            ),
        ]
    }

    fn judgement(&self) -> Vec<Step> {
        let figures = &self.figures;
        let p = tonnes(figures.path.map(|path| path.level));
        let t = tonnes(figures.projection.map(|projection| projection.level));
        let strict = self.asked.is_some_and(Ambition::is_strict);
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
        let figures = &self.figures;
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
