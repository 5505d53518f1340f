//! The members beside their nations: shares of the national change, and targets of both on the
//! member's series.

use std::collections::BTreeMap;

use climate_targets::network::{CityAndNation, Place};
use climate_targets::target::InForce;
use climate_targets::{
    Absent, Assessor, EmissionSeries, InLanguage as _, Language, Target, catalogue,
};

use crate::network::places::{MemberData, Places, usable_years};
use crate::network::words::{self, beside_nation as texts};
use crate::page::Block;
use crate::support::city_inventories::{CityInventory, Dataset};

/// The inventories of the members and of the areas around them that count what the national
/// inventory counts. The others are named with the reason.
pub fn section(
    members: &[MemberData<'_>],
    places: &Places,
    assessor: Assessor,
    language: Language,
) -> Vec<Block> {
    let (mut shares, mut pairs) = (Vec::new(), Vec::new());
    let mut without: BTreeMap<&str, (Absent, Vec<&str>)> = BTreeMap::new();
    for (place, series, nation) in inventories(members, places, assessor) {
        let both = CityAndNation::new(assessor, series, nation);
        match both.change() {
            Ok(mut change) => {
                change.nation = words::country(place.country(), language);
                shares.push(format!("{}.", change.in_language(language)));
            }
            Err(reason) => {
                let of_reason = without.entry(reason.name()).or_insert((reason, Vec::new()));
                // A place can have several inventories.
                if !of_reason.1.contains(&place.name()) {
                    of_reason.1.push(place.name());
                }
            }
        }
        pairs.extend(targets(place, &both, assessor, language));
    }
    let mut blocks = vec![Block::Paragraph(texts::introduction(language))];
    if shares.is_empty() {
        blocks.push(Block::Paragraph(texts::no_share(language)));
    } else {
        blocks.push(Block::List(shares));
    }
    for (reason, names) in without.into_values() {
        let (reason, names) = (reason.in_language(language), words::list(&names, language));
        blocks.push(Block::Paragraph(texts::without(language, names, reason)));
    }
    if !pairs.is_empty() {
        blocks.push(Block::Paragraph(texts::targets(language)));
        blocks.push(Block::List(pairs));
    }
    blocks
}

/// The inventories of two years or more of the members and of the areas around them, each with the
/// inventory of the nation.
fn inventories<'a>(
    members: &[MemberData<'a>],
    places: &'a Places,
    assessor: Assessor,
) -> Vec<(&'a Place, &'a EmissionSeries, &'a EmissionSeries)> {
    let mut found: Vec<(&Place, &EmissionSeries, &EmissionSeries)> = Vec::new();
    for member in members {
        let nation = catalogue::place(&words::country(member.place.country(), Language::English));
        let nation = nation.and_then(|nation| places.inventories_of(nation).next());
        let Some(nation) = nation else { continue };
        for place in [Some(member.place), member.area].into_iter().flatten() {
            // An inventory for the Covenant counts some sectors only.
            let yearly = |one: &&CityInventory| !matches!(one.dataset, Dataset::Covenant { .. });
            let inventories =
                places.inventories_of(place).filter(yearly).map(|inventory| &inventory.series);
            for series in inventories.filter(|s| usable_years(s, assessor.date()) > 1) {
                // Two members can lie in one area.
                if !found.iter().any(|(_, other, _)| std::ptr::eq(*other, series)) {
                    found.push((place, series, &nation.series));
                }
            }
        }
    }
    found
}

/// Each own target beside each national target, if both set a level on the series.
fn targets(
    place: &Place,
    both: &CityAndNation<'_>,
    assessor: Assessor,
    language: Language,
) -> Vec<String> {
    let in_force = |actor: &str| -> Vec<&'static Target> {
        let is_in_force = |target: &&Target| target.in_force_on(assessor.date()) == InForce::Yes;
        catalogue::of_actor(actor).filter(is_in_force).collect()
    };
    let nation = words::country(place.country(), Language::English);
    let national = in_force(&nation);
    let mut texts = Vec::new();
    for own in in_force(place.name()) {
        let pairs = national.iter().map(|national| both.targets(own, national));
        let known = pairs.filter(|pair| pair.stricter.is_ok());
        texts.extend(known.map(|pair| texts::pair(language, place, pair.in_language(language))));
    }
    texts
}
