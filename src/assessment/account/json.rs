//! The JSON form of results. Tonnes, shares and years are plain numbers; an absent value is
//! `{"absent": "reason"}`. Results can be serialised but not deserialised.

use std::collections::BTreeMap;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::{Aspiration, Chart, ChartRow, Details, GrossAndNet, NetZeroTests, PartFigures};
use crate::assessment::result::{
    Change, Cumulative, Figures, Latest, Lenses, PathStanding, Projection, Reach, Required,
    SupplementStanding,
};
use crate::assessment::{
    AnnualCuts, Assessment, CutOfYear, Peak, PerUnit, PeriodStanding, Verdict, VerdictCounts,
};
use crate::inventory::Activity;
use crate::quantity::{Absent, Emissions, Known, Level};
use crate::resolve::{Base, BaseYears};
use crate::serial::Maybe;
use crate::trend::{CalibratedOutlook, TrendFit};

/// The JSON key of a level, given its key in tonnes. Keys of levels in tonnes end in `_t`; keys of
/// levels per head or per unit do not.
fn key<L: Level>(in_tonnes: &'static str) -> &'static str {
    match in_tonnes {
        key if L::IS_TONNES => key,
        "linear_t_per_year" => "linear_per_year",
        "slope_t_per_year" => "slope_per_year",
        "tonnes" => "level",
        key => key.strip_suffix("_t").unwrap_or(key),
    }
}

/// An object that can write its fields into the map of another object.
trait ObjectFields {
    /// The unit of the object's levels.
    type Level: Level;

    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error>;
}

/// Declares objects, each as a list of keys (in their form for tonnes) and values. A value after
/// `?` is an `Option`; its key is omitted for `None`. The key `..` includes the keys of another
/// object.
macro_rules! objects {
    ($this:ident; $($type:ident $(<$L:ident>)? $(<$a:lifetime>)? {
        $($key:tt $mode:tt $value:expr),+ $(,)?
    })+) => {$(
        impl $(<$L: Level + Serialize>)? ObjectFields for $type $(<$L>)? $(<$a>)? {
            type Level = objects!(@level $($L)?);

            fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
                let $this = self;
                $(objects!(@field map, $key $mode $value);)+
                Ok(())
            }
        }

        impl $(<$L: Level + Serialize>)? Serialize for $type $(<$L>)? $(<$a>)? {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut map = serializer.serialize_map(None)?;
                self.write(&mut map)?;
                map.end()
            }
        }
    )+};
    (@level) => { Emissions };
    (@level $L:ident) => { $L };
    (@field $map:ident, .. : $object:expr) => { $object.write($map)? };
    (@field $map:ident, $key:literal : $value:expr) => {
        $map.serialize_entry(key::<Self::Level>($key), &$value)?
    };
    (@field $map:ident, $key:literal ? $value:expr) => {
        if let Some(value) = $value {
            $map.serialize_entry(key::<Self::Level>($key), &value)?;
        }
    };
}

/// The figures before the projection. `Details` adds the calibrated outlook to the projection, so
/// the projection is written separately, between the two groups of figures.
struct FiguresUpToTrend<L>(Figures<L>);

/// The figures after the projection.
struct FiguresAfterProjection<L>(Figures<L>);

/// A projection, with the calibrated outlook if the caller supplies a calibration.
struct ProjectionWithCalibration<'a> {
    projection: Projection,
    calibrated: Option<Known<CalibratedOutlook<'a>>>,
}

objects! { this;
    Lenses { "path": Maybe(this.path), "trend": Maybe(this.trend) }
    Latest<L> { "year": this.year, "level_t": this.level }
    Change<L> { "tonnes": Maybe(this.level), "share": Maybe(this.share_of_base) }
    PathStanding<L> {
        "name": this.name,
        "level_t": this.level,
        "gap_t": Maybe(this.gap),
        "gap_points_of_base": Maybe(this.gap_points_of_base),
        "gap_share": Maybe(this.gap_share_of_path),
        "years_ahead": Maybe(this.years_ahead),
    }
    Required<L> {
        "linear_t_per_year": Maybe(this.linear),
        "share_of_latest": Maybe(this.share_of_latest),
        "share_of_base": Maybe(this.share_of_base),
        "compound": Maybe(this.compound),
    }
    Projection<L> {
        "level_t": this.level,
        "gap_t": Maybe(this.gap),
        "low_t": Maybe(this.interval.map(|interval| interval.low)),
        "high_t": Maybe(this.interval.map(|interval| interval.high)),
        "probability_met": Maybe(this.probability_met),
        "reach_year": Maybe(this.reach.and_then(Reach::year)),
        "first_year": Maybe(this.reach.and_then(Reach::first_year)),
    }
    Cumulative {
        "from": this.from,
        "to": this.to,
        "path_t": Maybe(this.path),
        "trend_t": Maybe(this.trend),
        "excess_t": Maybe(this.excess),
    }
    SupplementStanding<L> {
        "cap_t": this.cap,
        "used_t": Maybe(this.used),
        "gross_limit_t": Maybe(this.gross_limit),
        "gap_without_t": Maybe(this.gap_without),
        "gap_with_t": Maybe(this.gap_with),
        "lenses": this.lenses,
    }
    Aspiration<L> {
        "allowable_t": Maybe(this.allowable),
        "needed_t": Maybe(this.needed),
        "gap_t": Maybe(this.gap),
    }
    PeriodStanding {
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
    }
    CutOfYear<L> {
        "year": this.year,
        "level_t": this.level,
        "path_t": Maybe(this.path),
        "on_path": Maybe(this.on_path),
        "cut_made": Maybe(this.cut_made),
    }
    AnnualCuts {
        "rate": this.rate.rate(),
        "from": this.rate.from(),
        "sum_t": Maybe(this.sum),
        "path_sum_t": Maybe(this.path_sum),
        "excess_t": Maybe(this.excess()),
        "years": this.years,
    }
    Peak<L> { "year": this.year, "level_t": this.level, "fall": Maybe(this.fall) }
    GrossAndNet {
        "year": this.year,
        "gross_t": this.gross,
        "land_sector_t": this.land_sector,
        "net_t": this.net,
    }
    Base<L> {
        "year"? if let BaseYears::Year(year) = this.years { Some(year) } else { None },
        "from"? if let BaseYears::Period(years) = this.years { Some(years.from()) } else { None },
        "to"? if let BaseYears::Period(years) = this.years { Some(years.to()) } else { None },
        "level_t": this.level,
        "policy": this.policy.name(),
    }
    TrendFit<L> {
        "estimator": this.kind().name(),
        "damping"? this.kind().damping(),
        "reference_set"? this.kind().reference_set(),
        "from": this.from(),
        "to": this.to(),
        "n": this.points(),
        "slope_t_per_year"? this.slope().ok(),
        "rate_per_year"? this.slope().is_err().then(|| Maybe(this.rate())),
        "r_squared": Maybe(this.r_squared()),
        "slope_std_error": Maybe(this.slope_std_error()),
    }
    Verdict<L> {
        "kind": this.name(),
        "year"? this.judged().map(|(year, ..)| year),
        "level_t"? this.judged().map(|(_, level, _)| level),
        "margin_t"? this.judged().map(|(.., margin)| margin),
        "reversed_in"? if let Verdict::Met { reversed, .. } = this { *reversed } else { None },
        "reached_in"? if let Verdict::Missed { reached, .. } = this { *reached } else { None },
        "rising"? if let Verdict::OffTrack { rising, .. } = this { Some(rising) } else { None },
        "exceeded_in"? if let Verdict::OffTrack { exceeded, .. } = this { *exceeded } else { None },
        "reason"? if let Verdict::Undetermined(reason) = this { Some(reason.name()) } else { None },
        "year"? if let Verdict::Undetermined(reason) = this { reason.year() } else { None },
        "differences"? if let Verdict::NotComparable(fields) = this { Some(fields) } else { None },
    }
    FiguresUpToTrend<L> {
        "as_of": this.0.as_of,
        "verdict": this.0.verdict,
        "lenses": this.0.lenses,
        "base": Maybe(this.0.base),
        "allowable_t": Maybe(this.0.allowable),
        "judged_year": this.0.judged_year,
        "basis": this.0.basis,
        "latest": Maybe(this.0.latest),
        "change": Maybe(this.0.change),
        "progress": Maybe(this.0.progress),
        "elapsed": Maybe(this.0.elapsed),
        "path": Maybe(this.0.path),
        "needed_t": Maybe(this.0.needed),
        "required": Maybe(this.0.required),
        "trend": Maybe(this.0.trend),
    }
    FiguresAfterProjection<L> {
        "effort_ratio": Maybe(this.0.effort_ratio),
        "cumulative": Maybe(this.0.cumulative),
        "supplement"? match this.0.supplement {
            Err(Absent::NotPartOfTarget | Absent::Composite | Absent::JudgedPerUnit) => None,
            supplement => Some(Maybe(supplement)),
        },
    }
    Figures<L> {
        ..: FiguresUpToTrend(*this),
        "projection": Maybe(this.projection),
        ..: FiguresAfterProjection(*this),
    }
    CalibratedOutlook<'_> {
        "level_t": this.level,
        "low_t": this.interval.low,
        "high_t": this.interval.high,
        "low_80_t": this.interval_80.low,
        "high_80_t": this.interval_80.high,
        "probability_met": Maybe(this.probability_met),
        "reference": this.calibration.reference(),
        "horizon": this.record.horizon,
        "cases": this.record.cases,
        "spans": this.record.spans(),
        "bias": this.record.bias,
        "coverage_places_left_out": Maybe(this.record.coverage_on_other_places()),
        "coverage_years_left_out": Maybe(this.record.coverage_in_later_years()),
    }
    ProjectionWithCalibration<'_> {
        ..: this.projection,
        "calibrated"? this.calibrated.map(Maybe),
    }
    // The figures of a target per head or per unit, with their unit.
    PerUnit<'_> {
        "unit": this.to_string(),
        "definition": Maybe(
            this.activity().map(Activity::definition).ok_or(Absent::ActivityNotReported)
        ),
        ..: this.figures(),
    }
    NetZeroTests {
        "own": Maybe(this.own.ok_or(Absent::NotPartOfTarget)),
        "net": Maybe(this.net),
    }
    PartFigures<'_> {
        "ambition": this.part.ambition,
        ..: this.figures,
        "per_unit"? this.per_unit,
        "net_zero"? this.net_zero,
        "period"? this.period,
        "peak"? this.peak,
    }
    Details<'_> {
        "place": this.assessment.series().place(),
        "target": this.target().id(),
        ..: FiguresUpToTrend(this.assessment.figures()),
        "projection": Maybe(this.assessment.figures().projection.map(|projection| {
            ProjectionWithCalibration { projection, calibrated: this.calibrated() }
        })),
        ..: FiguresAfterProjection(this.assessment.figures()),
        "per_unit"? this.assessment.per_unit(),
        "given_projection"? this.assessment.overrides().projection,
        "period"? this.period(),
        "annual_rate"? this.annual_cuts(),
        "peak"? this.peak(),
        "gross_and_net"? this.gross_and_net().map(|(base, latest)| {
            BTreeMap::from([("base", Maybe(base)), ("latest", Maybe(latest))])
        }),
        "net_zero"? this.net_zero(),
        "aspiration"? this.aspiration(),
        "aspiration_per_unit"? this.aspiration_per_unit(),
        "parts"? Some(this.parts().collect::<Vec<_>>()).filter(|parts| !parts.is_empty()),
        "caveats": this.caveats().collect::<Vec<_>>(),
    }
    ChartRow<L> {
        "year": this.year,
        "observed_t": Maybe(this.observed.ok_or(Absent::NoObservation)),
        "status"? this.status,
        "path_t": Maybe(this.path),
        "trend_t": Maybe(this.trend),
        "low_t": Maybe(this.band.map(|band| band.low)),
        "high_t": Maybe(this.band.map(|band| band.high)),
        "limit_t": Maybe(this.limit.ok_or(Absent::NotPartOfTarget)),
        "milestone_t"? this.milestone,
    }
}

impl Serialize for Assessment<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.details().serialize(serializer)
    }
}

impl<L: Level + Serialize> Serialize for Chart<L> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.rows())
    }
}

impl Serialize for VerdictCounts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let kinds = self.each().map(|(kind, count)| (kind.name(), count));
        serializer.collect_map(kinds.chain([("without_series", self.without_series())]))
    }
}
