use core::fmt;

use super::{Change, Figures, Latest};
use crate::inventory::Activity;
use crate::quantity::{Absent, Emissions, Intensity, Known, Share, Year};
use crate::resolve::{Base, BaseYears, last_full_year};
use crate::target::Metric;

/// The figures of a target per head or per unit of an activity, in the unit of the target, such as
/// t CO2e per inhabitant.
///
/// All figures are computed from the quotients `e(y) = E(y)/X(y)`, where E(y) is the level of year
/// y and X(y) the activity. A year that lacks either value has no quotient; nothing is
/// interpolated. [`Assessment::figures`](crate::Assessment::figures) returns the figures of the
/// same target in tonnes: base, latest level and change.
///
/// ```
/// use climate_targets::{Activity, Assessor, EmissionSeries, Emissions, Metric, Target};
/// let population = Activity::population("31 December", [(2010, 100.0), (2020, 120.0)]);
/// let city = EmissionSeries::builder("a city")
///     .observe(2010, Emissions::from_tonnes(500.0))
///     .observe(2020, Emissions::from_tonnes(420.0))
///     .activity(population)
///     .build()?;
/// let two_tonnes = Emissions::from_tonnes(2.0)?;
/// let target = Target::builder("2 t").at_most(two_tonnes).per_capita().by(2035).build()?;
/// let result = Assessor::as_of_ymd(2021, 6, 30)?.assess(&city, &target);
///
/// let per_head = result.per_unit().ok_or("the target is per head")?;
/// assert_eq!(per_head.figures().latest?.level.tonnes_per_unit(), 3.5);
/// assert_eq!(per_head.metric(), &Metric::PerCapita);
/// let activity = per_head.activity().ok_or("the series reports a population")?;
/// assert_eq!(activity.definition(), "31 December");
/// assert_eq!(result.figures().latest?.level, Emissions::constant(420.0)); // in tonnes
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PerUnit<'a> {
    metric: &'a Metric,
    activity: Option<&'a Activity>,
    figures: Figures<Intensity>,
}

impl<'a> PerUnit<'a> {
    pub(in crate::assessment) const fn new(
        metric: &'a Metric,
        activity: Option<&'a Activity>,
        figures: Figures<Intensity>,
    ) -> Self {
        Self { metric, activity, figures }
    }

    /// The metric of the target: per inhabitant, per unit of GDP or of a named activity.
    pub const fn metric(&self) -> &'a Metric {
        self.metric
    }

    /// The activity X that emissions are divided by; `None` if the series reports no value of it up to
    /// the as-of date.
    pub const fn activity(&self) -> Option<&'a Activity> {
        self.activity
    }

    /// The figures, with levels in t CO2e a year per unit of the activity.
    pub const fn figures(&self) -> &Figures<Intensity> {
        &self.figures
    }
}

impl fmt::Display for PerUnit<'_> {
    /// Writes the unit: `t CO2e per head`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "t CO2e {}", self.metric)
    }
}

/// The figures of an assessment, in the unit of the target.
#[derive(Debug, Clone, Copy, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "both variants have almost the same size")]
pub(crate) enum JudgedFigures<'a> {
    /// Levels in tonnes.
    Tonnes(Figures),
    /// Levels per unit of an activity. `activity` is `None` if the series does not report it.
    PerUnit { own: Figures<Intensity>, activity: Option<&'a Activity> },
}

impl JudgedFigures<'_> {
    /// Returns the figures in tonnes; for a target per unit, most of them are absent.
    pub(crate) fn in_tonnes(&self) -> Figures {
        match self {
            Self::Tonnes(figures) => *figures,
            Self::PerUnit { own, activity } => figures_in_tonnes(own, *activity),
        }
    }
}

/// Converts the per-unit level of a year to tonnes: `per_unit` times the activity X(year).
///
/// # Errors
/// [`Absent::ActivityNotReported`] if the activity has no value for the year.
pub(crate) fn tonnes_in(
    activity: Option<&Activity>,
    year: Year,
    per_unit: f64,
) -> Known<Emissions> {
    let value = activity.and_then(|activity| activity.in_year(year));
    Ok(Emissions::computed(per_unit * value.ok_or(Absent::ActivityNotReported)?))
}

/// Returns a function that converts a per-unit level of a verdict to tonnes.
///
/// The years in a verdict are observed, so their activity is known. If a value is missing
/// nevertheless, the result is the largest finite number with the sign of the level, because a
/// verdict cannot hold an absent level.
pub(crate) fn in_tonnes(activity: Option<&Activity>) -> impl Fn(Year, f64) -> Emissions {
    move |year, level| {
        let largest = Emissions::computed(level.signum() * f64::MAX);
        tonnes_in(activity, year, level).unwrap_or(largest)
    }
}

/// Converts the figures of a per-unit target to tonnes. Most of them become absent.
fn figures_in_tonnes(own: &Figures<Intensity>, activity: Option<&Activity>) -> Figures {
    let last_year = last_full_year(own.as_of);
    let tonnes = |year: Year, level: Intensity| {
        // A declared base can name a future year, for which the activity table may hold a forecast.
        let observed = activity.filter(|_| year.get() <= last_year);
        tonnes_in(observed, year, level.tonnes_per_unit())
    };
    let base = own.base.and_then(|base| {
        let BaseYears::Year(year) = base.years else { return Err(Absent::PerUnit) };
        Ok(Base { level: tonnes(year, base.level)?, ..base.retyped() })
    });
    let latest = own.latest.and_then(|Latest { year, level, status }| {
        Ok(Latest { year, level: tonnes(year, level)?, status })
    });
    let change = latest.and_then(|latest| {
        let (e0, el) = (base?.level.tonnes(), latest.level.tonnes());
        let share = if e0 > 0.0 { Ok(el / e0 - 1.0) } else { Err(Absent::BaseNotPositive) };
        let level = Ok(Emissions::computed(el - e0));
        Ok(Change { level, share: share.map(Share::computed) })
    });
    let level = |year, level: Intensity| in_tonnes(activity)(year, level.tonnes_per_unit());
    let absent = Figures::absent(
        own.as_of,
        own.judged_year,
        Absent::JudgedPerUnit,
        (own.verdict.map(level), own.ruling.map(level)),
        own.comparison,
    );
    let (basis, elapsed, lenses) = (own.basis, own.elapsed, own.lenses);
    Figures { basis, base, latest, change, elapsed, lenses, ..absent }
}
