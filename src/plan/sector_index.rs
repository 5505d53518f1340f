//! The measures and the overlap groups of each sector.

use std::collections::HashMap;

use super::Plan;
use super::effect::{CheckedGroup, CheckedMeasure};

/// The measures and groups by the normalised names of their sectors, so that the figures of all
/// sectors together take time in proportion to the number of measures.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct SectorIndex(HashMap<String, OfSector>);

/// The indices of the measures of one sector, and their groups, in ascending order.
#[derive(Debug, Clone, Default, PartialEq)]
struct OfSector {
    measures: Vec<usize>,
    groups: Vec<GroupInSector>,
}

/// The index of a group, and the indices of its measures in one sector.
#[derive(Debug, Clone, PartialEq)]
struct GroupInSector {
    group: usize,
    measures: Vec<usize>,
}

impl SectorIndex {
    pub(super) fn new(measures: &[CheckedMeasure], groups: &[CheckedGroup]) -> Self {
        let mut sectors: HashMap<String, OfSector> = HashMap::new();
        for (index, checked) in measures.iter().enumerate() {
            sectors.entry(checked.sector.clone()).or_default().measures.push(index);
        }
        for (index, group) in groups.iter().enumerate() {
            for member in &group.members {
                let Some(checked) = measures.get(*member) else { continue };
                let groups = &mut sectors.entry(checked.sector.clone()).or_default().groups;
                match groups.last_mut() {
                    Some(last) if last.group == index => last.measures.push(*member),
                    _ => groups.push(GroupInSector { group: index, measures: vec![*member] }),
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
        let own = own.into_iter().flat_map(|own| self.measures_at(&own.measures));
        all.into_iter().flatten().chain(own)
    }

    /// The measures with these indices.
    pub(super) fn measures_at<'p>(
        &'p self,
        indices: &'p [usize],
    ) -> impl Iterator<Item = &'p CheckedMeasure> {
        indices.iter().filter_map(|index| self.measures.get(*index))
    }

    /// The groups with a measure of a sector, or all groups for `None`; each with the indices of its
    /// measures in that sector, or of all its measures.
    pub(super) fn groups_of(
        &self,
        sector: Option<&str>,
    ) -> impl Iterator<Item = (&CheckedGroup, &[usize])> + use<'_> {
        let all = sector.is_none().then_some(&self.groups).into_iter().flatten();
        let all = all.map(|group| (group, group.members.as_slice()));
        let own = sector.and_then(|sector| self.by_sector.0.get(sector));
        let own = own.into_iter().flat_map(|own| &own.groups);
        let own = own.filter_map(|own| Some((self.groups.get(own.group)?, &*own.measures)));
        all.chain(own)
    }
}
