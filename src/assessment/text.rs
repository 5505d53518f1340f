use core::fmt;

use super::{Assessment, Figures, NetZeroTests, Reach, Undetermined, Verdict};
use crate::boundary::{Boundary, Gases};
use crate::pathway::PathName;
use crate::quantity::{Emissions, MassUnit};
use crate::resolve::Basis;
use crate::target::{Ambition, Goal, Metric};

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
struct Readable<'a>(Emissions, Of<'a>);

impl fmt::Display for Readable<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let size = self.0.tonnes().abs();
        let unit = match size {
            _ if size >= 1e9 => MassUnit::Gigatonne,
            _ if size >= 1e6 => MassUnit::Megatonne,
            _ if size >= 1e3 => MassUnit::Kilotonne,
            _ if size >= 1.0 || size == 0.0 || self.1.1.is_none() => MassUnit::Tonne,
            _ => MassUnit::Kilogram,
        };
        let value = self.0.in_unit(unit).abs();
        let digits = match value {
            _ if value >= 100.0 || value == 0.0 => 0,
            _ if value >= 10.0 => 1,
            _ if value >= 0.1 || unit != MassUnit::Kilogram => 2,
            _ => 5,
        };
        write!(f, "{:.digits$} {unit} {}", self.0.in_unit(unit), self.1)
    }
}

/// Above or under, by how much.
struct Beside<'a>(Readable<'a>, &'static str);

impl fmt::Display for Beside<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (Readable(gap, of), what) = (self.0, self.1);
        match gap.tonnes() {
            t if t > 0.0 => write!(f, "{} above {what}", Readable(gap, of)),
            t if t < 0.0 => write!(f, "{} under {what}", Readable(-gap, of)),
            _ => write!(f, "exactly at {what}"),
        }
    }
}

impl fmt::Display for Assessment<'_> {
    /// A paragraph a person can read; every number of it stands unrounded in the figures.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (target, judged) = (self.target(), self.judged());
        let figures = &judged;
        write!(f, "{} against ", self.series().place())?;
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
        let of = Of(substance(self.series().boundary()), metric);
        write_levels(f, figures, of)?;
        if let (Some(_), Ok(latest)) = (metric, self.figures().latest) {
            write!(f, " That was {} in all.", Readable(latest.level, Of(of.0, None)))?;
        }
        write_allowed(f, self, figures, of)?;
        write_verdict(f, self, figures, of)?;
        write_path(f, figures, of)?;
        write_outlook(f, figures, of)?;
        write_sums(f, self, of)?;
        for part in self.parts() {
            write!(f, " {}", part.part.ambition)?;
            if let Some(per_unit) = part.per_unit {
                write!(f, " {}", per_unit.metric())?;
            }
            write!(f, ": {}.", part.figures.verdict)?;
        }
        if let (Goal::Range(_), Some(Ok(needed))) =
            (target.goal(), self.aspiration().map(|aspiration| aspiration.needed))
        {
            let of = Of(of.0, None);
            write!(f, " The latest level is {}.", Beside(Readable(needed, of), "the aspiration"))?;
        }
        let mut said = Vec::new();
        for caveat in self.caveats().map(|caveat| caveat.to_string()) {
            // Parts may share a caveat that reads alike.
            if !said.contains(&caveat) {
                said.push(caveat);
            }
        }
        if said.is_empty() { Ok(()) } else { write!(f, " Caveats: {}.", said.join("; ")) }
    }
}

fn write_levels(f: &mut fmt::Formatter<'_>, figures: &Figures, of: Of<'_>) -> fmt::Result {
    if let Ok(latest) = figures.latest {
        let what = match figures.basis {
            Basis::AsReported => "Emissions",
            Basis::Net => "Net emissions",
            Basis::Accounted => "Emissions less the measures that count",
            Basis::NetAccounted => "Net emissions less the measures that count",
        };
        write!(f, " {what} were {} in {}", Readable(latest.level, of), latest.year)?;
        if let (Ok(base), Ok(change)) = (figures.base, figures.change) {
            if let Ok(share) = change.share_of_base
                && share.percent().is_finite()
            {
                write!(f, ", {:+.1} %", share.percent())?;
            }
            write!(f, " against {} in {}", Readable(base.level, of), base.years)?;
        }
        f.write_str(".")?;
    }
    Ok(())
}

fn write_allowed(
    f: &mut fmt::Formatter<'_>,
    result: &Assessment<'_>,
    figures: &Figures,
    of: Of<'_>,
) -> fmt::Result {
    let Ok(allowable) = figures.allowable else { return Ok(()) };
    let allowable = Readable(allowable, of);
    match result.target().deadline().period() {
        Some(period) => write!(f, " {allowable} a year are allowed in the mean of {period}."),
        None => write!(f, " {allowable} are allowed in {}.", figures.judged_year),
    }
}

fn write_verdict(
    f: &mut fmt::Formatter<'_>,
    result: &Assessment<'_>,
    figures: &Figures,
    of: Of<'_>,
) -> fmt::Result {
    let asked = result.target().goal().deciding();
    if let Some((own, net)) = result.net_zero().and_then(NetZeroTests::verdicts) {
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
    let over_period = result.target().deadline().period().is_some();
    let allowed = if listed { "its limit" } else { "that" };
    match figures.verdict {
        Verdict::Met { margin, .. } | Verdict::Missed { margin, .. } if over_period => {
            write!(f, " The mean is {}.", Beside(Readable(-margin, of), allowed))
        }
        Verdict::Met { year, margin, .. }
        | Verdict::Missed { year, margin, .. }
        | Verdict::AchievedEarly { year, margin, .. } => {
            write!(f, " The level of {year} is {}.", Beside(Readable(-margin, of), allowed))
        }
        Verdict::Undetermined(
            Undetermined::SupplementNotReported | Undetermined::NetNotReported,
        ) => f.write_str(" What the series does not report decides."),
        _ => Ok(()),
    }
}

fn write_path(f: &mut fmt::Formatter<'_>, figures: &Figures, of: Of<'_>) -> fmt::Result {
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
    write!(f, " In {year} emissions were {}.", Beside(Readable(gap, of), what))
}

fn write_outlook(f: &mut fmt::Formatter<'_>, figures: &Figures, of: Of<'_>) -> fmt::Result {
    if let Ok(projection) = figures.projection {
        write!(f, " The trend leads to {}", Readable(projection.level, of))?;
        if let Ok(interval) = projection.interval {
            write!(f, " ({} to {})", Readable(interval.low, of), Readable(interval.high, of))?;
        }
        write!(f, " in {}", figures.judged_year)?;
        if let Ok(Reach::At { first_year, .. }) = projection.reach {
            write!(f, "; it reaches the allowable level in {first_year}")?;
        }
        f.write_str(".")?;
    }
    if let Ok(linear) = figures.required.and_then(|required| required.linear)
        && linear.tonnes() > 0.0
    {
        write!(f, " Needed from now on: {} less every year", Readable(linear, of))?;
        if let Ok(ratio) = figures.effort_ratio {
            write!(f, ", {ratio:.1} times the present pace")?;
        }
        f.write_str(".")?;
    }
    Ok(())
}

/// The sum of a period, the years of a yearly cut, the maximum of a peak.
fn write_sums(f: &mut fmt::Formatter<'_>, result: &Assessment<'_>, of: Of<'_>) -> fmt::Result {
    if let Some(standing) = result.period() {
        let (sum, period) = (Readable(standing.sum, of), standing.period);
        write!(f, " {} of the {} years of {period}", standing.years_observed, period.length())?;
        write!(f, " are observed, with {sum} in all")?;
        if let Ok(limit) = standing.limit {
            write!(f, " of {}", Readable(limit, of))?;
        }
        let left = standing.years_left;
        match (standing.left, standing.allowed_mean) {
            (Ok(over), _) if over < Emissions::ZERO => {
                write!(f, "; the limit is exceeded by {}", Readable(-over, of))?;
            }
            (_, Ok(mean)) => {
                write!(f, "; {} a year are left for the {left} to come", Readable(mean, of))?;
            }
            _ => {}
        }
        f.write_str(".")?;
    }
    if let Some(cuts) = result.annual_cuts() {
        let held = cuts.years.iter().filter(|cut| cut.on_path == Ok(true)).count();
        let made = cuts.years.iter().filter(|cut| cut.cut_made == Ok(true)).count();
        let known = cuts.years.iter().filter(|cut| cut.cut_made.is_ok()).count();
        write!(f, " On the path in {held} of {} observed years;", cuts.years.len())?;
        write!(f, " the cut of the year made in {made} of {known}.")?;
        if let (Ok(excess), Some(last)) = (cuts.excess(), cuts.years.last()) {
            // The sums are in tonnes whatever the metric.
            let gap = Beside(Readable(excess, Of(of.0, None)), "what the cuts allow");
            write!(f, " In sum up to {} emissions are {gap}.", last.year)?;
        }
    }
    if let Some(peak) = result.levels().and_then(|levels| levels.peak()) {
        let highest = Readable(peak.level, of);
        write!(f, " The maximum was {highest} in {}", peak.year)?;
        if let Ok(fall) = peak.fall {
            write!(f, "; the latest level is {:.1} % lower", fall.percent())?;
        }
        f.write_str(".")?;
    }
    Ok(())
}
