//! Sweden, France, Finland and the EU27, gross and net since 1990, against all their targets:
//! what can be judged on a national inventory, what cannot, and why.

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
use std::fmt::Write as _;
use std::io::Write as _;
use support::bundled;

fn page() -> Result<String, String> {
    let mut page = String::new();
    let as_of = NaiveDate::from_ymd_opt(2026, 6, 30).ok_or("no such day")?;
    // Strict: a target for other sectors is not judged on a national total.
    let assessor = Assessor::as_of(as_of);
    for nation in &bundled::nations()? {
        inventory(&mut page, nation);
        let of_one_year = |target: &&Target| target.deadline().period().is_none();
        for target in catalogue::of_actor(nation.place()).filter(of_one_year) {
            judged(&mut page, &assessor.assess(nation, target), nation, target)?;
        }
        for commitment in catalogue::commitments().filter(|c| is_budgets_of(c, nation)) {
            budgets(&mut page, &assessor, nation, commitment);
        }
        page.push('\n');
    }
    Ok(page)
}

/// Everything is written to a page first; a reader that has gone away is no error.
fn main() -> Result<(), String> {
    let page = page()?;
    match std::io::stdout().lock().write_all(page.as_bytes()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(error.to_string()),
        _ => Ok(()),
    }
}

/// Gross, land sector and net, in the first and the last year.
fn inventory(page: &mut String, nation: &EmissionSeries) {
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

/// One target: the verdict and what it rests on, or why there is none.
fn judged(
    page: &mut String,
    result: &Assessment<'_>,
    nation: &EmissionSeries,
    target: &Target,
) -> Result<(), String> {
    let _ = writeln!(page, "  {target}");
    let figures = result.figures();
    let comparable = !matches!(figures.verdict, Verdict::NotComparable(_));
    if let (Ok(latest), Ok(allowed), true) = (figures.latest, figures.allowable, comparable) {
        let of = if figures.basis == Basis::Net { "net" } else { "gross" };
        let (latest_mt, allowed_mt) = (latest.level.megatonnes(), allowed.megatonnes());
        let year = figures.judged_year;
        let _ = writeln!(
            page,
            "    {of} {latest_mt:.1} in {}, {allowed_mt:.1} allowed in {year}",
            latest.year
        );
    }
    let _ = writeln!(page, "    {}", result.verdict());
    for part in result.details().parts() {
        let _ = writeln!(page, "      {}: {}", part.part.ambition, part.figures.verdict);
    }
    if target.adoption().is_none() {
        let _ = writeln!(page, "    - a proposal, not known to have been adopted");
    }
    if target.is_conditional() {
        let _ =
            writeln!(page, "    - an offer: no inventory tests it while its condition is unmet");
    }
    for caveat in worth_saying(result) {
        let _ = writeln!(page, "    - {caveat}");
    }
    let sectors = target.boundary().sectors.as_ref();
    match (result.verdict(), sectors) {
        (Verdict::NotComparable(_), Some(Sectors::EffortSharing)) => {
            effort_sharing(page, nation, target)
        }
        (Verdict::NotComparable(_), Some(sectors)) => {
            let _ = writeln!(page, "    - it speaks of {sectors}; a national total cannot test it");
            Ok(())
        }
        _ => Ok(()),
    }
}

/// A target for the sectors under effort sharing, and what can be said of it all the same.
fn effort_sharing(
    page: &mut String,
    nation: &EmissionSeries,
    target: &Target,
) -> Result<(), String> {
    let _ = writeln!(
        page,
        "    - it is for the effort-sharing sectors; a national total includes emissions trading"
    );
    let mut milestones = sweden::MILESTONES.milestones();
    if milestones.any(|milestone| milestone == target) {
        base_of_1990(page, nation, target)?;
    }
    if target == &sweden::BY_2020 {
        let _ = writeln!(page, "    - cuts abroad count, up to what share is not confirmed");
    } else if let Some(measures) = target.supplement() {
        let _ = writeln!(page, "    - supplementary measures may count, {measures}");
    }
    Ok(())
}

/// What to know of a result, each said once. What is unspecified is the same for all of a nation's
/// targets and is left out.
fn worth_saying(result: &Assessment<'_>) -> Vec<String> {
    let said = |caveat: &Caveat<'_>| !matches!(caveat, Caveat::BoundaryUnspecified { .. });
    let mut lines: Vec<String> = Vec::new();
    for caveat in result.caveats().filter(said).map(|caveat| caveat.to_string()) {
        if !lines.contains(&caveat) {
            lines.push(caveat);
        }
    }
    lines
}

/// Whether a commitment is of budgets over periods, and the nation's.
fn is_budgets_of(commitment: &Commitment, nation: &EmissionSeries) -> bool {
    let mut targets = commitment.milestones();
    targets.all(|t| t.deadline().period().is_some() && t.actor() == nation.place())
}

/// Budgets that follow one another: what each may sum to, what it does, and what is left of it.
fn budgets(
    page: &mut String,
    assessor: &Assessor,
    nation: &EmissionSeries,
    commitment: &Commitment,
) {
    let _ = writeln!(page, "  {}: {}", commitment.id(), commitment.title());
    if commitment.banking() == Banking::Overshoot {
        let _ = writeln!(page, "    what a budget is exceeded by is taken from the next");
    }
    for result in assessor.assess_commitment(nation, commitment) {
        let _ = writeln!(page, "    {}", result.target());
        if let Some(standing) = result.details().period() {
            sums(page, &standing);
        }
        let _ = writeln!(page, "      {}", result.verdict());
        for caveat in worth_saying(&result) {
            let _ = writeln!(page, "      - {caveat}");
        }
    }
}

/// The sum so far against the limit, and what is left a year.
fn sums(page: &mut String, standing: &PeriodStanding) {
    let mt = |level: Emissions| format!("{:.1}", level.megatonnes());
    let Ok(limit) = standing.limit else {
        let _ = writeln!(page, "      its limit is known once the budget before it is over");
        return;
    };
    let so_far = match (standing.years_observed, standing.years_left) {
        (0, _) => "no year of it is observed yet".to_owned(),
        (_, 0) => format!("{} Mt in all", mt(standing.sum)),
        (1, _) => format!("{} Mt in the first year", mt(standing.sum)),
        (years, _) => format!("{} Mt in the first {years} years", mt(standing.sum)),
    };
    let carried = match standing.carried {
        Ok(debt) if debt < Emissions::ZERO => {
            let own = limit.megatonnes() - debt.megatonnes();
            format!(" ({own:.1} less {:.1} from the budget before)", -debt.megatonnes())
        }
        _ => String::new(),
    };
    let _ = writeln!(page, "      {so_far}; {} Mt allowed{carried}", mt(limit));
    let _ = match (standing.left, standing.allowed_mean) {
        (_, Ok(mean)) => {
            let years = standing.years_left;
            writeln!(page, "      left: {} Mt in each of {years} years", mt(mean))
        }
        (Ok(left), _) if left < Emissions::ZERO => {
            writeln!(page, "      exceeded by {:.1} Mt", -left.megatonnes())
        }
        (Ok(left), _) => writeln!(page, "      left: {} Mt", mt(left)),
        _ => Ok(()),
    };
}

/// Sweden's milestones are for the sectors under effort sharing. Their base of 1990 is the total
/// less a fixed 25.0 Mt under emissions trading (miljomal.se; prop. 2016/17:146): with it the
/// limits can be given, and for 1990 only. Later years need a series of those sectors.
fn base_of_1990(page: &mut String, nation: &EmissionSeries, target: &Target) -> Result<(), String> {
    let year = Year::constant(1990);
    let total = nation.get(year).ok_or("no inventory of 1990")?.emissions;
    let trading = Emissions::from_megatonnes(25.0).map_err(|error| error.to_string())?;
    let base = total.checked_sub(trading).ok_or("the base overflows")?;
    let ambition = target.goal().deciding().ok_or("no single ambition")?;
    let limit = ambition.allowable(Ok(base), target.judged_year());
    let limit = limit.map_err(|reason| reason.to_string())?;
    let _ = writeln!(
        page,
        "    - less the fixed 25.0 Mt under emissions trading, the base of 1990 is {:.1} Mt;\n      \
         {:.1} Mt are allowed in {}",
        base.megatonnes(),
        limit.megatonnes(),
        target.judged_year()
    );
    let _ = writeln!(
        page,
        "    - whether it is kept needs a series of those sectors for the years after 1990"
    );
    Ok(())
}

/// Arguments, tables and formats that the examples share.
mod support;
