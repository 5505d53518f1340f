use super::named;

/// A value, or the reason why it is absent.
///
/// ```
/// use climate_targets::{Absent, Known, Share};
/// let progress: Known<Share> = Err(Absent::NoReductionAsked);
/// assert_eq!(progress.unwrap_err().to_string(), "the target requires no reduction");
/// ```
pub type Known<T> = Result<T, Absent>;

/// Declares `Absent` and `Absent::ALL` from one list of reasons.
macro_rules! reasons {
    (
        $(#[$meta:meta])*
        pub enum Absent {
            $($(#[$doc:meta])* $reason:ident = $name:literal { $($texts:tt)+ })+
        }
    ) => {
        named! {
            $(#[$meta])*
            pub enum Absent { $($(#[$doc])* $reason = $name { $($texts)+ })+ }
        }

        impl Absent {
            /// All reasons, in the order of declaration.
            pub const ALL: [Self; [$($name),+].len()] = [$(Self::$reason),+];
        }
    };
}

reasons! {
    /// Why a figure is absent.
    ///
    /// Each reason has a stable name for JSON ([`Absent::name`]) and a sentence for readers
    /// (`Display`).
    ///
    /// ```
    /// use climate_targets::catalogue::covenant_of_mayors::BY_2020;
    /// use climate_targets::{Absent, Assessor, EmissionSeries};
    /// // The only observation is not before the judged year 2020, so there is no base level:
    /// let city = EmissionSeries::from_tonnes("a city", [(2020, 700_000.0)])?;
    /// let result = Assessor::as_of_ymd(2024, 6, 30)?.assess(&city, &BY_2020);
    /// let reason = result.figures().base.unwrap_err();
    /// assert_eq!((reason, reason.name()), (Absent::NoBase, "no_base"));
    /// assert_eq!(reason.to_string(), "there is no base level");
    /// assert!(Absent::ALL.contains(&reason));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    #[non_exhaustive]
    pub enum Absent {
        /// The series is empty, or all its observations are later than the as-of date.
        NoObservation = "no_observation" {
            en: "no observation is available",
            sv: "ingen observation finns",
            fr: "aucune observation n’est disponible",
            fi: "havaintoa ei ole",
        }
        /// The target has no base, or the series has no observation that the base policy accepts.
        NoBase = "no_base" {
            en: "there is no base level",
            sv: "basnivå saknas",
            fr: "il n’y a pas de niveau de référence",
            fi: "perustaso puuttuu",
        }
        /// The base level is zero or negative: no share of it is defined.
        BaseNotPositive = "base_not_positive" {
            en: "the base level is not positive",
            sv: "basnivån är inte positiv",
            fr: "le niveau de référence n’est pas supérieur à zéro",
            fi: "perustaso ei ole positiivinen",
        }
        /// The latest level is zero or negative: neither a share of it nor a compound rate from it
        /// is defined.
        LatestNotPositive = "latest_not_positive" {
            en: "the latest level is not positive",
            sv: "den senaste nivån är inte positiv",
            fr: "le dernier niveau n’est pas supérieur à zéro",
            fi: "viimeisin taso ei ole positiivinen",
        }
        /// The allowable level is zero or negative: no compound rate reaches it.
        AllowableNotPositive = "allowable_not_positive" {
            en: "the allowable level is not positive",
            sv: "den tillåtna nivån är inte positiv",
            fr: "le niveau autorisé n’est pas supérieur à zéro",
            fi: "sallittu taso ei ole positiivinen",
        }
        /// The path level in the year is zero or negative: no share of it is defined.
        PathNotPositive = "path_not_positive" {
            en: "the path's level is not positive",
            sv: "målbanans nivå är inte positiv",
            fr: "le niveau de la trajectoire n’est pas supérieur à zéro",
            fi: "tavoitepolun taso ei ole positiivinen",
        }
        /// The allowable level is not under the base level, so no reduction is needed.
        NoReductionAsked = "no_reduction_asked" {
            en: "the target requires no reduction",
            sv: "målet kräver ingen minskning",
            fr: "l’objectif n’exige aucune réduction",
            fi: "tavoite ei edellytä vähennystä",
        }
        /// The level lies outside the strictly falling part of the path.
        OutsidePath = "outside_path" {
            en: "the level lies outside the falling part of the path",
            sv: "nivån ligger utanför målbanans fallande del",
            fr: "le niveau est en dehors de la partie décroissante de la trajectoire",
            fi: "taso on tavoitepolun laskevan osan ulkopuolella",
        }
        /// The latest observation is not after the path's anchor, so there is no gap to the path.
        NotAfterAnchor = "not_after_anchor" {
            en: "the latest observation is not after the path's anchor",
            sv: "den senaste observationen ligger inte efter målbanans startår",
            fr: "la dernière observation n’est pas postérieure au point de départ de la trajectoire",
            fi: "viimeisin havainto ei ole tavoitepolun alkuvuoden jälkeen",
        }
        /// The judged year has been reached: no years are left for a projection or a required rate.
        Due = "due" {
            en: "the judged year has been reached",
            sv: "det bedömda året är nått",
            fr: "l’échéance est atteinte",
            fi: "arvioitava vuosi on jo saavutettu",
        }
        /// A given projection replaces the fitted trend, so there are no trend figures.
        GivenProjection = "given" {
            en: "a given projection replaces the trend",
            sv: "en angiven prognos ersätter trenden",
            fr: "une projection fournie remplace la tendance",
            fi: "annettu ennuste korvaa trendin",
        }
        /// The trend window has fewer points than the figure needs.
        TooFewPoints = "too_few_points" {
            en: "too few points in the trend's window",
            sv: "trendens tidsfönster har för få punkter",
            fr: "la fenêtre de la tendance contient trop peu de points",
            fi: "trendin aikaikkunassa on liian vähän pisteitä",
        }
        /// A level in the trend window is zero or negative and has no logarithm.
        LevelNotPositive = "level_not_positive" {
            en: "a level in the trend's window is not positive",
            sv: "en nivå i trendens tidsfönster är inte positiv",
            fr: "un niveau de la fenêtre de la tendance n’est pas supérieur à zéro",
            fi: "jokin taso trendin aikaikkunassa ei ole positiivinen",
        }
        /// The estimator needs every year of the trend window, but a year is not observed.
        GapInWindow = "gap_in_window" {
            en: "a year of the trend's window is missing",
            sv: "ett år saknas i trendens tidsfönster",
            fr: "une année manque dans la fenêtre de la tendance",
            fi: "trendin aikaikkunasta puuttuu vuosi",
        }
        /// The points lie exactly on the trend: without residuals, no probability is defined.
        NoResidualVariance = "no_residual_variance" {
            en: "the points lie exactly on the trend",
            sv: "punkterna ligger exakt på trenden",
            fr: "les points se trouvent exactement sur la tendance",
            fi: "pisteet ovat täsmälleen trendillä",
        }
        /// The calibration does not cover this number of years ahead: its reference set has no
        /// factors for the horizon, or too few known outcomes.
        HorizonNotCalibrated = "horizon_not_calibrated" {
            en: "the calibration does not cover that many years ahead",
            sv: "kalibreringen omfattar inte så många år framåt",
            fr: "le calibrage ne porte pas sur un horizon aussi long",
            fi: "kalibrointi ei ulotu niin monen vuoden päähän",
        }
        /// The calibration is untested on other places: its reference set cannot be split in half.
        OtherPlacesUntested = "other_places_untested" {
            en: "the calibration was not tested on other places",
            sv: "kalibreringen har inte prövats på andra platser",
            fr: "le calibrage n’a pas été testé sur d’autres territoires",
            fi: "kalibrointia ei ole testattu muilla paikoilla",
        }
        /// The calibration is untested on later years: no split of the reference years gives two
        /// non-overlapping spans.
        LaterYearsUntested = "later_years_untested" {
            en: "the calibration was not tested on later years",
            sv: "kalibreringen har inte prövats på senare år",
            fr: "le calibrage n’a pas été testé sur des années ultérieures",
            fi: "kalibrointia ei ole testattu myöhemmillä vuosilla",
        }
        /// The target is not judged by gross emissions in tonnes, the only kind of emissions in the
        /// reference set.
        OutsideReference = "outside_reference" {
            en: "the reference set covers only gross emissions in tonnes",
            sv: "referensmängden omfattar bara bruttoutsläpp i ton",
            fr: "l’ensemble de référence ne couvre que les émissions brutes en tonnes",
            fi: "vertailujoukko kattaa vain bruttopäästöt tonneina",
        }
        /// All levels are the same, so there is no variance to explain.
        NoVariance = "no_variance" {
            en: "all levels are equal",
            sv: "alla nivåer är lika",
            fr: "tous les niveaux sont égaux",
            fi: "kaikki tasot ovat yhtä suuria",
        }
        /// The estimator does not define the figure.
        NotDefined = "not_defined" {
            en: "the estimator does not define the figure",
            sv: "skattningsmetoden definierar inte värdet",
            fr: "l’estimateur ne définit pas cette valeur",
            fi: "estimointimenetelmä ei määrittele lukua",
        }
        /// Emissions are not falling, so the figure is undefined.
        NotFalling = "not_falling" {
            en: "emissions are not falling",
            sv: "utsläppen minskar inte",
            fr: "les émissions ne diminuent pas",
            fi: "päästöt eivät vähene",
        }
        /// The trend is already at or under the allowable level.
        AlreadyReached = "already" {
            en: "the trend has already reached the allowable level",
            sv: "trenden har redan nått den tillåtna nivån",
            fr: "la tendance a déjà atteint le niveau autorisé",
            fi: "trendi on jo saavuttanut sallitun tason",
        }
        /// The trend never falls to the allowable level.
        NeverReached = "never" {
            en: "the trend never reaches the allowable level",
            sv: "trenden når aldrig den tillåtna nivån",
            fr: "la tendance n’atteint jamais le niveau autorisé",
            fi: "trendi ei koskaan saavuta sallittua tasoa",
        }
        /// The trend reaches the allowable level only after the horizon, by default 100 years after
        /// the latest observation.
        BeyondHorizon = "beyond_horizon" {
            en: "the trend reaches the allowable level only after the horizon",
            sv: "trenden når den tillåtna nivån först efter tidshorisonten",
            fr: "la tendance n’atteint le niveau autorisé qu’au-delà de l’horizon",
            fi: "trendi saavuttaa sallitun tason vasta tarkastelujakson jälkeen",
        }
        /// The level at the path's anchor is zero or negative: no rate or scaling is defined.
        AnchorNotPositive = "anchor_not_positive" {
            en: "the path's anchor is not positive",
            sv: "nivån i målbanans startår är inte positiv",
            fr: "le niveau au point de départ de la trajectoire n’est pas supérieur à zéro",
            fi: "tavoitepolun alkutaso ei ole positiivinen",
        }
        /// The year lies outside the years of a scenario or table, which are not extrapolated.
        OutsideBaseline = "outside_baseline" {
            en: "the year lies outside the scenario or table",
            sv: "året ligger utanför scenariot eller tabellen",
            fr: "l’année est en dehors du scénario ou du tableau",
            fi: "skenaario tai taulukko ei kata vuotta",
        }
        /// Net emissions are unknown: the series does not report a required component, such as the
        /// land sector.
        NetNotReported = "net_not_reported" {
            en: "net emissions are not reported",
            sv: "nettoutsläppen redovisas inte",
            fr: "les émissions nettes ne sont pas déclarées",
            fi: "nettopäästöjä ei ole raportoitu",
        }
        /// The series has no value of the target's activity (population, GDP) for the year.
        ActivityNotReported = "activity_not_reported" {
            en: "the target's activity (such as population) is not reported",
            sv: "målets aktivitetsmått (till exempel folkmängden) redovisas inte",
            fr: "la donnée d’activité de l’objectif (par exemple la population) n’est pas déclarée",
            fi: "tavoitteen jakajaa (esimerkiksi väkilukua) ei ole raportoitu",
        }
        /// The figure is not defined for levels per unit of an activity. Example: levels per
        /// inhabitant cannot be summed over years, because the population changes.
        PerUnit = "per_unit" {
            en: "the figure is not defined for levels per unit",
            sv: "värdet är inte definierat för nivåer per enhet",
            fr: "la valeur n’est pas définie pour des niveaux par unité",
            fi: "lukua ei ole määritelty yksikkökohtaisille tasoille",
        }
        /// The figure is in tonnes, but the target is judged per unit of an activity.
        JudgedPerUnit = "judged_per_unit" {
            en: "the target is judged per unit of an activity",
            sv: "målet bedöms per enhet av ett aktivitetsmått",
            fr: "l’objectif est évalué par unité d’une activité",
            fi: "tavoite arvioidaan yksikköä kohti",
        }
        /// The year lies before the trend's window, where the trend has no level.
        OutsideWindow = "outside_window" {
            en: "the year lies before the trend's window",
            sv: "året ligger före trendens tidsfönster",
            fr: "l’année précède la fenêtre de la tendance",
            fi: "vuosi on ennen trendin aikaikkunaa",
        }
        /// The figure describes a single year, but the target is judged by the sum of a period.
        OverPeriod = "over_period" {
            en: "the target is judged by the sum of a period",
            sv: "målet bedöms utifrån summan för en period",
            fr: "l’objectif est évalué sur la somme d’une période",
            fi: "tavoite arvioidaan jakson summan perusteella",
        }
        /// The path's start year, or a year of its start period, is not observed.
        AnchorNotObserved = "anchor_not_observed" {
            en: "the path's start year is not observed",
            sv: "målbanans startår är inte observerat",
            fr: "l’année de départ de la trajectoire n’est pas observée",
            fi: "tavoitepolun alkuvuodelta ei ole havaintoa",
        }
        /// A year of the period is not observed, although years before and after it are.
        GapInPeriod = "gap_in_period" {
            en: "a year of the period is missing",
            sv: "ett år i perioden saknas",
            fr: "une année de la période manque",
            fi: "jaksosta puuttuu vuosi",
        }
        /// The target sets no single level. Example: "emissions have peaked by 2020".
        NotALevel = "not_a_level" {
            en: "the target sets no level",
            sv: "målet anger ingen nivå",
            fr: "l’objectif ne fixe aucun niveau",
            fi: "tavoite ei aseta tasoa",
        }
        /// The target sets no single level that could be stated in tonnes. Examples: net zero has
        /// two tests, a yearly cut has a level for each year.
        NoSingleLevel = "no_single_level" {
            en: "the target sets no single level",
            sv: "målet anger ingen enskild nivå",
            fr: "l’objectif ne fixe pas de niveau unique",
            fi: "tavoite ei aseta yhtä yksittäistä tasoa",
        }
        /// The target refers to another target and has not been resolved against it
        /// ([`Target::resolved`](crate::Target::resolved)).
        NotResolved = "not_resolved" {
            en: "the referenced target is not resolved",
            sv: "uppgifterna för det mål som hänvisas till har inte hämtats",
            fr: "l’objectif dont dépend celui-ci n’a pas été déterminé",
            fi: "viittausta toiseen tavoitteeseen ei ole ratkaistu",
        }
        /// The carry-over from the previous budget is unknown: the period of that budget has not
        /// ended, or a year of the period is not observed.
        CarryOverUnknown = "carry_over_unknown" {
            en: "the carry-over from the previous budget is unknown",
            sv: "överföringen från den föregående budgeten är okänd",
            fr: "le report du budget précédent est inconnu",
            fi: "siirto edelliseltä budjettikaudelta ei ole tiedossa",
        }
        /// The series reports no supplementary measures for the year.
        SupplementNotReported = "supplement_not_reported" {
            en: "supplementary measures are not reported",
            sv: "kompletterande åtgärder redovisas inte",
            fr: "les mesures complémentaires ne sont pas déclarées",
            fi: "täydentäviä toimia ei ole raportoitu",
        }
        /// The series does not report the uncertainty of the judged level.
        UncertaintyNotReported = "uncertainty_not_reported" {
            en: "the inventory's uncertainty is not reported",
            sv: "inventeringens osäkerhet redovisas inte",
            fr: "l’incertitude de l’inventaire n’est pas déclarée",
            fi: "inventaarion epävarmuutta ei ole raportoitu",
        }
        /// The target is qualitative: it gives no number.
        NotQuantified = "not_quantified" {
            en: "the target sets no number",
            sv: "målet anger inget tal",
            fr: "l’objectif n’est pas chiffré",
            fi: "tavoitteessa ei ole lukuarvoa",
        }
        /// The figure exists for each part of the composite target, but not for the whole.
        Composite = "composite" {
            en: "the target is judged by its parts",
            sv: "målet bedöms utifrån sina delar",
            fr: "l’objectif est évalué par ses parties",
            fi: "tavoite arvioidaan osiensa perusteella",
        }
        /// The target lacks the element that the figure describes, such as an aspiration.
        NotPartOfTarget = "not_part_of_target" {
            en: "the target has no such element",
            sv: "målet har ingen sådan del",
            fr: "l’objectif ne comporte pas cet élément",
            fi: "tavoitteessa ei ole tällaista osaa",
        }
        /// The budget is zero or negative, so no path exists.
        BudgetNotPositive = "budget_not_positive" {
            en: "the budget is not positive",
            sv: "budgeten är inte positiv",
            fr: "le budget n’est pas supérieur à zéro",
            fi: "budjetti ei ole positiivinen",
        }
        /// The carry-over makes the budget negative: it is exceeded before its first year.
        AlreadyExceeded = "already_exceeded" {
            en: "the budget is already exceeded",
            sv: "budgeten är redan överskriden",
            fr: "le budget est déjà dépassé",
            fi: "budjetti on jo ylitetty",
        }
        /// Some members of a roll-up, or some sectors of a total, lack data, so there is no
        /// complete sum. The partial sum is a separate figure.
        MembersMissing = "members_missing" {
            en: "some members lack data for a complete sum",
            sv: "uppgifter saknas för några medlemmar, så det finns ingen fullständig summa",
            fr: "il manque des données de certains membres pour une somme complète",
            fi: "osalta jäsenistä puuttuu tietoja, joten täyttä summaa ei ole",
        }
        /// The series to be summed have different boundaries.
        BoundariesDiffer = "boundaries_differ" {
            en: "the boundaries differ",
            sv: "systemgränserna skiljer sig åt",
            fr: "les périmètres diffèrent",
            fi: "rajaukset poikkeavat toisistaan",
        }
        /// The total, or its change, is zero: no share of it is defined.
        TotalZero = "total_zero" {
            en: "the total or its change is zero",
            sv: "totalnivån eller dess förändring är noll",
            fr: "le total est nul ou n’a pas varié",
            fi: "kokonaismäärä tai sen muutos on nolla",
        }
        /// The year is not after the base year or base period.
        NotAfterBase = "not_after_base" {
            en: "the year is not after the base",
            sv: "året ligger inte efter basåret",
            fr: "l’année n’est pas postérieure à l’année de référence",
            fi: "vuosi ei ole perusvuotta myöhempi",
        }
        /// The plan is not set against a target.
        NoTarget = "no_target" {
            en: "there is no target",
            sv: "inget mål finns",
            fr: "il n’y a pas d’objectif",
            fi: "tavoitetta ei ole",
        }
        /// The plan names the path against which its effects are counted, but not the path's levels.
        ReferenceNotStated = "reference_not_stated" {
            en: "the level of the plan's reference is not stated",
            sv: "nivån i planens referensbana är inte angiven",
            fr: "le niveau de la référence du plan n’est pas indiqué",
            fi: "suunnitelman vertailutasoa ei ole ilmoitettu",
        }
        /// The limit is a fixed amount of one place; it is not a share of a base level, and does
        /// not apply to another place.
        FixedLimit = "fixed_limit" {
            en: "the limit is a fixed amount, which does not apply to another place",
            sv: "gränsen är en fast mängd, som inte gäller för en annan plats",
            fr: "la limite est une quantité fixe, qui ne vaut pas pour un autre territoire",
            fi: "raja on kiinteä määrä, joka ei koske toista aluetta",
        }
        /// The years of the levels do not increase.
        YearsOutOfOrder = "years_out_of_order" {
            en: "the years do not increase",
            sv: "åren är inte i stigande ordning",
            fr: "les années ne sont pas croissantes",
            fi: "vuodet eivät ole nousevassa järjestyksessä",
        }
        /// The figure lies outside the range of `f64`, or a date outside the calendar.
        OutOfRange = "out_of_range" {
            en: "the figure is too large to be represented",
            sv: "värdet är för stort för att kunna anges",
            fr: "la valeur est trop grande pour être représentée",
            fi: "luku on liian suuri esitettäväksi",
        }
    }
}

impl core::error::Error for Absent {}

#[cfg(feature = "serde")]
impl serde::Serialize for Absent {
    /// Writes the stable name of the reason.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Absent {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "AbsentReason".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "enum": Self::ALL.map(Self::name).as_slice() })
    }
}

crate::record::plain!(Absent);
