//! The members and their bundled inventories.

use climate_targets::EmissionSeries;
use climate_targets::network::Member;
use climate_targets::network::Place;

use crate::network::options::Options;
use crate::support::bundled;

/// The two releases of a report: today's and the previous one.
#[derive(Clone, Copy)]
pub enum Release {
    Before,
    Now,
}

pub const BEFORE: Release = Release::Before;
pub const NOW: Release = Release::Now;

/// All bundled inventories.
pub struct Places {
    before: Vec<EmissionSeries>,
    now: Vec<EmissionSeries>,
    pub nations: Vec<EmissionSeries>,
}

impl Places {
    pub fn read() -> Result<Self, String> {
        let of_2025 = (
            "examples/data/se_municipalities_release2025.csv",
            include_bytes!("../data/se_municipalities_release2025.csv").as_slice(),
        );
        let of_2026 = (
            "examples/data/se_municipalities_release2026.csv",
            include_bytes!("../data/se_municipalities_release2026.csv").as_slice(),
        );
        let boundary = bundled::swedish_territory();
        // The Finnish inventories are the same in both.
        let mission = (
            "examples/data/fi_mission_cities.csv",
            include_bytes!("../data/fi_mission_cities.csv").as_slice(),
        );
        let mut finnish = bundled::lahti()?;
        finnish.extend(bundled::read(mission, &bundled::finnish_use(), bundled::FINNISH)?);
        let mut before = bundled::read(of_2025, &boundary, "SMHI, release 2025")?;
        let mut now = bundled::read(of_2026, &boundary, "SMHI, release 2026")?;
        before.extend(finnish.iter().cloned());
        now.extend(finnish);
        Ok(Self { before, now, nations: bundled::nations()? })
    }

    /// The name of a country with a bundled inventory, otherwise its two-letter code.
    #[allow(clippy::unused_self, reason = "the countries are those of the bundled inventories")]
    pub fn name_of<'c>(&self, country: &'c str) -> &'c str {
        match country {
            "FI" => "Finland",
            "FR" => "France",
            "SE" => "Sweden",
            other => other,
        }
    }

    /// The members of the networks on a day, without duplicates, with their inventories.
    pub fn members(&self, options: &Options) -> Vec<WithInventories<'_>> {
        let mut members: Vec<WithInventories<'_>> = Vec::new();
        let on_the_day = options.networks.iter().map(|network| network.members_on(options.as_of));
        for place in on_the_day.flat_map(|members| members.members()) {
            if members.iter().any(|member| member.place == place) {
                continue;
            }
            let named = |series: &&EmissionSeries| place.is_named(series.place());
            // A government can be a member; national inventories have one release.
            let nation = self.nations.iter().find(named);
            let before = self.before.iter().find(named).or(nation);
            let now = self.now.iter().find(named).or(nation);
            members.push(WithInventories { place, before, now });
        }
        members.sort_by_key(|member| (member.place.country(), member.place.name()));
        members
    }
}

/// A member with its inventories of both releases.
pub struct WithInventories<'a> {
    pub place: &'static Place,
    pub before: Option<&'a EmissionSeries>,
    pub now: Option<&'a EmissionSeries>,
}

impl<'a> WithInventories<'a> {
    pub fn in_release(&self, release: Release) -> Member<'a> {
        let series = match release {
            Release::Before => self.before,
            Release::Now => self.now,
        };
        let member = Member::of(self.place);
        series.map_or(member, |series| member.series(series))
    }
}
