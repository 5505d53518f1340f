//! The members with their bundled inventories and the claims about them.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use climate_targets::network::{Member, Place};
use climate_targets::{EmissionSeries, Language, catalogue};

use crate::network::claims::{self, Claim};
use crate::network::options::Options;
use crate::network::words::country;
use crate::support::bundled_data::{self, bundled};
use crate::support::city_inventories::{self, CityInventory, Dataset};

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
            let area = place.part_of().and_then(catalogue::place);
            members.push(Located { place, area });
        }
    }
    members.sort_by_key(|member| (member.place.country(), member.place.name()));
    members
}

/// The bundled inventories of the members and of the areas around them, and the claims about them.
pub struct Places {
    /// The Swedish municipalities in the release before.
    previous: Vec<EmissionSeries>,
    inventories: Vec<CityInventory>,
    pub claims: Vec<Claim>,
    members: Vec<Located>,
}

impl Places {
    pub fn read(options: &Options) -> Result<Self, String> {
        let boundary = bundled_data::swedish_boundary();
        let release_2025 = bundled!("se_municipalities_release2025.csv");
        let release_2026 = bundled!("se_municipalities_release2026.csv");
        let mission = bundled!("fi_mission_cities.csv");
        let mut finnish = bundled_data::lahti()?;
        finnish.extend(bundled_data::read(
            mission,
            &bundled_data::finnish_boundary(),
            bundled_data::FINNISH_RELEASE,
        )?);
        let swedish = bundled_data::read(release_2026, &boundary, "release 2026")?;
        let of_dataset =
            |dataset: Dataset| move |series: EmissionSeries| CityInventory { series, dataset };
        let mut inventories: Vec<CityInventory> = Vec::new();
        inventories.extend(swedish.into_iter().map(of_dataset(Dataset::Swedish)));
        inventories.extend(finnish.into_iter().map(of_dataset(Dataset::Finnish)));
        inventories.extend(city_inventories::all()?);
        inventories.extend(bundled_data::nations()?.into_iter().map(of_dataset(Dataset::National)));
        let mut previous = bundled_data::read(release_2025, &boundary, "release 2025")?;
        let members = members_on(options);
        let codes: BTreeSet<&str> = members.iter().map(|member| member.place.country()).collect();
        let name = |code: &str| country(code, Language::English);
        let nations = codes.into_iter().filter_map(|code| catalogue::place(&name(code)));
        let around = members.iter().filter_map(|member| member.area);
        let needed: Vec<&Place> =
            members.iter().map(|member| member.place).chain(around).chain(nations).collect();
        let is_needed = |name: &str| needed.iter().any(|place| place.is_named(name));
        inventories.retain(|one| is_needed(one.series.place()));
        previous.retain(|series| is_needed(series.place()));
        Ok(Self { previous, inventories, claims: claims::read()?, members })
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

    /// The members, each with its inventories.
    pub fn members(&self, options: &Options) -> Vec<MemberData<'_>> {
        let data = |&Located { place, area }: &Located| {
            let used = |one: &&CityInventory| usable_years(&one.series, options.as_of) > 1;
            let current = self.inventories_of(place).find(used);
            let before = self.previous.iter().find(|series| place.is_named(series.place()));
            // The other inventories have only one release.
            let previous = before.or(current.map(|inventory| &inventory.series));
            MemberData { place, area, previous, current }
        };
        self.members.iter().map(data).collect()
    }
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
