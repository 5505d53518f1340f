use super::steps::CoveredLevels;
use super::{CoveredError, CoveredStanding, RestRule};
use crate::assessment::report::{BaseReport, ReportVersion, VerdictReport};
use crate::assessment::{Assessment, Assessor, Step, Undetermined, Verdict};
use crate::formula::finite;
use crate::formula::level::LevelScale;
use crate::inventory::EmissionSeries;
use crate::quantity::{Absent, Deadline, Emissions, Known, Portion, Share, getters};
use crate::target::{Ambition, Goal, Target};

/// A target that covers a share of the base year's inventory, with the rule for the rest.
///
/// ```
/// use climate_targets::covered::{CoveredTarget, RestRule};
/// use climate_targets::{Assessor, EmissionSeries, Portion, Target};
/// // Made-up numbers: 30 % less of the 80 % of a city's inventory that the plan covers.
/// let plan = Target::builder("PLAN").reduce_by_percent(30.0).base_year(1990).by(2030).build()?;
/// let covered = CoveredTarget::new(&plan, Portion::constant(0.8), RestRule::HeldAtBase)?;
/// assert_eq!((covered.target().id(), covered.covered_share().percent()), ("PLAN", 80.0));
/// assert_eq!(covered.rest_rule(), &RestRule::HeldAtBase);
///
/// let city = EmissionSeries::from_tonnes("a city", [(1990, 1000.0), (2030, 770.0)])?;
/// let standing = covered.standing(Assessor::as_of_ymd(2032, 6, 30)?, &city);
/// // 0.8·1000·0.7 = 560 t covered, and 200 t not covered: a cut of 24 % of the whole.
/// assert!((standing.allowable?.tonnes() - 760.0).abs() < 1e-9);
/// assert!((standing.cut_from_base?.percent() - 24.0).abs() < 1e-9);
/// assert_eq!(standing.verdict?.to_string(), "missed"); // 770 t
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct CoveredTarget<'a> {
    target: &'a Target,
    covered: Portion,
    rest: RestRule,
}

impl<'a> CoveredTarget<'a> {
    /// Combines a target, the covered share of the base year's inventory and the rule for the rest.
    /// The base of the target is the base of the whole inventory.
    ///
    /// # Errors
    /// - [`CoveredError::NothingCovered`] for a share of 0.
    /// - [`CoveredError::RestLevel`] for a stated level of 1e300 t.
    /// - [`CoveredError::NotAShareOfBase`] for at most 245 kt, 10.3 % a year, net zero, any of.
    /// - [`CoveredError::PerUnit`] for a cut per head.
    /// - [`CoveredError::NotOneYear`] for 2019-2023 or each year from 2020.
    /// - [`CoveredError::Supplement`] for a cap on supplementary measures.
    /// - [`CoveredError::CoverageDiffers`] for 80 % where the boundary of the target states 95 %.
    pub fn new(target: &'a Target, covered: Portion, rest: RestRule) -> Result<Self, CoveredError> {
        if covered.fraction() <= 0.0 {
            return Err(CoveredError::NothingCovered);
        }
        if let RestRule::Level { level } = rest
            && let Err(problem) = level.as_level()
        {
            return Err(CoveredError::RestLevel { problem });
        }
        if !matches!(target.goal(), Goal::One(ambition) if is_share_of_base(ambition)) {
            return Err(CoveredError::NotAShareOfBase);
        }
        if !target.metric().is_absolute() {
            return Err(CoveredError::PerUnit);
        }
        if !matches!(target.deadline(), Deadline::By(_) | Deadline::Before(_)) {
            return Err(CoveredError::NotOneYear);
        }
        if target.supplement().is_some() {
            return Err(CoveredError::Supplement);
        }
        match target.boundary().coverage {
            Some(stated) if stated != covered => {
                Err(CoveredError::CoverageDiffers { stated, given: covered })
            }
            _ => Ok(Self { target, covered, rest }),
        }
    }

    getters! { &self;
        /// The target, whose ambition applies to the covered part.
        target: &'a Target => self.target,
        /// c, the covered share of the base year's inventory.
        covered_share: Portion => self.covered,
        /// The rule for the part that is not covered.
        rest_rule: &RestRule => &self.rest,
    }

    /// Converts the target to a fixed level of the whole inventory, `A = c E0 (1 - r) + rest` for a
    /// reduction by r. The result keeps base, deadline and boundary, so that an assessment of it has
    /// all figures: path, trend, required cuts, paragraph.
    ///
    /// ```
    /// use climate_targets::covered::{CoveredTarget, RestRule};
    /// use climate_targets::{Assessor, EmissionSeries, Emissions, Portion, Target};
    /// let plan = Target::builder("PLAN").reduce_by_percent(50.0).base_year(1990).by(2030).build()?;
    /// let rest = RestRule::Level { level: Emissions::constant(150.0) };
    /// let covered = CoveredTarget::new(&plan, Portion::constant(0.8), rest)?;
    /// let city = EmissionSeries::from_tonnes("a city", [(1990, 1000.0), (2020, 800.0)])?;
    /// let assessor = Assessor::as_of_ymd(2021, 6, 30)?;
    /// let whole = covered.whole(assessor, &city)?; // 400 t + 150 t
    /// assert_eq!(whole.to_string(), "PLAN: at most 550 t CO2e by 2030");
    /// let result = assessor.assess(&city, &whole);
    /// assert_eq!(result.figures().path?.level.tonnes(), 1000.0 - 450.0 * 30.0 / 40.0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`Absent::NoBase`] without a base level; [`Absent::BaseNotPositive`] for a base level of 0 t or
    /// less; [`Absent::OutsideBaseline`] if the path of the rest does not cover the judged year;
    /// [`Absent::OutOfRange`] for a level that no target can state, such as 1e-10 t or 2e15 t.
    pub fn whole(&self, assessor: Assessor, series: &EmissionSeries) -> Known<Target> {
        let target = self.target.of_whole_inventory();
        let plain = assessor.assess(series, &target);
        target.at_level(Emissions::computed(self.levels(&plain).allowable?))
    }

    /// Compares a series of the whole inventory with the allowable level of the whole.
    /// [`CoveredStanding`] has an example.
    pub fn standing(&self, assessor: Assessor, series: &EmissionSeries) -> CoveredStanding {
        let target = self.target.of_whole_inventory();
        let plain = assessor.assess(series, &target);
        let levels = self.levels(&plain);
        let level = levels.allowable.map(Emissions::computed);
        let whole = level.and_then(|level| target.at_level(level));
        let assessed = match &whole {
            // A share of a base level needs a positive base with a later observation. A fixed level
            // does not.
            _ if lacks_base(&plain) => Ok(plain),
            Ok(whole) => Ok(assessor.assess(series, whole)),
            Err(reason) => Err(*reason),
        };
        let figures = plain.figures();
        let needed = figures.latest.and_then(|latest| {
            finite(latest.level.tonnes() - levels.allowable?).map(Emissions::computed)
        });
        CoveredStanding {
            version: ReportVersion::CURRENT,
            place: series.place().to_owned(),
            target: self.target.id().to_owned(),
            as_of: figures.as_of,
            covered_share: self.covered,
            rest_rule: self.rest.clone(),
            judged_year: figures.judged_year,
            basis: figures.basis,
            base: figures.base.as_ref().map(BaseReport::from).map_err(|reason| *reason),
            covered_base: levels.covered_base.map(Emissions::computed),
            covered_allowable: levels.covered_allowable.map(Emissions::computed),
            rest: levels.rest.map(Emissions::computed),
            allowable: level,
            cut_from_base: levels.cut_from_base.map(Share::computed),
            latest: figures.latest,
            needed,
            verdict: assessed.as_ref().map(VerdictReport::of).map_err(|reason| *reason),
            derivation: self.derivation(&levels, &plain, assessed.as_ref().ok()),
        }
    }

    /// The levels of the covered part, the rest and the whole, from the assessment of the target on
    /// the whole inventory.
    fn levels(&self, plain: &Assessment<'_>) -> CoveredLevels {
        let figures = plain.figures();
        let base = figures.base.map(|base| base.level.tonnes());
        let covered_base = base.map(|base| self.covered.fraction() * base);
        // As in an assessment, a share of a base level of 0 t or less sets no level.
        let positive = covered_base.and_then(|base| match base {
            base if base > 0.0 => Ok(Emissions::computed(base)),
            _ => Err(Absent::BaseNotPositive),
        });
        let covered_allowable = self
            .ambition()
            .and_then(|ambition| {
                ambition.allowable_on(figures.as_of, positive, figures.judged_year)
            })
            .map(Emissions::tonnes);
        let rest = self.rest.level_in(figures.judged_year, base, self.covered);
        let allowable = covered_allowable.and_then(|covered| finite(sum(covered, rest?)));
        // With A, the base level is positive.
        let cut_from_base = allowable.and_then(|allowable| finite(1.0 - allowable / base?));
        let judged = figures.judged_year;
        CoveredLevels {
            judged,
            base,
            covered_base,
            covered_allowable,
            rest,
            allowable,
            cut_from_base,
        }
    }

    /// The ambition for the covered part.
    pub(super) fn ambition(&self) -> Known<&'a Ambition> {
        self.target.goal().deciding().ok_or(Absent::Composite)
    }

    /// The steps of the assessment that gives the verdict, with the steps of the covered part in the
    /// place of the step that gives A. Without a verdict, the steps end with A.
    fn derivation(
        &self,
        levels: &CoveredLevels,
        plain: &Assessment<'_>,
        assessed: Option<&Assessment<'_>>,
    ) -> Vec<Step> {
        let mut list = Vec::with_capacity(40);
        for step in assessed.unwrap_or(plain).derivation().steps() {
            if step.symbol != "A" {
                list.push(step);
                continue;
            }
            list.extend(self.steps(levels));
            if assessed.is_none() {
                break;
            }
        }
        list
    }
}

/// The sum of two levels; 0 for two that balance each other within the tolerance.
fn sum(one: f64, other: f64) -> f64 {
    if LevelScale::of(Some(one), other).equal(one, -other) { 0.0 } else { one + other }
}

/// Whether an ambition is one share of a base level.
fn is_share_of_base(ambition: &Ambition) -> bool {
    ambition.needs_base() && !ambition.is_no_level()
}

/// Whether the base does not allow a verdict on a share of it.
fn lacks_base(assessment: &Assessment<'_>) -> bool {
    use Undetermined::{BaseNotPositive, NoBase, NoObservation, NoObservationAfterBase};
    matches!(
        assessment.verdict(),
        Verdict::Undetermined(NoObservation | NoBase | BaseNotPositive | NoObservationAfterBase)
    )
}
