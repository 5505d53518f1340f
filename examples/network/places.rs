//! The members with their bundled inventories and the claims about them.

use chrono::NaiveDate;
use climate_targets::network::{CodeKind, Member, Place};
use climate_targets::{EmissionSeries, Language, Target, catalogue};

use crate::network::claims::{self, Claim};
use crate::network::options::Options;
use crate::network::words::country;
use crate::support::bundled_data::{self, bundled};
use crate::support::city_inventories::{self, CityInventory, Dataset};
use crate::support::covenant_data::CovenantData;

/// The data release for this report or for the previous report.
#[derive(Clone, Copy)]
pub enum Release {
    Previous,
    Current,
}

/// A member and the area around it.
#[derive(Clone, Copy)]
struct Located {
    place: &'static Place,
    area: Option<&'static Place>,
}

/// The members of the selected networks on the as-of date, without duplicates.
fn members_on(options: &Options) -> Vec<Located> {
    let mut members: Vec<Located> = Vec::new();
    let lists = options.networks.iter().map(|network| network.members_on(options.as_of));
    for place in lists.flat_map(|members| members.members()) {
        if !members.iter().any(|member| member.place == place) {
            // The European Union is no area around a member as a metropolis is around its city.
            let area = place.part_of().filter(|_| !is_nation(place)).and_then(catalogue::place);
            members.push(Located { place, area });
        }
    }
    members.sort_by_key(|member| (member.place.country(), member.place.name()));
    members
}

/// Whether a place is the nation of its country, or the European Union.
pub fn is_nation(place: &Place) -> bool {
    place.is_named(&country(place.country(), Language::English))
}

/// The bundled inventories of the members and of the areas around them, the cuts that they declared
/// to the Covenant, and the claims about them.
pub struct Places {
    /// The Swedish municipalities in the release before.
    previous: Vec<EmissionSeries>,
    inventories: Vec<CityInventory>,
    declared: Vec<Target>,
    /// The number of signatories in the data set of the Covenant.
    signatories: usize,
    claims: Vec<Claim>,
    members: Vec<Located>,
}

impl Places {
    pub fn read(options: &Options) -> Result<Self, String> {
        let members = members_on(options);
        let nations = members.iter().filter_map(|member| nation_of(member.place));
        let around = members.iter().filter_map(|member| member.area);
        let needed: Vec<&Place> =
            members.iter().map(|member| member.place).chain(around).chain(nations).collect();
        let is_needed = |name: &str| needed.iter().any(|place| place.is_named(name));
        let mut inventories = yearly_inventories()?;
        inventories.retain(|one| is_needed(one.series.place()));
        let mut previous = swedish(bundled!("se_municipalities_release2025.csv"), "release 2025")?;
        previous.retain(|series| is_needed(series.place()));
        let covenant = CovenantData::read(&needed)?;
        // The first inventory of a place with several years is used for sums.
        inventories.extend(covenant.inventories);
        let mut claims = claims::read()?;
        claims.retain(|claim| claim.is_known_on(options.as_of));
        let (declared, signatories) = (covenant.declared, covenant.signatories);
        Ok(Self { previous, inventories, declared, signatories, claims, members })
    }

    /// The inventories of a place, under any of its names.
    pub fn inventories_of<'a>(
        &'a self,
        place: &'a Place,
    ) -> impl Iterator<Item = &'a CityInventory> + Clone {
        self.inventories.iter().filter(|one| place.is_named(one.series.place()))
    }

    /// The claims about a place, under any of its names.
    pub fn claims_of<'a>(&'a self, place: &'a Place) -> impl Iterator<Item = &'a Claim> {
        self.claims.iter().filter(|claim| place.is_named(&claim.place))
    }

    /// The cuts that a place declared to the Covenant.
    pub fn declared_by(&self, place: &Place) -> Vec<&Target> {
        self.declared.iter().filter(|target| target.actor() == place.name()).collect()
    }

    /// The numbers of all signatories in the data set of the Covenant and of those among the
    /// members; `None` unless the page is about the Covenant.
    pub fn signatories(&self, options: &Options) -> Option<(usize, usize)> {
        let is_of_covenant = options.networks.iter().any(|network| network.id() == "COM");
        let is_signatory = |member: &&Located| member.place.code(CodeKind::Covenant).is_some();
        let here = self.members.iter().filter(is_signatory).count();
        is_of_covenant.then_some((self.signatories, here))
    }

    /// The members, each with its inventories.
    pub fn members(&self, options: &Options) -> Vec<MemberData<'_>> {
        let data = |&Located { place, area }: &Located| {
            let used = |one: &&CityInventory| {
                usable_years(&one.series, options.as_of) > 1 && is_plausible(one)
            };
            let current = self.inventories_of(place).find(used);
            let before = self.previous.iter().find(|series| place.is_named(series.place()));
            // The other inventories have only one release.
            let previous = before.or(current.map(|inventory| &inventory.series));
            MemberData { place, area, previous, current }
        };
        self.members.iter().map(data).collect()
    }
}

/// The nation of a place.
fn nation_of(place: &Place) -> Option<&'static Place> {
    catalogue::place(&country(place.country(), Language::English))
}

/// The bundled inventories of all places, without those for the Covenant.
fn yearly_inventories() -> Result<Vec<CityInventory>, String> {
    let finnish = |file| {
        bundled_data::read(file, &bundled_data::finnish_boundary(), bundled_data::FINNISH_RELEASE)
    };
    let of = |dataset: Dataset| move |series: EmissionSeries| CityInventory { series, dataset };
    let mut inventories: Vec<CityInventory> = Vec::new();
    let current = swedish(bundled!("se_municipalities_release2026.csv"), "release 2026")?;
    inventories.extend(current.into_iter().map(of(Dataset::Swedish)));
    inventories.extend(bundled_data::lahti()?.into_iter().map(of(Dataset::Finnish)));
    let mission = finnish(bundled!("fi_mission_cities.csv"))?;
    inventories.extend(mission.into_iter().map(of(Dataset::Finnish)));
    inventories.extend(city_inventories::all()?);
    let nations = bundled_data::nations()?;
    let mut others = bundled_data::national_inventories()?;
    // These have the land sector, too.
    others.retain(|other| !nations.iter().any(|nation| nation.place() == other.place()));
    inventories.extend(nations.into_iter().chain(others).map(of(Dataset::National)));
    Ok(inventories)
}

fn swedish(file: (&str, &[u8]), release: &'static str) -> Result<Vec<EmissionSeries>, String> {
    bundled_data::read(file, &bundled_data::swedish_boundary(), release)
}

/// Whether the library finds no level of an inventory for the Covenant implausible. The data set is
/// of before the removal of outliers; the publishers of the other inventories have checked them.
pub fn is_plausible(inventory: &CityInventory) -> bool {
    !matches!(inventory.dataset, Dataset::Covenant { .. })
        || inventory.series.implausible().is_empty()
}

/// The number of years with a level that an assessment on a day uses.
pub fn usable_years(series: &EmissionSeries, as_of: NaiveDate) -> usize {
    series.years().filter(|year| is_used(year.get(), as_of)).count()
}

/// Whether the inventory of a year is used on a day: if its 31 December is not after the day.
pub fn is_used(year: i32, as_of: NaiveDate) -> bool {
    NaiveDate::from_ymd_opt(year, 12, 31).is_some_and(|end| end <= as_of)
}

/// A member with its own inventory of several years in each release; `None` if none is bundled.
#[derive(Clone, Copy)]
pub struct MemberData<'a> {
    pub place: &'static Place,
    /// The area around the member.
    pub area: Option<&'static Place>,
    pub previous: Option<&'a EmissionSeries>,
    pub current: Option<&'a CityInventory>,
}

impl<'a> MemberData<'a> {
    pub fn in_release(&self, release: Release) -> Member<'a> {
        let series = match release {
            Release::Previous => self.previous,
            Release::Current => self.current.map(|inventory| &inventory.series),
        };
        let member = Member::of(self.place);
        series.map_or(member, |series| member.series(series))
    }
}
