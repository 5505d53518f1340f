use std::borrow::Cow;

use crate::quantity::{PartialDate, named};

/// The legal status of a target: the kind of legal or political act that sets it.
///
/// ```
/// use climate_targets::catalogue::{france, covenant_of_mayors};
/// use climate_targets::target::LegalStatus;
/// assert_eq!(france::LTECV_2030.status(), Some(LegalStatus::Statute));
/// assert_eq!(covenant_of_mayors::BY_2020.status(), Some(LegalStatus::Voluntary));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(crate = "crate::serial::shown", rename_all = "snake_case"))]
#[non_exhaustive]
pub enum LegalStatus {
    /// Binding law of the European Union.
    UnionLaw,
    /// A statute of a state.
    Statute,
    /// A decision of a parliament or government that is not a statute.
    Political,
    /// A decision of a city or regional council.
    Council,
    /// A voluntary commitment, such as one made to a network.
    Voluntary,
}

named! {
    /// How well the cited source confirms the main fact of a target.
    ///
    /// ```
    /// use climate_targets::target::Evidence;
    /// assert_eq!(Evidence::Confirmed.name(), "seen");
    /// assert_eq!(Evidence::Unconfirmed.name(), "memory");
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
    #[cfg_attr(feature = "serde", serde(crate = "crate::serial::shown"))]
    #[non_exhaustive]
    pub enum Evidence {
        /// The source states the fact.
        #[cfg_attr(feature = "serde", serde(rename = "seen"))]
        Confirmed = "seen",
        /// The source states part of the fact.
        #[cfg_attr(feature = "serde", serde(rename = "part"))]
        PartlyConfirmed = "part",
        /// The fact is from memory; no source was checked.
        #[cfg_attr(feature = "serde", serde(rename = "memory"))]
        Unconfirmed = "memory",
    }
}

/// The supersession of a target: the successor and the date.
///
/// ```
/// use climate_targets::quantity::PartialDate;
/// use climate_targets::target::Superseded;
/// let superseded = Superseded::new("SE-2045-NZ", Some(PartialDate::constant(2017, 6, 15)));
/// assert_eq!(superseded.by, "SE-2045-NZ");
/// ```
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(
    feature = "serde",
    serde(
        crate = "crate::serial::shown",
        deny_unknown_fields,
        expecting = "an object with by and on"
    )
)]
#[non_exhaustive]
pub struct Superseded {
    /// The id of the successor.
    pub by: Cow<'static, str>,
    /// The date of supersession, possibly without day or month; `None` if unknown.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub on: Option<PartialDate>,
}

impl Superseded {
    /// Creates a supersession from the id of the successor and the date, if known.
    pub fn new(by: impl Into<Cow<'static, str>>, on: Option<PartialDate>) -> Self {
        Self { by: by.into(), on }
    }
}

/// Whether a target was in force on a given day.
///
/// ```
/// use climate_targets::catalogue::france::LTECV_2030;
/// use climate_targets::chrono::NaiveDate;
/// use climate_targets::target::InForce;
/// let on = |year| NaiveDate::from_ymd_opt(year, 6, 30).expect("a day");
/// assert_eq!(LTECV_2030.in_force_on(on(2010)), InForce::No); // adopted in 2015
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(clippy::exhaustive_enums, reason = "yes, no, and not known")]
pub enum InForce {
    /// Adopted, and not yet superseded.
    Yes,
    /// Not yet adopted, or already superseded.
    No,
    /// Undecided: a date is unknown or not precise enough.
    Unknown,
}
