//! A ledger of one's own, with the emissions and the targets that the options name.

use std::collections::BTreeSet;
use std::path::Path;

use climate_targets::chrono::Datelike;
use climate_targets::plan::{Plan, PlanError, PlanProblem};
use climate_targets::resolve::{Base, BaseYears};
use climate_targets::sectors::SectorBreakdown;
use climate_targets::table::Ledger;
use climate_targets::{EmissionSeries, Portion, Target, Year};

use crate::plan::cases::{Against, Case, last_year};
use crate::plan::options::Options;
use crate::plan::targets;
use crate::support::display::{one_line, printable};
use crate::support::place_filter::filter_places;
use crate::support::sector_data::{breakdowns, with_sector};
use crate::support::stdout;
use crate::support::table_file;

/// Each plan of the ledger against each target. An error has one line for each problem of the files.
pub fn cases(path: &Path, options: &Options) -> Result<Vec<Case>, String> {
    let mut problems = Vec::new();
    let ledgers = ledgers(path, options, &mut problems);
    let series = or_problem(series(options), &mut problems).flatten();
    let targets = targets::selected(options, &mut problems);
    let place = series.as_ref().map_or("", |series| series.place());
    let sectors = or_problem(sectors(place, options), &mut problems).flatten();
    let bases = base_years(series.as_ref(), &targets, options);
    let mut plans = Vec::new();
    for ledger in &ledgers {
        plans.extend(or_problem(plan(path, ledger, &bases), &mut problems));
    }
    if !problems.is_empty() {
        return Err(listed(&problems));
    }
    let evidence = Evidence { series, sectors };
    let of_plan = |plan: &Plan| -> Vec<Case> {
        if targets.is_empty() {
            return vec![evidence.case(plan, None, options)];
        }
        targets.iter().map(|target| evidence.case(plan, Some(target), options)).collect()
    };
    Ok(plans.iter().flat_map(of_plan).collect())
}

/// The first lines of all problems. A rest of one line is listed too, as short as the note on it.
fn listed(problems: &[String]) -> String {
    const LISTED: usize = 20;
    let lines: Vec<&str> = problems.iter().flat_map(|problem| problem.lines()).collect();
    match lines.split_at_checked(LISTED) {
        Some((first, rest)) if rest.len() > 1 => {
            format!("{}\nand {} more lines of problems", first.join("\n"), rest.len())
        }
        _ => lines.join("\n"),
    }
}

/// The value, or `None` after a problem.
fn or_problem<T>(result: Result<T, String>, problems: &mut Vec<String>) -> Option<T> {
    result.map_err(|problem| problems.push(problem)).ok()
}

/// The emissions of the place, in total and by sector.
struct Evidence {
    series: Option<EmissionSeries>,
    sectors: Option<SectorBreakdown>,
}

impl Evidence {
    fn case(&self, plan: &Plan, target: Option<&Target>, options: &Options) -> Case {
        let today = Year::new(options.as_of.year()).unwrap_or(Year::constant(2030));
        let of_plan = || target.map_or_else(|| last_year(plan, today), Target::judged_year);
        let against = self.series.as_ref().zip(target);
        Case {
            place: self.series.as_ref().map_or("", EmissionSeries::place).to_owned(),
            plan: plan.clone(),
            year: options.year.unwrap_or_else(of_plan),
            against: against
                .map(|(series, target)| Against { series: series.clone(), target: target.clone() }),
            sectors: self.sectors.clone(),
            remarks: &[],
            is_bundled: false,
            data: options.series.as_deref().map_or_else(String::new, file_name),
        }
    }
}

/// The ledgers of a file, as far as they can be read. A plan without a name is named after the file.
fn ledgers(path: &Path, options: &Options, problems: &mut Vec<String>) -> Vec<Ledger> {
    let mut ledgers = table_file::ledgers(path, &options.ledger_table.reader, problems);
    if ledgers.is_empty() && problems.is_empty() {
        problems.push(one_line(&format!("{}: the table has no row", path.display())));
    }
    for ledger in &mut ledgers {
        ledger.builder = ledger.builder.clone().source(file_name(path));
        if ledger.name.is_empty() {
            let stem = path.file_stem().unwrap_or_default().to_string_lossy();
            ledger.builder = ledger.builder.clone().name(printable(&stem));
        }
        if let Some(year) = options.reference_year {
            ledger.builder = ledger.builder.clone().counted_from(year.get());
        }
    }
    ledgers
}

/// The plan of a ledger. A plan that names no reference counts from the base of the target, so that
/// its effects must come after the base years.
fn plan(path: &Path, ledger: &Ledger, bases: &BTreeSet<i32>) -> Result<Plan, String> {
    let plan = ledger.builder.clone().build();
    let after = |base: &i32| ledger.builder.clone().counted_from(*base).build().err();
    let is_second = |problem: &PlanProblem| matches!(problem, PlanProblem::TwoReferences { .. });
    let names_reference = |error: &PlanError| error.problems().iter().any(is_second);
    let of_bases = bases.iter().filter_map(after).filter(|error| !names_reference(error));
    let errors = plan.as_ref().err().cloned().into_iter().chain(of_bases);
    let mut problems: Vec<String> = Vec::new();
    let mut known = BTreeSet::new();
    for error in errors {
        problems.extend(lines(path, ledger, &error).filter(|line| known.insert(line.clone())));
    }
    if problems.is_empty() {
        plan.map_err(|error| error.to_string())
    } else {
        Err(problems.join("\n"))
    }
}

/// The observed base years of the targets.
fn base_years(
    series: Option<&EmissionSeries>,
    targets: &[Target],
    options: &Options,
) -> BTreeSet<i32> {
    let Some(series) = series else { return BTreeSet::new() };
    let base = |target| options.assessor().assess(series, target).figures().base.ok();
    let year = |base: Base| match base.years {
        BaseYears::Year(year) => Some(year.get()),
        _ => None,
    };
    targets.iter().filter_map(base).filter_map(year).collect()
}

/// A line for each problem of a plan: the file, the line of the measure, and the problem.
fn lines<'a>(
    path: &Path,
    ledger: &'a Ledger,
    error: &'a PlanError,
) -> impl Iterator<Item = String> + use<'a> {
    let shown = path.display().to_string();
    error.problems().iter().map(move |problem| {
        let line = measure(problem).and_then(|id| ledger.line_of(id));
        let line = line.map(|line| format!(":{line}")).unwrap_or_default();
        let name =
            if ledger.name.is_empty() { String::new() } else { format!("{}: ", ledger.name) };
        one_line(&format!("{shown}{line}: {name}{problem}"))
    })
}

/// The measure of a problem.
fn measure(problem: &PlanProblem) -> Option<&str> {
    match problem {
        PlanProblem::DuplicateMeasure { id, .. }
        | PlanProblem::Year { id, .. }
        | PlanProblem::Reduction { id, .. }
        | PlanProblem::NegativeReduction { id, .. }
        | PlanProblem::LooksLikeShare { id, .. }
        | PlanProblem::RangeReversed { id, .. }
        | PlanProblem::DuplicateYear { id, .. }
        | PlanProblem::TonnesAndShares { id, .. }
        | PlanProblem::EffectOfNone { id, .. }
        | PlanProblem::NotAfterReference { id, .. }
        | PlanProblem::UnknownInclusion { id, .. }
        | PlanProblem::CircularInclusion { id, .. }
        | PlanProblem::ShareWithoutLevel { id, .. }
        | PlanProblem::NotIndependent { id, .. } => Some(id),
        _ => None,
    }
}

/// The emissions of the place; `None` without the option.
fn series(options: &Options) -> Result<Option<EmissionSeries>, String> {
    let Some(path) = &options.series else { return Ok(None) };
    let table = options.table.read(path, Some(options.as_of))?;
    for note in table_file::notes(&table, path) {
        stdout::note(&note);
    }
    let (series, _, _) = table.into_parts();
    let mut places = filter_places(&options.places, series, EmissionSeries::place, options.as_of)?;
    match places.len() {
        1 => Ok(places.pop().map(|one| one.item)),
        0 => Err(one_line(&format!("{}: the table has no place", path.display()))),
        _ => {
            let names: Vec<&str> = places.iter().map(|one| one.item.place()).take(20).collect();
            Err(one_line(&format!(
                "{}: several places; choose one with --place: {}",
                path.display(),
                names.join(", ")
            )))
        }
    }
}

/// The emissions of the place by sector; `None` without the option.
fn sectors(place: &str, options: &Options) -> Result<Option<SectorBreakdown>, String> {
    let Some(path) = &options.sectors else { return Ok(None) };
    let reader = options.table.reader.clone().by_sector().as_of(options.as_of).place_name(place);
    let table = table_file::read(path, &reader)?;
    let (series, _, _) = table.into_parts();
    let series = series.into_iter().map(with_sector).collect();
    let shown = path.display();
    let places = breakdowns(series, Portion::constant(0.005))
        .map_err(|error| one_line(&format!("{shown}: {error}")))?;
    let count = places.len();
    let found = places.into_iter().find(|one| count == 1 || one.total().place() == place);
    found.map(Some).ok_or_else(|| one_line(&format!("{shown}: no sectors of {place:?}")))
}

fn file_name(path: &Path) -> String {
    one_line(&path.file_name().unwrap_or(path.as_os_str()).to_string_lossy())
}
