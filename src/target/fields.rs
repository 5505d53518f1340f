use std::borrow::Cow;

#[cfg(feature = "serde")]
use super::serial;
use super::{BaseReference, Evidence, Goal, LegalStatus, Metric, Superseded, SupplementaryCap};
use crate::boundary::Boundary;
use crate::quantity::{Deadline, Emissions, PartialDate};

/// The unchecked fields of a target, in the order of serialisation.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(crate = "crate::serial::shown", deny_unknown_fields)
)]
pub(super) struct Fields {
    pub(super) id: Cow<'static, str>,
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "str::is_empty"))]
    pub(super) title: Cow<'static, str>,
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "str::is_empty"))]
    pub(super) actor: Cow<'static, str>,
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "str::is_empty"))]
    pub(super) wording: Cow<'static, str>,
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "str::is_empty"))]
    pub(super) source: Cow<'static, str>,
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub(super) reference: Option<BaseReference>,
    #[cfg_attr(feature = "serde", serde(rename = "ambition"))]
    pub(super) goal: Goal,
    pub(super) deadline: Deadline,
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Metric::is_absolute"))]
    pub(super) metric: Metric,
    #[cfg_attr(
        feature = "serde",
        serde(default, with = "serial::optional_amount", skip_serializing_if = "Option::is_none")
    )]
    pub(super) removals_cap: Option<Emissions>,
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub(super) supplement: Option<SupplementaryCap>,
    /// The id of the followed target, set by `Target::resolved`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub(super) follows: Option<Cow<'static, str>>,
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "serial::is_default"))]
    pub(super) conditional: bool,
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "serial::is_default"))]
    pub(super) collective: bool,
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "serial::is_default"))]
    pub(super) boundary: Boundary,
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub(super) adopted: Option<PartialDate>,
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub(super) status: Option<LegalStatus>,
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub(super) superseded: Option<Superseded>,
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub(super) evidence: Option<Evidence>,
}

/// The texts of a target in a static; an argument of [`Target::constant`](super::Target::constant).
///
/// ```
/// use climate_targets::target::TargetText;
/// let text = TargetText {
///     id: "a-city-2030",
///     title: "A city, -55 % by 2030",
///     actor: "A city",
///     wording: "55 % less than in 1990",
///     source: "council decision of 1 May 2020",
///     superseded_by: None,
/// };
/// assert_eq!(text.id, "a-city-2030");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(clippy::exhaustive_structs, reason = "written as a literal, in statics")]
pub struct TargetText {
    /// The stable id.
    pub id: &'static str,
    /// The short title.
    pub title: &'static str,
    /// The owner of the target.
    pub actor: &'static str,
    /// The decisive words of the source, quoted or paraphrased.
    pub wording: &'static str,
    /// The source, such as a law or a council decision.
    pub source: &'static str,
    /// The id of the superseding target, if any.
    pub superseded_by: Option<&'static str>,
}

impl Fields {
    /// Creates the fields of a target from the given values; all other fields have their defaults.
    pub(super) const fn of(
        text: TargetText,
        goal: Goal,
        reference: Option<BaseReference>,
        deadline: Deadline,
        boundary: Boundary,
    ) -> Self {
        let superseded = match text.superseded_by {
            Some(by) => Some(Superseded { by: Cow::Borrowed(by), on: None }),
            None => None,
        };
        Self {
            id: Cow::Borrowed(text.id),
            title: Cow::Borrowed(text.title),
            actor: Cow::Borrowed(text.actor),
            wording: Cow::Borrowed(text.wording),
            source: Cow::Borrowed(text.source),
            reference,
            goal,
            deadline,
            metric: Metric::Absolute,
            supplement: None,
            removals_cap: None,
            follows: None,
            conditional: false,
            collective: false,
            boundary,
            adopted: None,
            status: None,
            superseded,
            evidence: None,
        }
    }
}
