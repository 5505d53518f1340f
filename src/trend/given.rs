use std::borrow::Cow;

use super::{PredictionInterval, TrendError};
use crate::formula::functions::{larger, smaller};
use crate::formula::level_table::{LevelTable, Node, first_out_of_order};
use crate::formula::line::Segment;
use crate::quantity::{Absent, Emissions, Known, Year, getters};

/// A published projection that replaces a fitted trend, such as an agency's projection with
/// existing measures (WEM) or with additional measures (WAM).
///
/// Between the projected years, levels are interpolated linearly; outside, they are undefined.
///
/// ```
/// use climate_targets::trend::{GivenProjection, ProjectedLevel};
/// use climate_targets::{Absent, Emissions, Year};
/// let levels = [(2025, 46e6), (2030, 41e6)]
///     .map(|(year, t)| ProjectedLevel::new(Year::constant(year), Emissions::constant(t)));
/// let (name, source) = ("with existing measures", "an agency's report of 2025");
/// let wem = GivenProjection::new(name, source, levels.to_vec())?;
/// assert_eq!((wem.name(), wem.source(), wem.levels().len()), (name, source, 2));
/// // 5 Mt in five years: 1 Mt a year.
/// assert_eq!(wem.level_in(Year::constant(2026))?.megatonnes(), 45.0);
/// assert_eq!(wem.level_in(Year::constant(2031)), Err(Absent::OutsideBaseline));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct GivenProjection {
    name: Cow<'static, str>,
    source: Cow<'static, str>,
    #[cfg_attr(feature = "serde", serde(serialize_with = "serial::levels"))]
    levels: Vec<ProjectedLevel>,
}

/// The projected level of one year, with its interval if the publication states one.
///
/// ```
/// use climate_targets::trend::ProjectedLevel;
/// use climate_targets::{Emissions, Year};
/// let [low, level, high] = [38e6, 41e6, 45e6].map(Emissions::constant);
/// let in_2030 = ProjectedLevel::new(Year::constant(2030), level).with_interval(low, high);
/// assert_eq!(in_2030.interval.map(|interval| interval.high), Some(high));
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct ProjectedLevel {
    /// The projected year.
    pub year: Year,
    /// The projected level, t CO2e.
    pub level: Emissions,
    /// The interval, if the projection states one.
    pub interval: Option<PredictionInterval>,
}

impl ProjectedLevel {
    /// Creates a projected level without an interval.
    pub const fn new(year: Year, level: Emissions) -> Self {
        Self { year, level, interval: None }
    }

    /// Sets the lower and the upper end of the interval.
    #[must_use]
    pub const fn with_interval(mut self, low: Emissions, high: Emissions) -> Self {
        self.interval = Some(PredictionInterval { low, high });
        self
    }
}

impl GivenProjection {
    /// Creates a projection from a name, a source, and levels in year order.
    ///
    /// # Errors
    /// - [`TrendError::NoName`], [`TrendError::NoSource`] for an empty name or source.
    /// - [`TrendError::NoProjection`] for an empty list of levels.
    /// - [`TrendError::ProjectionOutOfOrder`] for 2025 after 2030, or 2030 twice.
    /// - [`TrendError::ProjectedLevel`] for 1e300 t.
    /// - [`TrendError::LevelOutsideInterval`] for 41 Mt with an interval of 42 to 45 Mt.
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
        /// The name, such as "with additional measures".
        name: &str => &self.name,
        /// The publication that contains the projection.
        source: &str => &self.source,
        /// The levels, in year order.
        levels: &[ProjectedLevel] => &self.levels,
    }

    /// The level of a year, interpolated linearly between the projected years.
    ///
    /// # Errors
    /// [`Absent::OutsideBaseline`] before the first and after the last year of the projection.
    pub fn level_in(&self, year: Year) -> Known<Emissions> {
        self.level_at(year).map(Emissions::computed)
    }

    pub(crate) fn level_at(&self, year: Year) -> Known<f64> {
        self.table().level_at(year.as_f64())
    }

    pub(super) const fn table(&self) -> LevelTable<'_, ProjectedLevel> {
        LevelTable(self.levels.as_slice())
    }

    /// The interval for a year; [`Absent::NotDefined`] if the projection has no interval for it.
    pub(crate) fn interval_in(&self, year: Year) -> Known<PredictionInterval> {
        self.table()
            .node_in(year)
            .and_then(|projected| projected.interval)
            .ok_or(Absent::NotDefined)
    }

    /// The sum of the levels over the years `from` to `to`, both included.
    pub(crate) fn sum_over(&self, from: Year, to: Year) -> Known<f64> {
        self.table().sum_over(from, to)
    }

    /// The fractional year, not before `after`, in which the projection falls to a limit; `None`
    /// if there is no such year within the projection. `reaches` says whether a level reaches the
    /// limit, within the tolerance of the assessment.
    pub(crate) fn falls_to(
        &self,
        limit: f64,
        after: Year,
        reaches: impl Fn(f64) -> bool,
    ) -> Option<f64> {
        let piece = self.crossing(after, reaches)?;
        // A level that equals the limit within the tolerance can cross it outside the segment.
        let from = larger(piece.from.0, after.as_f64());
        Some(smaller(larger(piece.year_at(limit), from), piece.to.0))
    }

    /// The first linear segment that ends after the year `after` and falls to the limit.
    pub(super) fn crossing(&self, after: Year, reaches: impl Fn(f64) -> bool) -> Option<Segment> {
        let mut pieces = self.table().pieces().filter(|piece| piece.to.0 > after.as_f64());
        pieces.find(|Segment { from, to }| !reaches(from.1) && reaches(to.1))
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

    /// A published projection that replaces a fitted trend.
    #[derive(serde::Deserialize)]
    #[serde(crate = "crate::serial::shown")]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[serde(deny_unknown_fields, expecting = "a projection: an object with name, source, levels")]
    struct Raw {
        /// The name, such as "with additional measures".
        name: String,
        /// The publication that contains the projection.
        source: String,
        /// The levels, in year order.
        levels: Vec<RawLevel>,
    }

    /// The projected level of one year.
    #[derive(serde::Serialize, serde::Deserialize)]
    #[serde(crate = "crate::serial::shown")]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[cfg_attr(feature = "schema", schemars(rename = "ProjectedLevel"))]
    #[serde(deny_unknown_fields, expecting = "a projected level: year, level_t, low_t, high_t")]
    struct RawLevel {
        /// The projected year.
        year: Year,
        /// The projected level.
        level_t: Emissions,
        /// The lower end of the interval. Omitted if the projection states none.
        #[serde(skip_serializing_if = "Option::is_none")]
        low_t: Option<Emissions>,
        /// The upper end of the interval. Omitted if the projection states none.
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

    crate::record::plain!(GivenProjection);

    #[cfg(feature = "schema")]
    impl schemars::JsonSchema for GivenProjection {
        fn schema_name() -> std::borrow::Cow<'static, str> {
            "GivenProjection".into()
        }

        fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
            Raw::json_schema(generator)
        }
    }

    checked!(GivenProjection: Raw => |raw| {
        let level = |raw: RawLevel| {
            let level = ProjectedLevel::new(raw.year, raw.level_t);
            match (raw.low_t, raw.high_t) {
                (Some(low), Some(high)) => Ok(level.with_interval(low, high)),
                (None, None) => Ok(level),
                _ => Err("projection: give both low_t and high_t, or neither".to_owned()),
            }
        };
        let levels = raw.levels.into_iter().map(level).collect::<Result<_, _>>()?;
        Self::new(raw.name, raw.source, levels).map_err(|error| error.to_string())
    });
}
