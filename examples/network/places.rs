//! The members with their bundled inventories.

use climate_targets::EmissionSeries;
use climate_targets::network::Member;
use climate_targets::network::Place;

use crate::network::options::Options;
use crate::support::bundled_data;

/// The data release for this report or for the previous report.
#[derive(Clone, Copy)]
pub enum Release {
    Previous,
    Current,
}

/// All bundled inventories.
pub struct Places {
    previous: Vec<EmissionSeries>,
    current: Vec<EmissionSeries>,
    pub nations: Vec<EmissionSeries>,
}

impl Places {
    pub fn read() -> Result<Self, String> {
        let release_2025 = (
            "examples/data/se_municipalities_release2025.csv",
            include_bytes!("../data/se_municipalities_release2025.csv").as_slice(),
        );
        let release_2026 = (
            "examples/data/se_municipalities_release2026.csv",
            include_bytes!("../data/se_municipalities_release2026.csv").as_slice(),
        );
        let boundary = bundled_data::swedish_boundary();
        // The Finnish inventories have only one release.
        let mission = (
            "examples/data/fi_mission_cities.csv",
            include_bytes!("../data/fi_mission_cities.csv").as_slice(),
        );
        let mut finnish = bundled_data::lahti()?;
        finnish.extend(bundled_data::read(
            mission,
            &bundled_data::finnish_boundary(),
            bundled_data::FINNISH_RELEASE,
        )?);
        let mut previous = bundled_data::read(release_2025, &boundary, "SMHI, release 2025")?;
        let mut current = bundled_data::read(release_2026, &boundary, "SMHI, release 2026")?;
        previous.extend(finnish.iter().cloned());
        current.extend(finnish);
        Ok(Self { previous, current, nations: bundled_data::nations()? })
    }

    /// The name of a country with a bundled inventory; otherwise, the two-letter code.
    #[allow(clippy::unused_self, reason = "the names belong to the bundled inventories")]
    pub fn country_name<'c>(&self, country: &'c str) -> &'c str {
        match country {
            "FI" => "Finland",
            "FR" => "France",
            "SE" => "Sweden",
            other => other,
        }
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
            let has_name = |series: &&EmissionSeries| place.is_named(series.place());
            // A government can be a member; the national inventories have only one release.
            let nation = self.nations.iter().find(has_name);
            let previous = self.previous.iter().find(has_name).or(nation);
            let current = self.current.iter().find(has_name).or(nation);
            members.push(MemberData { place, previous, current });
        }
        members.sort_by_key(|member| (member.place.country(), member.place.name()));
        members
    }
}

/// A member with its inventory in each release; `None` if no inventory is bundled.
#[derive(Clone, Copy)]
pub struct MemberData<'a> {
    pub place: &'static Place,
    pub previous: Option<&'a EmissionSeries>,
    pub current: Option<&'a EmissionSeries>,
}

impl<'a> MemberData<'a> {
    pub fn in_release(&self, release: Release) -> Member<'a> {
        let series = match release {
            Release::Previous => self.previous,
            Release::Current => self.current,
        };
        let member = Member::of(self.place);
        series.map_or(member, |series| member.series(series))
    }
}
