use std::borrow::Cow;

use super::{PredictionInterval, TrendError};
use crate::formula::level_table::{LevelTable, Node, first_out_of_order};
use crate::formula::line::Segment;
use crate::quantity::{Absent, Emissions, Known, Year, getters};

/// A projection that somebody else made: with existing measures (WEM), with additional measures
/// (WAM) of an agency. It stands in for a fitted trend; straight between its years, never
/// extrapolated.
///
/// ```
/// use climate_targets::trend::{GivenProjection, ProjectedLevel};
/// use climate_targets::{Emissions, Year};
/// let levels = [(2025, 46e6), (2030, 41e6)]
///     .map(|(year, t)| ProjectedLevel::new(Year::constant(year), Emissions::constant(t)));
/// let (name, source) = ("with existing measures", "an agency's report of 2025");
/// let wem = GivenProjection::new(name, source, levels.to_vec())?;
/// assert_eq!(wem.level_in(Year::constant(2026)).unwrap().megatonnes(), 45.0);
/// assert!(wem.level_in(Year::constant(2031)).is_err());
/// # Ok::<(), climate_targets::trend::TrendError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct GivenProjection {
    name: Cow<'static, str>,
    source: Cow<'static, str>,
    #[cfg_attr(feature = "serde", serde(serialize_with = "serial::levels"))]
    levels: Vec<ProjectedLevel>,
}

/// One year of a given projection.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct ProjectedLevel {
    /// The year.
    pub year: Year,
    /// The level.
    pub level: Emissions,
    /// Its interval, if the projection gives one.
    pub interval: Option<PredictionInterval>,
}

impl ProjectedLevel {
    /// A level without an interval.
    pub const fn new(year: Year, level: Emissions) -> Self {
        Self { year, level, interval: None }
    }

    /// Sets the two ends of the interval that the projection gives.
    #[must_use]
    pub const fn between(mut self, low: Emissions, high: Emissions) -> Self {
        self.interval = Some(PredictionInterval { low, high });
        self
    }
}

impl GivenProjection {
    /// A projection by its name, its source, and its levels in the order of their years.
    ///
    /// # Errors
    /// [`TrendError::NoName`], [`TrendError::NoSource`], [`TrendError::NoProjection`],
    /// [`TrendError::ProjectionOutOfOrder`]; [`TrendError::ProjectedLevel`] for 1e300 t;
    /// [`TrendError::LevelOutsideInterval`] for 41 Mt between 42 and 45.
    pub fn new(
        name: impl Into<Cow<'static, str>>,
        source: impl Into<Cow<'static, str>>,
        levels: Vec<ProjectedLevel>,
    ) -> Result<Self, TrendError> {
        let (name, source) = (name.into(), source.into());
        if name.trim().is_empty() {
            return Err(TrendError::NoName);
        }
        if source.trim().is_empty() {
            return Err(TrendError::NoSource);
        }
        if levels.is_empty() {
            return Err(TrendError::NoProjection);
        }
        for ProjectedLevel { year, level, interval } in &levels {
            let ends = interval.map(|interval| [interval.low, interval.high]);
            let all = ends.into_iter().flatten().chain([*level]);
            if let Some(problem) = all.into_iter().find_map(|level| level.as_level().err()) {
                return Err(TrendError::ProjectedLevel { year: *year, problem });
            }
            if let Some(PredictionInterval { low, high }) = *interval
                && !(low..=high).contains(level)
            {
                let (year, level) = (*year, *level);
                return Err(TrendError::LevelOutsideInterval { year, level, low, high });
            }
        }
        if let Some(year) = first_out_of_order(levels.iter().map(|projected| projected.year)) {
            return Err(TrendError::ProjectionOutOfOrder { year });
        }
        Ok(Self { name, source, levels })
    }

    getters! { fn &self;
        /// Which projection: "with additional measures".
        name: &str => &self.name,
        /// Where it stands.
        source: &str => &self.source,
        /// Its levels in the order of their years.
        levels: &[ProjectedLevel] => &self.levels,
    }

    /// The level of a year, on the straight line between two years of the projection.
    ///
    /// # Errors
    /// [`Absent::OutsideBaseline`] before its first year and after its last.
    pub fn level_in(&self, year: Year) -> Known<Emissions> {
        self.level_at(year).map(Emissions::computed)
    }

    pub(crate) fn level_at(&self, year: Year) -> Known<f64> {
        self.table().level_at(year.as_f64())
    }

    pub(super) const fn table(&self) -> LevelTable<'_, ProjectedLevel> {
        LevelTable(self.levels.as_slice())
    }

    /// The interval of a year, where the projection gives one for it.
    pub(crate) fn interval_in(&self, year: Year) -> Known<PredictionInterval> {
        self.table()
            .node_in(year)
            .and_then(|projected| projected.interval)
            .ok_or(Absent::NotDefined)
    }

    /// The sum of its levels over whole years, both ends included.
    pub(crate) fn sum_over(&self, from: Year, to: Year) -> Known<f64> {
        self.table().sum_over(from, to)
    }

    /// When it comes down to a limit after a year, or, if `strict`, when it leaves the limit
    /// downwards; none within its years.
    pub(crate) fn falls_to(&self, limit: f64, after: Year, strict: bool) -> Option<f64> {
        Some(self.crossing(limit, after, strict)?.year_at(limit).max(after.as_f64()))
    }

    /// The first straight piece after a year that falls to a limit, or, if `strict`, under it.
    pub(super) fn crossing(&self, limit: f64, after: Year, strict: bool) -> Option<Segment> {
        let mut pieces = self.table().pieces().filter(|piece| piece.to.0 > after.as_f64());
        pieces.find(|Segment { from, to }| {
            if strict { from.1 >= limit && to.1 < limit } else { from.1 > limit && to.1 <= limit }
        })
    }
}

impl Node for ProjectedLevel {
    fn year(&self) -> Year {
        self.year
    }

    fn level(&self) -> f64 {
        self.level.tonnes()
    }
}

#[cfg(feature = "serde")]
mod serial {
    use super::{GivenProjection, ProjectedLevel};
    use crate::quantity::{Emissions, Year};
    use crate::serial::checked;
    use serde::Serializer;

    #[derive(serde::Deserialize)]
    #[serde(deny_unknown_fields, expecting = "a projection: an object with name, source, levels")]
    struct Raw {
        name: String,
        source: String,
        levels: Vec<RawLevel>,
    }

    #[derive(serde::Serialize, serde::Deserialize)]
    #[serde(deny_unknown_fields, expecting = "a projected level: year, level_t, low_t, high_t")]
    struct RawLevel {
        year: Year,
        level_t: Emissions,
        #[serde(skip_serializing_if = "Option::is_none")]
        low_t: Option<Emissions>,
        #[serde(skip_serializing_if = "Option::is_none")]
        high_t: Option<Emissions>,
    }

    impl From<&ProjectedLevel> for RawLevel {
        fn from(&ProjectedLevel { year, level: level_t, interval }: &ProjectedLevel) -> Self {
            let (low_t, high_t) = interval.map(|ends| (ends.low, ends.high)).unzip();
            Self { year, level_t, low_t, high_t }
        }
    }

    pub(super) fn levels<S: Serializer>(
        levels: &[ProjectedLevel],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(levels.iter().map(RawLevel::from))
    }

    checked!(GivenProjection: Raw => |raw| {
        let level = |raw: RawLevel| {
            let level = ProjectedLevel::new(raw.year, raw.level_t);
            match (raw.low_t, raw.high_t) {
                (Some(low), Some(high)) => Ok(level.between(low, high)),
                (None, None) => Ok(level),
                _ => Err("projection: give low_t and high_t, or neither".to_owned()),
            }
        };
        let levels = raw.levels.into_iter().map(level).collect::<Result<_, _>>()?;
        Self::new(raw.name, raw.source, levels).map_err(|error| error.to_string())
    });
}
