//! The paragraph of an assessment (`Display`).

use core::fmt;
use core::mem::discriminant;

use super::Details;
use crate::assessment::Undetermined::{NetNotReported, SupplementNotReported};
use crate::assessment::engine::{AmbitionEvaluation, Evidence};
use crate::assessment::result::{Figures, JudgedFigures, Latest, Reach};
use crate::assessment::{Assessment, Caveat, Verdict};
use crate::boundary::{Boundary, Gases};
use crate::pathway::PathName;
use crate::quantity::{Absent, Emissions, Level, MassUnit, Share};
use crate::resolve::{BaseYears, Basis};
use crate::target::{Ambition, Metric};

/// The substance that a series reports: `CO2`, or `CO2e` for several gases.
pub(super) fn substance(boundary: &Boundary) -> &'static str {
    if boundary.gases == Some(Gases::Co2) { "CO2" } else { "CO2e" }
}

/// The text after the mass unit of a level: `CO2e`, or `CO2e per head`.
#[derive(Clone, Copy)]
struct UnitLabel<'a> {
    substance: &'static str,
    /// The metric of a target per head or per unit; `None` for levels in tonnes.
    metric: Option<&'a Metric>,
}

impl fmt::Display for UnitLabel<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.substance)?;
        self.metric.map_or(Ok(()), |metric| write!(f, " {metric}"))
    }
}

/// A level rounded to about three digits, in a mass unit that suits its size.
#[derive(Clone, Copy)]
struct RoundedLevel<'a> {
    /// The level in tonnes, or in tonnes per unit of an activity.
    level: f64,
    unit: UnitLabel<'a>,
}

impl fmt::Display for RoundedLevel<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let level = Emissions::computed(self.level);
        let size = self.level.abs();
        let unit = match size {
            _ if size >= 1e9 => MassUnit::Gigatonne,
            _ if size >= 1e6 => MassUnit::Megatonne,
            _ if size >= 1e3 => MassUnit::Kilotonne,
            _ if size >= 1.0 || size == 0.0 || self.unit.metric.is_none() => MassUnit::Tonne,
            _ => MassUnit::Kilogram,
        };
        let value = level.in_unit(unit).abs();
        let digits = match value {
            _ if value >= 100.0 || value == 0.0 => 0,
            _ if value >= 10.0 => 1,
            _ if value >= 0.1 || unit != MassUnit::Kilogram => 2,
            _ => 5,
        };
        write!(f, "{:.digits$} {unit} {}", level.in_unit(unit), self.unit)
    }
}

/// The signed distance of a level from a reference: `9.13 Mt CO2e above the limit`.
struct SignedGap<'a> {
    /// Level minus reference.
    gap: RoundedLevel<'a>,
    /// The name of the reference: `the limit`.
    reference: &'static str,
}

impl fmt::Display for SignedGap<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { gap, reference } = self;
        let size = RoundedLevel { level: gap.level.abs(), ..*gap };
        match gap.level {
            level if level > 0.0 => write!(f, "{size} above {reference}"),
            level if level < 0.0 => write!(f, "{size} below {reference}"),
            _ => write!(f, "exactly at {reference}"),
        }
    }
}

impl fmt::Display for Assessment<'_> {
    /// Writes a paragraph with rounded numbers; the figures hold the unrounded numbers.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.details().fmt(f)
    }
}

impl fmt::Display for Details<'_> {
    /// Writes a paragraph with rounded numbers; the figures hold the unrounded numbers.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let details = self;
        let unit = UnitLabel {
            substance: substance(self.case().series.boundary()),
            metric: Some(self.target().metric()).filter(|metric| !metric.is_absolute()),
        };
        match &self.assessment.judged {
            JudgedFigures::Tonnes(figures) => Paragraph { details, figures, unit }.fmt(f),
            JudgedFigures::PerUnit { own, .. } => Paragraph { details, figures: own, unit }.fmt(f),
        }
    }
}

impl fmt::Debug for Details<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Details").field(&self.assessment).finish()
    }
}

/// Writes the paragraph; each method adds the sentences on one topic.
struct Paragraph<'d, 'a, L> {
    details: &'d Details<'a>,
    figures: &'d Figures<L>,
    unit: UnitLabel<'d>,
}

impl<L: Level> fmt::Display for Paragraph<'_, '_, L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.target_and_verdict(f)?;
        self.observed_levels(f)?;
        self.limit(f)?;
        self.judged_level(f)?;
        self.path(f)?;
        self.outlook(f)?;
        self.calibrated_outlook(f)?;
        self.required_cut(f)?;
        self.period(f)?;
        self.yearly_cuts(f)?;
        self.peak(f)?;
        self.parts(f)?;
        self.aspiration(f)?;
        write_caveats(f, self.details)
    }
}

impl<L: Level> Paragraph<'_, '_, L> {
    /// A level in the judged unit.
    fn level(&self, level: impl Level) -> RoundedLevel<'_> {
        RoundedLevel { level: level.number(), unit: self.unit }
    }

    /// A level in tonnes, even if the target is judged per head or per unit.
    fn tonnes(&self, level: Emissions) -> RoundedLevel<'_> {
        let unit = UnitLabel { metric: None, ..self.unit };
        RoundedLevel { level: level.tonnes(), unit }
    }

    /// Whether the verdict uses the trend lens. Otherwise the paragraph leaves the trend out.
    fn trend_decides(&self) -> bool {
        self.details.own.as_ref().is_some_and(AmbitionEvaluation::is_decided_by_trend)
    }

    fn target_and_verdict(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let target = self.details.target();
        write!(f, "{} against ", self.details.assessment().series().place())?;
        if target.title().is_empty() {
            f.write_str(target.id())?;
        } else {
            write!(f, "{} ({})", target.title(), target.id())?;
        }
        write!(f, ", {}", target.goal())?;
        if let Some(reference) = target.worded_reference() {
            write!(f, " of {reference}")?;
        }
        if let Some(metric) = self.unit.metric {
            write!(f, " {metric}")?;
        }
        write!(f, " {}: {}.", target.deadline(), self.figures.verdict)
    }

    /// Writes the latest level and its change since the base.
    fn observed_levels(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Ok(latest) = self.figures.latest else { return Ok(()) };
        let quantity = match self.figures.basis {
            Basis::AsReported => "Emissions",
            Basis::Net => "Net emissions",
            Basis::Accounted => "Emissions after supplementary measures",
            Basis::NetAccounted => "Net emissions after supplementary measures",
        };
        write!(f, " {quantity} were {} in {}", self.level(latest.level), latest.year)?;
        if let (Ok(base), Ok(change)) = (self.figures.base, self.figures.change) {
            let percent = change.share_of_base.ok().map(Share::percent).filter(|p| p.is_finite());
            match percent {
                Some(percent) if percent < 0.0 => write!(f, ", down {:.1} % from ", -percent)?,
                Some(percent) if percent > 0.0 => write!(f, ", up {percent:.1} % from ")?,
                Some(_) => f.write_str(", unchanged from ")?,
                None => f.write_str(", compared with ")?,
            }
            if matches!(base.years, BaseYears::Period(_)) {
                f.write_str("an average of ")?;
            }
            write!(f, "{} in {}", self.level(base.level), base.years)?;
        }
        f.write_str(".")?;
        if let (Some(_), Ok(latest)) =
            (self.unit.metric, self.details.assessment().figures().latest)
        {
            write!(f, " Total emissions were {}.", self.tonnes(latest.level))?;
        }
        Ok(())
    }

    fn limit(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Ok(allowable) = self.figures.allowable else { return Ok(()) };
        let allowable = self.level(allowable);
        match self.details.target().deadline().period() {
            Some(period) => {
                write!(f, " The limit for {period} is an average of {allowable} a year.")
            }
            None => write!(f, " The limit for {} is {allowable}.", self.figures.judged_year),
        }
    }

    /// Writes the level that decided the verdict, and its distance from the limit.
    fn judged_level(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let target = self.details.target();
        let ambition = target.goal().deciding();
        if let Some((own, net)) = self.details.verdicts_of_tests() {
            write!(f, " Own reduction: {own}. Net emissions: ")?;
            return match net {
                Ok(net) => write!(f, "{net}."),
                Err(reason) => write!(f, "no verdict ({reason})."),
            };
        }
        // A peak has a sentence of its own; a composite has a sentence for each part.
        if matches!(ambition, None | Some(Ambition::Peaked)) {
            return Ok(());
        }
        let is_list = matches!(ambition, Some(Ambition::EachYearAtMost(_)));
        let over_period = target.deadline().period().is_some();
        let reference = if is_list { "the limit for that year" } else { "the limit" };
        let gap = |margin: L| {
            let gap = RoundedLevel { level: -margin.number(), unit: self.unit };
            SignedGap { gap, reference }
        };
        match (self.figures.verdict, self.figures.verdict.judged()) {
            (Verdict::Met { margin, .. } | Verdict::Missed { margin, .. }, _) if over_period => {
                write!(f, " The average is {}.", gap(margin))
            }
            // The latest level has been stated already.
            (_, Some((year, _, margin)))
                if self.figures.latest.is_ok_and(|latest| latest.year == year) =>
            {
                write!(f, " The {year} level is {}.", gap(margin))
            }
            (_, Some((year, level, margin))) => {
                write!(f, " The {year} level was {}, {}.", self.level(level), gap(margin))
            }
            (Verdict::Undetermined(SupplementNotReported | NetNotReported), _) => {
                f.write_str(" The outcome depends on data that the series does not report.")
            }
            _ => Ok(()),
        }
    }

    fn path(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (Ok(path), Ok(Latest { year, .. })) = (self.figures.path, self.figures.latest) else {
            return Ok(());
        };
        // Once the target is due, the path equals the limit, and that gap has been stated.
        let (Ok(gap), Ok(_)) = (path.gap, self.figures.required) else { return Ok(()) };
        let reference = match path.name {
            PathName::Linear => "the straight path",
            PathName::Milestones => "the path through the milestones",
            PathName::FixedAnnualCut => "the path of the yearly cuts",
            PathName::Given => "the path of the yearly limits",
            PathName::LinearToTotal => "the straight path within the budget",
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
        let gap = SignedGap { gap: self.level(gap), reference };
        write!(f, " The {year} level is {gap}.")
    }

    /// Writes the level that the trend or a given projection yields for the judged year.
    fn outlook(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Ok(projection) = self.figures.projection else { return Ok(()) };
        if !self.trend_decides() {
            return Ok(());
        }
        let (level, year) = (self.level(projection.level), self.figures.judged_year);
        // The interval of a given projection need not be a 95 % interval.
        let interval_name = if let Some(given) = self.details.assessment().overrides().projection {
            write!(f, " The projection \"{}\" gives {level} in {year}", given.name())?;
            "range"
        } else {
            write!(f, " The trend points to {level} in {year}")?;
            "95 % interval"
        };
        if let Ok(interval) = projection.interval {
            let (low, high) = (self.level(interval.low), self.level(interval.high));
            write!(f, " ({interval_name}: {low} to {high})")?;
        }
        if let Ok(Reach::At { first_year, .. }) = projection.reach {
            write!(f, " and reaches the limit in {first_year}")?;
        }
        f.write_str(".")
    }

    /// Writes the calibrated outlook, and the share of such intervals that contained the outcome in
    /// tests.
    fn calibrated_outlook(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (Some(outlook), Some(calibration)) =
            (self.details.calibrated(), self.details.assessment().overrides().calibration)
        else {
            return Ok(());
        };
        let reference = calibration.reference();
        let outlook = match outlook {
            Ok(outlook) => outlook,
            Err(Absent::Due | Absent::OverPeriod) => return Ok(()),
            Err(Absent::HorizonNotCalibrated) => {
                let horizons = calibration.horizons().iter();
                let horizons: Vec<_> = horizons.map(|h| h.horizon.to_string()).collect();
                write!(f, " The calibration on {reference} has no outlook for this year: ")?;
                return write!(f, "it covers {} years ahead.", horizons.join(", "));
            }
            Err(reason) => {
                return write!(f, " There is no outlook calibrated on {reference}: {reason}.");
            }
        };
        let level = self.tonnes(outlook.level);
        let [low, high] = [outlook.interval.low, outlook.interval.high].map(|e| self.tonnes(e));
        write!(f, " The outlook calibrated on {reference} is {level} ")?;
        write!(f, "(95 % interval: {low} to {high})")?;
        if let Ok(probability) = outlook.probability_met {
            write!(f, ", with a {:.0} % probability of meeting the target", probability.percent())?;
        }
        f.write_str(".")?;
        if let Ok(coverage) = outlook.record.coverage_on_other_places() {
            let coverage = coverage.percent();
            write!(
                f,
                " In tests, {coverage:.0} % of such intervals contained the outcome for other places"
            )?;
            match outlook.record.coverage_in_later_years() {
                Ok(coverage) => write!(f, " and {:.0} % in later years", coverage.percent())?,
                Err(reason) => write!(f, "; {reason}")?,
            }
            f.write_str(".")?;
        }
        f.write_str(" The verdict does not use this outlook.")
    }

    fn required_cut(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let linear = self.figures.required.and_then(|required| required.linear);
        let Ok(linear) = linear else { return Ok(()) };
        if linear.number() <= 0.0 {
            return Ok(());
        }
        write!(f, " To meet the target, emissions must fall by {} a year", self.level(linear))?;
        if let (Ok(ratio), true) = (self.figures.effort_ratio, self.trend_decides()) {
            let digits = decimals_near_one(ratio);
            write!(f, ", {ratio:.digits$} times the current pace")?;
        }
        f.write_str(".")
    }

    /// Writes the sum of a period so far, the limit on the sum, and the projected sum.
    fn period(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(standing) = self.details.period() else { return Ok(()) };
        let (period, sum) = (standing.period, self.level(standing.sum));
        let (observed, length) = (standing.years_observed, period.length());
        write!(f, " Observed: {observed} of {length} years of {period}")?;
        if observed > 0 {
            write!(f, ", with a total of {sum}")?;
        }
        f.write_str(".")?;
        let left = standing.years_left;
        if let Ok(limit) = standing.limit {
            write!(f, " The limit for the total is {}", self.level(limit))?;
            match (standing.left, standing.allowed_mean) {
                (Ok(left), _) if left < Emissions::ZERO => {
                    let overshoot = RoundedLevel { level: -left.tonnes(), unit: self.unit };
                    write!(f, ", which is exceeded by {overshoot}")?;
                }
                (_, Ok(mean)) => {
                    let years = if left == 1 { "year" } else { "years" };
                    write!(f, ", which leaves at most {} a year ", self.level(mean))?;
                    write!(f, "for the remaining {left} {years}")?;
                }
                _ => {}
            }
            f.write_str(".")?;
        }
        if let (Ok(sum), Ok(limit), true, true) =
            (standing.projected, standing.limit, left > 0, self.trend_decides())
        {
            let excess = sum.tonnes() - limit.tonnes();
            let gap = RoundedLevel { level: excess, unit: self.unit };
            let gap = SignedGap { gap, reference: "the limit" };
            let outlook = match self.details.assessment().overrides().projection {
                Some(_) => "With the projection",
                None => "If the trend continues",
            };
            write!(f, " {outlook}, the total will be {}, {gap}.", self.level(sum))?;
        }
        Ok(())
    }

    /// Writes the number of years on the path of a yearly cut, and the total excess over that path.
    fn yearly_cuts(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(cuts) = self.details.annual_cuts() else { return Ok(()) };
        let on_path = cuts.years.iter().filter(|cut| cut.on_path == Ok(true)).count();
        let achieved = cuts.years.iter().filter(|cut| cut.cut_made == Ok(true)).count();
        let comparable = cuts.years.iter().filter(|cut| cut.cut_made.is_ok()).count();
        let observed = cuts.years.len();
        if observed == 0 {
            return Ok(());
        }
        write!(
            f,
            " Emissions were at or below the path in {on_path} of {observed} observed years; "
        )?;
        write!(f, "the yearly cut was achieved in {achieved} of {comparable}.")?;
        if let (Ok(excess), Some(last)) = (cuts.excess(), cuts.years.last()) {
            let reference = "the total of the path";
            let gap = SignedGap { gap: self.tonnes(excess), reference };
            write!(f, " Total emissions up to {} are {gap}.", last.year)?;
        }
        Ok(())
    }

    /// Writes the maximum level under a peak target, and the fall since then.
    fn peak(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(peak) = self.details.evidence().ok().and_then(Evidence::peak) else {
            return Ok(());
        };
        let maximum = RoundedLevel { level: peak.level, unit: self.unit };
        write!(f, " The highest level was {maximum} in {}", peak.year)?;
        if let Ok(fall) = peak.fall {
            write!(f, "; the latest level is {:.1} % lower", fall.percent())?;
        }
        f.write_str(".")
    }

    fn parts(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, part) in self.details.parts().enumerate() {
            write!(f, " Part {}, {}", index + 1, part.part.ambition)?;
            if let Some(per_unit) = part.per_unit {
                write!(f, " {}", per_unit.metric())?;
            }
            write!(f, ": {}.", part.figures.verdict)?;
        }
        Ok(())
    }

    fn aspiration(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let needed = self.details.aspiration().and_then(|aspiration| aspiration.needed.ok());
        let needed = needed.map(Level::number).or_else(|| {
            let per_unit = self.details.aspiration_per_unit()?;
            per_unit.needed.ok().map(Level::number)
        });
        let Some(needed) = needed else { return Ok(()) };
        let gap = RoundedLevel { level: needed, unit: self.unit };
        let gap = SignedGap { gap, reference: "the aspiration" };
        write!(f, " The latest level is {gap}.")
    }
}

/// Writes each caveat once. The caveats about the trend have a sentence of their own.
fn write_caveats(f: &mut fmt::Formatter<'_>, details: &Details<'_>) -> fmt::Result {
    let (on_trend, other): (Vec<_>, Vec<_>) =
        details.caveats_of_verdict().into_iter().partition(Caveat::is_about_projection);
    write_list(f, " Limits of the trend: ", &on_trend)?;
    write_list(f, " Caveats: ", &other)
}

fn write_list(f: &mut fmt::Formatter<'_>, heading: &str, caveats: &[Caveat<'_>]) -> fmt::Result {
    // Two parts can have different caveats with the same text.
    let has_same_text = |one: &Caveat<'_>, other: &Caveat<'_>| {
        discriminant(one) == discriminant(other) && one.to_string() == other.to_string()
    };
    let mut separator = heading;
    for (index, caveat) in caveats.iter().enumerate() {
        let mut earlier = caveats.iter().take(index);
        if !earlier.any(|earlier| has_same_text(earlier, caveat)) {
            write!(f, "{separator}{caveat}")?;
            separator = "; ";
        }
    }
    if caveats.is_empty() { Ok(()) } else { f.write_str(".") }
}

/// The number of decimals, 1 to 3, that shows whether a ratio near 1 is above or below 1.
fn decimals_near_one(ratio: f64) -> usize {
    let is_one = |scale: f64| ratio != 1.0 && (ratio * scale).round() / scale == 1.0;
    if !is_one(10.0) {
        1
    } else if !is_one(100.0) {
        2
    } else {
        3
    }
}
