//! The publishers and licences of the data on the page.

use crate::network::claims::Claim;
use crate::network::evidence::{Evidence, of_member};
use crate::network::options::Options;
use crate::network::places::{MemberData, Places};
use crate::network::words::datasets;
use crate::page::{Block, Source, english};
use crate::support::city_inventories::Dataset;

/// One item for each publisher, and one for the claims.
pub fn section(members: &[MemberData<'_>], places: &Places, options: &Options) -> Block {
    let (mut sources, mut claims) = (Vec::new(), Vec::<&Claim>::new());
    let known = members.iter().flat_map(|member| of_member(member, places, options.as_of));
    for one in known {
        match one {
            Evidence::Inventory(held) => add(&mut sources, held.inventory.dataset),
            Evidence::Claim(claim) => {
                // Two members can lie in one area.
                if !claims.iter().any(|known| std::ptr::eq(*known, claim)) {
                    claims.push(claim);
                }
            }
        }
    }
    // The national targets need it.
    add(&mut sources, Dataset::National);
    let dataset = |source: &str| Source { text: english(source) + ".", address: None };
    let claim = |claim: &Claim| Source {
        text: claim.described(options.language),
        address: Some(claim.address().to_owned()),
    };
    let items = sources.into_iter().map(dataset).chain(claims.into_iter().map(claim));
    Block::Sources(items.collect())
}

fn add(sources: &mut Vec<&str>, dataset: Dataset) {
    let source = datasets::source(dataset);
    if !sources.contains(&source) {
        sources.push(source);
    }
}
