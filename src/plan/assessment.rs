//! A plan set against a target and a series.

use super::figures::{
    MeasureCounts, NumberedMeasures, PlanFigures, PlanOutcome, PlanResidual, PlanSector,
    StatusShares,
};
use super::levels::{Levels, sector_levels};
use super::measure::EffectKind;
use super::sums::{MeasureSet, Terms};
use super::{Bounds, Measure, MeasureStatus, Plan, PlanVerdict};
use crate::assessment::{Assessment, Assessor};
use crate::formula::functions::{larger, smaller};
use crate::inventory::{EmissionSeries, folded_name};
use crate::quantity::{Absent, Emissions, Known, Share, Year, getters};
use crate::sectors::SectorBreakdown;
use crate::target::Target;

/// A plan set against a target and the series of a place, in the judged year of the target or in
/// another year.
///
/// [`Plan::assess`] returns it. [`figures`](Self::figures) has the figures of the whole place, and
/// [`sectors`](Self::sectors) those of each sector. `Display` writes a paragraph,
/// [`derivation`](Self::derivation) the steps behind every number, and [`report`](Self::report)
/// gives plain data.
///
/// ```
/// use climate_targets::catalogue::paris::LOCAL_2030;
/// use climate_targets::plan::{Measure, Plan};
/// use climate_targets::{Assessor, EmissionSeries, Emissions};
/// // Paris, local emissions in t CO2e: 2004, and 2021, from which the plan of 2024 counts.
/// let paris = EmissionSeries::from_tonnes("Paris", [(2004, 7_420_000.0), (2021, 4_820_000.0)])?;
/// let plan = Plan::builder("Paris, climate plan 2024-2030")
///     .counted_from(2021)
///     .measure(Measure::new("all nine measures").reduces(2030, Emissions::from_megatonnes(1.21)))
///     .build()?;
/// let plan = plan.assess(Assessor::as_of_ymd(2025, 6, 30)?, &paris, &LOCAL_2030);
/// let figures = plan.figures();
/// assert_eq!(figures.done?.tonnes(), 2_600_000.0); // from 2004 to 2021
/// // The source states no status, so no measure counts as adopted.
/// assert_eq!(figures.decided.verdict.name(), "falls_short");
/// assert_eq!(
///     figures.whole_plan.verdict.to_string(),
///     "closes the gap, with 100 kt CO2e to spare"
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// ```
/// use climate_targets::plan::{Measure, MeasureStatus, Plan};
/// use climate_targets::{Assessor, EmissionSeries, Emissions, Target, Year};
/// let t = Emissions::from_tonnes;
/// let city = EmissionSeries::from_tonnes("a city", [(1990, 1000.0), (2020, 900.0)])?;
/// let target = Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(2030).build()?;
/// let toll = Measure::new("Road toll").status(MeasureStatus::Adopted).reduces(2030, t(600.0));
/// let plan = Plan::builder("a plan").measure(toll).build()?;
/// let result = plan.assess(Assessor::as_of_ymd(2024, 6, 30)?, &city, &target);
/// assert_eq!((result.year(), result.plan().name()), (Year::new(2030)?, "a plan"));
/// assert!(result.assessment().is_some_and(|own| own.allowed_in(result.year()).level.is_ok()));
/// // 600 t of one measure are more than the 500 t asked for.
/// let caveat = result.caveats().remove(0).into_owned();
/// assert_eq!(result.report().caveats[0], caveat);
/// assert!(result.report_with_derivation().derivation.is_some());
/// assert_eq!((result.years().len(), result.waterfall().len()), (1, 4));
/// let alone = plan.without_target(Year::new(2030)?);
/// assert!(alone.assessment().is_none());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PlanAssessment<'a> {
    pub(super) plan: &'a Plan,
    pub(super) assessment: Option<Assessment<'a>>,
    pub(super) breakdown: Option<&'a SectorBreakdown>,
    pub(super) year: Year,
}

impl Plan {
    /// Sets the plan against a target and a series, in the judged year of the target; for a goal for
    /// each year, in its first year. [`in_year`](PlanAssessment::in_year) chooses another.
    ///
    /// The plan and the series must have the same boundary, which is not checked; the boundaries of
    /// series and target are compared as in every assessment.
    pub fn assess<'a>(
        &'a self,
        assessor: Assessor,
        series: &'a EmissionSeries,
        target: &'a Target,
    ) -> PlanAssessment<'a> {
        let assessment = Some(assessor.assess(series, target));
        PlanAssessment { plan: self, assessment, breakdown: None, year: target.judged_year() }
    }

    /// The plan without a target, in a year: sums only, with the verdict
    /// [`PlanVerdict::NoTarget`].
    pub fn without_target(&self, year: Year) -> PlanAssessment<'_> {
        PlanAssessment { plan: self, assessment: None, breakdown: None, year }
    }
}

impl<'a> PlanAssessment<'a> {
    getters! { self;
        /// The plan.
        plan: &'a Plan => self.plan,
        /// The assessment of the series against the target; `None` without a target.
        assessment: Option<Assessment<'a>> => self.assessment,
        /// The year of the figures.
        year: Year => self.year,
    }

    /// The same plan in another year. The level that the target allows is then the yearly limit, or
    /// the level of the path.
    ///
    /// ```
    /// use climate_targets::plan::Plan;
    /// use climate_targets::{Assessor, EmissionSeries, Target, Year};
    /// let plan = Plan::builder("a plan without measures").build()?;
    /// let city = EmissionSeries::from_tonnes("a city", [(1990, 1000.0), (2020, 700.0)])?;
    /// let target = Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(2030);
    /// let target = target.build()?;
    /// let plan = plan.assess(Assessor::as_of_ymd(2024, 6, 30)?, &city, &target);
    /// let in_2026 = plan.in_year(Year::constant(2026));
    /// assert_eq!(in_2026.figures().allowable?.tonnes(), 550.0); // on the path
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub const fn in_year(self, year: Year) -> Self {
        Self { year, ..self }
    }

    /// Adds the levels of the place by sector, so that the sectors of the plan have a base, a part
    /// of the target and a gap. Sectors are matched by name.
    ///
    /// ```
    /// use climate_targets::plan::{Measure, MeasureStatus, Plan};
    /// use climate_targets::sectors::SectorBreakdown;
    /// use climate_targets::{Assessor, EmissionSeries, Emissions, Portion, Target};
    /// let series = |base, latest| {
    ///     EmissionSeries::from_tonnes("a city", [(1990, base), (2020, latest)])
    /// };
    /// let sectors = [("Transport", series(600.0, 580.0)?), ("Heating", series(400.0, 300.0)?)];
    /// let total = series(1000.0, 880.0)?;
    /// let levels = SectorBreakdown::new(total.clone(), sectors, Portion::constant(0.0))?;
    /// let toll = Measure::new("Road toll").sector("transport").status(MeasureStatus::Adopted);
    /// let plan = Plan::builder("a plan")
    ///     .measure(toll.reduces(2030, Emissions::from_tonnes(120.0)))
    ///     .build()?;
    /// let target = Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(2030);
    /// let target = target.build()?;
    /// let plan = plan.assess(Assessor::as_of_ymd(2024, 6, 30)?, &total, &target);
    /// let transport = &plan.with_sectors(&levels).sectors()[0].figures;
    /// assert_eq!(transport.asked?.tonnes(), 300.0); // 600 of 1000 t, so 300 of 500 t
    /// assert_eq!(transport.shares?.adopted.percent(), 40.0); // 120 of 300 t
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub const fn with_sectors(self, breakdown: &'a SectorBreakdown) -> Self {
        Self { breakdown: Some(breakdown), ..self }
    }

    /// The verdict with the measures in force and adopted.
    pub fn verdict(&self) -> PlanVerdict {
        let decided = self.plan.terms(MeasureSet::DECIDED, self.year);
        Levels::of_total(self).verdict(&decided)
    }

    /// The figures of the whole place.
    pub fn figures(&self) -> PlanFigures {
        let levels = Levels::of_total(self);
        self.figures_of(&levels, None)
    }

    /// The figures of each sector of the plan, in the order of the plan. The measures whose sector
    /// is not stated come last, under an empty name.
    pub fn sectors(&self) -> Vec<PlanSector> {
        let total = Levels::of_total(self);
        let of_sectors = sector_levels(self);
        let is_unnamed = self.plan.measures.iter().any(|checked| checked.sector.is_empty());
        let unnamed = is_unnamed.then_some("");
        let sectors = self.plan.sectors().chain(unnamed);
        let figures = |sector: &str| {
            let levels = Levels::of_sector(self, &total, of_sectors.as_ref(), sector);
            let figures = self.figures_of(&levels, Some(&folded_name(sector)));
            PlanSector { sector: sector.to_owned(), figures }
        };
        sectors.map(figures).collect()
    }

    pub(super) fn figures_of(&self, levels: &Levels, sector: Option<&str>) -> PlanFigures {
        let terms = |set: MeasureSet<'static>| self.plan.terms(set.in_sector(sector), self.year);
        let statuses = [
            MeasureSet::EXISTING,
            MeasureSet::ADOPTED,
            MeasureSet::IDENTIFIED,
            MeasureSet::UNSTATED,
        ];
        let of_statuses = statuses.map(|set| terms(set).sum());
        let counts = self.counts(sector, of_statuses.each_ref().map(NumberedMeasures::of));
        let [existing, adopted, identified, unstated] = of_statuses;
        let [decided, with_identified, whole_plan] =
            [MeasureSet::DECIDED, MeasureSet::WITH_IDENTIFIED, MeasureSet::WHOLE_PLAN].map(terms);
        let total = whole_plan.sum();
        let cumulative = [&decided, &with_identified, &whole_plan].map(|terms| low(terms.bounds()));
        PlanFigures {
            base: levels.base.map(Emissions::computed),
            reference: levels.reference.map(Emissions::computed),
            allowable: levels.allowable.map(Emissions::computed),
            asked: levels.asked().map(Emissions::computed),
            done: levels.done().map(Emissions::computed),
            existing: existing.bounds,
            adopted: adopted.bounds,
            identified: identified.bounds,
            unstated: unstated.bounds,
            total: total.bounds,
            gap_before: levels.gap_after(existing.bounds),
            decided: levels.outcome(&decided, existing.bounds),
            with_identified: levels.outcome(&with_identified, existing.bounds),
            whole_plan: levels.outcome(&whole_plan, existing.bounds),
            shares: levels.shares(low(existing.bounds), cumulative),
            residual: levels.residual(decided.bounds(), adopted.bounds),
            measures: self.measures_in(sector).count(),
            without_number: total.without_number,
            counts,
        }
    }

    /// All measures, or those of one sector.
    fn measures_in(&self, sector: Option<&str>) -> impl Iterator<Item = &'a Measure> + use<'a> {
        self.plan.measures_of(sector).map(|checked| &checked.measure)
    }

    fn counts(&self, sector: Option<&str>, numbered: [NumberedMeasures; 4]) -> MeasureCounts {
        let [existing, adopted, identified, unstated] = numbered;
        let is_done = |measure: &Measure| measure.get_status() == MeasureStatus::Done;
        let mut counts = MeasureCounts {
            existing,
            adopted,
            identified,
            unstated,
            done: 0,
            facilitating: 0,
            included: 0,
            offsets: 0,
        };
        for measure in self.measures_in(sector) {
            let counter = match measure.kind {
                _ if is_done(measure) => &mut counts.done,
                EffectKind::Facilitating => &mut counts.facilitating,
                EffectKind::IncludedIn(_) => &mut counts.included,
                EffectKind::Offset => &mut counts.offsets,
                EffectKind::Reduction => continue,
            };
            *counter += 1;
        }
        counts
    }
}

/// The low end in tonnes.
fn low(bounds: Bounds) -> f64 {
    bounds.low().tonnes()
}

impl Levels {
    /// `B - A`
    fn asked(&self) -> Known<f64> {
        Ok(self.base? - self.allowable?)
    }

    /// `B - Q`
    fn done(&self) -> Known<f64> {
        Ok(self.base? - self.reference?)
    }

    /// `Q - effect`, or A if the two are equal within the tolerance: a plan that reaches A exactly
    /// leaves no trace of rounding in its level, its gap, its residual or its chart.
    fn level_after(&self, reference: f64, effect: f64) -> f64 {
        let level = reference - effect;
        match self.allowable {
            Ok(allowable) if self.scale().equal(level, allowable) => allowable,
            _ => level,
        }
    }

    /// `Q - A - effect`, which is `B - A - (B - Q) - effect`; 0 for a level equal to A.
    fn gap_of(&self, reference: f64, allowable: f64, effect: f64) -> f64 {
        let is_equal = self.level_after(reference, effect) == allowable;
        if is_equal { 0.0 } else { reference - allowable - effect }
    }

    /// `Q - effects`
    pub(super) fn expected_after(&self, effects: Bounds) -> Known<Bounds> {
        let (reference, (least, most)) = (self.reference?, effects.tonnes());
        let level = |effect| self.level_after(reference, effect);
        Ok(Bounds::computed(level(most), level(least)))
    }

    /// `Q - A - effects`
    pub(super) fn gap_after(&self, effects: Bounds) -> Known<Bounds> {
        let (reference, allowable) = (self.reference?, self.allowable?);
        let (least, most) = effects.tonnes();
        let gap = |effect| self.gap_of(reference, allowable, effect);
        Ok(Bounds::computed(gap(most), gap(least)))
    }

    fn outcome(&self, terms: &Terms, existing: Bounds) -> PlanOutcome {
        let effects = terms.bounds();
        PlanOutcome {
            expected: self.expected_after(effects),
            gap_left: self.gap_after(effects),
            share_of_gap_closed: self.share_closed(low(effects), low(existing)),
            reference_at_most: self.allowable.map(|allowable| effects.added_to(allowable)),
            verdict: self.verdict(terms),
        }
    }

    fn share_closed(&self, effects: f64, existing: f64) -> Known<Share> {
        let (reference, allowable) = (self.reference?, self.allowable?);
        let gap = self.gap_of(reference, allowable, existing);
        if gap <= 0.0 {
            return Err(Absent::NoReductionAsked);
        }
        let is_closed = self.gap_of(reference, allowable, effects) == 0.0;
        Ok(Share::computed(if is_closed { 1.0 } else { (effects - existing) / gap }))
    }

    pub(super) fn verdict(&self, terms: &Terms) -> PlanVerdict {
        let (reference, allowable) = match (self.reference, self.allowable) {
            (_, Err(Absent::NoTarget)) => return PlanVerdict::NoTarget,
            (Ok(reference), Ok(allowable)) => (reference, allowable),
            (_, Err(reason)) | (Err(reason), _) => return PlanVerdict::Undetermined { reason },
        };
        let effects = terms.bounds();
        let gap_of = |effect: f64| self.gap_of(reference, allowable, effect);
        let reaches = |effect: f64| match gap_of(effect) {
            gap if self.is_strict => gap < 0.0,
            gap => gap <= 0.0,
        };
        let (least, most) = effects.tonnes();
        let gap = Bounds::computed(gap_of(most), gap_of(least));
        if reaches(least) {
            return PlanVerdict::Closes { by: gap.subtracted_from(0.0) };
        }
        if !reaches(most) {
            let without_number = terms.sum().without_number;
            return PlanVerdict::FallsShort { by: gap, without_number };
        }
        // With every range at its middle, the open overlaps alone leave the question open.
        let overlap = terms.bounds_of_overlap();
        match overlap {
            Some((least, most)) if reaches(least) != reaches(most) => {
                PlanVerdict::DependsOnOverlap { gap }
            }
            Some(_) if terms.has_no_range() => PlanVerdict::DependsOnOverlap { gap },
            _ => PlanVerdict::DependsOnRange { gap },
        }
    }

    /// The shares of the needed reduction, from the effects in force and the cumulative effects of
    /// the wider sets.
    fn shares(&self, existing: f64, cumulative: [f64; 3]) -> Known<StatusShares> {
        let (base, reference) = (self.base?, self.reference?);
        let needed = larger(base, reference) - self.allowable?;
        if self.scale().at_or_under(needed, 0.0) {
            return Err(Absent::NoReductionAsked);
        }
        let done = larger(base - reference, 0.0);
        let [decided, with_identified, whole] = cumulative;
        let covered = [done, done + existing, done + decided, done + with_identified, done + whole];
        // As much as is needed, within the tolerance, leaves nothing open and no surplus.
        let covered = covered.map(|up_to| match up_to {
            up_to if self.scale().equal(up_to, needed) => needed,
            up_to => up_to,
        });
        let mut before = 0.0;
        let [done, existing, adopted, identified, unstated] = covered.map(|up_to| {
            let up_to = larger(smaller(up_to, needed), before);
            let share = (up_to - before) / needed;
            before = up_to;
            Share::computed(share)
        });
        let nothing = Share::computed((needed - before) / needed);
        let [.., all] = covered;
        let surplus = Emissions::computed(larger(all - needed, 0.0));
        Ok(StatusShares { done, existing, adopted, identified, unstated, nothing, surplus })
    }

    /// The part of a level over a limit; 0 for a level equal to it.
    fn excess(&self, level: f64, limit: f64) -> f64 {
        if self.scale().at_or_under(level, limit) { 0.0 } else { level - limit }
    }

    fn residual(&self, decided: Bounds, adopted: Bounds) -> PlanResidual {
        let after_all_measures = self.expected_after(decided);
        let split = |part: &dyn Fn(f64, f64) -> f64| {
            let (low, high) = after_all_measures?.tonnes();
            let (limit, cap) = (self.balanced_over?, self.cap?);
            let of = |residual: f64| part(self.excess(residual, limit), cap);
            Ok(Bounds::computed(of(low), of(high)))
        };
        PlanResidual {
            target_leaves: self.allowable.map(Emissions::computed),
            after_all_measures,
            after_portfolio: self.expected_after(adopted),
            cap: self.cap.map(Emissions::computed),
            to_balance: split(&smaller),
            over_cap: split(&|residual, cap| self.excess(residual, cap)),
        }
    }
}
