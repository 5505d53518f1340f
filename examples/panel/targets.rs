//! The targets selected on the command line.

use climate_targets::catalogue::{self, Entry};
use climate_targets::panel::PanelTarget;
use climate_targets::{Ambition, Commitment, Goal, Target};

use crate::panel::options::Options;

/// The selected targets and commitments in the order of the options.
pub struct TargetList(Vec<SelectedItem>);

enum SelectedItem {
    Target(&'static Target),
    Commitment(&'static Commitment),
    /// A target that follows another target, with the share of that target.
    Resolved(Box<Target>),
}

/// The default targets. For the first two, the panel computes in columns; the net-zero target is
/// assessed place by place.
const DEFAULT: [&str; 3] = ["COM-2020", "COM-2030", "SE-2045-NZ"];

impl TargetList {
    pub fn from_options(options: &Options) -> Result<Self, String> {
        let mut list = Self(Vec::new());
        if options.targets.is_empty() {
            for id in DEFAULT {
                list.add(id, options)?;
            }
        }
        for id in &options.targets {
            list.add(id, options)?;
        }
        let mut seen = std::collections::BTreeSet::new();
        let duplicate =
            list.panel_targets().into_iter().find(|one| !seen.insert(one.target().id()));
        match duplicate {
            Some(duplicate) => {
                Err(format!("target {:?} is selected twice", duplicate.target().id()))
            }
            None => Ok(list),
        }
    }

    fn add(&mut self, id: &str, options: &Options) -> Result<(), String> {
        let one = |target: &'static Target| match target.goal() {
            Goal::One(Ambition::AsAmbitiousAs(_)) => {
                let resolved = target.resolved(options.as_of, catalogue::target);
                resolved.map_or(SelectedItem::Target(target), |one| {
                    SelectedItem::Resolved(Box::new(one))
                })
            }
            _ => SelectedItem::Target(target),
        };
        match catalogue::entry(id) {
            Some(Entry::Target(target)) => self.0.push(one(target)),
            Some(Entry::Commitment(commitment)) => {
                self.0.push(SelectedItem::Commitment(commitment));
            }
            Some(Entry::Group(group)) => self.0.extend(group.targets().iter().copied().map(one)),
            Some(_) => {
                return Err(format!("--target {id}: it has several readings and is not a target"));
            }
            None => {
                let hint = "`assess --list` lists all ids";
                return Err(format!("--target {id}: not in the catalogue ({hint})"));
            }
        }
        Ok(())
    }

    /// The selected targets as panel input.
    pub fn panel_targets(&self) -> Vec<PanelTarget<'_>> {
        let mut targets = Vec::new();
        for item in &self.0 {
            match item {
                SelectedItem::Target(target) => targets.push((*target).into()),
                SelectedItem::Commitment(commitment) => {
                    targets.extend(PanelTarget::milestones(commitment));
                }
                SelectedItem::Resolved(target) => targets.push((&**target).into()),
            }
        }
        targets
    }
}
