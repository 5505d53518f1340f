//! The texts of levels and gaps in a paragraph.

use core::fmt;
use std::fmt::Write as _;

use super::Details;
use crate::boundary::{Boundary, Gases};
use crate::formula::level::LevelScale;
use crate::language::{InLanguage, Language, Phrase, phrase, text};
use crate::pathway::PathName;
use crate::quantity::{Emissions, Level, MassUnit, Year};
use crate::resolve::{Base, BaseYears};
use crate::target::Metric;

/// The substance that a series reports: `CO2`, or `CO2e` for several gases.
pub(super) fn substance(boundary: &Boundary) -> &'static str {
    if boundary.gases == Some(Gases::Co2) { "CO2" } else { "CO2e" }
}

/// The text after the mass unit of a level: `CO2e`, or `CO2e per head`.
#[derive(Clone, Copy)]
pub(super) struct UnitLabel<'a> {
    pub(super) substance: &'static str,
    /// The metric of a target per head or per unit; `None` for levels in tonnes.
    pub(super) metric: Option<&'a Metric>,
}

impl Details<'_> {
    /// The text after the mass unit of the judged levels.
    pub(super) fn unit(&self) -> UnitLabel<'_> {
        UnitLabel {
            substance: substance(self.case().series.boundary()),
            metric: Some(self.target().metric()).filter(|metric| !metric.is_absolute()),
        }
    }
}

/// A level rounded to about three digits, in a mass unit that suits its size.
#[derive(Clone, Copy)]
pub(super) struct RoundedLevel<'a> {
    /// The level in tonnes, or in tonnes per unit of an activity.
    pub(super) level: f64,
    pub(super) unit: UnitLabel<'a>,
}

impl Phrase for RoundedLevel<'_> {
    fn write(&self, f: &mut fmt::Formatter<'_>, language: Language) -> fmt::Result {
        let level = Emissions::computed(self.level);
        let is_per_unit = self.unit.metric.is_some();
        let smallest = if is_per_unit { MassUnit::Kilogram } else { MassUnit::Tonne };
        let (unit, digits) = level.readable(smallest);
        let value = language.number(level.in_unit(unit), digits);
        write!(f, "{value}{}{unit} {}", language.unit_space(), self.unit.substance)?;
        match self.unit.metric {
            Some(metric) => write!(f, " {}", metric.in_language(language)),
            None => Ok(()),
        }
    }
}

/// A base level with its years: `792 kt CO2e in 1990`.
pub(super) struct BaseLevel<'a> {
    pub(super) level: RoundedLevel<'a>,
    pub(super) years: BaseYears,
}

impl<'a> BaseLevel<'a> {
    pub(super) fn new<L: Level>(base: &Base<L>, unit: UnitLabel<'a>) -> Self {
        Self { level: RoundedLevel { level: base.level.number(), unit }, years: base.years }
    }
}

phrase! { BaseLevel<'_>, this, f, language => {
    match this.years {
        BaseYears::Year(year) => LevelInYear { level: this.level, year }.write(f, language),
        BaseYears::Period(period) => {
            let level = this.level.in_language(language);
            let period = period.in_language(language);
            text!(f, language,
                en: "an average of {level} in {period}",
                sv: "i genomsnitt {level} under {period}",
                fr: "une moyenne de {level} sur la période {period}",
                fi: "keskimäärin {level} jaksolla {period}",
            )
        }
    }
} }

/// A level with its year: `401 kt CO2e in 2022`.
pub(super) struct LevelInYear<'a> {
    pub(super) level: RoundedLevel<'a>,
    pub(super) year: Year,
}

phrase! { LevelInYear<'_>, this, f, language => {
    let (level, year) = (this.level.in_language(language), this.year);
    text!(f, language,
        en: "{level} in {year}",
        sv: "{level} år {year}",
        fr: "{level} en {year}",
        fi: "{level} vuonna {year}",
    )
} }

/// The level or path that a gap is measured from.
#[derive(Clone, Copy)]
pub(super) enum GapReference {
    Limit,
    LimitOfYear,
    Aspiration,
    PathTotal,
    Path(PathName),
}

/// The signed distance of a level from a reference: `9.13 Mt CO2e above the limit`.
pub(super) struct SignedGap<'a> {
    /// Level minus reference.
    pub(super) gap: RoundedLevel<'a>,
    pub(super) reference: GapReference,
    /// The scale on which the verdict compares the level with the reference.
    pub(super) scale: LevelScale,
}

impl SignedGap<'_> {
    /// Writes the gap as a clause on the level of a year.
    pub(super) fn write_level(
        &self,
        year: Year,
        f: &mut String,
        language: Language,
    ) -> fmt::Result {
        let gap = self.in_language(language);
        text!(f, language,
            en: "the {year} level is {gap}",
            sv: "nivån {year} ligger {gap}",
            fr: "le niveau de {year} se situe {gap}",
            fi: "vuoden {year} taso on {gap}",
        )
    }
}

phrase! { SignedGap<'_>, this, f, language => {
    let size = RoundedLevel { level: this.gap.level.abs(), ..this.gap };
    let (size, reference) = (size.in_language(language), this.reference.in_language(language));
    match this.gap.level {
        level if this.scale.equal(level, 0.0) => text!(f, language,
            en: "exactly at {reference}",
            sv: "exakt i nivå med {reference}",
            fr: "exactement au niveau {reference}",
            fi: "täsmälleen {reference} tasolla",
        ),
        level if level > 0.0 => text!(f, language,
            en: "{size} above {reference}",
            sv: "{size} över {reference}",
            fr: "{size} au-dessus {reference}",
            fi: "{size} yli {reference}",
        ),
        _ => text!(f, language,
            en: "{size} below {reference}",
            sv: "{size} under {reference}",
            fr: "{size} au-dessous {reference}",
            fi: "{size} alle {reference}",
        ),
    }
} }

// The French texts include the preposition "de", and the Finnish texts are in the genitive.
phrase! { GapReference, this, f, language => match this {
    Self::Limit => text!(f, language,
        en: "the limit",
        sv: "gränsen",
        fr: "de la limite",
        fi: "rajan",
    ),
    Self::LimitOfYear => text!(f, language,
        en: "the limit for that year",
        sv: "det årets gräns",
        fr: "de la limite de l’année",
        fi: "kyseisen vuoden rajan",
    ),
    Self::Aspiration => text!(f, language,
        en: "the aspiration",
        sv: "den högre ambitionen",
        fr: "de l’ambition",
        fi: "pyrkimyksen",
    ),
    Self::PathTotal => text!(f, language,
        en: "the total of the path",
        sv: "målbanans summa",
        fr: "du total de la trajectoire",
        fi: "tavoitepolun summan",
    ),
    Self::Path(name) => write_path(*name, f, language),
} }

fn write_path(name: PathName, f: &mut fmt::Formatter<'_>, language: Language) -> fmt::Result {
    match name {
        PathName::Linear => text!(f, language,
            en: "the straight path",
            sv: "den linjära målbanan",
            fr: "de la trajectoire linéaire",
            fi: "lineaarisen tavoitepolun",
        ),
        PathName::Milestones => text!(f, language,
            en: "the path through the milestones",
            sv: "målbanan genom etappmålen",
            fr: "de la trajectoire passant par les objectifs intermédiaires",
            fi: "välitavoitteiden kautta kulkevan polun",
        ),
        PathName::FixedAnnualCut => text!(f, language,
            en: "the path of the yearly cuts",
            sv: "målbanan med fast årlig minskning",
            fr: "de la trajectoire à réduction annuelle fixe",
            fi: "kiinteän vuosivähennyksen polun",
        ),
        PathName::Given => text!(f, language,
            en: "the path of the yearly limits",
            sv: "målbanan med årliga gränser",
            fr: "de la trajectoire des limites annuelles",
            fi: "vuosittaisten rajojen polun",
        ),
        PathName::LinearToTotal => text!(f, language,
            en: "the straight path within the budget",
            sv: "den linjära målbanan inom budgeten",
            fr: "de la trajectoire linéaire dans le budget",
            fi: "budjetin mukaisen lineaarisen polun",
        ),
        PathName::ConstantRate => text!(f, language,
            en: "the path at a constant rate",
            sv: "målbanan med konstant takt",
            fr: "de la trajectoire à taux constant",
            fi: "vakioprosentin polun",
        ),
        PathName::MilestonesGeometric => text!(f, language,
            en: "the path at constant rates through the milestones",
            sv: "målbanan med konstant takt mellan etappmålen",
            fr: "de la trajectoire à taux constants entre les objectifs intermédiaires",
            fi: "välitavoitteiden kautta vakioprosentein kulkevan polun",
        ),
        PathName::FloorBlend => text!(f, language,
            en: "the path at a constant rate with a floor",
            sv: "målbanan med konstant takt och golv",
            fr: "de la trajectoire à taux constant avec plancher",
            fi: "alarajaan päättyvän vakioprosentin polun",
        ),
        PathName::LinearShare => text!(f, language,
            en: "the path of equal yearly steps",
            sv: "målbanan med lika stora årliga steg",
            fr: "de la trajectoire à pas annuels égaux",
            fi: "yhtä suurten vuosiaskelten polun",
        ),
        PathName::BudgetContinuous | PathName::BudgetAnnual | PathName::ConstantRateWithin => {
            text!(f, language,
                en: "the path within the budget",
                sv: "målbanan inom budgeten",
                fr: "de la trajectoire dans le budget",
                fi: "budjetin mukaisen polun",
            )
        }
        PathName::LineToZero => text!(f, language,
            en: "the straight path to zero within the budget",
            sv: "den linjära målbanan till noll inom budgeten",
            fr: "de la trajectoire linéaire jusqu’à zéro dans le budget",
            fi: "budjetin mukaisen, nollaan päättyvän lineaarisen polun",
        ),
        PathName::Stepwise => text!(f, language,
            en: "the limit in force",
            sv: "den gällande gränsen",
            fr: "de la limite en vigueur",
            fi: "voimassa olevan rajan",
        ),
        PathName::ReferenceScenario => text!(f, language,
            en: "the scaled scenario",
            sv: "det skalade scenariot",
            fr: "du scénario mis à l’échelle",
            fi: "skaalatun skenaarion",
        ),
        PathName::Sum => text!(f, language,
            en: "the sum of the paths",
            sv: "målbanornas summa",
            fr: "de la somme des trajectoires",
            fi: "polkujen summan",
        ),
    }
}
