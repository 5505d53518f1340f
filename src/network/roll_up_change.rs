use std::collections::{BTreeMap, BTreeSet};

use super::boundaries::{LevelDefinition, differing};
use super::identity::PlaceKey;
use super::{MemberResult, RollUp, SumBasis};
use crate::assessment::{Assessment, Verdict};
use crate::formula::sum_known;
use crate::quantity::{Absent, Emissions, Known, Share, Year};
use crate::record::record;

/// A comparison of two roll-ups of the same network, for example from two yearly reports.
///
/// ```
/// use climate_targets::network::{Member, RollUp, RollUpChange};
/// use climate_targets::{Assessor, EmissionSeries, catalogue::covenant_of_mayors::BY_2020};
/// // Borås, t CO2e (SMHI, release 2025, CC BY 4.0).
/// let levels = [(1990, 452_680.08), (2015, 282_583.18), (2020, 255_583.75)];
/// let boras = EmissionSeries::from_tonnes("Borås", levels)?;
/// let in_2016 = [Member::new("Borås").series(&boras), Member::new("Paris")];
/// let in_2021 = [Member::new("Borås").series(&boras), Member::new("Montpellier")];
/// let earlier = RollUp::new(Assessor::as_of_ymd(2016, 6, 30)?, &BY_2020, in_2016)?;
/// let later = RollUp::new(Assessor::as_of_ymd(2021, 6, 30)?, &BY_2020, in_2021)?;
/// let change = RollUpChange::between(&earlier, &later);
/// assert!(change.came().eq(["Montpellier"]) && change.went().eq(["Paris"]));
/// let verdicts: Vec<_> = change.verdicts().map(|one| (one.name, one.kinds())).collect();
/// assert_eq!(verdicts, [("Borås", (Some("achieved_early"), Some("met")))]);
/// assert_eq!((change.earlier(), change.later()), (&earlier, &later));
/// assert_eq!(change.like_for_like()?.counted, 1); // Borås, in 2015 and 2020
/// assert_eq!(change.report().came, ["Montpellier"]); // owned, for JSON
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RollUpChange<'r, 'a> {
    earlier: &'r RollUp<'a>,
    later: &'r RollUp<'a>,
}

/// A change in a member's verdict between two roll-ups; [`RollUpChange::verdicts`] returns it.
///
/// ```
/// use climate_targets::network::{Member, RollUp, RollUpChange, VerdictChange};
/// use climate_targets::{Assessor, EmissionSeries, catalogue::covenant_of_mayors::BY_2020};
/// let city = EmissionSeries::from_tonnes("a city", [(1990, 100.0), (2020, 90.0)])?;
/// let assessor = Assessor::as_of_ymd(2024, 6, 30)?;
/// let earlier = RollUp::new(assessor, &BY_2020, [Member::new("a city")])?;
/// let later = RollUp::new(assessor, &BY_2020, [Member::new("a city").series(&city)])?;
/// let changes: Vec<VerdictChange<'_>> =
///     RollUpChange::between(&earlier, &later).verdicts().collect();
/// // The earlier report had no data; a fall of 10 % misses the target of 20 %.
/// assert_eq!((changes[0].name, changes[0].earlier), ("a city", None));
/// assert_eq!(changes[0].kinds(), (None, Some("missed")));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct VerdictChange<'a> {
    /// The member's name in the later roll-up.
    pub name: &'a str,
    /// The earlier verdict; `None` if the member had no series.
    pub earlier: Option<Verdict>,
    /// The later verdict; `None` if the member has no series.
    pub later: Option<Verdict>,
}

impl VerdictChange<'_> {
    /// The names of the earlier and the later verdict; `None` if the member had no series.
    pub fn kinds(&self) -> (Option<&'static str>, Option<&'static str>) {
        (self.earlier.map(|v| v.name()), self.later.map(|v| v.name()))
    }
}

record! {
    /// The like-for-like change in emissions: the same members in the latest year of each roll-up.
    /// [`RollUpChange::like_for_like`] returns it.
    ///
    /// All levels come from the series of the later roll-up. Inventories are recalculated, so
    /// levels from two releases are not comparable.
    ///
    /// ```
    /// use climate_targets::network::{LikeForLike, Member, RollUp, RollUpChange};
    /// use climate_targets::{Assessor, EmissionSeries, catalogue::covenant_of_mayors::BY_2020};
    /// let levels = [(1990, 100.0), (2015, 90.0), (2020, 72.0)];
    /// let city = EmissionSeries::from_tonnes("a city", levels)?;
    /// let members = [Member::new("a city").series(&city), Member::new("a town")];
    /// let earlier = RollUp::new(Assessor::as_of_ymd(2016, 6, 30)?, &BY_2020, members)?;
    /// let later = RollUp::new(Assessor::as_of_ymd(2021, 6, 30)?, &BY_2020, members)?;
    /// let same: LikeForLike = RollUpChange::between(&earlier, &later).like_for_like()?;
    /// assert_eq!((same.counted, same.members), (1, 2));
    /// assert_eq!((same.from.get(), same.to.get()), (2015, 2020));
    /// assert_eq!((same.earlier.tonnes(), same.later.tonnes()), (90.0, 72.0));
    /// assert!((same.change?.percent() + 20.0).abs() < 1e-9);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct LikeForLike {
        /// The number of members in the sums: members of both roll-ups with levels in both years.
        pub counted: usize,
        /// The number of all members of the later roll-up.
        pub members: usize,
        /// The latest year of the earlier roll-up.
        pub from: Year,
        /// The latest year of the later roll-up.
        pub to: Year,
        /// The sum of the levels in the year `from`, t CO2e.
        pub earlier: Emissions => "earlier_t",
        /// The sum of the levels in the year `to`, t CO2e.
        pub later: Emissions => "later_t",
        /// Whether the series are of one data release or of several.
        pub basis: SumBasis,
        /// The change as a share of the earlier sum: `later/earlier - 1`.
        /// [`Absent::BaseNotPositive`] unless the earlier sum is positive.
        pub change: Known<Share>,
    }
}

impl<'r, 'a> RollUpChange<'r, 'a> {
    /// Creates the comparison of an earlier and a later roll-up of the same network.
    pub const fn between(earlier: &'r RollUp<'a>, later: &'r RollUp<'a>) -> Self {
        Self { earlier, later }
    }

    /// The earlier roll-up.
    pub const fn earlier(&self) -> &'r RollUp<'a> {
        self.earlier
    }

    /// The later roll-up.
    pub const fn later(&self) -> &'r RollUp<'a> {
        self.later
    }

    /// The names of the members that are only in the later roll-up.
    pub fn came(&self) -> impl Iterator<Item = &'a str> + use<'r, 'a> {
        only_in(self.later, self.earlier)
    }

    /// The names of the members that are only in the earlier roll-up.
    pub fn went(&self) -> impl Iterator<Item = &'a str> + use<'r, 'a> {
        only_in(self.earlier, self.later)
    }

    /// The members in both roll-ups whose verdicts differ, including members that gained or lost
    /// their series.
    pub fn verdicts(&self) -> impl Iterator<Item = VerdictChange<'a>> + use<'r, 'a> {
        self.in_both().filter_map(|(earlier, later)| {
            let change = VerdictChange {
                name: later.name,
                earlier: earlier.verdict(),
                later: later.verdict(),
            };
            let (earlier, later) = change.kinds();
            (earlier != later).then_some(change)
        })
    }

    /// Returns the like-for-like change: the sums over the members that are in both roll-ups, in
    /// the latest year of each roll-up.
    ///
    /// # Errors
    /// The error of [`RollUp::latest_year`] if either roll-up has no latest year;
    /// [`Absent::NoObservation`] if no member has levels for both years;
    /// [`Absent::BoundariesDiffer`] if the boundaries of the counted members differ;
    /// [`Absent::OutOfRange`] on overflow.
    pub fn like_for_like(&self) -> Known<LikeForLike> {
        let (from, to) = (self.earlier.latest_year()?, self.later.latest_year()?);
        let both = self.in_both().filter_map(|(_, member)| {
            let assessment = member.assessment?;
            let details = assessment.details();
            Some((assessment, details.level_in(from).ok()?, details.level_in(to).ok()?))
        });
        let both: Vec<(Assessment<'_>, Emissions, Emissions)> = both.collect();
        if both.is_empty() {
            return Err(Absent::NoObservation);
        }
        if !differing(both.iter().map(|(assessment, ..)| LevelDefinition::of(assessment)))
            .is_empty()
        {
            return Err(Absent::BoundariesDiffer);
        }
        let earlier = sum_known(both.iter().map(|(_, level, _)| Ok(level.tonnes())))?;
        let later = sum_known(both.iter().map(|(.., level)| Ok(level.tonnes())))?;
        let releases: BTreeSet<Option<&str>> =
            both.iter().map(|(assessment, ..)| assessment.series().vintage()).collect();
        let positive = if earlier > 0.0 { Ok(earlier) } else { Err(Absent::BaseNotPositive) };
        Ok(LikeForLike {
            counted: both.len(),
            members: self.later.members().len(),
            from,
            to,
            earlier: Emissions::computed(earlier),
            later: Emissions::computed(later),
            basis: SumBasis::of(releases.len()),
            change: positive.map(|e| Share::computed(later / e - 1.0)),
        })
    }

    /// The earlier and the later result of each member that is in both roll-ups.
    fn in_both(
        &self,
    ) -> impl Iterator<Item = (&'r MemberResult<'a>, &'r MemberResult<'a>)> + use<'r, 'a> {
        let by_key = by_key(self.earlier);
        self.later
            .members()
            .iter()
            .filter_map(move |later| Some((*by_key.get(&later.key())?, later)))
    }
}

/// Returns the names of the members in `one` that are not in `other`.
fn only_in<'r, 'a>(
    one: &'r RollUp<'a>,
    other: &'r RollUp<'a>,
) -> impl Iterator<Item = &'a str> + use<'r, 'a> {
    let by_key = by_key(other);
    let members = one.members().iter().filter(move |member| !by_key.contains_key(&member.key()));
    members.map(|member| member.name)
}

fn by_key<'r, 'a>(roll_up: &'r RollUp<'a>) -> BTreeMap<PlaceKey, &'r MemberResult<'a>> {
    roll_up.members().iter().map(|member| (member.key(), member)).collect()
}
