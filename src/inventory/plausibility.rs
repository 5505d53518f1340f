//! Plausibility checks: findings of impossible or unlikely values in a series.
//!
//! No value is changed. Each finding is a caveat in every assessment that uses the years concerned.

use super::{EmissionSeries, Observation};
use crate::boundary::{LandSector, POPULATION, Sectors};
use crate::formula::functions::{larger, smaller};
use crate::language::{phrase, text};
use crate::quantity::{Emissions, Year};

/// A finding: a value in a series that is probably wrong.
///
/// ```
/// use climate_targets::EmissionSeries;
/// use climate_targets::inventory::Implausible;
/// let kt = |value: f64| 1e3 * value;
/// let levels = [88.0, 89.0, 870.0, 86.0, 85.0].map(kt);
/// let levels = (2016..).zip(levels);
/// let series = EmissionSeries::from_tonnes("a city", levels)?;
/// let found: Vec<Implausible> = series.implausible();
/// assert_eq!(found[0].to_string(), "2018 is 9.8 times the levels of the neighbouring years");
/// # Ok::<(), climate_targets::inventory::SeriesError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(
    feature = "serde",
    serde(crate = "crate::serial::shown", tag = "kind", rename_all = "snake_case")
)]
#[non_exhaustive]
pub enum Implausible {
    /// A total of exactly zero with a positive neighbouring level at most 3 years away.
    #[non_exhaustive]
    ZeroBesidePositive {
        /// The year with the zero.
        year: Year,
    },
    /// A positive level more than 5 times, or less than a fifth of, both neighbouring levels. The
    /// first and the last level have a single neighbour. Neighbours must be positive and at most 3
    /// years away. Net series are not checked.
    #[non_exhaustive]
    Jump {
        /// The year of the jump.
        year: Year,
        /// The level divided by the neighbouring level of closer magnitude.
        #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::serial::finite"))]
        factor: f64,
    },
    /// A step that suggests a change of unit: the level rises or falls by a factor of 900 to 1100,
    /// or of 0.9 to 1.1 million, and neither neighbouring step reverses the change.
    #[non_exhaustive]
    UnitChange {
        /// The year before the change.
        from: Year,
        /// The year after the change.
        to: Year,
        /// The later level divided by the earlier level.
        #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::serial::finite"))]
        factor: f64,
    },
    /// A level of less than 0.1 t or more than 100 t per inhabitant. Net series are not checked.
    #[non_exhaustive]
    PerHead {
        /// The year of the level.
        year: Year,
        /// The level per inhabitant, t.
        #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::serial::finite"))]
        tonnes: f64,
    },
    /// A negative level, although the boundary does not specify the land sector.
    #[non_exhaustive]
    NegativeLevel {
        /// The year of the negative level.
        year: Year,
    },
    /// The same non-zero level in the last three or more observed years.
    #[non_exhaustive]
    FlatTail {
        /// The first year with the repeated level.
        from: Year,
        /// The last year of the series.
        to: Year,
    },
}

/// The limits for plausibility checks. [`Implausible`] describes the checks with default limits.
///
/// ```
/// use climate_targets::EmissionSeries;
/// use climate_targets::inventory::PlausibilityLimits;
/// let series = EmissionSeries::from_tonnes("a town", [(2019, 100.0), (2020, 600.0)])?;
/// assert_eq!(series.implausible().len(), 2); // each year is the other's only neighbour
/// let mut limits = PlausibilityLimits::default();
/// limits.jump_factor = 10.0;
/// assert!(series.implausible_with(&limits).is_empty());
/// # Ok::<(), climate_targets::inventory::SeriesError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct PlausibilityLimits {
    /// The largest distance to a neighbouring observation, in years; default 3.
    pub neighbour_years: i32,
    /// The ratio to the neighbouring levels above which a level is a jump; default 5.
    pub jump_factor: f64,
    /// The smallest plausible level per inhabitant, t; default 0.1.
    pub least_per_head: f64,
    /// The largest plausible level per inhabitant, t; default 100.
    pub most_per_head: f64,
    /// The smallest number of equal levels at the end of a series that count as a flat tail;
    /// default 3.
    pub flat_years: usize,
}

impl PlausibilityLimits {
    /// The default limits.
    pub const DEFAULT: Self = Self {
        neighbour_years: 3,
        jump_factor: 5.0,
        least_per_head: 0.1,
        most_per_head: 100.0,
        flat_years: 3,
    };
}

impl Default for PlausibilityLimits {
    fn default() -> Self {
        Self::DEFAULT
    }
}

impl Implausible {
    /// The stable name of the finding in snake case; in JSON the value of `kind`.
    ///
    /// ```
    /// use climate_targets::EmissionSeries;
    /// let levels = [(2018, 90.0), (2019, 0.0), (2020, 85.0)];
    /// let series = EmissionSeries::from_tonnes("a city", levels)?;
    /// assert_eq!(series.implausible()[0].name(), "zero_beside_positive");
    /// # Ok::<(), climate_targets::inventory::SeriesError>(())
    /// ```
    pub const fn name(&self) -> &'static str {
        match self {
            Self::ZeroBesidePositive { .. } => "zero_beside_positive",
            Self::Jump { .. } => "jump",
            Self::UnitChange { .. } => "unit_change",
            Self::PerHead { .. } => "per_head",
            Self::NegativeLevel { .. } => "negative_level",
            Self::FlatTail { .. } => "flat_tail",
        }
    }

    pub(crate) const fn is_unit_change(&self) -> bool {
        matches!(self, Self::UnitChange { .. })
    }

    /// The first and the last year concerned.
    ///
    /// ```
    /// use climate_targets::EmissionSeries;
    /// let levels = [(2018, 90.0), (2019, 0.0), (2020, 85.0)];
    /// let series = EmissionSeries::from_tonnes("a city", levels)?;
    /// let (from, to) = series.implausible()[0].years();
    /// assert_eq!((from.get(), to.get()), (2019, 2019));
    /// # Ok::<(), climate_targets::inventory::SeriesError>(())
    /// ```
    pub const fn years(&self) -> (Year, Year) {
        match self {
            Self::ZeroBesidePositive { year }
            | Self::Jump { year, .. }
            | Self::PerHead { year, .. }
            | Self::NegativeLevel { year } => (*year, *year),
            Self::UnitChange { from, to, .. } | Self::FlatTail { from, to } => (*from, *to),
        }
    }
}

phrase! { Implausible, this, f, language => match this {
    Self::ZeroBesidePositive { year } => text!(f, language,
        en: "{year} is zero beside a year with emissions; a missing value may be stored as zero",
        sv: "{year} är noll intill ett år med utsläpp; ett saknat värde kan vara lagrat som noll",
        fr: "le niveau de {year} est nul alors qu’une année voisine a des émissions\u{202f}; une valeur manquante est peut-être enregistrée comme zéro",
        fi: "vuosi {year} on nolla, vaikka viereisenä vuonna on päästöjä; puuttuva arvo on ehkä tallennettu nollana",
    ),
    Self::Jump { year, factor } if *factor >= 1.0 => {
        let times = language.number(*factor, 1);
        text!(f, language,
            en: "{year} is {times} times the levels of the neighbouring years",
            sv: "nivån {year} är {times} gånger de närliggande årens nivåer",
            fr: "le niveau de {year} vaut {times} fois ceux des années voisines",
            fi: "vuoden {year} taso on {times}-kertainen viereisiin vuosiin verrattuna",
        )
    }
    Self::Jump { year, factor } => {
        let times = language.number(1.0 / factor, 1);
        text!(f, language,
            en: "the levels of the neighbouring years are {times} times the level of {year}",
            sv: "de närliggande årens nivåer är {times} gånger {year} års nivå",
            fr: "les niveaux des années voisines valent {times} fois celui de {year}",
            fi: "viereisten vuosien tasot ovat {times}-kertaisia vuoden {year} tasoon verrattuna",
        )
    }
    Self::UnitChange { from, to, factor } => {
        let factor = language.number(if *factor < 1.0 { 1.0 / factor } else { *factor }, 0);
        text!(f, language,
            en: "the levels of {from} and {to} differ by a factor of {factor}; the unit may have changed",
            sv: "nivåerna för {from} och {to} skiljer sig åt med en faktor {factor}; enheten kan ha ändrats",
            fr: "les niveaux de {from} et de {to} diffèrent d’un facteur {factor}\u{202f}; l’unité a peut-être changé",
            fi: "vuosien {from} ja {to} tasojen ero on {factor}-kertainen; yksikkö on ehkä vaihtunut",
        )
    }
    Self::PerHead { year, tonnes } => {
        let is_low = *tonnes < 1.0;
        let tonnes = language.significant(*tonnes);
        if is_low {
            text!(f, language,
                en: "{year} has {tonnes} t per inhabitant, less than 0.1 t; the unit of the emissions or of the population may be wrong",
                sv: "{year} har {tonnes} t per invånare, mindre än 0,1 t; enheten för utsläppen eller folkmängden kan vara fel",
                fr: "le niveau de {year} est de {tonnes}\u{202f}t par habitant, moins de 0,1\u{202f}t\u{202f}; l’unité des émissions ou de la population est peut-être erronée",
                fi: "vuonna {year} päästöt ovat {tonnes} t asukasta kohti, alle 0,1 t; päästöjen tai väkiluvun yksikkö voi olla väärä",
            )
        } else {
            text!(f, language,
                en: "{year} has {tonnes} t per inhabitant, more than 100 t; the unit of the emissions or of the population may be wrong",
                sv: "{year} har {tonnes} t per invånare, mer än 100 t; enheten för utsläppen eller folkmängden kan vara fel",
                fr: "le niveau de {year} est de {tonnes}\u{202f}t par habitant, plus de 100\u{202f}t\u{202f}; l’unité des émissions ou de la population est peut-être erronée",
                fi: "vuonna {year} päästöt ovat {tonnes} t asukasta kohti, yli 100 t; päästöjen tai väkiluvun yksikkö voi olla väärä",
            )
        }
    }
    Self::NegativeLevel { year } => text!(f, language,
        en: "the level of {year} is below zero, and the boundary does not state whether it is net of the land sector",
        sv: "nivån {year} är under noll, och systemgränsen anger inte om markanvändningssektorn ingår",
        fr: "le niveau de {year} est inférieur à zéro, et le périmètre ne précise pas s’il inclut le secteur des terres",
        fi: "vuoden {year} taso on alle nollan, eikä rajaus kerro, onko maankäyttösektori mukana",
    ),
    Self::FlatTail { from, to } => text!(f, language,
        en: "the levels of {from} to {to} are exactly equal; later years may be copies",
        sv: "nivåerna för {from}–{to} är exakt lika; senare år kan vara kopior",
        fr: "les niveaux de {from} à {to} sont exactement égaux\u{202f}; les dernières années sont peut-être des copies",
        fi: "vuosien {from}–{to} tasot ovat täsmälleen samat; myöhemmät vuodet voivat olla kopioita",
    ),
} }

impl EmissionSeries {
    /// The findings in the series at the default limits.
    ///
    /// ```
    /// use climate_targets::EmissionSeries;
    /// use climate_targets::inventory::Implausible;
    /// let levels = [(2018, 90.0), (2019, 0.0), (2020, 85.0)];
    /// let series = EmissionSeries::from_tonnes("a city", levels)?;
    /// let found = series.implausible();
    /// assert!(matches!(found[0], Implausible::ZeroBesidePositive { year, .. } if year.get() == 2019));
    /// # Ok::<(), climate_targets::inventory::SeriesError>(())
    /// ```
    pub fn implausible(&self) -> Vec<Implausible> {
        self.implausible_with(&PlausibilityLimits::DEFAULT)
    }

    /// The findings in the series at the given limits.
    ///
    /// ```
    /// use climate_targets::EmissionSeries;
    /// use climate_targets::inventory::PlausibilityLimits;
    /// let levels = [(2017, 90.0), (2018, 400.0), (2019, 92.0)];
    /// let series = EmissionSeries::from_tonnes("a city", levels)?;
    /// assert!(series.implausible().is_empty());
    /// let mut limits = PlausibilityLimits::DEFAULT;
    /// limits.jump_factor = 3.0;
    /// assert!(!series.implausible_with(&limits).is_empty());
    /// # Ok::<(), climate_targets::inventory::SeriesError>(())
    /// ```
    pub fn implausible_with(&self, limits: &PlausibilityLimits) -> Vec<Implausible> {
        findings(self, self.observations(), limits)
    }
}

/// The findings in the given observations of a series.
pub(crate) fn findings(
    series: &EmissionSeries,
    levels: &[Observation],
    limits: &PlausibilityLimits,
) -> Vec<Implausible> {
    let boundary = series.boundary();
    let is_net = boundary.land_sector == Some(LandSector::Included);
    let is_total = matches!(boundary.sectors, None | Some(Sectors::All));
    let population = series.activity(POPULATION);
    let mut found = Vec::new();
    for (index, observation) in levels.iter().enumerate() {
        let (year, level) = (observation.year, observation.emissions.tonnes());
        if is_total && level == 0.0 {
            let neighbours = neighbours(levels, index, limits);
            if neighbours.iter().flatten().any(|other| *other > 0.0) {
                found.push(Implausible::ZeroBesidePositive { year });
            }
        }
        if level < 0.0 && boundary.land_sector.is_none() {
            found.push(Implausible::NegativeLevel { year });
        }
        if is_net {
            continue;
        }
        // A level near that of the previous observation is no jump, whatever follows.
        let previous = index.checked_sub(1).and_then(|index| levels.get(index));
        let is_near = previous.is_some_and(|previous| {
            let (previous, factor) = (previous.emissions.tonnes(), limits.jump_factor);
            previous > 0.0 && level <= factor * previous && previous <= factor * level
        });
        if !is_near && let Some(factor) = jump(levels, index, limits) {
            found.push(Implausible::Jump { year, factor });
        }
        if let Some(people) = population.and_then(|population| population.in_year(year)) {
            let tonnes = level / people;
            let range = limits.least_per_head..=limits.most_per_head;
            if level > 0.0 && !range.contains(&tonnes) {
                found.push(Implausible::PerHead { year, tonnes });
            }
        }
    }
    found.extend(unit_changes(levels));
    found.extend(flat_tail(levels, limits));
    found
}

/// The levels before and after an observation, t CO2e; `None` if missing or too many years away.
fn neighbours(
    levels: &[Observation],
    index: usize,
    limits: &PlausibilityLimits,
) -> [Option<f64>; 2] {
    let Some(here) = levels.get(index) else { return [None, None] };
    let before = index.checked_sub(1).and_then(|index| levels.get(index));
    [before, levels.get(index + 1)].map(|other| {
        let other = other?;
        let distance = (other.year.get() - here.year.get()).abs();
        (distance <= limits.neighbour_years).then(|| other.emissions.tonnes())
    })
}

/// The level divided by the neighbouring level of closer magnitude. `None` if the level is no jump,
/// or if a neighbour is not positive or too many years away.
fn jump(levels: &[Observation], index: usize, limits: &PlausibilityLimits) -> Option<f64> {
    let level = levels.get(index)?.emissions.tonnes();
    let neighbours = neighbours(levels, index, limits);
    let ends = usize::from(index > 0) + usize::from(index + 1 < levels.len());
    let (mut count, mut largest, mut smallest) = (0, f64::MIN_POSITIVE, f64::INFINITY);
    for other in neighbours.iter().flatten().copied().filter(|other| *other > 0.0) {
        count += 1;
        largest = larger(largest, other);
        smallest = smaller(smallest, other);
    }
    if level <= 0.0 || count == 0 || count < ends {
        return None;
    }
    if level > limits.jump_factor * largest {
        Some(level / largest)
    } else if level * limits.jump_factor < smallest {
        Some(level / smallest)
    } else {
        None
    }
}

/// The direction of a step that suggests a change of unit: 1 up, -1 down; 0 for other steps.
fn unit_step(earlier: Emissions, later: Emissions) -> i32 {
    let (earlier, later) = (earlier.tonnes(), later.tonnes());
    if earlier <= 0.0 || later <= 0.0 {
        return 0;
    }
    // Most steps are small; they need no division.
    if later < 800.0 * earlier && earlier < 800.0 * later {
        return 0;
    }
    let is_unit =
        |factor: f64| (900.0..=1_100.0).contains(&factor) || (0.9e6..=1.1e6).contains(&factor);
    if is_unit(later / earlier) {
        1
    } else if is_unit(earlier / later) {
        -1
    } else {
        0
    }
}

fn unit_changes(levels: &[Observation]) -> impl Iterator<Item = Implausible> {
    let step = |index: Option<usize>| {
        let pair = index.and_then(|index| levels.get(index..index + 2));
        pair.map_or(0, |pair| match pair {
            [earlier, later] => unit_step(earlier.emissions, later.emissions),
            _ => 0,
        })
    };
    levels.windows(2).enumerate().filter_map(move |(index, pair)| {
        let [earlier, later] = pair else { return None };
        let here = unit_step(earlier.emissions, later.emissions);
        if here == 0 {
            return None;
        }
        let is_reversed = step(index.checked_sub(1)) == -here || step(Some(index + 1)) == -here;
        let factor = later.emissions.tonnes() / earlier.emissions.tonnes();
        let (from, to) = (earlier.year, later.year);
        (!is_reversed).then_some(Implausible::UnitChange { from, to, factor })
    })
}

fn flat_tail(levels: &[Observation], limits: &PlausibilityLimits) -> Option<Implausible> {
    let last = levels.last()?;
    let is_equal = |other: &&Observation| other.emissions == last.emissions;
    let count = levels.iter().rev().take_while(is_equal).count();
    let from = levels.get(levels.len() - count)?.year;
    let is_flat = count >= limits.flat_years && last.emissions != Emissions::ZERO;
    is_flat.then_some(Implausible::FlatTail { from, to: last.year })
}
