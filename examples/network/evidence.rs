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
use crate::network::words::{claims, datasets, evidence as words};
use crate::support::bundled_data::{counts_the_same, has_covenant_base};
use crate::support::city_inventories::{CityInventory, Dataset};
use crate::svg::{capitalised, colon};

pub enum Evidence<'a> {
    Inventory(Held<'a>),
    Claim(&'a Claim),
}

/// An inventory of a member, or of the area around it.
#[derive(Clone, Copy)]
pub struct Held<'a> {
    pub inventory: &'a CityInventory,
    place: &'static Place,
    is_area: bool,
}

/// All that is known of a member: its own data first, then those of the area around it, then claims.
pub fn of_member<'a>(
    member: &MemberData<'a>,
    places: &'a Places,
    as_of: NaiveDate,
) -> Vec<Evidence<'a>> {
    let around = || [Some(member.place), member.area].into_iter().flatten();
    let mut known = Vec::new();
    for place in around() {
        let inventories = places.inventories_of(place);
        let used = inventories.filter(|one| used(&one.series, as_of).next().is_some());
        let is_area = place != member.place;
        known.extend(used.map(|inventory| Evidence::Inventory(Held { inventory, place, is_area })));
    }
    for place in around() {
        known.extend(places.claims_of(place).map(Evidence::Claim));
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
            rows.push([vec![name.to_owned()], cells(one, options)].concat());
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
        numbers: &[3],
        widths: &[(0, 13), (1, 29), (2, 16), (3, 10)],
        rows,
    };
    vec![
        Block::Paragraph(words::introduction(language)),
        Block::Table(table),
        Block::List(sentences),
    ]
}

/// What an inventory is of: the area, if it is another than the member, and what it counts.
fn data(held: Held<'_>, counts: &str, language: Language) -> String {
    if held.is_area {
        words::of_area(language, held.place.name(), counts)
    } else {
        counts.to_owned()
    }
}

/// The cells of a row after the name: data, levels with years, change, verdict.
fn cells(evidence: &Evidence<'_>, options: &Options) -> Vec<String> {
    let (language, as_of) = (options.language, options.as_of);
    let dash = || "–".to_owned();
    let held = match evidence {
        Evidence::Claim(claim) => {
            let verdict = words::claimed(language, &claim.value(language));
            return vec![claim.row(language), dash(), dash(), verdict];
        }
        Evidence::Inventory(held) => *held,
    };
    let observations: Vec<&Observation> = used(&held.inventory.series, as_of).collect();
    let kt = |one: &Observation| number(one.emissions, language);
    let years = |first: &Observation, last: &Observation| {
        claims::between(language, first.year.get(), last.year.get())
    };
    let data = data(held, datasets::name(held.inventory.dataset, language), language);
    match observations.as_slice() {
        [first, .., last] => vec![
            data,
            format!("{}\u{a0}→\u{a0}{} ({})", kt(first), kt(last), years(first, last)),
            change(first.emissions, last.emissions, language),
            verdict(held, options),
        ],
        [only] => {
            let level = format!("{} ({})", kt(only), only.year);
            vec![data, level, dash(), words::base_only(language)]
        }
        [] => vec![data, dash(), dash(), dash()],
    }
}

fn sentence(evidence: &Evidence<'_>, options: &Options) -> String {
    let (language, as_of) = (options.language, options.as_of);
    let held = match evidence {
        Evidence::Claim(claim) => return claim.sentence(language),
        Evidence::Inventory(held) => *held,
    };
    let observations: Vec<&Observation> = used(&held.inventory.series, as_of).collect();
    let data = data(held, datasets::counts(held.inventory.dataset, language), language);
    let level = |one: &Observation| level(one.emissions, language);
    match observations.as_slice() {
        [first, .., last] => {
            let change = change(first.emissions, last.emissions, language);
            let [first, latest] =
                [first, last].map(|one| words::level_in(language, &level(one), one.year.get()));
            words::series(language, &data, &first, &latest, &change, &verdict(held, options))
        }
        [only] => words::single(language, &data, &level(only), only.year.get()),
        [] => String::new(),
    }
}

/// The verdict and the id of the target.
fn verdict(held: Held<'_>, options: &Options) -> String {
    let result = judged(held, options.as_of);
    let verdict = result.worded_verdict().in_language(options.language).to_string();
    words::verdict(options.language, result.target().id(), &verdict)
}

/// The assessment of a city's series against the target of its own place that counts the same and is
/// due next; without such a target, or with the Covenant's base year, against the Covenant's target.
fn judged(held: Held<'_>, as_of: NaiveDate) -> Assessment<'_> {
    let (series, assessor) = (&held.inventory.series, Assessor::as_of(as_of));
    let is_national = held.inventory.dataset == Dataset::National;
    match own_target(held, as_of).filter(|_| !is_national && !has_covenant_base(series)) {
        Some(target) => assessor.assess(series, target),
        None => assessor.allow_boundary_difference().assess(series, &covenant_of_mayors::BY_2020),
    }
}

fn own_target(held: Held<'_>, as_of: NaiveDate) -> Option<&'static Target> {
    let own = catalogue::of_actor(held.place.name())
        .filter(|target| target.in_force_on(as_of) != InForce::No)
        .filter(|target| counts_the_same(&held.inventory.series, target));
    // Targets that are due come after all others.
    own.min_by_key(|target| {
        let year = target.judged_year().get();
        (is_used(year, as_of), year)
    })
}
