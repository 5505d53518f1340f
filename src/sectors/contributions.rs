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

/// What each sector has to do with where the total stands: with its change since the base, its gap
/// to the path, and the reduction it still needs.
///
/// With E0, EL, P and A of the total (base, latest, path in the latest year, allowable) and e0, eL
/// of a sector:
///
/// | figure | of a sector |
/// |---|---|
/// | change | `eL - e0` |
/// | gap | `eL - P e0/E0`: less the part of the path that its part of the base stands for |
/// | needed | `eL - A e0/E0` |
///
/// Each adds up to the total's, what is in no sector being a line of its own. Where the total's is
/// zero, as for a latest level equal to A, there are no shares of it ([`Absent::TotalZero`]).
///
/// ```
/// use climate_targets::catalogue::covenant_of_mayors::BY_2030;
/// use climate_targets::sectors::SectorBreakdown;
/// use climate_targets::{Assessor, EmissionSeries, Portion};
/// // Lahti, t CO2e, use-based (SYKE, CC BY 4.0).
/// let of = |base, latest| EmissionSeries::from_tonnes("Lahti", [(1990, base), (2022, latest)]);
/// let sectors = [
///     ("District heating", of(223_900.0, 61_900.0)?),
///     ("Road transport", of(237_100.0, 161_600.0)?),
///     ("All else", of(331_400.0, 177_900.0)?),
/// ];
/// let total = of(792_200.0, 401_400.0)?;
/// let lahti = SectorBreakdown::new(total, sectors, Portion::constant(0.001))?;
/// let assessor = Assessor::as_of_ymd(2024, 6, 30)?;
/// let shares = lahti.contributions(assessor, &BY_2030).expect("base and latest are there");
/// // Of the fall of 390.8 kt, 41 % came from district heating and 19 % from the roads.
/// let fell: Vec<_> = shares.sectors.iter().map(|s| s.share_of_change.unwrap().percent()).collect();
/// assert!((fell[0] - 41.5).abs() < 0.05 && (fell[1] - 19.3).abs() < 0.05);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Contributions<'a> {
    /// The years that the base levels are of.
    pub base_years: BaseYears,
    /// The year that the latest levels are of.
    pub latest_year: Year,
    /// The total, of which the others are parts.
    pub total: SectorContribution<'a>,
    /// Each sector, in the order of the breakdown.
    pub sectors: Vec<SectorContribution<'a>>,
    /// What is in no sector: the total less the sum of the sectors, mostly rounding.
    pub in_no_sector: SectorContribution<'a>,
}

/// A part of a total.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct SectorContribution<'a> {
    /// The sector; empty for the total and for what is in no sector.
    pub name: &'a str,
    /// e0, its base level.
    pub base: Known<Emissions>,
    /// eL, its latest level.
    pub latest: Known<Emissions>,
    /// `eL - e0`.
    pub change: Known<Emissions>,
    /// `eL/e0 - 1`, the change as a share of its own base.
    pub change_share_of_base: Known<Share>,
    /// The change as a share of the total's.
    pub share_of_change: Known<Share>,
    /// `eL - P e0/E0`.
    pub gap: Known<Emissions>,
    /// The gap as a share of the total's.
    pub share_of_gap: Known<Share>,
    /// `eL - A e0/E0`.
    pub needed: Known<Emissions>,
    /// What it still needs as a share of what the total does.
    pub share_of_needed: Known<Share>,
}

/// The figures of the total that parts are held against.
struct Whole {
    base: f64,
    latest: f64,
    path: Known<f64>,
    allowable: Known<f64>,
    scale: LevelScale,
}

impl Whole {
    /// How far two levels are apart: not at all where they are equal, so that the rounding noise
    /// between them is nothing to have a share of.
    fn apart(&self, level: f64, limit: f64) -> f64 {
        if self.scale.equal(level, limit) { 0.0 } else { level - limit }
    }

    /// A part from its own levels.
    fn part<'a>(
        &self,
        name: &'a str,
        base: Known<f64>,
        latest: Known<f64>,
    ) -> SectorContribution<'a> {
        let less = |limit: Known<f64>| {
            let limit = limit?;
            Ok(latest? - limit * (base? / self.base))
        };
        let total_less = |limit: Known<f64>| Ok(self.apart(self.latest, limit?));
        let change = latest.and_then(|latest| Ok(latest - base?));
        let (gap, needed) = (less(self.path), less(self.allowable));
        let level = |level: Known<f64>| level.map(Emissions::computed);
        SectorContribution {
            name,
            base: level(base),
            latest: level(latest),
            change: level(change),
            change_share_of_base: of_own_base(change, base),
            share_of_change: share_of(change, Ok(self.apart(self.latest, self.base))),
            gap: level(gap),
            share_of_gap: share_of(gap, total_less(self.path)),
            needed: level(needed),
            share_of_needed: share_of(needed, total_less(self.allowable)),
        }
    }
}

impl SectorBreakdown {
    /// What each sector has to do with where the total stands against a target.
    ///
    /// A sector that lacks the base year or the latest year of the total has no part, and then what
    /// is in no sector is not known either ([`Absent::MembersMissing`]). Where the base of the total
    /// is interpolated, that of a sector is, between the same years.
    ///
    /// # Errors
    /// The reason of a base or latest level of the total that is not there; [`Absent::Composite`]
    /// for a goal of several parts; [`Absent::BaseNotPositive`] unless E0 is positive;
    /// [`Absent::NoBase`] for a base that is declared, of which no part is known;
    /// [`Absent::PerUnit`] for one that is interpolated per head or per unit;
    /// [`Absent::BoundariesDiffer`] for a target that counts the land sector or measures, of which
    /// sectors report none.
    pub fn contributions<'a>(
        &'a self,
        assessor: Assessor,
        target: &'a Target,
    ) -> Known<Contributions<'a>> {
        let assessment = assessor.assess(self.total(), target);
        let figures = assessment.figures();
        let (base, latest) = (figures.base?, figures.latest?);
        let source = BaseOfParts::beside(&assessment, base)?;
        if figures.basis != Basis::AsReported {
            return Err(Absent::BoundariesDiffer);
        }
        let allowable = figures.allowable.map(Emissions::tonnes);
        let whole = Whole {
            base: base.level.tonnes(),
            latest: latest.level.tonnes(),
            path: figures.path.and_then(|path| path.gap.map(|_| path.level.tonnes())),
            allowable,
            scale: LevelScale::of(Some(base.level.tonnes()), allowable.unwrap_or(0.0)),
        };
        if whole.base <= 0.0 {
            return Err(Absent::BaseNotPositive);
        }
        let levels = |sector: &'a Sector| {
            let used = ObservedLevels::as_reported(sector.series(), assessor.date());
            let latest = used.at(latest.year).ok_or(Absent::NoObservation);
            (sector.name(), source.of(sector.series(), assessor), latest)
        };
        let parts: Vec<_> = self.sectors().iter().map(levels).collect();
        let base_rest = rest(whole.base, parts.iter().map(|part| part.1));
        let latest_rest = rest(whole.latest, parts.iter().map(|part| part.2));
        Ok(Contributions {
            base_years: base.years,
            latest_year: latest.year,
            total: whole.part("", Ok(whole.base), Ok(whole.latest)),
            sectors: parts.iter().map(|(name, e0, el)| whole.part(name, *e0, *el)).collect(),
            in_no_sector: whole.part("", base_rest, latest_rest),
        })
    }
}

/// What is left of a total beside all of its parts.
fn rest(total: f64, mut parts: impl Iterator<Item = Known<f64>>) -> Known<f64> {
    let rest = parts.try_fold(total, |rest, part| Ok(rest - part?));
    rest.map_err(|_: Absent| Absent::MembersMissing).and_then(finite)
}

/// A change as a share of the base it set out from.
fn of_own_base(change: Known<f64>, base: Known<f64>) -> Known<Share> {
    let (change, base) = (change?, base?);
    let share = if base > 0.0 { Ok(change / base) } else { Err(Absent::BaseNotPositive) };
    share.map(Share::computed)
}

/// What the base of a sector is taken from: what that of the total was, whatever led to it.
#[derive(Clone, Copy)]
enum BaseOfParts {
    Of(BaseReference),
    /// A year on the line between two others.
    Between(Year, (Year, Year)),
}

impl BaseOfParts {
    fn beside(assessment: &Assessment<'_>, base: Base) -> Known<Self> {
        let year = match base.years {
            _ if matches!(base.policy, BasePolicy::Declared(_)) => return Err(Absent::NoBase),
            BaseYears::Period(period) => return Ok(Self::Of(BaseReference::Period(period))),
            BaseYears::Year(year) => year,
        };
        let interpolated = matches!(base.policy, BasePolicy::Interpolated);
        match interpolated.then(|| assessment.details().neighbours(year)).flatten() {
            None => Ok(Self::Of(BaseReference::year(year))),
            Some(_) if !assessment.target().metric().is_absolute() => Err(Absent::PerUnit),
            Some(neighbours) => Ok(Self::Between(year, neighbours)),
        }
    }

    fn of(self, series: &EmissionSeries, assessor: Assessor) -> Known<f64> {
        let level = |reference| {
            let base = base_level(series, reference, assessor.date(), Year::MAX)?;
            Ok(base.level.tonnes())
        };
        match self {
            Self::Of(reference) => level(reference),
            Self::Between(year, (earlier, later)) => {
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

    /// 1000 t less 90 % *is* 100 t, although 1000 (1 - 0.9) is 99.99999999999997 in floating point:
    /// no sector holds thousands of percent of that.
    #[test]
    fn a_total_at_its_limit_needs_nothing_to_have_shares_of() {
        let series = |base, latest| {
            let builder = EmissionSeries::builder("A").observe(1990, Emissions::computed(base));
            builder.observe(2020, Emissions::computed(latest)).build().unwrap()
        };
        let sectors = [("X", series(600.0, 80.0)), ("Y", series(400.0, 20.0))];
        let held = SectorBreakdown::new(series(1000.0, 100.0), sectors, Portion::constant(0.0));
        let cut = Ambition::ReduceBy(Portion::constant(0.9));
        let target = Target::builder("T")
            .goal(cut)
            .deadline(Deadline::By(Year::constant(2030)))
            .reference(BaseReference::constant(1990))
            .build()
            .unwrap();
        let assessor = Assessor::as_of(NaiveDate::from_ymd_opt(2024, 6, 30).unwrap());
        let held = held.unwrap();
        let shares = held.contributions(assessor, &target).unwrap();
        let needed: Vec<_> = shares.sectors.iter().map(|part| part.share_of_needed).collect();
        assert_eq!(needed, [Err(Absent::TotalZero), Err(Absent::TotalZero)]);
        assert_eq!(shares.sectors[0].change_share_of_base.unwrap().fraction(), -520.0 / 600.0);
    }
}
