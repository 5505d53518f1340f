//! A ledger of one's own, with the emissions and the targets that the options name.

use std::path::Path;

use climate_targets::chrono::Datelike;
use climate_targets::plan::{Plan, PlanError, PlanProblem, PlanReference};
use climate_targets::resolve::BaseYears;
use climate_targets::sectors::SectorBreakdown;
use climate_targets::table::Ledger;
use climate_targets::{EmissionSeries, Portion, Target, Year};

use crate::plan::cases::{Against, Case, last_year};
use crate::plan::options::Options;
use crate::plan::targets;
use crate::support::display::printable;
use crate::support::place_filter::filter_places;
use crate::support::sector_data::{breakdowns, with_sector};
use crate::support::table_file;

/// Each plan of the ledger against each target. An error has one line for each problem of the files.
pub fn cases(path: &Path, options: &Options) -> Result<Vec<Case>, String> {
    let mut problems = Vec::new();
    let plans = plans(path, options).unwrap_or_else(|error| {
        problems.push(error);
        Vec::new()
    });
    let series = series(options).unwrap_or_else(|error| {
        problems.push(error);
        None
    });
    let targets = targets::selected(options, &mut problems);
    let place = series.as_ref().map_or("", |series| series.place());
    let sectors = sectors(place, options).unwrap_or_else(|error| {
        problems.push(error);
        None
    });
    if let Some(series) = &series {
        let faults =
            |(ledger, _): &(Ledger, Plan)| before_base(path, ledger, series, &targets, options);
        problems.extend(plans.iter().flat_map(faults));
    }
    if !problems.is_empty() {
        problems.dedup();
        return Err(problems.join("\n"));
    }
    let case = |plan: &Plan, target: Option<&Target>| {
        case(plan, target, series.as_ref(), sectors.as_ref(), options)
    };
    let of_plan = |(_, plan): &(Ledger, Plan)| -> Vec<Case> {
        if targets.is_empty() {
            return vec![case(plan, None)];
        }
        targets.iter().map(|target| case(plan, Some(target))).collect()
    };
    Ok(plans.iter().flat_map(of_plan).collect())
}

fn case(
    plan: &Plan,
    target: Option<&Target>,
    series: Option<&EmissionSeries>,
    sectors: Option<&SectorBreakdown>,
    options: &Options,
) -> Case {
    let today = Year::new(options.as_of.year()).unwrap_or(Year::constant(2030));
    let of_plan = || target.map_or_else(|| last_year(plan, today), Target::judged_year);
    let against = series.zip(target);
    Case {
        place: series.map_or("", EmissionSeries::place).to_owned(),
        plan: plan.clone(),
        year: options.year.unwrap_or_else(of_plan),
        against: against
            .map(|(series, target)| Against { series: series.clone(), target: target.clone() }),
        sectors: sectors.cloned(),
        remarks: &[],
        is_bundled: false,
        data: options.series.as_deref().map_or_else(String::new, file_name),
    }
}

/// The ledgers of a file with their plans. A plan without a name is named after the file.
fn plans(path: &Path, options: &Options) -> Result<Vec<(Ledger, Plan)>, String> {
    let ledgers = table_file::ledgers(path, &options.table.reader)?;
    if ledgers.is_empty() {
        return Err(printable(&format!("{}: the table has no row", path.display())));
    }
    let mut problems = Vec::new();
    let mut plans = Vec::new();
    for mut ledger in ledgers {
        ledger.builder = ledger.builder.source(file_name(path));
        if ledger.name.is_empty() {
            let stem = path.file_stem().unwrap_or_default().to_string_lossy();
            ledger.builder = ledger.builder.name(printable(&stem));
        }
        if let Some(year) = options.reference_year {
            ledger.builder = ledger.builder.counted_from(year.get());
        }
        match ledger.builder.clone().build() {
            Ok(plan) => plans.push((ledger, plan)),
            Err(error) => problems.extend(lines(path, &ledger, &error)),
        }
    }
    if problems.is_empty() { Ok(plans) } else { Err(problems.join("\n")) }
}

/// The effects that are not after the base of a target, in a plan that counts from this base.
fn before_base(
    path: &Path,
    ledger: &Ledger,
    series: &EmissionSeries,
    targets: &[Target],
    options: &Options,
) -> Vec<String> {
    let counts_from_base = |plan: Plan| matches!(plan.reference(), PlanReference::TargetBase);
    if !ledger.builder.clone().build().is_ok_and(counts_from_base) {
        return Vec::new();
    }
    let base_year = |target: &Target| match options.assessor().assess(series, target).figures().base
    {
        Ok(base) => match base.years {
            BaseYears::Year(year) => Some(year.get()),
            _ => None,
        },
        Err(_) => None,
    };
    let faults = targets.iter().filter_map(base_year).filter_map(|year| {
        let error = ledger.builder.clone().counted_from(year).build().err()?;
        Some(lines(path, ledger, &error).collect::<Vec<_>>())
    });
    faults.flatten().collect()
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
        printable(&format!("{shown}{line}: {name}{problem}"))
    })
}

/// The measure of a problem.
fn measure(problem: &PlanProblem) -> Option<&str> {
    match problem {
        PlanProblem::DuplicateMeasure { id }
        | PlanProblem::Year { id, .. }
        | PlanProblem::Reduction { id, .. }
        | PlanProblem::NegativeReduction { id, .. }
        | PlanProblem::LooksLikeShare { id, .. }
        | PlanProblem::RangeReversed { id, .. }
        | PlanProblem::DuplicateYear { id, .. }
        | PlanProblem::TonnesAndShares { id }
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
        eprintln!("{note}");
    }
    let (series, _, _) = table.into_parts();
    let mut places = filter_places(&options.places, series, EmissionSeries::place, options.as_of)?;
    match places.len() {
        1 => Ok(places.pop().map(|one| one.item)),
        0 => Err(printable(&format!("{}: the table has no place", path.display()))),
        _ => {
            let names: Vec<&str> = places.iter().map(|one| one.item.place()).take(20).collect();
            Err(printable(&format!(
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
        .map_err(|error| printable(&format!("{shown}: {error}")))?;
    let count = places.len();
    let found = places.into_iter().find(|one| count == 1 || one.total().place() == place);
    found.map(Some).ok_or_else(|| printable(&format!("{shown}: no sectors of {place:?}")))
}

fn file_name(path: &Path) -> String {
    printable(&path.file_name().unwrap_or(path.as_os_str()).to_string_lossy())
}
