//! The targets of the run.

use climate_targets::catalogue::{self, Entry};
use climate_targets::panel::PanelTarget;
use climate_targets::{Ambition, Commitment, Goal, Target};

use crate::panel::options::Options;

/// Targets and commitments in the order in which they were named.
pub struct Held(Vec<Chosen>);

enum Chosen {
    Target(&'static Target),
    Commitment(&'static Commitment),
    /// A target that follows another one, with its share.
    Resolved(Box<Target>),
}

/// Two targets computed in columns, and one whose net zero is assessed place by place.
const DEFAULT: [&str; 3] = ["COM-2020", "COM-2030", "SE-2045-NZ"];

impl Held {
    pub fn of(options: &Options) -> Result<Self, String> {
        let mut held = Self(Vec::new());
        if options.targets.is_empty() {
            for id in DEFAULT {
                held.add(id, options)?;
            }
        }
        for id in &options.targets {
            held.add(id, options)?;
        }
        let mut seen = std::collections::BTreeSet::new();
        let twice = held.each().into_iter().find(|one| !seen.insert(one.target().id()));
        match twice {
            Some(twice) => Err(format!("target {:?} is asked for twice", twice.target().id())),
            None => Ok(held),
        }
    }

    fn add(&mut self, id: &str, options: &Options) -> Result<(), String> {
        let one = |target: &'static Target| match target.goal() {
            Goal::One(Ambition::AsAmbitiousAs(_)) => {
                let resolved = target.resolved(options.as_of, catalogue::target);
                resolved.map_or(Chosen::Target(target), |one| Chosen::Resolved(Box::new(one)))
            }
            _ => Chosen::Target(target),
        };
        match catalogue::entry(id) {
            Some(Entry::Target(target)) => self.0.push(one(target)),
            Some(Entry::Commitment(commitment)) => self.0.push(Chosen::Commitment(commitment)),
            Some(Entry::Group(group)) => self.0.extend(group.targets().iter().copied().map(one)),
            Some(_) => return Err(format!("--target {id}: it is read in several ways")),
            None => {
                let list = "the example assess has --list";
                return Err(format!("--target {id}: there is none in the catalogue ({list})"));
            }
        }
        Ok(())
    }

    /// The targets in the form of a panel.
    pub fn each(&self) -> Vec<PanelTarget<'_>> {
        let mut each = Vec::new();
        for chosen in &self.0 {
            match chosen {
                Chosen::Target(target) => each.push((*target).into()),
                Chosen::Commitment(commitment) => each.extend(PanelTarget::milestones(commitment)),
                Chosen::Resolved(target) => each.push((&**target).into()),
            }
        }
        each
    }
}
