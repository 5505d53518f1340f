//! Joins a declaration with the inventories of its signatory, and judges it.
//!
//! The order of the checks is that of the rule in the documentation of the example.

use chrono::{Datelike as _, NaiveDate};
use climate_targets::catalogue::covenant_of_mayors::BY_2020;
use climate_targets::indicator::jrc;
use climate_targets::inventory::SeriesError;
use climate_targets::{
    Activity, Ambition, Assessment, Assessor, BaseReference, Deadline, EmissionSeries, Figures,
    Known, Metric, Portion, Share, Target, Verdict, VerdictKind, Year,
};

use crate::covenant::columns::Column;
use crate::covenant::declaration::{TargetYear, cut};
use crate::covenant::inventories::{Inventories, Inventory};
use crate::covenant::signatory::{Judgement, Signatory, Standing};
use crate::covenant::table::Row;
use crate::covenant::unjudged::Unjudged;

pub struct Judge<'a> {
    pub assessor: Assessor,
    pub inventories: &'a Inventories<'a>,
}

/// The inventories of one signatory up to the as-of date: one baseline and at least one monitoring
/// inventory, in the order of their years.
struct Inventoried<'a> {
    base: &'a Inventory,
    monitoring: Vec<&'a Inventory>,
}

impl<'a> Judge<'a> {
    pub fn signatory(&self, row: &'a Row, declared: Result<&'a Target, Unjudged>) -> Signatory<'a> {
        let used = self.used(row.text(Column::Id));
        let base = single(used.iter().copied().filter(|one| one.is_baseline));
        let monitoring = used.iter().copied().filter(|one| !one.is_baseline);
        let latest = monitoring.max_by_key(|one| one.year);
        let target = declared.as_ref().ok().copied();
        let outcome = declared.and_then(|target| self.judge(row, target));
        let is_implausible_too = match (&outcome, target) {
            (Err(Unjudged::SectorsDiffer(_) | Unjudged::FactorsDiffer(_)), Some(target)) => {
                self.has_implausible_level(row, target)
            }
            _ => false,
        };
        Signatory { row, target, base, latest, outcome, is_implausible_too }
    }

    fn has_implausible_level(&self, row: &Row, target: &Target) -> bool {
        let found = self.found(row, target).ok();
        let series = found.and_then(|found| found.series(row.text(Column::Place)).ok());
        series.is_some_and(|series| check_plausibility(&series).is_err())
    }

    fn judge(&self, row: &Row, target: &Target) -> Result<Judgement, Unjudged> {
        let found = self.found(row, target)?;
        found.check_sectors()?;
        found.check_factors()?;
        let series = found.series(row.text(Column::Place)).map_err(Unjudged::InvalidSeries)?;
        check_plausibility(&series)?;
        if *target.metric() == Metric::PerCapita {
            found.check_populations()?;
        }
        let result = self.assessor.assess(&series, target);
        let JudgedFigures { verdict, standing, change, progress } = JudgedFigures::of(&result);
        let standing = standing.ok_or(Unjudged::NoVerdict(result.worded_verdict()))?;
        let base = BaseReference::year(found.base.year);
        let metric = target.metric();
        let reaches = |cut: Option<Portion>, metric: &Metric| {
            let target = with_cut(cut?, base, metric.clone())?;
            let result = self.assessor.assess(&series, &target);
            Some(JudgedFigures::of(&result).standing == Some(Standing::Kept))
        };
        let reaches_minimum = reaches(TargetYear::Y2020.minimum(), metric) == Some(true);
        let reaches_cut_in_tonnes =
            if metric.is_absolute() { None } else { reaches(cut(target), &Metric::Absolute) };
        let achieved = cut(target)
            .filter(|_| target.metric().is_absolute())
            .map(|committed| jrc::achieved_share(&series, base, committed, self.assessor.date()));
        Ok(Judgement {
            standing,
            verdict,
            series,
            reaches_minimum,
            reaches_cut_in_tonnes,
            achieved,
            change,
            progress,
        })
    }

    /// The inventories that can be read, of years that end by the as-of date.
    fn used(&self, id: &str) -> Vec<&'a Inventory> {
        let all = self.inventories.of(id).into_iter().flat_map(|signatory| &signatory.each);
        let is_used = |one: &&Inventory| ends_by(one.year, self.assessor.date());
        all.filter_map(|each| each.as_ref().ok()).filter(is_used).collect()
    }

    /// Checks that the signatory has a baseline inventory of the declared base year, and a later
    /// monitoring inventory.
    fn found(&self, row: &Row, target: &Target) -> Result<Inventoried<'a>, Unjudged> {
        let id = row.text(Column::Id);
        let all = self.inventories.of(id).ok_or(Unjudged::NoInventory)?;
        if let Some(message) = all.each.iter().find_map(|each| each.as_ref().err()) {
            return Err(Unjudged::InvalidInventory(message.clone()));
        }
        let used = self.used(id);
        let (baselines, mut monitoring): (Vec<_>, Vec<_>) =
            used.iter().copied().partition(|one| one.is_baseline);
        if used.len() < 2 || monitoring.is_empty() {
            return Err(Unjudged::OneInventory(used.iter().map(|one| one.year).collect()));
        }
        monitoring.sort_by_key(|one| one.year);
        match (single(baselines.into_iter()), monitoring.last()) {
            (Some(base), Some(last)) if last.year <= base.year => {
                Err(Unjudged::NoLaterInventory([base.year, last.year]))
            }
            (Some(base), _) if target.reference() == Some(BaseReference::year(base.year)) => {
                Ok(Inventoried { base, monitoring })
            }
            (base, _) => Err(Unjudged::BaseYearDiffers {
                declared: row.text(Column::BaseYear).to_owned(),
                baseline: base.map(|base| base.year),
            }),
        }
    }
}

impl Inventoried<'_> {
    fn all(&self) -> impl Iterator<Item = &Inventory> {
        std::iter::once(self.base).chain(self.monitoring.iter().copied())
    }

    /// Checks that every inventory counts the same number of sectors; an unknown number never
    /// agrees.
    fn check_sectors(&self) -> Result<(), Unjudged> {
        let base = self.base.sectors;
        let other = self.monitoring.iter().find(|one| base.is_none() || one.sectors != base);
        other.map_or(Ok(()), |other| Err(Unjudged::SectorsDiffer([base, other.sectors])))
    }

    fn check_factors(&self) -> Result<(), Unjudged> {
        let base = &self.base.factors;
        let other = self.monitoring.iter().find(|one| base.is_empty() || one.factors != *base);
        other.map_or(Ok(()), |other| {
            Err(Unjudged::FactorsDiffer([base.clone(), other.factors.clone()]))
        })
    }

    fn check_populations(&self) -> Result<(), Unjudged> {
        let blank = self.all().find(|one| one.population.is_none());
        blank.map_or(Ok(()), |one| Err(Unjudged::NoPopulation(one.year)))
    }

    /// The series of the inventories. Its boundary is unspecified: the data set states how many
    /// sectors an inventory counts, not which.
    fn series(&self, place: &str) -> Result<EmissionSeries, SeriesError> {
        let builder = self.all().fold(EmissionSeries::builder(place), |builder, one| {
            builder.observe(one.year, one.level)
        });
        let populations = self.all().filter_map(|one| Some((one.year.get(), one.population?)));
        let populations: Vec<(i32, f64)> = populations.collect();
        let builder = if populations.is_empty() {
            builder
        } else {
            builder.activity(Activity::population(
                "inhabitants as stated in the inventory",
                populations,
            ))
        };
        builder.build()
    }
}

/// Checks the findings of the library, and that no inventory has a level of zero: no municipality is
/// without emissions.
fn check_plausibility(series: &EmissionSeries) -> Result<(), Unjudged> {
    let findings = series.implausible();
    let is_found = |year: Year| findings.iter().any(|finding| finding.years() == (year, year));
    let zeros = series.iter().filter(|one| one.emissions.tonnes() == 0.0).map(|one| one.year);
    let zeros: Vec<Year> = zeros.filter(|year| !is_found(*year)).collect();
    if findings.is_empty() && zeros.is_empty() {
        Ok(())
    } else {
        Err(Unjudged::Implausible(findings, zeros))
    }
}

/// The target of a cut by 2020, within the boundary of the Covenant.
fn with_cut(cut: Portion, base: BaseReference, metric: Metric) -> Option<Target> {
    let builder = Target::builder(BY_2020.id().to_owned()).goal(Ambition::ReduceBy(cut));
    let builder = builder.deadline(Deadline::By(TargetYear::Y2020.year()));
    builder.reference(base).metric(metric).boundary(BY_2020.boundary().clone()).build().ok()
}

/// The standing by the verdict of the library; `None` without a verdict.
fn standing<L>(figures: &Figures<L>) -> Option<Standing> {
    match figures.verdict {
        Verdict::Met { .. } | Verdict::AchievedEarly { .. } => Some(Standing::Kept),
        Verdict::Missed { .. } => Some(Standing::Missed),
        Verdict::Undetermined(_) | Verdict::NotComparable(_) | Verdict::NotQuantified => None,
        _ => match figures.lenses.path {
            Ok(true) => Some(Standing::OpenWithinPath),
            Ok(false) => Some(Standing::OpenAbovePath),
            Err(_) => None,
        },
    }
}

/// The figures of a judged signatory, in tonnes or per inhabitant.
struct JudgedFigures {
    verdict: VerdictKind,
    standing: Option<Standing>,
    change: Known<Share>,
    progress: Known<Share>,
}

impl JudgedFigures {
    fn of(result: &Assessment<'_>) -> Self {
        match result.per_unit() {
            Some(own) => Self::read(own.figures()),
            None => Self::read(&result.figures()),
        }
    }

    fn read<L>(figures: &Figures<L>) -> Self {
        let change = figures.change.as_ref().map_err(|reason| *reason);
        Self {
            verdict: figures.verdict.kind(),
            standing: standing(figures),
            change: change.and_then(|change| change.share),
            progress: figures.progress,
        }
    }
}

/// Whether a year has ended by a date.
fn ends_by(year: Year, date: NaiveDate) -> bool {
    let is_last_day = (date.month(), date.day()) == (12, 31);
    year.get() < date.year() || (year.get() == date.year() && is_last_day)
}

/// The only item; `None` if there are none or several.
fn single<T>(mut items: impl Iterator<Item = T>) -> Option<T> {
    let first = items.next()?;
    items.next().is_none().then_some(first)
}
