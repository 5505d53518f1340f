//! Finds the sector with the largest share.

use climate_targets::sectors::{Contributions, SectorContribution};
use climate_targets::{Known, Share};

use crate::support::display::printable;
use crate::support::text::count;

/// The sector with the largest share; on a tie, the first.
pub struct LargestSector<'s, 'a> {
    pub contribution: &'s SectorContribution<'a>,
    /// The number of other sectors with the same share.
    ties: usize,
}

impl LargestSector<'_, '_> {
    pub fn name(&self) -> String {
        let name = printable(self.contribution.name);
        match self.ties {
            0 => name,
            ties => format!("{name} (equal with {})", count(ties, "other")),
        }
    }
}

/// Returns the sector with the largest share; `None` if no share is positive.
pub fn largest_sector<'s, 'a>(
    contributions: &'s Contributions<'a>,
    share: impl Fn(&SectorContribution<'a>) -> Option<f64>,
) -> Option<LargestSector<'s, 'a>> {
    let amount = |part: &SectorContribution<'a>| share(part).filter(|amount| *amount > 0.0);
    let largest = contributions.sectors.iter().filter_map(amount).max_by(f64::total_cmp)?;
    let mut equal = contributions.sectors.iter().filter(|part| amount(part) == Some(largest));
    Some(LargestSector { contribution: equal.next()?, ties: equal.count() })
}

/// Whether the share of emissions in no sector exceeds the share of every sector.
pub fn remainder_is_largest<'a>(
    remainder: Known<Share>,
    contributions: &Contributions<'a>,
    share: impl Fn(&SectorContribution<'a>) -> Known<Share>,
) -> bool {
    let largest = largest_sector(contributions, |part| share(part).ok().map(Share::fraction));
    let largest =
        largest.and_then(|sector| share(sector.contribution).ok()).map_or(0.0, Share::fraction);
    remainder.is_ok_and(|remainder| remainder.fraction() > largest)
}
