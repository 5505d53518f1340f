//! The sector with the largest share.

use climate_targets::sectors::{Contributions, SectorContribution};
use climate_targets::{Known, Share};

use crate::support::readable::printable;
use crate::support::words::count;

/// The sector with the largest share; the first of several equal ones.
pub struct First<'s, 'a> {
    pub part: &'s SectorContribution<'a>,
    /// The number of other sectors with an equal share.
    ties: usize,
}

impl First<'_, '_> {
    pub fn name(&self) -> String {
        let name = printable(self.part.name);
        match self.ties {
            0 => name,
            ties => format!("{name}, like {},", count(ties, "other")),
        }
    }
}

/// The sector with the largest share, if any share is positive.
pub fn most<'s, 'a>(
    shares: &'s Contributions<'a>,
    of: impl Fn(&SectorContribution<'a>) -> Option<f64>,
) -> Option<First<'s, 'a>> {
    let amount = |part: &SectorContribution<'a>| of(part).filter(|amount| *amount > 0.0);
    let largest = shares.sectors.iter().filter_map(amount).max_by(f64::total_cmp)?;
    let mut having = shares.sectors.iter().filter(|part| amount(part) == Some(largest));
    Some(First { part: having.next()?, ties: having.count() })
}

/// Whether the remainder outside all sectors has a larger share than any sector.
pub fn outweighs<'a>(
    rest: Known<Share>,
    shares: &Contributions<'a>,
    of: impl Fn(&SectorContribution<'a>) -> Known<Share>,
) -> bool {
    let largest = most(shares, |part| of(part).ok().map(Share::fraction));
    let largest = largest.and_then(|first| of(first.part).ok()).map_or(0.0, Share::fraction);
    rest.is_ok_and(|rest| rest.fraction() > largest)
}
