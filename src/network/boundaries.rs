use crate::assessment::Assessment;
use crate::boundary::{Boundary, BoundaryField, BoundaryFields, LandSector};

/// Returns the boundary fields in which any two of the definitions differ. Levels are summed only
/// if there is no such field.
pub(super) fn differing<'a>(
    definitions: impl IntoIterator<Item = LevelDefinition<'a>>,
) -> BoundaryFields {
    let mut distinct: Vec<LevelDefinition<'_>> = Vec::new();
    let mut differing = BoundaryFields::default();
    for own in definitions {
        if distinct.contains(&own) {
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
