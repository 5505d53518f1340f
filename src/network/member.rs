use std::collections::BTreeMap;

use super::{MembersOn, Place};
use crate::inventory::EmissionSeries;
use crate::inventory::folded_name;
use crate::target::Target;

/// A member as it goes into a roll-up: its name, and its series if there is one.
///
/// ```
/// use climate_targets::{EmissionSeries, network::Member};
/// let series = EmissionSeries::from_tonnes("Lahti", [(1990, 792_200.0)])?;
/// let with_data = Member::new("Lahti").series(&series);
/// let without = Member::new("Grenoble").part_of("Grenoble-Alpes Métropole");
/// # Ok::<(), climate_targets::inventory::SeriesError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[must_use]
pub struct Member<'a> {
    pub(super) name: &'a str,
    pub(super) part_of: Option<&'a str>,
    pub(super) series: Option<&'a EmissionSeries>,
    pub(super) target: Option<&'a Target>,
}

impl<'a> Member<'a> {
    /// A member of which nothing is known but its name.
    pub const fn new(name: &'a str) -> Self {
        Self { name, part_of: None, series: None, target: None }
    }

    /// A place as a member, with the area it is part of.
    pub fn of(place: &'a Place) -> Self {
        Self { part_of: place.part_of(), ..Self::new(place.name()) }
    }

    /// Sets its series.
    pub const fn series(mut self, series: &'a EmissionSeries) -> Self {
        self.series = Some(series);
        self
    }

    /// Sets a target of its own, in the place of the common one.
    pub const fn target(mut self, target: &'a Target) -> Self {
        self.target = Some(target);
        self
    }

    /// Sets the larger area that it is part of.
    pub const fn part_of(mut self, area: &'a str) -> Self {
        self.part_of = Some(area);
        self
    }
}

impl<'a> MembersOn<'a> {
    /// The members, each with the series of a list that goes by one of its names, if there is one;
    /// of two, the first.
    ///
    /// ```
    /// use climate_targets::{EmissionSeries, catalogue::networks};
    /// let table = [EmissionSeries::from_tonnes("Gothenburg", [(1990, 2_485_948.33)])?];
    /// let day = "2018-05-22".parse().unwrap();
    /// let members = networks::ALLIANCE_FOR_URBAN_SUSTAINABILITY.members_on(day);
    /// assert_eq!(members.with_series(&table).len(), 10);
    /// # Ok::<(), climate_targets::inventory::SeriesError>(())
    /// ```
    pub fn with_series(&self, table: &'a [EmissionSeries]) -> Vec<Member<'a>> {
        let mut first: BTreeMap<String, usize> = BTreeMap::new();
        for (index, series) in table.iter().enumerate() {
            first.entry(folded_name(series.place())).or_insert(index);
        }
        let of = |place: &'a Place| {
            let names = [place.name()].into_iter().chain(place.other_names());
            let first = names.filter_map(|name| first.get(&folded_name(name))).min();
            Member { series: first.and_then(|index| table.get(*index)), ..Member::of(place) }
        };
        self.members().map(of).collect()
    }
}
