//! What the levels of a sum are of: base years, data releases and boundaries.

use super::CountedMember;
use super::boundaries::{DefinitionCounts, LevelDefinition};
use crate::boundary::BoundaryFields;
use crate::language::{InLanguage, count, phrase, printable, text};
use crate::quantity::{Emissions, Known, named};
use crate::resolve::BaseYears;

named! {
    /// Whether the levels in a sum are all of one kind.
    ///
    /// ```
    /// use climate_targets::network::{Member, RollUp, SumBasis};
    /// use climate_targets::{Assessor, EmissionSeries, Year};
    /// use climate_targets::catalogue::covenant_of_mayors::BY_2020;
    /// let old = EmissionSeries::from_tonnes("old", [(1990, 100.0), (2020, 60.0)])?;
    /// let new = EmissionSeries::from_tonnes("new", [(2005, 500.0), (2020, 400.0)])?;
    /// let members = [Member::new("old").series(&old), Member::new("new").series(&new)];
    /// let roll_up = RollUp::new(Assessor::as_of_ymd(2024, 6, 30)?, &BY_2020, members)?;
    /// let sums = roll_up.in_year(Year::new(2020)?);
    /// // The base levels are of 1990 and 2005, the levels all of 2020.
    /// assert_eq!(sums.base().basis(), SumBasis::Mixed);
    /// assert_eq!(sums.level().basis().name(), "uniform");
    /// assert_eq!(sums.base().to_string(), "600 t CO2e (2 of 2 members; mixed basis)");
    /// # Ok::<(), climate_targets::Error>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
    #[cfg_attr(feature = "serde", serde(crate = "crate::serial::shown", rename_all = "snake_case"))]
    #[allow(clippy::exhaustive_enums, reason = "of one kind, or not")]
    pub enum SumBasis {
        /// One data release and, for base levels, one base year or base period.
        Uniform = "uniform" {
            en: "uniform basis",
            sv: "enhetligt underlag",
            fr: "base homogène",
            fi: "yhtenäinen laskentaperusta",
        }
        /// Several data releases or, for base levels, several base years or base periods; for
        /// allowable levels, also several judged years. Series that state no release count as one
        /// release, apart from those that state one.
        Mixed = "mixed" {
            en: "mixed basis",
            sv: "blandat underlag",
            fr: "base hétérogène",
            fi: "epäyhtenäinen laskentaperusta",
        }
    }
}

impl SumBasis {
    pub(super) const fn of(kinds: usize) -> Self {
        if kinds > 1 { Self::Mixed } else { Self::Uniform }
    }
}

/// The counted members whose base levels are of the same years and the same data release.
/// [`YearRollUp::base_groups`](super::YearRollUp::base_groups) returns the groups.
///
/// ```
/// use climate_targets::network::{BaseGroup, Member, RollUp};
/// use climate_targets::{Assessor, EmissionSeries, Emissions, Year};
/// use climate_targets::catalogue::covenant_of_mayors::BY_2020;
/// let series = |place, base, release: &'static str| {
///     EmissionSeries::builder(place)
///         .observe(base, Emissions::from_tonnes(100.0))
///         .observe(2020, Emissions::from_tonnes(80.0))
///         .vintage(release)
///         .build()
/// };
/// let one = series("one", 1990, "release 2025")?;
/// let two = series("two", 1990, "release 2025")?;
/// let three = series("three", 2005, "release 2026")?;
/// let members = [("one", &one), ("two", &two), ("three", &three)];
/// let members = members.map(|(name, series)| Member::new(name).series(series));
/// let roll_up = RollUp::new(Assessor::as_of_ymd(2024, 6, 30)?, &BY_2020, members)?;
/// let sums = roll_up.in_year(Year::new(2020)?);
/// let groups: Vec<BaseGroup<'_>> = sums.base_groups();
/// assert_eq!(groups[0].base?.tonnes(), 200.0);
/// assert_eq!(groups[0].to_string(), "1990 (release 2025): 2 members");
/// assert_eq!(groups[1].to_string(), "2005 (release 2026): 1 member");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct BaseGroup<'a> {
    /// The year or the period of the base levels.
    pub years: BaseYears,
    /// The data release of the series; `None` if not stated.
    pub release: Option<&'a str>,
    /// The number of members in the group.
    pub members: usize,
    /// The sum of the base levels, t CO2e. [`Absent::BoundariesDiffer`](crate::Absent::BoundariesDiffer)
    /// if the boundaries of the members of the group differ.
    pub base: Known<Emissions>,
}

phrase! { BaseGroup<'_>, this, f, language => {
    write!(f, "{}", this.years)?;
    // The name of a release often has the word for it: "release 2025".
    if let Some(release) = this.release {
        write!(f, " ({})", printable(release))?;
    }
    let members = this.members;
    count!(f, language, members,
        { en: ": {members} member", sv: ": {members} medlem", fr: "\u{a0}: {members} membre",
          fi: ": {members} jäsen" },
        { en: ": {members} members", sv: ": {members} medlemmar", fr: "\u{a0}: {members} membres",
          fi: ": {members} jäsentä" },
    )
} }

/// A counted member whose levels have another boundary than those of most counted members.
/// [`YearRollUp::other_boundaries`](super::YearRollUp::other_boundaries) returns them.
///
/// ```
/// use climate_targets::network::{Member, OtherBoundary, RollUp};
/// use climate_targets::{Assessor, Boundary, EmissionSeries, Emissions, Year};
/// use climate_targets::catalogue::covenant_of_mayors::BY_2020;
/// let series = |place, boundary| {
///     EmissionSeries::builder(place)
///         .boundary(boundary)
///         .observe(1990, Emissions::from_tonnes(100.0))
///         .observe(2020, Emissions::from_tonnes(80.0))
///         .build()
/// };
/// let one = series("one", Boundary::territorial())?;
/// let two = series("two", Boundary::territorial())?;
/// let three = series("three", Boundary::use_based())?;
/// let members = [("one", &one), ("two", &two), ("three", &three)];
/// let members = members.map(|(name, series)| Member::new(name).series(series));
/// let roll_up = RollUp::new(Assessor::as_of_ymd(2024, 6, 30)?, &BY_2020, members)?;
/// let sums = roll_up.in_year(Year::new(2020)?);
/// let others: Vec<OtherBoundary<'_>> = sums.other_boundaries();
/// assert_eq!(others[0].to_string(), "three: accounting");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct OtherBoundary<'a> {
    /// The name of the member.
    pub name: &'a str,
    /// The fields in which the boundary of the member's levels differs.
    pub fields: BoundaryFields,
}

phrase! { OtherBoundary<'_>, this, f, language => {
    let (name, fields) = (printable(this.name), this.fields.in_language(language));
    text!(f, language,
        en: "{name}: {fields}",
        sv: "{name}: {fields}",
        fr: "{name}\u{a0}: {fields}",
        fi: "{name}: {fields}",
    )
} }

/// Returns the members whose levels have another boundary than those of most members; on a tie,
/// than those of the first.
///
/// Only a boundary that differs from another one can be that of most members: one that leaves every
/// field open differs from none, and would name no member.
pub(super) fn other_boundaries<'a>(
    counted: &[CountedMember<'a>],
    definitions: &[LevelDefinition<'a>],
) -> Vec<OtherBoundary<'a>> {
    let counts = DefinitionCounts::of(definitions);
    let agreeing = definitions.iter().map(|one| (one, counts.agreeing(one)));
    let differing: Vec<_> = agreeing.filter(|(_, count)| *count < definitions.len()).collect();
    // `max_by_key` returns the last of several maxima, so the order is reversed.
    let common = differing.into_iter().rev().max_by_key(|(_, count)| *count);
    let Some((common, _)) = common else { return Vec::new() };
    let each = counted.iter().zip(definitions);
    let each = each
        .map(|(member, one)| OtherBoundary { name: member.name, fields: common.differing(one) });
    each.filter(|other| !other.fields.is_empty()).collect()
}

crate::record::plain!(SumBasis);
