use crate::assessment::Assessment;
use crate::boundary::{Boundary, BoundaryField, BoundaryFields, LandSector};

/// The fields in which what is judged differs between any two of several assessments, in whatever
/// order they come; their levels may be added up only if there are none.
pub(super) fn differing<'a>(
    assessments: impl IntoIterator<Item = Assessment<'a>>,
) -> BoundaryFields {
    let mut kinds: Vec<Counts<'_>> = Vec::new();
    let mut differing = BoundaryFields::default();
    for assessment in assessments {
        let own = Counts::of(&assessment);
        if kinds.contains(&own) {
            continue;
        }
        for other in &kinds {
            differing = differing.union(own.differing(other));
        }
        kinds.push(own);
    }
    differing
}

/// What the levels count that a series is judged by.
#[derive(PartialEq)]
struct Counts<'a> {
    boundary: &'a Boundary,
    /// Whether the land sector, reported beside the emissions, is part of them.
    is_net: bool,
}

impl<'a> Counts<'a> {
    fn of(assessment: &Assessment<'a>) -> Self {
        let is_net = assessment.figures().basis.is_net();
        Self { boundary: assessment.series().boundary(), is_net }
    }

    /// Whether the land sector is part of the levels, as far as known.
    fn land(&self) -> Option<bool> {
        if self.is_net {
            Some(true)
        } else {
            self.boundary.land_sector.map(LandSector::in_inventory)
        }
    }

    fn differing(&self, other: &Self) -> BoundaryFields {
        let mut comparison = self.boundary.compare(other.boundary);
        let land = self.land().zip(other.land()).map(|(one, other)| one != other);
        // Beside levels that are net on purpose, those of which it is not known are not.
        let unlike = self.is_net != other.is_net;
        comparison.set(BoundaryField::LandSector, Some(land.unwrap_or(unlike)));
        comparison.differing
    }
}
