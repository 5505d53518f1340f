//! Sweden, France, Finland and the EU27: emissions since 1990, and the verdict on each national
//! target as of 30 June 2026. A target for sectors other than the national total gets no verdict; the
//! page states why.
//!
//! `cargo run --example nations` prints the page; `--help` is the only option. Exit status: 0, or 2 if
//! the page cannot be printed.

use chrono::NaiveDate;
use climate_targets::assessment::PeriodStanding;
use climate_targets::boundary::Sectors;
use climate_targets::catalogue::{self, sweden};
use climate_targets::resolve::Basis;
use climate_targets::target::Banking;
use climate_targets::{
    Assessment, Assessor, Caveat, Commitment, EmissionSeries, Emissions, Observation, Target,
    Verdict, Year,
};
use lexopt::prelude::*;
use std::fmt::Write as _;
use std::process::ExitCode;
use support::arguments::command_line;
use support::bundled_data;
use support::stdout::{exit, print};

/// Assesses each nation against its targets in the catalogue and against its carbon budgets.
fn report() -> Result<String, String> {
    let date = NaiveDate::from_ymd_opt(2026, 6, 30).ok_or("invalid date")?;
    // Boundary differences are not allowed, so a target for other sectors is not comparable.
    let assessor = Assessor::as_of(date);
    let mut page = String::new();
    for nation in &bundled_data::nations()? {
        inventory_table(&mut page, nation);
        for target in catalogue::of_actor(nation.place()).filter(|target| !is_budget(target)) {
            let result = assessor.assess(nation, target);
            target_section(&mut page, &result)?;
        }
        for commitment in catalogue::commitments().filter(|c| are_budgets_of(c, nation)) {
            let results = assessor.assess_commitment(nation, commitment);
            budget_section(&mut page, commitment, results);
        }
        page.push('\n');
    }
    Ok(page)
}

const HELP: &str = "\
Prints the verdict on each national target of Sweden, France, Finland and the EU27.

Usage: cargo run --example nations [-- --help]

Exit status: 0, or 2 for bad input.
";

fn main() -> ExitCode {
    exit(command_line(asks_for_help).and_then(|asks_for_help| {
        let page = if asks_for_help { HELP.to_owned() } else { report()? };
        print(&page)
    }))
}

fn asks_for_help(line: &mut lexopt::Parser) -> Result<bool, lexopt::Error> {
    let mut asks_for_help = false;
    while let Some(argument) = line.next()? {
        match argument {
            Long("help") | Short('h') => asks_for_help = true,
            other => return Err(other.unexpected()),
        }
    }
    Ok(asks_for_help)
}

/// Whether a target is a budget over several years.
fn is_budget(target: &Target) -> bool {
    target.deadline().period().is_some()
}

/// Whether all milestones of a commitment are budgets of this nation.
fn are_budgets_of(commitment: &Commitment, nation: &EmissionSeries) -> bool {
    commitment.milestones().all(|target| is_budget(target) && target.actor() == nation.place())
}

/// Writes the gross, land-sector and net emissions in the first and the last observed year.
fn inventory_table(page: &mut String, nation: &EmissionSeries) {
    let (Some(first), Some(last)) = (nation.observations().first(), nation.observations().last())
    else {
        return;
    };
    let _ = writeln!(page, "{}, {}", nation.place(), nation.vintage().unwrap_or_default());
    let _ = writeln!(page, "  {:<12} {:>10} {:>10}", "Mt CO2e", first.year, last.year);
    let mut row = |name: &str, level: fn(&Observation) -> Option<Emissions>| {
        let mt = |observation: &Observation| {
            level(observation).map_or_else(|| "-".into(), |t| format!("{:.1}", t.megatonnes()))
        };
        let _ = writeln!(page, "  {name:<12} {:>10} {:>10}", mt(first), mt(last));
    };
    row("gross", |o| Some(o.emissions));
    row("land sector", |o| o.land_sector);
    row("net", Observation::net);
    page.push('\n');
}

/// Writes the verdict on a target with figures and caveats, or the reason for no verdict.
fn target_section(page: &mut String, result: &Assessment<'_>) -> Result<(), String> {
    let target = result.target();
    let _ = writeln!(page, "  {target}");
    let figures = result.figures();
    let comparable = !matches!(figures.verdict, Verdict::NotComparable(_));
    if let (Ok(latest), Ok(allowed), true) = (figures.latest, figures.allowable, comparable) {
        let basis = if figures.basis == Basis::Net { "net" } else { "gross" };
        let (latest_mt, allowed_mt) = (latest.level.megatonnes(), allowed.megatonnes());
        let year = figures.judged_year;
        let _ = writeln!(
            page,
            "    {basis} emissions {latest_mt:.1} Mt in {}; limit {allowed_mt:.1} Mt in {year}",
            latest.year
        );
    }
    let _ = writeln!(page, "    {}", result.verdict());
    for part in result.details().parts() {
        let _ = writeln!(page, "      {}: {}", part.part.ambition, part.figures.verdict);
    }
    if target.adoption().is_none() {
        let _ = writeln!(page, "    - a proposal; its adoption is not known");
    }
    if target.is_conditional() {
        let _ =
            writeln!(page, "    - a conditional offer; it has a verdict once its condition is met");
    }
    for caveat in notes(result) {
        let _ = writeln!(page, "    - {caveat}");
    }
    let sectors = target.boundary().sectors.as_ref();
    match (result.verdict(), sectors) {
        (Verdict::NotComparable(_), Some(Sectors::EffortSharing)) => {
            effort_sharing_notes(page, result.series(), target)
        }
        (Verdict::NotComparable(_), Some(sectors)) => {
            let _ = writeln!(
                page,
                "    - the target covers {sectors}; the inventory is a national total"
            );
            Ok(())
        }
        _ => Ok(()),
    }
}

/// Writes notes on a target for the effort-sharing sectors only.
fn effort_sharing_notes(
    page: &mut String,
    nation: &EmissionSeries,
    target: &Target,
) -> Result<(), String> {
    let _ = writeln!(
        page,
        "    - the target covers the effort-sharing sectors; a national total includes emissions trading"
    );
    let mut milestones = sweden::MILESTONES.milestones();
    if milestones.any(|milestone| milestone == target) {
        swedish_limit(page, nation, target)?;
    }
    if target == &sweden::BY_2020 {
        let _ = writeln!(page, "    - cuts abroad may count; their maximum share is not confirmed");
    } else if let Some(measures) = target.supplement() {
        let _ = writeln!(page, "    - supplementary measures may count: {measures}");
    }
    Ok(())
}

/// The caveats of a result, without duplicates. The caveat on an unspecified boundary is omitted:
/// all targets of a nation have it.
fn notes(result: &Assessment<'_>) -> Vec<String> {
    let is_shown = |caveat: &Caveat<'_>| !matches!(caveat, Caveat::BoundaryUnspecified { .. });
    let mut lines: Vec<String> = Vec::new();
    for caveat in result.caveats().filter(is_shown).map(|caveat| caveat.to_string()) {
        if !lines.contains(&caveat) {
            lines.push(caveat);
        }
    }
    lines
}

/// Writes the limit, the emissions and the remainder of each carbon budget of a commitment.
fn budget_section<'a>(
    page: &mut String,
    commitment: &Commitment,
    results: impl Iterator<Item = Assessment<'a>>,
) {
    let _ = writeln!(page, "  {}: {}", commitment.id(), commitment.title());
    if commitment.banking() == Banking::Overshoot {
        let _ = writeln!(page, "    an excess over one budget reduces the next budget");
    }
    for result in results {
        let _ = writeln!(page, "    {}", result.target());
        if let Some(standing) = result.details().period() {
            budget_figures(page, &standing);
        }
        let _ = writeln!(page, "      {}", result.verdict());
        for caveat in notes(&result) {
            let _ = writeln!(page, "      - {caveat}");
        }
    }
}

/// Writes the sum of the observed years, the limit and the remaining emissions. If years are left,
/// the remaining emissions are a yearly mean.
fn budget_figures(page: &mut String, standing: &PeriodStanding) {
    let mt = |level: Emissions| format!("{:.1}", level.megatonnes());
    let Ok(limit) = standing.limit else {
        let _ = writeln!(page, "      the limit is unknown until the previous budget ends");
        return;
    };
    let sum = match (standing.years_observed, standing.years_left) {
        (0, _) => "no year is observed yet".to_owned(),
        (_, 0) => format!("{} Mt in total", mt(standing.sum)),
        (1, _) => format!("{} Mt in the first year", mt(standing.sum)),
        (years, _) => format!("{} Mt in the first {years} years", mt(standing.sum)),
    };
    let carried = match standing.carried {
        Ok(debt) if debt < Emissions::ZERO => {
            let own = limit.megatonnes() - debt.megatonnes();
            format!(" ({own:.1} minus an excess of {:.1})", -debt.megatonnes())
        }
        _ => String::new(),
    };
    let _ = writeln!(page, "      {sum}; limit {} Mt{carried}", mt(limit));
    let _ = match (standing.left, standing.allowed_mean) {
        (_, Ok(mean)) => {
            let years = standing.years_left;
            writeln!(page, "      remaining: {} Mt in each of {years} years", mt(mean))
        }
        (Ok(left), _) if left < Emissions::ZERO => {
            writeln!(page, "      exceeded by {:.1} Mt", -left.megatonnes())
        }
        (Ok(left), _) => writeln!(page, "      remaining: {} Mt", mt(left)),
        _ => Ok(()),
    };
}

/// Writes the limit of a Swedish milestone for the effort-sharing sectors. Their 1990 level is the
/// national total minus a fixed 25.0 Mt under emissions trading (miljomal.se; prop. 2016/17:146).
/// For later years, no such figure exists.
fn swedish_limit(
    page: &mut String,
    nation: &EmissionSeries,
    target: &Target,
) -> Result<(), String> {
    let year = Year::constant(1990);
    let total = nation.get(year).ok_or("no inventory of 1990")?.emissions;
    let trading = Emissions::from_megatonnes(25.0).map_err(|error| error.to_string())?;
    let base = total.checked_sub(trading).ok_or("the base overflows")?;
    let ambition = target.goal().deciding().ok_or("no single ambition")?;
    let limit = ambition.allowable(Ok(base), target.judged_year());
    let limit = limit.map_err(|reason| reason.to_string())?;
    let _ = writeln!(
        page,
        "    - without the fixed 25.0 Mt under emissions trading, the base of 1990 is {:.1} Mt;\n      \
         limit {:.1} Mt in {}",
        base.megatonnes(),
        limit.megatonnes(),
        target.judged_year()
    );
    let _ =
        writeln!(page, "    - a verdict needs a series of these sectors for the years after 1990");
    Ok(())
}

/// Command-line parsing, table reading and text formatting shared by the examples.
mod support;
