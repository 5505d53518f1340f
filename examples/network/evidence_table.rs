//! The table and the sentences of the inventories and claims of each member.

use climate_targets::inventory::Observation;
use climate_targets::{InLanguage as _, Language};

use crate::network::evidence::{Evidence, Held, NotAssessed, of_member, used};
use crate::network::figures::{change, level, number};
use crate::network::options::Options;
use crate::network::own_goals::OwnGoals;
use crate::network::places::{MemberData, Places};
use crate::network::verdicts;
use crate::network::words::{claims, covenant_inventories, datasets, evidence as words, list};
use crate::page::Notes;
use crate::page::{Block, PageTable};
use crate::support::city_inventories::Dataset;
use crate::svg::{capitalised, colon, pair};

/// The table with its notes, and the list of sentences.
pub fn section(members: &[MemberData<'_>], places: &Places, options: &Options) -> Vec<Block> {
    let language = options.language;
    let (mut rows, mut sentences) = (Vec::new(), Vec::new());
    let mut writer = Writer { places, options, notes: Notes::default() };
    for member in members {
        let known = of_member(member, places, options.as_of);
        let name = member.place.name();
        let mut texts = Vec::new();
        for (index, one) in known.iter().enumerate() {
            rows.push([vec![name.to_owned()], writer.cells(one)].concat());
            let text = writer.sentence(one);
            texts.push(if index == 0 { text } else { capitalised(&text) });
        }
        if known.is_empty() {
            let text = nothing_known(member, places, options);
            let mut row = vec![name.to_owned(), text.clone()];
            row.resize(words::columns(language).len(), "–".to_owned());
            rows.push(row);
            texts.push(text + ".");
        }
        sentences.push(format!("{name}{} {}", colon(language), texts.join(" ")));
    }
    let table = PageTable {
        caption: words::caption(language),
        head: words::columns(language).into(),
        numbers: &[3],
        widths: &[(0, 13), (1, 26), (2, 16), (3, 10)],
        rows,
    };
    let mut blocks = vec![Block::Paragraph(words::introduction(language)), Block::Table(table)];
    blocks.extend(writer.notes.block());
    blocks.extend(two_totals(members, places, options).map(Block::Paragraph));
    blocks.push(Block::List(sentences));
    blocks
}

/// The text on a member without an inventory and without a claim.
fn nothing_known(member: &MemberData<'_>, places: &Places, options: &Options) -> String {
    let goals = |place| OwnGoals::of(place, places, options.as_of).listed;
    let has_goal = [Some(member.place), member.area]
        .into_iter()
        .flatten()
        .any(|place| !goals(place).is_empty());
    let text = if has_goal { words::goals_only } else { words::nothing_bundled };
    text(options.language)
}

/// The members with an inventory in the national database and one for the Covenant, and why they
/// differ.
fn two_totals(members: &[MemberData<'_>], places: &Places, options: &Options) -> Option<String> {
    let has_both = |member: &&MemberData<'_>| {
        let has = |is_of: fn(Dataset) -> bool| {
            let mut inventories = places.inventories_of(member.place);
            inventories
                .any(|one| is_of(one.dataset) && used(&one.series, options.as_of).next().is_some())
        };
        has(|dataset| dataset == Dataset::Swedish)
            && has(|dataset| matches!(dataset, Dataset::Covenant { .. }))
    };
    let names: Vec<&str> =
        members.iter().filter(has_both).map(|member| member.place.name()).collect();
    let language = options.language;
    (!names.is_empty()).then(|| covenant_inventories::two_totals(language, &list(&names, language)))
}

/// Writes the cells and the sentences, and collects the notes of the table.
struct Writer<'a> {
    places: &'a Places,
    options: &'a Options,
    notes: Notes,
}

impl Writer<'_> {
    /// The cells of a row after the name: data, levels with years, change, target and verdict.
    fn cells(&mut self, evidence: &Evidence<'_>) -> Vec<String> {
        let language = self.options.language;
        let dash = || "–".to_owned();
        let held = match evidence {
            Evidence::Claim(claim) => {
                let verdict = words::claimed(language, &claim.value(language));
                return vec![claim.row(language), dash(), dash(), verdict];
            }
            Evidence::Inventory(held) => *held,
        };
        let kt = |one: &Observation| number(one.emissions, language);
        let data = data(held, datasets::name(held.inventory.dataset, language), language);
        match self.observations(held).as_slice() {
            [first, .., last] => {
                let years = claims::between(language, first.year.get(), last.year.get());
                let levels = format!("{} ({years})", levels(&kt(first), &kt(last)));
                let change = change(first.emissions, last.emissions, language);
                vec![data, levels, change, self.verdict(held, true)]
            }
            [only] => {
                let level = format!("{} ({})", kt(only), only.year);
                let verdict = other_scope(held, self.options);
                let verdict = verdict.unwrap_or_else(|| words::base_only(language));
                vec![data, level, dash(), verdict]
            }
            [] => vec![data, dash(), dash(), dash()],
        }
    }

    fn sentence(&mut self, evidence: &Evidence<'_>) -> String {
        let language = self.options.language;
        let held = match evidence {
            Evidence::Claim(claim) => return claim.sentence(language),
            Evidence::Inventory(held) => *held,
        };
        let data = data(held, datasets::counts(held.inventory.dataset, language), language);
        let level = |one: &Observation| level(one.emissions, language);
        match self.observations(held).as_slice() {
            [first, .., last] => {
                let change = change(first.emissions, last.emissions, language);
                let [first, latest] =
                    [first, last].map(|one| words::level_in(language, &level(one), one.year.get()));
                let verdict = self.verdict(held, false);
                words::series(language, &data, &first, &latest, &change, &verdict)
            }
            [only] => match other_scope(held, self.options) {
                Some(verdict) => {
                    let year = only.year.get();
                    covenant_inventories::base_of(language, &data, &level(only), year, &verdict)
                }
                None => words::single(language, &data, &level(only), only.year.get()),
            },
            [] => String::new(),
        }
    }

    fn observations<'h>(&self, held: Held<'h>) -> Vec<&'h Observation> {
        used(&held.inventory.series, self.options.as_of).collect()
    }

    /// The id of the target and the verdict. The marks of notes belong to the table.
    fn verdict(&mut self, held: Held<'_>, with_marks: bool) -> String {
        let language = self.options.language;
        match held.assessment(self.places, self.options.as_of) {
            Ok(result) => {
                let mut verdict = verdicts::text_without_change(&result, language);
                if with_marks {
                    verdict += &verdicts::marks(&result, held.inventory, &mut self.notes, language);
                }
                pair(result.target().id(), &verdict, language)
            }
            Err(NotAssessed::Implausible(finding)) => {
                let finding = finding.in_language(language).to_string();
                covenant_inventories::implausible(language, &finding)
            }
            Err(NotAssessed::NoTarget) => words::no_own_target(language),
        }
    }
}

/// Two levels on one line, unless they are too wide for the column.
fn levels(first: &str, last: &str) -> String {
    let is_wide = first.chars().count() + last.chars().count() > 13;
    format!("{first}\u{a0}→{}{last}", if is_wide { " " } else { "\u{a0}" })
}

/// What an inventory is of: the area, if it is another than the member, and what it counts.
fn data(held: Held<'_>, counts: String, language: Language) -> String {
    if held.is_area { words::of_area(language, held.place.name(), &counts) } else { counts }
}

/// The verdict on a base whose later inventory counts another scope.
fn other_scope(held: Held<'_>, options: &Options) -> Option<String> {
    let (language, (year, scope)) = (options.language, held.other_scope(options.as_of)?);
    let scope = datasets::covenant_scope(scope, language);
    Some(covenant_inventories::other_scope(language, year, &scope))
}
