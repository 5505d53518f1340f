use std::borrow::Cow;

use super::{Ambition, Banking, Target, TargetError, text};
use crate::quantity::getters;

/// The targets of one actor as milestones on a common path.
///
/// The milestones share base, metric and boundary, and their judged years increase. Each milestone
/// has its own assessment on the common path; the commitment has no verdict.
///
/// ```
/// use climate_targets::catalogue::france;
/// let years: Vec<i32> = france::LTECV.milestones().map(|m| m.judged_year().get()).collect();
/// assert_eq!(years, [2030, 2050]);
/// ```
///
/// ```
/// use climate_targets::target::Banking;
/// use climate_targets::{Commitment, Target};
/// let milestone = |id: &str, percent, by| {
///     Target::builder(id).reduce_by_percent(percent).base_year(1990).by(by).build()
/// };
/// let france = Commitment::new("FR", [milestone("2030", 40.0, 2030)?, milestone("2050", 75.0, 2050)?])?
///     .with_title("France, law of 2015")
///     .with_banking(Banking::None);
/// assert_eq!((france.id(), france.title()), ("FR", "France, law of 2015"));
/// assert_eq!((france.milestones().count(), france.banking()), (2, Banking::None));
/// assert!(france.check().is_ok());
/// # Ok::<(), climate_targets::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Commitment {
    id: Cow<'static, str>,
    title: Cow<'static, str>,
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "super::serial::is_default"))]
    banking: Banking,
    milestones: Milestones,
}

#[derive(Debug, Clone)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(untagged))]
enum Milestones {
    Static(&'static [&'static Target]),
    Owned(Vec<Target>),
}

impl Milestones {
    fn iter(&self) -> impl Iterator<Item = &Target> + Clone {
        let (fixed, owned): (&[&Target], &[Target]) = match self {
            Self::Static(targets) => (targets, &[]),
            Self::Owned(targets) => (&[], targets),
        };
        fixed.iter().copied().chain(owned)
    }
}

impl PartialEq for Milestones {
    /// Whether both lists have the same targets in the same order; a static and an owned list can
    /// be equal.
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl Commitment {
    /// Creates a commitment from milestones listed by judged year.
    ///
    /// # Errors
    /// [`TargetError::NoId`] for a blank id; [`TargetError::NoMilestones`] for an empty list;
    /// [`TargetError::MilestonesOutOfOrder`] if the judged years do not increase, such as 2050
    /// before 2030; [`TargetError::MilestonesDiffer`] for different bases, boundaries or metrics,
    /// or for budgets mixed with single-year levels; [`TargetError::MilestoneWithoutLevel`] for a
    /// composite or qualitative goal, a peak, a list of limits, a yearly cut or a followed target.
    pub fn new(
        id: impl Into<String>,
        milestones: impl Into<Vec<Target>>,
    ) -> Result<Self, TargetError> {
        let (id, milestones) = (id.into(), Milestones::Owned(milestones.into()));
        if id.trim().is_empty() {
            return Err(TargetError::NoId);
        }
        let (id, title) = (Cow::Owned(id), Cow::Borrowed(""));
        let commitment = Self { id, title, banking: Banking::None, milestones };
        commitment.check()?;
        Ok(commitment)
    }

    /// Sets a short title.
    #[must_use]
    pub fn with_title(mut self, title: impl Into<String>) -> Self {
        self.title = Cow::Owned(title.into());
        self
    }

    /// Creates a commitment in a static from static milestones.
    ///
    /// ```
    /// use climate_targets::Commitment;
    /// use climate_targets::catalogue::france::{LTECV_2030, LTECV_2050};
    /// static FRANCE: Commitment = Commitment::constant("FR", "France", &[&LTECV_2030, &LTECV_2050]);
    /// assert_eq!(FRANCE.milestones().count(), 2);
    /// ```
    ///
    /// # Panics
    /// If there is no milestone or the judged years do not increase; in a static this is a compile
    /// error. The other rules, such as a common base, are not checked: call
    /// [`Commitment::check`] in a test.
    pub const fn constant(
        id: &'static str,
        title: &'static str,
        milestones: &'static [&'static Target],
    ) -> Self {
        assert!(!milestones.is_empty(), "a commitment needs at least one milestone");
        let mut rest = milestones;
        while let [earlier, later @ ..] = rest
            && let [next, ..] = later
        {
            let in_order = check_order(earlier, next).is_ok();
            assert!(in_order, "milestones must be in the order of their judged years");
            rest = later;
        }
        let (id, title) = (Cow::Borrowed(id), Cow::Borrowed(title));
        Self { id, title, banking: Banking::None, milestones: Milestones::Static(milestones) }
    }

    /// Sets the carry-over policy between budgets; the default is no carry-over.
    #[must_use]
    pub const fn with_banking(mut self, banking: Banking) -> Self {
        self.banking = banking;
        self
    }

    /// Checks that the milestones share base, metric and boundary, that each has a level for the
    /// path, and that their judged years increase. [`Commitment::new`] makes the same checks.
    ///
    /// # Errors
    /// The errors of [`Commitment::new`] except [`TargetError::NoId`].
    pub fn check(&self) -> Result<(), TargetError> {
        let first = self.milestones().next().ok_or(TargetError::NoMilestones)?;
        self.milestones().try_for_each(|target| check_shared(first, target))?;
        let mut pairs = self.milestones().zip(self.milestones().skip(1));
        pairs.try_for_each(|(earlier, later)| check_order(earlier, later))
    }

    getters! { &self;
        /// The carry-over policy between budgets.
        banking: Banking => self.banking,
        /// The stable id.
        id: &str => text(&self.id),
        /// The short title; empty if not given.
        title: &str => text(&self.title),
    }

    /// The milestones by increasing judged year.
    pub fn milestones(&self) -> impl Iterator<Item = &Target> + Clone {
        self.milestones.iter()
    }
}

const fn check_order(earlier: &Target, later: &Target) -> Result<(), TargetError> {
    // For a budget, the first year counts: consecutive budgets must not share a year.
    let (first, second) = (earlier.judged_year(), later.deadline().first_judged_year());
    if first.get() < second.get() {
        return Ok(());
    }
    Err(TargetError::MilestonesOutOfOrder { later: first, earlier: second })
}

fn check_shared(first: &Target, target: &Target) -> Result<(), TargetError> {
    let year = target.judged_year();
    let is_level =
        |deciding: &&Ambition| matches!(deciding, Ambition::NetZero(_)) || !deciding.is_no_level();
    let Some(deciding) = target.goal().deciding().filter(is_level) else {
        return Err(TargetError::MilestoneWithoutLevel { year });
    };
    // Net zero without a minimum own reduction needs no base and may omit it.
    let may_omit = matches!(deciding, Ambition::NetZero(_)) && !deciding.needs_base();
    let (base, reference) = (first.reference(), target.reference());
    let differs = if first.deadline().period().is_some() != target.deadline().period().is_some() {
        "is judged over a period, or in a year, unlike"
    } else if first.metric() != target.metric() {
        "is measured in another unit than"
    } else if base != reference && !(may_omit && reference.is_none()) {
        "has another base than"
    } else if first.boundary() != target.boundary() {
        "has another boundary than"
    } else {
        return Ok(());
    };
    Err(TargetError::MilestonesDiffer { year, differs })
}
