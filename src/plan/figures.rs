//! The figures of a plan set against a target, for the whole place or for one sector.

use super::{Bounds, EffectSum, MeasureStatus, PlanVerdict};
use crate::quantity::{Emissions, Known, Share};
use crate::record::record;

record! {
    /// The figures of a plan in a year, for the whole place or for one sector.
    ///
    /// | symbol | meaning |
    /// |---|---|
    /// | B | base level of the target |
    /// | Q | level of the reference in the year, against which effects are counted |
    /// | A | level that the target allows in the year |
    /// | S, N, I | effects of the measures in force, adopted, and identified |
    ///
    /// Reductions are yearly and positive. A sum is a range where a measure states a range, and where
    /// the joint effect of an overlap group is not stated.
    ///
    /// ```
    /// use climate_targets::plan::{Measure, MeasureStatus, Plan};
    /// use climate_targets::{Assessor, EmissionSeries, Emissions, Target};
    /// let t = Emissions::from_tonnes;
    /// let plan = Plan::builder("a plan")
    ///     .measure(Measure::new("A").status(MeasureStatus::Existing).reduces(2030, t(100.0)))
    ///     .measure(Measure::new("B").status(MeasureStatus::Adopted).reduces(2030, t(250.0)))
    ///     .measure(Measure::new("C").status(MeasureStatus::Identified).reduces(2030, t(200.0)))
    ///     .build()?;
    /// let city = EmissionSeries::from_tonnes("a city", [(1990, 1000.0), (2020, 950.0)])?;
    /// let target = Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(2030);
    /// let target = target.build()?;
    /// let figures = plan.assess(Assessor::as_of_ymd(2024, 6, 30)?, &city, &target).figures();
    /// assert_eq!(figures.asked?.tonnes(), 500.0); // B - A
    /// assert_eq!(figures.gap_before?.low().tonnes(), 400.0); // B - A - S
    /// assert_eq!(figures.decided.gap_left?.low().tonnes(), 150.0); // B - A - S - N
    /// assert_eq!(figures.decided.share_of_gap_closed?.percent(), 62.5); // 250 of 400
    /// assert_eq!(figures.with_identified.verdict.name(), "closes");
    /// assert_eq!(figures.shares?.adopted.percent(), 50.0); // 250 of 500
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, PartialEq)]
    pub struct PlanFigures {
        /// B, the base level of the target. Of a sector: its level in the base year. Absent without
        /// a target, and for a sector that the breakdown does not have.
        pub base: Known<Emissions> => "base_t",
        /// Q, the level of the reference in the year: the base level, the level of the plan's
        /// reference year, or the level of its reference path.
        pub reference: Known<Emissions> => "reference_t",
        /// A, the level that the target allows in the year: the allowable level in the judged year,
        /// the limit of a goal for each year, otherwise the level of the path. Of a sector: the
        /// part of A in proportion to the base levels.
        pub allowable: Known<Emissions> => "allowable_t",
        /// `B - A`, the reduction that the target asks for.
        pub asked: Known<Emissions> => "asked_t",
        /// `B - Q`, the part of the reduction that the reference contains; negative if the reference
        /// is above the base. 0 for a plan that counts from the base.
        pub done: Known<Emissions> => "done_t",
        /// S, the effects of the measures in force.
        pub existing: Bounds => "existing_t",
        /// N, the effects of the adopted measures.
        pub adopted: Bounds => "adopted_t",
        /// I, the effects of the identified measures.
        pub identified: Bounds => "identified_t",
        /// The effects of the measures whose status is not stated. They count in the plan's own
        /// total only.
        pub unstated: Bounds => "unstated_t",
        /// The plan's own total: the effects of all measures that are not done.
        pub total: Bounds => "total_t",
        /// `B - A - (B - Q) - S`, the gap before the adopted measures; negative for a surplus.
        pub gap_before: Known<Bounds> => "gap_before_t",
        /// The outcome with the measures in force and adopted.
        pub decided: PlanOutcome => ..,
        /// The outcome with the identified measures as well.
        pub with_identified: PlanOutcome,
        /// The outcome with all measures of the plan, those without a status included.
        pub whole_plan: PlanOutcome,
        /// The shares of the needed reduction, by status. Absent if the target asks for no
        /// reduction.
        pub shares: Known<StatusShares>,
        /// What remains after the measures in force and adopted, and how much of it the target
        /// allows to be balanced.
        pub residual: PlanResidual,
        /// The number of measures, all statuses included.
        pub measures: usize,
        /// The number of measures that should have a number in the year, and have none.
        pub without_number: usize,
        /// The numbers of measures behind the sums.
        pub counts: MeasureCounts,
    }
}

record! {
    /// The outcome of a plan with the measures of some statuses.
    ///
    /// ```
    /// use climate_targets::plan::{Measure, MeasureStatus, Plan, PlanOutcome};
    /// use climate_targets::{Assessor, EmissionSeries, Emissions, Target};
    /// let t = Emissions::from_tonnes;
    /// let adopted = Measure::new("B").status(MeasureStatus::Adopted);
    /// let plan = Plan::builder("a plan").measure(adopted.reduces_between(2030, t(400.0), t(600.0)));
    /// let plan = plan.build()?;
    /// let city = EmissionSeries::from_tonnes("a city", [(1990, 1000.0), (2020, 950.0)])?;
    /// let target = Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(2030);
    /// let target = target.build()?;
    /// let plan = plan.assess(Assessor::as_of_ymd(2024, 6, 30)?, &city, &target);
    /// let outcome: PlanOutcome = plan.figures().decided;
    /// assert_eq!(outcome.expected?.high().tonnes(), 600.0);
    /// assert_eq!(outcome.gap_left?.low().tonnes(), -100.0);
    /// assert_eq!(outcome.reference_at_most?.low().tonnes(), 900.0); // 500 t + 400 t
    /// assert_eq!(outcome.verdict.name(), "depends_on_range");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct PlanOutcome {
        /// `Q` minus the effects, the expected level in the year.
        pub expected: Known<Bounds> => "expected_t",
        /// The expected level minus A; negative for a surplus.
        pub gap_left: Known<Bounds> => "gap_left_t",
        /// The effects after S as a share of the gap before them, both at their lower ends. Absent
        /// if there is no gap.
        pub share_of_gap_closed: Known<Share>,
        /// `A` plus the effects: the highest level of the reference with which the target is kept.
        pub reference_at_most: Known<Bounds> => "reference_at_most_t",
        /// Whether the measures close the gap.
        pub verdict: PlanVerdict,
    }
}

record! {
    /// The shares of the needed reduction by status, which sum to 1. Each status takes at most what
    /// the statuses before it leave; sums count at their lower ends.
    ///
    /// The needed reduction is `max(B, Q) - A`: `B - A`, or more if the reference is above the base.
    ///
    /// ```
    /// use climate_targets::plan::{Measure, MeasureStatus, Plan, StatusShares};
    /// use climate_targets::{Assessor, EmissionSeries, Emissions, Target};
    /// let t = Emissions::from_tonnes;
    /// let plan = Plan::builder("a plan")
    ///     .counted_from(2020)
    ///     .measure(Measure::new("A").status(MeasureStatus::Adopted).reduces(2030, t(200.0)))
    ///     .measure(Measure::new("B").status(MeasureStatus::Identified).reduces(2030, t(900.0)))
    ///     .build()?;
    /// let city = EmissionSeries::from_tonnes("a city", [(1990, 1000.0), (2020, 950.0)])?;
    /// let target = Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(2030);
    /// let target = target.build()?;
    /// let plan = plan.assess(Assessor::as_of_ymd(2024, 6, 30)?, &city, &target);
    /// let shares: StatusShares = plan.figures().shares?;
    /// assert_eq!((shares.done.percent(), shares.adopted.percent()), (10.0, 40.0));
    /// assert_eq!((shares.identified.percent(), shares.nothing.percent()), (50.0, 0.0));
    /// assert_eq!(shares.surplus.tonnes(), 650.0); // 1150 t for 500 t
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct StatusShares {
        /// What the reference contains already.
        pub done: Share,
        /// Measures in force.
        pub existing: Share,
        /// Adopted measures.
        pub adopted: Share,
        /// Identified measures.
        pub identified: Share,
        /// Measures whose status is not stated.
        pub unstated: Share,
        /// No measure with a number.
        pub nothing: Share,
        /// The reductions beyond the needed one.
        pub surplus: Emissions => "surplus_t",
    }
}

record! {
    /// What remains after a plan, under three named readings, and how much of it the target allows
    /// to be balanced by removals or credits.
    ///
    /// ```
    /// use climate_targets::plan::{Measure, MeasureStatus, Plan, PlanResidual};
    /// use climate_targets::{Assessor, EmissionSeries, Emissions, Target};
    /// let t = Emissions::from_tonnes;
    /// let plan = Plan::builder("a plan")
    ///     .measure(Measure::new("A").status(MeasureStatus::Existing).reduces(2030, t(100.0)))
    ///     .measure(Measure::new("B").status(MeasureStatus::Adopted).reduces(2030, t(600.0)))
    ///     .build()?;
    /// let city = EmissionSeries::from_tonnes("a city", [(2019, 1000.0), (2022, 950.0)])?;
    /// // Net zero with an own reduction of 80 %: at most 20 % of the base may be balanced.
    /// let mission: Target = serde_json::from_str(
    ///     r#"{"id": "M", "title": "net zero", "reference": {"base_year": 2019},
    ///         "ambition": {"net_zero": {"own_reduction": 0.8}}, "deadline": {"by": 2030}}"#,
    /// )?;
    /// let plan = plan.assess(Assessor::as_of_ymd(2024, 6, 30)?, &city, &mission);
    /// let residual: PlanResidual = plan.figures().residual;
    /// assert!((residual.target_leaves?.tonnes() - 200.0).abs() < 1e-9);
    /// assert_eq!(residual.after_all_measures?.low().tonnes(), 300.0);
    /// assert_eq!(residual.after_portfolio?.low().tonnes(), 400.0);
    /// assert!((residual.to_balance?.low().tonnes() - 200.0).abs() < 1e-9);
    /// assert!((residual.over_cap?.low().tonnes() - 100.0).abs() < 1e-9); // a gap
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct PlanResidual {
        /// A, what the target leaves.
        pub target_leaves: Known<Emissions> => "target_leaves_t",
        /// `Q - S - N`, after all measures in force and adopted.
        pub after_all_measures: Known<Bounds> => "after_all_measures_t",
        /// `Q - N`, after the portfolio of adopted measures alone.
        pub after_portfolio: Known<Bounds> => "after_portfolio_t",
        /// The largest amount that the target allows to be balanced. Absent if the target allows
        /// none ([`Absent::NotPartOfTarget`](crate::Absent::NotPartOfTarget)).
        pub cap: Known<Emissions> => "cap_t",
        /// The part of the residual that is to be balanced: `min(residual, cap)`. For net zero, the
        /// residual is `Q - S - N`; otherwise its excess over A.
        pub to_balance: Known<Bounds> => "to_balance_t",
        /// The part of the residual over the cap, which is a gap.
        pub over_cap: Known<Bounds> => "over_cap_t",
    }
}

record! {
    /// The numbers of measures behind the sums of a plan, and of those in no sum.
    ///
    /// ```
    /// use climate_targets::plan::{Measure, MeasureCounts, MeasureStatus, Plan};
    /// use climate_targets::{Emissions, Year};
    /// let plan = Plan::builder("a plan")
    ///     .measure(Measure::new("A").status(MeasureStatus::Adopted))
    ///     .measure(Measure::new("B").status(MeasureStatus::Adopted).facilitating())
    ///     .measure(Measure::new("C").included_in("A"))
    ///     .measure(Measure::new("D").status(MeasureStatus::Done))
    ///     .build()?;
    /// let counts: MeasureCounts = plan.without_target(Year::constant(2030)).figures().counts;
    /// assert_eq!((counts.adopted.measures, counts.adopted.with_number), (1, 0));
    /// assert_eq!((counts.facilitating, counts.included, counts.done), (1, 1, 1));
    /// assert_eq!(counts.of(MeasureStatus::Adopted), Some(counts.adopted));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub struct MeasureCounts {
        /// Measures in force.
        pub existing: NumberedMeasures,
        /// Adopted measures.
        pub adopted: NumberedMeasures,
        /// Identified measures.
        pub identified: NumberedMeasures,
        /// Measures whose status is not stated.
        pub unstated: NumberedMeasures,
        /// Measures that are done.
        pub done: usize,
        /// Measures without an effect of their own.
        pub facilitating: usize,
        /// Measures whose effect is inside that of another measure.
        pub included: usize,
        /// Removals and credits.
        pub offsets: usize,
    }
}

record! {
    /// The measures of one status that should have a number: n with a number, of m.
    ///
    /// ```
    /// use climate_targets::plan::{Measure, NumberedMeasures, Plan};
    /// use climate_targets::{Emissions, Year};
    /// let plan = Plan::builder("a plan")
    ///     .measure(Measure::new("A").reduces(2030, Emissions::from_tonnes(10.0)))
    ///     .measure(Measure::new("B"))
    ///     .build()?;
    /// let unstated: NumberedMeasures =
    ///     plan.without_target(Year::constant(2030)).figures().counts.unstated;
    /// assert_eq!((unstated.with_number, unstated.measures), (1, 2));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub struct NumberedMeasures {
        /// n, the measures with a number in the year.
        pub with_number: usize,
        /// m, all of them.
        pub measures: usize,
    }
}

impl NumberedMeasures {
    pub(super) const fn of(sum: &EffectSum) -> Self {
        Self { with_number: sum.with_number, measures: sum.measures }
    }
}

impl MeasureCounts {
    /// The measures of a status that should have a number; `None` for done measures.
    pub const fn of(&self, status: MeasureStatus) -> Option<NumberedMeasures> {
        Some(match status {
            MeasureStatus::Done => return None,
            MeasureStatus::Existing => self.existing,
            MeasureStatus::Adopted => self.adopted,
            MeasureStatus::Identified => self.identified,
            MeasureStatus::Unstated => self.unstated,
        })
    }
}

record! {
    /// The figures of one sector of a plan.
    ///
    /// ```
    /// use climate_targets::plan::{Measure, Plan};
    /// use climate_targets::{Emissions, Year};
    /// let buses = Measure::new("Buses").sector("transport");
    /// let plan = Plan::builder("a plan").measure(buses.reduces(2030, Emissions::from_tonnes(10.0)));
    /// let plan = plan.build()?;
    /// let sectors = plan.without_target(Year::constant(2030)).sectors();
    /// assert_eq!((&*sectors[0].sector, sectors[0].figures.total.low().tonnes()), ("transport", 10.0));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, PartialEq)]
    pub struct PlanSector {
        /// The sector; empty for the measures whose sector is not stated.
        pub sector: String,
        /// The figures.
        pub figures: PlanFigures => ..,
    }
}
