//! The rows of a waterfall chart, from the base level to what the target leaves.

use super::{Bounds, PlanAssessment, PlanFigures};
use crate::quantity::{Emissions, named};
use crate::record::record;

named! {
    /// A step of the waterfall from the base level to what the target leaves.
    ///
    /// ```
    /// use climate_targets::plan::WaterfallStep;
    /// assert_eq!(WaterfallStep::Done.name(), "done");
    /// assert_eq!(WaterfallStep::Gap.to_string(), "gap");
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
    #[cfg_attr(feature = "serde", serde(crate = "crate::serial::shown", rename_all = "snake_case"))]
    #[non_exhaustive]
    pub enum WaterfallStep {
        /// The base level.
        Base = "base" {
            en: "base", sv: "basnivå", fr: "niveau de référence", fi: "perustaso",
        }
        /// The change from the base to the reference of the plan.
        Done = "done" {
            en: "up to the plan's reference", sv: "till planens referens",
            fr: "jusqu’à la référence du plan", fi: "suunnitelman vertailutasoon asti",
        }
        /// The measures in force.
        Existing = "existing" {
            en: "measures in force", sv: "åtgärder i kraft", fr: "mesures en vigueur",
            fi: "voimassa olevat toimet",
        }
        /// The adopted measures.
        Adopted = "adopted" {
            en: "adopted measures", sv: "beslutade åtgärder", fr: "mesures adoptées",
            fi: "päätetyt toimet",
        }
        /// The identified measures.
        Identified = "identified" {
            en: "identified measures", sv: "identifierade åtgärder", fr: "mesures identifiées",
            fi: "tunnistetut toimet",
        }
        /// The measures whose status is not stated.
        Unstated = "unstated" {
            en: "measures without a stated status", sv: "åtgärder utan angiven status",
            fr: "mesures sans statut indiqué", fi: "toimet, tila ilmoittamatta",
        }
        /// The gap to the target, or the surplus.
        Gap = "gap" {
            en: "gap", sv: "gap", fr: "écart", fi: "vaje",
        }
        /// What the target leaves.
        Residual = "residual" {
            en: "level that the target allows", sv: "nivå som målet tillåter",
            fr: "niveau autorisé par l’objectif", fi: "tavoitteen sallima taso",
        }
    }
}

crate::record::plain!(WaterfallStep);

record! {
    /// One bar of the waterfall chart. [`PlanAssessment::waterfall`] returns the bars in order.
    ///
    /// ```
    /// use climate_targets::plan::{Measure, MeasureStatus, Plan, WaterfallBar};
    /// use climate_targets::{Assessor, EmissionSeries, Emissions, Target};
    /// let toll = Measure::new("Road toll").status(MeasureStatus::Adopted);
    /// let toll = toll.reduces(2030, Emissions::from_tonnes(300.0));
    /// let plan = Plan::builder("a plan").counted_from(2020).measure(toll).build()?;
    /// let city = EmissionSeries::from_tonnes("a city", [(1990, 1000.0), (2020, 900.0)])?;
    /// let target = Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(2030);
    /// let target = target.build()?;
    /// let plan = plan.assess(Assessor::as_of_ymd(2024, 6, 30)?, &city, &target);
    /// let bars: Vec<WaterfallBar> = plan.waterfall();
    /// let steps: Vec<_> = bars.iter().map(|bar| (bar.step.name(), bar.to.low().tonnes())).collect();
    /// assert_eq!(steps, [
    ///     ("base", 1000.0), ("done", 900.0), ("adopted", 600.0), ("gap", 500.0), ("residual", 500.0),
    /// ]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct WaterfallBar {
        /// The step.
        pub step: WaterfallStep,
        /// The level at which the bar begins; 0 for the base level and for what the target leaves.
        pub from: Bounds => "from_t",
        /// The level at which the bar ends.
        pub to: Bounds => "to_t",
    }
}

impl PlanAssessment<'_> {
    /// The bars from the base level to what the target leaves. A status without an effect has no
    /// bar. Empty if the base level, the reference or the allowed level is absent.
    ///
    /// The gap is what remains after all measures of the plan; it is a surplus if it ends above its
    /// beginning.
    pub fn waterfall(&self) -> Vec<WaterfallBar> {
        self.figures().waterfall()
    }
}

impl PlanFigures {
    /// The bars of [`PlanAssessment::waterfall`].
    pub(super) fn waterfall(&self) -> Vec<WaterfallBar> {
        let figures = self;
        let levels = (figures.base, figures.reference, figures.allowable);
        let (Ok(base), Ok(reference), Ok(allowable)) = levels else { return Vec::new() };
        let zero = Bounds::exact(Emissions::ZERO);
        let mut level = Bounds::exact(base);
        let mut bars = vec![WaterfallBar { step: WaterfallStep::Base, from: zero, to: level }];
        let scale = figures.scale();
        let is_same = |one: Emissions, other: Emissions| scale.equal(one.tonnes(), other.tonnes());
        let mut add = |step, to: Bounds| {
            // A bar shorter than the tolerance is a trace of rounding.
            if !(is_same(to.low(), level.low()) && is_same(to.high(), level.high())) {
                bars.push(WaterfallBar { step, from: level, to });
                level = to;
            }
        };
        add(WaterfallStep::Done, Bounds::exact(reference));
        let after = |effects: Bounds| effects.subtracted_from(reference.tonnes());
        add(WaterfallStep::Existing, after(figures.existing));
        let outcomes = [
            (WaterfallStep::Adopted, &figures.decided),
            (WaterfallStep::Identified, &figures.with_identified),
            (WaterfallStep::Unstated, &figures.whole_plan),
        ];
        for (step, outcome) in outcomes {
            outcome.expected.into_iter().for_each(|expected| add(step, expected));
        }
        let allowed = Bounds::exact(allowable);
        add(WaterfallStep::Gap, allowed);
        bars.push(WaterfallBar { step: WaterfallStep::Residual, from: zero, to: allowed });
        bars
    }
}
