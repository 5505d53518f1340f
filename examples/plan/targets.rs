//! The targets of a ledger of one's own.

use climate_targets::catalogue::Entry;
use climate_targets::{Ambition, Goal, Target, catalogue};

use crate::plan::options::Options;
use crate::support::target_file;

/// The targets that the options select, and the problems of the options.
pub fn selected(options: &Options, problems: &mut Vec<String>) -> Vec<Target> {
    let mut targets: Vec<Target> = Vec::new();
    let mut add = |found: Result<Vec<Target>, String>| match found {
        Ok(found) => targets.extend(found),
        Err(problem) => problems.push(problem),
    };
    options.targets.iter().for_each(|id| add(of_catalogue(id, options)));
    options.target_files.iter().for_each(|file| add(target_file::read(file, options.as_of)));
    let mut seen = std::collections::BTreeSet::new();
    let twice = targets.iter().filter(|target| !seen.insert(target.id()));
    problems.extend(twice.map(|target| format!("target {:?} is selected twice", target.id())));
    targets
}

/// The targets of an entry of the catalogue.
fn of_catalogue(id: &str, options: &Options) -> Result<Vec<Target>, String> {
    let one = |target: &Target| {
        // A target "at least as ambitious as" another target takes that target's cut and base year.
        let followed = matches!(target.goal(), Goal::One(Ambition::AsAmbitiousAs(_)));
        let resolved = target.resolved(options.as_of, catalogue::target).ok();
        resolved.filter(|_| followed).unwrap_or_else(|| target.clone())
    };
    match catalogue::entry(id) {
        Some(Entry::Target(target)) => Ok(vec![one(target)]),
        Some(Entry::Commitment(commitment)) => Ok(commitment.milestones().map(one).collect()),
        Some(Entry::Group(group)) => Ok(group.targets().iter().map(|target| one(target)).collect()),
        Some(other) => {
            Err(format!("--target: {:?} has several readings and is not a target", other.id()))
        }
        None => Err(format!(
            "--target: no {id:?} in the catalogue (the example assess lists all ids with --list)"
        )),
    }
}
