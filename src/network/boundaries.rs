use std::collections::HashMap;

use crate::assessment::Assessment;
use crate::boundary::{Boundary, BoundaryField, BoundaryFields, LandSector, Sectors};
use crate::quantity::Portion;

/// Returns the boundary fields in which any two of the definitions differ. Levels are summed only
/// if there is no such field.
pub(super) fn differing<'a>(
    definitions: impl IntoIterator<Item = LevelDefinition<'a>>,
) -> BoundaryFields {
    let mut distinct: Vec<LevelDefinition<'_>> = Vec::new();
    let mut differing = BoundaryFields::default();
    for own in definitions {
        if distinct.iter().any(|known| known.is_alike(&own, differing)) {
            continue;
        }
        for other in &distinct {
            differing = differing.union(own.differing(other));
        }
        distinct.push(own);
    }
    differing
}

/// The definition of a series' judged levels: the boundary, and gross or net.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct LevelDefinition<'a> {
    boundary: &'a Boundary,
    /// Whether the levels include the land sector, which the series reports separately.
    is_net: bool,
}

impl<'a> LevelDefinition<'a> {
    pub(super) fn of(assessment: &Assessment<'a>) -> Self {
        let is_net = assessment.figures().basis.is_net();
        Self { boundary: assessment.series().boundary(), is_net }
    }

    const fn sectors(&self) -> SectorsKey<'a> {
        self.boundary.sectors.as_ref()
    }

    fn coverage(&self) -> CoverageKey {
        self.boundary.coverage.map(Portion::fraction).map(f64::to_bits)
    }

    /// Whether two definitions are equal, apart from sectors and coverage that are already known to
    /// differ. The other fields have few values, so few of many definitions are not alike.
    fn is_alike(&self, other: &Self, differing: BoundaryFields) -> bool {
        let (one, own) = (self.boundary, other.boundary);
        let is_equal = |field, equal: bool| equal || differing.contains(field);
        self.is_net == other.is_net
            && (one.gases, one.gwp_set) == (own.gases, own.gwp_set)
            && (one.accounting, one.land_sector) == (own.accounting, own.land_sector)
            && is_equal(BoundaryField::Sectors, one.sectors == own.sectors)
            && is_equal(BoundaryField::Coverage, one.coverage == own.coverage)
    }

    /// Whether the levels include the land sector; `None` if the boundary does not specify this.
    fn includes_land(&self) -> Option<bool> {
        if self.is_net {
            Some(true)
        } else {
            self.boundary.land_sector.map(LandSector::in_inventory)
        }
    }

    pub(super) fn differing(&self, other: &Self) -> BoundaryFields {
        let mut comparison = self.boundary.compare(other.boundary);
        let land = self.includes_land().zip(other.includes_land());
        let land = land.map(|(one, other)| one != other);
        // A net level differs from a gross level whose boundary does not specify the land sector.
        let only_one_is_net = self.is_net != other.is_net;
        comparison.set(BoundaryField::LandSector, Some(land.unwrap_or(only_one_is_net)));
        comparison.differing
    }
}

/// The numbers of definitions, by which those that agree with one are counted without comparing
/// every pair.
pub(super) struct DefinitionCounts<'a> {
    /// Definitions that differ in more than sectors and coverage.
    classes: Vec<LevelDefinition<'a>>,
    /// The number of definitions with a class, sectors and a coverage; `None` for any sectors or any
    /// coverage.
    counts: HashMap<(usize, Option<SectorsKey<'a>>, Option<CoverageKey>), usize>,
}

/// The sectors of a boundary, if specified.
type SectorsKey<'a> = Option<&'a Sectors>;

/// The bits of a coverage, if specified.
type CoverageKey = Option<u64>;

impl<'a> DefinitionCounts<'a> {
    /// The fields with any number of values.
    const OPEN: BoundaryFields =
        BoundaryFields::NONE.with(BoundaryField::Sectors).with(BoundaryField::Coverage);

    pub(super) fn of(definitions: &[LevelDefinition<'a>]) -> Self {
        let (mut classes, mut counts) = (Vec::new(), HashMap::new());
        for own in definitions {
            let is_alike = |known: &LevelDefinition<'_>| known.is_alike(own, Self::OPEN);
            let class = classes.iter().position(is_alike).unwrap_or_else(|| {
                classes.push(*own);
                classes.len() - 1
            });
            for sectors in [Some(own.sectors()), None] {
                for coverage in [Some(own.coverage()), None] {
                    *counts.entry((class, sectors, coverage)).or_default() += 1;
                }
            }
        }
        Self { classes, counts }
    }

    /// The number of definitions that differ from one in no field.
    pub(super) fn agreeing(&self, one: &LevelDefinition<'a>) -> usize {
        let mut count = 0;
        for (class, other) in self.classes.iter().enumerate() {
            if !Self::OPEN.includes(one.differing(other)) {
                continue;
            }
            for sectors in agreeing_values(one.sectors()) {
                for coverage in agreeing_values(one.coverage()) {
                    count += self.counts.get(&(class, sectors, coverage)).unwrap_or(&0);
                }
            }
        }
        count
    }
}

/// The values that agree with a value: any value if it is not specified, otherwise the same one and
/// one that is not specified.
fn agreeing_values<T>(own: Option<T>) -> impl Iterator<Item = Option<Option<T>>> {
    let others = if own.is_some() { vec![Some(None), Some(own)] } else { vec![None] };
    others.into_iter()
}
