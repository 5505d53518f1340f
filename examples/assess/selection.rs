//! Which targets are asked about.

use std::fs;
use std::path::Path;

use climate_targets::{Assessment, Assessor, Commitment, EmissionSeries, Target, catalogue};

use crate::data;
use crate::options::Options;

/// Targets and commitments, in the order in which they were named.
pub struct Selection(Vec<Chosen>);

enum Chosen {
    Target(&'static Target),
    Commitment(&'static Commitment),
    Own(Vec<Target>),
}

impl Selection {
    /// What the options name; `None` if they name nothing.
    pub fn from_options(options: &Options) -> Result<Option<Self>, String> {
        let mut chosen = Vec::new();
        for id in &options.targets {
            let target = catalogue::target(id).map(Chosen::Target);
            let found = target.or_else(|| catalogue::commitment(id).map(Chosen::Commitment));
            chosen.push(found.ok_or_else(|| {
                format!("--target: no {id:?} in the catalogue (--list shows what is)")
            })?);
        }
        for path in &options.target_files {
            chosen.push(Chosen::Own(read(path)?));
        }
        Ok((!chosen.is_empty()).then_some(Self(chosen)))
    }

    /// The Covenant of Mayors' targets for 2020 and 2030.
    pub fn covenant() -> Self {
        use catalogue::covenant_of_mayors::{BY_2020, BY_2030};
        Self(vec![Chosen::Target(&BY_2020), Chosen::Target(&BY_2030)])
    }

    pub fn assess<'a>(
        &'a self,
        assessor: &Assessor,
        series: &'a EmissionSeries,
    ) -> Vec<Assessment<'a>> {
        let mut results = Vec::new();
        for chosen in &self.0 {
            match chosen {
                Chosen::Target(target) => results.push(assessor.assess(series, target)),
                Chosen::Commitment(commitment) => {
                    results.extend(assessor.assess_commitment(series, commitment));
                }
                Chosen::Own(targets) => {
                    results.extend(targets.iter().map(|target| assessor.assess(series, target)));
                }
            }
        }
        results
    }
}

/// Targets of one's own: a JSON array.
fn read(path: &Path) -> Result<Vec<Target>, String> {
    let name = path.display();
    let bytes = fs::read(path).map_err(|error| format!("{name}: {error}"))?;
    let text = data::utf8(path, &bytes)?;
    let targets: Vec<Target> = serde_json::from_str(text).map_err(|error| {
        let said = error.to_string();
        let place = format!(" at line {} column {}", error.line(), error.column());
        let message = said.strip_suffix(&place).unwrap_or(&said);
        format!("{name}:{}:{}: {message}", error.line(), error.column())
    })?;
    if targets.is_empty() {
        return Err(format!("{name}:1:1: the array holds no target"));
    }
    let mut seen = std::collections::BTreeSet::new();
    if let Some(twice) = targets.iter().find(|target| !seen.insert(target.id())) {
        return Err(format!("{name}: target {:?} stands there twice", twice.id()));
    }
    Ok(targets)
}
