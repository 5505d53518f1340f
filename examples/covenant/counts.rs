//! Counts of results by country, by population, by reason and by declared cut.

use std::collections::BTreeMap;

use climate_targets::Portion;

use crate::covenant::columns::Column;
use crate::covenant::declaration::{TargetYear, cut, population as declared_population};
use crate::covenant::signatory::{Signatory, Standing};
use crate::covenant::unjudged::Cause;

/// The number of signatories with each result.
#[derive(Clone, Copy, Default)]
pub struct Counts {
    /// The signatories that are judged, in the order of [`Standing::ALL`].
    standings: [usize; Standing::ALL.len()],
    pub unjudged: usize,
}

impl Counts {
    pub fn of<'s, 'a: 's>(signatories: impl IntoIterator<Item = &'s Signatory<'a>>) -> Self {
        let mut counts = Self::default();
        signatories.into_iter().for_each(|signatory| counts.add(signatory));
        counts
    }

    fn add(&mut self, signatory: &Signatory<'_>) {
        match &signatory.outcome {
            Ok(judgement) => self.standings[judgement.standing as usize] += 1,
            Err(_) => self.unjudged += 1,
        }
    }

    pub const fn with(&self, standing: Standing) -> usize {
        self.standings[standing as usize]
    }

    pub fn judged(&self) -> usize {
        self.standings.iter().sum()
    }

    pub fn all(&self) -> usize {
        self.judged() + self.unjudged
    }

    /// The sum of several counts.
    pub fn sum<'s>(counts: impl IntoIterator<Item = &'s Self>) -> Self {
        counts.into_iter().fold(Self::default(), |sum, counts| Self {
            standings: std::array::from_fn(|index| sum.standings[index] + counts.standings[index]),
            unjudged: sum.unjudged + counts.unjudged,
        })
    }
}

/// The counts by country; those with the most judged signatories first, then by code.
pub fn by_country<'a>(signatories: &[Signatory<'a>]) -> Vec<(&'a str, Counts)> {
    let mut counts: BTreeMap<&str, Counts> = BTreeMap::new();
    for signatory in signatories {
        counts.entry(signatory.row.text(Column::Country)).or_default().add(signatory);
    }
    let mut counts: Vec<(&str, Counts)> = counts.into_iter().collect();
    counts.sort_by_key(|(_, counts)| std::cmp::Reverse((counts.judged(), counts.all())));
    counts
}

/// The size of a signatory: the population of its last inventory or, without one, the population of
/// 2018 in the declaration.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Size {
    Under(u32),
    Between(u32, u32),
    AtLeast(u32),
    Unknown,
}

impl Size {
    pub const ALL: [Self; 5] = [
        Self::Under(10_000),
        Self::Between(10_000, 50_000),
        Self::Between(50_000, 250_000),
        Self::AtLeast(250_000),
        Self::Unknown,
    ];

    pub fn of(signatory: &Signatory<'_>) -> Self {
        let inventory = signatory.latest.or(signatory.base);
        let declared =
            || declared_population(signatory.row).ok().flatten().filter(|people| *people > 0.0);
        let population = inventory.and_then(|one| one.population).or_else(declared);
        let contains = |size: &Self| match (*size, population) {
            (Self::Under(end), Some(people)) => people < f64::from(end),
            (Self::Between(from, end), Some(people)) => {
                (f64::from(from)..f64::from(end)).contains(&people)
            }
            (Self::AtLeast(from), Some(people)) => people >= f64::from(from),
            (Self::Unknown, None) => true,
            _ => false,
        };
        Self::ALL.into_iter().find(contains).unwrap_or(Self::Unknown)
    }
}

pub fn by_size(signatories: &[Signatory<'_>]) -> [(Size, Counts); Size::ALL.len()] {
    Size::ALL.map(|size| {
        let of_size = signatories.iter().filter(|signatory| Size::of(signatory) == size);
        (size, Counts::of(of_size))
    })
}

/// The number of signatories for each reason, also for those without any, in the order of the checks.
pub fn by_cause(signatories: &[Signatory<'_>]) -> [(Cause, usize); Cause::ALL.len()] {
    Cause::ALL.map(|cause| {
        let causes = signatories.iter().filter_map(Signatory::cause);
        (cause, causes.filter(|one| *one == cause).count())
    })
}

/// The judged signatories whose declared cut is under, at or over the common minimum.
#[derive(Clone, Copy, Default)]
pub struct MinimumCounts {
    pub judged: usize,
    pub kept: usize,
    /// The number whose last inventory is at or below the common minimum.
    pub at_minimum: usize,
}

/// The counts for declared cuts under, at and over the common minimum.
pub fn by_minimum(signatories: &[Signatory<'_>]) -> [MinimumCounts; 3] {
    let minimum = TargetYear::Y2020.minimum();
    let mut counts = [MinimumCounts::default(); 3];
    for signatory in signatories {
        let declared: Option<Portion> = signatory.target.and_then(cut);
        if let (Ok(judgement), Some(order)) = (&signatory.outcome, declared.partial_cmp(&minimum)) {
            let counts = &mut counts[(order as i8 + 1) as usize];
            counts.judged += 1;
            counts.kept += usize::from(judgement.standing == Standing::Kept);
            counts.at_minimum += usize::from(judgement.reaches_minimum);
        }
    }
    counts
}
