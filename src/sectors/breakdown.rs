use std::borrow::Cow;
use std::collections::HashSet;

use super::SectorError;
use crate::assessment::{Assessment, Assessor};
use crate::boundary::{BoundaryField, BoundaryFields};
use crate::formula::level::LevelScale;
use crate::inventory::{EmissionSeries, folded_name, is_same_name};
use crate::quantity::{Absent, Emissions, Known, Portion, Share, Year};
use crate::target::{BasePolicy, BaseReference, Goal, SupplementaryCap, Target};

/// The total emissions of a place and the emissions of its sectors.
///
/// The sum of the sectors should equal the total within a tolerance. Differences are reported
/// ([`SectorBreakdown::differences`]) and kept as a separate item; they are never distributed over
/// the sectors.
///
/// ```
/// use climate_targets::catalogue::covenant_of_mayors::BY_2030;
/// use climate_targets::{Assessor, EmissionSeries, Portion, sectors::SectorBreakdown};
/// // Lahti, two of its sectors and the rest, t CO2e, use-based (SYKE, CC BY 4.0).
/// let series = |base, latest| {
///     EmissionSeries::from_tonnes("Lahti", [(1990, base), (2022, latest)])
/// };
/// let sectors = [
///     ("District heating", series(223_900.0, 61_900.0)?),
///     ("Road transport", series(237_100.0, 161_600.0)?),
///     ("All else", series(331_400.0, 177_900.0)?),
/// ];
/// let total = series(792_200.0, 401_400.0)?;
/// let lahti = SectorBreakdown::new(total, sectors, Portion::constant(0.001))?;
/// assert_eq!(lahti.total().place(), "Lahti");
/// assert_eq!((lahti.sectors().len(), lahti.tolerance().fraction()), (3, 0.001));
/// // In 1990, the sum differs by 0.2 kt of 792.2 kt, because the published figures are rounded.
/// assert!(lahti.differences().all(|year| year.within_tolerance));
///
/// // Every sector relative to its own base, and its contribution to the fall of the total.
/// let assessor = Assessor::as_of_ymd(2024, 6, 30)?;
/// assert!(lahti.assess(assessor, &BY_2030).sectors.iter().all(|(_, own)| own.is_ok()));
/// let contributions = lahti.contributions(assessor, &BY_2030)?;
/// assert_eq!(contributions.total.change?.tonnes(), 401_400.0 - 792_200.0);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct SectorBreakdown {
    total: EmissionSeries,
    sectors: Vec<Sector>,
    tolerance: Portion,
}

/// A named sector of a place with its emissions.
///
/// ```
/// use climate_targets::{EmissionSeries, Portion};
/// use climate_targets::sectors::{Sector, SectorBreakdown};
/// let series = |tonnes| EmissionSeries::from_tonnes("a city", [(2020, tonnes)]);
/// let sectors = [("Transport", series(60.0)?), ("Heating", series(40.0)?)];
/// let city = SectorBreakdown::new(series(100.0)?, sectors, Portion::constant(0.0))?;
/// let transport: &Sector = &city.sectors()[0];
/// assert_eq!(transport.name(), "Transport");
/// assert_eq!(transport.series().observations()[0].emissions.tonnes(), 60.0);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Sector {
    name: Cow<'static, str>,
    series: EmissionSeries,
    /// The observations of the sector under the boundary of the total, so that a target for the
    /// total can be compared with them.
    as_part: EmissionSeries,
}

impl Sector {
    /// The name of the sector.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The emission series of the sector.
    pub const fn series(&self) -> &EmissionSeries {
        &self.series
    }
}

/// The total of one year compared with the sum of its sectors, from
/// [`SectorBreakdown::differences`].
///
/// ```
/// use climate_targets::{Absent, EmissionSeries, Portion};
/// use climate_targets::sectors::{SectorBreakdown, SectorDifference};
/// let series = |levels: &[(i32, f64)]| EmissionSeries::from_tonnes("a city", levels.to_vec());
/// let total = series(&[(2020, 100.0), (2021, 96.0)])?;
/// let transport = series(&[(2020, 60.0), (2021, 58.0)])?;
/// let heating = series(&[(2020, 39.0)])?;
/// let sectors = [("Transport", transport), ("Heating", heating)];
/// let city = SectorBreakdown::new(total, sectors, Portion::constant(0.02))?;
/// let years: Vec<SectorDifference<'_>> = city.differences().collect();
/// assert_eq!(years[0].share_of_total?.percent(), 1.0); // (100 - 99)/100
/// assert!(years[0].within_tolerance);
/// // Heating lacks 2021, so there is a partial sum but no difference.
/// assert_eq!((years[1].sum?.tonnes(), &years[1].missing[..]), (58.0, &["Heating"][..]));
/// assert_eq!(years[1].difference, Err(Absent::MembersMissing));
/// assert_eq!(years[1].report().missing, ["Heating"]); // owned, for JSON
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SectorDifference<'a> {
    /// The compared year.
    pub year: Year,
    /// The total, t CO2e; absent if the total series lacks the year.
    pub total: Known<Emissions>,
    /// The sum of the sectors that have a level for the year, t CO2e; absent if no sector has one.
    pub sum: Known<Emissions>,
    /// `total - sum`, t CO2e; absent if the total or any sector lacks the year.
    pub difference: Known<Emissions>,
    /// `difference/total`; absent for a total of zero ([`Absent::TotalZero`]).
    pub share_of_total: Known<Share>,
    /// Whether the difference is within the tolerance of the breakdown or the rounding error of the
    /// addition; false if the difference is absent.
    pub within_tolerance: bool,
    /// The names of the sectors without a level for the year.
    pub missing: Vec<&'a str>,
}

/// The assessments of a total and of its sectors against one target, from
/// [`SectorBreakdown::assess`].
///
/// ```
/// use climate_targets::catalogue::covenant_of_mayors::BY_2020;
/// use climate_targets::sectors::{SectorAssessments, SectorBreakdown};
/// use climate_targets::{Assessor, EmissionSeries, Portion};
/// let series = |base, latest| {
///     EmissionSeries::from_tonnes("a city", [(1990, base), (2020, latest)])
/// };
/// let sectors = [("Transport", series(60.0, 54.0)?), ("Heating", series(40.0, 16.0)?)];
/// let city = SectorBreakdown::new(series(100.0, 70.0)?, sectors, Portion::constant(0.0))?;
/// // 20 % under 1990 by 2020, for the total and for each sector by itself.
/// let results: SectorAssessments<'_> = city.assess(Assessor::as_of_ymd(2024, 6, 30)?, &BY_2020);
/// assert_eq!(results.total.verdict().name(), "met"); // -30 %
/// let verdict = |sector: usize| results.sectors[sector].1.map(|own| own.verdict().name());
/// assert_eq!((verdict(0)?, verdict(1)?), ("missed", "met")); // -10 % and -60 %
/// assert_eq!(results.report().sectors[1].sector, "Heating"); // owned, for JSON
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SectorAssessments<'a> {
    /// The assessment of the total.
    pub total: Assessment<'a>,
    /// The name and the assessment of every sector, with the target applied to the sector's own
    /// base. Absent if the target does not apply to a sector ([`Absent::NotPartOfTarget`]).
    pub sectors: Vec<(&'a str, Known<Assessment<'a>>)>,
}

impl SectorBreakdown {
    /// Creates a breakdown from a total, its named sectors, and the permitted difference between
    /// total and sum as a portion of the total.
    ///
    /// The boundary of a sector's series may differ from the boundary of the total in the sectors
    /// and in the coverage. All other fields must agree.
    ///
    /// # Errors
    /// [`SectorError::NoSectors`] for an empty list; [`SectorError::Unnamed`] for a blank name;
    /// [`SectorError::DuplicateSector`] for two sectors with the same name;
    /// [`SectorError::PlaceOrVintageDiffers`] for another place (a sector of Malmö in a total of
    /// Göteborg) or another data release (2026 and 2025); [`SectorError::BoundaryDiffers`] for
    /// another boundary (CO2 only in a total of all gases).
    pub fn new<N: Into<Cow<'static, str>>>(
        total: EmissionSeries,
        sectors: impl IntoIterator<Item = (N, EmissionSeries)>,
        tolerance: Portion,
    ) -> Result<Self, SectorError> {
        let mut checked: Vec<Sector> = Vec::new();
        let mut names: HashSet<String> = HashSet::new();
        for (index, (name, series)) in sectors.into_iter().enumerate() {
            let name = name.into();
            if name.trim().is_empty() {
                return Err(SectorError::Unnamed { position: index + 1 });
            }
            if !names.insert(folded_name(&name)) {
                return Err(SectorError::DuplicateSector { name: name.into_owned() });
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

    /// The series of total emissions.
    pub const fn total(&self) -> &EmissionSeries {
        &self.total
    }

    /// The sectors, in input order.
    pub fn sectors(&self) -> &[Sector] {
        &self.sectors
    }

    /// The permitted difference between total and sum, as a portion of the total.
    pub const fn tolerance(&self) -> Portion {
        self.tolerance
    }

    /// Compares the total with the sum of the sectors, for every year in the total or in any
    /// sector, in ascending order.
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
            within_tolerance: difference.and_then(|d| Ok(within(d, total?))) == Ok(true),
            missing,
        }
    }

    /// Assesses the total and every sector against one target, each relative to its own base: for a
    /// sector, a reduction of 40 % means 40 % of the sector's base level.
    ///
    /// A sector has an assessment only if the whole target is a share of a base level. Other
    /// targets do not apply to a single sector ([`Absent::NotPartOfTarget`]): a fixed level, net
    /// zero without a minimum own reduction, a cap in tonnes, a goal of several parts, or a base
    /// level declared for the total.
    pub fn assess<'a>(&'a self, assessor: Assessor, target: &'a Target) -> SectorAssessments<'a> {
        let policy = target.reference().map(BaseReference::policy);
        let policy = assessor.get_base_policy().or(policy);
        let of_a_part =
            is_share_of_base(target) && !matches!(policy, Some(BasePolicy::Declared(_)));
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

/// Returns `part/total`; [`Absent::TotalZero`] for a total of zero.
pub(super) fn share_of(part: Known<f64>, total: Known<f64>) -> Known<Share> {
    let (part, total) = (part?, total?);
    if total == 0.0 {
        return Err(Absent::TotalZero);
    }
    // Adding 0.0 turns -0, the quotient of 0 and a negative total, into 0.
    Ok(Share::computed(0.0 + part / total))
}

/// Whether every requirement of a target is a share of a base level, so that it applies to a sector
/// with its own base.
fn is_share_of_base(target: &Target) -> bool {
    let is_relative = match target.goal() {
        Goal::One(ambition) => ambition.needs_base(),
        Goal::Range(range) => range.floor().needs_base() && range.aspiration().needs_base(),
        Goal::AnyOf(_) | Goal::AllOf(_) => false,
    };
    let no_tonnes = target.supplement().is_none_or(SupplementaryCap::needs_base);
    is_relative && no_tonnes && target.removals_cap().is_none()
}

/// Checks that a sector's series has the place, the data release and the boundary of the total.
fn check(total: &EmissionSeries, name: &str, series: &EmissionSeries) -> Result<(), SectorError> {
    let another = |what, ours: &str, theirs: &str| SectorError::PlaceOrVintageDiffers {
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
        Err(SectorError::BoundaryDiffers { name: name.to_owned(), fields })
    }
}
