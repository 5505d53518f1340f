//! Resolution of targets that are "at least as ambitious as" another target. The share and base
//! year of the followed target apply to the follower's own base level.

use chrono::NaiveDate;
use thiserror::Error;

use super::{Ambition, BasePolicy, BaseReference, Goal, InForce, Metric, Target, TargetError};
use crate::language::short;

/// Why a target cannot follow another target.
///
/// ```
/// use climate_targets::{Ambition, Target};
/// let follower = Ambition::AsAmbitiousAs("EU-2099".into());
/// let follower = Target::builder("a city").goal(follower).by(2030).build()?;
/// let as_of = climate_targets::chrono::NaiveDate::from_ymd_opt(2026, 6, 30).expect("a day");
/// let error = follower.resolved(as_of, climate_targets::catalogue::target).unwrap_err();
/// assert_eq!((error.followed.as_str(), error.field()), ("EU-2099", "as_ambitious_as"));
/// # Ok::<(), climate_targets::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Error)]
#[error("as_ambitious_as {followed:?}: {problem}", followed = short(followed))]
#[non_exhaustive]
pub struct FollowError {
    /// The id of the followed target or of its successor.
    pub followed: String,
    /// Why the target with this id cannot be followed.
    pub problem: TargetError,
}

impl FollowError {
    /// The JSON key of the invalid field: `as_ambitious_as`.
    pub const fn field(&self) -> &'static str {
        "as_ambitious_as"
    }

    fn new(followed: &str, problem: TargetError) -> Self {
        Self { followed: followed.to_owned(), problem }
    }
}

/// The longest accepted chain of superseding targets; a longer chain counts as circular.
const LONGEST_CHAIN: usize = 100;

impl Target {
    /// Returns the target with "at least as ambitious as" replaced by the share, base year and
    /// metric of the followed target. If the followed target is superseded on the as-of date, its
    /// successor is used. Deadline, boundary and base level remain the follower's own. A target
    /// that follows no other target is returned unchanged.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use climate_targets::{Ambition, Deadline, Target, Year, catalogue};
    /// // The Covenant of Mayors of 2021: at least as ambitious as the Union.
    /// let (union, by) = (Ambition::AsAmbitiousAs("EU-2030-55".into()), Year::constant(2030));
    /// let own = Target::builder("a city's 2030 target").goal(union).deadline(Deadline::By(by)).build()?;
    /// let as_of = NaiveDate::from_ymd_opt(2026, 6, 30).unwrap();
    /// let resolved = own.resolved(as_of, catalogue::target)?;
    /// assert_eq!(resolved.goal().to_string(), "reduce by 55 %");
    /// assert_eq!(resolved.reference().unwrap().last_year(), Year::constant(1990));
    /// assert_eq!(resolved.follows(), Some("EU-2030-55"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`FollowError`] with the id of the followed target and the problem:
    /// [`TargetError::UnknownTarget`] if `find` returns no target;
    /// [`TargetError::FollowedHasNoShare`] for net zero, a fixed level, a budget, a composite goal
    /// or a collective target; [`TargetError::FollowedNotInForce`] if the followed target was
    /// adopted after the as-of date; [`TargetError::CircularReference`] for a circular chain of
    /// superseding targets; [`TargetError::NotAfterBase`] if the base year is not before the
    /// follower's judged year.
    ///
    /// Source: Covenant of Mayors, commitment document of 2021.
    pub fn resolved<'t>(
        &self,
        as_of: NaiveDate,
        find: impl Fn(&str) -> Option<&'t Self>,
    ) -> Result<Self, FollowError> {
        let mut resolved = self.clone();
        let mut goal = self.goal().clone();
        match &mut goal {
            Goal::One(Ambition::AsAmbitiousAs(id)) => {
                let (ambition, reference, metric) = resolved.follow(id, as_of, &find)?;
                goal = Goal::One(ambition);
                resolved.0.reference = Some(reference);
                resolved.0.metric = metric;
            }
            Goal::AnyOf(parts) | Goal::AllOf(parts) => {
                for part in parts.0.to_mut() {
                    if let Ambition::AsAmbitiousAs(id) = &part.ambition {
                        let (ambition, reference, metric) = resolved.follow(id, as_of, &find)?;
                        part.ambition = ambition;
                        part.reference = Some(reference);
                        part.metric = Some(metric);
                    }
                }
            }
            Goal::One(_) | Goal::Range(_) => {}
        }
        resolved.0.goal = goal;
        let followed = resolved.follows().unwrap_or_default();
        resolved.check().map_err(|problem| FollowError::new(followed, problem))?;
        Ok(resolved)
    }

    /// Finds the followed target, records its id, and returns its ambition, base and metric. If
    /// the followed target is conditional, the follower becomes conditional.
    fn follow<'t>(
        &mut self,
        id: &str,
        as_of: NaiveDate,
        find: &impl Fn(&str) -> Option<&'t Self>,
    ) -> Result<(Ambition, BaseReference, Metric), FollowError> {
        let followed = in_force(id, as_of, find)?;
        let (ambition, reference) = ambition_and_base(followed)?;
        self.0.conditional |= followed.0.conditional;
        self.0.follows = Some(match self.follows() {
            Some(others) => format!("{others}, {}", followed.id()).into(),
            None => followed.id().to_owned().into(),
        });
        Ok((ambition, reference, followed.metric().clone()))
    }
}

/// Returns the target with this id or, if it was superseded by the as-of date, its successor.
fn in_force<'t>(
    id: &str,
    as_of: NaiveDate,
    find: &impl Fn(&str) -> Option<&'t Target>,
) -> Result<&'t Target, FollowError> {
    let by_then = |superseded: &&super::Superseded| {
        superseded.on.and_then(|on| on.is_after(as_of)) == Some(false)
    };
    let known = |id: &str| find(id).ok_or_else(|| FollowError::new(id, TargetError::UnknownTarget));
    let mut target = known(id)?;
    for _ in 0..LONGEST_CHAIN {
        match target.superseded().filter(by_then) {
            Some(superseded) => target = known(&superseded.by)?,
            None if target.in_force_on(as_of) == InForce::No => {
                return Err(FollowError::new(target.id(), TargetError::FollowedNotInForce));
            }
            None => return Ok(target),
        }
    }
    Err(FollowError::new(id, TargetError::CircularReference))
}

/// Returns the ambition and base of a target whose ambition is a share of the base. A declared
/// base level is not transferable: the follower takes only the base year.
fn ambition_and_base(target: &Target) -> Result<(Ambition, BaseReference), FollowError> {
    let no_share = || FollowError::new(target.id(), TargetError::FollowedHasNoShare);
    // The share of a collective target does not apply to a single member.
    let own = target.goal().deciding().filter(|_| !target.is_collective());
    let share = own.filter(|a| a.needs_base() && !a.is_no_level());
    let ambition = share.ok_or_else(no_share)?.clone();
    let reference = target.reference().ok_or_else(no_share)?;
    let is_declared = matches!(reference.policy(), BasePolicy::Declared(_));
    Ok((ambition, if is_declared { BaseReference::year(reference.last_year()) } else { reference }))
}
