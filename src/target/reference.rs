use crate::language::{InLanguage, phrase, text};
use crate::quantity::{Emissions, Period, Year, named};

named! {
    /// How the base level is determined if the base year has no observation.
    ///
    /// Only observations up to the as-of date and before the judged year count. If the
    /// base level is interpolated, declared or taken from another year, the assessment states a
    /// caveat.
    ///
    /// ```
    /// use climate_targets::{Assessor, BasePolicy, EmissionSeries, Target};
    /// // 1990 was not observed; the Covenant takes the closest subsequent year.
    /// let series = EmissionSeries::from_tonnes("a city", [(1995, 100.0), (2020, 70.0)])?;
    /// let target = Target::builder("t").reduce_by_percent(20.0).base_year(1990).by(2020).build()?;
    /// let assessor = Assessor::as_of_ymd(2024, 6, 30)?;
    /// assert!(assessor.assess(&series, &target).figures().base.is_err());
    /// let later = assessor.base_policy(BasePolicy::NearestLater);
    /// assert_eq!(later.assess(&series, &target).figures().base?.level.tonnes(), 100.0);
    /// assert_eq!(BasePolicy::NearestLater.name(), "nearest_later");
    /// # Ok::<(), climate_targets::Error>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Default)]
    #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
    #[cfg_attr(feature = "serde", serde(crate = "crate::serial::shown", rename_all = "snake_case"))]
    #[non_exhaustive]
    pub enum BasePolicy {
        /// The base year must be observed; otherwise there is no base level.
        #[default]
        Exact = "exact" {
            en: "the base year itself",
            sv: "själva basåret",
            fr: "l’année de référence elle-même",
            fi: "perusvuosi itse",
        }
        /// The base year, or else the first later year with an observation: "1990, or the closest
        /// subsequent year" (Covenant of Mayors).
        NearestLater = "nearest_later" {
            en: "the base year or the first observed year after it",
            sv: "basåret eller det första observerade året efter det",
            fr: "à défaut la première année observée ensuite",
            fi: "perusvuosi tai ensimmäinen sitä seuraava havaittu vuosi",
        }
        /// The observed year nearest to the base year; of two equally near years, the later one.
        Nearest = "nearest" {
            en: "the observed year nearest to the base year",
            sv: "det observerade år som ligger närmast basåret",
            fr: "à défaut l’année observée la plus proche",
            fi: "perusvuotta lähin havaittu vuosi",
        }
        /// The base year, or else a linear interpolation between the neighbouring observations.
        Interpolated = "interpolated" {
            en: "the base year, interpolated where it was not observed",
            sv: "basåret, interpolerat om det inte är observerat",
            fr: "interpolée si elle n’est pas observée",
            fi: "perusvuosi, interpoloituna, jos havainto puuttuu",
        }
        /// A base level stated by the target, independent of the inventory.
        Declared(Emissions) = "declared" {
            en: "the base level that the target declares",
            sv: "den basnivå som målet anger",
            fr: "le niveau de référence déclaré par l’objectif",
            fi: "tavoitteen ilmoittama perustaso",
        }
    }
}

/// The base of all shares: the level of one year, or the mean level of several years.
///
/// ```
/// use climate_targets::{BasePolicy, BaseReference, Period, Year};
/// let in_1990 = BaseReference::year(Year::new(1990)?);
/// assert_eq!((in_1990.policy(), in_1990.last_year().get()), (BasePolicy::Exact, 1990));
/// static COVENANT: BaseReference = BaseReference::constant(1990).with_policy(BasePolicy::NearestLater);
/// assert_eq!(COVENANT.policy(), BasePolicy::NearestLater);
/// let mean = BaseReference::Period(Period::new(2016, 2018)?);
/// assert_eq!(mean.last_year().get(), 2018);
/// # Ok::<(), climate_targets::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum BaseReference {
    /// The level of one year.
    Year {
        /// The base year.
        year: Year,
        /// How the base level is determined if the base year has no observation.
        policy: BasePolicy,
    },
    /// The mean of several years, all of which must be observed.
    Period(Period),
}

impl BaseReference {
    /// Creates a base year with the policy [`BasePolicy::Exact`]: the year itself must be observed.
    pub const fn year(year: Year) -> Self {
        Self::Year { year, policy: BasePolicy::Exact }
    }

    /// Creates a base year in a constant or static, with the policy [`BasePolicy::Exact`].
    ///
    /// # Panics
    /// If the year lies outside 1000..=9999; in a constant this is a compile error.
    pub const fn constant(year: i32) -> Self {
        Self::year(Year::constant(year))
    }

    /// Sets the policy of a base year. A base period has no policy and is returned unchanged.
    #[must_use]
    pub const fn with_policy(self, policy: BasePolicy) -> Self {
        match self {
            Self::Year { year, .. } => Self::Year { year, policy },
            period @ Self::Period(_) => period,
        }
    }

    /// The policy of the base year; [`BasePolicy::Exact`] for a base period.
    pub const fn policy(self) -> BasePolicy {
        match self {
            Self::Year { policy, .. } => policy,
            Self::Period(_) => BasePolicy::Exact,
        }
    }

    /// The base year, or the last year of the base period.
    pub const fn last_year(self) -> Year {
        match self {
            Self::Year { year, .. } => year,
            Self::Period(period) => period.to(),
        }
    }
}

phrase! { BaseReference, this, f, language => match this {
    Self::Year { year, policy: BasePolicy::Exact } => text!(f, language,
        en: "{year}",
        sv: "basår {year}",
        fr: "année de référence {year}",
        fi: "perusvuosi {year}",
    ),
    Self::Year { year, policy: BasePolicy::Declared(level) } => {
        let level = level.as_worded();
        let level = level.in_language(language);
        text!(f, language,
            en: "{year}, declared as {level}",
            sv: "basår {year}, angiven nivå {level}",
            fr: "année de référence {year}, niveau déclaré de {level}",
            fi: "perusvuosi {year}, ilmoitettu taso {level}",
        )
    }
    Self::Year { year, policy } => {
        let policy = policy.in_language(language);
        text!(f, language,
            en: "{year} ({policy})",
            sv: "basår {year}, {policy}",
            fr: "année de référence {year}, {policy}",
            fi: "perusvuosi {year}, sääntö: {policy}",
        )
    }
    Self::Period(period) => {
        let period = period.in_language(language);
        text!(f, language,
            en: "the mean of {period}",
            sv: "basperiod {period}, medelvärde",
            fr: "moyenne de la période {period}",
            fi: "jakson {period} keskiarvo",
        )
    }
} }
