//! The JSON of a result: tonnes, shares and years as plain numbers, and what is not there as
//! `{"absent": "reason"}`. Results are written, never read.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::assessment::{Aspiration, YearLevels};
use super::figures::{
    Change, Cumulative, Figures, Latest, Lenses, PathStanding, Projection, Required,
    SupplementStanding,
};
use super::{Assessment, NetZeroTests, PartFigures, Reach, Undetermined, Verdict};
use crate::quantity::{Absent, Emissions, Known, Year};
use crate::resolve::{Base, BaseYears};
use crate::trend::TrendFit;

/// A value, or `{"absent": "reason"}`.
struct Maybe<T>(Known<T>);

impl<T: Serialize> Serialize for Maybe<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        known(&self.0, serializer)
    }
}

/// The one way in which a value or its absence is written.
pub(super) fn known<T: Serialize, S: Serializer>(
    value: &Known<T>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match value {
        Ok(value) => value.serialize(serializer),
        Err(reason) => {
            let mut map = serializer.serialize_map(Some(1))?;
            map.serialize_entry("absent", reason.name())?;
            map.end()
        }
    }
}

impl Serialize for Verdict {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        fn judged<M: SerializeMap>(
            map: &mut M,
            (year, level, margin): (Year, Emissions, Emissions),
            later: (&'static str, Option<Year>),
        ) -> Result<(), M::Error> {
            map.serialize_entry("year", &year)?;
            map.serialize_entry("level_t", &level)?;
            map.serialize_entry("margin_t", &margin)?;
            later.1.map_or(Ok(()), |year| map.serialize_entry(later.0, &year))
        }

        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("kind", self.name())?;
        match *self {
            Self::Met { year, level, margin, reversed } => {
                judged(&mut map, (year, level, margin), ("reversed_in", reversed))?;
            }
            Self::Missed { year, level, margin, reached } => {
                judged(&mut map, (year, level, margin), ("reached_in", reached))?;
            }
            Self::AchievedEarly { year, level, margin } => {
                judged(&mut map, (year, level, margin), ("", None))?;
            }
            Self::OffTrack { rising } => map.serialize_entry("rising", &rising)?,
            Self::Undetermined(reason) => {
                map.serialize_entry("reason", reason.name())?;
                if let Undetermined::AwaitingInventory(year) | Undetermined::GapAtDeadline(year) =
                    reason
                {
                    map.serialize_entry("year", &year)?;
                }
            }
            Self::NotComparable(fields) => map.serialize_entry("differences", &fields)?,
            Self::OnTrack | Self::CatchingUp | Self::Slipping | Self::NotQuantified => {}
        }
        map.end()
    }
}

/// The objects whose fields are levels, shares and what is absent: each is written by one list
/// of keys and values.
macro_rules! serialize_fields {
    ($type:ty, $this:ident => { $($key:literal: $value:expr),+ $(,)? }) => {
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let $this = self;
                let mut map = serializer.serialize_map(None)?;
                $(map.serialize_entry($key, &$value)?;)+
                map.end()
            }
        }
    };
}

serialize_fields!(Lenses, this => { "path": Maybe(this.path), "trend": Maybe(this.trend) });
serialize_fields!(Latest, this => { "year": this.year, "level_t": this.level });
serialize_fields!(Change, this => {
    "tonnes": Maybe(this.level),
    "share": Maybe(this.share_of_base),
});
serialize_fields!(PathStanding, this => {
    "name": this.name,
    "level_t": this.level,
    "gap_t": Maybe(this.gap),
    "gap_points_of_base": Maybe(this.gap_points_of_base),
    "gap_share": Maybe(this.gap_share_of_path),
    "years_ahead": Maybe(this.years_ahead),
});
serialize_fields!(Required, this => {
    "linear_t_per_year": Maybe(this.linear),
    "share_of_latest": Maybe(this.share_of_latest),
    "share_of_base": Maybe(this.share_of_base),
    "compound": Maybe(this.compound),
});
serialize_fields!(Projection, this => {
    "level_t": this.level,
    "gap_t": Maybe(this.gap),
    "low_t": Maybe(this.interval.map(|interval| interval.low)),
    "high_t": Maybe(this.interval.map(|interval| interval.high)),
    "probability_met": Maybe(this.probability_met),
    "reach_year": Maybe(this.reach.and_then(Reach::year)),
    "first_year": Maybe(this.reach.and_then(Reach::first_year)),
});
serialize_fields!(Cumulative, this => {
    "from": this.from,
    "to": this.to,
    "path_t": Maybe(this.path),
    "trend_t": Maybe(this.trend),
    "excess_t": Maybe(this.excess),
});
serialize_fields!(SupplementStanding, this => {
    "cap_t": this.cap,
    "gross_limit_t": Maybe(this.gross_limit),
    "gap_without_t": Maybe(this.gap_without),
    "gap_with_t": Maybe(this.gap_with),
    "lenses": this.lenses,
});
serialize_fields!(YearLevels, this => {
    "year": this.year,
    "path_t": Maybe(this.path),
    "trend_t": Maybe(this.trend),
    "observed_t": Maybe(this.observed.ok_or(Absent::NoObservation)),
});
serialize_fields!(Aspiration, this => {
    "allowable_t": Maybe(this.allowable),
    "needed_t": Maybe(this.needed),
    "gap_t": Maybe(this.gap),
});

impl Serialize for Base {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        match self.years {
            BaseYears::Year(year) => map.serialize_entry("year", &year)?,
            BaseYears::Period(period) => {
                map.serialize_entry("from", &period.from())?;
                map.serialize_entry("to", &period.to())?;
            }
        }
        map.serialize_entry("level_t", &self.level)?;
        map.serialize_entry("policy", self.policy.name())?;
        map.end()
    }
}

impl Serialize for TrendFit {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("estimator", &self.kind())?;
        map.serialize_entry("from", &self.from())?;
        map.serialize_entry("to", &self.to())?;
        map.serialize_entry("n", &self.points())?;
        match self.slope() {
            Ok(slope) => map.serialize_entry("slope_t_per_year", &slope)?,
            Err(_) => map.serialize_entry("rate_per_year", &Maybe(self.rate()))?,
        }
        map.serialize_entry("r_squared", &Maybe(self.r_squared()))?;
        map.serialize_entry("slope_std_error", &Maybe(self.slope_std_error()))?;
        map.end()
    }
}

/// Writes the figures' own entries into the object of whatever they belong to.
fn write_figures<M: SerializeMap>(map: &mut M, figures: &Figures) -> Result<(), M::Error> {
    map.serialize_entry("as_of", &figures.as_of)?;
    map.serialize_entry("verdict", &figures.verdict)?;
    map.serialize_entry("lenses", &figures.lenses)?;
    map.serialize_entry("base", &Maybe(figures.base))?;
    map.serialize_entry("allowable_t", &Maybe(figures.allowable))?;
    map.serialize_entry("judged_year", &figures.judged_year)?;
    map.serialize_entry("basis", &figures.basis)?;
    map.serialize_entry("latest", &Maybe(figures.latest))?;
    map.serialize_entry("change", &Maybe(figures.change))?;
    map.serialize_entry("progress", &Maybe(figures.progress))?;
    map.serialize_entry("elapsed", &Maybe(figures.elapsed))?;
    map.serialize_entry("path", &Maybe(figures.path))?;
    map.serialize_entry("needed_t", &Maybe(figures.needed))?;
    map.serialize_entry("required", &Maybe(figures.required))?;
    map.serialize_entry("trend", &Maybe(figures.trend))?;
    map.serialize_entry("projection", &Maybe(figures.projection))?;
    map.serialize_entry("effort_ratio", &Maybe(figures.effort_ratio))?;
    map.serialize_entry("cumulative", &Maybe(figures.cumulative))?;
    match figures.supplement {
        Err(Absent::NotPartOfTarget | Absent::Composite) => Ok(()),
        supplement => map.serialize_entry("supplement", &Maybe(supplement)),
    }
}

impl Serialize for Figures {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        write_figures(&mut map, self)?;
        map.end()
    }
}

impl Serialize for NetZeroTests {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("own", &Maybe(self.own.ok_or(Absent::NotPartOfTarget)))?;
        map.serialize_entry("net", &Maybe(self.net))?;
        map.end()
    }
}

impl Serialize for PartFigures<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("ambition", &self.part.ambition)?;
        write_figures(&mut map, &self.figures)?;
        if let Some(tests) = &self.net_zero {
            map.serialize_entry("net_zero", tests)?;
        }
        map.end()
    }
}

impl Serialize for Assessment<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("place", self.series().place())?;
        map.serialize_entry("target", self.target().id())?;
        write_figures(&mut map, self.figures())?;
        if let Some(tests) = self.net_zero() {
            map.serialize_entry("net_zero", &tests)?;
        }
        if let Some(aspiration) = self.aspiration() {
            map.serialize_entry("aspiration", &aspiration)?;
        }
        let parts: Vec<_> = self.parts().collect();
        if !parts.is_empty() {
            map.serialize_entry("parts", &parts)?;
        }
        map.serialize_entry("caveats", &self.caveats().collect::<Vec<_>>())?;
        map.end()
    }
}
