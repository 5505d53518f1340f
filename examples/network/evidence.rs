//! What is known of each member: its series, its single inventories, the data of the area around it,
//! and the claims of publishers.

use chrono::NaiveDate;
use climate_targets::catalogue::covenant_of_mayors;
use climate_targets::inventory::{Implausible, Observation};
use climate_targets::network::Place;
use climate_targets::{Assessment, Assessor, EmissionSeries};

use crate::network::claims::Claim;
use crate::network::own_goals::next_goal;
use crate::network::places::{MemberData, Places, is_plausible, is_used};
use crate::support::bundled_data::has_covenant_base;
use crate::support::city_inventories::{CityInventory, CovenantScope, Dataset};

pub enum Evidence<'a> {
    Inventory(Held<'a>),
    Claim(&'a Claim),
}

/// An inventory of a member, or of the area around it.
#[derive(Clone, Copy)]
pub struct Held<'a> {
    pub inventory: &'a CityInventory,
    pub place: &'static Place,
    pub is_area: bool,
}

/// All that is known of a member: its own data first, then those of the area around it, then claims.
pub fn of_member<'a>(
    member: &MemberData<'a>,
    places: &'a Places,
    as_of: NaiveDate,
) -> Vec<Evidence<'a>> {
    let around = || [Some(member.place), member.area].into_iter().flatten();
    let mut known = Vec::new();
    for place in around() {
        let inventories = places.inventories_of(place);
        let used = inventories.filter(|one| used(&one.series, as_of).next().is_some());
        let is_area = place != member.place;
        known.extend(used.map(|inventory| Evidence::Inventory(Held { inventory, place, is_area })));
    }
    for place in around() {
        known.extend(places.claims_of(place).map(Evidence::Claim));
    }
    known
}

/// The observations that an assessment on a day uses.
pub fn used(series: &EmissionSeries, as_of: NaiveDate) -> impl Iterator<Item = &Observation> {
    series.observations().iter().filter(move |one| is_used(one.year.get(), as_of))
}

/// Why an inventory of several years is not assessed.
pub enum NotAssessed {
    /// A level that cannot be true.
    Implausible(Implausible),
    /// No own target counts what the inventory of a nation counts.
    NoTarget,
}

impl<'a> Held<'a> {
    /// The assessment of an inventory. A nation is held against its own targets, an inventory for the
    /// Covenant against the declared cut. Any other with the Covenant's base year, and any without a
    /// target of its own, is held against the Covenant's target for 2020.
    pub fn assessment(
        &self,
        places: &'a Places,
        as_of: NaiveDate,
    ) -> Result<Assessment<'a>, NotAssessed> {
        let (series, assessor) = (&self.inventory.series, Assessor::as_of(as_of));
        if !is_plausible(self.inventory)
            && let Some(first) = series.implausible().first()
        {
            return Err(NotAssessed::Implausible(*first));
        }
        let own = next_goal(self.place, self.inventory, places, as_of);
        let by_2020 = || {
            let assessor = assessor.allow_boundary_difference();
            Ok(assessor.assess(series, &covenant_of_mayors::BY_2020))
        };
        match (self.inventory.dataset, own) {
            (Dataset::National, None) => Err(NotAssessed::NoTarget),
            (Dataset::National | Dataset::Covenant { .. }, Some(own)) => {
                Ok(assessor.assess(series, own))
            }
            (_, Some(own)) if !has_covenant_base(series) => Ok(assessor.assess(series, own)),
            _ => by_2020(),
        }
    }

    /// The latest inventory for the Covenant that counts another scope, if it is of a year that is
    /// used on a day.
    pub fn other_scope(&self, as_of: NaiveDate) -> Option<(i32, CovenantScope)> {
        match self.inventory.dataset {
            Dataset::Covenant { other, .. } => other.filter(|(year, _)| is_used(*year, as_of)),
            _ => None,
        }
    }
}
