//! Laws of climate plans, on generated plans, series and targets.

mod invariances;
mod recomputed;
mod results;

use crate::support::{
    any_kind_of_target, assessor, config_with, rich_series, share_of_base, tonnes,
};
use climate_targets::plan::{Measure, MeasureStatus, Plan, PlanAssessment, PlanFigures};
use climate_targets::target::NetZero;
use climate_targets::{
    Ambition, Assessor, BaseReference, Deadline, EmissionSeries, Portion, Target, Year,
};
use proptest::prelude::*;
use proptest::sample::select;

/// The level to which shares of the sector `transport` refer.
const TRANSPORT_T: f64 = 20_000.0;
const SECTORS: [&str; 5] = ["transport", "heating", "Heating", "waste", ""];
const GROUPS: [&str; 3] = ["one", "two", "not stated"];

/// A measure, from which a plan is built.
#[derive(Debug, Clone)]
struct Row {
    id: usize,
    status: MeasureStatus,
    sector: &'static str,
    group: Option<&'static str>,
    effect: Effect,
    grows: bool,
}

#[derive(Debug, Clone)]
enum Effect {
    /// The year, and the low and high end in tonnes.
    Tonnes(Vec<(i32, f64, f64)>),
    /// Shares of the sector `transport`, in the group of independent shares.
    Shares(Vec<(i32, f64)>),
    Blank,
    Facilitating,
    /// Included in the measure 0.
    Inside,
    Offset(i32, f64),
}

#[derive(Debug, Clone)]
enum Reference {
    Base,
    Year(i32),
    Path(Vec<(i32, f64)>),
}

/// A plan, before it is built.
#[derive(Debug, Clone)]
struct Spec {
    reference: Reference,
    rows: Vec<Row>,
    /// Groups with a stated joint effect: its place between the largest single effect and the sum.
    joints: Vec<(&'static str, f64)>,
}

impl Row {
    fn measure(&self) -> Measure {
        let measure =
            Measure::new(format!("measure {}", self.id)).sector(self.sector).status(self.status);
        let measure = if self.grows { measure.grows() } else { measure };
        let measure = self.group.into_iter().fold(measure, Measure::group);
        match &self.effect {
            Effect::Tonnes(amounts) => amounts.iter().fold(measure, |m, (year, low, high)| {
                m.reduces_between(*year, tonnes(*low), tonnes(*high))
            }),
            Effect::Shares(shares) => shares.iter().fold(measure, |m, (year, share)| {
                m.reduces_share(*year, Portion::constant(*share))
            }),
            Effect::Blank => measure,
            Effect::Facilitating => measure.facilitating(),
            Effect::Inside => measure.included_in("measure 0"),
            Effect::Offset(year, amount) => measure.offset().reduces(*year, tonnes(*amount)),
        }
    }

    fn amounts(&self) -> &[(i32, f64, f64)] {
        match &self.effect {
            Effect::Tonnes(amounts) => amounts,
            _ => &[],
        }
    }

    /// The low and the high end of the effect in a year.
    fn effect_in(&self, year: i32) -> Option<(f64, f64)> {
        let mut amounts: Vec<(i32, f64, f64)> = match &self.effect {
            Effect::Tonnes(amounts) => amounts.clone(),
            Effect::Shares(shares) => {
                shares.iter().map(|(y, r)| (*y, r * TRANSPORT_T, r * TRANSPORT_T)).collect()
            }
            _ => return None,
        };
        amounts.sort_by_key(|amount| amount.0);
        let (from, low, high) = *amounts.iter().rfind(|amount| amount.0 <= year)?;
        match amounts.iter().find(|amount| amount.0 > year) {
            Some((to, to_low, to_high)) if self.grows => {
                let part = f64::from(year - from) / f64::from(to - from);
                Some((low + part * (to_low - low), high + part * (to_high - high)))
            }
            _ => Some((low, high)),
        }
    }

    fn is_outside_groups(&self) -> bool {
        self.group.is_none()
    }
}

impl Spec {
    /// The members of a group whose effects the joint effect contains.
    fn members(&self, group: &str) -> Vec<&Row> {
        let is_member = |row: &&Row| {
            row.group == Some(group)
                && row.status != MeasureStatus::Done
                && matches!(row.effect, Effect::Tonnes(_) | Effect::Blank)
        };
        let mut members: Vec<&Row> = self.rows.iter().filter(is_member).collect();
        members.sort_by_key(|row| row.id);
        members
    }

    /// The last year in which a member of a group has a stated effect, the largest lower end of that
    /// year and the sum of the upper ends.
    fn range_of(&self, group: &str) -> Option<(i32, f64, f64)> {
        let members = self.members(group);
        let years = members.iter().flat_map(|row| row.amounts()).map(|amount| amount.0);
        let year = years.max()?;
        let ends: Vec<_> = members.iter().filter_map(|row| row.effect_in(year)).collect();
        let largest = ends.iter().map(|ends| ends.0).fold(0.0, f64::max);
        Some((year, largest, ends.iter().map(|ends| ends.1).sum()))
    }

    fn plan(&self) -> Plan {
        let mut builder = Plan::builder("a plan")
            .sector_level("transport", tonnes(TRANSPORT_T))
            .sector_level("heating", tonnes(30_000.0));
        builder = match &self.reference {
            Reference::Base => builder,
            Reference::Year(year) => builder.counted_from(*year),
            Reference::Path(levels) => {
                levels.iter().fold(builder.counted_against("as usual"), |builder, (year, level)| {
                    builder.reference_level(*year, tonnes(*level))
                })
            }
        };
        builder = builder.measures(self.rows.iter().map(Row::measure));
        for (group, place) in &self.joints {
            if let Some((year, largest, sum)) = self.range_of(group) {
                let joint = largest + place * (sum - largest);
                builder = builder.joint_effect(*group, year, tonnes(joint));
            }
        }
        if self.rows.iter().any(|row| matches!(row.effect, Effect::Shares(_))) {
            builder = builder.independent("shares");
        }
        builder.build().unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    fn without_groups(mut self) -> Self {
        for row in &mut self.rows {
            if matches!(row.effect, Effect::Shares(_)) {
                row.effect = Effect::Blank;
            }
        }
        self.rows.iter_mut().for_each(|row| row.group = None);
        self.joints.clear();
        self
    }
}

fn status() -> impl Strategy<Value = MeasureStatus> {
    select(MeasureStatus::ALL.to_vec())
}

fn amount() -> impl Strategy<Value = f64> {
    prop_oneof![1 => Just(0.0), 6 => 4.0..30_000.0_f64, 3 => (4..300_i32).prop_map(f64::from)]
}

fn effect() -> impl Strategy<Value = Effect> {
    let extra = prop_oneof![2 => Just(0.0), 1 => 1.0..10_000.0_f64];
    let amounts = proptest::collection::btree_map(2012..=2045_i32, (amount(), extra), 1..4);
    let shares = proptest::collection::btree_map(2012..=2045_i32, 0..=100_u32, 1..3);
    prop_oneof![
        8 => amounts.prop_map(|amounts| Effect::Tonnes(
            amounts.into_iter().map(|(year, (low, extra))| (year, low, low + extra)).collect()
        )),
        2 => shares.prop_map(|shares| Effect::Shares(
            shares.into_iter().map(|(year, percent)| (year, f64::from(percent) / 100.0)).collect()
        )),
        1 => Just(Effect::Blank),
        1 => Just(Effect::Facilitating),
        1 => Just(Effect::Inside),
        1 => (2012..=2045_i32, 4.0..1e4_f64).prop_map(|(year, t)| Effect::Offset(year, t)),
    ]
}

fn row() -> impl Strategy<Value = Row> {
    let group = proptest::option::weighted(0.4, select(GROUPS.to_vec()));
    (status(), select(SECTORS.to_vec()), group, effect(), any::<bool>()).prop_map(
        |(status, sector, group, effect, grows)| {
            let row = Row { id: 0, status, sector, group, effect, grows };
            match row.effect {
                Effect::Tonnes(_) | Effect::Blank => row,
                Effect::Shares(_) => Row { sector: "transport", group: Some("shares"), ..row },
                _ => Row { group: None, ..row },
            }
        },
    )
}

fn spec() -> impl Strategy<Value = Spec> {
    let path = proptest::collection::btree_map(2013..=2050_i32, 0.0..100_000.0_f64, 1..4);
    let path = (path, 0.0..100_000.0_f64).prop_map(|(mut path, first)| {
        path.insert(2012, first);
        Reference::Path(path.into_iter().collect())
    });
    let reference = prop_oneof![
        3 => Just(Reference::Base),
        2 => (1990..=2011_i32).prop_map(Reference::Year),
        2 => path,
    ];
    let joints = (proptest::option::of(0.0..=1.0_f64), proptest::option::of(0.0..=1.0_f64));
    (reference, proptest::collection::vec(row(), 0..10), joints).prop_map(
        |(reference, mut rows, (one, two))| {
            for (id, row) in rows.iter_mut().enumerate() {
                row.id = id;
                if id == 0 && matches!(row.effect, Effect::Inside) {
                    row.effect = Effect::Blank;
                }
            }
            let joints = [("one", one), ("two", two)];
            let joints = joints.into_iter().filter_map(|(g, place)| Some((g, place?))).collect();
            Spec { reference, rows, joints }
        },
    )
}

/// Levels of every year from 1985 to 2024, of the size of the generated effects.
fn full_series() -> impl Strategy<Value = EmissionSeries> {
    (20_000.0..100_000.0_f64, -1_500.0..500.0_f64, proptest::collection::vec(0.0..5_000.0_f64, 40))
        .prop_map(|(base, slope, noise)| {
            let levels = noise.iter().enumerate().map(|(at, noise)| {
                let year = 1985 + i32::try_from(at).unwrap();
                (year, (base + slope * f64::from(year - 1985) + noise).max(0.0))
            });
            EmissionSeries::from_tonnes("a place", levels).unwrap()
        })
}

fn plain_target() -> impl Strategy<Value = Target> {
    let ambition = prop_oneof![
        4 => share_of_base(),
        1 => (0.0..60_000.0_f64).prop_map(|level| Ambition::AtMost(tonnes(level))),
        1 => (0.0..60_000.0_f64).prop_map(|level| Ambition::Under(tonnes(level))),
        2 => (50..=100_u32).prop_map(|own| {
            Ambition::NetZero(NetZero::with_own_reduction(Portion::constant(f64::from(own) / 100.0)))
        }),
        1 => Just(Ambition::NetZero(NetZero::BALANCE)),
        1 => proptest::collection::btree_map(2012..=2040_i32, 0.0..60_000.0_f64, 1..8).prop_map(|limits| {
            let limits = limits.into_iter().map(|(y, t)| (Year::constant(y), tonnes(t))).collect();
            Ambition::EachYearAtMost(climate_targets::target::YearlyLimits::new(limits).unwrap())
        }),
    ];
    let supplement = proptest::option::weighted(0.3, crate::support::supplement());
    (ambition, 1985..=2011_i32, 2012..=2045_i32, supplement).prop_filter_map(
        "the target is consistent",
        |(ambition, base, year, supplement)| {
            let deadline = match ambition {
                Ambition::EachYearAtMost(_) => Deadline::EachYearFrom(Year::constant(year)),
                _ => Deadline::By(Year::constant(year)),
            };
            let mut builder = Target::builder("a target")
                .goal(ambition)
                .deadline(deadline)
                .reference(BaseReference::constant(base));
            if let Some(supplement) = supplement {
                builder = builder.supplement(supplement);
            }
            builder.build().ok()
        },
    )
}

/// A plan, and what it is set against.
#[derive(Debug, Clone)]
struct Case {
    spec: Spec,
    series: EmissionSeries,
    target: Target,
    assessor: Assessor,
}

impl Case {
    fn assess<'a>(&'a self, plan: &'a Plan) -> PlanAssessment<'a> {
        plan.assess(self.assessor, &self.series, &self.target)
    }

    fn with(&self, spec: Spec) -> Self {
        Self { spec, ..self.clone() }
    }
}

fn case() -> impl Strategy<Value = Case> {
    let plain = (full_series(), plain_target().boxed());
    let rich = (rich_series(), any_kind_of_target());
    let place = prop_oneof![2 => plain.boxed(), 1 => rich.boxed()];
    (spec(), place, assessor()).prop_map(|(spec, (series, target), assessor)| Case {
        spec,
        series,
        target,
        assessor,
    })
}

/// Numbers of tonnes beside which the rounding of a figure is seen.
fn scale(figures: &PlanFigures) -> f64 {
    let levels = [figures.base, figures.reference, figures.allowable];
    let levels = levels.into_iter().flatten().map(|level| level.tonnes().abs());
    levels.fold(figures.total.high().tonnes().max(1.0), f64::max)
}

fn cases() -> ProptestConfig {
    ProptestConfig { max_global_rejects: 50_000, ..config_with("plans", 500) }
}
