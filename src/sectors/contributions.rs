use super::breakdown::share_of;
use super::{Sector, SectorBreakdown};
use crate::assessment::{Assessment, Assessor};
use crate::formula::finite;
use crate::formula::level::LevelScale;
use crate::formula::line::Segment;
use crate::inventory::EmissionSeries;
use crate::quantity::{Absent, Emissions, Known, Share, Year};
use crate::resolve::{Base, BaseYears, Basis, ObservedLevels, base_level};
use crate::target::{BasePolicy, BaseReference, Target};

/// The contributions of every sector to the change of the total since the base, to the gap to the
/// path, and to the reduction still needed.
///
/// The total has the base level E0, the level EL of the year (the latest, or a given one), the path
/// level P in that year, and the allowable level A. A sector has the base level e0 and the level eL:
///
/// | figure | formula for a sector | formula for the total |
/// |---|---|---|
/// | change | `eL - e0` | `EL - E0` |
/// | gap | `eL - P e0/E0` | `EL - P` |
/// | needed | `eL - A e0/E0` | `EL - A` |
///
/// P and A are divided among the sectors in proportion to their base levels. For every figure, the
/// sectors and [`Contributions::in_no_sector`] sum to the total. If the figure of the total is zero
/// (such as the needed reduction where EL equals A), its shares are absent
/// ([`Absent::TotalZero`]).
///
/// ```
/// use climate_targets::catalogue::covenant_of_mayors::BY_2030;
/// use climate_targets::sectors::SectorBreakdown;
/// use climate_targets::{Assessor, EmissionSeries, Portion};
/// // Lahti, t CO2e, use-based (SYKE, CC BY 4.0).
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
/// let assessor = Assessor::as_of_ymd(2024, 6, 30)?;
/// let contributions = lahti.contributions(assessor, &BY_2030)?;
/// assert_eq!(contributions.year.get(), 2022);
/// // The total fell by 390.8 kt: 41.5 % in district heating, 19.3 % in road transport.
/// let share = |sector: usize| contributions.sectors[sector].share_of_change;
/// assert!((share(0)?.percent() - 41.5).abs() < 0.05);
/// assert!((share(1)?.percent() - 19.3).abs() < 0.05);
/// assert_eq!(contributions.report().sectors.len(), 3); // owned, for JSON
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Contributions<'a> {
    /// The base year or base period of the total and of every sector.
    pub base_years: BaseYears,
    /// The year of the levels: the latest, or the given one.
    pub year: Year,
    /// The figures of the total.
    pub total: SectorContribution<'a>,
    /// The figures of every sector, in the order of the breakdown.
    pub sectors: Vec<SectorContribution<'a>>,
    /// The figures of the difference between the total and the sum of the sectors, usually
    /// rounding.
    pub in_no_sector: SectorContribution<'a>,
}

/// The contribution of one sector to the figures of the total. The symbols are those of
/// [`Contributions`].
///
/// ```
/// use climate_targets::catalogue::covenant_of_mayors::BY_2030;
/// use climate_targets::sectors::{SectorBreakdown, SectorContribution};
/// use climate_targets::{Assessor, EmissionSeries, Portion};
/// let series = |base, latest| {
///     EmissionSeries::from_tonnes("a city", [(1990, base), (2022, latest)])
/// };
/// let sectors = [("Transport", series(60.0, 54.0)?), ("Heating", series(40.0, 26.0)?)];
/// let city = SectorBreakdown::new(series(100.0, 80.0)?, sectors, Portion::constant(0.0))?;
/// // 40 % under 1990 by 2030: A = 60 t, so the total still needs 80 - 60 = 20 t.
/// let result = city.contributions(Assessor::as_of_ymd(2024, 6, 30)?, &BY_2030)?;
/// let transport: &SectorContribution<'_> = &result.sectors[0];
/// assert_eq!((transport.name, transport.change?.tonnes()), ("Transport", -6.0));
/// assert!((transport.needed?.tonnes() - (54.0 - 60.0 * 0.6)).abs() < 1e-9); // 18 t
/// assert!((transport.share_of_needed?.percent() - 90.0).abs() < 1e-9);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct SectorContribution<'a> {
    /// The name of the sector; empty for the total and for [`Contributions::in_no_sector`].
    pub name: &'a str,
    /// e0, the base level of the sector, t CO2e.
    pub base: Known<Emissions>,
    /// eL, the level of the sector in the year, t CO2e.
    pub level: Known<Emissions>,
    /// `eL - e0`, t CO2e: the change since the base, negative for a fall.
    pub change: Known<Emissions>,
    /// `eL/e0 - 1`, the change as a share of the sector's own base. Absent unless e0 is positive
    /// ([`Absent::BaseNotPositive`]).
    pub change_share: Known<Share>,
    /// The change as a share of the total's change.
    pub share_of_change: Known<Share>,
    /// `eL - P e0/E0`, t CO2e: the gap to the sector's part of the path, positive above the path.
    pub gap: Known<Emissions>,
    /// The gap as a share of the total's gap.
    pub share_of_gap: Known<Share>,
    /// `eL - A e0/E0`, t CO2e: the reduction still needed.
    pub needed: Known<Emissions>,
    /// The needed reduction as a share of the total's needed reduction.
    pub share_of_needed: Known<Share>,
}

/// The levels of the total, t CO2e.
struct TotalLevels {
    base: f64,
    level: f64,
    path: Known<f64>,
    allowable: Known<f64>,
    scale: LevelScale,
}

impl TotalLevels {
    /// Returns `level - limit`, or exactly zero if the two are equal within the tolerance, because
    /// shares of a rounding error have no meaning.
    fn difference(&self, level: f64, limit: f64) -> f64 {
        if self.scale.equal(level, limit) { 0.0 } else { level - limit }
    }

    /// Computes the contribution of a part of the total from the part's own levels.
    fn contribution<'a>(
        &self,
        name: &'a str,
        base: Known<f64>,
        level: Known<f64>,
    ) -> SectorContribution<'a> {
        let part_less = |limit: Known<f64>| {
            let limit = limit?;
            Ok(level? - limit * (base? / self.base))
        };
        let total_less = |limit: Known<f64>| Ok(self.difference(self.level, limit?));
        let change = level.and_then(|level| Ok(level - base?));
        let (gap, needed) = (part_less(self.path), part_less(self.allowable));
        let tonnes = |level: Known<f64>| level.map(Emissions::computed);
        SectorContribution {
            name,
            base: tonnes(base),
            level: tonnes(level),
            change: tonnes(change),
            change_share: share_of_base(change, base),
            share_of_change: share_of(change, Ok(self.difference(self.level, self.base))),
            gap: tonnes(gap),
            share_of_gap: share_of(gap, total_less(self.path)),
            needed: tonnes(needed),
            share_of_needed: share_of(needed, total_less(self.allowable)),
        }
    }
}

impl SectorBreakdown {
    /// Computes the contribution of every sector to the change, the gap and the needed reduction of
    /// the total in the latest year, as assessed against a target.
    ///
    /// The figures of a sector are absent if the sector lacks the base year or the latest year of
    /// the total; those of [`Contributions::in_no_sector`] are then absent too
    /// ([`Absent::MembersMissing`]). If the base level of the total is interpolated, the base level
    /// of a sector is interpolated between the same two years.
    ///
    /// # Errors
    /// The reason why the base or latest level of the total is absent; [`Absent::Composite`] for a
    /// goal of several parts; [`Absent::BaseNotPositive`] unless E0 is positive;
    /// [`Absent::NoBase`] for a declared base level, which is not divided into sectors;
    /// [`Absent::PerUnit`] for an interpolated base level per head or per unit;
    /// [`Absent::BoundariesDiffer`] for a target that counts the land sector or supplementary
    /// measures, which sectors do not report.
    pub fn contributions<'a>(
        &'a self,
        assessor: Assessor,
        target: &'a Target,
    ) -> Known<Contributions<'a>> {
        let assessment = assessor.assess(self.total(), target);
        let year = assessment.figures().latest?.year;
        self.contributions_of(&assessment, assessor, year)
    }

    /// Computes the contributions in a given year. The path and the limit are those of the target;
    /// observations up to the as-of date are used, as in [`SectorBreakdown::contributions`].
    ///
    /// ```
    /// use climate_targets::catalogue::covenant_of_mayors::BY_2030;
    /// use climate_targets::sectors::SectorBreakdown;
    /// use climate_targets::{Absent, Assessor, EmissionSeries, Portion, Year};
    /// let series = |levels: [f64; 3]| {
    ///     EmissionSeries::from_tonnes("a city", [1990, 2010, 2020].into_iter().zip(levels))
    /// };
    /// let sectors = [
    ///     ("Transport", series([60.0, 66.0, 54.0])?),
    ///     ("Heating", series([40.0, 24.0, 26.0])?),
    /// ];
    /// let total = series([100.0, 90.0, 80.0])?;
    /// let city = SectorBreakdown::new(total, sectors, Portion::constant(0.0))?;
    /// let assessor = Assessor::as_of_ymd(2024, 6, 30)?;
    /// let in_2010 = city.contributions_in(assessor, &BY_2030, Year::new(2010)?)?;
    /// assert_eq!(in_2010.sectors[0].change?.tonnes(), 6.0);
    /// assert_eq!(in_2010.sectors[1].change?.tonnes(), -16.0);
    /// // The path allows 80 t in 2010, halfway from 100 t in 1990 to 60 t in 2030.
    /// assert_eq!(in_2010.total.gap?.tonnes(), 10.0);
    /// let in_2005 = city.contributions_in(assessor, &BY_2030, Year::new(2005)?);
    /// assert_eq!(in_2005.unwrap_err(), Absent::NoObservation);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`Absent::NoObservation`] if the total has no level in the year; [`Absent::NotAfterBase`] if
    /// the year is not after the base; otherwise as [`SectorBreakdown::contributions`].
    pub fn contributions_in<'a>(
        &'a self,
        assessor: Assessor,
        target: &'a Target,
        year: Year,
    ) -> Known<Contributions<'a>> {
        let assessment = assessor.assess(self.total(), target);
        if assessment.figures().base.is_ok_and(|base| year <= base.years.last()) {
            return Err(Absent::NotAfterBase);
        }
        self.contributions_of(&assessment, assessor, year)
    }

    fn contributions_of<'a>(
        &'a self,
        assessment: &Assessment<'a>,
        assessor: Assessor,
        year: Year,
    ) -> Known<Contributions<'a>> {
        let (figures, target) = (assessment.figures(), assessment.target());
        let (base, latest) = (figures.base?, figures.latest?);
        let sector_base = SectorBase::from_total(assessment, base)?;
        if figures.basis != Basis::AsReported {
            return Err(Absent::BoundariesDiffer);
        }
        let level_in = |series| {
            let used = ObservedLevels::as_reported(series, assessor.date());
            used.at(year).ok_or(Absent::NoObservation)
        };
        // The figures have the level and the path of the latest year.
        let (level, path) = if year == latest.year {
            let path = figures.path.and_then(|path| path.gap.map(|_| path.level));
            (latest.level.tonnes(), path)
        } else {
            (level_in(self.total())?, assessment.details().path_level_in(year))
        };
        // The figures have the limit of the latest year, of a goal for each year.
        let limit = target.limit_of_year(assessor.date(), Ok(base.level), year);
        let limit = limit.filter(|_| year != latest.year);
        let allowable = limit.unwrap_or(figures.allowable).map(Emissions::tonnes);
        let total = TotalLevels {
            base: base.level.tonnes(),
            level,
            path: path.map(Emissions::tonnes),
            allowable,
            scale: LevelScale::of(Some(base.level.tonnes()), allowable.unwrap_or(0.0)),
        };
        if total.base <= 0.0 {
            return Err(Absent::BaseNotPositive);
        }
        let levels = |sector: &'a Sector| {
            let series = sector.series();
            (sector.name(), sector_base.level(series, assessor), level_in(series))
        };
        let parts: Vec<_> = self.sectors().iter().map(levels).collect();
        let base_rest = rest(total.base, parts.iter().map(|part| part.1));
        let level_rest = rest(total.level, parts.iter().map(|part| part.2));
        Ok(Contributions {
            base_years: base.years,
            year,
            total: total.contribution("", Ok(total.base), Ok(total.level)),
            sectors: parts
                .iter()
                .map(|(name, e0, el)| total.contribution(name, *e0, *el))
                .collect(),
            in_no_sector: total.contribution("", base_rest, level_rest),
        })
    }
}

/// Subtracts all parts from a total; [`Absent::MembersMissing`] if any part is absent.
fn rest(total: f64, mut parts: impl Iterator<Item = Known<f64>>) -> Known<f64> {
    let rest = parts.try_fold(total, |rest, part| Ok(rest - part?));
    rest.map_err(|_: Absent| Absent::MembersMissing).and_then(finite)
}

/// Returns a change as a share of a base level; [`Absent::BaseNotPositive`] for a base level of 0 t
/// or less.
fn share_of_base(change: Known<f64>, base: Known<f64>) -> Known<Share> {
    let (change, base) = (change?, base?);
    let share = if base > 0.0 { Ok(change / base) } else { Err(Absent::BaseNotPositive) };
    share.map(Share::computed)
}

/// The source of a sector's base level: the years that gave the base level of the total.
#[derive(Clone, Copy)]
enum SectorBase {
    /// An observed year or period.
    Observed(BaseReference),
    /// A year interpolated between two observed years.
    Interpolated(Year, (Year, Year)),
}

impl SectorBase {
    /// Takes the years from the base of the total, because the target's base policy could select
    /// another year in a sector's series.
    fn from_total(assessment: &Assessment<'_>, base: Base) -> Known<Self> {
        let year = match base.years {
            _ if matches!(base.policy, BasePolicy::Declared(_)) => return Err(Absent::NoBase),
            BaseYears::Period(period) => return Ok(Self::Observed(BaseReference::Period(period))),
            BaseYears::Year(year) => year,
        };
        let interpolated = matches!(base.policy, BasePolicy::Interpolated);
        match interpolated.then(|| assessment.details().neighbours(year)).flatten() {
            None => Ok(Self::Observed(BaseReference::year(year))),
            Some(_) if !assessment.target().metric().is_absolute() => Err(Absent::PerUnit),
            Some(neighbours) => Ok(Self::Interpolated(year, neighbours)),
        }
    }

    /// Returns the base level of a sector, t CO2e.
    fn level(self, series: &EmissionSeries, assessor: Assessor) -> Known<f64> {
        let level = |reference| {
            let base = base_level(series, reference, assessor.date(), Year::MAX)?;
            Ok(base.level.tonnes())
        };
        match self {
            Self::Observed(reference) => level(reference),
            Self::Interpolated(year, (earlier, later)) => {
                let at = |year| Ok((Year::as_f64(year), level(BaseReference::year(year))?));
                let line = Segment { from: at(earlier)?, to: at(later)? };
                finite(line.level_at(year.as_f64()))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::inventory::EmissionSeries;
    use crate::quantity::{Deadline, Portion};
    use crate::target::Ambition;

    /// 1000 t less 90 % is 100 t, but 1000 (1 - 0.9) is 99.99999999999997 in floating point.
    /// Without a tolerance, shares of this needed reduction would be thousands of percent.
    #[test]
    fn shares_are_absent_if_no_reduction_is_needed() {
        let series = |base, latest| {
            let builder = EmissionSeries::builder("A").observe(1990, Emissions::computed(base));
            builder.observe(2020, Emissions::computed(latest)).build().unwrap()
        };
        let sectors = [("X", series(600.0, 80.0)), ("Y", series(400.0, 20.0))];
        let total = series(1000.0, 100.0);
        let breakdown = SectorBreakdown::new(total, sectors, Portion::constant(0.0)).unwrap();
        let cut = Ambition::ReduceBy(Portion::constant(0.9));
        let target = Target::builder("T")
            .goal(cut)
            .deadline(Deadline::By(Year::constant(2030)))
            .reference(BaseReference::constant(1990))
            .build()
            .unwrap();
        let assessor = Assessor::as_of(NaiveDate::from_ymd_opt(2024, 6, 30).unwrap());
        let shares = breakdown.contributions(assessor, &target).unwrap();
        let needed: Vec<_> = shares.sectors.iter().map(|part| part.share_of_needed).collect();
        assert_eq!(needed, [Err(Absent::TotalZero), Err(Absent::TotalZero)]);
        assert_eq!(shares.sectors[0].change_share.unwrap().fraction(), -520.0 / 600.0);
    }
}
