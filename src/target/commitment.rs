use std::borrow::Cow;

use super::{Ambition, Banking, BaseReference, Target, TargetError};
use crate::boundary::Boundary;

/// Several targets that one actor passes one after another, on one path through all of them.
///
/// The milestones share base and boundary and stand in the order of their judged years. Each has
/// its own assessment on the common path; the commitment itself has no verdict.
///
/// ```
/// use climate_targets::catalogue::france;
/// let years: Vec<i32> = france::LTECV.milestones().map(|m| m.judged_year().get()).collect();
/// assert_eq!(years, [2030, 2050]);
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Commitment {
    id: Cow<'static, str>,
    title: Cow<'static, str>,
    milestones: Milestones,
    banking: Banking,
}

#[derive(Debug, Clone, PartialEq)]
enum Milestones {
    Static(&'static [&'static Target]),
    Owned(Vec<Target>),
}

impl Commitment {
    /// Milestones in the order of their judged years.
    ///
    /// # Errors
    /// [`TargetError::NoMilestones`] for none; [`TargetError::MilestonesOutOfOrder`] for 2050
    /// before 2030, or the same year twice; [`TargetError::MilestonesDifferInBase`] and
    /// [`TargetError::MilestonesDifferInBoundary`] where they do not share these;
    /// [`TargetError::MilestonesDifferInMetric`] likewise; [`TargetError::MilestonesDifferInKind`]
    /// for a budget over a period beside a level of a year; [`TargetError::MilestoneWithoutLevel`]
    /// for any of, all of, and what is not one level of its judged year.
    pub fn new(
        id: impl Into<Cow<'static, str>>,
        title: impl Into<Cow<'static, str>>,
        milestones: Vec<Target>,
    ) -> Result<Self, TargetError> {
        let (id, title) = (id.into(), title.into());
        if id.trim().is_empty() {
            return Err(TargetError::NoId);
        }
        let first = milestones.first().ok_or(TargetError::NoMilestones)?;
        for target in &milestones {
            check_shared(first, target)?;
        }
        for pair in milestones.windows(2) {
            if let [earlier, later] = pair {
                check_order(earlier, later)?;
            }
        }
        let milestones = Milestones::Owned(milestones);
        Ok(Self { id, title, milestones, banking: Banking::None })
    }

    /// For statics: milestones that are statics themselves.
    ///
    /// # Panics
    /// For no milestones or milestones out of order; in a static that is a compile error. That
    /// they share a base and boundary is for a test of the static to hold
    /// ([`Commitment::check`]).
    #[allow(clippy::panic, reason = "documented const constructor: fails to compile in a constant")]
    pub const fn constant(
        id: &'static str,
        title: &'static str,
        milestones: &'static [&'static Target],
    ) -> Self {
        assert!(!milestones.is_empty(), "a commitment needs at least one milestone");
        let mut rest = milestones;
        while let [earlier, later @ ..] = rest {
            if let [next, ..] = later {
                let in_order = check_order(earlier, next).is_ok();
                assert!(in_order, "milestones stand in the order of their judged years");
            }
            rest = later;
        }
        Self {
            id: Cow::Borrowed(id),
            title: Cow::Borrowed(title),
            milestones: Milestones::Static(milestones),
            banking: Banking::None,
        }
    }

    /// Sets what a budget hands on to the next; nothing by default.
    #[must_use]
    pub const fn with_banking(mut self, banking: Banking) -> Self {
        self.banking = banking;
        self
    }

    /// What a budget hands on to the next.
    pub const fn banking(&self) -> Banking {
        self.banking
    }

    /// Whether the milestones belong together; always so for what [`Commitment::new`] built.
    ///
    /// # Errors
    /// As [`Commitment::new`].
    pub fn check(&self) -> Result<(), TargetError> {
        let first = self.milestones().next().ok_or(TargetError::NoMilestones)?;
        self.milestones().try_for_each(|target| check_shared(first, target))
    }

    /// The stable id.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// A short title.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The milestones in the order of their judged years.
    pub fn milestones(&self) -> impl Iterator<Item = &Target> + Clone {
        let (fixed, owned): (&[&Target], &[Target]) = match &self.milestones {
            Milestones::Static(targets) => (targets, &[]),
            Milestones::Owned(targets) => (&[], targets),
        };
        fixed.iter().copied().chain(owned)
    }
}

const fn check_order(earlier: &Target, later: &Target) -> Result<(), TargetError> {
    // Budgets follow one another without sharing a year.
    let (first, second) = (earlier.judged_year(), later.deadline().first_judged_year());
    if first.get() < second.get() {
        Ok(())
    } else {
        Err(TargetError::MilestonesOutOfOrder { later: first, earlier: second })
    }
}

fn check_shared(first: &Target, target: &Target) -> Result<(), TargetError> {
    let year = target.judged_year();
    let base = |t: &Target| -> Option<BaseReference> { t.reference() };
    let boundary = |t: &Target| -> Boundary { t.boundary().clone() };
    let is_level =
        |deciding: &&Ambition| matches!(deciding, Ambition::NetZero(_)) || !deciding.is_no_level();
    let Some(deciding) = target.goal().deciding().filter(is_level) else {
        return Err(TargetError::MilestoneWithoutLevel { year });
    };
    if first.deadline().period().is_some() != target.deadline().period().is_some() {
        return Err(TargetError::MilestonesDifferInKind { year });
    }
    if first.metric() != target.metric() {
        return Err(TargetError::MilestonesDifferInMetric { year });
    }
    // A balance without an own reduction needs no base, and may leave it out.
    let may_omit = matches!(deciding, Ambition::NetZero(_)) && !deciding.needs_base();
    if base(first) != base(target) && !(may_omit && base(target).is_none()) {
        return Err(TargetError::MilestonesDifferInBase { year });
    }
    if boundary(first) != boundary(target) {
        return Err(TargetError::MilestonesDifferInBoundary { year });
    }
    Ok(())
}

#[cfg(feature = "serde")]
mod serial {
    use super::{Banking, Commitment, Target, TargetError};
    use serde::{Deserialize, Deserializer, Serialize, Serializer, ser::SerializeStruct};

    impl Serialize for Commitment {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let milestones: Vec<&Target> = self.milestones().collect();
            let mut fields = serializer.serialize_struct("Commitment", 4)?;
            fields.serialize_field("id", &self.id)?;
            fields.serialize_field("title", &self.title)?;
            if self.banking == Banking::None {
                fields.skip_field("banking")?;
            } else {
                fields.serialize_field("banking", &self.banking)?;
            }
            fields.serialize_field("milestones", &milestones)?;
            fields.end()
        }
    }

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Raw {
        id: String,
        #[serde(default)]
        title: String,
        #[serde(default)]
        banking: Banking,
        milestones: Vec<Target>,
    }

    impl<'de> Deserialize<'de> for Commitment {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            let raw = Raw::deserialize(deserializer)?;
            let named = |error: TargetError| format!("commitment {:?}: {error}", raw.id);
            Self::new(raw.id.clone(), raw.title, raw.milestones)
                .map(|commitment| commitment.with_banking(raw.banking))
                .map_err(|error| serde::de::Error::custom(named(error)))
        }
    }
}
