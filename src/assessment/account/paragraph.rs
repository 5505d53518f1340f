use core::fmt;
use core::mem::discriminant;

use super::Details;
use crate::assessment::Undetermined::{NetNotReported, SupplementNotReported};
use crate::assessment::engine::Evidence;
use crate::assessment::result::{Figures, JudgedFigures, Latest, Reach};
use crate::assessment::{Assessment, Caveat, Verdict};
use crate::boundary::{Boundary, Gases};
use crate::pathway::PathName;
use crate::quantity::{Absent, Emissions, Level, MassUnit};
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
    /// A readable paragraph; the figures and details hold its numbers unrounded.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let metric = Some(self.target().metric()).filter(|metric| !metric.is_absolute());
        let (details, of) = (self, Of(substance(self.case().series.boundary()), metric));
        match &self.assessment.judged {
            JudgedFigures::Tonnes(figures) => Paragraph { details, figures, of }.fmt(f),
            JudgedFigures::PerUnit { own, .. } => Paragraph { details, figures: own, of }.fmt(f),
        }
    }
}

impl fmt::Debug for Details<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Details").field(&self.assessment).finish()
    }
}

/// The writer of a paragraph, one method a sentence or two.
struct Paragraph<'d, 'a, L> {
    details: &'d Details<'a>,
    figures: &'d Figures<L>,
    of: Of<'d>,
}

impl<L: Level> fmt::Display for Paragraph<'_, '_, L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (details, target) = (self.details, self.details.target());
        write!(f, "{} against ", details.assessment().series().place())?;
        if target.title().is_empty() {
            f.write_str(target.id())?;
        } else {
            write!(f, "{} ({})", target.title(), target.id())?;
        }
        write!(f, ", {}", target.goal())?;
        if let Some(reference) = target.worded_reference() {
            write!(f, " of {reference}")?;
        }
        if let Some(metric) = self.of.1 {
            write!(f, " {metric}")?;
        }
        write!(f, " {}: {}.", target.deadline(), self.figures.verdict)?;
        self.levels(f)?;
        if let (Some(_), Ok(latest)) = (self.of.1, details.assessment().figures().latest) {
            write!(f, " The total was {}.", self.tonnes(latest.level))?;
        }
        self.allowed(f)?;
        self.verdict(f)?;
        self.path(f)?;
        self.outlook(f)?;
        self.sums(f)?;
        for part in details.parts() {
            write!(f, " {}", part.part.ambition)?;
            if let Some(per_unit) = part.per_unit {
                write!(f, " {}", per_unit.metric())?;
            }
            write!(f, ": {}.", part.figures.verdict)?;
        }
        let aspired = details.aspiration().and_then(|aspiration| aspiration.needed.ok());
        let needed = aspired.map(Level::number).or_else(|| {
            let own = details.aspiration_per_unit()?;
            own.needed.ok().map(Level::number)
        });
        if let Some(needed) = needed {
            let needed = Beside(Readable(needed, self.of), "the aspiration");
            write!(f, " The latest level is {needed}.")?;
        }
        write_caveats(f, details)
    }
}

impl<L: Level> Paragraph<'_, '_, L> {
    fn level(&self, level: impl Level) -> Readable<'_> {
        Readable(level.number(), self.of)
    }

    /// A level in tonnes, whatever is judged.
    fn tonnes(&self, level: Emissions) -> Readable<'_> {
        Readable(level.tonnes(), Of(self.of.0, None))
    }

    fn levels(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Ok(latest) = self.figures.latest else { return Ok(()) };
        let what = match self.figures.basis {
            Basis::AsReported => "Emissions",
            Basis::Net => "Net emissions",
            Basis::Accounted => "Emissions less the measures that count",
            Basis::NetAccounted => "Net emissions less the measures that count",
        };
        write!(f, " {what} were {} in {}", self.level(latest.level), latest.year)?;
        if let (Ok(base), Ok(change)) = (self.figures.base, self.figures.change) {
            if let Some(share) = change.share_of_base.ok().filter(|s| s.percent().is_finite()) {
                write!(f, ", {:+.1} %", share.percent())?;
            }
            write!(f, " against {} in {}", self.level(base.level), base.years)?;
        }
        f.write_str(".")
    }

    fn allowed(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Ok(allowable) = self.figures.allowable else { return Ok(()) };
        let allowable = self.level(allowable);
        match self.details.target().deadline().period() {
            Some(period) => write!(f, " The mean of {period} may be at most {allowable} a year."),
            None => write!(f, " {allowable} are allowed in {}.", self.figures.judged_year),
        }
    }

    fn verdict(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let target = self.details.target();
        let asked = target.goal().deciding();
        if let Some((own, net)) = self.details.verdicts_of_tests() {
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
        let beside = |margin: L| Beside(Readable(-margin.number(), self.of), allowed);
        match (self.figures.verdict, self.figures.verdict.judged()) {
            (Verdict::Met { margin, .. } | Verdict::Missed { margin, .. }, _) if over_period => {
                write!(f, " The mean is {}.", beside(margin))
            }
            // The latest level is quoted already.
            (_, Some((year, _, margin)))
                if self.figures.latest.is_ok_and(|latest| latest.year == year) =>
            {
                write!(f, " The level of {year} is {}.", beside(margin))
            }
            (_, Some((year, level, margin))) => {
                let level = self.level(level);
                write!(f, " The level of {year} is {level}, {}.", beside(margin))
            }
            (Verdict::Undetermined(SupplementNotReported | NetNotReported), _) => {
                f.write_str(" The outcome depends on data the series does not report.")
            }
            _ => Ok(()),
        }
    }

    fn path(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (Ok(path), Ok(Latest { year, .. })) = (self.figures.path, self.figures.latest) else {
            return Ok(());
        };
        // After the judged year the path is the allowable level, and said already.
        let (Ok(gap), Ok(_)) = (path.gap, self.figures.required) else { return Ok(()) };
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
            PathName::Stepwise => "the limit in force",
            PathName::ReferenceScenario => "the scaled scenario",
            PathName::Sum => "the sum of the paths",
        };
        write!(f, " In {year} emissions were {}.", Beside(self.level(gap), what))
    }

    fn outlook(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Ok(projection) = self.figures.projection {
            write!(f, " The trend leads to {}", self.level(projection.level))?;
            if let Ok(interval) = projection.interval {
                write!(f, " ({} to {})", self.level(interval.low), self.level(interval.high))?;
            }
            write!(f, " in {}", self.figures.judged_year)?;
            if let Ok(Reach::At { first_year, .. }) = projection.reach {
                write!(f, "; it reaches the allowable level in {first_year}")?;
            }
            f.write_str(".")?;
        }
        self.calibrated(f)?;
        if let Ok(linear) = self.figures.required.and_then(|required| required.linear)
            && linear.number() > 0.0
        {
            write!(f, " Required: a further {} less each year", self.level(linear))?;
            if let Ok(ratio) = self.figures.effort_ratio {
                write!(f, ", {ratio:.1} times the present pace")?;
            }
            f.write_str(".")?;
        }
        Ok(())
    }

    /// The calibrated outlook, and how often such intervals held.
    fn calibrated(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (Some(found), Some(calibration)) =
            (self.details.calibrated(), self.details.assessment().given().calibration)
        else {
            return Ok(());
        };
        let reference = calibration.reference();
        let outlook = match found {
            Ok(outlook) => outlook,
            Err(Absent::Due | Absent::OverPeriod) => return Ok(()),
            Err(Absent::HorizonNotCalibrated) => {
                let horizons = calibration.horizons().iter();
                let horizons: Vec<_> = horizons.map(|h| h.horizon.to_string()).collect();
                write!(f, " No outlook calibrated on {reference}: it supports ")?;
                return write!(f, "{} years ahead.", horizons.join(", "));
            }
            Err(reason) => {
                return write!(f, " No outlook calibrated on {reference}: {reason}.");
            }
        };
        let level = self.tonnes(outlook.level);
        let [low, high] = [outlook.interval.low, outlook.interval.high].map(|e| self.tonnes(e));
        write!(f, " Calibrated on {reference}: {level} (95 % interval {low} to {high})")?;
        if let Ok(probability) = outlook.probability_met {
            write!(f, ", probability of meeting the target {:.0} %", probability.percent())?;
        }
        if let Ok(held) = outlook.record.held_on_other_places() {
            write!(f, "; tested on other places, {:.0} % of intervals held", held.percent())?;
            match outlook.record.held_in_later_years() {
                Ok(held) => write!(f, ", and {:.0} % in later years", held.percent())?,
                Err(reason) => write!(f, ", {reason}")?,
            }
        }
        f.write_str(". The verdict rests on the trend.")
    }

    /// The sum of a period, the years of a yearly cut, the maximum of a peak.
    fn sums(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(standing) = self.details.period() {
            let (sum, period) = (self.level(standing.sum), standing.period);
            write!(f, " {} of the {} years of {period}", standing.years_observed, period.length())?;
            write!(f, " are observed, {sum} in all")?;
            if let Ok(limit) = standing.limit {
                write!(f, "; the limit is {}", self.level(limit))?;
            }
            let left = standing.years_left;
            match (standing.left, standing.allowed_mean) {
                (Ok(over), _) if over < Emissions::ZERO => {
                    write!(f, "; the limit is exceeded by {}", Readable(-over.tonnes(), self.of))?;
                }
                (_, Ok(mean)) => {
                    let mean = self.level(mean);
                    write!(f, "; years left: {left}, at most {mean} a year")?;
                }
                _ => {}
            }
            f.write_str(".")?;
            if let (Ok(sum), Ok(limit), true) = (standing.projected, standing.limit, left > 0) {
                let over = Readable(sum.tonnes() - limit.tonnes(), self.of);
                let over = Beside(over, "the limit");
                write!(f, " If the trend goes on, the sum is {}, {over}.", self.level(sum))?;
            }
        }
        if let Some(cuts) = self.details.annual_cuts() {
            let held = cuts.years.iter().filter(|cut| cut.on_path == Ok(true)).count();
            let made = cuts.years.iter().filter(|cut| cut.cut_made == Ok(true)).count();
            let known = cuts.years.iter().filter(|cut| cut.cut_made.is_ok()).count();
            write!(f, " On the path in {held} of {} observed years;", cuts.years.len())?;
            write!(f, " yearly cut achieved in {made} of {known}.")?;
            if let (Ok(excess), Some(last)) = (cuts.excess(), cuts.years.last()) {
                let gap = Beside(self.tonnes(excess), "the total of the path");
                write!(f, " Total emissions up to {} are {gap}.", last.year)?;
            }
        }
        if let Some(peak) = self.details.evidence().ok().and_then(Evidence::peak) {
            let highest = Readable(peak.level, self.of);
            write!(f, " The maximum was {highest} in {}", peak.year)?;
            if let Ok(fall) = peak.fall {
                write!(f, "; the latest level is {:.1} % lower", fall.percent())?;
            }
            f.write_str(".")?;
        }
        Ok(())
    }
}

/// The caveats, each once; those on the trend's reach in one sentence.
fn write_caveats(f: &mut fmt::Formatter<'_>, details: &Details<'_>) -> fmt::Result {
    let (outlook, said): (Vec<_>, Vec<_>) = details.caveats().partition(|caveat| {
        matches!(
            caveat,
            Caveat::TrendBelowZero { .. }
                | Caveat::FarHorizon { .. }
                | Caveat::NotCalibrated { .. }
        )
    });
    write_list(f, " Limits of the trend: ", &outlook)?;
    write_list(f, " Caveats: ", &said)
}

fn write_list(f: &mut fmt::Formatter<'_>, lead: &str, caveats: &[Caveat<'_>]) -> fmt::Result {
    // Parts may share a caveat that reads alike.
    let reads_alike = |one: &Caveat<'_>, other: &Caveat<'_>| {
        discriminant(one) == discriminant(other) && one.to_string() == other.to_string()
    };
    let mut before = lead;
    for (index, caveat) in caveats.iter().enumerate() {
        let mut earlier = caveats.iter().take(index);
        if !earlier.any(|earlier| reads_alike(earlier, caveat)) {
            write!(f, "{before}{caveat}")?;
            before = "; ";
        }
    }
    if caveats.is_empty() { Ok(()) } else { f.write_str(".") }
}
