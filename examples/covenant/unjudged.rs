//! Why a signatory is not judged.

use climate_targets::assessment::WordedVerdict;
use climate_targets::inventory::{Implausible, SeriesError};
use climate_targets::{InLanguage, Language, Year};

use crate::covenant::reason_words as words;
use crate::covenant::refusal::Reason;
use crate::covenant::words::semicolon;

/// Why there is no result, with the values at issue.
pub enum Unjudged {
    /// The row of the declaration is refused, or its target for 2020 is; with the message.
    Refused(Reason, String),
    OnlyFor2030,
    NoInventory,
    /// A row of an inventory cannot be read; with the message.
    InvalidInventory(String),
    /// The years of the inventories, none of which is a monitoring inventory beside a baseline.
    OneInventory(Vec<Year>),
    /// The years of the baseline and of the last monitoring inventory, which is not later.
    NoLaterInventory([Year; 2]),
    /// The year of the baseline inventory; `None` unless there is exactly one.
    BaseYearDiffers {
        declared: String,
        baseline: Option<Year>,
    },
    /// The numbers of sectors of the baseline and of another inventory.
    SectorsDiffer([Option<u32>; 2]),
    /// The emission factors of the baseline and of another inventory.
    FactorsDiffer([String; 2]),
    /// The findings of the library, and the years with a level of zero.
    Implausible(Vec<Implausible>, Vec<Year>),
    /// The year of an inventory without a population, for a target per inhabitant.
    NoPopulation(Year),
    /// The library refuses the inventories as a series.
    InvalidSeries(SeriesError),
    /// The library gives no verdict.
    NoVerdict(WordedVerdict),
}

/// The kind of a reason.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    Refused(Reason),
    OnlyFor2030,
    NoInventory,
    InvalidInventory,
    OneInventory,
    NoLaterInventory,
    BaseYearDiffers,
    SectorsDiffer,
    FactorsDiffer,
    Implausible,
    NoPopulation,
    InvalidSeries,
    NoVerdict,
}

impl Cause {
    /// All reasons, in the order of the checks.
    pub const ALL: [Self; 23] = [
        Self::Refused(Reason::NoId),
        Self::Refused(Reason::DuplicateId),
        Self::Refused(Reason::NoPlace),
        Self::Refused(Reason::NotANumber),
        Self::Refused(Reason::NoPercent),
        Self::OnlyFor2030,
        Self::Refused(Reason::NoBase),
        Self::Refused(Reason::NoKind),
        Self::Refused(Reason::UnknownKind),
        Self::Refused(Reason::NotAPortion),
        Self::Refused(Reason::BaseTooLate),
        Self::Refused(Reason::NotATarget),
        Self::NoInventory,
        Self::InvalidInventory,
        Self::OneInventory,
        Self::NoLaterInventory,
        Self::BaseYearDiffers,
        Self::SectorsDiffer,
        Self::FactorsDiffer,
        Self::Implausible,
        Self::NoPopulation,
        Self::InvalidSeries,
        Self::NoVerdict,
    ];

    /// The letter of the rule, (a) to (h), in the documentation of the example.
    pub const fn letter(self) -> char {
        match self {
            Self::Refused(_) | Self::OnlyFor2030 => 'a',
            Self::NoInventory | Self::InvalidInventory => 'b',
            Self::OneInventory | Self::NoLaterInventory => 'c',
            Self::BaseYearDiffers => 'd',
            Self::SectorsDiffer => 'e',
            Self::FactorsDiffer => 'f',
            Self::Implausible => 'g',
            Self::NoPopulation | Self::InvalidSeries | Self::NoVerdict => 'h',
        }
    }

    /// The name in CSV and JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Refused(reason) => reason.name(),
            Self::OnlyFor2030 => "only_for_2030",
            Self::NoInventory => "no_inventory",
            Self::InvalidInventory => "invalid_inventory",
            Self::OneInventory => "one_inventory",
            Self::NoLaterInventory => "no_later_inventory",
            Self::BaseYearDiffers => "base_year_differs",
            Self::SectorsDiffer => "sectors_differ",
            Self::FactorsDiffer => "factors_differ",
            Self::Implausible => "implausible",
            Self::NoPopulation => "no_population",
            Self::InvalidSeries => "invalid_series",
            Self::NoVerdict => "no_verdict",
        }
    }

    pub fn text(self, language: Language) -> String {
        match self {
            Self::Refused(reason) => reason.text(language),
            Self::OnlyFor2030 => words::only_for_2030(language),
            Self::NoInventory => words::no_inventory(language),
            Self::InvalidInventory => words::invalid_inventory(language),
            Self::OneInventory => words::one_inventory(language),
            Self::NoLaterInventory => words::no_later_inventory(language),
            Self::BaseYearDiffers => words::base_year_differs(language),
            Self::SectorsDiffer => words::sectors_differ(language),
            Self::FactorsDiffer => words::factors_differ(language),
            Self::Implausible => words::implausible(language),
            Self::NoPopulation => words::no_population(language),
            Self::InvalidSeries => words::invalid_series(language),
            Self::NoVerdict => words::no_verdict(language),
        }
    }
}

impl Unjudged {
    pub const fn cause(&self) -> Cause {
        match self {
            Self::Refused(reason, _) => Cause::Refused(*reason),
            Self::OnlyFor2030 => Cause::OnlyFor2030,
            Self::NoInventory => Cause::NoInventory,
            Self::InvalidInventory(_) => Cause::InvalidInventory,
            Self::OneInventory(_) => Cause::OneInventory,
            Self::NoLaterInventory(_) => Cause::NoLaterInventory,
            Self::BaseYearDiffers { .. } => Cause::BaseYearDiffers,
            Self::SectorsDiffer(_) => Cause::SectorsDiffer,
            Self::FactorsDiffer(_) => Cause::FactorsDiffer,
            Self::Implausible(..) => Cause::Implausible,
            Self::NoPopulation(_) => Cause::NoPopulation,
            Self::InvalidSeries(_) => Cause::InvalidSeries,
            Self::NoVerdict(_) => Cause::NoVerdict,
        }
    }

    /// The values at issue as text; empty if the cause says all.
    pub fn detail(&self, language: Language) -> String {
        match self {
            Self::OnlyFor2030 | Self::NoInventory => String::new(),
            Self::Refused(_, message) | Self::InvalidInventory(message) => message.clone(),
            Self::OneInventory(years) => list(years),
            Self::NoLaterInventory(years) => list(years),
            Self::BaseYearDiffers { declared, baseline: Some(baseline) } => {
                words::two_base_years(language, declared, *baseline)
            }
            Self::BaseYearDiffers { declared, baseline: None } => {
                words::no_single_baseline(language, declared)
            }
            Self::SectorsDiffer(numbers) => {
                let [base, other] =
                    numbers.map(|number| number.map_or("?".to_owned(), |n| n.to_string()));
                words::two_numbers_of_sectors(language, &base, &other)
            }
            Self::FactorsDiffer(factors) => {
                let [base, other] =
                    factors.each_ref().map(|text| if text.is_empty() { "?" } else { text });
                words::two_kinds_of_factors(language, base, other)
            }
            Self::Implausible(findings, zeros) => {
                let findings = findings.iter().map(|one| one.in_language(language).to_string());
                let zeros = zeros.iter().map(|year| words::zero_level(language, *year));
                findings.chain(zeros).collect::<Vec<_>>().join(semicolon(language))
            }
            Self::NoPopulation(year) => year.to_string(),
            Self::InvalidSeries(error) => error.to_string(),
            Self::NoVerdict(verdict) => verdict.in_language(language).to_string(),
        }
    }

    /// Whether the detail says no more than the cause.
    pub const fn repeats_cause(&self) -> bool {
        use Reason::{NoBase, NoId, NoKind, NoPercent, NoPlace};
        matches!(self, Self::Refused(NoId | NoPlace | NoPercent | NoBase | NoKind, _))
    }

    /// Whether the detail is English in every language: the message on a single row.
    pub const fn is_english(&self) -> bool {
        matches!(self, Self::Refused(..) | Self::InvalidInventory(_) | Self::InvalidSeries(_))
    }
}

fn list(years: &[Year]) -> String {
    years.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
