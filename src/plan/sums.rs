//! The sum of the effects of a set of measures, with the bounds of overlaps and ranges.

use core::cmp::Ordering;

use super::effect::{CheckedGroup, CheckedMeasure};
use super::{Bounds, MeasureStatus, Plan};
use crate::formula::functions::{larger, smaller};
use crate::formula::level::LevelScale;
use crate::quantity::Year;
use crate::record::record;

record! {
    /// The sum of the yearly effects of a set of measures, with the number of measures behind it.
    ///
    /// ```
    /// use climate_targets::plan::{Measure, Plan};
    /// use climate_targets::{Emissions, Year};
    /// let t = Emissions::from_tonnes;
    /// let plan = Plan::builder("a plan")
    ///     .measure(Measure::new("Cycle paths").group("cars").reduces(2030, t(30.0)))
    ///     .measure(Measure::new("Road toll").group("cars").reduces(2030, t(50.0)))
    ///     .measure(Measure::new("Advice to households"))
    ///     .build()?;
    /// let total = plan.total_in(Year::constant(2030));
    /// // The joint effect is not stated: at least the largest, at most the sum.
    /// assert_eq!((total.bounds.low().tonnes(), total.bounds.high().tonnes()), (50.0, 80.0));
    /// assert_eq!((total.with_number, total.measures, total.without_number), (2, 3, 1));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct EffectSum {
        /// The sum of the yearly reductions.
        pub bounds: Bounds => "reduction_t",
        /// The number of measures with a number in the year.
        pub with_number: usize,
        /// The number of measures that should have a number: all except those that are
        /// facilitating, included in another measure, or offsets.
        pub measures: usize,
        /// The number of measures without a number in the year.
        pub without_number: usize,
    }
}

/// The measures of some statuses, in one sector or in all.
#[derive(Debug, Clone, Copy)]
pub(super) struct MeasureSet<'s> {
    statuses: &'static [MeasureStatus],
    sector: Option<&'s str>,
}

impl<'s> MeasureSet<'s> {
    pub(super) const EXISTING: Self = Self::all_of(&[MeasureStatus::Existing]);
    pub(super) const ADOPTED: Self = Self::all_of(&[MeasureStatus::Adopted]);
    pub(super) const IDENTIFIED: Self = Self::all_of(&[MeasureStatus::Identified]);
    pub(super) const UNSTATED: Self = Self::all_of(&[MeasureStatus::Unstated]);
    /// In force and adopted.
    pub(super) const DECIDED: Self =
        Self::all_of(&[MeasureStatus::Existing, MeasureStatus::Adopted]);
    /// In force, adopted and identified.
    pub(super) const WITH_IDENTIFIED: Self =
        Self::all_of(&[MeasureStatus::Existing, MeasureStatus::Adopted, MeasureStatus::Identified]);
    /// All that are not done.
    pub(super) const WHOLE_PLAN: Self = Self::all_of(&[
        MeasureStatus::Existing,
        MeasureStatus::Adopted,
        MeasureStatus::Identified,
        MeasureStatus::Unstated,
    ]);

    const fn all_of(statuses: &'static [MeasureStatus]) -> Self {
        Self { statuses, sector: None }
    }

    /// The measures of the set in one sector, by its folded name.
    pub(super) const fn in_sector(self, sector: Option<&'s str>) -> Self {
        Self { sector, ..self }
    }

    pub(super) fn contains(self, measure: &CheckedMeasure) -> bool {
        self.statuses.contains(&measure.measure.get_status())
            && self.sector.is_none_or(|sector| sector == measure.sector)
    }
}

/// The terms of a sum: single effects, and the effects of overlap groups.
#[derive(Debug, Clone, Default)]
pub(super) struct Terms {
    /// The low and high ends of the single effects, in ascending order.
    pub(super) singles: Vec<(f64, f64)>,
    pub(super) groups: Vec<GroupTerm>,
    pub(super) with_number: usize,
    pub(super) measures: usize,
}

/// The effect of the measures of one group that are in the set.
#[derive(Debug, Clone)]
pub(super) struct GroupTerm {
    pub(super) rule: GroupRule,
    pub(super) low: f64,
    pub(super) high: f64,
    /// The bounds without ranges: every measure at the middle of its range.
    middle: (f64, f64),
}

/// How the joint effect of a group is found.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum GroupRule {
    /// Between the largest single effect and the sum; the ends of the single effects.
    Bounded(Vec<(f64, f64)>),
    /// Stated for the whole group, whose measures are all in the set.
    Stated(f64, f64),
    /// Stated for the whole group, of which the set contains a part.
    PartOfStated {
        /// The stated effect.
        joint: (f64, f64),
        /// The ends of the single effects.
        ends: Vec<(f64, f64)>,
        /// The sum of the high ends of the other measures; `None` if one has no number.
        others: Option<f64>,
        /// Whether every measure in the set has a number.
        is_complete: bool,
    },
    /// Independent shares of a level.
    Independent(f64, Vec<f64>),
}

impl Plan {
    pub(super) fn sum_of(&self, set: MeasureSet<'_>, year: Year) -> EffectSum {
        self.terms(set, year).sum()
    }

    /// The terms of the sum of a set in a year.
    pub(super) fn terms(&self, set: MeasureSet<'_>, year: Year) -> Terms {
        let mut terms = Terms::default();
        let is_in = |checked: &&CheckedMeasure| checked.is_counted() && set.contains(checked);
        for checked in self.measures_of(set.sector).filter(is_in) {
            terms.measures += 1;
            let in_group = checked.measure.get_group().is_some();
            if let Some(ends) = checked.tonnes_in(year) {
                terms.with_number += 1;
                if !in_group {
                    terms.singles.push(ends);
                }
            }
        }
        terms.singles.sort_unstable_by(by_ends);
        for (group, candidates) in self.groups_of(set.sector) {
            let (term, with_joint_only) = self.group_term(group, candidates, set, year);
            terms.with_number += with_joint_only;
            terms.groups.extend(term);
        }
        terms
    }

    /// The term of a group, and the number of measures that have a number only through the joint
    /// effect. Among the measures of the group, only the candidates can be in the set.
    fn group_term(
        &self,
        group: &CheckedGroup,
        candidates: &[usize],
        set: MeasureSet<'_>,
        year: Year,
    ) -> (Option<GroupTerm>, usize) {
        let is_counted = |measure: &&CheckedMeasure| measure.is_counted();
        let candidates = self.measures_at(candidates).filter(is_counted);
        let inside: Vec<_> = candidates.filter(|measure| set.contains(measure)).collect();
        if inside.is_empty() {
            return (None, 0);
        }
        let mut ends: Vec<_> = inside.iter().filter_map(|m| m.tonnes_in(year)).collect();
        ends.sort_unstable_by(by_ends);
        if let Some(level) = group.independent_of {
            let mut shares: Vec<f64> = inside.iter().filter_map(|m| m.share_in(year)).collect();
            shares.sort_unstable_by(f64::total_cmp);
            let effect = independent(level.tonnes(), &shares);
            let rule = GroupRule::Independent(level.tonnes(), shares);
            let (low, high, middle) = (effect, effect, (effect, effect));
            return (Some(GroupTerm { rule, low, high, middle }), 0);
        }
        let unquantified = inside.len() - ends.len();
        let Some(joint) = group.joint_in(year) else {
            if ends.is_empty() {
                return (None, 0);
            }
            return (Some(GroupTerm::bounded(ends)), 0);
        };
        let members = group.of(&self.measures).filter(is_counted);
        let outside: Vec<_> = members.filter(|measure| !set.contains(measure)).collect();
        if outside.is_empty() {
            let rule = GroupRule::Stated(joint.0, joint.1);
            let middle = f64::midpoint(joint.0, joint.1);
            let (low, high, middle) = (joint.0, joint.1, (middle, middle));
            return (Some(GroupTerm { rule, low, high, middle }), unquantified);
        }
        let others: Option<Vec<f64>> =
            outside.iter().map(|m| m.tonnes_in(year).map(|ends| ends.1)).collect();
        let others = others.map(|mut highs| {
            highs.sort_unstable_by(f64::total_cmp);
            highs.into_iter().sum()
        });
        let term = GroupTerm::part_of(joint, ends, unquantified, others);
        (Some(term), unquantified)
    }
}

impl GroupTerm {
    /// A group whose joint effect is not stated.
    fn bounded(ends: Vec<(f64, f64)>) -> Self {
        let middles = || ends.iter().map(|(low, high)| f64::midpoint(*low, *high));
        let middle = (largest(middles()), middles().sum());
        let low = largest(ends.iter().map(|ends| ends.0));
        let high = ends.iter().map(|ends| ends.1).sum();
        Self { rule: GroupRule::Bounded(ends), low, high, middle }
    }

    /// A part of a group whose joint effect is stated: at least what the other measures cannot
    /// give, at most the joint effect.
    fn part_of(
        joint: (f64, f64),
        ends: Vec<(f64, f64)>,
        unquantified: usize,
        others: Option<f64>,
    ) -> Self {
        let single = largest(ends.iter().map(|ends| ends.0));
        let rest = others.map_or(0.0, |others| joint.0 - others);
        let sum: f64 = ends.iter().map(|ends| ends.1).sum();
        let high = if unquantified > 0 { joint.1 } else { smaller(sum, joint.1) };
        let low = smaller(larger(single, rest), high);
        let is_complete = unquantified == 0;
        let rule = GroupRule::PartOfStated { joint, ends, others, is_complete };
        Self { rule, low, high, middle: (low, high) }
    }
}

/// The order of ranges by their low ends, and by their high ends among equal low ends.
fn by_ends(a: &(f64, f64), b: &(f64, f64)) -> Ordering {
    a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1))
}

/// The joint effect of independent shares of a level: `level (1 - (1 - r1)(1 - r2)...)`.
fn independent(level: f64, shares: &[f64]) -> f64 {
    level * (1.0 - shares.iter().map(|share| 1.0 - share).product::<f64>())
}

fn largest(numbers: impl Iterator<Item = f64>) -> f64 {
    numbers.fold(0.0, |so_far, number| larger(number, so_far))
}

impl Terms {
    /// The sum, with the number of measures behind it.
    pub(super) fn sum(&self) -> EffectSum {
        EffectSum {
            bounds: self.bounds(),
            with_number: self.with_number,
            measures: self.measures,
            without_number: self.measures - self.with_number,
        }
    }

    pub(super) fn bounds(&self) -> Bounds {
        let low: f64 = self.singles.iter().map(|ends| ends.0).sum();
        let high: f64 = self.singles.iter().map(|ends| ends.1).sum();
        let groups = |end: fn(&GroupTerm) -> f64| self.groups.iter().map(end).sum::<f64>();
        Bounds::computed(0.0 + low + groups(|group| group.low), 0.0 + high + groups(|g| g.high))
    }

    /// Whether every effect is one number.
    pub(super) fn has_no_range(&self) -> bool {
        let is_one = |ends: &(f64, f64)| ends.0 == ends.1;
        let in_groups = self.groups.iter().all(|group| match &group.rule {
            GroupRule::Bounded(ends) => ends.iter().all(is_one),
            GroupRule::Stated(low, high) => low == high,
            GroupRule::PartOfStated { joint, ends, .. } => is_one(joint) && ends.iter().all(is_one),
            GroupRule::Independent(..) => true,
        });
        self.singles.iter().all(is_one) && in_groups
    }

    /// The bounds that overlaps alone leave, with every measure at the middle of its range; `None`
    /// if no overlap is open.
    pub(super) fn bounds_of_overlap(&self) -> Option<(f64, f64)> {
        let open = |group: &GroupTerm| {
            let (low, high) = group.middle;
            !LevelScale::of(Some(low), high).equal(low, high)
        };
        if !self.groups.iter().any(open) {
            return None;
        }
        let middles = self.singles.iter().map(|(low, high)| f64::midpoint(*low, *high));
        let singles: f64 = middles.sum();
        let low: f64 = self.groups.iter().map(|group| group.middle.0).sum();
        let high: f64 = self.groups.iter().map(|group| group.middle.1).sum();
        Some((singles + low, singles + high))
    }
}
