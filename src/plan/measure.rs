//! A measure of a climate plan, with its status and its effect.

use std::borrow::Cow;

use crate::language::short;
use crate::quantity::{Emissions, Portion, QuantityError, getters, named};

named! {
    /// How far a measure has come.
    ///
    /// ```
    /// use climate_targets::plan::MeasureStatus;
    /// assert_eq!(MeasureStatus::Adopted.name(), "adopted");
    /// assert_eq!(MeasureStatus::Unstated.to_string(), "status not stated");
    /// assert_eq!("identified".parse(), Ok(MeasureStatus::Identified));
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
    #[cfg_attr(feature = "serde", serde(crate = "crate::serial::shown", rename_all = "snake_case"))]
    #[allow(clippy::exhaustive_enums, reason = "METHOD knows five")]
    pub enum MeasureStatus {
        /// The effect is already inside the reference or the latest inventory. The measure is
        /// listed, but its effect is in no sum and no share.
        Done = "done" {
            en: "done", sv: "genomförd", fr: "réalisée", fi: "toteutettu",
        }
        /// Decided and in force after the reference year.
        Existing = "existing" {
            en: "in force", sv: "i kraft", fr: "en vigueur", fi: "voimassa",
        }
        /// Decided, not yet in force.
        Adopted = "adopted" {
            en: "adopted", sv: "beslutad", fr: "adoptée", fi: "päätetty",
        }
        /// Proposed, not decided.
        Identified = "identified" {
            en: "identified", sv: "identifierad", fr: "identifiée", fi: "tunnistettu",
        }
        /// The source states no status. The effect counts in the plan's own total only.
        #[default]
        Unstated = "unstated" {
            en: "status not stated", sv: "status ej angiven", fr: "statut non indiqué",
            fi: "tila ilmoittamatta",
        }
    }
}

crate::record::plain!(MeasureStatus);

impl MeasureStatus {
    /// All statuses, from done to unstated.
    pub const ALL: [Self; 5] =
        [Self::Done, Self::Existing, Self::Adopted, Self::Identified, Self::Unstated];
}

impl core::str::FromStr for MeasureStatus {
    type Err = UnknownStatus;

    /// Parses a stable name, such as `adopted`.
    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|status| status.name() == name);
        found.ok_or_else(|| UnknownStatus { name: name.to_owned() })
    }
}

/// The name of a status that does not exist, as given.
///
/// ```
/// use climate_targets::plan::MeasureStatus;
/// let error = "decided".parse::<MeasureStatus>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "unknown status \"decided\"; a status is done, existing, adopted, identified or unstated"
/// );
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown status {name:?}; a status is done, existing, adopted, identified or unstated", name = short(name))]
#[non_exhaustive]
pub struct UnknownStatus {
    /// The name.
    pub name: String,
}

/// A measure of a climate plan: what is done, in which sector, by whom, and what it reduces.
///
/// A measure without a reduction is not quantified: a blank is not zero. The effect holds from its
/// stated year on; with [`grows`](Measure::grows), it is linear between two stated years. Before its
/// first stated year, a measure has no number.
///
/// [`PlanBuilder::build`](super::PlanBuilder::build) checks measures and reports all problems at
/// once.
///
/// ```
/// use climate_targets::Emissions;
/// use climate_targets::plan::{Measure, MeasureStatus};
/// let buses = Measure::new("Electric buses")
///     .sector("transport")
///     .owner("the transport authority")
///     .status(MeasureStatus::Adopted)
///     .reduces(2026, Emissions::from_kilotonnes(2.0))
///     .reduces_between(2030, Emissions::from_kilotonnes(4.0), Emissions::from_kilotonnes(6.0))
///     .grows();
/// assert_eq!((buses.title(), buses.id()), ("Electric buses", "Electric buses"));
/// assert_eq!((buses.get_sector(), buses.get_owner()), ("transport", "the transport authority"));
/// assert_eq!(buses.get_status(), MeasureStatus::Adopted);
/// assert_eq!((buses.get_group(), buses.get_included_in()), (None, None));
/// assert!(!buses.is_facilitating() && !buses.is_offset());
/// ```
///
/// ```
/// use climate_targets::plan::Measure;
/// let advice = Measure::new("Advice").with_id("1").facilitating();
/// assert!(advice.is_facilitating() && advice.id() == "1");
/// assert_eq!(Measure::new("Lanes").included_in("1").get_included_in(), Some("1"));
/// assert_eq!(Measure::new("Toll").group("cars").get_group(), Some("cars"));
/// assert!(Measure::new("Forest").offset().is_offset());
/// ```
#[derive(Debug, Clone, PartialEq)]
#[must_use = "a measure does nothing until a plan contains it"]
pub struct Measure {
    id: Option<Cow<'static, str>>,
    title: Cow<'static, str>,
    sector: Cow<'static, str>,
    owner: Cow<'static, str>,
    status: MeasureStatus,
    group: Option<Cow<'static, str>>,
    pub(super) kind: EffectKind,
    pub(super) grows: bool,
    pub(super) stated: Vec<Stated>,
}

/// What a measure does, apart from its numbers.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) enum EffectKind {
    /// A reduction; not quantified without a number.
    #[default]
    Reduction,
    /// No effect of its own.
    Facilitating,
    /// The effect is inside that of another measure.
    IncludedIn(Cow<'static, str>),
    /// A removal or a credit, which is no reduction.
    Offset,
}

/// A number of a measure as given, not yet checked.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Stated {
    pub(super) year: i32,
    pub(super) amount: StatedAmount,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum StatedAmount {
    /// The low and the high end.
    Tonnes(Result<(Emissions, Emissions), QuantityError>),
    ShareOfSector(Portion),
}

impl Measure {
    /// A measure that is not quantified and whose status and sector are not stated.
    pub fn new(title: impl Into<Cow<'static, str>>) -> Self {
        Self {
            id: None,
            title: title.into(),
            sector: Cow::Borrowed(""),
            owner: Cow::Borrowed(""),
            status: MeasureStatus::Unstated,
            group: None,
            kind: EffectKind::Reduction,
            grows: false,
            stated: Vec::new(),
        }
    }

    /// Sets the identifier. Default: the title.
    pub fn with_id(mut self, id: impl Into<Cow<'static, str>>) -> Self {
        let id = id.into();
        self.id = (id != self.title).then_some(id);
        self
    }

    /// Sets the sector.
    pub fn sector(mut self, sector: impl Into<Cow<'static, str>>) -> Self {
        self.sector = sector.into();
        self
    }

    /// Sets the owner: who carries the measure out.
    pub fn owner(mut self, owner: impl Into<Cow<'static, str>>) -> Self {
        self.owner = owner.into();
        self
    }

    /// Sets the status. Default: not stated.
    pub const fn status(mut self, status: MeasureStatus) -> Self {
        self.status = status;
        self
    }

    /// Sets the overlap group: measures of one group have a joint effect, which is smaller than the
    /// sum of their single effects.
    pub fn group(mut self, group: impl Into<Cow<'static, str>>) -> Self {
        self.group = Some(group.into());
        self
    }

    /// Adds the yearly reduction in a year, t CO2e, positive. Accepts a quantity or the result of an
    /// [`Emissions`] constructor.
    pub fn reduces(
        self,
        year: i32,
        reduction: impl Into<Result<Emissions, QuantityError>>,
    ) -> Self {
        let reduction = reduction.into();
        self.reduces_between(year, reduction, reduction)
    }

    /// Adds the yearly reduction in a year as a range, t CO2e.
    pub fn reduces_between(
        mut self,
        year: i32,
        low: impl Into<Result<Emissions, QuantityError>>,
        high: impl Into<Result<Emissions, QuantityError>>,
    ) -> Self {
        let ends = low.into().and_then(|low| Ok((low, high.into()?)));
        self.stated.push(Stated { year, amount: StatedAmount::Tonnes(ends) });
        self
    }

    /// Adds the yearly reduction in a year as a share of the sector's level. The plan states this
    /// level ([`PlanBuilder::sector_level`](super::PlanBuilder::sector_level)).
    ///
    /// ```
    /// use climate_targets::plan::{Measure, Plan};
    /// use climate_targets::{Emissions, Portion, Year};
    /// let tenth = Portion::from_percent(10.0)?;
    /// let plan = Plan::builder("a plan")
    ///     .sector_level("transport", Emissions::from_tonnes(1000.0))
    ///     .measure(Measure::new("Car-free days").sector("transport").reduces_share(2030, tenth))
    ///     .build()?;
    /// assert_eq!(plan.total_in(Year::new(2030)?).bounds.low().tonnes(), 100.0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn reduces_share(mut self, year: i32, share: Portion) -> Self {
        self.stated.push(Stated { year, amount: StatedAmount::ShareOfSector(share) });
        self
    }

    /// Makes the effect linear between two stated years, instead of holding from year to year.
    pub const fn grows(mut self) -> Self {
        self.grows = true;
        self
    }

    /// Marks a measure that has no effect of its own and makes others possible.
    pub fn facilitating(mut self) -> Self {
        self.kind = EffectKind::Facilitating;
        self
    }

    /// Marks a measure whose effect is inside that of another measure, by its identifier.
    pub fn included_in(mut self, id: impl Into<Cow<'static, str>>) -> Self {
        self.kind = EffectKind::IncludedIn(id.into());
        self
    }

    /// Marks a removal or a credit, which is no reduction. It is listed, and is in no sum of
    /// reductions.
    pub fn offset(mut self) -> Self {
        self.kind = EffectKind::Offset;
        self
    }

    getters! { fn &self;
        /// The identifier: the title, unless another is set.
        id: &str => self.id.as_deref().unwrap_or(&self.title),
        /// The title.
        title: &str => &self.title,
        /// The sector; empty if not stated.
        get_sector: &str => &self.sector,
        /// The owner; empty if not stated.
        get_owner: &str => &self.owner,
        /// The overlap group.
        get_group: Option<&str> => self.group.as_deref(),
    }

    /// The status.
    pub const fn get_status(&self) -> MeasureStatus {
        self.status
    }

    /// The identifier of the measure that contains the effect.
    pub fn get_included_in(&self) -> Option<&str> {
        match &self.kind {
            EffectKind::IncludedIn(id) => Some(id),
            _ => None,
        }
    }

    /// Whether the measure has no effect of its own.
    pub const fn is_facilitating(&self) -> bool {
        matches!(self.kind, EffectKind::Facilitating)
    }

    /// Whether the measure is a removal or a credit.
    pub const fn is_offset(&self) -> bool {
        matches!(self.kind, EffectKind::Offset)
    }
}
