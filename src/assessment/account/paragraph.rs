use core::fmt;

use super::Details;
use crate::assessment::result::{Figures, JudgedFigures, Reach};
use crate::assessment::{Assessment, Caveat, Undetermined, Verdict};
use crate::boundary::{Boundary, Gases};
use crate::pathway::PathName;
use crate::quantity::{Emissions, Level, MassUnit};
use crate::resolve::Basis;
use crate::target::{Ambition, Metric};

/// What the tonnes of a series are tonnes of.
pub(super) fn substance(boundary: &Boundary) -> &'static str {
    if boundary.gases == Some(Gases::Co2) { "CO2" } else { "CO2e" }
}

/// What the levels of a text are of: CO2e, or CO2e per head.
#[derive(Clone, Copy)]
struct Of<'a>(&'static str, Option<&'a Metric>);

impl fmt::Display for Of<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)?;
        self.1.map_or(Ok(()), |metric| write!(f, " {metric}"))
    }
}

/// A level with three digits or so, in the unit that makes it readable, of a substance.
#[derive(Clone, Copy)]
struct Readable<'a>(f64, Of<'a>);

impl fmt::Display for Readable<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let level = Emissions::computed(self.0);
        let size = self.0.abs();
        let unit = match size {
            _ if size >= 1e9 => MassUnit::Gigatonne,
            _ if size >= 1e6 => MassUnit::Megatonne,
            _ if size >= 1e3 => MassUnit::Kilotonne,
            _ if size >= 1.0 || size == 0.0 || self.1.1.is_none() => MassUnit::Tonne,
            _ => MassUnit::Kilogram,
        };
        let value = level.in_unit(unit).abs();
        let digits = match value {
            _ if value >= 100.0 || value == 0.0 => 0,
            _ if value >= 10.0 => 1,
            _ if value >= 0.1 || unit != MassUnit::Kilogram => 2,
            _ => 5,
        };
        write!(f, "{:.digits$} {unit} {}", level.in_unit(unit), self.1)
    }
}

/// Above or under, by how much.
struct Beside<'a>(Readable<'a>, &'static str);

impl fmt::Display for Beside<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (Readable(gap, of), what) = (self.0, self.1);
        match gap {
            t if t > 0.0 => write!(f, "{} above {what}", Readable(gap, of)),
            t if t < 0.0 => write!(f, "{} under {what}", Readable(-gap, of)),
            _ => write!(f, "exactly at {what}"),
        }
    }
}

impl fmt::Display for Assessment<'_> {
    /// A paragraph a person can read; every number of it stands unrounded in the figures.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.details().fmt(f)
    }
}

impl fmt::Display for Details<'_> {
    /// A paragraph a person can read; every number of it stands unrounded in the figures.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.assessment.judged {
            JudgedFigures::Tonnes(figures) => write_paragraph(f, self, figures),
            JudgedFigures::PerUnit { own, .. } => write_paragraph(f, self, own),
        }
    }
}

impl fmt::Debug for Details<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Details").field(&self.assessment).finish()
    }
}

fn write_paragraph<L: Level>(
    f: &mut fmt::Formatter<'_>,
    details: &Details<'_>,
    figures: &Figures<L>,
) -> fmt::Result {
    let result = details.assessment();
    let target = result.target();
    write!(f, "{} against ", result.series().place())?;
    if target.title().is_empty() {
        f.write_str(target.id())?;
    } else {
        write!(f, "{} ({})", target.title(), target.id())?;
    }
    write!(f, ", {}", target.goal())?;
    if let Some(reference) = target.worded_reference() {
        write!(f, " of {reference}")?;
    }
    if !target.metric().is_absolute() {
        write!(f, " {}", target.metric())?;
    }
    write!(f, " {}: {}.", target.deadline(), figures.verdict)?;
    let metric = Some(target.metric()).filter(|metric| !metric.is_absolute());
    let of = Of(substance(result.series().boundary()), metric);
    write_levels(f, figures, of)?;
    if let (Some(_), Ok(latest)) = (metric, result.figures().latest) {
        write!(f, " That was {} in all.", Readable(latest.level.tonnes(), Of(of.0, None)))?;
    }
    write_allowed(f, result, figures, of)?;
    write_verdict(f, details, figures, of)?;
    write_path(f, figures, of)?;
    write_outlook(f, figures, of)?;
    write_sums(f, details, of)?;
    for part in details.parts() {
        write!(f, " {}", part.part.ambition)?;
        if let Some(per_unit) = part.per_unit {
            write!(f, " {}", per_unit.metric())?;
        }
        write!(f, ": {}.", part.figures.verdict)?;
    }
    let aspired = details.aspiration().and_then(|aspiration| aspiration.needed.ok());
    let needed = aspired.map(Emissions::tonnes).or_else(|| {
        let own = details.aspiration_per_unit()?;
        own.needed.ok().map(|needed| needed.tonnes_per_unit())
    });
    if let Some(needed) = needed {
        write!(f, " The latest level is {}.", Beside(Readable(needed, of), "the aspiration"))?;
    }
    write_caveats(f, details)
}

/// The caveats, each once; those on the trend's reach in one sentence.
fn write_caveats(f: &mut fmt::Formatter<'_>, details: &Details<'_>) -> fmt::Result {
    let mut said: Vec<String> = Vec::new();
    let mut outlook: Vec<String> = Vec::new();
    for caveat in details.caveats() {
        let of_outlook =
            matches!(caveat, Caveat::TrendBelowZero { .. } | Caveat::FarHorizon { .. });
        let text = caveat.to_string();
        let list = if of_outlook { &mut outlook } else { &mut said };
        // Parts may share a caveat that reads alike.
        if !list.contains(&text) {
            list.push(text);
        }
    }
    if !outlook.is_empty() {
        write!(f, " Beyond what the trend can carry: {}.", outlook.join("; "))?;
    }
    if said.is_empty() { Ok(()) } else { write!(f, " Caveats: {}.", said.join("; ")) }
}

fn write_levels<L: Level>(
    f: &mut fmt::Formatter<'_>,
    figures: &Figures<L>,
    of: Of<'_>,
) -> fmt::Result {
    if let Ok(latest) = figures.latest {
        let what = match figures.basis {
            Basis::AsReported => "Emissions",
            Basis::Net => "Net emissions",
            Basis::Accounted => "Emissions less the measures that count",
            Basis::NetAccounted => "Net emissions less the measures that count",
        };
        write!(f, " {what} were {} in {}", Readable(latest.level.number(), of), latest.year)?;
        if let (Ok(base), Ok(change)) = (figures.base, figures.change) {
            if let Ok(share) = change.share_of_base
                && share.percent().is_finite()
            {
                write!(f, ", {:+.1} %", share.percent())?;
            }
            write!(f, " against {} in {}", Readable(base.level.number(), of), base.years)?;
        }
        f.write_str(".")?;
    }
    Ok(())
}

fn write_allowed<L: Level>(
    f: &mut fmt::Formatter<'_>,
    result: &Assessment<'_>,
    figures: &Figures<L>,
    of: Of<'_>,
) -> fmt::Result {
    let Ok(allowable) = figures.allowable else { return Ok(()) };
    let allowable = Readable(allowable.number(), of);
    match result.target().deadline().period() {
        Some(period) => write!(f, " {allowable} a year are allowed in the mean of {period}."),
        None => write!(f, " {allowable} are allowed in {}.", figures.judged_year),
    }
}

fn write_verdict<L: Level>(
    f: &mut fmt::Formatter<'_>,
    details: &Details<'_>,
    figures: &Figures<L>,
    of: Of<'_>,
) -> fmt::Result {
    let target = details.target();
    let asked = target.goal().deciding();
    if let Some((own, net)) = details.verdicts_of_tests() {
        write!(f, " Own reduction: {own}. Net emissions: ")?;
        return match net {
            Ok(net) => write!(f, "{net}."),
            Err(reason) => write!(f, "{reason}."),
        };
    }
    // A peak has a sentence of its own, and a composite none; each year of a list has its limit.
    if matches!(asked, None | Some(Ambition::Peaked)) {
        return Ok(());
    }
    let listed = matches!(asked, Some(Ambition::EachYearAtMost(_)));
    let over_period = target.deadline().period().is_some();
    let allowed = if listed { "its limit" } else { "that" };
    if let Some((year, _, margin)) = figures.verdict.judged() {
        let beside = Beside(Readable(-margin.number(), of), allowed);
        let early = matches!(figures.verdict, Verdict::AchievedEarly { .. });
        return if over_period && !early {
            write!(f, " The mean is {beside}.")
        } else {
            write!(f, " The level of {year} is {beside}.")
        };
    }
    match figures.verdict {
        Verdict::Undetermined(
            Undetermined::SupplementNotReported | Undetermined::NetNotReported,
        ) => f.write_str(" The outcome depends on data the series does not report."),
        _ => Ok(()),
    }
}

fn write_path<L: Level>(
    f: &mut fmt::Formatter<'_>,
    figures: &Figures<L>,
    of: Of<'_>,
) -> fmt::Result {
    let (Ok(path), Ok(latest)) = (figures.path, figures.latest) else {
        return Ok(());
    };
    let year = latest.year;
    // After the judged year the path is the allowable level, and said already.
    let (Ok(gap), true) = (path.gap, figures.required.is_ok()) else {
        return Ok(());
    };
    let what = match path.name {
        PathName::Linear => "the straight path",
        PathName::Milestones => "the path through the milestones",
        PathName::FixedAnnualCut => "the path of the yearly cuts",
        PathName::Given => "the line of the limits",
        PathName::LinearToTotal => "the straight path that keeps the budget",
        PathName::ConstantRate => "the path at a constant rate",
        PathName::MilestonesGeometric => "the path at constant rates through the milestones",
        PathName::FloorBlend => "the path at a constant rate with a floor",
        PathName::LinearShare => "the path of equal yearly steps",
        PathName::BudgetContinuous | PathName::BudgetAnnual | PathName::ConstantRateWithin => {
            "the path within the budget"
        }
        PathName::LineToZero => "the straight path to zero within the budget",
        PathName::Stepwise => "the limit of the time",
        PathName::ReferenceScenario => "the scaled scenario",
        PathName::Sum => "the sum of the paths",
    };
    write!(f, " In {year} emissions were {}.", Beside(Readable(gap.number(), of), what))
}

fn write_outlook<L: Level>(
    f: &mut fmt::Formatter<'_>,
    figures: &Figures<L>,
    of: Of<'_>,
) -> fmt::Result {
    if let Ok(projection) = figures.projection {
        write!(f, " The trend leads to {}", Readable(projection.level.number(), of))?;
        if let Ok(interval) = projection.interval {
            write!(
                f,
                " ({} to {})",
                Readable(interval.low.number(), of),
                Readable(interval.high.number(), of)
            )?;
        }
        write!(f, " in {}", figures.judged_year)?;
        if let Ok(Reach::At { first_year, .. }) = projection.reach {
            write!(f, "; it reaches the allowable level in {first_year}")?;
        }
        f.write_str(".")?;
    }
    if let Ok(linear) = figures.required.and_then(|required| required.linear)
        && linear.number() > 0.0
    {
        write!(f, " Required: a further {} less each year", Readable(linear.number(), of))?;
        if let Ok(ratio) = figures.effort_ratio {
            write!(f, ", {ratio:.1} times the present pace")?;
        }
        f.write_str(".")?;
    }
    Ok(())
}

/// The sum of a period, the years of a yearly cut, the maximum of a peak.
fn write_sums(f: &mut fmt::Formatter<'_>, details: &Details<'_>, of: Of<'_>) -> fmt::Result {
    if let Some(standing) = details.period() {
        let (sum, period) = (Readable(standing.sum.tonnes(), of), standing.period);
        write!(f, " {} of the {} years of {period}", standing.years_observed, period.length())?;
        write!(f, " are observed, with {sum} in all")?;
        if let Ok(limit) = standing.limit {
            write!(f, " of {}", Readable(limit.tonnes(), of))?;
        }
        let left = standing.years_left;
        match (standing.left, standing.allowed_mean) {
            (Ok(over), _) if over < Emissions::ZERO => {
                write!(f, "; the limit is exceeded by {}", Readable(-over.tonnes(), of))?;
            }
            (_, Ok(mean)) => {
                write!(
                    f,
                    "; {} a year are left for the {left} to come",
                    Readable(mean.tonnes(), of)
                )?;
            }
            _ => {}
        }
        f.write_str(".")?;
    }
    if let Some(cuts) = details.annual_cuts() {
        let held = cuts.years.iter().filter(|cut| cut.on_path == Ok(true)).count();
        let made = cuts.years.iter().filter(|cut| cut.cut_made == Ok(true)).count();
        let known = cuts.years.iter().filter(|cut| cut.cut_made.is_ok()).count();
        write!(f, " On the path in {held} of {} observed years;", cuts.years.len())?;
        write!(f, " the cut of the year made in {made} of {known}.")?;
        if let (Ok(excess), Some(last)) = (cuts.excess(), cuts.years.last()) {
            // The sums are in tonnes whatever the metric.
            let gap = Beside(Readable(excess.tonnes(), Of(of.0, None)), "what the cuts allow");
            write!(f, " In sum up to {} emissions are {gap}.", last.year)?;
        }
    }
    if let Some(peak) = details.evidence().ok().and_then(|evidence| evidence.peak()) {
        let highest = Readable(peak.level, of);
        write!(f, " The maximum was {highest} in {}", peak.year)?;
        if let Ok(fall) = peak.fall {
            write!(f, "; the latest level is {:.1} % lower", fall.percent())?;
        }
        f.write_str(".")?;
    }
    Ok(())
}
