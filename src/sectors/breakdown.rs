use std::borrow::Cow;

use super::SectorError;
use crate::assessment::{Assessment, Assessor};
use crate::boundary::{BoundaryField, BoundaryFields};
use crate::formula::level::LevelScale;
use crate::inventory::{EmissionSeries, is_same_name};
use crate::quantity::{Absent, Emissions, Known, Portion, Share, Year};
use crate::target::{BasePolicy, BaseReference, Goal, SupplementaryCap, Target};

/// The total of a place and its sectors, held together.
///
/// The sectors should add up to the total. Where they do not, within a tolerance, the difference is
/// said ([`SectorBreakdown::differences`]) and kept as a line of its own; it is never spread over
/// the sectors.
///
/// ```
/// use climate_targets::{EmissionSeries, Portion, sectors::SectorBreakdown};
/// // Lahti, two of its sectors and the rest, t CO2e, use-based (SYKE, CC BY 4.0).
/// let of = |base, latest| EmissionSeries::from_tonnes("Lahti", [(1990, base), (2022, latest)]);
/// let sectors = [
///     ("District heating", of(223_900.0, 61_900.0)?),
///     ("Road transport", of(237_100.0, 161_600.0)?),
///     ("All else", of(331_400.0, 177_900.0)?),
/// ];
/// let total = of(792_200.0, 401_400.0)?;
/// let lahti = SectorBreakdown::new(total, sectors, Portion::constant(0.001))?;
/// assert!(lahti.differences().all(|year| year.is_within)); // the 0.2 kt of 792.2 kt in 1990 are rounding
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct SectorBreakdown {
    total: EmissionSeries,
    sectors: Vec<Sector>,
    tolerance: Portion,
}

/// A sector of a place.
#[derive(Debug, Clone, PartialEq)]
pub struct Sector {
    name: Cow<'static, str>,
    series: EmissionSeries,
    /// Its observations under the boundary of the total, since it is judged as a part of it.
    as_part: EmissionSeries,
}

impl Sector {
    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its emissions.
    pub const fn series(&self) -> &EmissionSeries {
        &self.series
    }
}

/// The total of a year beside the sum of its sectors.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct SectorDifference<'a> {
    /// The year.
    pub year: Year,
    /// The total, if it is observed.
    #[cfg_attr(feature = "serde", serde(rename = "total_t"))]
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::serial::known"))]
    pub total: Known<Emissions>,
    /// The sum of the sectors that are observed.
    #[cfg_attr(feature = "serde", serde(rename = "sum_t"))]
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::serial::known"))]
    pub sum: Known<Emissions>,
    /// Total less sum; absent where either is, or a sector lacks the year.
    #[cfg_attr(feature = "serde", serde(rename = "difference_t"))]
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::serial::known"))]
    pub difference: Known<Emissions>,
    /// The difference as a share of the total.
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::serial::known"))]
    pub share_of_total: Known<Share>,
    /// Whether the difference is there and lies within the tolerance, or is only rounding of the
    /// addition.
    #[cfg_attr(feature = "serde", serde(rename = "within_tolerance"))]
    pub is_within: bool,
    /// The sectors without a value for the year.
    pub missing: Vec<&'a str>,
}

/// A total and its sectors against one target.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SectorAssessments<'a> {
    /// The total's.
    pub total: Assessment<'a>,
    /// Each sector's by its name, as if the target held for it alone.
    pub sectors: Vec<(&'a str, Known<Assessment<'a>>)>,
}

impl SectorBreakdown {
    /// A total and its sectors, with how much the two may differ, as a portion of the total.
    ///
    /// The series of a sector may state its sector in its boundary; in the other fields it counts
    /// what the total counts.
    ///
    /// # Errors
    /// [`SectorError::NoSectors`] for none; [`SectorError::Unnamed`] and
    /// [`SectorError::Twice`]; [`SectorError::OfAnother`] for a sector of Malmö in
    /// Göteborg, or of release 2026 in one of 2025; [`SectorError::CountsOther`] for one
    /// that counts CO2 alone in a total of all gases.
    pub fn new<N: Into<Cow<'static, str>>>(
        total: EmissionSeries,
        sectors: impl IntoIterator<Item = (N, EmissionSeries)>,
        tolerance: Portion,
    ) -> Result<Self, SectorError> {
        let mut checked: Vec<Sector> = Vec::new();
        for (index, (name, series)) in sectors.into_iter().enumerate() {
            let name = name.into();
            if name.trim().is_empty() {
                return Err(SectorError::Unnamed { position: index + 1 });
            }
            if checked.iter().any(|other| is_same_name(&other.name, &name)) {
                return Err(SectorError::Twice { name: name.into_owned() });
            }
            check(&total, &name, &series)?;
            let as_part = series.clone().into_part_of(&total);
            checked.push(Sector { name, series, as_part });
        }
        if checked.is_empty() {
            return Err(SectorError::NoSectors);
        }
        Ok(Self { total, sectors: checked, tolerance })
    }

    /// The total.
    pub const fn total(&self) -> &EmissionSeries {
        &self.total
    }

    /// The sectors, in the order given.
    pub fn sectors(&self) -> &[Sector] {
        &self.sectors
    }

    /// How much total and sum may differ, as a portion of the total.
    pub const fn tolerance(&self) -> Portion {
        self.tolerance
    }

    /// Total and sum of sectors of every year that the total or a sector has, in order.
    pub fn differences(&self) -> impl Iterator<Item = SectorDifference<'_>> {
        let all = self.sectors.iter().map(Sector::series).chain([&self.total]);
        let years = all.flat_map(|series| series.observations().iter().map(|o| o.year));
        let mut years: Vec<Year> = years.collect();
        years.sort_unstable();
        years.dedup();
        years.into_iter().map(|year| self.difference_in(year))
    }

    fn difference_in(&self, year: Year) -> SectorDifference<'_> {
        let level = |series: &EmissionSeries| series.get(year).map(|o| o.emissions.tonnes());
        let total = level(&self.total).ok_or(Absent::NoObservation);
        let (mut sum, mut missing) = (0.0, Vec::new());
        for sector in &self.sectors {
            match level(&sector.series) {
                Some(level) => sum += level,
                None => missing.push(sector.name()),
            }
        }
        let none = missing.len() == self.sectors.len();
        let sum = if none { Err(Absent::NoObservation) } else { Ok(sum) };
        let complete = if missing.is_empty() { sum } else { Err(Absent::MembersMissing) };
        let difference = total.and_then(|total| Ok(total - complete?));
        let within = |difference: f64, total: f64| {
            let scale = LevelScale::of(Some(total), total - difference);
            difference.abs() <= self.tolerance.fraction() * total.abs()
                || scale.equal(difference, 0.0)
        };
        SectorDifference {
            year,
            total: total.map(Emissions::computed),
            sum: sum.map(Emissions::computed),
            difference: difference.map(Emissions::computed),
            share_of_total: share_of(difference, total),
            is_within: difference.and_then(|d| Ok(within(d, total?))) == Ok(true),
            missing,
        }
    }

    /// The total against a target, and each sector as if the target held for it alone: cut by 40 %,
    /// each by 40 % of its own base.
    ///
    /// A sector has an assessment only under a target that is a share of a base; a fixed level, a
    /// balance without an own reduction, a cap in tonnes, or a base that is declared for the total
    /// says nothing of it ([`Absent::NotPartOfTarget`]).
    pub fn assess<'a>(&'a self, assessor: Assessor, target: &'a Target) -> SectorAssessments<'a> {
        let policy = target.reference().map(BaseReference::policy);
        let policy = assessor.get_base_policy().or(policy);
        let of_a_part = is_share(target) && !matches!(policy, Some(BasePolicy::Declared(_)));
        let own = |sector: &'a Sector| {
            let judged = of_a_part.then(|| assessor.assess(&sector.as_part, target));
            (sector.name(), judged.ok_or(Absent::NotPartOfTarget))
        };
        SectorAssessments {
            total: assessor.assess(&self.total, target),
            sectors: self.sectors.iter().map(own).collect(),
        }
    }
}

/// A share of a total that may be zero.
pub(super) fn share_of(part: Known<f64>, total: Known<f64>) -> Known<Share> {
    let (part, total) = (part?, total?);
    if total == 0.0 {
        return Err(Absent::TotalZero);
    }
    // Added to zero, so that nothing of a fall is 0 and not -0.
    Ok(Share::computed(0.0 + part / total))
}

/// Whether all that a target asks for is a share of a base that a sector has too.
fn is_share(target: &Target) -> bool {
    let asked = match target.goal() {
        Goal::One(ambition) => ambition.needs_base(),
        Goal::Range(range) => range.floor().needs_base() && range.aspiration().needs_base(),
        Goal::AnyOf(_) | Goal::AllOf(_) => false,
    };
    let no_tonnes = target.supplement().is_none_or(SupplementaryCap::needs_base);
    asked && no_tonnes && target.removals_cap().is_none()
}

/// Whether a series can be a sector of a total.
fn check(total: &EmissionSeries, name: &str, series: &EmissionSeries) -> Result<(), SectorError> {
    let another = |what, ours: &str, theirs: &str| SectorError::OfAnother {
        name: name.to_owned(),
        what,
        ours: ours.to_owned(),
        theirs: theirs.to_owned(),
    };
    if !is_same_name(total.place(), series.place()) {
        return Err(another("place", total.place(), series.place()));
    }
    if let (Some(ours), Some(theirs)) = (total.vintage(), series.vintage())
        && ours != theirs
    {
        return Err(another("vintage", ours, theirs));
    }
    let differing = series.boundary().compare(total.boundary()).differing;
    let fields = differing.without(BoundaryField::Sectors).without(BoundaryField::Coverage);
    if fields == BoundaryFields::default() {
        Ok(())
    } else {
        Err(SectorError::CountsOther { name: name.to_owned(), fields })
    }
}
