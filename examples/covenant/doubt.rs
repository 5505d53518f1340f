//! Unusual values among the judged signatories. They are noted and do not change a result.

use climate_targets::Language;

use crate::covenant::answer::number;
use crate::covenant::declaration_words::more_items;
use crate::covenant::method_words as words;
use crate::covenant::profile;
use crate::covenant::review::Review;
use crate::covenant::signatory::Signatory;
use crate::covenant::words::semicolon;

/// A kind of unusual value, within the limits of rule (g).
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// The level of one inventory is more than 3 times that of the other.
    LevelFactor,
    /// The population of one inventory is more than twice that of the other.
    PopulationFactor,
    /// A level of less than 0.3 t per inhabitant, three times the limit of rule (g).
    LowLevel,
}

/// The maximum number of names in a note; the CSV output has all.
const NAMED: usize = 12;

impl Doubt {
    pub const ALL: [Self; 3] = [Self::LevelFactor, Self::PopulationFactor, Self::LowLevel];

    /// The name in CSV and JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::LevelFactor => "level_factor_over_3",
            Self::PopulationFactor => "population_factor_over_2",
            Self::LowLevel => "under_0.3_t_per_inhabitant",
        }
    }

    /// The factor or the level, in t CO2e per inhabitant; a choice of this example.
    const fn threshold(self) -> f64 {
        match self {
            Self::LevelFactor => 3.0,
            Self::PopulationFactor => 2.0,
            Self::LowLevel => 0.3,
        }
    }

    /// The unusual value of a judged signatory: the factor, or the lower level in t CO2e per
    /// inhabitant. `None` if it is not unusual or not known.
    pub fn value(self, signatory: &Signatory<'_>) -> Option<f64> {
        let (Ok(_), Some(base), Some(latest)) =
            (&signatory.outcome, signatory.base, signatory.latest)
        else {
            return None;
        };
        let [first, last] = [base, latest].map(|one| one.level.tonnes());
        let populations = base.population.zip(latest.population);
        let value = match self {
            Self::LevelFactor => factor(first, last),
            Self::PopulationFactor => populations.map(|(first, last)| factor(first, last))?,
            Self::LowLevel => {
                populations.map(|(people, later)| (first / people).min(last / later))?
            }
        };
        let is_unusual = match self {
            Self::LowLevel => value < self.threshold(),
            _ => value > self.threshold(),
        };
        is_unusual.then_some(value)
    }

    /// The note with the names and values, the most unusual value first; `None` without any.
    fn note(self, review: &Review<'_>) -> Option<String> {
        let language = review.language;
        let unusual = review.signatories.iter();
        let unusual = unusual.filter_map(|one| Some((self.value(one)?, one)));
        let mut unusual: Vec<(f64, &Signatory<'_>)> = unusual.collect();
        unusual.sort_by(|(first, _), (second, _)| match self {
            Self::LowLevel => first.total_cmp(second),
            _ => second.total_cmp(first),
        });
        if unusual.is_empty() {
            return None;
        }
        let named = unusual.iter().take(NAMED).map(|(value, one)| item(*value, one, language));
        let mut items = named.collect::<Vec<_>>().join(semicolon(language));
        if unusual.len() > NAMED {
            items += &more_items(language, number(language, unusual.len() - NAMED));
        }
        let count = number(language, unusual.len());
        let threshold = |decimals| language.number(self.threshold(), decimals);
        Some(match self {
            Self::LevelFactor => words::unusual_levels(language, threshold(0), count, &items),
            Self::PopulationFactor => {
                words::unusual_populations(language, threshold(0), count, &items)
            }
            Self::LowLevel => words::unusually_low(language, threshold(1), count, &items),
        })
    }
}

/// A name with its value, such as "Arese (IT) 4.60".
fn item(value: f64, signatory: &Signatory<'_>, language: Language) -> String {
    format!("{} {}", profile::name(signatory, language), language.number(value, 2))
}

/// The ratio of the larger to the smaller of two positive values.
fn factor(first: f64, last: f64) -> f64 {
    first.max(last) / first.min(last)
}

/// The notes on unusual values among the judged signatories.
pub fn notes(review: &Review<'_>) -> Vec<String> {
    Doubt::ALL.iter().filter_map(|doubt| doubt.note(review)).collect()
}
