//! The members' own goals, and national targets.

use std::collections::BTreeSet;

use climate_targets::network::Place;
use climate_targets::{Assessor, EmissionSeries, InLanguage as _, Language, Target, catalogue};

use crate::network::goal_verdict::{Evidence, cell};
use crate::network::own_goals::OwnGoals;
use crate::network::places::{MemberData, Places};
use crate::network::words::{self, covenant_inventories, goals as texts};
use crate::page::Notes;
use crate::page::{Block, PageTable};

/// The goals of the members, which are cities, and of the areas around them.
pub fn of_members(
    members: &[MemberData<'_>],
    places: &Places,
    assessor: Assessor,
    language: Language,
) -> Vec<Block> {
    let (mut table, mut without) = (GoalTable::new(assessor, language), Vec::new());
    let mut shown = BTreeSet::new();
    for member in members {
        let mut has_goal = false;
        for place in [Some(member.place), member.area].into_iter().flatten() {
            let goals = OwnGoals::of(place, places, assessor.date());
            has_goal |= !goals.listed.is_empty() || !goals.replaced.is_empty();
            // A metropolis and its city can both be members.
            if shown.insert((place.country(), place.name())) {
                let previous = if place == member.place { member.previous } else { None };
                table.add(place.name(), &goals, &evidence(place, previous, places));
            }
        }
        if !has_goal {
            without.push(member.place.name());
        }
    }
    let mut blocks = vec![Block::Paragraph(texts::introduction(language))];
    blocks.extend(table.blocks());
    if !without.is_empty() {
        let names = words::list(&without, language);
        blocks.push(Block::Paragraph(texts::without_goal(language, &names)));
    }
    blocks
}

/// The targets of the members' countries, assessed with national inventories.
pub fn of_nations(
    members: &[MemberData<'_>],
    places: &Places,
    assessor: Assessor,
    language: Language,
) -> Vec<Block> {
    let countries: BTreeSet<&str> = members.iter().map(|member| member.place.country()).collect();
    let mut table = GoalTable::new(assessor, language);
    for code in countries {
        let Some(nation) = catalogue::place(&words::country(code, Language::English)) else {
            continue;
        };
        let goals = OwnGoals::of(nation, places, assessor.date());
        table.add(&words::country(code, language), &goals, &evidence(nation, None, places));
    }
    if table.rows.is_empty() {
        return vec![Block::Paragraph(texts::no_nation(language))];
    }
    let introduction = Block::Paragraph(texts::national_introduction(language));
    std::iter::once(introduction).chain(table.blocks()).collect()
}

fn evidence<'a>(
    place: &'a Place,
    previous: Option<&'a EmissionSeries>,
    places: &'a Places,
) -> Evidence<'a> {
    Evidence {
        inventories: places.inventories_of(place).collect(),
        previous,
        claims: places.claims_of(place).collect(),
    }
}

/// A table of goals with its notes, and the goals that are left out.
struct GoalTable {
    assessor: Assessor,
    language: Language,
    rows: Vec<Vec<String>>,
    notes: Notes,
    replaced: Vec<String>,
}

impl GoalTable {
    fn new(assessor: Assessor, language: Language) -> Self {
        let (rows, replaced) = (Vec::new(), Vec::new());
        Self { assessor, language, rows, notes: Notes::default(), replaced }
    }

    /// Adds one row for each listed goal.
    fn add(&mut self, actor: &str, goals: &OwnGoals<'_>, evidence: &Evidence<'_>) {
        let language = self.language;
        for goal in &goals.listed {
            let verdict = cell(goal, evidence, self.assessor, &mut self.notes, language);
            self.rows.push(vec![actor.to_owned(), definition(goal, language), verdict]);
        }
        self.replaced.extend(goals.replaced.iter().map(|goal| goal.id().to_owned()));
    }

    fn blocks(self) -> Vec<Block> {
        let language = self.language;
        let table = PageTable {
            caption: texts::caption(language),
            head: texts::columns(language).into(),
            numbers: &[],
            widths: &[(0, 18), (1, 36)],
            rows: self.rows,
        };
        let mut blocks = vec![Block::Table(table)];
        blocks.extend(self.notes.block());
        if !self.replaced.is_empty() {
            let ids = words::list(&self.replaced, language);
            blocks.push(Block::Paragraph(texts::replaced(language, &ids)));
        }
        blocks
    }
}

/// The definition of a goal; of a cut that is only in the data set of the Covenant, with the mark of
/// its declaration.
fn definition(goal: &Target, language: Language) -> String {
    let definition = goal.in_language(language).to_string();
    if catalogue::target(goal.id()).is_some() {
        definition
    } else {
        covenant_inventories::declared(language, &definition)
    }
}
