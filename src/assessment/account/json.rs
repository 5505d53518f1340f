//! The JSON of a result: tonnes, shares and years as plain numbers, and what is not there as
//! `{"absent": "reason"}`. Results are written, never read.

use std::collections::BTreeMap;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::keys::key;
use super::{Aspiration, Details, GrossAndNet, NetZeroTests, PartFigures};
use crate::assessment::result::{
    Change, Cumulative, Figures, Latest, Lenses, PathStanding, Projection, Reach, Required,
    SupplementStanding,
};
use crate::assessment::{
    AnnualCuts, Assessment, CutOfYear, Peak, PerUnit, PeriodStanding, Verdict, VerdictCounts,
};
use crate::inventory::Activity;
use crate::quantity::{Absent, Level, Year};
use crate::resolve::{Base, BaseYears};
use crate::serial::Maybe;
use crate::trend::TrendFit;

/// An object whose fields are written one after the other, so that another object can hold them.
trait Fields {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error>;
}

impl Serialize for VerdictCounts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (kind, count) in self.each() {
            map.serialize_entry(kind.name(), &count)?;
        }
        map.serialize_entry("without_series", &self.without_series())?;
        map.end()
    }
}

impl<L: Level + Serialize> Fields for Verdict<L> {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        let judged = |map: &mut M,
                      (year, level, margin): (Year, L, L),
                      later: (&'static str, Option<Year>)| {
            map.serialize_entry("year", &year)?;
            map.serialize_entry(key::<L>("level_t"), &level)?;
            map.serialize_entry(key::<L>("margin_t"), &margin)?;
            later.1.map_or(Ok(()), |year| map.serialize_entry(later.0, &year))
        };

        map.serialize_entry("kind", self.name())?;
        match *self {
            Self::Met { year, level, margin, reversed } => {
                judged(map, (year, level, margin), ("reversed_in", reversed))
            }
            Self::Missed { year, level, margin, reached } => {
                judged(map, (year, level, margin), ("reached_in", reached))
            }
            Self::AchievedEarly { year, level, margin } => {
                judged(map, (year, level, margin), ("", None))
            }
            Self::OffTrack { rising, exceeded } => {
                map.serialize_entry("rising", &rising)?;
                exceeded.map_or(Ok(()), |year| map.serialize_entry("exceeded_in", &year))
            }
            Self::Undetermined(reason) => {
                map.serialize_entry("reason", reason.name())?;
                reason.year().map_or(Ok(()), |year| map.serialize_entry("year", &year))
            }
            Self::NotComparable(fields) => map.serialize_entry("differences", &fields),
            Self::OnTrack | Self::CatchingUp | Self::Slipping | Self::NotQuantified => Ok(()),
        }
    }
}

/// Objects written by one list of keys and values, the keys as they are in tonnes.
macro_rules! fields {
    ($type:ident<L>, $this:ident => { $($key:literal: $value:expr),+ $(,)? }) => {
        impl<L: Level + Serialize> Fields for $type<L> {
            fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
                let $this = self;
                $(map.serialize_entry(key::<L>($key), &$value)?;)+
                Ok(())
            }
        }
    };
    ($type:ident, $this:ident => { $($key:literal: $value:expr),+ $(,)? }) => {
        impl Fields for $type {
            fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
                let $this = self;
                $(map.serialize_entry($key, &$value)?;)+
                Ok(())
            }
        }
    };
}

macro_rules! serialize {
    (of levels: $($generic:ident),+; plain: $($plain:ident),+) => {
        $(impl<L: Level + Serialize> Serialize for $generic<L> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut map = serializer.serialize_map(None)?;
                self.write(&mut map)?;
                map.end()
            }
        })+
        $(impl Serialize for $plain {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut map = serializer.serialize_map(None)?;
                self.write(&mut map)?;
                map.end()
            }
        })+
    };
}

serialize!(
    of levels: Verdict, Latest, Change, PathStanding, Required, Projection, SupplementStanding,
        Aspiration, Base, TrendFit, Figures, Peak, CutOfYear;
    plain: Lenses, Cumulative, PeriodStanding, AnnualCuts, GrossAndNet
);

fields!(Lenses, this => { "path": Maybe(this.path), "trend": Maybe(this.trend) });
fields!(Latest<L>, this => { "year": this.year, "level_t": this.level });
fields!(Change<L>, this => {
    "tonnes": Maybe(this.level),
    "share": Maybe(this.share_of_base),
});
fields!(PathStanding<L>, this => {
    "name": this.name,
    "level_t": this.level,
    "gap_t": Maybe(this.gap),
    "gap_points_of_base": Maybe(this.gap_points_of_base),
    "gap_share": Maybe(this.gap_share_of_path),
    "years_ahead": Maybe(this.years_ahead),
});
fields!(Required<L>, this => {
    "linear_t_per_year": Maybe(this.linear),
    "share_of_latest": Maybe(this.share_of_latest),
    "share_of_base": Maybe(this.share_of_base),
    "compound": Maybe(this.compound),
});
fields!(Projection<L>, this => {
    "level_t": this.level,
    "gap_t": Maybe(this.gap),
    "low_t": Maybe(this.interval.map(|interval| interval.low)),
    "high_t": Maybe(this.interval.map(|interval| interval.high)),
    "probability_met": Maybe(this.probability_met),
    "reach_year": Maybe(this.reach.and_then(Reach::year)),
    "first_year": Maybe(this.reach.and_then(Reach::first_year)),
});
fields!(Cumulative, this => {
    "from": this.from,
    "to": this.to,
    "path_t": Maybe(this.path),
    "trend_t": Maybe(this.trend),
    "excess_t": Maybe(this.excess),
});
fields!(SupplementStanding<L>, this => {
    "cap_t": this.cap,
    "used_t": Maybe(this.used),
    "gross_limit_t": Maybe(this.gross_limit),
    "gap_without_t": Maybe(this.gap_without),
    "gap_with_t": Maybe(this.gap_with),
    "lenses": this.lenses,
});
fields!(Aspiration<L>, this => {
    "allowable_t": Maybe(this.allowable),
    "needed_t": Maybe(this.needed),
    "gap_t": Maybe(this.gap),
});

fields!(PeriodStanding, this => {
    "from": this.period.from(),
    "to": this.period.to(),
    "limit_t": Maybe(this.limit),
    "carried_t": Maybe(this.carried),
    "years_observed": this.years_observed,
    "sum_t": this.sum,
    "path_sum_t": Maybe(this.path_sum),
    "left_t": Maybe(this.left),
    "years_left": this.years_left,
    "allowed_mean_t": Maybe(this.allowed_mean),
    "projected_t": Maybe(this.projected),
});
fields!(CutOfYear<L>, this => {
    "year": this.year,
    "level_t": this.level,
    "path_t": Maybe(this.path),
    "on_path": Maybe(this.on_path),
    "cut_made": Maybe(this.cut_made),
});
fields!(AnnualCuts, this => {
    "rate": this.asked.rate(),
    "from": this.asked.from(),
    "sum_t": Maybe(this.sum),
    "path_sum_t": Maybe(this.path_sum),
    "excess_t": Maybe(this.excess()),
    "years": this.years,
});
fields!(Peak<L>, this => {
    "year": this.year,
    "level_t": this.level,
    "fall": Maybe(this.fall),
});
fields!(GrossAndNet, this => {
    "year": this.year,
    "gross_t": this.gross,
    "land_sector_t": this.land_sector,
    "net_t": this.net,
});

impl<L: Level + Serialize> Fields for Base<L> {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        match self.years {
            BaseYears::Year(year) => map.serialize_entry("year", &year)?,
            BaseYears::Period(period) => {
                map.serialize_entry("from", &period.from())?;
                map.serialize_entry("to", &period.to())?;
            }
        }
        map.serialize_entry(key::<L>("level_t"), &self.level)?;
        map.serialize_entry("policy", self.policy.name())
    }
}

impl<L: Level + Serialize> Fields for TrendFit<L> {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("estimator", &self.kind())?;
        map.serialize_entry("from", &self.from())?;
        map.serialize_entry("to", &self.to())?;
        map.serialize_entry("n", &self.points())?;
        match self.slope() {
            Ok(slope) => map.serialize_entry(key::<L>("slope_t_per_year"), &slope)?,
            Err(_) => map.serialize_entry("rate_per_year", &Maybe(self.rate()))?,
        }
        map.serialize_entry("r_squared", &Maybe(self.r_squared()))?;
        map.serialize_entry("slope_std_error", &Maybe(self.slope_std_error()))
    }
}

impl<L: Level + Serialize> Fields for Figures<L> {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("as_of", &self.as_of)?;
        map.serialize_entry("verdict", &self.verdict)?;
        map.serialize_entry("lenses", &self.lenses)?;
        map.serialize_entry("base", &Maybe(self.base.as_ref().map_err(|reason| *reason)))?;
        map.serialize_entry(key::<L>("allowable_t"), &Maybe(self.allowable))?;
        map.serialize_entry("judged_year", &self.judged_year)?;
        map.serialize_entry("basis", &self.basis)?;
        map.serialize_entry("latest", &Maybe(self.latest.as_ref().map_err(|reason| *reason)))?;
        map.serialize_entry("change", &Maybe(self.change.as_ref().map_err(|reason| *reason)))?;
        map.serialize_entry("progress", &Maybe(self.progress))?;
        map.serialize_entry("elapsed", &Maybe(self.elapsed))?;
        map.serialize_entry("path", &Maybe(self.path.as_ref().map_err(|reason| *reason)))?;
        map.serialize_entry(key::<L>("needed_t"), &Maybe(self.needed))?;
        map.serialize_entry("required", &Maybe(self.required.as_ref().map_err(|reason| *reason)))?;
        map.serialize_entry("trend", &Maybe(self.trend.as_ref().map_err(|reason| *reason)))?;
        map.serialize_entry(
            "projection",
            &Maybe(self.projection.as_ref().map_err(|reason| *reason)),
        )?;
        map.serialize_entry("effort_ratio", &Maybe(self.effort_ratio))?;
        map.serialize_entry(
            "cumulative",
            &Maybe(self.cumulative.as_ref().map_err(|reason| *reason)),
        )?;
        match &self.supplement {
            Err(Absent::NotPartOfTarget | Absent::Composite | Absent::JudgedPerUnit) => Ok(()),
            supplement => map.serialize_entry(
                "supplement",
                &Maybe(supplement.as_ref().map_err(|reason| *reason)),
            ),
        }
    }
}

/// The judged figures of a target per head or per unit, with their unit.
impl Serialize for PerUnit<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("unit", &self.to_string())?;
        let definition = self.activity().map(Activity::definition);
        let definition = definition.ok_or(Absent::ActivityNotReported);
        map.serialize_entry("definition", &Maybe(definition))?;
        self.figures().write(&mut map)?;
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
        self.figures.write(&mut map)?;
        if let Some(per_unit) = &self.per_unit {
            map.serialize_entry("per_unit", per_unit)?;
        }
        if let Some(tests) = &self.net_zero {
            map.serialize_entry("net_zero", tests)?;
        }
        if let Some(period) = &self.period {
            map.serialize_entry("period", period)?;
        }
        if let Some(peak) = &self.peak {
            map.serialize_entry("peak", peak)?;
        }
        map.end()
    }
}

impl Serialize for Assessment<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.details().serialize(serializer)
    }
}

/// The JSON of an assessment.
impl Serialize for Details<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        let result = self.assessment();
        map.serialize_entry("place", result.series().place())?;
        map.serialize_entry("target", result.target().id())?;
        result.figures().write(&mut map)?;
        if let Some(per_unit) = result.per_unit() {
            map.serialize_entry("per_unit", &per_unit)?;
        }
        if let Some(projection) = result.given().projection {
            map.serialize_entry("given_projection", projection)?;
        }
        if let Some(period) = self.period() {
            map.serialize_entry("period", &period)?;
        }
        if let Some(cuts) = self.annual_cuts() {
            map.serialize_entry("annual_rate", &cuts)?;
        }
        if let Some(peak) = self.peak() {
            map.serialize_entry("peak", &peak)?;
        }
        if let Some((base, latest)) = result.gross_and_net() {
            let sides = BTreeMap::from([("base", Maybe(base)), ("latest", Maybe(latest))]);
            map.serialize_entry("gross_and_net", &sides)?;
        }
        if let Some(tests) = self.net_zero() {
            map.serialize_entry("net_zero", &tests)?;
        }
        if let Some(aspiration) = self.aspiration() {
            map.serialize_entry("aspiration", &aspiration)?;
        }
        if let Some(aspiration) = self.aspiration_per_unit() {
            map.serialize_entry("aspiration_per_unit", &aspiration)?;
        }
        if !self.parts.is_empty() {
            map.serialize_entry("parts", &self.parts().collect::<Vec<_>>())?;
        }
        map.serialize_entry("caveats", &self.caveats().collect::<Vec<_>>())?;
        map.end()
    }
}
