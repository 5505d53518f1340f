use std::collections::BTreeMap;

use super::{Member, NetworkError};
use crate::assessment::{Assessment, Assessor, Verdict, VerdictCounts};
use crate::inventory::EmissionSeries;
use crate::inventory::{folded_name, is_same_name};
use crate::quantity::{Absent, Known, Share, Year};
use crate::target::Target;

/// Many members against a target: each one's assessment, how many have which verdict, who is
/// missing, and their sums in a year.
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
/// assert_eq!(roll_up.verdicts().to_string(), "1 met, 1 missed, 1 without data");
/// assert!(roll_up.without_series().eq(["Grenoble"]));
///
/// let sums = roll_up.in_latest_year().expect("they share a year");
/// assert_eq!(sums.year().get(), 2020);
/// // What two of three emitted is not what the three did.
/// assert_eq!(sums.level().of_all(), Err(Absent::MembersMissing));
/// assert_eq!(sums.level().to_string(), "2402797.77 t CO2e (2 of 3 members)");
/// // Göteborg -13.6 %, Borås -43.5 %: together -18.2 %, in the mean -28.6 %.
/// let change = sums.change();
/// assert!((change.ratio_of_sums.unwrap().percent() + 18.23).abs() < 0.01);
/// assert!((change.mean_of_ratios.unwrap().percent() + 28.58).abs() < 0.01);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct RollUp<'a> {
    target: &'a Target,
    members: Vec<MemberResult<'a>>,
}

/// A member of a roll-up, judged.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct MemberResult<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its assessment; `None` without a series.
    pub assessment: Option<Assessment<'a>>,
}

impl MemberResult<'_> {
    /// Its verdict; `None` without a series.
    pub fn verdict(&self) -> Option<Verdict> {
        self.assessment.as_ref().map(Assessment::verdict)
    }
}

impl<'a> RollUp<'a> {
    /// Judges every member by the common target, or by its own where it has one.
    ///
    /// # Errors
    /// [`NetworkError::NoMembers`] for none; [`NetworkError::NoName`] for a blank name, since who is
    /// missing is said by name; [`NetworkError::MemberTwice`] for one name twice, or one series
    /// under two; [`NetworkError::Overlap`] for a place and an area it is part of, or part of a part
    /// of, where both have a series.
    ///
    /// Names are compared as written, but for case, hyphens and space: that Gothenburg is Göteborg,
    /// only a [`Place`](crate::network::Place) knows ([`Member::of`]).
    pub fn new(
        assessor: Assessor,
        target: &'a Target,
        members: impl IntoIterator<Item = Member<'a>>,
    ) -> Result<Self, NetworkError> {
        let members: Vec<Member<'a>> = members.into_iter().collect();
        check(&members)?;
        let judge = |member: &Member<'a>| MemberResult {
            name: member.name,
            assessment: member
                .series
                .map(|series| assessor.assess(series, member.target.unwrap_or(target))),
        };
        Ok(Self { target, members: members.iter().map(judge).collect() })
    }

    /// The common target.
    pub const fn target(&self) -> &'a Target {
        self.target
    }

    /// Every member, in the order given.
    pub fn members(&self) -> &[MemberResult<'a>] {
        &self.members
    }

    /// A member by its name as given, whatever the case, with hyphens or spaces.
    pub fn member(&self, name: &str) -> Option<&MemberResult<'a>> {
        self.members.iter().find(|member| is_same_name(member.name, name))
    }

    /// How many members have which verdict.
    pub fn verdicts(&self) -> VerdictCounts {
        VerdictCounts::of(self.members.iter().map(|member| member.verdict().map(|v| v.kind())))
    }

    /// The members without a series, by name.
    pub fn without_series(&self) -> impl Iterator<Item = &'a str> + Clone {
        self.members.iter().filter(|m| m.assessment.is_none()).map(|member| member.name)
    }

    /// The share of the members that have a series.
    pub fn coverage(&self) -> Share {
        let with_series = self.members.len() - self.without_series().count();
        Share::computed(with_series as f64 / self.members.len() as f64)
    }

    /// The year that most members have a level for after their base; of several, the latest.
    ///
    /// # Errors
    /// If no member has one, the reason that all with a series have in common, as
    /// [`Absent::Composite`] under a goal of several parts; else [`Absent::NoObservation`].
    pub fn latest_year(&self) -> Known<Year> {
        let mut years: Vec<Year> = self.members.iter().flat_map(MemberResult::years).collect();
        years.sort_unstable();
        let runs = years.chunk_by(|one, other| one == other);
        // The last of equally long runs.
        let longest = runs.max_by_key(|run| run.len());
        longest.and_then(<[Year]>::first).copied().ok_or_else(|| {
            let judged = self.members.iter().filter_map(|member| member.assessment);
            in_common(judged.map(|a| a.figures().base.err().unwrap_or(Absent::NoObservation)))
        })
    }
}

impl MemberResult<'_> {
    /// The years after its base in which it has a level.
    fn years(&self) -> Vec<Year> {
        let Some(assessment) = self.assessment else { return Vec::new() };
        let Ok(base) = assessment.figures().base else { return Vec::new() };
        assessment.details().years_with_level().filter(|year| *year > base.years.last()).collect()
    }
}

/// The reason that all have in common; [`Absent::NoObservation`] if they have none.
pub(super) fn in_common(mut reasons: impl Iterator<Item = Absent>) -> Absent {
    let first = reasons.next().filter(|first| reasons.all(|other| other == *first));
    first.unwrap_or(Absent::NoObservation)
}

/// Whether the members can be summed without counting a place twice.
fn check(members: &[Member<'_>]) -> Result<(), NetworkError> {
    if members.is_empty() {
        return Err(NetworkError::NoMembers);
    }
    let mut by_name: BTreeMap<String, &Member<'_>> = BTreeMap::new();
    let mut by_place: BTreeMap<&str, Vec<&EmissionSeries>> = BTreeMap::new();
    for member in members {
        if member.name.trim().is_empty() {
            return Err(NetworkError::NoName);
        }
        let twice = || NetworkError::MemberTwice { name: member.name.to_owned() };
        if by_name.insert(folded_name(member.name), member).is_some() {
            return Err(twice());
        }
        let Some(series) = member.series else { continue };
        let of_place = by_place.entry(series.place()).or_default();
        if of_place.contains(&series) {
            return Err(twice());
        }
        of_place.push(series);
    }
    for member in members.iter().filter(|member| member.series.is_some()) {
        let mut part_of = member.part_of;
        // Outwards from area to area; no way out is longer than there are members.
        for _ in members {
            let Some(area) = part_of else { break };
            let Some(around) = by_name.get(&folded_name(area)) else { break };
            // An area around itself is said to be one by mistake, and counts nothing twice.
            if core::ptr::eq(*around, member) {
                break;
            }
            if around.series.is_some() {
                let (part, area) = (member.name.to_owned(), area.to_owned());
                return Err(NetworkError::Overlap { part, area });
            }
            part_of = around.part_of;
        }
    }
    Ok(())
}
