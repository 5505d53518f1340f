//! The selection of targets.

use chrono::NaiveDate;
use climate_targets::catalogue::Entry;
use climate_targets::{Ambition, Commitment, Goal, Target, catalogue};

use crate::assess::options::Options;
use crate::support::target_file::read;

/// The selected targets and commitments, in the order of the options.
pub struct Selection(Vec<SelectedItem>);

pub enum SelectedItem {
    /// A target of the catalogue or of a file.
    Target(Box<Target>),
    Commitment(&'static Commitment),
}

impl Selection {
    /// The targets that the options select; `None` if they select no target.
    pub fn from_options(options: &Options) -> Result<Option<Self>, String> {
        let mut items = Vec::new();
        for id in &options.targets {
            let entry = catalogue::entry(id).ok_or_else(|| {
                format!("--target: no {id:?} in the catalogue (--list lists all ids)")
            })?;
            items.extend(catalogue_items(entry, options.as_of)?);
        }
        for path in &options.target_files {
            let targets = read(path, options.as_of)?;
            items.extend(targets.into_iter().map(Box::new).map(SelectedItem::Target));
        }
        let selection = Self(items);
        let mut seen = std::collections::BTreeSet::new();
        if let Some(duplicate) = selection.targets().find(|target| !seen.insert(target.id())) {
            return Err(format!("target {:?} is selected twice", duplicate.id()));
        }
        Ok((!selection.0.is_empty()).then_some(selection))
    }

    /// The Covenant of Mayors' targets for 2020 and 2030.
    pub fn covenant() -> Self {
        use catalogue::covenant_of_mayors::{BY_2020, BY_2030};
        Self([&BY_2020, &BY_2030].map(selected_target).into())
    }

    pub fn items(&self) -> &[SelectedItem] {
        &self.0
    }

    fn targets(&self) -> impl Iterator<Item = &Target> {
        self.0.iter().flat_map(|item| -> Box<dyn Iterator<Item = &Target>> {
            match item {
                SelectedItem::Target(target) => Box::new(std::iter::once(&**target)),
                SelectedItem::Commitment(commitment) => Box::new(commitment.milestones()),
            }
        })
    }
}

fn selected_target(target: &Target) -> SelectedItem {
    SelectedItem::Target(Box::new(target.clone()))
}

/// The targets of a catalogue entry: one target, a commitment, or each target of a group.
fn catalogue_items(entry: Entry, as_of: NaiveDate) -> Result<Vec<SelectedItem>, String> {
    let one = |target: &'static Target| {
        // A target "at least as ambitious as" another target takes that target's cut and base year.
        match (target.goal(), target.resolved(as_of, catalogue::target)) {
            (Goal::One(Ambition::AsAmbitiousAs(_)), Ok(resolved)) => {
                SelectedItem::Target(Box::new(resolved))
            }
            _ => selected_target(target),
        }
    };
    match entry {
        Entry::Target(target) => Ok(vec![one(target)]),
        Entry::Commitment(commitment) => Ok(vec![SelectedItem::Commitment(commitment)]),
        Entry::Group(group) => Ok(group.targets().iter().copied().map(one).collect()),
        other => {
            Err(format!("--target: {:?} has several readings and is not a target", other.id()))
        }
    }
}
