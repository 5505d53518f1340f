//! The publishers and licences of the data on the page.

use crate::network::blocks::{Block, english};
use crate::network::evidence::{Evidence, of_member};
use crate::network::options::Options;
use crate::network::places::{MemberData, Places};
use crate::network::words::{claims, datasets};
use crate::support::city_inventories::Dataset;

/// One item for each publisher, and one for the claims.
pub fn section(members: &[MemberData<'_>], places: &Places, options: &Options) -> Block {
    let (mut sources, mut addresses) = (Vec::new(), Vec::new());
    let known = members.iter().flat_map(|member| of_member(member, places, options.as_of));
    for one in known {
        match one {
            Evidence::Inventory(held) => add(&mut sources, held.inventory.dataset),
            Evidence::Claim(claim) => {
                let address = english(claim.address());
                if !addresses.contains(&address) {
                    addresses.push(address);
                }
            }
        }
    }
    // The national targets need it.
    add(&mut sources, Dataset::National);
    let mut items: Vec<String> = sources.into_iter().map(|source| english(source) + ".").collect();
    items.extend(addresses.iter().map(|address| claims::source(options.language, address)));
    Block::List(items)
}

fn add(sources: &mut Vec<&str>, dataset: Dataset) {
    let source = datasets::source(dataset);
    if !sources.contains(&source) {
        sources.push(source);
    }
}
