use std::collections::{BTreeSet, HashMap, HashSet};

use super::basis::other_boundaries;
use super::boundaries::{LevelDefinition, differing};
use super::roll_up::common_reason;
use super::sum::Quotient;
use super::{BaseGroup, MemberRatios, MemberResult, MemberSum, OtherBoundary, RollUp, SumBasis};
use crate::assessment::Assessment;
use crate::boundary::{BoundaryFields, POPULATION};
use crate::formula::functions::larger;
use crate::formula::sum_known;
use crate::language::{InLanguage, phrase, text};
use crate::quantity::{Absent, Emissions, Intensity, Known, Share, Year, named};
use crate::resolve::BaseYears;

/// The sums over the members of a roll-up in one year, with the members that are not counted.
///
/// A member is counted if it has a base level and a level in the year, and the year is after its
/// base. Both levels come from the member's own series, gross or net as its target requires.
///
/// ```
/// use climate_targets::network::{Member, RollUp, YearRollUp};
/// use climate_targets::{Activity, Assessor, EmissionSeries, Emissions, Year};
/// use climate_targets::catalogue::covenant_of_mayors::BY_2020;
/// let series = |place, base, level, heads| {
///     EmissionSeries::builder(place)
///         .observe(1990, Emissions::from_tonnes(base))
///         .observe(2020, Emissions::from_tonnes(level))
///         .activity(Activity::population("31 December", [(2020, heads)]))
///         .build()
/// };
/// let (city, town) = (series("a city", 100.0, 75.0, 20.0)?, series("a town", 60.0, 45.0, 10.0)?);
/// let members = [Member::new("a city").series(&city), Member::new("a town").series(&town)];
/// let roll_up = RollUp::new(Assessor::as_of_ymd(2024, 6, 30)?, &BY_2020, members)?;
/// let sums: YearRollUp<'_> = roll_up.in_year(Year::new(2020)?);
/// assert!(sums.is_complete() && sums.missing().is_empty() && sums.differing().is_empty());
/// assert_eq!((sums.year().get(), sums.counted().len(), sums.members()), (2020, 2, 2));
/// assert_eq!(sums.coverage().percent(), 100.0);
/// assert_eq!(sums.base().of_all()?.tonnes(), 160.0);
/// assert_eq!(sums.level().of_all()?.tonnes(), 120.0);
/// assert_eq!(sums.allowable().of_all()?.tonnes(), 128.0); // 20 % under the bases
/// assert_eq!(sums.change().ratio_of_sums?.percent(), -25.0); // -40/160
/// assert_eq!(sums.progress().ratio_of_sums?.percent(), 125.0); // 40/32
/// assert_eq!(sums.per_head()?.tonnes_per_unit(), 4.0); // 120/30
/// // One base year, and one boundary.
/// assert_eq!((sums.base_groups().len(), sums.other_boundaries().len()), (1, 0));
/// assert_eq!(sums.report().per_head, sums.per_head()); // owned, for JSON
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct YearRollUp<'a> {
    year: Year,
    counted: Vec<CountedMember<'a>>,
    missing: Vec<(&'a str, MissingReason)>,
    /// The definition of the levels of each counted member.
    definitions: Vec<LevelDefinition<'a>>,
    differing: BoundaryFields,
}

/// The levels of a member that is counted in the sums. [`YearRollUp::counted`] returns all of them.
///
/// ```
/// use climate_targets::network::{CountedMember, Member, RollUp};
/// use climate_targets::{Assessor, EmissionSeries, catalogue::covenant_of_mayors::BY_2020};
/// let city = EmissionSeries::from_tonnes("a city", [(1990, 100.0), (2020, 75.0)])?;
/// let members = [Member::new("a city").series(&city)];
/// let roll_up = RollUp::new(Assessor::as_of_ymd(2024, 6, 30)?, &BY_2020, members)?;
/// let sums = roll_up.in_latest_year()?;
/// let member: &CountedMember<'_> = &sums.counted()[0];
/// assert_eq!((member.name, member.population), ("a city", None));
/// assert_eq!((member.base.tonnes(), member.level.tonnes()), (100.0, 75.0));
/// assert_eq!(member.allowable?.tonnes(), 80.0); // 20 % under the base
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct CountedMember<'a> {
    /// The name of the member.
    pub name: &'a str,
    /// The place of the series, if it is another place than the member.
    pub data_of: Option<&'a str>,
    /// The data release of the series; `None` if not stated.
    pub release: Option<&'a str>,
    /// The base level E0, t CO2e.
    pub base: Emissions,
    /// The year or the period of the base level.
    pub base_years: BaseYears,
    /// The level E(y) in the year of the sums, t CO2e.
    pub level: Emissions,
    /// The allowable level A in the judged year of the member's target, t CO2e.
    pub allowable: Known<Emissions>,
    /// The judged year of the member's target.
    pub judged_year: Year,
    /// The number of inhabitants in the year of the sums; `None` if not reported.
    pub population: Option<f64>,
}

/// The years and the data release of a base level.
type BaseKind<'a> = (BaseYears, Option<&'a str>);

named! {
    /// Why a member is not counted in the sums for a year.
    ///
    /// ```
    /// use climate_targets::network::{Member, MissingReason, RollUp};
    /// use climate_targets::{Absent, Assessor, EmissionSeries, Year};
    /// use climate_targets::catalogue::covenant_of_mayors::BY_2020;
    /// let city = EmissionSeries::from_tonnes("a city", [(1990, 100.0), (2020, 75.0)])?;
    /// let members = [Member::new("a city").series(&city), Member::new("a town")];
    /// let roll_up = RollUp::new(Assessor::as_of_ymd(2024, 6, 30)?, &BY_2020, members)?;
    /// let in_2019 = roll_up.in_year(Year::new(2019)?);
    /// let no_level = MissingReason::NoLevel(Absent::NoObservation);
    /// let missing = [("a city", no_level), ("a town", MissingReason::NoSeries)];
    /// assert_eq!(in_2019.missing(), missing);
    /// assert_eq!(no_level.name(), "no_level");
    /// assert_eq!(no_level.to_string(), "no level in the year: no observation is available");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
    #[cfg_attr(feature = "serde", serde(crate = "crate::serial::shown", tag = "kind", content = "reason"))]
    #[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
    #[non_exhaustive]
    pub enum MissingReason {
        /// The member has no series.
        NoSeries = "no_series",
        /// The member has no base level; the value is the reason.
        NoBase(Absent) = "no_base",
        /// The member has no level in the year; the value is the reason.
        NoLevel(Absent) = "no_level",
        /// The year is not after the member's base.
        NotAfterBase = "not_after_base",
    }
}

impl MissingReason {
    /// Why a member with a series is not counted; `None` for a member without a series.
    fn reason(self) -> Option<Absent> {
        match self {
            Self::NoSeries => None,
            Self::NoBase(reason) | Self::NoLevel(reason) => Some(reason),
            Self::NotAfterBase => Some(Absent::NoObservation),
        }
    }
}

phrase! { MissingReason, this, f, language => match this {
    Self::NoSeries => text!(f, language,
        en: "no series",
        sv: "ingen serie",
        fr: "aucune série",
        fi: "ei sarjaa",
    ),
    Self::NoBase(reason) => {
        let reason = reason.in_language(language);
        text!(f, language,
            en: "no base level: {reason}",
            sv: "ingen basnivå: {reason}",
            fr: "pas de niveau de référence\u{a0}: {reason}",
            fi: "ei perustasoa: {reason}",
        )
    }
    Self::NoLevel(reason) => {
        let reason = reason.in_language(language);
        text!(f, language,
            en: "no level in the year: {reason}",
            sv: "ingen nivå för året: {reason}",
            fr: "pas de niveau pour l’année\u{a0}: {reason}",
            fi: "vuoden taso puuttuu: {reason}",
        )
    }
    Self::NotAfterBase => text!(f, language,
        en: "the year is not after its base",
        sv: "året ligger inte efter basåret",
        fr: "l’année n’est pas postérieure à l’année de référence",
        fi: "vuosi ei ole perusvuotta myöhempi",
    ),
} }

impl<'a> RollUp<'a> {
    /// Returns the sums in [`RollUp::latest_year`], the year with levels for the most members.
    ///
    /// # Errors
    /// The errors of [`RollUp::latest_year`].
    pub fn in_latest_year(&self) -> Known<YearRollUp<'a>> {
        self.latest_year().map(|year| self.in_year(year))
    }

    /// Returns the sums in a given year.
    pub fn in_year(&self, year: Year) -> YearRollUp<'a> {
        let (mut counted, mut missing, mut definitions) = (Vec::new(), Vec::new(), Vec::new());
        for member in self.members() {
            match counted_member(member, year) {
                Ok((assessment, one)) => {
                    definitions.push(LevelDefinition::of(&assessment));
                    counted.push(one);
                }
                Err(reason) => missing.push((member.name, reason)),
            }
        }
        let differing = differing(definitions.iter().copied());
        YearRollUp { year, counted, missing, definitions, differing }
    }
}

impl<'a> YearRollUp<'a> {
    /// The year to which the sums apply.
    pub const fn year(&self) -> Year {
        self.year
    }

    /// The counted members in the order given.
    pub fn counted(&self) -> &[CountedMember<'a>] {
        &self.counted
    }

    /// The names of the members that are not counted, each with the reason.
    pub fn missing(&self) -> &[(&'a str, MissingReason)] {
        &self.missing
    }

    /// The number of all members.
    pub fn members(&self) -> usize {
        self.counted.len() + self.missing.len()
    }

    /// Whether all members are counted.
    pub fn is_complete(&self) -> bool {
        self.missing.is_empty()
    }

    /// The counted members as a share of all members.
    pub fn coverage(&self) -> Share {
        Share::computed(self.counted.len() as f64 / self.members() as f64)
    }

    /// The boundary fields in which any two counted members differ. If there is such a field, all
    /// sums are absent: a sum of territorial and use-based emissions counts some tonnes twice and
    /// omits others.
    pub const fn differing(&self) -> BoundaryFields {
        self.differing
    }

    /// The years and periods of the base levels, each once, in ascending order of last years. With
    /// more than one, the sum of the base levels is a sum over different years.
    ///
    /// ```
    /// use climate_targets::network::{Member, RollUp};
    /// use climate_targets::{Assessor, EmissionSeries, Year};
    /// use climate_targets::catalogue::covenant_of_mayors::BY_2020;
    /// let old = EmissionSeries::from_tonnes("old", [(1990, 100.0), (2020, 60.0)])?;
    /// let new = EmissionSeries::from_tonnes("new", [(2005, 500.0), (2020, 400.0)])?;
    /// let members = [Member::new("old").series(&old), Member::new("new").series(&new)];
    /// let roll_up = RollUp::new(Assessor::as_of_ymd(2024, 6, 30)?, &BY_2020, members)?;
    /// let in_2020 = roll_up.in_year(Year::new(2020)?);
    /// let years: Vec<String> = in_2020.base_years().iter().map(|years| years.to_string()).collect();
    /// assert_eq!(years, ["1990", "2005"]);
    /// # Ok::<(), climate_targets::Error>(())
    /// ```
    pub fn base_years(&self) -> Vec<BaseYears> {
        let mut known = HashSet::new();
        let each = self.counted.iter().map(|member| member.base_years);
        let mut years: Vec<BaseYears> = each.filter(|years| known.insert(*years)).collect();
        years.sort_by_key(|years| years.last());
        years
    }

    /// The counted members grouped by the years and the data release of their base levels, in the
    /// order of [`base_years`](Self::base_years). With more than one group, the sum of the base
    /// levels is [`SumBasis::Mixed`].
    pub fn base_groups(&self) -> Vec<BaseGroup<'a>> {
        let mut of_kind: HashMap<_, Vec<_>> = HashMap::new();
        for (member, definition) in self.counted.iter().zip(&self.definitions) {
            of_kind.entry(member.base_kind()).or_default().push((member, *definition));
        }
        let group = |(years, release)| {
            let each = of_kind.get(&(years, release)).map(Vec::as_slice).unwrap_or_default();
            let base = sum_known(each.iter().map(|(member, _)| Ok(member.base.tonnes())));
            let is_summable = differing(each.iter().map(|(_, definition)| *definition)).is_empty();
            let base = if is_summable { base } else { Err(Absent::BoundariesDiffer) };
            let (members, base) = (each.len(), base.map(Emissions::computed));
            BaseGroup { years, release, members, base }
        };
        self.base_kinds().into_iter().map(group).collect()
    }

    /// The counted members whose levels have another boundary than those of most counted members;
    /// on a tie, than those of the first. If there is any, all sums are absent
    /// ([`Absent::BoundariesDiffer`]).
    pub fn other_boundaries(&self) -> Vec<OtherBoundary<'a>> {
        other_boundaries(&self.counted, &self.definitions)
    }

    /// The sum of the base levels E0, t CO2e. [`base_groups`](Self::base_groups) lists their years
    /// and data releases.
    pub fn base(&self) -> MemberSum {
        self.sum(self.basis_of_bases(), |member| Ok(member.base))
    }

    /// The sum of the levels E(y) in the year, t CO2e.
    pub fn level(&self) -> MemberSum {
        let releases: BTreeSet<Option<&str>> = self.counted.iter().map(|one| one.release).collect();
        self.sum(SumBasis::of(releases.len()), |member| Ok(member.level))
    }

    /// The sum of the allowable levels A of the members' targets in their judged years, t CO2e.
    pub fn allowable(&self) -> MemberSum {
        self.sum(self.basis_of_limits(), |member| member.allowable)
    }

    /// The change since the base as a share of the base level: `E(y)/E0 - 1` for a member,
    /// `sum E(y)/sum E0 - 1` as the ratio of sums. [`Absent::BaseNotPositive`] unless the base
    /// levels are positive.
    pub fn change(&self) -> MemberRatios {
        self.ratios(self.basis_of_bases(), Absent::BaseNotPositive, |member| {
            let (base, level) = (member.base.tonnes(), member.level.tonnes());
            Ok(Quotient { dividend: level - base, divisor: base, scale: 0.0 })
        })
    }

    /// The delivered share of the needed reduction: `(E0 - E(y))/(E0 - A)` for a member,
    /// `sum (E0 - E(y))/sum (E0 - A)` as the ratio of sums. If a counted member's target requires
    /// no reduction, the mean, the median and the weighted mean are [`Absent::NoReductionAsked`].
    ///
    /// Progress is a share of tonnes, even for a target per head. For a target per head,
    /// [`Figures::progress`](crate::Figures::progress) is a share of the reduction per head.
    pub fn progress(&self) -> MemberRatios {
        self.ratios(self.basis_of_limits(), Absent::NoReductionAsked, |member| {
            let (base, level) = (member.base.tonnes(), member.level.tonnes());
            let allowable = member.allowable?.tonnes();
            let (dividend, divisor) = (base - level, base - allowable);
            Ok(Quotient { dividend, divisor, scale: larger(base.abs(), allowable.abs()) })
        })
    }

    /// The combined emissions per head of the counted members: the sum of levels divided by the sum
    /// of inhabitants.
    ///
    /// # Errors
    /// The errors of [`MemberSum::of_counted`](super::MemberSum::of_counted);
    /// [`Absent::ActivityNotReported`] if a counted member reports no population for the year.
    pub fn per_head(&self) -> Known<Intensity> {
        let level = self.level().of_counted()?;
        let each = self.counted.iter().map(|m| m.population.ok_or(Absent::ActivityNotReported));
        Intensity::of(level, sum_known(each)?).ok_or(Absent::OutOfRange)
    }

    /// Checks that at least one member is counted. Otherwise returns the reason common to all
    /// members with a series, or [`Absent::NoObservation`].
    fn not_empty(&self) -> Known<()> {
        let reasons = self.missing.iter().filter_map(|(_, missing)| missing.reason());
        if self.counted.is_empty() { Err(common_reason(reasons)) } else { Ok(()) }
    }

    fn summable(&self) -> Known<()> {
        if self.differing.is_empty() { Ok(()) } else { Err(Absent::BoundariesDiffer) }
    }

    /// The distinct years and data releases of the base levels, in ascending order of last years.
    fn base_kinds(&self) -> Vec<BaseKind<'a>> {
        let mut known = HashSet::new();
        let each = self.counted.iter().map(CountedMember::base_kind);
        let mut kinds: Vec<BaseKind<'a>> = each.filter(|kind| known.insert(*kind)).collect();
        kinds.sort_by_key(|(years, release)| (years.last(), *release));
        kinds
    }

    fn basis_of_bases(&self) -> SumBasis {
        SumBasis::of(self.base_kinds().len())
    }

    /// The basis of the allowable levels, which depend on base levels and judged years.
    fn basis_of_limits(&self) -> SumBasis {
        let years: BTreeSet<Year> = self.counted.iter().map(|one| one.judged_year).collect();
        SumBasis::of(self.base_kinds().len().max(years.len()))
    }

    fn sum(
        &self,
        basis: SumBasis,
        level: impl Fn(&CountedMember<'a>) -> Known<Emissions>,
    ) -> MemberSum {
        let each = self.counted.iter().map(|member| level(member).map(Emissions::tonnes));
        let value = self.not_empty().and(self.summable()).and_then(|()| sum_known(each));
        let counts = (self.counted.len(), self.members());
        MemberSum::new(value.map(Emissions::computed), counts, basis)
    }

    fn ratios(
        &self,
        basis: SumBasis,
        not_positive: Absent,
        quotient: impl Fn(&CountedMember<'a>) -> Known<Quotient>,
    ) -> MemberRatios {
        let each = self.not_empty().and_then(|()| self.counted.iter().map(quotient).collect());
        let populations = self.counted.iter().map(|member| member.population);
        let counts = (self.counted.len(), self.members());
        MemberRatios::of(&each, populations, self.summable(), not_positive, counts, basis)
    }
}

impl<'a> CountedMember<'a> {
    const fn base_kind(&self) -> BaseKind<'a> {
        (self.base_years, self.release)
    }
}

/// Returns a member's assessment and levels, or the reason why the member is not counted.
fn counted_member<'a>(
    member: &MemberResult<'a>,
    year: Year,
) -> Result<(Assessment<'a>, CountedMember<'a>), MissingReason> {
    let assessment = member.assessment.ok_or(MissingReason::NoSeries)?;
    let figures = assessment.figures();
    let base = figures.base.map_err(MissingReason::NoBase)?;
    if year <= base.years.last() {
        return Err(MissingReason::NotAfterBase);
    }
    let level = assessment.details().level_in(year).map_err(MissingReason::NoLevel)?;
    let population = assessment.series().activity(POPULATION);
    let counted = CountedMember {
        name: member.name,
        data_of: member.data_of,
        release: assessment.series().vintage(),
        base: base.level,
        base_years: base.years,
        level,
        allowable: figures.allowable,
        judged_year: figures.judged_year,
        population: population.and_then(|population| population.in_year(year)),
    };
    Ok((assessment, counted))
}

crate::record::plain!(MissingReason);
