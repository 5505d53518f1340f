//! Sweden, France, Finland and the EU27, gross and net since 1990, against all their targets:
//! what can be judged on a national inventory, what cannot, and why.

#[path = "assess/bundled.rs"]
#[allow(dead_code, reason = "shared with the example assess, which uses more of it")]
mod bundled;
#[path = "assess/data.rs"]
#[allow(dead_code, reason = "shared with the example assess, which uses more of it")]
mod data;

use std::fmt::Write as _;
use std::io::Write as _;

use chrono::NaiveDate;
use climate_targets::resolve::Basis;
use climate_targets::{
    Assessment, Assessor, Caveat, EmissionSeries, Emissions, MassUnit, Observation, Sectors,
    Target, Verdict, Year, catalogue,
};

/// Everything is written to a page first; a reader that has gone away is no error.
fn main() -> Result<(), String> {
    let page = page()?;
    match std::io::stdout().lock().write_all(page.as_bytes()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(error.to_string()),
        _ => Ok(()),
    }
}

fn page() -> Result<String, String> {
    let mut page = String::new();
    let as_of = NaiveDate::from_ymd_opt(2026, 6, 30).ok_or("no such day")?;
    // Strict: a target for other sectors is not judged on a national total.
    let assessor = Assessor::as_of(as_of);
    for nation in &bundled::nations()? {
        inventory(&mut page, nation);
        for target in catalogue::of_actor(nation.place()) {
            judged(&mut page, &assessor.assess(nation, target), nation, target)?;
        }
        page.push('\n');
    }
    Ok(page)
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
    for part in result.parts() {
        let _ = writeln!(page, "      {}: {}", part.part.ambition, part.figures.verdict);
    }
    // What is unspecified is the same for all of a nation's targets and is left out here.
    let worth_saying = |caveat: &Caveat<'_>| !matches!(caveat, Caveat::BoundaryUnspecified { .. });
    let mut said: Vec<String> =
        result.caveats().filter(worth_saying).map(|c| c.to_string()).collect();
    let mut seen = std::collections::BTreeSet::new();
    said.retain(|caveat| seen.insert(caveat.clone()));
    for caveat in said {
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

/// Sweden's milestones are for the sectors under effort sharing. Their base of 1990 is the total
/// less a fixed 25.0 Mt under emissions trading (miljomal.se; prop. 2016/17:146): with it the
/// limits can be given, and for 1990 only. Later years need a series of those sectors.
fn effort_sharing(
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
        "    - less the fixed 25.0 Mt of 1990 under emissions trading, the base is {:.1} and {:.1} \
         are allowed in {}",
        base.display_in(MassUnit::Megatonne),
        limit.display_in(MassUnit::Megatonne),
        target.judged_year()
    );
    if let Some(measures) = target.supplement() {
        let _ = writeln!(page, "    - supplementary measures may count, {measures}");
    }
    let _ = writeln!(
        page,
        "    - whether it is kept needs a series of those sectors for the years after 1990"
    );
    Ok(())
}
