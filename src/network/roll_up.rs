use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::identity::{KnownPlaces, PlaceKey, all_names, key_of};
use super::{Member, NetworkError, Place, overlap};
use crate::assessment::{Assessment, Assessor, Verdict, VerdictCounts};
use crate::inventory::EmissionSeries;
use crate::inventory::folded_name;
use crate::quantity::{Absent, Known, Share, Year};
use crate::resolve::last_full_year;
use crate::target::Target;

/// The assessments of many members against a target, with the counts by verdict, the members
/// without data, and the sums for a year.
///
/// ```
/// use climate_targets::network::{Member, RollUp};
/// use climate_targets::{Absent, Assessor, EmissionSeries, catalogue::covenant_of_mayors::BY_2020};
/// // Two Swedish municipalities, t CO2e (SMHI, release 2025, CC BY 4.0).
/// let levels = [(1990, 2_485_948.33), (2020, 2_147_214.02)];
/// let goteborg = EmissionSeries::from_tonnes("Göteborg", levels)?;
/// let boras = EmissionSeries::from_tonnes("Borås", [(1990, 452_680.08), (2020, 255_583.75)])?;
/// let assessor = Assessor::as_of_ymd(2024, 6, 30)?;
/// let members = [
///     Member::new("Göteborg").series(&goteborg),
///     Member::new("Borås").series(&boras),
///     Member::new("Grenoble"),
/// ];
/// let roll_up = RollUp::new(assessor, &BY_2020, members)?;
/// assert_eq!((roll_up.target().id(), roll_up.members().len()), (BY_2020.id(), 3));
/// assert_eq!(roll_up.as_of().to_string(), "2024-06-30");
/// assert_eq!(roll_up.counts().to_string(), "1 met, 1 missed, 1 without data");
/// assert!(roll_up.without_series().eq(["Grenoble"]));
/// assert!((roll_up.coverage().percent() - 66.67).abs() < 0.01);
/// let boras = roll_up.member("borås").and_then(|member| member.verdict());
/// assert_eq!(boras.map(|verdict| verdict.name()), Some("met"));
///
/// let sums = roll_up.in_latest_year()?;
/// assert_eq!(sums, roll_up.in_year(roll_up.latest_year()?)); // 2020
/// // A sum of two members is never presented as the sum of all three.
/// assert_eq!(sums.level().of_all(), Err(Absent::MembersMissing));
/// assert_eq!(sums.level().to_string(), "2402797.77 t CO2e (2 of 3 members)");
/// // Göteborg -13.6 %, Borås -43.5 %: the sum changed by -18.2 %, the mean change is -28.6 %.
/// let change = sums.change();
/// assert!((change.ratio_of_sums?.percent() + 18.23).abs() < 0.01);
/// assert!((change.mean_of_ratios?.percent() + 28.58).abs() < 0.01);
/// assert_eq!(roll_up.report().sums?.year, sums.year()); // owned, for JSON
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct RollUp<'a> {
    as_of: NaiveDate,
    target: &'a Target,
    members: Vec<MemberResult<'a>>,
    /// The index of the member with each normalised name.
    by_name: BTreeMap<String, usize>,
}

/// The result of a member in a roll-up; [`RollUp::members`] and [`RollUp::member`] return it.
///
/// ```
/// use climate_targets::network::{Member, MemberResult, RollUp};
/// use climate_targets::{Assessor, EmissionSeries, catalogue::covenant_of_mayors::BY_2020};
/// let city = EmissionSeries::from_tonnes("a city", [(1990, 100.0), (2020, 70.0)])?;
/// let members = [Member::new("a city").series(&city), Member::new("a town")];
/// let roll_up = RollUp::new(Assessor::as_of_ymd(2024, 6, 30)?, &BY_2020, members)?;
/// let result: &MemberResult<'_> = roll_up.member("A CITY").expect("case is ignored");
/// assert_eq!(result.verdict().map(|verdict| verdict.name()), Some("met"));
/// // A member without a series has no assessment.
/// assert_eq!(roll_up.members()[1].assessment, None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct MemberResult<'a> {
    /// The name of the member.
    pub name: &'a str,
    /// The place: that given to [`Member::of`], otherwise the only one of
    /// [`catalogue::places`](mod@crate::catalogue::places) with the name. `None` if no place has the
    /// name, or several have it.
    pub place: Option<&'a Place>,
    /// The entry of the gazetteer for the place, otherwise the place. Two members with one entry are
    /// one place.
    pub(super) entry: Option<&'a Place>,
    /// The place of the series, if it is another place than the member: the member Grenoble can
    /// have the data of its metropolis. `None` if the series is of the member, or missing.
    pub data_of: Option<&'a str>,
    /// The assessment of the member's series; `None` if the member has no series.
    pub assessment: Option<Assessment<'a>>,
}

impl MemberResult<'_> {
    /// The verdict of the assessment; `None` if the member has no series.
    pub fn verdict(&self) -> Option<Verdict> {
        self.assessment.as_ref().map(Assessment::verdict)
    }
}

impl<'a> RollUp<'a> {
    /// Assesses every member against the common target, or against its own target if it has one.
    ///
    /// Names are compared by the rules of [`Place::is_named`](crate::network::Place::is_named). All
    /// names and codes of a place are one member: those of the place given to [`Member::of`], and
    /// those of [`catalogue::places`](mod@crate::catalogue::places). These places also state the areas
    /// around a member: its metropolis, region, nation, and the European Union. The area of a member
    /// is also that of its series, if the series is of another place.
    ///
    /// A place that the catalogue does not know, such as a village, needs [`Member::of`] with a
    /// country or [`Member::part_of`]; otherwise its nation is not known. A place with a NUTS code of
    /// up to four characters and no LAU code counts as a region, which contains all places whose
    /// code begins with its code.
    ///
    /// ```
    /// use climate_targets::catalogue::covenant_of_mayors::BY_2020;
    /// use climate_targets::network::{Member, NetworkError, RollUp};
    /// use climate_targets::{Assessor, EmissionSeries};
    /// let assessor = Assessor::as_of_ymd(2024, 6, 30)?;
    /// let series = |place, t| EmissionSeries::from_tonnes(place, [(1990, t), (2020, t)]);
    /// let (lahti, finland) = (series("Lahti", 792e3)?, series("Finland", 71e6)?);
    /// let members = [Member::new("Lahti").series(&lahti), Member::new("Finland").series(&finland)];
    /// let error = RollUp::new(assessor, &BY_2020, members).unwrap_err();
    /// assert!(matches!(error, NetworkError::Overlap { part, area, .. }
    ///     if part == "Lahti" && area == "Finland"));
    /// let members = [Member::new("Göteborg"), Member::new("Gothenburg")];
    /// let error = RollUp::new(assessor, &BY_2020, members).unwrap_err();
    /// assert!(matches!(error, NetworkError::DuplicateMember { .. }));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`NetworkError::NoMembers`] for an empty list; [`NetworkError::NoName`] for a blank name;
    /// [`NetworkError::DuplicateMember`] for two members that are one place, or for one series under
    /// two names, apart from values after the as-of date; [`NetworkError::Overlap`] if a place and
    /// its larger area both have a series, even with other areas between them.
    pub fn new(
        assessor: Assessor,
        target: &'a Target,
        members: impl IntoIterator<Item = Member<'a>>,
    ) -> Result<Self, NetworkError> {
        let members: Vec<Member<'a>> = members.into_iter().collect();
        let known = KnownPlaces::new(&members);
        check(&members, &known, last_full_year(assessor.date()))?;
        let judge = |member: &Member<'a>| MemberResult {
            name: member.name,
            place: member.place.or_else(|| known.place(member)),
            entry: known.place(member),
            data_of: known.data_of(member),
            assessment: member
                .series
                .map(|series| assessor.assess(series, member.target.unwrap_or(target))),
        };
        let members: Vec<MemberResult<'a>> = members.iter().map(judge).collect();
        let by_name = indices_by_name(&members);
        Ok(Self { as_of: assessor.date(), target, members, by_name })
    }

    /// The as-of date. Observations of years that end after this date are not used.
    pub const fn as_of(&self) -> NaiveDate {
        self.as_of
    }

    /// The common target.
    pub const fn target(&self) -> &'a Target {
        self.target
    }

    /// The results of all members in the order given.
    pub fn members(&self) -> &[MemberResult<'a>] {
        &self.members
    }

    /// The result of the member with this name; `None` if there is no such member. Every name of the
    /// member's place is accepted, by the rules of
    /// [`Place::is_named`](crate::network::Place::is_named).
    pub fn member(&self, name: &str) -> Option<&MemberResult<'a>> {
        self.members.get(*self.by_name.get(&folded_name(name))?)
    }

    /// The number of members by verdict, and the number of members without data.
    pub fn counts(&self) -> VerdictCounts {
        VerdictCounts::of(self.members.iter().map(|member| member.verdict().map(|v| v.kind())))
    }

    /// The names of the members without a series.
    pub fn without_series(&self) -> impl Iterator<Item = &'a str> + Clone {
        self.members.iter().filter(|m| m.assessment.is_none()).map(|member| member.name)
    }

    /// The members with a series as a share of all members.
    pub fn coverage(&self) -> Share {
        let with_series = self.members.len() - self.without_series().count();
        Share::computed(with_series as f64 / self.members.len() as f64)
    }

    /// The year for which the most members have a level. For each member, only years after its base
    /// count. On a tie, the latest year.
    ///
    /// # Errors
    /// If no member has such a year: the reason common to all members with a series, such as
    /// [`Absent::Composite`] for a composite goal; otherwise [`Absent::NoObservation`].
    pub fn latest_year(&self) -> Known<Year> {
        let mut years: Vec<Year> =
            self.members.iter().flat_map(MemberResult::years_after_base).collect();
        years.sort_unstable();
        let runs = years.chunk_by(|one, other| one == other);
        // `max_by_key` returns the last of equally long runs: the latest year.
        let longest = runs.max_by_key(|run| run.len());
        longest.and_then(<[Year]>::first).copied().ok_or_else(|| {
            let judged = self.members.iter().filter_map(|member| member.assessment);
            common_reason(judged.map(|a| a.figures().base.err().unwrap_or(Absent::NoObservation)))
        })
    }
}

impl MemberResult<'_> {
    /// The key of the member: two members with the same key are the same place.
    pub(super) fn key(&self) -> PlaceKey {
        key_of(self.entry, self.name)
    }

    /// The years after the base for which the member has a level.
    fn years_after_base(&self) -> Vec<Year> {
        let Some(assessment) = self.assessment else { return Vec::new() };
        let Ok(base) = assessment.figures().base else { return Vec::new() };
        assessment.details().years_with_level().filter(|year| *year > base.years.last()).collect()
    }
}

/// Returns the index of the first member with each normalised name. The names of members come before
/// other names of their places.
fn indices_by_name(members: &[MemberResult<'_>]) -> BTreeMap<String, usize> {
    let indexed = || members.iter().enumerate();
    let own = indexed().map(|(index, member)| (folded_name(member.name), index));
    let of_places = indexed().flat_map(|(index, member)| {
        let places = member.place.into_iter().chain(member.entry);
        places.flat_map(all_names).map(move |name| (name, index))
    });
    let mut by_name = BTreeMap::new();
    for (name, index) in own.chain(of_places) {
        by_name.entry(name).or_insert(index);
    }
    by_name
}

/// Returns the reason if all reasons are the same, otherwise [`Absent::NoObservation`].
pub(super) fn common_reason(mut reasons: impl Iterator<Item = Absent>) -> Absent {
    let first = reasons.next().filter(|first| reasons.all(|other| other == *first));
    first.unwrap_or(Absent::NoObservation)
}

/// Checks that no name is blank, that no place is repeated, and that no place would be counted twice
/// in a sum.
///
/// Two series are the same if their values up to the year `last` are the same, so that the answer
/// does not depend on later values.
fn check(members: &[Member<'_>], known: &KnownPlaces<'_>, last: i32) -> Result<(), NetworkError> {
    if members.is_empty() {
        return Err(NetworkError::NoMembers);
    }
    // Equal series have an equal last level: members of one place are compared with few others.
    let last_level = |series: &EmissionSeries| {
        let used = series.observations_until(last);
        (used.len(), used.last().map(|observation| observation.emissions.tonnes().to_bits()))
    };
    let mut by_place: BTreeMap<_, Vec<(&EmissionSeries, &str)>> = BTreeMap::new();
    for member in members {
        if member.name.trim().is_empty() {
            return Err(NetworkError::NoName);
        }
        let Some(series) = member.series else { continue };
        let of_place = by_place.entry((series.place(), last_level(series))).or_default();
        if let Some((_, other)) =
            of_place.iter().find(|(known, _)| known.is_same_until(last, series))
        {
            let (name, other) = (member.name.to_owned(), (*other).to_owned());
            return Err(NetworkError::DuplicateMember { name, other });
        }
        of_place.push((series, member.name));
    }
    overlap::check(known, members)
}
