//! A climate plan and its builder.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};

use super::checks::Checks;
use super::effect::{CheckedGroup, CheckedMeasure};
use super::measure::Measure;
use super::reference::PlanReference;
use super::sector_index::SectorIndex;
use super::stated::StatedTotal;
use super::sums::{EffectSum, MeasureSet};
use super::{Bounds, PlanError};
use crate::inventory::{folded_name, is_same_name};
use crate::quantity::{Emissions, QuantityError, Year, getters, setters};

/// A climate plan: a ledger of measures whose effects are counted against one reference.
///
/// ```
/// use climate_targets::plan::{Measure, MeasureStatus, Plan};
/// use climate_targets::{Emissions, Year};
/// let kt = Emissions::from_kilotonnes;
/// let plan = Plan::builder("a climate plan")
///     .source("the city council, 2024")
///     .counted_from(2021)
///     .measure(
///         Measure::new("Heat network without oil")
///             .sector("buildings")
///             .status(MeasureStatus::Adopted)
///             .reduces(2030, kt(35.0)),
///     )
///     .measure(Measure::new("Bus lanes").sector("transport").reduces_between(2030, kt(4.0), kt(6.0)))
///     .stated_total(2030, "40 kt CO2e")
///     .build()?;
/// assert_eq!((plan.name(), plan.source()), ("a climate plan", "the city council, 2024"));
/// assert_eq!((plan.measures().len(), plan.stated_totals().len()), (2, 1));
/// assert!(plan.sectors().eq(["buildings", "transport"]));
/// assert_eq!(plan.total_in(Year::new(2030)?).bounds.high().kilotonnes(), 41.0);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// ```
/// use climate_targets::plan::{Plan, PlanReference};
/// use climate_targets::{Assessor, EmissionSeries, Target, Year};
/// let plan = Plan::builder("a plan").stated_total(2030, "5 kt CO2e").build()?;
/// assert_eq!(plan.reference(), &PlanReference::TargetBase);
/// assert!(plan.total_checks().all(|check| !check.agrees)); // no measure, 5 kt stated
/// let city = EmissionSeries::from_tonnes("a city", [(1990, 1000.0), (2020, 900.0)])?;
/// let target = Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(2030).build()?;
/// let against = plan.assess(Assessor::as_of_ymd(2024, 6, 30)?, &city, &target);
/// assert_eq!(against.verdict().name(), "falls_short");
/// assert_eq!(plan.without_target(Year::new(2030)?).verdict().name(), "no_target");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    pub(super) name: Cow<'static, str>,
    pub(super) source: Cow<'static, str>,
    pub(super) reference: PlanReference,
    pub(super) sector_levels: LevelsBySector,
    pub(super) measures: Vec<CheckedMeasure>,
    pub(super) groups: Vec<CheckedGroup>,
    pub(super) by_sector: SectorIndex,
    pub(super) stated_totals: Vec<StatedTotal>,
}

/// The reference levels of sectors, each with the name in the plan, by the normalised name.
pub(super) type LevelsBySector = BTreeMap<String, (Cow<'static, str>, Emissions)>;

/// Builder of a [`Plan`]; [`Plan::builder`] creates it.
///
/// [`build`](PlanBuilder::build) checks all inputs and reports all problems at once.
///
/// ```
/// use climate_targets::Emissions;
/// use climate_targets::plan::{Measure, Plan};
/// let both = Plan::builder("a plan").counted_from(2021).counted_against("as usual").build();
/// assert_eq!(
///     both.unwrap_err().to_string(),
///     "reference: the level of 2021 and the path \"as usual\"; the effects of a plan are counted \
///      against one reference"
/// );
/// // A joint effect lies between the largest single effect and the sum.
/// let t = Emissions::from_tonnes;
/// let plan = |joint| {
///     Plan::builder("a plan")
///         .measure(Measure::new("Cycle paths").group("cars").reduces(2030, t(30.0)))
///         .measure(Measure::new("Road toll").group("cars").reduces(2030, t(50.0)))
///         .joint_effect("cars", 2030, t(joint))
///         .build()
/// };
/// assert!(plan(60.0).is_ok() && plan(90.0).is_err() && plan(40.0).is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// ```
/// use climate_targets::plan::{Measure, Plan};
/// use climate_targets::{Emissions, Portion};
/// let t = Emissions::from_tonnes;
/// let share = |title| Measure::new(title).sector("cars").group("cars");
/// let [fifth, half] = [20.0, 50.0].map(|percent| Portion::from_percent(percent).unwrap());
/// let plan = Plan::builder("")
///     .name("a plan")
///     .source("a council")
///     .counted_against("as usual")
///     .reference_level(2030, t(900.0))
///     .sector_level("cars", t(100.0))
///     .measures([share("A").reduces_share(2030, fifth), share("B").reduces_share(2030, half)])
///     .independent("cars")
///     .measure(Measure::new("C").group("heat").reduces(2030, t(10.0)))
///     .measure(Measure::new("D").group("heat").reduces(2030, t(20.0)))
///     .joint_effect_between("heat", 2030, t(22.0), t(25.0))
///     .stated_total(2030, "84 t")
///     .build()?;
/// let total = plan.total_in(2030.try_into()?).bounds;
/// assert!((total.low().tonnes() - 82.0).abs() < 1e-9); // 100 (1 - 0.8 0.5) + 22
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[must_use = "a builder does nothing until it is built"]
pub struct PlanBuilder {
    pub(super) name: Cow<'static, str>,
    pub(super) source: Cow<'static, str>,
    pub(super) references: Vec<GivenReference>,
    pub(super) reference_levels: Vec<(i32, Result<Emissions, QuantityError>)>,
    pub(super) sector_levels: Vec<(Cow<'static, str>, Result<Emissions, QuantityError>)>,
    pub(super) measures: Vec<Measure>,
    pub(super) joint_effects: Vec<GivenJoint>,
    pub(super) independent: Vec<Cow<'static, str>>,
    pub(super) stated_totals: Vec<(i32, String)>,
}

/// A reference as given.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum GivenReference {
    Year(i32),
    Path(Cow<'static, str>),
}

/// A joint effect as given.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct GivenJoint {
    pub(super) group: Cow<'static, str>,
    pub(super) year: i32,
    pub(super) low: Result<Emissions, QuantityError>,
    pub(super) high: Result<Emissions, QuantityError>,
}

impl Plan {
    /// Creates a builder for a plan with a name. The effects are counted against the base level of
    /// the target, unless the builder names another reference.
    pub fn builder(name: impl Into<Cow<'static, str>>) -> PlanBuilder {
        PlanBuilder {
            name: name.into(),
            source: Cow::Borrowed(""),
            references: Vec::new(),
            reference_levels: Vec::new(),
            sector_levels: Vec::new(),
            measures: Vec::new(),
            joint_effects: Vec::new(),
            independent: Vec::new(),
            stated_totals: Vec::new(),
        }
    }

    getters! { fn &self;
        /// The name.
        name: &str => &self.name,
        /// The source; empty if not stated.
        source: &str => &self.source,
        /// What the effects are counted against.
        reference: &PlanReference => &self.reference,
        /// The totals that the plan states.
        stated_totals: &[StatedTotal] => &self.stated_totals,
    }

    /// The measures, in the order given.
    pub fn measures(&self) -> impl ExactSizeIterator<Item = &Measure> {
        self.measures.iter().map(|checked| &checked.measure)
    }

    /// The sectors, in the order of their first measure and with its spelling; without the empty name
    /// of measures whose sector is not stated.
    pub fn sectors(&self) -> impl Iterator<Item = &str> {
        let mut known = HashSet::new();
        let sectors = self.measures.iter().map(|checked| checked.measure.get_sector());
        sectors.filter(move |sector| {
            let key = folded_name(sector);
            !key.is_empty() && known.insert(key)
        })
    }

    /// The effect of a measure in a year, t CO2e, by its identifier; `None` for a measure without a
    /// number in that year, and for an unknown identifier.
    ///
    /// ```
    /// use climate_targets::plan::{Measure, Plan};
    /// use climate_targets::{Emissions, Year};
    /// let measure = Measure::new("A").reduces(2026, Emissions::from_tonnes(10.0));
    /// let measure = measure.reduces(2030, Emissions::from_tonnes(50.0));
    /// let in_2028 = |measure| {
    ///     let plan = Plan::builder("a plan").measure(measure).build()?;
    ///     Ok(plan.effect_of("A", Year::constant(2028)).map(|effect| effect.low().tonnes()))
    /// };
    /// assert_eq!(in_2028(measure.clone())?, Some(10.0)); // holds from 2026 on
    /// assert_eq!(in_2028(measure.grows())?, Some(30.0)); // halfway
    /// # Ok::<(), climate_targets::plan::PlanError>(())
    /// ```
    pub fn effect_of(&self, id: &str, year: Year) -> Option<Bounds> {
        self.measures.iter().find(|checked| is_same_name(checked.measure.id(), id))?.effect_in(year)
    }

    /// The plan's own total in a year: the effects of all measures that are not done, whatever
    /// their status.
    pub fn total_in(&self, year: Year) -> EffectSum {
        self.sum_of(MeasureSet::WHOLE_PLAN, year)
    }
}

impl PlanBuilder {
    setters! { self;
        /// Sets the name.
        name(name: impl Into<Cow<'static, str>>) => self.name = name.into(),
        /// Sets the source: the publication.
        source(source: impl Into<Cow<'static, str>>) => self.source = source.into(),
        /// Adds a measure.
        measure(measure: Measure) => self.measures.push(measure),
        /// Adds several measures.
        measures(measures: impl IntoIterator<Item = Measure>) => self.measures.extend(measures),
        /// Counts the effects from the level of a year in the series.
        counted_from(year: i32) => self.references.push(GivenReference::Year(year)),
        /// States that the shares of the measures in a group act independently: together they
        /// reduce the sector's level by `1 - (1 - r1)(1 - r2)...`.
        independent(group: impl Into<Cow<'static, str>>) => self.independent.push(group.into()),
        /// Adds a total that the plan states for a year, with the digits as printed:
        /// `"997 kt CO2e"`. The total is compared with the sum of the measures.
        stated_total(year: i32, total: impl Into<String>) =>
            self.stated_totals.push((year, total.into())),
    }

    /// Counts the effects against a reference path, such as business as usual. Its levels follow
    /// with [`reference_level`](Self::reference_level). Without levels, the sums of the plan exist,
    /// but no gap.
    pub fn counted_against(mut self, name: impl Into<Cow<'static, str>>) -> Self {
        self.references.push(GivenReference::Path(name.into()));
        self
    }

    /// Adds a level of the reference path, t CO2e, in any order. Between two years, the path is
    /// linear.
    pub fn reference_level(
        mut self,
        year: i32,
        level: impl Into<Result<Emissions, QuantityError>>,
    ) -> Self {
        self.reference_levels.push((year, level.into()));
        self
    }

    /// States the reference level of a sector, t CO2e, positive, to which shares refer.
    pub fn sector_level(
        mut self,
        sector: impl Into<Cow<'static, str>>,
        level: impl Into<Result<Emissions, QuantityError>>,
    ) -> Self {
        self.sector_levels.push((sector.into(), level.into()));
        self
    }

    /// States the joint effect of the measures in an overlap group in a year, t CO2e.
    pub fn joint_effect(
        self,
        group: impl Into<Cow<'static, str>>,
        year: i32,
        effect: impl Into<Result<Emissions, QuantityError>>,
    ) -> Self {
        let effect = effect.into();
        self.joint_effect_between(group, year, effect, effect)
    }

    /// States the joint effect of the measures in an overlap group in a year as a range, t CO2e.
    pub fn joint_effect_between(
        mut self,
        group: impl Into<Cow<'static, str>>,
        year: i32,
        low: impl Into<Result<Emissions, QuantityError>>,
        high: impl Into<Result<Emissions, QuantityError>>,
    ) -> Self {
        let (low, high) = (low.into(), high.into());
        self.joint_effects.push(GivenJoint { group: group.into(), year, low, high });
        self
    }

    /// Checks all inputs and creates the plan. A plan without measures is valid.
    ///
    /// # Errors
    /// [`PlanError`] with all problems. Examples: a negative reduction (-5 t), a reduction under
    /// one tonne (0.4 t, a share typed as tonnes), two measures with one identifier, a measure
    /// included in itself, a year that is not after the reference year, two references, a joint
    /// effect outside the range from the largest single effect to the sum.
    pub fn build(self) -> Result<Plan, PlanError> {
        Checks::default().plan(self)
    }
}
