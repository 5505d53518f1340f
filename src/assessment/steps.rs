//! Each step of a derivation, built from an assessment.

use std::borrow::Cow;

use super::Verdict;
use super::derivation::{Input, Step, StepValue};
use super::figures::Figures;
use super::level::Levels;
use crate::inventory::EmissionSeries;
use crate::pathway::PathName;
use crate::quantity::{Absent, Emissions, Known, Portion, Share, Year};
use crate::resolve::BaseYears;
use crate::target::{Ambition, BasePolicy, BaselineCut, NetZero};

/// Builds the steps to one set of figures: an assessment's own, those of a part, of a net test.
pub(super) struct Steps<'c, 'a> {
    pub(super) series: &'a EmissionSeries,
    pub(super) figures: Figures,
    /// The ambition that is asked; none for a composite.
    pub(super) asked: Option<&'a Ambition>,
    /// The levels behind the figures; none for a composite.
    pub(super) levels: Option<Levels<'c, 'a>>,
    /// What the two tests of net zero with an own reduction say.
    pub(super) tests: Option<(Verdict, Known<Verdict>)>,
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

impl Steps<'_, '_> {
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
            self.years_together(),
            self.every_year(),
            self.judgement(),
        ];
        let mut steps: Vec<Step> = groups.into_iter().flatten().collect();
        if self.levels.is_some_and(|levels| !levels.question.metric.is_absolute()) {
            for step in &mut steps {
                step.levels_per_unit();
            }
        }
        steps
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
        wording.extend(self.of_deadline());
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

    /// What the formula of A has from the deadline.
    fn of_deadline(&self) -> Vec<(&'static str, Known<StepValue>)> {
        match self.asked {
            Some(Ambition::AnnualRate(rate)) => {
                vec![("ts", year(Ok(rate.from()))), ("tT", self.judged())]
            }
            Some(Ambition::EachYearAtMost(_) | Ambition::BelowBaseline(_)) => {
                vec![("tT", self.judged())]
            }
            Some(Ambition::TotalAtMost(_)) => {
                let period = self.levels.and_then(|levels| levels.question.period);
                let n = period.map(|period| f64::from(period.length()));
                vec![("n", number(n.ok_or(Absent::NotPartOfTarget)))]
            }
            _ => Vec::new(),
        }
    }

    /// A level that was observed, with what it is made of where that is not the number reported.
    fn observed(
        &self,
        name: &'static str,
        formula: &'static str,
        when: (&'static str, Known<StepValue>),
        level: Known<StepValue>,
    ) -> Step {
        let mut found = step(name, formula, &[when], level);
        if let Ok(StepValue::Year(year)) = when.1 {
            found.inputs.extend(self.made_of(Year::saturating(year as i64)));
        }
        found
    }

    /// What a level is made of: gross and land sector, measures and units sold, the activity that
    /// it is divided by.
    fn made_of(&self, year: Year) -> Vec<Input> {
        let Some((levels, observation)) = self.levels.zip(self.series.get(year)) else {
            return Vec::new();
        };
        let whole = |level: Emissions| Ok(StepValue::Number(level.tonnes()));
        let (basis, mut parts) = (levels.used.basis(), Vec::new());
        if basis.is_net() {
            let land = observation.land_sector.ok_or(Absent::NetNotReported);
            parts.push(input("gross", whole(observation.emissions)));
            parts.push(input("land sector", land.and_then(whole)));
            let cap = levels.question.case.target.removals_cap();
            parts.extend(cap.map(|cap| input("removals cap", whole(cap))));
        }
        if let Some(measures) = levels.used.measures_of(year) {
            parts.push(input("S", whole(measures.used)));
            parts.push(input("units sold", whole(measures.units_sold)));
        }
        if let Some(activity) = levels.used.activity() {
            if !basis.is_net() {
                parts.push(input("E", whole(observation.emissions)));
            }
            let value = activity.in_year(year).ok_or(Absent::ActivityNotReported);
            parts.push(input("X", value.map(StepValue::Number)));
        }
        if levels.question.metric.is_absolute() {
            for part in &mut parts {
                if let Ok(StepValue::Number(t)) = part.value {
                    part.value = Ok(StepValue::Tonnes(t));
                }
            }
        }
        parts
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
            match self.asked {
                Some(Ambition::AnnualRate(rate)) => step(
                    "path level",
                    "P(tL) = E0 (1 - q)^(tL - ts), and A after tT",
                    &[
                        ("E0", e0),
                        ("q", Ok(StepValue::Share(rate.rate().fraction()))),
                        ("ts", year(Ok(rate.from()))),
                        ("tL", self.tl()),
                    ],
                    p,
                ),
                _ => step(
                    "path level",
                    path_formula(path.map(|path| path.name)),
                    &[
                        ("Pa", level_of(from)),
                        ("Pb", level_of(to)),
                        ("ta", year_of(from)),
                        ("tb", year_of(to)),
                        ("tL", self.tl()),
                    ],
                    p,
                ),
            },
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
        Some(Ambition::AtMost(level) | Ambition::Under(level)) => {
            ("A = L", Some(("L", tonnes(Ok(*level)))))
        }
        Some(Ambition::NetZero(NetZero { own_reduction: Some(own) })) => {
            ("A = E0 (1 - own reduction), gross", Some(("own reduction", portion(*own))))
        }
        Some(Ambition::NetZero(NetZero { own_reduction: None })) => ("A = 0, net", None),
        Some(Ambition::AnnualRate(rate)) => {
            ("A = E(ts) (1 - q)^(tT - ts)", Some(("q", portion(rate.rate()))))
        }
        Some(Ambition::EachYearAtMost(_)) => ("A = a(tT), the limit listed for tT", None),
        Some(Ambition::MeanAtMost(mean)) => ("A = m", Some(("m", tonnes(Ok(*mean))))),
        Some(Ambition::TotalAtMost(total)) => ("A = B/n", Some(("B", tonnes(Ok(*total))))),
        Some(Ambition::Peaked) => ("none: a peak is no level", None),
        Some(Ambition::AsAmbitiousAs(_)) => ("that of the target it follows, once resolved", None),
        Some(Ambition::Qualitative(_)) => ("none: the target names no number", None),
        None => ("that of each part", Some(("parts", Err(Absent::Composite)))),
    }
}

/// The formula of a path's level.
fn path_formula(name: Known<PathName>) -> &'static str {
    match name {
        Ok(PathName::LinearToTotal) => {
            "P(tL) = Pa - s (tL - ta), s = 2 (n Pa - limit)/(n (n + 1)); Pb is P(tT)"
        }
        Ok(PathName::Given) => "P(tL) = a(tL), straight between listed years",
        _ => "P(tL) = Pa + (Pb - Pa) (tL - ta)/(tb - ta), and Pb after tb",
    }
}

impl Step {
    /// Says of every level that it is per head or per unit.
    fn levels_per_unit(&mut self) {
        self.value = self.value.map(StepValue::per_unit);
        for input in &mut self.inputs {
            input.value = input.value.map(StepValue::per_unit);
        }
    }
}
