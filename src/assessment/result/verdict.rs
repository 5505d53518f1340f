use core::fmt;

use super::VerdictKind;
use crate::boundary::BoundaryFields;
use crate::language::{InLanguage, Language, Phrase, phrase, text};
use crate::quantity::{Absent, Emissions, Year};

/// The verdict on a target: one variant for each outcome, with the numbers behind it.
///
/// Once the judged year is observed, the verdict is `Met` or `Missed`. Before that it is
/// `AchievedEarly` if the latest level is at or under the allowable level A; otherwise two
/// comparisons ([`Lenses`](super::Lenses)) decide:
///
/// | | trend reaches A | trend does not reach A |
/// |---|---|---|
/// | latest level at or under the path | `OnTrack` | `Slipping` |
/// | latest level above the path | `CatchingUp` | `OffTrack` |
///
/// If only one of the two comparisons exists, it alone gives `OnTrack` or `OffTrack`, with the
/// caveat [`Caveat::OneLens`](crate::Caveat::OneLens). For example, a fixed level without a base
/// has no path, and a series of two points is too short for a comparison with the trend.
/// [`Rule`](super::Rule) lists the rules in order of evaluation.
///
/// Levels (`L`) are in t CO2e a year ([`Emissions`]); in [`PerUnit`](super::PerUnit) they are in t
/// CO2e a year per unit of an activity.
///
/// ```
/// use climate_targets::{Assessor, EmissionSeries, Emissions, Target, Verdict, VerdictKind, Year};
/// let target = Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(2020).build()?;
/// let levels = [(1990, 1000.0), (2020, 550.0), (2021, 490.0)];
/// let city = EmissionSeries::from_tonnes("a city", levels)?;
/// let verdict = Assessor::as_of_ymd(2022, 6, 30)?.assess(&city, &target).verdict();
///
/// let Verdict::Missed { year, margin, reached, .. } = verdict else { panic!("{verdict}") };
/// assert_eq!((year, margin), (Year::new(2020)?, Emissions::constant(-50.0)));
/// assert_eq!(reached, Some(Year::new(2021)?)); // one year late
/// assert_eq!(verdict.to_string(), "missed, reached in 2021");
/// assert_eq!((verdict.name(), verdict.kind()), ("missed", VerdictKind::Missed));
/// assert_eq!(verdict.rank(), 7); // the worst
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum Verdict<L = Emissions> {
    /// The level of the judged year is at or under the allowable level; under it, if the target is
    /// strict.
    #[non_exhaustive]
    Met {
        /// The judged year; for a peak, the year of the latest observation.
        year: Year,
        /// The level of that year; for a period, the mean of its years.
        level: L,
        /// The margin, allowable level minus `level`: 0 or positive, or a tiny negative number if
        /// the two levels differ only by rounding. For a peak, the allowable level is nine tenths
        /// of the maximum.
        margin: L,
        /// The first later observed year whose level is above the allowable level, if any.
        reversed: Option<Year>,
    },
    /// The level of the judged year is above the allowable level; at or above it, if the target is
    /// strict.
    #[non_exhaustive]
    Missed {
        /// The judged year. For a list of yearly limits, the first year above its limit; for a
        /// peak, the year of the maximum or of the latest observation.
        year: Year,
        /// The level of that year; for a period, the mean of its years.
        level: L,
        /// The margin, allowable level minus `level`: negative, or about 0 if the target is strict.
        /// If the maximum of a peak target lies after the judged year, the allowable level is the
        /// maximum up to that year.
        margin: L,
        /// The first later observed year whose level is at or under the allowable level, if any.
        reached: Option<Year>,
    },
    /// The target is not due, and the latest level is at or under the allowable level.
    #[non_exhaustive]
    AchievedEarly {
        /// The year of the latest observation.
        year: Year,
        /// The level of that year.
        level: L,
        /// The margin, allowable level minus `level`: 0 or positive, or a tiny negative number if
        /// the two levels differ only by rounding.
        margin: L,
    },
    /// The latest level is at or under the path, and the trend reaches the allowable level. If only
    /// one of these two comparisons exists, only that one must hold.
    OnTrack,
    /// The latest level is above the path, but the trend reaches the allowable level.
    CatchingUp,
    /// The latest level is at or under the path, but the trend does not reach the allowable level.
    Slipping,
    /// The latest level is above the path, and the trend does not reach the allowable level. If
    /// only one of these two comparisons exists, the failure of that one gives this verdict. A
    /// running period whose sum already exceeds its limit has this verdict too.
    #[non_exhaustive]
    OffTrack {
        /// Whether the trend or the given projection rises.
        rising: bool,
        /// The year in which the sum of a running period first exceeded its limit; `None` if the
        /// sum is within the limit, and for any other target.
        exceeded: Option<Year>,
    },
    /// No verdict is possible, for the reason given.
    Undetermined(Undetermined),
    /// The boundaries of series and target differ in these fields.
    NotComparable(BoundaryFields),
    /// The target sets no number.
    NotQuantified,
}

/// Declares the reasons, each with its stable name and its `Display` text.
macro_rules! reasons {
    (@year $given:ident $year:ident) => { $given? };
    // A reason that a figure can have too has the text of that reason.
    (@write $f:ident $language:ident as: $absent:expr) => { $absent.write($f, $language) };
    (@write $f:ident $language:ident $($texts:tt)+) => { text!($f, $language, $($texts)+) };
    (
        $(#[$meta:meta])*
        pub enum Undetermined { $(
            $(#[$doc:meta])*
            $reason:ident $(($year:ident: $Year:ty))? = $name:literal { $($texts:tt)+ }
        )+ }
    ) => {
        $(#[$meta])*
        pub enum Undetermined {
            $($(#[$doc])* $reason $(($Year))?,)+
        }

        impl Undetermined {
            /// The stable names of all reasons, in the order of declaration.
            pub const REASONS: [&'static str; [$($name),+].len()] = [$($name),+];

            /// The stable name in snake case, as in JSON.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$reason { .. } => $name,)+
                }
            }

            /// The reason with a stable name; `None` for another name, and without the year of a
            /// reason that has one.
            pub(in crate::assessment) fn named(name: &str, year: Option<Year>) -> Option<Self> {
                match name {
                    $($name => Some(Self::$reason $((reasons!(@year year $year)))?),)+
                    _ => None,
                }
            }
        }

        impl crate::quantity::Named for Undetermined {
            const ALL_NAMES: &'static [&'static str] = &Self::REASONS;
        }

        phrase! { Undetermined, this, f, language => match this {
            $(Self::$reason $(($year))? => reasons!(@write f language $($texts)+),)+
        } }
    };
}

reasons! {
    /// The reason why a series and a target with comparable boundaries have no verdict.
    ///
    /// The name is stable and is used in JSON; `Display` writes a clause for a report.
    ///
    /// ```
    /// use climate_targets::{Assessor, EmissionSeries, Target, Undetermined, Verdict, Year};
    /// let city = EmissionSeries::from_tonnes("a city", [(1990, 1000.0), (2022, 450.0)])?;
    /// let target =
    ///     Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(2025).build()?;
    /// // 2025 is over, and the latest inventory is that of 2022.
    /// let verdict = Assessor::as_of_ymd(2026, 6, 30)?.assess(&city, &target).verdict();
    /// let reason = Undetermined::AwaitingInventory(Year::new(2025)?);
    /// assert_eq!(verdict, Verdict::Undetermined(reason));
    /// assert_eq!(reason.name(), "awaiting_inventory");
    /// assert_eq!(reason.year(), Some(Year::new(2025)?));
    /// assert_eq!(reason.to_string(), "the inventory of 2025 is not available yet");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum Undetermined {
        /// The series has no observation up to the as-of date.
        NoObservation = "no_observation" {
            en: "the series has no observation up to the as-of date",
            sv: "serien har ingen observation fram till bedömningsdagen",
            fr: "la série n’a aucune observation jusqu’à la date d’évaluation",
            fi: "sarjassa ei ole havaintoa arviointipäivään mennessä",
        }
        /// The target is a share of a base level, and the series has no base level.
        NoBase = "no_base" { as: Absent::NoBase }
        /// The target is a share of a base level, and the base level is zero or negative.
        BaseNotPositive = "base_not_positive" { as: Absent::BaseNotPositive }
        /// The latest observation is not after the base year or base period.
        NoObservationAfterBase = "no_observation_after_base" {
            en: "the series has no observation after the base year",
            sv: "serien har ingen observation efter basåret",
            fr: "la série n’a aucune observation après l’année de référence",
            fi: "sarjassa ei ole havaintoa perusvuoden jälkeen",
        }
        /// The judged year is over, and neither it nor a later year is observed.
        AwaitingInventory(year: Year) = "awaiting_inventory" {
            en: "the inventory of {year} is not available yet",
            sv: "inventeringen för {year} finns inte ännu",
            fr: "l’inventaire de {year} n’est pas encore disponible",
            fi: "vuoden {year} inventaario ei ole vielä saatavilla",
        }
        /// The judged year is not observed, although a later year is.
        GapAtDeadline(year: Year) = "gap_at_deadline" {
            en: "{year} is missing from the series",
            sv: "{year} saknas i serien",
            fr: "l’année {year} manque dans la série",
            fi: "vuosi {year} puuttuu sarjasta",
        }
        /// A year of the period, or of the list of yearly limits, is missing from the series.
        GapInPeriod(year: Year) = "gap_in_period" {
            en: "the judged year {year} is missing from the series",
            sv: "det bedömda året {year} saknas i serien",
            fr: "l’année évaluée {year} manque dans la série",
            fi: "arvioitava vuosi {year} puuttuu sarjasta",
        }
        /// The series does not report the activity of the target, such as the population, or
        /// reports no value for the deciding year.
        ActivityNotReported = "activity_not_reported" {
            en: "the activity for the per-unit level, such as population, is not reported",
            sv: "aktivitetsmåttet för nivån per enhet, till exempel folkmängden, redovisas inte",
            fr: "la donnée d’activité du niveau par unité, par exemple la population, n’est pas déclarée",
            fi: "yksikkökohtaisen tason jakajaa, esimerkiksi väkilukua, ei ole raportoitu",
        }
        /// The carry-over from the previous budget is unknown: that budget still runs, or one of
        /// its years is missing.
        CarryOverUnknown = "carry_over_unknown" { as: Absent::CarryOverUnknown }
        /// The latest observation is less than five years after the year by which emissions must
        /// have peaked. The year is the first whose inventory can confirm a peak.
        PeakNotSettled(year: Year) = "peak_not_settled" {
            en: "a peak cannot be confirmed before the inventory of {year}",
            sv: "en topp kan bekräftas först med inventeringen för {year}",
            fr: "un pic ne peut être confirmé avant l’inventaire de {year}",
            fi: "huippu voidaan vahvistaa vasta vuoden {year} inventaariosta",
        }
        /// The highest level is zero or negative, so a fall from this level has no percentage.
        PeakNotPositive = "peak_not_positive" {
            en: "the highest level is not positive",
            sv: "den högsta nivån är inte positiv",
            fr: "le niveau le plus élevé n’est pas supérieur à zéro",
            fi: "korkein taso ei ole positiivinen",
        }
        /// The series has fewer than three observations, or none up to the year by which emissions
        /// must have peaked.
        TooFewObservations = "too_few_observations" {
            en: "there are too few observations to confirm a peak",
            sv: "det finns för få observationer för att bekräfta en topp",
            fr: "il y a trop peu d’observations pour confirmer un pic",
            fi: "havaintoja on liian vähän huipun vahvistamiseen",
        }
        /// The target follows another target, and is not resolved against it
        /// ([`Target::resolved`](crate::Target::resolved)).
        NotResolved = "not_resolved" {
            en: "the target follows another target and is not resolved",
            sv: "målet följer ett annat mål och är inte fastställt",
            fr: "l’objectif dépend d’un autre objectif, et son niveau n’a pas été déterminé",
            fi: "tavoite määräytyy toisen tavoitteen mukaan, mutta viittausta ei ole ratkaistu",
        }
        /// The target is conditional, and the assessor does not declare its condition fulfilled
        /// ([`Assessor::condition_triggered`](crate::Assessor::condition_triggered)).
        ConditionNotTriggered = "condition_not_triggered" {
            en: "the condition of the target has not been declared fulfilled",
            sv: "målets villkor har inte angetts som uppfyllt",
            fr: "la condition de l’objectif n’a pas été déclarée remplie",
            fi: "tavoitteen ehtoa ei ole ilmoitettu täyttyneeksi",
        }
        /// The target applies to all members of a network together, and the assessor does not
        /// declare the series to be their sum
        /// ([`Assessor::collective`](crate::Assessor::collective)).
        OnlyCollective = "only_collective" {
            en: "the target applies to all members of a network together",
            sv: "målet gäller alla medlemmar i ett nätverk tillsammans",
            fr: "l’objectif vaut pour l’ensemble des membres d’un réseau",
            fi: "tavoite koskee verkoston kaikkia jäseniä yhdessä",
        }
        /// The outcome depends on supplementary measures, and the series does not report them.
        SupplementNotReported = "supplement_not_reported" {
            en: "the outcome depends on supplementary measures, which are not reported",
            sv: "utfallet beror på kompletterande åtgärder, som inte redovisas",
            fr: "le résultat dépend de mesures complémentaires, qui ne sont pas déclarées",
            fi: "tulos riippuu täydentävistä toimista, joita ei ole raportoitu",
        }
        /// The outcome depends on net emissions. The series does not report them, or the boundary
        /// of the target does not define them.
        NetNotReported = "net_not_reported" {
            en: "the outcome depends on net emissions, which are not known",
            sv: "utfallet beror på nettoutsläppen, som inte är kända",
            fr: "le résultat dépend des émissions nettes, qui ne sont pas connues",
            fi: "tulos riippuu nettopäästöistä, jotka eivät ole tiedossa",
        }
        /// The judged year lies outside the years of the target's baseline scenario.
        OutsideBaseline = "outside_baseline" {
            en: "the judged year lies outside the baseline scenario",
            sv: "det bedömda året ligger utanför referensscenariot",
            fr: "l’année évaluée est en dehors du scénario de référence",
            fi: "perusskenaario ei kata arvioitavaa vuotta",
        }
        /// Neither a path nor a trend exists.
        NoLens = "no_lens" {
            en: "neither a path nor a trend is available for comparison",
            sv: "varken målbana eller trend finns att jämföra med",
            fr: "ni trajectoire ni tendance n’est disponible pour la comparaison",
            fi: "vertailuun ei ole tavoitepolkua eikä trendiä",
        }
    }
}

impl Undetermined {
    /// The year that the reason concerns; `None` for a reason without a year.
    pub const fn year(self) -> Option<Year> {
        match self {
            Self::AwaitingInventory(year)
            | Self::GapAtDeadline(year)
            | Self::GapInPeriod(year)
            | Self::PeakNotSettled(year) => Some(year),
            _ => None,
        }
    }
}

impl Verdict {
    /// The stable names of all kinds, in the order of [`VerdictKind::ALL`].
    pub const KINDS: [&'static str; VerdictKind::ALL.len()] = VerdictKind::NAMES;
}

impl<L> Verdict<L> {
    /// The stable name in snake case, as in JSON.
    pub const fn name(&self) -> &'static str {
        self.kind().name()
    }

    /// The kind of the verdict, without years and levels.
    pub const fn kind(&self) -> VerdictKind {
        match self {
            Self::Met { .. } => VerdictKind::Met,
            Self::Missed { .. } => VerdictKind::Missed,
            Self::AchievedEarly { .. } => VerdictKind::AchievedEarly,
            Self::OnTrack => VerdictKind::OnTrack,
            Self::CatchingUp => VerdictKind::CatchingUp,
            Self::Slipping => VerdictKind::Slipping,
            Self::OffTrack { .. } => VerdictKind::OffTrack,
            Self::Undetermined(_) => VerdictKind::Undetermined,
            Self::NotComparable(_) => VerdictKind::NotComparable,
            Self::NotQuantified => VerdictKind::NotQuantified,
        }
    }

    /// The rank of the verdict, from 0 (met) to 7 (missed).
    ///
    /// Undetermined, not comparable and not quantified share rank 5, between slipping and off
    /// track. An "any of" target has the verdict of its best part, an "all of" target that of its
    /// worst part.
    pub const fn rank(&self) -> u8 {
        match self.kind().place() {
            // The three kinds without a judgement (places 2 to 4) share one rank.
            place @ 5.. => 9 - place,
            2..=4 => 5,
            place => 7 - place,
        }
    }

    /// The year, level and margin of `Met`, `Missed` or `AchievedEarly`; `None` for any other
    /// verdict.
    pub(in crate::assessment) const fn judged(&self) -> Option<(Year, L, L)>
    where
        L: Copy,
    {
        match *self {
            Self::Met { year, level, margin, .. }
            | Self::Missed { year, level, margin, .. }
            | Self::AchievedEarly { year, level, margin } => Some((year, level, margin)),
            _ => None,
        }
    }

    /// Whether the judged level of a due target gave the verdict.
    pub(in crate::assessment) const fn is_due(&self) -> bool {
        matches!(self, Self::Met { .. } | Self::Missed { .. })
    }

    /// Converts each level of the verdict; `to` receives the year and the level.
    pub(in crate::assessment) fn map<M>(self, to: impl Fn(Year, L) -> M) -> Verdict<M> {
        match self {
            Self::Met { year, level, margin, reversed } => {
                Verdict::Met { year, level: to(year, level), margin: to(year, margin), reversed }
            }
            Self::Missed { year, level, margin, reached } => {
                Verdict::Missed { year, level: to(year, level), margin: to(year, margin), reached }
            }
            Self::AchievedEarly { year, level, margin } => {
                Verdict::AchievedEarly { year, level: to(year, level), margin: to(year, margin) }
            }
            Self::OnTrack => Verdict::OnTrack,
            Self::CatchingUp => Verdict::CatchingUp,
            Self::Slipping => Verdict::Slipping,
            Self::OffTrack { rising, exceeded } => Verdict::OffTrack { rising, exceeded },
            Self::Undetermined(reason) => Verdict::Undetermined(reason),
            Self::NotComparable(fields) => Verdict::NotComparable(fields),
            Self::NotQuantified => Verdict::NotQuantified,
        }
    }
}

phrase! { @L Verdict<L>, this, f, language => this.write_as(&this.kind(), f, language) }

impl<L> Verdict<L> {
    /// Writes the verdict in a few words, with a text for its kind.
    pub(super) fn write_as(
        &self,
        kind: &impl Phrase,
        f: &mut fmt::Formatter<'_>,
        language: Language,
    ) -> fmt::Result {
        let kind = kind.in_language(language);
        match self {
            Self::Met { reversed: Some(year), .. } => text!(f, language,
                en: "{kind}, above again in {year}",
                sv: "{kind}, åter över gränsen {year}",
                fr: "{kind}, limite de nouveau dépassée en {year}",
                fi: "{kind}, raja ylitetty uudelleen vuonna {year}",
            ),
            Self::Missed { reached: Some(year), .. } => text!(f, language,
                en: "{kind}, reached in {year}",
                sv: "{kind}, nått först {year}",
                fr: "{kind}, limite atteinte en {year}",
                fi: "{kind}, raja saavutettu vasta vuonna {year}",
            ),
            Self::OffTrack { exceeded: Some(year), .. } => text!(f, language,
                en: "{kind}, exceeded in {year}",
                sv: "{kind}, gränsen överskriden {year}",
                fr: "{kind}, limite dépassée en {year}",
                fi: "{kind}, raja ylitetty vuonna {year}",
            ),
            Self::OffTrack { rising: true, .. } => text!(f, language,
                en: "{kind}, rising trend",
                sv: "{kind}, stigande trend",
                fr: "{kind}, tendance à la hausse",
                fi: "{kind}, nouseva trendi",
            ),
            Self::Undetermined(reason) => {
                let reason = reason.in_language(language);
                text!(f, language,
                    en: "{kind}: {reason}",
                    sv: "{kind}: {reason}",
                    fr: "{kind}\u{a0}: {reason}",
                    fi: "{kind}: {reason}",
                )
            }
            Self::NotComparable(fields) => {
                let fields = fields.in_language(language);
                text!(f, language,
                    en: "{kind}: {fields} differ",
                    sv: "{kind}: skillnader i fråga om {fields}",
                    fr: "{kind}, périmètres différents\u{a0}: {fields}",
                    fi: "{kind}, rajausten erot: {fields}",
                )
            }
            _ => write!(f, "{kind}"),
        }
    }
}
