use core::fmt;

use super::{Change, Figures, Latest};
use crate::inventory::Activity;
use crate::quantity::{Absent, Emissions, Intensity, Known, Share, Year};
use crate::resolve::{Base, BaseYears, last_full_year};
use crate::target::Metric;

/// The figures of a target per head or per unit of an activity, in their own unit: t CO2e per
/// inhabitant.
///
/// Base, allowable level, path, trend and verdict run on `e(y) = E(y)/X(y)`, of the years in which
/// both are observed. [`Assessment::figures`](crate::Assessment::figures) holds the tonnes beside:
/// base, latest level and change.
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

    /// The unit that levels are measured in.
    pub const fn metric(&self) -> &'a Metric {
        self.metric
    }

    /// The activity that emissions are divided by, with its definition, if the series reports it.
    pub const fn activity(&self) -> Option<&'a Activity> {
        self.activity
    }

    /// Every figure, tonnes per head or per unit.
    pub const fn figures(&self) -> &Figures<Intensity> {
        &self.figures
    }
}

impl fmt::Display for PerUnit<'_> {
    /// The unit: `t CO2e per head`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "t CO2e {}", self.metric)
    }
}

/// The figures of a case in the quantity that is judged.
#[derive(Debug, Clone, Copy, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "both are of one size, and Copy")]
pub(crate) enum JudgedFigures<'a> {
    /// Tonnes.
    Tonnes(Figures),
    /// Tonnes per unit of an activity, if the series reports it.
    PerUnit { own: Figures<Intensity>, activity: Option<&'a Activity> },
}

impl JudgedFigures<'_> {
    /// The record in tonnes; of a target per unit base, latest level and change.
    pub(crate) fn in_tonnes(&self) -> Figures {
        match self {
            Self::Tonnes(figures) => *figures,
            Self::PerUnit { own, activity } => beside(own, *activity),
        }
    }
}

/// The tonnes of a level per unit in a year.
pub(crate) fn tonnes_in(
    activity: Option<&Activity>,
    year: Year,
    per_unit: f64,
) -> Known<Emissions> {
    let value = activity.and_then(|activity| activity.in_year(year));
    Ok(Emissions::computed(per_unit * value.ok_or(Absent::ActivityNotReported)?))
}

/// Turns the levels of a verdict per unit into tonnes. They are of observed years, so that the
/// activity is known; a product out of range stands at the end of the range.
pub(crate) fn in_tonnes(activity: Option<&Activity>) -> impl Fn(Year, f64) -> Emissions {
    move |year, level| {
        let end = Emissions::computed(level.signum() * f64::MAX);
        tonnes_in(activity, year, level).unwrap_or(end)
    }
}

fn beside(own: &Figures<Intensity>, activity: Option<&Activity>) -> Figures {
    let last_year = last_full_year(own.as_of);
    let tonnes = |year: Year, level: Intensity| {
        // A declared base may be of a year to come, whose activity is not known.
        let known = activity.filter(|_| year.get() <= last_year);
        tonnes_in(known, year, level.tonnes_per_unit())
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
        Ok(Change { level, share_of_base: share.map(Share::computed) })
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
