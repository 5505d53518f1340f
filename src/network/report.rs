//! Roll-ups as owned, plain data, which are written as JSON and read back.

use chrono::NaiveDate;

use super::{
    BaseGroup, CountedMember, LikeForLike, MemberRatios, MemberResult, MemberSum, MissingReason,
    OtherBoundary, RollUp, RollUpChange, SumBasis, VerdictChange, YearRollUp,
};
use crate::assessment::VerdictCounts;
use crate::assessment::report::{ReportVersion, VerdictReport};
use crate::boundary::BoundaryFields;
use crate::quantity::{Emissions, Intensity, Known, Share, Year};
use crate::record::record;
use crate::resolve::BaseYears;

record! {
    /// A roll-up as owned, plain data, to be written and read back.
    ///
    /// ```
    /// use climate_targets::network::{Member, RollUp, RollUpReport};
    /// use climate_targets::{Assessor, EmissionSeries, catalogue::covenant_of_mayors::BY_2020};
    /// let city = EmissionSeries::from_tonnes("a city", [(1990, 100.0), (2020, 70.0)])?;
    /// let members = [Member::new("a city").series(&city), Member::new("a town")];
    /// let roll_up = RollUp::new(Assessor::as_of_ymd(2024, 6, 30)?, &BY_2020, members)?;
    /// let report = roll_up.report();
    /// let json = serde_json::to_string(&report)?;
    /// assert_eq!(serde_json::from_str::<RollUpReport>(&json)?, report);
    /// let sums = report.sums?;
    /// assert_eq!((sums.year.get(), sums.level.of_counted?.tonnes()), (2020, 70.0));
    /// assert_eq!(sums.missing[0].place, "a town");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, PartialEq)]
    pub struct RollUpReport {
        /// The version of the form.
        pub version: ReportVersion,
        /// The identifier of the common target.
        pub target: String,
        /// The as-of date. Observations of years that end after this date are not used.
        pub as_of: NaiveDate,
        /// The members with a series as a share of all members.
        pub coverage: Share,
        /// The number of members by kind of verdict.
        pub verdicts: VerdictCounts,
        /// The names of the members without a series.
        pub without_series: Vec<String>,
        /// The sums in the year for which the most members have a level. Absent if no member has a
        /// level after its base.
        pub sums: Known<YearRollUpReport>,
        /// All members, in the order given.
        pub members: Vec<MemberReport>,
    }
}

record! {
    /// A member of a roll-up.
    ///
    /// ```
    /// use climate_targets::network::{Member, RollUp};
    /// use climate_targets::{Assessor, EmissionSeries, catalogue::covenant_of_mayors::BY_2020};
    /// let city = EmissionSeries::from_tonnes("a city", [(1990, 100.0), (2020, 70.0)])?;
    /// let members = [Member::new("a city").series(&city), Member::new("a town")];
    /// let roll_up = RollUp::new(Assessor::as_of_ymd(2024, 6, 30)?, &BY_2020, members)?;
    /// let members = roll_up.report().members;
    /// assert_eq!(members[0].target.as_deref(), Some("COM-2020"));
    /// assert_eq!((members[1].place.as_str(), members[1].verdict), ("a town", None));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, PartialEq)]
    pub struct MemberReport {
        /// The name of the member.
        pub place: String,
        /// The place of the series, if it is another place than the member. Omitted otherwise.
        pub data_of: Option<String>,
        /// The identifier of the target that the member is assessed against. Omitted without a
        /// series.
        pub target: Option<String>,
        /// The verdict. Omitted without a series.
        pub verdict: Option<VerdictReport>,
    }
}

record! {
    /// The sums over the members of a roll-up in one year, with the members that are not counted.
    ///
    /// ```
    /// use climate_targets::network::{Member, RollUp, YearRollUpReport};
    /// use climate_targets::{Assessor, EmissionSeries, Year};
    /// use climate_targets::catalogue::covenant_of_mayors::BY_2020;
    /// let city = EmissionSeries::from_tonnes("a city", [(1990, 100.0), (2020, 70.0)])?;
    /// let members = [Member::new("a city").series(&city)];
    /// let roll_up = RollUp::new(Assessor::as_of_ymd(2024, 6, 30)?, &BY_2020, members)?;
    /// let report = roll_up.in_year(Year::new(2020)?).report();
    /// let json = serde_json::to_string(&report)?;
    /// assert_eq!(serde_json::from_str::<YearRollUpReport>(&json)?, report);
    /// assert!(report.complete);
    /// assert!((report.change.ratio_of_sums?.percent() + 30.0).abs() < 1e-9);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, PartialEq)]
    pub struct YearRollUpReport {
        /// The version of the form.
        pub version: ReportVersion,
        /// The year of the levels.
        pub year: Year,
        /// Whether all members are counted.
        pub complete: bool,
        /// The counted members as a share of all members.
        pub coverage: Share,
        /// The boundary fields in which counted members differ; all sums are then absent.
        pub differing_boundaries: BoundaryFields,
        /// The counted members whose levels have another boundary than those of most.
        pub other_boundaries: Vec<OtherBoundaryReport>,
        /// The counted members by the years and the data release of their base levels. With more
        /// than one group, the sum of the base levels is mixed.
        pub base_groups: Vec<BaseGroupReport>,
        /// The sum of the base levels.
        pub base: MemberSumReport,
        /// The sum of the levels in the year.
        pub level: MemberSumReport,
        /// The sum of the allowable levels of the members' targets in their judged years.
        pub allowable: MemberSumReport,
        /// The change since the base as a share of the base level.
        pub change: MemberRatios,
        /// The delivered share of the needed reduction.
        pub progress: MemberRatios,
        /// The sum of the levels divided by the sum of inhabitants. Absent if a counted member
        /// reports no population for the year.
        pub per_head: Known<Intensity>,
        /// The counted members.
        pub counted: Vec<CountedMemberReport>,
        /// The members that are not counted, each with the reason.
        pub missing: Vec<MissingMemberReport>,
    }
}

record! {
    /// A sum over members, with the number of counted and of all members.
    ///
    /// ```
    /// use climate_targets::network::{Member, RollUp};
    /// use climate_targets::{Absent, Assessor, EmissionSeries};
    /// use climate_targets::catalogue::covenant_of_mayors::BY_2020;
    /// let city = EmissionSeries::from_tonnes("a city", [(1990, 100.0), (2020, 70.0)])?;
    /// let members = [Member::new("a city").series(&city), Member::new("a town")];
    /// let roll_up = RollUp::new(Assessor::as_of_ymd(2024, 6, 30)?, &BY_2020, members)?;
    /// let level = roll_up.in_latest_year()?.report().level;
    /// assert_eq!((level.of_counted?.tonnes(), level.of_all), (70.0, Err(Absent::MembersMissing)));
    /// assert_eq!((level.counted, level.members), (1, 2));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct MemberSumReport {
        /// The sum over the counted members. Absent if no member is counted.
        pub of_counted: Known<Emissions> => "of_counted_t",
        /// The sum over all members. Absent unless all members are counted.
        pub of_all: Known<Emissions> => "of_all_t",
        /// The number of counted members.
        pub counted: usize,
        /// The number of all members.
        pub members: usize,
        /// Whether the levels are of one data release and, for base levels and allowable levels,
        /// of one base year or base period.
        pub basis: SumBasis,
    }
}

record! {
    /// The counted members whose base levels are of the same years and the same data release.
    ///
    /// ```
    /// use climate_targets::network::{Member, RollUp};
    /// use climate_targets::{Assessor, EmissionSeries, catalogue::covenant_of_mayors::BY_2020};
    /// let city = EmissionSeries::from_tonnes("a city", [(1990, 100.0), (2020, 70.0)])?;
    /// let members = [Member::new("a city").series(&city)];
    /// let roll_up = RollUp::new(Assessor::as_of_ymd(2024, 6, 30)?, &BY_2020, members)?;
    /// let groups = roll_up.in_latest_year()?.report().base_groups;
    /// assert_eq!((groups[0].base_year.map(|year| year.get()), groups[0].members), (Some(1990), 1));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, PartialEq)]
    pub struct BaseGroupReport {
        /// The base year. Omitted for a base period.
        pub base_year: Option<Year>,
        /// The first year of the base period. Omitted for a base year.
        pub base_from: Option<Year>,
        /// The last year of the base period. Omitted for a base year.
        pub base_to: Option<Year>,
        /// The data release of the series. Omitted if not stated.
        pub release: Option<String>,
        /// The number of members in the group.
        pub members: usize,
        /// The sum of the base levels. Absent if the boundaries of the members differ.
        pub base: Known<Emissions> => "base_t",
    }
}

record! {
    /// A counted member whose levels have another boundary than those of most counted members.
    ///
    /// ```
    /// use climate_targets::network::{Member, RollUp};
    /// use climate_targets::{Assessor, Boundary, EmissionSeries, Emissions};
    /// use climate_targets::catalogue::covenant_of_mayors::BY_2020;
    /// let series = |place, boundary| {
    ///     EmissionSeries::builder(place)
    ///         .boundary(boundary)
    ///         .observe(1990, Emissions::from_tonnes(100.0))
    ///         .observe(2020, Emissions::from_tonnes(80.0))
    ///         .build()
    /// };
    /// let one = series("one", Boundary::territorial())?;
    /// let two = series("two", Boundary::use_based())?;
    /// let members = [Member::new("one").series(&one), Member::new("two").series(&two)];
    /// let roll_up = RollUp::new(Assessor::as_of_ymd(2024, 6, 30)?, &BY_2020, members)?;
    /// assert_eq!(roll_up.in_latest_year()?.report().other_boundaries[0].place, "two");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, PartialEq)]
    pub struct OtherBoundaryReport {
        /// The name of the member.
        pub place: String,
        /// The fields in which the boundary differs.
        pub fields: BoundaryFields,
    }
}

record! {
    /// The levels of a member that is counted in the sums.
    ///
    /// ```
    /// use climate_targets::network::{Member, RollUp};
    /// use climate_targets::{Assessor, EmissionSeries, catalogue::covenant_of_mayors::BY_2020};
    /// let city = EmissionSeries::from_tonnes("a city", [(1990, 100.0), (2020, 70.0)])?;
    /// let members = [Member::new("a city").series(&city)];
    /// let roll_up = RollUp::new(Assessor::as_of_ymd(2024, 6, 30)?, &BY_2020, members)?;
    /// let counted = roll_up.in_latest_year()?.report().counted;
    /// assert_eq!(counted[0].base_year.map(|year| year.get()), Some(1990));
    /// assert_eq!(counted[0].allowable?.tonnes(), 80.0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, PartialEq)]
    pub struct CountedMemberReport {
        /// The name of the member.
        pub place: String,
        /// The place of the series, if it is another place than the member. Omitted otherwise.
        pub data_of: Option<String>,
        /// The data release of the series. Omitted if not stated.
        pub release: Option<String>,
        /// E0, the base level.
        pub base: Emissions => "base_t",
        /// The base year. Omitted for a base period.
        pub base_year: Option<Year>,
        /// The first year of the base period. Omitted for a base year.
        pub base_from: Option<Year>,
        /// The last year of the base period. Omitted for a base year.
        pub base_to: Option<Year>,
        /// The level in the year of the sums.
        pub level: Emissions => "level_t",
        /// The allowable level in the judged year of the member's target. Absent if the target sets
        /// no level in tonnes.
        pub allowable: Known<Emissions> => "allowable_t",
        /// The judged year of the member's target.
        pub judged_year: Year,
        /// The number of inhabitants in the year of the sums. Omitted if not reported.
        pub population: Option<f64>,
    }
}

record! {
    /// A member that is not counted in the sums.
    ///
    /// ```
    /// use climate_targets::network::{Member, MissingReason, RollUp};
    /// use climate_targets::{Assessor, EmissionSeries, catalogue::covenant_of_mayors::BY_2020};
    /// let city = EmissionSeries::from_tonnes("a city", [(1990, 100.0), (2020, 70.0)])?;
    /// let members = [Member::new("a city").series(&city), Member::new("a town")];
    /// let roll_up = RollUp::new(Assessor::as_of_ymd(2024, 6, 30)?, &BY_2020, members)?;
    /// let missing = roll_up.in_latest_year()?.report().missing;
    /// assert_eq!(missing[0].reason, MissingReason::NoSeries);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, PartialEq)]
    pub struct MissingMemberReport {
        /// The name of the member.
        pub place: String,
        /// Why the member is not counted.
        pub reason: MissingReason,
    }
}

record! {
    /// A comparison of two roll-ups as owned, plain data.
    ///
    /// ```
    /// use climate_targets::network::{Member, RollUp, RollUpChange, RollUpChangeReport};
    /// use climate_targets::{Assessor, EmissionSeries, catalogue::covenant_of_mayors::BY_2020};
    /// let city = EmissionSeries::from_tonnes("a city", [(1990, 100.0), (2020, 90.0)])?;
    /// let assessor = Assessor::as_of_ymd(2024, 6, 30)?;
    /// let earlier = RollUp::new(assessor, &BY_2020, [Member::new("a town")])?;
    /// let later = RollUp::new(assessor, &BY_2020, [Member::new("a city").series(&city)])?;
    /// let report = RollUpChange::between(&earlier, &later).report();
    /// assert_eq!((report.came, report.went), (vec!["a city".into()], vec!["a town".into()]));
    /// # let report = RollUpChange::between(&earlier, &later).report();
    /// let json = serde_json::to_string(&report)?;
    /// assert_eq!(serde_json::from_str::<RollUpChangeReport>(&json)?, report);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, PartialEq)]
    pub struct RollUpChangeReport {
        /// The version of the form.
        pub version: ReportVersion,
        /// The names of the members that are only in the later roll-up.
        pub came: Vec<String>,
        /// The names of the members that are only in the earlier roll-up.
        pub went: Vec<String>,
        /// The members of both roll-ups whose kind of verdict differs.
        pub verdicts: Vec<VerdictChangeReport>,
        /// The sums over the members of both roll-ups. Absent if no member has levels for both
        /// years.
        pub like_for_like: Known<LikeForLike>,
    }
}

record! {
    /// A change in a member's verdict.
    ///
    /// ```
    /// use climate_targets::network::{Member, RollUp, RollUpChange};
    /// use climate_targets::{Assessor, EmissionSeries, catalogue::covenant_of_mayors::BY_2020};
    /// let city = EmissionSeries::from_tonnes("a city", [(1990, 100.0), (2020, 90.0)])?;
    /// let assessor = Assessor::as_of_ymd(2024, 6, 30)?;
    /// let earlier = RollUp::new(assessor, &BY_2020, [Member::new("a city")])?;
    /// let later = RollUp::new(assessor, &BY_2020, [Member::new("a city").series(&city)])?;
    /// let changes = RollUpChange::between(&earlier, &later).report().verdicts;
    /// assert_eq!(changes[0].earlier, None);
    /// assert_eq!(changes[0].later.map(|verdict| verdict.kind.name()), Some("missed"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, PartialEq)]
    pub struct VerdictChangeReport {
        /// The member's name in the later roll-up.
        pub place: String,
        /// The earlier verdict. Omitted if the member had no series.
        pub earlier: Option<VerdictReport>,
        /// The later verdict. Omitted if the member has no series.
        pub later: Option<VerdictReport>,
    }
}

impl RollUp<'_> {
    /// The roll-up as owned, plain data, to be written and read back; [`RollUpReport`] has an
    /// example.
    pub fn report(&self) -> RollUpReport {
        RollUpReport::from(self)
    }
}

impl YearRollUp<'_> {
    /// The sums as owned, plain data, to be written and read back; [`YearRollUpReport`] has an
    /// example.
    pub fn report(&self) -> YearRollUpReport {
        YearRollUpReport::from(self)
    }
}

impl RollUpChange<'_, '_> {
    /// The comparison as owned, plain data, to be written and read back; [`RollUpChangeReport`] has
    /// an example.
    pub fn report(&self) -> RollUpChangeReport {
        RollUpChangeReport::from(self)
    }
}

impl From<&RollUp<'_>> for RollUpReport {
    fn from(roll_up: &RollUp<'_>) -> Self {
        Self {
            version: ReportVersion::CURRENT,
            target: roll_up.target().id().to_owned(),
            as_of: roll_up.as_of(),
            coverage: roll_up.coverage(),
            verdicts: roll_up.counts(),
            without_series: roll_up.without_series().map(str::to_owned).collect(),
            sums: roll_up.in_latest_year().as_ref().map(YearRollUpReport::from).map_err(|e| *e),
            members: roll_up.members().iter().map(MemberReport::from).collect(),
        }
    }
}

impl From<&MemberResult<'_>> for MemberReport {
    fn from(member: &MemberResult<'_>) -> Self {
        Self {
            place: member.name.to_owned(),
            data_of: member.data_of.map(str::to_owned),
            target: member.assessment.map(|assessment| assessment.target().id().to_owned()),
            verdict: member.verdict().as_ref().map(VerdictReport::from),
        }
    }
}

impl From<&YearRollUp<'_>> for YearRollUpReport {
    fn from(sums: &YearRollUp<'_>) -> Self {
        let missing = sums
            .missing()
            .iter()
            .map(|&(place, reason)| MissingMemberReport { place: place.to_owned(), reason });
        Self {
            version: ReportVersion::CURRENT,
            year: sums.year(),
            complete: sums.is_complete(),
            coverage: sums.coverage(),
            differing_boundaries: sums.differing(),
            other_boundaries: sums
                .other_boundaries()
                .iter()
                .map(OtherBoundaryReport::from)
                .collect(),
            base_groups: sums.base_groups().iter().map(BaseGroupReport::from).collect(),
            base: MemberSumReport::from(&sums.base()),
            level: MemberSumReport::from(&sums.level()),
            allowable: MemberSumReport::from(&sums.allowable()),
            change: sums.change(),
            progress: sums.progress(),
            per_head: sums.per_head(),
            counted: sums.counted().iter().map(CountedMemberReport::from).collect(),
            missing: missing.collect(),
        }
    }
}

impl From<&MemberSum> for MemberSumReport {
    fn from(sum: &MemberSum) -> Self {
        Self {
            of_counted: sum.of_counted(),
            of_all: sum.of_all(),
            counted: sum.counted(),
            members: sum.members(),
            basis: sum.basis(),
        }
    }
}

impl From<&BaseGroup<'_>> for BaseGroupReport {
    fn from(group: &BaseGroup<'_>) -> Self {
        let (base_year, base_from, base_to) = base_keys(group.years);
        Self {
            base_year,
            base_from,
            base_to,
            release: group.release.map(str::to_owned),
            members: group.members,
            base: group.base,
        }
    }
}

impl From<&OtherBoundary<'_>> for OtherBoundaryReport {
    fn from(other: &OtherBoundary<'_>) -> Self {
        Self { place: other.name.to_owned(), fields: other.fields }
    }
}

/// The base year, or the first and last year of the base period.
fn base_keys(years: BaseYears) -> (Option<Year>, Option<Year>, Option<Year>) {
    match years {
        BaseYears::Year(year) => (Some(year), None, None),
        BaseYears::Period(period) => (None, Some(period.from()), Some(period.to())),
    }
}

impl From<&CountedMember<'_>> for CountedMemberReport {
    fn from(member: &CountedMember<'_>) -> Self {
        let (base_year, base_from, base_to) = base_keys(member.base_years);
        Self {
            place: member.name.to_owned(),
            data_of: member.data_of.map(str::to_owned),
            release: member.release.map(str::to_owned),
            base: member.base,
            base_year,
            base_from,
            base_to,
            level: member.level,
            allowable: member.allowable,
            judged_year: member.judged_year,
            population: member.population,
        }
    }
}

impl From<&RollUpChange<'_, '_>> for RollUpChangeReport {
    fn from(change: &RollUpChange<'_, '_>) -> Self {
        Self {
            version: ReportVersion::CURRENT,
            came: change.came().map(str::to_owned).collect(),
            went: change.went().map(str::to_owned).collect(),
            verdicts: change.verdicts().map(|one| VerdictChangeReport::from(&one)).collect(),
            like_for_like: change.like_for_like(),
        }
    }
}

impl From<&VerdictChange<'_>> for VerdictChangeReport {
    fn from(change: &VerdictChange<'_>) -> Self {
        Self {
            place: change.name.to_owned(),
            earlier: change.earlier.as_ref().map(VerdictReport::from),
            later: change.later.as_ref().map(VerdictReport::from),
        }
    }
}

#[cfg(feature = "serde")]
crate::serial::through!(
    RollUp<'_> => RollUpReport,
    MemberResult<'_> => MemberReport,
    YearRollUp<'_> => YearRollUpReport,
    MemberSum => MemberSumReport,
    BaseGroup<'_> => BaseGroupReport,
    OtherBoundary<'_> => OtherBoundaryReport,
    CountedMember<'_> => CountedMemberReport,
    VerdictChange<'_> => VerdictChangeReport,
);

#[cfg(feature = "serde")]
impl serde::Serialize for RollUpChange<'_, '_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.report().serialize(serializer)
    }
}
