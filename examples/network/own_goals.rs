//! The goals of an actor that the page lists, and the inventories that count what a goal counts.

use chrono::NaiveDate;
use climate_targets::boundary::Sectors;
use climate_targets::network::Place;
use climate_targets::target::InForce;
use climate_targets::{BaseReference, Target, catalogue};

use crate::network::places::{Places, is_used};
use crate::support::bundled_data;
use crate::support::city_inventories::{CityInventory, Dataset};

/// The goals of an actor on a day.
pub struct OwnGoals<'a> {
    /// By judged year.
    pub listed: Vec<&'a Target>,
    /// The goals that others replaced before their target year.
    pub replaced: Vec<&'a Target>,
}

impl<'a> OwnGoals<'a> {
    /// The goals of the catalogue, and the cuts declared to the Covenant that none of these states.
    pub fn of(place: &Place, places: &'a Places, on: NaiveDate) -> Self {
        let (mut listed, mut replaced) = (Vec::new(), Vec::new());
        for goal in catalogue::of_actor(place.name()) {
            match standing(goal, on) {
                Standing::Listed => listed.push(goal),
                Standing::Replaced => replaced.push(goal),
                Standing::NotAdopted => {}
            }
        }
        let declared = places.declared_by(place);
        let declared: Vec<&Target> = declared
            .into_iter()
            .filter(|target| !listed.iter().any(|goal| is_same_cut(goal, target)))
            .collect();
        listed.extend(declared);
        listed.sort_by_key(|goal| goal.judged_year());
        Self { listed, replaced }
    }
}

enum Standing {
    Listed,
    Replaced,
    NotAdopted,
}

/// A replaced goal stays on the list if it was in force at the end of its target year: that year
/// was judged by it.
fn standing(goal: &Target, on: NaiveDate) -> Standing {
    if goal.in_force_on(on) != InForce::No {
        return Standing::Listed;
    }
    if goal.adoption().is_some_and(|adopted| adopted.is_after(on) == Some(true)) {
        return Standing::NotAdopted;
    }
    let end = NaiveDate::from_ymd_opt(goal.judged_year().get(), 12, 31);
    let is_due_in_force = end.is_some_and(|end| end <= on && goal.in_force_on(end) != InForce::No);
    if is_due_in_force { Standing::Listed } else { Standing::Replaced }
}

/// Whether two goals are the same cut, by the same year, from the same base year.
fn is_same_cut(one: &Target, other: &Target) -> bool {
    let base = |goal: &Target| goal.reference().map(BaseReference::last_year);
    one.goal() == other.goal()
        && one.judged_year() == other.judged_year()
        && base(one) == base(other)
        && one.metric() == other.metric()
}

/// Whether an inventory counts what a goal counts: no stated field of the boundaries differs. An
/// inventory for the Covenant, which states few fields, is only held against a goal for the sectors
/// of the Covenant.
pub fn counts_the_same(inventory: &CityInventory, goal: &Target) -> bool {
    let is_of_covenant = goal.boundary().sectors == Some(Sectors::CovenantKey);
    let is_for_covenant = matches!(inventory.dataset, Dataset::Covenant { .. });
    (is_of_covenant || !is_for_covenant) && bundled_data::counts_the_same(&inventory.series, goal)
}

/// The goal of a place that an inventory counts and that is due next; without one, the last that
/// was due.
pub fn next_goal<'a>(
    place: &Place,
    inventory: &CityInventory,
    places: &'a Places,
    on: NaiveDate,
) -> Option<&'a Target> {
    let goals = OwnGoals::of(place, places, on).listed;
    let counted = goals
        .into_iter()
        .filter(|goal| goal.in_force_on(on) != InForce::No && counts_the_same(inventory, goal));
    counted.min_by_key(|goal| {
        let year = goal.judged_year().get();
        let is_due = is_used(year, on);
        (is_due, if is_due { -year } else { year })
    })
}
