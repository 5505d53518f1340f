//! The members with their bundled inventories and the claims about them.

use chrono::NaiveDate;
use climate_targets::network::{Member, Place};
use climate_targets::{EmissionSeries, catalogue};

use crate::network::claims::{self, Claim};
use crate::network::options::Options;
use crate::support::bundled_data::{self, bundled};
use crate::support::city_inventories::{self, CityInventory, Dataset};

/// The data release for this report or for the previous report.
#[derive(Clone, Copy)]
pub enum Release {
    Previous,
    Current,
}

/// All bundled inventories and claims.
pub struct Places {
    /// The Swedish municipalities in the release before.
    previous: Vec<EmissionSeries>,
    inventories: Vec<CityInventory>,
    pub claims: Vec<Claim>,
}

impl Places {
    pub fn read() -> Result<Self, String> {
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
        let previous = bundled_data::read(release_2025, &boundary, "release 2025")?;
        Ok(Self { previous, inventories, claims: claims::read()? })
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

    /// The members of the selected networks on the as-of date, without duplicates, each with its
    /// inventories.
    pub fn members(&self, options: &Options) -> Vec<MemberData<'_>> {
        let mut members: Vec<MemberData<'_>> = Vec::new();
        let member_lists = options.networks.iter().map(|network| network.members_on(options.as_of));
        for place in member_lists.flat_map(|members| members.members()) {
            if members.iter().any(|member| member.place == place) {
                continue;
            }
            let used = |one: &&CityInventory| usable_years(&one.series, options.as_of) > 1;
            let current = self.inventories_of(place).find(used);
            let before = self.previous.iter().find(|series| place.is_named(series.place()));
            // The other inventories have only one release.
            let previous = before.or(current.map(|inventory| &inventory.series));
            members.push(MemberData { place, previous, current });
        }
        members.sort_by_key(|member| (member.place.country(), member.place.name()));
        members
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

    /// The area around the member.
    pub fn area(&self) -> Option<&'static Place> {
        self.place.part_of().and_then(catalogue::place)
    }
}
