//! The measures and the overlap groups of each sector.

use std::collections::HashMap;

use super::Plan;
use super::effect::{CheckedGroup, CheckedMeasure};

/// The measures and groups by the normalised names of their sectors, so that the figures of all
/// sectors together take time in proportion to the number of measures.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct SectorIndex(HashMap<String, OfSector>);

/// The indices of the measures of one sector and of their groups, in ascending order.
#[derive(Debug, Clone, Default, PartialEq)]
struct OfSector {
    measures: Vec<usize>,
    groups: Vec<usize>,
}

impl SectorIndex {
    pub(super) fn new(measures: &[CheckedMeasure], groups: &[CheckedGroup]) -> Self {
        let mut sectors: HashMap<String, OfSector> = HashMap::new();
        for (index, checked) in measures.iter().enumerate() {
            sectors.entry(checked.sector.clone()).or_default().measures.push(index);
        }
        for (index, group) in groups.iter().enumerate() {
            for member in group.of(measures) {
                let groups = &mut sectors.entry(member.sector.clone()).or_default().groups;
                if groups.last() != Some(&index) {
                    groups.push(index);
                }
            }
        }
        Self(sectors)
    }
}

impl Plan {
    /// The measures of a sector, or all measures for `None`.
    pub(super) fn measures_of(
        &self,
        sector: Option<&str>,
    ) -> impl Iterator<Item = &CheckedMeasure> + use<'_> {
        let all = sector.is_none().then_some(&self.measures);
        let own = sector.and_then(|sector| self.by_sector.0.get(sector));
        let own = own.into_iter().flat_map(|own| &own.measures);
        all.into_iter().flatten().chain(own.filter_map(|index| self.measures.get(*index)))
    }

    /// The groups with a measure of a sector, or all groups for `None`.
    pub(super) fn groups_of(
        &self,
        sector: Option<&str>,
    ) -> impl Iterator<Item = &CheckedGroup> + use<'_> {
        let all = sector.is_none().then_some(&self.groups);
        let own = sector.and_then(|sector| self.by_sector.0.get(sector));
        let own = own.into_iter().flat_map(|own| &own.groups);
        all.into_iter().flatten().chain(own.filter_map(|index| self.groups.get(*index)))
    }
}
