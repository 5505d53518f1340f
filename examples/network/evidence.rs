//! What is known of each member: its series, its single inventories, the data of the area around it,
//! and the claims of publishers.

use chrono::NaiveDate;
use climate_targets::catalogue::{self, covenant_of_mayors};
use climate_targets::inventory::Observation;
use climate_targets::network::Place;
use climate_targets::target::InForce;
use climate_targets::{Assessment, Assessor, EmissionSeries, InLanguage as _, Language, Target};

use crate::network::blocks::{Block, PageTable};
use crate::network::claims::Claim;
use crate::network::figures::{change, level, number};
use crate::network::options::Options;
use crate::network::places::{MemberData, Places, is_used};
use crate::network::words::{datasets, evidence as words};
use crate::support::bundled_data::{counts_the_same, has_covenant_base};
use crate::support::city_inventories::{CityInventory, Dataset};
use crate::svg::{capitalised, colon};

pub enum Evidence<'a> {
    /// An inventory, and the area around the member that it covers.
    Inventory {
        inventory: &'a CityInventory,
        area: Option<&'static Place>,
    },
    Claim(&'a Claim),
}

/// All that is known of a member: its own data first, then those of the area around it, then claims.
pub fn of_member<'a>(
    member: &MemberData<'a>,
    places: &'a Places,
    as_of: NaiveDate,
) -> Vec<Evidence<'a>> {
    let around = [None, member.area()];
    let around = || around.into_iter().take(if around[1].is_some() { 2 } else { 1 });
    let mut known = Vec::new();
    for area in around() {
        let inventories = places.inventories_of(area.unwrap_or(member.place));
        let used = inventories.filter(|one| used(&one.series, as_of).next().is_some());
        known.extend(used.map(|inventory| Evidence::Inventory { inventory, area }));
    }
    for area in around() {
        known.extend(places.claims_of(area.unwrap_or(member.place)).map(Evidence::Claim));
    }
    known
}

/// The observations that an assessment on a day uses.
fn used(series: &EmissionSeries, as_of: NaiveDate) -> impl Iterator<Item = &Observation> {
    series.observations().iter().filter(move |one| is_used(one.year.get(), as_of))
}

/// The table and the list of sentences.
pub fn section(members: &[MemberData<'_>], places: &Places, options: &Options) -> Vec<Block> {
    let language = options.language;
    let (mut rows, mut sentences) = (Vec::new(), Vec::new());
    for member in members {
        let known = of_member(member, places, options.as_of);
        let name = member.place.name();
        let mut texts = Vec::new();
        for (index, one) in known.iter().enumerate() {
            let shown = if index == 0 { name } else { "" };
            rows.push([vec![shown.to_owned()], cells(one, options)].concat());
            let text = sentence(one, options);
            texts.push(if index == 0 { text } else { capitalised(&text) });
        }
        if known.is_empty() {
            let mut row = vec![name.to_owned(), words::nothing_bundled(language)];
            row.resize(words::columns(language).len(), "–".to_owned());
            rows.push(row);
            texts.push(words::nothing_bundled(language) + ".");
        }
        sentences.push(format!("{name}{} {}", colon(language), texts.join(" ")));
    }
    let table = PageTable {
        caption: words::caption(language),
        head: words::columns(language).into(),
        numbers: &[2, 3, 4],
        widths: &[(0, 13), (1, 25), (2, 14), (3, 14), (4, 9)],
        rows,
    };
    vec![
        Block::Paragraph(words::introduction(language)),
        Block::Table(table),
        Block::List(sentences),
    ]
}

/// What an inventory is of: the area, if it is another than the member, and what it counts.
fn data(inventory: &CityInventory, area: Option<&Place>, language: Language) -> String {
    let counts = datasets::counts(inventory.dataset, language);
    area.map_or_else(|| counts.to_owned(), |area| words::of_area(language, area.name(), counts))
}

/// The cells of a row after the name: data, first and latest level, change, verdict.
fn cells(evidence: &Evidence<'_>, options: &Options) -> Vec<String> {
    let (language, as_of) = (options.language, options.as_of);
    let dash = || "–".to_owned();
    let (inventory, area) = match evidence {
        Evidence::Claim(claim) => {
            let verdict = words::claimed(language, &claim.value(language));
            return vec![claim.row(language), dash(), dash(), dash(), verdict];
        }
        Evidence::Inventory { inventory, area } => (inventory, *area),
    };
    let observations: Vec<&Observation> = used(&inventory.series, as_of).collect();
    let of_year = |one: &Observation| {
        words::level_of_year(language, &number(one.emissions, language), one.year.get())
    };
    let name = datasets::name(inventory.dataset, language);
    let data =
        area.map_or_else(|| name.to_owned(), |area| words::of_area(language, area.name(), name));
    match observations.as_slice() {
        [first, .., last] => vec![
            data,
            of_year(first),
            of_year(last),
            change(first.emissions, last.emissions, language),
            verdict(inventory, options),
        ],
        [only] => {
            let no_later = words::no_later_year(language);
            vec![data, of_year(only), no_later, dash(), words::base_only(language)]
        }
        [] => vec![data, dash(), dash(), dash(), dash()],
    }
}

fn sentence(evidence: &Evidence<'_>, options: &Options) -> String {
    let (language, as_of) = (options.language, options.as_of);
    let (inventory, area) = match evidence {
        Evidence::Claim(claim) => return claim.sentence(language),
        Evidence::Inventory { inventory, area } => (inventory, *area),
    };
    let observations: Vec<&Observation> = used(&inventory.series, as_of).collect();
    let data = data(inventory, area, language);
    let level = |one: &Observation| level(one.emissions, language);
    match observations.as_slice() {
        [first, .., last] => words::series(
            language,
            &data,
            &level(first),
            first.year.get(),
            &level(last),
            last.year.get(),
            &change(first.emissions, last.emissions, language),
            &verdict(inventory, options),
        ),
        [only] => words::single(language, &data, &level(only), only.year.get()),
        [] => String::new(),
    }
}

/// The id of the target and the verdict.
fn verdict(inventory: &CityInventory, options: &Options) -> String {
    let result = judged(inventory, options.as_of);
    let verdict = result.worded_verdict().in_language(options.language).to_string();
    words::verdict(options.language, result.target().id(), &verdict)
}

/// The assessment of a series against the target of its own place that counts the same and is due
/// next; without such a target, or with the Covenant's base year, against the Covenant's target.
fn judged(inventory: &CityInventory, as_of: NaiveDate) -> Assessment<'_> {
    let (series, assessor) = (&inventory.series, Assessor::as_of(as_of));
    let is_city = inventory.dataset != Dataset::National;
    let own = if is_city && has_covenant_base(series) { None } else { own_target(series, as_of) };
    match own {
        Some(target) if is_city => assessor.assess(series, target),
        _ => assessor.allow_boundary_difference().assess(series, &covenant_of_mayors::BY_2020),
    }
}

fn own_target(series: &EmissionSeries, as_of: NaiveDate) -> Option<&'static Target> {
    let actor = catalogue::place(series.place()).map_or(series.place(), Place::name);
    let own = catalogue::of_actor(actor)
        .filter(|target| target.in_force_on(as_of) != InForce::No)
        .filter(|target| counts_the_same(series, target));
    // Targets that are due come after all others.
    own.min_by_key(|target| {
        let year = target.judged_year().get();
        (is_used(year, as_of), year)
    })
}
