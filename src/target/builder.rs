use std::borrow::Cow;

use super::{BaseReference, Evidence, Goal, Status, Superseded, Supplement, Target, TargetError};
use crate::boundary::Boundary;
use crate::quantity::{Deadline, PartialDate};

/// A target in the making; begin with [`Target::builder`].
#[derive(Debug, Clone)]
#[must_use = "a builder does nothing until it is built"]
pub struct TargetBuilder(Target);

impl TargetBuilder {
    pub(super) fn new(id: Cow<'static, str>, goal: Goal, deadline: Deadline) -> Self {
        Self(Target {
            id,
            title: Cow::Borrowed(""),
            actor: Cow::Borrowed(""),
            wording: Cow::Borrowed(""),
            source: Cow::Borrowed(""),
            reference: None,
            goal,
            deadline,
            supplement: None,
            conditional: false,
            boundary: Boundary::UNSPECIFIED,
            adopted: None,
            status: None,
            superseded: None,
            evidence: None,
        })
    }

    /// A short title.
    pub fn title(mut self, title: impl Into<Cow<'static, str>>) -> Self {
        self.0.title = title.into();
        self
    }

    /// Whose target it is.
    pub fn actor(mut self, actor: impl Into<Cow<'static, str>>) -> Self {
        self.0.actor = actor.into();
        self
    }

    /// The words of the promise.
    pub fn wording(mut self, wording: impl Into<Cow<'static, str>>) -> Self {
        self.0.wording = wording.into();
        self
    }

    /// Where it stands.
    pub fn source(mut self, source: impl Into<Cow<'static, str>>) -> Self {
        self.0.source = source.into();
        self
    }

    /// The base that shares refer to.
    pub fn reference(mut self, reference: BaseReference) -> Self {
        self.0.reference = Some(reference);
        self
    }

    /// How much supplementary measures may count.
    pub fn supplement(mut self, supplement: Supplement) -> Self {
        self.0.supplement = Some(supplement);
        self
    }

    /// Holds only under a condition, which the caller must declare triggered.
    pub fn conditional(mut self) -> Self {
        self.0.conditional = true;
        self
    }

    /// What it counts; unspecified by default.
    pub fn boundary(mut self, boundary: Boundary) -> Self {
        self.0.boundary = boundary;
        self
    }

    /// When it was adopted, as far as known.
    pub fn adopted(mut self, on: PartialDate) -> Self {
        self.0.adopted = Some(on);
        self
    }

    /// What kind of act it stands in.
    pub fn status(mut self, status: Status) -> Self {
        self.0.status = Some(status);
        self
    }

    /// What took its place.
    pub fn superseded(mut self, superseded: Superseded) -> Self {
        self.0.superseded = Some(superseded);
        self
    }

    /// How well it is confirmed.
    pub fn evidence(mut self, evidence: Evidence) -> Self {
        self.0.evidence = Some(evidence);
        self
    }

    /// The target.
    ///
    /// # Errors
    /// [`TargetError::NotAfterBase`] if the judged year is at or before the base (by 2030 from
    /// 2030; before 1991 from 1990); [`TargetError::MissingReference`] if a share of a base has
    /// no base; [`TargetError::NoId`] for a blank id.
    pub fn build(self) -> Result<Target, TargetError> {
        if self.0.id.trim().is_empty() {
            return Err(TargetError::NoId);
        }
        self.0.check()?;
        Ok(self.0)
    }
}
