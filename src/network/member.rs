use std::collections::BTreeMap;

use super::{MemberList, Place};
use crate::inventory::EmissionSeries;
use crate::inventory::folded_name;
use crate::target::Target;

/// An input member of a roll-up: a name and, optionally, a series, a target and a larger area.
///
/// ```
/// use climate_targets::catalogue::covenant_of_mayors::BY_2030;
/// use climate_targets::{EmissionSeries, network::{Member, Place}};
/// let lahti = EmissionSeries::from_tonnes("Lahti", [(1990, 792_200.0)])?;
/// let with_data = Member::new("Lahti").series(&lahti).target(&BY_2030);
/// // A member created from a place has no series yet, and has all names of the place.
/// let grenoble = Place::new("Grenoble", "FR")?.within("Grenoble-Alpes Métropole");
/// let without_data = Member::of(&grenoble);
/// // A village that no catalogue knows lies in the area that the caller states.
/// let village = Member::new("a village").part_of("Grenoble-Alpes Métropole");
/// assert_ne!(without_data, village);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[must_use]
pub struct Member<'a> {
    pub(super) name: &'a str,
    /// The place, if the member was created from one.
    pub(super) place: Option<&'a Place>,
    pub(super) part_of: Option<&'a str>,
    pub(super) series: Option<&'a EmissionSeries>,
    pub(super) target: Option<&'a Target>,
}

impl<'a> Member<'a> {
    /// Creates a member without a series, a target or a larger area.
    ///
    /// If one place of [`catalogue::places`](mod@crate::catalogue::places) has the name, the member is
    /// that place: "Gothenburg" and "Göteborg" are one member, and Lahti lies in Finland. For
    /// another place of this name, use [`Member::of`]; for two places of one name, use it for both.
    pub const fn new(name: &'a str) -> Self {
        Self { name, place: None, part_of: None, series: None, target: None }
    }

    /// Creates a member from a place, with its names, country, codes and larger area.
    pub fn of(place: &'a Place) -> Self {
        Self { place: Some(place), part_of: place.part_of(), ..Self::new(place.name()) }
    }

    /// Sets the emission series of the member; by default the member has none.
    pub const fn series(mut self, series: &'a EmissionSeries) -> Self {
        self.series = Some(series);
        self
    }

    /// Sets a target for this member; by default the common target of the roll-up applies.
    pub const fn target(mut self, target: &'a Target) -> Self {
        self.target = Some(target);
        self
    }

    /// Sets the name of the larger area that contains the member. A roll-up refuses to sum a member
    /// with its larger area.
    pub const fn part_of(mut self, area: &'a str) -> Self {
        self.part_of = Some(area);
        self
    }
}

impl<'a> MemberList<'a> {
    /// Returns the members, each with the first series in `table` whose place name is one of the
    /// member's names. The other members have no series.
    ///
    /// ```
    /// use climate_targets::catalogue::{covenant_of_mayors::BY_2020, networks};
    /// use climate_targets::{Assessor, EmissionSeries, network::RollUp};
    /// let assessor = Assessor::as_of_ymd(2024, 6, 30)?;
    /// let table = [EmissionSeries::from_tonnes("Gothenburg", [(1990, 2_485_948.33)])?];
    /// let day = "2018-05-22".parse().unwrap();
    /// let members = networks::ALLIANCE_FOR_URBAN_SUSTAINABILITY.members_on(day);
    /// let members = members.with_series(&table);
    /// assert_eq!(members.len(), 10);
    /// // The table has a series for one of the ten members, under the city's English name.
    /// let with_data = RollUp::new(assessor, &BY_2020, members)?.coverage();
    /// assert_eq!(with_data.percent(), 10.0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn with_series(&self, table: &'a [EmissionSeries]) -> Vec<Member<'a>> {
        let mut first: BTreeMap<String, usize> = BTreeMap::new();
        for (index, series) in table.iter().enumerate() {
            first.entry(folded_name(series.place())).or_insert(index);
        }
        let member = |place: &'a Place| {
            let names = [place.name()].into_iter().chain(place.other_names());
            let first = names.filter_map(|name| first.get(&folded_name(name))).min();
            Member { series: first.and_then(|index| table.get(*index)), ..Member::of(place) }
        };
        self.members().map(member).collect()
    }
}
